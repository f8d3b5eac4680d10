//! The page on which a leader writes the baseline and the role agreement, and decides who reads them.

use askama::Template;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::super::groundwork::{Baseline, Groundwork, LONGEST_GROUNDWORK, OtherLanguage, Sharing};
use super::super::model::Course;
use super::super::{CourseLeader, actions};
use crate::i18n::{Lang, Said, Text};
use crate::web::{Error, Faults, Form, Frame, Page, Redirect, Result, Tx};

#[derive(Debug, Template)]
#[template(path = "courses/groundwork.html")]
pub(super) struct GroundworkPage {
    frame: Frame,
    faults: Faults,
    course: Course,
    form: GroundworkForm,
    /// What another leader has saved meanwhile.
    other: Option<Groundwork>,
    /// Whether something stands there that is in the course's language only.
    lacks_other: bool,
}

/// What the form carries, as typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct GroundworkForm {
    base: i32,
    known: String,
    proposed: String,
    particular: String,
    baseline_shared: String,
    roles: String,
    roles_shared: String,
    known_other: String,
    proposed_other: String,
    particular_other: String,
    roles_other: String,
}

impl GroundworkForm {
    fn of(groundwork: &Groundwork) -> Self {
        let tick = |sharing: Sharing| if sharing.is_shared() { "yes" } else { "" }.to_owned();
        Self {
            base: groundwork.revision,
            known: groundwork.baseline.known.clone(),
            proposed: groundwork.baseline.proposed.clone(),
            particular: groundwork.baseline.particular.clone(),
            baseline_shared: tick(groundwork.baseline_sharing),
            roles: groundwork.roles.clone(),
            roles_shared: tick(groundwork.roles_sharing),
            known_other: groundwork.other.baseline.known.clone(),
            proposed_other: groundwork.other.baseline.proposed.clone(),
            particular_other: groundwork.other.baseline.particular.clone(),
            roles_other: groundwork.other.roles.clone(),
        }
    }

    /// The texts, trimmed; a fault beside each that is too long.
    fn read(&self, faults: &mut Faults) -> Groundwork {
        let mut words = |field: &'static str, typed: &str| {
            let words = typed.replace("\r\n", "\n").trim().to_owned();
            if words.chars().count() > LONGEST_GROUNDWORK {
                faults.add(field, Text::new("courses-groundwork-long").n("most", LONGEST_GROUNDWORK));
            }
            words
        };
        Groundwork {
            revision: self.base,
            baseline: Baseline {
                known: words("known", &self.known),
                proposed: words("proposed", &self.proposed),
                particular: words("particular", &self.particular),
            },
            baseline_sharing: Sharing::ticked(&self.baseline_shared),
            roles: words("roles", &self.roles),
            roles_sharing: Sharing::ticked(&self.roles_shared),
            other: OtherLanguage {
                baseline: Baseline {
                    known: words("known_other", &self.known_other),
                    proposed: words("proposed_other", &self.proposed_other),
                    particular: words("particular_other", &self.particular_other),
                },
                roles: words("roles_other", &self.roles_other),
            },
        }
    }
}

impl GroundworkPage {
    /// The other language than the course's.
    fn other_language(&self) -> Lang {
        self.course.details.language.other()
    }

    /// Whether one of the fields of the other language has a fault, so that they are not folded away.
    fn has_faults_in(&self, fields: &[&str]) -> bool {
        fields.iter().any(|field| self.faults.on(field).is_some())
    }

    /// The course's own language, in words.
    fn course_in_words(&self) -> Said {
        self.frame.t(format!("site-language-{}", self.course.details.language.tag()))
    }

    /// The other one, in words.
    fn other_in_words(&self) -> Said {
        self.frame.t(format!("site-language-{}", self.other_language().tag()))
    }

    /// A field's label, with its language.
    fn in_other(&self, label: impl std::fmt::Display) -> Said {
        let label = self.frame.t(label);
        self.frame.t("courses-groundwork-in").s("label", label).s("language", self.other_in_words())
    }
}

/// The suggestion for a role agreement in a language.
fn suggestion(l: Lang) -> String {
    l.t("courses-groundwork-roles-template").to_string()
}

pub(super) async fn form(by: CourseLeader, mut tx: Tx, frame: Frame) -> Result<Page<GroundworkPage>> {
    let course = actions::find(&mut tx, by.course_id()).await?.ok_or(Error::NotFound)?;
    let groundwork = actions::groundwork(&mut tx, by.course_id()).await?;
    let (mut form, lacks_other) = (GroundworkForm::of(&groundwork), groundwork.lacks_the_other_language());
    if groundwork.revision == 0 {
        let l = course.details.language;
        (form.roles, form.roles_other) = (suggestion(l), suggestion(l.other()));
    }
    Ok(Page(GroundworkPage { frame, faults: Faults::none(), course, form, other: None, lacks_other }))
}

pub(super) async fn save(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Form(form): Form<GroundworkForm>,
) -> Result<Response> {
    let (now, mut faults) = (tx.now, Faults::none());
    let course = actions::find(&mut tx, by.course_id()).await?.ok_or(Error::NotFound)?;
    let mut written = form.read(&mut faults);
    let l = course.details.language;
    if written.roles != suggestion(l) && written.other.roles == suggestion(l.other()) {
        // The suggestion in the other language says something else than what they agreed on.
        written.other.roles = String::new();
    }
    if !faults.is_empty() {
        let page = GroundworkPage { frame, faults, course, form, other: None, lacks_other: false };
        return Ok(Page::faulty(page).into_response());
    }
    if let Some(other) = actions::save_groundwork(&mut tx, now, by.course_id(), &written).await? {
        faults.add("known", Text::new("courses-groundwork-clash"));
        let form = GroundworkForm { base: other.revision, ..form };
        let page = GroundworkPage { frame, faults, course, form, other: Some(other), lacks_other: false };
        return Ok(Page::faulty(page).into_response());
    }
    tx.commit().await?;
    Ok(Redirect::to(format!("/courses/{}", by.course_id())).notice("courses-notice-saved").into_response())
}

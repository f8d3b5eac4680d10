//! The page on which a leader writes the baseline and the role agreement, and decides who reads them.

use askama::Template;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::super::groundwork::{Baseline, Groundwork, LONGEST_GROUNDWORK, Sharing};
use super::super::model::Course;
use super::super::{CourseLeader, actions};
use crate::i18n::Text;
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
        }
    }
}

pub(super) async fn form(by: CourseLeader, mut tx: Tx, frame: Frame) -> Result<Page<GroundworkPage>> {
    let course = actions::find(&mut tx, by.course_id()).await?.ok_or(Error::NotFound)?;
    let groundwork = actions::groundwork(&mut tx, by.course_id()).await?;
    let mut form = GroundworkForm::of(&groundwork);
    if groundwork.revision == 0 {
        form.roles = frame.t("courses-groundwork-roles-template").to_string();
    }
    Ok(Page(GroundworkPage { frame, faults: Faults::none(), course, form, other: None }))
}

pub(super) async fn save(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Form(form): Form<GroundworkForm>,
) -> Result<Response> {
    let (now, mut faults) = (tx.now, Faults::none());
    let course = actions::find(&mut tx, by.course_id()).await?.ok_or(Error::NotFound)?;
    let written = form.read(&mut faults);
    if !faults.is_empty() {
        return Ok(Page::faulty(GroundworkPage { frame, faults, course, form, other: None }).into_response());
    }
    if let Some(other) = actions::save_groundwork(&mut tx, now, by.course_id(), &written).await? {
        faults.add("known", Text::new("courses-groundwork-clash"));
        let form = GroundworkForm { base: other.revision, ..form };
        let page = GroundworkPage { frame, faults, course, form, other: Some(other) };
        return Ok(Page::faulty(page).into_response());
    }
    tx.commit().await?;
    Ok(Redirect::to(format!("/courses/{}", by.course_id())).notice("courses-notice-saved").into_response())
}

//! Planning a formation: what it is for, which kind of group, sizes, deadline and weights.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, State as Extracted};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use serde::Deserialize;

use super::deadlines::{SoonerPage, read_deadline};
use super::numbers::NumbersPage;
use super::{address, led, told};
use crate::courses::{self, Course, CourseId, CourseLeader};
use crate::formations::FormationId;
use crate::formations::actions;
use crate::formations::ahead;
use crate::formations::model::{
    Criterion, Formation, Mixing, Numbers, Plan, Preset, State, Weights, read_sizes,
};
use crate::i18n::{Lang, Said, Text};
use crate::questionnaires::{self, Weighed, Wishes};
use crate::web::{App, Error, Faults, Form, Frame, Page, Redirect, Result, Tx};

/// The longest name and purpose, in characters.
const LONGEST_NAME: usize = 120;
const LONGEST_PURPOSE: usize = 2000;
/// How long students have to answer, unless the leader says otherwise.
const USUAL_DAYS: i64 = 7;
/// How the field of a weight begins.
const WEIGHT: &str = "weight_";

/// What is typed about a plan. Weights come by the name of their criterion.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct PlanForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    purpose: String,
    #[serde(default)]
    purpose_other: String,
    #[serde(default)]
    preset: String,
    #[serde(default)]
    mixing: String,
    #[serde(default)]
    size_min: String,
    #[serde(default)]
    size_target: String,
    #[serde(default)]
    size_max: String,
    #[serde(default)]
    wishes: String,
    #[serde(default)]
    deadline_on: String,
    #[serde(default)]
    deadline_time: String,
    /// Which sizes and weights are to hold for another kind of group: `usual` or `typed`, once that was asked.
    #[serde(default)]
    numbers: String,
    /// Whether a deadline is to come sooner than students were told, once that was asked.
    #[serde(default)]
    sooner: String,
    #[serde(flatten)]
    others: HashMap<String, String>,
}

impl PlanForm {
    fn of(plan: &Plan, zone: Tz) -> Self {
        let deadline = plan.deadline_at.with_timezone(&zone).naive_local();
        let weights = Criterion::ALL.into_iter().map(|c| (weight_field(c), plan.weights.of(c).to_string()));
        Self {
            name: plan.name.clone(),
            purpose: plan.purpose.clone(),
            purpose_other: plan.purpose_other.clone(),
            preset: plan.preset.word().to_owned(),
            mixing: plan.mixing.word().to_owned(),
            size_min: plan.sizes.min.to_string(),
            size_target: plan.sizes.target.to_string(),
            size_max: plan.sizes.max.to_string(),
            wishes: plan.wishes.word().to_owned(),
            deadline_on: deadline.date().to_string(),
            deadline_time: deadline.format("%H:%M").to_string(),
            numbers: String::new(),
            sooner: String::new(),
            others: weights.collect(),
        }
    }

    /// Everything that was typed, field by field, as the next page hands it on; what was answered already goes along.
    fn fields(&self) -> Vec<(String, String)> {
        // Taken apart, so that no field that comes later is forgotten here.
        let Self {
            name,
            purpose,
            purpose_other,
            preset,
            mixing,
            size_min,
            size_target,
            size_max,
            wishes,
            deadline_on,
            deadline_time,
            numbers,
            sooner: _,
            others,
        } = self;
        let fields = [
            ("name", name),
            ("purpose", purpose),
            ("purpose_other", purpose_other),
            ("preset", preset),
            ("mixing", mixing),
            ("size_min", size_min),
            ("size_target", size_target),
            ("size_max", size_max),
            ("wishes", wishes),
            ("deadline_on", deadline_on),
            ("deadline_time", deadline_time),
        ];
        let fields = fields.into_iter().map(|(field, value)| (field.to_owned(), value.clone()));
        let numbers = Some(("numbers".to_owned(), numbers.clone())).filter(|(_, answer)| !answer.is_empty());
        let weights = others.iter().filter(|(field, _)| field.starts_with(WEIGHT));
        fields.chain(numbers).chain(weights.map(|(field, value)| (field.clone(), value.clone()))).collect()
    }

    /// What was typed as the weight of a criterion.
    fn weight(&self, criterion: Criterion) -> &str {
        self.others.get(&weight_field(criterion)).map_or("", String::as_str)
    }

    /// With the weights of the course's own questions, as far as none were typed.
    fn with_own(mut self, own: &[Weighed]) -> Self {
        for question in own {
            self.others.entry(own_field(question)).or_insert_with(|| question.weight.to_string());
        }
        self
    }

    /// What was typed as the weight of one of the course's own questions.
    fn own_weight(&self, question: &Weighed) -> &str {
        self.others.get(&own_field(question)).map_or("", String::as_str)
    }

    /// The weights of the course's own questions, by their codes, or what is wrong with them.
    fn read_own(&self, own: &[Weighed]) -> std::result::Result<Vec<(String, u32)>, Faults> {
        let mut faults = Faults::none();
        let mut weights = Vec::new();
        for question in own {
            match self.own_weight(question).trim().parse::<u32>() {
                Ok(weight @ 0..=100) => weights.push((question.code.clone(), weight)),
                _ => faults.add(own_field(question), Text::new("formations-form-weight-number")),
            }
        }
        if faults.is_empty() { Ok(weights) } else { Err(faults) }
    }

    /// The plan, or everything that is wrong. A new plan takes its sizes and weights from the kind of group.
    fn read(
        &self,
        now: DateTime<Utc>,
        zone: Tz,
        before: Option<&Formation>,
    ) -> std::result::Result<Plan, Faults> {
        let mut faults = Faults::none();
        let name = self.name.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() || name.chars().count() > LONGEST_NAME {
            faults.add("name", Text::new("formations-form-name-missing").n("most", LONGEST_NAME));
        }
        let purpose = self.purpose.trim().to_owned();
        if purpose.is_empty() || purpose.chars().count() > LONGEST_PURPOSE {
            faults.add("purpose", Text::new("formations-form-purpose-missing").n("most", LONGEST_PURPOSE));
        }
        let purpose_other = self.purpose_other.trim().to_owned();
        if purpose_other.chars().count() > LONGEST_PURPOSE {
            faults.add("purpose_other", Text::new("formations-form-purpose-long").n("most", LONGEST_PURPOSE));
        }
        let preset = Preset::from_word(&self.preset);
        if preset.is_none() {
            faults.add("preset", Text::new("formations-form-preset-missing"));
        }
        let mixing = Mixing::from_word(&self.mixing);
        if mixing.is_none() {
            faults.add("mixing", Text::new("formations-form-mixing-missing"));
        }
        let wishes = self.read_wishes(preset, before, &mut faults);
        let deadline_at = match before.filter(|before| !before.state.awaits_deadline()) {
            Some(over) => Some(over.plan.deadline_at),
            None => read_deadline(&self.deadline_on, &self.deadline_time, zone),
        };
        let passed = before.is_none_or(|before| Some(before.plan.deadline_at) != deadline_at);
        match deadline_at {
            None => faults.add("deadline_on", Text::new("formations-form-deadline-missing")),
            Some(at) if at <= now && passed => {
                faults.add("deadline_on", Text::new("formations-form-deadline-passed"));
            }
            Some(_) => {}
        }
        let preset = preset.unwrap_or(Preset::FirstSemester);
        let (sizes, weights) = if before.is_none() {
            (preset.sizes(), preset.weights())
        } else {
            let sizes = read_sizes(&self.size_min, &self.size_target, &self.size_max);
            let sizes = sizes.map_err(|found| {
                for (field, text) in found {
                    faults.add(field, text);
                }
            });
            let mut weights = Vec::new();
            for criterion in Criterion::ALL {
                match self.weight(criterion).trim().parse::<u32>() {
                    Ok(weight @ 0..=100) => weights.push((criterion, weight)),
                    _ => faults.add(weight_field(criterion), Text::new("formations-form-weight-number")),
                }
            }
            (sizes.unwrap_or_else(|()| preset.sizes()), Weights::chosen(weights))
        };
        match (mixing, deadline_at) {
            (Some(mixing), Some(deadline_at)) if faults.is_empty() => {
                Ok(Plan { name, preset, purpose, purpose_other, sizes, mixing, weights, wishes, deadline_at })
            }
            _ => Err(faults),
        }
    }

    /// Whether students may wish for one another. Once the profile is open it stands as it was.
    fn read_wishes(&self, preset: Option<Preset>, before: Option<&Formation>, faults: &mut Faults) -> Wishes {
        if let Some(open) = before.filter(|before| before.state != State::Draft) {
            return open.plan.wishes;
        }
        let wishes = Wishes::from_word(&self.wishes);
        match (wishes, preset) {
            (None, _) => faults.add("wishes", Text::new("formations-form-wishes-missing")),
            (Some(wishes), Some(preset)) if !preset.allows(wishes) => {
                faults.add("wishes", Text::new("formations-form-wishes-too-soon"));
            }
            _ => {}
        }
        wishes.unwrap_or_default()
    }
}

fn own_field(question: &Weighed) -> String {
    format!("{WEIGHT}{}", question.code)
}

fn weight_field(criterion: Criterion) -> String {
    format!("{WEIGHT}{}", criterion.word())
}

#[derive(Debug, Template)]
#[template(path = "formations/new.html")]
pub(super) struct NewPage {
    frame: Frame,
    faults: Faults,
    course: Course,
    form: PlanForm,
}

pub(super) async fn blank(by: CourseLeader, mut tx: Tx, frame: Frame) -> Result<Page<NewPage>> {
    let course = courses::find(&mut tx, by.course_id()).await?.ok_or(Error::NotFound)?;
    let deadline =
        (tx.now + TimeDelta::days(USUAL_DAYS)).with_timezone(&course.details.timezone).date_naive();
    let form = PlanForm {
        name: frame.t("formations-form-name-usual").to_string(),
        preset: Preset::FirstSemester.word().to_owned(),
        mixing: Mixing::WithinClasses.word().to_owned(),
        wishes: Wishes::Off.word().to_owned(),
        deadline_on: deadline.to_string(),
        deadline_time: "12:00".to_owned(),
        ..PlanForm::default()
    };
    Ok(Page(NewPage { frame, faults: Faults::none(), course, form }))
}

pub(super) async fn create(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Form(form): Form<PlanForm>,
) -> Result<Response> {
    let course = courses::find(&mut tx, by.course_id()).await?.ok_or(Error::NotFound)?;
    let now = tx.now;
    match form.read(now, course.details.timezone, None) {
        Ok(plan) => {
            let formation = actions::create(&mut tx, now, by.course_id(), &plan).await?;
            tx.commit().await?;
            let path = format!("/courses/{}/formations/{formation}", by.course_id());
            Ok(Redirect::to(path).notice("formations-notice-created").into_response())
        }
        Err(faults) => Ok(Page::faulty(NewPage { frame, faults, course, form }).into_response()),
    }
}

#[derive(Debug, Template)]
#[template(path = "formations/plan.html")]
pub(super) struct PlanPage {
    frame: Frame,
    faults: Faults,
    here: String,
    state: State,
    /// Until when students could answer.
    deadline_at: DateTime<Utc>,
    form: PlanForm,
    /// The course's own questions that form groups.
    own: Vec<Weighed>,
    /// What of the course's texts is in its language only, and so half of a page for whoever reads the other.
    course: Course,
    lacks_other: bool,
}

impl NewPage {
    /// The other language than the course's, in words.
    fn other_language(&self) -> Said {
        language(&self.frame, self.course.details.language.other())
    }
}

/// A language in words.
fn language(frame: &Frame, lang: Lang) -> Said {
    frame.t(format!("site-language-{}", lang.tag()))
}

impl PlanPage {
    /// The other language than the course's, in words.
    fn other_language(&self) -> Said {
        language(&self.frame, self.course.details.language.other())
    }

    /// The course's own language, in words.
    fn course_language(&self) -> Said {
        language(&self.frame, self.course.details.language)
    }

    /// The key of what a change means now.
    fn lead(&self) -> &'static str {
        match self.state {
            State::Draft => "formations-new-lead",
            State::Open => "formations-plan-lead-open",
            State::Closed => "formations-plan-lead-closed",
            State::Proposed => "formations-plan-lead",
            State::Published | State::Ended => "formations-plan-lead-over",
        }
    }

    fn has_faulty_weight(&self) -> bool {
        let known = Criterion::ALL.into_iter().map(weight_field);
        known.chain(self.own.iter().map(own_field)).any(|field| self.faults.on(&field).is_some())
    }
}

pub(super) async fn form(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Path((_, formation)): Path<(CourseId, FormationId)>,
) -> Result<Page<PlanPage>> {
    let (course, formation) = led(&mut tx, &by, formation).await?;
    let own = questionnaires::weighed(&mut tx, formation.course_id).await?;
    let form = PlanForm::of(&formation.plan, course.details.timezone).with_own(&own);
    let (state, here, deadline_at) = (formation.state, address(&formation), formation.plan.deadline_at);
    let shared = courses::groundwork(&mut tx, formation.course_id).await?.shared();
    let lacks_other = formation.plan.purpose_other.is_empty() || shared.lacks_the_other_language();
    let faults = Faults::none();
    Ok(Page(PlanPage { frame, faults, here, state, deadline_at, form, own, course, lacks_other }))
}

pub(super) async fn edit(
    by: CourseLeader,
    mut tx: Tx,
    Extracted(app): Extracted<App>,
    frame: Frame,
    Path((_, formation)): Path<(CourseId, FormationId)>,
    Form(form): Form<PlanForm>,
) -> Result<Response> {
    let (course, formation) = led(&mut tx, &by, formation).await?;
    let here = address(&formation);
    let own = questionnaires::weighed(&mut tx, formation.course_id).await?;
    let mut form = form.with_own(&own);
    if formation.state != State::Draft {
        formation.plan.wishes.word().clone_into(&mut form.wishes);
    }
    let plan = form.read(tx.now, course.details.timezone, Some(&formation));
    match (plan, form.read_own(&own)) {
        (Ok(plan), Ok(weights)) => {
            let (plan, notice) = match (plan.numbers_since(formation.plan.preset), form.numbers.as_str()) {
                (Numbers::Stand, _) | (Numbers::Asked, "typed") => (plan, "formations-notice-saved"),
                (Numbers::Follow, _) | (Numbers::Asked, "usual") => {
                    (plan.with_usual_numbers(), "formations-notice-numbers")
                }
                (Numbers::Asked, _) => {
                    return Ok(Page(NumbersPage::of(frame, here, form.fields(), &plan)).into_response());
                }
            };
            let told_at = formation.plan.deadline_at;
            if formation.state == State::Open && plan.deadline_at < told_at && form.sooner.is_empty() {
                let silent = ahead::silent(&mut tx, &formation).await?;
                let (fields, wanted_at) = (form.fields(), plan.deadline_at);
                let page = SoonerPage { frame, here, fields, told_at, wanted_at, silent };
                return Ok(Page(page).into_response());
            }
            questionnaires::weigh(&mut tx, formation.course_id, &weights).await?;
            let now = tx.now;
            let outcome = actions::edit(&mut tx, now, app.post(), formation.formation_id, &plan).await;
            let answer = told(outcome, here, notice)?;
            tx.commit().await?;
            Ok(answer.into_response())
        }
        (plan, weights) => {
            let (state, deadline_at) = (formation.state, formation.plan.deadline_at);
            let mut faults = Faults::none();
            for found in [plan.err(), weights.err()].iter().flatten().flatten() {
                faults.add(found.field.clone(), found.text.clone());
            }
            let page =
                PlanPage { frame, faults, here, state, deadline_at, form, own, course, lacks_other: false };
            Ok(Page::faulty(page).into_response())
        }
    }
}

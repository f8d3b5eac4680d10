//! For the course leader: who has answered, never what; more time for one student; and what came late.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, State};
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use serde::Deserialize;

use crate::accounts::{self, AccountId, Person};
use crate::courses::{self, Course, CourseId, CourseLeader, EnrolmentStatus};
use crate::i18n::{Text, danish_order};
use crate::questionnaires::QuestionnaireId;
use crate::questionnaires::actions::late::{self, LateSending, Taken};
use crate::questionnaires::actions::{self, Asking, QuestionnairesError, telling};
use crate::questionnaires::model::{Phase, Questionnaire};
use crate::web::{App, Error, Faults, Form, Frame, Page, Redirect, Result, Tx};

/// The questionnaire of the path, if it is one of the course's that is led.
async fn led(tx: &mut Tx, by: &CourseLeader, id: QuestionnaireId) -> Result<(Course, Questionnaire)> {
    let course = courses::find(tx, by.course_id()).await?.ok_or(Error::NotFound)?;
    let found = actions::find(tx, id).await?.filter(|found| found.course_id == by.course_id());
    Ok((course, found.ok_or(Error::NotFound)?))
}

/// Everybody who studies in the course now.
async fn students(tx: &mut Tx, course: CourseId) -> Result<Vec<Person>> {
    let enrolments = courses::enrolments(tx, course).await?;
    let present = enrolments.iter().filter(|enrolment| enrolment.status == EnrolmentStatus::Enrolled);
    let ids: Vec<_> = present.map(|enrolment| enrolment.account_id).collect();
    let mut people = accounts::people(tx, &ids).await?;
    people
        .sort_by(|one, other| danish_order(&one.name, &other.name).then_with(|| one.email.cmp(&other.email)));
    Ok(people)
}

#[derive(Debug, Template)]
#[template(path = "questionnaires/students.html")]
pub(super) struct StudentsPage {
    frame: Frame,
    course: Course,
    questionnaire: Questionnaire,
    phase: Phase,
    /// Whether the groups are made, so that nothing comes to count any more.
    has_groups: bool,
    base: String,
    waiting: Vec<(Person, LateSending)>,
    silent: Vec<Row>,
    answered: Vec<Row>,
    reminders: Vec<DateTime<Utc>>,
}

#[derive(Debug)]
struct Row {
    person: Person,
    /// Until when, if that is later than for everybody.
    more_time: Option<DateTime<Utc>>,
}

pub(super) async fn list(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Path((_, id)): Path<(CourseId, QuestionnaireId)>,
) -> Result<Page<StudentsPage>> {
    let (course, questionnaire) = led(&mut tx, &by, id).await?;
    let people = students(&mut tx, by.course_id()).await?;
    let sent = actions::who_has_answered(&mut tx, id).await?;
    let more: HashMap<AccountId, _> = late::extensions(&mut tx, id).await?.into_iter().collect();
    let has_groups = questionnaire.has_groups(tx.now);
    let now = tx.now;
    let waiting = late::waiting(&mut tx, now, &questionnaire).await?.into_iter().filter_map(|late| {
        let person = people.iter().find(|person| person.account_id == late.account_id)?;
        Some((person.clone(), late))
    });
    let waiting = waiting.collect();
    let common = questionnaire.plan.closes_at;
    let row = |person: Person| {
        let more_time = more.get(&person.account_id).copied();
        Row { more_time: more_time.filter(|until| *until > common), person }
    };
    let (answered, silent): (Vec<_>, Vec<_>) =
        people.into_iter().partition(|person| sent.contains(&person.account_id));
    let reminders = telling::reminders(&mut tx, &questionnaire).await?;
    Ok(Page(StudentsPage {
        frame,
        course,
        phase: questionnaire.phase(tx.now),
        has_groups,
        base: format!("{}/students", questionnaire.path()),
        questionnaire,
        waiting,
        silent: silent.into_iter().map(row).collect(),
        answered: answered.into_iter().map(row).collect(),
        reminders,
    }))
}

#[derive(Debug, Template)]
#[template(path = "questionnaires/more_time.html")]
pub(super) struct MoreTimePage {
    frame: Frame,
    faults: Faults,
    base: String,
    person: Person,
    /// Until when they have now.
    until: DateTime<Utc>,
    has_passed: bool,
    form: MoreTimeForm,
}

#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct MoreTimeForm {
    #[serde(default)]
    deadline_on: String,
    #[serde(default)]
    deadline_time: String,
}

impl MoreTimeForm {
    fn of(at: DateTime<Utc>, zone: Tz) -> Self {
        let local = at.with_timezone(&zone).naive_local();
        Self { deadline_on: local.date().to_string(), deadline_time: local.format("%H:%M").to_string() }
    }

    /// The moment by the clocks of the course, if it is one that is still to come.
    fn read(&self, zone: Tz, now: DateTime<Utc>) -> std::result::Result<DateTime<Utc>, Faults> {
        let day: Option<NaiveDate> = self.deadline_on.trim().parse().ok();
        let time = self.deadline_time.trim().replace('.', ":");
        let time = NaiveTime::parse_from_str(&time, "%H:%M").ok();
        let local =
            day.zip(time).and_then(|(day, time)| day.and_time(time).and_local_timezone(zone).earliest());
        match local.map(|local| local.with_timezone(&Utc)) {
            None => Err(Faults::one("deadline_on", Text::new("questionnaires-more-time-missing"))),
            Some(at) if at <= now => {
                Err(Faults::one("deadline_on", Text::new("questionnaires-more-time-passed")))
            }
            Some(at) => Ok(at),
        }
    }
}

/// One of the course's students.
async fn student(tx: &mut Tx, by: &CourseLeader, account: AccountId) -> Result<Person> {
    let people = students(tx, by.course_id()).await?;
    people.into_iter().find(|person| person.account_id == account).ok_or(Error::NotFound)
}

pub(super) async fn form(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Path((_, id, account)): Path<(CourseId, QuestionnaireId, AccountId)>,
) -> Result<std::result::Result<Page<MoreTimePage>, Redirect>> {
    let (course, questionnaire) = led(&mut tx, &by, id).await?;
    let person = student(&mut tx, &by, account).await?;
    if questionnaire.has_groups(tx.now) {
        return Ok(Err(too_late(&questionnaire)));
    }
    let theirs = actions::for_person(&mut tx, questionnaire, account).await?;
    let until = theirs.plan.closes_at;
    let proposed = until.max(tx.now) + TimeDelta::days(2);
    let form = MoreTimeForm::of(proposed, course.details.timezone);
    let base = format!("{}/students", questionnaire.path());
    let (faults, has_passed) = (Faults::none(), until <= tx.now);
    Ok(Ok(Page(MoreTimePage { frame, faults, base, person, until, has_passed, form })))
}

pub(super) async fn give_more_time(
    by: CourseLeader,
    mut tx: Tx,
    State(app): State<App>,
    frame: Frame,
    Path((_, id, account)): Path<(CourseId, QuestionnaireId, AccountId)>,
    Form(form): Form<MoreTimeForm>,
) -> Result<std::result::Result<Redirect, Page<MoreTimePage>>> {
    let (course, questionnaire) = led(&mut tx, &by, id).await?;
    let person = student(&mut tx, &by, account).await?;
    let base = format!("{}/students", questionnaire.path());
    let now = tx.now;
    let until = actions::for_person(&mut tx, questionnaire, account).await?.plan.closes_at;
    let has_passed = until <= now;
    let closes_at = match form.read(course.details.timezone, now) {
        Ok(at) => at,
        Err(faults) => {
            let page = MoreTimePage { frame, faults, base, person, until, has_passed, form };
            return Ok(Err(Page::faulty(page)));
        }
    };
    let asking = Asking { course: &course, leader: by.who().signature() };
    let leader = by.account_id();
    let about = (&questionnaire, asking);
    match late::give_more_time(&mut tx, now, app.post(), leader, about, account, closes_at).await {
        Ok(()) => tx.commit().await?,
        Err(QuestionnairesError::GroupsMade) => return Ok(Ok(too_late(&questionnaire))),
        Err(QuestionnairesError::NotLater(until)) => {
            let text = Text::new("questionnaires-more-time-not-later");
            let text = text.s("name", &person.name).s("deadline", frame.date_time(&until));
            let faults = Faults::one("deadline_on", text);
            let page = MoreTimePage { frame, faults, base, person, until, has_passed, form };
            return Ok(Err(Page::faulty(page)));
        }
        Err(error) => return Err(error.into()),
    }
    Ok(Ok(Redirect::to(base).notice("questionnaires-notice-more-time")))
}

#[derive(Debug, Deserialize)]
pub(super) struct DecideForm {
    #[serde(default)]
    decision: String,
}

pub(super) async fn decide(
    by: CourseLeader,
    mut tx: Tx,
    State(app): State<App>,
    Path((_, id, account)): Path<(CourseId, QuestionnaireId, AccountId)>,
    Form(form): Form<DecideForm>,
) -> Result<Redirect> {
    let (course, questionnaire) = led(&mut tx, &by, id).await?;
    student(&mut tx, &by, account).await?;
    let asking = Asking { course: &course, leader: by.who().signature() };
    let (now, leader, about) = (tx.now, by.account_id(), (&questionnaire, asking));
    let (outcome, notice) = match form.decision.as_str() {
        "taken" => {
            let means = (app.seals(), &mut app.chance(), app.post());
            match late::take_late(&mut tx, now, means, leader, about, account).await {
                Ok(Taken::NotAll) => (Ok(()), "questionnaires-notice-late-taken-partly"),
                outcome => (outcome.map(drop), "questionnaires-notice-late-taken"),
            }
        }
        "left" => {
            let outcome = late::leave_late(&mut tx, now, app.post(), leader, about, account).await;
            (outcome, "questionnaires-notice-late-left")
        }
        _ => return Err(Error::Malformed),
    };
    match outcome {
        Ok(()) => tx.commit().await?,
        Err(QuestionnairesError::GroupsMade) => return Ok(too_late(&questionnaire)),
        // The list does not offer it; somebody gave more time in another window.
        Err(QuestionnairesError::StillOpen) => {
            let list = format!("{}/students", questionnaire.path());
            return Ok(Redirect::to(list).notice("questionnaires-notice-late-open"));
        }
        // So does this; the list says what was decided.
        Err(QuestionnairesError::Decided) => {
            let list = format!("{}/students", questionnaire.path());
            return Ok(Redirect::to(list).notice("questionnaires-notice-late-decided"));
        }
        Err(error) => return Err(error.into()),
    }
    Ok(Redirect::to(format!("{}/students", questionnaire.path())).notice(notice))
}

/// Back to the list, which says that the groups are made.
fn too_late(questionnaire: &Questionnaire) -> Redirect {
    let list = format!("{}/students", questionnaire.path());
    Redirect::to(list).notice("questionnaires-notice-groups-made")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_time_is_read_by_the_clocks_of_the_course_and_lies_ahead() {
        let now = DateTime::from_timestamp(1_788_523_500, 0).unwrap(); // 4 September 2026, 12:05 UTC
        let form = |on: &str, time: &str| MoreTimeForm { deadline_on: on.into(), deadline_time: time.into() };
        let zone = chrono_tz::Europe::Copenhagen;
        let read = |on, time| form(on, time).read(zone, now).map(|at| at.to_rfc3339()).ok();
        assert_eq!(read("2026-09-04", "14.30").as_deref(), Some("2026-09-04T12:30:00+00:00"));
        assert_eq!(read("2026-09-04", "14:05"), None);
        assert_eq!(read("", "14:05"), None);
    }
}

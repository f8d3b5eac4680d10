//! Everything a student has told in a course: to read, change, take back and keep.

use askama::Template;
use axum::extract::State;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::accounts::AccountId;
use crate::courses::{self, Course, CourseId, StudentOfCourse};
use crate::groups::contract::{self, KeptAgreement};
use crate::questionnaires::{self, OwnAnswer, Phase, Questionnaire, QuestionnaireId, Waiting};
use crate::reflections::{self, Own, Prompt};
use crate::web::{App, Error, Form, Frame, Page, Redirect, Result, Tx};

#[derive(Debug, Template)]
#[template(path = "site/own.html")]
pub(super) struct OwnPage {
    frame: Frame,
    here: String,
    course: Course,
    profiles: Vec<Profile>,
    thoughts: Vec<(Prompt, Own)>,
    /// The agreements of groups they were in before.
    kept: Vec<KeptAgreement>,
}

/// One profile with its answers.
#[derive(Debug)]
pub(super) struct Profile {
    pub(super) questionnaire: Questionnaire,
    /// Whether answers are taken no more.
    is_closed: bool,
    pub(super) sent_at: Option<DateTime<Utc>>,
    pub(super) kept_at: Option<DateTime<Utc>>,
    pub(super) answers: Vec<OwnAnswer>,
    pub(super) waiting: Vec<Waiting>,
}

impl Profile {
    /// Whether there is anything to take back.
    fn has_answers(&self) -> bool {
        !self.answers.is_empty() || !self.waiting.is_empty()
    }

    /// Whether an answer helps to form groups. Of one to a question that is asked no more, or means something else now, it
    /// is not known here whether it did, once proposals may have been made.
    pub(super) fn is_used(&self, answer: &OwnAnswer) -> Option<bool> {
        let is_for_groups = answer.used_for == "groups";
        match answer.is_asked && answer.still_counts {
            _ if !is_for_groups => Some(false),
            true => Some(true),
            false if self.is_closed => None,
            false => Some(false),
        }
    }
}

impl OwnPage {
    fn has_answers(&self) -> bool {
        self.profiles.iter().any(Profile::has_answers)
    }
}

/// The profiles of a course with what somebody has answered in each.
pub(super) async fn profiles(
    tx: &mut Tx,
    app: &App,
    course: CourseId,
    who: AccountId,
) -> Result<Vec<Profile>> {
    let (now, mut profiles) = (tx.now, Vec::new());
    for questionnaire in questionnaires::of_course(tx, course).await? {
        let questionnaire = questionnaires::for_person(tx, questionnaire, who).await?;
        let own = questionnaires::own_answers(tx, now, app.seals(), &questionnaire, who).await?;
        profiles.push(Profile {
            is_closed: questionnaire.phase(now) == Phase::Closed,
            questionnaire,
            sent_at: own.sent_at,
            kept_at: own.kept_at,
            answers: own.answers,
            waiting: own.waiting,
        });
    }
    Ok(profiles)
}

pub(super) async fn show(
    by: StudentOfCourse,
    mut tx: Tx,
    State(app): State<App>,
    frame: Frame,
) -> Result<Page<OwnPage>> {
    let (course_id, who) = (by.course_id(), by.account_id());
    let course = courses::find(&mut tx, course_id).await?.ok_or(Error::NotFound)?;
    let profiles = profiles(&mut tx, &app, course_id, who).await?;
    let thoughts = reflections::own_words(&mut tx, app.seals(), course_id, who).await?;
    let kept = contract::list_kept(&mut tx, course_id, who).await?;
    let here = format!("/courses/{course_id}/own");
    let thoughts = thoughts.into_iter().collect();
    Ok(Page(OwnPage { frame, here, course, profiles, thoughts, kept }))
}

/// Which answer, of which questionnaire.
#[derive(Debug, Default, Deserialize)]
pub(super) struct AnswerForm {
    #[serde(default)]
    questionnaire: String,
    #[serde(default)]
    question: String,
    #[serde(default)]
    keep: String,
    /// Set where only what was begun is meant, and not the answer.
    #[serde(default)]
    begun: String,
}

impl AnswerForm {
    /// The questionnaire, if it is one of the course's.
    async fn questionnaire(&self, tx: &mut Tx, course: CourseId) -> Result<Questionnaire> {
        let id: QuestionnaireId = self.questionnaire.parse().map_err(|_| Error::Malformed)?;
        let found = questionnaires::find(tx, id).await?;
        found.filter(|found| found.course_id == course).ok_or(Error::NotFound)
    }
}

/// Back to one's own page, with what was done.
fn back(by: &StudentOfCourse, notice: &'static str) -> Redirect {
    Redirect::to(format!("/courses/{}/own", by.course_id())).notice(notice)
}

pub(super) async fn withdraw(
    by: StudentOfCourse,
    mut tx: Tx,
    State(app): State<App>,
    Form(form): Form<AnswerForm>,
) -> Result<Redirect> {
    let questionnaire = form.questionnaire(&mut tx, by.course_id()).await?;
    let (now, means) = (tx.now, (app.seals(), &mut app.chance()));
    let (who, code) = (by.account_id(), &form.question);
    if !form.begun.is_empty() {
        questionnaires::throw_away(&mut tx, &questionnaire, who, code).await?;
        tx.commit().await?;
        return Ok(back(&by, "site-own-notice-begun-gone"));
    }
    let was_there = questionnaires::withdraw(&mut tx, now, means, &questionnaire, who, code).await?;
    let notice = if was_there { "site-own-notice-withdrawn" } else { "site-own-notice-nothing-there" };
    tx.commit().await?;
    Ok(back(&by, notice))
}

pub(super) async fn withdraw_all(
    by: StudentOfCourse,
    mut tx: Tx,
    Form(form): Form<AnswerForm>,
) -> Result<Redirect> {
    let questionnaire = form.questionnaire(&mut tx, by.course_id()).await?;
    questionnaires::withdraw_all(&mut tx, &questionnaire, by.account_id()).await?;
    tx.commit().await?;
    Ok(back(&by, "site-own-notice-withdrawn-all"))
}

pub(super) async fn forget_thoughts(by: StudentOfCourse, mut tx: Tx) -> Result<Redirect> {
    reflections::forget_all(&mut tx, by.course_id(), by.account_id()).await?;
    tx.commit().await?;
    Ok(back(&by, "site-own-notice-thoughts-gone"))
}

pub(super) async fn keep(by: StudentOfCourse, mut tx: Tx, Form(form): Form<AnswerForm>) -> Result<Redirect> {
    let questionnaire = form.questionnaire(&mut tx, by.course_id()).await?;
    let (now, who) = (tx.now, by.account_id());
    let notice = if form.keep.is_empty() {
        questionnaires::let_go(&mut tx, &questionnaire, who).await?;
        "site-own-notice-let-go"
    } else {
        questionnaires::keep_on(&mut tx, now, &questionnaire, who).await?;
        "site-own-notice-kept"
    };
    tx.commit().await?;
    Ok(back(&by, notice))
}

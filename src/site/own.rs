//! Everything a student has told in a course: to read, change, take back, keep and download.

use askama::Template;
use axum::Json;
use axum::extract::State;
use axum::http::header::CONTENT_DISPOSITION;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::accounts::AccountId;
use crate::courses::{self, Course, CourseId, StudentOfCourse};
use crate::groups::contract::{self, KeptAgreement};
use crate::questionnaires::{self, OwnAnswer, Questionnaire, QuestionnaireId, Typed, Waiting};
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
struct Profile {
    questionnaire: Questionnaire,
    sent_at: Option<DateTime<Utc>>,
    kept_at: Option<DateTime<Utc>>,
    answers: Vec<OwnAnswer>,
    waiting: Vec<Waiting>,
}

async fn profiles(tx: &mut Tx, app: &App, course: CourseId, who: AccountId) -> Result<Vec<Profile>> {
    let (now, mut profiles) = (tx.now, Vec::new());
    for questionnaire in questionnaires::of_course(tx, course).await? {
        let questionnaire = questionnaires::for_person(tx, questionnaire, who).await?;
        let own = questionnaires::own_answers(tx, now, app.seals(), &questionnaire, who).await?;
        profiles.push(Profile {
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

/// Everything, for another program to read.
#[derive(Debug, Serialize)]
struct Download {
    course: String,
    name: String,
    email: String,
    profiles: Vec<DownloadedProfile>,
    reflections: Vec<DownloadedWords>,
}

#[derive(Debug, Serialize)]
struct DownloadedProfile {
    opened_at: DateTime<Utc>,
    closes_at: DateTime<Utc>,
    sent_at: Option<DateTime<Utc>>,
    answers: Vec<DownloadedAnswer>,
    drafts: Vec<DownloadedDraft>,
}

/// What was typed and is not saved as an answer.
#[derive(Debug, Serialize)]
struct DownloadedDraft {
    question: String,
    asked: String,
    fields: Typed,
}

#[derive(Debug, Serialize)]
struct DownloadedAnswer {
    question: String,
    asked: String,
    answer: Vec<String>,
    fields: Typed,
    seen_by: String,
    used_for: String,
    answered_at: DateTime<Utc>,
}

#[derive(Debug, Serialize)]
struct DownloadedWords {
    prompt: &'static str,
    asked: String,
    words: String,
    written_at: Option<DateTime<Utc>>,
    kept_at: Option<DateTime<Utc>>,
}

pub(super) async fn download(
    by: StudentOfCourse,
    mut tx: Tx,
    State(app): State<App>,
    frame: Frame,
) -> Result<Response> {
    let (course_id, who) = (by.course_id(), by.account_id());
    let course = courses::find(&mut tx, course_id).await?.ok_or(Error::NotFound)?;
    let answer = |own: OwnAnswer| DownloadedAnswer {
        asked: frame.say(&own.title).to_string(),
        question: own.code,
        answer: own.words.iter().map(|words| frame.say(words).to_string()).collect(),
        fields: own.fields,
        seen_by: own.seen_by,
        used_for: own.used_for,
        answered_at: own.answered_at,
    };
    let draft = |waiting: Waiting| DownloadedDraft {
        question: waiting.code,
        asked: frame.say(&waiting.title).to_string(),
        fields: waiting.fields,
    };
    let profiles =
        profiles(&mut tx, &app, course_id, who).await?.into_iter().map(|profile| DownloadedProfile {
            opened_at: profile.questionnaire.plan.opens_at,
            closes_at: profile.questionnaire.plan.closes_at,
            sent_at: profile.sent_at,
            answers: profile.answers.into_iter().map(answer).collect(),
            drafts: profile.waiting.into_iter().map(draft).collect(),
        });
    let profiles = profiles.collect();
    let own = reflections::own_words(&mut tx, app.seals(), course_id, who).await?;
    let words = own.into_iter().map(|(prompt, own)| DownloadedWords {
        prompt: prompt.code(),
        asked: frame.t(prompt.text("title")).to_string(),
        words: own.words.text,
        written_at: own.written_at,
        kept_at: own.kept_at,
    });
    let all = Download {
        course: course.details.title,
        name: by.who().name().to_owned(),
        email: by.who().email().to_owned(),
        profiles,
        reflections: words.collect(),
    };
    Ok(([(CONTENT_DISPOSITION, "attachment; filename=\"medspil.json\"")], Json(all)).into_response())
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
}

impl AnswerForm {
    /// The questionnaire, if it is one of the course's.
    async fn questionnaire(&self, tx: &mut Tx, course: CourseId) -> Result<Questionnaire> {
        let id: QuestionnaireId = self.questionnaire.parse().map_err(|_| Error::Malformed)?;
        let found = questionnaires::find(tx, id).await?;
        found.filter(|found| found.course_id == course).ok_or(Error::NotFound)
    }
}

pub(super) async fn withdraw(
    by: StudentOfCourse,
    mut tx: Tx,
    Form(form): Form<AnswerForm>,
) -> Result<Redirect> {
    let questionnaire = form.questionnaire(&mut tx, by.course_id()).await?;
    questionnaires::withdraw(&mut tx, &questionnaire, by.account_id(), &form.question).await?;
    tx.commit().await?;
    Ok(Redirect::to(format!("/courses/{}/own", by.course_id())).notice("site-own-notice-withdrawn"))
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
    Ok(Redirect::to(format!("/courses/{}/own", by.course_id())).notice(notice))
}

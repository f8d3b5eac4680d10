//! Everything a student has told in a course, to take along: as a file for another program, and as a page that can be
//! read anywhere, without this site and without a script.

use askama::Template;
use axum::Json;
use axum::extract::State;
use axum::http::header::CONTENT_DISPOSITION;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use serde::Serialize;

use super::own::{self, Profile};
use crate::courses::{self, Course, StudentOfCourse};
use crate::questionnaires::{OwnAnswer, Typed, Waiting};
use crate::reflections::{self, Own, Prompt};
use crate::web::{App, Error, Frame, Page, Result, Tx};

/// What both files are made of, so that neither holds what the other lacks.
#[derive(Debug)]
struct Everything {
    course: Course,
    name: String,
    email: String,
    profiles: Vec<Profile>,
    thoughts: Vec<(Prompt, Own)>,
}

impl Everything {
    async fn of(by: &StudentOfCourse, tx: &mut Tx, app: &App) -> Result<Self> {
        let (course_id, who) = (by.course_id(), by.account_id());
        let thoughts = reflections::own_words(tx, app.seals(), course_id, who).await?;
        Ok(Self {
            course: courses::find(tx, course_id).await?.ok_or(Error::NotFound)?,
            name: by.who().name().to_owned(),
            email: by.who().email().to_owned(),
            profiles: own::profiles(tx, app, course_id, who).await?,
            thoughts: thoughts.into_iter().collect(),
        })
    }
}

/// Everything, to read: a page that holds its own style and asks for nothing more.
#[derive(Debug, Template)]
#[template(path = "site/own_file.html")]
pub(super) struct OwnFile {
    frame: Frame,
    all: Everything,
    now: DateTime<Utc>,
}

pub(super) async fn readable(
    by: StudentOfCourse,
    mut tx: Tx,
    State(app): State<App>,
    frame: Frame,
) -> Result<Response> {
    let all = Everything::of(&by, &mut tx, &app).await?;
    let name = [(CONTENT_DISPOSITION, "attachment; filename=\"medspil.html\"")];
    Ok((name, Page(OwnFile { frame, all, now: tx.now })).into_response())
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
    kept_at: Option<DateTime<Utc>>,
    answers: Vec<DownloadedAnswer>,
    drafts: Vec<DownloadedDraft>,
}

/// What was typed and is not saved as an answer.
#[derive(Debug, Serialize)]
struct DownloadedDraft {
    question: String,
    asked: String,
    typed: Vec<String>,
    fields: Typed,
    /// Words from another window that stand beside.
    beside: Vec<String>,
    /// Whether the question is asked still.
    is_asked: bool,
}

#[derive(Debug, Serialize)]
struct DownloadedAnswer {
    question: String,
    asked: String,
    answer: Vec<String>,
    fields: Typed,
    seen_by: String,
    /// The same in words, as it is with the card that there is now.
    seen_by_now: String,
    used_for: String,
    /// Whether it is used for that as the question is asked now; nothing where that is not known.
    is_used: Option<bool>,
    /// Whether the question is asked still.
    is_asked: bool,
    answered_at: DateTime<Utc>,
}

#[derive(Debug, Serialize)]
struct DownloadedWords {
    prompt: &'static str,
    asked: String,
    words: String,
    /// Words from another window that stand beside.
    beside: Vec<String>,
    written_at: Option<DateTime<Utc>>,
    kept_at: Option<DateTime<Utc>>,
}

pub(super) async fn for_programs(
    by: StudentOfCourse,
    mut tx: Tx,
    State(app): State<App>,
    frame: Frame,
) -> Result<Response> {
    let all = Everything::of(&by, &mut tx, &app).await?;
    let said = |words: &[crate::i18n::Text]| words.iter().map(|words| frame.say(words).to_string()).collect();
    let answer = |own: OwnAnswer, is_used: Option<bool>| DownloadedAnswer {
        asked: frame.say(&own.title).to_string(),
        seen_by_now: frame.say(&own.seen()).to_string(),
        question: own.code,
        answer: said(&own.words),
        fields: own.fields,
        seen_by: own.seen_by,
        used_for: own.used_for,
        is_used,
        is_asked: own.is_asked,
        answered_at: own.answered_at,
    };
    let draft = |waiting: Waiting| DownloadedDraft {
        question: waiting.code,
        asked: frame.say(&waiting.title).to_string(),
        typed: said(&waiting.words),
        fields: waiting.fields,
        beside: waiting.beside,
        is_asked: waiting.is_asked,
    };
    let profiles = all.profiles.into_iter().map(|profile| {
        let are_used: Vec<Option<bool>> = profile.answers.iter().map(|own| profile.is_used(own)).collect();
        let answers = profile.answers.into_iter().zip(are_used);
        DownloadedProfile {
            opened_at: profile.questionnaire.plan.opens_at,
            closes_at: profile.questionnaire.plan.closes_at,
            sent_at: profile.sent_at,
            kept_at: profile.kept_at,
            answers: answers.map(|(own, is_used)| answer(own, is_used)).collect(),
            drafts: profile.waiting.into_iter().map(draft).collect(),
        }
    });
    let profiles = profiles.collect();
    let words = all.thoughts.into_iter().map(|(prompt, own)| DownloadedWords {
        prompt: prompt.code(),
        asked: frame.t(prompt.text("title")).to_string(),
        beside: own.words.beside().into_iter().map(str::to_owned).collect(),
        words: own.words.text,
        written_at: own.written_at,
        kept_at: own.kept_at,
    });
    let all = Download {
        course: all.course.details.title,
        name: all.name,
        email: all.email,
        profiles,
        reflections: words.collect(),
    };
    Ok(([(CONTENT_DISPOSITION, "attachment; filename=\"medspil.json\"")], Json(all)).into_response())
}

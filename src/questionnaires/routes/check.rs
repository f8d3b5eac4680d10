//! The look back before sending, sending, and asking for what came late to be taken.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};

use super::asked;
use super::overview::{Lateness, closed};
use crate::courses::{self, CourseId, StudentOfCourse};
use crate::i18n::Text;
use crate::questionnaires::QuestionnaireId;
use crate::questionnaires::actions::{self, Asking, First, QuestionnairesError, late, telling};
use crate::questionnaires::catalogue::{Part, Question};
use crate::questionnaires::model::{Kept, Phase, Sheet};
use crate::questionnaires::words;
use crate::web::{App, Error, Frame, Page, Redirect, Result, Tx};

#[derive(Debug, Template)]
#[template(path = "questionnaires/check.html")]
struct CheckPage {
    frame: Frame,
    base: String,
    answers: Vec<InWords>,
    missing: usize,
    deadline: DateTime<Utc>,
    submitted_at: Option<DateTime<Utc>>,
}

/// A question and its answer, in words.
#[derive(Debug)]
struct InWords {
    question: &'static Question,
    words: Vec<Text>,
    /// Whether something newer was typed that is not saved yet.
    is_begun: bool,
}

impl InWords {
    fn of(question: &'static Question, sheet: &Sheet) -> Self {
        let words = match sheet.answers.get(&question.key) {
            Some(Kept::Open(answer)) => words::of(question, answer),
            Some(Kept::Sealed) => vec![Text::new("questionnaires-check-sealed")],
            None => Vec::new(),
        };
        Self { question, words, is_begun: sheet.drafts.contains(&question.key) }
    }
}

pub(super) async fn check(
    by: StudentOfCourse,
    mut tx: Tx,
    frame: Frame,
    Path((_, id)): Path<(CourseId, QuestionnaireId)>,
) -> Result<Response> {
    let questionnaire = asked(&mut tx, &by, id).await?;
    if questionnaire.phase(tx.now) != Phase::Open {
        return Ok(Redirect::to(questionnaire.path()).into_response());
    }
    let sheet = actions::sheet(&mut tx, &questionnaire, by.account_id()).await?;
    let answers: Vec<_> = questionnaire.questions().map(|question| InWords::of(question, &sheet)).collect();
    let is_missing = |row: &&InWords| row.words.is_empty() && row.question.part != Part::Optional;
    let page = CheckPage {
        frame,
        base: questionnaire.path(),
        missing: answers.iter().filter(is_missing).count(),
        answers,
        deadline: questionnaire.plan.closes_at,
        submitted_at: sheet.submitted_at,
    };
    Ok(Page(page).into_response())
}

pub(super) async fn submit(
    by: StudentOfCourse,
    mut tx: Tx,
    State(app): State<App>,
    frame: Frame,
    Path((_, id)): Path<(CourseId, QuestionnaireId)>,
) -> Result<Response> {
    let questionnaire = asked(&mut tx, &by, id).await?;
    let now = tx.now;
    match actions::submit(&mut tx, now, &questionnaire, by.account_id()).await {
        Ok(First::Yes) => {
            let course = courses::find(&mut tx, questionnaire.course_id).await?.ok_or(Error::NotFound)?;
            let leaders = courses::leaders(&mut tx, questionnaire.course_id).await?;
            let leader = leaders.first().map(|leader| leader.name.as_str()).unwrap_or_default();
            let asking = Asking { course: &course, leader };
            telling::confirm(&mut tx, now, app.post(), &questionnaire, asking, by.account_id()).await?;
            tx.commit().await?;
        }
        Ok(First::No) => {}
        Err(QuestionnairesError::Closed) => {
            // Sent a moment too late: the wish is clear, and the leader decides.
            late::ask_to_take(&mut tx, now, &questionnaire, by.account_id()).await?;
            let page = closed(&by, &mut tx, frame, questionnaire, Lateness::JustMissed).await?;
            tx.commit().await?;
            return Ok(page);
        }
        Err(error) => return Err(error.into()),
    }
    Ok(Redirect::to(format!("{}/sent", questionnaire.path())).into_response())
}

#[derive(Debug, Template)]
#[template(path = "questionnaires/sent.html")]
struct SentPage {
    frame: Frame,
    base: String,
    deadline: DateTime<Utc>,
}

pub(super) async fn sent(
    by: StudentOfCourse,
    mut tx: Tx,
    frame: Frame,
    Path((_, id)): Path<(CourseId, QuestionnaireId)>,
) -> Result<Response> {
    let questionnaire = asked(&mut tx, &by, id).await?;
    let standing = actions::standing(&mut tx, &questionnaire, by.account_id()).await?;
    if standing.submitted_at.is_none() {
        return Ok(Redirect::to(questionnaire.path()).into_response());
    }
    let page = SentPage { frame, base: questionnaire.path(), deadline: questionnaire.plan.closes_at };
    Ok(Page(page).into_response())
}

pub(super) async fn ask_to_take(
    by: StudentOfCourse,
    mut tx: Tx,
    Path((_, id)): Path<(CourseId, QuestionnaireId)>,
) -> Result<Redirect> {
    let questionnaire = asked(&mut tx, &by, id).await?;
    let now = tx.now;
    late::ask_to_take(&mut tx, now, &questionnaire, by.account_id()).await?;
    tx.commit().await?;
    Ok(Redirect::to(questionnaire.path()).notice("questionnaires-notice-late-asked"))
}

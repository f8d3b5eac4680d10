//! Where one begins and comes back to: what is asked, how far one has come, and what counts when the time is over.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};

use super::asked;
use crate::courses::{self, CourseId, StudentOfCourse};
use crate::questionnaires::QuestionnaireId;
use crate::questionnaires::actions::late::LateSending;
use crate::questionnaires::actions::{self, late, own};
use crate::questionnaires::catalogue::{Key, Part, Question};
use crate::questionnaires::model::{Phase, Questionnaire, Sheet, Standing};
use crate::web::{App, Frame, Page, Redirect, Result, Tx};

#[derive(Debug, Template)]
#[template(path = "questionnaires/show.html")]
struct ShowPage {
    frame: Frame,
    course_id: CourseId,
    base: String,
    parts: Vec<PartOfList>,
    standing: Standing,
    minutes_left: u32,
    next: Option<&'static Question>,
    deadline: DateTime<Utc>,
    kept: Option<String>,
}

#[derive(Debug)]
struct PartOfList {
    part: Part,
    minutes: u32,
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    question: &'static Question,
    state: Progress,
}

/// How far one has come with a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Progress {
    Blank,
    /// Something typed waits to be saved.
    Begun,
    Answered,
    /// The promise has changed since; the old one holds until it is answered again.
    AskedAgain,
}

pub(super) async fn show(
    by: StudentOfCourse,
    mut tx: Tx,
    frame: Frame,
    Path((_, id)): Path<(CourseId, QuestionnaireId)>,
) -> Result<Response> {
    let questionnaire = asked(&mut tx, &by, id).await?;
    match questionnaire.phase(tx.now) {
        Phase::Open => {
            let sheet = actions::sheet(&mut tx, &questionnaire, by.account_id()).await?;
            let kept = if sheet.answers.is_empty() {
                own::kept_before(&mut tx, &questionnaire, by.account_id()).await?
            } else {
                None
            };
            let kept = match kept {
                Some(kept) => {
                    courses::find(&mut tx, kept.course_id).await?.map(|course| course.details.title)
                }
                None => None,
            };
            Ok(Page(ShowPage { kept, ..overview(frame, &questionnaire, &sheet) }).into_response())
        }
        Phase::Early => Ok(Page(EarlyPage { frame, questionnaire }).into_response()),
        Phase::Closed => closed(&by, &mut tx, frame, questionnaire, Lateness::Calm).await,
    }
}

fn overview(frame: Frame, questionnaire: &Questionnaire, sheet: &Sheet) -> ShowPage {
    let part = |part| {
        let questions: Vec<_> = questionnaire.questions().filter(|question| question.part == part).collect();
        PartOfList {
            part,
            minutes: questions.iter().map(|question| question.seconds).sum::<u32>().div_ceil(60),
            rows: questions
                .into_iter()
                .map(|question| Row { question, state: state(sheet, question) })
                .collect(),
        }
    };
    ShowPage {
        frame,
        course_id: questionnaire.course_id,
        base: questionnaire.path(),
        parts: Part::ALL.into_iter().map(part).collect(),
        standing: sheet.standing(questionnaire),
        minutes_left: sheet.minutes_left(questionnaire),
        next: sheet.next(questionnaire),
        deadline: questionnaire.plan.closes_at,
        kept: None,
    }
}

/// Uses the answers that were kept from another term.
pub(super) async fn use_again(
    by: StudentOfCourse,
    mut tx: Tx,
    State(app): State<App>,
    Path((_, id)): Path<(CourseId, QuestionnaireId)>,
) -> Result<Redirect> {
    let questionnaire = asked(&mut tx, &by, id).await?;
    let (now, seals, chance) = (tx.now, app.seals(), &mut app.chance());
    own::use_again(&mut tx, now, seals, chance, &questionnaire, by.account_id()).await?;
    tx.commit().await?;
    Ok(Redirect::to(format!("{}/check", questionnaire.path())).notice("questionnaires-notice-again"))
}

fn state(sheet: &Sheet, question: &Question) -> Progress {
    if sheet.drafts.contains(&question.key) {
        Progress::Begun
    } else if sheet.promised_otherwise.contains(&question.key) {
        Progress::AskedAgain
    } else if sheet.has(question) {
        Progress::Answered
    } else {
        Progress::Blank
    }
}

#[derive(Debug, Template)]
#[template(path = "questionnaires/early.html")]
struct EarlyPage {
    frame: Frame,
    questionnaire: Questionnaire,
}

#[derive(Debug, Template)]
#[template(path = "questionnaires/closed.html")]
struct ClosedPage {
    frame: Frame,
    base: String,
    deadline: DateTime<Utc>,
    submitted_at: Option<DateTime<Utc>>,
    /// What was typed and does not count, by its short name.
    uncounted: Vec<&'static Question>,
    late: Option<LateSending>,
    still_open: [&'static Question; 2],
    lateness: Lateness,
}

/// Whether somebody just looks at a closed questionnaire, or an answer of theirs came too late.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lateness {
    Calm,
    JustMissed,
}

/// The page of a questionnaire whose time is over.
pub(super) async fn closed(
    by: &StudentOfCourse,
    tx: &mut Tx,
    frame: Frame,
    questionnaire: Questionnaire,
    lateness: Lateness,
) -> Result<Response> {
    let sheet = actions::sheet(tx, &questionnaire, by.account_id()).await?;
    let late = late::late_of(tx, questionnaire.questionnaire_id, by.account_id()).await?;
    let counts = |question: &Question| sheet.submitted_at.is_some() && !sheet.drafts.contains(&question.key);
    let is_there = |question: &Question| sheet.has(question) || sheet.drafts.contains(&question.key);
    let uncounted = questionnaire
        .questions()
        .filter(|question| !questionnaire.takes(question, tx.now) && is_there(question) && !counts(question));
    let page = ClosedPage {
        frame,
        base: questionnaire.path(),
        deadline: questionnaire.plan.closes_at,
        submitted_at: sheet.submitted_at,
        uncounted: uncounted.collect(),
        late,
        still_open: [Key::Card, Key::Practical].map(Question::of),
        lateness,
    };
    Ok(match lateness {
        Lateness::Calm => Page(page).into_response(),
        Lateness::JustMissed => Page::with_status(page, StatusCode::CONFLICT).into_response(),
    })
}

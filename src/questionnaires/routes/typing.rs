//! What is typed, kept while it is typed: what the page's script sends, and what it is told.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::question::Posted;
use super::{asked, no_more};
use crate::courses::{CourseId, StudentOfCourse};
use crate::questionnaires::QuestionnaireId;
use crate::questionnaires::actions::beside::MOST_BESIDE;
use crate::questionnaires::actions::drafts::{self, KeptAs, Reading, Writing};
use crate::questionnaires::actions::{self, QuestionnairesError, institution};
use crate::questionnaires::catalogue::Key;
use crate::questionnaires::model::{Stop, stops};
use crate::questionnaires::needs;
use crate::questionnaires::reading;
use crate::web::{App, Form, Frame, Result, Tx};

/// What the page's script is told: what to say, and what the page has seen now.
#[derive(Debug, Serialize)]
pub(super) struct KeptAnswer {
    pub(super) words: String,
    pub(super) seen: String,
}

/// Keeps what is being typed, for the page's script.
pub(super) async fn keep(
    by: StudentOfCourse,
    mut tx: Tx,
    State(app): State<App>,
    frame: Frame,
    Path((_, id, code)): Path<(CourseId, QuestionnaireId, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let questionnaire = asked(&mut tx, &by, id).await?;
    let posted = Posted::of(fields);
    let own = actions::own_questions::asked_now(&mut tx, questionnaire.course_id).await?;
    let stops = stops(&questionnaire, &own);
    let Some(stop) = stops.iter().find(|stop| stop.code() == code) else {
        return no_more::keep_typing(&by, tx, &app, &frame, &questionnaire, (&code, posted)).await;
    };
    let Posted { typed, seen, had, shown, .. } = posted;
    let lists = institution::lists(&mut tx).await?;
    let (asked, read) = (stop.asked(), reading::stop(&lists, stop, by.who().email(), &typed));
    let writing = Writing { asked, typed: &typed, seen: &seen, had: &had, shown: &shown };
    let (now, seals, who) = (tx.now, app.seals(), by.account_id());
    let (kept, chance) = ((writing, Reading::of(&read)), &mut app.chance());
    let as_what = match drafts::keep(&mut tx, now, seals, chance, &questionnaire, who, kept).await {
        Ok(as_what) => as_what,
        Err(QuestionnairesError::Full) => return Ok(full(&frame, seen)),
        Err(error) => return Err(error.into()),
    };
    let seen = drafts::desk(&mut tx, seals, &questionnaire, who, &asked).await?.seen;
    tx.commit().await?;
    let time = frame.l.time(now.with_timezone(&frame.zone).time());
    let said = |key| frame.t(key).s("time", time.clone()).to_string();
    let is_about_needs = matches!(stop, Stop::Known(question) if question.key == Key::Practical);
    let says_oneself = is_about_needs && needs::says_oneself(&typed);
    let kept = match as_what {
        // Nothing but needs that nobody is told of.
        KeptAs::Answer if says_oneself && matches!(read, Ok(None)) => "questionnaires-draft-oneself",
        KeptAs::Answer => "questionnaires-draft-saved",
        KeptAs::Draft => "questionnaires-draft-waits",
        KeptAs::Late => "questionnaires-draft-late",
        KeptAs::AfterTheGroups => "questionnaires-draft-after",
    };
    let words = match kept {
        "questionnaires-draft-oneself" => said(kept),
        _ if says_oneself => format!("{} {}", said(kept), frame.t("questionnaires-draft-oneself-too")),
        _ => said(kept),
    };
    Ok(Json(KeptAnswer { words, seen }).into_response())
}

/// What is said when there is no room beside for what would be written over: the last of it is on the page alone.
pub(super) fn full(frame: &Frame, seen: String) -> Response {
    let words = frame.t("questionnaires-draft-full").n("most", MOST_BESIDE).to_string();
    (StatusCode::UNPROCESSABLE_ENTITY, Json(KeptAnswer { words, seen })).into_response()
}

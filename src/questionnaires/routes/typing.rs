//! What is typed, kept while it is typed: what the page's script sends, and what it is told.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::asked;
use super::question::{Posted, says_needs_oneself};
use crate::courses::{CourseId, StudentOfCourse};
use crate::questionnaires::QuestionnaireId;
use crate::questionnaires::actions::drafts::{self, KeptAs, MOST_BESIDE, Reading, Writing};
use crate::questionnaires::actions::{self, QuestionnairesError, institution};
use crate::questionnaires::model::{Stop, stops};
use crate::questionnaires::reading;
use crate::web::{App, Error, Form, Frame, Result, Tx};

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
    let Posted { typed, seen, had, shown, .. } = Posted::of(fields);
    let own = actions::own_questions::asked_now(&mut tx, questionnaire.course_id).await?;
    let stops = stops(&questionnaire, &own);
    let stop = stops.iter().find(|stop| stop.code() == code).ok_or(Error::NotFound)?;
    let lists = institution::lists(&mut tx).await?;
    let (asked, read) = (stop.asked(), reading::stop(&lists, stop, by.who().email(), &typed));
    let writing = Writing { asked, typed: &typed, seen: &seen, had: &had, shown: &shown };
    let (now, seals, who) = (tx.now, app.seals(), by.account_id());
    let (kept, chance) = ((writing, Reading::of(&read)), &mut app.chance());
    let as_what = match drafts::keep(&mut tx, now, seals, chance, &questionnaire, who, kept).await {
        Ok(as_what) => as_what,
        Err(QuestionnairesError::Full) => {
            let words = frame.t("questionnaires-draft-full").n("most", MOST_BESIDE).to_string();
            let told = KeptAnswer { words, seen };
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, Json(told)).into_response());
        }
        Err(error) => return Err(error.into()),
    };
    let seen = drafts::desk(&mut tx, seals, &questionnaire, who, &asked).await?.seen;
    tx.commit().await?;
    let says_oneself = matches!(stop, Stop::Known(question) if says_needs_oneself(question, &typed));
    let said = frame.t(match as_what {
        KeptAs::Answer if says_oneself => "questionnaires-draft-oneself",
        KeptAs::Answer => "questionnaires-draft-saved",
        KeptAs::Draft => "questionnaires-draft-waits",
        KeptAs::Late => "questionnaires-draft-late",
        KeptAs::AfterTheGroups => "questionnaires-draft-after",
    });
    let time = frame.l.time(now.with_timezone(&frame.zone).time());
    Ok(Json(KeptAnswer { words: said.s("time", time).to_string(), seen }).into_response())
}

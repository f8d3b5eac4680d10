//! What somebody sends who sits at a question while it is taken away: asked no more, and not lost.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::question::Posted;
use super::typing::{KeptAnswer, full};
use crate::courses::StudentOfCourse;
use crate::questionnaires::actions::beside::{MOST_ASIDE, MOST_BESIDE};
use crate::questionnaires::actions::drafts::{self, Reading, Writing};
use crate::questionnaires::actions::{QuestionnairesError, institution, own_questions};
use crate::questionnaires::catalogue::Key;
use crate::questionnaires::model::{Questionnaire, Stop, asked_no_more};
use crate::questionnaires::needs;
use crate::questionnaires::own_questions::Reply;
use crate::questionnaires::reading;
use crate::web::{App, Error, Frame, Redirect, Result, Tx};

/// What became of it.
struct Kept {
    /// Whether there was something that is not the answer anyway.
    is_new: bool,
    /// Whether there were needs that one says oneself: those are not kept.
    says_oneself: bool,
    /// What the page has seen now.
    seen: String,
}

/// Keeps what was sent for its writer alone, if the question was asked once.
async fn keep(
    by: &StudentOfCourse,
    tx: &mut Tx,
    app: &App,
    questionnaire: &Questionnaire,
    (code, posted, most): (&str, &Posted, usize),
) -> Result<std::result::Result<Kept, QuestionnairesError>> {
    let Posted { typed, seen, had, shown, .. } = posted;
    let taken_away = own_questions::taken_away(tx, questionnaire.course_id).await?;
    let stops = asked_no_more(questionnaire, &taken_away);
    let stop = stops.iter().find(|stop| stop.code() == code).ok_or(Error::NotFound)?;
    let versions = own_questions::every_version(tx, questionnaire.course_id).await?;
    let lists = institution::lists(tx).await?;
    let read = match stop {
        Stop::Known(_) => reading::stop(&lists, stop, by.who().email(), typed),
        Stop::Own(question) => {
            let version = own_questions::typed_to(&versions, typed).unwrap_or(&question.version);
            Reply::read(&version.wording, typed).map(|reply| reply.map(|reply| reply.typed(&version.wording)))
        }
    };
    let (asked, now, seals, who) = (stop.asked(), tx.now, app.seals(), by.account_id());
    let kept = (Writing { asked, typed, seen, had, shown }, Reading::of(&read), most);
    Ok(match drafts::keep_aside(tx, now, seals, &mut app.chance(), questionnaire, who, kept).await {
        Ok(is_new) => {
            let seen = drafts::desk(tx, seals, questionnaire, who, &asked).await?.seen;
            let says_oneself = matches!(stop, Stop::Known(question) if question.key == Key::Practical)
                && needs::says_oneself(typed);
            Ok(Kept { is_new, says_oneself, seen })
        }
        Err(error) => Err(error),
    })
}

/// Shows whoever wrote something to it where that stands now.
pub(super) async fn look(
    by: &StudentOfCourse,
    tx: &mut Tx,
    questionnaire: &Questionnaire,
    code: &str,
) -> Result<Response> {
    let id = questionnaire.questionnaire_id;
    if !drafts::is_written_to(tx, id, by.account_id(), code).await? {
        return Err(Error::NotFound);
    }
    let own = Redirect::to(format!("/courses/{}/own", questionnaire.course_id));
    Ok(own.notice("questionnaires-notice-no-more").into_response())
}

/// Keeps it, and shows where it stands now.
pub(super) async fn save(
    by: &StudentOfCourse,
    mut tx: Tx,
    app: &App,
    questionnaire: &Questionnaire,
    (code, posted): (&str, Posted),
) -> Result<Response> {
    let kept = keep(by, &mut tx, app, questionnaire, (code, &posted, MOST_ASIDE)).await??;
    tx.commit().await?;
    let notice = match (kept.is_new, kept.says_oneself) {
        (true, true) => "questionnaires-notice-no-more-kept-too",
        (true, false) => "questionnaires-notice-no-more-kept",
        (false, true) => "questionnaires-notice-said-oneself",
        (false, false) => "questionnaires-notice-no-more",
    };
    Ok(Redirect::to(format!("/courses/{}/own", questionnaire.course_id)).notice(notice).into_response())
}

/// Keeps it while it is typed, for the page's script.
pub(super) async fn keep_typing(
    by: &StudentOfCourse,
    mut tx: Tx,
    app: &App,
    frame: &Frame,
    questionnaire: &Questionnaire,
    (code, posted): (&str, Posted),
) -> Result<Response> {
    let kept = match keep(by, &mut tx, app, questionnaire, (code, &posted, MOST_BESIDE)).await? {
        Err(QuestionnairesError::Full) => return Ok(full(frame, posted.seen)),
        kept => kept?,
    };
    let key = if kept.is_new { "questionnaires-draft-no-more-kept" } else { "questionnaires-draft-no-more" };
    let time = frame.l.time(tx.now.with_timezone(&frame.zone).time());
    tx.commit().await?;
    let mut words = frame.t(key).s("time", time).to_string();
    if kept.says_oneself {
        words = format!("{words} {}", frame.t("questionnaires-draft-oneself-too"));
    }
    Ok((StatusCode::OK, axum::Json(KeptAnswer { words, seen: kept.seen })).into_response())
}

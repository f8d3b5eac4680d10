//! Locking members of a proposed group to each other, and unlocking them.

use axum::extract::{Path, State as Extracted};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::seats::group_page;
use super::{address, beside, led, told};
use crate::accounts::AccountId;
use crate::courses::{CourseId, CourseLeader};
use crate::formations::{FormationId, ProposalId, actions};
use crate::i18n::Text;
use crate::web::{App, Error, Faults, Form, Frame, Page, Redirect, Result, Tx};

/// Who is to stay with whom.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct PinForm {
    pin: Vec<String>,
}

pub(super) async fn pin(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Extracted(app): Extracted<App>,
    Path((_, formation, proposal, number)): Path<(CourseId, FormationId, ProposalId, u32)>,
    Form(form): Form<PinForm>,
) -> Result<Response> {
    let mut chosen: Vec<AccountId> = Vec::new();
    for typed in &form.pin {
        let who = typed.parse().map_err(|_| Error::Malformed)?;
        if !chosen.contains(&who) {
            chosen.push(who);
        }
    }
    if chosen.len() == 1 {
        let faults = Faults::one("pin", Text::new("formations-pins-one"));
        let page = group_page(&mut tx, &app, &by, frame, (formation, proposal, number)).await?;
        return Ok(Page::faulty(page.with_pins(faults, &chosen)).into_response());
    }
    let (_, formation) = led(&mut tx, &by, formation).await?;
    let now = tx.now;
    let which = (formation.formation_id, proposal, number);
    let outcome = actions::pin(&mut tx, now, by.account_id(), which, &chosen).await;
    let done = if chosen.is_empty() { "formations-notice-unpinned" } else { "formations-notice-pinned" };
    let answer = told(outcome, beside(&formation, proposal, number), done)?;
    tx.commit().await?;
    Ok(answer.into_response())
}

pub(super) async fn unpin(
    by: CourseLeader,
    mut tx: Tx,
    Path((_, formation, mark)): Path<(CourseId, FormationId, i32)>,
) -> Result<Redirect> {
    let (_, formation) = led(&mut tx, &by, formation).await?;
    let outcome = actions::unpin(&mut tx, &formation, mark).await;
    let answer = told(outcome, format!("{}/rules", address(&formation)), "formations-notice-unpinned")?;
    tx.commit().await?;
    Ok(answer)
}

//! Locking members of a proposed group to each other, and unlocking them.

use axum::extract::{Path, State as Extracted};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use uuid::Uuid;

use super::seats::group_page;
use super::{address, beside, led, told};
use crate::accounts::AccountId;
use crate::courses::{CourseId, CourseLeader};
use crate::formations::actions::{self, FormationsError};
use crate::formations::{FormationId, ProposalId};
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
    let (_, found) = led(&mut tx, &by, formation).await?;
    let (now, which) = (tx.now, (found.formation_id, proposal, number));
    let onward = beside(&found, proposal, number);
    let answer = match actions::pin(&mut tx, now, by.account_id(), which, &chosen).await {
        Err(FormationsError::Alone) => {
            let faults = Faults::one("pin", Text::new("formations-pins-one"));
            let page = group_page(&mut tx, &app, &by, frame, (formation, proposal, number)).await?;
            return Ok(Page::faulty(page.with_pins(faults, &chosen)).into_response());
        }
        Err(FormationsError::Changed) => Redirect::to(onward).notice("formations-notice-changed"),
        outcome if chosen.is_empty() => told(outcome, onward, "formations-notice-none-pinned")?,
        outcome => told(outcome, onward, "formations-notice-pinned")?,
    };
    tx.commit().await?;
    Ok(answer.into_response())
}

pub(super) async fn unpin(
    by: CourseLeader,
    mut tx: Tx,
    Path((_, formation, mark)): Path<(CourseId, FormationId, Uuid)>,
) -> Result<Redirect> {
    let (_, formation) = led(&mut tx, &by, formation).await?;
    let outcome = actions::unpin(&mut tx, &formation, mark).await;
    let answer = told(outcome, format!("{}/rules", address(&formation)), "formations-notice-unpinned")?;
    tx.commit().await?;
    Ok(answer)
}

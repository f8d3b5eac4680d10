//! Locking students of a proposal to each other, so that they stay together when new proposals are made.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::FormationsError;
use super::proposing::{proposal, shaped};
use crate::accounts::AccountId;
use crate::formations::model::Formation;
use crate::formations::{FormationId, ProposalId, store};

/// Locks these members of a proposed group to each other, and nobody else in it. Whom they were locked to elsewhere they
/// are not any more, unless nothing changes here.
pub(in crate::formations) async fn pin(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: AccountId,
    (formation, proposal_id, number): (FormationId, ProposalId, u32),
    chosen: &[AccountId],
) -> Result<(), FormationsError> {
    shaped(db, formation).await?;
    let found = proposal(db, formation, proposal_id).await?;
    let group = found.groups.iter().find(|group| group.number == number).ok_or(FormationsError::NotFound)?;
    if chosen.iter().any(|who| !group.members.contains(who)) {
        return Err(FormationsError::Changed);
    }
    let sets = store::pins::list(db, formation).await?;
    let here = sets.iter().map(|set| set.among(&group.members)).filter(|here| !here.is_empty());
    let here: Vec<Vec<AccountId>> = here.collect();
    let stays = match &here[..] {
        [] => chosen.is_empty(),
        [one] => one.len() == chosen.len() && one.iter().all(|who| chosen.contains(who)),
        _ => false,
    };
    if stays {
        return Ok(());
    }
    if chosen.len() == 1 {
        return Err(FormationsError::Alone);
    }
    store::pins::delete(db, formation, &group.members).await?;
    Ok(store::pins::insert(db, now, by, formation, chosen).await?)
}

/// Unlocks everybody who is locked to each other by this mark.
pub(in crate::formations) async fn unpin(
    db: &mut PgConnection,
    formation: &Formation,
    mark: Uuid,
) -> Result<(), FormationsError> {
    if !formation.state.is_being_shaped() {
        return Err(FormationsError::NotNow);
    }
    Ok(store::pins::delete_set(db, formation.formation_id, mark).await?)
}

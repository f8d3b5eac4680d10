//! Making groups real: one transaction, by a named leader, when nothing stands in the way.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{FormationsError, Means, held, proposing};
use crate::accounts::AccountId;
use crate::courses;
use crate::formations::mails::Wish;
use crate::formations::model::{Formation, Obstacle, Proposal, Step, obstacles};
use crate::formations::snapshot::Snapshot;
use crate::formations::{FormationId, ProposalId, mails, store};
use crate::matching::reasons::known_common;
use crate::notifications;
use crate::questionnaires;

/// Whether the leader accompanies the groups that have nobody else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Acting {
    /// The leader does, until somebody accepts.
    LeaderStepsIn,
    /// Every group has somebody.
    NobodyNeeded,
}

/// What stands in the way of publishing a proposal, each with the numbers of the groups it concerns.
pub(in crate::formations) fn standing_in_the_way(
    formation: &Formation,
    proposal: &Proposal,
    snapshot: &Snapshot,
) -> Vec<(Obstacle, Vec<u32>)> {
    obstacles(&proposal.groups, &snapshot.people, formation.plan.sizes, &snapshot.apart)
}

/// Publishes a proposal: groups, members and facilitators become real, and everybody is told. What the page showed is
/// checked again here, on the rows as they are now.
pub async fn publish(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    means: Means<'_>,
    by: AccountId,
    formation: FormationId,
    proposal: ProposalId,
    acting: Acting,
) -> Result<(), FormationsError> {
    let found = held(db, formation).await?;
    found.state.after(Step::Publish).ok_or(FormationsError::NotNow)?;
    let proposal = proposing::proposal(db, formation, proposal).await?;
    let snapshot = Snapshot::renewed(db, now, by, means.seals, &found, &[]).await?;
    let mut in_the_way: Vec<Obstacle> =
        standing_in_the_way(&found, &proposal, &snapshot).into_iter().map(|(obstacle, _)| obstacle).collect();
    in_the_way.retain(|obstacle| !(*obstacle == Obstacle::Facilitator && acting == Acting::LeaderStepsIn));
    if !in_the_way.is_empty() {
        return Err(FormationsError::Obstacles(in_the_way));
    }
    let course = courses::find(db, found.course_id).await?.ok_or(FormationsError::NotFound)?;
    for group in &proposal.groups {
        let common = known_common(&snapshot.cohort, &snapshot.places(&group.members));
        let facilitator = group.facilitator.unwrap_or(by);
        let group_id = store::groups::insert(db, now, formation, group, common, &[facilitator]).await?;
        for member in &group.members {
            let wish = Wish::of(&snapshot, *member, &group.members);
            let mail = mails::your_group(*member, &course, group_id, wish);
            notifications::post(db, now, means.post, mail).await?;
        }
        notifications::post(
            db,
            now,
            means.post,
            mails::your_groups(facilitator, &course, group_id, group.number),
        )
        .await?;
    }
    if let Some(questionnaire) = found.questionnaire_id {
        questionnaires::groups_are_made(db, now, questionnaire).await?;
    }
    Snapshot::forget_wishes(db, means.seals, &found).await?;
    store::pins::delete_all(db, formation).await?;
    store::keeping::mark_proposal_published(db, now, proposal.proposal_id.uuid()).await?;
    Ok(store::mark_published(db, now, formation, by).await?)
}

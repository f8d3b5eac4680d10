//! How far groups have come, for the leader of their course: states, never what was written.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::actions::{self, Whereabouts};
use super::contract::ContractState;
use super::expectations::Phase;
use super::model::FirstMeeting;
use crate::formations::{self, Agreement, Expectations, FormationId, Meeting, Milestone};

/// How far each group of a formation has come.
pub async fn milestones(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    formation: FormationId,
) -> sqlx::Result<Vec<Milestone>> {
    let groups = formations::groups_of(db, formation).await?;
    Ok(actions::of_groups(db, now, groups).await?.iter().map(milestone).collect())
}

fn milestone(group: &Whereabouts) -> Milestone {
    Milestone {
        group_id: group.company.group_id(),
        meeting: match group.first_meeting {
            FirstMeeting::Unplanned => Meeting::Unplanned,
            FirstMeeting::Planned { .. } => Meeting::Planned,
            FirstMeeting::Held { .. } => Meeting::Held,
        },
        expectations: match group.round.as_ref().map(|round| round.phase) {
            None => Expectations::Unasked,
            Some(Phase::Gathering) => Expectations::Asking,
            Some(Phase::Shown) => Expectations::Shown,
        },
        agreement: match group.contract {
            ContractState::None => Agreement::None,
            ContractState::Begun => Agreement::Begun,
            ContractState::Asking { .. } => Agreement::Asking,
            ContractState::Agreed { .. } => Agreement::Agreed,
        },
    }
}

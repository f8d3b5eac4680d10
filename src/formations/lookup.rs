//! Who is in which group: what other features ask.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{PgConnection, Result};
use uuid::Uuid;

use super::model::{Farewell, Formation, FormerGroup, StudyGroup};
use super::store::groups::Which;
use super::{FormationId, GroupId, ProposalId, store};
use crate::accounts::AccountId;
use crate::courses::CourseId;

/// A course's formations, the newest first.
pub async fn of_course(db: &mut PgConnection, course: CourseId) -> Result<Vec<Formation>> {
    store::list(db, None, Some(course)).await
}

/// The proposals of a formation, the first first.
pub async fn proposals(db: &mut PgConnection, formation: FormationId) -> Result<Vec<ProposalId>> {
    let found = store::proposals::list(db, formation).await?;
    Ok(found.into_iter().map(|proposal| proposal.proposal_id).collect())
}

/// A group, also when its time is over.
pub async fn find_group(db: &mut PgConnection, group: GroupId) -> Result<Option<StudyGroup>> {
    Ok(store::groups::list(db, Which::Group(group)).await?.pop())
}

/// The group a person has in a formation.
pub async fn group_of(
    db: &mut PgConnection,
    formation: FormationId,
    account: AccountId,
) -> Result<Option<StudyGroup>> {
    let groups = store::groups::list(db, Which::With(account)).await?;
    Ok(groups.into_iter().find(|group| group.formation_id == formation))
}

/// The groups a person is a member of now.
pub async fn groups_with(db: &mut PgConnection, account: AccountId) -> Result<Vec<StudyGroup>> {
    store::groups::list(db, Which::With(account)).await
}

/// The groups a person accompanies now.
pub async fn groups_accompanied_by(db: &mut PgConnection, account: AccountId) -> Result<Vec<StudyGroup>> {
    store::groups::list(db, Which::By(account)).await
}

/// The groups of a formation that exist.
pub async fn groups_of(db: &mut PgConnection, formation: FormationId) -> Result<Vec<StudyGroup>> {
    store::groups::list(db, Which::Of(formation)).await
}

/// The members of a group now, in the order they came.
pub async fn members(db: &mut PgConnection, group: GroupId) -> Result<Vec<AccountId>> {
    let members = store::groups::list_members(db, &[group.uuid()]).await?;
    Ok(members.into_iter().map(|(_, who)| who).collect())
}

/// The members of a group now, and since when they are.
pub async fn memberships(db: &mut PgConnection, group: GroupId) -> Result<Vec<(AccountId, DateTime<Utc>)>> {
    store::groups::list_memberships(db, group).await
}

/// The groups of a course that somebody was in and is not any more, the last one first.
pub async fn former_groups(
    db: &mut PgConnection,
    course: CourseId,
    account: AccountId,
) -> Result<Vec<FormerGroup>> {
    store::groups::list_former(db, course, account).await
}

/// Who accompanies a group.
pub async fn facilitators(db: &mut PgConnection, group: GroupId) -> Result<Vec<AccountId>> {
    let facilitators = store::groups::list_facilitators(db, &[group.uuid()]).await?;
    Ok(facilitators.into_iter().map(|(_, who)| who).collect())
}

/// Is this person a member of the group now?
pub async fn is_member(db: &mut PgConnection, group: GroupId, account: AccountId) -> Result<bool> {
    Ok(members(db, group).await?.contains(&account))
}

/// Does this person accompany the group?
pub async fn is_facilitator(db: &mut PgConnection, group: GroupId, account: AccountId) -> Result<bool> {
    Ok(facilitators(db, group).await?.contains(&account))
}

/// Who is no longer in a group since then, as far as its members are told.
pub async fn farewells(
    db: &mut PgConnection,
    group: GroupId,
    since: DateTime<Utc>,
) -> Result<Vec<(AccountId, Farewell)>> {
    let ended = store::groups::list_ended(db, group, since).await?;
    let current = members(db, group).await?;
    let gone = ended.into_iter().filter(|(who, _)| !current.contains(who));
    Ok(gone.map(|(who, ended_as)| (who, Farewell::of(&ended_as))).collect())
}

/// Where somebody of a course stands who has no group in a formation that is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outside {
    /// They work alone by agreement.
    Alone {
        /// In which formation.
        formation_id: FormationId,
        /// When they and their leader talk again.
        check_in_on: NaiveDate,
    },
    /// They wait for a group.
    Waiting {
        /// By when they have one.
        due_on: NaiveDate,
    },
}

/// Where somebody of a course stands who has no group; none when they have one, or nothing is published.
pub async fn outside(db: &mut PgConnection, course: CourseId, account: AccountId) -> Result<Option<Outside>> {
    let rows = store::exemptions::list_outside(db, course, account).await?;
    Ok(rows.first().and_then(|row| match (row.due_on, row.check_in_on) {
        (Some(due_on), _) => Some(Outside::Waiting { due_on }),
        (None, Some(check_in_on)) => Some(Outside::Alone { formation_id: row.formation_id, check_in_on }),
        (None, None) => None,
    }))
}

/// The members of many groups at once.
pub(super) async fn members_of(
    db: &mut PgConnection,
    groups: &[StudyGroup],
) -> Result<Vec<(GroupId, AccountId)>> {
    let ids: Vec<Uuid> = groups.iter().map(|group| group.group_id.uuid()).collect();
    store::groups::list_members(db, &ids).await
}

/// The facilitators of many groups at once.
pub(super) async fn facilitators_of(
    db: &mut PgConnection,
    groups: &[StudyGroup],
) -> Result<Vec<(GroupId, AccountId)>> {
    let ids: Vec<Uuid> = groups.iter().map(|group| group.group_id.uuid()).collect();
    store::groups::list_facilitators(db, &ids).await
}

//! Groups that have become too small, and what is to be done about them.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{PgConnection, Result};

use crate::accounts::AccountId;
use crate::formations::model::RepairTask;
use crate::formations::{FormationId, GroupId, RepairTaskId};

/// How many members a group has, and whether somebody is at it.
#[derive(Clone, Copy, Debug)]
pub(in crate::formations) struct Count {
    pub(in crate::formations) group_id: GroupId,
    pub(in crate::formations) members: i64,
    pub(in crate::formations) repair_task_id: Option<RepairTaskId>,
}

/// How many members each group of a formation has that stands.
pub(in crate::formations) async fn list_counts(
    db: &mut PgConnection,
    formation: FormationId,
) -> Result<Vec<Count>> {
    sqlx::query_as!(
        Count,
        r#"select study_groups.group_id as "group_id: GroupId",
                  (select count(*) from memberships
                   where memberships.group_id = study_groups.group_id and memberships.ended_at is null) as "members!",
                  repair_task_id as "repair_task_id?: RepairTaskId"
           from study_groups left join repair_tasks
             on repair_tasks.group_id = study_groups.group_id and settled_at is null
           where study_groups.formation_id = $1 and ended_at is null order by number"#,
        formation as FormationId
    )
    .fetch_all(db)
    .await
}

/// What is still to be done in a formation, the most urgent first.
pub(in crate::formations) async fn list(
    db: &mut PgConnection,
    formation: FormationId,
) -> Result<Vec<RepairTask>> {
    let rows = sqlx::query!(
        r#"select repair_task_id as "repair_task_id: RepairTaskId", group_id as "group_id: GroupId", number,
                  (select count(*) from memberships
                   where memberships.group_id = study_groups.group_id and memberships.ended_at is null) as "members!",
                  owner_id as "owner: AccountId", opened_at, due_on
           from repair_tasks join study_groups using (group_id)
           where study_groups.formation_id = $1 and settled_at is null order by due_on, number"#,
        formation as FormationId
    )
    .fetch_all(db)
    .await?;
    let tasks = rows.into_iter().map(|row| RepairTask {
        repair_task_id: row.repair_task_id,
        group_id: row.group_id,
        number: row.number.unsigned_abs(),
        members: u32::try_from(row.members).unwrap_or(u32::MAX),
        owner: row.owner,
        opened_at: row.opened_at,
        due_on: row.due_on,
    });
    Ok(tasks.collect())
}

pub(in crate::formations) async fn insert(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    (formation, group): (FormationId, GroupId),
    owner: AccountId,
    due_on: NaiveDate,
) -> Result<()> {
    sqlx::query!(
        "insert into repair_tasks (formation_id, group_id, owner_id, opened_at, due_on) values ($1, $2, $3, $4, $5)",
        formation as FormationId,
        group as GroupId,
        owner as AccountId,
        now,
        due_on
    )
    .execute(db)
    .await
    .map(drop)
}

/// Settles what is open for a group.
pub(in crate::formations) async fn mark_settled(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    group: GroupId,
    settled_as: &str,
) -> Result<()> {
    sqlx::query!(
        "update repair_tasks set settled_at = $2, settled_as = $3 where group_id = $1 and settled_at is null",
        group as GroupId,
        now,
        settled_as
    )
    .execute(db)
    .await
    .map(drop)
}

/// Settles everything that is open in a formation whose time is over.
pub(in crate::formations) async fn mark_all_over(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    formation: FormationId,
) -> Result<()> {
    sqlx::query!(
        "update repair_tasks set settled_at = $2, settled_as = 'over' where formation_id = $1 and settled_at is null",
        formation as FormationId,
        now
    )
    .execute(db)
    .await
    .map(drop)
}

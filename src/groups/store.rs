//! The groups' first meetings, in the database.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::model::FirstMeeting;
use crate::accounts::AccountId;
use crate::formations::GroupId;

pub(super) async fn list_first_meetings(
    db: &mut PgConnection,
    groups: &[GroupId],
) -> sqlx::Result<Vec<(GroupId, FirstMeeting)>> {
    let ids: Vec<Uuid> = groups.iter().map(|group| group.uuid()).collect();
    let rows = sqlx::query!(
        r#"select group_id as "group_id: GroupId", planned_at, place, held_on
           from first_meetings where group_id = any($1)"#,
        &ids,
    )
    .fetch_all(db)
    .await?;
    let meeting = |planned_at, place, held_on| match (held_on, planned_at) {
        (Some(on), _) => FirstMeeting::Held { on },
        (None, Some(at)) => FirstMeeting::Planned { at, place },
        (None, None) => FirstMeeting::Unplanned,
    };
    Ok(rows.into_iter().map(|row| (row.group_id, meeting(row.planned_at, row.place, row.held_on))).collect())
}

pub(super) async fn upsert_first_meeting(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: AccountId,
    group: GroupId,
    meeting: &FirstMeeting,
) -> sqlx::Result<()> {
    let (planned_at, place, held_on) = match meeting {
        FirstMeeting::Unplanned => (None, "", None),
        FirstMeeting::Planned { at, place } => (Some(*at), place.as_str(), None),
        FirstMeeting::Held { on } => (None, "", Some(*on)),
    };
    sqlx::query!(
        "insert into first_meetings (group_id, planned_at, place, held_on, marked_by, marked_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (group_id) do update
         set planned_at = $2, place = $3, held_on = $4, marked_by = $5, marked_at = $6",
        group as GroupId,
        planned_at,
        place,
        held_on,
        by as AccountId,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn delete_first_meetings(db: &mut PgConnection, groups: &[Uuid]) -> sqlx::Result<u64> {
    let done =
        sqlx::query!("delete from first_meetings where group_id = any($1)", groups).execute(db).await?;
    Ok(done.rows_affected())
}

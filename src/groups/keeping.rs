//! How long what a group does together is kept, and how it ends.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::{contract, expectations, store};
use crate::courses;
use crate::formations::{self, GroupId};
use crate::privacy::ends::{self, End};

/// Deletes what has come to its end: expectations some time after the group, meetings and agreements some time after
/// the course. How many rows.
pub async fn sweep(db: &mut PgConnection, now: DateTime<Utc>) -> sqlx::Result<u64> {
    let over = ids(formations::groups_over(db, now, &ends::EXPECTATIONS).await?);
    let rounds = expectations::forget(db, &over).await?;
    let over = of_courses_over(db, now, &ends::FIRST_MEETING).await?;
    let meetings = store::delete_first_meetings(db, &over).await?;
    let over = of_courses_over(db, now, &ends::CONTRACT).await?;
    Ok(rounds + meetings + contract::forget(db, &over).await?)
}

async fn of_courses_over(db: &mut PgConnection, now: DateTime<Utc>, end: &End) -> sqlx::Result<Vec<Uuid>> {
    let over = courses::over(db, end.before_day(now)).await?;
    Ok(ids(formations::groups_of_courses(db, &over).await?))
}

fn ids(groups: Vec<GroupId>) -> Vec<Uuid> {
    groups.into_iter().map(GroupId::uuid).collect()
}

//! How long a course's people are kept, and how that ends.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use crate::accounts::AccountId;
use crate::courses::{CourseId, store};
use crate::privacy::ends;

/// The courses whose last day was before this one: what the times of keeping of everything in them count from.
pub async fn over(db: &mut PgConnection, before: NaiveDate) -> sqlx::Result<Vec<CourseId>> {
    store::list_over(db, before).await
}

/// Everybody who has a part in a course that is not forgotten yet.
pub async fn tied(db: &mut PgConnection) -> sqlx::Result<Vec<AccountId>> {
    store::list_tied(db).await
}

/// Throws away roster files that nobody imported within a day.
pub async fn forget_uploads(db: &mut PgConnection, now: DateTime<Utc>) -> sqlx::Result<u64> {
    store::delete_uploads_before(db, ends::UPLOAD.before(now)).await
}

/// Forgets who studied in and who worked for courses that ended long ago. How many rows.
pub async fn sweep(db: &mut PgConnection, now: DateTime<Utc>) -> sqlx::Result<u64> {
    let roster = ids(over(db, ends::ROSTER.before_day(now)).await?);
    let staff = ids(over(db, ends::STAFF.before_day(now)).await?);
    let places = store::delete_enrolments(db, &roster).await?;
    Ok(places + store::delete_staff(db, &staff).await? + forget_uploads(db, now).await?)
}

fn ids(courses: Vec<CourseId>) -> Vec<Uuid> {
    courses.into_iter().map(CourseId::uuid).collect()
}

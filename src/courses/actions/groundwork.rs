//! Writing the baseline and the role agreement, and reading what is shared of them.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{CourseId, CoursesError, store};
use crate::courses::groundwork::Groundwork;

/// The groundwork of a course; empty when nothing was ever saved.
pub async fn groundwork(db: &mut PgConnection, course: CourseId) -> sqlx::Result<Groundwork> {
    Ok(store::find_groundwork(db, course).await?.unwrap_or_default())
}

/// Saves it on top of the revision it carries. When another leader has saved since, nothing is written and theirs comes
/// back, unless it says the same.
pub async fn save_groundwork(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
    written: &Groundwork,
) -> Result<Option<Groundwork>, CoursesError> {
    if store::save_groundwork(db, now, course, written).await? {
        return Ok(None);
    }
    let standing = groundwork(db, course).await?;
    Ok((!standing.says_the_same_as(written)).then_some(standing))
}

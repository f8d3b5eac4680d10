//! The access log: who opened something sealed that is another person's, when, and what for. Written in the same
//! transaction as the opening, so that nothing is shown without a trace.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::{Place, ends, store};

/// One opening of a sealed row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// When.
    pub at: DateTime<Utc>,
    /// Whose account it was done with.
    pub account_id: Uuid,
    /// What for: one of the owning feature's words.
    pub purpose: String,
}

/// Writes down that somebody opens a sealed row.
pub async fn note_opening(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: impl Into<Uuid>,
    place: Place,
    purpose: &'static str,
) -> sqlx::Result<()> {
    store::insert_opening(db, now, by.into(), place.table, place.row, purpose).await
}

/// Every opening of a row, the first one first.
pub async fn openings(db: &mut PgConnection, table: &'static str, row: Uuid) -> sqlx::Result<Vec<Opening>> {
    store::list_openings(db, table, row).await
}

/// Throws away what is older than two years.
pub async fn sweep(db: &mut PgConnection, now: DateTime<Utc>) -> sqlx::Result<u64> {
    store::delete_openings(db, ends::LOG.before(now)).await
}

//! The institution's breaks, and what an administrator does with them.

use chrono::NaiveDate;
use sqlx::PgConnection;

use crate::questionnaires::BreakId;
use crate::questionnaires::breaks::{Break, Breaks, Usual};
use crate::questionnaires::store::breaks as store;

/// The breaks as they are now.
pub(super) async fn breaks(db: &mut PgConnection) -> sqlx::Result<Breaks> {
    let own = store::list(db).await?.into_iter().map(|(_, own)| own).collect();
    Ok(Breaks { usual: usual(db).await?, own })
}

/// Whether the usual ones count.
pub(in crate::questionnaires) async fn usual(db: &mut PgConnection) -> sqlx::Result<Usual> {
    Ok(store::find_usual(db).await?.unwrap_or_default())
}

/// The institution's own that have not ended, the next first.
pub(in crate::questionnaires) async fn coming(
    db: &mut PgConnection,
    today: NaiveDate,
) -> sqlx::Result<Vec<(BreakId, Break)>> {
    let mut own = store::list(db).await?;
    own.retain(|(_, own)| own.ends_on >= today);
    Ok(own)
}

/// Names a break; pressed twice, it is there once.
pub(in crate::questionnaires) async fn add(db: &mut PgConnection, own: Break) -> sqlx::Result<()> {
    store::insert(db, own).await
}

/// Takes a break back.
pub(in crate::questionnaires) async fn remove(db: &mut PgConnection, id: BreakId) -> sqlx::Result<()> {
    store::delete(db, id).await
}

/// Lets the usual breaks count, or not.
pub(in crate::questionnaires) async fn set_usual(db: &mut PgConnection, usual: Usual) -> sqlx::Result<()> {
    store::upsert_usual(db, usual).await
}

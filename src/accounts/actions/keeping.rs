//! How long accounts, and what signing in leaves behind, are kept; and how they end.

use chrono::{DateTime, Utc};
use sqlx::{Connection, PgConnection};
use uuid::Uuid;

use crate::accounts::{AccountId, store};
use crate::privacy::ends;

/// Throws away what has had its day: sessions, links, throttles, known browsers, and accounts that nothing has tied to
/// the house for long. `tied` are those who have a part in a course; whoever has a role is tied too. How many rows.
pub async fn sweep(db: &mut PgConnection, now: DateTime<Utc>, tied: &[AccountId]) -> sqlx::Result<u64> {
    let sessions = store::delete_dead_sessions(db, ends::SESSION.before(now)).await?;
    let links = store::delete_dead_links(db, ends::LINK.before(now)).await?;
    let throttles = store::delete_dead_throttles(db, ends::THROTTLE.before(now)).await?;
    let devices = store::delete_dead_devices(db, ends::DEVICE.before(now)).await?;
    let origins = store::delete_dead_origins(db, ends::ORIGIN.before(now)).await?;
    let tied: Vec<Uuid> = tied.iter().map(|account| account.uuid()).collect();
    store::mark_idle(db, now, &tied).await?;
    Ok(sessions + links + throttles + devices + origins + forget_idle(db, now).await?)
}

/// Deletes accounts that have been idle for long, one by one: whoever is still named somewhere (by a confidential
/// decision that holds on, say) waits for the night after that has ended.
async fn forget_idle(db: &mut PgConnection, now: DateTime<Utc>) -> sqlx::Result<u64> {
    let mut rows = 0;
    for account in store::list_idle(db, ends::ACCOUNT.before(now)).await? {
        let mut alone = db.begin().await?;
        match store::delete_account(&mut alone, account).await {
            Ok(()) => {
                alone.commit().await?;
                rows += 1;
            }
            Err(error) if is_still_named(&error) => {
                alone.rollback().await?;
                tracing::warn!("an idle account is still named somewhere, and is kept for now");
            }
            Err(error) => return Err(error),
        }
    }
    Ok(rows)
}

fn is_still_named(error: &sqlx::Error) -> bool {
    error.as_database_error().is_some_and(sqlx::error::DatabaseError::is_foreign_key_violation)
}

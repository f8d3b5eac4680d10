//! How long things are kept, and how they end.

use chrono::NaiveDate;
use sqlx::PgConnection;

use super::{asker_tag, companion_tag};
use crate::accounts::AccountId;
use crate::help::model::thoughts_deleted_after_closing;
use crate::help::store;
use crate::privacy::Seals;

/// Deletes what has come to its end: requests after their day, advisers' thoughts three months after closing. Run once
/// a day. How many rows.
pub async fn sweep(db: &mut PgConnection, today: NaiveDate) -> sqlx::Result<u64> {
    let thoughts = store::delete_thoughts(db, thoughts_deleted_after_closing(today)).await?;
    Ok(thoughts + store::delete_ended(db, today).await?)
}

/// Deletes everything somebody asked, with the answers and notes, and takes them out of what their groups asked; for
/// the erasure of an account.
pub async fn erase(db: &mut PgConnection, seals: &Seals, account_id: AccountId) -> sqlx::Result<u64> {
    let left = store::delete_companion(db, &companion_tag(seals, account_id)).await?;
    Ok(left + store::delete_of_asker(db, &asker_tag(seals, account_id)).await?)
}

//! Accounts that nothing ties to the house any more.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, Result};
use uuid::Uuid;

use crate::accounts::AccountId;

/// Notes since when accounts are idle, and that those who are tied again are not.
pub(in crate::accounts) async fn mark_idle(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    tied: &[Uuid],
) -> Result<()> {
    sqlx::query!(
        "with tied as (
             select unnest($2::uuid[]) as account_id
             union select account_id from admins
             union select account_id from advisers)
         update accounts set idle_since = case when idle_since is null then $1::timestamptz end
         where (idle_since is null) = not exists (select from tied where tied.account_id = accounts.account_id)",
        now,
        tied
    )
    .execute(db)
    .await
    .map(drop)
}

/// The accounts that have been idle since before a moment.
pub(in crate::accounts) async fn list_idle(
    db: &mut PgConnection,
    before: DateTime<Utc>,
) -> Result<Vec<AccountId>> {
    sqlx::query_scalar!(
        r#"select account_id as "account_id: AccountId" from accounts where idle_since < $1"#,
        before
    )
    .fetch_all(db)
    .await
}

/// Deletes an account with everything that is its own.
pub(in crate::accounts) async fn delete_account(db: &mut PgConnection, account: AccountId) -> Result<()> {
    sqlx::query!("delete from accounts where account_id = $1", account.uuid()).execute(db).await.map(drop)
}

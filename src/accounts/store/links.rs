//! One-time links, and the throttles of addresses that were guessed at.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, Result};

use crate::accounts::AccountId;
use crate::accounts::model::LinkPurpose;

pub(in crate::accounts) async fn insert_link(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    account_id: AccountId,
    purpose: LinkPurpose,
    token_sha256: &[u8],
) -> Result<()> {
    sqlx::query!(
        "insert into one_time_links (account_id, purpose, token_sha256, made_at, expires_at) values ($1, $2, $3, $4, $5)",
        account_id.uuid(),
        purpose.as_str(),
        token_sha256,
        now,
        now + purpose.lasts()
    )
    .execute(db)
    .await
    .map(drop)
}

/// Lets nobody else make a link for this account until the transaction ends.
pub(in crate::accounts) async fn lock_account(db: &mut PgConnection, account_id: AccountId) -> Result<()> {
    sqlx::query!("select account_id from accounts where account_id = $1 for no key update", account_id.uuid())
        .fetch_optional(db)
        .await
        .map(drop)
}

/// When links of this purpose were made since then.
pub(in crate::accounts) async fn list_links_made(
    db: &mut PgConnection,
    account_id: AccountId,
    purpose: LinkPurpose,
    since: DateTime<Utc>,
) -> Result<Vec<DateTime<Utc>>> {
    sqlx::query_scalar!(
        "select made_at from one_time_links where account_id = $1 and purpose = $2 and made_at > $3",
        account_id.uuid(),
        purpose.as_str(),
        since
    )
    .fetch_all(db)
    .await
}

/// Ends every link of an account that was not used.
pub(in crate::accounts) async fn delete_unused_links(
    db: &mut PgConnection,
    account_id: AccountId,
) -> Result<()> {
    sqlx::query!("delete from one_time_links where account_id = $1 and used_at is null", account_id.uuid())
        .execute(db)
        .await
        .map(drop)
}

/// The account behind a link that can still be used.
pub(in crate::accounts) async fn find_link(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    token_sha256: &[u8],
) -> Result<Option<AccountId>> {
    sqlx::query_scalar!(
        r#"select account_id as "account_id: AccountId" from one_time_links join accounts using (account_id)
           where token_sha256 = $1 and used_at is null and expires_at > $2 and disabled_at is null"#,
        token_sha256,
        now
    )
    .fetch_optional(db)
    .await
}

/// Uses a link up; `None` when somebody was quicker or it is too old.
pub(in crate::accounts) async fn mark_link_used(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    token_sha256: &[u8],
) -> Result<Option<AccountId>> {
    sqlx::query_scalar!(
        r#"update one_time_links set used_at = $2
           from accounts
           where token_sha256 = $1 and used_at is null and expires_at > $2
             and accounts.account_id = one_time_links.account_id and disabled_at is null
           returning one_time_links.account_id as "account_id: AccountId""#,
        token_sha256,
        now
    )
    .fetch_optional(db)
    .await
}

/// Throws away links that ended before then.
pub(in crate::accounts) async fn delete_dead_links(
    db: &mut PgConnection,
    before: DateTime<Utc>,
) -> Result<u64> {
    let done = sqlx::query!("delete from one_time_links where expires_at < $1", before).execute(db).await?;
    Ok(done.rows_affected())
}

/// A throttle as it stands after one try more.
#[derive(Debug)]
pub(in crate::accounts) struct Throttle {
    pub failures: i32,
    pub blocked_until: Option<DateTime<Utc>>,
}

/// Counts one failure more, beginning afresh when the last one is long ago. Locks the row until the transaction ends.
pub(in crate::accounts) async fn count_failure(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    forgotten_before: DateTime<Utc>,
    address_sha256: &[u8],
) -> Result<Throttle> {
    sqlx::query_as!(
        Throttle,
        r#"insert into sign_in_throttles as t (address_sha256, failures, last_failed_at, blocked_until)
           values ($1, 1, $2, $2)
           on conflict (address_sha256) do update
               set failures = case when t.last_failed_at < $3 then 1 else t.failures + 1 end, last_failed_at = $2
           returning failures, blocked_until as "blocked_until?""#,
        address_sha256,
        now,
        forgotten_before
    )
    .fetch_one(db)
    .await
}

/// Takes one failure back, and closes the address until then at the latest.
pub(in crate::accounts) async fn uncount_failure(
    db: &mut PgConnection,
    address_sha256: &[u8],
    blocked_until: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "update sign_in_throttles set failures = greatest(failures - 1, 1), blocked_until = $2 where address_sha256 = $1",
        address_sha256,
        blocked_until
    )
    .execute(db)
    .await
    .map(drop)
}

pub(in crate::accounts) async fn mark_blocked(
    db: &mut PgConnection,
    address_sha256: &[u8],
    until: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "update sign_in_throttles set blocked_until = $2 where address_sha256 = $1",
        address_sha256,
        until
    )
    .execute(db)
    .await
    .map(drop)
}

pub(in crate::accounts) async fn delete_throttle(db: &mut PgConnection, address_sha256: &[u8]) -> Result<()> {
    sqlx::query!("delete from sign_in_throttles where address_sha256 = $1", address_sha256)
        .execute(db)
        .await
        .map(drop)
}

/// Throws away what no throttle needs any more.
pub(in crate::accounts) async fn delete_dead_throttles(
    db: &mut PgConnection,
    before: DateTime<Utc>,
) -> Result<u64> {
    let done =
        sqlx::query!("delete from sign_in_throttles where last_failed_at < $1", before).execute(db).await?;
    Ok(done.rows_affected())
}

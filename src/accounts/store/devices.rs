//! Browsers that are known, and what came of signing in from where.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, Result};

use crate::accounts::AccountId;
use crate::accounts::model::{Outcome, Record};

/// Whether somebody has signed in with this browser before, since the account's password was last chosen.
pub(in crate::accounts) async fn has_device(db: &mut PgConnection, device_sha256: &[u8]) -> Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from known_devices where device_sha256 = $1) as "known!""#,
        device_sha256
    )
    .fetch_one(db)
    .await
}

pub(in crate::accounts) async fn upsert_device(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    account_id: AccountId,
    device_sha256: &[u8],
) -> Result<()> {
    sqlx::query!(
        "insert into known_devices (device_sha256, account_id, seen_at) values ($1, $2, $3)
         on conflict (device_sha256) do update set seen_at = excluded.seen_at",
        device_sha256,
        account_id.uuid(),
        now
    )
    .execute(db)
    .await
    .map(drop)
}

pub(in crate::accounts) async fn delete_devices(db: &mut PgConnection, account_id: AccountId) -> Result<()> {
    sqlx::query!("delete from known_devices where account_id = $1", account_id.uuid())
        .execute(db)
        .await
        .map(drop)
}

/// Throws away browsers that nobody has signed in with since then.
pub(in crate::accounts) async fn delete_dead_devices(
    db: &mut PgConnection,
    before: DateTime<Utc>,
) -> Result<u64> {
    let done = sqlx::query!("delete from known_devices where seen_at < $1", before).execute(db).await?;
    Ok(done.rows_affected())
}

/// How many addresses were tried from here since then: in vain, and with success.
pub(in crate::accounts) async fn find_record(
    db: &mut PgConnection,
    origin_tag: &[u8],
    since: DateTime<Utc>,
) -> Result<Record> {
    sqlx::query_as!(
        Record,
        r#"select count(*) filter (where outcome = 'failed') as "failed!",
                  count(*) filter (where outcome = 'entered') as "entered!"
           from sign_in_origins where origin_tag = $1 and tried_at > $2"#,
        origin_tag,
        since
    )
    .fetch_one(db)
    .await
}

pub(in crate::accounts) async fn upsert_origin(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    origin_tag: &[u8],
    address_sha256: &[u8],
    outcome: Outcome,
) -> Result<()> {
    sqlx::query!(
        "insert into sign_in_origins (origin_tag, address_sha256, outcome, tried_at) values ($1, $2, $3, $4)
         on conflict (origin_tag, address_sha256) do update set outcome = excluded.outcome, tried_at = excluded.tried_at",
        origin_tag,
        address_sha256,
        outcome.as_str(),
        now
    )
    .execute(db)
    .await
    .map(drop)
}

/// Throws away what has no weight any more.
pub(in crate::accounts) async fn delete_dead_origins(
    db: &mut PgConnection,
    before: DateTime<Utc>,
) -> Result<u64> {
    let done = sqlx::query!("delete from sign_in_origins where tried_at < $1", before).execute(db).await?;
    Ok(done.rows_affected())
}

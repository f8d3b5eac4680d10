//! Everything this feature asks the database.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, Result};
use uuid::Uuid;

use super::MessageId;

/// A mail that the postman has in hand.
#[derive(Debug)]
pub(super) struct Waiting {
    pub message_id: MessageId,
    pub account_id: Uuid,
    pub sealed_words: Option<Vec<u8>>,
    pub posted_at: DateTime<Utc>,
    pub attempts: i32,
}

pub(super) async fn insert(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    message_id: MessageId,
    to: Uuid,
    sealed_words: &[u8],
) -> Result<()> {
    sqlx::query!(
        "insert into outbox (message_id, account_id, sealed_words, posted_at, next_try_at)
         values ($1, $2, $3, $4, $4)",
        message_id.uuid(),
        to,
        sealed_words,
        now
    )
    .execute(db)
    .await
    .map(drop)
}

/// Takes the mail that has waited longest. A mail whose row is locked is with a postman who lives.
pub(super) async fn take(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    postman: Uuid,
    leased_until: DateTime<Utc>,
) -> Result<Option<Waiting>> {
    sqlx::query_as!(
        Waiting,
        r#"update outbox set leased_by = $2, leased_until = $3, attempts = attempts + 1
           where message_id = (select message_id from outbox
                               where sent_at is null and given_up_at is null and next_try_at <= $1
                                     and (leased_until is null or leased_until <= $1)
                               order by next_try_at limit 1 for update skip locked)
           returning message_id as "message_id: MessageId", account_id, sealed_words, posted_at, attempts"#,
        now,
        postman,
        leased_until
    )
    .fetch_optional(db)
    .await
}

/// Notes that a mail is sent and throws its words away, in the transaction around the sending: the row stays locked
/// meanwhile. False when another postman has it by now.
pub(super) async fn mark_sent(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    postman: Uuid,
    message_id: MessageId,
) -> Result<bool> {
    let done = sqlx::query!(
        "update outbox set sent_at = $3, sealed_words = null, leased_by = null, leased_until = null, last_fault = null
         where message_id = $1 and leased_by = $2 and sent_at is null",
        message_id.uuid(),
        postman,
        now
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Puts a mail that could not be sent back.
pub(super) async fn mark_waiting(
    db: &mut PgConnection,
    postman: Uuid,
    message_id: MessageId,
    next_try_at: DateTime<Utc>,
    fault: &str,
) -> Result<()> {
    sqlx::query!(
        "update outbox set next_try_at = $3, last_fault = $4, leased_by = null, leased_until = null
         where message_id = $1 and leased_by = $2",
        message_id.uuid(),
        postman,
        next_try_at,
        fault
    )
    .execute(db)
    .await
    .map(drop)
}

/// Gives a mail up and throws its words away.
pub(super) async fn mark_given_up(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    postman: Uuid,
    message_id: MessageId,
    fault: &str,
) -> Result<()> {
    sqlx::query!(
        "update outbox set given_up_at = $3, last_fault = $4, sealed_words = null, leased_by = null, leased_until = null
         where message_id = $1 and leased_by = $2",
        message_id.uuid(),
        postman,
        now,
        fault
    )
    .execute(db)
    .await
    .map(drop)
}

pub(super) async fn delete_unsent(db: &mut PgConnection, posted_before: DateTime<Utc>) -> Result<u64> {
    let done = sqlx::query!("delete from outbox where sent_at is null and posted_at < $1", posted_before)
        .execute(db)
        .await?;
    Ok(done.rows_affected())
}

pub(super) async fn delete_posted_before(db: &mut PgConnection, before: DateTime<Utc>) -> Result<u64> {
    let done = sqlx::query!("delete from outbox where posted_at < $1", before).execute(db).await?;
    Ok(done.rows_affected())
}

pub(super) async fn count(db: &mut PgConnection) -> Result<Vec<(String, i64)>> {
    let rows = sqlx::query!(
        r#"select case when sent_at is not null then 'sent' when given_up_at is not null then 'given_up'
                       else 'waiting' end as "state!",
                  count(*) as "mails!"
           from outbox group by 1 order by 1"#
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.state, row.mails)).collect())
}

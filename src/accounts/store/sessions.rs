//! Sessions.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, Result};

use crate::accounts::model::Session;
use crate::accounts::{AccountId, AdvisingServiceId, SessionId};

/// What a session token leads to.
#[derive(Debug)]
pub(in crate::accounts) struct SessionRow {
    pub session_id: SessionId,
    pub account_id: AccountId,
    pub started_at: DateTime<Utc>,
    pub seen_at: DateTime<Utc>,
    pub name: String,
    pub email: String,
    pub language: String,
    pub session_rule: String,
    pub is_admin: bool,
    pub advising_service_id: Option<AdvisingServiceId>,
    pub adviser_kind: Option<String>,
}

pub(in crate::accounts) async fn find_session(
    db: &mut PgConnection,
    token_sha256: &[u8],
) -> Result<Option<SessionRow>> {
    sqlx::query_as!(
        SessionRow,
        r#"select session_id as "session_id: SessionId", account_id as "account_id: AccountId", started_at, seen_at,
                  name, email, language, session_rule, admins.account_id is not null as "is_admin!",
                  advisers.advising_service_id as "advising_service_id?: AdvisingServiceId",
                  advisers.kind as "adviser_kind?"
           from sessions join accounts using (account_id) left join admins using (account_id)
                left join advisers using (account_id)
           where token_sha256 = $1 and disabled_at is null"#,
        token_sha256
    )
    .fetch_optional(db)
    .await
}

pub(in crate::accounts) async fn insert_session(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    account_id: AccountId,
    token_sha256: &[u8],
    device: &str,
) -> Result<SessionId> {
    sqlx::query_scalar!(
        r#"insert into sessions (account_id, token_sha256, device, started_at, seen_at) values ($1, $2, $3, $4, $4)
           returning session_id as "session_id: SessionId""#,
        account_id.uuid(),
        token_sha256,
        device,
        now
    )
    .fetch_one(db)
    .await
}

/// Notes that a session is used, unless that has been noted since `noted_before`: of many requests at once, one writes.
pub(in crate::accounts) async fn mark_seen(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    noted_before: DateTime<Utc>,
    session: SessionId,
) -> Result<()> {
    sqlx::query!(
        "update sessions set seen_at = $2 where session_id = $1 and seen_at < $3",
        session.uuid(),
        now,
        noted_before
    )
    .execute(db)
    .await
    .map(drop)
}

pub(in crate::accounts) async fn list_sessions(
    db: &mut PgConnection,
    account_id: AccountId,
) -> Result<Vec<Session>> {
    sqlx::query_as!(
        Session,
        r#"select session_id as "session_id: SessionId", device, started_at, seen_at from sessions
           where account_id = $1 order by seen_at desc"#,
        account_id.uuid()
    )
    .fetch_all(db)
    .await
}

pub(in crate::accounts) async fn delete_session(
    db: &mut PgConnection,
    account_id: AccountId,
    session: SessionId,
) -> Result<()> {
    sqlx::query!(
        "delete from sessions where account_id = $1 and session_id = $2",
        account_id.uuid(),
        session.uuid()
    )
    .execute(db)
    .await
    .map(drop)
}

pub(in crate::accounts) async fn delete_sessions(db: &mut PgConnection, account_id: AccountId) -> Result<()> {
    sqlx::query!("delete from sessions where account_id = $1", account_id.uuid()).execute(db).await.map(drop)
}

/// Throws away sessions that no rule can keep alive any more.
pub(in crate::accounts) async fn delete_dead_sessions(
    db: &mut PgConnection,
    started_before: DateTime<Utc>,
) -> Result<u64> {
    let done = sqlx::query!("delete from sessions where started_at < $1", started_before).execute(db).await?;
    Ok(done.rows_affected())
}

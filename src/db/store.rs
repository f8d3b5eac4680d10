//! What is asked of PostgreSQL itself; no table of any feature is named here.

use std::time::Duration;

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

/// Tells this transaction who it works for, and how long a statement may take. Both end with the transaction, also
/// behind a pooler such as `PgBouncer`.
pub async fn set_identity(
    db: &mut PgConnection,
    actor: Option<Uuid>,
    statement_timeout: Option<Duration>,
) -> sqlx::Result<()> {
    let actor = actor.map(|id| id.to_string()).unwrap_or_default();
    let millis = statement_timeout.map_or(0, |timeout| timeout.as_millis()).to_string();
    sqlx::query!(
        "select set_config('medspil.account_id', $1, true) as actor, set_config('statement_timeout', $2, true) as timeout",
        actor,
        millis
    )
    .fetch_one(db)
    .await?;
    Ok(())
}

/// Ends this transaction with everything it did, and begins the next on the same connection.
pub async fn commit_and_chain(db: &mut PgConnection) -> sqlx::Result<()> {
    sqlx::query!("commit and chain").execute(db).await.map(drop)
}

/// Tells this transaction who it works for; ends with the transaction.
pub async fn mark_actor(db: &mut PgConnection, actor: Uuid) -> sqlx::Result<()> {
    sqlx::query!("select set_config('medspil.account_id', $1, true) as actor", actor.to_string())
        .fetch_one(db)
        .await?;
    Ok(())
}

/// The versions of the migrations that were applied; none when there is no table of them yet.
pub async fn list_applied_migrations(db: &mut PgConnection) -> sqlx::Result<Vec<i64>> {
    let made = sqlx::query_scalar!(r#"select to_regclass('_sqlx_migrations') is not null as "made!""#)
        .fetch_one(&mut *db)
        .await?;
    if !made {
        return Ok(Vec::new());
    }
    sqlx::query_scalar("select version from _sqlx_migrations where success").fetch_all(db).await
}

/// The settings that decide what survives a power cut, and the version.
pub async fn list_settings(db: &mut PgConnection) -> sqlx::Result<Vec<(String, String)>> {
    let rows = sqlx::query!(
        r#"select name as "name!", setting as "setting!" from pg_settings
           where name in ('server_version', 'fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums',
                          'max_connections', 'server_encoding', 'TimeZone')
           order by name"#
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.name, row.setting)).collect())
}

/// What time PostgreSQL has.
pub async fn clock(db: &mut PgConnection) -> sqlx::Result<DateTime<Utc>> {
    sqlx::query_scalar!(r#"select clock_timestamp() as "now!""#).fetch_one(db).await
}

/// The rows of every table of ours, counted.
pub async fn count_rows(db: &mut PgConnection) -> sqlx::Result<Vec<(String, i64)>> {
    let rows = sqlx::query!(
        r#"select tablename::text as "name!",
                  (xpath('/row/count/text()', query_to_xml(format('select count(*) from %I', tablename),
                                                           false, true, '')))[1]::text::bigint as "rows!"
           from pg_tables where schemaname = 'public' order by tablename"#
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.name, row.rows)).collect())
}

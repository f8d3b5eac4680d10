//! The access log; and sealed cells wherever they stand, by the catalogue: the one place that asks other features'
//! tables, and only for what it cannot read. The names in those statements come from the catalogue, which is written
//! in the program.

use chrono::{DateTime, Utc};
use sqlx::{AssertSqlSafe, PgConnection, Result};
use uuid::Uuid;

use super::Opening;
use super::seals::Place;

pub(super) async fn insert_opening(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: Uuid,
    table: &str,
    row: Uuid,
    purpose: &str,
) -> Result<()> {
    sqlx::query!(
        "insert into access_log (at, account_id, table_name, row_id, purpose) values ($1, $2, $3, $4, $5)",
        now,
        by,
        table,
        row,
        purpose
    )
    .execute(db)
    .await
    .map(drop)
}

pub(super) async fn list_openings(db: &mut PgConnection, table: &str, row: Uuid) -> Result<Vec<Opening>> {
    sqlx::query_as!(
        Opening,
        "select at, account_id, purpose from access_log where table_name = $1 and row_id = $2 order by at",
        table,
        row
    )
    .fetch_all(db)
    .await
}

pub(super) async fn delete_openings(db: &mut PgConnection, before: DateTime<Utc>) -> Result<u64> {
    let done = sqlx::query!("delete from access_log where at < $1", before).execute(db).await?;
    Ok(done.rows_affected())
}

/// The marks of the sealing keys, by number.
pub(super) async fn list_marks(db: &mut PgConnection) -> Result<Vec<(u32, Vec<u8>)>> {
    let rows = sqlx::query!("select number, mark from sealing_keys order by number").fetch_all(db).await?;
    Ok(rows.into_iter().map(|row| (row.number.cast_unsigned(), row.mark)).collect())
}

pub(super) async fn insert_mark(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    number: u32,
    mark: &[u8],
) -> Result<()> {
    sqlx::query!(
        "insert into sealing_keys (number, mark, noted_at) values ($1, $2, $3) on conflict (number) do nothing",
        number.cast_signed(),
        mark,
        now
    )
    .execute(db)
    .await
    .map(drop)
}

pub(super) async fn delete_mark(db: &mut PgConnection, number: u32) -> Result<()> {
    sqlx::query!("delete from sealing_keys where number = $1", number.cast_signed())
        .execute(db)
        .await
        .map(drop)
}

/// Where sealed cells stand: table, column, and the column that holds the row's own id.
#[derive(Clone, Debug)]
pub(super) struct SealedColumn {
    pub table: &'static str,
    pub column: &'static str,
    pub key: String,
}

/// The column that holds a row's own id.
pub(super) async fn find_primary_key(db: &mut PgConnection, table: &str) -> Result<Option<String>> {
    sqlx::query_scalar!(
        r#"select attname::text as "name!" from pg_index join pg_attribute on attrelid = indrelid and attnum = indkey[0]
           where indrelid = to_regclass($1) and indisprimary and indnkeyatts = 1"#,
        table
    )
    .fetch_optional(db)
    .await
}

/// How many cells of a column were sealed with which key.
pub(super) async fn count_by_key(db: &mut PgConnection, at: &SealedColumn) -> Result<Vec<(i64, i64)>> {
    let SealedColumn { table, column, .. } = at;
    let number = key_number(column);
    let select =
        format!("select {number}, count(*) from {table} where {column} is not null group by 1 order by 1");
    sqlx::query_as(AssertSqlSafe(select)).fetch_all(db).await
}

/// Some cells of a column that were not sealed with `current`, locked until the transaction ends.
pub(super) async fn list_others(
    db: &mut PgConnection,
    at: &SealedColumn,
    current: u32,
) -> Result<Vec<(Uuid, Vec<u8>)>> {
    let SealedColumn { table, column, key } = at;
    let number = key_number(column);
    let select = format!(
        "select {key}, {column} from {table} where {column} is not null and {number} <> $1 limit 500 for update"
    );
    sqlx::query_as(AssertSqlSafe(select)).bind(i64::from(current)).fetch_all(db).await
}

/// Writes a cell sealed anew.
pub(super) async fn mark_resealed(
    db: &mut PgConnection,
    at: &SealedColumn,
    place: Place,
    sealed: &[u8],
) -> Result<()> {
    let SealedColumn { table, column, key } = at;
    let update = format!("update {table} set {column} = $2 where {key} = $1");
    sqlx::query(AssertSqlSafe(update)).bind(place.row).bind(sealed).execute(db).await.map(drop)
}

/// The key's number at the head of a sealed cell.
fn key_number(column: &str) -> String {
    format!("('x' || encode(substring({column} from 1 for 4), 'hex'))::bit(32)::bigint")
}

//! The institution's breaks.

use chrono::NaiveDate;
use sqlx::{PgConnection, Result};

use crate::questionnaires::BreakId;
use crate::questionnaires::breaks::{Break, Usual};

/// The institution's own, in the order in which they begin.
pub(in crate::questionnaires) async fn list(db: &mut PgConnection) -> Result<Vec<(BreakId, Break)>> {
    let rows = sqlx::query!(
        r#"select break_id as "break_id: BreakId", begins_on, ends_on
           from institution_breaks order by begins_on, ends_on"#
    )
    .fetch_all(db)
    .await?;
    let own = rows.into_iter().map(|row| {
        let own = Break { begins_on: row.begins_on, ends_on: row.ends_on };
        (row.break_id, own)
    });
    Ok(own.collect())
}

pub(in crate::questionnaires) async fn insert(db: &mut PgConnection, own: Break) -> Result<()> {
    sqlx::query!(
        "insert into institution_breaks (begins_on, ends_on) values ($1, $2)
         on conflict on constraint institution_breaks_days_key do nothing",
        own.begins_on,
        own.ends_on
    )
    .execute(db)
    .await
    .map(drop)
}

pub(in crate::questionnaires) async fn delete(db: &mut PgConnection, id: BreakId) -> Result<()> {
    sqlx::query!("delete from institution_breaks where break_id = $1", id.uuid()).execute(db).await.map(drop)
}

/// Forgets the breaks that ended before a day.
pub(in crate::questionnaires) async fn delete_ended_before(
    db: &mut PgConnection,
    day: NaiveDate,
) -> Result<u64> {
    let done = sqlx::query!("delete from institution_breaks where ends_on < $1", day).execute(db).await?;
    Ok(done.rows_affected())
}

/// Whether the usual breaks count, if somebody has decided.
pub(in crate::questionnaires) async fn find_usual(db: &mut PgConnection) -> Result<Option<Usual>> {
    let are_used = sqlx::query_scalar!("select are_used from usual_breaks").fetch_optional(db).await?;
    Ok(are_used.map(|are_used| if are_used { Usual::Used } else { Usual::Unused }))
}

pub(in crate::questionnaires) async fn upsert_usual(db: &mut PgConnection, usual: Usual) -> Result<()> {
    sqlx::query!(
        "insert into usual_breaks (are_used) values ($1)
         on conflict (is_only) do update set are_used = excluded.are_used",
        usual == Usual::Used
    )
    .execute(db)
    .await
    .map(drop)
}

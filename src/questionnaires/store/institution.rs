//! The institution's lists.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, Result};

use crate::questionnaires::institution::{List, Stored};
use crate::questionnaires::own_questions::Both;

/// Everything that is not as the house suggests.
pub(in crate::questionnaires) async fn list(db: &mut PgConnection) -> Result<Vec<Stored>> {
    let rows = sqlx::query!("select list, option, words_da, words_en, retired_at from institution_options")
        .fetch_all(db)
        .await?;
    let stored = rows.into_iter().filter_map(|row| {
        let words = row.words_da.zip(row.words_en).map(|(da, en)| Both { da, en });
        let list = List::from_word(&row.list)?;
        Some(Stored { list, option: row.option, words, is_offered: row.retired_at.is_none() })
    });
    Ok(stored.collect())
}

/// Holds back everybody else who wants to change the lists, until the transaction is over.
pub(in crate::questionnaires) async fn lock(db: &mut PgConnection) -> Result<()> {
    sqlx::query!("lock table institution_options in share row exclusive mode").execute(db).await.map(drop)
}

/// Adds an option in the institution's own words.
pub(in crate::questionnaires) async fn insert(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    (list, option): (List, &str),
    words: &Both,
) -> Result<()> {
    sqlx::query!(
        "insert into institution_options (list, option, words_da, words_en, created_at)
         values ($1, $2, $3, $4, $5)",
        list.word(),
        option,
        words.da,
        words.en,
        now
    )
    .execute(db)
    .await
    .map(drop)
}

/// Offers an option no more, from a moment on; or again, with none.
pub(in crate::questionnaires) async fn mark_retired(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    (list, option): (List, &str),
    retired_at: Option<DateTime<Utc>>,
) -> Result<()> {
    sqlx::query!(
        "insert into institution_options (list, option, created_at, retired_at)
         select $1, $2, $3, $4 where $2 !~ '^i[0-9]+$'
         on conflict (list, option) do update set retired_at = excluded.retired_at",
        list.word(),
        option,
        now,
        retired_at
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "update institution_options set retired_at = $3 where list = $1 and option = $2",
        list.word(),
        option,
        retired_at
    )
    .execute(db)
    .await
    .map(drop)
}

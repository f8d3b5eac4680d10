//! What an administrator does with the institution's lists.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::questionnaires::institution::{List, Lists};
use crate::questionnaires::own_questions::Both;
use crate::questionnaires::store::institution as store;

/// The lists as they are now.
pub(in crate::questionnaires) async fn lists(db: &mut PgConnection) -> sqlx::Result<Lists> {
    Ok(Lists::of(store::list(db).await?))
}

/// Whether a list could be changed as asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::questionnaires) enum Changed {
    /// It was.
    Yes,
    /// There is no room for more, or nothing would be left.
    No,
}

/// Adds an option in the institution's own words; pressed twice, it is there once.
pub(in crate::questionnaires) async fn add(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    list: List,
    words: &Both,
) -> sqlx::Result<Changed> {
    store::lock(db).await?;
    let stored = store::list(db).await?;
    let same = stored.iter().find(|one| one.list == list && one.words.as_ref() == Some(words));
    if let Some(same) = same {
        store::mark_retired(db, now, (list, &same.option), None).await?;
        return Ok(Changed::Yes);
    }
    let Some(option) = Lists::of(stored).free(list) else { return Ok(Changed::No) };
    store::insert(db, now, (list, option), words).await?;
    Ok(Changed::Yes)
}

/// Offers an option no more. Whoever chose it keeps it.
pub(in crate::questionnaires) async fn retire(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    (list, option): (List, &str),
) -> sqlx::Result<Changed> {
    store::lock(db).await?;
    if lists(db).await?.is_last(list, option) {
        return Ok(Changed::No);
    }
    store::mark_retired(db, now, (list, option), Some(now)).await?;
    Ok(Changed::Yes)
}

/// Offers an option again.
pub(in crate::questionnaires) async fn offer(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    (list, option): (List, &str),
) -> sqlx::Result<()> {
    store::mark_retired(db, now, (list, option), None).await
}

//! Whether the ring is the one this database was sealed with. Each key leaves a mark in the database that only it can
//! make (HMAC-SHA-256 of a fixed word) and that tells nothing about it.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{Keyring, keys_in_use, store};

/// Why the ring is not the one that belongs to this database.
#[derive(Debug, thiserror::Error)]
pub enum ForeignRing {
    /// A key that was in use is gone.
    #[error(
        "sealing key {0} is not on the ring, but this database was sealed with it; put your copy of it back"
    )]
    Lost(u32),
    /// There is another key under its number.
    #[error(
        "sealing key {0} is another than the one this database was sealed with; put your copy of it back"
    )]
    Other(u32),
    /// The database.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// Compares the ring with the marks, and notes those of its keys that are new. The caller commits.
pub async fn recognise(db: &mut PgConnection, now: DateTime<Utc>, ring: &Keyring) -> Result<(), ForeignRing> {
    compare(db, ring).await?;
    for (number, mark) in ring.marks() {
        store::insert_mark(db, now, number, &mark).await?;
    }
    Ok(())
}

/// Compares the ring with the marks.
pub async fn compare(db: &mut PgConnection, ring: &Keyring) -> Result<(), ForeignRing> {
    for (number, mark) in store::list_marks(db).await? {
        match ring.mark(number) {
            None => return Err(ForeignRing::Lost(number)),
            Some(own) if own[..] != mark[..] => return Err(ForeignRing::Other(number)),
            Some(_) => {}
        }
    }
    Ok(())
}

/// Whether a service has started with a key: before that, nothing may be sealed with it that the service has to open.
pub async fn is_known(db: &mut PgConnection, number: u32) -> sqlx::Result<bool> {
    Ok(store::list_marks(db).await?.iter().any(|(known, _)| *known == number))
}

/// Forgets keys that nothing is sealed with any more, so that they may leave the ring; all but the newest, and the
/// oldest, with which rows are looked up for ever.
pub async fn forget_unused(db: &mut PgConnection, ring: &Keyring) -> sqlx::Result<Vec<u32>> {
    let in_use = keys_in_use(db).await?;
    let mut forgotten = Vec::new();
    let known: Vec<u32> = store::list_marks(db).await?.into_iter().map(|(number, _)| number).collect();
    for number in
        known.iter().copied().filter(|number| *number != ring.current() && Some(number) != known.first())
    {
        if in_use.iter().all(|sealed| sealed.key != i64::from(number)) {
            store::delete_mark(db, number).await?;
            forgotten.push(number);
        }
    }
    Ok(forgotten)
}

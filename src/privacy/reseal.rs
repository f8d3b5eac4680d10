//! After a new key was put on the ring: everything sealed with an older one is sealed with the new.

use sqlx::PgConnection;

use super::catalogue::{Class, every_column};
use super::store::{self, SealedColumn};
use super::{Broken, Place, Seals};

/// Why cells were not sealed anew.
#[derive(Debug, thiserror::Error)]
pub enum ResealFault {
    /// A cell does not open with any key on the ring.
    #[error(transparent)]
    Broken(#[from] Broken),
    /// The database.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// How many cells of one column were sealed with one key.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Sealed {
    /// `table.column`.
    pub column: &'static str,
    /// The key's number.
    pub key: i64,
    /// How many cells.
    pub cells: i64,
}

/// Which keys are in use where.
pub async fn keys_in_use(db: &mut PgConnection) -> sqlx::Result<Vec<Sealed>> {
    let mut all = Vec::new();
    for (name, column) in sealed_columns(db).await? {
        for (key, cells) in store::count_by_key(db, &column).await? {
            all.push(Sealed { column: name, key, cells });
        }
    }
    Ok(all)
}

/// Seals some cells anew and says how many; none left when it says 0. The caller commits after each call, so that no
/// row is locked for long.
pub async fn reseal_some(db: &mut PgConnection, seals: &Seals) -> Result<usize, ResealFault> {
    for (_, at) in sealed_columns(db).await? {
        let cells = store::list_others(db, &at, seals.current_key()).await?;
        for (row, sealed) in &cells {
            let place = Place { table: at.table, column: at.column, row: *row };
            let plain = seals.open(place, sealed)?;
            store::mark_resealed(db, &at, place, &seals.seal(place, &plain)?).await?;
        }
        if !cells.is_empty() {
            return Ok(cells.len());
        }
    }
    Ok(0)
}

async fn sealed_columns(db: &mut PgConnection) -> sqlx::Result<Vec<(&'static str, SealedColumn)>> {
    let mut columns = Vec::new();
    for row in every_column().filter(|row| row.class == Class::Sealed) {
        let Some((table, column)) = row.column.split_once('.') else { continue };
        if let Some(key) = store::find_primary_key(db, table).await? {
            columns.push((row.column, SealedColumn { table, column, key }));
        }
    }
    Ok(columns)
}

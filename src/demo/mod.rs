//! Lively data for trying Medspil: invented people only, the same ones every time. 240 students in eight classes, one
//! formation that is open, one that is published with groups at every stage, and three requests for help.
//!
//! [`furnish`] fills an empty database; one that it has furnished before it leaves as it is, and one that holds anybody
//! else it refuses.

mod answers;
mod asking;
mod forming;
mod living;
mod names;
mod people;

use chrono::TimeDelta;

use crate::accounts::{self, Email};
use crate::chance::Chance;
use crate::notifications;
use crate::web::App;

pub use people::{PERSONAS, Persona};

/// Everybody's password in the demo.
pub const PASSWORD: &str = "tre gule støvler";

/// What the demo is made from; another seed gives other people.
const SEED: u64 = 36;

/// Emil, who has not answered the open one.
const NOT_ANSWERED: usize = 1;

/// What the parts of the demo fail with; only ever shown to whoever starts it.
type Fault = Box<dyn std::error::Error + Send + Sync>;

/// Why the demo was not furnished.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// Real people may be in there.
    #[error("the database holds accounts that are not the demo's; the demo wants an empty one")]
    Inhabited,
    /// A part of it could not be made.
    #[error("the demo could not be furnished: {0}")]
    Unfurnished(#[from] Fault),
    /// The database.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// Fills the database, whole or not at all.
pub async fn furnish(app: &App) -> Result<(), DemoError> {
    let (now, mut chance) = (app.clock().now(), Chance::seeded(SEED));
    let mut tx = app.db().begin(None).await?;
    let inhabited = app.db().count_rows().await?.iter().any(|(table, rows)| table == "accounts" && *rows > 0);
    if inhabited {
        let first =
            Email::parse(PERSONAS[0].email).map_err(|_| Fault::from("a persona's address is not one"))?;
        let furnished = accounts::find(&mut tx, &first).await?.is_some();
        return if furnished { Ok(()) } else { Err(DemoError::Inhabited) };
    }
    let (cast, people) = people::arrive(&mut tx, now - TimeDelta::days(45), app, &mut chance).await?;
    let began = now - TimeDelta::days(40);
    let first = ("Introduktion til pædagogik", "PAED101");
    let first = people::set_up_course(&mut tx, began, app, &cast, first, &people).await?;
    let formation = forming::form_groups(&mut tx, began, app, &mut chance, &cast, first).await?;
    living::let_live(&mut tx, now, app, &mut chance, &cast, formation).await?;
    let second = ("Psykologi og læring", "PAED102");
    let second =
        people::set_up_course(&mut tx, now - TimeDelta::days(12), app, &cast, second, &people).await?;
    forming::ask(&mut tx, now, app, &mut chance, &cast, second).await?;
    asking::add_contacts(&mut tx, now, &mut chance).await?;
    asking::ask(&mut tx, now, app, &mut chance, &cast).await?;
    notifications::drop_posted_before(&mut tx, now - TimeDelta::days(1)).await?;
    Ok(tx.commit().await?)
}

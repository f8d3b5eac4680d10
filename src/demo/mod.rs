//! Lively data for trying Medspil: invented people only, the same ones every time.
//!
//! [`furnish`] fills an empty database; one that it has furnished before it leaves as it is, and one that holds anybody
//! else it refuses.

use crate::accounts::{self, AccountId, AccountsError, AdviserKind, AdvisingService, AdvisingServiceId};
use crate::accounts::{Email, Newcomer};
use crate::chance::Chance;
use crate::i18n::Lang;
use crate::web::App;

/// The password of every persona.
pub const PASSWORD: &str = "tre gule støvler";

/// Somebody to sign in as.
#[derive(Clone, Copy, Debug)]
pub struct Persona {
    /// What they are there for, in a few words for the one who tries the demo.
    pub role: &'static str,
    /// Their name.
    pub name: &'static str,
    /// What they sign in with.
    pub email: &'static str,
}

/// Everybody to sign in as.
pub const PERSONAS: &[Persona] = &[
    Persona { role: "administrator", name: "Ada Winther", email: "ada@medspil.example" },
    Persona { role: "adviser", name: "Mette Lund", email: "mette@medspil.example" },
    Persona { role: "adviser", name: "Jonas Friis", email: "jonas@medspil.example" },
    Persona { role: "student adviser", name: "Amira Haddad", email: "amira@medspil.example" },
];

/// Why the demo was not furnished.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// Real people may be in there.
    #[error("the database holds accounts that are not the demo's; the demo wants an empty one")]
    Inhabited,
    /// A persona's address is not one.
    #[error("a persona's address is not one")]
    Address,
    /// Accounts.
    #[error(transparent)]
    Accounts(#[from] AccountsError),
    /// The database.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// Fills the database, whole or not at all.
pub async fn furnish(app: &App) -> Result<(), DemoError> {
    let now = app.clock().now();
    let mut tx = app.db().begin(None).await?;
    let inhabited = app.db().count_rows().await?.iter().any(|(table, rows)| table == "accounts" && *rows > 0);
    if inhabited {
        let first = Email::parse(PERSONAS[0].email).map_err(|_| DemoError::Address)?;
        let furnished = accounts::find(&mut tx, &first).await?.is_some();
        return if furnished { Ok(()) } else { Err(DemoError::Inhabited) };
    }
    let mut chance = Chance::seeded(2026);
    let service = AdvisingService {
        advising_service_id: AdvisingServiceId::random(&mut chance),
        name: "Studie- og trivselsvejledningen".into(),
        email: "vejledning@medspil.example".into(),
        phone: "99 40 00 00".into(),
        opening_hours_da: "mandag til torsdag kl. 10–14".into(),
        opening_hours_en: "Monday to Thursday 10–14".into(),
    };
    accounts::save_advising_service(&mut tx, now, &service).await?;
    for persona in PERSONAS {
        let newcomer = Newcomer {
            email: Email::parse(persona.email).map_err(|_| DemoError::Address)?,
            name: persona.name.into(),
            language: Lang::Da,
        };
        let account_id: AccountId = accounts::welcome(&mut tx, now, &newcomer).await?;
        accounts::set_password(&mut tx, now, app.hasher(), account_id, PASSWORD.into()).await?;
        let service_id = service.advising_service_id;
        match persona.role {
            "administrator" => accounts::name_admin(&mut tx, now, account_id).await?,
            "adviser" => {
                accounts::name_adviser(&mut tx, now, service_id, account_id, AdviserKind::Adviser).await?;
            }
            "student adviser" => {
                let kind = AdviserKind::StudentAdviser;
                accounts::name_adviser(&mut tx, now, service_id, account_id, kind).await?;
            }
            _ => {}
        }
    }
    Ok(tx.commit().await?)
}

//! Who can be reached at once.

use chrono::NaiveDate;
use sqlx::PgConnection;

use crate::accounts::{self, AdvisingService};
use crate::help::model::CrisisKind;
use crate::help::store;
use crate::i18n::Lang;

/// Somebody who can be reached at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// What kind of help.
    pub kind: CrisisKind,
    /// What it is called.
    pub name: String,
    /// The number, as people write it.
    pub phone: String,
    /// A place on the web, without `https://`.
    pub address: String,
    hours_da: String,
    hours_en: String,
}

impl Contact {
    /// The number for a link.
    pub fn call(&self) -> String {
        let digits: String = self.phone.chars().filter(char::is_ascii_digit).collect();
        if digits.len() == 8 { format!("+45{digits}") } else { digits }
    }

    /// When somebody is there.
    pub fn hours(&self, lang: Lang) -> &str {
        match lang {
            Lang::Da => &self.hours_da,
            Lang::En => &self.hours_en,
        }
    }
}

/// The contacts shown wherever help is asked for. Never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CrisisBlock {
    /// Everybody, the most urgent first.
    pub contacts: Vec<Contact>,
    /// The day on which the last of them was looked after, once all have been.
    pub checked_on: Option<NaiveDate>,
}

impl CrisisBlock {
    /// The contacts of one kind.
    pub fn of(&self, kind: CrisisKind) -> Vec<&Contact> {
        self.contacts.iter().filter(|contact| contact.kind == kind).collect()
    }
}

/// The institution's contacts and its advising services. The database keeps at least one; without any at all the emergency number stands alone.
pub async fn crisis(db: &mut PgConnection) -> sqlx::Result<CrisisBlock> {
    let rows = store::list_crisis_contacts(db).await?;
    let checked_on = rows.iter().map(|row| row.checked_on).min().flatten();
    let mut contacts: Vec<_> = rows
        .into_iter()
        .filter_map(|row| {
            Some(Contact {
                kind: CrisisKind::from_word(&row.kind)?,
                name: row.name,
                phone: row.phone,
                address: row.address,
                hours_da: row.hours_da,
                hours_en: row.hours_en,
            })
        })
        .collect();
    contacts.extend(accounts::advising_services(db).await?.into_iter().filter_map(service));
    if !contacts.iter().any(|contact| contact.kind == CrisisKind::Danger) {
        contacts.insert(0, emergency());
    }
    Ok(CrisisBlock { contacts, checked_on })
}

/// An advising service that can be called.
fn service(service: AdvisingService) -> Option<Contact> {
    (!service.phone.is_empty()).then_some(Contact {
        kind: CrisisKind::Service,
        name: service.name,
        phone: service.phone,
        address: String::new(),
        hours_da: service.opening_hours_da,
        hours_en: service.opening_hours_en,
    })
}

/// Denmark's emergency number, which no institution can leave out.
fn emergency() -> Contact {
    Contact {
        kind: CrisisKind::Danger,
        name: "Alarm".to_owned(),
        phone: "112".to_owned(),
        address: String::new(),
        hours_da: String::new(),
        hours_en: String::new(),
    }
}

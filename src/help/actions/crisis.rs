//! Who can be reached at once, and the administrator who keeps that right.

use chrono::NaiveDate;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::accounts::{self, AdvisingService};
use crate::help::CrisisContactId;
use crate::help::model::{CrisisContact, CrisisKind, is_due};
use crate::help::store::crisis as store;

/// The contacts shown wherever help is asked for. Never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CrisisBlock {
    /// Everybody, the most urgent first.
    pub contacts: Vec<CrisisContact>,
    /// The day on which the one looked after longest ago was looked after, once all have been.
    pub checked_on: Option<NaiveDate>,
}

impl CrisisBlock {
    /// The contacts of one kind.
    pub fn of(&self, kind: CrisisKind) -> Vec<&CrisisContact> {
        self.contacts.iter().filter(|contact| contact.kind == kind).collect()
    }
}

/// The institution's contacts and its advising services. The database keeps at least one, and Denmark's emergency number
/// cannot be left out.
pub async fn crisis(db: &mut PgConnection) -> sqlx::Result<CrisisBlock> {
    let mut contacts = store::list(db).await?;
    let checked_on = contacts.iter().map(|contact| contact.checked_on).min().flatten();
    contacts.extend(accounts::advising_services(db).await?.into_iter().filter_map(service));
    if !contacts.iter().any(|contact| contact.kind == CrisisKind::Danger) {
        contacts.push(emergency());
    }
    contacts.sort_by_key(|contact| contact.kind);
    Ok(CrisisBlock { contacts, checked_on })
}

/// The institution's own contacts, the most urgent first.
pub async fn crisis_contacts(db: &mut PgConnection) -> sqlx::Result<Vec<CrisisContact>> {
    let mut contacts = store::list(db).await?;
    contacts.sort_by_key(|contact| contact.kind);
    Ok(contacts)
}

/// Writes a contact, new or known.
pub async fn save_crisis_contact(db: &mut PgConnection, contact: &CrisisContact) -> sqlx::Result<()> {
    store::upsert(db, contact).await
}

/// Takes a contact away; whether it is gone. The last one stays: somebody has to be reachable.
pub async fn remove_crisis_contact(db: &mut PgConnection, id: CrisisContactId) -> sqlx::Result<bool> {
    store::delete(db, id).await
}

/// Somebody has made sure of every contact.
pub async fn mark_crisis_contacts_checked(db: &mut PgConnection, on: NaiveDate) -> sqlx::Result<()> {
    store::mark_all_checked(db, on).await
}

/// Whether an administrator has to make sure of the contacts again.
pub async fn crisis_contacts_are_due(db: &mut PgConnection, today: NaiveDate) -> sqlx::Result<bool> {
    Ok(store::list(db).await?.iter().any(|contact| is_due(contact.checked_on, today)))
}

/// An advising service that can be called.
fn service(service: AdvisingService) -> Option<CrisisContact> {
    (!service.phone.is_empty()).then_some(CrisisContact {
        crisis_contact_id: service.advising_service_id.uuid().into(),
        kind: CrisisKind::Service,
        name: service.name,
        phone: service.phone,
        address: String::new(),
        hours_da: service.opening_hours_da,
        hours_en: service.opening_hours_en,
        checked_on: None,
    })
}

/// Denmark's emergency number, which no institution can leave out.
fn emergency() -> CrisisContact {
    CrisisContact {
        crisis_contact_id: Uuid::nil().into(),
        kind: CrisisKind::Danger,
        name: "Alarm".to_owned(),
        phone: "112".to_owned(),
        address: String::new(),
        hours_da: String::new(),
        hours_en: String::new(),
        checked_on: None,
    }
}

//! Who can be reached at once, in the database.

use chrono::NaiveDate;
use sqlx::{PgConnection, Result};

use crate::help::CrisisContactId;
use crate::help::model::{CrisisContact, CrisisKind};

struct CrisisRow {
    crisis_contact_id: CrisisContactId,
    kind: String,
    name: String,
    phone: String,
    address: String,
    hours_da: String,
    hours_en: String,
    checked_on: Option<NaiveDate>,
}

impl TryFrom<CrisisRow> for CrisisContact {
    type Error = sqlx::Error;

    fn try_from(row: CrisisRow) -> Result<Self> {
        let unknown = || sqlx::Error::Decode("a word of crisis_contacts is unknown".into());
        Ok(Self {
            crisis_contact_id: row.crisis_contact_id,
            kind: CrisisKind::from_word(&row.kind).ok_or_else(unknown)?,
            name: row.name,
            phone: row.phone,
            address: row.address,
            hours_da: row.hours_da,
            hours_en: row.hours_en,
            checked_on: row.checked_on,
        })
    }
}

/// Every contact, in the order they came.
pub(in crate::help) async fn list(db: &mut PgConnection) -> Result<Vec<CrisisContact>> {
    let rows = sqlx::query_as!(
        CrisisRow,
        r#"select crisis_contact_id as "crisis_contact_id: CrisisContactId", kind, name, phone, address, hours_da,
                  hours_en, checked_on
           from crisis_contacts order by position, name"#
    )
    .fetch_all(db)
    .await?;
    rows.into_iter().map(CrisisContact::try_from).collect()
}

/// Writes a contact as it is now; a new one comes after the last.
pub(in crate::help) async fn upsert(db: &mut PgConnection, contact: &CrisisContact) -> Result<()> {
    sqlx::query!(
        "insert into crisis_contacts (crisis_contact_id, kind, name, phone, address, hours_da, hours_en, checked_on,
                                      position)
         select $1, $2, $3, $4, $5, $6, $7, $8, coalesce(max(position), 0) + 10 from crisis_contacts
         on conflict (crisis_contact_id) do update
             set kind = excluded.kind, name = excluded.name, phone = excluded.phone, address = excluded.address,
                 hours_da = excluded.hours_da, hours_en = excluded.hours_en, checked_on = excluded.checked_on",
        contact.crisis_contact_id.uuid(),
        contact.kind.as_str(),
        contact.name,
        contact.phone,
        contact.address,
        contact.hours_da,
        contact.hours_en,
        contact.checked_on
    )
    .execute(db)
    .await
    .map(drop)
}

pub(in crate::help) async fn mark_all_checked(db: &mut PgConnection, on: NaiveDate) -> Result<()> {
    sqlx::query!("update crisis_contacts set checked_on = $1", on).execute(db).await.map(drop)
}

/// Deletes a contact, unless it is the only one; whether it is gone.
pub(in crate::help) async fn delete(db: &mut PgConnection, id: CrisisContactId) -> Result<bool> {
    let done = sqlx::query!(
        "delete from crisis_contacts where crisis_contact_id = $1 and (select count(*) from crisis_contacts) > 1",
        id.uuid()
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

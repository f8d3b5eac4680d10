//! Administrators, advising services and their people.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, Result};

use crate::accounts::model::{AdviserKind, AdvisingService};
use crate::accounts::{AccountId, AdvisingServiceId};

pub(in crate::accounts) async fn insert_admin(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    account_id: AccountId,
) -> Result<()> {
    sqlx::query!(
        "insert into admins (account_id, since) values ($1, $2) on conflict do nothing",
        account_id.uuid(),
        now
    )
    .execute(db)
    .await
    .map(drop)
}

pub(in crate::accounts) async fn insert_adviser(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    service: AdvisingServiceId,
    account_id: AccountId,
    kind: AdviserKind,
) -> Result<()> {
    sqlx::query!(
        "insert into advisers (advising_service_id, account_id, kind, since) values ($1, $2, $3, $4)
         on conflict (advising_service_id, account_id) do update set kind = excluded.kind",
        service.uuid(),
        account_id.uuid(),
        kind.as_str(),
        now
    )
    .execute(db)
    .await
    .map(drop)
}

pub(in crate::accounts) async fn delete_adviser(
    db: &mut PgConnection,
    service: AdvisingServiceId,
    account_id: AccountId,
) -> Result<()> {
    sqlx::query!(
        "delete from advisers where advising_service_id = $1 and account_id = $2",
        service.uuid(),
        account_id.uuid()
    )
    .execute(db)
    .await
    .map(drop)
}

pub(in crate::accounts) async fn list_advisers(
    db: &mut PgConnection,
    service: AdvisingServiceId,
) -> Result<Vec<(AccountId, String)>> {
    let rows = sqlx::query!(
        r#"select account_id as "account_id: AccountId", kind from advisers where advising_service_id = $1"#,
        service.uuid()
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.account_id, row.kind)).collect())
}

pub(in crate::accounts) async fn list_advising_services(
    db: &mut PgConnection,
) -> Result<Vec<AdvisingService>> {
    sqlx::query_as!(
        AdvisingService,
        r#"select advising_service_id as "advising_service_id: AdvisingServiceId", name, email, phone, opening_hours_da,
                  opening_hours_en
           from advising_services order by name"#
    )
    .fetch_all(db)
    .await
}

pub(in crate::accounts) async fn upsert_advising_service(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    service: &AdvisingService,
) -> Result<()> {
    sqlx::query!(
        "insert into advising_services (advising_service_id, name, email, phone, opening_hours_da, opening_hours_en, created_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (advising_service_id) do update set name = excluded.name, email = excluded.email,
             phone = excluded.phone, opening_hours_da = excluded.opening_hours_da,
             opening_hours_en = excluded.opening_hours_en",
        service.advising_service_id.uuid(),
        service.name,
        service.email,
        service.phone,
        service.opening_hours_da,
        service.opening_hours_en,
        now
    )
    .execute(db)
    .await
    .map(drop)
}

pub(in crate::accounts) async fn find_service_of(
    db: &mut PgConnection,
    account_id: AccountId,
) -> Result<Option<AdvisingServiceId>> {
    sqlx::query_scalar!(
        r#"select advising_service_id as "id: AdvisingServiceId" from advisers where account_id = $1"#,
        account_id.uuid()
    )
    .fetch_optional(db)
    .await
}

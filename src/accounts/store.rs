//! Everything this feature asks the database.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, Result};
use uuid::Uuid;

use super::model::{AdviserKind, AdvisingService, Email, LinkPurpose, Person, Session};
use super::{AccountId, AdvisingServiceId, SessionId};
use crate::i18n::Lang;

/// What a session token leads to.
#[derive(Debug)]
pub(super) struct SessionRow {
    pub session_id: SessionId,
    pub account_id: AccountId,
    pub started_at: DateTime<Utc>,
    pub seen_at: DateTime<Utc>,
    pub name: String,
    pub email: String,
    pub language: String,
    pub session_rule: String,
    pub is_admin: bool,
    pub advising_service_id: Option<AdvisingServiceId>,
    pub adviser_kind: Option<String>,
}

pub(super) async fn find_session(db: &mut PgConnection, token_sha256: &[u8]) -> Result<Option<SessionRow>> {
    sqlx::query_as!(
        SessionRow,
        r#"select session_id as "session_id: SessionId", account_id as "account_id: AccountId", started_at, seen_at,
                  name, email, language, session_rule, admins.account_id is not null as "is_admin!",
                  advisers.advising_service_id as "advising_service_id?: AdvisingServiceId",
                  advisers.kind as "adviser_kind?"
           from sessions join accounts using (account_id) left join admins using (account_id)
                left join advisers using (account_id)
           where token_sha256 = $1 and disabled_at is null"#,
        token_sha256
    )
    .fetch_optional(db)
    .await
}

pub(super) async fn insert_session(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    account_id: AccountId,
    token_sha256: &[u8],
    device: &str,
) -> Result<SessionId> {
    sqlx::query_scalar!(
        r#"insert into sessions (account_id, token_sha256, device, started_at, seen_at) values ($1, $2, $3, $4, $4)
           returning session_id as "session_id: SessionId""#,
        account_id.uuid(),
        token_sha256,
        device,
        now
    )
    .fetch_one(db)
    .await
}

pub(super) async fn mark_seen(db: &mut PgConnection, now: DateTime<Utc>, session: SessionId) -> Result<()> {
    sqlx::query!("update sessions set seen_at = $2 where session_id = $1", session.uuid(), now)
        .execute(db)
        .await
        .map(drop)
}

pub(super) async fn list_sessions(db: &mut PgConnection, account_id: AccountId) -> Result<Vec<Session>> {
    sqlx::query_as!(
        Session,
        r#"select session_id as "session_id: SessionId", device, started_at, seen_at from sessions
           where account_id = $1 order by seen_at desc"#,
        account_id.uuid()
    )
    .fetch_all(db)
    .await
}

pub(super) async fn delete_session(
    db: &mut PgConnection,
    account_id: AccountId,
    session: SessionId,
) -> Result<()> {
    sqlx::query!(
        "delete from sessions where account_id = $1 and session_id = $2",
        account_id.uuid(),
        session.uuid()
    )
    .execute(db)
    .await
    .map(drop)
}

pub(super) async fn delete_sessions(db: &mut PgConnection, account_id: AccountId) -> Result<()> {
    sqlx::query!("delete from sessions where account_id = $1", account_id.uuid()).execute(db).await.map(drop)
}

/// Throws away sessions that no rule can keep alive any more.
pub(super) async fn delete_dead_sessions(
    db: &mut PgConnection,
    started_before: DateTime<Utc>,
) -> Result<u64> {
    let done = sqlx::query!("delete from sessions where started_at < $1", started_before).execute(db).await?;
    Ok(done.rows_affected())
}

/// What signing in needs to know of an address.
#[derive(Debug)]
pub(super) struct Credentials {
    pub account_id: AccountId,
    pub phc: Option<String>,
}

pub(super) async fn find_credentials(db: &mut PgConnection, email: &Email) -> Result<Option<Credentials>> {
    sqlx::query_as!(
        Credentials,
        r#"select account_id as "account_id: AccountId", phc as "phc?" from accounts left join passwords using (account_id)
           where email = $1 and disabled_at is null"#,
        email.as_str()
    )
    .fetch_optional(db)
    .await
}

pub(super) async fn find_password(db: &mut PgConnection, account_id: AccountId) -> Result<Option<String>> {
    sqlx::query_scalar!("select phc from passwords where account_id = $1", account_id.uuid())
        .fetch_optional(db)
        .await
}

pub(super) async fn upsert_password(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    account_id: AccountId,
    phc: &str,
) -> Result<()> {
    sqlx::query!(
        "insert into passwords (account_id, phc, changed_at) values ($1, $2, $3)
         on conflict (account_id) do update set phc = excluded.phc, changed_at = excluded.changed_at",
        account_id.uuid(),
        phc,
        now
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "update accounts set activated_at = coalesce(activated_at, $2) where account_id = $1",
        account_id.uuid(),
        now
    )
    .execute(db)
    .await
    .map(drop)
}

/// The account of an address, made when there is none. An existing one keeps its name and language.
pub(super) async fn find_or_insert(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    email: &Email,
    name: &str,
    language: Lang,
) -> Result<AccountId> {
    let made = sqlx::query_scalar!(
        r#"insert into accounts (email, name, language, created_at) values ($1, $2, $3, $4)
           on conflict on constraint accounts_email_key do nothing returning account_id as "account_id: AccountId""#,
        email.as_str(),
        name,
        language.tag(),
        now
    )
    .fetch_optional(&mut *db)
    .await?;
    match made {
        Some(account_id) => {
            sqlx::query!(
                "insert into identities (account_id, issuer, subject, created_at) values ($1, 'local', $2, $3)",
                account_id.uuid(),
                account_id.to_string(),
                now
            )
            .execute(db)
            .await?;
            Ok(account_id)
        }
        None => {
            sqlx::query_scalar!(
                r#"select account_id as "account_id: AccountId" from accounts where email = $1"#,
                email.as_str()
            )
            .fetch_one(db)
            .await
        }
    }
}

/// The accounts of many addresses in their order, made where there is none, in few statements. Existing ones keep name
/// and language.
pub(super) async fn find_or_insert_all(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    emails: &[String],
    names: &[String],
    languages: &[String],
) -> Result<Vec<AccountId>> {
    sqlx::query!(
        "with made as (
             insert into accounts (email, name, language, created_at)
             select distinct on (email) email, name, language, $4
             from unnest($1::text[], $2::text[], $3::text[]) as t (email, name, language)
             on conflict on constraint accounts_email_key do nothing returning account_id)
         insert into identities (account_id, issuer, subject, created_at)
         select account_id, 'local', account_id::text, $4 from made",
        emails,
        names,
        languages,
        now
    )
    .execute(&mut *db)
    .await?;
    sqlx::query_scalar!(
        r#"select account_id as "account_id: AccountId"
           from unnest($1::text[]) with ordinality as t (email, place) join accounts using (email) order by place"#,
        emails
    )
    .fetch_all(db)
    .await
}

struct PersonRow {
    account_id: AccountId,
    name: String,
    email: String,
    language: String,
    has_signed_up: bool,
}

impl From<PersonRow> for Person {
    fn from(row: PersonRow) -> Self {
        Self {
            account_id: row.account_id,
            name: row.name,
            email: row.email,
            language: Lang::from_tag(&row.language).unwrap_or_default(),
            has_signed_up: row.has_signed_up,
        }
    }
}

pub(super) async fn find_people(db: &mut PgConnection, ids: &[Uuid]) -> Result<Vec<Person>> {
    let rows = sqlx::query_as!(
        PersonRow,
        r#"select account_id as "account_id: AccountId", name, email, language, activated_at is not null as "has_signed_up!"
           from accounts where account_id = any($1)"#,
        ids
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(Person::from).collect())
}

pub(super) async fn update_language(db: &mut PgConnection, account_id: AccountId, lang: Lang) -> Result<()> {
    sqlx::query!("update accounts set language = $2 where account_id = $1", account_id.uuid(), lang.tag())
        .execute(db)
        .await
        .map(drop)
}

pub(super) async fn mark_staff(db: &mut PgConnection, account_id: AccountId) -> Result<()> {
    sqlx::query!("update accounts set session_rule = 'staff' where account_id = $1", account_id.uuid())
        .execute(db)
        .await
        .map(drop)
}

pub(super) async fn insert_admin(
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

pub(super) async fn insert_adviser(
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

pub(super) async fn delete_adviser(
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

pub(super) async fn list_advisers(
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

pub(super) async fn list_advising_services(db: &mut PgConnection) -> Result<Vec<AdvisingService>> {
    sqlx::query_as!(
        AdvisingService,
        r#"select advising_service_id as "advising_service_id: AdvisingServiceId", name, email, phone, opening_hours_da,
                  opening_hours_en
           from advising_services order by name"#
    )
    .fetch_all(db)
    .await
}

pub(super) async fn upsert_advising_service(
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

pub(super) async fn insert_link(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    account_id: AccountId,
    purpose: LinkPurpose,
    token_sha256: &[u8],
) -> Result<()> {
    // A newer link of the same purpose takes the place of the older ones.
    sqlx::query!(
        "delete from one_time_links where account_id = $1 and purpose = $2 and used_at is null",
        account_id.uuid(),
        purpose.as_str()
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "insert into one_time_links (account_id, purpose, token_sha256, made_at, expires_at) values ($1, $2, $3, $4, $5)",
        account_id.uuid(),
        purpose.as_str(),
        token_sha256,
        now,
        now + purpose.lasts()
    )
    .execute(db)
    .await
    .map(drop)
}

/// The account behind a link that can still be used.
pub(super) async fn find_link(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    token_sha256: &[u8],
) -> Result<Option<AccountId>> {
    sqlx::query_scalar!(
        r#"select account_id as "account_id: AccountId" from one_time_links join accounts using (account_id)
           where token_sha256 = $1 and used_at is null and expires_at > $2 and disabled_at is null"#,
        token_sha256,
        now
    )
    .fetch_optional(db)
    .await
}

/// Uses a link up; `None` when somebody was quicker or it is too old.
pub(super) async fn mark_link_used(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    token_sha256: &[u8],
) -> Result<Option<AccountId>> {
    sqlx::query_scalar!(
        r#"update one_time_links set used_at = $2
           from accounts
           where token_sha256 = $1 and used_at is null and expires_at > $2
             and accounts.account_id = one_time_links.account_id and disabled_at is null
           returning one_time_links.account_id as "account_id: AccountId""#,
        token_sha256,
        now
    )
    .fetch_optional(db)
    .await
}

/// Throws away links that can no longer be used.
pub(super) async fn delete_dead_links(db: &mut PgConnection, now: DateTime<Utc>) -> Result<u64> {
    let done = sqlx::query!("delete from one_time_links where expires_at < $1", now).execute(db).await?;
    Ok(done.rows_affected())
}

pub(super) async fn find_blocked_until(
    db: &mut PgConnection,
    address_sha256: &[u8],
) -> Result<Option<DateTime<Utc>>> {
    sqlx::query_scalar!(
        "select blocked_until from sign_in_throttles where address_sha256 = $1",
        address_sha256
    )
    .fetch_optional(db)
    .await
}

/// Counts one failure more, beginning afresh when the last one is long ago; the new count.
pub(super) async fn count_failure(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    forgotten_before: DateTime<Utc>,
    address_sha256: &[u8],
) -> Result<i32> {
    sqlx::query_scalar!(
        "insert into sign_in_throttles as t (address_sha256, failures, last_failed_at, blocked_until) values ($1, 1, $2, $2)
         on conflict (address_sha256) do update
             set failures = case when t.last_failed_at < $3 then 1 else t.failures + 1 end, last_failed_at = $2
         returning failures",
        address_sha256,
        now,
        forgotten_before
    )
    .fetch_one(db)
    .await
}

pub(super) async fn mark_blocked(
    db: &mut PgConnection,
    address_sha256: &[u8],
    until: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "update sign_in_throttles set blocked_until = $2 where address_sha256 = $1",
        address_sha256,
        until
    )
    .execute(db)
    .await
    .map(drop)
}

pub(super) async fn delete_throttle(db: &mut PgConnection, address_sha256: &[u8]) -> Result<()> {
    sqlx::query!("delete from sign_in_throttles where address_sha256 = $1", address_sha256)
        .execute(db)
        .await
        .map(drop)
}

/// Throws away what no throttle needs any more.
pub(super) async fn delete_dead_throttles(db: &mut PgConnection, before: DateTime<Utc>) -> Result<u64> {
    let done =
        sqlx::query!("delete from sign_in_throttles where last_failed_at < $1", before).execute(db).await?;
    Ok(done.rows_affected())
}

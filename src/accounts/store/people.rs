//! People and their passwords.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, Result};
use uuid::Uuid;

use crate::accounts::AccountId;
use crate::accounts::model::{Email, Listed, Person};
use crate::i18n::Lang;

/// The account of an address and the hash of its password, if it has one.
pub(in crate::accounts) async fn find_credentials(
    db: &mut PgConnection,
    email: &Email,
) -> Result<Option<(AccountId, Option<String>)>> {
    let row = sqlx::query!(
        r#"select account_id as "account_id: AccountId", phc as "phc?" from accounts left join passwords using (account_id)
           where email = $1 and disabled_at is null"#,
        email.as_str()
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| (row.account_id, row.phc)))
}

pub(in crate::accounts) async fn find_password(
    db: &mut PgConnection,
    account_id: AccountId,
) -> Result<Option<String>> {
    sqlx::query_scalar!("select phc from passwords where account_id = $1", account_id.uuid())
        .fetch_optional(db)
        .await
}

pub(in crate::accounts) async fn upsert_passwords(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    accounts: &[Uuid],
    phc: &str,
) -> Result<()> {
    sqlx::query!(
        "insert into passwords (account_id, phc, changed_at) select account_id, $2, $3 from unnest($1::uuid[]) as account_id
         on conflict (account_id) do update set phc = excluded.phc, changed_at = excluded.changed_at",
        accounts,
        phc,
        now
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "update accounts set activated_at = coalesce(activated_at, $2) where account_id = any($1)",
        accounts,
        now
    )
    .execute(db)
    .await
    .map(drop)
}

/// The account of an address, made when there is none. An existing one keeps its name and language.
pub(in crate::accounts) async fn find_or_insert(
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
pub(in crate::accounts) async fn find_or_insert_all(
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

pub(in crate::accounts) async fn find_people(db: &mut PgConnection, ids: &[Uuid]) -> Result<Vec<Person>> {
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

pub(in crate::accounts) async fn update_language(
    db: &mut PgConnection,
    account_id: AccountId,
    lang: Lang,
) -> Result<()> {
    sqlx::query!("update accounts set language = $2 where account_id = $1", account_id.uuid(), lang.tag())
        .execute(db)
        .await
        .map(drop)
}

pub(in crate::accounts) async fn mark_staff(db: &mut PgConnection, account_id: AccountId) -> Result<()> {
    sqlx::query!("update accounts set session_rule = 'staff' where account_id = $1", account_id.uuid())
        .execute(db)
        .await
        .map(drop)
}

/// Staff by a part of their name or address; anybody else by their whole address alone.
pub(in crate::accounts) async fn list_accounts(
    db: &mut PgConnection,
    words: &str,
    most: i64,
) -> Result<Vec<Listed>> {
    let words = words.trim().to_lowercase();
    sqlx::query_as!(
        Listed,
        r#"select account_id as "account_id: AccountId", name, email, activated_at, disabled_at,
                  exists (select from admins where admins.account_id = accounts.account_id) as "is_admin!",
                  exists (select from advisers where advisers.account_id = accounts.account_id) as "is_adviser!"
           from accounts
           where email = $1
              or ((position($1 in lower(name)) > 0 or position($1 in email) > 0)
                  and (session_rule = 'staff' or account_id in (select account_id from admins)
                       or account_id in (select account_id from advisers)))
           order by name, email limit $2"#,
        words,
        most
    )
    .fetch_all(db)
    .await
}

pub(in crate::accounts) async fn find_listed(
    db: &mut PgConnection,
    account_id: AccountId,
) -> Result<Option<Listed>> {
    sqlx::query_as!(
        Listed,
        r#"select account_id as "account_id: AccountId", name, email, activated_at, disabled_at,
                  exists (select from admins where admins.account_id = accounts.account_id) as "is_admin!",
                  exists (select from advisers where advisers.account_id = accounts.account_id) as "is_adviser!"
           from accounts where account_id = $1"#,
        account_id.uuid()
    )
    .fetch_optional(db)
    .await
}

pub(in crate::accounts) async fn mark_disabled(
    db: &mut PgConnection,
    account_id: AccountId,
    disabled_at: Option<DateTime<Utc>>,
) -> Result<()> {
    sqlx::query!("update accounts set disabled_at = $2 where account_id = $1", account_id.uuid(), disabled_at)
        .execute(db)
        .await
        .map(drop)
}

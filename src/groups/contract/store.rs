//! Agreements, every text of their sections, their versions and who is in, in the database.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;
use sqlx::PgConnection;
use uuid::Uuid;

use super::model::{Draft, Revision, Version};
use crate::accounts::AccountId;
use crate::formations::GroupId;

/// Begins an agreement unless the group has one; says whether it was this call that did.
pub(super) async fn insert(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: AccountId,
    group: GroupId,
    template: &str,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "insert into contracts (group_id, template, begun_by, begun_at) values ($1, $2, $3, $4)
         on conflict (group_id) do nothing",
        group as GroupId,
        template,
        by as AccountId,
        now,
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The template a group began from.
pub(super) async fn find_template(db: &mut PgConnection, group: GroupId) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!("select template from contracts where group_id = $1", group as GroupId)
        .fetch_optional(db)
        .await
}

/// Locks a group's agreement until the transaction ends, so that of two writers one is the later.
pub(super) async fn lock(db: &mut PgConnection, group: GroupId) -> sqlx::Result<()> {
    sqlx::query!("select group_id from contracts where group_id = $1 for update", group as GroupId)
        .fetch_optional(db)
        .await?;
    Ok(())
}

#[derive(Clone, Debug)]
pub(super) struct TextRow {
    pub(super) section: String,
    pub(super) revision: Revision,
    pub(super) heading: String,
    pub(super) body: String,
    pub(super) written_by: AccountId,
}

/// What stands in each section.
pub(super) async fn list_texts(db: &mut PgConnection, group: GroupId) -> sqlx::Result<Vec<TextRow>> {
    sqlx::query_as!(
        TextRow,
        r#"select distinct on (section) section, revision, heading, body, written_by as "written_by: AccountId"
           from contract_texts where group_id = $1 order by section, revision desc"#,
        group as GroupId,
    )
    .fetch_all(db)
    .await
}

pub(super) async fn insert_text(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: AccountId,
    group: GroupId,
    section: &str,
    text: (Revision, &Draft),
) -> sqlx::Result<()> {
    let (revision, draft) = text;
    sqlx::query!(
        "insert into contract_texts (group_id, section, revision, heading, body, written_by, written_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        group as GroupId,
        section,
        revision,
        draft.heading,
        draft.text,
        by as AccountId,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

#[derive(Clone, Debug)]
pub(super) struct VersionRow {
    pub(super) group_id: GroupId,
    pub(super) version: Version,
    pub(super) sections: Value,
    pub(super) review_on: NaiveDate,
    pub(super) made_by: AccountId,
    pub(super) made_at: DateTime<Utc>,
}

/// Every version of an agreement, the newest first.
pub(super) async fn list_versions(db: &mut PgConnection, group: GroupId) -> sqlx::Result<Vec<VersionRow>> {
    sqlx::query_as!(
        VersionRow,
        r#"select group_id as "group_id: GroupId", version, sections, review_on,
                  made_by as "made_by: AccountId", made_at
           from contract_versions where group_id = $1 order by version desc"#,
        group as GroupId,
    )
    .fetch_all(db)
    .await
}

pub(super) async fn insert_version(db: &mut PgConnection, row: &VersionRow) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into contract_versions (group_id, version, sections, review_on, made_by, made_at)
         values ($1, $2, $3, $4, $5, $6)",
        row.group_id as GroupId,
        row.version,
        row.sections,
        row.review_on,
        row.made_by as AccountId,
        row.made_at,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// A group's newest version, if it has one; a group without an agreement has no row.
#[derive(Clone, Copy, Debug)]
pub(super) struct NewestRow {
    pub(super) group_id: GroupId,
    pub(super) version: Option<Version>,
    pub(super) review_on: Option<NaiveDate>,
}

pub(super) async fn list_newest(db: &mut PgConnection, groups: &[GroupId]) -> sqlx::Result<Vec<NewestRow>> {
    let ids: Vec<Uuid> = groups.iter().map(|group| group.uuid()).collect();
    sqlx::query_as!(
        NewestRow,
        r#"select distinct on (contracts.group_id) contracts.group_id as "group_id: GroupId",
                  version as "version?", review_on as "review_on?"
           from contracts left join contract_versions using (group_id)
           where contracts.group_id = any($1)
           order by contracts.group_id, version desc nulls last"#,
        &ids,
    )
    .fetch_all(db)
    .await
}

#[derive(Clone, Copy, Debug)]
pub(super) struct AssentRow {
    pub(super) group_id: GroupId,
    pub(super) version: Version,
    pub(super) account_id: AccountId,
    pub(super) assented_at: DateTime<Utc>,
}

pub(super) async fn list_assents(db: &mut PgConnection, groups: &[GroupId]) -> sqlx::Result<Vec<AssentRow>> {
    let ids: Vec<Uuid> = groups.iter().map(|group| group.uuid()).collect();
    sqlx::query_as!(
        AssentRow,
        r#"select group_id as "group_id: GroupId", version, account_id as "account_id: AccountId", assented_at
           from contract_assents where group_id = any($1)"#,
        &ids,
    )
    .fetch_all(db)
    .await
}

pub(super) async fn upsert_assent(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: AccountId,
    group: GroupId,
    version: Version,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into contract_assents (group_id, version, account_id, assented_at) values ($1, $2, $3, $4)
         on conflict (group_id, version, account_id) do update set assented_at = $4",
        group as GroupId,
        version,
        by as AccountId,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Deletes the agreements of these groups, every text and version with them. How many agreements.
pub(in crate::groups) async fn delete(db: &mut PgConnection, groups: &[Uuid]) -> sqlx::Result<u64> {
    let done = sqlx::query!("delete from contracts where group_id = any($1)", groups).execute(db).await?;
    Ok(done.rows_affected())
}

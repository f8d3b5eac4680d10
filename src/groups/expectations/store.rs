//! Rounds, sealed sheets and sealed sentences, in the database.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::items::Extent;
use super::model::Curtain;
use super::{ExpectationRoundId, ExpectationSentenceId, ExpectationSheetId};
use crate::accounts::AccountId;
use crate::formations::GroupId;

#[derive(Clone, Copy, Debug)]
pub(super) struct RoundRow {
    pub(super) expectation_round_id: ExpectationRoundId,
    pub(super) group_id: GroupId,
    pub(super) extent: Extent,
    pub(super) curtain: Curtain,
}

pub(super) async fn list_rounds(db: &mut PgConnection, groups: &[GroupId]) -> sqlx::Result<Vec<RoundRow>> {
    let ids: Vec<Uuid> = groups.iter().map(|group| group.uuid()).collect();
    let rows = sqlx::query!(
        r#"select expectation_round_id as "expectation_round_id: ExpectationRoundId",
                  group_id as "group_id: GroupId", extent, deadline, opened_at
           from expectation_rounds where group_id = any($1)"#,
        &ids,
    )
    .fetch_all(db)
    .await?;
    let round = rows.into_iter().map(|row| RoundRow {
        expectation_round_id: row.expectation_round_id,
        group_id: row.group_id,
        extent: Extent::from_word(&row.extent),
        curtain: Curtain { deadline: row.deadline, opened_at: row.opened_at },
    });
    Ok(round.collect())
}

/// Locks a group's round until the transaction ends, so that two deeds see each other.
pub(super) async fn lock_round(db: &mut PgConnection, group: GroupId) -> sqlx::Result<()> {
    sqlx::query!(
        "select expectation_round_id from expectation_rounds where group_id = $1 for update",
        group as GroupId,
    )
    .fetch_optional(db)
    .await?;
    Ok(())
}

/// Starts a round unless the group has one.
pub(super) async fn insert_round(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    group: GroupId,
    extent: Extent,
    deadline: DateTime<Utc>,
) -> sqlx::Result<Option<ExpectationRoundId>> {
    sqlx::query_scalar!(
        r#"insert into expectation_rounds (group_id, extent, started_at, deadline) values ($1, $2, $3, $4)
           on conflict on constraint expectation_rounds_group_id_key do nothing
           returning expectation_round_id as "expectation_round_id: ExpectationRoundId""#,
        group as GroupId,
        extent.as_str(),
        now,
        deadline,
    )
    .fetch_optional(db)
    .await
}

/// Notes that a round is open; says whether it was this call that opened it.
pub(super) async fn mark_opened(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    round: ExpectationRoundId,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "update expectation_rounds set opened_at = $2 where expectation_round_id = $1 and opened_at is null",
        round as ExpectationRoundId,
        now,
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// How far somebody has come in a round, without what they wrote.
#[derive(Clone, Debug)]
pub(super) struct StandingRow {
    pub(super) expectation_round_id: ExpectationRoundId,
    pub(super) account_id: AccountId,
    pub(super) standing: String,
}

pub(super) async fn list_standings(
    db: &mut PgConnection,
    rounds: &[ExpectationRoundId],
) -> sqlx::Result<Vec<StandingRow>> {
    let ids: Vec<Uuid> = rounds.iter().map(|round| round.uuid()).collect();
    sqlx::query_as!(
        StandingRow,
        r#"select expectation_round_id as "expectation_round_id: ExpectationRoundId",
                  account_id as "account_id: AccountId", standing
           from expectation_sheets where expectation_round_id = any($1)"#,
        &ids,
    )
    .fetch_all(db)
    .await
}

#[derive(Clone, Debug)]
pub(super) struct SheetRow {
    pub(super) expectation_sheet_id: ExpectationSheetId,
    pub(super) account_id: AccountId,
    pub(super) sealed_sheet: Vec<u8>,
}

/// The sheets of some members.
pub(super) async fn list_sheets(
    db: &mut PgConnection,
    round: ExpectationRoundId,
    members: &[AccountId],
) -> sqlx::Result<Vec<SheetRow>> {
    let ids: Vec<Uuid> = members.iter().map(|member| member.uuid()).collect();
    sqlx::query_as!(
        SheetRow,
        r#"select expectation_sheet_id as "expectation_sheet_id: ExpectationSheetId",
                  account_id as "account_id: AccountId", sealed_sheet
           from expectation_sheets where expectation_round_id = $1 and account_id = any($2)"#,
        round as ExpectationRoundId,
        &ids,
    )
    .fetch_all(db)
    .await
}

pub(super) async fn upsert_sheet(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    round: ExpectationRoundId,
    sheet: &SheetRow,
    standing: &str,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into expectation_sheets
             (expectation_sheet_id, expectation_round_id, account_id, standing, sealed_sheet, written_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (expectation_sheet_id) do update set standing = $4, sealed_sheet = $5, written_at = $6",
        sheet.expectation_sheet_id as ExpectationSheetId,
        round as ExpectationRoundId,
        sheet.account_id as AccountId,
        standing,
        &sheet.sealed_sheet,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

#[derive(Clone, Debug)]
pub(super) struct SentenceRow {
    pub(super) expectation_sentence_id: ExpectationSentenceId,
    pub(super) item: String,
    pub(super) revision: i32,
    pub(super) sealed_sentence: Vec<u8>,
    pub(super) written_by: AccountId,
}

/// The sentences that stand: the newest revision of each item.
pub(super) async fn list_sentences(
    db: &mut PgConnection,
    round: ExpectationRoundId,
) -> sqlx::Result<Vec<SentenceRow>> {
    sqlx::query_as!(
        SentenceRow,
        r#"select distinct on (item)
                  expectation_sentence_id as "expectation_sentence_id: ExpectationSentenceId",
                  item, revision, sealed_sentence, written_by as "written_by: AccountId"
           from expectation_sentences where expectation_round_id = $1
           order by item, revision desc"#,
        round as ExpectationRoundId,
    )
    .fetch_all(db)
    .await
}

pub(super) async fn insert_sentence(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    round: ExpectationRoundId,
    sentence: &SentenceRow,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into expectation_sentences (expectation_sentence_id, expectation_round_id, item, revision,
             sealed_sentence, written_by, written_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        sentence.expectation_sentence_id as ExpectationSentenceId,
        round as ExpectationRoundId,
        sentence.item,
        sentence.revision,
        &sentence.sealed_sentence,
        sentence.written_by as AccountId,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Deletes the rounds of these groups, every sheet and sentence with them. How many rounds.
pub(in crate::groups) async fn delete(db: &mut PgConnection, groups: &[Uuid]) -> sqlx::Result<u64> {
    let done =
        sqlx::query!("delete from expectation_rounds where group_id = any($1)", groups).execute(db).await?;
    Ok(done.rows_affected())
}

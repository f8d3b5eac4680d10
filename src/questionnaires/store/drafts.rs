//! Drafts, what came late, more time for one, and reminders.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, Result};

use crate::accounts::AccountId;
use crate::questionnaires::{DraftId, QuestionnaireId};

/// A draft as it stands in its row.
pub(in crate::questionnaires) struct DraftRow {
    pub(in crate::questionnaires) draft_id: DraftId,
    pub(in crate::questionnaires) question: String,
    pub(in crate::questionnaires) sealed_draft: Vec<u8>,
    /// Whether something typed waits to be saved; otherwise it holds words from another window alone.
    pub(in crate::questionnaires) is_waiting: bool,
}

/// Holds back whatever else the same person types in the same questionnaire, until the transaction is over.
pub(in crate::questionnaires) async fn lock(
    db: &mut PgConnection,
    questionnaire: QuestionnaireId,
    account: AccountId,
) -> Result<()> {
    let whose = format!("{questionnaire} {account}");
    sqlx::query!("select pg_advisory_xact_lock(hashtextextended($1, 0))::text as held", whose)
        .fetch_one(db)
        .await
        .map(drop)
}

pub(in crate::questionnaires) async fn list(
    db: &mut PgConnection,
    questionnaire: QuestionnaireId,
    account: AccountId,
) -> Result<Vec<DraftRow>> {
    sqlx::query_as!(
        DraftRow,
        r#"select draft_id as "draft_id: DraftId", question, sealed_draft, is_waiting
           from profile_drafts where questionnaire_id = $1 and account_id = $2"#,
        questionnaire.uuid(),
        account.uuid()
    )
    .fetch_all(db)
    .await
}

pub(in crate::questionnaires) async fn upsert(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    questionnaire: QuestionnaireId,
    account: AccountId,
    row: &DraftRow,
) -> Result<()> {
    sqlx::query!(
        "insert into profile_drafts
             (draft_id, questionnaire_id, account_id, question, sealed_draft, saved_at, is_waiting)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict on constraint profile_drafts_question_key do update
         set draft_id = excluded.draft_id, sealed_draft = excluded.sealed_draft, saved_at = excluded.saved_at,
             is_waiting = excluded.is_waiting",
        row.draft_id.uuid(),
        questionnaire.uuid(),
        account.uuid(),
        row.question,
        row.sealed_draft,
        now,
        row.is_waiting
    )
    .execute(db)
    .await
    .map(drop)
}

pub(in crate::questionnaires) async fn delete(
    db: &mut PgConnection,
    questionnaire: QuestionnaireId,
    account: AccountId,
    question: &str,
) -> Result<()> {
    sqlx::query!(
        "delete from profile_drafts where questionnaire_id = $1 and account_id = $2 and question = $3",
        questionnaire.uuid(),
        account.uuid(),
        question
    )
    .execute(db)
    .await
    .map(drop)
}

/// Deletes all drafts of one person.
pub(in crate::questionnaires) async fn delete_all(
    db: &mut PgConnection,
    questionnaire: QuestionnaireId,
    account: AccountId,
) -> Result<()> {
    sqlx::query!(
        "delete from profile_drafts where questionnaire_id = $1 and account_id = $2",
        questionnaire.uuid(),
        account.uuid()
    )
    .execute(db)
    .await
    .map(drop)
}

/// What came after the deadline, and what was decided about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LateSending {
    /// Whose.
    pub account_id: AccountId,
    /// When it arrived.
    pub sent_at: DateTime<Utc>,
    /// `taken` or `left`, once decided; `given_time` when its writer got more time to answer instead.
    pub decision: Option<String>,
}

/// The decision about what came late when its writer got more time instead.
pub(in crate::questionnaires) const GIVEN_TIME: &str = "given_time";

impl LateSending {
    /// Whether nothing is decided yet.
    pub fn waits(&self) -> bool {
        self.decision.is_none()
    }

    /// Whether its writer got more time instead of a yes or a no.
    pub fn got_time(&self) -> bool {
        self.decision.as_deref() == Some(GIVEN_TIME)
    }
}

pub(in crate::questionnaires) async fn list_late(
    db: &mut PgConnection,
    questionnaire: QuestionnaireId,
) -> Result<Vec<LateSending>> {
    sqlx::query_as!(
        LateSending,
        r#"select account_id as "account_id: AccountId", sent_at, decision
           from profile_late_sendings where questionnaire_id = $1 order by sent_at, account_id"#,
        questionnaire.uuid()
    )
    .fetch_all(db)
    .await
}

/// Notes that somebody asks for what came late to be taken; whoever asks again after a no is asked about again.
pub(in crate::questionnaires) async fn upsert_late(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    questionnaire: QuestionnaireId,
    account: AccountId,
) -> Result<()> {
    sqlx::query!(
        "insert into profile_late_sendings (questionnaire_id, account_id, sent_at) values ($1, $2, $3)
         on conflict (questionnaire_id, account_id) do update
         set sent_at = excluded.sent_at, decision = null, decided_at = null, decided_by = null
         where profile_late_sendings.decision is not null",
        questionnaire.uuid(),
        account.uuid(),
        now
    )
    .execute(db)
    .await
    .map(drop)
}

/// Decides about what came late; false when there was nothing left to decide.
pub(in crate::questionnaires) async fn mark_late_decided(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: AccountId,
    questionnaire: QuestionnaireId,
    account: AccountId,
    decision: &str,
) -> Result<bool> {
    let done = sqlx::query!(
        "update profile_late_sendings set decision = $3, decided_at = $4, decided_by = $5
         where questionnaire_id = $1 and account_id = $2 and decision is null",
        questionnaire.uuid(),
        account.uuid(),
        decision,
        now,
        by.uuid()
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub(in crate::questionnaires) async fn upsert_extension(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: AccountId,
    questionnaire: QuestionnaireId,
    account: AccountId,
    closes_at: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "insert into profile_extensions (questionnaire_id, account_id, closes_at, given_by, given_at)
         values ($1, $2, $3, $4, $5)
         on conflict (questionnaire_id, account_id) do update
         set closes_at = excluded.closes_at, given_by = excluded.given_by, given_at = excluded.given_at",
        questionnaire.uuid(),
        account.uuid(),
        closes_at,
        by.uuid(),
        now
    )
    .execute(db)
    .await
    .map(drop)
}

pub(in crate::questionnaires) async fn find_extension(
    db: &mut PgConnection,
    questionnaire: QuestionnaireId,
    account: AccountId,
) -> Result<Option<DateTime<Utc>>> {
    sqlx::query_scalar!(
        "select closes_at from profile_extensions where questionnaire_id = $1 and account_id = $2",
        questionnaire.uuid(),
        account.uuid()
    )
    .fetch_optional(db)
    .await
}

/// Who was given more time, and until when.
pub(in crate::questionnaires) async fn list_extensions(
    db: &mut PgConnection,
    questionnaire: QuestionnaireId,
) -> Result<Vec<(AccountId, DateTime<Utc>)>> {
    let rows = sqlx::query!(
        r#"select account_id as "account_id: AccountId", closes_at from profile_extensions
           where questionnaire_id = $1"#,
        questionnaire.uuid()
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.account_id, row.closes_at)).collect())
}

/// When reminders were sent, the first one first.
pub(in crate::questionnaires) async fn list_reminders(
    db: &mut PgConnection,
    questionnaire: QuestionnaireId,
) -> Result<Vec<DateTime<Utc>>> {
    sqlx::query_scalar!(
        "select sent_at from questionnaire_reminders where questionnaire_id = $1 order by number",
        questionnaire.uuid()
    )
    .fetch_all(db)
    .await
}

/// Notes a reminder; the database takes two and no third, and no number twice.
pub(in crate::questionnaires) async fn insert_reminder(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    questionnaire: QuestionnaireId,
    number: i32,
) -> Result<()> {
    sqlx::query!(
        "insert into questionnaire_reminders (questionnaire_id, number, sent_at) values ($1, $2, $3)",
        questionnaire.uuid(),
        number,
        now
    )
    .execute(db)
    .await
    .map(drop)
}

//! Everything this feature asks the database.

pub(super) mod breaks;
pub(super) mod drafts;
pub(super) mod institution;
pub(super) mod keeping;
pub(super) mod own_questions;
pub(super) mod pilots;

use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::{PgConnection, Result};

use super::model::{LeftOut, Plan, Questionnaire, Wishes};
use super::{AnswerId, OwnVersionId, QuestionnaireId};
use crate::accounts::AccountId;
use crate::courses::CourseId;

struct QuestionnaireRow {
    questionnaire_id: QuestionnaireId,
    course_id: CourseId,
    opens_at: DateTime<Utc>,
    closes_at: DateTime<Utc>,
    wishes: String,
    left_out: Vec<String>,
    groups_made_at: Option<DateTime<Utc>>,
}

impl From<QuestionnaireRow> for Questionnaire {
    fn from(row: QuestionnaireRow) -> Self {
        let wishes = Wishes::from_word(&row.wishes).unwrap_or_default();
        let plan = Plan { opens_at: row.opens_at, closes_at: row.closes_at, wishes };
        let left_out = LeftOut::of(&row.left_out);
        Self {
            questionnaire_id: row.questionnaire_id,
            course_id: row.course_id,
            plan,
            left_out,
            groups_made_at: row.groups_made_at,
        }
    }
}

pub(super) async fn insert(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
    plan: &Plan,
) -> Result<QuestionnaireId> {
    sqlx::query_scalar!(
        r#"insert into questionnaires (course_id, opens_at, closes_at, wishes, created_at)
           values ($1, $2, $3, $4, $5) returning questionnaire_id as "questionnaire_id: QuestionnaireId""#,
        course.uuid(),
        plan.opens_at,
        plan.closes_at,
        plan.wishes.word(),
        now
    )
    .fetch_one(db)
    .await
}

pub(super) async fn update(db: &mut PgConnection, questionnaire: QuestionnaireId, plan: &Plan) -> Result<()> {
    sqlx::query!(
        "update questionnaires set opens_at = $2, closes_at = $3, wishes = $4 where questionnaire_id = $1",
        questionnaire.uuid(),
        plan.opens_at,
        plan.closes_at,
        plan.wishes.word()
    )
    .execute(db)
    .await
    .map(drop)
}

pub(super) async fn find(
    db: &mut PgConnection,
    questionnaire: QuestionnaireId,
) -> Result<Option<Questionnaire>> {
    let row = sqlx::query_as!(
        QuestionnaireRow,
        r#"select questionnaire_id as "questionnaire_id: QuestionnaireId", course_id as "course_id: CourseId",
                  opens_at, closes_at, wishes, groups_made_at,
                  array(select question from left_out_questions
                        where left_out_questions.course_id = questionnaires.course_id
                          and taken_in_at is null) as "left_out!: Vec<String>"
           from questionnaires where questionnaire_id = $1"#,
        questionnaire.uuid()
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(Questionnaire::from))
}

/// The questionnaires of a course, the latest first.
pub(super) async fn list(db: &mut PgConnection, course: CourseId) -> Result<Vec<Questionnaire>> {
    let rows = sqlx::query_as!(
        QuestionnaireRow,
        r#"select questionnaire_id as "questionnaire_id: QuestionnaireId", course_id as "course_id: CourseId",
                  opens_at, closes_at, wishes, groups_made_at,
                  array(select question from left_out_questions
                        where left_out_questions.course_id = questionnaires.course_id
                          and taken_in_at is null) as "left_out!: Vec<String>"
           from questionnaires where course_id = $1 order by opens_at desc, questionnaire_id"#,
        course.uuid()
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(Questionnaire::from).collect())
}

/// An answer as it stands in its row.
pub(super) struct AnswerRow {
    pub(super) answer_id: AnswerId,
    pub(super) account_id: AccountId,
    pub(super) question: String,
    pub(super) answer: Option<Value>,
    pub(super) sealed_answer: Option<Vec<u8>>,
    pub(super) seen_by: String,
    pub(super) used_for: String,
    pub(super) answered_at: DateTime<Utc>,
    pub(super) own_version_id: Option<OwnVersionId>,
}

/// One person's answers.
pub(super) async fn list_answers(
    db: &mut PgConnection,
    questionnaire: QuestionnaireId,
    account: AccountId,
) -> Result<Vec<AnswerRow>> {
    sqlx::query_as!(
        AnswerRow,
        r#"select answer_id as "answer_id: AnswerId", account_id as "account_id: AccountId", question, answer,
                  sealed_answer, seen_by, used_for, answered_at, own_version_id as "own_version_id: OwnVersionId"
           from profile_answers where questionnaire_id = $1 and account_id = $2"#,
        questionnaire.uuid(),
        account.uuid()
    )
    .fetch_all(db)
    .await
}

/// The answers of everybody who has sent the profile, person by person.
pub(super) async fn list_sent_answers(
    db: &mut PgConnection,
    questionnaire: QuestionnaireId,
) -> Result<Vec<AnswerRow>> {
    sqlx::query_as!(
        AnswerRow,
        r#"select answer_id as "answer_id: AnswerId", account_id as "account_id: AccountId", question, answer,
                  sealed_answer, seen_by, used_for, answered_at, own_version_id as "own_version_id: OwnVersionId"
           from profile_answers
           where questionnaire_id = $1
             and account_id in (select account_id from profile_submissions where questionnaire_id = $1)
           order by account_id, question"#,
        questionnaire.uuid()
    )
    .fetch_all(db)
    .await
}

pub(super) async fn upsert_answer(
    db: &mut PgConnection,
    questionnaire: QuestionnaireId,
    row: &AnswerRow,
) -> Result<()> {
    // A new id with each change: what was sealed before opens nowhere any more.
    sqlx::query!(
        "insert into profile_answers
             (answer_id, questionnaire_id, account_id, question, answer, sealed_answer, seen_by, used_for, answered_at,
              own_version_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict on constraint profile_answers_question_key do update
         set answer_id = excluded.answer_id, answer = excluded.answer, sealed_answer = excluded.sealed_answer,
             seen_by = excluded.seen_by, used_for = excluded.used_for, answered_at = excluded.answered_at,
             own_version_id = excluded.own_version_id",
        row.answer_id.uuid(),
        questionnaire.uuid(),
        row.account_id.uuid(),
        row.question,
        row.answer,
        row.sealed_answer,
        row.seen_by,
        row.used_for,
        row.answered_at,
        row.own_version_id.map(OwnVersionId::uuid)
    )
    .execute(db)
    .await
    .map(drop)
}

/// Deletes an answer; whether there was one.
pub(super) async fn delete_answer(
    db: &mut PgConnection,
    questionnaire: QuestionnaireId,
    account: AccountId,
    question: &str,
) -> Result<bool> {
    let done = sqlx::query!(
        "delete from profile_answers where questionnaire_id = $1 and account_id = $2 and question = $3",
        questionnaire.uuid(),
        account.uuid(),
        question
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Deletes all answers of one person.
pub(super) async fn delete_answers(
    db: &mut PgConnection,
    questionnaire: QuestionnaireId,
    account: AccountId,
) -> Result<()> {
    sqlx::query!(
        "delete from profile_answers where questionnaire_id = $1 and account_id = $2",
        questionnaire.uuid(),
        account.uuid()
    )
    .execute(db)
    .await
    .map(drop)
}

/// Marks the profile as sent; the first time stands. Whether this was it.
pub(super) async fn mark_submitted(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    questionnaire: QuestionnaireId,
    account: AccountId,
) -> Result<bool> {
    let done = sqlx::query!(
        "insert into profile_submissions (questionnaire_id, account_id, submitted_at) values ($1, $2, $3)
         on conflict do nothing",
        questionnaire.uuid(),
        account.uuid(),
        now
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn find_submission(
    db: &mut PgConnection,
    questionnaire: QuestionnaireId,
    account: AccountId,
) -> Result<Option<DateTime<Utc>>> {
    sqlx::query_scalar!(
        "select submitted_at from profile_submissions where questionnaire_id = $1 and account_id = $2",
        questionnaire.uuid(),
        account.uuid()
    )
    .fetch_optional(db)
    .await
}

/// A profile that was sent.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_field_names, reason = "moments are called …_at in this house")]
pub(super) struct Sending {
    /// When.
    pub(super) submitted_at: DateTime<Utc>,
    /// When its student chose to keep it, if they did.
    pub(super) kept_at: Option<DateTime<Utc>>,
    /// When they looked at what was asked anew, if they did.
    pub(super) looked_at: Option<DateTime<Utc>>,
}

pub(super) async fn find_sending(
    db: &mut PgConnection,
    questionnaire: QuestionnaireId,
    account: AccountId,
) -> Result<Option<Sending>> {
    sqlx::query_as!(
        Sending,
        "select submitted_at, kept_at, looked_at from profile_submissions
         where questionnaire_id = $1 and account_id = $2",
        questionnaire.uuid(),
        account.uuid()
    )
    .fetch_optional(db)
    .await
}

/// Notes that somebody has looked at what is asked anew.
pub(super) async fn mark_looked(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    questionnaire: QuestionnaireId,
    account: AccountId,
) -> Result<()> {
    sqlx::query!(
        "update profile_submissions set looked_at = $3 where questionnaire_id = $1 and account_id = $2",
        questionnaire.uuid(),
        account.uuid(),
        now
    )
    .execute(db)
    .await
    .map(drop)
}

pub(super) async fn mark_kept(
    db: &mut PgConnection,
    questionnaire: QuestionnaireId,
    account: AccountId,
    kept_at: Option<DateTime<Utc>>,
) -> Result<()> {
    sqlx::query!(
        "update profile_submissions set kept_at = $3 where questionnaire_id = $1 and account_id = $2",
        questionnaire.uuid(),
        account.uuid(),
        kept_at
    )
    .execute(db)
    .await
    .map(drop)
}

/// The profile somebody kept last, other than this one.
pub(super) async fn find_kept(
    db: &mut PgConnection,
    account: AccountId,
    but: QuestionnaireId,
) -> Result<Option<QuestionnaireId>> {
    sqlx::query_scalar!(
        r#"select questionnaire_id as "questionnaire_id: QuestionnaireId" from profile_submissions
           where account_id = $1 and questionnaire_id <> $2 and kept_at is not null
           order by submitted_at desc limit 1"#,
        account.uuid(),
        but.uuid()
    )
    .fetch_optional(db)
    .await
}

/// Everybody who has sent the profile.
pub(super) async fn list_submissions(
    db: &mut PgConnection,
    questionnaire: QuestionnaireId,
) -> Result<Vec<AccountId>> {
    sqlx::query_scalar!(
        r#"select account_id as "account_id: AccountId" from profile_submissions
           where questionnaire_id = $1 order by account_id"#,
        questionnaire.uuid()
    )
    .fetch_all(db)
    .await
}

/// Who has sent a profile since a moment, or has changed an answer of a sent one that groups are made by.
pub(super) async fn list_came_since(
    db: &mut PgConnection,
    questionnaire: QuestionnaireId,
    at: DateTime<Utc>,
) -> Result<Vec<AccountId>> {
    sqlx::query_scalar!(
        r#"select account_id as "account_id: AccountId" from profile_submissions as sent
           where questionnaire_id = $1
             and (submitted_at > $2
                  or exists (select from profile_answers as given
                             where given.questionnaire_id = sent.questionnaire_id
                               and given.account_id = sent.account_id
                               and used_for = 'groups' and answered_at > $2))
           order by account_id"#,
        questionnaire.uuid(),
        at
    )
    .fetch_all(db)
    .await
}

/// What a course leaves out of the questions that every course asks.
pub(super) async fn list_left_out(db: &mut PgConnection, course: CourseId) -> Result<LeftOut> {
    let codes = sqlx::query_scalar!(
        "select question from left_out_questions where course_id = $1 and taken_in_at is null",
        course.uuid()
    )
    .fetch_all(db)
    .await?;
    Ok(LeftOut::of(&codes))
}

/// When questions that a course had left out were taken in again.
pub(super) async fn list_taken_in(
    db: &mut PgConnection,
    course: CourseId,
) -> Result<Vec<(String, DateTime<Utc>)>> {
    let rows = sqlx::query!(
        r#"select question, taken_in_at as "taken_in_at!" from left_out_questions
           where course_id = $1 and taken_in_at is not null"#,
        course.uuid()
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.question, row.taken_in_at)).collect())
}

pub(super) async fn insert_left_out(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
    question: &str,
) -> Result<()> {
    sqlx::query!(
        "insert into left_out_questions (course_id, question, left_out_at) values ($1, $2, $3)
         on conflict (course_id, question) do update set left_out_at = excluded.left_out_at, taken_in_at = null
         where left_out_questions.taken_in_at is not null",
        course.uuid(),
        question,
        now
    )
    .execute(db)
    .await
    .map(drop)
}

/// Notes that a question is asked again.
pub(super) async fn mark_taken_in(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
    question: &str,
) -> Result<()> {
    sqlx::query!(
        "update left_out_questions set taken_in_at = $3
         where course_id = $1 and question = $2 and taken_in_at is null",
        course.uuid(),
        question,
        now
    )
    .execute(db)
    .await
    .map(drop)
}

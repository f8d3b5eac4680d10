//! What ends with the round that a profile was for.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, Result};
use uuid::Uuid;

use crate::courses::CourseId;
use crate::questionnaires::QuestionnaireId;

/// The questionnaires of these courses.
pub(in crate::questionnaires) async fn list_of_courses(
    db: &mut PgConnection,
    courses: &[CourseId],
) -> Result<Vec<QuestionnaireId>> {
    let courses: Vec<Uuid> = courses.iter().map(|course| course.uuid()).collect();
    sqlx::query_scalar!(
        r#"select questionnaire_id as "questionnaire_id: QuestionnaireId" from questionnaires
           where course_id = any($1)"#,
        &courses
    )
    .fetch_all(db)
    .await
}

/// Deletes what is sealed, answers and drafts, and the drafts of everything else with it.
pub(in crate::questionnaires) async fn delete_sealed(db: &mut PgConnection, ids: &[Uuid]) -> Result<u64> {
    let answers = sqlx::query!(
        "delete from profile_answers where questionnaire_id = any($1) and sealed_answer is not null",
        ids
    )
    .execute(&mut *db)
    .await?;
    let drafts =
        sqlx::query!("delete from profile_drafts where questionnaire_id = any($1)", ids).execute(db).await?;
    Ok(answers.rows_affected() + drafts.rows_affected())
}

/// Notes when the groups of a questionnaire were made; the first time stands.
pub(in crate::questionnaires) async fn mark_groups_made(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    questionnaire: QuestionnaireId,
) -> Result<()> {
    sqlx::query!(
        "update questionnaires set groups_made_at = $2 where questionnaire_id = $1 and groups_made_at is null",
        questionnaire.uuid(),
        now
    )
    .execute(db)
    .await
    .map(drop)
}

/// Deletes the answers and drafts of one question, where the groups were made at a moment or before it.
pub(in crate::questionnaires) async fn delete_done(
    db: &mut PgConnection,
    made_by: DateTime<Utc>,
    question: &str,
) -> Result<u64> {
    let answers = sqlx::query!(
        "delete from profile_answers using questionnaires
         where questionnaires.questionnaire_id = profile_answers.questionnaire_id
           and question = $2 and groups_made_at <= $1",
        made_by,
        question
    )
    .execute(&mut *db)
    .await?;
    let drafts = sqlx::query!(
        "delete from profile_drafts using questionnaires
         where questionnaires.questionnaire_id = profile_drafts.questionnaire_id
           and question = $2 and groups_made_at <= $1",
        made_by,
        question
    )
    .execute(db)
    .await?;
    Ok(answers.rows_affected() + drafts.rows_affected())
}

/// Deletes the answers of everybody who has not kept them.
pub(in crate::questionnaires) async fn delete_answers(db: &mut PgConnection, ids: &[Uuid]) -> Result<u64> {
    let done = sqlx::query!(
        "delete from profile_answers answers where questionnaire_id = any($1) and not exists (
             select from profile_submissions sent
             where sent.questionnaire_id = answers.questionnaire_id and sent.account_id = answers.account_id
               and kept_at is not null)",
        ids
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

/// Deletes who has answered, when and with what delay, but for those who have kept their answers.
pub(in crate::questionnaires) async fn delete_standings(db: &mut PgConnection, ids: &[Uuid]) -> Result<u64> {
    let sent = sqlx::query!(
        "delete from profile_submissions where questionnaire_id = any($1) and kept_at is null",
        ids
    )
    .execute(&mut *db)
    .await?;
    let late = sqlx::query!("delete from profile_late_sendings where questionnaire_id = any($1)", ids)
        .execute(&mut *db)
        .await?;
    let more = sqlx::query!("delete from profile_extensions where questionnaire_id = any($1)", ids)
        .execute(&mut *db)
        .await?;
    let reminders = sqlx::query!("delete from questionnaire_reminders where questionnaire_id = any($1)", ids)
        .execute(db)
        .await?;
    Ok([sent, late, more, reminders].iter().map(sqlx::postgres::PgQueryResult::rows_affected).sum())
}

/// Lets go of what was kept before a moment: the next sweep deletes it as if it had not been kept.
pub(in crate::questionnaires) async fn mark_let_go(
    db: &mut PgConnection,
    kept_before: DateTime<Utc>,
) -> Result<u64> {
    let done = sqlx::query!("update profile_submissions set kept_at = null where kept_at < $1", kept_before)
        .execute(db)
        .await?;
    Ok(done.rows_affected())
}

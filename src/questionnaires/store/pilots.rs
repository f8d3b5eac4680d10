//! Who tries the questionnaire before it opens, and what they say about it.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, Result};

use crate::accounts::AccountId;
use crate::courses::CourseId;
use crate::questionnaires::{PilotCommentId, PilotDraftId};

/// Somebody who tries the questionnaire of a course.
pub(in crate::questionnaires) struct PilotRow {
    pub(in crate::questionnaires) account_id: AccountId,
    pub(in crate::questionnaires) invited_at: DateTime<Utc>,
    pub(in crate::questionnaires) done_at: Option<DateTime<Utc>>,
    /// When they were taken off the list.
    pub(in crate::questionnaires) released_at: Option<DateTime<Utc>>,
}

/// A comment as it stands in its row.
pub(in crate::questionnaires) struct CommentRow {
    pub(in crate::questionnaires) pilot_comment_id: PilotCommentId,
    pub(in crate::questionnaires) question: String,
    pub(in crate::questionnaires) sealed_comment: Vec<u8>,
}

/// What somebody has begun to say, as it stands in its row.
pub(in crate::questionnaires) struct PilotDraftRow {
    pub(in crate::questionnaires) pilot_draft_id: PilotDraftId,
    pub(in crate::questionnaires) question: String,
    pub(in crate::questionnaires) sealed_draft: Vec<u8>,
}

pub(in crate::questionnaires) async fn list(
    db: &mut PgConnection,
    course: CourseId,
) -> Result<Vec<PilotRow>> {
    sqlx::query_as!(
        PilotRow,
        r#"select account_id as "account_id: AccountId", invited_at, done_at, released_at from questionnaire_pilots
           where course_id = $1 order by invited_at, account_id"#,
        course.uuid()
    )
    .fetch_all(db)
    .await
}

/// The courses whose questionnaire somebody is asked to try and has not finished with, and since when.
pub(in crate::questionnaires) async fn list_courses(
    db: &mut PgConnection,
    account: AccountId,
) -> Result<Vec<(CourseId, DateTime<Utc>)>> {
    let rows = sqlx::query!(
        r#"select course_id as "course_id: CourseId", invited_at from questionnaire_pilots
           where account_id = $1 and done_at is null and released_at is null order by invited_at"#,
        account.uuid()
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.course_id, row.invited_at)).collect())
}

/// Asks somebody to try the questionnaire; whether they were not on the list before.
pub(in crate::questionnaires) async fn insert(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
    account: AccountId,
) -> Result<bool> {
    let done = sqlx::query!(
        "insert into questionnaire_pilots (course_id, account_id, invited_at) values ($1, $2, $3)
         on conflict (course_id, account_id) do update set invited_at = $3, done_at = null, released_at = null
         where questionnaire_pilots.released_at is not null",
        course.uuid(),
        account.uuid(),
        now
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes somebody off the list. Whoever is done and has said nothing is not one of those whose words stand there.
pub(in crate::questionnaires) async fn mark_released(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
    account: AccountId,
) -> Result<()> {
    sqlx::query!(
        "update questionnaire_pilots pilot set released_at = coalesce(released_at, $3),
             done_at = case when exists (
                 select from pilot_comments said
                 where said.course_id = pilot.course_id and said.account_id = pilot.account_id) then done_at end
         where course_id = $1 and account_id = $2",
        course.uuid(),
        account.uuid(),
        now
    )
    .execute(db)
    .await
    .map(drop)
}

pub(in crate::questionnaires) async fn mark_done(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
    account: AccountId,
) -> Result<()> {
    sqlx::query!(
        "update questionnaire_pilots set done_at = coalesce(done_at, $3)
         where course_id = $1 and account_id = $2 and released_at is null",
        course.uuid(),
        account.uuid(),
        now
    )
    .execute(db)
    .await
    .map(drop)
}

/// Forgets what was said and begun by those who were asked for it before a moment, and who was not asked again since; how
/// much. Asking again neither prolongs what was said before nor shortens what is said then.
pub(in crate::questionnaires) async fn delete_asked_before(
    db: &mut PgConnection,
    before: DateTime<Utc>,
) -> Result<u64> {
    let said =
        sqlx::query!("delete from pilot_comments where asked_at < $1", before).execute(&mut *db).await?;
    let begun =
        sqlx::query!("delete from pilot_drafts where asked_at < $1", before).execute(&mut *db).await?;
    let asked = sqlx::query!("delete from questionnaire_pilots where invited_at < $1", before);
    let asked = asked.execute(db).await?;
    Ok(said.rows_affected() + begun.rows_affected() + asked.rows_affected())
}

/// The comments on a course's questionnaire, of everybody or of one person; in no order that tells whose they are.
pub(in crate::questionnaires) async fn list_comments(
    db: &mut PgConnection,
    course: CourseId,
    account: Option<AccountId>,
) -> Result<Vec<CommentRow>> {
    sqlx::query_as!(
        CommentRow,
        r#"select pilot_comment_id as "pilot_comment_id: PilotCommentId", question, sealed_comment
           from pilot_comments where course_id = $1 and ($2::uuid is null or account_id = $2)
           order by pilot_comment_id"#,
        course.uuid(),
        account.map(AccountId::uuid)
    )
    .fetch_all(db)
    .await
}

pub(in crate::questionnaires) async fn upsert_comment(
    db: &mut PgConnection,
    course: CourseId,
    account: AccountId,
    row: &CommentRow,
) -> Result<()> {
    sqlx::query!(
        "insert into pilot_comments (pilot_comment_id, course_id, account_id, question, sealed_comment, asked_at)
         select $1, course_id, account_id, $4, $5, invited_at from questionnaire_pilots
         where course_id = $2 and account_id = $3
         on conflict on constraint pilot_comments_question_key do update
         set pilot_comment_id = excluded.pilot_comment_id, sealed_comment = excluded.sealed_comment,
             asked_at = excluded.asked_at",
        row.pilot_comment_id.uuid(),
        course.uuid(),
        account.uuid(),
        row.question,
        row.sealed_comment
    )
    .execute(db)
    .await
    .map(drop)
}

pub(in crate::questionnaires) async fn delete_comment(
    db: &mut PgConnection,
    course: CourseId,
    account: AccountId,
    question: &str,
) -> Result<()> {
    sqlx::query!(
        "delete from pilot_comments where course_id = $1 and account_id = $2 and question = $3",
        course.uuid(),
        account.uuid(),
        question
    )
    .execute(db)
    .await
    .map(drop)
}

/// What somebody has begun to say and not sent.
pub(in crate::questionnaires) async fn list_drafts(
    db: &mut PgConnection,
    course: CourseId,
    account: AccountId,
) -> Result<Vec<PilotDraftRow>> {
    sqlx::query_as!(
        PilotDraftRow,
        r#"select pilot_draft_id as "pilot_draft_id: PilotDraftId", question, sealed_draft
           from pilot_drafts where course_id = $1 and account_id = $2"#,
        course.uuid(),
        account.uuid()
    )
    .fetch_all(db)
    .await
}

pub(in crate::questionnaires) async fn upsert_draft(
    db: &mut PgConnection,
    course: CourseId,
    account: AccountId,
    row: &PilotDraftRow,
) -> Result<()> {
    sqlx::query!(
        "insert into pilot_drafts (pilot_draft_id, course_id, account_id, question, sealed_draft, asked_at)
         select $1, course_id, account_id, $4, $5, invited_at from questionnaire_pilots
         where course_id = $2 and account_id = $3
         on conflict on constraint pilot_drafts_question_key do update
         set pilot_draft_id = excluded.pilot_draft_id, sealed_draft = excluded.sealed_draft,
             asked_at = excluded.asked_at",
        row.pilot_draft_id.uuid(),
        course.uuid(),
        account.uuid(),
        row.question,
        row.sealed_draft
    )
    .execute(db)
    .await
    .map(drop)
}

pub(in crate::questionnaires) async fn delete_draft(
    db: &mut PgConnection,
    course: CourseId,
    account: AccountId,
    question: &str,
) -> Result<()> {
    sqlx::query!(
        "delete from pilot_drafts where course_id = $1 and account_id = $2 and question = $3",
        course.uuid(),
        account.uuid(),
        question
    )
    .execute(db)
    .await
    .map(drop)
}

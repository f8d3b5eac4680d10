//! What ends with a course, and who is still tied to one.

use chrono::NaiveDate;
use sqlx::{PgConnection, Result};
use uuid::Uuid;

use crate::accounts::AccountId;
use crate::courses::CourseId;

/// The courses whose last day was before this one.
pub(in crate::courses) async fn list_over(db: &mut PgConnection, before: NaiveDate) -> Result<Vec<CourseId>> {
    sqlx::query_scalar!(
        r#"select course_id as "course_id: CourseId" from courses where ends_on < $1"#,
        before
    )
    .fetch_all(db)
    .await
}

pub(in crate::courses) async fn delete_enrolments(db: &mut PgConnection, courses: &[Uuid]) -> Result<u64> {
    let done = sqlx::query!("delete from enrolments where course_id = any($1)", courses).execute(db).await?;
    Ok(done.rows_affected())
}

pub(in crate::courses) async fn delete_staff(db: &mut PgConnection, courses: &[Uuid]) -> Result<u64> {
    let done =
        sqlx::query!("delete from course_staff where course_id = any($1)", courses).execute(db).await?;
    Ok(done.rows_affected())
}

/// Everybody who has, or lately had, a part in a course.
pub(in crate::courses) async fn list_tied(db: &mut PgConnection) -> Result<Vec<AccountId>> {
    sqlx::query_scalar!(
        r#"select account_id as "account_id!: AccountId" from enrolments
           union select account_id from course_staff
           union select account_id from roster_uploads"#
    )
    .fetch_all(db)
    .await
}

//! What the database is asked about students: their places, and roster files on their way in.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, Result};
use uuid::Uuid;

use super::super::model::EnrolmentStatus;
use super::super::{ClassSectionId, CourseId, EnrolmentId, RosterUploadId};
use crate::accounts::AccountId;

/// A place on a course without the person's name, which accounts know.
#[derive(Debug)]
pub(in crate::courses) struct EnrolmentRow {
    pub enrolment_id: EnrolmentId,
    pub account_id: AccountId,
    pub class_section_id: Option<ClassSectionId>,
    pub class: Option<String>,
    pub student_number: Option<String>,
    pub status: String,
    pub enrolled_at: DateTime<Utc>,
    pub invited_at: Option<DateTime<Utc>>,
}

pub(in crate::courses) async fn list_enrolments(
    db: &mut PgConnection,
    course: CourseId,
) -> Result<Vec<EnrolmentRow>> {
    sqlx::query_as!(
        EnrolmentRow,
        r#"select enrolment_id as "enrolment_id: EnrolmentId", account_id as "account_id: AccountId",
                  e.class_section_id as "class_section_id?: ClassSectionId", c.name as "class?", student_number, status,
                  enrolled_at, invited_at
           from enrolments e left join class_sections c on c.class_section_id = e.class_section_id
           where e.course_id = $1"#,
        course.uuid()
    )
    .fetch_all(db)
    .await
}

/// The place of a student who is there or on leave.
pub(in crate::courses) async fn find_place(
    db: &mut PgConnection,
    course: CourseId,
    account: AccountId,
) -> Result<Option<EnrolmentId>> {
    sqlx::query_scalar!(
        r#"select enrolment_id as "enrolment_id: EnrolmentId" from enrolments
           where course_id = $1 and account_id = $2 and status <> 'withdrawn'"#,
        course.uuid(),
        account.uuid()
    )
    .fetch_optional(db)
    .await
}

/// The courses in which somebody has a place.
pub(in crate::courses) async fn list_places(
    db: &mut PgConnection,
    account: AccountId,
) -> Result<Vec<CourseId>> {
    sqlx::query_scalar!(
        r#"select course_id as "course_id: CourseId" from enrolments where account_id = $1 and status <> 'withdrawn'"#,
        account.uuid()
    )
    .fetch_all(db)
    .await
}

/// Columns of places to be given, one entry for each student.
#[derive(Debug, Default)]
pub(in crate::courses) struct NewPlaces {
    pub accounts: Vec<Uuid>,
    pub classes: Vec<Option<Uuid>>,
    pub numbers: Vec<Option<String>>,
}

/// Gives places, all in one statement; somebody who has one keeps it.
pub(in crate::courses) async fn insert_enrolments(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
    places: &NewPlaces,
) -> Result<u64> {
    let done = sqlx::query!(
        "insert into enrolments (course_id, account_id, class_section_id, student_number, enrolled_at, status_at)
         select $1, account_id, class_section_id, student_number, $5, $5
         from unnest($2::uuid[], $3::uuid[], $4::text[]) as t (account_id, class_section_id, student_number)
         on conflict on constraint enrolments_course_id_account_id_key do nothing",
        course.uuid(),
        &places.accounts,
        &places.classes as &[Option<Uuid>],
        &places.numbers as &[Option<String>],
        now
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

/// Changes a student's class, number and standing.
pub(in crate::courses) async fn update_enrolment(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    enrolment: EnrolmentId,
    class: Option<ClassSectionId>,
    student_number: Option<&str>,
    status: EnrolmentStatus,
) -> Result<()> {
    sqlx::query!(
        "update enrolments set class_section_id = $2, student_number = $3, status = $4,
                               status_at = case when status = $4 then status_at else $5 end
         where enrolment_id = $1",
        enrolment.uuid(),
        class.map(ClassSectionId::uuid),
        student_number,
        status.as_str(),
        now
    )
    .execute(db)
    .await
    .map(drop)
}

pub(in crate::courses) async fn mark_invited(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    enrolments: &[Uuid],
) -> Result<()> {
    sqlx::query!("update enrolments set invited_at = $2 where enrolment_id = any($1)", enrolments, now)
        .execute(db)
        .await
        .map(drop)
}

/// A roster file as the database holds it.
#[derive(Debug)]
pub(in crate::courses) struct UploadRow {
    pub sealed_table: Vec<u8>,
    pub mapping: serde_json::Value,
}

pub(in crate::courses) async fn insert_upload(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    upload: RosterUploadId,
    course: CourseId,
    account: AccountId,
    row: &UploadRow,
) -> Result<()> {
    sqlx::query!(
        "insert into roster_uploads (roster_upload_id, course_id, account_id, sealed_table, mapping, uploaded_at)
         values ($1, $2, $3, $4, $5, $6)",
        upload.uuid(),
        course.uuid(),
        account.uuid(),
        row.sealed_table,
        row.mapping,
        now
    )
    .execute(db)
    .await
    .map(drop)
}

pub(in crate::courses) async fn find_upload(
    db: &mut PgConnection,
    course: CourseId,
    upload: RosterUploadId,
    uploaded_after: DateTime<Utc>,
) -> Result<Option<UploadRow>> {
    sqlx::query_as!(
        UploadRow,
        "select sealed_table, mapping from roster_uploads
         where course_id = $1 and roster_upload_id = $2 and uploaded_at > $3",
        course.uuid(),
        upload.uuid(),
        uploaded_after
    )
    .fetch_optional(db)
    .await
}

pub(in crate::courses) async fn update_mapping(
    db: &mut PgConnection,
    upload: RosterUploadId,
    mapping: &serde_json::Value,
) -> Result<()> {
    sqlx::query!("update roster_uploads set mapping = $2 where roster_upload_id = $1", upload.uuid(), mapping)
        .execute(db)
        .await
        .map(drop)
}

/// Throws away what somebody uploaded to a course: it is used, or another file takes its place.
pub(in crate::courses) async fn delete_uploads(
    db: &mut PgConnection,
    course: CourseId,
    account: AccountId,
) -> Result<()> {
    sqlx::query!(
        "delete from roster_uploads where course_id = $1 and account_id = $2",
        course.uuid(),
        account.uuid()
    )
    .execute(db)
    .await
    .map(drop)
}

pub(in crate::courses) async fn delete_uploads_before(
    db: &mut PgConnection,
    before: DateTime<Utc>,
) -> Result<u64> {
    Ok(sqlx::query!("delete from roster_uploads where uploaded_at <= $1", before)
        .execute(db)
        .await?
        .rows_affected())
}

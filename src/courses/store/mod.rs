//! Everything this feature asks the database: courses, classes and staff here, students and their rosters beside.

mod groundwork;
mod keeping;
mod rosters;
mod times;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{PgConnection, Result};
use uuid::Uuid;

use super::model::{ClassSection, Course, Details, StaffMember, StaffRole, StaffStanding};
use super::{ClassSectionId, CourseId, CourseStaffId};
use crate::accounts::{AccountId, AdvisingServiceId};
use crate::i18n::Lang;
use crate::week::Week;

pub(super) use groundwork::{find_groundwork, save_groundwork};
pub(super) use keeping::{delete_enrolments, delete_staff, list_over, list_tied};
pub(super) use rosters::{
    NewPlaces, UploadRow, delete_uploads, delete_uploads_before, find_place, find_upload, insert_enrolments,
    insert_upload, list_enrolments, list_places, mark_invited, update_enrolment, update_mapping,
};
pub(super) use times::{find_taught, list_offers, update_offer, update_taught, update_taught_in_class};

// Courses

struct CourseRow {
    course_id: CourseId,
    title: String,
    code: String,
    term: String,
    ends_on: NaiveDate,
    timezone: String,
    language: String,
    advising_service_id: Option<AdvisingServiceId>,
}

impl From<CourseRow> for Course {
    fn from(row: CourseRow) -> Self {
        let details = Details {
            title: row.title,
            code: row.code,
            term: row.term,
            ends_on: row.ends_on,
            timezone: row.timezone.parse().unwrap_or(chrono_tz::Tz::Europe__Copenhagen),
            language: Lang::from_tag(&row.language).unwrap_or_default(),
            advising_service_id: row.advising_service_id,
        };
        Self { course_id: row.course_id, details }
    }
}

pub(super) async fn insert(db: &mut PgConnection, now: DateTime<Utc>, details: &Details) -> Result<CourseId> {
    sqlx::query_scalar!(
        r#"insert into courses (title, code, term, timezone, language, advising_service_id, created_at, ends_on)
           values ($1, $2, $3, $4, $5, $6, $7, $8) returning course_id as "course_id: CourseId""#,
        details.title,
        details.code,
        details.term,
        details.timezone.name(),
        details.language.tag(),
        details.advising_service_id.map(AdvisingServiceId::uuid),
        now,
        details.ends_on
    )
    .fetch_one(db)
    .await
}

pub(super) async fn update(db: &mut PgConnection, course: CourseId, details: &Details) -> Result<()> {
    sqlx::query!(
        "update courses set title = $2, code = $3, term = $4, timezone = $5, language = $6, advising_service_id = $7,
                            ends_on = $8
         where course_id = $1",
        course.uuid(),
        details.title,
        details.code,
        details.term,
        details.timezone.name(),
        details.language.tag(),
        details.advising_service_id.map(AdvisingServiceId::uuid),
        details.ends_on
    )
    .execute(db)
    .await
    .map(drop)
}

/// The courses of these ids, or every course, the newest first.
pub(super) async fn list(db: &mut PgConnection, ids: Option<&[Uuid]>) -> Result<Vec<Course>> {
    let rows = sqlx::query_as!(
        CourseRow,
        r#"select course_id as "course_id: CourseId", title, code, term, ends_on, timezone, language,
                  advising_service_id as "advising_service_id: AdvisingServiceId"
           from courses where $1::uuid[] is null or course_id = any($1)
           order by created_at desc, title"#,
        ids as Option<&[Uuid]>
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(Course::from).collect())
}

/// Lets one import after the other change a course.
pub(super) async fn lock(db: &mut PgConnection, course: CourseId) -> Result<()> {
    sqlx::query!("select course_id from courses where course_id = $1 for update", course.uuid())
        .fetch_optional(db)
        .await
        .map(drop)
}

// Classes

pub(super) async fn list_classes(db: &mut PgConnection, course: CourseId) -> Result<Vec<ClassSection>> {
    let rows = sqlx::query!(
        r#"select class_section_id as "class_section_id: ClassSectionId", name, taught_slots,
                  (select count(*) from enrolments e
                   where e.class_section_id = c.class_section_id and e.status <> 'withdrawn') as "students!"
           from class_sections c where course_id = $1 order by lower(name)"#,
        course.uuid()
    )
    .fetch_all(db)
    .await?;
    let classes = rows.into_iter().map(|row| ClassSection {
        class_section_id: row.class_section_id,
        name: row.name,
        students: row.students,
        taught: Week::from_bits(row.taught_slots),
    });
    Ok(classes.collect())
}

pub(super) async fn insert_class(
    db: &mut PgConnection,
    course: CourseId,
    name: &str,
) -> Result<ClassSectionId> {
    sqlx::query_scalar!(
        r#"insert into class_sections (course_id, name) values ($1, $2)
           returning class_section_id as "class_section_id: ClassSectionId""#,
        course.uuid(),
        name
    )
    .fetch_one(db)
    .await
}

pub(super) async fn update_class(
    db: &mut PgConnection,
    course: CourseId,
    class: ClassSectionId,
    name: &str,
) -> Result<u64> {
    let done = sqlx::query!(
        "update class_sections set name = $3 where course_id = $1 and class_section_id = $2",
        course.uuid(),
        class.uuid(),
        name
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

pub(super) async fn delete_class(
    db: &mut PgConnection,
    course: CourseId,
    class: ClassSectionId,
) -> Result<u64> {
    let done = sqlx::query!(
        "delete from class_sections where course_id = $1 and class_section_id = $2",
        course.uuid(),
        class.uuid()
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

// Staff

struct StaffRow {
    course_staff_id: CourseStaffId,
    course_id: CourseId,
    account_id: AccountId,
    role: String,
    facilitator_kind: Option<String>,
    invited_at: DateTime<Utc>,
    accepted_at: Option<DateTime<Utc>>,
    declined_at: Option<DateTime<Utc>>,
    ended_at: Option<DateTime<Utc>>,
}

impl StaffRow {
    fn member(self) -> Option<StaffMember> {
        let standing = match (self.ended_at, self.declined_at, self.accepted_at) {
            (Some(_), _, _) => StaffStanding::Ended,
            (None, Some(_), _) => StaffStanding::Declined,
            (None, None, Some(_)) => StaffStanding::Accepted,
            (None, None, None) => StaffStanding::Invited,
        };
        Some(StaffMember {
            course_staff_id: self.course_staff_id,
            course_id: self.course_id,
            account_id: self.account_id,
            role: StaffRole::from_words(&self.role, self.facilitator_kind.as_deref())?,
            invited_at: self.invited_at,
            standing,
        })
    }
}

/// Staff of a course, of an account, or of both; those who left included.
pub(super) async fn list_staff(
    db: &mut PgConnection,
    course: Option<CourseId>,
    account: Option<AccountId>,
) -> Result<Vec<StaffMember>> {
    let rows = sqlx::query_as!(
        StaffRow,
        r#"select course_staff_id as "course_staff_id: CourseStaffId", course_id as "course_id: CourseId",
                  account_id as "account_id: AccountId", role, facilitator_kind, invited_at, accepted_at, declined_at,
                  ended_at
           from course_staff
           where ($1::uuid is null or course_id = $1) and ($2::uuid is null or account_id = $2)
           order by invited_at, course_staff_id"#,
        course.map(CourseId::uuid),
        account.map(AccountId::uuid)
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().filter_map(StaffRow::member).collect())
}

pub(super) async fn find_staff(db: &mut PgConnection, staff: CourseStaffId) -> Result<Option<StaffMember>> {
    let row = sqlx::query_as!(
        StaffRow,
        r#"select course_staff_id as "course_staff_id: CourseStaffId", course_id as "course_id: CourseId",
                  account_id as "account_id: AccountId", role, facilitator_kind, invited_at, accepted_at, declined_at,
                  ended_at
           from course_staff where course_staff_id = $1"#,
        staff.uuid()
    )
    .fetch_optional(db)
    .await?;
    Ok(row.and_then(StaffRow::member))
}

/// Whether somebody leads a course now.
pub(super) async fn leads(db: &mut PgConnection, course: CourseId, account: AccountId) -> Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from course_staff where course_id = $1 and account_id = $2
                          and role = 'course_leader' and accepted_at is not null and ended_at is null) as "leads!""#,
        course.uuid(),
        account.uuid()
    )
    .fetch_one(db)
    .await
}

pub(super) async fn insert_staff(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
    account: AccountId,
    role: StaffRole,
    accepted_at: Option<DateTime<Utc>>,
) -> Result<CourseStaffId> {
    sqlx::query_scalar!(
        r#"insert into course_staff (course_id, account_id, role, facilitator_kind, invited_at, accepted_at)
           values ($1, $2, $3, $4, $5, $6) returning course_staff_id as "course_staff_id: CourseStaffId""#,
        course.uuid(),
        account.uuid(),
        role.word(),
        role.kind_word(),
        now,
        accepted_at
    )
    .fetch_one(db)
    .await
}

pub(super) async fn mark_accepted(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    staff: CourseStaffId,
) -> Result<u64> {
    let done = sqlx::query!(
        "update course_staff set accepted_at = $2
         where course_staff_id = $1 and accepted_at is null and declined_at is null and ended_at is null",
        staff.uuid(),
        now
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

pub(super) async fn mark_declined(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    staff: CourseStaffId,
) -> Result<u64> {
    let done = sqlx::query!(
        "update course_staff set declined_at = $2
         where course_staff_id = $1 and accepted_at is null and declined_at is null and ended_at is null",
        staff.uuid(),
        now
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

pub(super) async fn mark_ended(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
    staff: CourseStaffId,
) -> Result<u64> {
    let done = sqlx::query!(
        "update course_staff set ended_at = $3, most_groups = null, free_slots = null, languages = '{}'
         where course_id = $1 and course_staff_id = $2 and ended_at is null",
        course.uuid(),
        staff.uuid(),
        now
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

//! When a course and its classes are taught, and what facilitators offer.

use sqlx::{PgConnection, Result};

use crate::courses::times::Offer;
use crate::courses::{ClassSectionId, CourseId, CourseStaffId};
use crate::i18n::Lang;
use crate::week::Week;

pub(in crate::courses) async fn find_taught(db: &mut PgConnection, course: CourseId) -> Result<Week> {
    let bits = sqlx::query_scalar!("select taught_slots from courses where course_id = $1", course.uuid())
        .fetch_optional(db)
        .await?;
    Ok(Week::from_bits(bits.unwrap_or(0)))
}

pub(in crate::courses) async fn update_taught(
    db: &mut PgConnection,
    course: CourseId,
    taught: Week,
) -> Result<()> {
    sqlx::query!("update courses set taught_slots = $2 where course_id = $1", course.uuid(), taught.bits())
        .execute(db)
        .await
        .map(drop)
}

pub(in crate::courses) async fn update_taught_in_class(
    db: &mut PgConnection,
    course: CourseId,
    class: ClassSectionId,
    taught: Week,
) -> Result<u64> {
    let done = sqlx::query!(
        "update class_sections set taught_slots = $3 where course_id = $1 and class_section_id = $2",
        course.uuid(),
        class.uuid(),
        taught.bits()
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

/// What everybody on the staff of a course has offered, by their place there.
pub(in crate::courses) async fn list_offers(
    db: &mut PgConnection,
    course: CourseId,
) -> Result<Vec<(CourseStaffId, Offer)>> {
    let rows = sqlx::query!(
        r#"select course_staff_id as "course_staff_id: CourseStaffId", most_groups, free_slots, languages
           from course_staff where course_id = $1"#,
        course.uuid()
    )
    .fetch_all(db)
    .await?;
    let offer = |most_groups: Option<i32>, free_slots: Option<i32>, languages: &[String]| Offer {
        most_groups: most_groups.map(i32::cast_unsigned),
        week: Week::from_bits(free_slots.unwrap_or(0)),
        languages: languages.iter().filter_map(|tag| Lang::from_tag(tag)).collect(),
    };
    Ok(rows
        .into_iter()
        .map(|row| (row.course_staff_id, offer(row.most_groups, row.free_slots, &row.languages)))
        .collect())
}

pub(in crate::courses) async fn update_offer(
    db: &mut PgConnection,
    staff: CourseStaffId,
    offer: &Offer,
) -> Result<u64> {
    let languages: Vec<String> = offer.languages.iter().map(|l| l.tag().to_owned()).collect();
    let done = sqlx::query!(
        "update course_staff set most_groups = $2, free_slots = $3, languages = $4
         where course_staff_id = $1 and role = 'facilitator' and accepted_at is not null and ended_at is null",
        staff.uuid(),
        offer.most_groups.map(u32::cast_signed),
        offer.week.bits(),
        &languages
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

//! When a course is taught, and what facilitators offer.

use sqlx::PgConnection;

use super::super::model::{StaffRole, StaffStanding};
use super::super::times::{Facilitator, Offer};
use super::super::{ClassSectionId, CourseId, CourseStaffId, store};
use super::{CoursesError, find_invitation, found, staff};
use crate::accounts::AccountId;
use crate::week::Week;

/// When everybody in a course is taught together.
pub async fn taught(db: &mut PgConnection, course: CourseId) -> sqlx::Result<Week> {
    store::find_taught(db, course).await
}

/// Says when everybody in a course is taught together.
pub async fn teach(db: &mut PgConnection, course: CourseId, taught: Week) -> sqlx::Result<()> {
    store::update_taught(db, course, taught).await
}

/// Says when a class is taught by itself.
pub async fn teach_class(
    db: &mut PgConnection,
    course: CourseId,
    class: ClassSectionId,
    taught: Week,
) -> Result<(), CoursesError> {
    found(store::update_taught_in_class(db, course, class, taught).await?)
}

/// Those who said yes to accompanying groups of a course, by name.
pub async fn facilitators(db: &mut PgConnection, course: CourseId) -> sqlx::Result<Vec<Facilitator>> {
    let mut offers = store::list_offers(db, course).await?;
    let mut offer = |staff: CourseStaffId| {
        let at = offers.iter().position(|(id, _)| *id == staff);
        at.map(|at| offers.swap_remove(at).1).unwrap_or_default()
    };
    let staff = staff(db, course).await?.into_iter();
    Ok(staff
        .filter_map(|(member, person)| match (member.role, member.standing) {
            (StaffRole::Facilitator(kind), StaffStanding::Accepted) => {
                Some(Facilitator { person, kind, offer: offer(member.course_staff_id) })
            }
            _ => None,
        })
        .collect())
}

/// One's own part as a facilitator who has said yes; nothing for anybody else.
pub async fn own_part(
    db: &mut PgConnection,
    by: AccountId,
    staff: CourseStaffId,
) -> sqlx::Result<Option<(CourseId, Facilitator)>> {
    let Some(member) = find_invitation(db, by, staff).await? else { return Ok(None) };
    let facilitators = facilitators(db, member.course_id).await?;
    let own = facilitators.into_iter().find(|facilitator| facilitator.person.account_id == by);
    Ok(own.filter(|_| member.standing == StaffStanding::Accepted).map(|own| (member.course_id, own)))
}

/// Says what one can offer as a facilitator.
pub async fn offer(
    db: &mut PgConnection,
    by: AccountId,
    staff: CourseStaffId,
    offer: &Offer,
) -> Result<(), CoursesError> {
    find_invitation(db, by, staff).await?.ok_or(CoursesError::NotFound)?;
    found(store::update_offer(db, staff, offer).await?)
}

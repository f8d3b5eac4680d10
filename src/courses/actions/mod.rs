//! What people do with courses: make and edit them, name leaders, invite facilitators, keep classes.

mod groundwork;
mod keeping;
mod rosters;
mod staff;
mod times;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::model::{ClassSection, Course, Desk, Details, EnrolmentStatus, StaffRole, StaffStanding};
use super::{ClassSectionId, CourseId, store};
use crate::accounts::{self, AccountId, AdvisingServiceId};
use crate::i18n::danish_order;
use crate::notifications::PostFault;
use crate::privacy::Broken;

pub use groundwork::{groundwork, save_groundwork};
pub use keeping::{forget_uploads, over, sweep, tied};
pub use rosters::{
    DryRun, FORGET_UPLOADS, ROSTER_CHANGED, Upload, apply, change_enrolment, choose_columns, enrol,
    enrolments, hold, invite_students, read_upload, try_out,
};
pub use staff::{
    Invitation, accept, decline, find_invitation, invite_facilitator, leaders, name_leader, release, staff,
};
pub use times::{facilitators, offer, own_part, taught, teach, teach_class};

/// Why a deed in a course did not happen.
#[derive(Debug, thiserror::Error)]
pub enum CoursesError {
    /// The course has a class of that name.
    #[error("a class of that name exists")]
    ClassExists,
    /// Students are enrolled in the class.
    #[error("the class is not empty")]
    ClassInUse,
    /// The person has that part in the course already, or was asked.
    #[error("the person has that part already")]
    AlreadyStaff,
    /// A course cannot be without a leader.
    #[error("the last leader")]
    LastLeader,
    /// There is no such thing in this course, or the invitation is answered.
    #[error("not found")]
    NotFound,
    /// The student number belongs to another student of the course.
    #[error("the student number is taken")]
    StudentNumberTaken,
    /// A line of a roster has no address that an account can have.
    #[error("line {0} has no usable address")]
    BadAddress(u32),
    /// The database.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    /// Posting a mail failed.
    #[error(transparent)]
    Notification(#[from] PostFault),
    /// A roster file could not be sealed or opened.
    #[error(transparent)]
    Sealing(#[from] Broken),
}

/// Makes a course, as yet without a leader.
pub async fn create(db: &mut PgConnection, now: DateTime<Utc>, details: &Details) -> sqlx::Result<CourseId> {
    store::insert(db, now, details).await
}

/// Changes what a leader decides about a course.
pub async fn edit(db: &mut PgConnection, course: CourseId, details: &Details) -> sqlx::Result<()> {
    store::update(db, course, details).await
}

/// A course.
pub async fn find(db: &mut PgConnection, course: CourseId) -> sqlx::Result<Option<Course>> {
    Ok(store::list(db, Some(&[course.uuid()])).await?.pop())
}

/// Every course of the institution, the newest first.
pub async fn every(db: &mut PgConnection) -> sqlx::Result<Vec<Course>> {
    store::list(db, None).await
}

/// The courses whose students an advising service helps and that are not over on this day, by title.
pub async fn of_service(
    db: &mut PgConnection,
    service: AdvisingServiceId,
    today: NaiveDate,
) -> sqlx::Result<Vec<Course>> {
    let mut courses = store::list(db, None).await?;
    courses.retain(|course| {
        course.details.advising_service_id == Some(service) && course.details.ends_on >= today
    });
    courses.sort_by(|a, b| danish_order(&a.details.title, &b.details.title));
    Ok(courses)
}

/// How far a course is with what it needs before groups can be formed.
pub async fn desk(db: &mut PgConnection, course: &Course) -> sqlx::Result<Desk> {
    let id = course.course_id;
    let mut enrolments = enrolments(db, id).await?;
    enrolments.retain(|enrolment| enrolment.status != EnrolmentStatus::Withdrawn);
    let staff = staff(db, id).await?;
    let facilitators = |standing: StaffStanding| {
        let is_one = |role: StaffRole| matches!(role, StaffRole::Facilitator(_));
        staff.iter().filter(|(member, _)| member.standing == standing && is_one(member.role)).count()
    };
    let services = accounts::advising_services(db).await?;
    let own = |service: &accounts::AdvisingService| {
        Some(service.advising_service_id) == course.details.advising_service_id
    };
    Ok(Desk {
        classes: class_sections(db, id).await?.len(),
        students: enrolments.len(),
        invited: enrolments.iter().filter(|it| !it.awaits_invitation()).count(),
        facilitators: facilitators(StaffStanding::Accepted),
        awaited: facilitators(StaffStanding::Invited),
        service: services.into_iter().find(own).map(|service| service.name),
    })
}

/// What somebody has to do with courses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Commitments {
    /// The courses they lead.
    pub leads: Vec<Course>,
    /// The courses in which they accompany groups.
    pub facilitates: Vec<(super::CourseStaffId, Course)>,
    /// The invitations to accompany groups that they have not answered.
    pub invited: Vec<(super::CourseStaffId, Course)>,
    /// The courses they study in.
    pub studies: Vec<Course>,
}

/// What somebody has to do with courses, for the page they begin on.
pub async fn commitments(db: &mut PgConnection, account: AccountId) -> sqlx::Result<Commitments> {
    let places = store::list_places(db, account).await?;
    let staff = store::list_staff(db, None, Some(account)).await?;
    let ids: Vec<Uuid> = places
        .iter()
        .copied()
        .chain(staff.iter().map(|member| member.course_id))
        .map(CourseId::uuid)
        .collect();
    let courses = store::list(db, Some(&ids)).await?;
    let course = |id: CourseId| courses.iter().find(|course| course.course_id == id).cloned();
    let mut found = Commitments::default();
    for member in staff {
        let Some(course) = course(member.course_id) else { continue };
        match (member.role, member.standing) {
            (StaffRole::CourseLeader, StaffStanding::Accepted) => found.leads.push(course),
            (StaffRole::Facilitator(_), StaffStanding::Accepted) => {
                found.facilitates.push((member.course_staff_id, course));
            }
            (StaffRole::Facilitator(_), StaffStanding::Invited) => {
                found.invited.push((member.course_staff_id, course));
            }
            _ => {}
        }
    }
    found.studies = places.into_iter().filter_map(course).collect();
    Ok(found)
}

/// The classes of a course, by name.
pub async fn class_sections(db: &mut PgConnection, course: CourseId) -> sqlx::Result<Vec<ClassSection>> {
    let mut classes = store::list_classes(db, course).await?;
    classes.sort_by(|a, b| danish_order(&a.name, &b.name));
    Ok(classes)
}

/// Adds a class.
pub async fn add_class(
    db: &mut PgConnection,
    course: CourseId,
    name: &str,
) -> Result<ClassSectionId, CoursesError> {
    store::insert_class(db, course, name).await.map_err(by_constraint)
}

/// Gives a class another name.
pub async fn rename_class(
    db: &mut PgConnection,
    course: CourseId,
    class: ClassSectionId,
    name: &str,
) -> Result<(), CoursesError> {
    found(store::update_class(db, course, class, name).await.map_err(by_constraint)?)
}

/// Takes away a class in which nobody is or was.
pub async fn remove_class(
    db: &mut PgConnection,
    course: CourseId,
    class: ClassSectionId,
) -> Result<(), CoursesError> {
    found(store::delete_class(db, course, class).await.map_err(by_constraint)?)
}

fn found(rows: u64) -> Result<(), CoursesError> {
    if rows == 0 { Err(CoursesError::NotFound) } else { Ok(()) }
}

/// What the database says in names of constraints, in our words.
fn by_constraint(error: sqlx::Error) -> CoursesError {
    match error.as_database_error().and_then(|error| error.constraint()) {
        Some("class_sections_name_key") => CoursesError::ClassExists,
        Some("enrolments_class_section_fkey") => CoursesError::ClassInUse,
        Some("course_staff_active_key") => CoursesError::AlreadyStaff,
        Some("enrolments_student_number_key") => CoursesError::StudentNumberTaken,
        _ => error.into(),
    }
}

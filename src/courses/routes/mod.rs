//! The pages and forms around courses.

mod admin;
mod classes;
mod course;
mod details;
mod export;
mod groundwork;
mod import;
mod offer;
mod review;
mod roster;
mod staff;
mod students;
mod teaching;

use super::actions::CoursesError;
use crate::web::{Audience, Error, Routes, Shows};

/// The most bytes we let a browser send: far more than a roster needs, so that who chose the wrong file is told so on
/// the page instead of losing the connection.
const MOST_SENT: usize = 32 * 1024 * 1024;

/// The rows of this feature.
pub fn routes() -> Routes {
    use Audience::{Admin, CourseLeader, SignedIn};
    use Shows::{Plain, Restricted};
    Routes::new()
        .get("/admin/courses", Admin, Plain, admin::list)
        .get("/admin/courses/new", Admin, Plain, admin::form)
        .post("/admin/courses/new", Admin, Plain, admin::create)
        .get("/admin/courses/{course_id}", Admin, Plain, admin::show)
        .post("/admin/courses/{course_id}", Admin, Plain, admin::name_leader)
        .get("/courses/{course_id}", CourseLeader, Plain, course::show)
        .get("/courses/{course_id}/edit", CourseLeader, Plain, course::form)
        .post("/courses/{course_id}/edit", CourseLeader, Plain, course::edit)
        .get("/courses/{course_id}/groundwork", CourseLeader, Plain, groundwork::form)
        .post("/courses/{course_id}/groundwork", CourseLeader, Plain, groundwork::save)
        .get("/courses/{course_id}/classes", CourseLeader, Plain, classes::list)
        .post("/courses/{course_id}/classes", CourseLeader, Plain, classes::add)
        .get("/courses/{course_id}/classes/{class_section_id}", CourseLeader, Plain, classes::form)
        .post("/courses/{course_id}/classes/{class_section_id}", CourseLeader, Plain, classes::edit)
        .post("/courses/{course_id}/classes/{class_section_id}/remove", CourseLeader, Plain, classes::remove)
        .get("/courses/{course_id}/teaching", CourseLeader, Plain, teaching::form)
        .post("/courses/{course_id}/teaching", CourseLeader, Plain, teaching::save)
        .get("/courses/{course_id}/staff", CourseLeader, Plain, staff::list)
        .get("/courses/{course_id}/staff/invite", CourseLeader, Plain, staff::form)
        .post("/courses/{course_id}/staff/invite", CourseLeader, Plain, staff::invite)
        .post("/courses/{course_id}/staff/{course_staff_id}/release", CourseLeader, Plain, staff::release)
        .get("/facilitating/{course_staff_id}", SignedIn, Plain, staff::invitation)
        .post("/facilitating/{course_staff_id}", SignedIn, Plain, staff::answer)
        .get("/facilitating/{course_staff_id}/times", SignedIn, Plain, offer::form)
        .post("/facilitating/{course_staff_id}/times", SignedIn, Plain, offer::save)
        .get("/courses/{course_id}/roster", CourseLeader, Plain, roster::list)
        .get("/courses/{course_id}/roster.csv", CourseLeader, Plain, export::download)
        .post("/courses/{course_id}/roster/invite", CourseLeader, Plain, roster::invite)
        .get("/courses/{course_id}/roster/add", CourseLeader, Plain, students::add_form)
        .post("/courses/{course_id}/roster/add", CourseLeader, Plain, students::add)
        .get("/courses/{course_id}/roster/import", CourseLeader, Plain, import::form)
        .upload("/courses/{course_id}/roster/import", CourseLeader, Restricted, MOST_SENT, import::upload)
        .get(
            "/courses/{course_id}/roster/import/{roster_upload_id}",
            CourseLeader,
            Restricted,
            import::columns,
        )
        .post(
            "/courses/{course_id}/roster/import/{roster_upload_id}",
            CourseLeader,
            Restricted,
            import::choose,
        )
        .get(
            "/courses/{course_id}/roster/import/{roster_upload_id}/review",
            CourseLeader,
            Restricted,
            review::show,
        )
        .post(
            "/courses/{course_id}/roster/import/{roster_upload_id}/review",
            CourseLeader,
            Restricted,
            review::apply,
        )
        .get("/courses/{course_id}/students/{enrolment_id}", CourseLeader, Restricted, students::show)
        .post("/courses/{course_id}/students/{enrolment_id}", CourseLeader, Plain, students::change)
}

impl From<CoursesError> for Error {
    fn from(error: CoursesError) -> Self {
        match error {
            CoursesError::NotFound => Self::NotFound,
            CoursesError::Database(error) => error.into(),
            CoursesError::Sealing(error) => error.into(),
            // A form shows these beside its field; reaching this point, somebody else was faster.
            CoursesError::ClassExists
            | CoursesError::ClassInUse
            | CoursesError::AlreadyStaff
            | CoursesError::LastLeader
            | CoursesError::StudentNumberTaken => Self::Malformed,
            CoursesError::Notification(error) => error.into(),
            error @ CoursesError::BadAddress(_) => Self::internal(error),
        }
    }
}

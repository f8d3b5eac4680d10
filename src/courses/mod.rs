//! Courses, their classes and the people around them: who leads, who accompanies, and the roster of who studies.
//!
//! The proofs [`CourseLeader`] and [`StudentOfCourse`] can only be made here. Who is in which group is the business of
//! `formations`, which asks [`enrolments`] who there is.

mod actions;
mod ahead;
mod groundwork;
mod mails;
mod model;
mod proofs;
pub mod roster;
mod routes;
mod store;
mod times;

use crate::ids::id;

pub use actions::{
    Commitments, CoursesError, FORGET_UPLOADS, Invitation, ROSTER_CHANGED, accept, class_sections,
    commitments, create, desk, edit, enrol, enrolments, facilitators, find, forget_uploads, groundwork,
    invite_facilitator, invite_students, leaders, name_leader, of_service, offer, over, save_groundwork,
    sweep, taught, teach, teach_class, tied,
};
pub use ahead::{Ahead, Asked, Finding, Looking, Outlook, Pressing};
pub use groundwork::{Baseline, Groundwork, LeadersWords, OtherLanguage, Sharing};
pub use model::{
    ClassSection, Course, Desk, Details, Enrolment, EnrolmentStatus, FacilitatorKind, First, Missing,
    StaffMember, StaffRole,
};
pub use proofs::{CourseLeader, StudentOfCourse};
pub use routes::routes;
pub use times::{Facilitator, Offer};

id!(
    /// A course: one subject in one term.
    CourseId
);
id!(
    /// A class (hold) of a course.
    ClassSectionId
);
id!(
    /// One person's part in leading or accompanying a course.
    CourseStaffId
);
id!(
    /// One student's place on a course.
    EnrolmentId
);
id!(
    /// A roster file on its way in.
    RosterUploadId
);

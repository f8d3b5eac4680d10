//! What this feature tells people by mail.

use super::model::{Course, Enrolment};
use crate::accounts::{self, AccountId};
use crate::notifications::Mail;

/// You lead this course.
pub(super) fn leader_named(account: AccountId, course: &Course, way_in: String) -> Mail {
    let mail = Mail::to(account, "courses-leader-named")
        .s("course", &course.details.title)
        .s("term", &course.details.term);
    accounts::with_way_in(mail, way_in)
}

/// You are asked to accompany groups.
pub(super) fn facilitator_invited(account: AccountId, course: &Course, leader: &str, way_in: String) -> Mail {
    let mail = Mail::to(account, "courses-facilitator-invited")
        .s("course", &course.details.title)
        .s("term", &course.details.term)
        .s("leader", leader);
    accounts::with_way_in(mail, way_in)
}

/// You have a place on this course.
pub(super) fn student_invited(enrolment: &Enrolment, course: &Course, leader: &str, way_in: String) -> Mail {
    let mail = Mail::to(enrolment.account_id, "courses-student-invited")
        .s("name", &enrolment.name)
        .s("course", &course.details.title)
        .s("term", &course.details.term)
        .s("leader", leader);
    accounts::with_way_in(mail, way_in)
}

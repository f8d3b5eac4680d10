//! What this feature tells people by mail.

use super::ahead::Asked;
use super::groundwork::Groundwork;
use super::model::Course;
use crate::accounts::{self, AccountId, Person};
use crate::notifications::{Mail, Signature};

/// You lead this course.
pub(super) fn leader_named(account: AccountId, course: &Course, way_in: String) -> Mail {
    let mail = Mail::to(account, "courses-leader-named")
        .s("course", &course.details.title)
        .s("term", &course.details.term);
    accounts::with_way_in(mail, way_in)
}

/// You are asked to accompany groups.
pub(super) fn facilitator_invited(
    account: AccountId,
    course: &Course,
    leader: Signature<'_>,
    way_in: String,
) -> Mail {
    let mail = Mail::to(account, "courses-facilitator-invited")
        .s("course", &course.details.title)
        .s("term", &course.details.term)
        .signed(leader);
    accounts::with_way_in(mail, way_in)
}

/// You have a place on this course, and will have a group. What the leaders share of their groundwork is named, for it
/// stands on the page that the mail leads to.
pub(super) fn student_invited(
    person: &Person,
    course: &Course,
    leader: Signature<'_>,
    (asked, groundwork): (Option<Asked>, &Groundwork),
    way_in: String,
) -> Mail {
    let zone = course.details.timezone;
    // Which of the sentences about when it says; one cannot choose between sentences by words.
    let (when, deadline) = match asked {
        None => (0, String::new()),
        Some(Asked::Now(at)) => (1, person.language.date_time(at, zone)),
        Some(Asked::Over) => (3, String::new()),
        Some(Asked::Planned(at)) => (2, person.language.long_day(at.with_timezone(&zone).date_naive())),
    };
    let shared = match (groundwork.has_baseline(), groundwork.has_roles()) {
        (false, false) => 0,
        (true, false) => 1,
        (false, true) => 2,
        (true, true) => 3,
    };
    let mail = Mail::to(person.account_id, "courses-student-invited")
        .s("name", &person.name)
        .s("course", &course.details.title)
        .s("term", &course.details.term)
        .signed(leader)
        .n("when", when)
        .s("deadline", deadline)
        .n("shared", shared);
    accounts::with_way_in(mail, way_in)
}

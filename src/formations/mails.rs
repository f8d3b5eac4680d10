//! What this feature tells people by mail: that groups are formed, which group is theirs, and who arrives.

use chrono::NaiveDate;

use super::GroupId;
use super::model::Formation;
use crate::accounts::AccountId;
use crate::courses::Course;
use crate::i18n::Lang;
use crate::notifications::Mail;

/// This is your group.
pub(super) fn your_group(to: AccountId, course: &Course, group: GroupId) -> Mail {
    Mail::to(to, "formations-your-group").s("course", &course.details.title).link(format!("/groups/{group}"))
}

/// This is a group you accompany.
pub(super) fn your_groups(to: AccountId, course: &Course, group: GroupId, number: u32) -> Mail {
    Mail::to(to, "formations-accompany")
        .s("course", &course.details.title)
        .n("number", number)
        .link(format!("/groups/{group}"))
}

/// You came after the groups were made; you will have one by this day.
pub(super) fn arrival(to: AccountId, course: &Course, due_on: NaiveDate) -> Mail {
    Mail::to(to, "formations-arrival").s("course", &course.details.title).s("day", day(course, due_on))
}

/// Somebody has come after the groups were made, and you find them a place.
pub(super) fn arrivals_to_place(
    to: AccountId,
    formation: &Formation,
    course: &Course,
    due_on: NaiveDate,
) -> Mail {
    let path = format!("/courses/{}/formations/{}", course.course_id, formation.formation_id);
    Mail::to(to, "formations-to-place")
        .s("course", &course.details.title)
        .s("day", day(course, due_on))
        .link(path)
}

/// Somebody new joins the group.
pub(super) fn new_member(to: AccountId, course: &Course, group: GroupId) -> Mail {
    Mail::to(to, "formations-new-member").s("course", &course.details.title).link(format!("/groups/{group}"))
}

/// A day in words that read in both languages' mails: the course's language.
fn day(course: &Course, day: NaiveDate) -> String {
    let l: Lang = course.details.language;
    l.day_and_month(day)
}

//! What this feature tells people by mail: that groups are formed, which group is theirs, and who arrives.

use chrono::NaiveDate;

use super::GroupId;
use super::model::{Farewell, Formation};
use super::snapshot::Snapshot;
use crate::accounts::AccountId;
use crate::courses::Course;
use crate::i18n::Lang;
use crate::notifications::Mail;

/// Whether a wish not to be the only one could not be met. Only the one whose wish it was is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    /// It could not.
    Unmet,
    /// It was met, or there was none.
    Met,
}

impl Wish {
    /// What became of the wish of somebody who sits with these people.
    pub(super) fn of(snapshot: &Snapshot, who: AccountId, among: &[AccountId]) -> Self {
        if snapshot.is_alone(who, among) { Self::Unmet } else { Self::Met }
    }
}

/// This is your group. A wish that could not be met is told in the same mail, so that no second one tells of it.
pub(super) fn your_group(to: AccountId, course: &Course, group: GroupId, wish: Wish) -> Mail {
    let unmet: u32 = match wish {
        Wish::Unmet => 1,
        Wish::Met => 0,
    };
    Mail::to(to, "formations-your-group")
        .s("course", &course.details.title)
        .n("unmet", unmet)
        .link(format!("/groups/{group}"))
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

/// So many new people join the group.
pub(super) fn new_members(to: AccountId, course: &Course, group: GroupId, members: usize) -> Mail {
    Mail::to(to, "formations-new-member")
        .s("course", &course.details.title)
        .n("members", members)
        .link(format!("/groups/{group}"))
}

/// So many groups have become too small, and you find a way by this day.
pub(super) fn too_small(
    to: AccountId,
    formation: &Formation,
    course: &Course,
    groups: usize,
    due_on: NaiveDate,
) -> Mail {
    let path = format!("/courses/{}/formations/{}", course.course_id, formation.formation_id);
    Mail::to(to, "formations-too-small")
        .s("course", &course.details.title)
        .n("groups", groups)
        .s("day", day(course, due_on))
        .link(path)
}

/// Your group and another one are a new group from now on.
pub(super) fn merged(to: AccountId, course: &Course, group: GroupId, number: u32) -> Mail {
    Mail::to(to, "formations-merged")
        .s("course", &course.details.title)
        .n("number", number)
        .link(format!("/groups/{group}"))
}

/// You are in another group from now on.
pub(super) fn new_group(to: AccountId, course: &Course, group: GroupId, number: u32) -> Mail {
    Mail::to(to, "formations-new-group")
        .s("course", &course.details.title)
        .n("number", number)
        .link(format!("/groups/{group}"))
}

/// Somebody is no longer in the group.
pub(super) fn farewell(to: AccountId, course: &Course, group: GroupId, names: &str, how: Farewell) -> Mail {
    let kind = match how {
        Farewell::Left => "formations-left",
        Farewell::MovedOn => "formations-moved-on",
    };
    Mail::to(to, kind).s("course", &course.details.title).s("names", names).link(format!("/groups/{group}"))
}

/// You work alone by agreement, and talk again on this day.
pub(super) fn alone(to: AccountId, course: &Course, check_in_on: NaiveDate) -> Mail {
    Mail::to(to, "formations-alone")
        .s("course", &course.details.title)
        .s("day", day(course, check_in_on))
        .link(format!("/courses/{}/alone", course.course_id))
}

/// You will have a group again by this day.
pub(super) fn rejoining(to: AccountId, course: &Course, due_on: NaiveDate) -> Mail {
    Mail::to(to, "formations-rejoining").s("course", &course.details.title).s("day", day(course, due_on))
}

/// Somebody wants a group again, and you find them a place.
pub(super) fn rejoining_to_place(
    to: AccountId,
    formation: &Formation,
    course: &Course,
    due_on: NaiveDate,
) -> Mail {
    let path = format!("/courses/{}/formations/{}", course.course_id, formation.formation_id);
    Mail::to(to, "formations-rejoining-to-place")
        .s("course", &course.details.title)
        .s("day", day(course, due_on))
        .link(path)
}

/// Today you talk with somebody again.
pub(super) fn check_in(to: AccountId, formation: &Formation, course: &Course) -> Mail {
    let path = format!("/courses/{}/formations/{}", course.course_id, formation.formation_id);
    Mail::to(to, "formations-check-in").s("course", &course.details.title).link(path)
}

/// A group you accompanied has become part of another one.
pub(super) fn group_over(to: AccountId, course: &Course, number: u32, now_in: u32) -> Mail {
    Mail::to(to, "formations-group-over")
        .s("course", &course.details.title)
        .n("number", number)
        .n("other", now_in)
        .link("/facilitating")
}

/// Somebody else accompanies the group from now on.
pub(super) fn handed_on(to: AccountId, course: &Course, number: u32) -> Mail {
    Mail::to(to, "formations-handed-on")
        .s("course", &course.details.title)
        .n("number", number)
        .link("/facilitating")
}

/// A day in words that read in both languages' mails: the course's language.
fn day(course: &Course, day: NaiveDate) -> String {
    let l: Lang = course.details.language;
    l.day_and_month(day)
}

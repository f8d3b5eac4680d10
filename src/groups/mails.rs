//! What this feature tells people by mail: that there is something to see, never what.

use super::Company;
use crate::accounts::AccountId;
use crate::notifications::Mail;

/// The answers of the expectation round are shown.
pub(super) fn answers_are_shown(to: AccountId, group: &Company) -> Mail {
    Mail::to(to, "groups-answers-shown")
        .s("course", &group.course_title)
        .n("number", group.number())
        .link(format!("/groups/{}/expectations", group.group_id()))
}

/// There is a new version of the agreement, which asks for a yes.
pub(super) fn agreement_asks(to: AccountId, group: &Company) -> Mail {
    Mail::to(to, "groups-agreement-asks")
        .s("course", &group.course_title)
        .n("number", group.number())
        .link(format!("/groups/{}/contract", group.group_id()))
}

/// The first meeting is planned, or planned anew.
pub(super) fn first_meeting(to: AccountId, group: &Company) -> Mail {
    Mail::to(to, "groups-first-meeting")
        .s("course", &group.course_title)
        .n("number", group.number())
        .link(format!("/groups/{}", group.group_id()))
}

//! What this feature tells people by mail. Nothing of anybody's answers.

use super::model::Questionnaire;
use crate::accounts::{AccountId, Person};
use crate::courses::Course;
use crate::notifications::Mail;

/// A mail about a person's profile: it has opened, a reminder, more time, what came late.
pub(super) fn of_kind(
    kind: &'static str,
    to: &Person,
    questionnaire: &Questionnaire,
    course: &Course,
    leader: &str,
) -> Mail {
    let deadline = to.language.date_time(questionnaire.plan.closes_at, course.details.timezone);
    Mail::to(to.account_id, kind)
        .s("name", &to.name)
        .s("course", &course.details.title)
        .s("leader", leader)
        .s("deadline", deadline)
        .link(questionnaire.path())
}

/// Would you try the questionnaire before it opens?
pub(super) fn pilot_asked(account: AccountId, course: &Course, leader: &str, way_in: String) -> Mail {
    Mail::to(account, "questionnaires-pilot")
        .s("course", &course.details.title)
        .s("leader", leader)
        .link(way_in)
}

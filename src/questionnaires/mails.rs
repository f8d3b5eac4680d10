//! What this feature tells people by mail. Nothing of anybody's answers.

use super::actions::Asking;
use super::model::Questionnaire;
use crate::accounts::{self, AccountId, Person};
use crate::courses::Course;
use crate::notifications::{Mail, Signature};

/// A mail about a person's profile: it has opened, a reminder, more time, what came late. What is left of it takes so
/// many minutes.
pub(super) fn of_kind(
    kind: &'static str,
    to: &Person,
    questionnaire: &Questionnaire,
    Asking { course, leader }: Asking<'_>,
    minutes: u32,
) -> Mail {
    let deadline = to.language.date_time(questionnaire.plan.closes_at, course.details.timezone);
    Mail::to(to.account_id, kind)
        .s("name", &to.name)
        .s("course", &course.details.title)
        .signed(leader)
        .s("deadline", deadline)
        .n("minutes", minutes)
        .link(questionnaire.path())
}

/// Would you try the questionnaire before it opens? To answer takes so many minutes.
pub(super) fn pilot_asked(
    account: AccountId,
    course: &Course,
    leader: Signature<'_>,
    minutes: u32,
    way_in: String,
) -> Mail {
    let mail = Mail::to(account, "questionnaires-pilot")
        .s("course", &course.details.title)
        .signed(leader)
        .s("minutes", minutes);
    accounts::with_way_in(mail, way_in)
}

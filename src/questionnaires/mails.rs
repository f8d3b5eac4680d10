//! What this feature tells people by mail. Nothing of anybody's answers.

use super::model::Questionnaire;
use crate::accounts::Person;
use crate::courses::Course;
use crate::notifications::Mail;

/// The profile can be filled in.
pub(super) fn open(to: &Person, questionnaire: &Questionnaire, course: &Course, leader: &str) -> Mail {
    about(Mail::to(to.account_id, "questionnaires-open"), to, questionnaire, course, leader)
}

/// There is still time.
pub(super) fn reminder(to: &Person, questionnaire: &Questionnaire, course: &Course, leader: &str) -> Mail {
    about(Mail::to(to.account_id, "questionnaires-reminder"), to, questionnaire, course, leader)
}

fn about(mail: Mail, to: &Person, questionnaire: &Questionnaire, course: &Course, leader: &str) -> Mail {
    let deadline = to.language.date_time(questionnaire.plan.closes_at, course.details.timezone);
    mail.s("name", &to.name)
        .s("course", &course.details.title)
        .s("leader", leader)
        .s("deadline", deadline)
        .link(questionnaire.path())
}

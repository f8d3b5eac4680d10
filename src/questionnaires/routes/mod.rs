//! Pages of the profile: the overview, one question at a time, the look back before sending, and what comes after; and
//! for the course leader, who has answered.

mod breaks;
mod card;
mod check;
mod institution;
mod no_more;
mod overview;
mod own_questions;
mod pilots;
mod preview;
mod question;
mod students;
mod support;
mod typing;

use own_questions::editor;

use super::QuestionnaireId;
use super::actions::{self, QuestionnairesError};
use super::catalogue::Question;
use super::model::Questionnaire;
use crate::courses::StudentOfCourse;
use crate::notifications::PostFault;
use crate::web::{Audience, Error, Result, Routes, Shows, Tx};

/// The rows of this feature.
pub fn routes() -> Routes {
    use Audience::{Admin, CourseLeader, SignedIn, StudentOfCourse};
    use Shows::{Plain, Restricted};
    const ONE: &str = "/courses/{course_id}/questionnaires/{questionnaire_id}";
    const CHECK: &str = "/courses/{course_id}/questionnaires/{questionnaire_id}/check";
    const SENT: &str = "/courses/{course_id}/questionnaires/{questionnaire_id}/sent";
    const LATE: &str = "/courses/{course_id}/questionnaires/{questionnaire_id}/late";
    const AGAIN: &str = "/courses/{course_id}/questionnaires/{questionnaire_id}/again";
    const STAND: &str = "/courses/{course_id}/questionnaires/{questionnaire_id}/stand";
    const QUESTION: &str = "/courses/{course_id}/questionnaires/{questionnaire_id}/{question}";
    const DRAFT: &str = "/courses/{course_id}/questionnaires/{questionnaire_id}/{question}/draft";
    const QUESTIONS: &str = "/courses/{course_id}/questions";
    const OWN: &str = "/courses/{course_id}/questions/{question}";
    const STUDENTS: &str = "/courses/{course_id}/questionnaires/{questionnaire_id}/students";
    const STUDENT: &str = "/courses/{course_id}/questionnaires/{questionnaire_id}/students/{account_id}";
    const LATE_ONE: &str =
        "/courses/{course_id}/questionnaires/{questionnaire_id}/students/{account_id}/late";
    Routes::new()
        .get(ONE, StudentOfCourse, Restricted, overview::show)
        .get(CHECK, StudentOfCourse, Restricted, check::check)
        .post(CHECK, StudentOfCourse, Restricted, check::submit)
        .get(SENT, StudentOfCourse, Restricted, check::sent)
        .post(LATE, StudentOfCourse, Restricted, check::ask_to_take)
        .post(AGAIN, StudentOfCourse, Restricted, overview::use_again)
        .post(STAND, StudentOfCourse, Restricted, check::let_stand)
        .get(QUESTION, StudentOfCourse, Restricted, question::form)
        .post(QUESTION, StudentOfCourse, Restricted, question::save)
        .post(DRAFT, StudentOfCourse, Restricted, typing::keep)
        .get("/courses/{course_id}/preview", CourseLeader, Plain, preview::list)
        .get("/courses/{course_id}/preview/{question}", CourseLeader, Plain, preview::show)
        .get(QUESTIONS, CourseLeader, Plain, editor::list)
        .post(QUESTIONS, CourseLeader, Plain, editor::take_up)
        .get("/courses/{course_id}/questions/new", CourseLeader, Plain, editor::kinds)
        .get("/courses/{course_id}/questions/new/{kind}", CourseLeader, Plain, editor::blank)
        .post("/courses/{course_id}/questions/new/{kind}", CourseLeader, Plain, editor::add)
        .get("/courses/{course_id}/questions/answers", CourseLeader, Restricted, editor::answers)
        .get(OWN, CourseLeader, Plain, editor::show)
        .post(OWN, CourseLeader, Plain, editor::change)
        .post("/courses/{course_id}/questions/{question}/move", CourseLeader, Plain, editor::reorder)
        .post("/courses/{course_id}/questions/{question}/remove", CourseLeader, Plain, editor::remove)
        .post("/courses/{course_id}/questions/{question}/leave-out", CourseLeader, Plain, editor::leave_out)
        .post("/courses/{course_id}/questions/{question}/take-in", CourseLeader, Plain, editor::take_in)
        .get("/courses/{course_id}/pilots", CourseLeader, Restricted, pilots::list)
        .post("/courses/{course_id}/pilots", CourseLeader, Restricted, pilots::ask)
        .post("/courses/{course_id}/pilots/{account_id}/release", CourseLeader, Plain, pilots::release)
        .get("/courses/{course_id}/trial", SignedIn, Restricted, pilots::overview)
        .post("/courses/{course_id}/trial", SignedIn, Restricted, pilots::finish)
        .get("/courses/{course_id}/trial/{question}", SignedIn, Restricted, pilots::show)
        .post("/courses/{course_id}/trial/{question}", SignedIn, Restricted, pilots::comment)
        .post("/courses/{course_id}/trial/{question}/draft", SignedIn, Restricted, pilots::keep)
        .get("/admin/profile", Admin, Plain, institution::list)
        .post("/admin/profile", Admin, Plain, institution::add)
        .post("/admin/profile/retire", Admin, Plain, institution::retire)
        .post("/admin/profile/offer", Admin, Plain, institution::offer)
        .get("/admin/breaks", Admin, Plain, breaks::list)
        .post("/admin/breaks", Admin, Plain, breaks::add)
        .post("/admin/breaks/usual", Admin, Plain, breaks::set_usual)
        .post("/admin/breaks/{break_id}/remove", Admin, Plain, breaks::remove)
        .get(STUDENTS, CourseLeader, Restricted, students::list)
        .get(STUDENT, CourseLeader, Restricted, students::form)
        .post(STUDENT, CourseLeader, Restricted, students::give_more_time)
        .post(LATE_ONE, CourseLeader, Restricted, students::decide)
}

/// The questionnaire of the path, if it is one of the course's, with the time this student has.
async fn asked(tx: &mut Tx, by: &StudentOfCourse, id: QuestionnaireId) -> Result<Questionnaire> {
    let found = actions::find(tx, id).await?;
    let found = found.filter(|questionnaire| questionnaire.course_id == by.course_id());
    Ok(actions::for_person(tx, found.ok_or(Error::NotFound)?, by.account_id()).await?)
}

/// The question of the path, if this questionnaire asks it.
fn asked_question(questionnaire: &Questionnaire, code: &str) -> Result<&'static Question> {
    questionnaire.questions().find(|question| question.code == code).ok_or(Error::NotFound)
}

impl From<QuestionnairesError> for Error {
    fn from(error: QuestionnairesError) -> Self {
        match error {
            QuestionnairesError::Early => Self::NotFound,
            QuestionnairesError::TooMuch => Self::TooLarge,
            // The handlers tell these on pages of their own.
            QuestionnairesError::Closed
            | QuestionnairesError::Full
            | QuestionnairesError::GroupsMade
            | QuestionnairesError::StillOpen
            | QuestionnairesError::Decided
            | QuestionnairesError::NotLater(_)
            | QuestionnairesError::RemindedEnough
            | QuestionnairesError::RemindedLately
            | QuestionnairesError::InABreak => Self::Malformed,
            QuestionnairesError::Mail(PostFault::Database(error)) | QuestionnairesError::Db(error) => {
                error.into()
            }
            QuestionnairesError::Mail(PostFault::Sealing(error)) | QuestionnairesError::Broken(error) => {
                error.into()
            }
        }
    }
}

//! The course leader's pages around forming groups.

mod alone;
mod arrivals;
mod compare;
mod counts;
mod course;
mod deadlines;
mod groups;
mod looks;
mod numbers;
mod pins;
mod plan;
mod preview;
mod publish;
mod reminding;
mod repairs;
mod review;
mod rules;
mod seats;
mod standing;

use sqlx::PgConnection;

use super::actions::FormationsError;
use super::model::State;
use super::{Formation, FormationId, ProposalId, store};
use crate::courses::{self, Course, CourseLeader};
use crate::questionnaires::QuestionnairesError;
use crate::web::{Audience, Error, Redirect, Result, Routes, Shows};

/// The rows of this feature.
pub fn routes() -> Routes {
    use Audience::CourseLeader as Leader;
    use Shows::{Plain, Restricted};
    const PROPOSAL: &str = "/courses/{course_id}/formations/{formation_id}/proposals/{proposal_id}";
    const MOVE: &str = "/courses/{course_id}/formations/{formation_id}/proposals/{proposal_id}/move";
    const PUBLISH: &str = "/courses/{course_id}/formations/{formation_id}/proposals/{proposal_id}/publish";
    const GROUP: &str =
        "/courses/{course_id}/formations/{formation_id}/proposals/{proposal_id}/groups/{number}";
    const PINS: &str =
        "/courses/{course_id}/formations/{formation_id}/proposals/{proposal_id}/groups/{number}/pins";
    const REPAIR: &str = "/courses/{course_id}/formations/{formation_id}/repairs/{repair_task_id}";
    const MOVE_BETWEEN: &str = "/courses/{course_id}/formations/{formation_id}/move";
    const STANDING: &str = "/courses/{course_id}/formations/{formation_id}/groups/{number}";
    const HAND_ON: &str = "/courses/{course_id}/formations/{formation_id}/groups/{number}/facilitator";
    const ALONE: &str = "/courses/{course_id}/formations/{formation_id}/groups/{number}/alone";
    const REJOIN: &str = "/courses/{course_id}/formations/{formation_id}/alone/{account_id}/rejoin";
    Routes::new()
        .get("/courses/{course_id}/formations", Leader, Plain, course::list)
        .get("/courses/{course_id}/formations/new", Leader, Plain, plan::blank)
        .post("/courses/{course_id}/formations/new", Leader, Plain, plan::create)
        .get("/courses/{course_id}/formations/{formation_id}", Leader, Restricted, course::show)
        .get("/courses/{course_id}/formations/{formation_id}/plan", Leader, Plain, plan::form)
        .post("/courses/{course_id}/formations/{formation_id}/plan", Leader, Plain, plan::edit)
        .get("/courses/{course_id}/formations/{formation_id}/counts", Leader, Plain, counts::show)
        .post("/courses/{course_id}/formations/{formation_id}/open", Leader, Plain, course::open)
        .get("/courses/{course_id}/formations/{formation_id}/close", Leader, Plain, course::closing)
        .post("/courses/{course_id}/formations/{formation_id}/close", Leader, Plain, course::close)
        .get("/courses/{course_id}/formations/{formation_id}/remind", Leader, Plain, reminding::form)
        .post("/courses/{course_id}/formations/{formation_id}/remind", Leader, Plain, reminding::remind)
        .get("/courses/{course_id}/formations/{formation_id}/reopen", Leader, Plain, deadlines::reopen_form)
        .post("/courses/{course_id}/formations/{formation_id}/reopen", Leader, Plain, deadlines::reopen)
        .post("/courses/{course_id}/formations/{formation_id}/propose", Leader, Plain, course::propose)
        .post("/courses/{course_id}/formations/{formation_id}/reconcile", Leader, Plain, course::reconcile)
        .post("/courses/{course_id}/formations/{formation_id}/end", Leader, Plain, course::end)
        .get("/courses/{course_id}/formations/{formation_id}/groups", Leader, Restricted, groups::list)
        .get("/courses/{course_id}/formations/{formation_id}/rules", Leader, Restricted, rules::list)
        .post("/courses/{course_id}/formations/{formation_id}/rules", Leader, Restricted, rules::lay_down)
        .post(
            "/courses/{course_id}/formations/{formation_id}/rules/{pair_rule_id}/lift",
            Leader,
            Restricted,
            rules::lift,
        )
        .get(PROPOSAL, Leader, Restricted, review::show)
        .get(GROUP, Leader, Restricted, seats::form)
        .post(GROUP, Leader, Restricted, seats::edit)
        .post(PINS, Leader, Restricted, pins::pin)
        .post(
            "/courses/{course_id}/formations/{formation_id}/pins/{mark}/lift",
            Leader,
            Restricted,
            pins::unpin,
        )
        .get(MOVE, Leader, Restricted, seats::preview)
        .post(MOVE, Leader, Restricted, seats::move_student)
        .get(PUBLISH, Leader, Restricted, publish::form)
        .post(PUBLISH, Leader, Restricted, publish::publish)
        .get(
            "/courses/{course_id}/formations/{formation_id}/arrivals/{arrival_id}",
            Leader,
            Restricted,
            arrivals::show,
        )
        .post(
            "/courses/{course_id}/formations/{formation_id}/arrivals/{arrival_id}",
            Leader,
            Restricted,
            arrivals::place,
        )
        .get(REPAIR, Leader, Restricted, repairs::show)
        .post(REPAIR, Leader, Restricted, repairs::repair)
        .get(STANDING, Leader, Restricted, standing::show)
        .post(HAND_ON, Leader, Restricted, standing::hand_on)
        .get(MOVE_BETWEEN, Leader, Restricted, standing::preview)
        .post(MOVE_BETWEEN, Leader, Restricted, standing::shift)
        .get(ALONE, Leader, Restricted, alone::form)
        .post(ALONE, Leader, Restricted, alone::exempt)
        .post(REJOIN, Leader, Restricted, alone::rejoin)
        .get("/courses/{course_id}/alone", Audience::StudentOfCourse, Restricted, alone::show)
        .post("/courses/{course_id}/alone", Audience::StudentOfCourse, Restricted, alone::come_back)
}

/// The formation of the path, if it belongs to the course that is led, with that course.
async fn led(
    db: &mut PgConnection,
    by: &CourseLeader,
    formation: FormationId,
) -> Result<(Course, Formation)> {
    let course = courses::find(db, by.course_id()).await?.ok_or(Error::NotFound)?;
    let found = store::find(db, formation).await?.filter(|found| found.course_id == by.course_id());
    Ok((course, found.ok_or(Error::NotFound)?))
}

/// The address of a formation's pages.
fn address(formation: &Formation) -> String {
    format!("/courses/{}/formations/{}", formation.course_id, formation.formation_id)
}

/// Where one goes on after a deed on a group of a proposal: to that group, or, once there is nothing to review any more,
/// to the formation.
fn beside(formation: &Formation, proposal: ProposalId, number: u32) -> String {
    let here = address(formation);
    if formation.state == State::Proposed {
        format!("{here}/proposals/{proposal}#group-{number}")
    } else {
        here
    }
}

/// A deed's outcome as a way onward: done, or a sentence that says why not.
fn told(
    outcome: std::result::Result<(), FormationsError>,
    path: String,
    done: &'static str,
) -> Result<Redirect> {
    let key = match outcome {
        Ok(()) => done,
        Err(FormationsError::NotNow | FormationsError::Changed) => "formations-notice-not-now",
        Err(FormationsError::DeadlinePassed) => "formations-notice-deadline-passed",
        Err(FormationsError::Questionnaires(QuestionnairesError::RemindedLately)) => {
            "questionnaires-notice-reminded-lately"
        }
        Err(FormationsError::Questionnaires(QuestionnairesError::RemindedEnough)) => {
            "questionnaires-notice-reminded-enough"
        }
        Err(FormationsError::Questionnaires(QuestionnairesError::InABreak)) => {
            "questionnaires-notice-in-a-break"
        }
        Err(FormationsError::Nobody) => "formations-notice-nobody",
        Err(FormationsError::KeptApart) => "formations-notice-kept-apart",
        Err(error) => return Err(error.into()),
    };
    Ok(Redirect::to(path).notice(key))
}

impl From<FormationsError> for Error {
    fn from(error: FormationsError) -> Self {
        match error {
            FormationsError::NotFound => Self::NotFound,
            FormationsError::Database(error) => error.into(),
            FormationsError::Sealing(error) => error.into(),
            FormationsError::Questionnaires(error) => error.into(),
            // Pages tell these in their own words; reaching this point, somebody else was faster.
            FormationsError::NotNow
            | FormationsError::DeadlinePassed
            | FormationsError::NoGroundwork
            | FormationsError::Nobody
            | FormationsError::Obstacles(_)
            | FormationsError::Changed
            | FormationsError::KeptApart
            | FormationsError::Alone
            | FormationsError::Posting(_) => Self::internal(error),
        }
    }
}

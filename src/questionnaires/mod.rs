//! The profile: what a student tells, so that the groups can be good ones, and who may see which of it.
//!
//! The questions are data ([`QUESTIONS`]); an answer is read into a typed value at the edge and kept with the
//! visibility that was promised when it was given. Nothing counts until the student has sent it. What leaves this
//! folder leaves it through four doors: [`match_answers()`] (a whitelist, for forming groups), [`who_has_answered`]
//! (whether, never what), [`card_of`] (what the student chose to show the group) and [`needs_for_facilitator`].

mod actions;
mod answers;
mod breaks;
mod catalogue;
mod institution;
mod mails;
mod match_answers;
mod model;
mod needs;
mod own_questions;
mod proofs;
mod reading;
mod routes;
mod store;
mod typed;
mod week;
mod words;

use crate::ids::id;

pub use actions::{
    Asking, CardEntry, Earlier, First, MemberCard, OnTheWay, OwnAnswer, OwnAnswers, QuestionnairesError,
    Reminding, Waiting, Weighed, announce, announce_again, announce_earlier, asks_without_reply, came_since,
    card_of, create, find, for_person, forget, forget_sealed, groups_are_made, have_time_left, keep_on,
    lay_line, let_go, may_ask_to_be_counted, needs_for_facilitator, of_course, own_answers, own_criteria,
    own_questions_of, progress, remind, reminder_in_words, reminding, reschedule, save, save_own, standing,
    style_on_the_way, submit, sweep, take_up, throw_away, to_try, told_to_staff, trial_of, tries, weigh,
    weighed, who_has_answered, withdraw, withdraw_all,
};
pub use answers::{Answer, Card, Lean, OnCard, read};
pub use breaks::Breaks;
pub use catalogue::{
    FORMS, HOURS, Key, Kind, LANGUAGES, PLACES, PURPOSES, QUESTIONS, Question, RHYTHMS, SKILLS,
    is_institutions,
};
pub use match_answers::{MatchAnswers, NotAloneTag, Shown, Step, match_answers, who_has_told};
pub use model::{Phase, Plan, Questionnaire, Standing, Wishes};
pub use own_questions::{Judged, Kind as OwnKind, OwnCriterion, OwnQuestion, OwnValue, Reply};
pub use proofs::Pilot;
pub use routes::routes;
pub use typed::{Typed, has_sent, mark_of};
pub use week::Weekend;

id!(
    /// A questionnaire, as one course asks it once.
    QuestionnaireId
);
id!(
    /// One version of a question of the course's own.
    OwnVersionId
);
id!(
    /// A question of the course's own.
    OwnQuestionId
);
id!(
    /// What one person has typed and not yet saved.
    DraftId
);
id!(
    /// What somebody who tries the questionnaire says about one question.
    PilotCommentId
);
id!(
    /// Something begun about a question while it was tried.
    PilotDraftId
);
id!(
    /// One person's answer to one question.
    AnswerId
);
id!(
    /// A break that the institution names.
    BreakId
);

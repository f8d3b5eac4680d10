//! What people do with a profile, and the doors through which others learn of it.

pub(super) mod beside;
pub(super) mod breaks;
pub(super) mod cards;
pub(super) mod drafts;
pub(super) mod institution;
mod keeping;
pub(super) mod late;
pub(super) mod own;
pub(super) mod own_questions;
pub(super) mod pilots;
pub(super) mod rows;
pub(super) mod telling;

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::answers::Answer;
use super::catalogue::Question;
use super::model::{Kept, LeftOut, OwnKept, OwnLine, Phase, Plan, Questionnaire, Sheet, Standing};
use super::own_questions::{OwnQuestion, Reply};
use super::store::{self, AnswerRow};
use super::typed::Typed;
use super::{AnswerId, QuestionnaireId};
use crate::accounts::AccountId;
use crate::chance::Chance;
use crate::courses::CourseId;
use crate::notifications::PostFault;
use crate::privacy::{Broken, Seals};

pub(in crate::questionnaires) use cards::all_told_to_staff;
pub use cards::{CardEntry, MemberCard, card_of, needs_for_facilitator, told_to_staff};
pub use drafts::lay_line;
pub use keeping::{forget, forget_sealed, groups_are_made, sweep};
pub use late::{asks_without_reply, came_since, for_person, have_time_left, may_ask_to_be_counted};
pub use own::{
    OnTheWay, OwnAnswer, OwnAnswers, Waiting, keep_on, let_go, own_answers, progress, style_on_the_way,
    throw_away, withdraw, withdraw_all,
};
pub use own_questions::{Weighed, asked_now as own_questions_of, own_criteria, take_up, weigh, weighed};
pub(super) use pilots::is_pilot;
pub use pilots::{path_of as trial_of, to_try, tries};
use rows::{Asked, Sealing, padded, place, plain};
pub use telling::{
    Asking, Earlier, Reminding, announce, announce_again, announce_earlier, remind, reminder_in_words,
    reminding,
};

/// Why something with a profile cannot be done.
#[derive(Debug, thiserror::Error)]
pub enum QuestionnairesError {
    /// It opens later.
    #[error("the questionnaire is not open yet")]
    Early,
    /// The deadline has passed.
    #[error("the questionnaire is closed")]
    Closed,
    /// The groups are made, and no answer counts for them any more.
    #[error("the groups are made")]
    GroupsMade,
    /// A student still can answer, so there is nothing to decide about what came late.
    #[error("the student can still answer")]
    StillOpen,
    /// It has been decided already about what came late, in another window or by another leader.
    #[error("it has been decided already")]
    Decided,
    /// More time that gives none: the student has until this moment.
    #[error("the student has until {0}")]
    NotLater(DateTime<Utc>),
    /// More was typed than a profile holds.
    #[error("too much was typed")]
    TooMuch,
    /// More words from other windows than there is room for beside an answer.
    #[error("no room beside")]
    Full,
    /// Both reminders have been sent.
    #[error("there are no reminders left")]
    RemindedEnough,
    /// A reminder went out within the last hours.
    #[error("reminded a moment ago")]
    RemindedLately,
    /// Nobody is reminded in a break.
    #[error("it is a break")]
    InABreak,
    /// A sealed answer does not open.
    #[error(transparent)]
    Broken(#[from] Broken),
    /// A mail could not be posted.
    #[error(transparent)]
    Mail(#[from] PostFault),
    /// The database.
    #[error(transparent)]
    Db(#[from] sqlx::Error),
}

/// Plans the default questionnaire for a course.
pub async fn create(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
    plan: &Plan,
) -> sqlx::Result<QuestionnaireId> {
    store::insert(db, now, course, plan).await
}

/// Changes when a questionnaire is asked.
pub async fn reschedule(
    db: &mut PgConnection,
    questionnaire: QuestionnaireId,
    plan: &Plan,
) -> sqlx::Result<()> {
    store::update(db, questionnaire, plan).await
}

/// A questionnaire.
pub async fn find(
    db: &mut PgConnection,
    questionnaire: QuestionnaireId,
) -> sqlx::Result<Option<Questionnaire>> {
    store::find(db, questionnaire).await
}

/// The questionnaires of a course, the latest first.
pub async fn of_course(db: &mut PgConnection, course: CourseId) -> sqlx::Result<Vec<Questionnaire>> {
    store::list(db, course).await
}

/// What a course leaves out of the questions that every course asks.
pub(super) async fn left_out(db: &mut PgConnection, course: CourseId) -> sqlx::Result<LeftOut> {
    store::list_left_out(db, course).await
}

/// Leaves a question out in a course: it is asked no more and forms no groups. What was answered stays the student's.
pub(super) async fn leave_out(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
    question: &Question,
) -> sqlx::Result<()> {
    store::insert_left_out(db, now, course, question.code).await
}

/// Asks a question again that was left out; what had been answered counts again, and whoever sent without it is asked
/// anew.
pub(super) async fn take_in(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
    question: &Question,
) -> sqlx::Result<()> {
    store::mark_taken_in(db, now, course, question.code).await
}

/// How far a person has come.
pub async fn standing(
    db: &mut PgConnection,
    questionnaire: &Questionnaire,
    account: AccountId,
) -> sqlx::Result<Standing> {
    Ok(sheet(db, questionnaire, account).await?.standing(questionnaire))
}

/// Who has sent the profile: whether, never what.
pub async fn who_has_answered(
    db: &mut PgConnection,
    questionnaire: QuestionnaireId,
) -> sqlx::Result<Vec<AccountId>> {
    store::list_submissions(db, questionnaire).await
}

/// One's own answers, the sealed ones unopened.
pub(super) async fn sheet(
    db: &mut PgConnection,
    questionnaire: &Questionnaire,
    account: AccountId,
) -> sqlx::Result<Sheet> {
    let id = questionnaire.questionnaire_id;
    let sending = store::find_sending(db, id, account).await?;
    let rows = store::list_answers(db, id, account).await?;
    let mut drafts = store::drafts::list(db, id, account).await?;
    drafts.retain(|row| row.is_waiting);
    let begun = drafts.iter().filter_map(|row| Question::by_code(&row.question)).map(|question| question.key);
    let taken_in = store::list_taken_in(db, questionnaire.course_id).await?;
    let taken_in = taken_in.into_iter().filter_map(|(code, at)| Some((Question::by_code(&code)?.key, at)));
    let mut sheet = Sheet {
        submitted_at: sending.map(|sending| sending.submitted_at),
        looked_at: sending.and_then(|sending| sending.looked_at),
        drafts: begun.collect(),
        taken_in: taken_in.collect(),
        ..Sheet::default()
    };
    let versions = own_questions::every_version(db, questionnaire.course_id).await?;
    for question in own_questions::asked_now(db, questionnaire.course_id).await? {
        let row = rows.iter().find(|row| row.question == question.code());
        let kept = row.and_then(|row| {
            let version = own_questions::version_of(&versions, row)?.clone();
            let typed: Option<Typed> = row.answer.clone().and_then(|json| serde_json::from_value(json).ok());
            let reply = typed.and_then(|typed| Reply::read(&version.wording, &typed).ok().flatten());
            Some(OwnKept { version, reply })
        });
        let is_begun = drafts.iter().any(|row| row.question == question.code());
        sheet.own.push(OwnLine { question, kept, is_begun });
    }
    for row in &rows {
        let Some(question) = Question::by_code(&row.question) else { continue };
        if row.seen_by != question.seen_by.word() || row.used_for != question.used_for.word() {
            sheet.promised_otherwise.insert(question.key);
        }
        let kept = if row.sealed_answer.is_some() {
            Some(Kept::Sealed)
        } else {
            plain(question, row).map(Kept::Open)
        };
        sheet.answers.extend(kept.map(|kept| (question.key, kept)));
    }
    Ok(sheet)
}

/// Keeps an answer, or takes it away when there is none. What is promised about it now is kept with it.
pub async fn save(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    seals: &Seals,
    chance: &mut Chance,
    questionnaire: &Questionnaire,
    account_id: AccountId,
    answer: (&Question, Option<&Answer>),
) -> Result<(), QuestionnairesError> {
    let (question, answer) = answer;
    let typed = answer.map(Answer::typed);
    let kept = (question.asked(), typed.as_ref());
    put(db, now, seals, chance, questionnaire, account_id, kept).await
}

/// Keeps the fields of an answer, whatever asked for it, or takes the answer away when there are none.
pub(super) async fn put(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    seals: &Seals,
    chance: &mut Chance,
    questionnaire: &Questionnaire,
    account_id: AccountId,
    (asked, typed): (Asked<'_>, Option<&Typed>),
) -> Result<(), QuestionnairesError> {
    if !questionnaire.takes(asked.used_for, now) {
        return Err(too_soon_or_late(questionnaire, now));
    }
    let Some(typed) = typed else {
        store::delete_answer(db, questionnaire.questionnaire_id, account_id, asked.code).await?;
        return Ok(());
    };
    let answer_id = AnswerId::random(chance);
    let typed = serde_json::to_value(typed).map_err(|error| sqlx::Error::Encode(error.into()))?;
    let (answer, sealed_answer) = match asked.sealing {
        Sealing::Sealed => (None, Some(seals.seal(place(answer_id), &padded(&typed))?)),
        Sealing::Open => (Some(typed), None),
    };
    let row = AnswerRow {
        answer_id,
        account_id,
        question: asked.code.to_owned(),
        answer,
        sealed_answer,
        seen_by: asked.seen_by.word().to_owned(),
        used_for: asked.used_for.word().to_owned(),
        answered_at: now,
        own_version_id: asked.own_version,
    };
    Ok(store::upsert_answer(db, questionnaire.questionnaire_id, &row).await?)
}

/// Keeps an answer to a question of the course's own, or takes it away when there is none.
pub async fn save_own(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    seals: &Seals,
    chance: &mut Chance,
    questionnaire: &Questionnaire,
    account_id: AccountId,
    (question, reply): (&OwnQuestion, Option<&Reply>),
) -> Result<(), QuestionnairesError> {
    let typed = reply.map(|reply| reply.typed(question.wording()));
    let kept = (question.asked(), typed.as_ref());
    put(db, now, seals, chance, questionnaire, account_id, kept).await
}

/// Whether a profile is sent for the first time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum First {
    /// It is.
    Yes,
    /// It had been sent before; the first time stands.
    No,
}

/// Sends the profile: from now on the answers count, and so does every change until the deadline.
pub async fn submit(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    questionnaire: &Questionnaire,
    account: AccountId,
) -> Result<First, QuestionnairesError> {
    if questionnaire.phase(now) != Phase::Open {
        return Err(too_soon_or_late(questionnaire, now));
    }
    let is_first = store::mark_submitted(db, now, questionnaire.questionnaire_id, account).await?;
    Ok(if is_first { First::Yes } else { First::No })
}

/// Lets the answers of a sent profile stand, for all that was asked anew since.
pub(super) async fn let_stand(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    questionnaire: &Questionnaire,
    account: AccountId,
) -> sqlx::Result<()> {
    store::mark_looked(db, now, questionnaire.questionnaire_id, account).await
}

fn too_soon_or_late(questionnaire: &Questionnaire, now: DateTime<Utc>) -> QuestionnairesError {
    match questionnaire.phase(now) {
        Phase::Early => QuestionnairesError::Early,
        Phase::Open | Phase::Closed => QuestionnairesError::Closed,
    }
}

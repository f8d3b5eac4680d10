//! What people do with a profile, and the doors through which others learn of it.

pub(super) mod cards;
pub(super) mod drafts;
mod keeping;
pub(super) mod late;
pub(super) mod own;
pub(super) mod pilots;
pub(super) mod rows;
pub(super) mod telling;

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::answers::Answer;
use super::catalogue::Question;
use super::model::{Kept, Phase, Plan, Questionnaire, Sheet, Standing};
use super::store::{self, AnswerRow};
use super::{AnswerId, QuestionnaireId};
use crate::accounts::AccountId;
use crate::chance::Chance;
use crate::courses::CourseId;
use crate::notifications::PostFault;
use crate::privacy::{Broken, Seals};

pub use cards::{CardEntry, MemberCard, card_of, needs_for_facilitator};
pub use drafts::lay_line;
pub use keeping::{forget, forget_sealed, sweep};
pub use late::for_person;
pub use own::{OwnAnswer, OwnAnswers, keep_on, let_go, own_answers, progress, withdraw};
pub use pilots::{is_pilot, path_of as trial_of, to_try};
use rows::{padded, place, plain, used_for};
pub use telling::{Asking, announce, remind};

/// Why something with a profile cannot be done.
#[derive(Debug, thiserror::Error)]
pub enum QuestionnairesError {
    /// It opens later.
    #[error("the questionnaire is not open yet")]
    Early,
    /// The deadline has passed.
    #[error("the questionnaire is closed")]
    Closed,
    /// More was typed than a profile holds.
    #[error("too much was typed")]
    TooMuch,
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
    let submitted_at = store::find_submission(db, id, account).await?;
    let rows = store::list_answers(db, id, account).await?;
    let drafts = store::drafts::list(db, id, account).await?;
    let drafts =
        drafts.iter().filter_map(|row| Question::by_code(&row.question)).map(|question| question.key);
    let mut sheet = Sheet { submitted_at, drafts: drafts.collect(), ..Sheet::default() };
    for row in &rows {
        let Some(question) = Question::by_code(&row.question) else { continue };
        if row.seen_by != question.seen_by.word() || row.used_for != used_for(question) {
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
    if !questionnaire.takes(question, now) {
        return Err(too_soon_or_late(questionnaire, now));
    }
    let Some(answer) = answer else {
        store::delete_answer(db, questionnaire.questionnaire_id, account_id, question.code).await?;
        return Ok(());
    };
    let answer_id = AnswerId::random(chance);
    let typed = serde_json::to_value(answer.typed()).map_err(|error| sqlx::Error::Encode(error.into()))?;
    let is_sealed = question.seen_by.is_sealed();
    let sealed_answer = if is_sealed { Some(seals.seal(place(answer_id), &padded(&typed))?) } else { None };
    let row = AnswerRow {
        answer_id,
        account_id,
        question: question.code.to_owned(),
        answer: (!is_sealed).then_some(typed),
        sealed_answer,
        seen_by: question.seen_by.word().to_owned(),
        used_for: used_for(question).to_owned(),
        answered_at: now,
    };
    Ok(store::upsert_answer(db, questionnaire.questionnaire_id, &row).await?)
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

fn too_soon_or_late(questionnaire: &Questionnaire, now: DateTime<Utc>) -> QuestionnairesError {
    match questionnaire.phase(now) {
        Phase::Early => QuestionnairesError::Early,
        Phase::Open | Phase::Closed => QuestionnairesError::Closed,
    }
}

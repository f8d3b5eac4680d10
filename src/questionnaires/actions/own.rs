//! What belongs to the student: to read all of it again, take it back, keep it, and use it once more.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::rows::opened;
use super::{QuestionnairesError, drafts, save, sheet};
use crate::accounts::AccountId;
use crate::chance::Chance;
use crate::i18n::Text;
use crate::privacy::Seals;
use crate::questionnaires::answers::Answer;
use crate::questionnaires::catalogue::Question;
use crate::questionnaires::model::{Questionnaire, Standing};
use crate::questionnaires::store;
use crate::questionnaires::typed::Typed;
use crate::questionnaires::words;

/// Everything one person has answered in one questionnaire.
#[derive(Clone, Debug, Default)]
pub struct OwnAnswers {
    /// When the profile was sent, if it was.
    pub sent_at: Option<DateTime<Utc>>,
    /// When they chose to keep it for the next term, if they did.
    pub kept_at: Option<DateTime<Utc>>,
    /// The answers, in the order they were asked.
    pub answers: Vec<OwnAnswer>,
    /// What was typed and is not saved as an answer, as its form sent it.
    pub waiting: Vec<(&'static Question, Typed)>,
}

/// One answer, with what was promised when it was given.
#[derive(Clone, Debug)]
pub struct OwnAnswer {
    /// The question.
    pub question: &'static Question,
    /// The answer in words, what is sealed included.
    pub words: Vec<Text>,
    /// The answer as its form sent it.
    pub fields: Typed,
    /// Who may see it: the promise that was made, as a word.
    pub seen_by: String,
    /// What it may be used for, as a word.
    pub used_for: String,
    /// When it was given.
    pub answered_at: DateTime<Utc>,
}

/// Everything somebody has answered. Only for that person.
pub async fn own_answers(
    db: &mut PgConnection,
    seals: &Seals,
    questionnaire: &Questionnaire,
    account: AccountId,
) -> Result<OwnAnswers, QuestionnairesError> {
    let id = questionnaire.questionnaire_id;
    let mut answers = Vec::new();
    for row in store::list_answers(db, id, account).await? {
        let Some(question) = Question::by_code(&row.question) else { continue };
        let Some(answer) = opened(seals, question, &row)? else { continue };
        answers.push(OwnAnswer {
            question,
            words: words::aloud(question, &answer),
            fields: answer.typed(),
            seen_by: row.seen_by,
            used_for: row.used_for,
            answered_at: row.answered_at,
        });
    }
    answers.sort_by_key(|answer| answer.question.key);
    let sent = store::find_sending(db, id, account).await?;
    let waiting = drafts::waiting(db, seals, id, account).await?;
    Ok(OwnAnswers {
        waiting,
        sent_at: sent.map(|sent| sent.0),
        kept_at: sent.and_then(|sent| sent.1),
        answers,
    })
}

/// How far a person has come, and how many minutes the rest takes.
pub async fn progress(
    db: &mut PgConnection,
    questionnaire: &Questionnaire,
    account: AccountId,
) -> sqlx::Result<(Standing, u32)> {
    let sheet = sheet(db, questionnaire, account).await?;
    Ok((sheet.standing(questionnaire), sheet.minutes_left(questionnaire)))
}

/// Takes an answer back, whenever that is: it is deleted, with whatever was typed after it.
pub async fn withdraw(
    db: &mut PgConnection,
    questionnaire: &Questionnaire,
    account: AccountId,
    question: &str,
) -> sqlx::Result<()> {
    let id = questionnaire.questionnaire_id;
    store::delete_answer(db, id, account, question).await?;
    store::drafts::delete(db, id, account, question).await
}

/// Keeps a sent profile for the next term.
pub async fn keep_on(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    questionnaire: &Questionnaire,
    account: AccountId,
) -> sqlx::Result<()> {
    store::mark_kept(db, questionnaire.questionnaire_id, account, Some(now)).await
}

/// Lets a profile end with its groups after all.
pub async fn let_go(
    db: &mut PgConnection,
    questionnaire: &Questionnaire,
    account: AccountId,
) -> sqlx::Result<()> {
    store::mark_kept(db, questionnaire.questionnaire_id, account, None).await
}

/// The newest profile that somebody kept, other than this one.
pub(in crate::questionnaires) async fn kept_before(
    db: &mut PgConnection,
    questionnaire: &Questionnaire,
    account: AccountId,
) -> sqlx::Result<Option<Questionnaire>> {
    match store::find_kept(db, account, questionnaire.questionnaire_id).await? {
        Some(id) => store::find(db, id).await,
        None => Ok(None),
    }
}

/// Uses the answers of a profile that was kept, where nothing is answered yet. What is sealed is asked anew: it is for
/// other people this time. The promises are today's.
pub(in crate::questionnaires) async fn use_again(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    seals: &Seals,
    chance: &mut Chance,
    questionnaire: &Questionnaire,
    account: AccountId,
) -> Result<(), QuestionnairesError> {
    let Some(before) = kept_before(db, questionnaire, account).await? else { return Ok(()) };
    let there = sheet(db, questionnaire, account).await?;
    let old = sheet(db, &before, account).await?;
    for question in questionnaire.questions().filter(|question| !there.has(question)) {
        let answer: Option<&Answer> = old.open(question.key);
        if answer.is_some() {
            save(db, now, seals, chance, questionnaire, account, (question, answer)).await?;
        }
    }
    Ok(())
}

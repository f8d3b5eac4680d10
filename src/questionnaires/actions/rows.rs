//! Answers as they stand in their rows: open or sealed, and how they are read again.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::QuestionnairesError;
use crate::accounts::AccountId;
use crate::privacy::{self, Broken, Place, Seals};
use crate::questionnaires::AnswerId;
use crate::questionnaires::answers::{self, Answer};
use crate::questionnaires::catalogue::{Question, UsedFor};
use crate::questionnaires::store::AnswerRow;
use crate::questionnaires::typed::Typed;

/// The word for what an answer is used for.
pub(in crate::questionnaires) fn used_for(question: &Question) -> &'static str {
    match question.used_for {
        UsedFor::Groups => "groups",
        UsedFor::TheGroupItself => "the_group_itself",
    }
}

/// The answer of an unsealed row; none if the question has changed since and no longer knows it.
pub(in crate::questionnaires) fn plain(question: &Question, row: &AnswerRow) -> Option<Answer> {
    let typed: Typed = serde_json::from_value(row.answer.clone()?).ok()?;
    answers::read(question, &typed).ok().flatten()
}

/// The answer of a row, sealed or not.
pub(super) fn opened(seals: &Seals, question: &Question, row: &AnswerRow) -> Result<Option<Answer>, Broken> {
    let Some(sealed) = &row.sealed_answer else { return Ok(plain(question, row)) };
    let typed: Typed = seals.open_json(place(row.answer_id), sealed)?;
    Ok(answers::read(question, &typed).ok().flatten())
}

/// The answer of a row, opened by somebody: another person's sealed answer leaves a trace in the access log.
pub(in crate::questionnaires) async fn opened_by(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: AccountId,
    seals: &Seals,
    row: &AnswerRow,
    purpose: &'static str,
) -> Result<Option<Answer>, QuestionnairesError> {
    let Some(question) = Question::by_code(&row.question) else { return Ok(None) };
    if row.sealed_answer.is_some() && row.account_id != by {
        privacy::note_opening(db, now, by, place(row.answer_id), purpose).await?;
    }
    Ok(opened(seals, question, row)?)
}

/// Where a sealed answer stands.
pub(super) fn place(answer: AnswerId) -> Place {
    Place { table: "profile_answers", column: "sealed_answer", row: answer.uuid() }
}

/// JSON filled up with blanks to whole steps of 512 bytes, so that a sealed answer's length tells nothing.
pub(super) fn padded(typed: &serde_json::Value) -> Vec<u8> {
    let mut json = typed.to_string().into_bytes();
    json.resize(json.len().next_multiple_of(512), b' ');
    json
}

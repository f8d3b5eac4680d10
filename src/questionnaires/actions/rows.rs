//! Answers as they stand in their rows: open or sealed, and how they are read again.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::QuestionnairesError;
use crate::accounts::AccountId;
use crate::privacy::{self, Broken, Place, Seals};
use crate::questionnaires::answers::{self, Answer};
use crate::questionnaires::catalogue::{Key, Question, SeenBy, UsedFor};
use crate::questionnaires::model::Stop;
use crate::questionnaires::own_questions::{Kind, OwnQuestion};
use crate::questionnaires::store::AnswerRow;
use crate::questionnaires::typed::{ANSWER, Typed};
use crate::questionnaires::{AnswerId, OwnVersionId};

/// A question as rows know it, be it of the catalogue or of the course's own: its code, and what is promised.
#[derive(Clone, Copy, Debug)]
pub(in crate::questionnaires) struct Asked<'a> {
    /// Its code.
    pub code: &'a str,
    /// Who sees the answer.
    pub seen_by: SeenBy,
    /// What the answer is used for.
    pub used_for: UsedFor,
    /// The version that is answered, of a question of the course's own.
    pub own_version: Option<OwnVersionId>,
    /// Whether the answer is sealed.
    pub sealing: Sealing,
    /// The field in which one writes words of one's own, if there is one.
    pub words_in: Option<&'static str>,
}

/// Whether an answer is sealed before it reaches the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::questionnaires) enum Sealing {
    /// It is.
    Sealed,
    /// It is not.
    Open,
}

impl Sealing {
    fn of(is_sealed: bool) -> Self {
        if is_sealed { Self::Sealed } else { Self::Open }
    }
}

impl Question {
    /// The question as rows know it.
    pub(in crate::questionnaires) fn asked(&self) -> Asked<'static> {
        let words_in = match self.key {
            Key::Card => Some("line"),
            Key::Practical => Some("words"),
            Key::Wish => Some(ANSWER),
            _ => None,
        };
        Asked {
            code: self.code,
            seen_by: self.seen_by,
            used_for: self.used_for,
            own_version: None,
            sealing: Sealing::of(self.seen_by.is_sealed()),
            words_in,
        }
    }
}

impl OwnQuestion {
    /// The question as rows know it. Words of one's own are sealed.
    pub(in crate::questionnaires) fn asked(&self) -> Asked<'_> {
        let wording = self.wording();
        let is_in_words = wording.kind == Kind::Text;
        Asked {
            code: self.code(),
            seen_by: wording.seen_by,
            used_for: wording.used_for(),
            own_version: Some(self.version.own_version_id),
            sealing: Sealing::of(is_in_words || wording.seen_by.is_sealed()),
            words_in: is_in_words.then_some(ANSWER),
        }
    }
}

impl Stop<'_> {
    /// The question as rows know it.
    pub(in crate::questionnaires) fn asked(&self) -> Asked<'_> {
        match self {
            Self::Known(question) => question.asked(),
            Self::Own(question) => question.asked(),
        }
    }
}

impl UsedFor {
    /// The word in the database.
    pub(in crate::questionnaires) fn word(self) -> &'static str {
        match self {
            Self::Groups => "groups",
            Self::TheGroupItself => "the_group_itself",
        }
    }
}

/// The answer of an unsealed row; none if the question has changed since and no longer knows it.
pub(in crate::questionnaires) fn plain(question: &Question, row: &AnswerRow) -> Option<Answer> {
    let typed: Typed = serde_json::from_value(row.answer.clone()?).ok()?;
    answers::read(question, &typed).ok().flatten()
}

/// The answer of a row, sealed or not.
pub(super) fn opened(seals: &Seals, question: &Question, row: &AnswerRow) -> Result<Option<Answer>, Broken> {
    Ok(answers::read(question, &fields(seals, row)?).ok().flatten())
}

/// The fields of a row, sealed or not.
pub(in crate::questionnaires) fn fields(seals: &Seals, row: &AnswerRow) -> Result<Typed, Broken> {
    match (&row.sealed_answer, &row.answer) {
        (Some(sealed), _) => seals.open_json(place(row.answer_id), sealed),
        (None, open) => {
            Ok(open.clone().and_then(|json| serde_json::from_value(json).ok()).unwrap_or_default())
        }
    }
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
    let typed = fields_by(db, now, by, seals, row, purpose).await?;
    Ok(answers::read(question, &typed).ok().flatten())
}

/// The fields of a row, opened by somebody: another person's sealed answer leaves a trace in the access log.
pub(in crate::questionnaires) async fn fields_by(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: AccountId,
    seals: &Seals,
    row: &AnswerRow,
    purpose: &'static str,
) -> Result<Typed, QuestionnairesError> {
    if row.sealed_answer.is_some() && row.account_id != by {
        privacy::note_opening(db, now, by, place(row.answer_id), purpose).await?;
    }
    Ok(fields(seals, row)?)
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

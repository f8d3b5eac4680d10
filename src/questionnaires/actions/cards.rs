//! What leaves a profile for the group: the card, and the needs somebody is to know.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::rows::{opened, opened_by, plain};
use super::{QuestionnairesError, for_person};
use crate::accounts::AccountId;
use crate::i18n::Text;
use crate::privacy::Seals;
use crate::questionnaires::answers::{Answer, OnCard, Recipient};
use crate::questionnaires::catalogue::{Key, Question, SeenBy};
use crate::questionnaires::model::Questionnaire;
use crate::questionnaires::store::{self, AnswerRow};
use crate::questionnaires::words;

/// What a student chose to show the group, beside the name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MemberCard {
    /// One thing that makes it easy to get started with them.
    pub line: String,
    /// The answers they chose to show.
    pub entries: Vec<CardEntry>,
}

/// One answer on a card.
#[derive(Clone, Debug, PartialEq)]
pub struct CardEntry {
    /// What it is about.
    pub title: Text,
    /// The answer.
    pub words: Vec<Text>,
}

/// A student's card, for the group and its facilitator: only what the student chose, and only if it was promised that
/// it could be shown.
pub async fn card_of(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: AccountId,
    seals: &Seals,
    questionnaire: &Questionnaire,
    account: AccountId,
) -> Result<MemberCard, QuestionnairesError> {
    let questionnaire = for_person(db, *questionnaire, account).await?;
    let id = questionnaire.questionnaire_id;
    let sent = store::find_submission(db, id, account).await?.is_some();
    let rows = store::list_answers(db, id, account).await?;
    // A card filled in after the deadline is meant for the group there is; one before it counts when it is sent.
    let counts = |row: &&AnswerRow| sent || row.answered_at >= questionnaire.plan.closes_at;
    let row = |key: Key, seen_by: SeenBy| {
        rows.iter()
            .filter(counts)
            .find(|row| row.question == Question::of(key).code && row.seen_by == seen_by.word())
    };
    let Some(Answer::Card(card)) =
        row(Key::Card, SeenBy::Group).and_then(|row| plain(Question::of(Key::Card), row))
    else {
        return Ok(MemberCard::default());
    };
    let shown = card.shown.iter().filter_map(|item| {
        let question = Question::of(item.question());
        let answer = plain(question, row(question.key, SeenBy::CardIfChosen)?)?;
        Some(CardEntry { title: words::title(*item), words: words::on_card(question, &answer, *item)? })
    });
    let mut entries: Vec<_> = shown.collect();
    let needs = match row(Key::Practical, SeenBy::AsChosen) {
        Some(row) => needs(opened_by(db, now, by, seals, row, "card").await?, Recipient::Card),
        None => Vec::new(),
    };
    if !needs.is_empty() {
        entries.push(CardEntry { title: Text::new("questionnaires-needs-on-card"), words: needs });
    }
    Ok(MemberCard { line: card.line, entries })
}

/// The needs that stand on one's own card, for the look at it before it is shown.
pub(in crate::questionnaires) async fn own_needs_on_card(
    db: &mut PgConnection,
    seals: &Seals,
    questionnaire: &Questionnaire,
    account: AccountId,
) -> Result<Vec<Text>, QuestionnairesError> {
    let question = Question::of(Key::Practical);
    let rows = store::list_answers(db, questionnaire.questionnaire_id, account).await?;
    let row = rows.iter().find(|row| row.question == question.code && row.seen_by == SeenBy::AsChosen.word());
    match row {
        Some(row) => Ok(needs(opened(seals, question, row)?, Recipient::Card)),
        None => Ok(Vec::new()),
    }
}

/// The practical needs a student wants the facilitator to know, to arrange times and rooms.
pub async fn needs_for_facilitator(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: AccountId,
    seals: &Seals,
    questionnaire: &Questionnaire,
    account: AccountId,
) -> Result<Vec<Text>, QuestionnairesError> {
    let rows = store::list_answers(db, questionnaire.questionnaire_id, account).await?;
    match rows.iter().find(|row| row.question == Question::of(Key::Practical).code) {
        Some(row) => {
            Ok(needs(opened_by(db, now, by, seals, row, "facilitator").await?, Recipient::Facilitator))
        }
        None => Ok(Vec::new()),
    }
}

fn needs(answer: Option<Answer>, to: Recipient) -> Vec<Text> {
    match answer {
        Some(Answer::Needs(needs)) => words::needs_for(&needs, to),
        _ => Vec::new(),
    }
}

impl OnCard {
    /// The question whose answer it is.
    pub(in crate::questionnaires) fn question(self) -> Key {
        match self {
            Self::Whole(key) => key,
            Self::Scale(_) => Key::Style,
        }
    }
}

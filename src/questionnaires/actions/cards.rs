//! What leaves a profile for the group: the card, and the needs somebody is to know.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::own_questions::{every_version, version_of};
use super::rows::{fields, fields_by, opened, opened_by, plain};
use super::{QuestionnairesError, for_person};
use crate::accounts::AccountId;
use crate::i18n::Text;
use crate::privacy::{Broken, Seals};
use crate::questionnaires::answers::{Answer, Card, OnCard, Recipient};
use crate::questionnaires::catalogue::{Key, Question, SeenBy, UsedFor};
use crate::questionnaires::model::{Phase, Questionnaire};
use crate::questionnaires::own_questions::{Reply, Version, number_of};
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
    let reach = Reach::of(db, questionnaire, account).await?;
    let rows = store::list_answers(db, questionnaire.questionnaire_id, account).await?;
    let row = |key: Key, seen_by: SeenBy| {
        rows.iter().find(|row| row.question == Question::of(key).code && row.seen_by == seen_by.word())
    };
    let counted = |key: Key, seen_by: SeenBy| row(key, seen_by).filter(|row| reach.has(row));
    // What stands on a card that counts was chosen with it, sent or not.
    let card = match counted(Key::Card, SeenBy::Group).and_then(|row| plain(Question::of(Key::Card), row)) {
        Some(Answer::Card(card)) => card,
        _ => Card::default(),
    };
    let shown = card.shown.iter().filter_map(|item| {
        let question = Question::of(item.question()?);
        let answer = plain(question, row(question.key, SeenBy::CardIfChosen)?)?;
        Some(CardEntry { title: words::title(*item), words: words::on_card(question, &answer, *item)? })
    });
    let mut entries: Vec<_> = shown.collect();
    let is_shown = |row: &AnswerRow| {
        // The card itself is promised to the group too; what is meant here are answers to the course's own questions.
        let is_own = row.own_version_id.is_some();
        let chosen =
            || number_of(&row.question).is_some_and(|number| card.shown.contains(&OnCard::Own(number)));
        is_own
            && ((row.seen_by == SeenBy::Group.word() && reach.has(row))
                || (row.seen_by == SeenBy::CardIfChosen.word() && chosen()))
    };
    let own: Vec<&AnswerRow> = rows.iter().filter(|row| is_shown(row)).collect();
    if !own.is_empty() {
        let versions = every_version(db, questionnaire.course_id).await?;
        entries.extend(own_entries(db, now, by, seals, &versions, &own).await?);
    }
    let needs = match counted(Key::Practical, SeenBy::AsChosen) {
        Some(row) => needs(opened_by(db, now, by, seals, row, "card").await?, Recipient::Card),
        None => Vec::new(),
    };
    if !needs.is_empty() {
        entries.push(CardEntry { title: Text::new("questionnaires-needs-on-card"), words: needs });
    }
    Ok(MemberCard { line: card.line, entries })
}

/// What of one's own card the group sees once it counts.
pub(in crate::questionnaires) async fn own_as_it_stands(
    db: &mut PgConnection,
    seals: &Seals,
    questionnaire: &Questionnaire,
    account: AccountId,
) -> Result<Card, QuestionnairesError> {
    let versions = every_version(db, questionnaire.course_id).await?;
    let rows = store::list_answers(db, questionnaire.questionnaire_id, account).await?;
    Ok(as_it_stands(seals, &rows, &versions)?)
}

/// What of a student's card the group sees once it counts: an answer that is there no more, or that tells nothing, does
/// not stand on it.
pub(in crate::questionnaires) fn as_it_stands(
    seals: &Seals,
    rows: &[AnswerRow],
    versions: &[Version],
) -> Result<Card, Broken> {
    let row = |code: &str, seen_by: SeenBy| {
        rows.iter().find(|row| row.question == code && row.seen_by == seen_by.word())
    };
    let question = Question::of(Key::Card);
    let stored = row(question.code, SeenBy::Group).and_then(|row| plain(question, row));
    let Some(Answer::Card(card)) = stored else { return Ok(Card::default()) };
    let mut shown = Vec::new();
    for item in card.shown {
        let Some(row) = row(&item.code(), SeenBy::CardIfChosen) else { continue };
        let tells = match item.question() {
            Some(key) => {
                let question = Question::of(key);
                plain(question, row).and_then(|answer| words::on_card(question, &answer, item)).is_some()
            }
            None => match version_of(versions, row) {
                Some(Version { wording, .. }) => Reply::read(wording, &fields(seals, row)?)
                    .ok()
                    .flatten()
                    .is_some_and(|reply| reply.tells()),
                None => false,
            },
        };
        if tells {
            shown.push(item);
        }
    }
    Ok(Card { shown, ..card })
}

/// Which of a student's answers others may read, as far as each was promised: all that was sent; and what was answered
/// after the deadline, which is meant for the group there is.
#[derive(Clone, Copy, Debug)]
pub(in crate::questionnaires) enum Reach {
    /// All of them.
    Everything,
    /// Those that were given at this moment or later.
    Since(DateTime<Utc>),
}

impl Reach {
    /// How far the answers of a student reach now.
    pub(in crate::questionnaires) async fn of(
        db: &mut PgConnection,
        questionnaire: &Questionnaire,
        account: AccountId,
    ) -> sqlx::Result<Self> {
        let closes_at = for_person(db, *questionnaire, account).await?.plan.closes_at;
        let sent = store::find_submission(db, questionnaire.questionnaire_id, account).await?;
        Ok(if sent.is_some() { Self::Everything } else { Self::Since(closes_at) })
    }

    /// How far they reach once the student does what is still to be done: as long as the profile can be sent, all will.
    pub(in crate::questionnaires) async fn in_the_end(
        db: &mut PgConnection,
        now: DateTime<Utc>,
        questionnaire: &Questionnaire,
        account: AccountId,
    ) -> sqlx::Result<Self> {
        match for_person(db, *questionnaire, account).await?.phase(now) {
            Phase::Closed => Self::of(db, questionnaire, account).await,
            Phase::Early | Phase::Open => Ok(Self::Everything),
        }
    }

    /// Whether an answer is within it.
    pub(in crate::questionnaires) fn has(self, row: &AnswerRow) -> bool {
        match self {
            Self::Everything => true,
            Self::Since(moment) => row.answered_at >= moment,
        }
    }
}

/// What a student filled in for the group and never sent: the codes of questions whose answers nobody sees, though
/// somebody would if they were saved now.
pub(in crate::questionnaires) async fn unseen(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    questionnaire: &Questionnaire,
    account: AccountId,
) -> sqlx::Result<Vec<String>> {
    let reach = Reach::in_the_end(db, now, questionnaire, account).await?;
    let mut rows = store::list_answers(db, questionnaire.questionnaire_id, account).await?;
    rows.retain(|row| {
        let is_for_others = row.used_for == UsedFor::TheGroupItself.word()
            && ![SeenBy::Oneself, SeenBy::CardIfChosen].iter().any(|alone| row.seen_by == alone.word());
        is_for_others && !reach.has(row) && !is_bare(row)
    });
    Ok(rows.into_iter().map(|row| row.question).collect())
}

/// Whether it is a card with nothing on it.
fn is_bare(row: &AnswerRow) -> bool {
    let question = Question::of(Key::Card);
    row.question == question.code && plain(question, row) == Some(Answer::Card(Card::default()))
}

/// What a student answered to the course's own questions, sealed words included: for the look at their own card. With
/// who may see it, as it was promised, and the number of the question. What the group will not see, sent or not, is not
/// among it.
pub(in crate::questionnaires) async fn own_replies(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    seals: &Seals,
    questionnaire: &Questionnaire,
    account: AccountId,
) -> Result<Vec<(SeenBy, u16, CardEntry)>, QuestionnairesError> {
    let reach = Reach::in_the_end(db, now, questionnaire, account).await?;
    let mut rows = store::list_answers(db, questionnaire.questionnaire_id, account).await?;
    rows.retain(|row| reach.has(row) || row.seen_by == SeenBy::CardIfChosen.word());
    let mut found = Vec::new();
    for version in every_version(db, questionnaire.course_id).await? {
        let Some(row) = rows.iter().find(|row| row.own_version_id == Some(version.own_version_id)) else {
            continue;
        };
        let reply = Reply::read(&version.wording, &fields(seals, row)?).ok().flatten().filter(Reply::tells);
        if let (Some(reply), Some(number)) = (reply, number_of(&version.code)) {
            let entry =
                CardEntry { title: version.wording.text.heading(), words: reply.in_words(&version.wording) };
            found.push((version.wording.seen_by, number, entry));
        }
    }
    Ok(found)
}

/// What a student answered to the course's own questions that the course leader and the facilitator were promised to
/// see, to arrange things.
pub async fn told_to_staff(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: AccountId,
    seals: &Seals,
    questionnaire: &Questionnaire,
    account: AccountId,
) -> Result<Vec<CardEntry>, QuestionnairesError> {
    let reach = Reach::of(db, questionnaire, account).await?;
    let rows = store::list_answers(db, questionnaire.questionnaire_id, account).await?;
    let is_told = |row: &&AnswerRow| reach.has(row) && row.seen_by == SeenBy::Logistics.word();
    let told: Vec<_> = rows.iter().filter(is_told).collect();
    let versions = every_version(db, questionnaire.course_id).await?;
    own_entries(db, now, by, seals, &versions, &told).await
}

/// The same of everybody, with what counts: all that was sent, and what was answered after the deadline.
pub(in crate::questionnaires) async fn all_told_to_staff(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: AccountId,
    seals: &Seals,
    questionnaire: &Questionnaire,
) -> Result<Vec<(AccountId, Vec<CardEntry>)>, QuestionnairesError> {
    let id = questionnaire.questionnaire_id;
    let rows = store::own_questions::list_answers(db, id, SeenBy::Logistics).await?;
    let versions = every_version(db, questionnaire.course_id).await?;
    let sent = store::list_submissions(db, id).await?;
    let more_time = store::drafts::list_extensions(db, id).await?;
    let closes_at = |who: AccountId| {
        let more = more_time.iter().find(|(account, _)| *account == who).map(|(_, until)| *until);
        questionnaire.with_time(more).plan.closes_at
    };
    let counts =
        |row: &&AnswerRow| sent.contains(&row.account_id) || row.answered_at >= closes_at(row.account_id);
    let mut told = Vec::new();
    for rows in rows.chunk_by(|one, other| one.account_id == other.account_id) {
        let rows: Vec<_> = rows.iter().filter(counts).collect();
        let entries = own_entries(db, now, by, seals, &versions, &rows).await?;
        if let (Some(row), false) = (rows.first(), entries.is_empty()) {
            told.push((row.account_id, entries));
        }
    }
    Ok(told)
}

/// The answers of these rows that were given to the course's own questions, each under the words it was given to, in
/// the order the questions are asked.
async fn own_entries(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: AccountId,
    seals: &Seals,
    versions: &[Version],
    rows: &[&AnswerRow],
) -> Result<Vec<CardEntry>, QuestionnairesError> {
    let place = |row: &AnswerRow| {
        versions.iter().position(|version| Some(version.own_version_id) == row.own_version_id)
    };
    let mut rows: Vec<&AnswerRow> = rows.iter().copied().filter(|row| place(row).is_some()).collect();
    rows.sort_by_key(|row| place(row));
    let mut entries = Vec::new();
    for row in rows {
        let Some(Version { wording, .. }) = version_of(versions, row) else { continue };
        let typed = fields_by(db, now, by, seals, row, "card").await?;
        let reply = Reply::read(wording, &typed).ok().flatten();
        if let Some(reply) = reply.filter(Reply::tells) {
            entries.push(CardEntry { title: wording.text.heading(), words: reply.in_words(wording) });
        }
    }
    Ok(entries)
}

/// The needs that stand on one's own card, for the look at it before it is shown.
pub(in crate::questionnaires) async fn own_needs_on_card(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    seals: &Seals,
    questionnaire: &Questionnaire,
    account: AccountId,
) -> Result<Vec<Text>, QuestionnairesError> {
    let question = Question::of(Key::Practical);
    let reach = Reach::in_the_end(db, now, questionnaire, account).await?;
    let rows = store::list_answers(db, questionnaire.questionnaire_id, account).await?;
    let row = rows.iter().find(|row| row.question == question.code && row.seen_by == SeenBy::AsChosen.word());
    match row.filter(|row| reach.has(row)) {
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
    let reach = Reach::of(db, questionnaire, account).await?;
    let rows = store::list_answers(db, questionnaire.questionnaire_id, account).await?;
    let code = Question::of(Key::Practical).code;
    let row = rows.iter().find(|row| row.question == code && row.seen_by == SeenBy::AsChosen.word());
    match row.filter(|row| reach.has(row)) {
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
    /// The question of the catalogue whose answer it is, if it is one.
    pub(in crate::questionnaires) fn question(self) -> Option<Key> {
        match self {
            Self::Whole(key) => Some(key),
            Self::Scale(_) => Some(Key::Style),
            Self::Own(_) => None,
        }
    }

    /// The code of the question whose answer it is.
    pub(in crate::questionnaires) fn code(self) -> String {
        self.question().map_or_else(|| self.value(), |key| Question::of(key).code.to_owned())
    }
}

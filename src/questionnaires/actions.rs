//! What people do with a profile, and the doors through which others learn of it.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::answers::{self, Answer, OnCard, Recipient};
use super::catalogue::{Key, Question, SeenBy, UsedFor};
use super::model::{Kept, Phase, Plan, Questionnaire, Sheet, Standing};
use super::store::{self, AnswerRow};
use super::typed::Typed;
use super::{AnswerId, QuestionnaireId, mails, words};
use crate::accounts::{self, AccountId};
use crate::chance::Chance;
use crate::courses::{Course, CourseId};
use crate::i18n::Text;
use crate::notifications::{self, Post, PostFault};
use crate::privacy::{self, Broken, Place, Seals};

/// Why something with a profile cannot be done.
#[derive(Debug, thiserror::Error)]
pub enum QuestionnairesError {
    /// It opens later.
    #[error("the questionnaire is not open yet")]
    Early,
    /// The deadline has passed.
    #[error("the questionnaire is closed")]
    Closed,
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

/// Whose profile is asked for, and in whose name.
#[derive(Clone, Copy, Debug)]
pub struct Asking<'a> {
    /// The course.
    pub course: &'a Course,
    /// The name of its leader, who forms the groups.
    pub leader: &'a str,
}

/// Tells people that their profile can be filled in.
pub async fn announce(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    post: &Post,
    questionnaire: &Questionnaire,
    asking: Asking<'_>,
    people: &[AccountId],
) -> Result<(), QuestionnairesError> {
    for person in accounts::people(db, people).await? {
        let mail = mails::open(&person, questionnaire, asking.course, asking.leader);
        notifications::post(db, now, post, mail).await?;
    }
    Ok(())
}

/// Reminds those of these people who have not sent their profile, and says how many that are.
pub async fn remind(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    post: &Post,
    questionnaire: &Questionnaire,
    asking: Asking<'_>,
    people: &[AccountId],
) -> Result<usize, QuestionnairesError> {
    let sent = store::list_submissions(db, questionnaire.questionnaire_id).await?;
    let silent: Vec<_> = people.iter().copied().filter(|person| !sent.contains(person)).collect();
    for person in accounts::people(db, &silent).await? {
        let mail = mails::reminder(&person, questionnaire, asking.course, asking.leader);
        notifications::post(db, now, post, mail).await?;
    }
    Ok(silent.len())
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
    let answers = rows.iter().filter_map(|row| Some((Question::by_code(&row.question)?, row)));
    let answers = answers.filter_map(|(question, row)| {
        let kept = if row.sealed_answer.is_some() { Kept::Sealed } else { Kept::Open(plain(question, row)?) };
        Some((question.key, kept))
    });
    Ok(Sheet { answers: answers.collect(), submitted_at })
}

/// One's own answer to one question, opened if it is sealed.
pub(super) async fn own_answer(
    db: &mut PgConnection,
    seals: &Seals,
    questionnaire: &Questionnaire,
    account: AccountId,
    question: &Question,
) -> Result<Option<Answer>, QuestionnairesError> {
    let rows = store::list_answers(db, questionnaire.questionnaire_id, account).await?;
    match rows.iter().find(|row| row.question == question.code) {
        Some(row) => Ok(opened(seals, question, row)?),
        None => Ok(None),
    }
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

/// Sends the profile: from now on the answers count, and so does every change until the deadline.
pub async fn submit(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    questionnaire: &Questionnaire,
    account: AccountId,
) -> Result<(), QuestionnairesError> {
    if questionnaire.phase(now) != Phase::Open {
        return Err(too_soon_or_late(questionnaire, now));
    }
    Ok(store::mark_submitted(db, now, questionnaire.questionnaire_id, account).await?)
}

fn too_soon_or_late(questionnaire: &Questionnaire, now: DateTime<Utc>) -> QuestionnairesError {
    match questionnaire.phase(now) {
        Phase::Early => QuestionnairesError::Early,
        Phase::Open | Phase::Closed => QuestionnairesError::Closed,
    }
}

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
    pub(super) fn question(self) -> Key {
        match self {
            Self::Whole(key) => key,
            Self::Scale(_) => Key::Style,
        }
    }
}

pub(super) fn used_for(question: &Question) -> &'static str {
    match question.used_for {
        UsedFor::Groups => "groups",
        UsedFor::TheGroupItself => "the_group_itself",
    }
}

/// The answer of an unsealed row; none if the question has changed since and no longer knows it.
pub(super) fn plain(question: &Question, row: &AnswerRow) -> Option<Answer> {
    let typed: Typed = serde_json::from_value(row.answer.clone()?).ok()?;
    answers::read(question, &typed).ok().flatten()
}

/// The answer of a row, sealed or not.
fn opened(seals: &Seals, question: &Question, row: &AnswerRow) -> Result<Option<Answer>, Broken> {
    let Some(sealed) = &row.sealed_answer else { return Ok(plain(question, row)) };
    let typed: Typed = seals.open_json(place(row.answer_id), sealed)?;
    Ok(answers::read(question, &typed).ok().flatten())
}

/// The answer of a row, opened by somebody: another person's sealed answer leaves a trace in the access log.
pub(super) async fn opened_by(
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

fn place(answer: AnswerId) -> Place {
    Place { table: "profile_answers", column: "sealed_answer", row: answer.uuid() }
}

/// JSON filled up with blanks to whole steps of 512 bytes, so that a sealed answer's length tells nothing.
fn padded(typed: &serde_json::Value) -> Vec<u8> {
    let mut json = typed.to_string().into_bytes();
    json.resize(json.len().next_multiple_of(512), b' ');
    json
}

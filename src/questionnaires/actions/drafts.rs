//! What is typed and not yet saved as an answer.
//!
//! Before the profile is sent nothing counts, so what can be read as an answer becomes one while it is typed. What
//! cannot, and everything once answers count, waits as a draft until the student saves it. Two windows never overwrite
//! each other's words: whoever writes without having seen what stands there leaves it beside.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;

use super::beside::{MOST_BESIDE, elsewhere, left, own_words};
use super::cards::Reach;
use super::rows::{Asked, fields, padded};
use super::{QuestionnairesError, put};
use crate::accounts::AccountId;
use crate::chance::Chance;
use crate::courses::CourseId;
use crate::privacy::{Place, Seals};
use crate::questionnaires::answers::{self, Answer, OnCard, SHOW};
use crate::questionnaires::catalogue::{Key, Question};
use crate::questionnaires::model::{Phase, Questionnaire};
use crate::questionnaires::needs;
use crate::questionnaires::store::drafts::DraftRow;
use crate::questionnaires::store::{self, AnswerRow};
use crate::questionnaires::typed::Typed;
use crate::questionnaires::{AnswerId, DraftId, QuestionnaireId};

/// The most a draft may hold, in bytes of JSON; the forms of a profile hold a tenth of it.
const MOST: usize = 8 * 1024;

/// A draft as it is sealed.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Draft {
    /// What was typed, if it is more than the answer that is kept.
    typed: Option<Typed>,
    /// Words from another window that would have been overwritten.
    elsewhere: Vec<String>,
}

/// What lies before a student who opens a question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::questionnaires) struct Desk {
    /// The fields, as they were last typed.
    pub typed: Typed,
    /// Names what is shown, so that it is noticed if somebody writes over something else.
    pub seen: String,
    /// Whether it waits to be saved.
    pub waits: Waits,
    /// Words from another window.
    pub elsewhere: Vec<String>,
}

impl Desk {
    /// The words from another window that are not in the fields anyway.
    pub fn beside(&self, asked: &Asked<'_>) -> Vec<String> {
        let here = own_words(asked, &self.typed);
        self.elsewhere.iter().filter(|words| !here.contains(words.as_str())).cloned().collect()
    }

    /// The desk of a page that shows what was just typed in the fields and all there is beside it.
    pub fn all_beside(mut self, asked: &Asked<'_>, typed: Typed) -> Self {
        self.elsewhere.push(own_words(asked, &self.typed).to_owned());
        Self { typed, ..self }
    }
}

/// Whether what is typed waits to be saved as an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::questionnaires) enum Waits {
    /// It is the answer.
    #[default]
    No,
    /// It is a draft.
    Yes,
}

/// What became of something that was kept while it was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::questionnaires) enum KeptAs {
    /// It is the answer now.
    Answer,
    /// It waits to be saved, or to be mended first.
    Draft,
    /// It waits, and the deadline has passed.
    Late,
    /// It is there for its writer alone: the groups are made.
    AfterTheGroups,
}

/// What was typed, and what its writer had seen before.
#[derive(Clone, Copy, Debug)]
pub(in crate::questionnaires) struct Writing<'a> {
    /// The question.
    pub asked: Asked<'a>,
    /// The fields.
    pub typed: &'a Typed,
    /// [`Desk::seen`] of the page it was typed on.
    pub seen: &'a str,
    /// The [marks](crate::questionnaires::typed::mark_of) of words that the same page sent before without hearing what
    /// became of them: they are its own.
    pub had: &'a [String],
    /// The [marks](crate::questionnaires::typed::mark_of) of the words from another window that the page showed.
    pub shown: &'a [String],
}

/// What the fields say.
#[derive(Clone, Copy, Debug)]
pub(in crate::questionnaires) enum Reading<'a> {
    /// An answer, or that there is none.
    Answer(Option<&'a Typed>),
    /// Nothing that can be kept as an answer yet.
    Unfit,
}

impl<'a> Reading<'a> {
    /// What was read, whatever was wrong with it.
    pub fn of<E>(read: &'a Result<Option<Typed>, E>) -> Self {
        read.as_ref().map_or(Self::Unfit, |answer| Self::Answer(answer.as_ref()))
    }
}

/// What lies before a student who opens a question: the draft, or else the answer.
pub(in crate::questionnaires) async fn desk(
    db: &mut PgConnection,
    seals: &Seals,
    questionnaire: &Questionnaire,
    account: AccountId,
    asked: &Asked<'_>,
) -> Result<Desk, QuestionnairesError> {
    let id = questionnaire.questionnaire_id;
    let rows = store::list_answers(db, id, account).await?;
    let drafts = store::drafts::list(db, id, account).await?;
    let answer = rows.iter().find(|row| row.question == asked.code);
    let draft = drafts.iter().find(|row| row.question == asked.code);
    Ok(lay_out(seals, answer, draft)?)
}

fn lay_out(
    seals: &Seals,
    answer: Option<&AnswerRow>,
    draft: Option<&DraftRow>,
) -> Result<Desk, crate::privacy::Broken> {
    let kept: Draft = match draft {
        Some(row) => seals.open_json(place(row.draft_id), &row.sealed_draft)?,
        None => Draft::default(),
    };
    let seen = match (draft, answer) {
        (Some(row), _) => row.draft_id.to_string(),
        (None, Some(row)) => row.answer_id.to_string(),
        (None, None) => String::new(),
    };
    let waits = if kept.typed.is_some() { Waits::Yes } else { Waits::No };
    let typed = match (kept.typed, answer) {
        (Some(typed), _) => typed,
        (None, Some(row)) => fields(seals, row)?,
        (None, None) => Typed::default(),
    };
    Ok(Desk { typed, seen, waits, elsewhere: kept.elsewhere })
}

/// Keeps what was typed to a question that is asked no more, for its writer alone; what is the answer anyway, or none, is
/// not kept beside it. At most so many texts from other windows stand beside. Whether something was kept.
pub(in crate::questionnaires) async fn keep_aside(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    seals: &Seals,
    chance: &mut Chance,
    questionnaire: &Questionnaire,
    account: AccountId,
    (writing, answer, most): (Writing<'_>, Reading<'_>, usize),
) -> Result<bool, QuestionnairesError> {
    let id = questionnaire.questionnaire_id;
    let before = begin(db, now, seals, questionnaire, account, writing).await?;
    let elsewhere = elsewhere(&before, writing, Vec::clone(&before.elsewhere), most)?;
    let rows = store::list_answers(db, id, account).await?;
    let row = rows.iter().find(|row| row.question == writing.asked.code);
    let is_new = match (answer, row) {
        (Reading::Answer(None), _) => false,
        (Reading::Answer(Some(answer)), Some(row)) => fields(seals, row)? != *answer,
        (Reading::Answer(Some(_)), None) | (Reading::Unfit, _) => true,
    };
    let typed = is_new.then(|| stored(&writing));
    lay(db, now, seals, chance, (id, account, writing.asked), Draft { typed, elsewhere }).await?;
    Ok(is_new)
}

/// What lies there before something is written, once nothing else can be: it holds the lock from here on.
async fn begin(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    seals: &Seals,
    questionnaire: &Questionnaire,
    account: AccountId,
    writing: Writing<'_>,
) -> Result<Desk, QuestionnairesError> {
    if questionnaire.phase(now) == Phase::Early {
        return Err(QuestionnairesError::Early);
    }
    if serde_json::to_vec(writing.typed).map_or(MOST + 1, |json| json.len()) > MOST {
        return Err(QuestionnairesError::TooMuch);
    }
    store::drafts::lock(db, questionnaire.questionnaire_id, account).await?;
    desk(db, seals, questionnaire, account, &writing.asked).await
}

/// Keeps what is being typed, with the answer it can be read as, if it can be.
pub(in crate::questionnaires) async fn keep(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    seals: &Seals,
    chance: &mut Chance,
    questionnaire: &Questionnaire,
    account: AccountId,
    (writing, answer): (Writing<'_>, Reading<'_>),
) -> Result<KeptAs, QuestionnairesError> {
    let (id, phase) = (questionnaire.questionnaire_id, questionnaire.phase(now));
    let before = begin(db, now, seals, questionnaire, account, writing).await?;
    let elsewhere = elsewhere(&before, writing, Vec::clone(&before.elsewhere), MOST_BESIDE)?;
    let counts_at_once = phase != Phase::Open || store::find_submission(db, id, account).await?.is_some();
    let rows = store::list_answers(db, id, account).await?;
    let row = rows.iter().find(|row| row.question == writing.asked.code);
    let reach = Reach::in_the_end(db, now, questionnaire, account).await?;
    let stands = match (answer, row) {
        (Reading::Answer(Some(answer)), Some(row)) if reach.has(row) => {
            stands(seals, row, &writing.asked, answer)?
        }
        _ => false,
    };
    let (typed, kept_as) = match answer {
        // No answer where there is none is nothing begun, such as needs that one will tell of oneself. Nor is it what is
        // the answer anyway.
        Reading::Answer(None) if row.is_none() => (None, KeptAs::Answer),
        Reading::Answer(_) if counts_at_once && stands => (None, KeptAs::Answer),
        Reading::Answer(answer) if !counts_at_once => {
            put(db, now, seals, chance, questionnaire, account, (writing.asked, answer)).await?;
            (None, KeptAs::Answer)
        }
        _ if questionnaire.takes(writing.asked.used_for, now) => (Some(stored(&writing)), KeptAs::Draft),
        _ if questionnaire.has_groups(now) => (Some(stored(&writing)), KeptAs::AfterTheGroups),
        _ => (Some(stored(&writing)), KeptAs::Late),
    };
    lay(db, now, seals, chance, (id, account, writing.asked), Draft { typed, elsewhere }).await?;
    Ok(kept_as)
}

/// Whether an answer is the one in the row, given to what is asked and promised now.
pub(super) fn stands(
    seals: &Seals,
    row: &AnswerRow,
    asked: &Asked<'_>,
    answer: &Typed,
) -> Result<bool, crate::privacy::Broken> {
    let promise = (asked.own_version, asked.seen_by.word(), asked.used_for.word());
    let is_as_promised = promise == (row.own_version_id, &*row.seen_by, &*row.used_for);
    Ok(is_as_promised && fields(seals, row)? == *answer)
}

/// The fields as they are kept: of practical needs, only what somebody is to be told.
fn stored(writing: &Writing<'_>) -> Typed {
    let is_about_needs = writing.asked.code == Question::of(Key::Practical).code;
    if is_about_needs { needs::kept(writing.typed) } else { writing.typed.clone() }
}

/// Saves an answer and clears what was only a draft of it. Says what was written elsewhere in the meantime, so that the
/// student can look at it before going on.
pub(in crate::questionnaires) async fn settle(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    seals: &Seals,
    chance: &mut Chance,
    questionnaire: &Questionnaire,
    account: AccountId,
    (writing, answer): (Writing<'_>, Option<&Typed>),
) -> Result<Vec<String>, QuestionnairesError> {
    store::drafts::lock(db, questionnaire.questionnaire_id, account).await?;
    let before = desk(db, seals, questionnaire, account, &writing.asked).await?;
    let elsewhere = left(&before, writing)?;
    put(db, now, seals, chance, questionnaire, account, (writing.asked, answer)).await?;
    let place = (questionnaire.questionnaire_id, account, writing.asked);
    lay(db, now, seals, chance, place, Draft { typed: None, elsewhere: elsewhere.clone() }).await?;
    Ok(elsewhere)
}

async fn lay(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    seals: &Seals,
    chance: &mut Chance,
    (questionnaire, account, asked): (QuestionnaireId, AccountId, Asked<'_>),
    draft: Draft,
) -> Result<(), QuestionnairesError> {
    if draft.typed.is_none() && draft.elsewhere.is_empty() {
        return Ok(store::drafts::delete(db, questionnaire, account, asked.code).await?);
    }
    let draft_id = DraftId::random(chance);
    let json = serde_json::to_value(&draft).map_err(|error| sqlx::Error::Encode(error.into()))?;
    let sealed_draft = seals.seal(place(draft_id), &padded(&json))?;
    let is_waiting = draft.typed.is_some();
    let row = DraftRow { draft_id, question: asked.code.to_owned(), sealed_draft, is_waiting };
    Ok(store::drafts::upsert(db, now, questionnaire, account, &row).await?)
}

/// What waits, by the code of its question.
pub(in crate::questionnaires) async fn waiting(
    db: &mut PgConnection,
    seals: &Seals,
    questionnaire: QuestionnaireId,
    account: AccountId,
) -> Result<Vec<(String, Typed)>, QuestionnairesError> {
    let all = everything(db, seals, questionnaire, account).await?;
    Ok(all.into_iter().filter_map(|(code, typed, _)| Some((code, typed?))).collect())
}

/// What waits and the words from other windows, by the code of its question.
pub(super) async fn everything(
    db: &mut PgConnection,
    seals: &Seals,
    questionnaire: QuestionnaireId,
    account: AccountId,
) -> Result<Vec<(String, Option<Typed>, Vec<String>)>, QuestionnairesError> {
    let mut all = Vec::new();
    for row in store::drafts::list(db, questionnaire, account).await? {
        let draft: Draft = seals.open_json(place(row.draft_id), &row.sealed_draft)?;
        all.push((row.question, draft.typed, draft.elsewhere));
    }
    Ok(all)
}

/// Whether somebody has written something to a question, or answered it.
pub(in crate::questionnaires) async fn is_written_to(
    db: &mut PgConnection,
    questionnaire: QuestionnaireId,
    account: AccountId,
    code: &str,
) -> sqlx::Result<bool> {
    let drafts = store::drafts::list(db, questionnaire, account).await?;
    let answers = store::list_answers(db, questionnaire, account).await?;
    Ok(drafts.iter().any(|row| row.question == code) || answers.iter().any(|row| row.question == code))
}

/// Clears what waited, once it is the answer. Words from another window stay beside. Whoever calls holds the lock.
pub(in crate::questionnaires) async fn clear(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    seals: &Seals,
    chance: &mut Chance,
    place_of: (QuestionnaireId, AccountId, Asked<'_>),
) -> Result<(), QuestionnairesError> {
    let (questionnaire, account, asked) = place_of;
    let rows = store::drafts::list(db, questionnaire, account).await?;
    let Some(row) = rows.iter().find(|row| row.question == asked.code) else { return Ok(()) };
    let kept: Draft = seals.open_json(place(row.draft_id), &row.sealed_draft)?;
    lay(db, now, seals, chance, place_of, Draft { typed: None, ..kept }).await
}

/// Takes an answer that is there no more off its student's card, also where the card waits to be saved: whoever answers
/// anew decides anew whether the group sees it. Whoever calls holds the lock.
pub(in crate::questionnaires) async fn untick(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    seals: &Seals,
    chance: &mut Chance,
    (questionnaire, account, code): (QuestionnaireId, AccountId, &str),
) -> Result<(), QuestionnairesError> {
    let card = Question::of(Key::Card).asked();
    let is_of = |value: &String| {
        let known = OnCard::all().find(|item| item.value() == *value);
        known.map_or(value == code, |item| item.code() == code)
    };
    let without = |typed: &Typed| {
        let (gone, left): (Vec<_>, Vec<_>) = typed.all(SHOW).iter().cloned().partition(is_of);
        let mut typed = typed.clone();
        typed.replace(SHOW, left);
        (!gone.is_empty()).then_some(typed)
    };
    let rows = store::list_answers(db, questionnaire, account).await?;
    if let Some(row) = rows.into_iter().find(|row| row.question == card.code)
        && let Some(typed) = without(&fields(seals, &row)?)
    {
        let answer = serde_json::to_value(typed).map_err(|error| sqlx::Error::Encode(error.into()))?;
        let row = AnswerRow { answer_id: AnswerId::random(chance), answer: Some(answer), ..row };
        store::upsert_answer(db, questionnaire, &row).await?;
    }
    let rows = store::drafts::list(db, questionnaire, account).await?;
    let Some(row) = rows.iter().find(|row| row.question == card.code) else { return Ok(()) };
    let kept: Draft = seals.open_json(place(row.draft_id), &row.sealed_draft)?;
    match kept.typed.as_ref().and_then(without) {
        Some(typed) => {
            let draft = Draft { typed: Some(typed), ..kept };
            lay(db, now, seals, chance, (questionnaire, account, card), draft).await
        }
        None => Ok(()),
    }
}

/// Lays a line on somebody's newest card in a course, to be looked at and saved there; tells where the card is, if
/// there is one yet.
pub async fn lay_line(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    seals: &Seals,
    chance: &mut Chance,
    course: CourseId,
    account: AccountId,
    line: &str,
) -> Result<Option<String>, QuestionnairesError> {
    let question = Question::of(Key::Card);
    let found = store::list(db, course).await?.into_iter().find(|found| found.takes(question.used_for, now));
    let Some(questionnaire) = found else { return Ok(None) };
    let asked = question.asked();
    store::drafts::lock(db, questionnaire.questionnaire_id, account).await?;
    let mut typed = desk(db, seals, &questionnaire, account, &asked).await?.typed;
    typed.replace("line", vec![line.to_owned()]);
    let read = answers::read(question, &typed).map(|answer| answer.as_ref().map(Answer::typed));
    // Whatever line stood there was not looked at just now: it stays beside.
    let writing = Writing { asked, typed: &typed, seen: "", had: &[], shown: &[] };
    keep(db, now, seals, chance, &questionnaire, account, (writing, Reading::of(&read))).await?;
    Ok(Some(format!("{}/{}", questionnaire.path(), question.code)))
}

fn place(draft: DraftId) -> Place {
    Place { table: "profile_drafts", column: "sealed_draft", row: draft.uuid() }
}

//! What is typed and not yet saved as an answer.
//!
//! Before the profile is sent nothing counts, so what can be read as an answer becomes one while it is typed. What
//! cannot, and everything once answers count, waits as a draft until the student saves it. Two windows never overwrite
//! each other's words: whoever writes without having seen what stands there leaves it beside.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;

use super::rows::{Asked, fields, padded};
use super::{QuestionnairesError, put};
use crate::accounts::AccountId;
use crate::chance::Chance;
use crate::courses::CourseId;
use crate::privacy::{Place, Seals};
use crate::questionnaires::answers::{self, Answer, OnCard, SHOW};
use crate::questionnaires::catalogue::{Key, NEEDS, OTHER, Question};
use crate::questionnaires::model::{Phase, Questionnaire};
use crate::questionnaires::store::drafts::DraftRow;
use crate::questionnaires::store::{self, AnswerRow};
use crate::questionnaires::typed::{ANSWER, Typed, has_sent, mark_of};
use crate::questionnaires::{AnswerId, DraftId, QuestionnaireId};

/// The most a draft may hold, in bytes of JSON; the forms of a profile hold a tenth of it.
const MOST: usize = 8 * 1024;

/// How many texts from other windows stand beside an answer. When there is no room for what would be written over, what
/// is typed is refused rather than an old text dropped: all that was told to be kept stays, and the student, who still
/// has the new words before them, is told that they are not kept.
pub(in crate::questionnaires) const MOST_BESIDE: usize = 10;

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
    /// The [marks](mark_of) of words that the same page sent before without hearing what became of them: they are its own.
    pub had: &'a [String],
    /// The [marks](mark_of) of the words from another window that the page showed.
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
    let phase = questionnaire.phase(now);
    if phase == Phase::Early {
        return Err(QuestionnairesError::Early);
    }
    if serde_json::to_vec(writing.typed).map_or(MOST + 1, |json| json.len()) > MOST {
        return Err(QuestionnairesError::TooMuch);
    }
    let id = questionnaire.questionnaire_id;
    store::drafts::lock(db, id, account).await?;
    let before = desk(db, seals, questionnaire, account, &writing.asked).await?;
    let elsewhere = elsewhere(&before, writing, Vec::clone(&before.elsewhere))?;
    let counts_at_once = phase != Phase::Open || store::find_submission(db, id, account).await?.is_some();
    let rows = store::list_answers(db, id, account).await?;
    let is_answered = rows.iter().any(|row| row.question == writing.asked.code);
    let (typed, kept_as) = match answer {
        // No answer where there is none is nothing begun, such as needs that one will tell of oneself.
        Reading::Answer(None) if !is_answered => (None, KeptAs::Answer),
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

/// The fields as they are kept: without needs one says oneself, and without what was chosen beside a need that is not
/// ticked. Those are stored nowhere.
fn stored(writing: &Writing<'_>) -> Typed {
    let mut typed = writing.typed.clone();
    if writing.asked.code != Question::of(Key::Practical).code {
        return typed;
    }
    let is_told = |item: &str| writing.typed.has(ANSWER, item) && writing.typed.value(item) != "self";
    for item in NEEDS.iter().filter(|item| !is_told(item)) {
        typed.take(item);
    }
    if writing.typed.value(OTHER) == "self" {
        typed.take("words");
    }
    let told = typed.all(ANSWER).iter().filter(|item| is_told(item)).cloned().collect();
    typed.replace(ANSWER, told);
    typed
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

/// What stays beside when somebody saves: they let go what the page showed them and what they have written into their
/// words or out of them, and nothing else.
fn left(before: &Desk, writing: Writing<'_>) -> Result<Vec<String>, QuestionnairesError> {
    let (stood, now) = (own_words(&writing.asked, &before.typed), own_words(&writing.asked, writing.typed));
    let stood = if has_seen(before, &writing) { stood } else { "" };
    let mut known = before.elsewhere.clone();
    known.retain(|words| !writing.shown.contains(&mark_of(words)) && !stood.contains(words.as_str()));
    let mut left = elsewhere(before, writing, known)?;
    left.retain(|words| !now.contains(words.as_str()));
    Ok(left)
}

/// Whether the page that writes shows what stands there, or had sent it.
fn has_seen(before: &Desk, writing: &Writing<'_>) -> bool {
    let stood = own_words(&writing.asked, &before.typed);
    before.seen == writing.seen || has_sent(writing.had, stood)
}

/// Words that somebody would write over without having seen them, after those known already; as long as there is room.
fn elsewhere(
    before: &Desk,
    writing: Writing<'_>,
    mut known: Vec<String>,
) -> Result<Vec<String>, QuestionnairesError> {
    let lost = own_words(&writing.asked, &before.typed);
    let now = own_words(&writing.asked, writing.typed);
    if !has_seen(before, &writing)
        && !lost.is_empty()
        && now != lost
        && !known.iter().any(|text| text == lost)
    {
        if known.len() >= MOST_BESIDE {
            return Err(QuestionnairesError::Full);
        }
        known.push(lost.to_owned());
    }
    Ok(known)
}

/// What somebody has put into words, rather than ticked.
fn own_words<'a>(asked: &Asked<'_>, typed: &'a Typed) -> &'a str {
    asked.words_in.map_or("", |field| typed.value(field))
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
    let mut waiting = Vec::new();
    for row in store::drafts::list(db, questionnaire, account).await? {
        let draft: Draft = seals.open_json(place(row.draft_id), &row.sealed_draft)?;
        waiting.extend(draft.typed.map(|typed| (row.question, typed)));
    }
    Ok(waiting)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn line(words: &str) -> Typed {
        Typed::new(vec![("line".to_owned(), words.to_owned())])
    }

    fn left_beside(stood: &str, seen: &str, written: &str) -> Vec<String> {
        left_beside_by(stood, (seen, &[]), written)
    }

    /// What stays beside when a page writes that has seen this, and had sent that before.
    fn left_beside_by(stood: &str, (seen, had): (&str, &[String]), written: &str) -> Vec<String> {
        let before = Desk { typed: line(stood), seen: "a".into(), ..Desk::default() };
        let asked = Question::of(Key::Card).asked();
        elsewhere(&before, Writing { asked, typed: &line(written), seen, had, shown: &[] }, Vec::new())
            .unwrap()
    }

    #[test]
    fn words_that_the_page_had_sent_itself_are_its_own() {
        let had = ["kaf", "kaffe først"].map(mark_of);
        assert_eq!(left_beside_by("Kaffe  først", ("b", &had), "te"), Vec::<String>::new());
        assert_eq!(left_beside_by("kakao", ("b", &had), "te"), ["kakao"]);
    }

    #[test]
    fn words_that_were_not_seen_stay_beside() {
        assert_eq!(left_beside("kaffe", "b", "te"), ["kaffe"]);
    }

    #[test]
    fn saving_lets_go_only_what_the_page_showed() {
        let asked = Question::of(Key::Card).asked();
        let saved = |written: &str, shown: &[String]| {
            let elsewhere = vec!["kaffe".to_owned(), "vand".to_owned(), "saft".to_owned()];
            let before = Desk { typed: line("te og saft"), seen: "a".into(), elsewhere, ..Desk::default() };
            left(&before, Writing { asked, typed: &line(written), seen: "a", had: &[], shown }).unwrap()
        };
        assert_eq!(saved("te", &[]), ["kaffe", "vand"], "what was taken out was seen");
        assert_eq!(saved("te", &[mark_of("kaffe")]), ["vand"]);
        assert_eq!(saved("te og vand", &[mark_of("kaffe")]), Vec::<String>::new());
    }

    #[test]
    fn what_no_room_is_left_for_is_refused_and_nothing_dropped() {
        let asked = Question::of(Key::Card).asked();
        let texts = |most: usize| (0..most).map(|number| format!("tekst {number}")).collect::<Vec<_>>();
        let writes = |beside: usize, seen: &str, shown: &[String]| {
            let before =
                Desk { typed: line("te"), seen: "a".into(), elsewhere: texts(beside), ..Desk::default() };
            left(&before, Writing { asked, typed: &line("saft"), seen, had: &[], shown }).ok()
        };
        assert_eq!(writes(MOST_BESIDE - 1, "b", &[]).map(|left| left.len()), Some(MOST_BESIDE));
        assert_eq!(writes(MOST_BESIDE, "b", &[]), None);
        assert_eq!(writes(MOST_BESIDE, "a", &[]).map(|left| left.len()), Some(MOST_BESIDE));
        let shown: Vec<String> = texts(MOST_BESIDE).iter().map(|words| mark_of(words)).collect();
        assert_eq!(writes(MOST_BESIDE, "b", &shown), Some(vec!["te".to_owned()]));
    }

    #[test]
    fn words_that_were_seen_may_be_written_over() {
        assert_eq!(left_beside("kaffe", "a", "te"), Vec::<String>::new());
    }

    #[test]
    fn words_that_are_still_there_are_not_lost() {
        assert_eq!(left_beside("kaffe", "b", "kaffe"), Vec::<String>::new());
        assert_eq!(left_beside("", "b", "te"), Vec::<String>::new());
    }
}

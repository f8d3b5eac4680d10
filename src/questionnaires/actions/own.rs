//! What belongs to the student: to read all of it again, take it back, keep it, and use it once more.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::cards::Reach;
use super::own_questions::{every_version, typed_to, version_of};
use super::rows::{fields, opened};
use super::{QuestionnairesError, cards, drafts, institution, own_questions, save, sheet};
use crate::accounts::AccountId;
use crate::chance::Chance;
use crate::courses::CourseId;
use crate::i18n::Text;
use crate::privacy::Seals;
use crate::questionnaires::QuestionnaireId;
use crate::questionnaires::answers::Answer;
use crate::questionnaires::catalogue::{Key, Question, SeenBy};
use crate::questionnaires::model::{Questionnaire, Standing, Stop, asked_no_more, stops};
use crate::questionnaires::own_questions::{Reply, Version};
use crate::questionnaires::store::{self, AnswerRow};
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
    /// What was typed and is not saved as an answer.
    pub waiting: Vec<Waiting>,
}

/// Something typed and not saved as an answer.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// The code of its question.
    pub code: String,
    /// The question.
    pub title: Text,
    /// The question in a few words.
    pub short: Text,
    /// Whether it can still be saved.
    pub is_open: bool,
    /// Whether the question is asked still.
    pub is_asked: bool,
    /// Whether there is an answer that it would change.
    pub is_change: bool,
    /// What was typed, in words, as far as it can be read.
    pub words: Vec<Text>,
    /// The fields, as the form sent them.
    pub fields: Typed,
    /// Words from another window that stand beside.
    pub beside: Vec<String>,
}

/// One answer, with what was promised when it was given.
#[derive(Clone, Debug)]
pub struct OwnAnswer {
    /// The code of the question.
    pub code: String,
    /// The question, in the words it was answered to.
    pub title: Text,
    /// The question in a few words.
    pub short: Text,
    /// Whether the answer is sealed.
    pub is_sealed: bool,
    /// Whether it can be changed now: the question is asked still, and its time is not over.
    pub is_open: bool,
    /// Whether the question is asked still.
    pub is_asked: bool,
    /// Whether it means what the question asks for now: a course's own may have been reworded since.
    pub still_counts: bool,
    /// The answer in words, what is sealed included.
    pub words: Vec<Text>,
    /// The answer as its form sent it.
    pub fields: Typed,
    /// Who may see it: the promise that was made, as a word.
    pub seen_by: String,
    /// Who that is now, where the student chooses it on their card.
    pub sight: Sight,
    /// What it may be used for, as a word.
    pub used_for: String,
    /// When it was given.
    pub answered_at: DateTime<Utc>,
}

/// Who sees an answer, where that depends on the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// It does not.
    AsPromised,
    /// The group: the answer is on the card.
    OnCard,
    /// The group sees what of the answer is on the card.
    PartlyOnCard,
    /// The student alone.
    OffCard,
}

impl Sight {
    /// Of an answer whose promise is this one, with how much of it is on the card.
    fn of(seen_by: &str, on_card: usize, in_all: usize) -> Self {
        match on_card {
            _ if seen_by != SeenBy::CardIfChosen.word() => Self::AsPromised,
            0 => Self::OffCard,
            some if some < in_all => Self::PartlyOnCard,
            _ => Self::OnCard,
        }
    }
}

impl OwnAnswer {
    /// Who sees it now, in words.
    pub fn seen(&self) -> Text {
        match self.sight {
            Sight::AsPromised => Text::new(format!("questionnaires-promised-{}", self.seen_by)),
            Sight::OnCard => Text::new("questionnaires-sight-on-card"),
            Sight::PartlyOnCard => Text::new("questionnaires-sight-partly"),
            Sight::OffCard => Text::new("questionnaires-sight-off-card"),
        }
    }
}

/// Everything somebody has answered. Only for that person.
pub async fn own_answers(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    seals: &Seals,
    questionnaire: &Questionnaire,
    account: AccountId,
) -> Result<OwnAnswers, QuestionnairesError> {
    let id = questionnaire.questionnaire_id;
    let sheet = sheet(db, questionnaire, account).await?;
    let stops = sheet.stops(questionnaire);
    let is_open = |code: &str| {
        let stop = stops.iter().find(|stop| stop.code() == code);
        stop.is_some_and(|stop| questionnaire.takes(stop.used_for(), now))
    };
    let versions = every_version(db, questionnaire.course_id).await?;
    let lists = institution::lists(db).await?;
    let mut answers = Vec::new();
    let rows = store::list_answers(db, id, account).await?;
    let card = cards::as_it_stands(seals, &rows, &versions)?;
    // A card that was never sent, and cannot be any more, is seen by nobody.
    let reach = Reach::in_the_end(db, now, questionnaire, account).await?;
    let is_seen = rows.iter().any(|row| row.question == Question::of(Key::Card).code && reach.has(row));
    let on_card = |code: &str| card.shown.iter().filter(|item| is_seen && item.code() == code).count();
    for row in rows {
        let mut parts = 1;
        let known = match Question::by_code(&row.question) {
            Some(question) => opened(seals, question, &row)?.map(|answer| {
                let stop = Stop::Known(question);
                let said = match &answer {
                    // What is chosen and tells the group nothing is not said to be there.
                    Answer::Card(_) => words::aloud(&lists, question, &Answer::Card(card.clone())),
                    _ => words::aloud(&lists, question, &answer),
                };
                if let Answer::Scales(leanings) = &answer {
                    parts = leanings.len();
                }
                (stop.title(), stop.short(), said, answer.typed())
            }),
            None => None,
        };
        let own = match version_of(&versions, &row) {
            Some(version) => {
                let (wording, text) = (&version.wording, || version.wording.text.text());
                let reply = Reply::read(wording, &fields(seals, &row)?).ok().flatten();
                reply.map(|reply| (text(), text(), reply.in_words(wording), reply.typed(wording)))
            }
            None => None,
        };
        let Some((title, short, words, fields)) = known.or(own) else { continue };
        answers.push(OwnAnswer {
            title,
            short,
            is_sealed: row.sealed_answer.is_some(),
            is_open: is_open(&row.question),
            is_asked: stops.iter().any(|stop| stop.code() == row.question),
            still_counts: still_counts(&stops, &versions, &row),
            words,
            fields,
            sight: Sight::of(&row.seen_by, on_card(&row.question), parts),
            code: row.question,
            seen_by: row.seen_by,
            used_for: row.used_for,
            answered_at: row.answered_at,
        });
    }
    // In the order they are asked; what is asked no more comes last.
    let place = |code: &str| stops.iter().position(|stop| stop.code() == code).unwrap_or(usize::MAX);
    answers.sort_by_key(|answer| place(&answer.code));
    let sent = store::find_sending(db, id, account).await?;
    let taken_away = own_questions::taken_away(db, questionnaire.course_id).await?;
    let no_more = asked_no_more(questionnaire, &taken_away);
    let mut waiting: Vec<Waiting> = Vec::new();
    for (code, typed, beside) in drafts::everything(db, seals, id, account).await? {
        let is_it = |stop: &&Stop<'_>| stop.code() == code;
        let asked = stops.iter().find(is_it);
        // Where the question is asked, its page shows what was written in another window and nothing is begun.
        let is_shown_there = asked.is_some() && typed.is_none();
        let Some(stop) = asked.or_else(|| no_more.iter().find(is_it)).filter(|_| !is_shown_there) else {
            continue;
        };
        let fields = typed.unwrap_or_default();
        let version = typed_to(&versions, &fields);
        let of_version = version.map(|version| version.wording.text.text());
        waiting.push(Waiting {
            title: of_version.clone().unwrap_or_else(|| stop.title()),
            short: of_version.unwrap_or_else(|| stop.short()),
            is_open: is_open(&code),
            is_asked: asked.is_some(),
            is_change: answers.iter().any(|answer| answer.code == code),
            words: match stop {
                Stop::Known(question) => words::unfinished(&lists, question, &fields),
                Stop::Own(question) => {
                    Reply::unfinished(version.map_or(question.wording(), |it| &it.wording), &fields)
                }
            },
            code,
            fields,
            beside,
        });
    }
    waiting.sort_by_key(|waiting| place(&waiting.code));
    Ok(OwnAnswers {
        waiting,
        sent_at: sent.map(|sent| sent.submitted_at),
        kept_at: sent.and_then(|sent| sent.kept_at),
        answers,
    })
}

/// Whether an answer means what its question asks for now.
fn still_counts(stops: &[Stop<'_>], versions: &[Version], row: &AnswerRow) -> bool {
    version_of(versions, row).is_none_or(|version| {
        let now = stops.iter().find(|stop| stop.code() == row.question);
        matches!(now, Some(Stop::Own(question)) if version.wording.still_means(question.wording()))
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

/// Where a question stands on the way through a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnTheWay {
    /// The address of its page.
    pub path: String,
    /// Its place, from 1.
    pub position: usize,
    /// How many there are.
    pub total: usize,
    /// The key of the heading it stands under.
    pub heading: &'static str,
}

/// Where the question of how one prefers to work stands in a profile of a course, if it is asked there.
pub async fn style_on_the_way(
    db: &mut PgConnection,
    course: CourseId,
    questionnaire: QuestionnaireId,
) -> sqlx::Result<Option<OnTheWay>> {
    let found = store::find(db, questionnaire).await?.filter(|found| found.course_id == course);
    let Some(found) = found else { return Ok(None) };
    let (own, style) = (own_questions::asked_now(db, course).await?, Question::of(Key::Style));
    let stops = stops(&found, &own);
    let place = stops.iter().position(|stop| stop.code() == style.code);
    Ok(place.map(|place| OnTheWay {
        path: format!("{}/{}", found.path(), style.code),
        position: place + 1,
        total: stops.len(),
        heading: style.part.heading(),
    }))
}

/// Takes an answer back, whenever that is: it is deleted, with whatever was typed after it, and its tick on the card. What was
/// typed to a question that is asked no more stands by itself, and stays. Whether there was an answer.
pub async fn withdraw(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    (seals, chance): (&Seals, &mut Chance),
    questionnaire: &Questionnaire,
    account: AccountId,
    question: &str,
) -> Result<bool, QuestionnairesError> {
    let id = questionnaire.questionnaire_id;
    // Whatever another window sends at this moment is there before it, and goes with it, or comes after it.
    store::drafts::lock(db, id, account).await?;
    let was_there = store::delete_answer(db, id, account, question).await?;
    let own = own_questions::asked_now(db, questionnaire.course_id).await?;
    if stops(questionnaire, &own).iter().any(|stop| stop.code() == question) {
        store::drafts::delete(db, id, account, question).await?;
    }
    drafts::untick(db, now, seals, chance, (id, account, question)).await?;
    Ok(was_there)
}

/// Deletes what somebody has typed to a question and not saved as an answer; an answer there is stays.
pub async fn throw_away(
    db: &mut PgConnection,
    questionnaire: &Questionnaire,
    account: AccountId,
    question: &str,
) -> sqlx::Result<()> {
    let id = questionnaire.questionnaire_id;
    store::drafts::lock(db, id, account).await?;
    store::drafts::delete(db, id, account, question).await
}

/// Takes all answers back, whenever that is, with whatever was typed. A profile that was sent stays sent: whoever wants
/// nothing used is not reminded to answer.
pub async fn withdraw_all(
    db: &mut PgConnection,
    questionnaire: &Questionnaire,
    account: AccountId,
) -> Result<(), QuestionnairesError> {
    let id = questionnaire.questionnaire_id;
    store::drafts::lock(db, id, account).await?;
    store::delete_answers(db, id, account).await?;
    store::drafts::delete_all(db, id, account).await?;
    Ok(store::mark_kept(db, id, account, None).await?)
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

/// Uses the answers of a profile that was kept, where nothing is answered yet. The card and what is sealed are asked anew:
/// they are for other people this time. The promises are today's.
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
    for question in
        questionnaire.questions().filter(|question| question.key != Key::Card && !there.has(question))
    {
        let answer = old.open(question.key);
        if answer.is_some() {
            save(db, now, seals, chance, questionnaire, account, (question, answer)).await?;
        }
    }
    Ok(())
}

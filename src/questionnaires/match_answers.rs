//! What forming groups may know of a profile: a whitelist, made here and nowhere else (product.md, invariant 6).
//!
//! Only answers that were given for this use are in it, only of people who have sent their profile, and nothing in
//! words: no line of the card, no practical need, no name.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::QuestionnaireId;
use super::actions::QuestionnairesError;
use super::actions::own_questions::{asked_now, every_version, version_of};
use super::actions::rows::{opened_by, plain};
use super::answers::{Answer, Card, Lean, OnCard};
use super::catalogue::{
    AIMS, ANY, DIMENSIONS, FORMS, GENDERS, HOURS, Key, LANGUAGES, PLACES, PURPOSES, Question, RHYTHMS,
    SKILLS, STYLES, UsedFor,
};
use super::model::Questionnaire;
use super::own_questions::{OwnQuestion, OwnValue, Reply, Version, value};
use super::store::{self, AnswerRow};
use super::typed::Typed;
use crate::accounts::{self, AccountId};
use crate::privacy::Seals;
use crate::week::Week;

/// One person's answers as forming groups may know them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatchAnswers {
    /// Whose.
    pub account_id: AccountId,
    /// When they can meet; none when they said nothing that tells.
    pub week: Option<Week>,
    /// Band of [`HOURS`].
    pub hours: Option<u8>,
    /// Place in [`FORMS`], from the same room to online.
    pub form: Step,
    /// Place in [`RHYTHMS`], from the most frequent.
    pub rhythm: Step,
    /// Bits over [`PLACES`].
    pub places: u32,
    /// Bits over [`PURPOSES`].
    pub purposes: Shown,
    /// From a little to a lot.
    pub aim: Option<u8>,
    /// Bits over [`SKILLS`].
    pub strengths: Shown,
    /// Bits over [`SKILLS`].
    pub learning: Shown,
    /// Scales leaned on at the first end, as bits.
    pub style_one: u32,
    /// Scales leaned on at the other end.
    pub style_other: u32,
    /// Bits over [`LANGUAGES`].
    pub languages: u32,
    /// The wish not to be the only one.
    pub not_alone: Option<NotAloneTag>,
    /// Somebody they would like to work with who would like to work with them. A wish that is not met is not here.
    pub mutual_wish: Option<AccountId>,
    /// Answers to the course's own questions, by their numbers: those that form groups, never words.
    pub own: BTreeMap<u16, OwnValue>,
}

/// An answer on an ordered list of options.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// Not answered.
    #[default]
    Blank,
    /// It does not matter.
    Any,
    /// The option's place in the list.
    At(u8),
}

/// A set of options, and whether the person shows it to the group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// The options as bits.
    pub options: u32,
    /// Whether it is on the card: only then may the group be told of it.
    pub on_card: OnCardOrNot,
}

impl Shown {
    /// Whether the group sees it.
    pub fn is_on_card(self) -> bool {
        self.on_card == OnCardOrNot::OnCard
    }
}

/// Whether an answer is on the card.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OnCardOrNot {
    /// It is the student's own.
    #[default]
    Private,
    /// The group sees it.
    OnCard,
}

/// What somebody wishes not to be the only one about; equal tags say the same thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NotAloneTag(u32);

impl NotAloneTag {
    /// The tag as a number.
    pub fn number(self) -> u32 {
        self.0
    }
}

/// The answers of everybody who has sent their profile with something in it that forms groups: whoever took all of that
/// back is as silent as somebody who never answered, and looked after like them. Opens the sealed wishes for this alone, and says in whose name.
pub async fn match_answers(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: AccountId,
    seals: &Seals,
    questionnaire: &Questionnaire,
) -> Result<Vec<MatchAnswers>, QuestionnairesError> {
    let sent = store::list_submissions(db, questionnaire.questionnaire_id).await?;
    let mut people: BTreeMap<AccountId, MatchAnswers> =
        sent.into_iter().map(|id| (id, nothing(id))).collect();
    let mut wishes: HashMap<AccountId, String> = HashMap::new();
    let mut have_told: BTreeSet<AccountId> = BTreeSet::new();
    let rows = store::list_sent_answers(db, questionnaire.questionnaire_id).await?;
    let (own, versions) = own_questions(db, questionnaire).await?;
    for row in &rows {
        if let Some((number, value)) = own_value(&own, &versions, row) {
            if let Some(person) = people.get_mut(&row.account_id) {
                person.own.insert(number, value);
                have_told.insert(row.account_id);
            }
            continue;
        }
        let Some(question) = Question::by_code(&row.question) else { continue };
        if questionnaire.left_out.has(question) {
            continue;
        }
        let Some(person) = people.get_mut(&row.account_id) else { continue };
        if question.key == Key::Card {
            if let Some(Answer::Card(card)) = plain(question, row) {
                show(person, &card);
            }
        } else if is_for_groups(question, row) {
            have_told.insert(row.account_id);
            match opened_by(db, now, by, seals, row, "formation").await? {
                Some(Answer::Wish(email)) => drop(wishes.insert(row.account_id, email.to_string())),
                Some(answer) => note(person, question.key, &answer),
                None => {}
            }
        }
    }
    people.retain(|account, _| have_told.contains(account));
    let mut people: Vec<_> = people.into_values().collect();
    join_wishes(db, &mut people, &wishes).await?;
    Ok(people)
}

async fn own_questions(
    db: &mut PgConnection,
    questionnaire: &Questionnaire,
) -> sqlx::Result<(Vec<OwnQuestion>, Vec<Version>)> {
    let course = questionnaire.course_id;
    Ok((asked_now(db, course).await?, every_version(db, course).await?))
}

/// An answer to a question of the course's own, as numbers: only if it was given for forming groups, is asked for that
/// still, and means what the question means now. What is sealed are words, and words form no groups.
fn own_value(own: &[OwnQuestion], versions: &[Version], row: &AnswerRow) -> Option<(u16, OwnValue)> {
    let question = own.iter().find(|question| question.code() == row.question)?;
    let version = version_of(versions, row)?;
    if row.used_for != UsedFor::Groups.word() || !version.wording.still_means(question.wording()) {
        return None;
    }
    let typed: Typed = serde_json::from_value(row.answer.clone()?).ok()?;
    let reply = Reply::read(&version.wording, &typed).ok().flatten()?;
    Some((question.number, value(question.wording(), &reply)?))
}

/// Who has told something that forms groups, by the code of the question: whether, never what. Only of those who have
/// sent their profile, and a way out tells nothing. What is sealed is left sealed.
pub async fn who_has_told(
    db: &mut PgConnection,
    questionnaire: QuestionnaireId,
) -> sqlx::Result<BTreeMap<String, BTreeSet<AccountId>>> {
    let mut told: BTreeMap<String, BTreeSet<AccountId>> = BTreeMap::new();
    let Some(found) = store::find(db, questionnaire).await? else { return Ok(told) };
    let (own, versions) = own_questions(db, &found).await?;
    for row in store::list_sent_answers(db, questionnaire).await? {
        let known = Question::by_code(&row.question)
            .filter(|question| is_for_groups(question, &row) && !found.left_out.has(question));
        let tells = match known.and_then(|question| plain(question, &row)) {
            Some(Answer::Unknown | Answer::RatherNot) => false,
            Some(Answer::Week(week, _)) => week.known().is_some(),
            Some(_) => true,
            None => own_value(&own, &versions, &row).is_some(),
        };
        if tells {
            told.entry(row.question).or_default().insert(row.account_id);
        }
    }
    Ok(told)
}

/// Whether an answer was given for forming groups, and still is asked for that.
fn is_for_groups(question: &Question, row: &AnswerRow) -> bool {
    row.used_for == UsedFor::Groups.word() && question.used_for == UsedFor::Groups
}

fn nothing(account_id: AccountId) -> MatchAnswers {
    MatchAnswers {
        account_id,
        week: None,
        hours: None,
        form: Step::Blank,
        rhythm: Step::Blank,
        places: 0,
        purposes: Shown::default(),
        aim: None,
        strengths: Shown::default(),
        learning: Shown::default(),
        style_one: 0,
        style_other: 0,
        languages: 0,
        not_alone: None,
        mutual_wish: None,
        own: BTreeMap::new(),
    }
}

fn show(person: &mut MatchAnswers, card: &Card) {
    for item in &card.shown {
        match item {
            OnCard::Whole(Key::Purpose) => person.purposes.on_card = OnCardOrNot::OnCard,
            OnCard::Whole(Key::Strengths) => person.strengths.on_card = OnCardOrNot::OnCard,
            OnCard::Whole(Key::Learning) => person.learning.on_card = OnCardOrNot::OnCard,
            OnCard::Whole(_) | OnCard::Scale(_) | OnCard::Own(_) => {}
        }
    }
}

fn note(person: &mut MatchAnswers, key: Key, answer: &Answer) {
    match (key, answer) {
        (Key::Availability, Answer::Week(week, _)) => person.week = week.known(),
        (Key::Hours, Answer::One(option)) => person.hours = place(HOURS, option),
        (Key::Form, Answer::One(option)) => person.form = step(FORMS, option),
        (Key::Rhythm, Answer::One(option)) => person.rhythm = step(RHYTHMS, option),
        (Key::Places, Answer::Several(options)) => person.places = bits(PLACES, options),
        (Key::Purpose, Answer::Several(options)) => person.purposes.options = bits(PURPOSES, options),
        (Key::Aim, Answer::One(option)) => person.aim = place(AIMS, option),
        (Key::Strengths, Answer::Several(options)) => person.strengths.options = bits(SKILLS, options),
        (Key::Learning, Answer::Several(options)) => person.learning.options = bits(SKILLS, options),
        (Key::Languages, Answer::Several(options)) => person.languages = bits(LANGUAGES, options),
        (Key::Style, Answer::Scales(leanings)) => {
            let at = |ends: [u8; 2]| {
                leanings.iter().filter(move |(_, lean)| ends.iter().any(|end| *lean == Lean::Point(*end)))
            };
            person.style_one = at([1, 2]).fold(0, |set, (scale, _)| set | bits(STYLES, &[scale]));
            person.style_other = at([4, 5]).fold(0, |set, (scale, _)| set | bits(STYLES, &[scale]));
        }
        (Key::NotAlone, Answer::NotAlone(Some(wish))) => {
            let dimension = place(DIMENSIONS, wish.dimension).unwrap_or_default();
            let value = wish.value.and_then(|value| place(GENDERS, value)).map_or(0, |value| value + 1);
            person.not_alone = Some(NotAloneTag(u32::from(dimension) * 16 + u32::from(value)));
        }
        // "I don't know yet", "I would rather not say", and whatever is not for forming groups.
        _ => {}
    }
}

fn place(options: &[&str], chosen: &str) -> Option<u8> {
    options.iter().position(|option| *option == chosen).map(|place| place as u8)
}

fn step(options: &[&str], chosen: &str) -> Step {
    if chosen == ANY { Step::Any } else { place(options, chosen).map_or(Step::Blank, Step::At) }
}

fn bits(options: &[&str], chosen: &[&str]) -> u32 {
    chosen.iter().filter_map(|chosen| place(options, chosen)).fold(0, |set, place| set | 1 << place)
}

/// Keeps the wishes that meet, and forgets the others.
async fn join_wishes(
    db: &mut PgConnection,
    people: &mut [MatchAnswers],
    wishes: &HashMap<AccountId, String>,
) -> sqlx::Result<()> {
    let ids: Vec<_> = wishes.keys().copied().collect();
    let askers = accounts::people(db, &ids).await?;
    let by_email: HashMap<_, _> =
        askers.iter().map(|person| (person.email.as_str(), person.account_id)).collect();
    let asks_for = |by: AccountId| wishes.get(&by).and_then(|email| by_email.get(email.as_str()).copied());
    for person in people {
        let own = person.account_id;
        person.mutual_wish = asks_for(own).filter(|other| *other != own && asks_for(*other) == Some(own));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questionnaires::answers::NotAlone;
    use crate::questionnaires::week::Weekend;

    fn tag(dimension: &'static str, value: Option<&'static str>) -> Option<NotAloneTag> {
        let mut person = nothing(uuid::Uuid::nil().into());
        note(&mut person, Key::NotAlone, &Answer::NotAlone(Some(NotAlone { dimension, value })));
        person.not_alone
    }

    #[test]
    fn only_those_who_stated_the_same_have_the_same_tag() {
        let mut tags: Vec<_> = DIMENSIONS.iter().skip(1).map(|dimension| tag(dimension, None)).collect();
        tags.extend(GENDERS.iter().map(|gender| tag("gender", Some(gender))));
        let count = tags.len();
        tags.sort();
        tags.dedup();
        assert_eq!(tags.len(), count);
        assert_eq!(tag("children", None), tag("children", None));
    }

    #[test]
    fn ways_out_and_untold_weeks_leave_blanks() {
        let mut person = nothing(uuid::Uuid::nil().into());
        note(&mut person, Key::Hours, &Answer::Unknown);
        note(&mut person, Key::Aim, &Answer::RatherNot);
        note(&mut person, Key::Availability, &Answer::Week(Week::default(), Weekend::Free));
        note(&mut person, Key::NotAlone, &Answer::NotAlone(None));
        assert_eq!(person, nothing(uuid::Uuid::nil().into()));
    }

    #[test]
    fn it_does_not_matter_is_not_the_same_as_silence() {
        let mut person = nothing(uuid::Uuid::nil().into());
        note(&mut person, Key::Form, &Answer::One(ANY));
        note(&mut person, Key::Rhythm, &Answer::One("twice"));
        assert_eq!((person.form, person.rhythm), (Step::Any, Step::At(0)));
    }

    #[test]
    fn the_middle_of_a_scale_leans_nowhere() {
        let mut person = nothing(uuid::Uuid::nil().into());
        let leanings = vec![("start", Lean::Point(2)), ("plan", Lean::Point(3)), ("whole", Lean::Point(5))];
        note(&mut person, Key::Style, &Answer::Scales(leanings));
        assert_eq!((person.style_one, person.style_other), (1, 1 << 4));
    }
}

//! The only bridge from the database to matching: who takes part, what they answered, which rules hold, as numbers.
//!
//! Names, words and everything else stay on this side. An adviser's keep-apart is opened here and becomes a pair of
//! numbers among the leader's own; nothing beyond this file knows which is which. Answers are opened when proposals are
//! made; what was taken is kept, sealed, with the formation until it ends.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use sqlx::PgConnection;

use super::actions::FormationsError;
use super::model::{Criterion as Weighed, Formation, Mixing, PairKind, Participant, Pinned, Weights};
use super::teaching::Teaching;
use super::{KeepApartId, store};
use crate::accounts::AccountId;
use crate::courses;
use crate::i18n::Lang;
use crate::matching::cohort::{
    Answer, Blank, Cohort, Criterion, Facilitator, Kind, Number, Person, SeenBy, Slots, Time, Value, Voice,
};
use crate::privacy::{self, Place, Seals};
use crate::questionnaires::{
    self, Judged, MatchAnswers, NotAloneTag, OwnCriterion, OwnValue, SKILLS, Shown, Step,
};
use crate::week::{Slot, Week};

/// The names of the criteria every course has, in the order of the answers below; a course's own come after them.
pub const CRITERIA: [&str; 10] =
    ["hours", "form", "rhythm", "purpose", "skills", "aim", "place", "style", "language", "wishes"];

/// Of these, what a leader may read of each student anyway, beside when they can meet.
pub const LOGISTICS: [&str; 4] = ["form", "rhythm", "place", "language"];

/// How much a mutual wish counts beside what a leader weighs, 0 to 100: little.
pub const WISHED: u32 = 5;
/// The name of the criterion they make.
const WISHES_OF_TWO: &str = "wished";

/// A formation as numbers, and who is who.
#[derive(Clone, Debug)]
pub struct Snapshot {
    /// What matching sees.
    pub cohort: Cohort,
    /// Whose numbers they are, in the order of the cohort.
    pub people: Vec<AccountId>,
    /// Pairs who must not sit together, whoever said so.
    pub apart: Vec<(AccountId, AccountId)>,
    /// Who can accompany groups, in the order of the cohort; only where proposals are made.
    pub facilitators: Vec<AccountId>,
}

/// What is kept, sealed, from the moment proposals were asked for, so that looking at them opens nobody's answers anew.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Kept {
    /// What was answered, as numbers.
    answered: Vec<(AccountId, Person)>,
    /// Wishes of two for each other.
    wished: Vec<(AccountId, AccountId)>,
    /// Pairs that advisers keep apart.
    apart: Vec<(AccountId, AccountId)>,
    /// The course's own questions that form groups, by their numbers, in the order of the answers.
    #[serde(default)]
    own: Vec<(u16, Kind)>,
    /// When people are taught.
    #[serde(default)]
    teaching: Option<Teaching>,
}

impl Snapshot {
    /// Takes everybody who is to have a group, with their answers as they are now, and keeps what it took. That
    /// sealed rows are opened is written down in the name of whoever asked for proposals.
    pub async fn take(
        db: &mut PgConnection,
        now: DateTime<Utc>,
        by: AccountId,
        seals: &Seals,
        formation: &Formation,
    ) -> Result<Self, FormationsError> {
        let answers = answers(db, now, by, seals, formation).await?;
        let own = questionnaires::own_criteria(db, formation.course_id).await?;
        let own: Vec<(u16, Kind)> = own.iter().map(|asked| (asked.number, kind(asked.judged))).collect();
        let wishes = answers.iter().filter_map(|answers| Some((answers.account_id, answers.mutual_wish?)));
        let kept = Kept {
            wished: wishes.filter(|(one, other)| one < other).collect(),
            apart: open_pairs(db, now, by, seals, formation).await?,
            answered: answers.iter().map(|answers| (answers.account_id, person(answers, &own))).collect(),
            own,
            teaching: Some(Teaching::of(db, formation.course_id).await?),
        };
        keep(db, seals, formation, &kept).await?;
        let mut taken = Self::assemble(db, formation, &kept, &[]).await?;
        for facilitator in courses::facilitators(db, formation.course_id).await? {
            taken.cohort.facilitators.push(taken.accompanying(&facilitator));
            taken.facilitators.push(facilitator.person.account_id);
        }
        Ok(taken)
    }

    /// A facilitator as numbers. Nobody accompanies a group they are in.
    fn accompanying(&self, facilitator: &courses::Facilitator) -> Facilitator {
        Facilitator {
            capacity: facilitator.most_groups(),
            free: facilitator.offer.told_week().map(slots),
            languages: languages(&facilitator.offer.languages),
            not: self.place(facilitator.person.account_id).into_iter().collect(),
        }
    }

    /// As it was kept, with the people, the leader's rules and the plan as they are now, and `newcomers` beside them.
    pub async fn kept(
        db: &mut PgConnection,
        seals: &Seals,
        formation: &Formation,
        newcomers: &[Participant],
    ) -> Result<Self, FormationsError> {
        let kept = kept(db, seals, formation).await?;
        Self::assemble(db, formation, &kept, newcomers).await
    }

    /// As it was kept, but with what advisers keep apart as it is now: for every deed that seats somebody.
    pub async fn renewed(
        db: &mut PgConnection,
        now: DateTime<Utc>,
        by: AccountId,
        seals: &Seals,
        formation: &Formation,
        newcomers: &[Participant],
    ) -> Result<Self, FormationsError> {
        let mut kept = kept(db, seals, formation).await?;
        if !formation.state.is_being_shaped() {
            kept.wished.clear();
        }
        kept.apart = open_pairs(db, now, by, seals, formation).await?;
        keep(db, seals, formation, &kept).await?;
        Self::assemble(db, formation, &kept, newcomers).await
    }

    /// Keeps no longer who wished for whom: the groups are made.
    pub async fn forget_wishes(
        db: &mut PgConnection,
        seals: &Seals,
        formation: &Formation,
    ) -> Result<(), FormationsError> {
        let mut kept = kept(db, seals, formation).await?;
        kept.wished.clear();
        keep(db, seals, formation, &kept).await
    }

    /// Everybody who is to have a group and the leader's own rules: what is known before anybody's answer is opened.
    pub async fn of_rules(db: &mut PgConnection, formation: &Formation) -> Result<Self, FormationsError> {
        Self::assemble(db, formation, &Kept::default(), &[]).await
    }

    /// The same people by what a leader may read of each anyway, under the leader's own rules: for whatever ranks people
    /// before a leader's eyes, so that no order tells of wishes, of aims, or of whom advisers keep apart.
    pub fn in_the_open(&self, rules: &Self) -> Cohort {
        let mut open = self.cohort.clone();
        for (at, criterion) in open.criteria.iter_mut().enumerate() {
            if CRITERIA.get(at).is_none_or(|name| !LOGISTICS.contains(name)) {
                criterion.weight = 0;
            }
        }
        open.people.iter_mut().for_each(|person| person.not_alone = None);
        let here = |place: &usize| self.place(*rules.people.get(*place)?);
        let pairs = rules.cohort.apart.iter();
        open.apart = pairs.filter_map(|(one, other)| here(one).zip(here(other))).collect();
        let sets = rules.cohort.together.iter();
        open.together = sets.map(|set| set.iter().filter_map(here).collect()).collect();
        open
    }

    /// The same people, judged without whom they wish to sit with: for every number that is shown. Whoever moves somebody
    /// and compares would learn of one pair's wish.
    pub fn without_wishes(&self) -> Cohort {
        let mut shown = self.cohort.clone();
        let of_wishes = shown.criteria.iter_mut().filter(|criterion| criterion.name == WISHES_OF_TWO);
        of_wishes.for_each(|criterion| criterion.weight = 0);
        shown
    }

    /// The same people, with some of those who are locked to each other locked to nobody.
    pub fn unpinned(&self, pinned: &[Pinned], people: &[AccountId]) -> Cohort {
        let mut cohort = self.cohort.clone();
        for set in pinned {
            let places = self.places(&set.people);
            // Sets of locks stand after the rules about pairs.
            if let Some(locked) = cohort.together.iter_mut().rfind(|set| **set == places) {
                *locked = self.places(&set.elsewhere(people));
            }
        }
        cohort
    }

    async fn assemble(
        db: &mut PgConnection,
        formation: &Formation,
        kept: &Kept,
        newcomers: &[Participant],
    ) -> Result<Self, FormationsError> {
        let mut participants = store::list_participants(db, formation.formation_id).await?;
        participants.retain(|participant| !participant.is_exempt);
        participants.extend_from_slice(newcomers);
        let people: Vec<AccountId> = participants.iter().map(|participant| participant.account_id).collect();
        let teaching = match &kept.teaching {
            Some(kept) => kept.clone(),
            None => Teaching::of(db, formation.course_id).await?,
        };
        let seated = participants.iter().map(|participant| {
            let answered = kept.answered.iter().find(|(who, _)| *who == participant.account_id);
            let section = section(participant, formation.plan.mixing);
            let person =
                answered.map_or_else(|| silent(participant.account_id), |(_, person)| person.clone());
            Person { section, taught: teaching.of_class(participant.class_section_id), ..person }
        });
        let mut criteria = criteria(&formation.plan.weights);
        let asked = questionnaires::own_criteria(db, formation.course_id).await?;
        criteria.extend(kept.own.iter().map(|(number, kind)| own_criterion(*number, *kind, &asked)));
        let mut cohort = Cohort {
            people: seated.collect(),
            sizes: formation.plan.sizes,
            time: Time {
                slots: Week::grid().count() as u32,
                weight: formation.plan.weights.of(Weighed::Time),
                ..Time::default()
            },
            criteria,
            language: CRITERIA.iter().position(|name| *name == "language"),
            ..Cohort::default()
        };
        let place = |who: AccountId| people.iter().position(|account| *account == who);
        let places = |(one, other): (AccountId, AccountId)| place(one).zip(place(other));
        let rules = store::list_pair_rules(db, formation.formation_id).await?;
        let pairs = |kind: PairKind| {
            rules.iter().filter(move |rule| rule.kind == kind).map(|rule| (rule.one, rule.other))
        };
        let together = pairs(PairKind::Together).filter_map(places);
        cohort.together = together.map(|(one, other)| vec![one, other]).collect();
        let wished: Vec<_> = kept.wished.iter().copied().filter_map(places).collect();
        count_wishes(&mut cohort, &wished);
        let apart: Vec<_> = pairs(PairKind::Apart).chain(kept.apart.iter().copied()).collect();
        cohort.apart = apart.iter().copied().filter_map(places).collect();
        // Those who are locked to each other may sit with others who are, so they are no pins to matching.
        let locked = store::pins::list(db, formation.formation_id).await?.into_iter();
        cohort.together.extend(locked.map(|set| set.people.into_iter().filter_map(place).collect()));
        Ok(Self { cohort, people, apart, facilitators: Vec::new() })
    }

    /// The places of these people in the cohort.
    pub fn places(&self, people: &[AccountId]) -> Vec<usize> {
        people.iter().filter_map(|who| self.place(*who)).collect()
    }

    /// The place of one person in the cohort.
    pub fn place(&self, who: AccountId) -> Option<usize> {
        self.people.iter().position(|account| *account == who)
    }

    /// Whether somebody who wished not to be the only one is, among these people.
    pub fn is_alone(&self, who: AccountId, among: &[AccountId]) -> bool {
        let wish = |who: AccountId| self.place(who).and_then(|place| self.cohort.people[place].not_alone);
        let own = wish(who);
        own.is_some() && !among.iter().any(|other| *other != who && wish(*other) == own)
    }

    /// A hash of everything matching saw, so that a proposal can be shown to come from it, until the groups are made
    /// and wishes are forgotten.
    pub fn sha256(&self) -> Vec<u8> {
        // A struct of numbers always has a JSON form.
        let json = serde_json::to_vec(&self.cohort).unwrap_or_default();
        Sha256::digest(json).to_vec()
    }
}

async fn answers(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: AccountId,
    seals: &Seals,
    formation: &Formation,
) -> Result<Vec<MatchAnswers>, FormationsError> {
    let Some(questionnaire_id) = formation.questionnaire_id else { return Ok(Vec::new()) };
    let Some(questionnaire) = questionnaires::find(db, questionnaire_id).await? else {
        return Ok(Vec::new());
    };
    Ok(questionnaires::match_answers(db, now, by, seals, &questionnaire).await?)
}

/// Adds a pair that must not meet to what is kept of a formation, if anything is: from now on no page offers it.
pub(super) async fn add_apart(
    db: &mut PgConnection,
    seals: &Seals,
    formation: &Formation,
    pair: (AccountId, AccountId),
) -> Result<(), FormationsError> {
    store::lock(db, formation.formation_id).await?;
    if store::find_cohort(db, formation.formation_id).await?.is_none() {
        return Ok(());
    }
    let mut kept = kept(db, seals, formation).await?;
    kept.apart.push(pair);
    keep(db, seals, formation, &kept).await
}

/// Where the pair of a keep-apart is sealed.
pub(super) fn pair_place(keep_apart: KeepApartId) -> Place {
    Place { table: "keep_aparts", column: "sealed_pair", row: keep_apart.uuid() }
}

/// Opens the pairs that advisers keep apart in the course, and writes that down.
async fn open_pairs(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: AccountId,
    seals: &Seals,
    formation: &Formation,
) -> Result<Vec<(AccountId, AccountId)>, FormationsError> {
    let mut pairs = Vec::new();
    for (id, sealed) in store::list_keep_aparts(db, formation.course_id, now.date_naive()).await? {
        privacy::note_opening(db, now, by, pair_place(id), "formation").await?;
        pairs.push(seals.open_json(pair_place(id), &sealed)?);
    }
    Ok(pairs)
}

fn kept_place(formation: &Formation) -> Place {
    Place { table: "formations", column: "sealed_cohort", row: formation.formation_id.uuid() }
}

async fn keep(
    db: &mut PgConnection,
    seals: &Seals,
    formation: &Formation,
    kept: &Kept,
) -> Result<(), FormationsError> {
    let sealed = seals.seal_json(kept_place(formation), kept)?;
    Ok(store::mark_cohort(db, formation.formation_id, &sealed).await?)
}

async fn kept(db: &mut PgConnection, seals: &Seals, formation: &Formation) -> Result<Kept, FormationsError> {
    match store::find_cohort(db, formation.formation_id).await? {
        Some(sealed) => Ok(seals.open_json(kept_place(formation), &sealed)?),
        None => Ok(Kept::default()),
    }
}

fn criteria(weights: &Weights) -> Vec<Criterion> {
    let skills = SKILLS.len() as u8;
    let exchange = weights.of(Weighed::Skills);
    let meeting = weights.of(Weighed::Meeting);
    let rows = [
        (Kind::Similar { steps: 4 }, weights.of(Weighed::Hours), Blank::Typical),
        (Kind::Close { steps: 3 }, meeting.div_ceil(2), Blank::Neutral),
        (Kind::Close { steps: 4 }, meeting / 2, Blank::Neutral),
        (Kind::Common, weights.of(Weighed::Purpose), Blank::Ignored),
        (Kind::Covered { options: skills }, exchange.div_ceil(2), Blank::Ignored),
        (Kind::Close { steps: 3 }, weights.of(Weighed::Aim), Blank::Ignored),
        (Kind::Shared, weights.of(Weighed::Place), Blank::Ignored),
        (Kind::BothEnds { enough: 2 }, weights.of(Weighed::Style), Blank::Ignored),
        (Kind::Shared, weights.of(Weighed::Language), Blank::Typical),
        (Kind::Complementary { options: skills }, exchange / 2, Blank::Ignored),
    ];
    let named = CRITERIA.into_iter().zip(rows);
    named
        .map(|(name, (kind, weight, blank))| Criterion { name: name.to_owned(), kind, weight, blank })
        .collect()
}

/// How an own question is judged.
fn kind(judged: Judged) -> Kind {
    match judged {
        Judged::Mixed(categories) => Kind::Mixed { categories },
        Judged::Same => Kind::Shared,
        Judged::Near(steps) => Kind::Close { steps },
        Judged::Alike => Kind::Alike,
        Judged::Covered(options) => Kind::Covered { options },
        Judged::Balanced => Kind::Balanced,
    }
}

/// An own question as a criterion, with the weight it has now: none at all once it is asked no more.
fn own_criterion(number: u16, kind: Kind, asked: &[OwnCriterion]) -> Criterion {
    let weight =
        asked.iter().find(|question| question.number == number).map_or(0, |question| question.weight);
    Criterion { name: format!("own-{number}"), kind, weight, blank: Blank::Ignored }
}

/// Lets wishes of two for each other count, a little: never as a rule, so that nobody is kept out for them and no rule
/// that gives way tells of them. The criterion comes after all that have words of their own.
fn count_wishes(cohort: &mut Cohort, wished: &[(usize, usize)]) {
    if wished.is_empty() {
        return;
    }
    let known = cohort.criteria.len();
    let (name, blank) = (WISHES_OF_TWO.to_owned(), Blank::Ignored);
    cohort.criteria.push(Criterion { name, kind: Kind::Familiar, weight: WISHED, blank });
    for (number, &(one, other)) in (0..).zip(wished) {
        for person in [one, other] {
            let answers = &mut cohort.people[person].answers;
            answers.resize(known, Answer::BLANK);
            answers.push(Answer { value: Value::Team(number), seen_by: SeenBy::Nobody });
        }
    }
}

/// The class somebody is seated within; one for all when classes mix.
fn section(participant: &Participant, mixing: Mixing) -> u32 {
    match (mixing, participant.class_section_id) {
        (Mixing::WithinClasses, Some(class)) => number_of(class.uuid()),
        _ => 0,
    }
}

fn silent(who: AccountId) -> Person {
    Person {
        key: who.uuid().as_u128(),
        section: 0,
        voice: Voice::Silent,
        free: None,
        taught: Slots::NONE,
        answers: Vec::new(),
        not_alone: None,
    }
}

fn person(answers: &MatchAnswers, own: &[(u16, Kind)]) -> Person {
    Person {
        key: answers.account_id.uuid().as_u128(),
        section: 0,
        voice: Voice::Answered,
        free: answers.week.map(slots),
        taught: Slots::NONE,
        answers: values(answers, own),
        not_alone: answers.not_alone.map(NotAloneTag::number),
    }
}

/// A class as a number. 32 random bits of a version 4 UUID tell the classes of one course apart.
fn number_of(class: uuid::Uuid) -> u32 {
    class.as_fields().0
}

/// The languages of an offer, as choices of the criterion.
fn languages(spoken: &[Lang]) -> u64 {
    let known = Lang::ALL.into_iter().zip(0..);
    known.filter(|(l, _)| spoken.contains(l)).fold(0, |set, (_, at)| set | 1 << at)
}

/// A week as matching counts it.
pub(super) fn slots(week: Week) -> Slots {
    week.slots().map(Slot::index).collect()
}

/// Only what was promised to the group may become a reason: what a student put on the card.
fn values(answers: &MatchAnswers, own: &[(u16, Kind)]) -> Vec<Answer> {
    let unseen = |value| Answer { value, seen_by: SeenBy::Nobody };
    let step = |step: Step| match step {
        Step::Blank => Value::Blank,
        Step::Any => Value::Any,
        Step::At(place) => Value::Step(place),
    };
    let band = |band: Option<u8>| band.map_or(Value::Blank, Value::Step);
    let set = |options: u32| if options == 0 { Value::Blank } else { Value::Choices(u64::from(options)) };
    let seen_by = |shown: Shown| if shown.is_on_card() { SeenBy::Members } else { SeenBy::Nobody };
    let skills = match (answers.strengths.options, answers.learning.options) {
        (0, 0) => Value::Blank,
        (offers, wishes) => Value::Exchange { offers: u64::from(offers), wishes: u64::from(wishes) },
    };
    let style = match (answers.style_one, answers.style_other) {
        (0, 0) => Value::Blank,
        (one, other) => Value::Leanings { one, other },
    };
    let known = [
        unseen(band(answers.hours)),
        unseen(step(answers.form)),
        unseen(step(answers.rhythm)),
        Answer { value: set(answers.purposes.options), seen_by: seen_by(answers.purposes) },
        Answer { value: skills, seen_by: seen_by(answers.strengths) },
        unseen(band(answers.aim)),
        unseen(set(answers.places)),
        unseen(style),
        unseen(set(answers.languages)),
        unseen(skills),
    ];
    // Of the course's own questions nothing becomes a reason: their words are not known here.
    let own = own.iter().map(|(number, _)| unseen(own_value(answers.own.get(number))));
    known.into_iter().chain(own).collect()
}

fn own_value(value: Option<&OwnValue>) -> Value {
    match value {
        Some(OwnValue::Step(step)) => Value::Step(*step),
        Some(OwnValue::Choices(set)) => Value::Choices(*set),
        Some(OwnValue::Number(number)) => Number::new(f64::from(*number)).map_or(Value::Blank, Value::Number),
        None => Value::Blank,
    }
}

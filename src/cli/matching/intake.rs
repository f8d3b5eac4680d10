//! Takes people in, one by one, whatever file they come from, and makes of them and the rules what matching knows.
//!
//! Nothing depends on the order in which people come: names become numbers in the order of the alphabet, and each
//! person's key is made of their name.

use std::collections::HashMap;

use serde_json::Value as Json;
use sha2::{Digest, Sha256};

use super::cohort_file::{CohortFile, CriterionFile};
use super::faults::Faults;
use super::names::Names;
use super::question::{FINEST, Question};
use super::rules;
use super::week::Week;
use crate::matching::cohort::{Answer, Cohort, Criterion, Person, Slots, Time, Value, Voice};

/// Between labels that count together.
pub const AND: &str = " / ";
/// The longest name of a person, in bytes.
const LONGEST_NAME: usize = 500;

/// Somebody on their way in.
#[derive(Debug, Default)]
pub struct Newcomer {
    /// Their name, unique in the cohort.
    pub name: String,
    /// Whom they may be mixed with; people without a label are among themselves.
    pub partition: String,
    /// Whether they answered; without it, whoever said anything did.
    pub answered: Option<bool>,
    /// When they can meet.
    pub free: Option<Slots>,
    /// Answers by criterion.
    pub answers: Vec<Answer>,
    /// What they do not want to be the only one of.
    pub not_alone: Option<String>,
}

/// The people so far.
#[derive(Debug)]
pub struct Intake {
    /// What is wrong so far.
    pub faults: Faults,
    week: Week,
    questions: Vec<Question>,
    /// For each question its place among the criteria of the cohort; common time is none of them.
    places: Vec<Option<usize>>,
    by_name: HashMap<String, usize>,
    people: Vec<Person>,
    names: Vec<Box<str>>,
    partitions: Names,
    tags: Names,
}

/// A cohort with the names that matching does not know.
#[derive(Debug)]
pub struct Taken {
    /// What matching knows.
    pub cohort: Cohort,
    /// What everything is called.
    pub called: Called,
}

/// What everything is called.
#[derive(Debug)]
pub struct Called {
    /// The cohort, if its file says what it is.
    pub about: Option<String>,
    /// People, by their place in the cohort.
    pub people: People,
    /// Sections by number.
    pub partitions: Names,
    /// The slots.
    pub week: Week,
    /// The criterion of common time, if there is one.
    pub time: Option<String>,
    /// The facilitators.
    pub facilitators: Vec<String>,
    /// What weights were multiplied with, to make whole numbers of them.
    pub weight_unit: f64,
    questions: HashMap<String, Question>,
}

impl Called {
    /// What an option of a criterion is called.
    pub fn option(&self, criterion: &str, option: u8) -> &str {
        self.questions.get(criterion).map_or("", |question| question.options.name(option.into()))
    }
}

/// People by place and by name.
#[derive(Debug)]
pub struct People {
    names: Vec<Box<str>>,
    by_name: Vec<u32>,
}

impl People {
    /// These people, in the order of the cohort.
    pub fn new(names: Vec<Box<str>>) -> Self {
        let mut by_name: Vec<u32> = (0..names.len() as u32).collect();
        by_name.sort_by(|&a, &b| names[a as usize].cmp(&names[b as usize]).then(a.cmp(&b)));
        Self { names, by_name }
    }

    /// The place of somebody.
    pub fn find(&self, name: &str) -> Option<usize> {
        let at = self.by_name.binary_search_by(|&at| (*self.names[at as usize]).cmp(name)).ok()?;
        self.by_name.get(at).map(|&at| at as usize)
    }

    /// The name of somebody.
    pub fn name(&self, at: usize) -> &str {
        self.names.get(at).map_or("", AsRef::as_ref)
    }

    /// Places of people who have the same name: the earlier and the later.
    fn twins(&self) -> impl Iterator<Item = (usize, usize)> {
        let same = |pair: &&[u32]| self.names[pair[0] as usize] == self.names[pair[1] as usize];
        self.by_name.windows(2).filter(same).map(|pair| (pair[0] as usize, pair[1] as usize))
    }
}

impl Intake {
    /// Nobody yet. `place` says where a criterion stands.
    pub fn new(week: Week, criteria: Vec<CriterionFile>, place: impl Fn(usize) -> String) -> Self {
        let mut faults = Faults::default();
        let mut questions: Vec<Question> = Vec::new();
        let (mut by_name, mut places, mut next) = (HashMap::new(), Vec::new(), 0);
        for (at, criterion) in criteria.into_iter().enumerate() {
            let place = place(at);
            let question = Question::new(criterion, &place, &mut faults);
            if by_name.insert(question.name.clone(), at).is_some() {
                faults.add(format!("{place}.name"), format!("{:?} stands twice", question.name));
            }
            let is_time = question.wanted.is_some() || question.kind().is_none();
            if is_time && questions.iter().any(|earlier| earlier.kind().is_none()) {
                faults.add(format!("{place}.kind"), "there is one criterion of the kind overlap at most");
            }
            places.push((!is_time).then_some(next));
            next += usize::from(!is_time);
            questions.push(question);
        }
        if week.len() > Slots::MOST {
            faults.add("week", format!("has {} slots; {} at most", week.len(), Slots::MOST));
        }
        let (people, names) = (Vec::new(), Vec::new());
        let (partitions, tags) = (Names::default(), Names::default());
        Self { faults, week, questions, places, by_name, people, names, partitions, tags }
    }

    /// Makes room for so many.
    pub fn expect(&mut self, people: usize) {
        self.people.reserve_exact(people);
        self.names.reserve_exact(people);
    }

    /// The slots.
    pub fn week(&self) -> &Week {
        &self.week
    }

    /// Reads an answer from JSON; the error says what it should be.
    pub fn answer(&mut self, newcomer: &mut Newcomer, criterion: &str, json: &Json) -> Result<(), String> {
        let Some(&at) = self.by_name.get(criterion) else {
            return Err("there is no such criterion".to_owned());
        };
        let question = &mut self.questions[at];
        let value = question.answer(json)?;
        let answer = question.seen(value);
        self.note(newcomer, at, answer);
        Ok(())
    }

    /// Reads an answer from a cell; `read` is given the question and the answer so far.
    pub fn answer_with(
        &mut self,
        newcomer: &mut Newcomer,
        question: usize,
        read: impl FnOnce(&mut Question, Value) -> Result<Value, String>,
    ) -> Result<(), String> {
        let earlier = self.places[question].and_then(|place| newcomer.answers.get(place));
        let earlier = earlier.map_or(Value::Blank, |answer| answer.value);
        let asked = &mut self.questions[question];
        let value = read(asked, earlier)?;
        let answer = asked.seen(value);
        self.note(newcomer, question, answer);
        Ok(())
    }

    fn note(&self, newcomer: &mut Newcomer, question: usize, answer: Answer) {
        if let Some(place) = self.places[question] {
            if newcomer.answers.len() <= place {
                newcomer.answers.resize(place + 1, Answer::BLANK);
            }
            newcomer.answers[place] = answer;
        }
    }

    /// Takes somebody in.
    pub fn admit(&mut self, newcomer: Newcomer) {
        let Newcomer { name, partition, answered, free, mut answers, not_alone } = newcomer;
        let said = free.is_some() || not_alone.is_some() || answers.iter().any(|it| *it != Answer::BLANK);
        let is_heard = answered.unwrap_or(said || self.questions.is_empty());
        if name.len() > LONGEST_NAME {
            let start: String = name.chars().take(20).collect();
            self.faults.add(format!("people[{}].id", self.people.len()), format!("{start:?}... is too long"));
        }
        answers.shrink_to_fit();
        self.people.push(Person {
            key: key(&name),
            section: self.partitions.number(&partition),
            voice: if is_heard { Voice::Answered } else { Voice::Silent },
            free,
            taught: Slots::NONE,
            answers,
            not_alone: not_alone.map(|tag| self.tags.number(&tag)),
        });
        self.names.push(name.into_boxed_str());
    }

    /// Everybody is in; joins them with the rules of the file. `place` says where somebody stands in it.
    pub fn finish(mut self, file: &CohortFile, place: impl Fn(usize) -> String) -> Result<Taken, Faults> {
        let people = People::new(std::mem::take(&mut self.names));
        for (earlier, later) in people.twins().filter(|(earlier, _)| !people.name(*earlier).is_empty()) {
            let what = format!("{:?} stands twice, first at {}", people.name(later), place(earlier));
            self.faults.add(place(later), what);
        }
        let mut cohort = Cohort { people: std::mem::take(&mut self.people), ..Cohort::default() };
        (cohort.sizes, cohort.evenness) = rules::sizes(file.sizes, &mut self.faults);
        let language = self.language(file);
        cohort.language = language.and_then(|at| self.places[at]);
        rules::between_people(file, &people, &mut cohort, &mut self.faults);
        let facilitators = self.facilitators(file, &people, language, &mut cohort);
        self.settle(&mut cohort);
        rules::teaching(file, &self.partitions, &self.week, &mut cohort.people, &mut self.faults);
        self.weigh(file, &mut cohort);
        let unit = self.weight_unit();
        let time = self.questions.iter().find(|question| question.kind().is_none());
        let time = time.map(|question| question.name.clone());
        let called = Called {
            about: file.about.clone(),
            people,
            partitions: self.partitions,
            week: self.week,
            time,
            facilitators,
            weight_unit: unit,
            questions: self.questions.into_iter().map(|question| (question.name.clone(), question)).collect(),
        };
        self.faults.or(Taken { cohort, called })
    }

    /// The question whose options are languages.
    fn language(&mut self, file: &CohortFile) -> Option<usize> {
        let name = file.language.as_ref()?;
        let at = self.by_name.get(name).copied();
        let speaks = at.is_some_and(|at| self.questions[at].is_of_choices());
        if !speaks {
            self.faults.add(
                "language",
                format!("there is no criterion {name:?} of the kind shared, common or alike"),
            );
        }
        at.filter(|_| speaks)
    }

    fn facilitators(
        &mut self,
        file: &CohortFile,
        people: &People,
        language: Option<usize>,
        cohort: &mut Cohort,
    ) -> Vec<String> {
        for (at, row) in file.facilitators.iter().enumerate() {
            let place = format!("facilitators[{at}]");
            let mut languages = 0;
            for spoken in &row.languages {
                let number = match language {
                    Some(question) => self.questions[question].option(spoken),
                    None => Err("the file does not say which criterion is the language".to_owned()),
                };
                match number {
                    Ok(number) => languages |= 1 << number,
                    Err(what) => self.faults.add(format!("{place}.languages"), what),
                }
            }
            if file.facilitators[..at].iter().any(|earlier| earlier.id == row.id) {
                self.faults.add(format!("{place}.id"), format!("{:?} stands twice", row.id));
            }
            let facilitator = rules::facilitator(file, row, &place, (people, &self.week), &mut self.faults);
            cohort.facilitators.push(crate::matching::cohort::Facilitator { languages, ..facilitator });
        }
        file.facilitators.iter().map(|row| row.id.clone()).collect()
    }

    /// Gives everything its number by the alphabet.
    fn settle(&mut self, cohort: &mut Cohort) {
        let sections = self.partitions.sort();
        let tags = self.tags.sort();
        let options: Vec<Option<Vec<u32>>> = self.questions.iter_mut().map(Question::settle).collect();
        let mut renumbered: Vec<Option<&[u32]>> = Vec::new();
        for (at, place) in self.places.iter().enumerate() {
            if place.is_some() {
                renumbered.push(options[at].as_deref());
            }
        }
        for person in &mut cohort.people {
            person.section = sections.get(person.section as usize).copied().unwrap_or(0);
            person.not_alone = person.not_alone.and_then(|tag| tags.get(tag as usize).copied());
            for (answer, renumbered) in person.answers.iter_mut().zip(&renumbered) {
                if let Some(numbers) = renumbered {
                    answer.value = renumber(answer.value, numbers);
                }
            }
        }
        if let Some(Some(numbers)) = cohort.language.and_then(|place| renumbered.get(place)) {
            for facilitator in &mut cohort.facilitators {
                facilitator.languages = set(facilitator.languages, numbers);
            }
        }
    }

    /// What counts, and how much.
    fn weigh(&mut self, file: &CohortFile, cohort: &mut Cohort) {
        let unit = self.weight_unit();
        let whole = |weight: f64| (weight * unit).round() as u32;
        let time = self.questions.iter().find(|question| question.kind().is_none());
        cohort.time = Time {
            slots: self.week.len() as u32,
            wanted: time.and_then(|question| question.wanted).unwrap_or(Time::default().wanted),
            floor: file.rules.common_slots.unwrap_or(0),
            weight: time.map_or(0, |question| whole(question.weight)),
        };
        let criterion = |question: &Question| {
            Some(Criterion {
                name: question.name.clone(),
                kind: question.kind()?,
                weight: whole(question.weight),
                blank: question.blank,
            })
        };
        cohort.criteria = self.questions.iter().filter_map(criterion).collect();
    }

    /// Weights are whole numbers to matching; with a fraction among them, all are counted in thousandths.
    fn weight_unit(&self) -> f64 {
        if self.questions.iter().all(|question| question.weight.fract() == 0.0) { 1.0 } else { FINEST }
    }
}

/// An opaque number for somebody, from their name alone.
fn key(name: &str) -> u128 {
    let hash: [u8; 32] = Sha256::digest(name.as_bytes()).into();
    hash.iter().take(16).fold(0, |key, byte| key << 8 | u128::from(*byte))
}

fn renumber(value: Value, numbers: &[u32]) -> Value {
    let number = |old: u32| numbers.get(old as usize).copied().unwrap_or(old);
    match value {
        Value::Choices(options) => Value::Choices(set(options, numbers)),
        Value::Exchange { offers, wishes } => {
            Value::Exchange { offers: set(offers, numbers), wishes: set(wishes, numbers) }
        }
        Value::Leanings { one, other } => {
            Value::Leanings { one: set(one.into(), numbers) as u32, other: set(other.into(), numbers) as u32 }
        }
        Value::Team(team) => Value::Team(number(team)),
        // Steps of a scale stay; categories that were gathered have a number for every step.
        Value::Step(step) if !numbers.is_empty() => Value::Step(number(step.into()) as u8),
        other => other,
    }
}

fn set(options: u64, numbers: &[u32]) -> u64 {
    numbers
        .iter()
        .enumerate()
        .filter(|(old, _)| options >> old & 1 == 1)
        .fold(0, |set, (_, new)| set | 1 << new)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use serde_json::json;

    use super::super::{cohort_file, people};
    use super::*;

    fn taken(cohort: &Json) -> Result<Taken, Faults> {
        let text = cohort.to_string();
        let mut file = cohort_file::read(Cursor::new(&text))?;
        let week = Week::new(file.week.days.count(), file.week.slots.count(), &[], &[]);
        let mut intake =
            Intake::new(week, std::mem::take(&mut file.criteria), |at| format!("criteria[{at}]"));
        people::read(Cursor::new(&text), &mut intake)?;
        intake.finish(&file, |at| format!("people[{at}]"))
    }

    fn cohort() -> Json {
        json!({
            "format": "medspil/cohort/1",
            "week": {"days": 1, "slots": 4},
            "criteria": [
                {"name": "hours", "kind": "similar", "weight": 1.5, "scale": [1, 4], "measure": "pairs"},
                {"name": "times", "kind": "overlap", "weight": 2},
                {"name": "topics", "kind": "covered", "weight": 1},
                {"name": "degree", "kind": "mixed", "weight": 1},
                {"name": "skills", "kind": "complementary", "weight": 1},
                {"name": "ways", "kind": "both_ends", "weight": 1, "enough": 2},
                {"name": "tongues", "kind": "shared", "weight": 1},
                {"name": "spring", "kind": "fresh", "weight": 1},
                {"name": "credits", "kind": "balanced", "weight": 1},
            ],
            "people": [
                {"id": "cai", "partition": ["B", "north"], "free": "1100", "answers": {
                    "hours": 4, "topics": ["z", "a"], "degree": "y", "skills": {"offers": "r", "wishes": "c"},
                    "ways": {"one": ["up"], "other": ["in"]}, "tongues": "any", "spring": "2", "credits": 1e9}},
                {"id": "bo", "partition": "A", "not_alone": "k", "answers": {"degree": "x", "topics": "m", "tongues": "en"}},
                {"id": "ida", "partition": "A", "not_alone": "e", "answers": {"hours": "any", "tongues": ["da"]}},
                {"id": "dea"},
            ],
            "together": [["ida", "bo"]],
            "apart": [["cai", "dea"]],
            "pins": [{"person": "dea", "group": "w"}, {"person": "cai", "group": "v"}],
            "former": [{"people": ["ida", "bo"], "carry": "whole"}],
            "teaching": {"A": "0001", "north": "1000"},
            "language": "tongues",
            "facilitators": [{"id": "m", "languages": ["en", "fr"], "not_people": ["ida"], "not_groups": ["v"]}],
        })
    }

    #[test]
    fn whatever_is_taken_in_means_something_to_matching() {
        let taken = taken(&cohort()).unwrap();
        assert_eq!(taken.cohort.flaws(), []);
        let Cohort { people, criteria, time, facilitators, .. } = &taken.cohort;
        assert_eq!(criteria.len(), 8, "common time stands apart");
        assert_eq!(
            (criteria[0].weight, time.weight),
            (1500, 2000),
            "a fraction makes all weights thousandths"
        );
        assert_eq!(people[0].answers[1].value, Value::Choices(0b101), "topics are a, m and z");
        assert_eq!(people[1].answers[2].value, Value::Step(0), "degrees are x and y");
        assert_eq!(people[2].answers[0].value, Value::Any);
        assert_eq!(facilitators[0].languages, 0b110, "languages are da, en and fr");
        assert_eq!(facilitators[0].not, [0, 2]);
        assert_eq!(people[3].voice, Voice::Silent);
        let taught: Vec<Vec<usize>> = people.iter().map(|person| person.taught.iter().collect()).collect();
        assert_eq!(taught, [vec![0], vec![3], vec![3], vec![]], "by partition");
    }

    #[test]
    fn the_order_of_people_changes_nothing_but_their_places() {
        let by_key = |taken: Taken| {
            let mut people = taken.cohort.people;
            people.sort_by_key(|person| person.key);
            (people, taken.cohort.facilitators[0].languages, taken.cohort.time)
        };
        let mut turned = cohort();
        turned["people"].as_array_mut().unwrap().reverse();
        assert_eq!(by_key(taken(&turned).unwrap()), by_key(taken(&cohort()).unwrap()));
    }

    #[test]
    fn everything_that_means_nothing_is_refused_at_once() {
        let mut cohort = cohort();
        cohort["together"] = json!([["ida"], ["ida", "zoe"]]);
        cohort["apart"] = json!([["bo", "bo"]]);
        cohort["pins"][1]["person"] = json!("dea");
        cohort["teaching"]["C"] = json!("0000");
        cohort["facilitators"][0]["not_groups"] = json!(["nowhere"]);
        cohort["people"][3]["answers"] = json!({"credits": 1e10, "ways": {"one": 5}});
        let faults = taken(&cohort).unwrap_err().to_string();
        for place in [
            "together[0]",
            "together[1]",
            "apart[0]",
            "pins[1]",
            "teaching.C",
            "facilitators[0].not_groups",
            "people[3].answers.credits",
            "people[3].answers.ways",
        ] {
            assert!(faults.contains(place), "{place} in:\n{faults}");
        }
    }
}

//! What two people are worth to each other by one criterion.
//!
//! People with the same answer are the same to everybody, and there are far fewer answers than people: each answer
//! gets a number, and a table says what two of them are worth. Where answers are too many for a table they are
//! compared anew each time.

use std::collections::BTreeMap;

use super::NEUTRAL;
use super::columns::BlankPairs;
use super::gauge::PAIR;
use crate::matching::cohort::{Kind, Value};

/// The most different answers a table is made for, and a sum kept for each group.
const MOST_ANSWERS: usize = 256;

/// The pairs of one criterion.
#[derive(Clone, Debug)]
pub(super) struct Pairs {
    kind: Kind,
    blank: BlankPairs,
    answer_of: Vec<u32>,
    answers: Vec<Value>,
    /// What two answers are worth to each other, row by row; empty when they are too many.
    table: Vec<u32>,
    /// What two sets are worth to each other by how large both and either are; only without a table, for [`Kind::Alike`].
    alike: Vec<u32>,
}

/// How many sizes a set of options can have.
const SET_SIZES: usize = 65;

impl Pairs {
    pub fn new(kind: Kind, blank: BlankPairs, values: &[Value]) -> Self {
        let mut numbers: BTreeMap<(u8, u64), u32> = BTreeMap::new();
        let mut answers = Vec::new();
        let number = |value: &Value| {
            *numbers.entry(in_words(*value)).or_insert_with(|| {
                answers.push(*value);
                answers.len() as u32 - 1
            })
        };
        let answer_of = values.iter().map(number).collect();
        let mut pairs = Self { kind, blank, answer_of, answers, table: Vec::new(), alike: Vec::new() };
        if pairs.answers.len() <= MOST_ANSWERS {
            let count = pairs.answers.len();
            let all = (0..count).flat_map(|one| (0..count).map(move |other| (one, other)));
            pairs.table =
                all.map(|(one, other)| pairs.compare(pairs.answers[one], pairs.answers[other])).collect();
        } else if kind == Kind::Alike {
            let all = (0..SET_SIZES).flat_map(|both| (0..SET_SIZES).map(move |either| (both, either)));
            let worth =
                |(both, either): (usize, usize)| in_pairs(both.min(either) as f32 / either.max(1) as f32);
            pairs.alike = all.map(worth).collect();
        }
        pairs
    }

    /// How many answers a sum is kept for; none when they are too many.
    pub fn kept(&self) -> usize {
        if self.table.is_empty() { 0 } else { self.answers.len() }
    }

    /// What an answer is worth to every answer, where sums are kept.
    pub fn row(&self, answer: u32) -> &[u32] {
        &self.table[answer as usize * self.answers.len()..][..self.kept()]
    }

    /// The number of somebody's answer.
    #[inline]
    pub fn answer_of(&self, person: u32) -> u32 {
        self.answer_of[person as usize]
    }

    /// What two people are worth to each other, in [`PAIR`]s.
    #[inline]
    pub fn between(&self, one: u32, other: u32) -> u32 {
        self.between_answers(self.answer_of(one), self.answer_of(other))
    }

    /// What two answers are worth to each other, by their numbers.
    #[inline]
    pub fn between_answers(&self, one: u32, other: u32) -> u32 {
        let (one, other) = (one as usize, other as usize);
        if let Some(worth) = self.table.get(one * self.answers.len() + other) {
            return *worth;
        }
        match (self.answers[one], self.answers[other]) {
            (Value::Choices(one), Value::Choices(other)) if !self.alike.is_empty() => {
                let (both, either) = ((one & other).count_ones(), (one | other).count_ones());
                self.alike[both as usize * SET_SIZES + either as usize]
            }
            (one, other) => self.compare(one, other),
        }
    }

    /// Does a person count in the mean over pairs?
    pub fn counts(&self, person: u32) -> bool {
        let answer = self.answers[self.answer_of[person as usize] as usize];
        self.blank == BlankPairs::Neutral || answer != Value::Blank
    }

    fn compare(&self, one: Value, other: Value) -> u32 {
        let unknown = match self.blank {
            BlankPairs::Neutral => NEUTRAL,
            BlankPairs::LeftOut => 0.0,
        };
        in_pairs(worth(self.kind, one, other).unwrap_or(unknown))
    }
}

fn in_pairs(worth: f32) -> u32 {
    (f64::from(worth) * f64::from(PAIR)).round() as u32
}

/// What two answers are worth to each other; none when one of them says nothing.
pub(super) fn worth(kind: Kind, one: Value, other: Value) -> Option<f32> {
    let part = |part: u32, whole: u32| if whole == 0 { 1.0 } else { part as f32 / whole as f32 };
    let yes = |is_so: bool| if is_so { 1.0 } else { 0.0 };
    match (kind, one, other) {
        (_, Value::Blank, _) | (_, _, Value::Blank) => None,
        (_, Value::Any, _) | (_, _, Value::Any) => Some(1.0),
        (Kind::Close { steps }, Value::Step(a), Value::Step(b)) => {
            Some(1.0 - part(u32::from(a.abs_diff(b)), u32::from(steps.saturating_sub(1))))
        }
        (Kind::Alike, Value::Choices(a), Value::Choices(b)) => {
            Some(part((a & b).count_ones(), (a | b).count_ones()))
        }
        (_, Value::Choices(a), Value::Choices(b)) => Some(yes(a & b != 0)),
        (Kind::Fresh, Value::Team(a), Value::Team(b)) => Some(yes(a != b)),
        (_, Value::Team(a), Value::Team(b)) => Some(yes(a == b)),
        _ => None,
    }
}

fn in_words(value: Value) -> (u8, u64) {
    match value {
        Value::Any => (1, 0),
        Value::Step(step) => (2, u64::from(step)),
        Value::Choices(set) => (3, set),
        Value::Team(team) => (4, u64::from(team)),
        _ => (0, 0),
    }
}

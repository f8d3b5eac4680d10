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

/// The most different answers a table is made for.
const MOST_ANSWERS: usize = 1024;

/// The pairs of one criterion.
#[derive(Clone, Debug)]
pub(super) struct Pairs {
    kind: Kind,
    blank: BlankPairs,
    answer_of: Vec<u32>,
    answers: Vec<Value>,
    table: Vec<u32>,
}

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
        let mut pairs = Self { kind, blank, answer_of, answers, table: Vec::new() };
        if pairs.answers.len() <= MOST_ANSWERS {
            let count = pairs.answers.len();
            let all = (0..count).flat_map(|one| (0..count).map(move |other| (one, other)));
            pairs.table =
                all.map(|(one, other)| pairs.compare(pairs.answers[one], pairs.answers[other])).collect();
        }
        pairs
    }

    /// What two people are worth to each other, in [`PAIR`]s.
    #[inline]
    pub fn between(&self, one: u32, other: u32) -> u64 {
        let (one, other) = (self.answer_of[one as usize] as usize, self.answer_of[other as usize] as usize);
        let worth = self.table.get(one * self.answers.len() + other);
        u64::from(worth.map_or_else(|| self.compare(self.answers[one], self.answers[other]), |worth| *worth))
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
        (f64::from(worth(self.kind, one, other).unwrap_or(unknown)) * PAIR as f64).round() as u32
    }
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

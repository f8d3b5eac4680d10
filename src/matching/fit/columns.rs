//! Answers laid out criterion by criterion, with blanks already given their meaning.

use crate::matching::cohort::{Blank, Cohort, Kind, Number, Value, Voice};

/// One criterion and everybody's answer to it.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub kind: Kind,
    pub weight: u32,
    /// Whether a pair with a blank is neutral; otherwise it is left out.
    pub blank_pairs: BlankPairs,
    /// By person. A silent person may have been given a typical answer.
    pub values: Vec<Value>,
    /// How many options anybody's choices go up to.
    options: u32,
}

/// What a pair is worth about which nothing is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BlankPairs {
    /// A half.
    Neutral,
    /// Nothing; it is not counted.
    LeftOut,
}

impl Column {
    pub fn new(cohort: &Cohort, number: usize) -> Self {
        let criterion = &cohort.criteria[number];
        let answer = |person: &crate::matching::Person| {
            person.answers.get(number).map_or(Value::Blank, |answer| heard(answer.value, criterion.kind))
        };
        let mut values: Vec<Value> = cohort.people.iter().map(answer).collect();
        if criterion.blank != Blank::Ignored {
            let typical = typical_by_section(cohort, &values);
            for (value, person) in values.iter_mut().zip(&cohort.people) {
                let fills = criterion.blank == Blank::Typical || person.voice == Voice::Silent;
                if fills && *value == Value::Blank {
                    let found = typical.binary_search_by_key(&person.section, |(section, _)| *section);
                    *value = found.map_or(Value::Blank, |at| typical[at].1);
                }
            }
        }
        let union = values.iter().fold(0, |union, value| match value {
            Value::Choices(set) => union | set,
            _ => union,
        });
        let left_out = criterion.blank == Blank::Ignored;
        Self {
            kind: criterion.kind,
            weight: criterion.weight,
            blank_pairs: if left_out { BlankPairs::LeftOut } else { BlankPairs::Neutral },
            values,
            options: u64::BITS - union.leading_zeros(),
        }
    }
}

impl Column {
    /// Where an answer lies in the space where near means alike; nothing for criteria that ask for difference.
    pub fn place(&self, value: Value, row: &mut Vec<f32>) {
        let weight = self.weight as f32;
        match (self.kind, value) {
            (Kind::Similar { steps } | Kind::Close { steps }, Value::Step(step)) => {
                row.push(weight * f32::from(step) / f32::from(steps.saturating_sub(1).max(1)));
            }
            (Kind::Similar { .. } | Kind::Close { .. }, _) => row.push(weight / 2.0),
            (Kind::Alike | Kind::Common | Kind::Shared, _) => {
                let (set, rest) = match value {
                    Value::Choices(set) => (set, 0.0),
                    _ => (0, weight / 2.0),
                };
                let options = self.options;
                row.extend((0..options).map(|at| if set >> at & 1 == 1 { weight } else { rest }));
            }
            _ => {}
        }
    }
}

/// An answer as the criterion hears it: what it cannot judge is a blank, a step beyond the scale the last one.
fn heard(value: Value, kind: Kind) -> Value {
    let within = |set: u64, options: u8| if options >= 64 { set } else { set & ((1 << options) - 1) };
    let set = |set: u64| if set == 0 { Value::Blank } else { Value::Choices(set) };
    match (value, kind) {
        (Value::Step(step), Kind::Similar { steps } | Kind::Close { steps }) => {
            Value::Step(step.min(steps.saturating_sub(1)))
        }
        (Value::Step(step), Kind::Mixed { categories }) => Value::Step(step.min(categories.clamp(1, 64) - 1)),
        (Value::Any, Kind::Close { .. } | Kind::Common | Kind::Shared)
        | (Value::Number(_), Kind::Balanced)
        | (Value::Team(_), Kind::Fresh | Kind::Familiar) => value,
        (Value::Choices(chosen), Kind::Alike | Kind::Common | Kind::Shared) => set(chosen),
        (Value::Choices(chosen) | Value::Exchange { offers: chosen, .. }, Kind::Covered { options }) => {
            set(within(chosen, options))
        }
        (Value::Exchange { offers, wishes }, Kind::Complementary { options }) => {
            match (within(offers, options), within(wishes, options)) {
                (0, 0) => Value::Blank,
                (offers, wishes) => Value::Exchange { offers, wishes },
            }
        }
        (Value::Leanings { one, other }, Kind::BothEnds { .. }) if one | other != 0 => value,
        _ => Value::Blank,
    }
}

/// The middle step, the most frequent choice or the mean number of each section that has answered, by its number.
fn typical_by_section(cohort: &Cohort, values: &[Value]) -> Vec<(u32, Value)> {
    let mut order: Vec<u32> = (0..cohort.people.len() as u32).collect();
    order.sort_by_key(|&person| cohort.people[person as usize].section);
    order
        .chunk_by(|a, b| cohort.people[*a as usize].section == cohort.people[*b as usize].section)
        .map(|members| {
            let heard = members.iter().map(|&person| values[person as usize]);
            (cohort.people[members[0] as usize].section, typical(heard))
        })
        .collect()
}

fn typical(values: impl Iterator<Item = Value>) -> Value {
    let (mut steps, mut choices, mut numbers) = (Vec::new(), Vec::new(), Vec::new());
    values.for_each(|value| match value {
        Value::Step(step) => steps.push(step),
        Value::Choices(options) => choices.push(options),
        Value::Number(number) => numbers.push(number.thousandths()),
        _ => {}
    });
    steps.sort_unstable();
    choices.sort_unstable();
    if !steps.is_empty() {
        return Value::Step(steps[(steps.len() - 1) / 2]);
    }
    if let Some(options) = most_frequent(&choices) {
        return Value::Choices(options);
    }
    let count = i64::try_from(numbers.len()).unwrap_or(i64::MAX);
    numbers
        .iter()
        .sum::<i64>()
        .checked_div(count)
        .map_or(Value::Blank, |mean| Value::Number(Number::from_thousandths(mean)))
}

/// The most frequent of sorted values; of several, the smallest.
fn most_frequent(sorted: &[u64]) -> Option<u64> {
    let runs = sorted.chunk_by(|a, b| a == b);
    runs.rev().max_by_key(|run| run.len()).and_then(|run| run.first().copied())
}

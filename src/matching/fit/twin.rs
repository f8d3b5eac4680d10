//! The slow, obvious twin of every criterion: one sentence of the definition after the other, no cleverness.

use super::columns::{BlankPairs, Column};
use super::{Answers, NEUTRAL};
use crate::matching::cohort::{Kind, Slots, Value};

impl Answers {
    /// What a group's common time and each criterion is worth, and the weighted mean.
    pub(in crate::matching) fn slowly(&self, members: &[u32]) -> (f64, Vec<f64>, f64) {
        let in_common =
            (0..Slots::MOST).filter(|&slot| members.iter().all(|&it| self.free(it).contains(slot)));
        let time = in_common.count().min(self.wanted as usize) as f64 / f64::from(self.wanted);
        let criteria: Vec<f64> = self.columns.iter().map(|column| column.slowly(members)).collect();
        let weights = self.columns.iter().map(|column| f64::from(column.weight));
        let whole = f64::from(self.time_weight) + weights.clone().sum::<f64>();
        let sum = f64::from(self.time_weight) * time
            + criteria.iter().zip(weights).map(|(worth, weight)| worth * weight).sum::<f64>();
        (time, criteria, if whole > 0.0 { sum / whole } else { f64::from(NEUTRAL) })
    }
}

impl Column {
    fn slowly(&self, members: &[u32]) -> f64 {
        let all: Vec<Value> = members.iter().map(|&person| self.values[person as usize]).collect();
        let known: Vec<Value> = all.iter().copied().filter(|value| *value != Value::Blank).collect();
        let neutral = f64::from(NEUTRAL);
        match self.kind {
            Kind::Similar { steps } => {
                if known.len() < 2 {
                    return neutral;
                }
                let steps_of = known.iter().map(|value| f64::from(step(*value)));
                let (low, high) = (steps_of.clone().fold(f64::MAX, f64::min), steps_of.fold(0.0, f64::max));
                1.0 - (high - low) / f64::from(steps - 1)
            }
            Kind::Close { .. } | Kind::Alike | Kind::Common | Kind::Fresh | Kind::Familiar => {
                let mut worths = Vec::new();
                for one in 0..all.len() {
                    for other in 0..one {
                        if all[one] != Value::Blank && all[other] != Value::Blank {
                            worths.push(self.pair(all[one], all[other]));
                        } else if self.blank_pairs == BlankPairs::Neutral {
                            worths.push(neutral);
                        }
                    }
                }
                mean(&worths).unwrap_or(neutral)
            }
            Kind::Shared => {
                if known.len() < 2 {
                    return neutral;
                }
                let has = |value: &Value, option: u32| *value == Value::Any || set(*value) >> option & 1 == 1;
                let with = |option: u32| known.iter().filter(|value| has(value, option)).count();
                (0..64).map(with).max().unwrap_or(0) as f64 / known.len() as f64
            }
            Kind::Mixed { categories } => {
                let mut different: Vec<u8> = known.iter().map(|value| step(*value)).collect();
                different.sort_unstable();
                different.dedup();
                if known.is_empty() {
                    neutral
                } else {
                    different.len() as f64 / known.len().min(categories.into()) as f64
                }
            }
            Kind::Covered { options } => {
                let covered =
                    (0..64).filter(|option| known.iter().any(|value| set(*value) >> option & 1 == 1));
                if known.is_empty() { neutral } else { covered.count() as f64 / f64::from(options) }
            }
            Kind::Complementary { .. } => {
                let (mut met, mut wished) = (0, 0);
                for (at, one) in known.iter().enumerate() {
                    for option in (0..64).filter(|option| wishes(*one) >> option & 1 == 1) {
                        let offers =
                            |&(other, value): &(usize, &Value)| other != at && set(*value) >> option & 1 == 1;
                        wished += 1;
                        met += u32::from(known.iter().enumerate().any(|it| offers(&it)));
                    }
                }
                if wished == 0 { neutral } else { f64::from(met) / f64::from(wished) }
            }
            Kind::BothEnds { enough } => {
                let at_end = |scale: u32, first: bool| {
                    known.iter().any(|value| match value {
                        Value::Leanings { one, other } => (if first { one } else { other }) >> scale & 1 == 1,
                        _ => false,
                    })
                };
                let both = (0..32).filter(|&scale| at_end(scale, true) && at_end(scale, false)).count();
                if known.is_empty() { neutral } else { both.min(enough.into()) as f64 / f64::from(enough) }
            }
            Kind::Balanced => {
                let numbers = |values: &[Value]| -> Vec<f64> {
                    let number = |value: &Value| match value {
                        Value::Number(number) => Some(number.thousandths() as f64),
                        _ => None,
                    };
                    values.iter().filter_map(number).collect()
                };
                let everybody = numbers(&self.values);
                let middle = mean(&everybody).unwrap_or(0.0);
                let furthest = everybody.iter().map(|number| (number - middle).abs()).fold(0.0, f64::max);
                match mean(&numbers(&known)) {
                    None => neutral,
                    Some(_) if furthest <= 0.0 => 1.0,
                    Some(mean) => (1.0 - (mean - middle).abs() / furthest).clamp(0.0, 1.0),
                }
            }
        }
    }

    fn pair(&self, one: Value, other: Value) -> f64 {
        let yes = |is_so: bool| if is_so { 1.0 } else { 0.0 };
        match (self.kind, one, other) {
            (Kind::Fresh, ..) => yes(one != other),
            (Kind::Familiar, ..) => yes(one == other),
            (_, Value::Any, _) | (_, _, Value::Any) => 1.0,
            (Kind::Close { steps }, ..) => {
                1.0 - f64::from(step(one).abs_diff(step(other))) / f64::from(steps - 1)
            }
            (Kind::Alike, ..) => {
                let (both, either) = (set(one) & set(other), set(one) | set(other));
                f64::from(both.count_ones()) / f64::from(either.count_ones())
            }
            _ => yes(set(one) & set(other) != 0),
        }
    }
}

fn mean(numbers: &[f64]) -> Option<f64> {
    (!numbers.is_empty()).then(|| numbers.iter().sum::<f64>() / numbers.len() as f64)
}

fn step(value: Value) -> u8 {
    if let Value::Step(step) = value { step } else { 0 }
}

fn set(value: Value) -> u64 {
    match value {
        Value::Choices(set) | Value::Exchange { offers: set, .. } => set,
        _ => 0,
    }
}

fn wishes(value: Value) -> u64 {
    if let Value::Exchange { wishes, .. } = value { wishes } else { 0 }
}

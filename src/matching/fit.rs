//! How well a group fits: named parts between 0 and 1, and their weighted mean.
//!
//! Answers are laid out column by column before anything is judged, with blanks already given their meaning, so that
//! judging a group is a walk over a few numbers. The laws (tested below): every part lies in 0 to 1; the order of
//! members does not matter; a criterion with weight 0 changes nothing; one more common slot never lowers the score;
//! somebody's blank never changes what others are worth to each other.

use serde::{Deserialize, Serialize};

use super::cohort::{Blank, Cohort, Kind, Number, Slots, Value, Voice};

/// What a part is worth when nothing is known.
pub const NEUTRAL: f32 = 0.5;

/// How well one group fits.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Parts {
    /// The slots everybody can.
    pub common: Slots,
    /// What the common time is worth.
    pub time: f32,
    /// What each criterion is worth, in the order of [`Cohort::criteria`].
    pub criteria: Vec<f32>,
    /// The weighted mean of it all.
    pub score: f32,
}

/// The cohort laid out for judging.
#[derive(Clone, Debug)]
pub struct Fit {
    free: Vec<Slots>,
    wanted: u32,
    time_weight: f32,
    columns: Vec<Column>,
    total_weight: f32,
}

/// One criterion and everybody's answer to it.
#[derive(Clone, Debug)]
struct Column {
    kind: Kind,
    weight: f32,
    pair_with_blank: Option<f32>,
    values: Vec<Value>,
}

impl Fit {
    /// Lays the cohort out.
    pub fn new(cohort: &Cohort) -> Self {
        let columns: Vec<Column> =
            (0..cohort.criteria.len()).map(|number| Column::new(cohort, number)).collect();
        let time_weight = cohort.time.weight as f32;
        let total_weight = time_weight + columns.iter().map(|column| column.weight).sum::<f32>();
        Self { free: free(cohort), wanted: cohort.time.wanted.max(1), time_weight, columns, total_weight }
    }

    /// When a person can meet; for somebody silent, whenever their section is not taught.
    pub fn free(&self, person: u32) -> Slots {
        self.free[person as usize]
    }

    /// The slots everybody in the group can.
    pub fn common(&self, members: &[u32]) -> Slots {
        let mut members = members.iter().map(|&person| self.free(person));
        members.next().map_or(Slots::NONE, |first| members.fold(first, Slots::and))
    }

    /// The group's score.
    pub fn score(&self, members: &[u32]) -> f32 {
        self.score_given(self.common(members), members)
    }

    /// The group's score when its common slots are already known.
    pub(super) fn score_given(&self, common: Slots, members: &[u32]) -> f32 {
        if self.total_weight <= 0.0 {
            return NEUTRAL;
        }
        let mut sum = self.time_weight * self.time(common);
        for column in self.columns.iter().filter(|column| column.weight > 0.0) {
            sum += column.weight * column.worth(members);
        }
        sum / self.total_weight
    }

    /// The group's score with everything that makes it up.
    pub fn parts(&self, members: &[u32]) -> Parts {
        let common = self.common(members);
        Parts {
            common,
            time: self.time(common),
            criteria: self.columns.iter().map(|column| column.worth(members)).collect(),
            score: self.score_given(common, members),
        }
    }

    fn time(&self, common: Slots) -> f32 {
        common.count().min(self.wanted) as f32 / self.wanted as f32
    }
}

/// When everybody can meet, the silent imputed.
fn free(cohort: &Cohort) -> Vec<Slots> {
    let week = Slots::all(cohort.time.slots as usize);
    let taught = |section: u32| {
        cohort
            .time
            .teaching
            .iter()
            .find(|(number, _)| *number == section)
            .map_or(Slots::NONE, |(_, slots)| *slots)
    };
    let free = |person: &super::Person| match person.free {
        Some(slots) => slots.and(week),
        None => week.without(taught(person.section)),
    };
    cohort.people.iter().map(free).collect()
}

impl Column {
    fn new(cohort: &Cohort, number: usize) -> Self {
        let criterion = &cohort.criteria[number];
        let mut values: Vec<Value> = cohort
            .people
            .iter()
            .map(|person| person.answers.get(number).map_or(Value::Blank, |answer| answer.value))
            .collect();
        let typical = typical_by_section(cohort, &values);
        for (value, person) in values.iter_mut().zip(&cohort.people) {
            let fills = match criterion.blank {
                Blank::Ignored => false,
                Blank::Neutral => person.voice == Voice::Silent,
                Blank::Typical => true,
            };
            if fills && *value == Value::Blank {
                let found = typical.iter().find(|(section, _)| *section == person.section);
                *value = found.map_or(Value::Blank, |(_, value)| *value);
            }
        }
        let pair_with_blank = (criterion.blank != Blank::Ignored).then_some(NEUTRAL);
        Self { kind: criterion.kind, weight: criterion.weight as f32, pair_with_blank, values }
    }

    fn value(&self, person: u32) -> Value {
        self.values[person as usize]
    }

    fn worth(&self, members: &[u32]) -> f32 {
        match self.kind {
            Kind::Similar { steps } => self.similar(members, steps),
            Kind::Close { steps } => self.pairs(members, |one, other| closeness(one, other, steps)),
            Kind::Alike => self.pairs(members, jaccard),
            Kind::Common => self.pairs(members, in_common),
            Kind::Shared => self.shared(members),
            Kind::Mixed { categories } => self.mixed(members, categories),
            Kind::Covered { options } => self.covered(members, options),
            Kind::Balanced => self.balanced(members),
            Kind::Fresh => self.pairs(members, |one, other| same_team(one, other).map(|same| 1.0 - same)),
            Kind::Familiar => self.pairs(members, same_team),
            Kind::Complementary { .. } => self.complementary(members),
            Kind::BothEnds { enough } => self.both_ends(members, enough),
        }
    }

    fn similar(&self, members: &[u32], steps: u8) -> f32 {
        let (mut lowest, mut highest, mut known) = (u8::MAX, 0, 0);
        for &person in members {
            if let Value::Step(step) = self.value(person) {
                lowest = lowest.min(step);
                highest = highest.max(step);
                known += 1;
            }
        }
        if known < 2 {
            NEUTRAL
        } else {
            1.0 - share(u32::from(highest - lowest), u32::from(steps.saturating_sub(1)))
        }
    }

    /// The mean over pairs; a pair about which nothing is known counts as the criterion's rule for blanks says.
    fn pairs(&self, members: &[u32], worth: impl Fn(Value, Value) -> Option<f32>) -> f32 {
        let (mut sum, mut count) = (0.0, 0_u32);
        for (position, &person) in members.iter().enumerate() {
            let one = self.value(person);
            for &peer in &members[..position] {
                if let Some(worth) = worth(one, self.value(peer)).or(self.pair_with_blank) {
                    sum += worth;
                    count += 1;
                }
            }
        }
        if count == 0 { NEUTRAL } else { sum / count as f32 }
    }

    fn shared(&self, members: &[u32]) -> f32 {
        let (mut any, mut known, mut named) = (0, 0, 0);
        for &person in members {
            match self.value(person) {
                Value::Any => any += 1,
                Value::Choices(options) if options != 0 => {
                    known += 1;
                    named |= options;
                }
                _ => {}
            }
        }
        if known + any < 2 {
            return NEUTRAL;
        }
        let (mut most, mut rest) = (0, named);
        while rest != 0 {
            let option = rest & rest.wrapping_neg();
            rest &= !option;
            most = most.max(members.iter().filter(|&&p| choices(self.value(p)) & option != 0).count() as u32);
        }
        share(most + any, known + any)
    }

    fn mixed(&self, members: &[u32], categories: u8) -> f32 {
        let (mut present, mut known) = (0_u64, 0);
        for &person in members {
            if let Value::Step(step) = self.value(person) {
                present |= 1 << step.min(63);
                known += 1;
            }
        }
        if known == 0 { NEUTRAL } else { share(present.count_ones(), u32::from(categories).min(known)) }
    }

    fn covered(&self, members: &[u32], options: u8) -> f32 {
        let (mut union, mut known) = (0, false);
        for &person in members {
            if let Value::Exchange { offers: set, .. } | Value::Choices(set) = self.value(person) {
                union |= set;
                known = true;
            }
        }
        if known { share(union.count_ones(), u32::from(options)) } else { NEUTRAL }
    }

    fn complementary(&self, members: &[u32]) -> f32 {
        let (mut once, mut twice) = (0, 0);
        for &person in members {
            if let Value::Exchange { offers, .. } = self.value(person) {
                twice |= once & offers;
                once |= offers;
            }
        }
        let (mut met, mut wished) = (0, 0);
        for &person in members {
            if let Value::Exchange { offers, wishes } = self.value(person) {
                let offered_by_others = twice | (once & !offers);
                met += (wishes & offered_by_others).count_ones();
                wished += wishes.count_ones();
            }
        }
        if wished == 0 { NEUTRAL } else { share(met, wished) }
    }

    fn balanced(&self, members: &[u32]) -> f32 {
        let of = |value: &Value| {
            if let Value::Number(number) = value { Some(number.thousandths() as f64) } else { None }
        };
        let mean = |numbers: &[f64]| numbers.iter().sum::<f64>() / numbers.len() as f64;
        let all: Vec<f64> = self.values.iter().filter_map(of).collect();
        let here: Vec<f64> = members.iter().filter_map(|&person| of(&self.values[person as usize])).collect();
        if here.is_empty() {
            return NEUTRAL;
        }
        let middle = mean(&all);
        let furthest = all.iter().map(|number| (number - middle).abs()).fold(0.0, f64::max);
        if furthest <= 0.0 {
            1.0
        } else {
            (1.0 - (mean(&here) - middle).abs() / furthest).clamp(0.0, 1.0) as f32
        }
    }

    fn both_ends(&self, members: &[u32], enough: u8) -> f32 {
        let (mut at_one, mut at_other, mut known) = (0_u32, 0_u32, false);
        for &person in members {
            if let Value::Leanings { one, other } = self.value(person) {
                at_one |= one;
                at_other |= other;
                known = true;
            }
        }
        let enough = u32::from(enough.max(1));
        if known { share((at_one & at_other).count_ones().min(enough), enough) } else { NEUTRAL }
    }
}

/// The middle step or the most frequent choice of each section that has answered.
fn typical_by_section(cohort: &Cohort, values: &[Value]) -> Vec<(u32, Value)> {
    let mut sections: Vec<u32> = cohort.people.iter().map(|person| person.section).collect();
    sections.sort_unstable();
    sections.dedup();
    let of = |section: u32| {
        let members = cohort.people.iter().zip(values).filter(move |(person, _)| person.section == section);
        let mut steps: Vec<u8> = Vec::new();
        let mut choices: Vec<u64> = Vec::new();
        let mut numbers: Vec<i64> = Vec::new();
        members.for_each(|(_, value)| match value {
            Value::Step(step) => steps.push(*step),
            Value::Choices(options) => choices.push(*options),
            Value::Number(number) => numbers.push(number.thousandths()),
            _ => {}
        });
        steps.sort_unstable();
        choices.sort_unstable();
        match (steps.is_empty(), most_frequent(&choices)) {
            (false, _) => Value::Step(steps[(steps.len() - 1) / 2]),
            (true, Some(options)) => Value::Choices(options),
            (true, None) if !numbers.is_empty() => {
                let mean = numbers.iter().sum::<i64>() / i64::try_from(numbers.len()).unwrap_or(1);
                Value::Number(Number::from_thousandths(mean))
            }
            (true, None) => Value::Blank,
        }
    };
    sections.into_iter().map(|section| (section, of(section))).collect()
}

/// The most frequent of sorted values; of several, the smallest.
fn most_frequent(sorted: &[u64]) -> Option<u64> {
    let runs = sorted.chunk_by(|a, b| a == b);
    runs.rev().max_by_key(|run| run.len()).and_then(|run| run.first().copied())
}

fn closeness(one: Value, other: Value, steps: u8) -> Option<f32> {
    match (one, other) {
        (Value::Step(a), Value::Step(b)) => {
            Some(1.0 - share(u32::from(a.abs_diff(b)), u32::from(steps.saturating_sub(1))))
        }
        (Value::Any, Value::Step(_) | Value::Any) | (Value::Step(_), Value::Any) => Some(1.0),
        _ => None,
    }
}

fn in_common(one: Value, other: Value) -> Option<f32> {
    match (one, other) {
        (Value::Choices(a), Value::Choices(b)) => Some(if a & b == 0 { 0.0 } else { 1.0 }),
        (Value::Any, Value::Choices(_) | Value::Any) | (Value::Choices(_), Value::Any) => Some(1.0),
        _ => None,
    }
}

fn jaccard(one: Value, other: Value) -> Option<f32> {
    match (one, other) {
        (Value::Choices(a), Value::Choices(b)) if a != 0 && b != 0 => {
            Some(share((a & b).count_ones(), (a | b).count_ones()))
        }
        _ => None,
    }
}

fn same_team(one: Value, other: Value) -> Option<f32> {
    match (one, other) {
        (Value::Team(a), Value::Team(b)) => Some(if a == b { 1.0 } else { 0.0 }),
        _ => None,
    }
}

fn choices(value: Value) -> u64 {
    if let Value::Choices(options) = value { options } else { 0 }
}

/// A part of a whole between 0 and 1; a whole of nothing is full.
fn share(part: u32, whole: u32) -> f32 {
    if whole == 0 { 1.0 } else { part.min(whole) as f32 / whole as f32 }
}

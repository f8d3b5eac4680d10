//! How well a group fits: named parts between 0 and 1, and their weighted mean.
//!
//! Answers are laid out before anything is judged, with blanks already given their meaning: a row of words for each
//! person, written and read by the `gauge` of each criterion. To judge a group is to summarise its members; to judge
//! it with one member exchanged is to add one row to the summary of the others, which the search keeps at hand. That
//! is what makes an exchange cheap: its cost does not grow with the number of people, and hardly with the group.
//!
//! The laws, tested against a slow and obvious twin: every part lies in 0 to 1; the order of members does not matter;
//! a criterion with weight 0 changes nothing; one more common slot never lowers the score; somebody's blank never
//! changes what others are worth to each other.

mod beside;
mod bits;
mod columns;
mod companions;
mod gauge;
mod others;
mod pairs;
#[cfg(test)]
mod twin;

use serde::{Deserialize, Serialize};

use super::cohort::{Cohort, Kind, Slots, Value};
use super::search::{Dice, Points};
pub(super) use beside::{All, Beside, Summed};
use columns::Column;
pub(super) use companions::Companions;
use gauge::{Gauge, Reading};
use pairs::Pairs;

/// What a part is worth when nothing is known.
pub const NEUTRAL: f32 = 0.5;

/// Coordinates a point has at most.
const FOLDED: usize = 24;
/// Sums over pairs are kept for groups of so many at most: they would not fit their numbers.
const LARGEST_SUMMED: usize = 1_000;
/// More than sums of shares can be rounded by.
const ROUNDING: f32 = 1e-5;

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

/// Everybody's answers with blanks given their meaning; what is laid out for judging is taken from here.
#[derive(Clone, Debug)]
pub(super) struct Answers {
    free: Vec<Slots>,
    columns: Vec<Column>,
    balance: Vec<(f64, f64)>,
    wanted: u32,
    time_weight: u32,
    words: usize,
    slots: usize,
}

/// Some people laid out for judging. They are known by their place among those laid out.
#[derive(Clone, Debug)]
pub(super) struct Fit {
    gauges: Vec<(Gauge, f32)>,
    pairs: Vec<Pairs>,
    own: Vec<u64>,
    own_words: usize,
    rest_words: usize,
    free: Vec<Slots>,
    words: usize,
    wanted: u32,
    weighs: bool,
    criteria: Vec<Option<usize>>,
    /// How many sums over pairs are kept for a group, and where those of each criterion begin; none for those whose
    /// answers are too many.
    sums: usize,
    sums_of: Vec<Option<usize>>,
}

impl Answers {
    pub fn new(cohort: &Cohort) -> Self {
        let columns: Vec<Column> =
            (0..cohort.criteria.len()).map(|number| Column::new(cohort, number)).collect();
        Self {
            free: free(cohort),
            balance: columns.iter().map(balance).collect(),
            columns,
            wanted: cohort.time.wanted.max(1),
            time_weight: cohort.time.weight,
            words: (cohort.time.slots as usize).clamp(1, Slots::MOST).div_ceil(64),
            slots: (cohort.time.slots as usize).min(Slots::MOST),
        }
    }

    /// When a person can meet; for somebody silent, whenever they are not taught.
    pub fn free(&self, person: u32) -> Slots {
        self.free[person as usize]
    }

    /// These people as points of a space where near means alike: when they are free, and what they answered wherever
    /// likeness makes a group good, each weighed. Many coordinates are folded into a few by random signs, which keeps
    /// distances roughly as they are (Johnson & Lindenstrauss 1984).
    pub fn points(&self, people: &[u32], dice: &mut Dice) -> Points {
        let mut points = Points { width: 0, coordinates: Vec::new() };
        let mut signs: Vec<f32> = Vec::new();
        let mut row = Vec::new();
        for &person in people {
            row.clear();
            let time = self.time_weight as f32 / self.wanted as f32;
            let free = self.free(person);
            row.extend((0..self.slots).map(|slot| if free.contains(slot) { time } else { 0.0 }));
            for column in self.columns.iter().filter(|column| column.weight > 0) {
                column.place(column.values[person as usize], &mut row);
            }
            points.width = row.len().min(FOLDED);
            if row.len() <= FOLDED {
                points.coordinates.extend(&row);
                continue;
            }
            if signs.is_empty() {
                signs =
                    (0..FOLDED * row.len()).map(|_| if dice.below(2) == 0 { 1.0 } else { -1.0 }).collect();
            }
            let fold = |signs: &[f32]| -> f32 { signs.iter().zip(&row).map(|(sign, own)| sign * own).sum() };
            points.coordinates.extend(signs.chunks_exact(row.len()).map(fold));
        }
        points
    }

    fn whole_weight(&self) -> u64 {
        self.columns.iter().map(|column| u64::from(column.weight)).sum::<u64>() + u64::from(self.time_weight)
    }

    /// The slots everybody in a group can.
    pub fn common(&self, members: &[u32]) -> Slots {
        members.iter().fold(Slots::all(self.slots), |common, &person| common.and(self.free(person)))
    }

    /// Lays out some people for groups of at most so many, by the criteria that weigh something.
    pub fn lay_out(&self, people: &[u32], largest: usize) -> Fit {
        self.laid_out(people, largest, |column| column.weight > 0)
    }

    /// Lays out everybody by every criterion.
    pub fn lay_out_whole(&self, largest: usize) -> Fit {
        let everybody: Vec<u32> = (0..self.free.len() as u32).collect();
        self.laid_out(&everybody, largest, |_| true)
    }

    fn laid_out(&self, people: &[u32], largest: usize, is_wanted: impl Fn(&Column) -> bool) -> Fit {
        let planes = bits::planes_for(largest.max(1));
        let whole = self.whole_weight() as f32;
        let weight = |weight: u32| if whole > 0.0 { weight as f32 / whole } else { 0.0 };
        let mut fit = Fit {
            gauges: Vec::new(),
            pairs: Vec::new(),
            own: Vec::new(),
            own_words: 0,
            rest_words: 0,
            free: people.iter().map(|&person| self.free(person)).collect(),
            words: self.words,
            wanted: self.wanted,
            weighs: whole > 0.0,
            criteria: vec![None; self.columns.len()],
            sums: 0,
            sums_of: Vec::new(),
        };
        fit.add_gauge(Reading::Time { words: self.words, wanted: self.wanted }, weight(self.time_weight));
        for (number, column) in self.columns.iter().enumerate().filter(|(_, column)| is_wanted(column)) {
            let reading = match column.kind {
                Kind::Similar { steps } => Reading::Range { steps },
                Kind::Shared => Reading::Shared { planes },
                Kind::Mixed { categories } => Reading::Mixed { categories },
                Kind::Covered { options } => {
                    let own = people.iter().map(|&person| match column.values[person as usize] {
                        Value::Choices(set) => set.count_ones() as u8,
                        _ => 0,
                    });
                    Reading::Covered { options, most: own.max().unwrap_or(0) }
                }
                Kind::Complementary { .. } => Reading::Complementary { planes },
                Kind::BothEnds { enough } => Reading::BothEnds { enough },
                Kind::Balanced => {
                    let (mean, furthest) = self.balance[number];
                    Reading::Balanced { mean, furthest }
                }
                Kind::Close { .. } | Kind::Alike | Kind::Common | Kind::Fresh | Kind::Familiar => {
                    let values: Vec<Value> =
                        people.iter().map(|&person| column.values[person as usize]).collect();
                    fit.add_pairs(Pairs::new(column.kind, column.blank_pairs, &values), largest);
                    Reading::Pairs { pairs: fit.pairs.len() - 1 }
                }
            };
            fit.criteria[number] = Some(fit.gauges.len());
            fit.add_gauge(reading, weight(column.weight));
        }
        fit.own = vec![0; people.len() * fit.own_words];
        for (place, &person) in people.iter().enumerate() {
            self.write_row(&mut fit, place, person);
        }
        fit
    }

    fn write_row(&self, fit: &mut Fit, place: usize, person: u32) {
        let row = &mut fit.own[place * fit.own_words..][..fit.own_words];
        row[..fit.words].copy_from_slice(&self.free(person).words()[..fit.words]);
        for (column, gauge) in self.columns.iter().zip(&fit.criteria) {
            let Some(gauge) = gauge.map(|at| fit.gauges[at].0) else { continue };
            let row = &mut row[gauge.own..];
            match (gauge.reading, column.values[person as usize]) {
                (Reading::Range { .. }, value) => {
                    row[0] = gauge::one_step(if let Value::Step(step) = value { Some(step) } else { None });
                }
                (Reading::Pairs { pairs }, _) => {
                    let pairs = &fit.pairs[pairs];
                    let answer = u64::from(pairs.answer_of(place as u32));
                    row[0] = u64::from(pairs.counts(place as u32)) | answer << 32;
                }
                (Reading::Shared { .. }, Value::Choices(set)) => (row[0], row[1]) = (set, 1),
                (Reading::Shared { .. }, Value::Any) => row[1] = 1 | 1 << 32,
                (Reading::Mixed { .. }, Value::Step(step)) => row[0] = 1 << step,
                (Reading::Covered { .. }, Value::Choices(set)) => row[0] = set,
                (Reading::Complementary { .. }, Value::Exchange { offers, wishes }) => {
                    (row[0], row[1]) = (offers, wishes);
                }
                (Reading::BothEnds { .. }, Value::Leanings { one, other }) => {
                    row[0] = u64::from(one) | u64::from(other) << 32;
                }
                (Reading::Balanced { .. }, Value::Number(number)) => {
                    (row[0], row[1]) = (number.thousandths().cast_unsigned(), 1);
                }
                _ => {}
            }
        }
    }
}

impl Fit {
    fn add_gauge(&mut self, reading: Reading, weight: f32) {
        self.gauges.push((Gauge { reading, own: self.own_words, rest: self.rest_words }, weight));
        self.own_words += reading.own_words();
        self.rest_words += reading.rest_words();
    }

    fn add_pairs(&mut self, pairs: Pairs, largest: usize) {
        let is_kept = pairs.kept() > 0 && largest <= LARGEST_SUMMED;
        self.sums_of.push(is_kept.then_some(self.sums));
        self.sums += if is_kept { pairs.kept() } else { 0 };
        self.pairs.push(pairs);
    }

    /// How many sums over pairs are kept for a group.
    pub fn sums(&self) -> usize {
        self.sums
    }

    /// Works out what each answer is worth to a group's members together.
    pub fn sum_up(&self, sums: &mut [u32], members: &[u32]) {
        sums.fill(0);
        for (pairs, begin) in self.pairs.iter().zip(&self.sums_of) {
            let Some(begin) = begin else { continue };
            let sums = &mut sums[*begin..*begin + pairs.kept()];
            for &person in members {
                let row = pairs.row(pairs.answer_of(person));
                sums.iter_mut().zip(row).for_each(|(sum, worth)| *sum += worth);
            }
        }
    }

    /// Changes what is kept for a group in which one gives their place to another.
    pub fn sum_exchange(&self, sums: &mut [u32], leaving: u32, coming: u32) {
        for (pairs, begin) in self.pairs.iter().zip(&self.sums_of) {
            let Some(begin) = begin else { continue };
            let sums = &mut sums[*begin..*begin + pairs.kept()];
            let rows = pairs.row(pairs.answer_of(coming)).iter().zip(pairs.row(pairs.answer_of(leaving)));
            sums.iter_mut().zip(rows).for_each(|(sum, (more, less))| *sum = *sum + more - less);
        }
    }

    /// How many words a summary takes.
    pub fn rest_words(&self) -> usize {
        self.rest_words
    }

    /// How many people are laid out.
    pub fn people(&self) -> u32 {
        self.free.len() as u32
    }

    /// A person's answers as they are judged.
    pub fn own(&self, person: u32) -> &[u64] {
        &self.own[person as usize * self.own_words..][..self.own_words]
    }

    /// Makes a summary that of nobody.
    pub fn clear(&self, rest: &mut [u64]) {
        self.gauges.iter().for_each(|(gauge, _)| gauge.clear(rest));
    }

    /// Takes a member into a summary, sums over pairs excepted.
    pub fn absorb(&self, rest: &mut [u64], person: u32) {
        let own = self.own(person);
        self.gauges.iter().for_each(|(gauge, _)| gauge.absorb(rest, own));
    }

    /// Writes each member's summary of the others into their row of `rests`, given the sums kept for the group.
    pub fn leave_out_each(&self, rests: &mut [u64], members: &[u32], sums: &[u32]) {
        for (gauge, _) in &self.gauges {
            gauge.leave_out_each((&self.own, self.own_words), members, (rests, self.rest_words));
            let Reading::Pairs { pairs: number } = gauge.reading else { continue };
            let pairs = &self.pairs[number];
            let with_others = |one: u32| -> u64 {
                let beside = Summed { members, sums, leaving: one };
                beside.pair_sum(self, number, one, pairs.answer_of(one))
            };
            let place = |person: u32| person as usize * self.rest_words + gauge.rest;
            let mut all = 0;
            for &person in members {
                rests[place(person)] = with_others(person);
                all += rests[place(person)];
            }
            for &it in members {
                rests[place(it)] = all / 2 - rests[place(it)];
            }
        }
    }

    /// For one summary of some people, what their pairs are worth.
    pub fn sum_pairs_of(&self, rest: &mut [u64], people: &[u32]) {
        for (gauge, _) in &self.gauges {
            if let Reading::Pairs { pairs } = gauge.reading {
                let pairs = &self.pairs[pairs];
                let earlier = |(at, &one): (usize, &u32)| -> u64 {
                    people[..at].iter().map(|&other| u64::from(pairs.between(one, other))).sum()
                };
                rest[gauge.rest] = people.iter().enumerate().map(earlier).sum();
            }
        }
    }

    /// How many slots a person is free.
    pub fn free_slots(&self, person: u32) -> u32 {
        self.free[person as usize].count()
    }

    /// The score of a group and how many slots it has in common, given the summary of all but one and that one.
    /// `beside` tells what somebody's pairs are worth with all but the one who leaves.
    #[inline]
    pub fn score(&self, rest: &[u64], one: u32, beside: &impl Beside) -> (f32, u32) {
        let own = self.own(one);
        let (rest, own) = (&rest[..self.rest_words], &own[..self.own_words]);
        // The first gauge is that of time.
        let common = gauge::common(&rest[..self.words], own);
        let mut score = self.gauges[0].1 * share(common, self.wanted);
        for (gauge, weight) in &self.gauges[1..] {
            let pair_sum = match gauge.reading {
                Reading::Pairs { pairs } => beside.pair_sum(self, pairs, one, (own[gauge.own] >> 32) as u32),
                _ => 0,
            };
            score += weight * gauge.worth(rest, own, pair_sum);
        }
        // Without any weight everything is neutral; rounding never leads beyond 1.
        (if self.weighs { score.min(1.0) } else { NEUTRAL }, common)
    }

    /// What a group can be worth at most by everything but time, given the summary of all but one.
    pub fn ceiling(&self, rest: &[u64]) -> f32 {
        let score: f32 = self.gauges[1..].iter().map(|(gauge, weight)| weight * gauge.ceiling(rest)).sum();
        // Sums in another order may round differently.
        score + ROUNDING
    }

    /// The slots a person can, and those common to all others by their summary.
    pub fn times(&self, rest: &[u64], person: u32) -> ([u64; 3], [u64; 3]) {
        let mut times = ([0; 3], [0; 3]);
        times.0[..self.words].copy_from_slice(&self.own(person)[..self.words]);
        times.1[..self.words].copy_from_slice(&rest[..self.words]);
        times
    }

    /// The most a group can be worth that has so many slots in common, given the ceiling of all else.
    #[inline]
    pub fn at_most(&self, common: u32, ceiling: f32) -> f32 {
        let score = self.gauges[0].1 * share(common, self.wanted) + ceiling;
        if self.weighs { score.min(1.0) } else { NEUTRAL }
    }

    /// The same for any people.
    pub fn at_most_of(&self, members: &[u32]) -> (f32, u32) {
        let common = self.common(members).count();
        (self.at_most(common, 1.0 - self.gauges[0].1 + ROUNDING), common)
    }

    /// The slots everybody in the group can.
    pub fn common(&self, members: &[u32]) -> Slots {
        let mut members = members.iter().map(|&person| self.free[person as usize]);
        members.next().map_or(Slots::NONE, |first| members.fold(first, Slots::and))
    }

    /// The group's score with everything that makes it up.
    pub fn parts(&self, members: &[u32]) -> Parts {
        let Some((&last, others)) = members.split_last() else {
            return Parts { common: Slots::NONE, time: 0.0, criteria: Vec::new(), score: 0.0 };
        };
        let mut rest = vec![0; self.rest_words];
        self.clear(&mut rest);
        for &person in others {
            self.absorb(&mut rest, person);
        }
        self.sum_pairs_of(&mut rest, others);
        let beside = All { members: others };
        let worth = |gauge: &Gauge| {
            let sum = match gauge.reading {
                Reading::Pairs { pairs } => beside.pair_sum(self, pairs, last, 0),
                _ => 0,
            };
            gauge.worth(&rest, self.own(last), sum)
        };
        Parts {
            common: self.common(members),
            time: worth(&self.gauges[0].0),
            criteria: self
                .criteria
                .iter()
                .map(|at| at.map_or(NEUTRAL, |at| worth(&self.gauges[at].0)))
                .collect(),
            score: self.score(&rest, last, &beside).0,
        }
    }
}

/// When everybody can meet, the silent imputed.
fn free(cohort: &Cohort) -> Vec<Slots> {
    let week = Slots::all(cohort.time.slots as usize);
    let free = |person: &super::Person| match person.free {
        Some(slots) => slots.and(week),
        None => week.without(person.taught),
    };
    cohort.people.iter().map(free).collect()
}

/// The mean of a column's numbers and the largest distance from it, in thousandths.
fn balance(column: &Column) -> (f64, f64) {
    let numbers = column.values.iter().filter_map(|value| match value {
        Value::Number(number) => Some(number.thousandths()),
        _ => None,
    });
    let (sum, count) = numbers.clone().fold((0_i64, 0_i64), |(sum, count), number| (sum + number, count + 1));
    let mean = sum as f64 / count.max(1) as f64;
    (mean, numbers.map(|number| (number as f64 - mean).abs()).fold(0.0, f64::max))
}

/// A part of a whole between 0 and 1; a whole of nothing is full.
#[inline]
fn share(part: u32, whole: u32) -> f32 {
    if whole == 0 { 1.0 } else { part.min(whole) as f32 / whole as f32 }
}

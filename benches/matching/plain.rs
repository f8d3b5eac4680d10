//! What anybody would write first: a plain annealer, and a bare loop of swap deltas.
//!
//! The annealer is written for these very cohorts: their five criteria by name, a group judged from nothing in one tight
//! function, geometric cooling. It keeps the same rules as the matcher, as penalties; so the two differ in the search.

use medspil::matching::Cohort;
use medspil::matching::cohort::{Value, Voice};
use medspil::matching::limits::group_sizes;
use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};

use std::time::Instant;

/// What a broken rule costs, in people's whole scores.
const RULE: f32 = 1.0;
const FROM: f64 = 0.3;
const TO: f64 = 0.004;

/// One person of a bench cohort.
#[derive(Clone, Copy, Default)]
struct Row {
    free: u128,
    ambition: Option<u8>,
    languages: u64,
    topics: u64,
    style: u32,
    skills: u64,
    silent: bool,
    tag: u8,
    block: u16,
}

/// A bench cohort as the plain annealer keeps it.
pub struct Plain {
    rows: Vec<Row>,
    apart: Vec<Vec<u32>>,
    wanted: u32,
    floor: u32,
    silent_share: u32,
    sizes: Vec<u32>,
}

/// Groups, and how many exchanges were weighed.
pub struct Annealed {
    pub groups: Vec<Vec<usize>>,
    pub tried: u64,
}

impl Plain {
    pub fn new(cohort: &Cohort) -> Self {
        let people = cohort.people.len();
        let sizes = group_sizes(people as u32, cohort.sizes);
        let mut rows: Vec<Row> = cohort
            .people
            .iter()
            .map(|person| {
                let free = person
                    .free
                    .map_or(u128::MAX, |free| free.iter().fold(0, |set, slot| set | 1_u128 << slot));
                let at = |number: usize| person.answers.get(number).map(|answer| answer.value);
                let step = |number| if let Some(Value::Step(step)) = at(number) { Some(step) } else { None };
                let set = |number| if let Some(Value::Choices(set)) = at(number) { set } else { 0 };
                Row {
                    free: free & ((1 << cohort.time.slots) - 1),
                    ambition: step(0),
                    languages: set(1),
                    topics: set(2),
                    style: step(3).map_or(0, |step| 1 << step),
                    skills: set(4),
                    silent: person.voice == Voice::Silent,
                    tag: person.not_alone.map_or(0, |tag| tag as u8 + 1),
                    block: 0,
                }
            })
            .collect();
        let mut apart = vec![Vec::new(); people];
        for &(one, other) in cohort.apart.iter().filter(|(one, other)| one != other) {
            apart[one].push(other as u32);
            apart[other].push(one as u32);
        }
        for (set, number) in cohort.together.iter().zip(1..) {
            for &person in set {
                rows[person].block = number;
            }
        }
        let silent = rows.iter().filter(|row| row.silent).count() as u32;
        Self {
            rows,
            apart,
            wanted: cohort.time.wanted,
            floor: cohort.time.floor,
            silent_share: silent.div_ceil(sizes.len() as u32),
            sizes,
        }
    }

    /// What a group is worth to its members together, what it breaks taken off.
    fn value(&self, members: &[u32]) -> f32 {
        let (mut free, mut union, mut styles) = (u128::MAX, 0, 0);
        let (mut close, mut close_pairs, mut alike, mut alike_pairs) = (0.0, 0, 0.0, 0);
        let (mut readers, mut with_style, mut silent, mut faults) = (0, 0, 0, 0);
        let mut spoken = [0_u8; 3];
        for (at, &person) in members.iter().enumerate() {
            let row = &self.rows[person as usize];
            free &= row.free;
            union |= row.skills;
            styles |= row.style;
            with_style += u32::from(row.style != 0);
            silent += u32::from(row.silent);
            readers += u32::from(row.languages != 0);
            spoken
                .iter_mut()
                .zip(0..)
                .for_each(|(count, option)| *count += (row.languages >> option & 1) as u8);
            let (mut peers, mut split) = (u32::from(row.tag == 0), u32::from(row.block != 0));
            for (there, &other) in members.iter().enumerate() {
                let peer = &self.rows[other as usize];
                if there < at {
                    if let (Some(one), Some(other)) = (row.ambition, peer.ambition) {
                        close += 1.0 - f32::from(one.abs_diff(other)) / 4.0;
                        close_pairs += 1;
                    }
                    if row.topics != 0 && peer.topics != 0 {
                        alike += (row.topics & peer.topics).count_ones() as f32
                            / (row.topics | peer.topics).count_ones() as f32;
                        alike_pairs += 1;
                    }
                }
                if there != at {
                    peers |= u32::from(peer.tag == row.tag);
                    split &= u32::from(peer.block != row.block);
                }
            }
            faults += split + 1 - peers;
            if !self.apart[person as usize].is_empty() {
                faults +=
                    members.iter().filter(|other| self.apart[person as usize].contains(other)).count() as u32;
            }
        }
        let common = free.count_ones();
        faults += silent.saturating_sub(self.silent_share);
        let mean = |sum: f32, count: u32| if count == 0 { 0.5 } else { sum / count as f32 };
        let score = 30.0 * common.min(self.wanted) as f32 / self.wanted as f32
            + 20.0 * mean(close, close_pairs)
            + 15.0
                * if readers < 2 {
                    0.5
                } else {
                    f32::from(spoken.into_iter().max().unwrap_or(0)) / readers as f32
                }
            + 15.0 * mean(alike, alike_pairs)
            + 10.0
                * if with_style == 0 { 0.5 } else { styles.count_ones() as f32 / with_style.min(4) as f32 }
            + 10.0 * if union == 0 { 0.5 } else { union.count_ones() as f32 / 8.0 };
        let half = if common < self.floor { 0.5 } else { 1.0 };
        score / 100.0 * half * members.len() as f32 - RULE * faults as f32
    }

    /// What all groups are worth, in points a person: what two seatings are compared by.
    pub fn points(&self, groups: &[Vec<usize>]) -> f64 {
        let value =
            |group: &Vec<usize>| self.value(&group.iter().map(|&person| person as u32).collect::<Vec<u32>>());
        100.0 * groups.iter().map(|group| f64::from(value(group))).sum::<f64>() / self.rows.len() as f64
    }

    /// Anneals until the share of time that is spent is whole.
    pub fn anneal(&self, seed: u64, spent: impl Fn() -> f64) -> Annealed {
        let mut dice = Xoshiro256PlusPlus::seed_from_u64(seed);
        let mut everybody: Vec<u32> = (0..self.rows.len() as u32).collect();
        for last in (1..everybody.len()).rev() {
            everybody.swap(last, dice.random_range(0..=last));
        }
        let mut everybody = everybody.into_iter();
        let mut groups: Vec<Vec<u32>> =
            self.sizes.iter().map(|&size| everybody.by_ref().take(size as usize).collect()).collect();
        let mut values: Vec<f32> = groups.iter().map(|group| self.value(group)).collect();
        let mut tried = 0;
        loop {
            let spent = spent();
            if spent >= 1.0 {
                break;
            }
            let heat = (FROM * (TO / FROM).powf(spent)) as f32;
            for _ in 0..256 {
                let (a, b) = (dice.random_range(0..groups.len()), dice.random_range(0..groups.len()));
                if a == b {
                    continue;
                }
                let (one, other) =
                    (dice.random_range(0..groups[a].len()), dice.random_range(0..groups[b].len()));
                exchange(&mut groups, (a, one), (b, other));
                let after = (self.value(&groups[a]), self.value(&groups[b]));
                let gain = after.0 + after.1 - values[a] - values[b];
                tried += 1;
                if gain >= 0.0 || dice.random::<f32>() < (gain / heat).exp() {
                    (values[a], values[b]) = after;
                } else {
                    exchange(&mut groups, (a, one), (b, other));
                }
            }
        }
        let back = |group: Vec<u32>| group.into_iter().map(|person| person as usize).collect();
        Annealed { groups: groups.into_iter().map(back).collect(), tried }
    }
}

fn exchange(groups: &mut [Vec<u32>], (a, one): (usize, usize), (b, other): (usize, usize)) {
    let moved = groups[a][one];
    groups[a][one] = groups[b][other];
    groups[b][other] = moved;
}

/// Swap deltas of pairwise distances a second: a matrix, groups of so many, two gathers for each, nothing else.
pub fn bare(people: usize, size: usize) -> f64 {
    let mut dice = Xoshiro256PlusPlus::seed_from_u64(1);
    let distances: Vec<i32> = (0..people * people).map(|_| dice.random_range(0..1_000)).collect();
    let count = 5_000_000;
    let (begun, mut sum) = (Instant::now(), 0_i64);
    for _ in 0..count {
        let (one, other) =
            (dice.random_range(0..people as u32) as usize, dice.random_range(0..people as u32) as usize);
        let (a, b) = (one / size * size, other / size * size);
        let mut delta = 0;
        for place in 0..size.min(people - a).min(people - b) {
            delta += distances[other * people + a + place] - distances[one * people + a + place];
            delta += distances[one * people + b + place] - distances[other * people + b + place];
        }
        sum = sum.wrapping_add(i64::from(delta));
    }
    let seconds = begun.elapsed().as_secs_f64();
    // The sum is asked for so that the work cannot be left out.
    if sum == i64::MIN { 0.0 } else { f64::from(count) / seconds }
}

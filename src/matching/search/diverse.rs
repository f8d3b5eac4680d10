//! The search for diverse groups: one long annealing, and then iterated maxima search (Lai & Hao 2016) from what it found.
//!
//! From a seating that no single change makes better, a few changes are made, each the best of many random ones (a weak
//! perturbation), and what helps is made again until nothing does. When that has failed a few times in a row, so many random
//! changes are made that a group or so is forgotten (a strong perturbation). Where few people sit in many ways, the
//! annealing finds the region and the perturbations its peak.

use rayon::prelude::*;

use super::anneal::{Course, Length, anneal};
use super::dice::Dice;
use super::distances::{Distances, Field};
use super::score::{Score, weigh_at_random};
use super::{FIRST_ROUND, LONGER, LONGEST_ROUND};
use crate::matching::Watch;
use crate::matching::pairwise::Problem;

/// Islands of a round, when rounds decide.
const ISLANDS: u64 = 2;
/// The first heat of an annealing, in usual losses, and the last.
const HOT: f32 = 0.35;
const COLD: f32 = 0.05;
/// So few people are annealed so hot that it does not matter where they began.
const FEW: usize = 50;
const FORGETTING: f32 = 5.0;
/// The share of what is left of a caller's time that each round takes, and the share of the first that is annealing.
const ROUND: f64 = 0.5;
const ANNEALING: f64 = 0.4;
/// When less than this share of the time is left, one round takes it all.
const LITTLE: f64 = 0.04;
/// Changes of a weak perturbation.
const WEAK: u32 = 3;
/// Weak perturbations in a row that may bring nothing.
const IN_VAIN: u32 = 5;
/// Random changes of a strong perturbation, as a share of the members of a group: of up to [`MANY`] people, and of more.
const STRONG: (f32, f32) = (1.0, 1.5);
const MANY: usize = 400;
/// When rounds decide, there is one climb for so many changes weighed for each person by the annealing.
const CHANGES_A_CLIMB: u64 = 32;

/// The most diverse groups found, in the order of their bounds, and how many changes were weighed.
pub(in crate::matching) fn spread_out(
    problem: &Problem,
    seed: u64,
    rounds: u32,
    watch: &dyn Watch,
) -> (Vec<Vec<u32>>, u64) {
    let field = Field::new(problem);
    let is_over = || watch.is_over() || watch.spent().is_some_and(|spent| spent >= 1.0);
    let mut best = Island::new(&field, &field.at_random(&mut Dice::new(seed, u64::MAX)));
    let (mut tried, mut round, mut changes) = (0, 0, FIRST_ROUND);
    while !is_over() && (watch.spent().is_some() || round < u64::from(rounds)) {
        let (count, effort) = match watch.spent() {
            None => (ISLANDS, Effort::Each { changes }),
            Some(spent) => {
                let left = 1.0 - spent;
                let time = if left < LITTLE { left } else { ROUND * left };
                (rayon::current_num_threads() as u64, Effort::Share { watch, begun: spent, time })
            }
        };
        let islands = (0..count).into_par_iter().map(|number| {
            let mut dice = Dice::new(seed, round << 16 | number);
            Island::searched(&field, (round > 0).then_some(&best), effort, &mut dice, &is_over)
        });
        for island in islands.collect::<Vec<Island>>() {
            tried += island.tried;
            if island.price < best.price {
                best = island;
            }
        }
        round += 1;
        changes = (changes * LONGER).min(LONGEST_ROUND);
    }
    (best.groups, tried)
}

/// How much one round may cost.
#[derive(Clone, Copy)]
enum Effort<'w> {
    /// So many changes weighed for each person, and climbs in proportion.
    Each { changes: u64 },
    /// So much of a caller's time, from `begun` on.
    Share { watch: &'w dyn Watch, begun: f64, time: f64 },
}

/// Weighs random exchanges and makes none; how many a second, by the caller's clock.
pub(in crate::matching) fn weigh_distances(problem: &Problem, count: u32, seconds: impl Fn() -> f64) -> f64 {
    let field = Field::new(problem);
    let mut dice = Dice::new(1, 1);
    let mut table = Distances::new(&field, field.seats(&field.at_random(&mut dice)));
    let people = problem.people() as u32;
    weigh_at_random(&mut table, people, &mut dice, count, seconds)
}

/// Groups as an annealing left them.
struct Island {
    groups: Vec<Vec<u32>>,
    price: i64,
    tried: u64,
}

impl Island {
    fn new(field: &Field, groups: &[Vec<u32>]) -> Self {
        let table = Distances::new(field, field.seats(groups));
        Self { groups: groups.to_vec(), price: table.price(), tried: 0 }
    }

    /// From the best groups so far; without any, from groups drawn by lot and annealed.
    fn searched(
        field: &Field,
        best: Option<&Self>,
        effort: Effort<'_>,
        dice: &mut Dice,
        is_over: &dyn Fn() -> bool,
    ) -> Self {
        let groups = best.map_or_else(|| field.at_random(dice), |best| best.groups.clone());
        let mut table = Distances::new(field, field.seats(&groups));
        let people = table.seats().people();
        let mut tried = 0;
        if best.is_none() || matches!(effort, Effort::Each { .. }) {
            let length = match effort {
                Effort::Each { changes } => Length::Steps(changes * u64::from(people)),
                Effort::Share { watch, time, .. } => Length::Share(watch, ANNEALING * time),
            };
            let from = if people as usize <= FEW { FORGETTING } else { HOT };
            tried += anneal(&mut table, Course { length, from, to: COLD }, dice, is_over);
        }
        tried += table.descend(is_over);
        let most = if let Effort::Each { changes } = effort { changes / CHANGES_A_CLIMB } else { u64::MAX };
        let is_over = || {
            is_over()
                || matches!(effort, Effort::Share { watch, begun, time }
                    if watch.spent().is_none_or(|spent| spent >= begun + time))
        };
        tried += climb_again_and_again(&mut table, most, dice, &is_over);
        Self { groups: table.seats().to_groups(), price: table.price(), tried }
    }
}

/// Perturbs and climbs so many times, and leaves the best seating; returns how many changes were weighed.
fn climb_again_and_again(
    table: &mut Distances<'_>,
    most: u64,
    dice: &mut Dice,
    is_over: &dyn Fn() -> bool,
) -> u64 {
    let people = table.seats().people();
    let share = if people as usize <= MANY { STRONG.0 } else { STRONG.1 };
    let strong = (share * people as f32 / table.seats().groups().max(1) as f32) as u32;
    let mut best = (table.price(), table.seats().clone());
    let (mut climbs, mut tried) = (0, 0);
    while climbs < most && !is_over() {
        let mut peak = (table.price(), table.seats().clone());
        let mut in_vain = 0;
        while in_vain < IN_VAIN && climbs < most && !is_over() {
            for _ in 0..WEAK {
                tried += table.make_best_of(people, dice);
            }
            tried += table.descend(is_over);
            (climbs, in_vain) = (climbs + 1, in_vain + 1);
            if table.price() < peak.0 {
                (peak, in_vain) = ((table.price(), table.seats().clone()), 0);
            }
        }
        if peak.0 < best.0 {
            best.clone_from(&peak);
        }
        table.reseat(&peak.1);
        for _ in 0..strong {
            tried += table.make_best_of(1, dice);
        }
        tried += table.descend(is_over);
    }
    if best.0 < table.price() {
        table.reseat(&best.1);
    }
    tried
}

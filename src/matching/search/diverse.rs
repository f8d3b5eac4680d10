//! The search for diverse groups: long annealings, each followed by a descent to where no single change helps.
//!
//! The first annealing of each island starts hot, from groups drawn by lot. Later ones start from the best groups of all,
//! by turns barely warm (a weak perturbation, which mends what is nearly right) and hot enough to forget half of it (a
//! strong one); the outline is that of iterated maxima search (Lai & Hao 2016), with annealing in the place of its
//! descents.

use rayon::prelude::*;

use super::anneal::{Course, Length, anneal};
use super::dice::Dice;
use super::distances::{Distances, Field};
use super::score::{Score, weigh_at_random};
use super::{FIRST_ROUND, LONGER, LONGEST_ROUND};
use crate::matching::Watch;
use crate::matching::pairwise::Problem;

/// Independent annealings of a round, when rounds decide.
const ISLANDS: u64 = 2;
/// The first heat, in usual losses; that of later annealings, from a weak perturbation to a strong one; and the last.
const HOT: f32 = 0.35;
const WARM: [f32; 3] = [0.12, 0.2, 0.3];
const COLD: f32 = 0.05;
/// So few people are annealed anew each time, so hot that it does not matter where it began.
const FEW: usize = 50;
const FORGETTING: f32 = 5.0;
/// The share of a caller's time the first annealing gets, and each later one of what is left: one long annealing is worth
/// more than several.
const FIRST: f64 = 0.9;
const LATER: f64 = 0.5;

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
        let (count, length) = match watch.spent() {
            None => (ISLANDS, Length::Steps(changes * problem.people() as u64)),
            Some(spent) => {
                let share = if round == 0 { FIRST } else { LATER.max(0.02 / (1.0 - spent)) };
                (rayon::current_num_threads() as u64, Length::Share(watch, share * (1.0 - spent)))
            }
        };
        let islands = (0..count).into_par_iter().map(|number| {
            let mut dice = Dice::new(seed, round << 16 | number);
            let is_first = round == 0;
            let groups = if is_first { field.at_random(&mut dice) } else { best.groups.clone() };
            let from = if problem.people() <= FEW {
                FORGETTING
            } else if is_first {
                HOT
            } else {
                WARM[(round + number) as usize % WARM.len()]
            };
            Island::annealed(&field, &groups, Course { length, from, to: COLD }, &mut dice, &is_over)
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

    fn annealed(
        field: &Field,
        groups: &[Vec<u32>],
        course: Course<'_>,
        dice: &mut Dice,
        is_over: &dyn Fn() -> bool,
    ) -> Self {
        let mut table = Distances::new(field, field.seats(groups));
        let mut tried = anneal(&mut table, course, dice, is_over);
        tried += table.descend(is_over);
        Self { groups: table.seats().to_groups(), price: table.price(), tried }
    }
}

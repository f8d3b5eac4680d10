//! Groups drawn by lot, for comparison: the same people, sections and sizes, and no thought given to it.

use super::fit::{Answers, Fit};
use super::limits::{Limits, Section};
use super::proposal::Lot;
use super::search::Dice;

/// Draws for a cohort of ordinary size, and for a very large one.
const DRAWS: (u32, u32) = (20, 2);
/// A very large cohort has more people than this.
const VERY_LARGE: usize = 5_000;

/// What the lot would give, on average over some draws.
pub(super) fn draw(fit: &Fit, answers: &Answers, limits: &Limits, time_floor: u32, seed: u64) -> Lot {
    let people: usize = limits.sections().iter().map(|section| section.people.len()).sum();
    if people == 0 {
        return Lot::default();
    }
    let draws = if people > VERY_LARGE { DRAWS.1 } else { DRAWS.0 };
    let mut dice = Dice::new(seed, u64::MAX / 3);
    let mut lot = Lot { draws, ..Lot::default() };
    for _ in 0..draws {
        let mut lowest = 1.0_f64;
        for section in limits.sections() {
            for group in groups(section, &mut dice) {
                let score = f64::from(fit.parts(&group).score);
                lowest = lowest.min(score);
                lot.weighted_mean += score * group.len() as f64 / people as f64;
                lot.without_time += f64::from(u8::from(answers.common(&group).count() < time_floor));
            }
        }
        lot.lowest += lowest;
    }
    let draws = f64::from(draws);
    Lot {
        lowest: lot.lowest / draws,
        weighted_mean: lot.weighted_mean / draws,
        without_time: lot.without_time / draws,
        ..lot
    }
}

fn groups(section: &Section, dice: &mut Dice) -> Vec<Vec<u32>> {
    let mut people = section.people.clone();
    dice.shuffle(&mut people);
    let mut people = people.into_iter();
    section.sizes.iter().map(|&size| people.by_ref().take(size as usize).collect()).collect()
}

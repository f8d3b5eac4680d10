//! Simulated annealing (Kirkpatrick et al. 1983) over exchanges and moves: generous at first, strict in the end.
//!
//! Two kinds of exchange: two people drawn at random; and somebody drawn at random taking the place of a random
//! fellow of somebody near to them, so that people who belong together find each other among thousands. How generous
//! is never fixed by hand: the heat is a share of what exchanges on this very cohort usually cost.

use super::dice::Dice;
use super::score::{ANYTHING, Look, Score};
use super::seats::Seats;
use crate::matching::Watch;

/// How an annealing runs.
#[derive(Clone, Copy)]
pub(super) struct Course<'w> {
    pub length: Length<'w>,
    /// The first heat, in usual losses.
    pub from: f32,
    /// The last heat, in usual losses.
    pub to: f32,
}

/// How long an annealing is.
#[derive(Clone, Copy)]
pub(super) enum Length<'w> {
    /// So many exchanges and moves to weigh.
    Steps(u64),
    /// So much of a caller's time, from now on.
    Share(&'w dyn Watch, f64),
}

/// Changes weighed between two looks at the heat and at whoever watches.
const STRIDE: u64 = 512;
/// One exchange in so many is between two people drawn at random.
const AT_RANDOM: u32 = 2;
/// One try in so many is a move, where moves are possible.
const MOVES: u32 = 5;

/// Anneals, and leaves the best seating it met. Returns how many changes were weighed.
pub(super) fn anneal<S: Score>(
    score: &mut S,
    course: Course<'_>,
    dice: &mut Dice,
    is_over: &dyn Fn() -> bool,
) -> u64 {
    let people = score.seats().people();
    if score.seats().groups() < 2 || people < 2 {
        return 0;
    }
    let usual = usual_loss(score, dice);
    let has_shifts = score.has_shifts();
    let mut best: (i64, Seats) = (score.price(), score.seats().clone());
    let (mut price, mut done) = (best.0, 0);
    let mut progress = if let Length::Steps(0) = course.length { 1.0 } else { 0.0_f32 };
    let begun = match course.length {
        Length::Steps(_) => 0.0,
        Length::Share(watch, _) => watch.spent().unwrap_or(1.0),
    };
    while progress < 1.0 && !is_over() {
        let heat = course.from * usual * power(course.to / course.from, progress);
        let stride = match course.length {
            Length::Steps(steps) => STRIDE.min(steps - done),
            Length::Share(..) => STRIDE,
        };
        for _ in 0..stride {
            // The Metropolis rule, thrown for beforehand: most changes are known to add more long before they are
            // weighed to the end.
            let within = (heat * dice.surprise()) as i64;
            let Some(gain) = try_one(score, people, has_shifts, dice, within) else { continue };
            if gain <= within {
                score.commit();
                price += gain;
            }
        }
        done += stride;
        progress = match course.length {
            Length::Steps(steps) => done as f32 / steps.max(1) as f32,
            Length::Share(watch, share) => {
                ((watch.spent().unwrap_or(1.0) - begun) / share.max(f64::MIN_POSITIVE)) as f32
            }
        };
        // Noting every best seating is dear while it is still warm; in the last part of the way it is worth it.
        if progress >= 0.75 && price < best.0 {
            best = (price, score.seats().clone());
        }
    }
    if best.0 < score.price() {
        score.reseat(&best.1);
    }
    done
}

fn try_one<S: Score>(
    score: &mut S,
    people: u32,
    has_shifts: bool,
    dice: &mut Dice,
    within: i64,
) -> Option<i64> {
    let one = dice.below(people);
    if has_shifts && dice.below(MOVES) == 0 {
        let to = dice.below(score.seats().groups());
        return if to == score.seats().group_of(one) { None } else { score.shift(one, to, within) };
    }
    let home = score.seats().group_of(one);
    let other = if dice.below(AT_RANDOM) == 0 {
        dice.below(people)
    } else {
        let near = score.near(one, dice);
        let there = score.seats().group_of(near);
        let members = score.seats().members(there);
        members[dice.below(members.len() as u32) as usize]
    };
    if score.seats().group_of(other) == home { None } else { score.swap(one, other, within) }
}

/// A number to the power of a fraction, bit by bit: roots are exact by the standard of arithmetic, so that it is the
/// same everywhere.
fn power(base: f32, fraction: f32) -> f32 {
    let bits = (fraction.clamp(0.0, 1.0) * 65_536.0) as u32;
    let (mut root, mut result) = (base, 1.0);
    for bit in (0..=16).rev() {
        if bits >> bit & 1 == 1 {
            result *= root;
        }
        root = root.sqrt();
    }
    result
}

/// What an exchange usually changes in quality here: the middle one of the milder three quarters. Rules are left out;
/// most exchanges in a good seating would break one, and say nothing about how finely groups differ.
fn usual_loss<S: Score>(score: &mut S, dice: &mut Dice) -> f32 {
    let people = score.seats().people();
    score.look_at(Look::Quality);
    let mut losses: Vec<i64> = (0..400)
        .filter_map(|_| try_one(score, people, false, dice, ANYTHING))
        .map(i64::abs)
        .filter(|loss| *loss > 0)
        .collect();
    score.look_at(Look::Everything);
    losses.sort_unstable();
    losses.get(losses.len() * 3 / 8).map_or(1.0, |loss| *loss as f32)
}

//! Simulated annealing (Kirkpatrick et al. 1983) over exchanges and moves: generous at first, strict in the end.
//!
//! Two kinds of exchange: two people drawn at random; and somebody drawn at random taking the place of a random
//! fellow of somebody near to them, so that people who belong together find each other among thousands. How generous
//! is never fixed by hand: the heat is a share of what exchanges on this very cohort usually cost.

use super::dice::Dice;
use super::score::{Look, Score};
use super::seats::Seats;

/// How an annealing runs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Course {
    /// Exchanges and moves to weigh.
    pub steps: u64,
    /// The first heat, in usual losses.
    pub from: f32,
    /// The last heat, in usual losses.
    pub to: f32,
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
    course: Course,
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
    let strides = course.steps.div_ceil(STRIDE).max(1);
    let cooling = cooling(course, strides);
    let mut heat = course.from * usual;
    // Noting every best seating is dear while it is still warm; in the last part of the way it is worth it.
    for stride in 0..strides {
        for _ in 0..STRIDE.min(course.steps - done) {
            let Some(gain) = try_one(score, people, has_shifts, dice) else { continue };
            if gain <= 0 || (gain as f32) < heat * dice.surprise() {
                score.commit();
                price += gain;
            }
        }
        done += STRIDE.min(course.steps - done);
        heat *= cooling;
        if stride * 4 >= strides * 3 && price < best.0 {
            best = (price, score.seats().clone());
        }
        if is_over() {
            break;
        }
    }
    if best.0 < score.price() {
        score.reseat(&best.1);
    }
    done
}

fn try_one<S: Score>(score: &mut S, people: u32, has_shifts: bool, dice: &mut Dice) -> Option<i64> {
    let one = dice.below(people);
    if has_shifts && dice.below(MOVES) == 0 {
        let to = dice.below(score.seats().groups());
        return if to == score.seats().group_of(one) { None } else { score.shift(one, to) };
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
    if score.seats().group_of(other) == home { None } else { score.swap(one, other) }
}

/// The factor by which heat falls from one stride to the next. A root by halving, so that it is the same everywhere.
fn cooling(course: Course, strides: u64) -> f32 {
    let ratio = f64::from(course.to / course.from);
    let (mut low, mut high) = (0.0_f64, 1.0_f64);
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if power(middle, strides) < ratio { low = middle } else { high = middle }
    }
    high as f32
}

fn power(mut base: f64, mut exponent: u64) -> f64 {
    let mut result = 1.0;
    while exponent > 0 {
        if exponent & 1 == 1 {
            result *= base;
        }
        base *= base;
        exponent >>= 1;
    }
    result
}

/// What an exchange usually changes in quality here: the middle one of the milder three quarters. Rules are left out;
/// most exchanges in a good seating would break one, and say nothing about how finely groups differ.
fn usual_loss<S: Score>(score: &mut S, dice: &mut Dice) -> f32 {
    let people = score.seats().people();
    score.look_at(Look::Quality);
    let mut losses: Vec<i64> = (0..400)
        .filter_map(|_| try_one(score, people, false, dice))
        .map(i64::abs)
        .filter(|loss| *loss > 0)
        .collect();
    score.look_at(Look::Everything);
    losses.sort_unstable();
    losses.get(losses.len() * 3 / 8).map_or(1.0, |loss| *loss as f32)
}

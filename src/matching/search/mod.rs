//! The search: a careful first draft, annealing, and a last polish by the exact objective, again and again.
//!
//! A section of ordinary size is worked on by islands: independent annealings from their own dice, of which the best
//! is kept. A section of thousands is cut into shards of groups that are near to each other; shards are annealed side
//! by side, and each pass cuts differently, so that people travel as far as they have to while every shard fits into a
//! processor's cache. Islands and shards are fixed by the input, never by the number of threads; threads only decide
//! how many of them run at the same time.
//!
//! Rounds grow: each costs about three times as much as all before it, because one long annealing finds what many
//! short ones miss, and the best groups of all rounds are kept, so that more work never gives a worse result. A caller who lends a share of
//! time instead gets one long annealing as soon as a few short rounds have told how long it may be.

mod anneal;
mod dice;
mod draft;
mod exact;
mod near;
mod polish;
mod room;
mod score;
mod seats;
mod table;
#[cfg(test)]
mod truth;
mod worth;

use rayon::prelude::*;

use super::cohort::Cohort;
use super::fit::Answers;
use super::limits::Limits;
use super::proposal::{Point, Task, Work};
use super::{Objective, Watch};
use room::Room;
use worth::{ONE, Worth};

pub(super) use dice::Dice;
pub(super) use near::Points;
#[cfg(test)]
pub(super) use truth::{nobody_improves_by_hand, weighs_truly};

/// Changes weighed for each person and island in the first round.
const FIRST_ROUND: u64 = 8;
/// Each round is so many times as long as the one before.
const LONGER: u64 = 4;
/// No round weighs more for each person; beyond that, rounds repeat.
const LONGEST_ROUND: u64 = 1 << 17;
/// The share of a caller's time after which the long annealing is planned.
const WARM_UP: f64 = 0.04;
/// The share of what is left that the long annealing may take; the rest is for what polishing costs.
const LONG: f64 = 0.9;

/// What the search found.
pub(super) struct Found {
    /// The groups, by places in the cohort, in a settled order.
    pub groups: Vec<Vec<u32>>,
    pub work: Work,
    pub trace: Vec<Point>,
    /// Whether the groups are known to be the best there are.
    pub is_optimal: bool,
}

/// Seats everybody.
pub(super) fn seat(answers: &Answers, limits: &Limits, task: Task, watch: &dyn Watch) -> Found {
    let is_over = || watch.is_over() || watch.spent().is_some_and(|spent| spent >= 1.0);
    let sections = limits.sections().par_iter().enumerate();
    let mut rooms: Vec<Room<'_>> =
        sections.map(|(number, section)| Room::new(answers, limits, section, task, number as u64)).collect();
    let mut trace = Trace { watch, points: Vec::new() };
    trace.note(0, &rooms);
    let mut rounds = 0;
    let is_settled = |rooms: &[Room<'_>]| rooms.iter().all(Room::is_settled);
    let mut pace = Pace { effort: FIRST_ROUND, is_long: false };
    while !is_settled(&rooms) && !is_over() && (watch.spent().is_some() || rounds < task.budget.rounds) {
        let before = watch.spent();
        rooms.par_iter_mut().for_each(|room| room.improve(pace.effort, rounds, &is_over));
        rounds += 1;
        trace.note(rounds, &rooms);
        pace.plan(before, watch.spent());
    }
    let mut groups: Vec<Vec<u32>> = rooms.iter().flat_map(Room::groups).collect();
    groups.retain(|group| !group.is_empty());
    let tried = rooms.iter().map(|room| room.tried).sum();
    Found {
        groups,
        work: Work { rounds, tried },
        trace: trace.points,
        is_optimal: is_settled(&rooms) && (rooms.len() < 2 || task.objective == Objective::Mean),
    }
}

/// Weighs random exchanges in the first draft of the first section; how many a second, by the caller's clock.
pub(super) fn weigh_at_random(cohort: &Cohort, count: u32, seconds: impl Fn() -> f64) -> f64 {
    let (answers, limits) = (Answers::new(cohort), Limits::new(cohort));
    let Some(section) = limits.sections().first() else { return 0.0 };
    let room = Room::new(&answers, &limits, section, Task::default(), 0);
    room.weigh_at_random(count, seconds)
}

/// How much each round may cost, in changes weighed for each person.
struct Pace {
    effort: u64,
    is_long: bool,
}

impl Pace {
    /// Plans the next round after one that took the caller's time from `before` to `after`.
    fn plan(&mut self, before: Option<f64>, after: Option<f64>) {
        let longer = (self.effort * LONGER).min(LONGEST_ROUND);
        let (Some(before), Some(after)) = (before, after) else {
            self.effort = longer;
            return;
        };
        let took = (after - before).max(1e-9);
        let affordable = (self.effort as f64 * LONG * (1.0 - after).max(0.0) / took) as u64;
        if after < WARM_UP && !self.is_long {
            self.effort = longer.min(affordable.max(1));
            return;
        }
        self.is_long = true;
        self.effort = affordable.max(FIRST_ROUND);
    }
}

/// The best so far, round by round.
struct Trace<'w> {
    watch: &'w dyn Watch,
    points: Vec<Point>,
}

impl Trace<'_> {
    fn note(&mut self, round: u32, rooms: &[Room<'_>]) {
        let mut verdicts = Vec::new();
        let mut sizes = Vec::new();
        for room in rooms {
            room.add_verdicts(&mut verdicts, &mut sizes);
        }
        let worth = Worth::of(&verdicts, |group| sizes[group as usize]);
        let share = |lack: u64, of: u64| 1.0 - lack as f64 / (of.max(1) * ONE.unsigned_abs()) as f64;
        let groups = verdicts.len();
        let point = Point {
            round,
            tried: rooms.iter().map(|room| room.tried).sum(),
            cost: worth.cost,
            alone: worth.alone as u32,
            lowest: share(worth.lowest, 1),
            lowest_quarter: share(worth.quarter, lowest_quarter(groups) as u64),
            mean: share(worth.groups, groups as u64),
            weighted_mean: share(worth.people, sizes.iter().map(|size| u64::from(*size)).sum()),
        };
        self.watch.note(&point);
        self.points.push(point);
    }
}

/// How many groups are the lowest quarter: at least one, if there is any.
pub(super) fn lowest_quarter(groups: usize) -> usize {
    groups.div_ceil(4)
}

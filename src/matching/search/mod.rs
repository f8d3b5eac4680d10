//! The search: a careful first draft, annealing, and a last polish by the exact objective, again and again.
//!
//! It is local search: from groups that stand it looks at their neighbours, which are one exchange, one move or one chain
//! of moves away (the neighbourhoods), and takes some of them. What it is caught in it leaves by heat, by restarts from
//! other dice, and by dividing a few groups at a time anew.
//!
//! First it is settled how many groups each section gets (`number`). A section of ordinary size is worked on by islands:
//! independent annealings from their own dice, of which the best is kept. Then a few groups at a time are divided anew in
//! the best way there is. A section of thousands is cut into shards of groups that are near to each other; shards are
//! annealed side by side, and each pass cuts differently, so that people travel as far as they have to while every shard
//! fits into a processor's cache. Islands, regions and shards are fixed by the input, never by the number of threads;
//! threads only decide how many of them run at the same time.
//!
//! Rounds grow: each costs about three times as much as all before it, because one long annealing finds what many
//! short ones miss, and the best groups of all rounds are kept, so that more work never gives a worse result. A caller
//! who lends a share of time instead gets, as soon as a short round has told how fast the machine is, as many thorough
//! annealings one after another as fit, each cooling by that caller's clock; when only one fits, it takes all the time.

mod anneal;
mod cover;
mod dice;
mod distances;
mod diverse;
mod draft;
mod near;
mod number;
mod polish;
mod room;
mod score;
mod seats;
mod table;
#[cfg(test)]
mod truth;
mod whole;
mod worth;

use std::sync::Arc;

use rayon::prelude::*;

use super::cohort::Cohort;
use super::fit::Answers;
use super::limits::Limits;
use super::proposal::{Point, Task, Work};
use super::{Objective, Watch};
use number::{Numbered, Others};
use room::{Effort, Room};
use whole::Whole;
use worth::{Flaws, ONE, Worth};

pub(super) use dice::Dice;
pub(super) use diverse::{spread_out, weigh_distances};
pub(super) use near::Points;
#[cfg(test)]
pub(super) use truth::{divides_regions_truly, nobody_improves_by_hand, nothing_is_better, weighs_truly};

/// Changes weighed for each person and island in the first round.
const FIRST_ROUND: u64 = 8;
/// Each round is so many times as long as the one before.
const LONGER: u64 = 4;
/// No round weighs more for each person; beyond that, rounds repeat.
const LONGEST_ROUND: u64 = 1 << 17;
/// Changes weighed for each person in the round that tells how fast the machine is.
const PROBE: u64 = 64;
/// The share of what is left that thorough annealings may take; the rest is for what polishing costs.
const LONG: f64 = 0.9;
/// The share of a caller's time within which it is settled how many groups there are.
const FOR_NUMBERS: f64 = 0.25;
/// When less than this share of a thorough annealing is left, the best groups are warmed a little instead.
const TOO_SHORT: f64 = 0.7;
/// So much of the first heat is a little.
const WARM: f32 = 0.3;

/// What the search found.
pub(super) struct Found {
    /// The groups, by places in the cohort, in a settled order.
    pub groups: Vec<Vec<u32>>,
    pub work: Work,
    pub trace: Vec<Point>,
    /// Whether the groups are known to be the best there are in so many groups.
    pub is_optimal: bool,
    /// Whether no lowest group is known to be higher: every section's own is the highest it can have.
    pub is_lowest_best: bool,
    /// For each section, whether it is known that no groups have fewer flaws, in any number that sizes allow.
    pub has_fewest_flaws: Vec<bool>,
    /// The rules, with the numbers of groups that were taken.
    pub limits: Arc<Limits>,
}

/// Seats everybody.
pub(super) fn seat(cohort: &Cohort, answers: &Answers, task: Task, watch: &dyn Watch) -> Found {
    let is_over = || watch.is_over() || watch.spent().is_some_and(|spent| spent >= 1.0);
    let is_called_off = || watch.is_over();
    // Where time is given, no more than a share of it goes into the number of groups.
    let is_long = || is_called_off() || watch.spent().is_some_and(|spent| spent >= FOR_NUMBERS);
    let Numbered { mut rooms, limits, others, tried } = number::settle(cohort, answers, task, &is_long);
    let mut trace = Trace { watch, points: Vec::new() };
    let mut whole = Whole::of(&rooms, task.objective, &is_called_off);
    whole.tried += tried;
    trace.note(0, &rooms, &whole);
    let mut rounds = 0;
    let is_settled = |rooms: &[Room<'_>]| rooms.iter().all(Room::is_settled);
    let mut pace = Pace::new(&rooms);
    while !is_settled(&rooms) && !is_over() && (watch.spent().is_some() || rounds < task.budget.rounds) {
        let next = pace.next(watch.spent(), rooms.iter().map(|room| room.tried).sum());
        let all: f64 = rooms.iter().filter(|room| !room.is_settled()).map(|room| room.people() as f64).sum();
        rooms.par_iter_mut().for_each(|room| {
            let effort = match next {
                Next::Changes(changes) => Effort::Each { changes },
                Next::Time { time, heat } => {
                    Effort::Share { watch, time, of_section: room.people() as f64 / all, heat }
                }
            };
            room.improve(effort, rounds, &is_over);
        });
        rounds += 1;
        whole.take(&rooms, &is_called_off);
        trace.note(rounds, &rooms, &whole);
    }
    let mut groups = whole.groups(&rooms);
    groups.retain(|group| !group.is_empty());
    let tried = rooms.iter().map(|room| room.tried).sum::<u64>() + whole.tried;
    let has_fewest_flaws = rooms.iter().zip(others).map(|(room, others)| has_fewest_flaws(room, others));
    let has_fewest_flaws: Vec<bool> = has_fewest_flaws.collect();
    let is_proven = is_settled(&rooms) && limits.impossible().is_empty();
    Found {
        groups,
        work: Work { rounds, tried, is_settled: is_settled(&rooms) },
        trace: trace.points,
        is_optimal: is_proven && (rooms.len() < 2 || task.objective == Objective::Mean),
        is_lowest_best: is_proven && task.objective == Objective::Fair,
        has_fewest_flaws,
        limits,
    }
}

/// Is it known that no groups of a section have fewer flaws than these? In the same number, everything was looked through
/// then, and nothing gave way before that could have been exchanged for something else.
fn has_fewest_flaws(room: &Room<'_>, others: Others) -> bool {
    let (flaws, section) = (room.flaws(), room.section());
    let is_given = section.given_up != [0; 3] || section.crowd.is_some();
    let is_fewest_here = room.is_settled() && !is_given;
    flaws == Flaws::default() || is_fewest_here && others.have_as_many(flaws)
}

/// Weighs random exchanges in the first draft of the first section; how many a second, by the caller's clock.
pub(super) fn weigh_at_random(cohort: &Cohort, count: u32, seconds: impl Fn() -> f64) -> f64 {
    let (answers, limits) = (Answers::new(cohort), Arc::new(Limits::new(cohort)));
    if limits.sections().is_empty() {
        return 0.0;
    }
    let room = Room::new(&answers, &limits, 0, Task::default());
    room.weigh_at_random(count, seconds)
}

/// What comes next.
#[derive(Clone, Copy)]
enum Next {
    /// A round of so many changes weighed for each person.
    Changes(u64),
    /// A round of such a share of the caller's time, begun so hot.
    Time { time: f64, heat: f32 },
}

/// How much each round may cost.
struct Pace {
    /// How many changes one thorough annealing of every section weighs.
    thorough: f64,
    changes: u64,
    /// What was spent and tried when the round before began.
    before: Option<(f64, u64)>,
    /// The share of the caller's time for each annealing, once it is known how fast the machine is.
    share: f64,
}

impl Pace {
    fn new(rooms: &[Room<'_>]) -> Self {
        let thorough = rooms.iter().map(|room| room.thorough() * room.people() as f64).sum::<f64>().max(1.0);
        Self { thorough, changes: FIRST_ROUND, before: None, share: 0.0 }
    }

    fn next(&mut self, spent: Option<f64>, tried: u64) -> Next {
        let Some(spent) = spent else {
            let changes = self.changes;
            self.changes = (changes * LONGER).min(LONGEST_ROUND);
            return Next::Changes(changes);
        };
        let Some((spent_before, tried_before)) = self.before.replace((spent, tried)) else {
            return Next::Changes(PROBE);
        };
        if self.share <= 0.0 {
            let speed = (tried - tried_before) as f64 / (spent - spent_before).max(1e-6);
            let whole = speed * (1.0 - spent) / self.thorough;
            self.share = (1.0 - spent) * LONG / whole.floor().max(1.0);
        }
        let left = 1.0 - spent;
        if left < self.share * TOO_SHORT {
            return Next::Time { time: left * LONG, heat: WARM };
        }
        Next::Time { time: self.share.min(left), heat: 1.0 }
    }
}

/// The best so far, round by round.
struct Trace<'w> {
    watch: &'w dyn Watch,
    points: Vec<Point>,
}

impl Trace<'_> {
    fn note(&mut self, round: u32, rooms: &[Room<'_>], whole: &Whole) {
        let (verdicts, sizes) = whole.verdicts(rooms);
        let worth = Worth::of(&verdicts, |group| sizes[group as usize]);
        let share = |lack: u64, of: u64| 1.0 - lack as f64 / (of.max(1) * ONE.unsigned_abs()) as f64;
        let groups = verdicts.len();
        let point = Point {
            round,
            tried: rooms.iter().map(|room| room.tried).sum::<u64>() + whole.tried,
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

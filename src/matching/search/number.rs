//! How many groups each section gets, where sizes leave a choice.
//!
//! The rules settle a number as far as they can be asked beforehand: the nearest to the target with which those who
//! belong together, or must not meet, can all be seated. Whether a group has common time, the silent are spread, earlier
//! groups shed nobody and no one is alone against their wish is known only of groups. So where the first groups of a
//! section have such flaws, and a little work does not mend them, the other numbers that sizes allow are tried with as
//! much work, the nearest to the target first: until one has no flaws, or else the one with the fewest is taken. Flaws that
//! no number mends, such as somebody who is never free, are no reason to try any. This is settled before the rounds and
//! costs the same whatever they do, so that more work is always work on the same number.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::room::{Effort, Room};
use super::worth::Flaws;
use crate::matching::cohort::Cohort;
use crate::matching::fit::Answers;
use crate::matching::limits::{Limits, Section};
use crate::matching::proposal::Task;

/// Changes weighed for each person and island in a trial.
const TRIAL: u64 = 40;
/// In sections of more people no other number is tried: one group more or less is little there, and the work is much.
const MOST_PEOPLE: usize = 300;
/// Of sections with up to so many people every number is tried.
const SMALL: usize = 64;
/// Of larger ones, so many that are nearest to the target, and the fewest and the most groups.
const NEAREST: usize = 1;

/// Every section seated for the first time, in the number of groups it keeps.
pub(super) struct Numbered<'a> {
    pub rooms: Vec<Room<'a>>,
    /// The rules with these numbers.
    pub limits: Arc<Limits>,
    /// For each section, the fewest flaws in any other number that sizes allow; none where that is not known.
    pub elsewhere: Vec<Option<Flaws>>,
    /// How many changes were weighed in numbers that were not taken.
    pub tried: u64,
}

/// A section in the number of groups that is taken, and what is known of the others.
struct Chosen<'a> {
    room: Room<'a>,
    elsewhere: Option<Flaws>,
    tried: u64,
}

/// No flaws can be as many.
const NO_OTHER: Flaws =
    Flaws { is_crowded: true, given_up: [usize::MAX; 3], cost: u64::MAX, alone: u64::MAX };

/// Seats all sections.
pub(super) fn settle<'a>(
    cohort: &Cohort,
    answers: &'a Answers,
    task: Task,
    is_over: &(dyn Fn() -> bool + Sync),
) -> Numbered<'a> {
    let limits = Arc::new(Limits::new(cohort));
    let sections = (0..limits.sections().len()).into_par_iter();
    let seated = |at: usize| move |limits: &Arc<Limits>| Room::new(answers, limits, at, task);
    let chosen: Vec<Chosen<'a>> = sections.map(|at| choose(cohort, &limits, seated(at), is_over)).collect();
    let (mut rooms, mut elsewhere, mut tried) = (Vec::new(), Vec::new(), 0);
    for chosen in chosen {
        rooms.push(chosen.room);
        elsewhere.push(chosen.elsewhere);
        tried += chosen.tried;
    }
    let number = |section: &Section| (section.number, section.sizes.len() as u32);
    let anew = rooms.iter().map(Room::section).zip(limits.sections());
    let anew: BTreeMap<u32, u32> =
        anew.filter(|(taken, first)| taken.sizes != first.sizes).map(|(taken, _)| number(taken)).collect();
    let limits = if anew.is_empty() { limits } else { Arc::new(Limits::in_groups(cohort, &anew)) };
    Numbered { rooms, limits, elsewhere, tried }
}

fn choose<'a>(
    cohort: &Cohort,
    limits: &Arc<Limits>,
    seated: impl Fn(&Arc<Limits>) -> Room<'a>,
    is_over: &(dyn Fn() -> bool + Sync),
) -> Chosen<'a> {
    let mut best = seated(limits);
    let others = others(best.section());
    if others.is_empty() || best.people() > MOST_PEOPLE || !best.could_be_helped() {
        let elsewhere = others.is_empty().then_some(NO_OTHER);
        return Chosen { room: best, elsewhere, tried: 0 };
    }
    let mut is_known = try_out(&mut best, is_over);
    if !best.could_be_helped() {
        return Chosen { room: best, elsewhere: None, tried: 0 };
    }
    let are_all = others.len() + 1 == best.section().ways.len();
    let (mut elsewhere, mut tried) = (are_all.then_some(NO_OTHER), 0);
    let section = best.section().number;
    for groups in others {
        if best.flaws() == Flaws::default() || is_over() {
            break;
        }
        let mut other = seated(&Arc::new(Limits::in_groups(cohort, &BTreeMap::from([(section, groups)]))));
        let mut is_other_known = try_out(&mut other, is_over);
        if other.flaws() < best.flaws() {
            std::mem::swap(&mut best, &mut other);
            std::mem::swap(&mut is_known, &mut is_other_known);
        }
        elsewhere = elsewhere.filter(|_| is_other_known).map(|fewest| fewest.min(other.flaws()));
        tried += other.tried;
    }
    Chosen { room: best, elsewhere: elsewhere.filter(|_| !is_over()), tried }
}

/// The other numbers of groups to be tried for a section, in their order.
fn others(section: &Section) -> Vec<u32> {
    let taken = section.sizes.len() as u32;
    let mut others: Vec<u32> = section.ways.iter().copied().filter(|&groups| groups != taken).collect();
    if section.people.len() > SMALL {
        let ends = [others.iter().copied().min(), others.iter().copied().max()];
        others.truncate(NEAREST);
        for end in ends.into_iter().flatten() {
            if !others.contains(&end) {
                others.push(end);
            }
        }
    }
    others
}

/// Works a little on the flaws of a section; says whether it is known that it cannot have fewer.
fn try_out(room: &mut Room<'_>, is_over: &(dyn Fn() -> bool + Sync)) -> bool {
    if room.flaws() != Flaws::default() {
        room.improve(Effort::Each { changes: TRIAL }, u32::MAX, is_over);
    }
    room.flaws() == Flaws::default() || room.looks_for_fewer_flaws(is_over)
}

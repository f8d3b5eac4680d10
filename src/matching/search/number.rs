//! How many groups each section gets where sizes leave a choice, and which of several equally grave rules gives way.
//!
//! The rules settle a number as far as they can be asked beforehand: the nearest to the target with which those who
//! belong together, or must not meet, can all be seated. Whether a group has common time, the silent are spread, earlier
//! groups shed nobody and no one is alone against their wish is known only of groups. So where the first groups of a
//! section have such flaws, and a little work does not mend them, the other numbers that sizes allow are tried with as
//! much work, the nearest to the target first. Before one of them is taken, the first number is worked on much longer, and it
//! is left only if it still has more flaws: a leader's target is not given up for what more work would have mended. Flaws
//! that no number mends, such as somebody who is never free, are no reason to try any. This is settled before the rounds and
//! costs the same whatever they do, so that more work is always work on the same number.
//!
//! In the same way, where rules to keep people together gave way because they contradict each other, it is tried who else
//! could have been let go, and whether the groups have fewer flaws then.

use std::sync::Arc;

use rayon::prelude::*;

use super::room::{Effort, Room};
use super::worth::Flaws;
use crate::matching::cohort::Cohort;
use crate::matching::fit::Answers;
use crate::matching::limits::{Asked, Limits, Section};
use crate::matching::proposal::Task;

/// Changes weighed for each person and island in a trial.
const TRIAL: u64 = 40;
/// The same in the rounds for the first number, before it is left for another: about as much as the default budget.
const INSIST: [u64; 3] = [160, 640, 2_560];
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
    /// What is known of each section's other numbers.
    pub others: Vec<Others>,
    /// How many changes were weighed in numbers that were not taken.
    pub tried: u64,
}

/// What is known of the numbers of groups that sizes allow and that were not taken.
#[derive(Clone, Copy)]
pub(super) enum Others {
    /// Nothing, or not of all of them.
    Unknown,
    /// There are none.
    None,
    /// All of them have such flaws at least.
    AtLeast(Flaws),
}

impl Others {
    /// Is it known that none of them has fewer flaws than these?
    pub fn have_as_many(self, flaws: Flaws) -> bool {
        match self {
            Self::Unknown => false,
            Self::None => true,
            Self::AtLeast(fewest) => flaws <= fewest,
        }
    }

    /// With one more of them, of which it may be known what flaws it has at least.
    fn and(self, fewest: Option<Flaws>) -> Self {
        match (self, fewest) {
            (Self::Unknown, _) | (_, None) => Self::Unknown,
            (Self::None, Some(fewest)) => Self::AtLeast(fewest),
            (Self::AtLeast(before), Some(fewest)) => Self::AtLeast(fewest.min(before)),
        }
    }
}

/// A section in the number of groups that is taken, and what is known of the others.
struct Chosen<'a> {
    room: Room<'a>,
    /// What was settled other than at first.
    asked: Option<Asked>,
    others: Others,
    tried: u64,
}

/// Seats all sections.
pub(super) fn settle<'a>(
    cohort: &Cohort,
    answers: &'a Answers,
    task: Task,
    is_over: &(dyn Fn() -> bool + Sync),
) -> Numbered<'a> {
    let limits = Arc::new(Limits::new(cohort));
    let sections = (0..limits.sections().len()).into_par_iter();
    let settled = limits.settled();
    let chosen = sections.map(|at| {
        let seated = |limits: &Arc<Limits>| Room::new(answers, limits, at, task);
        let number = limits.sections()[at].number;
        let seated_as = |asked: &Asked| {
            let mut all = settled.clone();
            all.insert(number, asked.clone());
            seated(&Arc::new(Limits::asked(cohort, &all)))
        };
        choose(seated(&limits), seated_as, is_over)
    });
    let chosen: Vec<Chosen<'a>> = chosen.collect();
    let (mut rooms, mut others, mut tried) = (Vec::new(), Vec::new(), 0);
    let (mut all, mut is_anew) = (settled.clone(), false);
    for chosen in chosen {
        is_anew |= chosen.asked.is_some();
        all.extend(chosen.asked.map(|asked| (chosen.room.section().number, asked)));
        rooms.push(chosen.room);
        others.push(chosen.others);
        tried += chosen.tried;
    }
    let limits = if is_anew { Arc::new(Limits::asked(cohort, &all)) } else { limits };
    Numbered { rooms, limits, others, tried }
}

/// Chooses the number of groups for a section that is seated in the first of them, and what gives way in it.
fn choose<'a>(
    mut best: Room<'a>,
    seated_as: impl Fn(&Asked) -> Room<'a>,
    is_over: &(dyn Fn() -> bool + Sync),
) -> Chosen<'a> {
    let numbers = other_numbers(best.section());
    let others = if numbers.is_empty() { Others::None } else { Others::Unknown };
    let is_fixed = numbers.is_empty() && best.section().alternatives.is_empty();
    if is_fixed || best.people() > MOST_PEOPLE || !best.could_be_helped() || is_over() {
        return Chosen { room: best, asked: None, others, tried: 0 };
    }
    let first = best.section().sizes.len() as u32;
    let mut is_known = try_out(&mut best, is_over);
    let (mut asked, mut tried) = exchange(&mut best, &seated_as, is_over);
    let are_all = numbers.len() + 1 == best.section().ways.len();
    let (mut others, mut is_first) = (if are_all { Others::None } else { Others::Unknown }, true);
    for groups in numbers {
        let is_near = groups.abs_diff(first) <= 1 || best.people() <= SMALL;
        // The target is not left far behind for a wish.
        let counts = |flaws: Flaws| if is_near { flaws } else { flaws.of_rules() };
        if !best.could_be_helped() || counts(best.flaws()) == Flaws::default() || is_over() {
            others = Others::Unknown;
            break;
        }
        let anew = Asked { groups: Some(groups), keep: None };
        let mut other = seated_as(&anew);
        let mut is_other_known = try_out(&mut other, is_over);
        let (exchanged, tried_for_it) = exchange(&mut other, &seated_as, is_over);
        tried += tried_for_it;
        if is_first && counts(other.flaws()) < counts(best.flaws()) {
            insist(&mut best, other.flaws(), is_over);
        }
        if counts(other.flaws()) < counts(best.flaws()) {
            std::mem::swap(&mut best, &mut other);
            std::mem::swap(&mut is_known, &mut is_other_known);
            (is_first, asked) = (false, Some(exchanged.unwrap_or(anew)));
        }
        // What was not taken, this time: the one that was just tried, or the best before it.
        others = others.and(is_other_known.then(|| other.flaws()));
        tried += other.tried;
    }
    Chosen { room: best, asked, others: if is_over() { Others::Unknown } else { others }, tried }
}

/// Lets others give way than at first, one after another, where that leaves fewer flaws. Says what was settled, if
/// anything was, and how many changes were weighed for it.
fn exchange<'a>(
    best: &mut Room<'a>,
    seated_as: impl Fn(&Asked) -> Room<'a>,
    is_over: &(dyn Fn() -> bool + Sync),
) -> (Option<Asked>, u64) {
    let groups = Some(best.section().sizes.len() as u32);
    let (mut taken, mut tried) = (None, 0);
    for keep in best.section().alternatives.clone() {
        if !best.could_be_helped() || is_over() {
            break;
        }
        let asked = Asked { groups, keep: Some(keep) };
        let mut other = seated_as(&asked);
        try_out(&mut other, is_over);
        if other.flaws() < best.flaws() {
            std::mem::swap(best, &mut other);
            taken = Some(asked);
        }
        tried += other.tried;
    }
    (taken, tried)
}

/// The other numbers of groups to be tried for a section, in their order.
fn other_numbers(section: &Section) -> Vec<u32> {
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
    room.flaws() == Flaws::default() || room.look_for_fewer_flaws(is_over)
}

/// Works on a section until it has no more flaws than these, or long enough.
fn insist(room: &mut Room<'_>, flaws: Flaws, is_over: &(dyn Fn() -> bool + Sync)) {
    for (changes, round) in INSIST.into_iter().zip(1..) {
        if room.flaws() <= flaws || room.is_settled() || is_over() {
            return;
        }
        room.improve(Effort::Each { changes }, u32::MAX - round, is_over);
    }
}

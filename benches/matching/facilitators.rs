//! Facilitators: how many groups are accompanied, beside the most there could be for the same groups.
//!
//! The most is a flow of single units from groups to facilitators, written plainly here and sharing nothing with the matcher:
//! who may have whom, who speaks with whom, and when all are free is worked out anew from the cohort.

use std::collections::{HashSet, VecDeque};
use std::ops::Range;

use medspil::matching::cohort::{Facilitator, Value};
use medspil::matching::{Cohort, Proposal, Slots, Task, Unwatched, run};

use super::cohorts;

/// How many groups, in one proposal or several together.
#[derive(Clone, Copy, Default)]
struct Counts {
    /// Groups there are.
    groups: u32,
    /// How many the facilitators have capacity for.
    capacity: u32,
    /// Groups with a facilitator.
    accompanied: u32,
    /// Groups with a facilitator who speaks with them and is free when they are.
    met: u32,
    /// The most of these there could be.
    most_met: u32,
    /// Groups that are met in a slot at which their facilitator meets no other.
    meetings: u32,
    /// The most of these there could be, whoever accompanies whom.
    most_meetings: u32,
}

/// How many groups are accompanied and can be met, seed by seed and together, with the default budget.
pub fn count(people: usize, facilitators: usize, seeds: Range<u64>) {
    println!(
        "{people} people, {facilitators} facilitators; met: by somebody who speaks with them and is free then"
    );
    let mut sum = Counts::default();
    for seed in seeds {
        let cohort = cohorts::accompanied(people, facilitators, seed);
        let proposal = run(&cohort, Task { seed, ..Task::default() }, &Unwatched);
        let it = counted(&cohort, &proposal);
        tell(&format!("seed {seed}"), it);
        sum = Counts {
            groups: sum.groups + it.groups,
            capacity: sum.capacity + it.capacity,
            accompanied: sum.accompanied + it.accompanied,
            met: sum.met + it.met,
            most_met: sum.most_met + it.most_met,
            meetings: sum.meetings + it.meetings,
            most_meetings: sum.most_meetings + it.most_meetings,
        };
    }
    tell("together", sum);
    let share = |found: u32, most: u32| 100.0 * f64::from(found) / f64::from(most.max(1));
    println!(
        "of the most there could be: {:.1} % met, {:.1} % met in a slot of their own",
        share(sum.met, sum.most_met),
        share(sum.meetings, sum.most_meetings)
    );
}

fn tell(what: &str, it: Counts) {
    println!(
        "{what}: {} groups, capacity for {}; {} accompanied, {} met of at most {}, {} in a slot of their own of at most {}",
        it.groups, it.capacity, it.accompanied, it.met, it.most_met, it.meetings, it.most_meetings
    );
}

/// What a proposal has and what it could have. A group counts only where capacity and wishes allow its facilitator.
fn counted(cohort: &Cohort, proposal: &Proposal) -> Counts {
    let mut left: Vec<u32> = cohort.facilitators.iter().map(|it| it.capacity).collect();
    let meetable: Vec<Vec<Slots>> = proposal
        .groups
        .iter()
        .map(|group| cohort.facilitators.iter().map(|it| slots(cohort, it, &group.members)).collect())
        .collect();
    let mut counts = Counts {
        groups: proposal.groups.len() as u32,
        capacity: left.iter().sum(),
        most_met: most(&meetable, &left, false),
        most_meetings: most(&meetable, &left, true),
        ..Counts::default()
    };
    let mut taken = HashSet::new();
    for (group, meetable) in proposal.groups.iter().zip(&meetable) {
        let Some(it) = group.facilitator else { continue };
        let not = &cohort.facilitators[it.facilitator].not;
        if left[it.facilitator] == 0 || group.members.iter().any(|member| not.contains(member)) {
            continue;
        }
        left[it.facilitator] -= 1;
        let slots = meetable[it.facilitator];
        let fits = |slot| slots.contains(slot) && taken.insert((it.facilitator, slot));
        counts.accompanied += 1;
        counts.met += u32::from(slots.count() > 0);
        counts.meetings += u32::from(it.first_meeting.is_some_and(fits));
    }
    counts
}

/// When this facilitator could meet a group; never, when they may not have somebody in it or do not speak with it.
fn slots(cohort: &Cohort, facilitator: &Facilitator, members: &[usize]) -> Slots {
    let languages = languages(cohort, members);
    let speaks = languages == 0 || facilitator.languages == 0 || facilitator.languages & languages != 0;
    if !speaks || members.iter().any(|member| facilitator.not.contains(member)) {
        return Slots::NONE;
    }
    let free = members.iter().filter_map(|&member| cohort.people[member].free).chain(facilitator.free);
    free.fold(Slots::all(cohort.time.slots as usize), Slots::and)
}

/// The languages most members read, of those who said; none when nobody did.
fn languages(cohort: &Cohort, members: &[usize]) -> u64 {
    let said = |&member: &usize| match cohort.people[member].answers.get(cohort.language?)?.value {
        Value::Choices(set) => Some(set),
        _ => None,
    };
    let readers =
        |language: u32| members.iter().filter_map(said).filter(|set| set >> language & 1 == 1).count();
    let most = (0..64).map(readers).max().unwrap_or(0);
    (0..64).filter(|&language| most > 0 && readers(language) == most).fold(0, |set, it| set | 1 << it)
}

/// The most groups that can be met, by when each facilitator could meet each group and how many groups they can have; each
/// in a slot of its own where that is asked.
fn most(meetable: &[Vec<Slots>], capacity: &[u32], own_slot: bool) -> u32 {
    let (source, sink) = (0, 1);
    let group_at = |group: usize| 2 + group;
    let facilitator_at = |who: usize| 2 + meetable.len() + who;
    let slot_at = |who: usize, slot: usize| 2 + meetable.len() + capacity.len() + who * Slots::MOST + slot;
    let mut flow = Flow::new(slot_at(capacity.len(), 0));
    for (who, &capacity) in capacity.iter().enumerate() {
        flow.join(facilitator_at(who), sink, capacity);
        if own_slot {
            (0..Slots::MOST).for_each(|slot| flow.join(slot_at(who, slot), facilitator_at(who), 1));
        }
    }
    for (group, by_whom) in meetable.iter().enumerate() {
        flow.join(source, group_at(group), 1);
        for (who, slots) in by_whom.iter().enumerate().filter(|(_, slots)| slots.count() > 0) {
            if own_slot {
                slots.iter().for_each(|slot| flow.join(group_at(group), slot_at(who, slot), 1));
            } else {
                flow.join(group_at(group), facilitator_at(who), 1);
            }
        }
    }
    meetable.iter().take_while(|_| flow.send_one(source, sink)).count() as u32
}

/// A network: the largest flow by shortest augmenting paths (Edmonds & Karp 1972), a unit at a time.
struct Flow {
    /// Where each arc leads, and how much more it can carry; the arc back is the one beside it.
    arcs: Vec<(usize, u32)>,
    /// The arcs from each node, by number.
    from: Vec<Vec<usize>>,
}

impl Flow {
    fn new(nodes: usize) -> Self {
        Self { arcs: Vec::new(), from: vec![Vec::new(); nodes] }
    }

    fn join(&mut self, one: usize, other: usize, capacity: u32) {
        for (from, to, capacity) in [(one, other, capacity), (other, one, 0)] {
            self.from[from].push(self.arcs.len());
            self.arcs.push((to, capacity));
        }
    }

    /// Sends one unit more, by the shortest way; false when there is none.
    fn send_one(&mut self, source: usize, sink: usize) -> bool {
        let mut came_by: Vec<Option<usize>> = vec![None; self.from.len()];
        let mut queue = VecDeque::from([source]);
        while let Some(node) = queue.pop_front() {
            for &arc in &self.from[node] {
                let (to, capacity) = self.arcs[arc];
                if capacity > 0 && to != source && came_by[to].is_none() {
                    came_by[to] = Some(arc);
                    queue.push_back(to);
                }
            }
        }
        let mut node = sink;
        while let Some(arc) = came_by[node] {
            self.arcs[arc].1 -= 1;
            self.arcs[arc ^ 1].1 += 1;
            node = self.arcs[arc ^ 1].0;
        }
        node == source
    }
}

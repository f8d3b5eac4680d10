//! All sections together. Each works for its own groups; what the whole is worth is compared here.
//!
//! Under the fair objective a section that lifts its own lowest group may lower the quarter or the mean of all, and so
//! make the whole worse where another section holds the lowest group. So the best groups of the sections are taken
//! into the whole together where that makes it better, and else one by one, each where it does. A section that is the
//! best by itself may still have an exchange that makes the whole better, so all are gone through by hand once more.

use super::room::{BY_HAND, Room};
use super::worth::{Verdict, Worth};
use crate::matching::Objective;

/// Of so many parts the fresh groups are looked at one by one; of more, in as many heaps.
const HEAPS: usize = 64;

/// The best whole so far.
pub(super) struct Whole {
    /// The groups of each section in it, by places in the section; nothing where each section's best is best for all.
    parts: Option<Vec<Part>>,
    /// How many changes were weighed here.
    pub tried: u64,
}

/// The groups of one section in the whole, by places in the section, and what each is worth.
#[derive(PartialEq, Eq)]
pub(super) struct Part {
    pub groups: Vec<Vec<u32>>,
    pub verdicts: Vec<Verdict>,
}

impl Part {
    fn of(room: &Room<'_>) -> Self {
        Self { groups: room.best().to_vec(), verdicts: room.verdicts().to_vec() }
    }
}

impl Whole {
    /// As the sections are.
    pub fn of(rooms: &[Room<'_>], objective: Objective, is_over: &dyn Fn() -> bool) -> Self {
        let has_parts = rooms.len() > 1 && objective == Objective::Fair;
        let parts = has_parts.then(|| rooms.iter().map(Part::of).collect());
        let mut whole = Self { parts, tried: 0 };
        whole.finish(rooms, is_over);
        whole
    }

    /// Takes of what the sections have found what makes the whole better.
    pub fn take(&mut self, rooms: &[Room<'_>], is_over: &dyn Fn() -> bool) {
        self.take_fresh(rooms);
        self.finish(rooms, is_over);
    }

    /// The last touch where somebody could look through all of it: no exchange and no move is left in any section that
    /// makes the whole better.
    fn finish(&mut self, rooms: &[Room<'_>], is_over: &dyn Fn() -> bool) {
        let Some(parts) =
            self.parts.as_mut().filter(|_| rooms.iter().map(Room::people).sum::<usize>() <= BY_HAND)
        else {
            return;
        };
        let mut in_vain = 0;
        // A section that nothing in it makes better is looked at again when another has become better since.
        for at in (0..rooms.len()).cycle() {
            if in_vain == rooms.len() || is_over() {
                return;
            }
            let others = parts.iter().enumerate().filter(|(other, _)| *other != at);
            let others: Vec<Verdict> = others.flat_map(|(_, part)| part.verdicts.iter().copied()).collect();
            let (part, tried) = rooms[at].descended(&parts[at], &others, is_over);
            self.tried += tried;
            in_vain = if part == parts[at] { in_vain + 1 } else { 1 };
            parts[at] = part;
        }
    }

    /// Of the groups that sections have found since, takes those that make the whole better.
    fn take_fresh(&mut self, rooms: &[Room<'_>]) {
        let Some(parts) = &mut self.parts else { return };
        let mut fresh: Vec<usize> =
            (0..rooms.len()).filter(|&at| rooms[at].best() != parts[at].groups).collect();
        let heap = rooms.len().div_ceil(HEAPS);
        let mut best = worth(parts, rooms, &[]);
        loop {
            let before = fresh.len();
            take_of(parts, rooms, &mut best, &fresh, heap);
            fresh.retain(|&at| rooms[at].best() != parts[at].groups);
            if fresh.is_empty() || fresh.len() == before {
                return;
            }
        }
    }

    /// The groups by places in the cohort, in a settled order.
    pub fn groups(&self, rooms: &[Room<'_>]) -> Vec<Vec<u32>> {
        match &self.parts {
            Some(parts) => {
                rooms.iter().zip(parts).flat_map(|(room, part)| room.named(&part.groups)).collect()
            }
            None => rooms.iter().flat_map(|room| room.named(room.best())).collect(),
        }
    }

    /// What each group is worth, and how large it is.
    pub fn verdicts(&self, rooms: &[Room<'_>]) -> (Vec<Verdict>, Vec<u32>) {
        match &self.parts {
            Some(parts) => {
                of_all(parts.iter().map(|part| (part.groups.as_slice(), part.verdicts.as_slice())))
            }
            None => of_all(rooms.iter().map(|room| (room.best(), room.verdicts()))),
        }
    }
}

/// Takes these sections' groups if that makes the whole better, or else a half of them, and so on down to a heap.
fn take_of(parts: &mut [Part], rooms: &[Room<'_>], best: &mut Worth, fresh: &[usize], heap: usize) {
    let with = worth(parts, rooms, fresh);
    if with.key(Objective::Fair) < best.key(Objective::Fair) {
        for &at in fresh {
            parts[at] = Part::of(&rooms[at]);
        }
        *best = with;
    } else if fresh.len() > heap {
        let (one, other) = fresh.split_at(fresh.len() / 2);
        take_of(parts, rooms, best, one, heap);
        take_of(parts, rooms, best, other, heap);
    }
}

/// What the whole would be worth with the fresh groups of these sections, which are in order.
fn worth(parts: &[Part], rooms: &[Room<'_>], fresh: &[usize]) -> Worth {
    let (verdicts, sizes) = of_all(parts.iter().zip(rooms).enumerate().map(|(at, (part, room))| {
        if fresh.binary_search(&at).is_ok() {
            (room.best(), room.verdicts())
        } else {
            (part.groups.as_slice(), part.verdicts.as_slice())
        }
    }));
    Worth::of(&verdicts, |group| sizes[group as usize])
}

fn of_all<'a>(sections: impl Iterator<Item = (&'a [Vec<u32>], &'a [Verdict])>) -> (Vec<Verdict>, Vec<u32>) {
    let (mut all, mut sizes) = (Vec::new(), Vec::new());
    for (groups, verdicts) in sections {
        all.extend_from_slice(verdicts);
        sizes.extend(groups.iter().map(|group| group.len() as u32));
    }
    (all, sizes)
}

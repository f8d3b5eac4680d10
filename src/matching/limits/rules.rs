//! The rules as the search asks them: about some people at some groups, by small numbers.
//!
//! Most people have no rule of their own, and most groups nobody who has; a badge on everybody, summed by group, lets
//! the search pass by those in one look.

use std::collections::HashMap;

use super::former::is_shed;
use super::{APART, FORMER, Limits, MOST_LACKING, MOST_SHED, PINS_MEET, SILENT, SPLIT, Section, Sets, TIME};

/// The rules about some people of one section, known by their place among them.
#[derive(Clone, Debug)]
pub(in crate::matching) struct Rules {
    badges: Vec<u64>,
    tag: Vec<Option<u32>>,
    mark: Vec<Option<u32>>,
    apart: Vec<Vec<u32>>,
    block: Vec<Option<u32>>,
    block_size: Vec<u32>,
    former: Vec<Option<u32>>,
    former_size: Vec<u32>,
    seats: Vec<Option<u32>>,
    silent_share: u32,
    /// Whether some groups cannot but consist of silent people.
    some_are_silent: bool,
    time_floor: u32,
}

const SILENT_BADGE: u64 = 1;
const TAG_BADGE: u64 = 1 << 20;
const SPECIAL_BADGE: u64 = 1 << 40;
const COUNT: u64 = (1 << 20) - 1;

/// The sets these people are in, numbered anew in the same order: of each person, and how large each set is.
fn present(sets: &Sets, people: &[u32]) -> (Vec<Option<u32>>, Vec<u32>) {
    let mut numbers: Vec<u32> = people.iter().filter_map(|&person| sets.of(person)).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let anew = |number| numbers.partition_point(|&other| other < number) as u32;
    let of = people.iter().map(|&person| sets.of(person).map(anew)).collect();
    (of, numbers.iter().map(|&number| sets.members[number as usize].len() as u32).collect())
}

impl Rules {
    /// Takes what concerns these people, all of the section.
    pub fn new(limits: &Limits, section: &Section, people: &[u32]) -> Self {
        let place: HashMap<u32, u32> = people.iter().copied().zip(0..).collect();
        let of = |all: &[Option<u32>]| -> Vec<Option<u32>> {
            people.iter().map(|&person| all[person as usize]).collect()
        };
        let apart = |&person: &u32| -> Vec<u32> {
            limits.apart[person as usize].iter().filter_map(|peer| place.get(peer).copied()).collect()
        };
        let (block, block_size) = present(&limits.blocks, people);
        let (former, former_size) = present(&limits.former, people);
        let mut rules = Self {
            badges: Vec::new(),
            tag: of(&limits.wish),
            mark: of(&limits.mark),
            apart: people.iter().map(apart).collect(),
            block,
            block_size,
            former,
            former_size,
            seats: of(&limits.seats),
            silent_share: section.silent_share,
            some_are_silent: section.silent_groups > 0,
            time_floor: limits.time_floor,
        };
        let badge = |at: usize| {
            let special = rules.mark[at].is_some()
                || !rules.apart[at].is_empty()
                || rules.block[at].is_some()
                || rules.former[at].is_some();
            u64::from(limits.silent[people[at] as usize]) * SILENT_BADGE
                + u64::from(rules.tag[at].is_some()) * TAG_BADGE
                + u64::from(special) * SPECIAL_BADGE
        };
        rules.badges = (0..people.len()).map(badge).collect();
        rules
    }

    /// What is special about a person, to be summed by group.
    #[inline]
    pub fn badge(&self, person: u32) -> u64 {
        self.badges[person as usize]
    }

    /// Has the person no rule or wish of their own?
    pub fn is_free(&self, person: u32) -> bool {
        self.badge(person) < TAG_BADGE
    }

    /// Did the person stay silent?
    pub fn is_silent(&self, person: u32) -> bool {
        self.badges[person as usize] & COUNT != 0
    }

    /// The block a person moves with.
    #[inline]
    pub fn block(&self, person: u32) -> Option<u32> {
        self.block[person as usize]
    }

    /// How many have to stay with the person, themselves included.
    pub fn block_size(&self, person: u32) -> u32 {
        self.block(person).map_or(1, |block| self.block_size[block as usize])
    }

    /// Of somebody who stays with others or must not meet some, the group of the section in which there is a seat for
    /// them while all such people have theirs; none when no such seating is known.
    pub fn seat(&self, person: u32) -> Option<u32> {
        self.seats[person as usize]
    }

    /// How many rules a person has of their own, weighed: those who have many are seated first.
    pub fn bound(&self, person: u32) -> u32 {
        let at = person as usize;
        self.apart[at].len() as u32 * 8 + u32::from(self.tag[at].is_some()) * 4
    }

    /// What everybody's own rules and wishes cost in a group.
    pub fn own_of(&self, members: &[u32]) -> Own {
        let mut own = Own::default();
        for (at, &one) in members.iter().enumerate() {
            self.add(&mut own, one, &members[..at].iter().copied());
        }
        own
    }

    /// The same without one of the members, given the badges of all: mostly nothing, and then nobody is looked at.
    #[inline]
    pub fn own_without(&self, person: u32, members: &[u32], badges: u64) -> Own {
        let mut own = Own::default();
        if badges < TAG_BADGE {
            return own;
        }
        for (at, &one) in members.iter().enumerate().filter(|(_, one)| **one != person) {
            self.add(&mut own, one, &members[..at].iter().copied().filter(|&other| other != person));
        }
        own
    }

    /// Adds what somebody's own rules and wishes change among others. Looks at the others only if they have any.
    #[inline]
    pub fn add<M: Iterator<Item = u32> + Clone>(&self, own: &mut Own, one: u32, others: &M) {
        let badge = self.badges[one as usize];
        if badge & TAG_BADGE != 0 {
            let tag = self.tag[one as usize];
            // Somebody who joins one other takes them out of their loneliness, and is not lonely either.
            match others.clone().filter(|&other| self.tag[other as usize] == tag).count() {
                0 => own.alone += 1,
                1 => own.alone -= 1,
                _ => {}
            }
        }
        if badge >= SPECIAL_BADGE {
            self.add_special(own, one, others);
        }
    }

    /// What a group's broken rules cost together, given what its members' own rules cost, its badges and how many
    /// slots it has in common.
    #[inline]
    pub fn cost(&self, own: Own, size: u32, badges: u64, common: u32) -> Cost {
        // Where fewer answered than there are groups, some groups are silent, and no more when nobody shares one.
        let answered = if self.some_are_silent { size - (badges & COUNT) as u32 } else { 0 };
        let least = self.least_cost(size, badges, common);
        Cost {
            broken: own.cost.unsigned_abs() + least.broken + SILENT * answered.saturating_sub(1),
            beyond: own.beyond.unsigned_abs() + least.beyond,
        }
    }

    /// What a group costs at least, whatever its members' own rules say, and whoever else comes to these members.
    #[inline]
    pub fn least_cost(&self, size: u32, badges: u64, common: u32) -> Cost {
        let silent = (badges & COUNT) as u32;
        let is_only = silent > 0 && silent == size && !self.some_are_silent;
        let over = silent.saturating_sub(self.silent_share) + u32::from(is_only);
        let lacking = self.time_floor.saturating_sub(common);
        Cost {
            broken: TIME * lacking.min(1) + SILENT * over,
            beyond: lacking.saturating_sub(1).min(MOST_LACKING),
        }
    }

    fn add_special<M: Iterator<Item = u32> + Clone>(&self, own: &mut Own, one: u32, others: &M) {
        let at = one as usize;
        let count =
            |is_so: &dyn Fn(usize) -> bool| others.clone().filter(|&o| is_so(o as usize)).count() as u32;
        if !self.apart[at].is_empty() {
            own.cost += (APART * count(&|other| self.apart[at].contains(&(other as u32)))).cast_signed();
        }
        if let Some(mark) = self.mark[at] {
            let meets = count(&|other| self.mark[other].is_some_and(|other| other != mark));
            own.cost += (PINS_MEET * meets).cast_signed();
        }
        if let Some(block) = self.block[at] {
            let size = self.block_size[block as usize];
            let split = |here: u32| (SPLIT * here * u32::from(here < size)).cast_signed();
            let here = count(&|other| self.block[other] == Some(block));
            own.cost += split(here + 1) - split(here);
        }
        if let Some(former) = self.former[at] {
            let size = self.former_size[former as usize];
            let shed = |here: u32| match here * 2 {
                twice if is_shed(here, size) => (FORMER, (twice - size).min(MOST_SHED)),
                _ => (0, 0),
            };
            let here = count(&|other| self.former[other] == Some(former));
            let (before, after) = (shed(here), shed(here + 1));
            own.cost += after.0.cast_signed() - before.0.cast_signed();
            own.beyond += after.1.cast_signed() - before.1.cast_signed();
        }
    }
}

/// What the broken rules of a group cost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::matching) struct Cost {
    /// By how grave they are: what seatings are compared by.
    pub broken: u32,
    /// How far those are from holding that are broken however far. It says in which direction better groups lie, and makes
    /// no seating better.
    pub beyond: u32,
}

/// What the own rules and wishes of some people cost: sums of what each adds, so signed on the way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::matching) struct Own {
    pub cost: i32,
    pub beyond: i32,
    pub alone: i32,
}

#[cfg(test)]
mod tests {
    use super::super::super::cohort::{Carry, Former};
    use super::super::super::invented;
    use super::*;

    #[test]
    fn a_room_knows_of_its_own_blocks_only() {
        let mut cohort = invented::year(400, 40, 3);
        cohort.together = (0..80).map(|at| vec![at, at + 40]).collect();
        cohort.former =
            (80..120).map(|at| Former { people: vec![at, at + 40, at + 80], carry: Carry::Mixed }).collect();
        let limits = Limits::new(&cohort);
        for section in limits.sections() {
            let rules = Rules::new(&limits, section, &section.people);
            assert_eq!(
                (rules.block_size.as_slice(), rules.former_size.as_slice()),
                ([3].as_slice(), [3].as_slice())
            );
            assert!((0..10).all(
                |person| rules.block_size(person) == [1, 3][usize::from(rules.block(person) == Some(0))]
            ));
        }
    }
}

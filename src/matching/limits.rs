//! What must hold: sizes, sections, people kept together or apart, pins, common time, and the silent spread.
//!
//! Everything that can be decided before the search is decided here: how many groups each section gets, and which of
//! the wishes to sit together contradict the other rules. What gives way is noted with the reason, never dropped in
//! silence. During the search a broken rule costs more the graver it is, so the mildest give way first: common time,
//! then spreading the silent, then pins and sitting together, and last of all keeping people apart.

use serde::{Deserialize, Serialize};

use super::cohort::{Cohort, Pin, Sizes, Voice};
use super::fit::Fit;

const APART: u32 = 1_000;
const SPLIT: u32 = 100;
const PINS_MEET: u32 = 100;
const SILENT: u32 = 12;
const TIME: u32 = 5;

/// A rule that had to give way: which, for whom, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Broken {
    /// The rule.
    pub rule: Rule,
    /// Whom it concerns, by their place in the cohort.
    pub people: Vec<usize>,
    /// Why.
    pub why: Why,
    /// The smallest change that would help.
    pub remedy: Remedy,
}

/// The rules by name, gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Rule {
    /// Two people who must not sit together do.
    Apart,
    /// Somebody is not where the course leader fixed them.
    Pin,
    /// People who should sit together do not.
    Together,
    /// Most of an earlier group meet without the rest of it.
    Former,
    /// Groups do not mix sections.
    Section,
    /// A group is smaller or larger than allowed.
    Size,
    /// The silent are not spread evenly, or a group consists only of them.
    Silent,
    /// A group has too few common slots.
    Time,
}

/// Why a rule gave way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    /// No number of groups has every size allowed; with these limits it would.
    NoSizeFits {
        /// The smallest group that has to be allowed.
        min: u32,
        /// The largest group that has to be allowed.
        max: u32,
    },
    /// They belong to different sections, which do not mix.
    OtherSection,
    /// Another rule keeps them apart.
    KeptApart,
    /// They are fixed to different groups.
    OtherPin,
    /// More people than a group holds.
    TooMany {
        /// The largest group.
        most: u32,
    },
    /// Somebody here has fewer free slots than the group should have in common.
    LittleTime,
    /// The search found nothing better; more work or a milder rule may help.
    NothingBetter,
}

/// The smallest change with which a rule would not have given way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Remedy {
    /// Allow groups from `min` to `max`.
    AllowSizes {
        /// The smallest group.
        min: u32,
        /// The largest group.
        max: u32,
    },
    /// Give up one of the rules that contradict each other here: the milder of them.
    GiveUp {
        /// Which.
        rule: Rule,
    },
    /// Let these people's sections mix.
    MixSections,
    /// Be content with so many common slots, or ask these people for more times.
    LowerTimeFloor {
        /// So many slots they do have in common.
        to: u32,
    },
    /// Allow so many silent people in one group.
    AllowSilent {
        /// How many.
        to: u32,
    },
    /// Nothing has to change; more rounds may find it.
    MoreWork,
}

/// People who are seated among themselves, and the sizes of their groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its number in the cohort.
    pub number: u32,
    /// Its people in the order of their keys.
    pub people: Vec<u32>,
    /// The sizes of its groups, the larger first; they differ by one at most.
    pub sizes: Vec<u32>,
    /// The most silent people one group should have.
    pub silent_share: u32,
    /// Groups that cannot but consist of silent people.
    pub silent_groups: u32,
}

/// The rules, ready to be asked.
#[derive(Clone, Debug)]
pub struct Limits {
    sections: Vec<Section>,
    section_of: Vec<u32>,
    silent: Vec<bool>,
    wish: Vec<Option<u32>>,
    mark: Vec<Option<u32>>,
    apart: Vec<Vec<u32>>,
    block: Vec<Option<u32>>,
    block_size: Vec<u32>,
    time_floor: u32,
    given_way: Vec<Broken>,
}

impl Limits {
    /// Reads the rules of a cohort and settles what contradicts itself.
    pub fn new(cohort: &Cohort) -> Self {
        let people = cohort.people.len();
        let mut limits = Self {
            sections: Vec::new(),
            section_of: vec![0; people],
            silent: cohort.people.iter().map(|person| person.voice == Voice::Silent).collect(),
            wish: cohort.people.iter().map(|person| person.not_alone).collect(),
            mark: vec![None; people],
            apart: vec![Vec::new(); people],
            block: vec![None; people],
            block_size: Vec::new(),
            time_floor: cohort.time.floor,
            given_way: Vec::new(),
        };
        limits.divide(cohort);
        for &(one, other) in &cohort.apart {
            if one != other && one < people && other < people {
                limits.apart[one].push(other as u32);
                limits.apart[other].push(one as u32);
            }
        }
        limits.keep_together(cohort);
        limits
    }

    /// The sections, by their numbers.
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// The section a person belongs to.
    pub fn section_of(&self, person: u32) -> &Section {
        &self.sections[self.section_of[person as usize] as usize]
    }

    /// Rules that gave way before any search.
    pub fn given_way(&self) -> &[Broken] {
        &self.given_way
    }

    /// The block of people a person has to stay with, if any.
    pub fn block(&self, person: u32) -> Option<u32> {
        self.block[person as usize]
    }

    /// How many the person moves with, themselves included.
    pub fn block_size(&self, person: u32) -> u32 {
        self.block(person).map_or(1, |block| self.block_size[block as usize])
    }

    /// Whom the person must not sit with.
    pub fn apart(&self, person: u32) -> &[u32] {
        &self.apart[person as usize]
    }

    /// Did the person stay silent?
    pub fn is_silent(&self, person: u32) -> bool {
        self.silent[person as usize]
    }

    /// Is the person the only one here against their wish?
    pub fn is_alone(&self, person: u32, members: &[u32]) -> bool {
        let wish = self.wish[person as usize];
        wish.is_some() && !members.iter().any(|&peer| peer != person && self.wish[peer as usize] == wish)
    }

    /// How many are the only one here against their wish.
    pub fn alone(&self, members: &[u32]) -> u32 {
        members.iter().filter(|&&person| self.is_alone(person, members)).count() as u32
    }

    /// Does the person wish not to be the only one?
    pub fn has_wish(&self, person: u32) -> bool {
        self.wish[person as usize].is_some()
    }

    /// What the rules broken by a group cost; 0 when all hold. `common` is how many slots its members share.
    pub fn cost(&self, members: &[u32], common: u32) -> u32 {
        let Some(&first) = members.first() else { return 0 };
        let section = self.section_of(first);
        let (mut cost, mut silent, mut mark) = (0, 0, None);
        for (position, &person) in members.iter().enumerate() {
            let at = person as usize;
            silent += u32::from(self.silent[at]);
            if !self.apart[at].is_empty() {
                cost += APART
                    * members[..position].iter().filter(|peer| self.apart[at].contains(peer)).count() as u32;
            }
            if let Some(block) = self.block[at] {
                let here = members.iter().filter(|&&peer| self.block[peer as usize] == Some(block)).count();
                cost += SPLIT * u32::from((here as u32) < self.block_size[block as usize]);
            }
            if self.mark[at].is_some() {
                cost += PINS_MEET * u32::from(mark.is_some_and(|earlier| earlier != self.mark[at]));
                mark = Some(self.mark[at]);
            }
        }
        cost += SILENT
            * (silent.saturating_sub(section.silent_share) + u32::from(silent as usize == members.len()));
        cost + TIME * u32::from(common < self.time_floor)
    }

    /// The rules a finished group breaks, apart from those that gave way before the search.
    pub fn broken_in(&self, members: &[u32], sizes: Sizes, fit: &Fit) -> Vec<Broken> {
        let mut broken = Vec::new();
        let mut note = |rule, people: &[u32], why| {
            let remedy = Remedy::MoreWork;
            broken.push(Broken { rule, people: people.iter().map(|&p| p as usize).collect(), why, remedy });
        };
        let Some(&first) = members.first() else { return broken };
        let home = self.section_of(first);
        for (position, &person) in members.iter().enumerate() {
            for &peer in members[..position].iter().filter(|peer| self.apart(person).contains(peer)) {
                note(Rule::Apart, &[peer, person], Why::NothingBetter);
            }
            for &peer in &members[..position] {
                let (one, other) = (self.mark[person as usize], self.mark[peer as usize]);
                if one.is_some() && other.is_some() && one != other {
                    note(Rule::Pin, &[peer, person], Why::OtherPin);
                }
            }
            if self.section_of(person).number != home.number {
                note(Rule::Section, &[person], Why::OtherSection);
            }
        }
        let mut blocks: Vec<u32> = members.iter().filter_map(|&person| self.block(person)).collect();
        blocks.sort_unstable();
        for split in blocks
            .chunk_by(|a, b| a == b)
            .filter(|part| part.len() < self.block_size[part[0] as usize] as usize)
        {
            let here: Vec<u32> =
                members.iter().copied().filter(|&p| self.block(p) == Some(split[0])).collect();
            note(Rule::Together, &here, Why::NothingBetter);
        }
        let sizes = sizes.sound();
        if !(sizes.min..=sizes.max).contains(&(members.len() as u32)) {
            note(Rule::Size, members, why_size(home, sizes));
        }
        let silent: Vec<u32> = members.iter().copied().filter(|&person| self.is_silent(person)).collect();
        if silent.len() as u32 > home.silent_share
            || (silent.len() == members.len() && home.silent_groups == 0)
        {
            note(Rule::Silent, &silent, Why::NothingBetter);
        }
        if fit.common(members).count() < self.time_floor {
            let short: Vec<u32> = members
                .iter()
                .copied()
                .filter(|&person| fit.free(person).count() < self.time_floor)
                .collect();
            if short.is_empty() {
                note(Rule::Time, members, Why::NothingBetter);
            } else {
                note(Rule::Time, &short, Why::LittleTime);
            }
        }
        broken
    }

    /// Sorts people into sections and gives each its group sizes.
    fn divide(&mut self, cohort: &Cohort) {
        let mut numbers: Vec<u32> = cohort.people.iter().map(|person| person.section).collect();
        numbers.sort_unstable();
        numbers.dedup();
        for (place, number) in numbers.into_iter().enumerate() {
            let in_section = |&at: &u32| cohort.people[at as usize].section == number;
            let mut people: Vec<u32> = (0..cohort.people.len() as u32).filter(in_section).collect();
            people.sort_by_key(|&at| cohort.people[at as usize].key);
            for &at in &people {
                self.section_of[at as usize] = place as u32;
            }
            let sizes = group_sizes(people.len() as u32, cohort.sizes);
            let groups = sizes.len() as u32;
            let silent = people.iter().filter(|&&at| self.silent[at as usize]).count() as u32;
            let answered = people.len() as u32 - silent;
            self.sections.push(Section {
                number,
                people,
                sizes,
                silent_share: silent.div_ceil(groups.max(1)),
                silent_groups: groups.saturating_sub(answered),
            });
        }
    }

    /// Turns pins and wishes to sit together into blocks, leaving out what cannot be.
    fn keep_together(&mut self, cohort: &Cohort) {
        let mut blocks: Vec<Vec<u32>> = (0..cohort.people.len() as u32).map(|person| vec![person]).collect();
        let mut home: Vec<usize> = (0..cohort.people.len()).collect();
        let in_order = |people: &[usize]| {
            let mut people: Vec<usize> =
                people.iter().copied().filter(|&at| at < cohort.people.len()).collect();
            people.sort_by_key(|&at| cohort.people[at].key);
            people.dedup();
            people
        };
        for &Pin { person, mark } in &cohort.pins {
            if let Some(earlier) = self.mark.get_mut(person) {
                *earlier = earlier.or(Some(mark));
            }
        }
        let marks: std::collections::BTreeSet<u32> = self.mark.iter().flatten().copied().collect();
        let pinned = marks.into_iter().map(|mark| {
            let with_mark = cohort.pins.iter().filter(|pin| pin.mark == mark).map(|pin| pin.person);
            (Rule::Pin, in_order(&with_mark.collect::<Vec<usize>>()))
        });
        let mut together: Vec<Vec<usize>> = cohort.together.iter().map(|set| in_order(set)).collect();
        together.sort_by_cached_key(|set| set.iter().map(|&at| cohort.people[at].key).collect::<Vec<u128>>());
        let wished = together.into_iter().map(|set| (Rule::Together, set));
        for (rule, set) in pinned.collect::<Vec<_>>().into_iter().chain(wished) {
            for pair in set.windows(2) {
                let (one, other) = (home[pair[0]], home[pair[1]]);
                if one == other {
                    continue;
                }
                if let Some(why) = self.why_not_together(&blocks[one], &blocks[other]) {
                    let remedy = Remedy::GiveUp { rule };
                    self.given_way.push(Broken { rule, people: pair.to_vec(), why, remedy });
                    continue;
                }
                let joining = std::mem::take(&mut blocks[other]);
                for &person in &joining {
                    home[person as usize] = one;
                }
                blocks[one].extend(joining);
            }
        }
        blocks.retain(|block| block.len() > 1);
        blocks.sort_by_key(|block| block.iter().map(|&at| cohort.people[at as usize].key).min());
        for block in &blocks {
            let number = self.block_size.len() as u32;
            self.block_size.push(block.len() as u32);
            for &person in block {
                self.block[person as usize] = Some(number);
            }
        }
    }

    fn why_not_together(&self, one: &[u32], other: &[u32]) -> Option<Why> {
        let section = self.section_of(*one.first()?);
        if other.iter().any(|&person| self.section_of(person) != section) {
            return Some(Why::OtherSection);
        }
        if one.iter().any(|&person| self.apart(person).iter().any(|peer| other.contains(peer))) {
            return Some(Why::KeptApart);
        }
        let marks = |block: &[u32]| block.iter().find_map(|&person| self.mark[person as usize]);
        if let (Some(a), Some(b)) = (marks(one), marks(other))
            && a != b
        {
            return Some(Why::OtherPin);
        }
        let most = section.sizes.iter().max().copied().unwrap_or(0);
        (one.len() + other.len() > most as usize).then_some(Why::TooMany { most })
    }
}

fn why_size(section: &Section, sizes: Sizes) -> Why {
    let (min, max) = (section.sizes.iter().min().copied(), section.sizes.iter().max().copied());
    match (min, max) {
        (Some(min), Some(max)) if min < sizes.min || max > sizes.max => {
            Why::NoSizeFits { min: min.min(sizes.min), max: max.max(sizes.max) }
        }
        _ => Why::NothingBetter,
    }
}

impl Sizes {
    /// The same sizes made sound: at least 1, the maximum not below the minimum, the target between them.
    #[must_use]
    pub fn sound(self) -> Self {
        let min = self.min.max(1);
        let max = self.max.max(min);
        Self { min, target: self.target.clamp(min, max), max, floor: self.floor.clamp(1, min) }
    }
}

/// The sizes of the groups for so many people: as near the target as possible, equal within one, everybody seated.
///
/// When no number of groups keeps every size within the limits, the number that misses them least is taken; of two
/// that miss equally, the one whose groups are smaller but viable.
pub fn group_sizes(people: u32, sizes: Sizes) -> Vec<u32> {
    if people == 0 {
        return Vec::new();
    }
    let sizes = sizes.sound();
    let misses = |groups: u32| {
        let (small, large) = (people / groups, people.div_ceil(groups));
        let too_large = large.saturating_sub(sizes.max);
        let too_small = sizes.min.saturating_sub(small);
        let not_viable = sizes.floor.saturating_sub(small);
        let off_target = (groups * sizes.target).abs_diff(people);
        (not_viable, too_large + too_small, too_large, off_target, groups)
    };
    // Beyond one group more than the smallest size needs, every further group only makes sizes worse.
    let most = people / sizes.min + 1;
    let groups = (1..=most.min(people)).min_by_key(|&groups| misses(groups)).unwrap_or(1);
    let (small, larger) = (people / groups, people % groups);
    (0..groups).map(|group| small + u32::from(group < larger)).collect()
}

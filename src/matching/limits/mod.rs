//! What must hold: sizes, sections, people kept together or apart, pins, common time, and the silent spread.
//!
//! Everything that can be decided before the search is decided here: how many groups each section gets to begin with,
//! and which of the wishes to sit together contradict the other rules. What gives way is noted with the reason, never dropped in
//! silence. During the search a broken rule costs more the graver it is, so the mildest give way first: common time,
//! then spreading the silent, then the guard over earlier groups, then pins and sitting together, and last of all keeping
//! people apart.

use serde::{Deserialize, Serialize};

mod blocks;
mod broken;
mod choosing;
mod fewest;
mod former;
mod rules;
mod seating;
mod sizes;
mod together;

use std::collections::BTreeMap;

use super::cohort::{Cohort, Evenness, Sizes, Slots, Voice};

pub(super) use rules::{Cost, Own, Rules};
pub use sizes::group_sizes;

const APART: u32 = 1_000;
const SPLIT: u32 = 100;
const PINS_MEET: u32 = 100;
const FORMER: u32 = 40;
/// However much more than half of an earlier group meets, it breaks one rule; so much of it is told beyond, so that the
/// search knows in which direction half lies.
const MOST_SHED: u32 = 20;
const SILENT: u32 = 12;
const TIME: u32 = 5;
/// However many slots a group lacks, it breaks one rule; so many are told beyond the first, for the same reason.
const MOST_LACKING: u32 = 3;

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

impl Broken {
    /// Says that more work changes nothing, and that nothing better exists where that is known, where it was only not
    /// found so far.
    pub(super) fn settle(&mut self, is_known: bool) {
        if self.why == Why::NothingBetter {
            if is_known {
                self.why = Why::NothingExists;
            }
            if self.remedy == Remedy::MoreWork {
                self.remedy = Remedy::GiveUp { rule: self.rule };
            }
        }
    }
}

/// The rules by name, gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Rule {
    /// Two people who must not sit together do.
    Apart,
    /// Somebody is not where the course leader fixed them.
    Pin,
    /// A group that is to be carried over whole is divided.
    Whole,
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
    /// There are not enough groups for everybody who must not meet, is pinned, or would be shed by an earlier group.
    TooFewGroups {
        /// How many groups there are.
        groups: u32,
    },
    /// Beside the others who stay together or must not meet, no group has room for them.
    NoRoom {
        /// How many groups there are.
        groups: u32,
    },
    /// Somebody here has fewer free slots than the group should have in common.
    LittleTime,
    /// The search found nothing better; more work or a milder rule may help.
    NothingBetter,
    /// Everything was looked through, in every number of groups that sizes allow: with the other rules as they are, no
    /// groups break fewer or milder ones.
    NothingExists,
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
    /// People who must not meet and are too many for its groups.
    pub crowd: Option<Crowd>,
    /// The numbers of groups with which every size is allowed, the nearest to the target first.
    pub ways: Vec<u32>,
    /// How many pins, earlier groups and wishes to sit together gave way before the search.
    pub given_up: [usize; 3],
    /// Which of all these are kept, in an order of their own.
    pub kept: Vec<bool>,
    /// Which could be kept instead, with no more or graver ones giving way; asked in small sections, where that is not
    /// settled beforehand.
    pub alternatives: Vec<Vec<bool>>,
}

/// What is settled of a section beforehand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// How many groups it has; as many as do best where nothing is said.
    pub groups: Option<u32>,
    /// Who is kept together in so many groups: [`Section::kept`], or one of [`Section::alternatives`]; the fewest let go, and
    /// whoever comes first kept, where nothing is said.
    pub keep: Option<Vec<bool>>,
}

/// People who must not meet, more than there are groups for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crowd {
    /// Who; without any one of them, the others could be kept apart.
    pub people: Vec<u32>,
    /// What keeps them apart: pins alone, or wishes to be apart too.
    pub rule: Rule,
    /// The smallest change with which there would be groups enough.
    pub remedy: Remedy,
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
    blocks: Sets,
    /// The same people by each of the rules that keep them together.
    kept: Vec<(Rule, Sets)>,
    former: Sets,
    /// Of each of these, what would help where the exclusion guard cannot hold.
    shed: Vec<Option<Remedy>>,
    /// Of those who stay together or must not meet, by person, a group of the section in which all of them have a seat.
    seats: Vec<Option<u32>>,
    time_floor: u32,
    sizes: Sizes,
    evenness: Evenness,
    given_way: Vec<Broken>,
}

/// The section most of a group are of; of several, the first by number.
fn home(cohort: &Cohort, group: &[usize]) -> Option<u32> {
    let mut sections: Vec<u32> =
        group.iter().filter_map(|&person| Some(cohort.people.get(person)?.section)).collect();
    sections.sort_unstable();
    let runs = sections.chunk_by(|one, other| one == other);
    runs.rev().max_by_key(|run| run.len()).map(|run| run[0])
}

/// Sets of people who share something; nobody is in two of them.
#[derive(Clone, Debug)]
struct Sets {
    /// By person.
    number: Vec<Option<u32>>,
    members: Vec<Vec<u32>>,
}

impl Sets {
    /// No set yet of so many people.
    fn none(people: usize) -> Self {
        Self { number: vec![None; people], members: Vec::new() }
    }

    fn add(&mut self, members: Vec<u32>) {
        let number = self.members.len() as u32;
        for &person in &members {
            self.number[person as usize] = Some(number);
        }
        self.members.push(members);
    }

    /// The number of somebody's set, if they are in one.
    fn of(&self, person: u32) -> Option<u32> {
        self.number[person as usize]
    }

    /// The set of somebody.
    fn with(&self, person: u32) -> Option<&[u32]> {
        self.of(person).map(|number| self.members[number as usize].as_slice())
    }
}

impl Section {
    /// Works out how the silent are spread over its groups.
    fn spread(&mut self, is_silent: &[bool]) {
        let groups = self.sizes.len() as u32;
        let silent = self.people.iter().filter(|&&at| is_silent[at as usize]).count() as u32;
        let answered = self.people.len() as u32 - silent;
        self.silent_share = silent.div_ceil(groups.max(1));
        self.silent_groups = groups.saturating_sub(answered);
    }
}

impl Limits {
    /// Reads the rules of a cohort and settles what contradicts itself.
    pub fn new(cohort: &Cohort) -> Self {
        Self::in_groups(cohort, &BTreeMap::new())
    }

    /// The same for groups that are there, by places in the cohort: each section has as many as it has. Where somebody is
    /// in two of them, some only could be, and they do not tell how many there are.
    pub fn of_groups(cohort: &Cohort, groups: &[Vec<usize>]) -> Self {
        let mut is_seated = vec![false; cohort.people.len()];
        let mut seated = groups.iter().flatten().filter(|person| **person < cohort.people.len());
        if seated.any(|&person| std::mem::replace(&mut is_seated[person], true)) {
            return Self::new(cohort);
        }
        let mut numbers: BTreeMap<u32, u32> = BTreeMap::new();
        for section in groups.iter().filter_map(|group| home(cohort, group)) {
            *numbers.entry(section).or_default() += 1;
        }
        Self::in_groups(cohort, &numbers)
    }

    /// The same with so many groups in some sections, by the sections' numbers; the others have as many as do best.
    pub fn in_groups(cohort: &Cohort, numbers: &BTreeMap<u32, u32>) -> Self {
        let asked = |groups: &u32| Asked { groups: Some(*groups), keep: None };
        Self::asked(cohort, &numbers.iter().map(|(section, groups)| (*section, asked(groups))).collect())
    }

    /// What is settled here of each section, by their numbers; nothing where too many must not meet.
    pub fn settled(&self) -> BTreeMap<u32, Asked> {
        let settled = self.sections.iter().filter(|section| section.crowd.is_none()).map(|section| {
            let (groups, keep) = (Some(section.sizes.len() as u32), Some(section.kept.clone()));
            (section.number, Asked { groups, keep })
        });
        settled.collect()
    }

    /// The same with something settled for some sections, by their numbers.
    pub fn asked(cohort: &Cohort, asked: &BTreeMap<u32, Asked>) -> Self {
        let people = cohort.people.len();
        let mut limits = Self {
            sections: Vec::new(),
            section_of: vec![0; people],
            silent: cohort.people.iter().map(|person| person.voice == Voice::Silent).collect(),
            wish: cohort.people.iter().map(|person| person.not_alone).collect(),
            mark: vec![None; people],
            apart: vec![Vec::new(); people],
            blocks: Sets::none(people),
            kept: Vec::new(),
            former: Sets::none(people),
            shed: Vec::new(),
            seats: vec![None; people],
            time_floor: cohort.time.floor,
            sizes: cohort.sizes.sound(),
            evenness: cohort.evenness,
            given_way: Vec::new(),
        };
        limits.divide(cohort);
        for &(one, other) in &cohort.apart {
            if one != other && one < people && other < people {
                limits.apart[one].push(other as u32);
                limits.apart[other].push(one as u32);
            }
        }
        for apart in &mut limits.apart {
            apart.sort_unstable();
            apart.dedup();
        }
        limits.remember_former_groups(cohort);
        limits.keep_together(cohort, asked);
        limits.sections.iter_mut().for_each(|section| section.spread(&limits.silent));
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

    /// The place of that section among all.
    pub fn place_of_section(&self, person: u32) -> usize {
        self.section_of[person as usize] as usize
    }

    /// Rules that gave way before any search.
    pub fn given_way(&self) -> &[Broken] {
        &self.given_way
    }

    /// What cannot hold however people are seated, each with the smallest change that would help: known before any
    /// search.
    pub fn impossible(&self) -> Vec<Broken> {
        let crowded = self.sections.iter().filter_map(|section| {
            let crowd = section.crowd.as_ref()?;
            let people = crowd.people.iter().map(|&person| person as usize).collect();
            let why = Why::TooFewGroups { groups: section.sizes.len() as u32 };
            Some(Broken { rule: crowd.rule, people, why, remedy: crowd.remedy })
        });
        crowded.chain(self.all_shed()).chain(self.given_way.iter().cloned()).collect()
    }

    /// The smallest and the largest a section's groups may be during the search.
    pub fn range(&self, section: &Section) -> (u32, u32) {
        self.range_of(section.people.len() as u32, section.sizes.len() as u32)
    }

    /// The same for so many people in so many groups.
    fn range_of(&self, people: u32, groups: u32) -> (u32, u32) {
        let (smallest, largest) = (people / groups.max(1), people.div_ceil(groups.max(1)));
        match self.evenness {
            Evenness::WithinOne => (smallest, largest),
            Evenness::Free => {
                // A group cannot take more than the others can spare, whatever is allowed.
                let least = smallest.min(self.sizes.min);
                let spared = people - least * groups.saturating_sub(1);
                (least, largest.max(self.sizes.max.min(spared)))
            }
        }
    }

    /// How even the sizes must be.
    pub fn evenness(&self) -> Evenness {
        self.evenness
    }

    /// The block of people a person has to stay with, if any.
    pub fn block(&self, person: u32) -> Option<u32> {
        self.blocks.of(person)
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

    /// The others in somebody's section who stated the same about themselves.
    pub fn alike(&self, person: u32) -> impl Iterator<Item = u32> {
        let wish = self.wish[person as usize];
        let people = self.section_of(person).people.iter().copied();
        people.filter(move |&other| other != person && self.wish[other as usize] == wish)
    }

    /// Might somebody sit with one of those who stated the same, for all that rules say of the two?
    pub fn could_have_company(&self, person: u32) -> bool {
        self.alike(person).any(|other| !self.keeps_away(person, other))
    }

    /// How many are the only one here against their wish.
    pub fn alone(&self, members: &[u32]) -> u32 {
        members.iter().filter(|&&person| self.is_alone(person, members)).count() as u32
    }

    /// How many common slots a group lacks of those it needs.
    pub fn lacking_slots(&self, common: Slots) -> u32 {
        self.time_floor.saturating_sub(common.count())
    }

    /// Sorts people into sections and gives each the group sizes nearest to the target.
    fn divide(&mut self, cohort: &Cohort) {
        let mut by_number: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for (person, at) in cohort.people.iter().zip(0..) {
            by_number.entry(person.section).or_default().push(at);
        }
        for (number, mut people) in by_number {
            people.sort_by_key(|&at| cohort.people[at as usize].key);
            for &at in &people {
                self.section_of[at as usize] = self.sections.len() as u32;
            }
            let sizes = group_sizes(people.len() as u32, cohort.sizes);
            self.sections.push(Section {
                number,
                people,
                sizes,
                silent_share: 0,
                silent_groups: 0,
                crowd: None,
                ways: Vec::new(),
                given_up: [0; 3],
                kept: Vec::new(),
                alternatives: Vec::new(),
            });
        }
    }
}

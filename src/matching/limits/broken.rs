//! Which rules a group breaks, why, and the smallest change that would help.

use super::former::is_shed;
use super::sizes::ways_to_divide;
use super::{Broken, Limits, Remedy, Rule, Section, Sets, Why};
use crate::matching::cohort::Slots;

impl Limits {
    /// The rules a finished group breaks, apart from those that gave way before the search. `free` is when each member
    /// can meet.
    pub(in crate::matching) fn broken_in(&self, members: &[u32], free: impl Fn(u32) -> Slots) -> Vec<Broken> {
        let Some(&first) = members.first() else { return Vec::new() };
        let home = self.section_of(first);
        let mut broken = self.meetings(members, home);
        broken.extend(self.splits(members));
        let size = members.len() as u32;
        let (smallest, largest) = (self.sizes.min, self.sizes.max);
        if !(smallest..=largest).contains(&size) {
            let (why, remedy) = self.why_size(home, size);
            broken.push(note(Rule::Size, members, why, remedy));
        }
        broken.extend(self.silence(members, home));
        broken.extend(self.time(members, free));
        broken
    }

    /// People here who must not meet.
    fn meetings(&self, members: &[u32], home: &Section) -> Vec<Broken> {
        let mut broken = Vec::new();
        let groups = home.sizes.len() as u32;
        // What helps the crowd helps everybody in the section, unless a rule has to go: that is each pair's own.
        let why_of = |rule: Rule| match home.crowd.as_ref().map(|crowd| crowd.remedy) {
            Some(Remedy::GiveUp { .. }) => (Why::TooFewGroups { groups }, Remedy::GiveUp { rule }),
            Some(remedy) => (Why::TooFewGroups { groups }, remedy),
            None => (Why::NothingBetter, Remedy::MoreWork),
        };
        for (position, &person) in members.iter().enumerate() {
            for &peer in &members[..position] {
                if self.apart(person).contains(&peer) {
                    let (why, remedy) = why_of(Rule::Apart);
                    broken.push(note(Rule::Apart, &[peer, person], why, remedy));
                }
                let (one, other) = (self.mark[person as usize], self.mark[peer as usize]);
                if one.is_some() && other.is_some() && one != other {
                    let (why, remedy) = why_of(Rule::Pin);
                    broken.push(note(Rule::Pin, &[peer, person], why, remedy));
                }
            }
            if self.section_of(person).number != home.number {
                broken.push(note(Rule::Section, &[person], Why::OtherSection, Remedy::MixSections));
            }
        }
        broken
    }

    /// Those kept together, and earlier groups, of whom only a part is here.
    fn splits(&self, members: &[u32]) -> Vec<Broken> {
        let mut broken: Vec<Broken> = Vec::new();
        let mut part = |rule, sets: &Sets, is_split: &dyn Fn(u32, u32) -> bool| {
            let mut numbers: Vec<u32> = members.iter().filter_map(|&person| sets.of(person)).collect();
            numbers.sort_unstable();
            for run in numbers.chunk_by(|a, b| a == b) {
                let set = run[0] as usize;
                if is_split(run.len() as u32, sets.members[set].len() as u32) {
                    let is_here = |person: &u32| sets.of(*person) == Some(run[0]);
                    let here: Vec<u32> = members.iter().copied().filter(is_here).collect();
                    let groups = self.section_of(here[0]).sizes.len() as u32;
                    let impossible = if rule == Rule::Former { self.shed[set] } else { None };
                    let (why, remedy) = impossible.map_or((Why::NothingBetter, Remedy::MoreWork), |remedy| {
                        (Why::TooFewGroups { groups }, remedy)
                    });
                    broken.push(note(rule, &here, why, remedy));
                }
            }
        };
        for (rule, sets) in &self.kept {
            part(*rule, sets, &|here, size| here < size);
        }
        part(Rule::Former, &self.former, &is_shed);
        broken
    }

    fn silence(&self, members: &[u32], home: &Section) -> Option<Broken> {
        let silent: Vec<u32> = members.iter().copied().filter(|&person| self.is_silent(person)).collect();
        let count = silent.len() as u32;
        if count > home.silent_share {
            let remedy = Remedy::AllowSilent { to: count };
            return Some(note(Rule::Silent, &silent, Why::NothingBetter, remedy));
        }
        if home.silent_groups > 0 {
            // Whoever answered is missed in a group where nobody did.
            let answered: Vec<u32> =
                members.iter().copied().filter(|&person| !self.is_silent(person)).collect();
            let is_shared = answered.len() > 1;
            return is_shared.then(|| note(Rule::Silent, &answered, Why::NothingBetter, Remedy::MoreWork));
        }
        let is_only = count > 0 && silent.len() == members.len();
        is_only.then(|| note(Rule::Silent, &silent, Why::NothingBetter, Remedy::MoreWork))
    }

    /// So many groups of a section are short of common time at least, however large groups may be: those of the people who
    /// have too little themselves.
    pub(in crate::matching) fn least_short_of_time(
        &self,
        section: &Section,
        free: impl Fn(u32) -> Slots,
    ) -> usize {
        let has_little = |person: &&u32| free(**person).count() < self.time_floor;
        let people = section.people.iter().filter(has_little).count();
        people.div_ceil(self.sizes.max.max(1) as usize)
    }

    fn time(&self, members: &[u32], free: impl Fn(u32) -> Slots) -> Option<Broken> {
        let common = members.iter().fold(Slots::all(Slots::MOST), |common, &person| common.and(free(person)));
        if common.count() >= self.time_floor {
            return None;
        }
        let has_little = |person: &u32| free(*person).count() < self.time_floor;
        let short: Vec<u32> = members.iter().copied().filter(has_little).collect();
        let remedy = Remedy::LowerTimeFloor { to: common.count() };
        Some(if short.is_empty() {
            note(Rule::Time, members, Why::NothingBetter, remedy)
        } else {
            note(Rule::Time, &short, Why::LittleTime, remedy)
        })
    }

    /// Why a group is too small or too large: its section's sizes, or somebody moved people about.
    fn why_size(&self, section: &Section, size: u32) -> (Why, Remedy) {
        let smallest = section.sizes.iter().min().copied().unwrap_or(size);
        let largest = section.sizes.iter().max().copied().unwrap_or(size);
        if !section.ways.is_empty() || smallest >= self.sizes.min && largest <= self.sizes.max {
            return (Why::NothingBetter, Remedy::MoreWork);
        }
        let (min, max) = (smallest.min(self.sizes.min), largest.max(self.sizes.max));
        let everybody = self.section_of.len() as u32;
        let may_mix = self.sections.len() > 1 && !ways_to_divide(everybody, self.sizes).0.is_empty();
        let remedy = if may_mix && section.sizes.len() == 1 && smallest < self.sizes.floor {
            Remedy::MixSections
        } else {
            Remedy::AllowSizes { min, max }
        };
        (Why::NoSizeFits { min, max }, remedy)
    }
}

fn note(rule: Rule, people: &[u32], why: Why, remedy: Remedy) -> Broken {
    Broken { rule, people: people.iter().map(|&person| person as usize).collect(), why, remedy }
}

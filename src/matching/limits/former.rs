//! Earlier groups and the exclusion guard: either all of one meet again in one group, or at most half of them in any, so
//! that nobody is shed by the others.

use super::{Broken, Limits, Remedy, Rule, Why};
use crate::matching::cohort::{Carry, Cohort};

/// Are so many of an earlier group of `size` in one group most of it, without the rest?
#[inline]
pub(super) fn is_shed(here: u32, size: u32) -> bool {
    here < size && here * 2 > size
}

impl Limits {
    /// Notes who was in which earlier group. Somebody named in several belongs to the first.
    pub(super) fn remember_former_groups(&mut self, cohort: &Cohort) {
        for group in &cohort.former {
            let is_new = |person: &&usize| self.former.number.get(**person) == Some(&None);
            let mut people: Vec<u32> =
                group.people.iter().filter(is_new).map(|&person| person as u32).collect();
            people.sort_unstable();
            people.dedup();
            self.former.add(people);
        }
        self.shed = vec![None; self.former.members.len()];
    }

    /// The sets to be kept whole because a group is carried over.
    pub(super) fn carried(cohort: &Cohort) -> impl Iterator<Item = &Vec<usize>> {
        cohort.former.iter().filter(|group| group.carry == Carry::Whole).map(|group| &group.people)
    }

    /// The earlier groups of which a section has so many that the guard cannot hold in so many groups, by their numbers
    /// alone: not all of them fit into one group, nor is there one for each half.
    pub(super) fn shed_in(&self, at: usize, groups: u32) -> Vec<u32> {
        let people = &self.sections[at].people;
        let most = self.range_of(people.len() as u32, groups).1;
        let mut numbers: Vec<u32> = people.iter().filter_map(|&person| self.former.of(person)).collect();
        numbers.sort_unstable();
        let is_shed = |of_one: &&[u32]| {
            let (here, size) = (of_one.len() as u32, self.former.members[of_one[0] as usize].len() as u32);
            let has_one_group = here == size && size <= most && self.may_meet(of_one[0]);
            here * 2 > size && size > 1 && !has_one_group && here.div_ceil(size / 2) > groups
        };
        numbers.chunk_by(|a, b| a == b).filter(is_shed).map(|of_one| of_one[0]).collect()
    }

    /// May all of an earlier group sit in one group, for all that is said of any two of them?
    fn may_meet(&self, number: u32) -> bool {
        let people = &self.former.members[number as usize];
        let marks = || people.iter().filter_map(|&person| self.mark[person as usize]);
        let is_here = |peer: &u32| people.binary_search(peer).is_ok();
        let is_apart = |person: &u32| self.apart(*person).iter().any(is_here);
        marks().zip(marks().skip(1)).all(|(one, other)| one == other) && !people.iter().any(is_apart)
    }

    /// Notes for whom of a section the guard cannot hold, and the sizes nearest to the limits with which it could.
    pub(super) fn note_shed(&mut self, at: usize, beyond: &[u32]) {
        let people = self.sections[at].people.len() as u32;
        for number in self.shed_in(at, self.sections[at].sizes.len() as u32) {
            let holds = |groups: &&u32| {
                people / **groups >= self.sizes.floor
                    && !self.shed_in(at, **groups).contains(&number)
                    && self.all_hold(at, &[], **groups)
            };
            let remedy = beyond
                .iter()
                .find(holds)
                .map_or(Remedy::GiveUp { rule: Rule::Former }, |&groups| self.sizes_for(people, groups));
            self.shed[number as usize] = Some(remedy);
        }
    }

    /// Earlier groups for whom the guard cannot hold however people are seated.
    pub(super) fn all_shed(&self) -> impl Iterator<Item = Broken> {
        self.former.members.iter().zip(&self.shed).filter_map(|(members, remedy)| {
            let section = self.section_of(*members.first()?);
            Some(Broken {
                rule: Rule::Former,
                people: members.iter().map(|&person| person as usize).collect(),
                why: Why::TooFewGroups { groups: section.sizes.len() as u32 },
                remedy: (*remedy)?,
            })
        })
    }
}

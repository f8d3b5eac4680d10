//! Groups that exist, judged by the same scale as proposals: what a move or a swap would change, nothing reshuffled.

use serde::{Deserialize, Serialize};

use super::cohort::{Cohort, Slots};
use super::fit::{Answers, Fit, Parts};
use super::limits::{Broken, Limits};
use super::reasons::known_common;

/// Groups as they stand, over a cohort. People in no group are on their way in.
#[derive(Clone, Debug)]
pub struct Standing<'a> {
    cohort: &'a Cohort,
    pub(super) fit: Fit,
    answers: Answers,
    pub(super) limits: Limits,
    pub(super) groups: Vec<Vec<u32>>,
}

/// What would change, group by group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Preview {
    /// The groups touched, before and after.
    pub changes: Vec<Change>,
}

/// One group before and after.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Which group, by its place.
    pub group: usize,
    /// As it is.
    pub before: Look,
    /// As it would be.
    pub after: Look,
}

/// How a group looks: what makes it good, and what it breaks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Look {
    /// How many members.
    pub size: u32,
    /// The slots common to everybody who said when they can.
    pub known: Slots,
    /// What makes it good.
    pub parts: Parts,
    /// The rules it breaks.
    pub broken: Vec<Broken>,
    /// How many are the only one against their wish.
    pub alone: u32,
}

impl<'a> Standing<'a> {
    /// Takes groups as they stand; people beyond the cohort are left out.
    pub fn new(cohort: &'a Cohort, groups: &[Vec<usize>]) -> Self {
        let known = |group: &Vec<usize>| {
            group
                .iter()
                .filter(|&&person| person < cohort.people.len())
                .map(|&person| person as u32)
                .collect()
        };
        let answers = Answers::new(cohort);
        let largest =
            groups.iter().map(Vec::len).max().unwrap_or(0).max(cohort.sizes.sound().max as usize) + 1;
        Self {
            cohort,
            fit: answers.lay_out_whole(largest),
            answers,
            limits: Limits::new(cohort),
            groups: groups.iter().map(known).collect(),
        }
    }

    /// How a group looks as it stands.
    pub fn look(&self, group: usize) -> Look {
        self.look_at(self.groups.get(group).map_or(&[], Vec::as_slice))
    }

    /// What changes when a person moves to another group.
    pub fn preview_move(&self, person: usize, to: usize) -> Preview {
        let person = person as u32;
        let from = self.group_of(person).filter(|&from| from != to);
        let mut changes = Vec::new();
        changes.extend(from.map(|from| self.change(from, &self.without(from, person))));
        if to < self.groups.len() && self.group_of(person) != Some(to) && self.knows(person) {
            changes.push(self.change(to, &self.with(&self.groups[to], person)));
        }
        Preview { changes }
    }

    /// What changes when two people of different groups change places.
    pub fn preview_swap(&self, one: usize, other: usize) -> Preview {
        let (one, other) = (one as u32, other as u32);
        match (self.group_of(one), self.group_of(other)) {
            (Some(a), Some(b)) if a != b => Preview {
                changes: vec![
                    self.change(a, &self.with(&self.without(a, one), other)),
                    self.change(b, &self.with(&self.without(b, other), one)),
                ],
            },
            _ => Preview { changes: Vec::new() },
        }
    }

    /// What a group of these people would be worth, wherever they sit now.
    pub fn parts_of(&self, people: &[usize]) -> Parts {
        let members: Vec<u32> =
            people.iter().map(|&person| person as u32).filter(|&person| self.knows(person)).collect();
        self.fit.parts(&members)
    }

    pub(super) fn look_at(&self, members: &[u32]) -> Look {
        Look {
            size: members.len() as u32,
            known: known_common(
                self.cohort,
                &members.iter().map(|&person| person as usize).collect::<Vec<usize>>(),
            ),
            parts: self.fit.parts(members),
            broken: self.limits.broken_in(members, |person| self.answers.free(person)),
            alone: self.limits.alone(members),
        }
    }

    pub(super) fn change(&self, group: usize, after: &[u32]) -> Change {
        Change { group, before: self.look(group), after: self.look_at(after) }
    }

    pub(super) fn with(&self, members: &[u32], person: u32) -> Vec<u32> {
        let newcomer = Some(person).filter(|&person| self.knows(person));
        members.iter().copied().chain(newcomer).collect()
    }

    pub(super) fn knows(&self, person: u32) -> bool {
        (person as usize) < self.cohort.people.len()
    }

    fn without(&self, group: usize, person: u32) -> Vec<u32> {
        self.groups[group].iter().copied().filter(|&member| member != person).collect()
    }

    fn group_of(&self, person: u32) -> Option<usize> {
        self.groups.iter().position(|group| group.contains(&person))
    }
}

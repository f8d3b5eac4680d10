//! Groups that exist, judged by the same scale as proposals: what a move or a swap would change, nothing reshuffled.

use serde::{Deserialize, Serialize};

use super::cohort::{Cohort, Slots};
use super::fit::{Answers, Fit, Parts};
use super::limits::{Broken, Limits, Rule};
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

/// Two people of different groups who could change places.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Swap {
    /// Who would leave the group that is to be helped.
    pub one: usize,
    /// Who would come in their place.
    pub other: usize,
    /// What would change: that group first, then the other.
    pub preview: Preview,
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
            limits: Limits::of_groups(cohort, groups),
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

    /// The swaps that would help a group most, the best first: such as break no rule that holds now, leave no more people
    /// alone against their wish, and lift the lower of the two groups, or both together when the lower stays as it is.
    pub fn best_swaps(&self, group: usize, most: usize) -> Vec<Swap> {
        let Some(members) = self.groups.get(group) else { return Vec::new() };
        let before = self.look(group);
        let mut found: Vec<Swap> = Vec::new();
        for (there, peers) in self.groups.iter().enumerate().filter(|(there, _)| *there != group) {
            let before = [before.clone(), self.look(there)];
            for &one in members {
                for &other in peers.iter().filter(|&&other| self.share_a_section(one, other)) {
                    let after = [
                        self.with(&self.without(group, one), other),
                        self.with(&self.without(there, other), one),
                    ];
                    // The score alone is soon known, and says no to most.
                    let scores = after.each_ref().map(|members| self.fit.parts(members).score);
                    if lower_and_both(scores)
                        <= lower_and_both(before.each_ref().map(|look| look.parts.score))
                    {
                        continue;
                    }
                    let after = after.map(|members| self.look_at(&members));
                    if is_as_sound(&before, &after) {
                        let looks = [group, there].into_iter().zip(before.clone()).zip(after);
                        let changes = looks.map(|((group, before), after)| Change { group, before, after });
                        let preview = Preview { changes: changes.collect() };
                        found.push(Swap { one: one as usize, other: other as usize, preview });
                    }
                }
            }
        }
        found.sort_by(|a, b| {
            let worth = |swap: &Swap| {
                lower_and_both(swap.preview.changes.iter().map(|change| change.after.parts.score))
            };
            let ((lower, both), (other_lower, other_both)) = (worth(a), worth(b));
            other_lower.total_cmp(&lower).then(other_both.total_cmp(&both))
        });
        found.truncate(most);
        found
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

    fn share_a_section(&self, one: u32, other: u32) -> bool {
        self.limits.section_of(one).number == self.limits.section_of(other).number
    }

    fn without(&self, group: usize, person: u32) -> Vec<u32> {
        self.groups[group].iter().copied().filter(|&member| member != person).collect()
    }

    fn group_of(&self, person: u32) -> Option<usize> {
        self.groups.iter().position(|group| group.contains(&person))
    }
}

/// Does no rule fare worse in either group, and is nobody more alone?
fn is_as_sound(before: &[Look; 2], after: &[Look; 2]) -> bool {
    let times = |look: &Look, rule: Rule| look.broken.iter().filter(|broken| broken.rule == rule).count();
    let keeps = |(before, after): (&Look, &Look)| {
        after.broken.iter().all(|broken| match broken.rule {
            Rule::Time => before.parts.common.count() <= after.parts.common.count(),
            Rule::Apart | Rule::Pin => before.broken.contains(broken),
            rule => times(after, rule) <= times(before, rule),
        })
    };
    let alone = |looks: &[Look; 2]| looks.iter().map(|look| look.alone).sum::<u32>();
    before.iter().zip(after).all(keeps) && alone(after) <= alone(before)
}

/// The lower of some scores, and the sum of all.
fn lower_and_both(scores: impl IntoIterator<Item = f32>) -> (f32, f32) {
    scores.into_iter().fold((1.0, 0.0), |(lower, both), score| (score.min(lower), both + score))
}

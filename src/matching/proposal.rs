//! What comes out: every group with what makes it good, what gave way, and what it takes to do it again.

use serde::{Deserialize, Serialize};

use super::cohort::Cohort;
use super::fit::{Fit, Parts};
use super::limits::{Broken, Limits};
use super::search::lowest_quarter;
use super::{Budget, ENGINE};

/// Everybody seated.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// Which engine made it; with cohort, seed and rounds it makes the same again.
    pub engine: String,
    /// The seed.
    pub seed: u64,
    /// The rounds of improvement.
    pub rounds: u32,
    /// The groups.
    pub groups: Vec<Group>,
    /// Rules that gave way before or in the search.
    pub broken: Vec<Broken>,
    /// People who are the only one against their wish.
    pub alone: Vec<usize>,
    /// The whole in a few numbers.
    pub summary: Summary,
}

/// One proposed group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// The section its members come from.
    pub section: u32,
    /// Its members, by their place in the cohort.
    pub members: Vec<usize>,
    /// What makes it good.
    pub parts: Parts,
}

/// A seating in a few numbers; scores between 0 and 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// People seated.
    pub people: u32,
    /// Groups.
    pub groups: u32,
    /// The lowest group's score.
    pub lowest: f32,
    /// The mean score of the lowest quarter.
    pub lowest_quarter: f32,
    /// The mean score.
    pub mean: f32,
    /// The fewest common slots any group has.
    pub fewest_common: u32,
    /// Rules that gave way.
    pub broken: u32,
    /// People who are the only one against their wish.
    pub alone: u32,
}

impl Proposal {
    pub(super) fn of(
        cohort: &Cohort,
        fit: &Fit,
        limits: &Limits,
        groups: Vec<Vec<u32>>,
        seed: u64,
        budget: Budget,
    ) -> Self {
        let mut broken = limits.given_way().to_vec();
        let mut alone = Vec::new();
        for members in &groups {
            broken.extend(limits.broken_in(members, cohort.sizes, fit));
            alone.extend(
                members.iter().filter(|&&person| limits.is_alone(person, members)).map(|&p| p as usize),
            );
        }
        broken.sort_by_key(|broken| broken.rule);
        let group = |members: Vec<u32>| Group {
            section: members.first().map_or(0, |&first| limits.section_of(first).number),
            parts: fit.parts(&members),
            members: members.into_iter().map(|person| person as usize).collect(),
        };
        let groups: Vec<Group> = groups.into_iter().map(group).collect();
        let summary = Summary::of(&groups, broken.len(), alone.len());
        Self { engine: ENGINE.to_owned(), seed, rounds: budget.rounds, groups, broken, alone, summary }
    }
}

impl Summary {
    fn of(groups: &[Group], broken: usize, alone: usize) -> Self {
        let mut scores: Vec<f32> = groups.iter().map(|group| group.parts.score).collect();
        scores.sort_by(f32::total_cmp);
        let mean = |scores: &[f32]| scores.iter().sum::<f32>() / scores.len().max(1) as f32;
        Self {
            people: groups.iter().map(|group| group.members.len() as u32).sum(),
            groups: groups.len() as u32,
            lowest: scores.first().copied().unwrap_or(0.0),
            lowest_quarter: mean(&scores[..lowest_quarter(scores.len())]),
            mean: mean(&scores),
            fewest_common: groups.iter().map(|group| group.parts.common.count()).min().unwrap_or(0),
            broken: broken as u32,
            alone: alone as u32,
        }
    }
}

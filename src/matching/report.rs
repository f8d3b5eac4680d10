//! From a seating to a proposal: what each group has, what gave way, and the whole in a few numbers.

use super::ENGINE;
use super::cohort::Cohort;
use super::fit::Fit;
use super::limits::Limits;
use super::proposal::{Alone, Bound, Group, Lot, Point, Proposal, Summary, Task, Unmet, Work};
use super::search::lowest_quarter;

/// Writes down a seating.
pub(super) fn report(
    cohort: &Cohort,
    fit: &Fit,
    limits: &Limits,
    groups: Vec<Vec<u32>>,
    task: Task,
) -> Proposal {
    let mut broken = limits.given_way().to_vec();
    let mut unmet = Vec::new();
    for members in &groups {
        broken.extend(limits.broken_in(members, cohort.sizes, fit));
        let alone = members.iter().filter(|&&person| limits.is_alone(person, members));
        unmet.extend(alone.map(|&person| Unmet { person: person as usize, why: why_alone(cohort, person) }));
    }
    broken.sort_by_key(|broken| broken.rule);
    let group = |members: Vec<u32>| Group {
        section: members.first().map_or(0, |&first| limits.section_of(first).number),
        parts: fit.parts(&members),
        members: members.into_iter().map(|person| person as usize).collect(),
        facilitator: None,
    };
    let groups: Vec<Group> = groups.into_iter().map(group).collect();
    let summary = summary(&groups, broken.len(), unmet.len());
    let mut fingerprint = String::with_capacity(64);
    for byte in cohort.fingerprint() {
        for nibble in [byte >> 4, byte & 15] {
            fingerprint.extend(char::from_digit(u32::from(nibble), 16));
        }
    }
    let point = Point {
        lowest: summary.lowest,
        lowest_quarter: summary.lowest_quarter,
        mean: summary.mean,
        weighted_mean: summary.weighted_mean,
        alone: summary.alone,
        round: task.budget.rounds,
        ..Point::default()
    };
    Proposal {
        engine: ENGINE.to_owned(),
        cohort: fingerprint,
        objective: task.objective,
        seed: task.seed,
        groups,
        broken,
        unmet,
        summary,
        bound: Bound { lowest: 1.0, weighted_mean: 1.0, ..Bound::default() },
        lot: Lot::default(),
        work: Work { rounds: task.budget.rounds, tried: 0 },
        trace: vec![point],
    }
}

fn why_alone(cohort: &Cohort, person: u32) -> Alone {
    let at = person as usize;
    let same = |&other: &usize| {
        let (one, other_row) = (&cohort.people[at], &cohort.people[other]);
        other != at && other_row.section == one.section && other_row.not_alone == one.not_alone
    };
    if (0..cohort.people.len()).any(|other| same(&other)) { Alone::NothingBetter } else { Alone::NobodyElse }
}

fn summary(groups: &[Group], broken: usize, alone: usize) -> Summary {
    let mut scores: Vec<f64> = groups.iter().map(|group| f64::from(group.parts.score)).collect();
    scores.sort_by(f64::total_cmp);
    let mean = |scores: &[f64]| scores.iter().sum::<f64>() / scores.len().max(1) as f64;
    let people = groups.iter().map(|group| group.members.len()).sum::<usize>();
    let weighted = |group: &Group| f64::from(group.parts.score) * group.members.len() as f64;
    Summary {
        people: people as u32,
        groups: groups.len() as u32,
        lowest: scores.first().copied().unwrap_or(0.0),
        lowest_quarter: mean(&scores[..lowest_quarter(scores.len())]),
        mean: mean(&scores),
        weighted_mean: groups.iter().map(weighted).sum::<f64>() / people.max(1) as f64,
        fewest_common: groups.iter().map(|group| group.parts.common.count()).min().unwrap_or(0),
        broken: broken as u32,
        alone: alone as u32,
    }
}

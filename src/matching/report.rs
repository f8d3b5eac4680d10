//! From a seating to a proposal: what each group has, what gave way, and the whole in a few numbers.

use super::ENGINE;
use super::bound::bound;
use super::cohort::{Cohort, Slots, Value};
use super::facilitators::{Sought, accompany};
use super::fit::Answers;
use super::limits::{Broken, Limits, Section, group_sizes};
use super::lot;
use super::proposal::{Accompanied, Alone, Group, Proof, Proposal, Summary, Task, Unmet};
use super::search::{Found, lowest_quarter};

/// Writes down a seating.
pub(super) fn report(cohort: &Cohort, answers: &Answers, found: Found, task: Task) -> Proposal {
    let Found { groups, limits, has_fewest_flaws, .. } = found;
    let limits = limits.as_ref();
    let largest = groups.iter().map(Vec::len).max().unwrap_or(1);
    let fit = answers.lay_out_whole(largest);
    let mut broken = still_broken(limits.given_way(), &groups);
    let mut unmet: Vec<Unmet> = Vec::new();
    for members in &groups {
        let is_known = members.first().is_some_and(|&first| has_fewest_flaws[limits.place_of_section(first)]);
        let mut here = limits.broken_in(members, |person| answers.free(person));
        if found.work.is_settled {
            for broken in &mut here {
                broken.settle(is_known);
            }
        }
        broken.extend(here);
        let alone = members.iter().filter(|&&person| limits.is_alone(person, members));
        let why = |person| why_alone(limits, person, is_known);
        unmet.extend(alone.map(|&person| Unmet { person: person as usize, why: why(person) }));
    }
    broken.sort_by_key(|broken| broken.rule);
    let group = |members: Vec<u32>| Group {
        section: members.first().map_or(0, |&first| limits.section_of(first).number),
        parts: fit.parts(&members),
        members: members.into_iter().map(|person| person as usize).collect(),
        facilitator: None,
    };
    let mut groups: Vec<Group> = groups.into_iter().map(group).collect();
    let accompanied = accompanied(cohort, &groups);
    groups.iter_mut().zip(accompanied).for_each(|(group, who)| group.facilitator = who);
    let nearest = |section: &Section| group_sizes(section.people.len() as u32, cohort.sizes).len() as u32;
    let nearest = limits.sections().iter().map(nearest).sum();
    let summary = summary(&groups, nearest, broken.len(), unmet.len());
    let mut bound = bound(answers, limits, if found.is_optimal { Proof::Optimal } else { Proof::Open });
    if found.is_lowest_best {
        bound.lowest = bound.lowest.min(summary.lowest);
    }
    let mut fingerprint = String::with_capacity(64);
    for byte in cohort.fingerprint() {
        for nibble in [byte >> 4, byte & 15] {
            fingerprint.extend(char::from_digit(u32::from(nibble), 16));
        }
    }
    Proposal {
        engine: ENGINE.to_owned(),
        cohort: fingerprint,
        objective: task.objective,
        seed: task.seed,
        groups,
        broken,
        unmet,
        summary,
        bound,
        lot: lot::draw(&fit, answers, limits, cohort.time.floor, task.seed),
        work: found.work,
        trace: found.trace,
    }
}

/// Of rules that gave way before the search, those that do not hold in these groups: somebody who was let go may sit with
/// the others after all. Each is told once.
fn still_broken(given_way: &[Broken], groups: &[Vec<u32>]) -> Vec<Broken> {
    let mut broken: Vec<Broken> = Vec::new();
    let sit_together = |people: &[usize]| {
        groups.iter().any(|group| people.iter().all(|&person| group.contains(&(person as u32))))
    };
    for gone in given_way.iter().filter(|gone| !sit_together(&gone.people)) {
        let is_same =
            |told: &Broken| told.rule == gone.rule && told.people.iter().all(|it| gone.people.contains(it));
        if !broken.iter().any(|told| told.people.len() == gone.people.len() && is_same(told)) {
            broken.push(gone.clone());
        }
    }
    broken
}

fn accompanied(cohort: &Cohort, groups: &[Group]) -> Vec<Option<Accompanied>> {
    let sought = |group: &'_ Group| (group.parts.common, languages(cohort, &group.members));
    let asked: Vec<(Slots, u64)> = groups.iter().map(sought).collect();
    let sought = groups.iter().zip(asked).map(|(group, (common, languages))| Sought {
        common,
        members: &group.members,
        languages,
    });
    accompany(&sought.collect::<Vec<Sought<'_>>>(), &cohort.facilitators)
}

/// The languages most members have, of those who said; 0 when it does not matter.
fn languages(cohort: &Cohort, members: &[usize]) -> u64 {
    let Some(criterion) = cohort.language else { return 0 };
    let spoken =
        members.iter().filter_map(|&person| match cohort.people[person].answers.get(criterion)?.value {
            Value::Choices(set) => Some(set),
            _ => None,
        });
    let count = |option: u32| spoken.clone().filter(|set| set >> option & 1 == 1).count();
    let most = (0..64).map(count).max().unwrap_or(0);
    if most == 0 {
        0
    } else {
        (0..64).filter(|&option| count(option) == most).fold(0, |set, at| set | 1 << at)
    }
}

/// Why somebody is alone, where it may be known that no groups have fewer flaws.
fn why_alone(limits: &Limits, person: u32, is_known: bool) -> Alone {
    if limits.alike(person).next().is_none() {
        Alone::NobodyElse
    } else if !limits.could_have_company(person) {
        Alone::KeptAway
    } else if is_known {
        Alone::NothingExists
    } else {
        Alone::NothingBetter
    }
}

fn summary(groups: &[Group], nearest: u32, broken: usize, alone: usize) -> Summary {
    let mut scores: Vec<f64> = groups.iter().map(|group| f64::from(group.parts.score)).collect();
    scores.sort_by(f64::total_cmp);
    // The sum of nothing is minus nothing, and is told as nothing.
    let mean = |scores: &[f64]| scores.iter().sum::<f64>() / scores.len().max(1) as f64 + 0.0;
    let people = groups.iter().map(|group| group.members.len()).sum::<usize>();
    let weighted = |group: &Group| f64::from(group.parts.score) * group.members.len() as f64;
    Summary {
        people: people as u32,
        groups: groups.len() as u32,
        nearest,
        lowest: scores.first().copied().unwrap_or(0.0),
        lowest_quarter: mean(&scores[..lowest_quarter(scores.len())]),
        mean: mean(&scores),
        weighted_mean: groups.iter().map(weighted).sum::<f64>() / people.max(1) as f64 + 0.0,
        fewest_common: groups.iter().map(|group| group.parts.common.count()).min().unwrap_or(0),
        broken: broken as u32,
        alone: alone as u32,
    }
}

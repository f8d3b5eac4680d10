//! `medspil/groups/1`: what comes out. docs/matching.md explains it and docs/groups-1.schema.json says it to machines.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::{Value as Json, json};

use super::intake::{Called, Taken};
use super::wording;
use crate::matching::Objective;
use crate::matching::cohort::{Cohort, Slots};
use crate::matching::proposal::{Group, Proof, Proposal};
use crate::matching::reasons::{self, Reason};

/// The format this program writes.
pub const FORMAT: &str = "medspil/groups/1";

/// What is known of a run beside its groups.
#[derive(Clone, Debug)]
pub struct Run {
    /// SHA-256 of the input as it was read.
    pub sha256: String,
    /// Threads that worked.
    pub threads: usize,
    /// How long it took.
    pub seconds: f64,
    /// What ended it.
    pub stopped: Stopped,
}

/// What ended a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Stopped {
    /// The rounds were done.
    Rounds,
    /// The time was up.
    Time,
    /// Somebody pressed Ctrl-C.
    Interrupted,
    /// Nothing better exists.
    Optimal,
    /// Every section has its best groups; whether others are better for the whole is not known.
    Settled,
}

#[derive(Serialize)]
struct GroupsFile<'a> {
    format: &'static str,
    engine: &'a str,
    program: &'static str,
    input: Json,
    objective: &'static str,
    seed: u64,
    summary: Json,
    bound: Json,
    random: Json,
    groups: Vec<GroupFile<'a>>,
    unmet_wishes: Vec<Json>,
    relaxed: Vec<Json>,
    work: Json,
}

#[derive(Serialize)]
struct GroupFile<'a> {
    name: String,
    partition: &'a str,
    members: Vec<&'a str>,
    facilitator: Option<Json>,
    score: f64,
    parts: Vec<Json>,
    common_slots: Vec<&'a str>,
    reasons: Vec<Json>,
}

/// What a group is called: its number, from one.
pub fn group_name(at: usize) -> String {
    (at + 1).to_string()
}

/// Writes the groups as JSON.
pub fn write(out: &mut impl Write, taken: &Taken, proposal: &Proposal, run: &Run) -> io::Result<()> {
    let Taken { cohort, called } = taken;
    let mut group_of = vec![0; cohort.people.len()];
    for (at, group) in proposal.groups.iter().enumerate() {
        group.members.iter().for_each(|&member| group_of[member] = at);
    }
    let file = GroupsFile {
        format: FORMAT,
        engine: &proposal.engine,
        program: env!("CARGO_PKG_VERSION"),
        input: json!({"about": called.about, "sha256": run.sha256, "cohort": proposal.cohort, "people": cohort.people.len()}),
        objective: objective(proposal.objective),
        seed: proposal.seed,
        summary: summary(proposal),
        bound: bound(proposal),
        random: json!({
            "draws": proposal.lot.draws,
            "lowest": proposal.lot.lowest,
            "weighted_mean": proposal.lot.weighted_mean,
            "without_common_slots": proposal.lot.without_time,
        }),
        groups: proposal.groups.iter().enumerate().map(|(at, it)| group(at, it, cohort, called)).collect(),
        unmet_wishes: unmet(proposal, called, &group_of),
        relaxed: relaxed(proposal, called, &group_of),
        work: json!({
            "rounds": proposal.work.rounds,
            "tried": proposal.work.tried,
            "seconds": (run.seconds * 1000.0).round() / 1000.0,
            "threads": run.threads,
            "stopped": run.stopped,
        }),
    };
    serde_json::to_writer_pretty(&mut *out, &file)?;
    writeln!(out)
}

/// An objective's name.
pub fn objective(objective: Objective) -> &'static str {
    match objective {
        Objective::Fair => "fair",
        Objective::Mean => "mean",
    }
}

fn summary(proposal: &Proposal) -> Json {
    let it = &proposal.summary;
    json!({
        "people": it.people,
        "groups": it.groups,
        "groups_nearest_target": it.nearest,
        "lowest": it.lowest,
        "lowest_quarter": it.lowest_quarter,
        "mean": it.mean,
        "weighted_mean": it.weighted_mean,
        "fewest_common_slots": it.fewest_common,
        "unmet_wishes": it.alone,
        "relaxed_rules": it.broken,
    })
}

fn bound(proposal: &Proposal) -> Json {
    let (it, reached) = (&proposal.bound, &proposal.summary);
    json!({
        "lowest": it.lowest,
        "weighted_mean": it.weighted_mean,
        "distance": {
            "lowest": (it.lowest - reached.lowest).max(0.0),
            "weighted_mean": (it.weighted_mean - reached.weighted_mean).max(0.0),
        },
        "proof": match it.proof {
            Proof::Optimal => "optimal",
            Proof::Open => "open",
        },
    })
}

fn group<'a>(at: usize, group: &Group, cohort: &Cohort, called: &'a Called) -> GroupFile<'a> {
    let part = |name: &str, weight: u32, score: f32| json!({"criterion": name, "weight": f64::from(weight) / called.weight_unit, "score": score});
    let time = called.time.iter().map(|name| part(name, cohort.time.weight, group.parts.time));
    let others = cohort.criteria.iter().zip(&group.parts.criteria);
    let others = others.map(|(criterion, &score)| part(&criterion.name, criterion.weight, score));
    GroupFile {
        name: group_name(at),
        partition: called.partitions.name(group.section),
        members: group.members.iter().map(|&member| called.people.name(member)).collect(),
        facilitator: group.facilitator.map(|it| {
            json!({
                "id": called.facilitators.get(it.facilitator),
                "common_slots": called.week.names(it.common),
                "first_meeting": it.first_meeting.and_then(|slot| {
                    called.week.names(Slots::from_iter([slot])).first().map(ToString::to_string)
                }),
            })
        }),
        score: f64::from(group.parts.score),
        parts: time.chain(others).collect(),
        common_slots: called.week.names(group.parts.common),
        reasons: reasons::of(cohort, &group.members).iter().map(|reason| told(reason, called)).collect(),
    }
}

fn told(reason: &Reason, called: &Called) -> Json {
    match reason {
        Reason::CommonTimes { slots } => json!({"kind": "common_times", "slots": called.week.names(*slots)}),
        Reason::SameStep { criterion, step, members } => {
            let answer = called.option(criterion, *step);
            json!({"kind": "same_step", "criterion": criterion, "answer": answer, "members": members})
        }
        Reason::SameChoice { criterion, option, members } => {
            let answer = called.option(criterion, *option);
            json!({"kind": "same_choice", "criterion": criterion, "answer": answer, "members": members})
        }
        Reason::DifferentOffers { criterion, options, members } => {
            let answers: Vec<&str> = options.iter().map(|&option| called.option(criterion, option)).collect();
            json!({"kind": "different_offers", "criterion": criterion, "answers": answers, "members": members})
        }
        Reason::WorkedTogether { criterion, members } => {
            json!({"kind": "worked_together", "criterion": criterion, "members": members})
        }
    }
}

fn unmet(proposal: &Proposal, called: &Called, group_of: &[usize]) -> Vec<Json> {
    let row = |unmet: &crate::matching::proposal::Unmet| {
        json!({
            "person": called.people.name(unmet.person),
            "group": group_of.get(unmet.person).map(|&at| group_name(at)),
            "why": wording::alone(unmet.why),
            "change": wording::alone_change(unmet.why),
        })
    };
    proposal.unmet.iter().map(row).collect()
}

fn relaxed(proposal: &Proposal, called: &Called, group_of: &[usize]) -> Vec<Json> {
    let row = |broken: &crate::matching::limits::Broken| {
        let mut groups: Vec<usize> =
            broken.people.iter().filter_map(|&person| group_of.get(person).copied()).collect();
        groups.sort_unstable();
        groups.dedup();
        json!({
            "rule": wording::rule(broken.rule),
            "people": broken.people.iter().map(|&person| called.people.name(person)).collect::<Vec<_>>(),
            "groups": groups.into_iter().map(group_name).collect::<Vec<_>>(),
            "why": wording::why(broken.why),
            "change": wording::change(broken.remedy),
            "text": wording::sentence(broken, &called.people),
        })
    };
    proposal.broken.iter().map(row).collect()
}

//! What came of it, in a few lines for the eyes of whoever ran the command.

use std::fmt::Write;

use super::intake::Called;
use super::wording::{self, counted};
use crate::matching::Objective;
use crate::matching::cohort::Cohort;
use crate::matching::proposal::{Proof, Proposal};

/// So many relaxed rules are told; the output names the rest.
const TOLD: usize = 12;

/// The report.
pub fn text(proposal: &Proposal, cohort: &Cohort, called: &Called) -> String {
    let it = &proposal.summary;
    let mut text = format!(
        "{} in {}",
        counted(it.people as usize, "person", "people"),
        counted(it.groups as usize, "group", "groups")
    );
    let sizes = proposal.groups.iter().map(|group| group.members.len());
    match (sizes.clone().min(), sizes.max()) {
        (Some(min), Some(max)) if min == max => _ = write!(text, " of {min}"),
        (Some(min), Some(max)) => _ = write!(text, " of {min} to {max}"),
        _ => {}
    }
    if it.groups != it.nearest {
        let _ = write!(
            text,
            "; {} would be nearest to the target, but more rules or wishes gave way there",
            it.nearest
        );
    }
    let points = |score: f64| score * 100.0;
    if it.groups > 0 {
        let (lot, bound) = (&proposal.lot, &proposal.bound);
        let _ = write!(
            text,
            "\nlowest group {:.2}, mean {:.2} points",
            points(it.lowest),
            points(it.weighted_mean)
        );
        if lot.draws > 0 {
            let _ = write!(text, " (by lot: {:.2} and {:.2})", points(lot.lowest), points(lot.weighted_mean));
        }
        let (name, most) = match proposal.objective {
            Objective::Fair => ("the lowest group", bound.lowest),
            Objective::Mean => ("the mean", bound.weighted_mean),
        };
        let _ = match bound.proof {
            Proof::Optimal => write!(text, "\nin so many groups nothing better exists, which is proven"),
            Proof::Open => {
                write!(
                    text,
                    "\nwithout giving up more, no groups of these sizes bring {name} above {:.2}",
                    points(most)
                )
            }
        };
    }
    let asked = cohort.criteria.iter().filter(|criterion| criterion.weight > 0);
    let asked = asked.map(|criterion| criterion.name.as_str());
    let time = (cohort.time.weight > 0).then_some("common time");
    let asked: Vec<&str> = time.into_iter().chain(asked).collect();
    match asked.as_slice() {
        [] => text.push_str("\nmatched by nothing but the rules: nothing has a weight"),
        asked => _ = write!(text, "\nmatched by {}", asked.join(", ")),
    }
    if !cohort.facilitators.is_empty() {
        let with = proposal.groups.iter().filter(|group| group.facilitator.is_some()).count();
        let groups = counted(it.groups as usize, "group", "groups");
        let _ = write!(text, "\na facilitator for {with} of {groups}");
    }
    if it.alone > 0 {
        let who = counted(it.alone as usize, "person is", "people are");
        let _ = write!(text, "\n{who} the only one against their wish");
    }
    match proposal.broken.len() {
        0 => text.push_str("\nall rules hold"),
        count => {
            let _ = write!(text, "\n{} relaxed:", counted(count, "rule was", "rules were"));
            for broken in proposal.broken.iter().take(TOLD) {
                let _ = write!(text, "\n  {}", wording::sentence(broken, &called.people));
            }
            if count > TOLD {
                let _ = write!(text, "\n  ... and {} more, which the output names", count - TOLD);
            }
        }
    }
    text
}

//! Who works well together. The heart of Medspil, and pure: people and rules in, groups and reasons out.
//!
//! **The problem.** Seat n people in groups so that the rules hold (sizes, classes that do not mix, people kept
//! together or apart, enough common time) and the groups are good, the worst-off group first. It contains the
//! maximally diverse grouping problem, which is NP-hard, so nobody promises the optimum; a good start, cheap
//! evaluation and patient improvement come close (Lai & Hao 2016, *Iterated maxima search for MDGP*).
//!
//! **What good means.** The evidence for clever composition is thin; the evidence for common time, small groups and
//! not being the only one is better. So common time weighs most, and the objective is that of Team-Maker (Layton et
//! al. 2010), raise the worst team, made lexicographic: fewest broken rules, fewest people who are the only one
//! against their wish, the lowest group as high as possible, then the lowest quarter, then the mean. A blank answer
//! never pulls a group down below neutral (after gruepr, where blanks do not count).
//!
//! **How.** There are as many groups as the target asks for, or another number that sizes allow where that keeps more
//! rules. A first draft seats those with the fewest possibilities first. Annealing then exchanges and moves people,
//! weighing each change by what it does to the two groups concerned, with a heat that comes from the cohort itself
//! (Kirkpatrick et al. 1983); most changes cost common time and are given up before they are weighed to the end. A last
//! polish follows the exact objective and tries chains of three, and every few groups that are near to each other are
//! divided anew in the best way there is. Cohorts of thousands are cut into shards of people who are near to each
//! other. Where people are so few (about forty in groups of five) that every group there could be can be judged, the
//! best choice of them that seats everybody is sought, and the proposal says when nothing better exists; for all others
//! it says how far the groups are from an upper bound, and how groups drawn by lot would have fared.
//!
//! **Always.** Everybody is seated, whatever the input: one person, seven people at sizes four to six, nobody
//! answered, rules that contradict each other. Whether rules can all hold is decided before the search; where they cannot,
//! the mildest give way, and the proposal names whom it concerns, why, and the smallest change that would help. The
//! same cohort, seed and budget give the same groups on every machine: arithmetic without library functions, a named
//! generator, work counted in steps and never in seconds. The order of the rows in the cohort does not matter, and more
//! work never gives a worse result.
//!
//! **Reading order.** [`cohort`] what matching may know · [`fit`] how good a group is · [`limits`] what must hold ·
//! `search` the groups · [`standing`] groups that exist, judged by the same scale: previews, places for a latecomer ·
//! [`facilitators`] who accompanies whom · [`reasons`] why exactly these people · [`pairwise`] the same search on the
//! problem of the literature.

mod assignment;
mod bound;
pub mod cohort;
pub mod facilitators;
pub mod fit;
pub mod latecomer;
pub mod limits;
mod lot;
pub mod pairwise;
pub mod proposal;
pub mod reasons;
mod report;
mod search;
pub mod speed;
pub mod standing;
pub mod watch;

#[cfg(test)]
mod invented;
#[cfg(test)]
mod laws;

use serde::{Deserialize, Serialize};

pub use cohort::{Cohort, Person, Slots};
pub use proposal::{Proposal, Task};
pub use watch::{Unwatched, Watch};

/// Changes whenever the same cohort and seed may give other groups than before.
pub const ENGINE: &str = "medspil/12";

/// What the best groups are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Objective {
    /// The worst-off first: fewest broken rules, fewest people alone against their wish, the lowest group as high as
    /// possible, then the lowest quarter, then the mean.
    #[default]
    Fair,
    /// Fewest broken rules, fewest people alone against their wish, then the mean score of the people.
    Mean,
}

/// How much work a proposal may cost, counted in rounds of improvement so that it means the same on every machine.
/// Each round costs about three times as much as all before it together; one more never gives a worse result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Budget {
    /// Rounds of loosening and tightening; each starts from the best groups so far.
    pub rounds: u32,
}

impl Default for Budget {
    /// Enough for a year of students: about 2,700 changes weighed for each person on each island, and no exchange left
    /// that would improve the result.
    fn default() -> Self {
        Self { rounds: 5 }
    }
}

/// Seats everybody in the cohort, the worst-off first.
pub fn propose(cohort: &Cohort, seed: u64, budget: Budget) -> Proposal {
    run(cohort, Task { objective: Objective::Fair, seed, budget }, &Unwatched)
}

/// What any groups of a cohort can be measured by.
#[derive(Clone, Copy, Debug)]
pub struct Measure {
    /// The same people grouped by lot.
    pub lot: proposal::Lot,
    /// What no groups pass; it says nothing of how good any groups are.
    pub bound: proposal::Bound,
}

/// What groups of a cohort can be measured by, whoever made them.
pub fn measure(cohort: &Cohort, seed: u64) -> Measure {
    let answers = fit::Answers::new(cohort);
    let limits = limits::Limits::new(cohort);
    let largest = limits.sections().iter().flat_map(|section| &section.sizes).max().copied().unwrap_or(1);
    let fit = answers.lay_out_whole(largest as usize);
    Measure {
        lot: lot::draw(&fit, &answers, &limits, cohort.time.floor, seed),
        bound: bound::bound(&answers, &limits, proposal::Proof::Open),
    }
}

/// Seats everybody in the cohort, watched. Uses the threads of the rayon pool it is called in; their number changes
/// how long it takes and nothing else.
pub fn run(cohort: &Cohort, task: Task, watch: &dyn Watch) -> Proposal {
    let answers = fit::Answers::new(cohort);
    let found = search::seat(cohort, &answers, task, watch);
    report::report(cohort, &answers, found, task)
}

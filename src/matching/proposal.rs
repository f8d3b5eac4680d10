//! What comes out: every group with what makes it good, what gave way, how good the best could be, and what it takes
//! to do it again.

use serde::{Deserialize, Serialize};

use super::cohort::Slots;
use super::fit::Parts;
use super::limits::Broken;
use super::{Budget, Objective};

/// Everybody seated.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// Which engine made it; with cohort, objective, seed and rounds it makes the same again.
    pub engine: String,
    /// SHA-256 of the cohort, in hexadecimal.
    pub cohort: String,
    /// What was sought.
    pub objective: Objective,
    /// The seed.
    pub seed: u64,
    /// The groups, in a settled order.
    pub groups: Vec<Group>,
    /// Rules that gave way before or in the search, gravest first.
    pub broken: Vec<Broken>,
    /// People who are the only one against their wish.
    pub unmet: Vec<Unmet>,
    /// The whole in a few numbers.
    pub summary: Summary,
    /// How good the best seating could be at most.
    pub bound: Bound,
    /// What groups drawn by lot would be like, the same sizes and sections.
    pub lot: Lot,
    /// What it took.
    pub work: Work,
    /// The best so far after each round, from the first draft on.
    pub trace: Vec<Point>,
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
    /// Who accompanies it; nobody when facilitators run out.
    pub facilitator: Option<Accompanied>,
}

/// Who accompanies a group, and when they could first meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accompanied {
    /// Which of [`super::Cohort::facilitators`].
    pub facilitator: usize,
    /// The slots everybody can, the facilitator too.
    pub common: Slots,
    /// A slot for the first meeting at which the facilitator meets no other group; none when there is no such slot.
    pub first_meeting: Option<usize>,
}

/// Somebody who is the only one in the group against their wish.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unmet {
    /// Who.
    pub person: usize,
    /// Why.
    pub why: Alone,
}

/// Why somebody is the only one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Alone {
    /// Nobody else in their section said the same; somebody from another section or a later arrival could help.
    NobodyElse,
    /// Rules keep everybody who said the same away from them.
    KeptAway,
    /// The search found nothing better; more work or a rule given up may help.
    NothingBetter,
    /// Everything was looked through, in every number of groups that sizes allow: with the rules as they are, no groups
    /// leave fewer people alone.
    NothingExists,
}

/// A seating in a few numbers; scores between 0 and 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// People seated.
    pub people: u32,
    /// Groups.
    pub groups: u32,
    /// How many groups would be nearest to the target: where they are not as many, another number breaks fewer or milder
    /// rules, or leaves fewer people alone.
    pub nearest: u32,
    /// The lowest group's score.
    pub lowest: f64,
    /// The mean score of the lowest quarter of the groups (at least one).
    pub lowest_quarter: f64,
    /// The mean score of the groups.
    pub mean: f64,
    /// The mean score of the people: each counts with their group's.
    pub weighted_mean: f64,
    /// The fewest common slots any group has.
    pub fewest_common: u32,
    /// Rules that gave way.
    pub broken: u32,
    /// People who are the only one against their wish.
    pub alone: u32,
}

/// Upper bounds: no seating with these sizes that breaks no more rules, and leaves no more people alone against their
/// wish, can have more. Honest, not tight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Bound {
    /// On the lowest group's score.
    pub lowest: f64,
    /// On the mean score of the people.
    pub weighted_mean: f64,
    /// Whether the groups found are known to be the best there are in so many groups.
    pub proof: Proof,
}

/// What is known about the distance to the best groups there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Proof {
    /// Every seating in so many groups was compared, or ruled out by a bound: none is better by the objective.
    Optimal,
    /// Better groups may exist, up to the bound.
    #[default]
    Open,
}

/// Groups drawn by lot, the mean over some draws.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Lot {
    /// How many draws.
    pub draws: u32,
    /// The lowest group's score.
    pub lowest: f64,
    /// The mean score of the people.
    pub weighted_mean: f64,
    /// Groups with too few common slots.
    pub without_time: f64,
}

/// What a proposal took.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Work {
    /// Rounds that were finished.
    pub rounds: u32,
    /// Exchanges and moves that were weighed.
    pub tried: u64,
    /// Whether more work changes nothing: the best groups of every section are known.
    pub is_settled: bool,
}

/// How good the best seating was at some point of the work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// Rounds finished by then; 0 is the first draft.
    pub round: u32,
    /// Exchanges and moves weighed by then.
    pub tried: u64,
    /// What broken rules cost together; 0 when all hold.
    pub cost: u64,
    /// People who are the only one against their wish.
    pub alone: u32,
    /// The lowest group's score.
    pub lowest: f64,
    /// The mean score of the lowest quarter.
    pub lowest_quarter: f64,
    /// The mean score of the groups.
    pub mean: f64,
    /// The mean score of the people.
    pub weighted_mean: f64,
}

/// What matching is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// What to seek.
    pub objective: Objective,
    /// Decides among equals and where the search wanders; everything else is settled.
    pub seed: u64,
    /// How much work.
    pub budget: Budget,
}

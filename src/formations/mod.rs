//! Forming groups so that nobody is left out: from a plan and students' answers to proposals a person looks through,
//! and groups that are published in one transaction. And afterwards: who is in which group, who accompanies it, and
//! whoever arrives late.
//!
//! The way is draft, open, closed, proposed, published, ended ([`State`]). `snapshot` is the only bridge from the
//! database to [`crate::matching`]. That everybody in a published formation has a group is kept by the database
//! itself; what else has to be true before publishing is [`Obstacle`]. Other features ask here who is in a group.

mod actions;
mod ahead;
mod lookup;
mod mails;
mod milestones;
mod model;
mod rationale;
mod routes;
mod snapshot;
mod store;
mod teaching;

use crate::ids::id;

pub use actions::{
    Acting, Footing, FormationsError, Means, close, create, edit, end, groups_of_courses, groups_over,
    keep_apart, open, place, propose, publish, reconcile, reopen, runners, sweep,
};
pub use ahead::{ahead, asked};
pub use lookup::{
    Outside, facilitators, farewells, find_group, former_groups, group_of, groups_accompanied_by, groups_of,
    groups_with, is_facilitator, is_member, members, memberships, of_course, outside, proposals,
};
pub use milestones::{Agreement, Expectations, Meeting, Milestone, Milestones, Telling};
pub use model::{
    Criterion, Farewell, Formation, FormerGroup, Mixing, Obstacle, Plan, Preset, Rationale, RepairTask,
    State, StudyGroup, Weights,
};
pub use rationale::slots_in_words;
pub use routes::routes;

id!(
    /// One round of forming groups.
    FormationId
);
id!(
    /// Groups as proposed.
    ProposalId
);
id!(
    /// What a leader decided about a pair.
    PairRuleId
);
id!(
    /// What an adviser decided about a pair, in confidence.
    KeepApartId
);
id!(
    /// A study group.
    GroupId
);
id!(
    /// Somebody who came after the groups were published.
    ArrivalId
);
id!(
    /// Something to be done about a group that has become too small.
    RepairTaskId
);

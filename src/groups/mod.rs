//! What a group does once it is one: its room, the first meeting, the expectation round, the agreement, and the
//! facilitator's view of all that. Who is in which group is the business of `formations`.
//!
//! The proofs [`Member`] and [`Facilitator`] can only be made here.

mod actions;
mod company;
pub mod contract;
pub mod expectations;
mod keeping;
mod mails;
mod milestones;
mod model;
mod proofs;
mod routes;
mod store;

pub use actions::{GroupsError, Whereabouts, mark_held, of_facilitator, of_student, plan, whereabouts};
pub use company::{Companion, Company};
pub use expectations::runners;
pub use keeping::sweep;
pub use milestones::milestones;
pub use model::{FirstMeeting, NextStep, OwnYes, Progress, RoundSoFar, deadline_from};
pub use proofs::{Facilitator, FormerMember, Member};
pub use routes::routes;

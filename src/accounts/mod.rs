//! Who you are: accounts, passwords, signing in and out, invitations, and the roles that hold everywhere
//! (administrator, adviser). Roles within a course are the business of `courses`.
//!
//! The proofs [`SignedIn`], [`Admin`] and [`Adviser`] can only be made here.

mod actions;
mod hashing;
mod mails;
mod model;
mod proofs;
mod routes;
mod store;

use crate::ids::id;

pub use actions::{
    AccountsError, Newcomer, advisers, advising_services, close, find, invite, keep_password, make_link,
    name_admin, name_adviser, names, open, people, person, release_adviser, save_advising_service,
    set_password, sweep, treat_as_staff, way_in, welcome, welcome_all,
};
pub use hashing::{HashCost, Hasher};
pub use mails::with_way_in;
pub use model::{AdviserKind, AdvisingService, Email, LinkPurpose, Person};
pub use proofs::{Admin, Adviser, SESSION_COOKIE, SignedIn};
pub use routes::routes;

id!(
    /// A person who can sign in, or who is invited to.
    AccountId
);
id!(
    /// One sign-in on one device.
    SessionId
);
id!(
    /// An advising service of the institution.
    AdvisingServiceId
);

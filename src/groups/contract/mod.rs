//! The group's agreement (contract): a finished text to begin with, made their own section by section, and agreed to
//! by each member, version by version. Language of an agreement, not of law.

mod actions;
mod model;
mod routes;
mod store;
mod templates;

pub use actions::{
    Contract, ContractError, KeptAgreement, Saved, Section, VersionText, Written, assent, begin, find,
    find_kept, list_kept, save_version, standing, states, write,
};
pub use model::{
    ContractState, Draft, Party, ReviewFault, Revision, Version, default_review, fits_two_pages, read_review,
};
pub use routes::routes;
pub(super) use store::delete as forget;
pub use templates::Template;

//! What a request for help is, who may read it, how it goes on, and how what was typed becomes one.

mod ask;
mod choices;
mod crisis;
mod note;
mod progress;
mod request;

pub use ask::{Asked, Typed, read_ask, read_words};
pub use choices::{
    About, Community, CrisisKind, Outcome, Pace, Reach, Referral, Stage, Told, Tongue, Voice, Wish,
};
pub use crisis::{CrisisContact, TypedContact, is_due, read_contact};
pub use note::{Facts, TypedNote, read_note};
pub use progress::{Deed, FollowUp, Holding, Next, Shelf, State, WaitsFor};
pub use request::{
    Body, Envelope, From, MessageBody, Reader, Whereabouts, deleted_after_closing, deleted_after_withdrawal,
    deleted_at_latest, promised_by, thoughts_deleted_after_closing,
};

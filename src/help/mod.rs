//! The advising service: a student asks for help with working together, an adviser answers, and nobody else knows.
//!
//! Everything a student or an adviser writes is sealed; students stand in the tables as blind tags only, so that not
//! even the existence of a request can be read without the key (product.md, invariants 4 and 5). Requests, messages
//! and notes can only be opened here, and an adviser's opening is logged in the same transaction.
//!
//! What others may learn, and only when the student chose it, is one fixed fact: [`told`].

mod actions;
mod mails;
mod model;
mod proofs;
mod routes;
mod store;

use crate::ids::id;

pub use actions::{
    Belonging, HelpError, InboxAhead, ToldTo, Tools, ask, crisis_contacts_are_due, erase, inbox_ahead,
    mark_crisis_contacts_checked, save_crisis_contact, sweep, told,
};
pub use model::{About, Asked, CrisisContact, CrisisKind, Pace, Reach, Told, Tongue, Voice, Wish};
pub use proofs::{Asker, Reading};
pub use routes::routes;

id!(
    /// A request for help.
    HelpRequestId
);
id!(
    /// A message of its conversation.
    HelpMessageId
);
id!(
    /// Somebody who can be reached at once.
    CrisisContactId
);
id!(
    /// An adviser's note about it.
    HelpNoteId
);

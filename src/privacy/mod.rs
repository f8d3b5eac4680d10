//! What protects people's words: sealing (encryption with a key outside the database), the log of who opened what, and
//! the catalogue that says of every column with personal data what it is for, who reads it and when it ends.

mod access;
pub mod catalogue;
pub mod ends;
mod keys;
mod marks;
mod reseal;
mod seals;
mod store;

pub use access::{Opening, note_opening, openings, sweep};
pub use keys::{KeyFault, Keyring};
pub use marks::{ForeignRing, compare, forget_unused, is_known, recognise};
pub use reseal::{ResealFault, Sealed, keys_in_use, reseal_some};
pub use seals::{Broken, Place, Seals};

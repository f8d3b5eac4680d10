//! What protects people's words: sealing (encryption with a key outside the database) and the catalogue that says
//! of every column with personal data what it is for, who reads it and when it ends.

pub mod catalogue;
mod keys;
mod seals;

pub use keys::{KeyFault, Keyring};
pub use seals::{Broken, Place, Seals};

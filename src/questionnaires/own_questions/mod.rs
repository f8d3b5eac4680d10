//! The questions a course asks beside those of the catalogue: what its leader may ask and how, what answers there are to
//! it, which words to think twice about, and what forming groups may make of it.
//!
//! A question has versions, and a version never changes: whoever answered keeps the words they answered to, and what was
//! promised with them.

mod editor;
mod grouping;
mod model;
mod replies;
mod smells;
mod suggestions;

pub use editor::QuestionForm;
pub use grouping::{Judged, OwnCriterion, OwnValue, criterion, value};
pub use model::{
    Both, Choice, Kind, MOST_QUESTIONS, OwnQuestion, Rule, SEEN_BY, VERSION, Version, Wording, number_of,
};
pub use replies::{LONGEST_WORDS, RANKS, Reply};
pub use smells::{Verdict, smells, without_houses};
pub use suggestions::{Occasion, Suggestion};

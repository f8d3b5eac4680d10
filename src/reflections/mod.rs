//! What students write for themselves: the warm-up before the first week, and reflections before, midway and at the end.
//!
//! It was not the test that helped, it was putting words on it (product.md). So there is room for words, and they are
//! nobody else's: sealed, never read by forming groups, never counted. The student alone may copy a sentence to the
//! member card or keep something for the next term.

mod actions;
mod films;
mod model;
mod routes;
mod store;

use crate::ids::id;

pub use actions::{Own, finished, forget_all, offer, own_words, sweep, warmup_is_offered, written};
pub use model::{Moment, Prompt, Standing};
pub use routes::routes;

id!(
    /// Something a student wrote for themselves.
    ReflectionId
);
id!(
    /// A film that the institution links in the warm-up.
    FilmId
);

//! Looking over the search's shoulder: progress, a budget of time, and a way to stop it.

use super::proposal::Point;

/// What a caller may know and decide while matching works. Matching reads no clock; a caller who has one can lend it.
///
/// Every method has a default, so an empty implementation leaves the rounds of the budget to decide.
pub trait Watch: Sync {
    /// The share of the caller's budget that is spent, from 0 to 1. With a share, the search plans its work by it and
    /// ends when it reaches 1, however many rounds that takes; without one, it does the rounds of its budget, and the
    /// same input gives the same groups. Asked often, from several threads: it should be cheap.
    fn spent(&self) -> Option<f64> {
        None
    }

    /// Should the search stop now? The best groups so far are the result. Asked as often as `spent`.
    fn is_over(&self) -> bool {
        false
    }

    /// The best so far, told after the first draft and after every round, from one thread.
    fn note(&self, _point: &Point) {}
}

/// Nobody watches.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unwatched;

impl Watch for Unwatched {}

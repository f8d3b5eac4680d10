//! How fast exchanges are weighed: for benches, which bring the clock.

use super::cohort::Cohort;
use super::search;

/// Weighs so many random exchanges of a first draft, and returns how many a second that makes by the caller's clock.
pub fn deltas(cohort: &Cohort, count: u32, seconds: impl Fn() -> f64) -> f64 {
    search::weigh_at_random(cohort, count, seconds)
}

//! `medspil check-config`: every fault at once.

use super::{Outcome, say};
use crate::config::{Config, Faults};

/// Says that the configuration is whole, or what is wrong with it.
pub fn run(config: Result<Config, Faults>) -> Outcome {
    config?;
    say("the configuration is whole");
    Ok(())
}

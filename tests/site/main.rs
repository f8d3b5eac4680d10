//! The integration tests: the house, the pages, the features, the journeys, all in one program.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

mod database;
mod jobs;
mod kit;

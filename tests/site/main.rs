//! The integration tests: the house, the pages, the features, the journeys, all in one program.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod accounts;
mod administration;
mod after_the_deadline;
mod alone;
mod asked_anew;
mod breaks;
mod canary;
mod canary_formed;
mod canary_unsent;
mod contract;
mod courses;
mod database;
mod deadlines;
mod demo;
mod drafts;
mod expectations;
mod films;
mod formations;
mod groups;
mod guessing;
mod guides;
mod hearing;
mod help;
mod house;
mod institution;
mod jobs;
mod journeys;
mod kept_words;
mod keys;
#[expect(
    dead_code,
    reason = "the kit may be a step ahead of the tests; remove this line when all of it is used"
)]
mod kit;
mod left_out;
mod licences;
mod matching_cli;
mod more_time;
mod moves;
mod no_more;
mod notifications;
mod own_questions;
mod pages;
mod pilots;
mod pins;
mod presets;
mod purpose;
mod questionnaires;
mod reflections;
mod reminders;
mod repairs;
mod retention;
mod routes;
mod rush;
mod schema;
mod service;
mod shared_computer;
mod shows;
mod snapshot;
mod texts;
mod times;
mod way;
mod wishes;

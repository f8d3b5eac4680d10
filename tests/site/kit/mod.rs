//! What the tests share: a database each, a whole site, people in front of it, and pages looked at with CSS selectors.

pub mod asking;
pub mod band;
pub mod crawl;
pub mod database;
pub mod everyone;
pub mod led;
pub mod page;
pub mod person;
pub mod round;
pub mod service;
pub mod site;
pub mod smtp;
pub mod wire;

pub use site::{PASSWORD, Site};

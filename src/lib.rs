//! Medspil ("playing together") forms study groups at universities so that nobody is left out, and stays with the
//! groups afterwards. This is the table of contents, in reading order; ARCHITECTURE.md has the map.

pub mod matching;

pub mod accounts;
pub mod courses;
pub mod formations;
pub mod groups;
pub mod help;
pub mod questionnaires;
pub mod reflections;

pub mod notifications;
pub mod privacy;

pub mod site;
pub mod web;

pub mod db;
pub mod i18n;
pub mod jobs;

pub mod chance;
pub mod clock;
pub mod config;
pub mod ids;
pub mod week;

pub mod cli;
pub mod demo;

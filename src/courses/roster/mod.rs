//! A roster file from another system, read as far as it can be: bytes -> [`Table`] -> [`RosterRow`]s -> [`Comparison`].
//!
//! Everything here takes values and gives values. Nobody knows beforehand what a school's system writes, so each step
//! guesses and lets a person correct the guess: [`Table::read`] finds the form, [`Mapping::guess`] the columns, and
//! [`parse`] turns lines into people or into named faults. [`compare()`] holds them against those already enrolled.
//! People are told apart by student number and address, never by name.

mod classes;
mod compare;
mod cpr;
mod headers;
mod mapping;
mod rows;
mod sheet;
mod staff;
mod table;
mod text;

pub use compare::{Change, Changed, Comparison, Duplicate, Known, Standing, compare};
pub use headers::{Field, Origin};
pub use mapping::{Mapping, MappingFault};
pub use rows::{Fault, Faulty, RosterRow, Rows, parse};
pub use staff::StaffHint;
pub use table::{Line, RosterFileError, Table};

#[cfg(test)]
mod tests;

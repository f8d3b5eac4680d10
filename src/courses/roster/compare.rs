//! A roster held against those already enrolled. The first import is the same comparison with nobody there yet.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use super::rows::{Fault, Faulty, RosterRow, Rows};
use super::staff::StaffHint;

/// Somebody the course knows already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known<K> {
    /// Whatever the caller tells people apart by.
    pub key: K,
    /// The name.
    pub name: String,
    /// The address, in small letters.
    pub email: String,
    /// The institution's number for the student.
    pub student_number: Option<String>,
    /// The class.
    pub class: Option<String>,
    /// Whether the person is there or has left.
    pub standing: Standing,
}

/// Whether somebody known is still there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Enrolled.
    Present,
    /// Was enrolled and has left.
    Left,
}

/// What a roster would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison<K> {
    /// People the course does not know.
    pub new: Vec<RosterRow>,
    /// People the course does not know who may not be students; they are not among `new`.
    pub likely_staff: Vec<RosterRow>,
    /// People who are enrolled as the file says.
    pub known: Vec<K>,
    /// People who are enrolled otherwise than the file says.
    pub changed: Vec<Changed<K>>,
    /// Lines about somebody who stands further up.
    pub duplicate: Vec<Duplicate>,
    /// Lines that are no person.
    pub faulty: Vec<Faulty>,
    /// People who are enrolled and do not stand in the file.
    pub missing: Vec<K>,
}

/// Somebody enrolled of whom the file says something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed<K> {
    /// Who.
    pub key: K,
    /// The line in the file.
    pub line: u32,
    /// What differs.
    pub changes: Vec<Change>,
}

/// What differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The name. A name is the person's own affair, so this is told and not done.
    Name {
        /// As the course has it.
        from: String,
        /// As the file has it.
        to: String,
    },
    /// The address. Who can change an address can take over an account, so this is told and not done.
    Email {
        /// As the course has it.
        from: String,
        /// As the file has it.
        to: String,
    },
    /// The student number.
    StudentNumber {
        /// As the course has it.
        from: Option<String>,
        /// As the file has it.
        to: String,
    },
    /// The class.
    Class {
        /// As the course has it.
        from: Option<String>,
        /// As the file has it.
        to: String,
    },
    /// The person had left and stands in the file again.
    Returns,
}

/// A line about somebody who stands further up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duplicate {
    /// The line that is passed over.
    pub line: u32,
    /// The line that counts.
    pub first_line: u32,
    /// The name on the line that is passed over.
    pub name: String,
}

/// Holds what a file says against those the course knows. `staff` are the addresses of those who lead or accompany it.
pub fn compare<K: Copy + Eq + std::hash::Hash>(
    rows: Rows,
    known: &[Known<K>],
    staff: &[String],
) -> Comparison<K> {
    let index = Index::of(known);
    let staff: HashSet<&str> = staff.iter().map(String::as_str).collect();
    let mut found = Comparison {
        new: Vec::new(),
        likely_staff: Vec::new(),
        known: Vec::new(),
        changed: Vec::new(),
        duplicate: Vec::new(),
        faulty: rows.faulty,
        missing: Vec::new(),
    };
    let mut seen = Seen::default();
    let mut met: HashMap<K, u32> = HashMap::new();
    for mut row in rows.people {
        if let Some(first_line) = seen.line_of(&row) {
            found.duplicate.push(Duplicate { line: row.line, first_line, name: row.name });
            continue;
        }
        match index.find(&row) {
            Ok(Some(person)) => match met.entry(person.key) {
                Entry::Occupied(first) => {
                    found.duplicate.push(Duplicate {
                        line: row.line,
                        first_line: *first.get(),
                        name: row.name,
                    });
                }
                Entry::Vacant(place) => {
                    place.insert(row.line);
                    let changes = changes(person, &row);
                    if changes.is_empty() {
                        found.known.push(person.key);
                    } else {
                        found.changed.push(Changed { key: person.key, line: row.line, changes });
                    }
                }
            },
            Ok(None) if row.email.is_none() => found.faulty.push(faulty(row, Fault::NoEmail)),
            Ok(None) => {
                if row.email.as_deref().is_some_and(|email| staff.contains(email)) {
                    row.staff.push(StaffHint::KnownStaff);
                }
                if row.staff.is_empty() { found.new.push(row) } else { found.likely_staff.push(row) }
            }
            Err(fault) => found.faulty.push(faulty(row, fault)),
        }
    }
    found.faulty.sort_by_key(|faulty| faulty.line);
    let is_missing =
        |person: &&Known<K>| person.standing == Standing::Present && !met.contains_key(&person.key);
    found.missing = known.iter().filter(is_missing).map(|person| person.key).collect();
    found
}

fn faulty(row: RosterRow, fault: Fault) -> Faulty {
    Faulty { line: row.line, shown: row.name, fault }
}

fn changes<K>(person: &Known<K>, row: &RosterRow) -> Vec<Change> {
    let mut changes = Vec::new();
    if person.standing == Standing::Left {
        changes.push(Change::Returns);
    }
    if person.name != row.name {
        changes.push(Change::Name { from: person.name.clone(), to: row.name.clone() });
    }
    if let Some(to) = row.email.as_ref().filter(|to| **to != person.email) {
        changes.push(Change::Email { from: person.email.clone(), to: to.clone() });
    }
    if let Some(to) = row.student_number.as_ref().filter(|to| !is_same(person.student_number.as_ref(), to)) {
        changes.push(Change::StudentNumber { from: person.student_number.clone(), to: to.clone() });
    }
    if let Some(to) = row.class.as_ref().filter(|to| !is_same(person.class.as_ref(), to)) {
        changes.push(Change::Class { from: person.class.clone(), to: to.clone() });
    }
    changes
}

fn is_same(ours: Option<&String>, theirs: &str) -> bool {
    ours.is_some_and(|ours| fold(ours) == fold(theirs))
}

fn fold(text: &str) -> String {
    text.trim().to_lowercase()
}

/// Those the course knows, by student number and by address.
struct Index<'a, K> {
    by_number: HashMap<String, &'a Known<K>>,
    by_email: HashMap<&'a str, &'a Known<K>>,
}

impl<'a, K: Copy + Eq> Index<'a, K> {
    fn of(known: &'a [Known<K>]) -> Self {
        let number = |person: &'a Known<K>| Some((fold(person.student_number.as_ref()?), person));
        Self {
            by_number: known.iter().filter_map(number).collect(),
            by_email: known.iter().map(|person| (person.email.as_str(), person)).collect(),
        }
    }

    fn find(&self, row: &RosterRow) -> Result<Option<&'a Known<K>>, Fault> {
        let by_number = row.student_number.as_ref().and_then(|number| self.by_number.get(&fold(number)));
        let by_email = row.email.as_ref().and_then(|email| self.by_email.get(email.as_str()));
        match (by_number, by_email) {
            (Some(one), Some(other)) if one.key != other.key => Err(Fault::TwoPeople),
            (one, other) => Ok(one.or(other).copied()),
        }
    }
}

/// The lines read so far, by student number and by address.
#[derive(Default)]
struct Seen {
    numbers: HashMap<String, u32>,
    emails: HashMap<String, u32>,
}

impl Seen {
    /// The line on which the same person stood before; otherwise notes this one.
    fn line_of(&mut self, row: &RosterRow) -> Option<u32> {
        let number = row.student_number.as_ref().map(|number| fold(number));
        let earlier = number.as_ref().and_then(|number| self.numbers.get(number));
        let earlier = earlier.or_else(|| self.emails.get(row.email.as_ref()?));
        if let Some(line) = earlier {
            return Some(*line);
        }
        if let Some(number) = number {
            self.numbers.insert(number, row.line);
        }
        if let Some(email) = &row.email {
            self.emails.insert(email.clone(), row.line);
        }
        None
    }
}

//! Who on a roster is likely to teach rather than study. Moodle's list, for one, has no column that says.
//!
//! Leaving a student out is worse than letting a teacher in, so only sure signs suggest that a person be left out;
//! the others are merely told.

use std::collections::HashMap;

use super::rows::RosterRow;

/// A sign that somebody is not a student.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StaffHint {
    /// The file says so.
    Role,
    /// The person leads or accompanies this course.
    KnownStaff,
    /// The address is at another domain than nearly everybody's.
    Domain,
    /// Nearly everybody has a student number, and this person has none.
    NoStudentNumber,
}

impl StaffHint {
    /// Its name in a text key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Role => "role",
            Self::KnownStaff => "known-staff",
            Self::Domain => "domain",
            Self::NoStudentNumber => "no-number",
        }
    }
}

/// Where people have mail of their own; no school's staff.
const PRIVATE_MAIL: [&str; 12] = [
    "gmail",
    "hotmail",
    "outlook",
    "live",
    "msn",
    "icloud",
    "me",
    "yahoo",
    "proton",
    "protonmail",
    "jubii",
    "mail",
];

const STAFF_ROLES: [&str; 16] = [
    "teach",
    "lecturer",
    "instructor",
    "tutor",
    "designer",
    "manager",
    "assistant",
    "professor",
    "undervis",
    "lærer",
    "lektor",
    "adjunkt",
    "vejleder",
    "censor",
    "koordinator",
    "administrator",
];

/// Notes the signs on each row.
pub(super) fn note(rows: &mut [RosterRow], roles: &[String]) {
    let common_domain = common_domain(rows);
    let numbered = rows.iter().filter(|row| row.student_number.is_some()).count();
    let all_have_numbers = rows.len() >= 5 && numbered * 10 >= rows.len() * 8;
    for (row, role) in rows.iter_mut().zip(roles) {
        if is_staff_role(role) {
            row.staff.push(StaffHint::Role);
        }
        if common_domain.as_deref().is_some_and(|common| is_elsewhere(row, common)) {
            row.staff.push(StaffHint::Domain);
        }
        if all_have_numbers && row.student_number.is_none() {
            row.staff.push(StaffHint::NoStudentNumber);
        }
    }
}

/// Whether the signs are strong enough to suggest leaving the person out.
pub(super) fn is_sure(hints: &[StaffHint]) -> bool {
    hints.len() > 1 || hints.iter().any(|hint| matches!(hint, StaffHint::Role | StaffHint::KnownStaff))
}

fn is_staff_role(role: &str) -> bool {
    let role = role.to_lowercase();
    let is_student = role.contains("student") || role.contains("studerende") || role.contains("elev");
    // "Student Teacher" is unclear, and what is unclear counts as a student.
    !is_student && STAFF_ROLES.iter().any(|word| role.contains(word))
}

fn domain(row: &RosterRow) -> Option<&str> {
    row.email.as_deref()?.split_once('@').map(|(_, domain)| domain)
}

/// The domain of at least nine in ten.
fn common_domain(rows: &[RosterRow]) -> Option<String> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for domain in rows.iter().filter_map(domain) {
        *counts.entry(domain).or_default() += 1;
    }
    let (domain, count) = counts.into_iter().max_by(|a, b| a.1.cmp(&b.1).then_with(|| b.0.cmp(a.0)))?;
    (rows.len() >= 5 && count * 10 >= rows.len() * 9).then(|| domain.to_owned())
}

fn is_elsewhere(row: &RosterRow, common: &str) -> bool {
    let Some(domain) = domain(row) else { return false };
    let site = domain.split('.').next().unwrap_or_default();
    domain != common && !PRIVATE_MAIL.contains(&site)
}

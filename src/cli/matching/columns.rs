//! What the columns of a table are: told on the command line, by a title such as `similar 18: Hours a week`, or
//! recognised as rosters are.

use super::cohort_file::KindFile;
use super::faults::Faults;
use crate::courses::roster::{Field, Mapping, Table};

/// The weight of a criterion whose column names none.
const WEIGHT: f64 = 10.0;
/// The weight of common time, which matters most.
const TIME_WEIGHT: f64 = 34.0;

/// What a column holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Role {
    /// Who somebody is.
    Person(Field),
    /// Whom they may be mixed with.
    Partition,
    /// Slots in which they are free.
    Free {
        /// What common time counts.
        weight: f64,
    },
    /// Slots in which they are not.
    Busy {
        /// What common time counts.
        weight: f64,
    },
    /// An answer to a criterion.
    Answer {
        /// The criterion's kind.
        kind: KindFile,
        /// Its weight.
        weight: f64,
        /// Its name.
        name: String,
    },
    /// What somebody brings, and what they wish for: two columns of one name.
    Exchange {
        /// Which of the two.
        side: Side,
        /// The criterion's weight.
        weight: f64,
        /// Its name.
        name: String,
    },
    /// What they do not want to be the only one of.
    NotAlone,
    /// With whom they are to sit.
    Together,
    /// With whom they are not.
    Apart,
    /// The group they are pinned to.
    Pin,
    /// Nothing of interest.
    Ignored,
}

/// The two sides of an exchange.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// What somebody brings.
    Offers,
    /// What they wish for.
    Wishes,
}

/// The role of each column.
pub fn roles(table: &Table, told: &[String], faults: &mut Faults) -> Vec<Role> {
    let guessed = Mapping::guess(table).fields;
    let mut roles: Vec<Option<Role>> =
        (0..table.width).map(|at| table.title(at).and_then(by_title)).collect();
    for flag in told {
        let place = format!("--column {flag:?}");
        let Some((title, role)) = flag.rsplit_once('=') else {
            faults.add(place, "write the column's title, =, and its role: \"Hours a week=similar:18\"");
            continue;
        };
        let columns: Vec<usize> =
            (0..table.width).filter(|&at| table.title(at) == Some(title.trim())).collect();
        match (parse(role, title.trim()), columns.as_slice()) {
            (_, []) => faults.add(place, format!("no column has the title {:?}", title.trim())),
            (None, _) => faults.add(place, format!("{role:?} is no role; roles are {ROLES}")),
            (Some(role), columns) => columns.iter().for_each(|&at| roles[at] = Some(role.clone())),
        }
    }
    let guess = |at: usize| match guessed.get(at) {
        Some(Field::Class) => Role::Partition,
        Some(Field::Ignored | Field::Role) | None => Role::Ignored,
        Some(field) => Role::Person(*field),
    };
    roles.into_iter().enumerate().map(|(at, role)| role.unwrap_or_else(|| guess(at))).collect()
}

/// The roles there are, for messages.
const ROLES: &str = "name, email, id, partition, free, busy, similar, alike, common, shared, mixed, covered, balanced, \
    fresh, familiar, offers, wishes, not alone, together, apart, pin and ignored, with a weight such as similar:18";

/// The role a title tells: `similar 18: Hours a week`, `free`, or a survey's question about times.
fn by_title(title: &str) -> Option<Role> {
    if let Some((role, name)) = title.split_once(':')
        && let Some(role) = parse(role, name.trim())
    {
        return Some(role);
    }
    let small = title.to_lowercase();
    match small.trim() {
        "free" | "busy" | "together" | "apart" | "pin" | "partition" | "not alone" => {
            return parse(&small, "");
        }
        _ => {}
    }
    // Surveys for gruepr have a column for each day: "Check the times that you will be UNAVAILABLE ... [Sunday]".
    let is_of_a_day = small.ends_with(']') && (small.contains("check") || small.contains("select"));
    if !(is_of_a_day && small.contains("times")) {
        return None;
    }
    let is_free =
        small.split(|letter: char| !letter.is_alphanumeric()).any(|it| it == "free" || it == "available");
    Some(if is_free { Role::Free { weight: TIME_WEIGHT } } else { Role::Busy { weight: TIME_WEIGHT } })
}

/// Reads `similar`, `similar:18` or `similar 18`.
fn parse(role: &str, name: &str) -> Option<Role> {
    let role = role.trim().to_lowercase();
    let (word, weight) = match role.rsplit_once([':', ' ']) {
        Some((word, weight)) => match weight.trim().parse::<f64>() {
            Ok(weight) => (word.trim(), Some(weight)),
            Err(_) => (role.as_str(), None),
        },
        None => (role.as_str(), None),
    };
    let of = weight.unwrap_or(WEIGHT);
    let name = name.to_owned();
    let kind = match word {
        "name" => return Some(Role::Person(Field::Name)),
        "email" => return Some(Role::Person(Field::Email)),
        "id" => return Some(Role::Person(Field::StudentNumber)),
        "partition" => return Some(Role::Partition),
        "free" => return Some(Role::Free { weight: weight.unwrap_or(TIME_WEIGHT) }),
        "busy" => return Some(Role::Busy { weight: weight.unwrap_or(TIME_WEIGHT) }),
        "offers" => return Some(Role::Exchange { side: Side::Offers, weight: of, name }),
        "wishes" => return Some(Role::Exchange { side: Side::Wishes, weight: of, name }),
        "not alone" | "not_alone" => return Some(Role::NotAlone),
        "together" => return Some(Role::Together),
        "apart" => return Some(Role::Apart),
        "pin" => return Some(Role::Pin),
        "ignored" => return Some(Role::Ignored),
        "similar" => KindFile::Similar,
        "alike" => KindFile::Alike,
        "common" => KindFile::Common,
        "shared" => KindFile::Shared,
        "mixed" => KindFile::Mixed,
        "covered" => KindFile::Covered,
        "balanced" => KindFile::Balanced,
        "fresh" => KindFile::Fresh,
        "familiar" => KindFile::Familiar,
        _ => return None,
    };
    Some(Role::Answer { kind, weight: of, name })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(kind: KindFile, weight: f64, name: &str) -> Role {
        Role::Answer { kind, weight, name: name.to_owned() }
    }

    #[test]
    fn a_title_can_tell_what_its_column_is() {
        assert_eq!(
            by_title("similar 18: Hours a week"),
            Some(answer(KindFile::Similar, 18.0, "Hours a week"))
        );
        assert_eq!(by_title("Shared: Languages"), Some(answer(KindFile::Shared, WEIGHT, "Languages")));
        assert_eq!(by_title("free"), Some(Role::Free { weight: TIME_WEIGHT }));
        assert_eq!(by_title("not alone"), Some(Role::NotAlone));
        assert_eq!(by_title("Last: First"), None);
        assert_eq!(by_title("Notes"), None);
        let survey = "Check the times that you will be UNAVAILABLE for group work. [Sunday]";
        assert_eq!(by_title(survey), Some(Role::Busy { weight: TIME_WEIGHT }));
        let survey = "Select the times that you are available. [Monday]";
        assert_eq!(by_title(survey), Some(Role::Free { weight: TIME_WEIGHT }));
    }

    #[test]
    fn the_command_line_has_the_last_word() {
        let table =
            Table::read(b"Name,Email,Hold,Hours\nIda,ida@x.example,A,3\nBo,bo@x.example,B,2\n").unwrap();
        let mut faults = Faults::default();
        let told = ["Hours=similar:18", "Hold=ignored", "Notes=free", "Hours=never"].map(str::to_owned);
        let roles = roles(&table, &told, &mut faults);
        assert_eq!(roles[1], Role::Person(Field::Email));
        assert_eq!(roles[2], Role::Ignored);
        assert_eq!(roles[3], answer(KindFile::Similar, 18.0, "Hours"));
        let faults = faults.to_string();
        assert!(
            faults.contains("no column has the title \"Notes\"") && faults.contains("\"never\" is no role")
        );
    }
}

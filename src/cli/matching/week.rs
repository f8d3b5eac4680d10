//! The grid of a week: which slots there are, what they are called, and how a file says when somebody is free.

use crate::matching::Slots;

const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// The slots of a week, day by day, with their names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week {
    names: Vec<String>,
}

/// Why a text does not say when somebody is free.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WeekFault {
    /// There is something else than 0, 1 and blanks in it.
    #[error("is written with 0 and 1 only (blanks between days are fine), one for each slot of the week")]
    NotBits,
    /// It is for another week.
    #[error("speaks of {found} slots, but the week has {slots}")]
    OtherLength {
        /// Slots in the text.
        found: usize,
        /// Slots of the week.
        slots: usize,
    },
}

impl Week {
    /// A week of days and slots; where a name is missing, days are called `Mon`, `Tue` and slots by their number.
    pub fn new(days: usize, slots: usize, day_names: &[String], slot_names: &[String]) -> Self {
        let day = |at: usize| match (day_names.get(at), DAYS.get(at)) {
            (Some(name), _) => name.clone(),
            (None, Some(name)) => (*name).to_owned(),
            (None, None) => format!("day {}", at + 1),
        };
        let slot = |at: usize| slot_names.get(at).cloned().unwrap_or_else(|| (at + 1).to_string());
        let names = (0..days).flat_map(|d| (0..slots).map(move |s| (d, s)));
        Self { names: names.map(|(d, s)| format!("{} {}", day(d), slot(s))).collect() }
    }

    /// Slots known by name only, in their order.
    pub fn named(names: Vec<String>) -> Self {
        Self { names }
    }

    /// How many slots there are.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// The names of some slots, in order.
    pub fn names(&self, slots: Slots) -> Vec<&str> {
        self.names
            .iter()
            .enumerate()
            .filter(|(at, _)| slots.contains(*at))
            .map(|(_, name)| name.as_str())
            .collect()
    }

    /// Reads `1100 0110`: a 1 for each slot somebody is free, a 0 for the others, day by day.
    pub fn read(&self, text: &str) -> Result<Slots, WeekFault> {
        let (mut free, mut found) = (Slots::NONE, 0);
        for letter in text.bytes().filter(|letter| !letter.is_ascii_whitespace()) {
            match letter {
                b'1' => free.insert(found),
                b'0' => {}
                _ => return Err(WeekFault::NotBits),
            }
            found += 1;
        }
        if found == self.len() { Ok(free) } else { Err(WeekFault::OtherLength { found, slots: self.len() }) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_is_read_slot_by_slot_and_told_by_name() {
        let week = Week::new(2, 3, &[], &["8-10".to_owned()]);
        assert_eq!(week.len(), 6);
        let free = week.read("100 011").unwrap();
        assert_eq!(week.names(free), ["Mon 8-10", "Tue 2", "Tue 3"]);
        assert_eq!(week.read("100011"), Ok(free));
        assert_eq!(week.read("100 0110"), Err(WeekFault::OtherLength { found: 7, slots: 6 }));
        assert_eq!(week.read("100 0?1"), Err(WeekFault::NotBits));
        assert_eq!(week.read(""), Err(WeekFault::OtherLength { found: 0, slots: 6 }));
    }
}

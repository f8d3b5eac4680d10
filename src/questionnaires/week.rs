//! Times in an ordinary week: five days of four blocks, and whether weekends are possible.

use std::fmt;
use std::str::FromStr;

use super::typed::{ANSWER, Typed, UNKNOWN};

/// One block of one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot(u8);

impl Slot {
    /// The day, Monday being 0.
    pub fn day(self) -> usize {
        self.0 as usize / Week::BLOCKS
    }

    /// The block of the day, the first being 0.
    pub fn block(self) -> usize {
        self.0 as usize % Week::BLOCKS
    }

    /// Its place in the grid, day by day.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl fmt::Display for Slot {
    /// `mon-1` is Monday's first block.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", Week::DAYS[self.day()], self.block() + 1)
    }
}

/// Not a slot of the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSuchSlot;

impl FromStr for Slot {
    type Err = NoSuchSlot;

    fn from_str(text: &str) -> Result<Self, NoSuchSlot> {
        Week::grid().find(|slot| slot.to_string() == text).ok_or(NoSuchSlot)
    }
}

/// When somebody can usually meet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Week {
    slots: u32,
    /// Whether weekends are possible too.
    pub weekend: Weekend,
}

/// Whether weekends are possible.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weekend {
    /// No, or nothing said.
    #[default]
    Free,
    /// They are.
    Possible,
}

impl Week {
    /// The days, as values and text keys name them.
    pub const DAYS: [&str; 5] = ["mon", "tue", "wed", "thu", "fri"];
    /// The hours of each block, the same in both languages.
    pub const HOURS: [&str; 4] = ["8–12", "12–16", "16–18", "18–21"];
    /// Blocks a day.
    pub const BLOCKS: usize = Self::HOURS.len();

    /// Every slot, day by day.
    pub fn grid() -> impl Iterator<Item = Slot> {
        (0..(Self::DAYS.len() * Self::BLOCKS) as u8).map(Slot)
    }

    /// A week with these slots.
    pub fn with(slots: impl IntoIterator<Item = Slot>, weekend: Weekend) -> Self {
        Self { slots: slots.into_iter().fold(0, |set, slot| set | 1 << slot.0), weekend }
    }

    /// The slots in the order of the grid.
    pub fn slots(self) -> impl Iterator<Item = Slot> {
        Self::grid().filter(move |slot| self.slots >> slot.0 & 1 == 1)
    }

    /// How many slots.
    pub fn count(self) -> u32 {
        self.slots.count_ones()
    }

    /// The week, if it says anything. A grid without a tick, or with every one, tells us nothing: people who are in a
    /// hurry leave both, and taking either at its word would make a group impossible or pretend it easy.
    pub fn known(self) -> Option<Self> {
        let all = (Self::DAYS.len() * Self::BLOCKS) as u32;
        (1..all).contains(&self.count()).then_some(self)
    }
}

/// "To all the other days."
pub(super) const WHOLE_WEEK: &str = "week";

/// Gives one day's blocks to another, or to all of them, in a week as typed. Who copies knows their timetable.
pub(super) fn copy_day(typed: &mut Typed, from: &str, to: &str) {
    let of = |value: &str, day: &str| value.split_once('-').is_some_and(|(at, _)| at == day);
    if !Week::DAYS.contains(&from) {
        return;
    }
    let days = Week::DAYS.into_iter().filter(|day| *day != from && (to == WHOLE_WEEK || *day == to));
    let days: Vec<_> = days.collect();
    let old: Vec<String> = typed.all(ANSWER).to_vec();
    let pattern: Vec<_> =
        old.iter().filter(|value| of(value, from)).filter_map(|value| value.split_once('-')).collect();
    let stays = old.iter().filter(|value| *value != UNKNOWN && !days.iter().any(|day| of(value, day)));
    let copied = days.iter().flat_map(|day| pattern.iter().map(move |(_, block)| format!("{day}-{block}")));
    typed.replace(ANSWER, stays.cloned().chain(copied).collect());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_are_read_as_they_are_written() {
        for slot in Week::grid() {
            assert_eq!(slot.to_string().parse(), Ok(slot));
        }
        assert_eq!("mon-1".parse(), Ok(Slot(0)));
        assert_eq!("fri-4".parse(), Ok(Slot(19)));
        assert_eq!("sun-1".parse::<Slot>(), Err(NoSuchSlot));
        assert_eq!("mon-5".parse::<Slot>(), Err(NoSuchSlot));
    }

    #[test]
    fn nothing_ticked_and_everything_ticked_are_both_unknown() {
        assert_eq!(Week::default().known(), None);
        assert_eq!(Week::with(Week::grid(), Weekend::Free).known(), None);
        let some = Week::with(Week::grid().skip(1), Weekend::Possible);
        assert_eq!(some.known(), Some(some));
    }

    fn copied(values: &[&str], from: &str, to: &str) -> Vec<String> {
        let fields = values.iter().map(|value| (ANSWER.to_owned(), (*value).to_owned()));
        let mut typed = Typed::new(fields.collect());
        copy_day(&mut typed, from, to);
        let mut values = typed.all(ANSWER).to_vec();
        values.sort();
        values
    }

    #[test]
    fn a_day_is_copied_to_one_other_or_to_all() {
        assert_eq!(copied(&["mon-1", "tue-4", "fri-2"], "mon", "tue"), ["fri-2", "mon-1", "tue-1"]);
        assert_eq!(copied(&["mon-3", "fri-2"], "mon", "week"), ["fri-3", "mon-3", "thu-3", "tue-3", "wed-3"]);
        assert_eq!(copied(&["mon-3", UNKNOWN], "mon", "tue"), ["mon-3", "tue-3"]);
        assert_eq!(copied(&["mon-3"], "sun", "week"), ["mon-3"]);
    }
}

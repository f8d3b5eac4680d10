//! An ordinary week: five days of four blocks, as people tick them and as the database keeps them.

use std::fmt;
use std::str::FromStr;

use crate::i18n::Lang;

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

/// Some blocks of an ordinary week: when somebody can meet, or when a class is taught.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Week {
    slots: u32,
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

    /// The slots in the order of the grid.
    pub fn slots(self) -> impl Iterator<Item = Slot> {
        Self::grid().filter(move |slot| self.slots >> slot.0 & 1 == 1)
    }

    /// How many slots.
    pub fn count(self) -> u32 {
        self.slots.count_ones()
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.slots == 0
    }

    /// The slots of both.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self { slots: self.slots | other.slots }
    }

    /// The slots in both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self { slots: self.slots & other.slots }
    }

    /// The week, if it says when somebody can meet. A grid without a tick, or with every one, tells us nothing: people who
    /// are in a hurry leave both, and taking either at its word would make a group impossible or pretend it easy.
    pub fn known(self) -> Option<Self> {
        let all = (Self::DAYS.len() * Self::BLOCKS) as u32;
        (1..all).contains(&self.count()).then_some(self)
    }

    /// As the database keeps it: a bit for each slot, Monday's first block the lowest.
    pub fn bits(self) -> i32 {
        self.slots.cast_signed()
    }

    /// From the bits of the database; those beyond the grid mean nothing.
    pub fn from_bits(bits: i32) -> Self {
        Self::grid().filter(|slot| bits.cast_unsigned() >> slot.0 & 1 == 1).collect()
    }

    /// As ticked in a form; what is no slot is passed over.
    pub fn ticked(values: &[String]) -> Self {
        values.iter().filter_map(|value| value.parse::<Slot>().ok()).collect()
    }

    /// The values to tick in a form.
    pub fn values(self) -> Vec<String> {
        self.slots().map(|slot| slot.to_string()).collect()
    }

    /// In words, blocks that follow each other as one, at most so many of these: "tirsdag 8–12 og torsdag 16–21".
    pub fn in_words(self, l: Lang, most: usize) -> String {
        let words = self.runs().into_iter().take(most).map(|(day, first, last)| {
            let from = l.t(format!("site-block-{}", first + 1)).to_string();
            let until = l.t(format!("site-block-{}", last + 1)).to_string();
            let hours = match (from.split_once('–'), until.split_once('–')) {
                (Some((from, _)), Some((_, until))) => format!("{from}–{until}"),
                _ => from,
            };
            format!("{} {hours}", l.t(format!("site-day-{}", Self::DAYS[day])))
        });
        l.list(&words.collect::<Vec<String>>())
    }

    /// Blocks of one day that follow each other, as day, first and last block.
    fn runs(self) -> Vec<(usize, usize, usize)> {
        let mut runs: Vec<(usize, usize, usize)> = Vec::new();
        for slot in self.slots() {
            match runs.last_mut() {
                Some((day, _, last)) if *day == slot.day() && *last + 1 == slot.block() => *last += 1,
                _ => runs.push((slot.day(), slot.block(), slot.block())),
            }
        }
        runs
    }
}

impl FromIterator<Slot> for Week {
    fn from_iter<I: IntoIterator<Item = Slot>>(slots: I) -> Self {
        Self { slots: slots.into_iter().fold(0, |set, slot| set | 1 << slot.0) }
    }
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
        assert_eq!(Week::grid().collect::<Week>().known(), None);
        let some: Week = Week::grid().skip(1).collect();
        assert_eq!(some.known(), Some(some));
    }

    #[test]
    fn a_week_comes_back_from_bits_and_from_a_form() {
        let some: Week = Week::grid().step_by(3).collect();
        assert_eq!(Week::from_bits(some.bits()), some);
        assert_eq!(Week::ticked(&some.values()), some);
        assert_eq!(Week::from_bits(-1).count(), 20);
        assert_eq!(Week::ticked(&["sun-1".to_owned(), "tue-2".to_owned()]).values(), ["tue-2"]);
    }

    #[test]
    fn blocks_that_follow_each_other_are_one_time() {
        let week = |which: &[usize]| -> Week { which.iter().map(|&at| Slot(at as u8)).collect() };
        assert_eq!(week(&[4, 5, 14]).in_words(Lang::Da, 4), "tirsdag 8–16 og torsdag 16–18");
        assert_eq!(week(&[3, 4]).in_words(Lang::En, 4), "Monday 18–21 and Tuesday 8–12");
        assert_eq!(week(&[3, 4]).in_words(Lang::Da, 1), "mandag 18–21");
    }
}

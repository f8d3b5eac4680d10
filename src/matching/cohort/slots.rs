//! Sets of time slots in a week, as three machine words.

use serde::{Deserialize, Serialize};

/// A set of time slots in a week: up to 192, which is seven days of 24 and some to spare. Slots are counted from 0,
/// day by day; how long a slot is, and on which day the week begins, is the caller's business.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Slots([u64; 3]);

impl Slots {
    /// No slot at all.
    pub const NONE: Self = Self([0; 3]);
    /// How many slots fit.
    pub const MOST: usize = 192;

    /// The first `count` slots: the whole of a grid with so many.
    pub fn all(count: usize) -> Self {
        (0..count.min(Self::MOST)).collect()
    }

    /// Adds a slot; one beyond the grid is ignored.
    pub fn insert(&mut self, slot: usize) {
        if slot < Self::MOST {
            self.0[slot / 64] |= 1 << (slot % 64);
        }
    }

    /// Is this slot in the set?
    pub fn contains(self, slot: usize) -> bool {
        slot < Self::MOST && self.0[slot / 64] >> (slot % 64) & 1 == 1
    }

    /// The slots both have.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self([self.0[0] & other.0[0], self.0[1] & other.0[1], self.0[2] & other.0[2]])
    }

    /// The slots of this set that the other lacks.
    #[must_use]
    pub fn without(self, other: Self) -> Self {
        Self([self.0[0] & !other.0[0], self.0[1] & !other.0[1], self.0[2] & !other.0[2]])
    }

    /// How many slots.
    pub fn count(self) -> u32 {
        self.0[0].count_ones() + self.0[1].count_ones() + self.0[2].count_ones()
    }

    /// The slots in order.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        (0..Self::MOST).filter(move |&slot| self.contains(slot))
    }

    /// The machine words: slot 0 is the lowest bit of the first.
    pub(in crate::matching) fn words(self) -> [u64; 3] {
        self.0
    }
}

impl FromIterator<usize> for Slots {
    fn from_iter<I: IntoIterator<Item = usize>>(slots: I) -> Self {
        let mut set = Self::NONE;
        slots.into_iter().for_each(|slot| set.insert(slot));
        set
    }
}

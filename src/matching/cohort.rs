//! What matching may know about people, and nothing else: times, answers as numbers and sets, and the rules.
//!
//! No name, no text, no mark, no health, no database handle can be said in these types. Whoever builds a [`Cohort`]
//! translates answers to numbers; here a criterion is only a kind, a weight and a rule for blanks.

use serde::{Deserialize, Serialize};

/// A set of time slots in a week: up to 192, which is seven days of 24 and some to spare.
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
}

impl FromIterator<usize> for Slots {
    fn from_iter<I: IntoIterator<Item = usize>>(slots: I) -> Self {
        let mut set = Self::NONE;
        slots.into_iter().for_each(|slot| set.insert(slot));
        set
    }
}

/// Everybody to be seated, with the rules and the weights. People are known by their place in `people`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Cohort {
    /// Who is to be seated.
    pub people: Vec<Person>,
    /// How large groups should be.
    pub sizes: Sizes,
    /// What common time is worth.
    pub time: Time,
    /// What else makes a good group, with its weight.
    pub criteria: Vec<Criterion>,
    /// People who should sit in one group.
    pub together: Vec<Vec<usize>>,
    /// Pairs who must not.
    pub apart: Vec<(usize, usize)>,
    /// People fixed by the course leader: those with the same mark sit together, those with different marks do not.
    pub pins: Vec<Pin>,
}

/// One person as matching sees them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// An opaque number that makes the order of rows irrelevant; it says nothing about the person.
    pub key: u128,
    /// Groups never mix sections (classes, campuses, languages of work).
    pub section: u32,
    /// Did they answer? The silent are spread, and never treated worse.
    pub voice: Voice,
    /// When they can meet; unknown means every slot outside their section's teaching.
    pub free: Option<Slots>,
    /// Answers in the order of [`Cohort::criteria`]; a missing tail is blank.
    pub answers: Vec<Answer>,
    /// The wish not to be the only one: people with the same tag stated the same thing about themselves.
    pub not_alone: Option<u32>,
}

/// Whether a person answered the questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Voice {
    /// They did.
    Answered,
    /// They did not.
    Silent,
}

/// One answer to one criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// What was answered.
    pub value: Value,
    /// Whether fellow members may see it, so that a reason may be built on it.
    pub seen_by: SeenBy,
}

impl Answer {
    /// No answer.
    pub const BLANK: Self = Self { value: Value::Blank, seen_by: SeenBy::Nobody };
}

/// The answer itself, as numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Value {
    /// Not answered, or "don't know yet".
    Blank,
    /// "No matter": goes with everything.
    Any,
    /// A step on an ordered scale, from 0.
    Step(u8),
    /// A set of options as bits.
    Choices(u32),
    /// What one brings, and what one would like from others: two sets over the same options.
    Exchange {
        /// What I like to contribute.
        offers: u32,
        /// What I would like to learn from others.
        wishes: u32,
    },
    /// Which of several two-ended scales one leans on, at either end.
    Leanings {
        /// Scales leaned on at the first end.
        one: u32,
        /// Scales leaned on at the other end.
        other: u32,
    },
}

/// Who among the group's members may see an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SeenBy {
    /// Every member of the group.
    Members,
    /// No member.
    Nobody,
}

/// How large groups should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sizes {
    /// No group smaller than this.
    pub min: u32,
    /// The size to aim at.
    pub target: u32,
    /// No group larger than this.
    pub max: u32,
    /// Below this a group is not viable, even when the minimum has to give way.
    pub floor: u32,
}

impl Default for Sizes {
    fn default() -> Self {
        Self { min: 4, target: 5, max: 6, floor: 3 }
    }
}

/// What common time is worth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Time {
    /// Slots in the grid, day by day.
    pub slots: u32,
    /// Common slots beyond this number add nothing.
    pub wanted: u32,
    /// A group with fewer common slots breaks a rule.
    pub floor: u32,
    /// The weight beside the other criteria.
    pub weight: u32,
    /// When each section is taught, by its number; absent means never.
    pub teaching: Vec<(u32, Slots)>,
}

impl Default for Time {
    /// Five days of four blocks; product default weight.
    fn default() -> Self {
        Self { slots: 20, wanted: 6, floor: 2, weight: 34, teaching: Vec::new() }
    }
}

/// One thing that makes a group good.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// Its name, for whoever reads the parts.
    pub name: String,
    /// How it is judged.
    pub kind: Kind,
    /// How much it counts beside the others; 0 is not at all.
    pub weight: u32,
    /// What a blank answer means.
    pub blank: Blank,
}

/// How a criterion is judged; each gives 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// Steps: one minus the distance between the outermost two, as a share of the scale.
    Similar {
        /// Steps on the scale.
        steps: u8,
    },
    /// Steps: how close people are, pair by pair.
    Close {
        /// Steps on the scale.
        steps: u8,
    },
    /// Choices: the share of pairs with something in common.
    Common,
    /// Choices: the share of members with the group's most common choice.
    Shared,
    /// Exchange: how much of everything is covered, and how many wishes another member's offer meets.
    Complementary {
        /// How many options there are.
        options: u8,
    },
    /// Leanings: on how many scales both ends are present.
    BothEnds {
        /// On so many is enough.
        enough: u8,
    },
}

/// What a blank answer means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Blank {
    /// The blank is left out; with nothing left, the criterion is neutral.
    Ignored,
    /// Every pair with a blank is neutral; a silent person counts as typical of the section.
    Neutral,
    /// A blank counts as typical of the section: the middle step, the most frequent choice.
    Typical,
}

/// A person the course leader has fixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pin {
    /// Who.
    pub person: usize,
    /// A mark for the group: any number.
    pub mark: u32,
}

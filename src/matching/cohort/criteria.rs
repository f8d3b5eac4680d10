//! What makes a group good: criteria, and the answers they judge.

use serde::{Deserialize, Serialize};

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

/// How a criterion is judged. Each gives 0 to 1, and a half when fewer people are known than it takes to judge.
///
/// Answers of another shape than the kind asks for count as blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// Steps: one minus the distance between the outermost two, as a share of the scale.
    Similar {
        /// Steps on the scale.
        steps: u8,
    },
    /// Steps: how close people are, the mean over pairs of one minus their distance as a share of the scale.
    Close {
        /// Steps on the scale.
        steps: u8,
    },
    /// Choices: the mean over pairs of what both chose as a share of what either chose (Jaccard).
    Alike,
    /// Choices: the share of pairs with something in common.
    Common,
    /// Choices: the share of members with the group's most common choice; full only when all have it.
    Shared,
    /// Steps, as categories without an order: different ones present, as a share of how many could be: all of them,
    /// or as many as there are members known.
    Mixed {
        /// How many categories there are.
        categories: u8,
    },
    /// Choices, or what an exchange offers: options somebody has, as a share of all.
    Covered {
        /// How many options there are.
        options: u8,
    },
    /// Exchange: the share of wishes met by another member's offer.
    Complementary {
        /// How many options there are.
        options: u8,
    },
    /// Leanings: on how many scales both ends are present.
    BothEnds {
        /// On so many is enough.
        enough: u8,
    },
    /// Numbers: how near the group's mean is to the cohort's; as far away as the person furthest away is nothing.
    Balanced,
    /// Teams: the share of pairs who were not in the same team before. One criterion for each earlier round.
    Fresh,
    /// Teams: the share of pairs who were in the same team before.
    Familiar,
}

/// What a blank answer means. Whatever it says, somebody's blank never changes what others are worth to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Blank {
    /// The blank is left out; with nothing left, the criterion is neutral.
    Ignored,
    /// Every pair with a blank is neutral; a silent person counts as typical of the section.
    Neutral,
    /// A blank counts as typical of the section: the middle step, the most frequent choices, the mean number.
    Typical,
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
    /// "No matter": goes with everything. Known to `Close`, `Common` and `Shared`; a blank elsewhere.
    Any,
    /// A step on an ordered scale, or a category, from 0.
    Step(u8),
    /// A set of options as bits; none is a blank.
    Choices(u64),
    /// What one brings, and what one would like from others: two sets over the same options.
    Exchange {
        /// What I like to contribute.
        offers: u64,
        /// What I would like to learn from others.
        wishes: u64,
    },
    /// Which of several two-ended scales one leans on, at either end.
    Leanings {
        /// Scales leaned on at the first end.
        one: u32,
        /// Scales leaned on at the other end.
        other: u32,
    },
    /// A quantity.
    Number(Number),
    /// The team somebody was in before, by any number.
    Team(u32),
}

/// A finite quantity, exact to a thousandth: sums of such numbers come out the same in any order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Number(i64);

impl Number {
    /// The largest quantity, either way.
    pub const MOST: f64 = 1e9;

    /// The number, rounded to thousandths; none when it is not a number, infinite, or beyond [`Self::MOST`].
    pub fn new(number: f64) -> Option<Self> {
        (number.abs() <= Self::MOST).then(|| Self((number * 1000.0).round() as i64))
    }

    /// So many thousandths.
    pub(in crate::matching) fn thousandths(self) -> i64 {
        self.0
    }

    /// From thousandths, kept within [`Self::MOST`].
    pub(in crate::matching) fn from_thousandths(thousandths: i64) -> Self {
        let most = Self::MOST as i64 * 1000;
        Self(thousandths.clamp(-most, most))
    }
}

/// Who among the group's members may see an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SeenBy {
    /// Every member of the group.
    Members,
    /// No member.
    Nobody,
}

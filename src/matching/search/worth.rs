//! What a group, and a whole seating, is worth to the search.

use super::lowest_quarter;
use crate::matching::Objective;
use crate::matching::limits::Cost;

/// One whole: scores are kept as integers of this grain, so that sums come out the same in any order.
pub(super) const ONE: i64 = 1 << 24;

/// What one group is worth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Verdict {
    /// What its broken rules cost.
    pub cost: u32,
    /// How many are alone against their wish.
    pub alone: u32,
    /// What it lacks to a perfect score, of [`ONE`].
    pub lack: u32,
    /// How far broken rules are from holding: for the price alone.
    pub beyond: u32,
}

impl Verdict {
    /// A group without members lacks nothing.
    pub const EMPTY: Self = Self { cost: 0, alone: 0, lack: 0, beyond: 0 };

    #[inline]
    pub fn new(cost: Cost, alone: u32, score: f32) -> Self {
        let lack = ((1.0 - score) * ONE as f32) as u32;
        Self { cost: cost.broken, alone, lack, beyond: cost.beyond }
    }
}

/// What the search asks of a group. The price is what annealing lowers; the objective itself is compared by [`Worth`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Aim {
    pub objective: Objective,
    /// What a broken rule of cost 1 adds to the price.
    rule: i64,
    /// What somebody alone against their wish adds.
    alone: i64,
    /// What a broken rule adds for each step it is farther from holding.
    beyond: i64,
    /// No group should lack more than this: what the lowest lacked in the best groups so far.
    most: u32,
}

/// A broken rule of cost 1 is as dear as this: dearer than any quality a group could win by it, so that rules come
/// before quality in the price as they do in the objective.
const RULE: i64 = 10 * ONE;
/// So is somebody alone against their wish.
const ALONE: i64 = 20 * ONE;
/// And so a step away from a rule that is broken anyway: a direction, and worth less than anybody's wish.
const BEYOND: i64 = 3 * ONE;
/// For the mean so many times less: what a group can lack counts less there, and walls between seatings that are too high
/// keep the annealing from passing.
const SOFTER: i64 = 10;
/// A group below the lowest so far is as dear as this, or the objective would refuse what the annealing likes.
const BELOW: i64 = 2 * ONE;
/// And so much more for all it lacks beyond.
const FURTHER: i64 = 16;

impl Aim {
    /// Everything that is asked of a group, none of which should lack more than `most`.
    pub fn new(objective: Objective, most: u32) -> Self {
        let most = if objective == Objective::Fair { most } else { u32::MAX };
        let softer = if objective == Objective::Fair { 1 } else { SOFTER };
        Self { objective, rule: RULE / softer, alone: ALONE / softer, beyond: BEYOND / softer, most }
    }

    /// Only how good groups are, whatever they break.
    pub fn quality_alone(self) -> Self {
        Self { rule: 0, alone: 0, beyond: 0, most: u32::MAX, ..self }
    }

    /// The price of a group: rules before wishes before quality. For the fair objective a poor group is much dearer
    /// than two middling ones, so that annealing lifts the lowest before the exact comparison takes over.
    #[inline]
    pub fn price(self, verdict: Verdict, size: u32) -> i64 {
        let lack = i64::from(verdict.lack);
        let quality = match self.objective {
            Objective::Mean => lack * i64::from(size),
            Objective::Fair => {
                let square = (lack * lack) >> 24;
                let fourth = (square * square) >> 24;
                let beyond = lack - i64::from(self.most);
                let below = if beyond > 0 { BELOW + FURTHER * beyond } else { 0 };
                lack / 8 + 2 * square + 8 * fourth + below
            }
        };
        quality
            + i64::from(verdict.cost) * self.rule
            + i64::from(verdict.alone) * self.alone
            + i64::from(verdict.beyond) * self.beyond
    }
}

/// What does not hold in a seating, gravest first. Fewer flaws come before all that is good.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Flaws {
    /// Whether people who must not meet are too many for the groups.
    pub is_crowded: bool,
    /// How many pins, earlier groups and wishes to sit together gave way before the search.
    pub given_up: [usize; 3],
    /// What the rules cost that the search had to break.
    pub cost: u64,
    /// How many are alone against their wish.
    pub alone: u64,
}

impl Flaws {
    /// Those of rules alone.
    pub fn of_rules(self) -> Self {
        Self { alone: 0, ..self }
    }
}

/// How good a whole seating is: compared place by place, smaller is better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Worth {
    pub cost: u64,
    pub alone: u64,
    /// What the lowest group lacks.
    pub lowest: u64,
    /// What the lowest quarter of the groups lacks together.
    pub quarter: u64,
    /// What all groups lack together.
    pub groups: u64,
    /// What all people's groups lack together.
    pub people: u64,
}

impl Worth {
    pub fn of(verdicts: &[Verdict], size: impl Fn(u32) -> u32) -> Self {
        let mut worth = Self::default();
        let mut lacks: Vec<u32> = Vec::with_capacity(verdicts.len());
        for (verdict, group) in verdicts.iter().zip(0..) {
            worth.cost += u64::from(verdict.cost);
            worth.alone += u64::from(verdict.alone);
            worth.groups += u64::from(verdict.lack);
            worth.people += u64::from(verdict.lack) * u64::from(size(group));
            lacks.push(verdict.lack);
        }
        let quarter = lowest_quarter(lacks.len());
        if quarter > 0 {
            lacks.select_nth_unstable_by(quarter - 1, |a, b| b.cmp(a));
            worth.lowest = lacks[..quarter].iter().max().map_or(0, |lack| u64::from(*lack));
            worth.quarter = lacks[..quarter].iter().map(|lack| u64::from(*lack)).sum();
        }
        worth
    }

    /// What is compared, in order.
    pub fn key(&self, objective: Objective) -> [u64; 5] {
        match objective {
            Objective::Fair => [self.cost, self.alone, self.lowest, self.quarter, self.groups],
            Objective::Mean => [self.cost, self.alone, self.people, 0, 0],
        }
    }
}

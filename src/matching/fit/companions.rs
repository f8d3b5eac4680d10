//! What each possible companion would be worth to a person, criterion by criterion: what bounds are made of.

use super::columns::BlankPairs;
use super::pairs;
use super::{Answers, share};
use crate::matching::cohort::{Kind, Value};

/// What companions are worth to one person by one criterion.
pub(in crate::matching) enum Companions {
    /// Nothing is known that would speak against perfect company.
    Perfect,
    /// What the group can be worth with each of them in it.
    Overlap(Vec<f32>),
    /// What each pair is worth.
    Pairs {
        /// By companion.
        worth: Vec<f32>,
        /// Whether every pair counts, or only those with answers.
        all_count: bool,
    },
}

impl Answers {
    /// Time is the first criterion; the others follow in order.
    pub fn criteria(&self) -> usize {
        self.columns.len() + 1
    }

    /// Does anything weigh at all? Otherwise every group is neutral.
    pub fn weighs(&self) -> bool {
        self.whole_weight() > 0
    }

    /// The share a criterion has of all weights; nothing when nothing weighs.
    pub fn weight(&self, criterion: usize) -> f32 {
        let weight = if criterion == 0 { self.time_weight } else { self.columns[criterion - 1].weight };
        weight as f32 / self.whole_weight().max(1) as f32
    }

    /// What these companions are worth to a person. Without any, only what the person's own answers say.
    pub fn companions(&self, criterion: usize, person: u32, companions: &[u32]) -> Companions {
        let others = || companions.iter().copied().filter(|&other| other != person);
        if criterion == 0 {
            let own = self.free(person);
            let overlap = |other: u32| share(self.free(other).and(own).count(), self.wanted);
            return Companions::Overlap(if companions.is_empty() {
                vec![share(own.count(), self.wanted); usize::from(u8::MAX)]
            } else {
                others().map(overlap).collect()
            });
        }
        let column = &self.columns[criterion - 1];
        let value = |person: u32| column.values[person as usize];
        if column.weight == 0 || companions.is_empty() || value(person) == Value::Blank {
            return Companions::Perfect;
        }
        match column.kind {
            Kind::Close { .. } | Kind::Alike | Kind::Common | Kind::Fresh | Kind::Familiar => {
                let all_count = column.blank_pairs == BlankPairs::Neutral;
                let unknown = if all_count { Some(super::NEUTRAL) } else { None };
                let worth = |other| pairs::worth(column.kind, value(person), value(other)).or(unknown);
                Companions::Pairs { worth: others().filter_map(worth).collect(), all_count }
            }
            _ => Companions::Perfect,
        }
    }
}

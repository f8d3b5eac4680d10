//! What somebody's pairs with the others of a group are worth: by looking at each, or by the sums kept for the group.

use super::Fit;

/// Whoever can tell what somebody's pairs are worth with the others of a group.
pub(in crate::matching) trait Beside {
    /// By one criterion, what all pairs of `one`, who gave this answer, are worth together.
    fn pair_sum(&self, fit: &Fit, pairs: usize, one: u32, answer: u32) -> u64;
}

/// The others, one by one.
pub(in crate::matching) struct All<'m> {
    pub members: &'m [u32],
}

impl Beside for All<'_> {
    #[inline]
    fn pair_sum(&self, fit: &Fit, pairs: usize, one: u32, _: u32) -> u64 {
        let pairs = &fit.pairs[pairs];
        self.members.iter().map(|&other| u64::from(pairs.between(one, other))).sum()
    }
}

/// A group with the sums kept for it, and the one who leaves it.
pub(in crate::matching) struct Summed<'m> {
    pub members: &'m [u32],
    pub sums: &'m [u32],
    pub leaving: u32,
}

impl Beside for Summed<'_> {
    #[inline]
    fn pair_sum(&self, fit: &Fit, number: usize, one: u32, answer: u32) -> u64 {
        let pairs = &fit.pairs[number];
        let leaving = u64::from(pairs.between_answers(answer, pairs.answer_of(self.leaving)));
        if let Some(begin) = fit.sums_of[number] {
            return u64::from(self.sums[begin + answer as usize]) - leaving;
        }
        // Subtracting spares the processor a guess.
        self.members.iter().map(|&other| u64::from(pairs.between(one, other))).sum::<u64>() - leaving
    }
}

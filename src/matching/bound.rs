//! How good the best seating could be at most: an honest bound, cheap rather than tight.
//!
//! Each criterion is bounded for each person by the company that would suit them best, as if everybody could have
//! their best company at once. For a mean over pairs, the people's means over their own pairs sum to the groups' (each
//! pair counts for both), so the best few companions of each bound the mean of all. For the lowest group, a person's
//! own pairs are a share of two in n of a group of n, and the others may be perfect. Common time is bounded by the
//! overlap with the last of the fewest companions that a group has. What is not bounded here counts as perfect. Where
//! nothing weighs anything, every group is neutral, and so is the bound.

use super::fit::{Answers, Companions, NEUTRAL};
use super::limits::{Limits, Section};
use super::proposal::{Bound, Proof};

/// Sections with more people than this are not compared pair by pair.
const MOST: usize = 1_500;

/// Bounds on any seating with these sizes.
pub(super) fn bound(answers: &Answers, limits: &Limits, proof: Proof) -> Bound {
    if limits.sections().is_empty() {
        return Bound { lowest: 0.0, weighted_mean: 0.0, proof };
    }
    if !answers.weighs() {
        return Bound { lowest: NEUTRAL.into(), weighted_mean: NEUTRAL.into(), proof };
    }
    let (mut sum, mut people, mut lowest) = (0.0, 0_usize, 1.0_f64);
    for section in limits.sections() {
        for &person in &section.people {
            let (mean, least) = best_of(answers, limits, section, person);
            sum += mean;
            lowest = lowest.min(least);
        }
        people += section.people.len();
    }
    let weighted_mean = (sum / people as f64).min(1.0);
    Bound { lowest, weighted_mean, proof }
}

/// What a person can add to the mean of all at most, and what their own group can be worth at most.
fn best_of(answers: &Answers, limits: &Limits, section: &Section, person: u32) -> (f64, f64) {
    let (smallest, largest) = limits.range(section);
    let fewest = (smallest.max(1) - 1) as usize;
    let companions: &[u32] = if section.people.len() > MOST { &[] } else { &section.people };
    let mut best = (0.0, 0.0);
    for criterion in 0..answers.criteria() {
        let weight = f64::from(answers.weight(criterion));
        let (mean, least) = match answers.companions(criterion, person, companions) {
            Companions::Perfect => (1.0, 1.0),
            Companions::Overlap(mut worth) => {
                worth.sort_unstable_by(|a, b| b.total_cmp(a));
                let last = if fewest == 0 {
                    1.0
                } else {
                    worth.get(fewest - 1).map_or(1.0, |last| f64::from(*last))
                };
                (last, last)
            }
            Companions::Pairs { mut worth, all_count } => {
                worth.sort_unstable_by(|a, b| b.total_cmp(a));
                let count = if all_count { fewest } else { 1 }.min(worth.len());
                let sum: f64 = worth[..count].iter().map(|worth| f64::from(*worth)).sum();
                let mean = if count == 0 { 1.0 } else { (sum / count as f64).max(0.5) };
                let own = 2.0 / f64::from(largest.max(2));
                (mean, (own * mean + 1.0 - own).min(1.0))
            }
        };
        best.0 += weight * mean;
        best.1 += weight * least;
    }
    // Scores are single numbers of 24 bits; a bound allows for their rounding.
    (best.0 + 1e-5, (best.1 + 1e-5).min(1.0))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::matching::laws::cases;
    use crate::matching::{Budget, Cohort, invented, propose};

    /// Weights as odd as they can be said: none at all, as large as there are, or both.
    fn weighed(mut cohort: Cohort, weights: &[u32]) -> Cohort {
        cohort.time.weight = weights[0];
        for (criterion, weight) in cohort.criteria.iter_mut().zip(&weights[1..]) {
            criterion.weight = *weight;
        }
        cohort
    }

    fn weights() -> impl Strategy<Value = Vec<u32>> {
        let odd = prop_oneof![Just(0), Just(1), Just(1_000_000_000), Just(u32::MAX)];
        prop_oneof![Just(vec![0; 13]), Just(vec![u32::MAX; 13]), proptest::collection::vec(odd, 13)]
    }

    proptest! {
        #![proptest_config(cases())]

        #[test]
        fn no_groups_pass_it_whatever_weighs_how_much(cohort in invented::cohort(), weights in weights(), seed: u64) {
            let cohort = weighed(cohort, &weights);
            let proposal = propose(&cohort, seed, Budget { rounds: 0 });
            let (reached, bound) = (proposal.summary, proposal.bound);
            if reached.groups > 0 {
                prop_assert!(reached.lowest <= bound.lowest + 1e-6, "{} of {}", reached.lowest, bound.lowest);
                prop_assert!(reached.weighted_mean <= bound.weighted_mean + 1e-6);
            }
            prop_assert!(bound.lowest <= 1.0 && bound.weighted_mean <= 1.0);
        }
    }

    #[test]
    fn where_nothing_weighs_anything_every_group_is_neutral_and_so_is_the_bound() {
        let proposal = propose(&weighed(invented::year(10, 1, 1), &[0; 13]), 1, Budget { rounds: 0 });
        assert!((proposal.summary.lowest - 0.5).abs() < 1e-6);
        assert!(
            (proposal.bound.lowest - 0.5).abs() < 1e-6 && (proposal.bound.weighted_mean - 0.5).abs() < 1e-6
        );
    }
}

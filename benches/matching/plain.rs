//! What anybody would write first: a plain annealer with a fixed heat, and a bare loop of swap deltas.
//!
//! The annealer weighs an exchange by judging both groups from nothing, and knows no rules but time; it uses the
//! matcher's own score, so that the two differ in the search alone.

use std::time::Instant;

use medspil::matching::Cohort;
use medspil::matching::limits::group_sizes;
use medspil::matching::standing::Standing;
use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};

/// How groups fare.
pub struct Fared {
    pub mean: f64,
    pub lowest: f64,
    pub without_time: usize,
}

/// Anneals the people's mean score for so many seconds; a group without time counts half.
pub fn anneal(cohort: &Cohort, seconds: f64) -> Fared {
    let mut dice = Xoshiro256PlusPlus::seed_from_u64(1);
    let people = cohort.people.len();
    let standing = Standing::new(cohort, &[]);
    let value = |members: &[usize]| {
        let parts = standing.parts_of(members);
        let half = if parts.common.count() < cohort.time.floor { 0.5 } else { 1.0 };
        f64::from(parts.score) * half * members.len() as f64
    };
    let mut everybody = 0..people;
    let mut groups: Vec<Vec<usize>> = group_sizes(people as u32, cohort.sizes)
        .into_iter()
        .map(|size| everybody.by_ref().take(size as usize).collect())
        .collect();
    let mut values: Vec<f64> = groups.iter().map(|group| value(group)).collect();
    let begun = Instant::now();
    loop {
        let spent = begun.elapsed().as_secs_f64() / seconds;
        if spent >= 1.0 {
            break;
        }
        let heat = 0.5 * (1.0 - spent).powi(3);
        for _ in 0..64 {
            let (a, b) = (dice.random_range(0..groups.len()), dice.random_range(0..groups.len()));
            if a == b {
                continue;
            }
            let (one, other) = (dice.random_range(0..groups[a].len()), dice.random_range(0..groups[b].len()));
            exchange(&mut groups, (a, one), (b, other));
            let after = (value(&groups[a]), value(&groups[b]));
            let gain = after.0 + after.1 - values[a] - values[b];
            if gain >= 0.0 || dice.random::<f64>() < (gain / heat.max(1e-9)).exp() {
                (values[a], values[b]) = after;
            } else {
                exchange(&mut groups, (a, one), (b, other));
            }
        }
    }
    let parts = groups.iter().map(|group| (standing.parts_of(group), group.len()));
    let mut fared = Fared { mean: 0.0, lowest: 1.0, without_time: 0 };
    for (parts, size) in parts {
        fared.mean += f64::from(parts.score) * size as f64 / people as f64;
        fared.lowest = fared.lowest.min(f64::from(parts.score));
        fared.without_time += usize::from(parts.common.count() < cohort.time.floor);
    }
    fared
}

fn exchange(groups: &mut [Vec<usize>], (a, one): (usize, usize), (b, other): (usize, usize)) {
    let moved = groups[a][one];
    groups[a][one] = groups[b][other];
    groups[b][other] = moved;
}

/// Swap deltas of pairwise distances a second: a matrix, groups of so many, two gathers for each, nothing else.
pub fn bare(people: usize, size: usize) -> f64 {
    let mut dice = Xoshiro256PlusPlus::seed_from_u64(1);
    let distances: Vec<i32> = (0..people * people).map(|_| dice.random_range(0..1_000)).collect();
    let count = 5_000_000;
    let (begun, mut sum) = (Instant::now(), 0_i64);
    for _ in 0..count {
        let (one, other) =
            (dice.random_range(0..people as u32) as usize, dice.random_range(0..people as u32) as usize);
        let (a, b) = (one / size * size, other / size * size);
        let mut delta = 0;
        for place in 0..size.min(people - a).min(people - b) {
            delta += distances[other * people + a + place] - distances[one * people + a + place];
            delta += distances[one * people + b + place] - distances[other * people + b + place];
        }
        sum = sum.wrapping_add(i64::from(delta));
    }
    let seconds = begun.elapsed().as_secs_f64();
    // The sum is asked for so that the work cannot be left out.
    if sum == i64::MIN { 0.0 } else { f64::from(count) / seconds }
}

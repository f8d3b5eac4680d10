//! The maximally diverse grouping problem on instances like those of MDGPLIB, drawn by seed: distances of points in a
//! space (Geo), whole numbers (`RanInt`) and numbers (`RanReal`) from 0 to 100; groups of the same size and of different ones.

use std::time::Instant;

use medspil::matching::Watch;
use medspil::matching::pairwise::{self, Problem};
use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};

use super::{cpu, ims};

/// The families of the library.
#[derive(Clone, Copy, Debug)]
enum Family {
    Geo,
    RanInt,
    RanReal,
}

fn drawn(family: Family, people: usize, is_even: bool, seed: u64) -> Option<Problem> {
    let (groups, even, least, most) = match people {
        120 => (10, 12, 8, 16),
        240 => (12, 20, 15, 25),
        _ => (people / 24, 24, 18, 30),
    };
    let bounds = if is_even { (even, even) } else { (least, most) };
    let mut problem = Problem::new(people, vec![bounds; groups]).ok()?;
    let mut dice = Xoshiro256PlusPlus::seed_from_u64(seed);
    let width = dice.random_range(2..22);
    let points: Vec<f64> = (0..people * width).map(|_| dice.random::<f64>() * 10.0).collect();
    for one in 0..people {
        for other in 0..one {
            let square = |axis: usize| (points[one * width + axis] - points[other * width + axis]).powi(2);
            problem.set(
                one,
                other,
                match family {
                    Family::Geo => (0..width).map(square).sum::<f64>().sqrt(),
                    Family::RanInt => f64::from(dice.random_range(0..=100_u32)),
                    Family::RanReal => dice.random::<f64>() * 100.0,
                },
            );
        }
    }
    Some(problem)
}

struct Clock {
    begun: f64,
    seconds: f64,
}

impl Watch for Clock {
    fn spent(&self) -> Option<f64> {
        Some((cpu() - self.begun) / self.seconds)
    }
}

/// Three runs of so many seconds of one core for each instance, ours and iterated maxima search, beside one of ours of `long`
/// seconds: how far below the best of them all each is, on average.
pub fn gaps(people: usize, seconds: f64, long: f64, instances: u64) {
    let Ok(pool) = rayon::ThreadPoolBuilder::new().num_threads(1).build() else { return };
    let mut all = [Vec::new(), Vec::new()];
    for family in [Family::Geo, Family::RanInt, Family::RanReal] {
        for (is_even, instance) in
            [true, false].into_iter().flat_map(|is| (0..instances).map(move |at| (is, at)))
        {
            let Some(problem) = drawn(family, people, is_even, people as u64 + instance) else { continue };
            let ours = |seconds, seed| {
                let divided =
                    pool.install(|| pairwise::divide(&problem, seed, 0, &Clock { begun: cpu(), seconds }));
                divided.value
            };
            let theirs = |seed| {
                let begun = cpu();
                ims::divide(&problem, seed, || (cpu() - begun) / seconds)
            };
            let found = [
                (1..=3).map(|seed| ours(seconds, seed)).collect::<Vec<f64>>(),
                (1..=3).map(theirs).collect(),
            ];
            let best = found.iter().flatten().copied().fold(ours(long, 4), f64::max);
            let gap = |values: &[f64]| values.iter().map(|it| 100.0 * (best - it) / best).sum::<f64>() / 3.0;
            let gaps = [gap(&found[0]), gap(&found[1])];
            all.iter_mut().zip(gaps).for_each(|(all, gap)| all.push(gap));
            println!(
                "{family:?} {people} {}: best {best:.2}; {seconds} s: ours {:.3} % below, iterated maxima search {:.3} %",
                if is_even { "ss" } else { "ds" },
                gaps[0],
                gaps[1]
            );
        }
    }
    let [ours, theirs] = all.map(|gaps| gaps.iter().sum::<f64>() / gaps.len().max(1) as f64);
    println!(
        "{people} people, {seconds} s, on average: ours {ours:.3} % below, iterated maxima search {theirs:.3} %"
    );
}

/// Exchanges weighed a second, beside a bare loop over the same kind of table.
pub fn speed(people: usize) {
    let Some(problem) = drawn(Family::RanInt, people, true, 1) else { return };
    let begun = Instant::now();
    let ours = pairwise::deltas(&problem, 20_000_000, || begun.elapsed().as_secs_f64());
    println!("{people} people: pairwise objective {:.1} M exchanges a second", ours / 1e6);
    println!("bare loop over a table of sums: {:.1} M a second", bare(people) / 1e6);
}

/// The looks of an exchange and nothing else: two people drawn, their groups, four sums, one distance.
fn bare(people: usize) -> f64 {
    let groups = (people / 24).max(2);
    let mut dice = Xoshiro256PlusPlus::seed_from_u64(1);
    let distances: Vec<i32> = (0..people * people).map(|_| dice.random_range(0..1_000)).collect();
    let sums: Vec<i32> = (0..people * groups).map(|_| dice.random_range(0..1_000)).collect();
    let group_of: Vec<usize> = (0..people).map(|person| person % groups).collect();
    let (count, begun, mut sum) = (20_000_000, Instant::now(), 0_i64);
    for _ in 0..count {
        let (one, other) =
            (dice.random_range(0..people as u32) as usize, dice.random_range(0..people as u32) as usize);
        let (a, b) = (group_of[one] * people, group_of[other] * people);
        let gain = sums[a + one] + sums[b + other] - sums[b + one] - sums[a + other]
            + 2 * distances[one * people + other];
        sum = sum.wrapping_add(i64::from(gain));
    }
    let seconds = begun.elapsed().as_secs_f64();
    // The sum is asked for so that the work cannot be left out.
    if sum == i64::MIN { 0.0 } else { f64::from(count) / seconds }
}

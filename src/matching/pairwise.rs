//! The maximally diverse grouping problem itself, on the same search: people at pairwise distances, groups whose sizes
//! lie between bounds, and the sum of the distances within groups as large as it can be.
//!
//! It is what the literature compares searches by (Gallego et al. 2013, *Tabu search with strategic oscillation for the
//! maximally diverse grouping problem*, and their library of instances, MDGPLIB; Lai & Hao 2016; Yang et al. 2022), so
//! with it anybody can compare ours. Nothing of the product uses it.

use super::Watch;
use super::search;

/// How many people a problem may have: their distances are a table.
pub const MOST: usize = 20_000;
/// The largest distance, either way, so that all of them together are still a number.
pub const FURTHEST: f64 = 1e250;

/// People at pairwise distances, to be divided into groups.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    people: usize,
    bounds: Vec<(u32, u32)>,
    /// Row by row, those of each person to the people before them.
    distances: Vec<f64>,
}

/// Why there is no such problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Impossible {
    /// More people than [`MOST`].
    #[error("there are more than {MOST} elements")]
    TooMany,
    /// A group may not be as large as it must be.
    #[error("group {0} must be larger than it may be")]
    Bounds(usize),
    /// The groups together must have more than there are, or may not have as many.
    #[error("groups of these sizes cannot hold exactly so many elements")]
    Sizes,
}

impl Problem {
    /// So many people with no distance between any two, in groups with these smallest and largest sizes.
    pub fn new(people: usize, bounds: Vec<(u32, u32)>) -> Result<Self, Impossible> {
        if people > MOST {
            return Err(Impossible::TooMany);
        }
        if let Some(group) = bounds.iter().position(|(least, most)| least > most) {
            return Err(Impossible::Bounds(group));
        }
        let sum = |size: fn(&(u32, u32)) -> u32| bounds.iter().map(|it| size(it) as usize).sum::<usize>();
        if sum(|it| it.0) > people || sum(|it| it.1) < people {
            return Err(Impossible::Sizes);
        }
        Ok(Self { people, bounds, distances: vec![0.0; people * people.saturating_sub(1) / 2] })
    }

    /// How many people.
    pub fn people(&self) -> usize {
        self.people
    }

    /// The smallest and the largest size of each group.
    pub fn bounds(&self) -> &[(u32, u32)] {
        &self.bounds
    }

    /// How far two people are from each other; from oneself nothing.
    pub fn distance(&self, one: usize, other: usize) -> f64 {
        if one == other { 0.0 } else { self.distances[place(one, other)] }
    }

    /// Says how far two different people are from each other, by a number up to [`FURTHEST`].
    pub fn set(&mut self, one: usize, other: usize, distance: f64) {
        if one != other && distance.abs() <= FURTHEST {
            self.distances[place(one, other)] = distance;
        }
    }

    /// The sum of the distances within groups.
    pub fn value(&self, groups: &[Vec<usize>]) -> f64 {
        let within = |group: &Vec<usize>| -> f64 {
            let pairs =
                group.iter().enumerate().flat_map(|(at, one)| group[..at].iter().map(move |it| (*one, *it)));
            pairs.fold(0.0, |sum, (one, other)| sum + self.distance(one, other))
        };
        groups.iter().fold(0.0, |sum, group| sum + within(group))
    }
}

fn place(one: usize, other: usize) -> usize {
    let (low, high) = (one.min(other), one.max(other));
    high * (high - 1) / 2 + low
}

/// Groups, and what they are worth.
#[derive(Clone, Debug, PartialEq)]
pub struct Divided {
    /// The members of each group, in the order of the bounds.
    pub groups: Vec<Vec<usize>>,
    /// The sum of the distances within groups.
    pub value: f64,
    /// Exchanges and moves that were weighed.
    pub tried: u64,
}

/// Divides the people. Without a share of time from the watch, so many rounds are worked, and the same seed gives the same
/// groups on any number of threads.
pub fn divide(problem: &Problem, seed: u64, rounds: u32, watch: &dyn Watch) -> Divided {
    let (groups, tried) = search::spread_out(problem, seed, rounds, watch);
    let groups: Vec<Vec<usize>> =
        groups.into_iter().map(|group| group.into_iter().map(|person| person as usize).collect()).collect();
    Divided { value: problem.value(&groups), groups, tried }
}

/// Weighs so many random exchanges, and returns how many a second that makes by the caller's clock.
pub fn deltas(problem: &Problem, count: u32, seconds: impl Fn() -> f64) -> f64 {
    search::weigh_distances(problem, count, seconds)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rand::rngs::Xoshiro256PlusPlus;
    use rand::{RngExt, SeedableRng};

    use super::*;
    use crate::matching::Unwatched;
    use crate::matching::laws::cases;

    fn drawn(people: usize, bounds: Vec<(u32, u32)>, seed: u64) -> Problem {
        let mut dice = Xoshiro256PlusPlus::seed_from_u64(seed);
        let mut problem = Problem::new(people, bounds).expect("bounds that can be kept");
        for one in 0..people {
            (0..one).for_each(|other| {
                problem.set(one, other, f64::from(dice.random_range(0..10_000_u32)) / 100.0);
            });
        }
        problem
    }

    /// The best of all ways to divide, person by person.
    fn best(problem: &Problem, groups: &mut Vec<Vec<usize>>, next: usize) -> f64 {
        if next == problem.people() {
            let fits = groups
                .iter()
                .zip(problem.bounds())
                .all(|(group, bounds)| (bounds.0..=bounds.1).contains(&(group.len() as u32)));
            return if fits { problem.value(groups) } else { f64::MIN };
        }
        let mut most = f64::MIN;
        for group in 0..groups.len() {
            groups[group].push(next);
            most = most.max(best(problem, groups, next + 1));
            groups[group].pop();
        }
        most
    }

    proptest! {
        #![proptest_config(cases())]

        #[test]
        fn small_problems_are_solved_exactly_and_sizes_are_kept(people in 2_usize..8, seed: u64, evenly: bool) {
            let bounds = if evenly { vec![(people as u32 / 2, people as u32 / 2 + 1); 2] } else { vec![(0, 4), (1, 3), (1, 5)] };
            let problem = drawn(people, bounds, seed);
            let divided = divide(&problem, seed, 5, &Unwatched);
            let exact = best(&problem, &mut vec![Vec::new(); problem.bounds().len()], 0);
            prop_assert!((divided.value - exact).abs() < 1e-6, "{} instead of {exact}", divided.value);
            for (group, bounds) in divided.groups.iter().zip(problem.bounds()) {
                prop_assert!((bounds.0..=bounds.1).contains(&(group.len() as u32)));
            }
            let mut seated: Vec<usize> = divided.groups.concat();
            seated.sort_unstable();
            prop_assert_eq!(seated, (0..people).collect::<Vec<usize>>());
        }

        #[test]
        fn more_rounds_are_never_worse_and_threads_change_nothing(seed: u64) {
            let problem = drawn(15, vec![(3, 5); 4], seed);
            let on = |threads| {
                let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
                pool.install(|| divide(&problem, seed, 1, &Unwatched))
            };
            let two = on(2);
            prop_assert_eq!(&on(1), &two);
            prop_assert!(divide(&problem, seed, 2, &Unwatched).value >= two.value);
        }
    }

    #[test]
    fn sizes_that_cannot_be_kept_are_refused() {
        assert_eq!(Problem::new(5, vec![(2, 2), (2, 2)]), Err(Impossible::Sizes));
        assert_eq!(Problem::new(5, vec![(3, 9), (3, 9)]), Err(Impossible::Sizes));
        assert_eq!(Problem::new(5, vec![(2, 3), (3, 2)]), Err(Impossible::Bounds(1)));
        assert_eq!(Problem::new(MOST + 1, vec![(0, u32::MAX)]), Err(Impossible::TooMany));
    }

    #[test]
    fn what_groups_are_worth_is_a_number_and_nothing_is_nothing() {
        let mut problem = drawn(6, vec![(3, 3); 2], 1);
        let worth = divide(&problem, 1, 1, &Unwatched).value;
        problem.set(0, 1, f64::MAX);
        problem.set(0, 1, f64::NAN);
        assert_eq!(
            divide(&problem, 1, 1, &Unwatched).value.to_bits(),
            worth.to_bits(),
            "neither is a distance"
        );
        (0..6).for_each(|one| (0..one).for_each(|other| problem.set(one, other, FURTHEST)));
        assert!(divide(&problem, 1, 1, &Unwatched).value.is_finite());
        assert_eq!(drawn(1, vec![(1, 1)], 1).value(&[vec![0]]).to_bits(), 0.0_f64.to_bits());
        assert_eq!(drawn(0, vec![], 1).value(&[]).to_bits(), 0.0_f64.to_bits());
    }

    #[test]
    fn nobody_and_one_person_are_divided() {
        assert_eq!(divide(&drawn(0, vec![(0, 1)], 1), 1, 2, &Unwatched).groups, [Vec::<usize>::new()]);
        assert_eq!(divide(&drawn(1, vec![(1, 1)], 1), 1, 2, &Unwatched).groups, [[0]]);
    }
}

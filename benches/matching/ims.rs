//! Iterated maxima search (Lai & Hao 2016), after its outline in the literature: what diverse groups are compared with.
//!
//! Single moves and exchanges are made as long as one helps, the first that does; then a few moves, each the best of as
//! many random ones as there are people (the weak perturbation), and again, until that has failed a few times in a row;
//! then as many random moves as a group or so has members (the strong perturbation), and all of it anew.

use medspil::matching::pairwise::Problem;
use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};

/// Moves of a weak perturbation.
const WEAK: usize = 3;
/// Weak perturbations in a row that may bring nothing.
const IN_VAIN: u32 = 5;
/// Random moves of a strong perturbation, as a share of a group's size: of fewer than so many people, and of more.
const STRONG: (f64, f64, usize) = (1.0, 1.5, 400);

/// People seated, with how far each is from all members of each group.
#[derive(Clone)]
struct Seated<'a> {
    field: &'a Field,
    group_of: Vec<usize>,
    sizes: Vec<u32>,
    /// Person by person, group by group.
    sums: Vec<f64>,
    value: f64,
}

/// What does not change.
struct Field {
    people: usize,
    bounds: Vec<(u32, u32)>,
    distances: Vec<f64>,
}

/// One change.
#[derive(Clone, Copy)]
enum Change {
    Move { person: usize, to: usize },
    Swap { one: usize, other: usize },
}

/// The largest sum of distances within groups that is found until the share of time that is spent is whole.
pub fn divide(problem: &Problem, seed: u64, spent: impl Fn() -> f64) -> f64 {
    let people = problem.people();
    let pairs = (0..people * people).map(|at| problem.distance(at / people, at % people));
    let field = Field { people, bounds: problem.bounds().to_vec(), distances: pairs.collect() };
    let mut dice = Xoshiro256PlusPlus::seed_from_u64(seed);
    let mut now = Seated::at_random(&field, &mut dice);
    let mut best = now.value;
    let group = people as f64 / field.bounds.len() as f64;
    let strong = (group * if people <= STRONG.2 { STRONG.0 } else { STRONG.1 }) as usize;
    while spent() < 1.0 {
        now.climb(&spent);
        let mut local = now.clone();
        let mut in_vain = 0;
        while in_vain < IN_VAIN && spent() < 1.0 {
            for _ in 0..WEAK {
                now.take_best_of(people, &mut dice);
            }
            now.climb(&spent);
            in_vain += 1;
            if now.value > local.value + 1e-9 {
                local.clone_from(&now);
                in_vain = 0;
            }
        }
        best = best.max(local.value);
        now = local;
        for _ in 0..strong {
            now.take_best_of(1, &mut dice);
        }
    }
    best
}

impl<'a> Seated<'a> {
    fn at_random(field: &'a Field, dice: &mut Xoshiro256PlusPlus) -> Self {
        let mut order: Vec<usize> = (0..field.people).collect();
        for last in (1..order.len()).rev() {
            order.swap(last, dice.random_range(0..=last));
        }
        let mut sizes: Vec<u32> = field.bounds.iter().map(|bounds| bounds.0).collect();
        let mut left = field.people as u32 - sizes.iter().sum::<u32>();
        while left > 0 {
            let group = dice.random_range(0..sizes.len());
            if sizes[group] < field.bounds[group].1 {
                sizes[group] += 1;
                left -= 1;
            }
        }
        let mut order = order.into_iter();
        let mut group_of = vec![0; field.people];
        for (group, &size) in sizes.iter().enumerate() {
            order.by_ref().take(size as usize).for_each(|person| group_of[person] = group);
        }
        let groups = sizes.len();
        let mut sums = vec![0.0; field.people * groups];
        for one in 0..field.people {
            for other in 0..field.people {
                sums[one * groups + group_of[other]] += field.distances[one * field.people + other];
            }
        }
        let value = (0..field.people).map(|one| sums[one * groups + group_of[one]]).sum::<f64>() / 2.0;
        Self { field, group_of, sizes, sums, value }
    }

    fn sum(&self, person: usize, group: usize) -> f64 {
        self.sums[person * self.sizes.len() + group]
    }

    /// What a change adds; none when it changes nothing or sizes forbid it.
    fn gain(&self, change: Change) -> Option<f64> {
        match change {
            Change::Move { person, to } => {
                let from = self.group_of[person];
                let may_go = from != to
                    && self.sizes[from] > self.field.bounds[from].0
                    && self.sizes[to] < self.field.bounds[to].1;
                may_go.then(|| self.sum(person, to) - self.sum(person, from))
            }
            Change::Swap { one, other } => {
                let (a, b) = (self.group_of[one], self.group_of[other]);
                let apart = self.field.distances[one * self.field.people + other];
                (a != b).then(|| {
                    self.sum(one, b) + self.sum(other, a)
                        - self.sum(one, a)
                        - self.sum(other, b)
                        - 2.0 * apart
                })
            }
        }
    }

    fn make(&mut self, change: Change, gain: f64) {
        match change {
            Change::Move { person, to } => self.seat(person, to),
            Change::Swap { one, other } => {
                let (a, b) = (self.group_of[one], self.group_of[other]);
                self.seat(one, b);
                self.seat(other, a);
            }
        }
        self.value += gain;
    }

    fn seat(&mut self, person: usize, to: usize) {
        let (from, groups) = (self.group_of[person], self.sizes.len());
        let distances = &self.field.distances[person * self.field.people..][..self.field.people];
        for (sums, distance) in self.sums.chunks_exact_mut(groups).zip(distances) {
            sums[from] -= distance;
            sums[to] += distance;
        }
        self.sizes[from] -= 1;
        self.sizes[to] += 1;
        self.group_of[person] = to;
    }

    /// The first change that helps, again and again, until none does.
    fn climb(&mut self, spent: &impl Fn() -> f64) {
        let mut helps = true;
        while helps && spent() < 1.0 {
            helps = false;
            for person in 0..self.field.people {
                for to in 0..self.sizes.len() {
                    helps |= self.take_if_better(Change::Move { person, to });
                }
            }
            for one in 0..self.field.people {
                for other in one + 1..self.field.people {
                    helps |= self.take_if_better(Change::Swap { one, other });
                }
            }
        }
    }

    fn take_if_better(&mut self, change: Change) -> bool {
        let Some(gain) = self.gain(change).filter(|gain| *gain > 1e-9) else { return false };
        self.make(change, gain);
        true
    }

    /// Makes the best of so many random changes.
    fn take_best_of(&mut self, count: usize, dice: &mut Xoshiro256PlusPlus) {
        let mut best: Option<(Change, f64)> = None;
        let mut seen = 0;
        while seen < count {
            let person = dice.random_range(0..self.field.people);
            let change = if dice.random_range(0..2_u32) == 0 {
                Change::Move { person, to: dice.random_range(0..self.sizes.len()) }
            } else {
                Change::Swap { one: person, other: dice.random_range(0..self.field.people) }
            };
            let Some(gain) = self.gain(change) else { continue };
            seen += 1;
            if best.is_none_or(|(_, most)| gain > most) {
                best = Some((change, gain));
            }
        }
        if let Some((change, gain)) = best {
            self.make(change, gain);
        }
    }
}

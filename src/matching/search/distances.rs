//! People at pairwise distances: the score of the maximally diverse grouping problem.
//!
//! For every group and every person stands ready how far that person is from all its members together, so that an exchange
//! is weighed by five looks, however large the groups are; the tables of two groups are renewed when it is made.

use super::dice::Dice;
use super::score::{ANYTHING, Look, Score};
use super::seats::Seats;
use crate::matching::pairwise::Problem;

/// A factor larger than this is split in two.
const LARGE: f64 = 1e300;

/// What does not change while people are seated: distances in whole numbers, and the bounds of the groups.
pub(super) struct Field {
    people: usize,
    /// Person by person; large enough to be exact enough, small enough for all sums.
    distances: Vec<i32>,
    bounds: Vec<(u32, u32)>,
}

impl Field {
    pub fn new(problem: &Problem) -> Self {
        let people = problem.people();
        let pairs = || (0..people).flat_map(|one| (0..one).map(move |other| (one, other)));
        let furthest = pairs().map(|(one, other)| problem.distance(one, other).abs()).fold(0.0, f64::max);
        // The difference of two sums over all people in a group must fit.
        let largest = problem.bounds().iter().map(|it| (it.1 as usize).min(people)).max().unwrap_or(1).max(1);
        let most = f64::from(i32::MAX / 4) / largest as f64;
        // A power of two, so that whole numbers stay what they are beside each other; in two parts, since no number is
        // large enough to bring up the smallest ones there are.
        let (mut scale, mut lift, mut reach) = (1.0, 1.0, furthest);
        while reach > 0.0 && reach * 2.0 < most {
            *(if scale < LARGE { &mut scale } else { &mut lift }) *= 2.0;
            reach *= 2.0;
        }
        while reach > most {
            scale /= 2.0;
            reach /= 2.0;
        }
        let mut distances = vec![0; people * people];
        for (one, other) in pairs() {
            let distance = (problem.distance(one, other) * scale * lift).round() as i32;
            distances[one * people + other] = distance;
            distances[other * people + one] = distance;
        }
        Self { people, distances, bounds: problem.bounds().to_vec() }
    }

    /// Everybody at random, in groups of sizes that may be.
    pub fn at_random(&self, dice: &mut Dice) -> Vec<Vec<u32>> {
        let mut people: Vec<u32> = (0..self.people as u32).collect();
        for last in (1..people.len()).rev() {
            people.swap(last, dice.below(last as u32 + 1) as usize);
        }
        let mut sizes: Vec<u32> = self.bounds.iter().map(|bounds| bounds.0).collect();
        let mut left = self.people as u32 - sizes.iter().sum::<u32>();
        while left > 0 {
            let open =
                sizes.iter().zip(&self.bounds).enumerate().filter(|(_, (size, bounds))| **size < bounds.1);
            let Some((smallest, _)) = open.min_by_key(|(_, (size, _))| **size) else { break };
            sizes[smallest] += 1;
            left -= 1;
        }
        let mut people = people.into_iter();
        sizes.into_iter().map(|size| people.by_ref().take(size as usize).collect()).collect()
    }

    /// Seats for people at groups as large as they may be.
    pub fn seats(&self, groups: &[Vec<u32>]) -> Seats {
        let widest = self.bounds.iter().map(|bounds| (bounds.1 as usize).min(self.people)).max();
        Seats::new(self.people, groups, widest.unwrap_or(1))
    }

    #[inline]
    fn row(&self, person: u32) -> &[i32] {
        &self.distances[person as usize * self.people..][..self.people]
    }
}

/// People seated. The price is the sum of distances within groups, negative.
pub(super) struct Distances<'a> {
    field: &'a Field,
    seats: Seats,
    /// By group and person, how far they are from its members.
    sums: Vec<i32>,
    price: i64,
    pending: Option<(Change, i64)>,
}

#[derive(Clone, Copy)]
enum Change {
    Swap { one: u32, other: u32 },
    Shift { person: u32, to: u32 },
}

impl<'a> Distances<'a> {
    pub fn new(field: &'a Field, seats: Seats) -> Self {
        let sums = vec![0; seats.groups() as usize * field.people];
        let mut distances = Self { field, seats, sums, price: 0, pending: None };
        distances.renew();
        distances
    }

    /// Exchanges and moves people as long as any single change helps; returns how many were weighed.
    pub fn descend(&mut self, is_over: &dyn Fn() -> bool) -> u64 {
        let (mut tried, mut unchanged) = (0, 0);
        let mut one = 0;
        while unchanged < self.field.people && !is_over() {
            unchanged += 1;
            let groups = self.seats.groups();
            let moves = (0..groups).map(|to| Change::Shift { person: one, to });
            let swaps = (one + 1..self.field.people as u32).map(|other| Change::Swap { one, other });
            for change in moves.chain(swaps) {
                tried += 1;
                let gain = match change {
                    Change::Swap { one, other } if self.seats.group_of(one) != self.seats.group_of(other) => {
                        self.swap(one, other, -1)
                    }
                    Change::Shift { person, to } if self.seats.group_of(person) != to => {
                        self.shift(person, to, -1)
                    }
                    _ => None,
                };
                if gain.is_some_and(|gain| gain < 0) {
                    self.commit();
                    unchanged = 0;
                }
            }
            one = (one + 1) % self.field.people as u32;
        }
        tried
    }

    /// Makes the best of so many random changes, also when it helps nothing; returns how many were weighed.
    pub fn make_best_of(&mut self, count: u32, dice: &mut Dice) -> u64 {
        let (people, groups) = (self.field.people as u32, self.seats.groups());
        let mut best: Option<(Change, i64)> = None;
        let has_shifts = self.has_shifts();
        for _ in 0..count {
            let person = dice.below(people);
            let gain = if has_shifts && dice.below(2) == 0 {
                let to = dice.below(groups);
                if to == self.seats.group_of(person) { None } else { self.shift(person, to, ANYTHING) }
            } else {
                let other = dice.below(people);
                let is_same = self.seats.group_of(person) == self.seats.group_of(other);
                if is_same { None } else { self.swap(person, other, ANYTHING) }
            };
            if let (Some(gain), Some(change)) = (gain, self.pending)
                && best.is_none_or(|(_, least)| gain < least)
            {
                best = Some(change);
            }
        }
        self.pending = best;
        self.commit();
        u64::from(count)
    }

    #[inline]
    fn sum(&self, group: u32, person: u32) -> i64 {
        i64::from(self.sums[group as usize * self.field.people + person as usize])
    }

    fn renew(&mut self) {
        self.sums.fill(0);
        let people = self.field.people;
        for group in 0..self.seats.groups() {
            let sums = &mut self.sums[group as usize * people..][..people];
            for &member in self.seats.members(group) {
                sums.iter_mut().zip(self.field.row(member)).for_each(|(sum, distance)| *sum += distance);
            }
        }
        let own = (0..people as u32).map(|person| self.sum(self.seats.group_of(person), person));
        self.price = -own.sum::<i64>() / 2;
    }

    /// Somebody leaves a group, and somebody else comes, or nobody.
    fn exchange(&mut self, group: u32, leaving: Option<u32>, coming: Option<u32>) {
        let (field, people) = (self.field, self.field.people);
        let sums = &mut self.sums[group as usize * people..][..people];
        if let Some(leaving) = leaving {
            sums.iter_mut().zip(field.row(leaving)).for_each(|(sum, distance)| *sum -= distance);
        }
        if let Some(coming) = coming {
            sums.iter_mut().zip(field.row(coming)).for_each(|(sum, distance)| *sum += distance);
        }
    }
}

impl Score for Distances<'_> {
    fn seats(&self) -> &Seats {
        &self.seats
    }

    #[inline]
    fn swap(&mut self, one: u32, other: u32, within: i64) -> Option<i64> {
        let (a, b) = (self.seats.group_of(one), self.seats.group_of(other));
        let apart = i64::from(self.field.distances[one as usize * self.field.people + other as usize]);
        let gain = self.sum(a, one) + self.sum(b, other) - self.sum(b, one) - self.sum(a, other) + 2 * apart;
        self.pending = Some((Change::Swap { one, other }, gain));
        (gain <= within).then_some(gain)
    }

    #[inline]
    fn shift(&mut self, person: u32, to: u32, within: i64) -> Option<i64> {
        let from = self.seats.group_of(person);
        let bounds = &self.field.bounds;
        if self.seats.size(from) <= bounds[from as usize].0 || self.seats.size(to) >= bounds[to as usize].1 {
            return None;
        }
        let gain = self.sum(from, person) - self.sum(to, person);
        self.pending = Some((Change::Shift { person, to }, gain));
        (gain <= within).then_some(gain)
    }

    fn commit(&mut self) {
        let Some((change, gain)) = self.pending.take() else { return };
        match change {
            Change::Swap { one, other } => {
                let (a, b) = (self.seats.group_of(one), self.seats.group_of(other));
                self.exchange(a, Some(one), Some(other));
                self.exchange(b, Some(other), Some(one));
                self.seats.swap(one, other);
            }
            Change::Shift { person, to } => {
                let from = self.seats.group_of(person);
                self.exchange(from, Some(person), None);
                self.exchange(to, None, Some(person));
                self.seats.shift(person, to);
            }
        }
        self.price += gain;
    }

    fn price(&self) -> i64 {
        self.price
    }

    fn look_at(&mut self, _: Look) {}

    fn reseat(&mut self, seats: &Seats) {
        self.seats.clone_from(seats);
        self.pending = None;
        self.renew();
    }

    fn has_shifts(&self) -> bool {
        self.field.bounds.iter().any(|bounds| bounds.0 < bounds.1)
    }

    #[inline]
    fn near(&self, _: u32, dice: &mut Dice) -> u32 {
        dice.below(self.field.people as u32)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::matching::laws::cases;

    #[test]
    fn distances_of_any_size_keep_their_proportions() {
        for unit in [5e-324, 1e-308, 1e-200, 1.0, 1e200, 1e249] {
            let mut problem = Problem::new(3, vec![(1, 2); 2]).expect("loose bounds");
            problem.set(0, 1, unit);
            problem.set(0, 2, 3.0 * unit);
            let field = Field::new(&problem);
            let [near, far] = [field.row(0)[1], field.row(0)[2]];
            assert!(near > 0 && (far - 3 * near).abs() <= 2, "{near} and {far} for {unit}");
        }
    }

    proptest! {
        #![proptest_config(cases())]

        #[test]
        fn what_is_weighed_is_what_it_gets(people in 4_usize..30, seed: u64) {
            let mut problem = Problem::new(people, vec![(1, people as u32); 3]).expect("loose bounds");
            let mut dice = Dice::new(seed, 1);
            for one in 0..people {
                (0..one).for_each(|other| problem.set(one, other, f64::from(dice.below(1_000)) / 7.0 - 50.0));
            }
            let field = Field::new(&problem);
            let mut table = Distances::new(&field, field.seats(&field.at_random(&mut dice)));
            for _ in 0..60 {
                let (one, other) = (dice.below(people as u32), dice.below(people as u32));
                let there = table.seats().group_of(other);
                if table.seats().group_of(one) == there {
                    continue;
                }
                let is_move = dice.below(3) == 0;
                let gain = if is_move { table.shift(one, there, i64::MAX) } else { table.swap(one, other, i64::MAX) };
                let Some(gain) = gain else { continue };
                let before = table.price();
                table.commit();
                prop_assert_eq!(table.price(), before + gain);
                let anew = Distances::new(&field, field.seats(&table.seats().to_groups()));
                prop_assert_eq!(table.price(), anew.price());
                prop_assert_eq!(&table.sums, &anew.sums);
            }
        }
    }
}

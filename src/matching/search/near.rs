//! Who is near to whom: random projection trees (Dasgupta & Freund 2008) instead of all pairs.
//!
//! Everybody is a point: when they are free and what they answered, where likeness is what makes a group good. A tree
//! halves the people again and again along a direction in which they differ much, and its leaves read from left to
//! right are an order in which neighbours are alike. Several such orders, each from other directions, are the
//! candidate lists of the search; one of them also cuts a large section into shards. The cost grows like n log n.

use std::cmp::Ordering;

use super::dice::Dice;

/// Orders kept for each person.
const ORDERS: usize = 6;
/// How far in an order somebody still counts as near.
const REACH: u32 = 4;
/// Rounds that turn a random direction towards one in which people differ much.
const TURNS: u32 = 3;
/// Leaves are not halved further.
const LEAF: usize = 4;

/// Points in a space where near means alike.
#[derive(Clone, Debug)]
pub(in crate::matching) struct Points {
    /// Coordinates of a point.
    pub width: usize,
    /// Point after point.
    pub coordinates: Vec<f32>,
}

impl Points {
    fn at(&self, point: u32) -> &[f32] {
        &self.coordinates[point as usize * self.width..][..self.width]
    }

    /// The point in the middle of others.
    pub fn middle(&self, points: &[u32]) -> Vec<f32> {
        let mut middle = vec![0.0; self.width];
        for &point in points {
            middle.iter_mut().zip(self.at(point)).for_each(|(sum, own)| *sum += own);
        }
        for sum in &mut middle {
            *sum /= points.len().max(1) as f32;
        }
        middle
    }

    /// All points in an order in which neighbours are alike.
    pub fn order(&self, dice: &mut Dice) -> Vec<u32> {
        let count = self.coordinates.len().checked_div(self.width).unwrap_or(0);
        let mut order: Vec<u32> = (0..count as u32).collect();
        self.halve(&mut order, dice);
        order
    }

    fn halve(&self, points: &mut [u32], dice: &mut Dice) {
        if points.len() <= LEAF {
            return;
        }
        let direction = self.direction(points, dice);
        let along = |point: u32| -> f32 { self.at(point).iter().zip(&direction).map(|(a, b)| a * b).sum() };
        let mut placed: Vec<(f32, u32)> = points.iter().map(|&point| (along(point), point)).collect();
        let half = placed.len() / 2;
        let by_place =
            |a: &(f32, u32), b: &(f32, u32)| -> Ordering { a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)) };
        placed.select_nth_unstable_by(half, by_place);
        points.iter_mut().zip(placed).for_each(|(point, (_, placed))| *point = placed);
        let (low, high) = points.split_at_mut(half);
        self.halve(low, dice);
        self.halve(high, dice);
    }

    /// A random direction turned a little towards the one in which these points differ most (power iteration on a
    /// sample).
    fn direction(&self, points: &[u32], dice: &mut Dice) -> Vec<f32> {
        let sample: Vec<u32> = points.iter().copied().step_by(points.len().div_ceil(64)).collect();
        let middle = self.middle(&sample);
        let mut direction: Vec<f32> = (0..self.width).map(|_| dice.sway()).collect();
        for _ in 0..TURNS {
            let mut turned = vec![0.0; self.width];
            for &point in &sample {
                let offset = || self.at(point).iter().zip(&middle).map(|(own, middle)| own - middle);
                let along: f32 = offset().zip(&direction).map(|(a, b)| a * b).sum();
                turned.iter_mut().zip(offset()).for_each(|(sum, own)| *sum += along * own);
            }
            let longest = turned.iter().fold(0.0_f32, |longest, part| longest.max(part.abs()));
            if longest <= 0.0 {
                break;
            }
            direction = turned.iter().map(|part| part / longest).collect();
        }
        direction
    }
}

/// Candidate lists.
#[derive(Clone, Debug)]
pub(in crate::matching) struct Near {
    people: u32,
    orders: Vec<Vec<u32>>,
    places: Vec<Vec<u32>>,
}

impl Near {
    pub fn new(points: &Points, people: u32, dice: &mut Dice) -> Self {
        let orders: Vec<Vec<u32>> =
            (0..ORDERS).map(|_| points.order(dice)).filter(|order| order.len() == people as usize).collect();
        let place = |order: &Vec<u32>| {
            let mut places = vec![0; order.len()];
            order.iter().zip(0..).for_each(|(&person, place)| places[person as usize] = place);
            places
        };
        Self { people, places: orders.iter().map(place).collect(), orders }
    }

    /// Nobody is known to be near to anybody.
    pub fn nobody(people: u32) -> Self {
        Self { people, orders: Vec::new(), places: Vec::new() }
    }

    /// An order in which neighbours are alike, if there is one.
    pub fn order(&self) -> Option<&[u32]> {
        self.orders.first().map(Vec::as_slice)
    }

    /// Somebody near, or anybody at all when nothing is known.
    #[inline]
    pub fn draw(&self, person: u32, dice: &mut Dice) -> u32 {
        if self.orders.is_empty() {
            return dice.below(self.people);
        }
        let order = dice.below(self.orders.len() as u32) as usize;
        let step = dice.below(2 * REACH);
        // From REACH before to REACH after, the person excepted; round at the ends.
        let beyond = step + u32::from(step >= REACH) + REACH * (self.people - 1);
        self.orders[order][((self.places[order][person as usize] + beyond) % self.people) as usize]
    }
}

//! The search: a careful first draft, then loosening and tightening, then a last polish by the exact objective.
//!
//! The draft seats those with the fewest possibilities first. Each round then exchanges people between two groups at
//! random, keeping an exchange that is not much worse than before; "not much" shrinks to nothing during the round
//! (threshold accepting, Dueck & Scheuer 1990; it needs no exponential, so it gives the same result on every
//! machine). How much is too much is measured on the cohort itself. The polish goes through the weakest groups and
//! takes every exchange that improves the objective as it is defined.
//!
//! An exchange touches two groups, and only those are judged again. Sizes never leave the plan: people change
//! places, or one moves from a larger group to a smaller, so that sizes merely swap.

use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};

use super::Budget;
use super::fit::Fit;
use super::limits::{Limits, Section};

/// Exchanges tried in a round, per person.
const TRIES_PER_PERSON: u32 = 150;
/// Passes of the polish; each stops early when nothing improves.
const POLISH_PASSES: u32 = 4;
/// The share of the usual difference that a round tolerates at first.
const TOLERANCE: f32 = 0.03;
/// Exchanges look at so many places of a group; no real group is larger.
const PLACES: usize = 128;

/// What one group is worth.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Verdict {
    cost: u32,
    alone: u32,
    score: f32,
}

impl Verdict {
    /// What the group lacks, as one number for the random search: rules before wishes before quality, and a poor
    /// group much dearer than two middling ones.
    fn burden(self) -> f32 {
        let lack = 1.0 - self.score;
        let squared = lack * lack;
        self.cost as f32 * 20.0 + self.alone as f32 * 5.0 + squared * squared + 0.02 * lack
    }
}

/// How good a whole seating is: compared place by place, smaller is better.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
struct Objective {
    cost: u32,
    alone: u32,
    lack_of_lowest: f32,
    lack_of_lowest_quarter: f32,
    lack: f32,
}

/// Seats one section: groups of people, in a settled order.
pub(super) fn seat(
    fit: &Fit,
    limits: &Limits,
    section: &Section,
    seed: u64,
    budget: Budget,
) -> Vec<Vec<u32>> {
    let mut table = Table::draft(fit, limits, section);
    let mut best = table.polished();
    if section.sizes.len() > 1 {
        for round in 0..u64::from(budget.rounds) {
            let mut dice =
                Xoshiro256PlusPlus::seed_from_u64(seed.wrapping_add(round.wrapping_mul(0x9E37_79B9)));
            table.seat_as(&best.groups);
            table.loosen_and_tighten(&mut dice);
            let found = table.polished();
            if found.objective < best.objective {
                best = found;
            }
        }
    }
    let place = |person: &u32| section.people.iter().position(|at| at == person);
    for group in &mut best.groups {
        group.sort_by_key(place);
    }
    best.groups.sort_by_key(|group| group.first().and_then(place));
    best.groups
}

/// A finished seating with its worth.
struct Seating {
    groups: Vec<Vec<u32>>,
    objective: Objective,
}

/// The tables of one section with people seated at them.
struct Table<'a> {
    fit: &'a Fit,
    limits: &'a Limits,
    section: &'a Section,
    groups: Vec<Vec<u32>>,
    verdicts: Vec<Verdict>,
    left: Vec<u32>,
    right: Vec<u32>,
}

impl<'a> Table<'a> {
    /// A first draft: blocks and people with few possibilities first, each where they do best.
    fn draft(fit: &'a Fit, limits: &'a Limits, section: &'a Section) -> Self {
        let mut order = section.people.clone();
        order.sort_by_key(|&person| {
            let chosen = u32::from(limits.has_wish(person)) * 4 + limits.apart(person).len() as u32 * 8;
            let possibilities = (fit.free(person).count() + 8).saturating_sub(chosen);
            (std::cmp::Reverse(limits.block_size(person)), limits.block(person), possibilities)
        });
        let empty = vec![Vec::new(); section.sizes.len()];
        let verdicts = vec![Verdict::default(); section.sizes.len()];
        let mut table =
            Self { fit, limits, section, groups: empty, verdicts, left: Vec::new(), right: Vec::new() };
        let same_block =
            |a: &u32, b: &u32| limits.block(*a).is_some() && limits.block(*a) == limits.block(*b);
        for block in order.chunk_by(same_block) {
            let Some(group) = table.best_place(block) else {
                for &person in block {
                    table.squeeze_in(person);
                }
                continue;
            };
            table.groups[group].extend(block);
        }
        table.judge_all();
        table
    }

    /// The group with room where these people do best; an empty one counts as middling, so groups fill evenly.
    fn best_place(&mut self, block: &[u32]) -> Option<usize> {
        let mut best: Option<(usize, f32)> = None;
        for group in 0..self.groups.len() {
            let room = self.section.sizes[group] as usize - self.groups[group].len();
            if room < block.len() {
                continue;
            }
            let mut members = std::mem::take(&mut self.left);
            members.clone_from(&self.groups[group]);
            members.extend(block);
            let crowd = self.groups[group].len() as f32 / self.section.sizes[group] as f32;
            let burden = self.judge(&members).burden() + 0.05 * crowd;
            self.left = members;
            if best.is_none_or(|(_, least)| burden < least) {
                best = Some((group, burden));
            }
        }
        best.map(|(group, _)| group)
    }

    fn squeeze_in(&mut self, person: u32) {
        if let Some(group) = self.best_place(&[person]) {
            self.groups[group].push(person);
        }
    }

    fn seat_as(&mut self, groups: &[Vec<u32>]) {
        self.groups.clone_from_slice(groups);
        self.judge_all();
    }

    fn judge_all(&mut self) {
        self.verdicts = self.groups.iter().map(|members| self.judge(members)).collect();
    }

    fn judge(&self, members: &[u32]) -> Verdict {
        let common = self.fit.common(members);
        Verdict {
            cost: self.limits.cost(members, common.count()),
            alone: self.limits.alone(members),
            score: self.fit.score_given(common, members),
        }
    }

    /// Exchanges at random, first generously, then strictly.
    fn loosen_and_tighten(&mut self, dice: &mut Xoshiro256PlusPlus) {
        let tries = TRIES_PER_PERSON * self.section.people.len() as u32;
        let generous = self.usual_difference(dice);
        for attempt in 0..tries {
            let Some((a, b)) = self.lay_out_any(dice) else { continue };
            let (one, other) = (self.judge(&self.left), self.judge(&self.right));
            let before = self.verdicts[a].burden() + self.verdicts[b].burden();
            let tolerated = generous * (1.0 - attempt as f32 / tries as f32);
            if one.burden() + other.burden() < before + tolerated {
                self.take(a, b, one, other);
            }
        }
    }

    /// How much an exchange usually changes, broken rules aside; a share of it is what the search tolerates at first.
    fn usual_difference(&mut self, dice: &mut Xoshiro256PlusPlus) -> f32 {
        let mut differences = Vec::with_capacity(64);
        for _ in 0..64 {
            if let Some((a, b)) = self.lay_out_any(dice) {
                let after = self.judge(&self.left).burden() + self.judge(&self.right).burden();
                differences.push((after - self.verdicts[a].burden() - self.verdicts[b].burden()).abs());
            }
        }
        differences.sort_by(f32::total_cmp);
        differences.get(differences.len() / 2).map_or(0.0, |middle| middle.min(0.1) * TOLERANCE)
    }

    /// Lays out a random exchange between two groups; none when the blocks at hand do not fit.
    fn lay_out_any(&mut self, dice: &mut Xoshiro256PlusPlus) -> Option<(usize, usize)> {
        let groups = self.groups.len() as u32;
        let a = dice.random_range(0..groups);
        let b = ((a + dice.random_range(1..groups)) % groups) as usize;
        let a = a as usize;
        let one = self.any_place(a, dice);
        let other = self.any_place(b, dice);
        let may_move = self.groups[a].len() == self.groups[b].len() + 1;
        if may_move && dice.random_range(0..4_u32) == 0 {
            let leaving = self.leaving(a, one, 1);
            return leaving.is_power_of_two().then(|| self.lay_out(a, b, leaving, 0));
        }
        self.lay_out_swap(a, b, one, other)
    }

    fn any_place(&self, group: usize, dice: &mut Xoshiro256PlusPlus) -> usize {
        dice.random_range(0..self.groups[group].len().min(PLACES) as u32) as usize
    }

    /// Lays out the people at these two places changing groups, each with those they have to stay with.
    fn lay_out_swap(&mut self, a: usize, b: usize, one: usize, other: usize) -> Option<(usize, usize)> {
        let mut from_a = self.leaving(a, one, 1);
        let from_b = self.leaving(b, other, from_a.count_ones());
        if from_b.count_ones() > from_a.count_ones() {
            from_a = self.leaving(a, one, from_b.count_ones());
        }
        (from_a.count_ones() == from_b.count_ones()).then(|| self.lay_out(a, b, from_a, from_b))
    }

    /// The places that leave a group when the person at one place does: their block, and people without one until
    /// there are `wanted`.
    fn leaving(&self, group: usize, at: usize, wanted: u32) -> u128 {
        let members = &self.groups[group][..self.groups[group].len().min(PLACES)];
        let mut leaving = 1 << at;
        if let Some(block) = self.limits.block(members[at]) {
            for (place, &person) in members.iter().enumerate() {
                leaving |= u128::from(self.limits.block(person) == Some(block)) << place;
            }
        }
        for step in 1..members.len() {
            if leaving.count_ones() >= wanted {
                break;
            }
            let place = (at + step) % members.len();
            leaving |= u128::from(self.limits.block(members[place]).is_none()) << place;
        }
        leaving
    }

    /// Lays out in `left` and `right` how the two groups look when these places change sides.
    fn lay_out(&mut self, a: usize, b: usize, from_a: u128, from_b: u128) -> (usize, usize) {
        self.left.clear();
        self.right.clear();
        let leaves = |places: u128, place: usize| place < PLACES && places >> place & 1 == 1;
        for (place, &person) in self.groups[a].iter().enumerate() {
            if leaves(from_a, place) { &mut self.right } else { &mut self.left }.push(person);
        }
        for (place, &person) in self.groups[b].iter().enumerate() {
            if leaves(from_b, place) { &mut self.left } else { &mut self.right }.push(person);
        }
        (a, b)
    }

    fn take(&mut self, a: usize, b: usize, one: Verdict, other: Verdict) {
        self.groups[a].clone_from(&self.left);
        self.groups[b].clone_from(&self.right);
        self.verdicts[a] = one;
        self.verdicts[b] = other;
    }

    /// The seating as it is after every improvement that starts at a weak group has been taken.
    fn polished(&mut self) -> Seating {
        let mut objective = self.objective();
        for _ in 0..POLISH_PASSES {
            let before = objective;
            for a in self.weak_groups() {
                for b in (0..self.groups.len()).filter(|&b| b != a) {
                    for one in 0..self.groups[a].len().min(PLACES) {
                        for other in 0..self.groups[b].len().min(PLACES) {
                            objective = self.improve(a, b, one, other, objective);
                        }
                    }
                }
            }
            if objective == before {
                break;
            }
        }
        Seating { groups: self.groups.clone(), objective }
    }

    /// Takes the exchange of two places if the objective gets better by it.
    fn improve(&mut self, a: usize, b: usize, one: usize, other: usize, objective: Objective) -> Objective {
        if self.lay_out_swap(a, b, one, other).is_none() {
            return objective;
        }
        let after = (self.judge(&self.left), self.judge(&self.right));
        let before = (self.verdicts[a], self.verdicts[b]);
        if cannot_help(before, after) {
            return objective;
        }
        (self.verdicts[a], self.verdicts[b]) = after;
        let found = self.objective();
        if found < objective {
            self.take(a, b, after.0, after.1);
            return found;
        }
        (self.verdicts[a], self.verdicts[b]) = before;
        objective
    }

    /// Groups that break a rule, leave somebody alone, or belong to the lowest quarter; the weakest first.
    fn weak_groups(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.groups.len()).collect();
        let key = |&group: &usize| self.verdicts[group];
        order.sort_by(|a, b| key(b).burden().total_cmp(&key(a).burden()).then(a.cmp(b)));
        let faulty = order.iter().filter(|group| key(group).cost + key(group).alone > 0).count();
        order.truncate(faulty.max(lowest_quarter(order.len())));
        order
    }

    fn objective(&self) -> Objective {
        let mut lacks: Vec<f32> = self.verdicts.iter().map(|verdict| 1.0 - verdict.score).collect();
        lacks.sort_by(|a, b| b.total_cmp(a));
        let mean = |lacks: &[f32]| lacks.iter().sum::<f32>() / lacks.len().max(1) as f32;
        Objective {
            cost: self.verdicts.iter().map(|verdict| verdict.cost).sum(),
            alone: self.verdicts.iter().map(|verdict| verdict.alone).sum(),
            lack_of_lowest: lacks.first().copied().unwrap_or(0.0),
            lack_of_lowest_quarter: mean(&lacks[..lowest_quarter(lacks.len())]),
            lack: mean(&lacks),
        }
    }
}

/// Can an exchange with these verdicts not improve the objective? True when the rules and wishes fare no better and
/// neither the lower of the two scores nor their sum rises; then no lowest part of all scores can rise either.
fn cannot_help(before: (Verdict, Verdict), after: (Verdict, Verdict)) -> bool {
    let cost = |pair: (Verdict, Verdict)| (pair.0.cost + pair.1.cost, pair.0.alone + pair.1.alone);
    let lower = |pair: (Verdict, Verdict)| pair.0.score.min(pair.1.score);
    let sum = |pair: (Verdict, Verdict)| pair.0.score + pair.1.score;
    let order = cost(after).cmp(&cost(before));
    order.is_gt() || (order.is_eq() && lower(after) <= lower(before) && sum(after) <= sum(before))
}

/// How many groups are the lowest quarter: at least one, if there is any.
pub(super) fn lowest_quarter(groups: usize) -> usize {
    groups.div_ceil(4)
}

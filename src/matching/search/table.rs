//! Groups of people with answers and rules, ready for the search: the composite score.
//!
//! For every person the summary of their fellows stands ready (`rest`), so that weighing an exchange is reading two
//! summaries and two rows. Summaries are renewed only when an exchange is made, which is seldom. Beside each summary
//! stands the best its group could be with anybody at all in that person's place (`ceilings`): most exchanges cost
//! common time, and with the time alone known exactly it is often certain that they add more than the search would take.

use std::collections::HashMap;
use std::ops::Range;

use super::dice::Dice;
use super::near::Near;
use super::score::{Look, Score};
use super::seats::Seats;
use super::worth::{Aim, Verdict, Worth};
use crate::matching::fit::{All, Fit, Summed};
use crate::matching::limits::{Own, Rules};

/// Everything about some people and their groups that does not change while they are seated.
pub(super) struct Ground {
    pub fit: Fit,
    pub rules: Rules,
    pub near: Near,
    /// By person: two of the same number may change places, and nothing changes.
    pub kinds: Vec<u32>,
    /// The smallest and the largest a group may be.
    pub range: (u32, u32),
    /// Whether a move must leave the sizes as they were, in another order.
    pub keeps_sizes: bool,
    pub aim: Aim,
}

/// Numbers people by their answers. Most who did not answer are of one kind, and an annealing that lets them change
/// places, which costs nothing, would do little else in the end. Whoever has a rule of their own is of their own kind.
pub(super) fn kinds(fit: &Fit, rules: &Rules) -> Vec<u32> {
    let mut known = HashMap::new();
    let people = 0..fit.people();
    people
        .map(|person| {
            let own = if rules.is_free(person) { None } else { Some(person) };
            let next = known.len() as u32;
            *known.entry((fit.own(person), rules.badge(person), own)).or_insert(next)
        })
        .collect()
}

/// People seated at groups.
pub(super) struct Table<'a> {
    pub ground: &'a Ground,
    /// What prices are made of at present.
    aim: Aim,
    /// What the lowest group may lack.
    most: u32,
    seats: Seats,
    rest: Vec<u64>,
    /// By person.
    firsts: Vec<First>,
    /// By group, what each answer is worth to its members together.
    sums: Vec<u32>,
    /// By person, what their fellows' own rules and wishes cost without them.
    own_rest: Vec<Own>,
    badges: Vec<u64>,
    pub verdicts: Vec<Verdict>,
    /// By group.
    prices: Vec<i64>,
    pending: Pending,
    left: Vec<u32>,
    right: Vec<u32>,
    going: (Vec<u32>, Vec<u32>),
    scratch: Vec<u64>,
}

/// What is looked at first when somebody is to leave or to come: one line of the processor's memory.
#[derive(Clone, Copy, Debug, Default)]
#[repr(align(64))]
struct First {
    /// The slots they can.
    own: [u64; 3],
    /// The slots all others in their group can.
    rest: [u64; 3],
    /// What their group can be worth without them at most, time left out.
    ceiling: f32,
}

/// The change weighed last.
#[derive(Clone, Copy, Debug)]
enum Pending {
    Nothing,
    Swap {
        one: u32,
        other: u32,
        after: (Verdict, Verdict),
    },
    /// `left` and `right` are the members of these groups afterwards.
    Exchange {
        groups: (u32, u32),
        after: (Verdict, Verdict),
    },
}

impl<'a> Table<'a> {
    pub fn new(ground: &'a Ground, seats: Seats) -> Self {
        let mut table = Self {
            ground,
            aim: ground.aim,
            most: u32::MAX,
            rest: vec![0; seats.people() as usize * ground.fit.rest_words()],
            firsts: vec![First::default(); seats.people() as usize],
            sums: vec![0; seats.groups() as usize * ground.fit.sums()],
            own_rest: vec![Own::default(); seats.people() as usize],
            badges: vec![0; seats.groups() as usize],
            verdicts: vec![Verdict::default(); seats.groups() as usize],
            prices: vec![0; seats.groups() as usize],
            seats,
            pending: Pending::Nothing,
            left: Vec::new(),
            right: Vec::new(),
            going: (Vec::new(), Vec::new()),
            scratch: Vec::new(),
        };
        table.renew_all();
        table
    }

    /// From now on no group should lack more than the lowest lacks now.
    pub fn keep_the_lowest(&mut self) {
        self.most = self.verdicts.iter().map(|verdict| verdict.lack).max().unwrap_or(u32::MAX);
        self.look_at(Look::Everything);
    }

    /// How good everything is, exactly.
    pub fn worth(&self) -> Worth {
        Worth::of(&self.verdicts, |group| self.seats.size(group))
    }

    /// The two groups touched by the change weighed last, and what they would be worth.
    pub fn weighed(&self) -> Option<((u32, u32), (Verdict, Verdict))> {
        match self.pending {
            Pending::Nothing => None,
            Pending::Swap { one, other, after } => {
                Some(((self.seats.group_of(one), self.seats.group_of(other)), after))
            }
            Pending::Exchange { groups, after } => Some((groups, after)),
        }
    }

    /// The sizes of the two groups touched by the change weighed last, as they would be.
    pub fn sizes_after(&self) -> (u32, u32) {
        match self.pending {
            Pending::Nothing => (0, 0),
            Pending::Swap { one, other, .. } => {
                (self.seats.size(self.seats.group_of(one)), self.seats.size(self.seats.group_of(other)))
            }
            Pending::Exchange { .. } => (self.left.len() as u32, self.right.len() as u32),
        }
    }

    fn renew_all(&mut self) {
        (0..self.seats.groups()).for_each(|group| self.sum_up(group));
        (0..self.seats.groups()).for_each(|group| self.renew(group));
    }

    /// Sums a group's pairs up anew.
    fn sum_up(&mut self, group: u32) {
        let kept = self.ground.fit.sums();
        self.ground.fit.sum_up(&mut self.sums[group as usize * kept..][..kept], self.seats.members(group));
    }

    /// Works out a group's summaries anew, once its sums are right.
    fn renew(&mut self, group: u32) {
        let (fit, members) = (&self.ground.fit, self.seats.members(group));
        let (words, kept) = (fit.rest_words(), fit.sums());
        fit.leave_out_each(&mut self.rest, members, &self.sums[group as usize * kept..][..kept]);
        for &person in members {
            let row = &self.rest[person as usize * words..][..words];
            let (own, rest) = fit.times(row, person);
            self.firsts[person as usize] = First { own, rest, ceiling: fit.ceiling(row) };
        }
        let rules = &self.ground.rules;
        let badges = members.iter().map(|&person| rules.badge(person)).sum();
        self.badges[group as usize] = badges;
        for &person in members {
            self.own_rest[person as usize] = rules.own_without(person, members, badges);
        }
        let verdict = members.first().map_or(Verdict::EMPTY, |&first| self.judge(group, first, first));
        self.verdicts[group as usize] = verdict;
        self.prices[group as usize] = self.aim.price(verdict, self.seats.size(group));
    }

    fn rest(&self, person: u32) -> &[u64] {
        let words = self.ground.fit.rest_words();
        &self.rest[person as usize * words..][..words]
    }

    /// What a group is worth when `leaving` gives their place to `one`.
    #[inline]
    fn judge(&self, group: u32, leaving: u32, one: u32) -> Verdict {
        let members = self.seats.members(group);
        let kept = self.ground.fit.sums();
        let sums = &self.sums[group as usize * kept..][..kept];
        let beside = Summed { members, sums, leaving };
        let (score, common) = self.ground.fit.score(self.rest(leaving), one, &beside);
        let rules = &self.ground.rules;
        let badges = self.badges[group as usize] - rules.badge(leaving) + rules.badge(one);
        let mut own = self.own_rest[leaving as usize];
        let others = members.iter().copied().filter(|&other| other != leaving && other != one);
        rules.add(&mut own, one, &others);
        let cost = rules.cost(own, members.len() as u32, badges, common);
        Verdict::new(cost, own.alone.unsigned_abs(), score)
    }

    /// The least a group can cost when `leaving` gives their place to `one`.
    #[inline]
    fn least(&self, group: u32, leaving: u32, one: u32) -> i64 {
        let (leaves, comes) = (&self.firsts[leaving as usize], &self.firsts[one as usize]);
        let common = leaves.rest.iter().zip(&comes.own).map(|(rest, own)| (rest & own).count_ones()).sum();
        let score = self.ground.fit.at_most(common, leaves.ceiling);
        let rules = &self.ground.rules;
        let badges = self.badges[group as usize] - rules.badge(leaving) + rules.badge(one);
        let size = self.seats.size(group);
        self.aim.price(Verdict::new(rules.least_cost(size, badges, common), 0, score), size)
    }

    /// The least any group of these people can cost.
    fn least_anew(&self, members: &[u32]) -> i64 {
        let (score, common) = self.ground.fit.at_most_of(members);
        let badges = members.iter().map(|&person| self.ground.rules.badge(person)).sum();
        let size = members.len() as u32;
        self.aim.price(Verdict::new(self.ground.rules.least_cost(size, badges, common), 0, score), size)
    }

    /// What any group of these people would be worth.
    pub fn judge_anew(&mut self, members: &[u32]) -> Verdict {
        let Some((&last, others)) = members.split_last() else { return Verdict::EMPTY };
        let mut found = Verdict::EMPTY;
        self.judge_with_each(others, last..last + 1, |_| true, |_, verdict| found = verdict);
        found
    }

    /// What some people would be worth together with each of these others, one at a time. Tells only of those of whom
    /// it is not certain beforehand that they are of no use: `may_do` is asked about a verdict no worse than theirs.
    pub fn judge_with_each(
        &mut self,
        some: &[u32],
        others: Range<u32>,
        may_do: impl Fn(Verdict) -> bool,
        mut tell: impl FnMut(u32, Verdict),
    ) {
        let (ground, words) = (self.ground, self.ground.fit.rest_words());
        let (fit, rules) = (&ground.fit, &ground.rules);
        self.scratch.resize(words.max(self.scratch.len()), 0);
        let rest = &mut self.scratch[..words];
        fit.clear(rest);
        for &person in some {
            fit.absorb(rest, person);
        }
        fit.sum_pairs_of(rest, some);
        let badges: u64 = some.iter().map(|&person| rules.badge(person)).sum();
        let (own, size, ceiling) = (rules.own_of(some), some.len() as u32 + 1, fit.ceiling(rest));
        for other in others {
            let badges = badges + rules.badge(other);
            let (free, left) = fit.times(rest, other);
            let common = free.iter().zip(&left).map(|(free, left)| (free & left).count_ones()).sum();
            let least = Verdict::new(rules.least_cost(size, badges, common), 0, fit.at_most(common, ceiling));
            if !may_do(least) {
                continue;
            }
            let (score, common) = fit.score(rest, other, &All { members: some });
            let mut own = own;
            rules.add(&mut own, other, &some.iter().copied());
            let cost = rules.cost(own, size, badges, common);
            tell(other, Verdict::new(cost, own.alone.unsigned_abs(), score));
        }
    }

    /// No group of so many can be worth more than this with these people among its members.
    pub fn at_best(&self, some: &[u32], size: u32) -> Verdict {
        let (score, common) = self.ground.fit.at_most_of(some);
        let badges = some.iter().map(|&person| self.ground.rules.badge(person)).sum();
        Verdict::new(self.ground.rules.least_cost(size, badges, common), 0, score)
    }

    /// Somebody who has to stay with others changes places: they all go, and as many come back.
    fn swap_blocks(&mut self, one: u32, other: u32, within: i64) -> Option<i64> {
        let (a, b) = (self.seats.group_of(one), self.seats.group_of(other));
        let (mut from_a, mut from_b) = std::mem::take(&mut self.going);
        self.leaving(&mut from_a, a, one, 1);
        self.leaving(&mut from_b, b, other, from_a.len());
        if from_b.len() > from_a.len() {
            self.leaving(&mut from_a, a, one, from_b.len());
        }
        let is_even = from_a.len() == from_b.len();
        let gain = if is_even { self.exchange((a, b), &from_a, &from_b, within) } else { None };
        self.going = (from_a, from_b);
        gain
    }

    /// Those who leave a group when somebody does: their block, and people without one until there are `wanted`.
    fn leaving(&self, leaving: &mut Vec<u32>, group: u32, person: u32, wanted: usize) {
        let members = self.seats.members(group);
        let block = self.ground.rules.block(person);
        let goes =
            |&member: &u32| member == person || block.is_some() && self.ground.rules.block(member) == block;
        leaving.clear();
        leaving.extend(members.iter().copied().filter(goes));
        let at = members.iter().position(|&member| member == person).unwrap_or(0);
        let (before, after) = members.split_at(at);
        for &member in after.iter().chain(before) {
            if leaving.len() >= wanted {
                break;
            }
            if self.ground.rules.block(member).is_none() && !leaving.contains(&member) {
                leaving.push(member);
            }
        }
    }

    /// What it adds to the price when some people of each group change places, if that can be within a limit.
    fn exchange(&mut self, (a, b): (u32, u32), from_a: &[u32], from_b: &[u32], within: i64) -> Option<i64> {
        let after = |group: u32, go: &[u32], come: &[u32], line: &mut Vec<u32>| {
            line.clear();
            line.extend(self.seats.members(group).iter().filter(|member| !go.contains(member)));
            line.extend(come);
        };
        let (mut left, mut right) = (std::mem::take(&mut self.left), std::mem::take(&mut self.right));
        after(a, from_a, from_b, &mut left);
        after(b, from_b, from_a, &mut right);
        let before = self.prices[a as usize] + self.prices[b as usize];
        let is_hopeless = self.least_anew(&left) + self.least_anew(&right) > before.saturating_add(within);
        let gain = (!is_hopeless).then(|| {
            let verdicts = (self.judge_anew(&left), self.judge_anew(&right));
            self.pending = Pending::Exchange { groups: (a, b), after: verdicts };
            let aim = self.aim;
            aim.price(verdicts.0, left.len() as u32) + aim.price(verdicts.1, right.len() as u32) - before
        });
        (self.left, self.right) = (left, right);
        gain
    }

    /// Weighs any other way for two groups to share their people.
    pub fn weigh_apart(&mut self, groups: (u32, u32), left: &[u32], right: &[u32]) {
        let after = (self.judge_anew(left), self.judge_anew(right));
        self.left.clear();
        self.left.extend(left);
        self.right.clear();
        self.right.extend(right);
        self.pending = Pending::Exchange { groups, after };
    }

    fn reprice(&mut self) {
        for (price, (verdict, group)) in self.prices.iter_mut().zip(self.verdicts.iter().zip(0..)) {
            *price = self.aim.price(*verdict, self.seats.size(group));
        }
    }

    fn may_shift(&self, from: u32, to: u32, count: u32) -> bool {
        let (smallest, largest) = self.ground.range;
        let (from, to) = (self.seats.size(from), self.seats.size(to));
        if self.ground.keeps_sizes {
            return from == to + count;
        }
        from >= smallest + count && to + count <= largest
    }
}

impl Score for Table<'_> {
    fn seats(&self) -> &Seats {
        &self.seats
    }

    #[inline]
    fn swap(&mut self, one: u32, other: u32, within: i64) -> Option<i64> {
        let rules = &self.ground.rules;
        if rules.block(one).is_some() || rules.block(other).is_some() {
            return self.swap_blocks(one, other, within);
        }
        if self.ground.kinds[one as usize] == self.ground.kinds[other as usize] {
            return None;
        }
        let (a, b) = (self.seats.group_of(one), self.seats.group_of(other));
        let before = self.prices[a as usize] + self.prices[b as usize];
        let most = before.saturating_add(within);
        let least = self.least(b, other, one);
        if self.least(a, one, other) + least > most {
            return None;
        }
        let left = self.judge(a, one, other);
        let price = self.aim.price(left, self.seats.size(a));
        if price + least > most {
            return None;
        }
        let right = self.judge(b, other, one);
        self.pending = Pending::Swap { one, other, after: (left, right) };
        Some(price + self.aim.price(right, self.seats.size(b)) - before)
    }

    fn shift(&mut self, person: u32, to: u32, within: i64) -> Option<i64> {
        let from = self.seats.group_of(person);
        let (mut leaving, spare) = std::mem::take(&mut self.going);
        self.leaving(&mut leaving, from, person, 1);
        let gain = if self.may_shift(from, to, leaving.len() as u32) {
            self.exchange((from, to), &leaving, &[], within)
        } else {
            None
        };
        self.going = (leaving, spare);
        gain
    }

    fn commit(&mut self) {
        let touched = match std::mem::replace(&mut self.pending, Pending::Nothing) {
            Pending::Nothing => return,
            Pending::Swap { one, other, .. } => {
                let touched = (self.seats.group_of(one), self.seats.group_of(other));
                self.seats.swap(one, other);
                let (fit, kept) = (&self.ground.fit, self.ground.fit.sums());
                fit.sum_exchange(&mut self.sums[touched.0 as usize * kept..][..kept], one, other);
                fit.sum_exchange(&mut self.sums[touched.1 as usize * kept..][..kept], other, one);
                touched
            }
            Pending::Exchange { groups, .. } => {
                self.seats.fill(groups.0, &self.left);
                self.seats.fill(groups.1, &self.right);
                self.sum_up(groups.0);
                self.sum_up(groups.1);
                groups
            }
        };
        self.renew(touched.0);
        self.renew(touched.1);
    }

    fn price(&self) -> i64 {
        self.prices.iter().sum()
    }

    fn look_at(&mut self, what: Look) {
        let whole = Aim::new(self.ground.aim.objective, self.most);
        self.aim = if what == Look::Quality { whole.quality_alone() } else { whole };
        self.reprice();
    }

    fn reseat(&mut self, seats: &Seats) {
        self.seats.clone_from(seats);
        self.pending = Pending::Nothing;
        self.renew_all();
    }

    fn has_shifts(&self) -> bool {
        self.ground.range.0 < self.ground.range.1
    }

    #[inline]
    fn near(&self, person: u32, dice: &mut Dice) -> u32 {
        self.ground.near.draw(person, dice)
    }
}

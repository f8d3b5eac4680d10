//! Groups of people with answers and rules, ready for the search: the composite score.
//!
//! For every person the summary of their fellows stands ready (`rest`), so that weighing an exchange is reading two
//! summaries and two rows. Summaries are renewed only when an exchange is made, which is seldom.

use super::dice::Dice;
use super::near::Near;
use super::score::{Look, Score};
use super::seats::Seats;
use super::worth::{Aim, Verdict, Worth};
use crate::matching::fit::Fit;
use crate::matching::limits::{Own, Rules};

/// Everything about some people and their groups that does not change while they are seated.
pub(super) struct Ground {
    pub fit: Fit,
    pub rules: Rules,
    pub near: Near,
    /// The smallest and the largest a group may be.
    pub range: (u32, u32),
    /// Whether a move must leave the sizes as they were, in another order.
    pub keeps_sizes: bool,
    pub aim: Aim,
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
    /// By person, what their fellows' own rules and wishes cost without them.
    own_rest: Vec<Own>,
    badges: Vec<u64>,
    pub verdicts: Vec<Verdict>,
    pending: Pending,
    left: Vec<u32>,
    right: Vec<u32>,
    scratch: Vec<u64>,
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
    Shift {
        person: u32,
        to: u32,
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
            own_rest: vec![Own::default(); seats.people() as usize],
            badges: vec![0; seats.groups() as usize],
            verdicts: vec![Verdict::default(); seats.groups() as usize],
            seats,
            pending: Pending::Nothing,
            left: Vec::new(),
            right: Vec::new(),
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
            Pending::Shift { person, to, after } => Some(((self.seats.group_of(person), to), after)),
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
            Pending::Shift { person, to, .. } => {
                (self.seats.size(self.seats.group_of(person)) - 1, self.seats.size(to) + 1)
            }
            Pending::Exchange { .. } => (self.left.len() as u32, self.right.len() as u32),
        }
    }

    fn renew_all(&mut self) {
        (0..self.seats.groups()).for_each(|group| self.renew(group));
    }

    /// Works out a group's summaries anew.
    fn renew(&mut self, group: u32) {
        let words = self.ground.fit.rest_words();
        let members = self.seats.members(group);
        let need = (members.len() + 34) * words;
        if self.scratch.len() < need {
            self.scratch.resize(need, 0);
        }
        let (rows, spare) = self.scratch.split_at_mut(members.len() * words);
        self.ground.fit.clear(&mut spare[..words]);
        spread(&self.ground.fit, words, members, rows, spare);
        self.ground.fit.sum_pairs(rows, members);
        for (row, &person) in rows.chunks_exact(words).zip(members) {
            self.rest[person as usize * words..][..words].copy_from_slice(row);
        }
        let rules = &self.ground.rules;
        let badges = members.iter().map(|&person| rules.badge(person)).sum();
        self.badges[group as usize] = badges;
        for &person in members {
            self.own_rest[person as usize] = rules.own_without(person, members, badges);
        }
        self.verdicts[group as usize] = match members.first() {
            Some(&first) => self.judge(group, first, first),
            None => Verdict::EMPTY,
        };
    }

    /// What a group is worth when `leaving` gives their place to `one`.
    #[inline]
    fn judge(&self, group: u32, leaving: u32, one: u32) -> Verdict {
        let members = self.seats.members(group);
        let words = self.ground.fit.rest_words();
        let rest = &self.rest[leaving as usize * words..][..words];
        let (score, common) = self.ground.fit.score(rest, one, members, leaving);
        let rules = &self.ground.rules;
        let badges = self.badges[group as usize] - rules.badge(leaving) + rules.badge(one);
        let mut own = self.own_rest[leaving as usize];
        let others = members.iter().copied().filter(|&other| other != leaving && other != one);
        rules.add(&mut own, one, &others);
        let cost = rules.cost(own, members.len() as u32, badges, common);
        Verdict::new(cost, own.alone.unsigned_abs(), score)
    }

    /// What any group of these people would be worth.
    pub fn judge_anew(&mut self, members: &[u32]) -> Verdict {
        let Some((&last, others)) = members.split_last() else { return Verdict::EMPTY };
        let ground = self.ground;
        let fit = &ground.fit;
        let words = fit.rest_words();
        let need = (others.len() + 1) * words;
        if self.scratch.len() < need {
            self.scratch.resize(need, 0);
        }
        let rest = &mut self.scratch[..words];
        fit.clear(rest);
        for &person in others {
            fit.absorb(rest, person);
        }
        fit.sum_pairs_of(rest, others);
        let (score, common) = fit.score(rest, last, members, last);
        let rules = &ground.rules;
        let badges = members.iter().map(|&person| rules.badge(person)).sum();
        let own = rules.own_of(members);
        let cost = rules.cost(own, members.len() as u32, badges, common);
        Verdict::new(cost, own.alone.unsigned_abs(), score)
    }

    fn gain(&self, (a, b): (u32, u32), after: (Verdict, Verdict), sizes: (u32, u32)) -> i64 {
        let aim = self.aim;
        let price = |verdict: Verdict, size| aim.price(verdict, size);
        let before = price(self.verdicts[a as usize], self.seats.size(a))
            + price(self.verdicts[b as usize], self.seats.size(b));
        price(after.0, sizes.0) + price(after.1, sizes.1) - before
    }

    /// Somebody who has to stay with others changes places: they all go, and as many come back.
    fn swap_blocks(&mut self, one: u32, other: u32) -> Option<i64> {
        let (a, b) = (self.seats.group_of(one), self.seats.group_of(other));
        let mut from_a = self.leaving(a, one, 1);
        let from_b = self.leaving(b, other, from_a.len());
        if from_b.len() > from_a.len() {
            from_a = self.leaving(a, one, from_b.len());
        }
        (from_a.len() == from_b.len()).then(|| self.exchange((a, b), &from_a, &from_b))
    }

    /// Those who leave a group when somebody does: their block, and people without one until there are `wanted`.
    fn leaving(&self, group: u32, person: u32, wanted: usize) -> Vec<u32> {
        let members = self.seats.members(group);
        let block = self.ground.rules.block(person);
        let goes =
            |&member: &u32| member == person || block.is_some() && self.ground.rules.block(member) == block;
        let mut leaving: Vec<u32> = members.iter().copied().filter(goes).collect();
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
        leaving
    }

    fn exchange(&mut self, (a, b): (u32, u32), from_a: &[u32], from_b: &[u32]) -> i64 {
        let after = |group: u32, go: &[u32], come: &[u32], mut line: Vec<u32>| {
            line.clear();
            line.extend(self.seats.members(group).iter().filter(|member| !go.contains(member)));
            line.extend(come);
            line
        };
        let left = after(a, from_a, from_b, Vec::new());
        let right = after(b, from_b, from_a, Vec::new());
        let verdicts = (self.judge_anew(&left), self.judge_anew(&right));
        let sizes = (left.len() as u32, right.len() as u32);
        (self.left, self.right) = (left, right);
        self.pending = Pending::Exchange { groups: (a, b), after: verdicts };
        self.gain((a, b), verdicts, sizes)
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

/// Fills in everybody's summary of the others, halving: the summary of one half goes into every row of the other.
fn spread(fit: &Fit, words: usize, members: &[u32], rows: &mut [u64], spare: &mut [u64]) {
    let (outside, spare) = spare.split_at_mut(words);
    if members.len() <= 1 {
        rows.copy_from_slice(&outside[..rows.len()]);
        return;
    }
    let half = members.len() / 2;
    let (front, back) = members.split_at(half);
    let (front_rows, back_rows) = rows.split_at_mut(half * words);
    for (own, own_rows, other) in [(front, front_rows, back), (back, back_rows, front)] {
        spare[..words].copy_from_slice(outside);
        for &person in other {
            fit.absorb(&mut spare[..words], person);
        }
        spread(fit, words, own, own_rows, spare);
    }
}

impl Score for Table<'_> {
    fn seats(&self) -> &Seats {
        &self.seats
    }

    #[inline]
    fn swap(&mut self, one: u32, other: u32) -> Option<i64> {
        let rules = &self.ground.rules;
        if rules.block(one).is_some() || rules.block(other).is_some() {
            return self.swap_blocks(one, other);
        }
        let (a, b) = (self.seats.group_of(one), self.seats.group_of(other));
        let after = (self.judge(a, one, other), self.judge(b, other, one));
        self.pending = Pending::Swap { one, other, after };
        Some(self.gain((a, b), after, (self.seats.size(a), self.seats.size(b))))
    }

    fn shift(&mut self, person: u32, to: u32) -> Option<i64> {
        let from = self.seats.group_of(person);
        let leaving = self.leaving(from, person, 1);
        if !self.may_shift(from, to, leaving.len() as u32) {
            return None;
        }
        if leaving.len() > 1 {
            return Some(self.exchange((from, to), &leaving, &[]));
        }
        let members: Vec<u32> =
            self.seats.members(from).iter().copied().filter(|&member| member != person).collect();
        let with: Vec<u32> = self.seats.members(to).iter().copied().chain([person]).collect();
        let after = (self.judge_anew(&members), self.judge_anew(&with));
        self.pending = Pending::Shift { person, to, after };
        Some(self.gain((from, to), after, (members.len() as u32, with.len() as u32)))
    }

    fn commit(&mut self) {
        let touched = match std::mem::replace(&mut self.pending, Pending::Nothing) {
            Pending::Nothing => return,
            Pending::Swap { one, other, .. } => {
                let touched = (self.seats.group_of(one), self.seats.group_of(other));
                self.seats.swap(one, other);
                touched
            }
            Pending::Shift { person, to, .. } => {
                let from = self.seats.group_of(person);
                self.seats.shift(person, to);
                (from, to)
            }
            Pending::Exchange { groups, .. } => {
                self.seats.fill(groups.0, &self.left);
                self.seats.fill(groups.1, &self.right);
                groups
            }
        };
        self.renew(touched.0);
        self.renew(touched.1);
    }

    fn price(&self) -> i64 {
        let aim = self.aim;
        self.verdicts
            .iter()
            .zip(0..)
            .map(|(verdict, group)| aim.price(*verdict, self.seats.size(group)))
            .sum()
    }

    fn look_at(&mut self, what: Look) {
        let whole = Aim::new(self.ground.aim.objective, self.most);
        self.aim = if what == Look::Quality { whole.quality_alone() } else { whole };
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

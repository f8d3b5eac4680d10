//! Small sections: every group there could be is judged once, and the best of them that together seat everybody are
//! sought, so that the best is known to be the best.
//!
//! It is set partitioning (Balas & Padberg 1976). The objective is taken place by place: when no choice is better in
//! the first place, none of those as good there is sought that is better in the second, and so on. Groups are chosen
//! around whoever has the fewest left to choose from, and a branch is left as soon as it cannot be better. Where sums
//! are compared, each person gets a price such that the groups a good choice needs cost about what their members pay
//! (Lagrangian relaxation, Held & Karp 1971); groups far above that are in no better choice, and mostly few are left.

use super::lowest_quarter;
use super::seats::Seats;
use super::table::{Ground, Table};
use super::worth::{Verdict, Worth};
use crate::matching::Objective;

/// No section with more possible groups than this.
const MOST_GROUPS: u64 = 700_000;
/// Nor with more people than fit into a word.
const WORD: u32 = 64;
/// Groups looked at where nothing can be proven any more.
const WITHOUT_PROOF: u64 = 100_000;
/// Faults are few; counted by this grain, prices can say how few there must be at least.
const GRAIN: u32 = 24;
/// Adjustments without success before they become finer.
const PATIENCE: u32 = 6;

/// What was found.
pub(super) struct Cover {
    /// The best groups met.
    pub groups: Vec<Vec<u32>>,
    /// Whether no others are better.
    pub is_best: bool,
    /// How many groups were judged.
    pub judged: u64,
}

/// How much work the best may cost.
#[derive(Clone, Copy, Debug)]
pub(super) struct Care {
    /// Groups looked at before giving up, at each place of the objective.
    pub looks: u64,
    /// How often prices are adjusted.
    pub adjustments: u32,
    /// How many places of the objective are made as good as they can be: all of them, or the first.
    pub places: usize,
}

/// The places of the objective that tell of broken rules and of people alone against their wish.
pub(super) const FLAWS: usize = 2;
/// All places, for any objective.
pub(super) const ALL: usize = 5;

/// How many groups of these sizes so many people could form; none when they are too many to judge.
pub(super) fn possible_groups(people: u32, sizes: &[u32]) -> Option<u64> {
    let mut sizes = sizes.to_vec();
    sizes.sort_unstable();
    sizes.dedup();
    let all: u64 = sizes.iter().map(|&size| choices(people, size)).sum();
    (people <= WORD && all <= MOST_GROUPS).then_some(all)
}

/// In how many ways some of so many can be chosen, as far as it matters.
fn choices(people: u32, some: u32) -> u64 {
    (0..some).fold(1_u64, |ways, at| (ways * u64::from(people - at) / u64::from(at + 1)).min(1 << 40))
}

/// The best seating with these sizes, starting from a good one; none when there are too many groups to judge.
pub(super) fn best(
    ground: &Ground,
    sizes: &[u32],
    good: &[Vec<u32>],
    care: Care,
    is_over: &dyn Fn() -> bool,
) -> Option<Cover> {
    let people = good.iter().map(Vec::len).sum::<usize>() as u32;
    possible_groups(people, sizes).filter(|_| sizes.len() > 1 && ground.keeps_sizes)?;
    let objective = ground.aim.objective;
    let mut table = Table::new(ground, Seats::new(people as usize, good, 1));
    let worth = table.worth();
    let mut search = Search {
        objective,
        groups: sizes.len(),
        range: ground.range,
        all: Vec::new(),
        columns: Vec::new(),
        best: worth.key(objective),
        chosen: good
            .iter()
            .zip(&table.verdicts)
            .map(|(group, verdict)| Column::of(group, *verdict))
            .collect(),
        place: 0,
        prices: Vec::new(),
        reduced: Vec::new(),
        paid: 0,
        knows_lowest: false,
        judged: 0,
        looks: 0,
        care,
        is_over,
    };
    let mut distinct = sizes.to_vec();
    distinct.sort_unstable();
    distinct.dedup();
    for size in distinct {
        search.judge_all(&mut table, people, size, &mut Vec::new());
    }
    let mut is_best = true;
    for place in 0..search.places_sought() {
        is_best &= search.improve(place, people);
        if !is_best {
            // What is not known to be as good as can be, and all that comes after it, may still become better: but it
            // proves nothing any more.
            search.care.looks = search.care.looks.min(WITHOUT_PROOF);
            if search.all.len() as u64 > WITHOUT_PROOF {
                break;
            }
        }
    }
    let is_best = is_best && !is_over();
    let members = |column: &Column| bits(column.members).collect();
    Some(Cover { groups: search.chosen.iter().map(members).collect(), is_best, judged: search.judged })
}

/// A group there could be.
#[derive(Clone, Copy)]
struct Column {
    members: u64,
    verdict: Verdict,
}

impl Column {
    fn of(members: &[u32], verdict: Verdict) -> Self {
        Self { members: members.iter().fold(0, |mask, person| mask | 1 << person), verdict }
    }
}

struct Search<'w> {
    objective: Objective,
    /// How many groups seat everybody, and between which sizes.
    groups: usize,
    range: (u32, u32),
    all: Vec<Column>,
    /// Those among which something better may be found at present, best first.
    columns: Vec<Column>,
    /// The best so far, by the objective.
    best: [u64; 5],
    chosen: Vec<Column>,
    /// The place of the objective that is to become better.
    place: usize,
    /// What everybody pays, where sums are compared; what each column costs beyond that, and what all pay together.
    prices: Vec<i64>,
    reduced: Vec<i64>,
    paid: i64,
    /// Whether the lowest group is known to be as high as it can be.
    knows_lowest: bool,
    judged: u64,
    looks: u64,
    care: Care,
    is_over: &'w dyn Fn() -> bool,
}

impl Search<'_> {
    /// How many places the objective has; the last is a sum of what single groups lack.
    fn places(&self) -> usize {
        match self.objective {
            Objective::Fair => 5,
            Objective::Mean => 3,
        }
    }

    /// How many of them are to be made as good as they can be.
    fn places_sought(&self) -> usize {
        self.places().min(self.care.places)
    }

    /// Judges every group of a size with these people among its members, and others after them, and keeps those that
    /// could be part of something as good.
    fn judge_all(&mut self, table: &mut Table<'_>, people: u32, size: u32, some: &mut Vec<u32>) {
        let first = some.last().map_or(0, |last| last + 1);
        let lacking = size - some.len() as u32;
        if lacking == 1 {
            let mut found = Vec::new();
            self.judged += u64::from(people - first);
            let could_be_part = |verdict| self.could_be_part(some.len() + 1, verdict);
            table.judge_with_each(some, first..people, could_be_part, |last, verdict| {
                found.push((last, verdict));
            });
            let members = some.iter().fold(0, |mask, person| mask | 1 << person);
            found.retain(|(_, verdict)| self.could_be_part(some.len() + 1, *verdict));
            self.all.extend(
                found.into_iter().map(|(last, verdict)| Column { members: members | 1 << last, verdict }),
            );
            return;
        }
        for person in first..=people - lacking {
            if some.is_empty() && (self.is_over)() {
                return;
            }
            some.push(person);
            if self.could_be_part(size as usize, table.at_best(some, size)) {
                self.judge_all(table, people, size, some);
            }
            some.pop();
        }
    }

    /// Where nothing is broken, nothing broken is of use, and for the fair objective nothing below the lowest.
    fn could_be_part(&self, size: usize, verdict: Verdict) -> bool {
        let Verdict { cost, alone, lack, .. } = verdict;
        if self.best[0] + self.best[1] > 0 {
            return u64::from(cost) <= self.best[0];
        }
        let most = match self.objective {
            Objective::Fair => self.best[2],
            Objective::Mean => self.best[2] / size as u64,
        };
        cost + alone == 0 && u64::from(lack) <= most
    }

    /// Makes one place of the objective as good as it can be, all earlier ones staying as they are. Says whether it is
    /// known to be.
    fn improve(&mut self, place: usize, people: u32) -> bool {
        self.place = place;
        if self.best[place] == 0 {
            return true;
        }
        self.columns = self.all.iter().copied().filter(|column| !self.is_hopeless(&[*column])).collect();
        if self.is_sum() {
            self.set_prices(people);
        } else {
            self.reduced.clear();
            let mut sorted = std::mem::take(&mut self.columns);
            sorted.sort_by_key(|column| (self.part(column), column.verdict.lack, column.members));
            self.columns = sorted;
        }
        self.looks = 0;
        let open: Vec<u32> = (0..self.columns.len() as u32).collect();
        let everybody = if people == WORD { u64::MAX } else { (1 << people) - 1 };
        self.go_on(&open, everybody, &mut Vec::new(), 0);
        let is_known = self.looks <= self.care.looks && !(self.is_over)();
        self.knows_lowest |= is_known && place == 2 && self.objective == Objective::Fair;
        if is_known && place < 2 {
            self.drop_the_dear();
        }
        is_known
    }

    /// Does this place of the objective add up what single groups have?
    fn is_sum(&self) -> bool {
        self.place < 2 || self.place + 1 == self.places()
    }

    /// From where on a sum is no better than the best so far.
    fn most(&self) -> i64 {
        let best = self.best[self.place].cast_signed();
        if self.place < 2 { ((best - 1) << GRAIN) + 1 } else { best }
    }

    /// Drops every group that is in no choice with as few faults as there must be.
    fn drop_the_dear(&mut self) {
        let prices = std::mem::take(&mut self.prices);
        let part = |column: &Column| self.part(column).cast_signed() - paid(column, &prices);
        let reduced: Vec<i64> = self.all.iter().map(part).collect();
        let cheapest = cheapest(&reduced, self.groups);
        let bound = self.paid + cheapest.iter().map(|&at| reduced[at]).sum::<i64>();
        let dearest = cheapest.last().map_or(0, |&at| reduced[at]);
        let most = self.best[self.place].cast_signed() << GRAIN;
        let mut next = reduced.iter();
        self.all.retain(|_| next.next().is_none_or(|reduced| bound - dearest + reduced <= most));
    }

    /// What a column adds to the place that is to become better.
    fn part(&self, column: &Column) -> u64 {
        let Verdict { cost, alone, lack, .. } = column.verdict;
        match (self.place, self.objective) {
            (0, _) => u64::from(cost) << GRAIN,
            (1, _) => u64::from(alone) << GRAIN,
            (2, Objective::Mean) => u64::from(lack) * u64::from(column.members.count_ones()),
            _ => u64::from(lack),
        }
    }

    /// Can these columns, with whatever others, not be better than the best so far?
    fn is_hopeless(&self, chosen: &[Column]) -> bool {
        let least = self.least(chosen);
        least[..self.place] > self.best[..self.place] || least[self.place] >= self.best[self.place]
    }

    /// The least that any seating with these columns has at each place of the objective.
    fn least(&self, chosen: &[Column]) -> [u64; 5] {
        let mut worth = Worth::default();
        let mut lacks: Vec<u64> = Vec::with_capacity(chosen.len() + 1);
        for column in chosen {
            let Verdict { cost, alone, lack, .. } = column.verdict;
            worth.cost += u64::from(cost);
            worth.alone += u64::from(alone);
            worth.groups += u64::from(lack);
            worth.people += u64::from(lack) * u64::from(column.members.count_ones());
            lacks.push(u64::from(lack));
        }
        lacks.sort_unstable_by(|a, b| b.cmp(a));
        // Once the lowest is known to be as high as it can be, some group is the lowest.
        if self.knows_lowest && lacks.first().is_none_or(|most| *most < self.best[2]) {
            lacks.insert(0, self.best[2]);
        }
        worth.lowest = lacks.first().copied().unwrap_or(0);
        worth.quarter = lacks.iter().take(lowest_quarter(self.groups)).sum();
        worth.key(self.objective)
    }

    /// Chooses on, from open columns that share nobody with those chosen, best first.
    fn go_on(&mut self, open: &[u32], left: u64, chosen: &mut Vec<Column>, spent: i64) {
        self.looks += open.len() as u64 + 1;
        if self.looks > self.care.looks || (chosen.len() < 2 && (self.is_over)()) {
            return;
        }
        if left == 0 {
            if chosen.len() == self.groups && !self.is_hopeless(chosen) {
                self.best = self.least(chosen);
                self.chosen.clone_from(chosen);
            }
            return;
        }
        let groups_left = self.groups.saturating_sub(chosen.len()) as u32;
        let (smallest, largest) = self.range;
        if !(groups_left * smallest..=groups_left * largest).contains(&left.count_ones()) {
            return;
        }
        let mut often = [0_u32; WORD as usize];
        for &at in open {
            bits(self.columns[at as usize].members).for_each(|person| often[person as usize] += 1);
        }
        let Some(person) = bits(left).min_by_key(|&person| often[person as usize]) else { return };
        if often[person as usize] == 0 {
            return;
        }
        // The cheapest others, whoever they seat.
        let others = open.iter().take(groups_left as usize - 1);
        let others: i64 = others.map(|&at| self.reduced.get(at as usize).copied().unwrap_or(0)).sum();
        for &at in open {
            if self.looks > self.care.looks {
                return;
            }
            let column = self.columns[at as usize];
            if column.members >> person & 1 == 0 {
                continue;
            }
            let spent = spent + self.reduced.get(at as usize).copied().unwrap_or(0);
            if !self.reduced.is_empty() && self.paid + spent + others >= self.most() {
                break;
            }
            chosen.push(column);
            if !self.is_hopeless(chosen) {
                let is_free = |at: &u32| self.columns[*at as usize].members & column.members == 0;
                let next: Vec<u32> = open.iter().copied().filter(is_free).collect();
                self.go_on(&next, left & !column.members, chosen, spent);
            }
            chosen.pop();
        }
    }

    /// Finds prices for which the groups of a good choice cost about what their members pay, and drops every group that
    /// is in no better choice.
    fn set_prices(&mut self, people: u32) {
        let most = self.most();
        let parts: Vec<i64> = self.columns.iter().map(|column| self.part(column).cast_signed()).collect();
        let mut columns: Vec<(Column, i64)> = self.columns.iter().copied().zip(parts).collect();
        // At first, everybody pays their share of what their group has in the best so far.
        let mut prices = vec![0; people as usize];
        for column in &self.chosen {
            let share = self.part(column).cast_signed() / i64::from(column.members.count_ones().max(1));
            bits(column.members).for_each(|person| prices[person as usize] = share);
        }
        let (mut highest, mut best_prices) = (i64::MIN, prices.clone());
        let (mut boldness, mut failures) = (1.0, 0);
        for _ in 0..self.care.adjustments {
            if (self.is_over)() {
                break;
            }
            let reduced: Vec<i64> =
                columns.iter().map(|(column, part)| part - paid(column, &prices)).collect();
            let cheapest = cheapest(&reduced, self.groups);
            let beyond: i64 = cheapest.iter().map(|&at| reduced[at]).sum();
            let bound = prices.iter().sum::<i64>() + beyond;
            // Who sits in none of the cheapest groups pays more from now on, who sits in several pays less.
            let mut lacking = vec![1_i64; people as usize];
            for &at in &cheapest {
                bits(columns[at].0.members).for_each(|person| lacking[person as usize] -= 1);
            }
            if bound > highest {
                (highest, failures) = (bound, 0);
                best_prices.clone_from(&prices);
                let dearest = cheapest.last().map_or(0, |&at| reduced[at]);
                let mut next = reduced.iter();
                columns.retain(|_| next.next().is_none_or(|reduced| bound - dearest + reduced < most));
            } else {
                failures += 1;
                if failures == PATIENCE {
                    (boldness, failures) = (boldness / 2.0, 0);
                }
            }
            if highest >= most || columns.len() < self.groups {
                break;
            }
            let steps: i64 = lacking.iter().map(|lacking| lacking * lacking).sum();
            if steps == 0 {
                break;
            }
            let step = boldness * (most - bound) as f64 / steps as f64;
            for (price, lacking) in prices.iter_mut().zip(&lacking) {
                *price += (step * *lacking as f64) as i64;
            }
        }
        columns.sort_by_key(|(column, part)| (part - paid(column, &best_prices), column.members));
        self.reduced = columns.iter().map(|(column, part)| part - paid(column, &best_prices)).collect();
        self.paid = best_prices.iter().sum();
        self.prices = best_prices;
        self.columns = columns.into_iter().map(|(column, _)| column).collect();
    }
}

/// What a column's members pay together.
fn paid(column: &Column, prices: &[i64]) -> i64 {
    bits(column.members).map(|person| prices[person as usize]).sum()
}

/// The places of the so many smallest, the smallest first.
fn cheapest(values: &[i64], count: usize) -> Vec<usize> {
    let mut found: Vec<usize> = Vec::with_capacity(count + 1);
    for (at, value) in values.iter().enumerate() {
        if found.len() < count || found.last().is_some_and(|&last| *value < values[last]) {
            let place = found.partition_point(|&other| values[other] <= *value);
            found.insert(place, at);
            found.truncate(count);
        }
    }
    found
}

/// The people of a mask.
fn bits(mask: u64) -> impl Iterator<Item = u32> {
    let mut left = mask;
    std::iter::from_fn(move || {
        let next = (left != 0).then(|| left.trailing_zeros())?;
        left &= left - 1;
        Some(next)
    })
}

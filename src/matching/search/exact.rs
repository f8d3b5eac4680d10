//! Tiny sections: every seating is compared, or ruled out, so that the best is known to be the best.
//!
//! Groups are built around the first person who has none yet, so that no seating is met twice; a branch is left as
//! soon as the groups it has already fare no better than the best seating so far whatever the others bring.

use super::score::Score;
use super::seats::Seats;
use super::table::{Ground, Table};
use super::worth::{Verdict, Worth};
use crate::matching::Objective;

/// No search for the best of all beyond so many people.
const TINY: usize = 14;
/// Nor beyond so many groups looked at for one round of work; each round more doubles it.
const LOOKS: u64 = 2_000;
/// Up to so often.
const DOUBLINGS: u32 = 5;

/// The best seating with these sizes, starting from a good one; none when there are too many to compare
/// in so many rounds' work.
pub(super) fn best(ground: &Ground, sizes: &[u32], good: &[Vec<u32>], rounds: u32) -> Option<Vec<Vec<u32>>> {
    let people: usize = good.iter().map(Vec::len).sum();
    if people > TINY || sizes.len() < 2 || !ground.keeps_sizes {
        return None;
    }
    let table = Table::new(ground, Seats::new(people, good, 1));
    let mut sizes = sizes.to_vec();
    sizes.sort_unstable();
    let mut search = Search {
        objective: ground.aim.objective,
        worth: table.worth().key(ground.aim.objective),
        best: table.seats().to_groups(),
        table,
        chosen: Vec::new(),
        looks: 0,
        most: LOOKS << rounds.min(DOUBLINGS),
    };
    search.go_on((1 << people) - 1, &mut sizes);
    (search.looks <= search.most).then_some(search.best)
}

struct Search<'a> {
    table: Table<'a>,
    objective: Objective,
    worth: [u64; 5],
    best: Vec<Vec<u32>>,
    chosen: Vec<(Vec<u32>, Verdict)>,
    looks: u64,
    most: u64,
}

impl Search<'_> {
    /// Seats those who are left, bit by bit, at groups of the sizes that are left.
    fn go_on(&mut self, left: u32, sizes: &mut Vec<u32>) {
        let verdicts: Vec<Verdict> = self.chosen.iter().map(|(_, verdict)| *verdict).collect();
        let worth = Worth::of(&verdicts, |group| self.chosen[group as usize].0.len() as u32);
        if left == 0 {
            if worth.key(self.objective) < self.worth {
                self.worth = worth.key(self.objective);
                self.best = self.chosen.iter().map(|(members, _)| members.clone()).collect();
            }
            return;
        }
        if self.is_hopeless(worth) {
            return;
        }
        let first = left.trailing_zeros();
        for at in 0..sizes.len() {
            if at > 0 && sizes[at - 1] == sizes[at] {
                continue;
            }
            let size = sizes.remove(at);
            self.choose(vec![first], left & !(1 << first), size, left, sizes);
            sizes.insert(at, size);
        }
    }

    /// Fills the group around the first from those after the last chosen.
    fn choose(&mut self, group: Vec<u32>, from: u32, size: u32, left: u32, sizes: &mut Vec<u32>) {
        if self.looks > self.most {
            return;
        }
        if group.len() as u32 == size {
            self.looks += 1;
            let verdict = self.table.judge_anew(&group);
            let without = group.iter().fold(left, |left, &person| left & !(1 << person));
            self.chosen.push((group, verdict));
            self.go_on(without, sizes);
            self.chosen.pop();
            return;
        }
        let mut from = from;
        while from != 0 {
            let next = from.trailing_zeros();
            from &= from - 1;
            let mut with = group.clone();
            with.push(next);
            self.choose(with, from, size, left, sizes);
        }
    }

    /// Can these groups not be part of a better seating, even if all others are perfect?
    fn is_hopeless(&self, worth: Worth) -> bool {
        match self.objective {
            Objective::Mean => worth.key(Objective::Mean) >= self.worth,
            Objective::Fair => {
                [worth.cost, worth.alone, worth.lowest] > self.worth[..3].try_into().unwrap_or([0; 3])
            }
        }
    }
}

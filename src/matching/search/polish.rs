//! The last polish: by the objective as it is defined, no longer by its price.
//!
//! From every weak group, each member is tried in the place of everybody else. An exchange that makes the seating
//! better by the lexicographic objective is taken at once. When none is left, chains of three are tried: somebody of
//! a weak group ejects somebody of a second, who ejects somebody of a third, who takes the place left at first
//! (ejection chains, Glover 1996).
//!
//! Where people are few, every two groups are also divided anew in every way there is: what any number of exchanges
//! between the two could bring is found at once (a very large neighbourhood, Ahuja et al. 2002).

use super::dice::Dice;
use super::score::{ANYTHING, Score};
use super::table::Table;
use super::worth::{Verdict, Worth};
use crate::matching::Objective;

/// Passes over the weak groups; each stops early when nothing improves.
const PASSES: u32 = 6;
/// Two groups of more people together are not divided anew.
const MOST_DIVIDED: u32 = 14;
/// Chains tried for each person of a weak group.
const CHAINS: u32 = 60;

/// Polishes, weighing about so many changes at most; returns how many were weighed.
pub(super) fn polish(table: &mut Table<'_>, most: u64, dice: &mut Dice, is_over: &dyn Fn() -> bool) -> u64 {
    let mut polish = Polish::new(table, &[], most);
    for _ in 0..PASSES {
        let before = polish.worth;
        polish.exchanges(polish.weak_groups(), is_over);
        if polish.worth == before {
            polish.chains(dice, is_over);
        }
        if polish.worth == before || is_over() || polish.tried >= most {
            break;
        }
    }
    polish.tried
}

/// Tries everybody in everybody else's place until no exchange and no move makes the seating better; returns how many
/// were weighed. Then nobody improves it by hand.
pub(super) fn descend(table: &mut Table<'_>, is_over: &dyn Fn() -> bool) -> u64 {
    descend_beside(table, &[], is_over)
}

/// The same for the fair objective where other groups, of which nobody is exchanged here, have these verdicts: what all
/// groups together are worth is made better.
pub(super) fn descend_beside(table: &mut Table<'_>, others: &[Verdict], is_over: &dyn Fn() -> bool) -> u64 {
    let mut polish = Polish::new(table, others, u64::MAX);
    loop {
        let before = polish.worth;
        let everyone = (0..polish.table.seats().groups()).collect();
        polish.exchanges(everyone, is_over);
        if polish.worth == before || is_over() {
            return polish.tried;
        }
    }
}

/// Divides every two groups anew until no such way makes the seating better; returns how many ways were weighed.
pub(super) fn divide_pairs(table: &mut Table<'_>, is_over: &dyn Fn() -> bool) -> u64 {
    let mut polish = Polish::new(table, &[], u64::MAX);
    loop {
        let before = polish.worth;
        polish.pairs(is_over);
        if polish.worth == before || is_over() {
            return polish.tried;
        }
    }
}

struct Polish<'t, 'a> {
    table: &'t mut Table<'a>,
    /// Groups beside those of the table.
    others: &'t [Verdict],
    worth: Worth,
    tried: u64,
    most: u64,
}

impl<'t, 'a> Polish<'t, 'a> {
    fn new(table: &'t mut Table<'a>, others: &'t [Verdict], most: u64) -> Self {
        let mut polish = Self { table, others, worth: Worth::default(), tried: 0, most };
        polish.worth = polish.worth_now();
        polish
    }

    fn worth_now(&self) -> Worth {
        if self.others.is_empty() {
            return self.table.worth();
        }
        // Sizes matter for the mean only, where other groups do not.
        Worth::of(&[self.table.verdicts.as_slice(), self.others].concat(), |_| 0)
    }

    fn objective(&self) -> Objective {
        self.table.ground.aim.objective
    }

    /// From each of these groups, tries each member in the place of everybody else.
    fn exchanges(&mut self, groups: Vec<u32>, is_over: &dyn Fn() -> bool) {
        for group in groups {
            for one in self.table.seats().members(group).to_vec() {
                if is_over() || self.tried >= self.most {
                    return;
                }
                for other in 0..self.table.seats().people() {
                    let (home, there) =
                        (self.table.seats().group_of(one), self.table.seats().group_of(other));
                    if home != there {
                        self.tried += 1;
                        if self.table.swap(one, other, ANYTHING).is_some() {
                            self.take_if_better();
                        }
                    }
                }
                if self.table.has_shifts() {
                    for to in (0..self.table.seats().groups()).filter(|&to| to != group) {
                        self.tried += 1;
                        if self.table.seats().group_of(one) != to
                            && self.table.shift(one, to, ANYTHING).is_some()
                        {
                            self.take_if_better();
                        }
                    }
                }
            }
        }
    }

    /// For every two groups, every way to share their people that leaves the sizes as they are.
    fn pairs(&mut self, is_over: &dyn Fn() -> bool) {
        let groups = self.table.seats().groups();
        let (mut left, mut right) = (Vec::new(), Vec::new());
        for a in 0..groups {
            for b in a + 1..groups {
                let seats = self.table.seats();
                let both = [seats.members(a), seats.members(b)].concat();
                let (people, size) = (both.len() as u32, seats.size(a));
                if is_over() {
                    return;
                }
                if people > MOST_DIVIDED || size == 0 || size == people {
                    continue;
                }
                // All choices of so many bits, in their order as numbers (Gosper's way); groups of the same size are
                // the same either way round, so the last person stays in the second.
                let last = if 2 * size == people { people - 1 } else { people };
                let mut chosen = (1_u32 << size) - 1;
                while chosen < 1 << last {
                    left.clear();
                    right.clear();
                    for (&person, at) in both.iter().zip(0..) {
                        if chosen >> at & 1 == 1 { left.push(person) } else { right.push(person) }
                    }
                    self.tried += 1;
                    self.table.weigh_apart((a, b), &left, &right);
                    self.take_if_better();
                    let lowest = chosen & chosen.wrapping_neg();
                    let next = chosen + lowest;
                    chosen = next | (((next ^ chosen) / lowest) >> 2);
                }
            }
        }
    }

    /// Takes the change that was weighed last if the objective is better for it.
    fn take_if_better(&mut self) {
        let Some((groups, after)) = self.table.weighed() else { return };
        let before = (self.table.verdicts[groups.0 as usize], self.table.verdicts[groups.1 as usize]);
        if self.objective() == Objective::Fair && cannot_help(before, after) {
            return;
        }
        if self.objective() == Objective::Mean && !helps_on_the_whole(self.table, groups, before, after) {
            return;
        }
        if self.objective() == Objective::Fair {
            let verdicts = &mut self.table.verdicts;
            (verdicts[groups.0 as usize], verdicts[groups.1 as usize]) = after;
            let worth = self.worth_now();
            let verdicts = &mut self.table.verdicts;
            (verdicts[groups.0 as usize], verdicts[groups.1 as usize]) = before;
            if worth.key(Objective::Fair) >= self.worth.key(Objective::Fair) {
                return;
            }
        }
        self.table.commit();
        self.worth = self.worth_now();
    }

    /// Random chains of three from weak groups.
    fn chains(&mut self, dice: &mut Dice, is_over: &dyn Fn() -> bool) {
        let people = self.table.seats().people();
        for group in self.weak_groups() {
            if is_over() || self.tried >= self.most || self.table.seats().groups() < 3 {
                return;
            }
            for _ in 0..CHAINS * self.table.seats().size(group) {
                let members = self.table.seats().members(group);
                let one = members[dice.below(members.len() as u32) as usize];
                let (second, third) = (self.table.near(one, dice), dice.below(people));
                self.tried += 1;
                self.chain(one, second, third);
            }
        }
    }

    /// Two exchanges in a row, undone when together they do not help: one and second, then second and third.
    fn chain(&mut self, one: u32, second: u32, third: u32) {
        let seats = self.table.seats();
        let (a, b, c) = (seats.group_of(one), seats.group_of(second), seats.group_of(third));
        let is_free = |person| self.table.ground.rules.block(person).is_none();
        if a == b || b == c || a == c || ![one, second, third].into_iter().all(is_free) {
            return;
        }
        let before = self.worth.key(self.objective());
        if self.table.swap(one, second, ANYTHING).is_none() {
            return;
        }
        self.table.commit();
        // Second now sits where one was; third comes there, and second goes where third was.
        if self.table.swap(second, third, ANYTHING).is_some() {
            self.table.commit();
            let worth = self.worth_now();
            if worth.key(self.objective()) < before {
                self.worth = worth;
                return;
            }
            if self.table.swap(third, second, ANYTHING).is_some() {
                self.table.commit();
            }
        }
        if self.table.swap(second, one, ANYTHING).is_some() {
            self.table.commit();
        }
    }

    /// Groups that break a rule, leave somebody alone, or belong to the lowest quarter; the weakest first.
    fn weak_groups(&self) -> Vec<u32> {
        let mut order: Vec<u32> = (0..self.table.seats().groups()).collect();
        let verdict = |group: u32| self.table.verdicts[group as usize];
        order.sort_by_key(|&group| {
            let Verdict { cost, alone, lack, .. } = verdict(group);
            (std::cmp::Reverse((cost, alone, lack)), group)
        });
        let faulty = order.iter().filter(|&&group| verdict(group).cost + verdict(group).alone > 0).count();
        order.truncate(faulty.max(super::lowest_quarter(order.len())));
        order
    }
}

/// Can an exchange with these verdicts not improve the fair objective? True when the rules and wishes fare no better
/// and neither the lower of the two scores nor their sum rises; then no lowest part of all scores can rise either.
fn cannot_help(before: (Verdict, Verdict), after: (Verdict, Verdict)) -> bool {
    let order = faults(after).cmp(&faults(before));
    let worst = |pair: (Verdict, Verdict)| pair.0.lack.max(pair.1.lack);
    let sum = |pair: (Verdict, Verdict)| u64::from(pair.0.lack) + u64::from(pair.1.lack);
    order.is_gt() || (order.is_eq() && worst(after) >= worst(before) && sum(after) >= sum(before))
}

fn faults(pair: (Verdict, Verdict)) -> (u32, u32) {
    (pair.0.cost + pair.1.cost, pair.0.alone + pair.1.alone)
}

fn helps_on_the_whole(
    table: &Table<'_>,
    groups: (u32, u32),
    before: (Verdict, Verdict),
    after: (Verdict, Verdict),
) -> bool {
    let sizes = table.sizes_after();
    let was = (table.seats().size(groups.0), table.seats().size(groups.1));
    let lack = |pair: (Verdict, Verdict), sizes: (u32, u32)| {
        u64::from(pair.0.lack) * u64::from(sizes.0) + u64::from(pair.1.lack) * u64::from(sizes.1)
    };
    (faults(after), lack(after, sizes)) < (faults(before), lack(before, was))
}

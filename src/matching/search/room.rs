//! One section at work: its islands, or its shards, and the best groups so far.

mod effort;
mod regions;

use std::sync::Arc;

use rayon::prelude::*;

use super::anneal::{Course, anneal};
use super::cover::{self, Care};
use super::dice::Dice;
use super::draft::{draft, side_by_side};
use super::near::{Near, Points};
use super::polish::{descend, descend_beside, divide_pairs, polish};
use super::score::{Score, weigh_at_random};
use super::seats::Seats;
use super::table::{Ground, Table, kinds};
use super::whole::Part;
use super::worth::{Aim, Flaws, Verdict, Worth};
use crate::matching::cohort::Evenness;
use crate::matching::fit::Answers;
use crate::matching::limits::{Limits, Rule, Rules, Section, Why};
use crate::matching::proposal::Task;
use effort::FEW;

pub(super) use effort::Effort;

/// A section of more people than this is worked on in shards.
const LARGE: usize = 2_000;
/// People in a shard.
const SHARD: usize = 500;
/// Independent annealings of a section in one round: the fewest, and the most for small ones, where one alone is easily
/// caught between rules. Together they have about so many people.
const ISLANDS: (usize, usize) = (2, 4);
const ON_ISLANDS: usize = 120;
/// Sections of up to so many people are gone through exchange by exchange in the end of a round, and so is the whole.
pub(super) const BY_HAND: usize = 600;
/// Of up to so many people, every two groups are divided anew as well.
const BY_PAIRS: usize = 120;
/// An annealing long enough that a longer one is hardly better weighs so many changes for each person: the more, the
/// more people there are, at least and at most so many. Where time is left it is better spent on another one.
const THOROUGH: (f64, f64, f64) = (200.0, 4_000.0, 200_000.0);
/// A pass over shards is much shorter, because what matters is how often they are cut anew.
const PASS: f64 = 400.0;
/// Changes the first draft's polish weighs for each person at most.
const FIRST_POLISH: u64 = 16;

/// Sections with no more possible groups than this are looked through at once.
const SOON_JUDGED: u64 = 400;
/// With no more than this, they are looked through only to know how many flaws there must be.
const WHILE_WAITING: u64 = 60_000;
/// All others, as far as their groups can be judged, when so many changes were weighed for each person: from a good
/// seating on, most groups need not be chosen.
const ANNEALED: u64 = 500;

/// What it may cost to know that nothing is better: where rounds are counted, somebody waits for the result, and a
/// longer look hardly ever finds more.
const PROOF: Care = Care { looks: 2_000_000, adjustments: 160, places: cover::ALL };
/// The same where time is given for it.
const LONG_PROOF: Care = Care { looks: 8_000_000, ..PROOF };
/// A section with the best groups found for it.
pub(super) struct Room<'a> {
    answers: &'a Answers,
    limits: Arc<Limits>,
    /// Which section, by its place among all.
    at: usize,
    task: Task,
    /// Laid out once for a section that is worked on as a whole.
    ground: Option<Ground>,
    /// By places in the section.
    groups: Vec<Vec<u32>>,
    verdicts: Vec<Verdict>,
    is_settled: bool,
    /// Whether every group there could be was looked at, or would have been if they were fewer.
    is_covered: bool,
    pub tried: u64,
}

impl<'a> Room<'a> {
    /// Seats a section for the first time.
    pub fn new(answers: &'a Answers, limits: &Arc<Limits>, at: usize, task: Task) -> Self {
        let limits = Arc::clone(limits);
        let mut room = Self {
            answers,
            at,
            task,
            ground: None,
            groups: Vec::new(),
            verdicts: Vec::new(),
            is_settled: limits.sections()[at].sizes.len() < 2,
            limits,
            is_covered: false,
            tried: 0,
        };
        let mut dice = room.dice(u64::MAX);
        let everybody: Vec<u32> = (0..room.section().people.len() as u32).collect();
        if room.section().people.len() > LARGE {
            let points = answers.points(&room.section().people, &mut dice);
            let order = points.order(&mut dice);
            let rules = Rules::new(&room.limits, room.section(), &room.section().people);
            room.groups = side_by_side(&rules, &room.section().sizes, &order);
            room.verdicts = room.judge_in_shards(&room.groups);
            return room;
        }
        let ground = room.lay_out(&everybody, &mut dice);
        let order = ground.near.order().map_or(everybody, <[u32]>::to_vec);
        let groups = draft(&ground, &room.section().sizes, &order);
        let mut table = Table::new(&ground, room.seats(&groups));
        room.tried +=
            polish(&mut table, FIRST_POLISH * room.section().people.len() as u64, &mut dice, &|| false);
        room.verdicts.clone_from(&table.verdicts);
        room.groups = table.seats().to_groups();
        room.ground = Some(ground);
        if cover::possible_groups(room.section().people.len() as u32, &room.section().sizes)
            .is_some_and(|groups| groups <= SOON_JUDGED)
        {
            room.cover(PROOF, &|| false);
            // Where that says nothing, a better seating to start from may.
            room.is_covered = false;
        }
        room.finish(&|| false);
        room
    }

    /// How many changes for each person one annealing should weigh, where time decides.
    pub fn thorough(&self) -> f64 {
        if self.ground.is_none() {
            return PASS;
        }
        (THOROUGH.0 * self.people() as f64).clamp(THOROUGH.1, THOROUGH.2)
    }

    /// The section.
    pub fn section(&self) -> &Section {
        &self.limits.sections()[self.at]
    }

    /// How many people.
    pub fn people(&self) -> usize {
        self.section().people.len()
    }

    /// Nothing can become better any more.
    pub fn is_settled(&self) -> bool {
        self.is_settled
    }

    /// What does not hold in the best groups so far, or gave way before them.
    pub fn flaws(&self) -> Flaws {
        let [cost, alone, ..] = self.key();
        let section = self.section();
        Flaws { is_crowded: section.crowd.is_some(), given_up: section.given_up, cost, alone }
    }

    /// Have the best groups so far flaws of which it is not plain that another number of groups has them too?
    pub fn could_be_helped(&self) -> bool {
        if self.flaws() == Flaws::default() {
            return false;
        }
        let free = |person: u32| self.answers.free(person);
        let mut short_of_time = 0;
        let is_plain = |members: &Vec<u32>| {
            let broken = self.limits.broken_in(members, free);
            short_of_time += broken.iter().filter(|broken| broken.why == Why::LittleTime).count();
            let mut alone = members.iter().filter(|&&person| self.limits.is_alone(person, members));
            broken.iter().all(|broken| broken.why != Why::NothingBetter && broken.rule != Rule::Former)
                && !alone.any(|&person| self.limits.could_have_company(person))
        };
        !self.named(&self.groups).iter().all(is_plain)
            || short_of_time > self.limits.least_short_of_time(self.section(), free)
    }

    /// Looks through every group there could be for a choice of them with fewer flaws, where that is soon done; says
    /// whether none has fewer than the best groups then.
    pub fn look_for_fewer_flaws(&mut self, is_over: &(dyn Fn() -> bool + Sync)) -> bool {
        if self.is_settled {
            return true;
        }
        let (people, sizes) = (self.people() as u32, &self.section().sizes);
        if cover::possible_groups(people, sizes).is_none_or(|groups| groups > WHILE_WAITING) {
            return false;
        }
        let care = Care { places: cover::FLAWS, ..PROOF };
        let is_known = self.best_cover(care, is_over).unwrap_or(false);
        self.finish(is_over);
        is_known
    }

    /// The best groups so far, by places in the section.
    pub fn best(&self) -> &[Vec<u32>] {
        &self.groups
    }

    /// What each of them is worth.
    pub fn verdicts(&self) -> &[Verdict] {
        &self.verdicts
    }

    /// Groups of the section by places in the cohort, in a settled order.
    pub fn named(&self, groups: &[Vec<u32>]) -> Vec<Vec<u32>> {
        let mut groups = groups.to_vec();
        for group in &mut groups {
            group.sort_unstable();
        }
        groups.sort_unstable();
        groups.iter_mut().flatten().for_each(|person| *person = self.section().people[*person as usize]);
        groups
    }

    /// What is laid out, and the groups so far.
    #[cfg(test)]
    pub fn laid_out(&self) -> Option<(&Ground, &[Vec<u32>])> {
        self.ground.as_ref().map(|ground| (ground, self.groups.as_slice()))
    }

    /// Weighs random exchanges and makes none; how many a second, by the caller's clock.
    pub fn weigh_at_random(&self, count: u32, seconds: impl Fn() -> f64) -> f64 {
        let Some(ground) = &self.ground else { return 0.0 };
        let mut table = Table::new(ground, self.seats(&self.groups));
        let mut dice = self.dice(0);
        let people = self.section().people.len() as u32;
        weigh_at_random(&mut table, people, &mut dice, count, seconds)
    }

    /// One round of work.
    pub fn improve(&mut self, effort: Effort<'_>, round: u32, is_over: &(dyn Fn() -> bool + Sync)) {
        let end = effort.end();
        let is_over =
            &|| is_over() || end.is_some_and(|(watch, end)| watch.spent().is_none_or(|spent| spent >= end));
        if self.tried >= ANNEALED * self.people() as u64 {
            self.cover(if end.is_some() { LONG_PROOF } else { PROOF }, is_over);
        }
        if self.is_settled {
            return;
        }
        match &self.ground {
            Some(ground) => {
                let people = self.section().people.len();
                let count = match effort {
                    Effort::Each { .. } => (ON_ISLANDS / people).clamp(ISLANDS.0, ISLANDS.1),
                    Effort::Share { of_section, .. } => {
                        (rayon::current_num_threads() as f64 * of_section).round().max(1.0) as usize
                    }
                };
                let islands: Vec<Island> = (0..count)
                    .into_par_iter()
                    .map(|number| {
                        let stream = u64::from(round) << 16 | number as u64;
                        self.island(ground, effort.course(people, count), stream, is_over)
                    })
                    .collect();
                for island in islands {
                    self.tried += island.tried;
                    self.keep(island.groups, island.verdicts);
                }
                if regions::are_worthwhile(effort, people) {
                    self.divide_regions(u64::from(round), is_over);
                }
                self.finish(is_over);
            }
            None => self.improve_in_shards(effort, u64::from(round), is_over),
        }
    }

    /// Looks once through every group there could be, where they are not too many.
    fn cover(&mut self, care: Care, is_over: &dyn Fn() -> bool) {
        if !self.is_covered && !self.is_settled {
            self.is_covered = true;
            self.is_settled = self.best_cover(care, is_over).unwrap_or(false);
        }
    }

    /// Keeps the best choice of all groups there could be; says whether it is known that none is better. None where there
    /// are too many groups.
    fn best_cover(&mut self, care: Care, is_over: &dyn Fn() -> bool) -> Option<bool> {
        let ground = self.ground.as_ref()?;
        let found = cover::best(ground, &self.section().sizes, &self.groups, care, is_over)?;
        self.tried += found.judged;
        let verdicts = Table::new(ground, self.seats(&found.groups)).verdicts;
        self.keep(found.groups, verdicts);
        Some(found.is_best)
    }

    /// An annealing of its own from the best groups so far.
    fn island(
        &self,
        ground: &Ground,
        course: Course<'_>,
        stream: u64,
        is_over: &(dyn Fn() -> bool + Sync),
    ) -> Island {
        let mut dice = self.dice(stream);
        let mut table = Table::new(ground, self.seats(&self.groups));
        table.keep_the_lowest();
        let mut tried = anneal(&mut table, course, &mut dice, is_over);
        tried += polish(&mut table, tried, &mut dice, is_over);
        if self.section().people.len() <= FEW {
            tried += divide_pairs(&mut table, is_over);
        }
        Island { groups: table.seats().to_groups(), verdicts: table.verdicts, tried }
    }

    /// The last touch of a round for a section that somebody could look through by hand: no exchange and no move is left that
    /// makes it better.
    fn finish(&mut self, is_over: &(dyn Fn() -> bool + Sync)) {
        let Some(ground) =
            self.ground.as_ref().filter(|_| !self.is_settled && self.section().people.len() <= BY_HAND)
        else {
            return;
        };
        let mut table = Table::new(ground, self.seats(&self.groups));
        loop {
            self.tried += descend(&mut table, is_over);
            let descended = table.worth();
            if self.section().people.len() <= BY_PAIRS {
                self.tried += divide_pairs(&mut table, is_over);
            }
            if table.worth() == descended {
                break;
            }
        }
        let (groups, verdicts) = (table.seats().to_groups(), table.verdicts);
        self.keep(groups, verdicts);
    }

    /// Groups of the section after every exchange and move that makes them, together with others of these verdicts,
    /// better; and how many were weighed.
    pub fn descended(&self, part: &Part, others: &[Verdict], is_over: &dyn Fn() -> bool) -> (Part, u64) {
        let (groups, verdicts) = (part.groups.clone(), part.verdicts.clone());
        let Some(ground) = self.ground.as_ref().filter(|_| groups.len() > 1) else {
            return (Part { groups, verdicts }, 0);
        };
        let mut table = Table::new(ground, self.seats(&groups));
        let tried = descend_beside(&mut table, others, is_over);
        (Part { groups: table.seats().to_groups(), verdicts: table.verdicts }, tried)
    }

    /// One pass over all shards.
    fn improve_in_shards(&mut self, effort: Effort<'_>, round: u64, is_over: &(dyn Fn() -> bool + Sync)) {
        let mut dice = self.dice(round << 32);
        let shards: Vec<Vec<u32>> = self.cut(&self.by_likeness(&mut dice));
        let count = shards.len();
        let islands: Vec<(Vec<u32>, Island)> = shards
            .into_par_iter()
            .enumerate()
            .map(|(number, shard)| {
                let people = shard.iter().map(|&group| self.groups[group as usize].len()).sum();
                let course = effort.course(people, count);
                let island = self.shard(&shard, course, round << 32 | (number as u64 + 1), is_over);
                (shard, island)
            })
            .collect();
        let (mut groups, mut verdicts) = (self.groups.clone(), self.verdicts.clone());
        for (shard, island) in islands {
            self.tried += island.tried;
            for ((group, members), verdict) in shard.iter().zip(island.groups).zip(island.verdicts) {
                groups[*group as usize] = members;
                verdicts[*group as usize] = verdict;
            }
        }
        self.keep(groups, verdicts);
    }

    /// Cuts groups in an order into shards of about [`SHARD`] people.
    fn cut(&self, order: &[u32]) -> Vec<Vec<u32>> {
        let mut shards = vec![Vec::new()];
        let mut people = 0;
        for &group in order {
            if people >= SHARD {
                shards.push(Vec::new());
                people = 0;
            }
            people += self.groups[group as usize].len();
            if let Some(shard) = shards.last_mut() {
                shard.push(group);
            }
        }
        shards
    }

    fn shard(
        &self,
        shard: &[u32],
        course: Course<'_>,
        stream: u64,
        is_over: &(dyn Fn() -> bool + Sync),
    ) -> Island {
        let mut dice = self.dice(stream);
        let (people, groups) = self.taken_out(shard);
        let ground = self.lay_out(&people, &mut dice);
        let mut table = Table::new(&ground, self.seats_of(people.len(), &groups));
        table.keep_the_lowest();
        let before = table.worth().key(self.task.objective);
        let mut tried = anneal(&mut table, course, &mut dice, is_over);
        tried += polish(&mut table, tried, &mut dice, is_over);
        let is_better = table.worth().key(self.task.objective) < before;
        let (groups, verdicts) = if is_better {
            (table.seats().to_groups(), table.verdicts)
        } else {
            (groups, shard.iter().map(|&group| self.verdicts[group as usize]).collect())
        };
        let back = |group: Vec<u32>| group.into_iter().map(|place| people[place as usize]).collect();
        Island { groups: groups.into_iter().map(back).collect(), verdicts, tried }
    }

    /// The people of some groups, and the same groups by their places among these.
    fn taken_out(&self, groups: &[u32]) -> (Vec<u32>, Vec<Vec<u32>>) {
        let members = |group: &u32| self.groups[*group as usize].as_slice();
        let people: Vec<u32> = groups.iter().flat_map(members).copied().collect();
        let mut next = 0..people.len() as u32;
        let groups = groups.iter().map(|group| next.by_ref().take(members(group).len()).collect()).collect();
        (people, groups)
    }

    fn judge_in_shards(&self, groups: &[Vec<u32>]) -> Vec<Verdict> {
        let judged = groups.par_chunks(SHARD / 4).map(|groups| {
            let people: Vec<u32> = groups.iter().flatten().copied().collect();
            let ground = self.lay_out_near(&people, Near::nobody(people.len() as u32));
            let mut next = 0..people.len() as u32;
            let places: Vec<Vec<u32>> =
                groups.iter().map(|group| next.by_ref().take(group.len()).collect()).collect();
            Table::new(&ground, self.seats_of(people.len(), &places)).verdicts
        });
        judged.flatten().collect()
    }

    /// Keeps these groups if they are better than the best so far.
    fn keep(&mut self, groups: Vec<Vec<u32>>, verdicts: Vec<Verdict>) {
        let worth = Worth::of(&verdicts, |group| groups[group as usize].len() as u32);
        if worth.key(self.task.objective) < self.key() {
            (self.groups, self.verdicts) = (groups, verdicts);
        }
    }

    /// What the best groups so far are compared by.
    fn key(&self) -> [u64; 5] {
        let worth = Worth::of(&self.verdicts, |group| self.groups[group as usize].len() as u32);
        worth.key(self.task.objective)
    }

    /// Lays out people, by their places in the section.
    fn lay_out(&self, people: &[u32], dice: &mut Dice) -> Ground {
        let whom: Vec<u32> = people.iter().map(|&place| self.section().people[place as usize]).collect();
        let near = Near::new(&self.answers.points(&whom, dice), whom.len() as u32, dice);
        self.lay_out_near(people, near)
    }

    fn lay_out_near(&self, people: &[u32], near: Near) -> Ground {
        let whom: Vec<u32> = people.iter().map(|&place| self.section().people[place as usize]).collect();
        let range = self.limits.range(self.section());
        let fit = self.answers.lay_out(&whom, range.1 as usize);
        let rules = Rules::new(&self.limits, self.section(), &whom);
        Ground {
            kinds: kinds(&fit, &rules),
            fit,
            rules,
            near,
            range,
            keeps_sizes: self.limits.evenness() == Evenness::WithinOne,
            aim: Aim::new(self.task.objective, u32::MAX),
        }
    }

    fn seats(&self, groups: &[Vec<u32>]) -> Seats {
        self.seats_of(self.section().people.len(), groups)
    }

    fn seats_of(&self, people: usize, groups: &[Vec<u32>]) -> Seats {
        Seats::new(people, groups, self.limits.range(self.section()).1 as usize)
    }

    fn dice(&self, stream: u64) -> Dice {
        Dice::new(self.task.seed, stream ^ (self.at as u64) << 48)
    }
}

/// What an annealing found.
struct Island {
    groups: Vec<Vec<u32>>,
    verdicts: Vec<Verdict>,
    tried: u64,
}

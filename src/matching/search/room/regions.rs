//! Regions: a few groups at a time, their people divided anew in the best way there is (POPMUSIC, Taillard & Voss 2002).
//!
//! What annealing leaves is seldom improved by any exchange, and often by several at once. All that four or five groups
//! could become is judged in milliseconds, and the best choice of it is found by the same means that prove a small
//! section to be the best. The section is cut into regions again and again, each time in another order: by likeness, so
//! that people meet those they could belong to; and by lot, weak groups among others that can give.

use rayon::prelude::*;

use super::cover::{self, Care};
use super::{Dice, Effort, Island, Near, Points, Room, Table};
use crate::matching::cohort::Evenness;
use crate::matching::search::lowest_quarter;

/// Sections of more people are not worked on in regions: there are too many of those.
const MOST_PEOPLE: usize = 600;
/// Rounds that weigh so many changes for each person end with regions: the last of the default budget, and those after it.
const DIVIDED: u64 = 2_048;
/// A region is as many groups as have no more possible groups than this among their people: where people are few, and
/// where they are not.
const POSSIBLE: (u64, u64) = (60_000, 20_000);
/// So many people are few here.
const LARGER: usize = 120;
/// What one region may cost.
const GLANCE: Care = Care { looks: 100_000, adjustments: 60, places: cover::ALL };
/// Passes over all regions that may bring nothing before no more are made.
const IN_VAIN: u32 = 4;
/// No round makes more passes than this.
const MOST_PASSES: u64 = 40;

/// Should a round of so many people end with regions?
pub(super) fn are_worthwhile(effort: Effort<'_>, people: usize) -> bool {
    let is_long = match effort {
        Effort::Each { changes } => changes >= DIVIDED,
        Effort::Share { .. } => true,
    };
    is_long && people <= MOST_PEOPLE
}

impl Room<'_> {
    /// Cuts the section into regions and divides each anew, until some passes in a row make nothing better.
    pub(in crate::matching::search) fn divide_regions(
        &mut self,
        round: u64,
        is_over: &(dyn Fn() -> bool + Sync),
    ) {
        if self.limits.evenness() != Evenness::WithinOne {
            return;
        }
        let mut in_vain = 0;
        for pass in 0..MOST_PASSES {
            if in_vain == IN_VAIN || is_over() {
                return;
            }
            let mut dice = self.dice(round << 32 | 1 << 31 | pass);
            let order =
                if pass % 2 == 0 { self.by_likeness(&mut dice) } else { self.weak_ones_dealt(&mut dice) };
            let solved: Vec<(Vec<u32>, Option<Island>)> = self
                .cut_regions(&order)
                .into_par_iter()
                .map(|region| {
                    let better = self.divided_anew(&region, is_over);
                    (region, better)
                })
                .collect();
            let before = self.key();
            for (region, better) in solved {
                let Some(better) = better else { continue };
                self.tried += better.tried;
                let (mut groups, mut verdicts) = (self.groups.clone(), self.verdicts.clone());
                for ((group, members), verdict) in region.iter().zip(better.groups).zip(better.verdicts) {
                    groups[*group as usize] = members;
                    verdicts[*group as usize] = verdict;
                }
                self.keep(groups, verdicts);
            }
            in_vain = if self.key() == before { in_vain + 1 } else { 0 };
        }
    }

    /// Groups in an order in which neighbours are alike.
    pub(super) fn by_likeness(&self, dice: &mut Dice) -> Vec<u32> {
        let points = self.answers.points(&self.section().people, dice);
        let middles: Vec<f32> = self.groups.iter().flat_map(|group| points.middle(group)).collect();
        Points { width: points.width, coordinates: middles }.order(dice)
    }

    /// Groups by lot, each of the lowest quarter followed by three others.
    fn weak_ones_dealt(&self, dice: &mut Dice) -> Vec<u32> {
        let mut order: Vec<u32> = (0..self.groups.len() as u32).collect();
        order.sort_by_key(|&group| (std::cmp::Reverse(self.verdicts[group as usize].lack), group));
        let (weak, others) = order.split_at_mut(lowest_quarter(self.groups.len()));
        dice.shuffle(others);
        let mut others = others.iter().copied();
        let mut dealt = Vec::with_capacity(self.groups.len());
        for &one in weak.iter() {
            dealt.push(one);
            dealt.extend(others.by_ref().take(3));
        }
        dealt.extend(others);
        dealt
    }

    /// Cuts groups in an order into regions.
    fn cut_regions(&self, order: &[u32]) -> Vec<Vec<u32>> {
        let most = if self.people() <= LARGER { POSSIBLE.0 } else { POSSIBLE.1 };
        let mut regions: Vec<Vec<u32>> = Vec::new();
        let mut sizes: Vec<u32> = Vec::new();
        for &group in order {
            let size = self.groups[group as usize].len() as u32;
            sizes.push(size);
            let possible = cover::possible_groups(sizes.iter().sum(), &sizes);
            if let Some(region) = regions.last_mut()
                && possible.is_some_and(|groups| groups <= most)
            {
                region.push(group);
            } else {
                sizes = vec![size];
                regions.push(vec![group]);
            }
        }
        regions
    }

    /// The best groups for the people of these groups, if they can be found.
    fn divided_anew(&self, region: &[u32], is_over: &dyn Fn() -> bool) -> Option<Island> {
        if region.len() < 2 {
            return None;
        }
        let (people, groups) = self.taken_out(region);
        let ground = self.lay_out_near(&people, Near::nobody(people.len() as u32));
        let sizes: Vec<u32> = groups.iter().map(|group| group.len() as u32).collect();
        let found = cover::best(&ground, &sizes, &groups, GLANCE, is_over)?;
        let verdicts = Table::new(&ground, self.seats_of(people.len(), &found.groups)).verdicts;
        let back = |group: Vec<u32>| group.into_iter().map(|place| people[place as usize]).collect();
        Some(Island { groups: found.groups.into_iter().map(back).collect(), verdicts, tried: found.judged })
    }
}

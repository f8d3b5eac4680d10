//! Who has to stay together: pins, groups carried over and wishes become blocks, as far as no rule speaks against it.

use std::collections::BTreeSet;

use super::{Broken, Limits, Remedy, Rule, Why};
use crate::matching::cohort::{Cohort, Pin};

impl Limits {
    /// Turns pins and wishes to sit together into blocks, leaving out what cannot be.
    pub(super) fn keep_together(&mut self, cohort: &Cohort) {
        let mut blocks: Vec<Vec<u32>> = (0..cohort.people.len() as u32).map(|person| vec![person]).collect();
        let mut home: Vec<usize> = (0..cohort.people.len()).collect();
        let in_order = |people: &[usize]| {
            let mut people: Vec<usize> =
                people.iter().copied().filter(|&at| at < cohort.people.len()).collect();
            people.sort_by_key(|&at| cohort.people[at].key);
            people.dedup();
            people
        };
        for &Pin { person, mark } in &cohort.pins {
            if let Some(earlier) = self.mark.get_mut(person) {
                *earlier = earlier.or(Some(mark));
            }
        }
        let marks: BTreeSet<u32> = self.mark.iter().flatten().copied().collect();
        let pinned = marks.into_iter().map(|mark| {
            let with_mark = cohort.pins.iter().filter(|pin| pin.mark == mark).map(|pin| pin.person);
            (Rule::Pin, in_order(&with_mark.collect::<Vec<usize>>()))
        });
        let mut together: Vec<Vec<usize>> = cohort.together.iter().map(|set| in_order(set)).collect();
        together.sort_by_cached_key(|set| set.iter().map(|&at| cohort.people[at].key).collect::<Vec<u128>>());
        let wished = together.into_iter().map(|set| (Rule::Together, set));
        let carried = Self::carried(cohort).map(|set| (Rule::Former, in_order(set)));
        for (rule, set) in pinned.chain(carried).chain(wished).collect::<Vec<_>>() {
            for pair in set.windows(2) {
                let (one, other) = (home[pair[0]], home[pair[1]]);
                if one == other {
                    continue;
                }
                if let Some(why) = self.why_not_together(&blocks[one], &blocks[other]) {
                    let remedy = match why {
                        Why::OtherSection => Remedy::MixSections,
                        Why::TooMany { .. } => {
                            let max = (blocks[one].len() + blocks[other].len()) as u32;
                            Remedy::AllowSizes { min: self.sizes.min, max }
                        }
                        _ => Remedy::GiveUp { rule },
                    };
                    self.given_way.push(Broken { rule, people: pair.to_vec(), why, remedy });
                    continue;
                }
                let joining = std::mem::take(&mut blocks[other]);
                for &person in &joining {
                    home[person as usize] = one;
                }
                blocks[one].extend(joining);
            }
        }
        blocks.retain(|block| block.len() > 1);
        blocks.sort_by_key(|block| block.iter().map(|&at| cohort.people[at as usize].key).min());
        for block in &blocks {
            let number = self.block_size.len() as u32;
            self.block_size.push(block.len() as u32);
            for &person in block {
                self.block[person as usize] = Some(number);
            }
        }
    }

    fn why_not_together(&self, one: &[u32], other: &[u32]) -> Option<Why> {
        let section = self.section_of(*one.first()?);
        if other.iter().any(|&person| self.section_of(person) != section) {
            return Some(Why::OtherSection);
        }
        if one.iter().any(|&person| self.apart(person).iter().any(|peer| other.contains(peer))) {
            return Some(Why::KeptApart);
        }
        let marks = |block: &[u32]| block.iter().find_map(|&person| self.mark[person as usize]);
        if let (Some(a), Some(b)) = (marks(one), marks(other))
            && a != b
        {
            return Some(Why::OtherPin);
        }
        let most = self.range(section).1;
        (one.len() + other.len() > most as usize).then_some(Why::TooMany { most })
    }
}

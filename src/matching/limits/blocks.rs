//! Blocks: people joined by what keeps them together, as far as no graver rule speaks against it.

use std::collections::HashMap;

use super::{Limits, Rule, Why};

/// People who are to stay together, and by which rule: two of a longer chain, or a whole earlier group, because a part of
/// one may be worse than nothing of it (see [`is_shed`](super::former::is_shed)).
#[derive(Clone, Debug)]
pub(super) struct Bond {
    pub rule: Rule,
    pub people: Vec<u32>,
}

/// Blocks that bonds make, and the bonds that cannot be, by their numbers.
pub(super) struct United {
    pub blocks: Vec<Vec<u32>>,
    pub refused: Vec<(usize, Why)>,
}

impl United {
    /// Is any bond refused that larger groups would allow?
    pub fn is_cramped(&self) -> bool {
        self.refused.iter().any(|(_, why)| matches!(why, Why::TooMany { .. }))
    }
}

impl Limits {
    /// Joins people by their bonds, one after another, into blocks of so many at most.
    pub(super) fn unite<'b>(&self, bonds: impl IntoIterator<Item = &'b Bond>, most: u32) -> United {
        let mut home: HashMap<u32, usize> = HashMap::new();
        let mut blocks: Vec<Vec<u32>> = Vec::new();
        let mut refused = Vec::new();
        for (number, bond) in bonds.into_iter().enumerate() {
            if bond.people.len() > most as usize {
                refused.push((number, Why::TooMany { most }));
                continue;
            }
            let mut parts: Vec<usize> = Vec::with_capacity(2);
            for &person in &bond.people {
                let part = *home.entry(person).or_insert_with(|| {
                    blocks.push(vec![person]);
                    blocks.len() - 1
                });
                if !parts.contains(&part) {
                    parts.push(part);
                }
            }
            let Some((&first, others)) = parts.split_first() else { continue };
            let mut joined = blocks[first].clone();
            let whys = others.iter().filter_map(|&part| {
                let why = self.why_not_together(&joined, &blocks[part], most);
                joined.extend(&blocks[part]);
                why
            });
            // What no size would help comes first.
            if let Some(why) = whys.min_by_key(|why| matches!(why, Why::TooMany { .. })) {
                refused.push((number, why));
                continue;
            }
            for &part in others {
                home.extend(std::mem::take(&mut blocks[part]).into_iter().map(|person| (person, first)));
            }
            blocks[first] = joined;
        }
        blocks.retain(|block| block.len() > 1);
        United { blocks, refused }
    }

    /// Do rules keep two people of one section from sitting together, with those who have to stay with them, in every number
    /// of groups that sizes allow?
    pub(in crate::matching) fn keeps_away(&self, one: u32, other: u32) -> bool {
        if self.block(one).is_some() && self.block(one) == self.block(other) {
            return false;
        }
        let section = self.section_of(one);
        let taken = section.sizes.len() as u32;
        let of = |groups: u32| self.range_of(section.people.len() as u32, groups).1;
        let most = section.ways.iter().copied().chain([taken]).map(of).max().unwrap_or(1);
        // Where some of those who are to stay together gave way, others could have.
        let is_settled = section.given_up == [0; 3];
        let block = |person: u32| self.blocks.with(person).filter(|_| is_settled);
        let with = |person: u32| block(person).map_or_else(|| vec![person], <[u32]>::to_vec);
        self.why_not_together(&with(one), &with(other), most).is_some()
    }

    fn why_not_together(&self, one: &[u32], other: &[u32], most: u32) -> Option<Why> {
        if one.iter().any(|&person| self.apart(person).iter().any(|peer| other.contains(peer))) {
            return Some(Why::KeptApart);
        }
        let marks = |block: &[u32]| block.iter().find_map(|&person| self.mark[person as usize]);
        if let (Some(a), Some(b)) = (marks(one), marks(other))
            && a != b
        {
            return Some(Why::OtherPin);
        }
        (one.len() + other.len() > most as usize).then_some(Why::TooMany { most })
    }
}

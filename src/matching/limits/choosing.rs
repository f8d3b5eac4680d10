//! Which of those who are to stay together are kept so where not all can be: the gravest first, and the fewest let go.

use super::Limits;
use super::blocks::Bond;
use super::seating::Seatable;
use super::together::RULES;

/// Wishes that give way in one section before the rest is left to the search.
const MOST_GIVEN_UP: usize = 24;
/// Of no more wishes in a section it is compared how many of them hold in one number of groups and in another.
const MOST_COMPARED: usize = 60;
/// Nor in sections of more people.
const MOST_PEOPLE_COMPARED: usize = 2_000;
/// When more give way, it is not tried which could be exchanged.
const MOST_EXCHANGED: usize = 8;
/// In sections of more people it is not asked what could give way instead.
const MOST_PEOPLE_EXCHANGED: usize = 64;

impl Limits {
    /// Are bonds and people so few that several ways to keep most of them can be compared?
    pub(super) fn is_compared(&self, at: usize, bonds: &[Bond]) -> bool {
        bonds.len() <= MOST_COMPARED && self.sections[at].people.len() <= MOST_PEOPLE_COMPARED
    }

    /// Which bonds are kept when none is taken in that contradicts those before it.
    pub(super) fn keep_united(&self, at: usize, bonds: &[Bond], groups: u32) -> Vec<bool> {
        let mut kept = vec![true; bonds.len()];
        for (number, _) in self.unite(bonds, self.most_in(at, groups)).refused {
            kept[number] = false;
        }
        kept
    }

    /// Which bonds are kept in so many groups: taken in from the gravest to the mildest, for as long as all of them have
    /// room; then one is given up for several, where that is possible.
    pub(super) fn keep_what_fits(&self, at: usize, bonds: &[Bond], groups: u32) -> Vec<bool> {
        let mut kept = self.keep_united(at, bonds, groups);
        for _ in 0..MOST_GIVEN_UP {
            let numbers: Vec<usize> = (0..bonds.len()).filter(|&number| kept[number]).collect();
            let fits = |count: usize| {
                let first = numbers[..count].iter().map(|&number| &bonds[number]);
                self.has_room(at, first, groups) != Seatable::No
            };
            if fits(numbers.len()) {
                break;
            }
            // The first bond with which those before it have no room any more.
            let (mut fine, mut too_many) = (0, numbers.len());
            while too_many - fine > 1 {
                let middle = fine.midpoint(too_many);
                if fits(middle) { fine = middle } else { too_many = middle }
            }
            let Some(&number) = too_many.checked_sub(1).and_then(|last| numbers.get(last)) else { break };
            kept[number] = false;
        }
        let gone: Vec<usize> = (0..bonds.len()).filter(|&number| !kept[number]).collect();
        if gone.is_empty() || gone.len() > MOST_EXCHANGED || !self.is_compared(at, bonds) {
            return kept;
        }
        kept = self.filled_up(at, bonds, kept, &gone, groups);
        while let Some(better) = self.one_for_others(at, bonds, &kept, groups) {
            kept = better;
        }
        kept
    }

    /// The same with one bond given up and as many others taken in for it as have room, if that keeps more.
    fn one_for_others(&self, at: usize, bonds: &[Bond], kept: &[bool], groups: u32) -> Option<Vec<bool>> {
        let numbers = |of: bool| (0..bonds.len()).filter(move |&number| kept[number] == of);
        let gone: Vec<usize> = numbers(false).collect();
        let without = |one: usize| {
            let mut other = kept.to_vec();
            other[one] = false;
            self.filled_up(at, bonds, other, &gone, groups)
        };
        let before = given_up_of_each(bonds, kept);
        numbers(true).map(without).find(|other| given_up_of_each(bonds, other) < before)
    }

    /// The bonds that could give way instead of others.
    pub(super) fn exchangeable(&self, at: usize, bonds: &[Bond], kept: &[bool], groups: u32) -> Vec<usize> {
        let gone = kept.iter().filter(|kept| !**kept).count();
        if gone == 0 || gone > MOST_EXCHANGED || self.sections[at].people.len() > MOST_PEOPLE_EXCHANGED {
            return Vec::new();
        }
        let instead = |number: &usize| self.exchanged(at, bonds, kept, groups, *number).is_some();
        (0..bonds.len().min(MOST_COMPARED)).filter(instead).collect()
    }

    /// Which bonds are kept when one gives way instead of others, if no more or graver ones do then.
    pub(super) fn exchanged(
        &self,
        at: usize,
        bonds: &[Bond],
        kept: &[bool],
        groups: u32,
        number: usize,
    ) -> Option<Vec<bool>> {
        let gone: Vec<usize> = (0..bonds.len()).filter(|&other| !kept[other]).collect();
        let mut other = kept.to_vec();
        if !std::mem::replace(other.get_mut(number)?, false) {
            return None;
        }
        let other = self.filled_up(at, bonds, other, &gone, groups);
        (given_up_of_each(bonds, &other) <= given_up_of_each(bonds, kept)).then_some(other)
    }

    /// The same with each of these bonds taken in that has room beside those before it.
    fn filled_up(
        &self,
        at: usize,
        bonds: &[Bond],
        mut kept: Vec<bool>,
        others: &[usize],
        groups: u32,
    ) -> Vec<bool> {
        for &number in others {
            kept[number] = true;
            let united = self.unite(chosen(bonds, &kept), self.most_in(at, groups));
            kept[number] =
                united.refused.is_empty() && self.is_room_for(at, &united.blocks, groups) == Seatable::Yes;
        }
        kept
    }
}

/// The bonds that are kept.
pub(super) fn chosen<'b>(bonds: &'b [Bond], kept: &[bool]) -> impl Iterator<Item = &'b Bond> {
    bonds.iter().zip(kept).filter(|(_, is_kept)| **is_kept).map(|(bond, _)| bond)
}

/// How many bonds give way, the gravest rule first.
pub(super) fn given_up_of_each(bonds: &[Bond], kept: &[bool]) -> [usize; 3] {
    RULES.map(|rule| bonds.iter().zip(kept).filter(|(bond, kept)| !**kept && bond.rule == rule).count())
}

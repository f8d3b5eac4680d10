//! Which of those who are to stay together are kept so where not all can be: the gravest first, and the fewest let go.

use super::Limits;
use super::blocks::Bond;
use super::fewest::Fewest;
use super::seating::Seatable;
use super::together::RULES;

/// Wishes that give way in one section before the rest is left to the search.
const MOST_GIVEN_UP: usize = 24;
/// Of no more wishes in a section it is compared how many of them hold in one number of groups and in another.
const MOST_COMPARED: usize = 60;
/// Nor in sections of more people.
const MOST_PEOPLE_COMPARED: usize = 2_000;
/// In sections of more people it is not asked what else could give way.
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
    /// room; then others go instead, where fewer have to.
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
        if gone.is_empty() || !self.is_compared(at, bonds) {
            return kept;
        }
        let kept = self.filled_up(at, bonds, kept, &gone, groups);
        Fewest::new(self, at, bonds, groups, &kept).better().unwrap_or(kept)
    }

    /// What could be kept instead, without more or graver ones giving way: each of these ways once, where the section is
    /// small.
    pub(super) fn alternatives(
        &self,
        at: usize,
        bonds: &[Bond],
        kept: &[bool],
        groups: u32,
    ) -> Vec<Vec<bool>> {
        let is_small = self.sections[at].people.len() <= MOST_PEOPLE_EXCHANGED && self.is_compared(at, bonds);
        if kept.iter().all(|kept| *kept) || !is_small {
            return Vec::new();
        }
        let mut ways = Fewest::new(self, at, bonds, groups, kept).equals();
        ways.retain(|way| way != kept);
        ways
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
            kept[number] = self.can_hold(at, bonds, &kept, groups).0 == Seatable::Yes;
        }
        kept
    }

    /// Can the bonds that are kept all hold in so many groups, and everybody's wish to be kept apart? And how much was
    /// looked at to know it.
    pub(super) fn can_hold(&self, at: usize, bonds: &[Bond], kept: &[bool], groups: u32) -> (Seatable, u32) {
        let united = self.unite(chosen(bonds, kept), self.most_in(at, groups));
        if united.refused.is_empty() {
            self.room_and_looks(at, &united.blocks, groups)
        } else {
            (Seatable::No, 0)
        }
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

//! The fewest who have to be let go so that all others can stay together, and every way to let as few go.
//!
//! What cannot hold together is taken apart into smallest contradictions: bonds of which any one, let go, would free the
//! others. One of each has to go, so ways to choose them are gone through (hitting sets, Reiter 1987), each way once. As
//! many contradictions as have no bond in common say how many have to go at least, and mostly that is how many go.

use super::Limits;
use super::blocks::Bond;
use super::choosing::given_up_of_each;
use super::seating::Seatable;
use super::together::RULES;

/// So much may be looked at before the best so far has to do: seats, as they are tried, and [`PER_QUESTION`] for every time
/// it is asked whether some of the bonds can hold together.
const MOST_LOOKS: u32 = 300_000;
const PER_QUESTION: u32 = 200;
/// No more ways that are as good are remembered than this.
const MOST_WAYS: usize = 24;

/// Ways to choose who is let go, gone through.
pub(super) struct Fewest<'a> {
    limits: &'a Limits,
    at: usize,
    bonds: &'a [Bond],
    groups: u32,
    /// How many bonds of each rule give way in the best way so far, the gravest first.
    given_up: [usize; 3],
    /// Whether ways that are as good as the best so far are found too, or only better ones.
    finds_equals: bool,
    /// Bonds kept, way by way.
    found: Vec<Vec<bool>>,
    looks: u32,
}

impl<'a> Fewest<'a> {
    /// About the bonds of a section, in so many groups; `kept` is the best way so far.
    pub fn new(limits: &'a Limits, at: usize, bonds: &'a [Bond], groups: u32, kept: &[bool]) -> Self {
        let given_up = given_up_of_each(bonds, kept);
        Self { limits, at, bonds, groups, given_up, finds_equals: false, found: Vec::new(), looks: 0 }
    }

    /// A way in which fewer and milder ones give way than in the best so far; the best there is, if that is soon known.
    pub fn better(mut self) -> Option<Vec<bool>> {
        self.go_through();
        self.found.pop()
    }

    /// The ways in which no more and no graver ones give way than in the best so far.
    pub fn equals(mut self) -> Vec<Vec<bool>> {
        self.finds_equals = true;
        self.go_through();
        self.found
    }

    fn go_through(&mut self) {
        let everything = vec![true; self.bonds.len()];
        self.go_on(&mut everything.clone(), &mut vec![false; everything.len()]);
    }

    /// Lets go on from those that are kept so far; of these, some are not let go here any more, because ways without them
    /// were gone through.
    fn go_on(&mut self, kept: &mut Vec<bool>, stays: &mut Vec<bool>) {
        if self.is_over() {
            return;
        }
        match self.ask(kept) {
            Seatable::Yes => self.note(kept),
            Seatable::Unknown => {}
            Seatable::No => {
                let Some(contradiction) = self.promising_contradiction(kept, stays) else { return };
                // The mildest and the last first.
                let going: Vec<usize> =
                    contradiction.into_iter().rev().filter(|&number| !stays[number]).collect();
                for &number in &going {
                    kept[number] = false;
                    self.go_on(kept, stays);
                    kept[number] = true;
                    stays[number] = true;
                }
                for number in going {
                    stays[number] = false;
                }
            }
        }
    }

    /// The smallest of some contradictions among those kept that have no bond in common; none when one of each is already
    /// too many to let go.
    fn promising_contradiction(&mut self, kept: &[bool], stays: &[bool]) -> Option<Vec<usize>> {
        let mut least = given_up_of_each(self.bonds, kept);
        let mut left = kept.to_vec();
        let mut smallest: Option<Vec<usize>> = None;
        loop {
            let contradiction = self.contradiction(&left);
            let mildest = contradiction.iter().rev().find(|number| !stays[**number])?;
            let rule = self.bonds[*mildest].rule;
            for (of_rule, given_up) in RULES.iter().zip(&mut least) {
                *given_up += usize::from(*of_rule == rule);
            }
            let is_promising = least < self.given_up || self.finds_equals && least == self.given_up;
            if !is_promising || self.is_over() {
                return None;
            }
            for &number in &contradiction {
                left[number] = false;
            }
            if smallest.as_ref().is_none_or(|smallest| contradiction.len() < smallest.len()) {
                smallest = Some(contradiction);
            }
            if self.ask(&left) != Seatable::No {
                return smallest;
            }
        }
    }

    /// Of bonds that cannot hold together, so few that cannot either that all of them could without any one; in their order.
    fn contradiction(&mut self, kept: &[bool]) -> Vec<usize> {
        let numbers: Vec<usize> = (0..kept.len()).filter(|&number| kept[number]).collect();
        let mut of_those = |those: &[usize]| {
            let mut chosen = vec![false; kept.len()];
            for &number in those {
                chosen[number] = true;
            }
            self.ask(&chosen)
        };
        // The first with which those before it cannot hold any more belongs to it.
        let (mut fine, mut too_many) = (0, numbers.len());
        while too_many - fine > 1 {
            let middle = fine.midpoint(too_many);
            if of_those(&numbers[..middle]) == Seatable::No { too_many = middle } else { fine = middle }
        }
        let mut those = numbers[..too_many].to_vec();
        for at in (0..those.len().saturating_sub(1)).rev() {
            let without: Vec<usize> = [&those[..at], &those[at + 1..]].concat();
            if of_those(&without) == Seatable::No {
                those = without;
            }
        }
        those
    }

    fn note(&mut self, kept: &[bool]) {
        let given_up = given_up_of_each(self.bonds, kept);
        if given_up < self.given_up {
            self.found.clear();
        } else if !self.finds_equals {
            return;
        }
        if given_up <= self.given_up {
            self.given_up = given_up;
            self.found.push(kept.to_vec());
        }
    }

    /// Can those that are kept hold together? Nobody knows any more once it is over.
    fn ask(&mut self, kept: &[bool]) -> Seatable {
        if self.is_over() {
            return Seatable::Unknown;
        }
        let (answer, looks) = self.limits.can_hold(self.at, self.bonds, kept, self.groups);
        self.looks += looks + PER_QUESTION;
        answer
    }

    fn is_over(&self) -> bool {
        self.looks > MOST_LOOKS || self.found.len() == MOST_WAYS
    }
}

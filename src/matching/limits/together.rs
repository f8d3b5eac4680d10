//! Who has to stay together: pins, groups carried over and wishes become blocks, as far as no rule speaks against it and
//! as far as there is room for them beside each other.
//!
//! A section gets the number of groups nearest to the target with which every rule can hold, as far as rules can be asked
//! before anybody sits; the search may take another where sizes leave a choice. Where there is none, rules
//! are taken in from the gravest to the mildest for as long as all of them can hold together, and those that are left
//! give way, each with the smallest change that would let it in.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::blocks::Bond;
use super::choosing::{chosen, given_up_of_each};
use super::seating::{Numbers, Party, Seatable, seatable, seats, stuck};
use super::sizes::{even, ways_to_divide};
use super::{Asked, Broken, Crowd, Limits, Remedy, Rule, Section, Sets, Why};
use crate::matching::cohort::{Cohort, Evenness, Pin};

/// Numbers of groups that are tried when the first does not do, and when a change is looked for.
const TRIED: usize = 24;

/// The rules that keep people together, the gravest first.
pub(super) const RULES: [Rule; 3] = [Rule::Pin, Rule::Whole, Rule::Together];

impl Limits {
    /// Turns pins and wishes to sit together into blocks, leaving out what cannot be, and settles how many groups each
    /// section gets.
    pub(super) fn keep_together(&mut self, cohort: &Cohort, asked: &BTreeMap<u32, Asked>) {
        for &Pin { person, mark } in &cohort.pins {
            if let Some(earlier) = self.mark.get_mut(person) {
                *earlier = earlier.or(Some(mark));
            }
        }
        let mut bonds: Vec<Vec<Bond>> = vec![Vec::new(); self.sections.len()];
        for (rule, set) in self.wanted(cohort) {
            self.cut(rule, &set, &mut bonds);
        }
        let mut blocks: Vec<Vec<u32>> = Vec::new();
        self.kept = RULES.map(|rule| (rule, Sets::none(cohort.people.len()))).to_vec();
        for (section, bonds) in bonds.iter().enumerate() {
            let asked = asked.get(&self.sections[section].number).cloned().unwrap_or_default();
            let kept = self.settle(section, bonds, &asked);
            let most = self.most(section);
            let united = self.unite(&kept, most).blocks;
            self.remember_seats(section, &united);
            blocks.extend(united);
            for (at, rule) in RULES.into_iter().enumerate() {
                let of_rule = kept.iter().filter(|bond| bond.rule == rule);
                let sets = self.unite(of_rule, most).blocks;
                for set in sets {
                    self.kept[at].1.add(set);
                }
            }
        }
        blocks.sort_by_key(|block| block.iter().map(|&at| cohort.people[at as usize].key).min());
        for block in blocks {
            self.blocks.add(block);
        }
    }

    /// Everybody who is to stay together, set by set, the gravest rule first; in an order that rows do not change.
    fn wanted(&self, cohort: &Cohort) -> Vec<(Rule, Vec<u32>)> {
        let in_order = |people: &[usize]| {
            let mut people: Vec<usize> =
                people.iter().copied().filter(|&at| at < cohort.people.len()).collect();
            people.sort_by_key(|&at| cohort.people[at].key);
            people.dedup();
            people.into_iter().map(|at| at as u32).collect::<Vec<u32>>()
        };
        let mut pinned: BTreeMap<u32, Vec<usize>> =
            self.mark.iter().flatten().map(|&mark| (mark, Vec::new())).collect();
        for pin in &cohort.pins {
            pinned.entry(pin.mark).and_modify(|people| people.push(pin.person));
        }
        let pinned = pinned.into_values().map(|people| (Rule::Pin, in_order(&people)));
        let carried = Self::carried(cohort).map(|set| (Rule::Whole, in_order(set)));
        let mut together: Vec<Vec<u32>> = cohort.together.iter().map(|set| in_order(set)).collect();
        together.sort_by_cached_key(|set| {
            set.iter().map(|&at| cohort.people[at as usize].key).collect::<Vec<u128>>()
        });
        together.dedup();
        pinned.chain(carried).chain(together.into_iter().map(|set| (Rule::Together, set))).collect()
    }

    /// Cuts a set where sections part it: the parts do not mix, and each stays together by itself; of an earlier group,
    /// none does.
    fn cut(&mut self, rule: Rule, set: &[u32], bonds: &mut [Vec<Bond>]) {
        let mut parts: Vec<(u32, Vec<u32>)> = Vec::new();
        for &person in set {
            let section = self.section_of[person as usize];
            match parts.iter_mut().find(|(known, _)| *known == section) {
                Some((_, part)) => part.push(person),
                None => parts.push((section, vec![person])),
            }
        }
        if rule == Rule::Whole {
            match parts.as_slice() {
                [(section, people)] => {
                    bonds[*section as usize].push(Bond { rule, people: people.clone() });
                }
                [] => {}
                _ => {
                    let people = set.iter().map(|&person| person as usize).collect();
                    self.given_way.push(self.parted(rule, people));
                }
            }
            return;
        }
        for (section, part) in &parts {
            let pairs = part.windows(2).map(|pair| Bond { rule, people: pair.to_vec() });
            bonds[*section as usize].extend(pairs);
        }
        let Some(((_, first), others)) = parts.split_first() else { return };
        for (_, other) in others {
            let people = first.iter().chain(other).map(|&person| person as usize).collect();
            self.given_way.push(self.parted(rule, people));
        }
    }

    /// Those who should stay together and are of several sections. Mixing these helps where nothing else keeps them from
    /// one group.
    fn parted(&self, rule: Rule, people: Vec<usize>) -> Broken {
        let marks: BTreeSet<u32> = people.iter().filter_map(|&person| self.mark[person]).collect();
        let is_apart =
            |&person: &usize| self.apart[person].iter().any(|&peer| people.contains(&(peer as usize)));
        let has_room = people.len() <= self.sizes.max as usize;
        let remedy = if has_room && marks.len() < 2 && !people.iter().any(is_apart) {
            Remedy::MixSections
        } else {
            Remedy::GiveUp { rule }
        };
        Broken { rule, people, why: Why::OtherSection, remedy }
    }

    /// Settles the sizes of a section's groups, in as many groups as were asked for, and who stays together in it.
    fn settle(&mut self, at: usize, bonds: &[Bond], asked: &Asked) -> Vec<Bond> {
        let people = self.sections[at].people.len() as u32;
        let (within, beyond) = ways_to_divide(people, self.sizes);
        self.sections[at].ways.clone_from(&within);
        let ways: Vec<u32> = match asked.groups {
            Some(groups) => vec![groups.clamp(1, people)],
            None if within.is_empty() => beyond.first().copied().into_iter().collect(),
            None => within,
        };
        let settled = asked.groups.zip(asked.keep.clone()).filter(|(_, keep)| keep.len() == bonds.len());
        let found = settled.clone().or_else(|| self.keep_most(at, bonds, &ways));
        let is_crowded = found.is_none();
        let (groups, kept) = found.unwrap_or_else(|| {
            // As many groups as there may be, so that as few as possible meet.
            let most = ways.iter().copied().max().unwrap_or(1);
            (most, self.keep_united(at, bonds, most))
        });
        self.sections[at].sizes = even(people, groups);
        if is_crowded {
            self.sections[at].crowd = Some(self.crowd(at, &beyond));
        } else if settled.is_none() {
            self.sections[at].alternatives = self.alternatives(at, bonds, &kept, groups);
        }
        self.note_shed(at, &beyond);
        self.sections[at].given_up = given_up_of_each(bonds, &kept);
        let most = self.most(at);
        for (bond, _) in bonds.iter().zip(&kept).filter(|(_, is_kept)| !**is_kept) {
            let with: Vec<Bond> = chosen(bonds, &kept).chain([bond]).cloned().collect();
            let why = self.unite(&with, most).refused.last().map_or(Why::NoRoom { groups }, |(_, why)| *why);
            let remedy = match why {
                Why::TooMany { .. } | Why::NoRoom { .. } => self.remedy(at, &with, bond.rule, &beyond),
                _ => Remedy::GiveUp { rule: bond.rule },
            };
            self.given_way.push(given_up(bond, why, remedy));
        }
        let chosen = chosen(bonds, &kept).cloned().collect();
        self.sections[at].kept = kept;
        chosen
    }

    /// The number of groups, of some, in which the most and gravest bonds hold, and which of them do. None when people who
    /// must not meet are too many for all of these.
    fn keep_most(&self, at: usize, bonds: &[Bond], ways: &[u32]) -> Option<(u32, Vec<bool>)> {
        let holds = |groups: u32| self.holds(at, bonds, groups);
        let whole_in = |ways: &[u32]| {
            let nearest = ways.first().copied().filter(|&groups| holds(groups) == Seatable::Yes);
            nearest.or_else(|| surest(&self.promising(at, bonds, ways, u32::MAX), holds))
        };
        let guarded: Vec<u32> =
            ways.iter().copied().filter(|&groups| self.shed_in(at, groups).is_empty()).collect();
        let whole = if guarded.is_empty() { None } else { whole_in(&guarded) };
        let whole = if guarded == ways { whole } else { whole.or_else(|| whole_in(ways)) };
        let kept_whole = whole.map(|groups| (groups, self.keep_what_fits(at, bonds, groups)));
        // Where bonds contradict each other, fewer of them may in another number of groups.
        match kept_whole {
            Some((groups, kept)) if kept.iter().all(|kept| *kept) => Some((groups, kept)),
            Some((groups, _)) if self.is_compared(at, bonds) => {
                self.least_given_up(at, bonds, ways, Some(groups))
            }
            Some(found) => Some(found),
            None => self.least_given_up(at, bonds, ways, None),
        }
    }

    /// Remembers a seating of all who stay together or must not meet, where one is soon found.
    fn remember_seats(&mut self, at: usize, blocks: &[Vec<u32>]) {
        let (members, parties) = self.parties(&self.sections[at], blocks);
        let seats = seats(&parties, &self.sections[at].sizes).unwrap_or_default();
        for (party, seat) in members.iter().zip(seats) {
            for &person in party {
                self.seats[person as usize] = Some(seat as u32);
            }
        }
    }

    /// Where not all bonds can hold: the number of groups in which the fewest and mildest have to give way, and which of
    /// them are kept there; of several, the one given, if it is among them. None when people who must not meet are too
    /// many already.
    fn least_given_up(
        &self,
        at: usize,
        bonds: &[Bond],
        ways: &[u32],
        nearest: Option<u32>,
    ) -> Option<(u32, Vec<bool>)> {
        let most = ways.iter().map(|&groups| self.most_in(at, groups)).max().unwrap_or(1);
        let mut promising = self.promising(at, bonds, ways, most);
        for groups in self.promising(at, &[], ways, most) {
            if !promising.contains(&groups) {
                promising.push(groups);
            }
        }
        let ways = &promising;
        let first = nearest.or_else(|| surest(ways, |groups| self.holds(at, &[], groups)))?;
        let others = ways.iter().copied().filter(|&groups| {
            groups != first && self.is_compared(at, bonds) && self.holds(at, &[], groups) == Seatable::Yes
        });
        let fitting = std::iter::once(first)
            .chain(others)
            .map(|groups| (groups, self.keep_what_fits(at, bonds, groups)));
        fitting.min_by_key(|(_, kept)| given_up_of_each(bonds, kept))
    }

    /// The sizes nearest to the limits with which these bonds would hold; without any, the rule itself has to go.
    fn remedy(&self, at: usize, bonds: &[Bond], rule: Rule, beyond: &[u32]) -> Remedy {
        let people = self.sections[at].people.len() as u32;
        if self.evenness == Evenness::Free
            && let Some(max) = self.wide_enough(at, bonds)
        {
            return Remedy::AllowSizes { min: self.sizes.min, max };
        }
        let viable: Vec<u32> =
            beyond.iter().copied().filter(|&groups| people / groups >= self.sizes.floor).collect();
        let mut ways = self.promising(at, bonds, &viable, u32::MAX).into_iter();
        match ways.find(|&groups| self.all_hold(at, bonds, groups)) {
            Some(groups) => self.sizes_for(people, groups),
            None => Remedy::GiveUp { rule },
        }
    }

    /// Where sizes need not be even: the smallest limit, if one is soon found, with which these bonds would hold.
    fn wide_enough(&self, at: usize, bonds: &[Bond]) -> Option<u32> {
        let people = self.sections[at].people.len() as u32;
        let largest = self.unite(bonds, u32::MAX).blocks.iter().map(Vec::len).max().unwrap_or(1) as u32;
        let mut wider = self.clone();
        ((self.sizes.max + 1).max(largest)..=people).take(TRIED).find(|&max| {
            wider.sizes.max = max;
            let ways = ways_to_divide(people, wider.sizes).0;
            let promising = wider.promising(at, bonds, &ways, u32::MAX);
            promising.into_iter().any(|groups| wider.all_hold(at, bonds, groups))
        })
    }

    /// The sizes that have to be allowed for so many people in so many groups.
    pub(super) fn sizes_for(&self, people: u32, groups: u32) -> Remedy {
        Remedy::AllowSizes {
            min: self.sizes.min.min(people / groups),
            max: self.sizes.max.max(people.div_ceil(groups)),
        }
    }

    /// Of some numbers of groups, the first of those for which the blocks that these bonds make, of so many people at
    /// most, are least too many by their numbers alone; and the largest and the smallest of them, where most people can be
    /// kept apart and most sets have room.
    fn promising(&self, at: usize, bonds: &[Bond], ways: &[u32], most: u32) -> Vec<u32> {
        let section = &self.sections[at];
        let people = section.people.len() as u32;
        let numbers = Numbers::of(&self.parties(section, &self.unite(bonds, most).blocks).1);
        let places = |groups: u32| match self.evenness {
            Evenness::WithinOne => {
                let larger = people % groups;
                [(people / groups + 1, larger), (people / groups, groups - larger)]
            }
            Evenness::Free => [(self.range_of(people, groups).1, groups), (0, 0)],
        };
        let too_many: Vec<u64> = ways.iter().map(|&groups| numbers.too_many(&places(groups))).collect();
        let fewest = too_many.iter().min().copied().unwrap_or(0);
        let best = ways.iter().zip(&too_many).filter(|(_, too_many)| **too_many == fewest);
        let mut promising: Vec<u32> = best.map(|(groups, _)| *groups).collect();
        let ends = [promising.iter().copied().max(), promising.iter().copied().min()];
        promising.truncate(TRIED);
        for end in ends.into_iter().flatten() {
            if !promising.contains(&end) {
                promising.push(end);
            }
        }
        promising
    }

    /// Could all these bonds, those excepted that contradict others, and everybody's wish to be kept apart, hold in so
    /// many groups?
    fn holds(&self, at: usize, bonds: &[Bond], groups: u32) -> Seatable {
        let united = self.unite(bonds, self.most_in(at, groups));
        if united.is_cramped() { Seatable::No } else { self.is_room_for(at, &united.blocks, groups) }
    }

    /// Could all these bonds, and everybody's wish to be kept apart, hold in so many groups?
    pub(super) fn all_hold(&self, at: usize, bonds: &[Bond], groups: u32) -> bool {
        let united = self.unite(bonds, self.most_in(at, groups));
        united.refused.is_empty() && self.is_room_for(at, &united.blocks, groups) != Seatable::No
    }

    /// Can the blocks these bonds make, and all who must not meet, be seated in so many groups?
    pub(super) fn has_room<'b>(
        &self,
        at: usize,
        bonds: impl Iterator<Item = &'b Bond>,
        groups: u32,
    ) -> Seatable {
        self.is_room_for(at, &self.unite(bonds, self.most_in(at, groups)).blocks, groups)
    }

    fn is_room_for(&self, at: usize, blocks: &[Vec<u32>], groups: u32) -> Seatable {
        self.room_and_looks(at, blocks, groups).0
    }

    /// Can these blocks, and all who must not meet, be seated in so many groups? And how much was looked at to know it.
    pub(super) fn room_and_looks(&self, at: usize, blocks: &[Vec<u32>], groups: u32) -> (Seatable, u32) {
        let section = &self.sections[at];
        let places = self.places(section.people.len() as u32, groups);
        seatable(&self.parties(section, blocks).1, &places)
    }

    /// The few who must not meet and are too many for the groups there are: by their pins alone, or by wishes to keep them
    /// apart too.
    fn crowd(&self, at: usize, beyond: &[u32]) -> Crowd {
        let section = &self.sections[at];
        let (members, parties) = self.parties(section, &[]);
        let places = self.places(section.people.len() as u32, section.sizes.len() as u32);
        let stuck = stuck(&parties, &places);
        let marks: BTreeSet<Option<u32>> = stuck.iter().map(|&number| parties[number].mark).collect();
        let is_pinned = marks.len() == stuck.len() && !marks.contains(&None);
        let rule = if is_pinned { Rule::Pin } else { Rule::Apart };
        let people = stuck.into_iter().map(|number| members[number][0]).collect();
        Crowd { people, rule, remedy: self.remedy(at, &[], rule, beyond) }
    }

    /// How many places each of so many groups has during the search.
    fn places(&self, people: u32, groups: u32) -> Vec<u32> {
        match self.evenness {
            Evenness::WithinOne => even(people, groups),
            Evenness::Free => vec![self.range_of(people, groups).1; groups as usize],
        }
    }

    /// Blocks, and everybody else of whom a rule says whom they must not meet: who they are, and as parties.
    fn parties(&self, section: &Section, blocks: &[Vec<u32>]) -> (Vec<Vec<u32>>, Vec<Party>) {
        let mut party_of: HashMap<u32, usize> = HashMap::new();
        let mut members: Vec<Vec<u32>> = Vec::new();
        let is_told = |person: u32| !self.apart(person).is_empty() || self.mark[person as usize].is_some();
        let blocked: BTreeSet<u32> = blocks.iter().flatten().copied().collect();
        let single =
            section.people.iter().copied().filter(|person| is_told(*person) && !blocked.contains(person));
        for block in blocks.iter().cloned().chain(single.map(|person| vec![person])) {
            party_of.extend(block.iter().map(|&person| (person, members.len())));
            members.push(block);
        }
        let party = |(number, block): (usize, &Vec<u32>)| {
            let apart = block.iter().flat_map(|&person| self.apart(person));
            let mut foes: Vec<usize> = apart.filter_map(|peer| party_of.get(peer).copied()).collect();
            foes.sort_unstable();
            foes.dedup();
            foes.retain(|&foe| foe != number);
            let mark = block.iter().find_map(|&person| self.mark[person as usize]);
            Party { size: block.len() as u32, foes, mark }
        };
        let parties = members.iter().enumerate().map(party).collect();
        (members, parties)
    }

    /// The largest a section's groups may be.
    pub(super) fn most(&self, at: usize) -> u32 {
        self.range(&self.sections[at]).1
    }

    /// The largest they may be when there are so many.
    pub(super) fn most_in(&self, at: usize, groups: u32) -> u32 {
        self.range_of(self.sections[at].people.len() as u32, groups).1
    }
}

/// The first number of groups of which something is certain, or else possible.
fn surest(ways: &[u32], holds: impl Fn(u32) -> Seatable) -> Option<u32> {
    let mut possible = None;
    for &groups in ways {
        match holds(groups) {
            Seatable::Yes => return Some(groups),
            Seatable::Unknown => possible = possible.or(Some(groups)),
            Seatable::No => {}
        }
    }
    possible
}

fn given_up(bond: &Bond, why: Why, remedy: Remedy) -> Broken {
    let people = bond.people.iter().map(|&person| person as usize).collect();
    Broken { rule: bond.rule, people, why, remedy }
}

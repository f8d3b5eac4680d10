//! Whether people who stay together, or must not meet, can all be seated: decided before any search.
//!
//! It is graph colouring with places to fill, so hard in general and easy in practice. First they are counted: groups
//! hold only so many parties of a size. Then the largest are seated first, each where it just fits, and mostly that is
//! all. Otherwise whoever can be seated last, however all others sit, is set aside until nobody else can (Matula & Beck
//! 1983 order graphs like that); and for the few who are left, seats are tried, those with the fewest possibilities
//! first (Brélaz 1979).

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Somebody, or several who stay together.
#[derive(Clone, Debug, Default)]
pub(super) struct Party {
    /// How many they are.
    pub size: u32,
    /// Whom they must not meet, by the numbers of their parties, in order.
    pub foes: Vec<usize>,
    /// Parties with different marks must not meet either.
    pub mark: Option<u32>,
}

impl Party {
    /// Must the party not meet this one, which has such a number?
    fn shuns(&self, number: usize, other: &Self) -> bool {
        self.foes.binary_search(&number).is_ok()
            || self.mark.zip(other.mark).is_some_and(|(own, mark)| own != mark)
    }
}

/// Whether everybody can be seated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Seatable {
    /// They can.
    Yes,
    /// They cannot, whatever is tried.
    No,
    /// It would cost too much to know; the search may find a way.
    Unknown,
}

/// Seats, or people already seated, looked at before giving up.
const MOST_LOOKS: u32 = 300_000;

/// What is known of some parties.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Decided {
    found: Seatable,
    /// The group of each party, when they can be seated.
    seats: Option<Vec<usize>>,
    /// Seats, or people already seated, that were looked at.
    looks: u32,
}

/// Can these parties sit in groups with so many places each? Everybody else fills the places that are left. And how many
/// seats, or people already seated, were looked at.
pub(super) fn seatable(parties: &[Party], places: &[u32]) -> (Seatable, u32) {
    let Decided { found, looks, .. } = decide(parties, places);
    (found, looks)
}

/// The group of each party where it is known that all can be seated.
pub(super) fn seats(parties: &[Party], places: &[u32]) -> Option<Vec<usize>> {
    decide(parties, places).seats
}

fn decide(parties: &[Party], places: &[u32]) -> Decided {
    let mut groups: BTreeMap<u32, u32> = BTreeMap::new();
    for &places in places {
        *groups.entry(places).or_default() += 1;
    }
    let groups: Vec<(u32, u32)> = groups.into_iter().collect();
    let mut looks = 0;
    if Numbers::of(parties).too_many(&groups) > 0 {
        return Decided { found: Seatable::No, seats: None, looks };
    }
    let seats = seated_at_once(parties, places, &mut looks);
    if seats.is_some() {
        return Decided { found: Seatable::Yes, seats, looks };
    }
    let (hard, last) = hard_ones(parties, places);
    if crowd(parties, &hard, places.len(), &mut looks).is_some() {
        return Decided { found: Seatable::No, seats: None, looks };
    }
    let mut trial = Trial::new(parties, places);
    let found = trial.seat(&hard);
    looks += trial.looks;
    let seats = if found == Seatable::Yes { trial.seats_with(&last) } else { None };
    Decided { found, seats, looks }
}

/// What can be said of parties by their numbers alone.
pub(super) struct Numbers {
    /// How many there are of each size.
    of_size: Vec<(u32, u64)>,
    /// How many groups their marks need.
    marks: u32,
}

impl Numbers {
    pub fn of(parties: &[Party]) -> Self {
        let mut of_size: BTreeMap<u32, u64> = BTreeMap::new();
        for party in parties {
            *of_size.entry(party.size.max(1)).or_default() += 1;
        }
        Self { of_size: of_size.into_iter().collect(), marks: by_mark(parties).len() as u32 }
    }

    /// By how much they are too many, even if nobody minded anybody, for groups of which so many have so many places.
    ///
    /// Places are counted in units of each size there is: what does not fill a unit is lost. Whoever takes more than
    /// half of a group takes all units that are not left to others (a dual feasible function, Fekete & Schepers 2001).
    pub fn too_many(&self, places: &[(u32, u32)]) -> u64 {
        let groups: u32 = places.iter().map(|(_, groups)| groups).sum();
        let kinds = || places.iter().filter(|(_, groups)| *groups > 0);
        let taken = |size: u32, places: u32, unit: u32| match places.checked_sub(size) {
            Some(left) if size > left => places / unit - left / unit,
            Some(_) => size / unit,
            None => places / unit + 1,
        };
        let by_unit = |unit: u32| {
            let least = |size: u32| kinds().map(|&(places, _)| taken(size, places, unit)).min().unwrap_or(1);
            let wanted: u64 = self.of_size.iter().map(|&(size, count)| u64::from(least(size)) * count).sum();
            let given: u64 =
                kinds().map(|&(places, groups)| u64::from(places / unit) * u64::from(groups)).sum();
            wanted.saturating_sub(given)
        };
        let marks = u64::from(self.marks.saturating_sub(groups));
        self.of_size.iter().map(|&(unit, _)| by_unit(unit)).fold(marks, u64::max)
    }
}

/// The parties with each mark.
fn by_mark(parties: &[Party]) -> BTreeMap<u32, Vec<usize>> {
    let mut by_mark: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (number, party) in parties.iter().enumerate() {
        if let Some(mark) = party.mark {
            by_mark.entry(mark).or_default().push(number);
        }
    }
    by_mark
}

/// Seats the largest first, each where the fewest places are left over; those with a mark before all others, each mark in
/// groups of its own. None when somebody finds no seat, which says nothing; else everybody's group.
fn seated_at_once(parties: &[Party], places: &[u32], looks: &mut u32) -> Option<Vec<usize>> {
    let mut order: Vec<usize> = (0..parties.len()).collect();
    order.sort_by_key(|&number| {
        let party = &parties[number];
        (party.mark.is_none(), Reverse((party.size, party.foes.len())))
    });
    let mut left = places.to_vec();
    let mut open: BTreeSet<(u32, usize)> = places.iter().copied().zip(0..).collect();
    let mut marked: HashMap<u32, BTreeSet<(u32, usize)>> = HashMap::new();
    let mut seats: Vec<Option<usize>> = vec![None; parties.len()];
    for number in order {
        let party = &parties[number];
        let mut closed: Vec<usize> = party.foes.iter().filter_map(|&foe| seats[foe]).collect();
        closed.sort_unstable();
        if party.mark.is_none() && !marked.is_empty() {
            open.extend(marked.drain().flat_map(|(_, groups)| groups));
        }
        let mut fits = |among: &BTreeSet<(u32, usize)>| {
            let mut roomy = among.range((party.size, 0)..).inspect(|_| *looks += 1);
            roomy.find(|(_, group)| closed.binary_search(group).is_err()).map(|&(_, group)| group)
        };
        // While marks are seated, only groups without any are open.
        let own = party.mark.and_then(|mark| marked.get(&mark)).and_then(&mut fits);
        let group = own.or_else(|| fits(&open))?;
        let (before, after) = ((left[group], group), (left[group] - party.size, group));
        open.remove(&before);
        if let Some(mark) = party.mark {
            let own = marked.entry(mark).or_default();
            own.remove(&before);
            own.insert(after);
        } else {
            open.insert(after);
        }
        left[group] = after.0;
        seats[number] = Some(group);
    }
    seats.into_iter().collect()
}

/// Of parties that must all not meet each other, one more than there are groups, if that many are found: those around each
/// hard one are taken greedily.
fn crowd(parties: &[Party], hard: &[usize], groups: usize, looks: &mut u32) -> Option<Vec<usize>> {
    let mut is_hard = vec![false; parties.len()];
    for &number in hard {
        is_hard[number] = true;
    }
    let marked: Vec<usize> = hard.iter().copied().filter(|&number| parties[number].mark.is_some()).collect();
    for &first in hard {
        let own = &parties[first];
        let others = if own.mark.is_some() { marked.as_slice() } else { &[] };
        if own.foes.len() + others.len() < groups {
            continue;
        }
        let mut crowd = vec![first];
        for &next in own.foes.iter().chain(others).filter(|next| is_hard[**next]) {
            let shuns = |member: &usize| parties[next].shuns(*member, &parties[*member]);
            if crowd.iter().inspect(|_| *looks += 1).all(shuns) {
                crowd.push(next);
            }
            if crowd.len() > groups {
                return Some(crowd);
            }
            if *looks > MOST_LOOKS {
                return None;
            }
        }
    }
    None
}

/// Of single people who cannot be seated, so few that cannot either that without any one of them the others could.
pub(super) fn stuck(parties: &[Party], places: &[u32]) -> Vec<usize> {
    let marks = by_mark(parties);
    if marks.len() > places.len() {
        return marks.values().map(|of_mark| of_mark[0]).take(places.len() + 1).collect();
    }
    let (mut stuck, _) = hard_ones(parties, places);
    if let Some(crowd) = crowd(parties, &stuck, places.len(), &mut 0) {
        return crowd;
    }
    for number in stuck.clone() {
        let without: Vec<usize> = stuck.iter().copied().filter(|&other| other != number).collect();
        if Trial::new(parties, places).seat(&without) == Seatable::No {
            stuck = without;
        }
    }
    stuck
}

/// Who is left when everybody is set aside who can be seated last; and those, in the order in which they then can be. A
/// group is closed to a party only when a foe sits there, or when too few places are left in it; and others can only fill
/// so many groups so far.
fn hard_ones(parties: &[Party], places: &[u32]) -> (Vec<usize>, Vec<usize>) {
    let groups = places.len();
    let least = places.iter().copied().min().unwrap_or(0);
    let all: u32 = parties.iter().map(|party| party.size).sum();
    let marked = parties.iter().filter(|party| party.mark.is_some()).count();
    let filled = |party: &Party| match (least + 1).checked_sub(party.size) {
        Some(enough @ 1..) => ((all - party.size) / enough) as usize,
        _ => groups,
    };
    // Those of other marks are foes too, and counted as if none of them was ever set aside.
    let of_mark = by_mark(parties);
    let others = |mark: u32| marked - of_mark.get(&mark).map_or(0, Vec::len);
    let foes = |party: &Party| party.foes.len() + party.mark.map_or(0, others);
    let mut foes: Vec<usize> = parties.iter().map(foes).collect();
    let mut is_hard = vec![true; parties.len()];
    let mut easy: Vec<usize> = Vec::new();
    let can_be_last = |number: usize, foes: &[usize]| foes[number] + filled(&parties[number]) < groups;
    for number in (0..parties.len()).filter(|&number| can_be_last(number, &foes)) {
        is_hard[number] = false;
        easy.push(number);
    }
    let mut set_aside = Vec::new();
    while let Some(gone) = easy.pop() {
        set_aside.push(gone);
        for &foe in &parties[gone].foes {
            foes[foe] -= 1;
            if is_hard[foe] && can_be_last(foe, &foes) {
                is_hard[foe] = false;
                easy.push(foe);
            }
        }
    }
    set_aside.reverse();
    ((0..parties.len()).filter(|&number| is_hard[number]).collect(), set_aside)
}

/// Seats as they are tried.
struct Trial<'a> {
    parties: &'a [Party],
    /// Places left, by group.
    left: Vec<u32>,
    /// Who sits where, by group.
    groups: Vec<Vec<usize>>,
    looks: u32,
}

impl<'a> Trial<'a> {
    fn new(parties: &'a [Party], places: &[u32]) -> Self {
        Self { parties, left: places.to_vec(), groups: vec![Vec::new(); places.len()], looks: 0 }
    }

    /// Seats those who wait, where that is found; then they stay where they are.
    fn seat(&mut self, waiting: &[usize]) -> Seatable {
        // Whoever has the fewest groups open to them; of those, the largest party, and the one with the most foes.
        let mut next: Option<(usize, Vec<usize>)> = None;
        for &number in waiting {
            self.looks += self.groups.len() as u32;
            if self.looks > MOST_LOOKS {
                return Seatable::Unknown;
            }
            let open = self.open_to(number);
            let party = &self.parties[number];
            let is_tighter = next.as_ref().is_none_or(|(best, options)| {
                let best = &self.parties[*best];
                (open.len(), best.size, best.foes.len()) < (options.len(), party.size, party.foes.len())
            });
            if is_tighter {
                next = Some((number, open));
            }
        }
        let Some((number, open)) = next else { return Seatable::Yes };
        let waiting: Vec<usize> = waiting.iter().copied().filter(|&other| other != number).collect();
        for group in open {
            self.left[group] -= self.parties[number].size;
            self.groups[group].push(number);
            let found = self.seat(&waiting);
            if found != Seatable::No {
                return found;
            }
            self.groups[group].pop();
            self.left[group] += self.parties[number].size;
        }
        Seatable::No
    }

    /// The group of each party when all others are seated after these, in this order, each where the fewest places are left
    /// over.
    fn seats_with(mut self, others: &[usize]) -> Option<Vec<usize>> {
        for &number in others {
            let group = self.open_to(number).into_iter().min_by_key(|&group| self.left[group])?;
            self.left[group] -= self.parties[number].size;
            self.groups[group].push(number);
        }
        let mut seats = vec![0; self.parties.len()];
        for (group, members) in self.groups.iter().enumerate() {
            for &number in members {
                seats[number] = group;
            }
        }
        Some(seats)
    }

    /// The groups a party may join; of empty ones alike only the first.
    fn open_to(&self, number: usize) -> Vec<usize> {
        let party = &self.parties[number];
        let mut empty: Vec<u32> = Vec::new();
        let is_open = |&group: &usize| {
            let (left, members) = (self.left[group], &self.groups[group]);
            if left < party.size || members.iter().any(|&member| party.shuns(member, &self.parties[member])) {
                return false;
            }
            if members.is_empty() && empty.contains(&left) {
                return false;
            }
            if members.is_empty() {
                empty.push(left);
            }
            true
        };
        (0..self.groups.len()).filter(is_open).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parties() -> impl Strategy<Value = Vec<Party>> {
        let parties = prop::collection::vec((1_u32..4, prop::option::weighted(0.3, 0_u32..3)), 0..7);
        let pairs = prop::collection::vec((0_usize..7, 0_usize..7), 0..14);
        (parties, pairs).prop_map(|(parties, pairs)| {
            let party = |(number, (size, mark)): (usize, (u32, Option<u32>))| {
                let foe = |&(one, other): &(usize, usize)| match number {
                    _ if one == other || one.max(other) >= parties.len() => None,
                    _ if one == number => Some(other),
                    _ if other == number => Some(one),
                    _ => None,
                };
                let foes: BTreeSet<usize> = pairs.iter().filter_map(foe).collect();
                Party { size, foes: foes.into_iter().collect(), mark }
            };
            parties.iter().copied().enumerate().map(party).collect()
        })
    }

    /// Every way to seat them, one after another.
    fn slowly(parties: &[Party], places: &[u32]) -> bool {
        let ways = (places.len() as u64).pow(parties.len() as u32);
        (0..ways).any(|way| {
            let group =
                |number: usize| (way / (places.len() as u64).pow(number as u32)) as usize % places.len();
            let fits = |(at, &places): (usize, &u32)| {
                let here = (0..parties.len()).filter(|&number| group(number) == at);
                here.map(|number| parties[number].size).sum::<u32>() <= places
            };
            let meets = |number: usize| {
                let shunned = |&other: &usize| parties[number].shuns(other, &parties[other]);
                (0..parties.len()).filter(shunned).any(|other| group(other) == group(number))
            };
            places.iter().enumerate().all(fits) && !(0..parties.len()).any(meets)
        })
    }

    proptest! {
        #![proptest_config(crate::matching::laws::cases())]

        #[test]
        fn it_says_what_trying_everything_says(parties in parties(), places in prop::collection::vec(2_u32..6, 1..5)) {
            let expected = if slowly(&parties, &places) { Seatable::Yes } else { Seatable::No };
            let decided = decide(&parties, &places);
            prop_assert_eq!(decided.found, expected);
            prop_assert_eq!(decided.seats.is_some(), expected == Seatable::Yes);
            let seats = decided.seats.unwrap_or_default();
            for (group, &places) in places.iter().enumerate() {
                let here: Vec<usize> = (0..seats.len()).filter(|&number| seats[number] == group).collect();
                prop_assert!(here.iter().map(|&number| parties[number].size).sum::<u32>() <= places);
                let shuns = |number: &usize| here.iter().any(|other| parties[*number].shuns(*other, &parties[*other]));
                prop_assert!(!here.iter().any(shuns));
            }
        }
    }

    fn found(parties: &[Party], places: &[u32]) -> Seatable {
        decide(parties, places).found
    }

    fn looked(parties: &[Party], places: &[u32]) -> (Seatable, u32) {
        let decided = decide(parties, places);
        (decided.found, decided.looks)
    }

    #[test]
    fn ten_thousand_pairs_who_hardly_know_each_other_are_seated_at_once() {
        let pair = |number: usize| Party { size: 2, foes: vec![number ^ 1], mark: None };
        let parties: Vec<Party> = (0..10_000).map(pair).collect();
        assert_eq!(found(&parties, &vec![5; 20_000]), Seatable::Yes);
    }

    #[test]
    fn everybody_pinned_in_a_year_of_3000_is_decided_with_a_look_at_each() {
        let block = |mark| Party { size: 5, foes: Vec::new(), mark: Some(mark) };
        let blocks: Vec<Party> = (0..600).map(block).collect();
        let (found, looks) = looked(&blocks, &[5; 600]);
        assert_eq!(found, Seatable::Yes);
        assert!(looks <= 600, "{looks} looks");
        assert_eq!(looked(&blocks, &[6; 500]), (Seatable::No, 0));
        let singles: Vec<Party> = (0..3_000).map(|at| Party { size: 1, ..block(at % 600) }).collect();
        let (found, looks) = looked(&singles, &[5; 600]);
        assert_eq!(found, Seatable::Yes);
        assert!(looks <= 6_000, "{looks} looks");
        assert_eq!(stuck(&singles, &[6; 500]).len(), 501);
    }

    #[test]
    fn hundreds_of_pairs_and_threes_are_counted_and_not_tried() {
        let of = |size, count| vec![Party { size, ..Party::default() }; count];
        assert_eq!(looked(&of(2, 150), &[5; 60]), (Seatable::No, 0), "two pairs in each five");
        assert_eq!(found(&of(2, 150), &[6; 50]), Seatable::Yes);
        assert_eq!(found(&of(4, 100), &[4; 100]), Seatable::Yes);
        assert_eq!(
            looked(&[of(2, 108), of(3, 54), of(4, 26)].concat(), &[5; 96]),
            (Seatable::No, 0),
            "a four fills a five"
        );
        assert_eq!(found(&[of(2, 75), of(3, 50)].concat(), &[6; 50]), Seatable::Yes);
    }

    #[test]
    fn seven_who_must_not_meet_need_seven_groups() {
        let parties: Vec<Party> = (0..7)
            .map(|one| Party { size: 1, foes: (0..7).filter(|&other| other != one).collect(), mark: None })
            .collect();
        assert_eq!(found(&parties, &[5; 6]), Seatable::No);
        let many: Vec<Party> = (0..40)
            .map(|one| Party { size: 1, foes: (0..40).filter(|&other| other != one).collect(), mark: None })
            .collect();
        assert_eq!(found(&many, &[5; 39]), Seatable::No, "many are no harder than few");
        assert_eq!(found(&many, &[5; 40]), Seatable::Yes);
        assert_eq!(stuck(&parties, &[5; 5]).len(), 6, "six of them are too many for five groups");
        assert_eq!(found(&parties, &[5; 7]), Seatable::Yes);
    }
}

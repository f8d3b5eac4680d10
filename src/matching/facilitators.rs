//! Who accompanies which group, and when they could first meet: exact, as an assignment problem.
//!
//! As many groups as possible get somebody who can meet and speak with them; then as many as possible get anybody at all
//! whom they may have; then work is spread as evenly as that allows; then there are as many common slots as can be had.
//! Each decides before the next, however many groups there are.

use std::ops::{Add, Sub};

use super::assignment::{cheapest, most};
use super::cohort::{Facilitator, Slots};
use super::proposal::Accompanied;

/// Common slots with a group beyond this number make no difference.
const ENOUGH: u8 = 3;

/// What is asked of a facilitator by one group.
#[derive(Clone, Copy, Debug)]
pub struct Sought<'a> {
    /// The group's common slots.
    pub common: Slots,
    /// Its members, by their place in the cohort.
    pub members: &'a [usize],
    /// The languages the group has in common; 0 means it does not matter.
    pub languages: u64,
}

/// For each group the facilitator to accompany it; none when capacity runs out, or nobody may. Of all ways there are, one
/// in which most groups have somebody who can meet them, then most have somebody, then work is most evenly spread, then
/// there are most common slots.
pub fn assign(groups: &[Sought<'_>], facilitators: &[Facilitator]) -> Vec<Option<usize>> {
    let suits: Vec<Option<Suits>> = groups
        .iter()
        .flat_map(|group| facilitators.iter().map(|facilitator| suits(facilitator, group)))
        .collect();
    let capacity: Vec<usize> = facilitators.iter().map(|it| it.capacity as usize).collect();
    let left_out = Dearness { not_met: 1, without: 1, ..Dearness::default() };
    let cost = |group: usize, who: usize| suits[group * facilitators.len() + who].map(Suits::dearness);
    let crowding = |earlier: usize| Dearness { crowding: i64::from(earlier as u32), ..Dearness::default() };
    cheapest(groups.len(), &capacity, left_out, cost, crowding)
}

/// Who accompanies each group and when they could first meet. The facilitators are exact as in [`assign`]; given those,
/// as many groups as possible get a first meeting at which their facilitator meets nobody else.
pub fn accompany(groups: &[Sought<'_>], facilitators: &[Facilitator]) -> Vec<Option<Accompanied>> {
    let who_of = assign(groups, facilitators);
    let mut accompanied: Vec<Option<Accompanied>> = groups
        .iter()
        .zip(&who_of)
        .map(|(group, who)| {
            who.map(|facilitator| {
                let free = facilitators[facilitator].free.unwrap_or(group.common);
                Accompanied { facilitator, common: group.common.and(free), first_meeting: None }
            })
        })
        .collect();
    let mut by_facilitator: Vec<Vec<usize>> = vec![Vec::new(); facilitators.len()];
    for (group, who) in who_of.iter().enumerate() {
        if let Some(who) = who {
            by_facilitator[*who].push(group);
        }
    }
    for theirs in by_facilitator {
        let common = |at: usize| accompanied[theirs[at]].map_or(Slots::NONE, |it| it.common);
        let commons: Vec<Slots> = (0..theirs.len()).map(common).collect();
        let mut slot_of = vec![None; theirs.len()];
        most(&mut slot_of, &[1; Slots::MOST], |group, slot| commons[group].contains(slot));
        for (&group, slot) in theirs.iter().zip(slot_of) {
            if let Some(it) = &mut accompanied[group] {
                it.first_meeting = slot;
            }
        }
    }
    accompanied
}

/// May this facilitator accompany a group?
pub fn may_accompany(facilitator: &Facilitator, group: &Sought<'_>) -> bool {
    !group.members.iter().any(|member| facilitator.not.contains(member))
}

/// Can this facilitator meet and speak with a group?
pub fn can_meet(facilitator: &Facilitator, group: &Sought<'_>) -> bool {
    let speaks =
        facilitator.languages == 0 || group.languages == 0 || facilitator.languages & group.languages != 0;
    speaks && facilitator.free.unwrap_or(group.common).and(group.common).count() > 0
}

/// How a facilitator suits a group they may accompany.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Suits {
    /// They can meet, with so many of the slots missing that are enough.
    Meets { missing: u8 },
    /// They cannot meet or speak with it.
    ByName,
}

fn suits(facilitator: &Facilitator, group: &Sought<'_>) -> Option<Suits> {
    let suits = if can_meet(facilitator, group) {
        // Who does not say when will find a time, and no more is known.
        let shared = facilitator.free.map_or(1, |free| free.and(group.common).count());
        Suits::Meets { missing: ENOUGH.saturating_sub(u8::try_from(shared).unwrap_or(ENOUGH)) }
    } else {
        Suits::ByName
    };
    may_accompany(facilitator, group).then_some(suits)
}

impl Suits {
    fn dearness(self) -> Dearness {
        match self {
            Self::Meets { missing } => Dearness { missing: missing.into(), ..Dearness::default() },
            Self::ByName => Dearness { not_met: 1, ..Dearness::default() },
        }
    }
}

/// What is to be as little as possible, an earlier count before all later ones together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Dearness {
    /// Groups nobody meets.
    not_met: i64,
    /// Groups without anybody.
    without: i64,
    /// For each group, how many its facilitator had before it.
    crowding: i64,
    /// Common slots that are missing.
    missing: i64,
}

impl Add for Dearness {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            not_met: self.not_met + other.not_met,
            without: self.without + other.without,
            crowding: self.crowding + other.crowding,
            missing: self.missing + other.missing,
        }
    }
}

impl Sub for Dearness {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self {
            not_met: self.not_met - other.not_met,
            without: self.without - other.without,
            crowding: self.crowding - other.crowding,
            missing: self.missing - other.missing,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::matching::laws::cases;

    fn slots(which: &[usize]) -> Slots {
        which.iter().copied().collect()
    }

    fn sought<'a>(which: &[usize], members: &'a [usize]) -> Sought<'a> {
        Sought { common: slots(which), members, languages: 0 }
    }

    #[test]
    fn a_group_gets_the_facilitator_who_can_meet_it_even_when_another_would_be_nearer() {
        let groups = [sought(&[1, 2], &[]), sought(&[1], &[])];
        let both = Facilitator { capacity: 1, free: Some(slots(&[1])), ..Facilitator::default() };
        let first_only = Facilitator { capacity: 1, free: Some(slots(&[2])), ..Facilitator::default() };
        assert_eq!(assign(&groups, &[both, first_only]), [Some(1), Some(0)]);
    }

    #[test]
    fn without_capacity_a_group_goes_without_rather_than_to_somebody_it_may_not_have() {
        let nobody_left = Facilitator { capacity: 1, not: vec![7], ..Facilitator::default() };
        assert_eq!(assign(&[sought(&[1], &[3, 7])], &[nobody_left]), [None]);
        assert_eq!(assign(&[sought(&[1], &[])], &[]), [None]);
    }

    #[test]
    fn work_is_spread() {
        let anyone = || Facilitator { capacity: 4, ..Facilitator::default() };
        let mut found = assign(&[sought(&[1], &[]); 6], &[anyone(), anyone(), anyone()]);
        found.sort_unstable();
        assert_eq!(found, [Some(0), Some(0), Some(1), Some(1), Some(2), Some(2)]);
    }

    fn met(found: &[Option<usize>], groups: &[Sought<'_>], facilitators: &[Facilitator]) -> usize {
        let is_met = |who: usize, group: &Sought<'_>| can_meet(&facilitators[who], group);
        found.iter().zip(groups).filter(|(who, group)| who.is_some_and(|who| is_met(who, group))).count()
    }

    #[test]
    fn however_long_the_chain_everybody_who_can_be_met_is() {
        // Each can meet their own group well and the one before barely; the last group only the first can meet.
        let last = 59;
        let own = |group: usize| vec![3 * group, 3 * group + 1, 3 * group + 2];
        let groups: Vec<Sought<'_>> =
            (0..=last).map(|at| sought(&if at < last { own(at) } else { vec![190] }, &[])).collect();
        let facilitator = |at: usize| {
            let mut free = if at < last { own(at) } else { Vec::new() };
            free.push(if at == 0 { 190 } else { 3 * (at - 1) });
            Facilitator { capacity: 1, free: Some(slots(&free)), ..Facilitator::default() }
        };
        let facilitators: Vec<Facilitator> = (0..=last).map(facilitator).collect();
        assert_eq!(met(&assign(&groups, &facilitators), &groups, &facilitators), 60);
    }

    #[test]
    fn hundreds_of_groups_all_get_somebody_and_work_is_spread() {
        let members: Vec<[usize; 1]> = (0..302).map(|at| [at]).collect();
        let groups: Vec<Sought<'_>> = members.iter().map(|members| sought(&[], members)).collect();
        let never =
            |capacity, not| Facilitator { capacity, free: Some(Slots::NONE), not, ..Facilitator::default() };
        let found = assign(&groups, &[never(1, vec![]), never(301, vec![1])]);
        assert_eq!((found.iter().flatten().count(), found[1]), (302, Some(0)));
        let anyone = |capacity| Facilitator { capacity, ..Facilitator::default() };
        let found = assign(&groups, &[anyone(1_000), anyone(u32::MAX), anyone(302)]);
        let count = |who: usize| found.iter().filter(|found| **found == Some(who)).count();
        assert_eq!([count(0), count(1), count(2)], [101, 101, 100]);
    }

    /// What a way is worth, to be as small as possible: groups not met, groups without, squares of the work, slots missing.
    type Worth = (usize, usize, usize, u32);

    fn worth(found: &[Option<usize>], groups: &[Sought<'_>], facilitators: &[Facilitator]) -> Worth {
        let without = found.iter().filter(|who| who.is_none()).count();
        let work = |who: usize| found.iter().filter(|found| **found == Some(who)).count();
        let squares = (0..facilitators.len()).map(|who| work(who) * work(who)).sum();
        let missing = |(who, group): (&Option<usize>, &Sought<'_>)| {
            let who = who.map(|who| &facilitators[who]).filter(|who| can_meet(who, group));
            let shared = |who: &Facilitator| who.free.map_or(1, |free| free.and(group.common).count());
            who.map_or(0, |who| 3_u32.saturating_sub(shared(who)))
        };
        let missing = found.iter().zip(groups).map(missing).sum();
        (groups.len() - met(found, groups, facilitators), without, squares, missing)
    }

    /// The best worth of all, by trying everything.
    fn best(found: &mut Vec<Option<usize>>, groups: &[Sought<'_>], facilitators: &[Facilitator]) -> Worth {
        let Some(group) = groups.get(found.len()) else { return worth(found, groups, facilitators) };
        let has_place = |who: &usize| {
            let work = found.iter().filter(|found| **found == Some(*who)).count();
            work < facilitators[*who].capacity as usize && may_accompany(&facilitators[*who], group)
        };
        let choices: Vec<Option<usize>> =
            (0..facilitators.len()).filter(has_place).map(Some).chain([None]).collect();
        let mut least = (usize::MAX, 0, 0, 0);
        for who in choices {
            found.push(who);
            least = least.min(best(found, groups, facilitators));
            found.pop();
        }
        least
    }

    fn facilitator() -> impl Strategy<Value = Facilitator> {
        let free = proptest::option::weighted(0.8, proptest::collection::vec(0_usize..6, 0..5));
        let not = proptest::collection::vec(0_usize..9, 0..4);
        (0_u32..5, free, 0_u64..4, not).prop_map(|(capacity, free, languages, not)| Facilitator {
            capacity,
            free: free.map(|free| slots(&free)),
            languages,
            not,
        })
    }

    proptest! {
        #![proptest_config(cases())]
        #[test]
        fn no_other_way_is_better(
            groups in proptest::collection::vec((proptest::collection::vec(0_usize..6, 0..5), 0_u64..4), 0..9),
            facilitators in proptest::collection::vec(facilitator(), 0..4),
        ) {
            let members: Vec<[usize; 1]> = (0..groups.len()).map(|at| [at]).collect();
            let groups: Vec<Sought<'_>> = groups
                .iter()
                .zip(&members)
                .map(|((which, languages), members)| Sought { languages: *languages, ..sought(which, members) })
                .collect();
            let found = assign(&groups, &facilitators);
            for (who, group) in found.iter().zip(&groups) {
                prop_assert!(who.is_none_or(|who| may_accompany(&facilitators[who], group)));
            }
            for (who, facilitator) in facilitators.iter().enumerate() {
                prop_assert!(found.iter().filter(|found| **found == Some(who)).count() <= facilitator.capacity as usize);
            }
            prop_assert_eq!(
                worth(&found, &groups, &facilitators),
                best(&mut Vec::new(), &groups, &facilitators)
            );
        }
    }
}

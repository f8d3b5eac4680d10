//! Who accompanies which group, and when they could first meet: exact, as an assignment problem.
//!
//! Every group gets a facilitator as long as there is capacity, as many groups as possible get one who can meet and
//! speak with them, and beyond that work is spread evenly. The columns are the places each facilitator has.

use super::assignment::{cheapest, most};
use super::cohort::{Facilitator, Slots};
use super::proposal::Accompanied;

/// Common slots with a group beyond this number make no difference.
const ENOUGH: u32 = 3;
/// Up to so many groups the preferences beyond meeting at all are settled exactly, too.
pub const FEW: usize = 300;
const LEFT_WITHOUT: i64 = 1_000_000;
const CANNOT_MEET: i64 = 10_000;
const MISSING_SLOT: i64 = 100;

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

/// For each group the facilitator to accompany it; none when capacity runs out. As many groups as possible get one who
/// can meet them; among those ways, up to [`FEW`] groups, the one with most common slots and evenly spread work.
pub fn assign(groups: &[Sought<'_>], facilitators: &[Facilitator]) -> Vec<Option<usize>> {
    if groups.len() > FEW {
        let capacity: Vec<usize> =
            facilitators.iter().map(|it| (it.capacity as usize).min(groups.len())).collect();
        let mut taken: Vec<Option<usize>> = vec![None; groups.len()];
        let may = |group: usize, who: usize| may_accompany(&facilitators[who], &groups[group]);
        let meets =
            |group: usize, who: usize| can_meet(&facilitators[who], &groups[group]) && may(group, who);
        most(&mut taken, &capacity, meets);
        // Whoever is left is accompanied by anybody with a place, if nobody who meets a group has to leave it.
        let mut left = capacity;
        for &who in taken.iter().flatten() {
            left[who] -= 1;
        }
        for (group, who_of) in taken.iter_mut().enumerate().filter(|(_, who)| who.is_none()) {
            let found = (0..left.len()).find(|&who| left[who] > 0 && may(group, who));
            if let Some(who) = found {
                left[who] -= 1;
            }
            *who_of = found;
        }
        return taken;
    }
    let places: Vec<(usize, u32)> = facilitators
        .iter()
        .enumerate()
        .flat_map(|(who, facilitator)| {
            (0..facilitator.capacity.min(groups.len() as u32)).map(move |earlier| (who, earlier))
        })
        .collect();
    // One more column per group means "nobody", so that there are always enough.
    let columns = places.len() + groups.len();
    let cost = |group: usize, column: usize| match places.get(column) {
        Some(&(who, earlier)) => dearness(&facilitators[who], &groups[group]) + i64::from(earlier),
        None => LEFT_WITHOUT,
    };
    let column_of = cheapest(groups.len(), columns, cost);
    let allowed = |group: usize, who: usize| may_accompany(&facilitators[who], &groups[group]);
    column_of
        .into_iter()
        .enumerate()
        .map(|(group, column)| places.get(column).map(|&(who, _)| who).filter(|&who| allowed(group, who)))
        .collect()
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
    speaks && facilitator.free.is_none_or(|free| free.and(group.common).count() > 0)
}

fn dearness(facilitator: &Facilitator, group: &Sought<'_>) -> i64 {
    if !may_accompany(facilitator, group) {
        return 2 * LEFT_WITHOUT;
    }
    let shared = facilitator.free.map_or(1, |free| free.and(group.common).count()).min(ENOUGH);
    let missing = MISSING_SLOT * i64::from(ENOUGH - shared);
    if can_meet(facilitator, group) { missing } else { CANNOT_MEET + missing }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

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

    /// The most groups that can be met, by trying everything.
    fn most_met(groups: &[Sought<'_>], facilitators: &[Facilitator], left: &mut [u32]) -> u32 {
        let Some((first, rest)) = groups.split_first() else { return 0 };
        let mut best = most_met(rest, facilitators, left);
        for who in 0..facilitators.len() {
            if left[who] > 0 && can_meet(&facilitators[who], first) {
                left[who] -= 1;
                best = best.max(1 + most_met(rest, facilitators, left));
                left[who] += 1;
            }
        }
        best
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn nobody_could_have_met_more_groups(
            groups in proptest::collection::vec(proptest::collection::vec(0_usize..6, 0..3), 1..6),
            facilitators in proptest::collection::vec((0_u32..3, proptest::collection::vec(0_usize..6, 0..3)), 0..4),
        ) {
            let groups: Vec<Sought<'_>> = groups.iter().map(|which| sought(which, &[])).collect();
            let facilitators: Vec<Facilitator> = facilitators
                .into_iter()
                .map(|(capacity, free)| Facilitator { capacity, free: Some(slots(&free)), ..Facilitator::default() })
                .collect();
            let found = assign(&groups, &facilitators);
            let capacity: u32 = facilitators.iter().map(|facilitator| facilitator.capacity).sum();
            let with = found.iter().flatten().count();
            prop_assert_eq!(with, groups.len().min(capacity as usize), "everybody who can be served is");
            let met = found.iter().zip(&groups).filter(|(who, group)| who.is_some_and(|who| can_meet(&facilitators[who], group)));
            let mut left: Vec<u32> = facilitators.iter().map(|facilitator| facilitator.capacity).collect();
            prop_assert_eq!(met.count() as u32, most_met(&groups, &facilitators, &mut left));
            for (who, facilitator) in facilitators.iter().enumerate() {
                prop_assert!(found.iter().filter(|found| **found == Some(who)).count() <= facilitator.capacity as usize);
            }
        }
    }
}

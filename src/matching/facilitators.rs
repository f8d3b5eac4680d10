//! Who accompanies which group: an assignment problem, solved exactly.
//!
//! Every group gets a facilitator as long as there is capacity, as many groups as possible get one who can meet them,
//! and beyond that work is spread evenly. Shortest augmenting paths with potentials (Kuhn 1955, Munkres 1957; in the
//! row-by-row form of Jonker & Volgenant 1987) over one column per place a facilitator has.

use super::cohort::{Facilitator, Slots};

/// Common slots with a group beyond this number make no difference.
const ENOUGH: u32 = 3;
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

/// For each group the facilitator to accompany it; none when capacity runs out.
pub fn assign(groups: &[Sought<'_>], facilitators: &[Facilitator]) -> Vec<Option<usize>> {
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

/// The column for each row so that all rows have different columns and the sum of costs is least. There must be at
/// least as many columns as rows.
fn cheapest(rows: usize, columns: usize, cost: impl Fn(usize, usize) -> i64) -> Vec<usize> {
    // Rows and columns count from 1 here; 0 means "none yet".
    let mut row_price = vec![0; rows + 1];
    let mut column_price = vec![0; columns + 1];
    let mut row_at = vec![0; columns + 1];
    for row in 1..=rows {
        row_at[0] = row;
        let mut at = 0;
        let mut slack = vec![i64::MAX; columns + 1];
        let mut came_from = vec![0; columns + 1];
        let mut visited = vec![false; columns + 1];
        while row_at[at] != 0 {
            visited[at] = true;
            let (here, mut step, mut next) = (row_at[at], i64::MAX, 0);
            for column in (1..=columns).filter(|&column| !visited[column]) {
                let reduced = cost(here - 1, column - 1) - row_price[here] - column_price[column];
                if reduced < slack[column] {
                    slack[column] = reduced;
                    came_from[column] = at;
                }
                if slack[column] < step {
                    step = slack[column];
                    next = column;
                }
            }
            for column in 0..=columns {
                if visited[column] {
                    row_price[row_at[column]] += step;
                    column_price[column] -= step;
                } else if slack[column] < i64::MAX {
                    slack[column] -= step;
                }
            }
            at = next;
        }
        while at != 0 {
            row_at[at] = row_at[came_from[at]];
            at = came_from[at];
        }
    }
    let mut column_of = vec![0; rows];
    for (column, &row) in row_at.iter().enumerate().skip(1).filter(|(_, row)| **row != 0) {
        column_of[row - 1] = column - 1;
    }
    column_of
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

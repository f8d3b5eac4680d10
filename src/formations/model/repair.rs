//! What helps a group that has become too small: fill it, merge it with another small one, or move its members together
//! to another group. Nobody is ever left without a place, and nobody is seated with somebody they must not sit with.
//!
//! Pure: people are places in a cohort, groups are lists of them. What breaks a rule comes last; among equals filling
//! comes before merging, and merging before moving, since the earlier disturbs fewer.

use std::cmp::Reverse;

use chrono::{DateTime, NaiveDate, Utc};

use crate::accounts::AccountId;
use crate::formations::{GroupId, RepairTaskId};
use crate::matching::Cohort;
use crate::matching::limits::Rule;
use crate::matching::standing::{Look, Standing};

/// A group that has become too small, and who does something about it by when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RepairTask {
    /// Which task.
    pub repair_task_id: RepairTaskId,
    /// Which group.
    pub group_id: GroupId,
    /// Its number within the formation.
    pub number: u32,
    /// How many members it has left.
    pub members: u32,
    /// Who does something about it.
    pub owner: AccountId,
    /// Since when.
    pub opened_at: DateTime<Utc>,
    /// By when.
    pub due_on: NaiveDate,
}

/// What can be done for a group that has become too small; people and groups by their places in a [`Scene`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Repair {
    /// These people, who wait for a group, join it.
    Fill(Vec<usize>),
    /// It and this other small group become one new group.
    Merge(usize),
    /// Its members move together to this group.
    Move(usize),
}

impl Repair {
    /// The word in forms and text keys, and of how its task is settled.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Fill(_) => "fill",
            Self::Merge(_) => "merge",
            Self::Move(_) => "move",
        }
    }

    fn order(&self) -> u32 {
        match self {
            Self::Fill(_) => 0,
            Self::Merge(_) => 1,
            Self::Move(_) => 2,
        }
    }
}

/// A repair with what it would change.
#[derive(Clone, Debug)]
pub struct Remedy {
    /// What is done.
    pub repair: Repair,
    /// Who would then sit together, by their places.
    pub members: Vec<usize>,
    /// The small group as it is.
    pub before: Look,
    /// The other group as it is, if another one takes part.
    pub other: Option<Look>,
    /// The group there would be.
    pub after: Look,
    /// Rules that hold now and would not then.
    pub would_break: Vec<Rule>,
    /// How many common times there would be too few.
    pub lacks: u32,
}

/// Groups as they stand, one of them too small, and who waits for a place.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// Everybody.
    pub cohort: &'a Cohort,
    /// The groups.
    pub groups: &'a [Vec<usize>],
    /// Which of them is too small.
    pub small: usize,
    /// Who waits for a group.
    pub waiting: &'a [usize],
}

impl Scene<'_> {
    /// What can be done, the best first.
    pub fn remedies(&self) -> Vec<Remedy> {
        let sizes = self.cohort.sizes.sound();
        let Some(small) = self.groups.get(self.small).filter(|small| !small.is_empty()) else {
            return Vec::new();
        };
        let mut ways: Vec<(Repair, Vec<usize>)> = Vec::new();
        ways.extend(self.filled(small).map(|joining| {
            let members = small.iter().chain(&joining).copied().collect();
            (Repair::Fill(joining), members)
        }));
        for (place, other) in self.groups.iter().enumerate() {
            if place != self.small && !other.is_empty() {
                let members: Vec<usize> = other.iter().chain(small).copied().collect();
                let is_small = (other.len() as u32) < sizes.min;
                ways.push((if is_small { Repair::Merge(place) } else { Repair::Move(place) }, members));
            }
        }
        // One more than the plan allows is the utmost, and counts as a rule that is broken.
        let fits = |members: usize| (sizes.floor..=sizes.max + 1).contains(&(members as u32));
        ways.retain(|(_, members)| fits(members.len()));
        let looked_at: Vec<Vec<usize>> =
            self.groups.iter().chain(ways.iter().map(|(_, members)| members)).cloned().collect();
        let standing = Standing::new(self.cohort, &looked_at);
        let mut remedies: Vec<Remedy> = Vec::with_capacity(ways.len());
        for (number, (repair, members)) in ways.into_iter().enumerate() {
            let before = standing.look(self.small);
            let other = match &repair {
                Repair::Fill(_) => None,
                Repair::Merge(place) | Repair::Move(place) => Some(standing.look(*place)),
            };
            let after = standing.look(self.groups.len() + number);
            let would_break = newly_broken(sizes.max, &[Some(&before), other.as_ref()], &after);
            let lacks = self.cohort.time.floor.saturating_sub(after.parts.common.count());
            remedies.push(Remedy { repair, members, before, other, after, would_break, lacks });
        }
        remedies.retain(|remedy| !breaks(&remedy.after, Rule::Apart));
        remedies.sort_by(|a, b| {
            let fit = |remedy: &Remedy| remedy.after.parts.score;
            a.disturbance(sizes.min).cmp(&b.disturbance(sizes.min)).then(fit(b).total_cmp(&fit(a)))
        });
        remedies
    }

    /// Who of those who wait would join, one after the other whoever disturbs least: up to the size aimed at, and no
    /// further than the smallest size when the next would break a rule. Nobody, when that is not enough.
    fn filled(&self, small: &[usize]) -> Option<Vec<usize>> {
        let sizes = self.cohort.sizes.sound();
        let (mut joining, mut waiting) = (Vec::new(), self.waiting.to_vec());
        loop {
            let members: Vec<usize> = small.iter().chain(&joining).copied().collect();
            if members.len() as u32 >= sizes.target {
                break;
            }
            let with = |who: &usize| members.iter().copied().chain([*who]).collect::<Vec<usize>>();
            let looked_at: Vec<Vec<usize>> =
                std::iter::once(members.clone()).chain(waiting.iter().map(with)).collect();
            let standing = Standing::new(self.cohort, &looked_at);
            let before = standing.look(0);
            let next = (0..waiting.len()).filter_map(|place| {
                let after = standing.look(place + 1);
                let broken = newly_broken(sizes.max, &[Some(&before)], &after);
                (!breaks(&after, Rule::Apart)).then_some((
                    gravest(&broken),
                    after.alone,
                    place,
                    after.parts.score,
                ))
            });
            let best = next.min_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)).then(b.3.total_cmp(&a.3)));
            match best {
                Some((0, _, place, _)) => joining.push(waiting.remove(place)),
                Some((_, _, place, _)) if (members.len() as u32) < sizes.floor => {
                    joining.push(waiting.remove(place));
                }
                _ => break,
            }
        }
        (!joining.is_empty()).then_some(joining)
    }
}

impl Remedy {
    /// What it disturbs, gravest first: rules, common times that a group needs and would not have, a group that stays
    /// small, the kind of repair, people who would be the only one, and common times lost.
    fn disturbance(&self, min: u32) -> (u32, usize, u32, bool, u32, u32, Reverse<u32>) {
        (
            gravest(&self.would_break),
            self.would_break.len(),
            self.lacks,
            self.after.size < min,
            self.repair.order(),
            self.after.alone,
            Reverse(self.after.known.count()),
        )
    }
}

/// How grave the gravest of these rules is; 0 when there is none.
fn gravest(broken: &[Rule]) -> u32 {
    broken.iter().map(|rule| u32::MAX - *rule as u32).max().unwrap_or(0)
}

fn breaks(look: &Look, rule: Rule) -> bool {
    look.broken.iter().any(|broken| broken.rule == rule)
}

/// Rules that the groups there are keep, and the group there would be does not. That a group was too small excuses no
/// group that is too large.
fn newly_broken(most: u32, before: &[Option<&Look>], after: &Look) -> Vec<Rule> {
    let mut rules: Vec<Rule> = after.broken.iter().map(|broken| broken.rule).collect();
    rules.sort_unstable();
    rules.dedup();
    let is_as_bad = |look: &&Look, rule: Rule| match rule {
        Rule::Size if after.size > most => look.size > most,
        Rule::Time => look.parts.common.count() <= after.parts.common.count(),
        _ => breaks(look, rule),
    };
    rules.retain(|rule| !before.iter().flatten().any(|look| is_as_bad(look, *rule)));
    rules
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::matching::Slots;
    use crate::matching::cohort::{Person, Sizes, Time, Voice};

    fn cohort(people: usize, sections: u32, apart: Vec<(usize, usize)>) -> Cohort {
        let person = |at: usize| Person {
            key: at as u128,
            section: at as u32 % sections,
            voice: Voice::Answered,
            free: Some((0..20).filter(|slot| !(slot + at).is_multiple_of(7)).collect::<Slots>()),
            taught: Slots::NONE,
            answers: Vec::new(),
            not_alone: at.is_multiple_of(7).then_some(1),
        };
        Cohort {
            people: (0..people).map(person).collect(),
            sizes: Sizes::default(),
            time: Time::default(),
            apart,
            ..Cohort::default()
        }
    }

    /// Everybody sits somewhere or waits; one group, not empty, is below the floor.
    fn scene() -> impl Strategy<Value = (Cohort, Vec<Vec<usize>>, Vec<usize>)> {
        let sizes = prop::collection::vec(1_usize..=6, 0..6);
        let apart = prop::collection::vec((0_usize..40, 0_usize..40), 0..12);
        (1_usize..=2, sizes, 0_usize..5, 1_u32..3, apart).prop_map(
            |(small, sizes, waiting, sections, apart)| {
                let mut next = 0..;
                let mut take = |count: usize| next.by_ref().take(count).collect::<Vec<usize>>();
                let groups: Vec<Vec<usize>> = std::iter::once(small).chain(sizes).map(&mut take).collect();
                let waiting = take(waiting);
                let people = groups.iter().map(Vec::len).sum::<usize>() + waiting.len();
                (cohort(people, sections, apart), groups, waiting)
            },
        )
    }

    /// The groups there are after a repair.
    fn after(groups: &[Vec<usize>], remedy: &Remedy) -> Vec<Vec<usize>> {
        let gone = match remedy.repair {
            Repair::Fill(_) => None,
            Repair::Merge(other) | Repair::Move(other) => Some(other),
        };
        let stay = groups.iter().enumerate().filter(|(place, _)| *place != 0 && Some(*place) != gone);
        stay.map(|(_, group)| group.clone()).chain([remedy.members.clone()]).collect()
    }

    proptest! {
        #[test]
        fn nobody_is_left_without_a_place_and_nobody_has_two((cohort, groups, waiting) in scene()) {
            let scene = Scene { cohort: &cohort, groups: &groups, small: 0, waiting: &waiting };
            for remedy in scene.remedies() {
                let mut seated: Vec<usize> = after(&groups, &remedy).concat();
                seated.sort_unstable();
                let mut before: Vec<usize> = groups.concat();
                if let Repair::Fill(joining) = &remedy.repair {
                    prop_assert!(joining.iter().all(|who| waiting.contains(who)));
                    before.extend(joining);
                }
                before.sort_unstable();
                prop_assert_eq!(seated, before);
                let size = remedy.members.len() as u32;
                prop_assert_eq!(size, remedy.after.size);
                prop_assert!(cohort.sizes.floor <= size && size <= cohort.sizes.max + 1);
            }
        }

        #[test]
        fn nobody_is_seated_with_somebody_they_must_not_sit_with((cohort, groups, waiting) in scene()) {
            let scene = Scene { cohort: &cohort, groups: &groups, small: 0, waiting: &waiting };
            for remedy in scene.remedies() {
                for (one, other) in &cohort.apart {
                    let both = remedy.members.contains(one) && remedy.members.contains(other);
                    prop_assert!(one == other || !both);
                }
            }
        }

        #[test]
        fn what_breaks_a_rule_comes_after_what_breaks_none((cohort, groups, waiting) in scene()) {
            let scene = Scene { cohort: &cohort, groups: &groups, small: 0, waiting: &waiting };
            let broken: Vec<bool> =
                scene.remedies().iter().map(|remedy| !remedy.would_break.is_empty()).collect();
            prop_assert!(broken.is_sorted());
        }

        #[test]
        fn a_group_that_would_be_too_large_comes_after_those_that_break_nothing((cohort, groups, waiting) in scene()) {
            let scene = Scene { cohort: &cohort, groups: &groups, small: 0, waiting: &waiting };
            let most = cohort.sizes.max;
            let grown = |place: usize| groups[place].len() as u32 <= most;
            for remedy in scene.remedies() {
                let is_new = match remedy.repair {
                    Repair::Fill(_) => true,
                    Repair::Merge(other) | Repair::Move(other) => grown(other),
                };
                if remedy.after.size > most && is_new {
                    prop_assert!(remedy.would_break.contains(&Rule::Size));
                }
            }
        }

        #[test]
        fn every_group_with_room_is_offered_unless_two_must_not_meet((cohort, groups, waiting) in scene()) {
            let scene = Scene { cohort: &cohort, groups: &groups, small: 0, waiting: &waiting };
            let remedies = scene.remedies();
            for (place, other) in groups.iter().enumerate().skip(1) {
                let together: Vec<usize> = groups[0].iter().chain(other).copied().collect();
                let meet = |(one, two): &(usize, usize)| {
                    one != two && together.contains(one) && together.contains(two)
                };
                let size = together.len() as u32;
                let has_room = cohort.sizes.floor <= size && size <= cohort.sizes.max;
                let is_offered = remedies.iter().any(|remedy| {
                    matches!(remedy.repair, Repair::Merge(at) | Repair::Move(at) if at == place)
                });
                if has_room && !cohort.apart.iter().any(meet) {
                    prop_assert!(is_offered, "group {place}");
                }
            }
        }
    }

    #[test]
    fn a_group_that_could_never_meet_comes_after_one_that_could() {
        let groups = vec![vec![0, 1], vec![2, 3, 4], vec![5, 6, 7]];
        let mut cohort = cohort(8, 1, Vec::new());
        let free = |slots: &[usize]| Some(slots.iter().copied().collect::<Slots>());
        for (at, slots) in
            [&[0, 1, 2][..]; 2].into_iter().chain([&[3, 4, 5][..]; 3]).chain([&[1, 6][..]; 3]).enumerate()
        {
            cohort.people[at].free = free(slots);
        }
        let scene = Scene { cohort: &cohort, groups: &groups, small: 0, waiting: &[] };
        let remedies = scene.remedies();
        let common: Vec<u32> = remedies.iter().map(|remedy| remedy.after.known.count()).collect();
        assert_eq!(common, [1, 0], "one common time is too few, and more than none");
    }

    #[test]
    fn two_and_three_become_five_before_a_full_group_grows() {
        let groups = vec![vec![0, 1], vec![2, 3, 4], vec![5, 6, 7, 8]];
        let cohort = cohort(9, 1, Vec::new());
        let scene = Scene { cohort: &cohort, groups: &groups, small: 0, waiting: &[] };
        let remedies = scene.remedies();
        assert_eq!(remedies[0].repair, Repair::Merge(1));
        assert_eq!((remedies[0].before.size, remedies[0].after.size), (2, 5));
        assert_eq!(remedies[1].repair, Repair::Move(2));
    }

    #[test]
    fn who_waits_comes_first_and_other_classes_wait_on() {
        let groups = vec![vec![0, 2], vec![4, 6, 8], vec![1, 3, 5, 7]];
        let cohort = cohort(16, 2, Vec::new());
        let scene = Scene { cohort: &cohort, groups: &groups, small: 0, waiting: &[9, 10, 11, 12] };
        let first = &scene.remedies()[0];
        let Repair::Fill(joining) = &first.repair else { panic!("{:?}", first.repair) };
        let mut joining = joining.clone();
        joining.sort_unstable();
        assert_eq!(joining, [10, 12], "those of the same class, and nobody else");
    }
}

//! Every rule that does not hold is reported by its own name.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::super::cohort::{Carry, Cohort, Former, Pin, Sizes, Voice};
use super::super::limits::{Broken, Remedy, Rule, Why};
use super::super::proposal::{Alone, Unmet};
use super::super::standing::Standing;
use super::super::{Proposal, invented, propose};
use super::{LITTLE, cases, little};

/// Is the rule reported for all of these people in one?
fn is_told(proposal: &Proposal, rule: Rule, people: &[usize]) -> bool {
    let mut told = proposal.broken.iter().filter(|broken| broken.rule == rule);
    told.any(|broken| people.iter().all(|person| broken.people.contains(person)))
}

/// How many of these people sit in each group that has any of them.
fn in_groups(proposal: &Proposal, people: &[usize]) -> Vec<usize> {
    let here = |members: &[usize]| people.iter().filter(|person| members.contains(person)).count();
    proposal.groups.iter().map(|group| here(&group.members)).filter(|&count| count > 0).collect()
}

/// Who is pinned where: of several pins the first counts.
fn pinned(cohort: &Cohort) -> BTreeMap<usize, u32> {
    let mut marks = BTreeMap::new();
    for pin in cohort.pins.iter().filter(|pin| pin.person < cohort.people.len()) {
        marks.entry(pin.person).or_insert(pin.mark);
    }
    marks
}

/// Any cohort, with many pins and groups carried over.
fn fixed() -> impl Strategy<Value = Cohort> {
    let pins = prop::collection::vec((0_usize..18, 0_u32..5), 0..18);
    let whole = prop::collection::vec(prop::collection::vec(0_usize..18, 2..6), 0..4);
    (invented::cohort(), pins, whole).prop_map(|(cohort, pins, whole)| Cohort {
        pins: pins.into_iter().map(|(person, mark)| Pin { person, mark }).collect(),
        former: whole
            .into_iter()
            .map(|people| Former { people, carry: Carry::Whole })
            .chain(cohort.former)
            .collect(),
        ..cohort
    })
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn a_pin_that_is_not_kept_is_reported_as_a_pin(cohort in fixed(), seed: u64) {
        let proposal = propose(&cohort, seed, little(seed));
        let pinned = pinned(&cohort);
        let of = |mark| -> Vec<usize> { pinned.iter().filter(|(_, own)| **own == mark).map(|(who, _)| *who).collect() };
        for mark in pinned.values().copied().collect::<BTreeSet<u32>>() {
            let told = of(mark).iter().any(|&person| is_told(&proposal, Rule::Pin, &[person]));
            prop_assert!(told || in_groups(&proposal, &of(mark)).len() == 1, "{:?}", proposal.broken);
        }
        for group in &proposal.groups {
            for (one, other) in group.members.iter().flat_map(|one| group.members.iter().map(move |other| (one, other))) {
                if let (Some(a), Some(b)) = (pinned.get(one), pinned.get(other)) {
                    prop_assert!(a == b || is_told(&proposal, Rule::Pin, &[*one, *other]), "{:?}", proposal.broken);
                }
            }
        }
    }

    #[test]
    fn an_earlier_group_that_is_divided_is_reported_as_one(cohort in fixed(), seed: u64) {
        let proposal = propose(&cohort, seed, little(seed));
        let mut known = BTreeSet::new();
        for former in &cohort.former {
            let is_here = |person: &&usize| **person < cohort.people.len();
            let all: BTreeSet<usize> = former.people.iter().filter(is_here).copied().collect();
            let own: Vec<usize> = all.iter().copied().filter(|&person| known.insert(person)).collect();
            let told = |rule, people: &[usize]| people.iter().any(|&person| is_told(&proposal, rule, &[person]));
            let all: Vec<usize> = all.into_iter().collect();
            let is_divided = former.carry == Carry::Whole && in_groups(&proposal, &all).len() > 1;
            prop_assert!(!is_divided || told(Rule::Whole, &all), "{:?}", proposal.broken);
            let is_shed = in_groups(&proposal, &own).iter().any(|&count| count < own.len() && count * 2 > own.len());
            prop_assert!(!is_shed || told(Rule::Former, &own), "{:?}", proposal.broken);
        }
    }

    #[test]
    fn nobody_is_told_to_be_parted_from_those_they_sit_with_and_nothing_is_told_twice(cohort in fixed(), seed: u64) {
        let proposal = propose(&cohort, seed, little(seed));
        let mut told = BTreeSet::new();
        for broken in proposal.broken.iter().filter(|broken| [Rule::Whole, Rule::Together].contains(&broken.rule)) {
            let groups = in_groups(&proposal, &broken.people);
            let is_part = |count: usize| matches!(broken.why, Why::NothingBetter | Why::NothingExists) && count > 0;
            prop_assert!(groups.len() > 1 || is_part(groups[0]), "{broken:?} in {groups:?}");
            let mut people = broken.people.clone();
            people.sort_unstable();
            prop_assert!(told.insert((broken.rule, people)), "{broken:?} twice");
        }
    }

    #[test]
    fn classes_are_told_to_mix_only_where_all_of_them_have_a_size_that_fits(
        people in 1_usize..20, sections in 1_u32..4, min in 2_u32..6, more in 0_u32..3,
    ) {
        let sizes = Sizes { min, target: min, max: min + more, floor: min };
        let cohort = Cohort { sizes, ..invented::year(people, sections, 3) };
        let is_of_size = |broken: &Broken| broken.rule == Rule::Size;
        let told = propose(&cohort, 1, super::NONE).broken;
        if told.iter().any(|broken| is_of_size(broken) && broken.remedy == Remedy::MixSections) {
            let mut mixed = cohort;
            mixed.people.iter_mut().for_each(|person| person.section = 0);
            let again = propose(&mixed, 1, super::NONE).broken;
            prop_assert!(!again.iter().any(is_of_size), "{told:?}, then {again:?}");
        }
    }

    #[test]
    fn too_many_silent_in_one_group_are_reported(cohort in invented::cohort(), seed: u64) {
        let proposal = propose(&cohort, seed, little(seed));
        let is_silent = |person: &&usize| cohort.people[**person].voice == Voice::Silent;
        for group in &proposal.groups {
            let here: Vec<usize> = group.members.iter().filter(is_silent).copied().collect();
            let section = || proposal.groups.iter().filter(|other| other.section == group.section);
            let groups = section().count();
            let all = section().flat_map(|group| &group.members);
            let (silent, answered) = (all.clone().filter(is_silent).count(), all.filter(|who| !is_silent(who)).count());
            let is_only = here.len() == group.members.len() && answered >= groups;
            if here.len() > silent.div_ceil(groups) || is_only {
                prop_assert!(is_told(&proposal, Rule::Silent, &here), "{:?}", proposal.broken);
            }
        }
    }
}

#[test]
fn whoever_is_pinned_together_and_carried_over_is_told_which_of_both_gave_way() {
    // Two groups of four: three and three people each have room, but no group has time for all of theirs.
    let mut cohort = invented::year(8, 1, 3);
    cohort.sizes = Sizes { min: 4, target: 4, max: 4, floor: 2 };
    (0..8).for_each(|at| cohort.people[at].key = at as u128);
    cohort.pins = [0, 1, 2].map(|person| Pin { person, mark: 7 }).to_vec();
    cohort.together = vec![vec![2, 3]];
    cohort.former = vec![Former { people: vec![4, 5, 6], carry: Carry::Whole }];
    let limits = super::Limits::new(&cohort);
    let told = |members: &[u32]| -> Vec<(Rule, Vec<usize>)> {
        let broken = limits.broken_in(members, |_| super::Slots::all(20));
        let splits = broken.into_iter().filter(|broken| broken.rule <= Rule::Former);
        splits.map(|broken| (broken.rule, broken.people)).collect()
    };
    assert_eq!(told(&[0, 1, 2, 7]), [(Rule::Together, vec![2])]);
    assert_eq!(told(&[3, 4, 5, 6]), [(Rule::Together, vec![3])]);
    assert_eq!(
        told(&[0, 1, 4, 5]),
        [(Rule::Pin, vec![0, 1]), (Rule::Whole, vec![4, 5]), (Rule::Former, vec![4, 5])]
    );
    assert_eq!(propose(&cohort, 1, LITTLE).broken.iter().filter(|it| it.rule <= Rule::Former).count(), 0);
}

#[test]
fn whoever_rules_keep_from_all_who_said_the_same_is_told_so() {
    let mut free = invented::year(10, 1, 3);
    (0..10).for_each(|at| free.people[at].not_alone = (at < 2).then_some(1));
    let mut apart = free.clone();
    apart.apart = vec![(0, 1)];
    let mut pinned = free.clone();
    pinned.pins = [(0, 1), (1, 2)].map(|(person, mark)| Pin { person, mark }).to_vec();
    let mut full = free.clone();
    full.together = vec![vec![0, 2, 3, 4, 5]];
    for cohort in [apart, pinned, full] {
        let unmet = propose(&cohort, 1, LITTLE).unmet;
        assert_eq!(unmet, [0, 1].map(|person| Unmet { person, why: Alone::KeptAway }));
    }
    assert_eq!(propose(&free, 1, LITTLE).unmet, []);
}

#[test]
fn silence_that_cannot_be_helped_costs_nothing_and_the_few_who_answered_are_spread() {
    for answered in [0, 1, 3, 5] {
        let mut cohort = invented::year(30, 1, 3);
        for (at, person) in cohort.people.iter_mut().enumerate() {
            (person.voice, person.free, person.not_alone) = (Voice::Silent, None, None);
            if at < answered {
                person.voice = Voice::Answered;
            } else {
                person.answers.clear();
            }
        }
        let proposal = propose(&cohort, 1, LITTLE);
        assert_eq!(proposal.broken, []);
        assert_eq!(proposal.trace.last().map(|point| point.cost), Some(0), "{answered} of 30 answered");
    }
}

#[test]
fn all_who_are_pinned_together_across_sections_are_named() {
    let mut cohort = invented::year(18, 3, 3);
    cohort.pins = (0..6).map(|person| Pin { person, mark: 1 }).collect();
    let proposal = propose(&cohort, 1, LITTLE);
    let told: BTreeSet<usize> =
        proposal.broken.iter().filter(|it| it.rule == Rule::Pin).flat_map(|it| it.people.clone()).collect();
    assert_eq!(told, (0..6).collect());
}

/// So many people who are free at any time, in groups of these sizes.
fn at_sizes(people: usize, min: u32, max: u32) -> Cohort {
    let mut cohort = invented::year(people, 1, 3);
    cohort.sizes = Sizes { min, target: min, max, floor: 2 };
    for (at, person) in cohort.people.iter_mut().enumerate() {
        (person.key, person.free, person.voice, person.not_alone) =
            (at as u128, Some(super::Slots::all(20)), Voice::Answered, None);
    }
    cohort
}

#[test]
fn an_earlier_group_that_cannot_stay_whole_is_spread_and_told_once() {
    let whole = |cohort: Cohort| Cohort {
        former: vec![Former { people: (0..5).collect(), carry: Carry::Whole }],
        ..cohort
    };
    let apart = Cohort { apart: vec![(0, 1)], ..at_sizes(15, 4, 6) };
    let pinned = [(0, 1), (1, 2)].map(|(person, mark)| Pin { person, mark }).to_vec();
    let pinned = Cohort { pins: pinned, ..at_sizes(15, 4, 6) };
    let mut sections = at_sizes(20, 4, 6);
    (0..20).for_each(|at| sections.people[at].section = u32::from(at >= 4 && at % 2 == 0));
    for (cohort, why) in [
        (apart, Why::KeptApart),
        (pinned, Why::OtherPin),
        (at_sizes(12, 4, 4), Why::TooMany { most: 4 }),
        (sections, Why::OtherSection),
    ] {
        let proposal = propose(&whole(cohort), 1, LITTLE);
        let told: Vec<(Rule, usize, Why)> =
            proposal.broken.iter().map(|broken| (broken.rule, broken.people.len(), broken.why)).collect();
        assert_eq!(told, [(Rule::Whole, 5, why)]);
        assert!(in_groups(&proposal, &[0, 1, 2, 3, 4]).iter().all(|&here| here <= 2));
    }
}

#[test]
fn what_numbers_alone_forbid_is_told_before_the_search_with_the_sizes_that_would_do() {
    let former = vec![Former { people: (0..5).collect(), carry: Carry::Mixed }];
    let shed = Cohort { former, ..at_sizes(8, 4, 4) };
    let pins = [(0, 1), (1, 2), (2, 3)].map(|(person, mark)| Pin { person, mark }).to_vec();
    let pinned = Cohort { pins, ..at_sizes(8, 4, 4) };
    for (cohort, rule, min) in [(shed, Rule::Former, 2), (pinned, Rule::Pin, 2)] {
        let expected = (Why::TooFewGroups { groups: 2 }, Remedy::AllowSizes { min, max: 4 });
        let told =
            |broken: &[Broken]| broken.iter().any(|it| it.rule == rule && (it.why, it.remedy) == expected);
        assert!(told(&super::Limits::new(&cohort).impossible()), "before the search");
        assert!(told(&propose(&cohort, 1, LITTLE).broken), "after it");
    }
}

#[test]
fn somebody_in_another_sections_group_changes_no_other_group_whoever_is_named_first() {
    let mut cohort = at_sizes(20, 4, 6);
    (0..20).for_each(|at| cohort.people[at].section = u32::from(at >= 10));
    for at in [10, 11, 15] {
        cohort.people[at].voice = Voice::Silent;
    }
    let mut groups: Vec<Vec<usize>> =
        [0..5, 5..10, 10..15, 15..20].into_iter().map(Iterator::collect).collect();
    groups[2].retain(|person| *person != 13);
    groups[0].insert(0, 13);
    let first = Standing::new(&cohort, &groups).look(2);
    groups[0].reverse();
    assert_eq!(first, Standing::new(&cohort, &groups).look(2));
    assert_eq!(first.broken, []);
}

#[test]
fn of_two_who_could_be_let_go_it_is_whoever_costs_the_others_nothing() {
    // 1 is to sit with 0 and with 2 in groups of two. With 0 everybody has time; with 2 nobody has.
    for (one, other) in [(0, 2), (2, 0)] {
        let mut cohort = at_sizes(4, 2, 2);
        let free = |slots: &[usize]| Some(slots.iter().copied().collect());
        cohort.people[one].free = free(&[0, 1]);
        cohort.people[1].free = free(&[1]);
        cohort.people[other].free = free(&[0]);
        cohort.people[3].free = free(&[0, 1]);
        (cohort.time.floor, cohort.together) = (1, vec![vec![0, 1], vec![1, 2]]);
        let proposal = propose(&cohort, 1, LITTLE);
        let told: Vec<(Rule, BTreeSet<usize>)> =
            proposal.broken.iter().map(|it| (it.rule, it.people.iter().copied().collect())).collect();
        assert_eq!(told, [(Rule::Together, BTreeSet::from([1, other]))]);
    }
}

#[test]
fn whoever_is_let_go_leaves_as_few_as_can_be_and_nobody_alone_who_need_not_be() {
    let told = |cohort: &Cohort| {
        let proposal = propose(cohort, 1, LITTLE);
        (proposal.broken.iter().map(|broken| broken.rule).collect::<Vec<Rule>>(), proposal.unmet.len())
    };
    for turn in 0..4 {
        let of = |pairs: &[[usize; 2]]| -> Vec<Vec<usize>> {
            pairs.iter().map(|pair| pair.map(|person| (person + turn) % 4).to_vec()).collect()
        };
        // Two pairs of four leave two others out.
        let cohort = Cohort { together: of(&[[0, 3], [1, 2], [1, 3], [2, 3]]), ..at_sizes(4, 2, 2) };
        assert_eq!(told(&cohort), (vec![Rule::Together; 2], 0));
        // Only with one of the three there is time.
        let mut cohort = Cohort { together: of(&[[0, 3], [1, 3], [2, 3]]), ..at_sizes(4, 2, 2) };
        let free = |slot: usize| Some([slot].into_iter().collect());
        for (person, slot) in [(0, 1), (1, 2), (2, 2), (3, 1)] {
            cohort.people[(person + turn) % 4].free = free(slot);
        }
        cohort.time.floor = 1;
        assert_eq!(told(&cohort), (vec![Rule::Together; 2], 0));
        // With one of the two, those who said the same are together.
        let mut cohort = Cohort { together: of(&[[2, 3], [1, 2]]), ..at_sizes(4, 2, 2) };
        for person in [0, 3] {
            cohort.people[(person + turn) % 4].not_alone = Some(1);
        }
        assert_eq!(told(&cohort), (vec![Rule::Together], 0));
    }
}

#[test]
fn a_wish_comes_before_how_much_time_a_group_lacks_that_lacks_some_anyway() {
    // However they sit, one group is short of time: 0 and 1 have none at all, and 0 with 2 or 3 has one slot.
    let mut cohort = at_sizes(4, 2, 2);
    let free = |slots: &[usize]| Some(slots.iter().copied().collect());
    (cohort.people[0].free, cohort.people[1].free) = (free(&[0, 1]), free(&[2, 3]));
    (cohort.people[2].free, cohort.people[3].free) = (free(&[0, 2, 3]), free(&[0, 2, 3]));
    (cohort.time.floor, cohort.people[0].not_alone, cohort.people[1].not_alone) = (2, Some(1), Some(1));
    let proposal = propose(&cohort, 1, LITTLE);
    assert_eq!(proposal.unmet, []);
    assert_eq!(proposal.broken.iter().map(|broken| broken.rule).collect::<Vec<_>>(), [Rule::Time]);
}

#[test]
fn where_everything_was_looked_through_nobody_is_sent_to_look_further() {
    // 0 and 1 would rather not be alone and have one slot in common; both have two with somebody else.
    let mut cohort = at_sizes(4, 2, 2);
    (0..4).for_each(|at| cohort.people[at].free = Some([at % 2, 4, 5 - at % 2 * 3].into_iter().collect()));
    (cohort.time.floor, cohort.people[0].not_alone, cohort.people[1].not_alone) = (2, Some(1), Some(1));
    let proposal = propose(&cohort, 1, LITTLE);
    assert_eq!(proposal.unmet, [0, 1].map(|person| Unmet { person, why: Alone::NothingExists }));
    assert_eq!(proposal.broken, []);
    cohort.together = vec![vec![0, 1]];
    let proposal = propose(&cohort, 1, LITTLE);
    assert!(proposal.broken.iter().all(|broken| broken.why == Why::NothingExists), "{:?}", proposal.broken);
    assert_eq!((proposal.broken.len(), proposal.unmet.len()), (2, 0));
}

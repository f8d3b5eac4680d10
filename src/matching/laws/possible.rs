//! What is said to be possible before the search, against trying everything.

use std::collections::BTreeMap;
use std::ops::Range;

use proptest::prelude::*;

use super::super::cohort::{Carry, Cohort, Evenness, Former, Pin, Sizes, Voice};
use super::super::limits::{Broken, Limits, Remedy, Rule, Why};
use super::super::proposal::Alone;
use super::super::{Task, Unwatched, invented, run, search};
use super::{LITTLE, NONE, cases, of_hundreds};

/// A handful of people and rules that may well contradict each other.
fn tangled() -> impl Strategy<Value = Cohort> {
    tangled_in(4)
}

/// The same with fewer pairs who are to sit together than this.
fn tangled_in(pairs_together: usize) -> impl Strategy<Value = Cohort> {
    let pairs = |most: usize| prop::collection::vec((0_usize..7, 0_usize..7), 0..most);
    let pins = prop::collection::vec((0_usize..7, 0_u32..3), 0..3);
    (2_usize..8, pairs(pairs_together), pairs(9), pins, 2_u32..4, any::<u64>()).prop_map(
        |(people, together, apart, pins, target, seed)| {
            let is_here = |(one, other): &(usize, usize)| one != other && *one.max(other) < people;
            let marks: BTreeMap<usize, u32> =
                pins.into_iter().filter(|(person, _)| *person < people).collect();
            Cohort {
                sizes: Sizes { min: 2, target, max: 4, floor: 2 },
                together: together.iter().filter(|it| is_here(it)).map(|(a, b)| vec![*a, *b]).collect(),
                apart: apart.into_iter().filter(is_here).collect(),
                pins: marks.into_iter().map(|(person, mark)| Pin { person, mark }).collect(),
                ..invented::year(people, 1, seed)
            }
        },
    )
}

/// Every way to seat people in so many groups of two to four, even within one: the group of each.
fn ways(people: usize, groups: usize) -> impl Iterator<Item = Vec<usize>> {
    let all =
        if people / 2 >= groups && people.div_ceil(groups) <= 4 { groups.pow(people as u32) } else { 0 };
    let seated = move |way: usize| -> Vec<usize> {
        (0..people).map(|person| way / groups.pow(person as u32) % groups).collect()
    };
    let is_even = move |seated: &Vec<usize>| {
        let size = |at: usize| seated.iter().filter(|group| **group == at).count();
        (0..groups).all(|at| size(at) == people / groups || size(at) == people.div_ceil(groups))
    };
    (0..all).map(seated).filter(is_even)
}

/// Does everybody sit with whom they should, and with nobody they should not?
fn is_kept(cohort: &Cohort, group: &[usize]) -> bool {
    let mark = |person: usize| cohort.pins.iter().find(|pin| pin.person == person).map(|pin| pin.mark);
    let is_pin_kept = |(a, b): (usize, usize)| match (mark(a), mark(b)) {
        (Some(one), Some(other)) => (one == other) == (group[a] == group[b]),
        _ => true,
    };
    cohort.together.iter().all(|pair| group[pair[0]] == group[pair[1]])
        && cohort.apart.iter().all(|&(a, b)| group[a] != group[b])
        && (0..group.len()).flat_map(|a| (0..a).map(move |b| (a, b))).all(is_pin_kept)
}

/// How many who are fixed together, and how many who are to sit together, are parted; nothing where others meet who must not.
fn parted(cohort: &Cohort, group: &[usize]) -> Option<[usize; 2]> {
    let mut pairs: Vec<[usize; 2]> =
        cohort.together.iter().map(|pair| [pair[0].min(pair[1]), pair[0].max(pair[1])]).collect();
    pairs.sort_unstable();
    pairs.dedup();
    let pins = || {
        cohort.pins.iter().enumerate().flat_map(|(at, one)| cohort.pins[..at].iter().map(move |it| (one, it)))
    };
    let meet = |one: &Pin, other: &Pin| group[one.person] == group[other.person];
    let is_fine = cohort.apart.iter().all(|&(a, b)| group[a] != group[b])
        && pins().all(|(one, other)| one.mark == other.mark || !meet(one, other));
    let fixed = pins().filter(|(one, other)| one.mark == other.mark && !meet(one, other)).count();
    is_fine.then(|| [fixed, pairs.iter().filter(|[a, b]| group[*a] != group[*b]).count()])
}

/// Is there a seating that keeps every rule?
fn is_possible(cohort: &Cohort) -> bool {
    let people = cohort.people.len();
    (1..=people / 2).any(|groups| ways(people, groups).any(|way| is_kept(cohort, &way)))
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn an_earlier_group_stays_whole_or_sheds_nobody_wherever_both_can_be(
        cohort in tangled(), earlier in prop::collection::btree_set(0_usize..7, 2..6), whole: bool, seed: u64,
    ) {
        let earlier: Vec<usize> = earlier.into_iter().filter(|person| *person < cohort.people.len()).collect();
        let carry = if whole { Carry::Whole } else { Carry::Mixed };
        let cohort = Cohort { former: vec![Former { people: earlier.clone(), carry }], ..cohort };
        let proposal = run(&cohort, Task { seed, budget: LITTLE, ..Task::default() }, &Unwatched);
        let most = |way: &[usize]| {
            let here = |group| earlier.iter().filter(|person| way[**person] == group).count();
            (0..way.len()).map(here).max().unwrap_or(0)
        };
        let people = cohort.people.len();
        let kept = || (1..=people / 2).flat_map(|groups| ways(people, groups)).filter(|way| is_kept(&cohort, way));
        let is_told = |rule| proposal.broken.iter().any(|broken| broken.rule == rule);
        let has_room = kept().any(|way| most(&way) == earlier.len());
        prop_assert!(!whole || !has_room || !is_told(Rule::Whole), "{:?}", proposal.broken);
        if has_room || kept().any(|way| most(&way) * 2 <= earlier.len()) {
            prop_assert!(!is_told(Rule::Former), "{:?}", proposal.broken);
        }
    }

    #[test]
    fn what_is_said_not_to_exist_exists_in_no_number_of_groups(
        cohort in tangled(), earlier in prop::collection::btree_set(0_usize..7, 2..6), answered in 0_usize..9, seed: u64,
    ) {
        let people = earlier.into_iter().filter(|person| *person < cohort.people.len()).collect();
        let mut cohort = Cohort { former: vec![Former { people, carry: Carry::Mixed }], ..cohort };
        cohort.people.iter_mut().skip(answered).for_each(|person| person.voice = Voice::Silent);
        let task = Task { seed, budget: LITTLE, ..Task::default() };
        let proposal = run(&cohort, task, &Unwatched);
        let groups: Vec<Vec<usize>> = proposal.groups.iter().map(|group| group.members.clone()).collect();
        let is_said = proposal.broken.iter().any(|broken| broken.why == Why::NothingExists)
            || proposal.unmet.iter().any(|unmet| unmet.why == Alone::NothingExists);
        if is_said {
            search::nothing_is_better(&cohort, &groups, task, true)?;
        }
    }

    #[test]
    fn whoever_is_said_to_be_kept_from_all_who_said_the_same_is_so_in_every_number_of_groups(
        cohort in tangled(), tagged in prop::collection::btree_set(0_usize..7, 2..4), target in 2_u32..5, seed: u64,
    ) {
        let mut cohort = Cohort { sizes: Sizes { target, ..cohort.sizes }, ..cohort };
        for (at, person) in cohort.people.iter_mut().enumerate() {
            person.not_alone = tagged.contains(&at).then_some(1);
        }
        let proposal = run(&cohort, Task { seed, budget: LITTLE, ..Task::default() }, &Unwatched);
        for unmet in proposal.unmet.iter().filter(|unmet| unmet.why == Alone::KeptAway) {
            let people = cohort.people.len();
            let kept = (1..=people / 2).flat_map(|groups| ways(people, groups)).filter(|way| is_kept(&cohort, way));
            for way in kept {
                let mut others = tagged.range(..people).filter(|other| **other != unmet.person);
                prop_assert!(others.all(|&other| way[other] != way[unmet.person]), "{way:?}");
            }
        }
    }

    #[test]
    fn whoever_allows_the_sizes_that_were_told_is_not_told_the_same_again(
        cohort in tangled(), earlier in prop::collection::btree_set(0_usize..7, 2..6), free: bool, whole: bool,
    ) {
        let people = earlier.into_iter().filter(|person| *person < cohort.people.len()).collect();
        let carry = if whole { Carry::Whole } else { Carry::Mixed };
        let evenness = if free { Evenness::Free } else { Evenness::WithinOne };
        let cohort = Cohort { former: vec![Former { people, carry }], evenness, ..cohort };
        // Where several give way, each is told what would let it in beside those that are kept.
        if let [told] = Limits::new(&cohort).impossible().as_slice()
            && let Remedy::AllowSizes { min, max } = told.remedy
        {
            let wider = Cohort { sizes: Sizes { min, max, ..cohort.sizes }, ..cohort };
            let again = Limits::new(&wider).impossible();
            let is_same = |again: &Broken| (again.rule, &again.people) == (told.rule, &told.people);
            prop_assert!(!again.iter().any(is_same), "{told:?}, then {again:?}");
        }
    }

    #[test]
    fn no_seating_in_which_nobody_meets_who_must_not_parts_fewer_who_belong_together(cohort in tangled_in(9)) {
        let people = cohort.people.len();
        let all = (1..=people / 2).flat_map(|groups| ways(people, groups));
        if let Some(fewest) = all.filter_map(|way| parted(&cohort, &way)).min() {
            let impossible = Limits::new(&cohort).impossible();
            let count = |rule| impossible.iter().filter(|broken| broken.rule == rule).count();
            prop_assert_eq!([count(Rule::Pin), count(Rule::Together)], fewest, "{:?}", impossible);
        }
    }

    #[test]
    fn rules_give_way_before_the_search_only_when_they_cannot_all_hold_and_then_always(cohort in tangled(), seed: u64) {
        let impossible = Limits::new(&cohort).impossible();
        let holds = impossible.is_empty();
        prop_assert_eq!(holds, is_possible(&cohort), "{:?}", impossible);
        let task = Task { seed, budget: LITTLE, ..Task::default() };
        let proposal = run(&cohort, task, &Unwatched);
        // Where giving up one wish is enough, and more is not wrong in itself, no second gives way.
        let is_enough = |gone: usize| {
            let mut other = cohort.clone();
            other.together.remove(gone);
            is_possible(&other)
        };
        if !holds && (0..cohort.together.len()).any(is_enough) {
            prop_assert_eq!(impossible.len(), 1, "{:?}", impossible);
        }
        if holds {
            let of_people = [Rule::Apart, Rule::Pin, Rule::Together, Rule::Size];
            prop_assert!(proposal.broken.iter().all(|broken| !of_people.contains(&broken.rule)), "{:?}", proposal.broken);
        } else {
            prop_assert!(!proposal.broken.is_empty());
        }
    }
}

#[test]
fn five_who_must_not_meet_get_five_groups_where_sizes_allow_it() {
    let mut cohort = invented::year(20, 1, 3);
    cohort.apart = (0..5).flat_map(|one| (0..one).map(move |other| (one, other))).collect();
    let limits = Limits::new(&cohort);
    assert_eq!(limits.sections()[0].sizes, [4; 5], "the target of five would make four groups");
    let proposal = run(&cohort, Task { seed: 1, budget: LITTLE, ..Task::default() }, &Unwatched);
    assert!(proposal.broken.iter().all(|broken| broken.rule != Rule::Apart), "{:?}", proposal.broken);
}

#[test]
fn six_who_must_not_meet_among_twenty_are_told_which_sizes_would_do() {
    let mut cohort = invented::year(20, 1, 3);
    cohort.apart = (0..6).flat_map(|one| (0..one).map(move |other| (one, other))).collect();
    let proposal = run(&cohort, Task { seed: 1, budget: LITTLE, ..Task::default() }, &Unwatched);
    let apart: Vec<_> = proposal.broken.iter().filter(|broken| broken.rule == Rule::Apart).collect();
    assert!(!apart.is_empty());
    for broken in apart {
        assert!(matches!(broken.why, Why::TooFewGroups { .. }));
        assert_eq!(broken.remedy, Remedy::AllowSizes { min: 3, max: 6 });
    }
}

#[test]
fn three_threes_do_not_fit_into_two_fives_and_the_last_of_them_gives_way() {
    let mut cohort = invented::year(10, 1, 3);
    cohort.sizes = Sizes { min: 5, target: 5, max: 5, floor: 3 };
    (0..10).for_each(|at| cohort.people[at].key = at as u128);
    cohort.together = vec![vec![0, 1, 2], vec![3, 4, 5], vec![6, 7, 8]];
    let limits = Limits::new(&cohort);
    let [given_up] = limits.given_way() else { panic!("{:?}", limits.given_way()) };
    assert_eq!((given_up.rule, given_up.people.as_slice()), (Rule::Together, [7, 8].as_slice()));
    assert_eq!(given_up.why, Why::NoRoom { groups: 2 });
    assert_eq!(
        given_up.remedy,
        Remedy::AllowSizes { min: 3, max: 5 },
        "three groups of three and four have room"
    );
    assert!(limits.block(6).is_some(), "two of the three stay together");
    assert_eq!(limits.block(6), limits.block(7));
}

/// People in sets of two, three and four of which it is known that they fit: whole groups of up to six, cut into sets,
/// with some of the rest kept apart from somebody in another group.
fn fitting(groups: Range<usize>) -> impl Strategy<Value = Cohort> {
    // Half of them leave nobody over, so that only one way to share groups is right.
    let cuts = (groups, prop_oneof![Just(3_usize), Just(6)])
        .prop_flat_map(|(groups, ways)| prop::collection::vec(0..ways, groups));
    (cuts, 0_usize..3, any::<u64>()).prop_map(|(cuts, apart, seed)| {
        let mut cohort = Cohort {
            sizes: Sizes { min: 4, target: 5, max: 6, floor: 3 },
            ..invented::year(cuts.len() * 6, 1, seed)
        };
        for (cut, first) in cuts.iter().zip((0..).step_by(6)) {
            let sets: &[usize] = [&[2, 2, 2][..], &[3, 3], &[4, 2], &[3, 2], &[2, 2], &[2]][*cut];
            let mut at = first;
            for size in sets {
                cohort.together.push((at..at + size).collect());
                at += size;
            }
            if at < first + 6 && apart > 0 {
                cohort.apart.push((at, (at + 6 * apart + 1) % (cuts.len() * 6)));
            }
        }
        cohort
    })
}

fn nobody_is_split(cohort: &Cohort, seed: u64) -> Result<(), TestCaseError> {
    prop_assert_eq!(Limits::new(cohort).impossible(), []);
    let proposal = run(cohort, Task { seed, budget: NONE, ..Task::default() }, &Unwatched);
    let mut splits = proposal.broken.iter().filter(|broken| broken.rule <= Rule::Former);
    prop_assert_eq!(splits.next(), None);
    Ok(())
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn sets_that_fit_are_never_reported_as_split(mut cohort in fitting(4..9), seed: u64) {
        // Nothing else is asked, so that no other number of groups is tried.
        cohort.time.floor = 0;
        for person in &mut cohort.people {
            (person.voice, person.not_alone) = (Voice::Answered, None);
        }
        nobody_is_split(&cohort, seed)?;
    }
}

proptest! {
    #![proptest_config(of_hundreds())]

    #[test]
    fn sets_of_300_people_and_more_that_fit_are_never_reported_as_split(cohort in fitting(52..90), seed: u64) {
        nobody_is_split(&cohort, seed)?;
    }
}

#[test]
fn a_year_in_pairs_threes_or_fours_gets_the_groups_that_hold_them() {
    for (people, of, groups) in [(240, 2, 40), (300, 2, 50), (360, 3, 60), (400, 4, 100)] {
        let mut cohort = invented::year(people, 1, 3);
        cohort.together = (0..people / of).map(|set| (set * of..(set + 1) * of).collect()).collect();
        let limits = Limits::new(&cohort);
        assert_eq!(limits.sections()[0].sizes.len(), groups, "{people} people in sets of {of}");
        assert_eq!(limits.impossible(), []);
        let proposal = run(&cohort, Task { seed: 1, budget: NONE, ..Task::default() }, &Unwatched);
        assert!(proposal.broken.iter().all(|broken| broken.rule != Rule::Together), "{:?}", proposal.broken);
    }
}

#[test]
fn where_a_few_sets_do_not_fit_the_others_are_kept_by_the_groups_that_hold_most() {
    let mut cohort = invented::year(2_000, 1, 3);
    cohort.together = (0..666).map(|set| (set * 3..set * 3 + 3).collect()).collect();
    let limits = Limits::new(&cohort);
    let sixes = limits.sections()[0].sizes.iter().filter(|size| **size == 6).count();
    assert_eq!((limits.sections()[0].sizes.len(), sixes), (334, 330), "two threes in each six");
    assert_eq!(limits.impossible().len(), 2, "{:?}", limits.impossible());
}

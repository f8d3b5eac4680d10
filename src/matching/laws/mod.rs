//! The laws every proposal keeps, tried on thousands of invented cohorts of any shape.
//!
//! Each law is tried 500 times, and 2,000 times by `.ci/run`; `MEDSPIL_LAWS=100000 cargo test --release --lib
//! matching::laws` tries each so many times. One that needs hundreds of people is tried a two-hundredth as often.

mod monotone;
mod pathological;
mod possible;
mod reported;

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::cohort::{Answer, Blank, Cohort, Criterion, Facilitator, Kind, SeenBy, Slots, Value, Voice};
use super::fit::{Answers, NEUTRAL};
use super::limits::{Limits, Rule, group_sizes};
use super::proposal::{Alone, Proof, Unmet};
use super::standing::{Change, Look, Standing};
use super::{
    Budget, Objective, Proposal, Task, Unwatched, facilitators, invented, latecomer, propose, reasons, run,
    search,
};

const LITTLE: Budget = Budget { rounds: 1 };
const NONE: Budget = Budget { rounds: 0 };

/// Mostly nothing but the first draft, polished; every fourth time an annealing too. Laws are about all of it, and are
/// tried thousands of times without optimisation.
fn little(seed: u64) -> Budget {
    Budget { rounds: u32::from(seed.is_multiple_of(4)) }
}

/// How often each law is tried.
pub(in crate::matching) fn cases() -> ProptestConfig {
    let often = std::env::var("MEDSPIL_LAWS").ok().and_then(|often| often.parse().ok()).unwrap_or(500);
    ProptestConfig { failure_persistence: None, max_shrink_iters: 200, ..ProptestConfig::with_cases(often) }
}

/// The same for one law that needs hundreds of people to say anything: a two-hundredth as often.
fn of_hundreds() -> ProptestConfig {
    ProptestConfig { cases: cases().cases.div_ceil(200), max_shrink_iters: 10, ..cases() }
}

/// The groups as sets of keys, whatever the order of people or groups.
fn by_key(cohort: &Cohort, proposal: &Proposal) -> BTreeSet<BTreeSet<u128>> {
    let keys = |members: &[usize]| members.iter().map(|&person| cohort.people[person].key).collect();
    proposal.groups.iter().map(|group| keys(&group.members)).collect()
}

/// The same cohort with its rows turned round, every rule following along.
fn turned(cohort: &Cohort) -> Cohort {
    let mut other = cohort.clone();
    let there = |at: usize| if at < cohort.people.len() { cohort.people.len() - 1 - at } else { at };
    other.people.reverse();
    other.together.iter_mut().for_each(|set| set.iter_mut().for_each(|at| *at = there(*at)));
    other.apart.iter_mut().for_each(|(a, b)| (*a, *b) = (there(*b), there(*a)));
    other.former.iter_mut().for_each(|group| group.people.iter_mut().for_each(|at| *at = there(*at)));
    other.facilitators.iter_mut().for_each(|who| who.not.iter_mut().for_each(|at| *at = there(*at)));
    other.pins.iter_mut().for_each(|pin| pin.person = there(pin.person));
    other
}

/// A pool of so many threads.
fn on(threads: usize) -> &'static rayon::ThreadPool {
    static POOLS: std::sync::OnceLock<Vec<rayon::ThreadPool>> = std::sync::OnceLock::new();
    let pool = |threads| rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
    &POOLS.get_or_init(|| (1..9).map(pool).collect())[threads - 1]
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn regions_divided_anew_lose_nobody_and_are_never_worse_on_any_number_of_threads(
        people in 8_usize..16, classes in 1_u32..3, seed: u64, fair: bool,
    ) {
        let objective = if fair { Objective::Fair } else { Objective::Mean };
        let (cohort, task) = (invented::year(people, classes, seed), Task { objective, seed, budget: NONE });
        let divided = on(1).install(|| search::divides_regions_truly(&cohort, task))?;
        prop_assert_eq!(divided, on(3).install(|| search::divides_regions_truly(&cohort, task))?);
    }

    #[test]
    fn everybody_is_seated_once_and_a_rule_holds_or_is_reported_and_no_bound_is_passed(cohort in invented::cohort(), seed: u64) {
        let proposal = propose(&cohort, seed, little(seed));
        let mut seated: Vec<usize> = proposal.groups.iter().flat_map(|group| group.members.clone()).collect();
        seated.sort_unstable();
        prop_assert_eq!(seated, (0..cohort.people.len()).collect::<Vec<usize>>());
        prop_assert!(proposal.groups.iter().all(|group| !group.members.is_empty()));
        prop_assert_eq!(proposal.summary.people as usize, cohort.people.len());
        if !proposal.groups.is_empty() {
            prop_assert!(proposal.summary.weighted_mean <= proposal.bound.weighted_mean + 1e-6);
            prop_assert!(proposal.summary.lowest <= proposal.bound.lowest + 1e-6);
        }
        let reported = |rule, people: &[usize]| {
            proposal.broken.iter().any(|broken| broken.rule == rule && people.iter().all(|p| broken.people.contains(p)))
        };
        let group_of = |person: usize| proposal.groups.iter().position(|group| group.members.contains(&person));
        for &(a, b) in cohort.apart.iter().filter(|(a, b)| a != b) {
            if group_of(a).is_some() && group_of(a) == group_of(b) {
                prop_assert!(reported(Rule::Apart, &[a, b]));
            }
        }
        for set in &cohort.together {
            let here: BTreeSet<_> = set.iter().filter_map(|&person| group_of(person)).collect();
            let told = |person: usize| reported(Rule::Together, &[person]);
            prop_assert!(here.len() < 2 || set.iter().any(|&person| told(person)));
        }
        let sizes = cohort.sizes.sound();
        for group in &proposal.groups {
            prop_assert!(group.members.iter().all(|&person| cohort.people[person].section == group.section));
            let size = group.members.len() as u32;
            prop_assert!((sizes.min..=sizes.max).contains(&size) || reported(Rule::Size, &group.members));
            if group.parts.common.count() < cohort.time.floor {
                prop_assert!(group.members.iter().any(|&person| reported(Rule::Time, &[person])));
            }
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_groups_on_any_number_of_threads_and_whatever_the_order_of_rows(
        cohort in invented::cohort(),
        seed: u64,
    ) {
        let proposal = on(1).install(|| propose(&cohort, seed, little(seed)));
        for threads in [2, 8] {
            prop_assert_eq!(&proposal, &on(threads).install(|| propose(&cohort, seed, little(seed))));
        }
        let turned = turned(&cohort);
        prop_assert_eq!(by_key(&cohort, &proposal), by_key(&turned, &propose(&turned, seed, little(seed))));
    }

    #[test]
    fn an_answer_nobody_asks_about_changes_nothing(cohort in invented::cohort(), seed: u64) {
        let mut other = cohort.clone();
        let (name, kind) = ("idle".to_owned(), Kind::Similar { steps: 9 });
        other.criteria.push(Criterion { name, kind, weight: 0, blank: Blank::Ignored });
        for (at, person) in other.people.iter_mut().enumerate() {
            person.answers.resize(cohort.criteria.len(), Answer::BLANK);
            person.answers.push(Answer { value: Value::Step(at as u8 % 9), seen_by: SeenBy::Members });
        }
        let groups = by_key(&cohort, &propose(&cohort, seed, little(seed)));
        prop_assert_eq!(groups, by_key(&other, &propose(&other, seed, little(seed))));
    }

    #[test]
    fn more_work_never_gives_a_worse_result(
        people in prop_oneof![6 => 8_usize..18, 1 => 30_usize..44],
        sections in 1_u32..4,
        further in 0_usize..24,
        seed: u64,
        fair: bool,
    ) {
        let objective = if fair { Objective::Fair } else { Objective::Mean };
        let cohort = invented::year(people, sections, seed);
        // Each round costs as much as all before it three times over, so later ones are tried seldom, and on few people.
        let later = [3, 2, 2, 1, 1].get(further).copied().unwrap_or(0);
        let rounds = if people < 20 { later } else { 0 };
        let worth = |rounds| {
            let trace = run(&cohort, Task { objective, seed, budget: Budget { rounds } }, &Unwatched).trace;
            let last = trace[trace.len() - 1];
            let quality = match objective {
                Objective::Fair => [last.lowest, last.lowest_quarter, last.mean],
                Objective::Mean => [last.weighted_mean, 0.0, 0.0],
            };
            (std::cmp::Reverse((last.cost, last.alone)), quality)
        };
        let (less, more) = (worth(rounds), worth(rounds + 1));
        prop_assert!(more >= less, "{more:?} after {less:?}");
    }

    #[test]
    fn every_part_is_what_its_slow_twin_says_and_lies_between_0_and_1(
        cohort in invented::cohort(),
        size in 1_usize..9,
        turn in 0_usize..9,
    ) {
        let answers = Answers::new(&cohort);
        let fit = answers.lay_out_whole(8);
        let mut members: Vec<u32> = (0..cohort.people.len().min(size) as u32).collect();
        if !members.is_empty() {
            let parts = fit.parts(&members);
            let all = parts.criteria.iter().chain([&parts.time, &parts.score]);
            prop_assert!(all.clone().all(|part| (0.0..=1.0).contains(part)));
            let (time, criteria, score) = answers.slowly(&members);
            for (part, twin) in all.zip(criteria.iter().chain([&time, &score])) {
                prop_assert!((f64::from(*part) - twin).abs() < 1e-5, "{:?} is not {:?}", parts, (time, &criteria, score));
            }
            let turn = turn % members.len();
            members.rotate_left(turn);
            prop_assert_eq!(parts, fit.parts(&members), "the order of members does not matter");
        }
    }

    #[test]
    fn somebodys_blank_never_changes_what_others_are_worth_to_each_other(cohort in invented::cohort(), at in 0_usize..25) {
        let mut other = cohort.clone();
        if at < cohort.people.len() {
            // A blank may change what is typical; where blanks are ignored it changes nothing at all.
            other.criteria.iter_mut().for_each(|criterion| criterion.blank = Blank::Ignored);
            let before = Answers::new(&other).lay_out_whole(8);
            let shape = |cohort: &Cohort, kind: Kind| cohort.criteria.iter().position(|it| it.kind == kind);
            let balanced = shape(&cohort, Kind::Balanced);
            other.people[at].answers.clear();
            let after = Answers::new(&other).lay_out_whole(8);
            let members: Vec<u32> = (0..other.people.len().min(5) as u32).filter(|&member| member as usize != at).collect();
            if !members.is_empty() {
                let (mut one, mut two) = (before.parts(&members), after.parts(&members));
                for parts in [&mut one, &mut two] {
                    // The cohort's mean is everybody's.
                    if let Some(at) = balanced {
                        parts.criteria[at] = 0.0;
                    }
                }
                prop_assert_eq!(one.criteria, two.criteria);
            }
        }
    }

    #[test]
    fn what_the_search_weighs_is_what_it_gets(cohort in invented::cohort(), seed: u64, fair: bool) {
        let objective = if fair { Objective::Fair } else { Objective::Mean };
        search::weighs_truly(&cohort, Task { objective, seed, budget: LITTLE }, 12)?;
    }

    #[test]
    fn no_exchange_and_no_move_by_hand_improves_a_proposal(
        people in 8_usize..18, sections in 1_u32..4, seed: u64, fair: bool,
    ) {
        let objective = if fair { Objective::Fair } else { Objective::Mean };
        let task = Task { objective, seed, budget: little(seed) };
        let cohort = invented::year(people, sections, seed);
        let proposal = run(&cohort, task, &Unwatched);
        let groups: Vec<Vec<usize>> = proposal.groups.into_iter().map(|group| group.members).collect();
        search::nobody_improves_by_hand(&cohort, &groups, task)?;
    }

    #[test]
    fn what_is_called_optimal_is_not_beaten_by_any_other_seating(people in 4_usize..9, sizes in 0_usize..3, seed: u64, fair: bool) {
        let (min, target, max) = [(2, 3, 4), (3, 4, 5), (2, 2, 3)][sizes];
        let mut cohort = Cohort {
            sizes: super::cohort::Sizes { min, target, max, floor: 2 },
            ..invented::with_criteria(people, 1, invented::every_kind(seed), seed)
        };
        // Sometimes rules that cannot all hold.
        cohort.apart = (0..seed % 4).map(|at| (at as usize, at as usize / 2 + 1)).filter(|(a, b)| a != b).collect();
        let objective = if fair { Objective::Fair } else { Objective::Mean };
        let task = Task { objective, seed, budget: LITTLE };
        let proposal = run(&cohort, task, &Unwatched);
        // Where a rule had to give way, another one could have, and nothing is claimed; it is the best all the same.
        let groups: Vec<Vec<usize>> = proposal.groups.into_iter().map(|group| group.members).collect();
        let holds = Limits::of_groups(&cohort, &groups).impossible().is_empty();
        prop_assert_eq!(proposal.bound.proof, if holds { Proof::Optimal } else { Proof::Open });
        search::nothing_is_better(&cohort, &groups, task, false)?;
    }

    #[test]
    fn a_preview_says_what_proposing_says(seed: u64) {
        let cohort = invented::year(12, 1, seed);
        let proposal = propose(&cohort, seed, NONE);
        let groups: Vec<Vec<usize>> = proposal.groups.iter().map(|group| group.members.clone()).collect();
        let (one, other) = (groups[0][0], groups[1][0]);
        let preview = Standing::new(&cohort, &groups).preview_swap(one, other);
        let mut swapped = groups.clone();
        swapped[0].retain(|&person| person != one);
        swapped[0].push(other);
        swapped[1].retain(|&person| person != other);
        swapped[1].push(one);
        let standing = Standing::new(&cohort, &swapped);
        for change in &preview.changes {
            prop_assert_eq!(&change.after, &standing.look(change.group));
            prop_assert_eq!(&change.before.parts, &proposal.groups[change.group].parts);
        }
    }

    #[test]
    fn the_best_swaps_of_a_group_are_the_best_there_are(seed: u64, group in 0_usize..3) {
        let cohort = invented::year(14, 1, seed);
        let lot: Vec<Vec<usize>> = (0..3).map(|group| (group..14).step_by(3).collect()).collect();
        let standing = Standing::new(&cohort, &lot);
        let swaps = standing.best_swaps(group, 3);
        let (mut best, mut helpful) = (0.0_f32, 0);
        for &one in &lot[group] {
            for &other in lot.iter().flatten().filter(|other| !lot[group].contains(other)) {
                let [here, there] = &standing.preview_swap(one, other).changes[..] else { panic!("two groups") };
                let rules = |look: &Look| look.broken.iter().map(|broken| broken.rule).collect::<Vec<Rule>>();
                let is_as_sound = |change: &Change| rules(&change.after).iter().all(|rule| {
                    let count = |look| rules(look).iter().filter(|other| *other == rule).count();
                    count(&change.after) <= count(&change.before)
                        && (*rule != Rule::Time || change.before.parts.common.count() <= change.after.parts.common.count())
                });
                let lower = |one: &Look, other: &Look| one.parts.score.min(other.parts.score);
                // Where the lower stays as it is, both together may rise.
                let worth = |one: &Look, other: &Look| (lower(one, other), one.parts.score + other.parts.score);
                let is_fair = here.after.alone + there.after.alone <= here.before.alone + there.before.alone;
                if is_as_sound(here) && is_as_sound(there) && is_fair
                    && worth(&here.after, &there.after) > worth(&here.before, &there.before)
                {
                    best = best.max(lower(&here.after, &there.after));
                    helpful += 1;
                }
            }
        }
        prop_assert!(swaps.len() >= helpful.min(3));
        for swap in &swaps {
            prop_assert_eq!(&swap.preview, &standing.preview_swap(swap.one, swap.other));
        }
        if let (Some(first), true) = (swaps.first(), helpful > 0) {
            let [here, there] = &first.preview.changes[..] else { panic!("two groups") };
            let lower = here.after.parts.score.min(there.after.parts.score);
            prop_assert_eq!(lower.to_bits(), best.to_bits());
        }
    }

    #[test]
    fn reasons_are_built_on_visible_answers_only(seed: u64) {
        let cohort = invented::year(12, 1, seed);
        let mut hidden = cohort.clone();
        for person in &mut hidden.people {
            person.not_alone = None;
            person.voice = Voice::Answered;
            let nobody_sees = person.answers.iter_mut().filter(|answer| answer.seen_by == SeenBy::Nobody);
            nobody_sees.for_each(|answer| answer.value = Value::Blank);
        }
        for group in propose(&cohort, seed, NONE).groups {
            prop_assert_eq!(reasons::of(&cohort, &group.members), reasons::of(&hidden, &group.members));
        }
    }
}

#[test]
fn sizes_keep_the_limits_whenever_any_number_of_groups_does() {
    for people in 1..300 {
        for (min, target, max) in [(4, 5, 6), (3, 4, 5), (2, 2, 3), (5, 6, 7), (1, 1, 1), (6, 6, 6)] {
            let sizes = group_sizes(people, super::cohort::Sizes { min, target, max, floor: 3 });
            assert_eq!(sizes.iter().sum::<u32>(), people);
            let (smallest, largest) = (sizes[sizes.len() - 1], sizes[0]);
            assert!(largest - smallest <= 1);
            let feasible = people.div_ceil(max) <= people / min;
            assert_eq!(
                feasible,
                min <= smallest && largest <= max,
                "{people} people at {min} to {max}: {sizes:?}"
            );
        }
    }
}

#[test]
fn seven_people_at_four_to_six_are_seated_as_four_and_three_and_the_report_says_so() {
    let proposal = propose(&invented::year(7, 1, 1), 1, LITTLE);
    let sizes: Vec<usize> = proposal.groups.iter().map(|group| group.members.len()).collect();
    assert_eq!(sizes.iter().sum::<usize>(), 7);
    assert_eq!(sizes.iter().max(), Some(&4));
    assert!(proposal.broken.iter().any(|broken| broken.rule == Rule::Size));
}

#[test]
fn the_silent_are_spread() {
    let mut cohort = invented::year(30, 1, 5);
    for (at, person) in cohort.people.iter_mut().enumerate() {
        (person.voice, person.free) =
            if at < 8 { (Voice::Silent, None) } else { (Voice::Answered, Some(Slots::all(20))) };
    }
    for group in propose(&cohort, 3, LITTLE).groups {
        let silent = group.members.iter().filter(|&&at| cohort.people[at].voice == Voice::Silent).count();
        assert!(silent <= 2, "eight silent in six groups: at most two in one, found {silent}");
    }
}

#[test]
fn two_of_a_kind_who_do_not_want_to_be_alone_sit_together() {
    let mut cohort = invented::year(60, 1, 8);
    cohort.people.iter_mut().for_each(|person| person.not_alone = None);
    for at in [3, 19, 40, 55] {
        cohort.people[at].not_alone = Some(u32::from(at > 30));
    }
    let proposal = propose(&cohort, 2, LITTLE);
    assert_eq!(proposal.unmet, []);
    cohort.people[55].not_alone = None;
    assert_eq!(
        propose(&cohort, 2, LITTLE).unmet,
        [Unmet { person: 40, why: Alone::NobodyElse }],
        "one alone in the whole class cannot be helped, and is told"
    );
}

#[test]
fn a_blank_is_neutral_and_somebody_elses_blank_changes_nothing() {
    let mut cohort = invented::year(2, 1, 4);
    cohort.people.iter_mut().for_each(|person| person.answers.clear());
    let parts = Answers::new(&cohort).lay_out_whole(4).parts(&[0, 1]);
    assert!(parts.criteria.iter().all(|part| (part - NEUTRAL).abs() < 1e-6));
}

#[test]
fn a_latecomer_is_offered_the_smallest_group_where_every_rule_holds() {
    let cohort = invented::year(30, 1, 11);
    let mut groups: Vec<Vec<usize>> =
        propose(&cohort, 1, LITTLE).groups.into_iter().map(|group| group.members).collect();
    let newcomer = groups[2].pop().expect("a group has members");
    let places = latecomer::rank(&Standing::new(&cohort, &groups), newcomer);
    assert_eq!(places.len(), groups.len());
    let harmless = places.iter().filter(|place| place.would_break.is_empty()).count();
    assert!(
        places[..harmless].iter().all(|place| place.would_break.is_empty()),
        "harmless places come first"
    );
}

/// Four groups of five are planted, each with two slots all its members can; nobody is free at much else.
fn planted(seed: u64) -> Cohort {
    let groups = 4;
    let mut cohort = invented::year(5 * groups, 1, seed);
    for (at, person) in cohort.people.iter_mut().enumerate() {
        let group = at % groups;
        let own = person.free.unwrap_or_default();
        let some = own.iter().filter(|slot| slot % 2 == at % 2);
        person.free = Some(some.chain([2 * group, 2 * group + 1]).collect());
        (person.voice, person.not_alone) = (Voice::Answered, None);
    }
    cohort
}

#[test]
fn two_common_slots_for_every_group_are_found_wherever_they_can_be_had() {
    for seed in 1..=10 {
        let proposal = propose(&planted(seed), seed, Budget { rounds: 5 });
        assert!(proposal.summary.fewest_common >= 2, "seed {seed}: {:?}", proposal.summary);
        assert_eq!(proposal.bound.proof, Proof::Optimal, "seed {seed}");
    }
}

#[test]
fn those_who_are_never_free_take_one_group_with_them() {
    for seed in 1..=6 {
        let mut cohort = planted(seed);
        // All of the first planted group.
        for at in [0, 4, 8] {
            cohort.people[at].free = Some(Slots::NONE);
        }
        let proposal = propose(&cohort, seed, Budget { rounds: 5 });
        let without = proposal.groups.iter().filter(|group| group.parts.common.count() < 2).count();
        assert_eq!(without, 1, "seed {seed}: three people without time fit into one group");
    }
}

#[test]
fn a_year_of_240_is_seated_well() {
    let cohort = invented::year(240, 8, 21);
    let proposal = propose(&cohort, 7, Budget { rounds: 2 });
    assert_eq!(proposal.summary.groups, 48);
    assert!(proposal.broken.iter().all(|broken| broken.rule != Rule::Time), "{:?}", proposal.broken);
    assert!(proposal.summary.lowest > 0.5, "{:?}", proposal.summary);
    let sought = |group: &'_ super::proposal::Group| facilitators::Sought {
        common: group.parts.common,
        members: &[],
        languages: 0,
    };
    let common: Vec<facilitators::Sought<'_>> = proposal.groups.iter().map(sought).collect();
    let facilitator = Facilitator { capacity: 4, ..Facilitator::default() };
    assert!(facilitators::assign(&common, &vec![facilitator; 12]).iter().all(Option::is_some));
}

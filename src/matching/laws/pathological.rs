//! Cohorts that no form would let through, and that are seated all the same.

use super::super::cohort::{Cohort, Evenness, Number, Pin, Sizes, Slots, Voice};
use super::super::limits::{Limits, Remedy, Rule};
use super::super::{Objective, Proposal, Task, Unwatched, invented, run};
use super::LITTLE;

fn seated(cohort: &Cohort) -> Proposal {
    let mut last = None;
    for objective in [Objective::Fair, Objective::Mean] {
        let proposal = run(cohort, Task { objective, seed: 7, budget: LITTLE }, &Unwatched);
        let mut people: Vec<usize> = proposal.groups.iter().flat_map(|group| group.members.clone()).collect();
        people.sort_unstable();
        assert_eq!(people, (0..cohort.people.len()).collect::<Vec<usize>>());
        assert!(proposal.groups.iter().all(|group| (0.0..=1.0).contains(&group.parts.score)));
        last = Some(proposal);
    }
    last.expect("two objectives")
}

#[test]
fn so_few_people_that_no_size_fits_are_seated() {
    for people in [0, 1, 2, 3, 5, 7] {
        seated(&invented::year(people, 1, 3));
    }
}

#[test]
fn the_all_silent_and_the_all_alike_are_seated() {
    let mut cohort = invented::year(23, 1, 5);
    for person in &mut cohort.people {
        (person.voice, person.free, person.not_alone) = (Voice::Silent, None, None);
        person.answers.clear();
    }
    seated(&cohort);
    let mut alike = invented::year(23, 1, 5);
    let first = alike.people[0].clone();
    for (at, person) in alike.people.iter_mut().enumerate() {
        *person = super::super::Person { key: at as u128, ..first.clone() };
    }
    seated(&alike);
}

#[test]
fn people_who_are_never_free_are_seated_and_every_group_is_named() {
    let mut cohort = invented::year(22, 1, 5);
    cohort.people.iter_mut().for_each(|person| person.free = Some(Slots::NONE));
    let proposal = seated(&cohort);
    assert_eq!(
        proposal.broken.iter().filter(|broken| broken.rule == Rule::Time).count(),
        proposal.groups.len()
    );
}

#[test]
fn people_wished_together_and_kept_apart_are_seated_apart_and_it_is_said_why() {
    let mut cohort = invented::year(20, 1, 5);
    (cohort.together, cohort.apart) = (vec![vec![1, 2, 3]], vec![(1, 2), (2, 2), (3, 99)]);
    let proposal = seated(&cohort);
    assert!(proposal.groups.iter().all(|group| !(group.members.contains(&1) && group.members.contains(&2))));
    assert!(proposal.broken.iter().any(|broken| broken.rule == Rule::Together));
}

#[test]
fn everybody_kept_apart_from_everybody_is_seated() {
    let mut cohort = invented::year(12, 1, 5);
    cohort.apart = (0..12).flat_map(|one| (0..one).map(move |other| (one, other))).collect();
    let proposal = seated(&cohort);
    assert!(proposal.broken.iter().any(|broken| broken.rule == Rule::Apart));
    cohort.pins = (0..12).map(|person| Pin { person, mark: person as u32 % 5 }).collect();
    seated(&cohort);
}

#[test]
fn one_person_in_a_section_of_their_own_is_seated_and_reported() {
    let mut cohort = invented::year(11, 1, 5);
    cohort.people[4].section = 9;
    let proposal = seated(&cohort);
    assert!(proposal.broken.iter().any(|broken| broken.people == [4] && broken.rule == Rule::Size));
}

#[test]
fn without_any_weight_everybody_is_seated() {
    let mut cohort = invented::year(17, 1, 5);
    cohort.time.weight = 0;
    cohort.criteria.iter_mut().for_each(|criterion| criterion.weight = 0);
    seated(&cohort);
}

#[test]
fn sizes_without_an_end_take_no_more_room_than_the_people_do() {
    for (people, max) in [(8, u32::MAX), (120, u32::MAX), (8, u32::MAX - 1)] {
        let mut cohort = invented::year(people, 1, 5);
        cohort.evenness = Evenness::Free;
        cohort.sizes = Sizes { min: 2, target: 4, max, floor: 2 };
        let limits = Limits::new(&cohort);
        let section = &limits.sections()[0];
        let others = section.sizes.len() as u32 - 1;
        assert_eq!(limits.range(section), (2, people as u32 - 2 * others));
        seated(&cohort);
    }
}

#[test]
fn people_too_few_for_any_size_are_told_to_mix_only_where_there_are_others_to_mix_with() {
    let remedy = |cohort: &Cohort| {
        let proposal = seated(cohort);
        let mut sizes = proposal.broken.iter().filter(|broken| broken.rule == Rule::Size);
        sizes.next().map(|broken| broken.remedy)
    };
    for people in [1, 2] {
        let cohort = invented::year(people, 1, 5);
        let all = Remedy::AllowSizes { min: people as u32, max: 6 };
        assert_eq!(remedy(&cohort), Some(all), "there is nobody else");
    }
    let mut cohort = invented::year(11, 1, 5);
    cohort.people[4].section = 9;
    assert_eq!(remedy(&cohort), Some(Remedy::MixSections));
}

#[test]
fn what_is_not_a_number_cannot_be_said() {
    assert_eq!(Number::new(f64::NAN), None);
    assert_eq!(Number::new(f64::INFINITY), None);
    assert_eq!(Number::new(-f64::INFINITY), None);
    assert_eq!(Number::new(1e12), None);
    assert!(Number::new(-3.25).is_some());
}

//! What makes a group better never lowers what it is worth.

use proptest::prelude::*;

use super::super::cohort::{Answer, Blank, Cohort, Criterion, Kind, Value, Voice};
use super::super::fit::Answers;
use super::super::invented;
use super::cases;

/// The first few people of a cohort as a group, all of whom have answered and say when they are free.
fn group(cohort: &mut Cohort, size: usize) -> Vec<u32> {
    cohort.people.iter_mut().for_each(|person| person.voice = Voice::Answered);
    (0..cohort.people.len().min(size) as u32).collect()
}

/// A cohort that is asked one thing only. Blanks are left out: what is typical moves with every answer.
fn asked_only(kind: Kind, seed: u64) -> Cohort {
    let only = Criterion { name: "only".to_owned(), kind, weight: 1, blank: Blank::Ignored };
    invented::with_criteria(12, 1, vec![only], seed)
}

/// What the one thing is worth in a group.
fn worth(cohort: &Cohort, members: &[u32]) -> f32 {
    Answers::new(cohort).lay_out_whole(8).parts(members).criteria[0]
}

/// Changes one member's answer.
fn change(cohort: &Cohort, member: usize, answer: impl Fn(Value) -> Value) -> Cohort {
    let mut other = cohort.clone();
    if let Some(given) = other.people[member].answers.first_mut() {
        *given = Answer { value: answer(given.value), ..*given };
    }
    other
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn one_more_hour_in_common_never_lowers_a_group(seed: u64, size in 2_usize..7, slot in 0_usize..20) {
        let mut cohort = invented::with_criteria(12, 1, invented::every_kind(seed), seed);
        let members = group(&mut cohort, size);
        let mut other = cohort.clone();
        for &member in &members {
            if let Some(free) = &mut other.people[member as usize].free {
                free.insert(slot);
            }
        }
        let [before, after] = [&cohort, &other].map(|cohort| Answers::new(cohort).lay_out_whole(8).parts(&members));
        prop_assert!(after.time >= before.time && after.score >= before.score, "{after:?} after {before:?}");
    }

    #[test]
    fn who_comes_nearer_to_all_others_never_lowers_what_is_alike(seed: u64, size in 2_usize..7, at in 0_usize..7) {
        for kind in [Kind::Similar { steps: 4 }, Kind::Close { steps: 5 }] {
            let mut cohort = asked_only(kind, seed);
            let members = group(&mut cohort, size);
            let step = |person: usize| match cohort.people[person].answers.first().map(|answer| answer.value) {
                Some(Value::Step(step)) => Some(step),
                _ => None,
            };
            let (member, steps) = (at % members.len(), (0..members.len()).map(step).collect::<Vec<_>>());
            let others = steps.iter().enumerate().filter(|(other, _)| *other != member).filter_map(|(_, step)| *step);
            let (Some(own), Some(least), Some(most)) =
                (steps[member], others.clone().min(), others.max()) else { continue };
            let nearer = match own {
                own if own < least => own + 1,
                own if own > most => own - 1,
                _ => continue,
            };
            let other = change(&cohort, member, |_| Value::Step(nearer));
            prop_assert!(worth(&other, &members) >= worth(&cohort, &members), "{kind:?}");
        }
    }

    #[test]
    fn who_brings_more_never_lowers_what_is_covered_or_what_wishes_are_met(
        seed: u64, size in 2_usize..7, at in 0_usize..7, option in 0_u32..9,
    ) {
        for kind in [Kind::Covered { options: 9 }, Kind::Complementary { options: 9 }] {
            let mut cohort = asked_only(kind, seed);
            let members = group(&mut cohort, size);
            let other = change(&cohort, at % members.len(), |value| match value {
                Value::Exchange { offers, wishes } => Value::Exchange { offers: offers | 1 << option, wishes },
                other => other,
            });
            prop_assert!(worth(&other, &members) >= worth(&cohort, &members), "{kind:?}");
        }
    }

    #[test]
    fn a_category_nobody_had_never_lowers_how_mixed_a_group_is(seed: u64, size in 2_usize..7) {
        let mut cohort = asked_only(Kind::Mixed { categories: 4 }, seed);
        let members = group(&mut cohort, size);
        let category = |person: &u32| match cohort.people[*person as usize].answers.first()?.value {
            Value::Step(step) => Some(step),
            _ => None,
        };
        let present: Vec<u8> = members.iter().filter_map(category).collect();
        let are_alike = |one: &u32, other: &u32| one != other && category(one).is_some() && category(one) == category(other);
        let twice = members.iter().find(|member| members.iter().any(|other| are_alike(member, other)));
        if let (Some(&member), Some(new)) = (twice, (0..4).find(|new| !present.contains(new))) {
            let other = change(&cohort, member as usize, |_| Value::Step(new));
            prop_assert!(worth(&other, &members) >= worth(&cohort, &members));
        }
    }
}

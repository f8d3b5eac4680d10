//! Why exactly these people: kinds with numbers, never sentences.
//!
//! A reason is true for at least two members and built only from what every member may see. Wishes not to be the only
//! one, people kept apart, silence, and answers seen by nobody cannot become a reason: this file never looks at them. Nor
//! can a level, how much or how far somebody wants to go: what [`Kind::Similar`] asks is never told.

use serde::{Deserialize, Serialize};

use super::cohort::{Cohort, Kind, SeenBy, Slots, Value};

/// One reason why these people sit together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    /// Everybody who said when they can, can then.
    CommonTimes {
        /// The slots.
        slots: Slots,
    },
    /// Several gave the same answer on a scale.
    SameStep {
        /// The criterion's name.
        criterion: String,
        /// The answer.
        step: u8,
        /// How many.
        members: u32,
    },
    /// Several chose the same.
    SameChoice {
        /// The criterion's name.
        criterion: String,
        /// The option, counted from 0.
        option: u8,
        /// How many.
        members: u32,
    },
    /// They bring different things.
    DifferentOffers {
        /// The criterion's name.
        criterion: String,
        /// The options somebody brings, counted from 0.
        options: Vec<u8>,
        /// How many members named them.
        members: u32,
    },
    /// Several were in one team before.
    WorkedTogether {
        /// The criterion's name.
        criterion: String,
        /// How many.
        members: u32,
    },
}

/// The reasons for one group: common times first, then by criterion in the cohort's order.
pub fn of(cohort: &Cohort, members: &[usize]) -> Vec<Reason> {
    let members: Vec<usize> =
        members.iter().copied().filter(|&person| person < cohort.people.len()).collect();
    if members.len() < 2 {
        return Vec::new();
    }
    let mut reasons = Vec::new();
    let told = members.iter().filter(|&&person| cohort.people[person].free.is_some()).count();
    let slots = known_common(cohort, &members);
    if told >= 2 && slots.count() > 0 {
        reasons.push(Reason::CommonTimes { slots });
    }
    for (number, criterion) in cohort.criteria.iter().enumerate() {
        let seen: Vec<Value> = members
            .iter()
            .filter_map(|&person| cohort.people[person].answers.get(number))
            .filter(|answer| answer.seen_by == SeenBy::Members)
            .map(|answer| answer.value)
            .collect();
        let name = || criterion.name.clone();
        reasons.extend(match criterion.kind {
            Kind::Close { .. } => same_step(&seen, members.len()).map(|(step, members)| Reason::SameStep {
                criterion: name(),
                step,
                members,
            }),
            Kind::Alike | Kind::Common | Kind::Shared => same_choice(&seen)
                .map(|(option, members)| Reason::SameChoice { criterion: name(), option, members }),
            Kind::Covered { .. } => different_offers(&seen)
                .map(|(options, members)| Reason::DifferentOffers { criterion: name(), options, members }),
            Kind::Familiar => {
                same_team(&seen).map(|members| Reason::WorkedTogether { criterion: name(), members })
            }
            _ => None,
        });
    }
    reasons
}

/// The slots common to everybody who said when they can, without those in which somebody else is taught. What is imputed
/// to the silent beyond that is for searching, not for telling.
pub fn known_common(cohort: &Cohort, members: &[usize]) -> Slots {
    let people = || members.iter().filter_map(|&person| cohort.people.get(person));
    let told = people().filter_map(|person| person.free).reduce(Slots::and).unwrap_or(Slots::NONE);
    people().filter(|person| person.free.is_none()).fold(told, |common, silent| common.without(silent.taught))
}

/// The most frequent step, if it is the answer of more than half the group.
fn same_step(seen: &[Value], members: usize) -> Option<(u8, u32)> {
    let count = |step: u8| seen.iter().filter(|value| **value == Value::Step(step)).count() as u32;
    let steps =
        seen.iter().filter_map(|value| if let Value::Step(step) = value { Some(*step) } else { None });
    let most = steps.map(|step| (count(step), step)).max()?;
    (most.0 >= 2 && most.0 as usize * 2 > members).then_some((most.1, most.0))
}

/// The most frequent choice of at least two; of equals the first on the list.
fn same_choice(seen: &[Value]) -> Option<(u8, u32)> {
    let count = |option: u8| {
        seen.iter().filter(|value| matches!(value, Value::Choices(set) if set >> option & 1 == 1)).count()
            as u32
    };
    let (members, option) =
        (0..64).map(|option| (count(option), option)).rev().max_by_key(|(count, _)| *count)?;
    (members >= 2).then_some((option, members))
}

/// What at least two members bring between them, at least two different things.
fn different_offers(seen: &[Value]) -> Option<(Vec<u8>, u32)> {
    let offers = seen.iter().filter_map(|value| match value {
        Value::Exchange { offers, .. } | Value::Choices(offers) if *offers != 0 => Some(*offers),
        _ => None,
    });
    let (union, members) = offers.fold((0_u64, 0), |(union, members), offers| (union | offers, members + 1));
    let options: Vec<u8> = (0..64).filter(|option| union >> option & 1 == 1).collect();
    (members >= 2 && options.len() >= 2).then_some((options, members))
}

/// How many of the largest earlier team are here, if two at least are.
fn same_team(seen: &[Value]) -> Option<u32> {
    let teams = seen.iter().filter(|value| matches!(value, Value::Team(_)));
    let here = |team: &Value| seen.iter().filter(|value| *value == team).count() as u32;
    teams.map(here).max().filter(|members| *members >= 2)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::matching::cohort::Answer;
    use crate::matching::invented;
    use crate::matching::laws::cases;

    /// Everybody answers one question, and all may see it.
    fn answered(kind: Kind, values: &[Value]) -> Cohort {
        let mut cohort = invented::with_criteria(values.len(), 1, invented::every_kind(1), 1);
        cohort.criteria.retain(|criterion| criterion.kind == kind);
        for (person, &value) in cohort.people.iter_mut().zip(values) {
            person.free = None;
            person.answers = vec![Answer { value, seen_by: SeenBy::Members }];
        }
        cohort
    }

    #[test]
    fn nobody_is_told_to_meet_while_somebody_is_taught() {
        let mut cohort = answered(Kind::Familiar, &[Value::Blank; 3]);
        let slots = |which: &[usize]| which.iter().copied().collect::<Slots>();
        (cohort.people[0].free, cohort.people[1].free) = (Some(slots(&[1, 2, 3])), Some(slots(&[2, 3, 4])));
        (cohort.people[0].taught, cohort.people[2].taught) = (slots(&[3]), slots(&[2]));
        assert_eq!(known_common(&cohort, &[0, 1]), slots(&[2, 3]), "who says when they can knows it");
        assert_eq!(known_common(&cohort, &[0, 1, 2]), slots(&[3]));
        assert_eq!(known_common(&cohort, &[2]), Slots::NONE, "nobody said anything");
    }

    #[test]
    fn those_who_worked_together_before_are_told() {
        let cohort = answered(Kind::Familiar, &[3, 1, 3, 2, 3].map(Value::Team));
        let [Reason::WorkedTogether { members: 3, .. }] = &of(&cohort, &[0, 1, 2, 3, 4])[..] else {
            panic!("three of them did")
        };
        assert_eq!(of(&cohort, &[0, 1, 3]), [], "one alone worked with nobody here");
    }

    #[test]
    fn what_covers_all_options_is_brought_by_several() {
        let covered = Kind::Covered { options: 9 };
        let cohort = answered(covered, &[0b1, 0b100, 0].map(Value::Choices));
        let [Reason::DifferentOffers { options, members: 2, .. }] = &of(&cohort, &[0, 1, 2])[..] else {
            panic!("two bring two things")
        };
        assert_eq!(options, &[0, 2]);
    }

    #[test]
    fn that_all_have_the_same_level_is_never_told() {
        assert_eq!(of(&answered(Kind::Similar { steps: 4 }, &[Value::Step(2); 4]), &[0, 1, 2, 3]), []);
    }

    proptest! {
        #![proptest_config(cases())]

        #[test]
        fn a_reason_is_true_for_two_at_least_and_says_nothing_of_levels(seed: u64, size in 2_usize..8) {
            let mut cohort = invented::with_criteria(12, 1, invented::every_kind(seed), seed);
            for answer in cohort.people.iter_mut().flat_map(|person| &mut person.answers) {
                answer.seen_by = SeenBy::Members;
            }
            let members: Vec<usize> = (0..size).collect();
            let told = of(&cohort, &members);
            for reason in &told {
                let who = match reason {
                    Reason::CommonTimes { .. } => 2,
                    Reason::SameStep { members, .. }
                    | Reason::SameChoice { members, .. }
                    | Reason::DifferentOffers { members, .. }
                    | Reason::WorkedTogether { members, .. } => *members,
                };
                prop_assert!((2..=size as u32).contains(&who), "{reason:?}");
            }
            let is_level = |kind: Kind| matches!(kind, Kind::Similar { .. });
            let level = cohort.criteria.iter().position(|it| is_level(it.kind)).expect("every kind");
            for (at, person) in cohort.people.iter_mut().enumerate() {
                if let Some(answer) = person.answers.get_mut(level) {
                    answer.value = Value::Step(at as u8 % 4);
                }
            }
            prop_assert_eq!(told, of(&cohort, &members));
        }
    }
}

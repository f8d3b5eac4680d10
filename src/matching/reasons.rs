//! Why exactly these people: kinds with numbers, never sentences.
//!
//! A reason is true for at least two members and built only from what every member may see. Wishes not to be the only
//! one, people kept apart, silence, and answers seen by nobody cannot become a reason: this file never looks at them.

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
            Kind::Similar { .. } | Kind::Close { .. } => same_step(&seen, members.len())
                .map(|(step, members)| Reason::SameStep { criterion: name(), step, members }),
            Kind::Alike | Kind::Common | Kind::Shared => same_choice(&seen)
                .map(|(option, members)| Reason::SameChoice { criterion: name(), option, members }),
            Kind::Covered { .. } => different_offers(&seen)
                .map(|(options, members)| Reason::DifferentOffers { criterion: name(), options, members }),
            _ => None,
        });
    }
    reasons
}

/// The slots common to everybody who said when they can. What is imputed to the silent is for searching, not for telling.
pub fn known_common(cohort: &Cohort, members: &[usize]) -> Slots {
    let told = members.iter().filter_map(|&person| cohort.people.get(person)?.free);
    told.reduce(Slots::and).unwrap_or(Slots::NONE)
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
        Value::Exchange { offers, .. } if *offers != 0 => Some(*offers),
        _ => None,
    });
    let (union, members) = offers.fold((0_u64, 0), |(union, members), offers| (union | offers, members + 1));
    let options: Vec<u8> = (0..64).filter(|option| union >> option & 1 == 1).collect();
    (members >= 2 && options.len() >= 2).then_some((options, members))
}

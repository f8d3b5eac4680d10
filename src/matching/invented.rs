//! Invented cohorts for tests: any shape, and one like a first year.

use proptest::prelude::*;
use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};

use super::cohort::{
    Answer, Blank, Carry, Cohort, Criterion, Evenness, Facilitator, Former, Kind, Number, Person, Pin,
    SeenBy, Sizes, Slots, Time, Value, Voice,
};

/// The criteria of the product, with their default weights.
pub fn criteria() -> Vec<Criterion> {
    let rows = [
        ("hours", Kind::Similar { steps: 4 }, 18, Blank::Typical),
        ("form", Kind::Close { steps: 3 }, 7, Blank::Neutral),
        ("rhythm", Kind::Close { steps: 4 }, 7, Blank::Neutral),
        ("purpose", Kind::Common, 12, Blank::Ignored),
        ("skills", Kind::Covered { options: 9 }, 5, Blank::Ignored),
        ("aim", Kind::Close { steps: 3 }, 6, Blank::Ignored),
        ("place", Kind::Shared, 4, Blank::Ignored),
        ("style", Kind::BothEnds { enough: 2 }, 2, Blank::Ignored),
        ("wishes", Kind::Complementary { options: 9 }, 5, Blank::Ignored),
    ];
    rows.map(|(name, kind, weight, blank)| Criterion { name: name.to_owned(), kind, weight, blank }).to_vec()
}

/// One criterion of every kind.
pub fn every_kind(seed: u64) -> Vec<Criterion> {
    let mut dice = Xoshiro256PlusPlus::seed_from_u64(seed);
    let kinds = [
        Kind::Similar { steps: 4 },
        Kind::Close { steps: 5 },
        Kind::Alike,
        Kind::Common,
        Kind::Shared,
        Kind::Mixed { categories: 4 },
        Kind::Covered { options: 9 },
        Kind::Complementary { options: 9 },
        Kind::BothEnds { enough: 2 },
        Kind::Balanced,
        Kind::Fresh,
        Kind::Familiar,
    ];
    kinds
        .map(|kind| Criterion {
            name: format!("{kind:?}"),
            kind,
            weight: dice.random_range(0..20),
            blank: [Blank::Ignored, Blank::Neutral, Blank::Typical][dice.random_range(0..3_u32) as usize],
        })
        .to_vec()
}

/// A class or a whole year, drawn by seed: one in ten silent, a tenth with a wish not to be the only one.
pub fn year(people: usize, sections: u32, seed: u64) -> Cohort {
    with_criteria(people, sections, criteria(), seed)
}

/// The same, asked about other things.
pub fn with_criteria(people: usize, sections: u32, criteria: Vec<Criterion>, seed: u64) -> Cohort {
    let mut dice = Xoshiro256PlusPlus::seed_from_u64(seed);
    let people = (0..people).map(|at| person(at, sections, &criteria, &mut dice)).collect();
    Cohort { people, criteria, ..Cohort::default() }
}

fn person(at: usize, sections: u32, criteria: &[Criterion], dice: &mut Xoshiro256PlusPlus) -> Person {
    let silent = dice.random_range(0..10_u32) == 0;
    let free: Slots = (0..20).filter(|_| dice.random_range(0..100_u32) < 55).collect();
    Person {
        key: u128::from(dice.random::<u64>()) << 32 | at as u128,
        section: at as u32 % sections.max(1),
        voice: if silent { Voice::Silent } else { Voice::Answered },
        free: (!silent).then_some(free),
        taught: Slots::NONE,
        answers: if silent { Vec::new() } else { criteria.iter().map(|it| answer(it.kind, dice)).collect() },
        not_alone: (!silent && dice.random_range(0..10_u32) == 0).then(|| dice.random_range(0..4)),
    }
}

fn answer(kind: Kind, dice: &mut Xoshiro256PlusPlus) -> Answer {
    let bits = |dice: &mut Xoshiro256PlusPlus, options: u32, count: u32| {
        (0..count).fold(0, |set, _| set | 1_u64 << dice.random_range(0..options))
    };
    let value = match kind {
        _ if dice.random_range(0..12_u32) == 0 => Value::Blank,
        Kind::Close { .. } | Kind::Shared | Kind::Common if dice.random_range(0..6_u32) == 0 => Value::Any,
        Kind::Similar { steps } | Kind::Close { steps } => Value::Step(dice.random_range(0..steps)),
        Kind::Mixed { categories } => Value::Step(dice.random_range(0..categories)),
        Kind::Alike | Kind::Common => Value::Choices(bits(dice, 6, 2)),
        Kind::Shared => Value::Choices(bits(dice, 4, 2)),
        Kind::Covered { .. } | Kind::Complementary { .. } => {
            Value::Exchange { offers: bits(dice, 9, 3), wishes: bits(dice, 9, 3) }
        }
        Kind::BothEnds { .. } => {
            let one = bits(dice, 5, 2) as u32;
            Value::Leanings { one, other: bits(dice, 5, 2) as u32 & !one }
        }
        Kind::Balanced => {
            Number::new(f64::from(dice.random_range(0..50_u32)) / 7.0).map_or(Value::Blank, Value::Number)
        }
        Kind::Fresh | Kind::Familiar => Value::Team(dice.random_range(0..5)),
    };
    let seen_by = if dice.random_range(0..2_u32) == 0 { SeenBy::Members } else { SeenBy::Nobody };
    Answer { value, seen_by }
}

/// Any cohort at all: odd sizes, rules that contradict each other or point at nobody.
pub fn cohort() -> impl Strategy<Value = Cohort> {
    let who = 0_usize..20;
    let sizes = (0_u32..8, 0_u32..8, 0_u32..9, 0_u32..5);
    let sets = || proptest::collection::vec(proptest::collection::vec(0_usize..20, 0..5), 0..4);
    let apart = proptest::collection::vec((who.clone(), who.clone()), 0..8);
    let pins = proptest::collection::vec((who, 0_u32..4), 0..5);
    let shape = (0_usize..18, 1_u32..4, any::<u64>(), 0_u32..22, 0_u32..4);
    (shape, sizes, sets(), sets(), apart, pins).prop_map(
        |(
            (people, sections, seed, slots, floor),
            (min, target, max, viable),
            together,
            former,
            apart,
            pins,
        )| {
            let mut drawn = with_criteria(people, sections, every_kind(seed / 2), seed);
            let taught = (0..slots as usize).filter(|slot| slot % 3 == 0).collect();
            drawn.people.iter_mut().step_by(sections as usize).for_each(|person| person.taught = taught);
            let carry = |at: usize| if at.is_multiple_of(2) { Carry::Whole } else { Carry::Mixed };
            Cohort {
                sizes: Sizes { min, target, max, floor: viable },
                evenness: if seed.is_multiple_of(4) { Evenness::Free } else { Evenness::WithinOne },
                time: Time { slots, floor, ..Time::default() },
                together,
                former: former
                    .into_iter()
                    .enumerate()
                    .map(|(at, people)| Former { people, carry: carry(at) })
                    .collect(),
                apart,
                pins: pins.into_iter().map(|(person, mark)| Pin { person, mark }).collect(),
                facilitators: vec![Facilitator { capacity: 2, not: vec![0, 3], ..Facilitator::default() }; 2],
                language: Some(4),
                ..drawn
            }
        },
    )
}

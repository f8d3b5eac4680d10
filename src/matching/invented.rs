//! Invented cohorts for tests: any shape, and one like a first year.

use proptest::prelude::*;
use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};

use super::cohort::{
    Answer, Blank, Cohort, Criterion, Kind, Person, Pin, SeenBy, Sizes, Slots, Time, Value, Voice,
};

/// The criteria of the product, with their default weights.
pub fn criteria() -> Vec<Criterion> {
    let rows = [
        ("hours", Kind::Similar { steps: 4 }, 18, Blank::Typical),
        ("form", Kind::Close { steps: 3 }, 7, Blank::Neutral),
        ("rhythm", Kind::Close { steps: 4 }, 7, Blank::Neutral),
        ("purpose", Kind::Common, 12, Blank::Ignored),
        ("skills", Kind::Complementary { options: 9 }, 10, Blank::Ignored),
        ("aim", Kind::Close { steps: 3 }, 6, Blank::Ignored),
        ("place", Kind::Shared, 4, Blank::Ignored),
        ("style", Kind::BothEnds { enough: 2 }, 2, Blank::Ignored),
    ];
    rows.map(|(name, kind, weight, blank)| Criterion { name: name.to_owned(), kind, weight, blank }).to_vec()
}

/// A class or a whole year, drawn by seed: one in ten silent, a tenth with a wish not to be the only one.
pub fn year(people: usize, sections: u32, seed: u64) -> Cohort {
    let mut dice = Xoshiro256PlusPlus::seed_from_u64(seed);
    let criteria = criteria();
    let people = (0..people).map(|at| person(at, sections, &criteria, &mut dice)).collect();
    Cohort { people, criteria, ..Cohort::default() }
}

fn person(at: usize, sections: u32, criteria: &[Criterion], dice: &mut Xoshiro256PlusPlus) -> Person {
    let silent = dice.random_range(0..10_u32) == 0;
    let free: Slots = (0..20).filter(|_| dice.random_range(0..100_u32) < 55).collect();
    let answer = |criterion: &Criterion, dice: &mut Xoshiro256PlusPlus| {
        let bits = |dice: &mut Xoshiro256PlusPlus, options: u32, count: u32| {
            (0..count).fold(0, |set, _| set | 1_u64 << dice.random_range(0..options))
        };
        let value = match criterion.kind {
            _ if dice.random_range(0..12_u32) == 0 => Value::Blank,
            Kind::Close { .. } if dice.random_range(0..6_u32) == 0 => Value::Any,
            Kind::Similar { steps } | Kind::Close { steps } => Value::Step(dice.random_range(0..steps)),
            Kind::Common => Value::Choices(bits(dice, 6, 2)),
            Kind::Shared => Value::Choices(bits(dice, 4, 2)),
            Kind::Complementary { .. } => {
                Value::Exchange { offers: bits(dice, 9, 3), wishes: bits(dice, 9, 3) }
            }
            Kind::BothEnds { .. } => {
                let one = bits(dice, 5, 2) as u32;
                Value::Leanings { one, other: bits(dice, 5, 2) as u32 & !one }
            }
            _ => Value::Blank,
        };
        let seen_by = if dice.random_range(0..2_u32) == 0 { SeenBy::Members } else { SeenBy::Nobody };
        Answer { value, seen_by }
    };
    Person {
        key: u128::from(dice.random::<u64>()) << 32 | at as u128,
        section: at as u32 % sections.max(1),
        voice: if silent { Voice::Silent } else { Voice::Answered },
        free: (!silent).then_some(free),
        answers: if silent { Vec::new() } else { criteria.iter().map(|c| answer(c, dice)).collect() },
        not_alone: (!silent && dice.random_range(0..10_u32) == 0).then(|| dice.random_range(0..4)),
    }
}

/// Any cohort at all: odd sizes, rules that contradict each other or point at nobody.
pub fn cohort() -> impl Strategy<Value = Cohort> {
    let who = 0_usize..45;
    let sizes = (0_u32..8, 0_u32..8, 0_u32..9, 0_u32..5);
    let together = proptest::collection::vec(proptest::collection::vec(who.clone(), 0..5), 0..4);
    let apart = proptest::collection::vec((who.clone(), who.clone()), 0..8);
    let pins = proptest::collection::vec((who, 0_u32..4), 0..5);
    let shape = (0_usize..40, 1_u32..4, any::<u64>(), 0_u32..22, 0_u32..4);
    (shape, sizes, together, apart, pins).prop_map(
        |((people, sections, seed, slots, floor), (min, target, max, viable), together, apart, pins)| {
            let taught = (0..slots as usize).filter(|slot| slot % 3 == 0).collect();
            Cohort {
                sizes: Sizes { min, target, max, floor: viable },
                time: Time { slots, floor, teaching: vec![(0, taught)], ..Time::default() },
                together,
                apart,
                pins: pins.into_iter().map(|(person, mark)| Pin { person, mark }).collect(),
                ..year(people, sections, seed)
            }
        },
    )
}

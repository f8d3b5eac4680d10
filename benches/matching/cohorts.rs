//! Cohorts drawn by seed: a week grid, ambition, languages, topics, styles, skills, minorities, silent people, and
//! rules to sit together or apart.

use medspil::matching::cohort::{
    Answer, Blank, Criterion, Facilitator, Kind, SeenBy, Sizes, Time, Value, Voice,
};
use medspil::matching::{Cohort, Person, Slots};
use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};

const DAYS: usize = 7;
const HOURS: usize = 12;
/// Which of the criteria is the languages people read.
const LANGUAGES: usize = 1;

/// What a cohort is like: by the first of these seeds as hard as any, by the others easier in one way or another.
struct Shape {
    /// Of a hundred, how many did not answer.
    silent: u32,
    /// Of ten days, on how many somebody is free, and for how many hours at most.
    days: u32,
    hours: u32,
    /// How many topics there are, and how many somebody names.
    topics: (u32, u32),
    /// Of a hundred, how many never say they would rather not be the only one.
    content: u32,
}

impl Shape {
    fn drawn(seed: u64, dice: &mut Xoshiro256PlusPlus) -> Self {
        Self {
            silent: dice.random_range(10..25),
            days: [6, 8, 9, 7][seed as usize % 4],
            hours: [5, 7, 9, 6][seed as usize / 2 % 4],
            topics: [(10, 3), (6, 2), (16, 4)][seed as usize % 3],
            content: [92, 85, 97][seed as usize % 3],
        }
    }
}

/// A cohort of so many people.
pub fn cohort(people: usize, seed: u64) -> Cohort {
    let mut dice = Xoshiro256PlusPlus::seed_from_u64(seed ^ people as u64);
    let shape = Shape::drawn(seed, &mut dice);
    shaped(people, &shape, &mut dice)
}

/// A cohort of people who are much alike: free on most days, one of three topics each, and content with any company. Many
/// groups are about as good as the best here, and every search comes nearer to it.
pub fn alike(people: usize, seed: u64) -> Cohort {
    let mut dice = Xoshiro256PlusPlus::seed_from_u64(seed ^ people as u64);
    let silent = dice.random_range(10..25);
    let shape = Shape { silent, days: 10, hours: 11, topics: (3, 1), content: 100 };
    shaped(people, &shape, &mut dice)
}

fn shaped(people: usize, shape: &Shape, dice: &mut Xoshiro256PlusPlus) -> Cohort {
    let rows: Vec<Person> = (0..people).map(|at| person(at, shape, dice)).collect();
    let anybody = |dice: &mut Xoshiro256PlusPlus| dice.random_range(0..people as u32) as usize;
    // Two who want to sit together have found an hour for it: where they cannot, engines differ only in which rule gives way.
    let can_meet = |one: usize, other: usize| match (rows[one].free, rows[other].free) {
        (Some(one), Some(other)) => one.and(other).count() > 1,
        _ => true,
    };
    let mut pair = || loop {
        let (one, other) = (anybody(dice), anybody(dice));
        if can_meet(one, other) {
            break vec![one, other];
        }
    };
    let together = (0..people / 40).map(|_| pair()).collect();
    let apart = (0..people / 25).map(|_| (anybody(dice), anybody(dice))).collect();
    Cohort {
        people: rows,
        sizes: Sizes { min: 4, target: 5, max: 6, floor: 3 },
        time: Time { slots: (DAYS * HOURS) as u32, wanted: 4, floor: 1, weight: 30 },
        criteria: criteria(),
        together,
        apart,
        ..Cohort::default()
    }
}

/// The same cohort with so many facilitators: two to four groups each, free and speaking as the people are, and one person
/// each whom they may not accompany.
pub fn accompanied(people: usize, facilitators: usize, seed: u64) -> Cohort {
    let mut dice = Xoshiro256PlusPlus::seed_from_u64(seed ^ 0x00fa_c111);
    let shape = Shape::drawn(seed, &mut dice);
    let facilitator = |_| Facilitator {
        capacity: dice.random_range(2..=4),
        free: Some(week(&shape, &mut dice)),
        languages: languages(&mut dice),
        not: vec![dice.random_range(0..people as u32) as usize],
    };
    let facilitators = (0..facilitators).map(facilitator).collect();
    Cohort { facilitators, language: Some(LANGUAGES), ..cohort(people, seed) }
}

fn criteria() -> Vec<Criterion> {
    let rows = [
        ("ambition", Kind::Close { steps: 5 }, 20, Blank::Ignored),
        ("languages", Kind::Shared, 15, Blank::Ignored),
        ("topics", Kind::Alike, 15, Blank::Ignored),
        ("styles", Kind::Mixed { categories: 4 }, 10, Blank::Ignored),
        ("skills", Kind::Covered { options: 8 }, 10, Blank::Ignored),
    ];
    rows.map(|(name, kind, weight, blank)| Criterion { name: name.to_owned(), kind, weight, blank }).to_vec()
}

fn person(at: usize, shape: &Shape, dice: &mut Xoshiro256PlusPlus) -> Person {
    let is_silent = dice.random_range(0..100_u32) < shape.silent;
    let seen_by = SeenBy::Members;
    let values = [
        Value::Step(dice.random_range(0..5)),
        Value::Choices(languages(dice)),
        Value::Choices(some_of(dice, shape.topics.0, shape.topics.1)),
        Value::Step(dice.random_range(0..4)),
        Value::Choices(some_of(dice, 8, 3)),
    ];
    let free = week(shape, dice);
    let minority = dice.random_range(0..100_u32);
    Person {
        key: u128::from(dice.random::<u64>()) << 32 | at as u128,
        section: 0,
        voice: if is_silent { Voice::Silent } else { Voice::Answered },
        free: (!is_silent).then_some(free),
        taught: Slots::NONE,
        answers: if is_silent { Vec::new() } else { values.map(|value| Answer { value, seen_by }).to_vec() },
        not_alone: (!is_silent && minority >= shape.content).then_some(minority % 2),
    }
}

/// Most read Danish, many English too, some only English or something else.
fn languages(dice: &mut Xoshiro256PlusPlus) -> u64 {
    match dice.random_range(0..100_u32) {
        0..45 => 0b001,
        45..75 => 0b011,
        75..92 => 0b010,
        _ => 0b110,
    }
}

fn some_of(dice: &mut Xoshiro256PlusPlus, options: u32, count: u32) -> u64 {
    (0..count).fold(0, |set, _| set | 1 << dice.random_range(0..options))
}

/// People are free in blocks, each mostly in a band of the day they keep to.
fn week(shape: &Shape, dice: &mut Xoshiro256PlusPlus) -> Slots {
    let mut free = Slots::NONE;
    let band = dice.random_range(0..3_u32) as usize * 4;
    for day in 0..DAYS {
        let start =
            if dice.random_range(0..4_u32) > 0 { band } else { dice.random_range(0..10_u32) as usize };
        if dice.random_range(0..10_u32) < shape.days {
            let length = dice.random_range(2..shape.hours) as usize;
            (start..(start + length).min(HOURS)).for_each(|hour| free.insert(day * HOURS + hour));
        }
    }
    free
}

/// A first year as the product meets it: classes that do not mix, five days of four blocks, some with hardly a free
/// one, one in ten silent, and the criteria with their default weights.
pub fn year(people: usize, classes: u32, seed: u64) -> Cohort {
    let mut dice = Xoshiro256PlusPlus::seed_from_u64(seed ^ 0x00ca_1e4d);
    let rows = (0..people).map(|at| student(at, classes, &mut dice)).collect();
    let criteria = [
        ("hours", Kind::Similar { steps: 4 }, 18, Blank::Typical),
        ("form", Kind::Close { steps: 3 }, 7, Blank::Neutral),
        ("rhythm", Kind::Close { steps: 4 }, 7, Blank::Neutral),
        ("purpose", Kind::Common, 12, Blank::Ignored),
        ("skills", Kind::Covered { options: 9 }, 5, Blank::Ignored),
        ("aim", Kind::Close { steps: 3 }, 6, Blank::Ignored),
        ("place", Kind::Shared, 4, Blank::Ignored),
        ("style", Kind::BothEnds { enough: 2 }, 2, Blank::Ignored),
        ("language", Kind::Shared, 8, Blank::Typical),
        ("wishes", Kind::Complementary { options: 9 }, 5, Blank::Ignored),
    ];
    let criterion = |(name, kind, weight, blank): (&str, Kind, u32, Blank)| Criterion {
        name: name.to_owned(),
        kind,
        weight,
        blank,
    };
    Cohort { people: rows, criteria: criteria.map(criterion).to_vec(), ..Cohort::default() }
}

fn student(at: usize, classes: u32, dice: &mut Xoshiro256PlusPlus) -> Person {
    let is_silent = dice.random_range(0..10_u32) == 0;
    let leisure = if dice.random_range(0..10_u32) == 0 { 40 } else { 115 };
    let percent = [40, 55, 60, 30].map(|free: u32| free * leisure / 100);
    let free: Slots = (0..20).filter(|slot| dice.random_range(0..100_u32) < percent[slot % 4]).collect();
    let styles = some_of(dice, 5, 4) as u32;
    let one = styles & dice.random_range(0..32_u32);
    let exchange = Value::Exchange { offers: some_of(dice, 9, 2), wishes: some_of(dice, 9, 2) };
    let values = [
        Value::Step(dice.random_range(0..4)),
        if dice.random_range(0..6_u32) == 0 { Value::Any } else { Value::Step(dice.random_range(0..3)) },
        if dice.random_range(0..6_u32) == 0 { Value::Any } else { Value::Step(dice.random_range(0..4)) },
        Value::Choices(some_of(dice, 6, 2)),
        exchange,
        Value::Step(dice.random_range(0..3)),
        Value::Choices(some_of(dice, 5, 2)),
        Value::Leanings { one, other: styles & !one },
        Value::Choices(if dice.random_range(0..4_u32) == 0 { 0b11 } else { 0b01 }),
        exchange,
    ];
    let seen_by = SeenBy::Members;
    let answer = |value| Answer { value, seen_by };
    Person {
        key: u128::from(dice.random::<u64>()) << 32 | at as u128,
        section: at as u32 % classes.max(1),
        voice: if is_silent { Voice::Silent } else { Voice::Answered },
        free: (!is_silent).then_some(free),
        taught: Slots::NONE,
        answers: if is_silent { Vec::new() } else { values.map(answer).to_vec() },
        not_alone: (!is_silent && dice.random_range(0..12_u32) == 0).then(|| dice.random_range(0..3)),
    }
}

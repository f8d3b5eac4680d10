//! What in a cohort means nothing, for a caller who would rather refuse it than have it ignored.

use super::{Cohort, Criterion, Kind, Slots, Value};

/// Something in a cohort that matching ignores or mends. Places count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// Sizes contradict each other: a minimum of nobody, above the target, or a target above the maximum.
    Sizes,
    /// The grid has more slots than [`Slots::MOST`].
    Grid,
    /// A scale of fewer than two steps, no options, or more options than there are bits (64).
    Scale {
        /// Which criterion.
        criterion: usize,
    },
    /// An answer of a shape its criterion cannot judge, or beyond its scale.
    Answer {
        /// Whose.
        person: usize,
        /// To which criterion.
        criterion: usize,
    },
    /// A person has more answers than there are criteria.
    TooManyAnswers {
        /// Who.
        person: usize,
    },
    /// Two people with the same key.
    SameKey {
        /// The later of them.
        person: usize,
    },
    /// A together set names somebody who is not there, or one person only.
    Together {
        /// Which set.
        set: usize,
    },
    /// A pair to keep apart names somebody who is not there, or the same person twice.
    Apart {
        /// Which pair.
        pair: usize,
    },
    /// A pin names somebody who is not there, or who is fixed already.
    Pin {
        /// Which pin.
        pin: usize,
    },
    /// An earlier group names somebody who is not there.
    Former {
        /// Which group.
        former: usize,
    },
    /// A facilitator may not accompany somebody who is not there.
    Facilitator {
        /// Which facilitator.
        facilitator: usize,
    },
    /// The language criterion is none of the criteria, or does not judge choices.
    Language,
}

impl Cohort {
    /// Everything in the cohort that means nothing, in a settled order. An empty list is a sound cohort.
    pub fn flaws(&self) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        if self.sizes != self.sizes.sound() {
            flaws.push(Flaw::Sizes);
        }
        if self.time.slots as usize > Slots::MOST {
            flaws.push(Flaw::Grid);
        }
        let scaled = self.criteria.iter().enumerate();
        flaws.extend(scaled.filter(|(_, it)| !has_scale(it)).map(|(criterion, _)| Flaw::Scale { criterion }));
        flaws.extend(self.flawed_people());
        flaws.extend(self.flawed_rules());
        let speaks = |number: usize| {
            self.criteria
                .get(number)
                .is_some_and(|it| matches!(it.kind, Kind::Shared | Kind::Common | Kind::Alike))
        };
        if self.language.is_some_and(|number| !speaks(number)) {
            flaws.push(Flaw::Language);
        }
        flaws
    }

    fn flawed_people(&self) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        let mut keys: Vec<(u128, usize)> =
            self.people.iter().enumerate().map(|(at, person)| (person.key, at)).collect();
        keys.sort_unstable();
        let twins = keys.windows(2).filter(|pair| pair[0].0 == pair[1].0);
        flaws.extend(twins.map(|pair| Flaw::SameKey { person: pair[1].1 }));
        for (person, row) in self.people.iter().enumerate() {
            if row.answers.len() > self.criteria.len() {
                flaws.push(Flaw::TooManyAnswers { person });
            }
            let answered = row.answers.iter().zip(&self.criteria).enumerate();
            let strange = answered.filter(|(_, (answer, criterion))| !fits(answer.value, criterion.kind));
            flaws.extend(strange.map(|(criterion, _)| Flaw::Answer { person, criterion }));
        }
        flaws
    }

    fn flawed_rules(&self) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        let knows = |person: usize| person < self.people.len();
        let mut mark = |flaw: Flaw, is_so: bool| flaws.extend(is_so.then_some(flaw));
        for (set, people) in self.together.iter().enumerate() {
            mark(Flaw::Together { set }, people.len() < 2 || !people.iter().all(|&person| knows(person)));
        }
        for (pair, &(one, other)) in self.apart.iter().enumerate() {
            mark(Flaw::Apart { pair }, one == other || !knows(one) || !knows(other));
        }
        for (number, pin) in self.pins.iter().enumerate() {
            let again = self.pins[..number].iter().any(|earlier| earlier.person == pin.person);
            mark(Flaw::Pin { pin: number }, !knows(pin.person) || again);
        }
        for (former, group) in self.former.iter().enumerate() {
            mark(Flaw::Former { former }, !group.people.iter().all(|&person| knows(person)));
        }
        for (facilitator, row) in self.facilitators.iter().enumerate() {
            mark(Flaw::Facilitator { facilitator }, !row.not.iter().all(|&person| knows(person)));
        }
        flaws
    }
}

fn has_scale(criterion: &Criterion) -> bool {
    match criterion.kind {
        Kind::Similar { steps } | Kind::Close { steps } => steps >= 2,
        Kind::Mixed { categories } => (1..=64).contains(&categories),
        Kind::Covered { options } | Kind::Complementary { options } => (1..=64).contains(&options),
        Kind::BothEnds { enough } => (1..=32).contains(&enough),
        Kind::Alike | Kind::Common | Kind::Shared | Kind::Balanced | Kind::Fresh | Kind::Familiar => true,
    }
}

fn fits(value: Value, kind: Kind) -> bool {
    let within = |set: u64, options: u8| options >= 64 || set >> options == 0;
    match (value, kind) {
        (Value::Step(step), Kind::Similar { steps } | Kind::Close { steps }) => step < steps,
        (Value::Step(step), Kind::Mixed { categories }) => step < categories,
        (Value::Choices(set), Kind::Covered { options }) => within(set, options),
        (Value::Exchange { offers, wishes }, Kind::Covered { options } | Kind::Complementary { options }) => {
            within(offers, options) && within(wishes, options)
        }
        (Value::Blank, _)
        | (Value::Any, Kind::Close { .. } | Kind::Common | Kind::Shared)
        | (Value::Choices(_), Kind::Alike | Kind::Common | Kind::Shared)
        | (Value::Leanings { .. }, Kind::BothEnds { .. })
        | (Value::Number(_), Kind::Balanced)
        | (Value::Team(_), Kind::Fresh | Kind::Familiar) => true,
        _ => false,
    }
}

//! What invented students answer: plausible, different, repeatable.

use rand::seq::{IndexedRandom, IteratorRandom};
use rand::{Rng, RngExt};

use crate::chance::Chance;
use crate::questionnaires::{Answer, Card, Key, Kind, Lean, OnCard, Question, Week, Weekend};

/// How likely a block of the day is to be free for most people: mornings are full of classes, evenings of life.
const FREE: [f64; 4] = [0.4, 0.55, 0.6, 0.3];

/// What people write on their card.
const LINES: &[&str] = &[
    "Jeg tager gerne kaffe med til første møde.",
    "Spørg mig om alt, der har med Excel at gøre.",
    "Jeg er stille i starten, men jeg lytter.",
    "Jeg cykler 12 km hver vej, så jeg er frisk om morgenen.",
    "Jeg siger tit «hvad mener du?». Det er, fordi jeg vil forstå det.",
    "Jeg har læst et andet fag i et år og er glad for at begynde forfra.",
    "I walk my dog at noon, and he likes company.",
    "Jeg bager, når jeg skal til eksamen.",
];

/// An answer to a question, or none where people often leave it.
pub(super) fn answer(chance: &mut Chance, question: &Question) -> Option<Answer> {
    let rng = chance.rng();
    match question.kind {
        Kind::Week => Some(Answer::Week(week(rng))),
        Kind::One(options) => match rng.random_range(0..20) {
            0 => Some(Answer::Unknown),
            1 => None,
            _ => options.choose(rng).copied().map(Answer::One),
        },
        Kind::Several(options, most) => {
            let how_many = rng.random_range(1..=most.min(options.len()));
            let mut chosen: Vec<_> = options.iter().copied().sample(rng, how_many);
            chosen.sort_by_key(|one| options.iter().position(|option| option == one));
            Some(Answer::Several(match question.key {
                // Nearly everybody works in Danish; some in English too.
                Key::Languages if rng.random_bool(0.75) => vec!["danish"],
                Key::Languages => vec!["danish", "english"],
                _ => chosen,
            }))
        }
        Kind::Scales(scales) => {
            let mut leanings = Vec::new();
            for scale in scales {
                match rng.random_range(0..8) {
                    0 => {}
                    1 => leanings.push((*scale, Lean::Depends)),
                    _ => leanings.push((*scale, Lean::Point(rng.random_range(1..=5)))),
                }
            }
            Some(Answer::Scales(leanings))
        }
        Kind::Card => {
            let shown = OnCard::all().filter(|_| rng.random_bool(0.6)).collect();
            let line = if rng.random_bool(0.6) { LINES.choose(rng).copied().unwrap_or_default() } else { "" };
            Some(Answer::Card(Card { line: line.to_owned(), shown }))
        }
        // Wishes and needs are for real people to have.
        Kind::NotAlone | Kind::Wish | Kind::Needs(_) => None,
    }
}

/// A week with some blocks free; a few busy people have hardly any.
fn week(rng: &mut impl Rng) -> Week {
    let leisure = if rng.random_bool(0.1) { 0.4 } else { 1.15 };
    let slots: Vec<_> =
        Week::grid().filter(|slot| rng.random_bool((FREE[slot.block()] * leisure).min(0.95))).collect();
    Week::with(slots, if rng.random_bool(0.2) { Weekend::Possible } else { Weekend::Free })
}

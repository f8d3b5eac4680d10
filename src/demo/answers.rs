//! What invented students answer: plausible, different, repeatable.

use rand::seq::{IndexedRandom, IteratorRandom};
use rand::{Rng, RngExt};

use crate::chance::Chance;
use crate::questionnaires::{
    Answer, Card, Key, Kind, Lean, OnCard, OwnKind, OwnQuestion, Question, Reply, Weekend, is_institutions,
};
use crate::week::Week;

/// How likely a block of the day is to be free for most people: mornings are full of classes, evenings of life.
const FREE: [f64; 4] = [0.4, 0.55, 0.6, 0.3];

/// What people write on their card: one for each place in a class, so that no two in a group say the same.
const LINES: &[&str] = &[
    "Jeg tager gerne kaffe med til første møde.",
    "Spørg mig om alt, der har med Excel at gøre.",
    "Jeg er stille i starten, men jeg lytter.",
    "Jeg cykler 12 km hver vej, så jeg er frisk om morgenen.",
    "Jeg siger tit »hvad mener du?«. Det er, fordi jeg vil forstå det.",
    "Jeg har læst et andet fag i et år og er glad for at begynde forfra.",
    "I walk my dog at noon, and he likes company.",
    "Jeg bager, når jeg skal til eksamen.",
    "Jeg spiller håndbold om torsdagen.",
    "Jeg tegner det hele op, før jeg forstår det.",
    "Skriv endelig, hvis du vil læse sammen på biblioteket.",
    "Jeg er lige flyttet hertil og kender næsten ingen.",
    "Jeg synger i kor og øver i bussen.",
    "Jeg læser bedst med høretelefoner på.",
    "Jeg har to små søskende, så larm gør mig ikke noget.",
    "Jeg laver altid en plan. Den må gerne laves om.",
    "Ring hellere end at skrive, så får vi det klaret.",
    "I am new to Danish, so please speak slowly at first.",
    "Jeg elsker at rette kommaer.",
    "Jeg arbejder i en boghandel og får rabat.",
    "Jeg går tur, når jeg skal tænke.",
    "Jeg har været spejder, siden jeg var otte.",
    "Jeg spørger, når jeg ikke forstår. Gør du også det?",
    "Jeg er bedst efter klokken ti.",
    "Jeg kan lave lasagne til tolv.",
    "Jeg vil gerne læse højt for nogen.",
    "Jeg har arbejdet to år i en børnehave.",
    "Jeg ser alle afsnit af alting, så spørg bare.",
    "Jeg glæder mig til at få nogen at læse med.",
    "Jeg har altid et ekstra æble med.",
];

/// An answer to a question, or none where people often leave it. `turn`: which of their class it is, from 0.
pub(super) fn answer(chance: &mut Chance, question: &Question, turn: usize) -> Option<Answer> {
    let rng = chance.rng();
    match question.kind {
        Kind::Week => Some(week(rng)),
        Kind::One(options) => match rng.random_range(0..20) {
            0 => Some(Answer::Unknown),
            1 => None,
            _ => options.choose(rng).copied().map(Answer::One),
        },
        Kind::Several(options, most) => {
            let known = options.iter().copied().filter(|option| !is_institutions(option));
            let how_many = rng.random_range(1..=most.min(known.clone().count()));
            let mut chosen: Vec<_> = known.sample(rng, how_many);
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
            let line = if rng.random_bool(0.6) { LINES[turn % LINES.len()] } else { "" };
            Some(Answer::Card(Card { line: line.to_owned(), shown }))
        }
        // Wishes and needs are for real people to have.
        Kind::NotAlone | Kind::Wish | Kind::Needs(_) => None,
    }
}

/// An answer to a question of the course's own, or none where people often leave it.
pub(super) fn reply(chance: &mut Chance, question: &OwnQuestion) -> Option<Reply> {
    let rng = chance.rng();
    let wording = question.wording();
    let options = wording.options.iter().map(|option| option.id);
    match (wording.kind, rng.random_range(0..12)) {
        (OwnKind::Text | OwnKind::Number, _) | (_, 0) => None,
        (_, 1) => Some(Reply::Unknown),
        (OwnKind::Scale, _) => Some(Reply::Point(rng.random_range(1..=5))),
        (OwnKind::Single, _) => options.choose(rng).map(|one| Reply::Chosen(vec![one])),
        (OwnKind::Multiple | OwnKind::Ranking, _) => Some(Reply::Chosen(options.sample(rng, 2))),
    }
}

/// A week with some blocks free; a few busy people have hardly any.
fn week(rng: &mut impl Rng) -> Answer {
    let leisure = if rng.random_bool(0.1) { 0.4 } else { 1.15 };
    let week =
        Week::grid().filter(|slot| rng.random_bool((FREE[slot.block()] * leisure).min(0.95))).collect();
    Answer::Week(week, if rng.random_bool(0.2) { Weekend::Possible } else { Weekend::Free })
}

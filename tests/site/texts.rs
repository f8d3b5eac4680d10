//! How the texts read: short sentences and short words on the pages students see, and the words we do not use.

use std::fs;
use std::path::Path;

use medspil::i18n::{Lang, keys};

/// The features whose pages students read.
const FOR_STUDENTS: &[&str] = &[
    "accounts",
    "contracts",
    "errors",
    "expectations",
    "groups",
    "guides",
    "help",
    "questionnaires",
    "reflections",
    "site",
];

/// Of features whose other pages are their leaders', what students read: beginnings of keys.
const ALSO_FOR_STUDENTS: &[&str] = &[
    "formations-alone-",
    "formations-why-",
    "mail-formations-alone-",
    "mail-formations-arrival-",
    "mail-formations-left-",
    "mail-formations-merged-",
    "mail-formations-moved-on-",
    "mail-formations-new-group-",
    "mail-formations-new-member-",
    "mail-formations-rejoining-body",
    "mail-formations-rejoining-subject",
    "mail-formations-rejoining-why",
    "mail-formations-your-group-",
    "mail-courses-student-invited-",
];

/// Beginnings of words that the product does not say.
const AVOIDED: &[&str] = &[
    "konflikt",
    "problem",
    "svag",
    "sårbar",
    "score",
    "procent",
    "conflict",
    "weak",
    "vulnerable",
    "percent",
];

/// How hard a text is to read: words per sentence, plus the share of words with more than six letters. Newspapers for
/// everyone are at about 40, novels at 30.
fn lix(text: &str) -> f64 {
    let words: Vec<&str> = text
        .split(|c: char| !(c.is_alphanumeric() || c == '-'))
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .collect();
    let long = words.iter().filter(|word| word.chars().count() > 6).count();
    let ends =
        text.split_inclusive(['.', '?', '!', ':']).filter(|part| part.chars().any(char::is_alphabetic));
    let sentences = ends.count().max(1);
    words.len() as f64 / sentences as f64 + 100.0 * long as f64 / words.len().max(1) as f64
}

/// The sentences under these keys in Danish, labels left out: a text that ends like a sentence, its numbers and names
/// filled in by something short.
fn sentences(prefixes: &[String]) -> Vec<(String, String)> {
    let all = keys(Lang::Da).iter().filter(|key| prefixes.iter().any(|prefix| key.starts_with(prefix)));
    let texts = all.map(|key| {
        let text = [
            "name", "names", "date", "deadline", "when", "days", "service", "n", "count", "total", "max",
            "course", "leader", "minutes",
        ]
        .into_iter()
        .fold(Lang::Da.t(key.clone()), |said, argument| said.s(argument, "Anna"))
        .to_string();
        (key.clone(), text)
    });
    texts.filter(|(_, text)| text.trim_end().ends_with(['.', '?', '!'])).collect()
}

#[test]
fn students_read_short_sentences() {
    // A feature's mails are read like its pages.
    let of_feature =
        |feature: &&'static str| (*feature, vec![format!("{feature}-"), format!("mail-{feature}-")]);
    let others = ALSO_FOR_STUDENTS.iter().map(|&prefix| prefix.to_owned()).collect();
    let also = [("what students read of formations and courses", others)];
    for (feature, prefixes) in FOR_STUDENTS.iter().map(of_feature).chain(also) {
        let texts = sentences(&prefixes);
        assert!(!texts.is_empty(), "{feature} says something");
        let whole = texts.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join("\n");
        assert!(lix(&whole) <= 40.0, "{feature} has LIX {:.0}", lix(&whole));
        for (key, text) in &texts {
            let long_enough_to_judge = text.split_whitespace().count() >= 25;
            assert!(!long_enough_to_judge || lix(text) <= 45.0, "{key} has LIX {:.0}: {text}", lix(text));
        }
    }
}

#[test]
fn nobody_is_called_weak_and_nothing_a_conflict() {
    for lang in ["da", "en"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(lang);
        for file in fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            let text = fs::read_to_string(&path).unwrap();
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                let said = line.split_once('=').map_or(line, |(_, said)| said).to_lowercase();
                let found = said
                    .split(|c: char| !c.is_alphabetic())
                    .find(|word| AVOIDED.iter().any(|avoided| word.starts_with(avoided)));
                assert!(found.is_none(), "{}: {line}", path.display());
            }
        }
    }
}

#[test]
fn lix_is_what_it_is_said_to_be() {
    assert!((lix("Du får en gruppe. Alle får en gruppe.") - 4.0).abs() < 0.01);
    assert!((lix("Gruppedannelse kræver forventningsafstemning.") - 69.67).abs() < 0.01);
}

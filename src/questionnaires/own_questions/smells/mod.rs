//! Words to think twice about: what may never be asked, what may never sort people or be shown, and what is asked only
//! knowingly (product.md, 4.3). A word list cannot understand a question; it makes whoever writes it stop and look.

mod words;

use std::ops::Range;

use super::model::Wording;
use crate::questionnaires::catalogue::SeenBy;

/// What a word points to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// The civil registration number.
    Cpr,
    /// Marks, and other measures of ability.
    Marks,
    /// Health, also of the mind.
    Health,
    /// Religion and belief.
    Belief,
    /// Ethnic origin.
    Origin,
    /// Whom one loves.
    Sexuality,
    /// Politics.
    Politics,
    /// Trade unions.
    Union,
    /// Crimes and punishment.
    Crime,
    /// What lets one guess at the above: where one was born, what one eats, a photo, age and gender.
    Proxy,
    /// What people may want to keep to themselves: family, money, strain.
    Personal,
}

/// What becomes of a question with such a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is not asked.
    Never,
    /// It is asked only where nobody else sees the answer and it forms no groups.
    NotForOthers,
    /// It is asked only where it forms no groups.
    NotForGroups,
    /// It is asked by whoever has thought about it and says so.
    Knowingly,
}

impl Topic {
    /// The word in text keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Cpr => "cpr",
            Self::Marks => "marks",
            Self::Health => "health",
            Self::Belief => "belief",
            Self::Origin => "origin",
            Self::Sexuality => "sexuality",
            Self::Politics => "politics",
            Self::Union => "union",
            Self::Crime => "crime",
            Self::Proxy => "proxy",
            Self::Personal => "personal",
        }
    }

    /// Whether it can be a subject to work on, that is chosen among others.
    pub fn can_be_a_subject(self) -> bool {
        !matches!(self, Self::Cpr | Self::Marks)
    }

    /// What becomes of a question with these promises, for the sake of a word found in one of its options. To write about
    /// religion is not to be religious: where a question asks for a subject, whoever writes it may know better.
    pub fn verdict_on_option(self, word: &str, wording: &Wording) -> Verdict {
        let is_a_subject =
            self.can_be_a_subject() && asks_for_a_subject(wording) && !speaks_to_somebody(word);
        if is_a_subject { Verdict::Knowingly } else { self.verdict(wording) }
    }

    /// What becomes of a question with these promises, for the sake of a word found in it.
    pub fn verdict(self, wording: &Wording) -> Verdict {
        let is_for_groups = wording.rule.is_some();
        let is_for_others = is_for_groups || wording.seen_by != SeenBy::Oneself;
        match self {
            Self::Cpr => Verdict::Never,
            Self::Proxy if is_for_groups => Verdict::NotForGroups,
            Self::Proxy | Self::Personal => Verdict::Knowingly,
            _ if is_for_others => Verdict::NotForOthers,
            _ => Verdict::Knowingly,
        }
    }
}

/// Words that name a house as well as what is done in it.
const HOUSES: &[&str] = &["kirke", "kirken", "church", "mosque", "moské", "moskéen"];

/// A text without the houses in it: a place is not a belief.
pub fn without_houses(text: &str) -> String {
    let is_house = |word: &&str| HOUSES.contains(&bare(word).to_lowercase().as_str());
    text.split_whitespace().filter(|word| !is_house(word)).collect::<Vec<_>>().join(" ")
}

/// A word without the marks around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// Whether a question asks, in both languages, what somebody wants to work on, and in none what they are or have.
fn asks_for_a_subject(wording: &Wording) -> bool {
    [&wording.text.da, &wording.text.en].into_iter().all(|text| {
        let lower = text.to_lowercase();
        let there: Vec<&str> = parted(&lower).collect();
        let holds = |list: &str| list.split(',').any(|entry| Entry::of(entry).place_in(&there).is_some());
        holds(words::SUBJECTS) && !holds(words::ABOUT_SOMEBODY)
    })
}

/// Whether words as they were found are about whoever reads them.
fn speaks_to_somebody(words: &str) -> bool {
    parted(words).any(|word| words::SPOKEN_TO.contains(&word))
}

/// The words of a text to think twice about, as they stand in it, each topic once.
pub fn smells(text: &str) -> Vec<(String, Topic)> {
    let lower = text.to_lowercase();
    let mut there: Vec<&str> = parted(&lower).collect();
    for entry in words::HARMLESS.split(',').map(Entry::of) {
        while let Some(place) = entry.place_in(&there) {
            there[place].fill("");
        }
    }
    let found = words::LISTED.iter().filter_map(|(topic, listed)| {
        let place = listed.split(',').map(Entry::of).find_map(|entry| entry.place_in(&there))?;
        Some((there[place].join(" "), *topic))
    });
    found.collect()
}

/// The words of a text, one by one. What belongs to women is not a woman: an apostrophe stays in its word.
fn parted(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '\'' | '’')));
    parts.map(|word| word.trim_matches(['\'', '’'])).filter(|word| !word.is_empty())
}

/// One entry of a list, taken apart.
struct Entry<'a> {
    words: Vec<&'a str>,
    ending: Ending,
}

/// How much of the word an entry has to be.
#[derive(Clone, Copy)]
enum Ending {
    /// All of it.
    Whole,
    /// Its beginning: the last word may go on anyhow.
    GoesOn,
    /// Its end: a word put together, with something before it.
    Compound,
}

impl<'a> Entry<'a> {
    fn of(entry: &'a str) -> Self {
        let entry = entry.trim();
        let ending = match (entry.starts_with('*'), entry.ends_with('*')) {
            (true, _) => Ending::Compound,
            (_, true) => Ending::GoesOn,
            _ => Ending::Whole,
        };
        Self { words: parted(entry).collect(), ending }
    }

    /// Where it stands among these words.
    fn place_in(&self, there: &[&str]) -> Option<Range<usize>> {
        let length = self.words.len();
        let last = length.checked_sub(1)?;
        let fits = |window: &[&str]| {
            window[..last] == self.words[..last] && self.ending.fits(window[last], self.words[last])
        };
        let at = there.windows(length).position(fits)?;
        Some(at..at + length)
    }
}

impl Ending {
    fn fits(self, word: &str, listed: &str) -> bool {
        match self {
            Self::Whole => word == listed,
            Self::GoesOn => word.starts_with(listed),
            Self::Compound => word.len() > listed.len() && word.ends_with(listed),
        }
    }
}

#[cfg(test)]
mod tests;

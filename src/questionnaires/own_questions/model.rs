//! A question of a course's own: its kind, its words in both languages, who sees the answer, and how it forms groups.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::i18n::{Lang, Text};
use crate::questionnaires::OwnVersionId;
use crate::questionnaires::catalogue::{SeenBy, UsedFor};
use crate::questionnaires::typed::Typed;

/// How many questions of its own a course may ask: beyond that a profile is no longer done in a quarter of an hour.
pub const MOST_QUESTIONS: usize = 12;

/// Who may see an answer to an own question, the most reserved first.
pub const SEEN_BY: [SeenBy; 4] = [SeenBy::Oneself, SeenBy::CardIfChosen, SeenBy::Group, SeenBy::Logistics];

/// The field that says which version a page showed.
pub const VERSION: &str = "version";

/// Words in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Both {
    /// In Danish.
    pub da: String,
    /// In English.
    pub en: String,
}

impl Both {
    /// The words in one language.
    pub fn in_language(&self, l: Lang) -> &str {
        match l {
            Lang::Da => &self.da,
            Lang::En => &self.en,
        }
    }

    /// The words, before the language is known.
    pub fn text(&self) -> Text {
        Text::new("questionnaires-own-words").either("words", &self.da, &self.en)
    }

    /// The words as a heading, before the language is known: without the mark at their end.
    pub fn heading(&self) -> Text {
        let [da, en] = [&self.da, &self.en].map(|words| words.trim_end_matches(['?', '.', ':']));
        Text::new("questionnaires-own-words").either("words", da, en)
    }

    /// Whether there is nothing in either language.
    pub fn is_empty(&self) -> bool {
        self.da.is_empty() && self.en.is_empty()
    }

    /// Whether it says the same in at least one language: a slip of the pen mended in the other.
    fn still_says(&self, later: &Self) -> bool {
        self.da == later.da || self.en == later.en
    }
}

/// The closed set of kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One of several options.
    Single,
    /// Several options, at most so many.
    Multiple,
    /// Five points between two ends.
    Scale,
    /// A whole number.
    Number,
    /// The first, second and third choice.
    Ranking,
    /// Words of one's own. Never used for groups.
    Text,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Single, Self::Multiple, Self::Scale, Self::Number, Self::Ranking, Self::Text];

    /// The word in rows, addresses and text keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Single => "single",
            Self::Multiple => "multiple",
            Self::Scale => "scale",
            Self::Number => "number",
            Self::Ranking => "ranking",
            Self::Text => "text",
        }
    }

    /// Reads the word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// What it can be used for when groups are formed.
    pub fn rules(self) -> &'static [Rule] {
        match self {
            Self::Single => &[Rule::Same, Rule::Near, Rule::Mixed],
            Self::Multiple => &[Rule::Alike, Rule::Same, Rule::Covered],
            Self::Scale => &[Rule::Near, Rule::Mixed],
            Self::Number => &[Rule::Near, Rule::Balanced],
            Self::Ranking => &[Rule::Same, Rule::Alike, Rule::Mixed],
            Self::Text => &[],
        }
    }

    /// How few and how many options it has; none for kinds without a list.
    pub fn options(self) -> Option<(usize, usize)> {
        match self {
            Self::Single | Self::Multiple => Some((2, 10)),
            Self::Ranking => Some((3, 10)),
            Self::Scale | Self::Number | Self::Text => None,
        }
    }

    /// How long it takes on a phone, in seconds.
    pub fn seconds(self) -> u32 {
        match self {
            Self::Scale | Self::Number => 15,
            Self::Single => 20,
            Self::Multiple => 30,
            Self::Ranking => 40,
            Self::Text => 60,
        }
    }
}

/// How answers form groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Different answers in each group.
    Mixed,
    /// The same answer, or the same first choice.
    Same,
    /// Answers near each other.
    Near,
    /// Much in common.
    Alike,
    /// Together they cover the options.
    Covered,
    /// The mean of each group near everybody's.
    Balanced,
}

impl Rule {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Mixed, Self::Same, Self::Near, Self::Alike, Self::Covered, Self::Balanced];

    /// The word in rows, forms and text keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Mixed => "mixed",
            Self::Same => "same",
            Self::Near => "near",
            Self::Alike => "alike",
            Self::Covered => "covered",
            Self::Balanced => "balanced",
        }
    }

    /// Reads the word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.word() == word)
    }
}

/// An option. Its number stays with its words from version to version, so that an answer never comes to mean another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Its number within the question.
    pub id: u8,
    /// What it says.
    #[serde(flatten)]
    pub words: Both,
}

/// What is asked, and what is promised about the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The kind of answer.
    pub kind: Kind,
    /// The question.
    pub text: Both,
    /// A line below it, if there is one.
    pub help: Both,
    /// What can be chosen; the two ends of a scale.
    pub options: Vec<Choice>,
    /// How many may be chosen.
    pub most: usize,
    /// The smallest number.
    pub low: i32,
    /// The largest number.
    pub high: i32,
    /// Who sees the answer.
    pub seen_by: SeenBy,
    /// How it forms groups, if it does.
    pub rule: Option<Rule>,
}

impl Wording {
    /// What the answer is used for.
    pub fn used_for(&self) -> UsedFor {
        if self.rule.is_some() { UsedFor::Groups } else { UsedFor::TheGroupItself }
    }

    /// The words of an option.
    pub fn option(&self, id: u8) -> Option<&Both> {
        self.options.iter().find(|option| option.id == id).map(|option| &option.words)
    }

    /// The place of an option in the list.
    pub fn place(&self, id: u8) -> Option<u8> {
        self.options.iter().position(|option| option.id == id).map(|place| place as u8)
    }

    /// Whether what was answered to this may count as an answer to a later version: the question still says the same
    /// in at least one language, what a number or an end means has not moved, and it forms groups in the way that was
    /// promised.
    pub fn still_means(&self, later: &Self) -> bool {
        let ends = self.kind != Kind::Scale
            || (self.options.len() == later.options.len()
                && self.options.iter().zip(&later.options).all(|(one, other)| one.id == other.id));
        self.kind == later.kind
            && self.rule == later.rule
            && self.text.still_says(&later.text)
            && (self.low, self.high) == (later.low, later.high)
            && ends
    }

    /// Gives options the numbers they had before, by their words, and new ones numbers that were never used.
    pub fn number_options(&mut self, before: &[&Self]) {
        let known = || before.iter().flat_map(|wording| &wording.options);
        let mut next = known().map(|option| option.id).max().map_or(1, |id| id.saturating_add(1));
        let mut taken = Vec::new();
        for option in &mut self.options {
            let same = known().filter(|old| old.words == option.words);
            let alike = known().filter(|old| old.words.still_says(&option.words));
            let id = same.chain(alike).map(|old| old.id).find(|id| !taken.contains(id));
            option.id = id.unwrap_or_else(|| {
                next = next.saturating_add(1);
                next - 1
            });
            taken.push(option.id);
        }
    }
}

/// One version of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Which.
    pub own_version_id: OwnVersionId,
    /// Its code in addresses and rows: `o3`.
    pub code: String,
    /// The words and the promise.
    pub wording: Wording,
    /// Since when it is asked like this.
    pub asked_since: DateTime<Utc>,
}

/// A question of the course's own, as it is asked now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnQuestion {
    /// Its number within the course.
    pub number: u16,
    /// How much it counts, 0 to 100.
    pub weight: u32,
    /// Its newest version.
    pub version: Version,
}

impl OwnQuestion {
    /// Its code in addresses and rows.
    pub fn code(&self) -> &str {
        &self.version.code
    }

    /// Whether fields were typed on a page that showed the question as it is now.
    pub fn is_the_one_of(&self, typed: &Typed) -> bool {
        typed.value(VERSION) == self.version.own_version_id.to_string()
    }

    /// What it asks now.
    pub fn wording(&self) -> &Wording {
        &self.version.wording
    }
}

/// The number of an own question's code.
pub fn number_of(code: &str) -> Option<u16> {
    code.strip_prefix('o').filter(|digits| digits.bytes().all(|digit| digit.is_ascii_digit()))?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both(words: &str) -> Both {
        Both { da: words.to_owned(), en: format!("{words} (en)") }
    }

    fn wording(options: &[&str]) -> Wording {
        let options = options.iter().map(|words| Choice { id: 0, words: both(words) });
        Wording {
            kind: Kind::Single,
            text: both("Hvad?"),
            help: Both::default(),
            options: options.collect(),
            most: 1,
            low: 0,
            high: 0,
            seen_by: SeenBy::Oneself,
            rule: None,
        }
    }

    fn ids(wording: &Wording) -> Vec<u8> {
        wording.options.iter().map(|option| option.id).collect()
    }

    #[test]
    fn an_option_keeps_its_number_with_its_words_and_no_number_comes_back() {
        let mut first = wording(&["a", "b", "c"]);
        first.number_options(&[]);
        assert_eq!(ids(&first), [1, 2, 3]);
        let mut second = wording(&["c", "a", "d"]);
        second.number_options(&[&first]);
        assert_eq!(ids(&second), [3, 1, 4]);
        let mut third = wording(&["b", "e"]);
        third.options[1].words.en = "e".to_owned();
        third.number_options(&[&first, &second]);
        assert_eq!(ids(&third), [2, 5], "b is b again, e was never there");
        let mut mended = wording(&["a", "b"]);
        mended.options[0].words.en = "A".to_owned();
        mended.number_options(&[&first]);
        assert_eq!(ids(&mended), [1, 2], "mended in one language it is still the same");
    }

    #[test]
    fn an_old_answer_counts_while_the_question_says_the_same_in_one_language() {
        let before = wording(&["a", "b"]);
        let mut after = before.clone();
        after.text.en = "What then?".to_owned();
        assert!(before.still_means(&after));
        after.text.da = "Hvad så?".to_owned();
        assert!(!before.still_means(&after));
    }

    #[test]
    fn an_old_answer_forms_groups_only_in_the_way_that_was_promised() {
        let like = Wording { rule: Some(Rule::Same), ..wording(&["a", "b"]) };
        let unlike = Wording { rule: Some(Rule::Mixed), ..like.clone() };
        assert!(like.still_means(&like) && !like.still_means(&unlike));
    }

    #[test]
    fn codes_are_numbers_after_an_o() {
        assert_eq!(number_of("o12"), Some(12));
        for other in ["p01", "o", "o-1", "o+1", "12", "o99999"] {
            assert_eq!(number_of(other), None, "{other}");
        }
    }

    #[test]
    fn words_of_ones_own_form_no_groups_and_every_other_kind_can() {
        assert!(Kind::ALL.iter().all(|kind| (*kind == Kind::Text) == kind.rules().is_empty()));
        assert!(Kind::ALL.iter().all(|kind| Kind::from_word(kind.word()) == Some(*kind)));
        assert!(Rule::ALL.iter().all(|rule| Rule::from_word(rule.word()) == Some(*rule)));
    }
}

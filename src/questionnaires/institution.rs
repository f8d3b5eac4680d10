//! What the institution lists in every profile: places to meet, and what one may wish not to be the only one about. The
//! house suggests some; the institution leaves out what does not fit and adds its own, in both languages.
//!
//! An option in the institution's own words has a place of its own in the catalogue's list, given once. Its words never
//! change; what is no longer offered keeps its meaning for those who chose it.

use super::answers::{self, Answer};
use super::catalogue::{DIMENSIONS, Key, PLACES, Question, is_institutions};
use super::own_questions::{Both, Kind, Rule, Verdict, Wording, smells, without_houses};
use super::typed::{ANSWER, Typed};
use crate::i18n::Text;
use crate::questionnaires::catalogue::SeenBy;
use crate::web::Faults;

/// The longest words of an option, in characters.
pub const LONGEST_OPTION: usize = 60;

/// Which list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Where it is easy to meet.
    Places,
    /// What one may wish not to be the only one about.
    Dimensions,
}

impl List {
    /// Both, in the order of the profile.
    pub const ALL: [Self; 2] = [Self::Places, Self::Dimensions];

    /// The word in the database and in forms.
    pub fn word(self) -> &'static str {
        match self {
            Self::Places => "places",
            Self::Dimensions => "dimensions",
        }
    }

    /// Reads the word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|list| list.word() == word)
    }

    /// The list a question offers, if it is the institution's.
    pub fn of(question: &Question) -> Option<Self> {
        Self::ALL.into_iter().find(|list| list.question().key == question.key)
    }

    /// The question that offers it.
    pub fn question(self) -> &'static Question {
        match self {
            Self::Places => Question::of(Key::Places),
            Self::Dimensions => Question::of(Key::NotAlone),
        }
    }

    /// Every option there can be, in the order in which they are counted.
    fn options(self) -> &'static [&'static str] {
        match self {
            Self::Places => PLACES,
            Self::Dimensions => DIMENSIONS,
        }
    }
}

/// What is stored of an option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// In which list.
    pub list: List,
    /// Its name there.
    pub option: String,
    /// The institution's words; none for one of the house's.
    pub words: Option<Both>,
    /// Whether it is offered.
    pub is_offered: bool,
}

/// An option of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Its name in the list.
    pub option: &'static str,
    /// Its words.
    pub words: Text,
    /// Whether it is offered.
    pub is_offered: bool,
}

/// The institution's lists.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    stored: Vec<Stored>,
}

impl Lists {
    /// The lists as they are stored; what is not stored is as the house suggests.
    pub fn of(stored: Vec<Stored>) -> Self {
        Self { stored }
    }

    fn stored(&self, list: List, option: &str) -> Option<&Stored> {
        self.stored.iter().find(|stored| stored.list == list && stored.option == option)
    }

    /// Every option of a list that means something: what is offered, and what was.
    pub fn items(&self, list: List) -> Vec<Item> {
        let item = |option: &&'static str| {
            let stored = self.stored(list, option);
            let words = match stored.and_then(|stored| stored.words.as_ref()) {
                Some(words) => words.text(),
                None if is_institutions(option) => return None,
                None => Text::new(list.question().option_text(option)),
            };
            Some(Item { option, words, is_offered: stored.is_none_or(|stored| stored.is_offered) })
        };
        list.options().iter().filter_map(item).collect()
    }

    /// The words of a question's option, be it of a list or not.
    pub fn words(&self, question: &Question, option: &str) -> Text {
        let own = List::of(question).and_then(|list| self.stored(list, option)?.words.as_ref());
        own.map_or_else(|| Text::new(question.option_text(option)), Both::text)
    }

    /// What a question offers somebody who chose these before.
    pub fn offered(&self, question: &Question, chosen: &[String]) -> Vec<&'static str> {
        let Some(list) = List::of(question) else { return question.options().to_vec() };
        let items = self.items(list).into_iter();
        let is_there = |item: &Item| item.is_offered || chosen.iter().any(|chosen| chosen == item.option);
        items.filter(is_there).map(|item| item.option).collect()
    }

    /// Reads an answer as typed or as stored, if everything in it means something.
    pub fn read(&self, question: &Question, typed: &Typed) -> Result<Option<Answer>, Faults> {
        self.take(question, answers::read(question, typed)?)
    }

    /// An answer, if everything in it means something.
    fn take(&self, question: &Question, answer: Option<Answer>) -> Result<Option<Answer>, Faults> {
        let Some(list) = List::of(question) else { return Ok(answer) };
        let chosen: Vec<&str> = match &answer {
            Some(Answer::Several(options)) => options.clone(),
            Some(Answer::NotAlone(Some(wish))) => vec![wish.dimension],
            _ => Vec::new(),
        };
        let is_known = |option: &&str| !is_institutions(option) || self.stored(list, option).is_some();
        if chosen.iter().all(is_known) {
            Ok(answer)
        } else {
            Err(Faults::one(ANSWER, Text::new("questionnaires-fault-strange")))
        }
    }

    /// The next place for an option in the institution's own words, while there is one.
    pub fn free(&self, list: List) -> Option<&'static str> {
        let own = list.options().iter().copied().filter(|option| is_institutions(option));
        own.into_iter().find(|option| self.stored(list, option).is_none())
    }

    /// Whether this is the only option that is offered.
    pub fn is_last(&self, list: List, option: &str) -> bool {
        let items = self.items(list);
        items.iter().all(|item| item.option == option || !item.is_offered)
    }
}

/// The words of a new option as typed, or what is wrong with them. What nobody may be sorted by is refused.
pub fn read_words(list: &str, da: &str, en: &str) -> Result<(List, Both), Faults> {
    let mut faults = Faults::none();
    let chosen = List::from_word(list);
    if chosen.is_none() {
        faults.add("list", Text::new("questionnaires-institution-fault-list"));
    }
    let mut read = |field: &str, missing: &str, typed: &str| {
        let words = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        let length = words.chars().count();
        if length == 0 {
            faults.add(field, Text::new(missing.to_owned()));
        } else if length > LONGEST_OPTION {
            faults.add(
                field,
                Text::new("questionnaires-fault-long").n("length", length).n("max", LONGEST_OPTION),
            );
        } else if let Some((word, topic)) = refused(chosen, &words) {
            let why = Text::new(format!("questionnaires-smell-{topic}"));
            faults.add(field, Text::new("questionnaires-smells-not-groups").s("word", word).text("why", why));
        }
        words
    };
    let words = Both {
        da: read("words_da", "questionnaires-editor-fault-da", da),
        en: read("words_en", "questionnaires-editor-fault-en", en),
    };
    match chosen {
        Some(list) if faults.is_empty() => Ok((list, words)),
        _ => Err(faults),
    }
}

/// A word that no group may be formed by, and its topic: the same that are refused in questions that form groups. A place
/// may be a church: it is a house, not a belief.
fn refused(list: Option<List>, words: &str) -> Option<(String, &'static str)> {
    let words = if list == Some(List::Places) { without_houses(words) } else { words.to_owned() };
    let forms_groups = Wording {
        kind: Kind::Single,
        text: Both::default(),
        help: Both::default(),
        options: Vec::new(),
        most: 1,
        low: 0,
        high: 0,
        seen_by: SeenBy::Oneself,
        rule: Some(Rule::Same),
    };
    let found = smells(&words).into_iter();
    let mut never = found.filter(|(_, topic)| topic.verdict(&forms_groups) != Verdict::Knowingly);
    never.next().map(|(word, topic)| (word, topic.word()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questionnaires::answers::NotAlone;

    fn own(list: List, option: &str, is_offered: bool) -> Stored {
        let words = Both { da: "Campus Nord".into(), en: "Campus North".into() };
        Stored { list, option: option.into(), words: Some(words), is_offered }
    }

    #[test]
    fn the_house_suggests_and_the_institution_decides() {
        let as_suggested = Lists::default();
        assert_eq!(as_suggested.items(List::Places).len(), 4);
        assert_eq!(as_suggested.items(List::Dimensions).len(), 7);
        let left_out = Stored { list: List::Places, option: "home".into(), words: None, is_offered: false };
        let lists = Lists::of(vec![own(List::Places, "i1", true), left_out]);
        let places = Question::of(Key::Places);
        assert_eq!(lists.offered(places, &[]), ["campus", "town", "online", "i1"]);
        assert_eq!(lists.offered(places, &["home".to_owned()]), ["campus", "town", "home", "online", "i1"]);
        assert_eq!(lists.free(List::Places), Some("i2"));
        assert_eq!(lists.free(List::Dimensions), Some("i1"));
    }

    #[test]
    fn what_was_offered_keeps_its_meaning_and_what_never_was_has_none() {
        let lists = Lists::of(vec![own(List::Dimensions, "i1", false)]);
        let wish = |dimension| Some(Answer::NotAlone(Some(NotAlone { dimension, value: None })));
        let question = Question::of(Key::NotAlone);
        assert_eq!(lists.take(question, wish("i1")), Ok(wish("i1")));
        assert!(lists.take(question, wish("i2")).is_err());
        assert!(lists.words(question, "i1").key().contains("own-words"));
    }

    #[test]
    fn what_nobody_may_be_sorted_by_is_refused_in_both_languages() {
        for (da, en) in [
            ("Har en diagnose", "Has one"),
            ("Det samme", "The same religion"),
            ("Det samme modersmål", "The same"),
            ("Født i udlandet? Samme fødeland", "The same"),
            ("Samme karakterer", "The same"),
        ] {
            assert!(read_words("dimensions", da, en).is_err(), "{da} / {en}");
        }
        assert!(read_words("dimensions", "Også ny i byen", "Also new here").is_ok());
        assert!(read_words("places", "Campus Nord", "Campus North").is_ok());
        assert!(read_words("places", "Kirken", "St Paul’s Church").is_ok(), "a place is not a belief");
        assert!(read_words("places", "De kristnes hus", "Church").is_err());
        assert!(read_words("dimensions", "Samme kirke", "Same church").is_err());
        assert!(read_words("prices", "Campus Nord", "Campus North").is_err());
        assert!(read_words("places", " ", "Campus North").is_err());
    }

    #[test]
    fn the_last_one_that_is_offered_is_known() {
        let off = |option: &str| Stored {
            list: List::Places,
            option: option.into(),
            words: None,
            is_offered: false,
        };
        let lists = Lists::of(["campus", "town", "home"].map(off).to_vec());
        assert!(lists.is_last(List::Places, "online") && !lists.is_last(List::Places, "campus"));
    }
}

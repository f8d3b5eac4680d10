//! The prompts, in the order of a term, and how words are kept.

use serde::{Deserialize, Serialize};

use crate::questionnaires::mark_of;

/// What a student is invited to write about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Prompt {
    /// Warm-up: what in the stories could be me, or somebody I know.
    W1,
    /// Warm-up: what has helped me before.
    W2,
    /// Warm-up: my next small step.
    W3,
    /// What others get from how I prefer to work.
    S1,
    /// What they should know about it.
    S2,
    /// What I would like to try differently.
    S3,
    /// What I am good at when working together.
    R1,
    /// How I am towards others, at ease and under pressure.
    R2,
    /// What this group should be for.
    R3,
    /// What I need to dare to say that I am lost.
    R4,
    /// What I have done that helped, and want to try.
    R5,
    /// What I take with me.
    R6,
}

/// When in a term a prompt fits best. None is ever closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// With the three stories.
    Warmup,
    /// After saying how one prefers to work.
    Style,
    /// Before there are groups.
    Before,
    /// Halfway.
    Midway,
    /// At the end.
    End,
}

impl Moment {
    /// All of them, in order.
    pub const ALL: [Self; 5] = [Self::Warmup, Self::Style, Self::Before, Self::Midway, Self::End];

    /// The key of its heading.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Warmup => "reflections-moment-warmup",
            Self::Style => "reflections-moment-style",
            Self::Before => "reflections-moment-before",
            Self::Midway => "reflections-moment-midway",
            Self::End => "reflections-moment-end",
        }
    }
}

impl Prompt {
    /// All of them, in the order of a term.
    pub const ALL: [Self; 12] = [
        Self::W1,
        Self::W2,
        Self::W3,
        Self::S1,
        Self::S2,
        Self::S3,
        Self::R1,
        Self::R2,
        Self::R3,
        Self::R4,
        Self::R5,
        Self::R6,
    ];

    /// The word in addresses, rows and text keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::W1 => "w1",
            Self::W2 => "w2",
            Self::W3 => "w3",
            Self::S1 => "s1",
            Self::S2 => "s2",
            Self::S3 => "s3",
            Self::R1 => "r1",
            Self::R2 => "r2",
            Self::R3 => "r3",
            Self::R4 => "r4",
            Self::R5 => "r5",
            Self::R6 => "r6",
        }
    }

    /// Reads the word.
    pub fn by_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|prompt| prompt.code() == code)
    }

    /// When it fits best.
    pub fn moment(self) -> Moment {
        match self {
            Self::W1 | Self::W2 | Self::W3 => Moment::Warmup,
            Self::S1 | Self::S2 | Self::S3 => Moment::Style,
            Self::R1 | Self::R2 | Self::R3 | Self::R4 => Moment::Before,
            Self::R5 => Moment::Midway,
            Self::R6 => Moment::End,
        }
    }

    /// The prompts of a moment.
    pub fn of(moment: Moment) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(move |prompt| prompt.moment() == moment)
    }

    /// The next one of the same moment.
    pub fn next(self) -> Option<Self> {
        Self::of(self.moment()).find(|other| *other > self)
    }

    /// The key of one of its sentences: `title`, `short`, `help`.
    pub fn text(self, what: &str) -> String {
        format!("reflections-{}-{what}", self.code())
    }
}

/// How far somebody has come with the prompts of a moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Prompts with words.
    pub written: usize,
    /// Prompts there are.
    pub total: usize,
}

impl Standing {
    /// With the prompts of a moment, of all that are written to.
    pub fn of(moment: Moment, written: &[Prompt]) -> Self {
        let of = |prompts: &[Prompt]| prompts.iter().filter(|prompt| prompt.moment() == moment).count();
        Self { written: of(written), total: of(&Prompt::ALL) }
    }
}

/// The most that may be written to one prompt, in characters: about three pages. What is longer is kept as it is and
/// not finished; only a form that is larger than any form we take is not kept.
pub const LONGEST: usize = 6000;

/// How many texts from other windows stand beside one's words.
pub const MOST_BESIDE: usize = 10;

/// How many characters stand beside one's words in all, so that a page stays one that a telephone opens.
pub const ROOM_BESIDE: usize = MOST_BESIDE * LONGEST;

/// The longest line a card takes, in characters.
pub const CARD_LINE: usize = 140;

/// Words as they are sealed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// What was written last.
    pub text: String,
    /// What would have been written over from another window.
    pub elsewhere: Vec<String>,
}

impl Words {
    /// These words after somebody wrote `text`. Whoever had seen what stood here may write over it; whoever had not
    /// leaves it beside. Who saves lets go what stood beside as far as the page showed it (`shown` holds the marks), and
    /// what they have written into their words or out of them. Words are never lost by accident, only by intention: when
    /// there is no room beside for what would be written over, the new text is refused rather than an old one dropped.
    /// All that was told to be kept stays, and the writer, who still has the new text before them, is told that it is not.
    pub fn after(self, text: &str, had: Had, shown: &[String], way: Writing) -> Result<Self, Full> {
        let mut elsewhere = self.elsewhere;
        if way == Writing::Saved {
            let stood = if had == Had::Seen { self.text.as_str() } else { "" };
            let is_known = |words: &str| text.contains(words) || stood.contains(words);
            elsewhere.retain(|words| !is_known(words) && !shown.contains(&mark_of(words)));
        }
        // Also the same words: two windows may agree now, and one go on to write something else.
        let is_lost = had == Had::NotSeen && !self.text.is_empty();
        if is_lost && !elsewhere.iter().any(|words| words.contains(&self.text)) {
            elsewhere.retain(|words| !self.text.contains(words.as_str()));
            elsewhere.push(self.text);
            let length: usize = elsewhere.iter().map(|words| words.chars().count()).sum();
            if elsewhere.len() > MOST_BESIDE || length > ROOM_BESIDE {
                return Err(Full);
            }
        }
        Ok(Self { text: text.to_owned(), elsewhere })
    }

    /// These words on a page that shows another text in front and all of them beside it.
    #[must_use]
    pub fn all_beside(self, text: &str) -> Self {
        let mut elsewhere = self.elsewhere;
        elsewhere.push(self.text);
        Self { text: text.to_owned(), elsewhere }
    }

    /// By how many characters they are too long to be finished, if they are.
    pub fn too_many(&self) -> Option<usize> {
        self.text.chars().count().checked_sub(LONGEST).filter(|over| *over > 0)
    }

    /// What stands beside and is not in the text anyway.
    pub fn beside(&self) -> Vec<&str> {
        self.elsewhere.iter().map(String::as_str).filter(|words| !self.text.contains(words)).collect()
    }

    /// Whether nothing is left of it.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.elsewhere.is_empty()
    }

    /// Its sentences that have room on a card, in order.
    pub fn sentences(&self) -> Vec<String> {
        let folded = self.text.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut sentences = Vec::new();
        let mut rest = folded.as_str();
        while !rest.is_empty() {
            let end = rest.find(['.', '!', '?']).map_or(rest.len(), |at| at + 1);
            let (sentence, after) = rest.split_at(end);
            let sentence = sentence.trim();
            if (3..=CARD_LINE).contains(&sentence.chars().count()) {
                sentences.push(sentence.to_owned());
            }
            rest = after;
        }
        sentences
    }
}

/// There is no room beside for one more text from another window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Full;

/// Whether a writer had seen what stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Had {
    /// The page showed it.
    Seen,
    /// It came from another window since.
    NotSeen,
}

/// Whether words were kept while they were typed, or saved by the button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writing {
    /// While typing.
    Typing,
    /// By the button.
    Saved,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words(text: &str) -> Words {
        Words { text: text.into(), elsewhere: Vec::new() }
    }

    #[test]
    fn sentences_with_room_on_a_card_can_be_copied() {
        let text = format!("Jeg lytter godt.\nJeg spørger, når jeg er i tvivl! {}. Ja", "meget ".repeat(40));
        assert_eq!(words(&text).sentences(), ["Jeg lytter godt.", "Jeg spørger, når jeg er i tvivl!"]);
        assert_eq!(words("").sentences(), Vec::<String>::new());
    }

    #[test]
    fn what_was_seen_and_saved_over_is_gone() {
        let beside = words("kaffe").after("te", Had::NotSeen, &[], Writing::Typing).unwrap();
        assert_eq!(beside.elsewhere, ["kaffe"]);
        let still = beside.clone().after("te og brød", Had::Seen, &[], Writing::Typing).unwrap();
        assert_eq!(still.elsewhere, ["kaffe"], "while one types, it stays beside");
        let unread = beside.clone().after("te", Had::Seen, &[], Writing::Saved).unwrap();
        assert_eq!(unread.elsewhere, ["kaffe"], "nobody lets go what their page did not show");
        assert_eq!(beside.after("te", Had::Seen, &[mark_of("kaffe")], Writing::Saved), Ok(words("te")));
    }

    #[test]
    fn a_text_that_no_room_is_left_for_is_refused_and_no_other_dropped() {
        let mut kept = words("tekst 0.");
        for number in 1..=MOST_BESIDE {
            let text = format!("tekst {number}.");
            kept = kept.after(&text, Had::NotSeen, &[], Writing::Typing).unwrap();
        }
        assert_eq!(kept.elsewhere.len(), MOST_BESIDE);
        assert_eq!(kept.clone().after("en til", Had::NotSeen, &[], Writing::Typing), Err(Full));
        assert_eq!(kept.clone().after("en til", Had::NotSeen, &[], Writing::Saved), Err(Full));
        // A page that shows everything makes room.
        let page = kept.clone().all_beside("en til");
        assert_eq!(page.beside().len(), MOST_BESIDE + 1);
        let shown: Vec<String> = page.beside().into_iter().map(mark_of).collect();
        assert_eq!(kept.after("en til", Had::Seen, &shown, Writing::Saved), Ok(words("en til")));
        let long = words(&"å".repeat(ROOM_BESIDE + 1));
        assert_eq!(long.after("te", Had::NotSeen, &[], Writing::Typing), Err(Full));
    }

    #[test]
    fn words_that_are_too_long_say_by_how_many() {
        let of = |length| words(&"å".repeat(length)).too_many();
        assert_eq!([of(0), of(LONGEST), of(LONGEST + 1)], [None, None, Some(1)]);
    }

    #[test]
    fn every_prompt_is_found_by_its_code_and_leads_on_within_its_moment() {
        for prompt in Prompt::ALL {
            assert_eq!(Prompt::by_code(prompt.code()), Some(prompt));
            assert!(prompt.next().is_none_or(|next| next.moment() == prompt.moment()));
        }
        assert_eq!(Prompt::W1.next(), Some(Prompt::W2));
        assert_eq!(Prompt::R4.next(), None);
    }

    /// What one of two windows does.
    #[derive(Clone, Copy, Debug)]
    enum Turn {
        Opens,
        Types,
        Saves,
    }

    /// A window: which state of the words it has seen, the marks it was given, and all it has shown or sent.
    #[derive(Default)]
    struct Window {
        seen: usize,
        shown: Vec<String>,
        known: Vec<String>,
    }

    fn turns() -> impl Strategy<Value = Vec<(bool, Turn, String)>> {
        let turn = prop_oneof![Just(Turn::Opens), Just(Turn::Types), Just(Turn::Saves)];
        proptest::collection::vec((any::<bool>(), turn, "[a-z]{0,4}"), 1..40)
    }

    proptest! {
        /// However two windows take turns, whatever is gone was shown to the one that let it go, or written there.
        #[test]
        fn two_windows_lose_no_words(turns in turns()) {
            let (mut kept, mut state) = (Words::default(), 0);
            let mut windows = [Window::default(), Window::default()];
            for (which, turn, text) in turns {
                let window = &mut windows[usize::from(which)];
                if let Turn::Opens = turn {
                    window.seen = state;
                    window.shown = kept.beside().into_iter().map(mark_of).collect();
                    window.known.extend(kept.beside().into_iter().map(str::to_owned));
                    window.known.push(kept.text.clone());
                    continue;
                }
                let had = if window.seen == state { Had::Seen } else { Had::NotSeen };
                let way = if let Turn::Saves = turn { Writing::Saved } else { Writing::Typing };
                let before = kept.clone();
                // A text that is refused is told to be, and stays on its page.
                let Ok(after) = kept.after(&text, had, &window.shown, way) else {
                    kept = before;
                    continue;
                };
                kept = after;
                prop_assert!(kept.elsewhere.len() <= MOST_BESIDE);
                state += 1;
                window.known.push(text);
                if way == Writing::Typing {
                    window.seen = state;
                }
                let has = |all: &[String], words: &str| all.iter().any(|one| one.contains(words));
                for words in before.elsewhere.iter().chain([&before.text]) {
                    let is_there = kept.text.contains(words.as_str()) || has(&kept.elsewhere, words);
                    prop_assert!(is_there || has(&window.known, words), "{words} was lost unread: {kept:?}");
                }
            }
        }
    }
}

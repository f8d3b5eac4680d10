//! The default questionnaire as data: what is asked, in which form, who sees the answer and what it is used for.
//! The words are in `locales/`, under `questionnaires-<code>-…`.

/// Which question. The code is what addresses, rows and text keys say; it tells a passer-by nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// When one can meet.
    Availability,
    /// Hours a week for the group.
    Hours,
    /// On site or online.
    Form,
    /// How often to meet.
    Rhythm,
    /// Where it is easy to meet.
    Places,
    /// What the group is for.
    Purpose,
    /// How much the course fills this term.
    Aim,
    /// What one likes to contribute.
    Strengths,
    /// What one would like to learn with others.
    Learning,
    /// How one prefers to work.
    Style,
    /// Languages to work in.
    Languages,
    /// The wish not to be the only one.
    NotAlone,
    /// The mutual wish about one person.
    Wish,
    /// What it takes to contribute well, without causes.
    Practical,
    /// What the group sees.
    Card,
}

/// The form of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Times in an ordinary week.
    Week,
    /// One option.
    One(&'static [&'static str]),
    /// Several options, at most so many.
    Several(&'static [&'static str], usize),
    /// Two-ended scales of five points.
    Scales(&'static [&'static str]),
    /// At most one dimension, with one's own value where the dimension has several.
    NotAlone,
    /// The address of one person.
    Wish,
    /// Needs, each with its own recipient.
    Needs(&'static [&'static str]),
    /// A line, and which answers to show.
    Card,
}

/// Who sees an answer. It is written beside each answer, and what was promised then holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeenBy {
    /// The course leader and the facilitator; the group sees common times only.
    Logistics,
    /// The student alone.
    Oneself,
    /// The student alone, and the group if the student puts it on the card.
    CardIfChosen,
    /// Whom the student chooses, item by item. Sealed.
    AsChosen,
    /// Nobody; read by the program alone when groups are formed. Sealed.
    Nobody,
    /// The group and its facilitator.
    Group,
}

impl SeenBy {
    /// The word for the database.
    pub fn word(self) -> &'static str {
        match self {
            Self::Logistics => "logistics",
            Self::Oneself => "oneself",
            Self::CardIfChosen => "card_if_chosen",
            Self::AsChosen => "as_chosen",
            Self::Nobody => "nobody",
            Self::Group => "group",
        }
    }

    /// Whether the answer is sealed before it reaches the database.
    pub fn is_sealed(self) -> bool {
        matches!(self, Self::AsChosen | Self::Nobody)
    }
}

/// What an answer is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UsedFor {
    /// Forming groups. Such answers are taken until the deadline.
    Groups,
    /// Not for forming groups: for the group itself, at any time.
    TheGroupItself,
}

/// Where in the overview a question stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Time and place.
    Practical,
    /// How one would like to study.
    Study,
    /// What this course asks beside it.
    Own,
    /// Only if one feels like it.
    Optional,
    /// What the group sees.
    Card,
}

impl Part {
    /// All parts in the order of the overview.
    pub const ALL: [Self; 5] = [Self::Practical, Self::Study, Self::Own, Self::Optional, Self::Card];

    /// The key of its heading.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Practical => "questionnaires-overview-part-practical",
            Self::Study => "questionnaires-overview-part-study",
            Self::Own => "questionnaires-overview-part-own",
            Self::Optional => "questionnaires-overview-part-optional",
            Self::Card => "questionnaires-overview-part-card",
        }
    }
}

/// A question of the questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// Which it is.
    pub key: Key,
    /// Its code in addresses, rows and text keys.
    pub code: &'static str,
    /// The form of its answer.
    pub kind: Kind,
    /// Who sees the answer.
    pub seen_by: SeenBy,
    /// What the answer is used for.
    pub used_for: UsedFor,
    /// Where in the overview it stands.
    pub part: Part,
    /// How long it takes on a phone, honestly.
    pub seconds: u32,
}

impl Question {
    /// The question of a key.
    pub fn of(key: Key) -> &'static Self {
        // Every key stands in the table: a test says so.
        QUESTIONS.iter().find(|question| question.key == key).unwrap_or(&QUESTIONS[0])
    }

    /// The question of a code.
    pub fn by_code(code: &str) -> Option<&'static Self> {
        QUESTIONS.iter().find(|question| question.code == code)
    }

    /// The options, if it has a list of them.
    pub fn options(&self) -> &'static [&'static str] {
        match self.kind {
            Kind::One(options) | Kind::Several(options, _) | Kind::Scales(options) | Kind::Needs(options) => {
                options
            }
            Kind::NotAlone => DIMENSIONS,
            Kind::Week | Kind::Wish | Kind::Card => &[],
        }
    }

    /// The key of an option's words.
    pub fn option_text(&self, option: &str) -> String {
        match self.key {
            Key::Strengths | Key::Learning => format!("questionnaires-skill-{option}"),
            Key::Practical => format!("questionnaires-c01-item-{option}"),
            _ => format!("questionnaires-{}-option-{option}", self.code),
        }
    }

    /// The key of one of the question's sentences: `title`, `short`, `why`, `seen`, `use`, …
    pub fn text(&self, what: &str) -> String {
        format!("questionnaires-{}-{what}", self.code)
    }

    /// Whether a course can do without it. Nobody can meet without times; the card is the group's; and whether there are
    /// wishes for one another, the plan says.
    pub fn can_be_left_out(&self) -> bool {
        !matches!(self.key, Key::Availability | Key::Card | Key::Wish)
    }

    /// Whether a hint stands with it.
    pub fn has_hint(&self) -> bool {
        use Key::{Aim, Availability, Card, Hours, NotAlone, Practical, Strengths, Style, Wish};
        matches!(
            self.key,
            Availability | Hours | Aim | Strengths | Style | NotAlone | Wish | Practical | Card
        )
    }

    /// Whether "I don't know yet" and "I would rather not say" stand below the options.
    pub fn offers_ways_out(&self) -> bool {
        matches!(self.kind, Kind::One(_) | Kind::Several(..))
    }
}

/// Hours a week, in bands.
pub const HOURS: &[&str] = &["two", "four", "six", "seven"];
/// Ways of meeting, from the same room to the screen; the last goes with all.
pub const FORMS: &[&str] = &["on-site", "mixed", "online", ANY];
/// Rhythms, from the most frequent; the last goes with all.
pub const RHYTHMS: &[&str] = &["twice", "weekly", "fortnight", "deadlines", ANY];
/// "It does not matter to me."
pub const ANY: &str = "any";
/// Places that are easy to meet at: those of the house, then room for the institution's own.
pub const PLACES: &[&str] = &[
    "campus", "town", "home", "online", "i1", "i2", "i3", "i4", "i5", "i6", "i7", "i8", "i9", "i10", "i11",
    "i12", "i13", "i14", "i15", "i16", "i17", "i18", "i19", "i20",
];
/// What a group can be for.
pub const PURPOSES: &[&str] = &["understand", "weekly", "exam", "product", "company", "views"];
/// How much the course fills, from a little.
pub const AIMS: &[&str] = &["beside", "solid", "deep"];
/// What one can contribute or learn.
pub const SKILLS: &[&str] =
    &["structure", "reading", "questions", "explaining", "writing", "numbers", "sources", "mood", "thread"];
/// The two-ended scales of how one prefers to work.
pub const STYLES: &[&str] = &["start", "plan", "think", "feedback", "whole"];
/// Languages to work in.
pub const LANGUAGES: &[&str] = &["danish", "english"];
/// What one may wish not to be the only one about: what the house suggests, then room for the institution's own. Nothing
/// here may be health, belief or origin (GDPR article 9); the institution's own words are looked at for that.
pub const DIMENSIONS: &[&str] = &[
    "gender",
    "new-in-town",
    "commute",
    "children",
    "above-thirty",
    "changed-study",
    "english",
    "i1",
    "i2",
    "i3",
    "i4",
    "i5",
    "i6",
    "i7",
    "i8",
    "i9",
    "i10",
    "i11",
    "i12",
    "i13",
    "i14",
    "i15",
    "i16",
    "i17",
    "i18",
    "i19",
    "i20",
];

/// Whether an option is one that the institution puts into its own words: `i1`, `i2`, ….
pub fn is_institutions(option: &str) -> bool {
    option.strip_prefix('i').is_some_and(|number| number.parse::<u8>().is_ok())
}
/// One's own value in the one dimension that has several.
pub const GENDERS: &[&str] = &["woman", "man", "nonbinary"];
/// Practical needs; the last is in the student's own words.
pub const NEEDS: &[&str] = &[
    "agenda",
    "breaks",
    "quiet",
    "step-free",
    "in-writing",
    "camera",
    "roles",
    "turns",
    "time-to-think",
    "before-four",
    OTHER,
];
/// "Something else", with words of one's own.
pub const OTHER: &str = "other";
/// How long a line on the card or a need in one's own words may be.
pub const LINE: usize = 140;

/// The questions in the order they are asked.
pub const QUESTIONS: &[Question] = &[
    question(Key::Availability, "p01", Kind::Week, SeenBy::Logistics, Part::Practical, 75),
    question(Key::Hours, "p02", Kind::One(HOURS), SeenBy::Oneself, Part::Practical, 20),
    question(Key::Form, "p03", Kind::One(FORMS), SeenBy::Logistics, Part::Practical, 15),
    question(Key::Rhythm, "p04", Kind::One(RHYTHMS), SeenBy::Logistics, Part::Practical, 15),
    question(Key::Places, "p05", Kind::Several(PLACES, PLACES.len()), SeenBy::Logistics, Part::Practical, 15),
    question(Key::Languages, "p11", Kind::Several(LANGUAGES, 2), SeenBy::Logistics, Part::Practical, 10),
    question(Key::Purpose, "p06", Kind::Several(PURPOSES, 2), SeenBy::CardIfChosen, Part::Study, 30),
    question(Key::Aim, "p07", Kind::One(AIMS), SeenBy::Oneself, Part::Study, 20),
    question(Key::Strengths, "p08", Kind::Several(SKILLS, 3), SeenBy::CardIfChosen, Part::Study, 40),
    question(Key::Learning, "p09", Kind::Several(SKILLS, 3), SeenBy::CardIfChosen, Part::Study, 30),
    question(Key::Style, "p10", Kind::Scales(STYLES), SeenBy::CardIfChosen, Part::Study, 75),
    question(Key::NotAlone, "p12", Kind::NotAlone, SeenBy::Nobody, Part::Optional, 30),
    question(Key::Wish, "p13", Kind::Wish, SeenBy::Nobody, Part::Optional, 30),
    for_the_group(Key::Practical, "c01", Kind::Needs(NEEDS), SeenBy::AsChosen, Part::Optional, 40),
    for_the_group(Key::Card, "c02", Kind::Card, SeenBy::Group, Part::Card, 45),
];

const fn question(
    key: Key,
    code: &'static str,
    kind: Kind,
    seen_by: SeenBy,
    part: Part,
    seconds: u32,
) -> Question {
    Question { key, code, kind, seen_by, used_for: UsedFor::Groups, part, seconds }
}

const fn for_the_group(
    key: Key,
    code: &'static str,
    kind: Kind,
    seen_by: SeenBy,
    part: Part,
    seconds: u32,
) -> Question {
    Question { key, code, kind, seen_by, used_for: UsedFor::TheGroupItself, part, seconds }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::i18n::{Lang, keys};

    /// Every text key that is put together from a question; exactly these exist in both languages.
    fn every_text() -> Vec<String> {
        let mut keys = Vec::new();
        for question in QUESTIONS {
            keys.extend(["title", "short", "why", "seen", "use"].map(|what| question.text(what)));
            if question.has_hint() {
                keys.push(question.text("hint"));
            }
            if question.kind != Kind::Scales(STYLES) {
                let of_the_house = question.options().iter().filter(|option| !is_institutions(option));
                keys.extend(of_the_house.map(|option| question.option_text(option)));
            }
        }
        for scale in STYLES {
            keys.extend(["name", "low", "high"].map(|end| format!("questionnaires-p10-{scale}-{end}")));
        }
        keys.extend(GENDERS.iter().map(|gender| format!("questionnaires-p12-value-{gender}")));
        keys
    }

    #[test]
    fn every_question_has_its_words_in_both_languages_and_no_others() {
        let wanted: BTreeSet<String> = every_text().into_iter().collect();
        let families =
            ["questionnaires-p0", "questionnaires-p1", "questionnaires-c0", "questionnaires-skill-"];
        for lang in Lang::ALL {
            let there = keys(lang).iter().filter(|key| families.iter().any(|family| key.starts_with(family)));
            let there: BTreeSet<String> = there.cloned().collect();
            assert_eq!(there, wanted, "{}", lang.tag());
        }
    }

    #[test]
    fn codes_and_keys_name_one_question_each() {
        for question in QUESTIONS {
            assert_eq!(Question::of(question.key), question);
            assert_eq!(Question::by_code(question.code), Some(question));
        }
    }

    #[test]
    fn the_default_takes_eight_minutes() {
        let seconds: u32 = QUESTIONS.iter().filter(|q| q.key != Key::Wish).map(|q| q.seconds).sum();
        assert!((420..=480).contains(&seconds), "{seconds}");
    }

    #[test]
    fn what_the_group_itself_is_for_is_never_used_to_form_it() {
        for question in QUESTIONS {
            let for_itself = matches!(question.key, Key::Practical | Key::Card);
            assert_eq!(question.used_for == UsedFor::TheGroupItself, for_itself, "{}", question.code);
        }
    }
}

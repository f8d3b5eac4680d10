//! Questions to begin from, two for each kind of group. Their words stand in the language files; once added, a suggestion
//! is a question like any other.

use super::model::{Both, Choice, Kind, Rule, Wording};
use crate::i18n::Lang;
use crate::questionnaires::catalogue::SeenBy;

/// What groups are for, when suggesting questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// The first semester.
    FirstSemester,
    /// A project.
    Project,
    /// Reading together.
    Reading,
    /// Online, or away on placement.
    Online,
}

impl Occasion {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::FirstSemester, Self::Project, Self::Reading, Self::Online];

    /// The word in text keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::FirstSemester => "first-semester",
            Self::Project => "project",
            Self::Reading => "reading",
            Self::Online => "online",
        }
    }

    /// What is suggested.
    pub fn suggestions(self) -> impl Iterator<Item = &'static Suggestion> {
        SUGGESTIONS.iter().filter(move |suggestion| suggestion.occasion == self)
    }
}

/// A question to begin from.
#[derive(Debug)]
pub struct Suggestion {
    /// The word in forms and text keys.
    pub word: &'static str,
    /// Where it fits.
    pub occasion: Occasion,
    kind: Kind,
    seen_by: SeenBy,
    rule: Option<Rule>,
    /// How much it counts to begin with.
    pub weight: u32,
}

/// All suggestions.
const SUGGESTIONS: &[Suggestion] = &[
    of("welcome", Occasion::FirstSemester, Kind::Text, SeenBy::CardIfChosen, None, 0),
    of("start", Occasion::FirstSemester, Kind::Single, SeenBy::Group, None, 0),
    of("topics", Occasion::Project, Kind::Ranking, SeenBy::Oneself, Some(Rule::Same), 20),
    of("tools", Occasion::Project, Kind::Multiple, SeenBy::CardIfChosen, Some(Rule::Covered), 10),
    of("prepared", Occasion::Reading, Kind::Scale, SeenBy::Oneself, Some(Rule::Near), 12),
    of("text", Occasion::Reading, Kind::Single, SeenBy::CardIfChosen, Some(Rule::Same), 8),
    of("region", Occasion::Online, Kind::Single, SeenBy::Logistics, Some(Rule::Same), 15),
    of("contact", Occasion::Online, Kind::Multiple, SeenBy::Group, Some(Rule::Alike), 8),
];

const fn of(
    word: &'static str,
    occasion: Occasion,
    kind: Kind,
    seen_by: SeenBy,
    rule: Option<Rule>,
    weight: u32,
) -> Suggestion {
    Suggestion { word, occasion, kind, seen_by, rule, weight }
}

impl Suggestion {
    /// The suggestion of a word.
    pub fn by_word(word: &str) -> Option<&'static Self> {
        SUGGESTIONS.iter().find(|suggestion| suggestion.word == word)
    }

    /// The question it suggests, in one language.
    pub fn asks(&self, l: Lang) -> String {
        l.t(format!("questionnaires-suggested-{}-text", self.word)).to_string()
    }

    /// The question, to be added as it stands.
    pub fn wording(&self) -> Wording {
        let [da, en] = Lang::ALL.map(|l| {
            let lines = match self.kind {
                Kind::Text | Kind::Number => Vec::new(),
                _ => l.t(format!("questionnaires-suggested-{}-options", self.word)).lines(),
            };
            (self.asks(l), lines)
        });
        let words = da.1.into_iter().zip(en.1).map(|(da, en)| Both { da, en });
        let options: Vec<Choice> = words.map(|words| Choice { id: 0, words }).collect();
        Wording {
            kind: self.kind,
            text: Both { da: da.0, en: en.0 },
            help: Both::default(),
            most: options.len(),
            options,
            low: 0,
            high: 0,
            seen_by: self.seen_by,
            rule: self.rule,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::editor::QuestionForm;
    use super::*;

    #[test]
    fn every_suggestion_passes_the_editor_as_it_stands() {
        for suggestion in SUGGESTIONS {
            let wording = suggestion.wording();
            let form = QuestionForm::of(&wording, suggestion.weight);
            let read = form.read(wording.kind);
            assert_eq!(read, Ok((wording, suggestion.weight)), "{}", suggestion.word);
        }
        for occasion in Occasion::ALL {
            assert_eq!(occasion.suggestions().count(), 2);
        }
    }
}

//! What a leader decides: the kind of group, sizes, whether classes mix, and what makes a group good.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::i18n::Text;
use crate::matching::cohort::Sizes;
use crate::questionnaires::Wishes;

/// What a leader decides about a formation.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// What it is called.
    pub name: String,
    /// The kind of group, which sizes and weights begin from.
    pub preset: Preset,
    /// What the groups are for, in the leader's words; everybody reads the same.
    pub purpose: String,
    /// The same in the other language than the course's; empty where they have not written it.
    pub purpose_other: String,
    /// How large groups should be.
    pub sizes: Sizes,
    /// Whether classes stay apart.
    pub mixing: Mixing,
    /// How much each criterion counts.
    pub weights: Weights,
    /// Whether students may wish for one another.
    pub wishes: Wishes,
    /// Until when students answer.
    pub deadline_at: DateTime<Utc>,
}

/// What becomes of sizes and weights when another kind of group is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbers {
    /// They hold as they are.
    Stand,
    /// They were those of the kind before, so those of the new one take their place.
    Follow,
    /// Somebody changed them by hand, and is asked.
    Asked,
}

impl Plan {
    /// What becomes of its sizes and weights when it was of this kind before.
    pub fn numbers_since(&self, before: Preset) -> Numbers {
        let are_of = |preset: Preset| self.sizes == preset.sizes() && self.weights == preset.weights();
        if self.preset == before || are_of(self.preset) {
            Numbers::Stand
        } else if are_of(before) {
            Numbers::Follow
        } else {
            Numbers::Asked
        }
    }

    /// With the sizes and weights that its kind of group begins with.
    #[must_use]
    pub fn with_usual_numbers(self) -> Self {
        Self { sizes: self.preset.sizes(), weights: self.preset.weights(), ..self }
    }
}

/// A kind of group with its sizes and weights to begin from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// Study groups of the first semester.
    FirstSemester,
    /// Project groups.
    Project,
    /// Reading groups.
    Reading,
    /// Groups that meet online, or are away on placement.
    Online,
}

impl Preset {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::FirstSemester, Self::Project, Self::Reading, Self::Online];

    /// The word in text keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::FirstSemester => "first-semester",
            _ => self.word(),
        }
    }

    /// The word in the database and in forms.
    pub fn word(self) -> &'static str {
        match self {
            Self::FirstSemester => "first_semester",
            Self::Project => "project",
            Self::Reading => "reading",
            Self::Online => "online",
        }
    }

    /// Whether students can know each other well enough to wish for one another.
    pub fn allows(self, wishes: Wishes) -> bool {
        wishes == Wishes::Off || self != Self::FirstSemester
    }

    /// Reads the word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.word() == word)
    }

    /// The sizes it begins with.
    pub fn sizes(self) -> Sizes {
        let (min, target, max) = match self {
            Self::FirstSemester | Self::Project => (4, 5, 6),
            Self::Reading | Self::Online => (3, 4, 5),
        };
        Sizes { min, target, max, floor: 3 }
    }

    /// The weights it begins with.
    pub fn weights(self) -> Weights {
        use Criterion as C;
        let (time, hours, meeting, purpose, skills, aim, place, style, language) = match self {
            Self::FirstSemester => (34, 18, 14, 12, 10, 6, 4, 2, 8),
            Self::Project => (30, 20, 12, 8, 18, 8, 2, 2, 8),
            Self::Reading => (32, 16, 14, 18, 6, 8, 4, 2, 8),
            Self::Online => (36, 18, 22, 10, 8, 6, 0, 2, 8),
        };
        let weights = [
            (C::Time, time),
            (C::Hours, hours),
            (C::Meeting, meeting),
            (C::Purpose, purpose),
            (C::Skills, skills),
            (C::Aim, aim),
            (C::Place, place),
            (C::Style, style),
            (C::Language, language),
        ];
        Weights(weights.into_iter().collect())
    }
}

/// What makes a group good, as the leader weighs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    /// Common times.
    Time,
    /// Similar hours a week.
    Hours,
    /// The same way and rhythm of meeting.
    Meeting,
    /// A purpose in common.
    Purpose,
    /// Different strengths, and what one wants to learn another can.
    Skills,
    /// How much the course fills this term.
    Aim,
    /// A place that is easy for all.
    Place,
    /// Different ways of working.
    Style,
    /// A language all are comfortable in.
    Language,
}

impl Criterion {
    /// All of them, the weightiest by default first.
    pub const ALL: [Self; 9] = [
        Self::Time,
        Self::Hours,
        Self::Meeting,
        Self::Purpose,
        Self::Skills,
        Self::Language,
        Self::Aim,
        Self::Place,
        Self::Style,
    ];

    /// The word in forms and text keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::Hours => "hours",
            Self::Meeting => "meeting",
            Self::Purpose => "purpose",
            Self::Skills => "skills",
            Self::Aim => "aim",
            Self::Place => "place",
            Self::Style => "style",
            Self::Language => "language",
        }
    }
}

/// How much each criterion counts beside the others, 0 to 100.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weights(BTreeMap<Criterion, u32>);

impl Weights {
    /// How much one counts.
    pub fn of(&self, criterion: Criterion) -> u32 {
        self.0.get(&criterion).copied().unwrap_or(0)
    }

    /// Weights as chosen, each at most 100.
    pub fn chosen(chosen: impl IntoIterator<Item = (Criterion, u32)>) -> Self {
        Self(chosen.into_iter().map(|(criterion, weight)| (criterion, weight.min(100))).collect())
    }
}

/// Whether classes stay apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mixing {
    /// Every group within one class.
    WithinClasses,
    /// Groups may mix classes.
    AcrossClasses,
}

impl Mixing {
    /// The word in the database and in forms.
    pub fn word(self) -> &'static str {
        match self {
            Self::WithinClasses => "within_classes",
            Self::AcrossClasses => "across_classes",
        }
    }

    /// Reads the word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::WithinClasses, Self::AcrossClasses].into_iter().find(|mixing| mixing.word() == word)
    }
}

/// Reads sizes as typed; every fault with its field.
pub fn read_sizes(min: &str, target: &str, max: &str) -> Result<Sizes, Vec<(&'static str, Text)>> {
    let mut faults = Vec::new();
    let mut number = |field: &'static str, typed: &str| {
        let number = typed.trim().parse::<u32>().ok().filter(|number| (2..=12).contains(number));
        if number.is_none() {
            faults.push((field, Text::new("formations-form-size-number").n("least", 2).n("most", 12)));
        }
        number
    };
    let sizes = (number("size_min", min), number("size_target", target), number("size_max", max));
    match sizes {
        (Some(min), Some(target), Some(max)) if min <= target && target <= max => {
            Ok(Sizes { min, target, max, floor: min.min(3) })
        }
        (Some(_), Some(_), Some(_)) => Err(vec![("size_target", Text::new("formations-form-size-order"))]),
        _ => Err(faults),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_time_weighs_most_in_every_preset() {
        for preset in Preset::ALL {
            let weights = preset.weights();
            let others = Criterion::ALL.into_iter().skip(1);
            assert!(
                others
                    .map(|criterion| weights.of(criterion))
                    .all(|weight| weight < weights.of(Criterion::Time))
            );
        }
    }

    #[test]
    fn sizes_are_numbers_in_order() {
        assert_eq!(read_sizes("4", " 5", "6").unwrap(), Sizes { min: 4, target: 5, max: 6, floor: 3 });
        assert_eq!(read_sizes("2", "2", "3").unwrap().floor, 2);
        assert_eq!(read_sizes("x", "5", "99").unwrap_err().len(), 2);
        assert_eq!(read_sizes("6", "5", "4").unwrap_err()[0].0, "size_target");
    }

    #[test]
    fn nobody_wishes_for_anybody_in_the_first_semester() {
        for preset in Preset::ALL {
            assert!(preset.allows(Wishes::Off));
            assert_eq!(preset.allows(Wishes::Mutual), preset != Preset::FirstSemester);
        }
    }

    #[test]
    fn every_word_is_read_as_it_is_written() {
        assert!(Preset::ALL.iter().all(|preset| Preset::from_word(preset.word()) == Some(*preset)));
    }
}

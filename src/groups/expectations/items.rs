//! What a group is asked to expect of each other: ten items as data, three more for project groups. The words are
//! `expectations-<code>-…` in `expectations.ftl`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// One item of the round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Item(u8);

/// How an item is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Five points between two meaningful ends.
    Scale,
    /// Five points, the middle one of which has a meaning of its own.
    ScaleWithMiddle,
    /// Hours a week.
    Hours,
    /// Five points, and whether evenings and weekends are fine.
    Messages,
}

/// How much a group has to agree on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Extent {
    /// The ten items of any group.
    #[default]
    Together,
    /// And the three of a group that writes something together.
    Project,
}

impl Extent {
    /// The word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Together => "together",
            Self::Project => "project",
        }
    }

    /// Reads the word in the database.
    pub fn from_word(word: &str) -> Self {
        if word == Self::Project.as_str() { Self::Project } else { Self::Together }
    }
}

impl Item {
    /// The items a group is asked, in order.
    pub fn all(extent: Extent) -> impl Iterator<Item = Self> + Clone {
        let last = match extent {
            Extent::Together => 10,
            Extent::Project => 13,
        };
        (1..=last).map(Self)
    }

    /// How it is answered.
    pub fn kind(self) -> Kind {
        match self.0 {
            5 => Kind::Hours,
            7 => Kind::ScaleWithMiddle,
            10 => Kind::Messages,
            _ => Kind::Scale,
        }
    }

    /// Its place in the round, from 1.
    pub fn number(self) -> usize {
        self.0.into()
    }

    /// The key of one of its texts.
    pub fn text(self, part: &str) -> String {
        format!("expectations-{self}-{part}")
    }
}

impl fmt::Display for Item {
    /// `e01`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "e{:02}", self.0)
    }
}

/// No item has this code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no such item")]
pub struct NoSuchItem;

impl FromStr for Item {
    type Err = NoSuchItem;

    fn from_str(code: &str) -> Result<Self, NoSuchItem> {
        Self::all(Extent::Project).find(|item| item.to_string() == code).ok_or(NoSuchItem)
    }
}

impl TryFrom<String> for Item {
    type Error = NoSuchItem;

    fn try_from(code: String) -> Result<Self, NoSuchItem> {
        code.parse()
    }
}

impl From<Item> for String {
    fn from(item: Item) -> Self {
        item.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Lang, keys};

    #[test]
    fn every_item_has_its_words_in_both_languages() {
        for lang in Lang::ALL {
            for item in Item::all(Extent::Project) {
                for part in ["title", "question", "low", "high", "prompt", "sentence"] {
                    assert!(keys(lang).contains(item.text(part).as_str()), "{}", item.text(part));
                }
            }
        }
    }

    #[test]
    fn a_code_is_read_as_it_is_written() {
        for item in Item::all(Extent::Project) {
            assert_eq!(item.to_string().parse(), Ok(item));
        }
        for wrong in ["", "e00", "e14", "e1", "x01"] {
            assert_eq!(wrong.parse::<Item>(), Err(NoSuchItem), "{wrong}");
        }
    }
}

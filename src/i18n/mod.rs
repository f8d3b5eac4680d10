//! What people read: Danish and English from Fluent files, one per feature, and dates, weeks and numbers the way
//! each language writes them.
//!
//! A sentence is asked for by key: `lang.t("groups-show-title").s("name", name).n("members", 5)` can be displayed
//! as it is. A sentence that is chosen before the language is known (a fault, a notice, a mail) is a [`Text`].
//!
//! Keys that are put together at run time (`questionnaires-{key}-title`) belong to a family, declared in
//! [`families`], so that the house test can tell a used key from a forgotten one.

mod bundles;
mod dates;
pub mod families;
mod order;

use std::borrow::Cow;
use std::fmt;

use fluent_bundle::{FluentArgs, FluentValue};

pub use bundles::{every_key, keys};
pub use dates::begin_small;
pub use order::danish_order;

/// A language that the whole product speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Danish, the language of the house.
    #[default]
    Da,
    /// English, a full second language.
    En,
}

impl Lang {
    /// Both languages, Danish first.
    pub const ALL: [Self; 2] = [Self::Da, Self::En];

    /// The tag for `lang="…"`, cookies and the database: `da` or `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Da => "da",
            Self::En => "en",
        }
    }

    /// The language of a tag, if it is one of ours; `en-GB` counts as English.
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag.get(..2)?.to_ascii_lowercase().as_str() {
            "da" => Some(Self::Da),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// The one of ours that an `Accept-Language` header likes best. Norwegians and Swedes are served in Danish.
    pub fn accepted(header: &str) -> Option<Self> {
        let mut best: Option<(f32, Self)> = None;
        for part in header.split(',').take(20) {
            let (tag, parameters) = part.split_once(';').unwrap_or((part, ""));
            let tag = tag.trim();
            let quality = parameters.trim().strip_prefix("q=").map_or(1.0, |q| q.parse().unwrap_or(0.0));
            let neighbour = ["nb", "nn", "no", "sv"].contains(&tag.get(..2).unwrap_or_default());
            let lang = if neighbour { Some(Self::Da) } else { Self::from_tag(tag) };
            if let Some(lang) = lang
                && quality > 0.0
                && best.is_none_or(|(other, _)| quality > other)
            {
                best = Some((quality, lang));
            }
        }
        best.map(|(_, lang)| lang)
    }

    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Da => Self::En,
            Self::En => Self::Da,
        }
    }

    /// The sentence of a key, ready to take its arguments and be displayed.
    pub fn t(self, key: impl Into<Cow<'static, str>>) -> Said {
        self.say(Text::new(key))
    }

    /// A prepared sentence in this language.
    pub fn say(self, text: Text) -> Said {
        Said { lang: self, text }
    }
}

/// A sentence without a language: a key and what goes into it.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    key: Cow<'static, str>,
    arguments: Vec<(Cow<'static, str>, Argument)>,
}

#[derive(Clone, Debug, PartialEq)]
enum Argument {
    Words(String),
    Number(f64),
    Sentence(Text),
    Either(String, String),
}

impl Text {
    /// The sentence of a key, without arguments yet.
    pub fn new(key: impl Into<Cow<'static, str>>) -> Self {
        Self { key: key.into(), arguments: Vec::new() }
    }

    /// Which sentence it is.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Puts words in.
    #[must_use]
    pub fn s(mut self, name: impl Into<Cow<'static, str>>, words: impl fmt::Display) -> Self {
        self.arguments.push((name.into(), Argument::Words(words.to_string())));
        self
    }

    /// Puts a number in; it picks the plural and is written the way the language writes numbers.
    #[must_use]
    pub fn n(mut self, name: impl Into<Cow<'static, str>>, number: impl Number) -> Self {
        self.arguments.push((name.into(), Argument::Number(number.number())));
        self
    }

    /// Puts in words that somebody wrote in both languages: the Danish ones or the English ones.
    #[must_use]
    pub fn either(mut self, name: impl Into<Cow<'static, str>>, da: &str, en: &str) -> Self {
        self.arguments.push((name.into(), Argument::Either(da.to_owned(), en.to_owned())));
        self
    }

    /// Puts another sentence in, to be said in the same language.
    #[must_use]
    pub fn text(mut self, name: impl Into<Cow<'static, str>>, text: Self) -> Self {
        self.arguments.push((name.into(), Argument::Sentence(text)));
        self
    }
}

/// A [`Text`] in a language; displays as the sentence.
#[derive(Clone, Debug)]
pub struct Said {
    lang: Lang,
    text: Text,
}

impl Said {
    /// Puts words in.
    #[must_use]
    pub fn s(mut self, name: impl Into<Cow<'static, str>>, words: impl fmt::Display) -> Self {
        self.text = self.text.s(name, words);
        self
    }

    /// Puts a number in; it picks the plural and is written the way the language writes numbers.
    #[must_use]
    pub fn n(mut self, name: impl Into<Cow<'static, str>>, number: impl Number) -> Self {
        self.text = self.text.n(name, number);
        self
    }

    /// The paragraphs of a longer text, which are set apart by blank lines in the Fluent file.
    pub fn paragraphs(&self) -> Vec<String> {
        let whole = self.to_string();
        whole.split("\n\n").map(str::trim).filter(|p| !p.is_empty()).map(str::to_owned).collect()
    }

    /// The lines of a text that is a list in the Fluent file.
    pub fn lines(&self) -> Vec<String> {
        let whole = self.to_string();
        whole.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }
}

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut arguments = FluentArgs::new();
        for (name, argument) in &self.text.arguments {
            let value = match argument {
                Argument::Words(words) => FluentValue::from(words.as_str()),
                Argument::Number(number) => FluentValue::from(*number),
                Argument::Sentence(text) => FluentValue::from(self.lang.say(text.clone()).to_string()),
                Argument::Either(da, en) => FluentValue::from(match self.lang {
                    Lang::Da => da.as_str(),
                    Lang::En => en.as_str(),
                }),
            };
            arguments.set(name.as_ref(), value);
        }
        f.write_str(&bundles::format(self.lang, &self.text.key, &arguments))
    }
}

/// Whatever can be counted: plain numbers, by value or by reference (askama hands over either).
pub trait Number {
    /// The value.
    fn number(&self) -> f64;
}

macro_rules! numbers {
    ($($kind:ty),*) => {
        $(impl Number for $kind {
            #[expect(clippy::allow_attributes, reason = "not every kind of number needs the casts below")]
            #[allow(clippy::cast_lossless, clippy::unnecessary_cast, reason = "one body for every kind of number")]
            fn number(&self) -> f64 {
                *self as f64
            }
        })*
    };
}

numbers!(u8, u16, u32, u64, usize, i16, i32, i64, f32, f64);

impl<T: Number + ?Sized> Number for &T {
    fn number(&self) -> f64 {
        (**self).number()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_liked_of_our_languages_wins() {
        assert_eq!(Lang::accepted("en-GB,en;q=0.9,da;q=0.8"), Some(Lang::En));
        assert_eq!(Lang::accepted("fr,da;q=0.3,en;q=0.2"), Some(Lang::Da));
        assert_eq!(Lang::accepted("nb-NO"), Some(Lang::Da));
        assert_eq!(Lang::accepted("de,fr"), None);
        assert_eq!(Lang::accepted("en;q=zero,,;;"), None);
    }

    #[test]
    fn a_missing_key_is_shown_as_one() {
        assert_eq!(Lang::Da.t("no-such-key").to_string(), "⟦no-such-key⟧");
    }

    #[test]
    fn numbers_are_written_the_danish_way_in_danish() {
        assert_eq!(bundles::number(Lang::Da, 12_345.5), "12.345,5");
        assert_eq!(bundles::number(Lang::En, 12_345.5), "12,345.5");
        assert_eq!(bundles::number(Lang::Da, 240.0), "240");
        assert_eq!(bundles::number(Lang::En, -1_000.0), "-1,000");
    }
}

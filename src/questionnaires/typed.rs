//! What forms send and the database keeps: fields with their values.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What was typed: every field with its values, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Typed(BTreeMap<String, Vec<String>>);

impl Typed {
    /// The fields of a posted form.
    pub fn new(fields: Vec<(String, String)>) -> Self {
        let mut typed = Self::default();
        for (name, value) in fields {
            typed.put(name, value);
        }
        typed
    }

    pub(super) fn put(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.entry(name.into()).or_default().push(value.into());
    }

    /// The values of a field taken out.
    pub(super) fn take_all(&mut self, name: &str) -> Vec<String> {
        self.0.remove(name).unwrap_or_default()
    }

    /// The first value of a field taken out, trimmed, and the others with it.
    pub(super) fn take(&mut self, name: &str) -> String {
        self.take_all(name).first().map(|value| value.trim().to_owned()).unwrap_or_default()
    }

    /// A field with these values instead.
    pub(super) fn replace(&mut self, name: &str, values: Vec<String>) {
        self.0.insert(name.to_owned(), values);
    }

    /// All values of a field.
    pub fn all(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// The only value of a field, trimmed; empty when there is none.
    pub fn value(&self, name: &str) -> &str {
        self.all(name).first().map_or("", |value| value.trim())
    }

    /// Whether a field has this value among its values.
    pub fn has(&self, name: &str, value: impl AsRef<str>) -> bool {
        self.all(name).iter().any(|typed| typed == value.as_ref())
    }
}

/// The field of a question that has only one.
pub const ANSWER: &str = "answer";
/// "I don't know yet."
pub const UNKNOWN: &str = "unknown";
/// "I would rather not say."
pub const RATHER_NOT: &str = "rather-not";
/// "No, I have no wish."
pub const NONE: &str = "none";

/// Whether a character stands for nothing by itself but steers how others are shown: control characters, and those that
/// turn the direction of writing, which would reach beyond the words they stand in.
pub fn steers(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A short mark of words, by which a page and the server mean the same without sending them to and fro: what it shows
/// from another window, and what it has sent without an answer. It tells words of one student apart and is no secret;
/// static/filling.js makes the same.
pub fn mark_of(words: &str) -> String {
    let (mut one, mut two) = (0x2545_f491_u32, 0x6c07_8965_u32);
    for unit in words.encode_utf16() {
        one = (one ^ u32::from(unit)).wrapping_mul(0x9e37_79b1);
        two = (two ^ u32::from(unit)).wrapping_mul(0x85eb_ca6b);
        one ^= one >> 15;
        two ^= two >> 13;
    }
    format!("{one:08x}{two:08x}")
}

/// Whether these words are among those a page has sent without hearing what became of them, by their marks. Blanks and
/// capitals make no difference: saving an answer may mend them.
pub fn has_sent(had: &[String], words: &str) -> bool {
    !had.is_empty() && had.contains(&mark_of(&plain(words)))
}

/// Words but for blanks and capitals.
fn plain(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_tells_words_apart_and_is_the_one_that_the_script_makes() {
        assert_eq!(mark_of("kaffe først, så æbler 🙂"), "187b827c09fed7fe");
        assert_ne!(mark_of("kaffe"), mark_of("kaffe "));
        let had = [mark_of("kaffe først")];
        assert!(has_sent(&had, " Kaffe\r\n først") && !has_sent(&had, "kaffe") && !has_sent(&[], "kaffe"));
    }
}

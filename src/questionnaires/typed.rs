//! What forms send and the database keeps: fields with their values.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

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

/// A short mark of words that a page shows from another window. The page sends it back when it is saved, so that only
/// what was shown is let go.
pub fn mark_of(words: &str) -> String {
    let hash = Sha256::digest(words);
    let number = hash.iter().take(16).fold(0_u128, |number, byte| number << 8 | u128::from(*byte));
    format!("{number:032x}")
}

//! The Fluent files, parsed once per language.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rust_embed::RustEmbed;
use unic_langid::langid;

use super::Lang;

#[derive(RustEmbed)]
#[folder = "locales/"]
struct Files;

struct Bundle {
    messages: FluentBundle<FluentResource>,
    keys: BTreeSet<String>,
    faults: Vec<String>,
}

static DA: LazyLock<Bundle> = LazyLock::new(|| Bundle::read(Lang::Da));
static EN: LazyLock<Bundle> = LazyLock::new(|| Bundle::read(Lang::En));

fn bundle(lang: Lang) -> &'static Bundle {
    match lang {
        Lang::Da => &DA,
        Lang::En => &EN,
    }
}

impl Bundle {
    /// Reads every file of a language. A file with a fault loses only the faulty message; the house test reports it.
    fn read(lang: Lang) -> Self {
        let locale = match lang {
            Lang::Da => langid!("da"),
            Lang::En => langid!("en"),
        };
        let mut messages = FluentBundle::new_concurrent(vec![locale]);
        messages.set_use_isolating(false);
        messages.set_formatter(Some(match lang {
            Lang::Da => |value, _| write_number(Lang::Da, value),
            Lang::En => |value, _| write_number(Lang::En, value),
        }));
        let mut keys = BTreeSet::new();
        let mut faults = Vec::new();
        for path in Files::iter().filter(|path| path.starts_with(&format!("{}/", lang.tag()))) {
            let Some(file) = Files::get(&path) else { continue };
            let source = String::from_utf8_lossy(&file.data).into_owned();
            keys.extend(source.lines().filter_map(message_id).map(str::to_owned));
            let resource = FluentResource::try_new(source).unwrap_or_else(|(resource, errors)| {
                faults.extend(errors.iter().map(|error| format!("{path}: {error}")));
                resource
            });
            if let Err(errors) = messages.add_resource(resource) {
                faults.extend(errors.iter().map(|error| format!("{path}: {error}")));
            }
        }
        Self { messages, keys, faults }
    }

    fn format(&self, key: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.messages.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = self.messages.format_pattern(pattern, Some(arguments), &mut errors).into_owned();
        if !errors.is_empty() {
            tracing::warn!(key, ?errors, "a text lacks an argument");
        }
        Some(text)
    }
}

/// The id of the message that a line begins, if it begins one.
fn message_id(line: &str) -> Option<&str> {
    let (id, _) = line.split_once('=')?;
    let id = id.trim_end();
    let fits = id.starts_with(|c: char| c.is_ascii_lowercase())
        && id.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c));
    fits.then_some(id)
}

/// The sentence of a key; English where Danish lacks it, and the key itself in brackets where both do.
pub(super) fn format(lang: Lang, key: &str, arguments: &FluentArgs<'_>) -> Cow<'static, str> {
    bundle(lang)
        .format(key, arguments)
        .or_else(|| EN.format(key, arguments))
        .map_or_else(|| Cow::Owned(format!("⟦{key}⟧")), Cow::Owned)
}

/// The keys a language has.
pub fn keys(lang: Lang) -> &'static BTreeSet<String> {
    &bundle(lang).keys
}

/// The keys of both languages together with every fault met while reading the files, for the house test.
pub fn every_key() -> (BTreeSet<String>, Vec<String>) {
    let keys = DA.keys.union(&EN.keys).cloned().collect();
    (keys, DA.faults.iter().chain(&EN.faults).cloned().collect())
}

fn write_number(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(n) => Some(number(lang, n.value)),
        _ => None,
    }
}

/// A number with the language's own separators: `12.345,5` in Danish, `12,345.5` in English.
pub(super) fn number(lang: Lang, value: f64) -> String {
    let (thousands, decimal) = match lang {
        Lang::Da => ('.', ','),
        Lang::En => (',', '.'),
    };
    let plain = value.to_string();
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("-", rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut written = String::from(sign);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            written.push(thousands);
        }
        written.push(digit);
    }
    if !fraction.is_empty() {
        written.push(decimal);
        written.push_str(fraction);
    }
    written
}

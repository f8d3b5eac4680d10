//! The names of settings: which there are, and which one somebody may have meant.

use std::fmt;

use clap::{Args, Command};

use super::{SECRETS, Settings};

/// What all of our names begin with.
const OURS: &str = "MEDSPIL_";

/// Names that only our tests and benches go by; nobody is warned of them.
const OF_TESTS: [&str; 1] = ["MEDSPIL_LAWS"];

/// A variable that looks like a setting and is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// Its name. The value is not looked at.
    pub name: String,
    /// The setting whose name is nearest, if one is near.
    pub meant: Option<String>,
}

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is no setting of Medspil, and does nothing", self.name)?;
        self.meant.as_ref().map_or(Ok(()), |meant| write!(f, "; did you mean {meant}?"))
    }
}

/// The name of every setting, as a variable of the environment.
pub fn names() -> Vec<String> {
    let flags = Settings::augment_args(Command::new("medspil"));
    let flags = flags.get_arguments().filter_map(|flag| flag.get_env()?.to_str().map(str::to_owned));
    let secrets = SECRETS.iter().flat_map(|(name, _)| [(*name).to_owned(), format!("{name}_FILE")]);
    let mut names: Vec<String> = flags.chain(secrets).collect();
    names.sort();
    names.dedup();
    names
}

/// Which of these variables look like settings of ours and are none.
pub fn unknown(variables: impl IntoIterator<Item = String>) -> Vec<Unknown> {
    let known = names();
    let ours = variables.into_iter().filter(|name| name.starts_with(OURS));
    let mut unknown: Vec<Unknown> = ours
        .filter(|name| !known.contains(name) && !OF_TESTS.contains(&name.as_str()))
        .map(|name| {
            let near = known.iter().map(|other| (distance(&name, other), other)).min();
            // A third of the letters wrong is another word.
            let meant = near
                .filter(|(far, other)| far * 3 <= other.len() - OURS.len())
                .map(|(_, other)| other.clone());
            Unknown { name, meant }
        })
        .collect();
    unknown.sort_by(|one, other| one.name.cmp(&other.name));
    unknown
}

/// How many letters have to be put in, taken out or changed to make one word of the other.
fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.bytes().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, b) in other.bytes().enumerate() {
            let changed = diagonal + usize::from(a != b);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistyped_name_is_told_with_the_one_that_was_meant() {
        let told = |name: &str| unknown([name.to_owned()]).first().map(ToString::to_string);
        assert_eq!(told("MEDSPIL_LISTEN"), None);
        assert_eq!(told("MEDSPIL_SMTP_URL_FILE"), None);
        assert_eq!(told("HOME"), None, "other programs' variables are none of our business");
        assert!(told("MEDSPIL_BASEURL").unwrap().ends_with("did you mean MEDSPIL_BASE_URL?"));
        assert!(told("MEDSPIL_STMP_URL").unwrap().ends_with("did you mean MEDSPIL_SMTP_URL?"));
        assert!(told("MEDSPIL_COLOUR_OF_THE_SKY").unwrap().ends_with("does nothing"));
    }

    #[test]
    fn words_are_as_far_apart_as_their_letters() {
        assert_eq!((distance("", "abc"), distance("abc", "abc"), distance("abcd", "abxd")), (3, 0, 1));
        assert_eq!(distance("kitten", "sitting"), 3);
    }
}

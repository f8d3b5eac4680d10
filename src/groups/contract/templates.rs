//! The four starts of an agreement as data: which sections each has. The words are `contracts-<section>-heading` and
//! `-text` in `contracts.ftl`; the group makes them its own.

use super::model::Draft;
use crate::i18n::Lang;

/// A start for an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Template {
    /// A reading group: one page.
    Reading,
    /// A project group: two pages.
    Project,
    /// A group online or on placement.
    Remote,
    /// Three things, for a group that wants no more.
    Minimum,
}

impl Template {
    /// Every start, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Reading, Self::Project, Self::Remote, Self::Minimum];

    /// The word in the database, in forms and in text keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Reading => "reading",
            Self::Project => "project",
            Self::Remote => "remote",
            Self::Minimum => "minimum",
        }
    }

    /// Reads the word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|template| template.as_str() == word)
    }

    /// The sections of its own, in order.
    fn own_sections(self) -> &'static [&'static str] {
        match self {
            Self::Reading => {
                &["reading-meetings", "reading-prepare", "reading-run", "reading-absence", "reading-social"]
            }
            Self::Project => &[
                "project-aim",
                "project-time",
                "project-roles",
                "project-decisions",
                "project-writing",
                "project-quality",
                "project-supervisor",
                "project-absence",
                "project-load",
                "project-credit",
                "project-end",
            ],
            Self::Remote => &[
                "remote-rhythm",
                "remote-channel",
                "remote-checkin",
                "remote-manners",
                "remote-confidential",
                "remote-shifts",
                "remote-physical",
                "remote-back",
            ],
            Self::Minimum => &["minimum-when", "minimum-tell", "minimum-chafe"],
        }
    }

    /// Every section a group with this start can write, in the order they stand: why we are a group, what we agreed
    /// on in the expectation round, the start's own, how we are together, when it chafes, and one to fill freely.
    pub fn sections(self) -> impl Iterator<Item = &'static str> {
        let (before, after): (&[&str], &[&str]) = match self {
            Self::Minimum => (&[AGREED], &[FREE]),
            Self::Reading | Self::Project | Self::Remote => (&[WHY, AGREED], &[MANNERS, CHAFE, FREE]),
        };
        [before, self.own_sections(), after].into_iter().flatten().copied()
    }

    /// The finished texts to begin with; `agreed` is what the group has put into sentences already.
    pub fn texts(self, lang: Lang, agreed: &[String]) -> Vec<(&'static str, Draft)> {
        self.sections()
            .map(|section| {
                let heading = match section {
                    FREE => String::new(),
                    _ => lang.t(format!("contracts-{section}-heading")).to_string(),
                };
                let text = match section {
                    AGREED => agreed.join("\n"),
                    FREE => String::new(),
                    MANNERS => lines(lang, MANNERS, &MANNERS_LINES),
                    CHAFE => lines(lang, CHAFE, &CHAFE_LINES),
                    _ => lang.t(format!("contracts-{section}-text")).to_string(),
                };
                (section, Draft { heading, text })
            })
            .collect()
    }
}

/// A stretch of a section's text: words of the group, or a place that it has not filled in yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// What stands there; of a blank the word for what is missing, without its brackets.
    pub words: String,
    /// Whether it is such a place.
    pub is_blank: bool,
}

/// Cuts a section's text at the places that a group fills in: what the finished text has in brackets, in either
/// language. A group's own brackets are its own words.
pub fn stretches(section: &str, text: &str) -> Vec<Stretch> {
    let blanks = blanks_of(section);
    let (mut found, mut rest) = (Vec::new(), text);
    let piece = |words: &str, is_blank| Stretch { words: words.to_owned(), is_blank };
    while let Some((at, blank)) =
        blanks.iter().filter_map(|blank| rest.find(blank.as_str()).map(|at| (at, blank))).min()
    {
        if at > 0 {
            found.push(piece(&rest[..at], false));
        }
        found.push(piece(&blank[1..blank.len() - 1], true));
        rest = &rest[at + blank.len()..];
    }
    if !rest.is_empty() {
        found.push(piece(rest, false));
    }
    found
}

/// The places of a section's finished text, with their brackets, in both languages.
fn blanks_of(section: &str) -> Vec<String> {
    if [AGREED, MANNERS, CHAFE, FREE].contains(&section) {
        return Vec::new();
    }
    let mut blanks: Vec<String> = Vec::new();
    for lang in Lang::ALL {
        let text = lang.t(format!("contracts-{section}-text")).to_string();
        for part in text.split('(').skip(1) {
            if let Some((words, _)) = part.split_once(')') {
                blanks.push(format!("({words})"));
            }
        }
    }
    blanks
}

const WHY: &str = "common-why";
/// What the group agreed on in its expectation round.
pub(super) const AGREED: &str = "common-agreed";
const MANNERS: &str = "common-manners";
const CHAFE: &str = "common-chafe";
const FREE: &str = "common-free";

const MANNERS_LINES: [&str; 8] =
    ["greet", "questions", "listen", "invite", "mistakes", "thanks", "promise", "stays"];
const CHAFE_LINES: [&str; 5] = ["talk", "facilitator", "help", "leader", "impartial"];

fn lines(lang: Lang, section: &str, names: &[&str]) -> String {
    let lines: Vec<String> =
        names.iter().map(|name| format!("– {}", lang.t(format!("contracts-{section}-{name}")))).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::super::model::fits_two_pages;
    use super::*;
    use crate::i18n::keys;

    #[test]
    fn every_start_is_a_finished_text_on_at_most_two_pages_in_both_languages() {
        for lang in Lang::ALL {
            for template in Template::ALL {
                let texts = template.texts(lang, &[]);
                let drafts: Vec<&Draft> = texts.iter().map(|(_, draft)| draft).collect();
                assert!(fits_two_pages(drafts.iter().copied()), "{template:?} {lang:?}");
                let lacks = |draft: &&Draft| draft.heading.contains('⟦') || draft.text.contains('⟦');
                assert!(!drafts.iter().any(lacks), "{template:?} {lang:?} lacks a text");
                for part in ["name", "about"] {
                    assert!(keys(lang).contains(format!("contracts-{}-{part}", template.as_str()).as_str()));
                }
            }
        }
    }

    #[test]
    fn what_the_group_has_agreed_on_stands_in_its_agreement() {
        for template in Template::ALL {
            let texts =
                template.texts(Lang::Da, &["Vi begynder kl. 9.".to_owned(), "Vi skiftes.".to_owned()]);
            let agreed = &texts.iter().find(|(section, _)| *section == AGREED).unwrap().1;
            assert_eq!(agreed.text, "Vi begynder kl. 9.\nVi skiftes.");
        }
    }

    #[test]
    fn a_blank_is_a_place_of_the_finished_text_and_not_the_groups_own_brackets() {
        let blanks = |text: &str| -> Vec<String> {
            let all = stretches("minimum-when", text);
            let whole: String = all.iter().map(|one| one.words.as_str()).collect();
            assert_eq!(whole.len() + 2 * all.iter().filter(|one| one.is_blank).count(), text.len());
            all.into_iter().filter(|one| one.is_blank).map(|one| one.words).collect()
        };
        for lang in Lang::ALL {
            assert_eq!(blanks(&lang.t("contracts-minimum-when-text").to_string()).len(), 3, "{lang:?}");
        }
        assert_eq!(blanks("Vi ses (dag) kl. 9 (dag) i kantinen (den store)."), ["dag", "dag"]);
        assert!(blanks("Vi ses tirsdag kl. 9 i kantinen (den store).").is_empty());
        assert!(blanks("").is_empty());
        assert!(stretches(FREE, "Vi ses (dag).").iter().all(|one| !one.is_blank));
    }

    #[test]
    fn no_section_stands_twice() {
        for template in Template::ALL {
            let sections: Vec<_> = template.sections().collect();
            let unique: std::collections::BTreeSet<_> = sections.iter().collect();
            assert_eq!(unique.len(), sections.len());
        }
    }
}

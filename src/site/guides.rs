//! The guides: what those who accompany, lead and advise do themselves, and what the site does. Texts alone, about
//! nobody, so they are open to everyone and stand even when the database is away.

use askama::Template;
use axum::extract::Path;

use crate::web::{Error, Frame, Page, Result, Visitor};

/// A guide and what stands in it. Its texts are asked for by their whole keys, so that they are easily found.
#[derive(Debug)]
struct Guide {
    /// Its word in the address.
    word: &'static str,
    title: &'static str,
    lead: &'static str,
    sections: &'static [Section],
    /// The guides that go with it, by their words.
    beside: &'static [&'static str],
}

/// A heading and a text under it. A paragraph of one line is one; several lines in a row are of the section's kind.
#[derive(Debug)]
struct Section {
    kind: Kind,
    title: &'static str,
    text: &'static str,
}

/// What lines in a row are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Points in no order.
    Points,
    /// Steps, or questions, one after the other.
    Steps,
    /// Words to say or to send as they stand.
    Said,
}

const fn section(kind: Kind, title: &'static str, text: &'static str) -> Section {
    Section { kind, title, text }
}

use Kind::{Points, Said, Steps};

/// The guides, in the order of the page that lists them.
static GUIDES: &[Guide] = &[
    Guide {
        word: "facilitator",
        title: "guides-facilitator-title",
        lead: "guides-facilitator-lead",
        sections: &[
            section(Points, "guides-role-title", "guides-role-text"),
            section(Steps, "guides-before-title", "guides-before-text"),
            section(Steps, "groups-accompany-agenda", "groups-accompany-agenda-lines"),
            section(Said, "guides-missed-title", "guides-missed-text"),
            section(Points, "guides-weeks-title", "guides-weeks-text"),
            section(Steps, "guides-pause-title", "guides-pause-text"),
            section(Points, "guides-over-title", "guides-over-text"),
            section(Points, "guides-unwritten-title", "guides-unwritten-text"),
        ],
        beside: &["sparring"],
    },
    Guide {
        word: "leader",
        title: "guides-leader-title",
        lead: "guides-leader-lead",
        sections: &[
            section(Steps, "guides-prepare-title", "guides-prepare-text"),
            section(Steps, "guides-answers-title", "guides-answers-text"),
            section(Steps, "guides-form-title", "guides-form-text"),
            section(Points, "guides-follow-title", "guides-follow-text"),
            section(Steps, "guides-finish-title", "guides-finish-text"),
            section(Points, "guides-itself-title", "guides-itself-text"),
            section(Points, "guides-unseen-title", "guides-unseen-text"),
            section(Said, "guides-offer-title", "guides-offer-text"),
            section(Steps, "guides-evaluation-title", "guides-evaluation-text"),
            section(Steps, "guides-learned-title", "guides-learned-text"),
        ],
        beside: &["facilitator", "sparring"],
    },
    Guide {
        word: "adviser",
        title: "guides-adviser-title",
        lead: "guides-adviser-lead",
        sections: &[
            section(Points, "guides-ready-title", "guides-ready-text"),
            section(Steps, "guides-case-title", "guides-case-text"),
            section(Points, "guides-known-title", "guides-known-text"),
            section(Steps, "guides-talk-title", "guides-talk-text"),
            section(Said, "guides-offer-title", "guides-offer-text"),
            section(Points, "guides-note-title", "guides-note-text"),
            section(Points, "guides-limits-title", "guides-limits-text"),
        ],
        beside: &["facilitator"],
    },
    Guide {
        word: "sparring",
        title: "guides-sparring-title",
        lead: "guides-sparring-lead",
        sections: &[
            section(Points, "guides-when-title", "guides-when-text"),
            section(Steps, "guides-agenda-title", "guides-agenda-text"),
            section(Steps, "guides-matter-title", "guides-matter-text"),
            section(Points, "guides-after-title", "guides-after-text"),
        ],
        beside: &["facilitator"],
    },
];

impl Guide {
    fn find(word: &str) -> Option<&'static Self> {
        GUIDES.iter().find(|guide| guide.word == word)
    }

    fn beside(&self) -> impl Iterator<Item = &'static Self> {
        self.beside.iter().filter_map(|word| Self::find(word))
    }
}

#[derive(Debug, Template)]
#[template(path = "site/guides.html")]
pub(super) struct ListPage {
    frame: Frame,
    guides: &'static [Guide],
}

pub(super) async fn list(_: Visitor, frame: Frame) -> Page<ListPage> {
    Page(ListPage { frame, guides: GUIDES })
}

#[derive(Debug, Template)]
#[template(path = "site/guide.html")]
pub(super) struct GuidePage {
    frame: Frame,
    guide: &'static Guide,
}

impl GuidePage {
    /// The blocks of a section, each with its lines.
    fn blocks(&self, section: &Section) -> Vec<Vec<String>> {
        let paragraphs = self.frame.t(section.text).paragraphs();
        paragraphs.iter().map(|block| block.lines().map(|line| line.trim().to_owned()).collect()).collect()
    }
}

pub(super) async fn show(_: Visitor, frame: Frame, Path(word): Path<String>) -> Result<Page<GuidePage>> {
    let guide = Guide::find(&word).ok_or(Error::NotFound)?;
    Ok(Page(GuidePage { frame, guide }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn every_guide_beside_another_is_there() {
        for guide in GUIDES {
            assert_eq!(guide.beside().count(), guide.beside.len(), "{}", guide.word);
            assert!(!guide.beside.contains(&guide.word), "{}", guide.word);
        }
    }

    #[test]
    fn the_evaluation_has_eight_questions_and_the_first_meeting_lasts_45_minutes() {
        for lang in Lang::ALL {
            let evaluation = lang.t("guides-evaluation-text").paragraphs();
            assert_eq!(evaluation.iter().map(|block| block.lines().count()).max(), Some(8));
            let lines = lang.t("groups-accompany-agenda-lines").lines();
            let minutes = lines.iter().filter_map(|line| line.split(' ').next()?.parse::<u32>().ok());
            assert_eq!(minutes.sum::<u32>(), 45);
        }
    }
}

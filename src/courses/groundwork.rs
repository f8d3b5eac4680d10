//! What a leader writes before groups are formed: the baseline (what is known about the students and the course) and
//! the role agreement (who talks with the groups about what). Both stay the leaders' own until they share them. They are
//! written in the language of the course, and in the other one too where the leader gets to it.

use crate::i18n::Lang;

/// The most characters of one text.
pub const LONGEST_GROUNDWORK: usize = 2000;

/// The groundwork of a course.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Groundwork {
    /// How often it was saved; 0 is never.
    pub revision: i32,
    /// What is known.
    pub baseline: Baseline,
    /// Who reads the baseline.
    pub baseline_sharing: Sharing,
    /// Who talks with the groups about what, and when the advising service steps in.
    pub roles: String,
    /// Who reads the role agreement.
    pub roles_sharing: Sharing,
    /// The same in the other language than the course's, as far as it is written.
    pub other: OtherLanguage,
}

/// The texts of a groundwork in the other language. What is shared of them follows the texts they translate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OtherLanguage {
    /// What is known.
    pub baseline: Baseline,
    /// Who talks with the groups about what.
    pub roles: String,
}

/// A leader's words as somebody finds them who reads a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeadersWords<'a> {
    /// The words.
    pub words: &'a str,
    /// The language they are in.
    pub lang: Lang,
}

impl<'a> LeadersWords<'a> {
    /// Of words in the language of a course and perhaps in the other one, those that a reader understands; where there
    /// are none, those there are.
    pub fn of(course: Lang, words: &'a str, other: &'a str, reads: Lang) -> Self {
        let (own, other) = (Self { words, lang: course }, Self { words: other, lang: course.other() });
        let (liked, instead) = if reads == course { (own, other) } else { (other, own) };
        if liked.words.is_empty() { instead } else { liked }
    }
}

/// What is known before groups are formed. Any part may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    /// What we know about the students and how they have fared.
    pub known: String,
    /// What last year's students proposed.
    pub proposed: String,
    /// What is particular about this course.
    pub particular: String,
}

impl Baseline {
    /// Its parts with the word that names each in forms and text keys.
    pub fn parts(&self) -> [(&'static str, &str); 3] {
        [("known", &self.known), ("proposed", &self.proposed), ("particular", &self.particular)]
    }

    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.parts().iter().all(|(_, words)| words.is_empty())
    }
}

/// Who reads a text of the groundwork.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sharing {
    /// The leaders of the course.
    #[default]
    Leaders,
    /// Everybody in the course, on the page about why and how.
    Everybody,
}

impl Sharing {
    /// What a tick says.
    pub fn ticked(tick: &str) -> Self {
        if tick.is_empty() { Self::Leaders } else { Self::Everybody }
    }

    /// Whether everybody reads it.
    pub fn is_shared(self) -> bool {
        self == Self::Everybody
    }
}

impl Groundwork {
    /// What everybody in the course may read of it.
    #[must_use]
    pub fn shared(mut self) -> Self {
        if !self.baseline_sharing.is_shared() {
            self.baseline = Baseline::default();
            self.other.baseline = Baseline::default();
        }
        if !self.roles_sharing.is_shared() {
            self.roles = String::new();
            self.other.roles = String::new();
        }
        self
    }

    /// Whether something of the baseline is written, in whichever language.
    pub fn has_baseline(&self) -> bool {
        !self.baseline.is_empty() || !self.other.baseline.is_empty()
    }

    /// Whether a role agreement is written, in whichever language.
    pub fn has_roles(&self) -> bool {
        !self.roles.is_empty() || !self.other.roles.is_empty()
    }

    /// Whether something is written in the language of the course and not in the other one.
    pub fn lacks_the_other_language(&self) -> bool {
        let parts = self.baseline.parts().into_iter().zip(self.other.baseline.parts());
        let mut pairs: Vec<_> = parts.map(|((_, own), (_, other))| (own, other)).collect();
        pairs.push((&self.roles, &self.other.roles));
        pairs.into_iter().any(|(own, other)| !own.is_empty() && other.is_empty())
    }

    /// Whether the words and who reads them are the same, however often they were saved.
    pub fn says_the_same_as(&self, other: &Self) -> bool {
        let unnumbered = |one: &Self| Self { revision: 0, ..one.clone() };
        unnumbered(self) == unnumbered(other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(baseline_sharing: Sharing, roles_sharing: Sharing) -> Groundwork {
        let baseline = Baseline { known: "mange pendler".into(), ..Baseline::default() };
        let other = OtherLanguage { roles: "advising".into(), ..OtherLanguage::default() };
        Groundwork {
            revision: 2,
            baseline,
            baseline_sharing,
            roles: "vejledning".into(),
            roles_sharing,
            other,
        }
    }

    #[test]
    fn everybody_reads_their_own_language_where_there_is_any() {
        let read = |own, other, reads| {
            let found = LeadersWords::of(Lang::Da, own, other, reads);
            (found.words, found.lang)
        };
        assert_eq!(read("hej", "hello", Lang::Da), ("hej", Lang::Da));
        assert_eq!(read("hej", "hello", Lang::En), ("hello", Lang::En));
        assert_eq!(read("hej", "", Lang::En), ("hej", Lang::Da));
        assert_eq!(read("", "hello", Lang::Da), ("hello", Lang::En));
        let english = LeadersWords::of(Lang::En, "hello", "hej", Lang::Da);
        assert_eq!((english.words, english.lang), ("hej", Lang::Da));
    }

    #[test]
    fn what_lacks_the_other_language_is_noticed() {
        let written = written(Sharing::Everybody, Sharing::Everybody);
        assert!(written.lacks_the_other_language());
        let other = Baseline { known: "many commute".into(), ..Baseline::default() };
        let whole =
            Groundwork { other: OtherLanguage { baseline: other, ..written.other.clone() }, ..written };
        assert!(!whole.lacks_the_other_language());
        assert!(!Groundwork::default().lacks_the_other_language());
    }

    #[test]
    fn each_text_is_shared_by_itself() {
        let baseline_only = written(Sharing::Everybody, Sharing::Leaders).shared();
        assert_eq!(
            (baseline_only.baseline.known.as_str(), baseline_only.roles.as_str()),
            ("mange pendler", "")
        );
        let roles_only = written(Sharing::Leaders, Sharing::Everybody).shared();
        assert!(roles_only.baseline.is_empty() && roles_only.roles == "vejledning");
        assert_eq!((baseline_only.other.roles.as_str(), roles_only.other.roles.as_str()), ("", "advising"));
    }
}

//! What a leader writes before groups are formed: the baseline (what is known about the students and the course) and
//! the role agreement (who talks with the groups about what). Both stay the leaders' own until they share them.

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
        }
        if !self.roles_sharing.is_shared() {
            self.roles = String::new();
        }
        self
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
        Groundwork { revision: 2, baseline, baseline_sharing, roles: "vejledning".into(), roles_sharing }
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
    }
}

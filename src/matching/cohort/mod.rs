//! What matching may know about people, and nothing else: times, answers as numbers and sets, and the rules.
//!
//! No name, no text, no mark, no health, no database handle can be said in these types. Whoever builds a [`Cohort`]
//! translates answers to numbers; here a criterion is only a kind, a weight and a rule for blanks. Everything is an
//! integer or a set of bits, so a quantity that is not a number cannot be said either ([`Number::new`] refuses it).
//!
//! Any cohort is seated, however odd. What in it means nothing (a rule about somebody who is not there, a step beyond
//! its scale) is ignored by matching; [`Cohort::flaws`] names it for a caller who would rather refuse.

mod criteria;
mod flaws;
mod slots;

use std::io::{BufWriter, Write};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

pub use criteria::{Answer, Blank, Criterion, Kind, Number, SeenBy, Value};
pub use flaws::Flaw;
pub use slots::Slots;

/// Everybody to be seated, with the rules and the weights. People are known by their place in `people`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Cohort {
    /// Who is to be seated.
    pub people: Vec<Person>,
    /// How large groups should be.
    pub sizes: Sizes,
    /// How even their sizes must be.
    #[serde(default)]
    pub evenness: Evenness,
    /// What common time is worth.
    pub time: Time,
    /// What else makes a good group, with its weight.
    pub criteria: Vec<Criterion>,
    /// People who should sit in one group. Sets that overlap become one.
    #[serde(default)]
    pub together: Vec<Vec<usize>>,
    /// Pairs who must not.
    #[serde(default)]
    pub apart: Vec<(usize, usize)>,
    /// People fixed by the course leader: those with the same mark sit together, those with different marks do not.
    #[serde(default)]
    pub pins: Vec<Pin>,
    /// Groups of an earlier term whose members go on.
    #[serde(default)]
    pub former: Vec<Former>,
    /// Who can accompany groups.
    #[serde(default)]
    pub facilitators: Vec<Facilitator>,
    /// The criterion whose choices are the languages people speak, if there is one; facilitators speak them too.
    #[serde(default)]
    pub language: Option<usize>,
}

impl Cohort {
    /// A SHA-256 over everything matching sees: with engine, objective, seed and rounds it names a proposal.
    pub fn fingerprint(&self) -> [u8; 32] {
        // Hashed as it is written: the text of a large cohort would take more memory than the search.
        let mut hashed = BufWriter::new(Hashed(Sha256::new()));
        // A struct of numbers always has a JSON form, and hashing never fails.
        let written = serde_json::to_writer(&mut hashed, self);
        let hashed = hashed.into_inner().map(|hashed| hashed.0.finalize().into());
        written.ok().and(hashed.ok()).unwrap_or_default()
    }
}

/// Hashes what is written to it.
struct Hashed(Sha256);

impl Write for Hashed {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// One person as matching sees them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// An opaque number that makes the order of rows irrelevant; it says nothing about the person. People with equal
    /// keys are told apart by their place only.
    pub key: u128,
    /// Groups never mix sections (classes, campuses, languages of work). Several labels that may not mix are one
    /// number for each combination.
    pub section: u32,
    /// Did they answer? The silent are spread, and never treated worse.
    pub voice: Voice,
    /// When they can meet; unknown means every slot in which they are not taught.
    pub free: Option<Slots>,
    /// When they are taught. It counts for whoever does not say when they can meet, and for nobody else.
    #[serde(default)]
    pub taught: Slots,
    /// Answers in the order of [`Cohort::criteria`]; a missing tail is blank.
    pub answers: Vec<Answer>,
    /// The wish not to be the only one: people with the same tag stated the same thing about themselves.
    pub not_alone: Option<u32>,
}

/// Whether a person answered the questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Voice {
    /// They did.
    Answered,
    /// They did not.
    Silent,
}

/// How large groups should be. Unsound sizes (a minimum above the maximum) are made sound, see [`Sizes::sound`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sizes {
    /// No group smaller than this.
    pub min: u32,
    /// The size to aim at: it decides how many groups there are.
    pub target: u32,
    /// No group larger than this.
    pub max: u32,
    /// Below this a group is not viable, even when the minimum has to give way.
    pub floor: u32,
}

impl Default for Sizes {
    fn default() -> Self {
        Self { min: 4, target: 5, max: 6, floor: 3 }
    }
}

/// How even the sizes of a section's groups must be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Evenness {
    /// Equal, or one apart where the number of people does not divide.
    #[default]
    WithinOne,
    /// Anything between the smallest and the largest size allowed.
    Free,
}

/// What common time is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Time {
    /// Slots in the grid, day by day.
    pub slots: u32,
    /// Common slots beyond this number add nothing.
    pub wanted: u32,
    /// A group with fewer common slots breaks a rule.
    pub floor: u32,
    /// The weight beside the other criteria.
    pub weight: u32,
}

impl Default for Time {
    /// Five days of four blocks; product default weight.
    fn default() -> Self {
        Self { slots: 20, wanted: 6, floor: 2, weight: 34 }
    }
}

/// A person the course leader has fixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pin {
    /// Who.
    pub person: usize,
    /// A mark for the group: any number.
    pub mark: u32,
}

/// The members of an earlier group who are willing to go on. Whatever `carry` says, the exclusion guard holds: either
/// all of them meet in one new group, or at most half of them do, so that nobody is shed by the others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Former {
    /// The willing members, by their place in the cohort.
    pub people: Vec<usize>,
    /// Whether they are to stay together.
    pub carry: Carry,
}

/// What becomes of an earlier group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Carry {
    /// All who are willing stay together, and the group is filled up.
    Whole,
    /// They mix with others; the guard alone holds.
    Mixed,
}

/// Somebody who can accompany groups.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facilitator {
    /// How many groups at most.
    pub capacity: u32,
    /// When they can meet; unknown means they will find a time.
    pub free: Option<Slots>,
    /// The languages they speak, as choices of [`Cohort::language`]; 0 means it does not matter.
    #[serde(default)]
    pub languages: u64,
    /// People they may not accompany, by their place in the cohort.
    #[serde(default)]
    pub not: Vec<usize>,
}

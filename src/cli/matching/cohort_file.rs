//! `medspil/cohort/1`: what stands in a cohort file beside the people. docs/matching.md explains it and
//! docs/cohort-1.schema.json says it to machines.
//!
//! The people are counted here and read by `people`, one at a time, once the rules are known.

use std::collections::BTreeMap;
use std::fmt;
use std::io::Read;

use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, SeqAccess, Visitor};

use super::faults::{Faults, of_json};

/// The format this program reads.
pub const FORMAT: &str = "medspil/cohort/1";

/// A cohort file without its people.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct CohortFile {
    /// Which format it is.
    pub format: String,
    /// What the cohort is; for people who read the file.
    pub about: Option<String>,
    /// How large groups should be.
    #[serde(default)]
    pub sizes: SizesFile,
    /// The slots of a week.
    #[serde(default)]
    pub week: WeekFile,
    /// Rules for every group.
    #[serde(default)]
    pub rules: RulesFile,
    /// What makes a group good.
    #[serde(default)]
    pub criteria: Vec<CriterionFile>,
    /// How many people there are.
    pub people: Count,
    /// People who are to sit in one group.
    #[serde(default)]
    pub together: Vec<Vec<String>>,
    /// Pairs who are not.
    #[serde(default)]
    pub apart: Vec<(String, String)>,
    /// People fixed to a group.
    #[serde(default)]
    pub pins: Vec<PinFile>,
    /// Groups of an earlier term whose members go on.
    #[serde(default)]
    pub former: Vec<FormerFile>,
    /// When each partition is taught: nobody silent is taken to be free then.
    #[serde(default)]
    pub teaching: BTreeMap<String, String>,
    /// The criterion whose options are the languages people speak.
    pub language: Option<String>,
    /// Who accompanies groups.
    #[serde(default)]
    pub facilitators: Vec<FacilitatorFile>,
}

/// How large groups should be.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct SizesFile {
    /// No group smaller than this.
    pub min: Option<u32>,
    /// The size to aim at.
    pub target: Option<u32>,
    /// No group larger than this.
    pub max: Option<u32>,
    /// Below this a group is not viable.
    pub floor: Option<u32>,
    /// How even sizes must be.
    #[serde(default)]
    pub even: EvenFile,
}

/// How even the sizes of groups must be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EvenFile {
    /// Equal, or one apart.
    #[default]
    WithinOne,
    /// Anything from the smallest to the largest.
    Free,
}

/// The slots of a week: five days of four, unless told otherwise.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct WeekFile {
    /// The days.
    #[serde(default = "five")]
    pub days: Names,
    /// The slots of a day.
    #[serde(default = "four")]
    pub slots: Names,
}

impl Default for WeekFile {
    fn default() -> Self {
        Self { days: five(), slots: four() }
    }
}

fn five() -> Names {
    Names::Count(5)
}

fn four() -> Names {
    Names::Count(4)
}

/// How many, or what they are called.
#[derive(Debug, Deserialize)]
#[serde(untagged, expecting = "expected a whole number or a list of names")]
pub enum Names {
    /// So many, with no names of their own.
    Count(u8),
    /// With names.
    Named(Vec<String>),
}

impl Names {
    /// How many.
    pub fn count(&self) -> usize {
        match self {
            Self::Count(count) => usize::from(*count),
            Self::Named(names) => names.len(),
        }
    }

    /// What they are called, if anything.
    pub fn names(&self) -> &[String] {
        match self {
            Self::Count(_) => &[],
            Self::Named(names) => names,
        }
    }
}

/// Rules for every group.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct RulesFile {
    /// The fewest slots a group has in common.
    pub common_slots: Option<u32>,
}

/// One thing that makes a group good.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct CriterionFile {
    /// Its name, which the answers use.
    pub name: String,
    /// How it is judged.
    pub kind: KindFile,
    /// How much it counts beside the others.
    pub weight: f64,
    /// What a missing answer means.
    pub missing: Option<MissingFile>,
    /// `overlap`: common slots beyond this number add nothing.
    pub wanted: Option<u32>,
    /// `both_ends`: on so many scales is enough.
    pub enough: Option<u8>,
    /// `similar`: the first and the last step of the scale.
    pub scale: Option<(i64, i64)>,
    /// `similar`: what is measured.
    pub measure: Option<MeasureFile>,
    /// The answers there are; for `similar` in their order.
    pub options: Option<Vec<String>>,
    /// Whether the members of a group may see each other's answers, so that a reason may be built on them.
    #[serde(default)]
    pub seen_by: SeenByFile,
}

/// How a criterion is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KindFile {
    /// Common slots.
    Overlap,
    /// An ordered scale, alike.
    Similar,
    /// Sets, alike.
    Alike,
    /// Sets with something in common, pair by pair.
    Common,
    /// A choice everybody has.
    Shared,
    /// Categories, different.
    Mixed,
    /// Sets that together cover everything.
    Covered,
    /// Wishes that another member's offers meet.
    Complementary,
    /// Two-ended scales on which both ends are there.
    BothEnds,
    /// Numbers whose mean is like the cohort's.
    Balanced,
    /// People who were not in one group before.
    Fresh,
    /// People who were.
    Familiar,
}

/// What a missing answer means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MissingFile {
    /// It is left out.
    Ignored,
    /// It counts half.
    Neutral,
    /// It counts as typical of the partition.
    Typical,
}

/// What `similar` measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MeasureFile {
    /// The distance between the outermost two.
    Range,
    /// The mean distance of all pairs.
    Pairs,
}

/// Who may see answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SeenByFile {
    /// The members of the group.
    Members,
    /// Nobody among them.
    #[default]
    Nobody,
}

/// A person fixed to a group.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct PinFile {
    /// Who.
    pub person: String,
    /// The group, by any name.
    pub group: String,
}

/// The members of an earlier group who go on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct FormerFile {
    /// Those who are willing.
    pub people: Vec<String>,
    /// Whether they stay together.
    pub carry: CarryFile,
}

/// What becomes of an earlier group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CarryFile {
    /// All who are willing stay together.
    Whole,
    /// They mix with others: all of them meet again, or half at most.
    Mixed,
}

/// Somebody who accompanies groups.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct FacilitatorFile {
    /// Their name.
    pub id: String,
    /// How many groups at most.
    #[serde(default = "one")]
    pub capacity: u32,
    /// When they can meet.
    pub free: Option<String>,
    /// Whom they may not have in a group of theirs.
    #[serde(default)]
    pub not_people: Vec<String>,
    /// Pinned groups, by name, that they may not have.
    #[serde(default)]
    pub not_groups: Vec<String>,
    /// Languages they speak; every language when none is told.
    #[serde(default)]
    pub languages: Vec<String>,
}

fn one() -> u32 {
    1
}

/// How many there are in a list that is passed over.
#[derive(Clone, Copy, Debug, Default)]
pub struct Count(pub usize);

impl<'de> Deserialize<'de> for Count {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Counting;
        impl<'de> Visitor<'de> for Counting {
            type Value = Count;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of people")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Count, A::Error> {
                let mut count = 0;
                while list.next_element::<IgnoredAny>()?.is_some() {
                    count += 1;
                }
                Ok(Count(count))
            }
        }
        from.deserialize_seq(Counting)
    }
}

/// Reads everything but the people.
pub fn read(text: impl Read) -> Result<CohortFile, Faults> {
    let mut json = serde_json::Deserializer::from_reader(text);
    let file: CohortFile = serde_path_to_error::deserialize(&mut json)
        .map_err(|error| of_json(&error.path().to_string(), error.inner()))?;
    json.end().map_err(|error| of_json(".", &error))?;
    if file.format == FORMAT {
        Ok(file)
    } else {
        Err(Faults::one("format", format!("this program reads {FORMAT}, not {:?}", file.format)))
    }
}

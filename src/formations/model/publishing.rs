//! What is proposed, and what has to be true of it before a person may make it real.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::accounts::AccountId;
use crate::formations::ProposalId;
use crate::i18n::Lang;
use crate::matching;
use crate::matching::cohort::Sizes;

/// Groups as proposed, and as moved about since.
#[expect(clippy::struct_field_names, reason = "an id carries the name of its table everywhere")]
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// Which.
    pub proposal_id: ProposalId,
    /// 1, 2 or 3.
    pub number: u32,
    /// What it takes to make it again.
    pub recipe: Recipe,
    /// What it is measured by; none for one that was made before this was kept.
    pub yardstick: Option<Yardstick>,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// How many students the leader has moved since.
    pub moves: u32,
    /// Its groups.
    pub groups: Vec<ProposedGroup>,
}

/// What it takes to make a proposal again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipe {
    /// The engine's version.
    pub engine: String,
    /// The seed.
    pub seed: i64,
    /// The rounds.
    pub rounds: i32,
    /// The hash of everything it was made from.
    pub cohort_sha256: Vec<u8>,
}

/// What proposed groups are measured by: the same people in groups of the same sizes, drawn by lot, and as good as they
/// could be at most. Scores are of 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Yardstick {
    /// The mean of the groups, drawn by lot.
    pub lot_mean: u32,
    /// The lowest group, drawn by lot.
    pub lot_lowest: u32,
    /// How many groups would have too few common times, drawn by lot.
    pub lot_without_times: u32,
    /// What no mean of such groups passes; reaching it may be impossible.
    pub most_mean: u32,
    /// What no lowest group passes; reaching it may be impossible.
    pub most_lowest: u32,
    /// Whether no other way to group these people in groups of these sizes is better than the one proposed.
    pub is_best: bool,
}

impl Yardstick {
    /// What groups made of these people are measured by.
    pub fn of(measure: &matching::Measure, is_best: bool) -> Self {
        let of_hundred = |share: f64| (share * 100.0).round() as u32;
        Self {
            lot_mean: of_hundred(measure.lot.weighted_mean),
            lot_lowest: of_hundred(measure.lot.lowest),
            lot_without_times: measure.lot.without_time.round() as u32,
            // A bound is rounded up, so that it stays one.
            most_mean: (measure.bound.weighted_mean * 100.0).ceil() as u32,
            most_lowest: (measure.bound.lowest * 100.0).ceil() as u32,
            is_best,
        }
    }
}

/// A group as proposed.
#[derive(Clone, Debug, PartialEq)]
pub struct ProposedGroup {
    /// Its number within the formation.
    pub number: u32,
    /// Its members.
    pub members: Vec<AccountId>,
    /// Why exactly these.
    pub rationale: Rationale,
    /// Who is to accompany it.
    pub facilitator: Option<AccountId>,
}

/// Why exactly these people sit together, in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rationale {
    /// In Danish.
    pub da: String,
    /// In English.
    pub en: String,
    /// Whether somebody has written it themselves.
    pub is_edited: bool,
}

impl Rationale {
    /// What a reader of this language reads.
    pub fn in_language(&self, l: Lang) -> &str {
        match l {
            Lang::Da => &self.da,
            Lang::En => &self.en,
        }
    }
}

/// The longest rationale, in characters.
pub const LONGEST_RATIONALE: usize = 2000;

/// What stands in the way of publishing (product.md, invariants 7.1, 7.2, 7.7 and 7.8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Obstacle {
    /// Somebody on the roster is not in any group of the proposal.
    Unplaced,
    /// A group is smaller or larger than the plan allows.
    Size,
    /// Two people who must not sit together do. Says no more, since an adviser may have said so in confidence.
    Apart,
    /// A group has no reason in one of the languages.
    Rationale,
    /// A group has nobody to accompany it, and the leader has not taken that on.
    Facilitator,
}

impl Obstacle {
    /// The word in text keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Unplaced => "unplaced",
            Self::Size => "size",
            Self::Apart => "apart",
            Self::Rationale => "rationale",
            Self::Facilitator => "facilitator",
        }
    }
}

/// What stands in the way of publishing these groups, each with the numbers of the groups it concerns.
pub fn obstacles(
    groups: &[ProposedGroup],
    everybody: &[AccountId],
    sizes: Sizes,
    apart: &[(AccountId, AccountId)],
) -> Vec<(Obstacle, Vec<u32>)> {
    let numbers = |concerns: &dyn Fn(&ProposedGroup) -> bool| {
        groups.iter().filter(|group| concerns(group)).map(|group| group.number).collect::<Vec<u32>>()
    };
    let mut found = Vec::new();
    let seated: Vec<AccountId> = groups.iter().flat_map(|group| group.members.iter().copied()).collect();
    let once = |who: &AccountId| seated.iter().filter(|seated| *seated == who).count() == 1;
    if seated.len() != everybody.len() || !everybody.iter().all(once) {
        found.push((Obstacle::Unplaced, Vec::new()));
    }
    let size = |group: &ProposedGroup| !(sizes.min..=sizes.max).contains(&(group.members.len() as u32));
    let together = |group: &ProposedGroup| {
        apart.iter().any(|(one, other)| group.members.contains(one) && group.members.contains(other))
    };
    let silent =
        |group: &ProposedGroup| group.rationale.da.trim().is_empty() || group.rationale.en.trim().is_empty();
    let kinds: [(Obstacle, Vec<u32>); 4] = [
        (Obstacle::Size, numbers(&size)),
        (Obstacle::Apart, numbers(&together)),
        (Obstacle::Rationale, numbers(&silent)),
        (Obstacle::Facilitator, numbers(&|group| group.facilitator.is_none())),
    ];
    found.extend(kinds.into_iter().filter(|(_, numbers)| !numbers.is_empty()));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formations::model::Preset;

    #[test]
    fn nothing_stands_in_the_way_when_everybody_sits_once_and_well() {
        let people: Vec<AccountId> = (1..=8).map(|n| uuid::Uuid::from_u128(n).into()).collect();
        let group = |number: u32, members: &[AccountId]| ProposedGroup {
            number,
            members: members.to_vec(),
            rationale: Rationale { da: "I kan mødes.".into(), en: "You can meet.".into(), is_edited: false },
            facilitator: Some(people[0]),
        };
        let sizes = Preset::FirstSemester.sizes();
        let good = vec![group(1, &people[..4]), group(2, &people[4..])];
        assert_eq!(obstacles(&good, &people, sizes, &[(people[0], people[7])]), []);
        let kinds = |groups: &[ProposedGroup], apart: &[(AccountId, AccountId)]| -> Vec<Obstacle> {
            obstacles(groups, &people, sizes, apart).into_iter().map(|(kind, _)| kind).collect()
        };
        assert_eq!(kinds(&good, &[(people[0], people[3])]), [Obstacle::Apart]);
        assert_eq!(kinds(&good[..1], &[]), [Obstacle::Unplaced]);
        assert_eq!(kinds(&[group(1, &people)], &[]), [Obstacle::Size]);
        let twice = vec![group(1, &people[..5]), group(2, &people[4..])];
        assert_eq!(kinds(&twice, &[]), [Obstacle::Unplaced]);
        let mut bare = good.clone();
        bare[1].rationale.en.clear();
        bare[1].facilitator = None;
        assert_eq!(
            obstacles(&bare, &people, sizes, &[]),
            [(Obstacle::Rationale, vec![2]), (Obstacle::Facilitator, vec![2])]
        );
    }
}

//! When a course is taught, and what facilitators can offer: what forming groups asks of both.

use super::model::FacilitatorKind;
use crate::accounts::Person;
use crate::i18n::{Lang, Text};
use crate::week::Week;

/// The most groups anybody can offer to accompany.
pub const MOST_GROUPS: u32 = 40;

impl FacilitatorKind {
    /// How many groups one person should accompany unless they say otherwise: four for an older student, eight for staff.
    pub fn usual_groups(self) -> u32 {
        match self {
            Self::Student => 4,
            Self::Staff => 8,
        }
    }
}

/// What a facilitator has said about accompanying groups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offer {
    /// How many groups at most; none while they have not said.
    pub most_groups: Option<u32>,
    /// When they can meet groups; see [`Offer::told_week`].
    pub week: Week,
    /// The languages they can accompany a group in; none while they have not said.
    pub languages: Vec<Lang>,
}

impl Offer {
    /// When they can meet groups; none while nothing is ticked, and then they will find a time.
    pub fn told_week(&self) -> Option<Week> {
        (!self.week.is_empty()).then_some(self.week)
    }
}

/// Somebody who said yes to accompanying groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facilitator {
    /// Who.
    pub person: Person,
    /// Whether they are staff or a student.
    pub kind: FacilitatorKind,
    /// What they have said about it.
    pub offer: Offer,
}

impl Facilitator {
    /// How many groups they should accompany at most.
    pub fn most_groups(&self) -> u32 {
        self.offer.most_groups.unwrap_or(self.kind.usual_groups())
    }
}

/// How many groups somebody can accompany, as typed; nothing says nothing.
pub fn most_groups(typed: &str) -> Result<Option<u32>, Text> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let number = typed.trim().parse().ok().filter(|number| (1..=MOST_GROUPS).contains(number));
    number.map(Some).ok_or(Text::new("courses-offer-groups-missing").n("most", MOST_GROUPS))
}

/// When people are taught, as ticked, beside what they are taught otherwise: some time has to be left to meet.
pub fn taught(ticked: &[String], otherwise: &[Week]) -> Result<Week, Text> {
    let week = Week::ticked(ticked);
    let is_all = |with: &Week| Week::grid().count() == week.or(*with).count() as usize;
    if is_all(&Week::default()) || otherwise.iter().any(is_all) {
        return Err(Text::new("courses-teaching-all"));
    }
    Ok(week)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_groups_is_one_that_a_person_can_accompany() {
        assert_eq!(most_groups(" 6 "), Ok(Some(6)));
        assert_eq!(most_groups(" "), Ok(None));
        for bad in ["0", "41", "-1", "4.5", "many"] {
            assert_eq!(most_groups(bad).unwrap_err().key(), "courses-offer-groups-missing", "{bad}");
        }
    }

    #[test]
    fn some_time_is_left_beside_teaching() {
        let all: Vec<String> = Week::grid().map(|slot| slot.to_string()).collect();
        assert_eq!(taught(&all, &[]).unwrap_err().key(), "courses-teaching-all");
        assert_eq!(taught(&all[1..], &[]).unwrap().count(), 19);
        let otherwise = [&all[2..3], &all[..1]].map(Week::ticked);
        assert_eq!(taught(&all[1..], &otherwise).unwrap_err().key(), "courses-teaching-all");
        assert_eq!(taught(&[], &otherwise), Ok(Week::default()));
    }
}

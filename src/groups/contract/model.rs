//! The rules of the agreement: what a section may hold, when two writers meet, when a yes counts.
//!
//! **Nothing typed is lost.** Every text of a section is kept as a revision of its own. Who saves names the revision
//! they began from; if somebody was faster, nothing is saved and both texts stand side by side.
//!
//! **A yes is to a version.** A version is what the sections said when it was saved. It counts for that version only,
//! and only since the last member came: somebody new has everybody say yes again.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// The longest heading, in characters.
pub const LONGEST_HEADING: usize = 100;

/// The longest text of a section, in characters.
pub const LONGEST_TEXT: usize = 2_000;

/// How long after the agreement a group looks at it again, unless it chooses another day: midway in a term of twelve
/// weeks.
const MIDWAY: Days = Days::new(6 * 7);

/// The latest day a group can put off looking at it.
const LATEST_REVIEW: Days = Days::new(200);

/// A section's words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The heading.
    pub heading: String,
    /// The text; a line each begins where the writer began one.
    pub text: String,
}

impl Draft {
    /// Takes what was typed: line ends as everywhere else, no blanks around, no control characters (of which
    /// PostgreSQL refuses one).
    pub fn typed(heading: &str, text: &str) -> Self {
        let plain = |line: &str| line.chars().filter(|c| !c.is_control() || *c == '\t').collect::<String>();
        let lines: Vec<String> = text.lines().map(|line| plain(line.trim_end())).collect();
        Self { heading: plain(heading.trim()), text: lines.join("\n").trim().to_owned() }
    }

    /// Whether there is nothing to say; such a section is left out of the agreement.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The name of the field that holds too much, if one does.
    pub fn too_long(&self) -> Option<&'static str> {
        if self.heading.chars().count() > LONGEST_HEADING {
            Some("heading")
        } else if self.text.chars().count() > LONGEST_TEXT {
            Some("text")
        } else {
            None
        }
    }
}

/// A revision of a section, from 1.
pub type Revision = i32;

/// A version of the whole agreement, from 1.
pub type Version = i32;

/// Whether a text that was begun from one revision may follow another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Following {
    /// It is the next revision.
    Next(Revision),
    /// It says what stands there already.
    Same,
    /// Somebody was faster; both texts have to be seen.
    Clash,
}

/// What becomes of a text: `base` is the revision its writer saw, `standing` what stands there now.
pub fn follow(base: Revision, text: &Draft, standing: (Revision, &Draft)) -> Following {
    let (revision, now) = standing;
    if text == now {
        Following::Same
    } else if base == revision {
        Following::Next(revision + 1)
    } else {
        Following::Clash
    }
}

/// How many lines a page of the print view has, and how many characters fit a line, both on the safe side.
const LINES: usize = 2 * 56;
const LINE: usize = 90;

/// Lines that members, review, what is not allowed and the yeses take.
const AROUND: usize = 22;

/// Whether the agreement can be printed on two A4 pages.
pub fn fits_two_pages<'a>(sections: impl Iterator<Item = &'a Draft>) -> bool {
    let lines = |draft: &Draft| -> usize {
        3 + draft.text.lines().map(|line| line.chars().count().div_ceil(LINE).max(1)).sum::<usize>()
    };
    sections.filter(|draft| !draft.is_empty()).map(lines).sum::<usize>() + AROUND <= LINES
}

/// The day a group looks at its agreement again unless it chooses another: midway.
pub fn default_review(today: NaiveDate) -> NaiveDate {
    today.checked_add_days(MIDWAY).unwrap_or(today)
}

/// Why a day for looking at it again will not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReviewFault {
    /// None was chosen, or it is no day.
    Missing,
    /// It has passed.
    Past,
    /// It is too far away to be of use.
    Far,
}

/// Reads the day the group chose, as `2026-10-20`.
pub fn read_review(typed: &str, today: NaiveDate) -> Result<NaiveDate, ReviewFault> {
    let day: NaiveDate = typed.trim().parse().map_err(|_| ReviewFault::Missing)?;
    if day < today {
        Err(ReviewFault::Past)
    } else if day > today.checked_add_days(LATEST_REVIEW).unwrap_or(today) {
        Err(ReviewFault::Far)
    } else {
        Ok(day)
    }
}

/// A member, as far as a yes is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Party<P> {
    /// Who.
    pub who: P,
    /// When they came to the group.
    pub joined_at: DateTime<Utc>,
}

/// Who is in on a version: the active members whose yes came after the last of them had joined.
pub fn who_is_in<P: Copy + Ord>(members: &[Party<P>], yeses: &BTreeMap<P, DateTime<Utc>>) -> Vec<P> {
    let last_arrival = members.iter().map(|member| member.joined_at).max();
    members
        .iter()
        .map(|member| member.who)
        .filter(|who| yeses.get(who).is_some_and(|at| Some(*at) >= last_arrival))
        .collect()
}

/// Where a group is with its agreement, as everybody around the group may know it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ContractState {
    /// Nothing yet.
    #[default]
    None,
    /// Begun, no version saved.
    Begun,
    /// A version stands, and not everybody is in yet.
    Asking {
        /// Which version.
        version: Version,
        /// How many are in.
        yes: usize,
        /// Of how many.
        members: usize,
        /// When it is looked at again.
        review_on: NaiveDate,
    },
    /// Everybody is in.
    Agreed {
        /// On which version.
        version: Version,
        /// When it is looked at again.
        review_on: NaiveDate,
    },
}

impl ContractState {
    /// The state of a version.
    pub fn of(version: Version, yes: usize, members: usize, review_on: NaiveDate) -> Self {
        if members > 0 && yes >= members {
            Self::Agreed { version, review_on }
        } else {
            Self::Asking { version, yes, members, review_on }
        }
    }

    /// The version that stands, if any.
    pub fn version(self) -> Option<Version> {
        match self {
            Self::None | Self::Begun => None,
            Self::Asking { version, .. } | Self::Agreed { version, .. } => Some(version),
        }
    }

    /// The key of the word for it, for tags.
    pub fn key(self) -> &'static str {
        match self {
            Self::None => "groups-contract-none",
            Self::Begun => "groups-contract-begun",
            Self::Asking { .. } => "groups-contract-asking",
            Self::Agreed { .. } => "groups-contract-agreed",
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use proptest::prelude::*;

    use super::*;

    fn at(hour: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_788_500_000, 0).unwrap() + TimeDelta::hours(hour)
    }

    fn draft(text: &str) -> Draft {
        Draft::typed("Overskrift", text)
    }

    #[derive(Clone, Debug)]
    enum Event {
        Join(u8),
        Leave(u8),
        Yes(u8),
        NewVersion,
    }

    proptest! {
        #[test]
        fn everybody_in_means_that_each_said_yes_to_this_version_after_the_last_arrival(
            events in prop::collection::vec(prop_oneof![
                (0..6_u8).prop_map(Event::Join),
                (0..6_u8).prop_map(Event::Leave),
                (0..6_u8).prop_map(Event::Yes),
                Just(Event::NewVersion),
            ], 0..60)
        ) {
            let mut members: BTreeMap<u8, DateTime<Utc>> = (0..3).map(|who| (who, at(0))).collect();
            let mut yeses = BTreeMap::new();
            // What a careful secretary would keep: who has said yes since the last version or arrival.
            let mut minutes = std::collections::BTreeSet::new();
            for (hour, event) in (1..).zip(&events) {
                match *event {
                    Event::Join(who) => {
                        if members.insert(who, at(hour)).is_none() {
                            minutes.clear();
                        } else {
                            minutes.clear(); // came back the same hour: also somebody new
                        }
                    }
                    Event::Leave(who) => {
                        // The last arrival leaving does not take back that the others were asked again.
                        members.remove(&who);
                        minutes.remove(&who);
                        prop_assume!(!members.is_empty());
                    }
                    Event::Yes(who) => {
                        if members.contains_key(&who) {
                            yeses.insert(who, at(hour));
                            minutes.insert(who);
                        }
                    }
                    Event::NewVersion => {
                        yeses.clear();
                        minutes.clear();
                    }
                }
                let parties: Vec<_> = members.iter().map(|(who, joined_at)| Party { who: *who, joined_at: *joined_at }).collect();
                let within = who_is_in(&parties, &yeses);
                // Everybody the secretary has is in; nobody is who never said yes to this version.
                prop_assert!(minutes.iter().all(|who| within.contains(who)));
                prop_assert!(within.iter().all(|who| yeses.contains_key(who) && members.contains_key(who)));
                let newest = members.values().max().copied();
                prop_assert!(within.iter().all(|who| Some(yeses[who]) >= newest));
            }
        }

        #[test]
        fn of_two_writers_the_later_never_overwrites_unseen(
            base in 1..5, ahead in 0..3, mine in "[a-c]{1,3}", theirs in "[a-c]{1,3}"
        ) {
            let (mine, theirs) = (draft(&mine), draft(&theirs));
            let standing = (base + ahead, &theirs);
            match follow(base, &mine, standing) {
                Following::Next(revision) => prop_assert!(ahead == 0 && revision == base + 1),
                Following::Same => prop_assert_eq!(&mine, &theirs),
                Following::Clash => prop_assert!(ahead > 0 && mine != theirs),
            }
        }
    }

    #[test]
    fn a_group_agrees_when_all_are_in_and_no_sooner() {
        let review = default_review(at(0).date_naive());
        assert!(matches!(ContractState::of(2, 4, 5, review), ContractState::Asking { yes: 4, .. }));
        assert!(matches!(ContractState::of(2, 5, 5, review), ContractState::Agreed { version: 2, .. }));
        assert!(matches!(ContractState::of(1, 0, 0, review), ContractState::Asking { .. }));
    }

    #[test]
    fn a_day_to_look_again_is_asked_for() {
        let today = NaiveDate::from_ymd_opt(2026, 9, 10).unwrap();
        assert_eq!(read_review("", today), Err(ReviewFault::Missing));
        assert_eq!(read_review("i uge 42", today), Err(ReviewFault::Missing));
        assert_eq!(read_review("2026-09-09", today), Err(ReviewFault::Past));
        assert_eq!(read_review("2036-09-09", today), Err(ReviewFault::Far));
        assert_eq!(read_review(" 2026-10-22 ", today), Ok(default_review(today)));
    }

    #[test]
    fn line_ends_of_a_browser_are_ours() {
        assert_eq!(
            Draft::typed(" A ", "en \r\nto\r\n\r\n"),
            Draft { heading: "A".into(), text: "en\nto".into() }
        );
    }
}

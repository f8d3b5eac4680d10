//! Where a group is, and the one thing that comes next for each of its members.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday};
use chrono_tz::Tz;

use super::contract::ContractState;
use super::expectations::{Phase, Sight, Standing, sight};

/// The longest name of a place, in characters.
pub const LONGEST_PLACE: usize = 200;

/// A group's first meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum FirstMeeting {
    /// Nobody has said when.
    #[default]
    Unplanned,
    /// It is to be then and there.
    Planned {
        /// When.
        at: DateTime<Utc>,
        /// Where; may be empty.
        place: String,
    },
    /// It was held.
    Held {
        /// On that day.
        on: NaiveDate,
    },
}

impl FirstMeeting {
    /// Whether it has been held.
    pub fn is_held(&self) -> bool {
        matches!(self, Self::Held { .. })
    }

    /// Whether its time has gone by without anybody saying that it was held.
    pub fn is_overdue(&self, now: DateTime<Utc>) -> bool {
        matches!(self, Self::Planned { at, .. } if *at < now - TimeDelta::hours(1))
    }
}

/// An expectation round, as far as one member's next step is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoundSoFar {
    /// Where it is.
    pub phase: Phase,
    /// How far this member has come.
    pub own: Standing,
}

/// What there is to know about a group to say what comes next for one member.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The first meeting.
    pub first_meeting: FirstMeeting,
    /// The expectation round, if it has begun.
    pub round: Option<RoundSoFar>,
    /// The agreement.
    pub contract: ContractState,
    /// Whether this member is in on the version that stands.
    pub own_yes: OwnYes,
}

/// Whether a member is in on the version that stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OwnYes {
    /// Not asked, or not answered.
    #[default]
    NotYet,
    /// Is in.
    Given,
}

/// The one thing that comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// Meet for the first time.
    Meet,
    /// Write down what one expects, or say that one would rather say it.
    Expect,
    /// One's own answers are ready; the others are still at it.
    WaitForOthers,
    /// The answers are shown; first one's own.
    ExpectLate,
    /// Look at the answers side by side, then begin the agreement.
    Compare,
    /// Finish the agreement that is begun.
    FinishContract,
    /// Read the agreement and say yes.
    SayYes,
    /// One has said yes; somebody has not yet.
    WaitForYes,
    /// The day has come to look at the agreement again.
    LookAgain,
    /// Nothing: all is well until the day to look again.
    AllWell,
}

impl NextStep {
    /// Whether there is nothing to do but wait.
    pub fn waits(self) -> bool {
        matches!(self, Self::WaitForOthers | Self::WaitForYes | Self::AllWell)
    }

    /// What comes next for a member.
    pub fn of(progress: &Progress, today: NaiveDate) -> Self {
        match (progress.contract, progress.own_yes) {
            (ContractState::Agreed { review_on, .. } | ContractState::Asking { review_on, .. }, _)
                if today >= review_on =>
            {
                return Self::LookAgain;
            }
            (ContractState::Agreed { .. } | ContractState::Asking { .. }, OwnYes::NotYet) => {
                return Self::SayYes;
            }
            (ContractState::Asking { .. }, OwnYes::Given) => return Self::WaitForYes,
            (ContractState::Agreed { .. }, OwnYes::Given) => return Self::AllWell,
            (ContractState::None | ContractState::Begun, _) => {}
        }
        let Some(round) = progress.round else {
            return if !progress.first_meeting.is_held() {
                Self::Meet
            } else if progress.contract == ContractState::Begun {
                Self::FinishContract
            } else {
                Self::Expect
            };
        };
        match (sight(round.phase, round.own), round.own.has_spoken()) {
            (Sight::Waiting, false) => Self::Expect,
            (Sight::Waiting, true) => Self::WaitForOthers,
            (Sight::OwnTurnFirst, _) => Self::ExpectLate,
            (Sight::SideBySide, _) if progress.contract == ContractState::Begun => Self::FinishContract,
            (Sight::SideBySide, _) => Self::Compare,
        }
    }

    /// The end of its text keys: `groups-next-<word>-title`, `-words`, `-action`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Meet => "meet",
            Self::Expect => "expect",
            Self::WaitForOthers => "wait",
            Self::ExpectLate => "late",
            Self::Compare => "compare",
            Self::FinishContract => "finish",
            Self::SayYes => "yes",
            Self::WaitForYes => "wait-yes",
            Self::LookAgain => "again",
            Self::AllWell => "well",
        }
    }

    /// Where it is done, below the group's own path.
    pub fn place(self) -> &'static str {
        match self {
            Self::Meet => "#first-meeting",
            Self::Expect | Self::WaitForOthers | Self::ExpectLate => "/expectations",
            Self::Compare => "/expectations/side-by-side",
            Self::FinishContract | Self::LookAgain => "/contract/edit",
            Self::SayYes | Self::WaitForYes | Self::AllWell => "/contract",
        }
    }
}

/// How long a round gathers answers.
const GATHERING: Days = Days::new(7);

/// When a round that starts now shows its answers at the latest: noon a week later by the group's clocks, or on the
/// Monday after when that is a weekend.
pub fn deadline_from(now: DateTime<Utc>, zone: Tz) -> DateTime<Utc> {
    let week_later = now.with_timezone(&zone).date_naive() + GATHERING;
    let day = match week_later.weekday() {
        Weekday::Sat => week_later + Days::new(2),
        Weekday::Sun => week_later + Days::new(1),
        _ => week_later,
    };
    let noon = day.and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default());
    // No zone changes its clocks at noon; were one to, the plain week does as well.
    noon.and_local_timezone(zone).earliest().map_or(now + GATHERING, |at| at.with_timezone(&Utc))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(number: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 9, number).unwrap()
    }

    fn progress() -> impl Strategy<Value = Progress> {
        let meeting = prop_oneof![
            Just(FirstMeeting::Unplanned),
            Just(FirstMeeting::Planned { at: DateTime::UNIX_EPOCH, place: String::new() }),
            Just(FirstMeeting::Held { on: day(4) }),
        ];
        let standing = prop::sample::select(vec![
            Standing::Silent,
            Standing::Writing,
            Standing::Ready,
            Standing::InPerson,
        ]);
        let phase = prop::sample::select(vec![Phase::Gathering, Phase::Shown]);
        let round = prop::option::of((phase, standing).prop_map(|(phase, own)| RoundSoFar { phase, own }));
        let contract = prop_oneof![
            Just(ContractState::None),
            Just(ContractState::Begun),
            (0..5_usize, 1..30_u32).prop_map(|(yes, on)| ContractState::Asking {
                version: 1,
                yes,
                members: 5,
                review_on: day(on)
            }),
            (1..30_u32).prop_map(|on| ContractState::Agreed { version: 2, review_on: day(on) }),
        ];
        let own_yes = prop::sample::select(vec![OwnYes::NotYet, OwnYes::Given]);
        (meeting, round, contract, own_yes).prop_map(|(first_meeting, round, contract, own_yes)| Progress {
            first_meeting,
            round,
            contract,
            own_yes,
        })
    }

    proptest! {
        #[test]
        fn nobody_is_asked_for_what_they_have_done(progress in progress(), today in 1..30_u32) {
            let step = NextStep::of(&progress, day(today));
            let own = progress.round.map_or(Standing::Silent, |round| round.own);
            match step {
                NextStep::Meet => prop_assert!(!progress.first_meeting.is_held()),
                NextStep::Expect | NextStep::ExpectLate => prop_assert!(!own.has_spoken()),
                NextStep::SayYes => prop_assert_eq!(progress.own_yes, OwnYes::NotYet),
                NextStep::WaitForYes => prop_assert_eq!(progress.own_yes, OwnYes::Given),
                NextStep::FinishContract => prop_assert_eq!(progress.contract, ContractState::Begun),
                NextStep::WaitForOthers | NextStep::Compare | NextStep::LookAgain | NextStep::AllWell => {}
            }
        }

        #[test]
        fn nobody_is_sent_to_what_they_may_not_see(progress in progress(), today in 1..30_u32) {
            if NextStep::of(&progress, day(today)) == NextStep::Compare {
                let round = progress.round.unwrap();
                prop_assert_eq!(sight(round.phase, round.own), Sight::SideBySide);
            }
        }

        #[test]
        fn all_is_well_only_when_everybody_is_in_and_the_day_has_not_come(progress in progress(), today in 1..30_u32) {
            if NextStep::of(&progress, day(today)) == NextStep::AllWell {
                let ContractState::Agreed { review_on, .. } = progress.contract else { panic!("not agreed") };
                prop_assert!(day(today) < review_on);
                prop_assert_eq!(progress.own_yes, OwnYes::Given);
            }
        }
    }

    #[test]
    fn a_group_goes_from_its_first_meeting_to_all_well() {
        let today = day(10);
        let mut progress = Progress::default();
        let mut seen = vec![NextStep::of(&progress, today)];
        progress.first_meeting = FirstMeeting::Held { on: day(9) };
        seen.push(NextStep::of(&progress, today));
        for (phase, own) in [(Phase::Gathering, Standing::Ready), (Phase::Shown, Standing::Ready)] {
            progress.round = Some(RoundSoFar { phase, own });
            seen.push(NextStep::of(&progress, today));
        }
        progress.contract = ContractState::Begun;
        seen.push(NextStep::of(&progress, today));
        progress.contract = ContractState::of(1, 0, 4, day(28));
        seen.push(NextStep::of(&progress, today));
        progress.own_yes = OwnYes::Given;
        seen.push(NextStep::of(&progress, today));
        progress.contract = ContractState::of(1, 4, 4, day(28));
        seen.push(NextStep::of(&progress, today));
        seen.push(NextStep::of(&progress, day(28)));
        let expected = [
            NextStep::Meet,
            NextStep::Expect,
            NextStep::WaitForOthers,
            NextStep::Compare,
            NextStep::FinishContract,
            NextStep::SayYes,
            NextStep::WaitForYes,
            NextStep::AllWell,
            NextStep::LookAgain,
        ];
        assert_eq!(seen, expected);
    }

    #[test]
    fn answers_are_shown_at_noon_on_a_working_day_a_week_later() {
        let zone = chrono_tz::Europe::Copenhagen;
        let noon = |now: &str| deadline_from(now.parse().unwrap(), zone).to_rfc3339();
        assert_eq!(noon("2026-09-04T08:00:00Z"), "2026-09-11T10:00:00+00:00");
        assert_eq!(noon("2026-09-05T08:00:00Z"), "2026-09-14T10:00:00+00:00");
        assert_eq!(noon("2026-10-20T08:00:00Z"), "2026-10-27T11:00:00+00:00");
    }
}

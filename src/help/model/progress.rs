//! How a request goes on: its states, the deeds that move it, and whose turn it is.

use chrono::NaiveDate;

/// Where a request stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Sent; nobody has opened it.
    New,
    /// An adviser has it and has opened it.
    Seen,
    /// Answers go to and fro.
    InDialogue,
    /// A meeting is agreed.
    MeetingAgreed,
    /// The adviser asks again later.
    FollowUp,
    /// It has come to an end.
    Closed,
    /// The student took it back.
    Withdrawn,
}

/// What somebody does with a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// An adviser takes it, and thereby opens it.
    Claim,
    /// The adviser who has it puts it back for somebody else.
    PutBack,
    /// The adviser writes to the student.
    Answer,
    /// The student writes.
    Reply,
    /// A meeting is agreed.
    AgreeMeeting,
    /// The adviser will ask again.
    PlanFollowUp,
    /// The adviser brings it to an end.
    Close,
    /// The student takes it back.
    Withdraw,
}

/// Whose turn it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaitsFor {
    /// The advising service.
    Us,
    /// The student.
    Asker,
    /// Nobody: it has ended.
    Nobody,
}

impl State {
    /// Every state, in the order of a request's life.
    pub const ALL: [Self; 7] = [
        Self::New,
        Self::Seen,
        Self::InDialogue,
        Self::MeetingAgreed,
        Self::FollowUp,
        Self::Closed,
        Self::Withdrawn,
    ];

    /// The word in the database and, with hyphens, in text keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Seen => "seen",
            Self::InDialogue => "in_dialogue",
            Self::MeetingAgreed => "meeting_agreed",
            Self::FollowUp => "follow_up",
            Self::Closed => "closed",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Reads the word in the database.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }

    /// Whether nothing more happens to it.
    pub fn has_ended(self) -> bool {
        matches!(self, Self::Closed | Self::Withdrawn)
    }

    /// The state after a deed; `None` when the deed does not fit.
    #[expect(clippy::match_same_arms, reason = "the rules read one by one, in the order in which they count")]
    pub fn after(self, deed: Deed) -> Option<Self> {
        use State::{Closed, FollowUp, InDialogue, MeetingAgreed, New, Seen, Withdrawn};
        match (self, deed) {
            // A student may take it back at any time, also when it has been closed.
            (Withdrawn, _) => None,
            (_, Deed::Withdraw) => Some(Withdrawn),
            (Closed, _) => None,
            (New, Deed::Claim) => Some(Seen),
            (New, Deed::Reply) => Some(New),
            // Nobody answers or closes what nobody has opened.
            (New, _) => None,
            // Put back while under way, it keeps its state and is claimed by somebody else.
            (Seen, Deed::PutBack) => Some(New),
            (state, Deed::PutBack | Deed::Claim) => Some(state),
            (Seen | FollowUp, Deed::Answer) | (FollowUp, Deed::Reply) => Some(InDialogue),
            (state, Deed::Answer | Deed::Reply) => Some(state),
            (_, Deed::AgreeMeeting) => Some(MeetingAgreed),
            (_, Deed::PlanFollowUp) => Some(FollowUp),
            (_, Deed::Close) => Some(Closed),
        }
    }
}

/// Where the inbox puts a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shelf {
    /// Nobody has taken it.
    New,
    /// The student waits for an answer, or it is time to follow up.
    WaitsForUs,
    /// We wait for the student.
    WaitsForAsker,
    /// To be followed up on a day to come.
    FollowUp,
    /// Ended.
    Ended,
}

impl Shelf {
    /// Every shelf, as the inbox shows them.
    pub const ALL: &'static [Self] =
        &[Self::New, Self::WaitsForUs, Self::WaitsForAsker, Self::FollowUp, Self::Ended];

    /// The word in text keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::WaitsForUs => "us",
            Self::WaitsForAsker => "asker",
            Self::FollowUp => "follow-up",
            Self::Ended => "ended",
        }
    }

    /// The shelf of a request.
    pub fn of(state: State, waits_for: WaitsFor, holding: Holding, follow_up: FollowUp) -> Self {
        match (state.has_ended(), holding, waits_for, follow_up) {
            (true, ..) | (_, _, WaitsFor::Nobody, _) => Self::Ended,
            (_, Holding::Nobodys, ..) => Self::New,
            (_, _, WaitsFor::Us, _) | (.., FollowUp::Due) => Self::WaitsForUs,
            (.., FollowUp::Later) => Self::FollowUp,
            (.., FollowUp::None) => Self::WaitsForAsker,
        }
    }
}

/// Whether an adviser has a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holding {
    /// Somebody has it.
    Somebodys,
    /// Nobody has it.
    Nobodys,
}

/// Whether there is a day to ask again, and whether it has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FollowUp {
    /// There is none.
    None,
    /// It is still to come.
    Later,
    /// It has come.
    Due,
}

impl FollowUp {
    /// As of today.
    pub fn of(day: Option<NaiveDate>, today: NaiveDate) -> Self {
        match day {
            None => Self::None,
            Some(day) if day > today => Self::Later,
            Some(_) => Self::Due,
        }
    }
}

/// What an adviser's answer leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// The student may write back.
    Dialogue,
    /// They meet.
    Meeting,
    /// The adviser asks again on that day.
    FollowUp(NaiveDate),
}

impl Next {
    /// The deed it is.
    pub fn deed(self) -> Deed {
        match self {
            Self::Dialogue => Deed::Answer,
            Self::Meeting => Deed::AgreeMeeting,
            Self::FollowUp(_) => Deed::PlanFollowUp,
        }
    }

    /// The day to ask again.
    pub fn follow_up_on(self) -> Option<NaiveDate> {
        match self {
            Self::FollowUp(day) => Some(day),
            Self::Dialogue | Self::Meeting => None,
        }
    }
}

impl Deed {
    /// Whose turn it is after this deed, if that changes.
    pub fn hands_to(self) -> Option<WaitsFor> {
        match self {
            Self::Reply => Some(WaitsFor::Us),
            Self::Answer | Self::AgreeMeeting | Self::PlanFollowUp => Some(WaitsFor::Asker),
            Self::Close | Self::Withdraw => Some(WaitsFor::Nobody),
            Self::Claim | Self::PutBack => None,
        }
    }
}

impl WaitsFor {
    /// The word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Us => "us",
            Self::Asker => "asker",
            Self::Nobody => "nobody",
        }
    }

    /// Reads the word in the database.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Us, Self::Asker, Self::Nobody].into_iter().find(|turn| turn.as_str() == word)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    const DEEDS: [Deed; 8] = [
        Deed::Claim,
        Deed::PutBack,
        Deed::Answer,
        Deed::Reply,
        Deed::AgreeMeeting,
        Deed::PlanFollowUp,
        Deed::Close,
        Deed::Withdraw,
    ];

    fn reachable(from: State) -> BTreeSet<State> {
        let mut known = BTreeSet::from([from]);
        let mut edge = vec![from];
        while let Some(state) = edge.pop() {
            edge.extend(
                DEEDS.iter().filter_map(|deed| state.after(*deed)).filter(|next| known.insert(*next)),
            );
        }
        known
    }

    #[test]
    fn every_state_can_be_reached_and_every_open_one_can_end() {
        assert_eq!(reachable(State::New).len(), State::ALL.len());
        for state in State::ALL.into_iter().filter(|state| !state.has_ended()) {
            assert!(reachable(state).contains(&State::Closed), "{state:?}");
        }
    }

    #[test]
    fn a_student_can_take_it_back_until_it_is_taken_back() {
        for state in State::ALL {
            let expected = (state != State::Withdrawn).then_some(State::Withdrawn);
            assert_eq!(state.after(Deed::Withdraw), expected, "{state:?}");
        }
    }

    #[test]
    fn what_has_ended_never_opens_again() {
        assert_eq!(reachable(State::Withdrawn), BTreeSet::from([State::Withdrawn]));
        assert_eq!(reachable(State::Closed), BTreeSet::from([State::Closed, State::Withdrawn]));
    }

    #[test]
    fn nobody_answers_what_nobody_has_opened() {
        for deed in [Deed::Answer, Deed::AgreeMeeting, Deed::PlanFollowUp, Deed::Close, Deed::PutBack] {
            assert_eq!(State::New.after(deed), None, "{deed:?}");
        }
    }

    #[test]
    fn a_student_may_write_as_long_as_it_is_open() {
        for state in State::ALL {
            assert_eq!(state.after(Deed::Reply).is_some(), !state.has_ended(), "{state:?}");
        }
    }

    #[test]
    fn every_request_lies_on_the_shelf_where_somebody_will_look() {
        let of = Shelf::of;
        let (held, free) = (Holding::Somebodys, Holding::Nobodys);
        assert_eq!(of(State::New, WaitsFor::Us, free, FollowUp::None), Shelf::New);
        assert_eq!(of(State::InDialogue, WaitsFor::Asker, free, FollowUp::None), Shelf::New, "put back");
        assert_eq!(of(State::Seen, WaitsFor::Us, held, FollowUp::None), Shelf::WaitsForUs);
        assert_eq!(of(State::InDialogue, WaitsFor::Asker, held, FollowUp::None), Shelf::WaitsForAsker);
        assert_eq!(of(State::FollowUp, WaitsFor::Asker, held, FollowUp::Later), Shelf::FollowUp);
        assert_eq!(of(State::FollowUp, WaitsFor::Asker, held, FollowUp::Due), Shelf::WaitsForUs);
        assert_eq!(of(State::Closed, WaitsFor::Nobody, held, FollowUp::None), Shelf::Ended);
    }

    #[test]
    fn words_are_read_back() {
        for state in State::ALL {
            assert_eq!(State::from_word(state.as_str()), Some(state));
        }
    }

    proptest! {
        /// However it goes, only claiming leads away from `New` (but for taking back), and an end is final.
        #[test]
        fn any_row_of_deeds_keeps_the_laws(deeds in prop::collection::vec(0..DEEDS.len(), 0..40)) {
            let (mut state, mut claimed) = (State::New, false);
            for deed in deeds.into_iter().map(|at| DEEDS[at]) {
                if let Some(next) = state.after(deed) {
                    claimed |= deed == Deed::Claim;
                    prop_assert!(!state.has_ended() || next == State::Withdrawn);
                    prop_assert!(claimed || matches!(next, State::New | State::Withdrawn));
                    prop_assert_eq!(next.has_ended(), matches!(deed, Deed::Close | Deed::Withdraw));
                    state = next;
                }
            }
        }
    }
}

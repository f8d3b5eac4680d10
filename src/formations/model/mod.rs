//! What a formation is, the way it goes from draft to end, and who and what is in it.

mod plan;
mod publishing;
mod repair;

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc, Weekday};
use uuid::Uuid;

use super::{ArrivalId, FormationId, GroupId, PairRuleId};
use crate::accounts::AccountId;
use crate::courses::{ClassSectionId, CourseId};
use crate::matching::Slots;
use crate::questionnaires::QuestionnaireId;

pub use plan::{Criterion, Mixing, Numbers, Plan, Preset, Weights, read_sizes};
pub use publishing::{
    LONGEST_RATIONALE, Obstacle, Proposal, ProposedGroup, Rationale, Recipe, Yardstick, obstacles,
};
pub use repair::{Remedy, Repair, RepairTask, Scene};

/// One round of forming groups in a course.
#[derive(Clone, Debug, PartialEq)]
pub struct Formation {
    /// Which.
    pub formation_id: FormationId,
    /// Whose students.
    pub course_id: CourseId,
    /// The questionnaire whose answers count, once it is open.
    pub questionnaire_id: Option<QuestionnaireId>,
    /// What the leader decided.
    pub plan: Plan,
    /// Where it is on its way.
    pub state: State,
    /// Since when proposals are being made, if they are.
    pub proposing_since: Option<DateTime<Utc>>,
    /// Who published the groups.
    pub published_by: Option<AccountId>,
    /// When.
    pub published_at: Option<DateTime<Utc>>,
}

impl Formation {
    /// The key of the word for where it is: whether the deadline has passed, or was not waited for, is a difference.
    pub fn state_key(&self, now: DateTime<Utc>) -> String {
        match self.state {
            State::Closed if self.plan.deadline_at > now => "formations-state-closed-early".to_owned(),
            state => format!("formations-state-{}", state.word()),
        }
    }
}

/// Where a formation is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Being prepared; students see nothing.
    Draft,
    /// Students answer.
    Open,
    /// The deadline has passed.
    Closed,
    /// There are proposals to look at.
    Proposed,
    /// Everybody has a group.
    Published,
    /// The groups' time together is over.
    Ended,
}

/// A step on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Let students answer.
    Open,
    /// Take no more answers.
    Close,
    /// Take answers again, before there is any proposal.
    Reopen,
    /// Have groups proposed, once or again.
    Propose,
    /// Make the groups real.
    Publish,
    /// The term is over.
    End,
}

impl State {
    /// All of them, in order.
    pub const ALL: [Self; 6] =
        [Self::Draft, Self::Open, Self::Closed, Self::Proposed, Self::Published, Self::Ended];

    /// Where a step leads from here; nowhere if it is not possible.
    pub fn after(self, step: Step) -> Option<Self> {
        match (self, step) {
            (Self::Draft, Step::Open) | (Self::Closed, Step::Reopen) => Some(Self::Open),
            (Self::Open, Step::Close) => Some(Self::Closed),
            (Self::Closed | Self::Proposed, Step::Propose) => Some(Self::Proposed),
            (Self::Proposed, Step::Publish) => Some(Self::Published),
            (Self::Published, Step::End) => Some(Self::Ended),
            _ => None,
        }
    }

    /// Can the plan still be changed?
    pub fn is_being_shaped(self) -> bool {
        self < Self::Published
    }

    /// Can the deadline still be moved in the plan? Once answers are taken no more, a new one is given instead.
    pub fn awaits_deadline(self) -> bool {
        self < Self::Closed
    }

    /// The colour of its tag.
    pub fn tone(self) -> &'static str {
        match self {
            Self::Draft | Self::Ended => "",
            Self::Open => "info",
            Self::Closed | Self::Proposed => "now",
            Self::Published => "good",
        }
    }

    /// The word in the database and in text keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Proposed => "proposed",
            Self::Published => "published",
            Self::Ended => "ended",
        }
    }

    pub(super) fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }
}

/// Somebody who is to be in a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    /// Who.
    pub account_id: AccountId,
    /// Their class, if the course has classes.
    pub class_section_id: Option<ClassSectionId>,
    /// Whether they work alone by agreement.
    pub is_exempt: bool,
}

/// What a leader decided about a pair, openly.
#[expect(clippy::struct_field_names, reason = "an id carries the name of its table everywhere")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PairRule {
    /// Which rule.
    pub pair_rule_id: PairRuleId,
    /// Together or apart.
    pub kind: PairKind,
    /// One of the two.
    pub one: AccountId,
    /// The other.
    pub other: AccountId,
}

/// Students whom a leader has locked to each other in a proposal: they stay in one group when new proposals are made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pinned {
    /// What they have in common, and no others have.
    pub mark: Uuid,
    /// Two or more.
    pub people: Vec<AccountId>,
}

impl Pinned {
    /// Those of them who are among these people.
    pub fn among(&self, people: &[AccountId]) -> Vec<AccountId> {
        self.people.iter().copied().filter(|who| people.contains(who)).collect()
    }

    /// Is this one of them, and with none of the others in a group, by the numbers of everybody's groups?
    pub fn parts(&self, who: AccountId, number_of: impl Fn(AccountId) -> Option<u32>) -> bool {
        let own = number_of(who);
        let is_with = |other: &AccountId| *other != who && own.is_some() && number_of(*other) == own;
        self.people.contains(&who) && !self.people.iter().any(is_with)
    }

    /// Those of them who are not among these people.
    pub fn elsewhere(&self, people: &[AccountId]) -> Vec<AccountId> {
        self.people.iter().copied().filter(|who| !people.contains(who)).collect()
    }
}

/// Together or apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PairKind {
    /// In one group.
    Together,
    /// In different groups.
    Apart,
}

impl PairKind {
    /// The word in the database, in forms and in text keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Together => "together",
            Self::Apart => "apart",
        }
    }

    /// Reads the word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Together, Self::Apart].into_iter().find(|kind| kind.word() == word)
    }
}

/// A group that exists.
#[derive(Clone, Debug, PartialEq)]
pub struct StudyGroup {
    /// Which.
    pub group_id: GroupId,
    /// How it came to be.
    pub formation_id: FormationId,
    /// The course it belongs to.
    pub course_id: CourseId,
    /// The questionnaire its members answered.
    pub questionnaire_id: QuestionnaireId,
    /// The kind of group.
    pub preset: Preset,
    /// Its number within the formation.
    pub number: u32,
    /// Why exactly these.
    pub rationale: Rationale,
    /// When everybody can, as slots of the questionnaire's week.
    pub common: Slots,
    /// When it was published.
    pub created_at: DateTime<Utc>,
    /// When its time was over, if it is.
    pub ended_at: Option<DateTime<Utc>>,
}

/// Somebody who came after the groups were published.
#[expect(clippy::struct_field_names, reason = "an id carries the name of its table everywhere")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// Which.
    pub arrival_id: ArrivalId,
    /// Who.
    pub account_id: AccountId,
    /// Their class.
    pub class_section_id: Option<ClassSectionId>,
    /// Who finds them a place.
    pub owner: AccountId,
    /// By when.
    pub due_on: NaiveDate,
}

/// A move between groups that stand, each person with where they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shift {
    /// One person goes to another group.
    Move {
        /// Who.
        student: AccountId,
        /// The number of their group.
        from: u32,
        /// The number of the other.
        to: u32,
    },
    /// Two people change places.
    Swap {
        /// One of them.
        one: AccountId,
        /// The number of their group.
        one_in: u32,
        /// The other.
        other: AccountId,
        /// The number of theirs.
        other_in: u32,
    },
}

/// A group that somebody was in and is not any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormerGroup {
    /// Which.
    pub group_id: GroupId,
    /// Its number, which is its name.
    pub number: u32,
    /// When they left it.
    pub left_at: DateTime<Utc>,
}

/// All that a group is told of somebody who is no longer in it; never who asked, never why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Farewell {
    /// They have left.
    Left,
    /// They are in another group.
    MovedOn,
}

impl Farewell {
    /// What a group is told of a membership that ended like this.
    pub(super) fn of(ended_as: &str) -> Self {
        if ended_as == "moved" { Self::MovedOn } else { Self::Left }
    }
}

/// How many working days there are to place somebody who comes late.
pub const DAYS_TO_PLACE: usize = 3;

/// How many working days there are to help a group that has become too small.
pub const DAYS_TO_REPAIR: usize = 5;

/// The day so many working days after today.
pub fn due_on(today: NaiveDate, working_days: usize) -> NaiveDate {
    let working = |day: &NaiveDate| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    let days = (1..).map_while(|days| today.checked_add_days(Days::new(days)));
    days.filter(working).nth(working_days.saturating_sub(1)).unwrap_or(today)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_goes_forward_and_only_an_unproposed_deadline_can_be_undone() {
        use State as S;
        let way = [Step::Open, Step::Close, Step::Propose, Step::Publish, Step::End];
        let end = way.iter().try_fold(S::Draft, |state, step| state.after(*step));
        assert_eq!(end, Some(S::Ended));
        assert_eq!(S::Closed.after(Step::Reopen), Some(S::Open));
        assert_eq!(S::Proposed.after(Step::Propose), Some(S::Proposed), "one may ask again");
        for (state, step) in [
            (S::Draft, Step::Publish),
            (S::Open, Step::Propose),
            (S::Closed, Step::Publish),
            (S::Proposed, Step::Reopen),
            (S::Published, Step::Publish),
            (S::Published, Step::Propose),
            (S::Ended, Step::Open),
        ] {
            assert_eq!(state.after(step), None, "{state:?} {step:?}");
        }
    }

    #[test]
    fn every_state_is_read_as_it_is_written() {
        assert!(State::ALL.iter().all(|state| State::from_word(state.word()) == Some(*state)));
    }

    #[test]
    fn a_place_is_due_three_working_days_later() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 9, day).unwrap();
        let place = |today| due_on(today, DAYS_TO_PLACE);
        assert_eq!(place(day(7)), day(10), "from Monday to Thursday");
        assert_eq!(place(day(10)), day(15), "a weekend does not count");
        assert_eq!(place(day(12)), day(16), "nor does arriving in one");
        assert_eq!(due_on(day(10), DAYS_TO_REPAIR), day(17), "a group is helped within a week");
    }
}

//! A request: what is sealed in it, who may read it, what is promised, and when it ends.

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, Utc, Weekday};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::choices::{About, Pace, Reach, Tongue, Voice, Wish};
use crate::accounts::{AccountId, AdviserKind};
use crate::privacy::ends;

/// In how many working days a student hears from the advising service.
const PROMISED_WORKING_DAYS: u32 = 2;

/// What the inbox shows before anybody opens a request. Names nobody who asked and nothing that was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Envelope {
    /// When it was sent.
    pub asked_at: DateTime<Utc>,
    /// Who is not to read it.
    pub excluded: Vec<AccountId>,
    /// Whether student advisers may read it.
    pub admits_student_advisers: bool,
    /// How soon the student would like to talk.
    pub pace: Pace,
}

/// Somebody of the advising service who would like to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reader {
    /// Whose account.
    pub account_id: AccountId,
    /// Trained adviser or student adviser.
    pub kind: AdviserKind,
}

impl Envelope {
    /// Whether somebody may read the request, or even know that it exists.
    pub fn admits(&self, reader: Reader) -> bool {
        !self.excluded.contains(&reader.account_id)
            && (self.admits_student_advisers || reader.kind != AdviserKind::StudentAdviser)
    }
}

/// Where in the studies a request belongs, when the student says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Whereabouts {
    /// The course.
    pub course_id: Uuid,
    /// The student's group in it, if there is one.
    pub group_id: Option<Uuid>,
}

/// Everything a student wrote and ticked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// Who asks, or sends it for the group.
    pub asker: AccountId,
    /// The other members of the group, where it asks together: those it had when it asked.
    #[serde(default)]
    pub companions: Vec<AccountId>,
    /// About which course and group, if about one.
    pub whereabouts: Option<Whereabouts>,
    /// What it concerns.
    pub about: Vec<About>,
    /// In the student's own words.
    pub text: String,
    /// What has been tried.
    pub tried: String,
    /// What the student would like.
    pub wishes: Vec<Wish>,
    /// How soon.
    pub pace: Pace,
    /// Whether the adviser may read the group's agreement.
    pub may_read_contract: bool,
    /// How to answer.
    pub reach: Reach,
    /// The number to call, when that is how.
    pub phone: String,
    /// When it suits.
    pub times: String,
    /// In which language.
    pub tongue: Tongue,
}

impl Body {
    /// Whether it is about a group.
    pub fn has_group(&self) -> bool {
        self.group_id().is_some()
    }

    /// The group it is about, if about one.
    pub fn group_id(&self) -> Option<Uuid> {
        self.whereabouts.and_then(|place| place.group_id)
    }

    /// Who asks.
    pub fn voice(&self) -> Voice {
        if self.companions.is_empty() { Voice::Alone } else { Voice::Group }
    }
}

/// Who wrote a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum From {
    /// The student who asked.
    #[serde(rename = "asker")]
    Asker,
    /// Another member of the group that asks together.
    #[serde(rename = "member")]
    Member(AccountId),
    /// Somebody of the advising service.
    #[serde(rename = "adviser")]
    Adviser(AccountId),
}

/// One message of the conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageBody {
    /// Who wrote it.
    pub from: From,
    /// When.
    pub at: DateTime<Utc>,
    /// The words.
    pub text: String,
}

/// The day by which a student has heard from us: two working days on, not counting the day of asking.
pub fn promised_by(asked_on: NaiveDate) -> NaiveDate {
    let mut day = asked_on;
    let mut left = PROMISED_WORKING_DAYS;
    while left > 0 {
        day = day + Days::new(1);
        if !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
            left -= 1;
        }
    }
    day
}

/// When a closed request is deleted.
pub fn deleted_after_closing(closed_on: NaiveDate) -> NaiveDate {
    closed_on + Months::new(ends::CLOSED_HELP.number())
}

/// When a request that was taken back is deleted.
pub fn deleted_after_withdrawal(withdrawn_on: NaiveDate) -> NaiveDate {
    withdrawn_on + Days::new(7)
}

/// When a request is deleted at the latest, even if nobody ever closes it.
pub fn deleted_at_latest(asked_on: NaiveDate) -> NaiveDate {
    asked_on + Months::new(24)
}

/// The last day on which a request may have been closed for its adviser's thoughts to be deleted today.
pub fn thoughts_deleted_after_closing(today: NaiveDate) -> NaiveDate {
    today - Months::new(ends::THOUGHTS.number())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 9, d).unwrap()
    }

    fn somebody(n: u128, kind: AdviserKind) -> Reader {
        Reader { account_id: Uuid::from_u128(n).into(), kind }
    }

    #[test]
    fn a_promise_counts_working_days() {
        // 1 September 2026 is a Tuesday.
        assert_eq!(promised_by(day(1)), day(3));
        assert_eq!(promised_by(day(3)), day(7), "Thursday: Friday and Monday");
        assert_eq!(promised_by(day(4)), day(8), "Friday: Monday and Tuesday");
        assert_eq!(promised_by(day(5)), day(8), "Saturday: Monday and Tuesday");
    }

    #[test]
    fn a_reader_is_admitted_as_the_student_chose() {
        let mut envelope = Envelope {
            asked_at: DateTime::UNIX_EPOCH,
            excluded: vec![Uuid::from_u128(1).into()],
            admits_student_advisers: false,
            pace: Pace::Week,
        };
        assert!(!envelope.admits(somebody(1, AdviserKind::Adviser)));
        assert!(envelope.admits(somebody(2, AdviserKind::Adviser)));
        assert!(!envelope.admits(somebody(2, AdviserKind::StudentAdviser)));
        envelope.admits_student_advisers = true;
        assert!(envelope.admits(somebody(2, AdviserKind::StudentAdviser)));
        assert!(!envelope.admits(somebody(1, AdviserKind::StudentAdviser)));
    }
}

//! When personal data ends: one table of facts. The catalogue says them of every column, the privacy notice says them
//! to people, and every feature's nightly sweep asks them what to delete, so that the promise and the deed are one.
//!
//! A time of keeping is over when its last day is over; the sweep of the following night deletes. [`EVERY`] lists them
//! all, and a test tries each one on old and on young rows.

use std::fmt;

use chrono::{DateTime, Months, NaiveDate, TimeDelta, Utc};

/// What a time of keeping is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Since {
    /// The last day of the course.
    Course,
    /// When the groups' time together was over: the leader said so, or the course had ended.
    Round,
    /// When groups were published.
    Publication,
    /// When an adviser closed the request.
    Closing,
    /// The row's own moment: when it was made, or last used.
    Deed,
    /// The last day that stands in the row itself.
    LastDay,
    /// When the last course or role that tied the person to the house was forgotten.
    Tie,
}

impl fmt::Display for Since {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Course => "the end of the course",
            Self::Round => "the end of the groups' time together",
            Self::Publication => "the groups were published",
            Self::Closing => "the request was closed",
            Self::Deed => "its own moment",
            Self::LastDay => "its own last day",
            Self::Tie => "the last course or role was forgotten",
        })
    }
}

/// How long something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// So many hours.
    Hours(u32),
    /// So many days.
    Days(u32),
    /// So many calendar months.
    Months(u32),
}

/// One time of keeping.
#[derive(Debug, PartialEq, Eq)]
pub struct End {
    /// A word for it, in tests and logs.
    pub name: &'static str,
    /// What it is counted from.
    pub since: Since,
    /// How long it lasts.
    pub kept: Kept,
}

impl End {
    /// What began to count before this moment has come to its end.
    pub fn before(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        match self.kept {
            Kept::Hours(hours) => now - TimeDelta::hours(hours.into()),
            Kept::Days(days) => now - TimeDelta::days(days.into()),
            Kept::Months(months) => now.checked_sub_months(Months::new(months)).unwrap_or(now),
        }
    }

    /// What counts from a day before this one has come to its end.
    pub fn before_day(&self, now: DateTime<Utc>) -> NaiveDate {
        self.before(now).date_naive()
    }

    /// When something that begins to count at a moment comes to its end.
    pub fn after(&self, began: DateTime<Utc>) -> DateTime<Utc> {
        match self.kept {
            Kept::Hours(hours) => began + TimeDelta::hours(hours.into()),
            Kept::Days(days) => began + TimeDelta::days(days.into()),
            Kept::Months(months) => began.checked_add_months(Months::new(months)).unwrap_or(began),
        }
    }

    /// The number that people are told, in whole hours, days or months.
    pub const fn number(&self) -> u32 {
        match self.kept {
            Kept::Hours(number) | Kept::Days(number) | Kept::Months(number) => number,
        }
    }
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (number, unit) = match self.kept {
            Kept::Days(0) => return write!(f, "the night after {}", self.since),
            Kept::Hours(number) => (number, "hour"),
            Kept::Days(number) => (number, "day"),
            Kept::Months(number) => (number, "month"),
        };
        let plural = if number == 1 { "" } else { "s" };
        write!(f, "{number} {unit}{plural} after {}", self.since)
    }
}

/// The shorthand the facts are written in.
const fn end(name: &'static str, since: Since, kept: Kept) -> End {
    End { name, since, kept }
}

/// Accounts. At most 24 months after the last course, whose staff are remembered for 12.
pub static ACCOUNT: End = end("account", Since::Tie, Kept::Months(12));
/// Sessions, from their beginning.
pub static SESSION: End = end("session", Since::Deed, Kept::Days(7));
/// One-time links, after they have run out: until then they count against asking for more.
pub static LINK: End = end("link", Since::LastDay, Kept::Days(1));
/// Wrong passwords of an address.
pub static THROTTLE: End = end("throttle", Since::Deed, Kept::Days(1));
/// Who tried to sign in from where.
pub static ORIGIN: End = end("origin", Since::Deed, Kept::Hours(1));
/// Browsers that are known, from the last sign-in.
pub static DEVICE: End = end("device", Since::Deed, Kept::Days(365));
/// Who studied in a course.
pub static ROSTER: End = end("roster", Since::Course, Kept::Months(6));
/// Who led a course and accompanied its groups.
pub static STAFF: End = end("staff", Since::Course, Kept::Months(12));
/// Roster files that nobody imported.
pub static UPLOAD: End = end("upload", Since::Deed, Kept::Hours(24));
/// Profile answers, drafts, and who has answered.
pub static ANSWERS: End = end("answers", Since::Round, Kept::Days(30));
/// Wishes not to be the only one, practical needs, and the numbers proposals were made from.
pub static WISHES: End = end("wishes", Since::Round, Kept::Days(0));
/// Wishes of two for each other.
pub static MUTUAL_WISH: End = end("mutual wish", Since::Publication, Kept::Days(0));
/// What a student chose to keep for the next term, from then on.
pub static KEPT_ON: End = end("kept on", Since::Deed, Kept::Months(12));
/// Who tried a questionnaire before it opened, and what they said, from when they were asked for it.
pub static PILOT: End = end("pilot", Since::Deed, Kept::Days(90));
/// The institution's breaks: a day more than their own, because it is not the same day everywhere.
pub static BREAK: End = end("break", Since::LastDay, Kept::Days(1));
/// Words of one's own.
pub static REFLECTION: End = end("reflection", Since::Course, Kept::Days(30));
/// Proposals that were not published.
pub static DRAFT_PROPOSAL: End = end("draft proposal", Since::Publication, Kept::Days(14));
/// The proposal that was.
pub static PROPOSAL: End = end("proposal", Since::Course, Kept::Days(0));
/// The leader's rules about pairs, arrivals and repairs.
pub static RULES: End = end("rules", Since::Round, Kept::Days(60));
/// Why a group is composed as it is, and when all can meet.
pub static RATIONALE: End = end("rationale", Since::Round, Kept::Days(30));
/// Agreements about working alone.
pub static EXEMPTION: End = end("exemption", Since::Course, Kept::Months(6));
/// Who was in which group.
pub static MEMBERSHIP: End = end("membership", Since::Course, Kept::Months(12));
/// Confidential decisions to keep two apart.
pub static KEEP_APART: End = end("keep-apart", Since::LastDay, Kept::Days(0));
/// First meetings.
pub static FIRST_MEETING: End = end("first meeting", Since::Course, Kept::Days(0));
/// What members expected of their group.
pub static EXPECTATIONS: End = end("expectations", Since::Round, Kept::Days(30));
/// Groups' agreements.
pub static CONTRACT: End = end("contract", Since::Course, Kept::Months(6));
/// Requests for help: each row knows its last day.
pub static HELP: End = end("help", Since::LastDay, Kept::Days(0));
/// How long a closed request is kept; what its last day is made from.
pub static CLOSED_HELP: End = end("closed help", Since::Closing, Kept::Months(6));
/// The advisers' own thoughts.
pub static THOUGHTS: End = end("thoughts", Since::Closing, Kept::Months(3));
/// Mails in the outbox, sent or not.
pub static MAIL: End = end("mail", Since::Deed, Kept::Days(30));
/// Mails written to a folder: as long as the links in them may live.
pub static MAIL_FILE: End = end("mail file", Since::Deed, Kept::Days(15));
/// Who opened what is sealed.
pub static LOG: End = end("log", Since::Deed, Kept::Months(24));
/// Work that was done.
pub static JOB: End = end("job", Since::Deed, Kept::Days(7));
/// Work that failed for good.
pub static DEAD_JOB: End = end("dead job", Since::Deed, Kept::Days(90));

/// All of them.
pub static EVERY: [&End; 34] = [
    &ACCOUNT,
    &SESSION,
    &LINK,
    &THROTTLE,
    &ORIGIN,
    &DEVICE,
    &ROSTER,
    &STAFF,
    &UPLOAD,
    &ANSWERS,
    &WISHES,
    &MUTUAL_WISH,
    &KEPT_ON,
    &PILOT,
    &BREAK,
    &REFLECTION,
    &DRAFT_PROPOSAL,
    &PROPOSAL,
    &RULES,
    &RATIONALE,
    &EXEMPTION,
    &MEMBERSHIP,
    &KEEP_APART,
    &FIRST_MEETING,
    &EXPECTATIONS,
    &CONTRACT,
    &HELP,
    &CLOSED_HELP,
    &THOUGHTS,
    &MAIL,
    &MAIL_FILE,
    &LOG,
    &JOB,
    &DEAD_JOB,
];

//! What a course, a class, a member of staff and an enrolment are, and the rules they follow.

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use chrono_tz::Tz;

use super::ahead::{Ahead, Pressing};
use super::{ClassSectionId, CourseId, CourseStaffId, EnrolmentId};
use crate::accounts::{AccountId, AdvisingServiceId};
use crate::i18n::{Lang, Text};
use crate::week::Week;

/// The longest name of a class.
pub const LONGEST_CLASS: usize = 80;

/// What a leader decides about a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    /// What it is called.
    pub title: String,
    /// The code in the institution's catalogue; may be empty.
    pub code: String,
    /// When it runs, in the institution's own words: "Efterår 2026".
    pub term: String,
    /// Its last day: from here the times of keeping count.
    pub ends_on: NaiveDate,
    /// Whose clocks it follows.
    pub timezone: Tz,
    /// The language newcomers are written to in, until they choose.
    pub language: Lang,
    /// Whom its students can ask for help.
    pub advising_service_id: Option<AdvisingServiceId>,
}

/// A course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// Which.
    pub course_id: CourseId,
    /// What its leader decided.
    pub details: Details,
}

/// A class of a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassSection {
    /// Which.
    pub class_section_id: ClassSectionId,
    /// What it is called.
    pub name: String,
    /// How many are enrolled in it.
    pub students: i64,
    /// When it is taught by itself.
    pub taught: Week,
}

/// What somebody does for a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StaffRole {
    /// Owns it: forms the groups and answers for them.
    CourseLeader,
    /// Accompanies groups (tovholder).
    Facilitator(FacilitatorKind),
}

/// Where a facilitator comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FacilitatorKind {
    /// A teacher or another employee.
    Staff,
    /// An older student.
    Student,
}

impl FacilitatorKind {
    /// Both kinds.
    pub const ALL: [Self; 2] = [Self::Staff, Self::Student];

    /// The word in the database and in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Staff => "staff",
            Self::Student => "student",
        }
    }

    /// Reads the word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

impl StaffRole {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::CourseLeader => "course_leader",
            Self::Facilitator(_) => "facilitator",
        }
    }

    pub(super) fn kind_word(self) -> Option<&'static str> {
        match self {
            Self::CourseLeader => None,
            Self::Facilitator(kind) => Some(kind.as_str()),
        }
    }

    pub(super) fn from_words(role: &str, kind: Option<&str>) -> Option<Self> {
        match role {
            "course_leader" => Some(Self::CourseLeader),
            "facilitator" => FacilitatorKind::from_word(kind?).map(Self::Facilitator),
            _ => None,
        }
    }
}

/// How a member of staff stands to the invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StaffStanding {
    /// Was asked and has not answered.
    Invited,
    /// Said yes.
    Accepted,
    /// Said no.
    Declined,
    /// Was there and is no longer.
    Ended,
}

/// Somebody who leads or accompanies a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffMember {
    /// Which place.
    pub course_staff_id: CourseStaffId,
    /// Of which course.
    pub course_id: CourseId,
    /// Who.
    pub account_id: AccountId,
    /// What they do.
    pub role: StaffRole,
    /// When they were asked.
    pub invited_at: DateTime<Utc>,
    /// How they stand to it.
    pub standing: StaffStanding,
}

/// Where a student stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EnrolmentStatus {
    /// Takes part.
    Enrolled,
    /// Is away for a while.
    OnLeave,
    /// Has left.
    Withdrawn,
}

impl EnrolmentStatus {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Enrolled, Self::OnLeave, Self::Withdrawn];

    /// The word in the database and in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Enrolled => "enrolled",
            Self::OnLeave => "on_leave",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Reads the word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == word)
    }
}

/// One student's place on a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enrolment {
    /// Which place.
    pub enrolment_id: EnrolmentId,
    /// Who.
    pub account_id: AccountId,
    /// The name.
    pub name: String,
    /// The study address.
    pub email: String,
    /// The institution's number for the student.
    pub student_number: Option<String>,
    /// The class.
    pub class_section_id: Option<ClassSectionId>,
    /// The class's name.
    pub class: Option<String>,
    /// Where the student stands.
    pub status: EnrolmentStatus,
    /// When the place was given.
    pub enrolled_at: DateTime<Utc>,
    /// When the course's invitation was posted, if it was.
    pub invited_at: Option<DateTime<Utc>>,
    /// Whether the person can sign in.
    pub has_signed_up: bool,
}

impl Enrolment {
    /// Whether an invitation is still to be sent. Whoever knows the site from another course gets the letter too: it says
    /// why and how groups are formed in this one. Who is not here at the moment needs none.
    pub fn awaits_invitation(&self) -> bool {
        self.status == EnrolmentStatus::Enrolled && self.invited_at.is_none()
    }
}

/// How far a course is with what it needs before groups can be formed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Desk {
    /// How many classes it has.
    pub classes: usize,
    /// How many students are on the roster, without those who have left.
    pub students: usize,
    /// How many of them need no invitation any more.
    pub invited: usize,
    /// How many facilitators have said yes.
    pub facilitators: usize,
    /// How many facilitators have not answered.
    pub awaited: usize,
    /// The advising service its students can ask for help.
    pub service: Option<String>,
}

impl Desk {
    /// The first thing that is missing.
    pub fn missing(&self) -> Option<Missing> {
        match () {
            () if self.students == 0 => Some(Missing::Roster),
            () if self.service.is_none() => Some(Missing::Service),
            () if self.facilitators + self.awaited == 0 => Some(Missing::Facilitators),
            () if self.invited < self.students => {
                Some(Missing::Invitations { students: self.students - self.invited })
            }
            () => None,
        }
    }
}

/// Something a course needs before groups can be formed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Nobody is on the roster.
    Roster,
    /// Its students can ask nobody for help.
    Service,
    /// Nobody is asked to accompany groups.
    Facilitators,
    /// Students do not know of it yet.
    Invitations {
        /// How many.
        students: usize,
    },
}

impl Missing {
    /// The sentence that asks for it.
    pub fn title(self) -> Text {
        match self {
            Self::Roster => Text::new("courses-next-roster-title"),
            Self::Service => Text::new("courses-next-service-title"),
            Self::Facilitators => Text::new("courses-next-facilitators-title"),
            Self::Invitations { students } => {
                Text::new("courses-next-invitations-title").n("students", students)
            }
        }
    }

    /// Why it is needed.
    pub fn words(self) -> Text {
        Text::new(match self {
            Self::Roster => "courses-next-roster",
            Self::Service => "courses-next-service",
            Self::Facilitators => "courses-next-facilitators",
            Self::Invitations { .. } => "courses-next-invitations",
        })
    }

    /// What the way there is called.
    pub fn action(self) -> Text {
        Text::new(match self {
            Self::Roster => "courses-next-roster-button",
            Self::Service => "courses-next-service-button",
            Self::Facilitators => "courses-next-facilitators-button",
            Self::Invitations { .. } => "courses-next-invitations-button",
        })
    }

    /// The way there, below the course's own address.
    pub fn place(self) -> &'static str {
        match self {
            Self::Roster => "/roster/import",
            Self::Service => "/edit",
            Self::Facilitators => "/staff/invite",
            Self::Invitations { .. } => "/roster",
        }
    }
}

/// What comes first for whoever leads a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum First<'a> {
    /// Something is missing.
    Missing(Missing),
    /// Something is under way and asks for them.
    Ahead(&'a Ahead),
    /// Nothing is under way yet: groups can be planned.
    Plan,
}

impl<'a> First<'a> {
    /// The first of what is missing and what is ahead (the most pressing first): a person who waits comes before
    /// everything, and what is missing before what can wait.
    pub fn of(desk: &Desk, ahead: &'a [Ahead]) -> Self {
        let going = ahead.first().filter(|ahead| ahead.pressing != Pressing::Over);
        match (desk.missing(), going) {
            (_, Some(ahead)) if ahead.pressing <= Pressing::Now => Self::Ahead(ahead),
            (Some(missing), _) => Self::Missing(missing),
            (None, Some(ahead)) => Self::Ahead(ahead),
            (None, None) => Self::Plan,
        }
    }

    /// What others wait for besides: one course may have several things under way.
    pub fn also(desk: &Desk, ahead: &'a [Ahead]) -> impl Iterator<Item = &'a Ahead> + use<'a> {
        let told = match Self::of(desk, ahead) {
            Self::Ahead(first) => Some(first),
            Self::Missing(_) | Self::Plan => None,
        };
        let is_told = move |one: &&Ahead| told.is_some_and(|told| std::ptr::eq(told, *one));
        ahead.iter().filter(move |one| one.pressing <= Pressing::Now && !is_told(one))
    }
}

/// One line of text as typed into a form: tidied, not empty, not too long. The sentences say what to do.
pub fn line(typed: &str, longest: usize, missing: &'static str) -> Result<String, Text> {
    let tidy = optional_line(typed, longest)?;
    if tidy.is_empty() { Err(Text::new(missing)) } else { Ok(tidy) }
}

/// One line of text that may be empty.
pub fn optional_line(typed: &str, longest: usize) -> Result<String, Text> {
    let tidy = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if tidy.chars().any(char::is_control) || tidy.chars().count() > longest {
        return Err(Text::new("courses-form-too-long").n("most", longest));
    }
    Ok(tidy)
}

/// How far ahead a course may end, in days: what is planned for longer is another course.
const LONGEST_COURSE: u64 = 2 * 366;

/// The last day of a course as typed into a form: neither past, for everything is deleted some time after it, nor far.
pub fn last_day(typed: &str, today: NaiveDate) -> Result<NaiveDate, Text> {
    let day: NaiveDate = typed.trim().parse().map_err(|_| Text::new("courses-form-ends-missing"))?;
    match day {
        day if day < today => Err(Text::new("courses-form-ends-past")),
        day if day > today + Days::new(LONGEST_COURSE) => Err(Text::new("courses-form-ends-far")),
        day => Ok(day),
    }
}

/// The end of the half-year that a course which begins about now is likely to run in: the last of January or of June.
pub fn likely_last_day(today: NaiveDate) -> NaiveDate {
    let ends = [(0, 1, 31), (0, 6, 30), (1, 1, 31), (1, 6, 30)];
    let days = ends
        .into_iter()
        .filter_map(|(on, month, day)| NaiveDate::from_ymd_opt(today.year() + on, month, day));
    days.into_iter().find(|day| *day >= today + Days::new(60)).unwrap_or(today)
}

/// A time zone as chosen in a form.
pub fn timezone(chosen: &str) -> Result<Tz, Text> {
    chosen.trim().parse().map_err(|_| Text::new("courses-form-timezone-unknown"))
}

/// Where people are likely to study; the current zone is offered beside these.
pub const TIMEZONES: [Tz; 6] = [
    Tz::Europe__Copenhagen,
    Tz::Atlantic__Faroe,
    Tz::America__Nuuk,
    Tz::Europe__Oslo,
    Tz::Europe__Stockholm,
    Tz::Europe__London,
];

/// A domain that addresses are made with, as typed: "student.example" or "@student.example".
pub fn mail_domain(typed: &str) -> Result<Option<String>, Text> {
    let domain = typed.trim().trim_start_matches('@').to_lowercase();
    if domain.is_empty() {
        return Ok(None);
    }
    let is_plausible = domain.split('.').count() >= 2
        && domain.split('.').all(|label| {
            !label.is_empty() && label.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-')
        });
    if is_plausible { Ok(Some(domain)) } else { Err(Text::new("courses-columns-domain-implausible")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_who_waits_comes_before_what_is_missing_and_that_before_what_can_wait() {
        let ahead = |pressing| Ahead {
            name: String::new(),
            state: String::new(),
            tone: "",
            title: String::new(),
            words: String::new(),
            action: String::new(),
            path: String::new(),
            pressing,
        };
        let bare = Desk::default();
        let ready = Desk {
            students: 4,
            invited: 4,
            facilitators: 1,
            service: Some("Vejledningen".into()),
            ..Desk::default()
        };
        let now = [ahead(Pressing::Now)];
        assert_eq!(First::of(&bare, &now), First::Ahead(&now[0]));
        for later in [Pressing::Soon, Pressing::Others, Pressing::Nothing] {
            let later = [ahead(later)];
            assert_eq!(First::of(&bare, &later), First::Missing(Missing::Roster));
            assert_eq!(First::of(&ready, &later), First::Ahead(&later[0]));
        }
        assert_eq!(First::of(&ready, &[ahead(Pressing::Over)]), First::Plan, "the next groups");
        assert_eq!(First::of(&ready, &[]), First::Plan);
        let two = [ahead(Pressing::ByDay), ahead(Pressing::Now), ahead(Pressing::Others)];
        assert_eq!(First::also(&ready, &two).collect::<Vec<_>>(), [&two[1]], "one does not hide the other");
        assert_eq!(First::also(&ready, &two[1..]).count(), 0);
    }

    #[test]
    fn a_line_is_tidied_and_has_an_end() {
        assert_eq!(line("  Sygepleje \t 1 ", 20, "missing").unwrap(), "Sygepleje 1");
        assert_eq!(line(" ", 20, "missing").unwrap_err().key(), "missing");
        assert_eq!(line("æøåæøå", 5, "missing").unwrap_err().key(), "courses-form-too-long");
    }

    #[test]
    fn a_mail_domain_is_read_with_or_without_its_sign() {
        assert_eq!(mail_domain("@Student.Example").unwrap().as_deref(), Some("student.example"));
        assert_eq!(mail_domain(" ").unwrap(), None);
        for bad in ["student", "a b.example", "x@y.example", ".example"] {
            assert!(mail_domain(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn every_status_and_kind_is_read_as_it_is_written() {
        for status in EnrolmentStatus::ALL {
            assert_eq!(EnrolmentStatus::from_word(status.as_str()), Some(status));
        }
        for kind in FacilitatorKind::ALL {
            assert_eq!(FacilitatorKind::from_word(kind.as_str()), Some(kind));
        }
    }
}

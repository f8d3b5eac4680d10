//! Telling students that their profile is asked for: once when it opens, and at most twice more.

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use sqlx::PgConnection;

use super::breaks::breaks;
use super::late::{extensions, reply_with_time};
use super::own_questions::asked_now;
use super::{QuestionnairesError, for_person, sheet};
use crate::accounts::{self, AccountId, Person};
use crate::courses::Course;
use crate::i18n::{Lang, Text};
use crate::notifications::{self, Post, Signature};
use crate::questionnaires::model::{Questionnaire, Stop, stops};
use crate::questionnaires::{mails, store};

/// Whose profile is asked for, and in whose name.
#[derive(Clone, Copy, Debug)]
pub struct Asking<'a> {
    /// The course.
    pub course: &'a Course,
    /// Its leader, who forms the groups and whom to ask.
    pub leader: Signature<'a>,
}

impl<'a> Asking<'a> {
    /// In a course's name, and in its leader's as long as it has one.
    pub fn of(course: &'a Course, leader: Option<&'a Person>) -> Self {
        Self { course, leader: leader.map_or(Signature::nobodys(), Person::signature) }
    }
}

/// Tells people that their profile can be filled in.
pub async fn announce(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    post: &Post,
    questionnaire: &Questionnaire,
    asking: Asking<'_>,
    people: &[AccountId],
) -> Result<(), QuestionnairesError> {
    write_to_all(db, now, post, "questionnaires-open", (questionnaire, asking), people).await
}

/// To whoever has sent the profile and can change it again.
pub(super) const MORE_TIME_TO_CHANGE: &str = "questionnaires-more-time-to-change";

/// Tells those of these people who have not sent their profile that it is open again, unless it never closed for them,
/// and those who had asked for late answers to count: that is their reply.
pub async fn announce_again(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    post: &Post,
    by: AccountId,
    (questionnaire, asking): (&Questionnaire, Asking<'_>),
    people: &[AccountId],
) -> Result<(), QuestionnairesError> {
    let silent = bound_by_deadline(db, questionnaire, people).await?;
    let mut asked = reply_with_time(db, now, by, questionnaire, people).await?;
    asked.retain(|person| !silent.contains(person));
    write_to_all(db, now, post, "questionnaires-reopened", (questionnaire, asking), &silent).await?;
    write_to_all(db, now, post, MORE_TIME_TO_CHANGE, (questionnaire, asking), &asked).await
}

/// How the time to answer ends earlier than students were told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Earlier {
    /// The deadline comes sooner.
    Sooner,
    /// It has closed.
    Closed,
}

/// Tells those of these people who have not sent their profile that their time ends earlier than they knew, unless they
/// have time of their own.
pub async fn announce_earlier(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    post: &Post,
    how: Earlier,
    (questionnaire, asking): (&Questionnaire, Asking<'_>),
    people: &[AccountId],
) -> Result<(), QuestionnairesError> {
    let kind = match how {
        Earlier::Sooner => "questionnaires-sooner",
        Earlier::Closed => "questionnaires-closed-early",
    };
    let silent = bound_by_deadline(db, questionnaire, people).await?;
    write_to_all(db, now, post, kind, (questionnaire, asking), &silent).await
}

/// Those of these people who have not sent their profile, and have no later time of their own.
async fn bound_by_deadline(
    db: &mut PgConnection,
    questionnaire: &Questionnaire,
    people: &[AccountId],
) -> sqlx::Result<Vec<AccountId>> {
    let mut silent = silent(db, questionnaire, people).await?;
    let more = extensions(db, questionnaire.questionnaire_id).await?;
    let has_later = |person: &AccountId| {
        more.iter().any(|(account, until)| account == person && *until > questionnaire.plan.closes_at)
    };
    silent.retain(|person| !has_later(person));
    Ok(silent)
}

/// Those of these people who have not sent their profile.
async fn silent(
    db: &mut PgConnection,
    questionnaire: &Questionnaire,
    people: &[AccountId],
) -> sqlx::Result<Vec<AccountId>> {
    let sent = store::list_submissions(db, questionnaire.questionnaire_id).await?;
    Ok(people.iter().copied().filter(|person| !sent.contains(person)).collect())
}

async fn write_to_all(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    post: &Post,
    kind: &'static str,
    about: (&Questionnaire, Asking<'_>),
    people: &[AccountId],
) -> Result<(), QuestionnairesError> {
    for person in accounts::people(db, people).await? {
        write_to(db, now, post, kind, about, &person).await?;
    }
    Ok(())
}

/// Writes to one person, with the time they have and the minutes that are left for them.
pub(super) async fn write_to(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    post: &Post,
    kind: &'static str,
    (questionnaire, asking): (&Questionnaire, Asking<'_>),
    person: &Person,
) -> Result<(), QuestionnairesError> {
    let theirs = for_person(db, *questionnaire, person.account_id).await?;
    let minutes = sheet(db, &theirs, person.account_id).await?.minutes_left(&theirs);
    let mail = mails::of_kind(kind, person, &theirs, asking, minutes);
    Ok(notifications::post(db, now, post, mail).await?)
}

/// The least time from one reminder to the next: whoever presses twice reminds once.
const BETWEEN_REMINDERS: TimeDelta = TimeDelta::hours(12);

/// Where a questionnaire stands with its reminders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reminding {
    /// One can be sent: this one, counted from 1.
    Can(i32),
    /// One went out a moment ago; the next can be sent from this moment on.
    From(DateTime<Utc>),
    /// There are none left.
    Enough,
    /// Nobody is reminded in a break.
    InABreak,
}

/// Where a questionnaire stands with its reminders, by the clocks of its course: twice at most, not twice within half a
/// day, and never in a break.
pub async fn reminding(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    questionnaire: &Questionnaire,
    zone: Tz,
) -> sqlx::Result<Reminding> {
    if breaks(db).await?.is_break(now.with_timezone(&zone).date_naive()) {
        return Ok(Reminding::InABreak);
    }
    Ok(match reminders(db, questionnaire).await?.as_slice() {
        [] => Reminding::Can(1),
        [last] if now - *last < BETWEEN_REMINDERS => Reminding::From(*last + BETWEEN_REMINDERS),
        [_] => Reminding::Can(2),
        _ => Reminding::Enough,
    })
}

/// The reminder as somebody of this name reads it who has answered nothing: its subject, and its paragraphs.
pub async fn reminder_in_words(
    db: &mut PgConnection,
    l: Lang,
    questionnaire: &Questionnaire,
    asking: Asking<'_>,
    name: &str,
) -> sqlx::Result<(String, Vec<String>)> {
    let minutes = minutes(db, questionnaire).await?;
    let deadline = l.date_time(questionnaire.plan.closes_at, asking.course.details.timezone);
    let body = Text::new("mail-questionnaires-reminder-body").s("name", name).s("deadline", deadline);
    let body = body.s("course", &asking.course.details.title).n("minutes", minutes);
    Ok((l.t("mail-questionnaires-reminder-subject").to_string(), l.say(body).paragraphs()))
}

/// Reminds those of these people who have not sent their profile, and says how many that are.
pub async fn remind(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    post: &Post,
    questionnaire: &Questionnaire,
    asking: Asking<'_>,
    people: &[AccountId],
) -> Result<usize, QuestionnairesError> {
    let number = match reminding(db, now, questionnaire, asking.course.details.timezone).await? {
        Reminding::Can(number) => number,
        Reminding::From(_) => return Err(QuestionnairesError::RemindedLately),
        Reminding::Enough => return Err(QuestionnairesError::RemindedEnough),
        Reminding::InABreak => return Err(QuestionnairesError::InABreak),
    };
    store::drafts::insert_reminder(db, now, questionnaire.questionnaire_id, number).await?;
    let silent = silent(db, questionnaire, people).await?;
    write_to_all(db, now, post, "questionnaires-reminder", (questionnaire, asking), &silent).await?;
    Ok(silent.len())
}

/// Tells somebody that their profile has arrived, and until when they can change it.
pub(in crate::questionnaires) async fn confirm(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    post: &Post,
    questionnaire: &Questionnaire,
    asking: Asking<'_>,
    account: AccountId,
) -> Result<(), QuestionnairesError> {
    if let Some(person) = accounts::person(db, account).await? {
        write_to(db, now, post, "questionnaires-sent", (questionnaire, asking), &person).await?;
    }
    Ok(())
}

/// How many minutes the whole profile takes, rounded up, with what the course asks of its own.
pub(super) async fn minutes(db: &mut PgConnection, questionnaire: &Questionnaire) -> sqlx::Result<u32> {
    let own = asked_now(db, questionnaire.course_id).await?;
    Ok(stops(questionnaire, &own).iter().map(Stop::seconds).sum::<u32>().div_ceil(60))
}

/// When reminders were sent.
pub(in crate::questionnaires) async fn reminders(
    db: &mut PgConnection,
    questionnaire: &Questionnaire,
) -> sqlx::Result<Vec<DateTime<Utc>>> {
    store::drafts::list_reminders(db, questionnaire.questionnaire_id).await
}

//! Trying the questionnaire before it opens: a few students see every question, nothing of what they answer is kept, and
//! what they say about a question reaches the course leader without a name.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::telling::minutes;
use super::{QuestionnairesError, left_out};
use crate::accounts::{self, AccountId, Newcomer, Person};
use crate::chance::Chance;
use crate::courses::{self, Course, CourseId, EnrolmentStatus};
use crate::notifications::{self, Post, Signature};
use crate::privacy::{Place, Seals};
use crate::questionnaires::model::{Phase, Plan, Questionnaire, Wishes};
use crate::questionnaires::store::pilots::{self as store, CommentRow};
use crate::questionnaires::{PilotCommentId, mails};

/// How many may try it at most: more than that see nothing new.
pub const MOST_PILOTS: usize = 10;

/// How many it takes until what one of them says has no name: of fewer, one can guess.
pub const FEWEST_UNNAMED: usize = 3;

/// Somebody who tries the questionnaire, and whether they are done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pilot {
    /// Who.
    pub person: Person,
    /// When they said that they were done.
    pub done_at: Option<DateTime<Utc>>,
}

/// Why somebody is not asked to try it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAsked {
    /// There are ten already.
    Enough,
    /// They are asked already.
    Already,
    /// It has opened, and everybody answers.
    Open,
    /// They study in the course: they answer it soon, and what they say here is no answer.
    Studies,
}

/// Who tries a course's questionnaire, in the order they were asked.
pub async fn pilots(db: &mut PgConnection, course: CourseId) -> sqlx::Result<Vec<Pilot>> {
    let rows = store::list(db, course).await?;
    let people = accounts::people(db, &rows.iter().map(|row| row.account_id).collect::<Vec<_>>()).await?;
    let person = |id| people.iter().find(|person| person.account_id == id).cloned();
    Ok(rows
        .into_iter()
        .filter_map(|row| Some(Pilot { person: person(row.account_id)?, done_at: row.done_at }))
        .collect())
}

/// Asks somebody to try the questionnaire, and tells them by mail; or says why not.
pub async fn ask_pilot(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    chance: &mut Chance,
    post: &Post,
    course: &Course,
    (newcomer, by): (&Newcomer, Signature<'_>),
) -> Result<Result<(), NotAsked>, QuestionnairesError> {
    if is_open(db, now, course.course_id).await? {
        return Ok(Err(NotAsked::Open));
    }
    if studies(db, course.course_id, newcomer).await? {
        return Ok(Err(NotAsked::Studies));
    }
    let asked = pilots(db, course.course_id).await?;
    if asked.iter().any(|pilot| pilot.person.email == newcomer.email.as_str()) {
        return Ok(Err(NotAsked::Already));
    }
    if asked.len() >= MOST_PILOTS {
        return Ok(Err(NotAsked::Enough));
    }
    let account = accounts::welcome(db, now, newcomer).await?;
    if !store::insert(db, now, course.course_id, account).await? {
        return Ok(Err(NotAsked::Already));
    }
    let way = accounts::way_in(db, now, chance, account, &path_of(course.course_id)).await?;
    let plan = Plan { opens_at: now, closes_at: now, wishes: Wishes::Off };
    let (course_id, left_out) = (course.course_id, left_out(db, course.course_id).await?);
    let questionnaire_id = uuid::Uuid::nil().into();
    let asked = Questionnaire { questionnaire_id, course_id, plan, left_out, groups_made_at: None };
    let minutes = minutes(db, &asked).await?;
    notifications::post(db, now, post, mails::pilot_asked(account, course, by, minutes, way)).await?;
    Ok(Ok(()))
}

/// Where somebody tries a course's questionnaire.
pub fn path_of(course: CourseId) -> String {
    format!("/courses/{course}/trial")
}

/// Asks somebody no more, and forgets what they said.
pub async fn release_pilot(db: &mut PgConnection, course: CourseId, account: AccountId) -> sqlx::Result<()> {
    store::delete(db, course, account).await
}

/// Whether students answer a course's questionnaire, or have, and no groups are made yet: then nobody is asked to try it.
pub async fn is_open(db: &mut PgConnection, now: DateTime<Utc>, course: CourseId) -> sqlx::Result<bool> {
    let asked = super::of_course(db, course).await?;
    Ok(asked.iter().any(|asked| asked.phase(now) != Phase::Early && !asked.has_groups(now)))
}

/// Whether a newcomer is one of the course's own students.
async fn studies(db: &mut PgConnection, course: CourseId, newcomer: &Newcomer) -> sqlx::Result<bool> {
    let enrolments = courses::enrolments(db, course).await?.into_iter();
    let present = enrolments.filter(|enrolment| enrolment.status == EnrolmentStatus::Enrolled);
    let students: Vec<_> = present.map(|enrolment| enrolment.account_id).collect();
    let students = accounts::people(db, &students).await?;
    Ok(students.iter().any(|student| student.email == newcomer.email.as_str()))
}

/// Whether a course's questionnaire has opened since somebody was asked to try it.
async fn has_opened_since(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
    invited_at: DateTime<Utc>,
) -> sqlx::Result<bool> {
    let asked = super::of_course(db, course).await?;
    Ok(asked.iter().any(|asked| (invited_at..=now).contains(&asked.plan.opens_at)))
}

/// Whether it is too late for somebody to try a course's questionnaire: it has opened since they were asked.
pub async fn is_over(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
    account: AccountId,
) -> sqlx::Result<bool> {
    let rows = store::list(db, course).await?;
    match rows.iter().find(|row| row.account_id == account) {
        Some(row) => has_opened_since(db, now, course, row.invited_at).await,
        None => Ok(true),
    }
}

/// Whether somebody is asked to try a course's questionnaire.
pub async fn is_pilot(db: &mut PgConnection, course: CourseId, account: AccountId) -> sqlx::Result<bool> {
    Ok(store::list(db, course).await?.iter().any(|row| row.account_id == account))
}

/// The courses whose questionnaire somebody is asked to try and has not finished with, as long as it has not opened.
pub async fn to_try(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    account: AccountId,
) -> sqlx::Result<Vec<CourseId>> {
    let mut courses = Vec::new();
    for (course, invited_at) in store::list_courses(db, account).await? {
        if !has_opened_since(db, now, course, invited_at).await? {
            courses.push(course);
        }
    }
    Ok(courses)
}

/// Says that one is done.
pub async fn finish_trial(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
    by: AccountId,
) -> sqlx::Result<()> {
    store::mark_done(db, now, course, by).await
}

fn place(id: PilotCommentId) -> Place {
    Place { table: "pilot_comments", column: "sealed_comment", row: id.uuid() }
}

/// What was said about each question, by its code: by everybody, or by one person.
pub async fn comments(
    db: &mut PgConnection,
    seals: &Seals,
    course: CourseId,
    of: Option<AccountId>,
) -> Result<BTreeMap<String, Vec<String>>, QuestionnairesError> {
    let mut said: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in store::list_comments(db, course, of).await? {
        let words: String = seals.open_json(place(row.pilot_comment_id), &row.sealed_comment)?;
        said.entry(row.question).or_default().push(words);
    }
    Ok(said)
}

/// Says something about a question; without words, what was said is taken back.
pub async fn comment(
    db: &mut PgConnection,
    seals: &Seals,
    chance: &mut Chance,
    (course, by): (CourseId, AccountId),
    question: &str,
    words: &str,
) -> Result<(), QuestionnairesError> {
    if words.is_empty() {
        return Ok(store::delete_comment(db, course, by, question).await?);
    }
    let id = PilotCommentId::random(chance);
    let sealed_comment = seals.seal_json(place(id), &words)?;
    let row = CommentRow { pilot_comment_id: id, question: question.to_owned(), sealed_comment };
    Ok(store::upsert_comment(db, course, by, &row).await?)
}

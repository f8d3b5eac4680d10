//! Trying the questionnaire before it opens: a few students see every question, nothing of what they answer is kept, and
//! what they say about a question reaches the course leader without a name. So nothing shows whose it is: the leader hears
//! how many are done and not who, and what was said stays when somebody is taken off the list.

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
use crate::questionnaires::store::pilots::{self as store, CommentRow, PilotDraftRow};
use crate::questionnaires::{PilotCommentId, PilotDraftId, mails};

/// How many may try it at most: more than that see nothing new.
pub const MOST_PILOTS: usize = 10;

/// How many students it takes until what one of them says has no name: of fewer, one can guess.
const FEWEST_UNNAMED: usize = 3;

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

/// Who tries a course's questionnaire, in the order they were asked; not who was taken off the list.
pub async fn pilots(db: &mut PgConnection, course: CourseId) -> sqlx::Result<Vec<Pilot>> {
    let mut rows = store::list(db, course).await?;
    rows.retain(|row| row.released_at.is_none());
    let people = accounts::people(db, &rows.iter().map(|row| row.account_id).collect::<Vec<_>>()).await?;
    let person = |id| people.iter().find(|person| person.account_id == id).cloned();
    Ok(rows
        .into_iter()
        .filter_map(|row| Some(Pilot { person: person(row.account_id)?, done_at: row.done_at }))
        .collect())
}

/// Whether anybody has said something about a course's questionnaire.
pub async fn is_spoken_of(db: &mut PgConnection, course: CourseId) -> sqlx::Result<bool> {
    Ok(!store::list_comments(db, course, None).await?.is_empty())
}

/// Whether so few have finished trying that one can guess who said what. Those count whose words stand there, on the list
/// or not; the course's leaders and facilitators may try it, and know their own words from the rest.
pub async fn can_be_guessed(db: &mut PgConnection, course: CourseId) -> sqlx::Result<bool> {
    let rows = store::list(db, course).await?;
    let leaders = courses::leaders(db, course).await?;
    let mut staff: Vec<AccountId> = leaders.into_iter().map(|leader| leader.account_id).collect();
    staff.extend(courses::facilitators(db, course).await?.into_iter().map(|it| it.person.account_id));
    let done = rows.iter().filter(|row| row.done_at.is_some() && !staff.contains(&row.account_id));
    Ok(done.count() < FEWEST_UNNAMED)
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

/// Asks somebody no more. What they said stays, unsigned: what vanished would show whose it was. They can still take it
/// back themselves, and what they are writing at that moment is kept.
pub async fn release_pilot(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
    account: AccountId,
) -> sqlx::Result<()> {
    store::mark_released(db, now, course, account).await
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

/// Whether there still is something to try for somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trial {
    /// There is.
    On,
    /// The questionnaire has opened since they were asked.
    Opened,
    /// They were taken off the list.
    Released,
}

/// How it stands with trying a course's questionnaire, for somebody who was asked to.
pub async fn trial(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
    account: AccountId,
) -> sqlx::Result<Trial> {
    let rows = store::list(db, course).await?;
    let row = rows.iter().find(|row| row.account_id == account && row.released_at.is_none());
    let Some(row) = row else { return Ok(Trial::Released) };
    let has_opened = has_opened_since(db, now, course, row.invited_at).await?;
    Ok(if has_opened { Trial::Opened } else { Trial::On })
}

/// Whether somebody is asked to try a course's questionnaire, and was not taken off the list.
pub async fn tries(db: &mut PgConnection, course: CourseId, account: AccountId) -> sqlx::Result<bool> {
    let rows = store::list(db, course).await?;
    Ok(rows.iter().any(|row| row.account_id == account && row.released_at.is_none()))
}

/// Whether somebody is asked to try a course's questionnaire, or was.
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

fn draft_place(id: PilotDraftId) -> Place {
    Place { table: "pilot_drafts", column: "sealed_draft", row: id.uuid() }
}

/// What somebody has begun to say about questions and not sent, by their codes.
pub async fn drafts(
    db: &mut PgConnection,
    seals: &Seals,
    course: CourseId,
    by: AccountId,
) -> Result<BTreeMap<String, String>, QuestionnairesError> {
    let mut begun = BTreeMap::new();
    for row in store::list_drafts(db, course, by).await? {
        begun.insert(row.question, seals.open_json(draft_place(row.pilot_draft_id), &row.sealed_draft)?);
    }
    Ok(begun)
}

/// Keeps what somebody is writing about a question, for themselves; says whether that differs from what they have said.
pub async fn keep_comment(
    db: &mut PgConnection,
    seals: &Seals,
    chance: &mut Chance,
    (course, by): (CourseId, AccountId),
    question: &str,
    words: &str,
) -> Result<bool, QuestionnairesError> {
    let said = comments(db, seals, course, Some(by)).await?;
    if said.get(question).and_then(|said| said.first()).map_or("", String::as_str) == words {
        store::delete_draft(db, course, by, question).await?;
        return Ok(false);
    }
    let id = PilotDraftId::random(chance);
    let sealed_draft = seals.seal_json(draft_place(id), &words)?;
    let row = PilotDraftRow { pilot_draft_id: id, question: question.to_owned(), sealed_draft };
    store::upsert_draft(db, course, by, &row).await?;
    Ok(true)
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
    store::delete_draft(db, course, by, question).await?;
    if words.is_empty() {
        return Ok(store::delete_comment(db, course, by, question).await?);
    }
    let id = PilotCommentId::random(chance);
    let sealed_comment = seals.seal_json(place(id), &words)?;
    let row = CommentRow { pilot_comment_id: id, question: question.to_owned(), sealed_comment };
    Ok(store::upsert_comment(db, course, by, &row).await?)
}

//! What a course leader does with the course's own questions, and the questions as they are asked now.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::courses::CourseId;
use crate::i18n::Text;
use crate::questionnaires::OwnVersionId;
use crate::questionnaires::own_questions::{
    MOST_QUESTIONS, OwnCriterion, OwnQuestion, Suggestion, VERSION, Version, Wording, criterion,
};
use crate::questionnaires::store::AnswerRow;
use crate::questionnaires::store::own_questions::{self as store, VersionOf};
use crate::questionnaires::typed::Typed;

/// The questions of a course's own, as they are asked now, in order.
pub async fn asked_now(db: &mut PgConnection, course: CourseId) -> sqlx::Result<Vec<OwnQuestion>> {
    Ok(newest(store::list(db, course).await?).into_iter().map(|(question, _)| question).collect())
}

/// Those that were taken away, in the words they had last.
pub(in crate::questionnaires) async fn taken_away(
    db: &mut PgConnection,
    course: CourseId,
) -> sqlx::Result<Vec<OwnQuestion>> {
    let mut rows = store::list(db, course).await?;
    rows.retain(|row| row.removed_at.is_some());
    Ok(by_question(rows).into_iter().map(|(question, _)| question).collect())
}

/// All versions there ever were, of questions that are no longer asked too: for the words of old answers.
pub(in crate::questionnaires) async fn every_version(
    db: &mut PgConnection,
    course: CourseId,
) -> sqlx::Result<Vec<Version>> {
    Ok(store::list(db, course).await?.into_iter().map(|row| row.version).collect())
}

/// The version that an answer was given to.
pub(in crate::questionnaires) fn version_of<'a>(
    versions: &'a [Version],
    row: &AnswerRow,
) -> Option<&'a Version> {
    versions.iter().find(|version| Some(version.own_version_id) == row.own_version_id)
}

/// The version that fields were typed to, as their page told.
pub(in crate::questionnaires) fn typed_to<'a>(versions: &'a [Version], typed: &Typed) -> Option<&'a Version> {
    versions.iter().find(|version| typed.value(VERSION) == version.own_version_id.to_string())
}

/// What the course's own questions ask for when groups are formed.
pub async fn own_criteria(db: &mut PgConnection, course: CourseId) -> sqlx::Result<Vec<OwnCriterion>> {
    Ok(asked_now(db, course).await?.iter().filter_map(criterion).collect())
}

/// The newest version of each question that is asked, with all versions of it before.
fn newest(mut rows: Vec<VersionOf>) -> Vec<(OwnQuestion, Vec<VersionOf>)> {
    rows.retain(|row| row.removed_at.is_none());
    by_question(rows)
}

fn by_question(rows: Vec<VersionOf>) -> Vec<(OwnQuestion, Vec<VersionOf>)> {
    let mut found: Vec<(OwnQuestion, Vec<VersionOf>)> = Vec::new();
    for row in rows {
        let question = OwnQuestion { number: row.number, weight: row.weight, version: row.version.clone() };
        match found.last_mut() {
            Some((last, rows)) if last.number == row.number => {
                *last = question;
                rows.push(row);
            }
            _ => found.push((question, vec![row])),
        }
    }
    found
}

/// A question of the course's own that forms groups, for whoever weighs it beside other things.
#[derive(Clone, Debug)]
pub struct Weighed {
    /// Its code.
    pub code: String,
    /// What it asks.
    pub asks: Text,
    /// How its answers are judged, as a sentence.
    pub how: Text,
    /// How much it counts, 0 to 100.
    pub weight: u32,
}

/// The questions of the course's own that form groups.
pub async fn weighed(db: &mut PgConnection, course: CourseId) -> sqlx::Result<Vec<Weighed>> {
    let weighed = |question: &OwnQuestion| {
        let wording = question.wording();
        let how = format!("questionnaires-rule-{}-{}-hint", wording.kind.word(), wording.rule?.word());
        Some(Weighed {
            code: question.code().to_owned(),
            asks: wording.text.text(),
            how: Text::new(how),
            weight: question.weight,
        })
    };
    Ok(asked_now(db, course).await?.iter().filter_map(weighed).collect())
}

/// Weighs own questions otherwise, by their codes; those that form no groups stay as they are.
pub async fn weigh(db: &mut PgConnection, course: CourseId, weights: &[(String, u32)]) -> sqlx::Result<()> {
    store::lock(db, course).await?;
    for (question, rows) in newest(store::list(db, course).await?) {
        let weight = weights.iter().find(|(code, _)| code == question.code());
        if let (Some((_, weight)), Some(row), Some(_)) = (weight, rows.first(), question.wording().rule) {
            store::mark_weight(db, row.own_question_id, (*weight).min(100)).await?;
        }
    }
    Ok(())
}

/// Adds a suggested question as it stands, by its word; nothing if there is no such suggestion, or no room.
pub async fn take_up(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
    suggestion: &str,
) -> sqlx::Result<()> {
    if let Some(suggestion) = Suggestion::by_word(suggestion) {
        let _ = add_suggested(db, now, course, suggestion).await?;
    }
    Ok(())
}

/// Adds a suggested question; pressed twice, it is there once.
pub(in crate::questionnaires) async fn add_suggested(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
    suggestion: &Suggestion,
) -> sqlx::Result<Result<(), NotDone>> {
    store::lock(db, course).await?;
    let wording = suggestion.wording();
    let there = asked_now(db, course).await?;
    if there.iter().any(|question| question.wording().text == wording.text) {
        return Ok(Ok(()));
    }
    add(db, now, course, (wording, suggestion.weight)).await
}

/// How many have answered each question: any version of it, and the newest.
pub(in crate::questionnaires) async fn answered(
    db: &mut PgConnection,
    course: CourseId,
) -> sqlx::Result<HashMap<u16, (usize, usize)>> {
    let counts: HashMap<OwnVersionId, i64> = store::count_answers(db, course).await?.into_iter().collect();
    let of = |version: &Version| {
        counts.get(&version.own_version_id).map_or(0, |count| count.unsigned_abs() as usize)
    };
    let questions = newest(store::list(db, course).await?).into_iter();
    Ok(questions
        .map(|(question, rows)| {
            (question.number, (rows.iter().map(|row| of(&row.version)).sum(), of(&question.version)))
        })
        .collect())
}

/// Whether students are answering right now.
pub(in crate::questionnaires) async fn is_being_answered(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
) -> sqlx::Result<bool> {
    Ok(!store::list_open(db, now, course).await?.is_empty())
}

/// Why a question cannot be asked, or not be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::questionnaires) enum NotDone {
    /// There are as many as there can be.
    Enough,
    /// There is no such question.
    Gone,
}

/// Asks one more question, after the others.
pub(in crate::questionnaires) async fn add(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
    (mut wording, weight): (Wording, u32),
) -> sqlx::Result<Result<(), NotDone>> {
    store::lock(db, course).await?;
    if asked_now(db, course).await?.len() >= MOST_QUESTIONS {
        return Ok(Err(NotDone::Enough));
    }
    wording.number_options(&[]);
    let question = store::insert(db, now, course, weight).await?;
    store::insert_version(db, now, question, &wording).await?;
    Ok(Ok(()))
}

/// Puts a question in other words, or weighs it otherwise. What is said in other words is a new version.
pub(in crate::questionnaires) async fn change(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
    number: u16,
    (mut wording, weight): (Wording, u32),
) -> sqlx::Result<Result<(), NotDone>> {
    store::lock(db, course).await?;
    let Some((question, rows)) = find(db, course, number).await? else { return Ok(Err(NotDone::Gone)) };
    let before: Vec<&Wording> = rows.iter().map(|row| &row.version.wording).collect();
    wording.number_options(&before);
    let Some(id) = rows.first().map(|row| row.own_question_id) else { return Ok(Err(NotDone::Gone)) };
    if *question.wording() != wording {
        store::insert_version(db, now, id, &wording).await?;
    }
    store::mark_weight(db, id, weight).await?;
    Ok(Ok(()))
}

async fn find(
    db: &mut PgConnection,
    course: CourseId,
    number: u16,
) -> sqlx::Result<Option<(OwnQuestion, Vec<VersionOf>)>> {
    let found = newest(store::list(db, course).await?);
    Ok(found.into_iter().find(|(question, _)| question.number == number))
}

/// Which way a question goes in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::questionnaires) enum Way {
    /// Before the one above it.
    Up,
    /// After the one below it.
    Down,
}

/// Lets a question change places with its neighbour; at the end of the list nothing happens.
pub(in crate::questionnaires) async fn reorder(
    db: &mut PgConnection,
    course: CourseId,
    number: u16,
    way: Way,
) -> sqlx::Result<Result<(), NotDone>> {
    store::lock(db, course).await?;
    let rows = newest(store::list(db, course).await?);
    let ids: Vec<_> = rows.iter().filter_map(|(_, rows)| Some(rows.first()?.own_question_id)).collect();
    let Some(place) = rows.iter().position(|(question, _)| question.number == number) else {
        return Ok(Err(NotDone::Gone));
    };
    let other = match way {
        Way::Up => place.checked_sub(1),
        Way::Down => place.checked_add(1),
    };
    if let (Some(one), Some(other)) = (ids.get(place), other.and_then(|other| ids.get(other))) {
        store::swap(db, *one, *other).await?;
    }
    Ok(Ok(()))
}

/// Asks a question no more.
pub(in crate::questionnaires) async fn remove(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
    number: u16,
) -> sqlx::Result<Result<(), NotDone>> {
    store::lock(db, course).await?;
    let Some((_, rows)) = find(db, course, number).await? else { return Ok(Err(NotDone::Gone)) };
    if let Some(row) = rows.first() {
        store::mark_removed(db, now, row.own_question_id).await?;
    }
    Ok(Ok(()))
}

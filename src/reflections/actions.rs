//! What a student does with words of their own; and offering the warm-up.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::films::{Film, MOST_FILMS};
use super::model::{Full, Had, LONGEST, Prompt, Words, Writing};
use super::store::{self, Row};
use super::{FilmId, ReflectionId};
use crate::accounts::AccountId;
use crate::chance::Chance;
use crate::courses::{self, ClassSectionId, CourseId, EnrolmentStatus};
use crate::privacy::{Broken, Place, Seals, ends};
use crate::questionnaires::has_sent;

/// Why something with one's own words cannot be done.
#[derive(Debug, thiserror::Error)]
pub enum ReflectionsError {
    /// More texts from other windows than there is room for beside one's words.
    #[error("no room beside")]
    Full,
    /// Sealed words do not open.
    #[error(transparent)]
    Broken(#[from] Broken),
    /// The database.
    #[error(transparent)]
    Db(#[from] sqlx::Error),
}

/// What a student has written to one prompt.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Own {
    /// The words.
    pub words: Words,
    /// Names this state of them, so that it is noticed if somebody writes over another.
    pub seen: String,
    /// When they were last written.
    pub written_at: Option<DateTime<Utc>>,
    /// When the student kept them for the next term, if so.
    pub kept_at: Option<DateTime<Utc>>,
}

/// Everything a student has written in a course. Only for that student.
pub async fn own_words(
    db: &mut PgConnection,
    seals: &Seals,
    course: CourseId,
    account: AccountId,
) -> Result<BTreeMap<Prompt, Own>, ReflectionsError> {
    let mut all = BTreeMap::new();
    for row in store::list(db, course, account).await? {
        let Some(prompt) = Prompt::by_code(&row.prompt) else { continue };
        all.insert(prompt, opened(seals, &row)?);
    }
    Ok(all)
}

/// What a student kept from an earlier term to this prompt, if anything.
pub(super) async fn kept_before(
    db: &mut PgConnection,
    seals: &Seals,
    course: CourseId,
    account: AccountId,
) -> Result<Vec<(Prompt, Own)>, ReflectionsError> {
    let mut kept = Vec::new();
    for row in store::list_kept(db, account, course).await? {
        let Some(prompt) = Prompt::by_code(&row.prompt) else { continue };
        kept.push((prompt, opened(seals, &row)?));
    }
    Ok(kept)
}

fn opened(seals: &Seals, row: &Row) -> Result<Own, Broken> {
    Ok(Own {
        words: seals.open_json(place(row.reflection_id), &row.sealed_words)?,
        seen: row.reflection_id.to_string(),
        written_at: Some(row.written_at),
        kept_at: row.kept_at,
    })
}

fn place(id: ReflectionId) -> Place {
    Place { table: "reflections", column: "sealed_words", row: id.uuid() }
}

/// Words on their way in: to which prompt, and what their writer had seen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Written<'a> {
    pub(super) prompt: Prompt,
    pub(super) text: &'a str,
    pub(super) seen: &'a str,
    /// The marks of words that the same page sent before without hearing what became of them: they are its own.
    pub(super) had: &'a [String],
    /// The marks of the words from another window that the page showed.
    pub(super) shown: &'a [String],
    pub(super) way: Writing,
}

/// Keeps somebody's words; without any left, their row goes. Hands over how they stand now. Words that are too long are
/// kept all the same, as typed and not yet saved: what stands beside them stays.
pub(super) async fn write(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    means: (&Seals, &mut Chance),
    course: CourseId,
    account: AccountId,
    written: Written<'_>,
) -> Result<Own, ReflectionsError> {
    let (seals, chance) = means;
    let text = written.text.replace("\r\n", "\n");
    let text = text.trim_end();
    let before = own_words(db, seals, course, account).await?.remove(&written.prompt).unwrap_or_default();
    let is_seen = before.seen == written.seen || has_sent(written.had, &before.words.text);
    let had = if is_seen { Had::Seen } else { Had::NotSeen };
    if before.words.text == text && (had == Had::NotSeen || written.way == Writing::Typing) {
        return Ok(before);
    }
    let kept_at = before.kept_at;
    let is_finished = text.chars().count() <= LONGEST;
    let way = if is_finished { written.way } else { Writing::Typing };
    let words = before.words.after(text, had, written.shown, way).map_err(|Full| ReflectionsError::Full)?;
    if words.is_empty() {
        store::delete(db, course, account, written.prompt.code()).await?;
        return Ok(Own::default());
    }
    let id = ReflectionId::random(chance);
    let sealed = seals.seal(place(id), &padded(&words)?)?;
    store::upsert(db, now, course, account, (id, written.prompt.code(), &sealed)).await?;
    Ok(Own { words, seen: id.to_string(), written_at: Some(now), kept_at })
}

/// JSON filled up with blanks to whole steps, so that its length tells little.
fn padded(words: &Words) -> Result<Vec<u8>, ReflectionsError> {
    let mut json = serde_json::to_vec(words).map_err(|error| sqlx::Error::Encode(error.into()))?;
    json.resize(json.len().next_multiple_of(1024), b' ');
    Ok(json)
}

/// Deletes somebody's words to one prompt, at once and for good.
pub(super) async fn forget(
    db: &mut PgConnection,
    course: CourseId,
    account: AccountId,
    prompt: Prompt,
) -> sqlx::Result<()> {
    store::delete(db, course, account, prompt.code()).await
}

/// Keeps words for the next term.
pub(super) async fn keep_on(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
    account: AccountId,
    prompt: Prompt,
) -> sqlx::Result<()> {
    store::mark_kept(db, course, account, prompt.code(), Some(now)).await
}

/// Lets words end with the term after all.
pub(super) async fn let_go(
    db: &mut PgConnection,
    course: CourseId,
    account: AccountId,
    prompt: Prompt,
) -> sqlx::Result<()> {
    store::mark_kept(db, course, account, prompt.code(), None).await
}

/// The prompts somebody has written to, in the order of a term. Only for that student.
pub async fn written(
    db: &mut PgConnection,
    course: CourseId,
    account: AccountId,
) -> sqlx::Result<Vec<Prompt>> {
    let rows = store::list(db, course, account).await?;
    let mut written: Vec<Prompt> = rows.iter().filter_map(|row| Prompt::by_code(&row.prompt)).collect();
    written.sort_unstable();
    Ok(written)
}

/// Of these, the prompts whose text can be read and is no longer than it may be. What cannot be read is not said to be
/// finished, and is no reason to show nothing of the rest. Only for that student.
pub async fn finished(
    db: &mut PgConnection,
    seals: &Seals,
    course: CourseId,
    account: AccountId,
) -> sqlx::Result<Vec<Prompt>> {
    let mut finished = Vec::new();
    for row in store::list(db, course, account).await? {
        let Some(prompt) = Prompt::by_code(&row.prompt) else { continue };
        match opened(seals, &row) {
            Ok(own) if own.words.too_many().is_none() => finished.push(prompt),
            Ok(_) => {}
            Err(broken) => tracing::error!(cause = %broken, "words of one's own cannot be read"),
        }
    }
    finished.sort_unstable();
    Ok(finished)
}

/// Deletes everything somebody has written for themselves in a course, at once and for good.
pub async fn forget_all(db: &mut PgConnection, course: CourseId, account: AccountId) -> sqlx::Result<()> {
    store::delete_all(db, course, account).await
}

/// Whether the warm-up is offered to the class of a student.
pub async fn warmup_is_offered(
    db: &mut PgConnection,
    course: CourseId,
    account: AccountId,
) -> sqlx::Result<bool> {
    let offers = store::list_offers(db, course).await?;
    if offers.is_empty() {
        return Ok(false);
    }
    let enrolments = courses::enrolments(db, course).await?;
    let own = enrolments.iter().find(|enrolment| enrolment.account_id == account);
    Ok(own.is_some_and(|own| {
        own.status != EnrolmentStatus::Withdrawn && offers.contains(&own.class_section_id)
    }))
}

/// The classes the warm-up is offered to; `None` stands for those who are in no class.
pub(super) async fn offers(
    db: &mut PgConnection,
    course: CourseId,
) -> sqlx::Result<Vec<Option<ClassSectionId>>> {
    store::list_offers(db, course).await
}

/// Offers the warm-up to these classes and to no others.
pub async fn offer(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: AccountId,
    course: CourseId,
    classes: &[Option<ClassSectionId>],
) -> sqlx::Result<()> {
    store::delete_offers(db, course).await?;
    for class in classes {
        store::insert_offer(db, now, by, course, *class).await?;
    }
    Ok(())
}

/// The films that the institution links, the oldest first.
pub(super) async fn films(db: &mut PgConnection) -> sqlx::Result<Vec<(FilmId, Film)>> {
    store::list_films(db).await
}

/// Whether there was room for a film.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Added {
    /// It is there.
    Yes,
    /// There are as many as there may be.
    Full,
}

/// Links a film; pressed twice, it is there once.
pub(super) async fn add_film(db: &mut PgConnection, now: DateTime<Utc>, film: &Film) -> sqlx::Result<Added> {
    store::lock_films(db).await?;
    let films = store::list_films(db).await?;
    if films.iter().any(|(_, same)| same == film) {
        return Ok(Added::Yes);
    }
    if films.len() >= MOST_FILMS {
        return Ok(Added::Full);
    }
    store::insert_film(db, now, film).await?;
    Ok(Added::Yes)
}

/// Links a film no more.
pub(super) async fn remove_film(db: &mut PgConnection, film: FilmId) -> sqlx::Result<()> {
    store::delete_film(db, film).await
}

/// Forgets what has been kept long enough: a month after the course, but for what the student kept; and where the
/// warm-up was offered, with the roster.
pub async fn sweep(db: &mut PgConnection, now: DateTime<Utc>) -> sqlx::Result<u64> {
    let over = courses::over(db, ends::REFLECTION.before_day(now)).await?;
    let mut rows = store::delete_old(db, &over, ends::KEPT_ON.before(now)).await?;
    for course in courses::over(db, ends::ROSTER.before_day(now)).await? {
        rows += store::delete_offers(db, course).await?;
    }
    Ok(rows)
}

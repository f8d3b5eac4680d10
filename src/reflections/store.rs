//! Everything this feature asks the database. It never sees a word: they are sealed before they get here.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, Result};
use uuid::Uuid;

use super::films::{Address, Film};
use super::{FilmId, ReflectionId};
use crate::accounts::AccountId;
use crate::courses::{ClassSectionId, CourseId};

/// Somebody's words to one prompt, sealed.
pub(super) struct Row {
    pub(super) reflection_id: ReflectionId,
    pub(super) prompt: String,
    pub(super) sealed_words: Vec<u8>,
    pub(super) written_at: DateTime<Utc>,
    pub(super) kept_at: Option<DateTime<Utc>>,
}

pub(super) async fn list(db: &mut PgConnection, course: CourseId, account: AccountId) -> Result<Vec<Row>> {
    sqlx::query_as!(
        Row,
        r#"select reflection_id as "reflection_id: ReflectionId", prompt, sealed_words, written_at, kept_at
           from reflections where course_id = $1 and account_id = $2 order by prompt"#,
        course.uuid(),
        account.uuid()
    )
    .fetch_all(db)
    .await
}

/// What somebody kept from other courses, the latest first.
pub(super) async fn list_kept(db: &mut PgConnection, account: AccountId, but: CourseId) -> Result<Vec<Row>> {
    sqlx::query_as!(
        Row,
        r#"select reflection_id as "reflection_id: ReflectionId", prompt, sealed_words, written_at, kept_at
           from reflections where account_id = $1 and course_id <> $2 and kept_at is not null
           order by written_at desc"#,
        account.uuid(),
        but.uuid()
    )
    .fetch_all(db)
    .await
}

/// Puts words in their row, with a new id: what was sealed before opens nowhere any more.
pub(super) async fn upsert(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
    account: AccountId,
    (id, prompt, sealed_words): (ReflectionId, &str, &[u8]),
) -> Result<()> {
    sqlx::query!(
        "insert into reflections (reflection_id, course_id, account_id, prompt, sealed_words, written_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict on constraint reflections_prompt_key do update
         set reflection_id = excluded.reflection_id, sealed_words = excluded.sealed_words,
             written_at = excluded.written_at",
        id.uuid(),
        course.uuid(),
        account.uuid(),
        prompt,
        sealed_words,
        now
    )
    .execute(db)
    .await
    .map(drop)
}

pub(super) async fn delete(
    db: &mut PgConnection,
    course: CourseId,
    account: AccountId,
    prompt: &str,
) -> Result<()> {
    sqlx::query!(
        "delete from reflections where course_id = $1 and account_id = $2 and prompt = $3",
        course.uuid(),
        account.uuid(),
        prompt
    )
    .execute(db)
    .await
    .map(drop)
}

pub(super) async fn delete_all(db: &mut PgConnection, course: CourseId, account: AccountId) -> Result<()> {
    sqlx::query!(
        "delete from reflections where course_id = $1 and account_id = $2",
        course.uuid(),
        account.uuid()
    )
    .execute(db)
    .await
    .map(drop)
}

pub(super) async fn mark_kept(
    db: &mut PgConnection,
    course: CourseId,
    account: AccountId,
    prompt: &str,
    kept_at: Option<DateTime<Utc>>,
) -> Result<()> {
    sqlx::query!(
        "update reflections set kept_at = $4 where course_id = $1 and account_id = $2 and prompt = $3",
        course.uuid(),
        account.uuid(),
        prompt,
        kept_at
    )
    .execute(db)
    .await
    .map(drop)
}

/// Forgets what was last written before `written`, and what was kept before `kept`.
pub(super) async fn delete_old(db: &mut PgConnection, over: &[CourseId], kept: DateTime<Utc>) -> Result<u64> {
    let over: Vec<Uuid> = over.iter().map(|course| course.uuid()).collect();
    let done = sqlx::query!(
        "delete from reflections where course_id = any($1) and (kept_at is null or kept_at < $2)",
        &over,
        kept
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

/// The classes the warm-up is offered to; `None` stands for those who are in no class.
pub(super) async fn list_offers(
    db: &mut PgConnection,
    course: CourseId,
) -> Result<Vec<Option<ClassSectionId>>> {
    let rows =
        sqlx::query_scalar!("select class_section_id from warmup_offers where course_id = $1", course.uuid())
            .fetch_all(db)
            .await?;
    Ok(rows.into_iter().map(|class: Option<Uuid>| class.map(ClassSectionId::from)).collect())
}

pub(super) async fn insert_offer(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: AccountId,
    course: CourseId,
    class: Option<ClassSectionId>,
) -> Result<()> {
    sqlx::query!(
        "insert into warmup_offers (course_id, class_section_id, offered_at, offered_by) values ($1, $2, $3, $4)
         on conflict on constraint warmup_offers_class_key do nothing",
        course.uuid(),
        class.map(ClassSectionId::uuid),
        now,
        by.uuid()
    )
    .execute(db)
    .await
    .map(drop)
}

pub(super) async fn delete_offers(db: &mut PgConnection, course: CourseId) -> Result<u64> {
    let done =
        sqlx::query!("delete from warmup_offers where course_id = $1", course.uuid()).execute(db).await?;
    Ok(done.rows_affected())
}

/// The films that the institution links, the oldest first.
pub(super) async fn list_films(db: &mut PgConnection) -> Result<Vec<(FilmId, Film)>> {
    let rows = sqlx::query!(
        r#"select film_id as "film_id: FilmId", title_da, title_en, address
           from warmup_films order by added_at, film_id"#
    )
    .fetch_all(db)
    .await?;
    let films = rows.into_iter().filter_map(|row| {
        let address = Address::parse(&row.address)?;
        Some((row.film_id, Film { title_da: row.title_da, title_en: row.title_en, address }))
    });
    Ok(films.collect())
}

/// Holds back everybody else who wants to link a film, until the transaction is over.
pub(super) async fn lock_films(db: &mut PgConnection) -> Result<()> {
    sqlx::query!("lock table warmup_films in share row exclusive mode").execute(db).await.map(drop)
}

pub(super) async fn insert_film(db: &mut PgConnection, now: DateTime<Utc>, film: &Film) -> Result<()> {
    sqlx::query!(
        "insert into warmup_films (title_da, title_en, address, added_at) values ($1, $2, $3, $4)",
        film.title_da,
        film.title_en,
        film.address.as_str(),
        now
    )
    .execute(db)
    .await
    .map(drop)
}

pub(super) async fn delete_film(db: &mut PgConnection, film: FilmId) -> Result<()> {
    sqlx::query!("delete from warmup_films where film_id = $1", film.uuid()).execute(db).await.map(drop)
}

//! How long answers are kept, and how they end. `formations` knows when a round is over and asks for it here; what no
//! round ever used ends with its course.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use crate::courses;
use crate::privacy::ends;
use crate::questionnaires::QuestionnaireId;
use crate::questionnaires::catalogue::{Key, Question};
use crate::questionnaires::store::{breaks, keeping, pilots};

/// Notes that the groups of a questionnaire are made: nothing counts for them any more, and wishes of two for each other
/// have done their work and end.
pub async fn groups_are_made(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    questionnaire: QuestionnaireId,
) -> sqlx::Result<()> {
    keeping::mark_groups_made(db, now, questionnaire).await?;
    keeping::delete_done(db, now, Question::of(Key::Wish).code).await.map(drop)
}

/// Deletes the wishes and practical needs of rounds that are over, and what was typed and never saved. How many rows.
pub async fn forget_sealed(db: &mut PgConnection, over: &[QuestionnaireId]) -> sqlx::Result<u64> {
    keeping::delete_sealed(db, &ids(over)).await
}

/// Deletes everything that was answered in rounds long over, but for what students keep. How many rows.
pub async fn forget(db: &mut PgConnection, over: &[QuestionnaireId]) -> sqlx::Result<u64> {
    let over = ids(over);
    let sealed = keeping::delete_sealed(db, &over).await?;
    Ok(sealed + keeping::delete_answers(db, &over).await? + keeping::delete_standings(db, &over).await?)
}

/// Lets go of what was kept long enough, and forgets the answers of courses long over. How many rows.
pub async fn sweep(db: &mut PgConnection, now: DateTime<Utc>) -> sqlx::Result<u64> {
    let done = ends::MUTUAL_WISH.before(now);
    let wishes = keeping::delete_done(db, done, Question::of(Key::Wish).code).await?;
    let let_go = keeping::mark_let_go(db, ends::KEPT_ON.before(now)).await?;
    let over = courses::over(db, ends::WISHES.before_day(now)).await?;
    let ended = keeping::list_of_courses(db, &over).await?;
    let sealed = forget_sealed(db, &ended).await?;
    let long_over = courses::over(db, ends::ANSWERS.before_day(now)).await?;
    let long_ended = keeping::list_of_courses(db, &long_over).await?;
    let tried = pilots::delete_asked_before(db, ends::PILOT.before(now)).await?;
    let breaks = breaks::delete_ended_before(db, ends::BREAK.before_day(now)).await?;
    Ok(wishes + let_go + sealed + tried + breaks + forget(db, &long_ended).await?)
}

fn ids(questionnaires: &[QuestionnaireId]) -> Vec<Uuid> {
    questionnaires.iter().map(|id| id.uuid()).collect()
}

//! How long a formation's people, groups and papers are kept, and how they end.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::{FormationsError, end};
use crate::courses::{self, CourseId};
use crate::formations::GroupId;
use crate::formations::store::keeping;
use crate::privacy::ends::{self, End};
use crate::questionnaires;

/// Ends the formations of courses that are over, and deletes what has come to its end. How many rows.
pub async fn sweep(db: &mut PgConnection, now: DateTime<Utc>) -> Result<u64, FormationsError> {
    let over = courses_over(db, now, &ends::WISHES).await?;
    for formation in keeping::list_published(db, &over).await? {
        end(db, now, formation).await?;
    }
    let mut rows = keeping::delete_cohorts(db, &over).await?;
    let ended = keeping::list_questionnaires_over(db, ends::WISHES.before(now)).await?;
    rows += questionnaires::forget_sealed(db, &ended).await?;
    let long_ended = keeping::list_questionnaires_over(db, ends::ANSWERS.before(now)).await?;
    rows += questionnaires::forget(db, &long_ended).await?;
    rows += keeping::delete_drafts(db, ends::DRAFT_PROPOSAL.before(now)).await?;
    let over = courses_over(db, now, &ends::PROPOSAL).await?;
    rows += keeping::delete_proposals(db, &over).await?;
    let over = courses_over(db, now, &ends::RULES).await?;
    rows += keeping::delete_rules(db, ends::RULES.before(now), &over).await?;
    rows += keeping::mark_rationales_forgotten(db, ends::RATIONALE.before(now)).await?;
    let over = courses_over(db, now, &ends::EXEMPTION).await?;
    rows += keeping::delete_exemptions(db, &over).await?;
    let over = courses_over(db, now, &ends::MEMBERSHIP).await?;
    rows += keeping::delete(db, &over).await?;
    Ok(rows + keeping::delete_keep_aparts(db, ends::KEEP_APART.before_day(now)).await?)
}

/// The groups whose time together was over so long ago that this time of keeping is over.
pub async fn groups_over(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    end: &'static End,
) -> sqlx::Result<Vec<GroupId>> {
    keeping::list_groups_over(db, end.before(now)).await
}

/// Every group of these courses, those that ended too.
pub async fn groups_of_courses(db: &mut PgConnection, courses: &[CourseId]) -> sqlx::Result<Vec<GroupId>> {
    let courses: Vec<Uuid> = courses.iter().map(|course| course.uuid()).collect();
    keeping::list_groups_of_courses(db, &courses).await
}

async fn courses_over(db: &mut PgConnection, now: DateTime<Utc>, end: &End) -> sqlx::Result<Vec<Uuid>> {
    let over = courses::over(db, end.before_day(now)).await?;
    Ok(over.into_iter().map(CourseId::uuid).collect())
}

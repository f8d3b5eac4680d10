//! What ends when a formation is over, and when its course is long over.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{PgConnection, Result};
use uuid::Uuid;

use crate::formations::{FormationId, GroupId};
use crate::questionnaires::QuestionnaireId;

/// What stands where a rationale was, once it is forgotten.
const FORGOTTEN: &str = "–";

/// The formations of these courses whose groups still stand.
pub(in crate::formations) async fn list_published(
    db: &mut PgConnection,
    courses: &[Uuid],
) -> Result<Vec<FormationId>> {
    sqlx::query_scalar!(
        r#"select formation_id as "formation_id: FormationId" from formations
           where state = 'published' and course_id = any($1)"#,
        courses
    )
    .fetch_all(db)
    .await
}

/// Deletes the numbers that proposals were made from.
pub(in crate::formations) async fn delete_cohorts(db: &mut PgConnection, courses: &[Uuid]) -> Result<u64> {
    let done = sqlx::query!(
        "update formations set sealed_cohort = null where course_id = any($1) and sealed_cohort is not null",
        courses
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

/// The questionnaires of which every round ended before a moment.
pub(in crate::formations) async fn list_questionnaires_over(
    db: &mut PgConnection,
    before: DateTime<Utc>,
) -> Result<Vec<QuestionnaireId>> {
    sqlx::query_scalar!(
        r#"select questionnaire_id as "questionnaire_id!: QuestionnaireId" from formations
           where questionnaire_id is not null
           group by questionnaire_id having bool_and(state = 'ended' and state_at < $1)"#,
        before
    )
    .fetch_all(db)
    .await
}

/// Deletes the proposals that were not published, of rounds published before a moment.
pub(in crate::formations) async fn delete_drafts(
    db: &mut PgConnection,
    published_before: DateTime<Utc>,
) -> Result<u64> {
    let done = sqlx::query!(
        "delete from proposals using formations
         where formations.formation_id = proposals.formation_id and formations.published_at < $1
           and proposals.published_at is null",
        published_before
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

pub(in crate::formations) async fn delete_proposals(db: &mut PgConnection, courses: &[Uuid]) -> Result<u64> {
    let done = sqlx::query!(
        "delete from proposals using formations
         where formations.formation_id = proposals.formation_id and course_id = any($1)",
        courses
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

/// Deletes rules about pairs, locks, arrivals and repairs of rounds that ended before a moment, or whose course did.
pub(in crate::formations) async fn delete_rules(
    db: &mut PgConnection,
    ended_before: DateTime<Utc>,
    courses: &[Uuid],
) -> Result<u64> {
    let rules = sqlx::query!(
        "delete from pair_rules using formations where formations.formation_id = pair_rules.formation_id
           and ((state = 'ended' and state_at < $1) or course_id = any($2))",
        ended_before,
        courses
    )
    .execute(&mut *db)
    .await?;
    let pins = sqlx::query!(
        "delete from pins using formations where formations.formation_id = pins.formation_id
           and ((state = 'ended' and state_at < $1) or course_id = any($2))",
        ended_before,
        courses
    )
    .execute(&mut *db)
    .await?;
    let arrivals = sqlx::query!(
        "delete from arrivals using formations where formations.formation_id = arrivals.formation_id
           and ((state = 'ended' and state_at < $1) or course_id = any($2))",
        ended_before,
        courses
    )
    .execute(&mut *db)
    .await?;
    let repairs = sqlx::query!(
        "delete from repair_tasks using formations where formations.formation_id = repair_tasks.formation_id
           and ((state = 'ended' and state_at < $1) or course_id = any($2))",
        ended_before,
        courses
    )
    .execute(db)
    .await?;
    let rules = rules.rows_affected() + pins.rows_affected();
    Ok(rules + arrivals.rows_affected() + repairs.rows_affected())
}

/// Forgets why groups of rounds that ended before a moment are composed as they are, and when all can meet.
pub(in crate::formations) async fn mark_rationales_forgotten(
    db: &mut PgConnection,
    ended_before: DateTime<Utc>,
) -> Result<u64> {
    let done = sqlx::query!(
        "update study_groups set common_slots = 0, rationale_da = $2, rationale_en = $2, rationale_is_edited = true
         from formations where formations.formation_id = study_groups.formation_id
           and state = 'ended' and state_at < $1 and (common_slots <> 0 or rationale_da <> $2)",
        ended_before,
        FORGOTTEN
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

/// Forgets who worked alone by agreement. The groups of these courses are over, so nobody is left outside by it.
pub(in crate::formations) async fn delete_exemptions(db: &mut PgConnection, courses: &[Uuid]) -> Result<u64> {
    let done = sqlx::query!(
        "update participants set exempted_at = null, exempted_by = null, check_in_on = null
         from formations where formations.formation_id = participants.formation_id
           and course_id = any($1) and state <> 'published' and exempted_at is not null",
        courses
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

/// Deletes whole formations, with their groups and everything that was theirs.
pub(in crate::formations) async fn delete(db: &mut PgConnection, courses: &[Uuid]) -> Result<u64> {
    let done = sqlx::query!("delete from formations where course_id = any($1)", courses).execute(db).await?;
    Ok(done.rows_affected())
}

pub(in crate::formations) async fn delete_keep_aparts(
    db: &mut PgConnection,
    before: NaiveDate,
) -> Result<u64> {
    let done = sqlx::query!("delete from keep_aparts where ends_on < $1", before).execute(db).await?;
    Ok(done.rows_affected())
}

/// The groups whose time was over before a moment: their own, or their formation's.
pub(in crate::formations) async fn list_groups_over(
    db: &mut PgConnection,
    before: DateTime<Utc>,
) -> Result<Vec<GroupId>> {
    sqlx::query_scalar!(
        r#"select group_id as "group_id: GroupId" from study_groups join formations using (formation_id)
           where ended_at < $1 or (state = 'ended' and state_at < $1)"#,
        before
    )
    .fetch_all(db)
    .await
}

/// Every group there ever was in these courses.
pub(in crate::formations) async fn list_groups_of_courses(
    db: &mut PgConnection,
    courses: &[Uuid],
) -> Result<Vec<GroupId>> {
    sqlx::query_scalar!(
        r#"select group_id as "group_id: GroupId" from study_groups join formations using (formation_id)
           where course_id = any($1)"#,
        courses
    )
    .fetch_all(db)
    .await
}

/// Notes which proposal became the groups.
pub(in crate::formations) async fn mark_proposal_published(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    proposal: Uuid,
) -> Result<()> {
    sqlx::query!("update proposals set published_at = $2 where proposal_id = $1", proposal, now)
        .execute(db)
        .await
        .map(drop)
}

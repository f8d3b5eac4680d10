//! Groups that people come to and leave: one that has become too small is somebody's task at once, and one that has
//! nobody left is over.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::FormationsError;
use crate::accounts::AccountId;
use crate::courses;
use crate::formations::model::{DAYS_TO_REPAIR, Formation, RepairTask, State, due_on};
use crate::formations::{FormationId, RepairTaskId, mails, store};
use crate::notifications::{self, Post};

/// Looks after the groups of a formation in the transaction in which somebody came or left.
pub(super) async fn tend(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    post: &Post,
    formation: &Formation,
) -> Result<(), FormationsError> {
    let (State::Published, Some(publisher)) = (formation.state, formation.published_by) else {
        return Ok(());
    };
    let id = formation.formation_id;
    let floor = i64::from(formation.plan.sizes.floor);
    let mut small = Vec::new();
    for group in store::repairs::list_counts(db, id).await? {
        match (group.members, group.repair_task_id) {
            (0, _) => {
                store::repairs::mark_settled(db, now, group.group_id, "over").await?;
                store::groups::mark_ended(db, now, group.group_id).await?;
            }
            (members, None) if members < floor => small.push(group.group_id),
            (members, Some(_)) if members >= floor => {
                store::repairs::mark_settled(db, now, group.group_id, "recovered").await?;
            }
            _ => {}
        }
    }
    if small.is_empty() {
        return Ok(());
    }
    let course = courses::find(db, formation.course_id).await?.ok_or(FormationsError::NotFound)?;
    let due_on = due_on(now.with_timezone(&course.details.timezone).date_naive(), DAYS_TO_REPAIR);
    let owner = owner(db, formation, publisher).await?;
    for group in &small {
        store::repairs::insert(db, now, (id, *group), owner, due_on).await?;
    }
    let mail = mails::too_small(owner, formation, &course, small.len(), due_on);
    Ok(notifications::post(db, now, post, mail).await?)
}

/// Who answers for the groups: whoever published them, as long as they lead the course.
pub(super) async fn owner(
    db: &mut PgConnection,
    formation: &Formation,
    publisher: AccountId,
) -> sqlx::Result<AccountId> {
    let leaders = courses::leaders(db, formation.course_id).await?;
    let still_leads = leaders.iter().any(|leader| leader.account_id == publisher);
    Ok(leaders.first().filter(|_| !still_leads).map_or(publisher, |leader| leader.account_id))
}

/// A task of a formation that is still open.
pub(in crate::formations) async fn task(
    db: &mut PgConnection,
    formation: FormationId,
    task: RepairTaskId,
) -> Result<RepairTask, FormationsError> {
    let open = store::repairs::list(db, formation).await?;
    open.into_iter().find(|found| found.repair_task_id == task).ok_or(FormationsError::NotFound)
}

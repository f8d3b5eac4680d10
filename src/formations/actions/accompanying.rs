//! Who accompanies a group once it stands.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{FormationsError, Means};
use crate::accounts::{AccountId, Person};
use crate::courses::{self, CourseId};
use crate::formations::model::State;
use crate::formations::{FormationId, mails, store};
use crate::notifications;

/// Whoever may accompany groups of a course: facilitators who said yes, and its leaders.
pub(in crate::formations) async fn may_accompany(
    db: &mut PgConnection,
    course: CourseId,
) -> sqlx::Result<Vec<Person>> {
    let staff = courses::facilitators(db, course).await?;
    let mut people: Vec<Person> = staff.into_iter().map(|facilitator| facilitator.person).collect();
    for leader in courses::leaders(db, course).await? {
        if people.iter().all(|person| person.account_id != leader.account_id) {
            people.push(leader);
        }
    }
    Ok(people)
}

/// Hands a group that stands to somebody else. Both are told; the group sees it in its room.
pub(in crate::formations) async fn hand_to(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    means: Means<'_>,
    formation: FormationId,
    number: u32,
    to: AccountId,
) -> Result<(), FormationsError> {
    store::lock(db, formation).await?;
    let found = store::find(db, formation).await?.ok_or(FormationsError::NotFound)?;
    if found.state != State::Published {
        return Err(FormationsError::NotNow);
    }
    let groups = store::groups::list(db, store::groups::Which::Of(formation)).await?;
    let group = groups.into_iter().find(|group| group.number == number).ok_or(FormationsError::NotFound)?;
    let members = store::groups::list_members(db, &[group.group_id.uuid()]).await?;
    if members.iter().any(|(_, member)| *member == to)
        || may_accompany(db, found.course_id).await?.iter().all(|person| person.account_id != to)
    {
        return Err(FormationsError::NotFound);
    }
    let before = store::groups::list_facilitators(db, &[group.group_id.uuid()]).await?;
    if before.iter().map(|(_, who)| *who).eq([to]) {
        return Ok(());
    }
    store::groups::delete_facilitators(db, group.group_id).await?;
    store::groups::insert_facilitator(db, now, group.group_id, to).await?;
    let course = courses::find(db, found.course_id).await?.ok_or(FormationsError::NotFound)?;
    for (_, who) in before.into_iter().filter(|(_, who)| *who != to) {
        notifications::post(db, now, means.post, mails::handed_on(who, &course, number)).await?;
    }
    let mail = mails::your_groups(to, &course, group.group_id, number);
    Ok(notifications::post(db, now, means.post, mail).await?)
}

//! Who leads a course and who accompanies its groups.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::super::model::{FacilitatorKind, StaffMember, StaffRole, StaffStanding};
use super::super::{CourseId, CourseStaffId, mails, store};
use super::{CoursesError, by_constraint, found};
use crate::accounts::{self, AccountId, Newcomer, Person};
use crate::chance::Chance;
use crate::notifications::{self, Post, Signature};

/// Names a leader of a course: it holds at once, and a mail tells. Somebody new gets an account with it.
pub async fn name_leader(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    chance: &mut Chance,
    post: &Post,
    course: CourseId,
    leader: &Newcomer,
) -> Result<AccountId, CoursesError> {
    let account = accounts::welcome(db, now, leader).await?;
    accounts::treat_as_staff(db, account).await?;
    store::insert_staff(db, now, course, account, StaffRole::CourseLeader, Some(now))
        .await
        .map_err(by_constraint)?;
    let way = accounts::way_in(db, now, chance, account, &format!("/courses/{course}")).await?;
    let course = super::find(db, course).await?.ok_or(CoursesError::NotFound)?;
    notifications::post(db, now, post, mails::leader_named(account, &course, way)).await?;
    Ok(account)
}

/// Who is asked to accompany groups, and by whom.
#[derive(Clone, Debug)]
pub struct Invitation<'a> {
    /// Who is asked.
    pub facilitator: Newcomer,
    /// Whether they are staff or a student.
    pub kind: FacilitatorKind,
    /// The leader who asks.
    pub by: Signature<'a>,
}

/// Asks somebody to accompany groups. They answer on a page of their own.
pub async fn invite_facilitator(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    chance: &mut Chance,
    post: &Post,
    course: CourseId,
    invitation: &Invitation<'_>,
) -> Result<CourseStaffId, CoursesError> {
    let account = accounts::welcome(db, now, &invitation.facilitator).await?;
    let staff = store::insert_staff(db, now, course, account, StaffRole::Facilitator(invitation.kind), None)
        .await
        .map_err(by_constraint)?;
    let way = accounts::way_in(db, now, chance, account, &format!("/facilitating/{staff}")).await?;
    let course = super::find(db, course).await?.ok_or(CoursesError::NotFound)?;
    notifications::post(db, now, post, mails::facilitator_invited(account, &course, invitation.by, way))
        .await?;
    Ok(staff)
}

/// One's own invitation to accompany groups, answered or not.
pub async fn find_invitation(
    db: &mut PgConnection,
    by: AccountId,
    staff: CourseStaffId,
) -> sqlx::Result<Option<StaffMember>> {
    let member = store::find_staff(db, staff).await?;
    Ok(member.filter(|member| member.account_id == by && matches!(member.role, StaffRole::Facilitator(_))))
}

/// Says yes to accompanying groups. Teachers get the shorter sessions of staff from now on.
pub async fn accept(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: AccountId,
    staff: CourseStaffId,
) -> Result<(), CoursesError> {
    let member = find_invitation(db, by, staff).await?.ok_or(CoursesError::NotFound)?;
    found(store::mark_accepted(db, now, staff).await?)?;
    if member.role == StaffRole::Facilitator(FacilitatorKind::Staff) {
        accounts::treat_as_staff(db, by).await?;
    }
    Ok(())
}

/// Says no to accompanying groups.
pub async fn decline(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: AccountId,
    staff: CourseStaffId,
) -> Result<(), CoursesError> {
    find_invitation(db, by, staff).await?.ok_or(CoursesError::NotFound)?;
    found(store::mark_declined(db, now, staff).await?)
}

/// Ends somebody's part in a course, or takes an invitation back. The last leader stays.
pub async fn release(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
    staff: CourseStaffId,
) -> Result<(), CoursesError> {
    store::lock(db, course).await?;
    let member = store::find_staff(db, staff).await?.ok_or(CoursesError::NotFound)?;
    if member.role == StaffRole::CourseLeader && leaders(db, course).await?.len() < 2 {
        return Err(CoursesError::LastLeader);
    }
    found(store::mark_ended(db, now, course, staff).await?)
}

/// Everybody who leads or accompanies a course, was asked to, or said no; by name. Those who left are gone.
pub async fn staff(db: &mut PgConnection, course: CourseId) -> sqlx::Result<Vec<(StaffMember, Person)>> {
    let mut members = store::list_staff(db, Some(course), None).await?;
    members.retain(|member| member.standing != StaffStanding::Ended);
    let ids: Vec<AccountId> = members.iter().map(|member| member.account_id).collect();
    let people = accounts::people(db, &ids).await?;
    let people: HashMap<AccountId, Person> =
        people.into_iter().map(|person| (person.account_id, person)).collect();
    let mut staff: Vec<(StaffMember, Person)> = members
        .into_iter()
        .filter_map(|member| people.get(&member.account_id).cloned().map(|person| (member, person)))
        .collect();
    staff.sort_by(|(_, a), (_, b)| crate::i18n::danish_order(&a.name, &b.name));
    Ok(staff)
}

/// Those who lead a course now.
pub async fn leaders(db: &mut PgConnection, course: CourseId) -> sqlx::Result<Vec<Person>> {
    let staff = staff(db, course).await?;
    let leads = |member: &StaffMember| {
        member.role == StaffRole::CourseLeader && member.standing == StaffStanding::Accepted
    };
    Ok(staff.into_iter().filter(|(member, _)| leads(member)).map(|(_, person)| person).collect())
}

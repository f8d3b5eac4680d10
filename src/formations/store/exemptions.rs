//! Who works alone by agreement, and who waits to come back.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{PgConnection, Result};

use crate::accounts::AccountId;
use crate::courses::CourseId;
use crate::formations::FormationId;

/// An agreement to work alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::formations) struct Exemption {
    pub(in crate::formations) account_id: AccountId,
    pub(in crate::formations) check_in_on: NaiveDate,
}

/// Who works alone in a formation and does not wait for a group, the nearest talk first.
pub(in crate::formations) async fn list(
    db: &mut PgConnection,
    formation: FormationId,
) -> Result<Vec<Exemption>> {
    sqlx::query_as!(
        Exemption,
        r#"select account_id as "account_id: AccountId", check_in_on as "check_in_on!"
           from participants
           where formation_id = $1 and left_at is null and exempted_at is not null
             and not exists (
               select from arrivals
               where arrivals.formation_id = participants.formation_id
                 and arrivals.account_id = participants.account_id and settled_at is null
             )
           order by check_in_on, account_id"#,
        formation as FormationId
    )
    .fetch_all(db)
    .await
}

pub(in crate::formations) async fn mark_exempted(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: AccountId,
    formation: FormationId,
    account: AccountId,
    check_in_on: NaiveDate,
) -> Result<()> {
    sqlx::query!(
        "update participants set exempted_at = $3, exempted_by = $4, check_in_on = $5
         where formation_id = $1 and account_id = $2",
        formation as FormationId,
        account as AccountId,
        now,
        by as AccountId,
        check_in_on
    )
    .execute(db)
    .await
    .map(drop)
}

/// Where somebody of a course without a group stands: when they talk again, and by when they have a group.
#[derive(Clone, Copy, Debug)]
pub(in crate::formations) struct OutsideRow {
    pub(in crate::formations) formation_id: FormationId,
    pub(in crate::formations) check_in_on: Option<NaiveDate>,
    pub(in crate::formations) due_on: Option<NaiveDate>,
}

/// The published formations of a course in which somebody works alone or waits for a group.
pub(in crate::formations) async fn list_outside(
    db: &mut PgConnection,
    course: CourseId,
    account: AccountId,
) -> Result<Vec<OutsideRow>> {
    sqlx::query_as!(
        OutsideRow,
        r#"select formations.formation_id as "formation_id: FormationId", check_in_on as "check_in_on?",
                  due_on as "due_on?"
           from formations
             left join participants on participants.formation_id = formations.formation_id
               and participants.account_id = $2 and left_at is null and exempted_at is not null
             left join arrivals on arrivals.formation_id = formations.formation_id
               and arrivals.account_id = $2 and settled_at is null
           where course_id = $1 and state = 'published' and (check_in_on is not null or due_on is not null)
           order by published_at desc"#,
        course as CourseId,
        account as AccountId
    )
    .fetch_all(db)
    .await
}

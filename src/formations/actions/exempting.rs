//! Working alone by agreement: recorded by a leader after a talk, with a day to talk again, and open to return from at
//! every moment. No reason is kept.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde_json::{Value, json};
use sqlx::PgConnection;

use super::board::Board;
use super::repairing::Deed;
use super::tending::{owner, tend};
use super::{FormationsError, Means, held};
use crate::accounts::{self, AccountId};
use crate::courses;
use crate::formations::model::{DAYS_TO_PLACE, Farewell, Formation, Participant, State, due_on};
use crate::formations::{FormationId, mails, store};
use crate::jobs::{self, Job};
use crate::notifications::{self, Post};

/// The kind of job that reminds a leader of a talk.
pub(super) const CHECK_IN: &str = "formations-check-in";

/// At which hour a leader is reminded, by the course's clocks.
const REMINDED_AT: u32 = 7;

/// Lets a student work alone from now on, until they want a group again.
pub(in crate::formations) async fn exempt(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    means: Means<'_>,
    by: AccountId,
    formation: FormationId,
    (student, from): (AccountId, u32),
    check_in_on: NaiveDate,
) -> Result<(), FormationsError> {
    let found = held(db, formation).await?;
    if found.state != State::Published {
        return Err(FormationsError::NotNow);
    }
    let board = Board::kept(db, means.seals, &found, &[]).await?;
    let place = board.groups.iter().position(|group| group.number == from);
    let place = place.filter(|place| board.members[*place].contains(&student));
    let place = place.ok_or(FormationsError::Changed)?;
    let course = courses::find(db, found.course_id).await?.ok_or(FormationsError::NotFound)?;
    let deed = Deed { now, means, formation: &found, course: &course, board: &board };
    store::exemptions::mark_exempted(db, now, by, formation, student, check_in_on).await?;
    store::groups::mark_membership_ended(db, now, formation, student, "exempted").await?;
    let group = &board.groups[place];
    let stay: Vec<AccountId> = board.members[place].iter().copied().filter(|who| *who != student).collect();
    let name = accounts::person(db, student).await?.map(|person| person.name).unwrap_or_default();
    for peer in stay.iter().chain(&board.facilitators[place]) {
        deed.tell(db, mails::farewell(*peer, &course, group.group_id, &name, Farewell::Left)).await?;
    }
    deed.tell(db, mails::alone(student, &course, check_in_on)).await?;
    board.keep_facts(db, group, &stay).await?;
    let at = check_in_on.and_time(NaiveTime::from_hms_opt(REMINDED_AT, 0, 0).unwrap_or_default());
    let at =
        at.and_local_timezone(course.details.timezone).earliest().map_or(now, |at| at.with_timezone(&Utc));
    let args = json!({ "formation_id": formation.to_string(), "account_id": student.to_string() });
    let job = Job::new(CHECK_IN, args).once(format!("{formation} {student} {check_in_on}")).not_before(at);
    jobs::enqueue(db, now, job).await?;
    tend(db, now, means.post, &found).await
}

/// Opens the door again: whoever worked alone waits for a group from now on, and somebody finds it by a day.
pub(in crate::formations) async fn rejoin(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    post: &Post,
    formation: FormationId,
    student: AccountId,
) -> Result<(), FormationsError> {
    let found = held(db, formation).await?;
    let (State::Published, Some(publisher)) = (found.state, found.published_by) else {
        return Err(FormationsError::NotNow);
    };
    let exempted = store::exemptions::list(db, formation).await?;
    if !exempted.iter().any(|exemption| exemption.account_id == student) {
        return Err(FormationsError::Changed);
    }
    let course = courses::find(db, found.course_id).await?.ok_or(FormationsError::NotFound)?;
    let due_on = due_on(now.with_timezone(&course.details.timezone).date_naive(), DAYS_TO_PLACE);
    let owner = owner(db, &found, publisher).await?;
    let participants = store::list_participants(db, formation).await?;
    let class = |person: &Participant| (person.account_id == student).then_some(person.class_section_id);
    let class = participants.iter().find_map(class).flatten();
    store::groups::insert_arrival(db, now, formation, (student, class), owner, due_on).await?;
    notifications::post(db, now, post, mails::rejoining(student, &course, due_on)).await?;
    Ok(notifications::post(db, now, post, mails::rejoining_to_place(owner, &found, &course, due_on)).await?)
}

/// Reminds whoever answers for the groups that they talk with somebody today, if the agreement still stands.
pub(super) async fn check_in(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    post: &Post,
    formation: &Formation,
    args: &Value,
) -> Result<(), FormationsError> {
    let Some(publisher) = formation.published_by.filter(|_| formation.state == State::Published) else {
        return Ok(());
    };
    let course = courses::find(db, formation.course_id).await?.ok_or(FormationsError::NotFound)?;
    let today = now.with_timezone(&course.details.timezone).date_naive();
    let student = args.get("account_id").and_then(Value::as_str).and_then(|id| id.parse::<AccountId>().ok());
    let exempted = store::exemptions::list(db, formation.formation_id).await?;
    let stands = |exemption: &store::exemptions::Exemption| {
        Some(exemption.account_id) == student && exemption.check_in_on <= today
    };
    if exempted.iter().any(stands) {
        let owner = owner(db, formation, publisher).await?;
        notifications::post(db, now, post, mails::check_in(owner, formation, &course)).await?;
    }
    Ok(())
}

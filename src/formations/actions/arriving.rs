//! The roster changes: people come before or after the groups are published, and people leave.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{FormationsError, Means, held, students_of, tell_of_questionnaire};
use crate::accounts::{self, AccountId};
use crate::courses::{self, CourseId, EnrolmentStatus};
use crate::formations::model::{Arrival, Formation, Participant, State, StudyGroup, due_on};
use crate::formations::snapshot::Snapshot;
use crate::formations::store::groups::Which;
use crate::formations::{ArrivalId, FormationId, GroupId, mails, store};
use crate::matching::latecomer;
use crate::matching::limits::Rule;
use crate::matching::standing::{Change, Standing};
use crate::notifications::{self, Post};
use crate::privacy::Seals;

/// Brings a course's formations up to its roster: before publishing, newcomers take part at once; afterwards each
/// becomes an arrival that somebody answers for by a day. Whoever left the course leaves their group.
pub async fn reconcile(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    post: &Post,
    course: CourseId,
) -> Result<(), FormationsError> {
    for formation in store::list(db, None, Some(course)).await? {
        if !matches!(formation.state, State::Draft | State::Ended) {
            let formation = held(db, formation.formation_id).await?;
            welcome(db, now, post, &formation).await?;
            say_goodbye(db, now, &formation).await?;
        }
    }
    Ok(())
}

async fn welcome(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    post: &Post,
    formation: &Formation,
) -> Result<(), FormationsError> {
    let id = formation.formation_id;
    let known: Vec<AccountId> = store::list_participants(db, id)
        .await?
        .into_iter()
        .map(|participant| participant.account_id)
        .collect();
    let waiting: Vec<AccountId> =
        store::groups::list_arrivals(db, id).await?.into_iter().map(|arrival| arrival.account_id).collect();
    let newcomers = students_of(db, formation.course_id).await?.into_iter();
    let newcomers: Vec<_> =
        newcomers.filter(|(who, _)| !known.contains(who) && !waiting.contains(who)).collect();
    if newcomers.is_empty() {
        return Ok(());
    }
    let course = courses::find(db, formation.course_id).await?.ok_or(FormationsError::NotFound)?;
    match (formation.published_by, formation.questionnaire_id) {
        (Some(owner), _) => {
            let zone = course.details.timezone;
            let due_on = due_on(now.with_timezone(&zone).date_naive());
            for newcomer in newcomers {
                store::groups::insert_arrival(db, now, id, newcomer, owner, due_on).await?;
                notifications::post(db, now, post, mails::arrival(newcomer.0, &course, due_on)).await?;
            }
            notifications::post(db, now, post, mails::arrivals_to_place(owner, formation, &course, due_on))
                .await?;
        }
        (None, questionnaire) => {
            store::upsert_participants(db, now, id, &newcomers).await?;
            if let (State::Open, Some(questionnaire)) = (formation.state, questionnaire) {
                let newcomers: Vec<AccountId> = newcomers.into_iter().map(|(who, _)| who).collect();
                tell_of_questionnaire(db, now, post, questionnaire, &newcomers).await?;
            }
        }
    }
    Ok(())
}

async fn say_goodbye(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    formation: &Formation,
) -> Result<(), FormationsError> {
    let id = formation.formation_id;
    let enrolments = courses::enrolments(db, formation.course_id).await?;
    let left_as = |who: AccountId| match enrolments.iter().find(|enrolment| enrolment.account_id == who) {
        Some(enrolment) if enrolment.status == EnrolmentStatus::Enrolled => None,
        Some(enrolment) if enrolment.status == EnrolmentStatus::OnLeave => Some("on_leave"),
        _ => Some("withdrawn"),
    };
    for participant in store::list_participants(db, id).await? {
        if let Some(left_as) = left_as(participant.account_id) {
            store::groups::mark_membership_ended(db, now, id, participant.account_id, left_as).await?;
            store::proposals::delete_seats(db, id, participant.account_id).await?;
            store::mark_left(db, now, id, participant.account_id, left_as).await?;
        }
    }
    for arrival in store::groups::list_arrivals(db, id).await? {
        if left_as(arrival.account_id).is_some() {
            store::groups::mark_settled(db, now, arrival.arrival_id, "left").await?;
        }
    }
    Ok(())
}

/// A group that somebody who came late could join.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The group.
    pub group: StudyGroup,
    /// Its members' names.
    pub members: Vec<String>,
    /// What it means for the group.
    pub change: Change,
    /// Rules that hold now and would not then; never tells who is kept apart from whom.
    pub would_break: Vec<Rule>,
}

/// An arrival, and the groups it could join, the best first.
pub(in crate::formations) async fn places(
    db: &mut PgConnection,
    seals: &Seals,
    formation: &Formation,
    arrival: ArrivalId,
) -> Result<(Arrival, Vec<Offer>), FormationsError> {
    let arrival = find(db, formation.formation_id, arrival).await?;
    let snapshot = Snapshot::kept(db, seals, formation, &[newcomer(&arrival)]).await?;
    offers(db, &snapshot, formation, arrival).await
}

async fn offers(
    db: &mut PgConnection,
    snapshot: &Snapshot,
    formation: &Formation,
    arrival: Arrival,
) -> Result<(Arrival, Vec<Offer>), FormationsError> {
    let groups = store::groups::list(db, Which::Of(formation.formation_id)).await?;
    let ids: Vec<uuid::Uuid> = groups.iter().map(|group| group.group_id.uuid()).collect();
    let members = store::groups::list_members(db, &ids).await?;
    let of = |group: GroupId| members.iter().filter(move |(id, _)| *id == group).map(|(_, who)| *who);
    let seats: Vec<Vec<usize>> =
        groups.iter().map(|group| snapshot.places(&of(group.group_id).collect::<Vec<AccountId>>())).collect();
    let everybody: Vec<AccountId> = members.iter().map(|(_, who)| *who).collect();
    let names = accounts::names(db, &everybody).await?;
    let standing = Standing::new(&snapshot.cohort, &seats);
    let place = snapshot.place(arrival.account_id).ok_or(FormationsError::NotFound)?;
    let offers = latecomer::rank(&standing, place).into_iter().map(|found| {
        let group = groups[found.change.group].clone();
        let members = of(group.group_id).filter_map(|who| names.get(&who).cloned()).collect();
        Offer { group, members, change: found.change, would_break: found.would_break }
    });
    Ok((arrival, offers.collect()))
}

/// Gives somebody who came late a place: membership, and everybody concerned is told.
pub async fn place(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    means: Means<'_>,
    by: AccountId,
    formation: FormationId,
    arrival: ArrivalId,
    group: GroupId,
) -> Result<(), FormationsError> {
    let found = held(db, formation).await?;
    if found.state != State::Published {
        return Err(FormationsError::NotNow);
    }
    let arrival = find(db, formation, arrival).await?;
    let snapshot = Snapshot::renewed(db, now, by, means.seals, &found, &[newcomer(&arrival)]).await?;
    let (arrival, offers) = offers(db, &snapshot, &found, arrival).await?;
    let offer = offers.iter().find(|offer| offer.group.group_id == group).ok_or(FormationsError::NotFound)?;
    if offer.would_break.contains(&Rule::Apart) {
        return Err(FormationsError::KeptApart);
    }
    let who = arrival.account_id;
    let course = courses::find(db, found.course_id).await?.ok_or(FormationsError::NotFound)?;
    let peers = store::groups::list_members(db, &[group.uuid()]).await?;
    let facilitators = store::groups::list_facilitators(db, &[group.uuid()]).await?;
    store::upsert_participants(db, now, formation, &[(who, arrival.class_section_id)]).await?;
    store::groups::insert_memberships(db, now, formation, group, &[who.uuid()]).await?;
    store::groups::update_common(db, group, offer.change.after.known).await?;
    store::groups::mark_settled(db, now, arrival.arrival_id, "placed").await?;
    notifications::post(db, now, means.post, mails::your_group(who, &course, group)).await?;
    for (_, peer) in peers.into_iter().chain(facilitators) {
        notifications::post(db, now, means.post, mails::new_member(peer, &course, group)).await?;
    }
    Ok(())
}

async fn find(
    db: &mut PgConnection,
    formation: FormationId,
    arrival: ArrivalId,
) -> Result<Arrival, FormationsError> {
    let arrivals = store::groups::list_arrivals(db, formation).await?;
    arrivals.into_iter().find(|found| found.arrival_id == arrival).ok_or(FormationsError::NotFound)
}

fn newcomer(arrival: &Arrival) -> Participant {
    Participant {
        account_id: arrival.account_id,
        class_section_id: arrival.class_section_id,
        is_exempt: false,
    }
}

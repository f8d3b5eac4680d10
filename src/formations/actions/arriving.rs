//! The roster changes: people come before or after the groups are published, and people leave.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::board::Board;
use super::repairing::Deed;
use super::tending::{owner, tend};
use super::{FormationsError, Means, held, students_of, tell_of_questionnaire};
use crate::accounts::{self, AccountId};
use crate::courses::{self, CourseId, EnrolmentStatus};
use crate::formations::model::{Arrival, DAYS_TO_PLACE, Farewell, Formation, State, StudyGroup, due_on};
use crate::formations::{ArrivalId, FormationId, GroupId, mails, store};
use crate::matching::latecomer::{self, Place};
use crate::matching::limits::Rule;
use crate::matching::standing::{Change, Standing};
use crate::notifications::{self, Post};
use crate::privacy::Seals;

/// Brings a course's formations up to its roster: before publishing, newcomers take part at once; afterwards each
/// becomes an arrival that somebody answers for by a day. Whoever left the course leaves their group, and what is written
/// of that group is true of those who are left.
pub async fn reconcile(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    means: Means<'_>,
    course: CourseId,
) -> Result<(), FormationsError> {
    for formation in store::list(db, None, Some(course)).await? {
        if !matches!(formation.state, State::Draft | State::Ended) {
            let formation = held(db, formation.formation_id).await?;
            welcome(db, now, means.post, &formation).await?;
            let left = say_goodbye(db, now, means.post, &formation).await?;
            write_anew(db, means.seals, &formation, &left).await?;
            tend(db, now, means.post, &formation).await?;
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
        (Some(publisher), _) => {
            let owner = owner(db, formation, publisher).await?;
            let zone = course.details.timezone;
            let due_on = due_on(now.with_timezone(&zone).date_naive(), DAYS_TO_PLACE);
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

/// Ends what whoever left the course had in a formation; says which groups they were in.
async fn say_goodbye(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    post: &Post,
    formation: &Formation,
) -> Result<Vec<GroupId>, FormationsError> {
    let id = formation.formation_id;
    let enrolments = courses::enrolments(db, formation.course_id).await?;
    let left_as = |who: AccountId| match enrolments.iter().find(|enrolment| enrolment.account_id == who) {
        Some(enrolment) if enrolment.status == EnrolmentStatus::Enrolled => None,
        Some(enrolment) if enrolment.status == EnrolmentStatus::OnLeave => Some("on_leave"),
        _ => Some("withdrawn"),
    };
    let mut gone: Vec<(GroupId, AccountId)> = Vec::new();
    for participant in store::list_participants(db, id).await? {
        let who = participant.account_id;
        if let Some(left_as) = left_as(who) {
            let group = store::groups::mark_membership_ended(db, now, id, who, left_as).await?;
            gone.extend(group.map(|group| (group, who)));
            store::proposals::delete_seats(db, id, who).await?;
            store::pins::delete(db, id, &[who]).await?;
            store::mark_left(db, now, id, who, left_as).await?;
        }
    }
    tell_groups(db, now, post, formation, &mut gone).await?;
    for arrival in store::groups::list_arrivals(db, id).await? {
        if left_as(arrival.account_id).is_some() {
            store::groups::mark_settled(db, now, arrival.arrival_id, "left").await?;
        }
    }
    gone.dedup_by_key(|(group, _)| *group);
    Ok(gone.into_iter().map(|(group, _)| group).collect())
}

/// Writes down when the members of these groups can meet and why they sit together, now that somebody has left them.
async fn write_anew(
    db: &mut PgConnection,
    seals: &Seals,
    formation: &Formation,
    left: &[GroupId],
) -> Result<(), FormationsError> {
    if left.is_empty() {
        return Ok(());
    }
    let board = Board::kept(db, seals, formation, &[]).await?;
    for (group, members) in board.groups.iter().zip(&board.members) {
        if left.contains(&group.group_id) && !members.is_empty() {
            board.keep_facts(db, group, members).await?;
        }
    }
    Ok(())
}

/// Tells groups, once each, who has left them; nothing of why.
async fn tell_groups(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    post: &Post,
    formation: &Formation,
    gone: &mut [(GroupId, AccountId)],
) -> Result<(), FormationsError> {
    gone.sort_unstable();
    let people: Vec<AccountId> = gone.iter().map(|(_, who)| *who).collect();
    let names = accounts::names(db, &people).await?;
    let course = courses::find(db, formation.course_id).await?.ok_or(FormationsError::NotFound)?;
    for left in gone.chunk_by(|one, other| one.0 == other.0) {
        let group = left[0].0;
        let left: Vec<&str> = left.iter().filter_map(|(_, who)| Some(names.get(who)?.as_str())).collect();
        let left = course.details.language.list(&left);
        let members = store::groups::list_members(db, &[group.uuid()]).await?;
        let facilitators = store::groups::list_facilitators(db, &[group.uuid()]).await?;
        for (_, peer) in members.into_iter().chain(facilitators) {
            let mail = mails::farewell(peer, &course, group, &left, Farewell::Left);
            notifications::post(db, now, post, mail).await?;
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
    let board = Board::kept(db, seals, formation, std::slice::from_ref(&arrival)).await?;
    let names = board.names(db, &[]).await?;
    let offers = ranked(&board, &arrival)?.into_iter().map(|found| {
        let place = found.change.group;
        let members = board.members[place].iter().filter_map(|who| names.get(who).cloned()).collect();
        let group = board.groups[place].clone();
        Offer { group, members, change: found.change, would_break: found.would_break }
    });
    Ok((arrival, offers.collect()))
}

fn ranked(board: &Board, arrival: &Arrival) -> Result<Vec<Place>, FormationsError> {
    let seats = board.seats();
    let standing = Standing::new(&board.snapshot.cohort, &seats);
    let person = board.snapshot.place(arrival.account_id).ok_or(FormationsError::NotFound)?;
    Ok(latecomer::rank(&standing, person))
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
    // Somebody else may have found them a place already.
    let Ok(arrival) = find(db, formation, arrival).await else { return Err(FormationsError::Changed) };
    let board = Board::renewed(db, now, by, means, &found, std::slice::from_ref(&arrival)).await?;
    let places = ranked(&board, &arrival)?;
    let chosen = places.iter().find(|place| board.groups[place.change.group].group_id == group);
    let chosen = chosen.ok_or(FormationsError::Changed)?;
    if chosen.would_break.contains(&Rule::Apart) {
        return Err(FormationsError::KeptApart);
    }
    let course = courses::find(db, found.course_id).await?.ok_or(FormationsError::NotFound)?;
    let deed = Deed { now, means, formation: &found, course: &course, board: &board };
    deed.take_in(db, chosen.change.group, &[&arrival]).await?;
    tend(db, now, means.post, &found).await
}

async fn find(
    db: &mut PgConnection,
    formation: FormationId,
    arrival: ArrivalId,
) -> Result<Arrival, FormationsError> {
    let arrivals = store::groups::list_arrivals(db, formation).await?;
    arrivals.into_iter().find(|found| found.arrival_id == arrival).ok_or(FormationsError::NotFound)
}

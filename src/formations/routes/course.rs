//! A course's formations, one formation with its next step, and the deeds that need no form.

use askama::Template;
use axum::extract::{Path, State as Extracted};
use chrono::NaiveDate;

use super::looks::{self, Overview};
use super::{address, alone, led, told};
use crate::accounts::{self, AccountId};
use crate::courses::{self, Course, CourseId, CourseLeader};
use crate::formations::actions;
use crate::formations::lookup;
use crate::formations::model::{Arrival, Formation, RepairTask, State};
use crate::formations::rationale::slots_in_words;
use crate::formations::snapshot::Snapshot;
use crate::formations::{FormationId, store};
use crate::questionnaires;
use crate::web::{App, Error, Frame, Page, Redirect, Result, Tx};

#[derive(Debug, Template)]
#[template(path = "formations/list.html")]
pub(super) struct ListPage {
    frame: Frame,
    course: Course,
    /// Each with how many of its groups have become too small.
    formations: Vec<(Formation, usize)>,
}

pub(super) async fn list(by: CourseLeader, mut tx: Tx, frame: Frame) -> Result<Page<ListPage>> {
    let course = courses::find(&mut tx, by.course_id()).await?.ok_or(Error::NotFound)?;
    let mut formations = Vec::new();
    for formation in lookup::of_course(&mut tx, by.course_id()).await? {
        let small = store::repairs::list(&mut tx, formation.formation_id).await?.len();
        formations.push((formation, small));
    }
    Ok(Page(ListPage { frame, course, formations }))
}

#[derive(Debug, Template)]
#[template(path = "formations/show.html")]
pub(super) struct ShowPage {
    frame: Frame,
    course: Course,
    formation: Formation,
    here: String,
    /// Who takes part, or would if it opened now.
    students: usize,
    answered: usize,
    rules: usize,
    facilitators: usize,
    /// On the roster, and neither taking part nor waiting for a place.
    newcomers: usize,
    proposals: Vec<(crate::formations::model::Proposal, Overview)>,
    groups: usize,
    /// Groups that have become too small, the most urgent first.
    repairs: Vec<RepairTask>,
    arrivals: Vec<(Arrival, String)>,
    /// Who works alone by agreement, and when one talks again.
    alone: Vec<(AccountId, String, NaiveDate)>,
    published_by: Option<String>,
}

pub(super) async fn show(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Extracted(app): Extracted<App>,
    Path((_, formation)): Path<(CourseId, FormationId)>,
) -> Result<Page<ShowPage>> {
    let (course, formation) = led(&mut tx, &by, formation).await?;
    let id = formation.formation_id;
    let participants = store::list_participants(&mut tx, id).await?;
    let waiting = store::groups::list_arrivals(&mut tx, id).await?;
    let enrolled = actions::students_of(&mut tx, by.course_id()).await?;
    let is_known = |who: &AccountId| {
        participants.iter().any(|participant| participant.account_id == *who)
            || waiting.iter().any(|arrival| arrival.account_id == *who)
    };
    let newcomers = enrolled.iter().filter(|(who, _)| !is_known(who)).count();
    let students = if formation.state == State::Draft { enrolled.len() } else { participants.len() };
    let answered = match formation.questionnaire_id {
        Some(questionnaire) => {
            let answered = questionnaires::who_has_answered(&mut tx, questionnaire).await?;
            answered
                .iter()
                .filter(|who| participants.iter().any(|participant| participant.account_id == **who))
                .count()
        }
        None => 0,
    };
    let mut proposals = Vec::new();
    if formation.state == State::Proposed {
        let snapshot = Snapshot::kept(&mut tx, app.seals(), &formation, &[]).await?;
        for proposal in store::proposals::list(&mut tx, id).await? {
            let overview = Overview::of(&formation, &proposal, &snapshot);
            proposals.push((proposal, overview));
        }
    }
    let groups = lookup::groups_of(&mut tx, id).await?.len();
    let names =
        accounts::names(&mut tx, &waiting.iter().map(|arrival| arrival.account_id).collect::<Vec<_>>())
            .await?;
    let name = |arrival: &Arrival| names.get(&arrival.account_id).cloned().unwrap_or_default();
    let arrivals = waiting.into_iter().map(|arrival| (arrival.clone(), name(&arrival))).collect();
    let published_by = match formation.published_by {
        Some(leader) => accounts::person(&mut tx, leader).await?.map(|person| person.name),
        None => None,
    };
    let repairs = store::repairs::list(&mut tx, id).await?;
    let alone = alone::exempted(&mut tx, id).await?;
    let rules = store::list_pair_rules(&mut tx, id).await?.len();
    let facilitators = courses::facilitators(&mut tx, by.course_id()).await?.len();
    let here = address(&formation);
    Ok(Page(ShowPage {
        frame,
        course,
        formation,
        here,
        students,
        answered,
        rules,
        facilitators,
        newcomers,
        proposals,
        groups,
        repairs,
        arrivals,
        alone,
        published_by,
    }))
}

pub(super) async fn open(
    by: CourseLeader,
    mut tx: Tx,
    Extracted(app): Extracted<App>,
    Path((_, formation)): Path<(CourseId, FormationId)>,
) -> Result<Redirect> {
    let (_, formation) = led(&mut tx, &by, formation).await?;
    let now = tx.now;
    let outcome = actions::open(&mut tx, now, app.post(), formation.formation_id).await;
    let answer = told(outcome, address(&formation), "formations-notice-opened")?;
    tx.commit().await?;
    Ok(answer)
}

pub(super) async fn close(
    by: CourseLeader,
    mut tx: Tx,
    Path((_, formation)): Path<(CourseId, FormationId)>,
) -> Result<Redirect> {
    let (_, formation) = led(&mut tx, &by, formation).await?;
    let now = tx.now;
    let outcome = actions::close(&mut tx, now, formation.formation_id).await;
    let answer = told(outcome, address(&formation), "formations-notice-closed")?;
    tx.commit().await?;
    Ok(answer)
}

pub(super) async fn remind(
    by: CourseLeader,
    mut tx: Tx,
    Extracted(app): Extracted<App>,
    Path((_, formation)): Path<(CourseId, FormationId)>,
) -> Result<Redirect> {
    let (_, formation) = led(&mut tx, &by, formation).await?;
    let now = tx.now;
    let outcome = actions::remind(&mut tx, now, app.post(), formation.formation_id).await.map(drop);
    let answer = told(outcome, address(&formation), "formations-notice-reminded")?;
    tx.commit().await?;
    Ok(answer)
}

pub(super) async fn propose(
    by: CourseLeader,
    mut tx: Tx,
    Extracted(app): Extracted<App>,
    Path((_, formation)): Path<(CourseId, FormationId)>,
) -> Result<Redirect> {
    let (_, formation) = led(&mut tx, &by, formation).await?;
    let now = tx.now;
    actions::reconcile(&mut tx, now, app.post(), by.course_id()).await?;
    let outcome = actions::ask_for_proposals(&mut tx, now, by.account_id(), formation.formation_id).await;
    let answer = told(outcome, address(&formation), "formations-notice-proposing")?;
    tx.commit().await?;
    Ok(answer)
}

pub(super) async fn reconcile(
    by: CourseLeader,
    mut tx: Tx,
    Extracted(app): Extracted<App>,
    Path((_, formation)): Path<(CourseId, FormationId)>,
) -> Result<Redirect> {
    let (_, formation) = led(&mut tx, &by, formation).await?;
    let now = tx.now;
    let outcome = actions::reconcile(&mut tx, now, app.post(), by.course_id()).await;
    let answer = told(outcome, address(&formation), "formations-notice-reconciled")?;
    tx.commit().await?;
    Ok(answer)
}

pub(super) async fn end(
    by: CourseLeader,
    mut tx: Tx,
    Path((_, formation)): Path<(CourseId, FormationId)>,
) -> Result<Redirect> {
    let (_, formation) = led(&mut tx, &by, formation).await?;
    let now = tx.now;
    let outcome = actions::end(&mut tx, now, formation.formation_id).await;
    let answer = told(outcome, address(&formation), "formations-notice-ended")?;
    tx.commit().await?;
    Ok(answer)
}

/// A published group as the leader sees it in the list.
#[derive(Debug)]
struct Row {
    number: u32,
    class: Option<String>,
    members: Vec<String>,
    facilitators: Vec<String>,
    times: String,
    why: String,
}

#[derive(Debug, Template)]
#[template(path = "formations/groups.html")]
pub(super) struct GroupsPage {
    frame: Frame,
    here: String,
    placed: usize,
    groups: Vec<Row>,
}

pub(super) async fn groups(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Path((_, formation)): Path<(CourseId, FormationId)>,
) -> Result<Page<GroupsPage>> {
    let (_, formation) = led(&mut tx, &by, formation).await?;
    let groups = lookup::groups_of(&mut tx, formation.formation_id).await?;
    let members = lookup::members_of(&mut tx, &groups).await?;
    let facilitators = lookup::facilitators_of(&mut tx, &groups).await?;
    let everybody: Vec<_> = members.iter().chain(&facilitators).map(|(_, who)| *who).collect();
    let names = accounts::names(&mut tx, &everybody).await?;
    let classes = looks::Classes::of(&mut tx, &formation).await?;
    let rows = groups.iter().map(|group| {
        let of = |list: &[(crate::formations::GroupId, AccountId)]| -> Vec<AccountId> {
            list.iter().filter(|(id, _)| *id == group.group_id).map(|(_, who)| *who).collect()
        };
        let in_words =
            |people: &[AccountId]| people.iter().filter_map(|who| names.get(who).cloned()).collect();
        let inside = of(&members);
        Row {
            number: group.number,
            class: classes.shared_by(&inside).map(str::to_owned),
            members: in_words(&inside),
            facilitators: in_words(&of(&facilitators)),
            times: slots_in_words(frame.l, group.common, looks::TIMES_SHOWN),
            why: group.rationale.in_language(frame.l).to_owned(),
        }
    });
    let (groups, here) = (rows.collect(), address(&formation));
    Ok(Page(GroupsPage { frame, here, placed: members.len(), groups }))
}

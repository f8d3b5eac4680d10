//! A course's formations, one formation with its next step, and the deeds that need no form.

use askama::Template;
use axum::Extension;
use axum::extract::{Path, State as Extracted};
use chrono::NaiveDate;
use serde::Deserialize;

use super::compare::Comparison;
use super::groups::Progress;
use super::looks::Overview;
use super::{address, alone, led, told};
use crate::accounts::{self, AccountId};
use crate::courses::{self, Course, CourseId, CourseLeader};
use crate::formations::actions::{self, Footing, FormationsError, Means};
use crate::formations::ahead::{self, AfterDeadline};
use crate::formations::lookup;
use crate::formations::model::{Arrival, Formation, RepairTask, State};
use crate::formations::snapshot::Snapshot;
use crate::formations::{FormationId, Milestones, store};
use crate::i18n::Text;
use crate::questionnaires::{self, Reminding};
use crate::web::{App, Error, Faults, Form, Frame, Page, Redirect, Result, Tx};

#[derive(Debug, Template)]
#[template(path = "formations/list.html")]
pub(super) struct ListPage {
    frame: Frame,
    course: Course,
    /// Each with the key of where it is, and how many of its groups have become too small.
    formations: Vec<(Formation, String, usize)>,
}

pub(super) async fn list(by: CourseLeader, mut tx: Tx, frame: Frame) -> Result<Page<ListPage>> {
    let course = courses::find(&mut tx, by.course_id()).await?.ok_or(Error::NotFound)?;
    let mut formations = Vec::new();
    for formation in lookup::of_course(&mut tx, by.course_id()).await? {
        let small = store::repairs::list(&mut tx, formation.formation_id).await?.len();
        let state = formation.state_key(tx.now);
        formations.push((formation, state, small));
    }
    Ok(Page(ListPage { frame, course, formations }))
}

#[derive(Debug, Template)]
#[template(path = "formations/show.html")]
pub(super) struct ShowPage {
    frame: Frame,
    faults: Faults,
    /// What of the groundwork students can not read, as long as nobody answers.
    unshared: Vec<&'static str>,
    course: Course,
    formation: Formation,
    /// The key of where it is.
    state: String,
    here: String,
    /// Who takes part, or would if it opened now.
    students: usize,
    answered: usize,
    /// How many wait to hear whether answers after the deadline can count; and where to reply and see who has answered.
    asking: AfterDeadline,
    /// Where it stands with its reminders, while students answer.
    reminding: Option<Reminding>,
    rules: usize,
    /// How many are locked to others and stay with them in new proposals.
    pinned: usize,
    facilitators: usize,
    /// On the roster, and neither taking part nor waiting for a place.
    newcomers: usize,
    proposals: Comparison,
    groups: usize,
    /// How far the groups have come, once they are published.
    progress: Option<Progress>,
    /// Groups that have become too small, the most urgent first.
    repairs: Vec<RepairTask>,
    arrivals: Vec<(Arrival, String)>,
    /// Who works alone by agreement, and when one talks again.
    alone: Vec<(AccountId, String, NaiveDate)>,
    published_by: Option<String>,
}

impl ShowPage {
    fn can_remind(&self) -> bool {
        matches!(self.reminding, Some(Reminding::Can(_)))
    }
}

pub(super) async fn show(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Extracted(app): Extracted<App>,
    Extension(milestones): Extension<Milestones>,
    Path((_, formation)): Path<(CourseId, FormationId)>,
) -> Result<Page<ShowPage>> {
    let (course, formation) = led(&mut tx, &by, formation).await?;
    Ok(Page(page(&mut tx, &app, &milestones, frame, (course, formation), Faults::none()).await?))
}

async fn page(
    tx: &mut Tx,
    app: &App,
    milestones: &Milestones,
    frame: Frame,
    (course, formation): (Course, Formation),
    faults: Faults,
) -> Result<ShowPage> {
    let id = formation.formation_id;
    let unshared = match formation.state {
        State::Draft => actions::unshared(tx, formation.course_id).await?,
        _ => Vec::new(),
    };
    let participants = store::list_participants(tx, id).await?;
    let waiting = store::groups::list_arrivals(tx, id).await?;
    let newcomers = ahead::newcomers(tx, &formation, &waiting).await?;
    let students = if formation.state == State::Draft { newcomers } else { participants.len() };
    let answered = ahead::answered(tx, &formation).await?;
    let now = tx.now;
    let asking = ahead::asking(tx, now, &formation).await?;
    let reminding = match (formation.state, formation.questionnaire_id) {
        (State::Open, Some(asked)) => {
            let asked = questionnaires::find(tx, asked).await?.ok_or(Error::NotFound)?;
            Some(questionnaires::reminding(tx, now, &asked, course.details.timezone).await?)
        }
        _ => None,
    };
    let mut proposals = Comparison::default();
    if formation.state == State::Proposed {
        let snapshot = Snapshot::kept(tx, app.seals(), &formation, &[]).await?;
        let listed = store::proposals::list(tx, id).await?;
        let found = listed.into_iter().map(|proposal| {
            let overview = Overview::of(&formation, &proposal, &snapshot);
            (proposal, overview)
        });
        proposals = Comparison::of(&found.collect::<Vec<_>>());
    }
    let groups = lookup::groups_of(tx, id).await?.len();
    let progress = match formation.state {
        State::Published => Some(Progress::of(&milestones.of(tx, now, id).await?)),
        _ => None,
    };
    let names =
        accounts::names(tx, &waiting.iter().map(|arrival| arrival.account_id).collect::<Vec<_>>()).await?;
    let name = |arrival: &Arrival| names.get(&arrival.account_id).cloned().unwrap_or_default();
    let arrivals = waiting.into_iter().map(|arrival| (arrival.clone(), name(&arrival))).collect();
    let published_by = match formation.published_by {
        Some(leader) => accounts::person(tx, leader).await?.map(|person| person.name),
        None => None,
    };
    let repairs = store::repairs::list(tx, id).await?;
    let alone = alone::exempted(tx, id).await?;
    let pinned = store::pins::list(tx, id).await?;
    let rules = store::list_pair_rules(tx, id).await?.len() + pinned.len();
    let pinned = pinned.iter().map(|set| set.people.len()).sum();
    let facilitators = courses::facilitators(tx, formation.course_id).await?.len();
    let here = address(&formation);
    Ok(ShowPage {
        state: formation.state_key(now),
        frame,
        course,
        formation,
        here,
        students,
        answered,
        asking,
        reminding,
        rules,
        pinned,
        facilitators,
        newcomers,
        proposals,
        groups,
        progress,
        repairs,
        arrivals,
        alone,
        published_by,
        faults,
        unshared,
    })
}

/// Whether to open without sharing the groundwork.
#[derive(Debug, Default, Deserialize)]
pub(super) struct OpenForm {
    #[serde(default)]
    without: String,
}

pub(super) async fn open(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Extracted(app): Extracted<App>,
    Extension(milestones): Extension<Milestones>,
    Path((_, formation)): Path<(CourseId, FormationId)>,
    Form(form): Form<OpenForm>,
) -> Result<std::result::Result<Redirect, Page<ShowPage>>> {
    let (course, formation) = led(&mut tx, &by, formation).await?;
    let now = tx.now;
    let footing = if form.without.is_empty() { Footing::Shared } else { Footing::Without };
    match actions::open(&mut tx, now, app.post(), formation.formation_id, footing).await {
        Err(FormationsError::NoGroundwork) => {
            let faults = Faults::one("without", Text::new("formations-grounds-missing"));
            let page = page(&mut tx, &app, &milestones, frame, (course, formation), faults).await?;
            Ok(Err(Page::faulty(page)))
        }
        outcome => {
            let answer = told(outcome, address(&formation), "formations-notice-opened")?;
            tx.commit().await?;
            Ok(Ok(answer))
        }
    }
}

#[derive(Debug, Template)]
#[template(path = "formations/close.html")]
pub(super) struct ClosePage {
    frame: Frame,
    here: String,
    /// How many have not answered.
    silent: usize,
    deadline: String,
}

/// Asks whether to close before the deadline, and says whom it shuts out.
pub(super) async fn closing(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Path((_, formation)): Path<(CourseId, FormationId)>,
) -> Result<Page<ClosePage>> {
    let (_, formation) = led(&mut tx, &by, formation).await?;
    if formation.state != State::Open {
        return Err(Error::NotFound);
    }
    let silent = ahead::silent(&mut tx, &formation).await?;
    let deadline = frame.date_time(&formation.plan.deadline_at);
    Ok(Page(ClosePage { here: address(&formation), frame, silent, deadline }))
}

pub(super) async fn close(
    by: CourseLeader,
    mut tx: Tx,
    Extracted(app): Extracted<App>,
    Path((_, formation)): Path<(CourseId, FormationId)>,
) -> Result<Redirect> {
    let (_, formation) = led(&mut tx, &by, formation).await?;
    let now = tx.now;
    let outcome = actions::close(&mut tx, now, app.post(), formation.formation_id).await;
    let answer = told(outcome, address(&formation), "formations-notice-closed")?;
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
    let means = Means { seals: app.seals(), post: app.post() };
    actions::reconcile(&mut tx, now, means, by.course_id()).await?;
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
    let means = Means { seals: app.seals(), post: app.post() };
    let outcome = actions::reconcile(&mut tx, now, means, by.course_id()).await;
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

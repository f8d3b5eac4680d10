//! Publishing: what happens, what stands in the way, and the leader's name under it.

use askama::Template;
use axum::extract::{Path, State as Extracted};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::looks::{self, Overview};
use super::{address, led, told};
use crate::courses::{CourseId, CourseLeader};
use crate::formations::actions::{self, Acting, FormationsError, Means};
use crate::formations::ahead::{self, AfterDeadline};
use crate::formations::model::{Obstacle, State};
use crate::formations::snapshot::Snapshot;
use crate::formations::{FormationId, ProposalId};
use crate::i18n::Text;
use crate::web::{App, Error, Faults, Form, Frame, Page, Redirect, Result, Tx};

#[derive(Debug, Default, Deserialize)]
pub(super) struct PublishForm {
    #[serde(default)]
    sure: String,
    #[serde(default)]
    stepping_in: String,
}

#[derive(Debug, Template)]
#[template(path = "formations/publish.html")]
pub(super) struct PublishPage {
    frame: Frame,
    faults: Faults,
    at: String,
    here: String,
    leader: String,
    overview: Overview,
    unmet: Vec<Text>,
    /// What the leader cannot decide away.
    obstacles: Vec<(Obstacle, String)>,
    /// Groups that have nobody to accompany them.
    without_facilitator: usize,
    /// How many have asked whether late answers can count, and have had no reply; and where to reply.
    asking: usize,
    /// How many were given more time and have some left.
    with_time: usize,
    /// How many have answered since the proposals were made.
    came_since: usize,
    answers: String,
    form: PublishForm,
}

async fn page(
    tx: &mut Tx,
    app: &App,
    by: &CourseLeader,
    frame: Frame,
    (formation, proposal): (FormationId, ProposalId),
) -> Result<PublishPage> {
    let (_, formation) = led(tx, by, formation).await?;
    if formation.state != State::Proposed {
        return Err(Error::NotFound);
    }
    let proposal = actions::proposal(tx, formation.formation_id, proposal).await?;
    let snapshot = Snapshot::kept(tx, app.seals(), &formation, &[]).await?;
    let overview = Overview::of(&formation, &proposal, &snapshot);
    let unmet = looks::unmet(tx, frame.l, &formation, &proposal).await?;
    let numbers =
        |numbers: &[u32]| frame.l.list(&numbers.iter().map(u32::to_string).collect::<Vec<String>>());
    let decided = overview.obstacles.iter().filter(|(obstacle, _)| *obstacle != Obstacle::Facilitator);
    let obstacles = decided.map(|(obstacle, groups)| (*obstacle, numbers(groups))).collect();
    let without_facilitator = proposal.groups.iter().filter(|group| group.facilitator.is_none()).count();
    let here = address(&formation);
    let now = tx.now;
    let AfterDeadline { asking, with_time, came_since, answers } = ahead::asking(tx, now, &formation).await?;
    Ok(PublishPage {
        at: format!("{here}/proposals/{}", proposal.proposal_id),
        leader: by.who().name().to_owned(),
        faults: Faults::none(),
        form: PublishForm::default(),
        frame,
        here,
        overview,
        unmet,
        obstacles,
        without_facilitator,
        asking,
        with_time,
        came_since,
        answers,
    })
}

pub(super) async fn form(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Extracted(app): Extracted<App>,
    Path((_, formation, proposal)): Path<(CourseId, FormationId, ProposalId)>,
) -> Result<Page<PublishPage>> {
    Ok(Page(page(&mut tx, &app, &by, frame, (formation, proposal)).await?))
}

pub(super) async fn publish(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Extracted(app): Extracted<App>,
    Path((_, formation, proposal)): Path<(CourseId, FormationId, ProposalId)>,
    Form(form): Form<PublishForm>,
) -> Result<Response> {
    let (_, found) = led(&mut tx, &by, formation).await?;
    let here = address(&found);
    if found.state != State::Proposed {
        return Ok(told(Err(FormationsError::NotNow), here, "formations-notice-published")?.into_response());
    }
    let shown = page(&mut tx, &app, &by, frame, (formation, proposal)).await?;
    let mut faults = Faults::none();
    if shown.without_facilitator > 0 && form.stepping_in.is_empty() {
        faults.add("stepping_in", Text::new("formations-publish-facilitator-missing"));
    }
    if form.sure.is_empty() {
        faults.add("sure", Text::new("formations-publish-sure-missing"));
    }
    if !faults.is_empty() || !shown.obstacles.is_empty() {
        return Ok(Page::faulty(PublishPage { faults, form, ..shown }).into_response());
    }
    let acting = if form.stepping_in.is_empty() { Acting::NobodyNeeded } else { Acting::LeaderStepsIn };
    let now = tx.now;
    let means = Means { seals: app.seals(), post: app.post() };
    match actions::publish(&mut tx, now, means, by.account_id(), formation, proposal, acting).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(Redirect::to(here).notice("formations-notice-published").into_response())
        }
        // Something changed between the page and the deed: show how it is now.
        Err(FormationsError::Obstacles(_)) => Ok(Page::faulty(PublishPage { form, ..shown }).into_response()),
        Err(error) => Ok(told(Err(error), here, "formations-notice-published")?.into_response()),
    }
}

//! Finding a place for somebody who came after the groups were published.

use askama::Template;
use axum::extract::{Path, State as Extracted};
use chrono::NaiveDate;
use serde::Deserialize;

use super::{address, led, looks, told};
use crate::accounts;
use crate::courses::{CourseId, CourseLeader};
use crate::formations::actions::{self, Means, Offer};
use crate::formations::rationale::slots_in_words;
use crate::formations::{ArrivalId, FormationId, GroupId};
use crate::i18n::Text;
use crate::matching::limits::Rule;
use crate::web::{App, Error, Form, Frame, Page, Redirect, Result, Tx};

/// How many places are offered at first sight.
const OFFERED: usize = 5;

/// A place in words.
#[derive(Debug)]
struct Row {
    group_id: GroupId,
    number: u32,
    members: Vec<String>,
    size_after: u32,
    times_before: u32,
    times_after: u32,
    times: String,
    alerts: Vec<Text>,
    can_be_taken: bool,
}

#[derive(Debug, Template)]
#[template(path = "formations/arrival.html")]
pub(super) struct ArrivalPage {
    frame: Frame,
    here: String,
    arrival_id: ArrivalId,
    name: String,
    due_on: NaiveDate,
    first: Vec<Row>,
    rest: Vec<Row>,
}

pub(super) async fn show(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Extracted(app): Extracted<App>,
    Path((_, formation, arrival)): Path<(CourseId, FormationId, ArrivalId)>,
) -> Result<Page<ArrivalPage>> {
    let (_, formation) = led(&mut tx, &by, formation).await?;
    let (arrival, offers) = actions::places(&mut tx, app.seals(), &formation, arrival).await?;
    let person = accounts::person(&mut tx, arrival.account_id).await?.ok_or(Error::NotFound)?;
    let sizes = formation.plan.sizes;
    let row = |offer: Offer| Row {
        group_id: offer.group.group_id,
        number: offer.group.number,
        size_after: offer.change.after.size,
        times_before: offer.change.before.known.count(),
        times_after: offer.change.after.known.count(),
        times: slots_in_words(frame.l, offer.change.after.known, looks::TIMES_SHOWN),
        alerts: looks::alerts(&offer.change.after, sizes),
        can_be_taken: !offer.would_break.contains(&Rule::Apart),
        members: offer.members,
    };
    let mut first: Vec<Row> = offers.into_iter().map(row).collect();
    let rest = first.split_off(OFFERED.min(first.len()));
    let here = address(&formation);
    let (arrival_id, due_on) = (arrival.arrival_id, arrival.due_on);
    Ok(Page(ArrivalPage { frame, here, arrival_id, name: person.name, due_on, first, rest }))
}

#[derive(Debug, Deserialize)]
pub(super) struct PlaceForm {
    group: GroupId,
}

pub(super) async fn place(
    by: CourseLeader,
    mut tx: Tx,
    Extracted(app): Extracted<App>,
    Path((_, formation, arrival)): Path<(CourseId, FormationId, ArrivalId)>,
    Form(form): Form<PlaceForm>,
) -> Result<Redirect> {
    let (_, formation) = led(&mut tx, &by, formation).await?;
    let now = tx.now;
    let id = formation.formation_id;
    let means = Means { seals: app.seals(), post: app.post() };
    let outcome = actions::place(&mut tx, now, means, by.account_id(), id, arrival, form.group).await;
    let answer = told(outcome, address(&formation), "formations-notice-placed")?;
    tx.commit().await?;
    Ok(answer)
}

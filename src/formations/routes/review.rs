//! Looking through a proposal: the proof that everybody has a place, and every group with what fits and what does not.

use askama::Template;
use axum::extract::{Path, State as Extracted};

use super::looks::{self, Classes, Overview};
use super::{address, led};
use crate::accounts::AccountId;
use crate::courses::{CourseId, CourseLeader};
use crate::formations::actions;
use crate::formations::model::{Formation, Yardstick};
use crate::formations::rationale::slots_in_words;
use crate::formations::snapshot::Snapshot;
use crate::formations::{FormationId, ProposalId, store};
use crate::i18n::Text;
use crate::web::{App, Error, Frame, Page, Result, Tx};

/// A proposed group as the leader looks at it.
#[derive(Debug)]
struct Row {
    number: u32,
    class: Option<String>,
    names: String,
    /// Who of them stays together when new proposals are made.
    pinned: Vec<String>,
    silent: usize,
    times: String,
    times_count: u32,
    facilitator: Option<String>,
    /// When they can meet the group.
    meeting: Option<Text>,
    why: String,
    alerts: Vec<Text>,
    fits: Vec<Text>,
    misfits: Vec<Text>,
    of_hundred: u32,
}

#[derive(Debug, Template)]
#[template(path = "formations/review.html")]
pub(super) struct ReviewPage {
    frame: Frame,
    formation: Formation,
    here: String,
    at: String,
    number: u32,
    moves: u32,
    overview: Overview,
    yardstick: Option<Yardstick>,
    /// On the roster and in no group of this proposal.
    unplaced: Vec<(AccountId, String)>,
    groups: Vec<Row>,
    unmet: Vec<Text>,
}

pub(super) async fn show(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Extracted(app): Extracted<App>,
    Path((_, formation, proposal)): Path<(CourseId, FormationId, ProposalId)>,
) -> Result<Page<ReviewPage>> {
    let (_, formation) = led(&mut tx, &by, formation).await?;
    if !formation.state.is_being_shaped() {
        return Err(Error::NotFound);
    }
    let proposal = actions::proposal(&mut tx, formation.formation_id, proposal).await?;
    let snapshot = Snapshot::kept(&mut tx, app.seals(), &formation, &[]).await?;
    let names = looks::names_in(&mut tx, &formation, &proposal.groups, &snapshot.people).await?;
    let classes = Classes::of(&mut tx, &formation).await?;
    let sizes = formation.plan.sizes;
    let offered = looks::Offered::of(&mut tx, &formation).await?;
    let pinned = store::pins::list(&mut tx, formation.formation_id).await?;
    let pinned_in = |members: &[AccountId]| {
        let here = pinned.iter().map(|set| set.among(members)).filter(|here| here.len() > 1);
        here.map(|here| looks::in_words(frame.l, looks::named(&names, &here))).collect()
    };
    let rows = proposal.groups.iter().zip(looks::looks(&proposal, &snapshot)).map(|(group, look)| Row {
        number: group.number,
        class: classes.shared_by(&group.members).map(str::to_owned),
        names: looks::in_words(frame.l, looks::named(&names, &group.members)),
        pinned: pinned_in(&group.members),
        silent: looks::silent(&snapshot, &group.members),
        times: slots_in_words(frame.l, look.known, looks::TIMES_SHOWN),
        times_count: look.known.count(),
        facilitator: group.facilitator.and_then(|who| names.get(&who).cloned()),
        meeting: group.facilitator.and_then(|who| offered.meeting(frame.l, who, look.known)),
        why: group.rationale.in_language(frame.l).to_owned(),
        alerts: looks::alerts(&look, sizes),
        fits: looks::fits(&look),
        misfits: looks::misfits(&look),
        of_hundred: looks::of_hundred(look.parts.score),
    });
    let mut groups: Vec<Row> = rows.collect();
    // What is worth a look comes first.
    groups.sort_by_key(|row| (row.alerts.is_empty(), row.number));
    let seated = |who: &AccountId| proposal.groups.iter().any(|group| group.members.contains(who));
    let unseated: Vec<AccountId> = snapshot.people.iter().copied().filter(|who| !seated(who)).collect();
    let unplaced = looks::named(&names, &unseated);
    let overview = Overview::of(&formation, &proposal, &snapshot);
    let here = address(&formation);
    let at = format!("{here}/proposals/{}", proposal.proposal_id);
    let (number, moves, yardstick) = (proposal.number, proposal.moves, proposal.yardstick);
    let unmet = looks::unmet(&mut tx, frame.l, &formation, &proposal).await?;
    Ok(Page(ReviewPage {
        frame,
        formation,
        here,
        at,
        number,
        moves,
        overview,
        yardstick,
        unplaced,
        groups,
        unmet,
    }))
}

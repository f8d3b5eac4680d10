//! One proposed group: who accompanies it, why exactly these, and moving a student with a look at what it changes.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, Query, State as Extracted};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::looks::{self, Classes};
use super::preview::{Compared, Other, Suggestion, suggestions};
use super::{address, beside, led, told};
use crate::accounts::AccountId;
use crate::courses::{CourseId, CourseLeader};
use crate::formations::actions;
use crate::formations::model::{LONGEST_RATIONALE, Pinned, Proposal, Rationale, State};
use crate::formations::rationale::slots_in_words;
use crate::formations::snapshot::Snapshot;
use crate::formations::{FormationId, ProposalId, store};
use crate::i18n::{Lang, Text};
use crate::matching::standing::Standing;
use crate::web::{App, Error, Faults, Form, Frame, Page, Redirect, Result, Tx};

#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct GroupForm {
    #[serde(default)]
    rationale_da: String,
    #[serde(default)]
    rationale_en: String,
    #[serde(default)]
    facilitator: String,
}

#[derive(Debug, Template)]
#[template(path = "formations/group.html")]
pub(super) struct GroupPage {
    frame: Frame,
    faults: Faults,
    at: String,
    number: u32,
    class: Option<String>,
    members: Vec<(AccountId, String)>,
    times: String,
    alerts: Vec<Text>,
    fits: Vec<Text>,
    misfits: Vec<Text>,
    others: Vec<Other>,
    swaps: Vec<Suggestion>,
    staff: Vec<(AccountId, String)>,
    pins: Vec<Seat>,
    form: GroupForm,
}

impl GroupPage {
    /// The page with what is wrong with the locks that were sent.
    pub(super) fn with_pins(mut self, faults: Faults, chosen: &[AccountId]) -> Self {
        self.pins.iter_mut().for_each(|seat| seat.is_pinned = chosen.contains(&seat.who));
        Self { faults, ..self }
    }
}

/// A member of a proposed group who can be locked to others.
#[derive(Debug)]
struct Seat {
    who: AccountId,
    name: String,
    is_pinned: bool,
    /// Those they are locked to who sit elsewhere in this proposal, as a sentence.
    elsewhere: Option<Text>,
}

impl Seat {
    fn of(
        l: Lang,
        names: &HashMap<AccountId, String>,
        members: &[AccountId],
        pinned: &[Pinned],
    ) -> Vec<Self> {
        let seat = |(who, name): (AccountId, String)| {
            let set = pinned.iter().find(|set| set.people.contains(&who));
            let others = set.map(|set| looks::in_words(l, looks::named(names, &set.elsewhere(members))));
            let others = others.filter(|names| !names.is_empty());
            let elsewhere = others.map(|names| Text::new("formations-pins-elsewhere").s("names", names));
            Self { who, name, is_pinned: set.is_some(), elsewhere }
        };
        looks::named(names, members).into_iter().map(seat).collect()
    }
}

/// Everything about one group of a proposal.
pub(super) async fn group_page(
    tx: &mut Tx,
    app: &App,
    by: &CourseLeader,
    frame: Frame,
    (formation, proposal, number): (FormationId, ProposalId, u32),
) -> Result<GroupPage> {
    let (_, formation) = led(tx, by, formation).await?;
    let proposal = actions::proposal(tx, formation.formation_id, proposal).await?;
    let place = proposal.groups.iter().position(|group| group.number == number).ok_or(Error::NotFound)?;
    let group = &proposal.groups[place];
    let snapshot = Snapshot::kept(tx, app.seals(), &formation, &[]).await?;
    let groups = groups_in(&proposal, &snapshot);
    let standing = Standing::new(&snapshot.cohort, &groups);
    let look = standing.look(place);
    let classes = Classes::of(tx, &formation).await?;
    let staff = actions::may_accompany(tx, by.course_id()).await?;
    let staff = staff.iter().map(|person| person.account_id);
    let staff: Vec<AccountId> = staff.filter(|who| !group.members.contains(who)).collect();
    let names = looks::names_in(tx, &formation, &proposal.groups, &staff).await?;
    let offered = looks::Offered::of(tx, &formation).await?;
    let others = proposal.groups.iter().filter(|other| other.number != number).map(|other| Other {
        number: other.number,
        class: classes.shared_by(&other.members).map(str::to_owned),
        members: looks::named(&names, &other.members),
    });
    let rules = Snapshot::of_rules(tx, &formation).await?;
    let open = snapshot.in_the_open(&rules);
    let standing = Standing::new(&open, &groups);
    let swaps =
        suggestions(&standing, place, &snapshot.people, &names, |place| proposal.groups[place].number);
    let pinned = store::pins::list(tx, formation.formation_id).await?;
    let form = GroupForm {
        rationale_da: group.rationale.da.clone(),
        rationale_en: group.rationale.en.clone(),
        facilitator: group.facilitator.map(|who| who.to_string()).unwrap_or_default(),
    };
    Ok(GroupPage {
        at: format!("{}/proposals/{}", address(&formation), proposal.proposal_id),
        number,
        class: classes.shared_by(&group.members).map(str::to_owned),
        members: looks::named(&names, &group.members),
        times: slots_in_words(frame.l, look.known, looks::TIMES_SHOWN),
        alerts: looks::alerts(&look, formation.plan.sizes),
        fits: looks::fits(&look),
        misfits: looks::misfits(&look),
        others: others.collect(),
        swaps,
        pins: Seat::of(frame.l, &names, &group.members, &pinned),
        staff: offered.beside(frame.l, looks::named(&names, &staff), look.known),
        faults: Faults::none(),
        frame,
        form,
    })
}

pub(super) async fn form(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Extracted(app): Extracted<App>,
    Path((_, formation, proposal, number)): Path<(CourseId, FormationId, ProposalId, u32)>,
) -> Result<Page<GroupPage>> {
    Ok(Page(group_page(&mut tx, &app, &by, frame, (formation, proposal, number)).await?))
}

pub(super) async fn edit(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Extracted(app): Extracted<App>,
    Path((_, formation, proposal, number)): Path<(CourseId, FormationId, ProposalId, u32)>,
    Form(form): Form<GroupForm>,
) -> Result<Response> {
    let mut faults = Faults::none();
    for (field, words) in [("rationale_da", &form.rationale_da), ("rationale_en", &form.rationale_en)] {
        let length = words.trim().chars().count();
        if length == 0 || length > LONGEST_RATIONALE {
            faults.add(field, Text::new("formations-form-rationale-missing").n("most", LONGEST_RATIONALE));
        }
    }
    if !faults.is_empty() {
        let page = group_page(&mut tx, &app, &by, frame, (formation, proposal, number)).await?;
        return Ok(Page::faulty(GroupPage { faults, form, ..page }).into_response());
    }
    let (_, formation) = led(&mut tx, &by, formation).await?;
    let (da, en) = (form.rationale_da.trim().to_owned(), form.rationale_en.trim().to_owned());
    let facilitator = form.facilitator.parse().ok();
    let rationale = Rationale { da, en, is_edited: true };
    let id = formation.formation_id;
    let outcome = actions::edit_group(&mut tx, id, proposal, number, &rationale, facilitator).await;
    let answer = told(outcome, beside(&formation, proposal, number), "formations-notice-saved")?;
    tx.commit().await?;
    Ok(answer.into_response())
}

/// Whom to move where, or who changes places with whom.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct MoveForm {
    student: String,
    to: String,
    with: String,
    /// Where `with` goes; known once the page has shown it.
    from: String,
}

#[derive(Debug, Template)]
#[template(path = "formations/move.html")]
pub(super) struct MovePage {
    frame: Frame,
    at: String,
    back: String,
    title: Text,
    button: Text,
    student: AccountId,
    to: u32,
    /// Who comes in return, and to which group.
    with: Option<(AccountId, u32)>,
    /// Who of those who move is locked to others and will not be any more, as a sentence.
    unlocks: Option<Text>,
    compared: Compared,
}

pub(super) async fn preview(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Extracted(app): Extracted<App>,
    Path((_, formation, proposal)): Path<(CourseId, FormationId, ProposalId)>,
    Query(form): Query<MoveForm>,
) -> Result<Response> {
    let (_, formation) = led(&mut tx, &by, formation).await?;
    let at = format!("{}/proposals/{proposal}", address(&formation));
    if formation.state != State::Proposed {
        return Err(Error::NotFound);
    }
    let (student, with) = (form.student.parse::<AccountId>(), form.with.parse::<AccountId>().ok());
    let proposal = actions::proposal(&mut tx, formation.formation_id, proposal).await?;
    let number_of = |who: AccountId| {
        proposal.groups.iter().find(|group| group.members.contains(&who)).map(|group| group.number)
    };
    let to = match with {
        Some(with) => number_of(with),
        None => form.to.parse::<u32>().ok(),
    };
    let (Ok(student), Some(to)) = (student, to) else {
        return Ok(Redirect::to(at).notice("formations-notice-choose").into_response());
    };
    let snapshot = Snapshot::kept(&mut tx, app.seals(), &formation, &[]).await?;
    let place = snapshot.place(student).ok_or(Error::NotFound)?;
    let target = proposal.groups.iter().position(|group| group.number == to).ok_or(Error::NotFound)?;
    let names = looks::names_in(&mut tx, &formation, &proposal.groups, &[student]).await?;
    let name = |who: AccountId| names.get(&who).cloned().ok_or(Error::NotFound);
    let groups = groups_in(&proposal, &snapshot);
    let from = number_of(student);
    let back = format!("{at}/groups/{}", from.unwrap_or(to));
    let with = with.zip(from);
    let moving: Vec<AccountId> = [student].into_iter().chain(with.map(|(with, _)| with)).collect();
    let pinned = store::pins::list(&mut tx, formation.formation_id).await?;
    let number_after = |who: AccountId| match with {
        _ if who == student => Some(to),
        Some((with, from)) if who == with => Some(from),
        _ => number_of(who),
    };
    let is_parted = |who: &AccountId| pinned.iter().any(|set| set.parts(*who, number_after));
    let parted: Vec<AccountId> = moving.into_iter().filter(is_parted).collect();
    let unlocked = snapshot.unpinned(&pinned, &parted);
    let standing = Standing::new(&unlocked, &groups);
    let (title, button, changes) = match with {
        Some((with, _)) => (
            Text::new("formations-shift-swap-title").s("one", name(student)?).s("other", name(with)?),
            Text::new("formations-shift-swap-button"),
            standing.preview_swap(place, snapshot.place(with).ok_or(Error::NotFound)?).changes,
        ),
        None => (
            Text::new("formations-preview-title").s("name", name(student)?).n("number", to),
            Text::new("formations-preview-button").s("name", name(student)?),
            standing.preview_move(place, target).changes,
        ),
    };
    let compared = Compared::of(&frame, formation.plan.sizes, &changes, |place| {
        let number = proposal.groups[place].number;
        let what = match with {
            Some(_) => "formations-preview-swaps",
            None if number == to => "formations-preview-receives",
            None => "formations-preview-gives",
        };
        (number, what)
    });
    let unlocks = (!parted.is_empty()).then(|| {
        let names = looks::in_words(frame.l, looks::named(&names, &parted));
        Text::new("formations-pins-unlocks").n("people", parted.len()).s("names", names)
    });
    let page = MovePage { frame, at, back, title, button, student, to, with, unlocks, compared };
    Ok(Page(page).into_response())
}

fn groups_in(proposal: &Proposal, snapshot: &Snapshot) -> Vec<Vec<usize>> {
    proposal.groups.iter().map(|group| snapshot.places(&group.members)).collect()
}

pub(super) async fn move_student(
    by: CourseLeader,
    mut tx: Tx,
    Extracted(app): Extracted<App>,
    Path((_, formation, proposal)): Path<(CourseId, FormationId, ProposalId)>,
    Form(form): Form<MoveForm>,
) -> Result<Redirect> {
    let (_, formation) = led(&mut tx, &by, formation).await?;
    let student = form.student.parse::<AccountId>().map_err(|_| Error::Malformed)?;
    let to = form.to.parse::<u32>().map_err(|_| Error::Malformed)?;
    let now = tx.now;
    let id = formation.formation_id;
    let mut steps = vec![(student, to)];
    if !form.with.is_empty() {
        let with = form.with.parse::<AccountId>().map_err(|_| Error::Malformed)?;
        steps.push((with, form.from.parse::<u32>().map_err(|_| Error::Malformed)?));
    }
    let which = (id, proposal);
    let outcome = actions::move_students(&mut tx, now, by.account_id(), app.seals(), which, &steps).await;
    let answer = told(outcome, beside(&formation, proposal, to), "formations-notice-moved")?;
    tx.commit().await?;
    Ok(answer)
}

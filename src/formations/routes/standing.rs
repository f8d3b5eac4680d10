//! A group that stands, as its leader looks after it: who is in it, moving somebody, two who change places.

use askama::Template;
use axum::extract::{Path, Query, State as Extracted};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::preview::{Compared, Other, Suggestion, suggestions};
use super::{address, led, looks, told};
use crate::accounts::AccountId;
use crate::courses::{CourseId, CourseLeader};
use crate::formations::FormationId;
use crate::formations::actions::{self, Board, FormationsError, Means};
use crate::formations::model::{Formation, Shift, State};
use crate::formations::rationale::slots_in_words;
use crate::formations::snapshot::Snapshot;
use crate::i18n::Text;
use crate::matching::standing::Standing;
use crate::web::{App, Error, Faults, Form, Frame, Page, Redirect, Result, Tx};

#[derive(Debug, Template)]
#[template(path = "formations/standing.html")]
pub(super) struct GroupPage {
    frame: Frame,
    faults: Faults,
    here: String,
    number: u32,
    class: Option<String>,
    members: Vec<(AccountId, String)>,
    facilitators: Vec<String>,
    times: String,
    why: String,
    alerts: Vec<Text>,
    fits: Vec<Text>,
    misfits: Vec<Text>,
    others: Vec<Other>,
    swaps: Vec<Suggestion>,
    /// Who may accompany it instead.
    staff: Vec<(AccountId, String)>,
}

/// The formation, its groups as they stand, and where one of them is among them.
async fn board(
    tx: &mut Tx,
    app: &App,
    by: &CourseLeader,
    formation: FormationId,
) -> Result<(Formation, Board)> {
    let (_, formation) = led(tx, by, formation).await?;
    if formation.state != State::Published {
        return Err(Error::NotFound);
    }
    let board = Board::kept(tx, app.seals(), &formation, &[]).await?;
    Ok((formation, board))
}

pub(super) async fn show(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Extracted(app): Extracted<App>,
    Path((_, formation, number)): Path<(CourseId, FormationId, u32)>,
) -> Result<Page<GroupPage>> {
    Ok(Page(page(&mut tx, &app, &by, frame, (formation, number)).await?))
}

async fn page(
    tx: &mut Tx,
    app: &App,
    by: &CourseLeader,
    frame: Frame,
    (formation, number): (FormationId, u32),
) -> Result<GroupPage> {
    let (formation, board) = board(tx, app, by, formation).await?;
    let place = board.groups.iter().position(|group| group.number == number).ok_or(Error::NotFound)?;
    let mut names = board.names(tx, &board.facilitators[place]).await?;
    looks::tell_apart(tx, &formation, &mut names).await?;
    let staff = actions::may_accompany(tx, by.course_id()).await?;
    let is_here =
        |who: &AccountId| board.facilitators[place].contains(who) || board.members[place].contains(who);
    let staff = staff.into_iter().filter(|person| !is_here(&person.account_id));
    let seats = board.seats();
    let standing = Standing::new(&board.snapshot.cohort, &seats);
    let (group, look) = (&board.groups[place], standing.look(place));
    let rules = Snapshot::of_rules(tx, &formation).await?;
    let open = board.snapshot.in_the_open(&rules);
    let standing = Standing::new(&open, &seats);
    let swaps =
        suggestions(&standing, place, &board.snapshot.people, &names, |place| board.groups[place].number);
    let mut others: Vec<Other> = (0..board.groups.len())
        .filter(|other| *other != place)
        .map(|other| Other {
            number: board.groups[other].number,
            class: board.shared_class(&board.members[other]).map(str::to_owned),
            members: looks::named(&names, &board.members[other]),
        })
        .collect();
    others.sort_by_key(|other| other.number);
    let facilitators = looks::named(&names, &board.facilitators[place]);
    let offered = looks::Offered::of(tx, &formation).await?;
    let staff = staff.map(|person| (person.account_id, person.name)).collect();
    Ok(GroupPage {
        staff: offered.beside(frame.l, staff, group.common),
        here: address(&formation),
        class: board.shared_class(&board.members[place]).map(str::to_owned),
        members: looks::named(&names, &board.members[place]),
        facilitators: facilitators.into_iter().map(|(_, name)| name).collect(),
        times: slots_in_words(frame.l, group.common, looks::TIMES_SHOWN),
        why: group.rationale.in_language(frame.l).to_owned(),
        alerts: looks::alerts(&look, formation.plan.sizes),
        fits: looks::fits(&look),
        misfits: looks::misfits(&look),
        faults: Faults::none(),
        number,
        others,
        swaps,
        frame,
    })
}

/// Who is to accompany the group.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct HandForm {
    facilitator: String,
}

pub(super) async fn hand_on(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Extracted(app): Extracted<App>,
    Path((_, formation, number)): Path<(CourseId, FormationId, u32)>,
    Form(form): Form<HandForm>,
) -> Result<Response> {
    let (_, found) = led(&mut tx, &by, formation).await?;
    let Ok(to) = form.facilitator.parse::<AccountId>() else {
        let mut shown = page(&mut tx, &app, &by, frame, (formation, number)).await?;
        shown.faults = Faults::one("facilitator", Text::new("formations-standing-hand-missing"));
        return Ok(Page::faulty(shown).into_response());
    };
    let (now, means) = (tx.now, Means { seals: app.seals(), post: app.post() });
    let outcome = actions::hand_to(&mut tx, now, means, formation, number, to).await;
    let back = format!("{}/groups/{number}", address(&found));
    let answer = told(outcome, back, "formations-notice-handed-on")?;
    tx.commit().await?;
    Ok(answer.into_response())
}

/// Who goes from where to where; or who of where changes places with whom of where.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ShiftForm {
    student: String,
    from: String,
    to: String,
    with: String,
    other_in: String,
}

impl ShiftForm {
    /// What is asked for, if it says anything.
    fn shift(&self, board: &Board) -> Option<Shift> {
        let (student, from) = (self.student.parse().ok()?, self.from.parse().ok()?);
        if let Ok(other) = self.with.parse::<AccountId>() {
            let place = board.members.iter().position(|members| members.contains(&other))?;
            let there = board.groups[place].number;
            // At first only the person is chosen, and where they are is on the board; then the form says where they were.
            let other_in = self.other_in.parse().unwrap_or(there);
            return Some(Shift::Swap { one: student, one_in: from, other, other_in });
        }
        Some(Shift::Move { student, from, to: self.to.parse().ok()? })
    }
}

#[derive(Debug, Template)]
#[template(path = "formations/shift.html")]
pub(super) struct ShiftPage {
    frame: Frame,
    here: String,
    back: String,
    title: Text,
    button: Text,
    shift: Shift,
    compared: Compared,
}

pub(super) async fn preview(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Extracted(app): Extracted<App>,
    Path((_, formation)): Path<(CourseId, FormationId)>,
    Query(form): Query<ShiftForm>,
) -> Result<Response> {
    let (formation, board) = board(&mut tx, &app, &by, formation).await?;
    let here = address(&formation);
    let from = form.from.parse::<u32>().ok().filter(|from| board.groups.iter().any(|g| g.number == *from));
    let back = from.map_or_else(|| format!("{here}/groups"), |from| format!("{here}/groups/{from}"));
    let Some(shift) = form.shift(&board) else {
        return Ok(Redirect::to(back).notice("formations-notice-choose").into_response());
    };
    let mut names = board.names(&mut tx, &[]).await?;
    looks::tell_apart(&mut tx, &formation, &mut names).await?;
    let name = |who: AccountId| names.get(&who).cloned().ok_or(Error::NotFound);
    let place = |who: AccountId| board.snapshot.place(who).ok_or(Error::NotFound);
    let number = |number: u32| board.groups.iter().position(|group| group.number == number);
    let seats = board.seats();
    let standing = Standing::new(&board.snapshot.cohort, &seats);
    let (title, button, changes, receives) = match shift {
        Shift::Move { student, to, .. } => {
            let to_place = number(to).ok_or(Error::NotFound)?;
            let name = name(student)?;
            (
                Text::new("formations-preview-title").s("name", &name).n("number", to),
                Text::new("formations-preview-button").s("name", &name),
                standing.preview_move(place(student)?, to_place).changes,
                Some(to),
            )
        }
        Shift::Swap { one, other, .. } => {
            let (first, second) = (name(one)?, name(other)?);
            (
                Text::new("formations-shift-swap-title").s("one", first).s("other", second),
                Text::new("formations-shift-swap-button"),
                standing.preview_swap(place(one)?, place(other)?).changes,
                None,
            )
        }
    };
    let compared = Compared::of(&frame, formation.plan.sizes, &changes, |place| {
        let number = board.groups[place].number;
        let what = match receives {
            None => "formations-preview-swaps",
            Some(to) if to == number => "formations-preview-receives",
            Some(_) => "formations-preview-gives",
        };
        (number, what)
    });
    Ok(Page(ShiftPage { frame, here, back, title, button, shift, compared }).into_response())
}

pub(super) async fn shift(
    by: CourseLeader,
    mut tx: Tx,
    Extracted(app): Extracted<App>,
    Path((_, formation)): Path<(CourseId, FormationId)>,
    Form(form): Form<ShiftForm>,
) -> Result<Redirect> {
    let (formation, board) = board(&mut tx, &app, &by, formation).await?;
    let shift = form.shift(&board).ok_or(Error::Malformed)?;
    let (now, id, here) = (tx.now, formation.formation_id, address(&formation));
    let means = Means { seals: app.seals(), post: app.post() };
    match actions::shift(&mut tx, now, means, by.account_id(), id, shift).await {
        // Somebody is no longer where the page showed them.
        Err(FormationsError::Changed) => {
            Ok(Redirect::to(format!("{here}/groups")).notice("formations-notice-changed"))
        }
        outcome => {
            let answer = told(outcome, format!("{here}/groups"), "formations-notice-repaired")?;
            tx.commit().await?;
            Ok(answer)
        }
    }
}

//! The pages of a round for a member alone: what it is, one item at a time, check and make ready, wait.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};

use super::actions::{self, ExpectationsError, Round};
use super::items::{Extent, Item, Kind};
use super::model::{
    self, Evenings, LONGEST_SENTENCE, MOST_HOURS, Phase, Sheet, Sight, Stand, Standing, Tally, Typed,
};
use super::side_by_side;
use crate::formations::GroupId;
use crate::groups::{Member, deadline_from};
use crate::i18n::{Said, Text};
use crate::web::{App, Audience, Error, Faults, Form, Frame, Page, Redirect, Result, Routes, Shows, Tx};

/// The rows of the expectation round. Whether answers are shown is decided by the rules at every look.
pub fn routes() -> Routes {
    let who = Audience::MemberOfGroup;
    Routes::new()
        .get("/groups/{group_id}/expectations", who, Shows::Restricted, show)
        .post("/groups/{group_id}/expectations", who, Shows::Restricted, start)
        .get("/groups/{group_id}/expectations/check", who, Shows::Restricted, check)
        .post("/groups/{group_id}/expectations/ready", who, Shows::Restricted, make_ready)
        .post("/groups/{group_id}/expectations/in-person", who, Shows::Restricted, say_in_person)
        .get("/groups/{group_id}/expectations/side-by-side", who, Shows::Restricted, side_by_side::show)
        .get("/groups/{group_id}/expectations/{item}", who, Shows::Restricted, form)
        .post("/groups/{group_id}/expectations/{item}", who, Shows::Restricted, write)
        .post("/groups/{group_id}/expectations/side-by-side", who, Shows::Restricted, side_by_side::write)
}

/// What a member finds at the door of the round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Door {
    /// Nothing written yet.
    Before,
    /// Something written, not made ready.
    Writing,
    /// One's part is done; the others are at it.
    Waiting,
    /// It is open; first one's own turn.
    Locked,
}

#[derive(Debug, Template)]
#[template(path = "groups/expectations/show.html")]
struct ShowPage {
    frame: Frame,
    path: String,
    back: String,
    door: Door,
    own: Standing,
    deadline: DateTime<Utc>,
    tally: Tally,
}

async fn show(by: Member, State(app): State<App>, mut tx: Tx, frame: Frame) -> Result<Response> {
    let now = tx.now;
    let is_noted = actions::note_opening(&mut tx, now, app.post(), by.company()).await?;
    let round = actions::find(&mut tx, now, by.company()).await?;
    if is_noted {
        tx.commit().await?;
    }
    let path = path_of(by.group_id());
    let own = round.as_ref().map_or(Standing::Silent, |round| round.standing(by.account_id()));
    let phase = round.as_ref().map_or(Phase::Gathering, |round| round.phase);
    let door = match (model::sight(phase, own), own) {
        (Sight::SideBySide, _) => return Ok(Redirect::to(format!("{path}/side-by-side")).into_response()),
        (Sight::OwnTurnFirst, _) => Door::Locked,
        (Sight::Waiting, Standing::Silent) => Door::Before,
        (Sight::Waiting, Standing::Writing) => Door::Writing,
        (Sight::Waiting, Standing::Ready | Standing::InPerson) => Door::Waiting,
    };
    let deadline = round.as_ref().map_or_else(|| deadline_from(now, app.zone()), |r| r.curtain.deadline);
    let silent = Tally { phase, spoken: 0, members: by.company().members.len() };
    let tally = round.as_ref().map_or(silent, Round::tally);
    let back = format!("/groups/{}", by.group_id());
    Ok(Page(ShowPage { frame, path, back, door, own, deadline, tally }).into_response())
}

async fn start(by: Member, State(app): State<App>, mut tx: Tx) -> Result<Redirect> {
    let now = tx.now;
    actions::start(&mut tx, now, by.company(), deadline_from(now, app.zone())).await?;
    let round = actions::find(&mut tx, now, by.company()).await?.ok_or(Error::NotFound)?;
    let sheet = actions::own_sheet(&mut tx, app.seals(), &round, &by).await?;
    tx.commit().await?;
    Ok(Redirect::to(next_after(by.group_id(), round.extent, &sheet, None)))
}

/// Where to go on: the next item that is not answered, or the check when all are.
fn next_after(group: GroupId, extent: Extent, sheet: &Sheet, item: Option<Item>) -> String {
    let path = path_of(group);
    let after = model::missing(sheet, extent).find(|missing| item.is_none_or(|item| *missing > item));
    match after.or_else(|| model::missing(sheet, extent).next()) {
        Some(item) => format!("{path}/{item}"),
        None => format!("{path}/check"),
    }
}

pub(super) fn path_of(group: GroupId) -> String {
    format!("/groups/{group}/expectations")
}

#[derive(Debug, Template)]
#[template(path = "groups/expectations/form.html")]
struct FormPage {
    frame: Frame,
    faults: Faults,
    path: String,
    back: String,
    item: Item,
    items: usize,
    typed: Typed,
}

/// The member's own round while they may write in it; somewhere better to go otherwise.
async fn own_turn(
    by: &Member,
    app: &App,
    tx: &mut Tx,
) -> Result<std::result::Result<(Round, Sheet), Redirect>> {
    let now = tx.now;
    let path = path_of(by.group_id());
    let Some(round) = actions::find(tx, now, by.company()).await? else { return Ok(Err(Redirect::to(path))) };
    if !model::may_write(round.phase, round.standing(by.account_id())) {
        return Ok(Err(Redirect::to(path)));
    }
    let sheet = actions::own_sheet(tx, app.seals(), &round, by).await?;
    Ok(Ok((round, sheet)))
}

impl FormPage {
    fn new(frame: Frame, by: &Member, extent: Extent, item: Item, typed: Typed) -> Self {
        let path = path_of(by.group_id());
        let before = Item::all(extent).take_while(|other| *other < item).last();
        let back = before.map_or_else(|| path.clone(), |before| format!("{path}/{before}"));
        let items = Item::all(extent).count();
        Self { frame, faults: Faults::none(), path, back, item, items, typed }
    }

    fn says(&self, part: &str) -> Said {
        self.frame.t(self.item.text(part))
    }
}

async fn form(
    by: Member,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
    Path((_, item)): Path<(GroupId, String)>,
) -> Result<Response> {
    let (round, sheet) = match own_turn(&by, &app, &mut tx).await? {
        Ok(found) => found,
        Err(elsewhere) => return Ok(elsewhere.into_response()),
    };
    let item = asked(round.extent, &item)?;
    let typed = sheet.get(&item).map(Typed::from).unwrap_or_default();
    Ok(Page(FormPage::new(frame, &by, round.extent, item, typed)).into_response())
}

pub(super) fn asked(extent: Extent, code: &str) -> Result<Item> {
    let item: Item = code.parse().map_err(|_| Error::NotFound)?;
    if Item::all(extent).any(|asked| asked == item) { Ok(item) } else { Err(Error::NotFound) }
}

async fn write(
    by: Member,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
    Path((_, item)): Path<(GroupId, String)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let now = tx.now;
    let (round, mut sheet) = match own_turn(&by, &app, &mut tx).await? {
        Ok(found) => found,
        Err(elsewhere) => return Ok(elsewhere.notice("groups-notice-shown").into_response()),
    };
    let item = asked(round.extent, &item)?;
    let answer = match model::read(item, &typed) {
        Ok(answer) => answer,
        Err(field) => {
            let mut page = FormPage::new(frame, &by, round.extent, item, typed);
            page.faults = Faults::one(field, fault(item, field));
            return Ok(Page::faulty(page).into_response());
        }
    };
    sheet.insert(item, answer.clone());
    actions::write(&mut tx, now, &mut app.chance(), app.seals(), &by, [(item, answer)]).await?;
    tx.commit().await?;
    Ok(Redirect::to(next_after(by.group_id(), round.extent, &sheet, Some(item))).into_response())
}

pub(super) fn fault(item: Item, field: &str) -> Text {
    match (field, item.kind()) {
        ("sentence", _) => Text::new("expectations-fault-sentence").n("max", LONGEST_SENTENCE),
        ("evenings", _) => Text::new("expectations-fault-evenings"),
        (_, Kind::Hours) => Text::new("expectations-fault-hours").n("max", MOST_HOURS),
        _ => Text::new("expectations-fault-point"),
    }
}

#[derive(Debug, Template)]
#[template(path = "groups/expectations/check.html")]
struct CheckPage {
    frame: Frame,
    faults: Faults,
    path: String,
    own: Standing,
    phase: Phase,
    deadline: DateTime<Utc>,
    /// Each item with the answer in words and the sentence beside it.
    lines: Vec<(Item, Option<(String, String)>)>,
}

impl CheckPage {
    fn new(frame: Frame, by: &Member, round: &Round, sheet: &Sheet) -> Self {
        let in_words = |item: Item| {
            let answer = sheet.get(&item)?;
            Some((in_words(&frame, item, answer.stand), answer.sentence.clone()))
        };
        let lines = Item::all(round.extent).map(|item| (item, in_words(item))).collect();
        Self {
            frame,
            faults: Faults::none(),
            path: path_of(by.group_id()),
            own: round.standing(by.account_id()),
            phase: round.phase,
            deadline: round.curtain.deadline,
            lines,
        }
    }
}

/// A stand in words: the end it is at or leans to.
pub(super) fn in_words(frame: &Frame, item: Item, stand: Stand) -> String {
    let point = |number: u8| match (number, item.kind()) {
        (3, Kind::ScaleWithMiddle) => frame.t(item.text("middle")).to_string(),
        (1, _) => frame.t(item.text("low")).to_string(),
        (2, _) => frame.t("expectations-words-towards").s("end", frame.t(item.text("low"))).to_string(),
        (4, _) => frame.t("expectations-words-towards").s("end", frame.t(item.text("high"))).to_string(),
        (5, _) => frame.t(item.text("high")).to_string(),
        _ => frame.t("expectations-form-middle").to_string(),
    };
    match stand {
        Stand::At(at) => point(at.number()),
        Stand::Hours(hours) => frame.t("expectations-reveal-hours").n("hours", hours).to_string(),
        Stand::Messages(at, evenings) => {
            format!("{}. {}", point(at.number()), frame.t(evenings_key(evenings)))
        }
    }
}

pub(super) fn evenings_key(evenings: Evenings) -> &'static str {
    match evenings {
        Evenings::Fine => "expectations-reveal-evenings-yes",
        Evenings::RatherNot => "expectations-reveal-evenings-no",
    }
}

async fn check(by: Member, State(app): State<App>, mut tx: Tx, frame: Frame) -> Result<Response> {
    Ok(match own_turn(&by, &app, &mut tx).await? {
        Ok((round, sheet)) => Page(CheckPage::new(frame, &by, &round, &sheet)).into_response(),
        Err(elsewhere) => elsewhere.into_response(),
    })
}

async fn make_ready(by: Member, State(app): State<App>, mut tx: Tx, frame: Frame) -> Result<Response> {
    let now = tx.now;
    match actions::make_ready(&mut tx, now, &mut app.chance(), app.seals(), app.post(), &by).await {
        Ok(()) => {}
        Err(ExpectationsError::Missing(missing)) => {
            let round = actions::find(&mut tx, now, by.company()).await?.ok_or(Error::NotFound)?;
            let sheet = actions::own_sheet(&mut tx, app.seals(), &round, &by).await?;
            let mut page = CheckPage::new(frame, &by, &round, &sheet);
            for item in missing {
                let title = Text::new(item.text("title"));
                page.faults
                    .add(item.to_string(), Text::new("expectations-fault-missing").text("title", title));
            }
            return Ok(Page::faulty(page).into_response());
        }
        Err(ExpectationsError::Shown) => {
            return Ok(Redirect::to(path_of(by.group_id())).notice("groups-notice-shown").into_response());
        }
        Err(error) => return Err(error.into()),
    }
    tx.commit().await?;
    Ok(Redirect::to(path_of(by.group_id())).notice("groups-notice-ready").into_response())
}

async fn say_in_person(by: Member, State(app): State<App>, mut tx: Tx) -> Result<Redirect> {
    let (now, to) = (tx.now, Redirect::to(path_of(by.group_id())));
    actions::start(&mut tx, now, by.company(), deadline_from(now, app.zone())).await?;
    match actions::say_in_person(&mut tx, now, &mut app.chance(), app.seals(), app.post(), &by).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(to.notice("groups-notice-in-person"))
        }
        Err(ExpectationsError::Shown) => Ok(to.notice("groups-notice-shown")),
        Err(error) => Err(error.into()),
    }
}

impl From<ExpectationsError> for Error {
    fn from(error: ExpectationsError) -> Self {
        match error {
            ExpectationsError::NoRound
            | ExpectationsError::NotYet
            | ExpectationsError::Shown
            | ExpectationsError::Missing(_) => Self::NotFound,
            ExpectationsError::Broken(error) => error.into(),
            ExpectationsError::Db(error) => error.into(),
            ExpectationsError::Post(error) => error.into(),
        }
    }
}

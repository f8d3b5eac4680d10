//! The pages of a round: what it is, one item at a time, check and make ready, wait, and side by side.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};

use super::actions::{self, ExpectationsError, Round, Sentence, Waiting, Written};
use super::items::{Extent, Item, Kind};
use super::model::{
    self, Evenings, LONGEST_SENTENCE, MOST_HOURS, Phase, Row, Sheet, Sight, Stand, Standing, Tally, Typed,
};
use crate::accounts::AccountId;
use crate::formations::GroupId;
use crate::groups::{Company, Member, deadline_from};
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
        .get("/groups/{group_id}/expectations/side-by-side", who, Shows::Restricted, side_by_side)
        .get("/groups/{group_id}/expectations/{item}", who, Shows::Restricted, form)
        .post("/groups/{group_id}/expectations/{item}", who, Shows::Restricted, write)
        .post("/groups/{group_id}/expectations/{item}/sentence", who, Shows::Restricted, agree_on)
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

fn path_of(group: GroupId) -> String {
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

fn asked(extent: Extent, code: &str) -> Result<Item> {
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

fn fault(item: Item, field: &str) -> Text {
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
fn in_words(frame: &Frame, item: Item, stand: Stand) -> String {
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

fn evenings_key(evenings: Evenings) -> &'static str {
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

/// One item with everybody's answers, as the page shows it.
#[derive(Clone, Debug)]
struct Card {
    item: Item,
    same: String,
    places: [Vec<String>; 5],
    details: Vec<(String, String)>,
    sentence: String,
    revision: i32,
    clash: Option<(String, String)>,
}

impl Card {
    fn new(frame: &Frame, group: &Company, row: &Row<AccountId>, sentence: Option<&Sentence>) -> Self {
        let mut places: [Vec<String>; 5] = Default::default();
        let mut details = Vec::new();
        for (who, answer) in &row.answers {
            let name = group.name_of(*who).unwrap_or_default().to_owned();
            if let Some(place) = places.get_mut(answer.stand.place() - 1) {
                place.push(name.clone());
            }
            let more = match answer.stand {
                _ if row.spread.is_none() => String::new(),
                Stand::At(_) => String::new(),
                Stand::Hours(_) => in_words(frame, row.item, answer.stand),
                Stand::Messages(_, evenings) => frame.t(evenings_key(evenings)).to_string(),
            };
            let said = if answer.sentence.is_empty() {
                String::new()
            } else {
                frame.t("expectations-reveal-says").s("words", &answer.sentence).to_string()
            };
            let parts: Vec<String> = [more, said].into_iter().filter(|part| !part.is_empty()).collect();
            if !parts.is_empty() {
                details.push((name, parts.join(". ")));
            }
        }
        let same = match row.answers.first() {
            Some((_, first)) if row.answers.len() > 1 && row.spread.is_none() => {
                in_words(frame, row.item, first.stand)
            }
            _ => String::new(),
        };
        let (words, revision) =
            sentence.map_or_else(Default::default, |one| (one.words.clone(), one.revision));
        Self { item: row.item, same, places, details, sentence: words, revision, clash: None }
    }

    fn field(&self) -> String {
        format!("sentence-{}", self.item)
    }
}

#[derive(Debug, Template)]
#[template(path = "groups/expectations/side_by_side.html")]
struct SideBySidePage {
    frame: Frame,
    faults: Faults,
    path: String,
    room: String,
    own: Standing,
    first: Vec<Card>,
    rest: Vec<Card>,
    agreed: Vec<Card>,
    in_person: Vec<String>,
    is_waiting: Waiting,
}

async fn side_by_side(by: Member, State(app): State<App>, mut tx: Tx, frame: Frame) -> Result<Response> {
    let now = tx.now;
    let is_noted = actions::note_opening(&mut tx, now, app.post(), by.company()).await?;
    let page = match lay_out(&by, &app, &mut tx, frame).await {
        Ok(page) => Page(page).into_response(),
        Err(ExpectationsError::NotYet | ExpectationsError::NoRound) => {
            Redirect::to(path_of(by.group_id())).into_response()
        }
        Err(error) => return Err(error.into()),
    };
    if is_noted {
        tx.commit().await?;
    }
    Ok(page)
}

async fn lay_out(
    by: &Member,
    app: &App,
    tx: &mut Tx,
    frame: Frame,
) -> std::result::Result<SideBySidePage, ExpectationsError> {
    let now = tx.now;
    let group = by.company();
    let round = actions::find(tx, now, group).await?.ok_or(ExpectationsError::NoRound)?;
    let shown = actions::side_by_side(tx, app.seals(), &round, by).await?;
    let sentences = actions::sentences(tx, app.seals(), &round).await?;
    let cards = |rows: Vec<Row<AccountId>>| -> Vec<Card> {
        let sentence = |item| sentences.iter().find(|sentence| sentence.item == item);
        rows.into_iter()
            .map(|row| {
                let sentence = sentence(row.item);
                Card::new(&frame, group, &row, sentence)
            })
            .collect()
    };
    let (first, rest, agreed) =
        (cards(shown.answers.first), cards(shown.answers.rest), cards(shown.answers.agreed));
    let in_person = shown.in_person.iter().filter_map(|who| group.name_of(*who)).map(str::to_owned).collect();
    Ok(SideBySidePage {
        frame,
        faults: Faults::none(),
        path: path_of(by.group_id()),
        room: format!("/groups/{}", by.group_id()),
        own: round.standing(by.account_id()),
        first,
        rest,
        agreed,
        in_person,
        is_waiting: shown.is_waiting,
    })
}

async fn agree_on(
    by: Member,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
    Path((_, item)): Path<(GroupId, String)>,
    Form(typed): Form<BTreeMap<String, String>>,
) -> Result<Response> {
    let now = tx.now;
    let item = asked(by.company().extent(), &item)?;
    let field = format!("sentence-{item}");
    let words = typed.get(&field).map(String::as_str).unwrap_or_default();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let base = typed.get("base").and_then(|base| base.parse().ok()).unwrap_or(0);
    let mut page = match lay_out(&by, &app, &mut tx, frame).await {
        Ok(page) => page,
        Err(ExpectationsError::NotYet | ExpectationsError::NoRound) => {
            return Ok(Redirect::to(path_of(by.group_id())).into_response());
        }
        Err(error) => return Err(error.into()),
    };
    let cards = page.first.iter_mut().chain(&mut page.rest).chain(&mut page.agreed);
    let card = cards.into_iter().find(|card| card.item == item);
    if words.chars().count() > LONGEST_SENTENCE {
        if let Some(card) = card {
            card.sentence = words;
        }
        page.faults = Faults::one(field, fault(item, "sentence"));
        return Ok(Page::faulty(page).into_response());
    }
    let deed =
        actions::agree_on(&mut tx, now, &mut app.chance(), app.seals(), &by, (item, base, &words)).await?;
    if let Written::Clash(standing) = deed {
        let name = by.company().name_of(standing.written_by).unwrap_or_default().to_owned();
        if let Some(card) = card {
            card.revision = standing.revision;
            card.sentence = words;
            card.clash = Some((name, standing.words));
        }
        page.faults = Faults::one(field, Text::new("expectations-fault-clash"));
        return Ok(Page::faulty(page).into_response());
    }
    tx.commit().await?;
    let to = format!("{}/side-by-side#{item}", path_of(by.group_id()));
    Ok(Redirect::to(to).notice("groups-notice-sentence").into_response())
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

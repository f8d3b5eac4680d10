//! The answers side by side, and the group's own sentences beside them: one form, so that whichever button is pressed,
//! everything that was written is kept.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};

use super::actions::{self, ExpectationsError, Sentence, Waiting, WrittenSentence};
use super::items::Item;
use super::model::{LONGEST_SENTENCE, Row, Stand, Standing};
use super::routes::{asked, evenings_key, fault, in_words, path_of};
use crate::accounts::AccountId;
use crate::groups::{Company, Member};
use crate::i18n::Text;
use crate::web::{App, Faults, Form, Frame, Page, Redirect, Result, Tx};

/// One item with everybody's answers, as the page shows it.
#[derive(Clone, Debug)]
struct Card {
    item: Item,
    same: String,
    /// Who stands where: the name, and what they are called.
    places: [Vec<(String, String)>; 5],
    details: Vec<(String, String)>,
    sentence: String,
    /// The sentence as it stood when the page was made.
    standing: String,
    revision: i32,
    clash: Option<(String, String)>,
}

fn field_of(item: Item) -> String {
    format!("sentence-{item}")
}

impl Card {
    fn new(frame: &Frame, group: &Company, row: &Row<AccountId>, sentence: Option<&Sentence>) -> Self {
        let mut places: [Vec<(String, String)>; 5] = Default::default();
        let mut details = Vec::new();
        for (who, answer) in &row.answers {
            let name = group.name_of(*who).unwrap_or_default().to_owned();
            let called = group.call_name_of(*who).unwrap_or_default().to_owned();
            if let Some(place) = places.get_mut(answer.stand.place() - 1) {
                place.push((name, called.clone()));
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
                details.push((called, parts.join(". ")));
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
        let standing = words.clone();
        Self { item: row.item, same, places, details, sentence: words, standing, revision, clash: None }
    }

    fn field(&self) -> String {
        field_of(self.item)
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

pub(super) async fn show(by: Member, State(app): State<App>, mut tx: Tx, frame: Frame) -> Result<Response> {
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

impl SideBySidePage {
    fn card(&mut self, item: Item) -> Option<&mut Card> {
        let cards = self.first.iter_mut().chain(&mut self.rest).chain(&mut self.agreed);
        cards.into_iter().find(|card| card.item == item)
    }
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

/// The sentences that somebody wrote or changed. Fields they left as they were say nothing: what another member wrote
/// meanwhile then stands.
fn changed(by: &Member, typed: &BTreeMap<String, String>) -> Vec<WrittenSentence> {
    let one_line = |name: String| {
        let typed = typed.get(&name).map(String::as_str).unwrap_or_default();
        typed.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    Item::all(by.company().extent())
        .map(|item| (item, one_line(field_of(item)), one_line(format!("standing-{item}"))))
        .filter(|(_, words, standing)| words != standing)
        .map(|(item, words, _)| {
            let base = typed.get(&format!("base-{item}")).and_then(|base| base.parse().ok()).unwrap_or(0);
            (item, base, words)
        })
        .collect()
}

pub(super) async fn write(
    by: Member,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
    Form(typed): Form<BTreeMap<String, String>>,
) -> Result<Response> {
    let now = tx.now;
    let (written, too_long): (Vec<_>, Vec<_>) =
        changed(&by, &typed).into_iter().partition(|(_, _, words)| words.chars().count() <= LONGEST_SENTENCE);
    let clashes = actions::agree_on(&mut tx, now, &mut app.chance(), app.seals(), &by, &written).await;
    let clashes = match clashes {
        Ok(clashes) => clashes,
        Err(ExpectationsError::NotYet | ExpectationsError::NoRound) => {
            return Ok(Redirect::to(path_of(by.group_id())).into_response());
        }
        Err(error) => return Err(error.into()),
    };
    if clashes.is_empty() && too_long.is_empty() {
        tx.commit().await?;
        return Ok(onward(&by, typed.get("then")).notice("groups-notice-sentence").into_response());
    }
    let mut page = lay_out(&by, &app, &mut tx, frame).await?;
    for (item, base, words) in too_long {
        page.faults.add(field_of(item), fault(item, "sentence"));
        if let Some(card) = page.card(item) {
            (card.sentence, card.revision) = (words, base);
        }
    }
    for (item, _, words) in written {
        let Some(standing) = clashes.iter().find(|clash| clash.item == item) else { continue };
        page.faults.add(field_of(item), Text::new("expectations-fault-clash"));
        let name = by.company().name_of(standing.written_by).unwrap_or_default().to_owned();
        if let Some(card) = page.card(item) {
            card.sentence = words;
            card.clash = Some((name, standing.words.clone()));
        }
    }
    tx.commit().await?;
    Ok(Page::faulty(page).into_response())
}

/// Where the pressed button leads: on to the agreement, or back to the item it stands at.
fn onward(by: &Member, then: Option<&String>) -> Redirect {
    let then = then.map(String::as_str).unwrap_or_default();
    match asked(by.company().extent(), then) {
        Ok(item) => Redirect::to(format!("{}/side-by-side#{item}", path_of(by.group_id()))),
        Err(_) if then == "contract" => Redirect::to(format!("/groups/{}/contract", by.group_id())),
        Err(_) => Redirect::to(format!("{}/side-by-side", path_of(by.group_id()))),
    }
}

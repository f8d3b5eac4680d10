//! The conversation as the student sees it.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};

use super::forms::{KnownForm, ReplyForm};
use super::{fresh_form, sent_form, service, tools};
use crate::accounts::{self, AccountId, SignedIn};
use crate::help::HelpRequestId;
use crate::help::actions::{self, Conversation, CrisisBlock, HelpError, Part};
use crate::help::model::{From, State as Standing, Told, Voice, WaitsFor, read_words};
use crate::help::proofs::{Asker, Sender};
use crate::privacy;
use crate::web::{App, Faults, Form, Frame, Page, Redirect, Result, Tx};

/// One of one's own conversations in the list.
#[derive(Debug)]
struct Row {
    help_request_id: HelpRequestId,
    asked_at: DateTime<Utc>,
    state: Standing,
    waits_for: WaitsFor,
}

#[derive(Debug, Template)]
#[template(path = "help/list.html")]
struct ListPage {
    frame: Frame,
    rows: Vec<Row>,
    crisis: CrisisBlock,
}

pub(super) async fn list(
    by: SignedIn,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
) -> Result<Page<impl Template>> {
    let rows = actions::conversations(&mut tx, app.seals(), by.account_id())
        .await?
        .into_iter()
        .map(|(help_request_id, asked_at, state, waits_for)| Row {
            help_request_id,
            asked_at,
            state,
            waits_for,
        })
        .collect();
    let crisis = actions::crisis(&mut tx).await?;
    Ok(Page(ListPage { frame, rows, crisis }))
}

/// A message as it is shown.
#[derive(Debug)]
pub(super) struct Said {
    pub is_own: bool,
    pub is_adviser: bool,
    pub name: String,
    pub at: DateTime<Utc>,
    pub text: String,
}

/// One time that somebody of the service opened it.
#[derive(Debug)]
struct Opened {
    name: String,
    at: DateTime<Utc>,
}

#[derive(Debug, Template)]
#[template(path = "help/show.html")]
struct ShowPage {
    frame: Frame,
    faults: Faults,
    form: ReplyForm,
    path: String,
    conversation: Conversation,
    part: Part,
    /// Those of the group who read along.
    along: Vec<String>,
    service_name: String,
    holder: Option<String>,
    said: Vec<Said>,
    known: Vec<Told>,
    opened: Vec<Opened>,
    crisis: CrisisBlock,
}

impl ShowPage {
    async fn of(
        app: &App,
        tx: &mut Tx,
        frame: Frame,
        by: &Asker,
        faults: Faults,
        form: ReplyForm,
    ) -> Result<Self> {
        let conversation = actions::conversation(tx, app.seals(), by).await?;
        let id = conversation.help_request_id;
        let known = actions::known(tx, app.seals(), id, &conversation.body).await?;
        let openings = privacy::openings(tx, "help_requests", id.uuid()).await?;
        let advisers: Vec<AccountId> = conversation
            .messages
            .iter()
            .filter_map(|message| match message.from {
                From::Asker => None,
                From::Member(author) | From::Adviser(author) => Some(author),
            })
            .chain(conversation.askers.iter().copied())
            .chain(conversation.holder)
            .chain(openings.iter().map(|opening| opening.account_id.into()))
            .collect();
        let names = accounts::names(tx, &advisers).await?;
        let name = |id: AccountId| names.get(&id).cloned().unwrap_or_default();
        let said = conversation
            .messages
            .iter()
            .map(|message| Said {
                is_own: match message.from {
                    From::Asker => by.part() == Part::Sender,
                    From::Member(author) => author == by.account_id(),
                    From::Adviser(_) => false,
                },
                is_adviser: matches!(message.from, From::Adviser(_)),
                name: match message.from {
                    From::Asker => name(conversation.body.asker),
                    From::Member(author) | From::Adviser(author) => name(author),
                },
                at: message.at,
                text: message.text.clone(),
            })
            .collect();
        let others: Vec<_> =
            conversation.askers.iter().copied().filter(|one| *one != by.account_id()).collect();
        let opened = openings
            .into_iter()
            .map(|opening| Opened { name: name(opening.account_id.into()), at: opening.at })
            .collect();
        Ok(Self {
            frame,
            faults,
            form,
            path: format!("/help/requests/{id}"),
            service_name: service(tx, conversation.service).await?.name,
            part: by.part(),
            along: others.into_iter().map(name).collect(),
            holder: conversation.holder.map(name),
            conversation,
            said,
            known,
            opened,
            crisis: actions::crisis(tx).await?,
        })
    }
}

pub(super) async fn show(
    by: Asker,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
) -> Result<Page<impl Template>> {
    let form = ReplyForm { form: fresh_form(&app), text: String::new() };
    Ok(Page(ShowPage::of(&app, &mut tx, frame, &by, Faults::none(), form).await?))
}

pub(super) async fn reply(
    by: Asker,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
    Form(form): Form<ReplyForm>,
) -> Result<Response> {
    let (now, mark) = (tx.now, sent_form(&form.form)?);
    let text = match read_words(&form.text) {
        Ok(text) => text,
        Err((field, text)) => {
            let faults = Faults::one(field, text);
            let page = ShowPage::of(&app, &mut tx, frame, &by, faults, form).await?;
            return Ok(Page::faulty(page).into_response());
        }
    };
    let deed = actions::reply(&mut tx, now, tools(&app), &by, mark, text).await;
    back(tx, &by, deed, "help-notice-replied").await
}

pub(super) async fn let_know(
    by: Sender,
    State(app): State<App>,
    mut tx: Tx,
    Form(form): Form<KnownForm>,
) -> Result<Response> {
    let now = tx.now;
    let wanted: Vec<_> = form.known.iter().filter_map(|word| Told::from_word(word)).collect();
    let deed = actions::let_know(&mut tx, now, tools(&app), &by, &wanted).await;
    back(tx, by.asker(), deed, "help-notice-known-saved").await
}

#[derive(Debug, Template)]
#[template(path = "help/withdraw.html")]
struct WithdrawPage {
    frame: Frame,
    path: String,
    crisis: CrisisBlock,
}

pub(super) async fn withdraw_form(by: Sender, mut tx: Tx, frame: Frame) -> Result<Page<impl Template>> {
    let crisis = actions::crisis(&mut tx).await?;
    Ok(Page(WithdrawPage { frame, path: path(by.asker()), crisis }))
}

pub(super) async fn withdraw(by: Sender, State(app): State<App>, mut tx: Tx) -> Result<Response> {
    let now = tx.now;
    let deed = actions::withdraw(&mut tx, now, tools(&app), &by).await;
    back(tx, by.asker(), deed, "help-notice-withdrawn").await
}

fn path(by: &Asker) -> String {
    format!("/help/requests/{}", by.request().help_request_id)
}

/// Back to the conversation; a deed that no longer fits says so there.
async fn back(
    tx: Tx,
    by: &Asker,
    deed: std::result::Result<(), HelpError>,
    notice: &'static str,
) -> Result<Response> {
    let notice = match deed {
        Ok(()) => {
            tx.commit().await?;
            notice
        }
        Err(HelpError::Unfit) => "help-notice-gone-on",
        Err(error) => return Err(error.into()),
    };
    Ok(Redirect::to(path(by)).notice(notice).into_response())
}

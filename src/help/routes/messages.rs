//! The page that every mail about news leads to: what there is for this reader, under a title that says nothing.

use askama::Template;
use axum::extract::State;

use crate::accounts::SignedIn;
use crate::help::actions::{self, Fact};
use crate::web::{App, Frame, Page, Result, Tx};

#[derive(Debug, Template)]
#[template(path = "help/messages.html")]
struct MessagesPage {
    frame: Frame,
    has_conversations: bool,
    has_news: bool,
    is_adviser: bool,
    facts: Vec<Fact>,
}

pub(super) async fn list(
    by: SignedIn,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
) -> Result<Page<impl Template>> {
    let own = actions::conversations(&mut tx, app.seals(), by.account_id()).await?;
    let has_news = actions::has_news(&mut tx, app.seals(), by.account_id()).await?;
    Ok(Page(MessagesPage {
        frame,
        has_conversations: !own.is_empty(),
        has_news,
        is_adviser: by.advises().is_some(),
        facts: actions::facts_for(&mut tx, app.seals(), by.account_id()).await?,
    }))
}

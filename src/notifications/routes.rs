//! The demo's mailbox. Outside the demo these pages do not exist.

use std::path::PathBuf;

use askama::Template;
use axum::extract::{Path, State};

use super::mailbox::{self, Kept};
use super::{MessageId, PostFault};
use crate::web::{App, Audience, Error, Frame, Page, Result, Routes, Shows, Visitor};

/// The rows of this feature.
pub fn routes() -> Routes {
    Routes::new().get("/mailbox", Audience::Public, Shows::Plain, list).get(
        "/mailbox/{message_id}",
        Audience::Public,
        Shows::Plain,
        show,
    )
}

#[derive(Debug, Template)]
#[template(path = "notifications/list.html")]
struct ListPage {
    frame: Frame,
    letters: Vec<Kept>,
}

async fn list(_: Visitor, frame: Frame, State(app): State<App>) -> Result<Page<ListPage>> {
    let folder = folder(&app)?;
    // A folder that is not there yet holds no letters.
    let letters = tokio::task::spawn_blocking(move || mailbox::list(&folder).unwrap_or_default()).await;
    Ok(Page(ListPage { frame, letters: letters.map_err(Error::internal)? }))
}

#[derive(Debug, Template)]
#[template(path = "notifications/show.html")]
struct ShowPage {
    frame: Frame,
    letter: Kept,
}

async fn show(
    _: Visitor,
    frame: Frame,
    State(app): State<App>,
    Path(message_id): Path<MessageId>,
) -> Result<Page<ShowPage>> {
    let letter = mailbox::find(&folder(&app)?, message_id).ok_or(Error::NotFound)?;
    Ok(Page(ShowPage { frame, letter }))
}

fn folder(app: &App) -> Result<PathBuf> {
    let mailbox = app.settings().mailbox.clone();
    mailbox.filter(|_| app.is_demo()).ok_or(Error::NotFound)
}

impl From<PostFault> for Error {
    fn from(fault: PostFault) -> Self {
        match fault {
            PostFault::Database(error) => error.into(),
            PostFault::Sealing(error) => error.into(),
        }
    }
}

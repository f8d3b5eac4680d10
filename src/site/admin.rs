//! The page that an administrator begins on: where things are set up, and what has to be looked after.

use askama::Template;
use axum::extract::State;

use crate::accounts::Admin;
use crate::help;
use crate::web::{App, Frame, Page, Result, Tx};

#[derive(Debug, Template)]
#[template(path = "site/admin.html")]
pub(super) struct AdminPage {
    frame: Frame,
    /// Whether somebody has to make sure again of those who can be reached at once.
    contacts_are_due: bool,
}

pub(super) async fn show(
    _: Admin,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
) -> Result<Page<AdminPage>> {
    let today = tx.now.with_timezone(&app.zone()).date_naive();
    let contacts_are_due = help::crisis_contacts_are_due(&mut tx, today).await?;
    Ok(Page(AdminPage { frame, contacts_are_due }))
}

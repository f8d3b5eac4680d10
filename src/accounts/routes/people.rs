//! The administrator's pages for people: who has an account, invite again, close and open.

use askama::Template;
use axum::extract::{Path, Query, State};
use serde::Deserialize;

use crate::accounts::actions;
use crate::accounts::model::Listed;
use crate::accounts::{AccountId, Admin};
use crate::web::{App, Audience, Error, Frame, Page, Redirect, Result, Routes, Shows, Tx};

/// The rows of these pages.
pub(super) fn routes() -> Routes {
    use Audience::Admin;
    use Shows::Plain;
    Routes::new()
        .get("/admin/people", Admin, Plain, list)
        .get("/admin/people/{account_id}", Admin, Plain, show)
        .post("/admin/people/{account_id}/invite", Admin, Plain, invite)
        .post("/admin/people/{account_id}/close", Admin, Plain, close)
        .post("/admin/people/{account_id}/open", Admin, Plain, open)
}

#[derive(Debug, Default, Deserialize)]
struct Search {
    #[serde(default)]
    q: String,
}

#[derive(Debug, Template)]
#[template(path = "accounts/people.html")]
struct ListPage {
    frame: Frame,
    search: Search,
    people: Vec<Listed>,
    is_cut: bool,
}

/// How many people one page lists.
const MOST_LISTED: u8 = 100;

async fn list(_: Admin, mut tx: Tx, frame: Frame, Query(search): Query<Search>) -> Result<Page<ListPage>> {
    let mut people = actions::search(&mut tx, &search.q, MOST_LISTED + 1).await?;
    let is_cut = people.len() > usize::from(MOST_LISTED);
    people.truncate(MOST_LISTED.into());
    Ok(Page(ListPage { frame, search, people, is_cut }))
}

#[derive(Debug, Template)]
#[template(path = "accounts/person.html")]
struct ShowPage {
    frame: Frame,
    person: Listed,
    is_self: bool,
}

async fn show(by: Admin, mut tx: Tx, frame: Frame, Path(account): Path<AccountId>) -> Result<Page<ShowPage>> {
    let person = actions::listed(&mut tx, account).await?.ok_or(Error::NotFound)?;
    Ok(Page(ShowPage { frame, person, is_self: account == by.who().account_id() }))
}

async fn invite(
    _: Admin,
    State(app): State<App>,
    mut tx: Tx,
    Path(account): Path<AccountId>,
) -> Result<Redirect> {
    let now = tx.now;
    actions::invite(&mut tx, now, &mut app.chance(), app.post(), account).await?;
    tx.commit().await?;
    Ok(Redirect::to(format!("/admin/people/{account}")).notice("accounts-notice-invited"))
}

async fn close(by: Admin, mut tx: Tx, Path(account): Path<AccountId>) -> Result<Redirect> {
    // Nobody can lock themselves out by mistake.
    if account == by.who().account_id() {
        return Err(Error::NotFound);
    }
    let now = tx.now;
    actions::close(&mut tx, now, account).await?;
    tx.commit().await?;
    Ok(Redirect::to(format!("/admin/people/{account}")).notice("accounts-notice-closed"))
}

async fn open(_: Admin, mut tx: Tx, Path(account): Path<AccountId>) -> Result<Redirect> {
    actions::open(&mut tx, account).await?;
    tx.commit().await?;
    Ok(Redirect::to(format!("/admin/people/{account}")).notice("accounts-notice-opened"))
}

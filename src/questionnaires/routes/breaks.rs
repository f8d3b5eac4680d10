//! Where an administrator says when the institution has its breaks.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use serde::Deserialize;

use crate::accounts::Admin;
use crate::questionnaires::BreakId;
use crate::questionnaires::actions::breaks;
use crate::questionnaires::breaks::{Break, Usual, read};
use crate::web::{App, Faults, Form, Frame, Page, Redirect, Result, Tx};

const HERE: &str = "/admin/breaks";

#[derive(Debug, Template)]
#[template(path = "questionnaires/breaks.html")]
pub(super) struct BreaksPage {
    frame: Frame,
    faults: Faults,
    form: BreakForm,
    usual: Usual,
    own: Vec<(BreakId, Break)>,
}

/// What is typed about a new break.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct BreakForm {
    begins_on: String,
    ends_on: String,
}

impl BreaksPage {
    async fn of(
        tx: &mut Tx,
        frame: Frame,
        today: NaiveDate,
        (faults, form): (Faults, BreakForm),
    ) -> Result<Self> {
        let (usual, own) = (breaks::usual(tx).await?, breaks::coming(tx, today).await?);
        Ok(Self { frame, faults, form, usual, own })
    }

    /// From when to when, in words.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "a page's list hands out references")]
    fn days(&self, own: &Break) -> String {
        let (from, to) = (self.frame.date(&own.begins_on), self.frame.date(&own.ends_on));
        if from == to {
            from
        } else {
            self.frame.t("questionnaires-breaks-days").s("from", from).s("to", to).to_string()
        }
    }
}

fn today(app: &App, tx: &Tx) -> NaiveDate {
    tx.now.with_timezone(&app.zone()).date_naive()
}

pub(super) async fn list(
    _: Admin,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
) -> Result<Page<BreaksPage>> {
    let today = today(&app, &tx);
    Ok(Page(BreaksPage::of(&mut tx, frame, today, (Faults::none(), BreakForm::default())).await?))
}

pub(super) async fn add(
    _: Admin,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
    Form(form): Form<BreakForm>,
) -> Result<Response> {
    let today = today(&app, &tx);
    match read(&form.begins_on, &form.ends_on, today) {
        Ok(own) => {
            breaks::add(&mut tx, own).await?;
            tx.commit().await?;
            Ok(Redirect::to(HERE).notice("questionnaires-notice-break-added").into_response())
        }
        Err(faults) => {
            let page = BreaksPage::of(&mut tx, frame, today, (faults, form)).await?;
            Ok(Page::faulty(page).into_response())
        }
    }
}

pub(super) async fn remove(_: Admin, mut tx: Tx, Path(id): Path<BreakId>) -> Result<Redirect> {
    breaks::remove(&mut tx, id).await?;
    tx.commit().await?;
    Ok(Redirect::to(HERE).notice("questionnaires-notice-break-removed"))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct UsualForm {
    usual: String,
}

pub(super) async fn set_usual(_: Admin, mut tx: Tx, Form(form): Form<UsualForm>) -> Result<Redirect> {
    let (usual, notice) = if form.usual.is_empty() {
        (Usual::Unused, "questionnaires-notice-breaks-unused")
    } else {
        (Usual::Used, "questionnaires-notice-breaks-used")
    };
    breaks::set_usual(&mut tx, usual).await?;
    tx.commit().await?;
    Ok(Redirect::to(HERE).notice(notice))
}

//! Where an administrator decides what every profile of the institution lists: places, and what one may wish not to be
//! the only one about.

use askama::Template;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use crate::accounts::Admin;
use crate::questionnaires::actions::institution::{self, Changed};
use crate::questionnaires::institution::{Item, LONGEST_OPTION, List, read_words};
use crate::web::{Error, Faults, Form, Frame, Page, Redirect, Result, Tx};

const HERE: &str = "/admin/profile";

#[derive(Debug, Template)]
#[template(path = "questionnaires/institution.html")]
pub(super) struct ListsPage {
    frame: Frame,
    faults: Faults,
    form: OptionForm,
    lists: Vec<(List, Vec<Item>)>,
}

/// What is typed about a new option.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct OptionForm {
    list: String,
    words_da: String,
    words_en: String,
}

impl ListsPage {
    async fn of(tx: &mut Tx, frame: Frame, (faults, form): (Faults, OptionForm)) -> Result<Self> {
        let known = institution::lists(tx).await?;
        let lists = List::ALL.map(|list| (list, known.items(list))).to_vec();
        Ok(Self { frame, faults, form, lists })
    }
}

pub(super) async fn list(_: Admin, mut tx: Tx, frame: Frame) -> Result<Page<ListsPage>> {
    Ok(Page(ListsPage::of(&mut tx, frame, (Faults::none(), OptionForm::default())).await?))
}

pub(super) async fn add(
    _: Admin,
    mut tx: Tx,
    frame: Frame,
    Form(form): Form<OptionForm>,
) -> Result<Response> {
    match read_words(&form.list, &form.words_da, &form.words_en) {
        Ok((list, words)) => {
            let now = tx.now;
            let changed = institution::add(&mut tx, now, list, &words).await?;
            Ok(told(tx, changed, "questionnaires-institution-notice-added").await?.into_response())
        }
        Err(faults) => Ok(Page::faulty(ListsPage::of(&mut tx, frame, (faults, form)).await?).into_response()),
    }
}

/// Which option of which list.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ChosenForm {
    list: String,
    option: String,
}

impl ChosenForm {
    /// The option, if there is such a one.
    async fn read(&self, tx: &mut Tx) -> Result<(List, &'static str)> {
        let list = List::from_word(&self.list).ok_or(Error::NotFound)?;
        let items = institution::lists(tx).await?.items(list);
        let item = items.iter().find(|item| item.option == self.option).ok_or(Error::NotFound)?;
        Ok((list, item.option))
    }
}

pub(super) async fn retire(_: Admin, mut tx: Tx, Form(form): Form<ChosenForm>) -> Result<Redirect> {
    let (now, chosen) = (tx.now, form.read(&mut tx).await?);
    let changed = institution::retire(&mut tx, now, chosen).await?;
    told(tx, changed, "questionnaires-institution-notice-retired").await
}

pub(super) async fn offer(_: Admin, mut tx: Tx, Form(form): Form<ChosenForm>) -> Result<Redirect> {
    let (now, chosen) = (tx.now, form.read(&mut tx).await?);
    institution::offer(&mut tx, now, chosen).await?;
    told(tx, Changed::Yes, "questionnaires-institution-notice-offered").await
}

async fn told(tx: Tx, changed: Changed, notice: &'static str) -> Result<Redirect> {
    match changed {
        Changed::Yes => {
            tx.commit().await?;
            Ok(Redirect::to(HERE).notice(notice))
        }
        Changed::No => Ok(Redirect::to(HERE).notice("questionnaires-institution-notice-not")),
    }
}

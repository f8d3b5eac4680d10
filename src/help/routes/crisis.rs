//! The administrator's pages for who can be reached at once.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;

use super::forms::ContactForm;
use super::tools;
use crate::accounts::Admin;
use crate::help::CrisisContactId;
use crate::help::actions;
use crate::help::model::{CrisisContact, CrisisKind, is_due, read_contact};
use crate::web::{App, Error, Faults, Form, Frame, Page, Redirect, Result, Tx};

/// A contact in the list.
#[derive(Debug)]
struct Row {
    contact: CrisisContact,
    is_due: bool,
}

#[derive(Debug, Template)]
#[template(path = "help/crisis_contacts.html")]
struct ListPage {
    frame: Frame,
    rows: Vec<Row>,
}

impl ListPage {
    fn is_due(&self) -> bool {
        self.rows.iter().any(|row| row.is_due)
    }

    /// Kinds of help for which nobody is named.
    fn missing(&self) -> Vec<CrisisKind> {
        let named = |kind: &CrisisKind| self.rows.iter().any(|row| row.contact.kind == *kind);
        // The advising services stand there by themselves.
        CrisisKind::ALL.iter().copied().filter(|kind| *kind != CrisisKind::Service && !named(kind)).collect()
    }
}

fn today(app: &App, tx: &Tx) -> NaiveDate {
    tools(app).today(tx.now)
}

pub(super) async fn list(
    _: Admin,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
) -> Result<Page<impl Template>> {
    let today = today(&app, &tx);
    let contacts = actions::crisis_contacts(&mut tx).await?;
    let rows = contacts.into_iter().map(|contact| Row { is_due: is_due(contact.checked_on, today), contact });
    Ok(Page(ListPage { frame, rows: rows.collect() }))
}

pub(super) async fn mark_checked(_: Admin, State(app): State<App>, mut tx: Tx) -> Result<Redirect> {
    let today = today(&app, &tx);
    actions::mark_crisis_contacts_checked(&mut tx, today).await?;
    tx.commit().await?;
    Ok(Redirect::to("/admin/crisis").notice("help-notice-crisis-checked"))
}

#[derive(Debug, Template)]
#[template(path = "help/crisis_contact.html")]
struct FormPage {
    frame: Frame,
    faults: Faults,
    form: ContactForm,
    /// The contact that is changed; none when it is new.
    contact: Option<CrisisContact>,
}

async fn find(tx: &mut Tx, id: CrisisContactId) -> Result<CrisisContact> {
    let contacts = actions::crisis_contacts(tx).await?;
    contacts.into_iter().find(|contact| contact.crisis_contact_id == id).ok_or(Error::NotFound)
}

pub(super) async fn new_form(_: Admin, frame: Frame) -> Page<impl Template> {
    Page(FormPage { frame, faults: Faults::none(), form: ContactForm::default(), contact: None })
}

pub(super) async fn create(
    _: Admin,
    State(app): State<App>,
    tx: Tx,
    frame: Frame,
    Form(form): Form<ContactForm>,
) -> Result<Response> {
    let id = CrisisContactId::random(&mut app.chance());
    save(&app, tx, frame, form, (id, None)).await
}

pub(super) async fn edit_form(
    _: Admin,
    mut tx: Tx,
    frame: Frame,
    Path(id): Path<CrisisContactId>,
) -> Result<Page<impl Template>> {
    let contact = find(&mut tx, id).await?;
    let form = ContactForm::of(&contact);
    Ok(Page(FormPage { frame, faults: Faults::none(), form, contact: Some(contact) }))
}

pub(super) async fn edit(
    _: Admin,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
    Path(id): Path<CrisisContactId>,
    Form(form): Form<ContactForm>,
) -> Result<Response> {
    let contact = find(&mut tx, id).await?;
    save(&app, tx, frame, form, (id, Some(contact))).await
}

async fn save(
    app: &App,
    mut tx: Tx,
    frame: Frame,
    form: ContactForm,
    (id, contact): (CrisisContactId, Option<CrisisContact>),
) -> Result<Response> {
    match read_contact(form.typed(), id, today(app, &tx)) {
        Ok(contact) => {
            actions::save_crisis_contact(&mut tx, &contact).await?;
            tx.commit().await?;
            Ok(Redirect::to("/admin/crisis").notice("help-notice-crisis-saved").into_response())
        }
        Err(wrong) => {
            let mut faults = Faults::none();
            for (field, text) in wrong {
                faults.add(field, text);
            }
            Ok(Page::faulty(FormPage { frame, faults, form, contact }).into_response())
        }
    }
}

/// Asked before a contact is gone.
#[derive(Debug, Template)]
#[template(path = "help/crisis_remove.html")]
struct RemovePage {
    frame: Frame,
    contact: CrisisContact,
}

pub(super) async fn remove_form(
    _: Admin,
    mut tx: Tx,
    frame: Frame,
    Path(id): Path<CrisisContactId>,
) -> Result<Page<impl Template>> {
    let contact = find(&mut tx, id).await?;
    Ok(Page(RemovePage { frame, contact }))
}

pub(super) async fn remove(_: Admin, mut tx: Tx, Path(id): Path<CrisisContactId>) -> Result<Redirect> {
    let is_gone = actions::remove_crisis_contact(&mut tx, id).await?;
    tx.commit().await?;
    let notice = if is_gone { "help-notice-crisis-removed" } else { "help-notice-crisis-last" };
    Ok(Redirect::to("/admin/crisis").notice(notice))
}

//! The administrator's pages for advising services: name, how to reach them, and who works there.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use crate::accounts::actions::{self, Newcomer};
use crate::accounts::model::{AdviserKind, AdvisingService, Email, Person};
use crate::accounts::{AccountId, Admin, AdvisingServiceId};
use crate::i18n::Text;
use crate::web::{App, Audience, Error, Faults, Form, Frame, Page, Redirect, Result, Routes, Shows, Tx};

/// The rows of these pages.
pub(super) fn routes() -> Routes {
    use Audience::Admin;
    use Shows::Plain;
    Routes::new()
        .get("/admin/advising", Admin, Plain, list)
        .get("/admin/advising/new", Admin, Plain, new_form)
        .post("/admin/advising/new", Admin, Plain, create)
        .get("/admin/advising/{advising_service_id}", Admin, Plain, show)
        .get("/admin/advising/{advising_service_id}/edit", Admin, Plain, edit_form)
        .post("/admin/advising/{advising_service_id}/edit", Admin, Plain, edit)
        .post("/admin/advising/{advising_service_id}/advisers", Admin, Plain, name)
        .get(
            "/admin/advising/{advising_service_id}/advisers/{account_id}/release",
            Admin,
            Plain,
            release_form,
        )
        .post("/admin/advising/{advising_service_id}/advisers/{account_id}/release", Admin, Plain, release)
}

#[derive(Debug, Template)]
#[template(path = "accounts/services.html")]
struct ListPage {
    frame: Frame,
    services: Vec<AdvisingService>,
}

async fn list(_: Admin, mut tx: Tx, frame: Frame) -> Result<Page<ListPage>> {
    let services = actions::advising_services(&mut tx).await?;
    Ok(Page(ListPage { frame, services }))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ServiceForm {
    name: String,
    email: String,
    phone: String,
    opening_hours_da: String,
    opening_hours_en: String,
}

impl ServiceForm {
    fn of(service: &AdvisingService) -> Self {
        Self {
            name: service.name.clone(),
            email: service.email.clone(),
            phone: service.phone.clone(),
            opening_hours_da: service.opening_hours_da.clone(),
            opening_hours_en: service.opening_hours_en.clone(),
        }
    }

    /// Checks what was typed; an advising service that cannot be reached is none.
    fn parse(&self, advising_service_id: AdvisingServiceId) -> std::result::Result<AdvisingService, Faults> {
        let mut faults = Faults::none();
        let required = [
            ("name", &self.name, "accounts-service-name-missing"),
            ("phone", &self.phone, "accounts-service-phone-missing"),
            ("opening_hours_da", &self.opening_hours_da, "accounts-service-hours-missing"),
            ("opening_hours_en", &self.opening_hours_en, "accounts-service-hours-missing"),
        ];
        for (field, typed, fault) in required {
            if typed.trim().is_empty() {
                faults.add(field, Text::new(fault));
            } else if typed.chars().count() > 200 {
                faults.add(field, Text::new("accounts-service-long").n("most", 200));
            }
        }
        let email = Email::parse(&self.email).map_err(|text| faults.add("email", text)).ok();
        let Some(email) = email.filter(|_| faults.is_empty()) else { return Err(faults) };
        let tidy = |typed: &String| typed.trim().to_owned();
        Ok(AdvisingService {
            advising_service_id,
            name: tidy(&self.name),
            email: email.to_string(),
            phone: tidy(&self.phone),
            opening_hours_da: tidy(&self.opening_hours_da),
            opening_hours_en: tidy(&self.opening_hours_en),
        })
    }
}

#[derive(Debug, Template)]
#[template(path = "accounts/service_form.html")]
struct FormPage {
    frame: Frame,
    faults: Faults,
    form: ServiceForm,
    service: Option<AdvisingServiceId>,
}

async fn new_form(_: Admin, frame: Frame) -> Page<FormPage> {
    Page(FormPage { frame, faults: Faults::none(), form: ServiceForm::default(), service: None })
}

async fn create(
    _: Admin,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
    Form(form): Form<ServiceForm>,
) -> Result<Response> {
    match form.parse(AdvisingServiceId::random(&mut app.chance())) {
        Ok(service) => {
            let now = tx.now;
            if actions::advising_services(&mut tx).await?.iter().any(|known| known.name == service.name) {
                let faults = Faults::one("name", Text::new("accounts-service-name-taken"));
                return Ok(Page::faulty(FormPage { frame, faults, form, service: None }).into_response());
            }
            actions::save_advising_service(&mut tx, now, &service).await?;
            tx.commit().await?;
            let path = format!("/admin/advising/{}", service.advising_service_id);
            Ok(Redirect::to(path).notice("accounts-notice-service-saved").into_response())
        }
        Err(faults) => Ok(Page::faulty(FormPage { frame, faults, form, service: None }).into_response()),
    }
}

async fn find(tx: &mut Tx, id: AdvisingServiceId) -> Result<AdvisingService> {
    let services = actions::advising_services(tx).await?;
    services.into_iter().find(|service| service.advising_service_id == id).ok_or(Error::NotFound)
}

async fn edit_form(
    _: Admin,
    mut tx: Tx,
    frame: Frame,
    Path(id): Path<AdvisingServiceId>,
) -> Result<Page<FormPage>> {
    let form = ServiceForm::of(&find(&mut tx, id).await?);
    Ok(Page(FormPage { frame, faults: Faults::none(), form, service: Some(id) }))
}

async fn edit(
    _: Admin,
    mut tx: Tx,
    frame: Frame,
    Path(id): Path<AdvisingServiceId>,
    Form(form): Form<ServiceForm>,
) -> Result<Response> {
    find(&mut tx, id).await?;
    match form.parse(id) {
        Ok(service) => {
            let now = tx.now;
            actions::save_advising_service(&mut tx, now, &service).await?;
            tx.commit().await?;
            let path = format!("/admin/advising/{id}");
            Ok(Redirect::to(path).notice("accounts-notice-service-saved").into_response())
        }
        Err(faults) => Ok(Page::faulty(FormPage { frame, faults, form, service: Some(id) }).into_response()),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct AdviserForm {
    name: String,
    email: String,
    kind: String,
}

#[derive(Debug, Template)]
#[template(path = "accounts/service.html")]
struct ShowPage {
    frame: Frame,
    faults: Faults,
    form: AdviserForm,
    service: AdvisingService,
    advisers: Vec<(Person, AdviserKind)>,
}

async fn show(
    _: Admin,
    mut tx: Tx,
    frame: Frame,
    Path(id): Path<AdvisingServiceId>,
) -> Result<Page<ShowPage>> {
    let service = find(&mut tx, id).await?;
    let advisers = actions::advisers(&mut tx, id).await?;
    let form = AdviserForm { kind: AdviserKind::Adviser.as_str().to_owned(), ..AdviserForm::default() };
    Ok(Page(ShowPage { frame, faults: Faults::none(), form, service, advisers }))
}

async fn name(
    _: Admin,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
    Path(id): Path<AdvisingServiceId>,
    Form(form): Form<AdviserForm>,
) -> Result<Response> {
    let (now, service) = (tx.now, find(&mut tx, id).await?);
    let mut faults = Faults::none();
    if form.name.trim().is_empty() || form.name.chars().count() > 200 {
        faults.add("name", Text::new("accounts-adviser-name-missing"));
    }
    let email = Email::parse(&form.email).map_err(|text| faults.add("email", text)).ok();
    let kind = AdviserKind::from_word(&form.kind);
    if kind.is_none() {
        faults.add("kind", Text::new("accounts-adviser-kind-missing"));
    }
    let (Some(email), Some(kind), true) = (email, kind, faults.is_empty()) else {
        let advisers = actions::advisers(&mut tx, id).await?;
        return Ok(Page::faulty(ShowPage { frame, faults, form, service, advisers }).into_response());
    };
    let newcomer = Newcomer { email, name: form.name.trim().to_owned(), language: frame.l };
    let account = actions::welcome(&mut tx, now, &newcomer).await?;
    if !actions::may_advise(&mut tx, id, account).await? {
        let faults = Faults::one("email", Text::new("accounts-adviser-elsewhere"));
        let advisers = actions::advisers(&mut tx, id).await?;
        return Ok(Page::faulty(ShowPage { frame, faults, form, service, advisers }).into_response());
    }
    actions::name_adviser(&mut tx, now, id, account, kind).await?;
    actions::invite(&mut tx, now, &mut app.chance(), app.post(), account).await?;
    tx.commit().await?;
    Ok(Redirect::to(format!("/admin/advising/{id}")).notice("accounts-notice-adviser-named").into_response())
}

#[derive(Debug, Template)]
#[template(path = "accounts/adviser_release.html")]
struct ReleasePage {
    frame: Frame,
    service: AdvisingService,
    name: String,
}

async fn release_form(
    _: Admin,
    mut tx: Tx,
    frame: Frame,
    Path((id, account)): Path<(AdvisingServiceId, AccountId)>,
) -> Result<Page<ReleasePage>> {
    let service = find(&mut tx, id).await?;
    let advisers = actions::advisers(&mut tx, id).await?;
    let (person, _) =
        advisers.into_iter().find(|(person, _)| person.account_id == account).ok_or(Error::NotFound)?;
    Ok(Page(ReleasePage { frame, service, name: person.name }))
}

async fn release(
    _: Admin,
    mut tx: Tx,
    Path((id, account)): Path<(AdvisingServiceId, AccountId)>,
) -> Result<Redirect> {
    actions::release_adviser(&mut tx, id, account).await?;
    tx.commit().await?;
    Ok(Redirect::to(format!("/admin/advising/{id}")).notice("accounts-notice-adviser-released"))
}

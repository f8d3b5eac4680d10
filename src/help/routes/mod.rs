//! Pages of asking for help, of the advising service, and the neutral page that every mail leads to.

mod advising;
mod asking;
mod crisis;
mod forms;
mod messages;
mod thread;

use super::actions::{HelpError, Tools};
use crate::accounts::{self, AdvisingService, AdvisingServiceId};
use crate::web::{App, Audience, Error, Result, Routes, Shows, Tx};

/// The rows of this feature.
pub fn routes() -> Routes {
    use Audience::{Admin, Adviser, SignedIn};
    use Shows::{Plain, Restricted};
    Routes::new()
        .get("/messages", SignedIn, Restricted, messages::list)
        .get("/help", SignedIn, Restricted, asking::before)
        .get("/help/offensive", SignedIn, Plain, asking::offensive)
        .get("/help/ask", SignedIn, Restricted, asking::form)
        .post("/help/ask", SignedIn, Restricted, asking::ask)
        .get("/help/requests", SignedIn, Restricted, thread::list)
        .get("/help/requests/{help_request_id}", SignedIn, Restricted, thread::show)
        .get("/help/requests/{help_request_id}/receipt", SignedIn, Restricted, asking::receipt)
        .post("/help/requests/{help_request_id}/reply", SignedIn, Restricted, thread::reply)
        .post("/help/requests/{help_request_id}/known", SignedIn, Restricted, thread::let_know)
        .get("/help/requests/{help_request_id}/withdraw", SignedIn, Restricted, thread::withdraw_form)
        .post("/help/requests/{help_request_id}/withdraw", SignedIn, Restricted, thread::withdraw)
        .get("/inbox", Adviser, Restricted, advising::list)
        .get("/inbox/{help_request_id}", Adviser, Restricted, advising::show)
        .get("/inbox/{help_request_id}/agreement", Adviser, Restricted, advising::agreement)
        .post("/inbox/{help_request_id}/claim", Adviser, Restricted, advising::claim)
        .post("/inbox/{help_request_id}/take-over", Adviser, Restricted, advising::take_over)
        .post("/inbox/{help_request_id}/answer", Adviser, Restricted, advising::answer)
        .post("/inbox/{help_request_id}/note", Adviser, Restricted, advising::save_note)
        .post("/inbox/{help_request_id}/hand-over", Adviser, Restricted, advising::hand_over)
        .post("/inbox/{help_request_id}/recuse", Adviser, Restricted, advising::recuse)
        .post("/inbox/{help_request_id}/close", Adviser, Restricted, advising::close)
        .get("/admin/crisis", Admin, Plain, crisis::list)
        .post("/admin/crisis/checked", Admin, Plain, crisis::mark_checked)
        .get("/admin/crisis/new", Admin, Plain, crisis::new_form)
        .post("/admin/crisis/new", Admin, Plain, crisis::create)
        .get("/admin/crisis/{crisis_contact_id}", Admin, Plain, crisis::edit_form)
        .post("/admin/crisis/{crisis_contact_id}", Admin, Plain, crisis::edit)
        .get("/admin/crisis/{crisis_contact_id}/remove", Admin, Plain, crisis::remove_form)
        .post("/admin/crisis/{crisis_contact_id}/remove", Admin, Plain, crisis::remove)
}

/// What a deed takes from the application.
fn tools(app: &App) -> Tools<'_> {
    Tools { seals: app.seals(), post: app.post(), zone: app.zone() }
}

/// A fresh mark for a form, so that sending it twice does its deed once.
fn fresh_form(app: &App) -> String {
    uuid::Builder::from_random_bytes(app.chance().bytes()).into_uuid().to_string()
}

/// The mark of a form that was sent. Our forms always carry one.
fn sent_form(mark: &str) -> Result<uuid::Uuid> {
    mark.parse().map_err(|_| Error::Malformed)
}

async fn service(tx: &mut Tx, id: AdvisingServiceId) -> Result<AdvisingService> {
    let services = accounts::advising_services(tx).await?;
    services.into_iter().find(|service| service.advising_service_id == id).ok_or(Error::NotFound)
}

impl From<HelpError> for Error {
    fn from(error: HelpError) -> Self {
        match error {
            HelpError::Missing | HelpError::Unfit | HelpError::NobodyLeft => Self::NotFound,
            HelpError::Database(error) => error.into(),
            HelpError::Sealing(error) => error.into(),
            HelpError::Mail(error) => error.into(),
        }
    }
}

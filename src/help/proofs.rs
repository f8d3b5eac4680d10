//! The rights this feature can prove: to have asked, to be of the advising service and not kept away, to hold a case.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use super::HelpRequestId;
use super::actions::{Part, admits, part_of};
use super::model::{Envelope, Reader};
use super::store::{self, Request};
use crate::accounts::{AccountId, Adviser, SignedIn};
use crate::web::{App, Audience, Error, Proof, Tx, param};

async fn request_of_path(parts: &mut Parts, app: &App, tx: &mut Tx) -> Result<Request, Error> {
    let id: HelpRequestId = param(parts, app, "help_request_id").await?;
    store::find(tx, id).await?.ok_or(Error::NotFound)
}

/// A student who asked, alone or with their group: of the request in the path.
#[derive(Clone, Debug)]
pub struct Asker {
    by: SignedIn,
    request: Request,
    part: Part,
}

impl Asker {
    /// Whose account it is.
    pub fn account_id(&self) -> AccountId {
        self.by.account_id()
    }

    /// Whether they sent it, or asked along.
    pub fn part(&self) -> Part {
        self.part
    }

    pub(super) fn request(&self) -> &Request {
        &self.request
    }
}

impl Proof for Asker {
    const AUDIENCE: Audience = Audience::SignedIn;
}

impl FromRequestParts<App> for Asker {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let by = SignedIn::from_request_parts(parts, app).await?;
        let mut tx = Tx::from_request_parts(parts, app).await?;
        let request = request_of_path(parts, app, &mut tx).await?;
        let part = part_of(&mut tx, app.seals(), &request, by.account_id()).await?.ok_or(Error::NotFound)?;
        tx.hand_on(parts).await?;
        Ok(Self { by, request, part })
    }
}

/// The student who sent the request in the path, and may therefore take it back and choose who knows.
#[derive(Clone, Debug)]
pub struct Sender(Asker);

impl Sender {
    /// The asker they are.
    pub(super) fn asker(&self) -> &Asker {
        &self.0
    }
}

impl Proof for Sender {
    const AUDIENCE: Audience = Audience::SignedIn;
}

impl FromRequestParts<App> for Sender {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let asker = Asker::from_request_parts(parts, app).await?;
        if asker.part == Part::Sender { Ok(Self(asker)) } else { Err(Error::NotFound) }
    }
}

/// An adviser who may know of the request in the path: it went to their service and the student did not keep them
/// away. Does not open it.
#[derive(Clone, Debug)]
pub struct Reading {
    by: Adviser,
    request: Request,
    envelope: Envelope,
}

impl Reading {
    /// The adviser.
    pub fn adviser(&self) -> &Adviser {
        &self.by
    }

    /// Whose account it is.
    pub fn account_id(&self) -> AccountId {
        self.by.account_id()
    }

    pub(super) fn request(&self) -> &Request {
        &self.request
    }

    pub(super) fn envelope(&self) -> &Envelope {
        &self.envelope
    }

    /// Whether this adviser has the case.
    pub fn holds(&self) -> bool {
        self.request.holder == Some(self.by.account_id())
    }
}

impl Proof for Reading {
    const AUDIENCE: Audience = Audience::Adviser;
}

impl FromRequestParts<App> for Reading {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let by = Adviser::from_request_parts(parts, app).await?;
        let mut tx = Tx::from_request_parts(parts, app).await?;
        let request = request_of_path(parts, app, &mut tx).await?;
        let reader = Reader { account_id: by.account_id(), kind: by.kind() };
        if request.advising_service_id != by.service() {
            return Err(Error::NotFound);
        }
        let envelope = admits(app.seals(), &request, reader)?.ok_or(Error::NotFound)?;
        tx.hand_on(parts).await?;
        Ok(Self { by, request, envelope })
    }
}

/// The adviser who holds the request in the path, and may therefore open it.
#[derive(Clone, Debug)]
pub struct Holder(Reading);

impl Holder {
    /// The reading it stands on.
    pub(super) fn reading(&self) -> &Reading {
        &self.0
    }
}

impl Proof for Holder {
    const AUDIENCE: Audience = Audience::Adviser;
}

impl FromRequestParts<App> for Holder {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let reading = Reading::from_request_parts(parts, app).await?;
        if reading.holds() { Ok(Self(reading)) } else { Err(Error::NotFound) }
    }
}

impl Reading {
    /// The same as a holder's, when they hold it.
    pub(super) fn into_holder(self) -> Result<Holder, Box<Self>> {
        if self.holds() { Ok(Holder(self)) } else { Err(Box::new(self)) }
    }
}

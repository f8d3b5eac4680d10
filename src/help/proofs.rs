//! The rights this feature can prove: to have asked, to be of the advising service and not kept away, to hold a case.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use super::HelpRequestId;
use super::actions::{admits, asker_tag};
use super::model::{Envelope, Reader};
use super::store::{self, Request};
use crate::accounts::{AccountId, Adviser, SignedIn};
use crate::web::{App, Audience, Error, Proof, Tx, param};

async fn request_of_path(parts: &mut Parts, app: &App, tx: &mut Tx) -> Result<Request, Error> {
    let id: HelpRequestId = param(parts, app, "help_request_id").await?;
    store::find(tx, id).await?.ok_or(Error::NotFound)
}

/// The student who asked: of the request in the path.
#[derive(Clone, Debug)]
pub struct Asker {
    by: SignedIn,
    request: Request,
}

impl Asker {
    /// Whose account it is.
    pub fn account_id(&self) -> AccountId {
        self.by.account_id()
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
        if request.asker_tag != asker_tag(app.seals(), by.account_id()) {
            return Err(Error::NotFound);
        }
        tx.hand_on(parts).await?;
        Ok(Self { by, request })
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

//! The rights this feature can prove, both read from the path's `group_id`: being an active member of a group, and
//! accompanying one. To everybody else the group does not exist.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use super::company::{self, Company};
use crate::accounts::{AccountId, SignedIn};
use crate::formations::GroupId;
use crate::web::{App, Audience, Error, Proof, Tx, param};

/// An active member of the group of the path.
#[derive(Clone, Debug)]
pub struct Member {
    by: SignedIn,
    company: Company,
}

impl Member {
    /// Whose account it is.
    pub fn account_id(&self) -> AccountId {
        self.by.account_id()
    }

    /// The group with the people around it.
    pub fn company(&self) -> &Company {
        &self.company
    }

    /// Which group.
    pub fn group_id(&self) -> GroupId {
        self.company.group_id()
    }
}

impl Proof for Member {
    const AUDIENCE: Audience = Audience::MemberOfGroup;
}

impl FromRequestParts<App> for Member {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let (by, company) = around(parts, app).await?;
        if company.has_member(by.account_id()) { Ok(Self { by, company }) } else { Err(Error::NotFound) }
    }
}

/// The facilitator of the group of the path.
#[derive(Clone, Debug)]
pub struct Facilitator {
    by: SignedIn,
    company: Company,
}

impl Facilitator {
    /// Whose account it is.
    pub fn account_id(&self) -> AccountId {
        self.by.account_id()
    }

    /// The group with the people around it.
    pub fn company(&self) -> &Company {
        &self.company
    }

    /// Which group.
    pub fn group_id(&self) -> GroupId {
        self.company.group_id()
    }
}

impl Proof for Facilitator {
    const AUDIENCE: Audience = Audience::FacilitatorOfGroup;
}

impl FromRequestParts<App> for Facilitator {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let (by, company) = around(parts, app).await?;
        if company.is_accompanied_by(by.account_id()) {
            Ok(Self { by, company })
        } else {
            Err(Error::NotFound)
        }
    }
}

async fn around(parts: &mut Parts, app: &App) -> Result<(SignedIn, Company), Error> {
    let by = SignedIn::from_request_parts(parts, app).await?;
    let group_id = param(parts, app, "group_id").await?;
    let mut tx = Tx::from_request_parts(parts, app).await?;
    let company = company::find(&mut tx, group_id).await?;
    tx.hand_on(parts).await?;
    company.map(|company| (by, company)).ok_or(Error::NotFound)
}

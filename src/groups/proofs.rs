//! The rights this feature can prove, both read from the path's `group_id`: being an active member of a group, and
//! accompanying one. To everybody else the group does not exist.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use sqlx::PgConnection;

use super::company::{self, Company};
use crate::accounts::{AccountId, SignedIn};
use crate::formations::{self, FormerGroup, GroupId};
use crate::web::{App, Audience, Error, Proof, Tx, param};

/// An active member of the group of the path.
#[derive(Clone, Debug)]
pub struct Member {
    account_id: AccountId,
    company: Company,
}

impl Member {
    /// The proof that somebody is an active member of a group; none if they are not.
    pub async fn find(
        db: &mut PgConnection,
        account_id: AccountId,
        group_id: GroupId,
    ) -> sqlx::Result<Option<Self>> {
        let company = company::find(db, group_id).await?;
        let company = company.filter(|company| company.has_member(account_id));
        Ok(company.map(|company| Self { account_id, company }))
    }

    /// Whose account it is.
    pub fn account_id(&self) -> AccountId {
        self.account_id
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
        let account_id = SignedIn::from_request_parts(parts, app).await?.account_id();
        let group_id = param(parts, app, "group_id").await?;
        let mut tx = Tx::from_request_parts(parts, app).await?;
        let member = Self::find(&mut tx, account_id, group_id).await?;
        tx.hand_on(parts).await?;
        member.ok_or(Error::NotFound)
    }
}

/// Somebody who was a member of the group of the path and is not any more.
#[derive(Clone, Debug)]
pub struct FormerMember {
    former: FormerGroup,
}

impl FormerMember {
    /// Which group they were in, and until when.
    pub fn former(&self) -> &FormerGroup {
        &self.former
    }
}

impl Proof for FormerMember {
    const AUDIENCE: Audience = Audience::SignedIn;
}

impl FromRequestParts<App> for FormerMember {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let account_id = SignedIn::from_request_parts(parts, app).await?.account_id();
        let group_id = param(parts, app, "group_id").await?;
        let mut tx = Tx::from_request_parts(parts, app).await?;
        let group = formations::find_group(&mut tx, group_id).await?.ok_or(Error::NotFound)?;
        let former = formations::former_groups(&mut tx, group.course_id, account_id).await?;
        tx.hand_on(parts).await?;
        let former = former.into_iter().find(|former| former.group_id == group_id);
        former.map(|former| Self { former }).ok_or(Error::NotFound)
    }
}

/// The facilitator of the group of the path.
#[derive(Clone, Debug)]
pub struct Facilitator {
    account_id: AccountId,
    company: Company,
}

impl Facilitator {
    /// The proof that somebody accompanies a group; none if they do not.
    pub async fn find(
        db: &mut PgConnection,
        account_id: AccountId,
        group_id: GroupId,
    ) -> sqlx::Result<Option<Self>> {
        let company = company::find(db, group_id).await?;
        let company = company.filter(|company| company.is_accompanied_by(account_id));
        Ok(company.map(|company| Self { account_id, company }))
    }

    /// Whose account it is.
    pub fn account_id(&self) -> AccountId {
        self.account_id
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
        let account_id = SignedIn::from_request_parts(parts, app).await?.account_id();
        let group_id = param(parts, app, "group_id").await?;
        let mut tx = Tx::from_request_parts(parts, app).await?;
        let facilitator = Self::find(&mut tx, account_id, group_id).await?;
        tx.hand_on(parts).await?;
        facilitator.ok_or(Error::NotFound)
    }
}

//! The rights this feature can prove, and how a request proves them.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use chrono::{DateTime, TimeDelta, Utc};

use super::model::{AdviserKind, SessionRule, sha256};
use super::{AccountId, AdvisingServiceId, SessionId, store};
use crate::chance::hex;
use crate::i18n::Lang;
use crate::notifications::Signature;
use crate::web::{App, Audience, Error, FormOf, Proof, Tx, Visit, Who};

/// The session cookie. The prefix makes browsers insist on https (or localhost), the whole site and no domain.
pub const SESSION_COOKIE: &str = "__Host-medspil-session";

/// How stale the last use of a session may be in the database; saves a write for every page.
const SEEN_PRECISION: TimeDelta = TimeDelta::seconds(60);

/// Somebody who is signed in. Only a live session makes one.
#[derive(Clone, Debug)]
pub struct SignedIn {
    account_id: AccountId,
    session_id: SessionId,
    name: String,
    email: String,
    language: Lang,
    is_admin: bool,
    advising: Option<(AdvisingServiceId, AdviserKind)>,
    started_at: DateTime<Utc>,
}

impl SignedIn {
    /// Whose session it is.
    pub fn account_id(&self) -> AccountId {
        self.account_id
    }

    /// Which session it is.
    pub fn session_id(&self) -> SessionId {
        self.session_id
    }

    /// The name on the account.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Theirs under a mail.
    pub fn signature(&self) -> Signature<'_> {
        Signature::of(self.account_id, &self.name)
    }

    /// The address on the account.
    pub fn email(&self) -> &str {
        &self.email
    }

    /// The account's language.
    pub fn language(&self) -> Lang {
        self.language
    }

    /// Whether this is an administrator.
    pub fn is_admin(&self) -> bool {
        self.is_admin
    }

    /// The same person as an adviser, when they are one.
    pub fn as_adviser(&self) -> Option<Adviser> {
        self.advising.map(|(service, kind)| Adviser { by: self.clone(), service, kind })
    }

    /// The advising service this person works for, if any.
    pub fn advises(&self) -> Option<AdvisingServiceId> {
        self.advising.map(|(service, _)| service)
    }

    /// When this person last proved who they are with a password.
    pub fn signed_in_at(&self) -> DateTime<Utc> {
        self.started_at
    }
}

impl Proof for SignedIn {
    const AUDIENCE: Audience = Audience::SignedIn;
}

impl FromRequestParts<App> for SignedIn {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let visit = Visit::of(parts)?;
        let token = visit.token.as_deref().ok_or(Error::SignInFirst)?;
        let mut tx = Tx::from_request_parts(parts, app).await?;
        let now = tx.now;
        let row = store::find_session(&mut tx, &sha256(token.as_bytes())).await?.ok_or(Error::SignInFirst)?;
        let rule = if row.session_rule == "staff" { SessionRule::STAFF } else { SessionRule::STUDENT };
        if !rule.allows(row.started_at, row.seen_at, now) {
            return Err(Error::SignInFirst);
        }
        let account_id = row.account_id.uuid();
        if now - row.seen_at > SEEN_PRECISION {
            // Committed at once, since a page that only reads does not commit; over the same connection, since whoever
            // holds one must not wait for another.
            store::mark_seen(&mut tx, now, now - SEEN_PRECISION, row.session_id).await?;
            app.db().commit_and_go_on(&mut tx, account_id).await?;
        } else {
            crate::db::identify(&mut tx, account_id).await?;
        }
        let by = Self {
            account_id: row.account_id,
            session_id: row.session_id,
            name: row.name,
            email: row.email,
            language: Lang::from_tag(&row.language).unwrap_or_default(),
            is_admin: row.is_admin,
            advising: row
                .advising_service_id
                .zip(row.adviser_kind.as_deref().and_then(AdviserKind::from_word)),
            started_at: row.started_at,
        };
        let mark = mark_of(app, row.account_id);
        visit.recognise(Who {
            name: by.name.clone(),
            language: by.language,
            is_admin: by.is_admin,
            is_adviser: by.advising.is_some(),
            mark: mark.clone(),
        });
        tx.hand_on(parts).await?;
        // The page was made for somebody who sat here before: what they typed is not this person's.
        let is_anothers = parts.extensions.get::<FormOf>().is_some_and(|form| form.0 != mark);
        if is_anothers { Err(Error::AnothersPage) } else { Ok(by) }
    }
}

/// What the forms made for somebody carry: it tells one person from another, and nobody who either is.
fn mark_of(app: &App, account: AccountId) -> String {
    let tag = app.seals().blind("whose form", account.uuid());
    hex(&tag[..12])
}

/// An administrator: courses, people, settings, and no content.
#[derive(Clone, Debug)]
pub struct Admin(SignedIn);

impl Admin {
    /// The person.
    pub fn who(&self) -> &SignedIn {
        &self.0
    }
}

impl Proof for Admin {
    const AUDIENCE: Audience = Audience::Admin;
}

impl FromRequestParts<App> for Admin {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let by = SignedIn::from_request_parts(parts, app).await?;
        if by.is_admin { Ok(Self(by)) } else { Err(Error::NotFound) }
    }
}

/// Somebody of an advising service.
#[derive(Clone, Debug)]
pub struct Adviser {
    by: SignedIn,
    service: AdvisingServiceId,
    kind: AdviserKind,
}

impl Adviser {
    /// The person.
    pub fn who(&self) -> &SignedIn {
        &self.by
    }

    /// Whose account it is.
    pub fn account_id(&self) -> AccountId {
        self.by.account_id
    }

    /// The service they work for.
    pub fn service(&self) -> AdvisingServiceId {
        self.service
    }

    /// Trained adviser or student adviser.
    pub fn kind(&self) -> AdviserKind {
        self.kind
    }
}

impl Proof for Adviser {
    const AUDIENCE: Audience = Audience::Adviser;
}

impl FromRequestParts<App> for Adviser {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        SignedIn::from_request_parts(parts, app).await?.as_adviser().ok_or(Error::NotFound)
    }
}

//! A visit: what is known of one request before any feature looks at it. A layer makes it; proofs, [`Tx`] and
//! [`Frame`](super::Frame) read it.

use std::sync::{Arc, OnceLock};

use axum::extract::{FromRequestParts, RawPathParams, Request, State};
use axum::http::header::{ACCEPT_LANGUAGE, COOKIE};
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::Response;
use tokio::sync::Mutex;

use super::frame::Who;
use super::routes::{Audience, Proof};
use super::{App, Error, Tx};
use crate::accounts;
use crate::db::PgTransaction;
use crate::i18n::Lang;

/// What a request brings along: its language, its session cookie, its page nonce, and the slot for its transaction.
#[derive(Debug)]
pub struct Visit {
    /// The path asked for, without its query.
    pub path: String,
    /// The Content-Security-Policy nonce of this answer.
    pub nonce: String,
    /// The language chosen by cookie, if any.
    pub(super) chosen: Option<Lang>,
    /// The language the browser likes best, if it is one of ours.
    pub(super) accepted: Option<Lang>,
    /// The key of a notice left by the page before.
    pub(super) notice: Option<String>,
    /// The session cookie as it came.
    pub token: Option<String>,
    /// The transaction, while it waits for the next extractor.
    pub(super) slot: Mutex<Option<PgTransaction>>,
    /// Who is asking, once a proof has found out.
    pub(super) who: OnceLock<Who>,
}

impl Visit {
    /// The visit of a request; an error only when the layer was forgotten.
    pub fn of(parts: &Parts) -> Result<Arc<Self>, Error> {
        parts.extensions.get::<Arc<Self>>().cloned().ok_or_else(|| Error::internal("no visit layer"))
    }

    /// The reader's language: chosen, else the account's, else the browser's, else Danish.
    pub fn lang(&self) -> Lang {
        self.chosen.or(self.who.get().map(|who| who.language)).or(self.accepted).unwrap_or_default()
    }

    /// Remembers who is asking; the first one to say so is believed.
    pub fn recognise(&self, who: Who) {
        // A second proof of the same request finds the same person.
        let _ = self.who.set(who);
    }
}

/// The layer that makes a [`Visit`] of every request.
pub(super) async fn welcome(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let headers = request.headers();
    let cookie = |wanted: &str| {
        headers
            .get_all(COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find_map(|(name, value)| (name == wanted).then(|| value.to_owned()))
    };
    let visit = Visit {
        path: request.uri().path().to_owned(),
        nonce: app.nonce(),
        chosen: cookie(super::frame::LANGUAGE_COOKIE).as_deref().and_then(Lang::from_tag),
        accepted: headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).and_then(Lang::accepted),
        notice: cookie(super::pages::NOTICE_COOKIE),
        token: cookie(accounts::SESSION_COOKIE),
        slot: Mutex::new(None),
        who: OnceLock::new(),
    };
    request.extensions_mut().insert(Arc::new(visit));
    next.run(request).await
}

/// Anyone: the proof of a public page. Finds out who is signed in, for the frame, but asks for nothing.
#[derive(Debug)]
pub struct Visitor(
    /// Who it is, if signed in.
    pub Option<accounts::SignedIn>,
);

impl Proof for Visitor {
    const AUDIENCE: Audience = Audience::Public;
}

impl FromRequestParts<App> for Visitor {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        if Visit::of(parts)?.token.is_none() {
            return Ok(Self(None));
        }
        match accounts::SignedIn::from_request_parts(parts, app).await {
            Ok(by) => Ok(Self(Some(by))),
            // A public page stands even when the database is away.
            Err(Error::SignInFirst | Error::Away(_)) => Ok(Self(None)),
            Err(error) => Err(error),
        }
    }
}

/// A parameter of the path, parsed; a page with a malformed one does not exist.
pub async fn param<T: std::str::FromStr>(parts: &mut Parts, app: &App, name: &str) -> Result<T, Error> {
    let params = RawPathParams::from_request_parts(parts, app).await.map_err(|_| Error::NotFound)?;
    let (_, value) = params.iter().find(|(key, _)| *key == name).ok_or(Error::NotFound)?;
    value.parse().map_err(|_| Error::NotFound)
}

impl Tx {
    /// Puts the transaction back for the next extractor or the handler.
    pub async fn hand_on(self, parts: &Parts) -> Result<(), Error> {
        let visit = Visit::of(parts)?;
        *visit.slot.lock().await = Some(self.into_inner());
        Ok(())
    }
}

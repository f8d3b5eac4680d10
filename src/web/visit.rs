//! A visit: what is known of one request before any feature looks at it. A layer makes it; proofs, [`Tx`] and
//! [`Frame`](super::Frame) read it.

use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, OnceLock};

use axum::extract::{ConnectInfo, FromRequestParts, RawPathParams, Request, State};
use axum::http::header::{ACCEPT_LANGUAGE, COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Uri};
use axum::middleware::Next;
use axum::response::Response;
use tokio::sync::Mutex;

use super::frame::Who;
use super::routes::{Audience, Proof};
use super::{App, Error, Tx};
use crate::accounts;
use crate::config::Proxy;
use crate::db::PgTransaction;
use crate::i18n::Lang;

/// What a request brings along: its language, its session cookie, its page nonce, and the slot for its transaction.
#[derive(Debug)]
pub struct Visit {
    /// What was asked for, with its query: to come back to.
    pub path: String,
    /// The network address it was asked from, when that is known.
    pub address: Option<IpAddr>,
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
        self.known_lang().unwrap_or_default()
    }

    /// The same, where anything is known of the reader.
    pub(super) fn known_lang(&self) -> Option<Lang> {
        self.chosen.or(self.who.get().map(|who| who.language)).or(self.accepted)
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
    let cookie = |wanted| cookie(headers, wanted);
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip());
    let visit = Visit {
        path: asked_for(request.uri()),
        address: address(app.settings().proxy, headers, peer),
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

/// The value of a cookie that came along.
pub fn cookie(headers: &HeaderMap, wanted: &str) -> Option<String> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(name, value)| (name == wanted).then(|| value.to_owned()))
}

/// A path with its query.
pub(super) fn asked_for(uri: &Uri) -> String {
    uri.path_and_query().map_or_else(|| uri.path().to_owned(), |asked| asked.as_str().to_owned())
}

/// Where to sign in, to be led on to `next` from there.
pub fn sign_in_path(next: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte);
    let escaped = next
        .bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") });
    format!("/sign-in?next={}", escaped.collect::<String>())
}

/// The visitor's own address: what our proxy wrote last, or the other end of the connection. This machine itself is
/// nobody's address: it is a proxy that we were not told of.
fn address(proxy: Proxy, headers: &HeaderMap, peer: Option<IpAddr>) -> Option<IpAddr> {
    let told = || {
        let last =
            headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?.rsplit(',').next()?.trim();
        last.parse().ok().or_else(|| last.parse().ok().map(|with_port: SocketAddr| with_port.ip()))
    };
    match proxy {
        Proxy::Trusted => told(),
        Proxy::None => peer,
    }
    .filter(|address| !address.is_loopback())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_trusted_proxy_is_believed_and_only_its_own_word() {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", "198.51.100.1, 192.0.2.7".parse().unwrap());
        let peer = "203.0.113.5".parse().ok();
        assert_eq!(address(Proxy::None, &headers, peer), peer);
        assert_eq!(address(Proxy::Trusted, &headers, peer), "192.0.2.7".parse().ok());
        headers.insert("x-forwarded-for", "[2001:db8::1]:443".parse().unwrap());
        assert_eq!(address(Proxy::Trusted, &headers, peer), "2001:db8::1".parse().ok());
        assert_eq!(address(Proxy::Trusted, &HeaderMap::new(), peer), None);
        assert_eq!(address(Proxy::None, &headers, "127.0.0.1".parse().ok()), None);
    }

    #[test]
    fn the_way_back_keeps_its_query() {
        let uri: Uri = "/admin/people?q=a%20b&x=1".parse().unwrap();
        assert_eq!(sign_in_path(&asked_for(&uri)), "/sign-in?next=/admin/people%3Fq%3Da%2520b%26x%3D1");
    }
}

//! When a page cannot be shown. The log gets the cause; the visitor gets plain words, an incident number and a way
//! onward, in their language.
//!
//! Policy: what a person may not see looks exactly like what does not exist. Nothing internal reaches a page.

use std::error::Error as StdError;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::{App, Frame, Page, Redirect, Visit};

/// What a handler answers with: a page or an [`enum@Error`].
pub type Result<T> = std::result::Result<T, Error>;

/// Why a page cannot be shown.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such page, or it is not for this reader; the two look the same.
    #[error("not found")]
    NotFound,
    /// The page is for those who are signed in.
    #[error("sign in first")]
    SignInFirst,
    /// What was sent was typed on a page made for somebody else, who sat at the same browser before.
    #[error("another's page")]
    AnothersPage,
    /// The request is not what our forms send.
    #[error("malformed request")]
    Malformed,
    /// More was sent than we take.
    #[error("too large")]
    TooLarge,
    /// Too many wish for the same costly thing at once (password hashing); a moment later it goes.
    #[error("busy")]
    Busy,
    /// Somebody else was faster: what the page showed is no longer so, and what was asked for would now break a promise
    /// the database keeps.
    #[error("overtaken")]
    Overtaken,
    /// The database does not answer.
    #[error("the database is away: {0}")]
    Away(#[source] sqlx::Error),
    /// Something that should not happen.
    #[error("internal: {0}")]
    Internal(#[source] Box<dyn StdError + Send + Sync>),
}

impl Error {
    /// Something that should not happen, with its cause for the log.
    pub fn internal(cause: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self::Internal(cause.into())
    }

    fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignInFirst => StatusCode::SEE_OTHER,
            Self::AnothersPage => StatusCode::PRECONDITION_FAILED,
            Self::Malformed => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Overtaken => StatusCode::CONFLICT,
            Self::Busy | Self::Away(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        if crate::db::is_away(&error) { Self::Away(error) } else { Self::internal(error) }
    }
}

impl Error {
    /// What a commit that fails means. Promises that are looked at when everything is done (that nobody is without a
    /// group) fail here only when two deeds crossed, and so does a deed that would have waited for another in a circle.
    pub(super) fn of_commit(error: sqlx::Error) -> Self {
        let code = error.as_database_error().and_then(sqlx::error::DatabaseError::code);
        // A check, a unique key; a deadlock, a serialization failure.
        let crossed = ["23514", "23505", "40P01", "40001"];
        if code.is_some_and(|code| crossed.contains(&code.as_ref())) { Self::Overtaken } else { error.into() }
    }
}

impl From<crate::privacy::Broken> for Error {
    fn from(error: crate::privacy::Broken) -> Self {
        Self::internal(error)
    }
}

/// Marks an answer that is to be dressed as an error page.
#[derive(Clone, Copy, Debug)]
struct Bare;

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let status = self.status();
        match &self {
            Self::Internal(cause) => {
                tracing::error!(cause = %without_values(cause.as_ref()), "a page failed");
            }
            Self::Away(cause) => tracing::warn!(cause = %without_values(cause), "the database is away"),
            _ => {}
        }
        let mut response = status.into_response();
        response.extensions_mut().insert(Bare);
        if status == StatusCode::SERVICE_UNAVAILABLE {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("5"));
        }
        response
    }
}

/// A cause for the log, without the values that PostgreSQL repeats in its errors.
fn without_values(cause: &(dyn StdError + 'static)) -> String {
    cause.downcast_ref().map_or_else(|| cause.to_string(), crate::db::without_values)
}

#[derive(Debug, Template)]
#[template(path = "errors/show.html")]
struct ErrorPage {
    frame: Frame,
    kind: &'static str,
    incident: Option<String>,
}

impl ErrorPage {
    fn key(&self, part: &str) -> String {
        format!("errors-{}-{part}", self.kind)
    }

    /// Who is signed in, to be told from somebody who was.
    fn name(&self) -> &str {
        self.frame.who.as_ref().map_or("", |who| who.name.as_str())
    }
}

/// The layer that dresses every bare error, ours or a library's, as a page in the reader's language.
pub(super) async fn dress(State(app): State<App>, request: Request, next: Next) -> Response {
    let visit = request.extensions().get::<Arc<Visit>>().cloned();
    let incident =
        request.headers().get(super::watch::REQUEST_ID).and_then(|id| id.to_str().ok()).map(str::to_owned);
    let reading = request.method() == Method::GET;
    let asked_for = super::visit::asked_for(request.uri());
    let mut response = next.run(request).await;
    let Some(visit) = visit else { return response };
    let status = response.status();
    if status == StatusCode::SEE_OTHER && response.extensions().get::<Bare>().is_some() {
        if reading {
            return Redirect::to(super::sign_in_path(&asked_for))
                .notice("accounts-notice-sign-in-first")
                .into_response();
        }
        // Something was typed. This page is the answer to it, so that reloading it sends the words again.
        let page = ErrorPage { frame: Frame::of(&visit, &app), kind: "signed-out", incident: None };
        return Page::with_status(page, StatusCode::UNAUTHORIZED).into_response();
    }
    let is_page = response.headers().get(CONTENT_TYPE).is_some_and(|kind| {
        kind.as_bytes().starts_with(b"text/html") || kind.as_bytes().starts_with(b"application/")
    });
    if is_page || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let kind = match status {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => "missing",
        StatusCode::PAYLOAD_TOO_LARGE => "large",
        StatusCode::FORBIDDEN => "foreign",
        StatusCode::CONFLICT => "overtaken",
        StatusCode::PRECONDITION_FAILED => "another",
        StatusCode::SERVICE_UNAVAILABLE | StatusCode::GATEWAY_TIMEOUT | StatusCode::REQUEST_TIMEOUT => "away",
        status if status.is_server_error() => "broken",
        _ => "malformed",
    };
    let frame = Frame::of(&visit, &app);
    let incident = incident.filter(|_| matches!(kind, "broken" | "away"));
    let page = Page::with_status(ErrorPage { frame, kind, incident }, status).into_response();
    let (parts, body) = page.into_parts();
    *response.body_mut() = body;
    for (name, value) in parts.headers {
        if let Some(name) = name {
            response.headers_mut().insert(name, value);
        }
    }
    response.headers_mut().remove(axum::http::header::CONTENT_LENGTH);
    response
}

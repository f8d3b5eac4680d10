//! Two questions a supervisor asks: does the process live (never touches the database), and is it of use now.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::{FromRequestParts, State};
use axum::http::StatusCode;
use axum::http::request::Parts;

use super::{App, Audience, Proof, Routes, Shows};

/// How long the database may take to show that it is of use.
const PATIENCE: Duration = Duration::from_secs(1);

/// The rows of these two.
pub(super) fn routes() -> Routes {
    Routes::new().get("/healthz", Audience::Public, Shows::Plain, lives).get(
        "/readyz",
        Audience::Public,
        Shows::Plain,
        is_of_use,
    )
}

/// Anything at all, also a machine: unlike a [`Visitor`](super::Visitor) it is not looked up.
#[derive(Debug)]
pub struct Anything;

impl Proof for Anything {
    const AUDIENCE: Audience = Audience::Public;
}

impl FromRequestParts<App> for Anything {
    type Rejection = Infallible;

    async fn from_request_parts(_: &mut Parts, _: &App) -> Result<Self, Infallible> {
        Ok(Self)
    }
}

async fn lives(_: Anything) -> &'static str {
    "alive\n"
}

async fn is_of_use(_: Anything, State(app): State<App>) -> (StatusCode, &'static str) {
    match tokio::time::timeout(PATIENCE, app.db().pending_migrations()).await {
        Ok(Ok(0)) => (StatusCode::OK, "ready\n"),
        Ok(Ok(_)) => (StatusCode::SERVICE_UNAVAILABLE, "the database is not migrated\n"),
        Ok(Err(_)) | Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the database is away\n"),
    }
}

//! The whole site: every feature's rows in one table, and the layers around them.

use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::{HeaderName, StatusCode};
use axum::middleware::{from_fn, from_fn_with_state};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::timeout::TimeoutLayer;

use super::routes::{Audience, Routes, Shows};
use super::{App, assets, errors, headers, visit};
use crate::{accounts, site};

/// The largest form we take: a long reflection with room to spare. Uploads have rows of their own.
const LARGEST_FORM: usize = 256 * 1024;

/// No page takes longer than this.
const LONGEST_REQUEST: Duration = Duration::from_secs(30);

/// The table of every route of the site.
pub fn table() -> Routes {
    Routes::new()
        .get("/assets/{hash}/{*name}", Audience::Public, Shows::Plain, assets::show)
        .and(site::routes())
        .and(accounts::routes())
}

/// The site, ready to serve.
pub fn site(app: App) -> Router {
    let request_id = HeaderName::from_static("x-request-id");
    table()
        .into_router()
        .route_layer(from_fn(name_route))
        .fallback(missing)
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
        .layer(CsrfLayer::new())
        .layer(TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, LONGEST_REQUEST))
        .layer(CatchPanicLayer::new())
        .layer(from_fn_with_state(app.clone(), errors::dress))
        .layer(from_fn_with_state(app.clone(), headers::protect))
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(app.clone(), visit::welcome))
        .layer(PropagateRequestIdLayer::new(request_id.clone()))
        .layer(from_fn(log_request))
        .layer(SetRequestIdLayer::new(request_id, MakeRequestUuid))
        .with_state(app)
}

/// Tells the layers outside which route answered.
async fn name_route(
    pattern: axum::extract::MatchedPath,
    request: axum::extract::Request,
    next: axum::middleware::Next,
) -> axum::response::Response {
    let mut response = next.run(request).await;
    response.extensions_mut().insert(pattern);
    response
}

async fn missing(_: super::Visitor) -> errors::Result<()> {
    Err(errors::Error::NotFound)
}

/// One line per request: id, method, route pattern, status and duration; never a path, query, body, name or address.
async fn log_request(
    request: axum::extract::Request,
    next: axum::middleware::Next,
) -> axum::response::Response {
    let id =
        request.headers().get("x-request-id").and_then(|id| id.to_str().ok()).unwrap_or_default().to_owned();
    let method = request.method().clone();
    let begun = std::time::Instant::now();
    let response = next.run(request).await;
    let route =
        response.extensions().get::<axum::extract::MatchedPath>().map_or("-", |pattern| pattern.as_str());
    let milliseconds = begun.elapsed().as_millis() as u64;
    tracing::info!(id, %method, route, status = response.status().as_u16(), milliseconds, "request");
    response
}

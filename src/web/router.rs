//! The whole site: every feature's rows in one table, and the layers around them.

use std::time::Duration;

use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::{Extension, Router};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::timeout::TimeoutLayer;

use super::forms::{self, LARGEST_FORM};
use super::routes::{Audience, Routes, Shows};
use super::{App, assets, errors, headers, health, hearing, visit, watch};
use crate::{accounts, courses, formations, groups, help, notifications, questionnaires, reflections, site};

/// No page takes longer than this.
const LONGEST_REQUEST: Duration = Duration::from_secs(30);

/// The table of every route of the site.
pub fn table() -> Routes {
    Routes::new()
        .get("/assets/{hash}/{*name}", Audience::Public, Shows::Plain, assets::show)
        .and(health::routes())
        .and(site::routes())
        .and(notifications::routes())
        .and(accounts::routes())
        .and(courses::routes())
        .and(questionnaires::routes())
        .and(reflections::routes())
        .and(formations::routes())
        .and(groups::routes())
        .and(help::routes())
}

/// The two health checks alone, for the operators' listener.
pub fn health() -> Router<App> {
    health::routes().into_router()
}

/// The site, ready to serve.
pub fn site(app: App) -> Router {
    table()
        .into_router()
        .layer(Extension(outlook()))
        .layer(Extension(milestones()))
        .route_layer(from_fn(name_route))
        .fallback(missing)
        .layer(from_fn(forms::take_in))
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
        .layer(CsrfLayer::new())
        .layer(from_fn(hearing::hear_out))
        .layer(TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, LONGEST_REQUEST))
        .layer(CatchPanicLayer::new())
        .layer(from_fn_with_state(app.clone(), errors::dress))
        .layer(from_fn_with_state(app.clone(), headers::protect))
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(app.clone(), visit::welcome))
        .layer(from_fn_with_state(app.clone(), watch::tell))
        .with_state(app)
}

/// What the course's page is told of features that courses does not know.
fn outlook() -> courses::Outlook {
    courses::Outlook::new(
        |db, now, course, l| Box::pin(formations::ahead(db, now, course, l)),
        |db, now, course| Box::pin(formations::asked(db, now, course)),
    )
}

/// What the pages about published groups are told of what those groups do.
fn milestones() -> formations::Milestones {
    formations::Milestones::new(|db, now, formation| Box::pin(groups::milestones(db, now, formation)))
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

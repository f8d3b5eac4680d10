//! What a handler answers with: a page, the same page with faults, or a redirect with a notice.

use askama::Template;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, LOCATION, SET_COOKIE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use super::Error;

/// The cookie that carries a notice over a redirect: the key of a sentence, nothing else.
pub(super) const NOTICE_COOKIE: &str = "medspil-notice";

/// A page made from a template. Personal by default: never stored by anything between us and the reader.
#[derive(Debug)]
pub struct Page<T> {
    template: T,
    status: StatusCode,
}

/// A page as it should be.
#[expect(non_snake_case, reason = "reads as the page it makes: Ok(Page(ShowPage { .. }))")]
pub fn Page<T: Template>(template: T) -> Page<T> {
    Page { template, status: StatusCode::OK }
}

impl<T: Template> Page<T> {
    /// The page again, with faults to mend and everything that was typed.
    pub fn faulty(template: T) -> Self {
        Self { template, status: StatusCode::UNPROCESSABLE_ENTITY }
    }

    /// A page with a status of its own.
    pub fn with_status(template: T, status: StatusCode) -> Self {
        Self { template, status }
    }
}

impl<T: Template> IntoResponse for Page<T> {
    fn into_response(self) -> Response {
        match self.template.render() {
            Ok(html) => {
                let headers = [(CONTENT_TYPE, "text/html; charset=utf-8"), (CACHE_CONTROL, "no-store")];
                (self.status, headers, html).into_response()
            }
            Err(error) => Error::internal(error).into_response(),
        }
    }
}

/// To another page of ours, as the answer to a deed.
#[derive(Debug)]
pub struct Redirect {
    path: String,
    notice: Option<&'static str>,
    cookies: Vec<HeaderValue>,
}

impl Redirect {
    /// To a path of this site.
    pub fn to(path: impl Into<String>) -> Self {
        Self { path: path.into(), notice: None, cookies: Vec::new() }
    }

    /// With a sentence to show there, once.
    #[must_use]
    pub fn notice(mut self, key: &'static str) -> Self {
        self.notice = Some(key);
        self
    }

    /// With a cookie to set.
    #[must_use]
    pub fn cookie(mut self, cookie: HeaderValue) -> Self {
        self.cookies.push(cookie);
        self
    }
}

impl IntoResponse for Redirect {
    fn into_response(self) -> Response {
        let Ok(location) = HeaderValue::from_str(&self.path) else {
            return Error::internal("a redirect to a path with forbidden characters").into_response();
        };
        let mut response = (
            StatusCode::SEE_OTHER,
            [(LOCATION, location), (CACHE_CONTROL, HeaderValue::from_static("no-store"))],
        )
            .into_response();
        let notice = self.notice.and_then(|key| {
            let cookie = format!("{NOTICE_COOKIE}={key}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure");
            HeaderValue::from_str(&cookie).ok()
        });
        for cookie in self.cookies.into_iter().chain(notice) {
            response.headers_mut().append(SET_COOKIE, cookie);
        }
        response
    }
}

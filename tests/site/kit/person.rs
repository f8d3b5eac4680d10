//! Somebody in front of a browser without JavaScript: keeps cookies, follows links and redirects, fills in the forms
//! that are really there.

use std::collections::BTreeMap;

use axum::Router;
use axum::body::Body;
use axum::http::header::{
    ACCEPT_ENCODING, ACCEPT_LANGUAGE, CONTENT_TYPE, COOKIE, HOST, LOCATION, SET_COOKIE,
};
use axum::http::{Method, Request, StatusCode};
use http_body_util::BodyExt;
use medspil::accounts::AccountId;
use tower::ServiceExt;

use super::page::Page;

/// Somebody in front of a browser.
#[derive(Clone)]
pub struct Person {
    /// Whose account it is, for those who have one.
    pub account_id: Option<AccountId>,
    /// What the browser says it likes to read.
    pub accept_language: &'static str,
    /// The network address that the proxy says it has.
    pub address: Option<&'static str>,
    /// How the browser lets answers be packed.
    pub accept_encoding: Option<&'static str>,
    /// The cookies it keeps.
    pub cookies: BTreeMap<String, String>,
    router: Router,
}

impl Person {
    /// Somebody with an empty browser.
    pub fn new(router: Router) -> Self {
        Self {
            account_id: None,
            accept_language: "da",
            address: None,
            accept_encoding: None,
            cookies: BTreeMap::new(),
            router,
        }
    }

    /// The account, which this person has.
    pub fn id(&self) -> AccountId {
        self.account_id.expect("this person has an account")
    }

    /// The same person with the pages in English from now on.
    pub fn in_english(mut self) -> Self {
        self.cookies.insert("medspil-language".into(), "en".into());
        self
    }

    /// Opens a page, following redirects.
    pub async fn get(&mut self, path: &str) -> Page {
        let page = self.request(Method::GET, path, None).await;
        self.follow(page).await
    }

    /// Sends a form that is not looked at, and follows redirects. For bad input; else fill in the real one with
    /// [`Person::submit`].
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let page = self.post_once(path, fields).await;
        self.follow(page).await
    }

    /// Sends a form that is not looked at; a redirect is not followed.
    pub async fn post_once(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body = encode(fields.iter().map(|(name, value)| (*name, *value)));
        self.request(
            Method::POST,
            path,
            Some(("application/x-www-form-urlencoded".into(), body.into_bytes())),
        )
        .await
    }

    /// Fills in a form of a page and sends it: what the page had filled in already is kept, the given fields have to
    /// exist. The path is the form's action.
    pub async fn submit(&mut self, page: &Page, form: &str, fields: &[(&str, &str)]) -> Page {
        let (action, filled) = page.fill(form, fields);
        let body = encode(filled.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        let kind = "application/x-www-form-urlencoded".into();
        let answer = self.request(Method::POST, &action, Some((kind, body.into_bytes()))).await;
        self.follow(answer).await
    }

    /// Sends a file through a form of a page, with the other fields as the page has them.
    pub async fn upload(&mut self, page: &Page, form: &str, field: &str, name: &str, bytes: &[u8]) -> Page {
        let (action, filled) = page.fill(form, &[]);
        let boundary = "----medspil-test-boundary";
        let mut body = Vec::new();
        for (key, value) in filled.iter().filter(|(key, _)| key != field) {
            let part =
                format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{key}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        let head = format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(format!("\r\n--{boundary}--\r\n").as_bytes());
        let kind = format!("multipart/form-data; boundary={boundary}");
        let answer = self.request(Method::POST, &action, Some((kind, body))).await;
        self.follow(answer).await
    }

    async fn follow(&mut self, mut page: Page) -> Page {
        for _ in 0..5 {
            let Some(next) = page.headers.get(LOCATION).and_then(|path| path.to_str().ok()) else { break };
            let next = next.to_owned();
            page = self.request(Method::GET, &next, None).await;
        }
        page
    }

    /// Every cookie, as a browser sends them.
    pub fn cookies(&self) -> String {
        self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    /// One request and its answer; redirects are not followed.
    pub async fn request(&mut self, method: Method, path: &str, body: Option<(String, Vec<u8>)>) -> Page {
        let cookies = self.cookies();
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(HOST, "medspil.example")
            .header("sec-fetch-site", "same-origin")
            .header(ACCEPT_LANGUAGE, self.accept_language)
            .header("user-agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0");
        if let Some(address) = self.address {
            request = request.header("x-forwarded-for", address);
        }
        if let Some(packed) = self.accept_encoding {
            request = request.header(ACCEPT_ENCODING, packed);
        }
        if !cookies.is_empty() {
            request = request.header(COOKIE, cookies);
        }
        let request = match body {
            Some((kind, bytes)) => request.header(CONTENT_TYPE, kind).body(Body::from(bytes)),
            None => request.body(Body::empty()),
        };
        let answer = self
            .router
            .clone()
            .oneshot(request.expect("a request is built"))
            .await
            .expect("the site answers");
        let (parts, body) = answer.into_parts();
        for cookie in parts.headers.get_all(SET_COOKIE) {
            let cookie = cookie.to_str().expect("a cookie is text");
            let (pair, rest) = cookie.split_once(';').unwrap_or((cookie, ""));
            let (name, value) = pair.split_once('=').expect("a cookie has a name");
            if rest.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let bytes = body.collect().await.expect("the answer is whole").to_bytes();
        Page {
            path: path.to_owned(),
            status: parts.status.as_u16(),
            redirects: parts.status == StatusCode::SEE_OTHER,
            headers: parts.headers,
            size: bytes.len(),
            html: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }
}

fn encode<'a>(fields: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    fields.map(|(name, value)| format!("{}={}", escape(name), escape(value))).collect::<Vec<_>>().join("&")
}

fn escape(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.*".contains(&byte);
    text.bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

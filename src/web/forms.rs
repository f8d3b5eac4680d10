//! Forms: what was typed, and what is wrong with it.
//!
//! A form struct holds strings, so that taking it in cannot fail and everything typed can be shown again. A feature
//! parses it into types and collects [`Faults`]; the page shows a summary and each fault beside its field.

use axum::body::to_bytes;
use axum::extract::{FromRequest, Request};
use axum::http::Uri;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::de::DeserializeOwned;

use super::{App, Error};
use crate::i18n::Text;

/// The largest form we take, in bytes: a long reflection with room to spare. Uploads have rows of their own.
pub(super) const LARGEST_FORM: usize = 256 * 1024;

/// A posted form. Repeated fields become a `Vec`; missing ones want `#[serde(default)]`.
#[derive(Debug)]
pub struct Form<T>(
    /// What was typed.
    pub T,
);

impl<T: DeserializeOwned> FromRequest<App> for Form<T> {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<Self, Error> {
        match axum_extra::extract::Form::<T>::from_request(request, app).await {
            Ok(axum_extra::extract::Form(form)) => Ok(Self(form)),
            Err(rejection) => {
                let status = rejection.into_response().status();
                Err(if status == axum::http::StatusCode::PAYLOAD_TOO_LARGE {
                    Error::TooLarge
                } else {
                    Error::Malformed
                })
            }
        }
    }
}

/// Whose page a posted form stood on: the mark it carried, see [`Frame::mark`](super::Frame::mark).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormOf(
    /// The mark.
    pub String,
);

impl FormOf {
    /// The field that carries it, as it stands in a form that is sent.
    const FIELD: &str = "whose=";

    /// Takes the mark out of a form: no feature meets it.
    fn take_from(form: &[u8]) -> (Option<Self>, Vec<u8>) {
        let is_mark = |pair: &&[u8]| pair.starts_with(Self::FIELD.as_bytes());
        let mark = form.split(|byte| *byte == b'&').find(is_mark);
        let mark = mark.map(|pair| String::from_utf8_lossy(&pair[Self::FIELD.len()..]).into_owned());
        let rest: Vec<&[u8]> = form.split(|byte| *byte == b'&').filter(|pair| !is_mark(pair)).collect();
        (mark.filter(|mark| !mark.is_empty()).map(Self), rest.join(&b'&'))
    }
}

/// The fields of passwords: what is typed there is taken as it is, whatever it is.
const PASSWORDS: [&[u8]; 2] = [b"password", b"present"];

/// A form, or a query, without the control characters that nobody sees and no database keeps: they come along when
/// somebody pastes from a PDF. Line ends and tabs stay.
fn without_controls(form: &[u8]) -> Vec<u8> {
    let is_password =
        |pair: &[u8]| PASSWORDS.iter().any(|name| pair.split(|byte| *byte == b'=').next() == Some(name));
    let pairs = form.split(|byte| *byte == b'&');
    let pairs: Vec<_> =
        pairs.map(|pair| if is_password(pair) { pair.to_vec() } else { cleared(pair) }).collect();
    pairs.join(&b'&')
}

/// The control character that a text begins with, as it stands in a form: how many bytes of it.
fn control_at(form: &[u8]) -> Option<usize> {
    let (byte, length) = match form {
        [b'%', high, low, ..] => {
            let digit = |byte: u8| char::from(byte).to_digit(16);
            (u8::try_from(digit(*high)? * 16 + digit(*low)?).ok()?, 3)
        }
        [byte, ..] => (*byte, 1),
        [] => return None,
    };
    (byte.is_ascii_control() && !b"\t\n\r".contains(&byte)).then_some(length)
}

fn cleared(mut form: &[u8]) -> Vec<u8> {
    let mut kept = Vec::with_capacity(form.len());
    while let [first, rest @ ..] = form {
        if let Some(length) = control_at(form) {
            form = &form[length..];
        } else {
            kept.push(*first);
            form = rest;
        }
    }
    kept
}

/// An address without control characters in its query; there is no page with one in its path.
fn plain_address(uri: &Uri) -> Result<Uri, Error> {
    let path = uri.path();
    if cleared(path.as_bytes()).len() < path.len() {
        return Err(Error::NotFound);
    }
    let Some(query) = uri.query() else { return Ok(uri.clone()) };
    let query = without_controls(query.as_bytes());
    let mut parts = uri.clone().into_parts();
    let address = [path.as_bytes(), b"?", &query].concat();
    parts.path_and_query = Some(address.as_slice().try_into().map_err(|_| Error::Malformed)?);
    Uri::from_parts(parts).map_err(|_| Error::Malformed)
}

/// Takes in the whole of an ordinary form before anything is done with it: whoever sends slowly must not hold one of
/// the few connections to the database meanwhile. Files are left to flow.
pub(super) async fn take_in(mut request: Request, next: Next) -> Response {
    match plain_address(request.uri()) {
        Ok(address) => *request.uri_mut() = address,
        Err(error) => return error.into_response(),
    }
    let kind = request.headers().get(CONTENT_TYPE);
    if kind.is_none_or(|kind| !kind.as_bytes().starts_with(b"application/x-www-form-urlencoded")) {
        return next.run(request).await;
    }
    let (mut parts, body) = request.into_parts();
    match to_bytes(body, LARGEST_FORM).await {
        Ok(form) => {
            let (whose, form) = FormOf::take_from(&form);
            if let Some(whose) = whose {
                parts.extensions.insert(whose);
            }
            // What was said of the length was said of the whole.
            parts.headers.remove(CONTENT_LENGTH);
            next.run(Request::from_parts(parts, without_controls(&form).into())).await
        }
        Err(_) => Error::TooLarge.into_response(),
    }
}

/// Something to mend: which field, and a sentence that says what to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// The name and the id of the field.
    pub field: String,
    /// What to do.
    pub text: Text,
}

/// Everything that is wrong with a form, in the order of its fields.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Faults(Vec<Fault>);

impl Faults {
    /// Nothing wrong so far.
    pub fn none() -> Self {
        Self::default()
    }

    /// Notes what is wrong with a field.
    pub fn add(&mut self, field: impl Into<String>, text: Text) {
        self.0.push(Fault { field: field.into(), text });
    }

    /// One thing is wrong.
    pub fn one(field: impl Into<String>, text: Text) -> Self {
        Self(vec![Fault { field: field.into(), text }])
    }

    /// What is wrong with one field, if anything.
    pub fn on(&self, field: &str) -> Option<&Text> {
        self.0.iter().find(|fault| fault.field == field).map(|fault| &fault.text)
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Everything that is wrong.
    pub fn iter(&self) -> std::slice::Iter<'_, Fault> {
        self.0.iter()
    }
}

impl<'a> IntoIterator for &'a Faults {
    type Item = &'a Fault;
    type IntoIter = std::slice::Iter<'a, Fault>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(form: &str) -> (Option<String>, String) {
        let (whose, rest) = FormOf::take_from(form.as_bytes());
        (whose.map(|whose| whose.0), String::from_utf8(rest).unwrap())
    }

    #[test]
    fn the_mark_is_taken_out_and_everything_else_stays() {
        let mark = Some("ab12".to_owned());
        assert_eq!(taken("whose=ab12&answer=1&answer=2"), (mark.clone(), "answer=1&answer=2".into()));
        assert_eq!(taken("a=b&whose=ab12"), (mark.clone(), "a=b".into()));
        assert_eq!(taken("whose=ab12"), (mark, String::new()));
        assert_eq!(taken("not_whose=ab12&whose="), (None, "not_whose=ab12".into()));
        assert_eq!(taken(""), (None, String::new()));
    }

    #[test]
    fn what_nobody_sees_is_dropped_from_all_but_passwords() {
        let cleared = |form: &str| String::from_utf8(without_controls(form.as_bytes())).unwrap();
        assert_eq!(cleared("text=a%00b%1Bc%7f&other=%c3%a6%0d%0A%09+%"), "text=abc&other=%c3%a6%0d%0A%09+%");
        assert_eq!(cleared("a%00b=1&=%0"), "ab=1&=%0");
        assert_eq!(cleared("text=a\0b\u{7}\u{e6}%2500"), "text=ab\u{e6}%2500");
        assert_eq!(cleared("password=a%00&present=%07&text=%00"), "password=a%00&present=%07&text=");
        let address = |uri: &'static str| plain_address(&Uri::from_static(uri)).map(|uri| uri.to_string());
        assert_eq!(address("/admin/people?q=a%00b").unwrap(), "/admin/people?q=ab");
        assert_eq!(address("/plain%C3%A6").unwrap(), "/plain%C3%A6");
        assert!(matches!(address("/questions/n%001"), Err(Error::NotFound)));
    }
}

//! Forms: what was typed, and what is wrong with it.
//!
//! A form struct holds strings, so that taking it in cannot fail and everything typed can be shown again. A feature
//! parses it into types and collects [`Faults`]; the page shows a summary and each fault beside its field.

use axum::body::to_bytes;
use axum::extract::{FromRequest, Request};
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

/// Takes in the whole of an ordinary form before anything is done with it: whoever sends slowly must not hold one of
/// the few connections to the database meanwhile. Files are left to flow.
pub(super) async fn take_in(request: Request, next: Next) -> Response {
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
            next.run(Request::from_parts(parts, form.into())).await
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
}

//! The frame around every page: language, who is signed in, where we are, what the page before wanted to say.

use std::convert::Infallible;
use std::fmt;

use axum::extract::FromRequestParts;
use axum::http::HeaderValue;
use axum::http::request::Parts;
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use super::assets;
use super::{App, Error, Visit};
use crate::i18n::{Lang, Said, Text};

/// The cookie that keeps a chosen language.
pub(super) const LANGUAGE_COOKIE: &str = "medspil-language";

/// The cookie that keeps a chosen language for a year.
pub fn language_cookie(lang: Lang) -> HeaderValue {
    HeaderValue::from_static(match lang {
        Lang::Da => "medspil-language=da; Path=/; Max-Age=31536000; SameSite=Lax; Secure; HttpOnly",
        Lang::En => "medspil-language=en; Path=/; Max-Age=31536000; SameSite=Lax; Secure; HttpOnly",
    })
}

/// Who is signed in, as far as the frame shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Who {
    /// The name, as written on the account.
    pub name: String,
    /// The account's language.
    pub language: Lang,
    /// Whether the administration is in the menu.
    pub is_admin: bool,
    /// Whether the advising service's inbox is in the menu.
    pub is_adviser: bool,
    /// What the forms of their pages carry, to be told from those of somebody else at the same browser.
    pub mark: String,
}

/// What `base.html` needs. Every page struct has one in its field `frame`.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The reader's language.
    pub l: Lang,
    /// Whether that is only because nothing is known of the reader.
    pub is_by_default: bool,
    /// The Content-Security-Policy nonce, for the one script tag.
    pub nonce: String,
    /// The path of this page with its query, to come back to after changing the language.
    pub path: String,
    /// Who is signed in.
    pub who: Option<Who>,
    /// What the page before wanted to say here.
    pub notice: Option<String>,
    /// The institution's time zone.
    pub zone: Tz,
    /// Whether this is the demo, which shows a mailbox and says so.
    pub is_demo: bool,
}

impl Frame {
    /// The frame of a visit.
    pub(super) fn of(visit: &Visit, app: &App) -> Self {
        let l = visit.lang();
        let notice = visit.notice.as_deref().filter(|key| crate::i18n::keys(l).contains(*key));
        Self {
            l,
            is_by_default: visit.known_lang().is_none(),
            nonce: visit.nonce.clone(),
            path: visit.path.clone(),
            who: visit.who.get().cloned(),
            notice: notice.map(|key| l.t(key.to_owned()).to_string()),
            zone: app.zone(),
            is_demo: app.is_demo(),
        }
    }

    /// What a form carries so that it is not taken as somebody else's; nothing where nobody is signed in.
    pub fn mark(&self) -> &str {
        self.who.as_ref().map_or("", |who| who.mark.as_str())
    }

    /// The sentence of a key.
    pub fn t(&self, key: impl fmt::Display) -> Said {
        self.l.t(key.to_string())
    }

    /// A prepared sentence.
    pub fn say(&self, text: &Text) -> Said {
        self.l.say(text.clone())
    }

    /// The address of an asset, with its content hash.
    pub fn asset(&self, name: &str) -> String {
        assets::address(name)
    }

    /// `2. september 2026`.
    pub fn date(&self, day: &NaiveDate) -> String {
        self.l.date(*day)
    }

    /// `fredag den 4. september`.
    pub fn long_day(&self, day: &NaiveDate) -> String {
        self.l.long_day(*day)
    }

    /// `fredag den 4. september kl. 14.05`, by the institution's clocks.
    pub fn date_time(&self, at: &DateTime<Utc>) -> String {
        self.l.date_time(*at, self.zone)
    }

    /// The day of a moment by the institution's clocks: `2. september 2026`.
    pub fn day_of(&self, at: &DateTime<Utc>) -> String {
        self.l.date(at.with_timezone(&self.zone).date_naive())
    }

    /// The language that the switch in the header offers.
    pub fn other_language(&self) -> Lang {
        self.l.other()
    }

    /// The frame for somebody who is not signed in yet and whose language we know: theirs, unless they chose one here or
    /// their browser asks for one of ours.
    #[must_use]
    pub fn or_in(mut self, lang: Lang) -> Self {
        if self.is_by_default {
            self.l = lang;
        }
        self
    }
}

impl FromRequestParts<App> for Frame {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        Ok(Self::of(&*Visit::of(parts)?, app))
    }
}

/// The reader's language alone, for handlers that answer without a page.
impl FromRequestParts<App> for Lang {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Infallible> {
        Ok(Visit::of(parts).map(|visit| visit.lang()).unwrap_or_default())
    }
}

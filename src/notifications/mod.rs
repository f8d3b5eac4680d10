//! Telling people things by mail. A feature posts a [`Mail`] to the outbox in the transaction of its deed; the
//! [`Postman`] sends it later, once.
//!
//! A mail is a kind and a few harmless words. Its texts are `mail-<kind>-subject`, `-body` (paragraphs set apart by
//! blank lines), `-action` (the button, when there is a link) and `-why` (why you get this and whom to ask), in the
//! Fluent file of the feature that posts it. Nothing confidential goes into a mail, ever; and since even the kind of a
//! mail tells something, kind and words are sealed while they wait and thrown away when they are sent.

mod letter;
mod mailbox;
mod postman;
mod routes;
mod signature;
mod store;
mod ways;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use uuid::Uuid;

use crate::chance::Chance;
use crate::ids::id;
use crate::privacy::{Broken, Place, Seals, ends};

pub use letter::{Addressee, Letterhead};
pub use mailbox::sweep as sweep_folder;
pub use postman::{Directory, Looking, Postman};
pub use routes::routes;
pub use signature::Signature;
pub use ways::{Way, WayFault};

id!(
    /// A message in the outbox; also the mail's own Message-ID, so that a repeat can be recognised.
    MessageId
);

/// Something to tell one person.
#[derive(Clone, Debug, PartialEq)]
pub struct Mail {
    to: Uuid,
    words: Words,
}

/// What goes into the texts of a mail, and which texts they are.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Words {
    kind: String,
    strings: BTreeMap<String, String>,
    numbers: BTreeMap<String, f64>,
    link: Option<String>,
    /// Whether it says in the other language that there is one.
    #[serde(default)]
    offers_the_other_language: bool,
    /// The account that gets what is answered to it.
    #[serde(default)]
    replies_to: Option<Uuid>,
}

impl Mail {
    /// A mail of a kind to the person with an account.
    pub fn to(account_id: impl Into<Uuid>, kind: &'static str) -> Self {
        Self { to: account_id.into(), words: Words { kind: kind.to_owned(), ..Words::default() } }
    }

    /// There is news, and nothing about what: the mail for whatever must not be told by mail. The more features use
    /// it, the less it says.
    pub fn news(account_id: impl Into<Uuid>) -> Self {
        Self::to(account_id, "news").link("/messages")
    }

    /// Puts words into its texts.
    #[must_use]
    pub fn s(mut self, name: &str, words: impl std::fmt::Display) -> Self {
        self.words.strings.insert(name.to_owned(), words.to_string());
        self
    }

    /// Puts a number into its texts.
    #[must_use]
    pub fn n(mut self, name: &str, number: impl crate::i18n::Number) -> Self {
        self.words.numbers.insert(name.to_owned(), number.number());
        self
    }

    /// Gives it a button that leads to a path of this site.
    #[must_use]
    pub fn link(mut self, path: impl Into<String>) -> Self {
        self.words.link = Some(path.into());
        self
    }

    /// Puts the name of whoever stands behind it into its texts, as `leader`; they get what is answered to it.
    #[must_use]
    pub fn signed(mut self, by: Signature<'_>) -> Self {
        self.words.replies_to = by.account_id;
        self.s("leader", by.name)
    }

    /// Says in a line of the other language that there is one: for whoever has not chosen theirs yet.
    #[must_use]
    pub fn in_either_language(mut self) -> Self {
        self.words.offers_the_other_language = true;
        self
    }

    /// What kind of mail it is.
    pub fn kind(&self) -> &str {
        &self.words.kind
    }
}

/// What posting takes: the means to seal the words of a mail.
#[derive(Clone, Debug)]
pub struct Post {
    seals: Seals,
}

impl Post {
    /// The way to the outbox.
    pub fn new(seals: Seals) -> Self {
        Self { seals }
    }
}

/// Why a mail could not be posted.
#[derive(Debug, thiserror::Error)]
pub enum PostFault {
    /// The database.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    /// Sealing its words.
    #[error(transparent)]
    Sealing(#[from] Broken),
}

/// Posts a mail in the caller's transaction: it is sent if and only if the deed is done.
pub async fn post(db: &mut PgConnection, now: DateTime<Utc>, by: &Post, mail: Mail) -> Result<(), PostFault> {
    let message_id = MessageId::random(&mut Chance::system());
    let sealed = by.seals.seal_json(words_place(message_id), &mail.words)?;
    store::insert(db, now, message_id, mail.to, &sealed).await?;
    Ok(())
}

/// How many mails wait, were sent and were given up.
pub async fn count(db: &mut PgConnection) -> sqlx::Result<Vec<(String, i64)>> {
    store::count(db).await
}

/// Drops what was posted before an instant and not sent: a demo does not tell what happened before it began.
pub async fn drop_posted_before(db: &mut PgConnection, instant: DateTime<Utc>) -> sqlx::Result<u64> {
    store::delete_unsent(db, instant).await
}

/// Forgets mails that were posted long ago, sent or not.
pub async fn sweep(db: &mut PgConnection, now: DateTime<Utc>) -> sqlx::Result<u64> {
    store::delete_posted_before(db, ends::MAIL.before(now)).await
}

fn words_place(message_id: MessageId) -> Place {
    Place { table: "outbox", column: "sealed_words", row: message_id.uuid() }
}

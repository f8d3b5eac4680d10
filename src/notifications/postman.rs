//! The postman: takes what waits in the outbox, writes the letter, and sends it.
//!
//! A mail's row is locked from before the sending until its end is noted, so no two postmen send it. Killed in between,
//! it is sent again under the same Message-ID, by which every mail server and program knows a repeat.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use sqlx::PgConnection;
use tokio::sync::watch;
use tokio::task::JoinSet;
use uuid::Uuid;

use super::letter::{Addressee, Letter, LetterFault, Letterhead};
use super::store::{self, Waiting};
use super::{Way, WayFault, Words, words_place};
use crate::chance::Chance;
use crate::clock::Clock;
use crate::db::{Db, without_values};
use crate::jobs::pause;
use crate::privacy::{Broken, Seals};

/// Covers the blink between taking a mail and locking its row.
const LEASE: TimeDelta = TimeDelta::seconds(15);

/// Mails on their way at the same time.
const AT_ONCE: usize = 4;

/// How often to look when nothing waits.
const NAP: Duration = Duration::from_millis(500);

/// After this many failures (half a day) a mail is given up.
const MOST_ATTEMPTS: i32 = 13;

/// What looking an account up gives.
pub type Looking<'a> = Pin<Box<dyn Future<Output = sqlx::Result<Option<Addressee>>> + Send + 'a>>;

/// Who is behind an account; the postman knows accounts only through this.
pub type Directory = Arc<dyn for<'a> Fn(&'a mut PgConnection, Uuid) -> Looking<'a> + Send + Sync>;

/// A postman of this process. Cheap to clone.
#[derive(Clone)]
pub struct Postman {
    db: Db,
    clock: Clock,
    seals: Seals,
    head: Arc<Letterhead>,
    way: Way,
    directory: Directory,
    id: Uuid,
}

#[derive(Debug, thiserror::Error)]
enum Fault {
    #[error("{}", without_values(.0))]
    Database(#[from] sqlx::Error),
    #[error(transparent)]
    Sealed(#[from] Broken),
    #[error(transparent)]
    Letter(#[from] LetterFault),
    #[error(transparent)]
    Way(#[from] WayFault),
    #[error("the recipient is gone")]
    Gone,
}

impl Fault {
    fn is_final(&self) -> bool {
        match self {
            Self::Database(_) => false,
            Self::Sealed(_) | Self::Letter(_) | Self::Gone => true,
            Self::Way(fault) => fault.is_final(),
        }
    }
}

impl Postman {
    /// A postman who writes with this letterhead and sends this way.
    pub fn new(db: Db, clock: Clock, seals: Seals, head: Letterhead, way: Way, directory: Directory) -> Self {
        let id = uuid::Builder::from_random_bytes(Chance::system().bytes()).into_uuid();
        Self { db, clock, seals, head: Arc::new(head), way, directory, id }
    }

    /// Sends until `stop` says so; then finishes what is on its way and returns.
    pub async fn work(self, mut stop: watch::Receiver<bool>) {
        let mut sending = JoinSet::new();
        while !*stop.borrow() {
            while sending.try_join_next().is_some() {}
            if sending.len() >= AT_ONCE {
                sending.join_next().await;
                continue;
            }
            match self.take().await {
                Ok(Some(mail)) => {
                    let postman = self.clone();
                    sending.spawn(async move { postman.deliver(mail).await });
                }
                none => {
                    if let Err(error) = none {
                        tracing::warn!(cause = without_values(&error), "the outbox cannot be reached");
                    }
                    tokio::select! {
                        () = tokio::time::sleep(NAP) => {}
                        _ = stop.changed() => {}
                    }
                }
            }
        }
        while sending.join_next().await.is_some() {}
    }

    /// Sends everything that waits, one after the other, and says how many that were.
    pub async fn empty(&self) -> sqlx::Result<usize> {
        let mut mails = 0;
        while let Some(mail) = self.take().await? {
            self.deliver(mail).await;
            mails += 1;
        }
        Ok(mails)
    }

    async fn take(&self) -> sqlx::Result<Option<Waiting>> {
        let now = self.clock.now();
        let mut tx = self.db.begin(None).await?;
        let taken = store::take(&mut tx, now, self.id, now + LEASE).await?;
        tx.commit().await?;
        Ok(taken)
    }

    async fn deliver(&self, mail: Waiting) {
        let Err(fault) = self.send(&mail).await else { return };
        let (message_id, attempts) = (mail.message_id, mail.attempts);
        tracing::warn!(%message_id, attempts, cause = %fault, "a mail was not sent");
        if let Err(error) = self.give_back(&mail, &fault).await {
            // Its lease runs out, and then it is taken again.
            tracing::warn!(%message_id, cause = without_values(&error), "a mail was not given back");
        }
    }

    async fn send(&self, mail: &Waiting) -> Result<(), Fault> {
        let mut tx = self.db.begin(None).await?;
        if !store::mark_sent(&mut tx, self.clock.now(), self.id, mail.message_id).await? {
            return Ok(());
        }
        let sealed = mail.sealed_words.as_deref().unwrap_or_default();
        let words: Words = self.seals.open_json(words_place(mail.message_id), sealed)?;
        let to = (self.directory)(&mut tx, mail.account_id).await?.ok_or(Fault::Gone)?;
        let replies = match words.replies_to {
            Some(account) => (self.directory)(&mut tx, account).await?,
            None => None,
        };
        let letter = Letter::write(&words, &to, replies.as_ref(), &self.head);
        let message = letter.envelope(mail.message_id, mail.posted_at, &to, replies.as_ref(), &self.head)?;
        self.way.send(mail.message_id, message, &letter, &to).await?;
        Ok(tx.commit().await?)
    }

    async fn give_back(&self, mail: &Waiting, fault: &Fault) -> sqlx::Result<()> {
        let now = self.clock.now();
        let said = fault.to_string();
        let mut tx = self.db.begin(None).await?;
        if fault.is_final() || mail.attempts >= MOST_ATTEMPTS {
            store::mark_given_up(&mut tx, now, self.id, mail.message_id, &said).await?;
        } else {
            store::mark_waiting(&mut tx, self.id, mail.message_id, now + pause(mail.attempts), &said).await?;
        }
        tx.commit().await
    }
}

impl fmt::Debug for Postman {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Postman").field("way", &self.way).finish_non_exhaustive()
    }
}

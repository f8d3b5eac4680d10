//! The one way to the database for a page: a transaction that carries the identity of whoever asks.

use std::ops::{Deref, DerefMut};

use axum::extract::{FromRequestParts, OptionalFromRequestParts};
use axum::http::request::Parts;
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{App, Error, Visit};
use crate::accounts::AccountId;
use crate::db::PgTransaction;

/// The request's transaction. Dropped without [`Tx::commit`], nothing of it has happened.
///
/// A proof opens it and sets the identity inside it; the handler takes it over. Used as a `&mut PgConnection`.
#[derive(Debug)]
pub struct Tx {
    /// The moment the request is judged by: its arrival here.
    pub now: DateTime<Utc>,
    transaction: PgTransaction,
}

impl Tx {
    /// Makes everything done so far durable.
    ///
    /// # Errors
    /// [`Error::Overtaken`] when somebody else was faster and the two do not go together; then nothing has happened.
    pub async fn commit(self) -> Result<(), Error> {
        self.transaction.commit().await.map_err(Error::of_commit)
    }

    /// Gives the connection back while something slow is waited for, such as a large file on a thin line, and goes on in
    /// a new transaction on behalf of the same person. Nothing may have been done before: it would be undone.
    pub async fn while_waiting<T>(
        self,
        app: &App,
        actor: AccountId,
        slow: impl Future<Output = T>,
    ) -> Result<(Self, T), Error> {
        drop(self);
        let result = slow.await;
        let transaction = app.db().begin(Some(actor.uuid())).await?;
        Ok((Self { now: app.clock().now(), transaction }, result))
    }

    pub(super) fn into_inner(self) -> PgTransaction {
        self.transaction
    }
}

impl FromRequestParts<App> for Tx {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let visit = Visit::of(parts)?;
        let waiting = visit.slot.lock().await.take();
        let transaction = match waiting {
            Some(transaction) => transaction,
            None => app.db().begin(None).await?,
        };
        Ok(Self { now: app.clock().now(), transaction })
    }
}

/// The transaction that the proof opened, if it had to: for public pages, which otherwise get by without the database.
/// Whoever needs a second one drops this first.
impl OptionalFromRequestParts<App> for Tx {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Option<Self>, Error> {
        let waiting = Visit::of(parts)?.slot.lock().await.take();
        Ok(waiting.map(|transaction| Self { now: app.clock().now(), transaction }))
    }
}

impl Deref for Tx {
    type Target = PgConnection;

    fn deref(&self) -> &PgConnection {
        &self.transaction
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut PgConnection {
        &mut self.transaction
    }
}

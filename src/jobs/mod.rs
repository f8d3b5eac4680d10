//! Work to be done later, or away from a request, on PostgreSQL alone.
//!
//! A feature enqueues a [`Job`] in the transaction of its deed and offers the [`Runners`] something to do for its kind.
//! The runner works in the very transaction that ends the job, so in the database its effects happen exactly once,
//! whoever is killed when. A worker that dies leaves its job to the next one; a job that fails is tried again, later and
//! later, and is `dead` after [`MOST_ATTEMPTS`] until somebody looks (`medspil doctor` counts them).

mod store;
mod worker;

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;
use sqlx::PgConnection;

use crate::ids::id;
use crate::privacy::ends;

pub use worker::{Worker, run_due};

id!(
    /// One piece of work.
    JobId
);

/// After this many failures a job is left for a person to look at.
pub const MOST_ATTEMPTS: i32 = 12;

/// The channel that tells workers of new jobs.
pub(crate) const CHANNEL: &str = "medspil_jobs";

/// Something to be done.
#[derive(Clone, Debug)]
pub struct Job {
    /// Which runner does it.
    pub kind: &'static str,
    /// Ids and numbers; never names, addresses or answers.
    pub args: Value,
    /// Only one job of a kind with the same key waits at any time.
    pub unique_key: Option<String>,
    /// Not before this moment; at once when none.
    pub due_at: Option<DateTime<Utc>>,
}

impl Job {
    /// To be done at once, as often as it is enqueued.
    pub fn new(kind: &'static str, args: Value) -> Self {
        Self { kind, args, unique_key: None, due_at: None }
    }

    /// Not enqueued again while one with this key waits or runs.
    #[must_use]
    pub fn once(mut self, key: impl fmt::Display) -> Self {
        self.unique_key = Some(key.to_string());
        self
    }

    /// Not to be done before this moment.
    #[must_use]
    pub fn not_before(mut self, due_at: DateTime<Utc>) -> Self {
        self.due_at = Some(due_at);
        self
    }
}

/// Puts a job into the queue, if the caller's transaction is committed. `None` when its unique key waits already.
pub async fn enqueue(db: &mut PgConnection, now: DateTime<Utc>, job: Job) -> sqlx::Result<Option<JobId>> {
    let job_id = store::insert(db, now, &job).await?;
    if job_id.is_some() {
        store::notify(db, CHANNEL).await?;
    }
    Ok(job_id)
}

/// How many jobs are in which state.
pub async fn count(db: &mut PgConnection) -> sqlx::Result<Vec<(String, i64)>> {
    store::count(db).await
}

/// Forgets what was done long ago, and what failed for good so long ago that nobody will look.
pub async fn sweep(db: &mut PgConnection, now: DateTime<Utc>) -> sqlx::Result<u64> {
    store::delete_ended(db, ends::JOB.before(now), ends::DEAD_JOB.before(now)).await
}

/// Why a job failed, in words fit for a log: no values.
#[derive(Debug)]
pub struct Fault(String);

impl<E: Error + 'static> From<E> for Fault {
    fn from(error: E) -> Self {
        let error: &(dyn Error + 'static) = &error;
        Self(error.downcast_ref().map_or_else(|| error.to_string(), crate::db::without_values))
    }
}

/// What a runner gives back.
pub type Running<'a> = Pin<Box<dyn Future<Output = Result<(), Fault>> + Send + 'a>>;

type Runner = dyn for<'a> Fn(&'a mut PgConnection, DateTime<Utc>, Value) -> Running<'a> + Send + Sync;

/// Who does which kind of job.
#[derive(Clone, Default)]
pub struct Runners(BTreeMap<&'static str, Arc<Runner>>);

impl Runners {
    /// Jobs of `kind` are done by `runner`: `|db, now, args| Box::pin(async move { .. })`, in the transaction that ends
    /// the job.
    #[must_use]
    pub fn with<F>(mut self, kind: &'static str, runner: F) -> Self
    where
        F: for<'a> Fn(&'a mut PgConnection, DateTime<Utc>, Value) -> Running<'a> + Send + Sync + 'static,
    {
        self.0.insert(kind, Arc::new(runner));
        self
    }

    fn of(&self, kind: &str) -> Option<&Arc<Runner>> {
        self.0.get(kind)
    }

    fn kinds(&self) -> Vec<String> {
        self.0.keys().map(ToString::to_string).collect()
    }
}

impl fmt::Debug for Runners {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

/// How long to wait after a number of failures: 5 s, 10 s, 20 s, ... at most 6 hours.
pub(crate) fn pause(failures: i32) -> TimeDelta {
    let doublings = failures.clamp(1, 20) - 1;
    TimeDelta::seconds((5 << doublings).min(6 * 60 * 60))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_that_fails_is_tried_later_and_later_but_never_never() {
        assert_eq!(pause(0), TimeDelta::seconds(5));
        assert_eq!(pause(1), TimeDelta::seconds(5));
        assert_eq!(pause(2), TimeDelta::seconds(10));
        assert_eq!(pause(5), TimeDelta::seconds(80));
        assert_eq!(pause(i32::MAX), TimeDelta::hours(6));
    }

    #[test]
    fn a_fault_tells_what_went_wrong() {
        let fault = Fault::from(sqlx::Error::RowNotFound);
        assert!(fault.0.contains("no rows"), "{}", fault.0);
    }
}

//! Who does the jobs: a few at a time, woken by PostgreSQL when there is something to do.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::{Notify, watch};
use tokio::task::JoinSet;
use uuid::Uuid;

use super::store::{self, Taken};
use super::{CHANNEL, Fault, MOST_ATTEMPTS, Runners, pause};
use crate::chance::Chance;
use crate::clock::Clock;
use crate::db::{Db, without_values};

/// Covers the blink between taking a job and locking its row; from then on the lock is what counts.
const LEASE: TimeDelta = TimeDelta::seconds(15);

/// Jobs at the same time in one process.
const AT_ONCE: usize = 2;

/// How long to sleep when nobody wakes us.
const NAP: Duration = Duration::from_secs(5);

/// A worker of this process. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Worker {
    db: Db,
    clock: Clock,
    runners: Runners,
    id: Uuid,
}

/// What became of one look into the queue.
enum Look {
    Idle,
    Took(Taken),
}

impl Worker {
    /// A worker who can do what the runners can.
    pub fn new(db: Db, clock: Clock, runners: Runners) -> Self {
        let id = uuid::Builder::from_random_bytes(Chance::system().bytes()).into_uuid();
        Self { db, clock, runners, id }
    }

    /// Works until `stop` says so; then finishes what is begun and returns.
    pub async fn work(self, mut stop: watch::Receiver<bool>) {
        let bell = Arc::new(Notify::new());
        // Sets, because their tasks end with them, however this one ends.
        let mut listening = JoinSet::new();
        listening.spawn(listen(self.db.clone(), Arc::clone(&bell)));
        let mut running = JoinSet::new();
        let mut swept_at = None;
        while !*stop.borrow() {
            while running.try_join_next().is_some() {}
            if running.len() >= AT_ONCE {
                running.join_next().await;
                continue;
            }
            self.sweep(&mut swept_at).await;
            match self.take().await {
                Ok(Look::Took(job)) => {
                    let worker = self.clone();
                    running.spawn(async move { worker.run(job).await });
                }
                Ok(Look::Idle) => {
                    let nap = self.nap().await;
                    tokio::select! {
                        () = bell.notified() => {}
                        () = tokio::time::sleep(nap) => {}
                        _ = stop.changed() => {}
                        Some(_) = running.join_next() => {}
                    }
                }
                Err(error) => {
                    tracing::warn!(cause = without_values(&error), "the queue cannot be reached");
                    tokio::select! {
                        () = tokio::time::sleep(Duration::from_secs(1)) => {}
                        _ = stop.changed() => {}
                    }
                }
            }
        }
        drop(listening);
        while running.join_next().await.is_some() {}
    }

    async fn take(&self) -> sqlx::Result<Look> {
        let now = self.clock.now();
        let mut tx = self.db.begin(None).await?;
        let taken = store::take(&mut tx, now, self.id, now + LEASE, &self.runners.kinds()).await?;
        tx.commit().await?;
        Ok(taken.map_or(Look::Idle, Look::Took))
    }

    /// Until the next job is due, but not for long: a bell may get lost.
    async fn nap(&self) -> Duration {
        let due = async { store::next_due(&mut *self.db.begin(None).await?).await };
        let until = due.await.ok().flatten().map(|due_at| due_at - self.clock.now());
        until.and_then(|until| until.to_std().ok()).unwrap_or(NAP).clamp(Duration::from_millis(20), NAP)
    }

    async fn run(&self, job: Taken) {
        let (job_id, attempts, kind) = (job.job_id, job.attempts, job.kind.clone());
        let worker = self.clone();
        // In a task of its own, so that a panic is a failure like any other.
        let mut apart = JoinSet::new();
        apart.spawn(async move { worker.finish(job).await });
        let fault = match apart.join_next().await {
            Some(Ok(Ok(()))) => return,
            Some(Ok(Err(fault))) => fault,
            Some(Err(_)) | None => Fault("the runner panicked".to_owned()),
        };
        tracing::warn!(%job_id, kind, attempts, cause = fault.0, "a job failed");
        if let Err(error) = self.give_back(job_id, attempts, &fault).await {
            // Its lease runs out, and then somebody takes it.
            tracing::warn!(%job_id, cause = without_values(&error), "a failed job was not given back");
        }
    }

    /// Does the job and ends it, both or neither.
    async fn finish(&self, job: Taken) -> Result<(), Fault> {
        let now = self.clock.now();
        let runner = self.runners.of(&job.kind).ok_or(Fault("nobody does this kind".to_owned()))?;
        let mut tx = self.db.begin(None).await?;
        // First the end, then the effects: the row stays locked, so nobody else takes the job while we live, and the
        // runner can enqueue its own successor.
        if store::mark_done(&mut tx, now, self.id, job.job_id).await? {
            runner(&mut tx, now, job.args).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    async fn give_back(&self, job_id: super::JobId, attempts: i32, fault: &Fault) -> sqlx::Result<()> {
        let now = self.clock.now();
        let mut tx = self.db.begin(None).await?;
        if attempts >= MOST_ATTEMPTS {
            store::mark_dead(&mut tx, now, self.id, job_id, &fault.0).await?;
        } else {
            store::mark_waiting(&mut tx, self.id, job_id, now + pause(attempts), &fault.0).await?;
        }
        tx.commit().await
    }

    /// Once an hour, forgets what was done long ago.
    async fn sweep(&self, swept_at: &mut Option<DateTime<Utc>>) {
        let now = self.clock.now();
        if swept_at.is_some_and(|at| now - at < TimeDelta::hours(1)) {
            return;
        }
        let swept = async {
            let mut tx = self.db.begin(None).await?;
            super::sweep(&mut tx, now).await?;
            tx.commit().await
        };
        if swept.await.is_ok() {
            *swept_at = Some(now);
        }
    }
}

/// Does everything that is due, one after the other, and says how many that were; for tests and for commands.
pub async fn run_due(worker: &Worker) -> sqlx::Result<usize> {
    let mut jobs = 0;
    while let Look::Took(job) = worker.take().await? {
        worker.run(job).await;
        jobs += 1;
    }
    Ok(jobs)
}

/// Rings the bell whenever PostgreSQL does. One listener per process.
async fn listen(db: Db, bell: Arc<Notify>) {
    loop {
        if let Ok(mut listener) = db.listen(CHANNEL).await {
            // Something may have come while nobody listened.
            bell.notify_one();
            while listener.recv().await.is_ok() {
                bell.notify_one();
            }
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}

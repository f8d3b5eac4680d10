//! Everything the queue asks the database.

use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::{PgConnection, Result};
use uuid::Uuid;

use super::{Job, JobId};

/// A job that a worker has taken.
#[derive(Debug)]
pub(super) struct Taken {
    pub job_id: JobId,
    pub kind: String,
    pub args: Value,
    pub attempts: i32,
}

pub(super) async fn insert(db: &mut PgConnection, now: DateTime<Utc>, job: &Job) -> Result<Option<JobId>> {
    sqlx::query_scalar!(
        r#"insert into jobs (kind, args, unique_key, due_at, enqueued_at) values ($1, $2, $3, $4, $5)
           on conflict (kind, unique_key) where state in ('waiting', 'running') do nothing
           returning job_id as "job_id: JobId""#,
        job.kind,
        job.args,
        job.unique_key,
        job.due_at.unwrap_or(now),
        now
    )
    .fetch_optional(db)
    .await
}

/// Wakes the listeners when the transaction is committed, and not if it is not.
pub(super) async fn notify(db: &mut PgConnection, channel: &str) -> Result<()> {
    sqlx::query!("select pg_notify($1, '')", channel).fetch_one(db).await.map(drop)
}

/// Takes the job that has been due longest, also from a worker whose lease is over. A worker that still lives holds
/// its job's row, which is passed over here.
pub(super) async fn take(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    worker: Uuid,
    leased_until: DateTime<Utc>,
    kinds: &[String],
) -> Result<Option<Taken>> {
    sqlx::query_as!(
        Taken,
        r#"update jobs set state = 'running', worker = $2, leased_until = $3, attempts = attempts + 1
           where job_id = (select job_id from jobs
                           where kind = any($4) and ((state = 'waiting' and due_at <= $1)
                                                     or (state = 'running' and leased_until <= $1))
                           order by due_at limit 1 for update skip locked)
           returning job_id as "job_id: JobId", kind, args, attempts"#,
        now,
        worker,
        leased_until,
        kinds
    )
    .fetch_optional(db)
    .await
}

/// Ends a job in the transaction of its effects. False when another worker has it by now.
pub(super) async fn mark_done(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    worker: Uuid,
    job_id: JobId,
) -> Result<bool> {
    let done = sqlx::query!(
        "update jobs set state = 'done', worker = null, leased_until = null, fault = null, ended_at = $3
         where job_id = $1 and worker = $2",
        job_id.uuid(),
        worker,
        now
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Puts a job that failed back into the queue.
pub(super) async fn mark_waiting(
    db: &mut PgConnection,
    worker: Uuid,
    job_id: JobId,
    due_at: DateTime<Utc>,
    fault: &str,
) -> Result<()> {
    sqlx::query!(
        "update jobs set state = 'waiting', worker = null, leased_until = null, due_at = $3, fault = $4
         where job_id = $1 and worker = $2",
        job_id.uuid(),
        worker,
        due_at,
        fault
    )
    .execute(db)
    .await
    .map(drop)
}

/// Leaves a job that failed too often to a person.
pub(super) async fn mark_dead(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    worker: Uuid,
    job_id: JobId,
    fault: &str,
) -> Result<()> {
    sqlx::query!(
        "update jobs set state = 'dead', worker = null, leased_until = null, ended_at = $3, fault = $4
         where job_id = $1 and worker = $2",
        job_id.uuid(),
        worker,
        now,
        fault
    )
    .execute(db)
    .await
    .map(drop)
}

/// When the next job is due.
pub(super) async fn next_due(db: &mut PgConnection) -> Result<Option<DateTime<Utc>>> {
    sqlx::query_scalar!("select min(due_at) from jobs where state = 'waiting'").fetch_one(db).await
}

/// Forgets what was done before a moment, and what died before another.
pub(super) async fn delete_ended(
    db: &mut PgConnection,
    done_before: DateTime<Utc>,
    died_before: DateTime<Utc>,
) -> Result<u64> {
    let ended = sqlx::query!(
        "delete from jobs where (state = 'done' and ended_at < $1) or (state = 'dead' and ended_at < $2)",
        done_before,
        died_before
    )
    .execute(db)
    .await?;
    Ok(ended.rows_affected())
}

pub(super) async fn count(db: &mut PgConnection) -> Result<Vec<(String, i64)>> {
    let rows = sqlx::query!(r#"select state, count(*) as "jobs!" from jobs group by state order by state"#)
        .fetch_all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.state, row.jobs)).collect())
}

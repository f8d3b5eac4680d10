//! The nightly sweep: every feature deletes what has come to its end, each in a job of its own, so that one that fails
//! holds up none of the others. What ends when is told in [`crate::privacy::ends`].

use chrono::{DateTime, Days, NaiveTime, Utc};
use serde_json::json;

use crate::jobs::{Fault, Job, Runners, enqueue};
use crate::web::App;
use crate::{
    accounts, courses, formations, groups, help, jobs, notifications, privacy, questionnaires, reflections,
};

/// Asks for every feature's sweep, and for the next night's.
const NIGHT: &str = "daily-sweep";

/// When the night's work is begun, in UTC: nobody forms groups then.
const AT: NaiveTime = NaiveTime::MIN;

/// The features that sweep, by the names of their jobs.
const SWEEPS: [&str; 10] = [
    "sweep-accounts",
    "sweep-courses",
    "sweep-questionnaires",
    "sweep-reflections",
    "sweep-formations",
    "sweep-groups",
    "sweep-help",
    "sweep-notifications",
    "sweep-privacy",
    "sweep-jobs",
];

/// Everything that has to be swept, now; and every night from then on.
pub fn nightly() -> Job {
    Job::new(NIGHT, json!({})).once("daily")
}

/// Adds who does it.
#[must_use]
pub fn runners(runners: Runners, app: &App) -> Runners {
    let night = runners.with(NIGHT, |db, now, _| {
        Box::pin(async move {
            for sweep in SWEEPS {
                enqueue(db, now, Job::new(sweep, json!({})).once("nightly")).await?;
            }
            enqueue(db, now, nightly().not_before(next_night(now))).await?;
            Ok(())
        })
    });
    let folder = app.settings().mailbox.clone();
    let [people, parts, profiles, words, rounds, together, asked, mails, log, work] = SWEEPS;
    night
        .with(people, move |db, now, _| {
            Box::pin(async move {
                let tied = courses::tied(db).await?;
                swept(people, accounts::sweep(db, now, &tied).await)
            })
        })
        .with(parts, move |db, now, _| Box::pin(async move { swept(parts, courses::sweep(db, now).await) }))
        .with(profiles, move |db, now, _| {
            Box::pin(async move { swept(profiles, questionnaires::sweep(db, now).await) })
        })
        .with(words, move |db, now, _| {
            Box::pin(async move { swept(words, reflections::sweep(db, now).await) })
        })
        .with(rounds, move |db, now, _| {
            Box::pin(async move { swept(rounds, formations::sweep(db, now).await) })
        })
        .with(together, move |db, now, _| {
            Box::pin(async move { swept(together, groups::sweep(db, now).await) })
        })
        .with(asked, move |db, now, _| {
            Box::pin(async move { swept(asked, help::sweep(db, now.date_naive()).await) })
        })
        .with(mails, move |db, now, _| {
            let folder = folder.clone();
            Box::pin(async move {
                if let Some(folder) = folder.filter(|folder| folder.exists()) {
                    swept("mail folder", notifications::sweep_folder(&folder, now))?;
                }
                swept(mails, notifications::sweep(db, now).await)
            })
        })
        .with(log, move |db, now, _| Box::pin(async move { swept(log, privacy::sweep(db, now).await) }))
        .with(work, move |db, now, _| Box::pin(async move { swept(work, jobs::sweep(db, now).await) }))
}

/// What came of a sweep, told to the log: how many rows, never which.
fn swept<E: Into<Fault>>(sweep: &str, rows: Result<u64, E>) -> Result<(), Fault> {
    let rows = rows.map_err(Into::into)?;
    tracing::info!(sweep, rows, "swept");
    Ok(())
}

/// The beginning of the night after a moment.
fn next_night(now: DateTime<Utc>) -> DateTime<Utc> {
    (now.date_naive() + Days::new(1)).and_time(AT).and_utc()
}

//! `medspil migrate`: the database's schema, up to date.

use super::{Outcome, logs, say};
use crate::config::Config;
use crate::db;

/// Applies what is missing and says how much that was.
pub async fn run(config: Config) -> Outcome {
    logs::to_stderr(&config.log);
    let open = db::open(&config.database, &config.data_dir).await?;
    let pending = open.db.pending_migrations().await?;
    open.db.migrate().await?;
    say(format!("the database is up to date; {pending} migrations were applied"));
    open.db.close().await;
    Ok(())
}

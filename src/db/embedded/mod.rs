//! A private PostgreSQL in the data folder, for everyone who has not set `DATABASE_URL`.
//!
//! The binaries come from the system, or are fetched once where it has none; the cluster listens on a unix socket only and is shared by every process that
//! uses the folder. As root, PostgreSQL runs as an unprivileged user. What keeps it honest is file locks, which the
//! kernel lets go of when their holder dies, however it dies:
//!
//! | lock | held by | so that |
//! | --- | --- | --- |
//! | `start.lock` | who starts the server | ten processes make one cluster |
//! | `users.lock` (shared) | every process that uses the server | the reaper knows when nobody is left |
//! | `server.lock` | the server and its children, as their standard input | a stale pid file is known to be stale |
//! | `reaper.lock` | the reaper | there is one |
//!
//! `kill -9` of any of them at any moment is harmless: the next start adopts the server or recovers it.
//! NFS is not supported (flock); a major version that does not match the data is an error, never a new empty cluster.

mod binaries;
mod cluster;
mod fetch;
mod folder;
pub mod reaper;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use sqlx::postgres::PgConnectOptions;

use crate::config::Fetching;

/// Where a private server lives and how it is kept.
#[derive(Clone, Debug)]
pub struct Place {
    /// The folder of the cluster and its locks.
    pub dir: PathBuf,
    /// Folder that holds `postgres` and `initdb`; looked for when not given.
    pub bin_dir: Option<PathBuf>,
    /// Whether they are fetched when this machine has none.
    pub fetching: Fetching,
    /// Whether acknowledged changes are to survive a power cut.
    pub durability: Durability,
    /// How long the server waits for a next user when the last has left.
    pub grace: Duration,
    /// The program that knows `__pg-reaper`: this one, except in tests.
    pub reaper: Option<PathBuf>,
}

/// Whether acknowledged changes are to survive a power cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// They are.
    Safe,
    /// They are not: for tests, which ask for a new database more often than for anything else.
    Throwaway,
}

/// Why the private server does not run.
#[derive(Debug, thiserror::Error)]
pub enum EmbeddedError {
    /// No PostgreSQL on this machine.
    #[error(
        "no PostgreSQL found (looked at MEDSPIL_PG_BIN_DIR, PATH and the usual folders).\n\
         Install it (Debian, Ubuntu: apt-get install postgresql; Fedora: dnf install postgresql-server; macOS: \
         brew install postgresql) or set DATABASE_URL to a PostgreSQL server."
    )]
    Missing,
    /// They could not be fetched.
    #[error(
        "this machine has no PostgreSQL, and fetching it from {address} failed: {reason}.\n\
         Install it (Debian, Ubuntu: apt-get install postgresql; Fedora: dnf install postgresql-server; macOS: \
         brew install postgresql) or set DATABASE_URL to a PostgreSQL server."
    )]
    Fetch {
        /// What was asked for.
        address: String,
        /// Why it failed.
        reason: String,
    },
    /// Another major version than the data's.
    #[error(
        "the data in {dir} is of PostgreSQL {data}, but only {found} was found. Install PostgreSQL {data}, or set \
         MEDSPIL_PG_BIN_DIR to its programs; then move the data with pg_dump if you want to upgrade."
    )]
    Version {
        /// The cluster's folder.
        dir: PathBuf,
        /// The data's major version.
        data: u32,
        /// What was found.
        found: String,
    },
    /// The folder cannot be used.
    #[error("cannot use {path}: {source}")]
    Folder {
        /// What could not be used.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// `initdb` or `postgres` gave up.
    #[error("{program} failed:\n{output}")]
    Failed {
        /// Which program.
        program: &'static str,
        /// What it said.
        output: String,
    },
    /// It neither became ready nor gave up.
    #[error("PostgreSQL in {0} did not become ready in time; its log is postgres.log in the same folder")]
    Slow(PathBuf),
}

/// A server in use by this process.
#[derive(Debug)]
pub struct Embedded {
    shared: Arc<Shared>,
    keeper: tokio::task::AbortHandle,
    /// Held for as long as this process uses the server.
    _user: std::fs::File,
}

#[derive(Debug)]
struct Shared {
    folder: folder::Folder,
    place: Place,
}

/// How often the keeper looks whether the server still lives: one flock, no question to PostgreSQL.
const LOOK: Duration = Duration::from_millis(200);

/// Starts the server, or joins the one that runs, and brings it back whenever it dies under us.
pub async fn start(place: Place) -> Result<Embedded, EmbeddedError> {
    let (shared, user) = blocking(move || {
        let folder = folder::Folder::prepare(&place)?;
        let user = folder.join_users()?;
        cluster::ensure(&folder, &place)?;
        reaper::spawn(&folder, &place);
        Ok((Arc::new(Shared { folder, place }), user))
    })
    .await?;
    let keeper = tokio::spawn(keep(Arc::clone(&shared))).abort_handle();
    Ok(Embedded { shared, keeper, _user: user })
}

async fn keep(shared: Arc<Shared>) {
    loop {
        tokio::time::sleep(LOOK).await;
        if shared.folder.server_lives() {
            continue;
        }
        tracing::warn!("the private PostgreSQL died; starting it again");
        let again = Arc::clone(&shared);
        if let Err(error) = blocking(move || cluster::ensure(&again.folder, &again.place)).await {
            tracing::error!(%error, "the private PostgreSQL does not start");
            tokio::time::sleep(Duration::from_secs(2)).await;
        }
    }
}

/// Whether there is a cluster for a data folder.
pub fn is_made(data_dir: &Path) -> bool {
    folder::is_made(&folder_in(data_dir))
}

fn folder_in(data_dir: &Path) -> PathBuf {
    data_dir.join("postgres")
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, EmbeddedError> + Send + 'static,
) -> Result<T, EmbeddedError> {
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result,
        Err(panic) => Err(EmbeddedError::Failed { program: "the starter", output: panic.to_string() }),
    }
}

impl Place {
    /// The service's own cluster in `data_dir`.
    pub fn for_service(data_dir: &Path, bin_dir: Option<&Path>, fetching: &Fetching) -> Self {
        Self {
            dir: folder_in(data_dir),
            bin_dir: bin_dir.map(Path::to_owned),
            fetching: fetching.clone(),
            durability: Durability::Safe,
            grace: Duration::from_secs(2),
            reaper: std::env::current_exe().ok(),
        }
    }
}

impl Embedded {
    /// How to connect.
    pub fn options(&self) -> PgConnectOptions {
        PgConnectOptions::new_without_pgpass()
            .socket(self.shared.folder.sockets())
            .username(cluster::USER)
            .password(self.shared.folder.password())
            .database(cluster::USER)
    }

    /// The folder the cluster is in, which may not be the one that was asked for.
    pub fn dir(&self) -> &Path {
        self.shared.folder.dir()
    }
}

impl Drop for Embedded {
    fn drop(&mut self) {
        self.keeper.abort();
    }
}

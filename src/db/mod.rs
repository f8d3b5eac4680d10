//! The way to PostgreSQL: one pool that nobody can reach into, one way to open a transaction, one migrator.
//!
//! **Limits.** The pool holds at most `MEDSPIL_DB_CONNECTIONS` connections. Who comes when all are taken waits for at
//! most [`DatabaseConfig::patience`] (800 ms) and is then told that the database is away, exactly as when it really
//! is: [`is_away`] knows both, and the pages answer 503 with `Retry-After`. A request holds one connection at a time
//! and none while a password is hashed; four postmen and two workers hold one each while they work. A connection is tried before it is lent, so
//! the first request after the database's return succeeds and nothing has to be restarted. A single statement may take
//! `MEDSPIL_DB_STATEMENT_TIMEOUT`; PostgreSQL then ends it and the transaction is rolled back.

pub mod embedded;
mod store;

use std::time::Duration;

use sqlx::migrate::{MigrateError, Migrator};
use sqlx::postgres::{PgConnectOptions, PgListener, PgPool, PgPoolOptions};
use sqlx::{PgConnection, Postgres, Transaction};
use uuid::Uuid;

use crate::config::{DatabaseConfig, DatabasePlace};

/// Every migration, embedded in the program.
pub static MIGRATOR: Migrator = sqlx::migrate!();

/// A transaction that knows who asked for it.
pub type PgTransaction = Transaction<'static, Postgres>;

/// The database. Clones share one pool.
#[derive(Clone, Debug)]
pub struct Db {
    pool: PgPool,
    patience: Duration,
    statement_timeout: Option<Duration>,
}

/// Why there is no database to work with.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The private PostgreSQL does not run.
    #[error(transparent)]
    Embedded(#[from] embedded::EmbeddedError),
    /// The address is not one of PostgreSQL.
    #[error("DATABASE_URL is not a PostgreSQL address")]
    Address,
}

/// An open database: dropping it lets a private server stop when nobody else uses it.
#[derive(Debug)]
pub struct Open {
    /// The database.
    pub db: Db,
    /// The private server, unless the operator's is used.
    pub server: Option<embedded::Embedded>,
}

/// Opens the configured database, starting the private server if that is the one. Does not wait for the operator's
/// server: the service is to start, and to say 503, while that is away.
pub async fn open(config: &DatabaseConfig, data_dir: &std::path::Path) -> Result<Open, OpenError> {
    match &config.place {
        DatabasePlace::Url(url) => {
            let options = url.reveal().parse().map_err(|_| OpenError::Address)?;
            Ok(Open { db: Db::new(options, config), server: None })
        }
        DatabasePlace::Embedded { bin_dir, fetching } => {
            let place = embedded::Place::for_service(data_dir, bin_dir.as_deref(), fetching);
            let server = embedded::start(place).await?;
            Ok(Open { db: Db::new(server.options(), config), server: Some(server) })
        }
    }
}

impl Db {
    /// A pool that connects when it is first asked.
    pub fn new(options: PgConnectOptions, config: &DatabaseConfig) -> Self {
        let pool = PgPoolOptions::new()
            .max_connections(config.connections)
            .acquire_timeout(config.patience)
            .connect_lazy_with(options.application_name("medspil"));
        Self { pool, patience: config.patience, statement_timeout: config.statement_timeout }
    }

    /// Opens a transaction on behalf of `actor`, an account's id; nobody's when the visitor is not signed in or the
    /// program works for itself. The identity ends with the transaction, so a pooled connection never carries it on.
    pub async fn begin(&self, actor: Option<Uuid>) -> sqlx::Result<PgTransaction> {
        let open = async {
            let mut tx = self.pool.begin().await?;
            store::set_identity(&mut tx, actor, self.statement_timeout).await?;
            Ok(tx)
        };
        tokio::time::timeout(self.patience, open).await.unwrap_or(Err(sqlx::Error::PoolTimedOut))
    }

    /// Makes durable what an open transaction has done so far, and goes on in a new one over the same connection on
    /// behalf of `actor`. A request that waited for a second connection while it holds one would wait for its like.
    pub async fn commit_and_go_on(&self, tx: &mut PgConnection, actor: Uuid) -> sqlx::Result<()> {
        store::commit_and_chain(tx).await?;
        store::set_identity(tx, Some(actor), self.statement_timeout).await
    }

    /// Asks the database for a sign of life.
    pub async fn ping(&self) -> sqlx::Result<()> {
        self.begin(None).await?.rollback().await
    }

    /// Brings the schema up to date. Several processes may do it at once: the first one works, the others wait.
    pub async fn migrate(&self) -> Result<(), MigrateError> {
        MIGRATOR.run(&self.pool).await
    }

    /// How many migrations this program knows that the database has not seen.
    pub async fn pending_migrations(&self) -> sqlx::Result<usize> {
        let mut tx = self.begin(None).await?;
        let applied = store::list_applied_migrations(&mut tx).await?;
        Ok(MIGRATOR.iter().filter(|known| !applied.contains(&known.version)).count())
    }

    /// Settings of the server that decide whether an acknowledged change survives a power cut, and its version.
    pub async fn server_settings(&self) -> sqlx::Result<Vec<(String, String)>> {
        store::list_settings(&mut *self.begin(None).await?).await
    }

    /// How far PostgreSQL's clock is from ours, and rows per table as PostgreSQL estimates them.
    pub async fn server_time(&self) -> sqlx::Result<chrono::DateTime<chrono::Utc>> {
        store::clock(&mut *self.begin(None).await?).await
    }

    /// Every table with the number of its rows.
    pub async fn count_rows(&self) -> sqlx::Result<Vec<(String, i64)>> {
        store::count_rows(&mut *self.begin(None).await?).await
    }

    /// A connection that is told of `channel`'s notifications, and reconnects by itself.
    pub async fn listen(&self, channel: &str) -> sqlx::Result<PgListener> {
        let mut listener = PgListener::connect_with(&self.pool).await?;
        listener.listen(channel).await?;
        Ok(listener)
    }

    /// How many connections are open, and how many of them are idle.
    pub fn usage(&self) -> (u32, usize) {
        (self.pool.size(), self.pool.num_idle())
    }

    /// Waits for lent connections to come back, then closes all.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}

/// Tells an open transaction on whose behalf it goes on, for those who find that out by asking it.
pub async fn identify(db: &mut PgConnection, account_id: Uuid) -> sqlx::Result<()> {
    store::mark_actor(db, account_id).await
}

/// An error for the log. PostgreSQL repeats values in its messages and details, so of its errors only the code and
/// what they hit is told.
pub fn without_values(error: &sqlx::Error) -> String {
    match error {
        sqlx::Error::Database(error) => format!(
            "database error {} on {} ({})",
            error.code().unwrap_or_default(),
            error.table().unwrap_or("no table"),
            error.constraint().unwrap_or("no constraint"),
        ),
        error => format!("database: {}", error.to_string().lines().next().unwrap_or_default()),
    }
}

/// Whether the database is away (or so busy that it comes to the same), rather than unhappy with what it was asked.
pub fn is_away(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_)
        | sqlx::Error::Tls(_)
        | sqlx::Error::Protocol(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed => true,
        // 08 connection trouble, 53 out of connections, memory or disk, 57P0x shutting down or starting up, 58 disk
        sqlx::Error::Database(error) => error
            .code()
            .is_some_and(|code| ["08", "53", "57P0", "58"].iter().any(|class| code.starts_with(class))),
        _ => false,
    }
}

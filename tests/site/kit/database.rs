//! A fresh database for every test, in about a twentieth of a second: one throwaway cluster under the target folder,
//! shared by all test programs and stopped by the reaper when the last has ended; one template per set of migrations;
//! a file copy of it for each test. Nobody drops a database while tests wait: the next run does that in the
//! background.

use std::path::PathBuf;
use std::str::FromStr;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use medspil::config::{DatabaseConfig, DatabasePlace, Fetching};
use medspil::db::embedded::{self, Durability, Embedded, Place};
use medspil::db::{Db, MIGRATOR};
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{AssertSqlSafe, Connection, Executor};

/// A database of one test's own.
pub struct Database {
    /// As the program sees it.
    pub db: Db,
    /// To look behind the program's back.
    pub options: PgConnectOptions,
}

impl Database {
    /// With all migrations applied and no rows.
    pub async fn fresh() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("t_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let template = template().await;
        let mut admin = connect(&admin_options()).await;
        let create = format!("create database {name} template {template} strategy file_copy");
        admin.execute(AssertSqlSafe(create)).await.expect("a database is created");
        Self::at(admin_options().database(&name))
    }

    /// With nothing in it at all.
    pub async fn empty() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("t_{}_empty_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let mut admin = connect(&admin_options()).await;
        let create = format!("create database {name} template template0 strategy file_copy");
        admin.execute(AssertSqlSafe(create)).await.expect("a database is created");
        Self::at(admin_options().database(&name))
    }

    /// The number that a query behind the program's back gives.
    pub async fn count(&self, query: &str) -> i64 {
        let mut connection = connect(&self.options).await;
        sqlx::query_scalar(AssertSqlSafe(query.to_owned())).fetch_one(&mut connection).await.expect("a count")
    }

    /// The texts that a query behind the program's back gives.
    pub async fn list(&self, query: &str) -> Vec<String> {
        let mut connection = connect(&self.options).await;
        sqlx::query_scalar(AssertSqlSafe(query.to_owned())).fetch_all(&mut connection).await.expect("a list")
    }

    /// Does something behind the program's back; what PostgreSQL has against it.
    pub async fn run(&self, statement: &str) -> Result<(), String> {
        let mut connection = connect(&self.options).await;
        let done = connection.execute(AssertSqlSafe(statement.to_owned())).await;
        done.map(drop).map_err(|fault| fault.to_string())
    }

    fn at(options: PgConnectOptions) -> Self {
        Self { db: Db::new(options.clone(), &config()), options }
    }
}

/// How the tests use PostgreSQL: with more patience than people have, since many tests share two cores.
pub fn config() -> DatabaseConfig {
    DatabaseConfig {
        place: DatabasePlace::Embedded { bin_dir: None, fetching: Fetching::usual() },
        connections: 5,
        patience: Duration::from_secs(20),
        statement_timeout: Some(Duration::from_secs(20)),
    }
}

/// The cluster's place; its reaper is the program under test.
fn place() -> Place {
    Place {
        dir: PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("cluster"),
        bin_dir: None,
        fetching: Fetching::usual(),
        durability: Durability::Throwaway,
        grace: Duration::from_secs(2),
        reaper: Some(env!("CARGO_BIN_EXE_medspil").into()),
    }
}

fn admin_options() -> PgConnectOptions {
    static CLUSTER: OnceLock<(tokio::runtime::Runtime, Embedded)> = OnceLock::new();
    let (_, cluster) = CLUSTER.get_or_init(|| {
        // On a thread and in a runtime of its own: it outlives the runtime of the test that came first.
        let start = || {
            let runtime = tokio::runtime::Builder::new_multi_thread()
                .worker_threads(1)
                .enable_all()
                .build()
                .expect("a runtime is built");
            let cluster = runtime.block_on(embedded::start(place())).expect("PostgreSQL starts");
            runtime.spawn(tidy(cluster.options()));
            (runtime, cluster)
        };
        std::thread::spawn(start).join().expect("the cluster starts")
    });
    cluster.options()
}

async fn connect(options: &PgConnectOptions) -> PgConnection {
    PgConnection::connect_with(options).await.expect("the cluster answers")
}

/// The name of the template for these very migrations, made when it is not there.
async fn template() -> &'static str {
    static TEMPLATE: tokio::sync::OnceCell<String> = tokio::sync::OnceCell::const_new();
    TEMPLATE.get_or_init(make_template).await
}

async fn make_template() -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for migration in MIGRATOR.iter() {
        for byte in migration.version.to_be_bytes().iter().chain(migration.checksum.iter()) {
            hash = (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3);
        }
    }
    let name = format!("template_{hash:016x}");
    let mut admin = connect(&admin_options()).await;
    admin.execute("select pg_advisory_lock(1)").await.expect("one makes the template");
    let known: Option<String> =
        sqlx::query_scalar("select datname::text from pg_database where datname = $1")
            .bind(&name)
            .fetch_optional(&mut admin)
            .await
            .expect("databases are listed");
    if known.is_none() {
        let draft = format!("{name}_draft");
        for statement in
            [format!("drop database if exists {draft} with (force)"), format!("create database {draft}")]
        {
            admin.execute(AssertSqlSafe(statement)).await.expect("the draft is made");
        }
        let inside = Db::new(admin_options().database(&draft), &config());
        inside.migrate().await.expect("the migrations apply");
        inside.close().await;
        let rename = format!("alter database {draft} rename to {name}");
        admin.execute(AssertSqlSafe(rename)).await.expect("the template is whole");
    }
    admin.execute("select pg_advisory_unlock(1)").await.expect("the next may look");
    name
}

/// Drops what earlier runs left: databases of processes that have ended, and templates of other migrations.
async fn tidy(options: PgConnectOptions) {
    let Ok(mut admin) = PgConnection::connect_with(&options).await else { return };
    let list = "select datname::text from pg_database where datname ~ '^t_[0-9]+_'";
    let names: Vec<String> = sqlx::query_scalar(list).fetch_all(&mut admin).await.unwrap_or_default();
    for name in names {
        let pid = name.split('_').nth(1).and_then(|pid| u32::from_str(pid).ok()).unwrap_or_default();
        if !PathBuf::from(format!("/proc/{pid}")).exists() {
            let drop = format!("drop database if exists {name} with (force)");
            // Somebody else may be tidying too.
            let _ = admin.execute(AssertSqlSafe(drop)).await;
        }
    }
}

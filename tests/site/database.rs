//! The way to PostgreSQL: identity inside the transaction, and the private server's nine lives.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use medspil::config::DatabaseConfig;
use medspil::config::Fetching;
use medspil::db::embedded::{self, Durability, Embedded, Place};
use medspil::db::{Db, is_away};
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use uuid::Uuid;

use crate::kit::database::{Database, config};

#[tokio::test]
async fn the_identity_ends_with_its_transaction() {
    let database = Database::fresh().await;
    let single = DatabaseConfig { connections: 1, ..config() };
    let db = Db::new(database.options.clone(), &single);
    let person = Uuid::from_u128(7);

    let mut tx = db.begin(Some(person)).await.unwrap();
    assert_eq!(identity(&mut tx).await, person.to_string());
    tx.commit().await.unwrap();

    let mut tx = db.begin(None).await.unwrap();
    assert_eq!(identity(&mut tx).await, "", "the same connection, and nobody's");
}

async fn identity(db: &mut sqlx::PgConnection) -> String {
    let ask = "select coalesce(current_setting('medspil.account_id', true), '')";
    sqlx::query_scalar(ask).fetch_one(db).await.unwrap()
}

#[tokio::test]
async fn who_finds_all_connections_taken_is_told_soon() {
    let database = Database::fresh().await;
    let tight = DatabaseConfig { connections: 1, patience: Duration::from_millis(300), ..config() };
    let db = Db::new(database.options.clone(), &tight);
    let held = loop {
        // Connecting alone may take longer than that on a busy machine.
        match db.begin(None).await {
            Ok(tx) => break tx,
            Err(error) => assert!(is_away(&error), "{error}"),
        }
    };
    let began = Instant::now();
    let error = db.begin(None).await.unwrap_err();
    assert!(is_away(&error), "{error}");
    assert!(began.elapsed() < Duration::from_secs(1));
    drop(held);
}

#[tokio::test]
async fn a_statement_that_takes_too_long_is_ended() {
    let database = Database::fresh().await;
    let short = DatabaseConfig { statement_timeout: Some(Duration::from_millis(50)), ..config() };
    let db = Db::new(database.options.clone(), &short);
    let mut tx = db.begin(None).await.unwrap();
    let error = sqlx::query("select pg_sleep(10)").execute(&mut *tx).await.unwrap_err();
    assert!(error.to_string().contains("statement timeout"), "{error}");
}

#[tokio::test]
async fn migrations_apply_once_however_often_and_by_however_many_they_are_asked_for() {
    let database = Database::empty().await;
    assert!(database.db.pending_migrations().await.unwrap() > 0);
    let (one, other) = tokio::join!(database.db.migrate(), database.db.migrate());
    one.unwrap();
    other.unwrap();
    assert_eq!(database.db.pending_migrations().await.unwrap(), 0);
    database.db.migrate().await.unwrap();
}

/// A private server of one test's own, with everything on disk gone afterwards.
struct Private {
    root: PathBuf,
    place: Place,
}

impl Private {
    fn new(name: &str) -> Self {
        let folder = format!("private-{name}-{}", std::process::id());
        let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(folder);
        let place = Place {
            dir: root.join("postgres"),
            bin_dir: None,
            fetching: Fetching::usual(),
            durability: Durability::Safe,
            grace: Duration::from_millis(50),
            reaper: Some(env!("CARGO_BIN_EXE_medspil").into()),
        };
        Self { root, place }
    }

    async fn start(&self) -> (Embedded, Db) {
        let server = embedded::start(self.place.clone()).await.expect("the private server starts");
        let db = Db::new(server.options(), &config());
        (server, db)
    }
}

impl Drop for Private {
    fn drop(&mut self) {
        // The last user has gone, so the reaper stops the server; then the folder may go.
        let began = Instant::now();
        while self.root.exists() && began.elapsed() < Duration::from_secs(20) {
            if server_pid(&self.place.dir).is_none() {
                let _ = std::fs::remove_dir_all(&self.root);
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

fn server_pid(dir: &Path) -> Option<i32> {
    let text = std::fs::read_to_string(dir.join("pgdata/postmaster.pid")).ok()?;
    text.lines().next()?.trim().parse().ok()
}

async fn write(db: &Db, number: i32) {
    let mut tx = db.begin(None).await.unwrap();
    sqlx::query("insert into kept values ($1)").bind(number).execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
}

async fn prepare(db: &Db) {
    let mut tx = db.begin(None).await.unwrap();
    sqlx::query("create table kept (number integer)").execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
}

async fn count(db: &Db) -> i64 {
    let mut tx = db.begin(None).await.unwrap();
    sqlx::query_scalar("select count(*) from kept").fetch_one(&mut *tx).await.unwrap()
}

/// Asks until the database answers again, and says how long that took.
async fn recovery(db: &Db) -> Duration {
    let began = Instant::now();
    while db.ping().await.is_err() {
        assert!(began.elapsed() < Duration::from_secs(30), "the database does not come back");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    began.elapsed()
}

#[tokio::test]
async fn the_private_server_is_shared_survives_a_kill_and_stops_when_the_last_has_left() {
    let private = Private::new("shared");
    let (first, db) = private.start().await;
    prepare(&db).await;
    write(&db, 1).await;

    let pid = server_pid(first.dir()).unwrap();
    let (second, other) = private.start().await;
    assert_eq!(server_pid(second.dir()), Some(pid), "the second joins the server that runs");
    assert_eq!(count(&other).await, 1);
    drop(second);
    other.close().await;

    let settings = db.server_settings().await.unwrap();
    for (name, value) in [("fsync", "on"), ("synchronous_commit", "on"), ("full_page_writes", "on")] {
        assert!(settings.contains(&(name.to_owned(), value.to_owned())), "{name} is {value}");
    }

    kill(Pid::from_raw(pid), Signal::SIGKILL).unwrap();
    tokio::time::sleep(Duration::from_millis(100)).await;
    recovery(&db).await;
    assert_ne!(server_pid(first.dir()), Some(pid), "the keeper started another");
    assert_eq!(count(&db).await, 1, "and nothing acknowledged is lost");

    let dir = first.dir().to_owned();
    db.close().await;
    drop(first);
    let began = Instant::now();
    while server_pid(&dir).is_some() {
        assert!(began.elapsed() < Duration::from_secs(20), "the reaper stops the server");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let (_again, db) = private.start().await;
    assert_eq!(count(&db).await, 1, "a stopped cluster starts again with what it had");
}

#[tokio::test]
async fn a_pid_file_that_names_a_living_stranger_is_known_to_be_stale() {
    let private = Private::new("stale");
    let (first, db) = private.start().await;
    let dir = first.dir().to_owned();
    let stale = std::fs::read_to_string(dir.join("pgdata/postmaster.pid")).unwrap();
    db.close().await;
    drop(first);
    while server_pid(&dir).is_some() {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let rest = stale.split_once('\n').unwrap().1;
    std::fs::write(dir.join("pgdata/postmaster.pid"), format!("{}\n{rest}", std::process::id())).unwrap();
    let (_server, db) = private.start().await;
    db.ping().await.unwrap();
}

#[tokio::test]
async fn many_processes_on_an_empty_folder_make_one_cluster() {
    let private = Private::new("many");
    let migrate = || {
        Command::new(env!("CARGO_BIN_EXE_medspil"))
            .args(["migrate", "--data-dir"])
            .arg(&private.root)
            .env_remove("DATABASE_URL")
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    };
    let all: Vec<_> = (0..5).map(|_| migrate()).collect();
    for one in all {
        let output = one.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    let (_server, db) = private.start().await;
    assert_eq!(db.pending_migrations().await.unwrap(), 0);
}

#[test]
fn check_config_names_every_fault_and_no_value() {
    let output = Command::new(env!("CARGO_BIN_EXE_medspil"))
        .args(["check-config", "--listen", "nowhere", "--db-connections", "many"])
        .env("DATABASE_URL", "mysql://CANARY")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success());
    for name in ["DATABASE_URL", "MEDSPIL_LISTEN", "MEDSPIL_DB_CONNECTIONS"] {
        assert!(said.contains(name), "{name} is missing in {said}");
    }
    assert!(!said.contains("CANARY"));
}

#[test]
fn no_postgresql_is_an_error_that_says_what_to_install() {
    let dir = std::env::temp_dir().join(format!("medspil-none-{}", std::process::id()));
    let output = Command::new(env!("CARGO_BIN_EXE_medspil"))
        .args(["migrate", "--pg-bin-dir", "/nonexistent", "--data-dir"])
        .arg(&dir)
        .env_remove("DATABASE_URL")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("apt-get install postgresql") && said.contains("DATABASE_URL"), "{said}");
    let _ = std::fs::remove_dir_all(&dir);
}

#[tokio::test]
async fn a_folder_without_postgres_is_a_clear_error_and_nothing_is_fetched() {
    let mut private = Private::new("nowhere");
    private.place.bin_dir = Some("/nowhere".into());
    let error = embedded::start(private.place.clone()).await.unwrap_err().to_string();
    assert!(error.contains("apt-get install postgresql") && error.contains("DATABASE_URL"), "{error}");
}

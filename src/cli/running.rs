//! The running service: what `serve` and `demo` start, and how it ends.
//!
//! Ctrl-C and SIGTERM end it: no new connections, requests in flight finish within [`FAREWELL`], jobs that are begun
//! too; whatever does not is given up, and the next start takes it from there.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use axum::routing::get;
use sqlx::migrate::MigrateError;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::doors::Doors;
use super::{Outcome, sweeping};
use crate::chance::Chance;
use crate::clock::Clock;
use crate::config::{Config, KeyPlace, MailWay, Occasion};
use crate::db::{self, Db, embedded::Embedded};
use crate::formations;
use crate::groups;
use crate::jobs::{Runners, Worker, enqueue};
use crate::notifications::{Addressee, Directory, Letterhead, Postman, Way, WayFault};
use crate::privacy::{ForeignRing, KeyFault, Keyring, Seals, recognise};
use crate::web::{App, Contact, Settings, router};
use crate::{accounts, courses};

/// How long requests and jobs may take to finish once we are told to stop.
const FAREWELL: Duration = Duration::from_secs(9);

/// The service with its database open, before it listens.
#[derive(Debug)]
pub struct Service {
    /// What the pages have at hand.
    pub app: App,
    config: Config,
    ring: Keyring,
    _server: Option<Embedded>,
}

impl Service {
    /// Opens database and keys. The private database is brought up to date at once, the operator's as soon as it is
    /// there.
    pub async fn open(config: Config) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        let open = db::open(&config.database, &config.data_dir).await?;
        let ring = keyring(&config.keys)?;
        let clock = Clock::system();
        match prepare(&open.db, &clock, &ring).await {
            // The operator's database may come later; our own is there.
            Err(PrepareFault::Schema(_) | PrepareFault::Database(_)) if open.server.is_none() => {}
            prepared => prepared?,
        }
        let app = App::new(settings(&config), open.db, clock, Seals::new(ring.clone()));
        Ok(Self { app, config, ring, _server: open.server })
    }

    /// Serves until Ctrl-C or SIGTERM. `ready` is told the address of the pages.
    pub async fn serve(self, doors: Doors, ready: impl FnOnce(SocketAddr)) -> Outcome {
        // Heard from here on, so that nobody who saw us listen is answered with a sudden end.
        let told = told_to_stop()?;
        let Doors { pages, operators } = doors;
        let (stop, stopped) = watch::channel(false);
        let mut ended = stopped.clone();
        let mut tasks = JoinSet::new();
        let catching_up = catch_up(
            self.app.db().clone(),
            self.app.clock().clone(),
            self.ring.clone(),
            stop.clone(),
            stopped.clone(),
        );
        tasks.spawn(catching_up);
        let worker = Worker::new(self.app.db().clone(), self.app.clock().clone(), runners(&self.app));
        tasks.spawn(worker.work(stopped.clone()));
        tasks.spawn(postman(&self.app, &self.config)?.work(stopped.clone()));
        if let Some(listener) = operators {
            tracing::info!(address = %listener.local_addr()?, "serving operators");
            tasks.spawn(listen(listener, for_operators(self.app.clone()), stopped.clone()));
        }
        let address = pages.local_addr()?;
        tasks.spawn(listen(pages, router::site(self.app.clone()), stopped));
        tracing::info!(%address, version = env!("CARGO_PKG_VERSION"), "serving pages");
        ready(address);

        let ended_by_itself = tokio::select! {
            () = told => false,
            _ = ended.wait_for(|ended| *ended) => true,
        };
        tracing::info!("stopping");
        stop.send_replace(true);
        let farewell = async { while tasks.join_next().await.is_some() {} };
        if tokio::time::timeout(FAREWELL, farewell).await.is_err() {
            tracing::warn!("some requests or jobs did not finish in time");
            tasks.shutdown().await;
        }
        // Connections that are still lent belong to what was just given up.
        let _ = tokio::time::timeout(Duration::from_millis(500), self.app.db().close()).await;
        tracing::info!("stopped");
        if ended_by_itself {
            Err("the sealing keys are not this database's: see the log".into())
        } else {
            Ok(())
        }
    }
}

/// The sealing keys, made at the first start.
pub fn keyring(place: &KeyPlace) -> Result<Keyring, KeyFault> {
    match place {
        KeyPlace::Inline(secret) => Keyring::parse(secret.reveal()),
        KeyPlace::File(path) => {
            if let Some(folder) = path.parent() {
                std::fs::create_dir_all(folder)?;
            }
            Keyring::open_or_create(path, &mut Chance::system())
        }
    }
}

/// The sealing keys as they are; where there are none, none are made.
pub fn standing_keyring(place: &KeyPlace) -> Result<Keyring, KeyFault> {
    match place {
        KeyPlace::Inline(secret) => Keyring::parse(secret.reveal()),
        KeyPlace::File(path) => Keyring::open(path),
    }
}

fn settings(config: &Config) -> Settings {
    let web = &config.web;
    Settings {
        base_url: web.base_url.to_string(),
        institution: web.institution.clone(),
        contact: Contact { mail: web.contact_mail.clone(), phone: web.contact_phone.clone() },
        zone: web.time_zone,
        is_demo: config.occasion == Occasion::Demo,
        mailbox: match &config.mail.way {
            MailWay::Folder(folder) => Some(folder.clone()),
            MailWay::Smtp(_) => None,
        },
        proxy: web.proxy,
        hash_cost: config.passwords,
    }
}

/// Who does which background work.
fn runners(app: &App) -> Runners {
    let runners = formations::runners(Runners::default(), app.seals(), app.post());
    let runners = sweeping::runners(runners, app);
    groups::runners(runners, app.post().clone()).with(courses::FORGET_UPLOADS, |db, now, _| {
        Box::pin(async move {
            courses::forget_uploads(db, now).await?;
            Ok(())
        })
    })
}

/// Who sends the mails, and how.
fn postman(app: &App, config: &Config) -> Result<Postman, WayFault> {
    let head = Letterhead {
        from: config.mail.from.clone(),
        base_url: config.web.base_url.to_string(),
        institution: config.web.institution.clone(),
    };
    let directory: Directory = Arc::new(|db, account_id| {
        Box::pin(async move {
            let person = accounts::person(db, account_id.into()).await?;
            Ok(person.map(|person| Addressee {
                name: person.name,
                email: person.email,
                language: person.language,
            }))
        })
    });
    let way = Way::new(&config.mail.way)?;
    Ok(Postman::new(app.db().clone(), app.clock().clone(), app.seals().clone(), head, way, directory))
}

async fn listen(listener: TcpListener, pages: Router, mut stop: watch::Receiver<bool>) {
    let stopped = async move {
        // An error means that whoever would tell us is gone, which says the same.
        let _ = stop.wait_for(|stop| *stop).await;
    };
    let service = pages.into_make_service_with_connect_info::<SocketAddr>();
    if let Err(error) = axum::serve(listener, service).with_graceful_shutdown(stopped).await {
        tracing::error!(%error, "a listener ended");
    }
}

/// Brings the operator's database up to date as soon as it is there, and sees to it that the daily work is begun. Where
/// the ring turns out to be another than the database's, the service ends: what it sealed would never open.
async fn catch_up(
    db: Db,
    clock: Clock,
    ring: Keyring,
    stop: watch::Sender<bool>,
    mut stopped: watch::Receiver<bool>,
) {
    loop {
        match prepare(&db, &clock, &ring).await {
            Ok(()) => return,
            Err(PrepareFault::Keys(fault)) => {
                tracing::error!(%fault, "stopping");
                stop.send_replace(true);
                return;
            }
            Err(error) => tracing::error!(%error, "the database is not up to date"),
        }
        tokio::select! {
            () = tokio::time::sleep(Duration::from_secs(1)) => {}
            _ = stopped.changed() => return,
        }
    }
}

/// Why the database is not ready for the service.
#[derive(Debug, thiserror::Error)]
enum PrepareFault {
    #[error(transparent)]
    Schema(#[from] MigrateError),
    #[error(transparent)]
    Keys(ForeignRing),
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

impl From<ForeignRing> for PrepareFault {
    fn from(fault: ForeignRing) -> Self {
        match fault {
            ForeignRing::Database(error) => Self::Database(error),
            fault @ (ForeignRing::Lost(_) | ForeignRing::Other(_)) => Self::Keys(fault),
        }
    }
}

async fn prepare(db: &Db, clock: &Clock, ring: &Keyring) -> Result<(), PrepareFault> {
    db.migrate().await?;
    let mut tx = db.begin(None).await?;
    recognise(&mut tx, clock.now(), ring).await?;
    enqueue(&mut tx, clock.now(), sweeping::nightly()).await?;
    Ok(tx.commit().await?)
}

fn for_operators(app: App) -> Router {
    async fn metrics(State(app): State<App>) -> impl IntoResponse {
        let text = app.metrics().render(&app).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
        let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
        Ok::<_, StatusCode>(([(CONTENT_TYPE, kind)], text))
    }
    Router::new().route("/metrics", get(metrics)).merge(router::health()).with_state(app)
}

/// Ends when somebody wants us to stop; listens from the moment it is made.
fn told_to_stop() -> io::Result<impl Future<Output = ()>> {
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

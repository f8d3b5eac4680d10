//! The program as a process: stopped, killed, and without its database.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use medspil::demo;
use nix::sys::signal::{Signal, kill};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::task::JoinSet;

use crate::kit::database::Database;
use crate::kit::service::{Answer, DataFolder, Request, Service, read_answer, send};
use crate::kit::wire::Wire;

/// A page that asks the database whose session this is.
const ASKS: Request<'static> =
    Request { path: "/account", form: None, cookies: "__Host-medspil-session=00", language: "en" };

#[tokio::test]
async fn the_database_may_go_and_come_as_it_likes() {
    let (database, folder) = (Database::fresh().await, DataFolder::new("away"));
    let mut wire = Wire::new("away", database.options.get_socket().unwrap());
    let name = database.options.get_database().unwrap();
    let url = format!("postgres://medspil@localhost/{name}?host={}", wire.folder.display());
    let service = Service::start("serve", &folder.0, &[("DATABASE_URL", &url)]).await;
    until(&service, 303).await;

    for round in 0..6 {
        let hurt: fn(&mut Wire) = if round % 2 == 0 { Wire::cut } else { |wire| wire.go_dead() };
        hurt(&mut wire);
        let began = Instant::now();
        let away = service.request(&ASKS).await.unwrap();
        let took = began.elapsed();
        assert_eq!(away.status, 503, "round {round}");
        assert!(
            took < Duration::from_millis(1200),
            "round {round}: a busy machine excuses little of {took:?}"
        );
        assert!(away.header("retry-after").is_some() && away.body.contains("lang=\"en\""), "{away:?}");
        let danish = service.request(&Request { language: "da", ..ASKS }).await.unwrap();
        assert!(danish.body.contains("lang=\"da\""), "a page in the reader's language");
        assert_eq!(status(&service, "/healthz").await, 200, "the process lives");
        assert_eq!(status(&service, "/readyz").await, 503, "and is of no use");
        wire.mend();
        let began = Instant::now();
        until(&service, 303).await;
        let took = began.elapsed();
        assert!(took < Duration::from_millis(1200), "round {round}: back after {took:?}");
    }
    assert_eq!(status(&service, "/readyz").await, 200);
}

async fn status(service: &Service, path: &str) -> u16 {
    service.request(&Request { path, ..Request::default() }).await.map_or(0, |answer| answer.status)
}

async fn until(service: &Service, status: u16) {
    let began = Instant::now();
    while service.request(&ASKS).await.is_none_or(|answer| answer.status != status) {
        assert!(began.elapsed() < Duration::from_secs(20), "never {status}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test]
async fn told_to_stop_it_finishes_what_is_in_flight_and_takes_nothing_new() {
    let (database, folder) = (Database::fresh().await, DataFolder::new("stop"));
    let name = database.options.get_database().unwrap();
    let host = database.options.get_socket().unwrap().display().to_string();
    let url = format!("postgres://medspil@localhost/{name}?host={host}");
    for signal in [Signal::SIGTERM, Signal::SIGINT] {
        let service = Service::start("serve", &folder.0, &[("DATABASE_URL", &url)]).await;
        until(&service, 303).await;
        let port = service.port;
        let form =
            Request { path: "/sign-in", form: Some("email=a%40b.example&password=x"), ..Request::default() };
        let whole = form.bytes(port);
        let (first, rest) = whole.split_at(whole.len() - 9);
        let mut slow = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
        slow.write_all(first.as_bytes()).await.unwrap();
        tokio::time::sleep(Duration::from_millis(200)).await;

        let began = Instant::now();
        service.signal(signal);
        tokio::time::sleep(Duration::from_millis(300)).await;
        assert!(TcpStream::connect(("127.0.0.1", port)).await.is_err(), "nothing new");
        slow.write_all(rest.as_bytes()).await.unwrap();
        let answer = read_answer(&mut slow).await.expect("what is in flight is answered");
        assert_eq!(answer.status, 422);
        assert!(service.ended().await, "and it ends well");
        assert!(began.elapsed() < Duration::from_secs(10), "{:?}", began.elapsed());
    }
}

/// Who kills what in the middle.
#[derive(Clone, Copy, Debug)]
enum Killed {
    Service,
    Database,
    Both,
}

#[tokio::test]
async fn whoever_is_killed_in_the_middle_everything_acknowledged_is_there_afterwards() {
    let folder = DataFolder::new("killed");
    let acknowledged = Arc::<Mutex<BTreeSet<String>>>::default();
    let count = Arc::new(AtomicU32::new(0));
    let mut service = Service::start("demo", &folder.0, &[]).await;
    for killed in [Killed::Service, Killed::Database, Killed::Both, Killed::Both] {
        let cookies = sign_in(&service).await;
        let mut writers = JoinSet::new();
        for _ in 0..4 {
            let (port, cookies) = (service.port, cookies.clone());
            writers.spawn(write(port, cookies, Arc::clone(&acknowledged), Arc::clone(&count)));
        }
        let before = acknowledged.lock().unwrap().len();
        let began = Instant::now();
        while acknowledged.lock().unwrap().len() < before + 12 {
            assert!(began.elapsed() < Duration::from_secs(30), "nothing is written");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        if !matches!(killed, Killed::Database) {
            service.signal(Signal::SIGKILL);
        }
        if !matches!(killed, Killed::Service) {
            kill(DataFolder::server(&folder.0.join("demo")).unwrap(), Signal::SIGKILL).unwrap();
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
        writers.shutdown().await;
        if !matches!(killed, Killed::Database) {
            service = Service::start("demo", &folder.0, &[]).await;
        }
        let there = list(&service).await;
        let lost: Vec<String> =
            acknowledged.lock().unwrap().iter().filter(|name| !there.contains(*name)).cloned().collect();
        assert!(lost.is_empty(), "{killed:?}: acknowledged, and lost: {lost:?}");
    }
    service.signal(Signal::SIGTERM);
    assert!(service.ended().await);
}

/// Writes one thing after the other, and notes each that was acknowledged.
async fn write(
    port: u16,
    cookies: String,
    acknowledged: Arc<Mutex<BTreeSet<String>>>,
    count: Arc<AtomicU32>,
) {
    loop {
        let name = format!("Vejledning-{:05}", count.fetch_add(1, Ordering::Relaxed));
        let form = format!(
            "name={name}&email=v%40uni.example&phone=99400000&opening_hours_da=mandag&opening_hours_en=Monday"
        );
        let request =
            Request { path: "/admin/advising/new", form: Some(&form), cookies: &cookies, language: "da" };
        if send(port, &request).await.is_some_and(|answer| answer.status == 303) {
            acknowledged.lock().unwrap().insert(name);
        }
    }
}

async fn sign_in(service: &Service) -> String {
    let email = demo::PERSONAS[0].email.replace('@', "%40");
    let password = demo::PASSWORD.replace(' ', "+").replace('ø', "%C3%B8");
    let form = format!("email={email}&password={password}");
    let answer =
        asked_until(service, Request { path: "/sign-in", form: Some(&form), ..Request::default() }, 303);
    let answer = answer.await;
    let cookies = answer.head.lines().filter_map(|line| line.strip_prefix("set-cookie: "));
    cookies.filter_map(|cookie| cookie.split(';').next()).collect::<Vec<_>>().join("; ")
}

async fn list(service: &Service) -> String {
    let cookies = sign_in(service).await;
    let request = Request { path: "/admin/advising", cookies: &cookies, ..Request::default() };
    asked_until(service, request, 200).await.body
}

/// The database may still be on its way back.
async fn asked_until(service: &Service, request: Request<'_>, status: u16) -> Answer {
    let began = Instant::now();
    loop {
        if let Some(answer) = service.request(&request).await.filter(|answer| answer.status == status) {
            return answer;
        }
        assert!(began.elapsed() < Duration::from_secs(30), "{} is never {status}", request.path);
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

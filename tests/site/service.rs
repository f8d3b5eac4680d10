//! The program as a process: stopped, killed, and without its database.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
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

/// The limit is one second each way; a machine that does ten other things at once gets more, but not what a timeout
/// that does not work would take.
const MANY_TIMES_THE_LIMIT: Duration = Duration::from_secs(4);

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
        assert!(took < MANY_TIMES_THE_LIMIT, "round {round}: even a busy machine does not excuse {took:?}");
        assert!(away.header("retry-after").is_some() && away.body.contains("lang=\"en\""), "{away:?}");
        let danish = service.request(&Request { language: "da", ..ASKS }).await.unwrap();
        assert!(danish.body.contains("lang=\"da\""), "a page in the reader's language");
        assert_eq!(status(&service, "/healthz").await, 200, "the process lives");
        let forgot = Request {
            path: "/forgot-password",
            form: Some("email=karen%40uni.example"),
            ..Request::default()
        };
        let promised = service.request(&forgot).await.unwrap().status;
        assert_eq!(promised, 503, "no link is promised that cannot be made");
        assert_eq!(status(&service, "/readyz").await, 503, "and is of no use");
        wire.mend();
        let began = Instant::now();
        until(&service, 303).await;
        let took = began.elapsed();
        assert!(took < MANY_TIMES_THE_LIMIT, "round {round}: back after {took:?}");
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

/// One student who keeps changing the line on their card, counting up. What was acknowledged last has to be there
/// afterwards, or something newer that was on its way.
#[derive(Clone)]
struct Writer {
    cookies: String,
    sent: Arc<AtomicU32>,
    acknowledged: Arc<AtomicU32>,
}

#[tokio::test]
async fn whoever_is_killed_in_the_middle_every_acknowledged_answer_is_there_afterwards() {
    let folder = DataFolder::new("killed");
    let mut service = Service::start("demo", &folder.0, &[]).await;
    let mut writers = Vec::new();
    for email in ["sofie@stud.example", "emil@stud.example", "noor@stud.example"] {
        let cookies = sign_in(&service, email).await;
        writers.push(Writer { cookies, sent: Arc::default(), acknowledged: Arc::default() });
    }
    // Emil's home leads to the profile that all of them are asked for.
    let home = Request { path: "/home", cookies: &writers[1].cookies, ..Request::default() };
    let home = asked_until(&service, home, 200).await.body;
    let profile = home.split('"').find(|part| part.contains("/questionnaires/")).unwrap();
    let card = format!("{profile}/{CARD}");

    for killed in [Killed::Service, Killed::Database, Killed::Both, Killed::Both] {
        let mut writing = JoinSet::new();
        for writer in &writers {
            writing.spawn(write(service.port, card.clone(), writer.clone()));
        }
        let acknowledged =
            || writers.iter().map(|writer| writer.acknowledged.load(Ordering::SeqCst)).sum::<u32>();
        let (before, began) = (acknowledged(), Instant::now());
        while acknowledged() < before + 12 {
            assert!(began.elapsed() < Duration::from_mins(1), "{killed:?}: nothing is written");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        if !matches!(killed, Killed::Database) {
            service.signal(Signal::SIGKILL);
        }
        if !matches!(killed, Killed::Service) {
            kill(DataFolder::server(&folder.0.join("demo")).unwrap(), Signal::SIGKILL).unwrap();
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
        writing.shutdown().await;
        if !matches!(killed, Killed::Database) {
            service = Service::start("demo", &folder.0, &[]).await;
        }
        for writer in &writers {
            let request = Request { path: &card, cookies: &writer.cookies, ..Request::default() };
            let there = line_in(&asked_until(&service, request, 200).await.body);
            let (acknowledged, sent) =
                (writer.acknowledged.load(Ordering::SeqCst), writer.sent.load(Ordering::SeqCst));
            assert!(
                acknowledged <= there && there <= sent,
                "{killed:?}: {there} is there, {acknowledged} was acknowledged, {sent} was sent"
            );
        }
    }
    service.signal(Signal::SIGTERM);
    assert!(service.ended().await);
}

/// The question with the line that one writes for one's group.
const CARD: &str = "c02";

/// What stands before the number in a line that a writer wrote.
const LINE: &str = "Linje-";

/// Writes one line after the other, and notes each that was acknowledged.
async fn write(port: u16, card: String, writer: Writer) {
    loop {
        let number = writer.sent.fetch_add(1, Ordering::SeqCst) + 1;
        let form = format!("line={LINE}{number}");
        let request = Request { path: &card, form: Some(&form), cookies: &writer.cookies, language: "da" };
        if send(port, &request).await.is_some_and(|answer| answer.status == 303) {
            writer.acknowledged.store(number, Ordering::SeqCst);
        }
    }
}

/// The newest line on a page, by its number; a line that would have been written over stands beside it. 0 when there is
/// none: somebody may not have got through yet.
fn line_in(page: &str) -> u32 {
    let lines = page.split(LINE).skip(1);
    let number = |line: &str| line.split(|c: char| !c.is_ascii_digit()).next().and_then(|it| it.parse().ok());
    lines.filter_map(number).max().unwrap_or(0)
}

async fn sign_in(service: &Service, email: &str) -> String {
    let password = demo::PASSWORD.replace(' ', "+").replace('ø', "%C3%B8");
    let form = format!("email={}&password={password}", email.replace('@', "%40"));
    let answer =
        asked_until(service, Request { path: "/sign-in", form: Some(&form), ..Request::default() }, 303);
    let answer = answer.await;
    let cookies = answer.head.lines().filter_map(|line| line.strip_prefix("set-cookie: "));
    cookies.filter_map(|cookie| cookie.split(';').next()).collect::<Vec<_>>().join("; ")
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

/// What a command says and how it ends, without a database of its own.
fn command(folder: &DataFolder, arguments: &[&str], environment: &[(&str, &str)]) -> std::process::Output {
    std::process::Command::new(env!("CARGO_BIN_EXE_medspil"))
        .args(arguments)
        .arg("--data-dir")
        .arg(&folder.0)
        .env_remove("DATABASE_URL")
        .envs(environment.iter().copied())
        .output()
        .unwrap()
}

#[tokio::test]
async fn a_second_medspil_is_told_at_once_that_the_address_is_taken() {
    let folder = DataFolder::new("taken");
    let taken = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = taken.local_addr().unwrap().to_string();
    for (name, flags) in [
        ("demo", ["--listen", &address, "--admin-listen", "off"]),
        ("serve", ["--listen", "127.0.0.1:0", "--admin-listen", &address]),
        ("demo", ["--listen", "127.0.0.1:0", "--admin-listen", &address]),
    ] {
        let output = command(&folder, &[&[name][..], &flags[..]].concat(), &[]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && said.contains("listens on"), "{name}: {said}");
        assert!(said.contains(&address) && !said.contains("panicked"), "{name}: {said}");
        assert!(!folder.0.exists(), "nothing was begun");
    }
}

#[test]
fn check_config_names_what_is_wrong_and_what_was_perhaps_meant() {
    let folder = DataFolder::new("check");
    let output =
        command(&folder, &["check-config"], &[("MEDSPIL_LISTNE", "x"), ("MEDSPIL_KEYS", "not a ring")]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success());
    assert!(said.contains("did you mean MEDSPIL_LISTEN?"), "{said}");
    assert!(said.contains("MEDSPIL_KEYS cannot be used: line 1") && !said.contains("not a ring"), "{said}");
    let fine = command(&folder, &["check-config"], &[]);
    assert!(fine.status.success(), "{}", String::from_utf8_lossy(&fine.stderr));
}

#[test]
fn a_reader_who_has_heard_enough_is_no_fault() {
    let line = format!("{} routes | head -n 1; exit ${{PIPESTATUS[0]}}", env!("CARGO_BIN_EXE_medspil"));
    for _ in 0..5 {
        let output = std::process::Command::new("bash").args(["-c", &line]).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success() && said.is_empty(), "{said}");
    }
}

//! The program itself, running as a process of its own, and the wire to it.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::process::{Child, Command};

/// How long a start may take on a busy machine.
const SLOW: Duration = Duration::from_secs(90);

/// A running service. Killed when it is dropped.
pub struct Service {
    /// The port of its pages.
    pub port: u16,
    child: Child,
}

impl Service {
    /// Starts `medspil serve` or `medspil demo` on a free port and waits until it says where it listens.
    pub async fn start(command: &str, data_dir: &Path, environment: &[(&str, &str)]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_medspil"))
            .args([command, "--listen", "127.0.0.1:0", "--admin-listen", "off", "--data-dir"])
            .arg(data_dir)
            .env_remove("DATABASE_URL")
            .env("MEDSPIL_LOG_FORMAT", "json")
            .envs(environment.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .expect("the program starts");
        let mut lines = BufReader::new(child.stdout.take().expect("it has an output")).lines();
        let port = async {
            while let Ok(Some(line)) = lines.next_line().await {
                if let Some(port) = port_in(&line) {
                    return port;
                }
            }
            panic!("the service ended before it listened")
        };
        let port = tokio::time::timeout(SLOW, port).await.expect("it listens in time");
        // Somebody has to read what it says, or it would wait for a reader.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        Self { port, child }
    }

    /// Sends it a signal.
    pub fn signal(&self, signal: Signal) {
        let pid = self.child.id().expect("it has not been waited for");
        kill(Pid::from_raw(i32::try_from(pid).expect("a pid")), signal).expect("it is told");
    }

    /// Waits for its end; whether it ended well.
    pub async fn ended(mut self) -> bool {
        let status = tokio::time::timeout(SLOW, self.child.wait()).await.expect("it ends in time");
        status.expect("it can be waited for").success()
    }

    /// One request on a connection of its own.
    pub async fn request(&self, request: &Request<'_>) -> Option<Answer> {
        send(self.port, request).await
    }
}

fn port_in(line: &str) -> Option<u16> {
    let is_pages = line.contains("serving pages") || line.contains("Medspil is up");
    let rest = line.split(['"', ' ']).find_map(|part| {
        part.strip_prefix("127.0.0.1:").or_else(|| part.strip_prefix("http://localhost:"))
    })?;
    rest.parse().ok().filter(|_| is_pages)
}

/// What is asked.
#[derive(Clone, Copy, Default)]
pub struct Request<'a> {
    /// The path.
    pub path: &'a str,
    /// A form's body; makes it a POST.
    pub form: Option<&'a str>,
    /// The cookies.
    pub cookies: &'a str,
    /// The languages the reader likes.
    pub language: &'a str,
}

/// What comes back.
#[derive(Debug)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// The head, as it came.
    pub head: String,
    /// The rest.
    pub body: String,
}

impl Answer {
    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        let line = |line: &'_ str| line.split_once(": ").is_some_and(|(it, _)| it.eq_ignore_ascii_case(name));
        self.head.lines().find(|it| line(it)).and_then(|line| line.split_once(": ")).map(|(_, value)| value)
    }
}

impl Request<'_> {
    /// As it goes over the wire.
    pub fn bytes(&self, port: u16) -> String {
        let body = self.form.unwrap_or_default();
        let method = if self.form.is_some() { "POST" } else { "GET" };
        format!(
            "{method} {} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\n\
             Accept-Language: {}\r\nCookie: {}\r\nContent-Type: application/x-www-form-urlencoded\r\n\
             Content-Length: {}\r\n\r\n{body}",
            self.path,
            self.language,
            self.cookies,
            body.len()
        )
    }
}

/// One request; nothing when no whole answer came.
pub async fn send(port: u16, request: &Request<'_>) -> Option<Answer> {
    let talk = async {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).await.ok()?;
        stream.write_all(request.bytes(port).as_bytes()).await.ok()?;
        read_answer(&mut stream).await
    };
    tokio::time::timeout(Duration::from_secs(30), talk).await.ok()?
}

/// Reads an answer to its end.
pub async fn read_answer(stream: &mut TcpStream) -> Option<Answer> {
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).await.ok()?;
    let text = String::from_utf8_lossy(&bytes);
    let (head, body) = text.split_once("\r\n\r\n")?;
    let status = head.split_whitespace().nth(1)?.parse().ok()?;
    Some(Answer { status, head: head.to_owned(), body: body.to_owned() })
}

/// A data folder of one test's own, with the private PostgreSQL in it stopped before it goes.
pub struct DataFolder(pub PathBuf);

impl DataFolder {
    /// A new one.
    pub fn new(name: &str) -> Self {
        let folder = format!("data-{name}-{}", std::process::id());
        Self(PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(folder))
    }

    /// The pid of the private server in a folder, if it runs.
    pub fn server(folder: &Path) -> Option<Pid> {
        let text = std::fs::read_to_string(folder.join("postgres/pgdata/postmaster.pid")).ok()?;
        text.lines().next()?.trim().parse().ok().map(Pid::from_raw)
    }
}

impl Drop for DataFolder {
    fn drop(&mut self) {
        let began = Instant::now();
        while self.0.exists() && began.elapsed() < SLOW {
            if [self.0.clone(), self.0.join("demo")].iter().all(|it| Self::server(it).is_none()) {
                let _ = std::fs::remove_dir_all(&self.0);
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

//! Makes, starts and stops the cluster.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::os::unix::net::UnixStream;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

use super::binaries::Binaries;
use super::fetch;
use super::folder::{Folder, fault};
use super::{Durability, EmbeddedError, Place};

/// Whom we connect as: an ordinary role that owns one database and may do nothing to the server or its machine.
pub const USER: &str = "medspil";

/// Whom the cluster belongs to; nobody connects as it.
const OWNER: &str = "postgres";

/// Recovery after a crash may take this long before we say that something is wrong.
const SLOW: Duration = Duration::from_mins(1);
const STEP: Duration = Duration::from_millis(15);

/// What makes the server fit for the service: durable, silent about contents, on its socket only.
const ALWAYS: [&str; 9] = [
    "listen_addresses=",
    "port=5432",
    "unix_socket_permissions=0700",
    "max_connections=100",
    "timezone=UTC",
    "jit=off",
    // Neither a statement nor the row that offended it belongs in a log file.
    "log_min_error_statement=panic",
    "log_error_verbosity=terse",
    "logging_collector=off",
];
const SAFE: [&str; 3] = ["fsync=on", "synchronous_commit=on", "full_page_writes=on"];
const THROWAWAY: [&str; 7] = [
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "wal_level=minimal",
    "max_wal_senders=0",
    "max_wal_size=4GB",
    "autovacuum=off",
];

/// Sees to it that the server runs and answers. Many processes may ask at once.
pub fn ensure(folder: &Folder, place: &Place) -> Result<(), EmbeddedError> {
    let _start = folder.lock_start()?;
    if !folder.server_lives() {
        provide(folder, place)?;
    }
    let began = Instant::now();
    let mut child = None;
    while began.elapsed() < SLOW {
        if is_ready(folder) && folder.server_lives() {
            if let Some(child) = child {
                wait_apart(child);
            }
            return Ok(());
        }
        if let Some(child) = &mut child {
            give_up_if_ended(child, folder)?;
        } else if let Some(lock) = folder.take_server_lock()? {
            child = Some(launch(folder, place, lock)?);
        }
        sleep(STEP);
    }
    Err(EmbeddedError::Slow(folder.dir().to_owned()))
}

/// Fetches the programs where neither the system nor an earlier start has any.
fn provide(folder: &Folder, place: &Place) -> Result<(), EmbeddedError> {
    match find(folder, place) {
        Err(EmbeddedError::Missing) if place.bin_dir.is_none() => fetch::ensure(folder, &place.fetching),
        _ => Ok(()),
    }
}

fn find(folder: &Folder, place: &Place) -> Result<Binaries, EmbeddedError> {
    Binaries::find(place.bin_dir.as_deref(), folder, folder.data_version())
}

/// Ends the server the fast way, if it lives: clients are cut off, everything committed is on disk.
pub fn stop(folder: &Folder) {
    let began = Instant::now();
    let mut asked = None;
    while folder.server_lives() && began.elapsed() < SLOW {
        let signal = if began.elapsed() < SLOW / 2 { Signal::SIGINT } else { Signal::SIGQUIT };
        if asked != Some(signal)
            && let Some(pid) = postmaster(folder)
        {
            // It may have ended by itself meanwhile; the lock says so in a moment.
            let _ = kill(pid, signal);
            asked = Some(signal);
        }
        sleep(STEP);
    }
}

/// The pid that the pid file names. Only to be believed while the server lives.
fn postmaster(folder: &Folder) -> Option<Pid> {
    let text = fs::read_to_string(folder.data().join("postmaster.pid")).ok()?;
    text.lines().next()?.trim().parse().ok().map(Pid::from_raw)
}

/// Ready when the pid file's eighth line says so and the socket accepts: the socket alone answers too early.
fn is_ready(folder: &Folder) -> bool {
    let says_so = fs::read_to_string(folder.data().join("postmaster.pid"))
        .is_ok_and(|text| text.lines().nth(7).is_some_and(|line| line.trim() == "ready"));
    says_so && UnixStream::connect(folder.sockets().join(".s.PGSQL.5432")).is_ok()
}

fn launch(folder: &Folder, place: &Place, lock: fs::File) -> Result<Child, EmbeddedError> {
    let binaries = find(folder, place)?;
    if folder.data_version().is_none() {
        create(folder, place, &binaries)?;
    }
    // We hold the server's lock, so no server lives and these are left over from one that was killed.
    for stale in [
        folder.data().join("postmaster.pid"),
        folder.sockets().join(".s.PGSQL.5432"),
        folder.sockets().join(".s.PGSQL.5432.lock"),
    ] {
        match fs::remove_file(&stale) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(fault(&stale, error)),
            _ => {}
        }
    }
    let log = OpenOptions::new().create(true).append(true).mode(0o600).open(folder.log());
    let log = log.map_err(|error| fault(&folder.log(), error))?;
    let errors = log.try_clone().map_err(|error| fault(&folder.log(), error))?;
    let mut command = binaries.command("postgres");
    command.arg("-D").arg(folder.data()).arg("-k").arg(folder.sockets());
    let durability = match place.durability {
        Durability::Safe => &SAFE[..],
        Durability::Throwaway => &THROWAWAY[..],
    };
    for setting in ALWAYS.iter().chain(durability) {
        command.arg("-c").arg(setting);
    }
    // A process group of its own, so that Ctrl-C in a terminal reaches us and not the server.
    command.stdin(Stdio::from(lock)).stdout(Stdio::from(log)).stderr(Stdio::from(errors)).process_group(0);
    folder.step_down(&mut command);
    command.spawn().map_err(|error| EmbeddedError::Failed { program: "postgres", output: error.to_string() })
}

/// Makes the cluster beside its place and moves it there when it is whole.
fn create(folder: &Folder, place: &Place, binaries: &Binaries) -> Result<(), EmbeddedError> {
    let draft = folder.dir().join("pgdata.tmp");
    if draft.exists() {
        fs::remove_dir_all(&draft).map_err(|error| fault(&draft, error))?;
    }
    folder.make_private(&draft)?;
    let locale = if cfg!(target_os = "linux") { "C.UTF-8" } else { "C" };
    let mut command = binaries.command("initdb");
    command
        .arg("-D")
        .arg(&draft)
        .arg(format!("--username={OWNER}"))
        .arg(format!("--locale={locale}"))
        .args(["--encoding=UTF8", "--data-checksums"]);
    match place.durability {
        Durability::Safe => {
            command.arg("--auth=scram-sha-256");
            command.arg(format!("--pwfile={}", folder.password_file().display()));
        }
        // The socket's folder lets nobody else in; checking a password costs a test 50 ms per connection.
        Durability::Throwaway => {
            command.args(["--auth=trust", "--no-sync"]);
        }
    }
    run(command, None, folder, "initdb")?;
    // A server of one user, for as long as it takes: nobody ever has to connect as the owner.
    let mut command = binaries.command("postgres");
    command.arg("--single").arg("-D").arg(&draft).arg("postgres");
    let right = match place.durability {
        Durability::Safe => "nocreatedb",
        Durability::Throwaway => "createdb",
    };
    let statements = format!(
        "create role {USER} login {right} password '{}'\ncreate database {USER} owner {USER}\n",
        folder.password()
    );
    run(command, Some(&statements), folder, "postgres")?;
    fs::rename(&draft, folder.data()).map_err(|error| fault(&folder.data(), error))
}

fn run(
    mut command: Command,
    input: Option<&str>,
    folder: &Folder,
    program: &'static str,
) -> Result<(), EmbeddedError> {
    folder.step_down(&mut command);
    let failed = |output: String| EmbeddedError::Failed { program, output };
    let mut talk = || {
        let input = input.unwrap_or_default();
        let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = piped.spawn()?;
        if let Some(mut listens) = child.stdin.take() {
            listens.write_all(input.as_bytes())?;
        }
        child.wait_with_output()
    };
    let output = talk().map_err(|error| failed(error.to_string()))?;
    // The server of one user ends well whatever its statements came to.
    let said = String::from_utf8_lossy(&output.stderr);
    if output.status.success() && !said.contains("ERROR:") {
        return Ok(());
    }
    Err(failed(String::from_utf8_lossy(&output.stderr).into_owned()))
}

fn give_up_if_ended(child: &mut Child, folder: &Folder) -> Result<(), EmbeddedError> {
    if !matches!(child.try_wait(), Ok(Some(_))) {
        return Ok(());
    }
    let log = fs::read_to_string(folder.log()).unwrap_or_default();
    let lines: Vec<&str> = log.lines().collect();
    let output = lines[lines.len().saturating_sub(12)..].join("\n");
    Err(EmbeddedError::Failed { program: "postgres", output })
}

/// Collects the child when it ends, so that it does not stay behind as a zombie of ours.
pub fn wait_apart(mut child: Child) {
    std::thread::spawn(move || child.wait());
}

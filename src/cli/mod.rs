//! The commands of the one program, one file each.

mod admin;
mod demo;
mod doctor;
mod doors;
pub mod logs;
mod matching;
mod migrate;
mod rotate_keys;
mod routes;
mod running;
mod serve;
pub mod sweeping;

use std::error::Error;
use std::fmt::Display;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::{Parser, Subcommand};

use crate::config::{Config, SECRETS, Settings, unknown};
use crate::db::embedded::reaper;

/// Study groups at universities, formed so that nobody is left out, and looked after afterwards.
#[derive(Parser)]
#[command(name = "medspil", version, after_help = secrets_help())]
struct Line {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    settings: Settings,
}

#[derive(Subcommand)]
enum Command {
    /// Try Medspil: everything up, with invented people, printing where and as whom to sign in
    Demo,
    /// Serve the pages until Ctrl-C or SIGTERM
    Serve,
    /// Bring the database's schema up to date
    Migrate,
    /// Administrators
    #[command(subcommand)]
    Admin(admin::AdminCommand),
    /// Say how things stand, and fail when something is wrong
    Doctor {
        /// For machines
        #[arg(long)]
        json: bool,
    },
    /// List every page, who may use it, and whether it shows restricted data
    Routes {
        /// For machines
        #[arg(long)]
        json: bool,
    },
    /// Put a new sealing key on the ring
    RotateKeys {
        /// Seal everything old with the newest key, once every running service has been restarted with it
        #[arg(long)]
        reseal: bool,
    },
    /// Form groups from a file, without a server or a database
    Match(Box<matching::MatchArgs>),
    /// Name every fault of the configuration at once, and start nothing
    CheckConfig,
    #[command(name = reaper::COMMAND, hide = true)]
    Reap { dir: PathBuf, grace_millis: u64 },
}

/// How a report is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// For eyes.
    Text,
    /// For machines.
    Json,
}

impl Form {
    fn of(json: bool) -> Self {
        if json { Self::Json } else { Self::Text }
    }
}

/// What a command ends with; its text is for the operator.
type Outcome = Result<(), Box<dyn Error + Send + Sync>>;

/// Runs the command on the command line.
pub fn main() -> ExitCode {
    let line = Line::parse();
    if let Command::Match(args) = &line.command {
        return matching::run(args);
    }
    match run(line) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            warn(error);
            ExitCode::FAILURE
        }
    }
}

fn run(line: Line) -> Outcome {
    match line.command {
        Command::Reap { dir, grace_millis } => {
            return Ok(reaper::watch(dir, Duration::from_millis(grace_millis))?);
        }
        Command::Routes { json } => return routes::run(Form::of(json)),
        _ => {}
    }
    let mut settings = line.settings;
    if matches!(line.command, Command::Demo) {
        // A folder of its own, so that trying Medspil and running it never meet.
        settings.data_dir.push("demo");
        // Nobody looks at a demo's numbers, unless they ask.
        settings.admin_listen.get_or_insert_with(|| "off".to_owned());
    }
    for unknown in unknown(std::env::vars_os().filter_map(|(name, _)| name.into_string().ok())) {
        warn(unknown);
    }
    let config = Config::check(&settings, |name| std::env::var(name).ok())?;
    match line.command {
        Command::Demo => asynchronously(demo::run(config)),
        Command::Serve => asynchronously(serve::run(config)),
        Command::Migrate => asynchronously(migrate::run(config)),
        Command::Admin(command) => asynchronously(admin::run(config, command)),
        Command::Doctor { json } => asynchronously(doctor::run(config, Form::of(json))),
        Command::RotateKeys { reseal } => {
            let step = if reseal { rotate_keys::Step::Reseal } else { rotate_keys::Step::NewKey };
            asynchronously(rotate_keys::run(config, step))
        }
        Command::CheckConfig => {
            say("the configuration is whole");
            Ok(())
        }
        Command::Reap { .. } | Command::Routes { .. } | Command::Match(_) => Ok(()),
    }
}

fn asynchronously(work: impl Future<Output = Outcome>) -> Outcome {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(work)
}

/// Tells the operator, on standard output. Whoever has heard enough (`medspil doctor | head`) closes it, and that is
/// no fault.
fn say(text: impl Display) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// Tells the operator what is odd and stops nothing.
fn warn(text: impl Display) {
    let _ = writeln!(std::io::stderr(), "medspil: {text}");
}

fn secrets_help() -> String {
    let secrets = SECRETS.map(|(name, what)| format!("  {name}\n          {what}\n"));
    format!(
        "Secrets, from the environment only, or as <NAME>_FILE with the path of a file:\n{}",
        secrets.concat()
    )
}

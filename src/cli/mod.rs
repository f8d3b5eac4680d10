//! The commands of the one program, one file each.

mod check_config;
mod logs;
mod migrate;

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::{Parser, Subcommand};

use crate::config::{Config, SECRETS, Settings};
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
    /// Bring the database's schema up to date
    Migrate,
    /// Name every fault of the configuration at once, and start nothing
    CheckConfig,
    #[command(name = reaper::COMMAND, hide = true)]
    Reap { dir: PathBuf, grace_millis: u64 },
}

/// What a command ends with; its text is for the operator.
type Outcome = Result<(), Box<dyn Error + Send + Sync>>;

/// Runs the command on the command line.
pub fn main() -> ExitCode {
    let line = Line::parse();
    match run(line) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("medspil: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(line: Line) -> Outcome {
    if let Command::Reap { dir, grace_millis } = line.command {
        return Ok(reaper::watch(dir, Duration::from_millis(grace_millis))?);
    }
    let config = Config::check(&line.settings, |name| std::env::var(name).ok());
    if matches!(line.command, Command::CheckConfig) {
        return check_config::run(config);
    }
    let config = config?;
    match line.command {
        Command::Migrate => asynchronously(migrate::run(config)),
        Command::CheckConfig | Command::Reap { .. } => Ok(()),
    }
}

fn asynchronously(work: impl Future<Output = Outcome>) -> Outcome {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(work)
}

/// Tells the operator, on standard output.
#[expect(clippy::print_stdout, reason = "the one place where commands speak to the operator")]
fn say(text: impl std::fmt::Display) {
    println!("{text}");
}

fn secrets_help() -> String {
    let secrets = SECRETS.map(|(name, what)| format!("  {name}\n          {what}\n"));
    format!(
        "Secrets, from the environment only, or as <NAME>_FILE with the path of a file:\n{}",
        secrets.concat()
    )
}

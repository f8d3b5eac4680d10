//! Log lines: JSON for machines, text on a terminal.

use std::io::IsTerminal;

use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

use crate::config::{DEFAULT_LOG, LogConfig, LogFormat};

/// For the service: log lines are what it has to say.
pub fn to_stdout(config: &LogConfig) {
    begin(config, std::io::stdout, std::io::stdout().is_terminal());
}

/// For the demo: only what went wrong, unless something else was asked for.
pub fn warnings_to_stderr(config: &LogConfig) {
    let asked = config.filter != DEFAULT_LOG;
    let filter = if asked { config.filter.clone() } else { "warn".to_owned() };
    to_stderr(&LogConfig { filter, ..config.clone() });
}

/// For commands that have something else to say.
pub fn to_stderr(config: &LogConfig) {
    begin(config, std::io::stderr, std::io::stderr().is_terminal());
}

/// Libraries that, asked for more, would log paths, headers or bytes: one-time links and ids among them. Whatever the
/// operator asks for, they say no more than `info`.
const DISCREET: [&str; 5] = ["tower_http=info", "hyper=info", "hyper_util=info", "h2=info", "lettre=info"];

/// What is logged: what the operator asks for, but for what no log may hold.
pub fn filter(asked: &str) -> EnvFilter {
    DISCREET
        .iter()
        .filter_map(|directive| directive.parse().ok())
        .fold(EnvFilter::new(asked), EnvFilter::add_directive)
}

fn begin<W>(config: &LogConfig, writer: W, terminal: bool)
where
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    let json = match config.format {
        LogFormat::Json => true,
        LogFormat::Text => false,
        LogFormat::Auto => !terminal,
    };
    let lines = tracing_subscriber::fmt()
        .with_env_filter(filter(&config.filter))
        .with_writer(writer)
        .with_ansi(terminal);
    // Fails only when logging has begun already, and then it has begun.
    let _ = if json { lines.json().flatten_event(true).try_init() } else { lines.try_init() };
}

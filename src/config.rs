//! What the operator decides: environment and flags, nothing else. Every setting has a default that lets
//! `medspil demo` start on an empty machine, every secret comes from the environment or from a file and never from a
//! flag (flags show in `ps`), and a faulty configuration names all its faults at once.

use std::fmt;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use axum::http::Uri;
use clap::Args;
use lettre::message::Mailbox;

/// OWASP's floor for argon2id; a service that is given less does not start.
const LEAST_PASSWORD_MEMORY_KIB: u32 = 19 * 1024;
const LEAST_PASSWORD_PASSES: u32 = 2;

/// The names of the settings that are secret. Each may also be given as `<NAME>_FILE`, a path to a file that holds it.
pub const SECRETS: [(&str, &str); 3] = [
    ("DATABASE_URL", "PostgreSQL to use (postgres://...). Not set: a private PostgreSQL in the data folder"),
    ("MEDSPIL_SMTP_URL", "mail server, smtp:// or smtps://. Not set: letters go to the mail folder"),
    ("MEDSPIL_KEYS", "sealing keys. Not set: the keys file, made at the first start"),
];

/// The flags as typed, before they are checked. Each is also an environment variable.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "Settings")]
pub struct Settings {
    /// Folder for everything kept on disk: the private PostgreSQL, the sealing keys, letters
    #[arg(long, env = "MEDSPIL_DATA_DIR", global = true, default_value = "./data", value_name = "FOLDER")]
    pub data_dir: PathBuf,

    /// Address and port the pages are served on
    #[arg(
        long,
        env = "MEDSPIL_LISTEN",
        global = true,
        default_value = "127.0.0.1:8080",
        value_name = "ADDRESS"
    )]
    pub listen: String,

    /// Address and port of the metrics and health checks for operators, or "off"
    #[arg(
        long,
        env = "MEDSPIL_ADMIN_LISTEN",
        global = true,
        default_value = "127.0.0.1:8081",
        value_name = "ADDRESS"
    )]
    pub admin_listen: String,

    /// Address people type, without a path; https except on localhost [default: `http://localhost:<port>`]
    #[arg(long, env = "MEDSPIL_BASE_URL", global = true, value_name = "URL")]
    pub base_url: Option<String>,

    /// Believe X-Forwarded-For, because a reverse proxy of ours sets it: "yes" or "no"
    #[arg(long, env = "MEDSPIL_TRUST_PROXY", global = true, default_value = "no", value_name = "YES|NO")]
    pub trust_proxy: String,

    /// Folder that holds `postgres` and `initdb` for the private PostgreSQL [default: looked for on the system]
    #[arg(long, env = "MEDSPIL_PG_BIN_DIR", global = true, value_name = "FOLDER")]
    pub pg_bin_dir: Option<PathBuf>,

    /// Most connections to PostgreSQL at once
    #[arg(long, env = "MEDSPIL_DB_CONNECTIONS", global = true, default_value = "16", value_name = "NUMBER")]
    pub db_connections: String,

    /// Longest a single statement may take in PostgreSQL, in milliseconds; 0 for no limit
    #[arg(
        long,
        env = "MEDSPIL_DB_STATEMENT_TIMEOUT",
        global = true,
        default_value = "10000",
        value_name = "MILLISECONDS"
    )]
    pub db_statement_timeout: String,

    /// Sender of all letters
    #[arg(
        long,
        env = "MEDSPIL_MAIL_FROM",
        global = true,
        default_value = "Medspil <medspil@localhost>",
        value_name = "MAILBOX"
    )]
    pub mail_from: String,

    /// Folder for letters when there is no mail server [default: `<data-dir>/mail`]
    #[arg(long, env = "MEDSPIL_MAIL_FOLDER", global = true, value_name = "FOLDER")]
    pub mail_folder: Option<PathBuf>,

    /// File with the sealing keys, made at the first start; back it up apart from the database
    /// [default: `<data-dir>/keys`]
    #[arg(long, env = "MEDSPIL_KEYS_FILE", global = true, value_name = "FILE")]
    pub keys_file: Option<PathBuf>,

    /// Memory of one password hash, in KiB (argon2id)
    #[arg(long, env = "MEDSPIL_PASSWORD_MEMORY", global = true, default_value = "19456", value_name = "KIB")]
    pub password_memory: String,

    /// Passes of one password hash (argon2id)
    #[arg(long, env = "MEDSPIL_PASSWORD_PASSES", global = true, default_value = "2", value_name = "NUMBER")]
    pub password_passes: String,

    /// What to log, as `level` or `module=level` separated by commas
    #[arg(long, env = "MEDSPIL_LOG", global = true, default_value = "info", value_name = "FILTER")]
    pub log: String,

    /// How to log: "json", "text", or "auto" (text on a terminal, else json)
    #[arg(long, env = "MEDSPIL_LOG_FORMAT", global = true, default_value = "auto", value_name = "FORMAT")]
    pub log_format: String,
}

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
    pub passwords: PasswordCost,
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

/// Which PostgreSQL.
#[derive(Clone, Debug)]
pub enum DatabasePlace {
    /// The operator's.
    Url(Secret),
    /// Our own, in the data folder, with binaries from this folder or looked for on the system.
    Embedded {
        /// Folder that holds `postgres` and `initdb`.
        bin_dir: Option<PathBuf>,
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

/// What a password hash costs (argon2id, one lane).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PasswordCost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over the memory.
    pub passes: u32,
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

impl Config {
    /// Checks the flags and takes the secrets from `environment` (a function, so that tests need not touch the real
    /// one), or from the files that it names.
    pub fn check(settings: &Settings, environment: impl Fn(&str) -> Option<String>) -> Result<Self, Faults> {
        let mut faults = Vec::new();
        let mut secret =
            |name| read_secret(name, &environment).unwrap_or_else(|fault| note(&mut faults, fault));
        let [database_url, smtp_url, keys] = SECRETS.map(|(name, _)| secret(name));
        let mut check = Checker { faults };

        if let Some(url) = &database_url {
            check.that(
                is_postgres(url.reveal()),
                "DATABASE_URL",
                "is not a PostgreSQL address such as postgres://user:password@host/database",
            );
        }
        if let Some(url) = &smtp_url {
            check.that(
                lettre::AsyncSmtpTransport::<lettre::Tokio1Executor>::from_url(url.reveal()).is_ok(),
                "MEDSPIL_SMTP_URL",
                "is not a mail server's address such as smtps://user:password@host or smtp://host?tls=required",
            );
        }

        let listen: Option<SocketAddr> =
            check.parsed("MEDSPIL_LISTEN", &settings.listen, "an address and port");
        let admin_listen = match settings.admin_listen.as_str() {
            "off" | "" => None,
            text => check.parsed("MEDSPIL_ADMIN_LISTEN", text, "an address and port, or \"off\""),
        };
        let base_url = match settings.base_url.as_deref().filter(|url| !url.is_empty()) {
            Some(url) => check.result("MEDSPIL_BASE_URL", BaseUrl::parse(url)),
            None => listen.map(|listen| BaseUrl(format!("http://localhost:{}", listen.port()))),
        };
        let proxy = match settings.trust_proxy.as_str() {
            "yes" | "true" | "1" => Some(Proxy::Trusted),
            "no" | "false" | "0" | "" => Some(Proxy::None),
            _ => check.fail("MEDSPIL_TRUST_PROXY", "must be \"yes\" or \"no\""),
        };
        let connections: Option<u32> =
            check.within("MEDSPIL_DB_CONNECTIONS", &settings.db_connections, 2, 1000);
        let statement_timeout: Option<u32> =
            check.within("MEDSPIL_DB_STATEMENT_TIMEOUT", &settings.db_statement_timeout, 0, 3_600_000);
        let from =
            check.parsed("MEDSPIL_MAIL_FROM", &settings.mail_from, "a mailbox such as Name <name@host>");
        let memory_kib = check.within(
            "MEDSPIL_PASSWORD_MEMORY",
            &settings.password_memory,
            LEAST_PASSWORD_MEMORY_KIB,
            4 * 1024 * 1024,
        );
        let passes =
            check.within("MEDSPIL_PASSWORD_PASSES", &settings.password_passes, LEAST_PASSWORD_PASSES, 100);
        check.that(
            tracing_subscriber::EnvFilter::try_new(&settings.log).is_ok(),
            "MEDSPIL_LOG",
            "must be a level (error, warn, info, debug, trace) or module=level, separated by commas",
        );
        let format = match settings.log_format.as_str() {
            "auto" => Some(LogFormat::Auto),
            "json" => Some(LogFormat::Json),
            "text" => Some(LogFormat::Text),
            _ => check.fail("MEDSPIL_LOG_FORMAT", "must be \"auto\", \"json\" or \"text\""),
        };

        // Every fault was noted where it was found, so a missing part here means that there are faults.
        let parts = (|| {
            let data_dir = settings.data_dir.clone();
            Some(Self {
                database: DatabaseConfig {
                    place: match database_url {
                        Some(url) => DatabasePlace::Url(url),
                        None => DatabasePlace::Embedded { bin_dir: given(settings.pg_bin_dir.as_deref()) },
                    },
                    connections: connections?,
                    patience: Duration::from_millis(800),
                    statement_timeout: Some(statement_timeout?)
                        .filter(|millis| *millis > 0)
                        .map(|millis| Duration::from_millis(millis.into())),
                },
                web: WebConfig { listen: listen?, admin_listen, base_url: base_url?, proxy: proxy? },
                mail: MailConfig {
                    from: from?,
                    way: match smtp_url {
                        Some(url) => MailWay::Smtp(url),
                        None => MailWay::Folder(
                            given(settings.mail_folder.as_deref()).unwrap_or_else(|| data_dir.join("mail")),
                        ),
                    },
                },
                keys: match keys {
                    Some(keys) => KeyPlace::Inline(keys),
                    None => KeyPlace::File(
                        given(settings.keys_file.as_deref()).unwrap_or_else(|| data_dir.join("keys")),
                    ),
                },
                passwords: PasswordCost { memory_kib: memory_kib?, passes: passes? },
                log: LogConfig { filter: settings.log.clone(), format: format? },
                occasion: Occasion::Service,
                data_dir,
            })
        })();
        match parts {
            Some(config) if check.faults.is_empty() => Ok(config),
            _ => Err(Faults(check.faults)),
        }
    }
}

fn is_postgres(url: &str) -> bool {
    let known = ["postgres://", "postgresql://"].iter().any(|scheme| url.starts_with(scheme));
    known && url.parse::<sqlx::postgres::PgConnectOptions>().is_ok()
}

/// A path that was given; container files often set a variable to nothing when they mean not to set it.
fn given(path: Option<&Path>) -> Option<PathBuf> {
    path.filter(|path| !path.as_os_str().is_empty()).map(Path::to_owned)
}

fn note<T>(faults: &mut Vec<Fault>, fault: Fault) -> Option<T> {
    faults.push(fault);
    None
}

fn read_secret(
    name: &'static str,
    environment: impl Fn(&str) -> Option<String>,
) -> Result<Option<Secret>, Fault> {
    let direct = environment(name).filter(|value| !value.is_empty());
    let file = environment(&format!("{name}_FILE")).filter(|value| !value.is_empty());
    let fault = |problem: String| Fault { setting: name, problem };
    // `MEDSPIL_KEYS_FILE` is a setting of its own: there the file is made when it is missing.
    match (direct, file) {
        (direct, _) if name == "MEDSPIL_KEYS" => Ok(direct.map(Secret)),
        (Some(_), Some(_)) => Err(fault(format!("is given twice, also as {name}_FILE"))),
        (Some(value), None) => Ok(Some(Secret(value))),
        (None, Some(path)) => match std::fs::read_to_string(&path) {
            Ok(value) if value.trim().is_empty() => Err(fault(format!("{name}_FILE names an empty file"))),
            Ok(value) => Ok(Some(Secret(value.trim().to_owned()))),
            Err(error) => Err(fault(format!("{name}_FILE cannot be read: {}", error.kind()))),
        },
        (None, None) => Ok(None),
    }
}

/// Collects faults while values are read.
struct Checker {
    faults: Vec<Fault>,
}

impl Checker {
    fn fail<T>(&mut self, setting: &'static str, problem: impl Into<String>) -> Option<T> {
        note(&mut self.faults, Fault { setting, problem: problem.into() })
    }

    fn that(&mut self, holds: bool, setting: &'static str, problem: &str) {
        if !holds {
            self.fail::<()>(setting, problem);
        }
    }

    fn result<T>(&mut self, setting: &'static str, result: Result<T, String>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(problem) => self.fail(setting, problem),
        }
    }

    fn parsed<T: std::str::FromStr>(&mut self, setting: &'static str, text: &str, what: &str) -> Option<T> {
        self.result(setting, text.parse().map_err(|_| format!("must be {what}")))
    }

    fn within(&mut self, setting: &'static str, text: &str, least: u32, most: u32) -> Option<u32> {
        let number = text.parse().ok().filter(|number| (least..=most).contains(number));
        self.result(setting, number.ok_or_else(|| format!("must be a number from {least} to {most}")))
    }
}

impl BaseUrl {
    /// Takes a scheme and an authority, and nothing after them.
    pub fn parse(text: &str) -> Result<Self, String> {
        let uri: Uri = text.parse().map_err(|_| "is not a web address".to_owned())?;
        let host = uri.host().ok_or("has no host")?;
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
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        settings: Settings,
    }

    fn check(flags: &[&str], environment: &[(&str, &str)]) -> Result<Config, Faults> {
        let line = Line::parse_from(std::iter::once(&"medspil").chain(flags));
        let environment: Vec<(String, String)> =
            environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Config::check(&line.settings, move |name| {
            environment.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone())
        })
    }

    #[test]
    fn nothing_set_is_a_whole_configuration() {
        let config = check(&[], &[]).unwrap();
        assert_eq!(config.web.base_url.with("/help"), "http://localhost:8080/help");
        assert!(matches!(config.database.place, DatabasePlace::Embedded { bin_dir: None }));
        assert!(matches!(config.mail.way, MailWay::Folder(folder) if folder.ends_with("mail")));
    }

    #[test]
    fn every_fault_is_named_at_once() {
        let faults = check(
            &[
                "--listen=here",
                "--base-url=http://medspil.example",
                "--db-connections=none",
                "--password-memory=8",
                "--log-format=xml",
                "--mail-from=nobody",
            ],
            &[("DATABASE_URL", "mysql"), ("MEDSPIL_SMTP_URL", "pigeon://loft")],
        )
        .unwrap_err();
        let named: Vec<_> = faults.iter().map(|fault| fault.setting).collect();
        assert_eq!(
            named,
            [
                "DATABASE_URL",
                "MEDSPIL_SMTP_URL",
                "MEDSPIL_LISTEN",
                "MEDSPIL_BASE_URL",
                "MEDSPIL_DB_CONNECTIONS",
                "MEDSPIL_MAIL_FROM",
                "MEDSPIL_PASSWORD_MEMORY",
                "MEDSPIL_LOG_FORMAT",
            ]
        );
    }

    #[test]
    fn no_secret_is_ever_printed() {
        let url = "postgres://medspil:CANARY-1@localhost/medspil";
        let config =
            check(&[], &[("DATABASE_URL", url), ("MEDSPIL_SMTP_URL", "smtp://a:CANARY-2@b")]).unwrap();
        assert!(!format!("{config:?}").contains("CANARY"));
        let faults = check(&[], &[("MEDSPIL_SMTP_URL", "CANARY-3")]).unwrap_err();
        assert!(!format!("{faults} {faults:?}").contains("CANARY"));
    }

    #[test]
    fn a_secret_may_come_from_a_file_but_not_from_two_places() {
        let file = std::env::temp_dir().join(format!("medspil-secret-{}", std::process::id()));
        std::fs::write(&file, "postgres://localhost/medspil\n").unwrap();
        let path = file.to_str().unwrap();
        let config = check(&[], &[("DATABASE_URL_FILE", path)]).unwrap();
        assert!(
            matches!(config.database.place, DatabasePlace::Url(url) if url.reveal() == "postgres://localhost/medspil")
        );
        let twice = check(&[], &[("DATABASE_URL_FILE", path), ("DATABASE_URL", "postgres://b/c")]);
        assert!(twice.is_err());
        std::fs::remove_file(&file).unwrap();
        assert!(check(&[], &[("DATABASE_URL_FILE", path)]).is_err(), "a missing file is a fault");
    }

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
        for bad in ["http://medspil.example", "ftp://localhost", "https://medspil.example/app", "medspil", ""]
        {
            assert!(BaseUrl::parse(bad).is_err(), "{bad}");
        }
    }
}

//! Turns what was typed into a configuration, or into all of its faults.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::{
    BaseUrl, Config, DatabaseConfig, DatabasePlace, Fault, Faults, Fetching, KeyPlace, LogConfig, LogFormat,
    MailConfig, MailWay, Occasion, Proxy, SECRETS, Secret, Settings, WebConfig,
};
use crate::accounts::HashCost;
use crate::privacy::{KeyFault, Keyring};

/// How long a request waits for the database before it is told that the database is away.
const PATIENCE: Duration = Duration::from_millis(800);

/// Where operators look unless they say otherwise.
const ADMIN_LISTEN: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 8081);

/// Below this the six that work in the background (four postmen, two workers) would leave the pages none.
const FEWEST_CONNECTIONS: u32 = 8;

impl Config {
    /// Checks the flags and takes the secrets from `environment` (a function, so that tests need not touch the real
    /// one), or from the files that it names.
    pub fn check(settings: &Settings, environment: impl Fn(&str) -> Option<String>) -> Result<Self, Faults> {
        let mut faults = Vec::new();
        let mut secret =
            |name| read_secret(name, &environment).unwrap_or_else(|fault| note(&mut faults, fault));
        let [database_url, smtp_url, keys] = SECRETS.map(|(name, _)| secret(name));
        let mut check = Checker { faults };
        let data_dir = &settings.data_dir;
        let database = check.database(settings, database_url);
        let web = check.web(settings);
        let mail = check.mail(settings, smtp_url);
        let passwords = check.passwords(settings);
        let log = check.log(settings);
        let keys = check.keys(settings, keys);
        match (database, web, mail, passwords, log) {
            (Some(database), Some(web), Some(mail), Some(passwords), Some(log))
                if check.faults.is_empty() =>
            {
                let (data_dir, occasion) = (data_dir.clone(), Occasion::Service);
                Ok(Self { data_dir, database, web, mail, keys, passwords, log, occasion })
            }
            _ => Err(Faults(check.faults)),
        }
    }
}

/// Collects faults while values are read. A part that is missing has left its fault here.
struct Checker {
    faults: Vec<Fault>,
}

impl Checker {
    fn database(&mut self, settings: &Settings, url: Option<Secret>) -> Option<DatabaseConfig> {
        if let Some(url) = &url {
            self.that(
                is_postgres(url.reveal()),
                "DATABASE_URL",
                "is not a PostgreSQL address such as postgres://user:password@host/database",
            );
        }
        let fetching = match settings.pg_fetch.as_str() {
            "yes" | "true" | "1" => Some(Fetching::usual()),
            "no" | "false" | "0" | "" => Some(Fetching::Never),
            address if address.starts_with("https://") => Some(Fetching::From(address.to_owned())),
            _ => self.fail("MEDSPIL_PG_FETCH", "must be \"yes\", \"no\" or the https address of a registry"),
        };
        let connections =
            self.within("MEDSPIL_DB_CONNECTIONS", &settings.db_connections, FEWEST_CONNECTIONS, 1000);
        let millis =
            self.within("MEDSPIL_DB_STATEMENT_TIMEOUT", &settings.db_statement_timeout, 0, 3_600_000)?;
        Some(DatabaseConfig {
            place: match url {
                Some(url) => DatabasePlace::Url(url),
                None => DatabasePlace::Embedded {
                    bin_dir: given(settings.pg_bin_dir.as_deref()),
                    fetching: fetching?,
                },
            },
            connections: connections?,
            patience: PATIENCE,
            statement_timeout: (millis > 0).then(|| Duration::from_millis(millis.into())),
        })
    }

    fn web(&mut self, settings: &Settings) -> Option<WebConfig> {
        let listen: Option<SocketAddr> =
            self.parsed("MEDSPIL_LISTEN", &settings.listen, "an address and port");
        let admin_listen = match settings.admin_listen.as_deref() {
            None | Some("") => Some(ADMIN_LISTEN),
            Some("off") => None,
            Some(text) => self.parsed("MEDSPIL_ADMIN_LISTEN", text, "an address and port, or \"off\""),
        };
        self.that(
            listen.is_none_or(|listen| listen.port() == 0 || Some(listen) != admin_listen),
            "MEDSPIL_ADMIN_LISTEN",
            "is the address of the pages; operators need one of their own",
        );
        let base_url = match settings.base_url.as_deref().filter(|url| !url.is_empty()) {
            Some(url) => self.result("MEDSPIL_BASE_URL", BaseUrl::parse(url)),
            None => listen.map(|listen| BaseUrl(format!("http://localhost:{}", listen.port()))),
        };
        let time_zone =
            self.parsed("MEDSPIL_TIME_ZONE", &settings.time_zone, "a zone such as Europe/Copenhagen");
        let proxy = match settings.trust_proxy.as_str() {
            "yes" | "true" | "1" => Some(Proxy::Trusted),
            "no" | "false" | "0" | "" => Some(Proxy::None),
            _ => self.fail("MEDSPIL_TRUST_PROXY", "must be \"yes\" or \"no\""),
        };
        let contact = settings.contact_mail.as_str();
        self.that(
            contact.is_empty() || contact.parse::<lettre::Address>().is_ok(),
            "MEDSPIL_CONTACT_MAIL",
            "must be an address such as name@host",
        );
        Some(WebConfig {
            listen: listen?,
            admin_listen,
            base_url: base_url?,
            institution: settings.institution.clone(),
            contact_mail: settings.contact_mail.clone(),
            contact_phone: settings.contact_phone.clone(),
            time_zone: time_zone?,
            proxy: proxy?,
        })
    }

    fn mail(&mut self, settings: &Settings, url: Option<Secret>) -> Option<MailConfig> {
        if let Some(url) = &url {
            self.that(
                lettre::AsyncSmtpTransport::<lettre::Tokio1Executor>::from_url(url.reveal()).is_ok(),
                "MEDSPIL_SMTP_URL",
                "is not a mail server's address such as smtps://user:password@host or smtp://host?tls=required",
            );
        }
        let folder = || given(settings.mail_folder.as_deref()).unwrap_or(settings.data_dir.join("mail"));
        Some(MailConfig {
            from: self.parsed(
                "MEDSPIL_MAIL_FROM",
                &settings.mail_from,
                "a mailbox such as Name <name@host>",
            )?,
            way: url.map_or_else(|| MailWay::Folder(folder()), MailWay::Smtp),
        })
    }

    /// The ring is read to see whether it can be; a file that is not there yet is made at the first start.
    fn keys(&mut self, settings: &Settings, keys: Option<Secret>) -> KeyPlace {
        let (setting, ring, place) = if let Some(keys) = keys {
            ("MEDSPIL_KEYS", Keyring::parse(keys.reveal()), KeyPlace::Inline(keys))
        } else {
            let path = given(settings.keys_file.as_deref()).unwrap_or_else(|| settings.data_dir.join("keys"));
            ("MEDSPIL_KEYS_FILE", Keyring::open(&path), KeyPlace::File(path))
        };
        match ring {
            Err(KeyFault::File(error)) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(fault) => drop(self.fail::<()>(setting, format!("cannot be used: {fault}"))),
            Ok(_) => {}
        }
        place
    }

    fn passwords(&mut self, settings: &Settings) -> Option<HashCost> {
        let memory_kib =
            self.within("MEDSPIL_PASSWORD_MEMORY", &settings.password_memory, 1024, 4 * 1024 * 1024);
        let passes = self.within("MEDSPIL_PASSWORD_PASSES", &settings.password_passes, 1, 100);
        let cost = HashCost { memory_kib: memory_kib?, passes: passes? };
        self.that(
            cost.is_enough(),
            "MEDSPIL_PASSWORD_MEMORY",
            "is below OWASP's floor for argon2id: 47104 KiB and 1 pass, 19456 and 2, or 12288 and 3",
        );
        Some(cost)
    }

    fn log(&mut self, settings: &Settings) -> Option<LogConfig> {
        self.that(
            tracing_subscriber::EnvFilter::try_new(&settings.log).is_ok(),
            "MEDSPIL_LOG",
            "must be a level (error, warn, info, debug, trace) or module=level, separated by commas",
        );
        let format = match settings.log_format.as_str() {
            "auto" => LogFormat::Auto,
            "json" => LogFormat::Json,
            "text" => LogFormat::Text,
            _ => self.fail("MEDSPIL_LOG_FORMAT", "must be \"auto\", \"json\" or \"text\"")?,
        };
        Some(LogConfig { filter: settings.log.clone(), format })
    }

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

/// Whether a file with a secret can be read by everybody. What containers are given under `/run/secrets` says so of
/// itself and is nobody else's all the same.
fn is_for_all(path: &Path) -> bool {
    let mode = std::fs::metadata(path).map_or(0, |about| about.permissions().mode());
    mode & 0o007 != 0 && !path.starts_with("/run/secrets")
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
        (None, Some(path)) if is_for_all(Path::new(&path)) => Err(fault(format!(
            "{name}_FILE names a file that everybody on this machine can read; run chmod 600 on it"
        ))),
        (None, Some(path)) => match std::fs::read_to_string(&path) {
            Ok(value) if value.trim().is_empty() => Err(fault(format!("{name}_FILE names an empty file"))),
            Ok(value) => Ok(Some(Secret(value.trim().to_owned()))),
            Err(error) => Err(fault(format!("{name}_FILE cannot be read: {}", error.kind()))),
        },
        (None, None) => Ok(None),
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
        assert!(matches!(
            config.database.place,
            DatabasePlace::Embedded { bin_dir: None, fetching: Fetching::From(_) }
        ));
        assert!(matches!(config.mail.way, MailWay::Folder(folder) if folder.ends_with("mail")));
    }

    #[test]
    fn every_fault_is_named_at_once() {
        let faults = check(
            &[
                "--listen=here",
                "--base-url=http://medspil.example",
                "--db-connections=7",
                "--password-memory=8",
                "--log-format=xml",
                "--mail-from=nobody",
                "--contact-mail=the office",
            ],
            &[
                ("DATABASE_URL", "mysql"),
                ("MEDSPIL_SMTP_URL", "pigeon://loft"),
                ("MEDSPIL_KEYS", "1 too-short"),
            ],
        )
        .unwrap_err();
        let named: Vec<_> = faults.iter().map(|fault| fault.setting).collect();
        assert_eq!(
            named,
            [
                "DATABASE_URL",
                "MEDSPIL_DB_CONNECTIONS",
                "MEDSPIL_LISTEN",
                "MEDSPIL_BASE_URL",
                "MEDSPIL_CONTACT_MAIL",
                "MEDSPIL_SMTP_URL",
                "MEDSPIL_MAIL_FROM",
                "MEDSPIL_PASSWORD_MEMORY",
                "MEDSPIL_LOG_FORMAT",
                "MEDSPIL_KEYS",
            ]
        );
    }

    #[test]
    fn pages_and_operators_do_not_share_an_address() {
        assert!(
            check(&["--listen=127.0.0.1:8081"], &[]).is_err(),
            "that is where operators look by themselves"
        );
        assert!(check(&["--listen=127.0.0.1:8081", "--admin-listen=off"], &[]).is_ok());
        assert!(check(&["--listen=127.0.0.1:0", "--admin-listen=127.0.0.1:0"], &[]).is_ok());
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
        let mode = |mode| std::fs::set_permissions(&file, std::fs::Permissions::from_mode(mode)).unwrap();
        mode(0o644);
        let for_all = check(&[], &[("DATABASE_URL_FILE", file.to_str().unwrap())]).unwrap_err();
        assert!(for_all.to_string().contains("everybody"), "{for_all}");
        mode(0o640);
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
}

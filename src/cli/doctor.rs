//! `medspil doctor`: what an operator wants to know when something is odd, and what is wrong by itself.

use chrono::TimeDelta;
use serde_json::{Map, Value, json};

use super::running::standing_keyring;
use super::{Form, Outcome, logs, say};
use crate::clock::Clock;
use crate::config::{Config, DatabasePlace, KeyPlace, MailWay};
use crate::db::{self, Db};
use crate::privacy::{ForeignRing, ends};
use crate::{jobs, privacy};

/// A clock further off than this breaks deadlines and one-time links.
const WORST_SKEW: TimeDelta = TimeDelta::seconds(5);

/// Looks at everything; fails when something is wrong.
pub async fn run(config: Config, form: Form) -> Outcome {
    logs::to_stderr(&config.log);
    let mut faults = Vec::new();
    // To look is not to make: a folder in which nothing has started stays as it is.
    if matches!(config.database.place, DatabasePlace::Embedded { .. })
        && !db::embedded::is_made(&config.data_dir)
    {
        faults.push(format!("nothing has been started in {} yet", config.data_dir.display()));
        return report(json!({}), &config, &faults, form);
    }
    let database = match db::open(&config.database, &config.data_dir).await {
        Ok(open) => {
            let report = database(&open.db, &mut faults).await.unwrap_or_else(|error| {
                faults.push(format!("the database does not answer: {}", db::without_values(&error)));
                json!({ "reachable": false })
            });
            let keys = keys(&config, &open.db, &mut faults).await;
            open.db.close().await;
            json!({ "database": report, "keys": keys })
        }
        Err(error) => {
            faults.push(error.to_string());
            json!({ "database": { "reachable": false } })
        }
    };
    report(database, &config, &faults, form)
}

fn report(database: Value, config: &Config, faults: &[String], form: Form) -> Outcome {
    let mut report = json!({
        "version": env!("CARGO_PKG_VERSION"),
        "settings": settings(config),
        "warnings": warnings(config),
        "faults": faults,
    });
    if let (Value::Object(report), Value::Object(more)) = (&mut report, database) {
        report.extend(more);
    }
    match form {
        Form::Json => say(serde_json::to_string_pretty(&report)?),
        Form::Text => tell("", &report),
    }
    if faults.is_empty() { Ok(()) } else { Err(format!("{} faults found", faults.len()).into()) }
}

/// What is not wrong, but ought to be known.
fn warnings(config: &Config) -> Vec<String> {
    let mut warnings = Vec::new();
    if let MailWay::Folder(folder) = &config.mail.way {
        warnings.push(format!(
            "no mail server is set (MEDSPIL_SMTP_URL): letters, with their one-time links, are written to {}, where they \
             are deleted after {} days",
            folder.display(),
            ends::MAIL_FILE.number()
        ));
    }
    if config.web.contact_mail.is_empty() || config.web.contact_phone.is_empty() {
        warnings.push(
            "MEDSPIL_CONTACT_MAIL or MEDSPIL_CONTACT_PHONE is not set; people are to find both".to_owned(),
        );
    }
    warnings
}

fn settings(config: &Config) -> Value {
    json!({
        "data_dir": config.data_dir,
        "database": match &config.database.place {
            DatabasePlace::Url(_) => "DATABASE_URL",
            DatabasePlace::Embedded { .. } => "private, in the data folder",
        },
        "connections": config.database.connections,
        "statement_timeout_ms": config.database.statement_timeout.map(|timeout| timeout.as_millis() as u64),
        "listen": config.web.listen,
        "admin_listen": config.web.admin_listen,
        "base_url": config.web.base_url.to_string(),
        "time_zone": config.web.time_zone.name(),
        "mail": match &config.mail.way {
            MailWay::Smtp(_) => "mail server".to_owned(),
            MailWay::Folder(folder) => format!("folder {}", folder.display()),
        },
        "keys": match &config.keys {
            KeyPlace::Inline(_) => "environment".to_owned(),
            KeyPlace::File(path) => format!("file {}", path.display()),
        },
        "password_memory_kib": config.passwords.memory_kib,
        "password_passes": config.passwords.passes,
    })
}

async fn database(db: &Db, faults: &mut Vec<String>) -> sqlx::Result<Value> {
    let settings: Map<String, Value> =
        db.server_settings().await?.into_iter().map(|(name, value)| (name, value.into())).collect();
    for (name, danger) in [
        ("fsync", "a power cut can destroy the database"),
        ("full_page_writes", "a power cut can destroy the database"),
        ("synchronous_commit", "a crash can lose what was acknowledged"),
    ] {
        if settings.get(name).and_then(Value::as_str) == Some("off") {
            faults.push(format!("PostgreSQL runs with {name} = off: {danger}"));
        }
    }
    let pending = db.pending_migrations().await?;
    if pending > 0 {
        faults.push(format!("{pending} migrations are pending: run medspil migrate"));
    }
    let skew = Clock::system().now() - db.server_time().await?;
    if skew.abs() > WORST_SKEW {
        faults.push(format!("PostgreSQL's clock is {} ms away from ours", skew.num_milliseconds()));
    }
    let rows: Map<String, Value> =
        db.count_rows().await?.into_iter().map(|(table, rows)| (table, rows.into())).collect();
    let waiting = if pending == 0 { jobs::count(&mut *db.begin(None).await?).await? } else { Vec::new() };
    if let Some((_, dead)) = waiting.iter().find(|(state, _)| state == "dead") {
        faults.push(format!("{dead} jobs were given up"));
    }
    let jobs: Map<String, Value> = waiting.into_iter().map(|(state, jobs)| (state, jobs.into())).collect();
    Ok(json!({
        "reachable": true,
        "settings": settings,
        "pending_migrations": pending,
        "clock_skew_ms": skew.num_milliseconds(),
        "rows": rows,
        "jobs": jobs,
    }))
}

async fn keys(config: &Config, db: &Db, faults: &mut Vec<String>) -> Value {
    let ring = match standing_keyring(&config.keys) {
        Ok(ring) => ring,
        Err(error) => {
            faults.push(error.to_string());
            return json!(null);
        }
    };
    let look = async {
        let mut tx = db.begin(None).await?;
        let in_use = privacy::keys_in_use(&mut tx).await?;
        privacy::compare(&mut tx, &ring).await?;
        Ok::<_, ForeignRing>(in_use)
    };
    let in_use = match look.await {
        Ok(in_use) => in_use,
        Err(ForeignRing::Database(error)) => {
            faults.push(format!("the sealed cells cannot be counted: {}", db::without_values(&error)));
            return json!({ "current": ring.current() });
        }
        Err(fault) => {
            faults.push(fault.to_string());
            return json!({ "current": ring.current() });
        }
    };
    for sealed in &in_use {
        if !u32::try_from(sealed.key).is_ok_and(|number| ring.has(number)) {
            faults.push(format!(
                "{} cells of {} were sealed with key {}, which is not on the ring",
                sealed.cells, sealed.column, sealed.key
            ));
        }
    }
    json!({ "current": ring.current(), "in_use": in_use })
}

/// The same for eyes: one line per value.
fn tell(path: &str, value: &Value) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| {
            tell(&if path.is_empty() { name.clone() } else { format!("{path}.{name}") }, value);
        }),
        Value::Array(values) if !values.is_empty() => values.iter().for_each(|value| tell(path, value)),
        Value::Array(_) => say(format!("{path}: none")),
        Value::String(text) => say(format!("{path}: {text}")),
        value => say(format!("{path}: {value}")),
    }
}

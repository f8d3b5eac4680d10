//! `medspil demo`: everything up, with invented people in it.

use std::net::SocketAddr;

use super::doors::Doors;
use super::running::Service;
use super::{Outcome, logs, say};
use crate::config::{Config, Occasion};
use crate::demo::{PASSWORD, PERSONAS, furnish};

/// How the invented people behind the site are reached.
const CONTACT: (&str, &str) = ("medspil@uni.example", "99 40 00 01");

/// Serves invented people. Request lines would only be in the way here.
pub async fn run(mut config: Config) -> Outcome {
    config.occasion = Occasion::Demo;
    if config.web.contact_mail.is_empty() && config.web.contact_phone.is_empty() {
        (config.web.contact_mail, config.web.contact_phone) = (CONTACT.0.to_owned(), CONTACT.1.to_owned());
    }
    logs::warnings_to_stderr(&config.log);
    let doors = Doors::open(&config.web).await?;
    let service = Service::open(config).await?;
    service.app.db().migrate().await?;
    furnish(&service.app).await?;
    service.serve(doors, welcome).await
}

fn welcome(address: SocketAddr) {
    let width = PERSONAS.iter().map(|persona| persona.email.len()).max().unwrap_or_default();
    say(format!("\nMedspil is up:  http://localhost:{}\n", address.port()));
    say(format!("Sign in with the password «{PASSWORD}» as"));
    for persona in PERSONAS {
        say(format!("  {:width$}  {}, {}", persona.email, persona.name, persona.role));
    }
    say(
        "\nThe mails Medspil would have sent are at /mailbox. Ctrl-C ends the demo; its data stays in the data folder.",
    );
}

//! `medspil serve`: the service, until it is told to stop.

use super::doors::Doors;
use super::running::Service;
use super::{Outcome, logs};
use crate::config::Config;

/// Serves.
pub async fn run(config: Config) -> Outcome {
    logs::to_stdout(&config.log);
    if config.web.contact_mail.is_empty() || config.web.contact_phone.is_empty() {
        tracing::warn!("MEDSPIL_CONTACT_MAIL or MEDSPIL_CONTACT_PHONE is not set; people are to find both");
    }
    let doors = Doors::open(&config.web).await?;
    Service::open(config).await?.serve(doors, |_| ()).await
}

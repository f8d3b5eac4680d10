//! The ways out for letters: a mail server, or a folder of .eml files.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::time::Duration;

use lettre::transport::smtp;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

use super::MessageId;
use super::letter::{Addressee, Letter};
use super::mailbox::Kept;
use crate::config::MailWay;

/// A mail server that says nothing for this long is away.
const PATIENCE: Duration = Duration::from_secs(20);

/// A way out.
#[derive(Clone, Debug)]
pub enum Way {
    /// A mail server.
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    /// A folder.
    Folder(PathBuf),
}

/// Why a letter did not leave.
#[derive(Debug, thiserror::Error)]
pub enum WayFault {
    /// The mail server.
    #[error("the mail server: {}", without_text(.0))]
    Smtp(#[from] smtp::Error),
    /// The folder.
    #[error("the mail folder: {0}")]
    Folder(#[from] io::Error),
}

impl WayFault {
    /// Whether trying again is of no use.
    pub(super) fn is_final(&self) -> bool {
        matches!(self, Self::Smtp(error) if error.is_permanent())
    }
}

/// What a mail server answers may repeat an address; its code does not.
fn without_text(error: &smtp::Error) -> String {
    match error.status() {
        Some(code) => format!("code {code}"),
        None if error.is_timeout() => "timeout".to_owned(),
        None if error.is_tls() => "no TLS".to_owned(),
        None => "no connection".to_owned(),
    }
}

impl Way {
    /// The configured way.
    pub fn new(config: &MailWay) -> Result<Self, WayFault> {
        match config {
            MailWay::Smtp(url) => {
                let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(url.reveal())?;
                Ok(Self::Smtp(server.timeout(Some(PATIENCE)).build()))
            }
            MailWay::Folder(folder) => {
                fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
                Ok(Self::Folder(folder.clone()))
            }
        }
    }

    pub(super) async fn send(
        &self,
        message_id: MessageId,
        message: Message,
        letter: &Letter,
        to: &Addressee,
    ) -> Result<(), WayFault> {
        match self {
            Self::Smtp(server) => {
                server.send(message).await?;
            }
            // The name is the mail's own, so a repeat replaces it.
            Self::Folder(folder) => {
                write_whole(folder, &format!("{message_id}.eml"), &message.formatted())?;
                write_whole(
                    folder,
                    &format!("{message_id}.json"),
                    &Kept::new(message_id, letter, to).to_json()?,
                )?;
            }
        }
        Ok(())
    }
}

/// Writes a file whole or not at all. Letters hold one-time links, so nobody else reads them.
fn write_whole(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let draft = folder.join(format!(".{name}.draft"));
    let mut file = OpenOptions::new().create(true).truncate(true).write(true).mode(0o600).open(&draft)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(draft, folder.join(name))
}

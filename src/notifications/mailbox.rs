//! The demo's mailbox: the letters of the mail folder, for everyone to read. Beside each .eml file lies what the page
//! shows of it, so that nothing has to take mails apart.

use std::path::Path;
use std::time::SystemTime;
use std::{fs, io};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::MessageId;
use super::letter::{Addressee, Letter};
use crate::privacy::ends;

/// How many letters the page shows.
const SHOWN: usize = 200;

/// A letter as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Kept {
    pub message_id: MessageId,
    pub language: String,
    pub to: String,
    pub address: String,
    pub subject: String,
    pub paragraphs: Vec<String>,
    pub action: Option<(String, String)>,
    pub why: String,
    #[serde(default)]
    pub other: Option<(String, String)>,
    #[serde(default)]
    pub reply: Option<String>,
}

impl Kept {
    pub fn new(message_id: MessageId, letter: &Letter, to: &Addressee) -> Self {
        Self {
            message_id,
            language: letter.lang.tag().to_owned(),
            to: to.name.clone(),
            address: to.email.clone(),
            subject: letter.subject.clone(),
            paragraphs: letter.paragraphs.clone(),
            action: letter.action.clone(),
            why: letter.why.clone(),
            other: letter.other.as_ref().map(|(lang, words)| (lang.tag().to_owned(), words.clone())),
            reply: letter.reply.clone(),
        }
    }

    pub fn to_json(&self) -> io::Result<Vec<u8>> {
        Ok(serde_json::to_vec(self)?)
    }
}

/// The newest letters of a folder, newest first.
pub(super) fn list(folder: &Path) -> io::Result<Vec<Kept>> {
    let mut files: Vec<(SystemTime, _)> = fs::read_dir(folder)?
        .filter_map(|entry| {
            let entry = entry.ok().filter(|entry| entry.path().extension().is_some_and(|it| it == "json"))?;
            Some((entry.metadata().ok()?.modified().ok()?, entry.path()))
        })
        .collect();
    files.sort_by(|one, other| other.cmp(one));
    let newest = files.into_iter().take(SHOWN);
    Ok(newest.filter_map(|(_, path)| serde_json::from_slice(&fs::read(path).ok()?).ok()).collect())
}

/// One letter.
pub(super) fn find(folder: &Path, message_id: MessageId) -> Option<Kept> {
    serde_json::from_slice(&fs::read(folder.join(format!("{message_id}.json"))).ok()?).ok()
}

/// Deletes the letters of a folder that are older than any link in them may live, drafts that were never finished
/// included. How many files.
pub fn sweep(folder: &Path, now: DateTime<Utc>) -> io::Result<u64> {
    let mut files = 0;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let is_letter = path.extension().is_some_and(|it| it == "eml" || it == "json" || it == "draft");
        let Some(written) = path.metadata().ok().and_then(|about| about.modified().ok()) else { continue };
        if is_letter && DateTime::<Utc>::from(written) < ends::MAIL_FILE.before(now) {
            fs::remove_file(path)?;
            files += 1;
        }
    }
    Ok(files)
}

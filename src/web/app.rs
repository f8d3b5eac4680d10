//! What every page has at hand: settings, the database, the clock, the seals.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use chrono_tz::Tz;

use super::Metrics;
use crate::accounts::{HashCost, Hasher};
use crate::chance::{Chance, hex};
use crate::clock::Clock;
use crate::config::Proxy;
use crate::db::Db;
use crate::notifications::Post;
use crate::privacy::Seals;

/// What pages need to know of the configuration.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The site's own address, such as `https://medspil.example`, without a slash at the end.
    pub base_url: String,
    /// The institution's name, as the footer shows it.
    pub institution: String,
    /// How to reach the people who look after the site there.
    pub contact: Contact,
    /// The institution's time zone.
    pub zone: Tz,
    /// Whether this is the demo, which shows a mailbox and says so.
    pub is_demo: bool,
    /// The folder of letters that the demo's mailbox shows.
    pub mailbox: Option<PathBuf>,
    /// Whose word counts for the visitor's address.
    pub proxy: Proxy,
    /// What a password hash costs.
    pub hash_cost: HashCost,
}

/// How to reach the people behind the site. The law on web accessibility asks for both ways.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// An address that somebody reads.
    pub mail: String,
    /// A number that somebody answers, as people write it.
    pub phone: String,
}

impl Contact {
    /// Whether the operator has said how to reach them.
    pub fn is_given(&self) -> bool {
        !(self.mail.is_empty() && self.phone.is_empty())
    }

    /// The number for a `tel:` link.
    pub fn dial(&self) -> String {
        self.phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
    }
}

/// The running application; cheap to clone.
#[derive(Clone, Debug)]
pub struct App(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    settings: Settings,
    db: Db,
    clock: Clock,
    seals: Seals,
    hasher: Hasher,
    post: Post,
    chance: Mutex<Chance>,
    metrics: Metrics,
}

impl App {
    /// An application over a migrated database.
    pub fn new(settings: Settings, db: Db, clock: Clock, seals: Seals) -> Self {
        let hasher = Hasher::new(settings.hash_cost);
        let post = Post::new(seals.clone());
        let chance = Mutex::new(Chance::system());
        Self(Arc::new(Inner {
            settings,
            db,
            clock,
            seals,
            hasher,
            post,
            chance,
            metrics: Metrics::default(),
        }))
    }

    /// The settings.
    pub fn settings(&self) -> &Settings {
        &self.0.settings
    }

    /// The database; pages reach it through [`Tx`](super::Tx) alone.
    pub fn db(&self) -> &Db {
        &self.0.db
    }

    /// What time it is.
    pub fn clock(&self) -> &Clock {
        &self.0.clock
    }

    /// The means to seal and open.
    pub fn seals(&self) -> &Seals {
        &self.0.seals
    }

    /// The means to hash passwords, a few at a time.
    pub fn hasher(&self) -> &Hasher {
        &self.0.hasher
    }

    /// The way to the outbox.
    pub fn post(&self) -> &Post {
        &self.0.post
    }

    /// The numbers of this process.
    pub fn metrics(&self) -> &Metrics {
        &self.0.metrics
    }

    /// A die for one request, seeded by the operating system.
    pub fn chance(&self) -> Chance {
        Chance::system()
    }

    /// The institution's time zone.
    pub fn zone(&self) -> Tz {
        self.0.settings.zone
    }

    /// Whether this is the demo.
    pub fn is_demo(&self) -> bool {
        self.0.settings.is_demo
    }

    /// Whether the site's own address is https.
    pub fn is_https(&self) -> bool {
        self.0.settings.base_url.starts_with("https://")
    }

    /// A fresh Content-Security-Policy nonce.
    pub(super) fn nonce(&self) -> String {
        match self.0.chance.lock() {
            Ok(mut chance) => hex(&chance.bytes::<16>()),
            Err(poisoned) => hex(&poisoned.into_inner().bytes::<16>()),
        }
    }
}

//! The keyring: numbered secret keys, kept in a file of the data folder or in the environment, never in the database.
//!
//! Written as one line per key, `<number> <64 hex digits>`; the highest number seals, all of them open.

use std::collections::BTreeMap;
use std::fmt;
use std::io::Write as _;
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::chance::{Chance, hex};

/// The word that a key's mark is made of; a context of its own among what keys are used for.
const MARKED: &[u8] = b"medspil sealing key\0";

/// Secret keys by number. Does not show them when printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Keyring(BTreeMap<u32, [u8; 32]>);

/// Why a keyring cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum KeyFault {
    /// A line is not `<number> <64 hex digits>`; the line is not repeated here, since it is secret.
    #[error("line {0} of the keyring is not «<number> <64 hex digits>»")]
    Line(usize),
    /// Two lines have the same number.
    #[error("key number {0} occurs twice")]
    Twice(u32),
    /// There is no key at all.
    #[error("the keyring is empty")]
    Empty,
    /// Other people on the machine could read the file.
    #[error("the key file can be read by others than its owner (mode {0:o}); run chmod 600 on it")]
    Open(u32),
    /// The file could not be read or written.
    #[error("the key file: {0}")]
    File(#[from] std::io::Error),
}

impl Keyring {
    /// A ring with one fresh key, number 1.
    pub fn fresh(chance: &mut Chance) -> Self {
        Self(BTreeMap::from([(1, chance.bytes())]))
    }

    /// Reads a ring as it is written in the key file or the environment. Empty lines and `#` lines are passed over.
    pub fn parse(text: &str) -> Result<Self, KeyFault> {
        let mut keys = BTreeMap::new();
        for (at, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let fault = || KeyFault::Line(at + 1);
            let (number, hex) = line.split_once(char::is_whitespace).ok_or_else(fault)?;
            let number: u32 = number.parse().map_err(|_| fault())?;
            let key = unhex(hex.trim()).ok_or_else(fault)?;
            if keys.insert(number, key).is_some() {
                return Err(KeyFault::Twice(number));
            }
        }
        if keys.is_empty() { Err(KeyFault::Empty) } else { Ok(Self(keys)) }
    }

    /// Reads the key file.
    pub fn open(path: &Path) -> Result<Self, KeyFault> {
        let mode = std::fs::metadata(path)?.permissions().mode() & 0o777;
        if mode & 0o077 != 0 {
            return Err(KeyFault::Open(mode));
        }
        Self::parse(&std::fs::read_to_string(path)?)
    }

    /// Reads the key file, or makes one (mode 0600, written whole or not at all) when there is none.
    pub fn open_or_create(path: &Path, chance: &mut Chance) -> Result<Self, KeyFault> {
        match Self::open(path) {
            Err(KeyFault::File(error)) if error.kind() == std::io::ErrorKind::NotFound => {
                let ring = Self::fresh(chance);
                match ring.create(path) {
                    // Another process of ours was quicker: its keys are the keys.
                    Err(KeyFault::File(error)) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                        Self::open(path)
                    }
                    other => other.map(|()| ring),
                }
            }
            there => there,
        }
    }

    /// The ring with one more key on top, which seals from now on.
    #[must_use]
    pub fn with_new_key(mut self, chance: &mut Chance) -> Self {
        let next = self.current() + 1;
        self.0.insert(next, chance.bytes());
        self
    }

    /// Writes the ring over the key file, whole or not at all.
    pub fn replace(&self, path: &Path) -> Result<(), KeyFault> {
        let whole = self.write_beside(path)?;
        std::fs::rename(&whole, path)?;
        Ok(())
    }

    fn create(&self, path: &Path) -> Result<(), KeyFault> {
        let whole = self.write_beside(path)?;
        // A hard link, unlike a rename, never replaces a file that somebody made in the meantime.
        let linked = std::fs::hard_link(&whole, path);
        std::fs::remove_file(&whole)?;
        Ok(linked?)
    }

    fn write_beside(&self, path: &Path) -> Result<std::path::PathBuf, KeyFault> {
        let whole = path.with_extension(format!("new-{}", std::process::id()));
        let mut file =
            std::fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&whole)?;
        for (number, key) in &self.0 {
            writeln!(file, "{number} {}", hex(key))?;
        }
        file.sync_all()?;
        Ok(whole)
    }

    /// The number of the key that seals.
    pub fn current(&self) -> u32 {
        self.0.last_key_value().map_or(0, |(number, _)| *number)
    }

    /// Whether the key of a number is on the ring.
    pub fn has(&self, number: u32) -> bool {
        self.0.contains_key(&number)
    }

    /// What a key leaves in the database to be recognised by.
    pub(super) fn mark(&self, number: u32) -> Option<[u8; 32]> {
        let key = self.key(number)?;
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else {
            unreachable!("HMAC takes a key of any length")
        };
        mac.update(MARKED);
        Some(mac.finalize().into_bytes().into())
    }

    /// The marks of all keys, by number.
    pub(super) fn marks(&self) -> impl Iterator<Item = (u32, [u8; 32])> + '_ {
        self.0.keys().filter_map(|number| Some((*number, self.mark(*number)?)))
    }

    /// The key of a number.
    pub(super) fn key(&self, number: u32) -> Option<&[u8; 32]> {
        self.0.get(&number)
    }

    /// The oldest key. Blind look-ups are made with it, so that they outlive a rotation.
    pub(super) fn oldest(&self) -> &[u8; 32] {
        self.0.first_key_value().map_or(&[0; 32], |(_, key)| key)
    }
}

impl fmt::Debug for Keyring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Keyring(keys {:?}, secret)", self.0.keys().collect::<Vec<_>>())
    }
}

fn unhex(text: &str) -> Option<[u8; 32]> {
    let digits: Vec<u8> =
        text.chars().map(|c| c.to_digit(16).map(|digit| digit as u8)).collect::<Option<_>>()?;
    let bytes: Vec<u8> = digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect();
    if digits.len() == 64 { bytes.try_into().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_reads_back_as_it_was_written() {
        let mut chance = Chance::seeded(1);
        let folder = std::env::temp_dir().join(format!("medspil-keys-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join("keys");
        let ring = Keyring::open_or_create(&path, &mut chance).unwrap();
        assert_eq!(Keyring::open_or_create(&path, &mut chance).unwrap(), ring);
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        let newer = ring.clone().with_new_key(&mut chance);
        newer.replace(&path).unwrap();
        assert_eq!(Keyring::open_or_create(&path, &mut chance).unwrap().current(), 2);
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
        assert!(matches!(Keyring::open_or_create(&path, &mut chance), Err(KeyFault::Open(0o644))));
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_ring_is_never_printed() {
        let ring = Keyring::fresh(&mut Chance::seeded(1));
        assert_eq!(format!("{ring:?}"), "Keyring(keys [1], secret)");
        assert!(matches!(Keyring::parse("1 abc"), Err(KeyFault::Line(1))));
        assert!(matches!(Keyring::parse("\n# nothing\n"), Err(KeyFault::Empty)));
    }
}

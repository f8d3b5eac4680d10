//! Sealing: authenticated encryption (XChaCha20-Poly1305) of what only the owning feature may read.
//!
//! A sealed cell is bound to its table, column and row: moved elsewhere it does not open. It is written as the key's
//! number (4 bytes, big-endian), the nonce (24 bytes) and the ciphertext with its tag. What may not even be known to
//! exist is looked up by a blind tag (HMAC-SHA-256) instead of a readable id.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use uuid::Uuid;

use super::Keyring;
use crate::chance::Chance;

const KEY_NUMBER: usize = 4;
const NONCE: usize = 24;

/// Where a sealed cell stands. The same bytes open nowhere else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The table.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
    /// The row's own id.
    pub row: Uuid,
}

/// A sealed cell that does not open: another place, another key, or changed bytes. Says nothing about the content.
#[derive(Debug, thiserror::Error)]
#[error("a sealed cell of {table}.{column} does not open")]
pub struct Broken {
    /// The table.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
}

/// The means to seal and to open; cheap to clone.
#[derive(Clone, Debug)]
pub struct Seals {
    ring: Arc<Keyring>,
    opened: Arc<AtomicU64>,
}

impl Seals {
    /// Seals made with this ring.
    pub fn new(ring: Keyring) -> Self {
        Self { ring: Arc::new(ring), opened: Arc::default() }
    }

    /// The number of the key that seals now.
    pub fn current_key(&self) -> u32 {
        self.ring.current()
    }

    /// The number of the key a cell was sealed with, if it is a sealed cell at all.
    pub fn key_of(sealed: &[u8]) -> Option<u32> {
        sealed.first_chunk::<KEY_NUMBER>().map(|number| u32::from_be_bytes(*number))
    }

    /// Seals bytes for one place, with a nonce of the operating system's making (a seeded one would be a leak).
    pub fn seal(&self, place: Place, plain: &[u8]) -> Result<Vec<u8>, Broken> {
        let number = self.ring.current();
        let nonce: [u8; NONCE] = Chance::system().bytes();
        let cipher = self.cipher(number).ok_or(place.broken())?;
        let payload = Payload { msg: plain, aad: &place.bound_to(number) };
        let sealed = cipher.encrypt(&XNonce::from(nonce), payload).map_err(|_| place.broken())?;
        Ok([&number.to_be_bytes()[..], &nonce, &sealed].concat())
    }

    /// How many cells this process has opened since it started; an unusual number is worth a look.
    pub fn opened(&self) -> u64 {
        self.opened.load(Ordering::Relaxed)
    }

    /// Opens a cell of one place.
    pub fn open(&self, place: Place, sealed: &[u8]) -> Result<Vec<u8>, Broken> {
        self.opened.fetch_add(1, Ordering::Relaxed);
        let (number, rest) = sealed.split_first_chunk::<KEY_NUMBER>().ok_or(place.broken())?;
        let (nonce, sealed) = rest.split_first_chunk::<NONCE>().ok_or(place.broken())?;
        let number = u32::from_be_bytes(*number);
        let cipher = self.cipher(number).ok_or(place.broken())?;
        let payload = Payload { msg: sealed, aad: &place.bound_to(number) };
        cipher.decrypt(&XNonce::from(*nonce), payload).map_err(|_| place.broken())
    }

    /// Seals anything serde can write, as JSON.
    pub fn seal_json(&self, place: Place, value: &impl serde::Serialize) -> Result<Vec<u8>, Broken> {
        self.seal(place, &serde_json::to_vec(value).map_err(|_| place.broken())?)
    }

    /// Opens what [`Seals::seal_json`] sealed.
    pub fn open_json<T: serde::de::DeserializeOwned>(
        &self,
        place: Place,
        sealed: &[u8],
    ) -> Result<T, Broken> {
        serde_json::from_slice(&self.open(place, sealed)?).map_err(|_| place.broken())
    }

    /// A tag to find a row by without writing down whose it is. Different in each context; the same after a rotation.
    pub fn blind(&self, context: &'static str, id: Uuid) -> [u8; 32] {
        self.blind_all(context, &[id])
    }

    /// A tag made of several ids in their order.
    pub fn blind_all(&self, context: &'static str, ids: &[Uuid]) -> [u8; 32] {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(self.ring.oldest()) else {
            unreachable!("HMAC takes a key of any length")
        };
        mac.update(context.as_bytes());
        mac.update(&[0]);
        for id in ids {
            mac.update(id.as_bytes());
        }
        mac.finalize().into_bytes().into()
    }

    fn cipher(&self, number: u32) -> Option<XChaCha20Poly1305> {
        self.ring.key(number).map(|key| XChaCha20Poly1305::new(key.into()))
    }
}

impl Place {
    fn bound_to(self, key: u32) -> Vec<u8> {
        format!("{}\0{}\0{}\0{key}", self.table, self.column, self.row).into_bytes()
    }

    fn broken(self) -> Broken {
        Broken { table: self.table, column: self.column }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(row: u128) -> Place {
        Place { table: "help_requests", column: "body", row: Uuid::from_u128(row) }
    }

    fn seals() -> Seals {
        Seals::new(Keyring::fresh(&mut Chance::seeded(1)))
    }

    #[test]
    fn a_cell_opens_in_its_own_place_only() {
        let seals = seals();
        let sealed = seals.seal(place(1), "sværere end jeg troede".as_bytes()).unwrap();
        assert_eq!(seals.open(place(1), &sealed).unwrap(), "sværere end jeg troede".as_bytes());
        assert!(seals.open(place(2), &sealed).is_err());
        assert!(seals.open(Place { column: "note", ..place(1) }, &sealed).is_err());
    }

    #[test]
    fn a_changed_byte_is_noticed_wherever_it_stands() {
        let seals = seals();
        let sealed = seals.seal(place(1), b"words").unwrap();
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert!(seals.open(place(1), &changed).is_err(), "byte {at}");
            assert!(seals.open(place(1), &sealed[..at]).is_err(), "cut at {at}");
        }
    }

    #[test]
    fn old_cells_open_and_old_tags_hold_after_a_rotation() {
        let ring = Keyring::fresh(&mut Chance::seeded(1));
        let before = Seals::new(ring.clone());
        let sealed = before.seal(place(1), b"words").unwrap();
        let after = Seals::new(ring.with_new_key(&mut Chance::seeded(2)));
        assert_eq!(after.open(place(1), &sealed).unwrap(), b"words");
        assert_eq!(Seals::key_of(&after.seal(place(1), b"words").unwrap()), Some(2));
        assert_eq!(before.blind("asker", Uuid::from_u128(5)), after.blind("asker", Uuid::from_u128(5)));
        assert_ne!(after.blind("asker", Uuid::from_u128(5)), after.blind("other", Uuid::from_u128(5)));
    }
}

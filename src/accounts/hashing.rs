//! Hashing passwords with argon2id, at most two at once and with a bounded queue, so that a rush of sign-ins can
//! neither fill the memory nor stop the pages (each hash takes 19 MiB and some 40 ms).

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;

/// How many hashes run at once.
const AT_ONCE: usize = 2;

/// How many may wait; at 30 hashes a second the last of them waits about seven seconds.
const QUEUE: usize = 200;

/// What a hash costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HashCost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over the memory.
    pub passes: u32,
}

impl HashCost {
    /// OWASP's floor for argon2id with one lane: 19 MiB and two passes (ASVS 5.0, V11.4.2).
    pub const FLOOR: Self = Self { memory_kib: 19_456, passes: 2 };

    /// Whether it reaches one of the three combinations that OWASP accepts.
    pub fn is_enough(self) -> bool {
        [(1, 47_104), (2, 19_456), (3, 12_288)]
            .iter()
            .any(|&(passes, memory)| self.passes >= passes && self.memory_kib >= memory)
    }
}

/// Why a password was not hashed.
#[derive(Debug, thiserror::Error)]
pub enum HashFault {
    /// The queue is full.
    #[error("too many passwords are being hashed")]
    Busy,
    /// The library refused, or the task was lost.
    #[error("hashing failed: {0}")]
    Failed(String),
}

/// Hashes and checks passwords, a few at a time.
#[derive(Clone, Debug)]
pub struct Hasher {
    argon2: Argon2<'static>,
    permits: Arc<Semaphore>,
    inside: Arc<AtomicUsize>,
    dummy: Arc<str>,
}

impl Hasher {
    /// A hasher of a given cost. Makes the dummy hash at once: made on first use it would betray unknown addresses.
    pub fn new(cost: HashCost) -> Self {
        let params = Params::new(cost.memory_kib, cost.passes, 1, None).unwrap_or(Params::DEFAULT);
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let dummy = hash_with(&argon2, "nobody's password").unwrap_or_default();
        Self {
            argon2,
            permits: Arc::new(Semaphore::new(AT_ONCE)),
            inside: Arc::new(AtomicUsize::new(0)),
            dummy: dummy.into(),
        }
    }

    /// The PHC string of a password, with a fresh salt.
    pub async fn hash(&self, password: String) -> Result<String, HashFault> {
        self.queue(move |argon2| hash_with(argon2, &password)).await?
    }

    /// Whether a password is the one behind a PHC string. Without one (an unknown address) it works just as long and
    /// says no.
    pub async fn verify(&self, password: String, phc: Option<String>) -> Result<bool, HashFault> {
        let known = phc.is_some();
        let phc = phc.unwrap_or_else(|| self.dummy.to_string());
        let fits = self
            .queue(move |argon2| {
                PasswordHash::new(&phc)
                    .is_ok_and(|hash| argon2.verify_password(password.as_bytes(), &hash).is_ok())
            })
            .await?;
        Ok(known && fits)
    }

    /// Waits for a permit, unless too many wait already. The permit goes into the blocking task: a visitor who leaves
    /// does not free it before the work is done.
    async fn queue<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Argon2<'static>) -> T + Send + 'static,
    ) -> Result<T, HashFault> {
        let place = Place::take(&self.inside)?;
        let permit = Arc::clone(&self.permits).acquire_owned().await.map_err(|_| HashFault::Busy)?;
        let argon2 = self.argon2.clone();
        tokio::task::spawn_blocking(move || {
            let _held = (place, permit);
            work(&argon2)
        })
        .await
        .map_err(|error| HashFault::Failed(error.to_string()))
    }
}

/// A place in the queue, given back when dropped.
struct Place(Arc<AtomicUsize>);

impl Place {
    fn take(inside: &Arc<AtomicUsize>) -> Result<Self, HashFault> {
        let place = Self(Arc::clone(inside));
        if inside.fetch_add(1, Ordering::SeqCst) >= AT_ONCE + QUEUE {
            Err(HashFault::Busy)
        } else {
            Ok(place)
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

fn hash_with(argon2: &Argon2<'_>, password: &str) -> Result<String, HashFault> {
    match argon2.hash_password(password.as_bytes()) {
        Ok(hash) => Ok(hash.to_string()),
        Err(error) => Err(HashFault::Failed(error.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const QUICK: HashCost = HashCost { memory_kib: 64, passes: 1 };

    #[tokio::test]
    async fn only_the_right_password_of_a_known_address_fits() {
        let hasher = Hasher::new(QUICK);
        let phc = hasher.hash("tre gule støvler".into()).await.unwrap();
        assert!(phc.starts_with("$argon2id$v=19$m=64,t=1,p=1$"));
        assert!(hasher.verify("tre gule støvler".into(), Some(phc.clone())).await.unwrap());
        assert!(!hasher.verify("tre gule stovler".into(), Some(phc)).await.unwrap());
        assert!(!hasher.verify("nobody's password".into(), None).await.unwrap());
    }

    #[tokio::test]
    async fn a_full_queue_refuses_and_recovers() {
        let hasher = Hasher::new(QUICK);
        hasher.inside.store(AT_ONCE + QUEUE, Ordering::SeqCst);
        assert!(matches!(hasher.hash("x".into()).await, Err(HashFault::Busy)));
        hasher.inside.store(0, Ordering::SeqCst);
        assert!(hasher.hash("x".into()).await.is_ok());
        assert_eq!(hasher.inside.load(Ordering::SeqCst), 0);
    }

    #[test]
    fn the_floor_is_enough_and_half_of_it_is_not() {
        assert!(HashCost::FLOOR.is_enough());
        assert!(!HashCost { passes: 1, ..HashCost::FLOOR }.is_enough());
        assert!(HashCost { memory_kib: 47_104, passes: 1 }.is_enough());
    }
}

//! Hashing passwords with argon2id, at most two at once and with a bounded queue, so that a rush of sign-ins can
//! neither fill the memory nor stop the pages (each hash takes 19 MiB and some 40 ms).
//!
//! The two have threads of their own. On whichever thread happens to be free, every thread's allocator would come to
//! keep 19 MiB for good.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::oneshot;

/// How many hashes run at once, each on a thread of its own.
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
    waiting: Sender<Work>,
    inside: Arc<AtomicUsize>,
    dummy: Arc<str>,
}

/// Something to do on one of the two threads.
type Work = Box<dyn FnOnce(&Argon2<'static>) + Send>;

impl Hasher {
    /// A hasher of a given cost. Makes the dummy hash at once: made on first use it would betray unknown addresses.
    pub fn new(cost: HashCost) -> Self {
        let params = Params::new(cost.memory_kib, cost.passes, 1, None).unwrap_or(Params::DEFAULT);
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let dummy = hash_with(&argon2, "nobody's password").unwrap_or_default();
        let (waiting, queue) = channel();
        let queue = Arc::new(Mutex::new(queue));
        for _ in 0..AT_ONCE {
            let (argon2, queue) = (argon2.clone(), Arc::clone(&queue));
            let thread = std::thread::Builder::new().name(THREAD.to_owned());
            if let Err(error) = thread.spawn(move || work_off(&argon2, &queue)) {
                tracing::error!(%error, "no thread to hash passwords on");
            }
        }
        Self { waiting, inside: Arc::new(AtomicUsize::new(0)), dummy: dummy.into() }
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

    /// Waits for its turn, unless too many wait already. The place goes along with the work: a visitor who leaves does
    /// not free it before the work is done.
    async fn queue<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Argon2<'static>) -> T + Send + 'static,
    ) -> Result<T, HashFault> {
        let place = Place::take(&self.inside)?;
        let (answer, answered) = oneshot::channel();
        let work = move |argon2: &Argon2<'static>| {
            let done = work(argon2);
            drop(place);
            // Nobody may be waiting any more; then the work was for nothing.
            let _ = answer.send(done);
        };
        self.waiting.send(Box::new(work)).map_err(|_| HashFault::Failed("no thread hashes".to_owned()))?;
        answered.await.map_err(|_| HashFault::Failed("a hash was lost".to_owned()))
    }
}

/// What the two threads are called.
const THREAD: &str = "password-hash";

/// One thread's life: until the last hasher is gone.
fn work_off(argon2: &Argon2<'static>, queue: &Mutex<Receiver<Work>>) {
    loop {
        let next = match queue.lock() {
            Ok(queue) => queue.recv(),
            Err(_) => return,
        };
        let Ok(work) = next else { return };
        if catch_unwind(AssertUnwindSafe(|| work(argon2))).is_err() {
            tracing::error!("hashing a password panicked");
        }
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

    #[tokio::test]
    async fn everything_is_hashed_on_the_same_two_threads() {
        let hasher = Hasher::new(QUICK);
        let threads = (0..50).map(|_| {
            let hasher = hasher.clone();
            tokio::spawn(async move {
                let mine = |_: &Argon2<'static>| {
                    let thread = std::thread::current();
                    (thread.name().map(str::to_owned), thread.id())
                };
                hasher.queue(mine).await.unwrap()
            })
        });
        let mut seen = std::collections::HashSet::new();
        for thread in threads.collect::<Vec<_>>() {
            let (name, id) = thread.await.unwrap();
            assert_eq!(name.as_deref(), Some(THREAD));
            seen.insert(id);
        }
        assert!(seen.len() <= AT_ONCE);
    }

    #[tokio::test]
    async fn a_panic_costs_one_hash_and_no_thread() {
        let hasher = Hasher::new(QUICK);
        for _ in 0..=AT_ONCE {
            let lost = hasher.queue(|_| panic!("on purpose")).await;
            assert!(matches!(lost, Err::<(), _>(HashFault::Failed(_))));
        }
        assert!(hasher.hash("x".into()).await.is_ok());
    }

    #[test]
    fn the_floor_is_enough_and_half_of_it_is_not() {
        assert!(HashCost::FLOOR.is_enough());
        assert!(!HashCost { passes: 1, ..HashCost::FLOOR }.is_enough());
        assert!(HashCost { memory_kib: 47_104, passes: 1 }.is_enough());
    }
}

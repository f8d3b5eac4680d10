//! Where randomness comes from. Everything that needs a die is handed one; this is the only place that makes them.

use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

/// A source of randomness fit for secrets when it comes from [`Chance::system`], repeatable when it comes from
/// [`Chance::seeded`].
#[derive(Debug)]
pub struct Chance(StdRng);

impl Chance {
    /// Seeded by the operating system; fit for tokens, keys and ids.
    #[expect(clippy::disallowed_methods, reason = "the one place that rolls dice")]
    pub fn system() -> Self {
        Self(StdRng::from_rng(&mut rand::rng()))
    }

    /// The same sequence for the same seed; for demo data and tests, never for secrets.
    pub fn seeded(seed: u64) -> Self {
        Self(StdRng::seed_from_u64(seed))
    }

    /// `N` random bytes.
    pub fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        self.0.fill_bytes(&mut bytes);
        bytes
    }

    /// A number to seed a search with: non-negative, so that it fits a `bigint` column.
    pub fn seed(&mut self) -> i64 {
        i64::from_be_bytes(self.bytes()) & i64::MAX
    }

    /// The generator itself, for `rand`'s own methods.
    pub fn rng(&mut self) -> &mut StdRng {
        &mut self.0
    }
}

/// Bytes as lower-case hexadecimal digits, fit for cookies, links and file names.
pub fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .map(|half| char::from_digit(half.into(), 16).unwrap_or('0'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_sequence() {
        assert_eq!(Chance::seeded(7).bytes::<16>(), Chance::seeded(7).bytes::<16>());
        assert_ne!(Chance::seeded(7).bytes::<16>(), Chance::seeded(8).bytes::<16>());
    }
}

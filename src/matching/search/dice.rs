//! Chance by seed, and how surprising a throw is: the same on every machine, because no library function is asked.

use rand::rngs::Xoshiro256PlusPlus;
use rand::{Rng, SeedableRng};

/// A named generator and a table of logarithms.
#[derive(Clone, Debug)]
pub(in crate::matching) struct Dice {
    numbers: Xoshiro256PlusPlus,
    surprise: Vec<f32>,
}

/// Entries of the table of logarithms.
const GRAIN: u32 = 1024;

impl Dice {
    /// Dice of their own for this purpose: `stream` tells islands, shards and rounds apart.
    pub fn new(seed: u64, stream: u64) -> Self {
        let numbers = Xoshiro256PlusPlus::seed_from_u64(seed ^ stream.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let surprise = |at: u32| -logarithm((f64::from(at) + 0.5) / f64::from(GRAIN)) as f32;
        Self { numbers, surprise: (0..GRAIN).map(surprise).collect() }
    }

    /// A number below `end`, which is not 0.
    #[inline]
    pub fn below(&mut self, end: u32) -> u32 {
        (((self.numbers.next_u64() >> 32) * u64::from(end)) >> 32) as u32
    }

    /// Minus the logarithm of a throw between 0 and 1: what the Metropolis rule compares a loss with.
    #[inline]
    pub fn surprise(&mut self) -> f32 {
        self.surprise[(self.numbers.next_u64() >> 54) as usize]
    }

    /// Puts things into a random order (Fisher & Yates 1938).
    pub fn shuffle<T>(&mut self, things: &mut [T]) {
        for last in (1..things.len()).rev() {
            things.swap(last, self.below(last as u32 + 1) as usize);
        }
    }

    /// A number between -1 and 1.
    pub fn sway(&mut self) -> f32 {
        self.below(1 << 20) as f32 / (1 << 19) as f32 - 1.0
    }
}

/// The natural logarithm of a number in (0, 1], by the series of the inverse hyperbolic tangent.
fn logarithm(mut number: f64) -> f64 {
    let mut halvings = 0.0;
    while number < 0.5 {
        number *= 2.0;
        halvings += 1.0;
    }
    let ratio = (number - 1.0) / (number + 1.0);
    let (mut power, mut sum, mut odd) = (ratio, 0.0, 1.0);
    while odd < 60.0 {
        sum += power / odd;
        power *= ratio * ratio;
        odd += 2.0;
    }
    2.0 * sum - halvings * std::f64::consts::LN_2
}

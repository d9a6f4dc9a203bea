//! Randomness: the only code that reads the randomness of the machine.

use std::{
    hash::{BuildHasher, DefaultHasher, Hasher},
    sync::{
        LazyLock,
        atomic::{AtomicU64, Ordering},
    },
};

/// The key of this process.
static KEY: LazyLock<KeyedHash> = LazyLock::new(|| KeyedHash([number(), number()]));

/// A source of random numbers: the machine's, or one that follows from a seed.
#[derive(Debug, Default)]
pub struct Random(Option<AtomicU64>);

impl Random {
    /// Returns a source that follows from a seed, for simulations.
    pub fn seeded(seed: u64) -> Self {
        Self(Some(AtomicU64::new(seed)))
    }

    /// Returns the next number.
    pub fn next(&self) -> u64 {
        // SplitMix64: every seed is a good one.
        const STEP: u64 = 0x9E37_79B9_7F4A_7C15;
        let Some(state) = &self.0 else { return number() };
        let mixed = state.fetch_add(STEP, Ordering::Relaxed).wrapping_add(STEP);
        let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Returns a fraction from 0 up to, not including, 1.
    #[allow(clippy::cast_precision_loss, reason = "53 bits fit")]
    pub fn fraction(&self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }
}

/// A keyed hash, for values that must not be guessed from their hash.
#[derive(Debug, Clone)]
pub struct KeyedHash([u64; 2]);

impl Default for KeyedHash {
    fn default() -> Self {
        KEY.clone()
    }
}

impl BuildHasher for KeyedHash {
    type Hasher = DefaultHasher;

    fn build_hasher(&self) -> DefaultHasher {
        let mut hasher = DefaultHasher::new();
        self.0.iter().for_each(|part| hasher.write_u64(*part));
        hasher
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the source of randomness")]
fn number() -> u64 {
    rand::random()
}

#[cfg(test)]
mod tests {
    use super::{KeyedHash, Random};
    use std::hash::BuildHasher;

    #[test]
    fn a_seed_decides_every_number() {
        let (one, same, other) = (Random::seeded(1), Random::seeded(1), Random::seeded(2));
        let numbers = |random: &Random| (0..4).map(|_| random.next()).collect::<Vec<_>>();
        let first = numbers(&one);
        assert_eq!(first, numbers(&same));
        assert_ne!(first, numbers(&other));
        assert_ne!(numbers(&Random::default()), numbers(&Random::default()));
        assert!((0..1000).all(|_| (0.0..1.0).contains(&one.fraction())));
    }

    #[test]
    fn a_hash_depends_on_its_key() {
        let key = KeyedHash::default();
        assert_eq!(key.hash_one("text"), KeyedHash::default().hash_one("text"));
        assert_ne!(key.hash_one("text"), KeyedHash([1, 2]).hash_one("text"));
    }
}

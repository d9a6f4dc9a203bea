//! Random numbers from one seed.

use rand::{RngExt, SeedableRng, rngs::StdRng};

/// Independent random streams, one for each use, so that an additional login does not change the outcome of a
/// campaign.
#[derive(Debug)]
pub(crate) struct Random {
    /// Identifiers, tokens and passwords.
    pub names: Stream,
    /// Outcomes of upgrades.
    pub outcomes: Stream,
    /// Tokens and passwords, if they must not follow from the seed.
    unpredictable: Option<Stream>,
}

impl Random {
    /// Creates the streams of a seed, and of tokens that do not follow from it if `unpredictable` is given.
    pub fn new(seed: u64, unpredictable: Option<Stream>) -> Self {
        Self { names: Stream::new(seed, "names"), outcomes: Stream::new(seed, "outcomes"), unpredictable }
    }

    /// Returns the stream of tokens and passwords.
    pub fn secrets(&mut self) -> &mut Stream {
        self.unpredictable.as_mut().unwrap_or(&mut self.names)
    }
}

/// A random stream.
#[derive(Debug)]
pub(crate) struct Stream(StdRng);

impl Stream {
    /// Creates the stream called `name` (at most 24 bytes) of a seed.
    pub fn new(seed: u64, name: &str) -> Self {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&seed.to_le_bytes());
        for (place, byte) in bytes[8..].iter_mut().zip(name.bytes()) {
            *place = byte;
        }
        Self(StdRng::from_seed(bytes))
    }

    /// Creates a stream from the randomness of the system.
    #[allow(clippy::disallowed_methods, reason = "this is the source of randomness")]
    pub fn unpredictable() -> Self {
        Self(rand::make_rng())
    }

    /// Returns a number from 0 up to, not including, `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        if end == 0 { 0 } else { self.0.random_range(0..end) }
    }

    /// Returns true in `percent` of 100 cases.
    pub fn percent(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// Returns a number from 0 up to, not including, 1.
    pub fn fraction(&mut self) -> f64 {
        self.0.random()
    }

    /// Returns a UUID.
    pub fn uuid(&mut self) -> String {
        uuid::Builder::from_random_bytes(self.0.random()).into_uuid().to_string()
    }

    /// Returns hexadecimal digits.
    pub fn hex(&mut self, length: usize) -> String {
        self.text(length, b"0123456789abcdef")
    }

    /// Returns letters and digits.
    pub fn word(&mut self, length: usize) -> String {
        self.text(length, b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
    }

    fn text(&mut self, length: usize, alphabet: &[u8]) -> String {
        (0..length).map(|_| char::from(alphabet[self.0.random_range(0..alphabet.len())])).collect()
    }
}

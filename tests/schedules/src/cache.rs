//! Programs of the token cache.

use crate::{error::Error, token_cache::TokenCache};
use futures::FutureExt;
use shuttle::future::{block_on, spawn, yield_now};
use std::{
    collections::BTreeSet,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU32, Ordering},
    },
};

/// The cache of a test, and what happened to it.
#[derive(Clone)]
struct Watched {
    cache: Arc<TokenCache<u32>>,
    started: Arc<AtomicU32>,
    running: Arc<AtomicU32>,
    rejected: Arc<Mutex<BTreeSet<u64>>>,
    /// The number of the refresh that fails; 0 for none.
    failing: u32,
}

impl Watched {
    fn new(failing: u32) -> Self {
        let (started, running, rejected) = Default::default();
        Self { cache: Arc::new(TokenCache::new()), started, running, rejected, failing }
    }

    /// Gets the token. Panics if two refreshes run at once.
    async fn get(&self) -> Result<(u32, u64), Error> {
        let held = self.cache.get(|_| true, || self.clone().refresh().boxed()).await?;
        Ok((held.value, held.generation))
    }

    async fn refresh(self) -> Result<u32, Error> {
        let number = self.started.fetch_add(1, Ordering::SeqCst) + 1;
        assert_eq!(self.running.fetch_add(1, Ordering::SeqCst), 0, "two refreshes run at once");
        yield_now().await;
        self.running.fetch_sub(1, Ordering::SeqCst);
        if number == self.failing { Err(Error::configuration("on purpose")) } else { Ok(number) }
    }

    fn reject(&self, generation: u64) {
        self.rejected.lock().expect("no task panicked").insert(generation);
        self.cache.reject(generation);
    }
}

/// Four callers get a token, use it, have it rejected, and get the next one: one refresh at a time, and one for each
/// generation that was rejected, however late the rejections arrive.
pub fn rejections() {
    let watched = Watched::new(0);
    let caller = |watched: Watched| async move {
        for _ in 0..2 {
            let (_, generation) = watched.get().await.expect("no refresh fails");
            yield_now().await;
            watched.reject(generation);
            let (_, next) = watched.get().await.expect("no refresh fails");
            assert!(next > generation, "a rejected token is used again");
        }
    };
    block_on(async {
        let callers: Vec<_> = (0..4).map(|_| spawn(caller(watched.clone()))).collect();
        for caller in callers {
            caller.await.expect("a caller ends");
        }
    });
    let rejected = watched.rejected.lock().expect("no task panicked").len();
    let started = watched.started.load(Ordering::SeqCst) as usize;
    assert!(started <= rejected + 1, "{started} refreshes for {rejected} rejected generations");
}

/// The second refresh fails: the callers that wait for it get the error, and the next caller begins another one.
pub fn a_failing_refresh() {
    let watched = Watched::new(2);
    let caller = |watched: Watched| async move {
        if let Ok((_, generation)) = watched.get().await {
            watched.reject(generation);
        }
        // At most one refresh fails, so that one of the next two calls succeeds.
        if watched.get().await.is_err() {
            watched.get().await.expect("the third refresh succeeds");
        }
    };
    block_on(async {
        let callers: Vec<_> = (0..3).map(|_| spawn(caller(watched.clone()))).collect();
        for caller in callers {
            caller.await.expect("a caller ends");
        }
    });
}

/// A caller that stops waiting leaves the refresh to the others.
pub fn a_dropped_caller() {
    let watched = Watched::new(0);
    let impatient = watched.clone();
    block_on(async {
        let first = spawn(async move {
            let mut waiting = Box::pin(impatient.get());
            // Polled once, then dropped.
            let _ = futures::poll!(&mut waiting);
        });
        let others: Vec<_> = (0..2)
            .map(|_| {
                let watched = watched.clone();
                spawn(async move { watched.get().await.expect("no refresh fails") })
            })
            .collect();
        first.await.expect("a caller ends");
        for other in others {
            assert_eq!(other.await.expect("a caller ends"), (1, 1));
        }
    });
    assert_eq!(watched.started.load(Ordering::SeqCst), 1);
}

/// A session that the user began arrives during refreshes: every later generation is newer.
pub fn an_adopted_token() {
    let watched = Watched::new(0);
    block_on(async {
        let getter = watched.clone();
        let other = spawn(async move {
            let (_, first) = getter.get().await.expect("no refresh fails");
            let (_, second) = getter.get().await.expect("no refresh fails");
            assert!(second >= first, "a generation went back");
        });
        let before = watched.cache.peek().map_or(0, |held| held.generation);
        watched.cache.put(100);
        let after = watched.cache.peek().expect("a value is held").generation;
        assert!(after > before, "the token that was put in has an old generation");
        other.await.expect("a caller ends");
    });
}

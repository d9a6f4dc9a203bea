//! A cached token with single-flight refresh: concurrent callers share one refresh.

use crate::{
    error::{Error, Result},
    mutation::{self, Mutation},
    sync::{Mutex, lock, spawn},
};
use futures::{
    FutureExt,
    future::{BoxFuture, Shared},
};
use std::sync::Arc;

/// A token with the number of its refresh.
#[derive(Debug)]
pub(crate) struct Versioned<T> {
    pub value: T,
    /// The rejection of an older generation is outdated and changes nothing.
    pub generation: u64,
}

/// `None` if the runtime of the refresh ended before it did.
type Refresh<T> = Shared<BoxFuture<'static, Option<Result<Arc<Versioned<T>>>>>>;

/// Holds a token and refreshes it: one refresh at a time, whose outcome all waiting callers share.
pub(crate) struct TokenCache<T> {
    state: Arc<Mutex<State<T>>>,
}

struct State<T> {
    value: Option<Arc<Versioned<T>>>,
    generation: u64,
    refresh: Option<Refresh<T>>,
}

impl<T: Send + Sync + 'static> TokenCache<T> {
    pub fn new() -> Self {
        Self { state: Arc::new(Mutex::new(State { value: None, generation: 0, refresh: None })) }
    }

    /// Returns the value if it is `fresh`; otherwise the result of `renew`.
    ///
    /// The refresh is a separate task, so that a caller who stops waiting does not cancel it for the others.
    pub async fn get(
        &self,
        fresh: impl Fn(&T) -> bool,
        renew: impl Fn() -> BoxFuture<'static, Result<T>>,
    ) -> Result<Arc<Versioned<T>>> {
        loop {
            let (refresh, own) = {
                let mut state = lock(&self.state);
                if let Some(value) = state.value.as_ref().filter(|held| fresh(&held.value)) {
                    return Ok(value.clone());
                }
                if mutation::is(Mutation::ShareNoRefresh) {
                    state.refresh = None;
                }
                let own = state.refresh.is_none();
                (state.refresh.get_or_insert_with(|| Self::spawn_refresh(self.state.clone(), renew())).clone(), own)
            };
            match refresh.clone().await {
                Some(outcome) => return outcome,
                None => self.abandon(&refresh),
            }
            if own {
                return Err(Error::cancelled("the runtime ended while a token was refreshed"));
            }
            // The runtime of another caller ended; this one still runs.
        }
    }

    /// Removes a refresh that ended without an outcome; otherwise every later call would wait for it.
    fn abandon(&self, refresh: &Refresh<T>) {
        let mut state = lock(&self.state);
        if state.refresh.as_ref().is_some_and(|held| held.ptr_eq(refresh)) {
            state.refresh = None;
        }
    }

    fn spawn_refresh(state: Arc<Mutex<State<T>>>, renewal: BoxFuture<'static, Result<T>>) -> Refresh<T> {
        let task = spawn(async move {
            // A refresh that panics must not stay behind, or all callers would wait for it.
            let outcome = std::panic::AssertUnwindSafe(renewal).catch_unwind().await;
            let outcome =
                outcome.unwrap_or_else(|_| Err(Error::configuration("the refresh of a token panicked; this is a bug")));
            let mut state = lock(&state);
            state.refresh = None;
            state.value = None;
            let value = outcome?;
            state.generation += 1;
            let held = Arc::new(Versioned { value, generation: state.generation });
            state.value = Some(held.clone());
            Ok(held)
        });
        async move { task.await.ok() }.boxed().shared()
    }

    /// Sets a value, as if it had been refreshed.
    pub fn put(&self, value: T) {
        let mut state = lock(&self.state);
        state.generation += 1;
        state.value = Some(Arc::new(Versioned { value, generation: state.generation }));
    }

    /// Removes the value, unless it is newer than `generation`; returns whether there is no newer one.
    pub fn reject(&self, generation: u64) -> bool {
        let mut state = lock(&self.state);
        let current = state.generation <= generation || mutation::is(Mutation::IgnoreGeneration);
        if current {
            state.value = None;
        }
        current
    }

    /// Returns the current value without refreshing it.
    pub fn peek(&self) -> Option<Arc<Versioned<T>>> {
        lock(&self.state).value.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::TokenCache;
    use crate::error::{Error, Result};
    use futures::{FutureExt, future::join_all};
    use std::sync::atomic::{AtomicU32, Ordering};

    async fn renewed(cache: &TokenCache<u32>, value: u32) -> Result<(u32, u64)> {
        let held = cache.get(|_| true, || async move { Ok(value) }.boxed()).await?;
        Ok((held.value, held.generation))
    }

    #[tokio::test]
    async fn a_late_rejection_of_an_old_generation_changes_nothing() -> Result<()> {
        let cache = TokenCache::new();
        let (_, first) = renewed(&cache, 1).await?;
        cache.reject(first);
        let (value, second) = renewed(&cache, 2).await?;
        assert_eq!(value, 2);
        cache.reject(first);
        assert_eq!(renewed(&cache, 3).await?, (2, second));
        Ok(())
    }

    #[tokio::test]
    async fn waiting_callers_share_one_failure_and_the_next_caller_retries() -> Result<()> {
        let cache: TokenCache<u32> = TokenCache::new();
        let renewals = AtomicU32::new(0);
        let failing = || {
            renewals.fetch_add(1, Ordering::SeqCst);
            async { Err(Error::configuration("no")) }.boxed()
        };
        let outcomes = join_all((0..50).map(|_| cache.get(|_| true, failing))).await;
        assert!(outcomes.iter().all(Result::is_err));
        assert_eq!(renewals.load(Ordering::SeqCst), 1);
        assert_eq!(renewed(&cache, 1).await?.0, 1);
        Ok(())
    }

    #[test]
    fn a_runtime_that_ends_during_a_refresh_leaves_the_cache_usable() -> Result<()> {
        let runtime =
            || tokio::runtime::Builder::new_current_thread().build().map_err(|_| Error::configuration("no runtime"));
        let cache: TokenCache<u32> = TokenCache::new();
        let first = runtime()?;
        let waiting = cache.get(|_| true, || futures::future::pending().boxed());
        assert!(first.block_on(async { waiting.now_or_never() }).is_none());
        drop(first);
        assert_eq!(runtime()?.block_on(renewed(&cache, 1))?.0, 1);
        Ok(())
    }

    #[tokio::test]
    async fn a_refresh_that_panics_is_an_error_and_can_be_retried() -> Result<()> {
        let cache: TokenCache<u32> = TokenCache::new();
        let outcome = cache.get(|_| true, || async { panic!("on purpose") }.boxed()).await;
        assert!(outcome.is_err());
        assert_eq!(renewed(&cache, 1).await?.0, 1);
        Ok(())
    }
}

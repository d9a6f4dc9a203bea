//! The budget of retries: an outage does not multiply the requests.

use crate::{
    operations::Retry,
    sync::{Mutex, lock},
};
use std::collections::HashMap;

/// The retries that an account can make before a call succeeds, for each retry class.
const CAPACITY: u32 = 100;
/// The calls that earn back one retry when they succeed.
const CALLS_PER_RETRY: u32 = 10;

/// The budgets of a client and its clones: a bucket for each account and retry class.
#[derive(Debug, Default)]
pub(crate) struct RetryBudgets(Mutex<HashMap<(Option<String>, Retry), u32>>);

impl RetryBudgets {
    /// Takes a retry; returns false if none is left.
    pub fn take(&self, account: Option<&str>, class: Retry) -> bool {
        let mut buckets = lock(&self.0);
        // What was spent, in calls that must succeed.
        let spent = buckets.entry((account.map(str::to_owned), class)).or_default();
        let is_left = *spent + CALLS_PER_RETRY <= CAPACITY * CALLS_PER_RETRY;
        if is_left {
            *spent += CALLS_PER_RETRY;
        }
        is_left
    }

    /// Counts a call that succeeded.
    pub fn earn(&self, account: Option<&str>, class: Retry) {
        let mut buckets = lock(&self.0);
        // Most clients have never retried.
        if buckets.is_empty() {
            return;
        }
        let key = (account.map(str::to_owned), class);
        if let Some(spent) = buckets.get_mut(&key) {
            *spent -= 1;
            if *spent == 0 {
                buckets.remove(&key);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RetryBudgets;
    use crate::operations::Retry;

    const ACCOUNT: Option<&str> = Some("0642233522-00001");

    #[test]
    fn an_outage_of_10_000_calls_costs_at_most_5_percent_more_attempts() {
        let budgets = RetryBudgets::default();
        let extra = (0..10_000).filter(|_| budgets.take(ACCOUNT, Retry::Safe)).count();
        assert_eq!(extra, 100);
        // Other classes and accounts are not affected.
        assert!(budgets.take(ACCOUNT, Retry::Idempotent) && budgets.take(None, Retry::Safe));
    }

    #[test]
    fn calls_that_succeed_earn_retries_up_to_the_capacity() {
        let budgets = RetryBudgets::default();
        let take_all = || std::iter::from_fn(|| budgets.take(ACCOUNT, Retry::Safe).then_some(())).count();
        assert_eq!(take_all(), 100);
        (0..55).for_each(|_| budgets.earn(ACCOUNT, Retry::Safe));
        assert_eq!(take_all(), 5);
        (0..100_000).for_each(|_| budgets.earn(ACCOUNT, Retry::Safe));
        assert_eq!(take_all(), 100);
    }
}

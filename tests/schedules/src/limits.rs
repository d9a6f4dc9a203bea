//! Programs of the rate limits and of the budget of retries.

use crate::{
    clock::TestClock,
    transport::{
        rate_limit::{LocalLimiter, Queues, RateLimit, RateLimiter},
        retry_budget::RetryBudgets,
    },
};
use shuttle::future::{block_on, spawn, yield_now};
use std::{
    sync::{Arc, Mutex},
    time::Duration,
};
use thingspace::{
    Clock,
    operations::{RateClass, Retry},
};

const ACCOUNT: Option<&str> = Some("0642233522-00001");
/// The requests of the account in a minute.
const MOST: u32 = 5;

/// Four tasks send 16 requests, as the pipeline does: each waits in the queue of its class, and asks the limiter until
/// it may send. No minute has more requests than the limit.
pub fn rate() {
    let (limiter, queues, clock) =
        (Arc::new(LocalLimiter::default()), Arc::new(Queues::default()), TestClock::default());
    let sent = Arc::new(Mutex::new(Vec::new()));
    block_on(async {
        let tasks: Vec<_> = (0..4)
            .map(|_| {
                let (limiter, queues, clock, sent) = (limiter.clone(), queues.clone(), clock.clone(), sent.clone());
                spawn(async move {
                    let limits = [RateLimit { class: RateClass::Activation, requests: MOST }];
                    for _ in 0..4 {
                        let _turn = queues.enter(ACCOUNT, RateClass::Activation).await;
                        loop {
                            let full = limiter.take(ACCOUNT, &limits, clock.elapsed()).await.expect("no store fails");
                            let Some(full) = full else { break };
                            clock.sleep(full.wait).await;
                        }
                        sent.lock().expect("no task panicked").push(clock.elapsed());
                        yield_now().await;
                    }
                })
            })
            .collect();
        for task in tasks {
            task.await.expect("a task ends");
        }
    });
    let sent = sent.lock().expect("no task panicked");
    assert_eq!(sent.len(), 16);
    let most = usize::try_from(MOST).expect("it fits");
    let minutes = sent.windows(most + 1).map(|times| times[most].saturating_sub(times[0]));
    assert!(minutes.min() >= Some(Duration::from_mins(1)), "{sent:?}");
    assert!(sent.last() < Some(&Duration::from_mins(4)), "the tasks wait longer than necessary: {sent:?}");
}

/// Three tasks retry and succeed: never more retries than the capacity and what was earned.
pub fn budget() {
    let budgets = Arc::new(RetryBudgets::default());
    let taken = (0..98).filter(|_| budgets.take(ACCOUNT, Retry::Safe)).count();
    assert_eq!(taken, 98);
    let threads: Vec<_> = (0..3)
        .map(|_| {
            let budgets = budgets.clone();
            shuttle::thread::spawn(move || {
                (0..6)
                    .filter(|_| {
                        budgets.earn(ACCOUNT, Retry::Safe);
                        budgets.take(ACCOUNT, Retry::Safe)
                    })
                    .count()
            })
        })
        .collect();
    let more: usize = threads.into_iter().map(|thread| thread.join().expect("a thread ends")).sum();
    // 18 calls succeeded: they earned one retry, and most of another.
    assert_eq!(more, 3, "{more} retries of 2 that were left and 1 that was earned");
}

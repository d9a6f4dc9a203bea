//! Programs of the lock-out guard.

use crate::{
    clock::TestClock,
    error::Error,
    lockout::{Ending, Guard},
    transport::sender::Sender,
};
use shuttle::future::{block_on, spawn, yield_now};
use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
    time::Duration,
};
use thingspace::{Clock, Secret};

/// The platform's side of the logins of one user.
#[derive(Clone)]
struct Platform {
    sender: Arc<Sender>,
    running: Arc<AtomicU32>,
    /// Each login that was sent: its password, and the time.
    sent: Arc<Mutex<Vec<(&'static str, Duration)>>>,
}

impl Platform {
    fn new(timeout: Duration) -> Self {
        Self { sender: Arc::new(Sender::new(timeout)), running: Arc::default(), sent: Arc::default() }
    }

    fn clock(&self) -> &TestClock {
        &self.sender.clock
    }

    /// Makes a login under the guard of the user. Panics if two logins run at once.
    async fn login(&self, password: &'static str, ending: impl FnOnce() -> Ending<()>) -> Result<(), Error> {
        let guard = Guard::of("platform", &Secret::new("user"));
        let attempt = async {
            assert_eq!(self.running.fetch_add(1, Ordering::SeqCst), 0, "two logins of one user run at once");
            let _end = OnDrop(|| {
                self.running.fetch_sub(1, Ordering::SeqCst);
            });
            self.sent.lock().expect("no task panicked").push((password, self.clock().elapsed()));
            yield_now().await;
            ending()
        };
        guard.login(&self.sender, &Secret::new(password), None, attempt).await
    }

    fn sent(&self) -> Vec<(&'static str, Duration)> {
        self.sent.lock().expect("no task panicked").clone()
    }
}

struct OnDrop<F: FnMut()>(F);

impl<F: FnMut()> Drop for OnDrop<F> {
    fn drop(&mut self) {
        (self.0)();
    }
}

fn error() -> Error {
    Error::configuration("on purpose")
}

/// Runs tasks, and waits for all.
fn run(tasks: impl IntoIterator<Item = futures::future::BoxFuture<'static, ()>>) {
    block_on(async {
        let tasks: Vec<_> = tasks.into_iter().map(spawn).collect();
        for task in tasks {
            task.await.expect("a task ends");
        }
    });
}

/// Several tasks have wrong passwords: each password is sent once, and no more than two logins are.
pub fn wrong_passwords() {
    let platform = Platform::new(Duration::from_mins(1));
    run(["a", "b", "a", "c", "b"].map(|password| {
        let platform = platform.clone();
        Box::pin(async move {
            let outcome = platform.login(password, || Ending::Rejected(error())).await;
            assert!(outcome.is_err());
        }) as _
    }));
    let mut sent: Vec<_> = platform.sent().into_iter().map(|(password, _)| password).collect();
    assert_eq!(sent.len(), 2, "{sent:?}");
    sent.dedup();
    assert_eq!(sent.len(), 2, "a rejected password is sent again: {sent:?}");
}

/// No login gets a response: two are sent, the second after a pause.
pub fn lost_responses() {
    let platform = Platform::new(Duration::from_mins(1));
    run((0..4).map(|_| {
        let platform = platform.clone();
        Box::pin(async move {
            let outcome = platform.login("a", || Ending::Unknown(error(), None)).await;
            assert!(outcome.is_err());
        }) as _
    }));
    let sent = platform.sent();
    assert_eq!(sent.len(), 2, "{sent:?}");
    assert!(sent[1].1.saturating_sub(sent[0].1) >= Duration::from_secs(1), "no pause: {sent:?}");
}

/// A gateway answers each login: four are sent, after pauses of 1 s, 30 s and 15 min.
pub fn failing_gateway() {
    let platform = Platform::new(Duration::from_hours(2));
    run((0..6).map(|_| {
        let platform = platform.clone();
        Box::pin(async move {
            let outcome = platform.login("a", || Ending::NotEvaluated(error(), None)).await;
            assert!(outcome.is_err());
        }) as _
    }));
    let times: Vec<_> = platform.sent().into_iter().map(|(_, time)| time.as_secs()).collect();
    assert_eq!(times.len(), 4, "{times:?}");
    let pauses: Vec<_> = times.windows(2).map(|pair| pair[1] - pair[0]).collect();
    assert!(pauses.iter().zip([1, 30, 900]).all(|(pause, least)| *pause >= least), "{pauses:?}");
}

/// Tasks drop their logins halfway: those that were sent count.
pub fn dropped_logins() {
    let platform = Platform::new(Duration::from_mins(1));
    run((0..4).map(|number| {
        let platform = platform.clone();
        Box::pin(async move {
            let mut login = Box::pin(platform.login("a", || Ending::Unknown(error(), None)));
            for _ in 0..=number {
                if futures::poll!(&mut login).is_ready() {
                    break;
                }
                yield_now().await;
            }
        }) as _
    }));
    let sent = platform.sent().len();
    assert!(sent <= 2, "{sent} logins were sent");
}

/// Tasks log in while the password is replaced: no task that begins later sends the old one.
pub fn a_replaced_password() {
    let platform = Platform::new(Duration::from_mins(1));
    let retired = Arc::new(AtomicBool::new(false));
    let old = |platform: Platform, retired: Arc<AtomicBool>| async move {
        let is_late = retired.load(Ordering::SeqCst);
        let outcome = platform.login("old", || Ending::Success(())).await;
        assert!(!is_late || outcome.is_err(), "a login begins with a retired password");
    };
    run([
        Box::pin(old(platform.clone(), retired.clone())) as _,
        Box::pin(old(platform.clone(), retired.clone())) as _,
        Box::pin(async move {
            Guard::of("platform", &Secret::new("user")).retire(&Secret::new("old"));
            retired.store(true, Ordering::SeqCst);
            platform.login("new", || Ending::Success(())).await.expect("the new password is valid");
        }) as _,
    ]);
}

/// A user resets the guard while tasks fail: each reset allows two more logins, and no more.
pub fn resets() {
    let platform = Platform::new(Duration::from_mins(1));
    let failing = |platform: Platform| async move {
        let outcome = platform.login("a", || Ending::Rejected(error())).await;
        assert!(outcome.is_err());
    };
    let mut tasks: Vec<futures::future::BoxFuture<'static, ()>> =
        (0..4).map(|_| Box::pin(failing(platform.clone())) as _).collect();
    tasks.push(Box::pin(async {
        let guard = Guard::of("platform", &Secret::new("user"));
        guard.reset(None, Duration::from_secs(1)).await.expect("there is no store");
    }));
    run(tasks);
    let sent = platform.sent().len();
    // Each time, the password is sent once.
    assert!((1..=2).contains(&sent), "{sent} logins were sent");
}

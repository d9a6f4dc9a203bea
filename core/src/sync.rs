//! Locks that ignore poisoning, the end of a client, values per process, and a queue for code that may block.
//!
//! `tests/schedules` builds some modules with other locks and tasks, whose order it decides: such a module takes both
//! from here.

use std::{
    io,
    sync::{
        Arc, MutexGuard, OnceLock, PoisonError,
        atomic::{AtomicU64, Ordering},
        mpsc::{self, Receiver, SyncSender},
    },
    thread,
    time::Duration,
};
use tokio::sync::watch;

pub use std::sync::Mutex;
pub(crate) use tokio::spawn;

/// Locks a mutex, even one that a panic poisoned: its value is complete at every step.
pub fn lock<T: ?Sized>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The end of a client: everything that waits on its behalf ends at once.
#[derive(Debug, Default)]
pub struct Closing(watch::Sender<bool>);

impl Closing {
    /// Ends every wait, from now on.
    pub fn close(&self) {
        self.0.send_replace(true);
    }

    /// Returns whether the end has come.
    pub fn is_closed(&self) -> bool {
        *self.0.borrow()
    }

    /// Waits for the end.
    pub async fn closed(&self) {
        // It fails only after the sender is gone, which this borrows.
        let _ = self.0.subscribe().wait_for(|is_closed| *is_closed).await;
    }
}

/// A value that each process has for itself: a process that was forked does not use its parent's, whose locks another
/// thread of the parent may have held at the fork.
#[derive(Debug)]
pub struct PerProcess<T>(OnceLock<Box<Slot<T>>>);

#[derive(Debug)]
struct Slot<T> {
    process: u32,
    value: T,
    next: PerProcess<T>,
}

impl<T> PerProcess<T> {
    /// Returns an empty cell.
    pub const fn new() -> Self {
        Self(OnceLock::new())
    }

    /// Returns the value of this process; at its first use, made from that of its parent if there is one.
    pub fn get_or_init(&self, init: impl Fn(Option<&T>) -> T) -> &T {
        self.of(std::process::id(), &init)
    }

    /// Returns the value of this process, if it has one.
    pub fn get(&self) -> Option<&T> {
        let process = std::process::id();
        let slots = std::iter::successors(self.0.get(), |slot| slot.next.0.get());
        slots.into_iter().find(|slot| slot.process == process).map(|slot| &slot.value)
    }

    fn of(&self, process: u32, init: &dyn Fn(Option<&T>) -> T) -> &T {
        let (mut cell, mut parent) = (self, None);
        loop {
            let slot = cell.0.get_or_init(|| Box::new(Slot { process, value: init(parent), next: Self::new() }));
            if slot.process == process {
                return &slot.value;
            }
            (cell, parent) = (&slot.next, Some(&slot.value));
        }
    }
}

impl<T> Default for PerProcess<T> {
    fn default() -> Self {
        Self::new()
    }
}

/// Hands values over to a thread of their own, for code of the program that may block, such as its log handlers.
///
/// A limited number of values wait for that thread; further ones are dropped, and counted.
#[derive(Debug)]
pub struct Handover<T> {
    queue: Mutex<Option<SyncSender<T>>>,
    ended: Mutex<Receiver<()>>,
    dropped: Arc<AtomicU64>,
}

impl<T: Send + 'static> Handover<T> {
    /// Starts the thread. It calls `receive` with each value, and the number of values that were dropped since the last.
    pub fn start(name: &str, room: usize, mut receive: impl FnMut(T, u64) + Send + 'static) -> io::Result<Self> {
        let (queue, values) = mpsc::sync_channel(room);
        let (end, ended) = mpsc::channel();
        let dropped = Arc::new(AtomicU64::new(0));
        let missing = Arc::clone(&dropped);
        thread::Builder::new().name(name.to_owned()).spawn(move || {
            for value in values {
                receive(value, missing.swap(0, Ordering::Relaxed));
            }
            // No caller may wait for the end.
            let _ = end.send(());
        })?;
        Ok(Self { queue: Mutex::new(Some(queue)), ended: Mutex::new(ended), dropped })
    }

    /// Hands a value over, or drops it if too many wait; never blocks.
    pub fn send(&self, value: T) {
        let is_sent = lock(&self.queue).as_ref().is_some_and(|queue| queue.try_send(value).is_ok());
        if !is_sent {
            self.dropped.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Takes no more values, and waits until those that were handed over are processed, for `limit` at most.
    pub fn finish(&self, limit: Duration) {
        lock(&self.queue).take();
        // After the limit, the thread continues on its own.
        let _ = lock(&self.ended).recv_timeout(limit);
    }
}

#[cfg(test)]
mod tests {
    use super::{Handover, PerProcess};
    use std::{sync::mpsc, time::Duration};

    #[test]
    fn each_process_has_a_value_of_its_own_made_from_its_parents() {
        let cell = PerProcess::new();
        let init = |parent: Option<&u32>| parent.map_or(1, |value| value + 1);
        assert_eq!((cell.of(7, &init), cell.of(8, &init), cell.of(7, &init)), (&1, &2, &1));
        assert_eq!((cell.of(9, &init), cell.of(8, &init)), (&3, &2));
    }

    #[test]
    fn values_that_find_no_room_are_dropped_and_counted() {
        let (seen, received) = mpsc::channel();
        let (release, gate) = mpsc::channel::<()>();
        let handover = Handover::start("test", 2, move |value: u32, dropped| {
            let _ = seen.send((value, dropped));
            let _ = gate.recv();
        })
        .unwrap();
        handover.send(0);
        assert_eq!(received.recv().unwrap(), (0, 0));
        // The receiver is busy: two wait, the others are dropped.
        for value in 1..=5 {
            handover.send(value);
        }
        drop(release);
        handover.finish(Duration::from_mins(1));
        assert_eq!(received.iter().collect::<Vec<_>>(), [(1, 3), (2, 0)]);
        handover.send(6);
    }
}

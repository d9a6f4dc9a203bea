//! `Awaitable`: a coroutine that starts its call when it is awaited, and aborts the request when it is cancelled.
//!
//! Worker threads never touch the interpreter. They put outcomes into the completion queue of the event loop
//! and wake the loop once; the loop itself converts everything that has arrived into Python values.

use crate::runtime::{self, OfProcess, Task};
use futures::{FutureExt, TryFutureExt, future::BoxFuture};
use pyo3::{
    IntoPyObjectExt,
    exceptions::{PyRuntimeError, PyRuntimeWarning, PyStopIteration},
    intern,
    prelude::*,
    sync::{MutexExt, PyOnceLock},
    types::PyNone,
};
use std::{
    marker::PhantomData,
    mem,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use thingspace::{Result, languages::python::OrRaise, panics};
use tokio::runtime::Handle;

/// A result that becomes a Python value once the interpreter is attached.
pub type Outcome = Box<dyn FnOnce(Python<'_>) -> PyResult<Py<PyAny>> + Send>;

/// The coroutine that an asynchronous method returns to Python; it evaluates to a `T`.
pub struct Awaitable<T>(Call, PhantomData<T>);

impl<'py, T: IntoPyObject<'py>> IntoPyObject<'py> for Awaitable<T> {
    type Target = Call;
    type Output = Bound<'py, Call>;
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: pyo3::inspect::PyStaticExpr = pyo3::type_hint_subscript!(
        pyo3::type_hint_identifier!("collections.abc", "Coroutine"),
        pyo3::type_hint_identifier!("typing", "Any"),
        pyo3::type_hint_identifier!("typing", "Any"),
        T::OUTPUT_TYPE
    );
    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        Bound::new(py, self.0)
    }
}

/// Returns a coroutine that runs `work`.
pub fn call<T>(work: BoxFuture<'static, Result<T>>) -> Awaitable<T>
where
    T: for<'a> IntoPyObject<'a> + Send + 'static,
{
    Awaitable::of(work.map_ok(|response| Box::new(|py: Python<'_>| response.into_py_any(py)) as Outcome).boxed())
}

impl<T> Awaitable<T> {
    /// Returns a coroutine that runs `work`, whose outcome becomes a `T`.
    pub fn of(work: BoxFuture<'static, Result<Outcome>>) -> Self {
        Self(Call::of(work), PhantomData)
    }
}

/// Returns a coroutine that evaluates to `value` at once.
pub fn ready<T>(value: Py<PyAny>) -> Awaitable<T> {
    Awaitable(Call(State::Ready(value)), PhantomData)
}

/// The `None` that a coroutine without a result evaluates to.
pub struct Done;

impl<'py> IntoPyObject<'py> for Done {
    type Target = PyNone;
    type Output = Borrowed<'py, 'py, PyNone>;
    type Error = std::convert::Infallible;
    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: pyo3::inspect::PyStaticExpr =
        pyo3::inspect::PyStaticExpr::Constant { value: pyo3::inspect::PyStaticConstant::None };
    fn into_pyobject(self, py: Python<'py>) -> Result<Self::Output, Self::Error> {
        Ok(PyNone::get(py))
    }
}

/// The coroutine.
#[pyclass(module = "thingspace")]
pub struct Call(State);

enum State {
    /// Never locked: the lock is for the type system, since the future is not `Sync`.
    Idle(OfProcess<Mutex<Option<BoxFuture<'static, Outcome>>>>),
    Ready(Py<PyAny>),
    /// The steps of the future that the event loop waits for, and the task that settles it.
    Waiting(Py<PyAny>, #[allow(dead_code, reason = "ends the request when it is dropped")] Task),
    Over,
}

#[pymethods]
impl Call {
    fn __await__(slf: Py<Self>) -> Py<Self> {
        slf
    }
    fn __iter__(slf: Py<Self>) -> Py<Self> {
        slf
    }
    fn __next__(&mut self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        match mem::replace(&mut self.0, State::Over) {
            State::Idle(work) => {
                // It is taken once, since the state is over by now.
                let work = work.get().or_raise(py)?.lock().unwrap_or_else(PoisonError::into_inner).take();
                self.start(py, work.ok_or_else(|| PyRuntimeError::new_err("the call was started before"))?)
            }
            State::Ready(value) => Err(PyStopIteration::new_err((value,))),
            State::Waiting(steps, task) => self.step(py, steps, task),
            State::Over => Err(PyRuntimeError::new_err("cannot reuse already awaited coroutine")),
        }
    }
    fn send(&mut self, value: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.__next__(value.py())
    }
    /// Ends the call, whatever exception is thrown into it: a cancelled await ends the request.
    #[pyo3(signature = (kind, value = None, _traceback = None))]
    fn throw(
        &mut self,
        kind: &Bound<'_, PyAny>,
        value: Option<Bound<'_, PyAny>>,
        _traceback: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Py<PyAny>> {
        self.0 = State::Over;
        let error = match value.filter(|value| !value.is_none()) {
            Some(value) => value,
            None if kind.is_instance_of::<pyo3::types::PyType>() => kind.call0()?,
            None => kind.clone(),
        };
        Err(PyErr::from_value(error))
    }
    fn close(&mut self) {
        self.0 = State::Over;
    }
}

impl Call {
    fn of(work: BoxFuture<'static, Result<Outcome>>) -> Self {
        let work = panics::catch_call(work)
            .map(|outcome| outcome.unwrap_or_else(|error| Box::new(|py| Err::<Py<PyAny>, _>(error).or_raise(py))));
        Self(State::Idle(OfProcess::new(Mutex::new(Some(work.boxed())))))
    }

    fn start(&mut self, py: Python<'_>, work: BoxFuture<'static, Outcome>) -> PyResult<Py<PyAny>> {
        crate::logging::refresh(py)?;
        let on = runtime::handle(py)?;
        let (event_loop, queue) = CompletionQueue::of_running_loop(py)?;
        let future = event_loop.call_method0(intern!(py, "create_future"))?.unbind();
        let steps = future.call_method0(py, intern!(py, "__await__"))?;
        let waker = on.clone();
        let task = Task::spawn(&on, async move {
            let outcome = work.await;
            queue.put(&waker, future, outcome);
        });
        self.step(py, steps, task)
    }

    fn step(&mut self, py: Python<'_>, steps: Py<PyAny>, task: Task) -> PyResult<Py<PyAny>> {
        let yielded = steps.call_method0(py, intern!(py, "__next__"))?;
        self.0 = State::Waiting(steps, task);
        Ok(yielded)
    }
}

impl Drop for Call {
    fn drop(&mut self) {
        if matches!(self.0, State::Idle(_)) {
            Python::try_attach(|py| {
                let text = c"a call of thingspace was never awaited, so nothing was sent";
                if let Err(error) = PyErr::warn(py, &py.get_type::<PyRuntimeWarning>(), text, 1) {
                    error.write_unraisable(py, None);
                }
            });
        }
    }
}

/// Outcomes that have arrived for the calls of one event loop.
#[pyclass(frozen)]
#[derive(Clone, Default)]
struct CompletionQueue(Arc<Mutex<Vec<Completion>>>);

/// A future of the event loop, and the outcome that settles it.
type Completion = (Py<PyAny>, Outcome);

impl CompletionQueue {
    fn of_running_loop(py: Python<'_>) -> PyResult<(Bound<'_, PyAny>, Self)> {
        static GET_LOOP: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
        static QUEUES: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
        let event_loop = GET_LOOP.import(py, "asyncio", "get_running_loop")?.call0()?;
        let queues = QUEUES
            .get_or_try_init(py, || py.import("weakref")?.call_method0("WeakKeyDictionary").map(Bound::unbind))?;
        let queues = queues.bind(py);
        let known = queues.call_method1(intern!(py, "get"), (&event_loop,))?;
        if let Ok(queue) = known.cast::<Self>() {
            return Ok((event_loop, queue.get().clone()));
        }
        let queue = Self::default();
        queues.set_item(&event_loop, Bound::new(py, queue.clone())?)?;
        Ok((event_loop, queue))
    }

    /// Adds an outcome; the first since the loop last looked wakes it.
    fn put(self, waker: &Handle, future: Py<PyAny>, outcome: Outcome) {
        let mut completions = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        completions.push((future, outcome));
        if completions.len() == 1 {
            drop(completions);
            waker.spawn_blocking(move || Python::try_attach(|py| self.wake(py)));
        }
    }

    fn wake(self, py: Python<'_>) {
        let future = self.completions(py).first().map(|(future, _)| future.clone_ref(py));
        let event_loop = future.and_then(|future| future.call_method0(py, intern!(py, "get_loop")).ok());
        let woken = event_loop
            .map(|event_loop| event_loop.call_method1(py, intern!(py, "call_soon_threadsafe"), (self.clone(),)));
        if !matches!(woken, Some(Ok(_))) {
            // The loop is closed: no call waits for an outcome.
            self.take(py);
        }
    }

    fn completions<'a>(&'a self, py: Python<'_>) -> MutexGuard<'a, Vec<Completion>> {
        self.0.lock_py_attached(py).unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes all completions. They are dropped only after the lock is released, since dropping them may run Python code.
    fn take(&self, py: Python<'_>) -> Vec<Completion> {
        mem::take(&mut *self.completions(py))
    }
}

#[pymethods]
impl CompletionQueue {
    /// Runs on the event loop: settles the futures whose outcomes have arrived.
    fn __call__(&self, py: Python<'_>) -> PyResult<()> {
        for (future, outcome) in self.take(py) {
            let future = future.bind(py);
            if future.call_method0(intern!(py, "done"))?.is_truthy()? {
                continue;
            }
            match outcome(py) {
                Ok(value) => future.call_method1(intern!(py, "set_result"), (value,))?,
                Err(error) => future.call_method1(intern!(py, "set_exception"), (error,))?,
            };
        }
        Ok(())
    }
}

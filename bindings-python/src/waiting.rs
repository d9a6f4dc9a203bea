//! `wait_for_campaign`: the one method that is more than a row of a table; and what every waiting needs that tells
//! how far it is.

use crate::{
    call::{Awaits, call},
    client::{Seconds, options},
    runtime::wait,
    services::{AsyncSoftwareV3, SoftwareV3},
};
use futures::FutureExt;
use pyo3::{PyClass, PyTypeInfo, intern, prelude::*, pyclass_init::PyClassInitializer};
#[cfg(feature = "stubs")]
use pyo3::{inspect::PyStaticExpr, type_hint_identifier, type_hint_subscript};
use std::{marker::PhantomData, sync::Arc};
use thingspace::{
    CampaignWatch, Error, WaitOptions,
    languages::python::OrRaise,
    models::{Campaign, CampaignProgress},
};
use tokio::sync::Mutex;

/// A callable that is told how far something is.
pub struct OnProgress<T>(Py<PyAny>, PhantomData<T>);

impl<T: PyTypeInfo> FromPyObject<'_, '_> for OnProgress<T> {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("collections.abc", "Callable"),
        PyStaticExpr::List { elts: &[T::TYPE_HINT] },
        type_hint_identifier!("builtins", "object")
    );
    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        Ok(Self(object.to_owned().unbind(), PhantomData))
    }
}

impl<T: for<'a> IntoPyObject<'a>> OnProgress<T> {
    /// Tells it.
    pub fn call(&self, py: Python<'_>, progress: T) -> PyResult<Py<PyAny>> {
        self.0.call1(py, (progress,))
    }
}

fn how(poll_interval: Option<Seconds>, deadline: Option<Seconds>) -> WaitOptions {
    let poll_interval = poll_interval.map_or_else(|| WaitOptions::default().poll_interval, |interval| interval.0);
    WaitOptions { poll_interval, deadline: deadline.map(|deadline| deadline.0) }
}

#[pymethods]
impl SoftwareV3 {
    /// Waits until a campaign has ended, whatever came of it, and returns it.
    ///
    /// Look at its `status`: a campaign that was refused or cancelled has ended too. It is looked at
    /// every `poll_interval` seconds (30 by default); after each look `on_progress` is called with a
    /// `CampaignProgress`, and an exception it raises ends the waiting. `deadline` is how long to wait at most, in
    /// seconds (raises `TimeoutError`); as long as the campaign lasts when absent. Ctrl-C ends the
    /// waiting and leaves the campaign alone. `timeout` holds for each look.
    #[pyo3(signature = (campaign_id, *, on_progress = None, poll_interval = None, deadline = None, account = None, timeout = None))]
    #[allow(clippy::too_many_arguments, reason = "they have names in Python")]
    fn wait_for_campaign(
        &self,
        py: Python<'_>,
        campaign_id: String,
        on_progress: Option<OnProgress<CampaignProgress>>,
        poll_interval: Option<Seconds>,
        deadline: Option<Seconds>,
        account: Option<String>,
        timeout: Option<Seconds>,
    ) -> PyResult<Campaign> {
        let service = self.0.get().or_raise(py)?.software_v3().with_options(options(account, timeout));
        let how = how(poll_interval, deadline);
        let Some(on_progress) = on_progress else {
            return wait(py, async move { service.wait_for_campaign(campaign_id, how).await }.boxed());
        };
        let watch = Arc::new(Mutex::new(service.watch_campaign(campaign_id, how)));
        loop {
            let watch = watch.clone();
            let progress = wait(py, async move { watch.lock().await.try_next().await }.boxed())?;
            let progress = progress.ok_or_else(over).or_raise(py)?;
            let campaign = progress.campaign.clone();
            on_progress.call(py, progress)?;
            if campaign.status.is_final() {
                return Ok(campaign);
            }
        }
    }
}

#[pymethods]
impl AsyncSoftwareV3 {
    /// Waits until a campaign has ended, whatever came of it, and returns it.
    ///
    /// Look at its `status`: a campaign that was refused or cancelled has ended too. It is looked at
    /// every `poll_interval` seconds (30 by default); after each look `on_progress`, a function or a coroutine
    /// function, is called with a `CampaignProgress`, and an exception it raises ends the waiting.
    /// `deadline` is how long to wait at most, in seconds (raises `TimeoutError`); as long as the campaign lasts
    /// when absent. A cancelled await ends the waiting and leaves the campaign alone. `timeout` holds
    /// for each look.
    #[pyo3(signature = (campaign_id, *, on_progress = None, poll_interval = None, deadline = None, account = None, timeout = None))]
    #[allow(clippy::too_many_arguments, reason = "they have names in Python")]
    fn wait_for_campaign(
        &self,
        py: Python<'_>,
        campaign_id: String,
        on_progress: Option<OnProgress<CampaignProgress>>,
        poll_interval: Option<Seconds>,
        deadline: Option<Seconds>,
        account: Option<String>,
        timeout: Option<Seconds>,
    ) -> PyResult<Followed<Campaign>> {
        let service = self.0.get().or_raise(py)?.software_v3().with_options(options(account, timeout));
        let how = how(poll_interval, deadline);
        Ok(match on_progress {
            None => Followed::Call(call(async move { service.wait_for_campaign(campaign_id, how).await }.boxed())),
            Some(on_progress) => {
                let watch = Watch(Arc::new(Mutex::new(service.watch_campaign(campaign_id, how))));
                Followed::watch(py, watch, on_progress)?
            }
        })
    }
}

fn over() -> Error {
    Error::Cancelled { message: "the watch has ended".to_owned() }
}

/// A coroutine that gives a `T`: one of ours, or Python's own around something that is watched.
pub enum Followed<T> {
    Call(Awaits<T>),
    Watch(Py<PyAny>, Py<PyAny>),
}

impl<T> Followed<T> {
    /// Follows a class whose method `look` awaits something to tell, or the end.
    pub fn watch<W, P>(py: Python<'_>, watch: W, on_progress: OnProgress<P>) -> PyResult<Self>
    where
        W: Into<PyClassInitializer<W>> + PyClass,
    {
        Ok(Self::Watch(Py::new(py, watch)?.into_any(), on_progress.0))
    }
}

impl<'py, T: IntoPyObject<'py>> IntoPyObject<'py> for Followed<T> {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: PyStaticExpr = <Awaits<T> as IntoPyObject<'_>>::OUTPUT_TYPE;
    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        match self {
            Self::Call(call) => Ok(call.into_pyobject(py)?.into_any()),
            Self::Watch(watch, on_progress) => {
                py.import("thingspace._waiting")?.call_method1(intern!(py, "follow"), (watch, on_progress))
            }
        }
    }
}

/// A campaign that is being watched.
#[pyclass(frozen)]
struct Watch(Arc<Mutex<CampaignWatch>>);

#[pymethods]
impl Watch {
    /// Waits for the next look: how far the campaign is, and the campaign itself once it has ended.
    fn look(&self) -> Awaits<(CampaignProgress, Option<Campaign>)> {
        let watch = self.0.clone();
        call(
            async move {
                let progress = watch.lock().await.try_next().await?.ok_or_else(over)?;
                let ended = progress.campaign.status.is_final().then(|| progress.campaign.clone());
                Ok((progress, ended))
            }
            .boxed(),
        )
    }
}

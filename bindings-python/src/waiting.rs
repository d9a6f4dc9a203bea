//! `wait_for_campaign`, the one method of a service that is not a row of a table.

use crate::{
    awaitable::{Awaitable, call},
    client::options,
    duration::Seconds,
    progress::{Followed, OnProgress},
    runtime::{OfProcess, wait},
    services::{AsyncSoftwareV3, SoftwareV3},
};
use futures::FutureExt;
use pyo3::prelude::*;
use std::sync::Arc;
use thingspace::{
    CampaignWatch, Error, WaitOptions,
    languages::python::OrRaise,
    models::{Campaign, CampaignProgress},
};
use tokio::sync::Mutex;

fn wait_options(poll_interval: Option<Seconds>, deadline: Option<Seconds>) -> WaitOptions {
    let poll_interval = poll_interval.map_or_else(|| WaitOptions::default().poll_interval, |interval| interval.0);
    WaitOptions { poll_interval, deadline: deadline.map(|deadline| deadline.0) }
}

#[pymethods]
impl SoftwareV3 {
    /// Waits until a campaign has ended, and returns it.
    ///
    /// Check its `status`: a campaign that was rejected or cancelled has ended too. The client polls it every
    /// `poll_interval` seconds (30 by default), and calls `on_progress` with a `CampaignProgress` after each poll; an
    /// exception that it raises ends the wait. `deadline` is the longest time to wait, in seconds (then raises
    /// `TimeoutError`); as long as the campaign lasts when absent. Ctrl-C ends the wait and does not affect the
    /// campaign. `timeout` is the timeout of each poll.
    #[pyo3(signature = (campaign_id, *, on_progress = None, poll_interval = None, deadline = None, account = None, timeout = None))]
    #[allow(clippy::too_many_arguments, reason = "Python passes them by name")]
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
        let options = wait_options(poll_interval, deadline);
        let Some(on_progress) = on_progress else {
            return wait(py, async move { service.wait_for_campaign(campaign_id, options).await }.boxed());
        };
        let watch = Arc::new(Mutex::new(service.watch_campaign(campaign_id, options)));
        loop {
            let watch = watch.clone();
            let progress = wait(py, async move { watch.lock().await.try_next().await }.boxed())?;
            let progress = progress.ok_or_else(ended).or_raise(py)?;
            let campaign = progress.campaign.clone();
            on_progress.call(py, progress)?;
            if campaign.is_final() {
                return Ok(campaign);
            }
        }
    }
}

#[pymethods]
impl AsyncSoftwareV3 {
    /// Waits until a campaign has ended, and returns it.
    ///
    /// Check its `status`: a campaign that was rejected or cancelled has ended too. The client polls it every
    /// `poll_interval` seconds (30 by default), and calls `on_progress`, a function or a coroutine function, with a
    /// `CampaignProgress` after each poll; an exception that it raises ends the wait. `deadline` is the longest time to
    /// wait, in seconds (then raises `TimeoutError`); as long as the campaign lasts when absent. A cancelled await ends
    /// the wait and does not affect the campaign. `timeout` is the timeout of each poll.
    #[pyo3(signature = (campaign_id, *, on_progress = None, poll_interval = None, deadline = None, account = None, timeout = None))]
    #[allow(clippy::too_many_arguments, reason = "Python passes them by name")]
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
        let options = wait_options(poll_interval, deadline);
        Ok(match on_progress {
            None => Followed::Call(call(async move { service.wait_for_campaign(campaign_id, options).await }.boxed())),
            Some(on_progress) => {
                let watch = Watch(OfProcess::new(Arc::new(Mutex::new(service.watch_campaign(campaign_id, options)))));
                Followed::watch(py, watch, on_progress)?
            }
        })
    }
}

fn ended() -> Error {
    Error::cancelled("the wait has ended")
}

/// The wait for a campaign.
#[pyclass(frozen)]
struct Watch(OfProcess<Arc<Mutex<CampaignWatch>>>);

#[pymethods]
impl Watch {
    /// Waits for the next poll, and returns the campaign's progress, and the campaign itself once it has ended.
    fn next_update(&self, py: Python<'_>) -> PyResult<Awaitable<(CampaignProgress, Option<Campaign>)>> {
        let watch = self.0.get().or_raise(py)?.clone();
        Ok(call(
            async move {
                let progress = watch.lock().await.try_next().await?.ok_or_else(ended)?;
                let ended = progress.campaign.is_final().then(|| progress.campaign.clone());
                Ok((progress, ended))
            }
            .boxed(),
        ))
    }
}

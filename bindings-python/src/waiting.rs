//! `wait_for_campaign`: the one method that is more than a row of a table.

use crate::{
    awaitable::{Awaitable, call},
    client::options,
    duration::Seconds,
    progress::{Followed, OnProgress},
    runtime::wait,
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

/// A campaign that is being watched.
#[pyclass(frozen)]
struct Watch(Arc<Mutex<CampaignWatch>>);

#[pymethods]
impl Watch {
    /// Waits for the next look: how far the campaign is, and the campaign itself once it has ended.
    fn look(&self) -> Awaitable<(CampaignProgress, Option<Campaign>)> {
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

//! `wait_for_campaign`, the one method of a service that is not a row of a table.

use crate::{
    awaitable::call,
    client::options,
    duration::Seconds,
    progress::{Followed, OnProgress, follow, wait_options},
    read,
    runtime::wait,
    services::{AsyncSoftwareV3, SoftwareV3},
};
use futures::FutureExt;
use pyo3::prelude::*;
use thingspace::{
    languages::python::{Given, Named, OrRaise},
    models::{Campaign, CampaignProgress},
};

#[pymethods]
impl SoftwareV3 {
    /// Waits until a campaign has ended, and returns it.
    ///
    /// Check its `status`: a campaign that was rejected or cancelled has ended too. `timeout` is the longest time to wait,
    /// as long as the campaign lasts by default (then raises `TimeoutError`); `poll_interval` is the time between two
    /// polls of the platform, 30 seconds by default; both in seconds or as a `timedelta`. `on_progress` is called with a
    /// `CampaignProgress` after each poll, and an exception that it raises ends the wait. Ctrl-C ends the wait and does
    /// not affect the campaign.
    #[pyo3(signature = (campaign_id, *, timeout = None, poll_interval: "float | timedelta | None" = 30.0, on_progress = None, account = None))]
    fn wait_for_campaign(
        &self,
        py: Python<'_>,
        campaign_id: Given<'_, String>,
        timeout: Option<Given<'_, Seconds>>,
        #[pyo3(from_py_with = read::poll_interval)] poll_interval: f64,
        on_progress: Option<Given<'_, OnProgress<CampaignProgress>>>,
        account: Option<Given<'_, String>>,
    ) -> PyResult<Campaign> {
        let service = self.0.get().or_raise(py)?.software_v3().with_options(options(account, None)?);
        let options = wait_options(timeout, poll_interval)?;
        let campaign_id = campaign_id.named("campaign_id")?;
        match on_progress.named("on_progress")? {
            None => wait(py, async move { service.wait_for_campaign(campaign_id, options).await }.boxed()),
            Some(on_progress) => follow(py, service.watch_campaign(campaign_id, options), &on_progress),
        }
    }
}

#[pymethods]
impl AsyncSoftwareV3 {
    /// Waits until a campaign has ended, and returns it.
    ///
    /// Check its `status`: a campaign that was rejected or cancelled has ended too. `timeout` is the longest time to wait,
    /// as long as the campaign lasts by default (then raises `TimeoutError`); `poll_interval` is the time between two
    /// polls of the platform, 30 seconds by default; both in seconds or as a `timedelta`. `on_progress`, a function or a
    /// coroutine function, is called with a `CampaignProgress` after each poll, and an exception that it raises ends the
    /// wait. A cancelled await ends the wait and does not affect the campaign.
    #[pyo3(signature = (campaign_id, *, timeout = None, poll_interval: "float | timedelta | None" = 30.0, on_progress = None, account = None))]
    fn wait_for_campaign(
        &self,
        py: Python<'_>,
        campaign_id: Given<'_, String>,
        timeout: Option<Given<'_, Seconds>>,
        #[pyo3(from_py_with = read::poll_interval)] poll_interval: f64,
        on_progress: Option<Given<'_, OnProgress<CampaignProgress>>>,
        account: Option<Given<'_, String>>,
    ) -> PyResult<Followed<Campaign>> {
        let service = self.0.get().or_raise(py)?.software_v3().with_options(options(account, None)?);
        let options = wait_options(timeout, poll_interval)?;
        let campaign_id = campaign_id.named("campaign_id")?;
        match on_progress.named("on_progress")? {
            None => {
                Ok(Followed::Call(call(async move { service.wait_for_campaign(campaign_id, options).await }.boxed())))
            }
            Some(on_progress) => Followed::watch(py, service.watch_campaign(campaign_id, options), on_progress),
        }
    }
}

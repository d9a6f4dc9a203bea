//! A campaign in responses of v2.

use super::distribution;
use crate::{
    engine::v2::{Campaign, Member, Phase, Plan, Subject},
    world::{Imei, World},
};
use serde::Serialize;

/// A campaign in a response.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct View<'a> {
    id: &'a str,
    account_name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    campaign_name: Option<&'a str>,
    #[serde(flatten)]
    subject: SubjectView<'a>,
    distribution_type: &'a str,
    make: &'a str,
    model: &'a str,
    start_date: String,
    end_date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    download_after_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    download_time_window_list: Option<Vec<Window>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    install_after_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    install_time_window_list: Option<Vec<Window>>,
    status: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    device_list: Option<Vec<DeviceView>>,
}

/// A device of a campaign.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DeviceView {
    device_id: Imei,
    status: &'static str,
    result_reason: &'static str,
}

/// The package or file of a campaign.
#[derive(Serialize)]
#[serde(untagged)]
enum SubjectView<'a> {
    #[serde(rename_all = "camelCase")]
    Software { software_name: &'a str, software_from: &'a str, software_to: &'a str },
    #[serde(rename_all = "camelCase")]
    File { file_name: &'a str, file_version: &'a str },
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Window {
    start_time: Hour,
    end_time: Hour,
}

/// An hour of the day.
#[derive(Serialize)]
#[serde(untagged)]
enum Hour {
    Number(u8),
    Text(String),
}

/// Returns a campaign as the response to its scheduling has it: the hours are text.
pub(super) fn scheduled_view<'a>(world: &'a World, campaign: &'a Campaign) -> View<'a> {
    view_with(world, campaign, |hour| Hour::Text(hour.to_string()))
}

/// Returns a campaign as all other responses have it: the hours are numbers.
pub(super) fn view<'a>(world: &'a World, campaign: &'a Campaign) -> View<'a> {
    view_with(world, campaign, Hour::Number)
}

/// Returns a campaign with the status of each device.
pub(super) fn view_with_devices<'a>(world: &'a World, campaign: &'a Campaign) -> View<'a> {
    let device = |member: &Member| DeviceView {
        device_id: member.imei,
        status: member.stage.name(),
        result_reason: member.stage.reason(),
    };
    View { device_list: Some(campaign.members.by_imei().map(device).collect()), ..view(world, campaign) }
}

fn view_with<'a>(world: &'a World, campaign: &'a Campaign, hour: fn(u8) -> Hour) -> View<'a> {
    let kind = &world.kinds[usize::from(campaign.subject.kind(world))];
    let subject = match campaign.subject {
        Subject::Package(package) => {
            let package = &world.packages[package];
            SubjectView::Software {
                software_name: &package.name,
                software_from: &world.versions[usize::from(package.from)],
                software_to: &world.versions[usize::from(package.to)],
            }
        }
        Subject::File(file) => {
            let file = world.files.get(file);
            SubjectView::File { file_name: &file.name, file_version: &file.version }
        }
    };
    let windows = |phase: &Phase| {
        let window = |(start, end): &(u8, u8)| Window { start_time: hour(*start), end_time: hour(*end) };
        (!phase.windows.is_empty()).then(|| phase.windows.iter().map(window).collect())
    };
    let Plan { start, end, download, install } = &campaign.plan;
    View {
        id: &campaign.id,
        account_name: &world.accounts[campaign.account].name,
        campaign_name: campaign.name.as_deref(),
        subject,
        distribution_type: distribution(&kind.protocol),
        make: &kind.make,
        model: &kind.model,
        start_date: start.to_string(),
        end_date: end.to_string(),
        download_after_date: download.after.map(|after| after.to_string()),
        download_time_window_list: windows(download),
        install_after_date: install.after.map(|after| after.to_string()),
        install_time_window_list: windows(install),
        status: campaign.status.as_str(),
        device_list: None,
    }
}

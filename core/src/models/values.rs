//! The platform's enumerations. All are open: they keep an unknown value and send it back unchanged.

use thingspace_macros::open_enum;

/// The protocol that manages a device over the air; it decides which service upgrades the device.
///
/// The platform spells one protocol in several ways and expects a different spelling in each call; the client reads
/// all of them and sends the one that the call expects.
#[open_enum]
pub enum Protocol {
    /// Lightweight M2M: upgraded by Software Management v3.
    #[wire("LWM2M")]
    Lwm2m,
    /// OMA Device Management: upgraded by Software Management v1 or v3.
    #[wire("OMA", also("OMA-DM", "OMD-DM", "OMADM", "OMDADM", "OMA_DM"))]
    OmaDm,
    /// HTTP: devices check in with the platform and are upgraded by Software Management v2.
    #[wire("HTTP")]
    Http,
    /// No over-the-air management.
    #[wire("NONE")]
    None,
    /// Every protocol; valid only as a filter in lists of firmware.
    #[wire("all")]
    All,
}

/// The status of a campaign (Software Management v2 and v3).
///
/// Usual order in v3: `CampaignRequestPending`, `CampaignRequestQueued`, `CampaignPreScheduled`, `CampaignScheduled`,
/// `CampaignEnded`.
#[open_enum]
pub enum CampaignStatus {
    /// Accepted and not checked yet.
    #[wire("CampaignRequestPending", also("RequestPending"))]
    RequestPending,
    /// The check of parameters and devices failed. Final.
    #[wire("CampaignRequestFailed")]
    RequestFailed,
    /// Checked; waits for the start date. The platform's documentation also calls it `CampaignQueued`.
    #[wire("CampaignRequestQueued", also("CampaignQueued"))]
    RequestQueued,
    /// The platform has queried the network about the devices; nothing is scheduled yet (v3).
    #[wire("CampaignPreScheduled")]
    PreScheduled,
    /// Scheduled; in v3 the campaign keeps this status while the devices are upgraded.
    #[wire("CampaignScheduled")]
    Scheduled,
    /// The end date passed, or every eligible device was upgraded. Final.
    #[wire("CampaignEnded")]
    Ended,
    /// Cancelled before it started. Final.
    #[wire("CampaignCancelled")]
    Cancelled,
    /// Stopped after it started. Final.
    #[wire("CampaignAborted")]
    Aborted,
    /// The upgrade could not be scheduled with the upgrade server. Final.
    #[wire("CampaignFailed")]
    Failed,
}

impl CampaignStatus {
    /// Returns whether the campaign can no longer change.
    pub fn is_final(&self) -> bool {
        matches!(self, Self::RequestFailed | Self::Ended | Self::Cancelled | Self::Aborted | Self::Failed)
    }

    /// Returns whether the start date can still change and the campaign can still be cancelled.
    pub fn is_before_start(&self) -> bool {
        matches!(self, Self::RequestPending | Self::RequestQueued | Self::PreScheduled)
    }
}

/// The status of an upgrade (Software Management v1).
///
/// Usual order: `RequestPending`, `Queued`, `InProgress`, `Finished`.
#[open_enum]
pub enum UpgradeStatus {
    /// Accepted and not checked yet.
    #[wire("RequestPending")]
    RequestPending,
    /// The check of parameters and devices failed. Final.
    #[wire("RequestFailed")]
    RequestFailed,
    /// Checked; waits for its day.
    #[wire("Queued")]
    Queued,
    /// Started: the devices are being upgraded.
    #[wire("InProgress")]
    InProgress,
    /// Ended. Final.
    #[wire("Finished")]
    Finished,
    /// The upgrade did not run on its day. Final.
    #[wire("UpgradeFailed")]
    UpgradeFailed,
    /// Cancelled before it started. Final. The platform does not document a name for this status; this one is assumed.
    #[wire("Cancelled", also("Canceled"))]
    Cancelled,
}

impl UpgradeStatus {
    /// Returns whether the upgrade can no longer change.
    pub fn is_final(&self) -> bool {
        matches!(self, Self::RequestFailed | Self::Finished | Self::UpgradeFailed | Self::Cancelled)
    }

    /// Returns whether devices can still be added or removed, and the upgrade can still be cancelled.
    pub fn is_before_start(&self) -> bool {
        matches!(self, Self::RequestPending | Self::Queued)
    }
}

/// Whether to append devices to the list of those that lose their licence first, or to replace it.
#[open_enum]
pub enum CancelListChange {
    /// Adds the listed devices.
    #[wire("append")]
    Append,
    /// Replaces the whole list with the listed devices.
    #[wire("replace")]
    Replace,
}

/// Whether to add devices to a campaign or to remove them.
#[open_enum]
pub enum DeviceChangeType {
    /// Adds the listed devices.
    #[wire("append")]
    Append,
    /// Removes the listed devices.
    #[wire("remove")]
    Remove,
}

/// The status of a device in an upgrade, a campaign or a licence request, in any version.
#[open_enum]
pub enum DeviceUpgradeStatus {
    /// Accepted with the request and not checked yet (v1).
    #[wire("RequestPending")]
    RequestPending,
    /// The device passed all checks (v1 and v2).
    #[wire("DeviceAccepted", also("Device Accepted", "Accepted"))]
    DeviceAccepted,
    /// The device is being upgraded (v1).
    #[wire("InProgress")]
    InProgress,
    /// The campaign was cancelled before the device's attempt (v2). Final.
    #[wire("CampaignCancelled")]
    CampaignCancelled,
    /// The campaign was stopped before the device finished (v2). Final.
    #[wire("CampaignAborted")]
    CampaignAborted,
    /// The licence of the device was assigned or removed (v2).
    #[wire("Success")]
    Success,
    /// The licence of the device could not be assigned or removed (v2); see the reason.
    #[wire("Failure")]
    Failure,
    /// The network does not report the device as reachable.
    #[wire("NoDeviceDataFromNetwork")]
    NoDeviceDataFromNetwork,
    /// The network reported the position of the device.
    #[wire("ReceivedDeviceDataFromNetwork")]
    ReceivedDeviceDataFromNetwork,
    /// The upgrade server rejected the request; the platform retries it.
    #[wire("RequestToFotaServerFailed")]
    RequestToFotaServerFailed,
    /// The device waits for its attempt; the reason contains the estimated time.
    #[wire("UpgradePending")]
    UpgradePending,
    /// An attempt is planned; the reason contains its start and end.
    #[wire("UpgradeScheduled")]
    UpgradeScheduled,
    /// The device has the new firmware. Final.
    #[wire("UpgradeSuccess")]
    UpgradeSuccess,
    /// The attempt failed; the platform retries while attempts and time remain.
    #[wire("UpgradeFailed", also("UpgradedFailed"))]
    UpgradeFailed,
    /// The device cannot be upgraded in this campaign; see the reason. Final.
    #[wire("DeviceRejected", also("Device Rejected"))]
    DeviceRejected,
    /// The device was added to a campaign.
    #[wire("AddDeviceSucceed")]
    AddDeviceSucceed,
    /// The device could not be added to a campaign.
    #[wire("AddDeviceFailed")]
    AddDeviceFailed,
    /// The device was removed from a campaign.
    #[wire("RemoveDeviceSucceed")]
    RemoveDeviceSucceed,
    /// The device could not be removed from a campaign.
    #[wire("RemoveDeviceFailed")]
    RemoveDeviceFailed,
    /// The device got a licence.
    #[wire("LicenseAssignSuccess")]
    LicenseAssignSuccess,
    /// The device got no licence.
    #[wire("LicenseAssignFailed")]
    LicenseAssignFailed,
    /// The device lost its licence.
    #[wire("LicenseRemoveSuccess")]
    LicenseRemoveSuccess,
    /// The device keeps its licence, or did not have one.
    #[wire("LicenseRemoveFailed")]
    LicenseRemoveFailed,
}

/// How serious a finding is.
#[open_enum]
pub enum Severity {
    /// The platform would reject the request, or act differently than requested; nothing is sent.
    #[wire("error")]
    Error,
    /// Allowed, but probably not intended; the request is sent.
    #[wire("warning")]
    Warning,
}

/// A version of Software Management.
#[open_enum]
pub enum SoftwareVersion {
    /// Upgrades that the platform pushes on one day, for OMA-DM and LWM2M devices.
    #[wire("v1")]
    V1,
    /// Campaigns of devices that check in over HTTP.
    #[wire("v2")]
    V2,
    /// Network-aware campaigns, for LWM2M and OMA-DM devices.
    #[wire("v3")]
    V3,
}

/// How much of a plan was scheduled.
#[open_enum]
pub enum PlanOutcome {
    /// Every device that needs the upgrade is in a part that was scheduled or waits for its pilot.
    #[wire("scheduled")]
    Scheduled,
    /// Some devices were scheduled; others were rejected, or their part has a problem.
    #[wire("partiallyScheduled")]
    PartiallyScheduled,
    /// No device was scheduled.
    #[wire("notScheduled")]
    NotScheduled,
}

/// The state of a part of a planned campaign.
#[open_enum]
pub enum CampaignPartState {
    /// Not scheduled yet.
    #[wire("planned")]
    Planned,
    /// Waits until the pilot of its package has passed.
    #[wire("waitingForPilot")]
    WaitingForPilot,
    /// Scheduled, or running.
    #[wire("scheduled")]
    Scheduled,
    /// Ended. Final.
    #[wire("ended")]
    Ended,
    /// Rejected by the platform, or failed as a whole. Final.
    #[wire("failed")]
    Failed,
    /// Cancelled or stopped. Final.
    #[wire("cancelled")]
    Cancelled,
    /// The outcome is unknown: the call failed after it was sent. Check the platform before you decide.
    #[wire("unknown")]
    Unknown,
}

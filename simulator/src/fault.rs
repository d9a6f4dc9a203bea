//! `Fault`: an outcome that a test or scenario forces on devices, campaigns, requests or callbacks.

use crate::api_version::ApiVersion;
use jiff::SignedDuration;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An outcome that can be forced: every failure that the platform documents, and success.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Outcome {
    /// The check of a campaign fails: `RequestFailed` (v1), `CampaignRequestFailed`.
    RequestFailed,
    /// The upgrade server rejects a campaign that was queued: `UpgradeFailed` (v1), `CampaignFailed`.
    CampaignFailed,
    /// The check rejects a device: it was not found.
    DeviceNotFound,
    /// The check rejects a device: its IMEI is invalid.
    InvalidImei,
    /// The check rejects a device: it is not eligible for the service.
    NotEligible,
    /// The check rejects a device: its client type is unknown.
    UnknownClientType,
    /// The check rejects a device: it is in another campaign.
    AlreadyScheduled,
    /// The check rejects a device: it does not run the version that the campaign upgrades from.
    WrongVersion,
    /// The check rejects a device: it has another make or model.
    WrongModel,
    /// The check rejects a device: it has another protocol.
    WrongProtocol,
    /// The check rejects a device: it is not active, or not connected.
    NotActive,
    /// The check rejects a device: it has no licence.
    NoLicense,
    /// The check rejects a device: the account has no free licence for it.
    NoFreeLicense,
    /// The check rejects a device: internal error.
    InternalError,
    /// The network does not reach a device (v3); the simulator tries again.
    NotReachable,
    /// The network does not reach a device (v3); the simulator does not try again.
    NotReachablePermanently,
    /// The network reaches a device (v3), whatever its behaviour is.
    Reachable,
    /// The network reaches a device (v3), but the device never gets its turn.
    ReachableButNeverStarted,
    /// A device stays pending until the end of the campaign.
    StaysPending,
    /// An attempt begins and does not end before the campaign does.
    NeverEnds,
    /// The upgrade server rejects a request for a device (v3); the simulator tries again.
    ServerRejected,
    /// An attempt fails; the simulator tries again if the version of the API does.
    UpgradeFailed,
    /// An attempt fails; the simulator does not try again.
    UpgradeFailedPermanently,
    /// An attempt succeeds, whatever its outcome would have been.
    UpgradeSucceeded,
    /// The client of an HTTP device does not report its status.
    DidNotReportStatus,
    /// The client of an HTTP device cannot download.
    DownloadFailed,
    /// The client of an HTTP device has downloaded the software, but has not installed it yet.
    DownloadedNotInstalledYet,
    /// The client of an HTTP device cannot install what it downloaded.
    InstallFailed,
    /// An HTTP device fails with an unknown device error.
    UnknownDeviceError,
    /// An HTTP device fails for another reason.
    OtherError,
    /// A device cannot be added to a campaign.
    AddDeviceFailed,
    /// A device cannot be removed from a campaign.
    RemoveDeviceFailed,
    /// A licence cannot be assigned: internal error.
    LicenseAssignFailed,
    /// A licence cannot be removed: internal error.
    LicenseRemoveFailed,
    /// A request of Connectivity Management or Location fails for a device, with the fault's `code`.
    LineRequestFailed,
    /// An activation is on hold until credit is approved, and is approved a day later.
    ActivationOnHold,
    /// An activation is on hold until credit is approved, and is cancelled a week later.
    ActivationCancelled,
    /// A short message does not reach a device, and expires after five days.
    SmsExpires,
    /// The NIDD service fails to deliver non-IP data to a device.
    NiddDeliveryFailed,
    /// A change of an eUICC profile completes with a warning at first, and completes fully a little later.
    ProfileWarning,
    /// A change of an eUICC profile fails.
    ProfileFailed,
    /// The gateway throttles a request: 429, with `retryAfter` if the fault has it.
    Throttled,
    /// A request gets a failure of the server, 503 unless the fault has a `status`, with `retryAfter` if the fault has it.
    ServerError,
    /// A request gets a page of HTML, 502 unless the fault has a `status`.
    HtmlPage,
    /// A request gets 200 with an error body.
    ErrorInSuccess,
    /// The connection closes half-way through the response.
    TruncatedResponse,
    /// The response is JSON in which every value has a wrong type.
    WrongTypes,
    /// The connection is reset, and there is no response.
    ConnectionReset,
    /// The connection stays open, and there is no response.
    ResponseStalls,
    /// The response arrives byte by byte, with the fault's `delay` before each, 1 second if absent, in real time.
    ResponseDrips,
    /// The response arrives after the fault's `delay`, in real time. Another fault may apply to the same request.
    ResponseDelayed,
    /// Every bearer token expires before a request is checked.
    BearerTokenExpired,
    /// Every session ends before a request is checked, as when another program logs in as the same user.
    SessionEnded,
    /// A callback is not sent; the simulator archives it.
    CallbackLost,
    /// A callback is sent after the fault's `delay`, in virtual time.
    CallbackLate,
    /// A callback is sent twice.
    CallbackDuplicated,
}

/// A point in the life of a campaign or line at which an outcome applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Point {
    /// The check of a request as a whole.
    Request,
    /// The start: the upgrade server accepts or rejects the campaign.
    Start,
    /// The check of a device.
    Check,
    /// The network reports whether it reaches a device.
    Network,
    /// A device begins to wait for its turn.
    Turn,
    /// A device is requested to start, or starts by itself.
    Attempt,
    AddDevice,
    RemoveDevice,
    AssignLicense,
    RemoveLicense,
    /// A request about a line is carried out.
    Line,
    /// A line is activated.
    Activation,
    /// A short message is sent to a device.
    Sms,
    /// Non-IP data is sent to a device.
    Nidd,
    /// A profile of an eUICC is changed.
    Profile,
    /// A request arrives.
    Http,
    /// A callback is due.
    Callback,
}

impl Outcome {
    /// Returns where in the life of a campaign or line the outcome applies.
    pub(crate) fn point(self) -> Point {
        match self {
            Self::RequestFailed => Point::Request,
            Self::CampaignFailed => Point::Start,
            Self::DeviceNotFound
            | Self::InvalidImei
            | Self::NotEligible
            | Self::UnknownClientType
            | Self::AlreadyScheduled
            | Self::WrongVersion
            | Self::WrongModel
            | Self::WrongProtocol
            | Self::NotActive
            | Self::NoLicense
            | Self::NoFreeLicense
            | Self::InternalError => Point::Check,
            Self::NotReachable | Self::NotReachablePermanently | Self::Reachable => Point::Network,
            Self::ReachableButNeverStarted | Self::StaysPending => Point::Turn,
            Self::NeverEnds
            | Self::ServerRejected
            | Self::UpgradeFailed
            | Self::UpgradeFailedPermanently
            | Self::UpgradeSucceeded
            | Self::DidNotReportStatus
            | Self::DownloadFailed
            | Self::DownloadedNotInstalledYet
            | Self::InstallFailed
            | Self::UnknownDeviceError
            | Self::OtherError => Point::Attempt,
            Self::AddDeviceFailed => Point::AddDevice,
            Self::RemoveDeviceFailed => Point::RemoveDevice,
            Self::LicenseAssignFailed => Point::AssignLicense,
            Self::LicenseRemoveFailed => Point::RemoveLicense,
            Self::LineRequestFailed => Point::Line,
            Self::ActivationOnHold | Self::ActivationCancelled => Point::Activation,
            Self::SmsExpires => Point::Sms,
            Self::NiddDeliveryFailed => Point::Nidd,
            Self::ProfileWarning | Self::ProfileFailed => Point::Profile,
            Self::Throttled
            | Self::ServerError
            | Self::HtmlPage
            | Self::ErrorInSuccess
            | Self::TruncatedResponse
            | Self::WrongTypes
            | Self::ConnectionReset
            | Self::ResponseStalls
            | Self::ResponseDrips
            | Self::ResponseDelayed
            | Self::BearerTokenExpired
            | Self::SessionEnded => Point::Http,
            Self::CallbackLost | Self::CallbackLate | Self::CallbackDuplicated => Point::Callback,
        }
    }

    /// Returns when a request may fail in this way; the first is the default.
    pub(crate) fn whens(self) -> &'static [When] {
        match self {
            Self::ServerError
            | Self::HtmlPage
            | Self::ErrorInSuccess
            | Self::ConnectionReset
            | Self::ResponseStalls => &[When::Before, When::After],
            Self::Throttled | Self::BearerTokenExpired | Self::SessionEnded => &[When::Before],
            _ => &[When::After],
        }
    }

    /// Returns the one version that has this outcome, if only one has it.
    pub(crate) fn only_version(self) -> Option<ApiVersion> {
        match self {
            Self::NotReachable
            | Self::NotReachablePermanently
            | Self::Reachable
            | Self::ReachableButNeverStarted
            | Self::ServerRejected => Some(ApiVersion::V3),
            _ => None,
        }
    }
}

/// Whether a request fails before or after the simulator carries it out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum When {
    /// Before: the request has no effect.
    Before,
    /// After: the request has its effect, and the client does not learn of it.
    After,
}

/// The number of times that a fault is forced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged, expecting = "must be a number of 1 or more, or \"always\"")]
pub enum Times {
    /// This number of times.
    Count(#[schemars(range(min = 1))] u32),
    /// Every time.
    Every(Always),
}

/// Every time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Always {
    /// Every time.
    Always,
}

impl Times {
    /// Every time.
    pub const ALWAYS: Self = Self::Every(Always::Always);
}

/// A forced outcome. An absent member matches everything.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Fault {
    /// The outcome.
    pub outcome: Outcome,
    /// The IMEI of the device; every device if absent.
    #[serde(default)]
    pub device: Option<String>,
    /// The version of Software Management; every version if absent.
    #[serde(default)]
    pub version: Option<ApiVersion>,
    /// The identifier of the campaign, upgrade or file campaign; all of them if absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The error code of `lineRequestFailed`, without the prefix of a service, such as
    /// `REQUEST_FAILED.DeviceNotFound`; `REQUEST_FAILED.UnexpectedError` if absent.
    #[serde(default)]
    pub code: Option<String>,
    /// The number of times; once by default. If several faults match, the oldest applies.
    #[serde(default = "once")]
    pub times: Times,
    /// The operation whose requests fail, such as `devices.suspend`; `*` stands for any text, as in `software_v3.*`. If
    /// absent, every operation except the requests for a bearer token and a session, which a client sends automatically.
    #[serde(default)]
    pub operation: Option<String>,
    /// Whether a request fails `before` or `after` it is carried out. If absent, before, except for outcomes that damage or
    /// delay a response.
    #[serde(default)]
    pub when: Option<When>,
    /// The service of Connectivity Management or Location whose callbacks fail, such as `CarrierService`; all of them if
    /// absent.
    #[serde(default)]
    pub service: Option<String>,
    /// The probability that the fault applies where it matches, more than 0 and at most 1; it always applies if absent.
    #[serde(default)]
    #[schemars(range(min = 0, max = 1))]
    pub probability: Option<f64>,
    /// The seed of the probability; if absent, it follows from the seed of the simulator and the number of the fault.
    #[serde(default)]
    pub seed: Option<u64>,
    /// The status of the response: 500 to 599 with `serverError`, 200 to 599 with `htmlPage`.
    #[serde(default)]
    #[schemars(range(min = 200, max = 599))]
    pub status: Option<u16>,
    /// The `Retry-After` header of the response, such as `30` or `Sun, 01 Mar 2026 00:01:00 GMT`.
    #[serde(default)]
    pub retry_after: Option<String>,
    /// The delay, such as `PT5S` or `5s`, at most 24 hours.
    #[serde(default)]
    #[schemars(with = "Option<String>", extend("format" = "duration"))]
    pub delay: Option<SignedDuration>,
}

fn once() -> Times {
    Times::Count(1)
}

impl Fault {
    /// Creates a fault that forces an outcome once, on whatever it applies to first.
    pub fn new(outcome: Outcome) -> Self {
        let (device, version, campaign, code, operation, when, service) = Default::default();
        let (probability, seed, status, retry_after, delay) = Default::default();
        let times = once();
        Self {
            outcome,
            device,
            version,
            campaign,
            code,
            times,
            operation,
            when,
            service,
            probability,
            seed,
            status,
            retry_after,
            delay,
        }
    }

    /// Returns whether a request fails before it is carried out.
    pub(crate) fn is_before(&self) -> bool {
        self.when.unwrap_or(self.outcome.whens()[0]) == When::Before
    }
}

//! `ErrorCode`: the stable codes of errors, and how those of the platform's rejections follow from its codes and texts.

use serde::{Serialize, Serializer};
use std::fmt;

macro_rules! codes {
    ($($Code:ident as $name:literal: $meaning:literal;)*) => {
        /// The stable code of an error: finer than its kind, the same in every language, and independent of the
        /// platform's codes and texts.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ErrorCode {
            $(#[doc = $meaning] $Code,)*
        }

        impl ErrorCode {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$Code),*];

            /// The texts and meanings, in the order of the codes.
            const TEXTS: &'static [(&'static str, &'static str)] = &[$(($name, $meaning)),*];
        }
    };
}
codes! {
    RequestInvalid as "request.invalid": "The request breaks rules; each finding has a code of its own. Nothing was sent.";
    ConfigurationInvalid as "configuration.invalid": "A setting is missing or not valid.";
    AccountMissing as "account.missing": "The request needs an account, and none is set.";
    ProxyPasswordMissing as "proxy.password_missing": "The proxy requires a user name and password.";
    KeyRejected as "credentials.key_rejected": "The platform rejected the key and secret of the application.";
    PasswordRejected as "credentials.password_rejected": "The platform rejected the user name and password.";
    BearerRejected as "token.bearer_rejected": "The platform rejected the bearer token, and a new one too.";
    SessionRejected as "token.session_rejected": "The platform rejected the session token, and a new one too.";
    TokenRejected as "token.rejected": "The platform rejected the tokens, and new ones too.";
    UserLocked as "user.locked": "The user is locked; only Verizon's support can unlock it.";
    LoginBlocked as "login.blocked": "The client did not log in, because a failure could lock the user out.";
    TokenStoreFailed as "token.store_failed": "The token store failed, so no login was sent.";
    AccountNoAccess as "account.no_access": "The user has no access to the account.";
    AccountInactive as "account.inactive": "The account is not active, or not registered for this API.";
    AccountMalformed as "account.malformed": "The name of the account has another format.";
    AccountNotFound as "account.not_found": "There is no such account.";
    CampaignNotFound as "campaign.not_found": "There is no such campaign.";
    CampaignStarted as "campaign.started": "The campaign has started, so it can no longer be changed in this way.";
    CampaignEnded as "campaign.ended": "The campaign has ended.";
    UpgradeNotFound as "upgrade.not_found": "There is no such upgrade.";
    FirmwareNotFound as "firmware.not_found": "There is no such firmware.";
    SoftwareNotFound as "software.not_found": "There is no such software.";
    FileNotFound as "file.not_found": "There is no such file.";
    FileExists as "file.exists": "A file of this name and version exists.";
    FileInUse as "file.in_use": "A campaign uses the file.";
    PackageOtherDevice as "package.other_device": "The package is for another make, model or version of device.";
    ProtocolUnknown as "protocol.unknown": "The platform does not know the protocol, or not here.";
    PilotLimit as "pilot.limit": "The request has more devices than a pilot may have, and no pilot has passed.";
    DateInvalid as "date.invalid": "A date is not valid, or not possible.";
    WindowInvalid as "window.invalid": "A window of time is not valid.";
    DevicesEmpty as "devices.empty": "The request has no devices.";
    DevicesTooMany as "devices.too_many": "The request has more devices than the platform accepts.";
    DeviceMalformed as "device.malformed": "An identifier of a device has another format than its kind.";
    DeviceKindUnknown as "device.kind_unknown": "The platform does not know the kind of identifier, or not here.";
    DeviceNotFound as "device.not_found": "There is no such device in the account, or in the campaign.";
    DeviceNotOwned as "device.not_owned": "The device belongs to another account.";
    DeviceNotActive as "device.not_active": "The device is not in a state that allows this.";
    DeviceActive as "device.active": "The device is active already.";
    ConsentMissing as "consent.missing": "The device has not given its consent to be located.";
    PositionNotCached as "position.not_cached": "There is no recent position of the device.";
    LicenseNone as "license.none": "There are not enough licences.";
    LicenseMissing as "license.missing": "The device has no licence.";
    ListenerNotFound as "listener.not_found": "There is no such callback listener.";
    ListenerInvalid as "listener.invalid": "The URL of the callback listener is not accepted.";
    RequestNotFound as "request.not_found": "There is no such asynchronous request or report.";
    RequestDone as "request.done": "The asynchronous request can no longer be cancelled.";
    GroupNotFound as "group.not_found": "There is no such device group.";
    GroupExists as "group.exists": "A device group of this name exists.";
    GroupDefault as "group.default": "The default device group cannot be deleted.";
    ServicePlanNotFound as "service_plan.not_found": "There is no such service plan.";
    IpPoolMissing as "ip_pool.missing": "The account has no default pool of IP addresses.";
    CustomFieldUnknown as "custom_field.unknown": "There is no such custom field.";
    CursorInvalid as "cursor.invalid": "The place in the list does not exist.";
    TextMissing as "text.missing": "A text is missing.";
    TextTooLong as "text.too_long": "A text is too long.";
    TextIllegalCharacter as "text.illegal_character": "A text has a character that the platform does not accept.";
    RequestUnreadable as "request.unreadable": "The platform cannot read the request, or misses a member of it.";
    RequestTooLarge as "request.too_large": "The request is larger than the platform accepts.";
    PathNotFound as "path.not_found": "The platform has no such path; the base URL may be wrong.";
    ResourceNotFound as "resource.not_found": "There is no such thing, and the platform does not say what.";
    RequestRejected as "request.rejected": "The platform rejected the request for another reason.";
    RateLimitExceeded as "rate_limit.exceeded": "The client sent too many requests.";
    PlatformFailed as "platform.failed": "The platform failed.";
    HostNotFound as "host.not_found": "The name of the host has no address.";
    ConnectionRefused as "connection.refused": "Nothing listens at the host and port.";
    ConnectionBroke as "connection.broke": "The connection ended before the response was complete.";
    ConnectionFailed as "connection.failed": "The connection could not be made for another reason.";
    TlsFailed as "tls.failed": "TLS with the host failed.";
    CertificateInvalid as "certificate.invalid": "The certificate of the host is not valid or not trusted.";
    ConnectionTimedOut as "connection.timed_out": "The connection was not made in time.";
    ResponseTimedOut as "response.timed_out": "The response did not arrive in time.";
    CallTimedOut as "call.timed_out": "The call with its tokens and retries took longer than its timeout.";
    WaitTimedOut as "wait.timed_out": "What was waited for is not done, and continues.";
    CallCancelled as "call.cancelled": "The program stopped the call or the wait.";
    ClientClosed as "client.closed": "The client was closed.";
    ResponseUnreadable as "response.unreadable": "The response cannot be read.";
    ResponseNotJson as "response.not_json": "The response is empty, HTML or XML where JSON was expected.";
    ResponseRedirect as "response.redirect": "The response is a redirect, which the platform never sends.";
    ResponseTooLarge as "response.too_large": "The response is larger than the limit of the client.";
    SdkPanicked as "sdk.panicked": "A bug of the SDK.";
    NothingScheduled as "plan.nothing_scheduled": "No device of a plan was scheduled.";
}

impl ErrorCode {
    /// Returns the text of the code, such as `campaign.not_found`.
    pub const fn as_str(self) -> &'static str {
        Self::TEXTS[self as usize].0
    }

    /// Returns what the code means.
    pub const fn meaning(self) -> &'static str {
        Self::TEXTS[self as usize].1
    }

    /// Returns what does not exist, for the codes of that: `campaign` for `campaign.not_found`.
    pub(crate) fn missing(self) -> Option<&'static str> {
        match self {
            Self::HostNotFound => None,
            _ => self.as_str().strip_suffix(".not_found"),
        }
    }

    /// Returns the code of a rejection, from the platform's code without the name of its service, and its text;
    /// `None` if neither is known.
    pub(crate) fn of_rejection(platform_code: &str, text: &str) -> Option<Self> {
        if platform_code == "INVALID_PARAMETER" {
            let text = text.to_ascii_lowercase();
            return TEXTS.iter().find(|(part, _)| text.contains(part)).map(|(_, code)| *code);
        }
        let known = CODES.iter().find(|(known, _)| *known == platform_code).map(|(_, code)| *code);
        known.or_else(|| {
            let named = platform_code.strip_suffix("NotFound")?;
            // Its middle part is the name of the plan.
            let is_plan = named.ends_with('.') && named.starts_with("REQUEST_FAILED.");
            Some(if is_plan { Self::ServicePlanNotFound } else { Self::ResourceNotFound })
        })
    }

    /// Returns the code of a path whose last argument does not exist.
    pub(crate) fn of_argument(name: Option<&str>) -> Self {
        match name {
            Some("campaign_id") => Self::CampaignNotFound,
            Some("upgrade_id") => Self::UpgradeNotFound,
            Some("device_id") => Self::DeviceNotFound,
            Some("group_name") => Self::GroupNotFound,
            Some("request_id" | "transaction_id") => Self::RequestNotFound,
            Some("service_name" | "service_type") => Self::ListenerNotFound,
            _ => Self::ResourceNotFound,
        }
    }
}

/// The platform's codes. The same code has the same meaning in each of its services.
const CODES: &[(&str, ErrorCode)] = &[
    ("900906", ErrorCode::PathNotFound),
    ("INVALID_ACCESS", ErrorCode::AccountNoAccess),
    ("INTERNAL_ERROR", ErrorCode::PlatformFailed),
    ("CACHE_UNAVAILABLE", ErrorCode::PositionNotCached),
    ("DeserializationFailed", ErrorCode::RequestUnreadable),
    ("INPUT_INVALID.RequestUndefined", ErrorCode::RequestUnreadable),
    ("INPUT_INVALID.Request.InvalidCharacter", ErrorCode::TextIllegalCharacter),
    ("INPUT_INVALID.Account.NotDefined", ErrorCode::AccountMissing),
    ("INPUT_INVALID.Device.Account.Invalid", ErrorCode::DeviceNotOwned),
    ("INPUT_INVALID.Device.Kind.Invalid", ErrorCode::DeviceKindUnknown),
    ("INPUT_INVALID.Device.Identifier.Invalid", ErrorCode::DeviceMalformed),
    ("INPUT_INVALID.DeviceState.Invalid", ErrorCode::DeviceNotActive),
    ("INPUT_INVALID.DeviceNotProvided", ErrorCode::DevicesEmpty),
    ("INPUT_INVALID.NumberofDevices", ErrorCode::DevicesTooMany),
    ("INPUT_INVALID.MaxRequestsExceeded", ErrorCode::DevicesTooMany),
    ("INPUT_INVALID.CustomField.InvalidName", ErrorCode::CustomFieldUnknown),
    ("INPUT_INVALID.CustomField.TooLong", ErrorCode::TextTooLong),
    ("INPUT_INVALID.SmsMessage.Null", ErrorCode::TextMissing),
    ("INPUT_INVALID.SmsMessage.TooLong", ErrorCode::TextTooLong),
    ("INPUT_INVALID.Message.Null", ErrorCode::TextMissing),
    ("INPUT_INVALID.DeviceGroup.DeleteDefault", ErrorCode::GroupDefault),
    ("REQUEST_FAILED.AccountName", ErrorCode::AccountNoAccess),
    ("REQUEST_FAILED.AccountNotFound", ErrorCode::AccountNotFound),
    ("REQUEST_FAILED.NoAccounts", ErrorCode::AccountNoAccess),
    ("REQUEST_FAILED.MultipleAccounts", ErrorCode::AccountMissing),
    ("REQUEST_FAILED.AccountLocked", ErrorCode::UserLocked),
    ("REQUEST_FAILED.DeviceNotFound", ErrorCode::DeviceNotFound),
    ("REQUEST_FAILED.DeviceAlreadyActive", ErrorCode::DeviceActive),
    ("REQUEST_FAILED.DeviceGroup.Exists", ErrorCode::GroupExists),
    ("REQUEST_FAILED.DeviceGroupNotFound", ErrorCode::GroupNotFound),
    ("REQUEST_FAILED.DefaultIpPoolNotDefined", ErrorCode::IpPoolMissing),
];

/// Parts of the texts, in lower case, behind the one code that Software Management and Device Location have for nearly
/// all rejections. The first that occurs counts.
const TEXTS: &[(&str, ErrorCode)] = &[
    ("campaign not found", ErrorCode::CampaignNotFound),
    ("firmware not found", ErrorCode::FirmwareNotFound),
    ("software not found", ErrorCode::SoftwareNotFound),
    ("file not found", ErrorCode::FileNotFound),
    ("device not found", ErrorCode::DeviceNotFound),
    ("device does not exist", ErrorCode::DeviceNotFound),
    ("upgrade not found", ErrorCode::UpgradeNotFound),
    ("invalid upgradeid", ErrorCode::UpgradeNotFound),
    ("listener not found", ErrorCode::ListenerNotFound),
    ("could not find account", ErrorCode::AccountNotFound),
    ("invalid transaction id", ErrorCode::RequestNotFound),
    ("pilot", ErrorCode::PilotLimit),
    ("exceeds the maximum", ErrorCode::DevicesTooMany),
    ("too many devices", ErrorCode::DevicesTooMany),
    ("device limit exceeded", ErrorCode::DevicesTooMany),
    ("device list is empty", ErrorCode::DevicesEmpty),
    ("invalid protocol", ErrorCode::ProtocolUnknown),
    ("does not match device make", ErrorCode::PackageOtherDevice),
    ("invalid device id", ErrorCode::DeviceMalformed),
    ("invalid account name", ErrorCode::AccountMalformed),
    ("inactive account", ErrorCode::AccountInactive),
    ("unregistered account", ErrorCode::AccountInactive),
    ("campaign already started", ErrorCode::CampaignStarted),
    ("campaign already ended", ErrorCode::CampaignEnded),
    ("unable to cancel", ErrorCode::RequestDone),
    ("start date", ErrorCode::DateInvalid),
    ("state date", ErrorCode::DateInvalid),
    ("end date", ErrorCode::DateInvalid),
    ("date range", ErrorCode::DateInvalid),
    ("time window", ErrorCode::WindowInvalid),
    ("no available license", ErrorCode::LicenseNone),
    ("no license attached", ErrorCode::LicenseMissing),
    ("ownership", ErrorCode::DeviceNotOwned),
    ("consent check", ErrorCode::ConsentMissing),
    ("callback url", ErrorCode::ListenerInvalid),
    ("file already exists", ErrorCode::FileExists),
    ("file is in use", ErrorCode::FileInUse),
    ("lastseendeviceid", ErrorCode::CursorInvalid),
    ("lastseencampaignid", ErrorCode::CursorInvalid),
    ("invalid index", ErrorCode::CursorInvalid),
    ("index exceeds", ErrorCode::CursorInvalid),
    ("input binding", ErrorCode::RequestUnreadable),
    ("invalid json", ErrorCode::RequestUnreadable),
    ("not found", ErrorCode::ResourceNotFound),
    ("does not exist", ErrorCode::ResourceNotFound),
];

impl fmt::Display for ErrorCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

impl Serialize for ErrorCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::{CODES, ErrorCode, TEXTS};

    #[test]
    fn every_code_has_a_text_of_its_own_and_a_meaning() {
        let mut texts: Vec<&str> = ErrorCode::ALL.iter().map(|code| code.as_str()).collect();
        texts.sort_unstable();
        texts.dedup();
        assert_eq!(texts.len(), ErrorCode::ALL.len());
        for code in ErrorCode::ALL {
            let (noun, problem) = code.as_str().split_once('.').expect("a noun and a problem");
            assert!(
                [noun, problem].iter().all(|word| word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'))
            );
            assert!(code.meaning().ends_with('.'), "{code}");
        }
    }

    #[test]
    fn the_same_code_of_the_platform_is_distinguished_by_its_text() {
        let of = |text| ErrorCode::of_rejection("INVALID_PARAMETER", text).map(ErrorCode::as_str);
        assert_eq!(of("Campaign not found"), Some("campaign.not_found"));
        assert_eq!(of("Invalid protocol"), Some("protocol.unknown"));
        assert_eq!(of("The device list exceeds the maximum of 20 devices"), Some("devices.too_many"));
        assert_eq!(of("Something new"), None);
        let of = |code| ErrorCode::of_rejection(code, "").map(ErrorCode::as_str);
        assert_eq!(of("REQUEST_FAILED.Gold.NotFound"), Some("service_plan.not_found"));
        assert_eq!(of("REQUEST_FAILED.LeadNotFound"), Some("resource.not_found"));
        assert_eq!(of("REQUEST_FAILED.Other"), None);
    }

    #[test]
    fn no_row_hides_another() {
        for (index, (text, _)) in TEXTS.iter().enumerate() {
            assert!(!TEXTS[..index].iter().any(|(earlier, _)| text.contains(earlier)), "{text}");
        }
        for (index, (code, _)) in CODES.iter().enumerate() {
            assert!(!CODES[..index].iter().any(|(earlier, _)| code == earlier), "{code}");
        }
    }
}

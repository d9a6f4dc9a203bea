//! The documented error codes of the platform: the cause of each, and what to do.

/// A documented error code.
#[derive(Debug, Clone, Copy)]
pub struct PlatformCode {
    /// The code without the name of the service; `*` stands for a part that varies.
    pub code: &'static str,
    /// Text that the platform's message contains, where several causes share a code; empty if any message has this cause.
    pub text: &'static str,
    /// The cause.
    pub cause: &'static str,
    /// What to do.
    pub remedy: &'static str,
}

impl PlatformCode {
    fn matches(&self, code: &str, message: &str) -> bool {
        let is_code = match self.code.split_once('*') {
            Some((start, end)) => {
                code.len() > start.len() + end.len() && code.starts_with(start) && code.ends_with(end)
            }
            None => self.code == code,
        };
        is_code && (self.text.is_empty() || message.to_ascii_lowercase().contains(&self.text.to_ascii_lowercase()))
    }

    /// Returns the cause and the remedy as one text.
    pub fn hint(&self) -> String {
        format!("{}; {}", self.cause, self.remedy)
    }
}

/// Returns the entry of a code, with or without the name of the service, and the platform's message.
pub fn find(code: &str, message: &str) -> Option<&'static PlatformCode> {
    let plain = crate::error_body::plain_code(code);
    PLATFORM_CODES.iter().find(|entry| entry.matches(plain, message))
}

/// Returns the hint for a code of the platform.
pub(crate) fn hint(code: &str, message: &str) -> Option<String> {
    find(code, message).map(PlatformCode::hint)
}

const fn code(code: &'static str, cause: &'static str, remedy: &'static str) -> PlatformCode {
    PlatformCode { code, text: "", cause, remedy }
}

const fn parameter(text: &'static str, cause: &'static str, remedy: &'static str) -> PlatformCode {
    PlatformCode { code: "INVALID_PARAMETER", text, cause, remedy }
}

const TOKENS: &str = "the client fetches new tokens and sends the call again; if it still fails, check that the application may use this API";
const SESSION: &str =
    "the client logs in and sends the call again; if it still fails, check that the user may use the API";
const SPLIT: &str = "split the devices over several requests, as `bulk` does";
const IMEI: &str = "write the 15 digits of an IMEI of the account";

/// Every documented code. An entry with a text stands before the one of its code without.
pub const PLATFORM_CODES: &[PlatformCode] = &[
    // The gateway.
    code("900901", "the bearer token is wrong or has expired", TOKENS),
    code("900902", "the request has no credentials", TOKENS),
    code("900906", "the API has no such path", "check the base URL"),
    code(
        "900800",
        "the application sends too many requests",
        "wait for the time that the error names, and send fewer requests at a time",
    ),
    code(
        "invalid_request",
        "the token request has no valid grant type",
        "send `client_credentials`, as the client does by itself",
    ),
    code("invalid_client", "the key or the secret of the application is wrong", "check both in the platform's portal"),
    code("404", "the platform has no such path", "check the base URL"),
    // Sessions and accounts.
    code("REQUEST_FAILED.SessionToken.Expired", "the session was idle for more than 20 minutes", SESSION),
    code("REQUEST_FAILED.SessionToken.Format", "the request has no session token", SESSION),
    code("INPUT_INVALID.SessionToken.Invalid", "the session token is not one of the platform", SESSION),
    code(
        "INPUT_INVALID.Password.Invalid",
        "the password of the user is wrong",
        "correct it before the next login: the platform locks the user after a few failures",
    ),
    code("REQUEST_FAILED.AccountLocked", "the user is locked", "ask Verizon's support to unlock the user"),
    code(
        "INPUT_INVALID.Account.NotDefined",
        "the request names no account",
        "set the account, on the client, for this call or in the request",
    ),
    code("REQUEST_FAILED.AccountName", "the user has no access to this account", "check the name of the account"),
    code(
        "REQUEST_FAILED.AccountNotFound",
        "the account does not exist",
        "check the name of the account, with its leading zeros",
    ),
    code("REQUEST_FAILED.NoAccounts", "the user has no accounts", "ask the administrator of the account for access"),
    code(
        "REQUEST_FAILED.MultipleAccounts",
        "the user has several accounts",
        "name the account, on the client, for this call or in the request",
    ),
    code(
        "INVALID_ACCESS",
        "the user has no access to this account",
        "check the name of the account, and that the user may use Software Management",
    ),
    // Requests of Connectivity Management.
    code(
        "INPUT_INVALID.Request.InvalidCharacter",
        "the request has a character that the platform does not accept",
        "remove apostrophes, < and backslashes",
    ),
    code("INPUT_INVALID.RequestUndefined", "the body of the request is empty", "send the request with its members"),
    code(
        "DeserializationFailed",
        "a required member is missing or malformed",
        "validate the request offline, and correct the members that the findings name",
    ),
    code(
        "REQUEST_FAILED.UnexpectedError",
        "a member is missing or wrong, or the platform has a problem",
        "validate the request offline, and send it once more if it has no findings",
    ),
    code("INPUT_INVALID.MaxRequestsExceeded", "the request has more than 10,000 devices", SPLIT),
    code("INPUT_INVALID.NumberofDevices", "the request has more than 200 devices", SPLIT),
    // Devices and lines.
    code(
        "INPUT_INVALID.Device.Kind.Invalid",
        "the kind of an identifier is not one that this call accepts",
        "use imei, iccid, mdn, msisdn, imsi, meid or esn",
    ),
    code(
        "INPUT_INVALID.Device.Identifier.Invalid",
        "an identifier does not fit its kind",
        "check its digits and its kind",
    ),
    code(
        "INPUT_INVALID.Device.Account.Invalid",
        "the device does not belong to the account of the request",
        "name the account of the device, or move the device first",
    ),
    code("REQUEST_FAILED.DeviceNotFound", "the account has no such device", "check the identifier and the account"),
    code(
        "INPUT_INVALID.DeviceNotProvided",
        "the request names no devices",
        "add the identifiers of at least one device",
    ),
    code("INPUT_INVALID.DeviceState.Invalid", "the line is not active", "activate or restore the line first"),
    code("REQUEST_FAILED.DeviceAlreadyActive", "the line is active already", "treat the request as done"),
    code(
        "REQUEST_FAILED.DefaultIpPoolNotDefined",
        "the account has no default pool of addresses",
        "name a pool of the account, or ask Verizon to define the default",
    ),
    code("REQUEST_ONHOLD", "the request waits for a credit approval", "wait for the next callback, for a week at most"),
    code(
        "REQUEST_CANCELLED",
        "the credit was not approved within a week",
        "ask Verizon for the approval, and send the request again",
    ),
    code(
        "INPUT_INVALID.CustomField.InvalidName",
        "the name of a custom field does not exist",
        "use CustomField1 to CustomField5",
    ),
    code("INPUT_INVALID.CustomField.TooLong", "a custom field has more than 50 characters", "shorten its value"),
    // Messages and groups.
    code("INPUT_INVALID.SmsMessage.Null", "the short message has no text", "write its text"),
    code(
        "INPUT_INVALID.SmsMessage.TooLong",
        "the short message is too long",
        "write at most 160 characters of 7 bits, or 140 of 8 bits",
    ),
    code("INPUT_INVALID.Message.Null", "the non-IP message has no data", "add the data in Base64"),
    code(
        "INPUT_INVALID.Message.TooLong",
        "the non-IP message is too long",
        "send at most 1,358 bytes, counted before Base64",
    ),
    code(
        "REQUEST_FAILED.DeviceGroup.Exists",
        "the account has a group of this name",
        "use the group, or choose another name",
    ),
    code("INPUT_INVALID.DeviceGroup.DeleteDefault", "the default group cannot be deleted", "delete another group"),
    code("REQUEST_FAILED.DeviceGroupNotFound", "the account has no such group", "list the groups, and check the name"),
    code(
        "REQUEST_FAILED.*.NotFound",
        "the account has no service plan of this code",
        "list the service plans of the account, and use one of their codes",
    ),
    // Device Location.
    code(
        "CACHE_UNAVAILABLE",
        "the network has not seen the device recently",
        "try again with the cache mode fresh (1) or mixed (2)",
    ),
    code(
        "POSITION METHOD FAILURE",
        "the network could not locate the device",
        "check that the device is switched on and has coverage, and try again",
    ),
    parameter("UWS verification failure (The Session", "the session has expired", SESSION),
    // Software Management, which has one code for nearly all errors: its text names the cause.
    parameter("Device list is empty", "the request has no valid devices", IMEI),
    parameter("invalid state date", "the start date is missing or invalid", "write a day as YYYY-MM-DD"),
    parameter("Inactive account", "the account is inactive", "ask Verizon to activate it"),
    parameter(
        "Index exceeds number of devices",
        "the index is beyond the last device of the list",
        "begin the list again at its start",
    ),
    parameter(
        "Input binding error",
        "the body of the request is empty or not valid JSON",
        "send the request with its members",
    ),
    parameter(
        "Invalid account name format",
        "the account name is missing or has an invalid character",
        "write it as 0642233522-00001",
    ),
    parameter("Invalid device id format", "an identifier is not an IMEI", IMEI),
    parameter(
        "Invalid index value",
        "the index of the list is not valid",
        "begin with 0, and continue with the index that the list returned",
    ),
    parameter(
        "Invalid upgradeId",
        "the account has no such upgrade",
        "use the id that the platform returned when the upgrade was scheduled",
    ),
    parameter(
        "Invalid uuid",
        "the id has characters that a UUID does not have",
        "use the id as the platform returned it",
    ),
    parameter(
        "LastSeenDeviceId Not Valid",
        "the cursor is neither 0 nor an IMEI of the account",
        "begin the list again at its start",
    ),
    parameter(
        "Firmware does not match",
        "the firmware is not for the make, the model or the version of a device",
        "list the firmware of the account, and choose one that upgrades from the version of the devices",
    ),
    parameter(
        "Pilot limit exceeded",
        "the package has not passed its pilot yet, and the campaign has more than 20 devices",
        "run a campaign with at most 20 devices first",
    ),
    parameter(
        "Campaign already started",
        "the campaign has started, so its state does not allow the change",
        "read the campaign; abort it if it must stop",
    ),
    parameter(
        "Invalid time window",
        "a window is out of range or too short",
        "use whole hours, and at least 4 hours in v3",
    ),
    parameter("Invalid date range", "the end date is before the start date", "use a later end date"),
    parameter(
        "No available license",
        "the account has fewer free licences than the request needs",
        "remove licences of other devices, or buy more",
    ),
    parameter(
        "Logging device limit exceeded",
        "more than 20 devices would write a verbose log",
        "disable logging for other devices first",
    ),
    parameter("not found", "the account has nothing of this id or name", "check the id, the name and the account"),
    parameter("does not exist", "the account has nothing of this id or name", "check the id, the name and the account"),
    parameter(
        "",
        "a value of the request is not valid; the platform's text says which",
        "validate the request offline, and compare it with the text",
    ),
    code(
        "INTERNAL_ERROR",
        "the platform failed",
        "wait, and check whether the request was carried out before you send it again",
    ),
];

#[cfg(test)]
mod tests {
    use super::{PLATFORM_CODES, find};

    #[test]
    fn every_entry_is_found_by_its_code_and_text() {
        for entry in PLATFORM_CODES {
            let code = entry.code.replace('*', "4GPlan");
            let found = find(&code, entry.text).expect(entry.code);
            assert_eq!((found.code, found.text), (entry.code, entry.text));
            let with_service = find(&format!("UnifiedWebService.{code}"), entry.text);
            let has_class =
                code.contains('_') && !code.starts_with("INVALID_") && !code.contains("client") && code.contains('.');
            assert!(!has_class || with_service.is_some_and(|found| found.code == entry.code), "{code}");
            assert!(!entry.cause.is_empty() && !entry.remedy.is_empty() && !entry.hint().ends_with('.'));
        }
        assert!(find("REQUEST_FAILED.Unheard", "").is_none());
    }
}

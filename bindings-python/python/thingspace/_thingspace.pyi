"""
The native part of `thingspace`.
"""

from _typeshed import SupportsGetItem
from collections.abc import Callable, Coroutine
from datetime import date, datetime
from os import PathLike
from thingspace.lists import AsyncPager, Pager
from thingspace.tokens import TokenProvider
from typing import Any, Final, Literal, SupportsFloat, SupportsIndex, final

__all__ = ["_VERSION", "AsyncClient", "AsyncOauth", "AsyncSessions", "AsyncSoftwareV3", "BearerToken", "Campaign", "CampaignDatesRequest", "CampaignDevice", "CampaignDevicePage", "CampaignDevicesRequest", "CampaignDevicesResult", "CampaignPage", "CampaignProgress", "CampaignRequest", "CampaignStatus", "Client", "Credentials", "Device", "DeviceChange", "DeviceChangeType", "DeviceCount", "DeviceFirmware", "DeviceFirmwareList", "DeviceList", "DevicePage", "DeviceQueryResult", "DeviceUpgrade", "DeviceUpgradeStatus", "Finding", "FirmwarePackage", "FirmwareReportRequest", "FotaCallbackListener", "LicenseChangeResult", "LicensePage", "LicensedDevice", "LoginRequest", "Oauth", "PasswordResetRequest", "PasswordResetResult", "Protocol", "RecordedRequest", "SessionToken", "Sessions", "Severity", "Simulator", "SoftwareInfo", "SoftwareV3", "Subscription", "Success", "TimeWindow", "TokenRefusal", "TokenRequest", "Tokens", "ValidationContext", "_Pages", "_run_command_line", "_table", "validate"]

_VERSION: Final[str]

@final
class AsyncClient:
    """
    A client for asyncio: the same services and names as `Client`, awaited. A cancelled await ends its call.

    It keeps both tokens alive by itself, and checks every request against the platform's rules
    before anything is sent. It is safe to use from many threads and tasks at once; one client
    for a program is enough.
    """
    def __aenter__(self, /) -> Coroutine[Any, Any, AsyncClient]: ...
    def __aexit__(self, /, *exception: "object") -> Coroutine[Any, Any, None]: ...
    def __new__(cls, /, authentication: Credentials | Tokens | TokenProvider, *, account: str | None = None, base_url: str | None = None, timeout: float | None = None, connect_timeout: float | None = None, read_timeout: float | None = None, proxy: str | None = None, ca_bundle: bytes | str | PathLike[str] | None = None, in_flight: SupportsIndex | None = None, attempts: SupportsIndex | None = None, largest_answer: SupportsIndex | None = None) -> AsyncClient:
        """
        Makes a client; nothing is sent yet.

        `authentication` is `Credentials`, `Tokens`, or an object that owns the tokens (see
        `TokenProvider`). `account` is the account it speaks for, `base_url` where the platform is
        (https, or this machine). Times are in seconds: `timeout` for a whole call, retries
        included (60 by default), `connect_timeout` for making a connection (10), `read_timeout`
        for silence in the middle of an answer (30). `proxy` is a URL; by default the proxies of
        the environment apply, except on this machine. `ca_bundle` holds certificate authorities
        to trust besides those of the system: PEM as bytes, or the path of a file. `in_flight`
        calls are under way at most (64), each is sent at most `attempts` times when it fails in a
        way that may pass (3), and no answer of more than `largest_answer` bytes is read (64 MiB).

        Raises `ConfigurationError` when the settings make no sense.
        """
    def __repr__(self, /) -> str: ...
    @property
    def account(self, /) -> str | None:
        """
        The account this client speaks for.
        """
    @property
    def base_url(self, /) -> str:
        """
        Where the platform is, without a slash at the end.
        """
    def close(self, /) -> None:
        """
        Ends this client: calls that have not been sent raise `CancelledError`. The session and the
        bearer token live on until they expire.
        """
    @staticmethod
    def from_env(*, account: str | None = None, base_url: str | None = None, timeout: float | None = None, connect_timeout: float | None = None, read_timeout: float | None = None, proxy: str | None = None, ca_bundle: bytes | str | PathLike[str] | None = None, in_flight: SupportsIndex | None = None, attempts: SupportsIndex | None = None, largest_answer: SupportsIndex | None = None) -> AsyncClient:
        """
        Makes a client from the environment: `THINGSPACE_KEY`, `_SECRET`, `_USERNAME` and
        `_PASSWORD`, and where they are set `_ACCOUNT` and `_BASE_URL`. What is given here goes
        before the environment.

        Raises `ConfigurationError`, which names every variable that is missing.
        """
    @property
    def oauth(self, /) -> AsyncOauth:
        """
        The bearer token of the platform's gateway. Mostly done for you.
        """
    def reset_login_guard(self, /) -> Coroutine[Any, Any, None]:
        """
        Allows logins of this client's user again after the lock-out guard held them back.

        Call it when the cause is gone, for every client of the process: the guard counts per user.
        """
    @property
    def sessions(self, /) -> AsyncSessions:
        """
        Sessions: log in and out, reset the password. Mostly done for you.
        """
    @property
    def software_v3(self, /) -> AsyncSoftwareV3:
        """
        Network-aware firmware campaigns, and licences for every protocol (Software Management v3).
        """

@final
class AsyncOauth:
    """
    The bearer token of the platform's gateway. Mostly done for you.
    """
    def request_token(self, /, request: TokenRequest, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, BearerToken]:
        """
        Requests a bearer token with the client's key and secret.

        The platform answers the same token until it expires, one hour after its first issue, so
        `expires_in` is what is left of that hour. The client does this by itself when it must.
        """

@final
class AsyncSessions:
    """
    Sessions: log in and out, reset the password. Mostly done for you.
    """
    def login(self, /, request: LoginRequest, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, SessionToken]:
        """
        Logs a user in. The calls that follow use the session if the user is the client's own.

        The client logs in by itself when it must. Five failed logins in a row lock a user until
        support is called, so a password that was refused once is never sent again.
        """
    def logout(self, /, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, SessionToken]:
        """
        Ends the session of this client, and answers the token that ended.

        The next call begins another session.
        """
    def reset_password(self, /, request: PasswordResetRequest, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, PasswordResetResult]:
        """
        Has the platform make up a new password for the user of this client.

        The new password counts at once, and the client uses it from then on; store it before
        anything else. Passwords do not expire; a change every 90 days is advised.
        """

@final
class AsyncSoftwareV3:
    """
    Network-aware firmware campaigns, and licences for every protocol (Software Management v3).
    """
    def assign_licenses(self, /, devices: DeviceList | SupportsGetItem[int, str], *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, LicenseChangeResult]:
        """
        Gives licences to devices. In v3 that also begins to watch whether they are reachable.
        """
    def cancel_campaign(self, /, campaign_id: str, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, Success]:
        """
        Cancels a campaign that has not started.
        """
    def change_campaign_dates(self, /, campaign_id: str, request: CampaignDatesRequest, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, Campaign]:
        """
        Changes the dates and windows of a campaign.

        Before the start everything may change; afterwards only the end date, to at least 24 hours
        from now. Send what stays the same too.
        """
    def deregister_callback(self, /, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, Success]:
        """
        Removes the address that the platform calls when a campaign changes.
        """
    def get_callback(self, /, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, FotaCallbackListener]:
        """
        Reads the address that the platform calls when a campaign changes.
        """
    def get_campaign(self, /, campaign_id: str, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, Campaign]:
        """
        Reads a campaign.
        """
    def get_device_history(self, /, device_id: str, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, list[DeviceUpgrade]]:
        """
        Reads the upgrades of a device in the last six months.
        """
    def get_licenses(self, /, *, account: str | None = None, timeout: float | None = None) -> AsyncPager[LicensePage, LicensedDevice]:
        """
        Lists the devices that hold a licence; a page also tells how many were bought and are in use.

        Pages are fetched as they are needed; nothing is sent before the first item is asked for.
        """
    def get_subscription(self, /, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, Subscription]:
        """
        Reads what the account has bought.
        """
    def list_campaign_devices(self, /, campaign_id: str, *, account: str | None = None, timeout: float | None = None) -> AsyncPager[CampaignDevicePage, CampaignDevice]:
        """
        Lists the devices of a campaign and how far each is: the report of the campaign.

        Pages are fetched as they are needed; nothing is sent before the first item is asked for.
        """
    def list_campaigns_by_status(self, /, campaign_status: Literal["CampaignRequestPending", "CampaignRequestFailed", "CampaignRequestQueued", "CampaignPreScheduled", "CampaignScheduled", "CampaignEnded", "CampaignCancelled", "CampaignAborted", "CampaignFailed"] | str, *, account: str | None = None, timeout: float | None = None) -> AsyncPager[CampaignPage, Campaign]:
        """
        Lists the campaigns that stand at a status.

        Pages are fetched as they are needed; nothing is sent before the first item is asked for.
        """
    def list_devices(self, /, *, protocol: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None, account: str | None = None, timeout: float | None = None) -> AsyncPager[DevicePage, Device]:
        """
        Lists the devices of the account, by IMEI.

        Pages are fetched as they are needed; nothing is sent before the first item is asked for.
        """
    def list_firmware(self, /, protocol: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, list[FirmwarePackage]]:
        """
        Lists the firmware packages on offer for a protocol.
        """
    def modify_campaign_devices(self, /, campaign_id: str, request: CampaignDevicesRequest, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, CampaignDevicesResult]:
        """
        Adds devices to a campaign, or takes them out. Not possible once it is scheduled.
        """
    def query_devices(self, /, devices: DeviceList | SupportsGetItem[int, str], *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, DeviceQueryResult]:
        """
        Looks devices up by IMEI, up to 1,000.
        """
    def register_callback(self, /, listener: FotaCallbackListener, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, FotaCallbackListener]:
        """
        Registers the address that the platform calls when a campaign changes.
        """
    def remove_licenses(self, /, devices: DeviceList | SupportsGetItem[int, str], *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, LicenseChangeResult]:
        """
        Takes unused licences from devices, which also cancels an upgrade that has not started.
        """
    def report_device_firmware(self, /, device_id: str, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, FirmwareReportRequest]:
        """
        Asks one device to report its firmware later; read the result with `query_devices`.
        """
    def schedule_campaign(self, /, request: CampaignRequest, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, Campaign]:
        """
        Schedules a firmware campaign for a list of devices.

        The answer means accepted, not scheduled: follow the campaign with `wait_for_campaign`.
        Devices that do not fit are left out one by one, and the report says why.
        """
    def sync_device_firmware(self, /, devices: DeviceList | SupportsGetItem[int, str], *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, DeviceFirmwareList]:
        """
        Asks up to 100 devices for their firmware, and records what they answer.
        """
    def update_callback(self, /, listener: FotaCallbackListener, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, FotaCallbackListener]:
        """
        Replaces the address that the platform calls when a campaign changes.
        """
    def wait_for_campaign(self, /, campaign_id: str, *, on_progress: Callable[[CampaignProgress], object] | None = None, poll_interval: float | None = None, deadline: float | None = None, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, Campaign]:
        """
        Waits until a campaign has ended, whatever came of it, and returns it.

        Look at its `status`: a campaign that was refused or cancelled has ended too. It is looked at
        every `poll_interval` seconds (30 by default); after each look `on_progress`, a function or a coroutine
        function, is called with a `CampaignProgress`, and an exception it raises ends the waiting.
        `deadline` is how long to wait at most, in seconds (raises `TimeoutError`); as long as the campaign lasts
        when absent. A cancelled await ends the waiting and leaves the campaign alone. `timeout` holds
        for each look.
        """

@final
class BearerToken:
    """
    A bearer token. It lives one hour from its first issue; asking again within that hour gives the
    same token with less life left.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, access_token: str, token_type: str, expires_in: SupportsIndex | None = None, scope: str | None = None) -> BearerToken: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def access_token(self, /) -> str:
        """
        The token, for the `Authorization` header.
        """
    @property
    def expires_in(self, /) -> int | None:
        """
        Seconds until the token expires.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> BearerToken:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def scope(self, /) -> str | None:
        """
        Granted scopes, separated by spaces.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    @property
    def token_type(self, /) -> str:
        """
        The kind of token; always `Bearer`.
        """

@final
class Campaign:
    """
    A campaign as the platform keeps it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, id: str, account_name: str, status: Literal["CampaignRequestPending", "CampaignRequestFailed", "CampaignRequestQueued", "CampaignPreScheduled", "CampaignScheduled", "CampaignEnded", "CampaignCancelled", "CampaignAborted", "CampaignFailed"] | str, start_date: date | str, end_date: date | str, campaign_name: str | None = None, firmware_name: str | None = None, firmware_from: str | None = None, firmware_to: str | None = None, protocol: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None, make: str | None = None, model: str | None = None, campaign_time_windows: SupportsGetItem[int, TimeWindow] | None = None, auto_assign_license_flag: bool | None = None, auto_add_devices_flag: bool | None = None) -> Campaign: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str:
        """
        The account it belongs to.
        """
    @property
    def auto_add_devices_flag(self, /) -> bool | None:
        """
        Whether devices that come to match later join by themselves.
        """
    @property
    def auto_assign_license_flag(self, /) -> bool | None:
        """
        Whether listed devices without a licence get one.
        """
    @property
    def campaign_name(self, /) -> str | None:
        """
        The label it was given.
        """
    @property
    def campaign_time_windows(self, /) -> list[TimeWindow] | None:
        """
        Hours of the day in which devices may be upgraded, in UTC.
        """
    @property
    def end_date(self, /) -> date:
        """
        Last day, in UTC.
        """
    @property
    def firmware_from(self, /) -> str | None:
        """
        The version the devices must have before.
        """
    @property
    def firmware_name(self, /) -> str | None:
        """
        The firmware package.
        """
    @property
    def firmware_to(self, /) -> str | None:
        """
        The version the devices get.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> Campaign:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def id(self, /) -> str:
        """
        The identifier of the campaign (a UUID).
        """
    @property
    def make(self, /) -> str | None:
        """
        The maker of the devices.
        """
    @property
    def model(self, /) -> str | None:
        """
        The model of the devices.
        """
    @property
    def protocol(self, /) -> Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None:
        """
        How the devices are managed.
        """
    @property
    def start_date(self, /) -> date:
        """
        First day, in UTC.
        """
    @property
    def status(self, /) -> Literal["CampaignRequestPending", "CampaignRequestFailed", "CampaignRequestQueued", "CampaignPreScheduled", "CampaignScheduled", "CampaignEnded", "CampaignCancelled", "CampaignAborted", "CampaignFailed"] | str:
        """
        Where the campaign stands.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """

@final
class CampaignDatesRequest:
    """
    New dates and windows for a campaign.

    Before it starts all of them may change; afterwards only the end date, to at least 24 hours from
    now. Send what stays the same too.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, start_date: date | str, end_date: date | str, campaign_time_windows: SupportsGetItem[int, TimeWindow] | None = None) -> CampaignDatesRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def campaign_time_windows(self, /) -> list[TimeWindow] | None:
        """
        Hours of the day in which devices may be upgraded, in UTC; any hour when absent.
        """
    @property
    def end_date(self, /) -> date:
        """
        Last day, in UTC.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CampaignDatesRequest:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def start_date(self, /) -> date:
        """
        First day, in UTC.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Nothing is sent. `context` says what is known besides: the time, the account, the campaign.
        """

@final
class CampaignDevice:
    """
    A device in the report of a campaign.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_id: str, status: Literal["NoDeviceDataFromNetwork", "ReceivedDeviceDataFromNetwork", "RequestToFotaServerFailed", "UpgradePending", "UpgradeScheduled", "UpgradeSuccess", "UpgradeFailed", "DeviceRejected", "AddDeviceSucceed", "AddDeviceFailed", "RemoveDeviceSucceed", "RemoveDeviceFailed", "LicenseAssignSuccess", "LicenseAssignFailed", "LicenseRemoveSuccess", "LicenseRemoveFailed"] | str, result_reason: str | None = None, updated_time: datetime | str | None = None, recent_attempt_time: datetime | str | None = None, next_attempt_time: datetime | str | None = None) -> CampaignDevice: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_id(self, /) -> str:
        """
        The IMEI.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CampaignDevice:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def next_attempt_time(self, /) -> datetime | None:
        """
        When the first attempt, or the next, is due.
        """
    @property
    def recent_attempt_time(self, /) -> datetime | None:
        """
        When the device was last asked to start, whatever came of it.
        """
    @property
    def result_reason(self, /) -> str | None:
        """
        Why it stands there, in the platform's words.
        """
    @property
    def status(self, /) -> Literal["NoDeviceDataFromNetwork", "ReceivedDeviceDataFromNetwork", "RequestToFotaServerFailed", "UpgradePending", "UpgradeScheduled", "UpgradeSuccess", "UpgradeFailed", "DeviceRejected", "AddDeviceSucceed", "AddDeviceFailed", "RemoveDeviceSucceed", "RemoveDeviceFailed", "LicenseAssignSuccess", "LicenseAssignFailed", "LicenseRemoveSuccess", "LicenseRemoveFailed"] | str:
        """
        How far the upgrade of this device is.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    @property
    def updated_time(self, /) -> datetime | None:
        """
        When the status last changed.
        """

@final
class CampaignDevicePage:
    """
    One page of the report of a campaign.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, has_more_data: bool, device_list: SupportsGetItem[int, CampaignDevice], total_device: SupportsIndex | None = None, max_page_size: SupportsIndex | None = None, last_seen_device_id: str | None = None) -> CampaignDevicePage: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_list(self, /) -> list[CampaignDevice]:
        """
        The devices of this page.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CampaignDevicePage:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def has_more_data(self, /) -> bool:
        """
        Whether more follow.
        """
    @property
    def last_seen_device_id(self, /) -> str | None:
        """
        Where the next page begins.
        """
    @property
    def max_page_size(self, /) -> int | None:
        """
        The largest page the platform gives.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    @property
    def total_device(self, /) -> int | None:
        """
        How many devices the campaign has.
        """

@final
class CampaignDevicesRequest:
    """
    Devices to add to a campaign, or to take out of it. Not possible once it is scheduled.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, change_type: Literal["append", "remove"] | str, device_list: SupportsGetItem[int, str]) -> CampaignDevicesRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def change_type(self, /) -> Literal["append", "remove"] | str:
        """
        Whether the devices join or leave.
        """
    @property
    def device_list(self, /) -> list[str]:
        """
        The IMEIs of the devices.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CampaignDevicesRequest:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Nothing is sent. `context` says what is known besides: the time, the account, the campaign.
        """

@final
class CampaignDevicesResult:
    """
    What became of each device that was to join or leave a campaign.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, account_name: str, campaign_id: str, device_list: SupportsGetItem[int, DeviceChange]) -> CampaignDevicesResult: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str:
        """
        The account.
        """
    @property
    def campaign_id(self, /) -> str:
        """
        The campaign.
        """
    @property
    def device_list(self, /) -> list[DeviceChange]:
        """
        One entry for each device.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CampaignDevicesResult:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """

@final
class CampaignPage:
    """
    One page of campaigns.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, has_more_data: bool, campaign_list: SupportsGetItem[int, Campaign], last_seen_campaign_id: str | None = None) -> CampaignPage: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def campaign_list(self, /) -> list[Campaign]:
        """
        The campaigns of this page.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CampaignPage:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def has_more_data(self, /) -> bool:
        """
        Whether more follow.
        """
    @property
    def last_seen_campaign_id(self, /) -> str | None:
        """
        Where the next page begins.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """

@final
class CampaignProgress:
    """
    How far a campaign is, as `wait_for_campaign` reports it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, campaign: Campaign, devices: SupportsGetItem[int, DeviceCount], total_devices: SupportsIndex, finished_devices: SupportsIndex) -> CampaignProgress: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def campaign(self, /) -> Campaign:
        """
        The campaign.
        """
    @property
    def devices(self, /) -> list[DeviceCount]:
        """
        How many devices stand at each status, most frequent first.
        """
    @property
    def finished_devices(self, /) -> int:
        """
        Devices that reached a final status.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CampaignProgress:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    @property
    def total_devices(self, /) -> int:
        """
        How many devices the campaign has.
        """

@final
class CampaignRequest:
    """
    A firmware upgrade to schedule for a list of devices.

    Until a pilot has passed (5 to 20 devices, at least half of them upgraded), the platform takes at
    most 20 devices for a firmware.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, firmware_name: str, firmware_from: str, firmware_to: str, protocol: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str, start_date: date | str, end_date: date | str, device_list: SupportsGetItem[int, str], campaign_name: str | None = None, campaign_time_windows: SupportsGetItem[int, TimeWindow] | None = None, auto_assign_license_flag: bool | None = None, auto_add_devices_flag: bool | None = None) -> CampaignRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def auto_add_devices_flag(self, /) -> bool | None:
        """
        Whether devices that come to match later join the campaign by themselves.
        """
    @property
    def auto_assign_license_flag(self, /) -> bool | None:
        """
        Whether listed devices without a licence get one, if one is free.
        """
    @property
    def campaign_name(self, /) -> str | None:
        """
        A label of your own, up to 100 characters.
        """
    @property
    def campaign_time_windows(self, /) -> list[TimeWindow] | None:
        """
        Hours of the day in which devices may be upgraded, in UTC; any hour when absent.
        """
    @property
    def device_list(self, /) -> list[str]:
        """
        The IMEIs of the devices.
        """
    @property
    def end_date(self, /) -> date:
        """
        Last day, in UTC, until 24:00. More than 31 days after the start is unusual.
        """
    @property
    def firmware_from(self, /) -> str:
        """
        The version the devices must have now.
        """
    @property
    def firmware_name(self, /) -> str:
        """
        The firmware package, by the name under which `list_firmware` offers it.
        """
    @property
    def firmware_to(self, /) -> str:
        """
        The version the devices get.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CampaignRequest:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def protocol(self, /) -> Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str:
        """
        How the devices are managed: LWM2M or OMA-DM. HTTP devices are upgraded by v2.
        """
    @property
    def start_date(self, /) -> date:
        """
        First day, in UTC, at 00:00. Today starts the campaign within 90 minutes.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Nothing is sent. `context` says what is known besides: the time, the account, the campaign.
        """

@final
class CampaignStatus:
    """
    Where a campaign stands (Software Management v2 and v3).

    Usual order in v3: `CampaignRequestPending`, `CampaignRequestQueued`, `CampaignPreScheduled`,
    `CampaignScheduled`, `CampaignEnded`.
    """
    ABORTED: Final = "CampaignAborted"
    """
    Stopped after it started. Final.
    """
    CANCELLED: Final = "CampaignCancelled"
    """
    Cancelled before it started. Final.
    """
    ENDED: Final = "CampaignEnded"
    """
    The end date passed, or every eligible device was upgraded. Final.
    """
    FAILED: Final = "CampaignFailed"
    """
    The upgrade could not be scheduled with the upgrade server. Final.
    """
    PRE_SCHEDULED: Final = "CampaignPreScheduled"
    """
    The network was asked about the devices; nothing is scheduled yet (v3).
    """
    REQUEST_FAILED: Final = "CampaignRequestFailed"
    """
    The check of parameters and devices failed. Final.
    """
    REQUEST_PENDING: Final = "CampaignRequestPending"
    """
    Accepted and not checked yet.
    """
    REQUEST_QUEUED: Final = "CampaignRequestQueued"
    """
    Checked; waits for the start date. The platform's documents also call it `CampaignQueued`.
    """
    SCHEDULED: Final = "CampaignScheduled"
    """
    Scheduled; in v3 it stays here while the devices update.
    """

@final
class Client:
    """
    A client that blocks. The interpreter is left to other threads meanwhile, and Ctrl-C ends a call.

    It keeps both tokens alive by itself, and checks every request against the platform's rules
    before anything is sent. It is safe to use from many threads and tasks at once; one client
    for a program is enough.
    """
    def __enter__(self, /) -> Client: ...
    def __exit__(self, /, *exception: "object") -> None: ...
    def __new__(cls, /, authentication: Credentials | Tokens | TokenProvider, *, account: str | None = None, base_url: str | None = None, timeout: float | None = None, connect_timeout: float | None = None, read_timeout: float | None = None, proxy: str | None = None, ca_bundle: bytes | str | PathLike[str] | None = None, in_flight: SupportsIndex | None = None, attempts: SupportsIndex | None = None, largest_answer: SupportsIndex | None = None) -> Client:
        """
        Makes a client; nothing is sent yet.

        `authentication` is `Credentials`, `Tokens`, or an object that owns the tokens (see
        `TokenProvider`). `account` is the account it speaks for, `base_url` where the platform is
        (https, or this machine). Times are in seconds: `timeout` for a whole call, retries
        included (60 by default), `connect_timeout` for making a connection (10), `read_timeout`
        for silence in the middle of an answer (30). `proxy` is a URL; by default the proxies of
        the environment apply, except on this machine. `ca_bundle` holds certificate authorities
        to trust besides those of the system: PEM as bytes, or the path of a file. `in_flight`
        calls are under way at most (64), each is sent at most `attempts` times when it fails in a
        way that may pass (3), and no answer of more than `largest_answer` bytes is read (64 MiB).

        Raises `ConfigurationError` when the settings make no sense.
        """
    def __repr__(self, /) -> str: ...
    def _invoke(self, /, service: str, operation: str, arguments: Any, *, account: str | None = None, timeout: float | None = None) -> Any: ...
    @property
    def account(self, /) -> str | None:
        """
        The account this client speaks for.
        """
    @property
    def base_url(self, /) -> str:
        """
        Where the platform is, without a slash at the end.
        """
    def close(self, /) -> None:
        """
        Ends this client: calls that have not been sent raise `CancelledError`. The session and the
        bearer token live on until they expire.
        """
    @staticmethod
    def from_env(*, account: str | None = None, base_url: str | None = None, timeout: float | None = None, connect_timeout: float | None = None, read_timeout: float | None = None, proxy: str | None = None, ca_bundle: bytes | str | PathLike[str] | None = None, in_flight: SupportsIndex | None = None, attempts: SupportsIndex | None = None, largest_answer: SupportsIndex | None = None) -> Client:
        """
        Makes a client from the environment: `THINGSPACE_KEY`, `_SECRET`, `_USERNAME` and
        `_PASSWORD`, and where they are set `_ACCOUNT` and `_BASE_URL`. What is given here goes
        before the environment.

        Raises `ConfigurationError`, which names every variable that is missing.
        """
    @property
    def oauth(self, /) -> Oauth:
        """
        The bearer token of the platform's gateway. Mostly done for you.
        """
    def reset_login_guard(self, /) -> None:
        """
        Allows logins of this client's user again after the lock-out guard held them back.

        Call it when the cause is gone, for every client of the process: the guard counts per user.
        """
    @property
    def sessions(self, /) -> Sessions:
        """
        Sessions: log in and out, reset the password. Mostly done for you.
        """
    @property
    def software_v3(self, /) -> SoftwareV3:
        """
        Network-aware firmware campaigns, and licences for every protocol (Software Management v3).
        """

@final
class Credentials:
    """
    The key and secret of an application, and the user that it acts for.

    None of the four can be read back or pickled, and all are shown as `***`.
    """
    def __new__(cls, /, key: str, secret: str, username: str, password: str) -> Credentials: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_env() -> Credentials:
        """
        Reads `THINGSPACE_KEY`, `THINGSPACE_SECRET`, `THINGSPACE_USERNAME` and `THINGSPACE_PASSWORD`.

        Raises `ConfigurationError`, which names every variable that is missing.
        """

@final
class Device:
    """
    A device as Software Management sees it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_id: str, request_status: str | None = None, result_reason: str | None = None, mdn: str | None = None, model: str | None = None, make: str | None = None, firmware: str | None = None, fota_eligible: bool | None = None, license_assigned: bool | None = None, status: str | None = None, protocol: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None, software_list: SupportsGetItem[int, SoftwareInfo] | None = None, file_list: SupportsGetItem[int, SoftwareInfo] | None = None, create_time: datetime | str | None = None, upgrade_time: datetime | str | None = None, update_time: datetime | str | None = None, status_time: datetime | str | None = None, refresh_time: datetime | str | None = None, last_connection_time: datetime | str | None = None) -> Device: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def create_time(self, /) -> datetime | None:
        """
        When the record was made.
        """
    @property
    def device_id(self, /) -> str:
        """
        The IMEI.
        """
    @property
    def file_list(self, /) -> list[SoftwareInfo] | None:
        """
        Configuration files on the device.
        """
    @property
    def firmware(self, /) -> str | None:
        """
        The firmware it runs now.
        """
    @property
    def fota_eligible(self, /) -> bool | None:
        """
        Whether it can be upgraded over the air.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> Device:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def last_connection_time(self, /) -> datetime | None:
        """
        When reachability was last checked.
        """
    @property
    def license_assigned(self, /) -> bool | None:
        """
        Whether it holds a licence.
        """
    @property
    def make(self, /) -> str | None:
        """
        The maker of the device; compare without regard to case.
        """
    @property
    def mdn(self, /) -> str | None:
        """
        The phone number of the line, 10 digits.
        """
    @property
    def model(self, /) -> str | None:
        """
        The model of the device.
        """
    @property
    def protocol(self, /) -> Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None:
        """
        How it is managed.
        """
    @property
    def refresh_time(self, /) -> datetime | None:
        """
        When the record was refreshed.
        """
    @property
    def request_status(self, /) -> str | None:
        """
        Whether a queried device was found.
        """
    @property
    def result_reason(self, /) -> str | None:
        """
        Why it was not.
        """
    @property
    def software_list(self, /) -> list[SoftwareInfo] | None:
        """
        Software on the device.
        """
    @property
    def status(self, /) -> str | None:
        """
        The state of the line, such as `Active`.
        """
    @property
    def status_time(self, /) -> datetime | None:
        """
        When the status last changed.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    @property
    def update_time(self, /) -> datetime | None:
        """
        When the record last changed.
        """
    @property
    def upgrade_time(self, /) -> datetime | None:
        """
        When the firmware was last upgraded.
        """

@final
class DeviceChange:
    """
    What became of one device that was to join or leave a campaign.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_id: str, status: Literal["NoDeviceDataFromNetwork", "ReceivedDeviceDataFromNetwork", "RequestToFotaServerFailed", "UpgradePending", "UpgradeScheduled", "UpgradeSuccess", "UpgradeFailed", "DeviceRejected", "AddDeviceSucceed", "AddDeviceFailed", "RemoveDeviceSucceed", "RemoveDeviceFailed", "LicenseAssignSuccess", "LicenseAssignFailed", "LicenseRemoveSuccess", "LicenseRemoveFailed"] | str, reason: str | None = None) -> DeviceChange: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_id(self, /) -> str:
        """
        The IMEI.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeviceChange:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def reason(self, /) -> str | None:
        """
        Why.
        """
    @property
    def status(self, /) -> Literal["NoDeviceDataFromNetwork", "ReceivedDeviceDataFromNetwork", "RequestToFotaServerFailed", "UpgradePending", "UpgradeScheduled", "UpgradeSuccess", "UpgradeFailed", "DeviceRejected", "AddDeviceSucceed", "AddDeviceFailed", "RemoveDeviceSucceed", "RemoveDeviceFailed", "LicenseAssignSuccess", "LicenseAssignFailed", "LicenseRemoveSuccess", "LicenseRemoveFailed"] | str:
        """
        What happened.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """

@final
class DeviceChangeType:
    """
    Whether devices join or leave a campaign.
    """
    APPEND: Final = "append"
    """
    Adds the listed devices.
    """
    REMOVE: Final = "remove"
    """
    Takes the listed devices out.
    """

@final
class DeviceCount:
    """
    How many devices of a campaign stand at one status.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, status: Literal["NoDeviceDataFromNetwork", "ReceivedDeviceDataFromNetwork", "RequestToFotaServerFailed", "UpgradePending", "UpgradeScheduled", "UpgradeSuccess", "UpgradeFailed", "DeviceRejected", "AddDeviceSucceed", "AddDeviceFailed", "RemoveDeviceSucceed", "RemoveDeviceFailed", "LicenseAssignSuccess", "LicenseAssignFailed", "LicenseRemoveSuccess", "LicenseRemoveFailed"] | str, count: SupportsIndex) -> DeviceCount: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def count(self, /) -> int:
        """
        How many devices stand there.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeviceCount:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def status(self, /) -> Literal["NoDeviceDataFromNetwork", "ReceivedDeviceDataFromNetwork", "RequestToFotaServerFailed", "UpgradePending", "UpgradeScheduled", "UpgradeSuccess", "UpgradeFailed", "DeviceRejected", "AddDeviceSucceed", "AddDeviceFailed", "RemoveDeviceSucceed", "RemoveDeviceFailed", "LicenseAssignSuccess", "LicenseAssignFailed", "LicenseRemoveSuccess", "LicenseRemoveFailed"] | str:
        """
        The status.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """

@final
class DeviceFirmware:
    """
    The firmware of one device.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_id: str, firmware_version: str | None = None, status: str | None = None, reason: str | None = None, updated_time: datetime | str | None = None) -> DeviceFirmware: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_id(self, /) -> str:
        """
        The IMEI.
        """
    @property
    def firmware_version(self, /) -> str | None:
        """
        The version on the device.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeviceFirmware:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def reason(self, /) -> str | None:
        """
        Why it could not.
        """
    @property
    def status(self, /) -> str | None:
        """
        Whether the device could be asked, such as `FirmwareVersionUpdateSuccess`.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    @property
    def updated_time(self, /) -> datetime | None:
        """
        When the version was recorded.
        """

@final
class DeviceFirmwareList:
    """
    The firmware that devices reported when they were asked.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, account_name: str, devices: SupportsGetItem[int, DeviceFirmware]) -> DeviceFirmwareList: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str:
        """
        The account.
        """
    @property
    def devices(self, /) -> list[DeviceFirmware]:
        """
        One entry for each device. The platform misspells the member.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeviceFirmwareList:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """

@final
class DeviceList:
    """
    A list of devices by IMEI.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_list: SupportsGetItem[int, str]) -> DeviceList: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_list(self, /) -> list[str]:
        """
        The IMEIs of the devices, 15 digits each.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeviceList:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Nothing is sent. `context` says what is known besides: the time, the account, the campaign.
        """

@final
class DevicePage:
    """
    One page of the devices of an account.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, account_name: str, has_more_data: bool, device_list: SupportsGetItem[int, Device], max_page_size: SupportsIndex | None = None, last_seen_device_id: str | None = None) -> DevicePage: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str:
        """
        The account.
        """
    @property
    def device_list(self, /) -> list[Device]:
        """
        The devices of this page.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DevicePage:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def has_more_data(self, /) -> bool:
        """
        Whether more follow.
        """
    @property
    def last_seen_device_id(self, /) -> str | None:
        """
        Where the next page begins.
        """
    @property
    def max_page_size(self, /) -> int | None:
        """
        The largest page the platform gives.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """

@final
class DeviceQueryResult:
    """
    Devices that were looked up by IMEI.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, account_name: str, device_list: SupportsGetItem[int, Device], device_count: SupportsIndex | None = None) -> DeviceQueryResult: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str:
        """
        The account.
        """
    @property
    def device_count(self, /) -> int | None:
        """
        How many devices the answer has.
        """
    @property
    def device_list(self, /) -> list[Device]:
        """
        The devices; one that was not found says so in its `request_status` or `result_reason`.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeviceQueryResult:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """

@final
class DeviceUpgrade:
    """
    One upgrade in the history of a device.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_id: str, campaign_id: str, account_name: str, start_date: date | str, status: Literal["NoDeviceDataFromNetwork", "ReceivedDeviceDataFromNetwork", "RequestToFotaServerFailed", "UpgradePending", "UpgradeScheduled", "UpgradeSuccess", "UpgradeFailed", "DeviceRejected", "AddDeviceSucceed", "AddDeviceFailed", "RemoveDeviceSucceed", "RemoveDeviceFailed", "LicenseAssignSuccess", "LicenseAssignFailed", "LicenseRemoveSuccess", "LicenseRemoveFailed"] | str, firmware_name: str | None = None, firmware_from: str | None = None, firmware_to: str | None = None, report_updated_time: datetime | str | None = None, reason: str | None = None) -> DeviceUpgrade: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str:
        """
        The account.
        """
    @property
    def campaign_id(self, /) -> str:
        """
        The campaign.
        """
    @property
    def device_id(self, /) -> str:
        """
        The IMEI.
        """
    @property
    def firmware_from(self, /) -> str | None:
        """
        The version before.
        """
    @property
    def firmware_name(self, /) -> str | None:
        """
        The firmware package.
        """
    @property
    def firmware_to(self, /) -> str | None:
        """
        The version after.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeviceUpgrade:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def reason(self, /) -> str | None:
        """
        Why it stands there.
        """
    @property
    def report_updated_time(self, /) -> datetime | None:
        """
        When this entry last changed.
        """
    @property
    def start_date(self, /) -> date:
        """
        First day of the campaign, in UTC.
        """
    @property
    def status(self, /) -> Literal["NoDeviceDataFromNetwork", "ReceivedDeviceDataFromNetwork", "RequestToFotaServerFailed", "UpgradePending", "UpgradeScheduled", "UpgradeSuccess", "UpgradeFailed", "DeviceRejected", "AddDeviceSucceed", "AddDeviceFailed", "RemoveDeviceSucceed", "RemoveDeviceFailed", "LicenseAssignSuccess", "LicenseAssignFailed", "LicenseRemoveSuccess", "LicenseRemoveFailed"] | str:
        """
        How far the upgrade came.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """

@final
class DeviceUpgradeStatus:
    """
    Where a device stands in a campaign or a licence request (Software Management v3).
    """
    ADD_DEVICE_FAILED: Final = "AddDeviceFailed"
    """
    The device could not be added to a campaign.
    """
    ADD_DEVICE_SUCCEED: Final = "AddDeviceSucceed"
    """
    The device was added to a campaign.
    """
    DEVICE_REJECTED: Final = "DeviceRejected"
    """
    The device cannot take part; the reason says why. Final.
    """
    LICENSE_ASSIGN_FAILED: Final = "LicenseAssignFailed"
    """
    The device got no licence.
    """
    LICENSE_ASSIGN_SUCCESS: Final = "LicenseAssignSuccess"
    """
    The device got a licence.
    """
    LICENSE_REMOVE_FAILED: Final = "LicenseRemoveFailed"
    """
    The device keeps its licence, or had none.
    """
    LICENSE_REMOVE_SUCCESS: Final = "LicenseRemoveSuccess"
    """
    The device gave its licence back.
    """
    NO_DEVICE_DATA_FROM_NETWORK: Final = "NoDeviceDataFromNetwork"
    """
    The network does not report the device as reachable.
    """
    RECEIVED_DEVICE_DATA_FROM_NETWORK: Final = "ReceivedDeviceDataFromNetwork"
    """
    The network reported where the device is.
    """
    REMOVE_DEVICE_FAILED: Final = "RemoveDeviceFailed"
    """
    The device could not be taken out of a campaign.
    """
    REMOVE_DEVICE_SUCCEED: Final = "RemoveDeviceSucceed"
    """
    The device was taken out of a campaign.
    """
    REQUEST_TO_FOTA_SERVER_FAILED: Final = "RequestToFotaServerFailed"
    """
    The upgrade server refused the request; it is tried again.
    """
    UPGRADE_FAILED: Final = "UpgradeFailed"
    """
    The attempt failed; tried again while attempts and time remain.
    """
    UPGRADE_PENDING: Final = "UpgradePending"
    """
    Waits for its turn; the reason tells the estimated time.
    """
    UPGRADE_SCHEDULED: Final = "UpgradeScheduled"
    """
    An attempt is planned; the reason tells its begin and end.
    """
    UPGRADE_SUCCESS: Final = "UpgradeSuccess"
    """
    The device has the new firmware. Final.
    """

@final
class Finding:
    """
    One broken rule.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, severity: Literal["error", "warning"] | str, path: str, code: str, value: str, fix: str, source: str) -> Finding: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def code(self, /) -> str:
        """
        The name of the rule, which never changes: `window.too_short`.
        """
    @property
    def fix(self, /) -> str:
        """
        What is wrong and what to write instead.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> Finding:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def path(self, /) -> str:
        """
        The member that breaks the rule, as the wire names it: `campaignTimeWindowList[0].endTime`;
        empty when it is the request as a whole.
        """
    @property
    def severity(self, /) -> Literal["error", "warning"] | str:
        """
        Whether it stops the request or only warns.
        """
    @property
    def source(self, /) -> str:
        """
        Where the rule comes from: a document of the platform by its name, or what is assumed.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    @property
    def value(self, /) -> str:
        """
        The value that breaks it, as JSON would write it, cut when long; empty when there is none, and
        `***` when it is secret.
        """

@final
class FirmwarePackage:
    """
    A firmware package on offer.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, firmware_name: str, firmware_from: str, firmware_to: str, model: str, make: str, protocol: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str, launch_date: datetime | str | None = None, release_note: str | None = None) -> FirmwarePackage: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def firmware_from(self, /) -> str:
        """
        The version a device must have before.
        """
    @property
    def firmware_name(self, /) -> str:
        """
        The name to schedule it by.
        """
    @property
    def firmware_to(self, /) -> str:
        """
        The version a device gets.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> FirmwarePackage:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def launch_date(self, /) -> datetime | None:
        """
        When the package was released.
        """
    @property
    def make(self, /) -> str:
        """
        The maker of the devices it is for; compare without regard to case.
        """
    @property
    def model(self, /) -> str:
        """
        The model of the devices it is for.
        """
    @property
    def protocol(self, /) -> Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str:
        """
        How the devices it is for are managed.
        """
    @property
    def release_note(self, /) -> str | None:
        """
        What it brings.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """

@final
class FirmwareReportRequest:
    """
    A device was asked to report its firmware; read the result later with `query_devices`.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, account_name: str, request_id: str) -> FirmwareReportRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str:
        """
        The account.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> FirmwareReportRequest:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def request_id(self, /) -> str:
        """
        The identifier of the request.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """

@final
class FotaCallbackListener:
    """
    Where the platform sends its Software Management messages for an account.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, url: str) -> FotaCallbackListener: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> FotaCallbackListener:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    @property
    def url(self, /) -> str:
        """
        The address of the listener: `https`, on port 80, 443, 9001-9006, 50551-50559 or 28200-28220.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Nothing is sent. `context` says what is known besides: the time, the account, the campaign.
        """

@final
class LicenseChangeResult:
    """
    What became of each device that was to get or lose a licence.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, account_name: str, device_list: SupportsGetItem[int, CampaignDevice], license_count: SupportsIndex | None = None, license_used_count: SupportsIndex | None = None) -> LicenseChangeResult: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str:
        """
        The account.
        """
    @property
    def device_list(self, /) -> list[CampaignDevice]:
        """
        One entry for each device.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LicenseChangeResult:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def license_count(self, /) -> int | None:
        """
        Licences bought.
        """
    @property
    def license_used_count(self, /) -> int | None:
        """
        Licences in use after the request.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """

@final
class LicensePage:
    """
    One page of the licences of an account, with their totals.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, account_name: str, has_more_data: bool, device_list: SupportsGetItem[int, LicensedDevice], total_licenses: SupportsIndex | None = None, assigned_licenses: SupportsIndex | None = None, max_page_size: SupportsIndex | None = None, last_seen_device_id: str | None = None) -> LicensePage: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str:
        """
        The account.
        """
    @property
    def assigned_licenses(self, /) -> int | None:
        """
        Licences that devices hold now.
        """
    @property
    def device_list(self, /) -> list[LicensedDevice]:
        """
        The devices of this page that hold a licence.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LicensePage:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def has_more_data(self, /) -> bool:
        """
        Whether more devices follow.
        """
    @property
    def last_seen_device_id(self, /) -> str | None:
        """
        Where the next page begins.
        """
    @property
    def max_page_size(self, /) -> int | None:
        """
        The largest page the platform gives.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    @property
    def total_licenses(self, /) -> int | None:
        """
        Licences bought.
        """

@final
class LicensedDevice:
    """
    A device that holds a licence.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_id: str, assignment_time: datetime | str | None = None) -> LicensedDevice: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def assignment_time(self, /) -> datetime | None:
        """
        When it got the licence.
        """
    @property
    def device_id(self, /) -> str:
        """
        The IMEI.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LicensedDevice:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """

@final
class LoginRequest:
    """
    Logs a user in. Five failed logins in a row lock the account until support is called.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, username: str, password: str) -> LoginRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LoginRequest:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def password(self, /) -> str:
        """
        The password of that user.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    @property
    def username(self, /) -> str:
        """
        The API (UWS) user name.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Nothing is sent. `context` says what is known besides: the time, the account, the campaign.
        """

@final
class Oauth:
    """
    The bearer token of the platform's gateway. Mostly done for you.
    """
    def request_token(self, /, request: TokenRequest, *, account: str | None = None, timeout: float | None = None) -> BearerToken:
        """
        Requests a bearer token with the client's key and secret.

        The platform answers the same token until it expires, one hour after its first issue, so
        `expires_in` is what is left of that hour. The client does this by itself when it must.
        """

@final
class PasswordResetRequest:
    """
    Asks for a new password, which the platform makes up.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, old_password: str) -> PasswordResetRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> PasswordResetRequest:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def old_password(self, /) -> str:
        """
        The password valid until now.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Nothing is sent. `context` says what is known besides: the time, the account, the campaign.
        """

@final
class PasswordResetResult:
    """
    The new password. It counts at once: store it before anything else.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, new_password: str) -> PasswordResetResult: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> PasswordResetResult:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def new_password(self, /) -> str:
        """
        The password that now applies.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """

@final
class Protocol:
    """
    How a device is managed over the air, which decides the service that upgrades it.

    The platform spells one protocol in several ways and expects another spelling on each call; all
    are read, and each call sends its own.
    """
    ALL: Final = "all"
    """
    Every protocol; only a filter when firmware is listed.
    """
    HTTP: Final = "HTTP"
    """
    HTTP: devices check in by themselves and are upgraded by Software Management v2.
    """
    LWM2M: Final = "LWM2M"
    """
    Lightweight M2M: upgraded by Software Management v3.
    """
    NONE: Final = "NONE"
    """
    No over-the-air management.
    """
    OMA_DM: Final = "OMA"
    """
    OMA Device Management: upgraded by Software Management v1 or v3.
    """

@final
class RecordedRequest:
    """
    A request as it arrived at a simulator.
    """
    def __repr__(self, /) -> str: ...
    @property
    def body(self, /) -> str:
        """
        The body as text; empty when there was none.
        """
    @property
    def content_type(self, /) -> str | None:
        """
        The `Content-Type` header.
        """
    @property
    def method(self, /) -> str:
        """
        The HTTP method.
        """
    @property
    def target(self, /) -> str:
        """
        Path and query, exactly as they arrived.
        """

@final
class SessionToken:
    """
    A session. It ends after 20 minutes without use.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, session_token: str) -> SessionToken: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> SessionToken:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def session_token(self, /) -> str:
        """
        The token, for the `VZ-M2M-Token` header; after a logout, the token of the session that ended.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """

@final
class Sessions:
    """
    Sessions: log in and out, reset the password. Mostly done for you.
    """
    def login(self, /, request: LoginRequest, *, account: str | None = None, timeout: float | None = None) -> SessionToken:
        """
        Logs a user in. The calls that follow use the session if the user is the client's own.

        The client logs in by itself when it must. Five failed logins in a row lock a user until
        support is called, so a password that was refused once is never sent again.
        """
    def logout(self, /, *, account: str | None = None, timeout: float | None = None) -> SessionToken:
        """
        Ends the session of this client, and answers the token that ended.

        The next call begins another session.
        """
    def reset_password(self, /, request: PasswordResetRequest, *, account: str | None = None, timeout: float | None = None) -> PasswordResetResult:
        """
        Has the platform make up a new password for the user of this client.

        The new password counts at once, and the client uses it from then on; store it before
        anything else. Passwords do not expire; a change every 90 days is advised.
        """

@final
class Severity:
    """
    How serious a finding is.
    """
    ERROR: Final = "error"
    """
    The platform would refuse the request, or do something else than asked; nothing is sent.
    """
    WARNING: Final = "warning"
    """
    Allowed, and probably not what was meant; the request is sent.
    """

@final
class Simulator:
    """
    A ThingSpace of your own: a real server on this machine, with accounts, devices and campaigns.

    Time stands still in it until it is advanced. Use it as a context manager, or call `stop`.
    """
    def __enter__(self, /) -> Simulator: ...
    def __exit__(self, /, *exception: "object") -> None: ...
    def __repr__(self, /) -> str: ...
    @property
    def account(self, /) -> str:
        """
        The account that has the devices.
        """
    def advance(self, /, *, days: SupportsFloat | SupportsIndex = 0.0, hours: SupportsFloat | SupportsIndex = 0.0, minutes: SupportsFloat | SupportsIndex = 0.0, seconds: SupportsFloat | SupportsIndex = 0.0) -> None:
        """
        Lets time pass, with everything that happens meanwhile.
        """
    @property
    def credentials(self, /) -> Credentials:
        """
        What its one user logs in with.
        """
    @property
    def environment(self, /) -> dict[str, str]:
        """
        The environment that makes `Client.from_env()` of another program come here.
        """
    def expire_bearer_tokens(self, /) -> None:
        """
        Ends every bearer token now.
        """
    def expire_sessions(self, /) -> None:
        """
        Ends every session now.
        """
    @property
    def now(self, /) -> datetime:
        """
        The time in it, in UTC.
        """
    @property
    def requests(self, /) -> list[RecordedRequest]:
        """
        What arrived, the oldest first; without headers, and without passwords and tokens.
        """
    def script(self, /, *, method: str | None = None, path_contains: str | None = None, status: SupportsIndex = 200, headers: dict[str, str] | None = None, body: str = ..., times: SupportsIndex = 1, cut: bool = False) -> None:
        """
        Prescribes the answer to the next requests that match, exactly as it stands, whatever they ask.

        Without `path_contains` any request matches but those for tokens and sessions, which a client
        makes by itself. `times` is how many requests get the answer, and `cut` closes the connection
        half-way through the body.
        """
    @staticmethod
    def start(*, seed: SupportsIndex = 1, start: datetime | str | None = None, port: SupportsIndex = 0, speed: SupportsFloat | SupportsIndex = 0.0, devices: SupportsIndex | None = None) -> Simulator:
        """
        Starts a simulator.

        The same `seed` and the same requests give the same answers. `start` is the time at which it
        begins, 2026-03-01 00:00 UTC by default. `port` 0 takes a free one. `speed` is how many seconds pass in it
        in a second of real time. `devices` is how many devices the account has.

        Raises `ConfigurationError` when the port is taken or the settings make no sense.
        """
    @property
    def statistics(self, /) -> dict[str, int]:
        """
        What was counted since the start, by name: `requests`, `token_requests`, `logins`, `failed_logins` and more.
        """
    def stop(self, /) -> None:
        """
        Ends the simulator; once is enough.
        """
    @property
    def url(self, /) -> str:
        """
        Where it is.
        """

@final
class SoftwareInfo:
    """
    A piece of software on a device.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, name: str, version: str, upgrade_time: datetime | str | None = None) -> SoftwareInfo: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> SoftwareInfo:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def name(self, /) -> str:
        """
        Its name.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    @property
    def upgrade_time(self, /) -> datetime | None:
        """
        When it was last upgraded.
        """
    @property
    def version(self, /) -> str:
        """
        Its version.
        """

@final
class SoftwareV3:
    """
    Network-aware firmware campaigns, and licences for every protocol (Software Management v3).
    """
    def assign_licenses(self, /, devices: DeviceList | SupportsGetItem[int, str], *, account: str | None = None, timeout: float | None = None) -> LicenseChangeResult:
        """
        Gives licences to devices. In v3 that also begins to watch whether they are reachable.
        """
    def cancel_campaign(self, /, campaign_id: str, *, account: str | None = None, timeout: float | None = None) -> Success:
        """
        Cancels a campaign that has not started.
        """
    def change_campaign_dates(self, /, campaign_id: str, request: CampaignDatesRequest, *, account: str | None = None, timeout: float | None = None) -> Campaign:
        """
        Changes the dates and windows of a campaign.

        Before the start everything may change; afterwards only the end date, to at least 24 hours
        from now. Send what stays the same too.
        """
    def deregister_callback(self, /, *, account: str | None = None, timeout: float | None = None) -> Success:
        """
        Removes the address that the platform calls when a campaign changes.
        """
    def get_callback(self, /, *, account: str | None = None, timeout: float | None = None) -> FotaCallbackListener:
        """
        Reads the address that the platform calls when a campaign changes.
        """
    def get_campaign(self, /, campaign_id: str, *, account: str | None = None, timeout: float | None = None) -> Campaign:
        """
        Reads a campaign.
        """
    def get_device_history(self, /, device_id: str, *, account: str | None = None, timeout: float | None = None) -> list[DeviceUpgrade]:
        """
        Reads the upgrades of a device in the last six months.
        """
    def get_licenses(self, /, *, account: str | None = None, timeout: float | None = None) -> Pager[LicensePage, LicensedDevice]:
        """
        Lists the devices that hold a licence; a page also tells how many were bought and are in use.

        Pages are fetched as they are needed; nothing is sent before the first item is asked for.
        """
    def get_subscription(self, /, *, account: str | None = None, timeout: float | None = None) -> Subscription:
        """
        Reads what the account has bought.
        """
    def list_campaign_devices(self, /, campaign_id: str, *, account: str | None = None, timeout: float | None = None) -> Pager[CampaignDevicePage, CampaignDevice]:
        """
        Lists the devices of a campaign and how far each is: the report of the campaign.

        Pages are fetched as they are needed; nothing is sent before the first item is asked for.
        """
    def list_campaigns_by_status(self, /, campaign_status: Literal["CampaignRequestPending", "CampaignRequestFailed", "CampaignRequestQueued", "CampaignPreScheduled", "CampaignScheduled", "CampaignEnded", "CampaignCancelled", "CampaignAborted", "CampaignFailed"] | str, *, account: str | None = None, timeout: float | None = None) -> Pager[CampaignPage, Campaign]:
        """
        Lists the campaigns that stand at a status.

        Pages are fetched as they are needed; nothing is sent before the first item is asked for.
        """
    def list_devices(self, /, *, protocol: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None, account: str | None = None, timeout: float | None = None) -> Pager[DevicePage, Device]:
        """
        Lists the devices of the account, by IMEI.

        Pages are fetched as they are needed; nothing is sent before the first item is asked for.
        """
    def list_firmware(self, /, protocol: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str, *, account: str | None = None, timeout: float | None = None) -> list[FirmwarePackage]:
        """
        Lists the firmware packages on offer for a protocol.
        """
    def modify_campaign_devices(self, /, campaign_id: str, request: CampaignDevicesRequest, *, account: str | None = None, timeout: float | None = None) -> CampaignDevicesResult:
        """
        Adds devices to a campaign, or takes them out. Not possible once it is scheduled.
        """
    def query_devices(self, /, devices: DeviceList | SupportsGetItem[int, str], *, account: str | None = None, timeout: float | None = None) -> DeviceQueryResult:
        """
        Looks devices up by IMEI, up to 1,000.
        """
    def register_callback(self, /, listener: FotaCallbackListener, *, account: str | None = None, timeout: float | None = None) -> FotaCallbackListener:
        """
        Registers the address that the platform calls when a campaign changes.
        """
    def remove_licenses(self, /, devices: DeviceList | SupportsGetItem[int, str], *, account: str | None = None, timeout: float | None = None) -> LicenseChangeResult:
        """
        Takes unused licences from devices, which also cancels an upgrade that has not started.
        """
    def report_device_firmware(self, /, device_id: str, *, account: str | None = None, timeout: float | None = None) -> FirmwareReportRequest:
        """
        Asks one device to report its firmware later; read the result with `query_devices`.
        """
    def schedule_campaign(self, /, request: CampaignRequest, *, account: str | None = None, timeout: float | None = None) -> Campaign:
        """
        Schedules a firmware campaign for a list of devices.

        The answer means accepted, not scheduled: follow the campaign with `wait_for_campaign`.
        Devices that do not fit are left out one by one, and the report says why.
        """
    def sync_device_firmware(self, /, devices: DeviceList | SupportsGetItem[int, str], *, account: str | None = None, timeout: float | None = None) -> DeviceFirmwareList:
        """
        Asks up to 100 devices for their firmware, and records what they answer.
        """
    def update_callback(self, /, listener: FotaCallbackListener, *, account: str | None = None, timeout: float | None = None) -> FotaCallbackListener:
        """
        Replaces the address that the platform calls when a campaign changes.
        """
    def wait_for_campaign(self, /, campaign_id: str, *, on_progress: Callable[[CampaignProgress], object] | None = None, poll_interval: float | None = None, deadline: float | None = None, account: str | None = None, timeout: float | None = None) -> Campaign:
        """
        Waits until a campaign has ended, whatever came of it, and returns it.

        Look at its `status`: a campaign that was refused or cancelled has ended too. It is looked at
        every `poll_interval` seconds (30 by default); after each look `on_progress` is called with a
        `CampaignProgress`, and an exception it raises ends the waiting. `deadline` is how long to wait at most, in
        seconds (raises `TimeoutError`); as long as the campaign lasts when absent. Ctrl-C ends the
        waiting and leaves the campaign alone. `timeout` holds for each look.
        """

@final
class Subscription:
    """
    What an account has bought.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, account_name: str, purchase_type: str | None = None, license_count: SupportsIndex | None = None, license_used_count: SupportsIndex | None = None, update_time: datetime | str | None = None) -> Subscription: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str:
        """
        The account.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> Subscription:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def license_count(self, /) -> int | None:
        """
        Licences bought per month; 0 when every upgrade is billed by itself.
        """
    @property
    def license_used_count(self, /) -> int | None:
        """
        Licences now in use.
        """
    @property
    def purchase_type(self, /) -> str | None:
        """
        The billing models, separated by commas: `MRC` is per licence and month, `EVNT` per upgrade.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    @property
    def update_time(self, /) -> datetime | None:
        """
        When the record last changed.
        """

@final
class Success:
    """
    An answer that only says that it worked.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, success: bool | None = None) -> Success: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> Success:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def success(self, /) -> bool | None:
        """
        True on success.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """

@final
class TimeWindow:
    """
    Hours of the day in which a campaign may run, in UTC: from `start_time` up to, not including,
    `end_time`. To cross midnight write two windows, such as 20 to 24 and 0 to 4.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, start_time: SupportsIndex, end_time: SupportsIndex) -> TimeWindow: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def end_time(self, /) -> int:
        """
        Hour of the end, 1 to 24; in v3 at least 4 more than `start_time`; -1 when it was left out.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> TimeWindow:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def start_time(self, /) -> int:
        """
        First hour, 0 to 23; -1 when it was left out.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Nothing is sent. `context` says what is known besides: the time, the account, the campaign.
        """

@final
class TokenRefusal:
    """
    Which of the tokens given before the platform refused.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, bearer: bool = False, session: bool = False) -> TokenRefusal: ...
    def __repr__(self, /) -> str: ...
    @property
    def bearer(self, /) -> bool:
        """
        The bearer token was refused or is about to expire.
        """
    @property
    def session(self, /) -> bool:
        """
        The session was refused.
        """

@final
class TokenRequest:
    """
    Asks for a bearer token with the key and secret of the client.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, grant_type: str | None = None, scope: str | None = None) -> TokenRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> TokenRequest:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def grant_type(self, /) -> str | None:
        """
        The grant; only `client_credentials` is offered, and used when absent.
        """
    @property
    def scope(self, /) -> str | None:
        """
        Wanted scopes, separated by spaces. Software and Connectivity Management need none.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Nothing is sent. `context` says what is known besides: the time, the account, the campaign.
        """

@final
class Tokens:
    """
    Both tokens, as somebody else got them.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, bearer: str, session: str, expires_in: float | None = None) -> Tokens:
        """
        `expires_in` is how long the bearer token lives from now on, in seconds, where that is known.
        """
    def __repr__(self, /) -> str: ...

@final
class ValidationContext:
    """
    What is known besides the request when its rules are checked; everything may be left out.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, now: datetime | str | None = None, account: str | None = None, operation: str | None = None, campaign: Campaign | None = None) -> ValidationContext: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def account(self, /) -> str | None:
        """
        The account the request is for.
        """
    @property
    def campaign(self, /) -> Campaign | None:
        """
        The campaign that is to be changed, which decides what may still change.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> ValidationContext:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def now(self, /) -> datetime | None:
        """
        The present instant; the clock of the machine when absent.
        """
    @property
    def operation(self, /) -> str | None:
        """
        The operation the request is for, such as `software_v3.query_devices`, where that decides how
        many devices it may name.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Nothing is sent. `context` says what is known besides: the time, the account, the campaign.
        """

@final
class _Pages:
    """
    The pages of a list.
    """
    def fetch(self, /, whole: bool) -> tuple[str | None, Any] | None:
        """
        Fetches the next page: the cursor after it, and the page (`whole`) or the list of its items.
        """
    def fetch_async(self, /, whole: bool) -> Coroutine[Any, Any, tuple[str | None, Any] | None]:
        """
        The same, awaited.
        """
    def starting_after(self, /, cursor: str) -> None:
        """
        Begins elsewhere.
        """

def _run_command_line(arguments: SupportsGetItem[int, str]) -> int:
    """
    Runs the command line and returns its exit code.
    """

def _table() -> Any:
    """
    The tables as data, for the test that compares them with the classes.
    """

def validate(operation: str, request: Any, context: Any | None = None) -> list[Finding]:
    """
    Checks the body of an operation offline and returns all findings, errors and warnings, in one list.

    `operation` is a name such as `software_v3.schedule_campaign`; `request` and `context` are models, or
    dictionaries with the member names of the wire. A request that cannot be read gives findings too.

    Raises `ConfigurationError` when there is no such operation, or it has no body.
    """

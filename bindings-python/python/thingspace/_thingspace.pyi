"""
The native part of `thingspace`.
"""

from _typeshed import SupportsGetItem
from collections.abc import Callable, Coroutine
from datetime import date, datetime
from os import PathLike
from thingspace.lists import AsyncPager, Pager
from thingspace.tokens import TokenProvider
from thingspace.uploads import BinaryFile
from typing import Any, Final, Literal, SupportsFloat, SupportsIndex, final

__all__ = ["_VERSION", "AsyncCampaigns", "AsyncClient", "AsyncOauth", "AsyncSessions", "AsyncSoftwareV1", "AsyncSoftwareV2", "AsyncSoftwareV3", "AttemptsPerDevice", "BearerToken", "CallbackCampaign", "CallbackMessage", "CallbackUpgrade", "Campaign", "CampaignDatesRequest", "CampaignDevice", "CampaignDevicePage", "CampaignDevicesRequest", "CampaignDevicesResult", "CampaignPage", "CampaignPart", "CampaignPartCheck", "CampaignPartReport", "CampaignPartState", "CampaignPlan", "CampaignPlanCheck", "CampaignPlanReport", "CampaignPlanWait", "CampaignProgress", "CampaignRequest", "CampaignStart", "CampaignStatus", "CampaignTiming", "Campaigns", "CancelCandidatePage", "CancelCandidates", "CancelCandidatesRequest", "CancelListChange", "CellCapacity", "CellCapacityQuestion", "CheckIn", "Client", "ClockChange", "ConfigurationFile", "Credentials", "Device", "DeviceChange", "DeviceChangeType", "DeviceCount", "DeviceFirmware", "DeviceFirmwareList", "DeviceList", "DeviceLog", "DeviceLoggingRequest", "DevicePage", "DeviceQueryResult", "DeviceUpgrade", "DeviceUpgradeStatus", "FileCampaignRequest", "FileUpload", "Finding", "Firmware", "FirmwarePackage", "FirmwareReportRequest", "FirmwareUpgrade", "FirmwareUpgradePage", "FirmwareUpgradeRequest", "FotaCallbackListener", "HourFit", "LicenseChangeResult", "LicensePage", "LicensedDevice", "ListenerOptions", "LocalHours", "LocalWindows", "LocalWindowsPeriod", "LocalWindowsQuestion", "LoggingDevice", "LoginRequest", "Oauth", "PasswordResetRequest", "PasswordResetResult", "PlannedCampaign", "Protocol", "ReceivedCallback", "RecordedRequest", "RegisteredUpgradeCallback", "RejectedDevice", "RuleOptions", "SafeEndDate", "SafeEndDateQuestion", "SessionToken", "Sessions", "Severity", "Simulator", "SoftwareCallback", "SoftwareCallbackKind", "SoftwareCampaign", "SoftwareCampaignDatesRequest", "SoftwareCampaignPage", "SoftwareCampaignRequest", "SoftwareInfo", "SoftwarePackage", "SoftwareV1", "SoftwareV2", "SoftwareV3", "SoftwareVersion", "Subscription", "Success", "TimeWindow", "TokenRefusal", "TokenRequest", "Tokens", "UnknownMember", "UpgradeCallbackListener", "UpgradeCallbackRegistration", "UpgradeDevicesRequest", "UpgradeStatus", "UtcInterval", "ValidationContext", "WindowsLeft", "_Pages", "timing", "_run_command_line", "_table", "parse_callback", "receive_callback", "validate"]

_VERSION: Final[str]

@final
class AsyncCampaigns:
    """
    One campaign, whatever the version: a plan is split by protocol, sent to v1, v2 and v3, and
    followed as one. It adds nothing that the three services cannot do.
    """
    def cancel_plan(self, /, campaign: PlannedCampaign, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, PlannedCampaign]:
        """
        Cancels every part that can still be cancelled, and says which cannot.

        v1 and v3 cancel nothing that has started; v2 stops it, and some devices may be done already.
        """
    def check_plan(self, /, plan: CampaignPlan, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, CampaignPlanCheck]:
        """
        Looks up every device of a plan and says what would become of it; nothing is scheduled.

        Protocol, make, model, version, licence and running campaigns of each device are read. That
        takes a call for each 1,000 devices, one for each 1,000 devices of unfinished campaigns for
        such makes and models (1,000 calls at most), one for each earlier campaign of a package that
        needs a pilot, and some twenty more.
        """
    def continue_plan(self, /, campaign: PlannedCampaign, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, PlannedCampaign]:
        """
        Schedules what can be scheduled by now; call it when the report says so.

        That is what waited for a pilot that has passed, and what was not sent. Where a pilot is over and
        did not pass, up to 20 of the devices that wait become the next one. A part of which nobody
        knows whether it was scheduled is looked for first, and only sent again if it is not there.
        """
    def get_plan_report(self, /, campaign: PlannedCampaign, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, CampaignPlanReport]:
        """
        Reads how far every part of a plan is, as one report.
        """
    def schedule_plan(self, /, plan: CampaignPlan, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, PlannedCampaign]:
        """
        Checks a plan, gives out licences where the plan says so, and schedules its parts.

        A package that has not passed its pilot begins with at most 20 devices; the others wait for
        `continue_plan`. Keep the answer: the other functions want it back. When a part is refused the
        others go on, and the part says why.
        """
    def wait_for_plan(self, /, wait: CampaignPlanWait, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, CampaignPlanReport]:
        """
        Waits until a plan is finished, or needs a word from you, and reads the report then.

        It needs one when `continue_plan` has something to do, or a pilot did not pass. Upgrades of v1
        may last for ever: nobody waits for what is left after the last day of the plan.
        """

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
    def __new__(cls, /, authentication: Credentials | Tokens | TokenProvider, *, account: str | None = None, base_url: str | None = None, timeout: float | None = None, connect_timeout: float | None = None, read_timeout: float | None = None, proxy: str | None = None, ca_bundle: bytes | str | PathLike[str] | None = None, in_flight: SupportsIndex | None = None, attempts: SupportsIndex | None = None, largest_answer: SupportsIndex | None = None, rules: RuleOptions | None = None) -> AsyncClient:
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
        `rules` are decisions where the platform's documents are silent.

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
    @property
    def campaigns(self, /) -> AsyncCampaigns:
        """
        One campaign, whatever the version: a plan is split by protocol, sent to v1, v2 and v3, and
        followed as one. It adds nothing that the three services cannot do.
        """
    def close(self, /) -> None:
        """
        Ends this client: calls that have not been sent raise `CancelledError`. The session and the
        bearer token live on until they expire.
        """
    @staticmethod
    def from_env(*, account: str | None = None, base_url: str | None = None, timeout: float | None = None, connect_timeout: float | None = None, read_timeout: float | None = None, proxy: str | None = None, ca_bundle: bytes | str | PathLike[str] | None = None, in_flight: SupportsIndex | None = None, attempts: SupportsIndex | None = None, largest_answer: SupportsIndex | None = None, rules: RuleOptions | None = None) -> AsyncClient:
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
    def software_v1(self, /) -> AsyncSoftwareV1:
        """
        Upgrades that are pushed to OMA-DM and LWM2M devices on a day (Software Management v1).
        """
    @property
    def software_v2(self, /) -> AsyncSoftwareV2:
        """
        Campaigns of devices that check in over HTTP, their files and logs (Software Management v2).
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
class AsyncSoftwareV1:
    """
    Upgrades that are pushed to OMA-DM and LWM2M devices on a day (Software Management v1).
    """
    def assign_licenses(self, /, devices: DeviceList | SupportsGetItem[int, str], *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, LicenseChangeResult]:
        """
        Gives licences to devices. `software_v3.assign_licenses` does the same for every protocol
        and is what the platform advises.
        """
    def cancel_upgrade(self, /, upgrade_id: str, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, Success]:
        """
        Cancels an upgrade that has not started.
        """
    def delete_cancel_candidates(self, /, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, Success]:
        """
        Empties the list of the devices that lose their licence first.
        """
    def deregister_callback(self, /, service_name: str, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, Success]:
        """
        Removes the address that the platform calls. `Fota` is the only service there is.
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
    def get_upgrade(self, /, upgrade_id: str, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, FirmwareUpgrade]:
        """
        Reads an upgrade and how far each of its devices is: the report of the upgrade.
        """
    def list_callbacks(self, /, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, list[RegisteredUpgradeCallback]]:
        """
        Lists the addresses that the platform calls when an upgrade changes.
        """
    def list_cancel_candidates(self, /, *, account: str | None = None, timeout: float | None = None) -> AsyncPager[CancelCandidatePage, str]:
        """
        Lists the IMEIs of the devices that lose their licence first.

        Pages are fetched as they are needed; nothing is sent before the first item is asked for.
        """
    def list_devices(self, /, *, client_type: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None, account: str | None = None, timeout: float | None = None) -> AsyncPager[DevicePage, Device]:
        """
        Lists the devices of the account, by IMEI.

        Pages are fetched as they are needed; nothing is sent before the first item is asked for.
        """
    def list_firmware(self, /, *, client_type: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, list[Firmware]]:
        """
        Lists the firmware packages on offer.
        """
    def list_upgrades_by_status(self, /, upgrade_status: Literal["RequestPending", "RequestFailed", "Queued", "InProgress", "Finished", "UpgradeFailed", "Cancelled"] | str, *, account: str | None = None, timeout: float | None = None) -> AsyncPager[FirmwareUpgradePage, FirmwareUpgrade]:
        """
        Lists the upgrades that stand at a status.

        Pages are fetched as they are needed; nothing is sent before the first item is asked for.
        """
    def modify_upgrade_devices(self, /, upgrade_id: str, request: UpgradeDevicesRequest, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, CampaignDevicesResult]:
        """
        Adds devices to an upgrade, or takes them out. Not possible once it has started.
        """
    def register_callback(self, /, listener: UpgradeCallbackListener, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, UpgradeCallbackRegistration]:
        """
        Registers the address that the platform calls when an upgrade changes. Replaces the one before.
        """
    def remove_licenses(self, /, devices: DeviceList | SupportsGetItem[int, str], *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, LicenseChangeResult]:
        """
        Takes unused licences from devices, which also cancels an upgrade that has not started.
        `software_v3.remove_licenses` does the same for every protocol.
        """
    def schedule_upgrade(self, /, request: FirmwareUpgradeRequest, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, FirmwareUpgrade]:
        """
        Schedules an upgrade that is pushed to a list of devices on a day.

        The answer means accepted, not scheduled: follow the upgrade with `get_upgrade`. A device that
        is off is notified when it next connects; OMA-DM devices stay queued without end.
        """
    def set_cancel_candidates(self, /, candidates: CancelCandidatesRequest, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, CancelCandidates]:
        """
        Names the devices that lose their licence first when the monthly licences become fewer.
        """

@final
class AsyncSoftwareV2:
    """
    Campaigns of devices that check in over HTTP, their files and logs (Software Management v2).
    """
    def assign_licenses(self, /, devices: DeviceList | SupportsGetItem[int, str], *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, LicenseChangeResult]:
        """
        Gives licences to devices. `software_v3.assign_licenses` does the same for every protocol
        and is what the platform advises.
        """
    def cancel_campaign(self, /, campaign_id: str, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, Success]:
        """
        Cancels a campaign. One that has started is aborted: some devices may be done already.
        """
    def change_campaign_dates(self, /, campaign_id: str, request: SoftwareCampaignDatesRequest, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, SoftwareCampaign]:
        """
        Changes the dates and windows of a campaign.

        Before the start everything may change; afterwards only the end date, to at least 24 hours
        from now, and windows may be added. Send what stays the same too.
        """
    def delete_cancel_candidates(self, /, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, Success]:
        """
        Empties the list of the devices that lose their licence first.
        """
    def deregister_callback(self, /, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, Success]:
        """
        Removes the address that the platform calls when a campaign changes.
        """
    def disable_device_logging(self, /, device_id: str, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, Success]:
        """
        Turns the verbose log of a device off.
        """
    def disable_logging_devices(self, /, device_ids: SupportsGetItem[int, str], *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, Success]:
        """
        Turns the verbose log of devices off.
        """
    def enable_device_logging(self, /, device_id: str, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, LoggingDevice]:
        """
        Turns the verbose log of a device on, for 7 days; at most 20 devices of an account at a time.
        """
    def enable_logging_devices(self, /, devices: DeviceLoggingRequest, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, list[LoggingDevice]]:
        """
        Turns the verbose log of devices on, for 7 days; at most 20 devices of an account at a time.
        """
    def get_callback(self, /, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, FotaCallbackListener]:
        """
        Reads the address that the platform calls when a campaign changes.
        """
    def get_campaign(self, /, campaign_id: str, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, SoftwareCampaign]:
        """
        Reads a campaign.
        """
    def get_check_in_history(self, /, device_id: str, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, list[CheckIn]]:
        """
        Reads when a device checked in, and what came of it. Works without a verbose log.
        """
    def get_device_history(self, /, device_id: str, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, list[DeviceUpgrade]]:
        """
        Reads the upgrades of a device in the last six months.
        """
    def get_device_logs(self, /, device_id: str, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, list[DeviceLog]]:
        """
        Reads the verbose log of a device. There is none in the first 24 hours, and none older than 30 days.
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
    def list_campaigns_by_status(self, /, campaign_status: Literal["CampaignRequestPending", "CampaignRequestFailed", "CampaignRequestQueued", "CampaignPreScheduled", "CampaignScheduled", "CampaignEnded", "CampaignCancelled", "CampaignAborted", "CampaignFailed"] | str, *, account: str | None = None, timeout: float | None = None) -> AsyncPager[SoftwareCampaignPage, SoftwareCampaign]:
        """
        Lists the campaigns that stand at a status.

        Pages are fetched as they are needed; nothing is sent before the first item is asked for.
        """
    def list_cancel_candidates(self, /, *, account: str | None = None, timeout: float | None = None) -> AsyncPager[CancelCandidatePage, str]:
        """
        Lists the IMEIs of the devices that lose their licence first.

        Pages are fetched as they are needed; nothing is sent before the first item is asked for.
        """
    def list_devices(self, /, *, distribution_type: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None, account: str | None = None, timeout: float | None = None) -> AsyncPager[DevicePage, Device]:
        """
        Lists the devices of the account, by IMEI.

        Pages are fetched as they are needed; nothing is sent before the first item is asked for.
        """
    def list_files(self, /, distribution_type: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, list[ConfigurationFile]]:
        """
        Lists the configuration files on offer for a protocol.
        """
    def list_logging_devices(self, /, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, list[LoggingDevice]]:
        """
        Lists the devices whose clients write a verbose log.
        """
    def list_software(self, /, *, distribution_type: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, list[SoftwarePackage]]:
        """
        Lists the software packages on offer.
        """
    def modify_campaign_devices(self, /, campaign_id: str, request: CampaignDevicesRequest, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, CampaignDevicesResult]:
        """
        Adds devices to a campaign, or takes them out. Possible only while it is pending or queued.
        """
    def register_callback(self, /, listener: FotaCallbackListener, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, FotaCallbackListener]:
        """
        Registers the address that the platform calls when a campaign changes.
        """
    def remove_licenses(self, /, devices: DeviceList | SupportsGetItem[int, str], *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, LicenseChangeResult]:
        """
        Takes unused licences from devices, which also cancels an upgrade that has not started.
        `software_v3.remove_licenses` does the same for every protocol.
        """
    def schedule_campaign(self, /, request: SoftwareCampaignRequest, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, SoftwareCampaign]:
        """
        Schedules a software campaign at the older address of the call;
        `schedule_software_campaign` does the same at the documented one.
        """
    def schedule_file_campaign(self, /, request: FileCampaignRequest, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, SoftwareCampaign]:
        """
        Schedules a campaign that brings a configuration file to devices that check in.
        """
    def schedule_software_campaign(self, /, request: SoftwareCampaignRequest, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, SoftwareCampaign]:
        """
        Schedules a software campaign for devices that check in.

        The answer means accepted, not scheduled: follow the campaign with `get_campaign`. Devices that
        do not fit are left out one by one, and the report says why.
        """
    def set_cancel_candidates(self, /, candidates: CancelCandidatesRequest, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, CancelCandidates]:
        """
        Names the devices that lose their licence first when the monthly licences become fewer.
        """
    def update_callback(self, /, listener: FotaCallbackListener, *, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, FotaCallbackListener]:
        """
        Replaces the address that the platform calls when a campaign changes.
        """
    def update_file(self, /, form: FileUpload, file: str | PathLike[str] | bytes | BinaryFile, *, on_progress: Callable[[int, int | None], object] | None = None, name: str | None = None, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, ConfigurationFile]:
        """
        Uploads a new version of a configuration file. Only the release notes know this call; its form
        is assumed to be that of `upload_file`.

        `file` is a path, bytes, or a binary file object; it is read as it is sent, in a thread.
        `on_progress`, a function or a coroutine function, is called on the event loop with the bytes sent
        so far and how many there are (None where that is not known). What it or the file object raises
        ends the upload and comes out of the call, and so does a cancelled await. `name` is another name
        for the file than its own.
        """
    def upload_file(self, /, form: FileUpload, file: str | PathLike[str] | bytes | BinaryFile, *, on_progress: Callable[[int, int | None], object] | None = None, name: str | None = None, account: str | None = None, timeout: float | None = None) -> Coroutine[Any, Any, ConfigurationFile]:
        """
        Uploads a configuration file, to be brought to devices by `schedule_file_campaign`.

        The file is streamed, never held in memory as a whole. The answer has the name that the
        platform gave it.

        `file` is a path, bytes, or a binary file object; it is read as it is sent, in a thread.
        `on_progress`, a function or a coroutine function, is called on the event loop with the bytes sent
        so far and how many there are (None where that is not known). What it or the file object raises
        ends the upload and comes out of the call, and so does a cancelled await. `name` is another name
        for the file than its own.
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
class AttemptsPerDevice:
    """
    How many attempts a device can have before a campaign ends.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, notes: SupportsGetItem[int, str], attempts: SupportsIndex | None = None, first_attempt: UtcInterval | None = None, last_attempt: UtcInterval | None = None) -> AttemptsPerDevice: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def attempts(self, /) -> int | None:
        """
        Most attempts of one device; absent where they go on without end (OMA-DM in v1).
        """
    @property
    def first_attempt(self, /) -> UtcInterval | None:
        """
        The first attempt, counted from the latest start; absent when none fits.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> AttemptsPerDevice:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def last_attempt(self, /) -> UtcInterval | None:
        """
        The last attempt that ends inside the windows; absent when none fits, or there is no last.
        """
    @property
    def notes(self, /) -> list[str]:
        """
        The same in words, and what else there is to know.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
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
class CallbackCampaign:
    """
    A campaign in a message of v2 or v3, in an assumed shape.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, campaign_id: str, status: Literal["CampaignRequestPending", "CampaignRequestFailed", "CampaignRequestQueued", "CampaignPreScheduled", "CampaignScheduled", "CampaignEnded", "CampaignCancelled", "CampaignAborted", "CampaignFailed"] | str, device_list: SupportsGetItem[int, CampaignDevice], campaign_name: str | None = None) -> CallbackCampaign: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def campaign_id(self, /) -> str:
        """
        The identifier of the campaign (a UUID).
        """
    @property
    def campaign_name(self, /) -> str | None:
        """
        The label it was given.
        """
    @property
    def device_list(self, /) -> list[CampaignDevice]:
        """
        The devices, and how far each is.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CallbackCampaign:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
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
class CallbackMessage:
    """
    A message of a simulator to a listener. A password in it reads `***`.
    """
    def __repr__(self, /) -> str: ...
    @property
    def account(self, /) -> str:
        """
        The account.
        """
    @property
    def attempts(self, /) -> list[tuple[datetime, int | None, str | None]]:
        """
        The attempts to deliver it: when, in virtual time, and the HTTP status or why there was none.
        """
    @property
    def body(self, /) -> str:
        """
        Its body.
        """
    @property
    def created(self, /) -> datetime:
        """
        When it was made, in virtual time.
        """
    @property
    def kind(self, /) -> str:
        """
        What it tells, such as `campaignStatus`.
        """
    @property
    def number(self, /) -> int:
        """
        Counts the messages from 1.
        """
    @property
    def state(self, /) -> str:
        """
        What became of it: `pending`, `acknowledged`, or `archived` when every attempt failed.
        """
    @property
    def url(self, /) -> str:
        """
        The listener.
        """
    @property
    def version(self, /) -> str:
        """
        The version whose listener it goes to: `v1`, `v2` or `v3`.
        """

@final
class CallbackUpgrade:
    """
    An upgrade in a message of v1.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, upgrade_id: str, device_list: SupportsGetItem[int, CampaignDevice], firmware_name: str | None = None, start_date: date | str | None = None, status: Literal["RequestPending", "RequestFailed", "Queued", "InProgress", "Finished", "UpgradeFailed", "Cancelled"] | str | None = None) -> CallbackUpgrade: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_list(self, /) -> list[CampaignDevice]:
        """
        The devices, and how far each is.
        """
    @property
    def firmware_name(self, /) -> str | None:
        """
        The firmware package.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CallbackUpgrade:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def start_date(self, /) -> date | None:
        """
        The day of the upgrade, in UTC.
        """
    @property
    def status(self, /) -> Literal["RequestPending", "RequestFailed", "Queued", "InProgress", "Finished", "UpgradeFailed", "Cancelled"] | str | None:
        """
        Where the upgrade stands.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    @property
    def upgrade_id(self, /) -> str:
        """
        The identifier of the upgrade (a UUID).
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
    def __new__(cls, /, *, device_id: str, status: Literal["RequestPending", "DeviceAccepted", "InProgress", "CampaignCancelled", "CampaignAborted", "Success", "Failure", "NoDeviceDataFromNetwork", "ReceivedDeviceDataFromNetwork", "RequestToFotaServerFailed", "UpgradePending", "UpgradeScheduled", "UpgradeSuccess", "UpgradeFailed", "DeviceRejected", "AddDeviceSucceed", "AddDeviceFailed", "RemoveDeviceSucceed", "RemoveDeviceFailed", "LicenseAssignSuccess", "LicenseAssignFailed", "LicenseRemoveSuccess", "LicenseRemoveFailed"] | str, result_reason: str | None = None, updated_time: datetime | str | None = None, recent_attempt_time: datetime | str | None = None, next_attempt_time: datetime | str | None = None) -> CampaignDevice: ...
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
    def status(self, /) -> Literal["RequestPending", "DeviceAccepted", "InProgress", "CampaignCancelled", "CampaignAborted", "Success", "Failure", "NoDeviceDataFromNetwork", "ReceivedDeviceDataFromNetwork", "RequestToFotaServerFailed", "UpgradePending", "UpgradeScheduled", "UpgradeSuccess", "UpgradeFailed", "DeviceRejected", "AddDeviceSucceed", "AddDeviceFailed", "RemoveDeviceSucceed", "RemoveDeviceFailed", "LicenseAssignSuccess", "LicenseAssignFailed", "LicenseRemoveSuccess", "LicenseRemoveFailed"] | str:
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
    def __new__(cls, /, *, account_name: str, campaign_id: str, device_list: SupportsGetItem[int, DeviceChange], request_id: str | None = None) -> CampaignDevicesResult: ...
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
        One entry for each device; v2 sends none, read its report instead.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CampaignDevicesResult:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def request_id(self, /) -> str | None:
        """
        The identifier of the request; v2 alone has it.
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
class CampaignPart:
    """
    One part of a plan on its way.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, version: Literal["v1", "v2", "v3"] | str, protocol: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str, package_name: str, from_version: str, to_version: str, is_pilot: bool, state: Literal["planned", "waitsForPilot", "scheduled", "ended", "failed", "cancelled", "unknown"] | str, device_list: SupportsGetItem[int, str], campaign_id: str | None = None, status: str | None = None, problem: str | None = None) -> CampaignPart: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def campaign_id(self, /) -> str | None:
        """
        The campaign of v2 or v3, or the upgrade of v1, once it was scheduled.
        """
    @property
    def device_list(self, /) -> list[str]:
        """
        The IMEIs of the devices.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CampaignPart:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def from_version(self, /) -> str:
        """
        The version they had.
        """
    @property
    def is_pilot(self, /) -> bool:
        """
        Whether it is the pilot of its package.
        """
    @property
    def package_name(self, /) -> str:
        """
        The package they get.
        """
    @property
    def problem(self, /) -> str | None:
        """
        What went wrong when it was scheduled or cancelled, and what to do.
        """
    @property
    def protocol(self, /) -> Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str:
        """
        How these devices are managed.
        """
    @property
    def state(self, /) -> Literal["planned", "waitsForPilot", "scheduled", "ended", "failed", "cancelled", "unknown"] | str:
        """
        How far it is.
        """
    @property
    def status(self, /) -> str | None:
        """
        The platform's own word for how far it is.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    @property
    def to_version(self, /) -> str:
        """
        The version they get.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Nothing is sent. `context` says what is known besides: the time, the account, the campaign.
        """
    @property
    def version(self, /) -> Literal["v1", "v2", "v3"] | str:
        """
        The version that upgrades these devices.
        """

@final
class CampaignPartCheck:
    """
    One part of a plan before it is scheduled: devices of one make and model that get one package.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, version: Literal["v1", "v2", "v3"] | str, protocol: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str, make: str, model: str, package_name: str, from_version: str, to_version: str, state: Literal["planned", "waitsForPilot", "scheduled", "ended", "failed", "cancelled", "unknown"] | str, is_pilot: bool, licenses_needed: SupportsIndex, device_list: SupportsGetItem[int, str]) -> CampaignPartCheck: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_list(self, /) -> list[str]:
        """
        The IMEIs of the devices.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CampaignPartCheck:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def from_version(self, /) -> str:
        """
        The version they have now.
        """
    @property
    def is_pilot(self, /) -> bool:
        """
        Whether it is the pilot of its package.
        """
    @property
    def licenses_needed(self, /) -> int:
        """
        Devices of the part that get a licence first.
        """
    @property
    def make(self, /) -> str:
        """
        Their maker.
        """
    @property
    def model(self, /) -> str:
        """
        Their model.
        """
    @property
    def package_name(self, /) -> str:
        """
        The package they get.
        """
    @property
    def protocol(self, /) -> Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str:
        """
        How these devices are managed.
        """
    @property
    def state(self, /) -> Literal["planned", "waitsForPilot", "scheduled", "ended", "failed", "cancelled", "unknown"] | str:
        """
        Whether the part is scheduled at once, or waits for the pilot of its package.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    @property
    def to_version(self, /) -> str:
        """
        The version they get.
        """
    @property
    def version(self, /) -> Literal["v1", "v2", "v3"] | str:
        """
        The version that upgrades these devices.
        """

@final
class CampaignPartReport:
    """
    How far one part of a plan is.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, version: Literal["v1", "v2", "v3"] | str, package_name: str, is_pilot: bool, state: Literal["planned", "waitsForPilot", "scheduled", "ended", "failed", "cancelled", "unknown"] | str, devices: SupportsGetItem[int, DeviceCount], total_devices: SupportsIndex, finished_devices: SupportsIndex, upgraded_devices: SupportsIndex, campaign_id: str | None = None) -> CampaignPartReport: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def campaign_id(self, /) -> str | None:
        """
        The campaign of v2 or v3, or the upgrade of v1, once it was scheduled.
        """
    @property
    def devices(self, /) -> list[DeviceCount]:
        """
        How many devices stand at each status, most frequent first; empty until it was scheduled.
        """
    @property
    def finished_devices(self, /) -> int:
        """
        Devices that reached a final status.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CampaignPartReport:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def is_pilot(self, /) -> bool:
        """
        Whether it is the pilot of its package.
        """
    @property
    def package_name(self, /) -> str:
        """
        The package they get.
        """
    @property
    def state(self, /) -> Literal["planned", "waitsForPilot", "scheduled", "ended", "failed", "cancelled", "unknown"] | str:
        """
        How far it is.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    @property
    def total_devices(self, /) -> int:
        """
        Devices of the part.
        """
    @property
    def upgraded_devices(self, /) -> int:
        """
        Devices that have the new version.
        """
    @property
    def version(self, /) -> Literal["v1", "v2", "v3"] | str:
        """
        The version that upgrades these devices.
        """

@final
class CampaignPartState:
    """
    How far a part of a planned campaign is.
    """
    CANCELLED: Final = "cancelled"
    """
    Cancelled or stopped. Final.
    """
    ENDED: Final = "ended"
    """
    Over. Final.
    """
    FAILED: Final = "failed"
    """
    Refused by the platform, or failed as a whole. Final.
    """
    PLANNED: Final = "planned"
    """
    Not scheduled yet.
    """
    SCHEDULED: Final = "scheduled"
    """
    Scheduled, or running.
    """
    UNKNOWN: Final = "unknown"
    """
    Whether it was scheduled is not known: the call failed after it was sent. Look, then decide.
    """
    WAITS_FOR_PILOT: Final = "waitsForPilot"
    """
    Waits until the pilot of its package has passed.
    """

@final
class CampaignPlan:
    """
    What is to be upgraded, without a word about versions and protocols of the platform's API.

    Each device is looked up: its protocol decides which version of Software Management upgrades it, its
    make, model and firmware decide which package it gets.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_list: SupportsGetItem[int, str], start_date: date | str, end_date: date | str, campaign_name: str | None = None, target_version: str | None = None, http_target_version: str | None = None, package_names: SupportsGetItem[int, str] | None = None, time_windows: SupportsGetItem[int, TimeWindow] | None = None, oma_dm_version: Literal["v1", "v2", "v3"] | str | None = None, assign_licenses: bool | None = None, pilot_first: bool | None = None, max_part_devices: SupportsIndex | None = None) -> CampaignPlan: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def assign_licenses(self, /) -> bool | None:
        """
        Whether devices without a licence get one, if enough are free; true when absent.
        """
    @property
    def campaign_name(self, /) -> str | None:
        """
        A label of your own, up to 100 characters; each part carries it.
        """
    @property
    def device_list(self, /) -> list[str]:
        """
        The IMEIs of the devices, of any make, model and protocol.
        """
    @property
    def end_date(self, /) -> date:
        """
        Last day, in UTC. v1 does not take it: OMA-DM devices stay queued until they appear.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CampaignPlan:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def http_target_version(self, /) -> str | None:
        """
        The version that HTTP devices are to get, where `target_version` does not say it: packages for
        them do not tell their versions, so that one of the two is needed.
        """
    @property
    def max_part_devices(self, /) -> int | None:
        """
        Most devices of one part; 10,000 when absent. The platform documents no limit; what is more becomes
        another part.
        """
    @property
    def oma_dm_version(self, /) -> Literal["v1", "v2", "v3"] | str | None:
        """
        The version that upgrades OMA-DM devices: v1, which pushes on the start day, or v3, which knows
        dates and windows. When absent v3 if there are windows, otherwise v1.
        """
    @property
    def package_names(self, /) -> list[str] | None:
        """
        The packages that may be used, by the names under which the platform offers them; any that fits
        when absent.
        """
    @property
    def pilot_first(self, /) -> bool | None:
        """
        Whether a package that has not passed its pilot begins with at most 20 devices, and the others
        wait for it; true when absent. When false the plan says that the pilot has passed already.
        """
    @property
    def start_date(self, /) -> date:
        """
        First day, in UTC. v1 knows nothing but this day.
        """
    @property
    def target_version(self, /) -> str | None:
        """
        The version that the devices are to get; every package that leads from a device's version to
        this one may be used. Not needed where `package_names` leave no doubt.
        """
    @property
    def time_windows(self, /) -> list[TimeWindow] | None:
        """
        Hours of the day, in UTC, in which devices may be upgraded; any hour when absent. v3 takes them
        as they are, v2 for download and install, v1 not at all.
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
class CampaignPlanCheck:
    """
    What would become of a plan; nothing was sent but questions.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, parts: SupportsGetItem[int, CampaignPartCheck], rejected: SupportsGetItem[int, RejectedDevice], findings: SupportsGetItem[int, Finding], licenses_needed: SupportsIndex, can_schedule: bool, licenses_free: SupportsIndex | None = None) -> CampaignPlanCheck: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def can_schedule(self, /) -> bool:
        """
        Whether `schedule_plan` would schedule anything.
        """
    @property
    def findings(self, /) -> list[Finding]:
        """
        What is wrong with the plan as a whole, errors and warnings.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CampaignPlanCheck:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def licenses_free(self, /) -> int | None:
        """
        Licences that no device holds; absent where every upgrade is billed by itself.
        """
    @property
    def licenses_needed(self, /) -> int:
        """
        Licences that the devices still lack.
        """
    @property
    def parts(self, /) -> list[CampaignPartCheck]:
        """
        The parts that would be scheduled now, and those that would wait for a pilot.
        """
    @property
    def rejected(self, /) -> list[RejectedDevice]:
        """
        Devices that would be rejected, and why.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """

@final
class CampaignPlanReport:
    """
    How far a plan is.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, campaign: PlannedCampaign, parts: SupportsGetItem[int, CampaignPartReport], devices: SupportsGetItem[int, DeviceCount], total_devices: SupportsIndex, finished_devices: SupportsIndex, upgraded_devices: SupportsIndex, failed_devices: SupportsGetItem[int, CampaignDevice], is_finished: bool, is_overdue: bool, can_continue: bool, pilot_failed: bool) -> CampaignPlanReport: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def campaign(self, /) -> PlannedCampaign:
        """
        The plan with the present state of its parts; give it back next time.
        """
    @property
    def can_continue(self, /) -> bool:
        """
        Whether `continue_plan` has something to do: a pilot has passed, a part was not sent yet, or it is
        not known whether one was.
        """
    @property
    def devices(self, /) -> list[DeviceCount]:
        """
        How many devices of all scheduled parts stand at each status, most frequent first.
        """
    @property
    def failed_devices(self, /) -> list[CampaignDevice]:
        """
        Devices that are done without the new version, and why: the first 1,000.
        """
    @property
    def finished_devices(self, /) -> int:
        """
        Devices that reached a final status.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CampaignPlanReport:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def is_finished(self, /) -> bool:
        """
        Whether every part is over.
        """
    @property
    def is_overdue(self, /) -> bool:
        """
        Whether the last day of the plan has passed, and all that is left is what it does not end:
        upgrades of v1, which go on until their devices appear, and parts that were never scheduled, whose
        devices need a new plan.
        """
    @property
    def parts(self, /) -> list[CampaignPartReport]:
        """
        How far each part is, in the order of the campaign's parts.
        """
    @property
    def pilot_failed(self, /) -> bool:
        """
        Whether a pilot is over and did not pass, so that parts wait for nothing. `continue_plan` begins
        another pilot with up to 20 of their devices; `cancel_plan` gives them up.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    @property
    def total_devices(self, /) -> int:
        """
        Devices of all parts.
        """
    @property
    def upgraded_devices(self, /) -> int:
        """
        Devices that have the new version.
        """

@final
class CampaignPlanWait:
    """
    A plan to wait for.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, campaign: PlannedCampaign, poll_interval_seconds: SupportsIndex | None = None, deadline_seconds: SupportsIndex | None = None) -> CampaignPlanWait: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def campaign(self, /) -> PlannedCampaign:
        """
        The plan on its way.
        """
    @property
    def deadline_seconds(self, /) -> int | None:
        """
        Seconds to wait at most; until there is something to tell when absent.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CampaignPlanWait:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def poll_interval_seconds(self, /) -> int | None:
        """
        Seconds between two looks; 30 when absent.
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
class CampaignStart:
    """
    When a campaign would start.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, earliest: datetime | str, latest: datetime | str, on_demand: bool, notes: SupportsGetItem[int, str], first_window: UtcInterval | None = None) -> CampaignStart: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def earliest(self, /) -> datetime:
        """
        The earliest instant at which it begins, in UTC.
        """
    @property
    def first_window(self, /) -> UtcInterval | None:
        """
        The first hours in which devices may be upgraded after `latest`; absent when there are none before
        the end date, or no end date was given. An interval of a whole campaign means any hour.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CampaignStart:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def latest(self, /) -> datetime:
        """
        The latest instant at which it begins, in UTC, for devices that can be reached.
        """
    @property
    def notes(self, /) -> list[str]:
        """
        The same in words, and what else there is to know.
        """
    @property
    def on_demand(self, /) -> bool:
        """
        Whether it starts today, on demand.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
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
class CampaignTiming:
    """
    A campaign, as far as its timing goes. All times are UTC.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, version: Literal["v1", "v2", "v3"] | str, start_date: date | str, protocol: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None, end_date: date | str | None = None, campaign_time_windows: SupportsGetItem[int, TimeWindow] | None = None, now: datetime | str | None = None, on_demand_minutes: SupportsIndex | None = None, attempt_hours: SupportsIndex | None = None, attempts_per_day: SupportsIndex | None = None) -> CampaignTiming: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def attempt_hours(self, /) -> int | None:
        """
        Hours that an attempt takes, 1 to 24, all inside the windows; when absent 4 in v3, and 1 in v2.
        """
    @property
    def attempts_per_day(self, /) -> int | None:
        """
        Most attempts of one device that begin on one day, 1 to 24; when absent 3 in v3, and in v2 1, as
        devices usually check in once a day.
        """
    @property
    def campaign_time_windows(self, /) -> list[TimeWindow] | None:
        """
        Hours of the day in UTC, as in the campaign; any hour when absent. In v2 ask once with the download
        windows and once with the install windows.
        """
    @property
    def end_date(self, /) -> date | None:
        """
        Last day, in UTC, until 24:00. Not in v1; only `campaign_start` can do without in v2 and v3.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CampaignTiming:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def now(self, /) -> datetime | None:
        """
        The present instant; the clock of the machine when absent.
        """
    @property
    def on_demand_minutes(self, /) -> int | None:
        """
        Minutes within which a campaign that starts today begins, 0 to 1440; 90 when absent.
        """
    @property
    def protocol(self, /) -> Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None:
        """
        How the devices are managed, where that matters: v1 repeats LWM2M and OMA-DM differently.
        """
    @property
    def start_date(self, /) -> date:
        """
        First day, in UTC. Today starts the campaign on demand.
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
    @property
    def version(self, /) -> Literal["v1", "v2", "v3"] | str:
        """
        The version of Software Management that runs it: v1 (start date only), v2 (HTTP) or v3.
        """

@final
class Campaigns:
    """
    One campaign, whatever the version: a plan is split by protocol, sent to v1, v2 and v3, and
    followed as one. It adds nothing that the three services cannot do.
    """
    def cancel_plan(self, /, campaign: PlannedCampaign, *, account: str | None = None, timeout: float | None = None) -> PlannedCampaign:
        """
        Cancels every part that can still be cancelled, and says which cannot.

        v1 and v3 cancel nothing that has started; v2 stops it, and some devices may be done already.
        """
    def check_plan(self, /, plan: CampaignPlan, *, account: str | None = None, timeout: float | None = None) -> CampaignPlanCheck:
        """
        Looks up every device of a plan and says what would become of it; nothing is scheduled.

        Protocol, make, model, version, licence and running campaigns of each device are read. That
        takes a call for each 1,000 devices, one for each 1,000 devices of unfinished campaigns for
        such makes and models (1,000 calls at most), one for each earlier campaign of a package that
        needs a pilot, and some twenty more.
        """
    def continue_plan(self, /, campaign: PlannedCampaign, *, account: str | None = None, timeout: float | None = None) -> PlannedCampaign:
        """
        Schedules what can be scheduled by now; call it when the report says so.

        That is what waited for a pilot that has passed, and what was not sent. Where a pilot is over and
        did not pass, up to 20 of the devices that wait become the next one. A part of which nobody
        knows whether it was scheduled is looked for first, and only sent again if it is not there.
        """
    def get_plan_report(self, /, campaign: PlannedCampaign, *, account: str | None = None, timeout: float | None = None) -> CampaignPlanReport:
        """
        Reads how far every part of a plan is, as one report.
        """
    def schedule_plan(self, /, plan: CampaignPlan, *, account: str | None = None, timeout: float | None = None) -> PlannedCampaign:
        """
        Checks a plan, gives out licences where the plan says so, and schedules its parts.

        A package that has not passed its pilot begins with at most 20 devices; the others wait for
        `continue_plan`. Keep the answer: the other functions want it back. When a part is refused the
        others go on, and the part says why.
        """
    def wait_for_plan(self, /, wait: CampaignPlanWait, *, account: str | None = None, timeout: float | None = None) -> CampaignPlanReport:
        """
        Waits until a plan is finished, or needs a word from you, and reads the report then.

        It needs one when `continue_plan` has something to do, or a pilot did not pass. Upgrades of v1
        may last for ever: nobody waits for what is left after the last day of the plan.
        """

@final
class CancelCandidatePage:
    """
    One page of the devices that lose their licence first.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, has_more_data: bool, device_list: SupportsGetItem[int, str], count: SupportsIndex | None = None, update_time: datetime | str | None = None) -> CancelCandidatePage: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def count(self, /) -> int | None:
        """
        How many devices the list has.
        """
    @property
    def device_list(self, /) -> list[str]:
        """
        The IMEIs of this page.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CancelCandidatePage:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def has_more_data(self, /) -> bool:
        """
        Whether more follow.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    @property
    def update_time(self, /) -> datetime | None:
        """
        When the list last changed.
        """

@final
class CancelCandidates:
    """
    The devices that were put on the list of those that lose their licence first.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_list: SupportsGetItem[int, str], count: SupportsIndex | None = None) -> CancelCandidates: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def count(self, /) -> int | None:
        """
        How many devices there are.
        """
    @property
    def device_list(self, /) -> list[str]:
        """
        The IMEIs.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CancelCandidates:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """

@final
class CancelCandidatesRequest:
    """
    Devices that lose their licence first when the account's monthly licences become fewer.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_list: SupportsGetItem[int, str], change_type: Literal["append", "replace"] | str | None = None, count: SupportsIndex | None = None) -> CancelCandidatesRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def change_type(self, /) -> Literal["append", "replace"] | str | None:
        """
        Whether the devices join the list or replace it; they join when absent.
        """
    @property
    def count(self, /) -> int | None:
        """
        The number of devices, for v2 alone; must be that of the list.
        """
    @property
    def device_list(self, /) -> list[str]:
        """
        The IMEIs of the devices.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CancelCandidatesRequest:
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
class CancelListChange:
    """
    Whether devices join the list of those that lose their licence first, or replace it.
    """
    APPEND: Final = "append"
    """
    Adds the listed devices.
    """
    REPLACE: Final = "replace"
    """
    Puts the listed devices in the place of the whole list.
    """

@final
class CellCapacity:
    """
    Whether the devices of one cell get their turn.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, fits: bool, cohorts: SupportsIndex, slots_needed: SupportsIndex, slots_available: SupportsIndex, devices_that_fit: SupportsIndex, changes: SupportsGetItem[int, str], notes: SupportsGetItem[int, str], last_slot: UtcInterval | None = None, earliest_end_date: date | str | None = None) -> CellCapacity: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def changes(self, /) -> list[str]:
        """
        What to change so that it fits, any one of these; empty when it does.
        """
    @property
    def cohorts(self, /) -> int:
        """
        Cohorts that the devices of the cell make.
        """
    @property
    def devices_that_fit(self, /) -> int:
        """
        Most devices in one cell with which the campaign would fit as it is.
        """
    @property
    def earliest_end_date(self, /) -> date | None:
        """
        The earliest end date with which it fits; absent where none within ten years does.
        """
    @property
    def fits(self, /) -> bool:
        """
        Whether every device gets its attempts before the end.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CellCapacity:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def last_slot(self, /) -> UtcInterval | None:
        """
        The slot that is needed last; absent when it does not fit.
        """
    @property
    def notes(self, /) -> list[str]:
        """
        The same in words, and what else there is to know.
        """
    @property
    def slots_available(self, /) -> int:
        """
        Slots that the windows have room for, as far as these cohorts can use them.
        """
    @property
    def slots_needed(self, /) -> int:
        """
        Slots that are needed: one for each cohort and attempt.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """

@final
class CellCapacityQuestion:
    """
    Asks whether the devices of one cell of the network get their turn before a v3 campaign ends.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, campaign: CampaignTiming, devices_per_cell: SupportsIndex, cohort_size: SupportsIndex | None = None, attempts: SupportsIndex | None = None) -> CellCapacityQuestion: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def attempts(self, /) -> int | None:
        """
        Attempts to allow for each device, 1 to 100; 1 when absent, so that no attempt may fail.
        """
    @property
    def campaign(self, /) -> CampaignTiming:
        """
        The campaign.
        """
    @property
    def cohort_size(self, /) -> int | None:
        """
        Devices of one cell that are upgraded at the same time, 1 to 1,000,000; 50 when absent.
        """
    @property
    def devices_per_cell(self, /) -> int:
        """
        Devices of the campaign in the fullest cell, 1 to 10,000,000.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CellCapacityQuestion:
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
class CheckIn:
    """
    A time at which a device checked in.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_id: str, client_type: str | None = None, result: str | None = None, failure_type: str | None = None, time_completed: datetime | str | None = None) -> CheckIn: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def client_type(self, /) -> str | None:
        """
        The client that checked in: `0` unknown, `1` the operating system of the device.
        """
    @property
    def device_id(self, /) -> str:
        """
        The IMEI.
        """
    @property
    def failure_type(self, /) -> str | None:
        """
        Why it failed.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CheckIn:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def result(self, /) -> str | None:
        """
        What came of it.
        """
    @property
    def time_completed(self, /) -> datetime | None:
        """
        When it ended, in UTC.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
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
    def __new__(cls, /, authentication: Credentials | Tokens | TokenProvider, *, account: str | None = None, base_url: str | None = None, timeout: float | None = None, connect_timeout: float | None = None, read_timeout: float | None = None, proxy: str | None = None, ca_bundle: bytes | str | PathLike[str] | None = None, in_flight: SupportsIndex | None = None, attempts: SupportsIndex | None = None, largest_answer: SupportsIndex | None = None, rules: RuleOptions | None = None) -> Client:
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
        `rules` are decisions where the platform's documents are silent.

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
    @property
    def campaigns(self, /) -> Campaigns:
        """
        One campaign, whatever the version: a plan is split by protocol, sent to v1, v2 and v3, and
        followed as one. It adds nothing that the three services cannot do.
        """
    def close(self, /) -> None:
        """
        Ends this client: calls that have not been sent raise `CancelledError`. The session and the
        bearer token live on until they expire.
        """
    @staticmethod
    def from_env(*, account: str | None = None, base_url: str | None = None, timeout: float | None = None, connect_timeout: float | None = None, read_timeout: float | None = None, proxy: str | None = None, ca_bundle: bytes | str | PathLike[str] | None = None, in_flight: SupportsIndex | None = None, attempts: SupportsIndex | None = None, largest_answer: SupportsIndex | None = None, rules: RuleOptions | None = None) -> Client:
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
    def software_v1(self, /) -> SoftwareV1:
        """
        Upgrades that are pushed to OMA-DM and LWM2M devices on a day (Software Management v1).
        """
    @property
    def software_v2(self, /) -> SoftwareV2:
        """
        Campaigns of devices that check in over HTTP, their files and logs (Software Management v2).
        """
    @property
    def software_v3(self, /) -> SoftwareV3:
        """
        Network-aware firmware campaigns, and licences for every protocol (Software Management v3).
        """

@final
class ClockChange:
    """
    A change of the clocks.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, at: datetime | str, local_date: date | str, offset_before: str, offset_after: str, local_hours_before: SupportsGetItem[int, str], local_hours_after: SupportsGetItem[int, str], explanation: str, missing_local_hours: str | None = None, repeated_local_hours: str | None = None) -> ClockChange: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def at(self, /) -> datetime:
        """
        When it happens.
        """
    @property
    def explanation(self, /) -> str:
        """
        The same in words.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> ClockChange:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def local_date(self, /) -> date:
        """
        The day there.
        """
    @property
    def local_hours_after(self, /) -> list[str]:
        """
        What the windows to send mean on the clock there afterwards.
        """
    @property
    def local_hours_before(self, /) -> list[str]:
        """
        What the windows to send mean on the clock there before.
        """
    @property
    def missing_local_hours(self, /) -> str | None:
        """
        Hours that the clock there passes over, such as `02:00-03:00`.
        """
    @property
    def offset_after(self, /) -> str:
        """
        The offset after, such as `-04:00`.
        """
    @property
    def offset_before(self, /) -> str:
        """
        The offset before, such as `-05:00`.
        """
    @property
    def repeated_local_hours(self, /) -> str | None:
        """
        Hours that the clock there shows twice, such as `01:00-02:00`.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """

@final
class ConfigurationFile:
    """
    A configuration file on offer.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, file_name: str, file_version: str | None = None, launch_date: date | str | None = None, release_note: str | None = None, model: str | None = None, make: str | None = None, distribution_type: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None, device_platform_id: str | None = None, local_target_path: str | None = None) -> ConfigurationFile: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_platform_id(self, /) -> str | None:
        """
        The platform it is for, such as `IoT` or `Android`.
        """
    @property
    def distribution_type(self, /) -> Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None:
        """
        How the devices it is for are managed.
        """
    @property
    def file_name(self, /) -> str:
        """
        The name that the platform gave it, to schedule it by.
        """
    @property
    def file_version(self, /) -> str | None:
        """
        The version of the file.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> ConfigurationFile:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def launch_date(self, /) -> date | None:
        """
        The day of its release.
        """
    @property
    def local_target_path(self, /) -> str | None:
        """
        Where the file lands on the device.
        """
    @property
    def make(self, /) -> str | None:
        """
        The maker of the devices it is for; compare without regard to case.
        """
    @property
    def model(self, /) -> str | None:
        """
        The model of the devices it is for.
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
    def __new__(cls, /, *, device_id: str, request_status: str | None = None, result_reason: str | None = None, mdn: str | None = None, model: str | None = None, make: str | None = None, firmware: str | None = None, fota_eligible: bool | None = None, app_fota_eligible: bool | None = None, license_assigned: bool | None = None, status: str | None = None, protocol: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None, software_list: SupportsGetItem[int, SoftwareInfo] | None = None, file_list: SupportsGetItem[int, SoftwareInfo] | None = None, create_time: datetime | str | None = None, upgrade_time: datetime | str | None = None, update_time: datetime | str | None = None, status_time: datetime | str | None = None, refresh_time: datetime | str | None = None, last_connection_time: datetime | str | None = None) -> Device: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def app_fota_eligible(self, /) -> bool | None:
        """
        Whether its application can be upgraded over the air (v2).
        """
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
    def __new__(cls, /, *, device_id: str, status: Literal["RequestPending", "DeviceAccepted", "InProgress", "CampaignCancelled", "CampaignAborted", "Success", "Failure", "NoDeviceDataFromNetwork", "ReceivedDeviceDataFromNetwork", "RequestToFotaServerFailed", "UpgradePending", "UpgradeScheduled", "UpgradeSuccess", "UpgradeFailed", "DeviceRejected", "AddDeviceSucceed", "AddDeviceFailed", "RemoveDeviceSucceed", "RemoveDeviceFailed", "LicenseAssignSuccess", "LicenseAssignFailed", "LicenseRemoveSuccess", "LicenseRemoveFailed"] | str, reason: str | None = None) -> DeviceChange: ...
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
    def status(self, /) -> Literal["RequestPending", "DeviceAccepted", "InProgress", "CampaignCancelled", "CampaignAborted", "Success", "Failure", "NoDeviceDataFromNetwork", "ReceivedDeviceDataFromNetwork", "RequestToFotaServerFailed", "UpgradePending", "UpgradeScheduled", "UpgradeSuccess", "UpgradeFailed", "DeviceRejected", "AddDeviceSucceed", "AddDeviceFailed", "RemoveDeviceSucceed", "RemoveDeviceFailed", "LicenseAssignSuccess", "LicenseAssignFailed", "LicenseRemoveSuccess", "LicenseRemoveFailed"] | str:
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
    def __new__(cls, /, *, status: Literal["RequestPending", "DeviceAccepted", "InProgress", "CampaignCancelled", "CampaignAborted", "Success", "Failure", "NoDeviceDataFromNetwork", "ReceivedDeviceDataFromNetwork", "RequestToFotaServerFailed", "UpgradePending", "UpgradeScheduled", "UpgradeSuccess", "UpgradeFailed", "DeviceRejected", "AddDeviceSucceed", "AddDeviceFailed", "RemoveDeviceSucceed", "RemoveDeviceFailed", "LicenseAssignSuccess", "LicenseAssignFailed", "LicenseRemoveSuccess", "LicenseRemoveFailed"] | str, count: SupportsIndex) -> DeviceCount: ...
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
    def status(self, /) -> Literal["RequestPending", "DeviceAccepted", "InProgress", "CampaignCancelled", "CampaignAborted", "Success", "Failure", "NoDeviceDataFromNetwork", "ReceivedDeviceDataFromNetwork", "RequestToFotaServerFailed", "UpgradePending", "UpgradeScheduled", "UpgradeSuccess", "UpgradeFailed", "DeviceRejected", "AddDeviceSucceed", "AddDeviceFailed", "RemoveDeviceSucceed", "RemoveDeviceFailed", "LicenseAssignSuccess", "LicenseAssignFailed", "LicenseRemoveSuccess", "LicenseRemoveFailed"] | str:
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
class DeviceLog:
    """
    An entry of the verbose log of a device. The platform keeps it for 30 days.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_id: str, log_time: datetime | str, log_type: str | None = None, event_log: str | None = None, binary_log_file_base64: str | None = None, binary_log_filename: str | None = None) -> DeviceLog: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def binary_log_file_base64(self, /) -> str | None:
        """
        A binary log, in base64.
        """
    @property
    def binary_log_filename(self, /) -> str | None:
        """
        The name of the binary log.
        """
    @property
    def device_id(self, /) -> str:
        """
        The IMEI.
        """
    @property
    def event_log(self, /) -> str | None:
        """
        What happened.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeviceLog:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def log_time(self, /) -> datetime:
        """
        When it was logged.
        """
    @property
    def log_type(self, /) -> str | None:
        """
        What kind of entry it is.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """

@final
class DeviceLoggingRequest:
    """
    Devices whose client is to write a verbose log.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_ids: SupportsGetItem[int, str]) -> DeviceLoggingRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_ids(self, /) -> list[str]:
        """
        The IMEIs of the devices. At most 20 devices of an account log at a time.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeviceLoggingRequest:
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
    def __new__(cls, /, *, device_id: str, campaign_id: str, account_name: str, start_date: date | str, status: Literal["RequestPending", "DeviceAccepted", "InProgress", "CampaignCancelled", "CampaignAborted", "Success", "Failure", "NoDeviceDataFromNetwork", "ReceivedDeviceDataFromNetwork", "RequestToFotaServerFailed", "UpgradePending", "UpgradeScheduled", "UpgradeSuccess", "UpgradeFailed", "DeviceRejected", "AddDeviceSucceed", "AddDeviceFailed", "RemoveDeviceSucceed", "RemoveDeviceFailed", "LicenseAssignSuccess", "LicenseAssignFailed", "LicenseRemoveSuccess", "LicenseRemoveFailed"] | str, firmware_name: str | None = None, firmware_from: str | None = None, firmware_to: str | None = None, upgrade_start_time: datetime | str | None = None, report_updated_time: datetime | str | None = None, reason: str | None = None) -> DeviceUpgrade: ...
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
        The campaign, or the upgrade of v1.
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
        The firmware or software package, or the file.
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
    def status(self, /) -> Literal["RequestPending", "DeviceAccepted", "InProgress", "CampaignCancelled", "CampaignAborted", "Success", "Failure", "NoDeviceDataFromNetwork", "ReceivedDeviceDataFromNetwork", "RequestToFotaServerFailed", "UpgradePending", "UpgradeScheduled", "UpgradeSuccess", "UpgradeFailed", "DeviceRejected", "AddDeviceSucceed", "AddDeviceFailed", "RemoveDeviceSucceed", "RemoveDeviceFailed", "LicenseAssignSuccess", "LicenseAssignFailed", "LicenseRemoveSuccess", "LicenseRemoveFailed"] | str:
        """
        How far the upgrade came.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    @property
    def upgrade_start_time(self, /) -> datetime | None:
        """
        When the device was first asked to upgrade (v1).
        """

@final
class DeviceUpgradeStatus:
    """
    Where a device stands in an upgrade, a campaign or a licence request, in any version.
    """
    ADD_DEVICE_FAILED: Final = "AddDeviceFailed"
    """
    The device could not be added to a campaign.
    """
    ADD_DEVICE_SUCCEED: Final = "AddDeviceSucceed"
    """
    The device was added to a campaign.
    """
    CAMPAIGN_ABORTED: Final = "CampaignAborted"
    """
    The campaign was stopped before the device was done (v2). Final.
    """
    CAMPAIGN_CANCELLED: Final = "CampaignCancelled"
    """
    The campaign was cancelled before the device had its turn (v2). Final.
    """
    DEVICE_ACCEPTED: Final = "DeviceAccepted"
    """
    The device passed all checks (v1 and v2).
    """
    DEVICE_REJECTED: Final = "DeviceRejected"
    """
    The device cannot take part; the reason says why. Final.
    """
    FAILURE: Final = "Failure"
    """
    The device got no licence, or keeps it (v2); the reason says why.
    """
    IN_PROGRESS: Final = "InProgress"
    """
    The device is being upgraded (v1).
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
    REQUEST_PENDING: Final = "RequestPending"
    """
    Accepted with the request and not checked yet (v1).
    """
    REQUEST_TO_FOTA_SERVER_FAILED: Final = "RequestToFotaServerFailed"
    """
    The upgrade server refused the request; it is tried again.
    """
    SUCCESS: Final = "Success"
    """
    The device got its licence, or gave it back (v2).
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
class FileCampaignRequest:
    """
    A configuration file to offer to a list of devices, which fetch it when they check in.

    Make and model of the devices must be those of the file; their version does not matter. The pilot
    rule holds for files too.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, file_name: str, file_version: str, distribution_type: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str, start_date: date | str, end_date: date | str, device_list: SupportsGetItem[int, str], campaign_name: str | None = None, download_after_date: date | str | None = None, download_time_windows: SupportsGetItem[int, TimeWindow] | None = None, install_after_date: date | str | None = None, install_time_windows: SupportsGetItem[int, TimeWindow] | None = None) -> FileCampaignRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def campaign_name(self, /) -> str | None:
        """
        A label of your own, up to 100 characters.
        """
    @property
    def device_list(self, /) -> list[str]:
        """
        The IMEIs of the devices.
        """
    @property
    def distribution_type(self, /) -> Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str:
        """
        How the devices are managed: HTTP or OMA.
        """
    @property
    def download_after_date(self, /) -> date | None:
        """
        The first day on which devices may download, in UTC; as soon as possible when absent.
        """
    @property
    def download_time_windows(self, /) -> list[TimeWindow] | None:
        """
        Hours of the day in which devices may download, in UTC; any hour when absent.
        """
    @property
    def end_date(self, /) -> date:
        """
        Last day, in UTC, until 23:59:59.
        """
    @property
    def file_name(self, /) -> str:
        """
        The file, by the name that the platform gave it when it was uploaded.
        """
    @property
    def file_version(self, /) -> str:
        """
        The version of the file.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> FileCampaignRequest:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def install_after_date(self, /) -> date | None:
        """
        The first day on which devices may install, in UTC; as soon as possible when absent.
        """
    @property
    def install_time_windows(self, /) -> list[TimeWindow] | None:
        """
        Hours of the day in which devices may install, in UTC; any hour when absent.
        """
    @property
    def start_date(self, /) -> date:
        """
        First day, in UTC, from 00:00:00.
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
class FileUpload:
    """
    What goes with a configuration file that is uploaded.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, file_version: str, make: str, model: str, local_target_path: str) -> FileUpload: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def file_version(self, /) -> str:
        """
        The version of the file, such as `1.0`.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> FileUpload:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def local_target_path(self, /) -> str:
        """
        Where the file lands on the device, such as `/VZWFOTA/hello-world.txt`.
        """
    @property
    def make(self, /) -> str:
        """
        The maker of the devices it is for.
        """
    @property
    def model(self, /) -> str:
        """
        The model of the devices it is for.
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
class Firmware:
    """
    A firmware package on offer for OMA-DM and LWM2M devices (v1).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, firmware_name: str, model: str, make: str, from_version: str, to_version: str, participant_name: str | None = None, launch_date: datetime | str | None = None, release_note: str | None = None, client_type: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None) -> Firmware: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def client_type(self, /) -> Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None:
        """
        How the devices it is for are managed; absent in older answers.
        """
    @property
    def firmware_name(self, /) -> str:
        """
        The name to schedule it by.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> Firmware:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def from_version(self, /) -> str:
        """
        The version a device must have before.
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
    def participant_name(self, /) -> str | None:
        """
        The account that sees the package. Of no use to callers.
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
    @property
    def to_version(self, /) -> str:
        """
        The version a device gets.
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
class FirmwareUpgrade:
    """
    An upgrade as the platform keeps it (v1).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, id: str, account_name: str, start_date: date | str, status: Literal["RequestPending", "RequestFailed", "Queued", "InProgress", "Finished", "UpgradeFailed", "Cancelled"] | str, device_list: SupportsGetItem[int, CampaignDevice], firmware_name: str | None = None, firmware_from: str | None = None, firmware_to: str | None = None, end_date: date | str | None = None) -> FirmwareUpgrade: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str:
        """
        The account it belongs to.
        """
    @property
    def device_list(self, /) -> list[CampaignDevice]:
        """
        The devices, and how far each is.
        """
    @property
    def end_date(self, /) -> date | None:
        """
        Last day, in UTC, where one was given.
        """
    @property
    def firmware_from(self, /) -> str | None:
        """
        The version the devices had before; rarely sent.
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
    def from_dict(data: dict[str, Any]) -> FirmwareUpgrade:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def id(self, /) -> str:
        """
        The identifier of the upgrade (a UUID).
        """
    @property
    def start_date(self, /) -> date:
        """
        The day of the upgrade, in UTC.
        """
    @property
    def status(self, /) -> Literal["RequestPending", "RequestFailed", "Queued", "InProgress", "Finished", "UpgradeFailed", "Cancelled"] | str:
        """
        Where the upgrade stands.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """

@final
class FirmwareUpgradePage:
    """
    One page of upgrades (v1).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, has_more_flag: bool, report_list: SupportsGetItem[int, FirmwareUpgrade], last_seen_upgrade_id: str | None = None) -> FirmwareUpgradePage: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> FirmwareUpgradePage:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def has_more_flag(self, /) -> bool:
        """
        Whether more follow.
        """
    @property
    def last_seen_upgrade_id(self, /) -> str | None:
        """
        Where the next page begins: a number.
        """
    @property
    def report_list(self, /) -> list[FirmwareUpgrade]:
        """
        The upgrades of this page.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """

@final
class FirmwareUpgradeRequest:
    """
    A firmware upgrade to push to a list of devices on a day.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, firmware_name: str, firmware_to: str, start_date: date | str, device_list: SupportsGetItem[int, str], account_name: str | None = None, end_date: date | str | None = None) -> FirmwareUpgradeRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account the upgrade is for; the client's own when absent.
        """
    @property
    def device_list(self, /) -> list[str]:
        """
        The IMEIs of the devices.
        """
    @property
    def end_date(self, /) -> date | None:
        """
        Last day, in UTC. The platform's documents show it only in samples; leave it out when in doubt.
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
    def from_dict(data: dict[str, Any]) -> FirmwareUpgradeRequest:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def start_date(self, /) -> date:
        """
        The day of the upgrade, in UTC: today begins within 90 minutes, another day at 00:00.
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
class HourFit:
    """
    What to do where local hours cannot be said exactly: a zone that is half an hour off, or a window that
    midnight in UTC cuts into pieces shorter than the platform takes.
    """
    INWARD: Final = "inward"
    """
    Never outside the local hours: part of them is given up.
    """
    OUTWARD: Final = "outward"
    """
    Never less than the local hours: the windows reach beyond them.
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
class ListenerOptions:
    """
    What a callback listener accepts.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, username: str | None = None, password: str | None = None, previous_password: str | None = None, max_body_bytes: SupportsIndex | None = None) -> ListenerOptions: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> ListenerOptions:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def max_body_bytes(self, /) -> int | None:
        """
        The largest message, in bytes; 64 MiB when absent.
        """
    @property
    def password(self, /) -> str | None:
        """
        The password that a message must carry; any when absent. It is looked for in the message, where v1
        puts it, and in an `Authorization: Basic` header, which the platform does not send but a proxy in
        front of the listener may. Messages of v2 and v3 carry none: with a password set and no such
        proxy they are refused.
        """
    @property
    def previous_password(self, /) -> str | None:
        """
        A password that counts as well. After a change of password the platform was seen to send the old
        one for up to 14 minutes.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    @property
    def username(self, /) -> str | None:
        """
        The user name that a message must carry; any when absent.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Nothing is sent. `context` says what is known besides: the time, the account, the campaign.
        """

@final
class LocalHours:
    """
    Hours of the day in some time zone: from `start_hour` up to, not including, `end_hour`.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, start_hour: SupportsIndex, end_hour: SupportsIndex) -> LocalHours: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def end_hour(self, /) -> int:
        """
        Hour of the end, 0 to 24; not after `start_hour` it is one of the next day, as in 22 to 2. -1 when
        it was left out.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LocalHours:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def start_hour(self, /) -> int:
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
class LocalWindows:
    """
    The UTC windows of local hours.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, windows: SupportsGetItem[int, TimeWindow], exact: bool, first_window: UtcInterval, first_window_local: str, windows_right_every_day: SupportsGetItem[int, TimeWindow], periods: SupportsGetItem[int, LocalWindowsPeriod], clock_changes: SupportsGetItem[int, ClockChange], notes: SupportsGetItem[int, str]) -> LocalWindows: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def clock_changes(self, /) -> list[ClockChange]:
        """
        Every change of the clocks there during the campaign.
        """
    @property
    def exact(self, /) -> bool:
        """
        Whether they are the local hours asked for, no more and no less, as long as the clock is that of
        the first day.
        """
    @property
    def first_window(self, /) -> UtcInterval:
        """
        The first of these windows.
        """
    @property
    def first_window_local(self, /) -> str:
        """
        The same, on the clock there, such as `2026-03-02 22:00 to 2026-03-03 02:00`.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LocalWindows:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def notes(self, /) -> list[str]:
        """
        The same in words, and what else there is to know.
        """
    @property
    def periods(self, /) -> list[LocalWindowsPeriod]:
        """
        The campaign cut where the clocks change there; one entry when they do not. A campaign for each,
        with its own windows, keeps to the local hours all the time.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    @property
    def windows(self, /) -> list[TimeWindow]:
        """
        The windows to send, right by the clock of the first day.
        """
    @property
    def windows_right_every_day(self, /) -> list[TimeWindow]:
        """
        Windows that lie in the local hours on every day of the campaign, whatever the clock does; empty
        when there are none.
        """

@final
class LocalWindowsPeriod:
    """
    Days of a campaign with one offset from UTC. The day in UTC on which the clocks change begins a period.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, start_date: date | str, end_date: date | str, utc_offset: str, windows: SupportsGetItem[int, TimeWindow], local_hours: SupportsGetItem[int, str]) -> LocalWindowsPeriod: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def end_date(self, /) -> date:
        """
        Last day, in UTC.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LocalWindowsPeriod:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def local_hours(self, /) -> list[str]:
        """
        What the windows of the first period mean on the clock there in these days, such as `21:00-01:00`.
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
    @property
    def utc_offset(self, /) -> str:
        """
        What the clock there is ahead of UTC, such as `-05:00` or `+05:30`.
        """
    @property
    def windows(self, /) -> list[TimeWindow]:
        """
        The windows for these days; empty when none can be sent.
        """

@final
class LocalWindowsQuestion:
    """
    Asks for the UTC windows of local hours.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, time_zone: str, local_hours: SupportsGetItem[int, LocalHours], start_date: date | str, end_date: date | str, fit: Literal["inward", "outward"] | str | None = None, version: Literal["v1", "v2", "v3"] | str | None = None) -> LocalWindowsQuestion: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def end_date(self, /) -> date:
        """
        Last day of the campaign, in UTC.
        """
    @property
    def fit(self, /) -> Literal["inward", "outward"] | str | None:
        """
        What to do where the hours cannot be said exactly; inward when absent.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LocalWindowsQuestion:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def local_hours(self, /) -> list[LocalHours]:
        """
        The hours of the day there, at least one entry; they may pass midnight.
        """
    @property
    def start_date(self, /) -> date:
        """
        First day of the campaign, in UTC.
        """
    @property
    def time_zone(self, /) -> str:
        """
        The time zone by its IANA name, such as `America/New_York`.
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
    @property
    def version(self, /) -> Literal["v1", "v2", "v3"] | str | None:
        """
        The version the windows are for: v3 (the default) takes none shorter than 4 hours, v2 any.
        """

@final
class LoggingDevice:
    """
    A device whose client writes a verbose log.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_id: str, expiry_date: date | str) -> LoggingDevice: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_id(self, /) -> str:
        """
        The IMEI.
        """
    @property
    def expiry_date(self, /) -> date:
        """
        The day on which the logging ends by itself, in UTC: 7 days after it began.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LoggingDevice:
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
class PlannedCampaign:
    """
    A plan on its way: plain data, to be kept and given back to `continue_plan`, `get_plan_report` and
    `cancel_plan`, today or after a restart.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, plan: CampaignPlan, parts: SupportsGetItem[int, CampaignPart], rejected: SupportsGetItem[int, RejectedDevice]) -> PlannedCampaign: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> PlannedCampaign:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def parts(self, /) -> list[CampaignPart]:
        """
        Its parts, those that wait included.
        """
    @property
    def plan(self, /) -> CampaignPlan:
        """
        The plan.
        """
    @property
    def rejected(self, /) -> list[RejectedDevice]:
        """
        Devices that were left out, and why.
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
class ReceivedCallback:
    """
    What became of a request to a callback listener: how to answer it, and the message it brought.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, status: SupportsIndex, message: str, event: SoftwareCallback | None = None) -> ReceivedCallback: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def event(self, /) -> SoftwareCallback | None:
        """
        The message; absent unless the status is 200.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> ReceivedCallback:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def message(self, /) -> str:
        """
        The text to answer, for people.
        """
    @property
    def status(self, /) -> int:
        """
        The HTTP status to answer: 200 accepted, 400 not a message, 401 wrong credentials, 405 not a POST,
        413 too large.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
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
class RegisteredUpgradeCallback:
    """
    A listener of an account (v1).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, account_name: str, name: str, url: str, username: str | None = None, password: str | None = None) -> RegisteredUpgradeCallback: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str:
        """
        The account.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> RegisteredUpgradeCallback:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def name(self, /) -> str:
        """
        The name of the service.
        """
    @property
    def password(self, /) -> str | None:
        """
        The password that each message carries, where one was given.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    @property
    def url(self, /) -> str:
        """
        The address of the listener.
        """
    @property
    def username(self, /) -> str | None:
        """
        The user name that each message carries, where one was given.
        """

@final
class RejectedDevice:
    """
    A device that a plan leaves out, and why.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_id: str, code: str, reason: str) -> RejectedDevice: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def code(self, /) -> str:
        """
        The reason as a code: `device.duplicate`, `device.not_found`, `device.no_protocol`,
        `device.not_eligible`, `device.not_active`, `device.in_campaign`, `device.version_unknown`,
        `device.up_to_date`, `package.none`, `package.ambiguous`, `plan.target_version_missing`,
        `license.missing`, `license.none_free` or `license.refused`.
        """
    @property
    def device_id(self, /) -> str:
        """
        The IMEI.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> RejectedDevice:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def reason(self, /) -> str:
        """
        The reason in words, and what to do.
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
class RuleOptions:
    """
    Decisions that the rules make where the platform's documents are silent or disagree; the default
    holds where a member is absent.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, shortest_v3_window_hours: SupportsIndex | None = None, shortest_v2_window_hours: SupportsIndex | None = None, most_windows: SupportsIndex | None = None, usual_range_days: SupportsIndex | None = None, allow_past_start: bool | None = None, longest_campaign_name: SupportsIndex | None = None, shortest_imei: SupportsIndex | None = None, longest_imei: SupportsIndex | None = None, most_devices: SupportsIndex | None = None, allow_callback_credentials: bool | None = None, allow_local_listeners: bool | None = None) -> RuleOptions: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def allow_callback_credentials(self, /) -> bool | None:
        """
        Whether a v1 listener may ask for a user name and password in its messages without a warning;
        false by default, because the platform dropped them in release 2.9.
        """
    @property
    def allow_local_listeners(self, /) -> bool | None:
        """
        Whether a callback listener may be on this machine, over http and at any port. The platform could
        not reach it, so false by default; true for a client that speaks to a simulator on this machine.
        """
    @property
    def allow_past_start(self, /) -> bool | None:
        """
        Whether a campaign may be scheduled for a day in the past, which is then only a warning; false by
        default.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> RuleOptions:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def longest_campaign_name(self, /) -> int | None:
        """
        Longest name of a campaign, in characters, 1 to 10,000; 100 by default.
        """
    @property
    def longest_imei(self, /) -> int | None:
        """
        Most digits of an IMEI, 15 to 20; 16 by default.
        """
    @property
    def most_devices(self, /) -> int | None:
        """
        Most devices of a campaign or upgrade, 1 to 10,000,000; any number by default. The limit of a
        pilot stands by itself.
        """
    @property
    def most_windows(self, /) -> int | None:
        """
        Most windows of one list, 1 to 1,000; 24 by default.
        """
    @property
    def shortest_imei(self, /) -> int | None:
        """
        Fewest digits of an IMEI, 1 to 15; 14 by default. Other lengths than 15 are a warning.
        """
    @property
    def shortest_v2_window_hours(self, /) -> int | None:
        """
        Shortest window of a v2 campaign, in hours, 1 to 24; 1 by default.
        """
    @property
    def shortest_v3_window_hours(self, /) -> int | None:
        """
        Shortest window of a v3 campaign, in hours, 1 to 24; 4 by default, as the documents say, though
        their samples have shorter ones.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    @property
    def usual_range_days(self, /) -> int | None:
        """
        Longest usual campaign, in days from the first to the last, 1 to 36,500; 31 by default. A longer
        one is a warning.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Nothing is sent. `context` says what is known besides: the time, the account, the campaign.
        """

@final
class SafeEndDate:
    """
    The end date that gives every device a number of attempts.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, earliest: date | str, latest_usual: date | str, usual: bool, last_attempt: UtcInterval, notes: SupportsGetItem[int, str], given_is_enough: bool | None = None) -> SafeEndDate: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def earliest(self, /) -> date:
        """
        The earliest end date that gives them; no earlier one does.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> SafeEndDate:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def given_is_enough(self, /) -> bool | None:
        """
        Whether the end date of the question gives them; absent when there was none.
        """
    @property
    def last_attempt(self, /) -> UtcInterval:
        """
        The attempt that completes the number.
        """
    @property
    def latest_usual(self, /) -> date:
        """
        The latest end date that is usual: 31 days after the start.
        """
    @property
    def notes(self, /) -> list[str]:
        """
        The same in words, and what else there is to know.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    @property
    def usual(self, /) -> bool:
        """
        Whether `earliest` is not after `latest_usual`.
        """

@final
class SafeEndDateQuestion:
    """
    Asks for the end date that gives every device a number of attempts (v2 and v3).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, campaign: CampaignTiming, attempts: SupportsIndex) -> SafeEndDateQuestion: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def attempts(self, /) -> int:
        """
        Attempts that every device is to have, 1 to 10,000.
        """
    @property
    def campaign(self, /) -> CampaignTiming:
        """
        The campaign; its end date may be absent.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> SafeEndDateQuestion:
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

        When this returns, every message to a listener that was due was sent, and sent again where nobody
        took it. A listener in the same process must run on another thread; for one on the event loop
        there is `advance_async`.
        """
    def advance_async(self, /, *, days: SupportsFloat | SupportsIndex = 0.0, hours: SupportsFloat | SupportsIndex = 0.0, minutes: SupportsFloat | SupportsIndex = 0.0, seconds: SupportsFloat | SupportsIndex = 0.0) -> Coroutine[Any, Any, None]:
        """
        Lets time pass like `advance`, awaited.
        """
    @property
    def callbacks(self, /) -> list[CallbackMessage]:
        """
        The messages to listeners, the oldest first: those on their way and those that are through.
        """
    def clear_faults(self, /) -> None:
        """
        Forces nothing any more.
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
    def force(self, /, outcome: str, *, device: str | None = None, version: str | None = None, campaign: str | None = None, times: SupportsIndex | str | None = None) -> None:
        """
        Forces what becomes of devices or campaigns, whatever their state says; the oldest fault goes first.

        `outcome` is a name such as `upgradeFailed`, `notReachable`, `noLicense` or `requestFailed`; a name that
        does not exist raises `ConfigurationError`, which lists all of them. `device` is an IMEI, `version`
        `v1`, `v2` or `v3`, `campaign` an identifier; what is left out is any. `times` is a number, or `always`.
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
    def start(*, seed: SupportsIndex | None = None, start: datetime | str | None = None, port: SupportsIndex | None = None, speed: SupportsFloat | SupportsIndex | None = None, devices: SupportsIndex | None = None, scenario: str | PathLike[str] | dict[str, Any] | None = None) -> Simulator:
        """
        Starts a simulator.

        The same `seed` and the same requests give the same answers. `start` is the time at which it
        begins, 2026-03-01 00:00 UTC by default. `port` 0 takes a free one. `speed` is how many seconds pass in it
        in a second of real time, 0 by default. `devices` is how many devices the account has.

        `scenario` describes a world of your own, and every other option of the simulator: a path, the text
        itself (JSON or TOML), or a dictionary such as `{"options": {"callbacks": {"plan": "observed"}}}`.
        `thingspace simulate --scenario-schema` prints what may stand in it. What is given here goes before its options.

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
class SoftwareCallback:
    """
    A message that the platform sent to the callback listener of an account, of v1, v2 or v3.

    The one part that its kind names is filled, the others are empty. Whatever else the message holds is in
    `unknown_members`, so that nothing is lost. The platform documents only parts of v1's messages and
    none of v2's and v3's: the latter are read in an assumed shape.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, kind: Literal["firmwareList", "upgradeScheduled", "upgradeProgress", "upgradeFinished", "newSoftware", "campaignStatus"] | str, account_name: str, firmware_list: SupportsGetItem[int, Firmware], software_list: SupportsGetItem[int, SoftwarePackage], unknown_members: SupportsGetItem[int, UnknownMember], participant_name: str | None = None, upgrade: CallbackUpgrade | None = None, campaign: CallbackCampaign | None = None, username: str | None = None, password: str | None = None) -> SoftwareCallback: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str:
        """
        The account.
        """
    @property
    def campaign(self, /) -> CallbackCampaign | None:
        """
        The campaign that the message is about (v2 and v3).
        """
    @property
    def firmware_list(self, /) -> list[Firmware]:
        """
        Firmware on offer (v1).
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> SoftwareCallback:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def kind(self, /) -> Literal["firmwareList", "upgradeScheduled", "upgradeProgress", "upgradeFinished", "newSoftware", "campaignStatus"] | str:
        """
        What happened. Where the message does not say, it is told from the one part that is filled.
        """
    @property
    def participant_name(self, /) -> str | None:
        """
        The account that sees the message (v1). Of no use to callers.
        """
    @property
    def password(self, /) -> str | None:
        """
        The password that was given when the listener was registered (v1); mostly absent or empty. A
        listener that has checked it leaves it out.
        """
    @property
    def software_list(self, /) -> list[SoftwarePackage]:
        """
        Software or firmware on offer (v2 and v3).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    @property
    def unknown_members(self, /) -> list[UnknownMember]:
        """
        What the message holds besides: members that nobody knows, parts that do not belong to its kind,
        values of a type that makes no sense. Empty parts are left out.
        """
    @property
    def upgrade(self, /) -> CallbackUpgrade | None:
        """
        The upgrade that the message is about (v1).
        """
    @property
    def username(self, /) -> str | None:
        """
        The user name that was given when the listener was registered (v1); mostly absent or empty.
        """

@final
class SoftwareCallbackKind:
    """
    What a message of Software Management tells.
    """
    CAMPAIGN_STATUS: Final = "campaignStatus"
    """
    The status of a campaign changed (v2 and v3); see `campaign`.
    """
    FIRMWARE_LIST: Final = "firmwareList"
    """
    Firmware is on offer for devices of the account (v1); see `firmware_list`.
    """
    NEW_SOFTWARE: Final = "newSoftware"
    """
    Software or firmware is on offer for devices of the account (v2 and v3); see `software_list`.
    """
    UPGRADE_FINISHED: Final = "upgradeFinished"
    """
    An upgrade is over (v1); see `upgrade`.
    """
    UPGRADE_PROGRESS: Final = "upgradeProgress"
    """
    Devices of an upgrade have begun (v1); see `upgrade`.
    """
    UPGRADE_SCHEDULED: Final = "upgradeScheduled"
    """
    An upgrade passed its checks and waits for its day (v1); see `upgrade`.
    """

@final
class SoftwareCampaign:
    """
    A campaign of software or of a file as the platform keeps it (v2).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, id: str, account_name: str, start_date: date | str, end_date: date | str, status: Literal["CampaignRequestPending", "CampaignRequestFailed", "CampaignRequestQueued", "CampaignPreScheduled", "CampaignScheduled", "CampaignEnded", "CampaignCancelled", "CampaignAborted", "CampaignFailed"] | str, campaign_name: str | None = None, software_name: str | None = None, software_from: str | None = None, software_to: str | None = None, file_name: str | None = None, file_version: str | None = None, distribution_type: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None, make: str | None = None, model: str | None = None, download_after_date: date | str | None = None, download_time_windows: SupportsGetItem[int, TimeWindow] | None = None, install_after_date: date | str | None = None, install_time_windows: SupportsGetItem[int, TimeWindow] | None = None, device_list: SupportsGetItem[int, str] | None = None) -> SoftwareCampaign: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str:
        """
        The account it belongs to.
        """
    @property
    def campaign_name(self, /) -> str | None:
        """
        The label it was given.
        """
    @property
    def device_list(self, /) -> list[str] | None:
        """
        The IMEIs of the devices; mostly absent, the report has them.
        """
    @property
    def distribution_type(self, /) -> Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None:
        """
        How the devices are managed.
        """
    @property
    def download_after_date(self, /) -> date | None:
        """
        The first day on which devices may download, in UTC.
        """
    @property
    def download_time_windows(self, /) -> list[TimeWindow] | None:
        """
        Hours of the day in which devices may download, in UTC.
        """
    @property
    def end_date(self, /) -> date:
        """
        Last day, in UTC.
        """
    @property
    def file_name(self, /) -> str | None:
        """
        The file; absent for software.
        """
    @property
    def file_version(self, /) -> str | None:
        """
        The version of the file; absent for software.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> SoftwareCampaign:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def id(self, /) -> str:
        """
        The identifier of the campaign (a UUID).
        """
    @property
    def install_after_date(self, /) -> date | None:
        """
        The first day on which devices may install, in UTC.
        """
    @property
    def install_time_windows(self, /) -> list[TimeWindow] | None:
        """
        Hours of the day in which devices may install, in UTC.
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
    def software_from(self, /) -> str | None:
        """
        The version the devices must have before; absent for a file.
        """
    @property
    def software_name(self, /) -> str | None:
        """
        The software package; absent for a file.
        """
    @property
    def software_to(self, /) -> str | None:
        """
        The version the devices get; absent for a file.
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
class SoftwareCampaignDatesRequest:
    """
    New dates and windows for a campaign (v2).

    Before it starts all of them may change. Afterwards only the end date, to at least 24 hours from
    now, and windows may be added, not taken away. Send what stays the same too.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, start_date: date | str, end_date: date | str, download_after_date: date | str | None = None, download_time_windows: SupportsGetItem[int, TimeWindow] | None = None, install_after_date: date | str | None = None, install_time_windows: SupportsGetItem[int, TimeWindow] | None = None) -> SoftwareCampaignDatesRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def download_after_date(self, /) -> date | None:
        """
        The first day on which devices may download, in UTC; as soon as possible when absent.
        """
    @property
    def download_time_windows(self, /) -> list[TimeWindow] | None:
        """
        Hours of the day in which devices may download, in UTC; any hour when absent.
        """
    @property
    def end_date(self, /) -> date:
        """
        Last day, in UTC.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> SoftwareCampaignDatesRequest:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def install_after_date(self, /) -> date | None:
        """
        The first day on which devices may install, in UTC; as soon as possible when absent.
        """
    @property
    def install_time_windows(self, /) -> list[TimeWindow] | None:
        """
        Hours of the day in which devices may install, in UTC; any hour when absent.
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
class SoftwareCampaignPage:
    """
    One page of campaigns (v2).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, has_more_data: bool, campaign_list: SupportsGetItem[int, SoftwareCampaign], last_seen_campaign_id: str | None = None) -> SoftwareCampaignPage: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def campaign_list(self, /) -> list[SoftwareCampaign]:
        """
        The campaigns of this page.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> SoftwareCampaignPage:
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
class SoftwareCampaignRequest:
    """
    A software upgrade to offer to a list of devices, which fetch it when they check in.

    Until a pilot has passed (5 to 20 devices, at least half of them upgraded), the platform takes at
    most 20 devices for a package.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, software_name: str, software_from: str, software_to: str, distribution_type: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str, start_date: date | str, end_date: date | str, device_list: SupportsGetItem[int, str], campaign_name: str | None = None, download_after_date: date | str | None = None, download_time_windows: SupportsGetItem[int, TimeWindow] | None = None, install_after_date: date | str | None = None, install_time_windows: SupportsGetItem[int, TimeWindow] | None = None) -> SoftwareCampaignRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def campaign_name(self, /) -> str | None:
        """
        A label of your own, up to 100 characters.
        """
    @property
    def device_list(self, /) -> list[str]:
        """
        The IMEIs of the devices.
        """
    @property
    def distribution_type(self, /) -> Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str:
        """
        How the devices are managed: HTTP.
        """
    @property
    def download_after_date(self, /) -> date | None:
        """
        The first day on which devices may download, in UTC; as soon as possible when absent.
        """
    @property
    def download_time_windows(self, /) -> list[TimeWindow] | None:
        """
        Hours of the day in which devices may download, in UTC; any hour when absent. Devices keep to
        them only if their maker supports it.
        """
    @property
    def end_date(self, /) -> date:
        """
        Last day, in UTC, until 23:59:59.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> SoftwareCampaignRequest:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def install_after_date(self, /) -> date | None:
        """
        The first day on which devices may install, in UTC; as soon as possible when absent.
        """
    @property
    def install_time_windows(self, /) -> list[TimeWindow] | None:
        """
        Hours of the day in which devices may install, in UTC; any hour when absent. Devices keep to
        them only if their maker supports it.
        """
    @property
    def software_from(self, /) -> str:
        """
        The version the devices must have now.
        """
    @property
    def software_name(self, /) -> str:
        """
        The software package, by the name under which `list_software` offers it.
        """
    @property
    def software_to(self, /) -> str:
        """
        The version the devices get.
        """
    @property
    def start_date(self, /) -> date:
        """
        First day, in UTC, from 00:00:00.
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
class SoftwarePackage:
    """
    A software package on offer (v2).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, software_name: str, model: str, make: str, distribution_type: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str, launch_date: date | str | None = None, release_note: str | None = None, device_platform_id: str | None = None) -> SoftwarePackage: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_platform_id(self, /) -> str | None:
        """
        The platform it is for, such as `IoT` or `Android`.
        """
    @property
    def distribution_type(self, /) -> Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str:
        """
        How the devices it is for are managed.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> SoftwarePackage:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def launch_date(self, /) -> date | None:
        """
        The day of its release.
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
    def release_note(self, /) -> str | None:
        """
        What it brings.
        """
    @property
    def software_name(self, /) -> str:
        """
        The name to schedule it by.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """

@final
class SoftwareV1:
    """
    Upgrades that are pushed to OMA-DM and LWM2M devices on a day (Software Management v1).
    """
    def assign_licenses(self, /, devices: DeviceList | SupportsGetItem[int, str], *, account: str | None = None, timeout: float | None = None) -> LicenseChangeResult:
        """
        Gives licences to devices. `software_v3.assign_licenses` does the same for every protocol
        and is what the platform advises.
        """
    def cancel_upgrade(self, /, upgrade_id: str, *, account: str | None = None, timeout: float | None = None) -> Success:
        """
        Cancels an upgrade that has not started.
        """
    def delete_cancel_candidates(self, /, *, account: str | None = None, timeout: float | None = None) -> Success:
        """
        Empties the list of the devices that lose their licence first.
        """
    def deregister_callback(self, /, service_name: str, *, account: str | None = None, timeout: float | None = None) -> Success:
        """
        Removes the address that the platform calls. `Fota` is the only service there is.
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
    def get_upgrade(self, /, upgrade_id: str, *, account: str | None = None, timeout: float | None = None) -> FirmwareUpgrade:
        """
        Reads an upgrade and how far each of its devices is: the report of the upgrade.
        """
    def list_callbacks(self, /, *, account: str | None = None, timeout: float | None = None) -> list[RegisteredUpgradeCallback]:
        """
        Lists the addresses that the platform calls when an upgrade changes.
        """
    def list_cancel_candidates(self, /, *, account: str | None = None, timeout: float | None = None) -> Pager[CancelCandidatePage, str]:
        """
        Lists the IMEIs of the devices that lose their licence first.

        Pages are fetched as they are needed; nothing is sent before the first item is asked for.
        """
    def list_devices(self, /, *, client_type: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None, account: str | None = None, timeout: float | None = None) -> Pager[DevicePage, Device]:
        """
        Lists the devices of the account, by IMEI.

        Pages are fetched as they are needed; nothing is sent before the first item is asked for.
        """
    def list_firmware(self, /, *, client_type: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None, account: str | None = None, timeout: float | None = None) -> list[Firmware]:
        """
        Lists the firmware packages on offer.
        """
    def list_upgrades_by_status(self, /, upgrade_status: Literal["RequestPending", "RequestFailed", "Queued", "InProgress", "Finished", "UpgradeFailed", "Cancelled"] | str, *, account: str | None = None, timeout: float | None = None) -> Pager[FirmwareUpgradePage, FirmwareUpgrade]:
        """
        Lists the upgrades that stand at a status.

        Pages are fetched as they are needed; nothing is sent before the first item is asked for.
        """
    def modify_upgrade_devices(self, /, upgrade_id: str, request: UpgradeDevicesRequest, *, account: str | None = None, timeout: float | None = None) -> CampaignDevicesResult:
        """
        Adds devices to an upgrade, or takes them out. Not possible once it has started.
        """
    def register_callback(self, /, listener: UpgradeCallbackListener, *, account: str | None = None, timeout: float | None = None) -> UpgradeCallbackRegistration:
        """
        Registers the address that the platform calls when an upgrade changes. Replaces the one before.
        """
    def remove_licenses(self, /, devices: DeviceList | SupportsGetItem[int, str], *, account: str | None = None, timeout: float | None = None) -> LicenseChangeResult:
        """
        Takes unused licences from devices, which also cancels an upgrade that has not started.
        `software_v3.remove_licenses` does the same for every protocol.
        """
    def schedule_upgrade(self, /, request: FirmwareUpgradeRequest, *, account: str | None = None, timeout: float | None = None) -> FirmwareUpgrade:
        """
        Schedules an upgrade that is pushed to a list of devices on a day.

        The answer means accepted, not scheduled: follow the upgrade with `get_upgrade`. A device that
        is off is notified when it next connects; OMA-DM devices stay queued without end.
        """
    def set_cancel_candidates(self, /, candidates: CancelCandidatesRequest, *, account: str | None = None, timeout: float | None = None) -> CancelCandidates:
        """
        Names the devices that lose their licence first when the monthly licences become fewer.
        """

@final
class SoftwareV2:
    """
    Campaigns of devices that check in over HTTP, their files and logs (Software Management v2).
    """
    def assign_licenses(self, /, devices: DeviceList | SupportsGetItem[int, str], *, account: str | None = None, timeout: float | None = None) -> LicenseChangeResult:
        """
        Gives licences to devices. `software_v3.assign_licenses` does the same for every protocol
        and is what the platform advises.
        """
    def cancel_campaign(self, /, campaign_id: str, *, account: str | None = None, timeout: float | None = None) -> Success:
        """
        Cancels a campaign. One that has started is aborted: some devices may be done already.
        """
    def change_campaign_dates(self, /, campaign_id: str, request: SoftwareCampaignDatesRequest, *, account: str | None = None, timeout: float | None = None) -> SoftwareCampaign:
        """
        Changes the dates and windows of a campaign.

        Before the start everything may change; afterwards only the end date, to at least 24 hours
        from now, and windows may be added. Send what stays the same too.
        """
    def delete_cancel_candidates(self, /, *, account: str | None = None, timeout: float | None = None) -> Success:
        """
        Empties the list of the devices that lose their licence first.
        """
    def deregister_callback(self, /, *, account: str | None = None, timeout: float | None = None) -> Success:
        """
        Removes the address that the platform calls when a campaign changes.
        """
    def disable_device_logging(self, /, device_id: str, *, account: str | None = None, timeout: float | None = None) -> Success:
        """
        Turns the verbose log of a device off.
        """
    def disable_logging_devices(self, /, device_ids: SupportsGetItem[int, str], *, account: str | None = None, timeout: float | None = None) -> Success:
        """
        Turns the verbose log of devices off.
        """
    def enable_device_logging(self, /, device_id: str, *, account: str | None = None, timeout: float | None = None) -> LoggingDevice:
        """
        Turns the verbose log of a device on, for 7 days; at most 20 devices of an account at a time.
        """
    def enable_logging_devices(self, /, devices: DeviceLoggingRequest, *, account: str | None = None, timeout: float | None = None) -> list[LoggingDevice]:
        """
        Turns the verbose log of devices on, for 7 days; at most 20 devices of an account at a time.
        """
    def get_callback(self, /, *, account: str | None = None, timeout: float | None = None) -> FotaCallbackListener:
        """
        Reads the address that the platform calls when a campaign changes.
        """
    def get_campaign(self, /, campaign_id: str, *, account: str | None = None, timeout: float | None = None) -> SoftwareCampaign:
        """
        Reads a campaign.
        """
    def get_check_in_history(self, /, device_id: str, *, account: str | None = None, timeout: float | None = None) -> list[CheckIn]:
        """
        Reads when a device checked in, and what came of it. Works without a verbose log.
        """
    def get_device_history(self, /, device_id: str, *, account: str | None = None, timeout: float | None = None) -> list[DeviceUpgrade]:
        """
        Reads the upgrades of a device in the last six months.
        """
    def get_device_logs(self, /, device_id: str, *, account: str | None = None, timeout: float | None = None) -> list[DeviceLog]:
        """
        Reads the verbose log of a device. There is none in the first 24 hours, and none older than 30 days.
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
    def list_campaigns_by_status(self, /, campaign_status: Literal["CampaignRequestPending", "CampaignRequestFailed", "CampaignRequestQueued", "CampaignPreScheduled", "CampaignScheduled", "CampaignEnded", "CampaignCancelled", "CampaignAborted", "CampaignFailed"] | str, *, account: str | None = None, timeout: float | None = None) -> Pager[SoftwareCampaignPage, SoftwareCampaign]:
        """
        Lists the campaigns that stand at a status.

        Pages are fetched as they are needed; nothing is sent before the first item is asked for.
        """
    def list_cancel_candidates(self, /, *, account: str | None = None, timeout: float | None = None) -> Pager[CancelCandidatePage, str]:
        """
        Lists the IMEIs of the devices that lose their licence first.

        Pages are fetched as they are needed; nothing is sent before the first item is asked for.
        """
    def list_devices(self, /, *, distribution_type: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None, account: str | None = None, timeout: float | None = None) -> Pager[DevicePage, Device]:
        """
        Lists the devices of the account, by IMEI.

        Pages are fetched as they are needed; nothing is sent before the first item is asked for.
        """
    def list_files(self, /, distribution_type: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str, *, account: str | None = None, timeout: float | None = None) -> list[ConfigurationFile]:
        """
        Lists the configuration files on offer for a protocol.
        """
    def list_logging_devices(self, /, *, account: str | None = None, timeout: float | None = None) -> list[LoggingDevice]:
        """
        Lists the devices whose clients write a verbose log.
        """
    def list_software(self, /, *, distribution_type: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None, account: str | None = None, timeout: float | None = None) -> list[SoftwarePackage]:
        """
        Lists the software packages on offer.
        """
    def modify_campaign_devices(self, /, campaign_id: str, request: CampaignDevicesRequest, *, account: str | None = None, timeout: float | None = None) -> CampaignDevicesResult:
        """
        Adds devices to a campaign, or takes them out. Possible only while it is pending or queued.
        """
    def register_callback(self, /, listener: FotaCallbackListener, *, account: str | None = None, timeout: float | None = None) -> FotaCallbackListener:
        """
        Registers the address that the platform calls when a campaign changes.
        """
    def remove_licenses(self, /, devices: DeviceList | SupportsGetItem[int, str], *, account: str | None = None, timeout: float | None = None) -> LicenseChangeResult:
        """
        Takes unused licences from devices, which also cancels an upgrade that has not started.
        `software_v3.remove_licenses` does the same for every protocol.
        """
    def schedule_campaign(self, /, request: SoftwareCampaignRequest, *, account: str | None = None, timeout: float | None = None) -> SoftwareCampaign:
        """
        Schedules a software campaign at the older address of the call;
        `schedule_software_campaign` does the same at the documented one.
        """
    def schedule_file_campaign(self, /, request: FileCampaignRequest, *, account: str | None = None, timeout: float | None = None) -> SoftwareCampaign:
        """
        Schedules a campaign that brings a configuration file to devices that check in.
        """
    def schedule_software_campaign(self, /, request: SoftwareCampaignRequest, *, account: str | None = None, timeout: float | None = None) -> SoftwareCampaign:
        """
        Schedules a software campaign for devices that check in.

        The answer means accepted, not scheduled: follow the campaign with `get_campaign`. Devices that
        do not fit are left out one by one, and the report says why.
        """
    def set_cancel_candidates(self, /, candidates: CancelCandidatesRequest, *, account: str | None = None, timeout: float | None = None) -> CancelCandidates:
        """
        Names the devices that lose their licence first when the monthly licences become fewer.
        """
    def update_callback(self, /, listener: FotaCallbackListener, *, account: str | None = None, timeout: float | None = None) -> FotaCallbackListener:
        """
        Replaces the address that the platform calls when a campaign changes.
        """
    def update_file(self, /, form: FileUpload, file: str | PathLike[str] | bytes | BinaryFile, *, on_progress: Callable[[int, int | None], object] | None = None, name: str | None = None, account: str | None = None, timeout: float | None = None) -> ConfigurationFile:
        """
        Uploads a new version of a configuration file. Only the release notes know this call; its form
        is assumed to be that of `upload_file`.

        `file` is a path, bytes, or a binary file object; it is read as it is sent. `on_progress` is
        called with the bytes sent so far and how many there are (None where that is not known), on the
        thread that called. What it or the file object raises ends the upload and comes out of the call.
        `name` is another name for the file than its own.
        """
    def upload_file(self, /, form: FileUpload, file: str | PathLike[str] | bytes | BinaryFile, *, on_progress: Callable[[int, int | None], object] | None = None, name: str | None = None, account: str | None = None, timeout: float | None = None) -> ConfigurationFile:
        """
        Uploads a configuration file, to be brought to devices by `schedule_file_campaign`.

        The file is streamed, never held in memory as a whole. The answer has the name that the
        platform gave it.

        `file` is a path, bytes, or a binary file object; it is read as it is sent. `on_progress` is
        called with the bytes sent so far and how many there are (None where that is not known), on the
        thread that called. What it or the file object raises ends the upload and comes out of the call.
        `name` is another name for the file than its own.
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
class SoftwareVersion:
    """
    A version of Software Management.
    """
    V1: Final = "v1"
    """
    Upgrades that are pushed on a day, for OMA-DM (and LWM2M) devices.
    """
    V2: Final = "v2"
    """
    Campaigns of devices that check in over HTTP.
    """
    V3: Final = "v3"
    """
    Network-aware campaigns, for LWM2M and OMA-DM devices.
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
class UnknownMember:
    """
    Something in a message that has no place in its model.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, path: str, json: str) -> UnknownMember: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> UnknownMember:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def json(self, /) -> str:
        """
        Its value as it came, in JSON; `***` where it has to do with a password.
        """
    @property
    def path(self, /) -> str:
        """
        Where it stands, as the wire names it: `campaign.deviceList[0].signal`.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """

@final
class UpgradeCallbackListener:
    """
    Where the platform sends the messages of Software Management v1 for an account.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, name: str, url: str, username: str | None = None, password: str | None = None) -> UpgradeCallbackListener: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> UpgradeCallbackListener:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def name(self, /) -> str:
        """
        The name of the service; `Fota` is the only one.
        """
    @property
    def password(self, /) -> str | None:
        """
        A password that each message carries in its body, in clear text.
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
    @property
    def username(self, /) -> str | None:
        """
        A user name that each message carries in its body. The platform dropped it in release 2.9; some
        of its documents still have it.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Nothing is sent. `context` says what is known besides: the time, the account, the campaign.
        """

@final
class UpgradeCallbackRegistration:
    """
    A listener that was registered (v1).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, account_name: str, service_name: str) -> UpgradeCallbackRegistration: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str:
        """
        The account.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> UpgradeCallbackRegistration:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def service_name(self, /) -> str:
        """
        The name of the service.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """

@final
class UpgradeDevicesRequest:
    """
    Devices to add to an upgrade, or to take out of it (v1). Not possible once it has started.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, change_type: Literal["append", "remove"] | str, device_list: SupportsGetItem[int, str]) -> UpgradeDevicesRequest: ...
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
    def from_dict(data: dict[str, Any]) -> UpgradeDevicesRequest:
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
class UpgradeStatus:
    """
    Where an upgrade stands (Software Management v1).

    Usual order: `RequestPending`, `Queued`, `InProgress`, `Finished`.
    """
    CANCELLED: Final = "Cancelled"
    """
    Cancelled before it started. Final. The platform documents no name for it; this one is assumed.
    """
    FINISHED: Final = "Finished"
    """
    Over. Final.
    """
    IN_PROGRESS: Final = "InProgress"
    """
    Started: the devices are being upgraded.
    """
    QUEUED: Final = "Queued"
    """
    Checked; waits for its day.
    """
    REQUEST_FAILED: Final = "RequestFailed"
    """
    The check of parameters and devices failed. Final.
    """
    REQUEST_PENDING: Final = "RequestPending"
    """
    Accepted and not checked yet.
    """
    UPGRADE_FAILED: Final = "UpgradeFailed"
    """
    It did not run when it was to. Final.
    """

@final
class UtcInterval:
    """
    A stretch of time.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, begins: datetime | str, ends: datetime | str) -> UtcInterval: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def begins(self, /) -> datetime:
        """
        Where it begins, in UTC.
        """
    @property
    def ends(self, /) -> datetime:
        """
        Where it ends, in UTC.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> UtcInterval:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """

@final
class ValidationContext:
    """
    What is known besides the request when its rules are checked; everything may be left out.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, now: datetime | str | None = None, account: str | None = None, operation: str | None = None, campaign: Campaign | None = None, upgrade: FirmwareUpgrade | None = None, software_campaign: SoftwareCampaign | None = None, free_licenses: SupportsIndex | None = None, licensed_devices: SupportsGetItem[int, str] | None = None, stuck_licenses: SupportsGetItem[int, str] | None = None, logging_devices: SupportsGetItem[int, str] | None = None, pilot_passed: bool | None = None, options: RuleOptions | None = None) -> ValidationContext: ...
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
        The campaign of v3 that is to be changed, which decides what may still change.
        """
    @property
    def free_licenses(self, /) -> int | None:
        """
        Licences that no device holds.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> ValidationContext:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def licensed_devices(self, /) -> list[str] | None:
        """
        The IMEIs of the devices that hold a licence: all of them, or no list at all.
        """
    @property
    def logging_devices(self, /) -> list[str] | None:
        """
        The IMEIs of the devices that write a verbose log now: all of them, or no list at all.
        """
    @property
    def now(self, /) -> datetime | None:
        """
        The present instant; the clock of the machine when absent.
        """
    @property
    def operation(self, /) -> str | None:
        """
        The operation the request is for, such as `software_v3.query_devices`, where that decides what
        it may name.
        """
    @property
    def options(self, /) -> RuleOptions | None:
        """
        What is decided otherwise than by default where the platform's documents are silent.
        """
    @property
    def pilot_passed(self, /) -> bool | None:
        """
        Whether the firmware, software or file has passed its pilot; unknown when absent.
        """
    @property
    def software_campaign(self, /) -> SoftwareCampaign | None:
        """
        The campaign of v2 that is to be changed, which decides what may still change.
        """
    @property
    def stuck_licenses(self, /) -> list[str] | None:
        """
        The IMEIs of devices whose licence can no longer be taken away: they were upgraded since it was
        assigned, or are being upgraded.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    @property
    def upgrade(self, /) -> FirmwareUpgrade | None:
        """
        The upgrade of v1 that is to be changed, which decides what may still change.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Nothing is sent. `context` says what is known besides: the time, the account, the campaign.
        """

@final
class WindowsLeft:
    """
    The windows of a campaign that are still to come.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, windows: SupportsGetItem[int, UtcInterval], window_count: SupportsIndex, minutes_left: SupportsIndex, campaign_ends: datetime | str, notes: SupportsGetItem[int, str]) -> WindowsLeft: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def campaign_ends(self, /) -> datetime:
        """
        The end of the campaign: 24:00 UTC of its last day.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> WindowsLeft:
        """
        Reads a dictionary with the platform's own member names, as `to_dict` makes it.
        """
    @property
    def minutes_left(self, /) -> int:
        """
        Minutes in all windows that are left.
        """
    @property
    def notes(self, /) -> list[str]:
        """
        The same in words, and what else there is to know.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        This model as a dictionary with the platform's own member names, ready for `json.dumps`.
        """
    @property
    def window_count(self, /) -> int:
        """
        How many windows are left, those that are not listed too.
        """
    @property
    def windows(self, /) -> list[UtcInterval]:
        """
        The windows, in order, those that touch or overlap joined, at midnight too; the first 1000 of them.
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

@final
class timing:
    """
    When a campaign starts, how far its windows reach, and what fits into them. Offline.
    """
    @staticmethod
    def attempts_per_device(question: CampaignTiming) -> AttemptsPerDevice:
        """
        Tells how many attempts a device can have before a campaign ends.

        In v3 an attempt takes 4 hours inside the windows, and up to 3 begin on one day; the
        platform documents neither, so both are members of the question.
        """
    @staticmethod
    def campaign_start(question: CampaignTiming) -> CampaignStart:
        """
        Tells when a campaign would start: the earliest and the latest instant.

        A campaign that starts today begins on demand, within 90 minutes; any other at 00:00 UTC
        of its start date.
        """
    @staticmethod
    def cell_capacity(question: CellCapacityQuestion) -> CellCapacity:
        """
        Tells whether the devices of the fullest cell get their turn before a v3 campaign ends,
        and what to change if they do not.

        Devices of one cell are upgraded in cohorts of 50, one cohort in 4 hours; the platform
        does not document the size, so it is a member of the question.
        """
    @staticmethod
    def local_windows(question: LocalWindowsQuestion) -> LocalWindows:
        """
        Makes UTC windows of local hours, and tells what they mean when the clocks change there.

        The time zones come with the SDK, so that every machine gives the same answer.
        """
    @staticmethod
    def safe_end_date(question: SafeEndDateQuestion) -> SafeEndDate:
        """
        Finds the earliest end date that gives every device a number of attempts (v2 and v3).
        """
    @staticmethod
    def windows_left(question: CampaignTiming) -> WindowsLeft:
        """
        Lists the windows that are left from now to the end of a campaign, with those that touch
        or overlap joined (v2 and v3).
        """

def _run_command_line(arguments: SupportsGetItem[int, str]) -> int:
    """
    Runs the command line and returns its exit code.
    """

def _table() -> Any:
    """
    The tables as data, for the test that compares them with the classes.
    """

def parse_callback(body: bytes | str) -> SoftwareCallback:
    """
    Reads a message that the platform sent to a callback listener, of v1, v2 or v3.

    Nothing in a message is lost: what has no place in the model, is of an unknown type or makes no sense
    where it stands is in `unknown_members`.

    Raises `UnexpectedAnswerError` when the body is no JSON object.
    """

def receive_callback(method: str, authorization: str | None, body: bytes | str, options: ListenerOptions | None = None) -> ReceivedCallback:
    """
    What to answer to a request to a callback listener, and the message that it brought.

    For listeners in a web framework of your own; `wsgi_listener` and `asgi_listener` are built on it.
    `authorization` is the header of that name, if there is one. Answer `status` with `message` within
    about 4 seconds, or the platform sends the message again; if the event cannot be stored, answer 500
    instead, so that it comes again.
    """

def validate(operation: str, request: Any, context: Any | None = None) -> list[Finding]:
    """
    Checks the body of an operation offline and returns all findings, errors and warnings, in one list.

    `operation` is a name such as `software_v3.schedule_campaign`; `request` and `context` are models, or
    dictionaries with the member names of the wire. A request that cannot be read gives findings too.

    Raises `ConfigurationError` when there is no such operation, or it has no body.
    """

"""
The native part of `thingspace`.
"""

from _typeshed import SupportsGetItem
from collections.abc import Callable, Coroutine, Iterable
from dataclasses import Field
from datetime import date, datetime, timedelta
from os import PathLike
from thingspace.lists import AsyncPager, Pager
from thingspace.tokens import TokenProvider, TokenStore
from thingspace.uploads import BinaryFile
from thingspace._open_enum import OpenEnum
from typing import Any, ClassVar, Final, Literal, SupportsFloat, SupportsIndex, final

__all__ = ["_VERSION", "AccountInformation", "AccountService", "AccountState", "Accounts", "ActivateRequest", "AddDevicesRequest", "AddedDevice", "Address", "AggregateUsage", "AggregateUsageRequest", "AsyncAccounts", "AsyncBulk", "AsyncCallbacks", "AsyncCampaigns", "AsyncClient", "AsyncDevices", "AsyncEuicc", "AsyncGroups", "AsyncHistory", "AsyncLabels", "AsyncLocations", "AsyncNidd", "AsyncOauth", "AsyncPendingRequest", "AsyncReachability", "AsyncReconcile", "AsyncRequests", "AsyncSessions", "AsyncSms", "AsyncSoftwareV1", "AsyncSoftwareV2", "AsyncSoftwareV3", "AsynchronousRequest", "AttemptsPerDevice", "AvailabilityRequest", "AvailabilityResponse", "BearerToken", "BilledSegment", "BilledUsage", "BilledUsageRequest", "BillingCycle", "Bulk", "BulkPart", "BulkPartResult", "BulkProgress", "BulkRequest", "BulkResult", "CallbackCampaign", "CallbackFault", "CallbackListener", "CallbackMessage", "CallbackProduct", "CallbackRegistration", "CallbackService", "CallbackSources", "CallbackSourcesRequest", "CallbackStatus", "CallbackUpgrade", "Callbacks", "Campaign", "CampaignDatesRequest", "CampaignDevice", "CampaignDevicePage", "CampaignDevicesRequest", "CampaignDevicesResult", "CampaignPage", "CampaignPart", "CampaignPartCheck", "CampaignPartReport", "CampaignPartState", "CampaignPlan", "CampaignPlanCheck", "CampaignPlanReport", "CampaignProgress", "CampaignRequest", "CampaignStart", "CampaignStatus", "CampaignTiming", "Campaigns", "CancelCandidatePage", "CancelCandidates", "CancelCandidatesRequest", "CancelListChange", "CancelLocationRequest", "CarrierInformation", "CellCapacity", "CellCapacityRequest", "ChangeIdentifierRequest", "CheckIn", "Client", "ClockChange", "ConfigurationFile", "ConnectionEvent", "ConnectionPage", "ConnectivityCallback", "ConsentTransaction", "ContactInfoRequest", "ContactInfoResponse", "CostCenterRequest", "CostCenterResponse", "CreateGroupRequest", "Credentials", "CustomFieldsRequest", "CustomFieldsResponse", "CustomerName", "DailyUsage", "DeactivateRequest", "DeleteDevicesRequest", "DeletedDevice", "Device", "DeviceChange", "DeviceChangeType", "DeviceCount", "DeviceFilter", "DeviceFirmware", "DeviceFirmwareList", "DeviceGroup", "DeviceGroupPage", "DeviceHistoryRequest", "DeviceId", "DeviceIdKind", "DeviceIdSearch", "DeviceIdentifiers", "DeviceInformation", "DeviceInformationPage", "DeviceList", "DeviceListFilter", "DeviceListRequest", "DeviceLocation", "DeviceLog", "DeviceLoggingRequest", "DevicePage", "DeviceQueryResult", "DeviceResponse", "DeviceSelectionRequest", "DeviceSku", "DeviceSkuList", "DeviceUpgrade", "DeviceUpgradeStatus", "DeviceUploadRequest", "Devices", "DiagnosticAttributes", "Diagnostics", "DiagnosticsCategory", "DiagnosticsRequest", "Engagement", "ErrorCodeRequest", "ErrorExplanation", "Euicc", "EuiccActivateEnableRequest", "EuiccActivateRequest", "EuiccDeactivateRequest", "EuiccDeviceSwapRequest", "EuiccFallbackRequest", "EuiccPlaceOfUse", "EuiccProfileRequest", "ExclusionPage", "ExclusionRequest", "ExternalChangeKind", "ExternalProvisioningChange", "FileCampaignRequest", "FileTokenStore", "FileUpload", "Finding", "Firmware", "FirmwarePackage", "FirmwareReportRequest", "FirmwareUpgrade", "FirmwareUpgradePage", "FirmwareUpgradeRequest", "FotaCallbackListener", "GoToStateRequest", "GroupUpdateRequest", "Groups", "History", "HourRounding", "IdentifierChange", "IpPool", "KeyValue", "Label", "LabelAssignment", "Labels", "LabelsResponse", "Lead", "LeadPage", "LicenseChangeResult", "LicensePage", "LicensedDevice", "LineResponse", "LineState", "LineStateResponse", "ListMonitorsRequest", "ListenerOptions", "LocalHours", "LocalWindows", "LocalWindowsPeriod", "LocalWindowsRequest", "Location", "LocationAccountUsage", "LocationAccuracy", "LocationCacheMode", "LocationCallbackListener", "LocationCallbackRegistration", "LocationCallbackService", "LocationConsent", "LocationConsentRequest", "LocationConsentUpdate", "LocationDevice", "LocationReport", "LocationReportPage", "LocationReportStatus", "LocationRequest", "LocationSubscription", "LocationTransaction", "LocationUsage", "LocationUsageRequest", "Locations", "LoggingDevice", "LoginRequest", "MemoryTokenStore", "MismatchRequest", "MismatchedDevice", "MonitorRequest", "MoveRequest", "Nidd", "NiddDelivery", "NiddMessageRequest", "NiddResponse", "NiddUplink", "Oauth", "OrderStatusRequest", "OrderStatusResponse", "PasswordResetRequest", "PasswordResetResult", "PendingRequest", "PlaceOfUse", "PlanOutcome", "PlannedCampaign", "Position", "PositionError", "PrlRequest", "PrlResponse", "ProfileResponse", "ProfileStatus", "PromoChange", "Protocol", "ProvisioningEvent", "ProvisioningPage", "Reachability", "ReachabilityResponse", "ReachabilityStatusRequest", "ReachabilityType", "ReceivedCallback", "Reconcile", "Reconciliation", "ReconciliationOutcome", "RecordedRequest", "RegisterCallbackRequest", "RegisteredCallback", "RegisteredUpgradeCallback", "RejectedDevice", "RejectedTokens", "RemainingWindows", "RemoveLabelsRequest", "RequestAccepted", "RequestProgress", "RequestResult", "RequestStatus", "Requests", "RuleOptions", "SafeEndDate", "SafeEndDateRequest", "ServicePlan", "ServicePlanChangeRequest", "SessionToken", "Sessions", "SetLabelsRequest", "Severity", "Simulator", "Sms", "SmsDelivery", "SmsEncoding", "SmsEvent", "SmsHistoryRequest", "SmsMessage", "SmsPage", "SmsResponse", "SmsSendRequest", "SoftwareCallback", "SoftwareCallbackKind", "SoftwareCampaign", "SoftwareCampaignDatesRequest", "SoftwareCampaignDevice", "SoftwareCampaignPage", "SoftwareCampaignRequest", "SoftwareInfo", "SoftwarePackage", "SoftwareV1", "SoftwareV2", "SoftwareV3", "SoftwareVersion", "StatesAndServices", "StopMonitorsRequest", "Subscription", "Success", "SuspendResponse", "SuspensionStatusRequest", "TimeRange", "TimeWindow", "TokenRequest", "Tokens", "UnknownMember", "UpgradeCallbackListener", "UpgradeCallbackRegistration", "UpgradeDevicesRequest", "UpgradeStatus", "UploadActivateRequest", "UploadResponse", "UploadedDevice", "UsagePage", "UsageRequest", "UsageResponse", "UtcInterval", "ValidationContext", "_Pages", "platform", "timing", "_run_command_line", "_table", "parse_callback", "parse_connectivity_callback", "receive_callback", "receive_callback_head", "validate"]

_VERSION: Final[str]

@final
class AccountInformation:
    """
    An account, with its features, IP address pools and service plans.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, account_name: str, carriers: Iterable[str], features: Iterable[str], ip_pools: Iterable[IpPool], service_plans: Iterable[ServicePlan], account_number: str | None = None, organization_name: str | None = None, is_provisioning_allowed: bool | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> AccountInformation: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> AccountInformation: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str:
        """
        Its name, including leading zeros.
        """
    @property
    def account_number(self, /) -> str | None:
        """
        Its billing number.
        """
    @property
    def carriers(self, /) -> tuple[str, ...]:
        """
        Its carriers.
        """
    @property
    def features(self, /) -> tuple[str, ...]:
        """
        Its features, such as `Static IP`.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> AccountInformation:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def ip_pools(self, /) -> tuple[IpPool, ...]:
        """
        Its pools of IP addresses.
        """
    @property
    def is_provisioning_allowed(self, /) -> bool | None:
        """
        Whether devices may be added and activated in one request.
        """
    @property
    def organization_name(self, /) -> str | None:
        """
        Its owner.
        """
    @property
    def service_plans(self, /) -> tuple[ServicePlan, ...]:
        """
        Its plans.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class AccountService:
    """
    A service that the account has defined.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, name: str, states: Iterable[AccountState], description: str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> AccountService: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> AccountService: ...
    def __repr__(self, /) -> str: ...
    @property
    def description(self, /) -> str | None:
        """
        Its description.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> AccountService:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def name(self, /) -> str:
        """
        Its name.
        """
    @property
    def states(self, /) -> tuple[AccountState, ...]:
        """
        Its states.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class AccountState:
    """
    A state of a service that the account has defined.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, name: str, service_plans: Iterable[str], workflow_sequence_number: SupportsIndex | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> AccountState: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> AccountState: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> AccountState:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def name(self, /) -> str:
        """
        Its name.
        """
    @property
    def service_plans(self, /) -> tuple[str, ...]:
        """
        The codes of the plans that it can be combined with.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """
    @property
    def workflow_sequence_number(self, /) -> int | None:
        """
        Its position in the order of the states.
        """

@final
class Accounts:
    """
    Accounts: service plans, leads, states and device SKUs.
    """
    def get(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> AccountInformation:
        """
        Reads the account: its features, IP address pools and service plans.
        """
    def list_device_skus(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> DeviceSkuList:
        """
        Lists the kinds of devices (SKUs) that the account has registered. It only reads, although the platform uses
        `POST`.
        """
    def list_leads(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Pager[LeadPage, Lead]:
        """
        Lists the leads of the account.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def list_service_plans(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> list[ServicePlan]:
        """
        Lists the service plans of the account.
        """
    def list_states_and_services(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> StatesAndServices:
        """
        Reads the services and states that the account has defined.
        """

@final
class ActivateRequest:
    """
    Activates service for devices.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, devices: Iterable[DeviceIdentifiers | DeviceId | str | Iterable[DeviceId | str]], service_plan: str, mdn_zip_code: str, account_name: str | None = None, carrier_ip_pool_name: str | None = None, carrier_name: str | None = None, cost_center_code: str | None = None, custom_fields: Iterable[KeyValue] | None = None, group_name: str | None = None, lead_id: str | None = None, primary_place_of_use: PlaceOfUse | None = None, public_ip_restriction: str | None = None, sku_number: str | None = None) -> ActivateRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> ActivateRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def carrier_ip_pool_name(self, /) -> str | None:
        """
        The pool that provides the IP addresses; the default pool when absent.
        """
    @property
    def carrier_name(self, /) -> str | None:
        """
        The carrier; Verizon Wireless when absent.
        """
    @property
    def cost_center_code(self, /) -> str | None:
        """
        Cost centre: up to 36 letters, digits, spaces, `-`, `!`, `#`.
        """
    @property
    def custom_fields(self, /) -> tuple[KeyValue, ...] | None:
        """
        Custom fields to set.
        """
    @property
    def devices(self, /) -> tuple[DeviceIdentifiers, ...]:
        """
        The devices: at most 10,000. For a 4G device, set its IMEI and its ICCID.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> ActivateRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def group_name(self, /) -> str | None:
        """
        The group to add the devices to.
        """
    @property
    def lead_id(self, /) -> str | None:
        """
        The lead that the lines came from.
        """
    @property
    def mdn_zip_code(self, /) -> str:
        """
        ZIP code of the area that provides the phone numbers: five digits.
        """
    @property
    def primary_place_of_use(self, /) -> PlaceOfUse | None:
        """
        The user and place of use of the lines.
        """
    @property
    def public_ip_restriction(self, /) -> str | None:
        """
        `restricted` or `unrestricted`, for public IP addresses.
        """
    @property
    def service_plan(self, /) -> str:
        """
        The plan, by its code.
        """
    @property
    def sku_number(self, /) -> str | None:
        """
        Stock-keeping unit, for devices with an embedded SIM.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class AddDevicesRequest:
    """
    Adds devices to the account without activating them.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, state: str, devices_to_add: Iterable[DeviceIdentifiers | DeviceId | str | Iterable[DeviceId | str]], account_name: str | None = None, custom_fields: Iterable[KeyValue] | None = None, group_name: str | None = None, sku_number: str | None = None, smsr_oid: str | None = None) -> AddDevicesRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> AddDevicesRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def custom_fields(self, /) -> tuple[KeyValue, ...] | None:
        """
        Custom fields to set.
        """
    @property
    def devices_to_add(self, /) -> tuple[DeviceIdentifiers, ...]:
        """
        The devices.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> AddDevicesRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def group_name(self, /) -> str | None:
        """
        The group to add the devices to.
        """
    @property
    def sku_number(self, /) -> str | None:
        """
        Stock-keeping unit, for devices with an embedded SIM.
        """
    @property
    def smsr_oid(self, /) -> str | None:
        """
        Object identifier of the subscription manager (SM-SR): digits and periods, 3 to 46 characters.
        """
    @property
    def state(self, /) -> str:
        """
        The state in which to add them: `preactive`.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class AddedDevice:
    """
    The result for a device that was to be added.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_ids: Iterable[DeviceId | str], response: str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> AddedDevice: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> AddedDevice: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_ids(self, /) -> tuple[DeviceId, ...]:
        """
        The device.
        """
    @property
    def eid(self, /) -> str | None:
        """
        The identifier of the kind `eid`, if the device has one.
        """
    @property
    def esn(self, /) -> str | None:
        """
        The identifier of the kind `esn`, if the device has one.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> AddedDevice:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def iccid(self, /) -> str | None:
        """
        The identifier of the kind `iccid`, if the device has one.
        """
    @property
    def imei(self, /) -> str | None:
        """
        The identifier of the kind `imei`, if the device has one.
        """
    @property
    def imsi(self, /) -> str | None:
        """
        The identifier of the kind `imsi`, if the device has one.
        """
    @property
    def mdn(self, /) -> str | None:
        """
        The identifier of the kind `mdn`, if the device has one.
        """
    @property
    def meid(self, /) -> str | None:
        """
        The identifier of the kind `meid`, if the device has one.
        """
    @property
    def min(self, /) -> str | None:
        """
        The identifier of the kind `min`, if the device has one.
        """
    @property
    def msisdn(self, /) -> str | None:
        """
        The identifier of the kind `msisdn`, if the device has one.
        """
    @property
    def response(self, /) -> str | None:
        """
        `Success`, or the reason for the failure.
        """
    @property
    def sku(self, /) -> str | None:
        """
        The identifier of the kind `sku`, if the device has one.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class Address:
    """
    A postal address in the United States. The ZIP code and its extension are two members.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, address_line1: str | None = None, address_line2: str | None = None, city: str | None = None, state: str | None = None, zip: str | None = None, zip4: str | None = None, country: str | None = None, phone: str | None = None, phone_type: str | None = None, email_address: str | None = None) -> Address: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> Address: ...
    def __repr__(self, /) -> str: ...
    @property
    def address_line1(self, /) -> str | None:
        """
        Street and number; no PO box.
        """
    @property
    def address_line2(self, /) -> str | None:
        """
        Second line.
        """
    @property
    def city(self, /) -> str | None:
        """
        Town or city.
        """
    @property
    def country(self, /) -> str | None:
        """
        Country: `US` or `USA`.
        """
    @property
    def email_address(self, /) -> str | None:
        """
        E-mail address.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> Address:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def phone(self, /) -> str | None:
        """
        Phone number of the customer.
        """
    @property
    def phone_type(self, /) -> str | None:
        """
        Kind of phone: one letter.
        """
    @property
    def state(self, /) -> str | None:
        """
        State: two letters.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """
    @property
    def zip(self, /) -> str | None:
        """
        ZIP code: five digits, as text because it may begin with 0.
        """
    @property
    def zip4(self, /) -> str | None:
        """
        Extension of the ZIP code: four digits.
        """

@final
class AggregateUsage:
    """
    The total usage of a device.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_ids: Iterable[DeviceId | str], bytes_used: SupportsIndex | None = None, sms_used: SupportsIndex | None = None, number_of_sessions: SupportsIndex | None = None, domestic_usage: SupportsIndex | None = None, international_usage: SupportsIndex | None = None) -> AggregateUsage: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> AggregateUsage: ...
    def __repr__(self, /) -> str: ...
    @property
    def bytes_used(self, /) -> int | None:
        """
        Bytes sent and received.
        """
    @property
    def device_ids(self, /) -> tuple[DeviceId, ...]:
        """
        The device.
        """
    @property
    def domestic_usage(self, /) -> int | None:
        """
        Bytes used at home, for RTR customers.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> AggregateUsage:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def international_usage(self, /) -> int | None:
        """
        Bytes used abroad, for RTR customers.
        """
    @property
    def number_of_sessions(self, /) -> int | None:
        """
        Data sessions.
        """
    @property
    def sms_used(self, /) -> int | None:
        """
        Short messages.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class AggregateUsageRequest:
    """
    Requests the total usage of devices in a period of at most a month, which began at most 6 months ago.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, start_time: datetime | str, end_time: datetime | str, account_name: str | None = None, device_ids: Iterable[DeviceId | str] | None = None, group_name: str | None = None, label: Iterable[Label] | None = None) -> AggregateUsageRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> AggregateUsageRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def device_ids(self, /) -> tuple[DeviceId, ...] | None:
        """
        The devices, one identifier for each; all devices of the account or group when absent.
        """
    @property
    def end_time(self, /) -> datetime:
        """
        The end of the period: at most a month after its start.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> AggregateUsageRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def group_name(self, /) -> str | None:
        """
        Selects the devices of this group.
        """
    @property
    def label(self, /) -> tuple[Label, ...] | None:
        """
        Usage segments: at most 50.
        """
    @property
    def start_time(self, /) -> datetime:
        """
        The start of the period: at most 6 months ago.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class AsyncAccounts:
    """
    Accounts: service plans, leads, states and device SKUs.
    """
    def get(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AccountInformation]:
        """
        Reads the account: its features, IP address pools and service plans.
        """
    def list_device_skus(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, DeviceSkuList]:
        """
        Lists the kinds of devices (SKUs) that the account has registered. It only reads, although the platform uses
        `POST`.
        """
    def list_leads(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> AsyncPager[LeadPage, Lead]:
        """
        Lists the leads of the account.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def list_service_plans(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, list[ServicePlan]]:
        """
        Lists the service plans of the account.
        """
    def list_states_and_services(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, StatesAndServices]:
        """
        Reads the services and states that the account has defined.
        """

@final
class AsyncBulk:
    """
    One request for any number of devices, sent in parts of 10,000 and followed as one.

    The service sends a repeated device once. It validates all parts before it sends the first, and sends
    them in sequence. If the first part fails, the call fails with its error and sends nothing else. A later
    part that fails does not stop the others, and contains the reason. The rule option
    `max_devices_per_request` makes the parts smaller.
    """
    def activate(self, /, request: ActivateRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, BulkRequest]:
        """
        Activates service for devices, with at most 100 requests a minute.
        """
    def change_service_plan(self, /, request: ServicePlanChangeRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, BulkRequest]:
        """
        Moves a list of devices to another service plan.
        """
    def check_availability(self, /, request: AvailabilityRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, BulkRequest]:
        """
        Checks whether devices can be activated.
        """
    def deactivate(self, /, request: DeactivateRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, BulkRequest]:
        """
        Ends the service of a list of devices.
        """
    def move_to_account(self, /, request: MoveRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, BulkRequest]:
        """
        Moves a list of devices to another account of the same customer.
        """
    def restore(self, /, request: DeviceSelectionRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, BulkRequest]:
        """
        Restores the service of a list of suspended devices.
        """
    def suspend(self, /, request: DeviceSelectionRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, BulkRequest]:
        """
        Suspends the service of a list of devices.
        """
    def upload_activate(self, /, request: UploadActivateRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, BulkRequest]:
        """
        Uploads identifiers of devices and activates the lines, with at most 100 requests a minute.
        """
    def wait(self, /, bulk: BulkRequest, *, timeout: float | timedelta | None = None, poll_interval: "float | timedelta | None" = 30.0, on_progress: Callable[[BulkProgress], object] | None = None, account: str | None = None) -> Coroutine[Any, Any, BulkResult]:
        """
        Waits until every part is done, and collects the results.

        Callbacks that are delivered to the client complete the parts, as they do for single requests. A
        part that is not done after the timeout is not an error: its status is `Pending`, and its `problem`
        says what is missing.

        It takes the options of every wait: the timeout, 24 hours when absent; the time between two polls, 30
        seconds when absent; and a function for the progress, which is called at once and at each change.
        """

@final
class AsyncCallbacks:
    """
    Callback listeners of Connectivity Management: one for each callback service.
    """
    def deregister(self, /, service_name: Literal["AlertService", "CarrierService", "DevicePRLInformation", "DeviceProfileService", "DevicePromoUsage", "DeviceService", "DeviceSuspensionStatus", "DeviceUsage", "DiagnosticsService", "EnhancedConnectivityService", "ExternalProvisioningChanges", "IntelligenceService", "NiddService", "PromoChanges", "ResumeTrackingNotification", "SMSDeliveryConfirmation", "StateService", "SubscriptionNotificationService", "ExtendedEnhancedConnectivityService", "NetworkEventService", "PwnService", "QoS", "VIPCallbackService"] | str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, CallbackRegistration]:
        """
        Removes the callback listener of a service.
        """
    def list_callbacks(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, list[RegisteredCallback]]:
        """
        Lists the callback listeners of the account. The response includes their passwords.
        """
    def register(self, /, request: RegisterCallbackRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, CallbackRegistration]:
        """
        Registers the URL to which the platform sends the callbacks of a service.

        Register before you send requests: callbacks without a registered listener are lost.
        """

@final
class AsyncCampaigns:
    """
    Campaigns of any version. The service splits a plan by protocol, sends its parts to v1, v2 and v3, and
    follows them as one campaign. It uses only operations of these three services.
    """
    def cancel_plan(self, /, campaign: PlannedCampaign, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, PlannedCampaign]:
        """
        Cancels every part that can still be cancelled, and reports the parts that cannot.

        v1 and v3 cannot cancel an upgrade that has started. v2 aborts it, but some devices may be upgraded
        already.
        """
    def check_plan(self, /, plan: CampaignPlan, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, CampaignPlanCheck]:
        """
        Looks up every device of a plan and returns what scheduling it would do; schedules nothing.

        The check reads the protocol, make, model, version, licence and running campaigns of each device. It
        sends one call for each 1,000 devices, one for each 1,000 devices of unfinished campaigns for the
        same makes and models (at most 1,000 calls), one for each earlier campaign of a package that needs a
        pilot, and about twenty more.
        """
    def continue_plan(self, /, campaign: PlannedCampaign, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, PlannedCampaign]:
        """
        Schedules the parts that can be scheduled now; call it when the report sets `can_continue`.

        These are the parts whose pilot has passed, and the parts that were not sent. If a pilot failed, up
        to 20 of the waiting devices form the next pilot. If the outcome of a part is unknown, the function
        first looks the part up on the platform, and sends it again only if it is not there. If nothing of
        the plan was ever scheduled, the call fails with `NothingScheduledError`.
        """
    def get_plan_report(self, /, campaign: PlannedCampaign, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, CampaignPlanReport]:
        """
        Reads the progress of every part of a plan as one report.
        """
    def schedule_plan(self, /, plan: CampaignPlan, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, PlannedCampaign]:
        """
        Checks a plan, assigns licences if the plan allows it, and schedules its parts.

        A package that has not passed its pilot starts with at most 20 devices; the others wait for
        `continue_plan`. Store the returned campaign: the other functions take it. If the platform rejects a
        part, the others are still scheduled, the part contains the reason, and `outcome` is
        `partiallyScheduled`. If nothing was scheduled, the call fails with `NothingScheduledError`, which
        contains the campaign with the reason for each device and part.
        """
    def wait_for_plan(self, /, campaign: PlannedCampaign, *, timeout: float | timedelta | None = None, poll_interval: "float | timedelta | None" = 30.0, on_progress: Callable[[CampaignPlanReport], object] | None = None, account: str | None = None) -> Coroutine[Any, Any, CampaignPlanReport]:
        """
        Waits until a plan finishes or needs your decision, then reads the report.

        A plan needs a decision when the report sets `can_continue` or `pilot_failed`. Upgrades of v1 may
        stay queued without a limit: the wait ends after the last day of the plan if only these remain.
        It fails with `NothingScheduledError` if nothing was scheduled and nothing can be.

        It takes the options of every wait: the timeout, as long as the plan lasts when absent; the time
        between two polls, 30 seconds when absent; and a function for the progress, which is called after
        each poll with the report. After the timeout, it fails with `TimeoutError`.
        """

@final
class AsyncClient:
    """
    A client for asyncio, with the same services and names as `Client`. A cancelled await ends its call.

    It refreshes both tokens automatically, and checks every request against the platform's rules before it
    sends anything. Threads and tasks can share it; one client for a program is enough.

    `authentication` is `Credentials`, `Tokens`, or a `TokenProvider`. `account` is the account of the
    client, `base_url` the URL of the platform (https, or this machine). Durations are in seconds, or a
    `timedelta`: `timeout` for a whole call including retries (60 by default), `connect_timeout` for
    connecting (10), `read_timeout` for the time without data in the middle of a response (30). `proxy` is a
    URL; by default the client uses the proxies of the environment, except for addresses on this machine.
    `ca_bundle` contains certificate authorities to trust in addition to those of the system: PEM as bytes,
    or the path of a file. At most `max_in_flight` calls run at the same time (64). The client sends a call
    with transient failures at most `max_attempts` times (3), and rejects a response of more than
    `max_response_size` bytes (64 MiB). For each account it sends at most `max_activations_per_minute`
    requests that activate lines (100, the platform's limit) and `max_requests_per_minute` requests of every
    kind (no limit); further calls wait for their turn within their timeout. `rules` sets the options of the rules for points on which the
    platform's documentation is silent. `v3_campaign_path` is the segment in the paths of v3 campaigns:
    `firmware` by default, or `software`, which the documentation shows too. `allow_unencrypted_http_to` is the
    name of a host that `base_url` may name with http, such as the container of a simulator: every call sends its
    tokens, and every login the password, without encryption to this host.
    `token_store` shares the tokens and the count of failed logins with other processes: a folder, a
    `FileTokenStore`, or a `TokenStore`; by default each process logs in for itself.
    """
    def __aenter__(self, /) -> Coroutine[Any, Any, AsyncClient]: ...
    def __aexit__(self, /, *exception: "object") -> Coroutine[Any, Any, None]: ...
    def __new__(cls, /, authentication: Credentials | Tokens | TokenProvider, *, account: str | None = None, base_url: str | None = "https://thingspace.verizon.com", timeout: float | timedelta | None = 60.0, connect_timeout: float | timedelta | None = 10.0, read_timeout: float | timedelta | None = 30.0, proxy: str | None = None, ca_bundle: bytes | str | PathLike[str] | None = None, max_in_flight: SupportsIndex | None = 64, max_attempts: SupportsIndex | None = 3, max_activations_per_minute: SupportsIndex | None = 100, max_requests_per_minute: SupportsIndex | None = None, max_response_size: SupportsIndex | None = 67108864, rules: RuleOptions | None = None, v3_campaign_path: str | None = "firmware", allow_unencrypted_http_to: str | None = None, token_store: str | PathLike[str] | FileTokenStore | MemoryTokenStore | TokenStore | None = None) -> AsyncClient:
        """
        Creates a client; nothing is sent yet. The documentation of the class describes the arguments and their defaults.

        Raises `ConfigurationError` when a setting is not valid.
        """
    def __repr__(self, /) -> str: ...
    @property
    def account(self, /) -> str | None:
        """
        The account of this client.
        """
    @property
    def accounts(self, /) -> AsyncAccounts:
        """
        Accounts: service plans, leads, states and device SKUs.
        """
    @property
    def base_url(self, /) -> str:
        """
        The URL of the platform, without a slash at the end.
        """
    @property
    def bulk(self, /) -> AsyncBulk:
        """
        One request for any number of devices, sent in parts of 10,000 and followed as one.

        The service sends a repeated device once. It validates all parts before it sends the first, and sends
        them in sequence. If the first part fails, the call fails with its error and sends nothing else. A later
        part that fails does not stop the others, and contains the reason. The rule option
        `max_devices_per_request` makes the parts smaller.
        """
    @property
    def callbacks(self, /) -> AsyncCallbacks:
        """
        Callback listeners of Connectivity Management: one for each callback service.
        """
    @property
    def campaigns(self, /) -> AsyncCampaigns:
        """
        Campaigns of any version. The service splits a plan by protocol, sends its parts to v1, v2 and v3, and
        follows them as one campaign. It uses only operations of these three services.
        """
    def close(self, /) -> None:
        """
        Closes this client: calls that have not been sent raise `CancelledError`, and so does every wait. The
        session and the bearer token stay valid until they expire.

        In a process that was forked, it leaves the parent's client open.
        """
    def deliver_callback(self, /, event: ConnectivityCallback) -> None:
        """
        Delivers a callback that a listener received to the pending request it belongs to.

        It may arrive before the response to the request itself, and more than once. The client ignores
        callbacks that do not belong to any request.
        """
    @property
    def devices(self, /) -> AsyncDevices:
        """
        Devices and their lines: activate, suspend, change, list and diagnose.
        """
    @property
    def euicc(self, /) -> AsyncEuicc:
        """
        Profiles of embedded SIMs: download, enable, disable, delete.
        """
    @staticmethod
    def from_env(*, account: str | None = None, base_url: str | None = None, timeout: float | timedelta | None = 60.0, connect_timeout: float | timedelta | None = 10.0, read_timeout: float | timedelta | None = 30.0, proxy: str | None = None, ca_bundle: bytes | str | PathLike[str] | None = None, max_in_flight: SupportsIndex | None = 64, max_attempts: SupportsIndex | None = 3, max_activations_per_minute: SupportsIndex | None = 100, max_requests_per_minute: SupportsIndex | None = None, max_response_size: SupportsIndex | None = 67108864, rules: RuleOptions | None = None, v3_campaign_path: str | None = "firmware", allow_unencrypted_http_to: str | None = None, token_store: str | PathLike[str] | FileTokenStore | MemoryTokenStore | TokenStore | None = None) -> AsyncClient:
        """
        Creates a client from the environment: `THINGSPACE_KEY`, `_SECRET`, `_USERNAME` and
        `_PASSWORD`, and if they are set `_ACCOUNT`, `_BASE_URL` and `_ALLOW_UNENCRYPTED_HTTP_TO`. Arguments override
        the environment.

        Raises `ConfigurationError`, which names every variable that is missing.
        """
    @property
    def groups(self, /) -> AsyncGroups:
        """
        Groups of devices.
        """
    @property
    def history(self, /) -> AsyncHistory:
        """
        Usage, connection and provisioning history of devices.
        """
    @property
    def labels(self, /) -> AsyncLabels:
        """
        Usage segmentation labels, and the usage that was billed for them.
        """
    def listen(self, /, *, host: "str" = "127.0.0.1", port: "int" = 0, options: ListenerOptions | None = None) -> CallbackListener:
        """
        Listens for callbacks of Connectivity Management and Location on a port of this machine, and delivers
        them to the pending requests of this client. It runs on threads of its own, and ends when it or the
        client is closed.

        Register its `url`, or, since the platform calls only https, that of a proxy in front of it. `port` 0
        selects a free one. `options` sets the user name and password that a callback must carry, and its maximum
        size. Callbacks of Software Management get the status 400: use `wsgi_listener` or `asgi_listener` for them.

        Raises `ConfigurationError` when the port cannot be used, and `ValidationError` when the options are not
        valid.
        """
    @property
    def locations(self, /) -> AsyncLocations:
        """
        Device Location: positions, reports, consent and exclusions.
        """
    @property
    def max_activations_per_minute(self, /) -> int | None:
        """
        How many requests that activate lines this client sends for an account in a minute.
        """
    @property
    def max_requests_per_minute(self, /) -> int | None:
        """
        How many requests of every kind this client sends for an account in a minute, if there is a limit.
        """
    @property
    def nidd(self, /) -> AsyncNidd:
        """
        Non-IP data delivery (NIDD) to narrow-band devices.
        """
    @property
    def oauth(self, /) -> AsyncOauth:
        """
        The bearer token of the platform's gateway. The client requests it when needed.
        """
    def pending_request(self, /, id: str, *, account: str | None = None) -> AsyncPendingRequest:
        """
        Resumes an asynchronous request by its `id`; nothing is sent.

        Callbacks that this client has already received count too. The client does not know the number of
        expected callbacks: pass it to `wait` as `expected_callbacks`, if callbacks are to end the wait.
        `account` is the account of the request, if it is not the account of the client.
        """
    @property
    def reachability(self, /) -> AsyncReachability:
        """
        Reachability monitors for data, short messages and loss of connection.
        """
    @property
    def reconcile(self, /) -> AsyncReconcile:
        """
        Whether a request was carried out, after a call whose error sets `outcome_unknown`.

        Each function takes the request of the operation of its name, looks at the platform, and sends nothing
        else. `outcome` is `done`, `notDone`, `partlyDone` with the devices that remain, or `unknown` with the
        reason. The platform may still be working on a request whose response was lost: what a function does not
        find at once, it looks for again later, which takes 10 seconds, and for lines up to 5 minutes.
        """
    @property
    def requests(self, /) -> AsyncRequests:
        """
        Asynchronous requests: their status.
        """
    def reset_lockout_guard(self, /) -> Coroutine[Any, Any, None]:
        """
        Allows logins of this client's user again after the lock-out guard has blocked them.

        Call it after you have fixed the cause. It affects every client of the process, because the guard counts per
        user, and every process that uses the same token store.
        """
    @property
    def sessions(self, /) -> AsyncSessions:
        """
        Sessions: log in and out, reset the password. The client logs in when needed.
        """
    @property
    def sms(self, /) -> AsyncSms:
        """
        Short messages to and from devices.
        """
    @property
    def software_v1(self, /) -> AsyncSoftwareV1:
        """
        Upgrades that the platform pushes to OMA-DM and LWM2M devices on one day (Software Management v1).
        """
    @property
    def software_v2(self, /) -> AsyncSoftwareV2:
        """
        Campaigns for devices that check in over HTTP, their files and logs (Software Management v2).
        """
    @property
    def software_v3(self, /) -> AsyncSoftwareV3:
        """
        Network-aware firmware campaigns, and licences for every protocol (Software Management v3).
        """

@final
class AsyncDevices:
    """
    Devices and their lines: activate, suspend, change, list and diagnose.
    """
    def activate(self, /, request: ActivateRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Activates service for devices, at most 10,000; `bulk.activate` takes any number.

        Each device gets a new phone number. A line stays pending for minutes, at most 24 hours. If a device cannot be
        activated, a separate message reports its failure. For narrow-band lines the platform sends a second message, of
        `NiddService`.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def add(self, /, request: AddDevicesRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, list[AddedDevice]]:
        """
        Adds devices to the account without activating them; returns the result for each.

        Not needed before `activate`, which adds the devices automatically.
        """
    def basic_diagnostics(self, /, request: DiagnosticsRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, Diagnostics]:
        """
        Reads a small part of the network's diagnostic data about one device.

        The platform deprecated this operation in 2019: use `extended_diagnostics`.
        """
    def cancel_location(self, /, request: CancelLocationRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Detaches one device from the network, so that it has to attach again.

        The platform handles 40 of these requests an hour, for all its customers together. The other requests wait for
        at most 24 hours.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def change_contact_info(self, /, request: ContactInfoRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Changes the user and place of use of lines.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def change_cost_center(self, /, request: CostCenterRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Sets or clears the cost centre, or the place of use, of devices. List the devices or select them by common
        attributes, not both.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def change_custom_fields(self, /, request: CustomFieldsRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Changes custom fields of devices. List the devices or select them by common attributes, not both.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def change_identifier(self, /, service_type: str, request: ChangeIdentifierRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Moves a line to other hardware, or assigns it another phone number. `service_type` is `3G` or `4G`.

        One call cannot change both hardware and phone number. IoT developer accounts can only change the IMEI, the ICCID,
        or both. The CDMA network, for which `3G` is, is switched off.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def change_service_plan(self, /, request: ServicePlanChangeRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Moves devices to another service plan, at most four times a month and not while suspended. List the devices or
        select them by common attributes, not both.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def check_availability(self, /, request: AvailabilityRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Checks whether devices can be activated, at most 10,000.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def deactivate(self, /, request: DeactivateRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Ends the service of devices. List the devices or select them by common attributes, not both.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def delete(self, /, request: DeleteDevicesRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, list[DeletedDevice]]:
        """
        Removes deactivated devices from the account, at most 100; returns the result for each.
        """
    def extended_diagnostics(self, /, request: DiagnosticsRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, Diagnostics]:
        """
        Reads the network's diagnostic data about one device.
        """
    def go_to_state(self, /, request: GoToStateRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Moves devices to a state that the account has defined for a service, at most 10,000.

        The platform assumes that all devices are in the state of the first one; others fail.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def list_devices(self, /, selection: DeviceListRequest | None = None, *, account: str | None = None, timeout: float | timedelta | None = None) -> AsyncPager[DeviceInformationPage, DeviceInformation]:
        """
        Lists the devices of the account, or the selected ones.

        If neither the client nor the selection has an account, it lists the devices of all accounts of the user.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def list_imei_iccid_mismatch(self, /, request: MismatchRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, list[MismatchedDevice]]:
        """
        Lists SIMs that were found in hardware other than the one they are paired with. 4G devices only.
        """
    def move_to_account(self, /, request: MoveRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Moves devices to another account of the same customer, at most 10,000.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def prl_version(self, /, request: PrlRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Requests the preferred roaming list of CDMA devices, whose network was switched off at the end of 2019.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def restore(self, /, request: DeviceSelectionRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Restores the service of suspended devices. List the devices or select them by common attributes, not both.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def suspend(self, /, request: DeviceSelectionRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Suspends the service of devices, for at most 90 days in succession and 180 in a year; the platform then resumes
        the line.

        A message of `ResumeTrackingNotification` announces this 7 days in advance. List the devices or select them by
        common attributes, not both.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def suspension_status(self, /, request: SuspensionStatusRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Requests how long devices have been suspended.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def upload(self, /, request: DeviceUploadRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Uploads identifiers of devices to the platform's device database. One message reports the result for all
        devices.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def upload_activate(self, /, request: UploadActivateRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Uploads identifiers of devices and activates the lines, at most 10,000.

        A message of `DeviceService` reports the result of the upload. Then a message of `CarrierService` for each
        device reports its activation.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """

@final
class AsyncEuicc:
    """
    Profiles of embedded SIMs: download, enable, disable, delete.
    """
    def activate(self, /, request: EuiccActivateRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Activates lines by their profiles, at most 100.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def activate_enable(self, /, request: EuiccActivateEnableRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Activates lines and enables their profiles, at most 100.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def deactivate(self, /, request: EuiccDeactivateRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Deactivates lines by their profiles, at most 100.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def delete(self, /, request: EuiccProfileRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Deletes a profile from eUICC devices. The platform first disables an enabled profile.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def disable(self, /, request: EuiccProfileRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Disables a profile on eUICC devices; the boot profile becomes active.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def download_disable(self, /, request: EuiccProfileRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Downloads a profile to eUICC devices and leaves it disabled.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def download_enable(self, /, request: EuiccProfileRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Downloads a profile to eUICC devices and enables it.

        A message with the status `EXECUTED_WITHWARNING` means that the profile is downloaded but not enabled yet;
        another message follows.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def eid_device_swap(self, /, request: EuiccDeviceSwapRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Moves a line to a replacement device with an eUICC.

        Three messages report the steps: the old SIM is deactivated, the identifier is changed (both `CarrierService`),
        and the replaced device changes its state (`StateService`).

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def enable(self, /, request: EuiccProfileRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Enables a profile on eUICC devices.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def set_fallback_attribute(self, /, request: EuiccFallbackRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Makes profiles of devices their fallback profiles, at most 100.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """

@final
class AsyncGroups:
    """
    Groups of devices.
    """
    def create(self, /, request: CreateGroupRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, Success]:
        """
        Creates a group.
        """
    def delete(self, /, group_name: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, Success]:
        """
        Deletes a group; its devices return to the default group, which cannot be deleted.
        """
    def list_group_devices(self, /, group_name: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> AsyncPager[DeviceGroupPage, DeviceIdentifiers]:
        """
        Lists the devices of a group; each page also contains the group's name and description.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def list_groups(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, list[DeviceGroup]]:
        """
        Lists the groups of the account.
        """
    def update(self, /, group_name: str, request: GroupUpdateRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, Success]:
        """
        Renames a group, changes its description, and adds or removes devices.
        """

@final
class AsyncHistory:
    """
    Usage, connection and provisioning history of devices.
    """
    def aggregate_usage(self, /, request: AggregateUsageRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Requests the total usage of devices in a period of at most a month, which began at most 6 months ago.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def list_connections(self, /, request: DeviceHistoryRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> AsyncPager[ConnectionPage, ConnectionEvent]:
        """
        Lists the connections of a device, oldest first.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def list_connections_legacy(self, /, request: DeviceHistoryRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, list[ConnectionEvent]]:
        """
        Reads the connections of a device, at an older path.

        The platform deprecated this operation in 2016: use `list_connections`.
        """
    def list_provisioning(self, /, request: DeviceHistoryRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> AsyncPager[ProvisioningPage, ProvisioningEvent]:
        """
        Lists the provisioning events of a device's line.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def list_usage(self, /, request: UsageRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> AsyncPager[UsagePage, DailyUsage]:
        """
        Lists the daily usage of a device, in bytes. The platform keeps records for 12 months.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """

@final
class AsyncLabels:
    """
    Usage segmentation labels, and the usage that was billed for them.
    """
    def billed_usage(self, /, request: BilledUsageRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, BilledUsage]:
        """
        Reads the usage that was billed for one segment, by default in the last complete cycle.
        """
    def billed_usage_list(self, /, request: BilledUsageRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Requests the usage that was billed for devices, labels or the whole account, at most 2,000.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def remove(self, /, request: RemoveLabelsRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Removes labels from devices, at most 2,000.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def set(self, /, request: SetLabelsRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Assigns labels to devices, at most 2,000.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """

@final
class AsyncLocations:
    """
    Device Location: positions, reports, consent and exclusions.
    """
    def cancel_async(self, /, transaction_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, LocationTransaction]:
        """
        Cancels a request of `locate_async`.
        """
    def cancel_report(self, /, transaction_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, LocationTransaction]:
        """
        Cancels a report that is still queued.
        """
    def create_consent(self, /, request: LocationConsentRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, ConsentTransaction]:
        """
        Gives consent to locate devices.
        """
    def create_report(self, /, request: LocationRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Starts a location report for devices, at most 10,000; read it with `list_report_locations` when it is complete.

        With the cache mode `Cached` the report is complete at once, and the platform sends no message.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def deregister_callback(self, /, service_name: Literal["Location", "DeviceLocation"] | str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, Success]:
        """
        Removes a location listener.
        """
    def exclude_devices(self, /, request: ExclusionRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, Success]:
        """
        Excludes devices from being located.
        """
    def get_consent(self, /, *, device_id: str | None = None, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, LocationConsent]:
        """
        Reads whether the devices of the account, or one of them, may be located.
        """
    def get_report_status(self, /, transaction_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, LocationReport]:
        """
        Reads the status of a report.
        """
    def get_subscription(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, LocationSubscription]:
        """
        Reads the account's subscription to location services.
        """
    def get_usage(self, /, request: LocationUsageRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, LocationUsage]:
        """
        Reads the number of billed location requests.
        """
    def list_callbacks(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, list[LocationCallbackListener]]:
        """
        Lists the location listeners of the account.
        """
    def list_exclusions(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> AsyncPager[ExclusionPage, str]:
        """
        Lists the devices that are excluded from being located, by IMEI or MEID.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def list_report_locations(self, /, transaction_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> AsyncPager[LocationReportPage, Location]:
        """
        Lists the positions of a complete report. The platform keeps reports for 30 days.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def locate(self, /, request: LocationRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, list[Location]]:
        """
        Locates devices now, at most 20. A device without a position has an error instead; the platform rejects the call
        if no device has a position.
        """
    def locate_async(self, /, request: LocationRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Locates many devices, at most 10,000; a message for each device reports its position.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def register_callback(self, /, listener: LocationCallbackListener, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, LocationCallbackRegistration]:
        """
        Registers the URL to which the platform sends location messages.
        """
    def remove_exclusions(self, /, device_list: Iterable[str], *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, Success]:
        """
        Removes the exclusion of devices from being located.
        """
    def update_consent(self, /, request: LocationConsentUpdate, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, ConsentTransaction]:
        """
        Changes whether devices of the account may be located.
        """

@final
class AsyncNidd:
    """
    Non-IP data delivery (NIDD) to narrow-band devices.
    """
    def send(self, /, request: NiddMessageRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Sends data to a narrow-band device that has no IP address; a listener of `NiddService` must be registered.

        An unreachable device gets the data later: the first message has the status `Queued`, and a second one reports
        the result.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """

@final
class AsyncOauth:
    """
    The bearer token of the platform's gateway. The client requests it when needed.
    """
    def request_token(self, /, request: TokenRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, BearerToken]:
        """
        Requests a bearer token with the client's key and secret.

        The platform returns the same token until it expires, one hour after its first issue; `expires_in` is the
        remainder of that hour. The client sends this request automatically when needed.
        """

@final
class AsyncPendingRequest:
    """
    An asynchronous request that the platform has accepted, for asyncio.

    It is done when `client.deliver_callback` has received every expected callback, or when a poll of the
    platform reports that it is done, whichever is first. The platform supports polling for requests to
    activate, deactivate, suspend or restore one device, and for location reports.
    """
    def __repr__(self, /) -> str: ...
    @property
    def accepted(self, /) -> RequestAccepted:
        """
        The platform's response to the request.
        """
    @property
    def callbacks(self, /) -> tuple[ConnectivityCallback, ...]:
        """
        The callbacks of the request that the client has received so far, in order.
        """
    @property
    def id(self, /) -> str:
        """
        The identifier of the request; `client.pending_request(id)` resumes the request from it.
        """
    @property
    def progress(self, /) -> RequestProgress:
        """
        The progress of the request, from its callbacks and earlier polls; sends nothing.
        """
    def status(self, /) -> Coroutine[Any, Any, RequestStatus]:
        """
        Returns the status of the request. Uses the callbacks received so far; if they do not determine the status and
        the operation supports polling, polls the platform.
        """
    def wait(self, /, *, timeout: "float | timedelta | None" = 86400.0, poll_interval: "float | timedelta | None" = 30.0, on_progress: Callable[[RequestProgress], object] | None = None, expected_callbacks: SupportsIndex | None = None, account: str | None = None) -> Coroutine[Any, Any, RequestResult]:
        """
        Waits until the request is done, and returns its result.

        Check its `status`: a request that failed is done too. `timeout` is the longest time to wait, 24 hours by default
        (then raises `TimeoutError`, which says what is missing); `poll_interval` is the time between two polls of the
        platform, 30 seconds by default; both in seconds or as a `timedelta`. `on_progress`, a function or a coroutine function, is called with a
        `RequestProgress` at once, at each change and after each poll, and an exception that it raises ends the wait.
        `expected_callbacks` is the number of expected callbacks, if the request itself does not determine it. A cancelled
        await ends the wait and does not affect the request.
        """

@final
class AsyncReachability:
    """
    Reachability monitors for data, short messages and loss of connection.
    """
    def list_monitors(self, /, request: ListMonitorsRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Requests the active monitors of devices.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def start(self, /, request: MonitorRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Starts monitoring whether devices can be reached, for at most 3,650 days.

        The first message for each device confirms its monitor; another message follows after each change.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def status(self, /, request: ReachabilityStatusRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Requests whether a device can be reached now.

        If it cannot, a second message reports when it can, until the request expires.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def stop(self, /, request: StopMonitorsRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Stops monitors, by their identifiers.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """

@final
class AsyncReconcile:
    """
    Whether a request was carried out, after a call whose error sets `outcome_unknown`.

    Each function takes the request of the operation of its name, looks at the platform, and sends nothing
    else. `outcome` is `done`, `notDone`, `partlyDone` with the devices that remain, or `unknown` with the
    reason. The platform may still be working on a request whose response was lost: what a function does not
    find at once, it looks for again later, which takes 10 seconds, and for lines up to 5 minutes.
    """
    def assign_licenses(self, /, devices: DeviceList | Iterable[str], *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, Reconciliation]:
        """
        Looks whether devices have licences, in any version.
        """
    def deactivate(self, /, request: DeactivateRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, Reconciliation]:
        """
        Looks whether the service of a list of devices has ended.
        """
    def remove_licenses(self, /, devices: DeviceList | Iterable[str], *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, Reconciliation]:
        """
        Looks whether devices have no licences any more, in any version.
        """
    def restore(self, /, request: DeviceSelectionRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, Reconciliation]:
        """
        Looks whether the lines of a list of devices are active again.
        """
    def schedule_campaign(self, /, request: CampaignRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, Reconciliation]:
        """
        Looks for the campaign that `software_v3.schedule_campaign` may have scheduled.
        """
    def schedule_file_campaign(self, /, request: FileCampaignRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, Reconciliation]:
        """
        Looks for the campaign that `software_v2.schedule_file_campaign` may have scheduled.
        """
    def schedule_software_campaign(self, /, request: SoftwareCampaignRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, Reconciliation]:
        """
        Looks for the campaign that `software_v2.schedule_software_campaign` may have scheduled.
        """
    def schedule_upgrade(self, /, request: FirmwareUpgradeRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, Reconciliation]:
        """
        Looks for the upgrade that `software_v1.schedule_upgrade` may have scheduled.
        """
    def suspend(self, /, request: DeviceSelectionRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, Reconciliation]:
        """
        Looks whether the lines of a list of devices are suspended.
        """

@final
class AsyncRequests:
    """
    Asynchronous requests: their status.
    """
    def check_order_status(self, /, request: OrderStatusRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Requests the status of the order to activate one device, by ESN, ICCID or MEID.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def get_status(self, /, request_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsynchronousRequest]:
        """
        Reads the status of a request to activate, deactivate, suspend or restore one device.

        The platform does not return a status for other requests; only their callbacks report the result.
        """

@final
class AsyncSessions:
    """
    Sessions: log in and out, reset the password. The client logs in when needed.
    """
    def login(self, /, request: LoginRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, SessionToken]:
        """
        Logs a user in. Subsequent calls use the session if the user is the client's own.

        The client logs in automatically when needed. Five failed logins in a row lock a user until the platform's
        support unlocks it, so one process never sends a rejected password again; each new process sends it once.
        """
    def logout(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, SessionToken]:
        """
        Ends the session of this client, and returns the token of the ended session.

        The next call starts another session.
        """
    def reset_password(self, /, request: PasswordResetRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, PasswordResetResult]:
        """
        Requests a new password, which the platform generates, for the user of this client.

        The new password is valid at once, and the client uses it from then on; store it before you do anything else.
        Passwords do not expire; the platform recommends a new one every 90 days.
        """

@final
class AsyncSms:
    """
    Short messages to and from devices.
    """
    def event_history(self, /, request: SmsHistoryRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Requests the short messages to and from a device in the last 3 months, at most 500.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def list_messages(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> AsyncPager[SmsPage, SmsMessage]:
        """
        Lists the messages from devices that wait in the queue.

        Fetching a page acknowledges the previous page and removes its messages from the queue. If the response to a
        page is lost, the client does not repeat the request, because the queue may not contain its messages any more.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def send(self, /, request: SmsSendRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, AsyncPendingRequest]:
        """
        Sends a short message to devices. The network tries to deliver it for 5 days.

        For each device, a first callback reports that the message was sent, and a callback of `SMSDeliveryConfirmation`
        reports that it was delivered or expired. List the devices or select them by common attributes, not both.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def start_callbacks(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, Success]:
        """
        Starts the delivery of messages from devices to the listener of `EnhancedConnectivityService`, queued messages
        first.
        """

@final
class AsyncSoftwareV1:
    """
    Upgrades that the platform pushes to OMA-DM and LWM2M devices on one day (Software Management v1).
    """
    def assign_licenses(self, /, devices: DeviceList | Iterable[str], *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, LicenseChangeResult]:
        """
        Assigns licences to devices. `software_v3.assign_licenses` does the same for every protocol; the platform
        recommends it.
        """
    def cancel_upgrade(self, /, upgrade_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, Success]:
        """
        Cancels an upgrade that has not started.
        """
    def delete_cancel_candidates(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, Success]:
        """
        Clears the list of the devices that lose their licence first.
        """
    def deregister_callback(self, /, service_name: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, Success]:
        """
        Removes the URL to which the platform reports changes of upgrades. `Fota` is the only service.
        """
    def get_device_history(self, /, device_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, list[DeviceUpgrade]]:
        """
        Reads the upgrades of a device in the last six months.
        """
    def get_licenses(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> AsyncPager[LicensePage, LicensedDevice]:
        """
        Lists the devices that have a licence; each page also contains the numbers of licences bought and in use.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def get_subscription(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, Subscription]:
        """
        Reads the account's subscription.
        """
    def get_upgrade(self, /, upgrade_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, FirmwareUpgrade]:
        """
        Reads an upgrade and the progress of each of its devices: the report of the upgrade.
        """
    def list_callbacks(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, list[RegisteredUpgradeCallback]]:
        """
        Lists the URLs to which the platform reports changes of upgrades.
        """
    def list_cancel_candidates(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> AsyncPager[CancelCandidatePage, str]:
        """
        Lists the IMEIs of the devices that lose their licence first.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def list_devices(self, /, *, client_type: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None, account: str | None = None, timeout: float | timedelta | None = None) -> AsyncPager[DevicePage, Device]:
        """
        Lists the devices of the account, by IMEI.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def list_firmware(self, /, *, client_type: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, list[Firmware]]:
        """
        Lists the available firmware packages.
        """
    def list_upgrades_by_status(self, /, upgrade_status: Literal["RequestPending", "RequestFailed", "Queued", "InProgress", "Finished", "UpgradeFailed", "Cancelled"] | str, *, account: str | None = None, timeout: float | timedelta | None = None) -> AsyncPager[FirmwareUpgradePage, FirmwareUpgrade]:
        """
        Lists the upgrades with a given status.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def modify_upgrade_devices(self, /, upgrade_id: str, request: UpgradeDevicesRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, CampaignDevicesResult]:
        """
        Adds devices to an upgrade, or removes them. Not possible after the upgrade has started.
        """
    def register_callback(self, /, listener: UpgradeCallbackListener, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, UpgradeCallbackRegistration]:
        """
        Registers the URL to which the platform reports changes of upgrades. Replaces the previous one.
        """
    def remove_licenses(self, /, devices: DeviceList | Iterable[str], *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, LicenseChangeResult]:
        """
        Removes unused licences from devices, which also cancels an upgrade that has not started.
        `software_v3.remove_licenses` does the same for every protocol.
        """
    def schedule_upgrade(self, /, request: FirmwareUpgradeRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, FirmwareUpgrade]:
        """
        Schedules an upgrade that the platform pushes to a list of devices on one day.

        The response means that the upgrade is accepted, not scheduled: follow it with `get_upgrade`. The platform
        notifies a device that is off when it next connects; OMA-DM devices stay queued without a limit.
        """
    def set_cancel_candidates(self, /, candidates: CancelCandidatesRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, CancelCandidates]:
        """
        Lists the devices that lose their licence first when the number of monthly licences is reduced.
        """

@final
class AsyncSoftwareV2:
    """
    Campaigns for devices that check in over HTTP, their files and logs (Software Management v2).
    """
    def assign_licenses(self, /, devices: DeviceList | Iterable[str], *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, LicenseChangeResult]:
        """
        Assigns licences to devices. `software_v3.assign_licenses` does the same for every protocol; the platform
        recommends it.
        """
    def cancel_campaign(self, /, campaign_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, Success]:
        """
        Cancels a campaign. A campaign that has started is aborted: some devices may be upgraded already.
        """
    def change_campaign_dates(self, /, campaign_id: str, request: SoftwareCampaignDatesRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, SoftwareCampaign]:
        """
        Changes the dates and windows of a campaign.

        Before the start, everything can change. Afterwards, only the end date can change, to at least 24 hours from
        now, and you can add windows. Send unchanged values too.
        """
    def delete_cancel_candidates(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, Success]:
        """
        Clears the list of the devices that lose their licence first.
        """
    def deregister_callback(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, Success]:
        """
        Removes the URL to which the platform reports changes of campaigns.
        """
    def disable_device_logging(self, /, device_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, Success]:
        """
        Disables verbose logging on a device.
        """
    def disable_logging_devices(self, /, device_ids: Iterable[str], *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, Success]:
        """
        Disables verbose logging on devices.
        """
    def enable_device_logging(self, /, device_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, LoggingDevice]:
        """
        Enables verbose logging on a device for 7 days; at most 20 devices of an account log at a time.
        """
    def enable_logging_devices(self, /, devices: DeviceLoggingRequest | Iterable[str], *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, list[LoggingDevice]]:
        """
        Enables verbose logging on devices for 7 days; at most 20 devices of an account log at a time.
        """
    def get_callback(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, FotaCallbackListener]:
        """
        Reads the URL to which the platform reports changes of campaigns.
        """
    def get_campaign(self, /, campaign_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, SoftwareCampaign]:
        """
        Reads a campaign.
        """
    def get_check_in_history(self, /, device_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, list[CheckIn]]:
        """
        Reads the check-ins of a device and their results. Works without a verbose log.
        """
    def get_device_history(self, /, device_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, list[DeviceUpgrade]]:
        """
        Reads the upgrades of a device in the last six months.
        """
    def get_device_logs(self, /, device_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, list[DeviceLog]]:
        """
        Reads the verbose log of a device. The log is empty in the first 24 hours, and keeps entries for 30 days.
        """
    def get_licenses(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> AsyncPager[LicensePage, LicensedDevice]:
        """
        Lists the devices that have a licence; each page also contains the numbers of licences bought and in use.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def get_subscription(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, Subscription]:
        """
        Reads the account's subscription.
        """
    def list_campaign_devices(self, /, campaign_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> AsyncPager[CampaignDevicePage, CampaignDevice]:
        """
        Lists the devices of a campaign and the progress of each: the report of the campaign.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def list_campaigns_by_status(self, /, campaign_status: Literal["CampaignRequestPending", "CampaignRequestFailed", "CampaignRequestQueued", "CampaignPreScheduled", "CampaignScheduled", "CampaignEnded", "CampaignCancelled", "CampaignAborted", "CampaignFailed"] | str, *, account: str | None = None, timeout: float | timedelta | None = None) -> AsyncPager[SoftwareCampaignPage, SoftwareCampaign]:
        """
        Lists the campaigns with a given status.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def list_cancel_candidates(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> AsyncPager[CancelCandidatePage, str]:
        """
        Lists the IMEIs of the devices that lose their licence first.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def list_devices(self, /, *, distribution_type: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None, account: str | None = None, timeout: float | timedelta | None = None) -> AsyncPager[DevicePage, Device]:
        """
        Lists the devices of the account, by IMEI.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def list_files(self, /, distribution_type: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, list[ConfigurationFile]]:
        """
        Lists the available configuration files for a protocol.
        """
    def list_logging_devices(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, list[LoggingDevice]]:
        """
        Lists the devices whose clients write a verbose log.
        """
    def list_software(self, /, *, distribution_type: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, list[SoftwarePackage]]:
        """
        Lists the available software packages.
        """
    def modify_campaign_devices(self, /, campaign_id: str, request: CampaignDevicesRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, CampaignDevicesResult]:
        """
        Adds devices to a campaign, or removes them. Possible only while it is pending or queued.
        """
    def register_callback(self, /, listener: FotaCallbackListener, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, FotaCallbackListener]:
        """
        Registers the URL to which the platform reports changes of campaigns.
        """
    def remove_licenses(self, /, devices: DeviceList | Iterable[str], *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, LicenseChangeResult]:
        """
        Removes unused licences from devices, which also cancels an upgrade that has not started.
        `software_v3.remove_licenses` does the same for every protocol.
        """
    def schedule_campaign(self, /, request: SoftwareCampaignRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, SoftwareCampaign]:
        """
        Schedules a software campaign at an older path; `schedule_software_campaign` does the same at the documented
        path.
        """
    def schedule_file_campaign(self, /, request: FileCampaignRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, SoftwareCampaign]:
        """
        Schedules a campaign that delivers a configuration file to devices that check in.
        """
    def schedule_software_campaign(self, /, request: SoftwareCampaignRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, SoftwareCampaign]:
        """
        Schedules a software campaign for devices that check in.

        The response means that the campaign is accepted, not scheduled: follow it with `get_campaign`. The platform
        rejects devices that do not match, and the report contains the reasons.
        """
    def set_cancel_candidates(self, /, candidates: CancelCandidatesRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, CancelCandidates]:
        """
        Lists the devices that lose their licence first when the number of monthly licences is reduced.
        """
    def update_callback(self, /, listener: FotaCallbackListener, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, FotaCallbackListener]:
        """
        Replaces the URL to which the platform reports changes of campaigns.
        """
    def update_file(self, /, form: FileUpload, file: str | PathLike[str] | bytes | BinaryFile, *, on_progress: Callable[[int, int | None], object] | None = None, name: str | None = None, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, ConfigurationFile]:
        """
        Uploads a new version of a configuration file. Only the platform's release notes mention this operation; its
        form is assumed to be the same as that of `upload_file`.

        `file` is a path, bytes, or a binary file object; it is read while it is sent, in a thread.
        `on_progress`, a function or a coroutine function, is called on the event loop with the number of bytes
        sent and the total (None if it is not known). An exception of it or of the file object ends the upload,
        and the call raises it; a cancelled await ends the upload too. `name` replaces the file's own name.
        """
    def upload_file(self, /, form: FileUpload, file: str | PathLike[str] | bytes | BinaryFile, *, on_progress: Callable[[int, int | None], object] | None = None, name: str | None = None, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, ConfigurationFile]:
        """
        Uploads a configuration file, for `schedule_file_campaign` to deliver to devices.

        The client streams the file and never keeps the whole file in memory. The response contains the name that the
        platform assigned to it.

        `file` is a path, bytes, or a binary file object; it is read while it is sent, in a thread.
        `on_progress`, a function or a coroutine function, is called on the event loop with the number of bytes
        sent and the total (None if it is not known). An exception of it or of the file object ends the upload,
        and the call raises it; a cancelled await ends the upload too. `name` replaces the file's own name.
        """

@final
class AsyncSoftwareV3:
    """
    Network-aware firmware campaigns, and licences for every protocol (Software Management v3).
    """
    def assign_licenses(self, /, devices: DeviceList | Iterable[str], *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, LicenseChangeResult]:
        """
        Assigns licences to devices. In v3 this also starts monitoring whether they are reachable.
        """
    def cancel_campaign(self, /, campaign_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, Success]:
        """
        Cancels a campaign that has not started.
        """
    def change_campaign_dates(self, /, campaign_id: str, request: CampaignDatesRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, Campaign]:
        """
        Changes the dates and windows of a campaign.

        Before the start, everything can change. Afterwards, only the end date can change, to at least 24 hours from
        now. Send unchanged values too.
        """
    def deregister_callback(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, Success]:
        """
        Removes the URL to which the platform reports changes of campaigns.
        """
    def get_callback(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, FotaCallbackListener]:
        """
        Reads the URL to which the platform reports changes of campaigns.
        """
    def get_campaign(self, /, campaign_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, Campaign]:
        """
        Reads a campaign.
        """
    def get_device_history(self, /, device_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, list[DeviceUpgrade]]:
        """
        Reads the upgrades of a device in the last six months.
        """
    def get_licenses(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> AsyncPager[LicensePage, LicensedDevice]:
        """
        Lists the devices that have a licence; each page also contains the numbers of licences bought and in use.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def get_subscription(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, Subscription]:
        """
        Reads the account's subscription.
        """
    def list_campaign_devices(self, /, campaign_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> AsyncPager[CampaignDevicePage, CampaignDevice]:
        """
        Lists the devices of a campaign and the progress of each: the report of the campaign.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def list_campaigns_by_status(self, /, campaign_status: Literal["CampaignRequestPending", "CampaignRequestFailed", "CampaignRequestQueued", "CampaignPreScheduled", "CampaignScheduled", "CampaignEnded", "CampaignCancelled", "CampaignAborted", "CampaignFailed"] | str, *, account: str | None = None, timeout: float | timedelta | None = None) -> AsyncPager[CampaignPage, Campaign]:
        """
        Lists the campaigns with a given status.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def list_devices(self, /, *, protocol: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None, account: str | None = None, timeout: float | timedelta | None = None) -> AsyncPager[DevicePage, Device]:
        """
        Lists the devices of the account, by IMEI.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def list_firmware(self, /, protocol: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, list[FirmwarePackage]]:
        """
        Lists the available firmware packages for a protocol.
        """
    def modify_campaign_devices(self, /, campaign_id: str, request: CampaignDevicesRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, CampaignDevicesResult]:
        """
        Adds devices to a campaign, or removes them. Not possible after the campaign is scheduled.
        """
    def query_devices(self, /, devices: DeviceList | Iterable[str], *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, DeviceQueryResult]:
        """
        Looks up devices by IMEI, up to 1,000.
        """
    def register_callback(self, /, listener: FotaCallbackListener, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, FotaCallbackListener]:
        """
        Registers the URL to which the platform reports changes of campaigns.
        """
    def remove_licenses(self, /, devices: DeviceList | Iterable[str], *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, LicenseChangeResult]:
        """
        Removes unused licences from devices, which also cancels an upgrade that has not started.
        """
    def report_device_firmware(self, /, device_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, FirmwareReportRequest]:
        """
        Requests that one device report its firmware later; read the result with `query_devices`.
        """
    def schedule_campaign(self, /, request: CampaignRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, Campaign]:
        """
        Schedules a firmware campaign for a list of devices.

        The response means that the campaign is accepted, not scheduled: follow it with `wait_for_campaign`. The
        platform rejects devices that do not match, and the report contains the reasons.
        """
    def sync_device_firmware(self, /, devices: DeviceList | Iterable[str], *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, DeviceFirmwareList]:
        """
        Queries the firmware of up to 100 devices, and records their replies.
        """
    def update_callback(self, /, listener: FotaCallbackListener, *, account: str | None = None, timeout: float | timedelta | None = None) -> Coroutine[Any, Any, FotaCallbackListener]:
        """
        Replaces the URL to which the platform reports changes of campaigns.
        """
    def wait_for_campaign(self, /, campaign_id: str, *, timeout: float | timedelta | None = None, poll_interval: "float | timedelta | None" = 30.0, on_progress: Callable[[CampaignProgress], object] | None = None, account: str | None = None) -> Coroutine[Any, Any, Campaign]:
        """
        Waits until a campaign has ended, and returns it.

        Check its `status`: a campaign that was rejected or cancelled has ended too. `timeout` is the longest time to wait,
        as long as the campaign lasts by default (then raises `TimeoutError`); `poll_interval` is the time between two
        polls of the platform, 30 seconds by default; both in seconds or as a `timedelta`. `on_progress`, a function or a
        coroutine function, is called with a `CampaignProgress` after each poll, and an exception that it raises ends the
        wait. A cancelled await ends the wait and does not affect the campaign.
        """

@final
class AsynchronousRequest:
    """
    An asynchronous request, as the platform reports it.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, request_id: str, status: Literal["Pending", "Success", "Failed", "PartialSuccess"] | str, unknown_members: Iterable[UnknownMember] | None = None) -> AsynchronousRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> AsynchronousRequest: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> AsynchronousRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def request_id(self, /) -> str:
        """
        Identifies the request.
        """
    @property
    def status(self, /) -> RequestStatus:
        """
        Its status.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class AttemptsPerDevice:
    """
    The number of attempts that a device can have before a campaign ends.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, notes: Iterable[str], attempts: SupportsIndex | None = None, first_attempt: UtcInterval | None = None, last_attempt: UtcInterval | None = None) -> AttemptsPerDevice: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> AttemptsPerDevice: ...
    def __repr__(self, /) -> str: ...
    @property
    def attempts(self, /) -> int | None:
        """
        The maximum number of attempts of one device; absent if there is no limit (OMA-DM in v1).
        """
    @property
    def first_attempt(self, /) -> UtcInterval | None:
        """
        The first attempt, counted from the latest start; absent if none fits.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> AttemptsPerDevice:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def last_attempt(self, /) -> UtcInterval | None:
        """
        The last attempt that ends inside the windows; absent if none fits, or if there is no limit.
        """
    @property
    def notes(self, /) -> tuple[str, ...]:
        """
        The same in words, with further notes.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class AvailabilityRequest:
    """
    Checks whether devices can be activated.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, devices: Iterable[DeviceIdentifiers | DeviceId | str | Iterable[DeviceId | str]], account_name: str | None = None) -> AvailabilityRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> AvailabilityRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def devices(self, /) -> tuple[DeviceIdentifiers, ...]:
        """
        The devices: at most 10,000.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> AvailabilityRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class AvailabilityResponse:
    """
    Whether a device can be activated.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, available: bool | None = None, reason: str | None = None) -> AvailabilityResponse: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> AvailabilityResponse: ...
    def __repr__(self, /) -> str: ...
    @property
    def available(self, /) -> bool | None:
        """
        Whether it can be activated.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> AvailabilityResponse:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def reason(self, /) -> str | None:
        """
        The reason why it cannot.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class BearerToken:
    """
    A bearer token. It is valid for one hour from its first issue; another request within that hour returns the same
    token with a shorter lifetime.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, access_token: str, token_type: str | None = None, expires_in: SupportsIndex | None = None, scope: str | None = None) -> BearerToken: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> BearerToken: ...
    def __repr__(self, /) -> str: ...
    @property
    def access_token(self, /) -> str:
        """
        The token, for the `Authorization` header.
        """
    @property
    def expires_in(self, /) -> int | None:
        """
        The number of seconds until the token expires; absent if the platform does not send a whole number.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> BearerToken:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def scope(self, /) -> str | None:
        """
        Granted scopes, separated by spaces.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def token_type(self, /) -> str | None:
        """
        The kind of token; always `Bearer`.
        """

@final
class BilledSegment:
    """
    The usage that was billed for a device or a label. Assumed, like the response that contains it.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, bytes_used: SupportsIndex, sms_used: SupportsIndex, device_id: DeviceId | str | None = None, label: Label | None = None, service_plan: str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> BilledSegment: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> BilledSegment: ...
    def __repr__(self, /) -> str: ...
    @property
    def bytes_used(self, /) -> int:
        """
        The number of billed bytes.
        """
    @property
    def device_id(self, /) -> DeviceId | None:
        """
        The device.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> BilledSegment:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def label(self, /) -> Label | None:
        """
        The label.
        """
    @property
    def service_plan(self, /) -> str | None:
        """
        The plan, by its code.
        """
    @property
    def sms_used(self, /) -> int:
        """
        The number of billed short messages.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class BilledUsage:
    """
    The usage that was billed in a cycle. The platform's documentation does not show this response; it is assumed.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, usage: Iterable[BilledSegment], request_id: str | None = None, account_name: str | None = None, billing_cycle: BillingCycle | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> BilledUsage: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> BilledUsage: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account.
        """
    @property
    def billing_cycle(self, /) -> BillingCycle | None:
        """
        The cycle.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> BilledUsage:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def request_id(self, /) -> str | None:
        """
        Identifies the request, if the platform sends the result later instead.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """
    @property
    def usage(self, /) -> tuple[BilledSegment, ...]:
        """
        The billed usage, one row for each device or label.
        """

@final
class BilledUsageRequest:
    """
    Requests the usage that was billed in a cycle, by label or by device.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, account_name: str | None = None, labels: Iterable[Label] | None = None, device_id: DeviceId | str | None = None, device_ids: Iterable[DeviceIdentifiers | DeviceId | str | Iterable[DeviceId | str]] | None = None, billing_cycle: BillingCycle | None = None) -> BilledUsageRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> BilledUsageRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def billing_cycle(self, /) -> BillingCycle | None:
        """
        The cycle; the last complete one when absent.
        """
    @property
    def device_id(self, /) -> DeviceId | None:
        """
        The device, by its EID.
        """
    @property
    def device_ids(self, /) -> tuple[DeviceIdentifiers, ...] | None:
        """
        The devices, each by its EID: at most 2,000. Set these instead of one device.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> BilledUsageRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def labels(self, /) -> tuple[Label, ...] | None:
        """
        The labels, such as vehicle identification numbers: at most 2,000. Set these or devices, not both.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class BillingCycle:
    """
    A billing cycle.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, year: str, month: str) -> BillingCycle: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> BillingCycle: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> BillingCycle:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def month(self, /) -> str:
        """
        The month: `1` to `12`.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """
    @property
    def year(self, /) -> str:
        """
        The year: four digits.
        """

@final
class Bulk:
    """
    One request for any number of devices, sent in parts of 10,000 and followed as one.

    The service sends a repeated device once. It validates all parts before it sends the first, and sends
    them in sequence. If the first part fails, the call fails with its error and sends nothing else. A later
    part that fails does not stop the others, and contains the reason. The rule option
    `max_devices_per_request` makes the parts smaller.
    """
    def activate(self, /, request: ActivateRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> BulkRequest:
        """
        Activates service for devices, with at most 100 requests a minute.
        """
    def change_service_plan(self, /, request: ServicePlanChangeRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> BulkRequest:
        """
        Moves a list of devices to another service plan.
        """
    def check_availability(self, /, request: AvailabilityRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> BulkRequest:
        """
        Checks whether devices can be activated.
        """
    def deactivate(self, /, request: DeactivateRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> BulkRequest:
        """
        Ends the service of a list of devices.
        """
    def move_to_account(self, /, request: MoveRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> BulkRequest:
        """
        Moves a list of devices to another account of the same customer.
        """
    def restore(self, /, request: DeviceSelectionRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> BulkRequest:
        """
        Restores the service of a list of suspended devices.
        """
    def suspend(self, /, request: DeviceSelectionRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> BulkRequest:
        """
        Suspends the service of a list of devices.
        """
    def upload_activate(self, /, request: UploadActivateRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> BulkRequest:
        """
        Uploads identifiers of devices and activates the lines, with at most 100 requests a minute.
        """
    def wait(self, /, bulk: BulkRequest, *, timeout: float | timedelta | None = None, poll_interval: "float | timedelta | None" = 30.0, on_progress: Callable[[BulkProgress], object] | None = None, account: str | None = None) -> BulkResult:
        """
        Waits until every part is done, and collects the results.

        Callbacks that are delivered to the client complete the parts, as they do for single requests. A
        part that is not done after the timeout is not an error: its status is `Pending`, and its `problem`
        says what is missing.

        It takes the options of every wait: the timeout, 24 hours when absent; the time between two polls, 30
        seconds when absent; and a function for the progress, which is called at once and at each change.
        """

@final
class BulkPart:
    """
    One of the requests into which a large one was split.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, first_device: SupportsIndex, devices: SupportsIndex, outcome_unknown: bool, request_id: str | None = None, problem: str | None = None) -> BulkPart: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> BulkPart: ...
    def __repr__(self, /) -> str: ...
    @property
    def devices(self, /) -> int:
        """
        The number of devices in the part.
        """
    @property
    def first_device(self, /) -> int:
        """
        The first device of the part: its index in the caller's list, counted from 0. The part ends before the first
        device of the next part. It does not contain repeated devices.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> BulkPart:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def outcome_unknown(self, /) -> bool:
        """
        Whether the platform may have carried out the part although the client has no request identifier. If true, check
        the devices of the part before you send it again.
        """
    @property
    def problem(self, /) -> str | None:
        """
        The reason why the part was not sent, and what to do.
        """
    @property
    def request_id(self, /) -> str | None:
        """
        Identifies the request; absent if the platform did not accept it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class BulkPartResult:
    """
    The result of one part.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, part: BulkPart, result: RequestResult | None = None, problem: str | None = None) -> BulkPartResult: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> BulkPartResult: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> BulkPartResult:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def part(self, /) -> BulkPart:
        """
        The part as it was sent.
        """
    @property
    def problem(self, /) -> str | None:
        """
        The reason why the part has no result or is incomplete after the timeout, and what to do.
        """
    @property
    def result(self, /) -> RequestResult | None:
        """
        The result; absent if the part was not sent.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class BulkProgress:
    """
    The progress of a request in parts, as `bulk.wait` reports it.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, total_parts: SupportsIndex, finished_parts: SupportsIndex, total_devices: SupportsIndex, succeeded: SupportsIndex, failed: SupportsIndex) -> BulkProgress: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> BulkProgress: ...
    def __repr__(self, /) -> str: ...
    @property
    def failed(self, /) -> int:
        """
        The number of devices for which the request has failed, without the devices of parts that were never sent.
        """
    @property
    def finished_parts(self, /) -> int:
        """
        The number of parts that are done, or that were never sent.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> BulkProgress:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def succeeded(self, /) -> int:
        """
        The number of devices for which the request has succeeded.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def total_devices(self, /) -> int:
        """
        The number of devices in all parts.
        """
    @property
    def total_parts(self, /) -> int:
        """
        The number of parts.
        """

@final
class BulkRequest:
    """
    A request for any number of devices that was sent in parts.

    It is plain data: store it, in a file for example, and pass it to `bulk.wait`.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, operation: str, parts: Iterable[BulkPart], account_name: str | None = None) -> BulkRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> BulkRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account that it was sent for, if known.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> BulkRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def operation(self, /) -> str:
        """
        The name of an operation of `devices`, such as `activate`.
        """
    @property
    def parts(self, /) -> tuple[BulkPart, ...]:
        """
        The parts, in the order of the devices.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class BulkResult:
    """
    The result of a request in parts.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, operation: str, status: Literal["Pending", "Success", "Failed", "PartialSuccess"] | str, total_devices: SupportsIndex, succeeded: SupportsIndex, failed: SupportsIndex, parts: Iterable[BulkPartResult]) -> BulkResult: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> BulkResult: ...
    def __repr__(self, /) -> str: ...
    @property
    def failed(self, /) -> int:
        """
        The number of devices for which the request failed, without the devices of parts that were never sent.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> BulkResult:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def operation(self, /) -> str:
        """
        The name of the operation.
        """
    @property
    def parts(self, /) -> tuple[BulkPartResult, ...]:
        """
        The result of each part, in the order of the parts.
        """
    @property
    def status(self, /) -> RequestStatus:
        """
        `Success`, `Failed` or `PartialSuccess`; `Pending` if a part is not done.
        """
    @property
    def succeeded(self, /) -> int:
        """
        The number of devices for which the request succeeded.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def total_devices(self, /) -> int:
        """
        The number of devices in all parts.
        """

@final
class CallbackCampaign:
    """
    A campaign in a message of v2 or v3, in an assumed shape.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_list: Iterable[CampaignDevice], campaign_id: str | None = None, campaign_name: str | None = None, status: Literal["CampaignRequestPending", "CampaignRequestFailed", "CampaignRequestQueued", "CampaignPreScheduled", "CampaignScheduled", "CampaignEnded", "CampaignCancelled", "CampaignAborted", "CampaignFailed"] | str | None = None) -> CallbackCampaign: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CallbackCampaign: ...
    def __repr__(self, /) -> str: ...
    @property
    def campaign_id(self, /) -> str | None:
        """
        The identifier of the campaign (a UUID).
        """
    @property
    def campaign_name(self, /) -> str | None:
        """
        The label of the campaign.
        """
    @property
    def device_list(self, /) -> tuple[CampaignDevice, ...]:
        """
        The devices and their progress.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CallbackCampaign:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def status(self, /) -> CampaignStatus | None:
        """
        The status of the campaign.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class CallbackFault:
    """
    The reason why a request failed.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, code: str | None = None, text: str | None = None) -> CallbackFault: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CallbackFault: ...
    def __repr__(self, /) -> str: ...
    @property
    def code(self, /) -> str | None:
        """
        The code: `Service.CLASS.Specific`, as in `UnifiedWebService.REQUEST_FAILED.DeviceAlreadyActive`.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CallbackFault:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def text(self, /) -> str | None:
        """
        The text, which may change between releases.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class CallbackListener:
    """
    A running callback listener of a client. Use it as a context manager, or call `close`.
    """
    def __enter__(self, /) -> CallbackListener: ...
    def __exit__(self, /, *exception: "object") -> None: ...
    def __repr__(self, /) -> str: ...
    def close(self, /) -> None:
        """
        Ends the listener and closes its connections; a second call does nothing.
        """
    @property
    def url(self, /) -> str:
        """
        The URL of the listener on this machine; its path cannot be guessed.
        """

@final
class CallbackMessage:
    """
    A callback of a simulator to a listener. A password in it is shown as `***`.
    """
    def __repr__(self, /) -> str: ...
    @property
    def account(self, /) -> str:
        """
        The account.
        """
    @property
    def attempts(self, /) -> tuple[tuple[datetime, int | None, str | None], ...]:
        """
        The attempts to deliver it: the virtual time, the HTTP status if there was a response, and, unless the listener
        acknowledged it, the reason: the text of the response, the target of a redirect, or why there was none.
        """
    @property
    def body(self, /) -> str:
        """
        Its body.
        """
    @property
    def created(self, /) -> datetime:
        """
        The virtual time at which it was created.
        """
    @property
    def kind(self, /) -> str:
        """
        The type of the message, such as `campaignStatus` or `suspendResponse`.
        """
    @property
    def number(self, /) -> int:
        """
        The number of the message, from 1.
        """
    @property
    def service(self, /) -> str | None:
        """
        The service of Connectivity Management or Location whose listener receives it, such as `CarrierService`; `None`
        for other messages.
        """
    @property
    def state(self, /) -> str:
        """
        The state of its delivery: `pending`, `acknowledged`, or `archived` when every attempt failed.
        """
    @property
    def url(self, /) -> str:
        """
        The URL of the listener.
        """
    @property
    def version(self, /) -> str | None:
        """
        The version of Software Management whose listener receives it, `v1`, `v2` or `v3`; `None` for other messages.
        """

class CallbackProduct(OpenEnum):
    """
    A product of the platform that sends callbacks.
    """
    CONNECTIVITY = "connectivity"
    """
    Connectivity Management.
    """
    LOCATION = "location"
    """
    Device Location.
    """
    SOFTWARE = "software"
    """
    Software Management, all versions.
    """

@final
class CallbackRegistration:
    """
    A listener that was registered or removed.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, service_name: Literal["AlertService", "CarrierService", "DevicePRLInformation", "DeviceProfileService", "DevicePromoUsage", "DeviceService", "DeviceSuspensionStatus", "DeviceUsage", "DiagnosticsService", "EnhancedConnectivityService", "ExternalProvisioningChanges", "IntelligenceService", "NiddService", "PromoChanges", "ResumeTrackingNotification", "SMSDeliveryConfirmation", "StateService", "SubscriptionNotificationService", "ExtendedEnhancedConnectivityService", "NetworkEventService", "PwnService", "QoS", "VIPCallbackService"] | str, account_name: str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> CallbackRegistration: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CallbackRegistration: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CallbackRegistration:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def service_name(self, /) -> CallbackService:
        """
        The service.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

class CallbackService(OpenEnum):
    """
    The subject of the messages to a listener; an account has one listener for each.
    """
    ALERT_SERVICE = "AlertService"
    """
    Trigger conditions that were met.
    """
    CARRIER_SERVICE = "CarrierService"
    """
    Activation, suspension, restoration, deactivation, and changes of plan, identifier, contact, cost centre and
    custom fields.
    """
    DEVICE_PRL_INFORMATION = "DevicePRLInformation"
    """
    Preferred roaming lists.
    """
    DEVICE_PROFILE_SERVICE = "DeviceProfileService"
    """
    Profiles of embedded SIMs.
    """
    DEVICE_PROMO_USAGE = "DevicePromoUsage"
    """
    Usage of promotions.
    """
    DEVICE_SERVICE = "DeviceService"
    """
    Uploads, availability, order status, SMS history, billed usage.
    """
    DEVICE_SUSPENSION_STATUS = "DeviceSuspensionStatus"
    """
    How long devices have been suspended.
    """
    DEVICE_USAGE = "DeviceUsage"
    """
    Aggregate usage.
    """
    DIAGNOSTICS_SERVICE = "DiagnosticsService"
    """
    Reachability.
    """
    ENHANCED_CONNECTIVITY_SERVICE = "EnhancedConnectivityService"
    """
    Short messages that were sent, and those from devices.
    """
    EXTENDED_ENHANCED_CONNECTIVITY_SERVICE = "ExtendedEnhancedConnectivityService"
    """
    The platform documents only its name.
    """
    EXTERNAL_PROVISIONING_CHANGES = "ExternalProvisioningChanges"
    """
    Changes that were made outside this API.
    """
    INTELLIGENCE_SERVICE = "IntelligenceService"
    """
    Network intelligence.
    """
    NETWORK_EVENT_SERVICE = "NetworkEventService"
    """
    The platform documents only its name.
    """
    NIDD_SERVICE = "NiddService"
    """
    Non-IP data: configuration, delivery, and data from devices.
    """
    PROMO_CHANGES = "PromoChanges"
    """
    Promotions that were removed from devices.
    """
    PWN_SERVICE = "PwnService"
    """
    The platform documents only its name.
    """
    QO_S = "QoS"
    """
    The platform documents only its name.
    """
    RESUME_TRACKING_NOTIFICATION = "ResumeTrackingNotification"
    """
    Lines that will be resumed in 7 days.
    """
    SMS_DELIVERY_CONFIRMATION = "SMSDeliveryConfirmation"
    """
    Short messages that were delivered, or expired.
    """
    STATE_SERVICE = "StateService"
    """
    Moves to states that the account has defined.
    """
    SUBSCRIPTION_NOTIFICATION_SERVICE = "SubscriptionNotificationService"
    """
    Throttling and usage thresholds.
    """
    VIP_CALLBACK_SERVICE = "VIPCallbackService"
    """
    The platform documents only its name.
    """

@final
class CallbackSources:
    """
    The addresses from which the platform sends callbacks of a product.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, addresses: Iterable[str], as_of: str, source: str) -> CallbackSources: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CallbackSources: ...
    def __repr__(self, /) -> str: ...
    @property
    def addresses(self, /) -> tuple[str, ...]:
        """
        The addresses; empty if the platform does not publish them. They have changed before: update a firewall from the
        platform's page, and never accept a callback for its address alone.
        """
    @property
    def as_of(self, /) -> str:
        """
        The month in which the platform's page showed them, such as `2026-09`.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CallbackSources:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def source(self, /) -> str:
        """
        The page of the platform that lists them.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class CallbackSourcesRequest:
    """
    Selects the product whose callback addresses are requested.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, product: Literal["connectivity", "software", "location"] | str) -> CallbackSourcesRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CallbackSourcesRequest: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CallbackSourcesRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def product(self, /) -> CallbackProduct:
        """
        The product.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

class CallbackStatus(OpenEnum):
    """
    The status in a message of Connectivity Management.
    """
    CANCELLED = "Cancelled"
    """
    The request was not approved within a week.
    """
    CONFIG_CREATED = "ConfigCreated"
    """
    The line can receive non-IP data (NIDD).
    """
    CONFIG_FAILED = "ConfigFailed"
    """
    The line cannot receive non-IP data (NIDD).
    """
    DELIVERED = "Delivered"
    """
    The device received the data (NIDD).
    """
    DELIVERY_FAILED = "DeliveryFailed"
    """
    The device did not receive the data (NIDD).
    """
    FAILED = "Failed"
    """
    The request failed; see `fault`.
    """
    ON_HOLD = "OnHold"
    """
    The request waits for the approval of credit; another message follows.
    """
    PENDING = "Pending"
    """
    The request is not done yet; another message follows.
    """
    QUEUED = "Queued"
    """
    The device cannot be reached now; another message follows (NIDD).
    """
    SUCCESS = "Success"
    """
    The request succeeded.
    """

@final
class CallbackUpgrade:
    """
    An upgrade in a message of v1.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_list: Iterable[CampaignDevice], upgrade_id: str | None = None, firmware_name: str | None = None, start_date: date | str | None = None, status: Literal["RequestPending", "RequestFailed", "Queued", "InProgress", "Finished", "UpgradeFailed", "Cancelled"] | str | None = None) -> CallbackUpgrade: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CallbackUpgrade: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_list(self, /) -> tuple[CampaignDevice, ...]:
        """
        The devices and their progress.
        """
    @property
    def firmware_name(self, /) -> str | None:
        """
        The firmware package.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CallbackUpgrade:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def start_date(self, /) -> date | None:
        """
        The day of the upgrade, in UTC.
        """
    @property
    def status(self, /) -> UpgradeStatus | None:
        """
        The status of the upgrade.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def upgrade_id(self, /) -> str | None:
        """
        The identifier of the upgrade (a UUID).
        """

@final
class Callbacks:
    """
    Callback listeners of Connectivity Management: one for each callback service.
    """
    def deregister(self, /, service_name: Literal["AlertService", "CarrierService", "DevicePRLInformation", "DeviceProfileService", "DevicePromoUsage", "DeviceService", "DeviceSuspensionStatus", "DeviceUsage", "DiagnosticsService", "EnhancedConnectivityService", "ExternalProvisioningChanges", "IntelligenceService", "NiddService", "PromoChanges", "ResumeTrackingNotification", "SMSDeliveryConfirmation", "StateService", "SubscriptionNotificationService", "ExtendedEnhancedConnectivityService", "NetworkEventService", "PwnService", "QoS", "VIPCallbackService"] | str, *, account: str | None = None, timeout: float | timedelta | None = None) -> CallbackRegistration:
        """
        Removes the callback listener of a service.
        """
    def list_callbacks(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> list[RegisteredCallback]:
        """
        Lists the callback listeners of the account. The response includes their passwords.
        """
    def register(self, /, request: RegisterCallbackRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> CallbackRegistration:
        """
        Registers the URL to which the platform sends the callbacks of a service.

        Register before you send requests: callbacks without a registered listener are lost.
        """

@final
class Campaign:
    """
    A campaign as the platform returns it.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, id: str, account_name: str | None = None, campaign_name: str | None = None, firmware_name: str | None = None, firmware_from: str | None = None, firmware_to: str | None = None, protocol: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None, make: str | None = None, model: str | None = None, status: Literal["CampaignRequestPending", "CampaignRequestFailed", "CampaignRequestQueued", "CampaignPreScheduled", "CampaignScheduled", "CampaignEnded", "CampaignCancelled", "CampaignAborted", "CampaignFailed"] | str | None = None, start_date: date | str | None = None, end_date: date | str | None = None, campaign_time_windows: Iterable[TimeWindow] | None = None, auto_assign_license_flag: bool | None = None, auto_add_devices_flag: bool | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> Campaign: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> Campaign: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account it belongs to.
        """
    @property
    def auto_add_devices_flag(self, /) -> bool | None:
        """
        Whether devices that match later join automatically.
        """
    @property
    def auto_assign_license_flag(self, /) -> bool | None:
        """
        Whether to assign licences to listed devices without one.
        """
    @property
    def campaign_name(self, /) -> str | None:
        """
        The label of the campaign.
        """
    @property
    def campaign_time_windows(self, /) -> tuple[TimeWindow, ...] | None:
        """
        Hours of the day in which devices may be upgraded, in UTC.
        """
    @property
    def end_date(self, /) -> date | None:
        """
        Last day, in UTC.
        """
    @property
    def firmware_from(self, /) -> str | None:
        """
        The version that the devices must have before.
        """
    @property
    def firmware_name(self, /) -> str | None:
        """
        The firmware package.
        """
    @property
    def firmware_to(self, /) -> str | None:
        """
        The version that the devices get.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> Campaign:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
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
    def protocol(self, /) -> Protocol | None:
        """
        The protocol of the devices.
        """
    @property
    def start_date(self, /) -> date | None:
        """
        First day, in UTC.
        """
    @property
    def status(self, /) -> CampaignStatus | None:
        """
        The status of the campaign.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class CampaignDatesRequest:
    """
    New dates and windows for a campaign.

    Before the campaign starts, all of them can change. Afterwards, only the end date can change, to at least 24 hours
    from now. Send unchanged values too.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, start_date: date | str, end_date: date | str, campaign_time_windows: Iterable[TimeWindow] | None = None) -> CampaignDatesRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CampaignDatesRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def campaign_time_windows(self, /) -> tuple[TimeWindow, ...] | None:
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
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def start_date(self, /) -> date:
        """
        First day, in UTC.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class CampaignDevice:
    """
    A device in the report of a campaign.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_id: str, status: Literal["RequestPending", "DeviceAccepted", "InProgress", "CampaignCancelled", "CampaignAborted", "Success", "Failure", "NoDeviceDataFromNetwork", "ReceivedDeviceDataFromNetwork", "RequestToFotaServerFailed", "UpgradePending", "UpgradeScheduled", "UpgradeSuccess", "UpgradeFailed", "DeviceRejected", "AddDeviceSucceed", "AddDeviceFailed", "RemoveDeviceSucceed", "RemoveDeviceFailed", "LicenseAssignSuccess", "LicenseAssignFailed", "LicenseRemoveSuccess", "LicenseRemoveFailed"] | str | None = None, result_reason: str | None = None, updated_time: datetime | str | None = None, recent_attempt_time: datetime | str | None = None, next_attempt_time: datetime | str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> CampaignDevice: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CampaignDevice: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_id(self, /) -> str:
        """
        The IMEI.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CampaignDevice:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def next_attempt_time(self, /) -> datetime | None:
        """
        When the first or next attempt is due.
        """
    @property
    def recent_attempt_time(self, /) -> datetime | None:
        """
        When the platform last requested the device to start, whether or not it did.
        """
    @property
    def result_reason(self, /) -> str | None:
        """
        The reason for the status, in the platform's words.
        """
    @property
    def status(self, /) -> DeviceUpgradeStatus | None:
        """
        The upgrade status of this device.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
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
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_list: Iterable[CampaignDevice], total_device: SupportsIndex | None = None, has_more_data: bool | None = None, max_page_size: SupportsIndex | None = None, last_seen_device_id: str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> CampaignDevicePage: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CampaignDevicePage: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_list(self, /) -> tuple[CampaignDevice, ...]:
        """
        The devices of this page.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CampaignDevicePage:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def has_more_data(self, /) -> bool | None:
        """
        Whether more follow; absent if the platform does not say.
        """
    @property
    def last_seen_device_id(self, /) -> str | None:
        """
        The cursor of the next page.
        """
    @property
    def max_page_size(self, /) -> int | None:
        """
        The maximum number of entries in a page of the platform.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def total_device(self, /) -> int | None:
        """
        The number of devices in the campaign.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class CampaignDevicesRequest:
    """
    Devices to add to a campaign or to remove from it. Not possible after the campaign is scheduled.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, change_type: Literal["append", "remove"] | str, device_list: Iterable[str]) -> CampaignDevicesRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CampaignDevicesRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def change_type(self, /) -> DeviceChangeType:
        """
        Whether to add or remove the devices.
        """
    @property
    def device_list(self, /) -> tuple[str, ...]:
        """
        The IMEIs of the devices.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CampaignDevicesRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class CampaignDevicesResult:
    """
    The result for each device that was to join or leave a campaign.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, campaign_id: str, device_list: Iterable[DeviceChange], account_name: str | None = None, request_id: str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> CampaignDevicesResult: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CampaignDevicesResult: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account.
        """
    @property
    def campaign_id(self, /) -> str:
        """
        The campaign.
        """
    @property
    def device_list(self, /) -> tuple[DeviceChange, ...]:
        """
        One entry for each device. v2 sends no entries: read the report of the campaign instead.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CampaignDevicesResult:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def request_id(self, /) -> str | None:
        """
        The identifier of the request (only v2).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class CampaignPage:
    """
    One page of campaigns.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, campaign_list: Iterable[Campaign], has_more_data: bool | None = None, last_seen_campaign_id: str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> CampaignPage: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CampaignPage: ...
    def __repr__(self, /) -> str: ...
    @property
    def campaign_list(self, /) -> tuple[Campaign, ...]:
        """
        The campaigns of this page.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CampaignPage:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def has_more_data(self, /) -> bool | None:
        """
        Whether more follow; absent if the platform does not say.
        """
    @property
    def last_seen_campaign_id(self, /) -> str | None:
        """
        The cursor of the next page.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class CampaignPart:
    """
    One part of a `PlannedCampaign`; its `state` says whether it was scheduled.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, version: Literal["v1", "v2", "v3"] | str, protocol: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str, package_name: str, from_version: str, to_version: str, is_pilot: bool, state: Literal["planned", "waitingForPilot", "scheduled", "ended", "failed", "cancelled", "unknown"] | str, device_list: Iterable[str], campaign_id: str | None = None, status: str | None = None, problem: str | None = None) -> CampaignPart: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CampaignPart: ...
    def __repr__(self, /) -> str: ...
    @property
    def campaign_id(self, /) -> str | None:
        """
        The campaign of v2 or v3, or the upgrade of v1, once it was scheduled.
        """
    @property
    def device_list(self, /) -> tuple[str, ...]:
        """
        The IMEIs of the devices.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CampaignPart:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def from_version(self, /) -> str:
        """
        The version that they had.
        """
    @property
    def is_pilot(self, /) -> bool:
        """
        Whether it is the pilot of its package.
        """
    @property
    def package_name(self, /) -> str:
        """
        The package that they get.
        """
    @property
    def problem(self, /) -> str | None:
        """
        The failure when it was scheduled or cancelled, and what to do.
        """
    @property
    def protocol(self, /) -> Protocol:
        """
        The protocol that manages these devices.
        """
    @property
    def state(self, /) -> CampaignPartState:
        """
        The state of the part.
        """
    @property
    def status(self, /) -> str | None:
        """
        The status of the campaign or upgrade, as the platform names it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def to_version(self, /) -> str:
        """
        The version that they get.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """
    @property
    def version(self, /) -> SoftwareVersion:
        """
        The version of Software Management that upgrades these devices.
        """

@final
class CampaignPartCheck:
    """
    One part of a plan before it is scheduled: devices of one make and model that get one package.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, version: Literal["v1", "v2", "v3"] | str, protocol: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str, make: str, model: str, package_name: str, from_version: str, to_version: str, state: Literal["planned", "waitingForPilot", "scheduled", "ended", "failed", "cancelled", "unknown"] | str, is_pilot: bool, licenses_needed: SupportsIndex, device_list: Iterable[str]) -> CampaignPartCheck: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CampaignPartCheck: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_list(self, /) -> tuple[str, ...]:
        """
        The IMEIs of the devices.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CampaignPartCheck:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def from_version(self, /) -> str:
        """
        The version that they have now.
        """
    @property
    def is_pilot(self, /) -> bool:
        """
        Whether it is the pilot of its package.
        """
    @property
    def licenses_needed(self, /) -> int:
        """
        The number of devices in the part that need a licence.
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
        The package that they get.
        """
    @property
    def protocol(self, /) -> Protocol:
        """
        The protocol that manages these devices.
        """
    @property
    def state(self, /) -> CampaignPartState:
        """
        Whether the part is scheduled at once or waits for the pilot of its package.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def to_version(self, /) -> str:
        """
        The version that they get.
        """
    @property
    def version(self, /) -> SoftwareVersion:
        """
        The version of Software Management that upgrades these devices.
        """

@final
class CampaignPartReport:
    """
    The progress of one part of a plan.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, version: Literal["v1", "v2", "v3"] | str, package_name: str, is_pilot: bool, state: Literal["planned", "waitingForPilot", "scheduled", "ended", "failed", "cancelled", "unknown"] | str, devices: Iterable[DeviceCount], total_devices: SupportsIndex, finished_devices: SupportsIndex, upgraded_devices: SupportsIndex, campaign_id: str | None = None) -> CampaignPartReport: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CampaignPartReport: ...
    def __repr__(self, /) -> str: ...
    @property
    def campaign_id(self, /) -> str | None:
        """
        The campaign of v2 or v3, or the upgrade of v1, once it was scheduled.
        """
    @property
    def devices(self, /) -> tuple[DeviceCount, ...]:
        """
        The number of devices at each status, most frequent first; empty until the part is scheduled.
        """
    @property
    def finished_devices(self, /) -> int:
        """
        The number of devices that reached a final status.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CampaignPartReport:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def is_pilot(self, /) -> bool:
        """
        Whether it is the pilot of its package.
        """
    @property
    def package_name(self, /) -> str:
        """
        The package that they get.
        """
    @property
    def state(self, /) -> CampaignPartState:
        """
        The state of the part.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def total_devices(self, /) -> int:
        """
        The number of devices in the part.
        """
    @property
    def upgraded_devices(self, /) -> int:
        """
        The number of devices that have the new version.
        """
    @property
    def version(self, /) -> SoftwareVersion:
        """
        The version of Software Management that upgrades these devices.
        """

class CampaignPartState(OpenEnum):
    """
    The state of a part of a planned campaign.
    """
    CANCELLED = "cancelled"
    """
    Cancelled or stopped. Final.
    """
    ENDED = "ended"
    """
    Ended. Final.
    """
    FAILED = "failed"
    """
    Rejected by the platform, or failed as a whole. Final.
    """
    PLANNED = "planned"
    """
    Not scheduled yet.
    """
    SCHEDULED = "scheduled"
    """
    Scheduled, or running.
    """
    UNKNOWN = "unknown"
    """
    The outcome is unknown: the call failed after it was sent. Check the platform before you decide.
    """
    WAITING_FOR_PILOT = "waitingForPilot"
    """
    Waits until the pilot of its package has passed.
    """

@final
class CampaignPlan:
    """
    The upgrade of devices, independent of the platform's API versions and protocols.

    The client looks up each device: its protocol decides which version of Software Management upgrades it; its make,
    model and firmware decide which package it gets.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_list: Iterable[str], start_date: date | str, end_date: date | str, campaign_name: str | None = None, target_version: str | None = None, http_target_version: str | None = None, package_names: Iterable[str] | None = None, time_windows: Iterable[TimeWindow] | None = None, oma_dm_version: Literal["v1", "v2", "v3"] | str | None = None, assign_licenses: bool | None = None, pilot_first: bool | None = None, max_devices_per_part: SupportsIndex | None = None) -> CampaignPlan: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CampaignPlan: ...
    def __repr__(self, /) -> str: ...
    @property
    def assign_licenses(self, /) -> bool | None:
        """
        Whether to assign licences to devices without one, if enough are free; true when absent.
        """
    @property
    def campaign_name(self, /) -> str | None:
        """
        A label of your own, up to 100 characters; every part gets it.
        """
    @property
    def device_list(self, /) -> tuple[str, ...]:
        """
        The IMEIs of the devices, of any make, model and protocol.
        """
    @property
    def end_date(self, /) -> date:
        """
        Last day, in UTC. v1 does not support it: OMA-DM devices stay queued until they connect.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CampaignPlan:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def http_target_version(self, /) -> str | None:
        """
        The version that HTTP devices get, if it is not `target_version`. Packages for HTTP devices do not contain their
        versions, so one of the two members is required for them.
        """
    @property
    def max_devices_per_part(self, /) -> int | None:
        """
        The maximum number of devices in one part; 10,000 when absent. Further devices form another part. The platform
        does not document a limit.
        """
    @property
    def oma_dm_version(self, /) -> SoftwareVersion | None:
        """
        The version that upgrades OMA-DM devices: v1, which pushes on the start day, or v3, which supports dates and
        windows. When absent, v3 if there are windows, otherwise v1.
        """
    @property
    def package_names(self, /) -> tuple[str, ...] | None:
        """
        The names of the packages that the plan may use, as the platform lists them; any matching package when absent.
        """
    @property
    def pilot_first(self, /) -> bool | None:
        """
        Whether a package that has not passed its pilot starts with at most 20 devices, while the others wait; true when
        absent. False means that the pilot has already passed.
        """
    @property
    def start_date(self, /) -> date:
        """
        First day, in UTC. v1 supports only this day.
        """
    @property
    def target_version(self, /) -> str | None:
        """
        The version that the devices get; the plan may use every package from a device's version to this one. Not needed
        if `package_names` are unambiguous.
        """
    @property
    def time_windows(self, /) -> tuple[TimeWindow, ...] | None:
        """
        Hours of the day, in UTC, in which devices may be upgraded; any hour when absent. v3 uses them for the upgrade,
        v2 for download and installation; v1 does not support them.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class CampaignPlanCheck:
    """
    The expected result of a plan; nothing was scheduled.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, parts: Iterable[CampaignPartCheck], rejected: Iterable[RejectedDevice], findings: Iterable[Finding], licenses_needed: SupportsIndex, can_schedule: bool, licenses_free: SupportsIndex | None = None) -> CampaignPlanCheck: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CampaignPlanCheck: ...
    def __repr__(self, /) -> str: ...
    @property
    def can_schedule(self, /) -> bool:
        """
        Whether `schedule_plan` would schedule anything.
        """
    @property
    def findings(self, /) -> tuple[Finding, ...]:
        """
        Errors and warnings about the plan as a whole.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CampaignPlanCheck:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def licenses_free(self, /) -> int | None:
        """
        The number of unassigned licences; absent if every upgrade is billed individually.
        """
    @property
    def licenses_needed(self, /) -> int:
        """
        The number of licences that the devices still need.
        """
    @property
    def parts(self, /) -> tuple[CampaignPartCheck, ...]:
        """
        The parts that would be scheduled now, and those that would wait for a pilot.
        """
    @property
    def rejected(self, /) -> tuple[RejectedDevice, ...]:
        """
        Devices that would be rejected, and why.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class CampaignPlanReport:
    """
    The progress of a plan.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, campaign: PlannedCampaign, parts: Iterable[CampaignPartReport], devices: Iterable[DeviceCount], total_devices: SupportsIndex, finished_devices: SupportsIndex, upgraded_devices: SupportsIndex, failed_devices: Iterable[CampaignDevice], is_finished: bool, is_overdue: bool, can_continue: bool, pilot_failed: bool) -> CampaignPlanReport: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CampaignPlanReport: ...
    def __repr__(self, /) -> str: ...
    @property
    def campaign(self, /) -> PlannedCampaign:
        """
        The plan with the current state of its parts; pass it to the next call.
        """
    @property
    def can_continue(self, /) -> bool:
        """
        Whether `continue_plan` would do anything: a pilot has passed, a part was not sent yet, or the outcome of a part
        is unknown.
        """
    @property
    def devices(self, /) -> tuple[DeviceCount, ...]:
        """
        The number of devices at each status, for all scheduled parts, most frequent first.
        """
    @property
    def failed_devices(self, /) -> tuple[CampaignDevice, ...]:
        """
        Every device that ended without the new version, and the reasons.
        """
    @property
    def finished_devices(self, /) -> int:
        """
        The number of devices that reached a final status.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CampaignPlanReport:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def is_finished(self, /) -> bool:
        """
        Whether every part has ended. A plan of which nothing was scheduled is not finished: the `outcome` of its
        campaign is `notScheduled`.
        """
    @property
    def is_overdue(self, /) -> bool:
        """
        Whether the last day of the plan has passed and some parts remain, but only parts that do not end on that day:
        upgrades of v1, which continue until their devices connect, and parts that were never scheduled, whose devices
        need a new plan.
        """
    @property
    def parts(self, /) -> tuple[CampaignPartReport, ...]:
        """
        The progress of each part, in the order of the campaign's parts.
        """
    @property
    def pilot_failed(self, /) -> bool:
        """
        Whether a pilot failed, so that the parts of its package still wait. `continue_plan` starts another pilot with
        up to 20 of their devices; `cancel_plan` cancels them.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def total_devices(self, /) -> int:
        """
        The number of devices in all parts.
        """
    @property
    def upgraded_devices(self, /) -> int:
        """
        The number of devices that have the new version.
        """

@final
class CampaignProgress:
    """
    The progress of a campaign, as `wait_for_campaign` reports it.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, campaign: Campaign, devices: Iterable[DeviceCount], total_devices: SupportsIndex, finished_devices: SupportsIndex) -> CampaignProgress: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CampaignProgress: ...
    def __repr__(self, /) -> str: ...
    @property
    def campaign(self, /) -> Campaign:
        """
        The campaign.
        """
    @property
    def devices(self, /) -> tuple[DeviceCount, ...]:
        """
        The number of devices at each status, most frequent first.
        """
    @property
    def finished_devices(self, /) -> int:
        """
        The number of devices that reached a final status.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CampaignProgress:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def total_devices(self, /) -> int:
        """
        The number of devices in the campaign.
        """

@final
class CampaignRequest:
    """
    A firmware upgrade to schedule for a list of devices.

    Until a pilot has passed (5 to 20 devices, at least half of them upgraded), the platform accepts at most 20 devices
    for a firmware.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, firmware_name: str, firmware_from: str, firmware_to: str, protocol: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str, start_date: date | str, end_date: date | str, device_list: Iterable[str], campaign_name: str | None = None, campaign_time_windows: Iterable[TimeWindow] | None = None, auto_assign_license_flag: bool | None = None, auto_add_devices_flag: bool | None = None) -> CampaignRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CampaignRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def auto_add_devices_flag(self, /) -> bool | None:
        """
        Whether devices that match later join the campaign automatically.
        """
    @property
    def auto_assign_license_flag(self, /) -> bool | None:
        """
        Whether to assign licences to listed devices without one, if any are free.
        """
    @property
    def campaign_name(self, /) -> str | None:
        """
        A label of your own, up to 100 characters.
        """
    @property
    def campaign_time_windows(self, /) -> tuple[TimeWindow, ...] | None:
        """
        Hours of the day in which devices may be upgraded, in UTC; any hour when absent.
        """
    @property
    def device_list(self, /) -> tuple[str, ...]:
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
        The version that the devices must have now.
        """
    @property
    def firmware_name(self, /) -> str:
        """
        The firmware package, by the name that `list_firmware` returns.
        """
    @property
    def firmware_to(self, /) -> str:
        """
        The version that the devices get.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CampaignRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def protocol(self, /) -> Protocol:
        """
        The protocol of the devices: LWM2M or OMA-DM. v2 upgrades HTTP devices.
        """
    @property
    def start_date(self, /) -> date:
        """
        First day, in UTC, at 00:00. A campaign for today starts within 90 minutes.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class CampaignStart:
    """
    The start of a campaign.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, earliest: datetime | str, latest: datetime | str, on_demand: bool, notes: Iterable[str], first_window: UtcInterval | None = None) -> CampaignStart: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CampaignStart: ...
    def __repr__(self, /) -> str: ...
    @property
    def earliest(self, /) -> datetime:
        """
        The earliest instant at which it starts, in UTC.
        """
    @property
    def first_window(self, /) -> UtcInterval | None:
        """
        The first hours in which devices may be upgraded after `latest`; absent if there are none before the end date,
        or no end date was set. An interval over the whole campaign means any hour.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CampaignStart:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def latest(self, /) -> datetime:
        """
        The latest instant at which it starts, in UTC, for devices that can be reached.
        """
    @property
    def notes(self, /) -> tuple[str, ...]:
        """
        The same in words, with further notes.
        """
    @property
    def on_demand(self, /) -> bool:
        """
        Whether it starts today, on demand.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

class CampaignStatus(OpenEnum):
    """
    The status of a campaign (Software Management v2 and v3).

    Usual order in v3: `CampaignRequestPending`, `CampaignRequestQueued`, `CampaignPreScheduled`, `CampaignScheduled`,
    `CampaignEnded`.
    """
    ABORTED = "CampaignAborted"
    """
    Stopped after it started. Final.
    """
    CANCELLED = "CampaignCancelled"
    """
    Cancelled before it started. Final.
    """
    ENDED = "CampaignEnded"
    """
    The end date passed, or every eligible device was upgraded. Final.
    """
    FAILED = "CampaignFailed"
    """
    The upgrade could not be scheduled with the upgrade server. Final.
    """
    PRE_SCHEDULED = "CampaignPreScheduled"
    """
    The platform has queried the network about the devices; nothing is scheduled yet (v3).
    """
    REQUEST_FAILED = "CampaignRequestFailed"
    """
    The check of parameters and devices failed. Final.
    """
    REQUEST_PENDING = "CampaignRequestPending"
    """
    Accepted and not checked yet.
    """
    REQUEST_QUEUED = "CampaignRequestQueued"
    """
    Checked; waits for the start date. The platform's documentation also calls it `CampaignQueued`.
    """
    SCHEDULED = "CampaignScheduled"
    """
    Scheduled; in v3 the campaign keeps this status while the devices are upgraded.
    """

@final
class CampaignTiming:
    """
    The timing of a campaign. All times are UTC.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, version: Literal["v1", "v2", "v3"] | str, start_date: date | str, protocol: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None, end_date: date | str | None = None, campaign_time_windows: Iterable[TimeWindow] | None = None, now: datetime | str | None = None, device_count: SupportsIndex | None = None, on_demand_minutes: SupportsIndex | None = None, attempt_hours: SupportsIndex | None = None, attempts_per_day: SupportsIndex | None = None) -> CampaignTiming: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CampaignTiming: ...
    def __repr__(self, /) -> str: ...
    @property
    def attempt_hours(self, /) -> int | None:
        """
        The duration of an attempt in hours, 1 to 24, all inside the windows; when absent 4 in v3, and 1 in v2.
        """
    @property
    def attempts_per_day(self, /) -> int | None:
        """
        The maximum number of attempts of one device that start on one day, 1 to 24; when absent 3 in v3, and 1 in v2,
        because devices usually check in once a day.
        """
    @property
    def campaign_time_windows(self, /) -> tuple[TimeWindow, ...] | None:
        """
        Hours of the day in UTC, as in the campaign; any hour when absent. For v2, call once with the download windows
        and once with the install windows.
        """
    @property
    def device_count(self, /) -> int | None:
        """
        The number of devices, 1 to 10,000,000. A v3 campaign for today of at most 20 devices, such as a pilot, starts
        markedly sooner than a large one.
        """
    @property
    def end_date(self, /) -> date | None:
        """
        Last day, in UTC, until 24:00. v1 does not have one; in v2 and v3, every function except `campaign_start`
        requires it.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CampaignTiming:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def now(self, /) -> datetime | None:
        """
        The current time; the clock of the machine when absent.
        """
    @property
    def on_demand_minutes(self, /) -> int | None:
        """
        The number of minutes within which a campaign for today starts, 0 to 1440. When absent 90, and 30 for a v3
        campaign of at most 20 devices, which is assumed.
        """
    @property
    def protocol(self, /) -> Protocol | None:
        """
        The protocol of the devices. It matters only for v1, whose retries differ between LWM2M and OMA-DM.
        """
    @property
    def start_date(self, /) -> date:
        """
        First day, in UTC. A campaign for today starts on demand.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """
    @property
    def version(self, /) -> SoftwareVersion:
        """
        The version of Software Management that runs it: v1 (start date only), v2 (HTTP) or v3.
        """

@final
class Campaigns:
    """
    Campaigns of any version. The service splits a plan by protocol, sends its parts to v1, v2 and v3, and
    follows them as one campaign. It uses only operations of these three services.
    """
    def cancel_plan(self, /, campaign: PlannedCampaign, *, account: str | None = None, timeout: float | timedelta | None = None) -> PlannedCampaign:
        """
        Cancels every part that can still be cancelled, and reports the parts that cannot.

        v1 and v3 cannot cancel an upgrade that has started. v2 aborts it, but some devices may be upgraded
        already.
        """
    def check_plan(self, /, plan: CampaignPlan, *, account: str | None = None, timeout: float | timedelta | None = None) -> CampaignPlanCheck:
        """
        Looks up every device of a plan and returns what scheduling it would do; schedules nothing.

        The check reads the protocol, make, model, version, licence and running campaigns of each device. It
        sends one call for each 1,000 devices, one for each 1,000 devices of unfinished campaigns for the
        same makes and models (at most 1,000 calls), one for each earlier campaign of a package that needs a
        pilot, and about twenty more.
        """
    def continue_plan(self, /, campaign: PlannedCampaign, *, account: str | None = None, timeout: float | timedelta | None = None) -> PlannedCampaign:
        """
        Schedules the parts that can be scheduled now; call it when the report sets `can_continue`.

        These are the parts whose pilot has passed, and the parts that were not sent. If a pilot failed, up
        to 20 of the waiting devices form the next pilot. If the outcome of a part is unknown, the function
        first looks the part up on the platform, and sends it again only if it is not there. If nothing of
        the plan was ever scheduled, the call fails with `NothingScheduledError`.
        """
    def get_plan_report(self, /, campaign: PlannedCampaign, *, account: str | None = None, timeout: float | timedelta | None = None) -> CampaignPlanReport:
        """
        Reads the progress of every part of a plan as one report.
        """
    def schedule_plan(self, /, plan: CampaignPlan, *, account: str | None = None, timeout: float | timedelta | None = None) -> PlannedCampaign:
        """
        Checks a plan, assigns licences if the plan allows it, and schedules its parts.

        A package that has not passed its pilot starts with at most 20 devices; the others wait for
        `continue_plan`. Store the returned campaign: the other functions take it. If the platform rejects a
        part, the others are still scheduled, the part contains the reason, and `outcome` is
        `partiallyScheduled`. If nothing was scheduled, the call fails with `NothingScheduledError`, which
        contains the campaign with the reason for each device and part.
        """
    def wait_for_plan(self, /, campaign: PlannedCampaign, *, timeout: float | timedelta | None = None, poll_interval: "float | timedelta | None" = 30.0, on_progress: Callable[[CampaignPlanReport], object] | None = None, account: str | None = None) -> CampaignPlanReport:
        """
        Waits until a plan finishes or needs your decision, then reads the report.

        A plan needs a decision when the report sets `can_continue` or `pilot_failed`. Upgrades of v1 may
        stay queued without a limit: the wait ends after the last day of the plan if only these remain.
        It fails with `NothingScheduledError` if nothing was scheduled and nothing can be.

        It takes the options of every wait: the timeout, as long as the plan lasts when absent; the time
        between two polls, 30 seconds when absent; and a function for the progress, which is called after
        each poll with the report. After the timeout, it fails with `TimeoutError`.
        """

@final
class CancelCandidatePage:
    """
    One page of the devices that lose their licence first.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_list: Iterable[str], count: SupportsIndex | None = None, has_more_data: bool | None = None, update_time: datetime | str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> CancelCandidatePage: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CancelCandidatePage: ...
    def __repr__(self, /) -> str: ...
    @property
    def count(self, /) -> int | None:
        """
        The number of devices in the list.
        """
    @property
    def device_list(self, /) -> tuple[str, ...]:
        """
        The IMEIs of this page.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CancelCandidatePage:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def has_more_data(self, /) -> bool | None:
        """
        Whether more follow; absent if the platform does not say.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """
    @property
    def update_time(self, /) -> datetime | None:
        """
        When the list last changed.
        """

@final
class CancelCandidates:
    """
    The devices that were added to the list of those that lose their licence first.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_list: Iterable[str], count: SupportsIndex | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> CancelCandidates: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CancelCandidates: ...
    def __repr__(self, /) -> str: ...
    @property
    def count(self, /) -> int | None:
        """
        The number of devices.
        """
    @property
    def device_list(self, /) -> tuple[str, ...]:
        """
        The IMEIs.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CancelCandidates:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class CancelCandidatesRequest:
    """
    Devices that lose their licence first when the number of monthly licences is reduced.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_list: Iterable[str], change_type: Literal["append", "replace"] | str | None = None, count: SupportsIndex | None = None) -> CancelCandidatesRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CancelCandidatesRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def change_type(self, /) -> CancelListChange | None:
        """
        Whether to append the devices to the list or to replace it; append when absent.
        """
    @property
    def count(self, /) -> int | None:
        """
        The number of devices, for v2 only; must equal the length of the list.
        """
    @property
    def device_list(self, /) -> tuple[str, ...]:
        """
        The IMEIs of the devices.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CancelCandidatesRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

class CancelListChange(OpenEnum):
    """
    Whether to append devices to the list of those that lose their licence first, or to replace it.
    """
    APPEND = "append"
    """
    Adds the listed devices.
    """
    REPLACE = "replace"
    """
    Replaces the whole list with the listed devices.
    """

@final
class CancelLocationRequest:
    """
    Detaches a device from the network, so that it has to attach again.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, devices: Iterable[DeviceIdentifiers | DeviceId | str | Iterable[DeviceId | str]], account_name: str | None = None) -> CancelLocationRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CancelLocationRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def devices(self, /) -> tuple[DeviceIdentifiers, ...]:
        """
        The device: exactly one.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CancelLocationRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class CarrierInformation:
    """
    The data of a line at a carrier.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, carrier_name: str | None = None, service_plan: str | None = None, state: Literal["active", "suspend", "deactive", "pre-active", "pending activation", "pending deactivation"] | str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> CarrierInformation: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CarrierInformation: ...
    def __repr__(self, /) -> str: ...
    @property
    def carrier_name(self, /) -> str | None:
        """
        The carrier.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CarrierInformation:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def service_plan(self, /) -> str | None:
        """
        The plan, by its code.
        """
    @property
    def state(self, /) -> LineState | None:
        """
        The state of the line.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class CellCapacity:
    """
    Whether all devices of one cell get an attempt.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, fits: bool, cohorts: SupportsIndex, slots_needed: SupportsIndex, slots_available: SupportsIndex, devices_that_fit: SupportsIndex, changes: Iterable[str], notes: Iterable[str], last_slot: UtcInterval | None = None, earliest_end_date: date | str | None = None) -> CellCapacity: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CellCapacity: ...
    def __repr__(self, /) -> str: ...
    @property
    def changes(self, /) -> tuple[str, ...]:
        """
        Changes to the campaign; each one alone makes the devices fit. Empty if they fit already.
        """
    @property
    def cohorts(self, /) -> int:
        """
        The number of cohorts in the cell.
        """
    @property
    def devices_that_fit(self, /) -> int:
        """
        The maximum number of devices in one cell that fit into the unchanged campaign.
        """
    @property
    def earliest_end_date(self, /) -> date | None:
        """
        The earliest end date with which the devices fit; absent if it is more than ten years away.
        """
    @property
    def fits(self, /) -> bool:
        """
        Whether every device gets its attempts before the end.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CellCapacity:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def last_slot(self, /) -> UtcInterval | None:
        """
        The last slot that is needed; absent if the devices do not fit.
        """
    @property
    def notes(self, /) -> tuple[str, ...]:
        """
        The same in words, with further notes.
        """
    @property
    def slots_available(self, /) -> int:
        """
        The number of slots in the windows that these cohorts can use.
        """
    @property
    def slots_needed(self, /) -> int:
        """
        The number of slots that are needed: one for each cohort and attempt.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class CellCapacityRequest:
    """
    Requests whether all devices of one network cell get an attempt before a v3 campaign ends.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, campaign: CampaignTiming, devices_per_cell: SupportsIndex, cohort_size: SupportsIndex | None = None, attempts: SupportsIndex | None = None) -> CellCapacityRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CellCapacityRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def attempts(self, /) -> int | None:
        """
        The number of attempts for each device, 1 to 100; 1 when absent, which assumes that no attempt fails.
        """
    @property
    def campaign(self, /) -> CampaignTiming:
        """
        The campaign.
        """
    @property
    def cohort_size(self, /) -> int | None:
        """
        The number of devices of one cell that are upgraded at the same time, 1 to 1,000,000; 50 when absent.
        """
    @property
    def devices_per_cell(self, /) -> int:
        """
        The number of devices of the campaign in the fullest cell, 1 to 10,000,000.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CellCapacityRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class ChangeIdentifierRequest:
    """
    Moves a line to other hardware, or assigns it another phone number.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_ids: Iterable[DeviceId | str], device_ids_to: Iterable[DeviceId | str] | None = None, change4g_option: Literal["ChangeICCID", "ChangeIMEI", "ChangeIMEIandICCID", "ChangeMSISDN", "3Gto4G", "4Gto3G", "ChangeIMEIandEID"] | str | None = None, assign_non_geo_mdn: bool | None = None, npa_nxx: str | None = None, service_plan: str | None = None, zip_code: str | None = None, smsr_oid: str | None = None) -> ChangeIdentifierRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> ChangeIdentifierRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def assign_non_geo_mdn(self, /) -> bool | None:
        """
        Whether the new number is non-geographic.
        """
    @property
    def change4g_option(self, /) -> IdentifierChange | None:
        """
        The kind of change of a 4G device.
        """
    @property
    def device_ids(self, /) -> tuple[DeviceId, ...]:
        """
        The current identifiers of the line.
        """
    @property
    def device_ids_to(self, /) -> tuple[DeviceId, ...] | None:
        """
        The new identifiers; absent when the line gets a new phone number.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> ChangeIdentifierRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def npa_nxx(self, /) -> str | None:
        """
        Area code and prefix of the new number: six digits.
        """
    @property
    def service_plan(self, /) -> str | None:
        """
        The plan, by its code.
        """
    @property
    def smsr_oid(self, /) -> str | None:
        """
        Object identifier of the subscription manager (SM-SR), for an eUICC.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """
    @property
    def zip_code(self, /) -> str | None:
        """
        ZIP code for a non-geographic number: five digits.
        """

@final
class CheckIn:
    """
    A check-in of a device.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_id: str, client_type: str | None = None, result: str | None = None, failure_type: str | None = None, time_completed: datetime | str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> CheckIn: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CheckIn: ...
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
        The reason for the failure.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CheckIn:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def result(self, /) -> str | None:
        """
        The result.
        """
    @property
    def time_completed(self, /) -> datetime | None:
        """
        When it ended, in UTC.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class Client:
    """
    A client that blocks. Other threads can run during a call, and Ctrl-C ends a call.

    It refreshes both tokens automatically, and checks every request against the platform's rules before it
    sends anything. Threads and tasks can share it; one client for a program is enough.

    `authentication` is `Credentials`, `Tokens`, or a `TokenProvider`. `account` is the account of the
    client, `base_url` the URL of the platform (https, or this machine). Durations are in seconds, or a
    `timedelta`: `timeout` for a whole call including retries (60 by default), `connect_timeout` for
    connecting (10), `read_timeout` for the time without data in the middle of a response (30). `proxy` is a
    URL; by default the client uses the proxies of the environment, except for addresses on this machine.
    `ca_bundle` contains certificate authorities to trust in addition to those of the system: PEM as bytes,
    or the path of a file. At most `max_in_flight` calls run at the same time (64). The client sends a call
    with transient failures at most `max_attempts` times (3), and rejects a response of more than
    `max_response_size` bytes (64 MiB). For each account it sends at most `max_activations_per_minute`
    requests that activate lines (100, the platform's limit) and `max_requests_per_minute` requests of every
    kind (no limit); further calls wait for their turn within their timeout. `rules` sets the options of the rules for points on which the
    platform's documentation is silent. `v3_campaign_path` is the segment in the paths of v3 campaigns:
    `firmware` by default, or `software`, which the documentation shows too. `allow_unencrypted_http_to` is the
    name of a host that `base_url` may name with http, such as the container of a simulator: every call sends its
    tokens, and every login the password, without encryption to this host.
    `token_store` shares the tokens and the count of failed logins with other processes: a folder, a
    `FileTokenStore`, or a `TokenStore`; by default each process logs in for itself.
    """
    def __enter__(self, /) -> Client: ...
    def __exit__(self, /, *exception: "object") -> None: ...
    def __new__(cls, /, authentication: Credentials | Tokens | TokenProvider, *, account: str | None = None, base_url: str | None = "https://thingspace.verizon.com", timeout: float | timedelta | None = 60.0, connect_timeout: float | timedelta | None = 10.0, read_timeout: float | timedelta | None = 30.0, proxy: str | None = None, ca_bundle: bytes | str | PathLike[str] | None = None, max_in_flight: SupportsIndex | None = 64, max_attempts: SupportsIndex | None = 3, max_activations_per_minute: SupportsIndex | None = 100, max_requests_per_minute: SupportsIndex | None = None, max_response_size: SupportsIndex | None = 67108864, rules: RuleOptions | None = None, v3_campaign_path: str | None = "firmware", allow_unencrypted_http_to: str | None = None, token_store: str | PathLike[str] | FileTokenStore | MemoryTokenStore | TokenStore | None = None) -> Client:
        """
        Creates a client; nothing is sent yet. The documentation of the class describes the arguments and their defaults.

        Raises `ConfigurationError` when a setting is not valid.
        """
    def __repr__(self, /) -> str: ...
    def _invoke(self, /, service: str, operation: str, arguments: Any, *, account: str | None = None, timeout: float | timedelta | None = None) -> Any: ...
    @property
    def account(self, /) -> str | None:
        """
        The account of this client.
        """
    @property
    def accounts(self, /) -> Accounts:
        """
        Accounts: service plans, leads, states and device SKUs.
        """
    @property
    def base_url(self, /) -> str:
        """
        The URL of the platform, without a slash at the end.
        """
    @property
    def bulk(self, /) -> Bulk:
        """
        One request for any number of devices, sent in parts of 10,000 and followed as one.

        The service sends a repeated device once. It validates all parts before it sends the first, and sends
        them in sequence. If the first part fails, the call fails with its error and sends nothing else. A later
        part that fails does not stop the others, and contains the reason. The rule option
        `max_devices_per_request` makes the parts smaller.
        """
    @property
    def callbacks(self, /) -> Callbacks:
        """
        Callback listeners of Connectivity Management: one for each callback service.
        """
    @property
    def campaigns(self, /) -> Campaigns:
        """
        Campaigns of any version. The service splits a plan by protocol, sends its parts to v1, v2 and v3, and
        follows them as one campaign. It uses only operations of these three services.
        """
    def close(self, /) -> None:
        """
        Closes this client: calls that have not been sent raise `CancelledError`, and so does every wait. The
        session and the bearer token stay valid until they expire.

        In a process that was forked, it leaves the parent's client open.
        """
    def deliver_callback(self, /, event: ConnectivityCallback) -> None:
        """
        Delivers a callback that a listener received to the pending request it belongs to.

        It may arrive before the response to the request itself, and more than once. The client ignores
        callbacks that do not belong to any request.
        """
    @property
    def devices(self, /) -> Devices:
        """
        Devices and their lines: activate, suspend, change, list and diagnose.
        """
    @property
    def euicc(self, /) -> Euicc:
        """
        Profiles of embedded SIMs: download, enable, disable, delete.
        """
    @staticmethod
    def from_env(*, account: str | None = None, base_url: str | None = None, timeout: float | timedelta | None = 60.0, connect_timeout: float | timedelta | None = 10.0, read_timeout: float | timedelta | None = 30.0, proxy: str | None = None, ca_bundle: bytes | str | PathLike[str] | None = None, max_in_flight: SupportsIndex | None = 64, max_attempts: SupportsIndex | None = 3, max_activations_per_minute: SupportsIndex | None = 100, max_requests_per_minute: SupportsIndex | None = None, max_response_size: SupportsIndex | None = 67108864, rules: RuleOptions | None = None, v3_campaign_path: str | None = "firmware", allow_unencrypted_http_to: str | None = None, token_store: str | PathLike[str] | FileTokenStore | MemoryTokenStore | TokenStore | None = None) -> Client:
        """
        Creates a client from the environment: `THINGSPACE_KEY`, `_SECRET`, `_USERNAME` and
        `_PASSWORD`, and if they are set `_ACCOUNT`, `_BASE_URL` and `_ALLOW_UNENCRYPTED_HTTP_TO`. Arguments override
        the environment.

        Raises `ConfigurationError`, which names every variable that is missing.
        """
    @property
    def groups(self, /) -> Groups:
        """
        Groups of devices.
        """
    @property
    def history(self, /) -> History:
        """
        Usage, connection and provisioning history of devices.
        """
    @property
    def labels(self, /) -> Labels:
        """
        Usage segmentation labels, and the usage that was billed for them.
        """
    def listen(self, /, *, host: "str" = "127.0.0.1", port: "int" = 0, options: ListenerOptions | None = None) -> CallbackListener:
        """
        Listens for callbacks of Connectivity Management and Location on a port of this machine, and delivers
        them to the pending requests of this client. It runs on threads of its own, and ends when it or the
        client is closed.

        Register its `url`, or, since the platform calls only https, that of a proxy in front of it. `port` 0
        selects a free one. `options` sets the user name and password that a callback must carry, and its maximum
        size. Callbacks of Software Management get the status 400: use `wsgi_listener` or `asgi_listener` for them.

        Raises `ConfigurationError` when the port cannot be used, and `ValidationError` when the options are not
        valid.
        """
    @property
    def locations(self, /) -> Locations:
        """
        Device Location: positions, reports, consent and exclusions.
        """
    @property
    def max_activations_per_minute(self, /) -> int | None:
        """
        How many requests that activate lines this client sends for an account in a minute.
        """
    @property
    def max_requests_per_minute(self, /) -> int | None:
        """
        How many requests of every kind this client sends for an account in a minute, if there is a limit.
        """
    @property
    def nidd(self, /) -> Nidd:
        """
        Non-IP data delivery (NIDD) to narrow-band devices.
        """
    @property
    def oauth(self, /) -> Oauth:
        """
        The bearer token of the platform's gateway. The client requests it when needed.
        """
    def pending_request(self, /, id: str, *, account: str | None = None) -> PendingRequest:
        """
        Resumes an asynchronous request by its `id`; nothing is sent.

        Callbacks that this client has already received count too. The client does not know the number of
        expected callbacks: pass it to `wait` as `expected_callbacks`, if callbacks are to end the wait.
        `account` is the account of the request, if it is not the account of the client.
        """
    @property
    def reachability(self, /) -> Reachability:
        """
        Reachability monitors for data, short messages and loss of connection.
        """
    @property
    def reconcile(self, /) -> Reconcile:
        """
        Whether a request was carried out, after a call whose error sets `outcome_unknown`.

        Each function takes the request of the operation of its name, looks at the platform, and sends nothing
        else. `outcome` is `done`, `notDone`, `partlyDone` with the devices that remain, or `unknown` with the
        reason. The platform may still be working on a request whose response was lost: what a function does not
        find at once, it looks for again later, which takes 10 seconds, and for lines up to 5 minutes.
        """
    @property
    def requests(self, /) -> Requests:
        """
        Asynchronous requests: their status.
        """
    def reset_lockout_guard(self, /) -> None:
        """
        Allows logins of this client's user again after the lock-out guard has blocked them.

        Call it after you have fixed the cause. It affects every client of the process, because the guard counts per
        user, and every process that uses the same token store.
        """
    @property
    def sessions(self, /) -> Sessions:
        """
        Sessions: log in and out, reset the password. The client logs in when needed.
        """
    @property
    def sms(self, /) -> Sms:
        """
        Short messages to and from devices.
        """
    @property
    def software_v1(self, /) -> SoftwareV1:
        """
        Upgrades that the platform pushes to OMA-DM and LWM2M devices on one day (Software Management v1).
        """
    @property
    def software_v2(self, /) -> SoftwareV2:
        """
        Campaigns for devices that check in over HTTP, their files and logs (Software Management v2).
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
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, at: datetime | str, local_date: date | str, offset_before: str, offset_after: str, local_hours_before: Iterable[str], local_hours_after: Iterable[str], explanation: str, missing_local_hours: str | None = None, repeated_local_hours: str | None = None) -> ClockChange: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> ClockChange: ...
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
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def local_date(self, /) -> date:
        """
        The local day.
        """
    @property
    def local_hours_after(self, /) -> tuple[str, ...]:
        """
        The local hours of the windows to send after the change.
        """
    @property
    def local_hours_before(self, /) -> tuple[str, ...]:
        """
        The local hours of the windows to send before the change.
        """
    @property
    def missing_local_hours(self, /) -> str | None:
        """
        Local hours that are skipped, such as `02:00-03:00`.
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
        Local hours that occur twice, such as `01:00-02:00`.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class ConfigurationFile:
    """
    An available configuration file.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, file_name: str, file_version: str | None = None, launch_date: date | str | None = None, release_note: str | None = None, model: str | None = None, make: str | None = None, distribution_type: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None, device_platform_id: str | None = None, local_target_path: str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> ConfigurationFile: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> ConfigurationFile: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_platform_id(self, /) -> str | None:
        """
        The platform that it is for, such as `IoT` or `Android`.
        """
    @property
    def distribution_type(self, /) -> Protocol | None:
        """
        The protocol of the devices that it is for.
        """
    @property
    def file_name(self, /) -> str:
        """
        The name that the platform assigned, by which it is scheduled.
        """
    @property
    def file_version(self, /) -> str | None:
        """
        The version of the file.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> ConfigurationFile:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def launch_date(self, /) -> date | None:
        """
        The day of its release.
        """
    @property
    def local_target_path(self, /) -> str | None:
        """
        The path of the file on the device.
        """
    @property
    def make(self, /) -> str | None:
        """
        The maker of the devices that it is for; compare without regard to case.
        """
    @property
    def model(self, /) -> str | None:
        """
        The model of the devices that it is for.
        """
    @property
    def release_note(self, /) -> str | None:
        """
        Its release note.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class ConnectionEvent:
    """
    The start or end of a data session.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, occurred_at: datetime | str, connection_event_attributes: Iterable[KeyValue], extended_attributes: Iterable[KeyValue], unknown_members: Iterable[UnknownMember] | None = None) -> ConnectionEvent: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> ConnectionEvent: ...
    def __repr__(self, /) -> str: ...
    @property
    def connection_event_attributes(self, /) -> tuple[KeyValue, ...]:
        """
        The event's attributes: `Event` is `Start` or `Stop`, `BytesUsed` a number of bytes.
        """
    @property
    def extended_attributes(self, /) -> tuple[KeyValue, ...]:
        """
        Further attributes that the platform sends.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> ConnectionEvent:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def occurred_at(self, /) -> datetime:
        """
        When it occurred.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class ConnectionPage:
    """
    One page of connection events.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, connection_history: Iterable[ConnectionEvent], has_more_data: bool | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> ConnectionPage: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> ConnectionPage: ...
    def __repr__(self, /) -> str: ...
    @property
    def connection_history(self, /) -> tuple[ConnectionEvent, ...]:
        """
        The events of this page.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> ConnectionPage:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def has_more_data(self, /) -> bool | None:
        """
        Whether more follow; absent if the platform does not say.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class ConnectivityCallback:
    """
    A message that the platform sent to a listener of Connectivity Management or Location.

    A message concerns one device; the parts that do not belong to its kind are empty. `unknown_members` contains
    everything else in the message, so that nothing is lost. The platform documents only some of its messages; the shape
    of the others is assumed.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_ids: Iterable[DeviceId | str], unknown_members: Iterable[UnknownMember], request_id: str | None = None, status: Literal["Success", "Failed", "OnHold", "Cancelled", "Pending", "Queued", "Delivered", "DeliveryFailed", "ConfigCreated", "ConfigFailed"] | str | None = None, device_response: DeviceResponse | None = None, fault: CallbackFault | None = None, nidd: NiddResponse | None = None, sms: SmsResponse | None = None, sms_delivery: SmsDelivery | None = None, usage: UsageResponse | None = None, location: DeviceLocation | None = None, report_status: Literal["QUEUED", "INPROGRESS", "COMPLETED", "CANCELLED"] | str | None = None, external_change: ExternalProvisioningChange | None = None, promo_change: PromoChange | None = None, comment: str | None = None, callback_count: SupportsIndex | None = None, max_callback_threshold: SupportsIndex | None = None, username: str | None = None, password: str | None = None) -> ConnectivityCallback: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> ConnectivityCallback: ...
    def __repr__(self, /) -> str: ...
    @property
    def callback_count(self, /) -> int | None:
        """
        The number of times that this message has been sent, including this time.
        """
    @property
    def comment(self, /) -> str | None:
        """
        A remark of the platform; in a message of `ResumeTrackingNotification`, the day on which a suspended line
        resumes.
        """
    @property
    def device_ids(self, /) -> tuple[DeviceId, ...]:
        """
        The device.
        """
    @property
    def device_response(self, /) -> DeviceResponse | None:
        """
        The result of a request for a device.
        """
    @property
    def eid(self, /) -> str | None:
        """
        The identifier of the kind `eid`, if the device has one.
        """
    @property
    def esn(self, /) -> str | None:
        """
        The identifier of the kind `esn`, if the device has one.
        """
    @property
    def external_change(self, /) -> ExternalProvisioningChange | None:
        """
        A change that was made outside this API.
        """
    @property
    def fault(self, /) -> CallbackFault | None:
        """
        The reason why a request failed.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> ConnectivityCallback:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def iccid(self, /) -> str | None:
        """
        The identifier of the kind `iccid`, if the device has one.
        """
    @property
    def imei(self, /) -> str | None:
        """
        The identifier of the kind `imei`, if the device has one.
        """
    @property
    def imsi(self, /) -> str | None:
        """
        The identifier of the kind `imsi`, if the device has one.
        """
    @property
    def location(self, /) -> DeviceLocation | None:
        """
        The position of a device.
        """
    @property
    def max_callback_threshold(self, /) -> int | None:
        """
        The maximum number of times that the platform sends the message.
        """
    @property
    def mdn(self, /) -> str | None:
        """
        The identifier of the kind `mdn`, if the device has one.
        """
    @property
    def meid(self, /) -> str | None:
        """
        The identifier of the kind `meid`, if the device has one.
        """
    @property
    def min(self, /) -> str | None:
        """
        The identifier of the kind `min`, if the device has one.
        """
    @property
    def msisdn(self, /) -> str | None:
        """
        The identifier of the kind `msisdn`, if the device has one.
        """
    @property
    def nidd(self, /) -> NiddResponse | None:
        """
        Non-IP data.
        """
    @property
    def password(self, /) -> str | None:
        """
        The password from the registration of the listener. A listener removes it after the check.
        """
    @property
    def promo_change(self, /) -> PromoChange | None:
        """
        A promotion that was removed from the device.
        """
    @property
    def report_status(self, /) -> LocationReportStatus | None:
        """
        The status of a location report.
        """
    @property
    def request_id(self, /) -> str | None:
        """
        The identifier of the request whose result the message reports, or the transaction of a location request; a
        separate identifier in unsolicited messages.
        """
    @property
    def sku(self, /) -> str | None:
        """
        The identifier of the kind `sku`, if the device has one.
        """
    @property
    def sms(self, /) -> SmsResponse | None:
        """
        A short message that was sent, or one from a device.
        """
    @property
    def sms_delivery(self, /) -> SmsDelivery | None:
        """
        A short message that was delivered, or expired.
        """
    @property
    def status(self, /) -> CallbackStatus | None:
        """
        The status; absent in some messages.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...]:
        """
        The rest of the message. Empty parts are omitted.
        """
    @property
    def usage(self, /) -> UsageResponse | None:
        """
        The requested usage.
        """
    @property
    def username(self, /) -> str | None:
        """
        The user name from the registration of the listener; usually empty.
        """

@final
class ConsentTransaction:
    """
    A change of consent that was accepted.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, transaction_id: str, status: str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> ConsentTransaction: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> ConsentTransaction: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> ConsentTransaction:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def status(self, /) -> str | None:
        """
        Its status.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def transaction_id(self, /) -> str:
        """
        Identifies the change.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class ContactInfoRequest:
    """
    Changes the user and place of use of lines.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, primary_place_of_use: PlaceOfUse, account_name: str | None = None, devices: Iterable[DeviceIdentifiers | DeviceId | str | Iterable[DeviceId | str]] | None = None) -> ContactInfoRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> ContactInfoRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def devices(self, /) -> tuple[DeviceIdentifiers, ...] | None:
        """
        The devices.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> ContactInfoRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def primary_place_of_use(self, /) -> PlaceOfUse:
        """
        The user and place of use.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class ContactInfoResponse:
    """
    The user and place of use of a line. Assumed.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, primary_place_of_use: PlaceOfUse | None = None) -> ContactInfoResponse: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> ContactInfoResponse: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> ContactInfoResponse:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def primary_place_of_use(self, /) -> PlaceOfUse | None:
        """
        The user and the place of use.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class CostCenterRequest:
    """
    Sets or clears the cost centre, or the place of use, of devices.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, account_name: str | None = None, devices: Iterable[DeviceIdentifiers | DeviceId | str | Iterable[DeviceId | str]] | None = None, cost_center: str | None = None, remove_cost_center: bool | None = None, primary_place_of_use: PlaceOfUse | None = None, custom_fields: Iterable[KeyValue] | None = None, group_name: str | None = None, service_plan: str | None = None) -> CostCenterRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CostCenterRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def cost_center(self, /) -> str | None:
        """
        The cost centre: up to 36 letters, digits, spaces, `-`, `!`, `#`.
        """
    @property
    def custom_fields(self, /) -> tuple[KeyValue, ...] | None:
        """
        Selects the devices with these custom fields.
        """
    @property
    def devices(self, /) -> tuple[DeviceIdentifiers, ...] | None:
        """
        The devices. Set these or a selection below, not both.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CostCenterRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def group_name(self, /) -> str | None:
        """
        Selects the devices of this group.
        """
    @property
    def primary_place_of_use(self, /) -> PlaceOfUse | None:
        """
        The user and place of use of the lines.
        """
    @property
    def remove_cost_center(self, /) -> bool | None:
        """
        Whether to clear the cost centre.
        """
    @property
    def service_plan(self, /) -> str | None:
        """
        Selects the devices on this plan.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class CostCenterResponse:
    """
    The cost centre of a line. Assumed.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, cost_center_code: str | None = None) -> CostCenterResponse: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CostCenterResponse: ...
    def __repr__(self, /) -> str: ...
    @property
    def cost_center_code(self, /) -> str | None:
        """
        The code; absent if it was removed.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CostCenterResponse:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class CreateGroupRequest:
    """
    Creates a group.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, group_name: str, group_description: str, account_name: str | None = None, devices_to_add: Iterable[DeviceId | str] | None = None) -> CreateGroupRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CreateGroupRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def devices_to_add(self, /) -> tuple[DeviceId, ...] | None:
        """
        Devices to add, one identifier for each.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CreateGroupRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def group_description(self, /) -> str:
        """
        Its description.
        """
    @property
    def group_name(self, /) -> str:
        """
        Its name; unique in the account.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class Credentials:
    """
    The key and secret of an application, and the user that it acts for.

    You cannot read them back or pickle them, and they are shown as `***`.
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
class CustomFieldsRequest:
    """
    Changes custom fields of devices.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, account_name: str | None = None, custom_fields_to_update: Iterable[KeyValue] | None = None, devices: Iterable[DeviceIdentifiers | DeviceId | str | Iterable[DeviceId | str]] | None = None, custom_fields: Iterable[KeyValue] | None = None, group_name: str | None = None, service_plan: str | None = None) -> CustomFieldsRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CustomFieldsRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def custom_fields(self, /) -> tuple[KeyValue, ...] | None:
        """
        Selects the devices with these custom fields.
        """
    @property
    def custom_fields_to_update(self, /) -> tuple[KeyValue, ...] | None:
        """
        The fields and their new values; an empty value clears a field.
        """
    @property
    def devices(self, /) -> tuple[DeviceIdentifiers, ...] | None:
        """
        The devices. Set these or a selection below, not both.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CustomFieldsRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def group_name(self, /) -> str | None:
        """
        Selects the devices of this group.
        """
    @property
    def service_plan(self, /) -> str | None:
        """
        Selects the devices on this plan.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class CustomFieldsResponse:
    """
    The custom fields of a line. Assumed.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, custom_fields: Iterable[KeyValue]) -> CustomFieldsResponse: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CustomFieldsResponse: ...
    def __repr__(self, /) -> str: ...
    @property
    def custom_fields(self, /) -> tuple[KeyValue, ...]:
        """
        The fields that were changed.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CustomFieldsResponse:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class CustomerName:
    """
    A person, for taxation and contact.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, title: str | None = None, first_name: str | None = None, middle_name: str | None = None, last_name: str | None = None, suffix: str | None = None) -> CustomerName: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> CustomerName: ...
    def __repr__(self, /) -> str: ...
    @property
    def first_name(self, /) -> str | None:
        """
        Given name.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> CustomerName:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def last_name(self, /) -> str | None:
        """
        Family name.
        """
    @property
    def middle_name(self, /) -> str | None:
        """
        Middle name.
        """
    @property
    def suffix(self, /) -> str | None:
        """
        A suffix of the name.
        """
    @property
    def title(self, /) -> str | None:
        """
        Form of address.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class DailyUsage:
    """
    The usage of a device on one day.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, timestamp: datetime | str, bytes_used: SupportsIndex, sms_used: SupportsIndex, extended_attributes: Iterable[KeyValue], service_plan: str | None = None, source: str | None = None, domestic_usage: SupportsIndex | None = None, international_usage: SupportsIndex | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> DailyUsage: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> DailyUsage: ...
    def __repr__(self, /) -> str: ...
    @property
    def bytes_used(self, /) -> int:
        """
        Bytes sent and received.
        """
    @property
    def domestic_usage(self, /) -> int | None:
        """
        Bytes used at home, for RTR customers.
        """
    @property
    def extended_attributes(self, /) -> tuple[KeyValue, ...]:
        """
        Further attributes that the platform sends, such as `MoSms`.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DailyUsage:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def international_usage(self, /) -> int | None:
        """
        Bytes used abroad, for RTR customers.
        """
    @property
    def service_plan(self, /) -> str | None:
        """
        The plan to which it was charged.
        """
    @property
    def sms_used(self, /) -> int:
        """
        Short messages.
        """
    @property
    def source(self, /) -> str | None:
        """
        The source of the figure, such as `Raw Usage`.
        """
    @property
    def timestamp(self, /) -> datetime:
        """
        The day, as its start in UTC.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class DeactivateRequest:
    """
    Ends the service of devices. The platform deletes their phone numbers after 50 days.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, reason_code: str, account_name: str | None = None, devices: Iterable[DeviceIdentifiers | DeviceId | str | Iterable[DeviceId | str]] | None = None, custom_fields: Iterable[KeyValue] | None = None, group_name: str | None = None, service_plan: str | None = None, etf_waiver: bool | None = None, delete_after_deactivation: bool | None = None) -> DeactivateRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> DeactivateRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def custom_fields(self, /) -> tuple[KeyValue, ...] | None:
        """
        Selects the devices with these custom fields.
        """
    @property
    def delete_after_deactivation(self, /) -> bool | None:
        """
        Whether to remove the devices from the account afterwards.
        """
    @property
    def devices(self, /) -> tuple[DeviceIdentifiers, ...] | None:
        """
        The devices. Set these or a selection below, not both.
        """
    @property
    def etf_waiver(self, /) -> bool | None:
        """
        Whether to request a waiver of the early termination fee.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeactivateRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def group_name(self, /) -> str | None:
        """
        Selects the devices of this group.
        """
    @property
    def reason_code(self, /) -> str:
        """
        The reason: `FF` is the general one.
        """
    @property
    def service_plan(self, /) -> str | None:
        """
        Selects the devices on this plan.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class DeleteDevicesRequest:
    """
    Removes deactivated devices from the account.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, devices_to_delete: Iterable[DeviceIdentifiers | DeviceId | str | Iterable[DeviceId | str]], account_name: str | None = None) -> DeleteDevicesRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> DeleteDevicesRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def devices_to_delete(self, /) -> tuple[DeviceIdentifiers, ...]:
        """
        The devices: at most 100, all deactivated.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeleteDevicesRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class DeletedDevice:
    """
    The result for a device that was to be deleted.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_ids: Iterable[DeviceId | str], status: Literal["Pending", "Success", "Failed", "PartialSuccess"] | str | None = None, message: str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> DeletedDevice: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> DeletedDevice: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_ids(self, /) -> tuple[DeviceId, ...]:
        """
        The device. The platform sends one identifier as an object and several in a list; the client reads both.
        """
    @property
    def eid(self, /) -> str | None:
        """
        The identifier of the kind `eid`, if the device has one.
        """
    @property
    def esn(self, /) -> str | None:
        """
        The identifier of the kind `esn`, if the device has one.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeletedDevice:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def iccid(self, /) -> str | None:
        """
        The identifier of the kind `iccid`, if the device has one.
        """
    @property
    def imei(self, /) -> str | None:
        """
        The identifier of the kind `imei`, if the device has one.
        """
    @property
    def imsi(self, /) -> str | None:
        """
        The identifier of the kind `imsi`, if the device has one.
        """
    @property
    def mdn(self, /) -> str | None:
        """
        The identifier of the kind `mdn`, if the device has one.
        """
    @property
    def meid(self, /) -> str | None:
        """
        The identifier of the kind `meid`, if the device has one.
        """
    @property
    def message(self, /) -> str | None:
        """
        The reason for the failure.
        """
    @property
    def min(self, /) -> str | None:
        """
        The identifier of the kind `min`, if the device has one.
        """
    @property
    def msisdn(self, /) -> str | None:
        """
        The identifier of the kind `msisdn`, if the device has one.
        """
    @property
    def sku(self, /) -> str | None:
        """
        The identifier of the kind `sku`, if the device has one.
        """
    @property
    def status(self, /) -> RequestStatus | None:
        """
        `Success` or `Failed`.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class Device:
    """
    A device in Software Management.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_id: str, request_status: str | None = None, result_reason: str | None = None, mdn: str | None = None, model: str | None = None, make: str | None = None, firmware: str | None = None, fota_eligible: bool | None = None, app_fota_eligible: bool | None = None, license_assigned: bool | None = None, status: str | None = None, protocol: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None, software_list: Iterable[SoftwareInfo] | None = None, file_list: Iterable[SoftwareInfo] | None = None, create_time: datetime | str | None = None, upgrade_time: datetime | str | None = None, update_time: datetime | str | None = None, status_time: datetime | str | None = None, refresh_time: datetime | str | None = None, last_connection_time: datetime | str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> Device: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> Device: ...
    def __repr__(self, /) -> str: ...
    @property
    def app_fota_eligible(self, /) -> bool | None:
        """
        Whether its application can be upgraded over the air (v2).
        """
    @property
    def create_time(self, /) -> datetime | None:
        """
        When the record was created.
        """
    @property
    def device_id(self, /) -> str:
        """
        The IMEI.
        """
    @property
    def file_list(self, /) -> tuple[SoftwareInfo, ...] | None:
        """
        Configuration files on the device.
        """
    @property
    def firmware(self, /) -> str | None:
        """
        The firmware that it runs now.
        """
    @property
    def fota_eligible(self, /) -> bool | None:
        """
        Whether it can be upgraded over the air.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> Device:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def last_connection_time(self, /) -> datetime | None:
        """
        When reachability was last checked.
        """
    @property
    def license_assigned(self, /) -> bool | None:
        """
        Whether it has a licence.
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
    def protocol(self, /) -> Protocol | None:
        """
        The protocol that manages it.
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
        The reason why it was not found.
        """
    @property
    def software_list(self, /) -> tuple[SoftwareInfo, ...] | None:
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
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
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
    The result for one device that was to join or leave a campaign.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_id: str, status: Literal["RequestPending", "DeviceAccepted", "InProgress", "CampaignCancelled", "CampaignAborted", "Success", "Failure", "NoDeviceDataFromNetwork", "ReceivedDeviceDataFromNetwork", "RequestToFotaServerFailed", "UpgradePending", "UpgradeScheduled", "UpgradeSuccess", "UpgradeFailed", "DeviceRejected", "AddDeviceSucceed", "AddDeviceFailed", "RemoveDeviceSucceed", "RemoveDeviceFailed", "LicenseAssignSuccess", "LicenseAssignFailed", "LicenseRemoveSuccess", "LicenseRemoveFailed"] | str | None = None, reason: str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> DeviceChange: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> DeviceChange: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_id(self, /) -> str:
        """
        The IMEI.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeviceChange:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def reason(self, /) -> str | None:
        """
        The reason.
        """
    @property
    def status(self, /) -> DeviceUpgradeStatus | None:
        """
        The result.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

class DeviceChangeType(OpenEnum):
    """
    Whether to add devices to a campaign or to remove them.
    """
    APPEND = "append"
    """
    Adds the listed devices.
    """
    REMOVE = "remove"
    """
    Removes the listed devices.
    """

@final
class DeviceCount:
    """
    The number of devices of a campaign at one status.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, count: SupportsIndex, status: Literal["RequestPending", "DeviceAccepted", "InProgress", "CampaignCancelled", "CampaignAborted", "Success", "Failure", "NoDeviceDataFromNetwork", "ReceivedDeviceDataFromNetwork", "RequestToFotaServerFailed", "UpgradePending", "UpgradeScheduled", "UpgradeSuccess", "UpgradeFailed", "DeviceRejected", "AddDeviceSucceed", "AddDeviceFailed", "RemoveDeviceSucceed", "RemoveDeviceFailed", "LicenseAssignSuccess", "LicenseAssignFailed", "LicenseRemoveSuccess", "LicenseRemoveFailed"] | str | None = None) -> DeviceCount: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> DeviceCount: ...
    def __repr__(self, /) -> str: ...
    @property
    def count(self, /) -> int:
        """
        The number of devices.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeviceCount:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def status(self, /) -> DeviceUpgradeStatus | None:
        """
        The status.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class DeviceFilter:
    """
    Selects devices by common attributes, instead of a list.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, account: str | None = None, group_name: str | None = None, service_plan: str | None = None, custom_fields: Iterable[KeyValue] | None = None) -> DeviceFilter: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> DeviceFilter: ...
    def __repr__(self, /) -> str: ...
    @property
    def account(self, /) -> str | None:
        """
        Devices of this account. Some calls do not accept it.
        """
    @property
    def custom_fields(self, /) -> tuple[KeyValue, ...] | None:
        """
        Devices with these custom fields.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeviceFilter:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def group_name(self, /) -> str | None:
        """
        Devices of this group.
        """
    @property
    def service_plan(self, /) -> str | None:
        """
        Devices on this service plan, by its code.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class DeviceFirmware:
    """
    The firmware of one device.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_id: str, firmware_version: str | None = None, status: str | None = None, reason: str | None = None, updated_time: datetime | str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> DeviceFirmware: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> DeviceFirmware: ...
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
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def reason(self, /) -> str | None:
        """
        The reason why it could not be queried.
        """
    @property
    def status(self, /) -> str | None:
        """
        Whether the device could be queried, such as `FirmwareVersionUpdateSuccess`.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """
    @property
    def updated_time(self, /) -> datetime | None:
        """
        When the version was recorded.
        """

@final
class DeviceFirmwareList:
    """
    The firmware that devices reported in response to a query.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, devices: Iterable[DeviceFirmware], account_name: str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> DeviceFirmwareList: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> DeviceFirmwareList: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account.
        """
    @property
    def devices(self, /) -> tuple[DeviceFirmware, ...]:
        """
        One entry for each device. The platform misspells the member.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeviceFirmwareList:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class DeviceGroup:
    """
    A group of devices of the account.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, name: str, extended_attributes: Iterable[KeyValue], description: str | None = None, is_default_group: bool | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> DeviceGroup: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> DeviceGroup: ...
    def __repr__(self, /) -> str: ...
    @property
    def description(self, /) -> str | None:
        """
        Its description.
        """
    @property
    def extended_attributes(self, /) -> tuple[KeyValue, ...]:
        """
        Further attributes that the platform sends.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeviceGroup:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def is_default_group(self, /) -> bool | None:
        """
        Whether it is the default group, which contains all devices that are not in any other group.
        """
    @property
    def name(self, /) -> str:
        """
        Its name.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class DeviceGroupPage:
    """
    A group, and one page of its devices.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, devices: Iterable[DeviceIdentifiers | DeviceId | str | Iterable[DeviceId | str]], name: str | None = None, description: str | None = None, has_more_data: bool | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> DeviceGroupPage: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> DeviceGroupPage: ...
    def __repr__(self, /) -> str: ...
    @property
    def description(self, /) -> str | None:
        """
        Its description.
        """
    @property
    def devices(self, /) -> tuple[DeviceIdentifiers, ...]:
        """
        The devices of this page.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeviceGroupPage:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def has_more_data(self, /) -> bool | None:
        """
        Whether more devices follow; absent if the platform does not say.
        """
    @property
    def name(self, /) -> str | None:
        """
        Its name.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class DeviceHistoryRequest:
    """
    Requests the history of one device.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_id: DeviceId | str, earliest: datetime | str, latest: datetime | str) -> DeviceHistoryRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> DeviceHistoryRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_id(self, /) -> DeviceId:
        """
        The device.
        """
    @property
    def earliest(self, /) -> datetime:
        """
        The start of the period.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeviceHistoryRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def latest(self, /) -> datetime:
        """
        The end of the period.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class DeviceId:
    """
    One identifier of a device. In a request, text stands for an IMEI.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, id: str, kind: Literal["imei", "iccid", "eid", "mdn", "msisdn", "meid", "esn", "imsi", "min", "sku"] | str) -> DeviceId: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> DeviceId: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @staticmethod
    def eid(id: str) -> DeviceId:
        """
        Creates an identifier of the kind `eid`.

        Identifier of an eUICC: 32 digits, the last two check digits.
        """
    @staticmethod
    def esn(id: str) -> DeviceId:
        """
        Creates an identifier of the kind `esn`.

        Electronic Serial Number of an older CDMA device: 11 decimal digits.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeviceId:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @staticmethod
    def iccid(id: str) -> DeviceId:
        """
        Creates an identifier of the kind `iccid`.

        Integrated Circuit Card Identifier, of the SIM: 18 to 20 digits, the last a check digit.
        """
    @property
    def id(self, /) -> str:
        """
        The identifier. Always text: leading zeros are significant.
        """
    @staticmethod
    def imei(id: str) -> DeviceId:
        """
        Creates an identifier of the kind `imei`.

        International Mobile Equipment Identity, of the radio: 15 digits, the last a check digit; some calls accept the
        16 digits of an IMEISV.
        """
    @staticmethod
    def imsi(id: str) -> DeviceId:
        """
        Creates an identifier of the kind `imsi`.

        International Mobile Subscriber Identity: 15 digits; only some calls accept it.
        """
    @property
    def kind(self, /) -> DeviceIdKind:
        """
        The kind of the identifier.
        """
    @staticmethod
    def mdn(id: str) -> DeviceId:
        """
        Creates an identifier of the kind `mdn`.

        Mobile Directory Number, the phone number: 10 digits; a line gets a new one each time it is activated.
        """
    @staticmethod
    def meid(id: str) -> DeviceId:
        """
        Creates an identifier of the kind `meid`.

        Mobile Equipment Identifier of a CDMA device: 14 hexadecimal digits.
        """
    @staticmethod
    def min(id: str) -> DeviceId:
        """
        Creates an identifier of the kind `min`.

        Mobile Identification Number, for routing inside the network: 10 digits; only some calls accept it.
        """
    @staticmethod
    def msisdn(id: str) -> DeviceId:
        """
        Creates an identifier of the kind `msisdn`.

        Phone number with country code: 11 digits in the United States, up to 15 elsewhere.
        """
    @staticmethod
    def sku(id: str) -> DeviceId:
        """
        Creates an identifier of the kind `sku`.

        Stock-keeping unit of a kind of device, for calls that accept it instead of an identifier.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

class DeviceIdKind(OpenEnum):
    """
    The kind of an identifier. The platform writes kinds in any casing; the client sends lower case.
    """
    EID = "eid"
    """
    Identifier of an eUICC: 32 digits, the last two check digits.
    """
    ESN = "esn"
    """
    Electronic Serial Number of an older CDMA device: 11 decimal digits.
    """
    ICCID = "iccid"
    """
    Integrated Circuit Card Identifier, of the SIM: 18 to 20 digits, the last a check digit.
    """
    IMEI = "imei"
    """
    International Mobile Equipment Identity, of the radio: 15 digits, the last a check digit; some calls accept the
    16 digits of an IMEISV.
    """
    IMSI = "imsi"
    """
    International Mobile Subscriber Identity: 15 digits; only some calls accept it.
    """
    MDN = "mdn"
    """
    Mobile Directory Number, the phone number: 10 digits; a line gets a new one each time it is activated.
    """
    MEID = "meid"
    """
    Mobile Equipment Identifier of a CDMA device: 14 hexadecimal digits.
    """
    MIN = "min"
    """
    Mobile Identification Number, for routing inside the network: 10 digits; only some calls accept it.
    """
    MSISDN = "msisdn"
    """
    Phone number with country code: 11 digits in the United States, up to 15 elsewhere.
    """
    SKU = "sku"
    """
    Stock-keeping unit of a kind of device, for calls that accept it instead of an identifier.
    """

@final
class DeviceIdSearch:
    """
    A part of an identifier to match: one of the three.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, kind: Literal["imei", "iccid", "eid", "mdn", "msisdn", "meid", "esn", "imsi", "min", "sku"] | str, contains: str | None = None, startswith: str | None = None, endswith: str | None = None) -> DeviceIdSearch: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> DeviceIdSearch: ...
    def __repr__(self, /) -> str: ...
    @property
    def contains(self, /) -> str | None:
        """
        A part anywhere in the identifier.
        """
    @property
    def endswith(self, /) -> str | None:
        """
        The end of the identifier.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeviceIdSearch:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def kind(self, /) -> DeviceIdKind:
        """
        The kind of identifier.
        """
    @property
    def startswith(self, /) -> str | None:
        """
        The beginning of the identifier.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class DeviceIdentifiers:
    """
    A device, by one or more of its identifiers. In a request, text stands for its IMEI, and one identifier or a list of
    them for the whole.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_ids: Iterable[DeviceId | str], ip_address: str | None = None) -> DeviceIdentifiers: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> DeviceIdentifiers: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_ids(self, /) -> tuple[DeviceId, ...]:
        """
        Identifiers of this one device, such as its IMEI and its ICCID.
        """
    @property
    def eid(self, /) -> str | None:
        """
        The identifier of the kind `eid`, if the device has one.
        """
    @property
    def esn(self, /) -> str | None:
        """
        The identifier of the kind `esn`, if the device has one.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeviceIdentifiers:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def iccid(self, /) -> str | None:
        """
        The identifier of the kind `iccid`, if the device has one.
        """
    @property
    def imei(self, /) -> str | None:
        """
        The identifier of the kind `imei`, if the device has one.
        """
    @property
    def imsi(self, /) -> str | None:
        """
        The identifier of the kind `imsi`, if the device has one.
        """
    @property
    def ip_address(self, /) -> str | None:
        """
        A fixed IP address for the device, if the account has static addresses and the call assigns one.
        """
    @property
    def mdn(self, /) -> str | None:
        """
        The identifier of the kind `mdn`, if the device has one.
        """
    @property
    def meid(self, /) -> str | None:
        """
        The identifier of the kind `meid`, if the device has one.
        """
    @property
    def min(self, /) -> str | None:
        """
        The identifier of the kind `min`, if the device has one.
        """
    @property
    def msisdn(self, /) -> str | None:
        """
        The identifier of the kind `msisdn`, if the device has one.
        """
    @property
    def sku(self, /) -> str | None:
        """
        The identifier of the kind `sku`, if the device has one.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class DeviceInformation:
    """
    A device of the account and its line.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, carrier_informations: Iterable[CarrierInformation], custom_fields: Iterable[KeyValue], device_ids: Iterable[DeviceId | str], extended_attributes: Iterable[KeyValue], group_names: Iterable[str], account_name: str | None = None, billing_cycle_end_date: datetime | str | None = None, connected: bool | None = None, created_at: datetime | str | None = None, ip_address: str | None = None, last_activation_by: str | None = None, last_activation_date: datetime | str | None = None, last_connection_date: datetime | str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> DeviceInformation: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> DeviceInformation: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account.
        """
    @property
    def billing_cycle_end_date(self, /) -> datetime | None:
        """
        When the current billing cycle ends.
        """
    @property
    def carrier_informations(self, /) -> tuple[CarrierInformation, ...]:
        """
        Carrier, plan and state of the line.
        """
    @property
    def connected(self, /) -> bool | None:
        """
        Whether the line has a data session now.
        """
    @property
    def created_at(self, /) -> datetime | None:
        """
        When the device was added.
        """
    @property
    def custom_fields(self, /) -> tuple[KeyValue, ...]:
        """
        The custom fields that are set.
        """
    @property
    def device_ids(self, /) -> tuple[DeviceId, ...]:
        """
        The device's identifiers.
        """
    @property
    def eid(self, /) -> str | None:
        """
        The identifier of the kind `eid`, if the device has one.
        """
    @property
    def esn(self, /) -> str | None:
        """
        The identifier of the kind `esn`, if the device has one.
        """
    @property
    def extended_attributes(self, /) -> tuple[KeyValue, ...]:
        """
        Further attributes that the platform sends; `DeviceId` is the number by which lists are paged.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeviceInformation:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def group_names(self, /) -> tuple[str, ...]:
        """
        The groups that contain it.
        """
    @property
    def iccid(self, /) -> str | None:
        """
        The identifier of the kind `iccid`, if the device has one.
        """
    @property
    def imei(self, /) -> str | None:
        """
        The identifier of the kind `imei`, if the device has one.
        """
    @property
    def imsi(self, /) -> str | None:
        """
        The identifier of the kind `imsi`, if the device has one.
        """
    @property
    def ip_address(self, /) -> str | None:
        """
        The IP address of the line.
        """
    @property
    def last_activation_by(self, /) -> str | None:
        """
        The user who last activated the line.
        """
    @property
    def last_activation_date(self, /) -> datetime | None:
        """
        When the line was last activated.
        """
    @property
    def last_connection_date(self, /) -> datetime | None:
        """
        When the line last had a data session.
        """
    @property
    def mdn(self, /) -> str | None:
        """
        The identifier of the kind `mdn`, if the device has one.
        """
    @property
    def meid(self, /) -> str | None:
        """
        The identifier of the kind `meid`, if the device has one.
        """
    @property
    def min(self, /) -> str | None:
        """
        The identifier of the kind `min`, if the device has one.
        """
    @property
    def msisdn(self, /) -> str | None:
        """
        The identifier of the kind `msisdn`, if the device has one.
        """
    @property
    def service_plan(self, /) -> str | None:
        """
        The plan of the line, by its code, at the first carrier that has one.
        """
    @property
    def sku(self, /) -> str | None:
        """
        The identifier of the kind `sku`, if the device has one.
        """
    @property
    def state(self, /) -> LineState | None:
        """
        The state of the line, at the first carrier that has one.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class DeviceInformationPage:
    """
    One page of devices.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, devices: Iterable[DeviceInformation], has_more_data: bool | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> DeviceInformationPage: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> DeviceInformationPage: ...
    def __repr__(self, /) -> str: ...
    @property
    def devices(self, /) -> tuple[DeviceInformation, ...]:
        """
        The devices of this page.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeviceInformationPage:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def has_more_data(self, /) -> bool | None:
        """
        Whether more follow; absent if the platform does not say.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class DeviceList:
    """
    A list of devices by IMEI.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_list: Iterable[str]) -> DeviceList: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> DeviceList: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_list(self, /) -> tuple[str, ...]:
        """
        The IMEIs of the devices, 15 digits each.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeviceList:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class DeviceListFilter:
    """
    Selects devices by a part of an identifier.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_identifier_filters: Iterable[DeviceIdSearch]) -> DeviceListFilter: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> DeviceListFilter: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_identifier_filters(self, /) -> tuple[DeviceIdSearch, ...]:
        """
        The filters.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeviceListFilter:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class DeviceListRequest:
    """
    Selects the devices to list; all devices of the account when nothing is set.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, account_name: str | None = None, device_id: DeviceId | str | None = None, filter: DeviceListFilter | None = None, current_state: str | None = None, custom_fields: Iterable[KeyValue] | None = None, earliest: datetime | str | None = None, latest: datetime | str | None = None, group_name: str | None = None, service_plan: str | None = None, max_number_of_devices: SupportsIndex | None = None, largest_device_id_seen: SupportsIndex | None = None) -> DeviceListRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> DeviceListRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def current_state(self, /) -> str | None:
        """
        Devices in this state, such as `active`.
        """
    @property
    def custom_fields(self, /) -> tuple[KeyValue, ...] | None:
        """
        Devices with these custom fields.
        """
    @property
    def device_id(self, /) -> DeviceId | None:
        """
        One device.
        """
    @property
    def earliest(self, /) -> datetime | None:
        """
        Devices added at this time or later.
        """
    @property
    def filter(self, /) -> DeviceListFilter | None:
        """
        Devices by a part of an identifier.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeviceListRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def group_name(self, /) -> str | None:
        """
        Devices of this group.
        """
    @property
    def largest_device_id_seen(self, /) -> int | None:
        """
        The number of the last device of the previous page, from its attribute `DeviceId`; the list starts after it. The
        pager sets it.
        """
    @property
    def latest(self, /) -> datetime | None:
        """
        Devices added before this time.
        """
    @property
    def max_number_of_devices(self, /) -> int | None:
        """
        The number of devices in one page: at most 2,000, which is also the default.
        """
    @property
    def service_plan(self, /) -> str | None:
        """
        Devices on this plan.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class DeviceLocation:
    """
    The position of a device, or the reason why it is unknown.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_id: str | None = None, kind: Literal["imei", "iccid", "eid", "mdn", "msisdn", "meid", "esn", "imsi", "min", "sku"] | str | None = None, position: Position | None = None, position_error: PositionError | None = None) -> DeviceLocation: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> DeviceLocation: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_id(self, /) -> str | None:
        """
        The identifier with which the device was requested.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeviceLocation:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def kind(self, /) -> DeviceIdKind | None:
        """
        The kind of that identifier.
        """
    @property
    def position(self, /) -> Position | None:
        """
        The position, if there is one.
        """
    @property
    def position_error(self, /) -> PositionError | None:
        """
        The error, if there is no position.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class DeviceLog:
    """
    An entry of the verbose log of a device. The platform keeps it for 30 days.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_id: str, log_time: datetime | str | None = None, log_type: str | None = None, event_log: str | None = None, binary_log_file_base64: str | None = None, binary_log_filename: str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> DeviceLog: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> DeviceLog: ...
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
        The result.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeviceLog:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def log_time(self, /) -> datetime | None:
        """
        When it was logged.
        """
    @property
    def log_type(self, /) -> str | None:
        """
        The kind of the entry.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class DeviceLoggingRequest:
    """
    Devices whose clients are to write a verbose log.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_ids: Iterable[str]) -> DeviceLoggingRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> DeviceLoggingRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_ids(self, /) -> tuple[str, ...]:
        """
        The IMEIs of the devices. At most 20 devices of an account log at a time.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeviceLoggingRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class DevicePage:
    """
    One page of the devices of an account.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_list: Iterable[Device], account_name: str | None = None, has_more_data: bool | None = None, max_page_size: SupportsIndex | None = None, last_seen_device_id: str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> DevicePage: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> DevicePage: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account.
        """
    @property
    def device_list(self, /) -> tuple[Device, ...]:
        """
        The devices of this page.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DevicePage:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def has_more_data(self, /) -> bool | None:
        """
        Whether more follow; absent if the platform does not say.
        """
    @property
    def last_seen_device_id(self, /) -> str | None:
        """
        The cursor of the next page.
        """
    @property
    def max_page_size(self, /) -> int | None:
        """
        The maximum number of entries in a page of the platform.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class DeviceQueryResult:
    """
    Devices that were looked up by IMEI.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_list: Iterable[Device], account_name: str | None = None, device_count: SupportsIndex | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> DeviceQueryResult: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> DeviceQueryResult: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account.
        """
    @property
    def device_count(self, /) -> int | None:
        """
        The number of devices in the response.
        """
    @property
    def device_list(self, /) -> tuple[Device, ...]:
        """
        The devices. `request_status` or `result_reason` says which were not found.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeviceQueryResult:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class DeviceResponse:
    """
    The result of a request for a device: the part that belongs to the request is set.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, activate: LineResponse | None = None, deactivate: LineResponse | None = None, restore: LineResponse | None = None, suspend: SuspendResponse | None = None, change_identifier: LineResponse | None = None, change_service_plan: LineResponse | None = None, go_to_state: LineResponse | None = None, move_to_account: LineResponse | None = None, cancel_location: LineResponse | None = None, change_cost_center: CostCenterResponse | None = None, change_custom_fields: CustomFieldsResponse | None = None, change_contact_info: ContactInfoResponse | None = None, labels: LabelsResponse | None = None, suspension_status: SuspendResponse | None = None, prl: PrlResponse | None = None, availability: AvailabilityResponse | None = None, upload: UploadResponse | None = None, order_status: OrderStatusResponse | None = None, profile: ProfileResponse | None = None, reachability: ReachabilityResponse | None = None, monitors: Iterable[ReachabilityResponse] | None = None, sms_history: Iterable[SmsEvent] | None = None) -> DeviceResponse: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> DeviceResponse: ...
    def __repr__(self, /) -> str: ...
    @property
    def activate(self, /) -> LineResponse | None:
        """
        The line was activated: its phone number and IP address.
        """
    @property
    def availability(self, /) -> AvailabilityResponse | None:
        """
        Whether the device can be activated.
        """
    @property
    def cancel_location(self, /) -> LineResponse | None:
        """
        The device was detached from the network.
        """
    @property
    def change_contact_info(self, /) -> ContactInfoResponse | None:
        """
        The user and place of use of the line after the change.
        """
    @property
    def change_cost_center(self, /) -> CostCenterResponse | None:
        """
        The cost centre after the change.
        """
    @property
    def change_custom_fields(self, /) -> CustomFieldsResponse | None:
        """
        The custom fields after the change.
        """
    @property
    def change_identifier(self, /) -> LineResponse | None:
        """
        The identifiers after the change.
        """
    @property
    def change_service_plan(self, /) -> LineResponse | None:
        """
        The plan after the change.
        """
    @property
    def deactivate(self, /) -> LineResponse | None:
        """
        The line was deactivated.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeviceResponse:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def go_to_state(self, /) -> LineResponse | None:
        """
        The state after the move.
        """
    @property
    def labels(self, /) -> LabelsResponse | None:
        """
        The labels that were assigned to the device, or removed from devices.
        """
    @property
    def monitors(self, /) -> tuple[ReachabilityResponse, ...] | None:
        """
        The monitors of the device.
        """
    @property
    def move_to_account(self, /) -> LineResponse | None:
        """
        The line was moved to another account. Assumed, as are the next five.
        """
    @property
    def order_status(self, /) -> OrderStatusResponse | None:
        """
        The result of an order.
        """
    @property
    def prl(self, /) -> PrlResponse | None:
        """
        The preferred roaming list.
        """
    @property
    def profile(self, /) -> ProfileResponse | None:
        """
        The result of a change of a profile.
        """
    @property
    def reachability(self, /) -> ReachabilityResponse | None:
        """
        Whether the device can be reached.
        """
    @property
    def restore(self, /) -> LineResponse | None:
        """
        The line was restored.
        """
    @property
    def sms_history(self, /) -> tuple[SmsEvent, ...] | None:
        """
        Short messages to and from the device.
        """
    @property
    def suspend(self, /) -> SuspendResponse | None:
        """
        The line was suspended, with the end of the suspension.
        """
    @property
    def suspension_status(self, /) -> SuspendResponse | None:
        """
        How long the line has been suspended.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def upload(self, /) -> UploadResponse | None:
        """
        The result of an upload.
        """

@final
class DeviceSelectionRequest:
    """
    Devices to suspend or to restore.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, account_name: str | None = None, devices: Iterable[DeviceIdentifiers | DeviceId | str | Iterable[DeviceId | str]] | None = None, custom_fields: Iterable[KeyValue] | None = None, group_name: str | None = None, service_plan: str | None = None, with_billing: bool | None = None) -> DeviceSelectionRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> DeviceSelectionRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def custom_fields(self, /) -> tuple[KeyValue, ...] | None:
        """
        Selects the devices with these custom fields.
        """
    @property
    def devices(self, /) -> tuple[DeviceIdentifiers, ...] | None:
        """
        The devices. Set these or a selection below, not both.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeviceSelectionRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def group_name(self, /) -> str | None:
        """
        Selects the devices of this group.
        """
    @property
    def service_plan(self, /) -> str | None:
        """
        Selects the devices on this plan.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """
    @property
    def with_billing(self, /) -> bool | None:
        """
        Whether billing continues while a line is suspended.
        """

@final
class DeviceSku:
    """
    A kind of device.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_sku: str, device_sku_status: str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> DeviceSku: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> DeviceSku: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_sku(self, /) -> str:
        """
        Its stock-keeping unit.
        """
    @property
    def device_sku_status(self, /) -> str | None:
        """
        Its status in the device database: `Valid`.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeviceSku:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class DeviceSkuList:
    """
    The kinds of devices that an account has registered.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_sku_info: Iterable[DeviceSku], account_name: str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> DeviceSkuList: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> DeviceSkuList: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account.
        """
    @property
    def device_sku_info(self, /) -> tuple[DeviceSku, ...]:
        """
        The kinds.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeviceSkuList:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class DeviceUpgrade:
    """
    One upgrade in the history of a device.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_id: str, campaign_id: str, account_name: str | None = None, firmware_name: str | None = None, firmware_from: str | None = None, firmware_to: str | None = None, start_date: date | str | None = None, upgrade_start_time: datetime | str | None = None, report_updated_time: datetime | str | None = None, status: Literal["RequestPending", "DeviceAccepted", "InProgress", "CampaignCancelled", "CampaignAborted", "Success", "Failure", "NoDeviceDataFromNetwork", "ReceivedDeviceDataFromNetwork", "RequestToFotaServerFailed", "UpgradePending", "UpgradeScheduled", "UpgradeSuccess", "UpgradeFailed", "DeviceRejected", "AddDeviceSucceed", "AddDeviceFailed", "RemoveDeviceSucceed", "RemoveDeviceFailed", "LicenseAssignSuccess", "LicenseAssignFailed", "LicenseRemoveSuccess", "LicenseRemoveFailed"] | str | None = None, reason: str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> DeviceUpgrade: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> DeviceUpgrade: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
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
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def reason(self, /) -> str | None:
        """
        The reason for the status.
        """
    @property
    def report_updated_time(self, /) -> datetime | None:
        """
        When this entry last changed.
        """
    @property
    def start_date(self, /) -> date | None:
        """
        First day of the campaign, in UTC.
        """
    @property
    def status(self, /) -> DeviceUpgradeStatus | None:
        """
        The status of the upgrade.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """
    @property
    def upgrade_start_time(self, /) -> datetime | None:
        """
        When the platform first requested the device to upgrade (v1).
        """

class DeviceUpgradeStatus(OpenEnum):
    """
    The status of a device in an upgrade, a campaign or a licence request, in any version.
    """
    ADD_DEVICE_FAILED = "AddDeviceFailed"
    """
    The device could not be added to a campaign.
    """
    ADD_DEVICE_SUCCEED = "AddDeviceSucceed"
    """
    The device was added to a campaign.
    """
    CAMPAIGN_ABORTED = "CampaignAborted"
    """
    The campaign was stopped before the device finished (v2). Final.
    """
    CAMPAIGN_CANCELLED = "CampaignCancelled"
    """
    The campaign was cancelled before the device's attempt (v2). Final.
    """
    DEVICE_ACCEPTED = "DeviceAccepted"
    """
    The device passed all checks (v1 and v2).
    """
    DEVICE_REJECTED = "DeviceRejected"
    """
    The device cannot be upgraded in this campaign; see the reason. Final.
    """
    FAILURE = "Failure"
    """
    The licence of the device could not be assigned or removed (v2); see the reason.
    """
    IN_PROGRESS = "InProgress"
    """
    The device is being upgraded (v1).
    """
    LICENSE_ASSIGN_FAILED = "LicenseAssignFailed"
    """
    The device got no licence.
    """
    LICENSE_ASSIGN_SUCCESS = "LicenseAssignSuccess"
    """
    The device got a licence.
    """
    LICENSE_REMOVE_FAILED = "LicenseRemoveFailed"
    """
    The device keeps its licence, or did not have one.
    """
    LICENSE_REMOVE_SUCCESS = "LicenseRemoveSuccess"
    """
    The device lost its licence.
    """
    NO_DEVICE_DATA_FROM_NETWORK = "NoDeviceDataFromNetwork"
    """
    The network does not report the device as reachable.
    """
    RECEIVED_DEVICE_DATA_FROM_NETWORK = "ReceivedDeviceDataFromNetwork"
    """
    The network reported the position of the device.
    """
    REMOVE_DEVICE_FAILED = "RemoveDeviceFailed"
    """
    The device could not be removed from a campaign.
    """
    REMOVE_DEVICE_SUCCEED = "RemoveDeviceSucceed"
    """
    The device was removed from a campaign.
    """
    REQUEST_PENDING = "RequestPending"
    """
    Accepted with the request and not checked yet (v1).
    """
    REQUEST_TO_FOTA_SERVER_FAILED = "RequestToFotaServerFailed"
    """
    The upgrade server rejected the request; the platform retries it.
    """
    SUCCESS = "Success"
    """
    The licence of the device was assigned or removed (v2).
    """
    UPGRADE_FAILED = "UpgradeFailed"
    """
    The attempt failed; the platform retries while attempts and time remain.
    """
    UPGRADE_PENDING = "UpgradePending"
    """
    The device waits for its attempt; the reason contains the estimated time.
    """
    UPGRADE_SCHEDULED = "UpgradeScheduled"
    """
    An attempt is planned; the reason contains its start and end.
    """
    UPGRADE_SUCCESS = "UpgradeSuccess"
    """
    The device has the new firmware. Final.
    """

@final
class DeviceUploadRequest:
    """
    Uploads identifiers of devices to the platform's device database.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, devices: Iterable[DeviceIdentifiers | DeviceId | str | Iterable[DeviceId | str]], email_address: str, device_sku: str, upload_type: str, account_name: str | None = None) -> DeviceUploadRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> DeviceUploadRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def device_sku(self, /) -> str:
        """
        Stock-keeping unit of the kind of device.
        """
    @property
    def devices(self, /) -> tuple[DeviceIdentifiers, ...]:
        """
        The devices.
        """
    @property
    def email_address(self, /) -> str:
        """
        The address to which the platform sends the report about the upload.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DeviceUploadRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def upload_type(self, /) -> str:
        """
        The content of the upload: `IMEI`, or `IMEI ICCID Pair`.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class Devices:
    """
    Devices and their lines: activate, suspend, change, list and diagnose.
    """
    def activate(self, /, request: ActivateRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Activates service for devices, at most 10,000; `bulk.activate` takes any number.

        Each device gets a new phone number. A line stays pending for minutes, at most 24 hours. If a device cannot be
        activated, a separate message reports its failure. For narrow-band lines the platform sends a second message, of
        `NiddService`.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def add(self, /, request: AddDevicesRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> list[AddedDevice]:
        """
        Adds devices to the account without activating them; returns the result for each.

        Not needed before `activate`, which adds the devices automatically.
        """
    def basic_diagnostics(self, /, request: DiagnosticsRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Diagnostics:
        """
        Reads a small part of the network's diagnostic data about one device.

        The platform deprecated this operation in 2019: use `extended_diagnostics`.
        """
    def cancel_location(self, /, request: CancelLocationRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Detaches one device from the network, so that it has to attach again.

        The platform handles 40 of these requests an hour, for all its customers together. The other requests wait for
        at most 24 hours.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def change_contact_info(self, /, request: ContactInfoRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Changes the user and place of use of lines.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def change_cost_center(self, /, request: CostCenterRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Sets or clears the cost centre, or the place of use, of devices. List the devices or select them by common
        attributes, not both.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def change_custom_fields(self, /, request: CustomFieldsRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Changes custom fields of devices. List the devices or select them by common attributes, not both.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def change_identifier(self, /, service_type: str, request: ChangeIdentifierRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Moves a line to other hardware, or assigns it another phone number. `service_type` is `3G` or `4G`.

        One call cannot change both hardware and phone number. IoT developer accounts can only change the IMEI, the ICCID,
        or both. The CDMA network, for which `3G` is, is switched off.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def change_service_plan(self, /, request: ServicePlanChangeRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Moves devices to another service plan, at most four times a month and not while suspended. List the devices or
        select them by common attributes, not both.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def check_availability(self, /, request: AvailabilityRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Checks whether devices can be activated, at most 10,000.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def deactivate(self, /, request: DeactivateRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Ends the service of devices. List the devices or select them by common attributes, not both.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def delete(self, /, request: DeleteDevicesRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> list[DeletedDevice]:
        """
        Removes deactivated devices from the account, at most 100; returns the result for each.
        """
    def extended_diagnostics(self, /, request: DiagnosticsRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Diagnostics:
        """
        Reads the network's diagnostic data about one device.
        """
    def go_to_state(self, /, request: GoToStateRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Moves devices to a state that the account has defined for a service, at most 10,000.

        The platform assumes that all devices are in the state of the first one; others fail.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def list_devices(self, /, selection: DeviceListRequest | None = None, *, account: str | None = None, timeout: float | timedelta | None = None) -> Pager[DeviceInformationPage, DeviceInformation]:
        """
        Lists the devices of the account, or the selected ones.

        If neither the client nor the selection has an account, it lists the devices of all accounts of the user.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def list_imei_iccid_mismatch(self, /, request: MismatchRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> list[MismatchedDevice]:
        """
        Lists SIMs that were found in hardware other than the one they are paired with. 4G devices only.
        """
    def move_to_account(self, /, request: MoveRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Moves devices to another account of the same customer, at most 10,000.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def prl_version(self, /, request: PrlRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Requests the preferred roaming list of CDMA devices, whose network was switched off at the end of 2019.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def restore(self, /, request: DeviceSelectionRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Restores the service of suspended devices. List the devices or select them by common attributes, not both.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def suspend(self, /, request: DeviceSelectionRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Suspends the service of devices, for at most 90 days in succession and 180 in a year; the platform then resumes
        the line.

        A message of `ResumeTrackingNotification` announces this 7 days in advance. List the devices or select them by
        common attributes, not both.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def suspension_status(self, /, request: SuspensionStatusRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Requests how long devices have been suspended.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def upload(self, /, request: DeviceUploadRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Uploads identifiers of devices to the platform's device database. One message reports the result for all
        devices.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def upload_activate(self, /, request: UploadActivateRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Uploads identifiers of devices and activates the lines, at most 10,000.

        A message of `DeviceService` reports the result of the upload. Then a message of `CarrierService` for each
        device reports its activation.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """

@final
class DiagnosticAttributes:
    """
    The attributes of basic diagnostics: provisioning, connection, billing, firmware and location. The platform's
    documentation names the first four; the others are assumed.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, account_name: str | None = None, group_name: str | None = None, mcc: str | None = None, mnc: str | None = None, connected: bool | None = None, ip_address: str | None = None, last_connection_date: datetime | str | None = None, state: Literal["active", "suspend", "deactive", "pre-active", "pending activation", "pending deactivation"] | str | None = None, service_plan: str | None = None, created_at: datetime | str | None = None, last_activation_date: datetime | str | None = None, billing_cycle_end_date: datetime | str | None = None, bytes_used: SupportsIndex | None = None, sms_used: SupportsIndex | None = None, firmware_version: str | None = None, latitude: str | None = None, longitude: str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> DiagnosticAttributes: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> DiagnosticAttributes: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account.
        """
    @property
    def billing_cycle_end_date(self, /) -> datetime | None:
        """
        When the current billing cycle ends.
        """
    @property
    def bytes_used(self, /) -> int | None:
        """
        Bytes used in the current billing cycle.
        """
    @property
    def connected(self, /) -> bool | None:
        """
        Whether the line has a data session now.
        """
    @property
    def created_at(self, /) -> datetime | None:
        """
        When the device was added.
        """
    @property
    def firmware_version(self, /) -> str | None:
        """
        The version of the firmware.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DiagnosticAttributes:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def group_name(self, /) -> str | None:
        """
        The group that contains the device.
        """
    @property
    def ip_address(self, /) -> str | None:
        """
        The IP address of the line.
        """
    @property
    def last_activation_date(self, /) -> datetime | None:
        """
        When the line was last activated.
        """
    @property
    def last_connection_date(self, /) -> datetime | None:
        """
        When the line last had a data session.
        """
    @property
    def latitude(self, /) -> str | None:
        """
        The last known latitude, in degrees.
        """
    @property
    def longitude(self, /) -> str | None:
        """
        The last known longitude, in degrees.
        """
    @property
    def mcc(self, /) -> str | None:
        """
        Mobile country code: the country in which the device is registered.
        """
    @property
    def mnc(self, /) -> str | None:
        """
        Mobile network code: the network to which the device is connected.
        """
    @property
    def service_plan(self, /) -> str | None:
        """
        The plan, by its code.
        """
    @property
    def sms_used(self, /) -> int | None:
        """
        Short messages in the current billing cycle.
        """
    @property
    def state(self, /) -> LineState | None:
        """
        The state of the line.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class Diagnostics:
    """
    The network's diagnostic data about a device. Extended diagnostics have `categories`, basic ones the other members.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, categories: Iterable[DiagnosticsCategory], device_ids: Iterable[DeviceId | str] | None = None, attributes: DiagnosticAttributes | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> Diagnostics: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> Diagnostics: ...
    def __repr__(self, /) -> str: ...
    @property
    def attributes(self, /) -> DiagnosticAttributes | None:
        """
        The attributes of basic diagnostics.
        """
    @property
    def categories(self, /) -> tuple[DiagnosticsCategory, ...]:
        """
        Attributes by category.
        """
    @property
    def device_ids(self, /) -> tuple[DeviceId, ...] | None:
        """
        The identifiers of the device.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> Diagnostics:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class DiagnosticsCategory:
    """
    A group of diagnostic attributes.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, category_name: str, extended_attributes: Iterable[KeyValue], unknown_members: Iterable[UnknownMember] | None = None) -> DiagnosticsCategory: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> DiagnosticsCategory: ...
    def __repr__(self, /) -> str: ...
    @property
    def category_name(self, /) -> str:
        """
        The name of the group, such as `Connectivity`.
        """
    @property
    def extended_attributes(self, /) -> tuple[KeyValue, ...]:
        """
        The attributes.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DiagnosticsCategory:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class DiagnosticsRequest:
    """
    Requests the network's diagnostic data about a device.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_list: Iterable[DeviceId | str], account_name: str | None = None) -> DiagnosticsRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> DiagnosticsRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def device_list(self, /) -> tuple[DeviceId, ...]:
        """
        The device: exactly one.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> DiagnosticsRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class Engagement:
    """
    An engagement of an account.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, engagement_id: str, services: Iterable[AccountService], charging_group: str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> Engagement: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> Engagement: ...
    def __repr__(self, /) -> str: ...
    @property
    def charging_group(self, /) -> str | None:
        """
        Its charging group.
        """
    @property
    def engagement_id(self, /) -> str:
        """
        Identifies the engagement.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> Engagement:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def services(self, /) -> tuple[AccountService, ...]:
        """
        Its services.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class ErrorCodeRequest:
    """
    An error code to explain.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, code: str, message: str | None = None) -> ErrorCodeRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> ErrorCodeRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def code(self, /) -> str:
        """
        The code, with or without the name of the service: `platform_code` of an error, or the code of the
        fault of a callback.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> ErrorCodeRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def message(self, /) -> str | None:
        """
        The platform's text, which decides where several causes share a code.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class ErrorExplanation:
    """
    The explanation of an error code.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, is_known: bool, cause: str | None = None, remedy: str | None = None) -> ErrorExplanation: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> ErrorExplanation: ...
    def __repr__(self, /) -> str: ...
    @property
    def cause(self, /) -> str | None:
        """
        The cause; absent for an unknown code.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> ErrorExplanation:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def is_known(self, /) -> bool:
        """
        Whether the platform documents the code.
        """
    @property
    def remedy(self, /) -> str | None:
        """
        What to do; absent for an unknown code.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class Euicc:
    """
    Profiles of embedded SIMs: download, enable, disable, delete.
    """
    def activate(self, /, request: EuiccActivateRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Activates lines by their profiles, at most 100.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def activate_enable(self, /, request: EuiccActivateEnableRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Activates lines and enables their profiles, at most 100.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def deactivate(self, /, request: EuiccDeactivateRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Deactivates lines by their profiles, at most 100.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def delete(self, /, request: EuiccProfileRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Deletes a profile from eUICC devices. The platform first disables an enabled profile.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def disable(self, /, request: EuiccProfileRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Disables a profile on eUICC devices; the boot profile becomes active.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def download_disable(self, /, request: EuiccProfileRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Downloads a profile to eUICC devices and leaves it disabled.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def download_enable(self, /, request: EuiccProfileRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Downloads a profile to eUICC devices and enables it.

        A message with the status `EXECUTED_WITHWARNING` means that the profile is downloaded but not enabled yet;
        another message follows.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def eid_device_swap(self, /, request: EuiccDeviceSwapRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Moves a line to a replacement device with an eUICC.

        Three messages report the steps: the old SIM is deactivated, the identifier is changed (both `CarrierService`),
        and the replaced device changes its state (`StateService`).

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def enable(self, /, request: EuiccProfileRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Enables a profile on eUICC devices.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def set_fallback_attribute(self, /, request: EuiccFallbackRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Makes profiles of devices their fallback profiles, at most 100.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """

@final
class EuiccActivateEnableRequest:
    """
    Activates lines and enables their profiles.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, devices: Iterable[DeviceIdentifiers | DeviceId | str | Iterable[DeviceId | str]], account_name: str | None = None, service_plan: str | None = None, mdn_zip_code: str | None = None) -> EuiccActivateEnableRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> EuiccActivateEnableRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def devices(self, /) -> tuple[DeviceIdentifiers, ...]:
        """
        The devices: at most 100.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> EuiccActivateEnableRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def mdn_zip_code(self, /) -> str | None:
        """
        ZIP code of the area that provides phone numbers: five digits.
        """
    @property
    def service_plan(self, /) -> str | None:
        """
        The plan, by its code.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class EuiccActivateRequest:
    """
    Activates lines by their profiles.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, devices: Iterable[DeviceIdentifiers | DeviceId | str | Iterable[DeviceId | str]], account_name: str | None = None, carrier_name: str | None = None, service_plan: str | None = None, mdn_zip_code: str | None = None, primary_place_of_use: Iterable[EuiccPlaceOfUse] | None = None, smsr_oid: str | None = None, carrier_ip_pool_name: str | None = None) -> EuiccActivateRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> EuiccActivateRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def carrier_ip_pool_name(self, /) -> str | None:
        """
        The pool that provides the IP addresses.
        """
    @property
    def carrier_name(self, /) -> str | None:
        """
        The carrier.
        """
    @property
    def devices(self, /) -> tuple[DeviceIdentifiers, ...]:
        """
        The devices: at most 100.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> EuiccActivateRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def mdn_zip_code(self, /) -> str | None:
        """
        ZIP code of the area that provides phone numbers: five digits.
        """
    @property
    def primary_place_of_use(self, /) -> tuple[EuiccPlaceOfUse, ...] | None:
        """
        The users and places of use of the lines: at most 25.
        """
    @property
    def service_plan(self, /) -> str | None:
        """
        The plan, by its code.
        """
    @property
    def smsr_oid(self, /) -> str | None:
        """
        Object identifier of the subscription manager (SM-SR): digits and periods, 3 to 46 characters.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class EuiccDeactivateRequest:
    """
    Deactivates lines by their profiles.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, reason_code: str, account_name: str | None = None, devices: Iterable[DeviceIdentifiers | DeviceId | str | Iterable[DeviceId | str]] | None = None, carrier_name: str | None = None, etf_waiver: bool | None = None, check_fallback_profile: bool | None = None) -> EuiccDeactivateRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> EuiccDeactivateRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def carrier_name(self, /) -> str | None:
        """
        The carrier.
        """
    @property
    def check_fallback_profile(self, /) -> bool | None:
        """
        Whether to check first that a fallback profile exists.
        """
    @property
    def devices(self, /) -> tuple[DeviceIdentifiers, ...] | None:
        """
        The devices: at most 100.
        """
    @property
    def etf_waiver(self, /) -> bool | None:
        """
        Whether to request a waiver of the early termination fee.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> EuiccDeactivateRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def reason_code(self, /) -> str:
        """
        The reason: `FF` is the general one.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class EuiccDeviceSwapRequest:
    """
    Moves a line to a replacement device with an eUICC. The platform's documentation does not show this body; it is
    assumed.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_ids: Iterable[DeviceId | str], device_ids_to: Iterable[DeviceId | str], account_name: str | None = None, smsr_oid: str | None = None) -> EuiccDeviceSwapRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> EuiccDeviceSwapRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def device_ids(self, /) -> tuple[DeviceId, ...]:
        """
        The device that is replaced: EID and ICCID.
        """
    @property
    def device_ids_to(self, /) -> tuple[DeviceId, ...]:
        """
        Its replacement: EID, and IMEI if it changes.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> EuiccDeviceSwapRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def smsr_oid(self, /) -> str | None:
        """
        Object identifier of the subscription manager (SM-SR).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class EuiccFallbackRequest:
    """
    Makes profiles of devices their fallback profiles.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, devices: Iterable[DeviceIdentifiers | DeviceId | str | Iterable[DeviceId | str]], account_name: str | None = None, carrier_name: str | None = None) -> EuiccFallbackRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> EuiccFallbackRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def carrier_name(self, /) -> str | None:
        """
        The carrier.
        """
    @property
    def devices(self, /) -> tuple[DeviceIdentifiers, ...]:
        """
        The devices: at most 100.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> EuiccFallbackRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class EuiccPlaceOfUse:
    """
    The users and places of use of lines. Both members of this call are lists.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, customer_name: Iterable[CustomerName] | None = None, address: Iterable[Address] | None = None) -> EuiccPlaceOfUse: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> EuiccPlaceOfUse: ...
    def __repr__(self, /) -> str: ...
    @property
    def address(self, /) -> tuple[Address, ...] | None:
        """
        The places of use: at most 5.
        """
    @property
    def customer_name(self, /) -> tuple[CustomerName, ...] | None:
        """
        The users: at most 5.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> EuiccPlaceOfUse:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class EuiccProfileRequest:
    """
    Changes a profile on eUICC devices.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, devices: Iterable[DeviceIdentifiers | DeviceId | str | Iterable[DeviceId | str]], smsr_oid: str, account_name: str | None = None) -> EuiccProfileRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> EuiccProfileRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def devices(self, /) -> tuple[DeviceIdentifiers, ...]:
        """
        The devices, each by its EID and the ICCID of the profile.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> EuiccProfileRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def smsr_oid(self, /) -> str:
        """
        Object identifier of the subscription manager (SM-SR): digits and periods, 3 to 46 characters.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class ExclusionPage:
    """
    One page of the devices that are excluded from being located.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, exclusion: Iterable[str], has_more_data: bool | None = None, all_device: bool | None = None, account_name: str | None = None, total_count: SupportsIndex | None = None, update_time: datetime | str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> ExclusionPage: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> ExclusionPage: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account.
        """
    @property
    def all_device(self, /) -> bool | None:
        """
        Whether to exclude all devices of the account.
        """
    @property
    def exclusion(self, /) -> tuple[str, ...]:
        """
        The devices of this page, by IMEI or MEID.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> ExclusionPage:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def has_more_data(self, /) -> bool | None:
        """
        Whether more follow; absent if the platform does not say.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def total_count(self, /) -> int | None:
        """
        The total number of devices.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """
    @property
    def update_time(self, /) -> datetime | None:
        """
        When the list last changed.
        """

@final
class ExclusionRequest:
    """
    Excludes devices from being located.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, account_name: str | None = None, all_device: bool | None = None, change_type: str | None = None, exclusion: Iterable[str] | None = None) -> ExclusionRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> ExclusionRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def all_device(self, /) -> bool | None:
        """
        Whether to exclude all devices of the account.
        """
    @property
    def change_type(self, /) -> str | None:
        """
        `replace` replaces the previous list; `append` adds to it.
        """
    @property
    def exclusion(self, /) -> tuple[str, ...] | None:
        """
        The devices, by IMEI or MEID.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> ExclusionRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

class ExternalChangeKind(OpenEnum):
    """
    A kind of change that was made outside this API.
    """
    ACTIVATE = "Activate"
    """
    The line was activated.
    """
    CHANGE_ESN = "ChangeEsn"
    """
    The device got another ESN.
    """
    CHANGE_ICCID = "changeICCID"
    """
    The line got another SIM.
    """
    CHANGE_IMEI = "changeIMEI"
    """
    The line got another IMEI.
    """
    CHANGE_IMEI_AND_ICCID = "changeiMEIiCCID"
    """
    The line got another IMEI and another SIM.
    """
    DEACTIVATE = "Deactivate"
    """
    The line was deactivated.
    """
    DEVICE_DETECTION = "Device Detection"
    """
    The device was detected.
    """
    FROM3_G_TO4_G = "changeDevice3gTo4g"
    """
    The line moved from a 3G to a 4G device.
    """
    FROM4_G_TO3_G = "changeDevice4gTo3g"
    """
    The line moved from a 4G to a 3G device.
    """
    RESTORE = "Restore"
    """
    The line was restored.
    """
    SUSPEND = "Suspend"
    """
    The line was suspended.
    """

@final
class ExternalProvisioningChange:
    """
    A change that was made outside this API. Assumed.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, source: str | None = None, change: Literal["Activate", "Suspend", "Restore", "Deactivate", "ChangeEsn", "changeDevice3gTo4g", "changeDevice4gTo3g", "changeIMEI", "changeICCID", "changeiMEIiCCID", "Device Detection"] | str | None = None, device_info: DeviceInformation | None = None) -> ExternalProvisioningChange: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> ExternalProvisioningChange: ...
    def __repr__(self, /) -> str: ...
    @property
    def change(self, /) -> ExternalChangeKind | None:
        """
        The kind of change.
        """
    @property
    def device_info(self, /) -> DeviceInformation | None:
        """
        The device after the change.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> ExternalProvisioningChange:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def source(self, /) -> str | None:
        """
        The source of the change.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class FileCampaignRequest:
    """
    A configuration file to offer to a list of devices, which fetch it when they check in.

    The make and model of the devices must match those of the file; their version does not matter. The pilot rule also
    applies to files.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, file_name: str, file_version: str, distribution_type: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str, start_date: date | str, end_date: date | str, campaign_name: str | None = None, download_after_date: date | str | None = None, download_time_windows: Iterable[TimeWindow] | None = None, install_after_date: date | str | None = None, install_time_windows: Iterable[TimeWindow] | None = None, device_list: Iterable[str] | None = None) -> FileCampaignRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> FileCampaignRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def campaign_name(self, /) -> str | None:
        """
        A label of your own, up to 100 characters.
        """
    @property
    def device_list(self, /) -> tuple[str, ...] | None:
        """
        The IMEIs of the devices. The platform's sample has none; nothing is offered to any device then.
        """
    @property
    def distribution_type(self, /) -> Protocol:
        """
        The protocol of the devices: HTTP or OMA.
        """
    @property
    def download_after_date(self, /) -> date | None:
        """
        The first day on which devices may download, in UTC; as soon as possible when absent.
        """
    @property
    def download_time_windows(self, /) -> tuple[TimeWindow, ...] | None:
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
        The file, by the name that the platform assigned when it was uploaded.
        """
    @property
    def file_version(self, /) -> str:
        """
        The version of the file.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> FileCampaignRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def install_after_date(self, /) -> date | None:
        """
        The first day on which devices may install, in UTC; as soon as possible when absent.
        """
    @property
    def install_time_windows(self, /) -> tuple[TimeWindow, ...] | None:
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
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class FileTokenStore:
    """
    Shares the tokens and the count of failed logins among the processes of one host, in a folder that only its owner can
    read.

    `key` seals the files: 32 bytes in base64 (`openssl rand -base64 32`). Without it, anyone who can read the files as this
    user can use the tokens until they expire. Raises `ConfigurationError` if the folder is a link, or if it belongs to or
    is open to another user.
    """
    def __new__(cls, /, folder: str | PathLike[str], *, key: str | None = None) -> FileTokenStore: ...
    def __repr__(self, /) -> str: ...

@final
class FileUpload:
    """
    The form fields of a configuration file upload.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, file_version: str, make: str, model: str, local_target_path: str) -> FileUpload: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> FileUpload: ...
    def __repr__(self, /) -> str: ...
    @property
    def file_version(self, /) -> str:
        """
        The version of the file, such as `1.0`.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> FileUpload:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def local_target_path(self, /) -> str:
        """
        The path of the file on the device, such as `/VZWFOTA/hello-world.txt`.
        """
    @property
    def make(self, /) -> str:
        """
        The maker of the devices that it is for.
        """
    @property
    def model(self, /) -> str:
        """
        The model of the devices that it is for.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class Finding:
    """
    One violation of a rule.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, severity: Literal["error", "warning"] | str, path: str, code: str, value: str, message: str, source: str) -> Finding: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> Finding: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def code(self, /) -> str:
        """
        The name of the rule, which never changes: `window.too_short`.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> Finding:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def member(self, /) -> str:
        """
        The path of the member in Python's names: `campaign_time_windows[0].end_time`.
        """
    @property
    def message(self, /) -> str:
        """
        What is wrong, and the correction.
        """
    @property
    def path(self, /) -> str:
        """
        The path of the member that violates the rule, by names on the wire: `campaignTimeWindowList[0].endTime`; empty
        for the request as a whole.
        """
    @property
    def severity(self, /) -> Severity:
        """
        Whether it stops the request or only warns.
        """
    @property
    def source(self, /) -> str:
        """
        The source of the rule: a page of the platform's documentation, or an assumption.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def value(self, /) -> str:
        """
        The value that violates it, as JSON and shortened if long; empty if there is none, and `***` if it is secret.
        """

@final
class Firmware:
    """
    An available firmware package for OMA-DM and LWM2M devices (v1).
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, firmware_name: str, participant_name: str | None = None, launch_date: datetime | str | None = None, release_note: str | None = None, model: str | None = None, make: str | None = None, from_version: str | None = None, to_version: str | None = None, client_type: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> Firmware: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> Firmware: ...
    def __repr__(self, /) -> str: ...
    @property
    def client_type(self, /) -> Protocol | None:
        """
        The protocol of the devices that it is for; absent in older responses.
        """
    @property
    def firmware_name(self, /) -> str:
        """
        The name by which it is scheduled.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> Firmware:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def from_version(self, /) -> str | None:
        """
        The version that a device must have before.
        """
    @property
    def launch_date(self, /) -> datetime | None:
        """
        When the package was released.
        """
    @property
    def make(self, /) -> str | None:
        """
        The maker of the devices that it is for; compare without regard to case.
        """
    @property
    def model(self, /) -> str | None:
        """
        The model of the devices that it is for.
        """
    @property
    def participant_name(self, /) -> str | None:
        """
        The account that sees the package. Not useful to callers.
        """
    @property
    def release_note(self, /) -> str | None:
        """
        Its release note.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def to_version(self, /) -> str | None:
        """
        The version that a device gets.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class FirmwarePackage:
    """
    An available firmware package.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, firmware_name: str, firmware_from: str, firmware_to: str, launch_date: datetime | str | None = None, release_note: str | None = None, model: str | None = None, make: str | None = None, protocol: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> FirmwarePackage: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> FirmwarePackage: ...
    def __repr__(self, /) -> str: ...
    @property
    def firmware_from(self, /) -> str:
        """
        The version that a device must have before.
        """
    @property
    def firmware_name(self, /) -> str:
        """
        The name by which it is scheduled.
        """
    @property
    def firmware_to(self, /) -> str:
        """
        The version that a device gets.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> FirmwarePackage:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def launch_date(self, /) -> datetime | None:
        """
        When the package was released.
        """
    @property
    def make(self, /) -> str | None:
        """
        The maker of the devices that it is for; compare without regard to case.
        """
    @property
    def model(self, /) -> str | None:
        """
        The model of the devices that it is for.
        """
    @property
    def protocol(self, /) -> Protocol | None:
        """
        The protocol of the devices that it is for.
        """
    @property
    def release_note(self, /) -> str | None:
        """
        Its release note.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class FirmwareReportRequest:
    """
    The acceptance of a request to report a device's firmware; read the result later with `query_devices`.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, request_id: str, account_name: str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> FirmwareReportRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> FirmwareReportRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> FirmwareReportRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def request_id(self, /) -> str:
        """
        The identifier of the request.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class FirmwareUpgrade:
    """
    An upgrade as the platform returns it (v1).
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, id: str, device_list: Iterable[CampaignDevice], account_name: str | None = None, firmware_name: str | None = None, firmware_from: str | None = None, firmware_to: str | None = None, start_date: date | str | None = None, end_date: date | str | None = None, status: Literal["RequestPending", "RequestFailed", "Queued", "InProgress", "Finished", "UpgradeFailed", "Cancelled"] | str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> FirmwareUpgrade: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> FirmwareUpgrade: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account it belongs to.
        """
    @property
    def device_list(self, /) -> tuple[CampaignDevice, ...]:
        """
        The devices and their progress.
        """
    @property
    def end_date(self, /) -> date | None:
        """
        Last day, in UTC, if one was set.
        """
    @property
    def firmware_from(self, /) -> str | None:
        """
        The version that the devices had before; usually absent.
        """
    @property
    def firmware_name(self, /) -> str | None:
        """
        The firmware package.
        """
    @property
    def firmware_to(self, /) -> str | None:
        """
        The version that the devices get.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> FirmwareUpgrade:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def id(self, /) -> str:
        """
        The identifier of the upgrade (a UUID).
        """
    @property
    def start_date(self, /) -> date | None:
        """
        The day of the upgrade, in UTC.
        """
    @property
    def status(self, /) -> UpgradeStatus | None:
        """
        The status of the upgrade.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class FirmwareUpgradePage:
    """
    One page of upgrades (v1).
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, report_list: Iterable[FirmwareUpgrade], has_more_flag: bool | None = None, last_seen_upgrade_id: str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> FirmwareUpgradePage: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> FirmwareUpgradePage: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> FirmwareUpgradePage:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def has_more_flag(self, /) -> bool | None:
        """
        Whether more follow; absent if the platform does not say.
        """
    @property
    def last_seen_upgrade_id(self, /) -> str | None:
        """
        The cursor of the next page: a number.
        """
    @property
    def report_list(self, /) -> tuple[FirmwareUpgrade, ...]:
        """
        The upgrades of this page.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class FirmwareUpgradeRequest:
    """
    A firmware upgrade to push to a list of devices on one day.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, firmware_name: str, firmware_to: str, start_date: date | str, device_list: Iterable[str], account_name: str | None = None, end_date: date | str | None = None) -> FirmwareUpgradeRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> FirmwareUpgradeRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account the upgrade is for; the client's own when absent.
        """
    @property
    def device_list(self, /) -> tuple[str, ...]:
        """
        The IMEIs of the devices.
        """
    @property
    def end_date(self, /) -> date | None:
        """
        Last day, in UTC. The platform's documentation shows it only in samples; omit it when in doubt.
        """
    @property
    def firmware_name(self, /) -> str:
        """
        The firmware package, by the name that `list_firmware` returns.
        """
    @property
    def firmware_to(self, /) -> str:
        """
        The version that the devices get.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> FirmwareUpgradeRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def start_date(self, /) -> date:
        """
        The day of the upgrade, in UTC: an upgrade for today starts within 90 minutes, one for another day at 00:00.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class FotaCallbackListener:
    """
    Registers the URL to which the platform sends its Software Management messages for an account.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, url: str) -> FotaCallbackListener: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> FotaCallbackListener: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> FotaCallbackListener:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def url(self, /) -> str:
        """
        The URL of the listener: `https`, on port 80, 443, 9001-9006, 50551-50559 or 28200-28220.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class GoToStateRequest:
    """
    Moves devices to a state that the account has defined for a service.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, service_name: str, state_name: str, service_plan: str, mdn_zip_code: str, account_name: str | None = None, devices: Iterable[DeviceIdentifiers | DeviceId | str | Iterable[DeviceId | str]] | None = None, filter: DeviceFilter | None = None, carrier_ip_pool_name: str | None = None, public_ip_restriction: str | None = None, devices_with_service_address: Iterable[DeviceIdentifiers | DeviceId | str | Iterable[DeviceId | str]] | None = None, ip_address: str | None = None, sku_number: str | None = None, custom_fields: Iterable[KeyValue] | None = None, group_name: str | None = None, primary_place_of_use: PlaceOfUse | None = None) -> GoToStateRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> GoToStateRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent. The platform's documentation does not show this member.
        """
    @property
    def carrier_ip_pool_name(self, /) -> str | None:
        """
        The pool that provides the IP addresses.
        """
    @property
    def custom_fields(self, /) -> tuple[KeyValue, ...] | None:
        """
        Custom fields to set.
        """
    @property
    def devices(self, /) -> tuple[DeviceIdentifiers, ...] | None:
        """
        The devices: at most 10,000. The platform assumes that all are in the state of the first; others fail.
        """
    @property
    def devices_with_service_address(self, /) -> tuple[DeviceIdentifiers, ...] | None:
        """
        Devices, each with its fixed IP address, instead of `devices`.
        """
    @property
    def filter(self, /) -> DeviceFilter | None:
        """
        Selects devices instead.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> GoToStateRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def group_name(self, /) -> str | None:
        """
        The group to add the devices to.
        """
    @property
    def ip_address(self, /) -> str | None:
        """
        The fixed IP address of the only device.
        """
    @property
    def mdn_zip_code(self, /) -> str:
        """
        ZIP code of the area that provides phone numbers: five digits.
        """
    @property
    def primary_place_of_use(self, /) -> PlaceOfUse | None:
        """
        The user and place of use of the lines.
        """
    @property
    def public_ip_restriction(self, /) -> str | None:
        """
        `restricted` or `unrestricted`, for public IP addresses.
        """
    @property
    def service_name(self, /) -> str:
        """
        The service.
        """
    @property
    def service_plan(self, /) -> str:
        """
        The plan, by its code.
        """
    @property
    def sku_number(self, /) -> str | None:
        """
        Stock-keeping unit, for devices with an embedded SIM.
        """
    @property
    def state_name(self, /) -> str:
        """
        The state.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class GroupUpdateRequest:
    """
    Changes a group.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, new_group_name: str | None = None, new_group_description: str | None = None, devices_to_add: Iterable[DeviceId | str] | None = None, devices_to_remove: Iterable[DeviceId | str] | None = None) -> GroupUpdateRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> GroupUpdateRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def devices_to_add(self, /) -> tuple[DeviceId, ...] | None:
        """
        Devices to add, one identifier for each.
        """
    @property
    def devices_to_remove(self, /) -> tuple[DeviceId, ...] | None:
        """
        Devices to remove; they return to the default group.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> GroupUpdateRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def new_group_description(self, /) -> str | None:
        """
        Its new description.
        """
    @property
    def new_group_name(self, /) -> str | None:
        """
        Its new name.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class Groups:
    """
    Groups of devices.
    """
    def create(self, /, request: CreateGroupRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Success:
        """
        Creates a group.
        """
    def delete(self, /, group_name: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Success:
        """
        Deletes a group; its devices return to the default group, which cannot be deleted.
        """
    def list_group_devices(self, /, group_name: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Pager[DeviceGroupPage, DeviceIdentifiers]:
        """
        Lists the devices of a group; each page also contains the group's name and description.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def list_groups(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> list[DeviceGroup]:
        """
        Lists the groups of the account.
        """
    def update(self, /, group_name: str, request: GroupUpdateRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Success:
        """
        Renames a group, changes its description, and adds or removes devices.
        """

@final
class History:
    """
    Usage, connection and provisioning history of devices.
    """
    def aggregate_usage(self, /, request: AggregateUsageRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Requests the total usage of devices in a period of at most a month, which began at most 6 months ago.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def list_connections(self, /, request: DeviceHistoryRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Pager[ConnectionPage, ConnectionEvent]:
        """
        Lists the connections of a device, oldest first.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def list_connections_legacy(self, /, request: DeviceHistoryRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> list[ConnectionEvent]:
        """
        Reads the connections of a device, at an older path.

        The platform deprecated this operation in 2016: use `list_connections`.
        """
    def list_provisioning(self, /, request: DeviceHistoryRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Pager[ProvisioningPage, ProvisioningEvent]:
        """
        Lists the provisioning events of a device's line.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def list_usage(self, /, request: UsageRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Pager[UsagePage, DailyUsage]:
        """
        Lists the daily usage of a device, in bytes. The platform keeps records for 12 months.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """

class HourRounding(OpenEnum):
    """
    The direction of rounding when UTC windows cannot express local hours exactly: in a zone with an offset of half an
    hour, or when midnight in UTC splits a window into pieces shorter than the platform accepts.
    """
    INWARD = "inward"
    """
    The windows are never outside the local hours, but may cover only a part of them.
    """
    OUTWARD = "outward"
    """
    The windows cover all local hours, but may extend beyond them.
    """

class IdentifierChange(OpenEnum):
    """
    A change of identifiers of a 4G device.
    """
    CHANGE_ICCID = "ChangeICCID"
    """
    Another SIM in the same device.
    """
    CHANGE_IMEI = "ChangeIMEI"
    """
    The same SIM in another device.
    """
    CHANGE_IMEI_AND_EID = "ChangeIMEIandEID"
    """
    Another device with another eUICC; needs `smsr_oid`.
    """
    CHANGE_IMEI_AND_ICCID = "ChangeIMEIandICCID"
    """
    Another device and another SIM.
    """
    CHANGE_MSISDN = "ChangeMSISDN"
    """
    Another phone number; cannot be combined with other hardware.
    """
    FROM3_G_TO4_G = "3Gto4G"
    """
    From a 3G to a 4G device.
    """
    FROM4_G_TO3_G = "4Gto3G"
    """
    From a 4G to a 3G device.
    """

@final
class IpPool:
    """
    A pool of IP addresses.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, pool_name: str, pool_type: str | None = None, is_default_pool: bool | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> IpPool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> IpPool: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> IpPool:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def is_default_pool(self, /) -> bool | None:
        """
        Whether the platform uses it when a request names no pool.
        """
    @property
    def pool_name(self, /) -> str:
        """
        Its name.
        """
    @property
    def pool_type(self, /) -> str | None:
        """
        `Static IP` or `Dynamic IP`.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class KeyValue:
    """
    A name and its value: a custom field, or an attribute.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, key: str, value: str | None = None) -> KeyValue: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> KeyValue: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> KeyValue:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def key(self, /) -> str:
        """
        The name: `CustomField1` to `CustomField5` for a custom field.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """
    @property
    def value(self, /) -> str | None:
        """
        The value; up to 50 characters for a custom field.
        """

@final
class Label:
    """
    A usage segmentation label, such as a vehicle identification number.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, name: str, value: str) -> Label: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> Label: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> Label:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def name(self, /) -> str:
        """
        The name, such as `VIN`: up to 20 characters.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """
    @property
    def value(self, /) -> str:
        """
        The value: up to 50 characters.
        """

@final
class LabelAssignment:
    """
    A label for a device.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_ids: Iterable[DeviceId | str], label: Label) -> LabelAssignment: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> LabelAssignment: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_ids(self, /) -> tuple[DeviceId, ...]:
        """
        The device, by its EID.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LabelAssignment:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def label(self, /) -> Label:
        """
        The label.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class Labels:
    """
    Usage segmentation labels, and the usage that was billed for them.
    """
    def billed_usage(self, /, request: BilledUsageRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> BilledUsage:
        """
        Reads the usage that was billed for one segment, by default in the last complete cycle.
        """
    def billed_usage_list(self, /, request: BilledUsageRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Requests the usage that was billed for devices, labels or the whole account, at most 2,000.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def remove(self, /, request: RemoveLabelsRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Removes labels from devices, at most 2,000.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def set(self, /, request: SetLabelsRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Assigns labels to devices, at most 2,000.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """

@final
class LabelsResponse:
    """
    Labels after a change. Assumed.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, labels: Iterable[Label], label: Label | None = None) -> LabelsResponse: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> LabelsResponse: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LabelsResponse:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def label(self, /) -> Label | None:
        """
        The label that was assigned to the device.
        """
    @property
    def labels(self, /) -> tuple[Label, ...]:
        """
        The labels that were removed.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class Lead:
    """
    A prospective customer.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, lead_id: str, lead_state: str | None = None, address: Address | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> Lead: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> Lead: ...
    def __repr__(self, /) -> str: ...
    @property
    def address(self, /) -> Address | None:
        """
        The address of the customer.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> Lead:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def lead_id(self, /) -> str:
        """
        Identifies the lead.
        """
    @property
    def lead_state(self, /) -> str | None:
        """
        Its state, such as `Qualified`.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class LeadPage:
    """
    One page of leads.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, leads: Iterable[Lead], has_more_data: bool | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> LeadPage: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> LeadPage: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LeadPage:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def has_more_data(self, /) -> bool | None:
        """
        Whether more leads follow; absent if the platform does not say.
        """
    @property
    def leads(self, /) -> tuple[Lead, ...]:
        """
        The leads of this page.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class LicenseChangeResult:
    """
    The result for each device that was to get or lose a licence.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_list: Iterable[CampaignDevice], account_name: str | None = None, license_count: SupportsIndex | None = None, license_used_count: SupportsIndex | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> LicenseChangeResult: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> LicenseChangeResult: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account.
        """
    @property
    def device_list(self, /) -> tuple[CampaignDevice, ...]:
        """
        One entry for each device.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LicenseChangeResult:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def license_count(self, /) -> int | None:
        """
        The number of licences bought.
        """
    @property
    def license_used_count(self, /) -> int | None:
        """
        The number of licences in use after the request.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class LicensePage:
    """
    One page of the licences of an account, with their totals.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_list: Iterable[LicensedDevice], account_name: str | None = None, total_licenses: SupportsIndex | None = None, assigned_licenses: SupportsIndex | None = None, has_more_data: bool | None = None, max_page_size: SupportsIndex | None = None, last_seen_device_id: str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> LicensePage: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> LicensePage: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account.
        """
    @property
    def assigned_licenses(self, /) -> int | None:
        """
        The number of licences that are assigned to devices.
        """
    @property
    def device_list(self, /) -> tuple[LicensedDevice, ...]:
        """
        The devices of this page that have a licence.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LicensePage:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def has_more_data(self, /) -> bool | None:
        """
        Whether more devices follow; absent if the platform does not say.
        """
    @property
    def last_seen_device_id(self, /) -> str | None:
        """
        The cursor of the next page.
        """
    @property
    def max_page_size(self, /) -> int | None:
        """
        The maximum number of entries in a page of the platform.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def total_licenses(self, /) -> int | None:
        """
        The number of licences bought.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class LicensedDevice:
    """
    A device that has a licence.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_id: str, assignment_time: datetime | str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> LicensedDevice: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> LicensedDevice: ...
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
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class LineResponse:
    """
    A line after a change.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_ids: Iterable[DeviceId | str], ip_address: str | None = None, service_plan: str | None = None, state: LineStateResponse | None = None, subscription_type_code: str | None = None, subscription_type_code_desc: str | None = None, stage_state_change_reason_code: str | None = None, stage_state_change_reason_code_desc: str | None = None) -> LineResponse: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> LineResponse: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_ids(self, /) -> tuple[DeviceId, ...]:
        """
        Its identifiers, including the new phone number.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LineResponse:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def ip_address(self, /) -> str | None:
        """
        Its IP address.
        """
    @property
    def service_plan(self, /) -> str | None:
        """
        Its plan.
        """
    @property
    def stage_state_change_reason_code(self, /) -> str | None:
        """
        The reason for the change of state, as a code.
        """
    @property
    def stage_state_change_reason_code_desc(self, /) -> str | None:
        """
        The reason for the change of state, as text.
        """
    @property
    def state(self, /) -> LineStateResponse | None:
        """
        Its state among those that the account has defined.
        """
    @property
    def subscription_type_code(self, /) -> str | None:
        """
        The kind of subscription, as a code, after a move to a state. The position of this member and of the next three
        in the message is assumed.
        """
    @property
    def subscription_type_code_desc(self, /) -> str | None:
        """
        The kind of subscription, as text.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

class LineState(OpenEnum):
    """
    The state of a line.
    """
    ACTIVE = "active"
    """
    In service.
    """
    DEACTIVE = "deactive"
    """
    Out of service; the platform releases the number and the address.
    """
    PENDING_ACTIVATION = "pending activation"
    """
    Changing to `active`: usually within minutes, at most 24 hours.
    """
    PENDING_DEACTIVATION = "pending deactivation"
    """
    Changing to `deactive`.
    """
    PRE_ACTIVE = "pre-active"
    """
    Added but never activated.
    """
    SUSPEND = "suspend"
    """
    Suspended: no service, but the line keeps its number, address and plan. At most 90 days in succession and 180 in
    a year.
    """

@final
class LineStateResponse:
    """
    A state that the account has defined.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, state_name: str | None = None, service_name: str | None = None) -> LineStateResponse: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> LineStateResponse: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LineStateResponse:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def service_name(self, /) -> str | None:
        """
        The service.
        """
    @property
    def state_name(self, /) -> str | None:
        """
        The state.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class ListMonitorsRequest:
    """
    Requests the active monitors of devices.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, devices: Iterable[DeviceIdentifiers | DeviceId | str | Iterable[DeviceId | str]], account_name: str | None = None, monitor_type: Literal["REACHABLE_FOR_DATA", "REACHABLE_FOR_SMS", "LOSS_OF_CONNECTIVITY", "REACHABLE_FOR_DATA_SMS", "REACHABLE_FOR_DATA_AND_LOSS", "REACHABLE_FOR_SMS_AND_LOSS", "REACHABLE_FOR_DATA_SMS_AND_LOSS"] | str | None = None) -> ListMonitorsRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> ListMonitorsRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def devices(self, /) -> tuple[DeviceIdentifiers, ...]:
        """
        The devices.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> ListMonitorsRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def monitor_type(self, /) -> ReachabilityType | None:
        """
        Restricts the list to monitors of this event.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class ListenerOptions:
    """
    The options of a callback listener.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __copy__(self, /) -> ListenerOptions: ...
    def __deepcopy__(self, /, _memo: Any) -> ListenerOptions: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, username: str | None = None, password: str | None = None, previous_password: str | None = None, max_body_bytes: SupportsIndex | None = None) -> ListenerOptions: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> ListenerOptions: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> ListenerOptions:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def max_body_bytes(self, /) -> int | None:
        """
        The maximum size of a message, in bytes; 1 MiB when absent.
        """
    @property
    def password(self, /) -> str | None:
        """
        The password that a message must contain; any when absent. The listener reads it from the message, where v1
        sends it, and from an `Authorization: Basic` header, which the platform does not send but a proxy in front of
        the listener may add. It rejects a wrong header, even if the message contains the right password. Messages of
        v2, v3 and Location do not contain a password: a listener with a password rejects them, unless such a proxy adds
        the header.
        """
    @property
    def previous_password(self, /) -> str | None:
        """
        A second accepted password. After a change of the password, the platform was observed to send the old one for up
        to 14 minutes.
        """
    def to_dict(self, /, *, secrets: bool = False) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.

        Raises `TypeError` when the model holds a secret, unless `secrets` is true: the dictionary holds it in
        clear text.
        """
    @property
    def username(self, /) -> str | None:
        """
        The user name that a message must contain; any when absent.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class LocalHours:
    """
    Hours of the day in some time zone: from `start_hour` up to, but excluding, `end_hour`.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, start_hour: SupportsIndex, end_hour: SupportsIndex) -> LocalHours: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> LocalHours: ...
    def __repr__(self, /) -> str: ...
    @property
    def end_hour(self, /) -> int:
        """
        Hour of the end, 0 to 24; if it is not after `start_hour`, it is on the next day, as in 22 to 2. -1 if the JSON
        omits it.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LocalHours:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def start_hour(self, /) -> int:
        """
        First hour, 0 to 23; -1 if the JSON omits it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class LocalWindows:
    """
    The UTC windows of local hours.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, windows: Iterable[TimeWindow], exact: bool, first_window: UtcInterval, first_window_local: str, dst_safe_windows: Iterable[TimeWindow], periods: Iterable[LocalWindowsPeriod], clock_changes: Iterable[ClockChange], notes: Iterable[str]) -> LocalWindows: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> LocalWindows: ...
    def __repr__(self, /) -> str: ...
    @property
    def clock_changes(self, /) -> tuple[ClockChange, ...]:
        """
        Every local clock change during the campaign.
        """
    @property
    def dst_safe_windows(self, /) -> tuple[TimeWindow, ...]:
        """
        The UTC windows that are within the local hours on every day of the campaign, even across clock changes; empty
        if there are none.
        """
    @property
    def exact(self, /) -> bool:
        """
        Whether the windows equal the requested local hours while the UTC offset is that of the first day.
        """
    @property
    def first_window(self, /) -> UtcInterval:
        """
        The first of these windows.
        """
    @property
    def first_window_local(self, /) -> str:
        """
        The same in local time, such as `2026-03-02 22:00 to 2026-03-03 02:00`.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LocalWindows:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def notes(self, /) -> tuple[str, ...]:
        """
        The same in words, with further notes.
        """
    @property
    def periods(self, /) -> tuple[LocalWindowsPeriod, ...]:
        """
        The days of the campaign, split at the local clock changes; one entry if there are none. To stay within the
        local hours all the time, schedule one campaign for each period with its windows.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def windows(self, /) -> tuple[TimeWindow, ...]:
        """
        The windows to send, correct for the UTC offset of the first day.
        """

@final
class LocalWindowsPeriod:
    """
    A period of a campaign in which the offset from UTC is the same. The UTC day of a clock change starts a period.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, start_date: date | str, end_date: date | str, utc_offset: str, windows: Iterable[TimeWindow], local_hours: Iterable[str]) -> LocalWindowsPeriod: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> LocalWindowsPeriod: ...
    def __repr__(self, /) -> str: ...
    @property
    def end_date(self, /) -> date:
        """
        Last day, in UTC.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LocalWindowsPeriod:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def local_hours(self, /) -> tuple[str, ...]:
        """
        The local hours of the first period's windows in these days, such as `21:00-01:00`.
        """
    @property
    def start_date(self, /) -> date:
        """
        First day, in UTC.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def utc_offset(self, /) -> str:
        """
        The offset of local time from UTC, such as `-05:00` or `+05:30`.
        """
    @property
    def windows(self, /) -> tuple[TimeWindow, ...]:
        """
        The windows for these days; empty if the platform would accept none.
        """

@final
class LocalWindowsRequest:
    """
    Requests the UTC windows of local hours.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, time_zone: str, local_hours: Iterable[LocalHours], start_date: date | str, end_date: date | str, rounding: Literal["inward", "outward"] | str | None = None, version: Literal["v1", "v2", "v3"] | str | None = None) -> LocalWindowsRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> LocalWindowsRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def end_date(self, /) -> date:
        """
        Last day of the campaign, in UTC.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LocalWindowsRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def local_hours(self, /) -> tuple[LocalHours, ...]:
        """
        The local hours of the day, at least one entry; they may cross midnight.
        """
    @property
    def rounding(self, /) -> HourRounding | None:
        """
        The direction of rounding when the hours cannot be expressed exactly; inward when absent.
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
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """
    @property
    def version(self, /) -> SoftwareVersion | None:
        """
        The version that the windows are for: v3 (the default) requires at least 4 hours, v2 accepts any length.
        """

@final
class Location:
    """
    The position of a device, or the reason why it is unknown.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, msid: str, position: Position | None = None, error: PositionError | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> Location: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> Location: ...
    def __repr__(self, /) -> str: ...
    @property
    def error(self, /) -> PositionError | None:
        """
        The error, if there is no position.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> Location:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def msid(self, /) -> str:
        """
        The phone number of the line.
        """
    @property
    def position(self, /) -> Position | None:
        """
        The position, if there is one.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class LocationAccountUsage:
    """
    The number of billed location requests of an account. Assumed, like the response that contains it.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, account_name: str, transactions_count: SupportsIndex | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> LocationAccountUsage: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> LocationAccountUsage: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str:
        """
        The account.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LocationAccountUsage:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def transactions_count(self, /) -> int | None:
        """
        The number of billed requests.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

class LocationAccuracy(OpenEnum):
    """
    The requested accuracy of a position.
    """
    COARSE = "0"
    """
    The cell of the network; the only value that the platform offers.
    """

class LocationCacheMode(OpenEnum):
    """
    Whether the platform may return a cached position.
    """
    CACHED = "0"
    """
    The last known position; the report is ready at once.
    """
    FRESH = "1"
    """
    A position from the network.
    """
    PREFER_CACHED = "2"
    """
    Also a position from the network; the platform's documentation does not explain the difference.
    """

@final
class LocationCallbackListener:
    """
    Registers the URL to which the platform sends location messages. Each service needs its own URL.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, name: Literal["Location", "DeviceLocation"] | str, url: str) -> LocationCallbackListener: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> LocationCallbackListener: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LocationCallbackListener:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def name(self, /) -> LocationCallbackService:
        """
        The service.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def url(self, /) -> str:
        """
        The URL of the listener: `https`.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class LocationCallbackRegistration:
    """
    A location listener that was registered.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, name: Literal["Location", "DeviceLocation"] | str, account_name: str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> LocationCallbackRegistration: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> LocationCallbackRegistration: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LocationCallbackRegistration:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def name(self, /) -> LocationCallbackService:
        """
        The service.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

class LocationCallbackService(OpenEnum):
    """
    The subject of the messages to a location listener.
    """
    DEVICE_LOCATION = "DeviceLocation"
    """
    Positions, one message for each device.
    """
    LOCATION = "Location"
    """
    Reports that are ready.
    """

@final
class LocationConsent:
    """
    Whether devices of an account may be located.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_list: Iterable[str], account_name: str | None = None, all_device_consent: SupportsIndex | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> LocationConsent: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> LocationConsent: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account.
        """
    @property
    def all_device_consent(self, /) -> int | None:
        """
        Whether all devices may be located: 1 yes, 0 no, 2 only those in the list (assumed).
        """
    @property
    def device_list(self, /) -> tuple[str, ...]:
        """
        The devices that may be located.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LocationConsent:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class LocationConsentRequest:
    """
    Gives consent to locate devices.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, account_name: str | None = None, device_list: Iterable[str] | None = None) -> LocationConsentRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> LocationConsentRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def device_list(self, /) -> tuple[str, ...] | None:
        """
        The devices; all devices of the account when absent.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LocationConsentRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class LocationConsentUpdate:
    """
    Changes whether devices of the account may be located.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, account_name: str | None = None, all_device_consent: SupportsIndex | None = None) -> LocationConsentUpdate: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> LocationConsentUpdate: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def all_device_consent(self, /) -> int | None:
        """
        Whether all devices may be located: 1 yes, 0 no.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LocationConsentUpdate:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class LocationDevice:
    """
    A device to locate.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, id: str, kind: Literal["imei", "iccid", "eid", "mdn", "msisdn", "meid", "esn", "imsi", "min", "sku"] | str, mdn: str) -> LocationDevice: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> LocationDevice: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LocationDevice:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def id(self, /) -> str:
        """
        Its identifier.
        """
    @property
    def kind(self, /) -> DeviceIdKind:
        """
        The kind of the identifier, such as `imei`.
        """
    @property
    def mdn(self, /) -> str:
        """
        The phone number of its line: 10 digits.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class LocationReport:
    """
    The status of a location report.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, transaction_id: str, status: Literal["QUEUED", "INPROGRESS", "COMPLETED", "CANCELLED"] | str, unknown_members: Iterable[UnknownMember] | None = None) -> LocationReport: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> LocationReport: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LocationReport:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def status(self, /) -> LocationReportStatus:
        """
        Its status.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def transaction_id(self, /) -> str:
        """
        Identifies the report.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class LocationReportPage:
    """
    One page of a location report.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, locations: Iterable[Location], has_more_data: bool | None = None, start_index: SupportsIndex | None = None, total_count: SupportsIndex | None = None, transaction_id: str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> LocationReportPage: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> LocationReportPage: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LocationReportPage:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def has_more_data(self, /) -> bool | None:
        """
        Whether more follow; absent if the platform does not say.
        """
    @property
    def locations(self, /) -> tuple[Location, ...]:
        """
        The positions of this page.
        """
    @property
    def start_index(self, /) -> int | None:
        """
        The index of the first record, counted from 0.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def total_count(self, /) -> int | None:
        """
        The total number of records.
        """
    @property
    def transaction_id(self, /) -> str | None:
        """
        Identifies the report.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

class LocationReportStatus(OpenEnum):
    """
    The status of a location report.
    """
    CANCELLED = "CANCELLED"
    """
    Cancelled. Assumed: the platform's documentation does not name this value.
    """
    COMPLETED = "COMPLETED"
    """
    Ready to read, for 30 days.
    """
    IN_PROGRESS = "INPROGRESS"
    """
    In progress.
    """
    QUEUED = "QUEUED"
    """
    Queued; it can be cancelled only in this state.
    """

@final
class LocationRequest:
    """
    Requests the positions of devices.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_list: Iterable[LocationDevice], account_name: str | None = None, accuracy_mode: Literal["0"] | str | None = None, cache_mode: Literal["0", "1", "2"] | str | None = None) -> LocationRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> LocationRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def accuracy_mode(self, /) -> LocationAccuracy | None:
        """
        The accuracy.
        """
    @property
    def cache_mode(self, /) -> LocationCacheMode | None:
        """
        Whether a cached position may be returned.
        """
    @property
    def device_list(self, /) -> tuple[LocationDevice, ...]:
        """
        The devices: at most 20 for an immediate response, 10,000 for a report.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LocationRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class LocationSubscription:
    """
    An account's subscription to location services.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, account_name: str | None = None, location_type: str | None = None, max_allowance: SupportsIndex | None = None, purchase_time: datetime | str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> LocationSubscription: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> LocationSubscription: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LocationSubscription:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def location_type(self, /) -> str | None:
        """
        The kind of licence, such as `TS-LOC-COARSE-CellID-5K`.
        """
    @property
    def max_allowance(self, /) -> int | None:
        """
        The number of requests that a cycle includes.
        """
    @property
    def purchase_time(self, /) -> datetime | None:
        """
        When it was bought.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class LocationTransaction:
    """
    A location request that was cancelled.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, transaction_id: str, unknown_members: Iterable[UnknownMember] | None = None) -> LocationTransaction: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> LocationTransaction: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LocationTransaction:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def transaction_id(self, /) -> str:
        """
        Identifies the request.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class LocationUsage:
    """
    The number of billed location requests. The platform's documentation does not show this response; it is assumed.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, accounts: Iterable[LocationAccountUsage], account_name: str | None = None, transactions_count: SupportsIndex | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> LocationUsage: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> LocationUsage: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account.
        """
    @property
    def accounts(self, /) -> tuple[LocationAccountUsage, ...]:
        """
        The number for each account that this one manages.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LocationUsage:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def transactions_count(self, /) -> int | None:
        """
        The number of billed requests.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class LocationUsageRequest:
    """
    Requests the number of billed location requests.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, start_date: date | str, end_date: date | str, account_name: str | None = None, usage_for_all_accounts: bool | None = None) -> LocationUsageRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> LocationUsageRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def end_date(self, /) -> date:
        """
        Last day. Sent as month-day-year.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LocationUsageRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def start_date(self, /) -> date:
        """
        First day. Sent as month-day-year.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def usage_for_all_accounts(self, /) -> bool | None:
        """
        Whether to include the accounts that this one manages.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class Locations:
    """
    Device Location: positions, reports, consent and exclusions.
    """
    def cancel_async(self, /, transaction_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> LocationTransaction:
        """
        Cancels a request of `locate_async`.
        """
    def cancel_report(self, /, transaction_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> LocationTransaction:
        """
        Cancels a report that is still queued.
        """
    def create_consent(self, /, request: LocationConsentRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> ConsentTransaction:
        """
        Gives consent to locate devices.
        """
    def create_report(self, /, request: LocationRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Starts a location report for devices, at most 10,000; read it with `list_report_locations` when it is complete.

        With the cache mode `Cached` the report is complete at once, and the platform sends no message.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def deregister_callback(self, /, service_name: Literal["Location", "DeviceLocation"] | str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Success:
        """
        Removes a location listener.
        """
    def exclude_devices(self, /, request: ExclusionRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Success:
        """
        Excludes devices from being located.
        """
    def get_consent(self, /, *, device_id: str | None = None, account: str | None = None, timeout: float | timedelta | None = None) -> LocationConsent:
        """
        Reads whether the devices of the account, or one of them, may be located.
        """
    def get_report_status(self, /, transaction_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> LocationReport:
        """
        Reads the status of a report.
        """
    def get_subscription(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> LocationSubscription:
        """
        Reads the account's subscription to location services.
        """
    def get_usage(self, /, request: LocationUsageRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> LocationUsage:
        """
        Reads the number of billed location requests.
        """
    def list_callbacks(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> list[LocationCallbackListener]:
        """
        Lists the location listeners of the account.
        """
    def list_exclusions(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Pager[ExclusionPage, str]:
        """
        Lists the devices that are excluded from being located, by IMEI or MEID.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def list_report_locations(self, /, transaction_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Pager[LocationReportPage, Location]:
        """
        Lists the positions of a complete report. The platform keeps reports for 30 days.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def locate(self, /, request: LocationRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> list[Location]:
        """
        Locates devices now, at most 20. A device without a position has an error instead; the platform rejects the call
        if no device has a position.
        """
    def locate_async(self, /, request: LocationRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Locates many devices, at most 10,000; a message for each device reports its position.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def register_callback(self, /, listener: LocationCallbackListener, *, account: str | None = None, timeout: float | timedelta | None = None) -> LocationCallbackRegistration:
        """
        Registers the URL to which the platform sends location messages.
        """
    def remove_exclusions(self, /, device_list: Iterable[str], *, account: str | None = None, timeout: float | timedelta | None = None) -> Success:
        """
        Removes the exclusion of devices from being located.
        """
    def update_consent(self, /, request: LocationConsentUpdate, *, account: str | None = None, timeout: float | timedelta | None = None) -> ConsentTransaction:
        """
        Changes whether devices of the account may be located.
        """

@final
class LoggingDevice:
    """
    A device whose client writes a verbose log.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_id: str, expiry_date: date | str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> LoggingDevice: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> LoggingDevice: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_id(self, /) -> str:
        """
        The IMEI.
        """
    @property
    def expiry_date(self, /) -> date | None:
        """
        The day on which the logging ends, in UTC: 7 days after it started.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LoggingDevice:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class LoginRequest:
    """
    Logs a user in. Five failed logins in a row lock the user until the platform's support unlocks it.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __copy__(self, /) -> LoginRequest: ...
    def __deepcopy__(self, /, _memo: Any) -> LoginRequest: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, username: str, password: str) -> LoginRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> LoginRequest: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> LoginRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def password(self, /) -> str:
        """
        The password of that user.
        """
    def to_dict(self, /, *, secrets: bool = False) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.

        Raises `TypeError` when the model holds a secret, unless `secrets` is true: the dictionary holds it in
        clear text.
        """
    @property
    def username(self, /) -> str:
        """
        The API (UWS) user name.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class MemoryTokenStore:
    """
    Shares the tokens among the clients of one process: they use one session, and log in once.
    """
    def __new__(cls, /) -> MemoryTokenStore: ...
    def __repr__(self, /) -> str: ...

@final
class MismatchRequest:
    """
    Requests the SIMs that were found in hardware other than the one they are paired with.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, filter: TimeRange, account_name: str | None = None, devices: Iterable[DeviceIdentifiers | DeviceId | str | Iterable[DeviceId | str]] | None = None, group_name: str | None = None) -> MismatchRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> MismatchRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def devices(self, /) -> tuple[DeviceIdentifiers, ...] | None:
        """
        Restricts the list to these devices.
        """
    @property
    def filter(self, /) -> TimeRange:
        """
        When the mismatch was found.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> MismatchRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def group_name(self, /) -> str | None:
        """
        Restricts the list to devices of this group.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class MismatchedDevice:
    """
    A SIM that was found in other hardware.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, account_name: str | None = None, mdn: str | None = None, activation_date: datetime | str | None = None, iccid: str | None = None, pre_imei: str | None = None, post_imei: str | None = None, sim_ota_date: datetime | str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> MismatchedDevice: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> MismatchedDevice: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account.
        """
    @property
    def activation_date(self, /) -> datetime | None:
        """
        When the SIM was last activated.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> MismatchedDevice:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def iccid(self, /) -> str | None:
        """
        The SIM.
        """
    @property
    def mdn(self, /) -> str | None:
        """
        Phone number of the line.
        """
    @property
    def post_imei(self, /) -> str | None:
        """
        The IMEI it was found in.
        """
    @property
    def pre_imei(self, /) -> str | None:
        """
        The IMEI it is paired with.
        """
    @property
    def sim_ota_date(self, /) -> datetime | None:
        """
        When the SIM was activated over the air.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class MonitorRequest:
    """
    Starts monitoring whether devices can be reached.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, request_type: Literal["REACHABLE_FOR_DATA", "REACHABLE_FOR_SMS", "LOSS_OF_CONNECTIVITY", "REACHABLE_FOR_DATA_SMS", "REACHABLE_FOR_DATA_AND_LOSS", "REACHABLE_FOR_SMS_AND_LOSS", "REACHABLE_FOR_DATA_SMS_AND_LOSS"] | str, devices: Iterable[DeviceIdentifiers | DeviceId | str | Iterable[DeviceId | str]], monitor_expiration_time: datetime | str, account_name: str | None = None) -> MonitorRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> MonitorRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def devices(self, /) -> tuple[DeviceIdentifiers, ...]:
        """
        The devices. A device that is listed twice is monitored once.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> MonitorRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def monitor_expiration_time(self, /) -> datetime:
        """
        When the monitoring ends: at most 3,650 days from now.
        """
    @property
    def request_type(self, /) -> ReachabilityType:
        """
        The event to watch.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class MoveRequest:
    """
    Moves devices to another account of the same customer.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, account_name: str | None = None, devices: Iterable[DeviceIdentifiers | DeviceId | str | Iterable[DeviceId | str]] | None = None, filter: DeviceFilter | None = None, custom_fields: Iterable[KeyValue] | None = None, group_name: str | None = None, carrier_ip_pool_name: str | None = None, service_plan: str | None = None) -> MoveRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> MoveRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account that the devices move to; the client's own when absent.
        """
    @property
    def carrier_ip_pool_name(self, /) -> str | None:
        """
        The pool that provides the IP addresses.
        """
    @property
    def custom_fields(self, /) -> tuple[KeyValue, ...] | None:
        """
        Custom fields to set.
        """
    @property
    def devices(self, /) -> tuple[DeviceIdentifiers, ...] | None:
        """
        The devices: at most 10,000. Set these or a filter, not both.
        """
    @property
    def filter(self, /) -> DeviceFilter | None:
        """
        Selects devices instead; `account` is their current account.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> MoveRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def group_name(self, /) -> str | None:
        """
        The group to add the devices to.
        """
    @property
    def service_plan(self, /) -> str | None:
        """
        The code of the plan in the new account.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class Nidd:
    """
    Non-IP data delivery (NIDD) to narrow-band devices.
    """
    def send(self, /, request: NiddMessageRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Sends data to a narrow-band device that has no IP address; a listener of `NiddService` must be registered.

        An unreachable device gets the data later: the first message has the status `Queued`, and a second one reports
        the result.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """

@final
class NiddDelivery:
    """
    The delivery result of data for a device.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_ids: Iterable[DeviceId | str], account_name: str | None = None, acknowledge_time: datetime | str | None = None, first_attempt_delivery_time: datetime | str | None = None, reason: str | None = None) -> NiddDelivery: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> NiddDelivery: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account.
        """
    @property
    def acknowledge_time(self, /) -> datetime | None:
        """
        When the network confirmed the delivery.
        """
    @property
    def device_ids(self, /) -> tuple[DeviceId, ...]:
        """
        All identifiers of the device.
        """
    @property
    def first_attempt_delivery_time(self, /) -> datetime | None:
        """
        When the network first tried to deliver.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> NiddDelivery:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def reason(self, /) -> str | None:
        """
        The reason, such as `Buffered, device not reachable`.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class NiddMessageRequest:
    """
    Sends data to a narrow-band device that has no IP address.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_ids: Iterable[DeviceId | str], maximum_delivery_time: SupportsIndex, message: str, account_name: str | None = None) -> NiddMessageRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> NiddMessageRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def device_ids(self, /) -> tuple[DeviceId, ...]:
        """
        The device.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> NiddMessageRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def maximum_delivery_time(self, /) -> int:
        """
        The time for which the platform tries to deliver, in seconds: 2 to 2,592,000 (30 days).
        """
    @property
    def message(self, /) -> str:
        """
        The data in base64: at most 1,358 bytes before the encoding.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class NiddResponse:
    """
    Non-IP data: one of the three parts.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, uplink: NiddUplink | None = None, delivery: NiddDelivery | None = None, configuration: NiddDelivery | None = None) -> NiddResponse: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> NiddResponse: ...
    def __repr__(self, /) -> str: ...
    @property
    def configuration(self, /) -> NiddDelivery | None:
        """
        Whether the line can receive non-IP data.
        """
    @property
    def delivery(self, /) -> NiddDelivery | None:
        """
        The delivery result of data for the device.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> NiddResponse:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def uplink(self, /) -> NiddUplink | None:
        """
        Data that the device sent.
        """

@final
class NiddUplink:
    """
    Data that a device sent.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_ids: Iterable[DeviceId | str], account_name: str | None = None, message: str | None = None) -> NiddUplink: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> NiddUplink: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account.
        """
    @property
    def device_ids(self, /) -> tuple[DeviceId, ...]:
        """
        All identifiers of the device.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> NiddUplink:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def message(self, /) -> str | None:
        """
        The data in base64; padding that the platform wrote as `\\u003d` is repaired.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class Oauth:
    """
    The bearer token of the platform's gateway. The client requests it when needed.
    """
    def request_token(self, /, request: TokenRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> BearerToken:
        """
        Requests a bearer token with the client's key and secret.

        The platform returns the same token until it expires, one hour after its first issue; `expires_in` is the
        remainder of that hour. The client sends this request automatically when needed.
        """

@final
class OrderStatusRequest:
    """
    Requests the status of the order to activate a device.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, devices: Iterable[DeviceIdentifiers | DeviceId | str | Iterable[DeviceId | str]], account_name: str | None = None, order_request_id: str | None = None) -> OrderStatusRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> OrderStatusRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def devices(self, /) -> tuple[DeviceIdentifiers, ...]:
        """
        The device: exactly one, by ESN, ICCID or MEID.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> OrderStatusRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def order_request_id(self, /) -> str | None:
        """
        The `requestId` of the activation.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class OrderStatusResponse:
    """
    The result of an order to activate a device.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, status: Literal["Pending", "Success", "Failed", "PartialSuccess"] | str | None = None, order_request_id: str | None = None) -> OrderStatusResponse: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> OrderStatusResponse: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> OrderStatusResponse:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def order_request_id(self, /) -> str | None:
        """
        The `requestId` of the activation.
        """
    @property
    def status(self, /) -> RequestStatus | None:
        """
        Its status.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class PasswordResetRequest:
    """
    Requests a new password, which the platform generates.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __copy__(self, /) -> PasswordResetRequest: ...
    def __deepcopy__(self, /, _memo: Any) -> PasswordResetRequest: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, old_password: str) -> PasswordResetRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> PasswordResetRequest: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> PasswordResetRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def old_password(self, /) -> str:
        """
        The current password.
        """
    def to_dict(self, /, *, secrets: bool = False) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.

        Raises `TypeError` when the model holds a secret, unless `secrets` is true: the dictionary holds it in
        clear text.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class PasswordResetResult:
    """
    The new password. It is valid at once; store it before you do anything else.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, new_password: str) -> PasswordResetResult: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> PasswordResetResult: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> PasswordResetResult:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def new_password(self, /) -> str:
        """
        The password that now applies.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class PendingRequest:
    """
    An asynchronous request that the platform has accepted.

    It is done when `client.deliver_callback` has received every expected callback, or when a poll of the
    platform reports that it is done, whichever is first. The platform supports polling for requests to
    activate, deactivate, suspend or restore one device, and for location reports.
    """
    def __repr__(self, /) -> str: ...
    @property
    def accepted(self, /) -> RequestAccepted:
        """
        The platform's response to the request.
        """
    @property
    def callbacks(self, /) -> tuple[ConnectivityCallback, ...]:
        """
        The callbacks of the request that the client has received so far, in order.
        """
    @property
    def id(self, /) -> str:
        """
        The identifier of the request; `client.pending_request(id)` resumes the request from it.
        """
    @property
    def progress(self, /) -> RequestProgress:
        """
        The progress of the request, from its callbacks and earlier polls; sends nothing.
        """
    def status(self, /) -> RequestStatus:
        """
        Returns the status of the request. Uses the callbacks received so far; if they do not determine the status and
        the operation supports polling, polls the platform.
        """
    def wait(self, /, *, timeout: "float | timedelta | None" = 86400.0, poll_interval: "float | timedelta | None" = 30.0, on_progress: Callable[[RequestProgress], object] | None = None, expected_callbacks: SupportsIndex | None = None, account: str | None = None) -> RequestResult:
        """
        Waits until the request is done, and returns its result.

        Check its `status`: a request that failed is done too. `timeout` is the longest time to wait, 24 hours by default
        (then raises `TimeoutError`, which says what is missing); `poll_interval` is the time between two polls of the
        platform, 30 seconds by default; both in seconds or as a `timedelta`. `on_progress` is called with a
        `RequestProgress` at once, at each change and after each poll, and an exception that it raises ends the wait.
        `expected_callbacks` is the number of expected callbacks, if the request itself does not determine it. Ctrl-C ends the wait and
        does not affect the request.
        """

@final
class PlaceOfUse:
    """
    The user and place of use of a line, which decide the taxes.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, address: Address | None = None, customer_name: CustomerName | None = None) -> PlaceOfUse: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> PlaceOfUse: ...
    def __repr__(self, /) -> str: ...
    @property
    def address(self, /) -> Address | None:
        """
        The place of use.
        """
    @property
    def customer_name(self, /) -> CustomerName | None:
        """
        The user.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> PlaceOfUse:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

class PlanOutcome(OpenEnum):
    """
    How much of a plan was scheduled.
    """
    NOT_SCHEDULED = "notScheduled"
    """
    No device was scheduled.
    """
    PARTIALLY_SCHEDULED = "partiallyScheduled"
    """
    Some devices were scheduled; others were rejected, or their part has a problem.
    """
    SCHEDULED = "scheduled"
    """
    Every device that needs the upgrade is in a part that was scheduled or waits for its pilot.
    """

@final
class PlannedCampaign:
    """
    A plan that was scheduled, at least in part. It is plain data: store it and pass it to `continue_plan`,
    `get_plan_report` and `cancel_plan`, even after a restart.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, plan: CampaignPlan, outcome: Literal["scheduled", "partiallyScheduled", "notScheduled"] | str, parts: Iterable[CampaignPart], rejected: Iterable[RejectedDevice]) -> PlannedCampaign: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> PlannedCampaign: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> PlannedCampaign:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def outcome(self, /) -> PlanOutcome:
        """
        How much of the plan was scheduled. If it is only a part, `rejected` and the `problem` of each part say what was
        not, and why.
        """
    @property
    def parts(self, /) -> tuple[CampaignPart, ...]:
        """
        Its parts, including those that wait.
        """
    @property
    def plan(self, /) -> CampaignPlan:
        """
        The plan.
        """
    @property
    def rejected(self, /) -> tuple[RejectedDevice, ...]:
        """
        The rejected devices, and the reasons.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class Position:
    """
    The position of a device.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, latitude: SupportsFloat | SupportsIndex | None = None, longitude: SupportsFloat | SupportsIndex | None = None, radius: SupportsFloat | SupportsIndex | None = None, time: datetime | str | None = None, utc_offset: str | None = None, qos: bool | None = None) -> Position: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> Position: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> Position:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def latitude(self, /) -> float | None:
        """
        Latitude in degrees, north is positive. `x` on the wire.
        """
    @property
    def longitude(self, /) -> float | None:
        """
        Longitude in degrees, east is positive. `y` on the wire.
        """
    @property
    def qos(self, /) -> bool | None:
        """
        Whether the accuracy is as requested.
        """
    @property
    def radius(self, /) -> float | None:
        """
        Radius in metres of the circle that contains the device.
        """
    @property
    def time(self, /) -> datetime | None:
        """
        When the position was determined, in UTC.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def utc_offset(self, /) -> str | None:
        """
        Offset from UTC at the position.
        """

@final
class PositionError:
    """
    The reason why a device could not be located.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, time: datetime | str | None = None, utc_offset: str | None = None, kind: str | None = None, info: str | None = None) -> PositionError: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> PositionError: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> PositionError:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def info(self, /) -> str | None:
        """
        The cause, such as `Exception code=ABSENT SUBSCRIBER`.
        """
    @property
    def kind(self, /) -> str | None:
        """
        The kind of failure, such as `POSITION METHOD FAILURE`.
        """
    @property
    def time(self, /) -> datetime | None:
        """
        When it failed, in UTC.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def utc_offset(self, /) -> str | None:
        """
        Offset from UTC.
        """

@final
class PrlRequest:
    """
    Requests the preferred roaming list of CDMA devices.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, account_name: str | None = None, device_ids: Iterable[DeviceId | str] | None = None, custom_fields: Iterable[KeyValue] | None = None, group_name: str | None = None, service_plan: str | None = None) -> PrlRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> PrlRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def custom_fields(self, /) -> tuple[KeyValue, ...] | None:
        """
        Selects the devices with these custom fields.
        """
    @property
    def device_ids(self, /) -> tuple[DeviceId, ...] | None:
        """
        The devices, one identifier for each. Set these or a selection below, not both.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> PrlRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def group_name(self, /) -> str | None:
        """
        Selects the devices of this group.
        """
    @property
    def service_plan(self, /) -> str | None:
        """
        Selects the devices on this plan.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class PrlResponse:
    """
    The preferred roaming list of a device.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, prl_version: str | None = None, reported_at: datetime | str | None = None) -> PrlResponse: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> PrlResponse: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> PrlResponse:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def prl_version(self, /) -> str | None:
        """
        Its version.
        """
    @property
    def reported_at(self, /) -> datetime | None:
        """
        When the device reported it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class ProfileResponse:
    """
    The result of a change of a profile.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, status: Literal["EXECUTED_SUCCESS", "EXECUTED_WITHWARNING", "EXECUTED_FAILED"] | str | None = None, profile_state: str | None = None, iccid: str | None = None) -> ProfileResponse: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> ProfileResponse: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> ProfileResponse:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def iccid(self, /) -> str | None:
        """
        The profile.
        """
    @property
    def profile_state(self, /) -> str | None:
        """
        The state of the profile afterwards: `Enabled`, `Disabled` or `Deleted`.
        """
    @property
    def status(self, /) -> ProfileStatus | None:
        """
        The result.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

class ProfileStatus(OpenEnum):
    """
    The result of a change of a profile.
    """
    FAILED = "EXECUTED_FAILED"
    """
    Failed.
    """
    SUCCESS = "EXECUTED_SUCCESS"
    """
    The request succeeded.
    """
    WITH_WARNING = "EXECUTED_WITHWARNING"
    """
    The profile was downloaded but is not enabled yet; another message follows.
    """

@final
class PromoChange:
    """
    A promotion that was removed from a device. Assumed.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, change: str | None = None, change_date: datetime | str | None = None) -> PromoChange: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> PromoChange: ...
    def __repr__(self, /) -> str: ...
    @property
    def change(self, /) -> str | None:
        """
        The promotion that ended.
        """
    @property
    def change_date(self, /) -> datetime | None:
        """
        When it ended.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> PromoChange:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

class Protocol(OpenEnum):
    """
    The protocol that manages a device over the air; it decides which service upgrades the device.

    The platform spells one protocol in several ways and expects a different spelling in each call; the client reads
    all of them and sends the one that the call expects.
    """
    ALL = "all"
    """
    Every protocol; valid only as a filter in lists of firmware.
    """
    HTTP = "HTTP"
    """
    HTTP: devices check in with the platform and are upgraded by Software Management v2.
    """
    LWM2M = "LWM2M"
    """
    Lightweight M2M: upgraded by Software Management v3.
    """
    NONE = "NONE"
    """
    No over-the-air management.
    """
    OMA_DM = "OMA"
    """
    OMA Device Management: upgraded by Software Management v1 or v3.
    """

@final
class ProvisioningEvent:
    """
    A provisioning event of a line.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, occurred_at: datetime | str, extended_attributes: Iterable[KeyValue], status: str | None = None, event_by: str | None = None, event_type: str | None = None, mdn: str | None = None, msisdn: str | None = None, service_plan: str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> ProvisioningEvent: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> ProvisioningEvent: ...
    def __repr__(self, /) -> str: ...
    @property
    def event_by(self, /) -> str | None:
        """
        The user who caused it.
        """
    @property
    def event_type(self, /) -> str | None:
        """
        The kind of event, such as `Activation Confirmed`.
        """
    @property
    def extended_attributes(self, /) -> tuple[KeyValue, ...]:
        """
        Further attributes that the platform sends.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> ProvisioningEvent:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def mdn(self, /) -> str | None:
        """
        Phone number of the line.
        """
    @property
    def msisdn(self, /) -> str | None:
        """
        Phone number with country code.
        """
    @property
    def occurred_at(self, /) -> datetime:
        """
        When it occurred.
        """
    @property
    def service_plan(self, /) -> str | None:
        """
        The plan, by its code.
        """
    @property
    def status(self, /) -> str | None:
        """
        The result, such as `Success`.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class ProvisioningPage:
    """
    One page of provisioning events.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, provisioning_history: Iterable[ProvisioningEvent], has_more_data: bool | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> ProvisioningPage: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> ProvisioningPage: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> ProvisioningPage:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def has_more_data(self, /) -> bool | None:
        """
        Whether more follow; absent if the platform does not say.
        """
    @property
    def provisioning_history(self, /) -> tuple[ProvisioningEvent, ...]:
        """
        The events of this page.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class Reachability:
    """
    Reachability monitors for data, short messages and loss of connection.
    """
    def list_monitors(self, /, request: ListMonitorsRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Requests the active monitors of devices.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def start(self, /, request: MonitorRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Starts monitoring whether devices can be reached, for at most 3,650 days.

        The first message for each device confirms its monitor; another message follows after each change.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def status(self, /, request: ReachabilityStatusRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Requests whether a device can be reached now.

        If it cannot, a second message reports when it can, until the request expires.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def stop(self, /, request: StopMonitorsRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Stops monitors, by their identifiers.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """

@final
class ReachabilityResponse:
    """
    A monitor, and whether its device can be reached.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, monitor_id: str | None = None, reachability_status: Literal["REACHABLE_FOR_DATA", "REACHABLE_FOR_SMS", "LOSS_OF_CONNECTIVITY", "REACHABLE_FOR_DATA_SMS", "REACHABLE_FOR_DATA_AND_LOSS", "REACHABLE_FOR_SMS_AND_LOSS", "REACHABLE_FOR_DATA_SMS_AND_LOSS"] | str | None = None, monitor_type: Literal["REACHABLE_FOR_DATA", "REACHABLE_FOR_SMS", "LOSS_OF_CONNECTIVITY", "REACHABLE_FOR_DATA_SMS", "REACHABLE_FOR_DATA_AND_LOSS", "REACHABLE_FOR_SMS_AND_LOSS", "REACHABLE_FOR_DATA_SMS_AND_LOSS"] | str | None = None, max_ue_availability_time: datetime | str | None = None, expiration_time: datetime | str | None = None) -> ReachabilityResponse: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> ReachabilityResponse: ...
    def __repr__(self, /) -> str: ...
    @property
    def expiration_time(self, /) -> datetime | None:
        """
        When the monitor ends.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> ReachabilityResponse:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def max_ue_availability_time(self, /) -> datetime | None:
        """
        The time until which the device stays reachable, in UTC.
        """
    @property
    def monitor_id(self, /) -> str | None:
        """
        The monitor.
        """
    @property
    def monitor_type(self, /) -> ReachabilityType | None:
        """
        What the monitor watches.
        """
    @property
    def reachability_status(self, /) -> ReachabilityType | None:
        """
        The reachability of the device; absent if it cannot be reached.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class ReachabilityStatusRequest:
    """
    Requests whether a device can be reached now; if it cannot, a second message reports when it can.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device: DeviceId | str, account_name: str | None = None, request_type: Literal["REACHABLE_FOR_DATA", "REACHABLE_FOR_SMS", "LOSS_OF_CONNECTIVITY", "REACHABLE_FOR_DATA_SMS", "REACHABLE_FOR_DATA_AND_LOSS", "REACHABLE_FOR_SMS_AND_LOSS", "REACHABLE_FOR_DATA_SMS_AND_LOSS"] | str | None = None, request_expiration_time: datetime | str | None = None) -> ReachabilityStatusRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> ReachabilityStatusRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def device(self, /) -> DeviceId:
        """
        The device.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> ReachabilityStatusRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def request_expiration_time(self, /) -> datetime | None:
        """
        When the request expires: an hour from now when absent, at most 3,650 days from now.
        """
    @property
    def request_type(self, /) -> ReachabilityType | None:
        """
        The kind of reachability; `REACHABLE_FOR_DATA` when absent.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

class ReachabilityType(OpenEnum):
    """
    The event that a monitor watches.
    """
    DATA = "REACHABLE_FOR_DATA"
    """
    The device can be reached for data.
    """
    DATA_AND_LOSS = "REACHABLE_FOR_DATA_AND_LOSS"
    """
    The device can be reached for data, or can no longer be reached.
    """
    DATA_SMS = "REACHABLE_FOR_DATA_SMS"
    """
    The device can be reached for data or for short messages.
    """
    DATA_SMS_AND_LOSS = "REACHABLE_FOR_DATA_SMS_AND_LOSS"
    """
    The device can be reached for data or short messages, or can no longer be reached.
    """
    LOSS = "LOSS_OF_CONNECTIVITY"
    """
    The device can no longer be reached.
    """
    SMS = "REACHABLE_FOR_SMS"
    """
    The device can be reached for short messages. Not available for LTE devices of the higher categories.
    """
    SMS_AND_LOSS = "REACHABLE_FOR_SMS_AND_LOSS"
    """
    The device can be reached for short messages, or can no longer be reached.
    """

@final
class ReceivedCallback:
    """
    The result of a request to a callback listener: the response to send and the message that it delivered.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, status: SupportsIndex, message: str, event: SoftwareCallback | None = None, connectivity_event: ConnectivityCallback | None = None) -> ReceivedCallback: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> ReceivedCallback: ...
    def __repr__(self, /) -> str: ...
    @property
    def connectivity_event(self, /) -> ConnectivityCallback | None:
        """
        The message, if it is one of Connectivity Management or Location; absent unless the status is 200.
        """
    @property
    def event(self, /) -> SoftwareCallback | None:
        """
        The message, if it is one of Software Management; absent unless the status is 200.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> ReceivedCallback:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def message(self, /) -> str:
        """
        The text to respond with, for people.
        """
    @property
    def status(self, /) -> int:
        """
        The HTTP status to respond with: 200 accepted, 400 invalid message, 401 wrong credentials, 405 not a POST, 408
        too slow, 413 too large.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class Reconcile:
    """
    Whether a request was carried out, after a call whose error sets `outcome_unknown`.

    Each function takes the request of the operation of its name, looks at the platform, and sends nothing
    else. `outcome` is `done`, `notDone`, `partlyDone` with the devices that remain, or `unknown` with the
    reason. The platform may still be working on a request whose response was lost: what a function does not
    find at once, it looks for again later, which takes 10 seconds, and for lines up to 5 minutes.
    """
    def assign_licenses(self, /, devices: DeviceList | Iterable[str], *, account: str | None = None, timeout: float | timedelta | None = None) -> Reconciliation:
        """
        Looks whether devices have licences, in any version.
        """
    def deactivate(self, /, request: DeactivateRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Reconciliation:
        """
        Looks whether the service of a list of devices has ended.
        """
    def remove_licenses(self, /, devices: DeviceList | Iterable[str], *, account: str | None = None, timeout: float | timedelta | None = None) -> Reconciliation:
        """
        Looks whether devices have no licences any more, in any version.
        """
    def restore(self, /, request: DeviceSelectionRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Reconciliation:
        """
        Looks whether the lines of a list of devices are active again.
        """
    def schedule_campaign(self, /, request: CampaignRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Reconciliation:
        """
        Looks for the campaign that `software_v3.schedule_campaign` may have scheduled.
        """
    def schedule_file_campaign(self, /, request: FileCampaignRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Reconciliation:
        """
        Looks for the campaign that `software_v2.schedule_file_campaign` may have scheduled.
        """
    def schedule_software_campaign(self, /, request: SoftwareCampaignRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Reconciliation:
        """
        Looks for the campaign that `software_v2.schedule_software_campaign` may have scheduled.
        """
    def schedule_upgrade(self, /, request: FirmwareUpgradeRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Reconciliation:
        """
        Looks for the upgrade that `software_v1.schedule_upgrade` may have scheduled.
        """
    def suspend(self, /, request: DeviceSelectionRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Reconciliation:
        """
        Looks whether the lines of a list of devices are suspended.
        """

@final
class Reconciliation:
    """
    What the platform shows about a request whose outcome was unknown.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, outcome: Literal["done", "partlyDone", "notDone", "unknown"] | str, remaining: Iterable[DeviceIdentifiers | DeviceId | str | Iterable[DeviceId | str]], reason: str, campaign_id: str | None = None, status: str | None = None) -> Reconciliation: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> Reconciliation: ...
    def __repr__(self, /) -> str: ...
    @property
    def campaign_id(self, /) -> str | None:
        """
        The campaign or upgrade that the request scheduled.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> Reconciliation:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def outcome(self, /) -> ReconciliationOutcome:
        """
        Whether the request was carried out.
        """
    @property
    def reason(self, /) -> str:
        """
        What the outcome is concluded from, and what to do.
        """
    @property
    def remaining(self, /) -> tuple[DeviceIdentifiers, ...]:
        """
        The devices for which the platform does not show what the request asks for.
        """
    @property
    def status(self, /) -> str | None:
        """
        Its status, as the platform spells it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

class ReconciliationOutcome(OpenEnum):
    """
    Whether a request was carried out, as far as the platform shows it.
    """
    DONE = "done"
    """
    The request was carried out: do not send it again.
    """
    NOT_DONE = "notDone"
    """
    The request was not carried out: you can send it again.
    """
    PARTLY_DONE = "partlyDone"
    """
    The request was carried out for some of its devices: send it again for the remaining ones.
    """
    UNKNOWN = "unknown"
    """
    The platform does not show whether the request was carried out; the reason says what to do.
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
        The path and query, exactly as they arrived.
        """

@final
class RegisterCallbackRequest:
    """
    Registers the URL to which the platform sends the messages of a service.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __copy__(self, /) -> RegisterCallbackRequest: ...
    def __deepcopy__(self, /, _memo: Any) -> RegisterCallbackRequest: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, name: Literal["AlertService", "CarrierService", "DevicePRLInformation", "DeviceProfileService", "DevicePromoUsage", "DeviceService", "DeviceSuspensionStatus", "DeviceUsage", "DiagnosticsService", "EnhancedConnectivityService", "ExternalProvisioningChanges", "IntelligenceService", "NiddService", "PromoChanges", "ResumeTrackingNotification", "SMSDeliveryConfirmation", "StateService", "SubscriptionNotificationService", "ExtendedEnhancedConnectivityService", "NetworkEventService", "PwnService", "QoS", "VIPCallbackService"] | str, url: str, username: str | None = None, password: str | None = None) -> RegisterCallbackRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> RegisterCallbackRequest: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> RegisterCallbackRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def name(self, /) -> CallbackService:
        """
        The service. An account has one listener for each.
        """
    @property
    def password(self, /) -> str | None:
        """
        A password that each message contains, in clear text: up to 40 characters.
        """
    def to_dict(self, /, *, secrets: bool = False) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.

        Raises `TypeError` when the model holds a secret, unless `secrets` is true: the dictionary holds it in
        clear text.
        """
    @property
    def url(self, /) -> str:
        """
        The URL of the listener: `https`, on port 80, 443, 9001-9006, 50551-50559 or 28200-28220.
        """
    @property
    def username(self, /) -> str | None:
        """
        A user name that each message contains: up to 40 characters.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class RegisteredCallback:
    """
    A listener of an account.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, service_name: Literal["AlertService", "CarrierService", "DevicePRLInformation", "DeviceProfileService", "DevicePromoUsage", "DeviceService", "DeviceSuspensionStatus", "DeviceUsage", "DiagnosticsService", "EnhancedConnectivityService", "ExternalProvisioningChanges", "IntelligenceService", "NiddService", "PromoChanges", "ResumeTrackingNotification", "SMSDeliveryConfirmation", "StateService", "SubscriptionNotificationService", "ExtendedEnhancedConnectivityService", "NetworkEventService", "PwnService", "QoS", "VIPCallbackService"] | str, account_name: str | None = None, url: str | None = None, username: str | None = None, password: str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> RegisteredCallback: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> RegisteredCallback: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> RegisteredCallback:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def password(self, /) -> str | None:
        """
        The password that each message contains, if one was set. The platform returns it in clear text.
        """
    @property
    def service_name(self, /) -> CallbackService:
        """
        The service.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """
    @property
    def url(self, /) -> str | None:
        """
        The URL of the listener.
        """
    @property
    def username(self, /) -> str | None:
        """
        The user name that each message contains, if one was set.
        """

@final
class RegisteredUpgradeCallback:
    """
    A listener of an account (v1).
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, name: str, account_name: str | None = None, url: str | None = None, username: str | None = None, password: str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> RegisteredUpgradeCallback: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> RegisteredUpgradeCallback: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> RegisteredUpgradeCallback:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def name(self, /) -> str:
        """
        The name of the service.
        """
    @property
    def password(self, /) -> str | None:
        """
        The password that each message contains, if one was set.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """
    @property
    def url(self, /) -> str | None:
        """
        The URL of the listener.
        """
    @property
    def username(self, /) -> str | None:
        """
        The user name that each message contains, if one was set.
        """

@final
class RejectedDevice:
    """
    A device that a plan rejects, and the reason.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_id: str, code: str, reason: str) -> RejectedDevice: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> RejectedDevice: ...
    def __repr__(self, /) -> str: ...
    @property
    def code(self, /) -> str:
        """
        The reason as a code: `device.duplicate`, `device.not_found`, `device.no_protocol`,
        `device.not_eligible`, `device.not_active`, `device.in_campaign`, `device.version_unknown`,
        `device.up_to_date`, `package.none`, `package.ambiguous`, `plan.target_version_missing`,
        `license.missing`, `license.none_free` or `license.rejected`.
        """
    @property
    def device_id(self, /) -> str:
        """
        The IMEI.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> RejectedDevice:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def reason(self, /) -> str:
        """
        The reason in words, and what to do.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class RejectedTokens:
    """
    The previous tokens that the platform rejected.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, bearer: "bool" = False, session: "bool" = False) -> RejectedTokens: ...
    def __repr__(self, /) -> str: ...
    @property
    def bearer(self, /) -> bool:
        """
        The bearer token was rejected or is about to expire.
        """
    @property
    def session(self, /) -> bool:
        """
        The session was rejected.
        """

@final
class RemainingWindows:
    """
    The windows of a campaign that are still to come.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, windows: Iterable[UtcInterval], window_count: SupportsIndex, remaining_minutes: SupportsIndex, campaign_ends: datetime | str, notes: Iterable[str]) -> RemainingWindows: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> RemainingWindows: ...
    def __repr__(self, /) -> str: ...
    @property
    def campaign_ends(self, /) -> datetime:
        """
        The end of the campaign: 24:00 UTC of its last day.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> RemainingWindows:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def notes(self, /) -> tuple[str, ...]:
        """
        The same in words, with further notes.
        """
    @property
    def remaining_minutes(self, /) -> int:
        """
        The number of minutes in all remaining windows.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def window_count(self, /) -> int:
        """
        The number of remaining windows, including those that are not listed.
        """
    @property
    def windows(self, /) -> tuple[UtcInterval, ...]:
        """
        The first 1,000 windows, in order. Windows that touch or overlap are joined, at midnight too.
        """

@final
class RemoveLabelsRequest:
    """
    Removes labels from devices.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, labels: Iterable[Label], account_name: str | None = None, device_id: DeviceId | str | None = None) -> RemoveLabelsRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> RemoveLabelsRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def device_id(self, /) -> DeviceId | None:
        """
        Removes the labels from this device only.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> RemoveLabelsRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def labels(self, /) -> tuple[Label, ...]:
        """
        The labels: at most 2,000.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class RequestAccepted:
    """
    The acceptance of an asynchronous request.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, request_id: str, status: Literal["QUEUED", "INPROGRESS", "COMPLETED", "CANCELLED"] | str | None = None, estimated_duration: str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> RequestAccepted: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> RequestAccepted: ...
    def __repr__(self, /) -> str: ...
    @property
    def estimated_duration(self, /) -> str | None:
        """
        The expected duration of a location report, in minutes; absent for other requests.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> RequestAccepted:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def request_id(self, /) -> str:
        """
        Identifies the request, and each of its callbacks; the transaction of a location request.
        """
    @property
    def status(self, /) -> LocationReportStatus | None:
        """
        The status of a location request; absent for other requests.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class RequestProgress:
    """
    The progress of an asynchronous request.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, request_id: str, status: Literal["Pending", "Success", "Failed", "PartialSuccess"] | str, succeeded: SupportsIndex, failed: SupportsIndex, expected: SupportsIndex | None = None) -> RequestProgress: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> RequestProgress: ...
    def __repr__(self, /) -> str: ...
    @property
    def expected(self, /) -> int | None:
        """
        The expected number of final messages, if known: usually one for each device.
        """
    @property
    def failed(self, /) -> int:
        """
        The number of final messages that report failure.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> RequestProgress:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def request_id(self, /) -> str:
        """
        Identifies the request.
        """
    @property
    def status(self, /) -> RequestStatus:
        """
        The current status, as far as the client knows it.
        """
    @property
    def succeeded(self, /) -> int:
        """
        The number of final messages that report success.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class RequestResult:
    """
    The result of an asynchronous request.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, request_id: str, status: Literal["Pending", "Success", "Failed", "PartialSuccess"] | str, succeeded: SupportsIndex, failed: SupportsIndex, callbacks: Iterable[ConnectivityCallback], dropped_callbacks: SupportsIndex) -> RequestResult: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> RequestResult: ...
    def __repr__(self, /) -> str: ...
    @property
    def callbacks(self, /) -> tuple[ConnectivityCallback, ...]:
        """
        The messages, in the order of arrival; empty if polling returned the result.
        """
    @property
    def dropped_callbacks(self, /) -> int:
        """
        The number of messages that the client counted but no longer keeps: a client keeps 100,000 messages and drops
        those of the oldest requests first.
        """
    @property
    def failed(self, /) -> int:
        """
        The number of final messages that report failure.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> RequestResult:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def request_id(self, /) -> str:
        """
        Identifies the request.
        """
    @property
    def status(self, /) -> RequestStatus:
        """
        `Success`, `Failed` or `PartialSuccess`; `Pending` if it is not done.
        """
    @property
    def succeeded(self, /) -> int:
        """
        The number of final messages that report success.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

class RequestStatus(OpenEnum):
    """
    The status of an asynchronous request.
    """
    FAILED = "Failed"
    """
    Failed for every device. The platform also writes `Failure`.
    """
    PARTIAL_SUCCESS = "PartialSuccess"
    """
    Succeeded for some devices, failed for others. The platform does not send this status: the client derives it
    from the messages of the single devices.
    """
    PENDING = "Pending"
    """
    Accepted and not done yet.
    """
    SUCCESS = "Success"
    """
    Succeeded for every device.
    """

@final
class Requests:
    """
    Asynchronous requests: their status.
    """
    def check_order_status(self, /, request: OrderStatusRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Requests the status of the order to activate one device, by ESN, ICCID or MEID.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def get_status(self, /, request_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> AsynchronousRequest:
        """
        Reads the status of a request to activate, deactivate, suspend or restore one device.

        The platform does not return a status for other requests; only their callbacks report the result.
        """

@final
class RuleOptions:
    """
    Options of the rules for points on which the platform's documentation is silent or contradictory; the default
    applies if a member is absent.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, min_v3_window_hours: SupportsIndex | None = None, min_v2_window_hours: SupportsIndex | None = None, max_windows: SupportsIndex | None = None, usual_campaign_days: SupportsIndex | None = None, allow_past_start: bool | None = None, max_campaign_name_length: SupportsIndex | None = None, min_imei_length: SupportsIndex | None = None, max_imei_length: SupportsIndex | None = None, max_devices: SupportsIndex | None = None, allow_callback_credentials: bool | None = None, allow_local_listeners: bool | None = None, reject_unknown_values: bool | None = None, max_devices_per_request: SupportsIndex | None = None, reject_http_in_v3: bool | None = None) -> RuleOptions: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> RuleOptions: ...
    def __repr__(self, /) -> str: ...
    @property
    def allow_callback_credentials(self, /) -> bool | None:
        """
        Whether a v1 listener may request a user name and password in its messages without a warning; false by default,
        because the platform dropped them in release 2.9.
        """
    @property
    def allow_local_listeners(self, /) -> bool | None:
        """
        Whether a callback listener may be on this machine, over http and on any port. False by default, because the
        platform could not reach it; true for a client of a simulator on this machine.
        """
    @property
    def allow_past_start(self, /) -> bool | None:
        """
        Whether a start day in the past is only a warning; false by default, which makes it an error.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> RuleOptions:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def max_campaign_name_length(self, /) -> int | None:
        """
        The maximum length of the name of a campaign, in characters, 1 to 10,000; 100 by default.
        """
    @property
    def max_devices(self, /) -> int | None:
        """
        The maximum number of devices in a campaign or upgrade, 1 to 10,000,000; any number by default. The limit of a
        pilot is separate.
        """
    @property
    def max_devices_per_request(self, /) -> int | None:
        """
        The maximum number of devices that `bulk` sends in one request, 1 to 10,000; 10,000 by default, which is the
        platform's own limit.
        """
    @property
    def max_imei_length(self, /) -> int | None:
        """
        The maximum number of digits of an IMEI, 15 to 20; 16 by default.
        """
    @property
    def max_windows(self, /) -> int | None:
        """
        The maximum number of windows in one list, 1 to 1,000; 24 by default.
        """
    @property
    def min_imei_length(self, /) -> int | None:
        """
        The minimum number of digits of an IMEI, 1 to 15; 14 by default. Lengths other than 15 are a warning.
        """
    @property
    def min_v2_window_hours(self, /) -> int | None:
        """
        The minimum length of a window of a v2 campaign, in hours, 1 to 24; 1 by default.
        """
    @property
    def min_v3_window_hours(self, /) -> int | None:
        """
        The minimum length of a window of a v3 campaign, in hours, 1 to 24; 4 by default, as the documentation says,
        although its samples have shorter windows.
        """
    @property
    def reject_http_in_v3(self, /) -> bool | None:
        """
        Whether a v3 campaign for HTTP devices is an error. False by default, which makes it a warning: the documentation
        lists the protocol, although v2 is meant for such devices.
        """
    @property
    def reject_unknown_values(self, /) -> bool | None:
        """
        Whether a value that this version of the SDK does not recognize is an error: an unknown protocol, state, kind of an
        identifier, callback service, status or type. False by default: it is sent, with a warning, because the platform
        may add values.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def usual_campaign_days(self, /) -> int | None:
        """
        The maximum usual duration of a campaign, in days from the first to the last, 1 to 36,500; 31 by default. A
        longer campaign is a warning.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class SafeEndDate:
    """
    The end date that gives every device a number of attempts.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, earliest: date | str, latest_usual: date | str, usual: bool, last_attempt: UtcInterval, notes: Iterable[str], given_is_enough: bool | None = None) -> SafeEndDate: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> SafeEndDate: ...
    def __repr__(self, /) -> str: ...
    @property
    def earliest(self, /) -> date:
        """
        The earliest end date that allows this number of attempts.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> SafeEndDate:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def given_is_enough(self, /) -> bool | None:
        """
        Whether the end date of the request allows this number of attempts; absent if the request had none.
        """
    @property
    def last_attempt(self, /) -> UtcInterval:
        """
        The last of these attempts.
        """
    @property
    def latest_usual(self, /) -> date:
        """
        The latest usual end date: 31 days after the start.
        """
    @property
    def notes(self, /) -> tuple[str, ...]:
        """
        The same in words, with further notes.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def usual(self, /) -> bool:
        """
        Whether `earliest` is not after `latest_usual`.
        """

@final
class SafeEndDateRequest:
    """
    Requests the end date that gives every device a number of attempts (v2 and v3).
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, campaign: CampaignTiming, attempts: SupportsIndex) -> SafeEndDateRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> SafeEndDateRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def attempts(self, /) -> int:
        """
        The number of attempts for every device, 1 to 10,000.
        """
    @property
    def campaign(self, /) -> CampaignTiming:
        """
        The campaign; its end date may be absent.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> SafeEndDateRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class ServicePlan:
    """
    A service plan.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, code: str, extended_attributes: Iterable[KeyValue], name: str | None = None, size_kb: SupportsIndex | None = None, carrier_service_plan_code: str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> ServicePlan: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> ServicePlan: ...
    def __repr__(self, /) -> str: ...
    @property
    def carrier_service_plan_code(self, /) -> str | None:
        """
        Its code at the carrier.
        """
    @property
    def code(self, /) -> str:
        """
        Its code, which requests use; it may differ from the name.
        """
    @property
    def extended_attributes(self, /) -> tuple[KeyValue, ...]:
        """
        Further attributes that the platform sends.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> ServicePlan:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def name(self, /) -> str | None:
        """
        Its name.
        """
    @property
    def size_kb(self, /) -> int | None:
        """
        Its size in kilobytes.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class ServicePlanChangeRequest:
    """
    Moves devices to another service plan: at most four times a month, and not while suspended.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, service_plan: str, account_name: str | None = None, devices: Iterable[DeviceIdentifiers | DeviceId | str | Iterable[DeviceId | str]] | None = None, current_service_plan: str | None = None, custom_fields: Iterable[KeyValue] | None = None, group_name: str | None = None, carrier_ip_pool_name: str | None = None, take_effect: datetime | str | None = None) -> ServicePlanChangeRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> ServicePlanChangeRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def carrier_ip_pool_name(self, /) -> str | None:
        """
        The pool that provides the IP addresses.
        """
    @property
    def current_service_plan(self, /) -> str | None:
        """
        Selects the devices on this plan.
        """
    @property
    def custom_fields(self, /) -> tuple[KeyValue, ...] | None:
        """
        Selects the devices with these custom fields.
        """
    @property
    def devices(self, /) -> tuple[DeviceIdentifiers, ...] | None:
        """
        The devices. Set these or a selection below, not both.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> ServicePlanChangeRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def group_name(self, /) -> str | None:
        """
        Selects the devices of this group.
        """
    @property
    def service_plan(self, /) -> str:
        """
        The new plan, by its code.
        """
    @property
    def take_effect(self, /) -> datetime | None:
        """
        When the change takes effect; at once when absent.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class SessionToken:
    """
    A session. It ends after 20 minutes without use.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, session_token: str) -> SessionToken: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> SessionToken: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> SessionToken:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def session_token(self, /) -> str:
        """
        The token, for the `VZ-M2M-Token` header; after a logout, the token of the session that ended.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class Sessions:
    """
    Sessions: log in and out, reset the password. The client logs in when needed.
    """
    def login(self, /, request: LoginRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> SessionToken:
        """
        Logs a user in. Subsequent calls use the session if the user is the client's own.

        The client logs in automatically when needed. Five failed logins in a row lock a user until the platform's
        support unlocks it, so one process never sends a rejected password again; each new process sends it once.
        """
    def logout(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> SessionToken:
        """
        Ends the session of this client, and returns the token of the ended session.

        The next call starts another session.
        """
    def reset_password(self, /, request: PasswordResetRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PasswordResetResult:
        """
        Requests a new password, which the platform generates, for the user of this client.

        The new password is valid at once, and the client uses it from then on; store it before you do anything else.
        Passwords do not expire; the platform recommends a new one every 90 days.
        """

@final
class SetLabelsRequest:
    """
    Assigns labels to devices.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, labels: Iterable[LabelAssignment], account_name: str | None = None) -> SetLabelsRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> SetLabelsRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> SetLabelsRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def labels(self, /) -> tuple[LabelAssignment, ...]:
        """
        The labels and their devices: at most 2,000.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

class Severity(OpenEnum):
    """
    How serious a finding is.
    """
    ERROR = "error"
    """
    The platform would reject the request, or act differently than requested; nothing is sent.
    """
    WARNING = "warning"
    """
    Allowed, but probably not intended; the request is sent.
    """

@final
class Simulator:
    """
    A local ThingSpace platform: a real server on this machine, with accounts, devices and campaigns.

    Its time does not move until you call `advance`. Use it as a context manager, or call `stop`.
    """
    def __enter__(self, /) -> Simulator: ...
    def __exit__(self, /, *exception: "object") -> None: ...
    def __repr__(self, /) -> str: ...
    @property
    def account(self, /) -> str:
        """
        The account that has the devices.
        """
    def advance(self, /, *, days: "float" = 0.0, hours: "float" = 0.0, minutes: "float" = 0.0, seconds: "float" = 0.0) -> None:
        """
        Advances virtual time, and carries out everything that becomes due.

        When it returns, the simulator has sent every callback that was due, and sent those again that a listener did
        not acknowledge. A listener in the same process must run on another thread; if it runs on the event loop, use
        `advance_async`.

        Raises `ConfigurationError` on a thread with a running event loop of asyncio, trio or curio, if a listener on this
        machine is registered: the loop may serve it, and both would wait for each other. A server of another kind that
        serves the listener on this thread is not recognized: its callbacks fail, as if it did not respond in time.
        """
    def advance_async(self, /, *, days: "float" = 0.0, hours: "float" = 0.0, minutes: "float" = 0.0, seconds: "float" = 0.0) -> Coroutine[Any, Any, None]:
        """
        Advances virtual time like `advance`, for asyncio.
        """
    @property
    def callbacks(self, /) -> tuple[CallbackMessage, ...]:
        """
        The callbacks to listeners, oldest first, both pending and finished.
        """
    def change_externally(self, /, device_id: str, change: str) -> None:
        """
        Changes a line outside the API, as the platform's portal does, and notifies the listener of
        `ExternalProvisioningChanges`.

        `device_id` is any identifier of the device, `change` one of `activate`, `suspend`, `restore`, `deactivate`,
        `changeEsn`, `changeDevice3gTo4g`, `changeDevice4gTo3g`, `changeImei`, `changeIccid`, `changeImeiAndIccid` and
        `deviceDetection`. Raises `ConfigurationError` when no line has the identifier, or when its state or its
        identifiers do not allow the change.
        """
    def clear_faults(self, /) -> None:
        """
        Removes all injected faults.
        """
    def connect(self, /, client: Client | AsyncClient) -> CallbackListener:
        """
        Connects a client to this simulator: starts a listener of the client on this machine, as `client.listen()` does,
        and registers it for every callback service of Connectivity Management and Location. The waits of the client's
        requests then end by callbacks. Returns the listener, which ends with the client at the latest.
        """
    @property
    def credentials(self, /) -> Credentials:
        """
        The credentials of its one user.
        """
    @property
    def environment(self, /) -> dict[str, str]:
        """
        The environment variables that make `Client.from_env()` of another program use this simulator.
        """
    def expire_bearer_tokens(self, /) -> None:
        """
        Makes every bearer token expire now.
        """
    def expire_sessions(self, /) -> None:
        """
        Makes every session expire now.
        """
    @property
    def faults(self, /) -> Any:
        """
        The faults that are in effect, oldest first, as dictionaries with the member names of JSON; `times` counts down.
        """
    def inject_fault(self, /, outcome: str, *, device: str | None = None, version: str | None = None, campaign: str | None = None, code: str | None = None, times: SupportsIndex | str | None = 1, operation: str | None = None, when: str | None = None, service: str | None = None, probability: SupportsFloat | SupportsIndex | None = None, seed: SupportsIndex | None = None, status: SupportsIndex | None = None, retry_after: str | None = None, delay: float | timedelta | None = None) -> None:
        """
        Forces the outcome of devices, campaigns, requests or callbacks, whatever their state; the oldest fault applies first.

        `outcome` is a name such as `upgradeFailed`, `notReachable` or `requestFailed`; a name that does not exist raises
        `ConfigurationError`, which lists all of them. `device` is an IMEI, `version` `v1`, `v2` or `v3`, `campaign` an
        identifier; each matches any if omitted. `times` is a number, or `always`. `code` is the code that a request about
        a line fails with (`lineRequestFailed`), such as `REQUEST_FAILED.DeviceNotFound`. With `probability`, the fault
        applies only in this share of cases, which follow from `seed`.

        Requests fail with `throttled`, `serverError`, `htmlPage`, `errorInSuccess`, `truncatedResponse`, `wrongTypes`,
        `connectionReset`, `responseStalls`, `responseDrips`, `responseDelayed`, `bearerTokenExpired` or `sessionEnded`.
        `operation` names the operation, as in `devices.suspend` or `devices.*`; if omitted, all except the requests for
        tokens fail. `when` is `before` or `after` the request is carried out. `status` and `retry_after` are those of the
        response; `delay` is a number of seconds or a `timedelta`.

        Callbacks fail with `callbackLost`, `callbackLate` (by `delay`, in virtual time) or `callbackDuplicated`; `service`
        is that of the listener, such as `CarrierService`.
        """
    @property
    def now(self, /) -> datetime:
        """
        Its virtual time, in UTC.
        """
    @property
    def requests(self, /) -> tuple[RecordedRequest, ...]:
        """
        The requests that arrived, oldest first, without headers, passwords and tokens.
        """
    def script(self, /, *, method: str | None = None, path_contains: str | None = None, status: "int" = 200, headers: dict[str, str] | None = None, body: "str" = "", times: "int" = 1, truncate: "bool" = False) -> None:
        """
        Scripts the response to the next matching requests; the simulator sends it unchanged.

        Without `path_contains` every request matches except those for tokens and sessions, which a client sends
        automatically. `times` is the number of requests that get the response, and `truncate` closes the connection
        half-way through the body.
        """
    def send_nidd_from_device(self, /, device_id: str, payload: bytes) -> None:
        """
        Makes a device send non-IP data, at most 1,358 bytes, to the listener of `NiddService`. Without a listener, the
        data is lost.

        `device_id` is any identifier of the device. Raises `ConfigurationError` when no line has it, or when the line
        is not active or does not accept non-IP data.
        """
    def send_sms_from_device(self, /, device_id: str, text: str) -> None:
        """
        Makes a device send a short message to its account. The message waits in the queue until it is fetched. After
        the account has started SMS callbacks, the simulator sends it to the listener of `EnhancedConnectivityService`
        instead.

        `device_id` is any identifier of the device. Raises `ConfigurationError` when no line has it, or when the line
        is not active.
        """
    def set_reachable(self, /, device_id: str, reachable: bool) -> None:
        """
        Makes a device with an active line reachable or unreachable from now on, regardless of its behaviour.

        `device_id` is any identifier of the device. Raises `ConfigurationError` when no line has it.
        """
    @staticmethod
    def start(*, seed: SupportsIndex | None = 1, start: datetime | str | None = "2026-03-01T00:00:00Z", port: SupportsIndex | None = 0, speed: SupportsFloat | SupportsIndex | None = 0.0, devices: SupportsIndex | None = 300, scenario: str | PathLike[str] | dict[str, Any] | None = None, random_credentials: "bool" = False) -> Simulator:
        """
        Starts a simulator.

        The same `seed` and the same requests produce the same responses. `start` is the time at which it
        begins, 2026-03-01 00:00 UTC by default. `port` 0 selects a free port. `speed` is the number of virtual seconds
        per second of real time, 0 by default. `devices` is the number of devices of the account. Credentials and tokens
        follow from the seed, so they are not secret; with `random_credentials` they are random at each start.

        `scenario` describes accounts and devices, and every other option of the simulator: a path, the text
        itself (JSON or TOML), or a dictionary such as `{"options": {"callbacks": {"retryPolicy": "observed"}}}`.
        `thingspace simulate --scenario-schema` prints its schema. The arguments override its options, which override the
        defaults.

        Raises `ConfigurationError` when the port is in use or a setting is not valid.
        """
    @property
    def statistics(self, /) -> dict[str, int]:
        """
        Counters since the start, by name: `requests`, `token_requests`, `logins`, `failed_logins` and more.
        """
    def stop(self, /) -> None:
        """
        Stops the simulator; a second call has no effect.
        """
    @property
    def url(self, /) -> str:
        """
        The URL of the simulator.
        """

@final
class Sms:
    """
    Short messages to and from devices.
    """
    def event_history(self, /, request: SmsHistoryRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Requests the short messages to and from a device in the last 3 months, at most 500.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def list_messages(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Pager[SmsPage, SmsMessage]:
        """
        Lists the messages from devices that wait in the queue.

        Fetching a page acknowledges the previous page and removes its messages from the queue. If the response to a
        page is lost, the client does not repeat the request, because the queue may not contain its messages any more.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def send(self, /, request: SmsSendRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> PendingRequest:
        """
        Sends a short message to devices. The network tries to deliver it for 5 days.

        For each device, a first callback reports that the message was sent, and a callback of `SMSDeliveryConfirmation`
        reports that it was delivered or expired. List the devices or select them by common attributes, not both.

        Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
        """
    def start_callbacks(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Success:
        """
        Starts the delivery of messages from devices to the listener of `EnhancedConnectivityService`, queued messages
        first.
        """

@final
class SmsDelivery:
    """
    The result of a short message. Assumed.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, confirmation: str | None = None, timestamp: datetime | str | None = None) -> SmsDelivery: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> SmsDelivery: ...
    def __repr__(self, /) -> str: ...
    @property
    def confirmation(self, /) -> str | None:
        """
        `delivered` or `expired`.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> SmsDelivery:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def timestamp(self, /) -> datetime | None:
        """
        When it was sent.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

class SmsEncoding(OpenEnum):
    """
    How the text of a short message is encoded.
    """
    ASCII = "8-bit-ASCII"
    """
    ASCII: up to 140 characters.
    """
    DATA = "8-bit-DATA"
    """
    Any bytes: up to 140.
    """
    SEVEN_BIT = "7-bit"
    """
    The GSM alphabet: up to 160 characters. The default.
    """
    UTF8 = "8-bit-UTF-8"
    """
    UTF-8: up to 140 bytes.
    """

@final
class SmsEvent:
    """
    A short message in a history. Assumed.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, direction: str | None = None, status: str | None = None, message: str | None = None, timestamp: datetime | str | None = None) -> SmsEvent: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> SmsEvent: ...
    def __repr__(self, /) -> str: ...
    @property
    def direction(self, /) -> str | None:
        """
        `MT` for a message to the device, `MO` for one from it.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> SmsEvent:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def message(self, /) -> str | None:
        """
        The text.
        """
    @property
    def status(self, /) -> str | None:
        """
        Its status.
        """
    @property
    def timestamp(self, /) -> datetime | None:
        """
        When it was sent.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class SmsHistoryRequest:
    """
    Requests the short messages to and from a device in the last 3 months, at most 500.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_id: DeviceId | str, earliest: datetime | str | None = None, latest: datetime | str | None = None) -> SmsHistoryRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> SmsHistoryRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_id(self, /) -> DeviceId:
        """
        The device.
        """
    @property
    def earliest(self, /) -> datetime | None:
        """
        The start of the period.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> SmsHistoryRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def latest(self, /) -> datetime | None:
        """
        The end of the period.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class SmsMessage:
    """
    A message that a device sent.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_ids: Iterable[DeviceId | str], message: str | None = None, timestamp: datetime | str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> SmsMessage: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> SmsMessage: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_ids(self, /) -> tuple[DeviceId, ...]:
        """
        The device.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> SmsMessage:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def message(self, /) -> str | None:
        """
        The text.
        """
    @property
    def timestamp(self, /) -> datetime | None:
        """
        When the platform received it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class SmsPage:
    """
    One page of messages from devices.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, messages: Iterable[SmsMessage], has_more_data: bool | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> SmsPage: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> SmsPage: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> SmsPage:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def has_more_data(self, /) -> bool | None:
        """
        Whether more follow; absent if the platform does not say.
        """
    @property
    def messages(self, /) -> tuple[SmsMessage, ...]:
        """
        The messages of this page: at most 100.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class SmsResponse:
    """
    A short message that was sent to a device, or one from a device. Assumed.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, sms_status: str | None = None, message: str | None = None, timestamp: datetime | str | None = None) -> SmsResponse: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> SmsResponse: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> SmsResponse:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def message(self, /) -> str | None:
        """
        The text of a message from a device.
        """
    @property
    def sms_status(self, /) -> str | None:
        """
        `Sent` for a message to a device.
        """
    @property
    def timestamp(self, /) -> datetime | None:
        """
        When it was sent.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class SmsSendRequest:
    """
    Sends a short message to devices. The network tries to deliver it for 5 days.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, sms_message: str, account_name: str | None = None, data_encoding: Literal["7-bit", "8-bit-ASCII", "8-bit-UTF-8", "8-bit-DATA"] | str | None = None, device_ids: Iterable[DeviceId | str] | None = None, custom_fields: Iterable[KeyValue] | None = None, group_name: str | None = None, service_plan: str | None = None, time_to_live: str | None = None) -> SmsSendRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> SmsSendRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def custom_fields(self, /) -> tuple[KeyValue, ...] | None:
        """
        Selects the devices with these custom fields.
        """
    @property
    def data_encoding(self, /) -> SmsEncoding | None:
        """
        The encoding; 7-bit when absent.
        """
    @property
    def device_ids(self, /) -> tuple[DeviceId, ...] | None:
        """
        The devices, one identifier for each. Set these or a selection below, not both.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> SmsSendRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def group_name(self, /) -> str | None:
        """
        Selects the devices of this group.
        """
    @property
    def service_plan(self, /) -> str | None:
        """
        Selects the devices on this plan.
        """
    @property
    def sms_message(self, /) -> str:
        """
        The text: up to 160 characters in 7-bit, 140 bytes in 8-bit encoding.
        """
    @property
    def time_to_live(self, /) -> str | None:
        """
        The time for which the platform tries to deliver the message. Only one of the platform's own libraries has this
        member.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class SoftwareCallback:
    """
    A message that the platform sent to the callback listener of an account, of v1, v2 or v3.

    The part that belongs to its kind is set; the others are empty. `unknown_members` contains everything else in the
    message, so that nothing is lost. The platform documents only parts of v1's messages and none of v2's and v3's: the
    shape of the latter is assumed.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, kind: Literal["firmwareList", "upgradeScheduled", "upgradeProgress", "upgradeFinished", "newSoftware", "campaignStatus"] | str, firmware_list: Iterable[Firmware], software_list: Iterable[SoftwarePackage], unknown_members: Iterable[UnknownMember], account_name: str | None = None, participant_name: str | None = None, upgrade: CallbackUpgrade | None = None, campaign: CallbackCampaign | None = None, username: str | None = None, password: str | None = None) -> SoftwareCallback: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> SoftwareCallback: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account.
        """
    @property
    def campaign(self, /) -> CallbackCampaign | None:
        """
        The campaign that the message concerns (v2 and v3).
        """
    @property
    def firmware_list(self, /) -> tuple[Firmware, ...]:
        """
        Available firmware (v1).
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> SoftwareCallback:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def kind(self, /) -> SoftwareCallbackKind:
        """
        The kind of the message. If the message does not state it, it is derived from the only part that is set.
        """
    @property
    def participant_name(self, /) -> str | None:
        """
        The account that sees the message (v1). Not useful to callers.
        """
    @property
    def password(self, /) -> str | None:
        """
        The password from the registration of the listener (v1); usually absent or empty. A listener removes it after
        the check.
        """
    @property
    def software_list(self, /) -> tuple[SoftwarePackage, ...]:
        """
        Available software or firmware (v2 and v3).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...]:
        """
        The rest of the message: unknown members, parts that do not belong to its kind, and values of an unexpected
        type. Empty parts are omitted.
        """
    @property
    def upgrade(self, /) -> CallbackUpgrade | None:
        """
        The upgrade that the message concerns (v1).
        """
    @property
    def username(self, /) -> str | None:
        """
        The user name from the registration of the listener (v1); usually absent or empty.
        """

class SoftwareCallbackKind(OpenEnum):
    """
    The kind of a Software Management message.
    """
    CAMPAIGN_STATUS = "campaignStatus"
    """
    The status of a campaign changed (v2 and v3); see `campaign`.
    """
    FIRMWARE_LIST = "firmwareList"
    """
    Firmware is available for devices of the account (v1); see `firmware_list`.
    """
    NEW_SOFTWARE = "newSoftware"
    """
    Software or firmware is available for devices of the account (v2 and v3); see `software_list`.
    """
    UPGRADE_FINISHED = "upgradeFinished"
    """
    An upgrade has ended (v1); see `upgrade`.
    """
    UPGRADE_PROGRESS = "upgradeProgress"
    """
    Devices of an upgrade have started (v1); see `upgrade`.
    """
    UPGRADE_SCHEDULED = "upgradeScheduled"
    """
    An upgrade passed its checks and waits for its day (v1); see `upgrade`.
    """

@final
class SoftwareCampaign:
    """
    A campaign of software or of a file as the platform returns it (v2).
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, id: str, account_name: str | None = None, campaign_name: str | None = None, software_name: str | None = None, software_from: str | None = None, software_to: str | None = None, file_name: str | None = None, file_version: str | None = None, distribution_type: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None, make: str | None = None, model: str | None = None, start_date: date | str | None = None, end_date: date | str | None = None, download_after_date: date | str | None = None, download_time_windows: Iterable[TimeWindow] | None = None, install_after_date: date | str | None = None, install_time_windows: Iterable[TimeWindow] | None = None, device_list: Iterable[SoftwareCampaignDevice] | None = None, status: Literal["CampaignRequestPending", "CampaignRequestFailed", "CampaignRequestQueued", "CampaignPreScheduled", "CampaignScheduled", "CampaignEnded", "CampaignCancelled", "CampaignAborted", "CampaignFailed"] | str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> SoftwareCampaign: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> SoftwareCampaign: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account it belongs to.
        """
    @property
    def campaign_name(self, /) -> str | None:
        """
        The label of the campaign.
        """
    @property
    def device_list(self, /) -> tuple[SoftwareCampaignDevice, ...] | None:
        """
        The devices, each with its status; some responses have only their IMEIs, or no list.
        """
    @property
    def distribution_type(self, /) -> Protocol | None:
        """
        The protocol of the devices.
        """
    @property
    def download_after_date(self, /) -> date | None:
        """
        The first day on which devices may download, in UTC.
        """
    @property
    def download_time_windows(self, /) -> tuple[TimeWindow, ...] | None:
        """
        Hours of the day in which devices may download, in UTC.
        """
    @property
    def end_date(self, /) -> date | None:
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
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
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
    def install_time_windows(self, /) -> tuple[TimeWindow, ...] | None:
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
        The version that the devices must have before; absent for a file.
        """
    @property
    def software_name(self, /) -> str | None:
        """
        The software package; absent for a file.
        """
    @property
    def software_to(self, /) -> str | None:
        """
        The version that the devices get; absent for a file.
        """
    @property
    def start_date(self, /) -> date | None:
        """
        First day, in UTC.
        """
    @property
    def status(self, /) -> CampaignStatus | None:
        """
        The status of the campaign.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class SoftwareCampaignDatesRequest:
    """
    New dates and windows for a campaign (v2).

    Before the campaign starts, all of them can change. Afterwards, only the end date can change, to at least 24 hours
    from now, and you can add windows but not remove them. Send unchanged values too.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, start_date: date | str, end_date: date | str, download_after_date: date | str | None = None, download_time_windows: Iterable[TimeWindow] | None = None, install_after_date: date | str | None = None, install_time_windows: Iterable[TimeWindow] | None = None) -> SoftwareCampaignDatesRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> SoftwareCampaignDatesRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def download_after_date(self, /) -> date | None:
        """
        The first day on which devices may download, in UTC; as soon as possible when absent.
        """
    @property
    def download_time_windows(self, /) -> tuple[TimeWindow, ...] | None:
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
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def install_after_date(self, /) -> date | None:
        """
        The first day on which devices may install, in UTC; as soon as possible when absent.
        """
    @property
    def install_time_windows(self, /) -> tuple[TimeWindow, ...] | None:
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
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class SoftwareCampaignDevice:
    """
    A device of a campaign of software or of a file. The platform sends only its IMEI in some responses.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_id: str, status: Literal["RequestPending", "DeviceAccepted", "InProgress", "CampaignCancelled", "CampaignAborted", "Success", "Failure", "NoDeviceDataFromNetwork", "ReceivedDeviceDataFromNetwork", "RequestToFotaServerFailed", "UpgradePending", "UpgradeScheduled", "UpgradeSuccess", "UpgradeFailed", "DeviceRejected", "AddDeviceSucceed", "AddDeviceFailed", "RemoveDeviceSucceed", "RemoveDeviceFailed", "LicenseAssignSuccess", "LicenseAssignFailed", "LicenseRemoveSuccess", "LicenseRemoveFailed"] | str | None = None, result_reason: str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> SoftwareCampaignDevice: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> SoftwareCampaignDevice: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_id(self, /) -> str:
        """
        The IMEI.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> SoftwareCampaignDevice:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def result_reason(self, /) -> str | None:
        """
        The reason for the status, in the platform's words.
        """
    @property
    def status(self, /) -> DeviceUpgradeStatus | None:
        """
        The upgrade status of this device; absent if the response has only its IMEI.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class SoftwareCampaignPage:
    """
    One page of campaigns (v2).
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, campaign_list: Iterable[SoftwareCampaign], has_more_data: bool | None = None, last_seen_campaign_id: str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> SoftwareCampaignPage: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> SoftwareCampaignPage: ...
    def __repr__(self, /) -> str: ...
    @property
    def campaign_list(self, /) -> tuple[SoftwareCampaign, ...]:
        """
        The campaigns of this page.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> SoftwareCampaignPage:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def has_more_data(self, /) -> bool | None:
        """
        Whether more follow; absent if the platform does not say.
        """
    @property
    def last_seen_campaign_id(self, /) -> str | None:
        """
        The cursor of the next page.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class SoftwareCampaignRequest:
    """
    A software upgrade to offer to a list of devices, which fetch it when they check in.

    Until a pilot has passed (5 to 20 devices, at least half of them upgraded), the platform accepts at most 20 devices
    for a package.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, software_name: str, software_from: str, software_to: str, distribution_type: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str, start_date: date | str, end_date: date | str, device_list: Iterable[str], campaign_name: str | None = None, download_after_date: date | str | None = None, download_time_windows: Iterable[TimeWindow] | None = None, install_after_date: date | str | None = None, install_time_windows: Iterable[TimeWindow] | None = None) -> SoftwareCampaignRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> SoftwareCampaignRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def campaign_name(self, /) -> str | None:
        """
        A label of your own, up to 100 characters.
        """
    @property
    def device_list(self, /) -> tuple[str, ...]:
        """
        The IMEIs of the devices.
        """
    @property
    def distribution_type(self, /) -> Protocol:
        """
        The protocol of the devices: HTTP.
        """
    @property
    def download_after_date(self, /) -> date | None:
        """
        The first day on which devices may download, in UTC; as soon as possible when absent.
        """
    @property
    def download_time_windows(self, /) -> tuple[TimeWindow, ...] | None:
        """
        Hours of the day in which devices may download, in UTC; any hour when absent. Devices respect them only if their
        maker supports it.
        """
    @property
    def end_date(self, /) -> date:
        """
        Last day, in UTC, until 23:59:59.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> SoftwareCampaignRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def install_after_date(self, /) -> date | None:
        """
        The first day on which devices may install, in UTC; as soon as possible when absent.
        """
    @property
    def install_time_windows(self, /) -> tuple[TimeWindow, ...] | None:
        """
        Hours of the day in which devices may install, in UTC; any hour when absent. Devices respect them only if their
        maker supports it.
        """
    @property
    def software_from(self, /) -> str:
        """
        The version that the devices must have now.
        """
    @property
    def software_name(self, /) -> str:
        """
        The software package, by the name that `list_software` returns.
        """
    @property
    def software_to(self, /) -> str:
        """
        The version that the devices get.
        """
    @property
    def start_date(self, /) -> date:
        """
        First day, in UTC, from 00:00:00.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class SoftwareInfo:
    """
    A piece of software on a device.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, name: str, version: str | None = None, upgrade_time: datetime | str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> SoftwareInfo: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> SoftwareInfo: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> SoftwareInfo:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def name(self, /) -> str:
        """
        Its name.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """
    @property
    def upgrade_time(self, /) -> datetime | None:
        """
        When it was last upgraded.
        """
    @property
    def version(self, /) -> str | None:
        """
        Its version.
        """

@final
class SoftwarePackage:
    """
    An available software package (v2).
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, software_name: str, launch_date: date | str | None = None, release_note: str | None = None, model: str | None = None, make: str | None = None, distribution_type: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None, device_platform_id: str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> SoftwarePackage: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> SoftwarePackage: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_platform_id(self, /) -> str | None:
        """
        The platform that it is for, such as `IoT` or `Android`.
        """
    @property
    def distribution_type(self, /) -> Protocol | None:
        """
        The protocol of the devices that it is for.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> SoftwarePackage:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def launch_date(self, /) -> date | None:
        """
        The day of its release.
        """
    @property
    def make(self, /) -> str | None:
        """
        The maker of the devices that it is for; compare without regard to case.
        """
    @property
    def model(self, /) -> str | None:
        """
        The model of the devices that it is for.
        """
    @property
    def release_note(self, /) -> str | None:
        """
        Its release note.
        """
    @property
    def software_name(self, /) -> str:
        """
        The name by which it is scheduled.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class SoftwareV1:
    """
    Upgrades that the platform pushes to OMA-DM and LWM2M devices on one day (Software Management v1).
    """
    def assign_licenses(self, /, devices: DeviceList | Iterable[str], *, account: str | None = None, timeout: float | timedelta | None = None) -> LicenseChangeResult:
        """
        Assigns licences to devices. `software_v3.assign_licenses` does the same for every protocol; the platform
        recommends it.
        """
    def cancel_upgrade(self, /, upgrade_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Success:
        """
        Cancels an upgrade that has not started.
        """
    def delete_cancel_candidates(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Success:
        """
        Clears the list of the devices that lose their licence first.
        """
    def deregister_callback(self, /, service_name: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Success:
        """
        Removes the URL to which the platform reports changes of upgrades. `Fota` is the only service.
        """
    def get_device_history(self, /, device_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> list[DeviceUpgrade]:
        """
        Reads the upgrades of a device in the last six months.
        """
    def get_licenses(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Pager[LicensePage, LicensedDevice]:
        """
        Lists the devices that have a licence; each page also contains the numbers of licences bought and in use.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def get_subscription(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Subscription:
        """
        Reads the account's subscription.
        """
    def get_upgrade(self, /, upgrade_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> FirmwareUpgrade:
        """
        Reads an upgrade and the progress of each of its devices: the report of the upgrade.
        """
    def list_callbacks(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> list[RegisteredUpgradeCallback]:
        """
        Lists the URLs to which the platform reports changes of upgrades.
        """
    def list_cancel_candidates(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Pager[CancelCandidatePage, str]:
        """
        Lists the IMEIs of the devices that lose their licence first.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def list_devices(self, /, *, client_type: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None, account: str | None = None, timeout: float | timedelta | None = None) -> Pager[DevicePage, Device]:
        """
        Lists the devices of the account, by IMEI.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def list_firmware(self, /, *, client_type: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None, account: str | None = None, timeout: float | timedelta | None = None) -> list[Firmware]:
        """
        Lists the available firmware packages.
        """
    def list_upgrades_by_status(self, /, upgrade_status: Literal["RequestPending", "RequestFailed", "Queued", "InProgress", "Finished", "UpgradeFailed", "Cancelled"] | str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Pager[FirmwareUpgradePage, FirmwareUpgrade]:
        """
        Lists the upgrades with a given status.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def modify_upgrade_devices(self, /, upgrade_id: str, request: UpgradeDevicesRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> CampaignDevicesResult:
        """
        Adds devices to an upgrade, or removes them. Not possible after the upgrade has started.
        """
    def register_callback(self, /, listener: UpgradeCallbackListener, *, account: str | None = None, timeout: float | timedelta | None = None) -> UpgradeCallbackRegistration:
        """
        Registers the URL to which the platform reports changes of upgrades. Replaces the previous one.
        """
    def remove_licenses(self, /, devices: DeviceList | Iterable[str], *, account: str | None = None, timeout: float | timedelta | None = None) -> LicenseChangeResult:
        """
        Removes unused licences from devices, which also cancels an upgrade that has not started.
        `software_v3.remove_licenses` does the same for every protocol.
        """
    def schedule_upgrade(self, /, request: FirmwareUpgradeRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> FirmwareUpgrade:
        """
        Schedules an upgrade that the platform pushes to a list of devices on one day.

        The response means that the upgrade is accepted, not scheduled: follow it with `get_upgrade`. The platform
        notifies a device that is off when it next connects; OMA-DM devices stay queued without a limit.
        """
    def set_cancel_candidates(self, /, candidates: CancelCandidatesRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> CancelCandidates:
        """
        Lists the devices that lose their licence first when the number of monthly licences is reduced.
        """

@final
class SoftwareV2:
    """
    Campaigns for devices that check in over HTTP, their files and logs (Software Management v2).
    """
    def assign_licenses(self, /, devices: DeviceList | Iterable[str], *, account: str | None = None, timeout: float | timedelta | None = None) -> LicenseChangeResult:
        """
        Assigns licences to devices. `software_v3.assign_licenses` does the same for every protocol; the platform
        recommends it.
        """
    def cancel_campaign(self, /, campaign_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Success:
        """
        Cancels a campaign. A campaign that has started is aborted: some devices may be upgraded already.
        """
    def change_campaign_dates(self, /, campaign_id: str, request: SoftwareCampaignDatesRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> SoftwareCampaign:
        """
        Changes the dates and windows of a campaign.

        Before the start, everything can change. Afterwards, only the end date can change, to at least 24 hours from
        now, and you can add windows. Send unchanged values too.
        """
    def delete_cancel_candidates(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Success:
        """
        Clears the list of the devices that lose their licence first.
        """
    def deregister_callback(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Success:
        """
        Removes the URL to which the platform reports changes of campaigns.
        """
    def disable_device_logging(self, /, device_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Success:
        """
        Disables verbose logging on a device.
        """
    def disable_logging_devices(self, /, device_ids: Iterable[str], *, account: str | None = None, timeout: float | timedelta | None = None) -> Success:
        """
        Disables verbose logging on devices.
        """
    def enable_device_logging(self, /, device_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> LoggingDevice:
        """
        Enables verbose logging on a device for 7 days; at most 20 devices of an account log at a time.
        """
    def enable_logging_devices(self, /, devices: DeviceLoggingRequest | Iterable[str], *, account: str | None = None, timeout: float | timedelta | None = None) -> list[LoggingDevice]:
        """
        Enables verbose logging on devices for 7 days; at most 20 devices of an account log at a time.
        """
    def get_callback(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> FotaCallbackListener:
        """
        Reads the URL to which the platform reports changes of campaigns.
        """
    def get_campaign(self, /, campaign_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> SoftwareCampaign:
        """
        Reads a campaign.
        """
    def get_check_in_history(self, /, device_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> list[CheckIn]:
        """
        Reads the check-ins of a device and their results. Works without a verbose log.
        """
    def get_device_history(self, /, device_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> list[DeviceUpgrade]:
        """
        Reads the upgrades of a device in the last six months.
        """
    def get_device_logs(self, /, device_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> list[DeviceLog]:
        """
        Reads the verbose log of a device. The log is empty in the first 24 hours, and keeps entries for 30 days.
        """
    def get_licenses(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Pager[LicensePage, LicensedDevice]:
        """
        Lists the devices that have a licence; each page also contains the numbers of licences bought and in use.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def get_subscription(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Subscription:
        """
        Reads the account's subscription.
        """
    def list_campaign_devices(self, /, campaign_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Pager[CampaignDevicePage, CampaignDevice]:
        """
        Lists the devices of a campaign and the progress of each: the report of the campaign.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def list_campaigns_by_status(self, /, campaign_status: Literal["CampaignRequestPending", "CampaignRequestFailed", "CampaignRequestQueued", "CampaignPreScheduled", "CampaignScheduled", "CampaignEnded", "CampaignCancelled", "CampaignAborted", "CampaignFailed"] | str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Pager[SoftwareCampaignPage, SoftwareCampaign]:
        """
        Lists the campaigns with a given status.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def list_cancel_candidates(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Pager[CancelCandidatePage, str]:
        """
        Lists the IMEIs of the devices that lose their licence first.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def list_devices(self, /, *, distribution_type: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None, account: str | None = None, timeout: float | timedelta | None = None) -> Pager[DevicePage, Device]:
        """
        Lists the devices of the account, by IMEI.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def list_files(self, /, distribution_type: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str, *, account: str | None = None, timeout: float | timedelta | None = None) -> list[ConfigurationFile]:
        """
        Lists the available configuration files for a protocol.
        """
    def list_logging_devices(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> list[LoggingDevice]:
        """
        Lists the devices whose clients write a verbose log.
        """
    def list_software(self, /, *, distribution_type: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None, account: str | None = None, timeout: float | timedelta | None = None) -> list[SoftwarePackage]:
        """
        Lists the available software packages.
        """
    def modify_campaign_devices(self, /, campaign_id: str, request: CampaignDevicesRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> CampaignDevicesResult:
        """
        Adds devices to a campaign, or removes them. Possible only while it is pending or queued.
        """
    def register_callback(self, /, listener: FotaCallbackListener, *, account: str | None = None, timeout: float | timedelta | None = None) -> FotaCallbackListener:
        """
        Registers the URL to which the platform reports changes of campaigns.
        """
    def remove_licenses(self, /, devices: DeviceList | Iterable[str], *, account: str | None = None, timeout: float | timedelta | None = None) -> LicenseChangeResult:
        """
        Removes unused licences from devices, which also cancels an upgrade that has not started.
        `software_v3.remove_licenses` does the same for every protocol.
        """
    def schedule_campaign(self, /, request: SoftwareCampaignRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> SoftwareCampaign:
        """
        Schedules a software campaign at an older path; `schedule_software_campaign` does the same at the documented
        path.
        """
    def schedule_file_campaign(self, /, request: FileCampaignRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> SoftwareCampaign:
        """
        Schedules a campaign that delivers a configuration file to devices that check in.
        """
    def schedule_software_campaign(self, /, request: SoftwareCampaignRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> SoftwareCampaign:
        """
        Schedules a software campaign for devices that check in.

        The response means that the campaign is accepted, not scheduled: follow it with `get_campaign`. The platform
        rejects devices that do not match, and the report contains the reasons.
        """
    def set_cancel_candidates(self, /, candidates: CancelCandidatesRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> CancelCandidates:
        """
        Lists the devices that lose their licence first when the number of monthly licences is reduced.
        """
    def update_callback(self, /, listener: FotaCallbackListener, *, account: str | None = None, timeout: float | timedelta | None = None) -> FotaCallbackListener:
        """
        Replaces the URL to which the platform reports changes of campaigns.
        """
    def update_file(self, /, form: FileUpload, file: str | PathLike[str] | bytes | BinaryFile, *, on_progress: Callable[[int, int | None], object] | None = None, name: str | None = None, account: str | None = None, timeout: float | timedelta | None = None) -> ConfigurationFile:
        """
        Uploads a new version of a configuration file. Only the platform's release notes mention this operation; its
        form is assumed to be the same as that of `upload_file`.

        `file` is a path, bytes, or a binary file object; it is read while it is sent. `on_progress` is
        called on the calling thread with the number of bytes sent and the total (None if it is not known). An
        exception of it or of the file object ends the upload, and the call raises it.
        `name` replaces the file's own name.
        """
    def upload_file(self, /, form: FileUpload, file: str | PathLike[str] | bytes | BinaryFile, *, on_progress: Callable[[int, int | None], object] | None = None, name: str | None = None, account: str | None = None, timeout: float | timedelta | None = None) -> ConfigurationFile:
        """
        Uploads a configuration file, for `schedule_file_campaign` to deliver to devices.

        The client streams the file and never keeps the whole file in memory. The response contains the name that the
        platform assigned to it.

        `file` is a path, bytes, or a binary file object; it is read while it is sent. `on_progress` is
        called on the calling thread with the number of bytes sent and the total (None if it is not known). An
        exception of it or of the file object ends the upload, and the call raises it.
        `name` replaces the file's own name.
        """

@final
class SoftwareV3:
    """
    Network-aware firmware campaigns, and licences for every protocol (Software Management v3).
    """
    def assign_licenses(self, /, devices: DeviceList | Iterable[str], *, account: str | None = None, timeout: float | timedelta | None = None) -> LicenseChangeResult:
        """
        Assigns licences to devices. In v3 this also starts monitoring whether they are reachable.
        """
    def cancel_campaign(self, /, campaign_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Success:
        """
        Cancels a campaign that has not started.
        """
    def change_campaign_dates(self, /, campaign_id: str, request: CampaignDatesRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Campaign:
        """
        Changes the dates and windows of a campaign.

        Before the start, everything can change. Afterwards, only the end date can change, to at least 24 hours from
        now. Send unchanged values too.
        """
    def deregister_callback(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Success:
        """
        Removes the URL to which the platform reports changes of campaigns.
        """
    def get_callback(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> FotaCallbackListener:
        """
        Reads the URL to which the platform reports changes of campaigns.
        """
    def get_campaign(self, /, campaign_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Campaign:
        """
        Reads a campaign.
        """
    def get_device_history(self, /, device_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> list[DeviceUpgrade]:
        """
        Reads the upgrades of a device in the last six months.
        """
    def get_licenses(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Pager[LicensePage, LicensedDevice]:
        """
        Lists the devices that have a licence; each page also contains the numbers of licences bought and in use.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def get_subscription(self, /, *, account: str | None = None, timeout: float | timedelta | None = None) -> Subscription:
        """
        Reads the account's subscription.
        """
    def list_campaign_devices(self, /, campaign_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Pager[CampaignDevicePage, CampaignDevice]:
        """
        Lists the devices of a campaign and the progress of each: the report of the campaign.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def list_campaigns_by_status(self, /, campaign_status: Literal["CampaignRequestPending", "CampaignRequestFailed", "CampaignRequestQueued", "CampaignPreScheduled", "CampaignScheduled", "CampaignEnded", "CampaignCancelled", "CampaignAborted", "CampaignFailed"] | str, *, account: str | None = None, timeout: float | timedelta | None = None) -> Pager[CampaignPage, Campaign]:
        """
        Lists the campaigns with a given status.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def list_devices(self, /, *, protocol: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str | None = None, account: str | None = None, timeout: float | timedelta | None = None) -> Pager[DevicePage, Device]:
        """
        Lists the devices of the account, by IMEI.

        The list fetches pages as they are needed; it sends nothing before the first item is requested.
        """
    def list_firmware(self, /, protocol: Literal["LWM2M", "OMA", "HTTP", "NONE", "all"] | str, *, account: str | None = None, timeout: float | timedelta | None = None) -> list[FirmwarePackage]:
        """
        Lists the available firmware packages for a protocol.
        """
    def modify_campaign_devices(self, /, campaign_id: str, request: CampaignDevicesRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> CampaignDevicesResult:
        """
        Adds devices to a campaign, or removes them. Not possible after the campaign is scheduled.
        """
    def query_devices(self, /, devices: DeviceList | Iterable[str], *, account: str | None = None, timeout: float | timedelta | None = None) -> DeviceQueryResult:
        """
        Looks up devices by IMEI, up to 1,000.
        """
    def register_callback(self, /, listener: FotaCallbackListener, *, account: str | None = None, timeout: float | timedelta | None = None) -> FotaCallbackListener:
        """
        Registers the URL to which the platform reports changes of campaigns.
        """
    def remove_licenses(self, /, devices: DeviceList | Iterable[str], *, account: str | None = None, timeout: float | timedelta | None = None) -> LicenseChangeResult:
        """
        Removes unused licences from devices, which also cancels an upgrade that has not started.
        """
    def report_device_firmware(self, /, device_id: str, *, account: str | None = None, timeout: float | timedelta | None = None) -> FirmwareReportRequest:
        """
        Requests that one device report its firmware later; read the result with `query_devices`.
        """
    def schedule_campaign(self, /, request: CampaignRequest, *, account: str | None = None, timeout: float | timedelta | None = None) -> Campaign:
        """
        Schedules a firmware campaign for a list of devices.

        The response means that the campaign is accepted, not scheduled: follow it with `wait_for_campaign`. The
        platform rejects devices that do not match, and the report contains the reasons.
        """
    def sync_device_firmware(self, /, devices: DeviceList | Iterable[str], *, account: str | None = None, timeout: float | timedelta | None = None) -> DeviceFirmwareList:
        """
        Queries the firmware of up to 100 devices, and records their replies.
        """
    def update_callback(self, /, listener: FotaCallbackListener, *, account: str | None = None, timeout: float | timedelta | None = None) -> FotaCallbackListener:
        """
        Replaces the URL to which the platform reports changes of campaigns.
        """
    def wait_for_campaign(self, /, campaign_id: str, *, timeout: float | timedelta | None = None, poll_interval: "float | timedelta | None" = 30.0, on_progress: Callable[[CampaignProgress], object] | None = None, account: str | None = None) -> Campaign:
        """
        Waits until a campaign has ended, and returns it.

        Check its `status`: a campaign that was rejected or cancelled has ended too. `timeout` is the longest time to wait,
        as long as the campaign lasts by default (then raises `TimeoutError`); `poll_interval` is the time between two
        polls of the platform, 30 seconds by default; both in seconds or as a `timedelta`. `on_progress` is called with a
        `CampaignProgress` after each poll, and an exception that it raises ends the wait. Ctrl-C ends the wait and does
        not affect the campaign.
        """

class SoftwareVersion(OpenEnum):
    """
    A version of Software Management.
    """
    V1 = "v1"
    """
    Upgrades that the platform pushes on one day, for OMA-DM and LWM2M devices.
    """
    V2 = "v2"
    """
    Campaigns of devices that check in over HTTP.
    """
    V3 = "v3"
    """
    Network-aware campaigns, for LWM2M and OMA-DM devices.
    """

@final
class StatesAndServices:
    """
    The services that an account has defined, and their states.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, engagement: Iterable[Engagement], unknown_members: Iterable[UnknownMember] | None = None) -> StatesAndServices: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> StatesAndServices: ...
    def __repr__(self, /) -> str: ...
    @property
    def engagement(self, /) -> tuple[Engagement, ...]:
        """
        The account's engagements.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> StatesAndServices:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class StopMonitorsRequest:
    """
    Stops monitors.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, monitor_ids: Iterable[str], account_name: str | None = None) -> StopMonitorsRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> StopMonitorsRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> StopMonitorsRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def monitor_ids(self, /) -> tuple[str, ...]:
        """
        The monitors: at least one.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class Subscription:
    """
    The subscription of an account.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, account_name: str | None = None, purchase_type: str | None = None, license_count: SupportsIndex | None = None, license_used_count: SupportsIndex | None = None, update_time: datetime | str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> Subscription: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> Subscription: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> Subscription:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def license_count(self, /) -> int | None:
        """
        The number of licences bought per month; 0 if every upgrade is billed individually.
        """
    @property
    def license_used_count(self, /) -> int | None:
        """
        The number of licences in use.
        """
    @property
    def purchase_type(self, /) -> str | None:
        """
        The billing models, separated by commas: `MRC` is per licence and month, `EVNT` per upgrade.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """
    @property
    def update_time(self, /) -> datetime | None:
        """
        When the record last changed.
        """

@final
class Success:
    """
    A response that only reports success.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, success: bool | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> Success: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> Success: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> Success:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def success(self, /) -> bool | None:
        """
        True on success.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class SuspendResponse:
    """
    The current and past suspension of a line.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, expected_resume_date: datetime | str | None = None, max_number_of_days_allowed: SupportsIndex | None = None, number_of_days_suspended_last12_months: SupportsIndex | None = None) -> SuspendResponse: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> SuspendResponse: ...
    def __repr__(self, /) -> str: ...
    @property
    def expected_resume_date(self, /) -> datetime | None:
        """
        When the platform resumes the line.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> SuspendResponse:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def max_number_of_days_allowed(self, /) -> int | None:
        """
        The maximum number of successive days of a suspension.
        """
    @property
    def number_of_days_suspended_last12_months(self, /) -> int | None:
        """
        The number of days on which the line was suspended in the last 12 months.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class SuspensionStatusRequest:
    """
    Requests how long devices have been suspended.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, account_name: str | None = None, device_ids: Iterable[DeviceId | str] | None = None, filter: DeviceFilter | None = None) -> SuspensionStatusRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> SuspensionStatusRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def device_ids(self, /) -> tuple[DeviceId, ...] | None:
        """
        The devices, one identifier for each. Set these or a filter, not both.
        """
    @property
    def filter(self, /) -> DeviceFilter | None:
        """
        Selects devices instead.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> SuspensionStatusRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class TimeRange:
    """
    A period of time.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, earliest: datetime | str, latest: datetime | str) -> TimeRange: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> TimeRange: ...
    def __repr__(self, /) -> str: ...
    @property
    def earliest(self, /) -> datetime:
        """
        The start.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> TimeRange:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def latest(self, /) -> datetime:
        """
        The end.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class TimeWindow:
    """
    Hours of the day in which a campaign may run, in UTC: from `start_time` up to, but excluding, `end_time`. To cross
    midnight, write two windows, such as 20 to 24 and 0 to 4.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, start_time: SupportsIndex, end_time: SupportsIndex) -> TimeWindow: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> TimeWindow: ...
    def __repr__(self, /) -> str: ...
    @property
    def end_time(self, /) -> int:
        """
        Hour of the end, 1 to 24; in v3 at least 4 more than `start_time`; -1 if the JSON omits it.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> TimeWindow:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def start_time(self, /) -> int:
        """
        First hour, 0 to 23; -1 if the JSON omits it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class TokenRequest:
    """
    Requests a bearer token with the key and secret of the client.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, grant_type: str | None = None, scope: str | None = None) -> TokenRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> TokenRequest: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> TokenRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def grant_type(self, /) -> str | None:
        """
        The grant type; the platform supports only `client_credentials`, which is the default.
        """
    @property
    def scope(self, /) -> str | None:
        """
        The requested scopes, separated by spaces. Software and Connectivity Management need none.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class Tokens:
    """
    A bearer token and a session token that were obtained outside the client.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, bearer: str, session: str, expires_in: float | timedelta | None = None) -> Tokens:
        """
        `expires_in` is the remaining lifetime of the bearer token in seconds, if it is known.
        """
    def __repr__(self, /) -> str: ...

@final
class UnknownMember:
    """
    A value in a message or a response that the model has no member for.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, path: str, json: str) -> UnknownMember: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> UnknownMember: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> UnknownMember:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def json(self, /) -> str:
        """
        Its value as received, in JSON; `***` if it may contain a password.
        """
    @property
    def path(self, /) -> str:
        """
        Its path, by names on the wire: `campaign.deviceList[0].signal`.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class UpgradeCallbackListener:
    """
    Registers the URL to which the platform sends the messages of Software Management v1 for an account.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __copy__(self, /) -> UpgradeCallbackListener: ...
    def __deepcopy__(self, /, _memo: Any) -> UpgradeCallbackListener: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, name: str, url: str, username: str | None = None, password: str | None = None) -> UpgradeCallbackListener: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> UpgradeCallbackListener: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> UpgradeCallbackListener:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def name(self, /) -> str:
        """
        The name of the service; `Fota` is the only one.
        """
    @property
    def password(self, /) -> str | None:
        """
        A password that each message contains, in clear text.
        """
    def to_dict(self, /, *, secrets: bool = False) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.

        Raises `TypeError` when the model holds a secret, unless `secrets` is true: the dictionary holds it in
        clear text.
        """
    @property
    def url(self, /) -> str:
        """
        The URL of the listener: `https`, on port 80, 443, 9001-9006, 50551-50559 or 28200-28220.
        """
    @property
    def username(self, /) -> str | None:
        """
        A user name that each message contains. The platform dropped it in release 2.9; some of its documentation still
        shows it.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class UpgradeCallbackRegistration:
    """
    A listener that was registered (v1).
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, service_name: str, account_name: str | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> UpgradeCallbackRegistration: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> UpgradeCallbackRegistration: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> UpgradeCallbackRegistration:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def service_name(self, /) -> str:
        """
        The name of the service.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """

@final
class UpgradeDevicesRequest:
    """
    Devices to add to an upgrade or to remove from it (v1). Not possible after the upgrade has started.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, change_type: Literal["append", "remove"] | str, device_list: Iterable[str]) -> UpgradeDevicesRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> UpgradeDevicesRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def change_type(self, /) -> DeviceChangeType:
        """
        Whether to add or remove the devices.
        """
    @property
    def device_list(self, /) -> tuple[str, ...]:
        """
        The IMEIs of the devices.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> UpgradeDevicesRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

class UpgradeStatus(OpenEnum):
    """
    The status of an upgrade (Software Management v1).

    Usual order: `RequestPending`, `Queued`, `InProgress`, `Finished`.
    """
    CANCELLED = "Cancelled"
    """
    Cancelled before it started. Final. The platform does not document a name for this status; this one is assumed.
    """
    FINISHED = "Finished"
    """
    Ended. Final.
    """
    IN_PROGRESS = "InProgress"
    """
    Started: the devices are being upgraded.
    """
    QUEUED = "Queued"
    """
    Checked; waits for its day.
    """
    REQUEST_FAILED = "RequestFailed"
    """
    The check of parameters and devices failed. Final.
    """
    REQUEST_PENDING = "RequestPending"
    """
    Accepted and not checked yet.
    """
    UPGRADE_FAILED = "UpgradeFailed"
    """
    The upgrade did not run on its day. Final.
    """

@final
class UploadActivateRequest:
    """
    Uploads identifiers of devices and activates the lines.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, devices: Iterable[DeviceIdentifiers | DeviceId | str | Iterable[DeviceId | str]], email_address: str, device_sku: str, upload_type: str, service_plan: str, mdn_zip_code: str, account_name: str | None = None, carrier_ip_pool_name: str | None = None) -> UploadActivateRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> UploadActivateRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def account_name(self, /) -> str | None:
        """
        The account; the client's own when absent.
        """
    @property
    def carrier_ip_pool_name(self, /) -> str | None:
        """
        The pool that provides the IP addresses.
        """
    @property
    def device_sku(self, /) -> str:
        """
        Stock-keeping unit of the kind of device.
        """
    @property
    def devices(self, /) -> tuple[DeviceIdentifiers, ...]:
        """
        The devices: at most 10,000.
        """
    @property
    def email_address(self, /) -> str:
        """
        The address to which the platform sends the report about the upload.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> UploadActivateRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def mdn_zip_code(self, /) -> str:
        """
        ZIP code of the area that provides the phone numbers: five digits.
        """
    @property
    def service_plan(self, /) -> str:
        """
        The plan, by its code.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def upload_type(self, /) -> str:
        """
        The content of the upload: `IMEI ICCID Pair`.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class UploadResponse:
    """
    The result of an upload of identifiers.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, failed: Iterable[UploadedDevice], uploaded: SupportsIndex | None = None, devices: Iterable[UploadedDevice] | None = None) -> UploadResponse: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> UploadResponse: ...
    def __repr__(self, /) -> str: ...
    @property
    def devices(self, /) -> tuple[UploadedDevice, ...] | None:
        """
        All devices, each with its status; absent in messages of older releases.
        """
    @property
    def failed(self, /) -> tuple[UploadedDevice, ...]:
        """
        The devices that were rejected.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> UploadResponse:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def uploaded(self, /) -> int | None:
        """
        The number of devices that were accepted.
        """

@final
class UploadedDevice:
    """
    A device of an upload.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, device_ids: Iterable[DeviceId | str], status: Literal["Success", "Failed", "OnHold", "Cancelled", "Pending", "Queued", "Delivered", "DeliveryFailed", "ConfigCreated", "ConfigFailed"] | str | None = None, reason: str | None = None) -> UploadedDevice: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> UploadedDevice: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_ids(self, /) -> tuple[DeviceId, ...]:
        """
        The device.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> UploadedDevice:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def reason(self, /) -> str | None:
        """
        The reason why it was rejected.
        """
    @property
    def status(self, /) -> CallbackStatus | None:
        """
        Whether it was uploaded.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class UsagePage:
    """
    One page of daily usage.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, usage_history: Iterable[DailyUsage], has_more_data: bool | None = None, unknown_members: Iterable[UnknownMember] | None = None) -> UsagePage: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> UsagePage: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(data: dict[str, Any]) -> UsagePage:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def has_more_data(self, /) -> bool | None:
        """
        Whether more follow; absent if the platform does not say.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def unknown_members(self, /) -> tuple[UnknownMember, ...] | None:
        """
        The members of the response that this model lacks, and those of objects in it that have no list of their
        own; absent if there are none. Paths begin at this object.
        """
    @property
    def usage_history(self, /) -> tuple[DailyUsage, ...]:
        """
        The days of this page.
        """

@final
class UsageRequest:
    """
    Requests the daily usage of a device. The platform keeps records for 12 months.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, earliest: datetime | str, latest: datetime | str, device_id: DeviceId | str | None = None, label: Label | None = None) -> UsageRequest: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> UsageRequest: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_id(self, /) -> DeviceId | None:
        """
        The device. Set this or a label.
        """
    @property
    def earliest(self, /) -> datetime:
        """
        The start of the period.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> UsageRequest:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def label(self, /) -> Label | None:
        """
        A usage segment of the account instead.
        """
    @property
    def latest(self, /) -> datetime:
        """
        The end of the period.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class UsageResponse:
    """
    The requested usage. The platform documents only the name of this part; its shape is assumed.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, devices: Iterable[AggregateUsage], billed: Iterable[BilledSegment]) -> UsageResponse: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> UsageResponse: ...
    def __repr__(self, /) -> str: ...
    @property
    def billed(self, /) -> tuple[BilledSegment, ...]:
        """
        The billed usage.
        """
    @property
    def devices(self, /) -> tuple[AggregateUsage, ...]:
        """
        The usage of each device.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> UsageResponse:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class UtcInterval:
    """
    A period of time.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, start: datetime | str, end: datetime | str) -> UtcInterval: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> UtcInterval: ...
    def __repr__(self, /) -> str: ...
    @property
    def end(self, /) -> datetime:
        """
        The end, in UTC.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> UtcInterval:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def start(self, /) -> datetime:
        """
        The start, in UTC.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """

@final
class ValidationContext:
    """
    Facts that the rules use in addition to the request; you can omit every member.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __dataclass_params__: ClassVar[Any]
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, now: datetime | str | None = None, account: str | None = None, operation: str | None = None, campaign: Campaign | None = None, upgrade: FirmwareUpgrade | None = None, software_campaign: SoftwareCampaign | None = None, free_licenses: SupportsIndex | None = None, licensed_devices: Iterable[str] | None = None, license_locked_devices: Iterable[str] | None = None, logging_devices: Iterable[str] | None = None, pilot_passed: bool | None = None, options: RuleOptions | None = None) -> ValidationContext: ...
    def __reduce__(self, /) -> tuple[Any, tuple[dict[str, Any]]]: ...
    def __replace__(self, /, **changes: "object") -> ValidationContext: ...
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
        The number of unassigned licences.
        """
    @staticmethod
    def from_dict(data: dict[str, Any]) -> ValidationContext:
        """
        Reads a dictionary with member names in camel case, as `to_dict` returns it.
        """
    @property
    def license_locked_devices(self, /) -> tuple[str, ...] | None:
        """
        The IMEIs of the devices whose licence can no longer be removed, because they are being upgraded or were
        upgraded since it was assigned.
        """
    @property
    def licensed_devices(self, /) -> tuple[str, ...] | None:
        """
        The IMEIs of all devices that have a licence; unknown when absent.
        """
    @property
    def logging_devices(self, /) -> tuple[str, ...] | None:
        """
        The IMEIs of all devices that write a verbose log now; unknown when absent.
        """
    @property
    def now(self, /) -> datetime | None:
        """
        The current time; the clock of the machine when absent.
        """
    @property
    def operation(self, /) -> str | None:
        """
        The operation the request is for, such as `software_v3.query_devices`, if it decides which identifiers are
        allowed.
        """
    @property
    def options(self, /) -> RuleOptions | None:
        """
        Options of the rules for points on which the platform's documentation is silent; the defaults when absent.
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
    def to_dict(self, /) -> dict[str, Any]:
        """
        Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
        """
    @property
    def upgrade(self, /) -> FirmwareUpgrade | None:
        """
        The upgrade of v1 that is to be changed, which decides what may still change.
        """
    def validate(self, /, context: ValidationContext | None = None) -> list[Finding]:
        """
        Checks every rule offline and returns all findings, errors and warnings, in one list.

        Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
        """

@final
class _Pages:
    """
    The pages of a list.
    """
    def fetch(self, /, whole: bool) -> tuple[str | None, Any] | None:
        """
        Fetches the next page, and returns the cursor after it and the page (`whole`) or the list of its items.
        """
    def fetch_async(self, /, whole: bool) -> Coroutine[Any, Any, tuple[str | None, Any] | None]:
        """
        Fetches the next page like `fetch`, for asyncio.
        """
    def starting_after(self, /, cursor: str) -> None:
        """
        Makes the list begin with the page of a cursor.
        """

@final
class platform:
    """
    Facts about the platform: its error codes, and the addresses from which it sends callbacks.
    """
    @staticmethod
    def callback_sources(request: CallbackSourcesRequest) -> CallbackSources:
        """
        Lists the addresses from which the platform sends callbacks of a product, for a firewall.

        They have changed before. Compare them with the platform's page regularly, and never accept a
        callback for its address alone.
        """
    @staticmethod
    def explain_error(request: ErrorCodeRequest) -> ErrorExplanation:
        """
        Explains an error code of the platform: its cause, and what to do.

        An error that the platform returned has the same text as its hint. Use the function for the faults of
        callbacks, and for codes from elsewhere.
        """

@final
class timing:
    """
    Offline calculations about a campaign: its start, its windows, and the attempts that they allow.
    """
    @staticmethod
    def attempts_per_device(request: CampaignTiming) -> AttemptsPerDevice:
        """
        Calculates the number of attempts that a device can have before a campaign ends.

        In v3 an attempt takes 4 hours inside the windows, and up to 3 attempts start on one day. The
        platform does not document these numbers, so both are members of the request.
        """
    @staticmethod
    def campaign_start(request: CampaignTiming) -> CampaignStart:
        """
        Calculates the earliest and the latest instant at which a campaign would start.

        A campaign that starts today starts on demand, within 90 minutes; one of at most 20 devices starts
        markedly sooner in v3. Any other campaign starts at 00:00 UTC of its start date.
        """
    @staticmethod
    def cell_capacity(request: CellCapacityRequest) -> CellCapacity:
        """
        Checks whether all devices of the fullest cell get an attempt before a v3 campaign ends, and
        proposes changes if they do not.

        The platform upgrades the devices of one cell in cohorts of 50, one cohort in 4 hours. It does not
        document the size of a cohort, so the size is a member of the request.
        """
    @staticmethod
    def local_windows(request: LocalWindowsRequest) -> LocalWindows:
        """
        Converts local hours to UTC windows, and reports the effect of clock changes.

        The SDK includes the time zone database, so that the result is the same on every machine.
        """
    @staticmethod
    def remaining_windows(request: CampaignTiming) -> RemainingWindows:
        """
        Lists the windows from now to the end of a campaign, joining those that touch or overlap (v2 and
        v3).
        """
    @staticmethod
    def safe_end_date(request: SafeEndDateRequest) -> SafeEndDate:
        """
        Calculates the earliest end date that gives every device a number of attempts (v2 and v3).
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
    Parses a callback of Software Management v1, v2 or v3.

    Nothing in a callback is lost: `unknown_members` contains members that the model does not have, and those whose type
    or value is not valid.

    Raises `UnexpectedResponseError` when the body is not a JSON object.
    """

def parse_connectivity_callback(body: bytes | str) -> ConnectivityCallback:
    """
    Parses a callback of Connectivity Management or Location.

    Nothing in a callback is lost: `unknown_members` contains members that the model does not have, and those whose type
    or value is not valid. Pass the result to `deliver_callback` of a client, which assigns it to its request.

    Raises `UnexpectedResponseError` when the body is not a JSON object.
    """

def receive_callback(method: str, authorization: str | None, body: bytes | str, options: ListenerOptions | None = None) -> ReceivedCallback:
    """
    Parses a request to a callback listener, and returns the response to it together with the callback: `event` of
    Software Management, or `connectivity_event` of Connectivity Management or Location, recognized by its members.

    Use it for a listener in your own web framework; `wsgi_listener` and `asgi_listener` are built on it.
    `authorization` is the header of that name, if there is one. Respond with `status` and `message` within
    about 4 seconds, or the platform sends the callback again; if you cannot store the event, respond with 500
    instead, so that the platform sends it again.
    """

def receive_callback_head(method: str, authorization: str | None, content_length: SupportsIndex | None = None, options: ListenerOptions | None = None) -> ReceivedCallback | None:
    """
    Checks the head of a request to a callback listener. Returns the response to send at once, or `None` if the body is
    to be read, up to `max_body_bytes` of the options, and passed to `receive_callback`.

    `content_length` is the size that the request announces, if it does. The head decides about the method, about an
    `Authorization: Basic` header, which is rejected if it is wrong, and about a body that is announced too large.
    """

def validate(operation: str, request: Any, context: Any | None = None) -> list[Finding]:
    """
    Checks the body of an operation offline and returns all findings, errors and warnings, in one list.

    `operation` is a name such as `software_v3.schedule_campaign`; `request` and `context` are models, or dictionaries
    with member names in camel case, as in JSON. A request that cannot be read produces findings too.

    Raises `ConfigurationError` when the operation does not exist or has no body.
    """

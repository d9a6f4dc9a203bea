//! The table of Software Management v1.

use crate::models::{
    CampaignDevicesResult, CancelCandidatePage, CancelCandidates, CancelCandidatesRequest, Device, DeviceList,
    DevicePage, DeviceUpgrade, Firmware, FirmwareUpgrade, FirmwareUpgradePage, FirmwareUpgradeRequest,
    LicenseChangeResult, LicensePage, LicensedDevice, Protocol, RegisteredUpgradeCallback, Subscription, Success,
    UpgradeCallbackListener, UpgradeCallbackRegistration, UpgradeDevicesRequest, UpgradeStatus,
};
use thingspace_macros::service;

/// Upgrades that the platform pushes to OMA-DM and LWM2M devices on one day (Software Management v1).
#[service]
#[api(Fota)]
trait SoftwareV1 {
    /// Reads the account's subscription.
    #[get("/api/fota/v1/subscriptions/{account}")]
    #[retry(Safe)]
    #[source("Software Management v1, get subscription status")]
    fn get_subscription() -> Subscription;

    /// Assigns licences to devices. `software_v3.assign_licenses` does the same for every protocol; the platform
    /// recommends it.
    #[post("/api/fota/v1/licenses/{account}/assign")]
    #[retry(NonIdempotent)]
    #[check_with("reconcile.assign_licenses")]
    #[source("Software Management v1, assign licenses to devices")]
    fn assign_licenses(devices: DeviceList) -> LicenseChangeResult;

    /// Removes unused licences from devices, which also cancels an upgrade that has not started.
    /// `software_v3.remove_licenses` does the same for every protocol.
    #[post("/api/fota/v1/licenses/{account}/remove")]
    #[retry(NonIdempotent)]
    #[check_with("reconcile.remove_licenses")]
    #[source("Software Management v1, remove licenses from devices")]
    fn remove_licenses(devices: DeviceList) -> LicenseChangeResult;

    /// Lists the devices that lose their licence first when the number of monthly licences is reduced.
    #[post("/api/fota/v1/licenses/{account}/cancel")]
    #[retry(Idempotent)]
    #[source("Software Management v1, create a list of licenses to remove")]
    fn set_cancel_candidates(candidates: CancelCandidatesRequest) -> CancelCandidates;

    /// Clears the list of the devices that lose their licence first.
    #[delete("/api/fota/v1/licenses/{account}/cancel")]
    #[retry(Idempotent)]
    #[source("Software Management v1, delete the list of licenses to remove")]
    fn delete_cancel_candidates() -> Success;

    /// Lists the available firmware packages.
    #[get("/api/fota/v1/firmware/{account}")]
    #[retry(Safe)]
    #[source("Software Management v1, list available firmware")]
    fn list_firmware(
        #[query("clientType")]
        #[oma_dm("OMA-DM")]
        client_type: Option<Protocol>,
    ) -> Vec<Firmware>;

    /// Schedules an upgrade that the platform pushes to a list of devices on one day.
    ///
    /// The response means that the upgrade is accepted, not scheduled: follow it with `get_upgrade`. The platform
    /// notifies a device that is off when it next connects; OMA-DM devices stay queued without a limit.
    #[post("/api/fota/v1/upgrades")]
    #[retry(NonIdempotent)]
    #[check_with("reconcile.schedule_upgrade")]
    #[calls_back("Fota")]
    #[source("Software Management v1, schedule a firmware upgrade")]
    fn schedule_upgrade(request: FirmwareUpgradeRequest) -> FirmwareUpgrade;

    /// Reads an upgrade and the progress of each of its devices: the report of the upgrade.
    #[get("/api/fota/v1/upgrades/{account}/upgrade/{upgrade_id}")]
    #[retry(Safe)]
    #[source("Software Management v1, get upgrade information")]
    fn get_upgrade(upgrade_id: String) -> FirmwareUpgrade;

    /// Adds devices to an upgrade, or removes them. Not possible after the upgrade has started.
    #[put("/api/fota/v1/upgrades/{account}/upgrade/{upgrade_id}")]
    #[retry(NonIdempotent)]
    #[check_with("software_v1.get_upgrade")]
    #[source("Software Management v1, modify a scheduled upgrade")]
    fn modify_upgrade_devices(upgrade_id: String, request: UpgradeDevicesRequest) -> CampaignDevicesResult;

    /// Cancels an upgrade that has not started.
    #[delete("/api/fota/v1/upgrades/{account}/upgrade/{upgrade_id}")]
    #[retry(NonIdempotent)]
    #[check_with("software_v1.get_upgrade")]
    #[source("Software Management v1, cancel a scheduled upgrade")]
    fn cancel_upgrade(upgrade_id: String) -> Success;

    /// Lists the URLs to which the platform reports changes of upgrades.
    #[get("/api/fota/v1/callbacks/{account}")]
    #[retry(Safe)]
    #[source("Software Management v1, list registered callbacks")]
    fn list_callbacks() -> Vec<RegisteredUpgradeCallback>;

    /// Registers the URL to which the platform reports changes of upgrades. Replaces the previous one.
    #[post("/api/fota/v1/callbacks/{account}")]
    #[retry(Idempotent)]
    #[source("Software Management v1, register a callback listener")]
    fn register_callback(listener: UpgradeCallbackListener) -> UpgradeCallbackRegistration;

    /// Removes the URL to which the platform reports changes of upgrades. `Fota` is the only service.
    #[delete("/api/fota/v1/callbacks/{account}/name/{service_name}")]
    #[retry(Idempotent)]
    #[source("Software Management v1, deregister a callback")]
    fn deregister_callback(service_name: String) -> Success;

    /// Reads the upgrades of a device in the last six months.
    #[get("/api/fota/v1/reports/{account}/devices/{device_id}")]
    #[retry(Safe)]
    #[source("Software Management v1, get device upgrade history")]
    fn get_device_history(device_id: String) -> Vec<DeviceUpgrade>;

    /// Lists the devices that have a licence; each page also contains the numbers of licences bought and in use.
    #[get("/api/fota/v1/licenses/{account}/index/{start_index}")]
    #[retry(Safe)]
    #[item(LicensedDevice)]
    #[source("Software Management v1, get license status")]
    fn get_licenses() -> Pager<LicensePage>;

    /// Lists the IMEIs of the devices that lose their licence first.
    #[get("/api/fota/v1/licenses/{account}/cancel/index/{start_index}")]
    #[retry(Safe)]
    #[item(String)]
    #[source("Software Management v1, list licenses to remove")]
    fn list_cancel_candidates() -> Pager<CancelCandidatePage>;

    /// Lists the devices of the account, by IMEI.
    #[get("/api/fota/v1/devices/{account}/index/{start_index}")]
    #[retry(Safe)]
    #[item(Device)]
    #[source("Software Management v1, get account device information")]
    fn list_devices(
        #[query("clientType")]
        #[oma_dm("OMA-DM")]
        client_type: Option<Protocol>,
    ) -> Pager<DevicePage>;

    /// Lists the upgrades with a given status.
    #[get("/api/fota/v1/reports/{account}/status/{upgrade_status}/index/{start_index}")]
    #[retry(Safe)]
    #[item(FirmwareUpgrade)]
    #[source("Software Management v1, list upgrades for a status")]
    fn list_upgrades_by_status(upgrade_status: UpgradeStatus) -> Pager<FirmwareUpgradePage>;
}

//! The services of Connectivity Management and Device Location whose messages a listener can receive.

use thingspace::models::{CallbackService, EnumInfo, LocationCallbackService, OpenEnum};

pub const CARRIER: &str = CallbackService::CarrierService.as_str();
pub const DEVICE: &str = CallbackService::DeviceService.as_str();
pub const PRL: &str = CallbackService::DevicePrlInformation.as_str();
pub const PROFILE: &str = CallbackService::DeviceProfileService.as_str();
pub const SUSPENSION: &str = CallbackService::DeviceSuspensionStatus.as_str();
pub const USAGE: &str = CallbackService::DeviceUsage.as_str();
pub const DIAGNOSTICS: &str = CallbackService::DiagnosticsService.as_str();
pub const ENHANCED: &str = CallbackService::EnhancedConnectivityService.as_str();
pub const EXTERNAL: &str = CallbackService::ExternalProvisioningChanges.as_str();
pub const NIDD: &str = CallbackService::NiddService.as_str();
pub const PROMOTIONS: &str = CallbackService::PromoChanges.as_str();
pub const RESUME: &str = CallbackService::ResumeTrackingNotification.as_str();
pub const SMS_CONFIRMATION: &str = CallbackService::SmsDeliveryConfirmation.as_str();
pub const STATE: &str = CallbackService::StateService.as_str();
/// The services of Device Location, whose listeners are registered with that API: reports and positions.
pub const LOCATION: &str = LocationCallbackService::Location.as_str();
pub const DEVICE_LOCATION: &str = LocationCallbackService::DeviceLocation.as_str();

/// Finds a service of Connectivity Management by its name, ignoring case.
pub fn find(name: &str) -> Option<&'static str> {
    names(CallbackService::INFO).find(|service| service.eq_ignore_ascii_case(name))
}

/// Returns every service, those of Device Location last.
pub fn all() -> impl Iterator<Item = &'static str> + Clone {
    names(CallbackService::INFO).chain(names(LocationCallbackService::INFO))
}

fn names(info: EnumInfo) -> impl Iterator<Item = &'static str> + Clone {
    info.values.iter().map(|value| value.wire)
}

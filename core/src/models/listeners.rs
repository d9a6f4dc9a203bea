//! Callback listeners of Connectivity Management.

use crate::secret::Secret;
use thingspace_macros::{model, open_enum};

/// The subject of the messages to a listener; an account has one listener for each.
#[open_enum]
pub enum CallbackService {
    /// Trigger conditions that were met.
    #[wire("AlertService")]
    AlertService,
    /// Activation, suspension, restoration, deactivation, and changes of plan, identifier, contact, cost centre and
    /// custom fields.
    #[wire("CarrierService")]
    CarrierService,
    /// Preferred roaming lists.
    #[wire("DevicePRLInformation")]
    DevicePrlInformation,
    /// Profiles of embedded SIMs.
    #[wire("DeviceProfileService")]
    DeviceProfileService,
    /// Usage of promotions.
    #[wire("DevicePromoUsage")]
    DevicePromoUsage,
    /// Uploads, availability, order status, SMS history, billed usage.
    #[wire("DeviceService")]
    DeviceService,
    /// How long devices have been suspended.
    #[wire("DeviceSuspensionStatus")]
    DeviceSuspensionStatus,
    /// Aggregate usage.
    #[wire("DeviceUsage")]
    DeviceUsage,
    /// Reachability.
    #[wire("DiagnosticsService")]
    DiagnosticsService,
    /// Short messages that were sent, and those from devices.
    #[wire("EnhancedConnectivityService")]
    EnhancedConnectivityService,
    /// Changes that were made outside this API.
    #[wire("ExternalProvisioningChanges")]
    ExternalProvisioningChanges,
    /// Network intelligence.
    #[wire("IntelligenceService")]
    IntelligenceService,
    /// Non-IP data: configuration, delivery, and data from devices.
    #[wire("NiddService")]
    NiddService,
    /// Promotions that were removed from devices.
    #[wire("PromoChanges")]
    PromoChanges,
    /// Lines that will be resumed in 7 days.
    #[wire("ResumeTrackingNotification")]
    ResumeTrackingNotification,
    /// Short messages that were delivered, or expired.
    #[wire("SMSDeliveryConfirmation")]
    SmsDeliveryConfirmation,
    /// Moves to states that the account has defined.
    #[wire("StateService")]
    StateService,
    /// Throttling and usage thresholds.
    #[wire("SubscriptionNotificationService")]
    SubscriptionNotificationService,
    /// The platform documents only its name.
    #[wire("ExtendedEnhancedConnectivityService")]
    ExtendedEnhancedConnectivityService,
    /// The platform documents only its name.
    #[wire("NetworkEventService")]
    NetworkEventService,
    /// The platform documents only its name.
    #[wire("PwnService")]
    PwnService,
    /// The platform documents only its name.
    #[wire("QoS")]
    QoS,
    /// The platform documents only its name.
    #[wire("VIPCallbackService")]
    VipCallbackService,
}

/// Registers the URL to which the platform sends the messages of a service.
#[model(request)]
pub struct RegisterCallbackRequest {
    /// The service. An account has one listener for each.
    pub name: CallbackService,
    /// The URL of the listener: `https`, on port 80, 443, 9001-9006, 50551-50559 or 28200-28220.
    pub url: String,
    /// A user name that each message contains: up to 40 characters.
    pub username: Option<String>,
    /// A password that each message contains, in clear text: up to 40 characters.
    pub password: Option<Secret>,
}

/// A listener that was registered or removed.
#[model(response)]
pub struct CallbackRegistration {
    /// The account.
    pub account_name: Option<String>,
    /// The service.
    #[required]
    pub service_name: CallbackService,
}

/// A listener of an account.
#[model(response)]
pub struct RegisteredCallback {
    /// The account.
    pub account_name: Option<String>,
    /// The service.
    #[required]
    pub service_name: CallbackService,
    /// The URL of the listener.
    pub url: Option<String>,
    /// The user name that each message contains, if one was set.
    pub username: Option<String>,
    /// The password that each message contains, if one was set. The platform returns it in clear text.
    pub password: Option<Secret>,
}

//! Placeholder until the rules are written.

use super::{Finding, Validate, ValidationContext};
#[allow(clippy::wildcard_imports)]
use crate::models::*;

macro_rules! unchecked {
    ($($Request:ident)*) => { $(
        impl Validate for $Request {
            fn findings(&self, _: &ValidationContext) -> Vec<Finding> {
                Vec::new()
            }
        }
    )* };
}
unchecked!(DeviceId DeviceIdentifiers KeyValue Label DeviceFilter TimeRange Address CustomerName PlaceOfUse OrderStatusRequest RequestWait ActivateRequest DeactivateRequest DeviceSelectionRequest GoToStateRequest CancelLocationRequest AddDevicesRequest AvailabilityRequest DeleteDevicesRequest MismatchRequest DeviceListRequest DeviceListFilter DeviceIdSearch ChangeIdentifierRequest CostCenterRequest CustomFieldsRequest ContactInfoRequest ServicePlanChangeRequest MoveRequest DiagnosticsRequest SuspensionStatusRequest PrlRequest DeviceUploadRequest UploadActivateRequest EuiccProfileRequest EuiccActivateEnableRequest EuiccActivateRequest EuiccPlaceOfUse EuiccDeactivateRequest EuiccFallbackRequest EuiccDeviceSwapRequest UsageRequest AggregateUsageRequest DeviceHistoryRequest MonitorRequest StopMonitorsRequest ListMonitorsRequest ReachabilityStatusRequest CreateGroupRequest GroupUpdateRequest SmsSendRequest SmsHistoryRequest RegisterCallbackRequest SetLabelsRequest LabelAssignment RemoveLabelsRequest BilledUsageRequest BillingCycle NiddMessageRequest LocationDevice LocationRequest LocationCallbackListener LocationUsageRequest ExclusionRequest LocationConsentRequest LocationConsentUpdate);

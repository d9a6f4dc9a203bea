//! Rules of types that requests contain.

use super::{checks::Checks, device_lists::ANY_KIND};
use crate::models::{
    Address, BillingCycle, CustomerName, DeviceFilter, DeviceId, DeviceIdSearch, DeviceIdentifiers, DeviceListFilter,
    EuiccPlaceOfUse, Finding, KeyValue, Label, LabelAssignment, LocationDevice, PlaceOfUse, TimeRange, Validate,
    ValidationContext,
};

const SOURCE: &str = "ThingSpace Connectivity Management: the members of its requests";

macro_rules! shapes {
    ($($Shape:ident by $check:expr;)*) => { $(
        impl Validate for $Shape {
            fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
                let mut checks = Checks::new(context, SOURCE);
                let check: fn(&mut Checks<'_>, &Self) = $check;
                check(&mut checks, self);
                checks.done()
            }
        }
    )* };
}
shapes! {
    DeviceId by |checks, id| checks.device_id(&String::new, id, &ANY_KIND);
    DeviceIdentifiers by |checks, device| checks.device(device, &String::new, &ANY_KIND);
    KeyValue by |checks, field| checks.custom_field("", field, true);
    Label by |checks, label| checks.label("", label);
    LabelAssignment by |checks, assigned| checks.assignment("", assigned);
    BillingCycle by |checks, cycle| checks.cycle("", cycle);
    DeviceFilter by |checks, filter| checks.filter("", filter, true);
    DeviceListFilter by |checks, filter| checks.searches("", filter);
    DeviceIdSearch by |checks, search| checks.search("", search);
    TimeRange by |checks, range| { checks.range(("earliest", &range.earliest), ("latest", &range.latest)); };
    Address by |checks, address| checks.address("", address);
    CustomerName by |checks, name| checks.customer("", name);
    PlaceOfUse by |checks, used| checks.place_of_use("", used);
    EuiccPlaceOfUse by |checks, used| checks.euicc_place("", used);
    LocationDevice by |checks, device| checks.located("", device);
}

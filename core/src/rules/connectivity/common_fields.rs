//! Members that many requests have: custom fields, plans, ZIP codes, cost centres, addresses.

use super::checks::{Checks, at};
use crate::{
    models::{Address, CustomerName, Finding, KeyValue, PlaceOfUse},
    rules::common::{
        postal::{split_zip, state_code},
        quoted,
    },
};
use std::collections::HashMap;

const FIELDS: &str = "ThingSpace Connectivity Management: change custom field values";
const FIELD_TWICE: &str = "assumed: a custom field has one value";
const EMAIL: &str = "RFC 5321, section 4.1.2";
const PHONE: &str = "assumed: a phone number in the United States has 10 digits";
const PHONE_KIND: &str = "assumed: the kind of a phone is one letter, as in the platform's sample";
const RESTRICTION: &str = "ThingSpace Connectivity Management: activate service for devices, publicIpRestriction";
const REASON: &str = "ThingSpace Connectivity Management: deactivate service for devices, FF is the general reason";

/// The longest value of a custom field.
const MAX_FIELD: usize = 50;
/// The longest code of a cost centre.
const MAX_COST_CENTER: usize = 36;

impl Checks<'_> {
    /// Checks custom fields: five names, 50 characters each. An empty value clears a field if `clears` allows it.
    pub fn custom_fields(&mut self, path: &str, fields: Option<&Vec<KeyValue>>, clears: bool) {
        let Some(fields) = fields else { return };
        if fields.is_empty() {
            self.error_at(path, "custom_field.none", "[]", format!("{path} is empty; name a custom field, or omit it"));
        }
        let mut seen = HashMap::new();
        for (index, field) in fields.iter().enumerate() {
            let parent = format!("{path}[{index}]");
            self.custom_field(&parent, field, clears);
            if let Some(first) = seen.insert(field.key.to_ascii_lowercase(), index) {
                let message = format!("{} duplicates {path}[{first}]; remove one", quoted(&field.key));
                self.warning(&at(&parent, "key"), "custom_field.duplicate", &field.key, message, FIELD_TWICE);
            }
        }
    }

    pub fn custom_field(&mut self, parent: &str, field: &KeyValue, clears: bool) {
        let number = field.key.strip_prefix("CustomField").unwrap_or_default();
        if !matches!(number, "1" | "2" | "3" | "4" | "5") {
            let message =
                format!("there is no custom field {}; write CustomField1 to CustomField5", quoted(&field.key));
            self.add([Finding::error(at(parent, "key"), "custom_field.unknown", quoted(&field.key), message, FIELDS)]);
        }
        let path = at(parent, "value");
        let (value, what) =
            (field.value.as_deref(), if clears { "a value, or \"\" to clear the field" } else { "a value" });
        let is_valid = match value {
            Some(value) if clears => self.text(&path, value),
            value => self.required(&path, value.unwrap_or_default(), what),
        };
        if is_valid {
            self.max_length(&path, value.unwrap_or_default(), MAX_FIELD);
        }
    }

    /// Checks the length of text.
    pub fn max_length(&mut self, path: &str, value: &str, most: usize) {
        let length = value.chars().count();
        if length > most {
            let message = format!("{length} characters are too many; write {most} or fewer");
            self.error(path, "text.too_long", value, message);
        }
    }

    pub fn group(&mut self, group: Option<&String>) {
        self.optional("groupName", group, "the name of a group");
    }

    pub fn plan(&mut self, path: &str, plan: &str) {
        self.required(path, plan, "the code of a service plan, as the list of plans shows it");
    }

    /// Checks a ZIP code of five digits; `extension` is the member for the other four, if there is one.
    pub fn zip(&mut self, path: &str, zip: &str, extension: Option<&str>) {
        if !self.required(path, zip, "a ZIP code of five digits") || is_digits(zip, 5) {
            return;
        }
        let split = split_zip(zip);
        if let Some((five, four)) = split.filter(|_| self.converts) {
            let message = match extension {
                Some(extension) => {
                    format!("the platform splits it into {five} and the {extension} {four}; write them so")
                }
                None => format!("the platform uses {five} and drops the extension {four}; write {five}"),
            };
            self.warning(path, "zip.converted", zip, message, self.source);
            return;
        }
        let message = match (split, extension) {
            (Some((zip, four)), Some(extension)) => {
                format!(
                    "the ZIP code and its extension are separate members; write {zip} here and {four} in {extension}"
                )
            }
            (Some((zip, four)), None) => format!("the extension {four} is not accepted; write {zip}"),
            (None, _) => format!("{} is not a ZIP code; write its five digits, including leading zeros", quoted(zip)),
        };
        self.error(path, "zip.malformed", zip, message);
    }

    pub fn optional_zip(&mut self, path: &str, zip: Option<&String>) {
        if let Some(zip) = zip {
            self.zip(path, zip, None);
        }
    }

    pub fn cost_center(&mut self, path: &str, code: Option<&String>) {
        let Some(code) = code else { return };
        if !self.required(path, code, "the code of a cost centre") {
            return;
        }
        let accepted = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, ' ' | '-' | '!' | '#');
        if let Some(letter) = code.chars().find(|letter| !accepted(*letter)) {
            let shown = quoted(&letter.to_string());
            let message =
                format!("the character {shown} is not accepted; use only letters, digits, spaces, -, ! and #");
            self.error(path, "cost_center.bad_character", code, message);
        }
        self.max_length(path, code, MAX_COST_CENTER);
    }

    pub fn public_ip(&mut self, value: Option<&String>) {
        let path = "publicIpRestriction";
        if let Some(value) = value.filter(|value| !matches!(value.as_str(), "restricted" | "unrestricted"))
            && self.required(path, value, "restricted or unrestricted, or omit it")
        {
            let message = format!("{} is unusual; write restricted or unrestricted", quoted(value));
            self.warning(path, "public_ip.unusual", value, message, RESTRICTION);
        }
    }

    pub fn reason(&mut self, code: &str) {
        if self.required("reasonCode", code, "FF, the general reason") && code != "FF" {
            let message = format!("{} is an unusual reason code; use FF, the general reason", quoted(code));
            self.warning("reasonCode", "reason.unusual", code, message, REASON);
        }
    }

    pub fn email(&mut self, path: &str, address: &str) {
        if !self.required(path, address, "an e-mail address") {
            return;
        }
        let plausible = address.rsplit_once('@').is_some_and(|(user, host)| {
            !user.is_empty() && host.contains('.') && host.split('.').all(|part| !part.is_empty())
        }) && !address.contains(char::is_whitespace);
        if !plausible {
            let message = format!(
                "{} does not look like an e-mail address; write one such as fleet@example.com",
                quoted(address)
            );
            self.warning(path, "email.unusual", address, message, EMAIL);
        }
    }

    pub fn place_of_use(&mut self, parent: &str, used: &PlaceOfUse) {
        let (no_address, no_name) = (Address::default(), CustomerName::default());
        self.address(&at(parent, "address"), used.address.as_ref().unwrap_or(&no_address));
        self.customer(&at(parent, "customerName"), used.customer_name.as_ref().unwrap_or(&no_name));
    }

    pub fn customer(&mut self, parent: &str, name: &CustomerName) {
        self.optional(&at(parent, "title"), name.title.as_ref(), "a form of address");
        self.required(&at(parent, "firstName"), name.first_name.as_deref().unwrap_or_default(), "the first name");
        self.optional(&at(parent, "middleName"), name.middle_name.as_ref(), "the middle name");
        self.required(&at(parent, "lastName"), name.last_name.as_deref().unwrap_or_default(), "the last name");
        self.optional(&at(parent, "suffix"), name.suffix.as_ref(), "a suffix such as Jr.");
    }

    pub fn address(&mut self, parent: &str, address: &Address) {
        self.required(
            &at(parent, "addressLine1"),
            address.address_line1.as_deref().unwrap_or_default(),
            "street and number",
        );
        if let Some(line) = &address.address_line2 {
            self.text(&at(parent, "addressLine2"), line);
        }
        self.required(&at(parent, "city"), address.city.as_deref().unwrap_or_default(), "the town or city");
        let (state, path) = (address.state.as_deref().unwrap_or_default(), at(parent, "state"));
        if self.required(&path, state, "the two letters of the state")
            && !(state.len() == 2 && state.bytes().all(|letter| letter.is_ascii_alphabetic()))
        {
            match state_code(state) {
                Some(code) if self.converts => {
                    let message = format!("the platform converts {} to {code}; write {code}", quoted(state));
                    self.warning(&path, "address.state_converted", state, message, self.source);
                }
                code => {
                    let code = code.unwrap_or("CA");
                    let message = format!("{} is not a state; write its two letters, such as {code}", quoted(state));
                    self.error(&path, "address.state", state, message);
                }
            }
        }
        self.zip(&at(parent, "zip"), address.zip.as_deref().unwrap_or_default(), Some("zip4"));
        if let Some(four) = address.zip4.as_ref().filter(|four| !is_digits(four, 4)) {
            let message = format!("{} is not an extension of a ZIP code; write four digits, or omit it", quoted(four));
            self.error(&at(parent, "zip4"), "zip.malformed", four, message);
        }
        let (country, path) = (address.country.as_deref().unwrap_or_default(), at(parent, "country"));
        if self.required(&path, country, "US or USA") && !matches!(country, "US" | "USA") {
            self.error(
                &path,
                "address.country",
                country,
                format!("{} is not accepted; write US or USA", quoted(country)),
            );
        }
        if let Some(phone) = &address.phone {
            let path = at(parent, "phone");
            if self.text(&path, phone) && !is_digits(phone, 10) {
                let message = format!("{} is an unusual phone number; write its 10 digits", quoted(phone));
                self.warning(&path, "phone.unusual", phone, message, PHONE);
            }
        }
        if let Some(kind) = &address.phone_type {
            let path = at(parent, "phoneType");
            let letter = kind.len() == 1 && kind.bytes().all(|letter| letter.is_ascii_alphabetic());
            if self.text(&path, kind) && !letter {
                let message = format!("{} is an unusual kind of phone; write one letter, such as H", quoted(kind));
                self.warning(&path, "phone.unusual_kind", kind, message, PHONE_KIND);
            }
        }
        if let Some(email) = &address.email_address {
            self.email(&at(parent, "emailAddress"), email);
        }
    }

    /// Checks the object identifier of a subscription manager.
    pub fn smsr_oid(&mut self, oid: Option<&String>) {
        let path = "smsrOid";
        if let Some(oid) = oid
            && self.required(
                path,
                oid,
                "the object identifier of the subscription manager, such as 1.3.6.1.4.1.31746.1",
            )
            && !((3..=46).contains(&oid.len()) && oid.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.'))
        {
            let message = format!("{} is not an object identifier; write 3 to 46 digits and dots", quoted(oid));
            self.error(path, "smsr_oid.malformed", oid, message);
        }
    }
}

pub(super) fn is_digits(text: &str, count: usize) -> bool {
    text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())
}

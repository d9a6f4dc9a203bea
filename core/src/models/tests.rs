//! Tests of every model: lenient reading, strict requests, open enums, and complete lists.

use super::{
    Campaign, CampaignDevice, CampaignDevicePage, CampaignDevicesRequest, CampaignPlan, CampaignRequest,
    CampaignStatus, DeviceFirmwareList, DeviceInformation, DeviceList, DevicePage, DeviceUpgradeStatus, Diagnostics,
    FotaCallbackListener, LicenseChangeResult, LoginRequest, MismatchedDevice, Model, OpenEnum, PasswordResetRequest,
    PasswordResetResult, Protocol, RegisteredCallback, Request, SessionToken, Subscription, Success, TimeWindow,
    UnknownMember,
};
use crate::{
    error::Error,
    json::{read_data, read_request, read_response},
    secret::Secret,
    wire::{self, Policy, Problem, ProblemKind},
};
use serde::{Serialize, de::DeserializeOwned};
use std::{
    collections::{BTreeSet, HashSet},
    path::Path,
};

fn read<T: super::ResponseBody>(json: &str) -> T {
    read_response(json.as_bytes()).unwrap_or_else(|error| panic!("{json}: {error}"))
}

/// Returns severity, path, code and message of each finding against a request.
fn rejected<T: Request + std::fmt::Debug>(json: &str) -> Vec<(String, String, String)> {
    match read_request::<T>(json.as_bytes()) {
        Err(Error::Validation { subject, findings, .. }) => {
            assert_eq!(subject, T::INFO.name);
            assert!(findings.iter().all(super::Finding::is_error));
            findings.into_iter().map(|finding| (finding.path, finding.code, finding.message)).collect()
        }
        other => panic!("{json}: {other:?}"),
    }
}

/// The samples that no vector has: of operations that change the client's credentials, and of a secret in a response.
#[test]
fn samples_of_sessions_are_read_and_written() {
    fn same<T: Request + Serialize>(json: &str) -> T {
        let request: T = read_request(json.as_bytes()).unwrap_or_else(|error| panic!("{json}: {error}"));
        assert_eq!(serde_json::to_string(&request).expect("JSON"), json);
        request
    }
    let login: LoginRequest = same(r#"{"username":"fleet.user","password":"Dep0tGate"}"#);
    assert_eq!((login.username.as_str(), login.password.expose()), ("fleet.user", "Dep0tGate"));
    let reset: PasswordResetRequest = same(r#"{"oldPassword":"Dep0tGate"}"#);
    assert_eq!(reset.old_password.expose(), "Dep0tGate");
    let session: SessionToken = read(r#"{"sessionToken":"7d1f0c52-0000-4000-8000-2b61c0a9e4d7"}"#);
    assert_eq!(session.session_token.expose(), "7d1f0c52-0000-4000-8000-2b61c0a9e4d7");
    let new: PasswordResetResult = read(r#"{"newPassword":"N0rthGate7"}"#);
    assert_eq!(new.new_password.expose(), "N0rthGate7");
    let listeners: Vec<RegisteredCallback> = read(
        r#"[{"accountName":"0642233522-00001","password":"hunter2","serviceName":"DeviceUsage",
            "url":"http://listener.example:50569/usage","username":"listener"}]"#,
    );
    let [listener] = listeners.as_slice() else { panic!("{listeners:?}") };
    assert_eq!(listener.password.as_ref().map(Secret::expose), Some("hunter2"));
    assert!(!format!("{listeners:?}").contains("hunter2"));
}

#[test]
fn null_is_read_as_absent() {
    let absent: Campaign = read(r#"{"id":"c"}"#);
    let null: Campaign = read(
        r#"{"id":"c","campaignName":null,"status":null,"startDate":null,"campaignTimeWindowList":null,"autoAddDevicesFlag":null}"#,
    );
    assert_eq!(absent, null);
    assert_eq!(absent, Campaign { id: "c".to_owned(), ..Campaign::default() });
    assert_eq!((absent.start_date, absent.status), (None, None));
}

#[test]
fn an_empty_list_differs_from_an_absent_list() {
    assert_eq!(read::<Campaign>(r#"{"id":"c","campaignTimeWindowList":[]}"#).campaign_time_windows, Some(Vec::new()));
    assert_eq!(read::<Campaign>(r#"{"id":"c","campaignTimeWindowList":null}"#).campaign_time_windows, None);
}

#[test]
fn every_spelling_of_a_member_is_read() {
    for name in ["resultReason", "Reason", "reason"] {
        assert_eq!(
            read::<CampaignDevice>(&format!(r#"{{"deviceId":"1","{name}":"x"}}"#)).result_reason.as_deref(),
            Some("x"),
            "{name}"
        );
    }
    for name in ["nextAttemptTime", "nextAttempTime"] {
        assert!(
            read::<CampaignDevice>(&format!(r#"{{"deviceId":"1","{name}":"2026-03-01T00:00:00Z"}}"#))
                .next_attempt_time
                .is_some(),
            "{name}"
        );
    }
    for name in ["deviceFirmwarVersionList", "deviceFirmwareVersionList"] {
        assert_eq!(
            read::<DeviceFirmwareList>(&format!(r#"{{"{name}":[{{"deviceId":"1"}}]}}"#)).devices.len(),
            1,
            "{name}"
        );
    }
    for name in ["licCount", "licTotalCount"] {
        assert_eq!(read::<LicenseChangeResult>(&format!(r#"{{"{name}":7}}"#)).license_count, Some(7), "{name}");
        assert_eq!(read::<Subscription>(&format!(r#"{{"{name}":7}}"#)).license_count, Some(7), "{name}");
    }
    for name in ["url", "callback"] {
        assert_eq!(read::<FotaCallbackListener>(&format!(r#"{{"{name}":"x"}}"#)).url, "x", "{name}");
    }
}

#[test]
fn the_last_spelling_of_a_member_that_is_not_null_is_read() {
    let reason = |members: &str| read::<CampaignDevice>(&format!(r#"{{"deviceId":"1",{members}}}"#)).result_reason;
    assert_eq!(reason(r#""Reason":"a","resultReason":"b""#).as_deref(), Some("b"));
    assert_eq!(reason(r#""resultReason":"b","Reason":"a""#).as_deref(), Some("a"));
    assert_eq!(reason(r#""resultReason":"b","Reason":null"#).as_deref(), Some("b"));
    assert_eq!(reason(r#""resultReason":null,"Reason":"a""#).as_deref(), Some("a"));
}

#[test]
fn members_are_written_in_one_spelling() {
    let text = |value: &dyn erased::Json| value.json();
    assert_eq!(text(&read::<FotaCallbackListener>(r#"{"callback":"x"}"#)), r#"{"url":"x"}"#);
    assert_eq!(
        text(&read::<CampaignDevicesRequest>(r#"{"type":"Append","deviceList":["1"]}"#)),
        r#"{"Type":"append","deviceList":["1"]}"#
    );
    assert_eq!(text(&read::<TimeWindow>(r#"{"endTime":"4","startTime":"0"}"#)), r#"{"startTime":0,"endTime":4}"#);
}

/// Writes any model.
mod erased {
    pub(super) trait Json {
        fn json(&self) -> String;
    }
    impl<T: serde::Serialize> Json for T {
        fn json(&self) -> String {
            serde_json::to_string(self).expect("a model can be written")
        }
    }
}

#[test]
fn numbers_are_read_from_text_and_text_from_numbers() {
    let page: CampaignDevicePage =
        read(r#"{"totalDevice":"2689","maxPageSize":1000.0,"lastSeenDeviceId":354658090353977,"hasMoreData":"True"}"#);
    assert_eq!((page.total_device, page.max_page_size), (Some(2689), Some(1000)));
    assert_eq!(page.last_seen_device_id.as_deref(), Some("354658090353977"));
    assert_eq!(page.has_more_data, Some(true));
}

#[test]
fn a_null_in_a_list_is_skipped() {
    let page: DevicePage =
        read(r#"{"deviceList":[null,{"deviceId":"1"},null,{"deviceId":"2","protocol":null,"unknown":[{}]},null]}"#);
    assert_eq!(page.device_list.iter().map(|device| device.device_id.as_str()).collect::<Vec<_>>(), ["1", "2"]);
    assert_eq!(read::<DeviceList>(r#"{"deviceList":[null,"1"]}"#).device_list, ["1"]);
}

#[test]
fn an_absent_hour_is_not_read_as_midnight() {
    assert_eq!(read::<TimeWindow>(r#"{"endTime":4}"#), TimeWindow { start_time: -1, end_time: 4 });
    assert_eq!(read::<TimeWindow>(r#"{"startTime":null,"endTime":4}"#), TimeWindow { start_time: -1, end_time: 4 });
    assert_eq!(read::<TimeWindow>(r#"{"startTime":0,"endTime":4}"#), TimeWindow { start_time: 0, end_time: 4 });
}

#[test]
fn a_member_of_the_wrong_type_is_named_with_its_path() {
    for (json, expected) in [
        (r#"{"deviceList":{}}"#, "deviceList"),
        (r#"{"deviceList":[{"deviceId":"1"},{"status":{}}]}"#, "deviceList[1].status"),
        (r#"{"deviceList":[{"deviceId":"1"},{"status":"x"}]}"#, "deviceList[1].deviceId"),
        (r#"{"deviceList":[{"deviceId":"1"},{"deviceId":null}]}"#, "deviceList[1].deviceId"),
        (r#"{"deviceList":[[]]}"#, "deviceList[0]"),
        (r#"{"totalDevice":"many"}"#, "totalDevice"),
        (r#"{"totalDevice":1.5}"#, "totalDevice"),
        (r#"{"hasMoreData":"perhaps"}"#, "hasMoreData"),
        ("[]", ""),
        (r#"{"deviceList":[{"deviceId":"1"},"#, ""),
        (r#"{"deviceList":[]} {}"#, ""),
    ] {
        match read_response::<CampaignDevicePage>(json.as_bytes()) {
            Err(Error::UnexpectedResponse { path, message, .. }) => {
                assert_eq!(path, expected, "{json}");
                assert!(!message.contains(" at line "), "{message}");
            }
            other => panic!("{json}: {other:?}"),
        }
    }
}

#[test]
fn an_unknown_member_of_a_request_is_rejected_and_the_closest_name_proposed() {
    let found = rejected::<CampaignRequest>(r#"{"campainName":"x","protocol":"LWM2M","zebra":1}"#);
    assert_eq!(found[0].0, "campainName");
    assert_eq!(found[0].1, "json.unknown_member");
    assert!(found[0].2.contains("did you mean campaignName?"), "{}", found[0].2);
    assert_eq!(found[1].0, "zebra");
    assert!(found[1].2.contains("remove it"), "{}", found[1].2);
    assert_eq!(found.len(), 2);
    let nested = rejected::<CampaignRequest>(r#"{"campaignTimeWindowList":[{"startTime":0,"endtime":4}]}"#);
    assert_eq!(nested[0].0, "campaignTimeWindowList[0].endtime");
    assert!(
        nested[0].2.contains("did you mean endTime?"),
        "the members of the window are meant, not those of the campaign: {}",
        nested[0].2
    );
}

#[test]
fn a_request_with_a_member_of_the_wrong_type_is_rejected_with_its_path() {
    for (json, path) in [
        (r#"{"deviceList":"354658090353977"}"#, "deviceList"),
        (r#"{"campaignTimeWindowList":[{"startTime":"soon"}]}"#, "campaignTimeWindowList[0].startTime"),
        (r#"{"autoAddDevicesFlag":"yes"}"#, "autoAddDevicesFlag"),
        ("[]", ""),
        ("null", ""),
    ] {
        let found = rejected::<CampaignRequest>(json);
        assert_eq!(found.len(), 1, "{json}");
        assert_eq!((found[0].0.as_str(), found[0].1.as_str()), (path, "json.wrong_type"), "{json}");
        assert!(!found[0].2.is_empty(), "{json}");
    }
}

#[test]
fn unknown_values_of_an_enum_are_kept_compared_and_sent_unchanged() {
    let invalid = Protocol::from("Carrier Pigeon");
    assert!(!invalid.is_known());
    assert_eq!(invalid, Protocol::Other { value: "Carrier Pigeon".into() });
    assert_ne!(invalid, Protocol::from("carrier pigeon"));
    assert_eq!(serde_json::to_string(&invalid).ok().as_deref(), Some(r#""Carrier Pigeon""#));
    assert_eq!(
        read::<CampaignDevice>(r#"{"deviceId":"1","status":"Rebooting"}"#).status.unwrap_or_default().as_str(),
        "Rebooting"
    );
    assert_eq!(read::<CampaignDevice>(r#"{"deviceId":"1","status":7}"#).status.unwrap_or_default().as_str(), "7");
    assert_eq!(HashSet::from([invalid.clone(), Protocol::from("Carrier Pigeon"), Protocol::Lwm2m]).len(), 2);
}

#[test]
fn known_values_are_read_in_every_spelling_and_casing() {
    for text in ["OMA", "oma", "OMA-DM", "OMD-DM", "OMADM", "omdadm", "OMA_DM"] {
        assert_eq!(Protocol::from(text), Protocol::OmaDm, "{text}");
    }
    assert_eq!(CampaignStatus::from("CampaignQueued"), CampaignStatus::RequestQueued);
    assert_eq!(CampaignStatus::from("campaignended"), CampaignStatus::Ended);
    assert_eq!(DeviceUpgradeStatus::from("UpgradedFailed"), DeviceUpgradeStatus::UpgradeFailed);
    assert_eq!(DeviceUpgradeStatus::from("Device Rejected"), DeviceUpgradeStatus::DeviceRejected);
}

fn check_model<T: Model + Serialize + super::ResponseBody + Default + PartialEq + std::fmt::Debug>() {
    let info = T::INFO;
    assert!(!info.docs.is_empty(), "{}", info.name);
    let empty = T::default();
    let written = serde_json::to_value(&empty).unwrap_or_else(|error| panic!("{}: {error}", info.name));
    let members: BTreeSet<&str> = written.as_object().into_iter().flatten().map(|(name, _)| name.as_str()).collect();
    let required: BTreeSet<&str> = info.fields.iter().filter(|field| !field.optional).map(|field| field.wire).collect();
    assert_eq!(members, required, "{}: what is written of an empty one is what is required", info.name);
    let again: T = read_data(written.to_string().as_bytes()).unwrap_or_else(|error| panic!("{}: {error}", info.name));
    assert_eq!(again, empty, "{}", info.name);
    let names: BTreeSet<&str> = info.fields.iter().map(|field| field.wire).collect();
    assert_eq!(names.len(), info.fields.len(), "{}: two members have one name", info.name);
}

fn check_enum<E: OpenEnum + Serialize + DeserializeOwned + for<'a> From<&'a str>>() {
    for value in E::INFO.values {
        let written = serde_json::to_value(E::from(value.wire)).ok();
        assert_eq!(written, Some(value.wire.into()), "{}", E::INFO.name);
        assert!(!value.docs.is_empty(), "{}.{}", E::INFO.name, value.name);
        let shouted = serde_json::to_value(E::from(value.wire.to_uppercase().as_str())).ok();
        assert_eq!(shouted, Some(value.wire.into()), "{} is read in any casing", value.wire);
    }
}

macro_rules! check_all {
    (models { $($Model:ident),* $(,)? } enums { $($Enum:ident),* $(,)? }) => {
        #[test]
        fn every_model_satisfies_the_requirements_of_models() {
            $(check_model::<super::$Model>();)*
            $(check_shapes::<super::$Model>();)*
        }

        #[test]
        fn every_enum_satisfies_the_requirements_of_enums() {
            $(check_enum::<super::$Enum>();)*
        }

        const MODELS: &[&str] = &[$(stringify!($Model)),*];
        const ENUMS: &[&str] = &[$(stringify!($Enum)),*];
    };
}
crate::models!(check_all);

/// Returns the names of the items under an attribute anywhere in the sources.
fn declared(folder: &Path, attributes: &[&str], keyword: &str, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.expect("an entry of the folder").path();
        if path.is_dir() {
            declared(&path, attributes, keyword, found);
            continue;
        }
        if path.extension().is_none_or(|extension| extension != "rs") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let mut lines = text.lines().map(str::trim);
        while let Some(line) = lines.next() {
            let is_declaration = |attribute: &&str| match attribute.strip_suffix("(") {
                Some(_) => line.starts_with(*attribute),
                None => line == *attribute,
            };
            if attributes.iter().any(is_declaration) {
                let item = lines
                    .find_map(|line| line.strip_prefix(keyword))
                    .unwrap_or_else(|| panic!("{}: {line} without an item", path.display()));
                let name: String = item.chars().take_while(|letter| letter.is_alphanumeric()).collect();
                assert!(found.insert(name.clone()), "{name} is declared twice");
            }
        }
    }
}

/// The text of an error page or of a proxy, in place of a response.
#[test]
fn an_object_of_another_kind_is_not_a_response() {
    fn message<T: super::ResponseBody + std::fmt::Debug>(json: &str) -> (String, String) {
        match read_response::<T>(json.as_bytes()) {
            Err(Error::UnexpectedResponse { path, message, .. }) => (path, message),
            other => panic!("{json}: {other:?}"),
        }
    }
    let (path, text) = message::<DevicePage>(r#"{"message":"Service unavailable","code":5}"#);
    let expected = "an object (DevicePage) was expected, and the object has none of its members: it has message, code";
    assert_eq!((path.as_str(), text.as_str()), ("", expected));
    let (path, text) = message::<Campaign>(r#"{"message":"Service unavailable"}"#);
    assert_eq!(path, "id");
    assert_eq!(text, "it is missing or null: an object (Campaign) was expected, and the object has only message");
    assert_eq!(message::<DevicePage>("{}").0, "");
    assert_eq!(message::<Success>(r#"{"message":"denied"}"#).0, "");
    assert_eq!(read::<Success>("{}"), Success::default());
    for json in [r#"{"errors":[{"message":"x"}]}"#, r#"{"errors":[]}"#, r#"{"devices":[{"message":"x"}]}"#] {
        message::<Vec<MismatchedDevice>>(json);
    }
    assert_eq!(read::<Vec<MismatchedDevice>>(r#"{"devices":[]}"#), []);
    assert_eq!(message::<Diagnostics>(r#"[{"message":"x"}]"#).1, "a list found, expected an object (Diagnostics)");
}

#[test]
fn unknown_members_of_a_response_are_kept_where_they_were() {
    let page: DevicePage = read(
        r#"{"hasMoreData":false,"new":[1, 2],"deviceList":[
            {"deviceId":"1","softwareList":[{"name":"a","size":7}],"signal":{"dbm":-90.50}},
            {"deviceId":"2","adminPassword":"hunter2"}, {"deviceId":"3"}]}"#,
    );
    let kept = |members: &Option<Vec<UnknownMember>>| -> Vec<String> {
        members.iter().flatten().map(|member| format!("{}={}", member.path, member.json)).collect()
    };
    assert_eq!(kept(&page.unknown_members), ["new=[1, 2]"]);
    let devices: Vec<_> = page.device_list.iter().map(|device| kept(&device.unknown_members)).collect();
    assert_eq!(devices, [vec![r#"signal={"dbm":-90.50}"#.to_owned()], vec!["adminPassword=***".to_owned()], vec![]]);
    let software = page.device_list[0].software_list.as_ref().and_then(|list| list.first());
    assert_eq!(software.map(|software| kept(&software.unknown_members)), Some(vec!["size=7".to_owned()]));
    assert_eq!(page.device_list[2].unknown_members, None);
    // Objects without a list of their own leave them to the object around them.
    let device: DeviceInformation =
        read(r#"{"deviceIds":[{"id":"1","kind":"mdn"},{"id":"2","kind":"imei","new":null}]}"#);
    assert_eq!(kept(&device.unknown_members), ["deviceIds[1].new=null"]);
}

#[test]
fn a_number_in_a_request_that_may_differ_from_its_text_is_rejected() {
    for (json, path) in [
        (r#"{"deviceList":["1",3.54658E+14]}"#, "deviceList[1]"),
        (r#"{"firmwareTo":1.10}"#, "firmwareTo"),
        (r#"{"deviceList":[1e5]}"#, "deviceList[0]"),
    ] {
        let found = rejected::<CampaignRequest>(json);
        assert_eq!((found[0].0.as_str(), found[0].1.as_str()), (path, "json.number_for_text"), "{json}");
    }
    let plan = rejected::<CampaignPlan>(r#"{"campaignName":"x","deviceList":[3.54658E+14]}"#);
    assert_eq!(plan[0].1, "json.number_for_text");
    assert!(read_request::<CampaignRequest>(br#"{"deviceList":[354658090353977],"firmwareTo":110}"#).is_ok());
}

/// The members of what the platform sends that are neither optional nor required, and what an absent one is.
const WITH_A_VALUE_WHEN_ABSENT: [(&str, &str, &str); 5] = [
    ("SoftwareCallback", "kind", "the part that a message has decides its kind"),
    ("TimeWindow", "start_time", "-1, which is not an hour"),
    ("TimeWindow", "end_time", "-1, which is not an hour"),
    ("UnknownMember", "path", "the SDK writes it"),
    ("UnknownMember", "json", "the SDK writes it"),
];

/// Returns the models that the platform sends: responses, messages, and what they contain.
fn sent_by_the_platform() -> BTreeSet<&'static str> {
    let of_rows = crate::operations::all().flat_map(|row| {
        let item = row.response.as_page().map(|page| page.item);
        [Some(row.response.model), item].into_iter().flatten()
    });
    let responses = super::MODELS.iter().filter(|model| model.response).map(|model| model.name);
    let mut left: Vec<&str> = of_rows.chain(responses).chain(["SoftwareCallback", "ConnectivityCallback"]).collect();
    let mut sent = BTreeSet::new();
    while let Some(name) = left.pop() {
        if let Some(model) = super::MODELS.iter().find(|model| model.name == name)
            && sent.insert(name)
        {
            let types = model.fields.iter().flat_map(|field| field.of.split(|letter: char| !letter.is_alphanumeric()));
            left.extend(types);
        }
    }
    sent
}

/// What the platform leaves out is never read as an empty text, a zero or a false.
#[test]
fn a_member_that_the_platform_leaves_out_is_absent_or_an_error() {
    let sent = sent_by_the_platform();
    let plain = super::MODELS.iter().filter(|model| sent.contains(model.name)).flat_map(|model| {
        let plain = |field: &&super::FieldInfo| !field.optional && !field.required && !field.of.starts_with("Vec");
        model.fields.iter().filter(plain).map(|field| (model.name, field.name))
    });
    let listed = WITH_A_VALUE_WHEN_ABSENT.iter().map(|(model, field, _)| (*model, *field));
    assert_eq!(plain.collect::<BTreeSet<_>>(), listed.collect::<BTreeSet<_>>());
}

/// A list in place of an object, or an object in place of a list, never counts as an empty one.
fn check_shapes<T: Model + super::ResponseBody>() {
    // An unreadable duration does not make a good token useless.
    let is_lenient = |field: &&super::FieldInfo| (T::INFO.name, field.name) == ("BearerToken", "expires_in");
    for field in T::INFO.fields.iter().filter(|field| !is_lenient(field)) {
        let is_taken = |value: &str| {
            let json = format!(r#"{{"{}":{value}}}"#, field.wire);
            match wire::read_whole::<T>(json.as_bytes(), Policy::Data).0 {
                Ok(_) => true,
                Err(wrong) => {
                    // The member may be fine, and another one missing.
                    let Problem { path, kind } = wrong.problem();
                    !matches!(kind, ProblemKind::Type { .. }) && !path.starts_with(&format!("{}.", field.wire))
                }
            }
        };
        assert!(!is_taken("[]") || !is_taken("{}"), "{}.{}", T::INFO.name, field.wire);
        assert!(!is_taken("[[]]"), "{}.{}", T::INFO.name, field.wire);
    }
}

/// A long response is not searched for an error before it is read.
#[test]
fn an_error_in_a_long_response_is_found() {
    let padding = " ".repeat(20_000);
    let devices = r#"{"deviceId":"1"},"#.repeat(2_000);
    for json in [
        format!(r#"{{"errorCode":"X","errorMessage":"y"{padding}}}"#),
        format!(r#"{{"deviceList":[{devices}null],"errorCode":"X","errorMessage":"y"}}"#),
    ] {
        match read_response::<DevicePage>(json.as_bytes()) {
            Err(Error::Api(details)) => {
                assert_eq!((details.platform_code.as_deref(), &*details.message), (Some("X"), "y"));
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn the_list_of_models_contains_every_declared_model() {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let models = ["#[model]", "#[model("];
    for (list, attributes, keyword) in
        [(MODELS, models.as_slice(), "pub struct "), (ENUMS, &["#[open_enum]", "#[open_enum("], "pub enum ")]
    {
        let mut found = BTreeSet::new();
        declared(&sources, attributes, keyword, &mut found);
        let listed: BTreeSet<String> = list.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(listed.len(), list.len(), "a name is listed twice");
        assert_eq!(listed, found);
    }
}

#[test]
fn an_identifier_that_was_written_as_a_number_is_never_rounded() {
    use crate::{Error, json::read_request, models::DeviceListRequest};
    for (json, fine) in [
        (r#"{"deviceId": {"id": 354658090353977, "kind": "imei"}}"#, true),
        (r#"{"deviceId": {"id": "89148000000000099011", "kind": "iccid"}}"#, true),
        (r#"{"deviceId": {"id": "a\"89148000000000099011", "kind": "iccid"}}"#, true),
        (r#"{"deviceId": {"id": 89148000000000099011, "kind": "iccid"}}"#, false),
        (r#"{"deviceId": {"id": 8.9148e19, "kind": "iccid"}}"#, false),
        (r#"{"deviceId": {"id": 9007199254740993, "kind": "imei"}}"#, false),
    ] {
        match read_request::<DeviceListRequest>(json.as_bytes()) {
            Ok(_) => assert!(fine, "{json}"),
            Err(Error::Validation { findings, .. }) => {
                assert!(!fine, "{json}: {findings:?}");
                assert_eq!(
                    (findings[0].path.as_str(), findings[0].code.as_str()),
                    ("deviceId.id", "json.rounded_number")
                );
            }
            Err(error) => panic!("{error}"),
        }
    }
}

//! Tests of messages of Connectivity Management and Location: lossless reading, recognition, and responses.

use super::{parse_connectivity, receive};
use crate::models::{CallbackStatus, DeviceIdKind, ListenerOptions, NiddUplink, ProfileStatus};
use proptest::prelude::*;
use serde_json::{Value, json};

fn parse(body: &Value) -> crate::models::ConnectivityCallback {
    parse_connectivity(body.to_string().as_bytes()).expect("a message")
}

/// Returns the paths of the values without a member.
fn unknown(body: &Value) -> Vec<String> {
    parse(body).unknown_members.into_iter().map(|member| format!("{}={}", member.path, member.json)).collect()
}

#[test]
fn members_and_kinds_are_read_in_any_casing() {
    let event = parse(&json!({
        "RequestID": "r", "deviceids": {"ID": "990000000000001", "Kind": "IMEI"}, "STATUS": "success",
        "DeviceResponse": {"euiccProvisionResponse": {"Status": "EXECUTED_WITHWARNING"}},
        "callbackcount": "2", "maxCallbackTreshold": 4, "Username": "listener", "PASSWORD": "Wanderer-7",
    }));
    assert_eq!(event.request_id.as_deref(), Some("r"));
    assert_eq!(event.device_ids.len(), 1, "a single one is a list of one");
    assert_eq!((event.device_ids[0].kind.clone(), &*event.device_ids[0].id), (DeviceIdKind::Imei, "990000000000001"));
    assert_eq!(event.status, Some(CallbackStatus::Success));
    let profile = event.device_response.expect("a response").profile.expect("a profile");
    assert_eq!(profile.status, Some(ProfileStatus::WithWarning));
    assert_eq!((event.callback_count, event.max_callback_threshold), (Some(2), Some(4)));
    assert_eq!(event.username.as_deref(), Some("listener"));
    assert!(event.password.is_some() && event.unknown_members.is_empty(), "{:?}", event.unknown_members);
}

#[test]
fn every_member_is_kept() {
    let body = json!({
        "deviceIds": [{"id": "1", "kind": "imei", "sku": "s"}, "2"],
        "deviceResponse": {"activateResponse": {"ipAddress": {"v6": "::1"}, "servicePlan": "P"}, "newResponse": {"a": 1}},
        "status": "Done", "callbackCount": 1, "callbackcount": 2, "maxCallbackThreshold": "many",
        "niddResponse": null, "comment": "", "oldPassword": "Wanderer-7", "extra": [1, null],
    });
    assert_eq!(
        unknown(&body),
        [
            "callbackcount=2",
            "deviceIds[0].sku=\"s\"",
            "deviceIds[1]=\"2\"",
            "deviceResponse.activateResponse.ipAddress={\"v6\":\"::1\"}",
            "deviceResponse.newResponse={\"a\":1}",
            "extra=[1,null]",
            "maxCallbackThreshold=\"many\"",
            "oldPassword=***",
        ]
    );
    let event = parse(&body);
    assert_eq!(event.request_id, None, "a message without a request is a message");
    let plan = event.device_response.expect("a response").activate.expect("a line").service_plan;
    assert_eq!(plan.as_deref(), Some("P"));
    assert_eq!(event.status.as_ref().map(CallbackStatus::as_str), Some("Done"));
}

#[test]
fn data_of_devices_is_repaired_and_decoded() {
    for (written, wanted) in
        [("QUI=", "AB"), ("QUI\\u003d", "AB"), ("QQ\\u003d\\u003D", "A"), ("QUJD", "ABC"), ("QUI", "AB")]
    {
        let body = json!({"requestId": "r", "niddResponse": {"niddMONotificationResponse": {"message": written}}});
        let uplink = parse(&body).nidd.expect("data").uplink.expect("from a device");
        assert_eq!(uplink.payload().expect("base64"), wanted.as_bytes(), "{written}");
        assert!(uplink.message.is_some_and(|message| !message.contains('u')), "{written}");
    }
    let odd = NiddUplink { message: Some("a&b".to_owned()), ..NiddUplink::default() };
    assert!(odd.payload().is_err());
}

#[test]
fn the_two_families_are_distinguished() {
    let any = ListenerOptions::default();
    for (body, is_connectivity) in [
        (json!({"requestId": "r"}), true),
        (json!({"txid": "t", "devicelocation": {}}), true),
        (json!({"deviceIds": [], "comment": "soon"}), true),
        (json!({"faultResponse": {"faultcode": "c"}}), true),
        (json!({"accountName": "a", "type": "campaignStatus"}), false),
        (json!({"accountName": "a", "campaign": {"id": "c"}, "requestId": "r"}), false),
        (json!({"accountName": "a", "upgradeFinished": null, "deviceIds": []}), false),
        (json!({}), false),
        (json!({"status": "Success"}), false),
    ] {
        let received = receive("POST", None, body.to_string().as_bytes(), &any);
        assert_eq!(received.status, 200, "{body}");
        assert_eq!(received.connectivity_event.is_some(), is_connectivity, "{body}");
        assert_eq!(received.event.is_some(), !is_connectivity, "{body}");
    }
}

#[test]
fn the_password_of_either_family_is_checked() {
    let options = ListenerOptions {
        username: Some("listener".to_owned()),
        password: Some("Wanderer-7".into()),
        ..ListenerOptions::default()
    };
    let status = |body: Value| receive("POST", None, body.to_string().as_bytes(), &options).status;
    let with = |password: &str| json!({"requestId": "r", "username": "listener", "password": password});
    assert_eq!((status(with("Wanderer-7")), status(with("Wanderer-8"))), (200, 401));
    assert_eq!(status(json!({"txid": "t", "reportStatus": "COMPLETED"})), 401, "location messages carry none");
    let received = receive("POST", None, with("Wanderer-7").to_string().as_bytes(), &options);
    assert_eq!(received.connectivity_event.expect("a message").password, None);
    let open = receive("POST", None, with("Wanderer-7").to_string().as_bytes(), &ListenerOptions::default());
    assert!(open.connectivity_event.expect("a message").password.is_some());
}

/// Generates values that a message could hold, valid and invalid.
fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "[a-z\\\\\"]{0,6}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        let names = prop_oneof![
            Just("id"),
            Just("kind"),
            Just("status"),
            Just("deviceIds"),
            Just("message"),
            Just("niddMONotificationResponse"),
            Just("activateResponse"),
            Just("position"),
            Just("odd"),
            Just("faultcode"),
        ];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((names, inner), 0..4)
                .prop_map(|members| members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()),
        ]
    })
}

proptest! {
    #[test]
    fn malformed_messages_cause_no_panic(
        members in prop::collection::vec((prop_oneof![
            Just("requestId"), Just("txid"), Just("deviceIds"), Just("DEVICEIDS"), Just("deviceResponse"), Just("status"),
            Just("faultResponse"), Just("niddResponse"), Just("devicelocation"), Just("callbackCount"), Just("odd"),
        ], any_value()), 0..8),
        cut in any::<prop::sample::Index>(),
    ) {
        let body = Value::Object(members.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect());
        let event = parse(&body);
        if let Some(odd) = body.get("odd") {
            let kept = event.unknown_members.iter().find(|member| member.path == "odd");
            prop_assert_eq!(kept.map(|member| member.json.clone()), Some(odd.to_string()));
        }
        let text = body.to_string();
        let end = cut.index(text.len());
        prop_assert!(parse_connectivity(&text.as_bytes()[..end]).is_err());
    }
}

//! Configuration files: streamed uploads, invalid uploads, and campaigns that deliver files to devices.
#![allow(clippy::too_many_lines, reason = "a journey is read from its start to its end")]

use crate::platform::{
    ACCOUNT, Platform, read,
    v2::{DAILY, HOURLY, TO, imei, imeis},
};
use reqwest::Body;
use serde_json::{Value, json};
use std::{
    io::{Read, Write},
    net::{Shutdown, TcpStream},
    slice::from_ref,
};

const BOUNDARY: &str = "x-boundary-1";
const NAME: &str = "configfile-Verizon_Model-A_hello-world.txt";

/// Returns valid text parts of an upload.
fn texts() -> Vec<(&'static str, &'static str)> {
    vec![
        ("fileVersion", "1.0"),
        ("make", "Verizon"),
        ("model", "Model-A"),
        ("localTargetPath", "/VZWFOTA/hello-world.txt"),
    ]
}

fn part(head: &str, content: &[u8]) -> Vec<u8> {
    let mut part = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; {head}\r\n\r\n").into_bytes();
    part.extend_from_slice(content);
    part.extend_from_slice(b"\r\n");
    part
}

fn file(name: &str, content: &[u8]) -> Vec<u8> {
    part(&format!("name=\"fileupload\"; filename=\"{name}\""), content)
}

/// Returns the body of an upload with a file and texts.
fn body(file: &[u8], texts: &[(&str, &str)]) -> Vec<u8> {
    let mut body = file.to_vec();
    for (name, text) in texts {
        body.extend(part(&format!("name=\"{name}\""), text.as_bytes()));
    }
    body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
    body
}

async fn send(platform: &Platform, method: &str, content_type: &str, body: impl Into<Body>) -> (u16, Value) {
    let request = platform.request(method, &format!("/api/fota/v2/files/{ACCOUNT}"));
    read(request.header("Content-Type", content_type).body(body).send().await.unwrap()).await
}

async fn upload(platform: &Platform, method: &str, body: impl Into<Body>) -> (u16, Value) {
    send(platform, method, &format!("multipart/form-data; boundary={BOUNDARY}"), body).await
}

async fn listed(platform: &Platform) -> Value {
    platform.v2_ok("GET", &format!("/files/{ACCOUNT}?distributionType=HTTP"), Value::Null).await
}

#[tokio::test]
async fn a_file_is_uploaded_listed_and_updated() {
    let mut platform = Platform::v2_world(json!({})).await;
    assert_eq!(listed(&platform).await, json!([]));
    let hello = body(&file("hello-world.txt", b"hello\r\n--world"), &texts());
    let (status, uploaded) = upload(&platform, "POST", hello.clone()).await;
    assert_eq!(status, 200, "{uploaded}");
    let first = json!({
        "fileName": NAME, "fileVersion": "1.0", "launchDate": "2026-03-01", "releaseNote": "", "model": "Model-A",
        "make": "Verizon", "distributionType": "HTTP", "devicePlatformId": "IoT",
        "localTargetPath": "/VZWFOTA/hello-world.txt",
    });
    assert_eq!(uploaded, first);
    assert_eq!(listed(&platform).await, json!([first]));
    // The record describes the upload without its content.
    let record = platform
        .simulator
        .requests()
        .into_iter()
        .find(|request| request.method == "POST" && request.target.contains("/files/"))
        .unwrap();
    let record: Value = serde_json::from_str(&record.body).unwrap();
    assert_eq!(record["fileupload"], json!({"fileName": "hello-world.txt", "bytes": 14, "crc32": "a31ba86b"}));
    // The order of the parts, the folders of a name and the case of the make do not matter.
    platform.days(1).await;
    let mut turned = Vec::new();
    for (name, text) in [("make", "VERIZON"), ("fileVersion", "2.0"), ("model", "Model-A"), ("localTargetPath", "/x")] {
        turned.extend(part(&format!("name={name}"), text.as_bytes()));
    }
    turned.extend(file("C:\\files/hello-world.txt", b"!"));
    turned.extend_from_slice(format!("--{BOUNDARY}--").as_bytes());
    let (status, second) = upload(&platform, "PUT", turned).await;
    assert_eq!(status, 200, "{second}");
    assert_eq!((&second["fileVersion"], &second["launchDate"]), (&json!("2.0"), &json!("2026-03-02")));
    assert_eq!(listed(&platform).await.as_array().unwrap().len(), 2);
    // The same version again is an update, not an upload.
    let (status, response) = upload(&platform, "POST", hello.clone()).await;
    assert_eq!((status, &response["errorMessage"]), (400, &json!("File already exists in this version")));
    assert_eq!(upload(&platform, "PUT", hello).await.0, 200);
    let files = listed(&platform).await;
    assert_eq!((files.as_array().unwrap().len(), &files[0]["launchDate"]), (2, &json!("2026-03-02")));
    let (status, response) = upload(&platform, "PUT", body(&file("other.txt", b"x"), &texts())).await;
    assert_eq!((status, &response["errorMessage"]), (400, &json!("File not found")));
    // OMA-DM devices have their own files; the list requires the protocol.
    assert_eq!(
        platform.v2_ok("GET", &format!("/files/{ACCOUNT}?distributionType=OMD-DM"), Value::Null).await,
        json!([])
    );
    for query in ["", "?distributionType=", "?distributionType=x"] {
        let path = format!("/files/{ACCOUNT}{query}");
        assert_eq!(platform.v2_rejected("GET", &path, Value::Null).await, "Invalid distribution type");
    }
}

#[tokio::test]
async fn an_invalid_upload_is_rejected_with_the_name_of_its_part_and_changes_nothing() {
    let platform = Platform::v2_world(json!({})).await;
    let hello = file("hello-world.txt", b"hello");
    let without = |name: &str| texts().into_iter().filter(|(other, _)| *other != name).collect::<Vec<_>>();
    let with = |name: &'static str, text: &'static str| {
        let mut texts = without(name);
        texts.push((name, text));
        texts
    };
    let mut twice = texts();
    twice.push(("make", "Verizon"));
    let mut two_files = hello.clone();
    two_files.extend_from_slice(&hello);
    let long = "x".repeat(2000);
    let mut longest = without("localTargetPath");
    longest.push(("localTargetPath", &long));
    let whole = body(&hello, &texts());
    for (what, body, expected) in [
        ("no file", body(b"", &texts()), "the part fileupload is missing"),
        ("no make", body(&hello, &without("make")), "the part make is missing"),
        ("no version", body(&hello, &without("fileVersion")), "the part fileVersion is missing"),
        (
            "nothing but the file",
            body(&hello, &[]),
            "the part fileVersion is missing; the part make is missing; the part model is missing; the part localTargetPath is missing",
        ),
        ("a part twice", body(&hello, &twice), "the part make appears twice"),
        ("two files", body(&two_files, &texts()), "the part fileupload appears twice"),
        ("an unknown part", body(&hello, &[texts(), vec![("maker", "x")]].concat()), "unknown part \"maker\""),
        ("an empty text", body(&hello, &with("model", " ")), "the part model is empty"),
        ("an empty file", body(&file("a.txt", b""), &texts()), "the part fileupload is empty"),
        (
            "a file without a name",
            body(&part("name=\"fileupload\"", b"x"), &texts()),
            "the part fileupload needs a filename",
        ),
        ("a name that is a folder", body(&file("folder/", b"x"), &texts()), "the part fileupload needs a filename"),
        ("a text too long", body(&hello, &longest), "the part localTargetPath is longer than 1024 bytes"),
        (
            "an unknown model",
            body(&hello, &with("model", "Model-X")),
            "the parts make and model name no HTTP or OMA-DM devices",
        ),
        (
            "an LWM2M model",
            body(&hello, &with("model", "Model-L")),
            "the parts make and model name no HTTP or OMA-DM devices",
        ),
        ("no end", whole[..whole.len() - 8].to_vec(), "the body is cut off"),
        ("a file that breaks off", whole[..hello.len() - 4].to_vec(), "the body is cut off in the part fileupload"),
        ("no body", Vec::new(), "the body is cut off"),
        ("JSON", b"{}".to_vec(), "the body does not begin with the boundary"),
    ] {
        let (status, response) = upload(&platform, "POST", body).await;
        assert_eq!((status, &response["errorCode"]), (400, &json!("INVALID_PARAMETER")), "{what}: {response}");
        let message = response["errorMessage"].as_str().unwrap();
        assert!(message.starts_with("Input binding error: ") && message.contains(expected), "{what}: {message}");
    }
    for (content_type, expected) in [
        ("multipart/form-data; boundary=other", "does not begin with the boundary"),
        ("multipart/form-data", "names no boundary"),
        ("application/json", "must be multipart/form-data"),
    ] {
        let (status, response) = send(&platform, "POST", content_type, whole.clone()).await;
        assert_eq!(status, 400, "{content_type}: {response}");
        assert!(response["errorMessage"].as_str().unwrap().contains(expected), "{content_type}: {response}");
    }
    // A request without tokens is rejected.
    let request = platform.url("POST".parse().unwrap(), &format!("/api/fota/v2/files/{ACCOUNT}"));
    let content_type = format!("multipart/form-data; boundary={BOUNDARY}");
    let (status, response) = read(request.header("Content-Type", content_type).body(whole).send().await.unwrap()).await;
    assert_eq!((status, &response["fault"]["code"]), (401, &json!("900902")));
    assert_eq!(listed(&platform).await, json!([]));
}

#[tokio::test]
async fn a_file_may_have_the_maximum_size_and_no_more() {
    let platform = Platform::v2_world(json!({"maxFileSize": 3_000_000})).await;
    let (status, response) = upload(&platform, "POST", body(&file("a.bin", &vec![b'x'; 3_000_000]), &texts())).await;
    assert_eq!(status, 200, "{response}");
    let (status, response) = upload(&platform, "POST", body(&file("b.bin", &vec![b'x'; 3_000_001]), &texts())).await;
    assert_eq!((status, &response["errorMessage"]), (413, &json!("the part fileupload has more than 3000000 bytes")));
    assert_eq!(listed(&platform).await.as_array().unwrap().len(), 1);

    // 300 MB, streamed: the body is read to the end, so that the sender receives the reason.
    let platform = Platform::v2_world(json!({})).await;
    let chunk = vec![b'x'; 1 << 16];
    let content = futures::stream::iter((0..4800_u32).map(move |_| Ok::<_, std::io::Error>(chunk.clone())));
    let head = part("name=\"fileupload\"; filename=\"large.bin\"", b"");
    let start = futures::stream::iter([Ok(head[..head.len() - 2].to_vec())]);
    let mut tail = b"\r\n".to_vec();
    tail.extend(body(b"", &texts()));
    let end = futures::stream::iter([Ok(tail)]);
    let stream = futures::StreamExt::chain(futures::StreamExt::chain(start, content), end);
    let (status, response) = upload(&platform, "POST", Body::wrap_stream(stream)).await;
    assert_eq!((status, &response["errorMessage"]), (413, &json!("the part fileupload has more than 104857600 bytes")));
    assert_eq!(listed(&platform).await, json!([]));
}

#[tokio::test]
async fn an_aborted_upload_changes_nothing() {
    let platform = Platform::v2_world(json!({})).await;
    let whole = body(&file("hello-world.txt", &vec![b'x'; 100_000]), &texts());
    let head = format!(
        "POST /api/fota/v2/files/{ACCOUNT} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {}\r\nVZ-M2M-Token: {}\r\n\
         Content-Type: multipart/form-data; boundary={BOUNDARY}\r\nContent-Length: {}\r\n\r\n",
        platform.bearer,
        platform.session,
        whole.len()
    );
    let address = platform.simulator.url().trim_start_matches("http://").to_owned();
    let mut stream = TcpStream::connect(&address).unwrap();
    stream.write_all(head.as_bytes()).unwrap();
    stream.write_all(&whole[..50_000]).unwrap();
    stream.shutdown(Shutdown::Write).unwrap();
    // A client that still reads receives the reason; either way the connection ends.
    let mut response = String::new();
    let _ = stream.read_to_string(&mut response);
    assert!(response.is_empty() || response.contains("400 Bad Request"), "{response}");
    assert!(response.is_empty() || response.contains("cut off in the part fileupload"), "{response}");
    assert_eq!(listed(&platform).await, json!([]));
    assert_eq!(upload(&platform, "POST", whole).await.0, 200);
}

/// Returns a request for a campaign with the file of the tests.
fn campaign(devices: &[String]) -> Value {
    json!({
        "campaignName": "Settings", "fileName": NAME, "fileVersion": "1.0", "distributionType": "HTTP",
        "startDate": "2026-03-01", "endDate": "2026-03-05", "downloadAfterDate": "2026-03-01", "deviceList": devices,
    })
}

#[tokio::test]
async fn a_file_goes_to_devices_of_its_make_and_model_whatever_their_version() {
    let mut platform = Platform::v2_world(json!({})).await;
    assert_eq!(upload(&platform, "POST", body(&file("hello-world.txt", b"hello"), &texts())).await.0, 200);
    let path = format!("/campaigns/files/{ACCOUNT}");
    let other_version = imei(99_001_235_000_001);
    let devices = [imei(HOURLY), other_version.clone(), imei(99_001_235_000_002), imei(99_001_235_000_007)];
    for (name, value, rejected) in [
        ("fileName", json!("hello-world.txt"), "File not found"),
        ("fileVersion", json!("2.0"), "File not found"),
        ("distributionType", json!("OMA"), "File does not match the distribution type"),
        ("distributionType", json!("LWM2M"), "Invalid distribution type"),
        ("endDate", json!("2026-02-01"), "Invalid date range"),
        ("deviceList", json!([]), "Device list is empty"),
    ] {
        let mut request = campaign(&devices);
        request[name] = value;
        assert_eq!(platform.v2_rejected("POST", &path, request).await, rejected);
    }
    // The sample of the documents names no devices: there is nothing to do.
    let mut sample = campaign(&devices);
    sample.as_object_mut().unwrap().remove("deviceList");
    let idle = platform.v2_ok("POST", &path, sample).await["id"].as_str().unwrap().to_owned();
    platform.minutes(1);
    assert_eq!(platform.v2_status(&idle).await, "CampaignRequestFailed");
    let accepted = platform.v2_ok("POST", &path, campaign(&devices)).await;
    let id = accepted["id"].as_str().unwrap().to_owned();
    assert_eq!(
        accepted,
        json!({
            "id": id, "accountName": ACCOUNT, "campaignName": "Settings", "fileName": NAME, "fileVersion": "1.0",
            "distributionType": "HTTP", "make": "Verizon", "model": "Model-A", "startDate": "2026-03-01",
            "endDate": "2026-03-05", "downloadAfterDate": "2026-03-01", "status": "CampaignRequestPending",
        })
    );
    platform.minutes(1);
    // The file cannot change during a campaign; another version can be added.
    let (status, response) = upload(&platform, "PUT", body(&file("hello-world.txt", b"bye"), &texts())).await;
    assert_eq!((status, &response["errorMessage"]), (400, &json!("File is in use by a campaign")));
    platform.days(1).await;
    assert_eq!(platform.v2_status(&id).await, "CampaignEnded");
    let report: Vec<_> = platform.v2_report(&id).await.into_iter().map(|(_, _, reason)| reason).collect();
    let model = "Device does not meet the make and model prerequisite";
    assert_eq!(report, ["DownloadInstallSucceeded", "DownloadInstallSucceeded", model, model]);
    let device = platform.v2_device(&other_version).await;
    assert_eq!(device["softwareList"][0]["version"], TO);
    assert_eq!((&device["fileList"][0]["name"], &device["fileList"][0]["version"]), (&json!(NAME), &json!("1.0")));
    let history = platform.v2_ok("GET", &format!("/reports/{ACCOUNT}/devices/{other_version}"), Value::Null).await;
    assert_eq!((&history[0]["softwareName"], &history[0]["status"]), (&json!(NAME), &json!("UpgradeSuccess")));
    assert_eq!(upload(&platform, "PUT", body(&file("hello-world.txt", b"bye"), &texts())).await.0, 200);
}

#[tokio::test]
async fn files_have_their_own_pilots() {
    let mut platform = Platform::v2_world(json!({})).await;
    assert_eq!(upload(&platform, "POST", body(&file("hello-world.txt", b"hello"), &texts())).await.0, 200);
    let path = format!("/campaigns/files/{ACCOUNT}");
    assert_eq!(platform.v2_rejected("POST", &path, campaign(&imeis(DAILY, 21))).await, "Pilot limit exceeded");
    platform.v2_ok("POST", &path, campaign(&imeis(HOURLY, 5))).await;
    platform.days(1).await;
    let mut request = campaign(&imeis(DAILY, 40));
    request["startDate"] = json!("2026-03-02");
    platform.v2_ok("POST", &path, request).await;
    // A new version is the same file; another file is a different one.
    let second = |mut texts: Vec<(&'static str, &'static str)>| {
        texts[0].1 = "2.0";
        texts
    };
    assert_eq!(upload(&platform, "PUT", body(&file("hello-world.txt", b"2"), &second(texts()))).await.0, 200);
    assert_eq!(upload(&platform, "POST", body(&file("other.txt", b"2"), &texts())).await.0, 200);
    let mut request = campaign(&imeis(HOURLY, 30));
    request["startDate"] = json!("2026-03-02");
    request["fileVersion"] = json!("2.0");
    platform.v2_ok("POST", &path, request.clone()).await;
    request["fileName"] = json!("configfile-Verizon_Model-A_other.txt");
    request["fileVersion"] = json!("1.0");
    assert_eq!(platform.v2_rejected("POST", &path, request).await, "Pilot limit exceeded");
}

#[tokio::test]
async fn oma_dm_devices_are_notified_of_files() {
    let mut platform = Platform::v2_world(json!({})).await;
    let mut parts = texts();
    parts[2].1 = "Model-O";
    let (status, uploaded) = upload(&platform, "POST", body(&file("settings.ini", b"[a]"), &parts)).await;
    assert_eq!((status, &uploaded["distributionType"]), (200, &json!("OMD-DM")));
    let mut request = campaign(&[imei(99_001_235_000_009)]);
    request["fileName"] = uploaded["fileName"].clone();
    request["distributionType"] = json!("OMA");
    let accepted = platform.v2_ok("POST", &format!("/campaigns/files/{ACCOUNT}"), request).await;
    let id = accepted["id"].as_str().unwrap();
    // It is on, so it learns of the file at once.
    platform.minutes(30);
    platform.refresh_tokens().await;
    assert_eq!(platform.v2_status(id).await, "CampaignEnded");
    assert_eq!(platform.v2_only_device(id).await.1, "DownloadInstallSucceeded");
    platform.days(1).await;
    let path = format!("/logging/{ACCOUNT}/devices/{}/checkInHistory", imei(99_001_235_000_009));
    assert_eq!(platform.v2_ok("GET", &path, Value::Null).await, json!([]));
}

#[tokio::test]
async fn a_device_is_in_at_most_one_unfinished_campaign_of_any_version() {
    let platform = Platform::v2_world(json!({})).await;
    let device = imei(99_001_235_000_009);
    let mut parts = texts();
    parts[2].1 = "Model-O";
    let uploaded = upload(&platform, "POST", body(&file("settings.ini", b"[a]"), &parts)).await.1;
    let firmware = json!({
        "firmwareName": "FOTA_Verizon_Model-O_1To2", "firmwareFrom": "1", "firmwareTo": "2", "protocol": "OMA",
        "startDate": "2026-03-02", "endDate": "2026-03-05", "deviceList": [device],
    });
    let mut settings = campaign(from_ref(&device));
    settings["fileName"] = uploaded["fileName"].clone();
    (settings["distributionType"], settings["startDate"]) = (json!("OMA"), json!("2026-03-02"));
    let path = format!("/campaigns/files/{ACCOUNT}");

    let first = platform.schedule(firmware.clone()).await;
    platform.minutes(1);
    let second = platform.v2_ok("POST", &path, settings.clone()).await["id"].as_str().unwrap().to_owned();
    platform.minutes(1);
    assert_eq!(platform.status(&first).await, "CampaignRequestQueued");
    assert_eq!(platform.v2_status(&second).await, "CampaignRequestFailed");
    assert!(platform.v2_only_device(&second).await.1.starts_with("Device is already scheduled"));

    platform.ok("DELETE", &format!("/campaigns/{ACCOUNT}/{first}"), Value::Null).await;
    let second = platform.v2_ok("POST", &path, settings).await["id"].as_str().unwrap().to_owned();
    platform.minutes(1);
    let first = platform.schedule(firmware).await;
    platform.minutes(1);
    assert_eq!(platform.v2_status(&second).await, "CampaignRequestQueued");
    assert_eq!(platform.status(&first).await, "CampaignRequestFailed");
}

//! Tokens, sessions, lock-out, and the order of errors.

use crate::platform::{ACCOUNT, Platform, read};
use jiff::SignedDuration;
use reqwest::Method;
use serde_json::{Value, json};
use thingspace_simulator::SimulatorOptions;

const SUBSCRIPTION: &str = "/api/fota/v3/subscriptions/0642233522-00001";

#[tokio::test]
async fn the_same_token_is_returned_until_its_hour_ends() {
    let platform = Platform::new().await;
    let first = platform.token().await;
    assert_eq!((&first["token_type"], &first["expires_in"]), (&json!("Bearer"), &json!(3600)));
    let text = first["access_token"].as_str().unwrap();
    assert!(text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit()), "{text}");
    platform.simulator.advance(SignedDuration::from_secs(3599));
    let later = platform.token().await;
    assert_eq!((&later["access_token"], &later["expires_in"]), (&first["access_token"], &json!(1)));
    platform.simulator.advance(SignedDuration::from_secs(1));
    let (status, fault) = read(platform.request("GET", SUBSCRIPTION).send().await.unwrap()).await;
    assert_eq!(
        (status, &fault["fault"]["code"], &fault["fault"]["message"]),
        (401, &json!("900901"), &json!("Invalid Credentials"))
    );
    let new = platform.token().await;
    assert_ne!(new["access_token"], first["access_token"]);
    assert_eq!(new["expires_in"], 3600);
    assert_eq!(platform.simulator.statistics().tokens_issued, 2);
}

#[tokio::test]
async fn a_revoked_token_is_invalid_and_the_next_one_differs() {
    let platform = Platform::new().await;
    let credentials = platform.simulator.credentials();
    let revoke = platform
        .url(Method::POST, "/api/ts/v1/oauth2/revoke")
        .basic_auth(credentials.key.expose(), Some(credentials.secret.expose()));
    let response =
        revoke.form(&[("grant_type", "client_credentials"), ("token", &platform.bearer)]).send().await.unwrap();
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()["RevokedAccessToken"], platform.bearer.as_str());
    assert_eq!(response.text().await.unwrap(), "");
    let (status, fault) = read(platform.request("GET", SUBSCRIPTION).send().await.unwrap()).await;
    assert_eq!((status, &fault["fault"]["code"]), (401, &json!("900901")));
    assert_ne!(platform.token().await["access_token"], platform.bearer.as_str());
}

#[tokio::test]
async fn the_token_endpoint_rejects_each_mistake_with_its_own_message() {
    let platform = Platform::new().await;
    let credentials = platform.simulator.credentials();
    let request = || platform.url(Method::POST, "/api/ts/v1/oauth2/token");
    let grant = [("grant_type", "client_credentials")];

    let (status, fault) = read(request().form(&grant).send().await.unwrap()).await;
    assert_eq!(
        (status, &fault["fault"]["code"], &fault["fault"]["message"]),
        (401, &json!("900902"), &json!("Missing Credentials"))
    );

    let (status, pair) =
        read(request().basic_auth(credentials.key.expose(), Some("wrong")).form(&grant).send().await.unwrap()).await;
    assert_eq!((status, &pair["error"]), (401, &json!("invalid_client")));
    assert!(pair["error_description"].is_string());

    let known = request().basic_auth(credentials.key.expose(), Some(credentials.secret.expose()));
    let (status, pair) = read(known.form(&[("scope", "READ")]).send().await.unwrap()).await;
    assert_eq!(
        (status, &pair["error"], &pair["error_description"]),
        (400, &json!("invalid_request"), &json!("Missing grant_type parameter value"))
    );

    let (status, xml) = read(request().bearer_auth("x").form(&grant).send().await.unwrap()).await;
    assert_eq!(status, 403);
    assert!(
        xml.as_str().unwrap().starts_with("<am:fault xmlns:am=\"http://wso2.org/apimanager\"><am:code>404</am:code>"),
        "{xml}"
    );
}

#[tokio::test]
async fn a_session_ends_after_twenty_minutes_without_use() {
    let platform = Platform::new().await;
    let call = || async { read(platform.request("GET", SUBSCRIPTION).send().await.unwrap()).await };
    platform.minutes(20);
    assert_eq!(call().await.0, 200);
    // The session was used just now, so the twenty minutes begin again.
    platform.minutes(20);
    platform.simulator.advance(SignedDuration::from_millis(1));
    let (status, rejected) = call().await;
    assert_eq!((status, &rejected["errorCode"]), (400, &json!("INVALID_ACCESS")));
    assert!(rejected["errorMessage"].as_str().unwrap().contains("session token has expired"), "{rejected}");
    // The connectivity services have their own code for it.
    let (status, rejected) = read(platform.request("POST", "/api/m2m/v1/session/logout").send().await.unwrap()).await;
    assert_eq!(
        (status, &rejected["errorCode"]),
        (400, &json!("UnifiedWebService.REQUEST_FAILED.SessionToken.Expired"))
    );
}

#[tokio::test]
async fn a_new_session_keeps_the_others_and_logout_ends_only_its_own() {
    let mut platform = Platform::new().await;
    let first = platform.session.clone();
    platform.refresh_tokens().await;
    assert_ne!(platform.session, first);
    let call = |session: String| {
        platform.url(Method::GET, SUBSCRIPTION).bearer_auth(&platform.bearer).header("vz-m2m-token", session).send()
    };
    assert_eq!(call(first.clone()).await.unwrap().status(), 200);
    assert_eq!(call(platform.session.clone()).await.unwrap().status(), 200);
    let (status, ended) = read(platform.request("POST", "/api/m2m/v1/session/logout").send().await.unwrap()).await;
    assert_eq!((status, &ended["sessionToken"]), (200, &json!(platform.session)));
    assert_eq!(call(first).await.unwrap().status(), 200);
    assert_eq!(call(platform.session.clone()).await.unwrap().status(), 400);
}

#[tokio::test]
async fn five_failed_logins_in_a_row_lock_a_user() {
    let platform = Platform::new().await;
    let credentials = platform.simulator.credentials();
    let (name, right) = (credentials.username.expose(), credentials.password.expose());
    for _ in 0..4 {
        assert_eq!(
            platform.login(name, "wrong").await.1["errorCode"],
            "UnifiedWebService.INPUT_INVALID.Password.Invalid"
        );
    }
    // A successful login resets the count.
    assert_eq!(platform.login(name, right).await.0, 200);
    for _ in 0..5 {
        assert_eq!(platform.simulator.statistics().locked_users, 0);
        assert_eq!(
            platform.login(name, "wrong").await.1["errorCode"],
            "UnifiedWebService.INPUT_INVALID.Password.Invalid"
        );
    }
    let (status, rejected) = platform.login(name, right).await;
    assert_eq!((status, &rejected["errorCode"]), (400, &json!("UnifiedWebService.REQUEST_FAILED.AccountLocked")));
    let statistics = platform.simulator.statistics();
    assert_eq!(
        (statistics.locked_users, statistics.failed_logins, statistics.logins, statistics.login_requests),
        (1, 10, 2, 12)
    );
    // A session that began before stays valid.
    assert_eq!(platform.request("GET", SUBSCRIPTION).send().await.unwrap().status(), 200);
}

#[tokio::test]
async fn unknown_users_and_malformed_logins_are_rejected() {
    let platform = Platform::new().await;
    assert_eq!(platform.login("unknown", "x").await.1["errorCode"], "UnifiedWebService.INPUT_INVALID.Password.Invalid");
    let login = || platform.url(Method::POST, "/api/m2m/v1/session/login").bearer_auth(&platform.bearer);
    let (status, rejected) = read(login().send().await.unwrap()).await;
    assert_eq!((status, &rejected["errorCode"]), (400, &json!("UnifiedWebService.INPUT_INVALID.RequestUndefined")));
    for body in ["{", r#"["USER", "password"]"#] {
        let (status, rejected) = read(login().body(body).send().await.unwrap()).await;
        assert_eq!((status, &rejected["errorCode"]), (400, &json!("UnifiedWebService.DeserializationFailed")));
    }
}

#[tokio::test]
async fn a_reset_password_is_valid_at_once() {
    let platform = Platform::new().await;
    let old = platform.simulator.credentials();
    let reset = |password: &str| {
        platform
            .request("PUT", "/api/m2m/v1/session/password/actions/reset")
            .json(&json!({"oldPassword": password}))
            .send()
    };
    let (status, rejected) = read(reset("wrong").await.unwrap()).await;
    assert_eq!((status, &rejected["errorCode"]), (400, &json!("UnifiedWebService.INPUT_INVALID.Password.Invalid")));
    let (status, response) = read(reset(old.password.expose()).await.unwrap()).await;
    assert_eq!(status, 200);
    let new = response["newPassword"].as_str().unwrap();
    assert_eq!(platform.login(old.username.expose(), old.password.expose()).await.0, 400);
    assert_eq!(platform.login(old.username.expose(), new).await.0, 200);
    assert_eq!(platform.simulator.credentials().password.expose(), new);
    // The session that changed the password stays valid.
    assert_eq!(platform.request("GET", SUBSCRIPTION).send().await.unwrap().status(), 200);
    for request in platform.simulator.requests() {
        assert!(!request.body.contains(new) && !request.body.contains(old.password.expose()), "{request:?}");
    }
}

#[tokio::test]
async fn the_gateway_responds_before_the_services_behind_it() {
    let platform = Platform::new().await;
    let get = || platform.url(Method::GET, SUBSCRIPTION);
    let code = |request: reqwest::RequestBuilder| async { read(request.send().await.unwrap()).await };
    // Without either token the gateway rejects the request.
    let (status, fault) = code(get()).await;
    assert_eq!((status, &fault["fault"]["code"]), (401, &json!("900902")));
    let (status, fault) = code(get().bearer_auth("wrong").header("VZ-M2M-Token", "wrong")).await;
    assert_eq!((status, &fault["fault"]["code"]), (401, &json!("900901")));
    let (status, xml) = code(get().basic_auth("a", Some("b"))).await;
    assert_eq!(status, 403);
    assert!(xml.as_str().unwrap().contains("<am:message>Not Found</am:message>"));
    // With the bearer token only, the session is checked next, then the account, then the arguments.
    let (status, rejected) = code(get().bearer_auth(&platform.bearer)).await;
    assert_eq!((status, &rejected["errorCode"]), (400, &json!("INVALID_ACCESS")));
    let (status, rejected) = code(get().bearer_auth(&platform.bearer).header("VZ-M2M-Token", "wrong")).await;
    assert_eq!((status, &rejected["errorCode"]), (400, &json!("INVALID_ACCESS")));
    let foreign = platform.call("GET", "/subscriptions/0712345678-00001", Value::Null).await;
    assert_eq!((foreign.0, &foreign.1["errorMessage"]), (400, &json!("Access denied")));
    assert_eq!(
        platform.rejected("GET", "/subscriptions/06422'33522", Value::Null).await,
        "Invalid account name format"
    );
    let (status, rejected) =
        code(platform.url(Method::POST, "/api/m2m/v1/session/logout").bearer_auth(&platform.bearer)).await;
    assert_eq!((status, &rejected["errorCode"]), (400, &json!("UnifiedWebService.REQUEST_FAILED.SessionToken.Format")));
    let (status, rejected) = code(
        platform
            .url(Method::POST, "/api/m2m/v1/session/logout")
            .bearer_auth(&platform.bearer)
            .header("VZ-M2M-Token", "x"),
    )
    .await;
    assert_eq!((status, &rejected["errorCode"]), (400, &json!("UnifiedWebService.INPUT_INVALID.SessionToken.Invalid")));
}

#[tokio::test]
async fn behaviour_that_varies_is_configurable() {
    let options = SimulatorOptions {
        expired_session_status: 401,
        software_session_code: "UnifiedWebService.REQUEST_FAILED.SessionToken.Expired".to_owned(),
        session_idle_minutes: 5,
        token_lifetime_seconds: 600,
        rate_limit_per_minute: 4,
        ..SimulatorOptions::default()
    };
    let platform = Platform::start(options).await;
    platform.minutes(6);
    let (status, rejected) = platform.call("GET", &format!("/subscriptions/{ACCOUNT}"), Value::Null).await;
    assert_eq!(
        (status, &rejected["errorCode"]),
        (401, &json!("UnifiedWebService.REQUEST_FAILED.SessionToken.Expired"))
    );
    for _ in 0..3 {
        platform.token().await;
    }
    let throttled = platform.request("GET", SUBSCRIPTION).send().await.unwrap();
    assert_eq!(throttled.status(), 429);
    assert_eq!(throttled.headers()["retry-after"], "60");
    assert_eq!(read(throttled).await.1["fault"]["code"], "900800");
    platform.minutes(1);
    assert_eq!(platform.token().await["expires_in"], 180);
}

#[tokio::test]
async fn tokens_and_sessions_can_be_expired() {
    let mut platform = Platform::new().await;
    platform.simulator.expire_sessions();
    assert_eq!(
        platform.call("GET", &format!("/subscriptions/{ACCOUNT}"), Value::Null).await.1["errorCode"],
        "INVALID_ACCESS"
    );
    platform.simulator.expire_bearer_tokens();
    assert_eq!(
        platform.call("GET", &format!("/subscriptions/{ACCOUNT}"), Value::Null).await.1["fault"]["code"],
        "900901"
    );
    platform.refresh_tokens().await;
    assert_eq!(platform.call("GET", &format!("/subscriptions/{ACCOUNT}"), Value::Null).await.0, 200);
}

//! Secrets never appear in output: the tests log everything at TRACE, and search it for secrets.
#![allow(clippy::disallowed_methods, reason = "canaries must not repeat")]

use anyhow::{Context, Result};
use std::{
    io::Write,
    sync::{Arc, Mutex, PoisonError},
};
use thingspace::{
    Client, Credentials, Error, Secret, callbacks,
    models::{
        CampaignRequest, ListenerOptions, LoginRequest, PasswordResetRequest, Protocol, TokenRequest,
        UpgradeCallbackListener, ValidationContext,
    },
    rules,
};
use thingspace_simulator::{ScriptedResponse, Simulator};
use thingspace_tests::{ManualClock, simulator};

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn secrets_never_appear_in_logs_errors_or_debug_output() -> Result<()> {
    let log = Log::default();
    let writer = log.clone();
    let subscriber =
        tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(move || writer.clone()).finish();
    tracing::subscriber::set_global_default(subscriber)?;
    let mut shown = String::new();
    let mut show = |text: String| {
        shown.push_str(&text);
        shown.push('\n');
    };

    let simulator = simulator(rand::random()).await?;
    let credentials = simulator.credentials();
    let wrong = format!("wrong-{:032x}", rand::random::<u128>());
    let mut secrets: Vec<String> = [&credentials.key, &credentials.secret, &credentials.password]
        .iter()
        .map(|secret| secret.expose().to_owned())
        .collect();

    let builder = Client::builder(credentials.clone()).base_url(simulator.url()).account(simulator.account());
    show(format!("{credentials:?} {builder:?}"));
    let client = builder.build()?;
    show(format!("{client:?} {:?}", client.software_v3()));
    let bearer = client.oauth().request_token(TokenRequest::default()).await?;
    show(format!("{bearer:?}"));
    secrets.push(bearer.access_token.expose().to_owned());
    let login =
        LoginRequest { username: credentials.username.expose().to_owned(), password: credentials.password.clone() };
    show(format!("{login:?}"));
    let session = client.sessions().login(login.clone()).await?;
    show(format!("{session:?}"));
    secrets.push(session.session_token.expose().to_owned());
    client.software_v3().get_subscription().await?;

    // A platform that repeats the request in every format of its errors.
    let echo = secrets.join(" ");
    for (status, body) in [
        (400, format!(r#"{{"errorCode":"INVALID_PARAMETER","errorMessage":"{echo}"}}"#)),
        (401, format!(r#"{{"fault":{{"code":"900901","message":"{echo}","description":"{echo}"}}}}"#)),
        (403, format!("<am:fault xmlns:am=\"x\"><am:code>1</am:code><am:message>{echo}</am:message></am:fault>")),
        (400, format!(r#"{{"error":"{echo}","error_description":"{echo}"}}"#)),
        (200, format!("<html>{echo}</html>")),
        (200, format!(r#"{{"licenseCount":"{echo}"}}"#)),
        (500, echo.clone()),
    ] {
        let path_contains = Some("/subscriptions/".to_owned());
        simulator.script(ScriptedResponse { path_contains, status, body, times: 1, ..ScriptedResponse::default() });
        let Err(error) = client.software_v3().get_subscription().await else { continue };
        show(format!("{error} {error:?} {}", serde_json::to_string(&error.info())?));
    }

    let reset =
        client.sessions().reset_password(PasswordResetRequest { old_password: credentials.password.clone() }).await?;
    show(format!("{reset:?}"));
    secrets.push(reset.new_password.expose().to_owned());
    secrets.push(wrong.clone());
    let mistaken = LoginRequest { password: Secret::new(wrong.as_str()), ..login };
    simulator.script(ScriptedResponse {
        path_contains: Some("/session/login".to_owned()),
        status: 400,
        body: format!(
            r#"{{"errorCode":"UnifiedWebService.INPUT_INVALID.Password.Invalid","errorMessage":"{wrong} is wrong"}}"#
        ),
        times: 1,
        ..ScriptedResponse::default()
    });
    for _ in 0..2 {
        if let Err(error) = client.sessions().login(mistaken.clone()).await {
            show(format!("{error} {error:?}"));
        }
    }

    let listener = format!("listener-{:032x}", rand::random::<u128>());
    secrets.push(listener.clone());
    show(listen(&client, &simulator, &listener).await?);
    let rejected = Client::builder(Credentials::new("", "", "", "")).base_url("http://example.com").build();
    show(format!("{:?}", rejected.err().as_ref().map(Error::to_string)));

    let logged = String::from_utf8_lossy(&log.0.lock().unwrap_or_else(PoisonError::into_inner)).into_owned();
    assert!(logged.contains("software_v3") || logged.contains("get_subscription"), "nothing was logged");
    for secret in &secrets {
        let line = |text: &str| {
            text.lines().find(|line| line.contains(secret.as_str())).map(|line| line.replace(secret.as_str(), "SECRET"))
        };
        assert_eq!(line(&shown), None, "a secret is shown");
        assert_eq!(line(&logged), None, "a secret is logged");
    }
    Ok(())
}

/// Registers a listener of v1 with a password, and returns all output about it.
async fn listen(client: &Client, simulator: &Simulator, password: &str) -> Result<String> {
    let registration = UpgradeCallbackListener {
        name: "Fota".to_owned(),
        url: "https://listener.example/fota".to_owned(),
        username: Some("ada".to_owned()),
        password: Some(Secret::new(password)),
    };
    let findings = rules::check(&registration, &ValidationContext::default());
    let registered = client.software_v1().register_callback(registration.clone()).await?;
    let listed = client.software_v1().list_callbacks().await?;
    // A platform that repeats the request.
    simulator.script(ScriptedResponse {
        path_contains: Some("/callbacks/".to_owned()),
        status: 400,
        body: format!(r#"{{"errorCode":"INVALID_PARAMETER","errorMessage":"{password} is wrong"}}"#),
        times: 1,
        ..ScriptedResponse::default()
    });
    let error = client.software_v1().register_callback(registration.clone()).await.err().context("it is rejected")?;
    let body = format!(
        r#"{{"accountName":"A","username":"ada","password":"{password}","novel":{{"password":"{password}"}}}}"#
    );
    let event = callbacks::parse(body.as_bytes())?;
    let options = ListenerOptions { password: Some(Secret::new(password)), ..ListenerOptions::default() };
    let received = callbacks::receive("POST", None, body.as_bytes(), &options);
    let kept = (simulator.requests(), simulator.callbacks());
    Ok(format!(
        "{registration:?} {findings:?} {registered:?} {listed:?} {error} {error:?} {event:?} {options:?} {received:?} {kept:?}"
    ))
}

#[tokio::test]
async fn a_login_response_that_repeats_the_password_does_not_reveal_it() -> Result<()> {
    let simulator = simulator(rand::random()).await?;
    let password = format!("pa\"ss\\{:016x}", rand::random::<u64>());
    let echoes = [
        (200, serde_json::json!(password).to_string()),
        (400, serde_json::json!({"errorCode": "INPUT_INVALID.Password.Invalid", "errorMessage": password}).to_string()),
    ];
    for (status, body) in echoes {
        simulator.script(ScriptedResponse {
            path_contains: Some("/session/login".to_owned()),
            status,
            body,
            times: 1,
            ..ScriptedResponse::default()
        });
        // Only this machine's clock contradicts the plan, so the client fetches tokens before it validates the plan.
        let client = Client::builder(Credentials { password: Secret::new(&*password), ..simulator.credentials() })
            .base_url(simulator.url())
            .account(simulator.account())
            .clock(Arc::new(ManualClock::at("2031-01-01T00:00:00Z".parse()?)))
            .build()?;
        let plan = CampaignRequest {
            firmware_name: "f".to_owned(),
            firmware_from: "1".to_owned(),
            firmware_to: "2".to_owned(),
            protocol: Protocol::Lwm2m,
            start_date: "2026-03-01".into(),
            end_date: "2026-03-08".into(),
            device_list: vec!["354658090353977".to_owned()],
            ..CampaignRequest::default()
        };
        let error = client.software_v3().schedule_campaign(plan).await.err().context("the login succeeded")?;
        let shown = format!("{error} {error:?}");
        let tail = password.rsplit('\\').next().unwrap_or_default();
        assert!(shown.contains("***") && !shown.contains(tail), "the password is shown");
    }
    Ok(())
}

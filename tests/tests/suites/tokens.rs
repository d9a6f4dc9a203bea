//! The life cycle of both tokens, and the lock-out guard, over real HTTP.

use anyhow::{Context, Result};
use futures::future::join_all;
use jiff::SignedDuration;
use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};
use thingspace::{
    Client, Credentials, Error, RejectedTokens, Secret, TokenProvider, Tokens,
    models::{LoginRequest, PasswordResetRequest},
};
use thingspace_simulator::{ScriptedResponse, Simulator};
use thingspace_tests::{ManualClock, builder, client, simulator};

async fn call(client: &Client) -> thingspace::Result<()> {
    client.software_v3().get_subscription().await.map(drop)
}

fn scripted(path: &str, status: u16, body: &str, times: u32) -> ScriptedResponse {
    ScriptedResponse {
        path_contains: Some(path.to_owned()),
        status,
        headers: vec![("content-type".to_owned(), "application/json".to_owned())],
        body: body.to_owned(),
        times,
        ..ScriptedResponse::default()
    }
}

fn wrong_password(simulator: &Simulator) -> Credentials {
    Credentials { password: Secret::new("wrong"), ..simulator.credentials() }
}

#[tokio::test(flavor = "multi_thread")]
async fn concurrent_first_calls_share_one_token_request_and_one_login() -> Result<()> {
    let simulator = simulator(101).await?;
    let client = client(&simulator)?;
    for outcome in join_all((0..64).map(|_| call(&client))).await {
        outcome?;
    }
    let counted = simulator.statistics();
    assert_eq!((counted.token_requests, counted.logins), (1, 1));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn concurrent_calls_with_an_expired_token_share_one_refresh() -> Result<()> {
    let simulator = simulator(102).await?;
    let client = client(&simulator)?;
    call(&client).await?;
    let before = simulator.statistics();
    simulator.expire_bearer_tokens();
    let tasks = (0..10_000).map(|_| {
        let client = client.clone();
        tokio::spawn(async move { call(&client).await })
    });
    for outcome in join_all(tasks).await {
        outcome??;
    }
    let after = simulator.statistics();
    assert_eq!(after.token_requests - before.token_requests, 1);
    assert_eq!(after.logins, before.logins);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn concurrent_calls_with_an_expired_session_share_one_login() -> Result<()> {
    let simulator = simulator(103).await?;
    let client = client(&simulator)?;
    call(&client).await?;
    simulator.advance(SignedDuration::from_mins(25));
    for outcome in join_all((0..256).map(|_| call(&client))).await {
        outcome?;
    }
    let counted = simulator.statistics();
    assert_eq!((counted.token_requests, counted.logins, counted.failed_logins), (1, 2, 0));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn concurrent_calls_with_a_wrong_password_cause_one_failed_login() -> Result<()> {
    let simulator = simulator(104).await?;
    let threads: Vec<_> = (0..64)
        .map(|_| {
            let builder =
                Client::builder(wrong_password(&simulator)).base_url(simulator.url()).account(simulator.account());
            std::thread::spawn(move || -> Result<Error> {
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
                let client = builder.build()?;
                runtime.block_on(call(&client)).err().context("a wrong password was accepted")
            })
        })
        .collect();
    let mut rejected = 0;
    for thread in threads {
        match thread.join().map_err(|_| anyhow::anyhow!("a thread panicked"))?? {
            Error::Authentication(_) => rejected += 1,
            Error::LockoutGuard { failures, .. } => assert_eq!(failures, 1),
            other => panic!("{other}"),
        }
    }
    assert_eq!(rejected, 1);
    let counted = simulator.statistics();
    assert_eq!((counted.logins, counted.failed_logins), (0, 1));
    Ok(())
}

#[tokio::test]
async fn a_corrected_password_is_sent_and_the_guard_stops_after_two_rejected_ones() -> Result<()> {
    let simulator = simulator(105).await?;
    let with = |password: &str| {
        Client::builder(Credentials { password: Secret::new(password), ..simulator.credentials() })
            .base_url(simulator.url())
            .account(simulator.account())
            .build()
    };
    assert!(matches!(call(&with("wrong 1")?).await, Err(Error::Authentication(_))));
    assert!(matches!(call(&with("wrong 2")?).await, Err(Error::Authentication(_))));
    assert!(matches!(call(&with("wrong 3")?).await, Err(Error::LockoutGuard { failures: 2, .. })));
    let right = client(&simulator)?;
    assert!(matches!(call(&right).await, Err(Error::LockoutGuard { failures: 2, .. })));
    right.reset_lockout_guard().await?;
    call(&right).await?;
    assert_eq!(simulator.statistics().failed_logins, 2);
    Ok(())
}

#[tokio::test]
async fn the_guard_ignores_the_case_of_user_names() -> Result<()> {
    let simulator = simulator(119).await?;
    let name = simulator.credentials().username.expose().to_owned();
    for (username, rejected) in [(name.clone(), 1), (name.to_uppercase(), 1)] {
        let credentials = Credentials { username: username.into(), ..wrong_password(&simulator) };
        let client = Client::builder(credentials).base_url(simulator.url()).account(simulator.account()).build()?;
        assert!(call(&client).await.is_err());
        assert_eq!(simulator.statistics().failed_logins, rejected);
    }
    Ok(())
}

#[tokio::test]
async fn a_login_without_a_response_counts_as_failed_until_a_login_succeeds() -> Result<()> {
    let simulator = simulator(106).await?;
    let client = client(&simulator)?;
    simulator.script(scripted("/session/login", 503, "", 1));
    assert!(matches!(call(&client).await, Err(Error::Api(_))));
    call(&client).await?;
    simulator.expire_sessions();
    simulator.script(scripted("/session/login", 503, "", 2));
    assert!(call(&client).await.is_err());
    assert!(call(&client).await.is_err());
    assert!(matches!(call(&client).await, Err(Error::LockoutGuard { failures: 2, .. })));
    client.reset_lockout_guard().await?;
    call(&client).await?;
    // Headers arrived, so the platform received the login, even if the body broke off.
    simulator.expire_sessions();
    let unreadable = ScriptedResponse {
        headers: vec![("content-encoding".to_owned(), "gzip".to_owned())],
        ..scripted("/session/login", 400, "no gzip", 2)
    };
    simulator.script(unreadable);
    assert!(matches!(call(&client).await, Err(Error::UnexpectedResponse { .. })));
    assert!(matches!(call(&client).await, Err(Error::UnexpectedResponse { .. })));
    assert!(matches!(call(&client).await, Err(Error::LockoutGuard { failures: 2, .. })));
    Ok(())
}

#[tokio::test]
async fn a_call_whose_login_got_no_response_was_not_sent() -> Result<()> {
    let simulator = simulator(131).await?;
    let client = client(&simulator)?;
    let broken = ScriptedResponse { truncate: true, ..scripted("/session/login", 200, r#"{"sessionToken": "a"}"#, 1) };
    simulator.script(broken);
    let error = call(&client).await.err().context("the login succeeded")?;
    assert!(matches!(error, Error::Transport { .. }) && !error.outcome_unknown(), "{error:?}");
    Ok(())
}

/// Returns the number of logins that were sent.
fn logins(simulator: &Simulator) -> usize {
    simulator.requests().iter().filter(|request| request.target.contains("/session/login")).count()
}

#[tokio::test]
async fn the_code_of_a_rejected_login_outranks_its_status() -> Result<()> {
    let wrong = r#"{"errorCode":"UnifiedWebService.INPUT_INVALID.Password.Invalid","errorMessage":"no"}"#;
    for (seed, status) in [(121, 400), (122, 401), (123, 404), (124, 429), (125, 500), (126, 503)] {
        let simulator = simulator(seed).await?;
        let client = client(&simulator)?;
        simulator.script(scripted("/session/login", status, wrong, 48));
        let error = call(&client).await.err().context("a wrong password was accepted")?;
        assert!(matches!(error, Error::Authentication(_)), "{status}: {error}");
        for outcome in join_all((0..47).map(|_| call(&client))).await {
            assert!(matches!(outcome, Err(Error::LockoutGuard { failures: 1, .. })), "{status}");
        }
        assert_eq!(logins(&simulator), 1, "{status}");
    }
    Ok(())
}

#[tokio::test]
async fn a_fault_of_the_gateway_slows_the_logins_of_all_callers() -> Result<()> {
    let throttled = r#"{"fault":{"code":"900800","message":"Message throttled out"}}"#;
    for (seed, status, body) in [(127, 429, ""), (128, 404, ""), (129, 429, throttled), (130, 503, throttled)] {
        let simulator = simulator(seed).await?;
        let (builder, clock) = builder(&simulator);
        let client = builder.build()?;
        simulator.script(scripted("/session/login", status, body, 100));
        assert!(call(&client).await.is_err());
        // The pause of a second is waited out, the one of half a minute is not.
        assert!(call(&client).await.is_err());
        for outcome in join_all((0..48).map(|_| call(&client))).await {
            assert!(matches!(outcome, Err(Error::LockoutGuard { failures: 2, .. })), "{status} {outcome:?}");
        }
        assert_eq!(logins(&simulator), 2, "{status}");
        clock.advance(Duration::from_secs(31));
        assert!(call(&client).await.is_err());
        clock.advance(Duration::from_mins(16));
        assert!(call(&client).await.is_err());
        clock.advance(Duration::from_hours(100));
        assert!(matches!(call(&client).await, Err(Error::LockoutGuard { failures: 4, .. })), "never five in a row");
        assert_eq!(logins(&simulator), 4, "{status}");
    }
    Ok(())
}

#[tokio::test]
async fn logins_continue_after_a_fault_of_the_gateway_has_passed() -> Result<()> {
    let simulator = simulator(131).await?;
    let (builder, clock) = builder(&simulator);
    let client = builder.build()?;
    simulator.script(ScriptedResponse {
        headers: vec![("retry-after".to_owned(), "600".to_owned())],
        ..scripted("/session/login", 429, "", 1)
    });
    assert!(matches!(call(&client).await, Err(Error::RateLimited { .. })));
    let error = call(&client).await.err().context("the platform requested ten minutes")?;
    assert!(error.to_string().contains("in 601 s"), "{error}");
    clock.advance(Duration::from_secs(601));
    call(&client).await?;
    assert_eq!(logins(&simulator), 2);
    Ok(())
}

#[tokio::test]
async fn a_login_whose_replay_finds_no_bearer_token_counts() -> Result<()> {
    let simulator = simulator(132).await?;
    let client = client(&simulator)?;
    let expired = r#"{"fault":{"code":"900901","message":"Invalid Credentials"}}"#;
    client.oauth().request_token(thingspace::models::TokenRequest::default()).await?;
    for failures in 1..=2 {
        simulator.script(scripted("/session/login", 401, expired, 2));
        assert!(call(&client).await.is_err());
        client.reset_lockout_guard().await?;
        assert_eq!(logins(&simulator), failures * 2);
    }
    Ok(())
}

#[tokio::test]
async fn a_session_that_is_always_rejected_causes_one_login_a_minute() -> Result<()> {
    let expired = r#"{"errorCode":"UnifiedWebService.REQUEST_FAILED.SessionToken.Expired","errorMessage":""}"#;
    for (seed, status, body) in [(133, 400, expired), (134, 401, "")] {
        let simulator = simulator(seed).await?;
        let (builder, clock) = builder(&simulator);
        let client = builder.build()?;
        simulator.script(scripted("/subscriptions/", status, body, 1000));
        for _ in 0..20 {
            let error = call(&client).await.err().context("the session is always rejected")?;
            assert!(matches!(error, Error::Authentication(_)), "{error}");
            assert!(error.to_string().contains("for a minute"), "{error}");
        }
        for outcome in join_all((0..300).map(|_| call(&client))).await {
            assert!(matches!(outcome, Err(Error::Authentication(_))));
        }
        assert_eq!(logins(&simulator), 2, "{status}");
        // Another operation that succeeds with the session does not make its renewal any more useful.
        client.software_v3().list_firmware(thingspace::models::Protocol::Lwm2m).await?;
        assert!(call(&client).await.is_err());
        assert_eq!(logins(&simulator), 2, "{status}");
        clock.advance(Duration::from_secs(61));
        assert!(call(&client).await.is_err());
        assert_eq!(logins(&simulator), 3, "{status}");
    }
    Ok(())
}

#[tokio::test]
async fn a_bearer_token_that_is_always_rejected_is_requested_once_a_minute() -> Result<()> {
    let simulator = simulator(135).await?;
    let (builder, clock) = builder(&simulator);
    let client = builder.build()?;
    let wrong = r#"{"fault":{"code":"900901","message":"Invalid Credentials"}}"#;
    simulator.script(scripted("/subscriptions/", 401, wrong, 1000));
    for _ in 0..20 {
        assert!(matches!(call(&client).await, Err(Error::Authentication(_))));
    }
    assert_eq!(simulator.statistics().token_requests, 2);
    clock.advance(Duration::from_secs(61));
    assert!(call(&client).await.is_err());
    assert_eq!(simulator.statistics().token_requests, 3);
    Ok(())
}

#[tokio::test]
async fn a_token_whose_lifetime_cannot_be_read_is_used() -> Result<()> {
    for (seed, life) in (136..).zip([r#""soon""#, "-7", "3600.5", "[]", r#"{"s":1}"#, "1e400", "9223372036854775807"]) {
        let simulator = simulator(seed).await?;
        let client = client(&simulator)?;
        let token = client.oauth().request_token(thingspace::models::TokenRequest::default()).await?.access_token;
        let answer = format!(r#"{{"access_token":"{}","token_type":"Bearer","expires_in":{life}}}"#, token.expose());
        simulator.script(scripted("/oauth2/token", 200, &answer, 2));
        call(&client).await.with_context(|| life.to_owned())?;
        client
            .oauth()
            .request_token(thingspace::models::TokenRequest::default())
            .await
            .with_context(|| life.to_owned())?;
        call(&client).await?;
        assert_eq!(simulator.requests().iter().filter(|request| request.target.contains("/oauth2/token")).count(), 3);
    }
    Ok(())
}

#[tokio::test]
async fn token_responses_that_begin_with_a_byte_order_mark_are_read() -> Result<()> {
    let simulator = simulator(144).await?;
    let client = client(&simulator)?;
    let token = client.oauth().request_token(thingspace::models::TokenRequest::default()).await?.access_token;
    let credentials = simulator.credentials();
    let request = LoginRequest { username: credentials.username.expose().to_owned(), password: credentials.password };
    let session = client.sessions().login(request).await?.session_token;
    let other = thingspace_tests::client(&simulator)?;
    simulator.script(scripted(
        "/oauth2/token",
        200,
        &format!("\u{feff}{{\"access_token\":\"{}\"}}", token.expose()),
        1,
    ));
    let answer = format!("\u{feff}{{\"sessionToken\":\"{}\"}}", session.expose());
    simulator.script(scripted("/session/login", 200, &answer, 1));
    call(&other).await?;
    assert_eq!(logins(&simulator), 2, "the marked response was a session");
    Ok(())
}

#[tokio::test]
async fn an_unusable_token_of_the_platform_is_not_a_mistake_in_the_configuration() -> Result<()> {
    let simulator = simulator(143).await?;
    let client = client(&simulator)?;
    simulator.script(scripted("/oauth2/token", 200, r#"{"access_token":"a\nb","expires_in":3600}"#, 1));
    let error = call(&client).await.err().context("the token is unusable")?;
    assert!(matches!(&error, Error::UnexpectedResponse { path, .. } if path == "access_token"), "{error}");
    simulator.script(scripted("/session/login", 200, r#"{"sessionToken":"é"}"#, 5));
    for _ in 0..2 {
        let error = call(&client).await.err().context("the token is unusable")?;
        assert!(matches!(&error, Error::UnexpectedResponse { path, .. } if path == "sessionToken"), "{error}");
    }
    assert!(
        matches!(call(&client).await, Err(Error::LockoutGuard { failures: 2, .. })),
        "a login without a token counts"
    );
    Ok(())
}

#[tokio::test]
async fn the_error_for_a_locked_user_names_support_and_no_login_is_sent() -> Result<()> {
    let simulator = simulator(107).await?;
    let client = client(&simulator)?;
    simulator.script(scripted(
        "/session/login",
        400,
        r#"{"errorCode":"UnifiedWebService.REQUEST_FAILED.AccountLocked","errorMessage":"locked"}"#,
        1,
    ));
    let error = call(&client).await.err().context("locked")?;
    assert!(error.to_string().contains("support"), "{error}");
    assert!(matches!(call(&client).await, Err(Error::LockoutGuard { .. })));
    assert_eq!(simulator.statistics().logins, 0);
    Ok(())
}

#[tokio::test]
async fn calls_succeed_after_a_failed_token_request() -> Result<()> {
    let simulator = simulator(108).await?;
    let client = client(&simulator)?;
    simulator.script(scripted("/oauth2/token", 500, "<html>down</html>", 3));
    assert!(matches!(call(&client).await, Err(Error::Api(_))));
    simulator.script(scripted("/oauth2/token", 401, r#"{"error":"invalid_client"}"#, 1));
    assert!(matches!(call(&client).await, Err(Error::Authentication(_))));
    call(&client).await?;
    Ok(())
}

#[tokio::test]
async fn waiting_callers_share_a_failed_refresh() -> Result<()> {
    let simulator = simulator(109).await?;
    let client = client(&simulator)?;
    simulator.script(scripted("/oauth2/token", 401, r#"{"error":"invalid_client"}"#, 1));
    let outcomes = join_all((0..32).map(|_| call(&client))).await;
    assert!(outcomes.iter().all(|outcome| matches!(outcome, Err(Error::Authentication(_)))));
    call(&client).await?;
    Ok(())
}

#[tokio::test]
async fn the_bearer_token_is_refreshed_before_it_expires_and_an_unchanged_token_is_accepted() -> Result<()> {
    let simulator = simulator(110).await?;
    let (builder, clock) = builder(&simulator);
    let client = builder.build()?;
    let advance = |minutes: u64| {
        clock.advance(Duration::from_mins(minutes));
        simulator.advance(SignedDuration::from_mins(i64::try_from(minutes).unwrap_or(0)));
    };
    call(&client).await?;
    advance(10);
    call(&client).await?;
    assert_eq!(simulator.statistics().token_requests, 1);
    for _ in 0..3 {
        advance(14);
        call(&client).await?;
    }
    assert_eq!(simulator.statistics().token_requests, 1);
    advance(4);
    call(&client).await?;
    assert_eq!(simulator.statistics().token_requests, 2, "56 minutes: within five of the end");
    call(&client).await?;
    assert_eq!(simulator.statistics().token_requests, 2, "the same token came back: it is used up first");
    advance(5);
    call(&client).await?;
    let counted = simulator.statistics();
    assert_eq!((counted.token_requests, counted.logins), (3, 1));
    Ok(())
}

#[tokio::test]
async fn an_expired_session_is_refreshed_before_a_call_fails() -> Result<()> {
    let simulator = simulator(111).await?;
    let (builder, clock) = builder(&simulator);
    let client = builder.build()?;
    call(&client).await?;
    clock.advance(Duration::from_mins(14));
    call(&client).await?;
    assert_eq!(simulator.statistics().logins, 1);
    clock.advance(Duration::from_mins(16));
    call(&client).await?;
    assert_eq!(simulator.statistics().logins, 2);
    let rejected = simulator.requests().iter().filter(|request| request.target.contains("/fota/")).count();
    assert_eq!(rejected, 3, "no call was sent with a session known to be expired");
    Ok(())
}

#[tokio::test]
async fn a_bare_401_on_a_session_call_refreshes_both_tokens_once() -> Result<()> {
    let simulator = simulator(112).await?;
    let client = client(&simulator)?;
    call(&client).await?;
    simulator.script(scripted("/subscriptions/", 401, "", 1));
    call(&client).await?;
    assert_eq!(simulator.statistics().logins, 2);
    simulator.script(scripted("/subscriptions/", 401, "", 2));
    assert!(matches!(call(&client).await, Err(Error::Authentication(_))));
    Ok(())
}

#[tokio::test]
async fn later_logins_use_the_new_password() -> Result<()> {
    let simulator = simulator(113).await?;
    let client = client(&simulator)?;
    let old_password = simulator.credentials().password;
    let reset = client.sessions().reset_password(PasswordResetRequest { old_password: old_password.clone() }).await?;
    assert_ne!(reset.new_password, old_password);
    simulator.expire_sessions();
    call(&client).await?;
    let outdated = Credentials { password: old_password, ..simulator.credentials() };
    let other = Client::builder(outdated).base_url(simulator.url()).account(simulator.account()).build()?;
    assert!(
        matches!(call(&other).await, Err(Error::LockoutGuard { failures: 0, .. })),
        "the old password is known to be wrong"
    );
    assert_eq!(simulator.statistics().failed_logins, 0);
    Ok(())
}

#[tokio::test]
async fn explicit_logins_pass_the_lockout_guard() -> Result<()> {
    let simulator = simulator(114).await?;
    let client = client(&simulator)?;
    let credentials = simulator.credentials();
    let request =
        LoginRequest { username: credentials.username.expose().to_owned(), password: credentials.password.clone() };
    let session = client.sessions().login(request.clone()).await?;
    call(&client).await?;
    assert_eq!(simulator.statistics().logins, 1, "the session of the login is the client's");
    let ended = client.sessions().logout().await?;
    assert_eq!(ended.session_token, session.session_token);
    call(&client).await?;
    assert_eq!(simulator.statistics().logins, 2);
    let wrong = LoginRequest { password: Secret::new("wrong"), ..request };
    assert!(matches!(client.sessions().login(wrong.clone()).await, Err(Error::Authentication(_))));
    assert!(matches!(client.sessions().login(wrong).await, Err(Error::LockoutGuard { .. })));
    assert_eq!(simulator.statistics().failed_logins, 1);
    Ok(())
}

/// A token provider that uses its own client in place of the server of an app.
struct Backend {
    credentials: Credentials,
    url: String,
    calls: AtomicUsize,
}

impl TokenProvider for Backend {
    fn tokens(&self, _: RejectedTokens) -> Result<Tokens, String> {
        self.calls.fetch_add(1, Ordering::SeqCst);
        let runtime =
            tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|error| error.to_string())?;
        runtime
            .block_on(async {
                let client = Client::builder(self.credentials.clone()).base_url(&self.url).build()?;
                let bearer = client.oauth().request_token(thingspace::models::TokenRequest::default()).await?;
                let request = LoginRequest {
                    username: self.credentials.username.expose().to_owned(),
                    password: self.credentials.password.clone(),
                };
                let session = client.sessions().login(request).await?;
                Ok(Tokens { bearer: bearer.access_token, session: session.session_token, expires_in: None })
            })
            .map_err(|error: Error| error.to_string())
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_provider_is_called_once_for_all_waiting_requests() -> Result<()> {
    let simulator = simulator(115).await?;
    let backend = Arc::new(Backend {
        credentials: simulator.credentials(),
        url: simulator.url().to_owned(),
        calls: AtomicUsize::new(0),
    });
    let client = Client::builder(backend.clone()).base_url(simulator.url()).account(simulator.account()).build()?;
    for outcome in join_all((0..64).map(|_| call(&client))).await {
        outcome?;
    }
    assert_eq!(backend.calls.load(Ordering::SeqCst), 1);
    simulator.expire_sessions();
    for outcome in join_all((0..64).map(|_| call(&client))).await {
        outcome?;
    }
    assert_eq!(backend.calls.load(Ordering::SeqCst), 2);
    Ok(())
}

/// A token provider that returns the same tokens for an hour, and records its arguments.
struct Hourly {
    tokens: Tokens,
    rejections: Mutex<Vec<RejectedTokens>>,
}

impl TokenProvider for Hourly {
    fn tokens(&self, rejected: RejectedTokens) -> Result<Tokens, String> {
        let mut rejections = self.rejections.lock().map_err(|error| error.to_string())?;
        rejections.push(rejected);
        if rejections.len() == 3 { Err("not now".to_owned()) } else { Ok(self.tokens.clone()) }
    }
}

#[tokio::test]
async fn a_token_provider_learns_which_token_was_rejected_or_is_about_to_expire() -> Result<()> {
    let simulator = simulator(118).await?;
    let backend =
        Backend { credentials: simulator.credentials(), url: simulator.url().to_owned(), calls: AtomicUsize::new(0) };
    let tokens = tokio::task::spawn_blocking(move || backend.tokens(RejectedTokens::default()))
        .await?
        .map_err(anyhow::Error::msg)?;
    let tokens = Tokens { expires_in: Some(Duration::from_hours(1)), ..tokens };
    let provider = Arc::new(Hourly { tokens, rejections: Mutex::default() });
    let clock = ManualClock::at(simulator.now());
    let client = Client::builder(provider.clone())
        .base_url(simulator.url())
        .account(simulator.account())
        .clock(Arc::new(clock.clone()))
        .build()?;
    call(&client).await?;
    clock.advance(Duration::from_mins(56));
    call(&client).await?;
    let expired = r#"{"errorCode":"UnifiedWebService.REQUEST_FAILED.SessionToken.Expired","errorMessage":""}"#;
    simulator.script(scripted("/subscriptions/", 400, expired, 1));
    assert!(matches!(call(&client).await, Err(Error::Authentication(_))));
    call(&client).await?;
    let rejection = |bearer, session| RejectedTokens { bearer, session };
    let rejections = provider.rejections.lock().map_err(|error| anyhow::anyhow!("{error}"))?.clone();
    assert_eq!(
        rejections,
        [rejection(false, false), rejection(true, false), rejection(false, true), rejection(false, true)]
    );
    Ok(())
}

#[tokio::test]
async fn rejected_fixed_tokens_are_an_error_with_the_reason() -> Result<()> {
    let simulator = simulator(116).await?;
    let backend =
        Backend { credentials: simulator.credentials(), url: simulator.url().to_owned(), calls: AtomicUsize::new(0) };
    let tokens = tokio::task::spawn_blocking(move || backend.tokens(RejectedTokens::default()))
        .await?
        .map_err(anyhow::Error::msg)?;
    let client = Client::builder(tokens).base_url(simulator.url()).account(simulator.account()).build()?;
    call(&client).await?;
    simulator.expire_sessions();
    for _ in 0..2 {
        let error = call(&client).await.err().context("the session has ended")?;
        assert!(matches!(error, Error::Authentication(_)), "{error}");
        assert!(error.to_string().contains("new ones"), "{error}");
    }
    Ok(())
}

#[tokio::test]
async fn a_closed_client_sends_nothing_and_ends_no_session() -> Result<()> {
    let simulator = simulator(117).await?;
    let client = client(&simulator)?;
    call(&client).await?;
    let sent = simulator.statistics().requests;
    client.close();
    assert!(matches!(call(&client).await, Err(Error::Cancelled { .. })));
    assert_eq!(simulator.statistics().requests, sent);
    Ok(())
}

#[test]
fn a_base_url_must_be_https_or_on_this_machine() {
    let build = |url: &str| Client::builder(Credentials::new("k", "s", "u", "p")).base_url(url).build();
    for good in [
        "https://example.com",
        "https://example.com/proxy/",
        "http://127.0.0.1:8080",
        "http://localhost:1",
        "http://[::1]:1",
    ] {
        assert!(build(good).is_ok(), "{good}");
    }
    for bad in [
        "http://example.com",
        "http://127.0.0.1.example.com",
        "ftp://localhost",
        "example.com",
        "https://user:pw@example.com",
        "https://example.com/?a=b",
        "",
    ] {
        assert!(matches!(build(bad), Err(Error::Configuration { .. })), "{bad}");
    }
}

#[test]
fn timeouts_must_not_be_zero() {
    let builder = || Client::builder(Credentials::new("k", "s", "u", "p"));
    assert!(builder().timeout(Duration::ZERO).build().is_err());
    assert!(builder().connect_timeout(Duration::ZERO).build().is_err());
    assert!(builder().read_timeout(Duration::ZERO).build().is_err());
    assert!(builder().max_in_flight(0).build().is_err());
}

#[tokio::test]
async fn repeated_calls_for_a_denied_account_cause_one_login() -> Result<()> {
    let simulator = simulator(118).await?;
    let client = client(&simulator)?;
    call(&client).await?;
    let other = client.software_v3().for_account("0000000000-00001");
    for _ in 0..5 {
        let error = other.get_subscription().await.err().context("an account of another user")?;
        assert!(matches!(error, Error::Api(_) | Error::NotFound(_)), "{error}");
    }
    assert_eq!(simulator.statistics().logins, 2);
    call(&client).await?;
    assert_eq!(simulator.statistics().logins, 2);
    Ok(())
}

#[tokio::test]
async fn the_guard_recognizes_other_host_names_of_the_same_platform() -> Result<()> {
    let simulator = simulator(119).await?;
    let at =
        |url: String| Client::builder(wrong_password(&simulator)).base_url(url).account(simulator.account()).build();
    assert!(matches!(call(&at(simulator.url().to_owned())?).await, Err(Error::Authentication(_))));
    let other = simulator.url().replace("127.0.0.1", "localhost");
    assert!(matches!(call(&at(other)?).await, Err(Error::LockoutGuard { failures: 1, .. })));
    assert_eq!(simulator.statistics().failed_logins, 1);
    Ok(())
}

#[tokio::test]
async fn the_session_of_another_user_does_not_become_the_clients_own() -> Result<()> {
    let simulator = simulator(120).await?;
    let stranger = Credentials { username: Secret::new("another user"), ..simulator.credentials() };
    let client = Client::builder(stranger).base_url(simulator.url()).account(simulator.account()).build()?;
    let credentials = simulator.credentials();
    let request = LoginRequest { username: credentials.username.expose().to_owned(), password: credentials.password };
    client.sessions().login(request).await?;
    assert!(matches!(call(&client).await, Err(Error::Authentication(_))), "the client's own user is unknown there");
    Ok(())
}

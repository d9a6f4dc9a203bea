//! Processes that share a token store: real processes, real files.

use anyhow::{Context, Result};
use std::{
    path::Path,
    process::{Child, Command, Stdio},
    sync::Arc,
};
use thingspace::{
    Client, Credentials, Error, ErrorCode, FileTokenStore, MemoryTokenStore, Secret, TokenStore,
    models::{LoginRequest, PasswordResetRequest},
};
use thingspace_simulator::Simulator;
use thingspace_tests::simulator;

/// Starts a process that makes calls on several threads.
fn worker(simulator: &Simulator, password: &Secret, folder: &Path, threads: u32, calls: u32) -> Result<Child> {
    let Credentials { key, secret, username, .. } = simulator.credentials();
    let mut command = Command::new(env!("CARGO_BIN_EXE_login-worker"));
    command
        .arg(folder)
        .args([threads.to_string(), calls.to_string()])
        .env("THINGSPACE_KEY", key.expose())
        .env("THINGSPACE_SECRET", secret.expose())
        .env("THINGSPACE_USERNAME", username.expose())
        .env("THINGSPACE_PASSWORD", password.expose())
        .env("THINGSPACE_ACCOUNT", simulator.account())
        .env("THINGSPACE_BASE_URL", simulator.url())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    Ok(command.spawn()?)
}

/// Waits for a worker, and returns what its calls printed.
async fn outcomes(child: Child) -> Result<Vec<String>> {
    let output = tokio::task::spawn_blocking(|| child.wait_with_output()).await??;
    anyhow::ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?.lines().map(str::to_owned).collect())
}

/// Returns a client as another process would build it, with its own store.
fn client_of(simulator: &Simulator, credentials: Credentials, store: Arc<dyn TokenStore>) -> Result<Client> {
    let builder = Client::builder(credentials).base_url(simulator.url()).account(simulator.account());
    Ok(builder.token_store(store).build()?)
}

fn in_folder(folder: &Path) -> Result<Arc<dyn TokenStore>> {
    Ok(Arc::new(FileTokenStore::new(folder).map_err(anyhow::Error::msg)?))
}

async fn call(client: &Client) -> thingspace::Result<()> {
    client.software_v3().get_subscription().await.map(drop)
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_processes_with_a_wrong_password_make_one_failed_login() -> Result<()> {
    let (simulator, folder) = (simulator(301).await?, tempfile::tempdir()?);
    let folder = folder.path().join("tokens");
    let workers: Vec<Child> =
        (0..20).map(|_| worker(&simulator, &"wrong".into(), &folder, 16, 1)).collect::<Result<_>>()?;
    let mut rejected = 0;
    for child in workers {
        for outcome in outcomes(child).await? {
            match &*outcome {
                "Authentication" => rejected += 1,
                other => assert_eq!(other, "LockoutGuard"),
            }
        }
    }
    assert_eq!(rejected, 1);
    let counted = simulator.statistics();
    assert_eq!((counted.token_requests, counted.logins, counted.failed_logins), (1, 0, 1));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn processes_share_one_session_until_it_expires() -> Result<()> {
    let (simulator, folder) = (simulator(302).await?, tempfile::tempdir()?);
    let folder = folder.path().join("tokens");
    let password = simulator.credentials().password;
    for generation in 1..=2 {
        let workers: Vec<Child> =
            (0..8).map(|_| worker(&simulator, &password, &folder, 4, 3)).collect::<Result<_>>()?;
        for child in workers {
            assert_eq!(outcomes(child).await?, ["ok"; 12]);
        }
        let counted = simulator.statistics();
        assert_eq!((counted.token_requests, counted.logins), (1, generation));
        // The next processes find a session that the platform has ended.
        simulator.expire_sessions();
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn processes_that_are_killed_leave_a_store_that_works() -> Result<()> {
    let (simulator, folder) = (simulator(303).await?, tempfile::tempdir()?);
    let folder = folder.path().join("tokens");
    let password = simulator.credentials().password;
    for round in 0..10 {
        simulator.expire_sessions();
        let mut workers: Vec<Child> =
            (0..6).map(|_| worker(&simulator, &password, &folder, 2, 2)).collect::<Result<_>>()?;
        // By the time of a login of the first processes, the others are at all steps before and after it.
        let enough = simulator.statistics().requests + round;
        while simulator.statistics().requests < enough && workers[1].try_wait()?.is_none() {
            tokio::task::yield_now().await;
        }
        for child in workers.iter_mut().step_by(3) {
            child.kill()?;
        }
        for (index, child) in workers.into_iter().enumerate() {
            if index % 3 != 0 {
                // A login that was killed halfway was sent and counts, so another process may wait, but never for good.
                for outcome in outcomes(child).await? {
                    assert!(matches!(&*outcome, "ok" | "LockoutGuard"), "{outcome}");
                }
            }
        }
    }
    let client = client_of(&simulator, simulator.credentials(), in_folder(&folder)?)?;
    client.reset_lockout_guard().await?;
    call(&client).await?;
    assert_eq!(simulator.statistics().failed_logins, 0);
    let left: Vec<_> = std::fs::read_dir(&folder)?.map(|entry| Ok(entry?.file_name())).collect::<Result<_>>()?;
    assert!(left.iter().all(|name| !name.to_string_lossy().ends_with(".broken")), "{left:?}");
    Ok(())
}

#[tokio::test]
async fn a_reset_and_a_logout_reach_the_other_processes() -> Result<()> {
    let (simulator, folder) = (simulator(304).await?, tempfile::tempdir()?);
    let folder = folder.path().join("tokens");
    let wrong = Credentials { password: "wrong".into(), ..simulator.credentials() };
    assert!(call(&client_of(&simulator, wrong, in_folder(&folder)?)?).await.is_err());
    assert_eq!(outcomes(worker(&simulator, &"wrong".into(), &folder, 1, 1)?).await?, ["LockoutGuard"]);
    let client = client_of(&simulator, simulator.credentials(), in_folder(&folder)?)?;
    client.reset_lockout_guard().await?;
    assert_eq!(outcomes(worker(&simulator, &"wrong".into(), &folder, 1, 1)?).await?, ["Authentication"]);
    client.reset_lockout_guard().await?;
    call(&client).await?;
    let password = simulator.credentials().password;
    assert_eq!(outcomes(worker(&simulator, &password, &folder, 1, 1)?).await?, ["ok"]);
    assert_eq!(simulator.statistics().logins, 1);
    // The session that a program began by itself, for the same user, replaces the shared one.
    let login = LoginRequest { username: simulator.credentials().username.expose().to_owned(), password };
    client.sessions().login(login).await?;
    let password = simulator.credentials().password;
    assert_eq!(outcomes(worker(&simulator, &password, &folder, 1, 1)?).await?, ["ok"]);
    assert_eq!(simulator.statistics().logins, 2);
    Ok(())
}

#[tokio::test]
async fn a_process_never_sends_a_password_that_another_one_replaced() -> Result<()> {
    let (simulator, store) = (simulator(305).await?, Arc::new(MemoryTokenStore::new()));
    let old = simulator.credentials();
    let client = client_of(&simulator, old.clone(), store.clone())?;
    let reset = PasswordResetRequest { old_password: old.password.clone() };
    client.sessions().reset_password(reset).await?;
    simulator.expire_sessions();
    let other = client_of(&simulator, old, store)?;
    assert!(matches!(call(&other).await, Err(Error::LockoutGuard { .. })));
    assert_eq!(simulator.statistics().failed_logins, 0);
    Ok(())
}

#[tokio::test]
async fn clients_with_a_store_use_one_session_and_know_when_another_used_it() -> Result<()> {
    let (simulator, store) = (simulator(306).await?, Arc::new(MemoryTokenStore::new()));
    let clients: Vec<Client> =
        (0..3).map(|_| client_of(&simulator, simulator.credentials(), store.clone())).collect::<Result<_>>()?;
    for client in &clients {
        call(client).await?;
    }
    assert_eq!(simulator.statistics().logins, 1);
    Ok(())
}

/// A store whose server is away.
#[derive(Debug)]
struct Unreachable;

impl TokenStore for Unreachable {
    fn lock(&self, _: &str, _: std::time::Duration) -> Result<(), String> {
        Err("no connection to the server".to_owned())
    }
    fn unlock(&self, _: &str) {}
    fn read(&self, _: &str) -> Result<Option<Vec<u8>>, String> {
        Ok(None)
    }
    fn write(&self, _: &str, _: &[u8]) -> Result<(), String> {
        Ok(())
    }
}

#[tokio::test]
async fn nothing_is_sent_without_the_store() -> Result<()> {
    let simulator = simulator(307).await?;
    let client = client_of(&simulator, simulator.credentials(), Arc::new(Unreachable))?;
    let error = call(&client).await.err().context("the store is away")?;
    assert_eq!(error.code(), ErrorCode::TokenStoreFailed);
    assert!(error.to_string().contains("the token store failed: no connection to the server"), "{error}");
    assert_eq!(simulator.statistics().requests, 0);
    Ok(())
}

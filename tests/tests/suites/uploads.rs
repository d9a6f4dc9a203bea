//! Uploads: streaming, progress, cancellation, repetition.

use anyhow::{Context, Result, ensure};
use std::{
    io,
    pin::Pin,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
    task::{Context as Task, Poll},
};
use thingspace::{
    Error, Upload,
    models::{ConfigurationFile, FileUpload, Protocol},
};
use thingspace_simulator::{ScriptedResponse, Simulator, SimulatorOptions};
use thingspace_tests::{client, resident, simulator};
use tokio::io::{AsyncRead, ReadBuf};

fn form() -> FileUpload {
    FileUpload {
        file_version: "1.0".to_owned(),
        make: "Verizon".to_owned(),
        model: "Model-A".to_owned(),
        local_target_path: "/VZWFOTA/hello.txt".to_owned(),
    }
}

async fn files(simulator: &Simulator) -> Result<Vec<ConfigurationFile>> {
    Ok(client(simulator)?.software_v2().list_files(Protocol::Http).await?)
}

/// A reader of `length` bytes that holds none of them in memory.
struct Zeros {
    left: u64,
}

impl AsyncRead for Zeros {
    fn poll_read(mut self: Pin<&mut Self>, _: &mut Task<'_>, out: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let count = usize::try_from(self.left).unwrap_or(usize::MAX).min(out.remaining());
        out.initialize_unfilled_to(count).fill(0);
        out.advance(count);
        self.left -= count as u64;
        Poll::Ready(Ok(()))
    }
}

#[tokio::test]
async fn a_file_from_any_source_is_uploaded_and_can_be_scheduled_by_its_name() -> Result<()> {
    let simulator = simulator(31).await?;
    let v2 = client(&simulator)?.software_v2();
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("on-disk.txt");
    std::fs::write(&path, "interval=3600\n")?;
    let reports = Arc::new(Mutex::new(Vec::new()));
    let listener = Arc::clone(&reports);
    let from_path = Upload::from_path(&path).on_progress(move |sent, total| {
        if let Ok(mut reports) = listener.lock() {
            reports.push((sent, total));
        }
    });
    let uploads = [
        from_path,
        Upload::from_bytes("in-memory.txt", "interval=60\n"),
        Upload::from_reader("read.txt", Some(100_000), Zeros { left: 100_000 }),
        Upload::from_reader("unmeasured.txt", None, Zeros { left: 100_000 }),
    ];
    for upload in uploads {
        let file = v2.upload_file(form(), upload).await?;
        ensure!(!file.file_name.is_empty() && file.file_version.as_deref() == Some("1.0"), "{file:?}");
    }
    ensure!(*reports.lock().map_err(|_| anyhow::anyhow!("poisoned"))? == [(14, Some(14))], "{reports:?}");
    let names: Vec<String> = files(&simulator).await?.into_iter().map(|file| file.file_name).collect();
    for name in ["on-disk.txt", "in-memory.txt", "read.txt", "unmeasured.txt"] {
        ensure!(names.iter().any(|given| given.contains(name)), "{name} is not among {names:?}");
    }
    Ok(())
}

#[tokio::test]
async fn an_unreadable_file_is_reported_before_anything_is_sent() -> Result<()> {
    let simulator = simulator(32).await?;
    let v2 = client(&simulator)?.software_v2();
    let folder = tempfile::tempdir()?;
    for path in [folder.path().join("nothing-here.txt"), folder.path().to_owned()] {
        let error = v2.upload_file(form(), path).await.err().context("an error")?;
        let Error::Validation { findings, .. } = &error else { anyhow::bail!("{error}") };
        ensure!(findings[0].code == "file.unreadable" && findings[0].path == "file", "{error}");
    }
    let error = v2.upload_file(form(), Upload::from_bytes(" ", "x")).await.err().context("an error")?;
    let Error::Validation { findings, .. } = &error else { anyhow::bail!("{error}") };
    ensure!(findings[0].code == "file.unnamed", "{error}");
    ensure!(simulator.statistics().requests == 0, "something was sent");
    Ok(())
}

#[tokio::test]
async fn a_file_that_can_be_read_again_is_sent_again_after_a_token_expired() -> Result<()> {
    let simulator = simulator(33).await?;
    let v2 = client(&simulator)?.software_v2();
    v2.get_subscription().await?;
    simulator.expire_bearer_tokens();
    v2.upload_file(form(), Upload::from_bytes("again.txt", vec![b'x'; 200_000])).await?;
    simulator.expire_sessions();
    let once = Upload::from_reader("once.txt", Some(10), Zeros { left: 10 });
    let error = v2.upload_file(form(), once).await.err().context("bytes that were consumed cannot be sent again")?;
    ensure!(error.to_string().contains("read already"), "{error}");
    ensure!(files(&simulator).await?.len() == 1);
    Ok(())
}

#[tokio::test]
async fn a_failed_upload_is_not_repeated_and_leaves_no_file() -> Result<()> {
    let simulator = simulator(34).await?;
    let v2 = client(&simulator)?.software_v2();
    simulator.script(ScriptedResponse { status: 503, body: "{}".to_owned(), ..ScriptedResponse::default() });
    let error = v2.upload_file(form(), Upload::from_bytes("failed.txt", "x")).await.err().context("an error")?;
    ensure!(error.info().outcome_unknown, "{error}");
    // The file is shorter than announced: the connection breaks, and the platform keeps nothing.
    let short = Upload::from_reader("short.txt", Some(1_000_000), Zeros { left: 10 });
    v2.upload_file(form(), short).await.err().context("an error")?;
    ensure!(files(&simulator).await?.is_empty());
    Ok(())
}

#[tokio::test]
async fn a_cancelled_upload_leaves_no_file() -> Result<()> {
    let simulator = simulator(35).await?;
    let v2 = client(&simulator)?.software_v2();
    v2.get_subscription().await?;
    let (sender, mut reports) = tokio::sync::mpsc::unbounded_channel();
    let upload = Upload::from_reader("endless.txt", Some(u64::MAX / 2), Zeros { left: u64::MAX / 2 }).on_progress(
        move |sent, _| {
            let _ = sender.send(sent);
        },
    );
    tokio::select! {
        ended = v2.upload_file(form(), upload) => anyhow::bail!("{ended:?}"),
        // A part of the file has been sent.
        () = async { while reports.recv().await.is_some_and(|sent| sent < 1 << 20) {} } => {}
    }
    ensure!(files(&simulator).await?.is_empty());
    Ok(())
}

#[tokio::test]
async fn an_upload_of_three_hundred_megabytes_runs_in_constant_memory() -> Result<()> {
    let options = SimulatorOptions { max_file_size: 400 << 20, ..SimulatorOptions::default() };
    let simulator = Simulator::start(options).await?;
    let v2 = client(&simulator)?.software_v2();
    v2.upload_file(form(), Upload::from_bytes("warm.txt", vec![0; 1 << 20])).await?;
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("large.bin");
    let length = 300 << 20;
    std::fs::File::create(&path)?.set_len(length)?;
    let before = resident()?;
    let most = Arc::new(AtomicU64::new(0));
    let seen = Arc::clone(&most);
    let upload = Upload::from_path(&path).on_progress(move |sent, total| {
        if sent % (16 << 20) == 0 || Some(sent) == total {
            seen.fetch_max(resident().unwrap_or(u64::MAX), Ordering::Relaxed);
        }
    });
    v2.upload_file(form(), upload).await?;
    let grown = most.load(Ordering::Relaxed).saturating_sub(before);
    ensure!(most.load(Ordering::Relaxed) > 0 && grown < 40 << 20, "{} MiB", grown >> 20);
    Ok(())
}

#[tokio::test]
async fn a_file_that_is_too_large_is_rejected_and_not_stored() -> Result<()> {
    let options = SimulatorOptions { max_file_size: 1 << 20, ..SimulatorOptions::default() };
    let simulator = Simulator::start(options).await?;
    let v2 = client(&simulator)?.software_v2();
    let upload = Upload::from_bytes("large.bin", vec![0; 3 << 20]);
    let error = v2.upload_file(form(), upload).await.err().context("an error")?;
    ensure!(matches!(error, Error::Api(_)), "{error}");
    ensure!(files(&simulator).await?.is_empty());
    Ok(())
}

//! Looks up the devices of a plan on the platform.

use super::CALL;
use crate::{
    error::Result,
    models::{Device, Protocol},
    operations::Page,
    paging::Pager,
    services::Campaigns,
};
use futures::{FutureExt, StreamExt, TryStreamExt, stream};
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

/// Maximum number of concurrent lookups.
const AT_ONCE: usize = 4;

/// The data of a device.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Facts {
    pub imei: String,
    pub found: Found,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Found {
    /// The platform has no such device, with its reason.
    No(String),
    Yes {
        kind: Arc<Kind>,
        eligible: bool,
        licensed: bool,
    },
}

/// Attributes that many devices share, stored once.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Kind {
    pub protocol: Option<Protocol>,
    pub make: String,
    pub model: String,
    /// The version that it runs; empty if unknown.
    pub version: String,
    /// The state of its line; empty if unknown.
    pub line: String,
}

impl Kind {
    fn is_complete(&self) -> bool {
        self.protocol.is_some() && ![&self.make, &self.model, &self.version].iter().any(|text| text.is_empty())
    }
}

/// Looks devices up, each once, and returns them in their order.
///
/// v3 returns the devices of every protocol, 1,000 in a call. The lists of v2 and v1, which have to be read from the
/// beginning, are read only if its response lacks something.
pub(super) async fn look_up(service: &Campaigns, devices: &[String]) -> Result<Vec<Facts>> {
    let mut kinds = Kinds::default();
    let mut facts = Vec::with_capacity(devices.len());
    let v3 = service.v3();
    let asked: Vec<Vec<String>> = devices.chunks(CALL).map(<[String]>::to_vec).collect();
    let mut answers = stream::iter(asked)
        .map(|chunk| {
            let v3 = v3.clone();
            async move { v3.query_devices(chunk.clone()).await.map(|answer| (chunk, answer.device_list)) }.boxed()
        })
        .buffered(AT_ONCE);
    while let Some((asked, found)) = answers.try_next().await? {
        let mut found: HashMap<String, Device> =
            found.into_iter().map(|device| (device.device_id.clone(), device)).collect();
        facts.extend(asked.into_iter().map(|imei| match found.remove(&imei) {
            Some(device) => kinds.facts(imei, device),
            None => Facts { imei, found: Found::No(String::new()) },
        }));
    }
    drop(answers);
    complete(service, &mut facts, &mut kinds).await?;
    Ok(facts)
}

/// Completes the data that v3 left out.
async fn complete(service: &Campaigns, facts: &mut [Facts], kinds: &mut Kinds) -> Result<()> {
    let unlicensed = |facts: &[Facts]| -> HashMap<String, usize> {
        let lacks = |facts: &Facts| matches!(&facts.found, Found::Yes { kind, .. } if !kind.is_complete());
        facts.iter().enumerate().filter(|(_, facts)| lacks(facts)).map(|(at, facts)| (facts.imei.clone(), at)).collect()
    };
    let wanted = unlicensed(facts);
    if !wanted.is_empty() {
        fill(service.v2().list_devices(None), wanted, facts, kinds).await?;
    }
    let wanted = unlicensed(facts);
    if !wanted.is_empty() {
        fill(service.v1().list_devices(None), wanted, facts, kinds).await?;
    }
    Ok(())
}

/// Reads a list until all wanted devices were found.
async fn fill<P: Page<Item = Device>>(
    mut list: Pager<P>,
    mut wanted: HashMap<String, usize>,
    facts: &mut [Facts],
    kinds: &mut Kinds,
) -> Result<()> {
    while !wanted.is_empty()
        && let Some(page) = list.next_page().await?
    {
        for device in page.into_items() {
            if let Some(at) = wanted.remove(&device.device_id)
                && let Found::Yes { kind, .. } = &mut facts[at].found
            {
                *kind = kinds.merged(kind, &device);
            }
        }
    }
    Ok(())
}

/// Every kind that was seen, each once.
#[derive(Debug, Default)]
struct Kinds(HashSet<Arc<Kind>>);

impl Kinds {
    fn facts(&mut self, imei: String, device: Device) -> Facts {
        let kind = kind(&device);
        let nothing = kind.protocol.is_none() && kind.make.is_empty() && kind.model.is_empty();
        let found = if nothing {
            Found::No(device.result_reason.or(device.request_status).unwrap_or_default())
        } else {
            Found::Yes {
                kind: self.share(kind),
                eligible: device.fota_eligible != Some(false),
                licensed: device.license_assigned == Some(true),
            }
        };
        Facts { imei, found }
    }

    /// Returns a kind completed with another.
    fn merged(&mut self, known: &Kind, device: &Device) -> Arc<Kind> {
        let more = kind(device);
        let text = |known: &str, more: String| if known.is_empty() { more } else { known.to_owned() };
        self.share(Kind {
            protocol: known.protocol.clone().or(more.protocol),
            make: text(&known.make, more.make),
            model: text(&known.model, more.model),
            version: text(&known.version, more.version),
            line: text(&known.line, more.line),
        })
    }

    fn share(&mut self, kind: Kind) -> Arc<Kind> {
        if let Some(known) = self.0.get(&kind) {
            return known.clone();
        }
        let kind = Arc::new(kind);
        self.0.insert(kind.clone());
        kind
    }
}

fn kind(device: &Device) -> Kind {
    let text = |text: &Option<String>| text.as_deref().unwrap_or_default().trim().to_owned();
    // A device with one piece of software runs that version; with several it is ambiguous.
    let software = match device.software_list.as_deref() {
        Some([only]) => only.version.clone(),
        _ => None,
    };
    Kind {
        protocol: device.protocol.clone(),
        make: text(&device.make),
        model: text(&device.model),
        version: text(&device.firmware.clone().filter(|version| !version.is_empty()).or(software)),
        line: text(&device.status),
    }
}

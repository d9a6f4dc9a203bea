//! Configuration files: uploading and listing them.

use super::{Outcome, Request, distribution, distribution_filter};
use crate::{
    request::upload::{ErrorResponse, Upload},
    response::Response,
    state::State,
    world::{ConfigurationFile, Files, Kind, World},
};
use serde::Serialize;
use thingspace::models::Protocol;

/// A file in a response.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct View<'a> {
    file_name: &'a str,
    file_version: &'a str,
    launch_date: String,
    release_note: &'static str,
    model: &'a str,
    make: &'a str,
    distribution_type: &'a str,
    device_platform_id: &'static str,
    local_target_path: &'a str,
}

fn view<'a>(world: &'a World, file: &'a ConfigurationFile) -> View<'a> {
    let kind = &world.kinds[usize::from(file.kind)];
    View {
        file_name: &file.name,
        file_version: &file.version,
        launch_date: file.launched.day().to_string(),
        release_note: "",
        model: &kind.model,
        make: &kind.make,
        distribution_type: distribution(&kind.protocol),
        device_platform_id: "IoT",
        local_target_path: &file.target_path,
    }
}

pub(super) fn list(state: &State, request: &Request<'_>, account: usize) -> Outcome {
    let world = &state.world;
    if request.query("distributionType").is_none_or(|text| text.is_empty()) {
        return Err(Response::invalid("Invalid distribution type"));
    }
    let requested = distribution_filter(request)?;
    let files = world.files.of_account(account);
    let fits = |file: &&ConfigurationFile| {
        requested.as_ref().is_none_or(|protocol| world.kinds[usize::from(file.kind)].protocol == *protocol)
    };
    Ok(Response::ok(&files.filter(fits).map(|file| view(world, file)).collect::<Vec<_>>()))
}

/// Uploads a new file, or a new version of one.
pub(super) fn upload(state: &mut State, request: &Request<'_>, account: usize) -> Outcome {
    let file = received(state, request, account)?;
    if state.world.files.find(account, &file.name, &file.version).is_some() {
        return Err(Response::invalid("File already exists in this version"));
    }
    Ok(put(state, file))
}

/// Uploads a new version of an existing file, or new content for one of its versions.
pub(super) fn update(state: &mut State, request: &Request<'_>, account: usize) -> Outcome {
    let file = received(state, request, account)?;
    let files = &state.world.files;
    if !files.of_account(account).any(|other| other.name == file.name) {
        return Err(Response::invalid("File not found"));
    }
    let same = files.find(account, &file.name, &file.version);
    if same.is_some_and(|same| state.engine.v2.uses_file(same)) {
        return Err(Response::invalid("File is in use by a campaign"));
    }
    Ok(put(state, file))
}

fn put(state: &mut State, file: ConfigurationFile) -> Response {
    let at = state.world.files.put(file);
    Response::ok(&view(&state.world, state.world.files.get(at)))
}

/// Returns the uploaded file, for an existing make and model.
fn received(state: &State, request: &Request<'_>, account: usize) -> Result<ConfigurationFile, Response> {
    let malformed = |problem: &str| Response::invalid(&format!("Input binding error: {problem}"));
    let upload: &Upload = match request.upload {
        Some(Ok(upload)) => upload,
        Some(Err(ErrorResponse::Malformed(problem))) => return Err(malformed(problem)),
        Some(Err(ErrorResponse::TooLarge)) => {
            let largest = state.options.max_file_size;
            let problem = format!("the part fileupload has more than {largest} bytes");
            return Err(Response::platform(413, "INVALID_PARAMETER", &problem));
        }
        None => return Err(malformed("the body must be multipart/form-data")),
    };
    let world = &state.world;
    let fits = |kind: &Kind| {
        kind.make.eq_ignore_ascii_case(&upload.make)
            && kind.model == upload.model
            && matches!(kind.protocol, Protocol::Http | Protocol::OmaDm)
    };
    let found = world.kinds.iter().zip(0_u16..).find(|(kind, _)| fits(kind));
    let (Kind { make, model, .. }, kind) =
        found.ok_or_else(|| malformed("the parts make and model name no HTTP or OMA-DM devices"))?;
    Ok(ConfigurationFile {
        account,
        name: Files::name_of(make, model, &upload.file_name),
        version: upload.version.clone(),
        kind,
        target_path: upload.target_path.clone(),
        launched: state.clock.now(),
    })
}

//! The attributes that turn one Rust declaration into a type in four languages.
//!
//! Only the `thingspace` crate uses them: their output names its modules, and its cargo features `python`, `node` and
//! `swift` decide which languages a declaration reaches.
#![forbid(unsafe_code)]

mod model;
mod open_enum;
mod plain_docs;
mod service;
mod wire;

use proc_macro::TokenStream;

/// Turns a struct with named fields into a model of the platform.
///
/// The struct can be read from JSON in every form that the platform sends (null or absent members, numbers
/// written as text, several spellings of a name) and writes one spelling. Under the cargo feature of a language it
/// becomes a Python class, a TypeScript interface or a Swift struct.
///
/// `#[model(request)]` marks what users send: it gains `validate`, and unknown members are
/// rejected when it is read from JSON. With `alone`, a single object is accepted in place of a list.
/// `#[model(response)]` marks what the platform sends: it gains the field `unknown_members`.
/// `#[model(or_nothing)]` is absent where the platform sends it without a member. An object without a member is a
/// complete response if the model `may_be_empty`. A list of models may be the only member of an object, of the name
/// `#[model(wrapped = "...")]`. With `key`, it can be a key of a map; with `short = "..."`, users may write it in that
/// shorter form in a request. `#[required]` on a field marks a member that identifies what a response describes: without
/// it, the response is not the model.
/// `#[wire("name", also("other", ...))]` on a field sets the name
/// on the wire if it is not the field's own in camel case, and the other spellings that are read.
/// `#[text_of(Enum)]` on text means the values of an open enum, whose unknown values are findings; `#[named]` marks text
/// that names members, which Python shows with the names of its own.
/// With `#[wire("name", or_absent)]`, an optional field is absent where its value cannot be read.
#[proc_macro_attribute]
pub fn model(arguments: TokenStream, item: TokenStream) -> TokenStream {
    model::expand(arguments.into(), item.into()).unwrap_or_else(syn::Error::into_compile_error).into()
}

/// Turns an enum of plain variants into one that the platform may extend: an unknown value is kept as
/// `Other`, compared, and sent back unchanged.
///
/// Every variant carries `#[wire("name", also("other", ...))]`. Names are compared without regard to
/// case; the first is sent.
///
/// `#[open_enum(kinds_of(DeviceId), found_in(Line, ...))]` marks the kinds of a model with an `id` and a `kind`: for each
/// kind, the model gains a constructor and each model with a list `device_ids` a property.
#[proc_macro_attribute]
pub fn open_enum(arguments: TokenStream, item: TokenStream) -> TokenStream {
    open_enum::expand(arguments.into(), item.into()).unwrap_or_else(syn::Error::into_compile_error).into()
}

/// Rewrites the raw string literals that `macro_rules!` makes of doc comments as plain ones, the only form that
/// napi-rs can print into TypeScript.
#[proc_macro_attribute]
pub fn plain_docs(_arguments: TokenStream, item: TokenStream) -> TokenStream {
    plain_docs::expand(item.into()).into()
}

/// Generates the operations of a service from a trait: one function for each operation, one attribute for each column.
///
/// # A row
///
/// ```text
/// /// Network-aware firmware campaigns, and licences for every protocol (Software Management v3).
/// #[service]
/// #[api(Fota)]
/// trait SoftwareV3 {
///     /// Schedules a firmware campaign for a list of devices.
///     #[post("/api/fota/v3/campaigns/firmware/{account}")]
///     #[retry(NonIdempotent)]
///     #[calls_back("FotaV3")]
///     #[source("Software Management v3, schedule a campaign")]
///     fn schedule_campaign(request: CampaignRequest) -> Campaign;
///
///     /// Lists the devices of the account, by IMEI.
///     #[get("/api/fota/v3/devices/{account}")]
///     #[retry(Safe)]
///     #[item(Device)]
///     #[source("Software Management v3, get account device information")]
///     fn list_devices(#[query("protocol")] protocol: Option<Protocol>) -> Pager<DevicePage>;
/// }
/// ```
///
/// The trait and its functions are notation: after expansion there is no trait, and `-> Campaign` is an asynchronous
/// method that returns a `Result<Campaign>`.
///
/// # The kind of a row
///
/// The return type decides it.
///
/// | returns | the row is | Rust | Python | Node | Swift |
/// |---|---|---|---|---|---|
/// | a model, or `Vec` of one | a call | `async fn` | method, coroutine | promise | `async throws` |
/// | `PendingRequest` | an asynchronous request | `PendingRequest` | a handle | a handle | a handle |
/// | `Pager<Page>` | a list | `Pager<Page>` | iterator | async iterator | `AsyncSequence` |
/// | a model, and takes `#[file("part")] file: Upload` | an upload | takes `Upload` | path, bytes or file object | `UploadSource` | `Upload` |
///
/// # Parameters
///
/// The parameters have this order:
///
/// 1. Arguments of the path, which names them in braces. A `String` is taken as text, any other type as its
///    `QueryText`. The client fills in `{account}`, and the pager fills in `{start_index}`.
/// 2. The body, which has no attribute. It is optional for lists: `Option<DeviceListRequest>`.
/// 3. Those with `#[query("name")]`. `#[oma_dm("OMADM")]` sets the spelling of OMA-DM there.
/// 4. Optional parameters of the query, in an `Option`.
/// 5. The file of an upload.
///
/// # Columns
///
/// | column | meaning |
/// |---|---|
/// | `#[get("…")]`, `post`, `put`, `delete` | HTTP method and path; required |
/// | `#[api(Fota)]` | the API family (`Api`); required, usually on the trait |
/// | `#[retry(Safe)]` | the retry class (`Retry`); required |
/// | `#[source("…")]` | the platform's document; required |
/// | `#[check_with("…", …)]` | the operations that show whether a call with an unknown outcome was carried out |
/// | `#[rate(Activation)]` | the class of requests whose number in a minute is limited (`RateClass`); `All` if absent |
/// | `#[access(Login)]` | the authentication it needs (`Access`); `Session` if absent |
/// | `#[item(Device)]` | lists: the type of an item |
/// | `#[calls_back("…", …)]` | the callback services that deliver the result |
/// | `#[messages(1)]`, `#[messages("devices")]` | requests: the number of final messages, or the member of the body with an entry for each |
/// | `#[poll(RequestStatus)]` | requests: the status that can be polled (`Poll`) |
/// | `#[subject(Monitor)]` | requests: the subject of a message (`MessageSubject`); `Device` if absent |
/// | `#[nidd_message(Interim)]`, `#[upload_message(Interim)]` | requests: the role of such a message (`MessageRole`) |
/// | `#[hours_as_text]` | the hours of windows in the body are sent as text |
/// | `#[waits_for_device]` | requests: a message without a reachability status is not final |
/// | `#[cancels(transaction_id)]` | the parameter that identifies the request which this row cancels |
/// | `#[limits("…", …)]` | the limits of the platform |
///
/// A column on the trait (`api`, `nidd_message`) is the default of its rows.
///
/// # Output
///
/// 1. `operations::software_v3::SCHEDULE_CAMPAIGN` and `OPERATIONS`: the rows as data.
/// 2. `software_v3_service!()`, which `services` calls: the type `SoftwareV3`, its methods, a constant for each row, and
///    `Client::software_v3()`. A method prepares the call and reads its response; the code that sends it is shared.
/// 3. `software_v3_rows!(project)`, which a binding calls through `operations!(project)`:
///
/// ```text
/// project! { service [" Network-aware firmware …"] SoftwareV3 software_v3 }
/// project! { call [" Schedules a …"] SoftwareV3 software_v3 schedule_campaign (request: CampaignRequest) () -> Campaign }
/// project! { list [" Lists the …"] SoftwareV3 software_v3 list_devices () [] (protocol: Protocol) -> DevicePage of Device }
/// ```
///
/// A binding has one arm for each kind: `call`, `request`, `list`, `upload`. Each names the documentation, the service
/// (twice), the operation, the required parameters and the optional ones; a list has its optional body in
/// brackets. The row above becomes:
///
/// | language | call |
/// |---|---|
/// | Rust | `client.software_v3().schedule_campaign(request).await?` |
/// | Python | `client.software_v3.schedule_campaign(request, account=None, timeout=None)` |
/// | Node | `await client.softwareV3.scheduleCampaign(request, options)` |
/// | Swift | `try await client.softwareV3.scheduleCampaign(request)` |
///
/// A column that no binding needs is added only here and in `Operation`.
#[proc_macro_attribute]
pub fn service(arguments: TokenStream, item: TokenStream) -> TokenStream {
    service::expand(&arguments.into(), item.into()).unwrap_or_else(syn::Error::into_compile_error).into()
}

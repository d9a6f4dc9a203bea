use super::expand;
use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

/// Returns every text inside a `compile_error!` of the expansion.
fn errors(item: TokenStream) -> Vec<String> {
    let out = match expand(&TokenStream::new(), item) {
        Ok(out) => out,
        Err(error) => error.into_compile_error(),
    };
    let mut found = Vec::new();
    collect(out, &mut found);
    found
}

fn collect(stream: TokenStream, found: &mut Vec<String>) {
    let mut is_error = false;
    for tree in stream {
        match tree {
            TokenTree::Ident(name) => is_error = name == "compile_error",
            TokenTree::Group(group) if is_error => {
                is_error = false;
                let text: syn::LitStr = syn::parse2(group.stream()).expect("the text of an error");
                found.push(text.value());
            }
            TokenTree::Group(group) => collect(group.stream(), found),
            _ => {}
        }
    }
}

/// Returns the errors of a service with one row.
fn errors_of(row: &TokenStream) -> Vec<String> {
    errors(quote! {
        /// A service.
        #[api(Fota)]
        trait SoftwareV3 { #row }
    })
}

fn expanded(item: TokenStream) -> String {
    expand(&TokenStream::new(), item).expect("a trait").to_string()
}

fn campaign() -> TokenStream {
    quote! {
        /// Reads a campaign.
        #[get("/api/fota/v3/campaigns/{account}/{campaign_id}")]
        #[retry(Safe)]
        #[source("Software Management v3, get upgrade information")]
        fn get_campaign(campaign_id: String) -> Campaign;
    }
}

#[test]
fn a_complete_row_has_no_errors() {
    assert!(errors_of(&campaign()).is_empty());
}

#[test]
fn a_row_becomes_data_a_method_and_a_callback() {
    let campaign = campaign();
    let out = expanded(quote! {
        /// Campaigns.
        #[api(Fota)]
        trait SoftwareV3 {
            #campaign
            /// Lists devices.
            #[get("/api/fota/v3/devices/{account}")]
            #[retry(Safe)]
            #[item(Device)]
            #[source("somewhere")]
            fn list_devices(#[query("protocol")] #[oma_dm("OMADM")] protocol: Option<Protocol>) -> Pager<DevicePage>;
        }
    });
    for part in [
        "static GET_CAMPAIGN : crate :: operations :: Operation",
        "macro_rules ! software_v3_service",
        "pub async fn get_campaign (& self , campaign_id : impl Into < String >)",
        "macro_rules ! software_v3_rows",
        "call [\" Reads a campaign.\"] SoftwareV3 software_v3 get_campaign (campaign_id : String) () -> Campaign",
        "list [\" Lists devices.\"] SoftwareV3 software_v3 list_devices () [] (protocol : Protocol) -> DevicePage of Device",
        "oma_dm : Some (\"OMADM\")",
    ] {
        assert!(out.contains(part), "{part} is missing in {out}");
    }
}

#[test]
fn requests_selections_and_uploads_have_separate_arms() {
    let out = expanded(quote! {
        /// Lines.
        #[api(Connectivity)]
        trait Devices {
            /// Activates.
            #[post("/api/m2m/v1/devices/actions/activate")]
            #[retry(NonIdempotent)]
            #[calls_back("CarrierService")]
            #[messages("devices")]
            #[source("somewhere")]
            fn activate(request: ActivateRequest) -> PendingRequest;
            /// Lists.
            #[post("/api/m2m/v1/devices/actions/list")]
            #[retry(Safe)]
            #[item(DeviceInformation)]
            #[source("somewhere")]
            fn list_devices(selection: Option<DeviceListRequest>) -> Pager<DeviceInformationPage>;
            /// Uploads.
            #[post("/api/m2m/v1/files/{account}")]
            #[retry(Never)]
            #[source("somewhere")]
            fn upload_file(form: FileForm, #[file("fileupload")] file: Upload) -> UploadedFile;
        }
    });
    for part in [
        "request [\" Activates.\"] Devices devices activate (request : ActivateRequest) () -> PendingRequest",
        "list [\" Lists.\"] Devices devices list_devices () [selection : DeviceListRequest] () -> DeviceInformationPage of DeviceInformation",
        "upload [\" Uploads.\"] Devices devices upload_file (form : FileForm) () -> UploadedFile",
        "ExpectedMessages :: PerEntry (\"devices\")",
    ] {
        assert!(out.contains(part), "{part} is missing in {out}");
    }
}

#[test]
fn a_missing_column_is_named() {
    let found = errors_of(&quote! {
        /// Reads.
        #[get("/api/fota/v3/campaigns/{account}")]
        #[source("somewhere")]
        fn get_campaign() -> Campaign;
    });
    assert_eq!(found, ["the row of `get_campaign` lacks the column `#[retry(…)]`"]);
    let found = errors(quote! {
        /// A service.
        trait Sms {
            /// Reads.
            #[retry(Safe)]
            fn get() -> Campaign;
        }
    });
    assert_eq!(
        found,
        [
            "the row of `get` lacks its path: one of `#[get(…)]`, `#[post(…)]`, `#[put(…)]`, `#[delete(…)]`",
            "the row of `get` lacks the column `#[api(…)]`",
            "the row of `get` lacks the column `#[source(…)]`",
        ]
    );
}

#[test]
fn an_unknown_column_is_rejected_with_the_list_of_columns() {
    let found = errors_of(&quote! {
        /// Reads.
        #[get("/api/fota/v3/campaigns/{account}")]
        #[retry(Safe)]
        #[sorce("somewhere")]
        #[source("somewhere")]
        fn get_campaign() -> Campaign;
    });
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("there is no column `sorce`; the columns are `get`, `post`"), "{found:?}");
    assert!(found[0].ends_with("`limits`, `source`"), "{found:?}");
}

#[test]
fn a_name_in_the_path_must_be_a_parameter() {
    let found = errors_of(&quote! {
        /// Reads.
        #[get("/api/fota/v3/campaigns/{account}/{campaign_id}")]
        #[retry(Safe)]
        #[source("somewhere")]
        fn get_campaign() -> Campaign;
    });
    assert_eq!(found, ["the path names {campaign_id}, which is not a parameter of `get_campaign`"]);
}

#[test]
fn only_the_path_of_a_list_may_name_the_cursor() {
    let found = errors_of(&quote! {
        /// Reads.
        #[get("/api/fota/v3/campaigns/{account}/index/{start_index}")]
        #[retry(Safe)]
        #[source("somewhere")]
        fn get_campaign() -> Campaign;
    });
    assert_eq!(found, ["the path names {start_index}, which is not a parameter of `get_campaign`"]);
}

#[test]
fn a_request_needs_its_callbacks_and_their_number() {
    let found = errors_of(&quote! {
        /// Sends.
        #[post("/api/fota/v3/campaigns/{account}")]
        #[retry(Safe)]
        #[source("somewhere")]
        fn send(request: SendRequest) -> PendingRequest;
    });
    assert_eq!(
        found,
        [
            "the row of `send` returns a `PendingRequest` and lacks the column `#[calls_back(…)]`",
            "the row of `send` returns a `PendingRequest` and lacks the column `#[messages(…)]`",
        ]
    );
}

#[test]
fn parameters_have_one_order_and_one_body() {
    let found = errors_of(&quote! {
        /// Changes.
        #[put("/api/fota/v3/campaigns/{account}/{campaign_id}")]
        #[retry(Safe)]
        #[source("somewhere")]
        fn change(request: Change, campaign_id: String) -> Campaign;
    });
    assert_eq!(found, ["parameters must have this order: path, body, query, optional, file"]);
    let found = errors_of(&quote! {
        /// Changes.
        #[put("/api/fota/v3/campaigns/{account}")]
        #[retry(Safe)]
        #[source("somewhere")]
        fn change(request: Change, protocol: Protocol) -> Campaign;
    });
    assert_eq!(found, ["`protocol` is a second body: a parameter is in the path, has `#[query(…)]`, or is the body"]);
}

#[test]
fn only_a_list_needs_the_type_of_its_items() {
    let found = errors_of(&quote! {
        /// Lists.
        #[get("/api/fota/v3/devices/{account}")]
        #[retry(Safe)]
        #[source("somewhere")]
        fn list_devices() -> Pager<DevicePage>;
    });
    assert_eq!(found, ["the row of `list_devices` lacks the column `#[item(…)]`"]);
    let found = errors_of(&quote! {
        /// Reads.
        #[get("/api/fota/v3/devices/{account}")]
        #[retry(Safe)]
        #[item(Device)]
        #[source("somewhere")]
        fn get_devices() -> DevicePage;
    });
    assert_eq!(found, ["`item` is a column of lists, which return a `Pager<…>`"]);
}

#[test]
fn a_column_of_the_wrong_form_reports_the_expected_form() {
    let found = errors_of(&quote! {
        /// Reads.
        #[get(campaigns)]
        #[retry("Safe")]
        #[source]
        #[limits()]
        fn get_campaign() -> Campaign;
    });
    assert_eq!(
        found,
        [
            "expected the path as text: `#[get(\"/api/…\")]`",
            "expected a variant of `Retry`: `#[retry(Safe)]`",
            "expected where the platform documents it, as text",
            "expected one text or several: `(\"…\", \"…\")`",
        ]
    );
}

#[test]
fn a_row_needs_a_doc_comment() {
    let found = errors_of(&quote! {
        #[get("/api/fota/v3/campaigns/{account}")]
        #[retry(Safe)]
        #[source("somewhere")]
        fn get_campaign() -> Campaign;
    });
    assert_eq!(found, ["the row of `get_campaign` lacks a doc comment"]);
}

#[test]
fn the_cancelled_request_must_be_a_parameter() {
    let found = errors_of(&quote! {
        /// Cancels.
        #[delete("/api/loc/v1/reports/{account}/{transaction_id}")]
        #[retry(Safe)]
        #[cancels(report_id)]
        #[source("somewhere")]
        fn cancel(transaction_id: String) -> Success;
    });
    assert_eq!(found, ["`report_id` is not a parameter of `cancel`"]);
}

#[test]
fn a_valid_row_is_generated_next_to_an_invalid_one() {
    let campaign = campaign();
    let item = quote! {
        /// A service.
        #[api(Fota)]
        trait SoftwareV3 {
            #campaign
            /// Reads.
            fn get_other() -> Campaign;
            #campaign
        }
    };
    let out = expanded(item.clone());
    assert!(out.contains("static GET_CAMPAIGN"), "{out}");
    assert!(!out.contains("static GET_OTHER"), "{out}");
    let found = errors(item);
    assert_eq!(found.len(), 4, "{found:?}");
    assert_eq!(found[3], "the row of `get_campaign` appears twice");
}

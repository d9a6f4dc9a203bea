//! Generates the output of the rows: data, a service of the core, and the callback macro that the languages apply.

use super::row::{Messages, Parameter, Role, Row, RowResponse};
use crate::wire::screaming;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Ident;

/// Generates the output of a trait.
pub fn service(service: &Ident, docs: &[String], rows: &[Row]) -> TokenStream {
    let accessor = Ident::new(&snake(&service.to_string()), service.span());
    let data = rows.iter().map(|row| operation(service, &accessor, row));
    let names = rows.iter().map(constant);
    let class = class(service, &accessor, docs, rows);
    let callback = callback(service, &accessor, docs, rows);
    quote! {
        #(#data)*
        /// The rows of this service.
        pub(crate) static OPERATIONS: &[&crate::operations::Operation] = &[#(&#names),*];
        #class
        #callback
    }
}

/// Converts `SoftwareV3` to `software_v3`.
fn snake(name: &str) -> String {
    screaming(name).to_ascii_lowercase()
}

/// Returns the name of the constant of a row.
fn constant(row: &Row) -> Ident {
    Ident::new(&row.name.to_string().to_ascii_uppercase(), row.name.span())
}

fn option(value: Option<TokenStream>) -> TokenStream {
    value.map_or_else(|| quote!(None), |value| quote!(Some(#value)))
}

/// Generates the row as data.
fn operation(service: &Ident, accessor: &Ident, row: &Row) -> TokenStream {
    let Row { name, columns, route, retry, source, .. } = row;
    let constant = constant(row);
    let about = format!("The row of `{accessor}.{name}`.");
    let (class, service, text) = (service.to_string(), accessor.to_string(), name.to_string());
    let (docs, method, path) = (&columns.docs, &route.method, &route.path);
    let has_account = row.is_in_path("account");
    let api = columns.api.as_ref().map(|api| quote!(crate::operations::Api::#api));
    let access = columns.access.as_ref().map_or_else(
        || quote!(crate::operations::Access::Session),
        |access| quote!(crate::operations::Access::#access),
    );
    let arguments = row
        .parameters
        .iter()
        .filter(|parameter| parameter.role == Role::Path)
        .map(|parameter| parameter.name.to_string());
    let request = option(row.parameters.iter().find(|parameter| parameter.role == Role::Body).map(|body| {
        let (name, ty, required) = (body.name.to_string(), &body.ty, !body.is_optional);
        quote!(crate::operations::RequestShape::of::<#ty>(#name, #required))
    }));
    let query = queries(row).map(|parameter| query_parameter(row, parameter));
    let response = response(row);
    let callbacks = &columns.callbacks;
    let messages = option(columns.messages.as_ref().map(|messages| messages_of(row, messages)));
    let cancels = option(columns.cancels.as_ref().map(|parameter| {
        let parameter = parameter.to_string();
        quote!(#parameter)
    }));
    let check_with = &columns.check_with;
    let rate = columns.rate.as_ref().map_or_else(
        || quote!(crate::operations::RateClass::All),
        |class| quote!(crate::operations::RateClass::#class),
    );
    let (limits, hours_as_text) = (&columns.limits, columns.hours_as_text);
    let file = option(row.parameters.iter().find(|parameter| parameter.role == Role::File).map(|file| {
        let part = &file.wire;
        quote!(#part)
    }));
    quote! {
        #[doc = #about]
        pub(crate) static #constant: crate::operations::Operation = crate::operations::Operation {
            service: #service,
            class: #class,
            name: #text,
            docs: &[#(#docs),*],
            method: #method,
            path: #path,
            has_account: #has_account,
            api: #api,
            retry: crate::operations::Retry::#retry,
            check_with: &[#(#check_with),*],
            rate: #rate,
            access: #access,
            arguments: &[#(#arguments),*],
            request: #request,
            hours_as_text: #hours_as_text,
            query: &[#(#query),*],
            response: #response,
            callbacks: &[#(#callbacks),*],
            messages: #messages,
            cancels: #cancels,
            limits: &[#(#limits),*],
            file: #file,
            source: #source,
        };
    }
}

fn messages_of(row: &Row, messages: &Messages) -> TokenStream {
    let columns = &row.columns;
    let expected = match messages {
        Messages::Fixed(count) => quote!(crate::operations::ExpectedMessages::Fixed(#count)),
        Messages::PerEntry(member) => quote!(crate::operations::ExpectedMessages::PerEntry(#member)),
    };
    let poll = option(columns.poll.as_ref().map(|poll| quote!(crate::operations::Poll::#poll)));
    let subject = columns.subject.as_ref().map_or_else(
        || quote!(crate::operations::MessageSubject::Device),
        |subject| quote!(crate::operations::MessageSubject::#subject),
    );
    let nidd = columns.nidd_message.as_ref().map_or_else(
        || quote!(crate::operations::MessageRole::Result),
        |role| quote!(crate::operations::MessageRole::#role),
    );
    let upload = option(columns.upload_message.as_ref().map(|role| quote!(crate::operations::MessageRole::#role)));
    let waits_for_device = columns.waits_for_device;
    quote! {
        crate::operations::Messages {
            expected: #expected,
            poll: #poll,
            subject: #subject,
            nidd: #nidd,
            upload: #upload,
            waits_for_device: #waits_for_device,
        }
    }
}

fn queries(row: &Row) -> impl Iterator<Item = &Parameter> {
    row.parameters.iter().filter(|parameter| matches!(parameter.role, Role::Query | Role::Option))
}

fn query_parameter(row: &Row, parameter: &Parameter) -> TokenStream {
    let (name, ty, model) = (parameter.name.to_string(), &parameter.ty, parameter.ty.to_string());
    let is_in_path = row.is_in_path(&name);
    let wire = parameter.wire.as_ref().map_or_else(|| name.clone(), syn::LitStr::value);
    let is_required = !parameter.is_optional;
    let oma_dm = option(parameter.oma_dm.as_ref().map(|spelling| quote!(#spelling)));
    quote! {
        crate::operations::QueryParameter {
            name: #name,
            wire: #wire,
            is_required: #is_required,
            is_in_path: #is_in_path,
            oma_dm: #oma_dm,
            ..crate::operations::QueryParameter::of::<#ty>(#model)
        }
    }
}

fn response(row: &Row) -> TokenStream {
    match &row.response {
        RowResponse::Model(model) if model == "Success" => {
            quote!(crate::operations::ResponseShape::success::<#model>())
        }
        RowResponse::Model(model) => {
            let name = model.to_string();
            quote!(crate::operations::ResponseShape::model::<#model>(#name))
        }
        RowResponse::List(model) => {
            let name = model.to_string();
            quote!(crate::operations::ResponseShape::list::<#model>(#name))
        }
        RowResponse::Accepted => quote!(crate::operations::ResponseShape::accepted()),
        RowResponse::Page { page, item } => {
            let (name, item_name) = (page.to_string(), item.to_string());
            let is_in_path = row.is_in_path("start_index");
            quote!(crate::operations::ResponseShape::page::<#page, #item>(#name, #item_name, #is_in_path))
        }
    }
}

/// Generates the service of the core, as a macro that `services` calls: rows are data, on a lower layer than the code
/// that sends them.
fn class(service: &Ident, accessor: &Ident, docs: &[String], rows: &[Row]) -> TokenStream {
    let macro_name = format_ident!("{}_service", accessor);
    let constants = rows.iter().map(|row| {
        let (name, constant) = (&row.name, constant(row));
        let about = format!("The row of [`{name}`](Self::{name}).");
        quote! {
            #[doc = #about]
            pub const #constant: &'static crate::operations::Operation = &crate::operations::#accessor::#constant;
        }
    });
    let methods = rows.iter().map(|row| method(accessor, row));
    quote! {
        macro_rules! #macro_name {
            () => {
                #(#[doc = #docs])*
                #[derive(Debug, Clone)]
                pub struct #service {
                    pub(crate) client: crate::client::Client,
                    pub(crate) options: crate::transport::call_options::CallOptions,
                }

                impl #service {
                    /// The rows of this service.
                    pub const OPERATIONS: &'static [&'static crate::operations::Operation] =
                        crate::operations::#accessor::OPERATIONS;

                    #(#constants)*

                    /// Returns the same service with other options for its calls: another account, another timeout.
                    #[must_use]
                    pub fn with_options(&self, options: crate::transport::call_options::CallOptions) -> Self {
                        Self { client: self.client.clone(), options }
                    }

                    /// Returns the same service for an account other than the client's own.
                    #[must_use]
                    pub fn for_account(&self, account: impl Into<String>) -> Self {
                        self.with_options(crate::transport::call_options::CallOptions {
                            account: Some(account.into()),
                            ..self.options.clone()
                        })
                    }

                    #(#methods)*
                }

                impl crate::client::Client {
                    #(#[doc = #docs])*
                    pub fn #accessor(&self) -> #service {
                        #service {
                            client: self.clone(),
                            options: crate::transport::call_options::CallOptions::default(),
                        }
                    }
                }
            };
        }
    }
}

/// Generates the method of a row: a thin wrapper around the code that prepares the call, which is not generic.
fn method(accessor: &Ident, row: &Row) -> TokenStream {
    let (name, docs) = (&row.name, &row.columns.docs);
    let (constant, prepare) = (constant(row), format_ident!("prepare_{}", name));
    let parameter: Vec<&Parameter> = row.parameters.iter().filter(|parameter| parameter.role != Role::File).collect();
    let taken = parameter.iter().map(|parameter| {
        let (name, ty) = (&parameter.name, &parameter.ty);
        match (parameter.role, parameter.is_optional) {
            (Role::Path, _) => quote!(#name: impl Into<String>),
            (Role::Body, false) => quote!(#name: impl Into<#ty>),
            (Role::Body, true) => quote!(#name: impl Into<Option<#ty>>),
            (_, false) => quote!(#name: #ty),
            (_, true) => quote!(#name: Option<#ty>),
        }
    });
    let passed = parameter.iter().map(|parameter| {
        let name = &parameter.name;
        if matches!(parameter.role, Role::Path | Role::Body) { quote!(#name.into()) } else { quote!(#name) }
    });
    let typed = parameter.iter().map(|parameter| {
        let (name, ty) = (&parameter.name, &parameter.ty);
        if parameter.is_optional { quote!(#name: Option<#ty>) } else { quote!(#name: #ty) }
    });
    let mut index = 0usize;
    let steps: Vec<TokenStream> = parameter
        .iter()
        .map(|parameter| {
            let (name, text) = (&parameter.name, parameter.name.to_string());
            match (parameter.role, parameter.is_optional) {
                (Role::Path, _) => quote!(call.path(#text, #name);),
                (Role::Body, false) => quote!(call.body(#name);),
                (Role::Body, true) => quote!(call.body(#name.unwrap_or_default());),
                (_, is_optional) => {
                    let at = index;
                    index += 1;
                    let value = if is_optional { quote!(#name.as_ref()) } else { quote!(Some(&#name)) };
                    quote!(call.query(#at, #value);)
                }
            }
        })
        .collect();
    let mutable = (!steps.is_empty()).then(|| quote!(mut));
    let prepared = quote!(self.#prepare(#(#passed),*));
    let public = match &row.response {
        _ if row.has_file() => {
            let response = response_type(&row.response);
            quote! {
                pub async fn #name(
                    &self, #(#taken,)* file: impl Into<crate::upload::Upload>,
                ) -> crate::error::Result<#response> {
                    #prepared.upload(file.into()).await?.read::<#response>()
                }
            }
        }
        RowResponse::Page { page, .. } => quote! {
            ///
            /// Pages are fetched as they are needed; nothing is sent before the first item is requested.
            pub fn #name(&self, #(#taken),*) -> crate::paging::Pager<#page> {
                #prepared.pages()
            }
        },
        RowResponse::Accepted => quote! {
            ///
            /// Returns once the request is accepted; the handle provides its result.
            pub async fn #name(&self, #(#taken),*) -> crate::error::Result<crate::pending::PendingRequest> {
                #prepared.request().await
            }
        },
        response => {
            let response = response_type(response);
            quote! {
                pub async fn #name(&self, #(#taken),*) -> crate::error::Result<#response> {
                    #prepared.send().await?.read::<#response>()
                }
            }
        }
    };
    quote! {
        #(#[doc = #docs])*
        #public

        #[doc(hidden)]
        pub fn #prepare(&self, #(#typed),*) -> crate::services::PreparedCall {
            let #mutable call =
                crate::services::PreparedCall::new(&self.client, &self.options, &crate::operations::#accessor::#constant);
            #(#steps)*
            call
        }
    }
}

fn response_type(response: &RowResponse) -> TokenStream {
    match response {
        RowResponse::Model(model) => quote!(#model),
        RowResponse::List(model) => quote!(Vec<#model>),
        RowResponse::Page { page, .. } => quote!(Pager<#page>),
        RowResponse::Accepted => quote!(PendingRequest),
    }
}

/// Generates the callback macro that every language applies to its own rules.
fn callback(service: &Ident, accessor: &Ident, docs: &[String], rows: &[Row]) -> TokenStream {
    let macro_name = format_ident!("{}_rows", accessor);
    let about = format!("Applies a macro to `{accessor}` and to each of its rows.");
    let rows = rows.iter().map(|row| {
        let (name, docs) = (&row.name, &row.columns.docs);
        let parameter = |matches: fn(&Parameter) -> bool| {
            let list =
                row.parameters.iter().filter(|parameter| parameter.role != Role::File && matches(parameter)).map(
                    |parameter| {
                        let (name, ty) = (&parameter.name, &parameter.ty);
                        quote!(#name: #ty)
                    },
                );
            quote!(#(#list),*)
        };
        let required = parameter(|parameter| !parameter.is_optional);
        let selection = parameter(|parameter| parameter.is_optional && parameter.role == Role::Body);
        let options = parameter(|parameter| parameter.role == Role::Option);
        let start = quote!([#(#docs)*] #service #accessor #name (#required));
        let response = response_type(&row.response);
        let arm = match &row.response {
            _ if row.has_file() => quote!(upload #start (#options) -> #response),
            RowResponse::Page { page, item } => quote!(list #start [#selection] (#options) -> #page of #item),
            RowResponse::Accepted => quote!(request #start (#options) -> #response),
            _ => quote!(call #start (#options) -> #response),
        };
        quote!($project! { #arm })
    });
    quote! {
        #[doc = #about]
        #[macro_export]
        macro_rules! #macro_name {
            ($project:path) => {
                $project! { service [#(#docs)*] #service #accessor }
                #(#rows)*
            };
        }
    }
}

//! `#[model]`: one struct, every language.

use crate::wire::{self, camel};
use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};
use syn::{Error, Fields, GenericArgument, Ident, ItemStruct, PathArguments, Result, Type, parse::Parser};

#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own about a field")]
struct Field {
    ident: Ident,
    ty: Type,
    wire: String,
    also: Vec<String>,
    docs: String,
    optional: bool,
    or_absent: bool,
    secret: bool,
    required: bool,
    /// `#[named]`: text that names members, or notes with such texts; Python shows them with its own names.
    named: bool,
    /// `#[text_of(Enum)]`: text with the values of an open enum.
    text_of: Option<Ident>,
}

/// What an object accepts beside its members.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum Reading {
    #[default]
    Plain,
    /// `alone`: a single object in place of a list.
    Alone,
    /// `or_nothing`: an object without members, as an absent value.
    OrNothing,
    /// `may_be_empty`: an object without members, as a complete response.
    MayBeEmpty,
}

/// The arguments of the attribute.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools, reason = "one for each word")]
struct Arguments {
    /// `request`: users send it.
    request: bool,
    /// `response`: the platform sends it; members that the model lacks are kept.
    response: bool,
    reading: Reading,
    /// `bare`: text in place of an object is its first member.
    bare: bool,
    /// `wrapped = "devices"`: a list may be the only member, of this name, of an object.
    wrapped: String,
    /// `key`: it can be a key of a map.
    key: bool,
    /// `short = "an IMEI"`: users may write it in this shorter form in a request; see `models::ShortForm`.
    short: Option<String>,
}

impl Arguments {
    fn parse(arguments: TokenStream) -> Result<Self> {
        let mut out = Self::default();
        let parser = syn::meta::parser(|meta| {
            match meta.path.get_ident().map(ToString::to_string).as_deref() {
                Some("request") => out.request = true,
                Some("response") => out.response = true,
                Some("alone") => out.reading = Reading::Alone,
                Some("or_nothing") => out.reading = Reading::OrNothing,
                Some("may_be_empty") => out.reading = Reading::MayBeEmpty,
                Some("bare") => out.bare = true,
                Some("wrapped") => out.wrapped = meta.value()?.parse::<syn::LitStr>()?.value(),
                Some("key") => out.key = true,
                Some("short") => out.short = Some(meta.value()?.parse::<syn::LitStr>()?.value()),
                _ => {
                    let words = "expected `request`, `response`, `alone`, `or_nothing`, `may_be_empty`, `bare`, \
                                 `wrapped`, `key` or `short`";
                    return Err(meta.error(words));
                }
            }
            Ok(())
        });
        parser.parse2(arguments)?;
        Ok(out)
    }
}

/// Returns the field of a response that holds what the model lacks.
fn unknown_members() -> Result<syn::Field> {
    // A doc comment here would become a raw string, which the readers of documentation do not expect.
    syn::Field::parse_named.parse2(quote! {
        #[doc = " The members of the response that this model lacks, and those of objects in it that have no list of their"]
        #[doc = " own; absent if there are none. Paths begin at this object."]
        pub unknown_members: Option<Vec<crate::models::UnknownMember>>
    })
}

/// Expands the attribute.
pub fn expand(arguments: TokenStream, item: TokenStream) -> Result<TokenStream> {
    let arguments = Arguments::parse(arguments)?;
    let request = arguments.request;
    let mut item: ItemStruct = syn::parse2(item)?;
    let Fields::Named(named) = &mut item.fields else {
        return Err(Error::new_spanned(&item, "a model needs named fields"));
    };
    if arguments.response {
        named.named.push(unknown_members()?);
    }
    if named.named.len() > 64 {
        return Err(Error::new_spanned(
            &item.ident,
            "a model has at most 64 fields: the reader counts them in 64 bits",
        ));
    }
    let mut fields = Vec::new();
    for field in &mut named.named {
        fields.push(take_field(field)?);
    }
    let name = &item.ident;
    let read = reader(name, &fields, &arguments);
    let described = describe(&item, &fields, &arguments);
    let values = open_values(name, &fields);
    let python = cfg!(feature = "python").then(|| python(name, &fields, &arguments));
    let python_class = cfg!(feature = "python").then(|| {
        let hash = arguments.key.then(|| quote!(hash,));
        quote!(#[pyo3::pyclass(frozen, eq, #hash module = "thingspace")])
    });
    let keys = arguments.key.then(|| quote!(#[derive(Eq, Hash)]));
    let node_object = cfg!(feature = "node")
        .then(|| quote!(#[napi_derive::napi(object, object_from_js = false, object_to_js = false)]));
    let node = cfg!(feature = "node").then(|| node(name, request)).flatten();
    let swift_record = cfg!(feature = "swift").then(|| quote!(#[derive(uniffi::Record)]));
    let swift = (cfg!(feature = "swift") && request).then(|| swift(name));
    let strict = request.then(|| sent(name, &fields));
    Ok(quote! {
        #[derive(Debug, Clone, PartialEq, Default, serde::Serialize)]
        #keys
        #python_class
        #node_object
        #swift_record
        #item
        #strict
        #read
        #described
        #values
        #python
        #node
        #swift
    })
}

/// Generates what only requests have.
fn sent(name: &Ident, fields: &[Field]) -> TokenStream {
    let account = fields.iter().any(|field| field.ident == "account_name" && field.optional).then(|| {
        quote! {
            fn lacks_account(&self) -> bool {
                self.account_name.is_none()
            }
            fn set_account(&mut self, account: &str) {
                self.account_name.get_or_insert_with(|| account.to_owned());
            }
        }
    });
    let hidden: Vec<&Ident> = fields.iter().filter(|field| is_secret(&field.ty)).map(|field| &field.ident).collect();
    let secrets = (!hidden.is_empty()).then(|| {
        quote! {
            fn secrets(&self) -> Vec<crate::secret::Secret> {
                let mut found = Vec::new();
                #(found.extend(self.#hidden.clone());)*
                found
            }
        }
    });
    quote!(impl crate::models::Request for #name { #account #secrets })
}

/// Takes what the macro needs from a field, and gives the field the attributes of every language.
fn take_field(field: &mut syn::Field) -> Result<Field> {
    let ident = field.ident.clone().ok_or_else(|| Error::new(Span::call_site(), "a named field"))?;
    let docs = wire::docs(&field.attrs);
    if docs.is_empty() {
        return Err(Error::new(ident.span(), "a field of a model needs a doc comment"));
    }
    let wire = wire::take(&mut field.attrs)?;
    let required = take_flag(field, "required");
    let named = take_flag(field, "named");
    let text_of = take_text_of(field)?;
    let name = wire.name.unwrap_or_else(|| camel(&ident.to_string()));
    let optional = last_segment(&field.ty) == "Option";
    field.attrs.push(syn::parse_quote!(#[serde(rename = #name)]));
    if cfg!(feature = "node") {
        field.attrs.push(syn::parse_quote!(#[napi(js_name = #name)]));
    }
    if optional {
        field.attrs.push(syn::parse_quote!(#[serde(skip_serializing_if = "Option::is_none")]));
        if cfg!(feature = "swift") {
            field.attrs.push(syn::parse_quote!(#[uniffi(default = None)]));
        }
    }
    if cfg!(feature = "python") && item_of_list(&field.ty).is_none() && !named {
        field.attrs.push(syn::parse_quote!(#[pyo3(get)]));
    }
    let secret = quote!(#field).to_string().contains("Secret");
    Ok(Field {
        ident,
        ty: field.ty.clone(),
        wire: name,
        also: wire.also,
        docs,
        optional,
        or_absent: wire.or_absent,
        secret,
        required,
        named,
        text_of,
    })
}

/// Removes an attribute without arguments, and returns whether the field had it.
fn take_flag(field: &mut syn::Field, name: &str) -> bool {
    let attributes = field.attrs.len();
    field.attrs.retain(|attribute| !attribute.path().is_ident(name));
    field.attrs.len() < attributes
}

/// Removes `#[text_of(Enum)]`, and returns the enum.
fn take_text_of(field: &mut syn::Field) -> Result<Option<Ident>> {
    let Some(index) = field.attrs.iter().position(|attribute| attribute.path().is_ident("text_of")) else {
        return Ok(None);
    };
    field.attrs.remove(index).parse_args().map(Some)
}

/// Generates the visit of every value of an open enum: of fields that are models or open enums.
fn open_values(name: &Ident, fields: &[Field]) -> TokenStream {
    const PLAIN: [&str; 9] =
        ["String", "bool", "i32", "i64", "f64", "Secret", "CalendarDate", "Timestamp", "UnknownMember"];
    let visits = fields.iter().filter_map(|field| {
        let Field { ident, wire, text_of, .. } = field;
        let at = quote!(&crate::models::MemberPath::Member(at, #wire));
        if let Some(known) = text_of {
            return Some(quote!(crate::models::TextOf::visit_as::<crate::models::#known>(&self.#ident, #at, found);));
        }
        let mut ty = &field.ty;
        while let Some(inner) = inner(ty) {
            ty = inner;
        }
        let is_plain = PLAIN.contains(&last_segment(ty).as_str());
        (!is_plain).then(|| quote!(crate::models::OpenValues::visit(&self.#ident, #at, found);))
    });
    quote! {
        impl crate::models::OpenValues for #name {
            #[allow(unused_variables)]
            fn visit(&self, at: &crate::models::MemberPath<'_>, found: &mut Vec<crate::models::UnknownValue>) {
                #(#visits)*
            }
        }
    }
}

fn is_secret(ty: &Type) -> bool {
    matches!(quote!(#ty).to_string().replace(' ', "").as_str(), "Secret" | "Option<Secret>")
}

fn last_segment(ty: &Type) -> String {
    match ty {
        Type::Path(path) => path.path.segments.last().map(|s| s.ident.to_string()).unwrap_or_default(),
        _ => String::new(),
    }
}

/// Returns the type in the angle brackets of another.
fn inner(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    let PathArguments::AngleBracketed(arguments) = &path.path.segments.last()?.arguments else { return None };
    let Some(GenericArgument::Type(inner)) = arguments.args.first() else { return None };
    Some(inner)
}

/// Returns the type of the items of a list, or of a list that may be absent.
fn item_of_list(ty: &Type) -> Option<&Type> {
    match last_segment(ty).as_str() {
        "Vec" => inner(ty),
        "Option" => item_of_list(inner(ty)?),
        _ => None,
    }
}

/// Generates the reader of the model: a table of its names, and one `match` over its fields.
fn reader(name: &Ident, fields: &[Field], arguments: &Arguments) -> TokenStream {
    let accepts_one = (arguments.reading == Reading::Alone).then(|| {
        quote!(
            const ALONE: bool = true;
        )
    });
    let wrapper = &arguments.wrapped;
    let wrapper = (!wrapper.is_empty()).then(|| {
        quote!(
            const WRAPPER: &'static str = #wrapper;
        )
    });
    let required = fields.iter().enumerate().filter(|(_, field)| field.required);
    let required = required.fold(0_u64, |mask, (index, _)| mask | 1 << index);
    let may_be_empty = arguments.reading == Reading::MayBeEmpty;
    let keeps_unknown = arguments.response;
    let shape = (required != 0 || may_be_empty || keeps_unknown).then(|| {
        quote! {
            fn shape(&self) -> crate::wire::Shape {
                crate::wire::Shape {
                    required: #required, may_be_empty: #may_be_empty, keeps_unknown: #keeps_unknown,
                }
            }
        }
    });
    let keeper = keeps_unknown.then(|| {
        quote! {
            fn keep_unknown(&mut self, path: String, json: &str) {
                let found = self.unknown_members.get_or_insert_default();
                found.push(crate::models::UnknownMember::received(path, json));
            }
        }
    });
    let bare = arguments.bare.then(|| {
        quote!(
            fn is_bare(&self) -> bool {
                true
            }
        )
    });
    let nothing = (arguments.reading == Reading::OrNothing).then(|| {
        quote! {
            fn is_nothing(&self) -> bool { *self == empty() }
        }
    });
    let expected = match &arguments.short {
        Some(short) => format!("{short}, or an object ({name})"),
        None => format!("an object ({name})"),
    };
    let (short, push_short) = arguments.short.as_ref().map(|_| short_form()).unwrap_or_default();
    let names = fields.iter().enumerate().flat_map(|(index, field)| {
        let spellings = std::iter::once(&field.wire).chain(&field.also);
        spellings.map(move |spelling| quote!((#spelling, #index))).collect::<Vec<_>>()
    });
    let arms = fields.iter().enumerate().map(|(index, field)| {
        let place = &field.ident;
        let fill = if field.or_absent { quote!(fill_or_clear) } else { quote!(fill) };
        quote!(#index => crate::wire::#fill(&mut self.#place, reader))
    });
    // 0 is an hour of the day, so a missing number must not be read as 0.
    let numbers = fields.iter().filter(|field| last_segment(&field.ty) == "i32").map(|field| &field.ident);
    quote! {
        const _: () = {
            impl crate::wire::Members for #name {
                fn names(&self) -> &'static [(&'static str, usize)] { &[#(#names),*] }
                fn expected(&self) -> &'static str { #expected }
                #shape
                #bare
                #keeper
                fn read_member(&mut self, field: usize, reader: &mut crate::wire::Reader<'_>) -> crate::wire::ReadResult<()> {
                    match field {
                        #(#arms,)*
                        _ => Ok(()),
                    }
                }
            }
            #[allow(clippy::needless_update)]
            fn empty() -> #name {
                #name { #(#numbers: -1,)* ..Default::default() }
            }
            impl crate::wire::FromWire for #name {
                #accepts_one
                #wrapper
                #nothing
                fn from_wire(reader: &mut crate::wire::Reader<'_>) -> crate::wire::ReadResult<Self> {
                    #short
                    let mut out = empty();
                    reader.object(&mut out)?;
                    Ok(out)
                }
                fn push_from_wire(list: &mut Vec<Self>, reader: &mut crate::wire::Reader<'_>) -> crate::wire::ReadResult<()> {
                    #push_short
                    reader.object(list.push_mut(empty()))
                }
            }
            impl<'de> serde::Deserialize<'de> for #name {
                fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                    crate::wire::deserialize(from)
                }
            }
        };
    }
}

/// Generates the readers of a model's short form: one of its own, and one in a list.
fn short_form() -> (TokenStream, TokenStream) {
    let read = quote! {
        if let Some(short) = crate::models::ShortForm::read(reader)? {
            return Ok(short);
        }
    };
    let push = quote! {
        if let Some(short) = crate::models::ShortForm::read(reader)? {
            list.push(short);
            return Ok(());
        }
    };
    (read, push)
}

/// Generates the model as data, for parity tests and generated documentation.
fn describe(item: &ItemStruct, fields: &[Field], arguments: &Arguments) -> TokenStream {
    let Arguments { request, response, .. } = arguments;
    let name = &item.ident;
    let text = name.to_string();
    let docs = wire::docs(&item.attrs);
    let rows = fields.iter().map(|field| {
        let (ident, wire, docs) = (field.ident.to_string(), &field.wire, &field.docs);
        let (optional, secret, required) = (field.optional, field.secret, field.required);
        let ty = &field.ty;
        let of = quote!(#ty).to_string();
        quote!(crate::models::FieldInfo {
            name: #ident, wire: #wire, docs: #docs, optional: #optional, secret: #secret,
            #[cfg(test)] required: #required, #[cfg(test)] of: #of,
        })
    });
    quote! {
        impl crate::models::Model for #name {
            const INFO: crate::models::ModelInfo = crate::models::ModelInfo {
                name: #text, docs: #docs, request: #request, fields: &[#(#rows),*],
                #[cfg(test)] response: #response,
            };
        }
    }
}

fn python(name: &Ident, fields: &[Field], arguments: &Arguments) -> TokenStream {
    let request = arguments.request;
    let (optional, required): (Vec<&Field>, Vec<&Field>) = fields.iter().partition(|field| field.optional);
    let signature = required
        .iter()
        .map(|field| {
            let ident = &field.ident;
            quote!(#ident)
        })
        .chain(optional.iter().map(|field| {
            let ident = &field.ident;
            quote!(#ident = None)
        }));
    let parameters = required.iter().chain(&optional).map(|field| {
        let (ident, ty) = (&field.ident, &field.ty);
        match inner(ty) {
            Some(inner) if field.optional => quote!(#ident: Option<crate::languages::python::Given<'_, #inner>>),
            _ => quote!(#ident: crate::languages::python::Given<'_, #ty>),
        }
    });
    let members = fields.iter().map(|field| {
        let (ident, text) = (&field.ident, field.ident.to_string());
        quote!(#ident: crate::languages::python::Named::named(#ident, #text)?)
    });
    let shown = fields.iter().map(|field| {
        let (ident, secret) = (field.ident.to_string(), field.secret);
        quote!((#ident, #secret))
    });
    let (lists, named) = (list_getters(fields), named_getters(fields));
    let text = name.to_string();
    let signature: Vec<TokenStream> = signature.collect();
    let signature = if signature.is_empty() { quote!(()) } else { quote!((*, #(#signature),*)) };
    let read = if request { quote!(read_request) } else { quote!(read_response) };
    let validate = request.then(|| {
        quote! {
            /// Checks every rule offline and returns all findings, errors and warnings, in one list.
            ///
            /// Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
            #[pyo3(signature = (context = None))]
            fn validate(
                &self, py: pyo3::Python<'_>,
                context: Option<crate::languages::python::Given<'_, crate::rules::ValidationContext>>,
            ) -> pyo3::PyResult<Vec<crate::rules::Finding>> {
                let context = crate::languages::python::Named::named(context, "context")?;
                crate::languages::python::catch(py, || Ok(crate::rules::check(self, &context.unwrap_or_default())))
            }
        }
    });
    let argument = arguments.short.is_none().then(|| quote!(crate::languages::python::python_model_argument!(#name);));
    let (to_dict, reduce) = python_dictionary(&text, request && fields.iter().any(|field| field.secret));
    quote! {
        #argument
        #[pyo3::pymethods]
        impl #name {
            #[new]
            #[pyo3(signature = #signature)]
            #[allow(clippy::too_many_arguments, clippy::fn_params_excessive_bools)]
            fn __new(#(#parameters),*) -> pyo3::PyResult<Self> { Ok(Self { #(#members),* }) }
            #(#lists)*
            #(#named)*
            fn __repr__(slf: &pyo3::Bound<'_, Self>) -> pyo3::PyResult<String> {
                crate::languages::python::repr(slf.as_any(), #text, &[#(#shown),*])
            }
            #to_dict
            /// Reads a dictionary with member names in camel case, as `to_dict` returns it.
            #[staticmethod]
            fn from_dict(
                data: crate::languages::python::Given<'_, crate::languages::python::Dictionary<'_>>,
            ) -> pyo3::PyResult<Self> {
                crate::languages::python::#read(&crate::languages::python::Named::named(data, "data")?)
            }
            #reduce
            #[pyo3(signature = (**changes: "object"))]
            fn __replace__<'py>(
                slf: &pyo3::Bound<'py, Self>, changes: Option<&pyo3::Bound<'py, pyo3::types::PyDict>>,
            ) -> pyo3::PyResult<pyo3::Bound<'py, Self>> {
                crate::languages::python::dataclasses::replace(slf, changes)
            }
            #[classattr]
            fn __dataclass_fields__() -> crate::languages::python::dataclasses::DataclassFields {
                crate::languages::python::dataclasses::DataclassFields::of::<Self>()
            }
            #[classattr]
            fn __dataclass_params__() -> crate::languages::python::dataclasses::DataclassParameters {
                crate::languages::python::dataclasses::DataclassParameters::of::<Self>()
            }
            #validate
        }
    }
}

/// Generates the getters of lists. Each access returns a copy, so a list that could be changed would lose the change.
fn list_getters(fields: &[Field]) -> impl Iterator<Item = TokenStream> {
    fields.iter().filter(|field| !field.named).filter_map(|field| {
        let item = item_of_list(&field.ty)?;
        let Field { ident, docs, .. } = field;
        let getter = format_ident!("__get_{ident}");
        let (ty, value) = if field.optional {
            (quote!(Option<crate::languages::python::Tuple<'_, #item>>), quote!(self.#ident.as_deref().map(Into::into)))
        } else {
            (quote!(crate::languages::python::Tuple<'_, #item>), quote!(self.#ident.as_slice().into()))
        };
        Some(quote! {
            #[doc = #docs]
            #[getter(#ident)]
            fn #getter(&self) -> #ty { #value }
        })
    })
}

/// Generates the getters of texts that name members as Python does.
fn named_getters(fields: &[Field]) -> impl Iterator<Item = TokenStream> {
    fields.iter().filter(|field| field.named).map(|field| {
        let Field { ident, docs, .. } = field;
        let getter = format_ident!("__get_{ident}");
        let (ty, value) = if item_of_list(&field.ty).is_some() {
            let notes = quote!(self.#ident.iter().map(|note| crate::models::Names::Fields.note(note)));
            (quote!(crate::languages::python::Tuple<'_, String>), quote!(#notes.collect::<Vec<_>>().into()))
        } else {
            (quote!(String), quote!(self.named(crate::models::Names::Fields)))
        };
        quote! {
            #[doc = #docs]
            #[getter(#ident)]
            fn #getter(&self) -> #ty { #value }
        }
    })
}

/// Generates `to_dict`, and the methods with which Python copies and pickles a model.
fn python_dictionary(text: &str, guards_secrets: bool) -> (TokenStream, TokenStream) {
    if guards_secrets {
        // A request is made to be sent. Nothing else may write its secrets by the way.
        let to_dict = quote! {
            /// Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
            ///
            /// Raises `TypeError` when the model holds a secret, unless `secrets` is true: the dictionary holds it in
            /// clear text.
            #[pyo3(signature = (*, secrets = false))]
            fn to_dict<'py>(&self, py: pyo3::Python<'py>, secrets: bool) -> pyo3::PyResult<crate::languages::python::Dictionary<'py>> {
                if !secrets {
                    crate::languages::python::reject_secrets(self, #text)?;
                }
                crate::languages::python::to_dict(py, self)
            }
        };
        let reduce = quote! {
            fn __reduce__<'py>(slf: &pyo3::Bound<'py, Self>) -> pyo3::PyResult<crate::languages::python::Reduced<'py>> {
                crate::languages::python::reject_pickling(slf.get(), #text)?;
                crate::languages::python::reduce(slf)
            }
            fn __copy__<'py>(slf: pyo3::Bound<'py, Self>) -> pyo3::Bound<'py, Self> {
                slf
            }
            fn __deepcopy__<'py>(slf: pyo3::Bound<'py, Self>, _memo: &pyo3::Bound<'py, pyo3::PyAny>) -> pyo3::Bound<'py, Self> {
                slf
            }
        };
        (to_dict, reduce)
    } else {
        let to_dict = quote! {
            /// Returns this model as a dictionary for `json.dumps`, with member names in camel case, as in JSON.
            fn to_dict<'py>(&self, py: pyo3::Python<'py>) -> pyo3::PyResult<crate::languages::python::Dictionary<'py>> {
                crate::languages::python::to_dict(py, self)
            }
        };
        let reduce = quote! {
            fn __reduce__<'py>(slf: &pyo3::Bound<'py, Self>) -> pyo3::PyResult<crate::languages::python::Reduced<'py>> {
                crate::languages::python::reduce(slf)
            }
        };
        (to_dict, reduce)
    }
}

fn swift(name: &Ident) -> TokenStream {
    quote! {
        #[uniffi::export]
        impl #name {
            /// Checks every rule offline and returns all findings, errors and warnings, in one list.
            ///
            /// Sends nothing. `context` contains facts in addition to the request: the time, the account, the campaign.
            #[uniffi::method(name = "validate", default(context = None))]
            fn __validate(&self, context: Option<crate::rules::ValidationContext>) -> Vec<crate::rules::Finding> {
                crate::languages::swift::findings(|| crate::rules::check(self, &context.unwrap_or_default()))
            }
        }
    }
}

/// A plain object in JavaScript: one text is passed, not one call per member.
fn node(name: &Ident, request: bool) -> Option<TokenStream> {
    request.then(|| {
        quote! {
            #[allow(unsafe_code)]
            const _: () = {
                use napi::{bindgen_prelude as js, sys};
                impl js::ValidateNapiValue for #name {}
                impl js::FromNapiValue for #name {
                    unsafe fn from_napi_value(env: sys::napi_env, value: sys::napi_value) -> napi::Result<Self> {
                        unsafe { crate::languages::node::from_js(env, value) }
                    }
                }
            };
        }
    })
}

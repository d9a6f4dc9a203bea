//! `#[open_enum]`: an enum the platform may extend.

use crate::wire::{self, screaming};
use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};
use syn::{
    Error, Fields, Ident, ItemEnum, LitStr, Result, Token, parenthesized, parse::Parser, parse_quote,
    punctuated::Punctuated,
};

struct Variant {
    ident: Ident,
    wire: String,
    also: Vec<String>,
    docs: String,
}

/// The models whose identifiers have the kinds that the enum lists.
#[derive(Default)]
struct KindsOf {
    /// The model of an identifier, with an `id` and a `kind`.
    model: Option<Ident>,
    /// The models with a list of identifiers.
    found_in: Vec<Ident>,
}

impl KindsOf {
    fn parse(arguments: TokenStream) -> Result<Self> {
        let mut out = Self::default();
        let parser = syn::meta::parser(|meta| {
            let names;
            parenthesized!(names in meta.input);
            let mut names = Punctuated::<Ident, Token![,]>::parse_terminated(&names)?.into_iter();
            if meta.path.is_ident("kinds_of") {
                out.model = names.next();
            } else if meta.path.is_ident("found_in") {
                out.found_in.extend(names);
            } else {
                return Err(meta.error("expected `kinds_of` or `found_in`"));
            }
            Ok(())
        });
        parser.parse2(arguments)?;
        Ok(out)
    }
}

/// Expands the attribute.
pub fn expand(arguments: TokenStream, item: TokenStream) -> Result<TokenStream> {
    let kinds_of = KindsOf::parse(arguments)?;
    let mut item: ItemEnum = syn::parse2(item)?;
    let mut variants = Vec::new();
    for variant in &mut item.variants {
        if !matches!(variant.fields, Fields::Unit) {
            return Err(Error::new_spanned(variant, "an open enum accepts plain variants only"));
        }
        let docs = wire::docs(&variant.attrs);
        let wire = wire::take(&mut variant.attrs)?;
        let name = wire.name.ok_or_else(|| Error::new_spanned(&variant.ident, "missing #[wire(\"name\")]"))?;
        variants.push(Variant { ident: variant.ident.clone(), wire: name, also: wire.also, docs });
    }
    item.variants.push(parse_quote! {
        /// A value that this version of the SDK does not recognize, kept as received.
        Other {
            /// The value as the platform spells it.
            value: String,
        }
    });
    let (name, attributes) = (&item.ident, item.attrs.clone());
    let idents: Vec<&Ident> = variants.iter().map(|variant| &variant.ident).collect();
    let wires: Vec<LitStr> = variants.iter().map(|variant| LitStr::new(&variant.wire, Span::call_site())).collect();
    let spellings = variants.iter().map(|variant| {
        let mut all = vec![LitStr::new(&variant.wire, Span::call_site())];
        all.extend(variant.also.iter().map(|other| LitStr::new(other, Span::call_site())));
        quote!(#(text.eq_ignore_ascii_case(#all))||*)
    });
    let text = name.to_string();
    let about = wire::docs(&item.attrs);
    let rows = variants.iter().map(|variant| {
        let (ident, wire, docs) = (screaming(&variant.ident.to_string()), &variant.wire, &variant.docs);
        quote!(crate::models::ValueInfo { name: #ident, wire: #wire, docs: #docs })
    });
    let python = cfg!(feature = "python").then(|| python(name, &attributes, &variants));
    let node = cfg!(feature = "node").then(|| node(name, &attributes, &variants));
    let swift = cfg!(feature = "swift").then(|| quote!(#[derive(uniffi::Enum)]));
    let kinds = kinds(name, &variants, &kinds_of);
    Ok(quote! {
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #swift
        #[non_exhaustive]
        #item

        impl #name {
            /// Returns the value as it is sent.
            pub const fn as_str(&self) -> &str {
                match self { #(Self::#idents => #wires,)* Self::Other { value } => value.as_str() }
            }
            /// Returns whether this version of the SDK recognizes the value.
            pub fn is_known(&self) -> bool {
                !matches!(self, Self::Other { .. })
            }
        }
        impl crate::models::OpenEnum for #name {
            const INFO: crate::models::EnumInfo = crate::models::EnumInfo {
                name: #text, docs: #about, values: &[#(#rows),*], is_known: |text| Self::from(text).is_known(),
            };
        }
        impl crate::models::OpenValues for #name {
            fn visit(&self, at: &crate::models::MemberPath<'_>, found: &mut Vec<crate::models::UnknownValue>) {
                if let Self::Other { value } = self {
                    crate::models::visit_text(value, &<Self as crate::models::OpenEnum>::INFO, at, found);
                }
            }
        }
        impl Default for #name {
            fn default() -> Self { Self::Other { value: String::new() } }
        }
        impl From<&str> for #name {
            fn from(text: &str) -> Self {
                #(if #spellings { return Self::#idents; })*
                Self::Other { value: text.to_owned() }
            }
        }
        impl std::fmt::Display for #name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { out.pad(self.as_str()) }
        }
        impl serde::Serialize for #name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> { to.serialize_str(self.as_str()) }
        }
        impl<'de> serde::Deserialize<'de> for #name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                crate::wire::deserialize(from)
            }
        }
        /// A value that may be absent compares with one: `device.status == DeviceUpgradeStatus::UpgradeSuccess`.
        impl PartialEq<#name> for Option<#name> {
            fn eq(&self, other: &#name) -> bool {
                self.as_ref() == Some(other)
            }
        }
        impl crate::wire::FromWire for #name {
            fn from_wire(reader: &mut crate::wire::Reader<'_>) -> crate::wire::ReadResult<Self> {
                reader.text().map(Self::from)
            }
        }
        #python
        #node
        #kinds
    })
}

/// Generates a constructor of an identifier for each kind, and a property of each model that lists identifiers.
fn kinds(name: &Ident, variants: &[Variant], KindsOf { model, found_in }: &KindsOf) -> TokenStream {
    let idents: Vec<&Ident> = variants.iter().map(|variant| &variant.ident).collect();
    let methods: Vec<Ident> =
        idents.iter().map(|ident| format_ident!("{}", ident.to_string().to_lowercase())).collect();
    let docs = variants.iter().map(|Variant { wire, docs, .. }| {
        let text = format!("Creates an identifier of the kind `{wire}`.\n\n{docs}");
        quote!(#[doc = #text])
    });
    let docs: Vec<TokenStream> = docs.collect();
    let about = variants.iter().map(|Variant { wire, .. }| {
        let text = format!("The identifier of the kind `{wire}`, if the device has one.");
        quote!(#[doc = #text])
    });
    let about: Vec<TokenStream> = about.collect();
    let getters: Vec<Ident> = methods.iter().map(|method| format_ident!("__get_{method}")).collect();
    let made: Vec<Ident> = methods.iter().map(|method| format_ident!("__{method}")).collect();
    let names: Vec<String> = methods.iter().map(ToString::to_string).collect();
    let constructors = model.iter().map(|model| {
        let python = cfg!(feature = "python").then(|| {
            quote! {
                #[pyo3::pymethods]
                impl #model { #(
                    #docs
                    #[staticmethod]
                    #[pyo3(name = #names)]
                    fn #made(id: crate::languages::python::Given<'_, String>) -> pyo3::PyResult<Self> {
                        Ok(Self::#methods(crate::languages::python::Named::named(id, "id")?))
                    }
                )* }
            }
        });
        quote! {
            impl crate::models::#model { #(
                #docs
                pub fn #methods(id: impl Into<String>) -> Self { Self { id: id.into(), kind: #name::#idents } }
            )* }
            #python
        }
    });
    let properties = found_in.iter().map(|owner| {
        let python = cfg!(feature = "python").then(|| {
            quote! {
                #[pyo3::pymethods]
                impl crate::models::#owner { #(
                    #about
                    #[getter(#methods)]
                    fn #getters(&self) -> Option<&str> { self.#methods() }
                )* }
            }
        });
        quote! {
            impl crate::models::#owner { #(
                #about
                pub fn #methods(&self) -> Option<&str> { crate::models::first_id(&self.device_ids, &#name::#idents) }
            )* }
            #python
        }
    });
    quote!(#(#constructors)* #(#properties)*)
}

/// Generates the conversions to and from the Python enum of the same name, whose members are `str`. The module creates the
/// enum; the class here only describes it in the stubs.
fn python(name: &Ident, attributes: &[syn::Attribute], variants: &[Variant]) -> TokenStream {
    let text = name.to_string();
    let class = format_ident!("{name}Values");
    let wires: Vec<&String> = variants.iter().map(|variant| &variant.wire).collect();
    let constants = variants.iter().map(|variant| {
        let (ident, wire, docs) =
            (format_ident!("{}", screaming(&variant.ident.to_string())), &variant.wire, &variant.docs);
        quote! {
            #[doc = #docs]
            #[classattr]
            const #ident: &'static str = #wire;
        }
    });
    quote! {
        #(#attributes)*
        #[cfg(feature = "stubs")]
        #[pyo3::pyclass(frozen, name = #text, module = "thingspace")]
        #[derive(Debug)]
        pub struct #class;

        #[cfg(feature = "stubs")]
        #[pyo3::pymethods]
        impl #class { #(#constants)* }

        const _: () = {
            use pyo3::prelude::*;
            // The macro calls itself without its path.
            #[cfg(feature = "stubs")]
            use pyo3::type_hint_union;
            impl<'py> IntoPyObject<'py> for #name {
                type Target = PyAny;
                type Output = Bound<'py, PyAny>;
                type Error = PyErr;
                #[cfg(feature = "stubs")]
                const OUTPUT_TYPE: pyo3::inspect::PyStaticExpr = <#class as pyo3::PyTypeInfo>::TYPE_HINT;
                fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
                    (&self).into_pyobject(py)
                }
            }
            impl<'py> IntoPyObject<'py> for &#name {
                type Target = PyAny;
                type Output = Bound<'py, PyAny>;
                type Error = PyErr;
                #[cfg(feature = "stubs")]
                const OUTPUT_TYPE: pyo3::inspect::PyStaticExpr = <#class as pyo3::PyTypeInfo>::TYPE_HINT;
                fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
                    static CLASS: crate::languages::python::enums::Class = crate::languages::python::enums::Class::new();
                    crate::languages::python::enums::member(py, &CLASS, #text, self.as_str())
                }
            }
            impl<'a, 'py> FromPyObject<'a, 'py> for #name {
                type Error = PyErr;
                #[cfg(feature = "stubs")]
                const INPUT_TYPE: pyo3::inspect::PyStaticExpr = type_hint_union!(
                    pyo3::type_hint_subscript!(
                        pyo3::type_hint_identifier!("typing", "Literal"),
                        #(pyo3::inspect::PyStaticExpr::Constant { value: pyo3::inspect::PyStaticConstant::Str(#wires) }),*
                    ),
                    pyo3::type_hint_identifier!("builtins", "str")
                );
                fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
                    Ok(object.extract::<std::borrow::Cow<'_, str>>()?.as_ref().into())
                }
            }
            crate::languages::python::python_arguments!(#name => "str");
        };
    }
}

/// Generates a JavaScript string, and an object of the same name that contains the known values.
fn node(name: &Ident, attributes: &[syn::Attribute], variants: &[Variant]) -> TokenStream {
    let text = name.to_string();
    let module = format_ident!("node_{}", text.to_lowercase());
    let class = format_ident!("{name}Values");
    let about = format!("The known values of `{text}`.");
    let idents: Vec<Ident> =
        variants.iter().map(|variant| format_ident!("{}", screaming(&variant.ident.to_string()))).collect();
    let names: Vec<String> = idents.iter().map(ToString::to_string).collect();
    let wires: Vec<&String> = variants.iter().map(|variant| &variant.wire).collect();
    let types = wires.iter().map(|wire| format!("'{wire}'"));
    let docs = variants.iter().map(|variant| {
        let lines = variant.docs.lines();
        quote!(#(#[doc = #lines])*)
    });
    quote! {
        #[allow(dead_code, missing_docs, non_snake_case, non_upper_case_globals, unsafe_code)]
        mod #module {
            use crate::languages::node::Open;
            use napi::{bindgen_prelude::{self as js, JsObjectValue}, sys};

            #[doc = #about]
            #[napi_derive::napi(object, object_from_js = false, object_to_js = false)]
            #[derive(Debug)]
            pub struct #class {
                #(
                    #docs
                    #[napi(js_name = #names, ts_type = #types)]
                    pub #idents: &'static str,
                )*
            }
            impl js::ToNapiValue for #class {
                unsafe fn to_napi_value(env: sys::napi_env, values: Self) -> napi::Result<sys::napi_value> {
                    let mut object = js::Object::new(&napi::Env::from_raw(env))?;
                    #(object.set_named_property(#names, values.#idents)?;)*
                    unsafe { js::Object::to_napi_value(env, object) }
                }
            }

            #(#attributes)*
            #[napi_derive::napi]
            pub const #name: #class = #class { #(#idents: #wires),* };

            #(#attributes)*
            #[napi_derive::napi]
            pub type #name = Open<#class>;
        }
        #[allow(unsafe_code)]
        const _: () = {
            use napi::{bindgen_prelude as js, sys};
            impl js::TypeName for #name {
                fn type_name() -> &'static str { #text }
                fn value_type() -> js::ValueType { js::ValueType::String }
            }
            impl js::ValidateNapiValue for #name {}
            impl js::FromNapiValue for #name {
                unsafe fn from_napi_value(env: sys::napi_env, value: sys::napi_value) -> napi::Result<Self> {
                    unsafe { Ok(<String as js::FromNapiValue>::from_napi_value(env, value)?.as_str().into()) }
                }
            }
        };
    }
}

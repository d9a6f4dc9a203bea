//! `#[wire("name", also("other", ...))]`, `#[wire("name", or_absent)]`, and the names of things in each casing.

use syn::{Attribute, Expr, ExprLit, Lit, LitStr, Meta, Result, Token, parse::Parse, punctuated::Punctuated};

/// The names of one field or variant on the wire.
#[derive(Default)]
pub struct Wire {
    /// The spelling that is sent.
    pub name: Option<String>,
    /// The other spellings that are read.
    pub also: Vec<String>,
    /// Whether a value that cannot be read counts as absent.
    pub or_absent: bool,
}

struct Arguments {
    name: LitStr,
    also: Vec<LitStr>,
    or_absent: bool,
}

impl Parse for Arguments {
    fn parse(input: syn::parse::ParseStream<'_>) -> Result<Self> {
        let name = input.parse()?;
        let mut also = Vec::new();
        if input.peek(Token![,]) {
            input.parse::<Token![,]>()?;
            let keyword: syn::Ident = input.parse()?;
            if keyword == "or_absent" {
                return Ok(Self { name, also, or_absent: true });
            }
            if keyword != "also" {
                return Err(syn::Error::new(keyword.span(), "expected `also(...)` or `or_absent`"));
            }
            let list;
            syn::parenthesized!(list in input);
            also = Punctuated::<LitStr, Token![,]>::parse_terminated(&list)?.into_iter().collect();
        }
        Ok(Self { name, also, or_absent: false })
    }
}

/// Removes the `#[wire]` attribute from `attributes`.
pub fn take(attributes: &mut Vec<Attribute>) -> Result<Wire> {
    let mut wire = Wire::default();
    let mut kept = Vec::new();
    for attribute in attributes.drain(..) {
        if attribute.path().is_ident("wire") {
            let arguments: Arguments = attribute.parse_args()?;
            wire.name = Some(arguments.name.value());
            wire.or_absent = arguments.or_absent;
            wire.also = arguments.also.iter().map(LitStr::value).collect();
        } else {
            kept.push(attribute);
        }
    }
    *attributes = kept;
    Ok(wire)
}

/// Returns the doc comment of an item, as one text.
pub fn docs(attributes: &[Attribute]) -> String {
    let lines: Vec<String> = attributes
        .iter()
        .filter_map(|attribute| match &attribute.meta {
            Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
                Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value().trim().to_owned()),
                _ => None,
            },
            _ => None,
        })
        .collect();
    lines.join("\n").trim().to_owned()
}

/// Converts `campaign_name` to `campaignName`.
pub fn camel(name: &str) -> String {
    let mut out = String::new();
    let mut upper = false;
    for letter in name.chars() {
        if letter == '_' {
            upper = true;
        } else if upper {
            out.extend(letter.to_uppercase());
            upper = false;
        } else {
            out.push(letter);
        }
    }
    out
}

/// Converts `RequestPending` to `REQUEST_PENDING`.
pub fn screaming(name: &str) -> String {
    let mut out = String::new();
    for (index, letter) in name.chars().enumerate() {
        if letter.is_uppercase() && index > 0 {
            out.push('_');
        }
        out.extend(letter.to_uppercase());
    }
    out
}

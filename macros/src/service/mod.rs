//! `#[service]`: one trait for each service, one function for each operation.
//!
//! `row` parses a row and reports its errors; `emit` generates the output.

mod emit;
mod row;
#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;
use row::Columns;
use syn::{Error, ItemTrait, Result, TraitItem, spanned::Spanned};

/// Expands the attribute. Invalid rows become errors; the valid ones are still generated, so that an invalid
/// row does not hide its service.
pub fn expand(arguments: &TokenStream, item: TokenStream) -> Result<TokenStream> {
    if !arguments.is_empty() {
        return Err(Error::new_spanned(arguments, "`#[service]` takes no arguments: write columns below it"));
    }
    let item: ItemTrait = syn::parse2(item)?;
    let mut errors = Vec::new();
    let defaults = Columns::read(&item.attrs, &mut errors);
    if defaults.docs.is_empty() {
        errors.push(Error::new(item.ident.span(), "a service needs a doc comment"));
    }
    let mut rows: Vec<row::Row> = Vec::new();
    for entry in &item.items {
        let TraitItem::Fn(function) = entry else {
            errors.push(Error::new(entry.span(), "a service contains only rows: functions without a body"));
            continue;
        };
        match row::read(function, &defaults) {
            Ok(row) if rows.iter().any(|other| other.name == row.name) => {
                errors.push(Error::new(row.name.span(), format!("the row of `{}` appears twice", row.name)));
            }
            Ok(row) => rows.push(row),
            Err(wrong) => errors.extend(wrong),
        }
    }
    let mut out = emit::service(&item.ident, &defaults.docs, &rows);
    out.extend(errors.into_iter().map(Error::into_compile_error));
    Ok(out)
}

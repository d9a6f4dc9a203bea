//! Converts raw doc literals to plain ones.

use proc_macro2::{Group, Literal, TokenStream, TokenTree};

/// Replaces every raw string literal by the same text as a plain literal.
pub fn expand(stream: TokenStream) -> TokenStream {
    stream.into_iter().map(plain).collect()
}

fn plain(tree: TokenTree) -> TokenTree {
    match tree {
        TokenTree::Group(group) => {
            let mut out = Group::new(group.delimiter(), expand(group.stream()));
            out.set_span(group.span());
            out.into()
        }
        TokenTree::Literal(literal) if literal.to_string().starts_with('r') => {
            match syn::parse_str::<syn::LitStr>(&literal.to_string()) {
                Ok(text) => Literal::string(&text.value()).into(),
                Err(_) => literal.into(),
            }
        }
        other => other,
    }
}

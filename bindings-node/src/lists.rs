//! Lists that fetch their pages as they are needed.

use crate::call::{CallOptions, json, text_promise};
use napi::{
    Env,
    bindgen_prelude::{PromiseRaw, ToNapiValue, Unknown},
    sys,
};
use napi_derive::napi;
use serde::Serialize;
use std::{future::Future, marker::PhantomData, pin::Pin, sync::Arc};
use thingspace::{Page, Result};
use tokio::sync::Mutex;

/// A list as its operation returns it. The JavaScript class of this name wraps the `Pages` that it is.
pub struct Pager<Item, P> {
    pages: Pages,
    types: PhantomData<(Item, P)>,
}

impl<P: Page + Serialize> Pager<P::Item, P> {
    pub fn new(pager: thingspace::Pager<P>) -> Self {
        Self { pages: Pages { source: Arc::new(Mutex::new(Some(Box::new(pager)))) }, types: PhantomData }
    }
}

#[allow(unsafe_code)]
impl<Item, P> ToNapiValue for Pager<Item, P> {
    unsafe fn to_napi_value(env: sys::napi_env, value: Self) -> napi::Result<sys::napi_value> {
        // SAFETY: the environment is the caller's.
        unsafe { Pages::to_napi_value(env, value.pages) }
    }
}

type Step<'a> = Pin<Box<dyn Future<Output = Result<String>> + Send + 'a>>;

/// A list of any kind of page.
trait Source: Send {
    /// The next page as [`Fetched`], or `null` after the last; the one after it is begun if `all` are wanted.
    fn next(&mut self, all: bool) -> Step<'_>;
    fn starting_after(self: Box<Self>, cursor: String) -> Box<dyn Source>;
}

#[derive(Serialize)]
struct Fetched<'a, P> {
    page: P,
    /// The member of the page that holds the items.
    items: &'static str,
    /// Where the next page begins, unless this is the last.
    cursor: Option<&'a str>,
}

impl<P: Page + Serialize> Source for thingspace::Pager<P> {
    fn next(&mut self, all: bool) -> Step<'_> {
        Box::pin(async move {
            let page = self.next_page().await?;
            if all {
                self.fetch_ahead();
            }
            let cursor = self.cursor();
            json(&page.map(|page| Fetched { page, items: P::ITEMS, cursor }))
        })
    }

    fn starting_after(self: Box<Self>, cursor: String) -> Box<dyn Source> {
        Box::new(thingspace::Pager::starting_after(*self, cursor))
    }
}

/// The pages of a list, as JSON.
#[napi(namespace = "internal")]
pub struct Pages {
    source: Arc<Mutex<Option<Box<dyn Source>>>>,
}

#[napi(namespace = "internal")]
impl Pages {
    #[napi(skip_typescript)]
    pub fn next<'env>(
        &self,
        env: &'env Env,
        all: bool,
        options: Option<CallOptions<'_>>,
    ) -> napi::Result<PromiseRaw<'env, Unknown<'env>>> {
        let (_, stopped) = CallOptions::split(options)?;
        let source = self.source.clone();
        let work = async move {
            match source.lock().await.as_mut() {
                Some(source) => source.next(all).await,
                None => json(&()),
            }
        };
        text_promise(env, stopped, Box::pin(work))
    }

    #[napi(skip_typescript)]
    pub fn starting_after(&self, cursor: String) {
        let mut source = self.source.blocking_lock();
        *source = source.take().map(|source| source.starting_after(cursor));
    }
}

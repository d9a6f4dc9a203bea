//! Lists that fetch their pages as they are needed.

use crate::{
    call::{CallOptions, PartSender, broken, json, text_promise},
    compact::{Compact, Writer},
};
use napi::{
    Env,
    bindgen_prelude::{PromiseRaw, ToNapiValue, Uint32Array, Unknown, spawn},
    sys,
};
use napi_derive::napi;
use serde::Serialize;
use std::{
    collections::HashMap,
    future::Future,
    marker::PhantomData,
    pin::Pin,
    sync::{Arc, Mutex as Lock},
};
use thingspace::{Page, Result, sync::lock};
use tokio::sync::Mutex;

/// A list as its operation returns it. The JavaScript class of this name wraps its `Pages`.
pub struct Pager<Item, P> {
    pages: Pages,
    types: PhantomData<(Item, P)>,
}

impl<P: Page + Serialize> Pager<P::Item, P> {
    pub fn new(pager: thingspace::Pager<P>) -> Self {
        let source: Box<dyn Source> = Box::new(pager);
        Self { pages: Pages { source: Arc::new(Mutex::new(Some(source))), codes: Arc::default() }, types: PhantomData }
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

/// A list of any page type.
trait Source: Send {
    /// Returns the next page and the cursor of the one after it as JSON, `null` after the last; sends its items before.
    /// Starts to fetch the page after it if `all` is set.
    fn next<'a>(&'a mut self, all: bool, codes: &'a Lock<Codes>, sender: PartSender) -> Step<'a>;
    fn starting_after(self: Box<Self>, cursor: String) -> Box<dyn Source>;
}

impl<P: Page + Serialize> Source for thingspace::Pager<P> {
    fn next<'a>(&'a mut self, all: bool, codes: &'a Lock<Codes>, sender: PartSender) -> Step<'a> {
        Box::pin(async move {
            let mut send_part = |part| {
                sender.send(lock(codes).keep(part)?);
                Ok(())
            };
            let mut writer = Writer::new(P::ITEMS, &mut send_part);
            let mut written_items = Ok(());
            let mut show = |items: &[P::Item]| {
                if written_items.is_ok() {
                    written_items = writer.items(items);
                }
            };
            let Some((page, sent_items)) = self.next_page_with(&mut show).await? else { return json(&()) };
            if all {
                self.fetch_ahead();
            }
            let written = written_items.and_then(|()| writer.page(&page, sent_items));
            // Freeing a page takes as long as writing it, so it runs while JavaScript reads.
            spawn(async move { drop(page) });
            let kept = written.and_then(|(page, dropped)| Ok((lock(codes).keep(page)?, dropped)));
            let (text, dropped) = kept.map_err(|error| broken(&format!("the page cannot be written: {error}")))?;
            let cursor = json(&self.cursor())?;
            Ok(format!(r#"{{"cursor":{cursor},"dropped":{dropped},"page":{text}}}"#))
        })
    }

    fn starting_after(self: Box<Self>, cursor: String) -> Box<dyn Source> {
        Box::new(thingspace::Pager::starting_after(*self, cursor))
    }
}

/// The pages of a list, in the compact format.
#[napi(namespace = "internal")]
pub struct Pages {
    source: Arc<Mutex<Option<Box<dyn Source>>>>,
    codes: Arc<Lock<Codes>>,
}

/// The codes of parts that JavaScript has not read yet, by part number.
#[derive(Default)]
struct Codes {
    last: u32,
    waiting: HashMap<u32, Vec<u32>>,
}

impl Codes {
    /// Keeps the codes of a part, and returns its number and its other data as JSON.
    fn keep(&mut self, part: Compact) -> serde_json::Result<String> {
        self.last = self.last.wrapping_add(1);
        self.waiting.insert(self.last, part.codes);
        let beginnings = serde_json::to_string(&part.beginnings)?;
        Ok(format!(r#"{{"number":{},"beginnings":{beginnings},"table":{}}}"#, self.last, part.table))
    }
}

#[napi(namespace = "internal")]
impl Pages {
    #[napi(catch_unwind, skip_typescript)]
    pub fn next<'env>(
        &self,
        env: &'env Env,
        all: bool,
        options: Option<CallOptions<'_>>,
    ) -> napi::Result<PromiseRaw<'env, Unknown<'env>>> {
        let (_, stopped) = CallOptions::split(options)?;
        let (source, codes) = (self.source.clone(), self.codes.clone());
        text_promise(env, stopped, |sender| {
            Box::pin(async move {
                match source.lock().await.as_mut() {
                    Some(source) => source.next(all, &codes, sender).await,
                    None => json(&()),
                }
            })
        })
    }

    /// Takes the codes of a part.
    #[napi(catch_unwind, skip_typescript)]
    pub fn codes(&self, number: u32) -> Uint32Array {
        let mut codes = lock(&self.codes);
        codes.waiting.remove(&number).unwrap_or_default().into()
    }

    #[napi(catch_unwind, skip_typescript)]
    pub fn starting_after(&self, cursor: String) {
        let mut source = self.source.blocking_lock();
        *source = source.take().map(|source| source.starting_after(cursor));
    }
}

//! The tabs that are open, what their language servers work with, and how they are told when something changed on the disk.

use crate::cli::lsp::Kept;
use crate::diagnostic::Lang;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// How many tabs there may be: each has a language server of its own.
const MOST: usize = 16;

type Tell = Box<dyn Fn() + Send>;

/// The open tabs.
pub struct Tabs {
    /// The plan.
    pub kept: Arc<Kept>,
    /// The language of words.
    pub lang: Lang,
    /// How many threads a language server works in.
    pub jobs: Option<u16>,
    open: Mutex<Open>,
}

#[derive(Default)]
struct Open {
    /// Each with the way to tell it, where it listens already.
    all: BTreeMap<usize, Option<Tell>>,
    next: usize,
}

/// A tab's place, until it is dropped.
pub struct Tab<'t> {
    tabs: &'t Tabs,
    number: usize,
}

impl Tabs {
    /// None yet.
    pub fn new(kept: Arc<Kept>, lang: Lang, jobs: Option<u16>) -> Tabs {
        Tabs { kept, lang, jobs, open: Mutex::default() }
    }

    /// A place for one more; nothing when there are too many.
    pub fn open(&self) -> Option<Tab<'_>> {
        let mut open = self.held();
        let number = open.next;
        open.next += 1;
        (open.all.len() < MOST).then(|| {
            open.all.insert(number, None);
            Tab { tabs: self, number }
        })
    }

    /// Tells all that listen.
    pub fn tell(&self) {
        self.held().all.values().flatten().for_each(|tell| tell());
    }

    fn held(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Tab<'_> {
    /// From now on it is told; now too, of what it may have missed.
    pub fn listen(&self, tell: impl Fn() + Send + 'static) {
        tell();
        self.tabs.held().all.insert(self.number, Some(Box::new(tell)));
    }
}

impl Drop for Tab<'_> {
    fn drop(&mut self) {
        self.tabs.held().all.remove(&self.number);
    }
}

//! What changes on the disk to a word for every tab: the plan, its pictures, the files of the office.

use super::tabs::Tabs;
use crate::cli::terminal::Terminal;
use crate::cli::watch;
use anyhow::{Context, Result};
use notify::Watcher;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};

/// Tells the tabs of changes, as long as what it returns is held.
///
/// # Errors
/// The system does not tell of changes.
pub fn watch(tabs: &Arc<Tabs>, terminal: Terminal) -> Result<impl Sized + use<>> {
    let unwatched = || terminal.say("không theo dõi được thư mục", "the folder cannot be watched").to_owned();
    let (give, changes) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(give).with_context(unwatched)?;
    for (folder, mode) in watch::around(&tabs.kept.path) {
        watcher.watch(&folder, mode).with_context(|| format!("{}: {}", folder.display(), unwatched()))?;
    }
    let tabs = Arc::clone(tabs);
    std::thread::Builder::new().spawn(move || attend(&changes, &tabs))?;
    Ok(watcher)
}

fn attend(changes: &Receiver<notify::Result<notify::Event>>, tabs: &Tabs) {
    while let Ok(first) = changes.recv() {
        if watch::settled(first, changes).is_empty() {
            continue;
        }
        tabs.tell();
    }
}

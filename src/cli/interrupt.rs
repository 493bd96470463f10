//! Ctrl+C, an end that is asked for, a terminal that is closed: what was begun beside the files is taken away first.
//!
//! A temporary stands in one list from before it is made until it is renamed or gone. Whoever renames holds the list: a signal
//! waits until a plan's files are all old or all new.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

static STANDING: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// The temporaries that stand; while it is held, no signal ends the program.
pub struct Standing(MutexGuard<'static, BTreeSet<PathBuf>>);

impl Standing {
    /// Waits for whoever holds the list.
    pub fn hold() -> Standing {
        Standing(STANDING.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// A temporary is there.
    pub fn begun(&mut self, path: &Path) {
        self.0.insert(path.to_path_buf());
    }

    /// It was renamed, or is gone.
    pub fn ended(&mut self, path: &Path) {
        self.0.remove(path);
    }
}

/// From now on a signal takes the temporaries away before it ends the program, as it would have ended it: a shell sees 130 for
/// Ctrl+C, 143 for an end that was asked for, 129 for a terminal that was closed. What whoever started the program made it
/// ignore, as `nohup` does, is ignored. On Windows the next run takes them away.
#[cfg(unix)]
pub fn watch() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        let (ready, wait) = std::sync::mpsc::channel();
        // Without a thread to spare signals end the program as ever.
        if std::thread::Builder::new().spawn(move || attend(&ready)).is_ok() {
            let _ = wait.recv();
        }
    });
}

#[cfg(not(unix))]
pub fn watch() {}

#[cfg(unix)]
fn attend(ready: &std::sync::mpsc::Sender<()>) {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    let ignored = ignored();
    let wanted = [SIGHUP, SIGINT, SIGTERM].into_iter().filter(|signal| ignored >> (signal - 1) & 1 == 0);
    let signals = signal_hook::iterator::Signals::new(wanted);
    let _ = ready.send(());
    let Ok(mut signals) = signals else { return };
    if let Some(signal) = signals.forever().next() {
        let standing = Standing::hold();
        for path in &*standing.0 {
            let _ = std::fs::remove_file(path);
        }
        let _ = signal_hook::low_level::emulate_default_handler(signal);
        std::process::exit(128 + signal);
    }
}

/// The signals that are ignored, a bit each, where the system tells.
#[cfg(unix)]
fn ignored() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or_default()
}

//! The threads that a command works in: with room for a template that goes deep, and fewer where the system gives no more.

use super::failure::Failure;
use super::terminal::Terminal;
use crate::press::Office;
use rayon::ThreadPoolBuilder;
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

/// The stack of a thread, bytes: what lists in lists and sums of sums take that fit into an office's templates. Only what is
/// used of it is taken from the system.
const STACK: usize = 256 << 20;

/// The longest that an office's templates may keep a plan, beyond what the engine counts.
const LONGEST: Duration = Duration::from_secs(60);

/// How many threads find work in one plan: its rules beside its paper, Word beside PDF, pages that are packed meanwhile. More of
/// them would only look for some.
const OF_ONE: usize = 4;

/// How many threads the command was given, or as many as there are cores.
static GIVEN: OnceLock<usize> = OnceLock::new();

/// How many plans may be worked at together.
pub fn given() -> usize {
    GIVEN.get().copied().unwrap_or_else(rayon::current_num_threads)
}

/// Does the work of a command, which was given `jobs` threads: as many of them as one plan has work for. Of many plans each has
/// threads of its own ([`super::workers`]).
pub fn work<T: Send>(jobs: Option<u16>, command: impl FnOnce() -> T + Send) -> T {
    let cores = || std::thread::available_parallelism().map_or(1, NonZero::get);
    let given = jobs.map(usize::from).filter(|jobs| *jobs > 0).unwrap_or_else(cores);
    // Set once: nobody begins two commands.
    let _ = GIVEN.set(given);
    pool(given.min(OF_ONE), command)
}

/// Does some work in so many threads of its own or, where none can be had, in this one.
pub fn pool<T: Send>(count: usize, work: impl FnOnce() -> T + Send) -> T {
    let threads = || ThreadPoolBuilder::new().num_threads(count);
    match threads().stack_size(STACK).build().or_else(|_| threads().build()).ok() {
        Some(pool) => pool.install(work),
        None => {
            let _alone = threads().num_threads(1).use_current_thread().build();
            work()
        }
    }
}

/// Ends the program when an office's templates let no plan come to its end: their loops are counted, but what a value costs
/// that is made only when it is asked for is not.
pub struct Watch(Arc<AtomicUsize>);

impl Watch {
    /// Watches plans of these offices until it is dropped; without own templates there is nothing to watch.
    pub fn over<'o>(mut offices: impl Iterator<Item = &'o Office>, terminal: Terminal) -> Watch {
        let seen = Arc::new(AtomicUsize::new(0));
        if offices.any(|office| !office.templates.is_empty()) {
            let told = Arc::clone(&seen);
            // Without a thread to spare nobody watches.
            let _ = std::thread::Builder::new().spawn(move || wait(&told, terminal));
        }
        Watch(seen)
    }

    /// A plan came to its end.
    pub fn seen(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

/// Waits until nothing is heard for too long, or until nobody is left who could say anything.
fn wait(seen: &Arc<AtomicUsize>, terminal: Terminal) {
    let mut before = 0;
    while Arc::strong_count(seen) > 1 {
        std::thread::sleep(LONGEST);
        let now = seen.load(Ordering::Relaxed);
        if now == before && Arc::strong_count(seen) > 1 {
            let _ = terminal.complain(&Failure::Slow(LONGEST.as_secs()).into());
            std::process::exit(2);
        }
        before = now;
    }
}

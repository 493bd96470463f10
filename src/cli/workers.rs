//! Many plans at once: each with a thread of its own from its first byte to its last, and what came of them told in their order.
//!
//! A plan has parts that go side by side (rules beside its paper, the pages of its PDF). In one pool for all, a thread that waits
//! for such a part begins another plan, and that one a third: a batch then holds as many as go into each other. So here a plan
//! never leaves its worker, which has a pool of its own; only where there are fewer plans than threads has it more than one.

use super::threads;
use anyhow::Result;
use std::collections::BTreeMap;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread;

/// How many plans are in hand at most: enough that neither end of the work waits for the other, and what they take is little.
const WINDOW: usize = 64;

/// When the next plans are begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// While others are told of.
    Ahead,
    /// One when the one before has been told of: nothing is done for plans that are not reached.
    OneByOne,
    /// Some when those before have been told of: all see alike what telling changes.
    InSteps,
}

impl Pace {
    /// The first item that must not be begun while so many have been told of.
    fn limit(self, told: usize) -> usize {
        match self {
            Pace::Ahead => told + WINDOW,
            Pace::OneByOne => told + 1,
            Pace::InSteps => (told / WINDOW + 1) * WINDOW,
        }
    }

    /// How many that are done are told of together, of so many that are left.
    fn together(self, done: usize, left: usize) -> usize {
        match self {
            Pace::InSteps if done < WINDOW.min(left) => 0,
            Pace::InSteps => WINDOW.min(left),
            Pace::Ahead | Pace::OneByOne => done,
        }
    }
}

/// What is still to be done.
struct Work<I> {
    items: std::iter::Enumerate<std::vec::IntoIter<I>>,
    begun: usize,
    told: usize,
    stopped: bool,
}

/// The work, and who waits for some.
struct Shared<I> {
    work: Mutex<Work<I>>,
    changed: Condvar,
    pace: Pace,
}

impl<I> Shared<I> {
    /// The next item and its place; nothing where there is none, or no more is wanted.
    fn next(&self) -> Option<(usize, I)> {
        let work = self.work.lock().unwrap_or_else(PoisonError::into_inner);
        let waits = |work: &mut Work<I>| !work.stopped && work.begun >= self.pace.limit(work.told);
        let mut work = self.changed.wait_while(work, waits).unwrap_or_else(PoisonError::into_inner);
        if work.stopped {
            return None;
        }
        work.begun += 1;
        work.items.next()
    }

    fn change(&self, with: impl FnOnce(&mut Work<I>)) {
        with(&mut self.work.lock().unwrap_or_else(PoisonError::into_inner));
        self.changed.notify_all();
    }
}

/// Lets no worker wait for one that is gone, or for who tells of them: what was in hand will never be told of.
struct Leaving<'s, I>(&'s Shared<I>);

impl<I> Drop for Leaving<'_, I> {
    fn drop(&mut self) {
        if thread::panicking() {
            self.0.change(|work| work.stopped = true);
        }
    }
}

/// Takes items through `work` in parallel, and tells what came of them in their order; `told` says whether to go on.
///
/// # Errors
/// What `told` cannot do.
pub fn each<I: Send, T: Send>(
    items: Vec<I>,
    pace: Pace,
    work: impl Fn(I) -> T + Sync,
    mut told: impl FnMut(Vec<T>) -> Result<bool>,
) -> Result<()> {
    let (count, threads) = (items.len(), threads::given());
    let workers = threads.min(count);
    if workers < 2 || pace == Pace::OneByOne {
        return alone(items, pace, work, told);
    }
    let items = items.into_iter().enumerate();
    let open = Work { items, begun: 0, told: 0, stopped: false };
    let shared = Shared { work: Mutex::new(open), changed: Condvar::new(), pace };
    let (send, done) = channel();
    let worker = |send: Sender<(usize, T)>| {
        let _leaving = Leaving(&shared);
        // What is sent when nobody listens any more is not wanted.
        while let Some((at, item)) = shared.next() {
            if send.send((at, work(item))).is_err() {
                break;
            }
        }
    };
    let worker = &worker;
    thread::scope(|scope| {
        let _leaving = Leaving(&shared);
        let spawned = |send: &Sender<(usize, T)>| {
            let send = send.clone();
            let alone = move || threads::pool(threads / workers, move || worker(send));
            thread::Builder::new().spawn_scoped(scope, alone).is_ok()
        };
        // Where the system gives no thread, this one works; it tells of all when they are done.
        let working = (0..workers).filter(|_| spawned(&send)).count();
        if working == 0 {
            shared.change(|work| work.told = count);
            worker(send.clone());
        }
        drop(send);
        let result = tell(&done, &shared, count, &mut told);
        shared.change(|work| work.stopped = true);
        result
    })
}

/// [`each`] in this thread, at the same pace: how many threads there are changes nothing that is told.
fn alone<I, T>(
    items: Vec<I>,
    pace: Pace,
    work: impl Fn(I) -> T,
    mut told: impl FnMut(Vec<T>) -> Result<bool>,
) -> Result<()> {
    let (mut left, mut done) = (items.len(), Vec::new());
    for item in items {
        done.push(work(item));
        let together = pace.together(done.len(), left);
        left -= together;
        if together > 0 && !told(std::mem::take(&mut done))? {
            break;
        }
    }
    Ok(())
}

/// Tells of what is done, in order, until all is told of or no more is wanted.
fn tell<I, T>(
    done: &Receiver<(usize, T)>,
    shared: &Shared<I>,
    count: usize,
    told: &mut impl FnMut(Vec<T>) -> Result<bool>,
) -> Result<()> {
    let mut early: BTreeMap<usize, T> = BTreeMap::new();
    let (mut from, mut ready) = (0, 0);
    while let Ok((at, one)) = done.recv() {
        early.insert(at, one);
        early.extend(done.try_iter());
        while early.contains_key(&(from + ready)) {
            ready += 1;
        }
        let together = shared.pace.together(ready, count - from);
        if together == 0 {
            continue;
        }
        let later = early.split_off(&(from + together));
        let some = std::mem::replace(&mut early, later).into_values().collect();
        (from, ready) = (from + together, ready - together);
        if !told(some)? {
            break;
        }
        shared.change(|work| work.told = from);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    /// What is told of so many items, the even ones slow, in four threads.
    fn told(count: usize, pace: Pace, until: usize) -> Vec<Vec<usize>> {
        told_in(4, count, pace, until)
    }

    fn told_in(threads: usize, count: usize, pace: Pace, until: usize) -> Vec<Vec<usize>> {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let mut all: Vec<Vec<usize>> = Vec::new();
        let work = |item: usize| {
            thread::sleep(Duration::from_micros(if item.is_multiple_of(2) { 300 } else { 0 }));
            item
        };
        let tell = |some: Vec<usize>| {
            all.push(some);
            Ok(all.iter().flatten().count() < until)
        };
        pool.install(|| each((0..count).collect(), pace, work, tell)).unwrap();
        all
    }

    #[test]
    fn all_is_told_of_in_its_order_whoever_is_done_first() {
        for (count, pace) in [0, 1, 3, 64, 65, 300]
            .into_iter()
            .flat_map(|count| [Pace::Ahead, Pace::OneByOne, Pace::InSteps].into_iter().map(move |pace| (count, pace)))
        {
            let all = told(count, pace, usize::MAX);
            assert_eq!(all.concat(), (0..count).collect::<Vec<_>>(), "{pace:?}");
        }
    }

    #[test]
    fn a_step_is_the_same_in_one_thread_and_in_many() {
        for threads in [1, 4] {
            let steps: Vec<usize> = told_in(threads, 130, Pace::InSteps, usize::MAX).iter().map(Vec::len).collect();
            assert_eq!(steps, [64, 64, 2], "{threads}");
        }
        assert_eq!(told_in(1, 300, Pace::InSteps, 3).concat().len(), WINDOW);
    }

    #[test]
    fn what_is_told_of_says_when_to_stop_and_what_failed() {
        assert_eq!(told(300, Pace::OneByOne, 3).concat(), [0, 1, 2]);
        assert!(told(300, Pace::Ahead, 3).concat().len() <= WINDOW);
        let pool = rayon::ThreadPoolBuilder::new().num_threads(2).build().unwrap();
        let failed = pool.install(|| each(vec![1, 2, 3], Pace::Ahead, |item| item, |_| anyhow::bail!("no room")));
        assert_eq!(failed.unwrap_err().to_string(), "no room");
    }

    #[test]
    fn no_more_are_begun_than_may_wait() {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(4).build().unwrap();
        let (begun, mut seen) = (AtomicUsize::new(0), 0);
        let work = |_| begun.fetch_add(1, Ordering::SeqCst);
        let tell = |some: Vec<usize>| {
            thread::sleep(Duration::from_micros(200));
            assert!(begun.load(Ordering::SeqCst) <= seen + WINDOW, "{seen}");
            seen += some.len();
            Ok(true)
        };
        pool.install(|| each(vec![(); 500], Pace::Ahead, work, tell)).unwrap();
        assert_eq!(begun.into_inner(), 500);
    }

    #[test]
    fn one_that_panics_leaves_nobody_waiting() {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(2).build().unwrap();
        let work = |item: usize| assert_ne!(item, 0, "on purpose");
        let caught = |run: &mut (dyn FnMut() -> Result<()> + Send)| {
            std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| pool.install(run))).is_err()
        };
        assert!(caught(&mut || each((0..300).collect(), Pace::Ahead, work, |_| Ok(true))));
        assert!(caught(&mut || each((1..300).collect(), Pace::Ahead, work, |_| panic!("on purpose"))));
    }
}

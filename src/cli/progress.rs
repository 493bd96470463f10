//! How far a command has come that takes many plans: a bar for a person who waits, nothing for a program that reads.

use super::terminal::Terminal;
use indicatif::{ProgressBar, ProgressStyle};

/// Fewer plans than these are done before a bar is read.
const FEW: usize = 20;

/// The bar, where there is one.
pub struct Progress(Option<ProgressBar>);

impl Progress {
    /// Over so many plans.
    pub fn over(plans: usize, terminal: Terminal) -> Progress {
        if plans < FEW || !terminal.is_watched() {
            return Progress(None);
        }
        let words = terminal.say("{bar:30} {pos}/{len} kế hoạch, còn {eta}", "{bar:30} {pos}/{len} plans, {eta} left");
        let bar = ProgressBar::new(plans as u64);
        Progress(ProgressStyle::with_template(words).ok().map(|style| bar.with_style(style)))
    }

    /// One plan is done.
    pub fn step(&self) {
        self.0.iter().for_each(|bar| bar.inc(1));
    }

    /// Does what writes to the terminal while the bar is out of the way.
    pub fn beside<T>(&self, tell: impl FnOnce() -> T) -> T {
        match &self.0 {
            Some(bar) => bar.suspend(tell),
            None => tell(),
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.iter().for_each(ProgressBar::finish_and_clear);
    }
}

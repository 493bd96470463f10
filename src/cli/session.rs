//! What the commands that check share: plans read, each judged in its office.

use super::above;
use super::args::{Choice, Within};
use super::config::Config;
use super::files::{Found, Input};
use super::office;
use super::outcome::Outcome;
use super::pictures;
use super::progress::Progress;
use super::search::{self, Search};
use super::selection::Selection;
use super::terminal::Terminal;
use super::threads::Watch;
use super::workers::{self, Pace};
use crate::diagnostic::Level;
use crate::press::{Checked, Office};
use anyhow::Result;
use std::path::PathBuf;
use std::sync::Arc;

/// A plan with what was found in it and the office it was judged in.
pub struct Judged {
    /// The file.
    pub input: Input,
    /// What was read and found.
    pub checked: Checked,
    /// The settings that applied.
    pub office: Office,
}

/// What is done with each plan: [`crate::press::check`] or [`crate::press::compose`].
pub type Press = fn(&str, &[u8], &Office) -> Checked;

impl Judged {
    /// Reads and checks one plan.
    pub fn new(input: Input, office: &Office, press: Press) -> Judged {
        let office = Office { pictures: pictures::of(&input), above: above::of(&input), ..office.clone() };
        let checked = press(&input.name, &input.bytes, &office);
        Judged { input, checked, office }
    }
}

/// The office of the plans for which the same settings count.
struct Settled {
    config: Arc<Config>,
    /// Which of their overrides.
    overrides: Vec<usize>,
    /// Nothing where it cannot be read.
    office: Option<Arc<Office>>,
}

/// Plans that wait to be judged, in the order of the command line, each with its office.
#[derive(Default)]
pub struct Queue {
    /// The plans.
    pub plans: Vec<(Found, Arc<Office>)>,
    /// What was named and not chosen; some of it may be no plan.
    pub beside: Vec<Found>,
    /// What could not be read, and is told beside the rest.
    pub failures: Vec<anyhow::Error>,
    /// Whether more than one plan was asked for.
    pub many: bool,
}

impl Queue {
    /// The plans that `names` stand for. A plan whose office cannot be read does not keep the others from being judged.
    ///
    /// # Errors
    /// `--on` is not a date; a message cannot be written.
    pub fn of(names: &[PathBuf], within: &Within, terminal: Terminal) -> Result<Queue> {
        Queue::chosen(names, within, &Choice::default(), terminal)
    }

    /// [`Queue::of`], and of them those that were chosen.
    ///
    /// # Errors
    /// As [`Queue::of`]; the choice cannot be made.
    pub fn chosen(names: &[PathBuf], within: &Within, choice: &Choice, terminal: Terminal) -> Result<Queue> {
        let own: Vec<&PathBuf> = within.form.iter().chain(&within.template).collect();
        Queue::found(search::chosen(names, &own, choice, terminal)?, within)
    }

    /// [`Queue::of`] for plans that were found already.
    ///
    /// # Errors
    /// As [`Queue::of`].
    pub fn found(found: Search, within: &Within) -> Result<Queue> {
        let today = office::today(within.on.as_deref())?;
        let Search { plans, beside, mut failures, many, .. } = found;
        let mut known: Vec<Settled> = Vec::new();
        let mut queue: Vec<(Found, Arc<Office>)> = Vec::new();
        for (found, config) in plans {
            let overrides = found.path.as_deref().map(|path| config.overrides_of(path)).unwrap_or_default();
            let of_all = known.iter().find(|one| Arc::ptr_eq(&one.config, &config) && one.overrides.is_empty());
            let of_all = of_all.map(|one| one.office.clone()).unwrap_or_else(|| {
                let office = office::of(&config, within, today).map_err(|error| failures.push(error)).ok();
                let office = office.map(Arc::new);
                known.push(Settled { config: config.clone(), overrides: Vec::new(), office: office.clone() });
                office
            });
            let own = known.iter().find(|one| Arc::ptr_eq(&one.config, &config) && one.overrides == overrides);
            let office = own.map(|one| one.office.clone()).unwrap_or_else(|| {
                let levels = config.levels_with(&overrides);
                let office = of_all.map(|office| Arc::new(Office { levels, ..Office::clone(&office) }));
                known.push(Settled { config: config.clone(), overrides, office: office.clone() });
                office
            });
            queue.extend(office.map(|office| (found, office)));
        }
        Ok(Queue { plans: queue, beside, failures, many })
    }

    /// The same plans, what is not chosen left out of what is told of them.
    #[must_use]
    pub fn narrowed(mut self, selection: &Selection) -> Queue {
        if selection.is_all() {
            return self;
        }
        let mut known: Vec<(Arc<Office>, Arc<Office>)> = Vec::new();
        for (_, office) in &mut self.plans {
            let before = known.iter().find(|(before, _)| Arc::ptr_eq(before, office));
            let narrowed = before.map(|(_, narrowed)| narrowed.clone()).unwrap_or_else(|| {
                let mut narrowed = Office::clone(office);
                selection.narrow(&mut narrowed.levels);
                let narrowed = Arc::new(narrowed);
                known.push((office.clone(), narrowed.clone()));
                narrowed
            });
            *office = narrowed;
        }
        self
    }

    /// Takes each plan and its office through `work`, in parallel, and tells what came of them in their order: what is told of is
    /// not held any longer. `told` says whether to go on. What cannot be read is kept among the failures.
    ///
    /// # Errors
    /// What `told` cannot do.
    pub fn each<T: Send>(
        &mut self,
        pace: Pace,
        terminal: Terminal,
        work: impl Fn(Input, &Office) -> T + Sync,
        mut told: impl FnMut(Vec<T>) -> Result<bool>,
    ) -> Result<()> {
        let plans = std::mem::take(&mut self.plans);
        let watch = Watch::over(plans.iter().map(|(_, office)| &**office), terminal);
        let progress = Progress::over(plans.len(), terminal);
        let one = |(found, office): (Found, Arc<Office>)| {
            let done = found.read().map(|input| work(input, &office));
            watch.seen();
            progress.step();
            done
        };
        let failures = &mut self.failures;
        workers::each(plans, pace, one, |some| {
            let mut done = Vec::new();
            for one in some {
                match one {
                    Ok(one) => done.push(one),
                    Err(error) => failures.push(error),
                }
            }
            progress.beside(|| told(done))
        })
    }

    /// Judges all plans and holds them.
    ///
    /// # Errors
    /// None beyond what [`Queue::each`] says.
    pub fn judged(&mut self, press: Press, terminal: Terminal) -> Result<Vec<Judged>> {
        let mut all = Vec::new();
        let keep = |mut some: Vec<Judged>| {
            all.append(&mut some);
            Ok(true)
        };
        self.each(Pace::Ahead, terminal, |input, office| Judged::new(input, office, press), keep)?;
        Ok(all)
    }
}

/// Tells what could not be read; the command ends with 2 then, whatever else was found.
///
/// # Errors
/// A message cannot be written.
pub fn complain(failures: &[anyhow::Error], terminal: Terminal) -> Result<Outcome> {
    let mut told = Vec::new();
    for failure in failures {
        let sentence = super::failure::sentence(failure, terminal.lang);
        if !told.contains(&sentence) {
            terminal.complain(failure)?;
            told.push(sentence);
        }
    }
    Ok(if told.is_empty() { Outcome::Clean } else { Outcome::Unread })
}

/// Whether a mistake in the office's own form, templates or registers keeps a plan from being printed as the office
/// wants it.
pub fn unsettled(checked: &Checked) -> bool {
    !checked.form_problems.is_empty() || !checked.template_problems.is_empty() || !checked.register_problems.is_empty()
}

/// Whether a plan has a finding that stops its build.
pub fn stops(checked: &Checked, strict: bool) -> bool {
    checked.diagnostics.iter().any(|found| found.level == Level::Error || strict && found.level == Level::Warning)
}

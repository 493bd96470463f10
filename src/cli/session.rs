//! What the commands that check share: plans read, each judged in its office.

use super::args::Within;
use super::config::Config;
use super::files::Input;
use super::office;
use super::outcome::Outcome;
use super::pictures;
use super::search::{self, Search};
use super::terminal::Terminal;
use super::threads::Watch;
use crate::diagnostic::Level;
use crate::press::{Checked, Office};
use anyhow::Result;
use rayon::prelude::*;
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

/// What one command judged.
#[derive(Default)]
pub struct Session {
    /// The plans, in the order given.
    pub plans: Vec<Judged>,
    /// What could not be read, and is told beside the rest.
    pub failures: Vec<anyhow::Error>,
    /// Whether more than one plan was asked for.
    pub many: bool,
}

impl Session {
    /// Tells what could not be read; the command ends with 2 then, whatever else was found.
    ///
    /// # Errors
    /// A message cannot be written.
    pub fn complain(&self, terminal: Terminal) -> Result<Outcome> {
        let mut told = Vec::new();
        for failure in &self.failures {
            let sentence = super::failure::sentence(failure, terminal.lang);
            if !told.contains(&sentence) {
                terminal.complain(failure)?;
                told.push(sentence);
            }
        }
        Ok(if told.is_empty() { Outcome::Clean } else { Outcome::Unread })
    }
}

/// What is done with each plan: [`crate::press::check`] or [`crate::press::compose`].
pub type Press = fn(&str, &[u8], &Office) -> Checked;

/// Reads and checks every plan, in parallel, in the order given. A plan that cannot be read, or whose office cannot, does not
/// keep the others from being judged.
///
/// # Errors
/// `--on` is not a date; a message cannot be written.
pub fn judge(names: &[PathBuf], within: &Within, press: Press, terminal: Terminal) -> Result<Session> {
    let own: Vec<&PathBuf> = within.form.iter().chain(&within.template).collect();
    judge_found(search::plans(names, &own, terminal)?, within, press, terminal)
}

/// [`judge`] for plans that were found already.
///
/// # Errors
/// As [`judge`].
pub fn judge_found(found: Search, within: &Within, press: Press, terminal: Terminal) -> Result<Session> {
    let today = office::today(within.on.as_deref())?;
    let Search { plans, mut failures, many, .. } = found;
    let mut offices: Vec<(Arc<Config>, Option<Office>)> = Vec::new();
    let mut judging: Vec<(Input, Office)> = Vec::new();
    for (input, config) in plans {
        let known = offices.iter().find(|(known, _)| Arc::ptr_eq(known, &config)).map(|(_, office)| office.clone());
        let office = known.unwrap_or_else(|| {
            let office = office::of(&config, within, today).map_err(|error| failures.push(error)).ok();
            offices.push((config, office.clone()));
            office
        });
        judging.extend(office.map(|office| {
            let office = Office { pictures: pictures::of(&input), ..office };
            (input, office)
        }));
    }
    let watch = Watch::over(judging.iter().map(|(_, office)| office), terminal);
    let judged = judging.into_par_iter().map(|(input, office)| {
        let checked = press(&input.name, &input.bytes, &office);
        watch.seen();
        Judged { input, checked, office }
    });
    Ok(Session { plans: judged.collect(), failures, many })
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

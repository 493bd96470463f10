//! Names on the command line to plans: files, folders, standard input. What cannot be read is kept beside the rest.

use super::config::Config;
use super::failure::Failure;
use super::files::{Found, Input, place, plain, real};
use super::foreign;
use super::settings::Settings;
use super::terminal::Terminal;
use anyhow::{Context, Result, anyhow};
use ignore::WalkBuilder;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What was found.
#[derive(Debug, Default)]
pub struct Search {
    /// The plans in the order of the command line, those of a folder by name, each with the settings that count for it.
    pub plans: Vec<(Found, Arc<Config>)>,
    /// What could not be read: files, folders, settings.
    pub failures: Vec<anyhow::Error>,
    /// Whether more than one plan was asked for: a folder, or several names.
    pub many: bool,
    settings: Settings,
    /// Names of YAML files of a folder that are no plans.
    no_plans: Vec<String>,
    /// Names on the command line that are files of the office.
    own: Vec<String>,
    seen: BTreeSet<PathBuf>,
}

/// Finds every plan that `names` stand for. `more` are files and folders of the office named on the command line.
///
/// # Errors
/// A message cannot be written.
pub fn plans(names: &[PathBuf], more: &[&PathBuf], terminal: Terminal) -> Result<Search> {
    let mut search = Search { many: names.len() > 1, ..Search::default() };
    let more: Vec<PathBuf> = more.iter().map(|path| real(path)).collect();
    for name in names {
        let before = search.plans.len() + search.failures.len() + search.own.len();
        if name.as_os_str() == "-" {
            search.standard();
        } else if name.is_dir() {
            search.many = true;
            search.folder(name, &more);
            if before == search.plans.len() + search.failures.len() + search.own.len() && !search.has_seen(name) {
                search.failures.push(anyhow!(Failure::NoPlans(plain(name))));
            }
        } else {
            search.file(name, terminal);
        }
    }
    search.failures.append(&mut search.settings.failures);
    search.mention(terminal)?;
    if search.plans.is_empty() && search.failures.is_empty() {
        search.failures.push(anyhow!(Failure::Nothing));
    }
    Ok(search)
}

impl Search {
    fn standard(&mut self) {
        if self.plans.iter().any(|(found, _)| found.path.is_none()) {
            return self.failures.push(anyhow!(Failure::StandardTwice));
        }
        let Some(config) = self.settings.nearest(Path::new(".")) else { return };
        match Input::standard() {
            Ok(input) => self.plans.push((Found::held(input), config)),
            Err(error) => self.failures.push(error),
        }
    }

    /// A file that was named: a plan whatever it is called, unless it certainly is something else.
    fn file(&mut self, name: &Path, terminal: Terminal) {
        let path = real(name);
        let Some(config) = self.settings.nearest(path.parent().unwrap_or(name)) else { return };
        if self.settings.own(&path) {
            return self.own.push(plain(name).display().to_string());
        }
        let input = match Input::read(name) {
            Ok(input) => input,
            Err(error) => return self.failures.push(error),
        };
        match foreign::sentence(&input.name, input.path.as_deref(), &input.bytes, terminal) {
            Some(sentence) => self.failures.push(anyhow!(sentence)),
            None if self.seen.insert(place(name)) => self.plans.push((Found::on_disk(input), config)),
            None => {}
        }
    }

    /// The plans of a folder and of those in it. Left out are hidden files, what `.gitignore` and `exclude` name, the
    /// office's own files, folders behind links, and YAML that is no plan.
    fn folder(&mut self, name: &Path, more: &[PathBuf]) {
        let root = real(name);
        let mut found: Vec<(PathBuf, PathBuf)> = Vec::new();
        for entry in walk(name) {
            match entry {
                Ok(path) => {
                    let place = place(&path);
                    if is_yaml(&path) && !path.is_dir() && self.settings.excludes(&root, &place) == Some(false) {
                        found.push((path, place));
                    }
                }
                Err(error) => self.failures.push(error),
            }
        }
        // Settings deeper down may name files of a folder above: all are read before the first plan is.
        let with: Vec<Option<Arc<Config>>> =
            found.iter().map(|(_, path)| self.settings.nearest(path.parent().unwrap_or(&root))).collect();
        for ((path, place), config) in found.into_iter().zip(with) {
            let Some(config) = config else { continue };
            let behind = real(&place);
            let own = self.settings.own(&place) || self.settings.own(&behind);
            if own || more.iter().any(|own| behind.starts_with(own)) || self.seen.contains(&place) {
                continue;
            }
            // Nobody named it: it may be a pipe into which nobody writes, or a device without end.
            if path.exists() && !path.is_file() {
                self.failures.push(anyhow!(Failure::NoFile(plain(&path))));
                continue;
            }
            match Input::read(&path) {
                Ok(input) if crate::plan::is_plan(&input.bytes) => {
                    self.seen.insert(place);
                    let input = Input { root: Some(plain(name)), ..input };
                    self.plans.push((Found::on_disk(input), config));
                }
                Ok(input) => self.no_plans.push(input.name),
                Err(error) => self.failures.push(error),
            }
        }
    }

    /// Whether a plan of this folder was found under another name.
    fn has_seen(&self, folder: &Path) -> bool {
        let folder = real(folder);
        self.seen.iter().any(|path| path.starts_with(&folder))
    }

    /// Says what was passed over.
    fn mention(&self, terminal: Terminal) -> Result<()> {
        if !self.no_plans.is_empty() {
            let words = terminal.say(
                "bỏ qua, không phải kế hoạch (không có mục nào của kế hoạch)",
                "passed over, no plan (none of the keys of a plan)",
            );
            terminal.mention(&format!("{words}: {}", self.no_plans.join(", ")))?;
        }
        if !self.own.is_empty() {
            let words = terminal.say(
                "bỏ qua, tệp thiết lập của cơ quan chứ không phải kế hoạch",
                "passed over, a file of the office's settings, no plan",
            );
            terminal.mention(&format!("{words}: {}", self.own.join(", ")))?;
        }
        Ok(())
    }
}

/// Everything in a folder in the order of names, but what is hidden or named by a `.gitignore`. What the user of one computer
/// has git ignore elsewhere is no matter: the same folder holds the same plans everywhere.
fn walk(folder: &Path) -> impl Iterator<Item = Result<PathBuf>> {
    let mut walk = WalkBuilder::new(folder);
    walk.ignore(false).git_global(false).git_exclude(false).require_git(false);
    walk.sort_by_file_name(std::ffi::OsStr::cmp);
    let folder = folder.to_path_buf();
    walk.build().map(move |entry| match entry {
        Ok(entry) => Ok(entry.into_path()),
        Err(error) => {
            let path = path_of(&error).unwrap_or_else(|| folder.clone());
            let cause = error.into_io_error().unwrap_or_else(|| std::io::ErrorKind::Other.into());
            Err(cause).with_context(|| Failure::Read(plain(&path)))
        }
    })
}

fn path_of(error: &ignore::Error) -> Option<PathBuf> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path.clone()),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => path_of(err),
        _ => None,
    }
}

fn is_yaml(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("yaml") || ending.eq_ignore_ascii_case("yml"))
}

//! Names on the command line to plans: files, folders, standard input. What cannot be read is kept beside the rest.

use super::args::Choice;
use super::changed::Changed;
use super::choice;
use super::config::Config;
use super::failure::Failure;
use super::files::{Found, Input, place, plain, real};
use super::settings::Settings;
use super::shard::Shard;
use super::terminal::Terminal;
use super::{foreign, hosted, patterns};
use anyhow::{Context, Result, anyhow, bail};
use ignore::WalkBuilder;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What is in a folder is looked at so far: a country's plans are fewer.
const MOST_ENTRIES: usize = 500_000;

/// What was found.
#[derive(Debug, Default)]
pub struct Search {
    /// The plans in the order of the command line, those of a folder by name, each with the settings that count for it.
    pub plans: Vec<(Found, Arc<Config>)>,
    /// What was named and left to other machines, or did not change. It was not read: some of it may be no plan.
    pub beside: Vec<Found>,
    /// What could not be read: files, folders, settings.
    pub failures: Vec<anyhow::Error>,
    /// Whether more than one plan was asked for: a folder, or several names.
    pub many: bool,
    settings: Settings,
    /// What may be a plan.
    candidates: Vec<Candidate>,
    /// Names of YAML files of a folder that are no plans.
    no_plans: Vec<String>,
    /// Names on the command line that are files of the office.
    own: Vec<String>,
    seen: BTreeSet<PathBuf>,
}

/// What may be a plan, as long as nobody read it.
#[derive(Debug)]
struct Candidate {
    /// As the user typed it; nothing for standard input.
    path: Option<PathBuf>,
    /// The folder that was named and holds it, where one was.
    root: Option<PathBuf>,
    config: Arc<Config>,
    /// Which of the names on the command line brought it.
    name: usize,
}

/// Finds every plan that `names` stand for. `more` are files and folders of the office named on the command line.
///
/// # Errors
/// A message cannot be written.
pub fn plans(names: &[PathBuf], more: &[&PathBuf], terminal: Terminal) -> Result<Search> {
    chosen(names, more, &Choice::default(), terminal)
}

/// [`plans`], and of them those that were chosen.
///
/// # Errors
/// A message cannot be written; the choice cannot be made.
pub fn chosen(names: &[PathBuf], more: &[&PathBuf], choice: &Choice, terminal: Terminal) -> Result<Search> {
    let part = choice::part(choice, terminal)?;
    let names: Vec<PathBuf> = names.iter().flat_map(|name| patterns::expanded(name)).collect();
    let mut search = Search { many: names.len() > 1, ..Search::default() };
    let more: Vec<PathBuf> = more.iter().map(|path| real(path)).collect();
    for (at, name) in names.iter().enumerate() {
        if name.as_os_str() == "-" {
            if part.is_some() {
                let words = terminal.say("đầu vào chuẩn không chia phần được", "standard input is not shared out");
                bail!("--shard: {words}");
            }
            search.standard(at);
        } else if patterns::is_pattern(name) {
            search.failures.push(anyhow!(Failure::NoMatch(name.clone())));
        } else if name.is_dir() {
            search.many = true;
            search.folder(at, name, &more);
        } else {
            search.file(at, name);
        }
    }
    let mut candidates = std::mem::take(&mut search.candidates);
    let all = candidates.len();
    if let Some(revision) = &choice.changed_since {
        candidates = search.changed(candidates, Changed::since(revision, terminal)?, &more)?;
    }
    if let Some(part) = part {
        candidates = search.part(candidates, part);
    }
    let chosen = candidates.len();
    let without = search.read(candidates, terminal);
    if chosen == all {
        let without = without.iter().filter_map(|at| names.get(*at));
        search.failures.extend(without.map(|name| anyhow!(Failure::NoPlans(plain(name)))));
    }
    search.failures.append(&mut search.settings.failures);
    search.mention(terminal)?;
    if chosen < all {
        choice::tell(choice, chosen, all, terminal)?;
    } else if search.plans.is_empty() && search.failures.is_empty() {
        search.failures.push(anyhow!(Failure::Nothing));
    }
    Ok(search)
}

impl Search {
    fn standard(&mut self, name: usize) {
        if self.candidates.iter().any(|one| one.path.is_none()) {
            return self.failures.push(anyhow!(Failure::StandardTwice));
        }
        let Some(config) = self.settings.nearest(Path::new(".")) else { return };
        self.candidates.push(Candidate { path: None, root: None, config, name });
    }

    /// A file that was named.
    fn file(&mut self, name: usize, path: &Path) {
        let behind = real(path);
        let Some(config) = self.settings.nearest(behind.parent().unwrap_or(path)) else { return };
        if self.settings.own(&behind) {
            return self.own.push(plain(path).display().to_string());
        }
        // What is not there is told once for each time that it was named.
        if !path.exists() || self.seen.insert(place(path)) {
            self.candidates.push(Candidate { path: Some(path.to_path_buf()), root: None, config, name });
        }
    }

    /// What may be plans in a folder and in those in it. Left out are hidden files, what `.gitignore` and `exclude` name,
    /// the office's own files, and folders behind links.
    fn folder(&mut self, name: usize, folder: &Path, more: &[PathBuf]) {
        let root = real(folder);
        if root.parent().is_none() {
            return self.failures.push(anyhow!(Failure::Disk(folder.to_path_buf())));
        }
        let before = (self.candidates.len(), self.failures.len());
        let mut unsettled = false;
        let mut found: Vec<(PathBuf, PathBuf)> = Vec::new();
        for (count, entry) in walk(folder).enumerate() {
            if count > MOST_ENTRIES {
                return self.failures.push(anyhow!(Failure::Vast(plain(folder), MOST_ENTRIES)));
            }
            match entry {
                Ok(path) => {
                    let place = place(&path);
                    if is_yaml(&path) && !path.is_dir() {
                        match self.settings.excludes(&root, &place) {
                            Some(false) => found.push((path, place)),
                            Some(true) => {}
                            None => unsettled = true,
                        }
                    }
                }
                Err(error) => self.failures.push(error),
            }
        }
        // Settings deeper down may name files of a folder above: all are read before the first plan is.
        let with: Vec<Option<Arc<Config>>> =
            found.iter().map(|(_, path)| self.settings.nearest(path.parent().unwrap_or(&root))).collect();
        for ((path, place), config) in found.into_iter().zip(with) {
            let Some(config) = config else {
                unsettled = true;
                continue;
            };
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
            self.seen.insert(place);
            self.candidates.push(Candidate { path: Some(path), root: Some(plain(folder)), config, name });
        }
        // Whether those below settings with mistakes are plans is not known: the mistakes are told.
        let nothing = before == (self.candidates.len(), self.failures.len()) && !unsettled;
        if nothing && !self.has_seen(folder) {
            self.failures.push(anyhow!(Failure::NoPlans(plain(folder))));
        }
    }

    /// Those that changed, with what they include. The others stand aside.
    fn changed(&mut self, all: Vec<Candidate>, mut changed: Changed<'_>, more: &[PathBuf]) -> Result<Vec<Candidate>> {
        let mut kept = Vec::new();
        for one in all {
            let touched = match &one.path {
                None => true,
                // What cannot be read is told by those who read it.
                Some(path) => {
                    changed.touches(path, &one.config, more)?
                        || Input::read(path).map_or(Ok(true), |input| changed.included_by(&input))?
                }
            };
            self.sort(one, touched, &mut kept);
        }
        Ok(kept)
    }

    /// Those of this part.
    fn part(&mut self, all: Vec<Candidate>, part: Shard) -> Vec<Candidate> {
        let weights: Vec<(String, u64)> = all.iter().map(Candidate::weight).collect();
        let mut kept = Vec::new();
        for (one, own) in all.into_iter().zip(part.own(&weights)) {
            self.sort(one, own, &mut kept);
        }
        kept
    }

    fn sort(&mut self, one: Candidate, wanted: bool, kept: &mut Vec<Candidate>) {
        if wanted {
            kept.push(one);
        } else if let Some(path) = one.path {
            self.beside.push(Found::unread(&path, one.root));
        }
    }

    /// Reads what may be plans: what was named is one whatever it is called, unless it certainly is something else; of a
    /// folder, YAML that is a plan.
    ///
    /// Returns which of the names on the command line brought nothing.
    fn read(&mut self, candidates: Vec<Candidate>, terminal: Terminal) -> BTreeSet<usize> {
        let (mut without, mut with) = (BTreeSet::new(), BTreeSet::new());
        for Candidate { path, root, config, name } in candidates {
            let input = match path.as_deref().map_or_else(Input::standard, Input::read) {
                Ok(input) => Input { root, ..input },
                Err(error) => {
                    with.insert(name);
                    self.failures.push(error);
                    continue;
                }
            };
            if input.root.is_some() && !crate::plan::is_plan(&input.bytes) {
                without.insert(name);
                self.no_plans.push(input.name);
                continue;
            }
            with.insert(name);
            let named = input.path.as_deref().filter(|_| input.root.is_none());
            match named.and_then(|path| foreign::sentence(&input.name, Some(path), &input.bytes, terminal)) {
                Some(sentence) => self.failures.push(anyhow!(sentence)),
                None if path.is_none() => self.plans.push((Found::held(input), config)),
                None => self.plans.push((Found::on_disk(input), config)),
            }
        }
        without.difference(&with).copied().collect()
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

impl Candidate {
    /// A name that is the same on every machine, and the bytes.
    fn weight(&self) -> (String, u64) {
        let Some(path) = &self.path else { return (String::new(), 0) };
        let below = self.root.as_ref().and_then(|root| path.strip_prefix(root).ok());
        let name = hosted::slashed(&plain(below.unwrap_or(path)));
        (name, std::fs::metadata(path).map_or(0, |about| about.len()))
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

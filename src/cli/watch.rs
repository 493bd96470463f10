//! `ttdn watch`: plans are built again when they, or what they are built with, are saved. A plan with an error keeps its old
//! papers, and nothing ends the watching but the user.

use super::above;
use super::args::{Build, Watch};
use super::build;
use super::files::{place, real};
use super::outcome::Outcome;
use super::session::Queue;
use super::settings::Settings;
use super::terminal::Terminal;
use anyhow::{Context, Result};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

/// How long nothing may change before it is built: an editor writes a file in several steps.
const QUIET: Duration = Duration::from_millis(150);

/// The endings of what plans are made of; papers are none of them.
const ENDINGS: [&str; 7] = ["yaml", "yml", "toml", "xml", "png", "jpg", "jpeg"];

/// Runs `ttdn watch` until the user ends it.
///
/// # Errors
/// Nothing that was named is a plan; the system does not tell of changes; a message cannot be written.
pub fn run(args: &Watch, terminal: Terminal) -> Result<Outcome> {
    let args = &args.build;
    let queue = Queue::of(&args.checking.plans, &args.checking.within, terminal)?;
    if queue.plans.is_empty() {
        return build::finish(queue, args, terminal);
    }
    let (give, changes) = mpsc::channel();
    let unwatched = || terminal.say("không theo dõi được thư mục", "the folder cannot be watched").to_owned();
    let mut watcher = notify::recommended_watcher(give).with_context(unwatched)?;
    for (folder, mode) in folders(args) {
        watcher.watch(&folder, mode).with_context(|| format!("{}: {}", folder.display(), unwatched()))?;
    }
    again(queue, None, args, terminal)?;
    terminal.mention(terminal.say("đang theo dõi; Ctrl+C để dừng", "watching; Ctrl+C ends it"))?;
    watching(&changes, watcher, args, terminal)
}

fn watching(
    changes: &Receiver<notify::Result<notify::Event>>,
    _watcher: RecommendedWatcher,
    args: &Build,
    terminal: Terminal,
) -> Result<Outcome> {
    while let Ok(first) = changes.recv() {
        let changed = settled(first, changes);
        if !changed.is_empty() {
            above::forget();
            let queue = Queue::of(&args.checking.plans, &args.checking.within, terminal)?;
            again(queue, Some(&changed), args, terminal)?;
        }
    }
    Ok(Outcome::Clean)
}

/// The files of plans that changed since the first event, once nothing changes any more.
pub fn settled(
    first: notify::Result<notify::Event>,
    changes: &Receiver<notify::Result<notify::Event>>,
) -> BTreeSet<PathBuf> {
    let mut changed: BTreeSet<PathBuf> = what(first).collect();
    while let Ok(more) = changes.recv_timeout(QUIET) {
        changed.extend(what(more));
    }
    changed
}

/// Builds those plans that changed; all of them when something else did.
fn again(mut queue: Queue, changed: Option<&BTreeSet<PathBuf>>, args: &Build, terminal: Terminal) -> Result<()> {
    let own =
        |path: &Path| changed.is_none_or(|changed| changed.contains(&place(path)) || changed.contains(&real(path)));
    let named: BTreeSet<PathBuf> =
        queue.plans.iter().filter_map(|(found, _)| found.path.as_deref()).map(place).collect();
    if changed.is_some_and(|changed| changed.iter().all(|path| named.contains(path))) {
        queue.plans.retain(|(found, _)| found.path.as_deref().is_some_and(own));
    }
    let since = Instant::now();
    let names: Vec<String> = queue.plans.iter().map(|(found, _)| found.name.clone()).collect();
    let outcome = build::finish(queue, args, terminal.silenced())?;
    let what = match outcome {
        Outcome::Clean => terminal.say("đã in", "built"),
        _ => terminal.say("chưa in: xem ở trên", "not built: see above"),
    };
    let seconds = format!("{:.1}", since.elapsed().as_secs_f64());
    let seconds = terminal.say(&seconds.replace('.', ","), &seconds).to_owned();
    let names = match &names[..] {
        [one] => one.clone(),
        many => format!("{} {}", many.len(), terminal.say("kế hoạch", "plans")),
    };
    terminal.tell(&format!("{names}: {what} ({seconds} {})", terminal.say("giây", "s")))
}

/// The files that an event is about, if it is about what plans are made of.
fn what(event: notify::Result<notify::Event>) -> impl Iterator<Item = PathBuf> {
    let event = event.ok().filter(|event| !matches!(event.kind, EventKind::Access(_)));
    let is_part = |path: &PathBuf| {
        let ending = path.extension().and_then(|ending| ending.to_str()).map(str::to_lowercase);
        // The temporaries of our own fixes begin with a dot, as those of editors do.
        let hidden = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        !hidden && ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
    };
    event.into_iter().flat_map(|event| event.paths).filter(is_part).map(|path| place(&path))
}

/// What is watched: the folders that were named with all in them, those of the files that were named, and those of the
/// office's files.
fn folders(args: &Build) -> Vec<(PathBuf, RecursiveMode)> {
    let mut settings = Settings::default();
    let mut folders: Vec<_> = args.checking.plans.iter().flat_map(|name| of_plan(name, &mut settings)).collect();
    let within = &args.checking.within;
    folders.extend(within.form.iter().chain(&within.template).map(|file| folder_of(file)));
    single(folders)
}

/// What is watched for one plan: its folder, the one that it is linked from, and those of the office's files.
pub fn around(plan: &Path) -> Vec<(PathBuf, RecursiveMode)> {
    let mut settings = Settings::default();
    single([plan, &real(plan)].into_iter().flat_map(|plan| of_plan(plan, &mut settings)).collect())
}

/// The folder of a plan, or the one that was named, and those of the office's files.
fn of_plan(name: &Path, settings: &mut Settings) -> Vec<(PathBuf, RecursiveMode)> {
    let mode = if name.is_dir() { RecursiveMode::Recursive } else { RecursiveMode::NonRecursive };
    let folder = if name.is_dir() { real(name) } else { real(name.parent().unwrap_or(Path::new(""))) };
    let mut folders = Vec::new();
    if let Some(config) = settings.nearest(&folder) {
        folders.extend(config.files().map(|file| folder_of(file)));
        folders
            .extend((!config.home.as_os_str().is_empty()).then(|| (real(&config.home), RecursiveMode::NonRecursive)));
    }
    folders.push((folder, mode));
    folders
}

/// Those that are there, each once.
fn single(mut folders: Vec<(PathBuf, RecursiveMode)>) -> Vec<(PathBuf, RecursiveMode)> {
    folders.retain(|(folder, _)| folder.is_dir());
    // A folder that is watched with all in it need not be watched alone.
    folders.sort_by_key(|(folder, mode)| (folder.clone(), *mode == RecursiveMode::NonRecursive));
    folders.dedup_by(|(one, _), (other, _)| one == other);
    folders
}

fn folder_of(file: &Path) -> (PathBuf, RecursiveMode) {
    let folder = if file.is_dir() { file } else { file.parent().unwrap_or(Path::new("")) };
    (real(folder), RecursiveMode::NonRecursive)
}

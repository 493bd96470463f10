//! A baseline: what was found when somebody drew a line under it. Later runs tell what is new.
//!
//! A finding is known by its file, seen from the folder of the baseline, its code and its fingerprint, which stays when lines
//! move.

use super::args::Telling;
use super::draft::Draft;
use super::failure::Failure;
use super::files::{place, real};
use super::hosted::slashed;
use super::selection::Selection;
use super::session::Judged;
use super::terminal::Terminal;
use super::whole::Access;
use crate::diagnostic::baseline::{self, Known, NoBaseline};
use crate::diagnostic::render::fingerprints;
use crate::diagnostic::{Code, Lang, Level, Message};
use crate::press;
use anyhow::{Result, bail};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// The findings that are known.
pub struct Baseline {
    name: String,
    folder: PathBuf,
    known: BTreeMap<String, BTreeSet<(String, String)>>,
    seen: Mutex<Seen>,
}

/// What a run saw of it.
#[derive(Default)]
struct Seen {
    files: BTreeSet<String>,
    held: usize,
    gone: usize,
}

impl Baseline {
    /// The baseline that was asked for.
    ///
    /// # Errors
    /// It cannot be read, or is none.
    pub fn of(telling: &Telling, terminal: Terminal) -> Result<Option<Baseline>> {
        telling.baseline.as_deref().map(|path| Baseline::read(path, terminal)).transpose()
    }

    /// The baseline in a file.
    ///
    /// # Errors
    /// It cannot be read, or is none.
    fn read(path: &Path, terminal: Terminal) -> Result<Baseline> {
        let name = path.display().to_string();
        let text = match std::fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => bail!(
                "--baseline {name}: {}",
                terminal.say(
                    "không có tệp; tạo bằng --write-baseline",
                    "there is no such file; make it with --write-baseline"
                )
            ),
            Err(error) => return Err(anyhow::Error::from(error).context(Failure::Read(path.to_path_buf()))),
        };
        let rows = match baseline::read(&text) {
            Ok(rows) => rows,
            Err(NoBaseline::Version(schema)) => {
                let words = terminal
                    .say("do phiên bản khác của ttdn ghi: schema", "was written by another version of ttdn: schema");
                bail!("--baseline {name}: {words} {schema}")
            }
            Err(NoBaseline::Other(line, column)) => {
                let words =
                    terminal.say("không phải tệp do --write-baseline ghi", "was not written by --write-baseline");
                bail!("--baseline {name}:{line}:{column}: {words}")
            }
        };
        let mut known: BTreeMap<String, BTreeSet<(String, String)>> = BTreeMap::new();
        for row in rows {
            known.entry(row.file).or_default().insert((row.code, row.fingerprint));
        }
        Ok(Baseline { name, folder: folder(path), known, seen: Mutex::default() })
    }

    /// Takes out of the findings of a plan what is known; of a plan that is to be printed its errors stay.
    pub fn hold_back(&self, one: &mut Judged, printed: bool) {
        let file = file(&self.folder, one);
        let (mut held, mut met) = (0, 0);
        let known = self.known.get(&file);
        if let Some(known) = known {
            let found = &mut one.checked.diagnostics;
            let mut prints = fingerprints(&one.checked.source, found).into_iter();
            found.retain(|one| {
                let is_known = prints.next().is_some_and(|print| known.contains(&(one.code.id().to_owned(), print)));
                let stays = !is_known || printed && one.level == Level::Error;
                met += usize::from(is_known);
                held += usize::from(!stays);
                stays
            });
        }
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.files.insert(file);
        seen.held += held;
        seen.gone += known.map_or(0, BTreeSet::len) - met;
    }

    /// How many findings were held back, and how many entries no longer occur: in the plans that were judged, or because
    /// their plan is gone. Of what was not chosen nothing is known.
    pub fn sum(&self, selection: &Selection) -> [usize; 2] {
        let seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if !selection.is_all() {
            return [seen.held, 0];
        }
        let lost =
            self.known.iter().filter(|(file, _)| !seen.files.contains(*file) && !self.folder.join(file).exists());
        [seen.held, seen.gone + lost.map(|(_, known)| known.len()).sum::<usize>()]
    }

    /// Tells the sum.
    ///
    /// # Errors
    /// A message cannot be written.
    pub fn tell(&self, [held, gone]: [usize; 2], terminal: Terminal) -> Result<()> {
        let mut words = match terminal.lang {
            Lang::Vi => format!("{}: {held} chỗ đã biết, không nêu", self.name),
            Lang::En => format!("{}: {held} known, not told", self.name),
        };
        if gone > 0 {
            words.push_str(&match terminal.lang {
                Lang::Vi => format!("; {gone} chỗ không còn: ghi lại bằng --write-baseline"),
                Lang::En => format!("; {gone} no longer occur: write it again with --write-baseline"),
            });
        }
        terminal.mention(&words)
    }
}

/// A baseline in the making.
pub struct Writing {
    draft: Draft,
    folder: PathBuf,
    rows: Vec<Known>,
    name: String,
}

impl Writing {
    /// Begins it, so that what cannot be written is known before the work begins.
    ///
    /// # Errors
    /// As [`Draft::begin`].
    pub fn begin(path: &Path, terminal: Terminal) -> Result<Writing> {
        let draft = Draft::begin("--write-baseline", path, terminal)?;
        Ok(Writing { draft, folder: folder(path), rows: Vec::new(), name: path.display().to_string() })
    }

    /// Takes the findings of a plan.
    ///
    /// # Errors
    /// The rights of the file cannot be set.
    pub fn take(&mut self, one: &Judged, terminal: Terminal) -> Result<()> {
        self.draft.guard(Access::of(one.checked.is_secret()))?;
        let found = &one.checked.diagnostics;
        let message = |code: Code, found| Message::new(found, press::about(code), terminal.lang).title;
        for (found, fingerprint) in found.iter().zip(fingerprints(&one.checked.source, found)) {
            self.rows.push(Known {
                file: file(&self.folder, one),
                code: found.code.id().to_owned(),
                fingerprint,
                message: message(found.code, found),
            });
        }
        Ok(())
    }

    /// Writes it.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn end(mut self, terminal: Terminal) -> Result<()> {
        let count = self.rows.len();
        let text = baseline::write(self.rows);
        self.draft.write(&text)?;
        self.draft.put()?;
        terminal.mention(&match terminal.lang {
            Lang::Vi => format!("{}: đã ghi {count} chỗ", self.name),
            Lang::En => format!("{}: {count} written", self.name),
        })
    }
}

/// The folder from which a baseline sees its files.
fn folder(path: &Path) -> PathBuf {
    place(path).parent().map_or_else(|| real(Path::new(".")), Path::to_path_buf)
}

/// A plan as the baseline names it, with `/` on every system: one that lies elsewhere by its whole path.
fn file(folder: &Path, one: &Judged) -> String {
    let Some(path) = &one.input.path else { return one.input.name.clone() };
    let whole = place(path);
    slashed(whole.strip_prefix(folder).unwrap_or(&whole))
}

//! The plan above that a plan names in `parent`: from the common folder and from nowhere else, each read once a run.

use super::files::{self, Input, real};
use super::settings;
use crate::cascade::{Above, NoUpper, Upper};
use crate::press;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex, OnceLock, PoisonError};

/// A file that some plan names, and the file that it names in turn.
struct Known {
    above: Above,
    next: Option<PathBuf>,
}

/// What was read in this run, by the real path. A thousand plans below one read it once.
static KNOWN: LazyLock<Mutex<BTreeMap<PathBuf, Arc<OnceLock<Known>>>>> = LazyLock::new(Mutex::default);

/// Forgets what was read, for a run that goes on while files change.
pub fn forget() {
    KNOWN.lock().unwrap_or_else(PoisonError::into_inner).clear();
}

/// The plan above the one in `input`; nothing where it names none.
pub fn of(input: &Input) -> Option<Above> {
    let path = name(input)?;
    let folder = real(&input.folder());
    Some(found(&folder, &path).and_then(|file| read(&file, input.path.as_deref().map(real))))
}

/// The real path of the plan above.
pub fn file(input: &Input) -> Option<PathBuf> {
    found(&real(&input.folder()), &name(input)?).ok()
}

/// The plan above, as the plan writes it.
pub fn name(input: &Input) -> Option<String> {
    parent(&input.name, &input.bytes)
}

/// The path in `parent`. Few plans have one: the others are not read for it.
fn parent(name: &str, bytes: &[u8]) -> Option<String> {
    let has = |word: &[u8]| bytes.windows(word.len()).any(|part| part == word);
    let may = bytes.starts_with(b"parent") || has(b"\nparent") || has(b"parent") && (has(b".yaml") || has(b".yml"));
    may.then(|| press::parent(name, bytes)).flatten()
}

/// The real path of a plan above, named by a plan in `folder`.
fn found(folder: &Path, path: &str) -> Result<PathBuf, NoUpper> {
    let (home, path) = (home(folder), Path::new(path));
    let relative = path.components().all(|part| !matches!(part, Component::RootDir | Component::Prefix(_)));
    if !relative || path.to_string_lossy().contains('\\') || !named(folder, path).starts_with(&home) {
        return Err(NoUpper::Outside);
    }
    let file = std::fs::canonicalize(folder.join(path)).map_err(|_| NoUpper::Missing)?;
    // A link may lead out of the folder too.
    if !file.starts_with(&home) {
        return Err(NoUpper::Outside);
    }
    let about = std::fs::metadata(&file).map_err(|_| NoUpper::Missing)?;
    if !about.is_file() {
        return Err(NoUpper::Missing);
    }
    if about.len() > crate::yaml::MAX_BYTES as u64 {
        return Err(NoUpper::Large);
    }
    Ok(file)
}

/// The folder that plans may look into: the nearest one with settings or a repository, else their own.
fn home(folder: &Path) -> PathBuf {
    let common = |folder: &&Path| settings::has_settings(folder) || folder.join(".git").exists();
    folder.ancestors().find(common).unwrap_or(folder).to_path_buf()
}

/// Where a path leads by its name alone.
fn named(folder: &Path, path: &Path) -> PathBuf {
    path.components().fold(folder.to_path_buf(), |mut at, part| {
        match part {
            Component::ParentDir => {
                at.pop();
            }
            Component::Normal(part) => at.push(part),
            _ => {}
        }
        at
    })
}

/// The plan in `file`, unless the chain of plans above leads back to `own`.
fn read(file: &Path, own: Option<PathBuf>) -> Above {
    if own.as_deref() == Some(file) {
        return Err(NoUpper::Itself);
    }
    let first = known(file);
    let (mut seen, mut next) = (BTreeSet::from([file.to_path_buf()]), kept(&first).next.clone());
    while let Some(at) = next.filter(|at| seen.insert(at.clone())) {
        if own.as_ref() == Some(&at) {
            return Err(NoUpper::Circle);
        }
        next = kept(&known(&at)).next.clone();
    }
    kept(&first).above.clone()
}

fn kept(known: &OnceLock<Known>) -> &Known {
    known.get_or_init(|| Known { above: Err(NoUpper::Missing), next: None })
}

/// What stands in a file, read when it is first asked for.
fn known(file: &Path) -> Arc<OnceLock<Known>> {
    let slot = Arc::clone(KNOWN.lock().unwrap_or_else(PoisonError::into_inner).entry(file.to_path_buf()).or_default());
    slot.get_or_init(|| {
        let Ok(bytes) = files::bounded(file) else { return Known { above: Err(NoUpper::Missing), next: None } };
        let name = files::from_here(file).display().to_string();
        let folder = file.parent().unwrap_or(Path::new(""));
        let next = parent(&name, &bytes).and_then(|path| found(folder, &path).ok());
        Known { above: Upper::read(&name, &bytes).map(Arc::new), next }
    });
    slot
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(folder: &Path, name: &str, text: &str) -> Input {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        Input::read(&path).unwrap()
    }

    fn why(input: &Input) -> Option<NoUpper> {
        of(input).and_then(Result::err)
    }

    #[test]
    fn a_plan_looks_no_farther_than_the_common_folder() {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path();
        write(at, "tinh.yaml", "title: Tỉnh\n");
        let unit = write(at, "a/units/so.yaml", "parent: ../../tinh.yaml\ntitle: Sở\n");
        assert_eq!(why(&unit), Some(NoUpper::Outside));
        std::fs::write(at.join("a/ttdn.toml"), "").unwrap();
        assert_eq!(why(&unit), Some(NoUpper::Outside));
        std::fs::remove_file(at.join("a/ttdn.toml")).unwrap();
        std::fs::write(at.join("ttdn.toml"), "").unwrap();
        assert_eq!(why(&unit), None);
        for (path, wanted) in [
            ("/etc/passwd", NoUpper::Outside),
            ("..\\\\tinh.yaml", NoUpper::Outside),
            ("../../../../x.yaml", NoUpper::Outside),
            ("khong-co.yaml", NoUpper::Missing),
            ("..", NoUpper::Missing),
            ("./so.yaml", NoUpper::Itself),
        ] {
            let unit = write(at, "a/units/so.yaml", &format!("parent: {path}\ntitle: Sở\n"));
            assert_eq!(why(&unit), Some(wanted), "{path}");
        }
        assert!(of(&write(at, "x.yaml", "title: Sở\nissuer: {parent: UBND tỉnh}\n")).is_none());
    }

    #[test]
    fn a_chain_that_comes_back_is_a_circle_only_to_those_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path();
        let a = write(at, "a.yaml", "parent: b.yaml\ntitle: A\n");
        let b = write(at, "b.yaml", "parent: c.yaml\ntitle: B\n");
        let c = write(at, "c.yaml", "parent: b.yaml\ntitle: C\n");
        assert_eq!((why(&a), why(&b), why(&c)), (None, Some(NoUpper::Circle), Some(NoUpper::Circle)));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_leads_nowhere_else() {
        let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        write(other.path(), "tinh.yaml", "title: Tỉnh\n");
        std::os::unix::fs::symlink(other.path().join("tinh.yaml"), folder.path().join("tinh.yaml")).unwrap();
        assert_eq!(why(&write(folder.path(), "so.yaml", "parent: tinh.yaml\ntitle: Sở\n")), Some(NoUpper::Outside));
    }
}

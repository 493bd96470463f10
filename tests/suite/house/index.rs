//! The files of the house together: which module each is, and which file a path means.

use super::file::{File, Path};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The house as the rules look at it: a set of files in memory.
#[derive(Debug, Clone, Default)]
pub struct House {
    /// Files below `src` by their path there.
    pub texts: BTreeMap<String, String>,
    /// `Cargo.toml`.
    pub manifest: String,
    /// The regulation as data: `form/*.yaml`.
    pub forms: Vec<String>,
}

/// What a path means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// An item of this file.
    Item(String),
    /// The module of this file itself.
    Module(String),
    /// Something outside the house: its whole path.
    Outside(Path),
}

/// The files of a house, read.
#[derive(Debug)]
pub struct Index<'h> {
    pub house: &'h House,
    files: BTreeMap<&'h str, Arc<File>>,
    modules: BTreeMap<Path, &'h str>,
    tests: BTreeSet<&'h str>,
}

/// Longer chains of re-exports are no signposts.
const LONGEST: usize = 16;

impl<'h> Index<'h> {
    pub fn new(house: &'h House) -> Index<'h> {
        Index::of(house, house.texts.iter().map(|(path, text)| (path.as_str(), Arc::new(File::read(text)))).collect())
    }

    /// The index of a house that differs from this one's in a few files: only those are read.
    pub fn changed<'a>(&self, house: &'a House) -> Index<'a> {
        let file = |(path, text): (&'a String, &'a String)| {
            let known = self.files.get(path.as_str()).filter(|_| self.house.texts.get(path) == Some(text));
            (path.as_str(), known.cloned().unwrap_or_else(|| Arc::new(File::read(text))))
        };
        Index::of(house, house.texts.iter().map(file).collect())
    }

    fn of(house: &'h House, files: BTreeMap<&'h str, Arc<File>>) -> Index<'h> {
        let modules: BTreeMap<Path, &str> = files.keys().map(|path| (module(path), *path)).collect();
        let declared: Vec<Path> = files
            .iter()
            .flat_map(|(path, file)| file.tests.iter().map(|name| [module(path), vec![name.clone()]].concat()))
            .collect();
        let is_test =
            |path: &&str| has_name_of_test(path) || declared.iter().any(|tests| module(path).starts_with(tests));
        let tests = files.keys().copied().filter(is_test).collect();
        Index { house, files, modules, tests }
    }

    /// Every file that is no test.
    pub fn code(&self) -> impl Iterator<Item = (&'h str, &File)> {
        self.files.iter().map(|(path, file)| (*path, &**file)).filter(|(path, _)| !self.tests.contains(path))
    }

    /// Every path that a file names, its imports among them, and what each means.
    pub fn named<'a>(&'a self, path: &'a str, file: &'a File) -> impl Iterator<Item = (&'a Path, Target)> {
        let imports = file.imports.iter().map(|import| &import.path);
        imports.chain(&file.paths).map(move |named| (named, self.target(path, named)))
    }

    /// What a path in `file` means.
    pub fn target(&self, file: &str, path: &[String]) -> Target {
        match self.absolute(file, path, 0) {
            Ok(inside) => self.find(inside, 0),
            Err(outside) => Target::Outside(outside),
        }
    }

    /// The path from the root of the house; an error for one that leads outside it.
    fn absolute(&self, file: &str, path: &[String], steps: usize) -> Result<Path, Path> {
        let own = module(file);
        let Some((first, rest)) = path.split_first() else { return Ok(own) };
        let child = [own.as_slice(), std::slice::from_ref(first)].concat();
        match first.as_str() {
            "crate" => Ok(rest.to_vec()),
            "self" => Ok([own.as_slice(), rest].concat()),
            "super" => {
                let mut at = &own[..own.len().saturating_sub(1)];
                let mut rest = rest;
                while let Some((next, tail)) = rest.split_first().filter(|(next, _)| *next == "super") {
                    debug_assert_eq!(next, "super");
                    (at, rest) = (&at[..at.len().saturating_sub(1)], tail);
                }
                Ok([at, rest].concat())
            }
            _ if self.modules.contains_key(&child) => Ok([child.as_slice(), rest].concat()),
            _ => match self.import(file, first).filter(|import| import[0] != *first && steps < LONGEST) {
                Some(import) => {
                    let whole = [import.as_slice(), rest].concat();
                    self.absolute(file, &whole, steps + 1)
                }
                None => Err(path.to_vec()),
            },
        }
    }

    /// What the file imports under `name`.
    fn import(&self, file: &str, name: &str) -> Option<&Path> {
        let imports = &self.files.get(file)?.imports;
        imports.iter().find(|import| import.name == name).map(|import| &import.path)
    }

    /// From the root down: modules, then signposts (imports that a module passes on), then the file that has the item.
    fn find(&self, path: Path, steps: usize) -> Target {
        let mut length = 0;
        while length < path.len() && self.modules.contains_key(&path[..=length]) {
            length += 1;
        }
        let file = self.modules.get(&path[..length]).copied().unwrap_or("lib.rs");
        let Some((item, _)) = path[length..].split_first() else { return Target::Module(file.to_owned()) };
        // A function may have the name of a module that the file imports.
        let own = path.len() == length + 1 && self.files.get(file).is_some_and(|file| file.items.contains(item));
        if steps < LONGEST && !own {
            if let Some(import) = self.import(file, item) {
                let whole = [import.as_slice(), &path[length + 1..]].concat();
                return match self.absolute(file, &whole, steps) {
                    Ok(inside) => self.find(inside, steps + 1),
                    Err(outside) => Target::Outside(outside),
                };
            }
            let everything = self.files.get(file).map(|file| file.imports.as_slice()).unwrap_or_default();
            for import in everything.iter().filter(|import| import.name == "*") {
                let bare = &import.path[..import.path.len() - 1];
                let Ok(inside) = self.absolute(file, bare, steps) else { continue };
                let Some(other) = self.modules.get(&inside).filter(|other| **other != file) else { continue };
                if self.files[*other].items.contains(item) {
                    return self.find([inside.as_slice(), &path[length..]].concat(), steps + 1);
                }
            }
        }
        Target::Item(file.to_owned())
    }
}

/// The module that a file is: `plan/decode/mod.rs` is plan::decode.
pub fn module(path: &str) -> Path {
    let bare = path.trim_end_matches(".rs");
    let bare = bare.strip_suffix("/mod").unwrap_or(bare);
    if matches!(bare, "lib" | "main") { Path::new() } else { bare.split('/').map(str::to_owned).collect() }
}

/// The room of a file.
pub fn room(path: &str) -> &str {
    path.split('/').next().unwrap_or_default().trim_end_matches(".rs")
}

/// Whether a file is called as tests are: `tests`, `…_tests`, itself or the folder around it. "latest.rs" is none.
fn has_name_of_test(path: &str) -> bool {
    path.split('/').map(|part| part.trim_end_matches(".rs")).any(|part| part == "tests" || part.ends_with("_tests"))
}

#[test]
fn tests_are_known_by_their_name_or_their_declaration() {
    assert!(["check/tests.rs", "emit/docx/tests/read.rs", "form/signature_tests.rs"].into_iter().all(has_name_of_test));
    assert!(!["emit/latest.rs", "check/testing.rs", "attests.rs"].into_iter().any(has_name_of_test));
    let texts = [("a/mod.rs", "#[cfg(test)]\nmod helper;\nmod b;"), ("a/helper.rs", ""), ("a/b.rs", "")];
    let texts = texts.map(|(path, text)| (path.to_owned(), text.to_owned())).into_iter().collect();
    let house = House { texts, ..House::default() };
    let index = Index::new(&house);
    assert_eq!(index.code().map(|(path, _)| path).collect::<Vec<_>>(), ["a/b.rs", "a/mod.rs"]);
}

#[test]
fn a_path_means_the_file_that_has_the_item() {
    let texts = [
        ("lib.rs", "pub mod a; pub mod c;"),
        ("a/mod.rs", "mod b; pub use b::Thing; pub use d::*; mod d; pub fn own() {}"),
        ("a/b.rs", "pub struct Thing;"),
        ("a/d.rs", "pub fn wide() {}"),
        ("c.rs", "use crate::a::{self, Thing as Other}; use std::fs as files;"),
    ];
    let texts = texts.map(|(path, text)| (path.to_owned(), text.to_owned())).into_iter().collect();
    let house = House { texts, ..House::default() };
    let index = Index::new(&house);
    let target = |file: &str, path: &str| index.target(file, &path.split("::").map(str::to_owned).collect::<Vec<_>>());
    let item = |path: &str| Target::Item(path.to_owned());
    assert_eq!(target("c.rs", "Other::new"), item("a/b.rs"));
    assert_eq!(target("c.rs", "a::own"), item("a/mod.rs"));
    assert_eq!(target("c.rs", "a::wide"), item("a/d.rs"));
    assert_eq!(target("a/b.rs", "super::own"), item("a/mod.rs"));
    assert_eq!(target("a/b.rs", "super::Thing"), item("a/b.rs"));
    assert_eq!(target("a/b.rs", "super::super::c"), Target::Module("c.rs".into()));
    assert_eq!(target("c.rs", "files::read"), Target::Outside(["std", "fs", "read"].map(str::to_owned).to_vec()));
}

//! Circles of files.
//!
//! A file uses another when its code, tests left out, names an item that the other file has: by an import, or by a path.
//! What counts is the file in which the item stands. `mod child;` uses nothing, and neither does the import of a module: only
//! what is named through it counts. A `pub use` is a signpost: it uses the child's item only when the name also stands
//! elsewhere in the file; and who names the item by the signpost uses the file to which it points, not the one in which it
//! stands.
//!
//! Methods are not looked for: a type's methods may stand in several files, and whoever has a value may call them.
//!
//! Files that use each other, directly or through others, are a circle. So a parent may declare its children, pass on their
//! items and call them, as long as no child uses an item that stands in the parent; where it must, the item moves to a file
//! of its own.

use super::index::{Index, Target};
use std::collections::{BTreeMap, BTreeSet};

/// The files that each file uses, with one path that says so.
type Uses<'i> = BTreeMap<&'i str, BTreeMap<String, String>>;

/// One line for every circle: its files, and how each uses another of them.
pub fn circles(index: &Index<'_>) -> Vec<String> {
    let uses = uses(index);
    let reach: BTreeMap<&str, BTreeSet<&str>> = uses.keys().map(|file| (*file, reached(&uses, file))).collect();
    let mut told: BTreeSet<&str> = BTreeSet::new();
    let mut out = Vec::new();
    for (file, others) in &reach {
        if !others.contains(file) || told.contains(file) {
            continue;
        }
        let circle: BTreeSet<&str> =
            others.iter().copied().filter(|other| reach.get(other).is_some_and(|back| back.contains(file))).collect();
        let steps = circle.iter().flat_map(|file| {
            let inside = uses[file].iter().filter(|(other, _)| circle.contains(other.as_str()));
            inside.map(move |(other, path)| format!("    {file} uses {other}: {path}"))
        });
        out.push(format!("a circle of {} files\n{}", circle.len(), steps.collect::<Vec<_>>().join("\n")));
        told.extend(circle);
    }
    out
}

fn uses<'i>(index: &'i Index<'_>) -> Uses<'i> {
    let mut all = Uses::new();
    for (path, file) in index.code() {
        let others = all.entry(path).or_default();
        let imports = file.imports.iter().filter(|import| !import.shared || file.names.contains(&import.name));
        for named in imports.map(|import| &import.path).chain(&file.paths) {
            if let Target::Item(other) = index.target(path, named)
                && other != path
            {
                others.entry(other).or_insert_with(|| named.join("::"));
            }
        }
    }
    all
}

/// Every file to which the uses of `file` lead.
fn reached<'u>(uses: &'u Uses<'_>, file: &str) -> BTreeSet<&'u str> {
    let mut out = BTreeSet::new();
    let mut open = vec![file];
    while let Some(next) = open.pop() {
        for other in uses.get(next).into_iter().flatten().map(|(other, _)| other.as_str()) {
            if out.insert(other) {
                open.push(other);
            }
        }
    }
    out
}

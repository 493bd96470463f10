//! The rules of the house as questions about its files; each answers with a line for every fault.

use super::index::{Index, Target, room};
use super::laws::{CRATES, DOORKEEPER, DOORS, HASHING, LOWEST, PRINTING, QUOTING, ROOMS, SHARED};
use std::collections::{BTreeMap, BTreeSet};

/// Lines of the longest file that is code.
const LONGEST_FILE: usize = 500;

/// Imports follow the arrows, and every arrow is used.
pub fn imports(index: &Index<'_>) -> Vec<String> {
    let rooms: BTreeMap<&str, &[&str]> = ROOMS.iter().copied().collect();
    let mut used: BTreeSet<(&str, String)> = BTreeSet::new();
    let mut wrong = Vec::new();
    for (path, file) in index.code().filter(|(path, _)| !is_root(path)) {
        let own = room(path);
        let Some(allowed) = rooms.get(own) else {
            wrong.push(format!("{path}: the house has no room `{own}`"));
            continue;
        };
        for (named, target) in index.named(path, file) {
            let (Target::Item(other) | Target::Module(other)) = target else { continue };
            let other = room(&other);
            if other == own || LOWEST.contains(&other) || is_root(other) {
                continue;
            }
            used.insert((own, other.to_owned()));
            if !allowed.contains(&other) {
                wrong.push(format!("{path}: `{own}` may not look into `{other}`: {}", named.join("::")));
            }
        }
    }
    for (own, allowed) in &rooms {
        if !index.code().any(|(path, _)| room(path) == *own) {
            wrong.push(format!("the house has lost its room `{own}`"));
        }
        let idle = allowed.iter().filter(|other| !used.contains(&(*own, (**other).to_owned())));
        wrong.extend(idle.map(|other| format!("`{own}` is allowed to look into `{other}` and does not")));
    }
    wrong
}

/// Every crate of Cargo.toml belongs to a room, is named there, and nowhere else.
pub fn crates(index: &Index<'_>) -> Vec<String> {
    let one = CRATES.iter().map(|(name, room)| (*name, vec![*room]));
    let laws: BTreeMap<&str, Vec<&str>> =
        one.chain(SHARED.iter().map(|(name, rooms)| (*name, rooms.to_vec()))).collect();
    let listed = dependencies(&index.house.manifest);
    let mut wrong = Vec::new();
    wrong.extend(
        listed
            .iter()
            .filter(|name| !laws.contains_key(name.as_str()))
            .map(|name| format!("`{name}` belongs to no room")),
    );
    wrong.extend(
        laws.keys().filter(|name| !listed.contains(**name)).map(|name| format!("`{name}` is not in Cargo.toml")),
    );
    let mut used: BTreeSet<(String, &str)> = BTreeSet::new();
    for (path, file) in index.code() {
        for (named, target) in index.named(path, file) {
            let Target::Outside(whole) = target else { continue };
            let Some((name, rooms)) = whole.first().and_then(|first| laws.get_key_value(first.as_str())) else {
                continue;
            };
            used.insert(((*name).to_owned(), room(path)));
            if !rooms.contains(&room(path)) {
                wrong.push(format!("{path}: names `{name}`, which belongs to {rooms:?}: {}", named.join("::")));
            }
        }
    }
    for (name, rooms) in &laws {
        let idle = rooms.iter().filter(|room| !used.contains(&((*name).to_owned(), **room)));
        wrong.extend(idle.map(|room| format!("`{name}` is allowed to `{room}` and not named there")));
    }
    wrong
}

/// The names under `[dependencies]`, those of one system included, as code writes them.
fn dependencies(manifest: &str) -> BTreeSet<String> {
    let mut listed = false;
    let lines = manifest.lines().filter(|line| {
        if line.starts_with('[') {
            listed = *line == "[dependencies]" || line.starts_with("[target.") && line.ends_with(".dependencies]");
        }
        listed && !line.starts_with('[')
    });
    lines.filter_map(|line| line.split_once('=')).map(|(name, _)| name.trim().replace('-', "_")).collect()
}

/// Files, environment, clock, network, threads, processes and the terminal are the door-keeper's.
pub fn doors(index: &Index<'_>) -> Vec<String> {
    let mut wrong = Vec::new();
    for (path, file) in index.code().filter(|(path, _)| room(path) != DOORKEEPER) {
        for (_, target) in index.named(path, file) {
            let Target::Outside(whole) = target else { continue };
            let whole = whole.join("::");
            let opens =
                |door: &&&str| whole.strip_prefix(**door).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"));
            wrong.extend(DOORS.iter().find(opens).map(|door| format!("{path}: {door}: {whole}")));
        }
        wrong.extend(
            file.macros.iter().filter(|name| PRINTING.contains(&name.as_str())).map(|name| format!("{path}: {name}!")),
        );
    }
    wrong
}

/// Hash maps stand only where words are looked up in them.
pub fn hash_maps(index: &Index<'_>) -> Vec<String> {
    let mut wrong = Vec::new();
    for (path, file) in index.code().filter(|(path, _)| !HASHING.contains(&room(path))) {
        for (_, target) in index.named(path, file) {
            if let Target::Outside(whole) = target
                && whole.iter().any(|part| matches!(part.as_str(), "HashMap" | "HashSet" | "FxHashMap" | "FxHashSet"))
            {
                wrong.push(format!("{path}: {} comes in another order at every run", whole.join("::")));
            }
        }
    }
    wrong
}

/// The fixed words of the regulation stand in the forms and in rules that quote them.
pub fn fixed_words(index: &Index<'_>) -> Vec<String> {
    let words: BTreeSet<&str> = index.house.forms.iter().flat_map(|form| words_of(form)).collect();
    let mut wrong = Vec::new();
    for (path, file) in index.code().filter(|(path, _)| !QUOTING.contains(&room(path))) {
        for said in &file.words {
            let found = words.iter().filter(|word| said.contains(**word));
            wrong.extend(found.map(|word| format!("{path}: says {word:?}")));
        }
    }
    wrong
}

/// The words of a form that nothing else says: of three syllables at least, or in capitals throughout.
fn words_of(form: &str) -> impl Iterator<Item = &str> {
    let lines = form.lines().skip_while(|line| *line != "words:" && *line != "kinds:").skip(1);
    let values = lines.filter(|line| line.starts_with("  ")).filter_map(|line| line.split_once("{value: "));
    let values = values.filter_map(|(_, rest)| rest.split_once(", clause:")).map(|(value, _)| value.trim_matches('"'));
    values.filter(|value| value.chars().any(char::is_alphabetic)).filter(|value| {
        let shouted = !value.chars().any(char::is_lowercase) && value.contains(' ');
        shouted || value.split(' ').count() > 2 || value.ends_with(':')
    })
}

/// A form is known by what its data say, never by its name.
pub fn form_names(index: &Index<'_>) -> Vec<String> {
    let names: Vec<&str> = ttdn::form::names().collect();
    let mut wrong = Vec::new();
    for (path, file) in index.code().filter(|(path, _)| room(path) != "form") {
        let known = file.words.iter().filter(|said| names.contains(&said.as_str()));
        wrong.extend(known.map(|name| format!("{path}: knows the form {name:?}")));
    }
    wrong
}

/// A rule makes findings through its own `RULE` and no other; a family lists those of its files.
pub fn own_codes(index: &Index<'_>) -> Vec<String> {
    let mut wrong = Vec::new();
    for (path, file) in index.code().filter(|(path, _)| path.starts_with("check/rules/")) {
        let family = path.ends_with("/mod.rs");
        let others = index.named(path, file).map(|(named, _)| named).filter(|named| {
            named.ends_with(&["Diagnostic".into(), "new".into()])
                || !family && named.len() > 1 && named.last().is_some_and(|last| last == "RULE")
        });
        wrong.extend(others.map(|named| format!("{path}: {}", named.join("::"))));
    }
    wrong
}

/// A file is one thing and says which.
pub fn shape(index: &Index<'_>) -> Vec<String> {
    let mut wrong = Vec::new();
    for (path, text) in index.code().filter_map(|(path, _)| Some((path, index.house.texts.get(path)?))) {
        let lines = text.lines().count();
        let data = text.lines().filter(|line| line.trim_start().starts_with("Sentence::new")).count() > 10;
        if lines > LONGEST_FILE && !data {
            wrong.push(format!("{path}: {lines} lines"));
        }
        if !text.starts_with("//!") {
            wrong.push(format!("{path}: opens without `//!`"));
        }
        if path.split('/').count() > 4 {
            wrong.push(format!("{path}: deeper than three folders"));
        }
    }
    wrong
}

fn is_root(path: &str) -> bool {
    matches!(path.trim_end_matches(".rs"), "lib" | "main")
}

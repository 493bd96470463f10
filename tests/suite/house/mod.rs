//! The rules of the house, held by a machine: who may import whom, where a third-party crate is named, how long a file is.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The lowest rooms, into which every other may look.
const LOWEST: [&str; 2] = ["invariant", "language"];

/// Each room and the rooms that it may look into. A room that is missing here may not exist.
const ROOMS: &[(&str, &[&str])] = &[
    ("invariant", &[]),
    ("language", &[]),
    ("source", &[]),
    ("calendar", &["source", "yaml"]),
    ("yaml", &["source"]),
    ("money", &[]),
    ("document", &["calendar"]),
    ("form", &["calendar", "document", "source", "yaml"]),
    ("prose", &["source", "calendar", "yaml"]),
    ("legal", &["source", "calendar", "yaml"]),
    ("diagnostic", &["source"]),
    ("plan", &["source", "yaml", "calendar", "document", "diagnostic", "form", "money"]),
    ("layout", &["document", "form"]),
    ("compose", &["plan", "document", "form", "calendar", "money", "source", "yaml", "legal"]),
    (
        "check",
        &[
            "plan",
            "yaml",
            "source",
            "calendar",
            "document",
            "form",
            "diagnostic",
            "legal",
            "prose",
            "money",
            "layout",
            "compose",
        ],
    ),
    ("tracker", &["plan", "document", "calendar", "money", "source", "yaml"]),
    ("emit", &["document", "form", "layout", "calendar"]),
    ("press", &["*"]),
    ("cli", &["*"]),
];

/// Each third-party crate and the one place that names it.
const CRATES: &[(&str, &[&str])] = &[
    ("granit_parser", &["yaml"]),
    ("unicode_normalization", &["language"]),
    ("unicode_segmentation", &["language"]),
    ("jiff", &["calendar"]),
    ("minijinja", &["compose"]),
    ("roxmltree", &["compose"]),
    ("krilla", &["emit"]),
    ("pdf_writer", &["emit"]),
    ("harfrust", &["layout"]),
    ("skrifa", &["layout"]),
    ("annotate_snippets", &["diagnostic"]),
    ("clap", &["cli"]),
    ("anyhow", &["cli"]),
    ("toml", &["cli"]),
    ("tempfile", &["cli"]),
    ("rayon", &["cli"]),
    ("similar", &["cli"]),
    ("terminal_size", &["cli"]),
    ("zip", &["emit"]),
    ("icalendar", &["tracker"]),
    ("rust_xlsxwriter", &["tracker"]),
    ("comfy_table", &["tracker"]),
    ("csv", &["tracker"]),
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file below `src` with its text, tests cut off.
fn files() -> BTreeMap<PathBuf, String> {
    fn walk(folder: &Path, out: &mut BTreeMap<PathBuf, String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, out);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                out.insert(
                    path.strip_prefix(root().join("src")).unwrap().to_path_buf(),
                    std::fs::read_to_string(&path).unwrap(),
                );
            }
        }
    }
    let mut out = BTreeMap::new();
    walk(&root().join("src"), &mut out);
    out
}

fn room(path: &Path) -> String {
    path.components().next().unwrap().as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned()
}

fn is_test(path: &Path) -> bool {
    path.components().any(|part| part.as_os_str().to_string_lossy().trim_end_matches(".rs").contains("test"))
}

/// The code of a file without its test module and without comments.
fn code(text: &str) -> String {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The words that follow each `start` in `text`.
fn after(text: &str, start: &str) -> BTreeSet<String> {
    let word = |rest: &str| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut out = BTreeSet::new();
    for (at, _) in text.match_indices(start) {
        let rest = &text[at + start.len()..];
        match rest.strip_prefix('{') {
            Some(group) => {
                let mut depth = 0;
                let mut name = String::new();
                for c in group.chars() {
                    match c {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => {
                            out.insert(word(name.trim()));
                            name.clear();
                        }
                        c if depth == 0 => name.push(c),
                        _ => {}
                    }
                }
                out.insert(word(name.trim()));
            }
            None => {
                out.insert(word(rest));
            }
        }
    }
    out
}

#[test]
fn imports_point_one_way() {
    let rooms: BTreeMap<&str, &[&str]> = ROOMS.iter().copied().collect();
    let mut wrong = Vec::new();
    for (path, text) in files() {
        let room = room(&path);
        if matches!(room.as_str(), "lib" | "main") || is_test(&path) {
            continue;
        }
        let Some(allowed) = rooms.get(room.as_str()) else {
            wrong.push(format!("{}: the house has no room `{room}`", path.display()));
            continue;
        };
        for used in after(&code(&text), "crate::") {
            let known = rooms.contains_key(used.as_str());
            if known
                && used != room
                && !LOWEST.contains(&used.as_str())
                && !allowed.contains(&"*")
                && !allowed.contains(&used.as_str())
            {
                wrong.push(format!("{}: `{room}` may not look into `{used}`", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn each_third_party_crate_is_named_in_one_room() {
    let mut wrong = Vec::new();
    for (path, text) in files() {
        let (room, code) = (room(&path), code(&text));
        for (name, rooms) in CRATES {
            let named = code.contains(&format!("use {name}")) || code.contains(&format!("{name}::"));
            let own_module = code.contains(&format!("mod {name}")) || code.contains(&format!("crate::{name}"));
            if named && !own_module && !rooms.contains(&room.as_str()) && !is_test(&path) {
                wrong.push(format!("{}: names `{name}`, which belongs to {rooms:?}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn only_the_command_line_touches_files_environment_clock_and_terminal() {
    let doors = ["std::fs", "std::env", "std::process", "SystemTime", "println!", "eprintln!", "std::io::std"];
    let mut wrong = Vec::new();
    for (path, text) in files() {
        if matches!(room(&path).as_str(), "cli" | "main") || is_test(&path) {
            continue;
        }
        let code = code(&text);
        wrong
            .extend(doors.iter().filter(|door| code.contains(*door)).map(|door| format!("{}: {door}", path.display())));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_file_is_one_room_and_a_module_says_what_it_is_for() {
    let mut wrong = Vec::new();
    for (path, text) in files() {
        let data = text.lines().filter(|line| line.trim_start().starts_with("Sentence::new")).count() > 10;
        if text.lines().count() > 500 && !is_test(&path) && !data {
            wrong.push(format!("{}: {} lines", path.display(), text.lines().count()));
        }
        if !text.starts_with("//!") && !is_test(&path) {
            wrong.push(format!("{}: opens without `//!`", path.display()));
        }
        if path.components().count() > 4 {
            wrong.push(format!("{}: deeper than three folders", path.display()));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn figures_and_fixed_words_of_the_regulation_stand_only_in_the_forms() {
    let words = ["CỘNG HÒA XÃ HỘI", "Độc lập - Tự do", "ĐẢNG CỘNG SẢN VIỆT NAM\"", "\"Nơi nhận:"];
    let mut wrong = Vec::new();
    for (path, text) in files() {
        let code = code(&text);
        if room(&path) != "check" && !is_test(&path) {
            wrong.extend(
                words.iter().filter(|word| code.contains(*word)).map(|word| format!("{}: {word}", path.display())),
            );
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn no_other_room_knows_a_form_by_its_name() {
    let names: Vec<String> = ttdn::form::names().map(|name| format!("\"{name}\"")).collect();
    let mut wrong = Vec::new();
    for (path, text) in files() {
        let code = code(&text);
        if room(&path) != "form" && !is_test(&path) {
            wrong.extend(names.iter().filter(|name| code.contains(*name)).map(|n| format!("{}: {n}", path.display())));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_rule_makes_findings_of_its_own_code_only() {
    let mut wrong = Vec::new();
    for (path, text) in files().into_iter().filter(|(path, _)| path.starts_with("check/rules") && !is_test(path)) {
        let code = code(&text);
        let others = ["Diagnostic::new", "::RULE.at("];
        wrong.extend(
            others.iter().filter(|other| code.contains(*other)).map(|other| format!("{}: {other}", path.display())),
        );
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

//! The rules of the house, held by a machine: who may look into whom, where a third-party crate is named, which files use
//! each other, what leads outside. Each rule is tried on violations that are planted in a copy of the house.

mod circles;
mod file;
mod index;
mod laws;
mod planted;
mod rules;
mod tokens;

use index::{House, Index};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The house as it stands.
static HOUSE: LazyLock<House> = LazyLock::new(house);
static INDEX: LazyLock<Index<'static>> = LazyLock::new(|| Index::new(&HOUSE));

fn house() -> House {
    fn walk(folder: &Path, house: &mut House) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, house);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path.strip_prefix(root().join("src")).unwrap().to_string_lossy().into_owned();
                house.texts.insert(name, std::fs::read_to_string(&path).unwrap());
            }
        }
    }
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let forms = ["common", "nd30", "hd05"].map(|name| root().join(format!("src/form/{name}.yaml")));
    let forms = forms.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect();
    let mut house = House { manifest, forms, ..House::default() };
    walk(&root().join("src"), &mut house);
    house
}

fn holds(rule: impl Fn(&Index<'_>) -> Vec<String>) {
    let wrong = rule(&INDEX);
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn imports_point_one_way_and_no_permission_is_idle() {
    holds(rules::imports);
}

/// The guides name what exists: every room has its row in CONTRIBUTING.md and its place in the map of `src/lib.rs`.
#[test]
fn the_guides_name_the_rooms_that_there_are() {
    let guide = std::fs::read_to_string(root().join("CONTRIBUTING.md")).unwrap();
    let rows = guide.lines().filter_map(|line| line.strip_prefix("| `")?.split_once("` |"));
    let rows: BTreeSet<&str> = rows.map(|(name, _)| name).collect();
    let rooms: BTreeSet<&str> = laws::ROOMS.iter().map(|(room, _)| *room).collect();
    assert_eq!(rows, rooms, "rows of CONTRIBUTING.md and rooms");
    let map: String = HOUSE.texts["lib.rs"].lines().filter(|line| line.starts_with("//!")).collect();
    let unnamed: Vec<&str> = rooms.into_iter().filter(|room| !map.contains(room)).collect();
    assert_eq!(unnamed, [""; 0], "rooms that the map of src/lib.rs does not name");
}

#[test]
fn each_third_party_crate_is_named_in_its_room() {
    holds(rules::crates);
}

#[test]
fn only_the_command_line_touches_files_environment_clock_network_and_terminal() {
    holds(rules::doors);
}

#[test]
fn what_is_made_has_an_order() {
    holds(rules::hash_maps);
}

#[test]
fn fixed_words_of_the_regulation_stand_only_in_the_forms() {
    holds(rules::fixed_words);
}

#[test]
fn a_file_is_one_thing_and_says_what_it_is_for() {
    holds(rules::shape);
}

#[test]
fn no_files_use_each_other_in_a_circle() {
    holds(circles::circles);
}

#[test]
fn no_other_room_knows_a_form_by_its_name() {
    holds(rules::form_names);
}

#[test]
fn a_rule_makes_findings_of_its_own_code_only() {
    holds(rules::own_codes);
}

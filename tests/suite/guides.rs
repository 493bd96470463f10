//! What a newcomer reads is true: the samples of the guides decode, every key of the schema stands in them, the ledgers
//! name templates and codes that exist, and say of each clause whether it is done. (Their keys: `form::tests`.)

use crate::command::{command, text};
use std::collections::BTreeSet;
use std::path::Path;
use ttdn::calendar::Date;
use ttdn::diagnostic::{Code, Level};
use ttdn::document::Picture;
use ttdn::form::Form;
use ttdn::plan::{mappings, words_of};
use ttdn::press::{Office, check};
use ttdn::source::Source;

/// A plan that lacks nothing: a sample shows some of its keys in another way.
const BASE: &str = "\
issuer: {name: Ủy ban nhân dân tỉnh An Bình, code: UBND, place: An Bình}
title: Công tác thông tin đối ngoại năm 2024 trên địa bàn tỉnh An Bình
period: 2024
legal_bases:
  - Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại
objectives:
  purposes: [Quảng bá hình ảnh của tỉnh tới bạn bè quốc tế.]
tasks:
  - {title: Sản xuất phim giới thiệu về tỉnh, lead: so-vhttdl, deadline: Quý III/2024}
units:
  so-vhttdl: {name: 'Sở Văn hóa, Thể thao và Du lịch'}
reporting:
  - {by: so-vhttdl, to: Ủy ban nhân dân tỉnh, when: trước ngày 10/12/2024}
signature: {capacity: [TM. Ủy ban nhân dân, Chủ tịch]}
recipients: ['Sở Văn hóa, Thể thao và Du lịch']
archive: {codes: [VT]}
";

const GUIDES: [&str; 8] = [
    "README.md",
    "README.vi.md",
    "docs/plan-language.md",
    "docs/ngon-ngu-ke-hoach.md",
    "docs/plan-language-compact.md",
    "docs/ngon-ngu-gon.md",
    "docs/ten-slips.md",
    "docs/muoi-loi.md",
];
/// What a writing assistant is given whole.
const COMPACT: [&str; 2] = ["docs/plan-language-compact.md", "docs/ngon-ngu-gon.md"];
/// What may stand in the ledgers' column of status: measured in the finished paper, settled by practice, left to others.
const STATUS: [&str; 4] = ["done", "practice", "not done", "no part of a plan"];

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The samples of a page that are wrong, each with the code that it is marked with.
pub fn wrong_samples(page: &str) -> Vec<(&str, &str)> {
    let blocks = page.split("\n```yaml ").skip(1).map(|rest| rest.split("\n```").next().unwrap());
    blocks.map(|block| block.split_once('\n').unwrap()).collect()
}

/// The YAML samples of a page that are right.
fn samples(page: &str) -> Vec<&str> {
    page.split("```yaml\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect()
}

/// The plan's text by top-level keys.
fn blocks(plan: &str) -> Vec<(&str, String)> {
    let mut blocks: Vec<(&str, String)> = Vec::new();
    for line in plan.lines() {
        let key = line.split(':').next().filter(|_| !line.starts_with([' ', '#', '-']) && line.contains(':'));
        match (key, blocks.last_mut()) {
            (Some(key), _) => blocks.push((key, format!("{line}\n"))),
            (None, Some((_, block))) => *block += &format!("{line}\n"),
            (None, None) => {}
        }
    }
    blocks
}

/// The base plan with the sample's keys instead of its own.
pub fn over_base(sample: &str) -> String {
    let own = blocks(sample);
    let kept = blocks(BASE).into_iter().filter(|(key, _)| !own.iter().any(|(same, _)| same == key));
    own.iter().map(|(_, block)| block.clone()).chain(kept.map(|(_, block)| block)).collect()
}

/// Errors in a plan; dots that stand for "and so on" in a sample are meant.
fn errors(plan: &str) -> Vec<String> {
    let mut office = Office::new(Date::new(2024, 1, 24).unwrap());
    office.pictures.insert("so-do.png".to_owned(), Picture::read(include_bytes!("picture.png")));
    let checked = check("sample.yaml", plan.as_bytes(), &office);
    let wrong = checked.diagnostics.iter().filter(|one| one.level == Level::Error && one.code != Code::S010);
    wrong.map(|one| format!("{} at {:?}", one.code, checked.source.slice(one.span))).collect()
}

#[test]
fn every_sample_of_the_guides_is_a_plan_or_a_form() {
    for guide in GUIDES {
        let page = read(guide);
        let samples = samples(&page);
        assert!(!samples.is_empty(), "{guide} shows nothing");
        for sample in samples {
            if sample.starts_with("extends: nd30") {
                let (_, problems) = Form::named("nd30").unwrap().with(&Source::new(guide, sample));
                assert_eq!(problems, [], "{guide}:\n{sample}");
            } else {
                assert_eq!(errors(&over_base(sample)), Vec::<String>::new(), "{guide}:\n{sample}");
            }
        }
    }
}

#[test]
fn a_sample_that_is_marked_as_wrong_has_the_code_that_it_is_marked_with() {
    let mut seen = 0;
    for guide in GUIDES {
        for (code, sample) in wrong_samples(&read(guide)) {
            seen += 1;
            let found = errors(&over_base(&format!("{sample}\n")));
            assert!(found.iter().any(|one| one.starts_with(code)), "{guide}: {code}: {found:?}\n{sample}");
        }
    }
    assert!(seen > 30, "{seen} wrong samples were read");
}

/// The guide in brief is all that a writing assistant sees: it has every key and every word, and it is short.
#[test]
fn the_guide_in_brief_has_every_key_and_is_short() {
    for guide in COMPACT {
        let page = read(guide);
        let count = page.split_whitespace().count();
        assert!(count < 2500, "{guide}: {count} words");
        let said: BTreeSet<&str> = page.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).collect();
        for key in mappings().flat_map(|mapping| mapping.keys) {
            assert!(said.contains(key.name), "{guide} does not speak of `{}`", key.name);
            for word in words_of(key.kind).iter().filter(|_| key.kind != "flag") {
                assert!(said.contains(word.name), "{guide}: {}: no `{}`", key.name, word.name);
            }
        }
    }
}

/// `ttdn guide` prints what the documents say, in the language of the session.
#[test]
fn the_guide_is_the_document() {
    for (args, page) in [
        (&["guide"][..], "docs/ngon-ngu-ke-hoach.md"),
        (&["guide", "--lang", "en"], "docs/plan-language.md"),
        (&["guide", "--compact"], "docs/ngon-ngu-gon.md"),
        (&["guide", "--compact", "--lang", "en"], "docs/plan-language-compact.md"),
    ] {
        let done = command(args).output().unwrap();
        assert_eq!((done.status.code(), text(&done.stdout)), (Some(0), read(page)), "{args:?}");
    }
}

#[test]
fn a_sample_with_a_key_that_does_not_exist_would_be_seen() {
    assert_eq!(errors(&over_base("tasks:\n  - {titel: Phim}\n")).first().unwrap(), "S002 at \"titel\"");
}

#[test]
fn every_key_of_the_schema_stands_in_both_guides() {
    let schema: serde_json::Value = serde_json::from_str(&read("schemas/plan.schema.json")).unwrap();
    let mut keys = BTreeSet::new();
    collect(&schema, &mut keys);
    assert!(keys.contains("legal_bases") && keys.contains("years"), "the schema was not read: {keys:?}");
    for guide in ["docs/plan-language.md", "docs/ngon-ngu-ke-hoach.md"] {
        let page = read(guide);
        let words: BTreeSet<&str> = page.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).collect();
        let missing: Vec<_> = keys.iter().filter(|key| !words.contains(key.as_str())).collect();
        assert!(missing.is_empty(), "{guide} does not speak of {missing:?}");
    }
}

/// The tables of the guides name the keys of the language and every word that each takes; the first is the top level whole.
#[test]
fn the_tables_of_the_guides_are_those_of_the_language() {
    for guide in ["docs/plan-language.md", "docs/ngon-ngu-ke-hoach.md"] {
        let page = read(guide);
        let rows: Vec<&str> = page.lines().filter(|line| line.starts_with("| `")).collect();
        for mapping in mappings().filter(|one| matches!(one.name, "plan" | "blank_form")) {
            for key in mapping.keys {
                let own = |row: &&str| quoted(row.split('|').nth(1).unwrap()).any(|name| name == key.name);
                let row =
                    rows.iter().copied().find(own).unwrap_or_else(|| panic!("{guide}: no row for `{}`", key.name));
                for word in words_of(key.kind).iter().filter(|_| key.kind.starts_with('@')) {
                    assert!(quoted(row).any(|said| said == word.name), "{guide}: {}: no `{}`", key.name, word.name);
                }
            }
        }
        for row in rows {
            let all = || mappings().flat_map(|mapping| mapping.keys);
            let unknown = |name: &&str| {
                name.chars().all(|c| c.is_ascii_lowercase() || c == '_') && !all().any(|key| key.name == *name)
            };
            assert_eq!(quoted(row.split('|').nth(1).unwrap()).find(unknown), None, "{guide}");
        }
    }
}

/// The rows of a ledger: their cells.
fn rows(ledger: &str) -> Vec<Vec<&str>> {
    let lines = ledger.lines().filter(|line| line.starts_with("| ") && !line.contains("|---"));
    lines.skip(1).map(|line| line.trim_matches('|').split('|').map(str::trim).collect()).collect()
}

/// The names in backquotes of a cell.
fn quoted(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}

#[test]
fn every_template_and_code_of_the_ledgers_exists_and_each_clause_has_a_status() {
    for path in ["src/form/LEDGER.md", "src/form/LEDGER-hd05.md"] {
        let ledger = read(path);
        let rows = rows(&ledger);
        assert!(rows.len() > 15, "{path} was not read");
        let width = rows[0].len();
        for row in rows {
            assert_eq!(row.len(), width, "{path}: {row:?}");
            let status = row[row.len() - 1];
            assert!(STATUS.contains(&status), "{path}: {}: status {status:?}", row[0]);
            for name in row.iter().flat_map(|cell| quoted(cell)).filter(|name| name.ends_with(".xml")) {
                assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join("templates").join(name).exists(), "{path}: {name}");
            }
            for code in row.concat().split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| is_code(word)) {
                assert!(Code::find(code).is_some(), "{path}: {}: no code {code}", row[0]);
            }
            assert!(
                status != "done" || !row[row.len() - 2].is_empty(),
                "{path}: {}: nothing shows that it is done",
                row[0]
            );
        }
    }
}

/// `S010`, but not `A4`.
fn is_code(word: &str) -> bool {
    word.len() == 4
        && word.starts_with(['S', 'L', 'F', 'A', 'D', 'B', 'T'])
        && word[1..].chars().all(|c| c.is_ascii_digit())
}

fn collect(value: &serde_json::Value, keys: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::Object(map) => {
            if let Some(serde_json::Value::Object(own)) = map.get("properties") {
                keys.extend(own.keys().cloned());
            }
            map.values().for_each(|value| collect(value, keys));
        }
        serde_json::Value::Array(list) => list.iter().for_each(|value| collect(value, keys)),
        _ => {}
    }
}

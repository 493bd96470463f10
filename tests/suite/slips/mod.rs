//! What a person who is no programmer types: each slip beside what is said of it.
//!
//! `slips.txt` holds a slip a block: the lines of `good.yaml` that it changes behind `-`, what was typed behind `+`, then,
//! behind `>`, each error and warning with its line. A block without one is understood as meant, or told in a note. After a
//! change run the test with `INSTA_UPDATE=always` and read the difference as an officer would.

use std::fmt::Write;
use ttdn::calendar::Date;
use ttdn::check::message;
use ttdn::diagnostic::{Lang, Level};
use ttdn::press::{self, Office};

const GOOD: &str = include_str!("good.yaml");

struct Slip {
    name: String,
    typed: String,
    block: String,
    said: Vec<String>,
}

/// What the plan becomes by a slip's changes, parted by `@@`.
fn typed(name: &str, changes: &[&str]) -> String {
    let mut plan = format!("\n{GOOD}");
    for change in changes.split(|line| *line == "@@") {
        let behind = |mark: char| -> String {
            change.iter().filter_map(|line| line.strip_prefix(mark)).map(|line| format!("\n{line}")).collect()
        };
        let old = behind('-');
        assert_eq!(plan.matches(&format!("{old}\n")).count(), 1, "{name}: the plan has these lines once: {old}");
        plan = plan.replacen(&format!("{old}\n"), &format!("{}\n", behind('+')), 1);
    }
    plan.trim_start_matches('\n').to_owned()
}

fn slips(text: &str) -> Vec<Slip> {
    let blocks = text.split("== ").skip(1).map(|block| block.split_once('\n').unwrap());
    let slip = |(name, block): (&str, &str)| {
        let (said, changes): (Vec<&str>, Vec<&str>) =
            block.lines().filter(|line| !line.is_empty()).partition(|line| line.starts_with("> "));
        Slip {
            name: name.to_owned(),
            typed: typed(name, &changes),
            block: changes.join("\n"),
            said: said.into_iter().map(str::to_owned).collect(),
        }
    };
    blocks.map(slip).collect()
}

/// The errors and warnings of a plan: `> S001 error 12: title | hint`.
fn said(plan: &str) -> Vec<String> {
    let checked = press::check("plan.yaml", plan.as_bytes(), &Office::new(Date::new(2026, 11, 26).unwrap()));
    let loud = checked.diagnostics.iter().filter(|found| found.level != Level::Note);
    loud.map(|found| {
        let message = message(found, Lang::Vi);
        let level = if found.level == Level::Error { "lỗi" } else { "cảnh báo" };
        let line = checked.source.position(found.span.start).line;
        let fix = if found.fix.is_some() { " (sửa được)" } else { "" };
        let words = format!("{} | {}", message.title, message.hint).replace('\n', " ⏎ ");
        format!("> {} {level} {line}: {words}{fix}", found.code)
    })
    .collect()
}

#[test]
fn the_plan_itself_is_good() {
    assert_eq!(said(GOOD), Vec::<String>::new());
}

#[test]
fn each_slip_is_heard_at_its_place() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/suite/slips/slips.txt");
    let text = std::fs::read_to_string(path).unwrap();
    let slips = slips(&text);
    assert!(slips.len() > 100);
    if std::env::var_os("INSTA_UPDATE").is_some_and(|value| value == "always") {
        let mut out = String::new();
        for slip in &slips {
            let lines: String = said(&slip.typed).iter().map(|line| format!("{line}\n")).collect();
            write!(out, "== {}\n{}\n{lines}\n", slip.name, slip.block).unwrap();
        }
        std::fs::write(path, out).unwrap();
        return;
    }
    for slip in slips {
        assert_eq!(said(&slip.typed), slip.said, "{}", slip.name);
    }
}

//! No word of a plan is lost in silence: each stands on the paper, or is a key, an id, a comment or a switch, or a message
//! says what becomes of it.

use std::collections::BTreeSet;
use ttdn::calendar::Date;
use ttdn::diagnostic::Level;
use ttdn::document::Picture;
use ttdn::emit::text;
use ttdn::press::{self, Checked, Office};
use ttdn::source::Source;
use ttdn::yaml::{Node, Value, parse};

/// Keys whose values say how something is printed, or are printed in another shape: switches, ids, dates, money.
const SWITCHES: &str = "form kind status date period number numbering show_assignments layout urgency secrecy id lead support \
    by via unit columns use orientation width align sum row_numbering totals header_rows span from to vision event total \
    by_year by_source amount copies field collective short metadata doc abbreviations year cover split verb alias money_unit rows bold image width_mm letterhead \
    parent_task plan";

fn words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| word.to_lowercase().trim_start_matches('0').to_owned())
}

/// Words that need not be printed: keys, ids, and the values of switches.
fn silent(node: &Node, key: &str, out: &mut BTreeSet<String>) {
    let switch = SWITCHES.split_whitespace().any(|switch| switch == key);
    match &node.value {
        Value::Scalar(text) => {
            let money = key == "budget" && text.value.contains(|c: char| c.is_ascii_digit());
            // The plan above, not the body above.
            let file = key == "parent" && text.value.ends_with(".yaml");
            if switch || money || file {
                out.extend(words(&text.value));
            }
        }
        Value::Sequence { items, .. } => items.iter().for_each(|item| silent(item, key, out)),
        Value::Mapping { entries, .. } => {
            for entry in entries {
                out.extend(words(&entry.key.value));
                // A recipient and a report are printed, whatever their key is called elsewhere.
                let printed =
                    entry.key.value == "to" && entry.value.text().is_some_and(|text| text.value.contains(' '));
                let below = if switch && key != "event" { key } else { entry.key.value.as_str() };
                silent(&entry.value, if printed { "" } else { below }, out);
            }
        }
    }
}

fn composed(yaml: &str) -> Checked {
    let mut office = Office::new(Date::new(2026, 11, 24).unwrap());
    office.pictures = crate::images::of_examples();
    office.pictures.insert("picture.png".to_owned(), Picture::read(include_bytes!("picture.png")));
    press::compose("plan.yaml", yaml.as_bytes(), &office)
}

/// The line without its comment.
fn said(line: &str) -> &str {
    match line.find("# ") {
        Some(at) if line[..at].trim().is_empty() || line[..at].ends_with(' ') => &line[..at],
        _ => line,
    }
}

/// The words of each line that no paper bears and no message speaks of; nothing where an error keeps the plan from paper.
fn lost(yaml: &str) -> Option<Vec<String>> {
    let checked = composed(yaml);
    let stops = checked.diagnostics.iter().any(|found| found.level == Level::Error);
    let Some(document) = checked.document.as_ref().filter(|_| !stops) else {
        assert!(stops, "neither a document nor an error:\n{yaml}");
        return None;
    };
    let source = Source::new("plan.yaml", yaml);
    let told: BTreeSet<usize> =
        checked.diagnostics.iter().map(|found| checked.source.position(found.span.start).line).collect();
    let paper = text::write(document);
    // 3000000 is printed 3.000.000.
    let mut known: BTreeSet<String> = words(&paper).chain(words(&paper.replace('.', ""))).collect();
    silent(&parse(&source).unwrap().root, "", &mut known);
    let lines = yaml.lines().enumerate().filter(|(at, _)| !told.contains(&(at + 1)));
    let words = lines.flat_map(|(at, line)| words(said(line)).map(move |word| (at, word)));
    Some(words.filter(|(_, word)| !known.contains(word)).map(|(at, word)| format!("{}: {word}", at + 1)).collect())
}

fn example(name: &str) -> String {
    std::fs::read_to_string(format!("{}/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

#[test]
fn every_word_of_the_rich_plan_is_printed() {
    assert_eq!(lost(&example("tests/suite/rich.yaml")).unwrap(), Vec::<String>::new());
}

#[test]
fn every_word_of_the_examples_is_printed() {
    for entry in std::fs::read_dir(format!("{}/examples", env!("CARGO_MANIFEST_DIR"))).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "yaml") {
            let lost = lost(&std::fs::read_to_string(&path).unwrap()).unwrap();
            assert!(lost.is_empty(), "{}: {lost:?}", path.display());
        }
    }
}

/// What a hand does to a line, each with its name.
fn slips(line: &str) -> Vec<(&'static str, String)> {
    let (indent, body) = line.split_at(line.len() - line.trim_start().len());
    let middle = body.match_indices(' ').map(|(at, _)| at).nth(3);
    let mut out = vec![
        ("deeper", format!("  {line}")),
        ("a dash without its space", format!("{indent}{}", body.replacen("- ", "-", 1))),
        ("another bullet", format!("{indent}{}", body.replacen("- ", "+ ", 1))),
        ("no space behind the colon", line.replacen(": ", ":", 1)),
        ("a comma for a full stop", format!("{}, và việc khác", line.trim_end_matches('.'))),
        ("an open quotation mark", line.replacen(": ", ": \"", 1)),
        ("a typed label", line.replacen("- ", "- a) ", 1)),
        ("a block", line.replacen(": ", &format!(": |\n{indent}      một dòng\n\n{indent}      "), 1)),
    ];
    if let Some(at) = middle {
        let (head, tail) = body.split_at(at);
        out.push(("a broken line", format!("{indent}{head}\n{indent}{}", tail.trim_start())));
        out.push(("a line broken deeper", format!("{indent}{head}\n{indent}    {}", tail.trim_start())));
        out.push(("an empty line", format!("{indent}{head}\n\n{indent}    {}", tail.trim_start())));
        out.push(("a list inside", format!("{indent}{head}\n{indent}    - {}", tail.trim_start())));
        out.push(("a number inside", format!("{indent}{head}\n{indent}    2. X{}", tail.trim_start())));
        out.push(("a hashtag", format!("{indent}{head} #{}", tail.trim_start())));
        out.push(("a comma in brackets", line.replacen(": ", ": [", 1) + ", thêm]"));
        out.push(("a tab", format!("\t{body}")));
    }
    out
}

#[test]
fn no_slip_of_a_hand_loses_a_word_in_silence() {
    let plans = ["examples/toi-thieu.yaml", "tests/suite/good.yaml", "tests/suite/rich.yaml"].map(example);
    let (mut failed, mut printed, mut stopped) = (Vec::new(), 0, 0);
    for plan in plans {
        let lines: Vec<&str> = plan.lines().collect();
        for (at, line) in lines.iter().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            for (name, slip) in slips(line).into_iter().filter(|(_, slip)| slip != line) {
                let mut changed = lines.clone();
                changed[at] = &slip;
                let lost = lost(&(changed.join("\n") + "\n"));

                match lost {
                    None => stopped += 1,
                    Some(lost) if lost.is_empty() => printed += 1,
                    Some(lost) => failed.push(format!("{name}: {slip:?} loses {lost:?}")),
                }
            }
        }
    }
    assert!(failed.is_empty(), "{}:\n{}", failed.len(), failed.join("\n"));
    assert!(printed > 100 && stopped > 200, "{printed} printed, {stopped} stopped: the slips no longer try anything");
}

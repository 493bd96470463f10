//! What `check` passes, `build` prints: whatever value of a plan holds what no paper can take, the check says so.

use std::collections::BTreeSet;
use std::path::Path;
use ttdn::calendar::Date;
use ttdn::diagnostic::Level;
use ttdn::press::{self, Office, Output};
use ttdn::source::{Source, Span};
use ttdn::yaml::{Node, Value, parse};

/// Values that no paper can take: letters that no font has, a word that no line has room for.
fn probes() -> [String; 2] {
    ["\u{1f600}".to_owned(), "a".repeat(5_001)]
}

/// The place of the first value below each path of keys that `seen` does not have.
fn values(node: &Node, path: &str, seen: &mut BTreeSet<String>, out: &mut Vec<Span>) {
    match &node.value {
        Value::Scalar(text) => out.extend(seen.insert(path.to_owned()).then_some(text.span)),
        Value::Sequence { items, .. } => items.iter().for_each(|item| values(item, path, seen, out)),
        Value::Mapping { entries, .. } => {
            for entry in entries {
                // Units, footnotes and abbreviations have keys of the author's own.
                let own = matches!(path, "/units" | "/footnotes" | "/abbreviations");
                let key = if own { "*" } else { &entry.key.value };
                values(&entry.value, &format!("{path}/{key}"), seen, out);
            }
        }
    }
}

#[test]
fn what_passes_the_check_is_printed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut plans: Vec<_> =
        std::fs::read_dir(folder.join("examples")).unwrap().map(|entry| entry.unwrap().path()).collect();
    plans.extend(["good.yaml", "rich.yaml"].map(|name| folder.join("tests/suite").join(name)));
    plans.retain(|path| path.extension().is_some_and(|ending| ending == "yaml"));
    plans.sort_by_key(|path| std::fs::metadata(path).unwrap().len());
    let office = Office::new(Date::new(2026, 11, 24).unwrap());
    let (mut seen, mut tried, mut apart) = (BTreeSet::new(), 0, Vec::new());
    for path in plans {
        let text = std::fs::read_to_string(&path).unwrap();
        let mut places = Vec::new();
        values(&parse(&Source::new("", text.as_str())).unwrap().root, "", &mut seen, &mut places);
        for place in places {
            for probe in probes() {
                let said = text[place.range()].trim_end_matches(['"', '\'']);
                let behind = place.start + said.len();
                let plan = format!("{} {probe}{}", &text[..behind], &text[behind..]);
                tried += 1;
                match prints_or_is_told(&plan, &office) {
                    Ok(()) => {}
                    Err(why) => apart.push(format!("{}: {said}: {}", path.display(), &why[..why.len().min(90)])),
                }
            }
        }
    }
    assert_eq!(apart, Vec::<String>::new());
    assert!(tried > 200, "{tried} values were tried");
}

/// Whether a plan passes the check; then it must print.
fn prints_or_is_told(plan: &str, office: &Office) -> Result<(), String> {
    let checked = press::check("plan.yaml", plan.as_bytes(), office);
    if checked.diagnostics.iter().any(|one| one.level == Level::Error) {
        return Ok(());
    }
    let composed = press::compose("plan.yaml", plan.as_bytes(), office);
    let Some(document) = composed.document else { return Err(format!("{:?}", composed.template_problems)) };
    press::print(&document, &composed.form, Output::Pdf, None).map(|_| ())
}

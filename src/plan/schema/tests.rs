//! What the language says of its keys is whole, and true of the reader of plans.

use super::*;
use crate::diagnostic::{Lang, Level};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn a_way_through_a_plan_has_a_kind() {
    let steps = |way: &'static str| way.split('/').map(|step| Some(step).filter(|step| *step != "-"));
    let kind = |way| kind_at(steps(way));
    assert_eq!(kind("tasks/-/lead"), Some("#assignee/id/[#assignee/id]"));
    assert_eq!(kind("tasks/-/lead/-/unit"), Some("id"));
    assert_eq!(kind("tasks/-/tasks/-/deadline/-/when"), Some("text"));
    assert_eq!(kind("reporting/-/when"), Some("[#milestone]/text"));
    assert_eq!(kind("units/so-a/duties"), Some("[#item/text]/text"));
    assert_eq!(kind("reporting/-/by"), Some("[id]/id"));
    assert_eq!(kind("sections/-/blocks/-/table/rows/-/-/span"), Some("count"));
    assert_eq!(kind("titel"), None);
    let names = |kind| words_of(kind).into_iter().map(|word| word.name).collect::<Vec<_>>();
    assert_eq!(names("@status"), ["draft", "final"]);
    assert_eq!(names(kind("numbering/-").unwrap()).first(), Some(&"roman"));
    assert_eq!((names("text").len(), keys_of("text").len()), (0, 0));
    assert!(keys_of("[#task]").iter().any(|key| key.name == "lead"));
    assert!(keys_of("#group/[#cell/text]").iter().all(|key| key.name != "span"), "a row of cells has no key");
    let key = |way| key_at(&steps(way).collect::<Vec<_>>()).map(|key| key.name);
    assert_eq!((key("units/so-a"), key("units/so-a/name")), (None, Some("name")), "an id is the author's own");
}

#[test]
fn the_file_in_the_repository_is_the_schema() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas/plan.schema.json");
    if std::env::var_os("INSTA_UPDATE").is_some_and(|value| value == "always") {
        std::fs::write(&path, schema(Lang::Vi)).unwrap();
    }
    assert_eq!(std::fs::read_to_string(path).unwrap(), schema(Lang::Vi));
}

/// Every word says something in both languages, in a sentence of a size that an editor shows.
#[test]
fn every_key_and_every_word_is_described_in_both_languages() {
    let keys = || mappings().flat_map(|mapping| mapping.keys.iter().map(move |key| (mapping.name, key)));
    for (mapping, key) in keys() {
        for said in [key.about.vi, key.about.en] {
            let letters = said.chars().count();
            assert!((8..=220).contains(&letters), "{mapping}.{}: {letters} letters: {said:?}", key.name);
            assert!(said.ends_with('.') && said.trim() == said, "{mapping}.{}: {said:?}", key.name);
        }
        assert_ne!(key.about.vi, key.about.en, "{mapping}.{}", key.name);
        assert!(!key.example().is_empty() && !key.example().contains('\n'), "{mapping}.{} has no example", key.name);
    }
    for (mapping, key) in keys().filter(|(_, key)| !words_of(key.kind).is_empty()) {
        for word in words_of(key.kind) {
            let said = !word.about.vi.is_empty() && !word.about.en.is_empty();
            assert!(said, "{mapping}.{}: {}", key.name, word.name);
        }
    }
    for required in mappings().flat_map(|mapping| mapping.required.iter().map(move |name| (mapping, name))) {
        assert!(required.0.keys.iter().any(|key| key.name == *required.1), "{}: {}", required.0.name, required.1);
    }
}

/// What else a mapping says in which another one stands.
fn around(mapping: &str) -> &'static str {
    match mapping {
        "table" => "columns: [Một, Hai], ",
        "blank_form" => "title: Biên bản, ",
        _ => "",
    }
}

/// A plan that has `inner`, entries of a mapping, where a mapping of this name stands first.
fn plan_with(name: &str, inner: &str) -> String {
    let mut open: Vec<(&'static Mapping, String, String)> =
        vec![(mappings().next().unwrap(), String::new(), String::new())];
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    while !open.is_empty() {
        let (mapping, head, foot) = open.remove(0);
        if mapping.name == name {
            return format!("{head}{inner}{foot}\n");
        }
        if !seen.insert(mapping.name) {
            continue;
        }
        for key in mapping.keys {
            let (mut kind, mut before, mut after) = (key.kind, format!("{}: ", key.name), String::new());
            loop {
                let kinds: Vec<&str> = super::way::alternatives(kind).collect();
                if let Some(below) = kinds.iter().find_map(|one| one.strip_prefix('#')) {
                    let below = mappings().find(|one| one.name == below).unwrap();
                    let beside = if key.name == "columns" { "" } else { around(mapping.name) };
                    open.push((below, format!("{head}{beside}{before}{{"), format!("}}{after}{foot}")));
                }
                let list = kinds.iter().find_map(|one| one.strip_prefix('[')?.strip_suffix(']'));
                let own = kinds.iter().find_map(|one| one.strip_prefix('{')?.strip_suffix('}'));
                match (list, own) {
                    (Some(item), _) => (kind, before, after) = (item, before + "[", "]".to_owned() + &after),
                    (_, Some(item)) => (kind, before, after) = (item, before + "{so-a: ", "}".to_owned() + &after),
                    _ => break,
                }
            }
        }
    }
    panic!("no way to {name}")
}

/// An unknown key in every mapping makes decoding name the keys that it knows there.
#[test]
fn the_language_has_the_keys_that_decoding_has() {
    let set = |keys: &mut dyn Iterator<Item = &str>| keys.map(str::to_owned).collect::<BTreeSet<_>>();
    for mapping in mappings() {
        let must: String = mapping.keys.iter().filter(|key| keeps(mapping.name, key)).map(entry).collect();
        let plan = plan_with(mapping.name, &format!("{must}qqqqqqqqqqqqqqqq: 1"));
        let Ok(loaded) = crate::plan::load("plan.yaml", plan.as_bytes()) else { panic!("not YAML: {plan}") };
        let known: Vec<_> = loaded.found.iter().filter_map(|found| found.facts.get("known")).collect();
        let decoded: Vec<BTreeSet<String>> = known.iter().map(|known| set(&mut known.split(", "))).collect();
        let keys = set(&mut mapping.keys.iter().map(|key| key.name));
        assert!(decoded.contains(&keys), "{}: {keys:?} in {plan}: {decoded:?}", mapping.name);
    }
}

/// Keys by which the reader knows that a mapping is what it is.
fn keeps(mapping: &str, key: &Key) -> bool {
    matches!((mapping, key.name), ("item" | "article" | "block" | "cell", "text"))
}

fn entry(key: &Key) -> String {
    format!("{}: {}, ", key.name, key.example())
}

/// A wrong word under every key that takes one makes decoding name the words that it knows.
#[test]
fn the_language_has_the_words_that_decoding_has() {
    for mapping in mappings() {
        for key in mapping.keys.iter().filter(|key| key.kind.trim_matches(['[', ']']).starts_with('@')) {
            let wrong = if key.kind.starts_with('[') { "[qqqqqqqqqqq]" } else { "qqqqqqqqqqq" };
            let others: String = beside(mapping.name, key.name);
            let plan = plan_with(mapping.name, &format!("{others}{}: {wrong}", key.name));
            let Ok(loaded) = crate::plan::load("plan.yaml", plan.as_bytes()) else { panic!("not YAML: {plan}") };
            let words: Vec<&str> = words_of(key.kind).iter().map(|word| word.name).collect();
            let known: Vec<_> = loaded.found.iter().filter_map(|found| found.facts.get("known")).collect();
            assert!(known.iter().any(|known| **known == words.join(", ")), "{plan}{words:?} {known:?}");
        }
    }
}

/// What must stand beside a key for it to say something, as entries.
fn beside(mapping: &str, key: &str) -> String {
    let mapping = mappings().find(|one| one.name == mapping).unwrap();
    let others: &[&str] = match (mapping.name, key) {
        ("block", "alt" | "width_mm" | "caption") => &["image", "alt"],
        ("block", "image") => &["alt"],
        ("block" | "group", "align") => &["text", "group"],
        ("block" | "item" | "cell", "numbering") => &["items"],
        ("unit", "numbering") => &["duties"],
        ("blank_form", "subtitle") => &["title"],
        ("annex", "columns" | "row_numbering" | "totals" | "years" | "money_unit" | "column_numbers") => &["use"],
        ("annex", "by") => return "use: timeline, ".to_owned(),
        ("annex", "numbering") => &["sections"],
        ("period", "from") => &["to"],
        ("period", "to") => &["from"],
        ("period", "vision") => &["from", "to"],
        ("column", "width" | "align") => &["title"],
        ("legal_basis", "verb" | "alias") => &["text"],
        ("blank_form", "code" | "letterhead" | "signatures") => &["title"],
        _ => &[],
    };
    let wanted = |one: &&Key| one.name != key && (others.contains(&one.name) || mapping.required.contains(&one.name));
    mapping.keys.iter().filter(wanted).map(entry).collect()
}

/// Every example stands in a plan at its key, and the reader of plans finds nothing wrong in it.
#[test]
fn every_example_is_read() {
    let mut wrong = BTreeMap::new();
    for mapping in mappings() {
        for key in mapping.keys {
            let others = beside(mapping.name, key.name);
            let plan = plan_with(mapping.name, &format!("{others}{}: {}", key.name, key.example()));
            // A cell shares its row, and the rows that it covers, with others.
            let plan = match (mapping.name, key.name) {
                ("cell", "span") => plan,
                ("cell", "rows") => plan.replace("}]]", "}, a], [b]]"),
                ("cell", _) => plan.replace("}]]", "}, a]]"),
                _ => plan,
            };
            let Ok(loaded) = crate::plan::load("plan.yaml", plan.as_bytes()) else { panic!("not YAML: {plan}") };
            let errors = loaded.found.iter().filter(|found| found.code.level() == Level::Error);
            let said: Vec<String> = errors.map(|one| format!("{} {} {:?}", one.code, one.variant, one.facts)).collect();
            if !said.is_empty() {
                wrong.insert(plan, said);
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Editors offer every type that a schema names: after `lead:` neither `true` nor `null`.
#[test]
fn no_type_is_offered_that_nobody_means() {
    let schema: serde_json::Value = serde_json::from_str(&schema(Lang::En)).unwrap();
    let mut offered = Vec::new();
    types(&schema, &mut offered);
    assert!(!offered.contains(&"null".to_owned()), "null");
    let flags = mappings().flat_map(|mapping| mapping.keys).filter(|key| key.kind.contains("flag")).count();
    assert_eq!(offered.iter().filter(|one| *one == "boolean").count(), flags);
    let lead = &schema["$defs"]["task"]["properties"]["lead"];
    assert_eq!(lead["anyOf"][0]["$ref"], "#/$defs/assignee");
    assert_eq!(lead["examples"][0], "so-vhttdl");
}

fn types(schema: &serde_json::Value, out: &mut Vec<String>) {
    match schema {
        serde_json::Value::Object(map) => {
            match map.get("type") {
                Some(serde_json::Value::String(one)) => out.push(one.clone()),
                Some(serde_json::Value::Array(some)) => {
                    out.extend(some.iter().filter_map(|one| one.as_str().map(str::to_owned)));
                }
                _ => {}
            }
            map.iter().filter(|(key, _)| *key != "not").for_each(|(_, value)| types(value, out));
        }
        serde_json::Value::Array(list) => list.iter().for_each(|value| types(value, out)),
        _ => {}
    }
}

//! The data files, which are YAML, to static tables and trees, so that a check spends no time on reading them.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "a build reads the data files and tells cargo so"
)]

use granit_parser::{Event, Parser, ScalarStyle};
use std::error::Error;
use std::fmt::Write;
use std::{env, fs, path::Path};

/// A value of a data file.
enum Value {
    Null,
    Scalar(String),
    List(Vec<Value>),
    Map(Vec<(String, Value)>),
}

impl Value {
    fn get(&self, key: &str) -> Option<&Value> {
        match self {
            Value::Map(entries) => entries.iter().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        }
    }

    fn text(&self, key: &str) -> &str {
        match self.get(key) {
            Some(Value::Scalar(text)) => text,
            _ => "",
        }
    }

    fn items(&self, key: &str) -> &[Value] {
        match self.get(key) {
            Some(Value::List(items)) => items,
            _ => &[],
        }
    }

    fn texts(&self, key: &str) -> Vec<&str> {
        let mut texts = Vec::new();
        for item in self.items(key) {
            if let Value::Scalar(text) = item {
                texts.push(text.as_str());
            }
        }
        texts
    }

    /// A day as the number 20240131; 0 for none.
    fn day(&self, key: &str) -> u32 {
        self.text(key).replace('-', "").parse().unwrap_or(0)
    }
}

fn parse(text: &str) -> Result<Value, Box<dyn Error>> {
    let mut open: Vec<(Value, Option<String>)> = Vec::new();
    let mut root = Value::List(Vec::new());
    for event in Parser::new_from_str(text) {
        let done = match event?.0 {
            Event::Scalar(text, style, ..) => {
                let null = style == ScalarStyle::Plain && matches!(&*text, "null" | "~" | "");
                match open.last_mut() {
                    Some((Value::Map(_), key @ None)) => {
                        *key = Some(text.into_owned());
                        continue;
                    }
                    _ if null => Value::Null,
                    _ => Value::Scalar(text.into_owned()),
                }
            }
            Event::SequenceStart(..) => {
                open.push((Value::List(Vec::new()), None));
                continue;
            }
            Event::MappingStart(..) => {
                open.push((Value::Map(Vec::new()), None));
                continue;
            }
            Event::SequenceEnd | Event::MappingEnd => match open.pop() {
                Some((value, _)) => value,
                None => continue,
            },
            _ => continue,
        };
        match open.last_mut() {
            Some((Value::List(items), _)) => items.push(done),
            Some((Value::Map(entries), key)) => entries.push((key.take().unwrap_or_default(), done)),
            _ => root = done,
        }
    }
    Ok(root)
}

fn strings(texts: &[&str]) -> String {
    texts.iter().map(|text| format!("Cow::Borrowed({text:?}), ")).collect()
}

/// Folders whose files become trees: what `yaml::embedded!` names.
const TREES: [&str; 3] = ["src/calendar", "src/form", "src/prose/data"];

/// A value as an expression of type `yaml::Data`.
fn tree(value: &Value) -> String {
    let all = |items: Vec<String>| items.join(", ");
    match value {
        Value::Null => "Data::Null".to_owned(),
        Value::Scalar(text) => format!("Data::Text({text:?})"),
        Value::List(items) => format!("Data::List(&[{}])", all(items.iter().map(tree).collect())),
        Value::Map(entries) => {
            let entry = |(key, value): &(String, Value)| format!("({key:?}, {})", tree(value));
            format!("Data::Map(&[{}])", all(entries.iter().map(entry).collect()))
        }
    }
}

fn trees() -> Result<(), Box<dyn Error>> {
    for folder in TREES {
        println!("cargo::rerun-if-changed={folder}");
        for file in fs::read_dir(folder)? {
            let path = file?.path();
            if let Some(name) = path.file_stem().filter(|_| path.extension().is_some_and(|ending| ending == "yaml")) {
                let value = parse(&fs::read_to_string(&path)?)?;
                fs::write(Path::new(&env::var("OUT_DIR")?).join(name).with_extension("rs"), tree(&value))?;
            }
        }
    }
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    trees()?;
    println!("cargo::rerun-if-changed=src/legal/data");
    let read = |name: &str| parse(&fs::read_to_string(Path::new("src/legal/data").join(name))?);
    let mut out = String::new();
    let documents = read("documents.yaml")?;
    writeln!(out, "static DOCUMENTS: &[Act] = &[")?;
    for row in documents.items("documents") {
        let follows =
            if row.text("replaced_by").is_empty() { row.text("followed_by") } else { row.text("replaced_by") };
        writeln!(
            out,
            "Act {{ kind: Cow::Borrowed({:?}), symbol: Cow::Borrowed({:?}), date: {}, issuer: Cow::Borrowed({:?}), \
             title: Cow::Borrowed({:?}), exact: {}, from: {}, until: {}, replaced_by: Cow::Borrowed({:?}), \
             amended_by: Cow::Borrowed(&[{}]), low: {}, sources: Cow::Borrowed(&[{}]), retrieved: {} }},",
            row.text("type"),
            row.text("symbol"),
            row.day("date"),
            row.text("issuer"),
            row.text("title"),
            row.text("exact") != "false",
            row.day("from"),
            row.day("until"),
            follows,
            strings(&row.texts("amended_by")),
            row.text("confidence") == "low",
            strings(&row.texts("sources")),
            row.day("retrieved"),
        )?;
    }
    writeln!(out, "];\nstatic BODIES: &[Body] = &[")?;
    let bodies = read("bodies.yaml")?;
    for row in bodies.items("bodies") {
        writeln!(
            out,
            "Body {{ name: Cow::Borrowed({:?}), kind: Cow::Borrowed({:?}), short: Cow::Borrowed(&[{}]), \
             code: Cow::Borrowed({:?}), from: {}, until: {}, successor: Cow::Borrowed(&[{}]), \
             instrument: Cow::Borrowed({:?}), weak: {} }},",
            row.text("name"),
            row.text("kind"),
            strings(&row.texts("short")),
            row.text("code"),
            row.day("from"),
            row.day("until"),
            strings(&row.texts("successor")),
            row.text("instrument"),
            !matches!(row.text("confidence"), "C" | "C2"),
        )?;
    }
    writeln!(out, "];")?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("register.rs"), out)?;
    Ok(())
}

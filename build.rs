//! The data files, which are YAML, to static tables and trees, so that a check spends no time on reading them.
//!
//! The register becomes one text, a row a line, with where each row begins, and lists that find rows by symbol, day, name of
//! a law and word: numbers only, so that a program of thousands of rows starts as fast as one of none.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "a build reads the data files and tells cargo so"
)]

use granit_parser::{Event, Parser, ScalarStyle};
use std::error::Error;
use std::{env, fs, path::Path};

#[path = "build/calendar.rs"]
mod calendar;
#[allow(dead_code, reason = "names need some of them")]
#[path = "src/language/case.rs"]
mod case;
#[allow(dead_code, reason = "names need one of them")]
#[path = "src/language/forms.rs"]
pub mod forms;
#[path = "build/lexicon.rs"]
mod lexicon;
#[allow(dead_code, reason = "the register needs its keys")]
#[path = "src/language/names.rs"]
pub mod names;
#[path = "build/register.rs"]
mod register;
#[allow(dead_code, reason = "names need some of them")]
#[path = "src/language/signs.rs"]
mod signs;
#[allow(dead_code, reason = "the build fills tables and asks none")]
#[path = "src/language/table.rs"]
mod table;
#[path = "build/tables.rs"]
mod tables;
#[allow(dead_code, reason = "names need some of them")]
#[path = "src/language/tones.rs"]
mod tones;
#[path = "src/legal/register/words.rs"]
mod words;

/// What `words.rs` imports.
mod language {
    pub use super::{forms, names};
}

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

/// Lists that are asked for each word or day of a plan: tables instead of trees, by the name of their file.
fn lists(name: &str, value: &Value) -> Result<Option<String>, String> {
    Ok(Some(match name {
        "slips" => tables::slips(value)?,
        "capitals" => tables::capitals(value)?,
        "syllables" => tables::grammar(value)?,
        "holidays" => calendar::calendar(value)?,
        "abbreviations" => tables::abbreviations(value)?,
        _ => return Ok(None),
    }))
}

fn trees() -> Result<(), Box<dyn Error>> {
    for folder in TREES {
        println!("cargo::rerun-if-changed={folder}");
        for file in fs::read_dir(folder)? {
            let path = file?.path();
            if let Some(name) = path.file_stem().filter(|_| path.extension().is_some_and(|ending| ending == "yaml")) {
                let value = parse(&fs::read_to_string(&path)?)?;
                let list = lists(&name.to_string_lossy(), &value)?;
                let out = Path::new(&env::var("OUT_DIR")?).join(name).with_extension("rs");
                fs::write(out, list.unwrap_or_else(|| tree(&value)))?;
            }
        }
    }
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    trees()?;
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    lexicon::lexicon()?;
    println!("cargo::rerun-if-changed=src/legal/data");
    println!("cargo::rerun-if-changed=src/legal/register/words.rs");
    println!("cargo::rerun-if-changed=src/language");
    register::register()?;
    register::bodies()
}

//! The plan language to a JSON Schema (draft 2020-12), for editors that complete and check while one types.
//!
//! It says less than the checker: dates, money and deadlines are any text or number here, so that an editor never marks a
//! plan that `ttdn check` accepts. That a key may say nothing, and that `true` is a text to the checker, is said by what a
//! value is not: editors offer every type that a schema names, and nobody means `lead: null`.
//!
//! Descriptions are in one language: editors show them beside the line that is typed, where two are too long to read.

use super::key::{Key, Mapping};
use super::way::{alternatives, mappings, words_of};
use crate::diagnostic::Lang;
use crate::invariant::held;
use crate::source::Source;
use crate::yaml::{self, Node, Style};
use serde_json::{Map, Value, json};

/// The JSON Schema of a plan file, described in `lang`, with a line break at its end.
pub fn schema(lang: Lang) -> String {
    let definitions: Map<String, Value> = mappings().map(|one| (one.name.to_owned(), definition(one, lang))).collect();
    let title = match lang {
        Lang::Vi => "Kế hoạch của ttdn",
        Lang::En => "A plan of ttdn",
    };
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "$ref": "#/$defs/plan",
        "$defs": definitions,
    });
    held(serde_json::to_string_pretty(&schema).ok(), "JSON of our own") + "\n"
}

fn definition(mapping: &Mapping, lang: Lang) -> Value {
    let properties: Map<String, Value> =
        mapping.keys.iter().map(|key| (key.name.to_owned(), property(key, lang))).collect();
    json!({
        "type": "object", "properties": properties, "required": mapping.required, "additionalProperties": false,
    })
}

fn property(key: &Key, lang: Lang) -> Value {
    let mut property = may(key.kind, lang);
    if let Some(property) = property.as_object_mut() {
        let about = key.about.get(lang);
        property.insert("description".to_owned(), about.replace('`', "").into());
        // What editors show where they can set code as code; the plain words are for the others.
        property.extend(about.contains('`').then(|| ("markdownDescription".to_owned(), about.into())));
        property.insert("examples".to_owned(), json!([example(key.example())]));
    }
    property
}

/// A kind, or nothing: `key: ~` is as good as no key.
fn may(kind: &'static str, lang: Lang) -> Value {
    let mut said = vec!["string", "number", "object", "array"];
    // A text may look like a truth value; tools of YAML 1.1 read the column `no` as one.
    let is_text = |one: &str| matches!(one, "text" | "id" | "@columns");
    if !alternatives(kind).any(is_text) {
        said.push("boolean");
    }
    let mut any: Vec<Value> = alternatives(kind).map(|one| shape(one, lang)).collect();
    any.push(json!({ "not": { "type": said } }));
    json!({ "anyOf": any })
}

/// One of the alternatives of a kind.
fn shape(kind: &'static str, lang: Lang) -> Value {
    let inside = |open: char, close: char| kind.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
    if let Some(item) = inside('[', ']') {
        return json!({ "type": "array", "items": may(item, lang) });
    }
    if let Some(value) = inside('{', '}') {
        return json!({ "type": "object", "additionalProperties": may(value, lang) });
    }
    if let Some(name) = kind.strip_prefix('#') {
        return json!({ "$ref": format!("#/$defs/{name}") });
    }
    // A figure may stand in quotation marks.
    match kind {
        "flag" => json!({ "type": "boolean" }),
        "text" => json!({ "type": ["string", "number"] }),
        "id" => json!({ "type": ["string", "integer"], "pattern": "^[a-z0-9-]+$" }),
        "count" => json!({ "type": ["integer", "string"], "minimum": 1, "pattern": r"^\+?0*[1-9][0-9]*$" }),
        "size" => json!({ "type": ["integer", "string"], "minimum": 0, "pattern": r"^\+?[0-9]+$" }),
        "year" => {
            let pattern = r"^\s*(19|20|21)[0-9][0-9]\s*$";
            json!({ "type": ["integer", "string"], "minimum": 1900, "maximum": 2199, "pattern": pattern })
        }
        "measure" => {
            let pattern = "^[0-9eE.,+-]+$";
            json!({ "type": ["number", "string"], "exclusiveMinimum": 0, "maximum": 1000, "pattern": pattern })
        }
        words => {
            let words = words_of(words);
            let names: Vec<&str> = words.iter().map(|word| word.name).collect();
            let about: Vec<&str> = words.iter().map(|word| word.about.get(lang)).collect();
            json!({ "enum": names, "enumDescriptions": about })
        }
    }
}

/// An example, as editors' YAML reads it.
fn example(text: &str) -> Value {
    let tree = yaml::parse(&Source::new("example", text)).ok();
    held(tree.map(|tree| value(&tree.root)), "YAML of our own")
}

fn value(node: &Node) -> Value {
    match &node.value {
        yaml::Value::Scalar(text) if text.style == Style::Plain => plain(&text.value),
        yaml::Value::Scalar(text) => text.value.as_str().into(),
        yaml::Value::Sequence { items, .. } => items.iter().map(value).collect(),
        yaml::Value::Mapping { entries, .. } => {
            let entries = entries.iter().map(|entry| (entry.key.value.clone(), value(&entry.value)));
            Value::Object(entries.collect())
        }
    }
}

fn plain(text: &str) -> Value {
    let number = text.parse::<u64>().ok().map(Value::from);
    number.or_else(|| text.parse::<bool>().ok().map(Value::from)).unwrap_or_else(|| text.into())
}

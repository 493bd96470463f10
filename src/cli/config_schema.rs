//! The keys of `ttdn.toml` to a JSON Schema, for editors of TOML.

use super::config_keys::{ConfigKey, ConfigKind, KEYS, OVERRIDE_KEYS};
use crate::check::explanation;
use crate::diagnostic::{Code, Lang};
use crate::invariant::held;
use serde_json::{Map, Value, json};

/// What each level does, beside its word.
const LEVELS: [(&str, [&str; 2]); 4] = [
    ("error", ["lỗi: không dựng văn bản", "an error: nothing is built"]),
    ("warning", ["cảnh báo: chỉ chặn khi có --strict", "a warning: it stops a build with --strict only"]),
    ("note", ["lưu ý để biết", "a note, for information"]),
    ("off", ["không báo", "not told"]),
];

/// The JSON Schema of `ttdn.toml`, described in `lang`, with a line break at its end.
pub fn schema(lang: Lang) -> String {
    let mut schema = table(KEYS, &[], lang);
    if let Some(schema) = schema.as_object_mut() {
        schema.insert("$schema".to_owned(), "https://json-schema.org/draft/2020-12/schema".into());
        schema.insert("title".to_owned(), "ttdn.toml".into());
    }
    held(serde_json::to_string_pretty(&schema).ok(), "JSON of our own") + "\n"
}

fn table(keys: &[ConfigKey], required: &[&str], lang: Lang) -> Value {
    let properties: Map<String, Value> = keys.iter().map(|key| (key.name.to_owned(), property(key, lang))).collect();
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

fn property(key: &ConfigKey, lang: Lang) -> Value {
    let mut property = shape(key.kind, lang);
    if let Some(property) = property.as_object_mut() {
        property.insert("description".to_owned(), key.about.get(lang).into());
        property.insert("examples".to_owned(), json!([example(key)]));
    }
    property
}

fn shape(kind: ConfigKind, lang: Lang) -> Value {
    let text = json!({ "type": "string", "pattern": r"\S" });
    match kind {
        ConfigKind::Levels => levels(lang),
        ConfigKind::Overrides => json!({ "type": "array", "items": table(OVERRIDE_KEYS, &["paths", "levels"], lang) }),
        ConfigKind::Path => text,
        ConfigKind::Paths | ConfigKind::Patterns => json!({ "type": "array", "items": { "type": "string" } }),
        ConfigKind::Register => {
            json!({ "type": "string", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}(\+[0-9A-Fa-f]{12})?$" })
        }
        ConfigKind::Flag => json!({ "type": "boolean" }),
    }
}

/// Every code with the levels that it may have: what cannot be printed stays an error.
fn levels(lang: Lang) -> Value {
    let at = usize::from(lang == Lang::En);
    let level = |code: Code| {
        let may = LEVELS.iter().filter(|(name, _)| *name == "error" || code.can_be_lowered());
        let names: Vec<&str> = may.clone().map(|(name, _)| *name).collect();
        let about: Vec<&str> = may.filter_map(|(_, about)| about.get(at).copied()).collect();
        let finds = explanation(code).map_or("", |explanation| explanation.about().finds.get(lang));
        json!({ "enum": names, "enumDescriptions": about, "description": format!("{}: {finds}", code.name()) })
    };
    let codes = || Code::ALL.iter().map(|code| (code.id(), level(*code)));
    let properties: Map<String, Value> = codes().map(|(id, level)| (id.to_owned(), level)).collect();
    // A code may also be written in small letters or called by its name; editors offer it as it is printed.
    let small = codes().map(|(id, level)| (format!("^{}$", id.to_lowercase()), level));
    let named = Code::ALL.iter().map(|code| (format!("^{}$", code.name()), level(*code)));
    let others: Map<String, Value> = small.chain(named).collect();
    json!({
        "type": "object", "properties": properties, "patternProperties": others, "additionalProperties": false,
    })
}

/// An example, as TOML reads it.
fn example(key: &ConfigKey) -> Value {
    let read = toml::from_str::<Map<String, Value>>(&format!("{} = {}", key.name, key.example));
    held(read.ok().and_then(|mut table| table.remove(key.name)), "TOML of our own")
}

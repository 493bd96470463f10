//! The plan language to a JSON Schema (draft 2020-12), for editors that complete and check while one types.
//!
//! It says less than the checker: dates, money and deadlines are any text or number here, so that an editor never marks a
//! plan that `ttdn check` accepts. A test holds its keys equal to those that decoding knows.

use crate::form;
use crate::invariant::held;
use serde_json::{Map, Value, json};

/// What may stand under a key.
type Keys = &'static [(&'static str, &'static str)];

/// Each mapping of the language: its name, its keys with what they hold, the keys that it cannot lack. A kind is a scalar
/// (`text`, `flag`, `count`), `form` for the name of a built-in form, `a|b` for one of several words, `#name` for a mapping, `#name~` for a mapping or a scalar, `#name+` for one or a list of them;
/// `[…]` around it makes a list, `[…]~` a list or one alone, `{…}` a mapping with the author's own keys.
const MAPPINGS: &[(&str, Keys, &[&str])] = &[
    (
        "plan",
        &[
            ("form", "form"),
            ("kind", "ke_hoach|chuong_trinh"),
            ("status", "draft|final"),
            ("parent", "#parent~"),
            ("issuer", "#issuer"),
            ("issuers", "[#issuer]"),
            ("number", "count"),
            ("date", "text"),
            ("title", "text"),
            ("period", "#period~"),
            ("abbreviations", "{text}"),
            ("legal_bases", "[#legal_basis~]"),
            ("preamble", "#preamble"),
            ("objectives", "#objectives"),
            ("tasks", "[#task]"),
            ("show_assignments", "inline|lines|annex|both|none"),
            ("units", "{#unit}"),
            ("budget", "any"),
            ("reporting", "[#report~]"),
            ("closing", "text"),
            ("signature", "#signature"),
            ("signatures", "[#signature]"),
            ("recipients", "[#recipient~]"),
            ("archive", "#archive"),
            ("annexes", "[#annex]"),
            ("sections", "[#section]"),
            ("numbering", "[roman|upper|decimal|dotted|letter|dash|plus|none]"),
            ("footnotes", "{text}"),
            ("urgency", "hoa_toc|thuong_khan|khan"),
            ("secrecy", "mat|toi_mat|tuyet_mat"),
            ("circulation", "text"),
            ("contact", "#contact"),
            ("decision", "#decision"),
            ("metadata", "#metadata"),
        ],
        &[],
    ),
    ("parent", &[("plan", "text"), ("unit", "text")], &["plan"]),
    (
        "issuer",
        &[("name", "text"), ("full_name", "text"), ("parent", "text"), ("code", "text"), ("place", "text")],
        &[],
    ),
    ("period", &[("from", "text"), ("to", "text"), ("vision", "count"), ("event", "#event")], &[]),
    ("event", &[("from", "text"), ("to", "text")], &["from", "to"]),
    ("legal_basis", &[("text", "text"), ("doc", "text"), ("verb", "text"), ("alias", "text")], &[]),
    ("preamble", &[("layout", "list|paragraph|section|none"), ("enacting", "text")], &[]),
    (
        "objectives",
        &[
            ("numbering", LINES),
            ("purposes", "[#item~]~"),
            ("requirements", "[#item~]~"),
            ("indicators", "[#indicator]"),
        ],
        &[],
    ),
    ("indicator", &[("name", "text"), ("target", "text"), ("measure", "text"), ("by", "text")], &[]),
    ("item", &[("text", "text"), ("items", "[#item~]~"), ("numbering", LINES)], &["text"]),
    (
        "table",
        &[
            ("caption", "text"),
            ("columns", "[#column~]"),
            ("rows", "[any]"),
            ("header_rows", "text"),
            ("total", "#total"),
            ("note", "text"),
        ],
        &["columns"],
    ),
    ("column", &[("title", "text"), ("width", "text"), ("align", "left|center|right|justify")], &[]),
    ("total", &[("label", "text"), ("sum", "[count]")], &["label"]),
    (
        "block",
        &[
            ("text", "text"),
            ("items", "[#item~]~"),
            ("table", "#table"),
            ("image", "text"),
            ("alt", "text"),
            ("width_mm", "text"),
            ("caption", "text"),
            ("sections", "[#section]"),
            ("align", "left|center|right"),
            ("numbering", LINES),
        ],
        &[],
    ),
    (
        "task",
        &[
            ("id", "text"),
            ("parent_task", "[text]~"),
            ("title", "text"),
            ("text", "[text]~"),
            ("items", "[#item~]~"),
            ("lead", "#assignee+"),
            ("support", "#assignee+"),
            ("deadline", "[#milestone]~"),
            ("output", "text"),
            ("budget", "#task_budget~"),
            ("indicator", "#indicator"),
            ("tasks", "[#task]"),
        ],
        &[],
    ),
    ("assignee", &[("unit", "text"), ("scope", "text")], &["unit"]),
    ("milestone", &[("when", "text"), ("what", "text")], &["when", "what"]),
    ("task_budget", &[("amount", "text"), ("source", "text"), ("by_year", "{text}"), ("by_source", "{text}")], &[]),
    (
        "unit",
        &[
            ("name", "text"),
            ("short", "text"),
            ("numbering", LINES),
            ("duties", "[#item~]~"),
            ("collective", "flag"),
            ("unlisted", "flag"),
        ],
        &["name"],
    ),
    ("report", &[("by", "[text]~"), ("to", "text"), ("via", "text"), ("when", "[#milestone]~"), ("text", "text")], &[]),
    ("signature", &[("capacity", "[text]~"), ("office", "text"), ("name", "text"), ("field", "flag")], &[]),
    ("recipient", &[("to", "text"), ("note", "text")], &["to"]),
    ("archive", &[("codes", "[text]~"), ("drafter", "text"), ("copies", "count")], &[]),
    (
        "annex",
        &[
            ("id", "text"),
            ("title", "text"),
            ("orientation", "portrait|landscape"),
            ("use", PARTS),
            ("by", "week|month|quarter"),
            ("columns", "[no|task|lead|support|deadline|output|indicator|budget|source|note]"),
            ("row_numbering", "continuous|restart"),
            ("totals", "whole|groups|none"),
            ("years", "[count]"),
            ("money_unit", "dong|nghin_dong|trieu_dong|ty_dong"),
            ("column_numbers", "flag"),
            ("blocks", "[#block~]"),
            ("numbering", "[roman|upper|decimal|dotted|letter|dash|plus|none]"),
            ("sections", "[#section]"),
            ("forms", "[#blank_form]"),
        ],
        &[],
    ),
    (
        "blank_form",
        &[
            ("code", "text"),
            ("letterhead", "#form_head~"),
            ("title", "text"),
            ("subtitle", "text"),
            ("blocks", "[#block~]"),
            ("signatures", "[#form_signer]"),
        ],
        &[],
    ),
    ("form_head", &[("left", "[text]~"), ("right", "[text]~")], &[]),
    ("form_signer", &[("capacity", "[text]~"), ("note", "text")], &["capacity"]),
    (
        "section",
        &[
            ("id", "text"),
            ("heading", "text"),
            ("text", "[text]~"),
            ("use", PARTS),
            ("blocks", "[#block~]"),
            ("sections", "[#section]"),
            ("numbering", "roman|upper|decimal|dotted|letter|dash|plus|none"),
        ],
        &[],
    ),
    (
        "contact",
        &[("address", "text"), ("email", "text"), ("phone", "text"), ("fax", "text"), ("website", "text")],
        &[],
    ),
    (
        "decision",
        &[
            ("number", "count"),
            ("date", "text"),
            ("title", "text"),
            ("authority", "text"),
            ("legal_bases", "[#legal_basis~]"),
            ("proposal", "text"),
            ("articles", "[#item~]"),
            ("signature", "#signature"),
            ("recipients", "[#recipient~]"),
            ("archive", "#archive"),
        ],
        &[],
    ),
    ("metadata", &[("author", "text"), ("keywords", "[text]~")], &[]),
];

const LINES: &str = "dash|letter|decimal|paren|plus|star|none";
const PARTS: &str = "objectives|indicators|tasks|budget|units|reporting|legal_bases|task_table|matrix|timeline";

/// The kind of what stands at the end of a way through a plan: keys, and nothing for an item of a list. Nothing where the
/// language has no such place.
pub fn kind_at<'k>(way: impl IntoIterator<Item = Option<&'k str>>) -> Option<&'static str> {
    way.into_iter().try_fold("#plan", |kind, step| {
        let whole = kind.trim_end_matches(['~', '+']);
        let list = whole.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
        match step {
            None => list.or_else(|| kind.ends_with('+').then_some(kind)),
            // A list that may be one alone is written without its dash.
            Some(key) => match whole.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
                Some(value) => Some(value),
                None => keys_of(list.unwrap_or(whole)).iter().find(|(name, _)| *name == key).map(|(_, kind)| *kind),
            },
        }
    })
}

/// The keys of a kind, each with the kind of its value; none where the kind is no mapping.
pub fn keys_of(kind: &str) -> &'static [(&'static str, &'static str)] {
    let whole = kind.trim_end_matches(['~', '+']);
    let one = whole.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(whole);
    let name = one.trim_end_matches(['~', '+']).strip_prefix('#').unwrap_or_default();
    MAPPINGS.iter().find(|(mapping, ..)| *mapping == name).map_or(&[], |(_, keys, _)| *keys)
}

/// The words of which a kind wants one; none where it wants something else.
pub fn words_of(kind: &str) -> Vec<&'static str> {
    match kind {
        "flag" => vec!["true", "false"],
        "form" => form::names().collect(),
        _ => MAPPINGS
            .iter()
            .flat_map(|(_, keys, _)| keys.iter())
            .map(|(_, of)| of.trim_matches(['[', ']', '~']))
            .find(|of| *of == kind.trim_matches(['[', ']', '~']) && of.contains('|'))
            .map_or_else(Vec::new, |words| words.split('|').collect()),
    }
}

/// The JSON Schema of a plan file, with a line break at its end.
pub fn schema() -> String {
    let mut definitions = Map::new();
    for (name, keys, required) in MAPPINGS {
        let properties: Map<String, Value> = keys.iter().map(|(key, kind)| ((*key).to_owned(), may(kind))).collect();
        let mapping = json!({
            "type": "object", "properties": properties, "required": required, "additionalProperties": false,
        });
        definitions.insert((*name).to_owned(), mapping);
    }
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "ttdn: Kế hoạch",
        "$ref": "#/$defs/plan",
        "$defs": definitions,
    });
    held(serde_json::to_string_pretty(&schema).ok(), "JSON of our own") + "\n"
}

/// A kind, or nothing: `key: ~` is as good as no key.
fn may(kind: &str) -> Value {
    if kind == "any" { json!({}) } else { json!({ "anyOf": [one(kind), { "type": "null" }] }) }
}

fn one(kind: &str) -> Value {
    let inside = |open: char, close: char| kind.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
    let scalar = || json!({ "type": ["string", "number", "boolean"] });
    if let Some(item) = kind.strip_suffix('+') {
        let list = json!({ "type": "array", "items": may(&format!("{item}~")) });
        return json!({ "anyOf": [one(item), scalar(), list] });
    }
    if let Some(item) = kind.strip_suffix('~') {
        return json!({ "anyOf": [one(item), scalar()] });
    }
    if let Some(item) = inside('[', ']') {
        return json!({ "type": "array", "items": may(item) });
    }
    if let Some(value) = inside('{', '}') {
        return json!({ "type": "object", "additionalProperties": may(value) });
    }
    if let Some(name) = kind.strip_prefix('#') {
        return json!({ "$ref": format!("#/$defs/{name}") });
    }
    match kind {
        "text" => scalar(),
        "any" => json!({}),
        "flag" => json!({ "type": "boolean" }),
        "count" => json!({ "type": "integer", "minimum": 1 }),
        "form" => json!({ "enum": form::names().collect::<Vec<_>>() }),
        words => {
            let mut choices: Vec<Value> = words.split('|').map(Value::from).collect();
            // Tools of YAML 1.1 read the column `no` as false.
            choices.extend(words.starts_with("no|").then_some(Value::Bool(false)));
            json!({ "enum": choices })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_way_through_a_plan_has_a_kind() {
        let kind = |way: &str| kind_at(way.split('/').map(|step| Some(step).filter(|step| *step != "-")));
        assert_eq!(kind("tasks/-/lead"), Some("#assignee+"));
        assert_eq!(kind("tasks/-/lead/-/unit"), Some("text"));
        assert_eq!(kind("tasks/-/tasks/-/deadline/-/when"), Some("text"));
        assert_eq!(kind("units/so-a/duties"), Some("[#item~]~"));
        assert_eq!(kind("reporting/-/by"), Some("[text]~"));
        assert_eq!(kind("titel"), None);
        assert_eq!(words_of("draft|final"), ["draft", "final"]);
        assert_eq!(words_of(kind("numbering/-").unwrap()).first(), Some(&"roman"));
        assert_eq!((words_of("text"), keys_of("text")), (Vec::new(), &[][..]));
        assert!(keys_of("[#task]").iter().any(|(key, _)| *key == "lead"));
    }

    #[test]
    fn the_file_in_the_repository_is_the_schema() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas/plan.schema.json");
        if std::env::var_os("INSTA_UPDATE").is_some_and(|value| value == "always") {
            std::fs::write(&path, schema()).unwrap();
        }
        assert_eq!(std::fs::read_to_string(path).unwrap(), schema());
    }

    /// An unknown key in every mapping makes decoding name the keys that it knows there.
    #[test]
    fn the_schema_has_the_keys_that_decoding_has() {
        let x = "qqqqqqqqqqqqqqqq: 1";
        let plan = format!(
            "{x}\nparent: {{{x}}}\nissuer: {{{x}}}\nperiod: {{event: {{{x}}}, {x}}}\nlegal_bases: [{{text: a, {x}}}]\npreamble: {{{x}}}\n\
             objectives: {{{x}, purposes: [{{text: a, {x}}}], indicators: [{{{x}}}]}}\n\
             tasks: [{{{x}, lead: {{unit: a, {x}}}, deadline: [{{{x}}}], budget: {{{x}}}}}]\nunits: {{a: {{{x}}}}}\n\
             reporting: [{{{x}}}]\nsignature: {{{x}}}\nrecipients: [{{to: a, {x}}}]\narchive: {{{x}}}\n\
             annexes: [{{{x}, forms: [{{{x}, letterhead: {{{x}}}, signatures: [{{{x}}}]}}]}}]\nsections: [{{{x}, blocks: [{{text: a, {x}}}, {{table: {{{x}, columns: [{{{x}}}], total: {{{x}}}}}}}]}}]\ncontact: {{{x}}}\ndecision: {{{x}}}\nmetadata: {{{x}}}\n"
        );
        let Ok(loaded) = crate::plan::load("plan.yaml", plan.as_bytes()) else { panic!("not YAML") };
        let set = |keys: &mut dyn Iterator<Item = &str>| keys.map(str::to_owned).collect::<BTreeSet<_>>();
        let decoded: BTreeSet<BTreeSet<String>> = loaded
            .found
            .iter()
            .filter_map(|found| found.facts.get("known"))
            .map(|known| set(&mut known.split(", ")))
            .collect();
        for (name, keys, _) in MAPPINGS {
            let keys = set(&mut keys.iter().map(|(key, _)| *key));
            assert!(decoded.contains(&keys), "{name}: {keys:?}");
        }
    }
}

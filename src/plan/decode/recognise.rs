//! Bytes to whether they mean to be a plan: a folder holds other YAML too.

use super::frame::KEYS;
use super::{nearest, spoken};
use crate::yaml::{self, Value};

/// Letters that a word must have to be taken for a misspelt key: `data` is no `date`.
const LONG: usize = 5;

/// Keys that manifests, settings and forms of other programs have too.
const COMMON: [&str; 7] = ["contact", "date", "form", "kind", "metadata", "number", "status"];

/// Whether a file means to be a plan: one of its first keys is a plan's, or means one. Of keys that other programs' files have
/// too that is not said while others stand beside them that no plan has: `kind` and `metadata` beside `spec` are a manifest's.
/// What is no text is none either way; it counts as a plan, so that somebody hears of it.
pub fn is_plan(bytes: &[u8]) -> bool {
    let Ok(source) = yaml::decode("", bytes) else { return true };
    let tree = yaml::parse(&source).ok();
    let keys = tree.iter().flat_map(|tree| match &tree.root.value {
        Value::Mapping { entries, .. } => entries.as_slice(),
        _ => &[],
    });
    let keys = || keys.clone().map(|entry| entry.key.value.as_str());
    // A slip of the hand keeps a file from being YAML; its lines still begin with its keys.
    let lines = source.text().trim_start_matches('\u{feff}').lines();
    let starts = || lines.clone().filter_map(|line| line.split_once([':', '：', '='])).map(|(start, _)| start);
    if keys().chain(starts()).any(|word| is_meant(word) && !COMMON.contains(&word)) {
        return true;
    }
    let is_key = |word: &&str| word.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'));
    let foreign = |word: &&str| !word.is_empty() && !is_meant(word);
    let is_common = keys().chain(starts()).any(is_meant);
    is_common && !keys().chain(starts().filter(is_key)).any(|word| foreign(&word))
}

fn is_meant(word: &str) -> bool {
    let known = || KEYS.contains(&word) || spoken::key(word, KEYS).is_some();
    let near = || word.chars().count() >= LONG && nearest(word, KEYS.iter().copied()).is_some();
    !word.starts_with(|c: char| c.is_whitespace() || c == '-') && (known() || near())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_is_known_by_any_key_however_it_is_written() {
        for text in [
            "title: Kế hoạch\n",
            "\u{feff}title: Kế hoạch\r\n",
            "# chú thích\n\ntieu_de: Kế hoạch\n",
            "Trích yếu: Kế hoạch\n",
            "titel: Kế hoạch\n",
            "{title: Kế hoạch}\n",
            "\"title\": Kế hoạch\n",
            "title:Kế hoạch\nperiod:2024\n",
            "x: [\ntitle: Kế hoạch\n",
            "title: a\n---\ntitle: b\n",
            "kind: ke_hoach\nstatus: draft\n",
            "metadata: {author: a}\ntitel: Kế hoạch\n",
            "kind: ke_hoach\ntieu_de: Kế hoạch\nspec: 1\n",
        ] {
            assert!(is_plan(text.as_bytes()), "{text}");
        }
        assert!(is_plan(b"title: K\xea ho\xe1ch\n") && is_plan(b"\xff\xfet\0i\0"), "what cannot be read is reported");
    }

    #[test]
    fn other_yaml_is_no_plan() {
        for text in [
            "",
            "# chỉ có chú thích\n",
            "services: {web: {image: nginx}}\nvolumes:\n  title: x\n",
            "site_name: Tài liệu\nnav:\n  - index.md\n",
            "schema: 1\ndocuments: []\n",
            "data:\n  date: 2024\n",
            "- title: a\n- title: b\n",
            "một câu văn\n",
            "openapi: 3.1.0\ninfo: {title: API}\npaths: {}\n",
            "name: CI\non: [push]\njobs: {}\n",
            "apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: a\nspec: {}\n",
            "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nstatus: {}\n---\nkind: Pod\n",
            "kind: pipeline\ntype: docker\nsteps: []\n",
            "date: 2024-01-01\nlayout: post\n",
        ] {
            assert!(!is_plan(text.as_bytes()), "{text}");
        }
    }
}

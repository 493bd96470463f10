//! Every key to the reference page `docs/keys.md`: one table a mapping.

use super::key::{Key, Mapping};
use super::way::{alternatives, mappings, words_of};
use crate::diagnostic::{Lang, Pair};
use std::fmt::Write;

/// The reference page in `lang`, as Markdown. A test keeps the pages of the repository equal to it.
pub fn keys_page(lang: Lang) -> String {
    let mut out = Pair::new(
        "# Mọi khóa của kế hoạch\n\n[English](keys.md)\n\nTrang này được sinh từ chính lời giải thích mà trình soạn thảo hiện khi \
         gõ. Cách viết cả một kế hoạch: [Ngôn ngữ viết kế hoạch](ngon-ngu-ke-hoach.md).\n",
        "# Every key of a plan\n\n[Tiếng Việt](cac-khoa.md)\n\nThis page is generated from the text that editors show while one \
         types. How a whole plan is written: [The plan language](plan-language.md).\n",
    )
    .get(lang)
    .to_owned();
    for mapping in mappings() {
        chapter(mapping, lang, &mut out);
    }
    out
}

fn chapter(mapping: &Mapping, lang: Lang, out: &mut String) {
    let title = match mapping.name {
        "plan" => Pair::new("Ngoài cùng", "Top level").get(lang).to_owned(),
        _ => title(mapping),
    };
    let head = Pair::new("| khóa | nhận | để làm gì | ví dụ |", "| key | takes | what it is for | example |").get(lang);
    let _ = write!(out, "\n## {title}\n\n{head}\n|---|---|---|---|\n");
    for key in mapping.keys {
        let must = if mapping.required.contains(&key.name) { " \\*" } else { "" };
        let about = key.about.get(lang).replace('|', "\\|");
        let takes = takes(key, lang);
        let _ = writeln!(out, "| `{}`{must} | {takes} | {about} | `{}` |", key.name, key.example());
    }
    if !mapping.required.is_empty() {
        let _ = writeln!(out, "\n\\* {}", Pair::new("phải có", "must be there").get(lang));
    }
}

/// The keys under which a mapping stands; with its first key where another mapping stands under the same ones.
fn title(mapping: &Mapping) -> String {
    let own = places(mapping.name);
    let is_shared = mappings().any(|other| other.name != mapping.name && places(other.name) == own);
    let first = mapping.keys.first().filter(|_| is_shared).map(|key| format!(" (`{}` …)", key.name));
    own.join(", ") + &first.unwrap_or_default()
}

/// The keys under which a mapping stands.
fn places(name: &str) -> Vec<String> {
    let takes = |kind: &str| kind.split(['/', '[', ']', '{', '}']).any(|one| one.strip_prefix('#') == Some(name));
    let mut places: Vec<&str> = Vec::new();
    for key in mappings().flat_map(|mapping| mapping.keys).filter(|key| takes(key.kind)) {
        if !places.contains(&key.name) {
            places.push(key.name);
        }
    }
    places.into_iter().map(|place| format!("`{place}`")).collect()
}

fn takes(key: &Key, lang: Lang) -> String {
    let words = words_of(key.kind);
    if words.is_empty() {
        return kind_in_words(key.kind).get(lang).to_owned();
    }
    let word = |word: &super::key::Word| format!("`{}` ({})", word.name, word.about.get(lang));
    words.iter().map(word).collect::<Vec<_>>().join("; ")
}

/// What a kind wants, in a word or two.
pub fn kind_in_words(kind: &'static str) -> Pair {
    let first = alternatives(kind).next().unwrap_or_default();
    match first {
        "flag" => Pair::new("true hoặc false", "true or false"),
        "count" | "size" | "measure" => Pair::new("số", "a number"),
        "year" => Pair::new("năm", "a year"),
        "form" => Pair::new("thể thức", "a form"),
        "id" => Pair::new("mã", "an id"),
        "#assignee" => Pair::new("đơn vị", "units"),
        _ if first.starts_with('[') => Pair::new("danh sách", "a list"),
        _ if first.starts_with('{') => Pair::new("các khóa tự đặt", "keys of your own"),
        _ if first.starts_with('#') && alternatives(kind).any(|one| one == "text") => {
            Pair::new("chữ, hoặc nhiều khóa", "text, or several keys")
        }
        _ if first.starts_with('#') => Pair::new("nhiều khóa", "several keys"),
        _ if first.starts_with('@') => Pair::new("một trong các từ", "one of some words"),
        _ => Pair::new("chữ", "text"),
    }
}

//! The paper beside the text.

use super::{Editor, PLAN};
use crate::command::good;
use serde_json::{Value, json};

/// The pages of the open text that the editor has not named in `have`.
fn pages(editor: &mut Editor, have: &[&str]) -> Value {
    editor.ask("ttdn/preview", json!({ "textDocument": { "uri": PLAN }, "have": have }))
}

/// The ids of pages.
fn ids(preview: &Value) -> Vec<&str> {
    preview["pages"].as_array().unwrap().iter().map(|page| page["id"].as_str().unwrap()).collect()
}

/// What the words of a page lead to in a text of units of UTF-16, each with the words.
fn led(page: &Value, text: &str) -> Vec<(String, String)> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let svg = page["svg"].as_str().unwrap();
    let tree = roxmltree::Document::parse(svg).unwrap();
    let words = tree.descendants().filter(|node| node.has_attribute("data-s"));
    let said = |node: roxmltree::Node<'_, '_>| {
        let span = &page["spans"][node.attribute("data-s").unwrap().parse::<usize>().unwrap()];
        let at = |end: usize| span[end].as_u64().unwrap() as usize;
        String::from_utf16(&units[at(0)..at(1)]).unwrap()
    };
    words.map(|node| (node.text().unwrap().trim().to_owned(), said(node))).collect()
}

#[test]
fn the_paper_is_shown_page_by_page_and_its_words_lead_into_the_text() {
    let mut editor = Editor::start(json!({ "capabilities": {} }));
    // Two units of UTF-16 for one letter before all else.
    let text = format!("# 👍 đồng ý\n{}", include_str!("../../../examples/cap-xa-2026.yaml"));
    editor.open(PLAN, &text);
    let preview = pages(&mut editor, &[]);
    assert_eq!(preview["version"], 1);
    let first = &preview["pages"][0];
    assert_eq!((&first["width"], &first["height"], &first["number"]), (&json!(595.28), &json!(841.89), &json!(1)));
    let all: Vec<(String, String)> =
        preview["pages"].as_array().unwrap().iter().flat_map(|page| led(page, &text)).collect();
    let same = all.iter().filter(|(word, said)| word == said).count();
    assert!(same * 2 > all.len(), "{same} of {}: {all:?}", all.len());
    let headings = preview["headings"].as_array().unwrap();
    assert!(headings.iter().any(|one| one["level"] == 0) && headings.iter().any(|one| one["level"] == 1));
    assert!(headings.iter().all(|one| one["page"].as_u64().unwrap() < ids(&preview).len() as u64));
    editor.end();
}

#[test]
fn a_keystroke_sends_only_the_pages_that_it_changes() {
    let mut editor = Editor::start(json!({ "capabilities": {} }));
    let text = include_str!("../../../examples/kem-quyet-dinh.yaml");
    editor.open(PLAN, text);
    let before = pages(&mut editor, &[]);
    let have = ids(&before);
    assert!(have.len() > 2);
    let again = pages(&mut editor, &have);
    assert_eq!(ids(&again), have);
    assert!(again["pages"].as_array().unwrap().iter().all(|page| page.get("svg").is_none()), "nothing is sent twice");
    assert_eq!(again["pages"][0]["spans"], before["pages"][0]["spans"]);
    // A comment at the top moves every place and changes no page.
    let start = json!({ "line": 0, "character": 0 });
    let typed = |words: &str, at: &Value| json!([{ "range": { "start": at, "end": at }, "text": words }]);
    editor.change(PLAN, 2, typed("# x\n", &start));
    let moved = pages(&mut editor, &have);
    assert_eq!((&moved["version"], ids(&moved)), (&json!(2), have.clone()));
    let place = |preview: &Value| preview["pages"][0]["spans"][0][0].as_u64().unwrap();
    assert_eq!(place(&moved), place(&before) + 4);
    // A letter in a name at the end of the last page.
    let now = format!("# x\n{text}");
    let name = now.find("recipients:").unwrap();
    let word = now[name..].find("Như trên").map_or(name, |at| name + at);
    let at = super::place(&now, now[word..].lines().next().unwrap());
    editor.change(PLAN, 3, typed("", &at));
    assert_eq!(ids(&pages(&mut editor, &have)), have, "no letter, no change");
    editor.end();
}

#[test]
fn a_plan_that_cannot_be_printed_says_why_and_is_shown_again_when_it_is_mended() {
    let mut editor = Editor::start(json!({ "capabilities": {} }));
    editor.open(PLAN, &good());
    let whole = pages(&mut editor, &[]);
    editor.change(PLAN, 2, json!([{ "text": good().replacen("title: ", "title: \"", 1) }]));
    let broken = pages(&mut editor, &ids(&whole));
    assert_eq!((&broken["version"], &broken["pages"]), (&json!(2), &Value::Null));
    assert!(broken["why"].as_str().unwrap().starts_with("Chưa in được vì dòng "), "{broken}");
    editor.change(PLAN, 3, json!([{ "text": good() }]));
    let mended = pages(&mut editor, &ids(&whole));
    assert_eq!(ids(&mended), ids(&whole));
    assert!(mended["pages"][0].get("svg").is_none());
    editor.end();
}

#[test]
fn what_is_found_is_the_same_whether_the_pages_are_shown_or_not() {
    let mut editor = Editor::start(json!({ "capabilities": {} }));
    let wrong = crate::command::wrong();
    let found = editor.open(PLAN, &wrong);
    assert!(!found.is_empty());
    pages(&mut editor, &[]);
    assert_eq!(editor.change(PLAN, 2, json!([{ "text": wrong }])), found);
    let outline = editor.ask("textDocument/documentSymbol", json!({ "textDocument": { "uri": PLAN } }));
    assert!(outline.to_string().contains("Mục II"), "{outline}");
    editor.end();
}

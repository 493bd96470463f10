//! What an editor asks of a text that stands: hovers, names, outline, fixes, format.

use super::{Editor, PLAN, at, edited, place};
use crate::command::good;
use serde_json::{Value, json};

#[test]
fn words_under_the_cursor_are_explained() {
    let text = good().replacen("title: Công", "# ttdn: allow T009 -- tên riêng\ntitle: Công", 1);
    let mut editor = Editor::start(json!({ "capabilities": {} }));
    editor.open(PLAN, &text);
    for (words, said) in [
        ("72/2015/NĐ-CP", "Ngày 24/01/2024: "),
        ("so-ngoai-vu\n    deadline", "Chủ trì 0 nhiệm vụ, phối hợp 1 nhiệm vụ"),
        ("so-tttt:", "**Sở Thông tin và Truyền thông** (Sở TT&TT)"),
        ("Quý III/2024", "Từ 01/7/2024 đến hết 30/9/2024"),
        ("trước ngày 10/12/2024", "Hạn: ngày 10/12/2024"),
        ("T009", "**T009** misspelling"),
        ("status", "Dự thảo hay bản trình ký."),
        ("status", "\n\n- `draft`: dự thảo, được thiếu số, ngày, người ký\n- `final`: "),
        ("reporting", "**reporting** (danh sách)\n\nChế độ báo cáo: ai báo cáo"),
        ("deadline:", "Ví dụ: `deadline: Quý III/2024`"),
    ] {
        let hover = editor.ask("textDocument/hover", at(&place(&text, words)));
        let markdown = hover["contents"]["value"].as_str().unwrap_or_default().replace("&#38;", "&");
        assert!(markdown.contains(said), "{words}: {hover}");
    }
    let other = text.replacen("Quý III/2024", "trước ngày 31/2/2024", 1).replacen(
        "- Nghị định số 72",
        "- {doc: 72/2015/NĐ-CP}\n  - Nghị định số 72",
        1,
    );
    editor.change(PLAN, 2, json!([{ "text": other }]));
    for (words, said) in
        [("31/2/2024", "không phải là một ngày có thật"), ("72/2015/NĐ-CP}", "**Nghị định số 72/2015/NĐ-CP ngày 07")]
    {
        let hover = editor.ask("textDocument/hover", at(&place(&other, words)));
        assert!(hover["contents"]["value"].as_str().unwrap_or_default().contains(said), "{words}: {hover}");
    }
    editor.change(PLAN, 3, json!([{ "text": text }]));
    let nothing = editor.ask("textDocument/hover", at(&place(&text, "bạn bè quốc tế")));
    assert_eq!(nothing, Value::Null);
    editor.end();
}

#[test]
fn a_name_is_found_and_changed_everywhere() {
    let text = good().replacen("Theo dõi,", "Theo dõi [[phim]],", 1);
    let mut editor = Editor::start(json!({ "capabilities": {} }));
    editor.open(PLAN, &text);
    let used = place(&text, "so-tttt\n    support");
    let defined = editor.ask("textDocument/definition", at(&used));
    assert_eq!(defined["range"]["start"], place(&text, "so-tttt:"));
    let all = editor.ask("textDocument/references", at(&used));
    assert_eq!(all.as_array().unwrap().len(), 3, "its definition, a task, a report");
    assert_eq!(editor.ask("textDocument/documentHighlight", at(&used)).as_array().unwrap().len(), 3);
    let rename =
        |new: &str, position: &Value| json!({ "textDocument": { "uri": PLAN }, "position": position, "newName": new });
    let edit = editor.ask("textDocument/rename", rename("so-vhtt", &used));
    let renamed = edited(&text, &edit);
    assert_eq!((renamed.matches("so-vhtt").count(), renamed.contains("so-tttt")), (3, false));
    assert_eq!(editor.ask("textDocument/prepareRename", at(&used))["start"], used);
    let mark = place(&text, "phim]]");
    let edit = editor.ask("textDocument/rename", rename("phim-moi", &mark));
    let renamed = edited(&text, &edit);
    assert!(renamed.contains("[[phim-moi]]") && renamed.contains("id: phim-moi"), "{renamed}");
    for (new, words) in
        [("so-ngoai-vu", "đã có mã này"), ("Sở A", "chữ thường không dấu"), ("", "chữ thường không dấu")]
    {
        let said = editor.refused("textDocument/rename", rename(new, &used));
        assert!(said.contains(words), "{new}: {said}");
    }
    let said = editor.refused("textDocument/prepareRename", at(&place(&text, "Nâng cao")));
    assert!(said.contains("không phải là mã"), "{said}");
    editor.end();
}

#[test]
fn a_plan_has_an_outline_with_printed_numbers_and_folds() {
    let mut editor = Editor::start(json!({ "capabilities": {} }));
    editor.open(PLAN, &good());
    let about = json!({ "textDocument": { "uri": PLAN } });
    let symbols = editor.ask("textDocument/documentSymbol", about.clone());
    let tasks = symbols.as_array().unwrap().iter().find(|symbol| symbol["name"] == "tasks").unwrap();
    let task = &tasks["children"][0];
    assert!(task["name"].as_str().unwrap().ends_with(" · Sản xuất phim giới thiệu về tỉnh"), "{task}");
    assert_eq!(task["detail"], "phim");
    let hints = editor.ask("textDocument/inlayHint", about.clone());
    let label = hints[0]["label"].as_str().unwrap();
    assert!(task["name"].as_str().unwrap().starts_with(label) && label.contains("Mục"), "{hints}");
    let folds = editor.ask("textDocument/foldingRange", about);
    let line = place(&good(), "units:")["line"].clone();
    let units = folds.as_array().unwrap().iter().find(|fold| fold["startLine"] == line).unwrap();
    assert_eq!(units["endLine"], place(&good(), "budget:")["line"].as_u64().unwrap() - 1);
    editor.end();
}

#[test]
fn a_page_beside_the_text_can_say_why_something_is_told() {
    let mut editor = Editor::start(json!({ "capabilities": {} }));
    editor.open(PLAN, &good());
    let about = |code: &str| json!({ "textDocument": { "uri": PLAN }, "code": code });
    let said = editor.ask("ttdn/explain", about("D001"));
    assert_eq!(said["name"], "impossible-date");
    assert!(["finds", "why", "wrong", "right", "basis"].iter().all(|part| said[part] != ""), "{said}");
    assert_eq!(editor.refused("ttdn/explain", about("X999")), "`X999`: không có mã này");
    let without = json!({ "textDocument": { "uri": PLAN } });
    assert!(editor.refused("ttdn/explain", without).starts_with("thiếu `code`"));
    editor.end();
}

#[test]
fn findings_are_mended_silenced_or_mended_all_at_once() {
    let text = good().replacen("Sản xuất phim", "Sản  xuất phim", 1).replacen("tới bạn bè", "tới  bạn bè", 1);
    let mut editor = Editor::start(json!({ "capabilities": {} }));
    let found = editor.open(PLAN, &text);
    let range = found.iter().find(|one| one["code"] == "T003").unwrap()["range"].clone();
    let asked = |only: Value| json!({ "textDocument": { "uri": PLAN }, "range": range, "context": { "diagnostics": [], "only": only } });
    let actions = editor.ask("textDocument/codeAction", asked(json!(["quickfix"])));
    let mend = &actions[0];
    assert_eq!((mend["kind"].as_str(), mend["isPreferred"].as_bool()), (Some("quickfix"), Some(true)));
    assert!(edited(&text, &mend["edit"]).contains("tới bạn bè"));
    let silence =
        actions.as_array().unwrap().iter().find(|action| action["title"].as_str().unwrap().contains("bỏ qua")).unwrap();
    let silenced = edited(&text, &silence["edit"]);
    assert!(silenced.contains("    # ttdn: allow T003 -- lý do\n    - Nâng"), "{silenced}");
    let all = editor.ask("textDocument/codeAction", asked(json!(["source.fixAll"])));
    assert_eq!((all.as_array().unwrap().len(), &all[0]["kind"]), (1, &json!("source.fixAll.ttdn")));
    assert_eq!(edited(&text, &all[0]["edit"]), good());
    editor.end();
}

#[test]
fn a_text_is_formatted_and_nothing_changes_in_one_that_cannot_be_read() {
    let mixed = good().replacen("status: final\n", "", 1) + "\nstatus: final\n";
    let mut editor = Editor::start(json!({ "capabilities": {} }));
    editor.open(PLAN, &mixed);
    let about = json!({ "textDocument": { "uri": PLAN }, "options": { "tabSize": 2, "insertSpaces": true } });
    let edits = editor.ask("textDocument/formatting", about.clone());
    let formatted = edited(&mixed, &edits);
    assert!(formatted.find("status:").unwrap() < formatted.find("tasks:").unwrap(), "{formatted}");
    editor.change(PLAN, 2, json!([{ "text": "title: [a\n" }]));
    assert_eq!(editor.ask("textDocument/formatting", about), Value::Null);
    editor.end();
}

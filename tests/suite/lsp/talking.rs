//! Several texts, cancelled and unreadable messages, settings, an editor that goes.

use super::{Editor, PLAN, at};
use crate::command::good;
use serde_json::{Value, json};
use std::io::Write;

#[test]
fn two_texts_a_broken_one_and_a_huge_one_are_each_their_own() {
    let mut editor = Editor::start(json!({ "capabilities": {}, "initializationOptions": { "lang": "en" } }));
    editor.open(PLAN, &good());
    let other = "untitled:Untitled-1";
    let found = editor.open(other, &good().replacen("tasks:", "tasks: [", 1));
    assert!(found[0]["code"] == "S001" && !found[0]["message"].as_str().unwrap().contains("không"), "{found:?}");
    for method in ["hover", "definition", "documentSymbol", "foldingRange", "inlayHint", "references", "codeAction"] {
        let params = json!({ "textDocument": { "uri": other }, "position": { "line": 900, "character": 900 } });
        editor.ask(&format!("textDocument/{method}"), params);
    }
    let found = editor.open("file:///x/to.yaml", &format!("title: {}\n", "a ".repeat(1_100_000)));
    assert_eq!(found.iter().filter(|one| one["code"] == "S001").count(), 1, "larger than a plan may be");
    assert_eq!(editor.open("file:///x/docker-compose.yml", "services:\n  web: {image: x}\n"), [""; 0], "no plan");
    let folds = editor.ask("textDocument/foldingRange", json!({ "textDocument": { "uri": PLAN } }));
    assert!(!folds.as_array().unwrap().is_empty(), "the sound one is as it was");
    assert!(
        editor
            .refused("textDocument/hover", json!({ "textDocument": { "uri": "file:///khong-mo" } }))
            .contains("khong-mo")
    );
    assert!(editor.refused("textDocument/khong-co", json!({})).contains("khong-co"));
    editor.end();
}

#[test]
fn what_was_cancelled_before_its_turn_is_not_answered() {
    let mut editor = Editor::start(json!({ "capabilities": {} }));
    let large = good().replacen("title: Công", "closing: >-\n  x\ntitle: Công", 1);
    editor.open(PLAN, &large);
    // Enough work before it that the cancellation comes in time.
    let busy: Vec<i64> = (2..40)
        .map(|version| {
            let text = format!("{large}# {version}\n");
            let params =
                json!({ "textDocument": { "uri": PLAN, "version": version }, "contentChanges": [{ "text": text }] });
            editor.note("textDocument/didChange", params);
            editor.post("textDocument/documentSymbol", json!({ "textDocument": { "uri": PLAN } }))
        })
        .collect();
    let hover = editor.post("textDocument/hover", at(&json!({ "line": 0, "character": 0 })));
    editor.note("$/cancelRequest", json!({ "id": hover }));
    let answer = editor.answer(hover);
    assert_eq!(answer["error"]["code"], -32800, "{answer}");
    busy.into_iter().for_each(|id| assert!(editor.answer(id).get("error").is_none()));
    editor.end();
}

#[test]
fn settings_with_a_mistake_are_told_and_the_plan_is_read_all_the_same() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("ttdn.toml"), "lvels = 1\n").unwrap();
    let uri = format!("file://{}/a.yaml", folder.path().display());
    let mut editor = Editor::start(json!({ "capabilities": {} }));
    assert_eq!(editor.open(&uri, &good()), [""; 0]);
    let told = editor.hear(|message| message["method"] == "window/showMessage");
    assert!(told["params"]["message"].as_str().unwrap().contains("gần nhất là `levels`"), "{told}");
    std::fs::write(folder.path().join("ttdn.toml"), "[levels]\nS014 = \"error\"\n").unwrap();
    editor.note("textDocument/didSave", json!({ "textDocument": { "uri": uri } }));
    let found = editor.findings(&uri);
    let small = editor.open(
        &uri.replace("a.yaml", "b.yaml"),
        &good().replacen(
            "  requirements:\n    - Phân công rõ trách nhiệm, thời hạn và sản phẩm của từng cơ quan.\n",
            "",
            1,
        ),
    );
    assert_eq!((found.len(), small[0]["severity"].as_i64()), (0, Some(1)), "{small:?}");
    editor.end();
}

#[test]
fn what_cannot_be_read_is_answered_and_the_next_message_is_heard() {
    let mut editor = Editor::start(json!({ "capabilities": {} }));
    editor.open(PLAN, &good());
    let mut raw = |bytes: &[u8]| {
        let to = editor.to.as_mut().unwrap();
        write!(to, "Content-Length: {}\r\n\r\n", bytes.len()).unwrap();
        to.write_all(bytes).unwrap();
        to.flush().unwrap();
        let answer = editor.hear(|message| message.get("error").is_some());
        (answer["id"].clone(), answer["error"]["code"].as_i64().unwrap())
    };
    assert_eq!(raw(b"{\"jsonrpc\": \"2.0\", \"id\": 1,"), (Value::Null, -32700));
    assert_eq!(raw(b"\xff\xfe"), (Value::Null, -32700));
    assert_eq!(raw(b"[]"), (Value::Null, -32600));
    assert_eq!(raw(b"{\"id\": 77}"), (json!(77), -32600));
    let outline = editor.ask("textDocument/documentSymbol", json!({ "textDocument": { "uri": PLAN } }));
    assert!(!outline.as_array().unwrap().is_empty(), "it goes on");
    let save = json!({ "textDocument": { "uri": PLAN }, "base": "" });
    assert!(editor.refused("ttdn/save", save).contains("tự lưu"));
    editor.end();
}

#[test]
fn an_editor_that_goes_away_leaves_no_server_behind() {
    let mut editor = Editor::start(json!({ "capabilities": {} }));
    editor.open(PLAN, &good());
    editor.to = None;
    assert_eq!(editor.server.wait().unwrap().code(), Some(1));
}

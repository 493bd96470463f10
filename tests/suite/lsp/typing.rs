//! What an editor is told and offered while somebody types.

use super::{Editor, PLAN, at, cursor, labels, offered, place};
use crate::command::good;
use serde_json::{Value, json};

#[test]
fn findings_come_while_one_types_and_go_when_they_are_mended() {
    let mut editor = Editor::start(json!({ "capabilities": {} }));
    assert_eq!(editor.open(PLAN, &good()), [""; 0]);
    let lead = place(&good(), "so-tttt\n    support");
    let end = json!({ "line": lead["line"], "character": lead["character"].as_u64().unwrap() + 7 });
    let found = editor.change(PLAN, 2, json!([{ "range": { "start": lead, "end": end }, "text": "so-ttt" }]));
    let codes: Vec<&str> = found.iter().map(|one| one["code"].as_str().unwrap()).collect();
    assert!(codes.contains(&"S006"), "{found:?}");
    assert_eq!(found[0]["range"]["start"], lead);
    assert_eq!(found[0]["severity"], 1);
    assert!(found[0]["message"].as_str().unwrap().contains('\n'), "what to write instead stands below");
    let whole = editor.change(PLAN, 3, json!([{ "text": good() }]));
    assert_eq!(whole, [""; 0]);
    editor.end();
}

/// A letter outside the first plane is two units of UTF-16, four bytes, one letter.
#[test]
fn places_are_counted_as_the_editor_counts_them() {
    let text = good().replace("Sản xuất phim", "👍👍  Sản xuất phim");
    let mut editor = Editor::start(json!({ "capabilities": {} }));
    let found = editor.open(PLAN, &text);
    let spaces = found.iter().find(|one| one["code"] == "T003").unwrap_or_else(|| panic!("{found:?}"));
    assert_eq!(spaces["range"]["start"]["character"], 15, "{spaces}");
    editor.end();
    let mut bytes =
        Editor::start(json!({ "capabilities": { "general": { "positionEncodings": ["utf-8", "utf-16"] } } }));
    let found = bytes.open(PLAN, &text);
    let spaces = found.iter().find(|one| one["code"] == "T003").unwrap();
    assert_eq!(spaces["range"]["start"]["character"], 19, "{spaces}");
    bytes.end();
}

#[test]
fn what_may_be_typed_is_offered_where_it_may_stand() {
    let mut editor = Editor::start(json!({ "capabilities": {} }));
    let keys = offered(&mut editor, "status: draft\nti|\n");
    assert!(labels(&keys).contains(&"title") && !labels(&keys).contains(&"status"), "{:?}", labels(&keys));
    let title = keys.iter().find(|item| item["label"] == "title").unwrap();
    assert_eq!(title["textEdit"]["newText"], "title: ");
    assert_eq!(title["textEdit"]["range"]["start"]["character"], 0, "what was typed is taken away");
    let task = offered(&mut editor, &good().replacen("    output: 01 phim", "    |", 1));
    assert!(labels(&task).contains(&"output") && !labels(&task).contains(&"lead"), "{:?}", labels(&task));
    assert_eq!(labels(&offered(&mut editor, &good().replacen("status: final", "status: |", 1))), ["draft", "final"]);
    let units = offered(&mut editor, &good().replacen("support: so-ngoai-vu", "support: [so-tttt, |]", 1));
    assert_eq!(labels(&units), ["so-tttt", "so-ngoai-vu"]);
    assert_eq!(units[1]["detail"], "Sở Ngoại vụ");
    let dash = offered(&mut editor, &good().replacen("tasks:\n", "tasks:\n  - |\n", 1));
    assert!(labels(&dash).contains(&"title"), "{:?}", labels(&dash));
    let mark = offered(&mut editor, &good().replacen("Theo dõi,", "Theo dõi [[ph|]],", 1));
    assert_eq!((labels(&mark), &mark[0]["textEdit"]["newText"]), (vec!["phim"], &json!("phim")));
    assert_eq!(labels(&offered(&mut editor, &good().replacen("title: Công", "title: Công| ", 1))), [""; 0]);
    // While the text is no YAML for a moment, the names are those of before.
    let half = good().replacen("    support: so-ngoai-vu\n", "    support: |\n    le\n", 1);
    let (half, position) = cursor(&half);
    editor.open(PLAN, &good());
    editor.change(PLAN, 2, json!([{ "text": half }]));
    let list = editor.ask("textDocument/completion", at(&position));
    assert_eq!(labels(list["items"].as_array().unwrap()), ["so-tttt", "so-ngoai-vu"]);
    editor.end();
}

#[test]
fn keys_and_words_say_what_they_are_for() {
    let mut editor = Editor::start(json!({ "capabilities": {} }));
    let about = |label: &str, found: &[Value]| {
        let item = found.iter().find(|item| item["label"] == label).unwrap();
        format!("{} {}", item["detail"].as_str().unwrap(), item["documentation"]["value"].as_str().unwrap_or_default())
    };
    let keys = offered(&mut editor, "tasks:\n  - title: a\n    |\n");
    let said = about("output", &keys);
    assert_eq!(said, "chữ Sản phẩm, kết quả phải có.\n\nVí dụ: output: 01 phim");
    let words = offered(&mut editor, "secrecy: |\n");
    assert_eq!(about("toi_mat", &words), "tối mật ");
    editor.end();
}

#[test]
fn a_legal_document_is_offered_as_its_canonical_citation() {
    let mut editor = Editor::start(json!({ "capabilities": {} }));
    let text = good().replacen(
        "  - Nghị định số 72/2015/NĐ-CP",
        "  - thông tin đối ngoại 72|\n  - Nghị định số 72/2015/NĐ-CP",
        1,
    );
    let found = offered(&mut editor, &text);
    let first = &found[0];
    assert_eq!(first["label"], "Nghị định 72/2015/NĐ-CP", "{:?}", labels(&found));
    let citation = first["textEdit"]["newText"].as_str().unwrap();
    assert!(citation.starts_with("Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ"), "{citation}");
    let start = &first["textEdit"]["range"]["start"];
    assert_eq!(start["character"], 4, "all of what was typed is replaced");
    assert!(found.len() <= 30);
    let untyped = offered(&mut editor, &text.replacen("thông tin đối ngoại 72", "", 1));
    assert_eq!(
        labels(&untyped),
        ["text", "doc", "verb", "alias"],
        "nothing typed: no document is likelier than another"
    );
    // A symbol is all that `doc` takes; what the rest of an old one says goes.
    let symbol = offered(
        &mut editor,
        &good().replacen("  - Nghị định số 72", "  - {doc: 72/2015/N|Q-XX}\n  - Nghị định số 72", 1),
    );
    let first = &symbol[0]["textEdit"];
    assert_eq!(first["newText"], "72/2015/NĐ-CP", "{:?}", labels(&symbol));
    let ends = |edit: &Value| {
        let of = |end: &str| edit["range"][end]["character"].as_u64().unwrap();
        (of("start"), of("end"))
    };
    assert_eq!(ends(first), (10, 23));
    let old = offered(&mut editor, &good().replacen("- Nghị định số 72/2015", "- Nghị định số 72/2015|", 1));
    let line = good().lines().find(|line| line.contains("72/2015")).unwrap().chars().count() as u64;
    assert_eq!(ends(&old[0]["textEdit"]), (4, line));
    // Without its dash it would be glued to the one above.
    for typed in ["  Nghị định số 72/2015|", "    thông tin đối ngoại 72|"] {
        let text = good().replacen("objectives:", &format!("{typed}\nobjectives:"), 1);
        let found = offered(&mut editor, &text);
        let edit = &found[0]["textEdit"];
        assert!(edit["newText"].as_str().unwrap().starts_with("  - Nghị định số 72/2015/NĐ-CP ngày"), "{edit}");
        assert_eq!(edit["range"]["start"]["character"], 0);
    }
    editor.end();
}

#[test]
fn a_deadline_of_the_period_is_offered_and_says_how_it_is_read() {
    let mut editor = Editor::start(json!({ "capabilities": {} }));
    let found = offered(&mut editor, &good().replacen("deadline: Quý III/2024", "deadline: |", 1));
    assert!(labels(&found).starts_with(&["Quý I/2024", "Quý II/2024"]), "{:?}", labels(&found));
    assert_eq!(found[0]["detail"], "Từ 01/01/2024 đến hết 31/3/2024");
    assert!(labels(&found).contains(&"Thường xuyên"));
    let report = offered(&mut editor, &good().replacen("when: trước ngày 10/12/2024}", "when: |}", 1));
    assert!(labels(&report).contains(&"Hằng quý"), "{:?}", labels(&report));
    editor.end();
}

#[test]
fn what_is_known_of_a_text_stays_while_a_line_of_it_is_broken() {
    let broken = good().replacen("title: Công tác", "title: Công tác: ", 1).replacen(
        "  output: 01 phim",
        "  output: \"01 phim",
        1,
    );
    let mut editor = Editor::start(json!({ "capabilities": {} }));
    let found = editor.open(PLAN, &broken);
    assert!(found.iter().any(|one| one["code"] == "S001"), "{found:?}");
    for (words, said) in [
        ("so-ngoai-vu\n    deadline", "phối hợp 1 nhiệm vụ"),
        ("Quý III/2024", "Từ 01/7/2024"),
        ("72/2015/NĐ-CP", "Ngày 24/01/2024"),
    ] {
        let hover = editor.ask("textDocument/hover", at(&place(&broken, words)));
        assert!(hover["contents"]["value"].as_str().unwrap_or_default().contains(said), "{words}: {hover}");
        assert_eq!(hover["range"]["start"]["line"], place(&broken, words)["line"]);
    }
    let whole = json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 99, "character": 0 } });
    let hints = editor.ask("textDocument/inlayHint", json!({ "textDocument": { "uri": PLAN }, "range": whole }));
    let title = place(&broken, "Sản xuất phim giới thiệu về tỉnh");
    assert_eq!(hints[0]["position"]["line"], title["line"], "{hints}");
    let outline = editor.ask("textDocument/documentSymbol", json!({ "textDocument": { "uri": PLAN } }));
    assert!(outline.as_array().unwrap().iter().any(|symbol| symbol["name"] == "tasks"), "{outline}");
    let folds = editor.ask("textDocument/foldingRange", json!({ "textDocument": { "uri": PLAN } }));
    assert!(!folds.as_array().unwrap().is_empty());
    let units = broken.replacen("support: so-ngoai-vu", "support: |", 1);
    editor.note("textDocument/didClose", json!({ "textDocument": { "uri": PLAN } }));
    editor.findings(PLAN);
    assert_eq!(labels(&offered(&mut editor, &units)), ["so-tttt", "so-ngoai-vu"], "never read whole, and still known");
    editor.end();
}

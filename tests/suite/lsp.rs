//! `ttdn lsp` as an editor speaks with it: over real pipes, every request, places in units of UTF-16.

use crate::command::{command, good};
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

/// An editor with one server.
struct Editor {
    server: Child,
    to: Option<ChildStdin>,
    from: BufReader<ChildStdout>,
    next: i64,
    /// What came in and was not asked for yet.
    heard: VecDeque<Value>,
}

const PLAN: &str = "file:///khong/co/ke%20hoach.yaml";

impl Editor {
    fn start(options: Value) -> Editor {
        let mut server = command(&["lsp"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let (to, from) = (server.stdin.take(), BufReader::new(server.stdout.take().unwrap()));
        let mut editor = Editor { server, to, from, next: 0, heard: VecDeque::new() };
        let capabilities = editor.ask("initialize", options);
        assert_eq!(capabilities["serverInfo"]["name"], "ttdn");
        editor.note("initialized", json!({}));
        editor
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        let to = self.to.as_mut().unwrap();
        write!(to, "Content-Length: {}\r\n\r\n{text}", text.len()).unwrap();
        to.flush().unwrap();
    }

    fn note(&mut self, method: &str, params: Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// Sends a request without waiting for the answer.
    fn post(&mut self, method: &str, params: Value) -> i64 {
        self.next += 1;
        self.send(&json!({ "jsonrpc": "2.0", "id": self.next, "method": method, "params": params }));
        self.next
    }

    fn read(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            assert!(self.from.read_line(&mut line).unwrap() > 0, "the server is gone");
            match line.trim() {
                "" => break,
                line => length = line.strip_prefix("Content-Length: ").map_or(length, |number| number.parse().unwrap()),
            }
        }
        let mut bytes = vec![0; length];
        self.from.read_exact(&mut bytes).unwrap();
        serde_json::from_slice(&bytes).unwrap()
    }

    /// The first message for which `wanted` holds; the others wait.
    fn hear(&mut self, wanted: impl Fn(&Value) -> bool) -> Value {
        if let Some(at) = self.heard.iter().position(&wanted) {
            return self.heard.remove(at).unwrap();
        }
        loop {
            let message = self.read();
            if wanted(&message) {
                return message;
            }
            self.heard.push_back(message);
        }
    }

    fn answer(&mut self, id: i64) -> Value {
        self.hear(|message| message["id"] == id && message.get("method").is_none())
    }

    fn ask(&mut self, method: &str, params: Value) -> Value {
        let id = self.post(method, params);
        let answer = self.answer(id);
        assert!(answer.get("error").is_none(), "{method}: {answer}");
        answer["result"].clone()
    }

    fn refused(&mut self, method: &str, params: Value) -> String {
        let id = self.post(method, params);
        self.answer(id)["error"]["message"].as_str().unwrap_or("answered").to_owned()
    }

    fn open(&mut self, uri: &str, text: &str) -> Vec<Value> {
        let document = json!({ "uri": uri, "languageId": "yaml", "version": 1, "text": text });
        self.note("textDocument/didOpen", json!({ "textDocument": document }));
        self.findings(uri)
    }

    fn change(&mut self, uri: &str, version: i64, changes: Value) -> Vec<Value> {
        let params = json!({ "textDocument": { "uri": uri, "version": version }, "contentChanges": changes });
        self.note("textDocument/didChange", params);
        self.findings(uri)
    }

    /// What is published of a text next.
    fn findings(&mut self, uri: &str) -> Vec<Value> {
        let of =
            |message: &Value| message["method"] == "textDocument/publishDiagnostics" && message["params"]["uri"] == uri;
        self.hear(of)["params"]["diagnostics"].as_array().unwrap().clone()
    }

    /// Ends it as an editor does.
    fn end(mut self) {
        self.ask("shutdown", Value::Null);
        self.note("exit", Value::Null);
        self.to = None;
        assert_eq!(self.server.wait().unwrap().code(), Some(0));
    }
}

/// The place of `|` in a text, which loses it.
fn cursor(text: &str) -> (String, Value) {
    let at = text.find('|').unwrap_or_else(|| panic!("no cursor in {text}"));
    let line = text[..at].matches('\n').count();
    let head = text[..at].rsplit('\n').next().unwrap();
    (text.replacen('|', "", 1), json!({ "line": line, "character": head.encode_utf16().count() }))
}

/// Where `words` stand in `text`, as the protocol counts.
fn place(text: &str, words: &str) -> Value {
    cursor(&text.replacen(words, &format!("|{words}"), 1)).1
}

fn at(position: &Value) -> Value {
    json!({ "textDocument": { "uri": PLAN }, "position": position })
}

/// The labels that are offered at `|` in a text that is open for that alone.
fn offered(editor: &mut Editor, text: &str) -> Vec<Value> {
    let (text, position) = cursor(text);
    editor.open(PLAN, &text);
    let list = editor.ask("textDocument/completion", at(&position));
    editor.note("textDocument/didClose", json!({ "textDocument": { "uri": PLAN } }));
    editor.findings(PLAN);
    list["items"].as_array().unwrap().clone()
}

fn labels(items: &[Value]) -> Vec<&str> {
    items.iter().map(|item| item["label"].as_str().unwrap()).collect()
}

/// The text with the edits of a workspace edit, or of a list of edits.
fn edited(text: &str, edits: &Value) -> String {
    let edits = edits.pointer("/changes").map_or(edits, |changes| &changes[PLAN]);
    let offset = |position: &Value| {
        let line = position["line"].as_u64().unwrap() as usize;
        let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
        let units = position["character"].as_u64().unwrap() as usize;
        let mut left = units;
        let mut at = start;
        for letter in text[start..].chars() {
            if left == 0 {
                break;
            }
            left -= letter.len_utf16();
            at += letter.len_utf8();
        }
        at
    };
    let mut edits: Vec<(usize, usize, String)> = edits
        .as_array()
        .unwrap()
        .iter()
        .map(|edit| {
            let range = &edit["range"];
            (offset(&range["start"]), offset(&range["end"]), edit["newText"].as_str().unwrap().to_owned())
        })
        .collect();
    edits.sort();
    let mut out = text.to_owned();
    for (start, end, words) in edits.into_iter().rev() {
        out.replace_range(start..end, &words);
    }
    out
}

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
    let text = format!("# 👍 đồng ý\n{}", include_str!("../../examples/cap-xa-2026.yaml"));
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
    let text = include_str!("../../examples/kem-quyet-dinh.yaml");
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
    let at = self::place(&now, now[word..].lines().next().unwrap());
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

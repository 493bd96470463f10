//! What is saved, and what is not.

use super::*;

#[test]
fn a_text_is_saved_where_the_file_is_still_the_one_that_was_read() {
    let folder = plan(&format!("\u{feff}{}", good().replace('\n', "\r\n")));
    let file = folder.path().join("a.yaml");
    let served = Served::start(folder.path(), &["a.yaml"]);
    let (mut tab, mut other) = (served.tab(), served.tab());
    let mine = good().replace("về tỉnh", "về quê hương");
    assert_ne!(mine, good());
    tab.write(&mine);
    tab.save().unwrap();
    let written = std::fs::read_to_string(&file).unwrap();
    assert_eq!(written, format!("\u{feff}{}", mine.replace('\n', "\r\n")), "line breaks and mark stay");
    assert_eq!(other.disk()["text"], mine, "the other tab is told");
    tab.hears_nothing_of_the_disk();
    // Another program writes.
    let foreign = good().replace("về tỉnh", "về miền xuôi");
    write(folder.path(), "a.yaml", &foreign);
    let told = tab.disk();
    assert_eq!((told["text"].as_str(), told["uri"].as_str()), (Some(&*foreign), Some(&*tab.uri)));
    tab.write(&mine.replace("quê hương", "đất mẹ"));
    let refused = tab.save().unwrap_err();
    assert_eq!((refused["code"].as_i64(), refused["data"]["text"].as_str()), (Some(-32001), Some(&*foreign)));
    assert_eq!(refused["data"]["digest"], told["digest"]);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), foreign, "nothing was written");
    let base = tab.digest.clone();
    let forced = tab.ask_of_text("ttdn/save", json!({ "base": base, "force": true })).unwrap_err();
    assert_eq!(forced["code"], -32001, "nobody writes over what he has not seen");
    tab.ask_of_text("ttdn/save", json!({ "base": told["digest"] })).unwrap();
    assert!(std::fs::read_to_string(&file).unwrap().contains("đất mẹ"));
    // It is deleted, and written again.
    std::fs::remove_file(&file).unwrap();
    assert_eq!(tab.disk()["text"], Value::Null);
    let gone = tab.ask_of_text("ttdn/save", json!({ "base": "x" })).unwrap_err();
    assert_eq!((gone["code"].as_i64(), gone["data"]["gone"].as_bool()), (Some(-32001), Some(true)));
    tab.ask_of_text("ttdn/save", json!({ "base": "x", "force": true })).unwrap();
    assert!(file.exists());
    tab.write(&"#".repeat((2 << 20) + 1));
    let large = tab.ask_of_text("ttdn/save", json!({ "base": "x", "force": true })).unwrap_err();
    assert!(large["message"].as_str().unwrap().contains("lớn hơn 2 MiB"), "{large}");
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["a.yaml"], "no temporary stays");
}

#[test]
fn a_text_of_another_version_is_not_saved() {
    let folder = plan(&good());
    let served = Served::start(folder.path(), &["a.yaml"]);
    let mut tab = served.tab();
    tab.write(&good().replace("về tỉnh", "về quê hương"));
    let (base, version) = (tab.digest.clone(), tab.version);
    for stale in [json!(version - 1), json!("x"), Value::Null] {
        let refused = tab.ask_of_text("ttdn/save", json!({ "base": base, "version": stale })).unwrap_err();
        assert_eq!(refused["code"], -32801, "{refused}");
    }
    assert_eq!(std::fs::read_to_string(folder.path().join("a.yaml")).unwrap(), good());
    tab.ask_of_text("ttdn/save", json!({ "base": base, "version": version })).unwrap();
}

#[test]
fn a_number_that_was_given_meanwhile_is_not_saved_away() {
    let draft = good().replacen("status: final", "status: draft", 1).replacen("number: 36\n", "", 1);
    let draft = draft.replacen("date: 2024-01-24\n", "", 1);
    let folder = plan(&draft);
    let file = folder.path().join("a.yaml");
    let served = Served::start(folder.path(), &["a.yaml"]);
    let mut tab = served.tab();
    let mine = draft.replacen("về tỉnh", "về quê hương", 1);
    tab.write(&mine);
    let stamp = ["issue", "a.yaml", "--number", "36", "--date", "24/01/2024", "--to", "text", "-q"];
    let done = crate::command::inside(folder.path(), &stamp);
    assert_eq!(done.status.code(), Some(0), "{}", crate::command::said(&done));
    let told = tab.disk();
    let refused = tab.ask_of_text("ttdn/save", json!({ "base": told["digest"] })).unwrap_err();
    assert!(refused["message"].as_str().unwrap().contains("cấp số 36, ngày 24/01/2024"), "{refused}");
    assert!(std::fs::read_to_string(&file).unwrap().contains("number: 36"));
    // With the number in the text it is saved; and so is one without it by whom had the numbered text before him.
    tab.write(&good().replacen("về tỉnh", "về quê hương", 1));
    let saved = tab.ask_of_text("ttdn/save", json!({ "base": told["digest"] })).unwrap();
    tab.write(&mine);
    tab.ask_of_text("ttdn/save", json!({ "base": saved["digest"] })).unwrap();
    assert_eq!(std::fs::read_to_string(&file).unwrap(), mine);
}

#[test]
fn who_saves_does_not_wait_for_what_is_being_judged() {
    let folder = plan(&good());
    let served = Served::start(folder.path(), &["a.yaml"]);
    let mut tab = served.tab();
    let task = "  - title: Tổ chức hội nghị tuyên truyền về biển đảo\n    lead: so-tttt\n    deadline: Quý III/2024\n";
    let long = good().replacen("tasks:\n", &format!("tasks:\n{}", task.repeat(6000)), 1);
    tab.version += 1;
    let document = json!({ "uri": tab.uri, "version": tab.version });
    tab.note("textDocument/didChange", json!({ "textDocument": document, "contentChanges": [{ "text": long }] }));
    // The server is at its work by then.
    std::thread::sleep(Duration::from_millis(300));
    tab.next += 1;
    let params = json!({ "textDocument": { "uri": tab.uri }, "base": tab.digest, "version": tab.version });
    tab.send(&json!({ "jsonrpc": "2.0", "id": tab.next, "method": "ttdn/save", "params": params }));
    let id = tab.next;
    let first = tab.hear(|message| {
        message["id"] == id
            || message["method"] == "textDocument/publishDiagnostics" && message["params"]["version"] == 2
    });
    assert_eq!(first["id"], id, "{}", first["method"]);
    assert_eq!(std::fs::read_to_string(folder.path().join("a.yaml")).unwrap(), long);
}

#[cfg(unix)]
#[test]
fn a_saved_file_keeps_its_link_and_its_rights() {
    use std::os::unix::fs::PermissionsExt;
    let folder = plan(&good());
    let (link, file) = (folder.path().join("b.yaml"), folder.path().join("a.yaml"));
    std::os::unix::fs::symlink("a.yaml", &link).unwrap();
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).unwrap();
    let served = Served::start(folder.path(), &["b.yaml"]);
    let mut tab = served.tab();
    tab.write(&good().replace("về tỉnh", "về quê hương"));
    tab.save().unwrap();
    assert!(link.symlink_metadata().unwrap().is_symlink());
    assert!(std::fs::read_to_string(&file).unwrap().contains("quê hương"));
    assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o640);
}

#[test]
fn viewing_writes_nothing() {
    let folder = plan(&good());
    let served = Served::start(folder.path(), &["a.yaml", "--view"]);
    assert_eq!(served.plan()["view"], true);
    let mut tab = served.tab();
    tab.write("title: khác\n");
    let refused = tab.save().unwrap_err();
    assert!(refused["message"].as_str().unwrap().contains("chỉ xem"), "{refused}");
    let change = json!({ "op": "set", "path": "/title", "value": "x" });
    assert!(tab.ask_of_text("ttdn/formEdit", change).is_err());
    assert!(tab.ask_of_text("ttdn/form", json!({})).is_ok());
    assert_eq!(std::fs::read_to_string(folder.path().join("a.yaml")).unwrap(), good());
}

//! Paper, form, findings and documents through the socket.

use super::*;

#[test]
fn the_paper_is_that_of_the_text_as_it_stands() {
    let folder = plan(&good());
    let served = Served::start(folder.path(), &["a.yaml"]);
    let mut tab = served.tab();
    tab.write(&good().replace("về tỉnh", "về quê hương"));
    let paper = tab.ask_of_text("ttdn/build", json!({ "to": "docx" })).unwrap();
    assert!(paper["name"] == "a.docx" && paper["base64"].as_str().unwrap().starts_with("UEsD"), "{}", paper["name"]);
    assert!(!folder.path().join("a.docx").exists(), "the browser keeps it where its user wants it");
    let pdf = tab.ask_of_text("ttdn/build", json!({ "to": "pdf" })).unwrap();
    assert!(pdf["base64"].as_str().unwrap().starts_with("JVBER"));
    assert!(tab.ask_of_text("ttdn/build", json!({ "to": "../../x" })).is_err());
    tab.write(&wrong());
    let refused = tab.ask_of_text("ttdn/build", json!({ "to": "pdf" })).unwrap_err();
    assert_eq!(refused["code"], -32002);
    assert!(refused["message"].as_str().unwrap().contains("còn lỗi, chưa in được: dòng "), "{refused}");
    tab.write("tasks: [");
    assert_eq!(tab.ask_of_text("ttdn/build", json!({ "to": "pdf" })).unwrap_err()["code"], -32002);
}

#[test]
fn the_form_is_filled_in_through_the_socket() {
    let folder = plan(&good());
    let served = Served::start(folder.path(), &["a.yaml"]);
    let mut tab = served.tab();
    let text = good().replacen("title: ", "title: 👍 ", 1);
    tab.write(&text);
    let form = tab.ask_of_text("ttdn/form", json!({})).unwrap();
    assert_eq!(form["version"], 2);
    let fields: Vec<&Value> =
        form["groups"].as_array().unwrap().iter().flat_map(|group| group["fields"].as_array().unwrap()).collect();
    let title = fields.iter().find(|field| field["path"] == "/title").unwrap();
    assert!(title["value"].as_str().unwrap().starts_with("👍 ") && title["kind"] == "long", "{title}");
    assert!(!title["help"].as_str().unwrap().is_empty());
    let change = json!({ "version": 2, "op": "set", "path": "/title", "value": "Tên: mới" });
    let edits = tab.ask_of_text("ttdn/formEdit", change.clone()).unwrap()["edits"].clone();
    let (from, to) = (edits[0]["from"].as_u64().unwrap() as usize, edits[0]["to"].as_u64().unwrap() as usize);
    let units: Vec<u16> = text.encode_utf16().collect();
    let insert: Vec<u16> = edits[0]["insert"].as_str().unwrap().encode_utf16().collect();
    let after = String::from_utf16(&[&units[..from], &insert, &units[to..]].concat()).unwrap();
    assert!(after.contains("title: \"Tên: mới\"\n"), "{after}");
    for at in [json!(-1), json!(99), json!(1.5), json!("1"), json!(null), json!(u64::MAX)] {
        let row = json!({ "version": 2, "op": "insert", "path": "/tasks", "at": at, "cells": { "title": "x" } });
        assert!(tab.ask_of_text("ttdn/formEdit", row).is_err(), "{at}");
    }
    tab.write(&after);
    assert!(tab.ask_of_text("ttdn/formEdit", change).unwrap_err()["message"].as_str().unwrap().contains("vừa đổi"));
    tab.write("title: [");
    assert!(tab.ask_of_text("ttdn/form", json!({})).unwrap_err()["message"].as_str().unwrap().contains("lỗi YAML"));
}

#[test]
fn the_address_without_its_last_stroke_leads_to_the_page() {
    let folder = plan(&good());
    let served = Served::start(folder.path(), &["a.yaml"]);
    let answer = served.get(&format!("/{}", served.token));
    assert!(status(&answer) == 303 && answer.contains(&format!("location: /{}/\r\n", served.token)), "{answer}");
}

#[test]
fn a_plan_that_was_just_begun_says_so() {
    let fresh = |text: &str| Served::start(plan(text).path(), &["a.yaml"]).plan()["fresh"].as_bool().unwrap();
    assert!(!fresh(&good()));
    assert!(fresh(""));
    assert!(fresh(&good().replace("về tỉnh", "về [tên tỉnh]")), "a sample to be filled in");
    assert!(fresh("title: Công tác năm 2027\n"));
}

#[test]
fn a_finding_is_told_with_its_field_and_allowed_with_a_reason() {
    let folder = plan(&good());
    let served = Served::start(folder.path(), &["a.yaml"]);
    let mut tab = served.tab();
    let mut found = tab.write(&good().replace("    lead: so-tttt\n", ""));
    // What was told of the text before may come in between.
    while found.is_empty() {
        found = tab.findings();
    }
    let lead = found.iter().find(|one| one["code"] == "A001").unwrap_or_else(|| panic!("{found:?}"));
    assert_eq!(lead["data"]["label"], "Nhiệm vụ 1 › Chủ trì", "{lead}");
    assert_eq!((&lead["data"]["path"], &lead["data"]["names"]["lead:"]), (&"/tasks/0/lead".into(), &"Chủ trì".into()));
    let place = lead["range"]["start"].clone();
    let mut allow =
        |reason: &str| tab.ask_of_text("ttdn/silence", json!({ "code": "A001", "position": place, "reason": reason }));
    for reason in ["", "  ", "lý do", "…", "the reason"] {
        assert!(allow(reason).unwrap_err()["message"].as_str().unwrap().contains("lý do"), "{reason}");
    }
    let edits = allow("giao sau\nkhi họp").unwrap();
    assert!(edits.to_string().contains("# ttdn: allow A001 -- giao sau khi họp\\n"), "{edits}");
    assert!(
        tab.ask_of_text(
            "ttdn/silence",
            json!({ "code": "A001", "position": { "line": 0, "character": 0 }, "reason": "x y" })
        )
        .is_err()
    );
}

#[test]
fn documents_are_found_by_their_words_with_title_and_status() {
    let folder = plan(&good());
    let served = Served::start(folder.path(), &["a.yaml"]);
    let mut tab = served.tab();
    let mut found = |words: &str| tab.ask_of_text("ttdn/documents", json!({ "words": words })).unwrap();
    let decree = found("quản lý hoạt động thông tin đối ngoại")[0].clone();
    assert_eq!(decree["name"], "Nghị định 72/2015/NĐ-CP", "{decree}");
    assert!(decree["title"].as_str().unwrap().contains("thông tin đối ngoại"), "{decree}");
    assert!(decree["citation"].as_str().unwrap().starts_with("Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015"));
    // Its status is that of the day of the plan.
    assert_eq!(found("51/2005/QH11")[0]["ended"], false);
    assert_eq!(found(""), json!([]));
    tab.write(&good().replace("2024", "2026"));
    let old = tab.ask_of_text("ttdn/documents", json!({ "words": "51/2005/QH11" })).unwrap()[0].clone();
    assert!(old["ended"] == true && old["status"].as_str().unwrap().contains("hết hiệu lực từ 01/7/2024"), "{old}");
}

#[test]
fn the_page_shows_the_fonts_of_the_office() {
    let folder = plan(&format!("{}closing: Phối hợp với khu tự trị Quảng Tây (广西).\n", good()));
    std::fs::write(folder.path().join("han.ttf"), crate::fonts::font()).unwrap();
    write(folder.path(), "ttdn.toml", "fonts = [\"han.ttf\"]\n");
    let served = Served::start(folder.path(), &["a.yaml"]);
    let mut tab = served.tab();
    let paper = tab.ask_of_text("ttdn/preview", json!({})).unwrap();
    let drawn = paper["pages"].to_string();
    let family = drawn
        .split("ttdn-office-")
        .nth(1)
        .and_then(|rest| rest.split('\\').next())
        .unwrap_or_else(|| panic!("{drawn}"));
    let style = served.get(&served.path("fonts.css"));
    let (name, file) = (format!("ttdn-office-{family}"), format!("font/ttdn-office-{family}.ttf"));
    assert!(style.contains(&format!("font-family: \"{name}\"")) && style.contains(&file), "{style}");
    assert_eq!(status(&served.get(&served.path(&file))), 200);
    assert_eq!(status(&served.get(&served.path("font/ttdn-office-9-9.ttf"))), 404);
}

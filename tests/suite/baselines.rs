//! A baseline: what is old is held back, what is new is told, and how much of it is gone is said.

use crate::command::{good, inside, said, text, write, wrong};
use std::path::Path;
use std::process::Output;

/// Two plans with old sins: two spaces in one (T003, a warning), a unit that nobody knows in the other (S006, an error).
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(folder.path().join("nam")).unwrap();
    write(folder.path(), "a.yaml", &spaces("closing: Giao  các sở.\n"));
    write(folder.path(), "nam/b.yaml", &wrong());
    let done = inside(folder.path(), &["check", ".", "--write-baseline", "cu.json"]);
    assert_eq!((done.status.code(), text(&done.stderr).trim()), (Some(0), "cu.json: đã ghi 2 chỗ"), "{}", said(&done));
    folder
}

fn spaces(closing: &str) -> String {
    good().replacen("title: ", &format!("{closing}title: "), 1)
}

fn check(folder: &Path, args: &[&str]) -> Output {
    inside(folder, &[&["check", "--baseline", "cu.json", "--message-format", "concise"], args].concat())
}

#[test]
fn a_baseline_is_a_line_for_each_finding_in_an_order_of_its_own() {
    let folder = folder();
    let written = std::fs::read_to_string(folder.path().join("cu.json")).unwrap();
    let lines: Vec<&str> = written.lines().collect();
    assert_eq!((lines.len(), lines[0]), (4, "{\"schema\": 1, \"findings\": ["), "{written}");
    assert!(
        lines[1].starts_with("{\"file\":\"a.yaml\",\"code\":\"T003\",\"fingerprint\":\"") && lines[1].ends_with("},")
    );
    assert!(
        lines[2].starts_with("{\"file\":\"nam/b.yaml\",\"code\":\"S006\"")
            && serde_json::from_str::<serde_json::Value>(&written).is_ok()
    );
    // The same from another folder, and whatever the order of the names.
    let again = ["check", "b.yaml", "../a.yaml", "--write-baseline", "../moi.json"];
    assert_eq!(inside(&folder.path().join("nam"), &again).status.code(), Some(0));
    assert_eq!(std::fs::read_to_string(folder.path().join("moi.json")).unwrap(), written);
}

#[test]
fn only_what_is_new_is_told_and_fails() {
    let folder = folder();
    let done = check(folder.path(), &["."]);
    assert_eq!((text(&done.stdout), done.status.code()), (String::new(), Some(0)));
    assert_eq!(text(&done.stderr).trim(), "cu.json: 2 chỗ đã biết, không nêu");
    // Lines move: the same sins.
    write(folder.path(), "a.yaml", &format!("# Mới\n\n{}", spaces("closing: Giao  các sở.\n")));
    assert_eq!(check(folder.path(), &[".", "--strict"]).status.code(), Some(0));
    // One more of the same kind at another place, and an error in another plan.
    write(folder.path(), "a.yaml", &spaces("closing: Giao  các  sở.\n"));
    write(folder.path(), "c.yaml", &wrong());
    let done = check(folder.path(), &["."]);
    let told = text(&done.stdout);
    assert_eq!((told.lines().count(), done.status.code()), (2, Some(1)), "{told}");
    assert!(told.contains("a.yaml:") && told.contains("c.yaml:20:11: S006"), "{told}");
    let done = check(folder.path(), &["a.yaml"]);
    assert_eq!(text(&done.stdout).lines().count(), 1, "in a run of one plan too: {}", said(&done));
}

#[test]
fn what_no_longer_occurs_is_counted() {
    let folder = folder();
    write(folder.path(), "a.yaml", &good());
    let gone = |args: &[&str]| text(&check(folder.path(), args).stderr).trim().to_owned();
    assert_eq!(gone(&["."]), "cu.json: 1 chỗ đã biết, không nêu; 1 chỗ không còn: ghi lại bằng --write-baseline");
    // Of a plan that is not judged nothing is known, nor of codes that are not chosen; one that is gone is gone.
    assert_eq!(gone(&["nam/b.yaml"]), "cu.json: 1 chỗ đã biết, không nêu");
    assert_eq!(gone(&[".", "--select", "L"]), "cu.json: 1 chỗ đã biết, không nêu");
    std::fs::remove_file(folder.path().join("a.yaml")).unwrap();
    assert!(gone(&["nam/b.yaml"]).contains("1 chỗ không còn"));
    let done = inside(folder.path(), &["check", "nam", "--baseline", "cu.json", "--message-format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
    assert_eq!(json["baseline"], serde_json::json!({"held_back": 1, "gone": 1}));
    assert_eq!((json["errors"].as_u64(), done.status.code()), (Some(0), Some(0)));
}

#[test]
fn an_error_stops_a_build_whatever_the_baseline_knows() {
    let folder = folder();
    let build = |args: &[&str]| {
        inside(folder.path(), &[&["build", "--baseline", "cu.json", "--to", "text", "--strict"], args].concat())
    };
    let done = build(&["a.yaml"]);
    assert_eq!((done.status.code(), folder.path().join("a.txt").exists()), (Some(0), true), "{}", said(&done));
    let done = build(&["nam/b.yaml"]);
    assert_eq!((done.status.code(), said(&done).contains("lỗi[S006]")), (Some(1), true), "{}", said(&done));
    assert!(said(&done).contains("cu.json: 0 chỗ đã biết, không nêu\n"), "{}", said(&done));
}

#[test]
fn what_is_no_baseline_is_refused_and_what_cannot_be_read_is_not_left_out_of_one() {
    let folder = folder();
    write(folder.path(), "x.json", "{\"schema\": 1,\n \"findings\": 7}");
    write(folder.path(), "y.json", "{\"schema\": 2, \"findings\": []}");
    for (name, words) in [
        ("khong-co.json", "không có tệp; tạo bằng --write-baseline"),
        ("x.json", "x.json:2:14: không phải tệp do --write-baseline ghi"),
        ("y.json", "do phiên bản khác của ttdn ghi"),
        (".", "không đọc được"),
    ] {
        for command in ["check", "build"] {
            let done = inside(folder.path(), &[command, "a.yaml", "--baseline", name]);
            assert_eq!((done.status.code(), said(&done).contains(words)), (Some(2), true), "{name}: {}", said(&done));
        }
    }
    let before = std::fs::read(folder.path().join("cu.json")).unwrap();
    let done = inside(folder.path(), &["check", "a.yaml", "khong-co.yaml", "--write-baseline", "cu.json"]);
    assert_eq!((done.status.code(), std::fs::read(folder.path().join("cu.json")).unwrap()), (Some(2), before));
    for args in [&["--baseline", "cu.json"][..], &["--fix"], &["--diff"], &["--output-file", "r.json"]] {
        let done = inside(folder.path(), &[&["check", "a.yaml", "--write-baseline", "z.json"], args].concat());
        assert_eq!((done.status.code(), folder.path().join("z.json").exists()), (Some(2), false), "{args:?}");
    }
    let done = inside(folder.path(), &["check", "a.yaml", "--write-baseline", "a.yaml"]);
    assert!(done.status.code() == Some(2) && said(&done).contains("không ghi đè"), "{}", said(&done));
}

#[test]
fn a_baseline_is_of_all_plans_that_are_named() {
    let folder = folder();
    for part in [["--shard", "1/2"], ["--changed-since", "HEAD"]] {
        let done = inside(folder.path(), &[&["check", ".", "--write-baseline", "moi.json"], &part[..]].concat());
        assert_eq!((done.status.code(), folder.path().join("moi.json").exists()), (Some(2), false), "{part:?}");
    }
}

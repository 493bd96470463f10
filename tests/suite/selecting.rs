//! What of the findings is told, and where: chosen codes, a table of counts, a report in a file.

use crate::command::{good, inside, said, text, write, wrong};
use std::path::Path;

/// A plan with two spaces (T003, safe) twice and a unit that is nearly one (S006, suggested), and a sound one.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let plan = wrong().replacen("title: ", "closing: Giao  các sở  thực hiện.\ntitle: ", 1);
    write(folder.path(), "a.yaml", &plan);
    write(folder.path(), "b.yaml", &good());
    folder
}

fn codes(folder: &Path, args: &[&str]) -> Vec<String> {
    let done = inside(folder, &[&["check", "--message-format", "concise"], args].concat());
    let lines = text(&done.stdout);
    lines.lines().map(|line| line.split(' ').nth(1).unwrap().to_owned()).collect()
}

#[test]
fn codes_names_and_families_are_chosen_and_left_out() {
    let folder = folder();
    let told = |args: &[&str]| codes(folder.path(), &[&["."], args].concat());
    assert_eq!(told(&[]), ["T003", "T003", "S006"]);
    for args in [&["--ignore", "T003"][..], &["--ignore", "spacing"], &["--ignore", "t"], &["--select", "L,D002"]] {
        assert_eq!(told(args), ["S006"], "what keeps a plan from being printed is told: {args:?}");
    }
    for args in [&["--select", "T"][..], &["--select", "D,spacing"], &["--ignore", "S,L"]] {
        assert_eq!(told(args), ["T003", "T003", "S006"], "{args:?}");
    }
    assert_eq!(told(&["--select", "T", "--ignore", "T003"]), ["S006"], "ignoring wins");
    // The settings of the office hold where the command line says nothing.
    write(folder.path(), "ttdn.toml", "[levels]\nT003 = \"error\"\n");
    assert_eq!(told(&["--ignore", "T003"]), ["S006"]);
    assert_eq!(told(&["--select", "T003"]).len(), 3);
}

#[test]
fn a_choice_that_cannot_be_made_ends_with_2_before_anything_is_read() {
    let folder = folder();
    for (args, words) in [
        (
            &["--select", "L0100"][..],
            "--select L0100: không có mã, tên hoặc nhóm này; xem `ttdn explain`; có lẽ là `L010`",
        ),
        (&["--ignore", "spaceing"], "có lẽ là `spacing`"),
        (&["--ignore", "S006"], "--ignore S006: không bỏ được"),
        (&["--ignore", "X"], "không có mã"),
    ] {
        for command in ["check", "build"] {
            let done = inside(folder.path(), &[&[command, "a.yaml"], args].concat());
            assert_eq!((done.status.code(), said(&done).contains(words)), (Some(2), true), "{args:?} {}", said(&done));
            assert!(!said(&done).contains("a.yaml"), "{}", said(&done));
        }
    }
}

#[test]
fn what_is_left_out_stops_no_build() {
    let folder = folder();
    let plan = good().replacen("title: ", "closing: Giao  các sở.\ntitle: ", 1);
    write(folder.path(), "c.yaml", &plan);
    let built = |args: &[&str]| {
        inside(folder.path(), &[&["build", "c.yaml", "--to", "text", "--strict"], args].concat()).status.code()
    };
    assert_eq!((built(&[]), built(&["--ignore", "T003"]), built(&["--select", "L"])), (Some(1), Some(0), Some(0)));
}

#[test]
fn statistics_tell_how_often_each_code_was_found() {
    let folder = folder();
    let done = inside(folder.path(), &["check", ".", "--statistics"]);
    let table = "số chỗ  mã    tên                tự sửa được  có đề xuất sửa\n\
                 \u{20}    2  T003  spacing                      2               0\n\
                 \u{20}    1  S006  unknown-reference            0               1\n";
    assert_eq!((text(&done.stdout).as_str(), done.status.code()), (table, Some(1)), "{}", said(&done));
    assert!(!text(&done.stderr).contains("S006"), "no place is told: {}", text(&done.stderr));
    let done = inside(folder.path(), &["check", ".", "--statistics", "--message-format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
    let row = serde_json::json!({"code": "T003", "name": "spacing", "count": 2, "safe_fixes": 2, "suggested_fixes": 0});
    assert_eq!((&json["statistics"][0], json["diagnostics"].as_array().unwrap().len()), (&row, 3));
    let done = inside(folder.path(), &["check", "b.yaml", "--statistics"]);
    assert_eq!((text(&done.stdout), done.status.code()), (String::new(), Some(0)));
    for args in [&["--message-format", "sarif"][..], &["--fix"], &["--diff"]] {
        let done = inside(folder.path(), &[&["check", ".", "--statistics"], args].concat());
        assert_eq!(done.status.code(), Some(2), "{args:?}");
    }
}

#[test]
fn a_report_goes_into_a_file_whole_or_not_at_all() {
    let folder = folder();
    let at = |name: &str| folder.path().join(name);
    let done = inside(folder.path(), &["check", ".", "--message-format", "sarif", "--output-file", "out/a.sarif"]);
    assert_eq!((text(&done.stdout), done.status.code()), (String::new(), Some(1)));
    assert!(text(&done.stderr).starts_with("1 lỗi, 2 cảnh báo"), "{}", text(&done.stderr));
    let shown = inside(folder.path(), &["check", ".", "--message-format", "sarif"]);
    assert_eq!(std::fs::read(at("out/a.sarif")).unwrap(), shown.stdout);
    // Text stays on the terminal; the file has no colours.
    let done = inside(folder.path(), &["check", ".", "--color", "always", "--output-file", "out/a.txt"]);
    let file = std::fs::read_to_string(at("out/a.txt")).unwrap();
    assert!(text(&done.stderr).contains("\u{1b}[") && !file.contains('\u{1b}') && file.contains("lỗi[S006]"), "{file}");
    // A run that cannot go on leaves what was there.
    write(folder.path(), "old.json", "old");
    let done =
        inside(folder.path(), &["check", ".", "--on", "x", "--message-format", "json", "--output-file", "old.json"]);
    assert_eq!((done.status.code(), std::fs::read_to_string(at("old.json")).unwrap()), (Some(2), "old".to_owned()));
    let left = std::fs::read_dir(folder.path())
        .unwrap()
        .filter(|one| one.as_ref().unwrap().file_name().to_string_lossy().starts_with(".ttdn"));
    assert_eq!(left.count(), 0);
}

#[test]
fn no_report_goes_over_what_somebody_wrote() {
    let folder = folder();
    let before = std::fs::read(folder.path().join("b.yaml")).unwrap();
    // `--output-file *.yaml` takes the first plan for the report.
    let done = inside(folder.path(), &["check", "--output-file", "b.yaml", "a.yaml"]);
    assert!(done.status.code() == Some(2) && said(&done).contains("không ghi đè"), "{}", said(&done));
    assert_eq!(std::fs::read(folder.path().join("b.yaml")).unwrap(), before);
    for name in ["a.yaml/x.json", "."] {
        let done = inside(folder.path(), &["check", "--output-file", name, "a.yaml"]);
        assert_eq!((done.status.code(), text(&done.stdout)), (Some(2), String::new()), "{name}");
    }
    let done = inside(folder.path(), &["check", "--diff", "--output-file", "x.txt", "a.yaml"]);
    assert_eq!(done.status.code(), Some(2));
}

#[test]
fn a_build_names_its_files_where_the_report_is_elsewhere() {
    let folder = folder();
    let args = ["build", "b.yaml", "--to", "text", "--message-format", "json", "--output-file", "r.json"];
    let done = inside(folder.path(), &args);
    assert_eq!((text(&done.stdout).trim(), done.status.code()), ("b.txt", Some(0)), "{}", said(&done));
}

#[test]
fn levels_of_a_path_count_over_those_of_all_and_the_command_line_over_both() {
    let folder = tempfile::tempdir().unwrap();
    let plan = good().replacen("title: ", "closing: Giao  các sở.\ntitle: ", 1);
    for name in ["a.yaml", "nam-2020/a.yaml", "nam-2020/moi/a.yaml", "nam-2021/a.yaml"] {
        std::fs::create_dir_all(folder.path().join(name).parent().unwrap()).unwrap();
        write(folder.path(), name, &plan);
    }
    let settings = "levels = {T003 = \"error\"}\n\
        [[overrides]]\npaths = [\"nam-2020/\"]\nlevels = {T003 = \"note\"}\n\
        [[overrides]]\npaths = [\"nam-2020/moi/**\", \"/nam-2021/a.yaml\"]\n[overrides.levels]\nT003 = \"off\"\n";
    write(folder.path(), "ttdn.toml", settings);
    let levels = |args: &[&str]| {
        let done = inside(folder.path(), &[&["check", "--message-format", "json"], args].concat());
        let json: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
        let of =
            |one: &serde_json::Value| format!("{} {}", one["file"].as_str().unwrap(), one["level"].as_str().unwrap());
        json["diagnostics"].as_array().unwrap().iter().map(of).collect::<Vec<_>>()
    };
    assert_eq!(levels(&["."]), ["a.yaml error", "nam-2020/a.yaml note"]);
    // Wherever the command runs, and however the plan is named.
    assert_eq!(levels(&["nam-2020/../nam-2020/a.yaml"]), ["nam-2020/../nam-2020/a.yaml note"]);
    let done = inside(&folder.path().join("nam-2020"), &["check", "--message-format", "concise", "moi/a.yaml"]);
    assert_eq!((text(&done.stdout), done.status.code()), (String::new(), Some(0)));
    assert_eq!(levels(&[".", "--ignore", "T003"]), [""; 0]);
    let done = inside(folder.path(), &["build", ".", "--tree", "-o", "out", "--to", "text"]);
    assert_eq!(text(&done.stdout).lines().count(), 3, "{}", said(&done));
}

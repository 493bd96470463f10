//! `ttdn tasks` as a user runs it: formats by name and by ending, the office's own templates, what is said beside the list.

use crate::command::{command, example, text, ttdn, write};
use std::process::Output;

fn tasks(more: &[&str]) -> Output {
    let plan = example("mau-day-du.yaml");
    ttdn(&[&["tasks", &plan], more].concat())
}

#[test]
fn the_ending_of_the_file_chooses_the_format() {
    let folder = tempfile::tempdir().unwrap();
    let starts: [(&str, &[&str], &[u8]); 8] = [
        ("a.csv", &[], "\u{feff}Số,Loại".as_bytes()),
        ("a.json", &[], b"{\n  \"schema\": 1"),
        ("a.ics", &[], b"BEGIN:VCALENDAR"),
        ("a.XLSX", &[], b"PK"),
        ("a.json", &["--to", "csv"], "\u{feff}Số,Loại".as_bytes()),
        ("m.csv", &["--to", "matrix"], "\u{feff}Số,Nhiệm vụ,Sở TT&TT".as_bytes()),
        ("m.xlsx", &["--to", "matrix"], b"PK"),
        ("m.txt", &["--to", "matrix"], "Số ".as_bytes()),
    ];
    for (name, more, start) in starts {
        let path = folder.path().join(name).display().to_string();
        let done = tasks(&[more, &["-o", &path]].concat());
        assert_eq!(done.status.code(), Some(0), "{name}: {}", text(&done.stderr));
        assert!(std::fs::read(&path).unwrap().starts_with(start), "{name}");
    }
    for (name, more) in [("m.ics", &["--to", "matrix"][..]), ("a.doc", &[])] {
        let path = folder.path().join(name).display().to_string();
        assert_eq!(tasks(&[more, &["-o", &path]].concat()).status.code(), Some(2), "{name}");
        assert!(!std::path::Path::new(&path).exists(), "{name}");
    }
}

#[test]
fn a_table_is_as_wide_as_the_terminal() {
    for (to, width) in [("table", 80), ("matrix", 80), ("table", 60), ("matrix", 120)] {
        let columns = width.to_string();
        let done =
            command(&["tasks", &example("mau-day-du.yaml"), "--to", to]).env("COLUMNS", columns).output().unwrap();
        let widest = text(&done.stdout).lines().map(|line| line.chars().count()).max().unwrap();
        assert!(widest <= width, "{to}: {widest} > {width}");
    }
    let narrow = command(&["tasks", &example("mau-day-du.yaml")]).env("COLUMNS", "80").output().unwrap();
    assert_eq!(text(&narrow.stderr), "không đủ chỗ cho cột: Sản phẩm, Kinh phí\n");
}

#[test]
fn what_no_calendar_can_hold_is_said() {
    let done = tasks(&["--to", "ics"]);
    assert!(text(&done.stderr).contains("không có ngày cụ thể"), "{}", text(&done.stderr));
    let done = tasks(&["--to", "ics", "--lang", "en"]);
    assert!(text(&done.stderr).contains("tasks or reports without a date"), "{}", text(&done.stderr));
    assert!(tasks(&["--to", "csv"]).stderr.is_empty());
}

#[test]
fn source_date_epoch_sets_the_time_of_every_event() {
    let ics = |epoch: Option<&str>, plan: &str| {
        let mut command = command(&["tasks", plan, "--to", "ics"]);
        epoch.map(|epoch| command.env("SOURCE_DATE_EPOCH", epoch));
        text(&command.output().unwrap().stdout)
    };
    let plan = example("mau-day-du.yaml");
    assert!(ics(Some("1700000000"), &plan).contains("DTSTAMP:20231114T221320Z"));
    assert!(ics(None, &plan).contains("DTSTAMP:2024"));
    let folder = tempfile::tempdir().unwrap();
    let undated = std::fs::read_to_string(example("toi-thieu.yaml")).unwrap();
    let undated: String =
        undated.lines().filter(|line| !line.starts_with("date:")).map(|line| line.to_owned() + "\n").collect();
    let undated = undated.replace("status: final", "status: draft");
    let stamps = ics(None, &write(folder.path(), "nhap.yaml", &undated));
    assert!(stamps.contains("DTSTAMP:20240101T000000Z"), "{stamps}");
}

#[test]
fn numbers_are_those_of_the_paper_that_the_office_prints() {
    let folder = tempfile::tempdir().unwrap();
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let body = std::fs::read_to_string(root.join("templates/body.xml")).unwrap();
    let own = "{% if tasks %}\n<section><heading>Quan điểm</heading><p>Làm đúng hạn.</p></section>\n{% endif %}\n{% if tasks %}";
    assert!(body.contains("{% if tasks %}"));
    std::fs::create_dir(folder.path().join("mau")).unwrap();
    write(folder.path(), "mau/body.xml", &body.replacen("{% if tasks %}", own, 1));
    let plan = write(folder.path(), "a.yaml", &std::fs::read_to_string(example("mau-day-du.yaml")).unwrap());
    let numbers = || text(&ttdn(&["tasks", &plan, "--to", "csv"]).stdout);
    assert!(numbers().contains("\nđiểm a khoản 1 Mục II,") && numbers().contains("\nMục V,Báo cáo"));
    write(folder.path(), "ttdn.toml", "template = \"mau\"\n");
    assert!(numbers().contains("\nđiểm a khoản 1 Mục III,") && numbers().contains("\nMục VI,Báo cáo"), "{}", numbers());
}

#[test]
fn a_number_is_cited_without_the_mark_behind_it() {
    let numbers = |name: &str| {
        let csv = text(&ttdn(&["tasks", &example(name), "--to", "csv"]).stdout);
        csv.lines().skip(1).map(|line| line.split(',').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    for name in ["dang-uy-hd05.yaml", "mau-day-du.yaml", "cap-xa-2026.yaml"] {
        for number in numbers(name) {
            assert!(number.ends_with(char::is_alphanumeric), "{name}: {number}");
        }
    }
}

#[test]
fn one_plan_at_a_time_and_no_list_of_a_wrong_one() {
    let folder = tempfile::tempdir().unwrap();
    let plan = std::fs::read_to_string(example("toi-thieu.yaml")).unwrap();
    write(folder.path(), "a.yaml", &plan);
    let path = folder.path().display().to_string();
    assert_eq!(ttdn(&["tasks", &path]).status.code(), Some(0));
    let wrong = write(folder.path(), "b.yaml", "title: [\n");
    assert_eq!(ttdn(&["tasks", &path]).status.code(), Some(2));
    let done = ttdn(&["tasks", &wrong]);
    assert_eq!((done.status.code(), text(&done.stdout)), (Some(1), String::new()));
    assert_eq!(tasks(&["--unit", "khong-co"]).status.code(), Some(2));
}

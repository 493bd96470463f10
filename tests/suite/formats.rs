//! What programs read: each format is whole whatever plans, names and failures there are, and says what the others say.

use crate::command::{good, inside, said, text, write, wrong};
use serde_json::Value;
use std::collections::BTreeSet;

/// A folder with a broken plan, a sound one, and one whose words would be orders elsewhere.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(folder.path().join(".git")).unwrap();
    std::fs::create_dir_all(folder.path().join("nam 2026")).unwrap();
    write(folder.path(), "nam 2026/b.yaml", &wrong());
    write(folder.path(), "a.yaml", &good());
    write(folder.path(), "c.yaml", &format!("{}\"]]> <b>&'\u{202e}khóa\": 1\n", good()));
    folder
}

fn report(folder: &tempfile::TempDir, format: &str, args: &[&str]) -> (String, Option<i32>) {
    let done = inside(folder.path(), &[&["check", "--message-format", format], args].concat());
    (text(&done.stdout), done.status.code())
}

fn sarif(folder: &tempfile::TempDir, args: &[&str]) -> Value {
    serde_json::from_str(&report(folder, "sarif", args).0).unwrap()
}

#[test]
fn concise_is_a_line_for_each_finding() {
    let folder = folder();
    let (lines, code) = report(&folder, "concise", &["."]);
    assert!(lines.contains("nam 2026/b.yaml:20:11: S006 không có đơn vị nào mang mã `so-ttt`\n"), "{lines}");
    assert!(lines.lines().all(|line| line.contains(".yaml:")) && !lines.contains('\u{202e}'), "{lines}");
    assert_eq!((code, report(&folder, "concise", &["a.yaml"])), (Some(1), (String::new(), Some(0))));
    // A log obeys what begins like this.
    std::fs::rename(folder.path().join("c.yaml"), folder.path().join("::error::c.yaml")).unwrap_or_default();
    let lines = report(&folder, "concise", &["."]).0;
    assert!(!lines.lines().any(|line| line.starts_with("::")), "{lines}");
}

#[test]
fn junit_has_a_suite_for_each_plan_and_a_case_for_each_finding() {
    let folder = folder();
    let (xml, code) = report(&folder, "junit", &[".", "khong-co.yaml"]);
    assert_eq!(code, Some(2), "{xml}");
    let tree = roxmltree::Document::parse(&xml).unwrap();
    let suites: Vec<_> = tree.root_element().children().filter(roxmltree::Node::is_element).collect();
    let of = |node: &roxmltree::Node<'_, '_>, name: &str| node.attribute(name).unwrap().to_owned();
    let names: Vec<String> = suites.iter().map(|suite| of(suite, "name")).collect();
    assert_eq!(names, ["a.yaml", "c.yaml", "nam 2026/b.yaml", "ttdn"], "{xml}");
    for suite in &suites {
        let count = |kind: &str| suite.descendants().filter(|node| node.has_tag_name(kind)).count().to_string();
        let cases = count("testcase");
        assert_eq!(
            [of(suite, "tests"), of(suite, "failures"), of(suite, "errors")],
            [cases, count("failure"), count("error")]
        );
        let cases: Vec<_> = suite.descendants().filter(|node| node.has_tag_name("testcase")).collect();
        let unlike: BTreeSet<String> = cases.iter().map(|case| of(case, "name")).collect();
        assert_eq!(unlike.len(), cases.len(), "a case is known by its name");
    }
    // A sound plan passes; what a plan says stays text.
    assert!(suites[0].descendants().filter(|node| node.has_tag_name("testcase")).all(|case| !case.has_children()));
    let failures: String = suites[1].descendants().filter_map(|node| node.text()).collect();
    assert!(failures.contains("<b>&'<U+202E>khóa") && !xml.contains('\u{202e}'), "{failures}");
    assert!(xml.contains("<property name=\"register_day\" value=\"20"));
}

#[test]
fn a_warning_is_a_failure_where_it_fails_the_run() {
    let folder = folder();
    write(folder.path(), "a.yaml", &good().replacen("title: ", "title: Về  ", 1));
    let cases = |args: &[&str]| {
        let (xml, code) = report(&folder, "junit", args);
        (xml.matches("<failure").count(), xml.matches("<skipped").count(), code)
    };
    assert_eq!(cases(&["a.yaml"]), (0, 1, Some(0)));
    assert_eq!(cases(&["a.yaml", "--strict"]), (1, 0, Some(1)));
}

#[test]
fn a_result_of_sarif_names_its_rule_its_file_and_its_mending() {
    let folder = folder();
    let log = sarif(&folder, &["."]);
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let results = run["results"].as_array().unwrap();
    assert!(results.len() > 2);
    for result in results {
        let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
        assert_eq!(rule["id"], result["ruleId"]);
        for key in ["shortDescription", "fullDescription", "help", "helpUri", "defaultConfiguration"] {
            assert!(!rule[key].is_null(), "{rule}");
        }
        let place = &result["locations"][0]["physicalLocation"]["artifactLocation"];
        assert_eq!(place["uriBaseId"], "%SRCROOT%");
    }
    let unit = results.iter().find(|result| result["message"]["text"].as_str().unwrap().contains("`so-ttt`")).unwrap();
    assert_eq!(unit["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "nam%202026/b.yaml");
    let change = &unit["fixes"][0]["artifactChanges"][0]["replacements"][0];
    assert_eq!(change["insertedContent"]["text"], "so-tttt");
    let region = &change["deletedRegion"];
    assert_eq!([&region["startLine"], &region["startColumn"], &region["endColumn"]], [20, 11, 17]);
    let driver = &run["tool"]["driver"];
    assert!(driver["informationUri"].as_str().unwrap().starts_with("https://"));
    assert_eq!(driver["version"], env!("CARGO_PKG_VERSION"));
    assert!(run["properties"]["registerDay"].as_str().unwrap().starts_with("20"));
}

#[test]
fn a_finding_has_the_same_fingerprint_when_lines_move() {
    let folder = folder();
    let prints = |name: &str| {
        let log = sarif(&folder, &[name]);
        let results = log["runs"][0]["results"].as_array().unwrap().clone();
        results.iter().map(|one| one["partialFingerprints"]["ttdn/v1"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let before = prints("nam 2026/b.yaml");
    write(folder.path(), "nam 2026/b.yaml", &format!("# Chú thích\n\n{}", wrong()));
    assert_eq!(prints("nam 2026/b.yaml"), before);
    assert_eq!(before.iter().collect::<BTreeSet<_>>().len(), before.len());
}

#[test]
fn how_a_run_ended_stands_in_its_log() {
    let folder = folder();
    let ended = |args: &[&str]| {
        let run = &sarif(&folder, args)["runs"][0];
        let one = &run["invocations"][0];
        let told = one["toolExecutionNotifications"].as_array().unwrap().len();
        (one["exitCode"].as_u64().unwrap(), one["executionSuccessful"].as_bool().unwrap(), told)
    };
    assert_eq!(ended(&["a.yaml"]), (0, true, 0));
    assert_eq!(ended(&["c.yaml"]), (1, true, 0));
    assert_eq!(ended(&["a.yaml", "khong-co.yaml"]), (2, false, 1));
}

#[test]
fn every_format_is_whole_where_nothing_could_be_read() {
    let folder = folder();
    for format in ["json", "sarif", "gitlab", "junit", "github", "concise"] {
        let (out, code) = report(&folder, format, &["khong-co.yaml"]);
        assert_eq!(code, Some(2), "{format}");
        match format {
            "json" | "sarif" | "gitlab" => assert!(serde_json::from_str::<Value>(&out).is_ok(), "{out}"),
            "junit" => {
                assert!(roxmltree::Document::parse(&out).unwrap().descendants().any(|node| node.has_tag_name("error")))
            }
            _ => assert_eq!(out, ""),
        }
    }
    let done = inside(folder.path(), &["check", "--message-format", "xunit", "a.yaml"]);
    assert!(done.status.code() == Some(2) && said(&done).contains("có lẽ là `junit`"), "{}", said(&done));
}

#[test]
fn json_says_the_day_of_the_register() {
    let folder = folder();
    let json: Value = serde_json::from_str(&report(&folder, "json", &["."]).0).unwrap();
    let day = json["register_day"].as_str().unwrap();
    assert!(day.len() == 10 && day.starts_with("20"), "{day}");
    assert_eq!(json["files"].as_array().unwrap().len(), 3);
}

#[test]
fn a_build_lists_its_files_for_programs() {
    let folder = folder();
    let built = |args: &[&str]| {
        let done = inside(folder.path(), &[&["build", "--message-format", "json"], args].concat());
        let json: Value = serde_json::from_slice(&done.stdout).unwrap_or_else(|_| panic!("{}", said(&done)));
        (json, done.status.code())
    };
    let (json, code) = built(&[".", "-o", "out"]);
    assert_eq!(code, Some(1));
    let written = json["written"].as_array().unwrap();
    assert_eq!(written.len(), 2, "the broken plans give none: {json}");
    for (one, role) in written.iter().zip(["docx", "pdf"]) {
        let bytes = std::fs::read(folder.path().join(one["path"].as_str().unwrap())).unwrap();
        assert_eq!((one["bytes"].as_u64().unwrap(), &one["role"]), (bytes.len() as u64, &Value::from(role)));
        assert_eq!(one["sha256"], ttdn::archive::digest(&bytes));
        assert_eq!((&one["plan"], &one["unit"]), (&Value::from("a.yaml"), &Value::Null));
        assert!(json["files"].as_array().unwrap().contains(&one["plan"]));
    }
    let (json, _) = built(&["a.yaml", "--to", "text", "--each-unit"]);
    assert_eq!(
        (&json["written"][0]["unit"], &json["written"][0]["path"]),
        (&Value::from("so-tttt"), &Value::from("a.so-tttt.txt"))
    );
    let (json, code) = built(&["nam 2026/b.yaml"]);
    assert_eq!((json["written"].as_array().unwrap().len(), code), (0, Some(1)));
    assert_eq!(built(&["a.yaml", "--to", "text", "--check"]).0["written"], Value::Array(Vec::new()));
    // A check writes none, and says nothing of it.
    let (json, _) = report(&folder, "json", &["a.yaml"]);
    assert!(!json.contains("written"));
    // Two things in one stream are neither.
    let done = inside(folder.path(), &["build", "a.yaml", "-o", "-", "--to", "text", "--message-format", "json"]);
    assert!(done.status.code() == Some(2) && said(&done).contains("--output-file"), "{}", said(&done));
}

#[test]
fn a_pipeline_runs_only_with_the_register_that_it_names() {
    let folder = folder();
    let json: Value = serde_json::from_str(&report(&folder, "json", &["a.yaml"]).0).unwrap();
    let day = json["register_day"].as_str().unwrap();
    let run = |command: &str, lock: &str| {
        let args = ["a.yaml", "--locked-register", lock];
        let output: &[&str] = if command == "build" { &["--to", "text", "-o", "out"] } else { &[] };
        let done = inside(folder.path(), &[&[command], &args[..], output].concat());
        (done.status.code(), said(&done))
    };
    for command in ["check", "build"] {
        assert_eq!(run(command, day).0, Some(0), "{}", run(command, day).1);
        let (code, words) = run(command, "2020-01-31");
        let wanted = format!("sổ đăng ký văn bản đang dùng là {day}, không phải 2020-01-31");
        assert!(code == Some(2) && words.contains(&wanted), "{words}");
        let (code, words) = run(command, "31/01/2020");
        assert!(code == Some(2) && words.contains("--locked-register 31/01/2020: viết ngày"), "{words}");
    }
    // An office's own register is part of it where it is named.
    write(folder.path(), "so.yaml", "schema: 1\ndocuments: []\n");
    write(
        folder.path(),
        "ttdn.toml",
        &format!("registers = [\"so.yaml\"]\nlocked_register = \"{day}+000000000000\"\n"),
    );
    let done = inside(folder.path(), &["check", "a.yaml"]);
    assert_eq!(done.status.code(), Some(2), "{}", said(&done));
    let now = said(&done).split(&format!("{day}+")).nth(1).unwrap()[..12].to_owned();
    let own = format!("{day}+{now}");
    assert_eq!(
        (run("check", &own).0, run("check", day).0),
        (Some(0), Some(0)),
        "the command line counts over the settings"
    );
    write(folder.path(), "so.yaml", "schema: 1\ndocuments: []\n# khác\n");
    assert_eq!((run("check", &own).0, run("check", day).0), (Some(2), Some(0)));
}

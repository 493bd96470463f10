//! What the command says: in the user's language, no wider than his terminal, as much as he asked for.

use crate::command::{command, good, inside, said, text, ttdn, write, wrong};
use std::path::Path;

/// Words by which English is known.
const ENGLISH: [&str; 12] = [
    "error:",
    "unrecognized",
    "For more",
    "Usage",
    "possible values",
    "required",
    "argument",
    "unexpected",
    "tip:",
    "parse",
    "expected",
    "the ",
];

#[test]
fn a_wrong_call_is_told_in_the_users_language() {
    for (args, words) in [
        (&["chek", "x.yaml"][..], "ttdn: lỗi: không có lệnh `chek`\n  gợi ý: có lẽ là `check`\n"),
        (&["check"], "ttdn: lỗi: thiếu <KẾ-HOẠCH>...\n"),
        (&["check", "--strikt", "x.yaml"], "không có tùy chọn `--strikt`\n  gợi ý: có lẽ là `--strict`\n"),
        (&["build", "--to", "odt", "x.yaml"], "`--to <DẠNG>` không nhận `odt`; có: docx, pdf, html, text"),
        (&["build", "--to"], "`--to <DẠNG>` cần một giá trị; có: docx, pdf, html, text"),
        (&["build", "--each-unit", "--unit", "a", "x.yaml"], "không đi cùng"),
        (&["new", "a.yaml", "b.yaml"], "thừa `b.yaml`"),
        (&["--lang", "fr", "check", "x.yaml"], "`--lang <NGÔN-NGỮ>` không nhận `fr`; có: vi, en"),
        (&["help", "chek"], "`chek`: không có lệnh này; có: build, check,"),
        (&["explain", "--list", "S001"], "`--list` không đi cùng `[MÃ]`"),
    ] {
        let done = ttdn(args);
        let stderr = text(&done.stderr);
        assert_eq!(done.status.code(), Some(2), "{args:?}");
        assert!(stderr.contains(words), "{args:?}: {stderr}");
        for english in ENGLISH {
            assert!(!stderr.contains(english), "{args:?} {english:?}: {stderr}");
        }
        let english = command(args).env("TTDN_LANG", "en").output().unwrap();
        assert!(!text(&english.stderr).contains("lỗi"), "{}", text(&english.stderr));
    }
    let usage = text(&ttdn(&["check"]).stderr);
    assert!(usage.ends_with("Cách dùng: ttdn check <KẾ-HOẠCH>...\nXem thêm: ttdn check --help\n"), "{usage}");
}

#[test]
fn settings_are_told_in_the_users_language() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "a.yaml", &good());
    for (settings, words) in [
        ("form = the-thuc.yaml\n", "ttdn.toml:1:8: giá trị phải đặt trong ngoặc kép thẳng"),
        (
            "muc = 1\n",
            "không có mục `muc`; có levels, overrides, registers, locked_register, form, template, fonts, attach_source, exclude",
        ),
        ("form = \"khong-co.yaml\"\n", "không đọc được khong-co.yaml: không có tệp"),
        ("[levels]\nT001 = \"tắt\"\n", "T001: mức là \"error\", \"warning\", \"note\" hoặc \"off\""),
    ] {
        write(folder.path(), "ttdn.toml", settings);
        for args in [&["check", "a.yaml"][..], &["build", "a.yaml"], &["tasks", "a.yaml"]] {
            let done = inside(folder.path(), args);
            let stderr = text(&done.stderr);
            assert_eq!(done.status.code(), Some(2), "{args:?}: {stderr}");
            assert!(stderr.contains(words), "{args:?}: {stderr}");
            assert!(!ENGLISH.iter().any(|english| stderr.contains(english)), "{stderr}");
        }
    }
}

#[test]
fn a_level_is_never_lowered_so_that_a_plan_goes_unprinted() {
    for code in ["S001", "S002", "S003", "S004", "S005", "S006", "S007", "D001", "F001", "T010"] {
        for level in ["off", "note", "warning"] {
            let folder = tempfile::tempdir().unwrap();
            write(folder.path(), "a.yaml", &good());
            write(folder.path(), "ttdn.toml", &format!("[levels]\n{code} = \"{level}\"\n"));
            let done = inside(folder.path(), &["build", "a.yaml"]);
            assert_eq!(done.status.code(), Some(2), "{code} {level}");
            assert!(said(&done).contains(&format!("ttdn.toml:2:8: {code} không hạ được")), "{}", said(&done));
            write(folder.path(), "ttdn.toml", &format!("[levels]\n{code} = \"error\"\n"));
            assert_eq!(inside(folder.path(), &["build", "a.yaml"]).status.code(), Some(0), "{code}");
        }
    }
}

#[test]
fn no_comment_makes_a_build_write_nothing_in_silence() {
    for (old, new) in [
        ("number: 36", "number: 36a # ttdn: allow F001 -- đã xem"),
        ("period: 2024", "period: [1] # ttdn: allow S003 -- đã xem"),
        ("period: 2024", "peri: 2024 # ttdn: allow S002 -- đã xem"),
        ("date: 2024-01-24", "date: 31/02/2024 # ttdn: allow D001 -- đã xem"),
        (
            "period: 2024",
            "period: 2024\nfootnotes:\n  # ttdn: allow S006 -- đã xem\n  a: Xem[^b].\n  # ttdn: allow S006 -- đã xem\n  b: Xem[^a].",
        ),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let plan = good().replacen(old, new, 1);
        assert_ne!(plan, good());
        write(folder.path(), "a.yaml", &plan);
        let done = inside(folder.path(), &["build", "a.yaml"]);
        assert_eq!(done.status.code(), Some(1), "{new}: {}", said(&done));
        assert!(!done.stderr.is_empty() && !folder.path().join("a.docx").exists(), "{new}");
    }
}

#[test]
fn messages_fold_at_the_width_of_the_terminal_and_not_in_pipes() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "a.yaml", &wrong());
    let widest = |columns: Option<&str>, args: &[&str]| {
        let mut command = command(args);
        columns.map(|columns| command.env("COLUMNS", columns));
        let done = command.current_dir(&folder).output().unwrap();
        said(&done).lines().map(|line| line.chars().count()).max().unwrap()
    };
    for args in [&["check", "a.yaml"][..], &["build", "--help"], &["check", "khong-co.yaml", "--on", "2024-1-1"]] {
        assert!(widest(None, args) > 60, "{args:?}");
        assert!(widest(Some("60"), args) <= 60, "{args:?}");
    }
    let folded = command(&["check", "a.yaml"]).env("COLUMNS", "60").current_dir(&folder).output().unwrap();
    let words = |text: &str| text.replace(['\n', ' ', '|'], "");
    let whole = inside(folder.path(), &["check", "a.yaml"]);
    assert_eq!(words(&text(&folded.stderr)), words(&text(&whole.stderr)), "folding loses no word");
}

#[test]
fn help_is_there_for_every_command_in_both_languages() {
    let list = text(&ttdn(&["help"]).stdout);
    for name in ["build", "check", "new", "issue", "fmt", "explain", "tasks", "legal", "schema", "help"] {
        assert!(list.contains(&format!("\n  {name} ")), "{name}: {list}");
        for lang in ["vi", "en"] {
            let help = ttdn(&["help", name, "--lang", lang]);
            assert_eq!(help.status.code(), Some(0), "{name}");
            let flag = ttdn(&[name, "--help", "--lang", lang]);
            assert_eq!(text(&help.stdout), text(&flag.stdout), "{name} {lang}");
        }
    }
    let help = text(&ttdn(&["check", "--help"]).stdout);
    for words in
        ["Cách dùng: ttdn check [TÙY CHỌN] <KẾ-HOẠCH>...", "- github: GitHub Actions", "[mặc định: text]", "Ví dụ:"]
    {
        assert!(help.contains(words), "{words}: {help}");
    }
}

#[test]
fn a_clean_check_is_silent_in_pipes_and_says_so_on_a_terminal() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "a.yaml", &good());
    assert_eq!(said(&inside(folder.path(), &["check", "a.yaml"])), "");
    assert_eq!(said(&inside(folder.path(), &["check", "."])), "");
    write(folder.path(), "b.yaml", &wrong());
    for (args, line) in [
        ("check a.yaml", "a.yaml: không có lỗi · 2 trang"),
        ("check .", "2 kế hoạch: 1 không có lỗi, 1 có lỗi"),
        ("check a.yaml --lang en", "a.yaml: no mistakes · 2 pages"),
    ] {
        if let Some(seen) = on_a_terminal(folder.path(), args) {
            let last = seen.lines().last().unwrap_or_default().trim_end();
            let (words, _) = last.split_once("; sổ đăng ký văn bản ").unwrap_or((last, ""));
            assert_eq!(words, line, "{seen}");
        }
    }
    assert!(on_a_terminal(folder.path(), "check a.yaml -q").is_none_or(|seen| seen.is_empty()));
}

/// What a person sees; nothing where the system has no `script` to show it.
fn on_a_terminal(folder: &Path, args: &str) -> Option<String> {
    let call = format!("{} {args}", env!("CARGO_BIN_EXE_ttdn"));
    let mut script = std::process::Command::new("script");
    script.args(["-qec", &call, "/dev/null"]).current_dir(folder).env("TTDN_LANG", "vi").env("NO_COLOR", "1");
    let done = script.stdin(std::process::Stdio::null()).env_remove("COLUMNS").output().ok()?;
    Some(text(&done.stdout))
}

#[test]
fn a_unit_is_known_by_id_name_or_short_name() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "a.yaml", &good());
    for unit in ["so-tttt", "Sở Thông tin và Truyền thông", "sở thông tin và truyền thông", "Sở TT&TT", "so tt&tt"]
    {
        let done = inside(folder.path(), &["tasks", "a.yaml", "--unit", unit, "--to", "csv"]);
        assert!(text(&done.stdout).contains("Sản xuất phim"), "{unit}: {}", said(&done));
        let done = inside(folder.path(), &["build", "a.yaml", "--to", "text", "--unit", unit, "--unit", "so-tttt"]);
        assert_eq!(text(&done.stdout), "a.so-tttt.txt\n", "{unit}: {}", said(&done));
    }
    for args in [&["tasks", "a.yaml", "--unit", "Sở Y tế"][..], &["build", "a.yaml", "--unit", "Sở Y tế"]] {
        let done = inside(folder.path(), args);
        assert_eq!(done.status.code(), Some(2));
        let list = "--unit Sở Y tế: kế hoạch không có đơn vị này; có:\n  so-tttt: Sở Thông tin và Truyền thông\n  so-ngoai-vu: Sở Ngoại vụ\n";
        assert!(text(&done.stderr).ends_with(list), "{}", said(&done));
    }
}

#[test]
fn one_option_means_one_thing_in_every_command() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "a.yaml", &good());
    write(folder.path(), "f.yaml", "extends: nd30\n");
    for name in ["build", "check", "tasks"] {
        let done = inside(folder.path(), &[name, "a.yaml", "--on", "2024-01-24", "--form", "f.yaml"]);
        assert_eq!(done.status.code(), Some(0), "{name}: {}", said(&done));
        let done = inside(folder.path(), &[name, "a.yaml", "--on", "24/01/2024"]);
        assert_eq!(done.status.code(), Some(2), "{name}");
        assert!(said(&done).contains("--on 24/01/2024: không phải là ngày"), "{}", said(&done));
    }
    assert_eq!(text(&ttdn(&["explain"]).stdout), text(&ttdn(&["explain", "--list"]).stdout));
}

#[test]
fn a_document_of_tomorrow_is_not_issued_today() {
    let legal = |args: &[&str]| text(&ttdn(&[&["legal", "72/2015/NĐ-CP"], args].concat()).stdout);
    assert!(legal(&["--on", "2010-01-01"]).contains("ngày 01/01/2010: chưa ban hành; ban hành ngày 07/9/2015"));
    assert!(legal(&["--on", "2015-09-08"]).contains("chưa có hiệu lực; có hiệu lực từ"));
    let json: serde_json::Value = serde_json::from_str(&legal(&["--on", "2010-01-01", "--to", "json"])).unwrap();
    assert_eq!(json[0]["status"], "not-issued");
    let (one, all) = (legal(&[]), legal(&["--sources"]));
    let sources = |text: &str| text.lines().filter(|line| line.trim_start().starts_with("nguồn")).count();
    assert!(sources(&one) == 1 && sources(&all) >= 1 && all.contains("(đọc ngày "), "{one}{all}");
}

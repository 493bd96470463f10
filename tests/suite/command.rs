//! The command as a user runs it: exit codes, what is written, what is left alone.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

pub fn ttdn(args: &[&str]) -> Output {
    command(args).output().unwrap()
}

pub fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ttdn"));
    command
        .args(args)
        .env_remove("SOURCE_DATE_EPOCH")
        .env_remove("COLUMNS")
        .env("TTDN_LANG", "vi")
        .env("NO_COLOR", "1");
    command
}

pub fn example(name: &str) -> String {
    root().join("examples").join(name).display().to_string()
}

fn examples() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(root().join("examples")).unwrap().map(|entry| entry.unwrap().path());
    let mut plans: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|ending| ending == "yaml")).collect();
    plans.sort();
    assert!(plans.len() >= 7);
    plans
}

pub fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A small plan in which nothing is found.
pub fn good() -> String {
    include_str!("good.yaml").to_owned()
}

/// The same with a unit that nobody knows (S006): nothing is written.
pub fn wrong() -> String {
    let plan = good().replacen("lead: so-tttt", "lead: so-ttt", 1);
    assert_ne!(plan, good());
    plan
}

/// Runs in `folder`, as a person does.
pub fn inside(folder: &Path, args: &[&str]) -> Output {
    command(args).current_dir(folder).output().unwrap()
}

/// Everything that was printed.
pub fn said(done: &Output) -> String {
    text(&done.stdout) + &text(&done.stderr)
}

pub fn write(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path.display().to_string()
}

#[test]
fn every_example_builds() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().display().to_string();
    let plans: Vec<String> = examples().iter().map(|path| path.display().to_string()).collect();
    let mut args = vec!["build", "-o", &out, "--to", "docx,pdf,html,text"];
    args.extend(plans.iter().map(String::as_str));
    let done = ttdn(&args);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    for plan in examples() {
        for ending in ["docx", "pdf", "html", "txt"] {
            let path = folder.path().join(plan.file_stem().unwrap()).with_extension(ending);
            assert!(path.metadata().is_ok_and(|file| file.len() > 200), "{}", path.display());
        }
    }
}

#[test]
fn the_same_plan_gives_the_same_bytes_in_every_folder_time_zone_and_locale() {
    let plan = std::fs::read(example("mau-day-du.yaml")).unwrap();
    let build = |zone: &str, locale: &str| {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.yaml"), &plan).unwrap();
        let done =
            command(&["build", "a.yaml"]).current_dir(&folder).env("TZ", zone).env("LC_ALL", locale).output().unwrap();
        assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
        ["a.docx", "a.pdf"].map(|name| std::fs::read(folder.path().join(name)).unwrap())
    };
    assert_eq!(build("Asia/Ho_Chi_Minh", "vi_VN.UTF-8"), build("America/Lima", "C"));
}

#[test]
fn source_date_epoch_sets_the_time_of_both_files() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().display().to_string();
    let build = |epoch: &str| {
        let done = command(&["build", &example("toi-thieu.yaml"), "-o", &out])
            .env("SOURCE_DATE_EPOCH", epoch)
            .output()
            .unwrap();
        assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
        ["toi-thieu.docx", "toi-thieu.pdf"].map(|name| std::fs::read(folder.path().join(name)).unwrap())
    };
    let [first, second] = [build("1700000000"), build("1800000000")];
    assert!(first[0] != second[0] && first[1] != second[1]);
    let bad =
        command(&["build", &example("toi-thieu.yaml"), "-o", &out]).env("SOURCE_DATE_EPOCH", "x").output().unwrap();
    assert_eq!(bad.status.code(), Some(2));
}

#[test]
fn a_plan_with_an_error_writes_nothing_and_leaves_the_old_files() {
    let folder = tempfile::tempdir().unwrap();
    let good = std::fs::read_to_string(example("mau-day-du.yaml")).unwrap();
    let plan = write(folder.path(), "a.yaml", &good.replacen("lead:", "leads:", 1));
    let old = write(folder.path(), "a.docx", "old");
    let done = ttdn(&["build", &plan]);
    assert_eq!(done.status.code(), Some(1));
    assert!(text(&done.stderr).contains("lỗi[S002]"), "{}", text(&done.stderr));
    assert_eq!(std::fs::read_to_string(old).unwrap(), "old");
    assert!(!folder.path().join("a.pdf").exists());
}

#[test]
fn a_mistake_in_the_offices_settings_writes_nothing() {
    for (name, bad, said) in [
        ("form.yaml", "words: {motto: Độc lập}\n", "chỉ cho phép Độc lập - Tự do - Hạnh phúc (Phụ lục I"),
        ("form.yaml", "extends: hd04\n", "form.yaml:1:10: `extends`: không có thể thức này; có nd30, hd05"),
        ("mau/paper.xml", "<no-such-element/>", "paper.xml:1"),
        ("mau/nd30.xml", "<document/>", "nd30.xml:1"),
        ("so.yaml", "documents:\n  - {symbol: 1/KH-UBND}\n", "so.yaml:2:"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("mau")).unwrap();
        std::fs::copy(example("toi-thieu.yaml"), folder.path().join("a.yaml")).unwrap();
        write(folder.path(), name, bad);
        let settings = match name {
            "form.yaml" => "form = \"form.yaml\"",
            "so.yaml" => "registers = [\"so.yaml\"]",
            _ => "template = \"mau\"",
        };
        write(folder.path(), "ttdn.toml", settings);
        let plan = folder.path().join("a.yaml").display().to_string();
        let done = ttdn(&["build", "--to", "text", &plan]);
        assert_eq!(done.status.code(), Some(1), "{name}");
        let stderr = text(&done.stderr);
        assert!(stderr.contains(said), "{name}: {stderr}");
        assert!(!folder.path().join("a.txt").exists(), "{name}");
        write(folder.path(), "ttdn.toml", "");
        assert_eq!(ttdn(&["build", "--to", "text", &plan]).status.code(), Some(0), "{name}");
        assert!(folder.path().join("a.txt").exists(), "{name}");
    }
}

#[test]
fn why_a_command_could_not_run_is_said_in_the_users_language() {
    let plan = example("toi-thieu.yaml");
    for (args, vi, en) in [
        (&["check", "no-such-file.yaml"][..], "không đọc được no-such-file.yaml: không có tệp", "cannot read"),
        (&["check", "--on", "2024-13-01", &plan], "--on 2024-13-01: không phải là ngày", "not a date"),
        (&["build", "-o", &plan, &plan], "không ghi được", "cannot write"),
    ] {
        assert!(text(&ttdn(args).stderr).contains(vi), "{}", text(&ttdn(args).stderr));
        let english = command(args).env("TTDN_LANG", "en").output().unwrap();
        assert!(text(&english.stderr).contains(en), "{}", text(&english.stderr));
    }
}

#[test]
fn one_bad_plan_does_not_keep_the_others_from_being_written() {
    let folder = tempfile::tempdir().unwrap();
    let bad = write(folder.path(), "bad.yaml", "title: [\n");
    let out = folder.path().display().to_string();
    let done = ttdn(&["build", &bad, &example("toi-thieu.yaml"), "-o", &out]);
    assert_eq!(done.status.code(), Some(1));
    assert!(folder.path().join("toi-thieu.pdf").exists());
    assert!(!folder.path().join("bad.pdf").exists());
}

#[test]
fn what_cannot_run_ends_with_2() {
    let folder = tempfile::tempdir().unwrap();
    let empty = folder.path().display().to_string();
    for args in [
        &["build", "no-such-file.yaml"][..],
        &["check", &empty],
        &["build", "--to", "odt", "x.yaml"],
        &["explain", "X999"],
        &["check", "--on", "1/1/26", &example("toi-thieu.yaml")],
        &["check", "--on", "2024-1-4", &example("toi-thieu.yaml")],
        &["check", "--on", "2024-02-30", &example("toi-thieu.yaml")],
        &["check", "--suggested", &example("toi-thieu.yaml")],
    ] {
        let done = ttdn(args);
        assert_eq!(done.status.code(), Some(2), "{args:?}: {}", text(&done.stderr));
        assert!(!done.stderr.is_empty(), "{args:?}");
    }
}

#[test]
fn two_plans_that_would_write_one_file_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let plan = std::fs::read_to_string(example("toi-thieu.yaml")).unwrap();
    std::fs::create_dir_all(folder.path().join("a")).unwrap();
    std::fs::create_dir_all(folder.path().join("b")).unwrap();
    let (a, b) = (write(folder.path(), "a/x.yaml", &plan), write(folder.path(), "b/x.yaml", &plan));
    let out = folder.path().join("out").display().to_string();
    let done = ttdn(&["build", &a, &b, "-o", &out]);
    assert_eq!(done.status.code(), Some(2));
    assert!(!folder.path().join("out/x.pdf").exists());
    assert_eq!(ttdn(&["build", &folder.path().display().to_string()]).status.code(), Some(0));
    assert!(folder.path().join("a/x.pdf").exists() && folder.path().join("b/x.docx").exists());
}

#[test]
fn standard_input_is_a_plan_too() {
    use std::io::Write;
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().display().to_string();
    let mut child = command(&["build", "-", "-o", &out]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(&std::fs::read(example("toi-thieu.yaml")).unwrap()).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(0));
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 2);
}

#[test]
fn the_starter_builds_at_once_as_a_draft() {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("moi.yaml").display().to_string();
    assert_eq!(ttdn(&["new", &plan]).status.code(), Some(0));
    let done = ttdn(&["build", "--strict", &plan]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    assert!(folder.path().join("moi.docx").exists());
    let again = ttdn(&["new", &plan]);
    assert_eq!(again.status.code(), Some(2), "a file that exists is never overwritten");
}

#[test]
fn every_code_is_explained_in_both_languages() {
    let list = text(&ttdn(&["explain", "--list"]).stdout);
    for line in list.lines().take_while(|line| !line.is_empty()) {
        let code = line.split_whitespace().next().unwrap();
        for lang in ["vi", "en"] {
            let done = ttdn(&["explain", code, "--lang", lang]);
            assert_eq!(done.status.code(), Some(0), "{code}");
            assert!(text(&done.stdout).lines().count() > 12, "{code} {lang}");
        }
    }
    let json: serde_json::Value = serde_json::from_slice(&ttdn(&["explain", "--list", "--to", "json"]).stdout).unwrap();
    assert!(json.as_array().unwrap().len() >= 69);
}

#[test]
fn a_fix_is_written_once_and_a_second_run_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let good = std::fs::read_to_string(example("mau-day-du.yaml")).unwrap();
    let plan = write(folder.path(), "a.yaml", &good.replacen("quản lý nhà nước về", "quản lý  nhà nước về", 1));
    let diff = ttdn(&["check", "--diff", &plan]);
    assert!(text(&diff.stdout).contains("\n-"), "{}", text(&diff.stdout));
    assert_eq!(ttdn(&["check", "--fix", &plan]).status.code(), Some(0));
    assert_eq!(std::fs::read_to_string(&plan).unwrap(), good);
    assert_eq!(ttdn(&["check", "--fix", &plan]).status.code(), Some(0));
    assert_eq!(std::fs::read_to_string(&plan).unwrap(), good);
}

#[test]
fn every_example_is_in_canonical_form_and_formatting_keeps_what_a_plan_says() {
    for plan in examples() {
        let done = ttdn(&["fmt", "--check", &plan.display().to_string()]);
        assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    }
    let folder = tempfile::tempdir().unwrap();
    let good = std::fs::read_to_string(example("toi-thieu.yaml")).unwrap();
    let (first, rest) = good.split_once("\nsignature:").unwrap();
    let plan = write(folder.path(), "a.yaml", &format!("signature:{rest}\n{first}\n"));
    assert_eq!(ttdn(&["fmt", "--check", &plan]).status.code(), Some(1));
    assert_eq!(ttdn(&["fmt", &plan]).status.code(), Some(0));
    assert_eq!(ttdn(&["fmt", "--check", &plan]).status.code(), Some(0));
}

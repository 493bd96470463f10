//! Terminals and logs: what names, arguments and plans hold is shown and never obeyed; what cannot be said ends with 2.

use crate::command::{command, good, inside, said, text, write, wrong};
use std::process::{Command, Output};

/// Controls of a terminal, a line break before an order to the log of a code host, and characters that turn text around.
const EVIL: &str = "a\u{1b}[2J\u{7}\u{9b}1m\n::error::x\u{202e}lmay\u{2066}";

/// Nothing that a terminal or a log obeys; line breaks are our own.
fn assert_harmless(done: &Output, what: &str) {
    let said = said(done);
    let obeyed = |c: char| {
        c.is_control() && !matches!(c, '\n' | '\t') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    assert!(!said.contains(obeyed), "{what}: {said:?}");
    assert!(said.lines().all(|line| !line.trim_start().starts_with("::error::x")), "{what}: {said:?}");
}

#[cfg(unix)]
#[test]
fn names_of_files_are_shown_in_every_format() {
    let folder = tempfile::tempdir().unwrap();
    let name = format!("{EVIL}.yaml");
    for (plan, args) in [
        (wrong(), &["check"][..]),
        (wrong(), &["check", "--message-format", "json"]),
        (wrong(), &["check", "--message-format", "sarif"]),
        (wrong(), &["check", "--message-format", "github"]),
        (wrong(), &["check", "--message-format", "gitlab"]),
        (wrong(), &["check", "--diff", "--suggested"]),
        (wrong(), &["tasks"]),
        (good(), &["build", "--to", "text"]),
        (format!("{}\n\n", good()), &["fmt", "--diff"]),
        (format!("{}\n\n", good()), &["fmt", "--check"]),
        (format!("{}\n\n", good()), &["fmt"]),
        ("%PDF-1.7".to_owned(), &["check"]),
    ] {
        write(folder.path(), &name, &plan);
        let done = command(args).arg(&name).current_dir(&folder).output().unwrap();
        assert_harmless(&done, &args.join(" "));
        if let [_, "--message-format", "json" | "sarif" | "gitlab"] = args {
            let json: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
            let wanted = if args[2] == "sarif" { "%1B%5B2J".to_owned() } else { name.clone() };
            assert!(json.to_string().contains(wanted.trim_end_matches(".yaml")) || holds(&json, &name), "{json}");
        }
    }
    for args in [&["new"][..], &["new", "moi.yaml", "-x"]] {
        assert_harmless(&command(args).arg(&name).current_dir(&folder).output().unwrap(), "new");
    }
}

/// Whether a text of the JSON is the name: for a program it is the same name as before.
fn holds(json: &serde_json::Value, name: &str) -> bool {
    match json {
        serde_json::Value::String(text) => text.ends_with(name),
        serde_json::Value::Array(all) => all.iter().any(|one| holds(one, name)),
        serde_json::Value::Object(all) => all.values().any(|one| holds(one, name)),
        _ => false,
    }
}

#[test]
fn arguments_and_settings_are_shown() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "a.yaml", &good());
    for lang in ["vi", "en"] {
        let dashed = format!("--{EVIL}");
        for args in [
            &["check", EVIL][..],
            &["check", &dashed],
            &["check", "--color", EVIL, "a.yaml"],
            &["check", "--on", EVIL, "a.yaml"],
            &["build", "--unit", EVIL, "a.yaml"],
            &["build", "--to", EVIL, "a.yaml"],
            &["explain", EVIL],
            &["legal", EVIL],
            &["help", EVIL],
            &[EVIL],
        ] {
            let done = command(args).env("TTDN_LANG", lang).current_dir(&folder).output().unwrap();
            assert!(matches!(done.status.code(), Some(1 | 2)), "{args:?}");
            assert_harmless(&done, &args.join(" "));
        }
    }
    write(folder.path(), "ttdn.toml", "\"a\\u001b[2J\\n::error::x\\u202e\" = 1\nform = \"x\\u0007.yaml\"\n");
    assert_harmless(&inside(folder.path(), &["check", "a.yaml"]), "ttdn.toml");
    write(folder.path(), "ttdn.toml", "form = \"x\\u001b\\n::error::x.yaml\"\n");
    assert_harmless(&inside(folder.path(), &["check", "a.yaml"]), "ttdn.toml");
}

#[test]
fn words_of_plans_are_shown() {
    let folder = tempfile::tempdir().unwrap();
    let key = "\"l\\e[2J\\n::error::x\\u202e\": a";
    for plan in [
        good().replacen("status: final", &format!("status: final\n{key}"), 1),
        good().replacen("title: Công", "title: Công \u{202e}gnôc\u{202c} ", 1),
        good().replacen("lead: so-tttt", "lead: \"s\\e[2J\\n::error::x\\u202e\"", 1),
        good().replacen("KT", "K\u{9b}T", 1),
    ] {
        write(folder.path(), "a.yaml", &plan);
        for format in ["text", "json", "sarif", "github", "gitlab"] {
            let done = inside(folder.path(), &["check", "--message-format", format, "a.yaml"]);
            assert_eq!(done.status.code(), Some(1), "{plan}");
            assert_harmless(&done, format);
        }
    }
}

#[test]
fn a_time_that_no_file_can_bear_is_told() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "a.yaml", &good());
    for (epoch, code) in [
        ("abc", 2),
        ("1e9", 2),
        ("-62135596801", 2),
        ("253402300800", 2),
        ("99999999999999", 2),
        ("9223372036854775807", 2),
        ("99999999999999999999", 2),
        ("253402300799", 0),
        ("-62135596800", 0),
        ("0", 0),
        ("", 0),
    ] {
        for args in [&["build", "a.yaml"][..], &["tasks", "a.yaml", "--to", "ics"]] {
            let done = command(args).env("SOURCE_DATE_EPOCH", epoch).current_dir(&folder).output().unwrap();
            assert_eq!(done.status.code(), Some(code), "{epoch} {args:?}: {}", said(&done));
            assert_eq!(text(&done.stderr).contains("SOURCE_DATE_EPOCH"), code == 2, "{epoch}");
        }
    }
}

/// The command with its streams sent where `streams` says, by a shell.
#[cfg(unix)]
fn sent(folder: &std::path::Path, args: &str, streams: &str) -> Output {
    let script = format!("\"$0\" {args} {streams}");
    let mut shell = Command::new("bash");
    shell.args(["-o", "pipefail", "-c", &script, env!("CARGO_BIN_EXE_ttdn")]).env("TTDN_LANG", "vi");
    shell.current_dir(folder).output().unwrap()
}

#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_said_ends_with_2_and_what_nobody_reads_is_quiet() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "a.yaml", &good());
    write(folder.path(), "b.yaml", &wrong());
    let spoken =
        ["--help", "--version", "help build", "explain", "explain --to json", "schema", "legal 30", "tasks a.yaml"];
    let spoken =
        spoken.into_iter().chain(["fmt - <a.yaml", "build --to text -o - a.yaml", "new -", "build --to text a.yaml"]);
    for args in spoken {
        let done = sent(folder.path(), args, ">/dev/full");
        assert_eq!(done.status.code(), Some(2), "{args}");
        assert!(text(&done.stderr).starts_with("ttdn: lỗi: không ghi được ra đầu ra chuẩn"), "{args}: {}", said(&done));
        let done = sent(folder.path(), args, "| head -c 1 >/dev/null");
        assert_eq!((done.status.code(), said(&done)), (Some(0), String::new()), "{args}");
    }
    for args in
        ["check b.yaml", "build b.yaml", "tasks b.yaml", "frob", "check", "--on", "explain X999", "check no.yaml"]
    {
        for streams in ["2>/dev/full", "2>/dev/full >/dev/full"] {
            let done = sent(folder.path(), args, streams);
            assert_eq!((done.status.code(), said(&done)), (Some(2), String::new()), "{args} {streams}");
        }
    }
    for format in ["json", "sarif", "github", "gitlab"] {
        let done = sent(folder.path(), &format!("check b.yaml --message-format {format}"), ">/dev/full");
        assert_eq!(done.status.code(), Some(2), "{format}");
    }
    // A stream that was closed before the start is, for the system, one that takes everything.
    for args in ["check b.yaml", "build a.yaml", "--help", "frob"] {
        let done = sent(folder.path(), args, ">&- 2>&- <&-");
        assert!(matches!(done.status.code(), Some(0..=2)), "{args}: {:?}", done.status);
    }
}

//! Files as the system knows them: names in any bytes, rights, links, line ends, devices; what is no plan; what cannot be
//! written.

use crate::command::{command, good, inside, said, text, ttdn, write, wrong};
use std::path::Path;

/// The good plan with two spaces where one belongs: a safe fix mends it.
fn spaced() -> String {
    let plan = good().replacen("Ủy ban nhân dân, KT", "Ủy ban  nhân dân, KT", 1);
    assert_ne!(plan, good());
    plan
}

#[cfg(unix)]
#[test]
fn a_name_in_any_bytes_is_a_name() {
    use std::os::unix::ffi::OsStrExt;
    let folder = tempfile::tempdir().unwrap();
    let name = std::ffi::OsStr::from_bytes(b"k\xea ho\xe1ch.yaml");
    std::fs::write(folder.path().join(name), good()).unwrap();
    let done = command(&["build", "--to", "text"]).arg(name).current_dir(&folder).output().unwrap();
    assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    let paper = std::ffi::OsStr::from_bytes(b"k\xea ho\xe1ch.txt");
    assert!(folder.path().join(paper).exists(), "its paper has the same bytes in its name");
    assert_eq!(inside(folder.path(), &["check", "."]).status.code(), Some(0));
    for args in [&["check", "--on"][..], &["legal"], &["explain"], &["--lang"], &["build", "--unit"], &["--jobs"]] {
        let done = command(args).arg(name).current_dir(&folder).output().unwrap();
        assert_eq!(done.status.code(), Some(2), "{args:?}: {}", said(&done));
        assert!(!done.stderr.is_empty(), "{args:?}");
    }
}

#[test]
fn lines_end_as_they_did() {
    let folder = tempfile::tempdir().unwrap();
    let crlf = |text: &str| text.replace('\n', "\r\n");
    let path = write(folder.path(), "a.yaml", &crlf(&good()));
    let done = ttdn(&["fmt", "--check", &path]);
    assert_eq!((done.status.code(), said(&done)), (Some(0), String::new()));
    let (first, rest) = crlf(&good()).split_once("\r\nsignature:").map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
    write(folder.path(), "a.yaml", &format!("signature:{rest}\r\n{first}\r\n"));
    assert_eq!(ttdn(&["fmt", &path]).status.code(), Some(0));
    let text = std::fs::read_to_string(&path).unwrap();
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    write(folder.path(), "a.yaml", &crlf(&spaced()));
    assert_eq!(ttdn(&["check", "--fix", &path]).status.code(), Some(0));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), crlf(&good()));
    let marked = format!("\u{feff}{}", crlf(&spaced()));
    write(folder.path(), "a.yaml", &marked);
    assert_eq!(ttdn(&["check", "--fix", &path]).status.code(), Some(0));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), format!("\u{feff}{}", crlf(&good())), "a mark of UTF-8 stays");
    assert_eq!(ttdn(&["fmt", "--check", &path]).status.code(), Some(0));
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_its_file_is_written() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(folder.path().join("chung/sau")).unwrap();
    let target = write(folder.path(), "chung/sau/p.yaml", &spaced());
    symlink("sau/p.yaml", folder.path().join("chung/q.yaml")).unwrap();
    symlink("chung/q.yaml", folder.path().join("p.yaml")).unwrap();
    assert_eq!(inside(folder.path(), &["check", "--fix", "p.yaml"]).status.code(), Some(0));
    assert_eq!(std::fs::read_to_string(&target).unwrap(), good());
    std::fs::write(&target, format!("{}\n\n\n", good())).unwrap();
    assert_eq!(inside(folder.path(), &["fmt", "p.yaml"]).status.code(), Some(0));
    assert_eq!(std::fs::read_to_string(&target).unwrap(), good());
    symlink("chung/moi.docx", folder.path().join("p.docx")).unwrap();
    assert_eq!(inside(folder.path(), &["build", "p.yaml"]).status.code(), Some(0));
    assert!(folder.path().join("chung/moi.docx").is_file(), "also where the link led nowhere yet");
    for link in ["p.yaml", "chung/q.yaml", "p.docx"] {
        assert!(folder.path().join(link).is_symlink(), "{link}");
    }
}

#[cfg(unix)]
#[test]
fn what_is_secret_is_its_owners_alone_and_carries_no_source() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "a.yaml", &format!("{}secrecy: mat\n", good()));
    std::fs::write(folder.path().join("a.docx"), "old").unwrap();
    std::fs::set_permissions(folder.path().join("a.docx"), std::fs::Permissions::from_mode(0o644)).unwrap();
    let mode = |name: &str| folder.path().join(name).metadata().unwrap().permissions().mode() & 0o777;
    let done = inside(folder.path(), &["build", "a.yaml"]);
    assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    let done = inside(folder.path(), &["tasks", "a.yaml", "--to", "csv", "-o", "a.csv"]);
    assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    assert_eq!((mode("a.docx"), mode("a.pdf"), mode("a.csv")), (0o600, 0o600, 0o600));
    // Reports have lines of the plan in them; one of plans that everybody may read has the usual rights.
    write(folder.path(), "b.yaml", &good());
    for (option, report) in [("--output-file", "r.txt"), ("--write-baseline", "b.json")] {
        for (plans, wanted) in [(&["a.yaml", "b.yaml"][..], 0o600), (&["b.yaml"], 0o644)] {
            let done = inside(folder.path(), &[&["check", option, report], plans].concat());
            assert_eq!(done.status.code(), Some(0), "{}", said(&done));
            assert_eq!(mode(report), wanted, "{option} {plans:?}");
            std::fs::set_permissions(folder.path().join(report), std::fs::Permissions::from_mode(0o644)).unwrap();
        }
    }
    std::fs::remove_file(folder.path().join("a.pdf")).unwrap();
    let done = inside(folder.path(), &["build", "a.yaml", "--to", "pdf", "--attach-source"]);
    assert_eq!(done.status.code(), Some(2), "{}", said(&done));
    assert!(said(&done).contains("bỏ --attach-source") && !folder.path().join("a.pdf").exists());
}

#[cfg(unix)]
#[test]
fn rights_are_those_of_the_file_or_of_the_umask() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let mode = |name: &str| folder.path().join(name).metadata().unwrap().permissions().mode() & 0o777;
    let set = |name: &str, mode: u32| {
        std::fs::set_permissions(folder.path().join(name), std::fs::Permissions::from_mode(mode)).unwrap();
    };
    write(folder.path(), "a.yaml", &spaced());
    set("a.yaml", 0o640);
    assert_eq!(inside(folder.path(), &["check", "--fix", "a.yaml"]).status.code(), Some(0));
    assert_eq!(mode("a.yaml"), 0o640);
    for (umask, wanted) in [("022", 0o644), ("077", 0o600), ("002", 0o664)] {
        let script = format!("umask {umask}; exec \"$0\" \"$@\"");
        let done = std::process::Command::new("sh")
            .args(["-c", &script, env!("CARGO_BIN_EXE_ttdn"), "build", "a.yaml", "-o", umask])
            .current_dir(&folder)
            .output()
            .unwrap();
        assert_eq!(done.status.code(), Some(0), "{}", said(&done));
        assert_eq!(mode(&format!("{umask}/a.pdf")), wanted, "umask {umask}");
    }
}

#[test]
fn a_dash_is_standard_input_or_output() {
    use std::io::Write;
    use std::process::Stdio;
    let folder = tempfile::tempdir().unwrap();
    let filter = |args: &[&str], given: &str| {
        let mut child = command(args)
            .current_dir(&folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(given.as_bytes()).unwrap();
        child.wait_with_output().unwrap()
    };
    assert!(text(&inside(folder.path(), &["new", "-"]).stdout).contains("issuer:"));
    assert_eq!(text(&filter(&["check", "--fix", "-"], &spaced()).stdout), good());
    assert_eq!(text(&filter(&["check", "--fix", "-"], &good()).stdout), good(), "nothing to mend is no empty file");
    assert_eq!(filter(&["check", "--fix", "-", "--message-format", "json"], &good()).status.code(), Some(2));
    assert!(text(&filter(&["build", "-", "--to", "text", "-o", "-"], &good()).stdout).contains("KẾ HOẠCH"));
    assert_eq!(filter(&["build", "-", "-o", "-"], &good()).status.code(), Some(2), "two documents");
    assert!(text(&filter(&["tasks", "-", "-o", "-"], &good()).stdout).contains("Sản xuất phim"));
    assert_eq!(filter(&["check", "-", "-"], &good()).status.code(), Some(2));
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0, "no file is called `-`");
}

#[test]
fn a_plan_is_never_written_over() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "kh.txt", &good());
    for args in [&["build", "kh.txt", "--to", "text"][..], &["tasks", "kh.txt", "-o", "./kh.txt"]] {
        let done = inside(folder.path(), args);
        assert_eq!(done.status.code(), Some(2), "{args:?}: {}", said(&done));
        assert_eq!(std::fs::read_to_string(folder.path().join("kh.txt")).unwrap(), good());
    }
    let two = write(folder.path(), "kh.yml", &good());
    write(folder.path(), "kh.yaml", &good());
    let done = inside(folder.path(), &["build", "kh.yaml", "kh.yml"]);
    assert!(said(&done).contains("hai kế hoạch") && said(&done).contains("kh.yaml, kh.yml"), "{}", said(&done));
    assert!(Path::new(&two).exists());
}

#[test]
fn a_paper_that_is_given_as_a_plan_is_told_so() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "a.yaml", &good());
    assert_eq!(inside(folder.path(), &["build", "a.yaml"]).status.code(), Some(0));
    for (paper, words, next) in
        [("a.docx", "tệp Word (.docx)", "ttdn import cu.yaml"), ("a.pdf", "tệp PDF", "ttdn new ke-hoach.yaml")]
    {
        let done = inside(folder.path(), &["check", paper]);
        assert_eq!(done.status.code(), Some(2), "{paper}");
        let wanted = format!("{paper}: đây là {words}, không phải kế hoạch; kế hoạch là a.yaml\n");
        assert!(text(&done.stderr).ends_with(&wanted), "{}", said(&done));
        // A Word file that was renamed is still one.
        std::fs::copy(folder.path().join(paper), folder.path().join("cu.yaml")).unwrap();
        let done = inside(folder.path(), &["check", "cu.yaml", "a.yaml"]);
        assert!(said(&done).contains(words) && said(&done).contains(next), "{}", said(&done));
        assert_eq!(inside(folder.path(), &["tasks", "cu.yaml"]).status.code(), Some(2));
        assert_eq!(inside(folder.path(), &["fmt", "cu.yaml"]).status.code(), Some(2));
    }
    std::fs::write(folder.path().join("cu.doc"), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0").unwrap();
    let done = inside(folder.path(), &["build", "cu.doc"]);
    assert!(said(&done).contains("Office kiểu cũ"), "{}", said(&done));
    let done = inside(folder.path(), &["new", "moi.docx"]);
    assert!(done.status.code() == Some(2) && said(&done).contains("`ttdn new moi.yaml`"), "{}", said(&done));
}

#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_written_ends_with_2_and_never_crashes() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "a.yaml", &wrong());
    write(folder.path(), "b.yaml", &good());
    let full = || std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    for args in [
        &["check", "a.yaml"][..],
        &["check", "khong-co.yaml"],
        &["chek"],
        &["fmt", "--check", "khong-co.yaml"],
        &["explain", "X999"],
        &[],
    ] {
        let done = command(args).current_dir(&folder).stderr(full()).output().unwrap();
        assert_eq!(done.status.code(), Some(2), "{args:?}");
    }
    for args in [
        &["explain"][..],
        &["--help"],
        &["help", "build"],
        &["--version"],
        &["schema"],
        &["new", "-"],
        &["legal", "72/2015/NĐ-CP"],
        &["check", "a.yaml", "--message-format", "json"],
        &["build", "b.yaml"],
        &["tasks", "b.yaml"],
    ] {
        let done = command(args).current_dir(&folder).stdout(full()).output().unwrap();
        assert_eq!(done.status.code(), Some(2), "{args:?}: {}", said(&done));
        assert!(text(&done.stderr).contains("không ghi được ra đầu ra chuẩn"), "{args:?}: {}", said(&done));
    }
    let done = inside(folder.path(), &["tasks", "b.yaml", "-o", "/dev/full", "--to", "csv"]);
    assert_eq!(done.status.code(), Some(2), "{}", said(&done));
}

#[cfg(unix)]
#[test]
fn a_reader_that_went_away_is_no_crash() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "a.yaml", &wrong());
    let closed = || {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        writer
    };
    let ends = |args: &[&str], out: bool| {
        let mut command = command(args);
        let command = command.current_dir(&folder);
        let command = if out { command.stdout(closed()) } else { command.stderr(closed()) };
        command.output().unwrap().status.code()
    };
    assert_eq!(ends(&["explain"], true), Some(0), "whoever reads a list may stop");
    assert_eq!(ends(&["check", "a.yaml", "--message-format", "sarif"], true), Some(2));
    assert_eq!(ends(&["check", "a.yaml"], false), Some(2));
    assert_eq!(ends(&["nothing"], false), Some(2));
}

#[cfg(target_os = "linux")]
#[test]
fn a_device_is_written_into_and_stays() {
    let plan = || std::fs::File::open(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/good.yaml")).unwrap();
    let done = command(&["tasks", "-", "--to", "csv", "-o", "/dev/stdout"]).stdin(plan()).output().unwrap();
    assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    assert!(text(&done.stdout).starts_with('\u{feff}'), "{}", said(&done));
    let done = command(&["tasks", "-", "--to", "csv", "-o", "/dev/null"]).stdin(plan()).output().unwrap();
    assert_eq!(done.status.code(), Some(0));
    assert!(!Path::new("/dev/null").metadata().unwrap().is_file());
}

#[test]
fn the_papers_of_a_plan_are_replaced_together_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "p.yaml", &good());
    write(folder.path(), "p.docx", "old");
    std::fs::create_dir(folder.path().join("p.pdf")).unwrap();
    // What a program left that was killed, and what only looks like it.
    for name in [".ttdn-Xy12Z~", ".ttdn-notes", "ttdn-a~"] {
        write(folder.path(), name, "half");
    }
    let done = inside(folder.path(), &["build", "p.yaml"]);
    assert_eq!(done.status.code(), Some(2), "{}", said(&done));
    assert!(said(&done).contains("p.pdf"), "{}", said(&done));
    assert_eq!(std::fs::read_to_string(folder.path().join("p.docx")).unwrap(), "old");
    let names = || {
        let entries = std::fs::read_dir(folder.path()).unwrap();
        let mut names: Vec<String> = entries.map(|one| one.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names.join(" ")
    };
    assert_eq!(names(), ".ttdn-notes p.docx p.pdf p.yaml ttdn-a~");
    std::fs::remove_dir(folder.path().join("p.pdf")).unwrap();
    assert_eq!(inside(folder.path(), &["build", "p.yaml"]).status.code(), Some(0));
    assert_eq!(names(), ".ttdn-notes p.docx p.pdf p.yaml ttdn-a~");
}

#[test]
fn what_lies_there_is_compared_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    write(here, "a.yaml", &good());
    let done = inside(here, &["build", "--check", "a.yaml"]);
    let words = said(&done);
    assert_eq!(done.status.code(), Some(1), "{words}");
    assert!(words.contains("a.docx: chưa có") && words.contains("a.pdf: chưa có"), "{words}");
    assert_eq!(std::fs::read_dir(here).unwrap().count(), 1, "nothing is written");

    assert_eq!(inside(here, &["build", "a.yaml"]).status.code(), Some(0));
    let done = inside(here, &["build", "--check", "a.yaml"]);
    assert_eq!((done.status.code(), said(&done)), (Some(0), String::new()));

    // One letter of the plan: both papers are old, and stay as they are.
    let before = std::fs::read(here.join("a.pdf")).unwrap();
    write(here, "a.yaml", &good().replacen("An Bình", "An Bính", 1));
    let done = inside(here, &["build", "--check", "a.yaml"]);
    let words = said(&done);
    assert_eq!(done.status.code(), Some(1), "{words}");
    assert!(words.contains("a.docx: không phải là bản in từ kế hoạch này"), "{words}");
    assert!(words.contains("a.pdf: không phải"), "{words}");
    assert_eq!(std::fs::read(here.join("a.pdf")).unwrap(), before);

    // As many bytes, one of them another.
    write(here, "a.yaml", &good());
    let mut bytes = before.clone();
    if let Some(byte) = bytes.last_mut() {
        *byte ^= 1;
    }
    std::fs::write(here.join("a.pdf"), &bytes).unwrap();
    let done = inside(here, &["build", "--check", "--to", "pdf", "a.yaml"]);
    assert_eq!(done.status.code(), Some(1), "{}", said(&done));

    // A plan with an error has nothing to compare; a folder is no file; standard output is no place.
    write(here, "b.yaml", &wrong());
    assert_eq!(inside(here, &["build", "--check", "b.yaml"]).status.code(), Some(1));
    std::fs::create_dir(here.join("c.pdf")).unwrap();
    write(here, "c.yaml", &good());
    assert_eq!(inside(here, &["build", "--check", "--to", "pdf", "c.yaml"]).status.code(), Some(2));
    assert_eq!(inside(here, &["build", "--check", "--to", "text", "-o", "-", "c.yaml"]).status.code(), Some(2));
}

#[test]
fn a_file_that_is_marked_read_only_is_not_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    let lock = |name: &str, locked: bool| {
        let mut rights = std::fs::metadata(here.join(name)).unwrap().permissions();
        rights.set_readonly(locked);
        std::fs::set_permissions(here.join(name), rights).unwrap();
    };
    write(here, "a.yaml", &spaced());
    write(here, "tron.yaml", &good());
    assert_eq!(inside(here, &["build", "tron.yaml", "--to", "text", "-q"]).status.code(), Some(0));
    lock("a.yaml", true);
    lock("tron.txt", true);
    // Nothing is locked to root: what it asks for is done.
    if std::fs::File::options().write(true).open(here.join("a.yaml")).is_ok() {
        assert_eq!(inside(here, &["check", "--fix", "a.yaml"]).status.code(), Some(0));
        assert_eq!(std::fs::read_to_string(here.join("a.yaml")).unwrap(), good());
        assert!(std::fs::metadata(here.join("a.yaml")).unwrap().permissions().readonly(), "the mark stays");
        return;
    }
    let stamp = ["--number", "15", "--date", "25/01/2024"];
    write(here, "b.yaml", &good().replacen("status: final", "status: draft", 1).replacen("number: 36\n", "", 1));
    lock("b.yaml", true);
    write(here, "c.yaml", &format!("closing: Trên đây là Kế hoạch.\n{}", good()));
    lock("c.yaml", true);
    write(here, "tron.yaml", &good().replacen("Nguyễn Văn Minh", "Trần Văn An", 1));
    for (args, file) in [
        (vec!["check", "--fix", "a.yaml"], "a.yaml"),
        (vec!["fmt", "c.yaml"], "c.yaml"),
        ([&["issue", "b.yaml", "--to", "text"][..], &stamp].concat(), "b.yaml"),
        (vec!["build", "tron.yaml", "--to", "text", "-q"], "tron.txt"),
    ] {
        let before = std::fs::read(here.join(file)).unwrap();
        let done = inside(here, &args);
        assert_eq!(done.status.code(), Some(2), "{args:?}: {}", said(&done));
        let words = format!("{file}: tệp đang để chế độ chỉ đọc");
        assert!(said(&done).contains(&words), "{args:?}: {}", said(&done));
        assert_eq!(std::fs::read(here.join(file)).unwrap(), before, "{args:?}");
    }
    assert!(!here.join("b.txt").exists(), "no paper without its plan");
    for name in ["a.yaml", "b.yaml", "c.yaml", "tron.txt"] {
        lock(name, false);
    }
}

#[cfg(unix)]
#[test]
fn a_file_with_two_names_stays_one_file() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    write(here, "a.yaml", &spaced());
    std::fs::hard_link(here.join("a.yaml"), here.join("hai.yaml")).unwrap();
    std::fs::set_permissions(here.join("a.yaml"), std::fs::Permissions::from_mode(0o640)).unwrap();
    let done = inside(here, &["check", "--fix", "a.yaml"]);
    assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    let about = std::fs::metadata(here.join("hai.yaml")).unwrap();
    assert_eq!((about.nlink(), about.permissions().mode() & 0o777), (2, 0o640));
    assert_eq!(std::fs::read_to_string(here.join("hai.yaml")).unwrap(), good());
    assert_eq!(std::fs::read_dir(here).unwrap().count(), 2, "no temporary is left");
    // Papers, too: written together, and all of them.
    assert_eq!(inside(here, &["build", "a.yaml", "-q", "--to", "text,html"]).status.code(), Some(0));
    std::fs::hard_link(here.join("a.txt"), here.join("luu.txt")).unwrap();
    write(here, "a.yaml", &good().replacen("Nguyễn Văn Minh", "Trần Văn An", 1));
    assert_eq!(inside(here, &["build", "a.yaml", "-q", "--to", "text,html"]).status.code(), Some(0));
    assert!(std::fs::read_to_string(here.join("luu.txt")).unwrap().contains("Trần Văn An"));
}

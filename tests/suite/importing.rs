//! Word files come in: those that people typed, and our own, which print the same again.

use crate::command::{inside, said, text, ttdn};
use similar_lines::differences;
use std::fs;
use std::path::{Path, PathBuf};
use ttdn::calendar::Date;
use ttdn::diagnostic::Level;
use ttdn::emit::text::write as plain;
use ttdn::import::{How, Imported, import};
use ttdn::press::{self, Office, Output};
use ttdn::word;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn office() -> Office {
    Office { pictures: crate::images::of_examples(), ..Office::new(Date::new(2026, 11, 24).unwrap()) }
}

fn how(stem: &str) -> How {
    How { sections_only: false, today: Date::new(2026, 11, 24).unwrap(), stem: stem.to_owned() }
}

fn imported(bytes: &[u8], how: &How) -> Imported {
    import(&word::read(bytes).expect("a Word file"), how)
}

/// Errors of structure in what was imported.
fn faults(plan: &str) -> Vec<String> {
    let checked = press::check("plan.yaml", plan.as_bytes(), &office());
    let found =
        checked.diagnostics.iter().filter(|one| one.level == Level::Error && one.code.to_string().starts_with('S'));
    found.map(|one| format!("{} {}", one.code, checked.source.slice(one.span))).collect()
}

/// The five files of tests/word, each with what is said of it.
#[test]
fn papers_that_people_typed_become_plans() {
    let mut files: Vec<PathBuf> =
        fs::read_dir(root().join("tests/word")).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "docx"));
    files.sort();
    assert!(files.len() >= 5);
    for path in files {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let made = imported(&fs::read(&path).unwrap(), &how(&name));
        assert!(!made.is_lossy(), "{name}: {:?}", made.notes);
        assert_eq!(faults(&made.text), [""; 0], "{name}\n{}", made.text);
        let notes: String = made.notes.iter().map(|note| format!("# {}\n", note.vi())).collect();
        insta::assert_snapshot!(format!("import-{name}"), format!("{}{notes}", made.text));
    }
}

#[test]
fn text_alone_is_kept_as_sections() {
    let bytes = fs::read(root().join("tests/word/05-phan-cong-bon-dong.docx")).unwrap();
    let made = imported(&bytes, &How { sections_only: true, ..how("05") });
    assert!(!made.is_lossy(), "{:?}", made.notes);
    for part in ["\ntasks:", "\nunits:", "\nobjectives:", " use: "] {
        assert!(!made.text.contains(part), "{part}");
    }
    assert!(made.text.contains("Đơn vị chủ trì: Đồng chí Phó Chủ tịch Thường trực"));
    assert_eq!(faults(&made.text), [""; 0]);
}

/// Our own files print the same text again. Where one does not yet, the snapshot has every line that differs.
#[test]
fn our_own_papers_come_back() {
    let mut out = String::new();
    for entry in sorted(&root().join("examples")) {
        let name = entry.file_stem().unwrap().to_str().unwrap().to_owned();
        let bytes = fs::read(&entry).unwrap();
        let before = press::compose(&name, &bytes, &office());
        let document = before.document.as_ref().expect("a paper");
        let docx = press::print(document, &before.form, Output::Docx, None).expect("a Word file");
        let made = imported(&docx, &how("so-do"));
        let mut office = office();
        for (name, bytes) in &made.pictures {
            office.pictures.insert(name.clone(), ttdn::document::Picture::read(bytes));
        }
        let after = press::compose(&name, made.text.as_bytes(), &office);
        let Some(again) = after.document.as_ref() else {
            out.push_str(&format!("== {name}: no paper\n"));
            for one in after.diagnostics.iter().filter(|one| one.level == Level::Error) {
                out.push_str(&format!("{} {}\n", one.code, after.source.slice(one.span)));
            }
            continue;
        };
        let changed = differences(&plain(document), &plain(again));
        let lost: String = made
            .notes
            .iter()
            .filter(|note| note.what == ttdn::import::What::Lost)
            .map(|note| format!("lost {}\n", note.vi()))
            .collect();
        if !changed.is_empty() || !lost.is_empty() {
            out.push_str(&format!("== {name}\n{lost}{changed}"));
        }
    }
    insta::assert_snapshot!("import-round-trip", out);
}

fn sorted(folder: &Path) -> Vec<PathBuf> {
    let mut plans: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    plans.retain(|path| path.extension().is_some_and(|ending| ending == "yaml"));
    plans.sort();
    plans
}

/// Lines that differ between two texts, in their order; empty ones are not looked at.
mod similar_lines {
    use similar::{ChangeTag, TextDiff};

    pub fn differences(before: &str, after: &str) -> String {
        let said = |text: &str| {
            text.lines().filter(|line| !line.trim().is_empty()).map(|line| format!("{line}\n")).collect::<String>()
        };
        let (before, after) = (said(before), said(after));
        let diff = TextDiff::from_lines(&before, &after);
        let changes = diff.iter_all_changes().filter_map(|change| match change.tag() {
            ChangeTag::Delete => Some(format!("- {}", change.value())),
            ChangeTag::Insert => Some(format!("+ {}", change.value())),
            ChangeTag::Equal => None,
        });
        changes.collect()
    }
}

#[test]
fn the_command_writes_beside_the_file_and_over_nothing() {
    let folder = tempfile::tempdir().unwrap();
    fs::copy(root().join("tests/word/01-danh-so-go-tay.docx"), folder.path().join("cu.docx")).unwrap();
    let done = inside(folder.path(), &["import", "cu.docx"]);
    assert!(done.status.success(), "{}", said(&done));
    assert!(text(&done.stdout).contains("ttdn check cu.yaml"), "{}", said(&done));
    assert!(text(&done.stderr).contains("đoạn 22: “II. NỘI DUNG”"), "{}", said(&done));
    let plan = fs::read_to_string(folder.path().join("cu.yaml")).unwrap();
    assert!(plan.contains("number: 9\n") && plan.contains("purposes:"));
    let again = inside(folder.path(), &["import", "cu.docx"]);
    assert_eq!(again.status.code(), Some(2));
    assert!(said(&again).contains("cu.yaml: tệp đã có; không ghi đè"), "{}", said(&again));
    let printed = inside(folder.path(), &["import", "cu.docx", "-o", "-", "-q"]);
    assert_eq!((text(&printed.stdout), text(&printed.stderr)), (plan, String::new()));
    let english = inside(folder.path(), &["import", "cu.docx", "-o", "-", "--lang", "en"]);
    assert!(text(&english.stderr).contains("paragraph 22: “II. NỘI DUNG”: "), "{}", said(&english));
}

#[test]
fn what_is_no_word_file_is_refused_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let old: Vec<u8> = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        .iter()
        .copied()
        .chain([0; 600])
        .chain("WordDocument".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    for (name, bytes, words) in [
        ("cu.doc", old.as_slice(), "soffice --headless --convert-to docx"),
        ("a.docx", b"title: a\n", "không phải tệp Word .docx"),
        ("a.pdf", b"%PDF-1.7\n", "đây là tệp PDF"),
    ] {
        fs::write(folder.path().join(name), bytes).unwrap();
        let done = inside(folder.path(), &["import", name]);
        assert_eq!(done.status.code(), Some(2), "{name}");
        assert!(said(&done).contains(words) && said(&done).contains(name), "{}", said(&done));
    }
    assert_eq!(ttdn(&["import", "khong-co.docx"]).status.code(), Some(2));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3, "nothing is written");
}

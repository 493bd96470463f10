//! `ttdn verify`: what is ours is known by its bytes, what was saved anew by its words, what was changed by the very words.

use crate::carrying::repacked;
use crate::command::{command, good, inside, said, text, write};
use std::path::Path;

fn built(more: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "p.yaml", &good());
    let done = inside(folder.path(), &[&["build", "p.yaml"], more].concat());
    assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    folder
}

/// The Word file with its body changed by hand.
fn edited(folder: &Path, from: &str, to: &str) {
    let path = folder.join("p.docx");
    let changed = repacked(&std::fs::read(&path).unwrap(), |name, part| {
        let part = match name {
            "word/document.xml" => {
                assert!(text(&part).contains(from), "{from}");
                text(&part).replacen(from, to, 1).into_bytes()
            }
            _ => part,
        };
        Some((name.to_owned(), part))
    });
    std::fs::write(path, changed).unwrap();
}

/// Exit code and words of `ttdn verify` with these arguments.
fn verify(folder: &Path, args: &[&str]) -> (Option<i32>, String) {
    let done = inside(folder, &[&["verify"], args].concat());
    (done.status.code(), said(&done))
}

#[test]
fn a_paper_as_it_was_printed_is_known_by_its_bytes() {
    let folder = built(&["--attach-source"]);
    for paper in ["p.docx", "p.pdf"] {
        let (code, words) = verify(folder.path(), &[paper]);
        assert_eq!((code, words.contains("còn nguyên vẹn, đúng là bản in từ")), (Some(0), true), "{paper}: {words}");
    }
    let folder = built(&[]);
    for paper in ["p.docx", "p.pdf"] {
        assert_eq!(verify(folder.path(), &[paper, "--source", "p.yaml"]).0, Some(0), "{paper}");
        let (code, words) = verify(folder.path(), &[paper]);
        assert_eq!(code, Some(2), "{words}");
        assert!(words.contains("không mang theo tệp kế hoạch") && words.contains("--source"), "{words}");
    }
}

#[test]
fn another_time_is_read_in_the_paper_itself() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "p.yaml", &good());
    let mut build = command(&["build", "p.yaml", "--attach-source"]);
    let done = build.current_dir(&folder).env("SOURCE_DATE_EPOCH", "1800000000").output().unwrap();
    assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    for paper in ["p.docx", "p.pdf"] {
        let (code, words) = verify(folder.path(), &[paper]);
        assert_eq!((code, words.contains("còn nguyên vẹn")), (Some(0), true), "{words}");
    }
}

#[test]
fn a_copy_for_a_unit_is_known_too() {
    let folder = built(&["--unit", "so-tttt"]);
    for paper in ["p.so-tttt.docx", "p.so-tttt.pdf"] {
        let (code, words) = verify(folder.path(), &[paper, "--source", "p.yaml"]);
        assert_eq!((code, words.contains("còn nguyên vẹn")), (Some(0), true), "{words}");
    }
}

#[test]
fn a_word_file_edited_by_hand_shows_what_was_edited() {
    let folder = built(&["--attach-source"]);
    edited(folder.path(), "Theo dõi, đôn đốc", "Kiểm tra, đôn đốc");
    let (code, words) = verify(folder.path(), &["p.docx"]);
    assert_eq!(code, Some(1), "{words}");
    assert!(words.contains("p.docx: đã sửa: 1 chỗ khác với bản in"), "{words}");
    assert!(words.contains("[-Theo dõi-]{+Kiểm tra+}, đôn đốc") && words.contains("  đoạn "), "{words}");
    let done = inside(folder.path(), &["verify", "p.docx", "--lang", "en"]);
    assert!(
        said(&done).contains("changed: 1 place differs") && said(&done).contains("  paragraph "),
        "{}",
        said(&done)
    );
}

#[test]
fn a_cell_and_a_paragraph_that_went_out_are_found() {
    let folder = built(&["--attach-source"]);
    let path = folder.path().join("p.docx");
    edited(folder.path(), "PHÓ", "QUYỀN");
    let changed = repacked(&std::fs::read(&path).unwrap(), |name, part| {
        let mut body = text(&part);
        if name == "word/document.xml" {
            let at = body.find("Theo dõi, đôn đốc").unwrap();
            let (start, end) = (body[..at].rfind("<w:p>").unwrap(), at + body[at..].find("</w:p>").unwrap() + 6);
            body.replace_range(start..end, "");
            return Some((name.to_owned(), body.into_bytes()));
        }
        Some((name.to_owned(), part))
    });
    std::fs::write(&path, changed).unwrap();
    let (code, words) = verify(folder.path(), &["p.docx"]);
    assert_eq!(code, Some(1), "{words}");
    assert!(words.contains("(bảng 2, dòng 1, cột 2): [-PHÓ-]{+QUYỀN+}"), "{words}");
    assert!(words.contains(": bớt [-Theo dõi, đôn đốc việc thực hiện Kế hoạch.-]"), "{words}");
}

#[test]
fn the_head_of_a_page_counts_too() {
    let folder = built(&["--attach-source"]);
    let path = folder.path().join("p.docx");
    let changed = repacked(&std::fs::read(&path).unwrap(), |name, part| {
        let part = if name == "word/header1.xml" {
            text(&part).replacen("<w:r>", "<w:r><w:t>MẬT</w:t></w:r><w:r>", 1).into_bytes()
        } else {
            part
        };
        Some((name.to_owned(), part))
    });
    std::fs::write(&path, changed).unwrap();
    let (code, words) = verify(folder.path(), &["p.docx"]);
    assert_eq!(code, Some(1), "{words}");
    assert!(words.contains("đầu trang, chân trang: ") && words.contains("MẬT"), "{words}");
}

#[test]
fn a_word_file_that_was_only_saved_anew_says_the_same() {
    let folder = built(&["--attach-source"]);
    let path = folder.path().join("p.docx");
    let saved = repacked(&std::fs::read(&path).unwrap(), |name, part| Some((name.to_owned(), part)));
    std::fs::write(&path, saved).unwrap();
    let (code, words) = verify(folder.path(), &["p.docx"]);
    assert_eq!(code, Some(0), "{words}");
    assert!(words.contains("cùng từng chữ với bản in từ"), "{words}");
}

#[test]
fn what_was_put_behind_a_pdf_is_told_from_what_is_ours() {
    let folder = built(&["--attach-source", "--to", "pdf"]);
    let path = folder.path().join("p.pdf");
    let mut pdf = std::fs::read(&path).unwrap();
    pdf.extend_from_slice(b"\n900 0 obj\n<</Type/Sig>>\nendobj\n%%EOF\n");
    std::fs::write(&path, &pdf).unwrap();
    let (code, words) = verify(folder.path(), &["p.pdf"]);
    assert_eq!(code, Some(0), "{words}");
    assert!(words.contains("phần in ra còn nguyên vẹn") && words.contains("chữ ký số"), "{words}");
    let place = pdf.windows(7).position(|window| window == b"/Lang(v").unwrap();
    pdf[place + 6] = b'w';
    std::fs::write(&path, &pdf).unwrap();
    let (code, words) = verify(folder.path(), &["p.pdf"]);
    assert_eq!(code, Some(1), "{words}");
    assert!(words.contains("khác với bản in từ") && words.contains("so bản DOCX"), "{words}");
}

#[test]
fn another_plan_is_said_to_be_another() {
    let folder = built(&[]);
    write(folder.path(), "p2.yaml", &good().replace("output: 01 phim", "output: 01 báo cáo"));
    let (code, words) = verify(folder.path(), &["p.docx", "--source", "p2.yaml"]);
    assert_eq!(code, Some(1), "{words}");
    assert!(words.contains("bản kế hoạch khác") && words.contains("[-báo cáo-]{+phim+}"), "{words}");
}

#[test]
fn what_cannot_be_verified_ends_with_2() {
    let folder = built(&["--attach-source"]);
    write(folder.path(), "x.pdf", "xin chào");
    write(folder.path(), "sai.yaml", &good().replacen("title:", "tittle:", 1));
    for args in [
        &["x.pdf"][..],
        &["khong-co.docx"],
        &["."],
        &["p.docx", "--source", "khong-co.yaml"],
        &["p.docx", "--source", "sai.yaml"],
        &["p.docx", "--source", "x.pdf"],
    ] {
        let (code, words) = verify(folder.path(), args);
        assert_eq!(code, Some(2), "{args:?}: {words}");
        assert!(words.contains("ttdn: lỗi: "), "{args:?}: {words}");
    }
}

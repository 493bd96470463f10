//! `ttdn diff`: what changed in the plan's own terms, in three formats; a Word file with tracked changes that gives the new paper
//! when they are accepted and the old one when they are rejected.

use crate::command::{good, inside, said, text, write};
use std::path::Path;
use std::process::Command;

/// Exit code and what is printed.
fn diff(folder: &Path, args: &[&str]) -> (Option<i32>, String) {
    let done = inside(folder, &[&["diff"], args].concat());
    (done.status.code(), said(&done))
}

/// The lines that say what changed when `change` is made to the good plan.
fn changed(change: impl Fn(String) -> String) -> String {
    let folder = tempfile::tempdir().unwrap();
    let after = change(good());
    assert_ne!(after, good());
    write(folder.path(), "a.yaml", &good());
    write(folder.path(), "b.yaml", &after);
    let (code, words) = diff(folder.path(), &["a.yaml", "b.yaml"]);
    assert_eq!(code, Some(1), "{words}");
    words
}

#[test]
fn the_same_plan_written_otherwise_is_the_same() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "a.yaml", &good());
    write(folder.path(), "b.yaml", &format!("# ghi chú\n{}", good().replace("number: 36", "number:   36 # số")));
    let (code, words) = diff(folder.path(), &["a.yaml", "b.yaml"]);
    assert_eq!((code, words.contains("không có gì đổi")), (Some(0), true), "{words}");
    let (code, words) = diff(folder.path(), &["a.yaml", "b.yaml", "--to", "json"]);
    assert_eq!(code, Some(0));
    assert!(words.contains("\"same\": true") && words.contains("\"schema\": 1"), "{words}");
}

#[test]
fn every_kind_of_change_is_told_in_the_plans_terms() {
    for (from, to, words) in [
        ("number: 36", "number: 40", "Văn bản\n  số: 36 → 40"),
        ("number: 36\n", "", "Văn bản\n  số: 36 → (trống)"),
        ("date: 2024-01-24", "date: 2024-02-05", "  ngày: 2024-01-24 → 2024-02-05"),
        ("lead: so-tttt", "lead: so-ngoai-vu", "  chủ trì: Sở TT&TT → Sở Ngoại vụ"),
        (
            "deadline: Quý III/2024",
            "deadline: Quý IV/2024",
            "Nhiệm vụ “Sản xuất phim giới thiệu về tỉnh” (phim)\n  thời hạn: Quý III/2024 → Quý IV/2024",
        ),
        ("- Sở Ngoại vụ\n", "- Sở Tư pháp\n", "+ thêm: Nơi nhận “Sở Tư pháp”"),
        ("trước ngày 10/12/2024", "trước ngày 15/12/2024", "  thời hạn: trước ngày 10/12/2024 → trước ngày 15/12/2024"),
        (
            "Phân công rõ trách nhiệm",
            "Phân công cụ thể trách nhiệm",
            "  nội dung: Phân công [-rõ-]{+cụ thể+} trách nhiệm",
        ),
        ("name: Nguyễn Văn Minh", "name: Trần Văn An", "Người ký\n  tên gọi: Nguyễn Văn Minh → Trần Văn An"),
        ("72/2015/NĐ-CP", "73/2015/NĐ-CP", "Căn cứ “"),
        ("\nstatus: final", "\nshow_assignments: annex\nstatus: final", "+ thêm: Mục khác: show_assignments: annex"),
    ] {
        if from.starts_with('\n') {
            let told = changed(|plan| format!("\n{plan}").replacen(from, to, 1));
            assert!(told.contains(words), "{to}: {told}");
            continue;
        }
        assert!(good().contains(from), "{from}");
        let told = changed(|plan| plan.replacen(from, to, 1));
        assert!(told.contains(words), "{to}: {told}");
    }
}

#[test]
fn tasks_come_go_move_and_change_part_by_part() {
    let head = "kind: ke_hoach\ntitle: A\nperiod: 2026\n";
    let folder = tempfile::tempdir().unwrap();
    let task = |id: &str, title: &str, more: &str| format!("  - id: {id}\n    title: {title}\n{more}");
    let one =
        task("mot", "Mở lớp tập huấn", "    deadline: Quý II/2026\n    output: 01 lớp\n    budget: 120 triệu đồng\n");
    let two = task("hai", "Làm phim giới thiệu xã", "");
    let three = task("ba", "Tổ chức hội thi", "");
    let four = task("bon", "In tờ rơi", "");
    write(folder.path(), "a.yaml", &format!("{head}tasks:\n{one}{two}{three}"));
    let changed =
        one.replace("Quý II/2026", "Quý III/2026").replace("120 triệu đồng", "120000000").replace("01 lớp", "02 lớp");
    write(folder.path(), "b.yaml", &format!("{head}tasks:\n{three}{changed}{four}"));
    let (code, words) = diff(folder.path(), &["a.yaml", "b.yaml"]);
    assert_eq!(code, Some(1));
    for line in [
        "Nhiệm vụ “Mở lớp tập huấn” (mot)\n  thời hạn: Quý II/2026 → Quý III/2026",
        "  sản phẩm: 01 lớp → 02 lớp",
        "- bớt: Nhiệm vụ “Làm phim giới thiệu xã” (hai)",
        "+ thêm: Nhiệm vụ “In tờ rơi” (bon)",
        "~ đổi chỗ: Nhiệm vụ “Tổ chức hội thi” (ba)",
    ] {
        assert!(words.contains(line), "{line}: {words}");
    }
    assert!(!words.contains("kinh phí"), "the same sum written otherwise is no change: {words}");
}

#[test]
fn markdown_obeys_nothing_of_the_plan() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "a.yaml", "title: A\nperiod: 2026\nclosing: Gửi tổ một.\n");
    write(
        folder.path(),
        "b.yaml",
        "title: A\nperiod: 2026\nclosing: \"Gửi @moi-nguoi <img src=x> [a](https://b.vn) #12 `c` *d* | e ~~f~~ tổ một.\"\n",
    );
    let (_, words) = diff(folder.path(), &["a.yaml", "b.yaml", "--to", "markdown"]);
    for sign in ["@moi", "<img", "[a]", "https:/", " #12", "`c`", "*d*", "| e", "~~f~~"] {
        assert!(!words.contains(sign), "{sign}: {words}");
    }
    assert!(words.contains("- câu kết: Gửi **") && words.contains("tổ một."), "{words}");
}

#[test]
fn nothing_of_a_plan_or_of_a_files_name_is_obeyed_in_any_format() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "a\u{202e}.yaml", "title: A\nissuer: {name: A}\n\"x\\e\": 1\n");
    let after =
        "title: \"x\\e]0;hi\\a\"\nissuer: {name: \"A\\e[31m\\u202e\\u2028\"}\nunits:\n  a: {name: \"\\e[2J\\r\"}\n";
    write(folder.path(), "b.yaml", after);
    for (to, shown) in [("text", "<U+202E>"), ("markdown", "U&#43;202E"), ("json", "\\u202e")] {
        let (code, words) = diff(folder.path(), &["a\u{202e}.yaml", "b.yaml", "--to", to, "-o", "out"]);
        assert_eq!(code, Some(1), "{words}");
        let file = std::fs::read(folder.path().join("out")).unwrap();
        for words in [text(&file), diff(folder.path(), &["a\u{202e}.yaml", "b.yaml", "--to", to]).1] {
            let obeyed = |c: char| c.is_control() && c != '\n' || matches!(c, '\u{202e}' | '\u{2028}');
            assert!(!words.contains(obeyed), "{to}: {words:?}");
            assert!(words.matches(shown).count() > 1, "{to}: {words}");
        }
        std::fs::remove_file(folder.path().join("out")).unwrap();
    }
}

#[test]
fn json_names_lines_and_words() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "a.yaml", "title: A\nperiod: 2026\nclosing: Trước ngày 10.\n");
    write(folder.path(), "b.yaml", "# mới\ntitle: A\nperiod: 2026\nclosing: Trước ngày 12.\n");
    let done = inside(folder.path(), &["diff", "a.yaml", "b.yaml", "--to", "json"]);
    let told: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
    let change = &told["changes"][0];
    assert_eq!((change["what"].as_str(), change["field"].as_str()), (Some("paper"), Some("closing")));
    assert_eq!((change["old_line"].as_u64(), change["new_line"].as_u64()), (Some(3), Some(4)));
    let words = serde_json::json!([["same", "Trước ngày "], ["old", "10"], ["new", "12"], ["same", "."]]);
    assert_eq!(change["words"], words);
    let schema = inside(folder.path(), &["schema", "diff"]);
    assert!(text(&schema.stdout).contains("ttdn diff --to json"));
}

#[test]
fn papers_that_carry_their_plans_are_compared_as_the_plans() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "a.yaml", &good());
    write(folder.path(), "b.yaml", &good().replace("number: 36", "number: 40"));
    inside(folder.path(), &["build", "a.yaml", "b.yaml", "--attach-source"]);
    for (old, new) in [("a.pdf", "b.docx"), ("a.yaml", "b.pdf"), ("a.docx", "b.yaml")] {
        let (code, words) = diff(folder.path(), &[old, new]);
        assert_eq!((code, words.contains("số: 36 → 40")), (Some(1), true), "{old} {new}: {words}");
    }
}

pub fn git(folder: &Path, args: &[&str]) {
    let done = Command::new("git")
        .current_dir(folder)
        .args(["-c", "user.name=a", "-c", "user.email=a@b.vn"])
        .args(args)
        .output()
        .unwrap();
    assert!(done.status.success(), "{args:?}: {}", text(&done.stderr));
}

#[test]
fn a_revision_of_git_is_a_plan_and_nothing_else_is_run() {
    let folder = tempfile::tempdir().unwrap();
    git(folder.path(), &["init", "-q"]);
    std::fs::create_dir(folder.path().join("ke hoach")).unwrap();
    write(&folder.path().join("ke hoach"), "p.yaml", &good());
    git(folder.path(), &["add", "."]);
    git(folder.path(), &["commit", "-qm", "một"]);
    write(&folder.path().join("ke hoach"), "p.yaml", &good().replace("number: 36", "number: 40"));
    for name in ["ke hoach/p.yaml@HEAD", "ke hoach/p.yaml@HEAD@{0}"] {
        let (code, words) = diff(folder.path(), &[name, "ke hoach/p.yaml"]);
        assert_eq!((code, words.contains("số: 36 → 40")), (Some(1), true), "{name}: {words}");
    }
    for (name, words) in [
        ("ke hoach/p.yaml@khong-co", "git không có tệp này ở phiên bản ấy"),
        ("ke hoach/khac.yaml@HEAD", "git không có tệp này ở phiên bản ấy"),
        ("ke hoach/p.yaml@--output=x", "không phải là tên một phiên bản"),
        ("ke hoach/p.yaml@HEAD:p", "không phải là tên một phiên bản"),
    ] {
        let (code, told) = diff(folder.path(), &[name, "ke hoach/p.yaml"]);
        assert_eq!((code, told.contains(words)), (Some(2), true), "{name}: {told}");
    }
    std::fs::copy(folder.path().join("ke hoach/p.yaml"), folder.path().join("p@HEAD.yaml")).unwrap();
    assert_eq!(diff(folder.path(), &["p@HEAD.yaml", "ke hoach/p.yaml"]).0, Some(0), "a file of that name is that file");
}

#[test]
fn what_cannot_be_compared_ends_with_2() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "a.yaml", &good());
    write(folder.path(), "x.yaml", "xin chào\n");
    write(folder.path(), "sai.yaml", &good().replacen("title:", "tittle:", 1));
    inside(folder.path(), &["build", "a.yaml"]);
    for (args, words) in [
        (&["a.yaml", "khong-co.yaml"][..], "không đọc được"),
        (&["a.yaml", "x.yaml"], "không đọc được như một kế hoạch"),
        (&["a.yaml", "a.pdf"], "không mang theo tệp kế hoạch"),
        (&["-", "-"], "đầu vào chuẩn chỉ đọc được một lần"),
        (&["a.yaml", "a.yaml", "--to", "docx"], "cần tên tệp Word"),
        (&["a.yaml", "a.yaml", "-o", "a.yaml"], "là tệp đang so"),
        (&["a.yaml", "sai.yaml", "--to", "docx", "-o", "d.docx"], "không in được"),
    ] {
        let (code, told) = diff(folder.path(), args);
        assert_eq!((code, told.contains(words)), (Some(2), true), "{args:?}: {told}");
        assert!(!folder.path().join("d.docx").exists());
    }
    assert_eq!(std::fs::read_to_string(folder.path().join("a.yaml")).unwrap(), good());
}

/// The words of every paragraph of a Word file's body once all its changes are accepted or rejected, empty ones left out.
fn settled(bytes: &[u8], accepted: bool) -> Vec<String> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut body = String::new();
    std::io::Read::read_to_string(&mut archive.by_name("word/document.xml").unwrap(), &mut body).unwrap();
    let document = roxmltree::Document::parse(&body).unwrap();
    let gone = if accepted { "del" } else { "ins" };
    let mut out = vec![String::new()];
    for node in document.descendants() {
        let row = node.ancestors().find(|one| one.tag_name().name() == "tr");
        let row_gone = row.is_some_and(|row| {
            let own = row.children().find(|one| one.tag_name().name() == "trPr");
            own.is_some_and(|own| own.children().any(|mark| mark.tag_name().name() == gone))
        });
        let run_gone = node.ancestors().any(|one| one.tag_name().name() == gone);
        let name = node.tag_name().name();
        if row_gone || run_gone {
            continue;
        }
        match name {
            "t" | "delText" => out.last_mut().unwrap().push_str(node.text().unwrap_or_default()),
            "br" => out.last_mut().unwrap().push('\n'),
            // The end of the paragraph before: it joins what follows when its mark is gone.
            "p" => {
                let before = node.prev_sibling_element().filter(|before| before.tag_name().name() == "p");
                let joins = before.is_some_and(|before| {
                    let mark = before
                        .children()
                        .find(|one| one.tag_name().name() == "pPr")
                        .and_then(|own| own.children().find(|one| one.tag_name().name() == "rPr"));
                    mark.is_some_and(|mark| mark.children().any(|one| one.tag_name().name() == gone))
                });
                if !joins {
                    out.push(String::new());
                }
            }
            _ => {}
        }
    }
    out.retain(|line| !line.trim().is_empty());
    out
}

#[test]
fn accepted_the_redline_is_the_new_paper_and_rejected_the_old_one() {
    let changes: [(&str, &str); 6] = [
        ("number: 36", "number: 40"),
        ("output: 01 phim", "output: 02 phim, 01 phóng sự"),
        ("Theo dõi, đôn đốc việc thực hiện Kế hoạch.", "Kiểm tra, đôn đốc việc thực hiện."),
        ("name: Nguyễn Văn Minh", "name: Trần Văn An"),
        ("recipients:\n", "recipients:\n  - Báo An Bình\n"),
        ("  requirements:\n", "  requirements:\n    - Bảo đảm tiết kiệm, thiết thực.\n"),
    ];
    let folder = tempfile::tempdir().unwrap();
    let mut plan = good();
    write(folder.path(), "a.yaml", &plan);
    for (from, to) in &changes {
        assert!(plan.contains(from), "{from}");
        plan = plan.replacen(from, to, 1);
    }
    write(folder.path(), "b.yaml", &plan);
    redline_holds(folder.path());
}

#[test]
fn every_example_and_its_next_year_give_a_redline_that_goes_both_ways() {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let mut names: Vec<_> = std::fs::read_dir(&examples)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "yaml"))
        .collect();
    names.sort();
    // The largest one is LibreOffice's to settle, in the conformance suite.
    names.retain(|path| path.metadata().is_ok_and(|about| about.len() < 60_000));
    for name in names {
        let folder = tempfile::tempdir().unwrap();
        std::fs::copy(examples.join("so-do-chi-huy.png"), folder.path().join("so-do-chi-huy.png")).unwrap();
        std::fs::copy(&name, folder.path().join("a.yaml")).unwrap();
        let done = inside(folder.path(), &["new", "b.yaml", "--from", "a.yaml", "-q"]);
        assert_eq!(done.status.code(), Some(0), "{}: {}", name.display(), said(&done));
        // Besides the years: a line that comes in, and one of other words.
        let plan = std::fs::read_to_string(folder.path().join("b.yaml")).unwrap();
        let mut lines: Vec<String> =
            plan.replacen("Nâng cao", "Tiếp tục nâng cao", 1).lines().map(str::to_owned).collect();
        if let Some(at) = lines.iter().position(|line| line.trim() == "purposes:") {
            let indent = lines[at + 1].split('-').next().unwrap().to_owned();
            lines.insert(at + 1, format!("{indent}- Bảo đảm thiết thực, tiết kiệm."));
        }
        write(folder.path(), "b.yaml", &format!("{}\n", lines.join("\n")));
        redline_holds(folder.path());
    }
}

/// Compares a.yaml and b.yaml of a folder.
fn redline_holds(folder: &Path) {
    let (code, told) = diff(folder, &["a.yaml", "b.yaml", "--to", "docx", "-o", "d.docx"]);
    assert_eq!(code, Some(1), "{told}");
    // A plan compared with itself is its paper, which `build` refuses for a plan with an error.
    for name in ["a", "b"] {
        let (plan, paper) = (format!("{name}.yaml"), format!("{name}.docx"));
        let (code, told) = diff(folder, &[&plan, &plan, "--to", "docx", "-o", &paper]);
        assert_eq!(code, Some(0), "{told}");
    }
    let read = |name: &str| std::fs::read(folder.join(name)).unwrap();
    let (redline, old, new) = (read("d.docx"), read("a.docx"), read("b.docx"));
    assert_eq!(settled(&redline, true), settled(&new, true));
    assert_eq!(settled(&redline, false), settled(&old, true));
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&redline)).unwrap();
    assert!(archive.by_name("docProps/custom.xml").is_err(), "a redline is neither plan's paper");
}

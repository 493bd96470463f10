//! `ttdn new FILE --from OLD`: the next plan of every yearly example; what the register knows by then; what is refused.

use crate::command::{example, good, inside, said, text, write};
use std::path::Path;
use std::process::Output;

fn renew(folder: &Path, more: &[&str]) -> Output {
    inside(folder, &[&["new", "moi.yaml"], more].concat())
}

fn read(folder: &Path) -> String {
    std::fs::read_to_string(folder.join("moi.yaml")).unwrap()
}

const MARK: &str = "# [cần xác nhận]";

/// The examples for one calendar year.
fn yearly() -> Vec<String> {
    let entries = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples")).unwrap();
    let names = entries.map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|e| e == "yaml"));
    let is_yearly = |path: &std::path::PathBuf| {
        let text = std::fs::read_to_string(path).unwrap();
        let period = text.lines().find_map(|line| line.strip_prefix("period: ")).unwrap_or_default().to_owned();
        period.len() == 4
    };
    let mut names: Vec<String> = names.filter(is_yearly).map(|path| path.display().to_string()).collect();
    names.sort();
    assert!(names.len() >= 9);
    names
}

#[test]
fn the_next_plan_of_every_yearly_example_reads_and_asks_only_for_what_is_marked() {
    for old in yearly() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::copy(example("so-do-chi-huy.png"), folder.path().join("so-do-chi-huy.png")).unwrap();
        let done = renew(folder.path(), &["--from", &old]);
        assert_eq!(done.status.code(), Some(0), "{old}: {}", said(&done));
        let (before, after) = (std::fs::read_to_string(&old).unwrap(), read(folder.path()));
        let marks = after.lines().filter(|line| line.trim_start().starts_with(MARK)).count();
        let check = inside(folder.path(), &["check", "moi.yaml", "--message-format", "json"]);
        assert_eq!(check.status.code(), Some(0), "{old}: {}", said(&check));
        let told = text(&check.stdout);
        let left = told.matches("\"code\": \"S010\"").count();
        let own = inside(folder.path(), &["check", &old, "--message-format", "json"]);
        assert_eq!(left - text(&own.stdout).matches("\"code\": \"S010\"").count(), marks, "{old}: {told}");
        // Without the remarks it is the old file line by line; a line that differs was told.
        let kept: Vec<&str> = after.lines().filter(|line| !line.trim_start().starts_with(MARK)).collect();
        let old_lines: Vec<&str> = before.lines().collect();
        assert_eq!(kept.len(), old_lines.len(), "{old}");
        let said = text(&done.stderr);
        let mut number = 0;
        let mut lines = old_lines.iter();
        for line in after.lines() {
            number += 1;
            if line.trim_start().starts_with(MARK) {
                continue;
            }
            let was = lines.next().unwrap();
            let is_told = said.contains(&format!("moi.yaml:{number}: "));
            assert!(line == *was || is_told, "{old}: {was} became {line}, and nobody said so");
        }
    }
}

#[test]
fn what_is_left_to_confirm_stops_a_final_plan_under_strict() {
    let folder = tempfile::tempdir().unwrap();
    renew(folder.path(), &["--from", &example("cap-xa-2026.yaml")]);
    let check = inside(folder.path(), &["check", "moi.yaml"]);
    assert!(said(&check).contains("chưa xác nhận: số tiền của kế hoạch trước"), "{}", said(&check));
    let signed = read(folder.path())
        .replace("status: draft", "status: final")
        .replace("number: ~", "number: 5")
        .replace("date: ~", "date: 2027-01-05")
        .replace("name: ~", "name: Phạm Văn Lâm");
    write(folder.path(), "moi.yaml", &signed);
    let strict = inside(folder.path(), &["check", "moi.yaml", "--strict"]);
    assert_eq!(strict.status.code(), Some(1), "{}", said(&strict));
    let looked: String = signed.lines().filter(|line| !line.contains(MARK)).map(|line| format!("{line}\n")).collect();
    write(folder.path(), "moi.yaml", &looked);
    let strict = inside(folder.path(), &["check", "moi.yaml", "--strict"]);
    assert_eq!(strict.status.code(), Some(0), "{}", said(&strict));
}

#[test]
fn a_basis_that_ended_has_its_successor_and_a_body_that_is_gone_its_new_name() {
    let folder = tempfile::tempdir().unwrap();
    let ended = "Nghị định số 09/2017/NĐ-CP ngày 09 tháng 02 năm 2017 của Chính phủ quy định chi tiết việc phát ngôn và cung cấp thông tin cho báo chí của các cơ quan hành chính nhà nước";
    let basis = good().lines().find(|line| line.contains("72/2015/NĐ-CP")).unwrap().to_owned();
    let plan = good().replace(&basis, &format!("{basis} # căn cứ chính\n  - {ended}"));
    write(folder.path(), "cu.yaml", &plan.replace("2024", "2026"));
    let done = renew(folder.path(), &["--from", "cu.yaml"]);
    assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    let after = read(folder.path());
    assert!(after.contains("# căn cứ chính") && !after.contains("09/2017/NĐ-CP ngày"), "{after}");
    assert!(
        after.contains("  # [cần xác nhận] thay Nghị định 09/2017/NĐ-CP, hết hiệu lực từ ngày")
            && after.contains("  - Nghị định số 244/2026/NĐ-CP ngày 26 tháng 6 năm 2026"),
        "{after}"
    );
    assert!(after.contains("# [cần xác nhận] trước là Sở Thông tin và Truyền thông, không còn từ ngày"), "{after}");
    assert!(after.contains("Sở Văn hóa, Thể thao và Du lịch"), "{after}");
    let check = inside(folder.path(), &["check", "moi.yaml"]);
    assert!(!said(&check).contains("L010") && !said(&check).contains("A005"), "{}", said(&check));
}

#[test]
fn a_paper_that_carries_its_plan_will_do() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "cu.yaml", &good());
    inside(folder.path(), &["build", "cu.yaml", "--attach-source"]);
    renew(folder.path(), &["--from", "cu.yaml"]);
    let from_file = read(folder.path());
    for paper in ["cu.pdf", "cu.docx"] {
        let done = inside(folder.path(), &["new", "-", "--from", paper]);
        assert_eq!((done.status.code(), text(&done.stdout)), (Some(0), from_file.clone()), "{paper}");
    }
}

#[test]
fn what_cannot_become_a_new_plan_is_refused_and_nothing_is_written() {
    for (old, more, words) in [
        (good().replace("period: 2024\n", ""), &[][..], "không có `period`"),
        (good(), &["--year", "2024"], "phải sau năm đầu"),
        ("xin chào\n".to_owned(), &[], "không đọc được như một kế hoạch"),
        (good().replace("title:", "title"), &[], "không đọc được như một kế hoạch"),
        (good(), &["--starter", "xa"], "không đi cùng"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), "cu.yaml", &old);
        let done = renew(folder.path(), &[&["--from", "cu.yaml"], more].concat());
        assert_eq!(done.status.code(), Some(2), "{words}: {}", said(&done));
        assert!(said(&done).contains(words), "{words}: {}", said(&done));
        assert!(!folder.path().join("moi.yaml").exists());
    }
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "moi.yaml", "của tôi");
    write(folder.path(), "cu.yaml", &good());
    let done = renew(folder.path(), &["--from", "cu.yaml"]);
    assert_eq!((done.status.code(), read(folder.path()).as_str()), (Some(2), "của tôi"), "{}", said(&done));
    for args in [&["--from", "khong-co.yaml"][..], &["--year", "2027"], &["--from", "."]] {
        let done = inside(folder.path(), &[&["new", "khac.yaml"], args].concat());
        assert_eq!(done.status.code(), Some(2), "{args:?}: {}", said(&done));
    }
}

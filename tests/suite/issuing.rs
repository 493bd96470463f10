//! `ttdn issue`: a signed plan gets number and day; what is refused, and that nothing is written then.

use crate::command::{good, inside, said, write};
use std::path::Path;
use std::process::Output;

/// The good plan before it is signed: a remark stands where the number will.
fn draft() -> String {
    good()
        .replacen("status: final", "status: draft # trình ký", 1)
        .replacen("number: 36", "number: # văn thư ghi", 1)
        .replacen("date: 2024-01-24\n", "", 1)
}

fn issue(folder: &Path, more: &[&str]) -> Output {
    inside(folder, &[&["issue", "p.yaml"], more].concat())
}

fn names(folder: &Path) -> String {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries.map(|one| one.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names.join(" ")
}

/// The folder with the draft in which `issue` with these arguments ends with `code`, says `words` and writes nothing.
fn refused(plan: &str, more: &[&str], code: i32, words: &str) {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "p.yaml", plan);
    let done = issue(folder.path(), more);
    assert_eq!(done.status.code(), Some(code), "{}", said(&done));
    assert!(said(&done).contains(words), "{words}: {}", said(&done));
    assert_eq!(names(folder.path()), "p.yaml");
    assert_eq!(std::fs::read_to_string(folder.path().join("p.yaml")).unwrap(), plan);
}

const STAMP: [&str; 4] = ["--number", "15", "--date", "25/01/2024"];

#[test]
fn a_number_or_day_that_is_none_is_refused() {
    refused(&draft(), &["--number", "0", "--date", "25/01/2024"], 2, "--number");
    refused(&draft(), &["--number", "15", "--date", "31/11/2024"], 2, "không phải là một ngày");
    refused(&draft(), &["--number", "15", "--date", "tháng 01/2024"], 2, "không phải là một ngày");
    refused(&draft(), &["--number", "15"], 2, "--date");
}

#[test]
fn a_plan_that_is_not_ready_stays_a_draft() {
    // S006: a unit that nobody knows. S010: what is still to be filled in stops a final plan only.
    refused(&draft().replacen("lead: so-tttt", "lead: so-ttt", 1), &STAMP, 1, "S006");
    refused(&draft().replacen("01 phim", "…… phim", 1), &STAMP, 1, "S010");
    refused("status: [\n", &STAMP, 1, "không đọc được");
    refused(&good(), &STAMP, 1, "đã ban hành, số 36, 24/01/2024");
    let joint =
        draft().replacen("signature:\n  cap", "signatures:\n  - cap", 1).replacen("\n  name: Ng", "\n    name: Ng", 1);
    refused(&joint, &[&STAMP[..], &["--signer", "Trần Văn An"]].concat(), 1, "nhiều chữ ký");
}

#[test]
fn a_number_is_used_once_a_year_by_one_issuer() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    write(here, "p.yaml", &draft());
    write(here, "khac.yaml", &good().replacen("number: 36", "number: 15", 1));
    let done = issue(here, &STAMP);
    assert_eq!(done.status.code(), Some(1), "{}", said(&done));
    assert!(
        said(&done).contains("15: số này của năm ấy đã dùng cho") && said(&done).contains("khac.yaml"),
        "{}",
        said(&done)
    );
    assert_eq!(names(here), "khac.yaml p.yaml");
    // Another year, another issuer, a draft: each has numbers of its own.
    for other in [
        good().replacen("number: 36", "number: 15", 1).replacen("date: 2024-", "date: 2023-", 1),
        good().replacen("number: 36", "number: 15", 1).replacen("code: UBND", "code: SNV", 1),
        good().replacen("number: 36", "number: 15", 1).replacen("status: final", "status: draft", 1),
    ] {
        write(here, "p.yaml", &draft());
        write(here, "khac.yaml", &other);
        let done = issue(here, &STAMP);
        assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    }
}

#[test]
fn a_signed_plan_is_stamped_printed_and_its_remarks_stay() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    write(here, "p.yaml", &draft().replacen("  name: Nguyễn Văn Minh", "  name:", 1));
    let done = issue(here, &[&STAMP[..], &["--signer", "Trần Văn An", "--to", "text,docx"]].concat());
    assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    assert_eq!(names(here), "p.docx p.txt p.yaml");
    let wanted = good()
        .replacen("status: final", "status: final # trình ký", 1)
        .replacen("number: 36", "number: 15 # văn thư ghi\ndate: 2024-01-25", 1)
        .replacen("date: 2024-01-24\n", "", 1)
        .replacen("Nguyễn Văn Minh", "Trần Văn An", 1);
    assert_eq!(std::fs::read_to_string(here.join("p.yaml")).unwrap(), wanted);
    let paper = std::fs::read_to_string(here.join("p.txt")).unwrap();
    assert!(paper.contains("Số: 15/KH-UBND") && paper.contains("ngày 25 tháng 01 năm 2024"), "{paper}");
    assert!(paper.contains("Trần Văn An"), "{paper}");
    // The same again changes nothing; another number is no way to correct one that is out.
    assert_eq!(issue(here, &[&STAMP[..], &["--to", "text"]].concat()).status.code(), Some(0));
    let again = issue(here, &["--number", "16", "--date", "25/01/2024"]);
    assert_eq!(again.status.code(), Some(1), "{}", said(&again));
    assert_eq!(std::fs::read_to_string(here.join("p.yaml")).unwrap(), wanted);
}

#[test]
fn a_paper_that_was_issued_stays_when_the_plan_is_put_back_to_a_draft() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    write(here, "p.yaml", &draft());
    let formats = ["--to", "docx,pdf"];
    let first = issue(here, &[&STAMP[..], &formats].concat());
    assert_eq!(first.status.code(), Some(0), "{}", said(&first));
    let papers = || ["p.docx", "p.pdf"].map(|name| std::fs::read(here.join(name)).unwrap());
    let issued = papers();
    // The same once more is no loss.
    assert_eq!(issue(here, &[&STAMP[..], &formats].concat()).status.code(), Some(0));
    let back = draft().replacen("01 phim", "02 phim", 1);
    for (stamp, to) in [(["--number", "16"], "docx"), (["--number", "16"], "pdf"), (["--number", "15"], "docx,pdf")] {
        write(here, "p.yaml", &back);
        let again = issue(here, &[&stamp[..], &["--date", "25/01/2024", "--to", to]].concat());
        assert_eq!(again.status.code(), Some(2), "{}", said(&again));
        assert!(
            said(&again).contains("là văn bản đã ban hành (15/KH-UBND ngày 25 tháng 01 năm 2024)"),
            "{}",
            said(&again)
        );
        assert_eq!(std::fs::read_to_string(here.join("p.yaml")).unwrap(), back, "no number without a paper");
        assert!(papers() == issued);
    }
    let built = inside(here, &["build", "p.yaml", "-q"]);
    assert_eq!(built.status.code(), Some(2), "{}", said(&built));
    assert!(said(&built).contains("--overwrite") && papers() == issued, "{}", said(&built));
    std::fs::create_dir(here.join("luu")).unwrap();
    // What was printed of this very draft was not issued, though it bears its number.
    for name in ["p.docx", "p.pdf"] {
        std::fs::remove_file(here.join(name)).unwrap();
    }
    write(here, "p.yaml", &good().replacen("status: final", "status: draft", 1));
    assert_eq!(inside(here, &["build", "p.yaml", "-q"]).status.code(), Some(0));
    let own = issue(here, &["--number", "36", "--date", "24/01/2024", "--signer", "Trần Văn An"]);
    assert_eq!(own.status.code(), Some(0), "{}", said(&own));
    write(here, "p.yaml", &back);
    let elsewhere = issue(here, &["--number", "16", "--date", "26/01/2024", "-o", "luu"]);
    assert_eq!(elsewhere.status.code(), Some(0), "{}", said(&elsewhere));
}

//! Which of many plans a run takes: one part of them, or those that changed since a revision.

use crate::command::{good, inside, said, text, write, wrong};
use crate::diffing::git;
use std::path::Path;
use std::process::Output;

/// The plans that a check took, as JSON names them.
fn taken(done: &Output) -> Vec<String> {
    let json: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap_or_else(|_| panic!("{}", said(done)));
    json["files"].as_array().unwrap().iter().map(|file| file.as_str().unwrap().to_owned()).collect()
}

fn check(folder: &Path, more: &[&str]) -> Output {
    inside(folder, &[&["check", ".", "--message-format", "json"], more].concat())
}

fn file(folder: &Path, name: &str, text: &str) {
    std::fs::create_dir_all(folder.join(name).parent().unwrap()).unwrap();
    write(folder, name, text);
}

#[test]
fn machines_that_share_plans_take_each_exactly_once() {
    let folder = tempfile::tempdir().unwrap();
    (0..40).for_each(|at| file(folder.path(), &format!("tinh-{}/kh-{at}.yaml", at % 5), &good()));
    file(folder.path(), "khong-phai.yaml", "a: 1\n");
    let all = taken(&check(folder.path(), &[]));
    assert_eq!(all.len(), 40);
    let parts: Vec<Vec<String>> =
        (1..=4).map(|part| taken(&check(folder.path(), &["--shard", &format!("{part}/4")]))).collect();
    assert!(parts.iter().all(|part| (9..=11).contains(&part.len())), "{parts:?}");
    let mut together = parts.concat();
    together.sort();
    assert_eq!(together, all);
    let zero = check(folder.path(), &["--shard", "0/4", "--shard-from-zero"]);
    assert_eq!(taken(&zero), parts[0]);
    // On another machine the folder may have another place.
    let elsewhere = inside(
        folder.path().parent().unwrap(),
        &["check", folder.path().to_str().unwrap(), "--message-format", "json", "--shard", "1/4"],
    );
    assert_eq!(taken(&elsewhere).len(), parts[0].len());
    assert!(taken(&elsewhere).iter().zip(&parts[0]).all(|(there, here)| there.ends_with(here.as_str())));
}

#[test]
fn a_part_may_be_empty_and_a_folder_without_plans_may_not() {
    let folder = tempfile::tempdir().unwrap();
    file(folder.path(), "a.yaml", &good());
    let codes: Vec<_> = ["1/3", "2/3", "3/3"].map(|part| check(folder.path(), &["--shard", part]).status.code()).into();
    assert_eq!(codes, [Some(0); 3]);
    let build = inside(folder.path(), &["build", ".", "--to", "text", "--shard", "3/3"]);
    assert!(said(&build).contains("--shard 3/3: lấy "), "{}", said(&build));
    let none = tempfile::tempdir().unwrap();
    assert_eq!(inside(none.path(), &["check", ".", "--shard", "1/3"]).status.code(), Some(2));
}

#[test]
fn a_part_that_cannot_be_is_told() {
    let folder = tempfile::tempdir().unwrap();
    file(folder.path(), "a.yaml", &good());
    for (part, words) in [
        ("9/8", "viết như 2/8"),
        ("2", "viết như 2/8"),
        ("0/8", "các phần là từ 1/8 đến 8/8; đếm từ 0 thì thêm --shard-from-zero"),
    ] {
        let done = inside(folder.path(), &["check", ".", "--shard", part]);
        assert_eq!((done.status.code(), said(&done).contains(words)), (Some(2), true), "{part}: {}", said(&done));
    }
    let past = inside(folder.path(), &["check", ".", "--shard", "8/8", "--shard-from-zero"]);
    assert!(said(&past).contains("các phần là từ 0/8 đến 7/8"), "{}", said(&past));
    let standard = inside(folder.path(), &["check", "-", "--shard", "1/2"]);
    assert_eq!((standard.status.code(), said(&standard).contains("đầu vào chuẩn")), (Some(2), true));
    assert_eq!(inside(folder.path(), &["check", ".", "--shard-from-zero"]).status.code(), Some(2));
}

/// Each machine alone sees one plan; together they would write one file twice, the second over the first.
#[test]
fn two_machines_never_write_one_file() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["a", "b", "c", "d", "e"] {
        file(folder.path(), &format!("{name}/kh.yaml"), &good());
    }
    for part in ["1/5", "2/5", "3/5", "4/5", "5/5"] {
        let done = inside(folder.path(), &["build", ".", "--to", "text", "-o", "out", "--shard", part]);
        if !said(&done).contains("lấy 0 ") {
            assert_eq!((done.status.code(), said(&done).contains("--tree")), (Some(2), true), "{}", said(&done));
        }
        let done = inside(folder.path(), &["build", ".", "--to", "text", "-o", "tree", "--tree", "--shard", part]);
        assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    }
    assert!(!folder.path().join("out").exists());
    assert_eq!(std::fs::read_dir(folder.path().join("tree")).unwrap().count(), 5);
    // Of the same name and no plan: nothing is written for it.
    let other = tempfile::tempdir().unwrap();
    file(other.path(), "a/kh.yaml", &good());
    file(other.path(), "b/kh.yaml", "a: 1\n");
    for part in ["1/2", "2/2"] {
        let done = inside(other.path(), &["build", ".", "--to", "text", "-o", "out", "--shard", part]);
        assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    }
    assert!(other.path().join("out/kh.txt").exists());
}

/// A repository of plans: two offices, one with settings of its own, one plan with a picture.
fn repository() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    git(root, &["init", "-q"]);
    for name in ["a/1.yaml", "a/2.yaml", "b/1.yaml"] {
        file(root, name, &good());
    }
    let picture =
        "annexes:\n  - id: so-do\n    title: Sơ đồ\n    blocks:\n      - image: so-do.png\n        alt: Sơ đồ\n";
    file(root, "b/anh.yaml", &format!("{}{picture}", good()));
    std::fs::copy(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/suite/picture.png"), root.join("b/so-do.png")).unwrap();
    file(root, "tren/tinh.yaml", &good());
    file(root, "b/duoi.yaml", &format!("parent: ../tren/tinh.yaml\n{}", good()));
    file(root, "a/ttdn.toml", "registers = [\"so.yaml\"]\n");
    file(root, "a/so.yaml", "documents: []\n");
    file(root, "doc.md", "x\n");
    git(root, &["add", "."]);
    git(root, &["commit", "-qm", "một"]);
    git(root, &["branch", "goc"]);
    folder
}

#[test]
fn a_change_of_what_a_plan_includes_is_a_change_of_the_plan() {
    let all = ["a/1.yaml", "a/2.yaml", "b/1.yaml", "b/anh.yaml", "b/duoi.yaml", "tren/tinh.yaml"];
    let of = |change: &dyn Fn(&Path)| {
        let folder = repository();
        change(folder.path());
        taken(&check(folder.path(), &["--changed-since", "goc"]))
    };
    assert_eq!(of(&|_| {}), [""; 0]);
    assert_eq!(of(&|root| file(root, "doc.md", "y\n")), [""; 0]);
    assert_eq!(of(&|root| file(root, "a/2.yaml", &wrong())), ["a/2.yaml"], "not yet in a commit");
    assert_eq!(of(&|root| file(root, "b/moi.yaml", &good())), ["b/moi.yaml"], "not yet known to git");
    assert_eq!(of(&|root| file(root, "a/so.yaml", "bodies: []\n")), ["a/1.yaml", "a/2.yaml"], "a register");
    assert_eq!(
        of(&|root| file(root, "b/ttdn.toml", "")),
        ["b/1.yaml", "b/anh.yaml", "b/duoi.yaml"],
        "settings that came"
    );
    assert_eq!(of(&|root| std::fs::remove_file(root.join("a/ttdn.toml")).unwrap()), ["a/1.yaml", "a/2.yaml"]);
    assert_eq!(of(&|root| file(root, "ttdn.toml", "[levels]\n")), all, "settings above all");
    assert_eq!(of(&|root| drop(std::fs::remove_file(root.join("b/so-do.png")))), ["b/anh.yaml"], "a picture");
    assert_eq!(of(&|root| file(root, "tren/tinh.yaml", &wrong())), ["b/duoi.yaml", "tren/tinh.yaml"], "the plan above");
    let below = |root: &Path| {
        file(root, "b/duoi.yaml", &format!("parent: 1.yaml\n{}", good()));
        git(root, &["add", "."]);
        git(root, &["commit", "-qm", "dưới"]);
        git(root, &["branch", "-f", "goc"]);
        file(root, "b/1.yaml", &wrong());
    };
    assert_eq!(of(&below), ["b/1.yaml", "b/duoi.yaml"], "the plan above");
    assert_eq!(
        of(&|root| {
            file(root, "a/1.yaml", &wrong());
            git(root, &["add", "."]);
            git(root, &["commit", "-qm", "hai"]);
        }),
        ["a/1.yaml"],
        "in a commit"
    );
}

/// What others did since then is no change of this branch.
#[test]
fn a_branch_is_compared_with_where_it_began() {
    let folder = repository();
    let root = folder.path();
    git(root, &["checkout", "-q", "-b", "nhanh"]);
    write(root, "a/1.yaml", &wrong());
    git(root, &["commit", "-qam", "hai"]);
    git(root, &["checkout", "-q", "goc"]);
    write(root, "b/1.yaml", &wrong());
    git(root, &["commit", "-qam", "ba"]);
    git(root, &["checkout", "-q", "nhanh"]);
    let done = check(root, &["--changed-since", "goc"]);
    assert_eq!((taken(&done), done.status.code()), (vec!["a/1.yaml".to_owned()], Some(1)));
    let told = inside(root, &["build", ".", "--to", "text", "--changed-since", "goc", "--shard", "1/1"]);
    assert!(text(&told.stderr).contains("--changed-since goc --shard 1/1: lấy 1 trong 6 tệp kế hoạch"));
}

#[test]
fn what_git_does_not_keep_counts_as_changed() {
    let folder = repository();
    let root = folder.path();
    write(root, ".gitignore", "/rieng.yaml\n");
    git(root, &["add", "."]);
    git(root, &["commit", "-qm", "hai"]);
    write(root, "rieng.yaml", &good());
    let names = ["check", "a/1.yaml", "rieng.yaml", "--message-format", "json", "--changed-since", "HEAD"];
    assert_eq!(taken(&inside(root, &names)), ["rieng.yaml"]);
    let outside = tempfile::tempdir().unwrap();
    write(outside.path(), "a.yaml", &good());
    assert_eq!(taken(&check(outside.path(), &["--changed-since", "HEAD"])), ["a.yaml"], "no repository at all");
}

#[test]
fn a_revision_that_git_does_not_have_ends_the_command() {
    let folder = repository();
    for (revision, words) in [
        ("khong-co", "git không có phiên bản này"),
        ("--output=x", "không phải là tên một phiên bản"),
        ("", "không phải là tên một phiên bản"),
        ("HEAD:a", "không phải là tên một phiên bản"),
    ] {
        let done = check(folder.path(), &[&format!("--changed-since={revision}")]);
        assert_eq!((done.status.code(), said(&done).contains(words)), (Some(2), true), "{revision}: {}", said(&done));
    }
    git(folder.path(), &["checkout", "-q", "--orphan", "khac"]);
    git(folder.path(), &["commit", "-qm", "khác"]);
    let done = check(folder.path(), &["--changed-since", "goc"]);
    assert!(said(&done).contains("fetch-depth: 0"), "{}", said(&done));
}

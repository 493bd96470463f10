//! Many plans in one run: each is judged, printed and written when its turn comes, and told of in the order of the names.

use crate::command::{good, inside, said, text, write, wrong};

/// A folder of plans `p000.yaml` …, those at `broken` with a mistake.
fn plans(count: usize, broken: &[usize]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for at in 0..count {
        let plan = if broken.contains(&at) { wrong() } else { good() };
        write(folder.path(), &format!("p{at:03}.yaml"), &plan);
    }
    folder
}

#[test]
fn plans_are_told_of_in_their_order_and_a_broken_one_keeps_no_other_from_being_written() {
    // More than are in hand at once.
    let folder = plans(70, &[3, 66]);
    let done = inside(folder.path(), &["build", ".", "--to", "text", "-o", "out", "-j", "2"]);
    assert_eq!(done.status.code(), Some(1));
    let names: Vec<String> = text(&done.stdout).lines().map(str::to_owned).collect();
    assert_eq!(names.len(), 68);
    assert!(names.is_sorted(), "{names:?}");
    let told = text(&done.stderr);
    let places: Vec<usize> = ["p003.yaml:20", "p066.yaml:20"].map(|name| told.find(name).unwrap()).to_vec();
    assert!(places.is_sorted());
    assert!(told.lines().last().unwrap().starts_with("70 kế hoạch: 68 không có lỗi, 2 có lỗi; 68 tệp trong"), "{told}");
    assert_eq!(std::fs::read_dir(folder.path().join("out")).unwrap().count(), 68);
    let quiet = inside(folder.path(), &["build", ".", "--to", "text", "-o", "out", "-q"]);
    assert_eq!((text(&quiet.stdout), quiet.status.code()), (String::new(), Some(1)));
}

#[test]
fn formats_that_are_one_text_hold_every_plan_whatever_the_batch() {
    let folder = plans(70, &[3, 66]);
    let done = inside(folder.path(), &["check", ".", "--message-format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
    assert_eq!((json["files"].as_array().unwrap().len(), json["errors"].as_u64()), (70, Some(2)));
    let done = inside(folder.path(), &["check", ".", "--message-format", "github"]);
    assert_eq!(text(&done.stdout).matches("::error").count(), 2);
}

#[test]
fn fail_fast_stops_at_the_first_plan_that_is_not_in_order() {
    let folder = plans(5, &[1]);
    let done = inside(folder.path(), &["build", ".", "--to", "text", "-o", "out", "--fail-fast"]);
    assert_eq!((done.status.code(), text(&done.stdout).lines().count()), (Some(1), 1), "{}", said(&done));
    let done = inside(folder.path(), &["check", ".", "--fail-fast"]);
    assert_eq!((done.status.code(), said(&done).matches("lỗi[").count()), (Some(1), 1));
}

#[test]
fn a_tree_of_plans_becomes_a_tree_of_papers() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["tinh/kh.yaml", "tinh/xa-a/kh.yaml", "tinh/xa-b/kh.yaml"] {
        std::fs::create_dir_all(folder.path().join(name).parent().unwrap()).unwrap();
        write(folder.path(), name, &good());
    }
    let flat = inside(folder.path(), &["build", "tinh", "--to", "text", "-o", "out"]);
    assert_eq!(flat.status.code(), Some(2));
    assert!(said(&flat).contains("--tree"), "{}", said(&flat));
    assert!(!folder.path().join("out").exists(), "nothing is written when two would write one file");
    let tree = inside(folder.path(), &["build", "tinh", "--to", "text", "-o", "out", "--tree"]);
    assert_eq!(tree.status.code(), Some(0), "{}", said(&tree));
    assert_eq!(text(&tree.stdout), "out/kh.txt\nout/xa-a/kh.txt\nout/xa-b/kh.txt\n");
    let alone = inside(folder.path(), &["build", "tinh/kh.yaml", "--to", "text", "--tree"]);
    assert_eq!(alone.status.code(), Some(2), "a tree wants a folder to stand in");
}

#[test]
fn so_many_at_once_as_is_asked_for() {
    let folder = plans(3, &[]);
    for jobs in ["1", "3", "500"] {
        let done = inside(folder.path(), &["check", ".", "--jobs", jobs]);
        assert_eq!((done.status.code(), said(&done)), (Some(0), String::new()), "{jobs}");
    }
    assert_eq!(inside(folder.path(), &["check", ".", "--jobs", "0"]).status.code(), Some(2));
}

/// What is read once must not be waited for a second time.
#[cfg(unix)]
#[test]
fn a_plan_from_a_pipe_is_read_once() {
    let folder = plans(1, &[]);
    let call = format!("exec {} check <(cat p000.yaml)", env!("CARGO_BIN_EXE_ttdn"));
    let mut bash = std::process::Command::new("bash");
    let Ok(mut child) = bash.args(["-c", &call]).current_dir(folder.path()).spawn() else { return };
    for _ in 0..200 {
        if let Some(status) = child.try_wait().unwrap() {
            return assert_eq!(status.code(), Some(0));
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    child.kill().unwrap();
    panic!("it waits for more");
}

//! `ttdn watch`: what is saved is built again; and what a shell wants to know: completions, pages for `man`.

use crate::command::{command, good, inside, said, text, write, wrong};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStderr, Stdio};

struct Watching {
    child: Child,
    told: BufReader<ChildStderr>,
}

impl Watching {
    fn start(folder: &Path, args: &[&str]) -> Watching {
        let args: Vec<&str> = ["watch", "--to", "text"].iter().chain(args).copied().collect();
        let mut child = command(&args)
            .current_dir(folder)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let told = BufReader::new(child.stderr.take().unwrap());
        Watching { child, told }
    }

    /// What is told up to the line with these words, it included.
    fn until(&mut self, words: &str) -> String {
        let mut all = String::new();
        while !all.lines().last().is_some_and(|line| line.contains(words)) {
            assert!(self.told.read_line(&mut all).unwrap() > 0, "the watching ended: {all}");
        }
        all
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_plan_is_built_when_it_is_saved_and_a_mistake_ends_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    write(at, "a.yaml", &good());
    write(at, "b.yaml", &good());
    let mut watching = Watching::start(at, &["a.yaml", "b.yaml"]);
    watching.until("2 kế hoạch: đã in");
    watching.until("đang theo dõi");
    let before = std::fs::read_to_string(at.join("a.txt")).unwrap();
    write(at, "a.yaml", &good().replace("về tỉnh", "về quê hương"));
    assert!(watching.until("đã in").contains("a.yaml: đã in"), "only what was saved");
    let after = std::fs::read_to_string(at.join("a.txt")).unwrap();
    assert!(before != after && after.contains("về quê hương"));
    write(at, "a.yaml", &wrong());
    let told = watching.until("a.yaml: chưa in");
    assert!(told.contains("S006"), "{told}");
    assert_eq!(std::fs::read_to_string(at.join("a.txt")).unwrap(), after, "the old paper stays");
    // As many editors save: beside it, then over it.
    write(at, "moi.tmp", &good());
    std::fs::rename(at.join("moi.tmp"), at.join("a.yaml")).unwrap();
    watching.until("a.yaml: đã in");
    assert_eq!(std::fs::read_to_string(at.join("a.txt")).unwrap(), before);
    // The office's settings are every plan's.
    write(at, "ttdn.toml", "[levels]\nS014 = \"off\"\n");
    watching.until("2 kế hoạch: đã in");
}

#[test]
fn a_folder_is_watched_with_what_comes_into_it() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    std::fs::create_dir(at.join("sau")).unwrap();
    write(at, "a.yaml", &good());
    let mut watching = Watching::start(at, &["."]);
    watching.until("đang theo dõi");
    write(&at.join("sau"), "moi.yaml", &good());
    watching.until("sau/moi.yaml: đã in");
    assert!(at.join("sau/moi.txt").exists());
}

#[test]
fn what_is_no_plan_is_not_watched() {
    let folder = tempfile::tempdir().unwrap();
    let done = inside(folder.path(), &["watch", "khong-co.yaml"]);
    assert_eq!(done.status.code(), Some(2), "{}", said(&done));
}

#[test]
fn shells_know_the_commands() {
    let folder = tempfile::tempdir().unwrap();
    for (shell, words) in [
        ("bash", "_ttdn()"),
        ("zsh", "#compdef ttdn"),
        ("fish", "complete -c ttdn"),
        ("powershell", "Register-ArgumentCompleter"),
    ] {
        let done = inside(folder.path(), &["completions", shell]);
        let script = text(&done.stdout);
        assert!(done.status.success() && script.contains(words) && script.contains("changed-since"), "{shell}");
    }
    let unknown = inside(folder.path(), &["completions", "cmd"]);
    assert_eq!(unknown.status.code(), Some(2));
    // What bash itself thinks of it.
    write(folder.path(), "ttdn.bash", &text(&inside(folder.path(), &["completions", "bash"]).stdout));
    for (typed, offered) in [
        ("ttdn che", "check"),
        ("ttdn check --lang ''", "vi en"),
        ("ttdn --lang v", "vi"),
        ("ttdn check --lang = v", "vi"),
        ("ttdn check --message-format ''", "text concise json sarif junit github gitlab"),
        ("ttdn build ttdn.bash --to p", "pdf"),
        ("ttdn completions f", "fish"),
        // Files, which bash offers where nothing else is.
        ("ttdn check ''", ""),
        ("ttdn check t", ""),
        ("ttdn check --stri", "--strict"),
    ] {
        let ask = format!(
            "source ttdn.bash; COMP_WORDS=({typed}); COMP_CWORD=$((${{#COMP_WORDS[@]}}-1)); \
             _ttdn ttdn \"${{COMP_WORDS[COMP_CWORD]}}\" \"${{COMP_WORDS[COMP_CWORD-1]}}\"; echo ${{COMPREPLY[@]}}"
        );
        let done = std::process::Command::new("bash").args(["-c", &ask]).current_dir(folder.path()).output();
        if let Ok(done) = done {
            assert_eq!(text(&done.stdout).trim(), offered, "{typed}: {}", text(&done.stderr));
        }
    }
}

#[test]
fn every_command_has_a_page_for_man() {
    let folder = tempfile::tempdir().unwrap();
    let done = inside(folder.path(), &["man", "trang"]);
    assert!(done.status.success(), "{}", said(&done));
    let names: Vec<String> = text(&done.stdout).lines().map(str::to_owned).collect();
    assert!(
        names.contains(&"trang/ttdn.1".to_owned()) && names.contains(&"trang/ttdn-build.1".to_owned()),
        "{names:?}"
    );
    let page = std::fs::read_to_string(folder.path().join("trang/ttdn-build.1")).unwrap();
    assert!(page.starts_with(".ie") || page.contains(".TH TTDN-BUILD 1"), "{page}");
    assert!(page.contains("ttdn\\-build") && page.contains("Kiểm tra rồi in kế hoạch"), "{page}");
}

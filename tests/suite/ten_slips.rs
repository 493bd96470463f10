//! The page of the ten slips shows what `ttdn` really says.

use crate::command::{inside, text, write};
use crate::guides::{over_base, wrong_samples};
use std::path::Path;

/// The message of `ttdn check` for a sample, as it is printed.
fn message(code: &str, sample: &str, lang: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "ke-hoach.yaml", &over_base(&format!("{sample}\n")));
    let done = inside(folder.path(), &["check", "ke-hoach.yaml", "--lang", lang, "--color", "never"]);
    let said = text(&done.stderr);
    let word = if lang == "vi" { "lỗi" } else { "error" };
    let found = said.split("\n\n").find(|one| one.starts_with(&format!("{word}[{code}]")));
    found.unwrap_or_else(|| panic!("{code}: {said}")).to_owned()
}

/// `UPDATE_DOCS=1 cargo test --test suite ten_slips` writes the messages anew.
#[test]
fn the_page_of_slips_shows_what_is_really_said() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    for (name, lang) in [("muoi-loi.md", "vi"), ("ten-slips.md", "en")] {
        let path = docs.join(name);
        let page = std::fs::read_to_string(&path).unwrap();
        let slips = wrong_samples(&page);
        assert_eq!(slips.len(), 10, "{name}");
        let mut parts = page.split("\n```text\n");
        let mut wanted = parts.next().unwrap().to_owned();
        for ((code, sample), rest) in slips.iter().zip(parts) {
            let (_, behind) = rest.split_once("```\n").unwrap();
            wanted += &format!("\n```text\n{}\n```\n{behind}", message(code, sample, lang));
        }
        if std::env::var_os("UPDATE_DOCS").is_some() {
            std::fs::write(&path, &wanted).unwrap();
        }
        let found = std::fs::read_to_string(&path).unwrap();
        assert!(found == wanted, "docs/{name} is old: run UPDATE_DOCS=1 cargo test --test suite ten_slips");
    }
}

/// What is wrong in one place is right in the next: each slip has its right text.
#[test]
fn each_slip_has_its_message_and_its_right_text() {
    for name in ["muoi-loi.md", "ten-slips.md"] {
        let page = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(name)).unwrap();
        let chapters: Vec<&str> = page.split("\n## ").skip(1).collect();
        assert_eq!(chapters.len(), 10, "{name}");
        for chapter in chapters {
            let order = ["\n```yaml S", "\n```text\n", "\n```yaml\n"].map(|mark| chapter.find(mark).unwrap_or(0));
            assert!(order[0] > 0 && order.is_sorted(), "{name}: {chapter}");
        }
    }
}

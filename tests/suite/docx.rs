//! Every example as DOCX, read back by a reader that knows nothing of the writer.

#[path = "../../src/emit/docx/tests/read.rs"]
pub mod read;

use std::path::PathBuf;
use ttdn::calendar::Date;
use ttdn::document::{Block, Document, Inline, Paragraph};
use ttdn::form::Form;
use ttdn::press::{self, Office, Output};

/// The examples that compose, by name.
fn examples() -> Vec<(String, Document, Form)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("examples");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "yaml"));
    paths.sort();
    let pictures = crate::images::of_examples();
    let office = Office { pictures, ..Office::new(Date::new(2026, 11, 24).unwrap()) };
    let checked = paths.into_iter().map(|path| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let checked = press::compose(&name, &std::fs::read(&path).unwrap(), &office);
        (name, checked.document, checked.form)
    });
    let examples: Vec<_> = checked.filter_map(|(name, document, form)| Some((name, document?, form))).collect();
    assert!(examples.len() >= 13, "{}", examples.len());
    examples
}

fn docx(document: &Document, form: &Form) -> Vec<u8> {
    press::print(document, form, Output::Docx, None).unwrap()
}

/// The words of a paragraph of the tree, its label before them, footnote marks as `[1]`.
fn told(paragraph: &Paragraph) -> String {
    let label = paragraph.label.iter().map(|label| format!("{label} "));
    let words = paragraph.content.iter().map(|inline| match inline {
        Inline::Text { text, .. } | Inline::Reference { text, .. } => text.clone(),
        Inline::Footnote { number, .. } => format!("[{number}]"),
        Inline::Break => "\n".to_owned(),
    });
    label.chain(words).collect()
}

/// All words of the text; several signatures stand side by side above Nơi nhận.
fn words_of(document: &Document) -> Vec<String> {
    let mut all: Vec<&Paragraph> = Vec::new();
    for block in document.parts.iter().flat_map(|part| &part.blocks) {
        match block {
            Block::Signature(block) => {
                let recipients: Vec<_> = block.recipients.paragraphs().collect();
                let several = block.signatures.len() > 1;
                all.extend(recipients.iter().filter(|_| !several));
                all.extend(block.level().into_iter().flat_map(|one| one.capacity.iter().chain(&one.note)));
                all.extend(block.level().into_iter().flat_map(|one| one.office.iter().chain(&one.name)));
                all.extend(recipients.iter().filter(|_| several));
            }
            other => all.extend(other.paragraphs()),
        }
    }
    all.into_iter().map(told).filter(|line| !line.is_empty()).collect()
}

#[test]
fn every_example_says_in_word_what_its_tree_says_labels_included() {
    for (name, document, form) in examples() {
        let lines = read::paragraphs(&docx(&document, &form), "word/document.xml");
        let lines: Vec<_> = lines.iter().map(|line| line.split_once(": ").unwrap().1.to_owned()).collect();
        // In a column too narrow for them, no-break spaces give way.
        let plain = |lines: Vec<String>| lines.iter().map(|line| line.replace('\u{A0}', " ")).collect::<Vec<_>>();
        assert_eq!(plain(lines), plain(words_of(&document)), "{name}");
    }
}

#[test]
fn every_example_gives_the_same_bytes_twice_and_opens_elsewhere() {
    for (name, document, form) in examples() {
        let bytes = docx(&document, &form);
        assert_eq!(bytes, docx(&document, &form), "{name}");
        docx_rs::read_docx(&bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

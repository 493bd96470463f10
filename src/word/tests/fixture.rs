//! Small Word files, and what is read of them as text.

use crate::word::{Block, Document, Fault, Piece, Row, read};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

const SPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
                      xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
                      xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
                      xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
                      xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
                      xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" \
                      xmlns:v=\"urn:schemas-microsoft-com:vml\"";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// An archive of parts.
pub fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(*name, SimpleFileOptions::default().compression_level(Some(1))).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A Word file with this body, and other parts by their kind.
pub fn docx(body: &str, others: &[(&str, &str)]) -> Vec<u8> {
    let document = format!("<?xml version=\"1.0\"?><w:document {SPACES}><w:body>{body}</w:body></w:document>");
    whole(&document, others)
}

/// A Word file with this document part.
pub fn whole(document: &str, others: &[(&str, &str)]) -> Vec<u8> {
    let start = format!(
        "<Relationships><Relationship Id=\"a\" Type=\"{OFFICE}officeDocument\" Target=\"word/document.xml\"/></Relationships>"
    );
    let links = others.iter().map(|(kind, text)| match text.strip_prefix("http") {
        Some(_) => format!(
            "<Relationship Id=\"{kind}\" Type=\"{OFFICE}hyperlink\" Target=\"{text}\" TargetMode=\"External\"/>"
        ),
        None => format!("<Relationship Id=\"{kind}\" Type=\"{OFFICE}{kind}\" Target=\"{kind}.xml\"/>"),
    });
    let links = format!("<Relationships>{}</Relationships>", links.collect::<String>());
    let texts: Vec<(String, &str)> = others.iter().map(|(kind, text)| (format!("word/{kind}.xml"), *text)).collect();
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("_rels/.rels", start.as_bytes()),
        ("word/_rels/document.xml.rels", links.as_bytes()),
        ("word/document.xml", document.as_bytes()),
    ];
    parts.extend(texts.iter().map(|(name, text)| (name.as_str(), text.as_bytes())));
    archive(&parts)
}

/// A part of its own with the namespaces.
pub fn part(root: &str, inner: &str) -> String {
    format!("<w:{root} {SPACES}>{inner}</w:{root}>")
}

/// A paragraph of one run.
pub fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

/// What is read of a body.
pub fn body(body: &str) -> String {
    shown(&docx(body, &[]))
}

/// What is read of a file: a line a paragraph, or why not.
pub fn shown(bytes: &[u8]) -> String {
    match read(bytes) {
        Ok(document) => dump(&document),
        Err(fault) => format!("{fault:?}"),
    }
}

/// The fault of a file.
pub fn fault(bytes: &[u8]) -> Fault {
    read(bytes).expect_err("a fault")
}

fn dump(document: &Document) -> String {
    let mut out = String::new();
    blocks(&document.blocks, "", &mut out);
    for (at, note) in document.notes.iter().enumerate() {
        blocks(&note.blocks, &format!("[{}] ", at + 1), &mut out);
    }
    out.trim_end().to_owned()
}

fn blocks(all: &[Block], before: &str, out: &mut String) {
    for block in all {
        match block {
            Block::Paragraph(paragraph) => {
                let label = paragraph.label.as_ref().map(|label| format!("{{{}}} ", label.text)).unwrap_or_default();
                let text: String = paragraph.pieces.iter().map(piece).collect();
                out.push_str(&format!("{before}{label}{text}\n"));
                blocks(&paragraph.boxes, &format!("{before}box "), out);
            }
            Block::Table(table) => table.rows.iter().for_each(|line| row(line, before, out)),
            Block::Section(section) => out.push_str(if section.landscape { "landscape\n" } else { "" }),
        }
    }
}

fn row(row: &Row, before: &str, out: &mut String) {
    let cells = row.cells.iter().map(|cell| {
        let mut text = String::new();
        blocks(&cell.blocks, "", &mut text);
        let over =
            if (cell.span, cell.rows) == (1, 1) { String::new() } else { format!("<{}x{}>", cell.span, cell.rows) };
        format!("{over}{}", text.trim_end().replace('\n', " / "))
    });
    let head = if row.header { "head " } else { "" };
    out.push_str(&format!("{before}{head}| {}\n", cells.collect::<Vec<_>>().join(" | ")));
}

fn piece(piece: &Piece) -> String {
    match piece {
        Piece::Words(words) => {
            let mut text = words.text.clone();
            let looks = [
                (words.look.bold, "b"),
                (words.look.italic, "i"),
                (words.look.underline, "u"),
                (words.look.hidden, "hidden"),
            ];
            for (_, name) in looks.iter().filter(|(on, _)| *on) {
                text = format!("<{name} {text}>");
            }
            match &words.link {
                Some(link) => format!("({text} -> {link})"),
                None => text,
            }
        }
        Piece::Tab => "\t".to_owned(),
        Piece::Line => "/".to_owned(),
        Piece::Page => "PAGE".to_owned(),
        Piece::Note(at) => format!("[{}]", at + 1),
        Piece::Picture(at) => format!("picture {}", at + 1),
    }
}

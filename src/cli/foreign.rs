//! What is certainly no plan: a Word file, a PDF, a picture of a page. Said instead of a hundred slips of YAML.

use super::terminal::Terminal;
use std::path::Path;

/// What a file begins with, and what it is then: in Vietnamese, in English.
const STARTS: &[(&[u8], &str, &str)] = &[
    (b"%PDF-", "tệp PDF", "a PDF"),
    (b"{\\rtf", "tệp Word (RTF)", "a Word file (RTF)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "tệp Office kiểu cũ (.doc, .xls)", "an old Office file (.doc, .xls)"),
    (b"\x89PNG\r\n", "tệp ảnh", "a picture"),
    (b"\xff\xd8\xff", "tệp ảnh", "a picture"),
    (b"II*\0", "tệp ảnh", "a picture"),
    (b"MM\0*", "tệp ảnh", "a picture"),
];

/// What becomes a plan by `ttdn import`.
const WORD: &str = "tệp Word (.docx)";

/// What a ZIP file holds, and what it is then.
const PARTS: &[(&[u8], &str, &str)] = &[
    (b"word/document.xml", WORD, "a Word file (.docx)"),
    (b"xl/workbook.xml", "bảng tính Excel (.xlsx)", "an Excel workbook (.xlsx)"),
    (b"ppt/presentation.xml", "tệp trình chiếu (.pptx)", "a presentation (.pptx)"),
    (b"opendocument", "tệp LibreOffice (.odt, .ods)", "a LibreOffice file (.odt, .ods)"),
];

/// What the bytes are, when they are certainly no text of a plan.
fn kind(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    let starts = |start: &[u8]| bytes.starts_with(start);
    if starts(b"PK\x03\x04") {
        let has = |part: &[u8]| bytes.windows(part.len()).any(|piece| piece == part);
        let known = PARTS.iter().find(|(part, ..)| has(part));
        return Some(known.map_or(("tệp nén ZIP", "a ZIP archive"), |(_, vi, en)| (*vi, *en)));
    }
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(512)).unwrap_or_default()).to_lowercase();
    let head = head.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    if ["<!doctype html", "<html", "<?xml"].iter().any(|start| head.starts_with(start)) {
        return Some(("trang web hoặc tệp Word lưu dạng HTML, XML", "a web page, or Word's text as HTML or XML"));
    }
    STARTS.iter().find(|(start, ..)| starts(start)).map(|(_, vi, en)| (*vi, *en))
}

/// What the file is and what to do, when it is certainly no plan.
pub fn sentence(name: &str, path: Option<&Path>, bytes: &[u8], terminal: Terminal) -> Option<String> {
    let (vi, en) = kind(bytes)?;
    // The paper lies beside the plan that it was made from.
    let plan = path.map(|path| path.with_extension("yaml")).filter(|plan| Some(plan.as_path()) != path);
    if let Some(plan) = plan.filter(|plan| plan.is_file()) {
        let plan = plan.display();
        return Some(match terminal.lang {
            crate::diagnostic::Lang::Vi => format!("{name}: đây là {vi}, không phải kế hoạch; kế hoạch là {plan}"),
            crate::diagnostic::Lang::En => format!("{name}: this is {en}, no plan; the plan is {plan}"),
        });
    }
    if vi == WORD {
        return Some(match terminal.lang {
            crate::diagnostic::Lang::Vi => {
                format!("{name}: đây là {vi}, không phải kế hoạch; chạy `ttdn import {name}` để chuyển thành kế hoạch")
            }
            crate::diagnostic::Lang::En => {
                format!("{name}: this is {en}, no plan; `ttdn import {name}` makes one of it")
            }
        });
    }
    Some(match terminal.lang {
        crate::diagnostic::Lang::Vi => format!(
            "{name}: đây là {vi}, không phải kế hoạch. ttdn đọc kế hoạch viết bằng YAML: chạy `ttdn new ke-hoach.yaml` để \
             lấy tệp mẫu, rồi chép nội dung văn bản vào các mục trong đó"
        ),
        crate::diagnostic::Lang::En => format!(
            "{name}: this is {en}, no plan. ttdn reads plans written as YAML: `ttdn new ke-hoach.yaml` makes a starter; \
             type the text of the document into its parts"
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn papers_are_known_by_what_they_hold() {
        let name = |bytes: &[u8]| kind(bytes).map(|(vi, _)| vi).unwrap_or_default();
        assert_eq!(name(b"PK\x03\x04....word/document.xml...."), "tệp Word (.docx)");
        assert_eq!(name(b"PK\x03\x04...."), "tệp nén ZIP");
        assert_eq!(name(b"%PDF-1.7\n"), "tệp PDF");
        assert_eq!(name(b"\xef\xbb\xbf\r\n<HTML xmlns"), "trang web hoặc tệp Word lưu dạng HTML, XML");
        for text in ["title: PDF\n", "", "PK: 1\n", "# <html>\n", "\u{feff}title: a\n"] {
            assert_eq!(name(text.as_bytes()), "", "{text}");
        }
    }
}

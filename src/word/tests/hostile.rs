//! Files that are none, and files that were made to harm: each a clear fault, in bounded time and memory.

use super::fixture::{archive, body, docx, fault, p, part, whole};
use crate::word::{Fault, Much};

/// A compound file with a stream of this name in its directory.
fn compound(stream: &str) -> Vec<u8> {
    let name = stream.encode_utf16().flat_map(u16::to_le_bytes);
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".iter().copied().chain([0; 1024]).chain(name).collect()
}

#[test]
fn what_is_no_word_file_is_named() {
    assert_eq!(fault(&compound("EncryptedPackage")), Fault::Locked);
    assert_eq!(fault(&compound("WordDocument")), Fault::Old);
    assert!(Fault::Old.vi().contains("soffice --headless --convert-to docx") && Fault::Old.vi().contains("Save As"));
    assert_eq!(fault(&compound("Workbook")), Fault::Other("Office (.xls, .ppt, .msg)"));
    assert_eq!(fault(b"%PDF-1.7\n"), Fault::Other("PDF"));
    assert_eq!(fault(b"{\\rtf1 a}"), Fault::Other("RTF"));
    assert_eq!(fault(b"\xef\xbb\xbf <html>"), Fault::Other("HTML, XML"));
    assert_eq!(fault(&archive(&[("xl/workbook.xml", b"<a/>")])), Fault::Other("Excel (.xlsx)"));
    assert_eq!(fault(&archive(&[("META-INF/manifest.xml", b"<a/>")])), Fault::Other("LibreOffice (.odt)"));
    for none in [&b""[..], b"title: a\n", b"PK", b"PK\x03\x04....."] {
        assert!(matches!(fault(none), Fault::NotWord | Fault::Damaged(_)), "{none:?}");
    }
    assert_eq!(fault(&archive(&[("a.txt", b"a")])), Fault::NotWord);
}

#[test]
fn a_bomb_is_not_unpacked() {
    let blanks = vec![b' '; 70 << 20];
    let bomb = archive(&[("word/document.xml", &blanks)]);
    assert!(bomb.len() < 2 << 20);
    assert_eq!(fault(&bomb), Fault::TooMuch(Much::Unpacked(64)));
    // Half in the text, half in the styles.
    let half = format!("<a>{}</a>", " ".repeat(40 << 20));
    assert_eq!(fault(&docx(&half, &[("styles", &half)])), Fault::TooMuch(Much::Unpacked(64)));
}

#[test]
fn a_file_that_is_too_large_is_not_opened() {
    let mut large = docx(&p("a"), &[]);
    large.resize((64 << 20) + 1, 0);
    assert_eq!(fault(&large), Fault::TooMuch(Much::File(64)));
}

#[test]
fn tables_in_tables_come_to_an_end() {
    let open = "<w:tbl><w:tr><w:tc>".repeat(30_000);
    let close = "</w:tc></w:tr></w:tbl>".repeat(30_000);
    assert_eq!(fault(&docx(&format!("{open}{close}"), &[])), Fault::TooMuch(Much::Depth(200)));
    let some = |depth: usize| {
        format!("{}{}{}", "<w:tbl><w:tr><w:tc>".repeat(depth), p("a"), "</w:tc></w:tr></w:tbl>".repeat(depth))
    };
    assert_eq!(body(&some(60)).matches('|').count(), 60);
}

#[test]
fn so_many_paragraphs_are_no_paper() {
    assert_eq!(fault(&docx(&"<w:p/>".repeat(50_001), &[])), Fault::TooMuch(Much::Paragraphs(50_000)));
}

#[test]
fn a_paragraph_as_long_as_a_book_is_told_as_that() {
    let long = |letters: usize| p(&"a".repeat(letters));
    assert_eq!(fault(&docx(&long(1_000_001), &[])), Fault::TooMuch(Much::Letters(1_000_000)));
    assert_eq!(body(&long(1_000_000)).matches('a').count(), 1_000_000);
}

#[test]
fn so_many_entries_are_no_word_file() {
    let names: Vec<String> = (0..10_001).map(|at| format!("a{at}")).collect();
    let entries: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(fault(&archive(&entries)), Fault::TooMuch(Much::Entries(10_000)));
}

#[test]
fn entities_are_refused() {
    let laughs = "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><w:document><w:body>&b;</w:body></w:document>";
    assert_eq!(fault(&whole(laughs, &[])), Fault::Entities);
    let file = "<!DOCTYPE w SYSTEM \"file:///etc/passwd\"><w:document/>";
    assert_eq!(fault(&whole(file, &[])), Fault::Entities);
    assert_eq!(fault(&docx("<w:p><w:r><w:t>&own;</w:t></w:r></w:p>", &[])), Fault::Entities);
}

#[test]
fn a_damaged_file_is_a_fault() {
    for broken in ["<w:p>", "</w:p>", "<w:p w:x=\"", "<w:p><w:r></w:p></w:r>", "<w:t>&#xFFFFFFFF;</w:t>", "<!--"] {
        assert!(matches!(fault(&docx(broken, &[])), Fault::Damaged(_)), "{broken}");
    }
    assert_eq!(fault(&whole("<html/>", &[])), Fault::Damaged("document"));
    assert_eq!(fault(&whole("", &[])), Fault::Damaged("document"));
    let mut cut = docx(&p("a"), &[]);
    cut.truncate(cut.len() / 2);
    assert_eq!(fault(&cut), Fault::Damaged("ZIP"));
}

#[test]
fn every_fault_says_what_to_do_in_both_languages() {
    let much =
        [Much::File(1), Much::Unpacked(1), Much::Entries(1), Much::Depth(1), Much::Paragraphs(1), Much::Pieces(1)];
    let all = [Fault::Locked, Fault::Old, Fault::Other("PDF"), Fault::NotWord, Fault::Damaged("ZIP"), Fault::Entities];
    for fault in all.into_iter().chain(much.map(Fault::TooMuch)) {
        assert!(fault.vi().len() > 10 && fault.en().len() > 10 && fault.vi() != fault.en(), "{fault:?}");
    }
}

#[test]
fn styles_that_rest_on_each_other_come_to_an_end() {
    let styles = part(
        "styles",
        "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/><w:rPr><w:b/></w:rPr></w:style>\
                                 <w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>",
    );
    let text = "<w:p><w:pPr><w:pStyle w:val=\"B\"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>";
    assert_eq!(super::fixture::shown(&docx(text, &[("styles", &styles)])), "<b a>");
}

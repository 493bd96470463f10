//! Papers that carry their plan: what goes in comes out byte for byte; without being asked nothing goes in but a digest; what
//! strangers send is answered with a sentence.

use crate::command::{command, good, inside, said, text, write};
use std::io::{Cursor, Read, Write};
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// A plan with what a careless hand would lose: a BOM, CRLF, a remark, no end of line.
fn odd() -> String {
    let plan = good().replacen("status: final", "status: final # chưa chắc: hỏi anh Nam", 1);
    format!("\u{FEFF}{}", plan.trim_end().replace('\n', "\r\n"))
}

/// A folder with the plan and its papers, made with these arguments.
fn built(plan: &str, more: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "p.yaml", plan);
    let done = inside(folder.path(), &[&["build", "p.yaml"], more].concat());
    assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    folder
}

fn bytes(folder: &Path, name: &str) -> Vec<u8> {
    std::fs::read(folder.join(name)).unwrap()
}

/// The package with its parts as `change` leaves them: a part for which it gives nothing is left out.
pub fn repacked(bytes: &[u8], change: impl Fn(&str, Vec<u8>) -> Option<(String, Vec<u8>)>) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut part = Vec::new();
        file.read_to_end(&mut part).unwrap();
        let Some((name, part)) = change(&name, part) else { continue };
        out.start_file(name, SimpleFileOptions::default()).unwrap();
        out.write_all(&part).unwrap();
    }
    out.finish().unwrap().into_inner()
}

#[test]
fn a_paper_gives_its_plan_back_byte_for_byte() {
    let folder = built(&odd(), &["--attach-source"]);
    for paper in ["p.docx", "p.pdf"] {
        let done = inside(folder.path(), &["extract", paper, "-o", "-"]);
        assert_eq!((done.status.code(), done.stdout), (Some(0), odd().into_bytes()), "{paper}");
        let done = inside(folder.path(), &["extract", paper, "-o", &format!("{paper}.yaml")]);
        assert_eq!(done.status.code(), Some(0), "{}", said(&done));
        assert_eq!(bytes(folder.path(), &format!("{paper}.yaml")), odd().into_bytes());
    }
}

#[test]
fn the_command_says_that_comments_travel_too() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "p.yaml", &good());
    let done = inside(folder.path(), &["build", "p.yaml", "--attach-source"]);
    assert!(text(&done.stderr).contains("p.docx, p.pdf: mang theo tệp kế hoạch, kể cả chú thích"), "{}", said(&done));
    let quiet = inside(folder.path(), &["build", "p.yaml", "--attach-source", "-q"]);
    assert_eq!(text(&quiet.stderr), "");
}

#[test]
fn unasked_a_paper_says_no_more_of_its_plan_than_a_digest() {
    let folder = built(&odd(), &[]);
    let digest = ttdn::archive::digest(odd().as_bytes());
    for paper in ["p.docx", "p.pdf"] {
        let carrier = ttdn::archive::read(&bytes(folder.path(), paper)).unwrap();
        assert_eq!((carrier.digest.as_deref(), carrier.source), (Some(digest.as_str()), None));
        assert_eq!(carrier.version.as_deref(), Some(env!("CARGO_PKG_VERSION")));
        let done = inside(folder.path(), &["extract", paper]);
        assert_eq!(done.status.code(), Some(1));
        assert!(said(&done).contains("không mang theo tệp kế hoạch; chỉ văn bản in bằng `ttdn build --attach-source`"));
    }
    let names = |bytes: &[u8]| {
        let archive = ZipArchive::new(Cursor::new(bytes.to_vec())).unwrap();
        archive.file_names().map(|name| name.unwrap().into_owned()).collect::<Vec<_>>()
    };
    assert!(names(&bytes(folder.path(), "p.docx")).iter().all(|name| !name.starts_with("customXml")));
}

#[test]
fn the_settings_of_an_office_ask_too_and_never_for_a_secret_plan() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "ttdn.toml", "attach_source = true\n");
    write(folder.path(), "p.yaml", &good());
    let secret = good().replacen("status: final", "status: final\nsecrecy: mat", 1);
    write(folder.path(), "mat.yaml", &secret);
    let done = inside(folder.path(), &["build", "p.yaml", "mat.yaml"]);
    assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    assert!(text(&done.stderr).contains("mat.yaml:2:10: kế hoạch có độ mật: không gắn tệp nguồn"), "{}", said(&done));
    for (paper, carries) in [("p.docx", true), ("p.pdf", true), ("mat.docx", false), ("mat.pdf", false)] {
        let carrier = ttdn::archive::read(&bytes(folder.path(), paper)).unwrap();
        assert_eq!(carrier.source.is_some(), carries, "{paper}");
    }
    let done = inside(folder.path(), &["build", "mat.yaml", "--to", "docx", "--attach-source", "-o", "ra"]);
    assert_eq!(done.status.code(), Some(2));
    assert!(said(&done).contains("mat.yaml:2:10: kế hoạch có độ mật"), "{}", said(&done));
    assert!(!folder.path().join("ra").exists());
}

#[test]
fn a_units_copy_carries_no_plan_and_html_cannot() {
    let folder = built(&good(), &["--attach-source", "--unit", "so-tttt"]);
    assert_eq!(ttdn::archive::read(&bytes(folder.path(), "p.so-tttt.docx")).unwrap().source, None);
    let done = inside(folder.path(), &["build", "p.yaml", "--to", "html", "--attach-source"]);
    assert_eq!(done.status.code(), Some(2));
    assert!(said(&done).contains("chỉ DOCX và PDF mang được tệp nguồn"), "{}", said(&done));
}

#[test]
fn a_file_that_is_there_is_never_written_over() {
    let folder = built(&good(), &["--attach-source"]);
    let done = inside(folder.path(), &["extract", "p.pdf"]);
    assert_eq!(done.status.code(), Some(0), "the same bytes are there: {}", said(&done));
    write(folder.path(), "p.yaml", "khác");
    let done = inside(folder.path(), &["extract", "p.pdf"]);
    assert_eq!(done.status.code(), Some(2));
    assert!(said(&done).contains("p.yaml: tệp đã có và khác"), "{}", said(&done));
    assert_eq!(bytes(folder.path(), "p.yaml"), "khác".as_bytes());
    std::fs::create_dir(folder.path().join("ra")).unwrap();
    assert_eq!(inside(folder.path(), &["extract", "p.docx", "-o", "ra"]).status.code(), Some(0));
    assert_eq!(bytes(folder.path(), "ra/p.yaml"), good().into_bytes());
}

#[test]
fn what_is_put_behind_a_pdf_leaves_its_plan_where_it_was() {
    let folder = built(&good(), &["--attach-source", "--to", "pdf"]);
    let mut signed = bytes(folder.path(), "p.pdf");
    // What a signature adds: objects, a table, a trailer; and a second source that it claims.
    signed.extend_from_slice(b"\n900 0 obj\n<</Type/Sig/Filter/Adobe.PPKLite>>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 901/Prev 12>>\nstartxref\n99\n%%EOF\n");
    let carried = ttdn::archive::read(&signed).unwrap().source.unwrap();
    assert_eq!((carried.name.as_str(), carried.bytes), ("p.yaml", good().into_bytes()));
    let second = b"\n901 0 obj\n<</Type/Filespec/F(x)/UF(x)/EF<</F 902 0 R>>/AFRelationship/Source>>\nendobj\n\n902 0 obj\n<</Length 3/Type/EmbeddedFile>>\nstream\nabc\nendstream\nendobj\n";
    signed.extend_from_slice(second);
    assert_eq!(ttdn::archive::read(&signed), Err(ttdn::archive::Unread::Several));
}

#[test]
fn word_may_number_and_fold_the_part_anew() {
    let folder = built(&good(), &["--attach-source", "--to", "docx"]);
    let saved = repacked(&bytes(folder.path(), "p.docx"), |name, part| {
        if name != "customXml/item1.xml" {
            return Some((name.to_owned(), part));
        }
        let item = text(&part);
        let (head, rest) = item.split_at(item.find("\">").unwrap() + 40);
        Some(("customXml/item7.xml".to_owned(), format!("{head}\r\n  {rest}").into_bytes()))
    });
    assert_eq!(ttdn::archive::read(&saved).unwrap().source.unwrap().bytes, good().into_bytes());
}

#[test]
fn what_strangers_send_is_answered_with_a_sentence() {
    let folder = built(&good(), &["--attach-source"]);
    let (docx, pdf) = (bytes(folder.path(), "p.docx"), bytes(folder.path(), "p.pdf"));
    let item = |change: &dyn Fn(String) -> String| {
        repacked(&docx, |name, part| {
            let part = if name == "customXml/item1.xml" { change(text(&part)).into_bytes() } else { part };
            Some((name.to_owned(), part))
        })
    };
    let bomb = "A".repeat(40 << 20);
    let namespace = "<source xmlns=\"urn:ttdn:source:1\">";
    let twice = repacked(&docx, |name, part| {
        let name = if name == "docProps/app.xml" { "customXml/item2.xml" } else { name };
        let of_item = || item(&|text| text);
        let part = if name == "customXml/item2.xml" { part_of(&of_item(), "customXml/item1.xml") } else { part };
        Some((name.to_owned(), part))
    });
    let packed = |from: &[u8], to: &[u8]| {
        let at = pdf.windows(from.len()).position(|window| window == from).unwrap();
        [&pdf[..at], to, &pdf[at + from.len()..]].concat()
    };
    for (what, bytes, words) in [
        ("empty", Vec::new(), "không phải PDF hay DOCX"),
        ("text", b"xin chao".to_vec(), "không phải PDF hay DOCX"),
        ("doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest".to_vec(), "tệp .doc cũ, hoặc DOCX có mật khẩu"),
        (
            "zip",
            repacked(&docx, |name, part| (name != "word/document.xml").then(|| (name.to_owned(), part))),
            "không phải DOCX",
        ),
        ("cut docx", docx[..docx.len() / 2].to_vec(), "cắt cụt hoặc hỏng"),
        ("cut pdf", pdf[..pdf.len() / 4].to_vec(), "cắt cụt hoặc hỏng"),
        ("no base 64", item(&|text| text.replacen("c3R", "c\u{1F600}R", 1)), "cắt cụt hoặc hỏng"),
        (
            "entities",
            item(&|_| format!("<!DOCTYPE s [<!ENTITY a \"aa\">]>{namespace}&a;</source>")),
            "cắt cụt hoặc hỏng",
        ),
        ("bomb", item(&|_| format!("{namespace}{bomb}</source>")), "lớn hơn một kế hoạch có thể có"),
        ("other words", item(&|text| text.replacen("c3R", "c3S", 1)), "không còn như lúc in"),
        ("two items", twice, "có nhiều tệp kế hoạch"),
        ("a length beyond the file", packed(b"/Type/EmbeddedFile", b"0000000/Type/EmbeddedFile"), "cắt cụt hoặc hỏng"),
        (
            "no flate",
            packed(b"/EmbeddedFile/Filter/FlateDecode", b"/EmbeddedFile/Filter/LZWDecode"),
            "cắt cụt hoặc hỏng",
        ),
    ] {
        std::fs::write(folder.path().join("x"), bytes).unwrap();
        let done = inside(folder.path(), &["extract", "x", "-o", "y.yaml"]);
        assert_eq!(done.status.code(), Some(2), "{what}: {}", said(&done));
        assert!(said(&done).contains(words), "{what}: {}", said(&done));
        assert!(!folder.path().join("y.yaml").exists(), "{what}");
    }
    let done = inside(folder.path(), &["extract", "."]);
    assert_eq!(done.status.code(), Some(2), "{}", said(&done));
    assert!(said(&done).contains("không phải tệp"), "{}", said(&done));
}

fn part_of(bytes: &[u8], name: &str) -> Vec<u8> {
    let mut part = Vec::new();
    ZipArchive::new(Cursor::new(bytes)).unwrap().by_name(name).unwrap().read_to_end(&mut part).unwrap();
    part
}

#[test]
fn a_stream_that_unpacks_without_end_is_cut_off() {
    let folder = built(&good(), &["--attach-source", "--to", "pdf"]);
    let pdf = bytes(folder.path(), "p.pdf");
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    (0..64).for_each(|_| packer.write_all(&vec![b'a'; 1 << 20]).unwrap());
    let packed = packer.finish().unwrap();
    let find = |what: &[u8], from: usize| from + pdf[from..].windows(what.len()).position(|w| w == what).unwrap();
    let named = find(b"/Type/EmbeddedFile", 0);
    let head = pdf[..named].windows(9).rposition(|window| window == b"<</Length").unwrap();
    let start = find(b"\nstream\n", named) + 8;
    let mut bomb = pdf[..head].to_vec();
    bomb.extend_from_slice(format!("<</Length {}", packed.len()).as_bytes());
    bomb.extend_from_slice(&pdf[named..start]);
    bomb.extend_from_slice(&packed);
    assert_eq!(ttdn::archive::read(&bomb), Err(ttdn::archive::Unread::Large));
}

#[test]
fn the_same_plan_gives_the_same_bytes_with_its_source_inside_too() {
    let (one, two) = (built(&good(), &["--attach-source"]), built(&good(), &["--attach-source"]));
    for paper in ["p.docx", "p.pdf"] {
        assert_eq!(bytes(one.path(), paper), bytes(two.path(), paper));
    }
    let check = command(&["build", "p.yaml", "--attach-source", "--check"]).current_dir(&one).output().unwrap();
    assert_eq!(check.status.code(), Some(0), "{}", said(&check));
}

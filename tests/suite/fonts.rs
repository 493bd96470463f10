//! Fonts of the office's own: letters that the built-in ones lack, in the PDF only where they are used, by name in Word.

use crate::command::{good, inside, said, write};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Output;

/// A font of a few glyphs under the letters of “广西汉字”: those of a built-in one, with another table of letters.
pub fn font() -> Vec<u8> {
    let own = std::fs::read("assets/fonts/NotoSansTaiViet-Regular.ttf").unwrap();
    let long = |at: usize| u32::from_be_bytes(own[at..at + 4].try_into().unwrap()) as usize;
    let count = usize::from(u16::from_be_bytes(own[4..6].try_into().unwrap()));
    let mut tables: BTreeMap<Vec<u8>, Vec<u8>> = (0..count)
        .map(|table| 12 + 16 * table)
        .map(|at| (own[at..at + 4].to_vec(), own[long(at + 8)..][..long(at + 12)].to_vec()))
        .filter(|(tag, _)| !matches!(tag.as_slice(), b"GSUB" | b"GPOS" | b"GDEF" | b"DSIG"))
        .collect();
    tables.insert(b"cmap".to_vec(), letters(&['字', '广', '汉', '西']));
    let mut head = own[..4].to_vec();
    head.extend((tables.len() as u16).to_be_bytes());
    head.extend([0; 6]);
    let mut body: Vec<u8> = Vec::new();
    let start = 12 + 16 * tables.len();
    for (tag, table) in &tables {
        head.extend(tag);
        head.extend([0; 4]);
        head.extend(((start + body.len()) as u32).to_be_bytes());
        head.extend((table.len() as u32).to_be_bytes());
        body.extend(table);
        body.resize(body.len().next_multiple_of(4), 0);
    }
    [head, body].concat()
}

/// A table of letters (format 12), each with a glyph of its own from the tenth on.
fn letters(letters: &[char]) -> Vec<u8> {
    let mut groups: Vec<u8> = Vec::new();
    for (at, letter) in letters.iter().enumerate() {
        for value in [*letter as u32, *letter as u32, 10 + at as u32] {
            groups.extend(value.to_be_bytes());
        }
    }
    let mut out = [0_u16, 1, 3, 10].map(u16::to_be_bytes).concat();
    out.extend(12_u32.to_be_bytes());
    out.extend([12_u16, 0].map(u16::to_be_bytes).concat());
    for value in [16 + groups.len() as u32, 0, letters.len() as u32] {
        out.extend(value.to_be_bytes());
    }
    out.extend(groups);
    out
}

/// A folder with the font, a plan in which a name stands, and settings.
fn office(settings: &str, name: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(folder.path().join("phong")).unwrap();
    std::fs::write(folder.path().join("phong/han.ttf"), font()).unwrap();
    write(folder.path(), "ttdn.toml", settings);
    let plan = good();
    let marked = plan.find("closing:").is_none();
    assert!(marked, "the good plan has no closing of its own");
    write(folder.path(), "a.yaml", &format!("{plan}closing: Phối hợp với khu tự trị Quảng Tây ({name}).\n"));
    folder
}

fn build(folder: &Path) -> Output {
    inside(folder, &["build", "a.yaml", "-o", "ra", "--to", "pdf,docx"])
}

fn part(folder: &Path, name: &str) -> String {
    let mut package = zip::ZipArchive::new(std::fs::File::open(folder.join("ra/a.docx")).unwrap()).unwrap();
    std::io::read_to_string(package.by_name(name).unwrap()).unwrap()
}

const OWN: &str = "fonts = [\"phong/han.ttf\"]\n";

#[test]
fn a_letter_of_the_offices_font_prints_and_is_named_in_word() {
    let folder = office(OWN, "广西");
    let done = build(folder.path());
    assert!(done.status.success() && !said(&done).contains("T010"), "{}", said(&done));
    let pdf = std::fs::read(folder.path().join("ra/a.pdf")).unwrap();
    let holds = |what: &[u8]| pdf.windows(what.len()).any(|window| window == what);
    assert!(holds(b"+NotoSansTaiViet"), "embedded in part");
    assert!(pdf.len() < 200_000, "{}", pdf.len());
    let word = part(folder.path(), "word/document.xml");
    let own = "<w:rPr><w:rFonts w:ascii=\"Noto Sans Tai Viet\" w:hAnsi=\"Noto Sans Tai Viet\" w:eastAsia=\"Noto Sans Tai Viet\" \
               w:cs=\"Noto Sans Tai Viet\"/></w:rPr><w:t xml:space=\"preserve\">广西</w:t>";
    assert!(word.contains(own) && word.matches("Noto Sans Tai Viet").count() == 4, "{word}");
    // The same bytes every time.
    assert!(build(folder.path()).status.success());
    assert_eq!(std::fs::read(folder.path().join("ra/a.pdf")).unwrap(), pdf);
}

#[test]
fn a_font_that_no_letter_needs_changes_nothing() {
    let (with, without) = (office(OWN, "Guangxi"), office("", "Guangxi"));
    for folder in [&with, &without] {
        assert!(build(folder.path()).status.success());
    }
    for file in ["ra/a.pdf", "ra/a.docx"] {
        let read = |folder: &tempfile::TempDir| std::fs::read(folder.path().join(file)).unwrap();
        assert_eq!(read(&with), read(&without), "{file}");
    }
}

#[test]
fn a_letter_that_the_font_lacks_is_still_an_error_that_says_what_to_do() {
    for (settings, name) in [(OWN, "广东"), ("", "广西")] {
        let folder = office(settings, name);
        let done = build(folder.path());
        assert_eq!(done.status.code(), Some(1), "{}", said(&done));
        let wanted = if settings.is_empty() { "“广西”" } else { "“东”" };
        assert!(said(&done).contains(wanted) && said(&done).contains("nêu tệp phông có chữ này trong ttdn.toml"));
    }
}

#[test]
fn a_file_that_is_no_font_to_embed_is_told_before_a_plan_is_read() {
    let mut restricted = font();
    let record = restricted.windows(4).position(|tag| tag == b"OS/2").unwrap();
    let start = u32::from_be_bytes(restricted[record + 8..record + 12].try_into().unwrap()) as usize;
    restricted[start + 8..start + 10].copy_from_slice(&2_u16.to_be_bytes());
    for (name, bytes, wanted) in [
        ("hong.ttf", b"<html>404</html>".to_vec(), "phong/hong.ttf: không phải tệp phông chữ"),
        ("bo.ttc", [b"ttcf".to_vec(), font()].concat(), "phong/bo.ttc: tệp gồm nhiều phông (.ttc)"),
        ("cam.ttf", restricted, "phong/cam.ttf: giấy phép của phông không cho nhúng"),
        ("lon.ttf", vec![0; (32 << 20) + 1], "phong/lon.ttf: tệp lớn hơn 32 MiB"),
    ] {
        let folder = office(&format!("fonts = [\"phong/{name}\"]\n"), "Guangxi");
        std::fs::write(folder.path().join("phong").join(name), bytes).unwrap();
        let done = build(folder.path());
        assert_eq!(done.status.code(), Some(2), "{name}: {}", said(&done));
        assert!(said(&done).contains(wanted), "{name}: {}", said(&done));
    }
    for (settings, wanted) in [
        ("fonts = [\"phong/khong-co.ttf\"]\n", "không đọc được phong/khong-co.ttf"),
        ("fonts = [\"phong\"]\n", "phong: không phải tệp"),
        ("fonts = [\"../han.ttf\"]\n", "ttdn.toml:1:10: `../han.ttf` dẫn ra ngoài"),
        ("fonts = \"phong/han.ttf\"\n", "ttdn.toml:1:9: `fonts` là danh sách"),
    ] {
        let done = build(office(settings, "Guangxi").path());
        assert_eq!(done.status.code(), Some(2), "{settings}: {}", said(&done));
        assert!(said(&done).contains(wanted), "{settings}: {}", said(&done));
    }
}

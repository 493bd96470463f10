//! What ttdn said about papers that nobody here wrote, judged by reading: the list is a test, and the pages of precision are
//! made of it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::ops::Range;
use std::path::{Path, PathBuf};
use ttdn::calendar::Date;
use ttdn::diagnostic::Code;
use ttdn::press::{Office, check};

/// One finding that was read and judged: a row of `tests/corpus/precision/labels.tsv`, whose head says what its fields are.
struct Row {
    code: String,
    right: bool,
    drawn: usize,
    way: String,
    excerpt: String,
}

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn rows() -> Vec<Row> {
    let text = std::fs::read_to_string(path("tests/corpus/precision/labels.tsv")).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let fields: Vec<&str> = line.split('\t').collect();
            let [code, verdict, _, drawn, way, excerpt, reason] = fields[..] else { panic!("{line:?}") };
            assert!(["right", "wrong"].contains(&verdict) && !reason.is_empty(), "{line:?}");
            assert!(["alone", "known", "whole", "left"].contains(&way), "{line:?}");
            let drawn = drawn.parse().unwrap();
            Row { code: code.into(), right: verdict == "right", drawn, way: way.into(), excerpt: excerpt.into() }
        })
        .collect()
}

/// Whether the program says the row's code at the place that the row marks.
fn is_told(row: &Row) -> bool {
    let (before, rest) = row.excerpt.split_once('⟦').unwrap();
    let (marked, behind) = rest.split_once('⟧').unwrap();
    let text = format!("{before}{marked}{behind}");
    let head = "status: draft\nissuer: {name: Ủy ban nhân dân tỉnh An Bình, code: UBND, place: An Bình}\ndate: 2025-03-01\n\
                title: Nội dung công tác\n";
    let opens = ["Căn cứ", "Theo", "Xét"].iter().any(|verb| text.starts_with(verb));
    let basis = row.code.starts_with('L') && opens;
    let (list, end) = if basis {
        ("legal_bases:\n  - |-\n    ", "\nsections:\n  - heading: Nội dung\n    text: Thực hiện.\n")
    } else {
        ("sections:\n  - heading: Nội dung\n    blocks:\n      - |-\n        ", "\n")
    };
    let plan = format!("{head}{list}{text}{end}");
    let start = plan.find(&text).unwrap() + before.len();
    let place: Range<usize> = start..start + marked.len();
    let code = Code::find(row.code.split('/').next().unwrap()).unwrap();
    let checked = check("excerpt.yaml", plan.as_bytes(), &Office::new(Date::new(2025, 12, 1).unwrap()));
    checked.diagnostics.iter().any(|found| {
        let (from, to) = (found.span.start, found.span.end);
        found.code == code && from < place.end && to > place.start
    })
}

#[test]
fn what_was_judged_is_still_so() {
    let mut changed = String::new();
    for row in rows().iter().filter(|row| row.way != "whole") {
        let wanted = row.right && row.way != "left" || row.way == "known";
        if is_told(row) != wanted {
            let says = match (row.right, wanted) {
                (true, false) => "is told again: call it alone",
                (true, true) => "was right and is told no more",
                (false, true) => "is mended: call it alone",
                (false, false) => "was wrong and is told again",
            };
            writeln!(changed, "{} {says}: {}", row.code, row.excerpt).unwrap();
        }
    }
    assert!(changed.is_empty(), "\n{changed}");
}

#[test]
fn excerpts_are_short_and_each_is_judged_once() {
    let rows = rows();
    let words = |row: &Row| row.excerpt.replace(['⟦', '⟧'], "").split_whitespace().count();
    assert!(rows.iter().all(|row| words(row) <= 12), "twelve words at most");
    let distinct: BTreeSet<(&str, &str)> = rows.iter().map(|row| (row.code.as_str(), row.excerpt.as_str())).collect();
    assert_eq!(distinct.len(), rows.len());
    assert!(rows.len() >= 500);
}

/// `UPDATE_DOCS=1 cargo test --test suite precision` writes the tables of the pages anew.
#[test]
fn the_pages_are_made_of_the_list() {
    let rows = rows();
    let counts = counts(&rows);
    for (name, open) in [("docs/precision.md", "| mã |"), ("docs/precision.en.md", "| code |")] {
        let page = std::fs::read_to_string(path(name)).unwrap();
        let from = page.find(open).unwrap();
        let end = page[from..].find("\n\n").map_or(page.len(), |at| from + at + 1);
        let head: String = page[from..].lines().take(2).map(|line| format!("{line}\n")).collect();
        let wanted = format!("{}{head}{}{}", &page[..from], table(&counts, name.ends_with(".en.md")), &page[end..]);
        if std::env::var_os("UPDATE_DOCS").is_some() {
            std::fs::write(path(name), &wanted).unwrap();
        }
        let found = std::fs::read_to_string(path(name)).unwrap();
        assert!(found == wanted, "{name} is old: run UPDATE_DOCS=1 cargo test --test suite precision");
    }
}

/// Of one code: how many findings were right and read in each drawing, how many of the wrong ones are silent now, are told
/// still, and show only in the whole paper.
#[derive(Default)]
struct Count {
    drawn: [(usize, usize); 5],
    mended: usize,
    known: usize,
    open: usize,
}

fn counts(rows: &[Row]) -> BTreeMap<&str, Count> {
    let mut counts: BTreeMap<&str, Count> = BTreeMap::new();
    for row in rows {
        let count = counts.entry(&row.code).or_default();
        let (right, read) = &mut count.drawn[row.drawn - 1];
        *right += usize::from(row.right);
        *read += 1;
        match (row.right, row.way.as_str()) {
            (false, "alone") => count.mended += 1,
            (false, "known") => count.known += 1,
            (false, _) => count.open += 1,
            (true, _) => {}
        }
    }
    counts
}

fn table(counts: &BTreeMap<&str, Count>, english: bool) -> String {
    let mut out = String::new();
    for (code, count) in counts {
        let shown = |(right, read): (usize, usize)| match read {
            0 => "–".to_owned(),
            _ => {
                let tenths = (right * 1000 + read / 2) / read;
                let (whole, part) = (tenths / 10, tenths % 10);
                format!("{right}/{read} ({whole}{}{part} %)", if english { '.' } else { ',' })
            }
        };
        let note = if english { " (note)" } else { " (lưu ý)" };
        let code = code.replace("/note", note);
        let drawn = count.drawn.map(shown).join(" | ");
        let Count { mended, known, open, .. } = count;
        writeln!(out, "| {code} | {drawn} | {mended} | {known} | {open} |").unwrap();
    }
    out
}

//! Ordinary administrative Vietnamese: neither the prose room nor the whole program may say anything of it; and on anything at
//! all the room must not break.

use proptest::prelude::*;
use std::collections::BTreeSet;
use std::ops::Range;
use ttdn::calendar::Date;
use ttdn::press::{Office, check};
use ttdn::prose::{
    Finding, Prose, abbreviations, alphabets, blanks, capitals, dashes, encodings, invisible, normal, pairs, repeated,
    spacing, spelling, tones, zeros,
};

/// The paragraphs of `tests/corpus/prose`, each with the file it stands in.
fn corpus() -> Vec<(String, String)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/prose");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut out = Vec::new();
    for file in files {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&file).unwrap();
        out.extend(text.split("\n\n").map(str::trim).filter(|p| !p.is_empty()).map(|p| (name.clone(), p.to_owned())));
    }
    out
}

/// What the room finds in `text`: the question, where, what is offered.
fn asked(text: &str) -> Vec<(&'static str, Finding)> {
    let mut out = Vec::new();
    let prose = Prose::new(text);
    let mut add = |question: &'static str, found: Vec<Finding>| {
        out.extend(found.into_iter().map(|finding| (question, finding)));
    };
    add("T001", normal::not_nfc(text));
    add("T002", invisible::invisible(text));
    add("T003", spacing::spacing(text));
    add("T004", pairs::pairs(text));
    add("T005", repeated::repeated(&prose));
    add("T008", capitals::capitals(&prose).into_iter().map(|capital| capital.finding).collect());
    add("T009", spelling::misspellings(&prose));
    add("T011", alphabets::look_alikes(&prose));
    add("T012", encodings::wrong(text).into_iter().collect());
    add("D008", zeros::zeros(&prose));
    add("S010", blanks::blanks(&prose));
    out
}

/// The places of `text` where the room finds something, in their order, each once, and what is offered.
pub fn findings_at(text: &str) -> Vec<(Range<usize>, Option<String>)> {
    let mut out: Vec<_> = asked(text).into_iter().map(|(_, finding)| (finding.range, finding.right)).collect();
    out.sort_by_key(|(range, _)| range.start);
    out.dedup_by(|(one, _), (other, _)| one.start < other.end);
    out
}

/// A plan that lacks nothing; the paragraph stands in a task.
const PLAN: &str = "\
issuer: {name: Ủy ban nhân dân tỉnh An Bình, code: UBND, place: An Bình}
title: Công tác năm 2026 trên địa bàn tỉnh An Bình
period: 2026
legal_bases:
  - Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025
objectives: {purposes: [Phục vụ người dân.], requirements: ['Đúng hạn, theo [[mot]], [[hai]].']}
tasks:
  - {title: Sản xuất phim giới thiệu về tỉnh, lead: so-vhttdl, deadline: Quý III/2026, text: @}
units:
  so-vhttdl: {name: 'Sở Văn hóa, Thể thao và Du lịch'}
reporting:
  - {by: so-vhttdl, to: Ủy ban nhân dân tỉnh, when: trước ngày 10/12/2026}
budget: {text: Kinh phí thực hiện từ ngân sách tỉnh.}
signature: {capacity: [TM. Ủy ban nhân dân, Chủ tịch]}
recipients: ['Sở Văn hóa, Thể thao và Du lịch']
archive: {codes: [VT]}
annexes:
  - {id: mot, title: Danh mục địa bàn, blocks: [Các xã biên giới.]}
  - {id: hai, title: Mẫu báo cáo, blocks: [Kết quả thực hiện.]}
";

/// What the program says of a plan in which `text` stands.
fn said_of(text: &str) -> Vec<String> {
    let plan = PLAN.replace('@', &serde_json::to_string(text).unwrap());
    let checked = check("plan.yaml", plan.as_bytes(), &Office::new(Date::new(2026, 11, 24).unwrap()));
    checked.diagnostics.iter().map(|one| format!("{} {:?}", one.code, checked.source.slice(one.span))).collect()
}

/// Everything that the room finds in `text`: the question, the words, what is offered.
fn findings(text: &str) -> Vec<String> {
    let said = |(question, f): (&str, Finding)| format!("{question} {:?} → {:?}", &text[f.range], f.right);
    let mut out: Vec<String> = asked(text).into_iter().map(said).collect();
    let prose = Prose::new(text);
    let styles: BTreeSet<_> = tones::marked(&prose).into_iter().map(|marked| marked.place).collect();
    let ranges: BTreeSet<_> = dashes::year_ranges(text).into_iter().map(|range| range.dash).collect();
    if styles.len() > 1 {
        out.push("T006".into());
    }
    if ranges.len() > 1 {
        out.push(format!("T007 {ranges:?}"));
    }
    out
}

#[test]
fn ordinary_administrative_prose_is_silent() {
    let found: Vec<String> = corpus()
        .iter()
        .flat_map(|(file, text)| findings(text).into_iter().map(move |found| format!("{file}: {found}\n    {text}")))
        .collect();
    assert!(found.is_empty(), "{} false alarms:\n{}", found.len(), found.join("\n"));
}

#[test]
fn ordinary_administrative_prose_is_silent_in_a_plan() {
    let found: Vec<String> = corpus()
        .iter()
        .flat_map(|(file, text)| said_of(text).into_iter().map(move |said| format!("{file}: {said}\n    {text}")))
        .collect();
    assert!(found.is_empty(), "{} false alarms:\n{}", found.len(), found.join("\n"));
    assert_eq!(said_of("Giao các các xã thực hiện."), ["T005 \"các các\""], "the text is read");
}

#[test]
fn the_corpus_is_large_and_varied() {
    let corpus = corpus();
    let words = |text: &str| text.split_whitespace().count();
    assert!(corpus.len() >= 1000, "{} paragraphs", corpus.len());
    assert!(corpus.iter().map(|(_, text)| words(text)).sum::<usize>() >= 45_000);
    let distinct: BTreeSet<&str> = corpus.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(distinct.len(), corpus.len(), "no paragraph stands twice");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Every question can be asked of anything, and every place it names is a place of the text.
    #[test]
    fn nothing_breaks_the_room(text in "(?s)[ạ-ỹa-z0-9 .,;:()\"“”\\[\\]…/\\-–\n\u{301}\u{200b}]{0,60}|.{0,40}") {
        findings(&text);
        for found in abbreviations::abbreviations(&Prose::new(&text)) {
            prop_assert_eq!(&text[found.range], found.text);
        }
    }
}

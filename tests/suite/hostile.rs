//! Whatever the bytes: findings or a document, never a panic, never without end.

use proptest::prelude::*;
use std::fmt::Write;
use ttdn::calendar::Date;
use ttdn::diagnostic::Code;
use ttdn::press::{self, Checked, Office};

fn check(bytes: &[u8]) -> Checked {
    press::compose("plan.yaml", bytes, &Office::new(Date::new(2026, 11, 24).unwrap()))
}

fn codes(bytes: &[u8]) -> Vec<Code> {
    check(bytes).diagnostics.iter().map(|found| found.code).collect()
}

fn plan() -> String {
    std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/so-vhttdl.yaml")).unwrap()
}

#[test]
fn a_file_that_is_no_plan_is_s001() {
    let utf16: Vec<u8> = plan().encode_utf16().flat_map(u16::to_le_bytes).collect();
    let latin1: Vec<u8> = "title: K\u{e9} ho\u{e1}ch\n".chars().map(|c| c as u8).collect();
    let bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n";
    let files: Vec<Vec<u8>> = vec![
        utf16,
        latin1,
        b"title: a\0b\n".to_vec(),
        vec![b'a'; 3 << 20],
        "[".repeat(100_000).into_bytes(),
        Vec::new(),
    ];
    for file in files {
        assert_eq!(codes(&file), [Code::S001], "{:?}", file.iter().take(20).collect::<Vec<_>>());
    }
    // Where the lines can be read, the slips are told and the rest is checked in the same run.
    for file in [bomb, "issuer:\n\tname: x\n"] {
        let codes = codes(file.as_bytes());
        assert!(codes.contains(&Code::S001) && codes.contains(&Code::S007), "{file}: {codes:?}");
    }
}

#[test]
fn footnotes_that_call_each_other_are_an_error_and_nothing_is_composed() {
    for notes in ["Xem[^1].", "Xem[^2].\n  2: Xem[^3].\n  3: Xem[^1]."] {
        let text = plan().replacen("title: ", "title: \"Chú[^1]\"\nclosing: ", 1) + "footnotes:\n  1: " + notes + "\n";
        let checked = check(text.as_bytes());
        assert!(checked.document.is_none());
        assert!(checked.diagnostics.iter().any(|found| found.code == Code::S006));
        assert!(press::extract(&checked, &Office::new(Date::new(2026, 11, 24).unwrap()), "so-vhttdl").is_none());
    }
}

#[test]
fn crlf_and_a_byte_order_mark_are_fine() {
    let dos = format!("\u{feff}{}", plan().replace('\n', "\r\n"));
    assert!(check(dos.as_bytes()).document.is_some());
    assert_eq!(codes(dos.as_bytes()), codes(plan().as_bytes()));
}

#[test]
fn a_thousand_mistakes_are_found_in_one_run() {
    let mut text = plan();
    let at = text.find("\nunits:").unwrap();
    let mut more = String::new();
    for index in 0..1000 {
        let _ = write!(more, "\n  - title: Nhiệm vụ số {index}\n    leads: so-vhttdl");
    }
    text.insert_str(at, &more);
    let found = codes(text.as_bytes());
    assert_eq!(found.iter().filter(|code| **code == Code::S002).count(), 1000);
}

#[test]
fn a_mapping_with_thousands_of_keys_twice_is_read_in_one_pass() {
    let keys: String = (0..20_000).fold(String::from("units:\n"), |mut text, index| {
        let _ = writeln!(text, "  u{}: {{name: Đơn vị}}", index / 2);
        text
    });
    // A thousand are told one by one, the others by their number.
    assert_eq!(codes(keys.as_bytes()).iter().filter(|code| **code == Code::S004).count(), 1_000);
}

#[test]
fn a_paper_that_comes_out_too_long_is_told_by_the_check_too() {
    let name = "Ban Quản lý khu du lịch Hòn Đá và các đơn vị ".repeat(20);
    let units: String = (0..80).map(|at| format!("  u{at}: {{name: {name}{at}}}\n")).collect();
    let all: Vec<String> = (0..80).map(|at| format!("u{at}")).collect();
    let task = format!("  - {{title: Sản xuất phim, lead: u0, support: [{}]}}\n", all[1..].join(", "));
    let plan = format!(
        "issuer: {{name: Ủy ban nhân dân tỉnh An Bình, code: UBND, place: An Bình}}\ntitle: Công tác năm 2026\nperiod: 2026\n\
         tasks:\n{}units:\n{units}",
        task.repeat(80)
    );
    let told = |checked: Checked| {
        checked.diagnostics.iter().filter(|one| one.code == Code::S020).map(|one| one.variant).collect::<Vec<_>>()
    };
    assert_eq!(told(check(plan.as_bytes())), ["paper"]);
    let short = plan.replace(&name, "Ban ");
    assert_eq!(told(check(short.as_bytes())), [""; 0]);
}

#[test]
fn a_text_that_no_page_is_set_for_is_told_and_not_set() {
    let base = "issuer: {name: Ủy ban nhân dân tỉnh An Bình, code: UBND, place: An Bình}\ntitle: Công tác năm 2026\nperiod: 2026\n";
    let office = Office::new(Date::new(2026, 11, 24).unwrap());
    let made = |closing: &str| {
        let plan = format!("{base}closing: {closing} # ttdn: allow S020 -- thử\n");
        let checked = press::compose("plan.yaml", plan.as_bytes(), &office);
        (checked.document.is_some(), checked.diagnostics.iter().any(|one| one.code == Code::S020))
    };
    assert_eq!(made(&"a".repeat(4_900)), (true, false));
    assert_eq!(made(&"a".repeat(5_100)), (false, true), "no comment lets it pass");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        check(&bytes);
    }

    #[test]
    fn a_plan_with_a_stretch_replaced_never_panics(from in 0usize..4000, length in 0usize..40, with in "\\PC{0,12}") {
        let text = plan();
        let floor = |at: usize| (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap();
        let (start, end) = (floor(from), floor(from + length));
        let changed = format!("{}{with}{}", &text[..start], &text[end..]);
        let checked = check(changed.as_bytes());
        for found in &checked.diagnostics {
            prop_assert!(checked.source.text().get(found.span.range()).is_some() || found.span.start >= found.span.end);
        }
    }
}

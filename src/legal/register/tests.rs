use super::office::{BODY_KEYS, DOCUMENT_KEYS};
use super::*;
use crate::legal::citation::{System, read};
use crate::source::Source;
use std::collections::BTreeSet;

fn on(year: i32, month: u32, day: u32) -> Date {
    Date::new(year, month, day).unwrap()
}

#[test]
fn where_no_name_may_begin_none_does() {
    for name in super::NAMES.words {
        // A shorter one, and a dash that another word may follow, would begin otherwise where the text goes on.
        assert!(name.chars().count() >= 2 && !name.contains(" -"), "{name}");
        for text in [format!(" “{name} tỉnh An Bình”"), format!("{name}, ban"), name.to_string()] {
            assert!(Register::builtin().may_begin(&text), "{text}");
        }
    }
    assert!(!Register::builtin().may_begin("Kinh phí"));
}

#[test]
fn every_row_is_whole_and_agrees_with_itself() {
    let register = Register::builtin();
    let mut keys = BTreeSet::new();
    for row in register.documents() {
        let name = format!("{} {}", row.kind, row.symbol);
        assert!(keys.insert((row.kind.clone(), row.symbol.clone(), row.date)), "{name} twice");
        assert!(!row.sources.is_empty() && row.retrieved != 0, "{name} has no source");
        assert!(row.date == 0 || row.day().is_some(), "{name}");
        assert!(row.until == 0 || row.from == 0 || row.from <= row.until, "{name} ends before it begins");
        assert!(row.date == 0 || row.from == 0 || row.date <= row.from, "{name} in force before it was issued");
        if row.symbol.is_empty() {
            continue;
        }
        let text = format!("{} số {}", row.kind, row.symbol);
        let read = read(&text);
        assert_eq!(read.len(), 1, "{text} {read:?}");
        let symbol = read[0].symbol.clone().unwrap();
        assert_eq!((symbol.text.as_str(), symbol.faults.as_slice()), (&*row.symbol, [].as_slice()), "{text}");
        if let (Some(year), Some(day)) = (symbol.year, row.day()) {
            assert_eq!(year, day.year(), "{name}");
        }
        if row.kind == "Luật" && !symbol.code.starts_with('L') {
            assert_eq!(symbol.system, System::Assembly, "{name}");
        }
    }
    assert!(keys.len() > 5600, "{}", keys.len());
}

#[test]
fn what_replaces_a_document_never_leads_back_to_it() {
    let register = Register::builtin();
    for row in register.documents() {
        let mut next = row;
        for _ in 0..20 {
            if next.replaced_by.is_empty() {
                break;
            }
            let Some(following) = register.by_symbol(&next.replaced_by) else { break };
            assert!(following.symbol != row.symbol, "{} replaces itself", row.symbol);
            next = following;
        }
        assert!(!row.amended_by.contains(&row.symbol), "{}", row.symbol);
    }
}

#[test]
fn a_number_a_date_and_a_title_find_their_document() {
    let register = Register::builtin();
    let title = "phê duyệt mục tiêu, nhiệm vụ, giải pháp đổi mới và nâng cao năng lực công tác thông tin tuyên truyền";
    let found = register.nearest("191/QĐ-TTg", Some(on(2020, 8, 5)), title).unwrap();
    assert_eq!(found.symbol, "1191/QĐ-TTg");
    assert_eq!(register.nearest("191/QĐ-TTg", Some(on(2020, 8, 5)), ""), None);
    assert!(matches!(register.find("16-KL/TW", Some(on(2012, 12, 14))), Found::OtherDate(row) if row.date == 20120214));
    assert!(matches!(register.find("18-NQ/TW", Some(on(2022, 6, 16))), Found::Known(_)));
    assert_eq!(register.find("18-NQ/TW", Some(on(1998, 6, 16))), Found::Unknown);
    assert_eq!(register.find("999/QĐ-TTg", None), Found::Unknown);
}

#[test]
fn a_document_is_judged_on_the_day() {
    let register = Register::builtin();
    let status = |symbol: &str, day| {
        let row = register.by_symbol(symbol).unwrap();
        match register.status(row, day) {
            Status::InForce => "in force".to_owned(),
            Status::NotIssued(day) => format!("issued {day}"),
            Status::NotYet(from) => format!("from {from}"),
            Status::Ended(until) => format!("ended {until}, {}", row.replaced_by),
            Status::Amended(by) => by.iter().map(|row| row.symbol.to_string()).collect(),
            Status::Unknown => "unknown".to_owned(),
        }
    };
    assert_eq!(status("09/2017/NĐ-CP", on(2024, 1, 1)), "in force");
    assert_eq!(status("09/2017/NĐ-CP", on(2026, 7, 1)), "ended 2026-07-01, 244/2026/NĐ-CP");
    assert_eq!(status("72/2015/NĐ-CP", on(2026, 6, 30)), "in force");
    assert_eq!(status("72/2015/NĐ-CP", on(2026, 7, 1)), "148/2026/NĐ-CP");
    assert_eq!(status("148/2026/NĐ-CP", on(2026, 6, 1)), "from 2026-07-01");
}

#[test]
fn the_codification_recognises_and_never_vouches_for_today() {
    let register = Register::builtin();
    let row = register.by_symbol("53/2014/TT-BTC").unwrap();
    assert_eq!(row.origin, Origin::Codified);
    assert!(row.source().starts_with("https://vbpl.vn/") && is_official(row.source()));
    assert_eq!(register.status(row, on(2025, 11, 1)), Status::InForce);
    assert_eq!(register.status(row, on(2026, 1, 1)), Status::Unknown);
    assert!(matches!(register.find("53/2014/TT-BTC", Some(on(2014, 5, 5))), Found::OtherDate(_)));
    let related = register.by_symbol("80/2015/QH13").unwrap();
    assert!(related.origin != Origin::Codified, "a law with a row of its own, or named beside others");
    let beside = register.by_symbol("26/2012/QH13").unwrap();
    assert_eq!((beside.origin, register.status(beside, on(2020, 1, 1))), (Origin::Related, Status::Unknown));
}

#[test]
fn a_row_with_its_own_sources_wins_and_gains_the_states_page() {
    let register = Register::builtin();
    let row = register.by_symbol("72/2015/NĐ-CP").unwrap();
    assert_eq!((row.origin, register.with_symbol("72/2015/NĐ-CP").count()), (Origin::Own, 1));
    assert!(row.sources_by_weight().iter().any(|source| source.starts_with("https://vbpl.vn/")), "{:?}", row.sources);
}

#[test]
fn the_day_of_the_register_is_its_youngest_rows() {
    assert_eq!(Register::read_on(), Some(on(2026, 11, 26)));
}

#[test]
fn the_canonical_citation_has_the_long_date() {
    let register = Register::builtin();
    let cite = |symbol: &str| register.by_symbol(symbol).unwrap().citation();
    assert_eq!(
        cite("72/2015/NĐ-CP"),
        "Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại"
    );
    assert_eq!(cite("72/2025/QH15"), "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025");
}

#[test]
fn an_office_adds_its_own_rows_and_a_contradiction_is_reported() {
    let file = Source::new(
        "r.yaml",
        "documents:\n  - {type: Quyết định, symbol: 16/2017/QĐ-UBND, date: 2017-03-17, title: ban hành Quy chế, until: 2026-01-01}\n  - {type: Nghị định, symbol: 72/2015/NĐ-CP, date: 2015-09-08, title: sai ngày}\n  - {type: Kế hoạch, symbol: 1/KH-UBND, date: hôm nay, title: x, colour: red}\n  - {type: Kế hoạch, symbol: 2/KH-UBND, date: 2026-1-27, title: y}\nbodies:\n  - {name: Sở Du lịch, until: 2025-02-28, successor: [\"Sở Văn hóa, Thể thao và Du lịch\"]}\n",
    );
    let (register, problems) = Register::builtin().with(&file);
    assert!(register.by_symbol("16/2017/QĐ-UBND").is_some());
    let said: Vec<&str> = problems.iter().map(|problem| problem.en.as_str()).collect();
    assert_eq!(said.len(), 4, "{said:?}");
    assert!(said[0].contains("72/2015/NĐ-CP contradicts"));
    assert!(said[1].contains("`colour`"));
    assert!(said[2..].iter().all(|said| said.contains("`date` is no day")), "{said:?}");
}

#[test]
fn the_schema_of_register_files_has_the_keys_that_are_read() {
    let text = include_str!("../../../schemas/register.schema.json");
    let schema: serde_json::Value = serde_json::from_str(text).unwrap();
    for (part, keys) in [("documents", DOCUMENT_KEYS.as_slice()), ("bodies", BODY_KEYS.as_slice())] {
        let row = &schema["properties"][part]["items"];
        let mut known: Vec<&str> = row["properties"].as_object().unwrap().keys().map(String::as_str).collect();
        let mut read = keys.to_vec();
        known.sort_unstable();
        read.sort_unstable();
        assert_eq!(known, read, "{part}");
        assert_eq!(row["additionalProperties"], false);
    }
}

#[test]
fn no_symbol_finds_no_document() {
    assert!(Register::builtin().by_symbol("").is_none());
    assert!(Register::builtin().by_symbol(" ").is_none());
}

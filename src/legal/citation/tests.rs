use super::*;
use proptest::prelude::*;

/// `kind|symbol|date|issuer|title`, nested ones in brackets, faults behind the symbol.
fn show(text: &str, found: &[Citation]) -> String {
    let one = |c: &Citation| {
        let symbol = c.symbol.as_ref().map(|s| {
            let faults: Vec<String> = s.faults.iter().map(|fault| format!("!{fault:?}")).collect();
            format!("{}{}", s.text, faults.concat())
        });
        let date = c.day().map(|day| day.to_string()).unwrap_or_default();
        let fields = [
            c.kind(text).unwrap_or(""),
            &symbol.unwrap_or_default(),
            &date,
            c.issuer(text).unwrap_or(""),
            c.title(text).unwrap_or(""),
        ]
        .join("|");
        if c.nested { format!("[{fields}]") } else { fields }
    };
    found.iter().map(one).collect::<Vec<_>>().join(" + ")
}

#[test]
fn an_address_cites_nothing() {
    for text in [
        "đăng tại https://congbao.chinhphu.vn/van-ban/nghi-quyet-so-24-2026-nq-cp-469471.htm của Chính phủ",
        "www.tinh.gov.vn/188-2026-nd-cp; tệp 237-2026-nd-cp-chi-tiet.md",
    ] {
        assert!(read(text).is_empty(), "{text}: {:?}", read(text));
    }
    assert_eq!(read("Nghị định số 24/2026/NĐ-CP (www.chinhphu.vn/24-2026)").len(), 1);
    assert_eq!(read("Nghị định số 30/2020/NĐ-CP.").len(), 1);
}

#[test]
fn real_citations_are_read_field_by_field() {
    for (text, expected) in [
        (
            "Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại",
            "Nghị định|72/2015/NĐ-CP|2015-09-07|Chính phủ|về quản lý hoạt động thông tin đối ngoại",
        ),
        (
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
            "Luật||2025-06-16||Tổ chức chính quyền địa phương",
        ),
        ("Luật Báo chí số 126/2025/QH15 ngày 10/12/2025", "Luật|126/2025/QH15|2025-12-10||Báo chí"),
        (
            "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019",
            "Luật||2019-11-22||sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương",
        ),
        (
            "Kết luận số 57-KL/TW, ngày 15/6/2023 của Bộ Chính trị về tiếp tục nâng cao chất lượng",
            "Kết luận|57-KL/TW|2023-06-15|Bộ Chính trị|về tiếp tục nâng cao chất lượng",
        ),
        (
            "Chương trình phối hợp số 5115/CTr-BTTTT-BTLBP ngày 09 tháng 12 năm 2021 của Bộ Thông tin và Truyền thông và Bộ Tư lệnh Bộ đội Biên phòng trong công tác thông tin",
            "Chương trình phối hợp|5115/CTr-BTTTT-BTLBP|2021-12-09|Bộ Thông tin và Truyền thông và Bộ Tư lệnh Bộ đội Biên phòng|trong công tác thông tin",
        ),
        (
            "Công văn số 3089/BTTTT-TTĐN ngày 31 tháng 7 năm 2023 của Bộ Thông tin và Truyền thông về việc hướng dẫn xây dựng Kế hoạch",
            "Công văn|3089/BTTTT-TTĐN|2023-07-31|Bộ Thông tin và Truyền thông|về việc hướng dẫn xây dựng Kế hoạch",
        ),
        (
            "Nghị định số 148/2026/NĐ-CP ngày 12 tháng 5 năm 2026 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại",
            "Nghị định|148/2026/NĐ-CP|2026-05-12|Chính phủ|sửa đổi, bổ sung một số điều của Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại + [Nghị định|72/2015/NĐ-CP|2015-09-07|Chính phủ|về quản lý hoạt động thông tin đối ngoại]",
        ),
        (
            "Nghị quyết số 47/NQ-CP ngày 15/4/2024 của Chính phủ ban hành Chương trình hành động thực hiện Kết luận số 57-KL/TW; Quyết định số 173/QĐ-TTg ngày 27/01/2026 của Thủ tướng Chính phủ phê duyệt Chiến lược",
            "Nghị quyết|47/NQ-CP|2024-04-15|Chính phủ|ban hành Chương trình hành động thực hiện Kết luận số 57-KL/TW + [Kết luận|57-KL/TW|||] + Quyết định|173/QĐ-TTg|2026-01-27|Thủ tướng Chính phủ|phê duyệt Chiến lược",
        ),
        (
            "Quyết định số 12/QĐ-UBND ngày 03/02/2026 của Ủy ban nhân dân tỉnh về phân công nhiệm vụ, Kế hoạch số 516/KH-UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh",
            "Quyết định|12/QĐ-UBND|2026-02-03|Ủy ban nhân dân tỉnh|về phân công nhiệm vụ + Kế hoạch|516/KH-UBND|2026-03-05|Ủy ban nhân dân tỉnh|",
        ),
        (
            "Báo cáo thẩm định số 62/BC-STP của Sở Tư pháp, ngày 23 tháng 4 năm 2025 về dự thảo Kế hoạch",
            "Báo cáo thẩm định|62/BC-STP|2025-04-23|Sở Tư pháp|về dự thảo Kế hoạch",
        ),
        (
            "Quyết định số 38/2019/QĐ-TTg của Thủ tướng Chính phủ, có hiệu lực thi hành kể từ ngày 20 tháng 02 năm 2020",
            "Quyết định|38/2019/QĐ-TTg||Thủ tướng Chính phủ, có hiệu lực thi hành kể từ ngày 20 tháng 02 năm 2020|",
        ),
        (
            "Nghị định số 46/2026/NĐ-CP của Chính phủ có hiệu lực từ ngày 01/7/2026",
            "Nghị định|46/2026/NĐ-CP||Chính phủ|có hiệu lực từ ngày 01/7/2026",
        ),
        (
            "Nghị định số 40/2025/NĐ-CP của Chính phủ ngày 26 tháng 02 năm 2025 quy định chức năng",
            "Nghị định|40/2025/NĐ-CP|2025-02-26|Chính phủ|quy định chức năng",
        ),
        (
            "Quyết định của Thủ tướng Chính phủ số 118/TTg ngày 27/02/1996 về hỗ trợ người có công",
            "Quyết định|118/TTg|1996-02-27|Thủ tướng Chính phủ|về hỗ trợ người có công",
        ),
        (
            "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ, về công tác văn thư",
            "Nghị định|30/2020/NĐ-CP|2020-03-05|Chính phủ|về công tác văn thư",
        ),
        (
            "Nghị định số 126/2020/NĐ-CP ngày 19 tháng 10 năm 2020 của Chính\nphủ quy định chi tiết",
            "Nghị định|126/2020/NĐ-CP|2020-10-19|Chính\nphủ|quy định chi tiết",
        ),
        (
            "Quy chế số 12/QC-UBND-MTTQ ngày 05 tháng 3 năm 2025 giữa Ủy ban nhân dân tỉnh và Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh về vận động Nhân dân",
            "Quy chế|12/QC-UBND-MTTQ|2025-03-05|Ủy ban nhân dân tỉnh và Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh|về vận động Nhân dân",
        ),
        ("điểm a khoản 2 Điều 24 Nghị định số 72/2015/NĐ-CP", "Nghị định|72/2015/NĐ-CP|||"),
        ("Năm 2024, giai đoạn 2021-2030, ngày 07/9/2015, 24/7, 50 km/h, 1.234.567 đồng", ""),
    ] {
        assert_eq!(show(text, &read_basis(text)), expected, "{text}");
    }
}

/// Symbols of every kind, well formed: each is read as it stands.
const SYMBOLS: &str = "72/2015/NĐ-CP 148/2026/NĐ-CP 30/2020/NĐ-CP 09/2017/NĐ-CP 66.25/2026/NQ-CP 07/2025/NQ-CP 66.7/2025/NQ-CP \
47/NQ-CP 76/NQ-CP 1191/QĐ-TTg 79/2010/QĐ-TTg 28/2005/QĐ-TTg 273/QĐ-TTg 173/QĐ-TTg 1079/QĐ-TTg 837/QĐ-TTg 2013/QĐ-TTg 210/QĐ-TTg \
25/CT-TTg 21/CT-TTg 07/CT-TTg 112/CĐ-TTg 22/2016/TT-BTTTT 02/2019/TT-BTTTT 03/2019/TT-BTTTT 10/2025/TT-BVHTTDL 71/2018/TT-BTC \
324/2016/TT-BTC 02/2026/TT-BNG 01/2026/TT-BDTTG 04/2014/TTLT-BNV-BTC 55/2005/TTLT-BNV-VPCP 1243/QĐ-BVHTTDL 946/QĐ-BQP \
39/2017/QĐ-UBND 16/2017/QĐ-UBND 168/2025/QĐ-UBND 1369/QĐ-UBND 516/KH-UBND 34/KH-UBND 04/KH-UBND 192/KH-UBND 1789/KH-UBND \
44/KH-UBND 01/CTr-UBND 21/2024/NQ-HĐND 12/NQ-HĐND 45/TTr-STTTT 72/TTr-STTTT 118/TTr-STTTT 365/TB-VPCP 12/BC-UBND 15/HD-STTTT \
07/QC-UBND 09/QyĐ-UBND 18/KH-BCĐ 27/ĐA-UBND 11/PA-UBND 33/GM-UBND 5/BB-UBND 5115/CTr-BTTTT-BTLBP 12/KHPH-STTTT-BCHBP \
57-KL/TW 16-KL/TW 130-KL/TW 159-KL/TW 26-CT/TW 12-CT/TW 25-CT/TW 35-CT/TW 59-NQ/TW 18-NQ/TW 33-NQ/TW 36-NQ/TW 866-NQ/QUTW \
111-HD/BTGTW 36-HD/VPTW 05-HD/VPTW 23-HD/BTGDVTW 399-QĐ/TW 66-QĐ/TW 11-QĐi/TW 164-KH/TU 07-QC/TU 12-CTr/TU 188-TB/TW 01-ĐA/TW \
08-BC/TU 15-CV/TU 9-TTr/ĐU 103/2016/QH13 126/2025/QH15 117/2025/QH15 72/2025/QH15 202/2025/QH15 203/2025/QH15 09/2026/QH16 \
31/2026/QH16 33/2009/QH12 06/2003/QH11 351/2017/UBTVQH14 1654/NQ-UBTVQH15 1687/NQ-UBTVQH15 10/2014/PL-UBTVQH13 \
06/KH-MTTW-BTT 04/TT-MTTW-BTT 737/MTTW-BTT 16/KH-MTTQ-BTT 34/KH-TLĐ 53/HD-ĐCT 60/HD-BTV 441-KH/TWĐTN-KHCN 30-CV/KHCN \
102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN 19/2008/NQLT-CP-UBTUMTTQVN 40/NQ-HĐBCQG 52-KH/BCĐTW 23/KH-BCĐTW 249-KH/UBKTTW \
12-LCT/HĐNN8 36-L/CTN 40/2025/TTLT-BNV-BTC 3089/BTTTT-TTĐN 3837/BTTTT-TTĐN 947/BTTTT-TTĐN 3616/BTTTT-TTĐN 5740/BTTTT-TTĐN 5104/BTTTT-PTTH&TTĐT 7554/VP-KGVX 1018/VPCP-QHQT 12/STTTT-TTBCXB";

#[test]
fn more_than_a_hundred_symbols_are_read_as_they_stand() {
    let all: Vec<&str> = SYMBOLS.split_whitespace().collect();
    assert!(all.len() > 110, "{}", all.len());
    for written in all {
        let text = format!("Thực hiện Văn bản số {written} ngày 01 tháng 02 năm 2026 của cơ quan");
        let found = read(&text);
        assert_eq!(found.len(), 1, "{written}: {found:?}");
        let symbol = found[0].symbol.clone().unwrap();
        assert_eq!((symbol.text.as_str(), symbol.faults.as_slice()), (written, [].as_slice()), "{written}");
        assert_eq!(text.get(symbol.range), Some(written));
    }
}

#[test]
fn a_symbol_that_is_written_wrong_is_read_and_put_right() {
    use SymbolFault::*;
    for (written, right, faults) in [
        ("57- KL/TW", "57-KL/TW", vec![Space]),
        ("516 /KH-UBND", "516/KH-UBND", vec![Space]),
        ("118/TTr- STTTT", "118/TTr-STTTT", vec![Space]),
        ("57–KL/TW", "57-KL/TW", vec![Dash]),
        ("1191/QĐ\u{2011}TTg", "1191/QĐ-TTg", vec![Dash]),
        ("296/QĐ-TTG", "296/QĐ-TTg", vec![Case]),
        ("1191/QĐ-Ttg", "1191/QĐ-TTg", vec![Case]),
        ("12/qđ-UBND", "12/QĐ-UBND", vec![Case]),
        ("1191/qđ-ttg", "1191/QĐ-TTg", vec![Case]),
        ("18/2021/QD-TTg", "18/2021/QĐ-TTg", vec![Stroke]),
        ("18/2021/qd-ttg", "18/2021/QĐ-TTg", vec![Stroke]),
        ("66/2021/ND-CP", "66/2021/NĐ-CP", vec![Stroke]),
        ("66/ND-CP", "66/NĐ-CP", vec![Stroke, NoYear]),
        ("05/QD-BTC", "05/QĐ-BTC", vec![Stroke]),
        ("24/NQ-HDND", "24/NQ-HĐND", vec![Stroke]),
        ("47/NQ-CP", "47/NQ-CP", vec![]),
        ("15/2024/TT-BTTTT", "15/2024/TT-BTTTT", vec![]),
        ("15/HD-BTC", "15/HD-BTC", vec![]),
        ("21/2025/TT - BNV", "21/2025/TT-BNV", vec![Space]),
        ("46 - CT/TW", "46-CT/TW", vec![Space]),
        ("46 CT/TW", "46-CT/TW", vec![Space]),
        ("12-NQ / TU", "12-NQ/TU", vec![Space]),
        ("84/2024/QĐ.UBND", "84/2024/QĐ-UBND", vec![Dash]),
        ("12/QĐ.UB", "12/QĐ-UB", vec![Dash]),
        ("367 - QĐ/TWĐTN-VP", "367-QĐ/TWĐTN-VP", vec![Space]),
        ("06-KH/MTTW-BTT", "06/KH-MTTW-BTT", vec![Separator]),
        ("441/KH-TWĐTN-KHCN", "441-KH/TWĐTN-KHCN", vec![Separator]),
        ("876/QĐ-", "876/QĐ-", vec![Cut]),
        ("57/KL-TW", "57-KL/TW", vec![Separator]),
        ("12/CT-TW", "12-CT/TW", vec![Separator]),
        ("38-CT/TTg", "38/CT-TTg", vec![Separator]),
        ("362-QĐ/TTg", "362/QĐ-TTg", vec![Separator]),
        ("09/2007/NQ-TW", "09-NQ/TW", vec![Separator]),
        ("72-2015/NĐ-CP", "72/2015/NĐ-CP", vec![Separator]),
        ("72/NĐ-CP", "72/NĐ-CP", vec![NoYear]),
        ("22/TT-BTTTT", "22/TT-BTTTT", vec![NoYear]),
    ] {
        let text = format!("Thông tư số\u{a0}\u{a0}{written} của");
        let found = read(&text);
        assert_eq!(found.len(), 1, "{written}");
        let symbol = found[0].symbol.clone().unwrap();
        assert_eq!((symbol.text.as_str(), symbol.faults), (right, faults), "{written}");
        assert_eq!(text.get(symbol.range), Some(written));
    }
}

#[test]
fn a_joint_document_is_written_either_way_and_an_old_one_without_its_type() {
    for (written, right) in [
        ("102/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN", "102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN"),
        ("01/2014/NQLT/CP-UBTƯMTTQVN", "01/2014/NQLT-CP-UBTƯMTTQVN"),
        ("1836 QĐ/TWĐTN", "1836-QĐ/TWĐTN"),
        ("50/CP", "50/CP"),
        ("118-TTg", "118-TTg"),
        ("141/HĐBT", "141/HĐBT"),
        ("213/TT-SNV", "213/TT-SNV"),
    ] {
        let text = format!("Tờ trình số {written} ngày 01 tháng 02 năm 1996 của cơ quan");
        let found = read(&text);
        let symbol = found[0].symbol.clone().unwrap();
        assert_eq!((symbol.text.as_str(), symbol.faults), (right, vec![]), "{written}");
    }
}

#[test]
fn a_symbol_never_swallows_the_words_behind_it() {
    for (text, symbols) in [
        ("Quyết định số 876/QĐ- ngày 28/10/2025", vec!["876/QĐ-"]),
        ("Kế hoạch số 12/KH-UBND - Sở Nội vụ chủ trì", vec!["12/KH-UBND"]),
        ("Kế hoạch số 12/KH-UBND - STC và STP", vec!["12/KH-UBND"]),
        ("Từ ngày 46 - CT/TW", vec![]),
        ("Công văn số 5/SNV - VP", vec![]),
        ("Nghị quyết số 57-NQ/TW - nền tảng", vec!["57-NQ/TW"]),
    ] {
        let found = read(text);
        let read: Vec<&str> = found.iter().map(|c| text.get(c.symbol.clone().unwrap().range).unwrap()).collect();
        assert_eq!(read, symbols, "{text}");
    }
}

#[test]
fn an_alias_and_an_article_are_read() {
    let text = "Điều 24 Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về quản lý (viết tắt là Nghị định 72)";
    let found = &read(text)[0];
    assert_eq!(text.get(found.alias.clone().unwrap()), Some("Nghị định 72"));
    assert_eq!(text.get(found.article.clone().unwrap()), Some("Điều 24"));
}

proptest! {
    #[test]
    fn reading_never_fails(text in "\\PC{0,200}") {
        for citation in read_basis(&text) {
            prop_assert!(text.get(citation.range).is_some());
        }
    }

    #[test]
    fn what_was_printed_is_read_back(
        number in 1u32..9999, year in 1990i32..2030, month in 1u32..=12, day in 1u32..=28,
        which in 0usize..5, title in "về [a-zđ]{2,8}( [a-zđ]{2,8}){1,6}",
    ) {
        let (kind, symbol, issuer) = match which {
            0 => ("Nghị định", format!("{number}/{year}/NĐ-CP"), "Chính phủ"),
            1 => ("Quyết định", format!("{number}/QĐ-TTg"), "Thủ tướng Chính phủ"),
            2 => ("Kết luận", format!("{number}-KL/TW"), "Bộ Chính trị"),
            3 => ("Công văn", format!("{number}/BTTTT-TTĐN"), "Bộ Thông tin và Truyền thông"),
            _ => ("Thông tư", format!("{number}/{year}/TT-BVHTTDL"), "Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch"),
        };
        let date = crate::calendar::Date::new(year, month, day);
        let text = print(&Parts { kind, symbol: &symbol, date, issuer, title: &title });
        let found = read(&text);
        prop_assert_eq!(found.len(), 1);
        let read = &found[0];
        let again = print(&Parts {
            kind: read.kind(&text).unwrap(),
            symbol: &read.symbol.as_ref().unwrap().text,
            date: read.day(),
            issuer: read.issuer(&text).unwrap(),
            title: read.title(&text).unwrap(),
        });
        prop_assert_eq!(again, text);
    }
}

#[test]
fn two_laws_in_one_basis_are_two() {
    let text = "Luật Đầu tư ngày 26 tháng 11 năm 2014 và Luật sửa đổi, bổ sung Điều 6 của Luật Đầu tư ngày 22 tháng 11 năm 2016";
    let first = read_basis(text).into_iter().next().unwrap();
    assert_eq!(first.title(text), Some("Đầu tư"));
    assert_eq!(first.day(), crate::calendar::Date::new(2014, 11, 26));
}

#[test]
fn a_date_ends_where_the_next_number_begins() {
    for text in [
        "Kế hoạch số 12/KH-UBND ngày 15 tháng 01 năm 2022/KH-UBND ngày 17 của Ủy ban nhân dân tỉnh An Bình",
        "Nghị định số 72/2015/NĐ-CP ngày 07 tháng 92/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ",
        "Thông tư số 32/2020/TT-BGDĐT ngày 15 tháng 9 năm 2020 /2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ",
        "Thông tư số 32/2020/TT-BGDĐT của Bộ Giáo dục và Đào tạo, ngày 15 tháng 9 năm 2020/2015/NĐ-CP",
    ] {
        let found = read(text);
        assert!(found.len() > 1, "{text}: {found:?}");
        assert!(found.iter().all(|one| text.get(one.range.clone()).is_some()), "{text}: {found:?}");
    }
}

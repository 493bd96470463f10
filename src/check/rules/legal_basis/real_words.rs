//! Citations as offices write them, right and wrong, each kind with the trap beside it.

use crate::check::testing::{BASE, diagnostics, findings, only, with};
use crate::diagnostic::{Code, Safety};

const OLD: &str =
    "Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại";

/// The findings of family L, in a plan of 2026 that rests on `text`.
fn basis(text: &str) -> String {
    legal(&dated("2026-01-24", text))
}

/// The same in a plan that says `text` among its purposes.
fn purpose(text: &str) -> String {
    legal(&with("Theo dõi, đôn đốc việc thực hiện Kế hoạch.", text).replace("date: 2024-01-24", "date: 2026-01-24"))
}

fn dated(date: &str, text: &str) -> String {
    with(OLD, text).replace("date: 2024-01-24", &format!("date: {date}"))
}

/// What is said about citations above a note, one line each.
fn legal(plan: &str) -> String {
    let all = findings(plan);
    let said = |line: &&str| line.starts_with('L') && !line.contains(" note ");
    all.lines().filter(said).map(|line| format!("{line}\n")).collect()
}

#[test]
fn each_body_writes_its_symbols_in_its_own_way() {
    for text in [
        "Thông tri số 04/TT-MTTW-BTT ngày 04 tháng 11 năm 2025 của Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam về x",
        "Kế hoạch số 16/KH-MTTQ-BTT ngày 04 tháng 11 năm 2025 của Ủy ban Mặt trận Tổ quốc Việt Nam xã An Bình về x",
        "Kế hoạch số 3400/KH-TLĐ ngày 04 tháng 11 năm 2025 của Tổng Liên đoàn Lao động Việt Nam về x",
        "Kế hoạch số 4410-KH/TWĐTN-KHCN ngày 04 tháng 11 năm 2025 của Ban Bí thư Trung ương Đoàn về x",
        "Quyết định số 18360 QĐ/TWĐTN ngày 04 tháng 11 năm 2006 của Ban Bí thư Trung ương Đoàn về x",
        "Nghị quyết liên tịch số 720/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN ngày 04 tháng 11 năm 2025 của Ủy ban Thường vụ Quốc hội, Chính phủ, Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam về x",
    ] {
        assert_eq!(basis(text), "", "{text}");
    }
    let wrong = "Kế hoạch số 06-KH/MTTW-BTT ngày 04 tháng 11 năm 2025 của Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam về x";
    assert!(basis(wrong).contains("L003 error") && basis(wrong).contains("viết 06/KH-MTTW-BTT"), "{}", basis(wrong));
}

#[test]
fn a_spoiled_symbol_is_malformed_and_not_missing() {
    for (text, right) in [
        ("Thông tư số 21/2025/TT - BNV ngày 12 tháng 10 năm 2025 của Bộ Nội vụ hướng dẫn x", "21/2025/TT-BNV"),
        (
            "Quyết định số 84/2024/QĐ.UBND ngày 09 tháng 8 năm 2024 của Ủy ban nhân dân tỉnh ban hành x",
            "84/2024/QĐ-UBND",
        ),
        ("Nghị quyết số 12-NQ / TU ngày 09 tháng 8 năm 2024 của Tỉnh ủy về x", "12-NQ/TU"),
    ] {
        let found = basis(text);
        assert!(found.starts_with("L002 error") && found.lines().count() == 1, "{found}");
        assert!(found.contains(&format!("viết {right}")), "{found}");
    }
    assert!(purpose("Thực hiện Chỉ thị số 46 - CT/TW ngày 16 tháng 5 năm 2025 của Bộ Chính trị.").contains("46-CT/TW"));
}

#[test]
fn an_unfinished_symbol_swallows_no_word_and_is_not_put_right() {
    let plan = dated("2026-01-24", "Quyết định số 876/QĐ- ngày 28/10/2025 của Ủy ban nhân dân tỉnh về x");
    let found = only(Code::L002, &plan);
    assert!(found.contains("\"876/QĐ-\": số, ký hiệu viết dở"), "{found}");
    let (_, found) = diagnostics(&plan);
    assert!(found.iter().all(|found| found.fix.as_ref().is_none_or(|fix| fix.safety != Safety::Safe)));
}

#[test]
fn the_types_name_decides_whether_a_year_belongs_in_the_number() {
    for text in [
        "Tờ trình số 213/TT-SNV ngày 12 tháng 10 năm 2025 của Sở Nội vụ về x",
        "Nghị định số 50/CP ngày 10 tháng 5 năm 1997 của Chính phủ ban hành Quy chế x",
        "Nghị quyết số 141/HĐBT ngày 24 tháng 8 năm 1982 của Hội đồng Bộ trưởng ban hành Điều lệ x",
        "Quyết định số 118/TTg ngày 27 tháng 02 năm 1996 của Thủ tướng Chính phủ về x",
        "Thông tư số 89-TC/TCT ngày 09 tháng 11 năm 1993 của Bộ Tài chính hướng dẫn x",
        "Nghị định số 15/NĐ-CP ngày 10 tháng 4 năm 2009 của Chính phủ về việc thành lập thành phố Kon Tum",
    ] {
        assert_eq!(basis(text), "", "{text}");
    }
    let early = purpose("Theo Thông tư 89-TC/TCT năm 1993 được sửa đổi bởi Thông tư 03/1997/TC-TCT quy định về thuế.");
    assert!(!early.contains("L007"), "{early}");
    assert!(basis("Thông tư số 29/TT-BNV ngày 28 tháng 12 năm 2022 của Bộ Nội vụ về x").contains("L004 error"));
}

#[test]
fn who_carries_a_document_out_did_not_issue_it() {
    for text in [
        "Theo dõi việc xây dựng kế hoạch thực hiện Nghị quyết số 57-NQ/TW của các cơ quan.",
        "Kiểm tra việc thi hành Nghị định số 30/2020/NĐ-CP của các sở, ban, ngành.",
        "Thực hiện Chương trình hành động triển khai Nghị quyết số 57-NQ/TW của Chính phủ.",
        "Thực hiện Nghị quyết số 12/NQ-HĐND của Thường trực Hội đồng nhân dân tỉnh.",
        "Thực hiện Kế hoạch số 12/KH-HĐND của Ban Kinh tế - Ngân sách.",
        "Thực hiện Kế hoạch số 12/KH-UBND của tỉnh.",
    ] {
        assert_eq!(only(Code::L006, &with("Theo dõi, đôn đốc việc thực hiện Kế hoạch.", text)), "", "{text}");
    }
    assert!(purpose("Thực hiện Chỉ thị số 25/CT-TTg của Chính phủ.").contains("L006 error"));
}

#[test]
fn a_sister_document_of_the_same_day_is_another_document() {
    let of = |number: &str, body: &str| {
        let text = format!(
            "Nghị định số {number}/2007/NĐ-CP ngày 25 tháng 12 năm 2007 của Chính phủ quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của {body}"
        );
        only(Code::L009, &dated("2009-04-20", &text))
    };
    assert_eq!(of("186", "Bộ Lao động - Thương binh và Xã hội"), "");
    assert!(of("178", "Bộ Thông tin và Truyền thông").contains("có phải là 187/2007/NĐ-CP?"));
}

#[test]
fn a_number_that_two_documents_have_is_told_apart_by_type_and_title() {
    let resolution = "Nghị quyết số 93/2015/QH13 ngày 22 tháng 6 năm 2015 của Quốc hội về việc thực hiện chính sách hưởng bảo hiểm xã hội một lần đối với người lao động";
    assert_eq!(basis(resolution), "");
    let defence = "Nghị định số 01/2022/NĐ-CP ngày 30 tháng 11 năm 2022 của Chính phủ quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ Quốc phòng";
    assert_eq!(basis(defence), "");
    let law = dated("2024-01-24", "Luật Thống kê số 85/2015/QH13 ngày 23 tháng 11 năm 2015");
    assert!(only(Code::L009, &law).contains("có phải là 89/2015/QH13?"), "{}", only(Code::L009, &law));
}

#[test]
fn documents_of_one_statement_share_its_words() {
    for text in [
        "Quyết định số 124/QĐ-UBND ngày 18 tháng 11 năm 2024 và Quyết định số 97/QĐ-UBND ngày 04 tháng 8 năm 2025 của Ủy ban nhân dân tỉnh An Bình về phân công công tác",
        "Các Quyết định của Ủy ban nhân dân tỉnh: số 124/QĐ-UBND ngày 18 tháng 11 năm 2024, số 97/QĐ-UBND ngày 04 tháng 8 năm 2025",
        "Chương trình phối hợp số 12/CTPH-UBND-UBMTTQ ngày 05 tháng 3 năm 2025 giữa Ủy ban nhân dân tỉnh và Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh về vận động Nhân dân",
        "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ, về công tác văn thư",
        "Báo cáo thẩm định số 62/BC-STP của Sở Tư pháp, ngày 23 tháng 4 năm 2025 về dự thảo Kế hoạch",
        "Kết luận thanh tra số 20/KL-TTr ngày 05 tháng 3 năm 2025 của Thanh tra tỉnh về công tác thông tin",
        "Quy chế phối hợp trong công tác thông tin đối ngoại ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2025 của Ủy ban nhân dân tỉnh",
        "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh An Bình lần thứ XVIII, nhiệm kỳ 2025 - 2030",
        "Thông tư số 12/2015/TT-BTC ngày 30 tháng 01 năm 2015 của Bộ trưởng Bộ Tài chính quy định x; được sửa đổi, bổ sung theo Thông tư số 22/2019/TT-BTC ngày 16 tháng 4 năm 2019",
    ] {
        assert_eq!(basis(text), "", "{text}");
    }
    let block = "|\n    Nghị định số 126/2020/NĐ-CP ngày 19 tháng 10 năm 2020 của Chính\n    phủ quy định chi tiết một số điều của Luật Quản lý thuế";
    assert_eq!(legal(&dated("2021-01-24", block)), "");
}

#[test]
fn one_slip_is_one_message() {
    for (text, said) in [
        (
            "Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 Của Chính phủ Về x",
            "thiếu cơ quan ban hành và trích yếu",
        ),
        ("Nghị định số 72/2015/NĐ-CP ngày 07 năm 9 năm 2015 của Chính phủ về x", "thiếu ngày ban hành"),
        ("Nghị định số 72/2015/NĐ-CP", "thiếu ngày, cơ quan ban hành và trích yếu"),
    ] {
        let found = only(Code::L015, &dated("2024-01-24", text));
        assert!(found.lines().count() == 1 && found.contains(said), "{found}");
    }
}

#[test]
fn a_basis_that_is_no_document_is_a_basis() {
    for text in ["tình hình thực tế của địa phương", "Yêu cầu nhiệm vụ", "kết quả khảo sát", "Nguồn nhân lực hiện có"]
    {
        assert_eq!(basis(text), "", "{text}");
    }
    assert!(basis("các văn bản hướng dẫn hiện hành").contains("L001 warning"));
}

#[test]
fn since_april_2025_a_law_may_bear_its_number() {
    let law = "Luật Tổ chức chính quyền địa phương số 72/2025/QH15";
    let codes = |date: &str| {
        let plan = dated(date, law);
        only(Code::L014, &plan) + &only(Code::L015, &plan)
    };
    let late = codes("2026-01-24");
    assert!(late.lines().count() == 2 && late.lines().all(|line| line.contains(" note ")), "{late}");
    let (_, found) = diagnostics(&dated("2026-01-24", law));
    assert!(found.iter().filter(|found| found.code == Code::L014).all(|found| found.fix.is_none()));
    let early = with(OLD, "Luật Báo chí số 103/2016/QH13");
    assert!(only(Code::L014, &early).contains("warning") && only(Code::L015, &early).contains("warning"));
    assert!(BASE.contains("date: 2024-01-24"));
}

#[test]
fn the_papers_of_a_proposal_are_found_by_number_and_day() {
    for text in [
        "Xét đề nghị của Chính phủ tại Tờ trình số 390/TTr-CP và Đề án số 391/ĐA-CP ngày 09 tháng 5 năm 2025, Báo cáo thẩm tra số 424/BC-UBPLTP15 ngày 03 tháng 6 năm 2025 của Ủy ban Pháp luật và Tư pháp",
        "Theo đề nghị của Sở Tài chính tại Tờ trình số: 421/TTr-STC ngày 29/10/2025, 501/TTr-STC ngày 20/11/2025 và ý kiến thẩm định của Sở Tư pháp tại Báo cáo số 22/BC-STP ngày 24/10/2025",
        "Xét Tờ trình số 12/TTr-UBND ngày 20 tháng 11 năm 2025 của Ủy ban nhân dân tỉnh; Báo cáo giải trình, tiếp thu số 468/BC-UBND ngày 25 tháng 11 năm 2025 của Ủy ban nhân dân tỉnh",
        "Theo đề nghị của Giám đốc Sở Tài chính tại Tờ trình số 52/TTr-STC ngày 23 tháng 10 năm 2025, Công văn số 3976/STC-QLGCS ngày 13 tháng 11 năm 2025",
    ] {
        assert_eq!(basis(text), "", "{text}");
    }
    let undated = "Xét Tờ trình số 12/TTr-UBND của Ủy ban nhân dân tỉnh";
    assert!(basis(undated).contains("viện dẫn thiếu ngày ban hành"), "{}", basis(undated));
    let other =
        "Quyết định số 12/QĐ-UBND và Quyết định số 13/QĐ-UBND ngày 20 tháng 11 năm 2025 của Ủy ban nhân dân tỉnh về x";
    assert!(basis(other).contains("viện dẫn thiếu ngày ban hành"), "{}", basis(other));
}

#[test]
fn a_list_says_its_type_once() {
    let text = "các Nghị định của Chính phủ: số 78/2025/NĐ-CP ngày 01 tháng 4 năm 2025 quy định chi tiết x; số 187/2025/NĐ-CP ngày 01 tháng 7 năm 2025 sửa đổi, bổ sung y";
    assert_eq!(basis(text), "");
    let amended = "Thông tư số 02/2017/TT-BTC ngày 06 tháng 01 năm 2017 của Bộ trưởng Bộ Tài chính hướng dẫn x; được sửa đổi, bổ sung bởi Thông tư số 31/2023/TT-BTC ngày 25/5/2023 và Thông tư số 94/2024/TT-BTC ngày 31/12/2024";
    assert_eq!(basis(amended), "");
    let inside = "Nghị định số 03/2017/NĐ-CP (đã được sửa đổi, bổ sung tại Nghị định số 145/2024/NĐ-CP) ngày 16 tháng 01 năm 2017 của Chính phủ về kinh doanh casino";
    assert!(!basis(inside).contains("L015"), "{}", basis(inside));
    let many = "Luật Đất đai số 31/2024/QH15 ngày 18 tháng 01 năm 2024 được sửa đổi, bổ sung bởi các Luật số 43/2024/QH15, số 47/2024/QH15, Luật số 71/2025/QH15, số 84/2025/QH15 và số 95/2025/QH15";
    let found = basis(many);
    assert!(!found.contains("L015") && found.matches("L014").count() <= 1, "{found}");
    let other = "Nghị định số 78/2025/NĐ-CP ngày 01 tháng 4 năm 2025 của Chính phủ quy định chi tiết x; 12/QĐ-UBND ngày 01 tháng 7 năm 2025 của Ủy ban nhân dân tỉnh về y";
    assert!(basis(other).contains("thiếu tên loại"), "{}", basis(other));
}

//! Rules about words, each with the plan's words and the message together: wrong, right, silenced.

use crate::check::fix;
use crate::check::testing::{BASE, diagnostics, findings, only, with};
use crate::diagnostic::Code;

const PURPOSE: &str = "Nâng cao hiệu quả công tác thông tin đối ngoại trên địa bàn tỉnh.";

/// The findings of one code in a plan whose purpose is `words`.
fn found(code: Code, words: &str) -> String {
    only(code, &with(PURPOSE, words))
}

/// What `--fix --suggested` makes of the purpose `words`, run until nothing changes.
fn mended(words: &str) -> String {
    let mut plan = with(PURPOSE, words);
    for _ in 0..5 {
        let (source, found) = diagnostics(&plan);
        match fix::apply(&source, &found, true) {
            Some((text, _)) => plan = text,
            None => break,
        }
    }
    let line = plan.lines().position(|line| line.trim() == "purposes:").unwrap();
    plan.lines().nth(line + 1).unwrap().trim().trim_start_matches("- ").to_owned()
}

#[test]
fn s010_blanks_are_errors_in_a_final_plan_and_notes_in_a_draft() {
    let words = "Bố trí … triệu đồng, [cần bổ sung].";
    assert_eq!(found(Code::S010, words).lines().count(), 2);
    assert!(found(Code::S010, words).starts_with("S010 error 14:14 \"…\": “…” là chỗ chưa điền"));
    let draft = with(PURPOSE, words).replace("status: final", "status: draft");
    assert!(only(Code::S010, &draft).starts_with("S010 note"));
    assert_eq!(found(Code::S010, "Phối hợp với báo, đài,… của tỉnh."), "");
}

#[test]
fn s010_a_remark_of_the_new_plan_waits_until_it_is_taken_away() {
    let remark = |words: &str| only(Code::S010, &with("period: 2024", &format!("# {words}\nperiod: 2024")));
    assert!(remark("[cần xác nhận] ngày tổ chức").contains("chưa xác nhận: ngày tổ chức"));
    assert_eq!(remark("cần xác nhận lại với Sở Tài chính") + &remark("đã xong [cần xác nhận]"), "");
}

#[test]
fn s010_dots_between_or_behind_words_are_an_ellipsis() {
    for words in [
        "Tổ chức hội thảo, tọa đàm, triển lãm …",
        "Giới thiệu các sự kiện văn hóa, lễ hội…của tỉnh.",
        "Sứ mạng là “… đào tạo nguồn nhân lực đối ngoại chất lượng cao”.",
    ] {
        assert_eq!(found(Code::S010, words), "", "{words}");
    }
}

#[test]
fn s010_dots_are_fine_in_a_blank_form() {
    let annex =
        format!("{BASE}annexes:\n  - id: mau\n    title: Mẫu báo cáo\n    blocks:\n      - \"Ngày … tháng …\"\n");
    assert_eq!(only(Code::S010, &annex), "");
}

#[test]
fn f009_an_abbreviation_is_explained_before_it_is_used() {
    assert_eq!(
        found(Code::F009, "Nâng cao năng lực của BQLKKT; giao BQLKKT chủ trì."),
        "F009 warning 14:29 \"BQLKKT\": từ viết tắt “BQLKKT” chưa được giải thích | viết đầy đủ ở đây, hoặc khai “BQLKKT” \
         cùng nghĩa đầy đủ ở `abbreviations`\n"
    );
    assert_eq!(found(Code::F009, "Ban Quản lý khu kinh tế (BQLKKT); giao BQLKKT, UBND, HĐND, Sở TT&TT; KT-XH."), "");
    let early = with(PURPOSE, "Nâng cao TTĐN của tỉnh.")
        .replace("period:", "abbreviations: {TTĐN: thông tin đối ngoại}\nperiod:");
    assert_eq!(only(Code::F009, &early), "", "well-known, whatever is declared");
    let early = early.replace("TTĐN", "TDN");
    assert!(only(Code::F009, &early).contains("“TDN” dùng trước khi viết đầy đủ “thông tin đối ngoại”"));
}

#[test]
fn f009_names_codes_and_what_everybody_knows_need_no_words() {
    for words in [
        "Công ty trách nhiệm hữu hạn một thành viên (TNHH MTV) Cấp nước An Bình tài trợ.",
        "Các trường THPT, THCS tìm hiểu về phòng, chống HIV/AIDS, PCCC; giảm phát thải CO₂; điện gió 50 MW.",
        "Đặt cụm thông tin dọc tuyến QL.32, tại xã SRó theo Mẫu số 04.ĐKCN kèm theo.",
        "Đẩy mạnh khoa học, công nghệ, đổi mới sáng tạo (KH,CN, ĐMST) và chuyển đổi số.",
    ] {
        assert_eq!(found(Code::F009, words), "", "{words}");
    }
    assert!(found(Code::F009, "Thường trực HDND các xã giám sát.").contains("“HDND” có phải là “HĐND”?"));
}

#[test]
fn d008_zeros_are_put_and_taken() {
    assert_eq!(
        found(Code::D008, "Báo cáo trước ngày 5 tháng 03 năm 2024."),
        "D008 warning 14:26 \"5\": thiếu số 0: viết “05” thay cho “5” | viết “05”\n\
         D008 warning 14:34 \"03\": thừa số 0: viết “3” thay cho “03” | viết “3”\n"
    );
    assert_eq!(mended("Báo cáo trước ngày 5 tháng 03 năm 2024."), "Báo cáo trước ngày 05 tháng 3 năm 2024.");
    assert_eq!(found(Code::D008, "So với tháng 04/2024, lượng tin tăng 5%."), "");
    assert_eq!(found(Code::D008, "Đăng mỗi tháng 04 tin, bài; hoàn thành ngày 07/9/2024."), "");
}

#[test]
fn t001_separate_marks_are_composed() {
    let words = "Ba\u{309}o ve\u{323}\u{302} biên giới.";
    assert!(found(Code::T001, words).contains("T001 note 14:7"));
    assert_eq!(mended(words), "Bảo vệ biên giới.");
}

#[test]
fn t002_what_nobody_sees_is_deleted() {
    assert!(
        found(Code::T002, "Công tác\u{200b} thông tin.")
            .contains("T002 warning 14:15 \"\\u{200b}\": ký tự không nhìn thấy U+200B")
    );
    assert!(found(Code::T002, "\"Công tác\\x07 thông tin.\"").contains("T002 error"));
    assert!(found(Code::T002, "Theo Kết luận số 57-\u{a0}KL/TW.").contains("dấu cách không ngắt U+00A0"));
    assert_eq!(mended("Công\u{ad} tác\u{200b} thông tin."), "Công tác thông tin.");
}

#[test]
fn t002_what_turns_the_text_around_is_an_error_that_nothing_silences() {
    let hidden = "Công tác \u{202e}oáb gnôht\u{202c} đối ngoại.";
    assert_eq!(found(Code::T002, hidden).matches("T002 error").count(), 2);
    assert_eq!(mended(hidden), "Công tác oáb gnôht đối ngoại.");
    assert!(found(Code::T002, "\"Công tác \\u202e thông tin.\"").contains("T002 error"));
    assert!(
        found(Code::T002, "Công tác. # \u{2066} ghi chú").contains("ký tự đổi chiều chữ U+2066"),
        "in a comment too"
    );
    let silenced = "Công tác \u{202e}thông tin. # ttdn: allow T002 -- trích nguyên văn";
    assert!(found(Code::T002, silenced).contains("T002 error"));
    assert!(found(Code::T002, "Đại sứ quán \u{200e}السفارة").contains("T002 error"));
    assert!(found(Code::T002, "Thông\u{200e} tin.").contains("T002 warning"), "nothing that it could move");
    let crowded = format!("{} \u{202e}tin. # \u{2066}", "Thông\u{200b} ".repeat(1200));
    assert_eq!(found(Code::T002, &crowded).matches("T002 error").count(), 2, "warnings do not crowd errors out");
}

#[test]
fn t003_spaces_are_mended() {
    assert_eq!(
        found(Code::T003, "Công tác  thông tin ,tuyên truyền."),
        "T003 warning 14:15 \"  \": thừa dấu cách | để một dấu cách\n\
         T003 warning 14:26 \" ,\": thừa dấu cách trước dấu “,” | viết dấu “,” liền chữ đứng trước\n"
    );
    assert_eq!(mended("Công tác  thông tin ,tuyên truyền."), "Công tác thông tin, tuyên truyền.");
    assert_eq!(mended("Nguồn:báo 'Nhân Dân'."), "'Nguồn: báo ''Nhân Dân''.'");
    assert!(found(Code::T003, "1.Mục tiêu chung là nâng cao nhận thức.").contains("thiếu dấu cách sau dấu “.”"));
    assert_eq!(found(Code::T003, "Kinh phí 1.200.000 đồng, lúc 16:00, thư a.b@c.vn./."), "");
}

#[test]
fn t004_pairs_are_asked_for() {
    assert!(found(Code::T004, "Chống “diễn biến hòa bình\" ở tỉnh.").contains("T004 warning 14:32 \"\\\"\""));
    assert!(found(Code::T004, "Thông tin đối ngoại (TTĐN của tỉnh.").contains("dấu “(” mở mà không đóng"));
    assert_eq!(found(Code::T004, "a.1) Là đầu mối; b.2) Tổng hợp; 4a) Đánh giá; theo điểm đ1) khoản 1."), "");
    assert_eq!(found(Code::T004, "Theo điểm a), b) khoản 1; “một (hai)”."), "");
}

#[test]
fn t005_repeated_words_are_found_in_a_folded_paragraph() {
    let folded = ">-\n      Nâng cao nhận thức\n      của cán bộ,\n      đảng viên trong trong tỉnh.";
    assert!(found(Code::T005, folded).starts_with("T005 warning 17:17 \"trong trong\": lặp từ: “trong trong”"));
    assert_eq!(mended("Nâng cao nhận thức trong trong tỉnh."), "Nâng cao nhận thức trong tỉnh.");
    assert_eq!(found(Code::T005, "Xử lý hành vi vi phạm; thi công công trình; ngày ngày."), "");
}

#[test]
fn t005_two_words_that_meet_are_told_from_one_written_twice() {
    for words in [
        "Hướng dẫn một số điều của của Kế hoạch.",
        "Phổ biến trên địa bàn bàn tỉnh.",
        "Xin ý kiến Ủy ban nhân nhân dân các xã.",
        "Các sở tiếp tục tiếp tục thực hiện nhiệm vụ.",
    ] {
        assert_eq!(found(Code::T005, words).lines().count(), 1, "{words}");
    }
    for words in [
        "Sắp xếp các xã Phú Hội và Hòa Thành thành xã mới có tên gọi là xã Hòa Thành.",
        "Cơ quan thường trực trực tiếp tiếp nhận; tập trung thực hiện hiện đại hóa; rà soát danh mục mục tiêu.",
        "Giới thiệu trang phục của dân tộc Lô Lô; đỉnh núi mờ mờ trong sương; đêm đêm lâng lâng tiếng hát.",
    ] {
        assert_eq!(found(Code::T005, words), "", "{words}");
    }
    assert_eq!(mended("Các sở tiếp tục tiếp tục thực hiện."), "Các sở tiếp tục thực hiện.");
}

#[test]
fn t006_one_plan_has_one_way() {
    let found = found(Code::T006, "Văn hóa, hòa bình và văn hoá của tỉnh.");
    assert!(found.contains("“Ủy” và “hoá”") && found.contains("đổi 1 chỗ"), "{found}");
    assert_eq!(mended("Văn hóa, hòa bình và văn hoá của tỉnh."), "Văn hóa, hòa bình và văn hóa của tỉnh.");
}

#[test]
fn t007_one_plan_has_one_dash() {
    let words = "Giai đoạn 2021-2025, giai đoạn 2021 – 2030, giai đoạn 2016-2020.";
    assert!(found(Code::T007, words).contains("T007 warning 14:38 \"2021 – 2030\""));
    assert_eq!(mended(words), "Giai đoạn 2021-2025, giai đoạn 2021-2030, giai đoạn 2016-2020.");
}

#[test]
fn t008_capitals_follow_the_decree() {
    assert_eq!(
        found(Code::T008, "Giao sở Tài chính tham mưu."),
        "T008 warning 14:12 \"sở Tài chính\": viết hoa: “Sở Tài chính”, không phải “sở Tài chính” | viết “Sở Tài chính”\n"
    );
    assert!(found(Code::T008, "Chăm lo đời sống nhân dân.").starts_with("T008 note"));
    assert_eq!(mended("Theo Khoản 1 điều 24."), "Theo khoản 1 Điều 24.");
    assert_eq!(
        mended("Theo Nghị Quyết số 10/NQ-HĐND của hội đồng Nhân dân."),
        "Theo Nghị quyết số 10/NQ-HĐND của Hội đồng nhân dân."
    );
    assert_eq!(found(Code::T008, "Liên bộ Tài chính - Công Thương; phường Quốc Khánh; tình cảm của nhân dân Lào."), "");
    assert_eq!(found(Code::T008, "Quản lý nhà nước, bí mật nhà nước, đối ngoại nhân dân, Hội đồng nhân dân."), "");
}

#[test]
fn t009_slips_are_named() {
    assert_eq!(
        found(Code::T009, "Theo dõi, năm chặt tình hình."),
        "T009 warning 14:17 \"năm chặt\": sai chính tả: “năm chặt” | có phải là “nắm chặt”?\n"
    );
    assert!(found(Code::T009, "Phhosi hợp chặt chẽ với các sở.").contains("“Phhosi” không phải là chữ tiếng Việt"));
    assert_eq!(found(Code::T009, "Dân tộc Bru - Vân Kiều ở Đắk Lắk; Krông Pa; video, website."), "");
}

#[test]
fn t009_each_kind_of_slip_has_its_words() {
    assert_eq!(
        found(Code::T009, "Bảo vệ tòan bộ hệ thống thông tin."),
        "T009 warning 14:14 \"tòan\": “tòan” đặt dấu thanh sai chỗ | viết “toàn”\n"
    );
    assert_eq!(
        found(Code::T009, "Căn cứ địa vữngchắc của cách mạng."),
        "T009 warning 14:18 \"vữngchắc\": “vữngchắc” là hai chữ viết dính nhau | viết “vững chắc”\n"
    );
    assert_eq!(
        mended("Phối họp với Trưởng thôn, chuẩn bị hội nghị dại biểu."),
        "Phối hợp với Trưởng thôn, chuẩn bị hội nghị đại biểu."
    );
    assert_eq!(found(Code::T009, "Nhập xã Nguyên Hòa và xã Tống Trân thành xã Tống Trân."), "");
}

#[test]
fn t010_a_letter_that_cannot_be_printed_is_an_error() {
    let emoji = found(Code::T010, "Chào mừng 🎉 năm 2024.");
    assert!(emoji.starts_with(
        "T010 error 14:17 \"🎉\": phông chữ của văn bản không có chữ “🎉” (U+1F389) | thay bằng chữ khác"
    ));
    assert_eq!(found(Code::T010, "Bảo vệ biên giới, biển, đảo: “một” – hai; 97,5% ≥ 90%; 25 °C."), "");
}

#[test]
fn a_comment_with_a_reason_silences_a_word() {
    let plan = with("    - Nâng cao", "    # ttdn: allow T009 -- trích nguyên văn\n    - Năm chặt, nâng cao");
    assert_eq!(findings(&plan), "");
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(32))]
    /// After fixing until nothing changes, no finding of these codes has a fix left, and the plan is still YAML.
    #[test]
    fn fixing_twice_changes_nothing(parts in proptest::collection::vec(
        proptest::sample::select(vec![
            "trong", " trong", "  ", " ,", ",", ":", ";", " hoà", " hòa", " ngày 5/3/2024", " tháng 03 năm 2024", " 2021-2025",
            " 2021 – 2030", " sở Tài chính", " năm chặt", "\u{200b}", " thônng", "'", "\"", " #", " Ủy Ban Nhân Dân", ".Theo",
        ]), 1..12)
    ) {
        let words: String = parts.concat();
        for value in [format!("'Đầu{} cuối'", words.replace('\'', "''")), format!(">-\n      Đầu{words}\n      cuối")] {
            let mut plan = with(PURPOSE, &value);
            let mut rounds = 0;
            loop {
                let (source, found) = diagnostics(&plan);
                proptest::prop_assert!(found.iter().all(|found| found.code != Code::S001), "{plan}");
                let Some((text, _)) = fix::apply(&source, &found, true) else { break };
                plan = text;
                rounds += 1;
                proptest::prop_assert!(rounds < 12, "{plan}");
            }
            let (_, left) = diagnostics(&plan);
            let with_fix: Vec<_> = left.iter().filter(|found| found.fix.is_some()).collect();
            proptest::prop_assert!(with_fix.is_empty(), "{with_fix:?}\n{plan}");
        }
    }
}

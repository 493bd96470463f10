//! F004: blocks that are right, and each mistake with what it says.

use crate::check::testing::{BASE, diagnostics, only, with};
use crate::diagnostic::Code;

const CAPACITY: &str = "[TM. Ủy ban nhân dân, KT. Chủ tịch, Phó Chủ tịch]";

fn signed(capacity: &str) -> String {
    only(Code::F004, &with(CAPACITY, capacity))
}

fn department(capacity: &str) -> String {
    let plan = with(CAPACITY, capacity).replace("Ủy ban nhân dân tỉnh An Bình\n  code: UBND", "Sở Nội vụ\n  code: SNV");
    only(Code::F004, &plan)
}

fn party(capacity: &str) -> String {
    let plan = BASE
        .replace("status: final", "form: hd05\nstatus: final")
        .replace("Ủy ban nhân dân tỉnh An Bình\n  code: UBND", "Tỉnh ủy An Bình\n  code: TU")
        .replace("[VT, KGVX]", "[Văn phòng Tỉnh ủy]")
        .replace(CAPACITY, capacity);
    only(Code::F004, &plan)
}

#[test]
fn blocks_of_the_decree_are_right() {
    for capacity in [
        "[TM. Ủy ban nhân dân, Chủ tịch]",
        "[TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH]",
        "[TM. Ủy ban nhân dân, KT. Chủ tịch, Phó Chủ tịch Thường trực]",
        "[TL. Chủ tịch, Chánh Văn phòng]",
        "[TL. Chủ tịch, KT. Chánh Văn phòng, Phó Chánh Văn phòng]",
        "[TUQ. Chủ tịch, Giám đốc Sở Nội vụ]",
        "[KT. Chỉ huy trưởng, Phó Chỉ huy trưởng]",
        "[TM. Ủy ban nhân dân tỉnh, Chủ tịch]",
        "[KT. Chỉ huy trưởng, Tham mưu trưởng]",
        "[KT. Trưởng Ban, Phó Trưởng Ban, Phó Chủ tịch Ủy ban nhân dân tỉnh]",
        "[TM. Ban Chỉ đạo, Trưởng ban]",
        "[TM. Đoàn Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam, Chủ tịch]",
        "[Q. Chủ tịch]",
        // Not every deputy is called phó, and not every collective signs by the State's three lines.
        "[KT. Bộ trưởng, Thứ trưởng]",
        "[KT. Tổ trưởng, Tổ phó]",
        "['KT. Bộ trưởng, Chủ nhiệm', Phó Chủ nhiệm]",
        "[TM. Ban Thường trực, Phó Chủ tịch]",
        "[TM. Ban Thường vụ Tỉnh đoàn, Phó Bí thư]",
        "[TM. Ban Chấp hành, Phó Chủ tịch kiêm Tổng Thư ký]",
    ] {
        assert_eq!(signed(capacity), "", "{capacity}");
    }
    for capacity in ["[Giám đốc]", "[KT. Giám đốc, Phó Giám đốc]", "[Q. Giám đốc]"] {
        assert_eq!(department(capacity), "", "{capacity}");
    }
    for capacity in
        ["[T/M Ban Thường vụ, Phó Bí thư]", "[T/M Ban Thường vụ, Bí thư]", "[T/L Ban Thường vụ, Chánh Văn phòng]"]
    {
        assert_eq!(party(capacity), "", "{capacity}");
    }
}

#[test]
fn each_mistake_says_what_to_write() {
    for (capacity, words) in [
        ("[TM. Chủ tịch]", "sau TM. phải là tên tập thể"),
        ("[TM. Ủy ban nhân dân, Phó Chủ tịch]", "thiếu dòng “KT. Chủ tịch”"),
        ("[TM. Ủy ban nhân dân, Phó Chủ tịch Thường trực]", "thiếu dòng “KT. Chủ tịch”"),
        ("[TM. Ủy ban nhân dân]", "ví dụ: Chủ tịch"),
        ("[TM. Ban Chỉ đạo]", "ví dụ: Trưởng Ban"),
        ("[TM. Ủy ban nhân dân Chủ tịch]", "hai dòng: [TM. Ủy ban nhân dân, Chủ tịch]"),
        ("[TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH, PHÓ CHỦ TỊCH]", "hai dòng: [TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH]"),
        ("[TM. Ủy ban nhân dân, KT. Chủ tịch Phó Chủ tịch]", "hai dòng: [KT. Chủ tịch, Phó Chủ tịch]"),
        ("[Chủ tịch]", "thêm dòng “TM. Ủy ban nhân dân” phía trên"),
        ("[KT. Chủ tịch, Phó Chủ tịch]", "thêm dòng “TM. Ủy ban nhân dân” phía trên"),
        ("[Phó Chủ tịch]", "thêm dòng “KT. Chủ tịch” phía trên"),
        ("[TM. UBND TỈNH, KT. Chủ tịch, Phó Chủ tịch]", "viết đủ, không ghi cấp: “TM. Ủy ban nhân dân”"),
        ("[TM. UBND, Chủ tịch]", "viết đủ, không ghi cấp: “TM. Ủy ban nhân dân”"),
        ("[TM. BCĐ, Trưởng Ban]", "không viết tắt “BCĐ”"),
        ("[KT. Chủ tịch]", "thêm dòng: Phó Chủ tịch"),
        ("[KT. Chủ tịch, Chánh Văn phòng]", "thêm dòng: Phó Chủ tịch"),
        ("[KT. Chủ tịch, Phó Giám đốc]", "nhưng người ký là Phó Giám đốc"),
        ("[KT. Phó Chủ tịch]", "không phải “Phó Chủ tịch”"),
        ("[KT. Ủy ban nhân dân, Phó Chủ tịch]", "không phải tên cơ quan “Ủy ban nhân dân”"),
        ("[TL. Ủy ban nhân dân, Chánh Văn phòng]", "thay mặt tập thể thì dùng TM."),
        ("[TL. Chủ tịch]", "thiếu chức vụ của người ký"),
        ("[Q. Phó Chủ tịch]", "sau Q. là chức vụ người đứng đầu"),
        ("[TM Ủy ban nhân dân, Chủ tịch]", "viết: TM. Ủy ban nhân dân"),
        ("[TM.Ủy ban nhân dân, Chủ tịch]", "viết: TM. Ủy ban nhân dân"),
        ("[Kt. Chủ tịch, Phó Chủ tịch]", "viết: KT. Chủ tịch"),
        ("[PP. Chủ tịch, Phó Chủ tịch]", "không có trong quy định"),
        ("[Giám đốc]", "người đứng đầu cơ quan này là Chủ tịch"),
    ] {
        let found = signed(capacity);
        assert!(found.starts_with("F004 error") && found.contains(words), "{capacity}: {found}");
    }
    assert!(department("[TM. Sở Nội vụ, Giám đốc]").contains("chế độ thủ trưởng"));
    assert!(department("[KT. Chủ tịch, Phó Chủ tịch]").contains("là Giám đốc"));
    assert!(party("[T/M Ban Thường vụ, K/T Bí thư, Phó Bí thư]").contains("không ghi K/T"));
    assert!(party("[K/T Bí thư, Phó Bí thư]").contains("cấp ủy ký T/M, không ký K/T"));
    assert!(party("[Bí thư]").contains("thiếu dòng T/M"));
    assert!(party("[Phó Bí thư Thường trực]").contains("thiếu dòng T/M"));
    assert!(party("[T/M Ban Thường vụ, Phó Chủ tịch]").contains("không có chức vụ “Phó Chủ tịch”"));
    assert!(party("[T/M Ban Thường vụ]").contains("ví dụ: Bí thư"));
    assert!(party("[T/M Ban Thường vụ Phó Bí thư]").contains("[T/M Ban Thường vụ, Phó Bí thư]"));
    assert!(party("[T/U Ban Thường vụ, Bí thư]").contains("không có trong quy định"));
}

#[test]
fn a_draft_may_leave_the_post_open() {
    let draft = with(CAPACITY, "[TM. Ủy ban nhân dân]").replace("status: final", "status: draft");
    assert_eq!(only(Code::F004, &draft.replace("  name: Nguyễn Văn Minh\n", "")), "");
    assert!(!only(Code::F004, &draft).is_empty(), "who is named has a post");
}

#[test]
fn what_a_head_decides_alone_he_signs_alone() {
    let plan = with(CAPACITY, "[Chủ tịch]").replace("signature:\n", "decision:\n  authority: Chủ tịch Ủy ban nhân dân tỉnh \
                    An Bình\n  legal_bases: [Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015]\nsignature:\n");
    assert_eq!(only(Code::F004, &plan), "");
}

#[test]
fn a_party_office_or_board_has_one_head() {
    for (name, capacity) in [
        ("Văn phòng Tỉnh ủy", "[K/T Chánh Văn phòng, Phó Chánh Văn phòng]"),
        ("Ban Tuyên giáo và Dân vận Tỉnh ủy", "[Trưởng Ban]"),
        ("Ủy ban Kiểm tra Tỉnh ủy", "[T/M Ủy ban Kiểm tra, Chủ nhiệm]"),
        ("Ủy ban Mặt trận Tổ quốc tỉnh", "[T/M Ban Thường trực, Chủ tịch]"),
    ] {
        let plan = with(CAPACITY, capacity)
            .replace("status: final", "form: hd05\nstatus: final")
            .replace("Ủy ban nhân dân tỉnh An Bình\n  code: UBND", &format!("{name}\n  code: VPTU"));
        assert_eq!(only(Code::F004, &plan), "", "{name}");
    }
}

#[test]
fn hints_of_a_party_plan_speak_of_the_party() {
    for capacity in ["[T/M Bí thư]", "[K/T Tỉnh ủy, Phó Bí thư]", "[K/T Phó Trưởng Ban]", "[TM Ban Thường vụ, Bí thư]"]
    {
        let found = party(capacity);
        assert!(found.starts_with("F004"), "{capacity}");
        assert!(!found.contains("KT.") && !found.contains("TM.") && !found.contains("Ủy ban nhân dân"), "{found}");
    }
}

#[test]
fn marks_of_the_other_form_are_left_to_f008() {
    assert_eq!(signed("[T/M Ủy ban nhân dân, Chủ tịch]"), "");
    assert_eq!(party("[TM. Ban Thường vụ, Bí thư]"), "");
}

#[test]
fn a_suggested_fix_writes_the_missing_line() {
    let mended = |capacity: &str| {
        let (source, found) = diagnostics(&with(CAPACITY, capacity));
        let mut text = source.text().to_owned();
        for edit in &found.iter().find(|found| found.code == Code::F004).unwrap().fix.as_ref().unwrap().edits {
            text.replace_range(edit.span.range(), &edit.text);
        }
        assert_eq!(only(Code::F004, &text), "", "{text}");
        text
    };
    assert!(
        mended("[TM. Ủy ban nhân dân, Phó Chủ tịch]").contains("[TM. Ủy ban nhân dân, KT. Chủ tịch, Phó Chủ tịch]")
    );
    let three = "[TM. Ủy ban nhân dân, KT. Chủ tịch, Phó Chủ tịch]";
    assert!(mended("[TM. Ủy ban nhân dân, KT. Chủ tịch]").contains(three));
    assert!(mended("[KT. Chủ tịch, Phó Chủ tịch]").contains(three));
    assert!(mended("[TM. UBND TỈNH, KT. Chủ tịch, Phó Chủ tịch]").contains(three));
    let list = mended("\n    - TM. Ủy ban nhân dân\n    - Phó Chủ tịch");
    assert!(list.contains("    - TM. Ủy ban nhân dân\n    - KT. Chủ tịch\n    - Phó Chủ tịch\n"));
    let list = mended("\n    - TM. Ủy ban nhân dân\n    - KT. Chủ tịch");
    assert!(list.contains("    - KT. Chủ tịch\n    - Phó Chủ tịch\n"));
    let quoted = mended("['\"TM. Ủy ban nhân dân\"', Chủ tịch]");
    assert!(quoted.contains("['TM. Ủy ban nhân dân', Chủ tịch]"), "its quotation marks go together: {quoted}");
    assert!(mended("[\"TM Ủy ban nhân dân\", Chủ tịch]").contains("[\"TM. Ủy ban nhân dân\", Chủ tịch]"));
}

#[test]
fn what_is_missing_above_and_below_is_said_at_once() {
    let found = signed("[KT. Chủ tịch]");
    assert!(found.contains("“TM. Ủy ban nhân dân” phía trên") && found.contains("thêm dòng: Phó Chủ tịch"), "{found}");
    assert_eq!(found.lines().count(), 2);
}

#[test]
fn a_signers_name_is_no_capitals() {
    let named = |name: &str| only(Code::F004, &with("Nguyễn Văn Minh", name));
    let found = named("NGUYỄN VĂN MINH");
    assert!(found.starts_with("F004 warning") && found.contains("viết: Nguyễn Văn Minh"), "{found}");
    assert!(named("\"Y' VINH ÊBAN\"").contains("Y' Vinh Êban"));
    for right in ["Nguyễn Văn Minh", "Y Vinh Êban", "TS. NGUYỄN VĂN MINH"] {
        assert_eq!(named(right), "", "{right}");
    }
}

#[test]
fn a_comment_silences_it() {
    assert_eq!(signed("[KT. Chủ tịch] # ttdn: allow F004 -- người ký ghi tay chức vụ"), "");
}

//! What moves, what stays, what is marked: by kind, a case that looks like the other beside each.

use super::years::{Frame, Purpose, Verdict, years};
use super::{Refused, renewed};
use crate::invariant::slice;
use crate::plan::load;
use std::ops::Range;

const FRAME: Frame = Frame { first: 2026, last: 2026, shift: 1 };

/// The years of a text as they come out: moved ones, and doubtful ones in brackets.
fn said(text: &str, purpose: Purpose) -> String {
    let found = years(text, purpose, &crate::legal::read(text), FRAME);
    let one = |(range, verdict): &(Range<usize>, Verdict)| match verdict {
        Verdict::Moves => slice(text, range.clone()).to_owned(),
        Verdict::Doubtful => format!("[{}]", slice(text, range.clone())),
    };
    found.iter().map(one).collect::<Vec<_>>().join(" ")
}

#[test]
fn years_of_the_plan_go_with_it() {
    for text in [
        "Công tác thông tin đối ngoại năm 2026 trên địa bàn tỉnh",
        "Kinh phí thực hiện từ ngân sách xã năm 2026 và các nguồn hợp pháp khác.",
        "Trên đây là Kế hoạch thông tin đối ngoại năm **2026**; yêu cầu các sở thực hiện.",
        "Phấn đấu đến hết năm 2026 có 100% xã có cán bộ phụ trách.",
        "Hoàn thành trước ngày 15/10/2026.",
        "Tổ chức trong tháng 9 năm 2026.",
        "Tổ chức trong Quý III/2026 tại các xã.",
        "Báo cáo kết quả năm 2026 về Ủy ban nhân dân tỉnh.",
    ] {
        assert_eq!(said(text, Purpose::Words), "2026", "{text}");
    }
    assert_eq!(said("Tăng 5% so với năm 2025.", Purpose::Words), "2025", "a comparison goes along");
    assert_eq!(said("chậm nhất ngày 15/01/2027", Purpose::Words), "2027", "what is due just behind the period too");
}

#[test]
fn what_has_a_year_of_its_own_stays() {
    for text in [
        "Thực hiện Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về hoạt động thông tin đối ngoại.",
        "Chiến lược truyền thông giai đoạn 2026-2030, tầm nhìn đến năm 2045.",
        "Triển khai thi hành Luật Báo chí năm 2026 trên địa bàn.",
        "Thành lập từ năm 1997; đạt 500 tin năm 2019.",
        "Đạt chuẩn vào năm 2030.",
        "Theo số 12/2026/TT-BVHTTDL.",
        "Từ năm 2021 đến năm 2025 đã tổ chức 12 lớp.",
        "Kinh phí 2.026 triệu đồng; mã 20261.",
    ] {
        assert_eq!(said(text, Purpose::Words), "", "{text}");
    }
}

#[test]
fn what_nobody_but_the_author_knows_is_marked() {
    for (text, marked) in [
        ("Lễ khai mạc tối thứ Bảy, ngày 10/10/2026.", "[2026]"),
        ("Tổ chức hội nghị ngày 20/10/2026.", "[2026]"),
        ("Học kỳ I từ ngày 07/9/2026 đến ngày 15/01/2027.", "[2026] [2027]"),
        ("Đã tập huấn cho 200 cán bộ trong năm 2026.", "[2026]"),
        ("Phát huy kết quả năm 2025.", "[2025]"),
        ("Chuẩn bị xây dựng kế hoạch năm 2027.", "[2027]"),
        ("Đón Tết Nguyên đán Bính Ngọ năm 2026.", "[2026]"),
        ("Năm học 2025-2026 mở 05 lớp.", "[2025] [2026]"),
        ("Tuần lễ Văn hóa 2026.", "[2026]"),
        ("Thực hiện Nghị quyết năm 2026 của Tỉnh ủy.", "[2026]"),
        ("Kỷ niệm 80 năm ngày thành lập.", "[80]"),
        ("Trước ngày 29/02/2026.", "[2026]"),
        (
            "Thực hiện Kế hoạch số 5/KH-UBND ngày 12 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh về thông tin đối ngoại năm 2026.",
            "[2026]",
        ),
    ] {
        assert_eq!(said(text, Purpose::Words), marked, "{text}");
    }
}

#[test]
fn a_deadline_moves_whatever_its_form() {
    for text in
        ["15/10/2026", "Quý III/2026", "2026-09-30", "ngày 24, 25 và 26/8/2026", "năm 2026", "2026", "tháng 9/2026"]
    {
        assert_eq!(said(text, Purpose::Deadline), "2026", "{text}");
    }
    assert_eq!(said("từ tháng 11/2025 đến tháng 4/2026", Purpose::Deadline), "2025 2026");
    assert_eq!(said("trước ngày 31/01/2027", Purpose::Deadline), "2027");
    assert_eq!(said("đến năm 2030", Purpose::Deadline), "[2030]");
    assert_eq!(said("thường xuyên", Purpose::Deadline), "");
}

fn next(plan: &str) -> String {
    renewed(&load("p.yaml", plan.as_bytes()).unwrap(), None).unwrap().text
}

#[test]
fn comments_and_layout_stay_and_remarks_stand_above_their_lines() {
    let before = "# Kế hoạch xã\nstatus: final # đã ký\nissuer: {name: A}\nnumber: 9\ndate: 2026-03-10 # thứ ba\ntitle: >-\n  Công tác đối ngoại\n  năm 2026\nperiod: 2026\ntasks:\n  - title: Hội nghị\n    # giờ ghi sau\n    text: Họp ngày 20/10/2026\n    deadline: Quý III/2026\n  - {title: Khác, deadline: 10/2026, budget: {amount: 5 triệu đồng, by_year: {2026: 5 triệu đồng}}}\nsignature: {capacity: [Chủ tịch], name: Phạm Văn Lâm}\n";
    let after = "# Kế hoạch xã\nstatus: draft # đã ký\nissuer: {name: A}\nnumber: ~\ndate: ~ # thứ ba\ntitle: >-\n  Công tác đối ngoại\n  năm 2027\nperiod: 2027\ntasks:\n  - title: Hội nghị\n    # giờ ghi sau\n    # [cần xác nhận] “Họp ngày 20/10/2026”\n    text: Họp ngày 20/10/2026\n    deadline: Quý III/2027\n  # [cần xác nhận] số tiền của kế hoạch trước\n  - {title: Khác, deadline: 10/2027, budget: {amount: 5 triệu đồng, by_year: {2027: 5 triệu đồng}}}\nsignature: {capacity: [Chủ tịch], name: ~}\n";
    assert_eq!(next(before), after);
    assert_eq!(next(&before.replace('\n', "\r\n")), after.replace('\n', "\r\n"));
}

#[test]
fn a_period_of_years_moves_by_its_length_and_one_may_say_where() {
    assert_eq!(
        next("title: Giai đoạn 2019-2020\nperiod: 2019-2020\n"),
        "title: Giai đoạn 2021-2022\nperiod: 2021-2022\n"
    );
    let school = "title: Năm học 2026-2027\nperiod: {from: 2026-09-01, to: 2027-05-31}\n";
    assert_eq!(next(school), "title: Năm học 2027-2028\nperiod: {from: 2027-09-01, to: 2028-05-31}\n");
    let long = next("title: A\nperiod: {from: 2026-07-09, to: 2027-12-31}\n");
    assert_eq!(long, "title: A\nperiod: {from: 2028-07-09, to: 2029-12-31}\n");
    let plan = load("p.yaml", b"period: {from: 2026-01-01, to: 2030-12-31, vision: 2045}\n").unwrap();
    let text = renewed(&plan, Some(2028)).unwrap().text;
    assert_eq!(text, "period: {from: 2028-01-01, to: 2032-12-31, vision: 2045}\n");
    assert_eq!(renewed(&plan, Some(2026)), Err(Refused::Year));
    assert_eq!(renewed(&load("p.yaml", b"title: A\n").unwrap(), None), Err(Refused::NoPeriod));
}

#[test]
fn columns_of_years_move_with_the_period() {
    let before = "period: 2026-2027\nannexes:\n  - {title: A, use: task_table, years: [2026, 2027]}\n";
    assert_eq!(next(before), before.replace("2027", "2029").replace("2026", "2028"));
}

#[test]
fn notes_stand_where_their_words_do() {
    let plan = load(
        "p.yaml",
        "number: 9\nperiod: 2026\ntasks:\n  - title: Họp ngày 20/10/2026\n    deadline: 10/2026\n".as_bytes(),
    )
    .unwrap();
    let renewed = renewed(&plan, None).unwrap();
    let lines: Vec<usize> =
        renewed.notes.iter().map(|note| 1 + slice(&renewed.text, ..note.at).matches('\n').count()).collect();
    assert_eq!(lines, [1, 2, 5, 6], "{renewed:?}");
}

//! What a deadline says in a plan that supplies its year.

use super::{Frame, Reading, read_deadline};
use crate::calendar::Date;
use crate::plan::{Period, PeriodKind, Plan};
use crate::source::Span;

fn plan(kind: PeriodKind) -> Frame {
    Plan { period: Some(Period { span: Span::default(), kind }), ..Plan::default() }.frame()
}

fn day(text: &str) -> Date {
    crate::calendar::read::iso(text).unwrap()
}

fn ends(frame: &Frame, text: &str) -> String {
    let read = frame.read(text);
    let say = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    format!("{} {}", say(read.first()), say(read.last()))
}

#[test]
fn a_plan_of_one_year_supplies_the_year() {
    let year = Frame::year(2027);
    for (text, said) in [
        ("quý 3", "2027-07-01 2027-09-30"),
        ("Quý III", "2027-07-01 2027-09-30"),
        ("Quý Ⅲ", "2027-07-01 2027-09-30"),
        ("Quý II, III", "2027-04-01 2027-09-30"),
        ("Quý I và Quý II", "2027-01-01 2027-06-30"),
        ("Quý II đến Quý III", "2027-04-01 2027-09-30"),
        ("cuối quý II", "2027-04-01 2027-06-30"),
        ("đầu quý II", "2027-04-01 2027-04-30"),
        ("Trước Quý II", "2027-03-31 2027-03-31"),
        ("tháng 9", "2027-09-01 2027-09-30"),
        ("Tháng 9, 10", "2027-09-01 2027-10-31"),
        ("T9", "2027-09-01 2027-09-30"),
        ("T9 - T11", "2027-09-01 2027-11-30"),
        ("đầu tháng 9", "2027-09-01 2027-09-10"),
        ("giữa tháng 9", "2027-09-11 2027-09-20"),
        ("hạ tuần tháng 2", "2027-02-21 2027-02-28"),
        ("từ tháng 3 đến tháng 9", "2027-03-01 2027-09-30"),
        ("tháng 3 - tháng 9", "2027-03-01 2027-09-30"),
        ("30/9", "2027-09-30 2027-09-30"),
        ("30.9", "2027-09-30 2027-09-30"),
        ("trước ngày 30-9", "2027-09-30 2027-09-30"),
        ("không quá ngày 30/9", "2027-09-30 2027-09-30"),
        ("trước 25/12 (báo cáo năm)", "2027-12-25 2027-12-25"),
        ("Quí ba", "2027-07-01 2027-09-30"),
        ("tháng chín", "2027-09-01 2027-09-30"),
        ("Q3", "2027-07-01 2027-09-30"),
        ("Quý II + Quý III", "2027-04-01 2027-09-30"),
        ("ngày 30 tháng 9", "2027-09-30 2027-09-30"),
        ("trước ngày 15/3", "2027-03-15 2027-03-15"),
        ("trước 17 giờ 00 ngày 15/3", "2027-03-15 2027-03-15"),
        ("từ 15/3 đến 20/4", "2027-03-15 2027-04-20"),
        ("ngày 24, 25 và 26/8", "2027-08-24 2027-08-26"),
        ("24-26/8", "2027-08-24 2027-08-26"),
        ("từ nay đến 30/9", "2027-09-30 2027-09-30"),
        ("6 tháng đầu năm", "2027-01-01 2027-06-30"),
        ("cả năm", "2027-01-01 2027-12-31"),
        ("trong năm", "2027-01-01 2027-12-31"),
        ("đến hết năm", "2027-01-01 2027-12-31"),
        ("cuối năm", "2027-01-01 2027-12-31"),
        ("đầu năm", "2027-01-01 2027-03-31"),
    ] {
        assert_eq!(ends(&year, text), said, "{text}");
        assert_eq!(read_deadline(text), Reading::Unread, "{text} names no year");
    }
}

#[test]
fn a_deadline_that_names_its_year_needs_none() {
    for (text, said) in [
        ("9/2027", "2027-09-01 2027-09-30"),
        ("trước 9/2027", "2027-08-31 2027-08-31"),
        ("10-9-2027", "2027-09-10 2027-09-10"),
        ("trước ngày 10.9.2027", "2027-09-10 2027-09-10"),
        ("Quý IV/2025 và Quý I/2026", "2025-10-01 2026-03-31"),
        ("tháng 11/2025 đến tháng 4/2026", "2025-11-01 2026-04-30"),
        ("trong khoảng thời gian từ ngày 01/3/2026 đến ngày 15/4/2026", "2026-03-01 2026-04-15"),
        ("Dự kiến tháng 9/2026 (chậm nhất ngày 05/10/2026)", "2026-10-05 2026-10-05"),
        ("Quý III/2026 (dự kiến)", "2026-07-01 2026-09-30"),
        ("ngày 24, 25 và 26/8/2026", "2026-08-24 2026-08-26"),
        ("8h00 ngày 15/9/2026", "2026-09-15 2026-09-15"),
        ("đầu tháng 9/2026", "2026-09-01 2026-09-10"),
    ] {
        assert_eq!(ends(&Frame::default(), text), said, "{text}");
        assert_eq!(ends(&Frame::year(2030), text), said, "{text}");
    }
}

#[test]
fn what_no_year_makes_readable_stays_as_it_is() {
    for text in [
        "tháng 9 hoặc tháng 10",
        "6 tháng",
        "sau khi có hướng dẫn (trước ngày 30/9)",
        "ngày 26, 25/8",
        "theo Kế hoạch 15/3",
        "năm học 2026-2027",
        "cuối kỳ",
        "đến nay",
        "10.9",
        "9-10",
        "40/50",
    ] {
        assert_eq!(Frame::year(2027).read(text), Reading::Unread, "{text}");
    }
    assert!(matches!(Frame::year(2027).read("trước ngày 10/12 hằng năm"), Reading::Recurring(_)));
    assert!(matches!(Frame::year(2027).read("hằng quý"), Reading::Recurring(_)));
    for text in ["thường xuyên trong năm", "Thường xuyên, hằng năm", "liên tục, cả năm", "Thường xuyên, liên tục"]
    {
        assert_eq!(Frame::year(2027).read(text), Reading::Ongoing, "{text}");
    }
    assert_eq!(Frame::year(2027).read("trước 25/12 (sau khi nghiệm thu)"), Reading::Unread);
}

#[test]
fn a_paragraph_is_no_deadline() {
    for word in ["trong ", "đến ", "trước ", "( ", "ngày ", "đầu ", "và ", "chiều "] {
        assert_eq!(Frame::year(2027).read(&word.repeat(100_000)), Reading::Unread);
        assert_eq!(Frame::year(2027).read(&word.repeat(38)), Reading::Unread);
        assert_eq!(Frame::year(2027).impossible(&word.repeat(100_000)), None);
    }
}

#[test]
fn of_several_years_only_one_may_fit() {
    let years = plan(PeriodKind::Years(2026, 2027));
    assert_eq!((ends(&years, "Quý II"), ends(&years, "cả năm")), (" ".to_owned(), " ".to_owned()));
    let school = plan(PeriodKind::Days(day("2026-09-05"), day("2027-05-31"), Some(2030)));
    assert_eq!(ends(&school, "tháng 11"), "2026-11-01 2026-11-30");
    assert_eq!(ends(&school, "trước ngày 15/3"), "2027-03-15 2027-03-15");
    assert_eq!(ends(&school, "từ tháng 9 đến tháng 5"), "2026-09-01 2027-05-31");
    assert_eq!(ends(&school, "tháng 7"), " ");
    let event = plan(PeriodKind::Event(day("2026-04-25"), day("2026-04-27")));
    assert_eq!(ends(&event, "trước ngày 10/5"), "2026-05-10 2026-05-10");
}

#[test]
fn a_year_that_would_make_it_over_is_not_supplied() {
    let issued = |date: &str| {
        let date = crate::calendar::PartialDate::Day(day(date));
        let kind = PeriodKind::Years(2027, 2027);
        let period = Some(Period { span: Span::default(), kind });
        let date = Some(crate::plan::Spanned { value: date, span: Span::default() });
        Plan { period, date, ..Plan::default() }.frame()
    };
    assert_eq!(ends(&issued("2027-03-20"), "trước ngày 15/01"), " ");
    assert_eq!(ends(&issued("2027-03-20"), "từ tháng 1 đến tháng 6"), "2027-01-01 2027-06-30");
    assert_eq!(ends(&issued("2026-12-20"), "trước ngày 15/01"), "2027-01-15 2027-01-15");
    assert_eq!(ends(&Frame::year(2027), "trước tháng 1"), " ");
}

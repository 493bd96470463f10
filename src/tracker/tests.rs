use super::*;
use crate::plan::{Milestone, Money, Period, PeriodKind, TaskBudget, Unit};
use crate::source::Span;
use crate::yaml::Text;

fn text(value: &str) -> Text {
    Text { value: value.into(), ..Text::default() }
}

fn to(unit: &str) -> Assignee {
    Assignee { unit: text(unit), scope: None }
}

fn deadline(words: &str, reading: Reading) -> Option<Deadline> {
    Some(Deadline { text: text(words), reading })
}

/// One group led by sở A with a film (quarter III, 120 million) and a report (10 December each year), 2024–2025.
fn plan() -> Plan {
    let unit =
        |id: &str, name: &str| Unit { id: text(id), name: text(name), short: None, duties: vec![], collective: false };
    let film = Task {
        id: Some(text("phim")),
        title: Some(text("Sản xuất phim, \"hai thứ tiếng\"")),
        support: vec![to("b")],
        deadline: deadline("Quý III/2024", Reading::Quarter(2024, 3)),
        output: Some(text("=01 phim")),
        budget: Some(TaskBudget {
            amount: Some(Money { dong: 120_000_000, text: text("120 triệu đồng") }),
            ..TaskBudget::default()
        }),
        ..Task::default()
    };
    let report = Task {
        title: Some(text("Báo cáo năm")),
        lead: vec![to("b")],
        deadline: deadline("trước ngày 10/12 hằng năm", Reading::Yearly(Some((10, 12)))),
        ..Task::default()
    };
    let steps = vec![
        Milestone { when: deadline("tháng 3/2024", Reading::Month(2024, 3)).unwrap(), what: text("khởi động") },
        Milestone {
            when: deadline("05/11/2024", Reading::Day(Date::new(2024, 11, 5).unwrap())).unwrap(),
            what: text("tổng kết"),
        },
    ];
    let contest = Task {
        title: Some(text("Cuộc thi ảnh")),
        lead: vec![to("a"), to("b")],
        deadline: deadline("", Reading::Milestones(steps)),
        ..Task::default()
    };
    let group = Task {
        title: Some(text("Quảng bá")),
        lead: vec![to("a")],
        tasks: vec![film, report, contest],
        ..Task::default()
    };
    Plan {
        period: Some(Period { span: Span::default(), kind: PeriodKind::Years(2024, 2025) }),
        units: vec![unit("a", "Sở A"), unit("b", "Sở B"), unit("c", "Sở C")],
        tasks: vec![group],
        ..Plan::default()
    }
}

fn numbers() -> Vec<String> {
    ["khoản 1 Mục II", "điểm a khoản 1 Mục II", "điểm b khoản 1 Mục II", "điểm c khoản 1 Mục II"]
        .map(String::from)
        .to_vec()
}

const STAMP: fn() -> Date = || Date::new(2024, 1, 24).unwrap();

#[test]
fn a_row_a_task_with_the_lead_of_its_group() {
    let rows = rows(&plan(), &numbers(), None);
    assert_eq!(rows.len(), 3);
    assert_eq!(rows[0].number, "điểm a khoản 1 Mục II");
    assert_eq!((rows[0].lead.join(","), rows[0].support.join(",")), ("Sở A".into(), "Sở B".into()));
    assert_eq!(rows[2].deadline, "tháng 3/2024: khởi động; 05/11/2024: tổng kết");
    assert_eq!(super::rows(&plan(), &numbers(), Some("b")).len(), 3);
    assert_eq!(super::rows(&plan(), &numbers(), Some("c")).len(), 0);
}

#[test]
fn csv_opens_right_in_excel() {
    let bytes = csv(&rows(&plan(), &numbers(), None));
    assert!(bytes.starts_with(&[0xEF, 0xBB, 0xBF]));
    insta::assert_snapshot!(String::from_utf8(bytes).unwrap());
}

#[test]
fn the_calendar_repeats_what_comes_back() {
    let ics = ics(&rows(&plan(), &numbers(), None), "Kế hoạch, năm 2024", STAMP());
    insta::assert_snapshot!(ics.replace("\r\n", "\n"));
}

#[test]
fn json_and_tables() {
    insta::assert_snapshot!(json(&rows(&plan(), &numbers(), None)));
    insta::assert_snapshot!(table(&rows(&plan(), &numbers(), None), Some(120)));
    insta::assert_snapshot!(matrix_table(&Matrix::new(&plan(), &numbers()), Some(100)));
    insta::assert_snapshot!(matrix_json(&Matrix::new(&plan(), &numbers())));
}

#[test]
fn workbooks_are_the_same_bytes_every_time() {
    let rows = rows(&plan(), &numbers(), None);
    let book = xlsx(&rows, "Kế hoạch", STAMP()).unwrap();
    assert!(book.starts_with(b"PK"));
    assert_eq!(book, xlsx(&rows, "Kế hoạch", STAMP()).unwrap());
    let matrix = Matrix::new(&plan(), &numbers());
    assert_eq!(matrix_xlsx(&matrix, "K", STAMP()).unwrap(), matrix_xlsx(&matrix, "K", STAMP()).unwrap());
}

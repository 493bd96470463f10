use super::*;
use crate::calendar::{Date, Stretch};
use crate::language::lines::width;
use crate::plan::{Cycle, Deadline, Milestone, Money, Period, PeriodKind, Reading, Unit};
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

/// One group led by sở A, with a product of its own: a film (quarter III, 120 million), a report (10 December each year), a
/// contest with two milestones, a bulletin (the 25th of each month), talks (all the time); reports by sở B through sở A
/// each quarter, by sở C each week. 2024–2025.
fn plan() -> Plan {
    let unit = |id: &str, name: &str| Unit {
        id: text(id),
        name: text(name),
        short: None,
        duties: vec![],
        numbering: None,
        collective: false,
        unlisted: false,
    };
    let film = Task {
        id: Some(text("phim")),
        title: Some(text("Sản xuất **phim**, \"hai thứ tiếng\"[^1]")),
        support: vec![to("b")],
        deadline: deadline("Quý III/2024", Reading::By(Stretch::Quarter(2024, 3))),
        output: Some(text("=01 phim")),
        budget: budget(120_000_000),
        ..Task::default()
    };
    let report = Task {
        title: Some(text("Báo cáo năm về [[phim]]")),
        lead: vec![to("b")],
        deadline: deadline("trước ngày 10/12 hằng năm", Reading::Recurring(vec![Cycle::YearDay(10, 12)])),
        ..Task::default()
    };
    let steps = vec![
        Milestone {
            when: deadline("2024-03", Reading::By(Stretch::Month(2024, 3))).unwrap(), what: text("khởi động")
        },
        Milestone {
            when: deadline("05/11/2024", Reading::By(Stretch::Day(Date::new(2024, 11, 5).unwrap()))).unwrap(),
            what: text("tổng kết"),
        },
    ];
    let contest = Task {
        title: Some(text("Cuộc thi ảnh")),
        lead: vec![to("a"), to("b")],
        deadline: deadline("", Reading::Milestones(steps)),
        ..Task::default()
    };
    let bulletin = Task {
        title: Some(text("Phát hành bản tin")),
        deadline: deadline("ngày 30 hằng tháng", Reading::Recurring(vec![Cycle::Months { every: 1, day: Some(30) }])),
        ..Task::default()
    };
    let talks = Task {
        title: Some(text("Tuyên truyền miệng")),
        deadline: deadline("thường xuyên", Reading::Ongoing),
        ..Task::default()
    };
    let group = Task {
        title: Some(text("Quảng bá")),
        lead: vec![to("a")],
        output: Some(text("Bộ nhận diện")),
        budget: budget(120_000_000),
        tasks: vec![film, report, contest, bulletin, talks],
        ..Task::default()
    };
    let quarterly = Report {
        by: vec![text("b")],
        to: Some(text("Ủy ban nhân dân tỉnh")),
        via: Some(text("a")),
        when: deadline("hằng quý", Reading::Recurring(vec![Cycle::Months { every: 3, day: None }])),
        ..Report::default()
    };
    let weekly = Report {
        by: vec![text("c")],
        text: Some(text("Sở C báo cáo hằng tuần.")),
        when: deadline("hằng tuần", Reading::Recurring(vec![Cycle::Weekly(None)])),
        ..Report::default()
    };
    Plan {
        title: Some(text("Thông tin đối ngoại")),
        period: Some(Period { span: Span::default(), kind: PeriodKind::Years(2024, 2025) }),
        units: vec![unit("a", "Sở A"), unit("b", "Sở B"), unit("c", "Sở C")],
        tasks: vec![group],
        reporting: vec![quarterly, weekly],
        ..Plan::default()
    }
}

fn budget(dong: u64) -> Option<TaskBudget> {
    Some(TaskBudget { amount: Some(Money { dong, text: text("") }), ..TaskBudget::default() })
}

fn places() -> Places {
    let points = ["phim", "viec.3", "viec.4", "viec.5", "viec.6"].into_iter().zip("abcdđ".chars());
    let points = points.map(|(mark, letter)| (mark, format!("điểm {letter} khoản 1 Mục II")));
    let others = [("viec.1", "khoản 1 Mục II"), ("bao-cao.1", "Mục V"), ("bao-cao.2", "Mục V")];
    let others = others.map(|(mark, place)| (mark, place.to_owned()));
    points.chain(others).map(|(mark, place)| (mark.to_owned(), place)).collect()
}

fn all() -> Vec<Row> {
    rows(&plan(), &places(), None)
}

/// 24 January 2024, 00:00 UTC.
const STAMP: i64 = 19_746 * 86_400;

#[test]
fn a_row_for_all_that_somebody_must_do() {
    let rows = all();
    let kinds: Vec<Kind> = rows.iter().map(|row| row.kind).collect();
    assert_eq!(kinds, [&[Kind::Group][..], &[Kind::Task; 5], &[Kind::Report; 2]].concat());
    assert_eq!((rows[0].number.as_str(), rows[0].output.as_str()), ("khoản 1 Mục II", "Bộ nhận diện"));
    let film = &rows[1];
    assert_eq!(
        (film.number.as_str(), film.title.as_str()),
        ("điểm a khoản 1 Mục II", "Sản xuất phim, \"hai thứ tiếng\"")
    );
    assert_eq!((film.lead.join(","), film.support.join(",")), ("Sở A".into(), "Sở B".into()));
    assert_eq!(rows[2].title, "Báo cáo năm về điểm a khoản 1 Mục II");
    assert_eq!(rows[3].deadline, "tháng 3/2024: khởi động; 05/11/2024: tổng kết");
    assert_eq!(rows[6].title, "Báo cáo kết quả thực hiện gửi Ủy ban nhân dân tỉnh (qua Sở A)");
    assert_eq!((rows[6].number.as_str(), rows[6].groups.join("")), ("Mục V", "Chế độ báo cáo".into()));
}

#[test]
fn a_unit_sees_what_it_does_and_what_it_reports() {
    let titles = |unit| rows(&plan(), &places(), Some(unit)).into_iter().map(|row| row.title).collect::<Vec<_>>();
    assert_eq!(titles("c"), ["Sở C báo cáo hằng tuần."]);
    assert_eq!(titles("b").len(), 4);
    assert_eq!(titles("a").len(), 6, "leads the group, gets the report of sở B");
}

#[test]
fn a_group_has_a_row_for_what_is_its_own() {
    let group = |plan: &Plan| rows(plan, &places(), None).into_iter().find(|row| row.kind == Kind::Group);
    let mut plan = plan();
    assert_eq!(group(&plan).unwrap().budget, None, "its money is that of the film");
    plan.tasks[0].output = None;
    assert_eq!(group(&plan), None);
    plan.tasks[0].tasks[0].budget = None;
    assert_eq!(group(&plan).unwrap().budget, Some(120_000_000));
}

#[test]
fn what_comes_back_comes_back_in_the_period_and_after_the_day_of_issue() {
    let repeats = |plan: &Plan| {
        let rows = rows(plan, &places(), None);
        let all = rows.iter().filter(|row| !row.repeats().is_empty());
        all.map(|row| format!("{} {}", row.last().unwrap(), row.repeats())).collect::<Vec<_>>()
    };
    let mut plan = plan();
    let from_the_start = [
        "2024-12-10 hằng năm đến 10/12/2025",
        "2024-01-30 hằng tháng đến 30/12/2025",
        "2024-03-31 hằng quý đến 31/12/2025",
        "2024-01-05 hằng tuần đến 26/12/2025",
    ];
    assert_eq!(repeats(&plan), from_the_start);
    let may = crate::calendar::PartialDate::Month(2025, 5);
    plan.date = Some(crate::plan::Spanned { value: may, span: Span::default() });
    let from_may_2025 = [
        "2025-12-10 hằng năm đến 10/12/2025",
        "2025-05-30 hằng tháng đến 30/12/2025",
        "2025-06-30 hằng quý đến 31/12/2025",
        "2025-05-02 hằng tuần đến 26/12/2025",
    ];
    assert_eq!(repeats(&plan), from_may_2025);
    plan.period = None;
    assert_eq!(repeats(&plan), [] as [&str; 0]);
    assert!(!rows(&plan, &places(), None)[1].due.is_empty(), "a quarter of a year needs no period");
}

#[test]
fn two_days_of_a_year_come_back_together() {
    let mut plan = plan();
    let cycles = vec![Cycle::YearDay(15, 6), Cycle::YearDay(15, 12)];
    plan.tasks[0].tasks[1].deadline = deadline("ngày 15/6 và 15/12 hằng năm", Reading::Recurring(cycles));
    let row = &rows(&plan, &places(), None)[2];
    assert_eq!((row.due.len(), row.repeats()), (2, "hằng năm đến 15/12/2025".into()));
    assert_eq!(row.first().unwrap().to_string() + " " + &row.last().unwrap().to_string(), "2024-06-15 2024-12-15");
}

#[test]
fn two_days_of_one_deadline_are_two_events() {
    let mut plan = plan();
    let days = [(2024, 6, 25), (2024, 12, 25)].map(|(year, month, day)| Date::new(year, month, day).unwrap());
    plan.tasks[0].tasks[1].deadline = deadline("trước ngày 25/6 và 25/12/2024", Reading::Days(days.to_vec()));
    let all = rows(&plan, &places(), None);
    assert_eq!((all[2].due.len(), all[2].repeats()), (2, String::new()));
    let ics = ics(&all[2..3], "", STAMP);
    let starts: Vec<&str> = ics.lines().filter(|line| line.starts_with("DTSTART")).collect();
    assert_eq!(starts, ["DTSTART;VALUE=DATE:20240625", "DTSTART;VALUE=DATE:20241225"]);
    let names: std::collections::BTreeSet<&str> = ics.lines().filter(|line| line.starts_with("UID")).collect();
    assert_eq!(names.len(), 2);
}

#[test]
fn names_with_commas_stay_apart() {
    let of = |all: &[&str]| names(&all.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>());
    assert_eq!(of(&["Sở A", "Sở B"]), "Sở A, Sở B");
    assert_eq!(of(&["Sở Văn hóa, Thể thao và Du lịch", "Sở B"]), "Sở Văn hóa, Thể thao và Du lịch; Sở B");
}

#[test]
fn an_event_keeps_its_name() {
    let names = |plan: &Plan, unit| {
        let ics = ics(&rows(plan, &places(), unit), "", STAMP).replace("\r\n ", "");
        ics.lines().filter(|line| line.starts_with("UID")).map(String::from).collect::<std::collections::BTreeSet<_>>()
    };
    let (old, mut new) = (plan(), plan());
    assert_eq!(names(&old, None).len(), 7, "no two alike");
    assert!(names(&old, Some("b")).is_subset(&names(&old, None)));
    new.tasks.insert(0, Task { title: Some(text("Việc mới")), ..Task::default() });
    assert_eq!(names(&old, None), names(&new, None));
    new.title = Some(text("Thông tin cơ sở"));
    assert!(names(&old, None).is_disjoint(&names(&new, None)));
    let mut next = plan();
    next.period = Some(Period { span: Span::default(), kind: PeriodKind::Years(2026, 2027) });
    assert!(names(&old, None).is_disjoint(&names(&next, None)));
}

#[test]
fn equal_titles_are_two_tasks() {
    let mut plan = plan();
    let twin = plan.tasks[0].tasks[2].clone();
    plan.tasks[0].tasks.push(twin);
    let keys: std::collections::BTreeSet<_> = rows(&plan, &places(), None).into_iter().map(|row| row.key).collect();
    assert_eq!(keys.len(), 9);
}

#[test]
fn csv_opens_right_in_excel() {
    let bytes = csv(&all());
    assert!(bytes.starts_with(&[0xEF, 0xBB, 0xBF]));
    insta::assert_snapshot!(String::from_utf8(bytes).unwrap());
    insta::assert_snapshot!(String::from_utf8(matrix_csv(&Matrix::new(&plan(), &places(), None))).unwrap());
}

#[test]
fn the_calendar_repeats_what_comes_back() {
    insta::assert_snapshot!(ics(&all(), "Kế hoạch, năm 2024", STAMP + 3_661).replace("\r\n", "\n"));
}

#[test]
fn rules_of_recurrence_are_those_of_calendars() {
    let rule = |cycle| Every { cycle, until: Date::new(2025, 12, 31).unwrap() }.rule();
    let months = |every, day| rule(Cycle::Months { every, day });
    assert_eq!(months(12, None), "FREQ=YEARLY;UNTIL=20251231");
    assert_eq!(months(6, None), "FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1;UNTIL=20251231");
    assert_eq!(months(1, Some(25)), "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=25;UNTIL=20251231");
    assert_eq!(months(1, Some(30)), "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=28,29,30;BYSETPOS=-1;UNTIL=20251231");
    assert_eq!(months(1, Some(31)), "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=-1;UNTIL=20251231");
    assert_eq!(rule(Cycle::YearMonths(1, 2)), "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1;UNTIL=20251231");
    assert_eq!(rule(Cycle::Weekly(None)), "FREQ=WEEKLY;UNTIL=20251231");
}

#[test]
fn json_is_for_other_programs() {
    insta::assert_snapshot!(json(&all()));
    insta::assert_snapshot!(matrix_json(&Matrix::new(&plan(), &places(), None)));
}

#[test]
fn a_table_fits_the_terminal() {
    for columns in [60, 80, 120, 200] {
        let (text, hidden) = table(&all(), columns);
        assert!(text.lines().all(|line| width(line) <= columns), "{columns}\n{text}");
        insta::assert_snapshot!(format!("table_{columns}"), format!("{text}hidden: {hidden:?}\n"));
    }
    let (text, _) = table(&all(), 20);
    assert!(text.contains("Sản xuất phim, \"hai\nthứ tiếng\"\n"), "{text}");
}

#[test]
fn twenty_units_fit_eighty_columns() {
    let mut plan = plan();
    let letter = |at: u32| char::from_u32('d' as u32 + at).unwrap().to_string();
    for id in (0..17).map(letter) {
        let unit = Unit {
            id: text(&id),
            name: text(&format!("Sở {id}")),
            short: None,
            duties: vec![],
            numbering: None,
            collective: false,
            unlisted: false,
        };
        plan.units.push(unit);
        plan.tasks[0].tasks[0].support.push(to(&id));
    }
    plan.tasks[0].tasks[4].lead.push(to("c"));
    let matrix = Matrix::new(&plan, &places(), None);
    assert_eq!(matrix.units.len(), 20);
    for columns in [60, 80, 120] {
        let text = matrix_table(&matrix, columns);
        assert!(text.lines().all(|line| width(line) <= columns), "{columns}\n{text}");
        insta::assert_snapshot!(format!("matrix_{columns}"), text);
    }
}

#[test]
fn a_matrix_of_one_unit_has_its_tasks_and_their_other_units() {
    let matrix = Matrix::new(&plan(), &places(), Some("b"));
    assert_eq!(matrix.rows.len(), 4, "the group and three tasks");
    assert_eq!(matrix.units.iter().map(|unit| unit.name.as_str()).collect::<Vec<_>>(), ["Sở A", "Sở B"]);
    assert!(Matrix::new(&plan(), &places(), Some("c")).rows.is_empty());
}

#[test]
fn workbooks_are_the_same_bytes_every_time() {
    let book = xlsx(&all(), "Kế hoạch", STAMP).unwrap();
    assert!(book.starts_with(b"PK"));
    assert_eq!(book, xlsx(&all(), "Kế hoạch", STAMP).unwrap());
    let matrix = Matrix::new(&plan(), &places(), None);
    assert_eq!(matrix_xlsx(&matrix, "K", STAMP).unwrap(), matrix_xlsx(&matrix, "K", STAMP).unwrap());
    assert!(xlsx(&all(), "Kế hoạch", i64::MAX).is_ok());
}

#[test]
fn a_unit_without_tasks_has_empty_lists() {
    let matrix = Matrix::new(&plan(), &places(), Some("c"));
    assert_eq!(String::from_utf8(csv(&[])).unwrap().lines().count(), 1);
    assert!(table(&[], 80).0.contains("Nhiệm vụ") && matrix_table(&matrix, 80).contains("Nhiệm vụ"));
    assert!(xlsx(&[], "", STAMP).is_ok() && matrix_xlsx(&matrix, "", STAMP).is_ok());
    assert!(ics(&[], "", STAMP).contains("END:VCALENDAR"));
}

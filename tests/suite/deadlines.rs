//! A deadline is said alike on the paper, in a unit's copy and in every tracker.

use std::io::Read;
use ttdn::calendar::Date;
use ttdn::press::{self, Checked, Office};
use ttdn::tracker::{self, Row};

fn office() -> Office {
    Office::new(Date::new(2024, 1, 24).unwrap())
}

fn checked(deadline: &str) -> Checked {
    let plan = format!(
        "issuer: {{name: Ủy ban nhân dân tỉnh An Bình, code: UBND, place: An Bình}}
title: Công tác thông tin đối ngoại năm 2024 trên địa bàn tỉnh An Bình
period: 2024
tasks:
  - {{title: Sản xuất phim, lead: so-a, deadline: {deadline}}}
units:
  so-a: {{name: Sở A, duties: [Theo dõi việc thực hiện Kế hoạch.]}}
reporting:
  - {{by: so-a, to: Ủy ban nhân dân tỉnh, when: {deadline}}}
show_assignments: both
annexes: [{{title: Bảng, use: task_table}}]
"
    );
    let checked = press::compose("plan.yaml", plan.as_bytes(), &office());
    assert!(checked.document.is_some(), "{:?}", checked.diagnostics);
    checked
}

/// The words of all cells of a workbook.
fn sheet(rows: &[Row]) -> String {
    let book = tracker::xlsx(rows, "Kế hoạch", 0).unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(book)).unwrap();
    let mut text = String::new();
    archive.by_name("xl/sharedStrings.xml").unwrap().read_to_string(&mut text).unwrap();
    text
}

/// Every paper and every list of the plan, by name, as plain text.
fn everywhere(deadline: &str) -> Vec<(&'static str, String)> {
    let checked = checked(deadline);
    let (plan, document) = (checked.plan.as_ref().unwrap(), checked.document.as_ref().unwrap());
    let copy = press::extract(&checked, &office(), "so-a").unwrap();
    let rows = tracker::rows(plan, &document.places, None);
    // A calendar folds its lines and escapes commas and semicolons.
    let calendar = tracker::ics(&rows, "Kế hoạch", 0).replace("\r\n ", "").replace('\\', "");
    let all = [
        ("paper", ttdn::emit::text::write(document)),
        ("copy", ttdn::emit::text::write(&copy)),
        ("table", tracker::table(&rows, 400).0),
        ("csv", String::from_utf8(tracker::csv(&rows)).unwrap()),
        ("xlsx", sheet(&rows)),
        ("json", tracker::json(&rows)),
        ("ics", calendar),
    ];
    all.into_iter().map(|(name, text)| (name, text.replace('\u{a0}', " "))).collect()
}

#[test]
fn a_machine_date_is_spoken_wherever_it_stands() {
    for (written, machine, said) in [
        ("2024-06-28", "2024-06-28", "28/6/2024"),
        ("\"đến 2024-06-28, sau khi nghiệm thu\"", "đến 2024-06-28", "ến 28/6/2024, sau khi nghiệm thu"),
        ("từ 2024-03-01 đến 2024-06-28", "đến 2024-06-28", "ừ 01/3/2024 đến 28/6/2024"),
        ("từ 2024-02 đến 2024-06", "2024-02 đến", "ừ tháng 02/2024 đến tháng 6/2024"),
        (
            "[{when: 2024-02, what: dựng}, {when: \"trước ngày 2024-06-28\", what: chiếu}]",
            "ngày 2024-06-28",
            "rước ngày 28/6/2024",
        ),
    ] {
        for (name, text) in everywhere(written) {
            // What has no day is in no calendar.
            let silent = name == "ics" && written.contains("nghiệm thu");
            assert!(text.contains(said) || silent, "{name}: {said}\n{text}");
            assert!(
                !text.contains(machine) || matches!(name, "json" | "csv") && machine == written,
                "{name}: {machine}\n{text}"
            );
        }
    }
}

#[test]
fn milestones_are_the_same_words() {
    for (name, text) in everywhere("[{when: 2024-02, what: dựng phim.}, {when: 05/11/2024, what: chiếu}]") {
        for said in ["háng 02/2024: dựng phim", "05/11/2024: chiếu"] {
            assert!(text.contains(said), "{name}: {said}\n{text}");
        }
        assert!(!text.contains("dựng phim.;"), "{name}\n{text}");
    }
}

#[test]
fn what_no_machine_wrote_is_said_as_written() {
    for written in ["Quý III/2024", "trước ngày 15/11/2024", "sau năm học 2023-12", "theo Công văn số 2024-06-28/CV"]
    {
        for (name, text) in everywhere(written).into_iter().filter(|(name, _)| *name != "ics") {
            let inner = written.chars().skip(1).collect::<String>();
            assert!(text.contains(&inner), "{name}: {written}\n{text}");
        }
    }
}

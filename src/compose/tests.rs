//! What a plan prints, read as a leader reads it.

use super::*;
use crate::calendar::{Date, PartialDate, Stretch};
use crate::document::dump;
use crate::plan::*;
use crate::source::Span;
use crate::yaml::Text;

pub(super) fn text(value: &str) -> Text {
    Text { value: value.to_owned(), ..Text::default() }
}

fn some(value: &str) -> Option<Text> {
    Some(text(value))
}

fn item(value: &str) -> Item {
    Item::new(text(value))
}

fn spanned<T>(value: T) -> Spanned<T> {
    Spanned { value, span: Span::default() }
}

fn assignee(unit: &str) -> Assignee {
    Assignee { unit: text(unit), scope: None }
}

fn unit(id: &str, name: &str, duties: &[&str]) -> Unit {
    Unit {
        id: text(id),
        name: text(name),
        short: None,
        duties: duties.iter().map(|duty| item(duty)).collect(),
        numbering: None,
        collective: false,
        unlisted: false,
    }
}

fn task(id: &str, title: &str) -> Task {
    Task { id: some(id), title: some(title), ..Task::default() }
}

/// A small plan with a group, two tasks, two units.
pub(super) fn plan() -> Plan {
    let film = Task {
        lead: vec![assignee("so-tttt")],
        support: vec![assignee("so-vh")],
        deadline: Some(Deadline { text: text("Quý III/2024"), reading: Reading::By(Stretch::Quarter(2024, 3)) }),
        output: some("01 phim, 02 phiên bản."),
        budget: Some(TaskBudget {
            amount: Some(Money { dong: 120_000_000, text: text("120 triệu đồng") }),
            ..TaskBudget::default()
        }),
        ..task("phim", "Sản xuất phim giới thiệu về tỉnh;")
    };
    let portal = Task {
        lead: vec![assignee("so-vh")],
        support: vec![assignee("so-tttt")],
        ..task("cong", "Nâng cấp chuyên trang")
    };
    Plan {
        issuers: vec![Issuer {
            name: some("Ủy ban nhân dân tỉnh An Bình"),
            code: some("UBND"),
            place: some("An Bình"),
            ..Issuer::default()
        }],
        date: Some(spanned(PartialDate::Year(2024))),
        title: some("Công tác thông tin đối ngoại năm 2024 trên địa bàn tỉnh An Bình"),
        abbreviations: vec![(text("TTĐN"), text("thông tin đối ngoại"))],
        legal_bases: vec![LegalBasis {
            span: Span::default(),
            content: BasisContent::Text(text(
                "Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại;",
            )),
            verb: None,
            alias: None,
        }],
        objectives: Some(Objectives {
            purposes: vec![item("Quảng bá **hình ảnh** của tỉnh; đẩy mạnh thông tin đối ngoại, xem [[phim]].")],
            requirements: vec![item("Chữ <b>nguyên</b> {{ x }} & _y_ in như viết[^1].")],
            ..Objectives::default()
        }),
        tasks: vec![Task { tasks: vec![film, portal], ..task("quang-ba", "Quảng bá hình ảnh của tỉnh") }],
        units: vec![
            unit("so-tttt", "Sở Thông tin và Truyền thông", &["Là cơ quan đầu mối."]),
            unit("so-vh", "Sở Văn hóa, Thể thao và Du lịch", &[]),
        ],
        reporting: vec![Report {
            by: vec![text("so-tttt")],
            to: some("Ủy ban nhân dân tỉnh"),
            when: Some(Deadline {
                text: text("2024-12-10"),
                reading: Reading::By(Stretch::Day(Date::new(2024, 12, 10).unwrap())),
            }),
            ..Report::default()
        }],
        signatures: vec![Signature {
            capacity: vec![text("TM. Ủy ban nhân dân"), text("KT. Chủ tịch"), text("Phó Chủ tịch")],
            ..Signature::default()
        }],
        recipients: vec![Recipient {
            span: Span::default(),
            to: text("Bộ Thông tin và Truyền thông"),
            note: some("để báo cáo"),
        }],
        archive: Some(Archive { codes: vec![text("VT"), text("KGVX")], ..Archive::default() }),
        footnotes: vec![(text("1"), text("Nội dung *chú thích*."))],
        ..Plan::default()
    }
}

pub(super) fn printed(plan: &Plan) -> String {
    let document = compose(plan, &Form::nd30(), Template::embedded(), &Environment::default()).unwrap();
    dump(&document).replace('\u{a0}', "_")
}

#[test]
fn a_small_plan_prints_whole() {
    insta::assert_snapshot!(printed(&plan()));
}

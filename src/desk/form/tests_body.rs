use super::NoChange;
use super::tests::{desk, filled, gives, set};
use crate::calendar::Date;
use crate::desk::Desk;
use crate::diagnostic::{Code, Lang};
use crate::press::Office;

const BODY: &str = "\
objectives:
  purposes:
    # ý chính
    - Một   # 1
    - text: >-
        Hai
        dòng
      items:
        - Con   # giữ
        - Cháu
budget: Từ ngân sách.
units:
  so-a:
    name: Sở A
    duties:
      - Chủ trì.
";

#[test]
fn points_are_lines_and_what_did_not_change_keeps_its_remarks() {
    let form = desk(BODY).form().unwrap();
    let field =
        |path: &str| form.groups.iter().flat_map(|group| &group.fields).find(|field| field.path == path).unwrap();
    assert_eq!(field("/objectives/purposes").value, "Một\nHai dòng\n+ Con\n+ Cháu");
    assert_eq!(field("/budget/text").value, "Từ ngân sách.");
    let change = |value: &str| set("/objectives/purposes", value);
    gives(BODY, change("Một\nHai dòng\n+ Con\n+ Chắt"), &BODY.replace("Cháu", "Chắt"));
    gives(BODY, change("Một\nGiữa\nHai dòng\n+ Con\n+ Cháu"), &BODY.replace("# 1\n", "# 1\n    - Giữa\n"));
    gives(BODY, change("Một\nHai dòng\n+ Con\n+ Cháu\nBa"), &BODY.replace("Cháu\n", "Cháu\n    - Ba\n"));
    let (head, rest) = BODY.split_once("    - text").unwrap();
    let (_, tail) = rest.split_once("budget").unwrap();
    gives(BODY, change("Một"), &format!("{head}budget{tail}"));
    assert_eq!(filled(BODY, &change("+ Con")), Err(NoChange::Loose));
    let asked = "  requirements:\n    - Thiết thực.\n    - text: \"Gồm:\"\n      items:\n        - Đúng hạn.\n";
    let added = set("/objectives/requirements", "Thiết thực.\nGồm:\n+ Đúng hạn.");
    gives(BODY, added, &BODY.replace("budget", &format!("{asked}budget")));
    gives(
        BODY,
        set("/budget/total", "2 tỷ đồng"),
        &BODY.replace("budget: Từ ngân sách.", "budget:\n  text: Từ ngân sách.\n  total: 2 tỷ đồng"),
    );
    gives(BODY, set("/budget/text", "A\nB"), &BODY.replace("budget: Từ ngân sách.", "budget:\n  - A\n  - B"));
    let duties = set("/units/0/duties", "Chủ trì.\nTổng hợp.");
    gives(BODY, duties, &BODY.replace("- Chủ trì.\n", "- Chủ trì.\n      - Tổng hợp.\n"));
    gives(
        "title: A\n",
        set("/budget/by_source", "Ngân sách tỉnh: 2 tỷ đồng\nXã hội hóa: 1 tỷ đồng"),
        "title: A\nbudget:\n  by_source:\n    Ngân sách tỉnh: 2 tỷ đồng\n    Xã hội hóa: 1 tỷ đồng\n",
    );
    assert_eq!(filled("title: A\n", &set("/footnotes", "không có dấu")), Err(NoChange::NoPair));
}

#[test]
fn the_form_holds_every_part_or_names_it() {
    let form = desk("title: A\n").form().unwrap();
    assert_eq!(form.order.len(), form.groups.len() + form.lists.len());
    let at = |name: &str| form.order.iter().position(|one| one == name).unwrap_or_else(|| panic!("{name}"));
    let ordinary = ["issuer", "document", "/legal_bases", "objectives", "/units", "/tasks", "budget", "/reporting"];
    assert!(ordinary.is_sorted_by_key(|name| at(name)) && at("signature") < at("/recipients"), "{:?}", form.order);
    let rest: Vec<&str> = form.rest.iter().map(|rest| rest.label.as_str()).collect();
    let wanted =
        ["Các cơ quan cùng ban hành", "Các chữ ký", "Các mục riêng", "Cách đánh số các cấp", "Quyết định ban hành"];
    assert_eq!(rest, wanted);
    let event = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/ban-to-chuc-su-kien.yaml");
    let form = desk(&std::fs::read_to_string(event).unwrap()).form().unwrap();
    let own = form.lists.iter().find(|list| list.path == "/sections").unwrap();
    assert_eq!(own.rows.iter().map(|row| row.depth).max(), Some(1));
    let there: Vec<&str> =
        form.rest.iter().filter(|rest| rest.span.is_some()).map(|rest| rest.label.as_str()).collect();
    assert_eq!(there, ["Cách đánh số các cấp"]);
    for lang in [Lang::Vi, Lang::En] {
        let office = Office::new(Date::new(2026, 11, 27).unwrap());
        let form = Desk::new("a.yaml", BODY, &office, lang, None, false).form().unwrap();
        let fields = form.groups.iter().flat_map(|group| &group.fields).map(|one| (&one.path, &one.label, &one.help));
        let helps = fields.map(|(path, label, help)| (path.clone(), label, help));
        let columns = form
            .lists
            .iter()
            .flat_map(|list| list.columns.iter().map(|one| (list.path.clone() + "/" + one.key, &one.label, &one.help)));
        for (path, label, help) in helps.chain(columns) {
            assert!(!label.is_empty() && !help.is_empty() && !help.contains('`'), "{lang:?} {path}: {label}: {help}");
        }
        assert!(form.rest.iter().all(|rest| !rest.label.is_empty() && !rest.help.contains('`')), "{:?}", form.rest);
    }
}

#[test]
fn a_finding_names_its_field_and_what_it_speaks_of() {
    let plan = "\
status: draft
issuer: {name: UBND xã An Bình, place: An Bình}
title: Công tác năm 2027
period: 2027
legal_bases: [Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025]
objectives: {purposes: [Quảng bá.]}
tasks:
  - title: Việc một
    support: [so-a]
    deadline: Quý I/2027
units:
  so-a: {name: Sở A , duties: [Chủ trì.]}
signature: {capacity: [Chủ tịch]}
";
    let desk = desk(plan);
    let spots = desk.spots();
    let of = |code: Code| {
        let at = desk.diagnostics().iter().position(|found| found.code == code);
        &spots[at.unwrap_or_else(|| panic!("{code:?}: {:?}", desk.diagnostics()))]
    };
    let lead = of(Code::A001);
    assert_eq!((lead.path.as_str(), lead.label.as_str()), ("/tasks/0/lead", "Nhiệm vụ 1 › Chủ trì"));
    assert_eq!(lead.names, [("lead:".to_owned(), "Chủ trì".to_owned())]);
    let archive = of(Code::F007);
    assert_eq!((archive.path.as_str(), archive.label.as_str()), ("/archive/codes", "Lưu"));
    let missing: Vec<&str> = desk
        .diagnostics()
        .iter()
        .zip(&spots)
        .filter(|(found, _)| found.code == Code::S007)
        .map(|(_, spot)| spot.path.as_str())
        .collect();
    assert!(missing.contains(&"/issuer/code") && missing.contains(&"/recipients"), "{missing:?}");
}

#[test]
fn what_stands_where_something_else_belongs_is_shown_and_not_filled_in_beside() {
    let plan = "issuer: Sở A\ntasks:\n  - một việc\n  - [hai]\n  - title: Ba\nrecipients: [Sở B, [c]]\nunits: chữ\n";
    let form = desk(plan).form().unwrap();
    let fields: Vec<_> =
        form.groups.iter().filter(|group| group.id == "issuer").flat_map(|group| &group.fields).collect();
    assert!(fields.iter().all(|field| field.fixed && field.value == "Sở A" && field.span.is_some()), "{fields:?}");
    let rows = |path: &str| &form.lists.iter().find(|list| list.path == path).unwrap().rows;
    let fixed: Vec<bool> = rows("/tasks").iter().map(|row| row.fixed.contains(&"title")).collect();
    assert_eq!(fixed, [true, true, false]);
    let fixed: Vec<bool> = rows("/recipients").iter().map(|row| row.fixed.contains(&"to")).collect();
    assert_eq!(fixed, [false, true]);
    assert!(form.lists.iter().find(|list| list.path == "/units").unwrap().fixed.is_some());
    for path in ["/issuer/name", "/tasks/0/title", "/tasks/1/lead", "/recipients/1/note"] {
        assert_eq!(filled(plan, &set(path, "x")), Err(NoChange::Fixed), "{path}");
    }
}

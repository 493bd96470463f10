use super::data::Data;
use super::part::Shape;
use super::parts::{node_at, way};
use super::{Change, FieldKind, NoChange, shapes};
use crate::calendar::Date;
use crate::desk::Desk;
use crate::diagnostic::Lang;
use crate::press::Office;
use crate::source::Source;

pub(super) fn desk(text: &str) -> Desk {
    Desk::new("plan.yaml", text, &Office::new(Date::new(2026, 11, 27).unwrap()), Lang::Vi, None, false)
}

pub(super) fn set(path: &str, value: &str) -> Change {
    Change::Set { path: path.to_owned(), value: value.to_owned() }
}

fn insert(path: &str, at: usize, cells: &[(&str, &str)]) -> Change {
    let cells = cells.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
    Change::Insert { path: path.to_owned(), at, cells }
}

fn remove(path: &str) -> Change {
    Change::Remove { path: path.to_owned() }
}

fn shift(path: &str, at: usize) -> Change {
    Change::Move { path: path.to_owned(), at }
}

pub(super) fn filled(text: &str, change: &Change) -> Result<String, NoChange> {
    let edit = desk(text).fill(change)?;
    let mut text = text.to_owned();
    if let Some(edit) = edit {
        text.replace_range(edit.span.range(), &edit.text);
    }
    Ok(text)
}

#[track_caller]
pub(super) fn gives(text: &str, change: Change, wanted: &str) {
    assert_eq!(filled(text, &change).as_deref(), Ok(wanted), "{change:?}");
}

#[test]
fn a_value_takes_the_place_of_the_old_one_and_nothing_else_moves() {
    let plan =
        "# đầu tệp\nissuer:\n  name:   'UBND tỉnh'   # sẽ đổi\n  code: UBND\n\ntitle: \"Tên: cũ\"\nnumber: # chưa có\n";
    gives(plan, set("/issuer/name", "Ủy ban nhân dân tỉnh"), &plan.replace("UBND tỉnh", "Ủy ban nhân dân tỉnh"));
    gives(plan, set("/title", "Tên: \"mới\""), &plan.replace("Tên: cũ", "Tên: \\\"mới\\\""));
    gives(plan, set("/number", "36"), &plan.replace("number: #", "number: 36 #"));
    gives(plan, set("/issuer/code", " UBND "), plan);
}

#[test]
fn a_key_that_is_not_there_comes_where_people_look_for_it() {
    let plan = "# một\nissuer:\n  code: UBND\n# hai\ntitle: Tên\n";
    gives(plan, set("/issuer/place", "An Bình"), "# một\nissuer:\n  code: UBND\n  place: An Bình\n# hai\ntitle: Tên\n");
    gives(plan, set("/issuer/name", "UBND"), "# một\nissuer:\n  name: UBND\n  code: UBND\n# hai\ntitle: Tên\n");
    gives(plan, set("/date", "2026-12-08"), "# một\nissuer:\n  code: UBND\ndate: 2026-12-08\n# hai\ntitle: Tên\n");
    gives(plan, set("/signature/name", "Bùi Đức"), &format!("{plan}signature:\n  name: Bùi Đức\n"));
    gives("title: Tên", set("/period", "2027"), "title: Tên\nperiod: 2027\n");
    gives("# trống\n", set("/title", "Tên"), "# trống\ntitle: Tên\n");
    gives("issuer: {code: UBND}\n", set("/issuer/name", "A, B"), "issuer: {name: \"A, B\", code: UBND}\n");
    gives("issuer:\ntitle: Tên\n", set("/issuer/name", "UBND"), "issuer:\n  name: UBND\ntitle: Tên\n");
}

#[test]
fn an_empty_field_takes_its_key_away_and_keeps_what_was_remarked() {
    let plan = "title: Tên\nnumber: 5 # do văn thư cấp\nissuer:\n  name: UBND\n";
    gives(plan, set("/number", ""), "title: Tên\n# do văn thư cấp\nissuer:\n  name: UBND\n");
    gives(plan, set("/issuer/name", " "), "title: Tên\nnumber: 5 # do văn thư cấp\n");
    gives("archive: {codes: [VT], drafter: A}\n", set("/archive/drafter", ""), "archive: {codes: [VT]}\n");
    gives("archive: {codes: [VT], drafter: A}\n", set("/archive/codes", ""), "archive: {drafter: A}\n");
}

#[test]
fn lines_and_lists_stay_as_they_were_written() {
    let plan = "signature:\n  capacity: [TM. Ủy ban nhân dân, Chủ tịch]\narchive: {codes: [VT]}\n";
    let signed = "signature:\n  capacity: [TM. Ủy ban nhân dân, KT. Chủ tịch, Phó Chủ tịch]\narchive: {codes: [VT]}\n";
    gives(plan, set("/signature/capacity", "TM. Ủy ban nhân dân\nKT. Chủ tịch\n\nPhó Chủ tịch"), signed);
    gives(plan, set("/archive/codes", "VT, KGVX"), &plan.replace("[VT]", "[VT, KGVX]"));
    let plan = "signature:\n  capacity:\n    - Chủ tịch\n";
    gives(plan, set("/signature/capacity", "A\nB"), "signature:\n  capacity:\n    - A\n    - B\n");
}

const TASKS: &str = "\
tasks:
  # việc đầu
  - title: Một   # 1
    lead: so-a
    support: [so-b]
  # ttdn: allow T001 -- đã xem
  - title: >-
      Hai
      dòng
    tasks:
    - {title: Con, lead: so-a}
units:
  so-a: {name: \"Sở A, B\"}
  so-b:
    name: Sở B
";

#[test]
fn tasks_are_rows_and_units_are_chosen_by_their_names() {
    let form = desk(TASKS).form().unwrap();
    let tasks = form.lists.iter().find(|list| list.path == "/tasks").unwrap();
    let rows: Vec<(&str, usize, &str)> =
        tasks.rows.iter().map(|row| (row.path.as_str(), row.depth, row.cells[0].1.as_str())).collect();
    assert_eq!(rows, [("/tasks/0", 0, "Một"), ("/tasks/1", 0, "Hai dòng"), ("/tasks/1/tasks/0", 1, "Con")]);
    let lead = tasks.columns.iter().find(|column| column.key == "lead").unwrap();
    assert_eq!((lead.kind, lead.options[0].label.as_str()), (FieldKind::Choices, "Sở A, B"));
    gives(TASKS, set("/tasks/0/lead", "Sở B"), &TASKS.replacen("lead: so-a", "lead: so-b", 1));
    gives(TASKS, set("/tasks/0/support", "so-b, so-a"), &TASKS.replace("[so-b]", "[so-b, so-a]"));
    gives(TASKS, set("/tasks/0/deadline", "Quý II"), &TASKS.replace("[so-b]\n", "[so-b]\n    deadline: Quý II\n"));
    gives(TASKS, set("/tasks/1/title", "Ba"), &TASKS.replace(">-\n      Hai\n      dòng", "Ba"));
    let nested = TASKS.replace("lead: so-a}", "lead: so-a, output: \"A, B\"}");
    gives(TASKS, set("/tasks/1/tasks/0/output", "A, B"), &nested);
    assert_eq!(filled(TASKS, &set("/tasks/7/title", "x")), Err(NoChange::Gone));
    assert_eq!(filled(TASKS, &set("/sections", "x")), Err(NoChange::Gone), "what the form does not show");
}

#[test]
fn rows_come_go_and_move_with_what_stands_above_them() {
    let added = TASKS.replace("units:\n", "  - title: Ba\n    lead: so-b\nunits:\n");
    gives(TASKS, insert("/tasks", 2, &[("lead", "Sở B"), ("title", "Ba")]), &added);
    gives(TASKS, insert("/tasks", 0, &[]), &TASKS.replace("tasks:\n  # việc đầu", "tasks:\n  - title:\n  # việc đầu"));
    let below = TASKS.replace("lead: so-a}\n", "lead: so-a}\n    - title: Em\n");
    gives(TASKS, insert("/tasks/1/tasks", 1, &[("title", "Em")]), &below);
    let first = TASKS.replace("[so-b]\n", "[so-b]\n    tasks:\n      - title: Con\n");
    gives(TASKS, insert("/tasks/0/tasks", 0, &[("title", "Con")]), &first);
    let (one, rest) = TASKS.split_once("  # ttdn").unwrap();
    let one = one.strip_prefix("tasks:\n").unwrap();
    let (two, units) = rest.split_once("units:").unwrap();
    gives(TASKS, shift("/tasks/1", 0), &format!("tasks:\n  # ttdn{two}{one}units:{units}"));
    gives(TASKS, shift("/tasks/0", 1), &format!("tasks:\n  # ttdn{two}{one}units:{units}"));
    gives(TASKS, remove("/tasks/1"), &format!("tasks:\n{one}units:{units}"));
    gives(TASKS, remove("/tasks/0"), &format!("tasks:\n  # việc đầu\n  # ttdn{two}units:{units}"));
    gives(TASKS, remove("/tasks/1/tasks/0"), &TASKS.replace("    tasks:\n    - {title: Con, lead: so-a}\n", ""));
    gives("title: A\n", insert("/tasks", 0, &[("title", "Một")]), "title: A\ntasks:\n  - title: Một\n");
}

#[test]
fn a_recipient_is_words_until_more_is_said_of_it() {
    let plan = "recipients:\n  - Sở A\n  - {to: Sở B, note: để báo cáo}\n";
    gives(plan, set("/recipients/0/to", "Sở C"), &plan.replace("Sở A", "Sở C"));
    let noted = plan.replace("- Sở A", "- {to: Sở A, note: \"để biết, chỉ đạo\"}");
    gives(plan, set("/recipients/0/note", "để biết, chỉ đạo"), &noted);
    gives(plan, set("/recipients/1/note", ""), &plan.replace(", note: để báo cáo", ""));
    assert_eq!(filled(plan, &set("/recipients/0/to", "")), Err(NoChange::Last));
    let new = filled(plan, &insert("/recipients", 1, &[])).unwrap();
    assert_eq!(new, "recipients:\n  - Sở A\n  -\n  - {to: Sở B, note: để báo cáo}\n");
    gives(&new, set("/recipients/1/to", "Sở D"), &new.replace("  -\n", "  - Sở D\n"));
    let brackets = "recipients: [Sở A, \"Sở B, C\"]\n";
    gives(brackets, insert("/recipients", 1, &[("to", "Sở D")]), "recipients: [Sở A, Sở D, \"Sở B, C\"]\n");
    gives(brackets, insert("/recipients", 2, &[]), "recipients: [Sở A, \"Sở B, C\", ~]\n");
    gives(brackets, shift("/recipients/1", 0), "recipients: [\"Sở B, C\", Sở A]\n");
    gives(brackets, remove("/recipients/0"), "recipients: [\"Sở B, C\"]\n");
}

#[test]
fn units_get_an_id_of_their_names() {
    let added = TASKS.to_owned() + "  so-van-hoa-va-the-thao:\n    name: Sở Văn hóa và Thể thao\n";
    gives(TASKS, insert("/units", 2, &[("name", "Sở Văn hóa và Thể thao")]), &added);
    gives(TASKS, set("/units/1/name", "Sở C"), &TASKS.replace("name: Sở B", "name: Sở C"));
    gives(TASKS, set("/units/0/short", "A"), &TASKS.replace("{name: \"Sở A, B\"}", "{name: \"Sở A, B\", short: A}"));
    let moved = TASKS.replace("  so-a: {name: \"Sở A, B\"}\n", "") + "  so-a: {name: \"Sở A, B\"}\n";
    gives(TASKS, shift("/units/0", 1), &moved);
    gives("title: A\n", insert("/units", 0, &[]), "title: A\nunits:\n  don-vi:\n    name:\n");
}

#[test]
fn more_than_a_cell_can_hold_is_shown_and_not_written() {
    let plan = "tasks:\n  - title: A\n    lead: {unit: so-a, scope: phần một}\n    deadline:\n      - {when: Quý I, what: sơ kết}\n";
    let form = desk(plan).form().unwrap();
    let row = &form.lists.iter().find(|list| list.path == "/tasks").unwrap().rows[0];
    assert_eq!(row.fixed, ["lead", "deadline"]);
    let cell = row.cells.iter().find(|(key, _)| *key == "deadline").unwrap();
    assert_eq!(cell.1, "Quý I; sơ kết");
    assert_eq!(filled(plan, &set("/tasks/0/lead", "so-b")), Err(NoChange::Fixed));
    assert_eq!(filled("title: a\u{0}b", &set("/title", "x")), Err(NoChange::Unread));
    assert_eq!(filled("title: a", &set("/title", "a\u{7}")), Err(NoChange::Sign));
    let remark = "signature:\n  capacity:\n    - A # phó\n    - B\n";
    gives(remark, set("/signature/capacity", "A"), "signature:\n  capacity:\n    - A # phó\n");
    let remark = "signature:\n  capacity: [A, # phó\n    B]\n";
    gives(remark, set("/signature/capacity", "A\nB\nC"), "signature:\n  capacity: [A, # phó\n    B, C]\n");
}

#[test]
fn a_row_comes_where_there_is_a_place_for_it() {
    for (path, at) in [("/tasks", 3), ("/tasks", usize::MAX), ("/units", 3), ("/tasks/0/tasks", 1), ("/annexes", 1)] {
        assert_eq!(filled(TASKS, &insert(path, at, &[])), Err(NoChange::NoRow), "{path} {at}");
    }
    assert_eq!(filled(TASKS, &shift("/tasks/0", 2)), Err(NoChange::NoRow));
    assert_eq!(filled(TASKS, &insert("/footnotes", 0, &[])), Err(NoChange::Gone));
}

/// What nobody would type, and somebody will.
fn odd() -> Vec<String> {
    let mut all: Vec<String> = [
        "Kế hoạch: phần một",
        "mục #1 # và # 2",
        "\"trích\" 'dẫn'",
        "- gạch đầu",
        "true",
        "0123",
        "hai\ndòng: a\n\n- b",
        "cười 😀",
        "~",
        "null",
        "[x], {y}",
        "& * ! % @ `",
        "a, b",
        "  lùi  vào  ",
        "|",
        "? x",
        "a:",
        "'",
        "\\",
        "\t tab\t",
        "...",
        "---",
    ]
    .map(str::to_owned)
    .to_vec();
    all.push("dài quá đỗi ".repeat(20));
    all
}

/// Every field and cell of every example that can be filled in, with all that is odd: it reads back, and nothing else changed.
#[test]
fn whatever_is_typed_reads_back() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/examples");
    let mut filled = 0;
    for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.extension().is_none_or(|ending| ending != "yaml") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let desk = desk(&text);
        let form = desk.form().unwrap();
        let fields = form.groups.iter().flat_map(|group| &group.fields).filter(|field| !field.fixed);
        let mut places: Vec<(String, Shape, bool)> =
            fields.map(|field| (field.path.clone(), field.shape, field.path.ends_with("codes"))).collect();
        for list in &form.lists {
            // The first rows and the last one: those between are like them.
            for row in list.rows.iter().take(2).chain(list.rows.last()) {
                let free = list.columns.iter().filter(|column| !row.fixed.contains(&column.key));
                let many = |column: &super::Column| column.kind == FieldKind::Choices;
                places.extend(free.map(|one| (format!("{}/{}", row.path, one.key), one.shape, many(one))));
            }
        }
        for (at, (place, shape, many)) in places.iter().enumerate() {
            let odd = odd();
            // Each place gets one or two, and over the examples each kind of place gets all.
            let some = odd.iter().enumerate().filter(|(number, _)| number % 24 == at % 24);
            for (_, value) in some {
                let edit = match desk.fill(&set(place, value)) {
                    Err(NoChange::NoPair | NoChange::Loose) if *shape != Shape::One => continue,
                    edit => edit.unwrap_or_else(|why| panic!("{}: {place} = {value}: {why:?}", path.display())),
                };
                let mut after = text.clone();
                edit.iter().for_each(|edit| after.replace_range(edit.span.range(), &edit.text));
                let between: fn(char) -> bool = if *many { |letter| letter == ',' } else { |letter| letter == '\n' };
                let parts = || value.split(between).map(str::trim).filter(|one| !one.is_empty());
                let wanted = match shape {
                    Shape::One if !many => value.trim().to_owned(),
                    _ => parts().collect::<Vec<_>>().join("\n"),
                };
                assert_eq!(said(&after, place, *shape), wanted, "{}: {place}", path.display());
                filled += 1;
            }
        }
    }
    assert!(filled > 1_500, "{filled}");
}

/// The words at a place of a text; those of a list one by one.
fn said(text: &str, place: &str, shape: Shape) -> String {
    let desk = Source::new("", text);
    let root = crate::yaml::parse(&desk).unwrap().root;
    let mut way = way(place);
    if let [first, step, ..] = &mut way[..]
        && first == "units"
    {
        *step = root.get("units").unwrap().entries()[step.parse::<usize>().unwrap()].key.value.clone();
    }
    let node = node_at(&root, &way).or_else(|| node_at(&root, &way[..way.len() - 1])).unwrap();
    if shape == Shape::One && !node.items().is_empty() {
        let words = node.items().iter().map(|item| item.text().unwrap().value.clone());
        return words.collect::<Vec<_>>().join("\n");
    }
    shapes::shown(&Data::of(node), shape).unwrap_or_else(|| panic!("{place} {shape:?}: {node:?}"))
}

//! S005: one id for two things.

use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Level, Pair, Sentence};
use crate::language::bodies::{normal, without_place};
use crate::language::names::folded;
use crate::plan::{Assignee, Plan, Recipient, Task};
use crate::source::Span;
use std::collections::BTreeMap;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::S005,
    explanation: Explanation {
        finds: Pair::new(
            "Hai nhiệm vụ, đơn vị, mục hoặc phụ lục mang cùng một mã; một cơ quan ghi hai lần trong một danh sách; chỉ ra cả hai. \
             Nơi nhận ghi hai lần, hai nhiệm vụ cùng tên chỉ là cảnh báo.",
            "Two tasks, units, sections or annexes with one id; a body named twice in one list; both places. A recipient named \
             twice and two tasks of one title are a warning.",
        ),
        why: Pair::new(
            "Dẫn chiếu tới mã đó sẽ không biết phải chỉ vào đâu.",
            "A reference to it would not know which one is meant.",
        ),
        wrong: "tasks:\n  - {id: phim, title: Làm phim, lead: so-tttt}\n  - {id: phim, title: Chiếu phim, lead: \
                so-tttt}\n",
        right: "tasks:\n  - {id: lam-phim, title: Làm phim, lead: so-tttt}\n  - {id: chieu-phim, title: Chiếu phim, \
                lead: so-tttt}\n",
        basis: Pair::new("Ngôn ngữ kế hoạch của ttdn", "The plan language of ttdn"),
    },
    sentences: &[
        Sentence::new("", Pair::new("mã `{id}` được đặt hai lần", "the id `{id}` is given twice"))
            .label("lần thứ hai", "the second time")
            .reason(
                "dẫn chiếu tới mã này sẽ không biết phải chỉ vào đâu",
                "a reference to it would not know which one is meant",
            )
            .hint("đặt cho một trong hai mã khác", "give one of the two another id"),
        Sentence::new(
            "assignee",
            Pair::new("`{id}` được ghi hai lần trong `{key}`", "`{id}` is named twice in `{key}`"),
        )
        .label("lần thứ hai", "the second time")
        .reason(
            "tên sẽ in hai lần; thường là chép nhầm, cơ quan thật bị bỏ sót",
            "the name would be printed twice; mostly a name was copied and the true one is missing",
        )
        .hint("xóa một lần, hoặc ghi cơ quan đúng", "delete one, or name the right unit"),
        Sentence::new(
            "issuer",
            Pair::new(
                "“{name}” được ghi hai lần trong các cơ quan ban hành",
                "“{name}” is named twice among the issuers",
            ),
        )
        .label("lần thứ hai", "the second time")
        .reason(
            "kế hoạch liên ngành do các cơ quan khác nhau cùng ban hành",
            "a joint plan is issued by different bodies",
        )
        .hint("ghi tên cơ quan thứ hai, hoặc xóa", "write the other body's name, or delete it"),
        Sentence::new(
            "recipient",
            Pair::new("“{name}” được ghi hai lần ở nơi nhận", "“{name}” stands twice among the recipients"),
        )
        .label("lần thứ hai", "the second time")
        .reason(
            "một nơi chỉ nhận một bản; thường là chép nhầm, nơi cần gửi bị bỏ sót",
            "each place gets one copy; mostly a line was copied and the true one is missing",
        )
        .hint("xóa một dòng, hoặc ghi nơi nhận đúng", "delete one line, or name the right recipient"),
        Sentence::new("task", Pair::new("hai nhiệm vụ cùng tên “{name}”", "two tasks have the title “{name}”"))
            .label("lần thứ hai", "the second time")
            .reason(
                "người đọc không phân biệt được hai nhiệm vụ; thường là chép một nhiệm vụ mà quên đổi tên",
                "nobody can tell the two apart; mostly a task was copied and its title not changed",
            )
            .hint("đặt tên khác cho một nhiệm vụ, hoặc gộp làm một", "give one another title, or make them one"),
    ],
    labels: &[
        ("first", Pair::new("lần thứ nhất", "the first time")),
        ("first-issuer", Pair::new("lần thứ nhất", "the first time")),
    ],
    check: Some(check),
};

/// So many words make a title one of a kind: another task of the same, wherever it stands, is a copy.
const LONG: usize = 7;

fn check(context: &Context<'_>, sink: &mut Sink) {
    ids_once(context, sink);
    issuers(context.plan, sink);
    context.plan.each_task(&mut |_, task| {
        assignees(&task.lead, "lead", sink);
        assignees(&task.support, "support", sink);
    });
    recipients(context.plan, &context.plan.recipients, sink);
    if let Some(decision) = &context.plan.decision {
        recipients(context.plan, &decision.recipients, sink);
    }
    titles(&context.plan.tasks, &mut Vec::new(), sink);
}

/// A unit twice in one list of a task. Two shares of a task may be one unit's.
fn assignees(list: &[Assignee], key: &'static str, sink: &mut Sink) {
    for (at, one) in list.iter().enumerate() {
        let scope = |one: &Assignee| one.scope.as_ref().map(|scope| scope.value.clone());
        let again = |first: &&Assignee| first.unit.value == one.unit.value && scope(first) == scope(one);
        if let Some(first) = list.iter().take(at).find(again) {
            let found = RULE.at(one.unit.span).variant("assignee");
            sink.push(found.fact("id", &one.unit.value).fact("key", key).related(first.unit.span, "first"));
        }
    }
}

fn ids_once(context: &Context<'_>, sink: &mut Sink) {
    let mut all: Vec<_> =
        context.plan.ids().into_iter().chain(context.plan.units.iter().map(|unit| &unit.id)).collect();
    all.sort_by_key(|id| id.span);
    let mut first: BTreeMap<&str, Span> = BTreeMap::new();
    for id in all {
        match first.get(id.value.as_str()) {
            Some(before) => sink.push(RULE.at(id.span).fact("id", &id.value).related(*before, "first")),
            None => {
                first.insert(&id.value, id.span);
            }
        }
    }
}

/// The issuers of a joint plan, each once.
fn issuers(plan: &Plan, sink: &mut Sink) {
    let mut seen = BTreeMap::new();
    // With both `issuer` and `issuers` the second key is the mistake.
    let both = plan.keys.contains_key("issuer") && plan.keys.contains_key("issuers");
    for name in plan.issuers.iter().filter_map(|issuer| issuer.name.as_ref()).filter(|_| !both) {
        let key = folded(&name.value);
        match seen.get(&key) {
            Some(first) => {
                let found = RULE.at(name.span).variant("issuer").fact("name", &name.value);
                sink.push(found.related(*first, "first-issuer"));
            }
            None => {
                seen.insert(key, name.span);
            }
        }
    }
}

/// Lines of Nơi nhận that name one body.
fn recipients(plan: &Plan, list: &[Recipient], sink: &mut Sink) {
    let place = plan.issuers.first().and_then(|issuer| issuer.place.as_ref());
    let place = place.map(|place| normal(&place.value)).unwrap_or_default();
    let mut seen = BTreeMap::new();
    for to in list.iter().map(|recipient| &recipient.to) {
        let first = *seen.entry(without_place(&normal(&to.value), &place)).or_insert(to.span);
        if first != to.span {
            let found = RULE.at(to.span).variant("recipient").at_most(Level::Warning);
            sink.push(found.fact("name", to.value.trim()).related(first, "first"));
        }
    }
}

/// Tasks of one title side by side, or of one long title wherever they stand. Of copies with one id too the id is told.
fn titles<'a>(tasks: &'a [Task], seen: &mut Vec<(String, &'a Task)>, sink: &mut Sink) {
    let from = seen.len();
    for task in tasks {
        let Some(title) = &task.title else { continue };
        let name = folded(&title.value);
        let long = name.split(' ').count() >= LONG;
        let again = |at: usize, other: &str| other == name && (long || at >= from);
        let first = seen.iter().enumerate().find(|(at, (other, _))| again(*at, other)).map(|(_, (_, task))| *task);
        let id = |task: &Task| task.id.as_ref().map(|id| id.value.clone());
        match first.filter(|first| id(first).is_none() || id(first) != id(task)) {
            Some(first) => {
                let found = RULE.at(title.span).variant("task").at_most(Level::Warning);
                let place = first.title.as_ref().map_or(first.span, |title| title.span);
                sink.push(found.fact("name", title.value.trim()).related(place, "first"));
            }
            None => seen.push((name, task)),
        }
    }
    for task in tasks {
        titles(&task.tasks, seen, sink);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{BASE, only, with};
    use crate::diagnostic::Code;

    #[test]
    fn both_places_are_named() {
        let twice = with("units:\n", "  - {id: phim, title: Chiếu phim, lead: so-tttt}\nunits:\n");
        insta::assert_snapshot!(only(Code::S005, &twice));
        let unit = with("- id: phim", "- id: so-tttt");
        insta::assert_snapshot!(only(Code::S005, &unit));
    }

    #[test]
    fn a_unit_does_its_part_once() {
        let found = only(Code::S005, &with("lead: so-tttt", "lead: [so-tttt, so-tttt]"));
        assert!(found.contains("\"so-tttt\": `so-tttt` được ghi hai lần trong `lead`"), "{found}");
        let found = only(Code::S005, &with("[so-vhttdl]", "[so-vhttdl, so-tttt, so-vhttdl]"));
        assert!(found.contains("`so-vhttdl` được ghi hai lần trong `support`"), "{found}");
        let shares = "lead: [{unit: so-tttt, scope: phần tiếng Anh}, {unit: so-tttt, scope: phần tiếng Việt}]";
        assert_eq!(only(Code::S005, &with("lead: so-tttt", shares)), "");
    }

    #[test]
    fn a_recipient_gets_one_copy() {
        let twice = |line: &str| {
            let lines = format!("  - Các sở, ban, ngành tỉnh\n  - {line}\n");
            only(Code::S005, &with("  - Các sở, ban, ngành tỉnh\n", &lines))
        };
        for line in ["Các sở, ban, ngành tỉnh", "Bộ TT&TT", "{to: Bộ Thông tin và Truyền thông, note: để phối hợp}"]
        {
            let found = twice(line);
            assert!(found.contains("được ghi hai lần ở nơi nhận") && found.starts_with("S005 warning"), "{found}");
        }
        // A department among the departments is sent its own copy.
        assert_eq!(twice("Sở Thông tin và Truyền thông"), "");
    }

    #[test]
    fn two_tasks_have_two_titles() {
        let two = |title: &str, lead: &str| {
            let task = format!("  - {{id: phim-2, title: {title}, lead: {lead}}}\nunits:\n");
            only(Code::S005, &with("units:\n", &task))
        };
        let found = two("sản xuất phim giới thiệu về tỉnh", "so-vhttdl");
        assert!(found.contains("hai nhiệm vụ cùng tên “sản xuất phim giới thiệu về tỉnh”"), "{found}");
        assert!(found.starts_with("S005 warning"), "{found}");
        assert_eq!(two("Sản xuất phim giới thiệu về tỉnh bạn", "so-tttt"), "");
        // In groups of their own short titles say what they mean there, long ones are copies.
        let groups = |title: &str| {
            let group = |name: &str, id: &str| {
                format!("  - title: {name}\n    tasks: [{{id: {id}, title: {title}, lead: so-tttt}}]\n")
            };
            let all = format!("{}{}units:\n", group("Báo chí", "a"), group("Xuất bản", "b"));
            only(Code::S005, &with("units:\n", &all))
        };
        assert_eq!(groups("Tổ chức tập huấn"), "");
        assert_eq!(groups("Tổ chức tập huấn nghiệp vụ cho phóng viên").lines().count(), 1);
    }

    #[test]
    fn one_id_is_no_mistake() {
        assert_eq!(only(Code::S005, BASE), "");
    }
}

//! S005: one id for two things.

use super::parts::ids;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair, Sentence};
use crate::language::names::folded;
use crate::plan::{Assignee, Plan};
use crate::source::Span;
use std::collections::BTreeMap;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::S005,
    explanation: Explanation {
        finds: Pair::new(
            "Hai nhiệm vụ, đơn vị, mục hoặc phụ lục mang cùng một mã; một cơ quan ghi hai lần trong một danh sách; chỉ ra cả hai.",
            "Two tasks, units, sections or annexes with one id; a body named twice in one list; both places.",
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
    ],
    labels: &[
        ("first", Pair::new("lần thứ nhất", "the first time")),
        ("first-issuer", Pair::new("lần thứ nhất", "the first time")),
    ],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    ids_once(context, sink);
    issuers(context.plan, sink);
    context.plan.each_task(&mut |_, task| {
        assignees(&task.lead, "lead", sink);
        assignees(&task.support, "support", sink);
    });
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
    let mut all: Vec<_> = ids(context.plan).into_iter().chain(context.plan.units.iter().map(|unit| &unit.id)).collect();
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
    fn one_id_is_no_mistake() {
        assert_eq!(only(Code::S005, BASE), "");
    }
}

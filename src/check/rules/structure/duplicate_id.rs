//! S005: one id for two things.

use super::ids;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Diagnostic, Pair};
use crate::plan::Assignee;
use crate::source::Span;
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule {
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
        wrong: "tasks:\n  - {id: phim, title: Làm phim}\n  - {id: phim, title: Chiếu phim}\n",
        right: "tasks:\n  - {id: lam-phim, title: Làm phim}\n  - {id: chieu-phim, title: Chiếu phim}\n",
        basis: Pair::new("Ngôn ngữ kế hoạch của ttdn", "The plan language of ttdn"),
    },
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    ids_once(context, sink);
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
            let found = Diagnostic::new(Code::S005, one.unit.span).variant("assignee");
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
            Some(before) => {
                sink.push(Diagnostic::new(Code::S005, id.span).fact("id", &id.value).related(*before, "first"))
            }
            None => {
                first.insert(&id.value, id.span);
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

//! S005: one id for two things.

use super::ids;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Diagnostic, Pair};
use crate::source::Span;
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule {
    code: Code::S005,
    explanation: Explanation {
        finds: Pair::new(
            "Hai nhiệm vụ, đơn vị, mục hoặc phụ lục mang cùng một mã; chỉ ra cả hai.",
            "Two tasks, units, sections or annexes with one id, both places.",
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
    fn one_id_is_no_mistake() {
        assert_eq!(only(Code::S005, BASE), "");
    }
}

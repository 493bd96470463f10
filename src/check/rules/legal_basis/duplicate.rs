//! L012: the same document twice among the legal bases.

use super::cited;
use crate::calendar::Date;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair, Sentence};
use crate::language::names::key;
use crate::source::Span;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::L012,
    explanation: Explanation {
        finds: Pair::new("Một văn bản được căn cứ hai lần.", "The same document twice among the legal bases."),
        why: Pair::new(
            "Căn cứ lặp lại làm văn bản dài mà không thêm cơ sở nào.",
            "A repeated basis adds length and no authority.",
        ),
        wrong: "legal_bases:\n  - Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại\n  - Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại\n",
        right: "legal_bases:\n  - Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại\n",
        basis: Pair::new("Nghị định số 30/2020/NĐ-CP, Phụ lục I, mục II.6", "Nghị định 30/2020/NĐ-CP, Annex I, II.6"),
    },
    sentences: &[Sentence::new("", Pair::new("{document} được căn cứ hai lần", "{document} is cited twice"))
        .label("lần thứ hai", "the second time")
        .reason("căn cứ lặp lại không thêm cơ sở nào", "a repeated basis adds nothing")
        .hint("xóa một chỗ", "delete one")],
    labels: &[("first", Pair::new("lần thứ nhất", "the first time"))],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    for list in cited::lists(context) {
        let mut seen: BTreeMap<(String, Option<Date>), Span> = BTreeMap::new();
        for basis in &list {
            for citation in basis.citations.iter().filter(|citation| !citation.nested) {
                let title = || citation.title(&basis.text.value).map(key);
                let Some(name) = citation.symbol.as_ref().map(|symbol| symbol.text.clone()).or_else(title) else {
                    continue;
                };
                let span = cited::place(context, basis.text, citation);
                match seen.entry((name.clone(), citation.day())) {
                    Entry::Occupied(first) => {
                        sink.push(RULE.at(span).fact("document", name).related(*first.get(), "first"));
                    }
                    Entry::Vacant(place) => {
                        place.insert(span);
                    }
                }
            }
        }
    }
}

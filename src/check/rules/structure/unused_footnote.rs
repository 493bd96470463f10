//! S011: a footnote that nothing calls.

use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair, Sentence};
use crate::plan::inline::{Piece, marks};
use std::collections::BTreeSet;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::S011,
    explanation: Explanation {
        finds: Pair::new("Chú thích không được dẫn ở đâu trong bài.", "A footnote that is never cited."),
        why: Pair::new("Chú thích không có dấu dẫn thì không được in.", "A footnote without its mark is not printed."),
        wrong: "footnotes: {1: Theo số liệu năm 2023.}\n",
        right: "budget: Kinh phí thực hiện từ ngân sách tỉnh[^1].\nfootnotes: {1: Theo số liệu năm 2023.}\n",
        basis: Pair::new("Ngôn ngữ kế hoạch của ttdn", "The plan language of ttdn"),
    },
    sentences: &[Sentence::new(
        "",
        Pair::new("chú thích `{id}` không được dùng ở đâu", "the footnote `{id}` is used nowhere"),
    )
    .reason(
        "chú thích không có dấu dẫn trong bài thì không được in",
        "a footnote that the text does not call is not printed",
    )
    .hint(
        "đặt `[^{id}]` vào chỗ cần chú thích, hoặc xóa dòng này",
        "put `[^{id}]` where it belongs, or delete the line",
    )],
    labels: &[],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    if context.plan.footnotes.is_empty() {
        return;
    }
    let pieces = context.texts().iter().flat_map(|placed| marks(&placed.text.value));
    let used: BTreeSet<String> = pieces
        .filter_map(|piece| match piece {
            Piece::Footnote { id, .. } => Some(id),
            _ => None,
        })
        .collect();
    for (id, _) in context.plan.footnotes.iter().filter(|(id, _)| !used.contains(&id.value)) {
        sink.push(RULE.at(id.span).fact("id", &id.value));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{BASE, only, with};
    use crate::diagnostic::Code;

    #[test]
    fn a_footnote_must_be_called() {
        let plan = format!("{BASE}footnotes: {{1: Theo số liệu năm 2023.}}\n");
        insta::assert_snapshot!(only(Code::S011, &plan));
        let silenced = format!("{BASE}# ttdn: allow S011 -- để dành\nfootnotes: {{1: Theo số liệu năm 2023.}}\n");
        assert_eq!(only(Code::S011, &silenced), "");
        assert_eq!(only(Code::S011, &(with("tỉnh.\n", "tỉnh[^1].\n") + "footnotes: {1: Số liệu năm 2023.}\n")), "");
    }
}

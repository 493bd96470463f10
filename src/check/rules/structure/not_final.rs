//! S009: a final plan with a blank.

use super::parts::{decision, value};
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair, Sentence};
use crate::source::Span;
use crate::yaml::Node;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::S009,
    explanation: Explanation {
        finds: Pair::new(
            "Bản chính thức (`status: final`) chưa có số, ngày tháng năm đầy đủ hoặc họ tên người ký.",
            "`status: final` without number, full date or signer's name.",
        ),
        why: Pair::new(
            "Bản dự thảo được để trống các chỗ này; văn bản ban hành thì không.",
            "A draft may leave these blank; an issued document may not.",
        ),
        wrong: "status: final\ndate: 2024-01\n",
        right: "status: final\nnumber: 36\ndate: 2024-01-24\n",
        basis: Pair::new(
            "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3, II.4, II.7",
            "Decree 30/2020/NĐ-CP, Annex I, Part I, II.3, II.4, II.7",
        ),
    },
    sentences: &[
        unfinished("number", Pair::new("bản chính thức chưa có số", "the final plan has no number"))
            .label("đã ghi là bản chính thức", "declared final")
            .hint(
                "thêm `number: 36`; còn soạn thảo thì để `status: draft`",
                "add `number: 36`; while drafting, `status: draft`",
            ),
        unfinished("date", Pair::new("bản chính thức chưa có đủ ngày, tháng, năm", "the final plan has no full date"))
            .hint(
                "thêm `date: 24/01/2024` theo ngày ký; còn soạn thảo thì để `status: draft`",
                "add `date: 24/01/2024`, the day of signing; while drafting, `status: draft`",
            ),
        unfinished("name", Pair::new("bản chính thức chưa có họ tên người ký", "the final plan has no signer's name"))
            .hint(
                "thêm `name: Nguyễn Văn A` dưới chữ ký; còn soạn thảo thì để `status: draft`",
                "add `name: Nguyễn Văn A` to the signature; while drafting, `status: draft`",
            ),
    ],
    labels: &[],
    check: Some(check),
};

const fn unfinished(variant: &'static str, title: Pair) -> Sentence {
    Sentence::new(variant, title).reason(
        "văn bản ban hành phải có đủ số, ngày tháng năm và họ tên người ký",
        "an issued document has its number, full date and signer's name",
    )
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let (plan, root) = (context.plan, &context.tree.root);
    if plan.is_draft() {
        return;
    }
    let mut blank = |variant: &'static str, span: Span| sink.push(RULE.at(span).variant(variant));
    // A plan that a decision issues has neither number nor signature of its own.
    let decision = decision(root);
    if value(root, "decision").is_some() && decision.is_none() {
        return;
    }
    let paper = decision.unwrap_or(root);
    let status = plan.status.span;
    if value(paper, "number").is_none() {
        blank("number", decision.and_then(|node| node.entries().first()).map_or(status, |entry| entry.key.span));
    }
    let written = value(paper, "date").or_else(|| value(root, "date"));
    match (plan.dated(), written) {
        (Some(date), _) if date.value.full().is_none() => blank("date", date.span),
        (None, None) => blank("date", status),
        _ => {}
    }
    let one = value(paper, "signature").or_else(|| value(root, "signature"));
    let several = value(root, "signatures").map_or(&[][..], Node::items);
    for signature in one.into_iter().chain(several).filter(|node| !node.entries().is_empty()) {
        if value(signature, "name").is_none() {
            blank("name", signature.entries().first().map_or(signature.span, |entry| entry.key.span));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{BASE, only, with};
    use crate::diagnostic::Code;

    #[test]
    fn a_final_plan_lets_nothing_be_blank() {
        let plan = BASE
            .replace("number: 36\n", "")
            .replace("date: 2024-01-24", "date: 2024-01")
            .replace("  name: Nguyễn Văn Minh\n", "");
        insta::assert_snapshot!(only(Code::S009, &plan));
        assert_eq!(only(Code::S009, &plan.replace("status: final", "status: draft")), "");
    }

    #[test]
    fn what_is_wrong_is_not_blank() {
        assert_eq!(only(Code::S009, &with("number: 36", "number: 36/KH-UBND")), "");
        assert_eq!(only(Code::S009, &with("date: 2024-01-24", "date: 31/02/2024")), "");
        assert_eq!(only(Code::S009, BASE), "");
    }
}

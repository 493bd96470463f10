//! L016: căn cứ not in order of rank, then date.

use super::cited::{self, Basis};
use crate::check::edits::whole;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Edit, Fix, Pair, Safety, Sentence};
use crate::form;
use crate::legal::{Citation, System};
use crate::source::Span;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::L016,
    explanation: Explanation {
        finds: Pair::new(
            "Căn cứ chưa xếp theo thứ bậc rồi theo ngày ban hành.",
            "Legal bases not in order of rank, then date.",
        ),
        why: Pair::new(
            "Thông lệ xếp văn bản có hiệu lực cao hơn trước, cùng bậc thì văn bản ban hành trước đứng trước.",
            "Practice puts the higher document first, and of one rank the older.",
        ),
        wrong: "legal_bases:\n  - Quyết định số 1191/QĐ-TTg ngày 05 tháng 8 năm 2020 của Thủ tướng Chính phủ phê duyệt \
                mục tiêu, nhiệm vụ, giải pháp đổi mới và nâng cao năng lực công tác thông tin tuyên truyền và thông \
                tin đối ngoại góp phần xây dựng biên giới hòa bình, hữu nghị, hợp tác và phát triển\n  - Nghị định số \
                72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại\n",
        right: "legal_bases:\n  - Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt \
                động thông tin đối ngoại\n  - Quyết định số 1191/QĐ-TTg ngày 05 tháng 8 năm 2020 của Thủ tướng Chính \
                phủ phê duyệt mục tiêu, nhiệm vụ, giải pháp đổi mới và nâng cao năng lực công tác thông tin tuyên \
                truyền và thông tin đối ngoại góp phần xây dựng biên giới hòa bình, hữu nghị, hợp tác và phát triển\n",
        basis: Pair::new(
            "Thông lệ soạn thảo; Nghị định số 30/2020/NĐ-CP không quy định thứ tự",
            "Drafting practice; Nghị định 30/2020/NĐ-CP sets no order",
        ),
    },
    sentences: &[Sentence::new(
        "",
        Pair::new("căn cứ chưa xếp theo thứ bậc", "the legal bases are not in order of rank"),
    )
    .label("văn bản này có thứ bậc cao hơn văn bản đứng trước", "this document ranks above the one before it")
    .reason("thông lệ xếp văn bản có hiệu lực cao hơn trước", "practice puts the higher document first")
    .hint("đưa văn bản này lên trước", "move it up")],
    labels: &[("before", Pair::new("văn bản đứng trước", "the document before it"))],
    check: Some(check),
};

/// The place of a State document among căn cứ, small first; none for those that practice places freely.
fn rank(citation: &Citation, text: &str) -> Option<u32> {
    if citation.is_law(text) {
        return Some(20);
    }
    let symbol = citation.symbol.as_ref()?;
    Some(match (symbol.code.as_str(), symbol.organ.as_str()) {
        (_, organ) if organ.starts_with("QH") => 21,
        (_, organ) if organ.starts_with("UBTVQH") => 26,
        ("NĐ", "CP") => 40,
        ("NQ", "CP") => 41,
        (_, "TTg") => 50,
        ("TT" | "TTLT", _) if symbol.system == System::State => 60,
        ("QĐ", organ) if organ.starts_with('B') => 62,
        ("NQ", "HĐND") => 70,
        ("QĐ", "UBND") => 72,
        _ => return None,
    })
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    if context.form.system() != form::System::State {
        return;
    }
    for list in cited::lists(context) {
        let mut last: Option<(u32, Span)> = None;
        for basis in &list {
            let Some(citation) = basis.citations.iter().find(|citation| !citation.nested) else { continue };
            let Some(rank) = rank(citation, &basis.text.value) else { continue };
            let span = cited::place(context, basis.text, citation);
            match last {
                Some((before, place)) if rank < before => {
                    let found = RULE.at(span).related(place, "before");
                    sink.push(match ordered(context, &list) {
                        Some(fix) => found.fix(fix),
                        None => found,
                    });
                    return;
                }
                _ => last = Some((rank, span)),
            }
        }
    }
}

/// The edits that put the căn cứ in order of rank; those of one rank keep theirs, and one without a rank stays behind the one
/// before it. Nothing where a comment stands among them: it would speak of another.
fn ordered(context: &Context<'_>, list: &[Basis<'_>]) -> Option<Fix> {
    let places: Vec<Span> = list.iter().map(|basis| whole(context.source, basis.text)).collect::<Option<_>>()?;
    let (first, last) = (places.first()?, places.last()?);
    let end = context.source.line_start(context.source.line_of(last.end) + 1).max(last.end);
    if context.tree.comments.iter().any(|comment| first.start < comment.span.start && comment.span.start < end) {
        return None;
    }
    let mut above = 0;
    let mut ranked: Vec<(u32, Span)> = Vec::new();
    for (basis, place) in list.iter().zip(&places) {
        let own = basis.citations.iter().find(|citation| !citation.nested);
        above = own.and_then(|citation| rank(citation, &basis.text.value)).unwrap_or(above);
        ranked.push((above, *place));
    }
    ranked.sort_by_key(|(rank, _)| *rank);
    let moved = places.iter().zip(&ranked).filter(|(place, (_, from))| *place != from);
    let edits = moved.map(|(place, (_, from))| Edit { span: *place, text: context.source.slice(*from).to_owned() });
    Some(Fix { safety: Safety::Suggested, edits: edits.collect() })
}

#[cfg(test)]
mod tests {
    use crate::check::fix::apply;
    use crate::check::testing::{diagnostics, with};
    use crate::diagnostic::Code;

    /// The căn cứ after the fix, from those of `written`.
    fn ordered(written: &str) -> Option<String> {
        let own = "  - Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại\n";
        let (source, mut found) = diagnostics(&with(own, written));
        found.retain(|found| found.code == Code::L016);
        assert_eq!(found.len(), 1);
        let (text, _) = apply(&source, &found, true)?;
        let list = text.split_once("legal_bases:\n")?.1.split_once("objectives:")?.0;
        Some(list.to_owned())
    }

    #[test]
    fn they_are_put_in_order_of_rank_and_no_other_way() {
        let law = "  - Luật Báo chí ngày 05 tháng 4 năm 2016\n";
        let decision =
            "  - Quyết định số 1191/QĐ-TTg ngày 28 tháng 8 năm 2023 của Thủ tướng Chính phủ phê duyệt Chiến lược\n";
        let decree =
            "  - >-\n    Nghị định số 60/2022/NĐ-CP ngày 08 tháng 9 năm 2022 của Chính phủ\n    quy định chức năng\n";
        let plan = "  - \"Chương trình của tỉnh: năm 2024\"\n";
        let ordered_by = |all: [&str; 4]| ordered(&all.concat()).unwrap_or_default();
        assert_eq!(ordered_by([decision, plan, decree, law]), [law, decree, decision, plan].concat());
        let comment = "  # Luật sửa đổi năm 2026\n";
        assert_eq!(ordered(&[decision, comment, law].concat()), None, "the comment would speak of another");
    }
}

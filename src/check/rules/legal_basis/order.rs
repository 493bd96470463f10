//! L016: căn cứ not in order of rank, then date.

use super::cited;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair, Sentence};
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
                    sink.push(RULE.at(span).related(place, "before"));
                    return;
                }
                _ => last = Some((rank, span)),
            }
        }
    }
}

//! T001: Vietnamese letters written as a base letter and separate marks.

use super::super::super::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Fix, Pair, Sentence};
use crate::prose::normal;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: Code::T001,
    explanation: Explanation {
        finds: Pair::new(
            "Chữ tiếng Việt gõ theo Unicode tổ hợp (chữ cái và dấu là hai ký tự), hoặc lẫn tổ hợp với dựng sẵn.",
            "Vietnamese letters typed as a letter and a separate mark, alone or mixed with whole ones.",
        ),
        why: Pair::new(
            "Hai cách gõ nhìn giống nhau nhưng máy coi là khác: tìm kiếm, so sánh, thống kê đều sai. Bản in luôn dùng chữ \
             dựng sẵn.",
            "Both look alike, but a computer takes them for different words: searching and comparing go wrong. What is \
             printed always has whole letters.",
        ),
        wrong: "title: Ba\u{309}o v\u{1eb9}\u{302} bi\u{ea}n gi\u{1a1}\u{301}i\n",
        right: "title: Bảo vệ biên giới\n",
        basis: Pair::new(
            "TCVN 6909:2001 (Nghị định 30/2020/NĐ-CP, Phụ lục I)",
            "TCVN 6909:2001 (Decree 30/2020, Annex I)",
        ),
    },
    sentences: &[Sentence::new(
        "",
        Pair::new("chữ và dấu đang là hai ký tự rời", "letters and their marks are separate characters"),
    )
    .label("Unicode tổ hợp", "decomposed letters")
    .reason(
        "nhìn giống nhau nhưng máy coi là chữ khác, nên tìm kiếm và so sánh đều sai",
        "they look alike, but a computer takes them for other words, so searching goes wrong",
    )
    .hint("đổi sang chữ dựng sẵn; `ttdn check --fix` làm giúp", "use whole letters; `ttdn check --fix` does it")],
    labels: &[],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    for placed in context.texts() {
        let span = placed.text.span;
        let Some(finding) = normal::not_nfc(context.source.slice(span)) else { continue };
        let place = Span::new(span.start + finding.range.start, span.start + finding.range.end);
        let mut diagnostic = RULE.at(place);
        if let Some(right) = finding.right {
            diagnostic = diagnostic.fix(Fix::safe(place, right));
        }
        sink.push(diagnostic);
    }
}

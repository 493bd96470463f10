//! T005: the same word twice in a row.

use super::super::super::explain::{Explanation, Rule};
use crate::check::edits::{fix, slice, worded};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair, Safety, Sentence};
use crate::prose::repeated;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::T005,
    explanation: Explanation {
        finds: Pair::new("Một từ viết hai lần liền nhau.", "A word written twice in a row."),
        why: Pair::new(
            "Lỗi hay gặp khi sửa câu hoặc chép đoạn. Hai từ ghép nối nhau (hành vi vi phạm, thi công công trình) và từ láy \
             (ngày ngày, luôn luôn) không bị nhắc.",
            "A common slip of editing and copying. Two compounds that meet (hành vi vi phạm) and natural doublings (ngày \
             ngày) are left alone.",
        ),
        wrong: "closing: Nâng cao nhận thức trong trong cán bộ, đảng viên.\n",
        right: "closing: Nâng cao nhận thức trong cán bộ, đảng viên.\n",
        basis: Pair::new("Danh mục từ ghép của ttdn", "The list of compounds of ttdn"),
    },
    sentences: &[Sentence::new("", Pair::new("lặp từ: “{words}”", "a word is repeated: “{words}”"))
        .label("viết hai lần", "written twice")
        .reason("lỗi hay gặp khi sửa câu hoặc chép đoạn", "a common slip of editing and copying")
        .hint("bỏ một từ", "delete one")],
    labels: &[],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    for placed in worded(context) {
        let text = placed.text;
        for finding in repeated::repeated(placed.prose()) {
            let span = context.locate(text, finding.range.clone());
            let mut diagnostic = RULE.at(span).fact("words", slice(text, finding.range.clone()));
            diagnostic.fix =
                finding.right.and_then(|right| fix(context, text, finding.range, &right, Safety::Suggested));
            sink.push(diagnostic);
        }
    }
}

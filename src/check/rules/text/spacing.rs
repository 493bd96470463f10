//! T003: spaces that are too many, misplaced or missing.

use super::super::super::explain::{Explanation, Rule};
use super::{fix, slice, worded};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Diagnostic, Pair, Safety};
use crate::prose::spacing;

pub(super) const RULE: Rule = Rule {
    code: Code::T003,
    explanation: Explanation {
        finds: Pair::new(
            "Hai dấu cách liền nhau; dấu cách trước dấu phẩy, chấm, chấm phẩy, hai chấm; thiếu dấu cách sau các dấu đó.",
            "Double spaces; a space before a comma, full stop, semicolon or colon; none after one.",
        ),
        why: Pair::new(
            "Khoảng trắng sai làm dòng chữ thưa, dày không đều và ngắt dòng sai chỗ. Số thập phân, giờ, địa chỉ thư, trang \
             mạng, ký hiệu và chỗ để trống ngày, tháng không bị nhắc.",
            "Wrong spaces make lines uneven and break them in the wrong place. Figures, times, addresses, symbols and \
             blanks for a date are left alone.",
        ),
        wrong: "title: Công tác  thông tin đối ngoại ,năm 2024\n",
        right: "title: Công tác thông tin đối ngoại, năm 2024\n",
        basis: Pair::new("Quy tắc gõ văn bản thông dụng", "Common typing practice"),
    },
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    for placed in worded(context) {
        let text = placed.text;
        for finding in spacing::spacing(&text.value) {
            let range = finding.range;
            let mark = slice(text, range.start..text.value.len()).trim_start().chars().next().unwrap_or_default();
            let mut diagnostic = Diagnostic::new(Code::T003, context.locate(text, range.clone()))
                .variant(finding.kind)
                .fact("mark", mark);
            diagnostic.fix = finding.right.and_then(|right| fix(context, text, range, &right, Safety::Safe));
            sink.push(diagnostic);
        }
    }
}

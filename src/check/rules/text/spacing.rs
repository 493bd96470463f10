//! T003: spaces that are too many, misplaced or missing.

use super::super::super::explain::{Explanation, Rule};
use crate::check::edits::{fix, slice, worded};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair, Safety, Sentence};
use crate::invariant::held;
use crate::prose::spacing;

pub(in crate::check) const RULE: Rule = Rule {
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
    sentences: &[
        Sentence::new("double", Pair::new("thừa dấu cách", "too many spaces"))
            .label("chỉ cần một dấu cách", "one space is enough")
            .reason("dòng chữ thưa, dày không đều", "lines become uneven")
            .hint("để một dấu cách", "leave one space"),
        Sentence::new("before", Pair::new("thừa dấu cách trước dấu “{mark}”", "a space before “{mark}”"))
            .label("bỏ dấu cách", "no space here")
            .reason(
                "dấu câu viết liền chữ đứng trước; để cách thì dấu có thể rơi xuống đầu dòng sau",
                "a mark stands close to the word before it; with a space it may fall to the next line",
            )
            .hint("viết dấu “{mark}” liền chữ đứng trước", "put “{mark}” close to the word before"),
        Sentence::new("after", Pair::new("thiếu dấu cách sau dấu “{mark}”", "no space after “{mark}”"))
            .label("thêm dấu cách sau dấu này", "a space is missing after this")
            .reason("hai chữ dính nhau, không ngắt dòng được", "two words stick together and the line cannot break")
            .hint("thêm một dấu cách sau dấu “{mark}”", "put a space after “{mark}”"),
    ],
    labels: &[],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    for placed in worded(context) {
        let text = placed.text;
        for finding in spacing::spacing(&text.value) {
            let range = finding.range;
            let mark = held(slice(text, range.start..text.value.len()).trim_start().chars().next(), "a mark");
            let mut diagnostic = RULE.at(context.locate(text, range.clone())).variant(finding.kind).fact("mark", mark);
            diagnostic.fix = finding.right.and_then(|right| fix(context, text, range, &right, Safety::Safe));
            sink.push(diagnostic);
        }
    }
}

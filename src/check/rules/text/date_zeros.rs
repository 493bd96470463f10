//! D008: zeros in dates.

use super::super::super::explain::{Explanation, Rule};
use crate::check::edits::{fix, slice, worded};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair, Safety, Sentence};
use crate::prose::zeros;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::D008,
    explanation: Explanation {
        finds: Pair::new(
            "Ngày 1 đến 9, tháng 1, 2 thiếu số 0 ở trước; tháng 3 đến 9 thừa số 0 khi viết bằng chữ.",
            "Days 1–9 or months 1–2 without a zero; months 3–9 with one in a date in words.",
        ),
        why: Pair::new(
            "Nghị định 30/2020/NĐ-CP chỉ thêm số 0 trước ngày nhỏ hơn 10 và tháng 1, 2. Số đếm (mỗi tháng 04 tin, bài) và tên \
             ngày lễ (Quốc khánh 2/9) không bị nhắc.",
            "The Decree puts a zero before days below 10 and months 1 and 2 only. Counts (mỗi tháng 04 tin, bài) and names of \
             holidays (Quốc khánh 2/9) are left alone.",
        ),
        wrong: "closing: Báo cáo trước ngày 5 tháng 03 năm 2024.\n",
        right: "closing: Báo cáo trước ngày 05 tháng 3 năm 2024.\n",
        basis: Pair::new("Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4.b", "Decree 30/2020/NĐ-CP, Annex I, II.4.b"),
    },
    sentences: &[
        Sentence::new(
            "",
            Pair::new(
                "thiếu số 0: viết “{right}” thay cho “{word}”",
                "a zero is missing: “{right}” instead of “{word}”",
            ),
        )
        .label("thiếu số 0", "a zero is missing")
        .reason(
            "Nghị định 30/2020/NĐ-CP thêm số 0 trước ngày 1 đến 9 và tháng 1, 2",
            "Decree 30/2020 puts a zero before days 1 to 9 and months 1 and 2",
        )
        .hint("viết “{right}”", "write “{right}”"),
        Sentence::new(
            "extra",
            Pair::new("thừa số 0: viết “{right}” thay cho “{word}”", "a zero too many: “{right}” instead of “{word}”"),
        )
        .label("thừa số 0", "a zero too many")
        .reason(
            "Nghị định 30/2020/NĐ-CP không thêm số 0 trước tháng 3 đến 9",
            "Decree 30/2020 puts no zero before months 3 to 9",
        )
        .hint("viết “{right}”", "write “{right}”"),
    ],
    labels: &[],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    for placed in worded(context) {
        let text = placed.text;
        for finding in zeros::zeros(placed.prose()) {
            let right = finding.right.unwrap_or_default();
            let written = slice(text, finding.range.clone());
            let mut diagnostic = RULE
                .at(context.locate(text, finding.range.clone()))
                .variant(if right.len() > written.len() { "" } else { "extra" })
                .fact("word", written)
                .fact("right", &right);
            diagnostic.fix = fix(context, text, finding.range, &right, Safety::Safe);
            sink.push(diagnostic);
        }
    }
}

//! L004: a normative type without its year.

use super::cited;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Fix, Pair, Sentence};
use crate::legal::SymbolFault;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::L004,
    explanation: Explanation {
        finds: Pair::new(
            "Nghị định, Thông tư viết thiếu năm trong số, ký hiệu.",
            "A decree or circular whose symbol lacks the year.",
        ),
        why: Pair::new(
            "Số của văn bản quy phạm pháp luật luôn kèm năm; thiếu năm thì trùng với văn bản của năm khác.",
            "Normative documents always carry the year; without it the number means another year's document too.",
        ),
        wrong: "legal_bases:\n  - Nghị định số 72/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động \
                thông tin đối ngoại\n",
        right: "legal_bases:\n  - Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt \
                động thông tin đối ngoại\n",
        basis: Pair::new("Luật Ban hành văn bản quy phạm pháp luật", "The law on normative documents"),
    },
    sentences: &[
        NO_YEAR.hint("bổ sung năm ban hành", "add the year of issue"),
        NO_YEAR.also("dated").hint("theo ngày đã dẫn thì là {right}", "by the cited date it is {right}"),
    ],
    labels: &[],
    check: Some(check),
};

const NO_YEAR: Sentence = Sentence::new("", Pair::new("thiếu năm trong {written}", "{written} lacks the year"))
    .label("sau số phải có năm", "the year belongs after the number")
    .reason(
        "số của văn bản quy phạm pháp luật luôn kèm năm ban hành",
        "normative documents always carry the year of issue",
    );

fn check(context: &Context<'_>, sink: &mut Sink) {
    for cited in cited::all(context) {
        let Some(symbol) = cited.citation.symbol.as_ref().filter(|symbol| symbol.has(SymbolFault::NoYear)) else {
            continue;
        };
        let span = cited.locate(context, &symbol.range);
        let mut found = RULE.at(span).fact("written", cited.slice(&symbol.range));
        if let Some(date) = &cited.citation.date {
            let right = format!("{}/{}/{}-{}", symbol.number, date.year, symbol.code, symbol.organ);
            found = found.variant("dated").fact("right", &right).fix(Fix::suggested(span, right));
        }
        sink.push(found);
    }
}

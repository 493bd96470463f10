//! L004: a normative type without its year.

use super::cited::{self, Cited};
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Fix, Level, Pair, Sentence};
use crate::language::names::key;
use crate::legal::{Symbol, SymbolFault};

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
        if is_of_borders(&cited, symbol) {
            continue;
        }
        let span = cited.locate(context, &symbol.range);
        let mut found = RULE.at(span).fact("written", cited.slice(&symbol.range));
        if let Some(date) = &cited.citation.date {
            let right = format!("{}/{}/{}-{}", symbol.number, date.year, symbol.code, symbol.organ);
            found = found.variant("dated").fact("right", &right).fix(Fix::suggested(span, right));
        }
        // Without its day it may be one of the few decrees that rightly have none.
        sink.push(if cited.citation.date.is_some() { found } else { found.at_most(Level::Warning) });
    }
}

/// A decree on the borders or the founding of a place was no normative document and had no year: "Nghị định số 15/NĐ-CP ngày
/// 10 tháng 4 năm 2009 của Chính phủ về việc thành lập thành phố Kon Tum".
fn is_of_borders(cited: &Cited<'_>, symbol: &Symbol) -> bool {
    let title = cited.citation.title(&cited.text.value).map(key).unwrap_or_default();
    symbol.code == "NĐ" && ["thành lập", "địa giới", "mở rộng"].iter().any(|word| title.contains(word))
}

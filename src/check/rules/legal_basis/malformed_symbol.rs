//! L002: white space, a wrong dash or a wrong letter case inside a symbol.

use super::cited;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Fix, Pair, Sentence};
use crate::legal::SymbolFault;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::L002,
    explanation: Explanation {
        finds: Pair::new(
            "Dấu cách, gạch nối sai hoặc chữ hoa, chữ thường sai trong số, ký hiệu.",
            "White space, a wrong dash or a wrong letter case inside a symbol.",
        ),
        why: Pair::new(
            "Số, ký hiệu viết liền, đúng chữ hoa, chữ thường thì mới tra cứu được.",
            "A symbol is written without spaces and in its exact case, or nobody finds the document.",
        ),
        wrong: "legal_bases:\n  - Kết luận số 57- KL/TW ngày 15 tháng 6 năm 2023 của Bộ Chính trị về tiếp tục nâng cao \
                chất lượng, hiệu quả công tác thông tin đối ngoại trong tình hình mới\n",
        right: "legal_bases:\n  - Kết luận số 57-KL/TW ngày 15 tháng 6 năm 2023 của Bộ Chính trị về tiếp tục nâng cao \
                chất lượng, hiệu quả công tác thông tin đối ngoại trong tình hình mới\n",
        basis: Pair::new("Nghị định số 30/2020/NĐ-CP, Phụ lục I, mục II.3", "Nghị định 30/2020/NĐ-CP, Annex I, II.3"),
    },
    sentences: &[
        Sentence::new("", Pair::new("số, ký hiệu viết sai: {written}", "a malformed symbol: {written}"))
            .label("có dấu cách, gạch nối hoặc chữ hoa, chữ thường sai", "a space, a dash or a letter case is wrong")
            .reason(
                "số, ký hiệu viết liền và đúng chữ hoa, chữ thường",
                "a symbol has no spaces and an exact letter case",
            )
            .hint("viết {right}", "write {right}"),
        Sentence::new("cut", Pair::new("số, ký hiệu viết dở: {written}", "an unfinished symbol: {written}"))
            .label("sau gạch nối phải là mã cơ quan", "the body's code belongs behind the hyphen")
            .reason(
                "thiếu mã cơ quan thì không biết văn bản của ai",
                "without the body's code nobody knows whose document it is",
            )
            .hint("bổ sung mã cơ quan ban hành, ví dụ {written}UBND", "add the body's code, such as {written}UBND"),
    ],
    labels: &[],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    use SymbolFault::{Case, Cut, Dash, NoYear, Separator, Space};
    for cited in cited::all(context) {
        let Some(symbol) = cited.citation.symbol.as_ref() else { continue };
        if symbol.has(Cut) {
            let written = cited.slice(&symbol.range);
            sink.push(RULE.at(cited.locate(context, &symbol.range)).variant("cut").fact("written", written));
            continue;
        }
        if ![Space, Dash, Case].iter().any(|fault| symbol.has(*fault)) {
            continue;
        }
        let span = cited.locate(context, &symbol.range);
        let mut found = RULE.at(span).fact("written", cited.slice(&symbol.range)).fact("right", &symbol.text);
        if !symbol.has(Separator) && !symbol.has(NoYear) {
            found = found.fix(Fix::safe(span, &symbol.text));
        }
        sink.push(found);
    }
}

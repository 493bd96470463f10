//! L002: white space, a wrong dash or a wrong letter case inside a symbol.

use super::cited;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Fix, Level, Pair, Sentence};
use crate::legal::SymbolFault;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::L002,
    explanation: Explanation {
        finds: Pair::new(
            "Dấu cách, gạch nối sai, chữ hoa, chữ thường sai hoặc chữ Đ thiếu nét trong số, ký hiệu.",
            "White space, a wrong dash, a wrong letter case or a Đ without its stroke inside a symbol.",
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
        Sentence::new(
            "stroke",
            Pair::new("số, ký hiệu thiếu nét của chữ Đ: {written}", "the Đ of the symbol has no stroke: {written}"),
        )
        .label("D ở đây là chữ Đ", "this D is a Đ")
        .reason(
            "ký hiệu viết thiếu nét thì không tra cứu được văn bản",
            "nobody finds the document by a symbol without the stroke",
        )
        .hint("viết {right}", "write {right}"),
        Sentence::new(
            "glued",
            Pair::new("số, ký hiệu viết dính vào chữ “số”: số{written}", "no space before the symbol: số{written}"),
        )
        .label("thiếu dấu cách phía trước", "a space is missing before it")
        .reason("“số” và số, ký hiệu là hai chữ", "“số” and the symbol are two words")
        .hint("viết “số {written}”", "write “số {written}”"),
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
    use SymbolFault::{Case, Cut, Dash, Glued, NoYear, Separator, Space, Stroke};
    for cited in cited::all(context) {
        let Some(symbol) = cited.citation.symbol.as_ref() else { continue };
        if symbol.has(Cut) {
            let written = cited.slice(&symbol.range);
            sink.push(RULE.at(cited.locate(context, &symbol.range)).variant("cut").fact("written", written));
            continue;
        }
        if symbol.has(Glued) {
            let at = cited.locate(context, &(symbol.range.start..symbol.range.start));
            let found = RULE.at(cited.locate(context, &symbol.range)).variant("glued");
            sink.push(
                found.fact("written", cited.slice(&symbol.range)).fix(Fix::suggested(at, " ")).at_most(Level::Warning),
            );
        }
        if symbol.has(Stroke) {
            let span = cited.locate(context, &symbol.range);
            let found = RULE.at(span).variant("stroke").fact("written", cited.slice(&symbol.range));
            let found = found.fact("right", &symbol.text);
            sink.push(if symbol.has(NoYear) { found } else { found.fix(Fix::suggested(span, &symbol.text)) });
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

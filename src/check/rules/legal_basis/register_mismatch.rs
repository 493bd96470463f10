//! L009: number or date differ from the register.

use super::cited;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::Level;
use crate::diagnostic::{Code, Diagnostic, Fix, Pair};
use crate::legal::{Found, SymbolFault};

pub(super) const RULE: Rule = Rule {
    code: Code::L009,
    explanation: Explanation {
        finds: Pair::new("Số hoặc ngày khác với sổ đăng ký văn bản.", "Number or date differ from the register."),
        why: Pair::new(
            "Sai một chữ số là dẫn sang văn bản khác; hồ sơ trình ký bị trả lại vì lỗi này.",
            "One wrong digit cites another document; drafts are sent back for it.",
        ),
        wrong: "legal_bases:\n  - Quyết định số 191/QĐ-TTg ngày 05 tháng 8 năm 2020 của Thủ tướng Chính phủ phê duyệt mục tiêu, nhiệm vụ, giải pháp đổi mới và nâng cao năng lực công tác thông tin tuyên truyền và thông tin đối ngoại\n",
        right: "legal_bases:\n  - Quyết định số 1191/QĐ-TTg ngày 05 tháng 8 năm 2020 của Thủ tướng Chính phủ phê duyệt mục tiêu, nhiệm vụ, giải pháp đổi mới và nâng cao năng lực công tác thông tin tuyên truyền và thông tin đối ngoại\n",
        basis: Pair::new(
            "Sổ đăng ký văn bản của ttdn, từng dòng có nguồn",
            "The register of ttdn, each row with its source",
        ),
    },
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    for cited in cited::all(context) {
        let (citation, text) = (&cited.citation, &cited.text.value);
        let Some(symbol) = &citation.symbol else { continue };
        let day = citation.day();
        let other_year = citation.date.as_ref().is_some_and(|date| symbol.year.is_some_and(|year| year != date.year));
        if other_year || symbol.has(SymbolFault::NoYear) {
            continue;
        }
        match context.register.find(&symbol.text, day) {
            Found::OtherDate(row) => {
                let (Some(date), Some(right)) = (&citation.date, row.day()) else { continue };
                let span = cited.locate(context, &date.range);
                let found = Diagnostic::new(Code::L009, span)
                    .fact("symbol", &symbol.text)
                    .fact("right", right.short())
                    .fix(Fix::suggested(span, right.long().trim_start_matches("ngày ")))
                    .data(row.source());
                sink.push(if row.low { found.at_most(Level::Note) } else { found });
            }
            Found::Unknown => {
                let title = citation.title(text).unwrap_or_default();
                let Some(row) = context.register.nearest(&symbol.text, day, title) else { continue };
                let span = cited.locate(context, &symbol.range);
                let found = Diagnostic::new(Code::L009, span)
                    .variant("number")
                    .fact("symbol", &symbol.text)
                    .fact("date", day.map(|day| day.short()).unwrap_or_default())
                    .fact("right", &row.symbol)
                    .fix(Fix::suggested(span, row.symbol.to_string()))
                    .data(row.source());
                sink.push(if row.low { found.at_most(Level::Note) } else { found });
            }
            Found::Known(_) => {}
        }
    }
    for (place, symbol) in cited::documents(context) {
        if context.register.by_symbol(symbol).is_none() {
            sink.push(Diagnostic::new(Code::L009, place).variant("doc").fact("symbol", symbol));
        }
    }
}

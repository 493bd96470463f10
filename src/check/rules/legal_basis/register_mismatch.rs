//! L009: number or date differ from the register.

use super::cited;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Fix, Pair, Sentence};
use crate::legal::{Found, SymbolFault};

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::L009,
    explanation: Explanation {
        finds: Pair::new("Số hoặc ngày khác với sổ đăng ký văn bản.", "Number or date differ from the register."),
        why: Pair::new(
            "Sai một chữ số là dẫn sang văn bản khác; hồ sơ trình ký bị trả lại vì lỗi này.",
            "One wrong digit cites another document; drafts are sent back for it.",
        ),
        wrong: "legal_bases:\n  - Quyết định số 191/QĐ-TTg ngày 05 tháng 8 năm 2020 của Thủ tướng Chính phủ phê duyệt \
                mục tiêu, nhiệm vụ, giải pháp đổi mới và nâng cao năng lực công tác thông tin tuyên truyền và thông \
                tin đối ngoại góp phần xây dựng biên giới hòa bình, hữu nghị, hợp tác và phát triển\n",
        right: "legal_bases:\n  - Quyết định số 1191/QĐ-TTg ngày 05 tháng 8 năm 2020 của Thủ tướng Chính phủ phê duyệt \
                mục tiêu, nhiệm vụ, giải pháp đổi mới và nâng cao năng lực công tác thông tin tuyên truyền và thông \
                tin đối ngoại góp phần xây dựng biên giới hòa bình, hữu nghị, hợp tác và phát triển\n",
        basis: Pair::new(
            "Sổ đăng ký văn bản của ttdn, từng dòng có nguồn",
            "The register of ttdn, each row with its source",
        ),
    },
    sentences: &[
        Sentence::new(
            "",
            Pair::new(
                "ngày của {symbol} khác với sổ đăng ký văn bản",
                "the date of {symbol} differs from the register",
            ),
        )
        .label("ngày này không phải ngày ban hành", "this is not the day of issue")
        .reason("sai ngày là dẫn sang văn bản khác", "a wrong date cites another document")
        .hint("theo sổ đăng ký là ngày {right}", "the register has {right}"),
        Sentence::new("number", Pair::new("số {symbol} có vẻ viết nhầm", "the number {symbol} looks mistyped"))
            .label("không có văn bản này trong ngày {date}", "no such document on {date}")
            .reason(
                "cùng ngày và cùng trích yếu, sổ đăng ký có {right}",
                "of the same date and title the register has {right}",
            )
            .hint("có phải là {right}?", "did you mean {right}?"),
        Sentence::new(
            "doc",
            Pair::new("sổ đăng ký không có văn bản {symbol}", "the register has no document {symbol}"),
        )
        .label("không in được viện dẫn", "the citation cannot be printed")
        .reason(
            "chỉ văn bản có trong sổ đăng ký mới viết được bằng `doc`",
            "only documents of the register can be written with `doc`",
        )
        .hint(
            "viết cả câu viện dẫn, hoặc thêm văn bản vào sổ đăng ký của cơ quan",
            "write the whole citation, or add the document to the office's register",
        ),
    ],
    labels: &[],
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
        let (kind, title) = (citation.kind(text).unwrap_or_default(), citation.title(text).unwrap_or_default());
        match context.register.find_named(&symbol.text, day, kind, title) {
            Found::OtherDate(row) => {
                let (Some(date), Some(right)) = (&citation.date, row.day()) else { continue };
                let span = cited.locate(context, &date.range);
                let found = RULE
                    .at(span)
                    .fact("symbol", &symbol.text)
                    .fact("right", right.short())
                    .fix(Fix::suggested(span, right.long().trim_start_matches("ngày ")))
                    .data(row.source());
                sink.push(cited::weighed(found, row));
            }
            Found::Unknown => {
                let Some(row) = context.register.nearest(&symbol.text, day, title) else { continue };
                let span = cited.locate(context, &symbol.range);
                let found = RULE
                    .at(span)
                    .variant("number")
                    .fact("symbol", &symbol.text)
                    .fact("date", day.map(|day| day.short()).unwrap_or_default())
                    .fact("right", &row.symbol)
                    .fix(Fix::suggested(span, row.symbol.to_string()))
                    .data(row.source());
                sink.push(cited::weighed(found, row));
            }
            Found::Known(_) => {}
        }
    }
    for (place, symbol) in cited::documents(context) {
        if context.register.by_symbol(symbol).is_none() {
            sink.push(RULE.at(place).variant("doc").fact("symbol", symbol));
        }
    }
}

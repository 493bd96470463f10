//! L005: the year in the symbol is not the year of the date.

use super::cited;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair, Sentence};
use crate::legal::Found;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::L005,
    explanation: Explanation {
        finds: Pair::new(
            "Năm trong số, ký hiệu khác năm của ngày ban hành.",
            "The year in the symbol is not the year of the date.",
        ),
        why: Pair::new(
            "Số được cấp trong năm ban hành: một trong hai năm đã viết sai.",
            "A number is given in the year of issue: one of the two years is wrong.",
        ),
        wrong: "legal_bases:\n  - Thông tư số 22/2016/TT-BTTTT ngày 19 tháng 10 năm 2012 của Bộ trưởng Bộ Thông tin và \
                Truyền thông hướng dẫn quản lý hoạt động thông tin đối ngoại của các tỉnh, thành phố trực thuộc Trung \
                ương\n",
        right: "legal_bases:\n  - Thông tư số 22/2016/TT-BTTTT ngày 19 tháng 10 năm 2016 của Bộ trưởng Bộ Thông tin và \
                Truyền thông hướng dẫn quản lý hoạt động thông tin đối ngoại của các tỉnh, thành phố trực thuộc Trung \
                ương\n",
        basis: Pair::new("Nghị định số 30/2020/NĐ-CP, Phụ lục I, mục II.3", "Nghị định 30/2020/NĐ-CP, Annex I, II.3"),
    },
    sentences: &[
        OTHER_YEAR.hint("kiểm tra lại số hoặc ngày", "check the number or the date"),
        OTHER_YEAR
            .also("known")
            .hint("theo sổ đăng ký, {symbol} ban hành ngày {right}", "the register dates {symbol} {right}"),
    ],
    labels: &[],
    check: Some(check),
};

const OTHER_YEAR: Sentence = Sentence::new(
    "",
    Pair::new(
        "{symbol} mang năm {year} nhưng ghi ngày của năm {other}",
        "{symbol} bears the year {year} but is dated {other}",
    ),
)
.label("năm không khớp với số, ký hiệu", "the year does not fit the symbol")
.reason("số được cấp trong năm ban hành", "a number is given in the year of issue");

fn check(context: &Context<'_>, sink: &mut Sink) {
    for cited in cited::all(context) {
        let (Some(symbol), Some(date)) = (&cited.citation.symbol, &cited.citation.date) else { continue };
        let Some(year) = symbol.year.filter(|year| *year != date.year) else { continue };
        let found = RULE
            .at(cited.locate(context, &date.range))
            .fact("symbol", &symbol.text)
            .fact("year", year)
            .fact("other", date.year);
        sink.push(match context.register.find(&symbol.text, date.day) {
            Found::OtherDate(row) if row.day().is_some() && !row.low => {
                let right = row.day().map(|day| day.short()).unwrap_or_default();
                found.variant("known").fact("right", right).data(row.source())
            }
            _ => found,
        });
    }
}

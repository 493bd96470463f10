//! L013: one document cited with two dates.

use super::cited;
use crate::calendar::Date;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair, Sentence};
use crate::legal::Found;
use crate::source::Span;
use std::collections::BTreeMap;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::L013,
    explanation: Explanation {
        finds: Pair::new(
            "Một văn bản được dẫn với hai ngày khác nhau trong cùng kế hoạch.",
            "One document cited with two dates in one plan.",
        ),
        why: Pair::new(
            "Một văn bản chỉ có một ngày ban hành: ít nhất một chỗ viết sai.",
            "A document has one date of issue: at least one place is wrong.",
        ),
        wrong: "legal_bases:\n  - Kế hoạch số 1105/KH-UBND ngày 06 tháng 3 năm 2023 của Ủy ban nhân dân tỉnh về công \
                tác thông tin đối ngoại\nclosing: Thực hiện Kế hoạch số 1105/KH-UBND ngày 06 tháng 3 năm 2022.\n",
        right: "legal_bases:\n  - Kế hoạch số 1105/KH-UBND ngày 06 tháng 3 năm 2023 của Ủy ban nhân dân tỉnh về công \
                tác thông tin đối ngoại\nclosing: Thực hiện Kế hoạch số 1105/KH-UBND.\n",
        basis: Pair::new("Nghị định số 30/2020/NĐ-CP, Phụ lục I, mục II.6", "Nghị định 30/2020/NĐ-CP, Annex I, II.6"),
    },
    sentences: &[Sentence::new(
        "",
        Pair::new(
            "{symbol} được dẫn với hai ngày: {date} và {other}",
            "{symbol} is cited with two dates: {date} and {other}",
        ),
    )
    .label("ngày khác với lần dẫn trước", "another date than before")
    .reason("một văn bản chỉ có một ngày ban hành", "a document has one date of issue")
    .hint("kiểm tra lại cả hai chỗ", "check both places")],
    labels: &[("first", Pair::new("ngày đã dẫn trước", "the date cited before"))],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let mut seen: BTreeMap<String, (Date, Span, bool)> = BTreeMap::new();
    for cited in cited::all(context) {
        let citation = &cited.citation;
        let (Some(symbol), Some(date), Some(day)) = (&citation.symbol, &citation.date, citation.day()) else {
            continue;
        };
        let known = matches!(context.register.find(&symbol.text, Some(day)), Found::Known(_));
        let span = cited.locate(context, &date.range);
        match seen.get(&symbol.text) {
            // Numbers recur from year to year: two dates that the register knows are two documents.
            Some((other, first, sure)) if *other != day && !(*sure && known) => {
                let found = RULE
                    .at(span)
                    .fact("symbol", &symbol.text)
                    .fact("date", day.short())
                    .fact("other", other.short())
                    .related(*first, "first");
                sink.push(found);
            }
            Some(_) => {}
            None => {
                seen.insert(symbol.text.clone(), (day, span, known));
            }
        }
    }
}

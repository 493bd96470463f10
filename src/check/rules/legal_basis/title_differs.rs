//! L017: the title is not the register's.

use super::cited::{self, Basis};
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Fix, Pair, Sentence};
use crate::invariant::slice;
use crate::legal::{Citation, title_core};
use std::ops::Range;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::L017,
    explanation: Explanation {
        finds: Pair::new("Trích yếu khác với sổ đăng ký văn bản.", "The title is not the one in the register."),
        why: Pair::new("Trích yếu phải chép đúng nguyên văn.", "A title is copied word for word."),
        wrong: "legal_bases:\n  - Kết luận số 57-KL/TW ngày 15 tháng 6 năm 2023 của Bộ Chính trị về tiếp tục nâng cao chất lượng, hiệu quả công tác thông tin đối ngoại\n",
        right: "legal_bases:\n  - Kết luận số 57-KL/TW ngày 15 tháng 6 năm 2023 của Bộ Chính trị về tiếp tục nâng cao chất lượng, hiệu quả công tác thông tin đối ngoại trong tình hình mới\n",
        basis: Pair::new(
            "Sổ đăng ký văn bản của ttdn, từng dòng có nguồn",
            "The register of ttdn, each row with its source",
        ),
    },
    sentences: &[Sentence::new(
        "",
        Pair::new("trích yếu của {symbol} khác với sổ đăng ký", "the title of {symbol} differs from the register"),
    )
    .label("không đúng nguyên văn", "not word for word")
    .reason("trích yếu phải chép đúng nguyên văn", "a title is copied word for word")
    .hint("theo sổ đăng ký: {right}", "the register has: {right}")],
    labels: &[],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (basis, citation, row) in &cited::known(context) {
        let (Some(title), Some(range)) = (citation.title(&basis.text.value), &citation.title) else { continue };
        if !row.exact || row.low || row.title.is_empty() || citation.is_law(&basis.text.value) {
            continue;
        }
        // A title may hold semicolons and full stops, at which reading stops, and a name the words that open one: the
        // register's title is looked for in all that follows.
        let tail = basis.text.value.get(range.start..).unwrap_or(title);
        if !title_core(tail).contains(&title_core(&row.title)) {
            let span = context.locate(basis.text, range.clone());
            let mut found = RULE.at(span).fact("symbol", &row.symbol).fact("right", &row.title).data(row.source());
            if is_whole(basis, citation, range, &row.title) {
                found = found.fix(Fix::suggested(span, row.title.to_string()));
            }
            sink.push(found);
        }
    }
}

/// Whether `range` is all that may be replaced by `right`: no rest of a title behind it, no other document in it.
fn is_whole(basis: &Basis<'_>, citation: &Citation, range: &Range<usize>, right: &str) -> bool {
    let behind = slice(&basis.text.value, range.end..);
    let ends = citation.alias.is_some() || !behind.contains(char::is_alphanumeric);
    let inner = basis.citations.iter().filter(|other| range.contains(&other.range.start));
    ends && inner.filter_map(|other| other.symbol.as_ref()).all(|symbol| right.contains(&symbol.text))
}

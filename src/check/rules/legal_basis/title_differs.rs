//! L017: the title is not the register's.

use super::cited::{self, Basis};
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Fix, Pair, Sentence};
use crate::invariant::slice;
use crate::legal::{Citation, Origin, title_core, unlike};
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
    sentences: &[
        Sentence::new(
            "",
            Pair::new("trích yếu của {symbol} khác với sổ đăng ký", "the title of {symbol} differs from the register"),
        )
        .label("không đúng nguyên văn", "not word for word")
        .reason("trích yếu phải chép đúng nguyên văn", "a title is copied word for word")
        .hint("theo sổ đăng ký: {right}", "the register has: {right}"),
        Sentence::new(
            "other",
            Pair::new("{symbol} là văn bản về việc khác: {right}", "{symbol} is about something else: {right}"),
        )
        .label("không phải trích yếu của số này", "not the title of this number")
        .reason("số, ký hiệu hoặc trích yếu chép nhầm từ văn bản khác", "number or title is another document's")
        .hint("kiểm tra lại số, ký hiệu và trích yếu", "check number and title"),
    ],
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
            let other = unlike(title, &row.title);
            // The codification has slips of its own: it tells one matter from another, no word from another.
            if row.origin != Origin::Own && !other {
                continue;
            }
            let span = context.locate(basis.text, range.clone());
            let found = RULE.at(span).variant(if other { "other" } else { "" });
            let mut found = found.fact("symbol", &row.symbol).fact("right", &row.title).data(row.source());
            if !other && is_whole(basis, citation, range, &row.title) {
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

#[cfg(test)]
mod tests {
    use crate::check::testing::{BASE, only, with};
    use crate::diagnostic::Code;

    fn found(basis: &str) -> String {
        let old = "Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại";
        assert!(BASE.contains(old));
        only(Code::L017, &with(old, basis))
    }

    #[test]
    fn the_codification_tells_one_matter_from_another() {
        let of =
            |title: &str| found(&format!("Nghị định số 98/2021/NĐ-CP ngày 08 tháng 11 năm 2021 của Chính phủ {title}"));
        let other = of("về vận động, tiếp nhận các nguồn đóng góp tự nguyện khắc phục thiên tai");
        assert!(other.contains("98/2021/NĐ-CP là văn bản về việc khác: về quản lý trang thiết bị y tế"), "{other}");
        assert_eq!(of("về quản lý trang thiết bị y tế"), "");
        assert_eq!(of("về quản lý trang, thiết bị y tế trong nước"), "", "its words may have slips of their own");
    }

    #[test]
    fn a_date_in_a_title_may_be_short() {
        let of = |day: &str| {
            found(&format!(
                "Nghị quyết số 138/NQ-CP ngày 16 tháng 5 năm 2025 của Chính phủ ban hành Kế hoạch hành động của Chính phủ thực hiện Nghị quyết số 68-NQ/TW ngày {day} của Bộ Chính trị về phát triển kinh tế tư nhân"
            ))
        };
        assert_eq!(of("04/5/2025"), "");
        assert!(of("14/5/2025").starts_with("L017 note"));
    }

    #[test]
    fn a_title_may_begin_with_a_capital() {
        let of = |title: &str| {
            found(&format!("Nghị định số 147/2024/NĐ-CP ngày 09 tháng 11 năm 2024 của Chính phủ {title}"))
        };
        assert_eq!(of("Quản lý, cung cấp, sử dụng dịch vụ Internet và thông tin trên mạng"), "");
    }
}

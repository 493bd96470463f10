//! T001: Vietnamese letters written as a base letter and separate marks.

use super::super::super::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Edit, Fix, Pair, Safety, Sentence};
use crate::prose::normal;
use crate::source::Span;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::T001,
    explanation: Explanation {
        finds: Pair::new(
            "Chữ tiếng Việt gõ theo Unicode tổ hợp (chữ cái và dấu là hai ký tự), hoặc lẫn tổ hợp với dựng sẵn.",
            "Vietnamese letters typed as a letter and a separate mark, alone or mixed with whole ones.",
        ),
        why: Pair::new(
            "Hai cách gõ nhìn giống nhau nhưng máy coi là khác: tìm kiếm, so sánh, thống kê đều sai. Bản in luôn dùng chữ \
             dựng sẵn.",
            "Both look alike, but a computer takes them for different words: searching and comparing go wrong. What is \
             printed always has whole letters.",
        ),
        wrong: "title: Ba\u{309}o v\u{1eb9}\u{302} bi\u{ea}n gi\u{1a1}\u{301}i\n",
        right: "title: Bảo vệ biên giới\n",
        basis: Pair::new(
            "TCVN 6909:2001 (Nghị định 30/2020/NĐ-CP, Phụ lục I)",
            "TCVN 6909:2001 (Decree 30/2020, Annex I)",
        ),
    },
    sentences: &[Sentence::new(
        "",
        Pair::new(
            "chữ và dấu đang là hai ký tự rời ({count} chỗ)",
            "letters and their marks are separate characters ({count} {count|place|places})",
        ),
    )
    .label("Unicode tổ hợp, từ đây", "decomposed letters, from here on")
    .reason(
        "nhìn giống nhau nhưng máy coi là chữ khác, nên tìm kiếm và so sánh đều sai",
        "they look alike, but a computer takes them for other words, so searching goes wrong",
    )
    .hint(
        "đổi cả tệp sang chữ dựng sẵn; `ttdn check --fix` làm giúp",
        "use whole letters in the whole file; `ttdn check --fix` does it",
    )],
    labels: &[],
    check: Some(check),
};

/// One finding a file: whoever types so types everything so, and all of it is mended at once.
fn check(context: &Context<'_>, sink: &mut Sink) {
    let edits: Vec<Edit> = normal::not_nfc(context.source.text())
        .into_iter()
        .map(|found| Edit {
            span: Span::new(found.range.start, found.range.end),
            text: found.right.unwrap_or_default(),
        })
        .collect();
    let Some(first) = edits.first() else { return };
    let found = RULE.at(first.span).fact("count", edits.len());
    sink.push(found.fix(Fix { safety: Safety::Safe, edits }));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{BASE, diagnostics, only};
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn a_file_is_told_once_and_mended_as_a_whole() {
        let plan: String = BASE.replace("status: final", "status: final # bản chính thức").nfd().collect();
        let found = only(Code::T001, &plan);
        assert!(found.starts_with("T001 note 1:") && found.lines().count() == 1, "{found}");
        let (source, found) = diagnostics(&plan);
        let (text, _) = crate::check::fix::apply(&source, &found, false).unwrap();
        assert_eq!(text, BASE.replace("status: final", "status: final # bản chính thức"));
    }

    #[test]
    fn the_places_are_counted() {
        let found = only(Code::T001, &BASE.replace("Sản xuất phim", "Sa\u{309}n xu\u{e2}\u{301}t phim"));
        assert!(found.starts_with("T001 note 19:12") && found.contains("(2 chỗ)"), "{found}");
        assert_eq!(only(Code::T001, BASE), "");
    }
}

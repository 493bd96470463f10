//! T011: a letter of another alphabet in a Vietnamese word.

use super::super::super::explain::{Explanation, Rule};
use crate::check::edits::{fix, slice};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair, Safety, Sentence};
use crate::prose::alphabets;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::T011,
    explanation: Explanation {
        finds: Pair::new(
            "Chữ của bảng chữ cái khác nằm trong từ tiếng Việt: Ð (U+00D0) thay cho Đ, chữ а, о, В của tiếng Nga. Từ nước ngoài \
             viết trọn bằng chữ của nó thì không báo.",
            "A letter of another alphabet in a Vietnamese word: Ð (U+00D0) for Đ, Russian а, о, В. A word that is foreign as a \
             whole is not reported.",
        ),
        why: Pair::new(
            "Nhìn thì giống, nhưng máy coi là chữ khác: tìm không ra, sắp xếp sai, có phông in ra ô trống.",
            "It looks the same, but to a computer it is another letter: searching and sorting go wrong, and some fonts lack it.",
        ),
        wrong: "title: Công tác thông tin tại Ði\u{1ec7}n Biên\n",
        right: "title: Công tác thông tin tại Điện Biên\n",
        basis: Pair::new(
            "TCVN 6909:2001 (Nghị định 30/2020/NĐ-CP, Phụ lục I)",
            "TCVN 6909:2001 (Decree 30/2020, Annex I)",
        ),
    },
    sentences: &[Sentence::new(
        "",
        Pair::new(
            "“{word}” có chữ {letter} của bảng chữ cái khác",
            "“{word}” has a letter of another alphabet, {letter}",
        ),
    )
    .label("nhìn giống, nhưng là chữ khác", "looks alike, but is another letter")
    .reason(
        "máy coi đây là từ khác: tìm không ra, sắp xếp sai, có phông in ra ô trống",
        "to a computer it is another word: searching and sorting go wrong, and some fonts lack the letter",
    )
    .hint("gõ lại: {right}; `ttdn check --fix` làm giúp", "write {right}; `ttdn check --fix` does it")],
    labels: &[],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    for placed in context.texts() {
        let text = placed.text;
        for found in alphabets::look_alikes(placed.prose()) {
            let (word, right) = (slice(text, found.range.clone()), found.right.unwrap_or_default());
            let letter = word.chars().zip(right.chars()).find(|(typed, meant)| typed != meant).map(|(typed, _)| typed);
            let letter = letter.map(|typed| format!("{typed} (U+{:04X})", u32::from(typed))).unwrap_or_default();
            let at = context.locate(text, found.range.clone());
            let told = RULE.at(at).fact("word", word).fact("letter", letter).fact("right", &right);
            sink.push(match fix(context, text, found.range, &right, Safety::Safe) {
                Some(fix) => told.fix(fix),
                None => told,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{only, with};

    fn titled(title: &str) -> String {
        only(Code::T011, &with("Sản xuất phim giới thiệu về tỉnh", title))
    }

    #[test]
    fn a_letter_that_looks_alike_is_found_with_its_own() {
        let found = titled("Giới thiệu tỉnh Ðiện Biên");
        assert!(found.contains("“Ðiện” có chữ Ð (U+00D0)") && found.contains("gõ lại: Điện"), "{found}");
        assert!(titled("\u{412}ộ đội biên phòng").contains("chữ \u{412} (U+0412)"));
    }

    #[test]
    fn foreign_words_are_left_alone() {
        assert_eq!(titled("Phối hợp với báo Правда, hãng Guðmundur"), "");
    }

    #[test]
    fn a_comment_silences_it() {
        assert_eq!(titled("Tỉnh Ðiện Biên # ttdn: allow T011 -- tên riêng"), "");
    }
}

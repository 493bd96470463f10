//! T010: a letter that the document's font lacks.

use super::super::super::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Fix, Level, Pair, Sentence};
use crate::invariant::slice;
use crate::language::forms::spelled_out;
use crate::layout::fonts::missing_letters;
use crate::layout::runs_right;
use std::ops::Range;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::T010,
    explanation: Explanation {
        finds: Pair::new(
            "Chữ hoặc ký hiệu mà phông chữ của văn bản không có. Chữ Lào, Khmer, Chăm, Thái và các dấu ☐ ⇒ ✓ ① thì có; chữ Hán và \
             chữ khác lấy từ tệp phông mà cơ quan nêu trong ttdn.toml (`fonts`).",
            "A letter or sign that the fonts lack. They have Lao, Khmer, Chăm, Tai Viet and signs such as ☐ ⇒ ✓ ①; Chinese and \
             others come from a font file that the office names in ttdn.toml (`fonts`).",
        ),
        why: Pair::new(
            "Nếu in, chỗ đó sẽ là ô vuông trống, hoặc một phông khác mà Nghị định không cho dùng; ttdn không tự thay.",
            "It would print as an empty box, or in another font that the Decree does not allow; ttdn never replaces it.",
        ),
        wrong: "title: Chào mừng \u{1f389} năm 2024\n",
        right: "title: Chào mừng năm 2024\n",
        basis: Pair::new(
            "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục I (phông chữ Times New Roman)",
            "Decree 30/2020/NĐ-CP, Annex I, part I, section I (Times New Roman)",
        ),
    },
    sentences: &[
        Sentence::new("", LACKS).label("không in được", "cannot be printed").reason(BOX.vi, BOX.en).hint(
            "thay bằng chữ khác hoặc bỏ đi; chỉ cần tệp Word thì chạy `ttdn build --to docx`",
            "replace it or delete it; for Word alone run `ttdn build --to docx`",
        ),
        Sentence::new("letters", LACKS).label("không in được", "cannot be printed").reason(BOX.vi, BOX.en).hint(
            "nêu tệp phông có chữ này trong ttdn.toml, ví dụ `fonts = [\"phong/ten-phong.otf\"]`; chỉ cần tệp Word thì chạy `ttdn build --to docx`",
            "name a font file that has it in ttdn.toml, such as `fonts = [\"phong/name.otf\"]`; for Word alone run `ttdn build --to docx`",
        ),
        Sentence::new("spelled", LACKS)
            .label("không in được", "cannot be printed")
            .reason(BOX.vi, BOX.en)
            .hint("viết “{plain}” bằng chữ thường dùng", "write “{plain}” with ordinary letters"),
    ],
    labels: &[],
    check: Some(check),
};

const LACKS: Pair =
    Pair::new("phông chữ của văn bản không có chữ “{letter}” ({name})", "the fonts have no letter “{letter}” ({name})");
const BOX: Pair = Pair::new(
    "in ra sẽ là ô vuông trống hoặc một phông khác mà Nghị định không cho dùng",
    "it would print as an empty box, or in a font that the Decree does not allow",
);

fn check(context: &Context<'_>, sink: &mut Sink) {
    for placed in context.texts() {
        let value = &placed.text.value;
        let glance = placed.prose().glance;
        // The fonts have every letter of Vietnamese.
        if value.is_ascii() || !glance.foreign && !glance.has_control() {
            continue;
        }
        let own = context.form.lettering();
        let missing = missing_letters(value, own);
        if missing.is_empty() {
            continue;
        }
        let mut told: Vec<&str> = Vec::new();
        for range in stretches(value, |letter| missing.contains(&letter) && !is_invisible(letter)) {
            let letters = slice(value, range.clone());
            if told.contains(&letters) {
                continue;
            }
            told.push(letters);
            let span = context.locate(placed.text, range);
            let names: Vec<String> = letters.chars().map(|letter| format!("U+{:04X}", u32::from(letter))).collect();
            let found = RULE.at(span).fact("letter", letters).fact("name", names.join(" "));
            // Word and a browser take it from another font of the machine.
            let found = if context.pdf { found } else { found.at_most(Level::Warning) };
            let plain: Option<String> = letters.chars().map(spelled_out).collect();
            let lettered = letters.chars().all(|letter| letter.is_alphabetic() && runs_right(letter));
            sink.push(match plain.filter(|plain| missing_letters(plain, own).is_empty()) {
                Some(plain) => found.variant("spelled").fact("plain", &plain).fix(Fix::suggested(span, plain)),
                None if lettered => found.variant("letters"),
                None => found,
            });
        }
    }
}

/// The stretches of `text` that hold such letters only. What nobody sees is T002's.
fn stretches(text: &str, is: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    for (at, letter) in text.char_indices().filter(|(_, letter)| is(*letter)) {
        let end = at + letter.len_utf8();
        match out.last_mut().filter(|last| last.end == at) {
            Some(last) => last.end = end,
            None => out.push(at..end),
        }
    }
    out
}

fn is_invisible(letter: char) -> bool {
    letter.is_control() || !crate::prose::invisible::invisible(letter.encode_utf8(&mut [0; 4])).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{only, with};
    use crate::form::Lettering;
    use crate::language::glance::Glance;

    #[test]
    fn what_is_passed_over_is_in_the_fonts() {
        let passed = |letter: &char| {
            let glance = Glance::of(letter.encode_utf8(&mut [0; 4]));
            !glance.foreign && !glance.has_control()
        };
        let all: String = ('\0'..='\u{2fff}').filter(passed).collect();
        assert!(all.contains('ỹ') && all.contains('Đ'));
        assert_eq!(missing_letters(&all, Lettering::NONE), []);
    }

    #[test]
    fn what_stands_for_ordinary_letters_is_written_with_them() {
        let output = |words: &str| only(Code::T010, &with("output: 01 phim", &format!("output: {words}")));
        assert!(output("Giai đoạn Ⅱ").contains("viết “II” bằng chữ thường dùng"), "{}", output("Giai đoạn Ⅱ"));
        assert!(output("01 phim \u{1f389}").contains("thay bằng chữ khác hoặc bỏ đi"));
        assert_eq!(output("Giai đoạn II, CO₂"), "");
        assert_eq!(output("Tài liệu cho tỉnh Hủa Phăn (ຫົວພັນ), ☐ đạt"), "");
        // A mark stands in the font of its letter: of what is Lao behind Latin the PDF has none.
        assert!(output("01 phi\u{ec9}m").contains("U+0EC9"), "{}", output("01 phi\u{ec9}m"));
        let name = output("Triển lãm tại 广西, 广西");
        assert!(name.contains("“广西” (U+5E7F U+897F)") && name.lines().count() == 1, "{name}");
        assert!(name.contains("nêu tệp phông có chữ này trong ttdn.toml"), "{name}");
        // No font helps: lines here run from left to right.
        assert!(output("Hợp tác với السعودية").contains("thay bằng chữ khác"));
    }
}

//! F001: a document number that is not a whole number above 0. Found by decoding.

use crate::check::explain::{Explanation, Rule};
use crate::diagnostic::{Code, Pair, Sentence};

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::F001,
    explanation: Explanation {
        finds: Pair::new(
            "Số văn bản không phải là số nguyên lớn hơn 0: ghi cả ký hiệu, ghi 0, ghi bằng chữ.",
            "A document number that is not a whole number above 0: a whole symbol, 0, a word.",
        ),
        why: Pair::new(
            "Ký hiệu do chương trình ghép từ tên loại và mã cơ quan; ghi cả ký hiệu vào số thì in ra hai lần.",
            "The symbol is put together from the kind and the issuer's code; written into the number it would be printed \
             twice.",
        ),
        wrong: "issuer: {name: Ủy ban nhân dân tỉnh An Bình, code: UBND, place: An Bình}\nnumber: 36/KH-UBND\n",
        right: "issuer: {name: Ủy ban nhân dân tỉnh An Bình, code: UBND, place: An Bình}\nnumber: 36\n",
        basis: Pair::new(
            "Nghị định số 30/2020/NĐ-CP, Điều 15 và Phụ lục I, phần I, mục II.3",
            "Decree 30/2020/NĐ-CP, Article 15 and Annex I, part I, section II.3",
        ),
    },
    sentences: &[
        number(
            "",
            Pair::new(
                "số văn bản phải là số nguyên lớn hơn 0, không phải “{number}”",
                "a document number is a whole number above 0, not “{number}”",
            ),
        ),
        number(
            "symbol",
            Pair::new(
                "“{number}” là cả số và ký hiệu; ở đây chỉ ghi số",
                "“{number}” is a whole symbol; only the number goes here",
            ),
        ),
    ],
    labels: &[],
    check: None,
};

const fn number(variant: &'static str, title: Pair) -> Sentence {
    Sentence::new(variant, title)
        .label("chỉ ghi số", "the number only")
        .reason(
            "số do văn thư cấp, bắt đầu từ 01 mỗi năm; ký hiệu do chương trình ghép",
            "the records office gives numbers from 01 on; the symbol is put together by the compiler",
        )
        .hint(
            "ghi, ví dụ, number: 36; chưa có số thì bỏ trống",
            "write, for example, number: 36; leave it out while there is none",
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{only, with};

    #[test]
    fn a_symbol_or_zero_is_no_number() {
        let found = only(Code::F001, &with("number: 36", "number: 36/KH-UBND"));
        assert!(found.contains("“36/KH-UBND” là cả số và ký hiệu"), "{found}");
        assert!(only(Code::F001, &with("number: 36", "number: 0")).contains("phải là số nguyên lớn hơn 0"));
        let below = only(Code::F001, &with("number: 36", "number: -1"));
        assert!(below.contains("phải là số nguyên lớn hơn 0") && !below.contains("ký hiệu"), "{below}");
        assert_eq!(only(Code::F001, &with("number: 36", "number: 5")), "");
    }

    #[test]
    fn no_comment_silences_it_for_the_number_would_not_be_printed() {
        let plan = with("number: 36", "number: 36a # ttdn: allow F001 -- số chèn");
        assert!(only(Code::F001, &plan).starts_with("F001 error"));
    }
}

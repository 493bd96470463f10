//! L001: a legal basis in which no document can be recognised.

use super::cited;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair, Sentence};

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::L001,
    explanation: Explanation {
        finds: Pair::new(
            "Một căn cứ không nhận ra được văn bản nào.",
            "A legal basis in which no document can be recognised.",
        ),
        why: Pair::new(
            "Căn cứ phải dẫn được đến một văn bản cụ thể thì người đọc mới kiểm tra được.",
            "A basis must lead to one document that a reader can look up.",
        ),
        wrong: "legal_bases:\n  - Các quy định hiện hành về thông tin đối ngoại\n",
        right: "legal_bases:\n  - Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại\n",
        basis: Pair::new("Nghị định số 30/2020/NĐ-CP, Phụ lục I, mục II.6", "Nghị định 30/2020/NĐ-CP, Annex I, II.6"),
    },
    sentences: &[Sentence::new(
        "",
        Pair::new("không nhận ra văn bản nào trong căn cứ này", "no document can be recognised in this legal basis"),
    )
    .label("không có tên loại hay số, ký hiệu", "neither a type nor a symbol")
    .reason("căn cứ phải dẫn được đến một văn bản cụ thể", "a basis must lead to one document")
    .hint(
        "viết tên loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu",
        "write type, symbol, date, issuer and title",
    )],
    labels: &[],
    check: Some(check),
};

/// Openings of a căn cứ that rightly cites no document.
const FREE: [&str; 12] = [
    "Xét",
    "Theo đề nghị",
    "Đề nghị",
    "Tình hình",
    "Yêu cầu",
    "Nhu cầu",
    "Chức năng",
    "Nhiệm vụ",
    "Điều kiện",
    "Chủ trương",
    "Ý kiến",
    "Hiệp định",
];

fn check(context: &Context<'_>, sink: &mut Sink) {
    for basis in cited::bases(context) {
        let bare = basis.text.value.trim();
        let bare = bare.strip_prefix("Căn cứ").unwrap_or(bare).trim();
        let free = basis.free_verb || FREE.iter().any(|word| bare.starts_with(word));
        if basis.citations.is_empty() && !free {
            sink.push(RULE.at(basis.text.span));
        }
    }
}

//! L001: a legal basis in which no document can be recognised.

use super::cited;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair, Sentence};
use crate::language::names::key;
use crate::language::words::begins;

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

/// Words that mean a document without saying which one: only a basis that has one of them must lead to it.
const MEANT: [&str; 20] = [
    "quy định hiện hành",
    "quy định của pháp luật",
    "quy định của",
    "các quy định",
    "các văn bản",
    "văn bản",
    "công văn",
    "nghị quyết",
    "nghị định",
    "quyết định",
    "chỉ thị",
    "thông tư",
    "kết luận của",
    "kế hoạch của",
    "thông báo của",
    "tờ trình của",
    "hướng dẫn của",
    "chương trình của",
    "luật",
    "pháp lệnh",
];

/// Openings of a căn cứ that rests on a fact, a need or a word said: it cites no document and is whole without one.
const FREE: [&str; 28] = [
    "xét",
    "theo đề nghị",
    "đề nghị",
    "tình hình",
    "yêu cầu",
    "nhu cầu",
    "chức năng",
    "nhiệm vụ",
    "điều kiện",
    "chủ trương",
    "ý kiến",
    "hiệp định",
    "kết quả",
    "thực tế",
    "thực trạng",
    "tính chất",
    "mục tiêu",
    "khả năng",
    "đặc điểm",
    "tiềm năng",
    "công ước",
    "nghị định thư",
    "điều lệ",
    "đơn",
    "hồ sơ",
    "biên bản",
    "thỏa thuận",
    "nguồn",
];

fn check(context: &Context<'_>, sink: &mut Sink) {
    for basis in cited::bases(context).into_iter().filter(|basis| basis.citations.is_empty()) {
        let words = key(&basis.text.value);
        let bare = words.strip_prefix("căn cứ vào ").or_else(|| words.strip_prefix("căn cứ ")).unwrap_or(&words);
        let free = basis.free_verb || FREE.iter().any(|word| begins(bare, word));
        let meant = MEANT.iter().any(|word| bare.contains(word));
        if !free && meant {
            sink.push(RULE.at(basis.text.span));
        }
    }
}

//! L003: a State symbol written the Party way or the reverse.

use super::cited;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Fix, Pair, Sentence};
use crate::legal::SymbolFault;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::L003,
    explanation: Explanation {
        finds: Pair::new(
            "Ký hiệu văn bản Nhà nước viết theo lối của Đảng hoặc ngược lại.",
            "A State symbol written the Party way, or the reverse.",
        ),
        why: Pair::new(
            "Văn bản Nhà nước viết 1191/QĐ-TTg, văn bản Đảng viết 57-KL/TW: dấu phân cách cho biết văn bản của hệ thống nào.",
            "State documents are written 1191/QĐ-TTg, Party documents 57-KL/TW: the separators tell the system.",
        ),
        wrong: "legal_bases:\n  - Kết luận số 57/KL-TW ngày 15 tháng 6 năm 2023 của Bộ Chính trị về tiếp tục nâng cao \
                chất lượng, hiệu quả công tác thông tin đối ngoại trong tình hình mới\n",
        right: "legal_bases:\n  - Kết luận số 57-KL/TW ngày 15 tháng 6 năm 2023 của Bộ Chính trị về tiếp tục nâng cao \
                chất lượng, hiệu quả công tác thông tin đối ngoại trong tình hình mới\n",
        basis: Pair::new("Nghị định số 30/2020/NĐ-CP, Phụ lục I, mục II.3", "Nghị định 30/2020/NĐ-CP, Annex I, II.3"),
    },
    sentences: &[Sentence::new(
        "",
        Pair::new("dấu phân cách sai hệ thống: {written}", "the separators are those of the other system: {written}"),
    )
    .label("văn bản Nhà nước và văn bản Đảng viết khác nhau", "State and Party documents are written differently")
    .reason(
        "Nhà nước viết số/loại-cơ quan, Đảng viết số-loại/cơ quan",
        "the State writes number/type-body, the Party number-type/body",
    )
    .hint("viết {right}", "write {right}")],
    labels: &[],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    for cited in cited::all(context) {
        let Some(symbol) = cited.citation.symbol.as_ref().filter(|symbol| symbol.has(SymbolFault::Separator)) else {
            continue;
        };
        let span = cited.locate(context, &symbol.range);
        let found = RULE
            .at(span)
            .fact("written", cited.slice(&symbol.range))
            .fact("right", &symbol.text)
            .fix(Fix::suggested(span, &symbol.text));
        sink.push(found);
    }
}

//! L007: the name of the type does not fit the symbol.

use super::cited;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair, Sentence};
use crate::invariant::slice;
use crate::language::names::key;
use crate::legal::System;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::L007,
    explanation: Explanation {
        finds: Pair::new("Tên loại văn bản không khớp với ký hiệu.", "The name of the type does not fit the symbol."),
        why: Pair::new(
            "Ký hiệu mang chữ viết tắt của tên loại: CT là Chỉ thị, QĐ là Quyết định.",
            "The symbol carries the code of the type: CT is a Chỉ thị, QĐ a Quyết định.",
        ),
        wrong: "legal_bases:\n  - Quyết định số 25/CT-TTg ngày 10 tháng 9 năm 2021 của Thủ tướng Chính phủ về việc đẩy \
                mạnh triển khai Chiến lược văn hóa đối ngoại của Việt Nam\n",
        right: "legal_bases:\n  - Chỉ thị số 25/CT-TTg ngày 10 tháng 9 năm 2021 của Thủ tướng Chính phủ về việc đẩy \
                mạnh triển khai Chiến lược văn hóa đối ngoại của Việt Nam\n",
        basis: Pair::new("Nghị định số 30/2020/NĐ-CP, Phụ lục III, mục I", "Nghị định 30/2020/NĐ-CP, Annex III, I"),
    },
    sentences: &[Sentence::new("", Pair::new("{symbol} không phải là {kind}", "{symbol} is no {kind}"))
        .label("tên loại không khớp với ký hiệu", "the type does not fit the symbol")
        .reason(
            "chữ viết tắt {code} trong ký hiệu là của loại văn bản khác",
            "the code {code} in the symbol is that of another type",
        )
        .hint("kiểm tra lại tên loại hoặc ký hiệu", "check the type or the symbol")],
    labels: &[],
    check: Some(check),
};

/// The codes that a type may have; none where practice differs too much.
fn codes(kind: &str) -> Option<&'static [&'static str]> {
    Some(match kind {
        "nghị định" => &["NĐ"],
        "nghị quyết" => &["NQ", ""],
        "quyết định" => &["QĐ"],
        "quy định" => &["QĐ", "QyĐ", "QĐi"],
        "chỉ thị" => &["CT"],
        "thông tư" => &["TT", "TTLT"],
        "thông tư liên tịch" => &["TTLT", "TT"],
        "kết luận" => &["KL"],
        "thông báo kết luận" => &["TB", "KL"],
        "tờ trình" => &["TTr", "TT"],
        "công điện" => &["CĐ"],
        "luật" | "bộ luật" => &["", "L", "LCT"],
        _ => return None,
    })
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for cited in cited::all(context) {
        let text = &cited.text.value;
        let (Some(symbol), Some(range)) = (&cited.citation.symbol, &cited.citation.kind) else { continue };
        let kind = cited.citation.kind(text).unwrap_or_default();
        let fits = codes(&key(kind)).is_none_or(|codes| codes.contains(&symbol.code.as_str()));
        // Before 1998 a symbol named the unit that wrote it: "Thông tư 89-TC/TCT năm 1993", "Thông tư 03/1997/TC-TCT".
        let behind = slice(text, cited.citation.range.end.min(text.len())..).trim_start();
        let early = cited.citation.date.as_ref().map(|date| date.year).or(symbol.year).is_some_and(|year| year < 1998)
            || behind.starts_with("năm 19");
        if !fits && !early && symbol.code != "VBHN" && !matches!(symbol.system, System::Letter | System::Old) {
            let found = RULE
                .at(cited.locate(context, range))
                .fact("kind", kind)
                .fact("code", &symbol.code)
                .fact("symbol", &symbol.text);
            sink.push(found);
        }
    }
}

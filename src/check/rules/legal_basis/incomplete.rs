//! L015: a first mention without one of its parts.

use super::cited;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair, Sentence};
use crate::invariant::slice;
use crate::legal::{Citation, System};

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::L015,
    explanation: Explanation {
        finds: Pair::new(
            "Căn cứ dẫn lần đầu mà thiếu tên loại, số, ngày, cơ quan ban hành hoặc trích yếu.",
            "A first mention without type, number, date, issuer or title.",
        ),
        why: Pair::new(
            "Lần dẫn đầu phải đủ để người đọc tìm đúng văn bản; các lần sau chỉ cần tên loại và số.",
            "The first mention must be complete; later ones need type and number only.",
        ),
        wrong: "legal_bases:\n  - Nghị định số 72/2015/NĐ-CP của Chính phủ\n",
        right: "legal_bases:\n  - Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại\n",
        basis: Pair::new("Nghị định số 30/2020/NĐ-CP, Phụ lục I, mục II.6", "Nghị định 30/2020/NĐ-CP, Annex I, II.6"),
    },
    sentences: &[
        lacks("kind", Pair::new("viện dẫn thiếu tên loại: {citation}", "the citation lacks the type: {citation}"))
            .label("thiếu tên loại", "the type is missing")
            .hint("bổ sung tên loại", "add the type"),
        lacks(
            "number",
            Pair::new("viện dẫn thiếu số, ký hiệu: {citation}", "the citation lacks the symbol: {citation}"),
        )
        .label("thiếu số, ký hiệu", "the symbol is missing")
        .hint("bổ sung số, ký hiệu", "add the symbol"),
        lacks("date", Pair::new("viện dẫn thiếu ngày ban hành: {citation}", "the citation lacks the date: {citation}"))
            .label("thiếu ngày ban hành", "the date is missing")
            .hint("bổ sung ngày ban hành", "add the date"),
        lacks(
            "issuer",
            Pair::new("viện dẫn thiếu cơ quan ban hành: {citation}", "the citation lacks the issuing body: {citation}"),
        )
        .label("thiếu cơ quan ban hành", "the issuing body is missing")
        .hint("bổ sung cơ quan ban hành", "add the issuing body"),
        lacks("title", Pair::new("viện dẫn thiếu trích yếu: {citation}", "the citation lacks the title: {citation}"))
            .label("thiếu trích yếu", "the title is missing")
            .hint("bổ sung trích yếu", "add the title"),
    ],
    labels: &[],
    check: Some(check),
};

const fn lacks(variant: &'static str, title: Pair) -> Sentence {
    Sentence::new(variant, title).reason(
        "lần dẫn đầu phải đủ tên loại, số, ngày, cơ quan ban hành và trích yếu",
        "a first mention has type, symbol, date, issuer and title",
    )
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for basis in cited::bases(context) {
        let text = &basis.text.value;
        for citation in basis.citations.iter().filter(|citation| !citation.nested) {
            let law = citation.is_law(text);
            let system = citation.symbol.as_ref().map(|symbol| symbol.system);
            let kind = citation.kind(text).unwrap_or_default();
            // A long issuer holds the title too, in words that open no usual title.
            let long = citation.issuer(text).is_some_and(|issuer| issuer.split_whitespace().count() > 12);
            let assembly = system == Some(System::Assembly);
            let through = through(text, citation);
            let missing = [
                ("kind", citation.kind.is_none()),
                ("number", citation.symbol.is_none() && !law),
                ("date", citation.date.is_none() && kind != "Hiến pháp"),
                ("issuer", citation.issuer.is_none() && !law && !assembly && !through),
                ("title", citation.title.is_none() && !long && !assembly && !through),
            ];
            let span = cited::place(context, basis.text, citation);
            // A document without a number is one finding: what else it lacks follows from that.
            let most = if citation.symbol.is_none() { 1 } else { missing.len() };
            for (variant, _) in missing.into_iter().filter(|(_, missing)| *missing).take(most) {
                let words = slice(text, citation.range.clone());
                sink.push(RULE.at(span).variant(variant).fact("citation", words));
            }
        }
    }
}

/// Whether the body and its matter stand before the document that carries them: "Theo đề nghị của Giám đốc Sở … tại Tờ
/// trình số …".
fn through(text: &str, citation: &Citation) -> bool {
    let head = slice(text, ..citation.range.start).trim_end();
    let head = head.strip_suffix("tại").filter(|head| head.ends_with(char::is_whitespace));
    head.is_some_and(|head| head.contains("của ") || head.contains("đề nghị "))
}

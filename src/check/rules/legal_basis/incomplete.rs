//! L015: a first mention without one of its parts.

use super::cited::{self, Basis};
use super::shared;
use crate::check::edits::fix;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Level, Pair, Safety, Sentence};
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
        lacks(
            "date-issuer",
            Pair::new(
                "viện dẫn thiếu ngày và cơ quan ban hành: {citation}",
                "the citation lacks date and issuing body: {citation}",
            ),
        )
        .label("thiếu ngày và cơ quan ban hành", "date and issuing body are missing")
        .hint("bổ sung ngày và cơ quan ban hành", "add date and issuing body"),
        lacks(
            "date-title",
            Pair::new(
                "viện dẫn thiếu ngày ban hành và trích yếu: {citation}",
                "the citation lacks date and title: {citation}",
            ),
        )
        .label("thiếu ngày ban hành và trích yếu", "date and title are missing")
        .hint("bổ sung ngày ban hành và trích yếu", "add date and title"),
        lacks(
            "issuer-title",
            Pair::new(
                "viện dẫn thiếu cơ quan ban hành và trích yếu: {citation}",
                "the citation lacks issuing body and title: {citation}",
            ),
        )
        .label("thiếu cơ quan ban hành và trích yếu", "issuing body and title are missing")
        .hint("bổ sung cơ quan ban hành và trích yếu", "add issuing body and title"),
        lacks(
            "date-issuer-title",
            Pair::new(
                "viện dẫn thiếu ngày, cơ quan ban hành và trích yếu: {citation}",
                "the citation lacks date, issuing body and title: {citation}",
            ),
        )
        .label("thiếu ngày, cơ quan ban hành và trích yếu", "date, issuing body and title are missing")
        .hint("bổ sung ngày, cơ quan ban hành và trích yếu", "add date, issuing body and title"),
        lacks("so", Pair::new("viện dẫn thiếu chữ “số”: {citation}", "the citation lacks the word “số”: {citation}"))
            .label("trước số, ký hiệu có chữ “số”", "“số” stands before the number")
            .hint("viết “số” giữa tên loại và số, ký hiệu", "write “số” between the type and the number"),
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
    let numbered = cited::is_numbered_style(context);
    for basis in cited::bases(context) {
        for (index, citation) in basis.citations.iter().enumerate() {
            if citation.nested || shared::amends(&basis, index) {
                continue;
            }
            let Some(variant) = missing(&basis, index, citation) else { continue };
            let words = slice(&basis.text.value, citation.range.clone());
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            let span = cited::place(context, basis.text, citation);
            let found = RULE.at(span).variant(variant).fact("citation", words);
            if variant == "so" {
                let fix = citation.symbol.as_ref().and_then(|symbol| {
                    let at = symbol.range.start;
                    fix(context, basis.text, at..at, "số ", Safety::Suggested)
                });
                let found = found.at_most(Level::Note);
                sink.push(match fix {
                    Some(fix) => found.fix(fix),
                    None => found,
                });
                continue;
            }
            // Its number with the year finds the document, and since then central bodies write no more.
            let found_anyway =
                variant == "date" && numbered && citation.symbol.as_ref().is_some_and(|s| s.year.is_some());
            sink.push(if found_anyway || shared::is_loose(&basis, citation) {
                found.at_most(Level::Note)
            } else {
                found
            });
        }
    }
}

/// Whether the number stands directly behind the type: "Nghị định 72/2015/NĐ-CP".
fn without_so(text: &str, citation: &Citation) -> bool {
    let places = citation.kind.as_ref().zip(citation.symbol.as_ref());
    places.is_some_and(|(kind, symbol)| {
        kind.end < symbol.range.start && slice(text, kind.end..symbol.range.start).trim().is_empty()
    }) && !citation.is_law(text)
}

/// What the first mention lacks, as one finding: who left one word out wrongly left out what hangs on it.
fn missing(basis: &Basis<'_>, index: usize, citation: &Citation) -> Option<&'static str> {
    let text = &basis.text.value;
    let law = citation.is_law(text);
    let symbol = citation.symbol.as_ref();
    if citation.kind.is_none() && !shared::kind(basis, index) {
        return Some("kind");
    }
    if symbol.is_none() && !law {
        return (!shared::needs_no_number(basis, index)).then_some("number");
    }
    let kind = citation.kind(text).unwrap_or_default();
    let assembly = symbol.is_some_and(|symbol| symbol.system == System::Assembly);
    // A long issuer holds the title too, in words that open no usual title.
    let long = citation.issuer(text).is_some_and(|issuer| issuer.split_whitespace().count() > 12);
    let named = law || assembly || shared::through(text, citation) || shared::is_proposed(basis, index);
    let date = citation.date.is_none() && kind != "Hiến pháp" && !shared::date(basis, index);
    let issuer = citation.issuer.is_none() && !named && !shared::issuer(basis, index);
    let title = citation.title.is_none() && !named && !long && !shared::title(basis, index);
    Some(match (date, issuer, title) {
        (false, false, false) => return without_so(text, citation).then_some("so"),
        (true, false, false) => "date",
        (false, true, false) => "issuer",
        (false, false, true) => "title",
        (true, true, false) => "date-issuer",
        (true, false, true) => "date-title",
        (false, true, true) => "issuer-title",
        (true, true, true) => "date-issuer-title",
    })
}

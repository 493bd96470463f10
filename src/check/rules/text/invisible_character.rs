//! T002: characters that nobody sees.

use super::super::super::explain::{Explanation, Rule};
use crate::check::edits::fix;
use crate::check::{Context, PlacedText, Sink};
use crate::diagnostic::{Code, Diagnostic, Fix, Pair, Safety, Sentence};
use crate::invariant::{held, slice};
use crate::language::signs::is_reordering;
use crate::prose::invisible;
use crate::source::Span;
use std::collections::BTreeMap;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::T002,
    explanation: Explanation {
        finds: Pair::new(
            "Ký tự không nhìn thấy: dấu cách có độ rộng bằng không, gạch nối mềm, dấu cách không ngắt trong ký hiệu văn bản, \
             ký tự ngắt dòng lạ (U+2028), ký tự điều khiển, ký tự đổi chiều chữ.",
            "Characters that nobody sees: zero-width spaces, soft hyphens, no-break spaces inside a document's symbol, \
             foreign line breaks (U+2028), control characters, characters that change the direction of the text.",
        ),
        why: Pair::new(
            "Chúng thường đi theo khi chép từ trang mạng hoặc tệp PDF; làm hỏng việc tìm kiếm, dò số hiệu văn bản. Ký tự \
             điều khiển còn làm hỏng tệp DOCX, ký tự đổi chiều làm người đọc thấy chữ và số theo thứ tự khác với thứ tự đã ghi, nên \
             là lỗi, không tắt được.",
            "They come along when text is copied from a site or a PDF, and break searching and the reading of symbols. \
             Control characters would break the DOCX file, and marks of direction make a reader see words and numbers in \
             another order than the one that is written: both are errors and cannot be silenced.",
        ),
        wrong: "title: Thông\u{200b} tin đối ngoại\n",
        right: "title: Thông tin đối ngoại\n",
        basis: Pair::new(
            "TCVN 6909:2001; XML 1.0, mục 2.2; Unicode, Phụ lục 9",
            "TCVN 6909:2001; XML 1.0, section 2.2; Unicode, Annex 9",
        ),
    },
    sentences: &[
        Sentence::new("", Pair::new("ký tự không nhìn thấy {name}", "an invisible character {name}"))
            .label("ký tự ẩn ở đây", "hidden here")
            .reason(
                "thường đi theo khi chép từ trang mạng hoặc tệp PDF, làm hỏng việc tìm kiếm",
                "such characters come along with text copied from a site or a PDF, and break searching",
            )
            .hint("xóa ký tự này; `ttdn check --fix` làm giúp", "delete it; `ttdn check --fix` does it"),
        Sentence::new(
            "nbsp",
            Pair::new("dấu cách không ngắt {name} trong ký hiệu văn bản", "a no-break space {name} inside a symbol"),
        )
        .label("dấu cách trong ký hiệu", "a space in the symbol")
        .reason("ký hiệu văn bản viết liền, không có dấu cách", "a document's symbol has no spaces")
        .hint("xóa dấu cách; `ttdn check --fix` làm giúp", "delete it; `ttdn check --fix` does it"),
        Sentence::new("break", Pair::new("ký tự ngắt dòng ẩn {name}", "a hidden line break {name}"))
            .label("ngắt dòng ở đây", "a line ends here")
            .reason(
                "Word, trình duyệt và máy in hiểu ký tự này mỗi nơi một khác: chữ có thể dính, có thể xuống dòng",
                "Word, browsers and printers read it each in their own way: as nothing, or as the end of a line",
            )
            .hint(
                "thay bằng dấu cách; `ttdn check --fix` làm giúp. Đoạn mới thì viết thành mục riêng",
                "write a space; `ttdn check --fix` does it. A new paragraph is an item of its own",
            ),
        Sentence::new(
            "reorder",
            Pair::new("ký tự đổi chiều chữ {name}", "a character that turns the text around, {name}"),
        )
        .label("từ đây chữ hiện theo thứ tự khác", "from here on the text is shown in another order")
        .reason(
            "người đọc và người ký sẽ thấy chữ, số không đúng như đã ghi trong tệp",
            "who reads and signs sees other words and numbers than those in the file",
        )
        .hint("xóa ký tự này; `ttdn check --fix` làm giúp", "delete it; `ttdn check --fix` does it"),
        Sentence::new("control", Pair::new("ký tự điều khiển {name}", "a control character {name}"))
            .label("ký tự điều khiển", "a control character")
            .reason("tệp DOCX chứa ký tự này sẽ không mở được", "a DOCX file with this character cannot be opened")
            .hint("xóa ký tự này; `ttdn check --fix` làm giúp", "delete it; `ttdn check --fix` does it"),
    ],
    labels: &[],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let mut told: BTreeMap<usize, usize> = BTreeMap::new();
    let mut hidden: Vec<Diagnostic> = Vec::new();
    let unseen = |placed: &&PlacedText<'_>| placed.prose().glance.unseen || placed.prose().glance.has_control();
    let printed = context.texts().iter().filter(unseen).map(|placed| placed.text);
    // What the properties of the files say is read by programs alone, which no control character may stop.
    let properties = context.plan.metadata.author.iter().chain(&context.plan.metadata.keywords);
    for text in printed.chain(properties) {
        for finding in invisible::invisible(&text.value) {
            let letter = held(slice(&text.value, finding.range.clone()).chars().next(), "a letter");
            let span = context.locate(text, finding.range.clone());
            told.insert(span.start, span.end);
            let mut diagnostic = RULE.at(span).variant(finding.kind).fact("name", invisible::name(letter));
            diagnostic.fix =
                fix(context, text, finding.range, finding.right.as_deref().unwrap_or_default(), Safety::Safe);
            match finding.kind {
                "control" | "reorder" => sink.push(diagnostic.bind()),
                _ => hidden.push(diagnostic),
            }
        }
    }
    turned(context, &told, sink);
    // Errors first: of very many findings only the first are told, and warnings must not crowd them out.
    hidden.into_iter().for_each(|diagnostic| sink.push(diagnostic));
}

/// What turns the text around where it is not printed: in keys, ids and comments, for those who read the file itself.
/// `told`: where what was found begins and ends.
fn turned(context: &Context<'_>, told: &BTreeMap<usize, usize>, sink: &mut Sink) {
    let is_told = |span: Span| told.range(..=span.start).next_back().is_some_and(|(_, end)| span.end <= *end);
    for (at, letter) in context.source.text().char_indices().filter(|(_, c)| is_reordering(*c)) {
        let span = Span::new(at, at + letter.len_utf8());
        if !is_told(span) {
            let diagnostic = RULE.at(span).variant("reorder").fact("name", invisible::name(letter)).bind();
            sink.push(diagnostic.fix(Fix::safe(span, "")));
        }
    }
}

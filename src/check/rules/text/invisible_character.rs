//! T002: characters that nobody sees.

use super::super::super::explain::{Explanation, Rule};
use crate::check::edits::fix;
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Level, Pair, Safety, Sentence};
use crate::invariant::{held, slice};
use crate::prose::invisible;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::T002,
    explanation: Explanation {
        finds: Pair::new(
            "Ký tự không nhìn thấy: dấu cách có độ rộng bằng không, gạch nối mềm, dấu cách không ngắt trong ký hiệu văn bản, \
             ký tự ngắt dòng lạ (U+2028), ký tự điều khiển.",
            "Characters that nobody sees: zero-width spaces, soft hyphens, no-break spaces inside a document's symbol, \
             foreign line breaks (U+2028), control characters.",
        ),
        why: Pair::new(
            "Chúng thường đi theo khi chép từ trang mạng hoặc tệp PDF; làm hỏng việc tìm kiếm, dò số hiệu văn bản. Ký tự \
             điều khiển còn làm hỏng tệp DOCX, nên là lỗi.",
            "They come along when text is copied from a site or a PDF, and break searching and the reading of symbols. \
             Control characters would break the DOCX file, so they are errors.",
        ),
        wrong: "title: Thông\u{200b} tin đối ngoại\n",
        right: "title: Thông tin đối ngoại\n",
        basis: Pair::new("TCVN 6909:2001; XML 1.0, mục 2.2", "TCVN 6909:2001; XML 1.0, section 2.2"),
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
        Sentence::new("control", Pair::new("ký tự điều khiển {name}", "a control character {name}"))
            .label("ký tự điều khiển", "a control character")
            .reason("tệp DOCX chứa ký tự này sẽ không mở được", "a DOCX file with this character cannot be opened")
            .hint("xóa ký tự này; `ttdn check --fix` làm giúp", "delete it; `ttdn check --fix` does it"),
    ],
    labels: &[],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    for placed in context.texts() {
        let text = placed.text;
        for finding in invisible::invisible(&text.value) {
            let letter = held(slice(&text.value, finding.range.clone()).chars().next(), "a letter");
            let span = context.locate(text, finding.range.clone());
            let mut diagnostic = RULE.at(span).variant(finding.kind).fact("name", invisible::name(letter));
            if finding.kind == "control" {
                diagnostic.level = Level::Error;
            }
            diagnostic.fix =
                fix(context, text, finding.range, finding.right.as_deref().unwrap_or_default(), Safety::Safe);
            sink.push(diagnostic);
        }
    }
}

//! T004: quotation marks and brackets that do not pair.

use super::super::super::explain::{Explanation, Rule};
use crate::check::edits::worded;
use crate::check::{Context, PlacedText, Sink};
use crate::diagnostic::{Code, Pair, Sentence};
use crate::invariant::slice;
use crate::prose::{Finding, pairs};
use std::collections::BTreeSet;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::T004,
    explanation: Explanation {
        finds: Pair::new(
            "Dấu ngoặc kép, ngoặc đơn, ngoặc vuông thiếu dấu mở hoặc dấu đóng; mở cong đóng thẳng hoặc ngược lại; `**`, `*` của \
             chữ đậm, chữ nghiêng thiếu một nửa.",
            "Quotation marks and brackets without a partner; a quotation that opens curly and closes straight; `**` or `*` of bold \
             and italic words without its other half.",
        ),
        why: Pair::new(
            "Thiếu một nửa thì không biết phần trích dẫn, phần chú thích dừng ở đâu. Nhãn a), b), 1) không bị nhắc.",
            "Without its other half nobody knows where a quotation or a remark ends. Labels such as a), b), 1) are fine.",
        ),
        wrong: "closing: Phòng, chống “diễn biến hòa bình\" trên lĩnh vực tư tưởng.\n",
        right: "closing: Phòng, chống “diễn biến hòa bình” trên lĩnh vực tư tưởng.\n",
        basis: Pair::new("Quy tắc chính tả tiếng Việt", "Vietnamese orthography"),
    },
    sentences: &[
        Sentence::new("open", Pair::new("dấu “{mark}” mở mà không đóng", "“{mark}” is never closed"))
            .label("mở ở đây", "opened here")
            .reason("không biết phần trong ngoặc dừng ở đâu", "nobody knows where the inner part ends")
            .hint("thêm dấu đóng, hoặc bỏ dấu này", "close it, or delete it"),
        Sentence::new("close", Pair::new("dấu “{mark}” đóng mà không mở", "“{mark}” closes nothing"))
            .label("không có dấu mở", "nothing is open")
            .reason("không biết phần trong ngoặc bắt đầu ở đâu", "nobody knows where the inner part begins")
            .hint("thêm dấu mở, hoặc bỏ dấu này", "open it, or delete it"),
        Sentence::new(
            "mixed",
            Pair::new("dấu ngoặc kép mở một kiểu, đóng một kiểu", "a quotation opens one way and closes another"),
        )
        .label("khác kiểu với dấu mở", "not the kind that opened")
        .reason(
            "một cặp ngoặc kép dùng cùng một kiểu, cong “…” hoặc thẳng",
            "a pair is curly “…” or straight, not both",
        )
        .hint("dùng “ và ” cho cả cặp", "use “ and ” for the pair"),
        Sentence::new(
            "star",
            Pair::new(
                "`{mark}` thiếu một nửa, sẽ in nguyên dấu sao",
                "`{mark}` lacks its other half and would print as stars",
            ),
        )
        .label("không thành chữ đậm, chữ nghiêng", "makes nothing bold or italic")
        .reason("chữ đậm viết `**như thế**`, chữ nghiêng `*như thế*`", "bold is written `**so**`, italic `*so*`")
        .hint(
            "thêm dấu ở đầu kia, hoặc xóa; nếu muốn in dấu sao thì viết `\\*`",
            "add the other mark or delete this one; a star that shall print is written `\\*`",
        ),
    ],
    labels: &[],
    check: Some(|context, sink| {
        check(context, sink);
        super::lone_star::check(&RULE, context, sink);
    }),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let texts: Vec<&PlacedText<'_>> = worded(context).collect();
    let all: Vec<Mark<'_>> = texts
        .iter()
        .enumerate()
        .filter(|(_, placed)| placed.prose().glance.signs || placed.prose().glance.has_any(b"()[]{}\""))
        .flat_map(|(line, placed)| {
            let text = placed.text.value.as_str();
            pairs::pairs(text).into_iter().map(move |finding| Mark { line, text, finding })
        })
        .collect();
    let across = across(&all);
    for mark in all.iter().enumerate().filter(|(i, _)| !across.contains(i)).map(|(_, mark)| mark) {
        let Some(placed) = texts.get(mark.line) else { continue };
        let span = context.locate(placed.text, mark.finding.range.clone());
        sink.push(RULE.at(span).variant(mark.finding.kind).fact("mark", mark.mark().to_owned()));
    }
}

/// A mark without a partner in its paragraph, and which of the plan's paragraphs that is.
struct Mark<'a> {
    line: usize,
    text: &'a str,
    finding: Finding,
}

impl Mark<'_> {
    fn mark(&self) -> &str {
        slice(self.text, self.finding.range.clone())
    }

    /// What the mark and its partner are told by: quotations curly or straight, brackets round or square.
    fn class(&self) -> Option<char> {
        match self.mark() {
            "“" | "”" | "\"" if self.finding.kind != "mixed" => Some('"'),
            "(" | ")" => Some('('),
            "[" | "]" => Some('['),
            _ => None,
        }
    }

    /// Whether several paragraphs begin here that are quoted whole, or a list in brackets.
    fn leads(&self) -> bool {
        let before = slice(self.text, ..self.finding.range.start).trim_end();
        match self.mark() {
            "[" => before.is_empty(),
            "“" | "\"" => before.is_empty() || before.ends_with(':'),
            // "(Kèm theo Quyết định số …" goes on in the next line.
            "(" => before.is_empty() || self.text.trim_end().ends_with([':', ';', ',']),
            _ => false,
        }
    }

    /// Whether nothing but stops stands behind it, or who said so: “…”, Bộ trưởng nói.
    fn ends(&self) -> bool {
        let behind = slice(self.text, self.finding.range.end..);
        match self.mark() {
            "”" | "\"" => {
                !behind.contains(char::is_alphanumeric) || behind.starts_with(',') || behind.starts_with(" [")
            }
            ")" => !behind.contains(char::is_alphanumeric),
            "]" => true,
            _ => false,
        }
    }
}

/// How many paragraphs a quotation goes over at most: a clause that another document gets word for word.
const LONGEST: usize = 150;

/// The marks whose partner stands in a later paragraph: “1. Điều này … , and some paragraphs further on … của Luật.”
fn across(all: &[Mark<'_>]) -> BTreeSet<usize> {
    let mut out = BTreeSet::new();
    for class in ['"', '(', '['] {
        let mut open: Option<(usize, usize)> = None;
        for (i, mark) in all.iter().enumerate().filter(|(_, mark)| mark.class() == Some(class)) {
            let partner = open.filter(|(_, line)| mark.line > *line && mark.line - line <= LONGEST && mark.ends());
            if let Some((first, _)) = partner {
                out.extend([first, i]);
                open = None;
            } else if mark.leads() {
                open = Some((i, mark.line));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{BASE, only};
    use crate::diagnostic::Code;

    fn found(paragraphs: &[&str]) -> usize {
        let lines: String = paragraphs.iter().map(|text| format!("      - '{text}'\n")).collect();
        let plan = format!("{BASE}sections:\n  - heading: Nội dung\n    blocks:\n{lines}");
        only(Code::T004, &plan).lines().count()
    }

    #[test]
    fn a_quotation_of_several_paragraphs_pairs() {
        assert_eq!(found(&["Sửa đổi khoản 2 như sau:", "“2. Hồ sơ gồm:", "Đơn đề nghị;", "Bản sao giấy tờ.”."]), 0);
        assert_eq!(found(&["Đồng chí nói: \"Việc này phải làm ngay.", "Làm đến nơi đến chốn\"."]), 0);
        assert_eq!(found(&["(Kèm theo Quyết định số 12/QĐ-UBND", "của Chủ tịch Ủy ban nhân dân tỉnh)"]), 0);
        assert_eq!(found(&["“Tôi đi họp.", "Họp xong tôi về”, bà Nguyễn Thị A nói."]), 0);
        assert_eq!(found(&["[ Cộng đồng kinh tế ra đời.", "Nó lớn lên.] Nguồn: sách."]), 0);
        assert_eq!(found(&["Hồ sơ (nộp một bộ, gồm:", "đơn đề nghị;", "bản sao giấy tờ);"]), 0);
    }

    #[test]
    fn a_mark_that_was_forgotten_is_found() {
        assert_eq!(
            found(&["Phong trào “Toàn dân đoàn kết", "Cuộc vận động người Việt.”"]),
            2,
            "no paragraph is quoted"
        );
        assert_eq!(found(&["“2. Hồ sơ gồm:", "Đơn đề nghị” gửi", "Xong."]), 2, "it ends in the middle");
        assert_eq!(found(&["“2. Hồ sơ gồm:", "“3. Đơn.”", "Xong."]), 1);
    }
}

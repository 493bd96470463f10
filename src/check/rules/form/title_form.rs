//! F003: a title that carries what the compiler or the form writes: the kind's name, "V/v", a full stop.

use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Diagnostic, Fix, Pair, Sentence};
use crate::form::System;
use crate::invariant::slice;
use crate::language::letters::{is_shouted, strip_start};
use crate::language::lexicon;
use crate::language::tones;
use crate::yaml::Text;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::F003,
    explanation: Explanation {
        finds: Pair::new(
            "Trích yếu kết thúc bằng dấu chấm, có “V/v”, hoặc nhắc lại tên loại văn bản (“Kế hoạch …”); văn bản của Đảng viết \
             hoa chữ “về”.",
            "A title that ends with a full stop, carries “V/v”, or repeats the kind of document (“Kế hoạch …”); a Party title \
             with a capital “Về”.",
        ),
        why: Pair::new(
            "Tên loại được in riêng một dòng phía trên; “V/v” chỉ dùng cho công văn; trích yếu không có dấu chấm.",
            "The kind is printed on its own line above; “V/v” belongs to official letters only; a title has no full stop.",
        ),
        wrong: "title: Kế hoạch công tác thông tin đối ngoại năm 2024.\n",
        right: "title: Công tác thông tin đối ngoại năm 2024\n",
        basis: Pair::new(
            "Nghị định số 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.5 và Phụ lục III, mẫu 1.4, mẫu 1.5",
            "Decree 30/2020/NĐ-CP, Annex I, part I, section II.5 and Annex III, models 1.4 and 1.5",
        ),
    },
    sentences: &[
        title("", Pair::new("trích yếu kết thúc bằng dấu chấm", "the title ends with a full stop"))
            .label("bỏ dấu này", "drop this")
            .hint("xóa dấu chấm cuối trích yếu", "delete the full stop"),
        title(
            "kind",
            Pair::new("trích yếu nhắc lại tên loại “{kind}”", "the title repeats the kind of document, “{kind}”"),
        )
        .label("đã in ở dòng trên", "already printed on the line above")
        .hint("bỏ “{kind}”, bắt đầu bằng nội dung", "drop “{kind}” and begin with the subject"),
        title("letter", Pair::new("“V/v” chỉ dùng cho công văn", "“V/v” belongs to official letters only"))
            .label("bỏ cụm này", "drop this")
            .hint("bỏ “V/v”, nêu thẳng nội dung", "drop “V/v” and say the subject at once"),
        Sentence::new("shouted", Pair::new("trích yếu viết hoa cả", "the title is all in capitals"))
            .label("viết chữ thường", "small letters")
            .reason(
                "trích yếu còn in trong câu mở đầu và câu kết: ở đó chữ hoa là sai; dưới tên loại, ttdn in đúng kiểu chữ",
                "the title stands in the opening and closing sentences too, where capitals are wrong; below the kind ttdn sets it right",
            )
            .hint("viết như trong một câu: Công tác thông tin đối ngoại năm 2027", "write it as in a sentence"),
        Sentence::new(
            "small",
            Pair::new(
                "trích yếu văn bản của Đảng viết thường chữ “về”",
                "the title of a Party document begins with a small “về”",
            ),
        )
        .label("viết thường", "a small letter")
        .reason(
            "theo Hướng dẫn số 05-HD/VPTW, trích yếu nối tiếp dòng tên loại: “KẾ HOẠCH về …”",
            "by Guidance 05-HD/VPTW the title goes on from the line with the kind: “KẾ HOẠCH về …”",
        )
        .hint("viết “về”", "write “về”"),
    ],
    labels: &[],
    check: Some(check),
};

const fn title(variant: &'static str, title: Pair) -> Sentence {
    Sentence::new(variant, title).reason(
        "trích yếu in dưới dòng tên loại, nêu thẳng nội dung và không có dấu chấm cuối",
        "the title stands below the line with the kind, says the subject at once and has no full stop",
    )
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let plan = context.plan;
    if let Some(title) = &plan.title {
        title_form(context, title, plan.kind.value.name(), sink);
        // Its own label, not a kind or "V/v" before it: those fixes decide about the letter themselves.
        if context.form.system() == System::Party && title.value.starts_with("Về ") {
            let span = context.locate(title, 0.."Về".len());
            sink.push(RULE.at(span).variant("small").fix(Fix::safe(span, "về")));
        }
    }
    if let Some(title) = plan.decision.as_ref().and_then(|decision| decision.title.as_ref()) {
        title_form(context, title, "Quyết định", sink);
    }
}

fn title_form(context: &Context<'_>, title: &Text, kind: &str, sink: &mut Sink) {
    let text = title.value.as_str();
    let repeated = kind_length(text, kind);
    let after_kind = repeated.unwrap_or(0);
    let letter = re_length(slice(text, after_kind..));
    if let Some(length) = repeated {
        sink.push(prefix(context, title, 0..length, letter.is_none()).variant("kind").fact("kind", kind));
    }
    if let Some(length) = letter {
        sink.push(prefix(context, title, after_kind..after_kind + length, true).variant("letter"));
    }
    let syllables = text.split_whitespace().filter(|word| lexicon::find(&word.to_lowercase()).is_some());
    if is_shouted(text) && syllables.count() > 2 {
        sink.push(RULE.at(title.span).variant("shouted"));
    }
    let stops = text.len() - text.trim_end_matches(['.', ' ', '/']).len();
    if text.ends_with('.') && !text.ends_with("..") && stops > 0 {
        let span = context.locate(title, text.len() - stops..text.len());
        sink.push(RULE.at(span).fix(Fix::safe(span, "")));
    }
}

/// How many bytes say the kind and the space after it. "Kế hoạch hóa" is another word.
fn kind_length(text: &str, kind: &str) -> Option<usize> {
    let rest = strip_start(text, kind)?;
    let words = rest.trim_start_matches([' ', ':']);
    let own = rest.starts_with([' ', ':']) && tones::strip_start(words, "hóa").is_none();
    own.then(|| text.len() - words.len())
}

/// How many bytes say "V/v" and what stands between it and the next word.
fn re_length(text: &str) -> Option<usize> {
    let rest = text.get(3..).filter(|_| text.get(..3).is_some_and(|head| head.eq_ignore_ascii_case("v/v")))?;
    Some(text.len() - rest.trim_start_matches([' ', ':', '.']).len())
}

/// The finding about words at the start of a title. Its fix drops them and, where they are the last, gives the next word
/// the capital of a title (nd30; a Party title starts with a small letter).
fn prefix(context: &Context<'_>, title: &Text, range: std::ops::Range<usize>, last: bool) -> Diagnostic {
    let text = title.value.as_str();
    let words = slice(text, range.clone());
    let shown = context.locate(title, range.start..range.start + words.trim_end().len());
    let diagnostic = RULE.at(shown);
    let next = text.get(range.end..).and_then(|rest| rest.chars().next());
    let Some(next) = next.filter(|letter| letter.is_alphanumeric()) else { return diagnostic };
    let capital = last && context.form.system() == System::State;
    let (end, replacement) =
        if capital { (range.end + next.len_utf8(), next.to_uppercase().collect()) } else { (range.end, String::new()) };
    let span = context.locate(title, range.start..end);
    diagnostic.fix(Fix::safe(span, replacement))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{diagnostics, only, with};

    const TITLE: &str = "Công tác thông tin đối ngoại năm 2024 trên địa bàn tỉnh An Bình";

    fn titled(title: &str) -> String {
        with(TITLE, title)
    }

    /// The title after all fixes of F003.
    fn mended(title: &str) -> String {
        let (source, found) = diagnostics(&titled(title));
        let mut text = source.text().to_owned();
        for fix in found.iter().rev().filter(|found| found.code == Code::F003).filter_map(|found| found.fix.as_ref()) {
            for edit in fix.edits.iter().rev() {
                text.replace_range(edit.span.range(), &edit.text);
            }
        }
        text.lines().find_map(|line| line.strip_prefix("title: ")).unwrap().to_owned()
    }

    #[test]
    fn what_the_form_writes_is_taken_out() {
        assert_eq!(mended("Kế hoạch công tác thông tin đối ngoại năm 2024"), "Công tác thông tin đối ngoại năm 2024");
        assert_eq!(mended("V/v triển khai công tác năm 2024."), "Triển khai công tác năm 2024");
        assert_eq!(mended("Kế hoạch V/v đẩy mạnh tuyên truyền"), "Đẩy mạnh tuyên truyền");
        assert_eq!(mended("\"KẾ HOẠCH: công tác năm 2024./.\""), "\"Công tác năm 2024\"");
    }

    #[test]
    fn each_defect_is_said() {
        let found = only(Code::F003, &titled("Kế hoạch V/v công tác năm 2024."));
        assert_eq!(found.lines().count(), 3, "{found}");
        assert!(
            found.contains("nhắc lại tên loại “Kế hoạch”") && found.contains("“V/v”") && found.contains("dấu chấm")
        );
    }

    #[test]
    fn other_words_are_left_alone() {
        assert_eq!(only(Code::F003, &titled("Kế hoạch hóa gia đình năm 2024")), "");
        assert_eq!(only(Code::F003, &titled("Về việc thực hiện Kế hoạch số 12 năm 2024")), "");
        assert_eq!(only(Code::F003, &titled("Triển khai Kế hoạch hành động năm 2024")), "");
    }

    #[test]
    fn a_party_title_begins_with_a_small_letter() {
        let plan =
            titled("Về công tác thông tin đối ngoại năm 2024").replace("status: final", "form: hd05\nstatus: final");
        let (source, found) = diagnostics(&plan);
        let found = found.iter().find(|found| found.code == Code::F003).unwrap();
        let edit = &found.fix.as_ref().unwrap().edits[0];
        let mut text = source.text().to_owned();
        text.replace_range(edit.span.range(), &edit.text);
        assert!(text.contains("title: về công tác thông tin đối ngoại năm 2024\n"), "{text}");
        assert_eq!(only(Code::F003, &text), "");
        assert!(
            only(Code::F003, &plan).contains("văn bản của Đảng viết thường chữ “về”"),
            "{}",
            only(Code::F003, &plan)
        );
        assert_eq!(only(Code::F003, &titled("Về công tác thông tin đối ngoại năm 2024")), "", "nd30 has a capital");
    }

    #[test]
    fn a_comment_silences_it() {
        assert_eq!(only(Code::F003, &titled("Công tác năm 2024. # ttdn: allow F003 -- tên viết tắt")), "");
    }
}

//! F006: dashes, semicolons and brackets that the compiler writes around recipients.

use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Diagnostic, Edit, Fix, Pair, Safety};
use crate::yaml::Text;

pub(super) const RULE: Rule = Rule {
    code: Code::F006,
    explanation: Explanation {
        finds: Pair::new(
            "Nơi nhận, ghi chú hoặc nơi lưu đã có sẵn gạch đầu dòng, dấu chấm phẩy, dấu chấm, ngoặc đơn.",
            "Recipients, their notes or archive codes that carry a dash, semicolon, full stop or brackets of their own.",
        ),
        why: Pair::new(
            "Chương trình tự đặt các dấu này theo quy định; viết thêm thì in ra hai lần.",
            "The compiler sets these marks as the form wants them; written by hand they would be printed twice.",
        ),
        wrong: "recipients:\n  - {to: \"- Bộ Ngoại giao;\", note: (để báo cáo)}\n",
        right: "recipients:\n  - {to: Bộ Ngoại giao, note: để báo cáo}\n",
        basis: Pair::new(
            "Nghị định số 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.9",
            "Decree 30/2020/NĐ-CP, Annex I, part I, section II.9",
        ),
    },
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let plan = context.plan;
    let decision = plan.decision.as_deref();
    for recipient in plan.recipients.iter().chain(decision.into_iter().flat_map(|decision| &decision.recipients)) {
        marks(context, &recipient.to, &['-', '+', '–', '•'], &[';', ',', '.'], sink);
        if let Some(note) = &recipient.note {
            marks(context, note, &['('], &[')', ';', ',', '.'], sink);
        }
    }
    for archive in plan.archive.iter().chain(decision.and_then(|decision| decision.archive.as_ref())) {
        for code in &archive.codes {
            marks(context, code, &['-', '–'], &[';', ',', '.'], sink);
        }
    }
}

/// Reports and takes off marks before and after the words.
fn marks(context: &Context<'_>, text: &Text, before: &[char], after: &[char], sink: &mut Sink) {
    let value = text.value.as_str();
    let words = value.trim_start_matches(|c: char| before.contains(&c) || c == ' ');
    let start = value.len() - words.len();
    let bare = words.trim_end_matches(|c: char| after.contains(&c) || c == ' ');
    let end = start + bare.len();
    let opened = value.get(..start).unwrap_or_default().contains(before);
    let closed = value.get(end..).unwrap_or_default();
    // A bracket that opens inside the words closes there too: "Văn phòng (bản giấy)"; dots alone are a blank.
    let closes_inside = closed.contains(')') && !opened;
    if bare.is_empty() || closed.contains("..") || closes_inside || (!opened && !closed.contains(after)) {
        return;
    }
    let mut edits = Vec::new();
    if opened {
        edits.push(Edit { span: context.locate(text, 0..start), text: String::new() });
    }
    if !closed.is_empty() {
        edits.push(Edit { span: context.locate(text, end..value.len()), text: String::new() });
    }
    let Some(first) = edits.first() else { return };
    let diagnostic = Diagnostic::new(Code::F006, first.span).fact("written", value).fact("right", bare);
    // Quotation marks, if any, stay around the words; without them the words must not begin like YAML.
    let plain = bare.starts_with(char::is_alphanumeric);
    sink.push(if plain { diagnostic.fix(Fix { safety: Safety::Safe, edits }) } else { diagnostic });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{diagnostics, only, with};

    fn recipient(line: &str) -> String {
        with("  - Các sở, ban, ngành tỉnh\n", &format!("  - {line}\n"))
    }

    #[test]
    fn marks_are_the_compilers() {
        let found = only(Code::F006, &recipient("\"- Các sở, ban, ngành tỉnh;\""));
        assert!(found.contains("đã có dấu câu") && found.contains("chỉ ghi: Các sở, ban, ngành tỉnh"), "{found}");
        assert!(!only(Code::F006, &recipient("{to: Các sở, note: (để thực hiện)}")).is_empty());
        assert!(!only(Code::F006, &with("codes: [VT, KGVX]", "codes: [VT, KGVX.]")).is_empty());
    }

    #[test]
    fn a_safe_fix_takes_them_off() {
        let (source, found) = diagnostics(&recipient("\"- Các sở, ban, ngành tỉnh;\""));
        let fix = found.iter().find(|found| found.code == Code::F006).unwrap().fix.clone().unwrap();
        let mut text = source.text().to_owned();
        for edit in fix.edits.iter().rev() {
            text.replace_range(edit.span.range(), &edit.text);
        }
        assert!(text.contains("  - \"Các sở, ban, ngành tỉnh\"\n"));
        assert_eq!(only(Code::F006, &text), "");
    }

    #[test]
    fn marks_inside_a_name_belong_to_it() {
        assert_eq!(only(Code::F006, &recipient("Văn phòng Ủy ban nhân dân tỉnh (bản giấy)")), "");
        assert_eq!(only(Code::F006, &recipient("Đài Phát thanh - Truyền hình, Báo An Bình, Các sở")), "");
    }

    #[test]
    fn a_comment_silences_it() {
        assert_eq!(only(Code::F006, &recipient("Các sở, ngành; # ttdn: allow F006 -- theo mẫu của cơ quan")), "");
    }
}

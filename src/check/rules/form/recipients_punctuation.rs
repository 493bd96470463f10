//! F006: dashes, semicolons and brackets that the compiler writes around recipients.

use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Edit, Fix, Pair, Safety, Sentence};
use crate::invariant::slice;
use crate::language::letters::strip_start;
use crate::yaml::Text;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::F006,
    explanation: Explanation {
        finds: Pair::new(
            "Nơi nhận, ghi chú hoặc nơi lưu đã có sẵn gạch đầu dòng, dấu chấm phẩy, dấu chấm, ngoặc đơn, chữ “Lưu”; dòng Lưu \
             viết ở Nơi nhận khi đã có `archive`.",
            "Recipients, their notes or archive codes that carry a dash, semicolon, full stop, brackets or the word “Lưu” of their \
             own; a Lưu line among the recipients of a plan with `archive`.",
        ),
        why: Pair::new(
            "Chương trình tự đặt các dấu này theo quy định; viết thêm thì thừa, có chỗ in ra hai lần.",
            "The compiler sets these marks as the form wants them; written by hand they are too many, some would be printed twice.",
        ),
        wrong: "recipients:\n  - {to: \"- Bộ Ngoại giao;\", note: (để báo cáo)}\n",
        right: "recipients:\n  - {to: Bộ Ngoại giao, note: để báo cáo}\n",
        basis: Pair::new(
            "Nghị định số 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.9",
            "Decree 30/2020/NĐ-CP, Annex I, part I, section II.9",
        ),
    },
    sentences: &[
        Sentence::new(
            "",
            Pair::new(
                "“{written}” đã có dấu câu mà chương trình sẽ tự đặt",
                "“{written}” has marks that the compiler sets by itself",
            ),
        )
        .label("thừa dấu câu", "marks too many")
        .reason(
            "gạch đầu dòng, dấu chấm phẩy, dấu chấm và ngoặc đơn ở Nơi nhận được đặt tự động theo quy định",
            "the dashes, semicolons, full stop and brackets of the recipients are set as the form wants them",
        )
        .hint("chỉ ghi: {right}", "write only: {right}"),
        Sentence::new(
            "archive",
            Pair::new(
                "“{written}” đã có chữ “Lưu” mà chương trình sẽ tự đặt",
                "“{written}” has the word “Lưu” that the compiler sets by itself",
            ),
        )
        .label("in ra sẽ bị lặp", "would be printed twice")
        .reason(
            "chương trình tự in “- Lưu: …” ở cuối Nơi nhận theo đúng thể thức",
            "the compiler prints “- Lưu: …” as the last recipient in the right form",
        )
        .hint("chỉ ghi: {right}", "write only: {right}"),
        Sentence::new(
            "archive-line",
            Pair::new("dòng Lưu đã in từ `archive`", "the Lưu line is printed from `archive` already"),
        )
        .label("in ra sẽ có hai dòng Lưu", "two Lưu lines would be printed")
        .reason(
            "chương trình tự in “- Lưu: …” ở cuối Nơi nhận theo đúng thể thức",
            "the compiler prints “- Lưu: …” as the last recipient in the right form",
        )
        .hint("xóa dòng này; nơi lưu ghi ở `archive`", "delete this line; `archive` says where the original is kept"),
    ],
    labels: &[],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let plan = context.plan;
    let decision = plan.decision.as_deref();
    let archives = plan.archive.iter().chain(decision.and_then(|decision| decision.archive.as_ref()));
    let archived = archives.clone().any(|archive| !archive.codes.is_empty());
    for recipient in plan.recipients.iter().chain(decision.into_iter().flat_map(|decision| &decision.recipients)) {
        if is_archive_line(&recipient.to.value) {
            // Where no archive has codes, F007 tells it; without its “Lưu” the line would be a recipient called VT.
            if archived {
                sink.push(RULE.at(recipient.to.span).variant("archive-line"));
            }
        } else {
            marks(context, &recipient.to, &['-', '+', '–', '•'], &[';', ',', '.'], sink);
        }
        if let Some(note) = &recipient.note {
            marks(context, note, &['('], &[')', ';', ',', '.'], sink);
        }
    }
    for archive in archives {
        for code in &archive.codes {
            marks(context, code, &['-', '–'], &[';', ',', '.', '/'], sink);
        }
    }
}

/// Whether a line of the recipients says where the original is kept.
pub(super) fn is_archive_line(line: &str) -> bool {
    lead(line.trim_start_matches(['-', '–', '+', '•', ' '])) > 0
}

/// How many bytes of an archive line say "Lưu:" or "Lưu"; "Lưu trữ" is the name of an office.
fn lead(words: &str) -> usize {
    match strip_start(words, "lưu") {
        Some(rest) if rest.starts_with([':', ' ']) && !rest.trim_start().starts_with("trữ") => {
            words.len() - rest.trim_start_matches([':', ' ']).len()
        }
        _ => 0,
    }
}

/// Reports and takes off marks before and after the words.
fn marks(context: &Context<'_>, text: &Text, before: &[char], after: &[char], sink: &mut Sink) {
    let value = text.value.as_str();
    let words = value.trim_start_matches(|c: char| before.contains(&c) || c == ' ');
    let lead = lead(words);
    let words = words.get(lead..).unwrap_or(words);
    let start = value.len() - words.len();
    let bare = words.trim_end_matches(|c: char| after.contains(&c) || c == ' ');
    let end = start + bare.len();
    let opened = !slice(value, ..start).trim().is_empty();
    let closed = slice(value, end..);
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
    let diagnostic = RULE.at(first.span).fact("written", value).fact("right", bare);
    let diagnostic = if lead > 0 { diagnostic.variant("archive") } else { diagnostic };
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
        for (plan, right) in [
            (recipient("\"- Các sở, ban, ngành tỉnh;\""), "  - \"Các sở, ban, ngành tỉnh\"\n"),
            (recipient("{to: Các sở, note: (để báo cáo)}"), "note: để báo cáo}"),
            (recipient("{to: Các sở, note: \"(để báo cáo);\"}"), "note: \"để báo cáo\"}"),
            (with("codes: [VT, KGVX]", "codes: [VT, \"KGVX./.\"]"), "codes: [VT, \"KGVX\"]"),
            (with("codes: [VT, KGVX]", "codes: [\"Lưu: VT\", KGVX.]"), "codes: [\"VT\", KGVX]"),
            (with("codes: [VT, KGVX]", "codes: [Lưu Văn phòng Tỉnh ủy]"), "codes: [Văn phòng Tỉnh ủy]"),
        ] {
            let (source, found) = diagnostics(&plan);
            let fixes = found.iter().filter(|found| found.code == Code::F006).filter_map(|found| found.fix.as_ref());
            let mut edits: Vec<_> = fixes.flat_map(|fix| &fix.edits).collect();
            edits.sort();
            let mut text = source.text().to_owned();
            for edit in edits.iter().rev() {
                text.replace_range(edit.span.range(), &edit.text);
            }
            assert!(text.contains(right), "{text}");
            assert_eq!(only(Code::F006, &text), "");
        }
    }

    #[test]
    fn the_archive_line_is_the_compilers() {
        let found = only(Code::F006, &with("codes: [VT, KGVX]", "codes: [\"Lưu: VT\", KGVX]"));
        assert!(found.contains("“Lưu: VT” đã có chữ “Lưu” mà chương trình sẽ tự đặt | chỉ ghi: VT"), "{found}");
        let found = only(Code::F006, &recipient("\"- Lưu: VT, KGVX.\""));
        assert!(found.contains("dòng Lưu đã in từ `archive`") && found.lines().count() == 1, "{found}");
        assert_eq!(only(Code::F006, &recipient("Lưu trữ lịch sử tỉnh")), "");
        assert_eq!(only(Code::F006, &with("codes: [VT, KGVX]", "codes: [VT, Lưu trữ]")), "");
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

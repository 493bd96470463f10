//! F007: no Lưu line.

use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Diagnostic, Pair};

pub(super) const RULE: Rule = Rule {
    code: Code::F007,
    explanation: Explanation {
        finds: Pair::new(
            "Kế hoạch không có nơi lưu (`archive`), tức là thiếu dòng “- Lưu: VT, …” cuối Nơi nhận.",
            "A plan without `archive`: the line “- Lưu: VT, …” at the end of the recipients is missing.",
        ),
        why: Pair::new(
            "Bản gốc phải lưu tại văn thư; dòng Lưu là dòng cuối bắt buộc của Nơi nhận.",
            "The original is kept by the records office; the Lưu line is the required last recipient.",
        ),
        wrong: "recipients:\n  - Các sở, ban, ngành tỉnh\n",
        right: "recipients:\n  - Các sở, ban, ngành tỉnh\narchive: {codes: [VT, KGVX]}\n",
        basis: Pair::new(
            "Nghị định số 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.9; Hướng dẫn số 05-HD/VPTW",
            "Decree 30/2020/NĐ-CP, Annex I, part I, section II.9; Guidance 05-HD/VPTW",
        ),
    },
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let plan = context.plan;
    let decision = plan.decision.as_ref().and_then(|decision| decision.archive.as_ref());
    let written = plan.archive.as_ref().or(decision);
    if written.is_some_and(|archive| !archive.codes.is_empty()) {
        return;
    }
    let line = plan.recipients.iter().find(|recipient| {
        let words = recipient.to.value.trim_start_matches(['-', ' ']).to_lowercase();
        words.starts_with("lưu:") || words.starts_with("lưu ")
    });
    sink.push(match (line, written) {
        (Some(line), _) => Diagnostic::new(Code::F007, line.to.span).variant("recipient"),
        (None, Some(archive)) => Diagnostic::new(Code::F007, archive.span),
        (None, None) => Diagnostic::new(Code::F007, plan.span),
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{BASE, only, with};

    const ARCHIVE: &str = "archive: {codes: [VT, KGVX]}\n";

    #[test]
    fn the_original_is_kept() {
        let found = only(Code::F007, &with(ARCHIVE, ""));
        assert!(found.starts_with("F007 error 1:1") && found.contains("thiếu nơi lưu"), "{found}");
        assert_eq!(only(Code::F007, BASE), "");
    }

    #[test]
    fn a_recipient_line_is_no_archive() {
        let found = only(Code::F007, &with(ARCHIVE, "").replace("ngành tỉnh\n", "ngành tỉnh\n  - \"Lưu: VT, KGVX\"\n"));
        assert!(
            found.contains("\"\\\"Lưu: VT, KGVX\\\"\"") && found.contains("archive: {codes: [VT, KGVX]}"),
            "{found}"
        );
    }

    #[test]
    fn a_comment_silences_it() {
        let plan =
            with(ARCHIVE, "").replacen("status: final", "# ttdn: allow F007 -- bản lấy ý kiến\nstatus: final", 1);
        assert_eq!(only(Code::F007, &plan), "");
    }
}

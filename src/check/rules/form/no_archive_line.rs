//! F007: no Lưu line.

use super::recipients_punctuation::is_archive_line;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Level, Pair, Sentence};
use crate::language::bodies::normal;
use crate::language::words::begins;
use crate::yaml::Text;

pub(in crate::check) const RULE: Rule = Rule {
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
    sentences: &[
        Sentence::new("", Pair::new("thiếu nơi lưu văn bản (`archive`)", "the archive line is missing (`archive`)"))
            .label("chưa có dòng “- Lưu: VT, …”", "no line “- Lưu: VT, …”")
            .reason(
                "bản gốc phải lưu tại văn thư; dòng Lưu là dòng cuối bắt buộc của Nơi nhận",
                "the original is kept by the records office; the Lưu line is the required last recipient",
            )
            .hint(
                "thêm, ví dụ: archive: {codes: [VT, KGVX]}; văn bản của Đảng: archive: {codes: [Văn phòng \
                 Tỉnh ủy]}",
                "add, for example: archive: {codes: [VT, KGVX]}; in a Party document: archive: {codes: \
                 [Văn phòng Tỉnh ủy]}",
            ),
        Sentence::new("vt", Pair::new("dòng Lưu chưa có “VT”", "the Lưu line has no “VT”"))
            .label("thiếu VT (văn thư)", "VT (records) is missing")
            .reason(
                "dòng Lưu gồm chữ “VT” rồi chữ viết tắt tên đơn vị soạn thảo",
                "the Lưu line is “VT”, then the short name of the unit that drafted",
            )
            .hint("viết, ví dụ: archive: {codes: [VT, KGVX]}", "write, for example: archive: {codes: [VT, KGVX]}"),
        Sentence::new(
            "recipient",
            Pair::new(
                "dòng Lưu phải ghi ở `archive`, không ghi ở `recipients`",
                "the Lưu line belongs in `archive`, not in `recipients`",
            ),
        )
        .label("dòng Lưu", "the Lưu line")
        .reason(
            "chương trình tự in “- Lưu: …” ở cuối Nơi nhận theo đúng thể thức",
            "the compiler prints “- Lưu: …” as the last recipient in the right form",
        )
        .hint(
            "xóa dòng này và thêm, ví dụ: archive: {codes: [VT, KGVX]}",
            "delete this line and add, for example: archive: {codes: [VT, KGVX]}",
        ),
    ],
    labels: &[],
    check: Some(check),
};

/// How a records office is called in a Lưu line: VT, VTLT, VTUB, Văn thư.
const RECORDS: [&str; 2] = ["vt", "văn thư"];

/// Beginnings of the names of bodies whose papers the State's records offices keep.
const STATE: [&str; 4] = ["ủy ban nhân dân", "hội đồng nhân dân", "sở", "bộ"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let plan = context.plan;
    let decision = plan.decision.as_ref().and_then(|decision| decision.archive.as_ref());
    let written = plan.archive.as_ref().or(decision);
    if let Some(first) = written.and_then(|archive| archive.codes.first()) {
        let records = |code: &Text| RECORDS.iter().any(|records| code.value.to_lowercase().starts_with(records));
        let codes = written.map_or(&[][..], |archive| &archive.codes);
        let mut names = plan.issuers.iter().filter_map(|issuer| issuer.name.as_ref()).map(|name| normal(&name.value));
        // Other bodies keep their papers elsewhere: "VP" in a union, "VTMT" in a Mặt trận.
        let of_state = names.any(|name| STATE.iter().any(|start| begins(&name, start)));
        if of_state && !codes.iter().any(records) {
            sink.push(RULE.at(first.span).variant("vt").at_most(Level::Warning));
        }
        return;
    }
    let line = plan.recipients.iter().find(|recipient| is_archive_line(&recipient.to.value));
    sink.push(match (line, written) {
        (Some(line), _) => RULE.at(line.to.span).variant("recipient"),
        (None, Some(archive)) => RULE.at(archive.span),
        (None, None) => RULE.at(plan.span),
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
    fn an_archive_line_among_the_recipients_is_never_made_a_recipient() {
        for line in ["Lưu VT", "\"Lưu: VT, KGVX.\"", "\"- Lưu: VT;\"", "\"• Lưu VT.\""] {
            let plan = with(ARCHIVE, "").replace("ngành tỉnh\n", &format!("ngành tỉnh\n  - {line}\n"));
            assert!(only(Code::F007, &plan).contains("không ghi ở `recipients`"), "{line}");
            assert_eq!(only(Code::F006, &plan), "", "{line}: its fix would leave “VT” as a recipient");
        }
        let office = with(ARCHIVE, "").replace("ngành tỉnh\n", "ngành tỉnh\n  - Lưu trữ lịch sử tỉnh\n");
        assert!(only(Code::F007, &office).contains("thiếu nơi lưu"), "an office of that name is a recipient");
    }

    #[test]
    fn the_records_office_of_the_state_is_named() {
        let kept = |codes: &str, issuer: &str| {
            let plan = with(ARCHIVE, &format!("archive: {{codes: [{codes}]}}\n"));
            only(Code::F007, &plan.replace("name: Ủy ban nhân dân tỉnh An Bình", &format!("name: {issuer}")))
        };
        let state = "Ủy ban nhân dân tỉnh An Bình";
        assert!(kept("KGVX", state).starts_with("F007 warning") && kept("KGVX", state).contains("chưa có “VT”"));
        for codes in ["VT", "\"VT, KGVX\"", "KGVX, VT", "VTLT", "Văn thư"] {
            assert_eq!(kept(codes, state), "", "{codes}");
        }
        assert_eq!(
            kept("VP", "Liên đoàn Lao động tỉnh An Bình")
                + &kept("VTMT", "Ủy ban Mặt trận Tổ quốc Việt Nam xã Tân Hòa"),
            ""
        );
    }

    #[test]
    fn a_comment_silences_it() {
        let plan =
            with(ARCHIVE, "").replacen("status: final", "# ttdn: allow F007 -- bản lấy ý kiến\nstatus: final", 1);
        assert_eq!(only(Code::F007, &plan), "");
    }
}

//! T008: capital letters.

use super::super::super::explain::{Explanation, Rule};
use crate::check::edits::{fix, slice, worded};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Level, Pair, Safety, Sentence};
use crate::prose::capitals;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::T008,
    explanation: Explanation {
        finds: Pair::new(
            "Tên cơ quan, địa danh, ngày lễ, loại văn bản, phần của văn bản viết hoa sai theo một danh mục đóng.",
            "Names of bodies, places, holidays, types and parts of documents with wrong capitals, from a closed list.",
        ),
        why: Pair::new(
            "Phụ lục II của Nghị định 30/2020/NĐ-CP quy định viết hoa: Ủy ban nhân dân, Sở Tài chính, Liên hợp quốc, điểm a \
             khoản 1 Điều 24. Các từ luật viết thường (quản lý nhà nước, bí mật nhà nước, đối ngoại nhân dân) không bị nhắc; \
             “nhân dân” và “nhà nước” đứng riêng chỉ là ghi chú.",
            "Annex II of Decree 30/2020 fixes capitals. Terms that the law writes small (quản lý nhà nước, bí mật nhà nước) \
             are left alone; “nhân dân” and “nhà nước” alone are a note only.",
        ),
        wrong: "closing: Thực hiện Khoản 1 điều 24, giao sở Tài chính và Ủy Ban Nhân Dân xã.\n",
        right: "closing: Thực hiện khoản 1 Điều 24, giao Sở Tài chính và Ủy ban nhân dân xã.\n",
        basis: Pair::new("Nghị định 30/2020/NĐ-CP, Phụ lục II", "Decree 30/2020/NĐ-CP, Annex II"),
    },
    sentences: &[
        Sentence::new("", Pair::new("viết hoa: “{right}”, không phải “{word}”", "capitals: “{right}”, not “{word}”"))
            .label("viết hoa sai", "wrong capitals")
            .reason(
                "Nghị định 30/2020/NĐ-CP, Phụ lục II, mục {clause}",
                "Decree 30/2020/NĐ-CP, Annex II, section {clause}",
            )
            .hint("viết “{right}”", "write “{right}”"),
        Sentence::new(
            "practice",
            Pair::new("viết hoa: “{right}”, không phải “{word}”", "capitals: “{right}”, not “{word}”"),
        )
        .label("viết hoa khác cách viết chính thức", "not the official capitals")
        .reason(
            "các cơ quan nhà nước viết như vậy trong văn bản của mình",
            "State bodies write it so in their own papers",
        )
        .hint("viết “{right}”", "write “{right}”"),
    ],
    labels: &[],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    for placed in worded(context) {
        let text = placed.text;
        for capital in capitals::capitals(placed.prose()) {
            let finding = capital.finding;
            let right = finding.right.unwrap_or_default();
            let written = slice(text, finding.range.clone());
            let clause = !matches!(capital.clause.as_str(), "practice" | "official name");
            let mut diagnostic = RULE
                .at(context.locate(text, finding.range.clone()))
                .variant(if clause { "" } else { "practice" })
                .fact("word", written)
                .fact("right", &right)
                .fact("clause", &capital.clause);
            diagnostic.fix = fix(context, text, finding.range, &right, Safety::Suggested);
            sink.push(if capital.weak { diagnostic.at_most(Level::Note) } else { diagnostic });
        }
    }
}

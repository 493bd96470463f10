//! L011: amended by the plan's date.

use super::cited;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair, Sentence};
use crate::legal::Status;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::L011,
    explanation: Explanation {
        finds: Pair::new(
            "Căn cứ đã được sửa đổi, bổ sung trước ngày của kế hoạch mà chưa dẫn văn bản sửa đổi.",
            "A legal basis that was amended by the plan's date, the amendment not being cited.",
        ),
        why: Pair::new(
            "Người thực hiện cần biết nội dung nào đang áp dụng.",
            "Those who carry the plan out must know which wording applies.",
        ),
        wrong: "date: 2026-09-01\nlegal_bases:\n  - Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ \
                về quản lý hoạt động thông tin đối ngoại\n",
        right: "date: 2026-09-01\nlegal_bases:\n  - Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ \
                về quản lý hoạt động thông tin đối ngoại\n  - Nghị định số 148/2026/NĐ-CP ngày 12 tháng 5 năm 2026 của \
                Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của \
                Chính phủ về quản lý hoạt động thông tin đối ngoại\n",
        basis: Pair::new(
            "Sổ đăng ký văn bản của ttdn, từng dòng có nguồn",
            "The register of ttdn, each row with its source",
        ),
    },
    sentences: &[Sentence::new("", Pair::new("{document} đã được sửa đổi, bổ sung", "{document} has been amended"))
        .label("có văn bản sửa đổi chưa được dẫn", "an amendment is not cited")
        .reason(
            "người thực hiện cần biết nội dung đang áp dụng",
            "those who carry the plan out must know the wording that applies",
        )
        .hint("dẫn thêm {by}", "cite {by} as well")],
    labels: &[],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let on = context.plan.judged_on(context.today);
    let known = cited::known(context);
    for (basis, citation, row) in &known {
        let Status::Amended(by) = context.register.status(row, on) else { continue };
        let cited = |symbol: &str| {
            let said = |basis: &cited::Basis<'_>| {
                basis.citations.iter().any(|c| c.symbol.as_ref().is_some_and(|s| s.text == symbol))
            };
            known.iter().any(|(_, _, other)| other.symbol == symbol) || said(basis)
        };
        let missing: Vec<&str> = by.iter().map(|row| &*row.symbol).filter(|symbol| !cited(symbol)).collect();
        if !missing.is_empty() {
            let found = RULE
                .at(cited::place(context, basis.text, citation))
                .fact("document", format!("{} {}", row.kind, row.symbol))
                .fact("by", missing.join(", "))
                .data(row.source());
            sink.push(found);
        }
    }
}

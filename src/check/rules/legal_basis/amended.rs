//! L011: amended by the plan's date.

use super::cited;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair, Sentence};
use crate::legal::{Act, Status};

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
        let missing: Vec<&str> =
            by.iter().filter(|row| !cited(&row.symbol) && !is_named(basis, row)).map(|row| &*row.symbol).collect();
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

/// Whether the căn cứ itself names the amendment by its day, as laws are cited: "…; Luật sửa đổi, bổ sung một số điều của Luật
/// … ngày 25 tháng 6 năm 2025".
fn is_named(basis: &cited::Basis<'_>, amendment: &Act) -> bool {
    let text = &basis.text.value;
    let days = amendment.day().map(|day| [day.long(), day.short()]);
    text.contains("sửa đổi") && days.is_some_and(|days| days.iter().any(|day| text.contains(day.as_str())))
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{BASE, only, with};
    use crate::diagnostic::Code;

    #[test]
    fn an_amendment_that_is_named_by_its_day_is_cited() {
        let old = "Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại";
        assert!(BASE.contains(old));
        let of = |basis: &str| {
            only(Code::L011, &with(old, &format!("'{basis}'")).replace("date: 2024-01-24", "date: 2026-01-24"))
        };
        let law = "Luật Ban hành văn bản quy phạm pháp luật ngày 19 tháng 02 năm 2025";
        assert!(of(law).starts_with("L011 note"), "{}", of(law));
        let amended = "Luật sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật ngày 25";
        assert_eq!(of(&format!("{law}; {amended} tháng 6 năm 2025")), "");
        assert_eq!(of(&format!("{law}; {amended}/6/2025")), "");
    }
}

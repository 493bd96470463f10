//! L014: a law in căn cứ with number or issuer.

use super::{cited, shared};
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Fix, Level, Pair, Sentence};
use crate::form::System;
use crate::invariant::slice;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::L014,
    explanation: Explanation {
        finds: Pair::new(
            "Luật, Pháp lệnh trong căn cứ mà ghi cả số, ký hiệu hoặc cơ quan ban hành.",
            "A Luật or Pháp lệnh in căn cứ with its number or issuer.",
        ),
        why: Pair::new(
            "Nghị định 30 quy định: Luật, Pháp lệnh chỉ ghi tên loại, tên và ngày.",
            "Nghị định 30 wants the type, the name and the date of a law only.",
        ),
        wrong: "legal_bases:\n  - Luật Bảo vệ bí mật nhà nước số 29/2018/QH14 ngày 15 tháng 11 năm 2018\n",
        right: "legal_bases:\n  - Luật Bảo vệ bí mật nhà nước ngày 15 tháng 11 năm 2018\n",
        basis: Pair::new("Nghị định số 30/2020/NĐ-CP, Phụ lục I, mục II.6", "Nghị định 30/2020/NĐ-CP, Annex I, II.6"),
    },
    sentences: &[
        law(
            "",
            Pair::new(
                "căn cứ là luật thì không ghi số {symbol}",
                "a law in căn cứ is cited without its number {symbol}",
            ),
        )
        .label("không ghi số, ký hiệu của Luật, Pháp lệnh", "no number for a Luật or Pháp lệnh")
        .hint("bỏ số, ký hiệu", "leave the number out"),
        law(
            "issuer",
            Pair::new(
                "căn cứ là luật thì không ghi cơ quan ban hành ({issuer})",
                "a law in căn cứ is cited without its issuer ({issuer})",
            ),
        )
        .label("không ghi cơ quan ban hành của Luật, Pháp lệnh", "no issuer for a Luật or Pháp lệnh")
        .hint("bỏ tên cơ quan", "leave the issuer out"),
    ],
    labels: &[],
    check: Some(check),
};

const fn law(variant: &'static str, title: Pair) -> Sentence {
    Sentence::new(variant, title)
        .reason("Nghị định 30 chỉ yêu cầu tên loại, tên và ngày", "Nghị định 30 wants type, name and date only")
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    if context.form.system() != System::State {
        return;
    }
    // Since then nd30 and the practice of those who issue laws differ: who writes the number is not wrong.
    let numbered = cited::is_numbered_style(context);
    for basis in cited::bases(context) {
        let text = &basis.text.value;
        for (index, citation) in basis.citations.iter().enumerate() {
            if citation.nested || !citation.is_law(text) || shared::amends(&basis, index) {
                continue;
            }
            if let Some(symbol) = &citation.symbol {
                let mut found = RULE.at(context.locate(basis.text, symbol.range.clone())).fact("symbol", &symbol.text);
                let name = citation.title.as_ref().filter(|title| title.end < symbol.range.start);
                if let Some(name) = name.filter(|_| !numbered) {
                    let span = context.locate(basis.text, name.end..symbol.range.end);
                    found = found.fix(Fix::suggested(span, ""));
                }
                sink.push(if numbered { found.at_most(Level::Note) } else { found });
            } else if let Some(issuer) = &citation.issuer {
                let span = context.locate(basis.text, issuer.clone());
                let found = RULE.at(span).variant("issuer").fact("issuer", slice(text, issuer.clone()));
                sink.push(if numbered { found.at_most(Level::Note) } else { found });
            }
        }
    }
}

//! F009: abbreviations that nobody has explained yet.

use super::super::super::explain::{Explanation, Rule};
use crate::check::{Context, Sink, TextKind};
use crate::diagnostic::{Code, Pair, Sentence};
use crate::invariant::slice;
use crate::prose::abbreviations::{abbreviations, is_known, may_be_name, near};
use std::collections::BTreeSet;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::F009,
    explanation: Explanation {
        finds: Pair::new(
            "Từ viết tắt dùng trước khi được viết đầy đủ, hoặc không được viết đầy đủ ở đâu cả.",
            "An abbreviation used before it is spelled out, or spelled out nowhere.",
        ),
        why: Pair::new(
            "Người nhận ở ngành khác, địa phương khác có thể không hiểu. Các từ viết tắt thông dụng (UBND, HĐND, KT-XH …) và tên \
             ngắn của đơn vị khai ở units không bị nhắc. Khai ở abbreviations thì ttdn tự ghi chú ở chỗ viết đầy đủ đầu tiên.",
            "A reader of another field may not understand it. Well-known ones and the short names of units are fine. Those \
             declared under abbreviations are added by ttdn where the full words first stand.",
        ),
        wrong: "closing: Nâng cao năng lực của BQLKKT trong xúc tiến đầu tư.\n",
        right: "closing: Nâng cao năng lực của Ban Quản lý khu kinh tế (BQLKKT) trong xúc tiến đầu tư.\n",
        basis: Pair::new(
            "Nghị định 30/2020/NĐ-CP, Điều 8 (từ viết tắt)",
            "Decree 30/2020/NĐ-CP, Article 8 (abbreviations)",
        ),
    },
    sentences: &[
        Sentence::new(
            "",
            Pair::new("từ viết tắt “{word}” chưa được giải thích", "the abbreviation “{word}” is not explained"),
        )
        .label("dùng lần đầu ở đây", "first used here")
        .reason(
            "người nhận ở ngành khác, địa phương khác có thể không hiểu",
            "a reader in another field may not understand it",
        )
        .hint(
            "viết đầy đủ ở đây, hoặc khai “{word}” cùng nghĩa đầy đủ ở `abbreviations`",
            "spell it out here, or declare “{word}” with its full words under `abbreviations`",
        ),
        Sentence::new("near", Pair::new("“{word}” có phải là “{right}”?", "is “{word}” meant to be “{right}”?"))
            .label("gần giống từ viết tắt thông dụng", "nearly a well-known abbreviation")
            .reason(
                "“{right}” ai cũng hiểu; “{word}” thì chưa được giải thích ở đâu",
                "everybody knows “{right}”; “{word}” is explained nowhere",
            )
            .hint("viết “{right}”, hoặc viết đầy đủ “{word}”", "write “{right}”, or spell “{word}” out"),
        Sentence::new(
            "early",
            Pair::new(
                "“{word}” dùng trước khi viết đầy đủ “{full}”",
                "“{word}” is used before “{full}” is spelled out",
            ),
        )
        .label("dùng lần đầu ở đây", "first used here")
        .reason(
            "ttdn chỉ ghi chú từ viết tắt ở chỗ viết đầy đủ đầu tiên, và chỗ đó phải đứng trước",
            "ttdn explains an abbreviation where its full words first stand, and that place must come first",
        )
        .hint("ở đây viết đầy đủ: {full}", "spell it out here: {full}"),
    ],
    labels: &[],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let mut clear = named(context);
    let declared: Vec<(&str, String)> = context
        .plan
        .abbreviations
        .iter()
        .map(|(short, full)| (short.value.trim(), full.value.trim().to_lowercase()))
        .collect();
    for placed in context.texts() {
        let body = matches!(placed.kind, TextKind::Prose | TextKind::Heading | TextKind::Cell);
        if !body {
            continue;
        }
        let value = &placed.text.value;
        for found in abbreviations(placed.prose()) {
            let word = found.text.to_owned();
            if found.explained || is_known(&word) {
                clear.insert(word);
                continue;
            }
            let before = slice(value, ..found.range.start).to_lowercase();
            let full = declared.iter().find(|(short, _)| *short == word).map(|(_, full)| full);
            if full.is_some_and(|full| before.contains(full.as_str())) || clear.contains(&word) {
                continue;
            }
            let meant = near(&word).filter(|_| full.is_none());
            // Two plain letters are mostly a class, a mark or somebody's initials: "hạng BE, DE". Of others the letters do not
            // say whether they are a company, a product or a term of another language: six of ten are.
            if full.is_none() && meant.is_none() && (word.len() == 2 || may_be_name(&word)) {
                continue;
            }
            let span = context.locate(placed.text, found.range);
            let variant = match (full, meant) {
                (Some(_), _) => "early",
                (None, Some(_)) => "near",
                (None, None) => "",
            };
            let mut diagnostic = RULE.at(span).variant(variant).fact("word", &word);
            if let Some(right) = meant {
                diagnostic = diagnostic.fact("right", right);
            }
            if let Some((_, full)) = context.plan.abbreviations.iter().find(|(short, _)| short.value.trim() == word) {
                diagnostic = diagnostic.fact("full", full.value.trim());
            }
            sink.push(diagnostic);
            clear.insert(word);
        }
        let waiting: Vec<&(&str, String)> = declared.iter().filter(|(short, _)| !clear.contains(*short)).collect();
        if !waiting.is_empty() {
            let lower = value.to_lowercase();
            let spelled = waiting.into_iter().filter(|(_, full)| lower.contains(full.as_str()));
            clear.extend(spelled.map(|(short, _)| (*short).to_owned()));
        }
    }
}

/// Abbreviations that the plan itself names: codes and short names of bodies, legal bases and their aliases.
fn named(context: &Context<'_>) -> BTreeSet<String> {
    let kinds = [TextKind::Name, TextKind::Code, TextKind::Basis];
    let mut clear: BTreeSet<String> = BTreeSet::new();
    for placed in context.texts() {
        if kinds.contains(&placed.kind) {
            clear.extend(abbreviations(placed.prose()).into_iter().map(|found| found.text.to_owned()));
            clear.insert(placed.text.value.clone());
        }
    }
    clear
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{BASE, only};
    use crate::diagnostic::Code;

    #[test]
    fn two_plain_letters_are_asked_for_only_where_the_plan_explains_them() {
        let closing = |words: &str| only(Code::F009, &format!("{BASE}closing: {words}\n"));
        assert_eq!(closing("Người có giấy phép lái xe hạng BE, DE đăng ký tại xã."), "");
        assert!(closing("Giao BQX theo dõi.").contains("“BQX”"));
    }

    #[test]
    fn what_may_be_a_foreign_name_is_left_alone() {
        let closing = |words: &str| only(Code::F009, &format!("{BASE}closing: {words}\n"));
        assert!(closing("Tiếp sóng trên kênh THPX.").starts_with("F009 warning"));
        assert_eq!(closing("Nhập dữ liệu vào hệ thống VBDLXIS."), "");
        assert_eq!(closing("Thu phí qua VECATIA; LƯU Ý: thu một lần."), "");
        // The plan itself says that it is one.
        assert!(closing("Xét thầu theo EPCX.\nabbreviations: {EPCX: thiết kế, mua sắm, xây lắp}").contains("F009"));
    }
}

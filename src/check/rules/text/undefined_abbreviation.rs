//! F009: abbreviations that nobody has explained yet.

use super::super::super::explain::{Explanation, Rule};
use crate::check::{Context, Sink, TextKind};
use crate::diagnostic::{Code, Diagnostic, Pair};
use crate::prose::abbreviations::{abbreviations, is_known};
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
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
        wrong: "purposes:\n  - Nâng cao năng lực của BQLKKT trong xúc tiến đầu tư.\n",
        right: "purposes:\n  - Nâng cao năng lực của Ban Quản lý khu kinh tế (BQLKKT) trong xúc tiến đầu tư.\n",
        basis: Pair::new(
            "Nghị định 30/2020/NĐ-CP, Điều 8 (từ viết tắt)",
            "Decree 30/2020/NĐ-CP, Article 8 (abbreviations)",
        ),
    },
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
        let lower = value.to_lowercase();
        for found in abbreviations(value) {
            let word = found.text.to_owned();
            if found.explained || is_known(&word) {
                clear.insert(word);
                continue;
            }
            let before = value.get(..found.range.start).unwrap_or_default().to_lowercase();
            let full = declared.iter().find(|(short, _)| *short == word).map(|(_, full)| full);
            if full.is_some_and(|full| before.contains(full.as_str())) || clear.contains(&word) {
                continue;
            }
            let span = context.locate(placed.text, found.range);
            let variant = if full.is_some() { "early" } else { "" };
            let mut diagnostic = Diagnostic::new(Code::F009, span).variant(variant).fact("word", &word);
            if let Some((_, full)) = context.plan.abbreviations.iter().find(|(short, _)| short.value.trim() == word) {
                diagnostic = diagnostic.fact("full", full.value.trim());
            }
            sink.push(diagnostic);
            clear.insert(word);
        }
        let spelled = declared.iter().filter(|(_, full)| lower.contains(full.as_str()));
        clear.extend(spelled.map(|(short, _)| (*short).to_owned()));
    }
}

/// Abbreviations that the plan itself names: codes and short names of bodies, legal bases and their aliases.
fn named(context: &Context<'_>) -> BTreeSet<String> {
    let kinds = [TextKind::Name, TextKind::Code, TextKind::Basis];
    let mut clear: BTreeSet<String> = BTreeSet::new();
    for placed in context.texts() {
        if kinds.contains(&placed.kind) {
            clear.extend(abbreviations(&placed.text.value).into_iter().map(|found| found.text.to_owned()));
            clear.insert(placed.text.value.clone());
        }
    }
    clear
}

//! T009: misspellings.

use super::super::super::explain::{Explanation, Rule};
use crate::check::edits::{fix, slice, worded};
use crate::check::{Context, PlacedText, Sink};
use crate::diagnostic::{Code, Pair, Safety, Sentence};
use crate::prose::Finding;
use crate::prose::spelling;
use std::collections::BTreeMap;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::T009,
    explanation: Explanation {
        finds: Pair::new(
            "Lỗi chính tả hay gặp theo danh mục đóng, dấu thanh đặt sai chỗ, hai chữ dính nhau, chữ mà tiếng Việt không thể có.",
            "Frequent misspellings from closed lists, misplaced tone marks, words without a space between them, syllables that \
             Vietnamese cannot have.",
        ),
        why: Pair::new(
            "Bộ kiểm chính tả thông thường bỏ qua “năm chặt”, “nới riêng” vì từng chữ đều có nghĩa. Tên riêng nước ngoài, từ \
             viết tắt, địa chỉ, từ mượn không bị nhắc; chữ lạ xuất hiện từ ba lần trở lên được coi là cố ý.",
            "An ordinary spell checker passes “năm chặt” because each syllable exists. Foreign names, abbreviations, addresses \
             and loan words are left alone; an odd word that occurs three times or more is taken as meant.",
        ),
        wrong: "closing: Theo dõi, năm chặt tình hình của tỉnh nới riêng.\n",
        right: "closing: Theo dõi, nắm chặt tình hình của tỉnh nói riêng.\n",
        basis: Pair::new(
            "Danh mục lỗi, quy tắc âm tiết và số liệu về từ trong văn bản pháp luật của ttdn",
            "The lists, the syllable grammar and the word counts (from the State's law) of ttdn",
        ),
    },
    sentences: &[
        Sentence::new("", Pair::new("sai chính tả: “{word}”", "misspelled: “{word}”"))
            .label("sai chính tả", "misspelled")
            .reason("lỗi gõ hay gặp; đọc lướt rất dễ bỏ qua", "a frequent slip that is easy to read over")
            .hint("có phải là “{right}”?", "did you mean “{right}”?"),
        Sentence::new(
            "placed",
            Pair::new("“{word}” đặt dấu thanh sai chỗ", "the tone mark of “{word}” stands on the wrong letter"),
        )
        .label("dấu đặt sai chỗ", "the mark is misplaced")
        .reason(
            "dấu thanh đặt trên âm chính của vần: toàn, của, nước; riêng hòa và hoà đều đúng",
            "a tone mark stands on the main vowel: toàn, của, nước; hòa and hoà are both right",
        )
        .hint("viết “{right}”", "write “{right}”"),
        Sentence::new(
            "glued",
            Pair::new("“{word}” là hai chữ viết dính nhau", "“{word}” is two words without a space"),
        )
        .label("thiếu dấu cách", "a space is missing")
        .reason("mất dấu cách khi gõ hoặc khi chép từ văn bản khác", "a space lost in typing or copying")
        .hint("viết “{right}”", "write “{right}”"),
        Sentence::new(
            "impossible",
            Pair::new("“{word}” không phải là chữ tiếng Việt", "“{word}” is no Vietnamese syllable"),
        )
        .label("không đúng cách ghép chữ", "letters that do not go together")
        .reason("âm đầu, vần và dấu ở đây không đi với nhau", "its initial, rime and tone do not go together")
        .hint(
            "gõ lại chữ này; nếu cố ý thì ghi chú `# ttdn: allow T009 -- lý do`",
            "type it again; if meant, add `# ttdn: allow T009 -- reason`",
        ),
    ],
    labels: &[],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let all: Vec<(&PlacedText<'_>, Finding)> = worded(context)
        .flat_map(|placed| spelling::misspellings(placed.prose()).into_iter().map(move |found| (placed, found)))
        .collect();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (placed, finding) in &all {
        *counts.entry(slice(placed.text, finding.range.clone()).to_lowercase()).or_default() += 1;
    }
    for (placed, finding) in all {
        let word = slice(placed.text, finding.range.clone());
        let often = counts.get(&word.to_lowercase()).is_some_and(|count| *count > 2);
        if often && matches!(finding.kind, "typed" | "impossible") {
            continue;
        }
        let span = context.locate(placed.text, finding.range.clone());
        let mut diagnostic = RULE.at(span).fact("word", word);
        match finding.right {
            Some(right) => {
                let variant = if matches!(finding.kind, "placed" | "glued") { finding.kind } else { "" };
                diagnostic = diagnostic.variant(variant).fact("right", &right);
                diagnostic.fix = fix(context, placed.text, finding.range, &right, Safety::Suggested);
            }
            None => diagnostic = diagnostic.variant("impossible"),
        }
        sink.push(diagnostic);
    }
}

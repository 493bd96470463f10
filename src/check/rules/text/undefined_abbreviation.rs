//! F009: abbreviations that nobody has explained yet.

use super::super::super::explain::{Explanation, Rule};
use crate::check::{Context, PlacedText, Sink, TextKind};
use crate::diagnostic::{Code, Diagnostic, Pair, Sentence};
use crate::invariant::slice;
use crate::language::letters::{find, strip_start};
use crate::plan::Abbreviation;
use crate::prose::abbreviations::{Explained, Use, abbreviations, is_known, may_be_name, near};
use crate::source::Span;
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
            "ttdn chỉ ghi chú từ viết tắt ở chỗ viết đầy đủ đầu tiên, không chen vào tên cơ quan, và chỗ đó phải đứng trước",
            "ttdn explains an abbreviation where its full words first stand, never inside the name of a body, and that place \
             must come first",
        )
        .hint("ở đây viết đầy đủ: {full} ({word})", "spell it out here: {full} ({word})"),
    ],
    labels: &[],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let mut clear = named(context);
    let declared = context.plan.declared();
    // Everybody knows these; they are told only where their full words come late, for there the page explains them.
    let mut known: Vec<(String, Diagnostic)> = Vec::new();
    for placed in context.texts() {
        let body = matches!(placed.kind, TextKind::Prose | TextKind::Heading | TextKind::Cell);
        if !body {
            continue;
        }
        let value = &placed.text.value;
        for found in abbreviations(placed.prose()) {
            let word = found.text.to_owned();
            let own = declared.iter().find(|one| one.short == word);
            if clear.contains(&word) || known.iter().any(|(known, _)| *known == word) {
                continue;
            }
            let before = slice(value, ..found.range.start);
            if is_explained(&found, own, value) || own.map_or_else(|| is_known(&word), |own| spells(own, before)) {
                clear.insert(word);
                continue;
            }
            let Some(variant) = variant(&word, own) else { continue };
            let diagnostic = told(&word, own, variant, context.locate(placed.text, found.range));
            if is_known(&word) {
                known.push((word, diagnostic));
            } else {
                sink.push(diagnostic);
                clear.insert(word);
            }
        }
        if repeats_title(context, placed) {
            continue;
        }
        for one in declared.iter().filter(|one| !clear.contains(one.short) && spells(one, value)).collect::<Vec<_>>() {
            clear.insert(one.short.to_owned());
            known.iter().filter(|(word, _)| word == one.short).for_each(|(_, late)| sink.push(late.clone()));
        }
    }
}

/// Whether the text is the sentence before the plan or behind it, which says its title again: the page explains nothing there.
fn repeats_title(context: &Context<'_>, placed: &PlacedText<'_>) -> bool {
    let plan = context.plan;
    plan.preamble.enacting.iter().chain(&plan.closing).any(|text| text.span == placed.text.span)
}

/// Whether the text says at an abbreviation what it means; of one that the plan declares, with its own words.
fn is_explained(found: &Use<'_>, own: Option<&Abbreviation<'_>>, text: &str) -> bool {
    let bracket = || slice(text, found.range.end..).trim_start().strip_prefix('(');
    match (found.explained, own) {
        (Explained::Plainly, _) | (Explained::Loosely, None) => true,
        (Explained::No, None) => false,
        (_, Some(own)) => bracket().is_some_and(|words| strip_start(words, own.full).is_some()),
    }
}

/// What is to be said of a word that nothing has explained so far.
fn variant(word: &str, own: Option<&Abbreviation<'_>>) -> Option<&'static str> {
    if own.is_some() {
        return Some("early");
    }
    if near(word).is_some() {
        return Some("near");
    }
    // Two plain letters are mostly a class, a mark or somebody's initials: "hạng BE, DE". Of others the letters do not say
    // whether they are a company, a product or a term of another language: six of ten are.
    (word.len() != 2 && !may_be_name(word)).then_some("")
}

fn told(word: &str, own: Option<&Abbreviation<'_>>, variant: &'static str, span: Span) -> Diagnostic {
    let mut diagnostic = RULE.at(span).variant(variant).fact("word", word);
    if let Some(right) = near(word).filter(|_| variant == "near") {
        diagnostic = diagnostic.fact("right", right);
    }
    if let Some(own) = own {
        diagnostic = diagnostic.fact("full", own.full);
    }
    diagnostic
}

/// Whether the text has the full words where the page explains them. In other letters than the plan declares, the page does
/// not; a reader has read them all the same.
fn spells(one: &Abbreviation<'_>, text: &str) -> bool {
    one.place(text).is_some() || !one.stands(text) && find(text, one.full).is_some()
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
    fn a_well_known_one_that_is_declared_is_told_where_the_page_explains_it_late() {
        let plan = |closing: &str| {
            let text = BASE.replace("Kinh phí thực hiện từ nguồn ngân sách nhà nước.", closing);
            only(Code::F009, &format!("{text}abbreviations: {{PCTT: \"phòng, chống thiên tai\"}}\n"))
        };
        assert!(
            plan("Lực lượng PCTT trực; trích Quỹ phòng, chống thiên tai.")
                .contains("“PCTT” dùng trước khi viết đầy đủ “phòng, chống thiên tai” | ở đây viết đầy đủ: phòng, chống thiên tai (PCTT)")
        );
        // Explained in time, or nowhere: everybody knows it.
        assert_eq!(plan("Quỹ phòng, chống thiên tai; lực lượng PCTT trực.") + &plan("Lực lượng PCTT trực."), "");
        assert_eq!(plan("Theo Luật Phòng, chống thiên tai; lực lượng PCTT trực."), "");
    }

    #[test]
    fn the_sentence_that_repeats_the_title_explains_nothing() {
        let plan = |enacting: &str| {
            let text = BASE.replace("Theo dõi, đôn đốc", "Theo dõi SXHX, đôn đốc");
            let text = text.replace("legal_bases:", &format!("preamble: {{enacting: \"{enacting}\"}}\nlegal_bases:"));
            only(Code::F009, &format!("{text}abbreviations: {{SXHX: sốt xuất huyết}}\n"))
        };
        assert!(plan("Sở ban hành Kế hoạch phòng bệnh sốt xuất huyết như sau:").contains("“SXHX” dùng trước"));
        assert_eq!(plan("Sở ban hành Kế hoạch phòng bệnh sốt xuất huyết (SXHX) như sau:"), "");
    }

    #[test]
    fn a_bracket_explains_what_is_declared_with_its_own_words_only() {
        let plan = |closing: &str| {
            only(Code::F009, &format!("{BASE}abbreviations: {{LMSX: hệ thống quản lý học tập}}\nclosing: {closing}\n"))
        };
        assert!(plan("Có 20 trường dùng LMSX (tăng 5%).").contains("“LMSX” dùng trước"));
        assert!(plan("Có 20 trường dùng LMSX (phần mềm mới).").contains("“LMSX” dùng trước"));
        assert_eq!(plan("Dùng LMSX (hệ thống quản lý học tập); LMSX mở cho mọi người."), "");
    }

    #[test]
    fn a_name_that_holds_the_full_words_explains_nothing() {
        let plan = |closing: &str| {
            let name = "Phòng Khảo thí và Công nghệ phần mềm";
            let units = BASE.replace("Sở Văn hóa, Thể thao và Du lịch", name);
            let units = units.replace("Kinh phí thực hiện từ nguồn ngân sách nhà nước.", closing);
            only(Code::F009, &format!("{units}abbreviations: {{CNPX: công nghệ phần mềm}}\n"))
        };
        assert!(plan("Giao Phòng Khảo thí và Công nghệ phần mềm mua sắm CNPX.").contains("“CNPX” dùng trước"));
        assert_eq!(plan("Giao Phòng Khảo thí và Công nghệ phần mềm mua công nghệ phần mềm; CNPX là chính."), "");
    }

    #[test]
    fn what_may_be_a_foreign_name_is_left_alone() {
        let closing = |words: &str| only(Code::F009, &format!("{BASE}closing: {words}\n"));
        assert!(closing("Tiếp sóng trên kênh THPX.").starts_with("F009 warning"));
        assert_eq!(closing("Nhập dữ liệu vào hệ thống VBDLXIS."), "");
        assert_eq!(closing("Thu phí qua VECATIA; LƯU Ý: thu một lần."), "");
        assert_eq!(closing("Không dùng ChatGPT, GeminiXYZ; cài VssIDX trên điện thoại."), "");
        assert!(closing("Xét nghiệm TiHX.").contains("“TiHX”"));
        assert!(closing("Cài VneID.").contains("“VneID” có phải là “VNeID”?"));
        // The plan itself says that it is one.
        assert!(closing("Xét thầu theo EPCX.\nabbreviations: {EPCX: thiết kế, mua sắm, xây lắp}").contains("F009"));
    }
}

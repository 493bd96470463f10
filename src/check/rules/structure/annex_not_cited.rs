//! S012: an annex that the text never refers to.

use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, PlacedText, Sink, TextKind};
use crate::diagnostic::{Code, Pair, Sentence};
use crate::language::letters::find;
use crate::plan::Annex;
use crate::plan::inline::{Piece, marks};
use crate::source::Span;
use std::collections::BTreeSet;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::S012,
    explanation: Explanation {
        finds: Pair::new(
            "Phụ lục không được nhắc tới trong bài. Bảng phân công nhiệm vụ và ma trận do ttdn tự dẫn nên không tính.",
            "An annex that the body never refers to. The task table and the matrix are cited by the compiler.",
        ),
        why: Pair::new(
            "Văn bản có phụ lục thì trong văn bản phải có chỉ dẫn về phụ lục đó.",
            "A document with an annex must refer to it in its text.",
        ),
        wrong: "annexes:\n  - {id: mau, title: Mẫu báo cáo, blocks: [\"…\"]}\n",
        right: "reporting: [\"Các cơ quan báo cáo theo mẫu tại [[mau]].\"]\nannexes:\n  - {id: mau, title: Mẫu báo cáo, blocks: [\"…\"]}\n",
        basis: Pair::new(
            "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.1.a",
            "Decree 30/2020/NĐ-CP, Annex I, Part I, III.1.a",
        ),
    },
    sentences: &[
        NOT_CITED.hint(
            "viết trong bài, ví dụ: (chi tiết tại [[{id}]] kèm theo)",
            "write in the text, for example: (chi tiết tại [[{id}]] kèm theo)",
        ),
        NOT_CITED.also("no-id").hint(
            "đặt `id` cho phụ lục rồi viết trong bài: (chi tiết tại [[id]] kèm theo)",
            "give the annex an `id` and write in the text: (chi tiết tại [[id]] kèm theo)",
        ),
    ],
    labels: &[],
    check: Some(check),
};

const NOT_CITED: Sentence =
    Sentence::new("", Pair::new("phụ lục không được nhắc tới trong kế hoạch", "the plan never refers to this annex"))
        .reason(
            "văn bản có phụ lục thì trong văn bản phải có chỉ dẫn về phụ lục đó",
            "a document with an annex must refer to it in its text",
        );

fn check(context: &Context<'_>, sink: &mut Sink) {
    let cited_by_template = |annex: &&Annex| annex.part.is_some_and(|part| part.value.is_made_of_tasks());
    let annexes: Vec<&Annex> = context.plan.annexes.iter().filter(|annex| !cited_by_template(annex)).collect();
    if annexes.is_empty() {
        return;
    }
    let own = headings(context);
    let named = |placed: &PlacedText<'_>| placed.kind == TextKind::Heading && own.contains(&placed.text.span);
    let body: Vec<&PlacedText<'_>> =
        context.texts().iter().filter(|placed| placed.kind != TextKind::BlankForm && !named(placed)).collect();
    // Which of several annexes a "Phụ lục" in prose means is not always said: it counts for all.
    if body.iter().any(|placed| find(&placed.text.value, "phụ lục").is_some()) {
        return;
    }
    let cited: BTreeSet<String> = body
        .iter()
        .flat_map(|placed| marks(&placed.text.value))
        .filter_map(|piece| if let Piece::Reference { id, .. } = piece { Some(id) } else { None })
        .collect();
    for annex in annexes {
        let id = annex.id.as_ref().map(|id| id.value.as_str());
        if id.is_none_or(|id| !cited.contains(id)) {
            let place = annex.title.as_ref().map_or(annex.span, |title| title.span);
            let diagnostic = RULE.at(place);
            sink.push(match id {
                Some(id) => diagnostic.fact("id", id),
                None => diagnostic.variant("no-id"),
            });
        }
    }
}

/// Where the titles of annexes and the headings in them stand: they may name an annex without referring to it.
fn headings(context: &Context<'_>) -> BTreeSet<Span> {
    let annexes = &context.plan.annexes;
    let titles = annexes.iter().filter_map(|annex| annex.title.as_ref());
    let headings = annexes.iter().flat_map(Annex::all_sections).filter_map(|section| section.heading.as_ref());
    titles.chain(headings).map(|text| text.span).collect()
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{BASE, only, with};
    use crate::diagnostic::Code;

    const ANNEX: &str = "annexes:\n  - {id: mau, title: Mẫu báo cáo, blocks: [Kính gửi]}\n";

    #[test]
    fn an_annex_must_be_cited() {
        insta::assert_snapshot!(only(Code::S012, &format!("{BASE}{ANNEX}")));
        let no_id = ANNEX.replace("id: mau, ", "");
        insta::assert_snapshot!(only(Code::S012, &format!("{BASE}{no_id}")));
    }

    #[test]
    fn a_reference_or_the_word_cites_it() {
        assert_eq!(only(Code::S012, &(with("Kế hoạch.", "Kế hoạch theo [[mau]].") + ANNEX)), "");
        assert_eq!(only(Code::S012, &(with("Kế hoạch.", "Kế hoạch (Phụ lục kèm theo).") + ANNEX)), "");
        let table = "annexes:\n  - {id: bang, title: Danh mục nhiệm vụ, use: task_table}\n";
        assert_eq!(only(Code::S012, &format!("{BASE}{table}")), "");
    }
}

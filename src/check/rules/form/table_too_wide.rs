//! F011: a table whose words would be cut, however it is set.

use crate::check::explain::{Explanation, Rule, Sink};
use crate::check::{Context, TextKind};
use crate::diagnostic::{Code, Pair, Sentence};
use crate::layout::Tight;
use crate::source::Span;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::F011,
    explanation: Explanation {
        finds: Pair::new(
            "Bảng rộng hơn khổ giấy: đã thu cỡ chữ, xoay đứng tên cột, xoay ngang phụ lục mà con số hoặc chữ vẫn bị cắt đôi.",
            "A table wider than its paper: with small type, upright names and the annex turned to landscape, a number or a \
             word would still be cut in two.",
        ),
        why: Pair::new(
            "Con số bị cắt thành hai dòng thì đọc sai; ttdn không in ra một con số như vậy.",
            "A number cut into two lines is read wrongly; ttdn prints no such number.",
        ),
        wrong: WRONG,
        right: RIGHT,
        basis: Pair::new(
            "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục I (khổ giấy, lề trang)",
            "Decree 30/2020/NĐ-CP, Annex I, part I, section I (paper and margins)",
        ),
    },
    sentences: &[
        Sentence::new("", TITLE).label(LABEL.vi, LABEL.en).reason(REASON.vi, REASON.en).hint(
            "chuyển bảng vào phụ lục (được xoay ngang), bớt cột, hoặc ghi số theo nghìn, triệu, tỷ đồng",
            "move the table into an annex (which is turned to landscape), drop columns, or write amounts in thousands, \
             millions, billions",
        ),
        Sentence::new("annex", TITLE).label(LABEL.vi, LABEL.en).reason(REASON.vi, REASON.en).hint(
            "bớt cột, chia thành nhiều bảng, hoặc ghi số theo nghìn, triệu, tỷ đồng (`money_unit`)",
            "drop columns, cut it into several tables, or write amounts in thousands, millions, billions (`money_unit`)",
        ),
    ],
    labels: &[],
    check: Some(check),
};

const TITLE: Pair = Pair::new(
    "bảng thiếu {missing} mm bề ngang: cột “{column}” rộng nhất, vì có “{word}”",
    "the table lacks {missing} mm of width: the column “{column}” is the widest, for “{word}”",
);
const LABEL: Pair = Pair::new("không in trọn được", "cannot be printed whole");
const REASON: Pair = Pair::new(
    "chữ đã nhỏ nhất, tên cột đã xoay đứng mà vẫn phải cắt đôi con số hoặc chữ",
    "the type is the smallest and the names stand upright, and still a number or a word would be cut in two",
);

fn check(context: &Context<'_>, sink: &mut Sink) {
    for tight in context.tight {
        let found = RULE.at(place(context, tight)).fact("column", &tight.column).fact("word", &tight.word);
        let found = found.fact("missing", tight.missing.ceil());
        sink.push(if tight.annex.is_some() { found.variant("annex") } else { found });
    }
}

/// Where the word that needs most stands; a word that the paper alone has is told at its annex.
fn place(context: &Context<'_>, tight: &Tight) -> Span {
    let cells = |kind| matches!(kind, TextKind::Cell | TextKind::BlankForm);
    let (first, others): (Vec<_>, Vec<_>) = context.texts().iter().partition(|placed| cells(placed.kind));
    let word = first.into_iter().chain(others).find_map(|placed| {
        let at = placed.text.value.find(&tight.word)?;
        Some(context.locate(placed.text, at..at + tight.word.len()))
    });
    let annex = tight.annex.and_then(|at| context.plan.annexes.get(at));
    let of_annex = annex.map(|annex| annex.title.as_ref().map_or(annex.span, |title| title.span));
    word.filter(|_| !tight.word.is_empty()).or(of_annex).unwrap_or_else(|| context.plan.key("sections"))
}

const WRONG: &str = "sections:\n  - {heading: Mục đích, use: objectives}\n  - {heading: Nhiệm vụ, use: tasks}\n  - \
    heading: Số liệu\n    blocks:\n      - table: {columns: [{title: Nội dung}, {title: Năm 2017}, \
    {title: Năm 2018}, {title: Năm 2019}, {title: Năm 2020}, {title: Năm 2021}, {title: Năm 2022}, \
    {title: Năm 2023}, {title: Năm 2024}], rows: [[Kinh phí, '123.456.789.000', '123.456.789.000', \
    '123.456.789.000', '123.456.789.000', '123.456.789.000', '123.456.789.000', '123.456.789.000', \
    '123.456.789.000']]}\n  - {heading: Tổ chức thực hiện, use: units}\n  - {heading: Kinh phí, use: \
    budget}\n  - {heading: Báo cáo, use: reporting}\n";
const RIGHT: &str = "sections:\n  - {heading: Mục đích, use: objectives}\n  - {heading: Nhiệm vụ, use: tasks}\n  - \
    heading: Số liệu\n    blocks:\n      - table: {columns: [{title: Nội dung}, {title: Năm 2017}, \
    {title: Năm 2018}, {title: Năm 2019}, {title: Năm 2020}, {title: Năm 2021}, {title: Năm 2022}, \
    {title: Năm 2023}, {title: Năm 2024}], rows: [[Kinh phí, '123.456', '123.456', '123.456', \
    '123.456', '123.456', '123.456', '123.456', '123.456']]}\n  - {heading: Tổ chức thực hiện, use: \
    units}\n  - {heading: Kinh phí, use: budget}\n  - {heading: Báo cáo, use: reporting}\n";

#[cfg(test)]
mod tests {
    use super::{RIGHT, WRONG};
    use crate::check::testing::{BASE, only};
    use crate::diagnostic::Code;

    fn found(sections: &str) -> String {
        only(Code::F011, &format!("{BASE}{sections}"))
    }

    fn annex(width: usize, number: &str) -> String {
        let cells = vec![number; width].join(", ");
        format!("annexes:\n  - id: so-lieu\n    title: Số liệu\n    blocks:\n      - table: {{rows: [[{cells}]]}}\n")
    }

    #[test]
    fn a_table_that_no_setting_fits_names_its_column_what_it_lacks_and_the_way_out() {
        insta::assert_snapshot!(found(WRONG));
        insta::assert_snapshot!(found(&annex(12, "123.456.789.000")));
        assert_eq!(found(WRONG).lines().count(), 1);
    }

    #[test]
    fn a_draft_is_printed_with_a_note() {
        let draft = format!("{BASE}{WRONG}").replace("status: final", "status: draft");
        assert!(only(Code::F011, &draft).starts_with("F011 note"));
    }

    #[test]
    fn what_smaller_type_or_a_turned_annex_holds_is_no_finding() {
        assert_eq!(found(RIGHT), "");
        // Too wide for portrait even in the smallest type.
        assert_eq!(found(&annex(9, "123.456.789.000")), "");
    }

    #[test]
    fn addresses_and_leaders_may_be_cut_and_ask_for_no_room() {
        let address = "https://anbinh.gov.vn/van-ban/ke-hoach-thong-tin-doi-ngoai-nam-2024.html";
        assert_eq!(found(&annex(8, address)) + &found(&annex(6, &".".repeat(90))), "");
    }
}

//! T006: two ways to place the tone mark in one plan.

use super::super::super::explain::{Explanation, Rule};
use crate::check::edits::{edit, slice, worded};
use crate::check::{Context, PlacedText, Sink};
use crate::diagnostic::{Code, Fix, Pair, Safety, Sentence};
use crate::prose::tones::{Marked, marked};

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::T006,
    explanation: Explanation {
        finds: Pair::new(
            "Trong một kế hoạch có chỗ viết hòa, hóa, ủy, có chỗ viết hoà, hoá, uỷ.",
            "One plan writes hòa, hóa, ủy in one place and hoà, hoá, uỷ in another.",
        ),
        why: Pair::new(
            "Cả hai cách bỏ dấu đều đúng, nhưng một văn bản chỉ nên dùng một cách. Bản sửa chuyển các chỗ ít hơn theo số đông.",
            "Both ways are right, but one document should keep to one. The fix turns the fewer to the more frequent way.",
        ),
        wrong: "title: Văn hóa và hoà bình\n",
        right: "title: Văn hóa và hòa bình\n",
        basis: Pair::new(
            "Nghị định 30/2020/NĐ-CP dùng cả hai cách, nên chỉ nhắc tính thống nhất",
            "Decree 30/2020 itself uses both; only consistency is asked for",
        ),
    },
    sentences: &[Sentence::new(
        "",
        Pair::new(
            "bỏ dấu hai kiểu trong một kế hoạch: “{first}” và “{second}”",
            "tone marks are placed in two ways in one plan: “{first}” and “{second}”",
        ),
    )
    .label("kiểu thứ hai", "the second way")
    .reason(
        "kiểu nào cũng đúng, nhưng một văn bản chỉ nên dùng một kiểu",
        "both are right, but one document keeps to one",
    )
    .hint(
        "chọn một kiểu; `ttdn check --fix --suggested` đổi {count} chỗ theo kiểu có nhiều hơn",
        "choose one; `ttdn check --fix --suggested` turns {count} {count|place|places} to the more frequent way",
    )],
    labels: &[("first", Pair::new("kiểu thứ nhất ở đây", "the first way is here"))],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let all: Vec<(&PlacedText<'_>, Marked)> = worded(context)
        .flat_map(|placed| marked(placed.prose()).into_iter().map(move |marked| (placed, marked)))
        .collect();
    let Some((first_text, first)) = all.first() else { return };
    let Some((second_text, second)) = all.iter().find(|(_, marked)| marked.place != first.place) else { return };
    let of_first = all.iter().filter(|(_, marked)| marked.place == first.place).count();
    let fewer = if of_first * 2 < all.len() { first.place } else { second.place };
    let edits: Vec<_> = all
        .iter()
        .filter(|(_, marked)| marked.place == fewer)
        .filter_map(|(placed, marked)| edit(context, placed.text, marked.range.clone(), &marked.other))
        .collect();
    let place = |placed: &PlacedText<'_>, marked: &Marked| context.locate(placed.text, marked.range.clone());
    sink.push(
        RULE.at(place(second_text, second))
            .fact("second", slice(second_text.text, second.range.clone()))
            .fact("first", slice(first_text.text, first.range.clone()))
            .fact("count", edits.len())
            .related(place(first_text, first), "first")
            .fix(Fix { safety: Safety::Suggested, edits }),
    );
}

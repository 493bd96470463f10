//! T007: several ways to write a range of years in one plan.

use super::super::super::explain::{Explanation, Rule};
use crate::check::edits::{edit, slice, worded};
use crate::check::{Context, PlacedText, Sink, TextKind};
use crate::diagnostic::{Code, Fix, Pair, Safety, Sentence};
use crate::prose::dashes::{YearRange, year_ranges};
use std::collections::BTreeMap;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::T007,
    explanation: Explanation {
        finds: Pair::new(
            "Trong một kế hoạch có chỗ viết 2021-2025, có chỗ viết 2021 - 2025 hoặc 2021 – 2030.",
            "One plan writes 2021-2025 in one place and 2021 - 2025 or 2021 – 2030 in another.",
        ),
        why: Pair::new(
            "Một văn bản chỉ nên dùng một kiểu gạch giữa hai năm. Căn cứ pháp lý không bị xét, vì tên văn bản phải chép đúng. \
             Bản sửa theo kiểu có nhiều nhất.",
            "One document should keep to one dash between years. Legal bases are left alone: titles are copied as they are. \
             The fix follows the most frequent way.",
        ),
        wrong: "title: Công tác thông tin đối ngoại giai đoạn 2021-2025, định hướng 2026 – 2030\n",
        right: "title: Công tác thông tin đối ngoại giai đoạn 2021-2025, định hướng 2026-2030\n",
        basis: Pair::new("Tính thống nhất trong văn bản", "Consistency within a document"),
    },
    sentences: &[Sentence::new(
        "",
        Pair::new(
            "gạch giữa hai năm viết nhiều kiểu: “{first}” và “{second}”",
            "ranges of years are written in several ways: “{first}” and “{second}”",
        ),
    )
    .label("kiểu thứ hai", "another way")
    .reason("một văn bản chỉ nên dùng một kiểu gạch", "one document keeps to one dash")
    .hint(
        "`ttdn check --fix` đổi {count} chỗ theo kiểu có nhiều nhất",
        "`ttdn check --fix` turns {count} {count|place|places} to the most frequent way",
    )],
    labels: &[("first", Pair::new("kiểu thứ nhất ở đây", "the first way is here"))],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let all: Vec<(&PlacedText<'_>, YearRange)> = worded(context)
        .filter(|placed| placed.kind != TextKind::Basis)
        .filter(|placed| placed.prose().glance.signs || placed.prose().glance.has_any(b"-"))
        .flat_map(|placed| year_ranges(&placed.text.value).into_iter().map(move |range| (placed, range)))
        .collect();
    let Some((first_text, first)) = all.first() else { return };
    let Some((second_text, second)) = all.iter().find(|(_, range)| range.dash != first.dash) else { return };
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, range) in &all {
        *counts.entry(&range.dash).or_default() += 1;
    }
    let most = counts.values().copied().max().unwrap_or_default();
    // The first one in the text wins a tie.
    let dash = all.iter().map(|(_, range)| &range.dash).find(|dash| counts.get(dash.as_str()) == Some(&most));
    let Some(dash) = dash else { return };
    let edits: Vec<_> = all
        .iter()
        .filter(|(_, range)| range.dash != *dash)
        .filter_map(|(placed, range)| {
            edit(context, placed.text, range.range.clone(), &format!("{}{dash}{}", range.from, range.to))
        })
        .collect();
    let place = |placed: &PlacedText<'_>, range: &YearRange| context.locate(placed.text, range.range.clone());
    sink.push(
        RULE.at(place(second_text, second))
            .fact("second", slice(second_text.text, second.range.clone()))
            .fact("first", slice(first_text.text, first.range.clone()))
            .fact("count", edits.len())
            .related(place(first_text, first), "first")
            .fix(Fix { safety: Safety::Safe, edits }),
    );
}

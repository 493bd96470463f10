//! S008: a part with nothing in it. Texts and lists are found by decoding, parts here.

use super::parts::value;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Diagnostic, Pair, Sentence};
use crate::plan::{Block, Section, Use};
use crate::source::Span;
use crate::yaml::Value;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::S008,
    explanation: Explanation {
        finds: Pair::new(
            "Phần, đề mục hoặc đoạn chữ không có nội dung.",
            "A part, heading or text with nothing in it.",
        ),
        why: Pair::new(
            "Phần trống in ra thành đề mục không có gì bên dưới, hoặc thành dòng chỉ có dấu gạch.",
            "An empty part prints as a heading with nothing under it, or as a lone dash.",
        ),
        wrong: "sections:\n  - {heading: Đánh giá tình hình}\n",
        right: "sections:\n  - {heading: Đánh giá tình hình, blocks: [\"Năm 2023, tỉnh đăng 120 tin, bài.\"]}\n",
        basis: Pair::new("Ngôn ngữ kế hoạch của ttdn", "The plan language of ttdn"),
    },
    sentences: &[
        empty(
            "section",
            "mục này chưa có nội dung",
            "this section has nothing in it",
            "viết `text`, `blocks`, `sections` hoặc `use`, hay xóa mục",
            "write `text`, `blocks`, `sections` or `use`, or delete it",
        ),
        empty(
            "heading",
            "mục này chưa có tiêu đề",
            "this section has no heading",
            "thêm `heading: …`; khoản không có tiêu đề thì viết `text: …`",
            "add `heading: …`; a numbered paragraph without a heading has `text: …`",
        ),
        empty(
            "use",
            "mục này gọi `{part}`, nhưng kế hoạch không có `{part}`",
            "this section uses `{part}`, which the plan does not have",
            "viết phần `{part}`, hoặc xóa mục này",
            "write `{part}`, or delete this section",
        ),
        empty("task", "nhiệm vụ chưa có tên", "the task has no title", "thêm `title: …`", "add `title: …`"),
        empty(
            "indicator",
            "chỉ tiêu chưa có tên",
            "the indicator has no name",
            "thêm `name: …`: đếm cái gì",
            "add `name: …`: what is counted",
        ),
        empty(
            "annex",
            "phụ lục chưa có nội dung",
            "the annex has nothing in it",
            "viết `use`, `blocks`, `sections` hoặc `forms`, hay xóa phụ lục",
            "write `use`, `blocks`, `sections` or `forms`, or delete it",
        ),
        empty(
            "annex-use",
            "phụ lục này gọi `{part}`, nhưng kế hoạch không có `{part}`",
            "this annex uses `{part}`, which the plan does not have",
            "viết phần `{part}`, hoặc xóa phụ lục này",
            "write `{part}`, or delete this annex",
        ),
        empty("annex-title", "phụ lục chưa có tên", "the annex has no title", "thêm `title: …`", "add `title: …`"),
        empty(
            "budget",
            "phần kinh phí chưa có nội dung",
            "the budget says nothing",
            "viết `text: Kinh phí thực hiện từ nguồn …`, hoặc xóa `budget`",
            "write `text: Kinh phí thực hiện từ nguồn …`, or delete `budget`",
        ),
        empty(
            "report",
            "chế độ báo cáo chưa ghi ai báo cáo",
            "nobody is named who reports",
            "viết `by`, `to`, `when`, hoặc một câu trọn vẹn",
            "write `by`, `to`, `when`, or a whole sentence",
        ),
        Sentence::new(
            "task-budget",
            Pair::new("kinh phí của nhiệm vụ chưa có nội dung", "the task's budget says nothing"),
        )
        .reason("phần trống thì không có gì để in", "there is nothing to print")
        .hint("viết `budget: 120 triệu đồng`, hoặc xóa khóa", "write `budget: 120 triệu đồng`, or delete the key"),
        Sentence::new("text", Pair::new("chỗ này chưa có nội dung", "there is nothing in this text"))
            .reason("phần trống in ra thành dòng trắng trên văn bản", "an empty text prints as an empty line")
            .hint("viết nội dung, hoặc xóa cả khóa", "write it, or delete the key"),
        Sentence::new("list", Pair::new("danh sách trống", "the list is empty"))
            .reason(
                "phần trống in ra thành đề mục không có nội dung",
                "an empty part prints as a heading with nothing under it",
            )
            .hint("viết ít nhất một mục, hoặc xóa cả khóa", "write at least one item, or delete the key"),
        Sentence::new("item", Pair::new("mục này chưa có nội dung", "this item is empty"))
            .reason("mục trống in ra thành dòng chỉ có dấu gạch", "an empty item prints as a lone dash")
            .hint("viết nội dung, hoặc xóa dòng", "write it, or delete the line"),
    ],
    labels: &[],
    check: Some(check),
};

const fn empty(
    variant: &'static str,
    vi: &'static str,
    en: &'static str,
    hint_vi: &'static str,
    hint_en: &'static str,
) -> Sentence {
    Sentence::new(variant, Pair::new(vi, en))
        .reason(
            "phần trống in ra thành đề mục không có nội dung",
            "an empty part prints as a heading with nothing under it",
        )
        .hint(hint_vi, hint_en)
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let plan = context.plan;
    plan.all_sections().for_each(|one| section(context, one, sink));
    plan.each_task(&mut |_, task| {
        // A title that could not be read has been reported already.
        let written = context.tree.root.get("tasks").is_some() && has_key(context, task.span, "title");
        if task.title.is_none() && !written {
            sink.push(found("task", task.span));
        }
    });
    for indicator in plan.objectives.iter().flat_map(|objectives| &objectives.indicators) {
        if indicator.name.is_none() && !has_key(context, indicator.span, "name") {
            sink.push(found("indicator", indicator.span));
        }
    }
    for annex in &plan.annexes {
        if annex.title.is_none() && !has_key(context, annex.span, "title") {
            sink.push(found("annex-title", annex.span));
        }
        let keys = ["use", "blocks", "sections", "forms"];
        if keys.iter().all(|key| !has_key(context, annex.span, key)) {
            sink.push(found("annex", annex.title.as_ref().map_or(annex.span, |title| title.span)));
        }
        if let Some(part) = annex.part
            && let Some(key) = absent(context, part.value)
        {
            sink.push(found("annex-use", part.span).fact("part", key));
        }
    }
    if let Some(budget) = &plan.budget
        && value(&context.tree.root, "budget").is_some_and(|node| matches!(node.value, Value::Mapping { .. }))
        && ["text", "total", "by_year", "by_source"].iter().all(|key| !has_key(context, budget.span, key))
    {
        sink.push(found("budget", budget.span));
    }
    for report in plan.reporting.iter().filter(|report| report.text.is_none() && report.by.is_empty()) {
        if ["text", "by"].iter().all(|key| !has_key(context, report.span, key)) {
            sink.push(found("report", report.span));
        }
    }
}

fn found(variant: &'static str, span: Span) -> Diagnostic {
    RULE.at(span).variant(variant)
}

/// Whether the mapping whose first key stands at `span` has `key` with a value.
fn has_key(context: &Context<'_>, span: Span, key: &str) -> bool {
    super::parts::mapping_at(&context.tree.root, span).is_some_and(|node| value(node, key).is_some())
}

fn section(context: &Context<'_>, section: &Section, sink: &mut Sink) {
    let place = section.heading.as_ref().map_or(section.span, |heading| heading.span);
    if ["heading", "text"].iter().all(|key| !has_key(context, section.span, key)) {
        sink.push(found("heading", section.span));
    }
    let written = ["text", "use", "blocks", "sections"].iter().any(|key| has_key(context, section.span, key));
    let empty = section.blocks.iter().all(|block| matches!(block, Block::Items(items, _) if items.is_empty()));
    if !written && empty {
        sink.push(found("section", place));
    }
    if let Some(part) = section.part
        && let Some(key) = absent(context, part.value)
    {
        sink.push(found("use", part.span).fact("part", key));
    }
}

/// The key of a typed part that a section uses and the plan does not have.
fn absent(context: &Context<'_>, part: Use) -> Option<&'static str> {
    let key = match part {
        Use::Objectives => "objectives",
        Use::Indicators => {
            let none = context.plan.objectives.as_ref().is_none_or(|objectives| objectives.indicators.is_empty());
            return none.then_some("indicators");
        }
        Use::Tasks | Use::TaskTable | Use::Matrix | Use::Timeline => "tasks",
        Use::Budget => "budget",
        Use::Units => "units",
        Use::Reporting => "reporting",
        Use::LegalBases => "legal_bases",
    };
    value(&context.tree.root, key).is_none().then_some(key)
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{BASE, only, with};
    use crate::diagnostic::Code;

    #[test]
    fn parts_with_nothing_in_them_are_named() {
        let plan = BASE.replace("title: Sản xuất phim giới thiệu về tỉnh", "items: [Một ý]")
            + "sections:\n  - {heading: Đánh giá}\n  - {heading: Việc, use: tasks}\n  - {heading: Chỉ tiêu, use: indicators}\n\
               annexes:\n  - {id: mau, title: Mẫu báo cáo}\n";
        insta::assert_snapshot!(only(Code::S008, &plan));
        insta::assert_snapshot!(only(
            Code::S008,
            &with(
                "recipients:\n  - {to: Bộ Thông tin và Truyền thông, note: để báo cáo}\n  - Các sở, ban, ngành tỉnh\n",
                "recipients: []\n"
            )
        ));
    }

    #[test]
    fn a_part_that_says_something_is_not_empty() {
        assert_eq!(only(Code::S008, BASE), "");
        let sections = |one: &str| {
            let typed = "{heading: A, use: objectives}, {heading: B, use: tasks}, {heading: C, use: units}";
            only(Code::S008, &format!("{BASE}sections: [{one}, {typed}, {{heading: D, use: reporting}}]\n"))
        };
        for one in [
            "{text: Sở chủ trì thực hiện.}",
            "{heading: Đối tượng, text: Các sở.}",
            "{heading: Nội dung, blocks: [sections: [{text: Một ý.}]]}",
        ] {
            assert_eq!(sections(one), "", "{one}");
        }
        assert!(sections("{blocks: [Một ý.]}").contains("mục này chưa có tiêu đề"));
        assert!(sections("{heading: Đối tượng, text: ''}").contains("chỗ này chưa có nội dung"));
        assert!(sections("{heading: Nội dung, blocks: [sections: []]}").contains("danh sách trống"));
        assert_eq!(only(Code::S008, &with("support: [so-vhttdl]", "support: ~")), "");
        assert_eq!(only(Code::S008, &with("support: [so-vhttdl]", "items: []\n    support: [so-vhttdl]")), "");
        assert_ne!(only(Code::S008, &with("support: [so-vhttdl]", "support: []")), "");
    }
}

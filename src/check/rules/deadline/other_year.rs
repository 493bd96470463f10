//! D009: a year of the plan before, left in a copy of last year's file.

use super::left_years::{is_planned, left, looking_back, year};
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, PlacedText, Sink, TextKind};
use crate::diagnostic::{Code, Fix, Pair, Sentence};
use crate::invariant::slice;
use crate::plan::{Indicator, Period, PeriodKind, Plan, read_deadline};
use crate::yaml::Text;
use std::ops::{Range, RangeInclusive};

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::D009,
    explanation: Explanation {
        finds: Pair::new(
            "Năm của một, hai năm trước kỳ kế hoạch ở trích yếu, kinh phí, câu mở đầu, câu kết, tên phụ lục; việc phải làm \
             “trong năm” ấy; chỉ tiêu phải đạt trước khi kỳ bắt đầu. Giai đoạn, ngày tháng, văn bản viện dẫn, so sánh, tổng kết, chuyển nguồn không bị báo.",
            "A year of one or two before the period in the title, the money, the opening and closing sentence, the title of an \
             annex; work to be done in such a year; an indicator that is due before the period begins. Spans of years, dates, cited documents, comparisons, \
             results and carried-over money are not reported.",
        ),
        why: Pair::new(
            "Kế hoạch thường soạn từ tệp của năm trước; năm cũ còn sót làm sai cả văn bản.",
            "Plans are mostly written over last year's file; a year that is left makes the paper wrong.",
        ),
        wrong: "period: 2024\nbudget: {text: Kinh phí thực hiện từ ngân sách tỉnh năm 2023.}\n",
        right: "period: 2024\nbudget: {text: Kinh phí thực hiện từ ngân sách tỉnh năm 2024.}\n",
        basis: Pair::new("Thời gian thực hiện do chính Kế hoạch nêu", "The plan's own period"),
    },
    sentences: &[
        Sentence::new(
            "",
            Pair::new(
                "“năm {year}” không phải năm của Kế hoạch ({plan})",
                "“năm {year}” is not the plan's year ({plan})",
            ),
        )
        .label("còn sót từ kế hoạch trước?", "left from an older plan?")
        .reason("chép từ tệp của năm trước thường còn sót năm cũ", "a copy of last year's file often keeps a year")
        .hint(
            "nếu là năm của Kế hoạch, viết {plan}; nếu Kế hoạch là của năm {year}, sửa `period`",
            "if the plan's year is meant, write {plan}; if the plan is of {year}, change `period`",
        ),
        Sentence::new(
            "indicator",
            Pair::new("chỉ tiêu phải đạt trước kỳ kế hoạch: {year}", "the indicator is due before the period: {year}"),
        )
        .label("đã qua khi kỳ bắt đầu", "over when the period begins")
        .reason(
            "chỉ tiêu của kế hoạch đạt trong kỳ hoặc sau đó; năm đã qua thường là chép từ kế hoạch trước",
            "an indicator is reached in the period or later; a year that is over mostly comes from an older plan",
        )
        .hint("ghi năm trong kỳ kế hoạch ({plan})", "name a year of the period ({plan})"),
    ],
    labels: &[("period", Pair::new("thời gian thực hiện Kế hoạch", "the plan's period"))],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let plan = context.plan;
    let Some(period) = &plan.period else { return };
    let Some(years) = years(period.kind) else { return };
    let texts = copied(plan).into_iter().filter_map(|text| context.placed(text));
    for placed in texts.filter(|placed| placed.citations().is_empty()) {
        for range in left(placed, &years) {
            report(context, placed.text, range, (period, &years), sink);
        }
    }
    let names = copied(plan);
    let is_prose = |placed: &&PlacedText<'_>| {
        placed.kind == TextKind::Prose && !names.iter().any(|text| text.span == placed.text.span)
    };
    let back = looking_back(plan);
    let told = |placed: &&PlacedText<'_>| back.iter().any(|part| part.contains(&placed.text.span.start));
    let texts = context.texts().iter().filter(is_prose).filter(|placed| !told(placed));
    for placed in texts.filter(|placed| placed.citations().is_empty()) {
        let last = |range: &Range<usize>| year(&placed.text.value, range) == Some(years.start() - 1);
        let planned = |range: &Range<usize>| last(range) && is_planned(&placed.text.value, range);
        for range in left(placed, &years).into_iter().filter(planned) {
            report(context, placed.text, range, (period, &years), sink);
        }
    }
    let objectives = plan.objectives.iter().flat_map(|objectives| &objectives.indicators);
    objectives.for_each(|indicator| over(indicator, (period, &years), sink));
    plan.each_task(&mut |_, task| task.indicator.iter().for_each(|one| over(one, (period, &years), sink)));
}

/// First and last year of the plan.
fn years(kind: PeriodKind) -> Option<RangeInclusive<i32>> {
    match kind {
        PeriodKind::Years(first, last) => Some(first..=last),
        PeriodKind::Days(from, to, _) => Some(from.year()..=to.year()),
        PeriodKind::Event(from, to) => Some(from.year()..=to.year()),
    }
}

/// Texts that name the plan's year and are copied from year to year.
fn copied(plan: &Plan) -> Vec<&Text> {
    let decision = plan.decision.iter();
    let articles = decision.clone().flat_map(|decision| decision.articles.iter().map(|article| &article.text));
    let decided = decision.filter_map(|decision| decision.title.as_ref()).chain(articles);
    let money = plan.budget.iter().flat_map(|budget| &budget.text);
    let ends = plan.title.iter().chain(&plan.preamble.enacting).chain(&plan.closing);
    ends.chain(decided).chain(money).chain(plan.annexes.iter().filter_map(|annex| annex.title.as_ref())).collect()
}

/// The period and its years.
type Frame<'a> = (&'a Period, &'a RangeInclusive<i32>);

fn said(years: &RangeInclusive<i32>) -> String {
    if years.start() == years.end() { years.start().to_string() } else { format!("{}-{}", years.start(), years.end()) }
}

fn report(context: &Context<'_>, text: &Text, range: Range<usize>, (period, years): Frame<'_>, sink: &mut Sink) {
    let span = context.locate(text, range.clone());
    let found = RULE.at(span).fact("year", slice(&text.value, range)).fact("plan", said(years));
    let found = found.related(period.span, "period");
    let only = years.start() == years.end();
    sink.push(if only { found.fix(Fix::suggested(span, said(years))) } else { found });
}

/// An indicator that is due before the period.
fn over(indicator: &Indicator, (period, years): Frame<'_>, sink: &mut Sink) {
    let (Some(by), Some(first)) = (&indicator.by, period.kind.first()) else { return };
    let is_over = read_deadline(&by.value).last().is_some_and(|last| last < first);
    if is_over {
        let found = RULE.at(by.span).variant("indicator").fact("year", by.value.trim()).fact("plan", said(years));
        sink.push(found.related(period.span, "period"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fix::apply;
    use crate::check::testing::{BASE, diagnostics, only, with};

    const TITLE: &str = "title: Công tác thông tin đối ngoại năm 2024 trên địa bàn tỉnh An Bình";
    const MONEY: &str = "Kinh phí thực hiện từ nguồn ngân sách nhà nước.";

    fn titled(title: &str) -> String {
        only(Code::D009, &with(TITLE, &format!("title: {title}")))
    }

    fn paid(text: &str) -> String {
        only(Code::D009, &with(MONEY, text))
    }

    #[test]
    fn the_year_of_the_file_that_was_copied_is_found() {
        let found = titled("Công tác thông tin đối ngoại năm 2023 trên địa bàn tỉnh An Bình");
        assert!(found.contains("\"2023\": “năm 2023” không phải năm của Kế hoạch (2024)"), "{found}");
        assert!(found.starts_with("D009 warning"), "{found}");
        assert!(!paid("Kinh phí từ ngân sách tỉnh năm 2023 và các nguồn hợp pháp khác.").is_empty());
        let closing = format!(
            "{BASE}closing: Trên đây là Kế hoạch thông tin đối ngoại năm **2022**; yêu cầu các sở thực hiện.\n"
        );
        assert!(only(Code::D009, &closing).contains("2022"));
        let annex = format!("{BASE}annexes:\n  - {{id: a, title: Danh mục nhiệm vụ năm 2023, use: task_table}}\n");
        assert_eq!(only(Code::D009, &annex).lines().count(), 1);
    }

    #[test]
    fn the_fix_writes_the_year_of_the_plan() {
        let (source, found) = diagnostics(&with(MONEY, "Kinh phí từ ngân sách tỉnh năm 2023."));
        let (text, count) = apply(&source, &found, true).unwrap();
        assert!(text.contains("ngân sách tỉnh năm 2024.") && count == 1, "{text}");
        let (_, found) =
            diagnostics(&with(MONEY, "Kinh phí từ ngân sách năm 2022.").replace("period: 2024", "period: 2024-2025"));
        assert!(found.iter().filter(|one| one.code == Code::D009).all(|one| one.fix.is_none()));
    }

    #[test]
    fn what_speaks_of_another_year_on_purpose_is_right() {
        for title in [
            "Tổng kết công tác thông tin đối ngoại năm 2023",
            "Khắc phục tồn tại, hạn chế sau kiểm tra năm 2023",
            "Triển khai thi hành Luật Báo chí năm 2023",
            "Thực hiện Nghị quyết năm 2023 của Tỉnh ủy",
            "Công tác đối ngoại giai đoạn 2021-2025",
            "Công tác đối ngoại từ năm 2023 đến năm 2025",
            "Công tác đối ngoại năm 2023 - 2024",
            "Đón Tết Nguyên đán năm 2025",
            "Công tác đối ngoại năm học 2023-2024",
            "Kỷ niệm 50 năm thiết lập quan hệ ngoại giao",
            "Kỷ niệm ngày thành lập tỉnh, năm 2000",
        ] {
            assert_eq!(titled(title), "", "{title}");
        }
        for money in [
            "Kinh phí năm 2023 chuyển sang năm 2024 và ngân sách tỉnh.",
            "Kinh phí còn dư năm 2023 được chuyển nguồn.",
            "Theo dự toán giao tại Quyết định số 12/QĐ-UBND ngày 05 tháng 12 năm 2023.",
            "Tăng 5% so với năm 2023.",
            "Kinh phí bố trí đến hết năm 2023.",
        ] {
            assert_eq!(paid(money), "", "{money}");
        }
    }

    #[test]
    fn work_of_the_year_before_is_found_where_nothing_looks_back() {
        let purpose = "Nâng cao hiệu quả công tác thông tin đối ngoại trên địa bàn tỉnh.";
        let said = |words: &str| only(Code::D009, &with(purpose, words));
        for words in ["Trong năm 2023, tổ chức 05 lớp tập huấn.", "Phấn đấu năm 2023 có 100% xã có cán bộ phụ trách."]
        {
            assert_eq!(said(words).lines().count(), 1, "{words}");
        }
        for words in [
            "Phát huy kết quả trong năm 2023, nâng cao hiệu quả công tác.",
            "Hoàn thành các nhiệm vụ chưa thực hiện trong năm 2023.",
            "Năm 2023 là năm đầu thực hiện Chiến lược.",
            "Giới thiệu đóng góp của Việt Nam, đặc biệt trong năm 2023 khi làm Chủ tịch ASEAN.",
            "Trong năm 2022, tổ chức 05 lớp tập huấn.",
            "Trong năm 2023 và năm 2024, tổ chức 05 lớp tập huấn.",
            "Qua đánh giá, trong năm 2023 còn hạn chế.",
            "Trong năm 2023, địa bàn chịu ảnh hưởng của 04 cơn bão, làm chết 03 người.",
            "Trong năm 2023, toàn tỉnh ghi nhận 9.847 ca mắc, 03 ca tử vong.",
            "Trong năm 2023, các sở tổ chức 12 lớp tập huấn cho 340 lượt người.",
        ] {
            assert_eq!(said(words), "", "{words}");
        }
    }

    #[test]
    fn a_part_that_looks_back_tells_of_the_year_before() {
        let plan = |heading: &str| {
            let sections = format!(
                "sections:\n  - heading: {heading}\n    sections:\n      - {{heading: Tập huấn, blocks: [\"Trong năm 2023, tổ chức 12 lớp cho 340 lượt người.\"]}}\n  - {{heading: Mục tiêu, use: objectives}}\n  - {{heading: Nhiệm vụ, use: tasks}}\n  - {{heading: Tổ chức, use: units}}\n"
            );
            only(Code::D009, &with("budget:\n", &format!("{sections}budget:\n")))
        };
        for heading in ["Tình hình", "Đánh giá kết quả năm 2023", "Thực trạng công tác"] {
            assert_eq!(plan(heading), "", "{heading}");
        }
        assert_eq!(plan("Nhiệm vụ trọng tâm").lines().count(), 1);
    }

    #[test]
    fn an_indicator_is_reached_in_the_period_or_later() {
        let by = |year: &str| {
            let list = format!("  indicators: [{{name: Tin bài, target: 120, measure: tin, by: {year}}}]\ntasks:\n");
            only(Code::D009, &with("tasks:\n", &list))
        };
        assert!(by("2023").contains("chỉ tiêu phải đạt trước kỳ kế hoạch: 2023"), "{}", by("2023"));
        assert_eq!(by("2024") + &by("2030"), "");
    }

    #[test]
    fn a_comment_silences_it() {
        assert_eq!(titled("Công tác đối ngoại năm 2023 # ttdn: allow D009 -- theo văn bản của Bộ"), "");
    }
}

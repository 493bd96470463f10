//! D009: a year of the plan before, left in a copy of last year's file.

use crate::check::explain::{Explanation, Rule};
use crate::check::names::contains_words;
use crate::check::{Context, PlacedText, Sink};
use crate::diagnostic::{Code, Fix, Pair, Sentence};
use crate::invariant::slice;
use crate::plan::{Indicator, Period, PeriodKind, Plan, read_deadline};
use crate::yaml::Text;
use std::ops::{Range, RangeInclusive};

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::D009,
    explanation: Explanation {
        finds: Pair::new(
            "Năm của một, hai năm trước kỳ kế hoạch ở trích yếu, kinh phí, câu mở đầu, câu kết, tên phụ lục; chỉ tiêu phải đạt \
             trước khi kỳ bắt đầu. Giai đoạn, ngày tháng, văn bản viện dẫn, so sánh, tổng kết, chuyển nguồn không bị báo.",
            "A year of one or two before the period in the title, the money, the opening and closing sentence, the title of an \
             annex; an indicator that is due before the period begins. Spans of years, dates, cited documents, comparisons, \
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

/// How many years before the period are those of plans that are copied.
const COPIED: i32 = 2;

/// Words before a year, in its sentence, that say what it has to do with another plan: results, comparisons, documents.
const PAST: [&str; 35] = [
    "tổng kết",
    "sơ kết",
    "đánh giá",
    "kết quả",
    "kiểm điểm",
    "báo cáo",
    "khắc phục",
    "quyết toán",
    "kết luận",
    "kiến nghị",
    "khen thưởng",
    "bình xét",
    "xét tặng",
    "xếp loại",
    "so với",
    "chuyển nguồn",
    "chuyển sang",
    "còn lại",
    "còn dư",
    "dư",
    "kéo dài",
    "tồn",
    "kế thừa",
    "tiếp nối",
    "rút kinh nghiệm",
    "kỷ niệm",
    "đã",
    "bộ luật",
    "pháp lệnh",
    "hiến pháp",
    "nghị quyết",
    "nghị định",
    "chỉ thị",
    "thông tư",
    "quyết định",
];

/// Words right before "năm" that make the year an end of something, or part of a date.
const ENDS: [&str; 12] = ["đến", "từ", "trước", "sau", "với", "hết", "cuối", "đầu", "giữa", "hơn", "kể", "học"];

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

/// The years of a copied plan in a text that names no year of this one.
fn left(placed: &PlacedText<'_>, years: &RangeInclusive<i32>) -> Vec<Range<usize>> {
    let text = placed.text.value.as_str();
    let named = figures(text);
    let own = |range: &Range<usize>| year(text, range).is_some_and(|year| years.contains(&year));
    if named.iter().any(own) {
        return Vec::new();
    }
    let before = (years.start() - COPIED)..*years.start();
    let is_left = |range: &Range<usize>| {
        year(text, range).is_some_and(|year| before.contains(&year))
            && is_plain(text, range.start)
            && !goes_on(text, range.end)
    };
    named.into_iter().filter(is_left).collect()
}

/// Every run of four figures.
fn figures(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut rest = 0;
    while let Some(at) = slice(text, rest..).find(|c: char| c.is_ascii_digit()) {
        let start = rest + at;
        let length = slice(text, start..).bytes().take_while(u8::is_ascii_digit).count();
        out.extend((length == 4).then_some(start..start + length));
        rest = start + length;
    }
    out
}

fn year(text: &str, range: &Range<usize>) -> Option<i32> {
    crate::calendar::read::year(text.get(range.clone())?)
}

/// Whether "năm" stands before the year and nothing before that makes it a date, an end or another plan's.
fn is_plain(text: &str, at: usize) -> bool {
    let Some(before) = slice(text, ..at).trim_end_matches([' ', '*']).strip_suffix("năm") else { return false };
    let last = before.split_whitespace().next_back().unwrap_or_default().trim_start_matches(['(', '“']).to_lowercase();
    let dated = last.starts_with(|c: char| c.is_ascii_digit()) || crate::calendar::read::quarter(&last).is_some();
    let start = before.rfind(['.', ';']).map_or(0, |at| at + 1);
    let sentence = slice(before, start..);
    let lower = sentence.to_lowercase();
    // "Luật Báo chí" is a document, "pháp luật" is not.
    let past = contains_words(sentence, "Luật") || PAST.iter().any(|word| contains_words(&lower, word));
    !dated && !past && !ENDS.contains(&last.as_str())
}

/// Whether a span of years or a date goes on behind: "2023-2024", "2023/QH15", "2023 đến 2025".
fn goes_on(text: &str, end: usize) -> bool {
    let rest = slice(text, end..);
    let next = rest.trim_start_matches([' ', '*']);
    rest.starts_with(|c: char| c.is_alphanumeric() || c == '/')
        || next.starts_with(['-', '–', '—'])
        || ["đến ", "và năm ", "và 2", "chuyển ", "sang "].iter().any(|word| next.starts_with(word))
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

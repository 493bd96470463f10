//! B003: a target without what it counts or by when.

use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Fix, Pair, Sentence};
use crate::plan::Indicator;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::B003,
    explanation: Explanation {
        finds: Pair::new(
            "Chỉ tiêu có con số nhưng thiếu đơn vị tính (`measure`) hoặc thiếu năm phải đạt (`by`); có đơn vị tính mà thiếu \
             con số (`target`). Chỉ tiêu của một \
             nhiệm vụ lấy thời gian thực hiện Kế hoạch làm năm.",
            "An indicator with a figure but without what it counts (`measure`) or the year to reach it (`by`); one with a \
             measure but no figure (`target`). A task's \
             indicator takes the plan's period as its year.",
        ),
        why: Pair::new(
            "“120” không cho biết là 120 tin, bài hay 120 triệu đồng, cũng không biết đến bao giờ; cuối kỳ không đánh giá \
             được.",
            "“120” says neither whether news items or millions are meant, nor by when; at the end nobody can judge it.",
        ),
        wrong: "objectives:\n  purposes: [Nâng cao hiệu quả.]\n  requirements: [Phân công rõ trách \
                nhiệm.]\n  indicators:\n    - {name: Tin bằng tiếng Anh, target: 120}\n",
        right: "objectives:\n  purposes: [Nâng cao hiệu quả.]\n  requirements: [Phân công rõ trách \
                nhiệm.]\n  indicators:\n    - {name: Tin bằng tiếng Anh, target: 120, measure: tin, by: 2024}\n",
        basis: Pair::new(
            "Thông lệ xây dựng chỉ tiêu kế hoạch: tên, mức, đơn vị tính, thời điểm",
            "Common practice of planning: an indicator has a name, a level, a unit and a time",
        ),
    },
    sentences: &[
        incomplete(
            "",
            Pair::new(
                "chỉ tiêu “{indicator}” ghi {target} nhưng thiếu đơn vị tính và năm phải đạt",
                "the indicator “{indicator}” says {target}, but neither what it counts nor by when",
            ),
        ),
        incomplete(
            "measure",
            Pair::new(
                "chỉ tiêu “{indicator}” ghi {target} nhưng thiếu đơn vị tính",
                "the indicator “{indicator}” says {target}, but not what it counts",
            ),
        ),
        incomplete(
            "target",
            Pair::new(
                "chỉ tiêu “{indicator}” có đơn vị tính ({measure}) nhưng thiếu mức phải đạt",
                "the indicator “{indicator}” says what it counts ({measure}), but no figure",
            ),
        )
        .label("thiếu `target`", "no `target`"),
        Sentence::new(
            "twice",
            Pair::new("đơn vị tính “{measure}” sẽ in hai lần", "the unit “{measure}” would be printed twice"),
        )
        .label("đã có ở `measure`", "it stands under `measure`")
        .reason("ttdn in `measure` ngay sau `target`", "ttdn prints `measure` directly behind `target`")
        .hint("bỏ “{measure}” ở `target`", "leave “{measure}” out of `target`"),
        incomplete(
            "year",
            Pair::new(
                "chỉ tiêu “{indicator}” ghi {target} nhưng thiếu năm phải đạt",
                "the indicator “{indicator}” says {target}, but not by when",
            ),
        ),
    ],
    labels: &[],
    check: Some(check),
};

const fn incomplete(variant: &'static str, title: Pair) -> Sentence {
    Sentence::new(variant, title)
        .label("con số đứng một mình", "a figure on its own")
        .reason(
            "không rõ đếm cái gì, đến bao giờ thì cuối kỳ không đánh giá được",
            "without what it counts and by when, nobody can judge it at the end",
        )
        .hint(
            "ghi đủ, ví dụ: target: 120, measure: tin, by: 2024",
            "write all of it, for example: target: 120, measure: tin, by: 2024",
        )
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let plan = context.plan;
    for indicator in plan.objectives.iter().flat_map(|objectives| &objectives.indicators) {
        let name = indicator.name.as_ref().map(|name| name.value.as_str()).unwrap_or_default();
        report(context, indicator, name, indicator.by.is_some(), sink);
    }
    plan.each_task(&mut |_, task| {
        if let Some(indicator) = &task.indicator {
            let name = indicator.name.as_ref().or(task.title.as_ref());
            let name = name.map(|name| name.value.as_str()).unwrap_or_default();
            report(context, indicator, name, indicator.by.is_some() || plan.period.is_some(), sink);
        }
    });
}

fn report(context: &Context<'_>, indicator: &Indicator, name: &str, dated: bool, sink: &mut Sink) {
    // Without a name it is S008.
    if name.is_empty() {
        return;
    }
    let Some(target) = &indicator.target else {
        if let Some(measure) = &indicator.measure {
            let found = RULE.at(measure.span).variant("target");
            sink.push(found.fact("indicator", name).fact("measure", &measure.value));
        }
        return;
    };
    let measure = indicator.measure.as_ref().map(|measure| measure.value.trim());
    if let Some(unit) = measure.filter(|unit| !unit.is_empty())
        && let Some(figure) = target.value.trim_end().strip_suffix(unit)
        && figure.ends_with(|c: char| c.is_whitespace() || c.is_ascii_digit())
    {
        let span = context.locate(target, figure.trim_end().len()..target.value.len());
        let found = RULE.at(span).variant("twice").fact("measure", unit);
        sink.push(found.fix(Fix::suggested(span, "")));
    }
    // "80%", "100 tin": the figure carries its own unit.
    let counts = indicator.measure.is_some() || target.value.chars().any(|c| c.is_alphabetic() || c == '%' || c == '‰');
    let variant = match (counts, dated) {
        (true, true) => return,
        (false, true) => "measure",
        (true, false) => "year",
        (false, false) => "",
    };
    sink.push(RULE.at(target.span).variant(variant).fact("indicator", name).fact("target", &target.value));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{only, with};

    const PURPOSES: &str = "  purposes:\n";

    fn indicator(rest: &str) -> String {
        with(PURPOSES, &format!("  indicators:\n    - {{name: Tin bằng tiếng Anh{rest}}}\n{PURPOSES}"))
    }

    #[test]
    fn a_figure_needs_what_it_counts_and_by_when() {
        assert!(only(Code::B003, &indicator(", target: 120")).contains("thiếu đơn vị tính và năm phải đạt"));
        assert!(only(Code::B003, &indicator(", target: 120, measure: tin")).contains("thiếu năm phải đạt"));
        assert!(only(Code::B003, &indicator(", target: 120, by: 2024")).contains("thiếu đơn vị tính"));
    }

    #[test]
    fn a_unit_is_printed_once() {
        let found = only(Code::B003, &indicator(", target: 95 %, measure: \"%\", by: 2024"));
        assert!(found.contains("đơn vị tính “%” sẽ in hai lần | bỏ “%” ở `target`"), "{found}");
        assert_eq!(only(Code::B003, &indicator(", target: 30 lượt khách, measure: lượt, by: 2024")), "");
        assert_eq!(only(Code::B003, &indicator(", target: trên 95, measure: \"%\", by: 2024")), "");
    }

    #[test]
    fn a_unit_of_measure_needs_its_figure() {
        let found = only(Code::B003, &indicator(", measure: tin, by: 2024"));
        assert!(
            found.contains("\"tin\": chỉ tiêu “Tin bằng tiếng Anh” có đơn vị tính (tin) nhưng thiếu mức phải đạt"),
            "{found}"
        );
        assert_eq!(only(Code::B003, &indicator(", by: 2024")), "", "a sentence may say it all");
    }

    #[test]
    fn an_indicator_without_a_name_is_told_once() {
        let plan = with(PURPOSES, &format!("  indicators:\n    - {{target: 120}}\n{PURPOSES}"));
        assert_eq!(only(Code::B003, &plan), "");
        assert_eq!(only(Code::S008, &plan).lines().count(), 1);
    }

    #[test]
    fn a_whole_indicator_is_silent() {
        assert_eq!(only(Code::B003, &indicator(", target: 120, measure: tin, by: 2024")), "");
        assert_eq!(only(Code::B003, &indicator(", target: 80%, by: 2024")), "");
    }

    #[test]
    fn a_task_takes_the_plans_period() {
        let plan = with("    output: 01 phim\n", "    indicator: {target: 2, measure: phim}\n");
        assert_eq!(only(Code::B003, &plan), "");
        let plan = with("    output: 01 phim\n", "    indicator: {target: 2}\n");
        assert!(only(Code::B003, &plan).contains("“Sản xuất phim giới thiệu về tỉnh”"));
    }

    #[test]
    fn a_comment_silences_it() {
        let plan =
            with("    output: 01 phim\n", "    indicator: {target: 2} # ttdn: allow B003 -- đơn vị tính ở phụ lục\n");
        assert_eq!(only(Code::B003, &plan), "");
    }
}

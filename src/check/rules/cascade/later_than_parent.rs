//! C002: a task whose deadline is later than the one that the plan above gives for it.

use super::BASIS;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Elsewhere, Pair, Sentence};
use crate::source::Span;
use std::collections::BTreeSet;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::C002,
    explanation: Explanation {
        finds: Pair::new(
            "Nhiệm vụ ứng với một nhiệm vụ của kế hoạch cấp trên mà có thời hạn muộn hơn, hoặc thưa hơn (hằng quý thay vì hằng \
             tháng). So theo ngày cuối của thời hạn: “Quý III/2026” là đến 30/9/2026. Thời hạn không đọc được, không ghi, “thường \
             xuyên” thì không so.",
            "A task that covers one of the plan above with a later deadline, or one that comes back more seldom (each quarter \
             instead of each month). Deadlines compare by their last day: “Quý III/2026” lasts until 30/9/2026. What cannot be read, \
             is not there or is “thường xuyên” is not compared.",
        ),
        why: Pair::new(
            "Làm đúng kế hoạch của đơn vị mà vẫn trễ hạn cấp trên giao.",
            "Who keeps the plan of the unit is late for the plan above all the same.",
        ),
        wrong: "parent: bo.yaml\ntasks:\n  - {parent_task: phim, title: Làm phim giới thiệu tỉnh, lead: so-tttt, deadline: Quý IV/2024}\n",
        right: "parent: bo.yaml\ntasks:\n  - {parent_task: phim, title: Làm phim giới thiệu tỉnh, lead: so-tttt, deadline: 30/9/2024}\n",
        basis: BASIS,
    },
    sentences: &[Sentence::new(
        "",
        Pair::new(
            "thời hạn “{own}” muộn hơn thời hạn cấp trên giao: “{upper}”",
            "the deadline “{own}” is later than that of the plan above: “{upper}”",
        ),
    )
    .label("thời hạn của đơn vị", "the plan's deadline")
    .reason(
        "làm đúng kế hoạch này mà vẫn trễ hạn cấp trên giao",
        "who keeps this plan is late for the plan above all the same",
    )
    .hint(
        "ghi thời hạn không muộn hơn “{upper}”, hoặc đề nghị cấp trên điều chỉnh thời hạn",
        "write a deadline no later than “{upper}”, or ask for another one above",
    )],
    labels: &[LABEL],
    check: Some(check),
};

const LABEL: crate::diagnostic::Label =
    ("upper", Pair::new("thời hạn cấp trên giao", "the deadline of the plan above"));

fn check(context: &Context<'_>, sink: &mut Sink) {
    let Some(cascade) = context.cascade() else { return };
    // One task may cover several of one group: its deadline is told once.
    let mut told: BTreeSet<(Span, Span)> = BTreeSet::new();
    for (own, upper) in cascade.given.iter().flat_map(|given| &given.by).filter_map(|cover| cover.late) {
        if told.insert((own.text.span, upper.text.span)) {
            let found = RULE.at(own.text.span).fact("own", own.said()).fact("upper", upper.said());
            sink.push(found.elsewhere(Elsewhere::new(&cascade.upper.source, upper.text.span, LABEL.0)));
        }
    }
}

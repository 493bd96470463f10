//! D006: milestones that do not follow each other in time.

use super::steps::each_deadline;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair, Sentence};
use crate::plan::{Milestone, Reading};
use crate::yaml::Text;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::D006,
    explanation: Explanation {
        finds: Pair::new(
            "Các mốc thời gian của một nhiệm vụ không theo thứ tự trước sau; khoảng “từ … đến …” có ngày cuối trước \
             ngày đầu.",
            "Milestones of one task that are not in the order of time; a “từ … đến …” that ends before it begins.",
        ),
        why: Pair::new(
            "Người thực hiện đọc các mốc từ trên xuống; mốc sau có hạn sớm hơn mốc trước thường là ghi nhầm quý, tháng \
             hoặc năm.",
            "Milestones are read from the top down; a later step with an earlier date mostly has a wrong quarter, month or \
             year.",
        ),
        wrong: "tasks:\n  - title: Sản xuất phim giới thiệu về tỉnh\n    lead: so-vhttdl\n    deadline:\n      \
                - {when: Quý III/2024, what: duyệt kịch bản}\n      - {when: Quý II/2024, what: nghiệm thu phim}\n",
        right: "tasks:\n  - title: Sản xuất phim giới thiệu về tỉnh\n    lead: so-vhttdl\n    deadline:\n      \
                - {when: Quý II/2024, what: duyệt kịch bản}\n      - {when: Quý III/2024, what: nghiệm thu phim}\n",
        basis: Pair::new("Các mốc thời gian do chính Kế hoạch nêu", "The plan's own milestones"),
    },
    sentences: &[
        Sentence::new(
            "",
            Pair::new(
                "mốc “{later}” đứng sau mốc “{earlier}” nhưng có hạn sớm hơn",
                "the milestone “{later}” comes after “{earlier}” but is due before it",
            ),
        )
        .label("sớm hơn mốc đứng trước", "earlier than the milestone before it")
        .reason(
            "các mốc được đọc từ trên xuống; mốc sau có hạn sớm hơn thường là ghi nhầm quý, tháng hoặc năm",
            "milestones are read from the top down; a later step that is due earlier mostly has a \
             wrong quarter, month or year",
        )
        .hint("sửa thời hạn, hoặc đổi chỗ hai mốc", "change the date, or swap the two milestones"),
        Sentence::new(
            "range",
            Pair::new(
                "khoảng thời gian “{deadline}” kết thúc trước khi bắt đầu",
                "the span “{deadline}” ends before it begins",
            ),
        )
        .label("ngày cuối sớm hơn ngày đầu", "the end is before the start")
        .reason(
            "không thể thực hiện nhiệm vụ trong khoảng thời gian này",
            "no task can be carried out in such a span of time",
        )
        .hint("đổi chỗ hai ngày, hoặc sửa ngày ghi nhầm", "swap the two dates, or mend the wrong one"),
    ],
    labels: &[("before", Pair::new("mốc đứng trước", "the milestone before it"))],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    each_deadline(context, &mut |_, deadline| match &deadline.reading {
        Reading::Milestones(steps) => chain(steps, sink),
        reading => range(&deadline.text, reading, sink),
    });
}

/// Each step against the one before it that could be read.
fn chain(steps: &[Milestone], sink: &mut Sink) {
    let mut before: Option<&Milestone> = None;
    for step in steps {
        range(&step.when.text, &step.when.reading, sink);
        let (Some(first), Some(last)) = (step.when.reading.first(), step.when.reading.last()) else { continue };
        let earlier = before.filter(|before| before.when.reading.first().is_some_and(|start| last < start));
        match earlier {
            Some(before) => sink.push(
                RULE.at(step.when.text.span)
                    .fact("later", &step.when.text.value)
                    .fact("earlier", &before.when.text.value)
                    .related(before.when.text.span, "before"),
            ),
            None if first <= last => before = Some(step),
            None => {}
        }
    }
}

fn range(text: &Text, reading: &Reading, sink: &mut Sink) {
    let Reading::Range(from, to) = reading else { return };
    let (Some(start), Some(end)) = (from.first(), to.last()) else { return };
    if end < start {
        sink.push(RULE.at(text.span).variant("range").fact("deadline", &text.value));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{only, with};

    fn chain(first: &str, second: &str) -> String {
        let steps = format!(
            "deadline:\n      - {{when: {first}, what: duyệt kịch bản}}\n      - {{when: {second}, what: nghiệm thu}}"
        );
        only(Code::D006, &with("deadline: Quý III/2024", &steps))
    }

    #[test]
    fn steps_follow_each_other() {
        let found = chain("Quý III/2024", "Quý II/2024");
        assert!(
            found.starts_with("D006 error") && found.contains("mốc “Quý II/2024” đứng sau mốc “Quý III/2024”"),
            "{found}"
        );
        assert_eq!(chain("Quý II/2024", "Quý III/2024"), "");
        assert_eq!(chain("tháng 9/2024", "15/9/2024"), "");
        assert_eq!(chain("Quý III/2024", "thường xuyên"), "");
    }

    #[test]
    fn a_span_ends_after_it_begins() {
        let found = only(Code::D006, &with("deadline: Quý III/2024", "deadline: từ 31/10/2024 đến 01/10/2024"));
        assert!(found.contains("kết thúc trước khi bắt đầu"), "{found}");
    }

    #[test]
    fn a_comment_silences_it() {
        let found = chain(
            "Quý III/2024",
            "Quý II/2024, what: x} # ttdn: allow D006 -- hai việc độc lập\n      - {when: Quý IV/2024",
        );
        assert_eq!(found, "");
    }
}

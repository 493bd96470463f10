//! S007: a part that every plan of its kind must have.

use super::parts::{decision, free_sections, value};
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink, TextKind};
use crate::diagnostic::{Code, Pair};
use crate::language::letters::find;
use crate::plan::PreambleLayout;
use crate::source::Span;
use crate::yaml::Node;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::S007,
    explanation: Explanation {
        finds: Pair::new(
            "Phần bắt buộc chưa có: cơ quan ban hành, trích yếu, thời kỳ, căn cứ (của Kế hoạch, hoặc của Quyết định ban hành), mục đích, nhiệm vụ, đơn vị, báo cáo hoặc lời kết, nơi nhận, phần ký.",
            "A part that is required: issuer, title, period, legal bases (the plan's, or the decision's), purposes, tasks, units, reporting or closing, recipients, signature.",
        ),
        why: Pair::new(
            "Thiếu một trong các phần này thì văn bản không đúng thể thức, và ttdn không tự viết thay.",
            "Without one of these the document has not the form that the law asks for, and ttdn does not invent it.",
        ),
        wrong: "title: Công tác năm 2024\nperiod: 2024\n",
        right: "issuer: {name: Ủy ban nhân dân tỉnh An Bình, code: UBND, place: An Bình}\ntitle: Công tác năm 2024\nperiod: 2024\n",
        basis: Pair::new("Nghị định 30/2020/NĐ-CP, Điều 8", "Decree 30/2020/NĐ-CP, Article 8"),
    },
    sentences: super::missing_part_sentences::SENTENCES,
    labels: &[],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let (plan, root) = (context.plan, &context.tree.root);
    let has = |key: &str| value(root, key).is_some();
    let mut missing = |absent: bool, variant: &'static str, span: Span| {
        if absent {
            sink.push(RULE.at(span).variant(variant));
        }
    };
    // A key that says nothing stands where the part would.
    let at = |key: &str| plan.key(key);
    missing(!has("issuer") && !has("issuers"), "issuer", at("issuer"));
    let issuers = value(root, "issuer").into_iter().chain(value(root, "issuers").map_or(&[][..], Node::items));
    let issuers: Vec<&Node> = issuers.filter(|issuer| !issuer.entries().is_empty()).collect();
    for (index, issuer) in issuers.iter().enumerate() {
        let first = issuer.entries().first().map_or(issuer.span, |entry| entry.key.span);
        missing(value(issuer, "name").is_none(), "issuer-name", first);
        missing(value(issuer, "code").is_none(), "issuer-code", first);
        // A joint plan has one place, the first issuer's.
        missing(index == 0 && value(issuer, "place").is_none(), "issuer-place", first);
    }
    missing(!has("title"), "title", at("title"));
    missing(!has("period"), "period", at("period"));
    let decision = decision(root);
    match decision {
        // What cannot be read is S003, not missing.
        None if has("decision") => {}
        None => {
            let none = !has("legal_bases") && plan.preamble.layout != PreambleLayout::None;
            missing(none, "legal-bases", at("legal_bases"));
        }
        Some(node) => {
            let first = node.entries().first().map_or(node.span, |entry| entry.key.span);
            missing(value(node, "legal_bases").is_none(), "decision-bases", first);
        }
    }
    match value(root, "objectives") {
        None => missing(!free_sections(plan), "objectives", at("objectives")),
        Some(node) if !node.entries().is_empty() => {
            let first = node.entries().first().map_or(node.span, |entry| entry.key.span);
            missing(value(node, "purposes").is_none() && !free_sections(plan), "purposes", first);
        }
        Some(_) => {}
    }
    // Sections of the author's own may say who does what; what is lost without typed tasks is told in a note (S014).
    missing(!has("tasks") && !free_sections(plan), "tasks", at("tasks"));
    missing(!has("units") && !free_sections(plan), "units", at("units"));
    // While a plan is drafted this may still be unknown: then it is S014.
    missing(!plan.is_draft() && !reports(context), "reporting", at("reporting"));
    let unread = has("decision") && decision.is_none();
    let recipients =
        unread || has("recipients") || decision.is_some_and(|decision| value(decision, "recipients").is_some());
    missing(!recipients, "recipients", at("recipients"));
    signatures(context, sink);
}

/// Whether the plan says how it is reported on, or closes: a duty or a sentence that speaks of "báo cáo" is a way too.
pub(super) fn reports(context: &Context<'_>) -> bool {
    let has = |key: &str| value(&context.tree.root, key).is_some();
    let prose = |kind: TextKind| matches!(kind, TextKind::Prose | TextKind::Heading);
    has("reporting")
        || has("closing")
        || free_sections(context.plan)
        || context.texts().iter().any(|placed| prose(placed.kind) && find(&placed.text.value, "báo cáo").is_some())
}

/// Who signs: the decision where there is one, else the plan; one signature for each issuer.
fn signatures(context: &Context<'_>, sink: &mut Sink) {
    let (plan, root) = (context.plan, &context.tree.root);
    let decision = decision(root);
    if value(root, "decision").is_some() && decision.is_none() {
        return;
    }
    let mapping = decision.unwrap_or(root);
    let first = decision.and_then(|node| node.entries().first()).map_or(plan.span, |entry| entry.key.span);
    let one = value(mapping, "signature").or_else(|| value(root, "signature"));
    let several = value(root, "signatures");
    if one.is_none() && several.is_none() {
        let span = if decision.is_some() { first } else { plan.key("signature") };
        sink.push(RULE.at(span).variant("signature"));
        return;
    }
    let signatures: Vec<&Node> = one.into_iter().chain(several.map_or(&[][..], Node::items)).collect();
    for signature in signatures.iter().filter(|signature| !signature.entries().is_empty()) {
        if value(signature, "capacity").is_none() {
            let first = signature.entries().first().map_or(signature.span, |entry| entry.key.span);
            sink.push(RULE.at(first).variant("capacity"));
        }
    }
    let (issuers, signed) = (plan.issuers.len(), signatures.len());
    if decision.is_none() && issuers > 1 && signed < issuers {
        let span = one.or(several).map_or(plan.span, |node| node.span);
        let diagnostic = RULE.at(span).variant("signatures");
        sink.push(diagnostic.fact("known", issuers).fact("found", signed));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{BASE, only, with};
    use crate::diagnostic::Code;

    #[test]
    fn every_missing_part_is_named_once() {
        insta::assert_snapshot!(only(Code::S007, "status: final\ntitle: Công tác thông tin đối ngoại\n"));
        insta::assert_snapshot!(only(Code::S007, &with("  code: UBND\n", "")));
        insta::assert_snapshot!(only(Code::S007, &with("title: Công", "title:\nclosing: Công")));
    }

    #[test]
    fn a_part_that_cannot_be_read_is_not_missing() {
        assert_eq!(only(Code::S007, &with("period: 2024", "period: năm nay")), "");
        assert_eq!(only(Code::S007, BASE), "");
    }

    #[test]
    fn a_decision_has_its_own_legal_bases() {
        let plan = BASE.to_owned() + "preamble: {layout: none}\ndecision:\n  number: 412\n";
        let found = only(Code::S007, &plan);
        assert!(found.contains("\"number\": Quyết định chưa có căn cứ") && found.lines().count() == 1, "{found}");
        let basis = "  legal_bases: [Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015]\n";
        assert_eq!(only(Code::S007, &(plan + basis)), "");
    }

    #[test]
    fn a_decision_that_cannot_be_read_lacks_nothing() {
        let (body, _) = BASE.split_once("legal_bases:\n").unwrap();
        let plan = format!("{body}decision: Quyết định số 412\n");
        let found = only(Code::S007, &plan);
        assert!(!found.contains("căn cứ") && !found.contains("nơi nhận") && !found.contains("người ký"), "{found}");
        assert_eq!(only(Code::S009, &plan.replace("number: 36\n", "")), "");
        assert_eq!(only(Code::S003, &plan).lines().count(), 1);
    }

    #[test]
    fn a_section_of_ones_own_stands_for_the_purposes() {
        let plan = with("objectives:\n  purposes:", "objectives:\n  indicators: []\n  requirements:")
            .replace("  requirements:\n    - Phân", "    - Phân")
            + "sections:\n  - {heading: Mục tiêu, blocks: [Nội dung.]}\n";
        assert_eq!(only(Code::S007, &plan), "");
    }

    #[test]
    fn sections_of_ones_own_need_no_tasks_and_no_units() {
        let (head, _) = BASE.split_once("objectives:\n").unwrap();
        let (_, foot) = BASE.split_once("signature:\n").unwrap();
        let sections = "sections:\n  - {heading: Nội dung kiểm tra, blocks: [Việc thực hiện quy chế dân chủ.]}\n";
        let plan = format!("{head}{sections}signature:\n{foot}");
        assert_eq!(only(Code::S007, &plan), "");
        let note = only(Code::S014, &plan);
        assert!(note.contains("không có `tasks` và `units`") && note.lines().count() == 1, "{note}");
    }
}

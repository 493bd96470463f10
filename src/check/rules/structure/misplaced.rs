//! S002, S003, S005, S015: what the language has, but not here: it would not be printed.

use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Diagnostic};
use crate::plan::{Decision, Plan, ShowAssignments, Task, Use};
use std::collections::BTreeMap;

/// Keys that are read but not printed where they stand.
pub(super) fn check(context: &Context<'_>, sink: &mut Sink) {
    let plan = context.plan;
    if let Some(decision) = &plan.decision {
        with_decision(plan, decision, sink);
    }
    joint(plan, sink);
    assignments(plan, sink);
}

/// A plan that a decision issues has neither number nor date of its own; the decision's signature, recipients and Lưu
/// line count where it has them.
fn with_decision(plan: &Plan, decision: &Decision, sink: &mut Sink) {
    let has = |key: &str| plan.keys.contains_key(key);
    let unprinted = [
        ("number", plan.number.is_some()),
        ("signature", decision.signature.is_some() && has("signature")),
        ("signatures", decision.signature.is_some() && has("signatures")),
        ("recipients", !decision.recipients.is_empty() && !plan.recipients.is_empty()),
        ("archive", decision.archive.is_some() && plan.archive.is_some()),
    ];
    for (key, _) in unprinted.into_iter().filter(|(_, unprinted)| *unprinted) {
        sink.push(Diagnostic::new(Code::S002, plan.key(key)).variant("decision").fact("key", key));
    }
    if let (Some(own), Some(issued)) = (plan.date, decision.date)
        && own.value.full().is_some_and(|day| issued.value.full().is_some_and(|issued| issued != day))
    {
        sink.push(Diagnostic::new(Code::S002, own.span).variant("decision-date").related(issued.span, "decision"));
    }
}

/// The issuers of a joint plan: each once, and no signature more than issuers.
fn joint(plan: &Plan, sink: &mut Sink) {
    let mut seen = BTreeMap::new();
    // With both `issuer` and `issuers` the second key is the mistake.
    let both = plan.keys.contains_key("issuer") && plan.keys.contains_key("issuers");
    for name in plan.issuers.iter().filter_map(|issuer| issuer.name.as_ref()).filter(|_| !both) {
        match seen.get(&name.value.to_lowercase()) {
            Some(first) => sink.push(
                Diagnostic::new(Code::S005, name.span)
                    .variant("issuer")
                    .fact("name", &name.value)
                    .related(*first, "first-issuer"),
            ),
            None => {
                seen.insert(name.value.to_lowercase(), name.span);
            }
        }
    }
    let (issuers, signed) = (plan.issuers.len(), plan.signatures.len());
    let twice = plan.keys.contains_key("signature") && plan.keys.contains_key("signatures");
    let decided = plan.decision.as_ref().is_some_and(|decision| decision.signature.is_some());
    if issuers > 0
        && !twice
        && !decided
        && let Some(extra) = plan.signatures.get(issuers)
    {
        let found = Diagnostic::new(Code::S003, extra.span).variant("extra-signature");
        sink.push(found.fact("known", issuers).fact("found", signed));
    }
}

/// `show_assignments: annex` without the annex that would show them.
fn assignments(plan: &Plan, sink: &mut Sink) {
    let Some(shown) = plan.show_assignments.filter(|shown| shown.value == ShowAssignments::Annex) else { return };
    let table = plan.annexes.iter().any(|annex| annex.part.is_some_and(|part| part.value == Use::TaskTable));
    let mut said = false;
    plan.each_task(&mut |_, task| said |= is_assigned(task));
    if said && !table {
        sink.push(Diagnostic::new(Code::S015, shown.span).variant("assignments"));
    }
}

fn is_assigned(task: &Task) -> bool {
    !task.lead.is_empty()
        || !task.support.is_empty()
        || task.deadline.is_some()
        || task.output.is_some()
        || task.budget.is_some()
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{BASE, findings, only, with};
    use crate::diagnostic::Code;

    /// The base plan issued with a decision that has everything of its own.
    fn decided() -> String {
        let own = "signature:\n  capacity: [TM. Ủy ban nhân dân, Chủ tịch]\n  name: Nguyễn Văn Minh\nrecipients:\n  - Như \
                   Điều 3\narchive: {codes: [VT]}\n";
        let (body, _) = BASE.split_once("signature:\n").unwrap();
        let inner = own.lines().map(|line| format!("  {line}\n")).collect::<String>();
        body.replace("number: 36\n", "")
            + "decision:\n  number: 412\n  date: 2024-01-24\n  legal_bases:\n    - Luật Tổ chức chính quyền địa phương ngày \
               19 tháng 6 năm 2015\n"
            + &inner
    }

    #[test]
    fn what_the_decision_has_the_plan_does_not_print() {
        assert_eq!(only(Code::S002, &decided()), "");
        for (key, more) in [
            ("number", "number: 36\n"),
            ("signature", "signature: {capacity: [Chủ tịch], name: Nguyễn Văn An}\n"),
            ("signatures", "signatures: [{capacity: [Chủ tịch], name: Nguyễn Văn An}]\n"),
            ("recipients", "recipients: [Báo An Bình]\n"),
            ("archive", "archive: {codes: [VT]}\n"),
        ] {
            let found = only(Code::S002, &(decided() + more));
            let said = format!("{key:?}: `{key}` thuộc về Quyết định | chuyển vào `decision`");
            assert!(found.contains(&said) && found.lines().count() == 1, "{found}");
        }
        let found = only(Code::S002, &decided().replacen("date: 2024-01-24", "date: 2024-01-25", 1));
        assert!(found.contains("\"2024-01-25\": ngày ghi ở đây khác ngày của Quyết định"), "{found}");
    }

    #[test]
    fn what_the_decision_lacks_it_takes_from_the_plan() {
        let plan = decided().replace("  archive: {codes: [VT]}\n", "archive: {codes: [VT]}\n");
        assert_eq!(only(Code::S002, &plan.replace("  recipients:\n    - ", "recipients:\n  - ")), "");
    }

    #[test]
    fn one_key_or_the_other() {
        let issuers = BASE.to_owned() + "issuers: [{name: Sở Tư pháp, code: STP, place: An Bình}]\n";
        assert!(only(Code::S002, &issuers).contains("`issuer` và `issuers` chỉ được viết một"), "{issuers}");
        let same = issuers.replace("{name: Sở Tư pháp", "{name: Ủy ban nhân dân tỉnh An Bình");
        assert_eq!(only(Code::S005, &same), "");
        let signatures = BASE.to_owned() + "signatures: [{capacity: [Giám đốc], name: Trần Thị Hoa}]\n";
        assert!(only(Code::S002, &signatures).contains("`signature` và `signatures` chỉ được viết một"));
        assert_eq!(only(Code::S003, &signatures), "");
        let both = with("- Nghị định số 72", "- doc: 72/2015/NĐ-CP\n    text: Nghị định số 72");
        assert!(only(Code::S002, &both).contains("`doc` và `text` chỉ được viết một"), "{}", findings(&both));
        let period = with("period: 2024", "period: {from: 2024-01-01, event: {from: 2024-02-01, to: 2024-02-03}}");
        assert!(only(Code::S002, &period).contains("`from` và `event` chỉ được viết một"));
    }

    #[test]
    fn issuers_are_named_once_and_each_signs_once() {
        let issuer = "issuer:\n  name: Ủy ban nhân dân tỉnh An Bình\n  code: UBND\n  place: An Bình\n";
        let twice = with(
            issuer,
            "issuers:\n  - {name: Sở Tư pháp, code: STP, place: An Bình}\n  - {name: Sở Tư pháp, code: ST}\n",
        );
        assert!(only(Code::S005, &twice).contains("“Sở Tư pháp” được ghi hai lần"), "{}", findings(&twice));
        let signature =
            "signature:\n  capacity: [TM. Ủy ban nhân dân, KT. Chủ tịch, Phó Chủ tịch]\n  name: Nguyễn Văn Minh\n";
        let signers = "signatures:\n  - {capacity: [TM. Ủy ban nhân dân, Chủ tịch], name: Nguyễn Văn Minh}\n  - {capacity: \
                       [Giám đốc], name: Trần Thị Hoa}\n";
        let extra = with(signature, signers);
        assert!(only(Code::S003, &extra).contains("1 cơ quan ban hành nhưng 2 chữ ký"), "{}", findings(&extra));
        let joint =
            twice.replace("{name: Sở Tư pháp, code: ST}", "{name: Sở Y tế, code: SYT}").replace(signature, signers);
        assert_eq!(only(Code::S003, &joint) + &only(Code::S005, &joint), "");
    }

    #[test]
    fn keys_of_the_task_table_stand_with_it() {
        let annex = |rest: &str| format!("{BASE}annexes:\n  - id: bieu\n    title: Biểu mẫu\n{rest}");
        for (key, line) in [
            ("columns", "columns: [no, task]"),
            ("years", "years: [2024]"),
            ("money_unit", "money_unit: trieu_dong"),
            ("totals", "totals: none"),
            ("row_numbering", "row_numbering: restart"),
            ("column_numbers", "column_numbers: true"),
        ] {
            let found = only(Code::S002, &annex(&format!("    blocks: [Nội dung.]\n    {line}\n")));
            assert!(found.contains(&format!("{key:?}: `{key}` chỉ dùng cho bảng nhiệm vụ")), "{found}");
            assert_eq!(only(Code::S002, &annex(&format!("    use: task_table\n    {line}\n"))), "");
        }
    }

    #[test]
    fn tables_of_tasks_belong_to_annexes() {
        for part in ["task_table", "matrix"] {
            let plan = format!("{BASE}sections:\n  - {{heading: Nhiệm vụ, use: {part}}}\n");
            assert!(only(Code::S003, &plan).contains(&format!("`{part}` chỉ đặt được ở phụ lục")), "{part}");
            let plan = format!("{BASE}annexes:\n  - {{id: x, title: Nhiệm vụ, use: {part}}}\n");
            assert_eq!(only(Code::S003, &plan), "");
        }
    }

    #[test]
    fn assignments_that_only_an_annex_shows_need_the_annex() {
        let plan = BASE.to_owned() + "show_assignments: annex\n";
        assert!(only(Code::S015, &plan).contains("không phụ lục nào in phân công"), "{}", findings(&plan));
        assert_eq!(only(Code::S015, &(plan + "annexes:\n  - {id: x, title: Nhiệm vụ, use: task_table}\n")), "");
    }

    #[test]
    fn an_outlook_lies_behind_the_period() {
        let plan = |vision: &str| {
            with("period: 2024", &format!("period: {{from: 2024-01-01, to: 2030-12-31, vision: {vision}}}"))
        };
        assert!(
            only(Code::S003, &plan("2029")).contains("tầm nhìn 2029 không sau thời kỳ"),
            "{}",
            findings(&plan("2029"))
        );
        assert_eq!(only(Code::S003, &plan("2045")), "");
    }
}

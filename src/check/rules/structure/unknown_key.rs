//! S002: a key that the language does not have, found by decoding, or one that is not printed where it stands.

use super::parts::UNPRINTED;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair, Sentence};

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::S002,
    explanation: Explanation {
        finds: Pair::new(
            "Khóa không có trong ngôn ngữ kế hoạch, kèm khóa gần giống nhất; khóa có trong ngôn ngữ nhưng ở chỗ này sẽ không \
             được in.",
            "A key that the plan language does not have, with the nearest one that it has; a key that it has, where it would not \
             be printed.",
        ),
        why: Pair::new(
            "Nếu bỏ qua khóa lạ, nội dung dưới khóa đó sẽ không được in ra mà không ai biết.",
            "If an unknown key were ignored, what stands under it would not be printed and nobody would notice.",
        ),
        wrong: "tasks:\n  - title: Tập huấn nghiệp vụ\n    leads: so-vhttdl\n",
        right: "tasks:\n  - title: Tập huấn nghiệp vụ\n    lead: so-vhttdl\n",
        basis: Pair::new("Ngôn ngữ kế hoạch của ttdn", "The plan language of ttdn"),
    },
    sentences: &[
        unknown_key("").hint("ở đây có thể viết: {known}", "what can stand here: {known}"),
        unknown_key("near").hint("có phải là `{near}`?", "did you mean `{near}`?"),
        unknown_key("spoken").hint("ở đây khóa này tên là `{near}`", "here this key is called `{near}`"),
        unknown_key("quote").hint(
            "nếu đây là phần sau dấu phẩy của một câu, đặt cả câu trong ngoặc kép \"…\"; còn khóa thì \
             có thể viết: {known}",
            "if this is the part of a sentence behind a comma, put the sentence in quotation marks \
             \"…\"; keys that can stand here: {known}",
        ),
        Sentence::new("decision", Pair::new("`{key}` thuộc về Quyết định", "`{key}` belongs to the decision"))
            .label("không được in ở Kế hoạch kèm theo", "not printed in the plan that is attached")
            .reason(
                "Kế hoạch ban hành kèm Quyết định không có số, chữ ký, nơi nhận riêng",
                "a plan that a decision issues has no number, signature or recipients of its own",
            )
            .hint(
                "chuyển vào `decision`; nếu ở đó đã có thì xóa `{key}` ở đây",
                "move it into `decision`; if that has it already, delete `{key}` here",
            ),
        Sentence::new(
            "decision-date",
            Pair::new("ngày ghi ở đây khác ngày của Quyết định", "this is not the day of the decision"),
        )
        .label("không được in", "not printed")
        .reason(
            "Kế hoạch ban hành kèm Quyết định mang ngày của Quyết định",
            "a plan that a decision issues bears the decision's date",
        )
        .hint("ghi cùng một ngày, hoặc xóa `date` ở đây", "write the same day, or delete `date` here"),
        Sentence::new(
            "either",
            Pair::new("`{key}` và `{other}` chỉ được viết một", "only one of `{key}` and `{other}` can be given"),
        )
        .label("khóa thứ hai", "the second key")
        .reason(
            "hai khóa nói về một việc; ttdn không tự chọn thay người soạn thảo",
            "both say the same thing; ttdn does not choose for the author",
        )
        .hint("giữ một khóa, xóa khóa kia", "keep one, delete the other"),
        Sentence::new("beside", Pair::new("`{key}` chỉ dùng cùng `{other}`", "`{key}` goes with `{other}` only"))
            .label("ở đây không có tác dụng", "says nothing here")
            .reason(
                "khóa này nói cách in của khóa kia; thiếu khóa kia thì không có gì để in",
                "it says how the other key is printed; without that there is nothing to print",
            )
            .hint("thêm `{other}`, hoặc xóa `{key}`", "add `{other}`, or delete `{key}`"),
        Sentence::new(
            "task-table",
            Pair::new("`{key}` chỉ dùng cho bảng nhiệm vụ", "`{key}` belongs to the table of tasks"),
        )
        .label("phụ lục này không có bảng nhiệm vụ", "this annex has no table of tasks")
        .reason(UNPRINTED.vi, UNPRINTED.en)
        .hint(
            "ghi `use: task_table` cho phụ lục này, hoặc xóa `{key}`",
            "give this annex `use: task_table`, or delete `{key}`",
        ),
        Sentence::new("timeline", Pair::new("`{key}` chỉ dùng cho biểu tiến độ", "`{key}` belongs to the timeline"))
            .label("phụ lục này không có biểu tiến độ", "this annex has no timeline")
            .reason(UNPRINTED.vi, UNPRINTED.en)
            .hint(
                "ghi `use: timeline` cho phụ lục này, hoặc xóa `{key}`",
                "give this annex `use: timeline`, or delete `{key}`",
            ),
    ],
    labels: &[
        ("decision", Pair::new("ngày của Quyết định", "the decision's date")),
        ("other", Pair::new("khóa thứ nhất", "the first key")),
    ],
    check: Some(check),
};

const fn unknown_key(variant: &'static str) -> Sentence {
    Sentence::new(variant, Pair::new("không có khóa `{key}` trong `{place}`", "there is no key `{key}` in `{place}`"))
        .label("ngôn ngữ kế hoạch không có khóa này", "the plan language has no such key")
        .reason(
            "khóa lạ bị bỏ qua thì nội dung dưới nó sẽ không được in mà không ai biết",
            "an unknown key would leave its content unprinted without anyone noticing",
        )
}

/// A plan that a decision issues has neither number nor date of its own; the decision's signature, recipients and Lưu
/// line count where it has them.
fn check(context: &Context<'_>, sink: &mut Sink) {
    let plan = context.plan;
    let Some(decision) = &plan.decision else { return };
    let has = |key: &str| plan.keys.contains_key(key);
    let unprinted = [
        ("number", plan.number.is_some()),
        ("signature", decision.signature.is_some() && has("signature")),
        ("signatures", decision.signature.is_some() && has("signatures")),
        ("recipients", !decision.recipients.is_empty() && !plan.recipients.is_empty()),
        ("archive", decision.archive.is_some() && plan.archive.is_some()),
    ];
    for (key, _) in unprinted.into_iter().filter(|(_, unprinted)| *unprinted) {
        sink.push(RULE.at(plan.key(key)).variant("decision").fact("key", key));
    }
    if let (Some(own), Some(issued)) = (plan.date, decision.date)
        && own.value.full().is_some_and(|day| issued.value.full().is_some_and(|issued| issued != day))
    {
        sink.push(RULE.at(own.span).variant("decision-date").related(issued.span, "decision"));
    }
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

    /// What was meant is read: a part under a Vietnamese word for its key is told once, and is not missing.
    #[test]
    fn a_vietnamese_word_for_a_key_is_understood() {
        for (right, typed) in
            [("title:", "tieu_de:"), ("    lead:", "    chủ trì:"), ("    deadline:", "    Deadline:")]
        {
            let found = findings(&with(right, typed));
            let key = right.trim().trim_end_matches(':');
            assert!(found.contains(&format!("ở đây khóa này tên là `{key}`")), "{found}");
            assert_eq!(found.lines().count(), 1, "{found}");
        }
        let found = findings(&with("signature:\n  capacity", "chu_ky:\n  chuc_vu"));
        assert_eq!(found.lines().count(), 2, "{found}");
        assert!(findings(&with("status: final", "status: chính thức")).contains("có phải là `final`?"));
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
}

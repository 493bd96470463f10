//! S003: a value of the wrong kind. Most are found by decoding; here those that other parts of the plan decide.

use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair};
use crate::plan::{Annex, MOST_STEPS, PeriodKind, Plan, StepKind, Use};

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::S003,
    explanation: Explanation {
        finds: Pair::new(
            "Giá trị không đúng loại: cần danh sách mà là chữ, cần ngày mà là số…",
            "A value of the wrong kind: a text where a list is wanted, a number where a date is.",
        ),
        why: Pair::new(
            "ttdn không đoán ý người soạn thảo: chỗ nào không đọc được thì báo, không in bừa.",
            "ttdn does not guess: what it cannot read it reports and does not print.",
        ),
        wrong: "date: 1/1/26\n",
        right: "date: 01/01/2026\n",
        basis: Pair::new("Ngôn ngữ kế hoạch của ttdn", "The plan language of ttdn"),
    },
    sentences: super::wrong_type_sentences::SENTENCES,
    labels: &[("first", Pair::new("lần thứ nhất", "the first time"))],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    extra_signature(context.plan, sink);
    for annex in &context.plan.annexes {
        years_outside(context.plan, annex, sink);
        columns_of_time(context.plan, annex, sink);
    }
}

/// No signature more than issuers.
fn extra_signature(plan: &Plan, sink: &mut Sink) {
    let (issuers, signed) = (plan.issuers.len(), plan.signatures.len());
    let twice = plan.keys.contains_key("signature") && plan.keys.contains_key("signatures");
    let decided = plan.decision.as_ref().is_some_and(|decision| decision.signature.is_some());
    if issuers > 0
        && !twice
        && !decided
        && let Some(extra) = plan.signatures.get(issuers)
    {
        let found = RULE.at(extra.span).variant("extra-signature");
        sink.push(found.fact("known", issuers).fact("found", signed));
    }
}

/// Years of a task table before or behind the plan. An event says nothing of years.
fn years_outside(plan: &Plan, annex: &Annex, sink: &mut Sink) {
    if annex.part.is_none_or(|part| part.value != Use::TaskTable) {
        return;
    }
    let Some(kind) = plan.period.as_ref().map(|period| period.kind) else { return };
    let ends = match kind {
        PeriodKind::Event(..) => return,
        PeriodKind::Years(..) | PeriodKind::Days(..) => (kind.first(), kind.last()),
    };
    let (Some(first), Some(last)) = ends else { return };
    for year in annex.table.years.iter().filter(|year| !(first.year()..=last.year()).contains(&year.value)) {
        let found = RULE.at(year.span).variant("year-outside").fact("year", year.value);
        sink.push(found.fact("from", first.year()).fact("to", last.year()));
    }
}

/// A timeline without a period, or longer than anybody reads.
fn columns_of_time(plan: &Plan, annex: &Annex, sink: &mut Sink) {
    let Some(part) = annex.part.filter(|part| part.value == Use::Timeline) else { return };
    if plan.period.is_none() {
        // A period that could not be read has been reported.
        if !plan.keys.contains_key("period") {
            sink.push(RULE.at(part.span).variant("timeline-period"));
        }
        return;
    }
    let count = plan.steps(annex.by.map_or_else(StepKind::default, |by| by.value)).len();
    if count > MOST_STEPS {
        let found = RULE.at(annex.by.map_or(part.span, |by| by.span)).variant("timeline-long");
        sink.push(found.fact("found", count).fact("known", MOST_STEPS));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fix::apply;
    use crate::check::testing::{BASE, diagnostics, findings, only, with};
    use crate::diagnostic::Code;

    #[test]
    fn what_was_expected_is_said_in_words() {
        let plan = BASE
            .replace("date: 2024-01-24", "date: 1/1/26")
            .replace("period: 2024", "period: năm nay")
            .replace("    - Nâng cao hiệu quả", "    - Nâng cao: hiệu quả")
            .replace("  - Các sở, ban, ngành tỉnh", "  - [Các sở]")
            .replace("signature:\n", "signature:\n  field: có\n");
        insta::assert_snapshot!(only(Code::S003, &plan));
    }

    #[test]
    fn a_proposal_proposes_and_an_article_has_no_number_of_its_own() {
        let plan = |more: &str| {
            format!(
                "{BASE}decision:\n  legal_bases: [Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015]\n{more}"
            )
        };
        let found = only(Code::S003, &plan("  proposal: Giám đốc Sở Tư pháp\n"));
        assert!(found.contains("không mở đầu như một đề nghị | viết, ví dụ: Theo đề nghị của"), "{found}");
        for right in [
            "Theo đề nghị của Giám đốc Sở Tư pháp",
            "Xét đề nghị của Giám đốc Sở Tư pháp",
            "Trên cơ sở đề nghị của Sở Tư pháp",
        ] {
            assert_eq!(only(Code::S003, &plan(&format!("  proposal: {right}\n"))), "");
        }
        for article in ["Điều 1. Ban hành Kế hoạch", "{text: \"Điều 1: Ban hành Kế hoạch\"}"] {
            let found = only(Code::S003, &plan(&format!("  articles: [{article}]\n")));
            assert!(found.contains("“Điều 1” do chương trình tự ghi | bỏ “Điều 1.”"), "{found}");
            let (source, all) = diagnostics(&plan(&format!("  articles: [{article}]\n")));
            let (text, _) = apply(&source, &all, true).unwrap();
            assert!(text.contains("Ban hành Kế hoạch") && !text.contains("Điều 1"), "{text}");
        }
        assert_eq!(only(Code::S003, &plan("  articles: [Điều 5 Nghị định số 72/2015/NĐ-CP là căn cứ.]\n")), "");
    }

    #[test]
    fn one_mistake_is_told_once_and_its_hint_is_whole() {
        let notes = findings(&format!("{BASE}footnotes: [a]\n"));
        assert!(notes.contains("khóa do người soạn thảo đặt") && notes.lines().count() == 1, "{notes}");
        let labels = findings(&format!("{BASE}numbering: [romann, số]\n"));
        assert!(labels.lines().count() == 2 && !labels.contains("S013"), "{labels}");
    }

    #[test]
    fn an_id_is_put_right_wherever_it_is_called() {
        let plan = BASE
            .replace("so-tttt", "Sở_TTTT")
            .replace("nhà nước.", "nhà nước, như [[Phim]].")
            .replace("id: phim", "id: Phim");
        let (source, found) = diagnostics(&plan);
        assert!(
            only(Code::S003, &plan).contains("| viết `so-tttt`, ở đây và ở mọi chỗ gọi tên này"),
            "{}",
            findings(&plan)
        );
        let (text, count) = apply(&source, &found, true).unwrap();
        assert_eq!((findings(&text), count), (String::new(), 2), "{text}");
        // Where the right id is another's already, nobody knows which is meant.
        let taken = with("  so-vhttdl:", "  SO-TTTT:").replace("[so-vhttdl]", "[SO-TTTT]");
        assert!(only(Code::S003, &taken).contains("| ví dụ: `so-vhttdl`"), "{}", only(Code::S003, &taken));
    }

    #[test]
    fn a_period_in_words_is_read_as_meant() {
        for (written, right) in [
            ("Năm 2024", "2024"),
            ("cả năm 2024", "2024"),
            ("năm 2024-2025", "2024-2025"),
            ("Giai đoạn 2024 - 2028", "2024-2028"),
            ("từ năm 2024 đến năm 2028", "2024-2028"),
        ] {
            let found = findings(&with("period: 2024", &format!("period: {written}")));
            assert!(found.contains(&format!("chỉ ghi năm, không ghi lời | viết `{right}`")), "{found}");
            assert_eq!(found.lines().count(), 1, "{found}");
        }
        for written in ["năm nay", "Quý 2024", "năm 2025-2024", "2024 và 2025"] {
            let found = findings(&with("period: 2024", &format!("period: {written}")));
            assert!(found.contains("không đọc được thời kỳ này"), "{found}");
        }
    }

    #[test]
    fn any_scalar_is_a_text() {
        assert_eq!(only(Code::S003, &with("output: 01 phim", "output: 2024")), "");
        assert_eq!(only(Code::S003, &with("output: 01 phim", "output: true")), "");
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
    fn tables_of_tasks_belong_to_annexes() {
        for part in ["task_table", "matrix"] {
            let plan = format!("{BASE}sections:\n  - {{heading: Nhiệm vụ, use: {part}}}\n");
            assert!(only(Code::S003, &plan).contains(&format!("`{part}` chỉ đặt được ở phụ lục")), "{part}");
            let plan = format!("{BASE}annexes:\n  - {{id: x, title: Nhiệm vụ, use: {part}}}\n");
            assert_eq!(only(Code::S003, &plan), "");
        }
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

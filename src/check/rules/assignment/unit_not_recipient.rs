//! A004: a unit with a task that the plan is not sent to.

use super::recipients::Recipients;
use super::tasks::task_of;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Diagnostic, Pair, Sentence};
use crate::plan::{Task, Unit};

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::A004,
    explanation: Explanation {
        finds: Pair::new(
            "Đơn vị được giao nhiệm vụ nhưng không có tên ở Nơi nhận, cũng không thuộc dòng gộp nào như “Các sở, ban, \
             ngành”, “Như Mục IV” (mục ấy phải nêu đơn vị).",
            "A unit with a task that no recipient line names, and no collective line such as “Các sở, ban, ngành” or \
             “Như Mục IV” (where the unit stands) covers.",
        ),
        why: Pair::new(
            "Đơn vị không nhận được văn bản thì không biết việc được giao.",
            "A unit that does not receive the plan does not know its task.",
        ),
        wrong: "tasks:\n  - {title: Mở chuyên mục tiếng Anh, lead: bao}\nunits:\n  bao: {name: Báo An Bình}\nrecipients:\n  - Các sở, ban, ngành tỉnh\n",
        right: "tasks:\n  - {title: Mở chuyên mục tiếng Anh, lead: bao}\nunits:\n  bao: {name: Báo An Bình}\nrecipients:\n  - Các sở, ban, ngành tỉnh\n  - Báo An Bình\n",
        basis: Pair::new(
            "Nghị định số 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.9 (nơi nhận gồm cơ quan nhận để thực hiện)",
            "Decree 30/2020/NĐ-CP, Annex I, part I, section II.9 (recipients include those who carry the document out)",
        ),
    },
    sentences: &[
        Sentence::new(
            "all",
            Pair::new(
                "chưa có nơi nhận nào, mà {count} đơn vị được giao nhiệm vụ: {units}",
                "there are no recipients, and {count} {count|unit has|units have} tasks: {units}",
            ),
        )
        .label("được giao nhiệm vụ", "has a task")
        .reason(
            "đơn vị không nhận được văn bản thì không biết việc được giao",
            "a unit that does not receive the plan does not know its task",
        )
        .hint(
            "thêm từng đơn vị vào `recipients`, hoặc một dòng gộp như “Các sở, ban, ngành tỉnh”",
            "add each of them to `recipients`, or a collective line such as “Các sở, ban, ngành tỉnh”",
        ),
        Sentence::new(
            "",
            Pair::new(
                "{unit} được giao nhiệm vụ nhưng không có ở Nơi nhận",
                "{unit} has a task but is not among the recipients",
            ),
        )
        .label("không dòng nơi nhận nào gồm đơn vị này", "no recipient line covers it")
        .reason(
            "đơn vị không nhận được văn bản thì không biết việc được giao",
            "a unit that does not receive the plan does not know its task",
        )
        .hint(
            "thêm dòng “{unit}” vào `recipients`, hoặc một dòng gộp như “Các sở, ban, ngành tỉnh”",
            "add “{unit}” to `recipients`, or a collective line such as “Các sở, ban, ngành tỉnh”",
        ),
    ],
    labels: &[
        ("unit", Pair::new("cũng được giao nhiệm vụ", "has a task too")),
        ("task", Pair::new("nhiệm vụ được giao", "its task")),
        ("recipients", Pair::new("nơi nhận", "the recipients")),
    ],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let plan = context.plan;
    let recipients = Recipients::new(plan);
    // A unit without a name stands under its id, for which nobody can look.
    let named = plan.units.iter().filter(|unit| unit.name.span != unit.id.span);
    let tasks = named.filter_map(|unit| Some((unit, task_of(plan, &unit.id.value)?)));
    let left: Vec<(&Unit, &Task)> = tasks.filter(|(unit, _)| !recipients.cover(unit)).collect();
    let none =
        plan.recipients.is_empty() && plan.decision.as_ref().is_none_or(|decision| decision.recipients.is_empty());
    if let ([(first, _), rest @ ..], true) = (left.as_slice(), none) {
        sink.push(unsent(first, rest));
        return;
    }
    for (unit, task) in left {
        let place = task.title.as_ref().map_or(task.span, |title| title.span);
        sink.push(
            RULE.at(unit.id.span)
                .fact("unit", &unit.label().value)
                .related(place, "task")
                .related(plan.key("recipients"), "recipients"),
        );
    }
}

/// A plan that is sent to nobody: one finding for all units that have a task.
fn unsent(first: &Unit, rest: &[(&Unit, &Task)]) -> Diagnostic {
    let all = std::iter::once(first).chain(rest.iter().map(|(unit, _)| *unit));
    let names: Vec<&str> = all.map(|unit| unit.label().value.as_str()).collect();
    let found = RULE.at(first.id.span).variant("all").fact("count", names.len()).fact("units", names.join("; "));
    rest.iter().fold(found, |found, (unit, _)| found.related(unit.id.span, "unit"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{BASE, only, with};

    /// The base plan with this unit as its lead and these recipients.
    fn sent(unit: &str, recipients: &[&str]) -> String {
        only(Code::A004, &sent_plan(unit, recipients))
    }

    fn sent_plan(unit: &str, recipients: &[&str]) -> String {
        let lines: String = recipients.iter().map(|line| format!("  - \"{line}\"\n")).collect();
        BASE.replace("units:\n", &format!("units:\n  don-vi:\n    name: \"{unit}\"\n"))
            .replace("lead: so-tttt", "lead: don-vi")
            .replace("support: [so-vhttdl]\n", "support: []\n")
            .replace("  - Các sở, ban, ngành tỉnh\n", &lines)
    }

    #[test]
    fn a_unit_with_a_task_is_told() {
        let found = sent("Báo An Bình", &["Các sở, ban, ngành tỉnh"]);
        assert!(found.contains("\"don-vi\": Báo An Bình được giao nhiệm vụ nhưng không có ở Nơi nhận"), "{found}");
        assert!(!sent("Ủy ban nhân dân các huyện, thị xã, thành phố", &["Các sở, ban, ngành tỉnh"]).is_empty());
        assert!(!sent("Ủy ban nhân dân các xã, phường", &["Ủy ban nhân dân tỉnh"]).is_empty());
        assert!(!sent("Tỉnh đoàn An Bình", &["Sở Nội vụ", "Công an tỉnh"]).is_empty());
    }

    #[test]
    fn a_name_is_found_however_it_is_written() {
        for (unit, line) in [
            ("Báo An Bình", "Báo An Bình"),
            ("Sở Thông tin và Truyền thông tỉnh An Bình", "Sở TT&TT"),
            ("Bộ Chỉ huy Bộ đội Biên phòng tỉnh", "Bộ Chỉ huy BĐBP tỉnh An Bình"),
            ("Ủy ban nhân dân các huyện, thị xã, thành phố", "UBND các huyện, thị xã, thành phố"),
            ("Bộ Chỉ huy Quân sự tỉnh", "Bộ CHQS tỉnh"),
            ("Cổng Thông tin điện tử tỉnh", "Cổng TTĐT tỉnh"),
            ("Ban Tuyên giáo và Dân vận Tỉnh ủy", "Ban TG&DV Tỉnh ủy"),
            ("Văn phòng Ủy ban nhân dân tỉnh", "VPUBND: LĐVP, KGVX"),
            ("Văn phòng Ủy ban nhân dân tỉnh", "CVP, các PCVP UBND tỉnh"),
            ("Sở Văn hóa, Thể thao và Du lịch", "Sở Nội vụ, Sở Văn hóa, Thể thao và Du lịch"),
        ] {
            assert_eq!(sent(unit, &[line]), "", "{unit} / {line}");
        }
    }

    #[test]
    fn collective_lines_cover_their_kinds() {
        for (unit, line) in [
            ("Công an tỉnh", "Các sở, ban, ngành tỉnh"),
            ("Văn phòng Ủy ban nhân dân tỉnh", "Các sở, ban, ngành tỉnh"),
            ("Bộ Chỉ huy Quân sự tỉnh", "Thủ trưởng các sở, ban, ngành"),
            ("Liên hiệp các tổ chức hữu nghị tỉnh", "Các sở, ban, ngành, đoàn thể tỉnh"),
            ("Ủy ban nhân dân các huyện, thị xã, thành phố", "Các sở, ngành, đơn vị, địa phương trong tỉnh"),
            ("Ủy ban nhân dân các xã, phường", "Các xã, phường"),
            ("Báo An Bình", "Các sở, ban, ngành, cơ quan báo chí"),
            ("Trường Đại học An Bình", "Các trường đại học, cao đẳng"),
            ("Báo An Bình", "Các cơ quan, đơn vị có liên quan"),
            ("Ủy ban nhân dân các xã, phường", "UBND cấp xã"),
            ("Ủy ban nhân dân cấp xã", "UBND các xã, phường"),
            ("Các sở, ban, ngành liên quan", "Các sở, ban, ngành tỉnh"),
            ("Các bệnh viện công lập và ngoài công lập trên địa bàn tỉnh", "Sở Y tế, các bệnh viện, trạm y tế"),
            ("Các bệnh viện và trạm y tế", "Sở Y tế, các bệnh viện, trạm y tế"),
            ("Các trường công lập, tư thục", "Các trường học"),
        ] {
            assert_eq!(sent(unit, &[line]), "", "{unit} / {line}");
        }
    }

    #[test]
    fn a_list_of_kinds_needs_a_line_for_each() {
        for (unit, line) in [
            ("Các bệnh viện và trường đại học", "Các bệnh viện"),
            ("Các bệnh viện công lập, ngoài công lập và các xã, phường", "Các bệnh viện"),
            ("Các bệnh viện công lập và ngoài công lập", "Các trạm y tế"),
        ] {
            assert!(!sent(unit, &[line]).is_empty(), "{unit} / {line}");
        }
    }

    #[test]
    fn a_line_that_refers_to_a_part_reaches_who_stands_there() {
        // I holds the purposes, II the tasks, III the money, IV the units, V the reports.
        for line in ["Như Mục II", "Như Mục IV", "Như mục iv", "Như Mục I, II", "Như phần IV.2", "Như trên"]
        {
            assert_eq!(sent("Báo An Bình", &[line]), "", "{line}");
        }
        for line in ["Như Mục I", "Như Mục III"] {
            assert!(sent("Báo An Bình", &[line]).contains("Báo An Bình được giao"), "{line}");
        }
        let own = |text: &str| {
            let bare = sent_plan("Báo An Bình", &["Như Mục I"]);
            only(
                Code::A004,
                &format!(
                    "{bare}sections:\n  - {{heading: Giao việc, blocks: [\"{text}\"]}}\n  - {{heading: x, use: objectives}}\n  - {{heading: y, use: tasks}}\n  - {{heading: z, use: units}}\n"
                ),
            )
        };
        assert_eq!(own("Báo An Bình mở chuyên mục."), "");
        assert!(own("Sở Nội vụ mở chuyên mục.").contains("Báo An Bình được giao"));
    }

    #[test]
    fn who_leads_a_body_reads_what_it_gets() {
        for (unit, line) in [
            ("Giám đốc Sở Nội vụ", "Sở Nội vụ"),
            ("Thủ trưởng các sở, ban, ngành", "Các sở, ban, ngành tỉnh"),
            ("Chủ tịch Ủy ban nhân dân các xã, phường", "UBND các xã, phường"),
            ("Chánh Văn phòng Ủy ban nhân dân tỉnh", "Văn phòng UBND tỉnh"),
            ("Chủ tịch Ủy ban nhân dân tỉnh", "Sở Nội vụ"),
            ("Lãnh đạo Ủy ban nhân dân tỉnh", "Sở Nội vụ"),
            ("Các thành viên Ban Chỉ đạo", "Thành viên Ban Chỉ đạo 35 tỉnh"),
            ("Thành viên Ban Chỉ đạo", "Các thành viên Ban Chỉ đạo"),
        ] {
            assert_eq!(sent(unit, &[line]), "", "{unit} / {line}");
        }
        assert!(!sent("Giám đốc Sở Nội vụ", &["Sở Tài chính"]).is_empty());
    }

    #[test]
    fn a_unit_of_several_groups_needs_a_line_for_each() {
        for unit in [
            "Các sở, ban, ngành; UBND các xã, phường",
            "Các sở, ban, ngành tỉnh và Ủy ban nhân dân các xã, phường",
            "Các sở, ban, ngành tỉnh, Ủy ban nhân dân các xã, phường",
            "Các sở, ban, ngành và các xã, phường",
            "Các sở, ngành, địa phương",
            "Các sở, ngành và địa phương",
            "Các cơ quan, đơn vị, địa phương",
            "Các cơ quan, đơn vị, địa phương có liên quan",
        ] {
            assert_eq!(sent(unit, &["Các sở, ban, ngành tỉnh", "UBND các xã, phường"]), "", "{unit}");
            assert!(!sent(unit, &["Các sở, ban, ngành tỉnh"]).is_empty(), "{unit}");
            assert!(!sent(unit, &["Sở Nội vụ"]).is_empty(), "{unit}");
        }
    }

    #[test]
    fn the_issuer_and_the_archive_need_no_copy() {
        assert_eq!(sent("Ủy ban nhân dân tỉnh", &["Sở Nội vụ"]), "");
        assert_eq!(sent("Ủy ban nhân dân tỉnh An Bình", &["Sở Nội vụ"]), "");
    }

    #[test]
    fn a_plan_that_is_sent_to_nobody_is_told_once() {
        let bare = BASE.split("recipients:").next().unwrap().to_owned();
        for end in ["archive: {codes: [VT, KGVX]}\n", "recipients: []\n", ""] {
            let found = only(Code::A004, &format!("{bare}{end}"));
            assert!(
                found.contains("2 đơn vị được giao nhiệm vụ: Sở TT&TT; Sở Văn hóa, Thể thao và Du lịch"),
                "{found}"
            );
            assert_eq!(found.lines().count(), 1, "{found}");
        }
    }

    #[test]
    fn a_comment_silences_it() {
        let plan = with("units:\n", "units:\n  bao: # ttdn: allow A004 -- gửi riêng\n    name: Báo An Bình\n")
            .replace("lead: so-tttt", "lead: bao");
        assert_eq!(only(Code::A004, &plan), "");
    }
}

//! A005: a body that does not exist on the plan's date.

use super::gone::gone;
use super::orders::orders;
use crate::calendar::Date;
use crate::check::edits::{edit, fix};
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink, TextKind};
use crate::diagnostic::{Code, Diagnostic, Edit, Level, Pair, Safety, Sentence};
use crate::invariant::slice;
use crate::language::bodies::normal;
use crate::language::letters::{find, strip_start};
use crate::legal::{Body, Register};
use crate::plan::Issuer;
use crate::yaml::Text;
use std::ops::Range;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::A005,
    explanation: Explanation {
        finds: Pair::new(
            "Cơ quan được giao việc (kể cả ngay trong câu: “Giao … chủ trì”) hoặc được gửi văn bản không còn tồn tại vào ngày của \
             kế hoạch.",
            "A body that is given work, in a sentence too (“Giao … chủ trì”), or mail, and does not exist on the plan's date.",
        ),
        why: Pair::new(
            "Việc giao cho cơ quan đã sáp nhập, giải thể thì không ai làm. Văn bản cũ được viện dẫn vẫn giữ tên cơ quan đã ban hành nó.",
            "Work given to a body that was merged or dissolved is done by nobody. An older document that is cited keeps the name of its issuer.",
        ),
        wrong: "date: 2026-03-02\nunits:\n  so-tttt: {name: Sở Thông tin và Truyền thông}\nrecipients:\n  - Các sở, \
                ban, ngành tỉnh\n",
        right: "date: 2026-03-02\nunits:\n  so-vhttdl: {name: \"Sở Văn hóa, Thể thao và Du lịch\"}\nrecipients:\n  - \
                Các sở, ban, ngành tỉnh\n",
        basis: Pair::new(
            "Nghị quyết số 176/2025/QH15, 202/2025/QH15, 203/2025/QH15 và Luật Tổ chức chính quyền địa phương năm 2025",
            "Resolutions 176/2025/QH15, 202/2025/QH15, 203/2025/QH15 and the 2025 law on local government",
        ),
    },
    sentences: &[
        GONE.hint("giao cho cơ quan kế nhiệm", "give it to the successor"),
        GONE.also("successor").hint("kế nhiệm: {next}", "followed by: {next}"),
    ],
    labels: &[],
    check: Some(check),
};

const GONE: Sentence =
    Sentence::new("", Pair::new("{body} không còn từ ngày {since}", "{body} has not existed since {since}"))
        .label("không còn vào ngày của kế hoạch", "gone on the plan's date")
        .reason(
            "việc giao cho cơ quan không còn tồn tại thì không ai làm",
            "work given to a body that is gone is done by nobody",
        );

fn check(context: &Context<'_>, sink: &mut Sink) {
    let plan = context.plan;
    let on = context.plan.judged_on(context.today);
    for issuer in &plan.issuers {
        for name in [&issuer.name, &issuer.full_name, &issuer.parent].into_iter().flatten() {
            if let Some((range, body)) = gone(context.register, &name.value, on) {
                let mut found = report(context, name, range, body);
                if let (Some(fix), Some(next)) = (found.fix.as_mut(), body.successor.first()) {
                    fix.edits.extend(along(context, issuer, body, next));
                }
                sink.push(found);
            }
        }
    }
    let units = plan.units.iter().map(|unit| &unit.name);
    let decision = plan.decision.iter().flat_map(|decision| &decision.recipients);
    let mail = plan.recipients.iter().chain(decision).map(|recipient| &recipient.to);
    let reports = plan.reporting.iter().filter_map(|report| report.to.as_ref());
    for name in units.chain(mail).chain(reports) {
        if let Some((range, body)) = gone(context.register, &name.value, on) {
            sink.push(report(context, name, range, body));
        }
    }
    let prose = context.texts().iter().filter(|placed| matches!(placed.kind, TextKind::Prose | TextKind::Heading));
    for placed in prose {
        for order in orders(&placed.text.value, on.year()) {
            if let Some((range, body)) = ordered(context.register, &placed.text.value, order, on) {
                sink.push(report(context, placed.text, range, body));
            }
        }
    }
}

/// What goes along with the name of an issuer whose place has another name now: the place in the date line, and the same
/// place in the plan's title.
fn along(context: &Context<'_>, issuer: &Issuer, body: &Body, next: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    let old = bare(&body.name);
    let is_place = matches!(&*body.kind, "tỉnh" | "thành phố");
    if let Some(place) = issuer.place.as_ref().filter(|place| is_place && normal(bare(&place.value)) == normal(old)) {
        edits.extend(edit(context, place, 0..place.value.len(), bare(next)));
    }
    if let Some(title) = context.plan.title.as_ref().filter(|_| is_place) {
        let levels = ["tỉnh ", "thành phố "].map(|level| format!("{level}{old}"));
        let at = levels.iter().find_map(|name| find(&title.value, name).map(|at| at..at + name.len()));
        edits.extend(at.and_then(|range| edit(context, title, range, next)));
    }
    edits
}

/// The name of a province without its level in small letters: "Thành phố Hồ Chí Minh" is the name as a whole.
fn bare(name: &str) -> &str {
    ["tỉnh ", "thành phố "].iter().find_map(|level| name.strip_prefix(level)).unwrap_or(name)
}

/// The first body among the names of an order that is gone on `on`. Of districts only their authorities: a hospital or a
/// school may still bear the name of one.
fn ordered<'a>(register: &'a Register, text: &str, order: Range<usize>, on: Date) -> Option<(Range<usize>, &'a Body)> {
    let names = slice(text, order.clone());
    let (range, body) = gone(register, names, on)?;
    let from = slice(names, ..range.start).rfind([',', ';']).map_or(0, |at| at + 1);
    let whole = slice(names, from..range.end).trim_start();
    let district = ["ủy ban nhân dân", "uỷ ban nhân dân", "ubnd", "các huyện", "huyện", "hội đồng nhân dân"];
    let own = body.kind != "cấp huyện" || district.iter().any(|word| strip_start(whole, word).is_some());
    own.then_some((order.start + range.start..order.start + range.end, body))
}

fn report(context: &Context<'_>, name: &Text, range: Range<usize>, body: &Body) -> Diagnostic {
    let span = context.locate(name, range.clone());
    let next = body.successor.join(", ");
    let since = body.last_day().map(|day| day.next().short()).unwrap_or_default();
    let mut found = RULE
        .at(span)
        .fact("body", slice(&name.value, range.clone()))
        .fact("since", since)
        .data(body.instrument.to_string());
    if let Some(first) = body.successor.first() {
        found = found.variant("successor").fact("next", next);
        // A district has many communes in its place: only a body with a name of its own can be put there.
        if body.kind != "cấp huyện" && body.kind != "phòng cấp huyện" {
            found.fix = fix(context, name, range, first, Safety::Suggested);
        }
    }
    // Provincial bodies of the Party changed names on days of their own.
    let unsure = body.weak || body.kind == "cơ quan Đảng tỉnh";
    if unsure { found.at_most(if body.weak { Level::Note } else { Level::Warning }) } else { found }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{BASE, diagnostics, only};
    use crate::diagnostic::Code;

    fn dated(date: &str) -> String {
        BASE.replace("date: 2024-01-24", &format!("date: {date}"))
    }

    #[test]
    fn work_and_mail_for_a_body_that_is_gone_is_found_with_its_successor() {
        let found = only(Code::A005, &dated("2026-03-02"));
        assert!(
            found.contains("\"Sở Thông tin và Truyền thông\"") && found.contains("Sở Văn hóa, Thể thao và Du lịch"),
            "{found}"
        );
        assert!(found.contains("\"Bộ Thông tin và Truyền thông\""), "{found}");
        assert_eq!(found.lines().count(), 2, "{found}");
    }

    #[test]
    fn an_old_plan_is_right_about_its_own_day() {
        assert_eq!(only(Code::A005, BASE), "");
        assert_eq!(only(Code::A005, &dated("2025-02-20")), "");
    }

    #[test]
    fn districts_end_with_june_2025_and_merged_provinces_too() {
        let name = |date: &str, name: &str| {
            only(
                Code::A005,
                &dated(date)
                    .replace("Sở Thông tin và Truyền thông", name)
                    .replace("Bộ Thông tin và Truyền thông", "Chính phủ"),
            )
        };
        for gone in
            ["Ủy ban nhân dân các huyện, thị xã, thành phố", "Ủy ban nhân dân huyện Bình Tân", "UBND tỉnh Phú Yên"]
        {
            assert!(name("2025-08-01", gone).contains("A005 error"), "{gone}");
            assert_eq!(name("2025-03-15", gone), "", "{gone}");
        }
        for alive in [
            "Ủy ban nhân dân các xã, phường",
            "Sở Dân tộc và Tôn giáo",
            "Ủy ban nhân dân tỉnh Lâm Đồng",
            "Báo và phát thanh, truyền hình tỉnh",
            "Ban Chỉ huy Bộ đội Biên phòng tỉnh",
            "Quận ủy và Quân ủy Trung ương (tên cũ)",
            "Ban Tuyên giáo và Dân vận Tỉnh ủy",
        ] {
            assert_eq!(name("2026-08-01", alive), "", "{alive}");
        }
    }

    /// What is found about a unit, a recipient and an issuer of this name.
    fn named(name: &str) -> [String; 3] {
        let plan = dated("2026-07-16")
            .replace("Sở Thông tin và Truyền thông", "Sở Nội vụ")
            .replace("Bộ Thông tin và Truyền thông", "Bộ Nội vụ");
        let name = format!("\"{name}\"");
        let unit = plan.replace("Sở Nội vụ", &name);
        let recipient = plan.replace("Bộ Nội vụ", &name);
        let issuer = plan.replace("name: Ủy ban nhân dân tỉnh An Bình", &format!("name: {name}"));
        [unit, recipient, issuer].map(|changed| {
            assert_ne!(changed, plan, "{name}");
            only(Code::A005, &changed)
        })
    }

    #[test]
    fn a_ward_or_an_institution_may_bear_the_name_of_a_former_province() {
        for alive in [
            "Ủy ban nhân dân phường Nam Định",
            "Ủy ban nhân dân xã Hòa Bình",
            "UBND phường Hòa Bình",
            "Đảng ủy phường Hải Dương",
            "Trường Đại học Thái Bình",
            "Bệnh viện Đa khoa Hải Dương",
            "Công ty Điện lực Bình Dương",
            "Ủy ban nhân dân phường Nam Định, tỉnh Ninh Bình",
        ] {
            assert_eq!(named(alive), ["", "", ""], "{alive}");
        }
        for gone in ["UBND tỉnh Nam Định", "UBND Tỉnh Nam Định", "Phường Nam Định, tỉnh Nam Định", "Nam Định"]
        {
            for found in named(gone) {
                assert!(found.contains("A005 error") && found.contains("tỉnh Ninh Bình"), "{gone}: {found}");
            }
        }
    }

    #[test]
    fn the_place_and_the_title_go_along_with_the_issuer() {
        let moved = |old: &str| {
            let plan = dated("2026-07-16").replace("An Bình", old);
            let (source, mut found) = diagnostics(&plan);
            found.retain(|found| found.code == Code::A005 && source.position(found.span.start).line == 3);
            crate::check::fix::apply(&source, &found, true).unwrap().0
        };
        let plan = moved("Bình Dương");
        assert!(plan.contains("name: Ủy ban nhân dân Thành phố Hồ Chí Minh\n"), "{plan}");
        assert!(plan.contains("  place: Thành phố Hồ Chí Minh\n"), "{plan}");
        assert!(plan.contains("trên địa bàn Thành phố Hồ Chí Minh\n"), "{plan}");
        let plan = moved("Nam Định");
        assert!(plan.contains("  place: Ninh Bình\n") && plan.contains("trên địa bàn tỉnh Ninh Bình\n"), "{plan}");
    }

    #[test]
    fn the_fix_replaces_the_level_with_the_name() {
        let gone = |name: &str| {
            let (source, found) = diagnostics(&dated("2026-07-16").replace("Sở Thông tin và Truyền thông", name));
            let fix = found.iter().find(|found| found.code == Code::A005).unwrap().fix.clone().unwrap();
            source.text().get(fix.edits[0].span.range()).unwrap().to_owned()
        };
        assert_eq!(gone("UBND Tỉnh Nam Định"), "Tỉnh Nam Định");
        assert_eq!(gone("UBND tỉnh Nam Định"), "tỉnh Nam Định");
        assert_eq!(
            gone("“Sở Thông tin và Truyền thông”"),
            "Sở Thông tin và Truyền thông",
            "marks stay in their places"
        );
    }

    #[test]
    fn a_committee_of_the_council_is_no_agency() {
        for committee in [
            "Ban Dân tộc HĐND tỉnh",
            "Ban Dân tộc của HĐND tỉnh",
            "Ban Dân tộc của Hội đồng nhân dân tỉnh",
            "Ban Pháp chế, Ban Dân tộc Hội đồng nhân dân tỉnh",
        ] {
            assert_eq!(named(committee), ["", "", ""], "{committee}");
        }
        for found in named("Ban Dân tộc tỉnh") {
            assert!(found.contains("A005"), "{found}");
        }
    }

    #[test]
    fn work_that_a_sentence_gives_is_read_too() {
        let said = |text: &str| {
            let plan = dated("2026-03-02")
                .replace("Sở Thông tin và Truyền thông", "Sở Nội vụ")
                .replace("Bộ Thông tin và Truyền thông", "Bộ Nội vụ")
                .replace("Theo dõi, đôn đốc việc thực hiện Kế hoạch.", text);
            only(Code::A005, &plan)
        };
        for text in [
            "Giao Ủy ban nhân dân huyện Sông Trà chủ trì tổ chức điểm thông tin.",
            "UBND các huyện, thị xã, thành phố có trách nhiệm báo cáo.",
            "Chủ trì, phối hợp với Sở Thông tin và Truyền thông tham mưu.",
        ] {
            assert!(said(text).starts_with("A005 error"), "{text}");
        }
        for text in [
            "Giao Ủy ban nhân dân các xã, phường chủ trì tổ chức điểm thông tin.",
            "Tiếp nhận nhiệm vụ của Ủy ban nhân dân huyện Sông Trà.",
            "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/02/2024 của Ủy ban nhân dân huyện Sông Trà.",
            "Năm 2024, Ủy ban nhân dân huyện Sông Trà tổ chức 05 hội nghị.",
            "Giao Bệnh viện Đa khoa huyện Sông Trà chủ trì khám bệnh.",
            "Đề nghị Ủy ban nhân dân xã Hòa Bình, phường Nam Định phối hợp.",
            "Giao Sở Nội vụ phối hợp với các sở, ngành rà soát.",
        ] {
            assert_eq!(said(text), "", "{text}");
        }
    }

    #[test]
    fn the_issuer_of_an_older_document_keeps_its_name() {
        let plan = dated("2026-03-02").replace(
            "Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại",
            "Thông tư số 22/2016/TT-BTTTT ngày 19 tháng 10 năm 2016 của Bộ Thông tin và Truyền thông hướng dẫn quản lý hoạt động",
        );
        assert_eq!(only(Code::A005, &plan).lines().count(), 2);
    }
}

//! A006: a body whose name is nearly right.

use super::likeness::{Likeness, Name, likeness, words};
use super::near::Names;
use crate::check::edits::fix;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Diagnostic, Pair, Safety, Sentence};
use crate::invariant::slice;
use crate::language::letters::is_shouted;
use crate::language::lexicon;
use crate::language::names::{folded, key};
use crate::legal::Standing;
use crate::plan::{Plan, Unit};
use crate::yaml::Text;
use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::ops::Range;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::A006,
    explanation: Explanation {
        finds: Pair::new(
            "Tên cơ quan ở `units`, nơi nhận, nơi nhận báo cáo, cơ quan ban hành gần giống tên của một cơ quan đã biết hoặc một \
             đơn vị của Kế hoạch: thiếu dấu phẩy, thiếu “và”, đảo thứ tự, sai dấu một tiếng; tên viết tắt ở `name` của đơn vị.",
            "The name of a body among units, recipients, addressees of reports or issuers that is nearly the name of a known body \
             or of a unit of the plan: a comma or “và” is missing, words changed places, one syllable has a wrong mark; an abbreviation as a unit's `name`.",
        ),
        why: Pair::new(
            "Tên cơ quan do pháp luật đặt; ghi sai thì văn bản gửi tới một cơ quan không có thật.",
            "The law gives bodies their names; a wrong one sends the paper to a body that does not exist.",
        ),
        wrong: "units:\n  so-tttt: {name: Sở Thông tin Truyền thông, duties: [Theo dõi.]}\n  so-vhttdl: {name: \"Sở Văn hóa, Thể thao và Du lịch\"}\n",
        right: "units:\n  so-tttt: {name: Sở Thông tin và Truyền thông, duties: [Theo dõi.]}\n  so-vhttdl: {name: \"Sở Văn hóa, Thể thao và Du lịch\"}\n",
        basis: Pair::new(
            "Danh mục cơ quan của ttdn (nghị định, nghị quyết về tổ chức bộ máy) và `units` của Kế hoạch",
            "ttdn's register of bodies (decrees and resolutions on their organisation) and the plan's own `units`",
        ),
    },
    sentences: &[
        Sentence::new("", Pair::new("“{body}” gần giống tên “{near}”", "“{body}” is nearly the name “{near}”"))
            .label("tên chưa đúng", "not quite the name")
            .reason("không có cơ quan nào mang tên này trong danh mục", "no body of the register bears this name")
            .hint("viết: {near}", "write: {near}"),
        Sentence::new(
            "unit",
            Pair::new(
                "“{body}” gần giống tên đơn vị “{near}” của Kế hoạch",
                "“{body}” is nearly the plan's unit “{near}”",
            ),
        )
        .label("tên chưa đúng", "not quite the name")
        .reason(
            "một cơ quan viết hai cách trong một văn bản; bản gửi và bản trích của đơn vị không khớp nhau",
            "one body is written in two ways; copies for units go by the name",
        )
        .hint("viết: {near}", "write: {near}"),
        Sentence::new(
            "short",
            Pair::new("`name` của đơn vị là tên viết tắt: “{body}”", "the unit's `name` is an abbreviation: “{body}”"),
        )
        .label("tên viết tắt", "an abbreviation")
        .reason(
            "tên đơn vị in ở mục tổ chức thực hiện phải là tên đầy đủ; tên viết tắt ghi ở `short`",
            "the section on the organisation prints the full name; the short one belongs to `short`",
        )
        .hint("viết: {near}", "write: {near}"),
        Sentence::new("letters", Pair::new("“{body}” viết hoa chưa đúng", "“{body}” has the wrong capitals"))
            .label("chữ hoa chưa đúng", "wrong capitals")
            .reason(
                "tên cơ quan viết hoa chữ đầu của loại cơ quan và của lĩnh vực",
                "the name of a body has capitals at its type and at its fields",
            )
            .hint("viết: {near}", "write: {near}"),
        Sentence::new("shouted", Pair::new("tên cơ quan viết hoa cả: {body}", "a body's name all in capitals: {body}"))
            .label("viết chữ thường", "small letters")
            .reason(
                "tên này còn in trong câu; chỗ phải in hoa, ttdn tự in hoa",
                "the name stands in sentences too; where capitals belong ttdn sets them",
            )
            .hint("viết như trong một câu: Ủy ban nhân dân tỉnh An Bình", "write it as in a sentence"),
    ],
    labels: &[("unit", Pair::new("đơn vị của Kế hoạch", "the unit of the plan"))],
    check: Some(check),
};

/// Kinds of the register whose names the law fixes alike for the whole country.
const FIXED: [&str; 2] = ["bộ", "sở"];
/// Kinds whose names are those of places, or differ from place to place.
const PLACES: [&str; 6] = ["tỉnh", "thành phố", "cấp huyện", "cấp xã", "phòng cấp huyện", "phòng cấp xã"];

/// How many of the plan's own units recipients are compared with: no plan has half as many.
const OWN: usize = 200;

/// A name that is known, and where it is from.
struct Known<'a> {
    text: &'a str,
    /// Its first word as names compare: most of those that are known begin otherwise, and are not read.
    first: String,
    name: OnceCell<Name>,
    /// Whether commas and "và" have one place only.
    fixed: bool,
    unit: Option<&'a Unit>,
}

impl<'a> Known<'a> {
    /// A name; nothing for one that is too short to be nearly another.
    fn new(text: &'a str, fixed: bool, unit: Option<&'a Unit>) -> Option<Known<'a>> {
        let mut words = words(text);
        let first = words.next()?;
        (words.nth(1).is_some()).then(|| Known { text, first: folded(first), name: OnceCell::new(), fixed, unit })
    }

    fn name(&self) -> &Name {
        self.name.get_or_init(|| Name::new(self.text))
    }
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let plan = context.plan;
    let bodies = context.register.bodies().filter(|body| !PLACES.contains(&&*body.kind));
    let known: Vec<Known<'_>> =
        bodies.filter_map(|body| Known::new(&body.name, FIXED.contains(&&*body.kind), None)).collect();
    let own = plan.units.iter().filter_map(|unit| Known::new(&unit.name.value, true, Some(unit)));
    let own: Vec<Known<'_>> = own.filter(|known| !known.name().is_of_a_place()).take(OWN).collect();
    for name in plan.units.iter().map(|unit| &unit.name).chain(mail(plan)) {
        capitals(context, name, &known, sink);
    }
    for name in plan.units.iter().map(|unit| &unit.name) {
        short(context, name, &known, sink);
        nearly(context, name, (&known, &[]), &Names::new([].iter()), sink);
    }
    let names = Names::new(own.iter().map(Known::name));
    for name in mail(plan) {
        nearly(context, name, (&known, &own), &names, sink);
    }
}

/// Recipients, those whom reports go to, the issuers.
fn mail(plan: &Plan) -> impl Iterator<Item = &Text> {
    let decision = plan.decision.iter().flat_map(|decision| &decision.recipients);
    let recipients = plan.recipients.iter().chain(decision).map(|recipient| &recipient.to);
    let issuers = plan.issuers.iter().flat_map(|issuer| [&issuer.name, &issuer.full_name, &issuer.parent]).flatten();
    recipients.chain(plan.reporting.iter().filter_map(|report| report.to.as_ref())).chain(issuers)
}

/// A name in capitals throughout, or the name of a ministry or department in other letters than its own.
fn capitals(context: &Context<'_>, name: &Text, known: &[Known<'_>], sink: &mut Sink) {
    let written = name.value.trim();
    let body = known.iter().filter(|known| known.fixed).map(|known| known.text);
    // Where the tone mark stands is asked elsewhere.
    let capitals = |text: &str| text.chars().map(char::is_uppercase).collect::<Vec<_>>();
    let (long, wanted) = (written.chars().count(), key(written));
    let mut alike = body.filter(|body| *body != written && body.chars().count() == long && key(body) == wanted);
    let right = alike.find(|body| capitals(body) != capitals(written));
    if let Some(right) = right {
        let found = RULE.at(name.span).variant("letters").fact("body", written).fact("near", right);
        sink.push(with_name(context, found, name, 0..name.value.len(), right));
    } else if is_shouted(written) && shouted_words(written).is_some_and(|words| words > 2) {
        sink.push(RULE.at(name.span).variant("shouted").fact("body", written));
    }
}

/// How many words a name in capitals has; nothing where one of them is no syllable, but an abbreviation: "CT, PCT UBND TỈNH".
fn shouted_words(name: &str) -> Option<usize> {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| lexicon::find(&word.to_lowercase())).collect::<Option<Vec<_>>>().map(|words| words.len())
}

/// The first part of `text` that is nearly a name of the register, or one of the plan's `own` with these `names`, and no name
/// itself.
fn nearly(
    context: &Context<'_>,
    text: &Text,
    (known, own): (&[Known<'_>], &[Known<'_>]),
    names: &Names,
    sink: &mut Sink,
) {
    let words = Name::new(&text.value);
    let mut at = 0;
    while let Some(word) = words.words.get(at) {
        let near = if own.is_empty() { BTreeSet::new() } else { names.near(&words, at) };
        let own = || near.iter().filter_map(|place| own.get(*place));
        let all = || known.iter().chain(own()).filter(|known| known.first == word.plain);
        if let Some(length) = all().filter_map(|known| words.bears(at, known.name())).max() {
            at += length;
            continue;
        }
        let near = all().find_map(|known| {
            let (length, likeness) = likeness(&words, at, known.name())?;
            (known.fixed || likeness == Likeness::Mark).then_some((known, length))
        });
        if let Some((known, length)) = near
            && let Some(range) =
                words.range(at, length).filter(|range| is_unknown(context, slice(&text.value, range.clone())))
        {
            report(context, text, range, known, sink);
            return;
        }
        at += 1;
    }
}

fn is_unknown(context: &Context<'_>, name: &str) -> bool {
    context.register.standing(name, context.plan.judged_on(context.today)) == Standing::Unknown
}

fn report(context: &Context<'_>, text: &Text, range: Range<usize>, known: &Known<'_>, sink: &mut Sink) {
    let body = slice(&text.value, range.clone());
    let found = RULE.at(context.locate(text, range.clone())).fact("body", body).fact("near", known.text);
    let found = match known.unit {
        Some(unit) => found.variant("unit").fact("unit", &unit.id.value).related(unit.name.span, "unit"),
        None => found,
    };
    sink.push(with_name(context, found, text, range, known.text));
}

/// The full name of a unit that is called by a short name of the register, "Sở VHTT&DL".
fn short(context: &Context<'_>, name: &Text, known: &[Known<'_>], sink: &mut Sink) {
    let written = name.value.trim();
    let bears = |body: &&crate::legal::Body| {
        FIXED.contains(&&*body.kind) && body.name.contains(' ') && body.short.iter().any(|short| &**short == written)
    };
    let full = context.register.bodies().find(bears).map(|body| &*body.name);
    let Some(full) = full.filter(|full| known.iter().any(|known| known.text == *full)) else { return };
    let found = RULE.at(name.span).variant("short").fact("body", written).fact("near", full);
    sink.push(with_name(context, found, name, 0..name.value.len(), full));
}

/// The finding with the fix that writes `right`.
fn with_name(context: &Context<'_>, found: Diagnostic, text: &Text, range: Range<usize>, right: &str) -> Diagnostic {
    match fix(context, text, range, right, Safety::Suggested) {
        Some(fix) => found.fix(fix),
        None => found,
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fix::apply;
    use crate::check::testing::{BASE, diagnostics, only, with};
    use crate::diagnostic::Code;

    fn unit(name: &str) -> String {
        only(Code::A006, &with("name: Sở Thông tin và Truyền thông", &format!("name: \"{name}\"")))
    }

    fn recipient(name: &str) -> String {
        only(
            Code::A006,
            &with("  - Các sở, ban, ngành tỉnh\n", &format!("  - Các sở, ban, ngành tỉnh\n  - \"{name}\"\n")),
        )
    }

    #[test]
    fn a_name_is_no_heading() {
        let named = |name: &str| only(Code::A006, &BASE.replace("Sở Văn hóa, Thể thao và Du lịch", name));
        assert!(named("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH").contains("viết: Sở Văn hóa, Thể thao và Du lịch"));
        assert!(named("Sở Văn hoá, thể thao và du lịch").contains("viết: Sở Văn hóa, Thể thao và Du lịch"));
        assert!(
            named("BAN QUẢN LÝ KHU DU LỊCH HÒN ĐÁ").contains("viết hoa cả"),
            "{}",
            named("BAN QUẢN LÝ KHU DU LỊCH HÒN ĐÁ")
        );
        for name in [
            "Sở Văn hoá, Thể thao và Du lịch",
            "CT, PCT UBND TỈNH",
            "TT TU, TT HĐND",
            "VNPT An Bình",
            "Sở Văn hóa, Thể thao và Du lịch",
        ] {
            assert_eq!(named(name), "", "{name}");
        }
    }

    #[test]
    fn a_name_that_is_nearly_right_is_found() {
        for (name, near) in [
            ("Sở Văn hóa Thể thao và Du lịch", "Sở Văn hóa, Thể thao và Du lịch"),
            ("Sở Văn hóa, Thể thao, Du lịch", "Sở Văn hóa, Thể thao và Du lịch"),
            ("Sở Văn hoá, Thể thao và Du lich", "Sở Văn hóa, Thể thao và Du lịch"),
            ("Sở Khoa học Công nghệ", "Sở Khoa học và Công nghệ"),
            ("Sở Giáo dục & Đào tạo tỉnh An Bình", "Sở Giáo dục và Đào tạo"),
            ("Sở Ngoại vu", "Sở Ngoại vụ"),
            ("Liên đoàn Lao đông tỉnh", "Liên đoàn Lao động tỉnh"),
        ] {
            for found in [unit(name), recipient(name)] {
                assert!(
                    found.contains(&format!("| viết: {near}")) && found.starts_with("A006 warning"),
                    "{name}: {found}"
                );
                assert_eq!(found.lines().count(), 1, "{found}");
            }
        }
    }

    #[test]
    fn a_recipient_is_named_as_the_unit_is() {
        let plan = with("name: Sở Thông tin và Truyền thông", "name: Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch");
        let plan = plan.replace(
            "- Các sở, ban, ngành tỉnh",
            "- Các sở, ban, ngành tỉnh\n  - Trung tâm Xúc tiến Đầu tư Thương mại và Du lịch",
        );
        let found = only(Code::A006, &plan);
        assert!(
            found.contains("gần giống tên đơn vị “Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch” của Kế hoạch"),
            "{found}"
        );
    }

    #[test]
    fn a_unit_has_its_full_name() {
        let found = unit("Sở VHTT&DL");
        assert!(
            found.contains("`name` của đơn vị là tên viết tắt: “Sở VHTT&DL” | viết: Sở Văn hóa, Thể thao và Du lịch"),
            "{found}"
        );
        assert_eq!(recipient("Sở VHTT&DL"), "");
    }

    #[test]
    fn the_fix_is_read_as_meant_wherever_the_name_stands() {
        for name in
            ["{to: Sở Văn hóa Thể thao và Du lịch, note: để báo cáo}", "Sở Văn hóa Thể thao và Du lịch; Công an tỉnh"]
        {
            let plan = with("  - Các sở, ban, ngành tỉnh\n", &format!("  - Các sở, ban, ngành tỉnh\n  - {name}\n"));
            let (source, found) = diagnostics(&plan);
            let found: Vec<_> = found.into_iter().filter(|one| one.code == Code::A006).collect();
            let (text, _) = apply(&source, &found, true).unwrap();
            let read = crate::plan::load("plan.yaml", text.as_bytes()).unwrap();
            assert!(read.plan.recipients[2].to.value.starts_with("Sở Văn hóa, Thể thao và Du lịch"), "{text}");
            assert_eq!(only(Code::A006, &text), "");
        }
    }

    #[test]
    fn other_bodies_are_no_misspellings() {
        for name in [
            "Sở Văn hóa và Thể thao",
            "Sở Nội vụ",
            "Sở Du lịch; Sở Ngoại vụ",
            "Sở Văn hoá, Thể thao và Du lịch tỉnh An Bình",
            "Ban Chỉ huy Quân sự",
            "Hội Nhà văn tỉnh",
            "Phòng Văn hóa và Xã hội",
            "Ủy ban nhân dân xã Tân Hòa",
            "Văn phòng Ủy ban nhân dân tỉnh",
            "Sở Khoa học, Công nghệ và Đổi mới sáng tạo",
            "Các Sở: Nội vụ, Tài chính, Xây dựng",
            "Báo và Phát thanh - Truyền hình An Bình",
            "Trung tâm Văn hóa số 2",
            "Công an tỉnh",
        ] {
            assert_eq!(recipient(name) + &unit(name), "", "{name}");
        }
        assert_eq!(only(Code::A006, BASE), "");
    }

    #[test]
    fn a_comment_silences_it() {
        let plan = with(
            "name: Sở Thông tin và Truyền thông",
            "name: Sở Thông tin Truyền thông # ttdn: allow A006 -- tên riêng",
        );
        assert_eq!(only(Code::A006, &plan), "");
    }
}

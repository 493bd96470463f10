//! S006: a reference to what nothing defines.

use super::typed_reference;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink, TextKind};
use crate::diagnostic::{Code, Diagnostic, Edit, Fix, Pair, Safety, Sentence};
use crate::language::forms::slug;
use crate::language::letters::bare;
use crate::language::names::key;
use crate::plan::inline::{Piece, marks};
use crate::plan::{Unit, nearest};
use crate::source::Span;
use crate::yaml::Text;
use std::collections::BTreeSet;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::S006,
    explanation: Explanation {
        finds: Pair::new(
            "Mã đơn vị, nhiệm vụ, mục, phụ lục hoặc chú thích không được khai báo ở đâu, kèm mã gần giống nhất; chú thích dẫn \
             trong một chú thích.",
            "A unit, task, section, annex or footnote id that nothing defines, with the nearest; a footnote called by a footnote.",
        ),
        why: Pair::new("Dẫn chiếu tới cái không có thì không in ra được.", "What nothing defines cannot be printed."),
        wrong: "tasks:\n  - {title: Làm phim, lead: so-ttt}\nunits:\n  so-tttt: {name: Sở Thông tin và Truyền \
                thông}\n  so-vhttdl: {name: \"Sở Văn hóa, Thể thao và Du lịch\"}\n",
        right: "tasks:\n  - {title: Làm phim, lead: so-tttt}\nunits:\n  so-tttt: {name: Sở Thông tin và Truyền \
                thông}\n  so-vhttdl: {name: \"Sở Văn hóa, Thể thao và Du lịch\"}\n",
        basis: Pair::new("Ngôn ngữ kế hoạch của ttdn", "The plan language of ttdn"),
    },
    sentences: &[
        no_such("unit", "không có đơn vị nào mang mã `{id}`", "no unit has the id `{id}`").hint(
            "khai báo ở `units`: thêm dòng `{slug}:` và dòng `  name: …`; hoặc dùng một mã đã có: {known}",
            "declare it in `units`, a line `{slug}:` and a line `  name: …`; or use one of: {known}",
        ),
        no_such("unit-near", "không có đơn vị nào mang mã `{id}`", "no unit has the id `{id}`").hint(
            "có phải là `{near}`? Đơn vị mới thì khai báo ở `units`",
            "did you mean `{near}`? A new unit is declared in `units`",
        ),
        no_such("unit-name", "`{id}` là tên; ở đây ghi mã của đơn vị", "`{id}` is a name; here stands the unit's id")
            .hint("viết `{near}`", "write `{near}`"),
        no_such("unit-list", "nhiều đơn vị thì viết thành danh sách", "several units are written as a list")
            .hint("đặt trong ngoặc vuông: `{near}`", "put them in brackets: `{near}`"),
        no_such(
            "part",
            "kế hoạch chỉ có {count} mục, không có Mục {number}",
            "the plan has {count} {count|part|parts}, and no Mục {number}",
        )
        .hint("sửa số mục, hoặc ghi tên nơi nhận", "correct the number, or name the recipients"),
        no_such(
            "annex",
            "kế hoạch có {count} phụ lục, không có Phụ lục {number}",
            "the plan has {count} {count|annex|annexes}, and no Phụ lục {number}",
        )
        .hint(
            "thêm phụ lục vào `annexes`, hoặc sửa số; viết `[[mã]]` thì số luôn đúng",
            "add it to `annexes`, or correct the number; `[[id]]` is numbered by itself",
        ),
        no_such("unit-lines", "nhiều đơn vị thì viết thành danh sách", "several units are written as a list").hint(
            "viết mỗi đơn vị một dòng, mở bằng gạch và dấu cách `- `",
            "write each on a line of its own behind `- `",
        ),
        no_such(
            "reference",
            "không có nhiệm vụ, mục hay phụ lục nào mang mã `{id}`",
            "no task, section or annex has the id `{id}`",
        )
        .hint(
            "đặt `id: {id}` cho phần muốn dẫn chiếu, hoặc sửa mã",
            "give the part that is meant `id: {id}`, or correct the id",
        ),
        no_such(
            "reference-near",
            "không có nhiệm vụ, mục hay phụ lục nào mang mã `{id}`",
            "no task, section or annex has the id `{id}`",
        )
        .hint("có phải là `{near}`?", "did you mean `{near}`?"),
        Sentence::new(
            "footnote-inside",
            Pair::new(
                "chú thích `{inside}` lại dẫn chú thích `[^{id}]`",
                "the footnote `{inside}` calls a footnote `[^{id}]`",
            ),
        )
        .label("trong chú thích không dẫn chú thích", "no footnote can be called here")
        .reason(
            "chú thích nằm ở chân trang, chú thích dẫn trong đó không có chỗ để in",
            "a footnote stands at the foot of the page: one called from there has no place to be printed",
        )
        .hint("bỏ `[^{id}]` và viết luôn nội dung của nó vào đây", "delete `[^{id}]` and write its words here"),
        no_such("footnote", "chú thích `[^{id}]` chưa có nội dung", "nothing says what the footnote `[^{id}]` is")
            .hint(
                "thêm vào cuối tệp: `footnotes: {open}{id}: Nội dung chú thích{close}`",
                "add to the file: `footnotes: {open}{id}: the words{close}`",
            ),
        no_such("footnote-near", "chú thích `[^{id}]` chưa có nội dung", "nothing says what the footnote `[^{id}]` is")
            .hint(
                "có phải là `[^{near}]`? Nếu không, thêm nội dung ở `footnotes`",
                "did you mean `[^{near}]`? Otherwise add it to `footnotes`",
            ),
    ],
    labels: &[],
    check: Some(check),
};

/// How many unknown ids are compared with all that are known: who has more has lost a whole part.
const COMPARED: usize = 100;

const fn no_such(variant: &'static str, vi: &'static str, en: &'static str) -> Sentence {
    Sentence::new(variant, Pair::new(vi, en))
        .reason("dẫn chiếu tới cái không có thì không in ra được", "what nothing defines cannot be printed")
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let plan = context.plan;
    typed_reference::check(&RULE, context, sink);
    let units: BTreeSet<&str> = plan.units.iter().map(|unit| unit.id.value.as_str()).collect();
    // A plan without units is S007 once, not S006 at every task.
    let wrong = plan.calls().into_iter().filter(|id| !units.is_empty() && !units.contains(id.value.as_str()));
    for (count, id) in wrong.enumerate() {
        let near = count < COMPARED;
        let meant = Some(id).filter(|_| near).and_then(|id| meant(context, id));
        sink.push(meant.unwrap_or_else(|| unknown(["unit", "unit-near"], &id.value, id.span, id.span, &units, near)));
    }
    let parts: BTreeSet<&str> = plan.ids().into_iter().map(|id| id.value.as_str()).collect();
    let notes: BTreeSet<&str> = plan.footnotes.iter().map(|(id, _)| id.value.as_str()).collect();
    // A footnote's own `[^id]` is told by decoding.
    let in_note = |text: &Text| plan.footnotes.iter().any(|(_, content)| content.span == text.span);
    let mut count = 0;
    for placed in context.texts().iter().filter(|placed| placed.kind != TextKind::Code) {
        for piece in marks(&placed.text.value) {
            let near = count < COMPARED;
            // The id stands behind `[[` or `[^`.
            let id_at = |range: std::ops::Range<usize>, id: &str| {
                context.locate(placed.text, range.start + 2..range.start + 2 + id.len())
            };
            match piece {
                Piece::Reference { id, range, .. } if !parts.contains(id.as_str()) => {
                    let span = context.locate(placed.text, range.clone());
                    count += 1;
                    sink.push(unknown(["reference", "reference-near"], &id, span, id_at(range, &id), &parts, near));
                }
                Piece::Footnote { id, range } if !notes.contains(id.as_str()) && !in_note(placed.text) => {
                    let span = context.locate(placed.text, range.clone());
                    count += 1;
                    sink.push(unknown(["footnote", "footnote-near"], &id, span, id_at(range, &id), &notes, near));
                }
                _ => {}
            }
        }
    }
}

/// A unit's name where its id belongs, or several units in one text: beside the others in brackets, each behind a dash of its
/// own, in brackets behind a key that takes a list.
fn meant(context: &Context<'_>, written: &Text) -> Option<Diagnostic> {
    let found = RULE.at(written.span).fact("id", &written.value);
    let units = &context.plan.units;
    if let Some(id) = id_of(units, &written.value) {
        return Some(found.variant("unit-name").fact("near", id).fix(Fix::suggested(written.span, id)));
    }
    let ids = several(units, &written.value)?;
    if let [only] = ids[..] {
        return Some(found.variant("unit-name").fact("near", only).fix(Fix::suggested(written.span, only)));
    }
    let list = ids.join(", ");
    if let Some(indent) = indent(context, written) {
        let lines = ids.join(&format!("\n{indent}- "));
        return Some(found.variant("unit-lines").fix(Fix::suggested(written.span, lines)));
    }
    if before(context, written).ends_with(['[', ',']) {
        let (first, rest) = list.split_once(", ")?;
        let behind = Span::new(written.span.end, written.span.end);
        let edits = vec![edit(written.span, first.to_owned()), edit(behind, format!(", {rest}"))];
        let found = found.variant("unit-list").fact("near", &list);
        return Some(found.fix(Fix { safety: Safety::Suggested, edits }));
    }
    let near = format!("[{list}]");
    let several = ["lead:", "support:", "by:"].iter().any(|key| before(context, written).ends_with(key));
    let found = found.variant("unit-list").fact("near", &near);
    Some(if several { found.fix(Fix::suggested(written.span, near)) } else { found })
}

fn edit(span: Span, text: String) -> Edit {
    Edit { span, text }
}

/// What stands before an id in the file, the blank between them left out.
fn before<'c>(context: &'c Context<'_>, written: &Text) -> &'c str {
    context.source.text().get(..written.span.start).unwrap_or_default().trim_end()
}

/// The white space before the dash that an id stands behind.
fn indent<'c>(context: &'c Context<'_>, written: &Text) -> Option<&'c str> {
    let line = before(context, written).rsplit('\n').next()?;
    line.strip_suffix('-').filter(|indent| indent.chars().all(|c| c == ' '))
}

/// The id of the unit that `words` name.
fn id_of<'u>(units: &'u [Unit], words: &str) -> Option<&'u str> {
    let words = key(words);
    let named = |unit: &&Unit| {
        let names = [Some(&unit.id), Some(&unit.name), unit.short.as_ref()];
        names.into_iter().flatten().any(|name| key(&name.value) == words)
    };
    units.iter().find(named).or_else(|| nearly(units, &words)).map(|unit| unit.id.value.as_str())
}

/// The only unit whose name differs in marks, commas and "và" alone: "Sở Khoa học, Công nghệ".
fn nearly<'u>(units: &'u [Unit], words: &str) -> Option<&'u Unit> {
    let core = |name: &str| {
        let words = name.split([' ', ',']).filter(|word| !matches!(*word, "" | "và" | "&"));
        words.map(bare).collect::<Vec<_>>().join(" ")
    };
    let wanted = core(words);
    let mut alike = units.iter().filter(|unit| core(&key(&unit.name.value)) == wanted);
    alike.next().filter(|_| wanted.contains(' ') && alike.next().is_none())
}

/// The ids of several units parted by commas; a name may hold commas of its own.
fn several<'u>(units: &'u [Unit], words: &str) -> Option<Vec<&'u str>> {
    let parts: Vec<&str> = words.split([',', ';']).collect();
    let mut ids = Vec::new();
    let mut rest = parts.as_slice();
    while !rest.is_empty() {
        let named = |count: usize| Some((id_of(units, &rest.get(..count)?.join(","))?, count));
        let (id, count) = (1..=rest.len()).rev().find_map(named)?;
        if !ids.contains(&id) {
            ids.push(id);
        }
        rest = rest.get(count..)?;
    }
    (parts.len() > 1).then_some(ids)
}

/// What nothing defines, with the id that was meant where it is to be compared with those that are known.
fn unknown(
    variants: [&'static str; 2],
    id: &str,
    span: Span,
    edit: Span,
    known: &BTreeSet<&str>,
    compared: bool,
) -> Diagnostic {
    let [plain, near] = variants;
    let list: Vec<&str> = known.iter().copied().take(12).collect();
    let more = if known.len() > list.len() { ", …" } else { "" };
    let diagnostic =
        RULE.at(span).fact("id", id).fact("slug", slug(id)).fact("known", format!("{}{more}", list.join(", ")));
    match Some(known).filter(|_| compared).and_then(|known| nearest(id, known.iter().copied())) {
        Some(word) => diagnostic.variant(near).fact("near", word).fix(Fix::suggested(edit, word)),
        None => diagnostic.variant(plain),
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fix::apply;
    use crate::check::testing::{diagnostics, only, with};
    use crate::diagnostic::Code;

    #[test]
    fn every_kind_of_reference_is_looked_up() {
        insta::assert_snapshot!(only(Code::S006, &with("lead: so-tttt", "lead: so-ttt")));
        insta::assert_snapshot!(only(Code::S006, &with("[so-vhttdl]", "[bao-tinh]")));
        insta::assert_snapshot!(only(Code::S006, &with("via: so-tttt", "via: {unit}").replace("{unit}", "van-phong")));
        insta::assert_snapshot!(only(Code::S006, &with("ngân sách nhà nước", "ngân sách [[phin]]")));
        insta::assert_snapshot!(only(Code::S006, &with("ngân sách nhà nước", "ngân sách[^1]")));
    }

    #[test]
    fn a_name_or_several_ids_are_understood() {
        let found = only(Code::S006, &with("lead: so-tttt", "lead: Sở Thông tin và Truyền thông"));
        assert!(found.contains("là tên; ở đây ghi mã của đơn vị | viết `so-tttt`"), "{found}");
        let found = only(Code::S006, &with("[so-vhttdl]", "so-vhttdl, so-tttt"));
        assert!(found.contains("đặt trong ngoặc vuông: `[so-vhttdl, so-tttt]`"), "{found}");
        for near in ["Sở Thông tin Truyền thông", "sở thông tin, truyền thong"] {
            let found = only(Code::S006, &with("lead: so-tttt", &format!("lead: {near}")));
            assert!(found.contains("| viết `so-tttt`"), "{found}");
        }
        let names = "\"Sở Văn hóa, Thể thao và Du lịch, Sở TT&TT\"";
        let found = only(Code::S006, &with("[so-vhttdl]", names));
        assert!(found.contains("`[so-vhttdl, so-tttt]`"), "a name has commas of its own: {found}");
        let found = only(Code::S006, &with("lead: so-tttt", "lead: Các đơn vị liên quan"));
        assert!(found.contains("thêm dòng `cac-don-vi-lien-quan:`"), "{found}");
    }

    #[test]
    fn parts_and_annexes_that_are_typed_must_be_there() {
        for (line, told) in [
            ("Như Mục VII", "không có Mục VII"),
            ("Như mục IV, VI", "không có Mục VI"),
            ("Như Mục IV", ""),
            ("Như Điều 9", ""),
        ] {
            let found = only(Code::S006, &with("recipients:\n", &format!("recipients:\n  - {line}\n")));
            assert!(found.contains(told) && found.is_empty() == told.is_empty(), "{line}: {found}");
        }
        let annexes = "annexes:\n  - {id: a, title: Mẫu, blocks: [Kính gửi]}\n";
        for (words, wrong) in [
            ("theo Phụ lục IV kèm theo.", 1),
            ("(Phụ lục 2 kèm theo); xem Phụ lục III kèm theo Kế hoạch này", 2),
            ("theo Phụ lục I kèm theo.", 0),
            ("theo Phụ lục IV kèm theo Nghị định số 30/2020/NĐ-CP", 0),
            ("theo Phụ lục kèm theo.", 0),
        ] {
            let plan = with("Kế hoạch.", &format!("Kế hoạch {words}")) + annexes;
            assert_eq!(only(Code::S006, &plan).lines().count(), wrong, "{words}");
        }
    }

    #[test]
    fn several_ids_in_one_place_become_what_the_place_takes() {
        for (wrong, right) in [
            ("support: so-vhttdl, so-tttt", "support: [so-vhttdl, so-tttt]"),
            ("support: [\"so-vhttdl, so-tttt\"]", "support: [so-vhttdl, so-tttt]"),
            ("support: [\"so-vhttdl, so-vhttdl\"]", "support: [so-vhttdl]"),
            ("support:\n      - so-vhttdl, so-tttt", "support:\n      - so-vhttdl\n      - so-tttt"),
        ] {
            let (source, mut found) = diagnostics(&with("support: [so-vhttdl]", wrong));
            found.retain(|one| one.code == Code::S006);
            let (text, _) = apply(&source, &found, true).unwrap();
            assert!(text.contains(right), "{text}");
            assert_eq!(only(Code::S006, &text), "");
        }
    }

    #[test]
    fn a_footnote_calls_no_footnote() {
        let cited = with("ngân sách nhà nước", "ngân sách[^1]");
        for notes in ["Xem lại[^1].", "Xem[^2].\n  2: Xem[^1].", "Theo[^2] số liệu.\n  2: Số liệu."] {
            let found = only(Code::S006, &format!("{cited}footnotes:\n  1: {notes}\n"));
            let marks = notes.matches("[^").count();
            assert_eq!(found.lines().count(), marks, "{found}");
            assert!(found.contains("chú thích `1` lại dẫn chú thích"), "{found}");
        }
        insta::assert_snapshot!(only(Code::S006, &format!("{cited}footnotes:\n  1: Theo[^9] số liệu.\n")));
    }

    #[test]
    fn what_is_defined_is_found() {
        let plan = with("ngân sách nhà nước", "ngân sách[^1] theo [[phim]]") + "footnotes: {1: Nội dung.}\n";
        assert_eq!(only(Code::S006, &plan), "");
    }
}

//! S018: a label or an end mark typed by hand where the compiler writes one.

use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Fix, Pair, Sentence};
use crate::document::Scheme;
use crate::invariant::slice;
use crate::language::labels::{Label, label};
use crate::language::letters::strip_start;
use crate::plan::{BasisContent, Block, Item, LegalBasis, Plan, Section, Spanned, Task, Use};
use crate::yaml::Text;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::S018,
    explanation: Explanation {
        finds: Pair::new(
            "Số thứ tự hoặc gạch đầu dòng gõ tay (`1.`, `a)`, `II.`, `-`, `•`) ở chỗ ttdn tự ghi; dấu `;` sau tên nhiệm vụ, \
             tên mục, dấu câu sau tên cơ quan. Đoạn văn trong `blocks` không có nhãn nên không bị báo.",
            "A label typed by hand (`1.`, `a)`, `II.`, `-`, `•`) where ttdn writes one; a `;` behind the title of a task or a \
             section, a mark behind the name of a body. A paragraph of `blocks` has no label and is not reported.",
        ),
        why: Pair::new(
            "In ra sẽ có hai nhãn: “a) 2. Sản xuất phim”, “- - Mở rộng”; nhãn gõ tay không đổi khi thêm, bớt mục.",
            "Both would print: “a) 2. Sản xuất phim”, “- - Mở rộng”; and a typed one stays when tasks come and go.",
        ),
        wrong: "objectives:\n  purposes:\n    - \"1. Nâng cao hiệu quả thông tin đối ngoại.\"\n  requirements: [Phân công rõ trách nhiệm.]\n",
        right: "objectives:\n  purposes:\n    - Nâng cao hiệu quả thông tin đối ngoại.\n  requirements: [Phân công rõ trách nhiệm.]\n",
        basis: Pair::new(
            "Ngôn ngữ kế hoạch của ttdn: chương trình tự đánh số",
            "The plan language of ttdn: labels are written by the program",
        ),
    },
    sentences: &[
        Sentence::new(
            "",
            Pair::new(
                "“{mark}” gõ tay; ttdn tự ghi nhãn ở đây",
                "“{mark}” is typed by hand; ttdn writes the label here",
            ),
        )
        .label("sẽ in hai nhãn", "two labels would print")
        .reason(
            "ttdn đánh số và gạch đầu dòng theo thứ tự các mục; nhãn gõ tay sẽ in thêm một lần nữa",
            "ttdn numbers what stands here by its order; the typed label would print beside its own",
        )
        .hint("bỏ “{mark}”", "delete “{mark}”"),
        Sentence::new(
            "annex",
            Pair::new(
                "“{mark}” gõ tay; ttdn tự ghi “Phụ lục” trên tên phụ lục",
                "“{mark}” is typed by hand; ttdn writes “Phụ lục” above the title",
            ),
        )
        .label("sẽ in hai lần", "would print twice")
        .reason("ttdn ghi và đánh số phụ lục theo thứ tự", "ttdn names and numbers the annexes by their order")
        .hint("bỏ “{mark}”", "delete “{mark}”"),
        Sentence::new("end", Pair::new("tên kết thúc bằng “{mark}”", "the name ends with “{mark}”"))
            .label("dấu thừa", "one mark too many")
            .reason(
                "tên nhiệm vụ, tên mục, tên cơ quan không có dấu ở cuối; chữ khác in tiếp sau tên",
                "a title, a heading or a body's name has no mark at its end: other words follow it",
            )
            .hint("bỏ dấu “{mark}”", "delete “{mark}”"),
    ],
    labels: &[],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let plan = context.plan;
    let mut found = Found { context, sink };
    lines(plan, &mut found);
    titles(plan, &mut found);
    for title in plan.annexes.iter().filter_map(|annex| annex.title.as_ref()) {
        found.annex(title);
        found.end(title);
    }
}

/// Lines that print with a dash or behind "Căn cứ".
fn lines(plan: &Plan, found: &mut Found<'_, '_, '_>) {
    if let Some(objectives) = &plan.objectives {
        found.lines(&objectives.purposes, objectives.numbering);
        found.lines(&objectives.requirements, objectives.numbering);
        found.list(objectives.indicators.iter().filter_map(|one| one.name.as_ref()).collect());
    }
    plan.units.iter().for_each(|unit| found.lines(&unit.duties, unit.numbering));
    plan.each_task(&mut |_, task| found.lines(&task.items, None));
    found.list(bases(&plan.legal_bases));
    if let Some(decision) = &plan.decision {
        found.list(bases(&decision.legal_bases));
        decision.articles.iter().for_each(|article| found.lines(&article.items, None));
    }
    for block in plan.all_blocks() {
        match block {
            Block::Items(items, numbering) => found.lines(items, *numbering),
            Block::Table(table) => table.lists().for_each(|cell| found.lines(&cell.items, cell.numbering)),
            Block::Paragraph(..) | Block::Image(_) | Block::Sections(_) => {}
        }
    }
}

fn bases(bases: &[LegalBasis]) -> Vec<&Text> {
    let mut texts = Vec::new();
    for basis in bases {
        if let BasisContent::Text(text) = &basis.content {
            texts.push(text);
        }
    }
    texts
}

/// Headings, tasks and units, which are numbered unless the plan says that they are not.
fn titles(plan: &Plan, found: &mut Found<'_, '_, '_>) {
    plan.each_task(&mut |_, task| task.title.iter().for_each(|title| found.end(title)));
    let bodies = plan.units.iter().flat_map(|unit| unit.short.iter().chain([&unit.name]));
    bodies
        .chain(plan.reporting.iter().filter_map(|report| report.to.as_ref()))
        .for_each(|name| found.end_of_name(name));
    let sections = plan.sections.as_deref().unwrap_or_default();
    plan.all_sections().filter_map(|one| one.heading.as_ref()).for_each(|heading| found.end(heading));
    let bare = |numbering: &Option<Vec<Spanned<Scheme>>>| {
        numbering.iter().flatten().any(|scheme| scheme.value == Scheme::None)
    };
    for annex in plan
        .annexes
        .iter()
        .filter(|annex| !bare(annex.numbering.as_ref().map_or(&plan.numbering, |_| &annex.numbering)))
    {
        headings(Block::children(&annex.blocks).chain(&annex.sections), found);
        annex.forms.iter().for_each(|form| headings(Block::children(&form.blocks), found));
    }
    if bare(&plan.numbering) {
        return;
    }
    headings(sections.iter(), found);
    if is_numbered(sections, Use::Tasks) {
        tasks(&plan.tasks, found);
    }
    if is_numbered(sections, Use::Units) {
        found.list(plan.units.iter().map(|unit| &unit.name).collect());
    }
}

/// The heads of a list of sections: headings, or paragraphs that have none.
fn headings<'p>(sections: impl Iterator<Item = &'p Section>, found: &mut Found<'_, '_, '_>) {
    let sections: Vec<&Section> = sections.collect();
    found.list(sections.iter().filter_map(|section| section.head()).collect());
    for section in sections.into_iter().filter(|section| !without_labels(section)) {
        let below: Box<dyn Iterator<Item = &Section>> = Box::new(section.children());
        headings(below, found);
    }
}

fn tasks(all: &[Task], found: &mut Found<'_, '_, '_>) {
    found.list(all.iter().filter_map(|task| task.title.as_ref()).collect());
    all.iter().for_each(|task| tasks(&task.tasks, found));
}

/// Whether the section lets what stands in it go without labels.
fn without_labels(section: &Section) -> bool {
    section.numbering.is_some_and(|scheme| scheme.value == Scheme::None)
}

/// Whether the part is numbered where it is placed.
fn is_numbered(sections: &[Section], part: Use) -> bool {
    let places = |section: &&Section| section.part.is_some_and(|own| own.value == part);
    !Section::all(sections).filter(places).any(without_labels)
}

struct Found<'c, 'p, 's> {
    context: &'c Context<'p>,
    sink: &'s mut Sink,
}

impl Found<'_, '_, '_> {
    /// The lines of a list; those without a label may bear one of their author's.
    fn lines(&mut self, items: &[Item], numbering: Option<Spanned<Scheme>>) {
        if numbering.is_none_or(|scheme| scheme.value != Scheme::None) {
            self.list(items.iter().map(|item| &item.text).collect());
        }
        items.iter().for_each(|item| self.lines(&item.items, item.numbering));
    }

    /// What stands in one list. A label that may also be a name ("P. Tổ chức") counts only where the list counts with it.
    fn list(&mut self, texts: Vec<&Text>) {
        let labels: Vec<Option<Label>> = texts.iter().map(|text| label(&text.value)).collect();
        for (at, (text, own)) in texts.iter().zip(&labels).enumerate() {
            let Some(own) = own.as_ref().filter(|own| own.sure || counts(&labels, at, own)) else { continue };
            self.report(text, own.length, own.words, "");
        }
    }

    /// "Phụ lục I. Danh mục", "Phụ lục: Danh mục".
    fn annex(&mut self, title: &Text) {
        let Some(length) = annex_length(&title.value) else { return };
        let rest = slice(&title.value, length..);
        self.report(title, length, length + (rest.len() - rest.trim_start().len()), "annex");
    }

    fn report(&mut self, text: &Text, length: usize, words: usize, variant: &'static str) {
        let span = self.context.locate(text, 0..length);
        let gone = self.context.locate(text, 0..words);
        let mark = slice(&text.value, ..length);
        self.sink.push(RULE.at(span).variant(variant).fact("mark", mark).fix(Fix::suggested(gone, "")));
    }

    /// A semicolon behind a title.
    fn end(&mut self, title: &Text) {
        self.ends_with(title, &[';']);
    }

    /// A mark behind the name of a body; the full stop of an abbreviation ("Co., Ltd.") is one of its letters.
    fn end_of_name(&mut self, name: &Text) {
        let last = name.value.trim_end().trim_end_matches('.').rsplit([' ', '.']).next().unwrap_or_default();
        let short = last.is_ascii() && last.chars().count() < 5;
        self.ends_with(name, if short { &[';', ',', ':'] } else { &[';', ',', ':', '.'] });
    }

    fn ends_with(&mut self, text: &Text, marks: &[char]) {
        let words = text.value.trim_end_matches(|c: char| marks.contains(&c) || c.is_whitespace());
        let typed = text.value.get(words.len()..).unwrap_or_default();
        if !typed.trim().is_empty() && !words.is_empty() {
            let span = self.context.locate(text, words.len()..text.value.len());
            self.sink.push(RULE.at(span).variant("end").fact("mark", typed.trim()).fix(Fix::suggested(span, "")));
        }
    }
}

/// Whether the label says the line's own place in the list, or some other line bears the label that its distance from this
/// one asks for.
fn counts(labels: &[Option<Label>], at: usize, own: &Label) -> bool {
    let fits = |other: usize, label: &Label| {
        let away = |place: u32| i64::from(place) - i64::try_from(other).unwrap_or(i64::MAX);
        let here = |place: u32| i64::from(place) - i64::try_from(at).unwrap_or(i64::MAX);
        label.places.iter().any(|one| own.places.iter().any(|mine| away(*one) == here(*mine)))
    };
    let own_place =
        labels.len() > 1 && own.places.iter().any(|place| usize::try_from(*place).is_ok_and(|place| place == at + 1));
    let others = labels.iter().enumerate().filter(|(other, _)| *other != at);
    own_place
        || others.filter_map(|(other, label)| Some((other, label.as_ref()?))).any(|(other, label)| fits(other, label))
}

/// How many bytes say "Phụ lục", its number and the mark behind it; nothing for "Phụ lục hợp đồng".
fn annex_length(title: &str) -> Option<usize> {
    let rest = strip_start(title, "phụ lục")?;
    let number = rest.trim_start();
    let number = number.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, 'I' | 'V' | 'X'));
    let mark = number.trim_start().chars().next().filter(|mark| matches!(mark, '.' | ':' | '-' | '–'))?;
    let at = title.len() - number.trim_start().len() + mark.len_utf8();
    title.get(at..)?.trim_start().starts_with(char::is_alphabetic).then_some(at)
}

#[cfg(test)]
mod tests {
    use crate::check::fix::apply;
    use crate::check::testing::{BASE, diagnostics, only, with};
    use crate::diagnostic::Code;

    /// The purpose of the base plan with these words.
    fn purpose(words: &str) -> String {
        with("Nâng cao hiệu quả công tác thông tin đối ngoại trên địa bàn tỉnh.", words)
    }

    fn mended(plan: &str) -> String {
        let (source, found) = diagnostics(plan);
        let found: Vec<_> = found.into_iter().filter(|one| one.code == Code::S018).collect();
        apply(&source, &found, true).map(|(text, _)| text).unwrap_or_default()
    }

    #[test]
    fn a_typed_label_would_print_beside_the_compilers_own() {
        for (typed, mark) in
            [("\"- Mở rộng quan hệ.\"", "-"), ("1. Mở rộng quan hệ.", "1."), ("a) Mở rộng quan hệ.", "a)")]
        {
            let found = only(Code::S018, &purpose(typed));
            assert!(found.contains(&format!("“{mark}” gõ tay; ttdn tự ghi nhãn ở đây | bỏ “{mark}”")), "{found}");
            assert!(found.starts_with("S018 warning"), "{found}");
            let right = mended(&purpose(typed));
            assert!(right.contains("- Mở rộng quan hệ.\n") || right.contains("- \"Mở rộng quan hệ.\"\n"), "{right}");
            assert_eq!(only(Code::S018, &right), "");
        }
    }

    #[test]
    fn tasks_headings_units_and_bases_are_numbered_too() {
        for (old, new) in [
            ("title: Sản xuất phim giới thiệu về tỉnh", "title: \"2. Sản xuất phim giới thiệu về tỉnh\""),
            ("name: Sở Thông tin và Truyền thông", "name: 1. Sở Thông tin và Truyền thông"),
            ("- Theo dõi, đôn đốc", "- \"+ Theo dõi, đôn đốc"),
            ("- Nghị định số", "- 1. Nghị định số"),
        ] {
            let plan = with(old, new).replace(
                "việc thực hiện Kế hoạch.",
                if new.contains("\"+") {
                    "việc thực hiện Kế hoạch.\""
                } else {
                    "việc thực hiện Kế hoạch."
                },
            );
            assert_eq!(only(Code::S018, &plan).lines().count(), 1, "{new}");
        }
        let sections = "sections:\n  - {heading: I. Mục đích, use: objectives}\n  - {heading: II. Nhiệm vụ, use: tasks}\n  - {heading: Tổ chức, use: units}\n  - {heading: Kinh phí, use: budget}\n  - {heading: Báo cáo, use: reporting}\n";
        assert_eq!(only(Code::S018, &format!("{BASE}{sections}")).lines().count(), 2);
        let annex = "annexes:\n  - {id: a, title: \"Phụ lục I: Danh mục nhiệm vụ\", use: task_table}\n";
        let found = only(Code::S018, &format!("{BASE}{annex}"));
        assert!(found.contains("“Phụ lục I:” gõ tay"), "{found}");
        assert!(mended(&format!("{BASE}{annex}")).contains("title: \"Danh mục nhiệm vụ\""));
    }

    #[test]
    fn a_name_ends_without_a_mark() {
        let name = |name: &str| with("name: Sở Thông tin và Truyền thông", &format!("name: \"{name}\""));
        for typed in
            ["Sở Thông tin và Truyền thông;", "Sở Thông tin và Truyền thông.", "Sở Thông tin và Truyền thông ,"]
        {
            assert_eq!(only(Code::S018, &name(typed)).lines().count(), 1, "{typed}");
            assert!(mended(&name(typed)).contains("name: \"Sở Thông tin và Truyền thông\"\n"));
        }
        for right in ["Công ty An Bình Co., Ltd.", "Sở TT.TT.", "Các sở, ban, ngành"] {
            assert_eq!(only(Code::S018, &name(right)), "", "{right}");
        }
    }

    #[test]
    fn a_title_ends_without_a_semicolon() {
        let plan = with("title: Sản xuất phim giới thiệu về tỉnh", "title: \"2. Sản xuất phim giới thiệu về tỉnh;\"");
        assert_eq!(only(Code::S018, &plan).lines().count(), 2);
        assert!(mended(&plan).contains("title: \"Sản xuất phim giới thiệu về tỉnh\"\n"), "{}", mended(&plan));
        // The lines of a list keep the marks of their author.
        assert_eq!(only(Code::S018, &purpose("Mở rộng quan hệ;")), "");
    }

    #[test]
    fn what_only_looks_like_a_label_is_right() {
        for words in [
            "3.000 bản tài liệu được phát hành.",
            "2024 là năm bản lề.",
            "1,5 triệu lượt khách quốc tế.",
            "P. Tổ chức làm đầu mối.",
            "Điều 1 của Luật được tuyên truyền.",
            "100% xã có cán bộ phụ trách.",
        ] {
            assert_eq!(only(Code::S018, &purpose(words)), "", "{words}");
        }
        // A numbered paragraph has a label of its own; one between sections has none.
        let sections = "{heading: A, blocks: [1. Đoạn., sections: [{text: 1. Sở chủ trì.}, {heading: 2. Thời gian, text: Quý I.}]]}";
        assert_eq!(only(Code::S018, &format!("{BASE}sections: [{sections}]\n")).lines().count(), 2);
        // A paragraph prints no label.
        let sections = "sections:\n  - {heading: Mục đích, use: objectives}\n  - {heading: Nhiệm vụ, use: tasks}\n  - {heading: Tổ chức, use: units}\n  - {heading: Kinh phí, use: budget}\n  - {heading: Báo cáo, use: reporting, blocks: [1. Nội dung thứ nhất.]}\n";
        assert_eq!(only(Code::S018, &format!("{BASE}{sections}")), "");
        let own = "numbering: none\n    sections: [{heading: 1. Một, blocks: [Nội dung.]}, {heading: 2. Hai, blocks: [Nội dung.]}]\n";
        assert_eq!(only(Code::S018, &format!("{BASE}sections:\n  - heading: Chung\n    {own}")), "");
        let annex = "annexes:\n  - {id: a, title: Phụ lục hợp đồng, use: task_table}\n";
        assert_eq!(only(Code::S018, &format!("{BASE}{annex}")), "");
    }

    #[test]
    fn a_letter_counts_where_the_list_counts_with_it() {
        let list = |one: &str, two: &str| only(Code::S018, &purpose(&format!("{one}\n    - {two}")));
        assert_eq!(list("A. Mở rộng quan hệ.", "B. Giữ vững ổn định.").lines().count(), 2);
        assert_eq!(list("I. Mở rộng quan hệ.", "II. Giữ vững ổn định.").lines().count(), 2);
        assert_eq!(list("I. Mở rộng quan hệ.", "Giữ vững ổn định.").lines().count(), 1);
        assert_eq!(list("H. Hòn Đất làm điểm.", "P. Rạch Giá làm điểm."), "");
    }

    #[test]
    fn a_comment_silences_it() {
        assert_eq!(only(Code::S018, &purpose("1. Mở rộng quan hệ. # ttdn: allow S018 -- theo mẫu")), "");
    }
}

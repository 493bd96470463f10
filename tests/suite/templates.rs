//! An office's own templates: what they may change, and how their mistakes are reported.

use ttdn::compose::{Environment, Problem, ProblemKind, Template, compose};
use ttdn::document::dump;
use ttdn::form::Form;
use ttdn::plan::load;

const PLAN: &str = include_str!("../../examples/toi-thieu.yaml");

fn printed(files: &[(&str, &str)]) -> Result<String, Vec<Problem>> {
    let mut template = Template::default();
    for (name, text) in files {
        template = template.with(*name, text.as_bytes()).map_err(|problem| vec![problem])?;
    }
    let plan = load("t.yaml", PLAN.as_bytes()).unwrap().plan;
    compose(&plan, &Form::named("nd30").unwrap(), &template, &Environment::default()).map(|document| dump(&document))
}

/// `file:line sentence` of the only problem.
fn problem(paper: &str) -> String {
    match printed(&[("paper.xml", paper)]) {
        Ok(text) => panic!("no problem in {paper}: {text}"),
        Err(problems) => {
            let [Problem { file, line, .. }] = problems.as_slice() else { panic!("{problems:?}") };
            format!("{file}:{line} {}", problems.first().unwrap().vi())
        }
    }
}

#[test]
fn an_office_changes_a_sentence_without_rust() {
    let frame = Template::files().find(|(name, _)| *name == "frame.xml").unwrap().1.to_owned();
    let own = frame.replace("Trên đây là {{ kind.name }}", "Trên đây là toàn bộ {{ kind.name }}");
    assert_ne!(own, frame);
    assert!(printed(&[("frame.xml", &own)]).unwrap().contains("Trên đây là toàn bộ Kế hoạch công tác"));
}

#[test]
fn an_office_has_its_own_words_for_who_does_a_task() {
    let plan = |shown: &str| PLAN.replace("tasks:\n", &format!("show_assignments: {shown}\ntasks:\n"));
    let printed = |shown: &str, template: Template| {
        let plan = load("t.yaml", plan(shown).as_bytes()).unwrap().plan;
        let document = compose(&plan, &Form::named("nd30").unwrap(), &template, &Environment::default()).unwrap();
        let lines = dump(&document).lines().map(str::to_owned).collect::<Vec<_>>();
        let is_one = |line: &String| line.starts_with("phan_cong") || line.contains(" trì: ") || line.contains("Thời ");
        lines.into_iter().filter(is_one).collect::<Vec<_>>().join("\n")
    };
    let paragraph = "phan_cong: Chủ trì: Sở Thông tin và Truyền thông. Thời gian: Quý\u{a0}III/2024.";
    assert_eq!(printed("inline", Template::default()), paragraph);
    let lines = "gach_dau_dong: - Cơ quan chủ trì: Sở Thông tin và Truyền thông.\n\
                 gach_dau_dong: - Thời gian thực hiện: Quý\u{a0}III/2024.";
    assert_eq!(printed("lines", Template::default()), lines);
    assert_eq!(printed("none", Template::default()), "");
    let file = Template::files().find(|(name, _)| *name == "assignment.xml").unwrap().1.to_owned();
    let own = file.replace("Cơ quan chủ trì", "Đơn vị chủ trì");
    let own = printed("lines", Template::default().with("assignment.xml", own.as_bytes()).unwrap());
    assert!(own.contains("Đơn vị chủ trì: ") && !own.contains("Cơ quan chủ trì"), "{own}");
}

#[test]
fn a_mistake_is_reported_at_its_line() {
    let cases = [
        ("<document>\n<part>\n<p>{{ title }</p>\n</part></document>", "paper.xml:3 mẫu viết sai cú pháp"),
        (
            "<document>\n\n<part><p>{{ tieude }}</p></part></document>",
            "paper.xml:3 mẫu dùng một tên không có: `tieude`",
        ),
        ("<document><part>\n<p>{{ title | hoa }}</p></part></document>", "paper.xml:2 mẫu dùng một tên không có"),
        ("{% include \"khong.xml\" %}", "paper.xml:1 mẫu dùng một tên không có"),
        ("<document>\n<part>\n<p>a\n</part></document>", "paper.xml:3 mẫu in ra thẻ sai: <p> … </part>"),
        ("<document>\n<part>\n<q>a</q></part></document>", "paper.xml:3 thẻ `<q>` không có hoặc không được đặt ở đây"),
        ("<document>\n<part>\nchữ lạc</part></document>", "paper.xml:2 chữ “chữ lạc” phải nằm trong một thẻ"),
        ("<document><part>\n<section/></part></document>", "paper.xml:2 thẻ `<section>` thiếu `<heading>`"),
        ("<document>\n<part kind=\"x\"/></document>", "paper.xml:2 thuộc tính `kind` không nhận giá trị “x”"),
        ("<document>\n<part><p>\n<ref to=\"xa\"/></p></part></document>", "paper.xml:3 dẫn chiếu tới `xa`"),
        ("<trang/>", "paper.xml:1 thẻ `<trang>` không có"),
        ("<document/>", "paper.xml:1 thẻ `<document>` thiếu `<part>`"),
        (
            "<document><part><table>\n<column weight=\"0\"/></table></part></document>",
            "paper.xml:2 thuộc tính `weight`",
        ),
    ];
    for (template, expected) in cases {
        let found = problem(template);
        assert!(found.starts_with(expected), "{found}\nwanted {expected}");
    }
}

/// The engine would stop the program at some of them.
#[test]
fn what_is_imported_has_a_name() {
    for name in ["pa~ts", "1", "true", "None", "a.b", "[a]", "a b", ""] {
        let said = problem(&format!("<document>\n{{% import \"parts.xml\" as {name} %}}\n</document>"));
        assert!(said.contains("dòng 2") || said.contains(":2"), "{name}: {said}");
    }
}

#[test]
fn every_mistake_is_reported_in_one_run_and_in_both_languages() {
    let problems = printed(&[("paper.xml", "<document><part>\n<q/>\n<r/>\n</part></document>")]).unwrap_err();
    let lines: Vec<_> = problems.iter().map(|problem| problem.line).collect();
    assert_eq!(lines, [2, 3]);
    assert_eq!(problems.first().unwrap().en(), "there is no tag `<q>`, or it may not stand here");
    let latin = Template::default().with("paper.xml", b"a\nb\xff").unwrap_err();
    assert_eq!(latin, Problem { file: "paper.xml".into(), line: 2, kind: ProblemKind::NotText });
}

#[test]
fn a_template_that_never_ends_is_stopped() {
    let loops = "{% macro a() %}{{ a() }}{% endmacro %}<document>{{ a() }}</document>";
    assert!(problem(loops).starts_with("paper.xml:1"));
}

#[test]
fn a_template_ends_within_its_steps_its_depth_and_its_room() {
    let said = |body: &str| {
        let problems = printed(&[("body.xml", body)]).unwrap_err();
        let [problem] = problems.as_slice() else { panic!("{problems:?}") };
        (format!("{}:{}", problem.file, problem.line), problem.kind.clone())
    };
    let many = "\n{% for a in range(90000) %}{% for b in range(90000) %}{% endfor %}{% endfor %}";
    let doubled = "\n{% macro m(a) %}{{ m(a ~ a) }}{% endmacro %}{{ m('x') }}";
    for endless in [many, doubled, "\n{{ 'x' * 9000000000 }}"] {
        assert_eq!(said(endless), ("body.xml:2".to_owned(), ProblemKind::Endless), "{endless}");
    }
    for deep in ["\n{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "\n{% include 'body.xml' %}"] {
        assert_eq!(said(deep), ("body.xml:2".to_owned(), ProblemKind::Deep), "{deep}");
    }
    // The place is that of the element in which the room came to its end.
    let line = "{% for a in range(9000) %}<p>{{ 'một hai ba bốn năm sáu bảy tám chín mười ' * 90 }}</p>{% endfor %}";
    let long = said(&format!("{{% macro content() %}}\n{line}{{% endmacro %}}"));
    assert_eq!(long, ("body.xml:2".to_owned(), ProblemKind::Long(16)));
}

#[test]
fn what_a_template_prints_is_bounded_too() {
    let said = |markup: &str| {
        let problems =
            printed(&[("body.xml", &format!("{{% macro content() %}}\n{markup}{{% endmacro %}}"))]).unwrap_err();
        let [problem] = problems.as_slice() else { panic!("{problems:?}") };
        (format!("{}:{}", problem.file, problem.line), problem.kind.clone())
    };
    let at = |kind: ProblemKind| ("body.xml:2".to_owned(), kind);
    assert_eq!(said("<p>{{ ('<b>' * 900 ~ '</b>' * 900) | safe }}</p>"), at(ProblemKind::Nested(100)));
    assert_eq!(said("<p>{{ ('<b/>' * 700000) | safe }}</p>"), at(ProblemKind::Tags(600_000)));
    assert_eq!(said("<p>{{ 'x' * 4000 }}<b>{{ 'x' * 4000 }}</b></p>"), at(ProblemKind::Word(5_000)));
    assert_eq!(said("<p>{{ 'x ' * 600000 }}</p>"), at(ProblemKind::Paragraph(1_000_000)));
    assert_eq!(said("{% for i in range(9) %}<p>{{ 'x ' * 300000 }}</p>{% endfor %}"), at(ProblemKind::Text(4_000_000)));
    // Values of values without end would need a way to carry them out of a loop.
    let carried = "{% set ns = namespace(a=[]) %}";
    assert_eq!(said(carried), at(ProblemKind::Unknown("namespace".to_owned())));
    assert!(
        printed(&[("body.xml", "{% macro content() %}<p>{{ 'x' * 4999 }} <b>{{ 'x' * 4999 }}</b></p>{% endmacro %}")])
            .is_ok()
    );
}

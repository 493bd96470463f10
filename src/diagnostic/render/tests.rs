use super::*;
use crate::diagnostic::Pair;
use crate::diagnostic::{About, Code, Diagnostic, Lang};
use crate::source::{Source, Span};

const PLAN: &str = "title: Kế hoạch\ntasks:\n  - title: Tập huấn\n    leads: so-vhttdl\n";

/// The rules' own sentences under one short explanation.
fn about(code: Code) -> Option<About> {
    let rule = crate::check::explanation(code)?;
    Some(About {
        finds: Pair::new("Khóa lạ.", "An unknown key."),
        basis: Pair::new("Ngôn ngữ kế hoạch", "The plan language"),
        ..rule.about()
    })
}

fn rendered(format: Format, lang: Lang) -> String {
    let source = Source::new("kế hoạch.yaml", PLAN);
    let at = PLAN.find("leads").unwrap();
    let found = Diagnostic::new(Code::S002, Span::new(at, at + 5))
        .variant("near")
        .fact("key", "leads")
        .fact("place", "tasks")
        .fact("near", "lead");
    let found = [found];
    let files = [FileReport { source: &source, diagnostics: &found }];
    Report { files: &files, lang, about }.render(format, Look::default())
}

#[test]
fn text_shows_the_line_the_caret_the_reason_and_the_hint() {
    insta::assert_snapshot!(rendered(Format::Text, Lang::Vi));
    insta::assert_snapshot!(rendered(Format::Text, Lang::En));
}

#[test]
fn machine_formats() {
    insta::assert_snapshot!("json", rendered(Format::Json, Lang::Vi));
    insta::assert_snapshot!("sarif", rendered(Format::Sarif, Lang::En));
    insta::assert_snapshot!("github", rendered(Format::Github, Lang::Vi));
    insta::assert_snapshot!("gitlab", rendered(Format::Gitlab, Lang::Vi));
}

#[test]
fn a_paragraph_in_one_line_is_shown_around_the_place() {
    let text = format!("text: {} sai {}\n", "một hai ".repeat(200), "ba bốn ".repeat(200));
    let source = Source::new("t", text.clone());
    let at = text.find("sai").unwrap();
    let found =
        [Diagnostic::new(Code::S002, Span::new(at, at + 3)).fact("key", "sai").fact("place", "t").fact("known", "x")];
    let files = [FileReport { source: &source, diagnostics: &found }];
    insta::assert_snapshot!(Report { files: &files, lang: Lang::Vi, about }.render(Format::Text, Look::default()));
}

#[test]
fn related_places_are_shown_in_the_order_of_the_file() {
    let text = "a: 1\nb: 2\nc: 3\nd: 4\na: 5\n";
    let source = Source::new("t", text);
    let found = [Diagnostic::new(Code::S004, Span::new(20, 21)).fact("key", "a").related(Span::new(0, 1), "first")];
    let files = [FileReport { source: &source, diagnostics: &found }];
    let report = Report { files: &files, lang: Lang::En, about };
    insta::assert_snapshot!(report.render(Format::Text, Look::default()));
    let coloured = report.render(Format::Text, Look { colour: true, unicode: true });
    assert!(coloured.contains("\u{1b}[") && !coloured.contains(":::") && !coloured.contains('⸬'));
}

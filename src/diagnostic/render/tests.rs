use super::*;
use crate::diagnostic::Pair;
use crate::diagnostic::{About, Code, Diagnostic, Elsewhere, Lang};
use crate::source::{Source, Span};
use std::sync::Arc;

const PLAN: &str = "title: Kế hoạch\ntasks:\n  - title: Tập huấn\n    leads: so-vhttdl\n";

/// The rules' own sentences under one short explanation.
fn about(code: Code) -> Option<About> {
    let rule = crate::check::explanation(code)?;
    Some(About {
        finds: Pair::new("Khóa lạ.", "An unknown key."),
        why: Pair::new("Bỏ qua là mất chữ.", "Passing over it would lose words."),
        wrong: "leads: so-a\n",
        right: "lead: so-a\n",
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
    let files = [FileReport { name: source.name(), source: &source, diagnostics: &found }];
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
    insta::assert_snapshot!("concise", rendered(Format::Concise, Lang::Vi));
    insta::assert_snapshot!("junit", rendered(Format::Junit, Lang::Vi));
    insta::assert_snapshot!("github", rendered(Format::Github, Lang::Vi));
    insta::assert_snapshot!("gitlab", rendered(Format::Gitlab, Lang::Vi));
}

#[test]
fn words_fold_at_the_width_of_the_terminal() {
    let source = Source::new("kế hoạch.yaml", PLAN);
    let at = PLAN.find("leads").unwrap();
    let fact = Diagnostic::new(Code::S002, Span::new(at, at + 5)).variant("near").fact("key", "leads");
    let found = [fact.fact("place", "tasks").fact("near", "lead")];
    let files = [FileReport { name: "kế hoạch.yaml", source: &source, diagnostics: &found }];
    let look = Look { width: Some(50), ..Look::default() };
    insta::assert_snapshot!(Report { files: &files, lang: Lang::Vi, about }.render(Format::Text, look));
}

#[test]
fn a_whole_path_is_an_address_on_every_system() {
    let uri = |name: &str| {
        let source = Source::new("t", "x");
        let found = [Diagnostic::new(Code::S001, Span::new(0, 1)).variant("empty")];
        let files = [FileReport { name, source: &source, diagnostics: &found }];
        let text = Report { files: &files, lang: Lang::Vi, about }.render(Format::Sarif, Look::default());
        text.split("\"uri\": \"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    assert_eq!(uri("nam 2024/a.yaml"), "nam%202024/a.yaml");
    assert_eq!(uri("/nhà/a.yaml"), "file:///nh%C3%A0/a.yaml");
    assert_eq!(uri("C:/nam 2024/a.yaml"), "file:///C:/nam%202024/a.yaml");
}

#[test]
fn a_paragraph_in_one_line_is_shown_around_the_place() {
    let text = format!("text: {} sai {}\n", "một hai ".repeat(200), "ba bốn ".repeat(200));
    let source = Source::new("t", text.clone());
    let at = text.find("sai").unwrap();
    let found =
        [Diagnostic::new(Code::S002, Span::new(at, at + 3)).fact("key", "sai").fact("place", "t").fact("known", "x")];
    let files = [FileReport { name: source.name(), source: &source, diagnostics: &found }];
    insta::assert_snapshot!(Report { files: &files, lang: Lang::Vi, about }.render(Format::Text, Look::default()));
}

#[test]
fn related_places_are_shown_in_the_order_of_the_file() {
    let text = "a: 1\nb: 2\nc: 3\nd: 4\na: 5\n";
    let source = Source::new("t", text);
    let found = [Diagnostic::new(Code::S004, Span::new(20, 21)).fact("key", "a").related(Span::new(0, 1), "first")];
    let files = [FileReport { name: source.name(), source: &source, diagnostics: &found }];
    let report = Report { files: &files, lang: Lang::En, about };
    insta::assert_snapshot!(report.render(Format::Text, Look::default()));
    let coloured = report.render(Format::Text, Look { colour: true, unicode: true, width: None });
    assert!(coloured.contains("\u{1b}[") && !coloured.contains(":::") && !coloured.contains('⸬'));
}

#[test]
fn a_place_in_another_file_is_shown_with_its_name() {
    let source = Source::new("so.yaml", "title: a\nparent: tinh.yaml\n");
    let upper = Arc::new(Source::new("tinh.yaml", "tasks:\n  - title: Tập huấn\n    lead: so\n"));
    let found = Diagnostic::new(Code::S004, Span::new(17, 26)).fact("key", "a").related(Span::new(0, 5), "first");
    let found = [found.elsewhere(Elsewhere::new(&upper, Span::new(18, 29), "first"))];
    let files = [FileReport { name: source.name(), source: &source, diagnostics: &found }];
    let report = Report { files: &files, lang: Lang::En, about };
    insta::assert_snapshot!("elsewhere", report.render(Format::Text, Look::default()));
    let json = report.render(Format::Json, Look::default());
    let place: String = json.split_whitespace().collect();
    assert!(place.contains("\"file\":\"tinh.yaml\",\"line\":2,\"column\":12"), "{json}");
    let sarif = report.render(Format::Sarif, Look::default());
    assert!(sarif.contains("\"uri\": \"tinh.yaml\""), "{sarif}");
}

//! Every example as the document tree, read word by word.

use std::path::Path;
use ttdn::calendar::Date;
use ttdn::compose::{Environment, Template, compose, extract};
use ttdn::document::{Document, dump};
use ttdn::form::{self, Form};
use ttdn::plan::{Plan, load};

fn plan(name: &str) -> Plan {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(name);
    let loaded = load(name, &std::fs::read(path).unwrap()).unwrap();
    assert!(loaded.found.is_empty(), "{name}: {:?}", loaded.found);
    loaded.plan
}

fn form(plan: &Plan) -> Form {
    form::chosen(plan.form_name(), plan.day(Date::epoch()), None).0
}

/// The tree as text, no-break spaces as `_`.
fn text(document: &Document) -> String {
    dump(document).replace('\u{a0}', "_")
}

fn composed(name: &str) -> Document {
    let plan = plan(name);
    let pictures = crate::images::of_examples();
    let env = Environment { pictures: &pictures, ..Environment::default() };
    compose(&plan, &form(&plan), Template::embedded(), &env).unwrap()
}

#[test]
fn every_example_is_composed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".yaml"))
        .collect();
    names.sort();
    assert!(names.len() >= 14);
    for name in names {
        insta::assert_snapshot!(name.trim_end_matches(".yaml").to_owned(), text(&composed(&name)));
    }
}

#[test]
fn a_unit_gets_its_share() {
    for (name, unit) in
        [("mau-day-du.yaml", "so-tttt"), ("mau-day-du.yaml", "so-tu-phap"), ("kem-quyet-dinh.yaml", "bao")]
    {
        let plan = plan(name);
        let (form, template, env) = (form(&plan), Template::embedded(), Environment::default());
        let document = extract(&plan, &composed(name), unit, &form, template, &env).unwrap().unwrap();
        insta::assert_snapshot!(format!("trich-{}-{unit}", name.trim_end_matches(".yaml")), text(&document));
    }
    let (plan, whole) = (plan("toi-thieu.yaml"), composed("toi-thieu.yaml"));
    let (form, template, env) = (Form::named("nd30").unwrap(), Template::embedded(), Environment::default());
    assert!(extract(&plan, &whole, "khong-co", &form, template, &env).unwrap().is_none());
}

/// The words of one example with other words in it.
fn with(name: &str, changes: &[(&str, &str)]) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(name);
    let mut yaml = std::fs::read_to_string(path).unwrap();
    for (old, new) in changes {
        assert!(yaml.contains(old), "{name} has no {old:?}");
        yaml = yaml.replacen(old, new, 1);
    }
    let plan = load(name, yaml.as_bytes()).unwrap().plan;
    text(&compose(&plan, &form(&plan), Template::embedded(), &Environment::default()).unwrap())
}

#[test]
fn lines_of_a_title_and_paragraphs_of_prose_are_the_authors() {
    let text = with(
        "toi-thieu.yaml",
        &[(
            "title: Công tác thông tin đối ngoại năm 2024 trên",
            "closing: |\n  Đoạn một\n  dài hai dòng.\n\n  Đoạn hai.\ntitle: |\n  Công tác thông tin đối ngoại năm 2024\n  trên",
        )],
    );
    assert!(text.contains("trich_yeu: Công tác thông tin đối ngoại năm_2024 ⏎ trên địa bàn tỉnh An Bình"), "{text}");
    assert!(text.contains("Đoạn một dài hai dòng.\n") && text.contains("Đoạn hai./."), "{text}");
    assert!(text.contains("Kế hoạch công tác thông tin đối ngoại năm_2024 trên địa bàn"), "{text}");
}

//! The crate as another program uses it: what its root hands out, and nothing else of it.

use crate::command::{good, wrong};
use ttdn::{Code, Date, Lang, Level, Office, Output, Safety, Unbuilt, build, explain, findings};

fn office() -> Office {
    Office::new(Date::new(2024, 1, 24).unwrap())
}

#[test]
fn a_plan_with_an_error_has_no_paper_and_says_all_that_was_found() {
    let Err(Unbuilt::Plan(found)) = build("a.yaml", wrong().as_bytes(), &office(), &[Output::Text], Lang::En) else {
        panic!("built")
    };
    let unknown = found.iter().find(|one| one.code == Code::S006).unwrap();
    assert_eq!((unknown.level, unknown.place.file.as_str()), (Level::Error, "a.yaml"));
    assert_eq!(&wrong()[unknown.place.bytes.clone()], "so-ttt");
    let mend = unknown.mend.as_ref().unwrap();
    assert_eq!(mend.safety, Safety::Suggested);
    let mut plan = wrong();
    mend.edits.iter().rev().for_each(|(range, text)| plan.replace_range(range.clone(), text));
    assert_eq!(plan, good());
    assert_eq!(findings("a.yaml", wrong().as_bytes(), &office(), Lang::En), found, "a check tells the same");
    assert!(Unbuilt::Plan(found).to_string().starts_with("a.yaml:"));
}

#[test]
fn papers_come_in_the_order_in_which_they_were_asked_for() {
    let outputs = [Output::Text, Output::Pdf, Output::Html, Output::Docx];
    let built = build("a.yaml", good().as_bytes(), &office(), &outputs, Lang::Vi).unwrap();
    let heads: Vec<&[u8]> = built.papers.iter().map(|paper| &paper[..2]).collect();
    assert_eq!((heads[1], heads[2], heads[3]), (&b"%P"[..], &b"<!"[..], &b"PK"[..]));
    let again = build("a.yaml", good().as_bytes(), &office(), &outputs, Lang::Vi).unwrap();
    assert_eq!(built, again);
}

#[test]
fn mistakes_of_the_office_are_not_the_plans() {
    let templates = vec![("body.xml".to_owned(), b"{% if %}".to_vec())];
    let office = Office { templates, ..office() };
    let done = build("a.yaml", good().as_bytes(), &office, &[Output::Text], Lang::Vi);
    assert_eq!(done.unwrap_err(), Unbuilt::Office);
}

#[test]
fn a_code_is_explained_by_its_id_or_its_name() {
    assert_eq!(explain("C001").unwrap().wrong, explain("uncovered-task").unwrap().wrong);
    assert!(explain("X999").is_none());
}

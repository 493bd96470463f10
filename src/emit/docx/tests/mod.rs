//! The whole file: its parts as snapshots, its words, its bytes.

mod fixture;
mod read;
mod words;

use super::*;
use fixture::rich;

fn options() -> Options {
    Options { timestamp: Some(1_706_054_400), lang: "vi-VN".to_owned(), origin: None }
}

/// The part as XML, one element with content a line, for reviewers.
fn pretty(text: &str) -> String {
    let document = roxmltree::Document::parse(text).expect("well-formed XML");
    let mut out = String::new();
    show(document.root_element(), 0, &mut out);
    out
}

fn show(node: roxmltree::Node, depth: usize, out: &mut String) {
    let prefix = node.tag_name().namespace().and_then(|namespace| node.lookup_prefix(namespace));
    let name =
        prefix.map_or(node.tag_name().name().to_owned(), |prefix| format!("{prefix}:{}", node.tag_name().name()));
    out.push_str(&format!("{:depth$}{name}", "", depth = depth * 2));
    for attribute in node.attributes() {
        out.push_str(&format!(" {}={:?}", attribute.name(), attribute.value()));
    }
    if let Some(text) = node.text() {
        out.push_str(&format!(" | {text}"));
    }
    out.push('\n');
    node.children().filter(roxmltree::Node::is_element).for_each(|child| show(child, depth + 1, out));
}

#[test]
fn every_part_of_the_package() {
    for part in parts(&rich(), &Form::nd30(), &options()).0 {
        let name = part.name.replace(['/', '.'], "_").trim_start_matches('_').to_owned();
        insta::assert_snapshot!(name, pretty(&part.text));
    }
}

#[test]
fn the_parts_stand_in_a_fixed_order() {
    let (parts, _) = parts(&rich(), &Form::nd30(), &options());
    let names: Vec<_> = parts.iter().map(|part| part.name.as_str()).collect();
    assert!(names.starts_with(&["word/document.xml", "word/_rels/document.xml.rels", "word/styles.xml"]), "{names:?}");
    assert!(names.ends_with(&["word/header4.xml", "docProps/core.xml", "docProps/app.xml"]), "{names:?}");
}

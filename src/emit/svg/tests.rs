//! Pages that no plan makes, drawn.

use super::draw;
use crate::document::{Bytes, Document, Inline, Paragraph, Part, Picture, PictureKind, Role};
use crate::form::{Form, Ink};
use crate::layout::{self, Item, Page, Spot};

/// The first page of a paper of one paragraph.
fn page(content: Vec<Inline>) -> Page {
    let blocks = vec![crate::document::Block::Paragraph(Paragraph::new(Role::Body, content))];
    let document = Document { parts: vec![Part { blocks, ..Part::default() }], ..Document::default() };
    layout::pages(&document, &Form::nd30()).pages.remove(0)
}

fn drawn(page: &Page) -> String {
    draw(page, &[], "Trang 1").svg
}

#[test]
fn words_are_text_made_safe_with_a_place_for_each_letter() {
    let svg = drawn(&page(vec![Inline::text("a < b & c")]));
    assert!(svg.contains("a &lt; b &amp; c"), "{svg}");
    let tree = roxmltree::Document::parse(&svg).unwrap();
    let words = tree.descendants().find(|node| node.has_tag_name("tspan")).unwrap();
    assert_eq!(words.attribute("x").unwrap().split(' ').count(), "a < b & c".len());
    assert_eq!(tree.root_element().attribute("aria-label"), Some("Trang 1"));
    assert!(words.attribute("data-s").is_none(), "what nothing says has no place");
}

#[test]
fn what_stands_behind_a_raised_mark_is_on_the_line_again() {
    let note = Inline::Footnote { number: 1, content: Some(vec![Inline::text("chú thích")]) };
    let svg = drawn(&page(vec![Inline::text("một"), note, Inline::text("; hai")]));
    let tree = roxmltree::Document::parse(&svg).unwrap();
    let line = tree.descendants().find(|node| node.has_tag_name("text")).unwrap();
    let levels: Vec<_> = line.children().map(|node| node.attribute("y")).collect();
    let [None, Some(raised), back @ Some(_)] = levels[..] else { panic!("{levels:?}") };
    assert!(back == line.attribute("y") && Some(raised) != back, "{levels:?}");
}

#[test]
fn words_of_one_place_are_one_span_and_each_place_is_told_once() {
    let page = page(vec![Inline::text("một hai ba một")]);
    let here = Some(Bytes { start: 3, end: 9, exact: true });
    let there = Some(Bytes { start: 20, end: 25, exact: false });
    let drawing = draw(&page, &[here, here, there, here], "");
    assert_eq!(drawing.spans, [3..9, 20..25]);
    for span in ["data-s=\"0\">một hai </tspan>", "data-s=\"1\">ba </tspan>", "data-s=\"0\">một</tspan>"] {
        assert!(drawing.svg.contains(span), "{span}: {}", drawing.svg);
    }
}

#[test]
fn words_that_run_upward_are_turned_where_they_begin() {
    let mut page = page(vec![Inline::text("lên")]);
    page.items = page.items.iter().filter_map(|item| item.turned(100.0)).collect();
    let Some(Item::Text { at, .. }) = page.items.first() else { panic!("no words") };
    let svg = drawn(&page);
    let tree = roxmltree::Document::parse(&svg).unwrap();
    let line = tree.descendants().find(|node| node.has_tag_name("text")).unwrap();
    assert_eq!(line.attribute("transform"), Some("rotate(-90)"));
    let number = |words: Option<&str>| words.unwrap().split(' ').next().unwrap().parse::<f32>().unwrap();
    let along = number(line.first_child().unwrap().attribute("x"));
    assert!((number(line.attribute("y")) - at.x).abs() < 0.01 && (along + at.y).abs() < 0.01);
}

#[test]
fn pictures_shades_rules_and_blanks_are_drawn() {
    let mut page = page(Vec::new());
    let (at, size) = (Spot { x: 10.0, y: 20.0 }, Spot { x: 30.0, y: 40.5 });
    let picture = Picture {
        kind: PictureKind::Png,
        size: (2, 2),
        bytes: [1, 2, 3][..].into(),
        width: None,
        alt: "Sơ đồ <1>".to_owned(),
        keep_next: false,
    };
    let tag = layout::pages(&Document::default(), &Form::nd30()).root();
    page.items = vec![
        Item::Field { at, size, label: "Chữ ký".to_owned(), tag },
        Item::Picture { at, size, picture, tag },
        Item::Rule { from: at, to: size, width: 0.5, ink: Ink::Red },
        Item::Shade { at, size },
    ];
    let svg = drawn(&page);
    assert!(svg.contains("<rect x=\"10\" y=\"20\" width=\"30\" height=\"40.5\" fill=\"#D9D9D9\"/>"), "{svg}");
    assert!(svg.contains("stroke=\"#FF0000\" stroke-width=\"0.5\"/>"), "{svg}");
    assert!(svg.contains("aria-label=\"Sơ đồ &lt;1&gt;\" href=\"data:image/png;base64,AQID\"/>"), "{svg}");
    assert!(svg.contains("stroke-dasharray=\"1 2\" aria-label=\"Chữ ký\"/>"), "{svg}");
    let place = |words: &str| svg.find(words).unwrap();
    assert!(place("D9D9D9") < place("<line") && place("<line") < place("<image"), "shades lie below all else");
}

#[test]
fn a_word_in_another_face_says_how_it_differs() {
    let bold = Inline::Text { text: "đậm".to_owned(), bold: true, italic: false };
    let svg = drawn(&page(vec![bold, Inline::text(" thường ຫົວ")]));
    assert!(svg.contains("<text y=\"") && svg.contains("font-family=\"ttdn-tinos\" font-weight=\"bold\""), "{svg}");
    let tree = roxmltree::Document::parse(&svg).unwrap();
    let look = |node: roxmltree::Node<'_, '_>| {
        ["font-family", "font-weight"].map(|name| node.attribute(name).unwrap_or("").to_owned()).join(" ")
    };
    let mut spans = tree.descendants().filter(|node| node.has_tag_name("tspan"));
    assert_eq!(spans.clone().map(look).collect::<Vec<_>>(), [" ", " normal", "ttdn-lao normal"]);
    let lao = spans.next_back().unwrap().attribute("x").unwrap();
    assert!(!lao.contains(' '), "letters that stand above each other are placed together: {lao}");
}

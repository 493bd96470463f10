//! The paper page by page: what the PDF draws, at the same places, each word with the bytes of the plan that say it.

use roxmltree::Node;
use std::collections::BTreeMap;
use ttdn::calendar::Date;
use ttdn::document::dump;
use ttdn::layout::{self, Item, Spot};
use ttdn::press::{Checked, Office, Preview, compose, preview};
use unicode_normalization::UnicodeNormalization;

fn office() -> Office {
    Office { pictures: crate::images::of_examples(), ..Office::new(Date::new(2026, 11, 24).unwrap()) }
}

/// Every example with its name.
fn examples() -> Vec<(String, String)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let plans = files.filter(|path| path.extension().is_some_and(|ending| ending == "yaml"));
    let read = |path: std::path::PathBuf| {
        (path.file_stem().unwrap().to_str().unwrap().to_owned(), std::fs::read_to_string(path).unwrap())
    };
    plans.map(read).collect::<BTreeMap<_, _>>().into_iter().collect()
}

/// Words of a page, where each unit of them stands, and what says them.
struct Words {
    text: String,
    places: Vec<f32>,
    line: f32,
    said: Option<std::ops::Range<usize>>,
}

/// The words of a page in their order.
fn words(page: &ttdn::press::Page) -> Vec<Words> {
    let tree = roxmltree::Document::parse(&page.svg).unwrap();
    let spans = tree.descendants().filter(|node| node.has_tag_name("tspan"));
    // Words stay on the base line of those before them.
    let level = |node: Node<'_, '_>| {
        let before = node.prev_siblings().find_map(|one| one.attribute("y"));
        before.or(node.parent().unwrap().attribute("y")).unwrap().parse().unwrap()
    };
    spans
        .map(|node| Words {
            text: node.text().unwrap_or_default().to_owned(),
            places: node.attribute("x").unwrap().split(' ').map(|place| place.parse().unwrap()).collect(),
            line: level(node),
            said: node.attribute("data-s").map(|at| page.spans[at.parse::<usize>().unwrap()].clone()),
        })
        .collect()
}

fn shown(name: &str, text: &str) -> (Checked, Preview) {
    let mut checked = preview(name, text.as_bytes(), &office());
    let shown = checked.preview.take().unwrap_or_else(|| panic!("{name}: {:?}", checked.diagnostics));
    (checked, shown)
}

/// The letters of words.
fn letters(text: &str) -> String {
    text.nfc().flat_map(char::to_lowercase).filter(|letter| letter.is_alphanumeric()).collect()
}

#[test]
fn words_lead_to_where_the_plan_says_them() {
    for (name, text) in examples() {
        let (_, preview) = shown(&name, &text);
        let all: Vec<Words> =
            preview.pages.iter().flat_map(words).filter(|one| !letters(&one.text).is_empty()).collect();
        let mut same = 0;
        for one in &all {
            let Some(span) = one.said.clone() else { continue };
            let said = letters(&text[span.clone()]);
            same += usize::from(!said.is_empty() && letters(&one.text).contains(&said));
            // No place is one by chance: what leads into a word of the plan leads to all of it, or prints as much of it.
            let cut = |one: Option<char>, other: Option<char>| {
                one.zip(other).is_some_and(|(one, other)| one.is_alphanumeric() && other.is_alphanumeric())
            };
            let (before, inside, behind) = (&text[..span.start], &text[span.clone()], &text[span.end..]);
            let torn = cut(before.chars().next_back(), inside.chars().next())
                || cut(inside.chars().next_back(), behind.chars().next());
            assert!(!torn || said == letters(&one.text), "{name}: {:?} leads to {inside:?}", one.text);
        }
        let said = all.iter().filter(|one| one.said.is_some()).count();
        assert!(said * 100 > all.len() * 60, "{name}: {said} of {} words lead anywhere", all.len());
        assert!(same * 100 > said * 70, "{name}: {same} of {said} words are what they lead to");
    }
}

#[test]
fn every_word_of_a_task_can_be_found_from_the_paper() {
    for (name, text) in examples() {
        let (checked, preview) = shown(&name, &text);
        let spans: Vec<_> = preview.pages.iter().flat_map(|page| page.spans.clone()).collect();
        checked.plan.unwrap().each_task(&mut |_, task| {
            let Some(title) = &task.title else { return };
            for (at, word) in text[title.span.range()].match_indices(|c: char| c.is_alphanumeric()) {
                let at = title.span.start + at;
                let held = |span: &std::ops::Range<usize>| span.start <= at && at + word.len() <= span.end;
                assert!(spans.iter().any(held), "{name}: {:?}, {word}", title.value);
            }
        });
    }
}

/// A plan in which every kind of text prints otherwise than it is typed.
const TYPED: &str = r#"issuer: {name: Ủy ban nhân dân xã Tân Hòa, code: UBND, place: "T\u00e2n H\u00f2a"}
number: 7
date: 2026-03-02
title: >-
  Công tác thông tin đối ngoại
  năm 2026
period: 2026
abbreviations: {TTĐN: thông tin đối ngoại}
legal_bases:
  - Thực hiện Luật Báo chí ngày 05 tháng 4 năm 2016;
objectives:
  purposes:
    - 'Để **đạt** kết quả ''cao'' trong thông tin đối ngoại[^1], theo [[phim]] & <phụ lục>.'
tasks:
  - id: phim
    title: làm phim giới thiệu xã;
    lead: {unit: vhxh, scope: nội dung}
    support: [Đài Truyền thanh xã]
    deadline: [{when: 15/4/2026, what: nghiệm thu}, {when: 2026-09-30, what: phát sóng}]
    output: 01 phim
    budget: 60 triệu đồng
units:
  vhxh: {name: Phòng Văn hóa - Xã hội, duties: [Việc chung.]}
footnotes: {1: Chú thích riêng.}
contact: {phone: 0200 3 811 234, email: vanthu@tanhoa.gov.vn}
signature: {capacity: [TM. Ủy ban nhân dân, Chủ tịch], name: Nguyễn Văn A}
recipients: [{to: Như trên;, note: để báo cáo}]
archive: {codes: [VT], drafter: NTH., copies: 20}
"#;

/// What the printed words that hold `word` lead to, each place once.
fn leads(text: &str, word: &str) -> Vec<String> {
    let (_, preview) = shown("t.yaml", text);
    let all = preview.pages.iter().flat_map(words).filter(|one| one.text.contains(word));
    let mut found: Vec<String> = all.map(|one| one.said.map_or("-".to_owned(), |span| text[span].to_owned())).collect();
    found.dedup();
    found
}

#[test]
fn a_word_leads_to_itself_however_it_is_typed() {
    let text = TYPED;
    let cases = [
        ("giới", "giới", "in the middle of a text"),
        ("đạt", "đạt", "bold"),
        ("cao", "cao", "in doubled quotation marks"),
        ("lục", "lục", "signs of markup"),
        ("TÂN", "Tân", "capitals, the second line of a name"),
        ("Việc", "Vie\u{323}\u{302}c", "letters and their marks apart"),
        ("làm", "làm", "a task"),
        ("riêng", "riêng", "a footnote"),
        ("báo", "báo", "a remark"),
        ("811", "811", "a line of contact"),
        ("vanthu", "vanthu", "an address"),
        ("Luật", "Luật", "a citation behind its verb"),
        ("Thực", "Thực", "the verb of a citation"),
        ("nghiệm", "nghiệm", "a milestone's work"),
        ("Đài", "Đài", "who helps without an id"),
        ("dung)", "dung", "the scope of an assignment"),
    ];
    let bare = |words: &String| words.trim_matches(|c: char| !c.is_alphanumeric() && c != '\u{302}').to_owned();
    let found = cases.map(|(word, _, _)| (word, leads(text, word).iter().map(bare).collect::<Vec<_>>()));
    let wanted = cases.map(|(word, said, _)| (word, vec![said.to_owned()]));
    assert_eq!(found, wanted);
}

#[test]
fn what_is_made_of_a_text_leads_to_that_text() {
    let cases = [
        ("ngày 02", "2026-03-02", "a date"),
        ("30/9/2026", "2026-09-30", "a deadline in digits"),
        ("60.000.000", "60 triệu đồng", "money"),
        ("khoản", "[[phim]]", "a reference"),
        ("CỘNG", "-", "what the State says"),
        ("Chủ trì", "-", "what the template says"),
    ];
    let found = cases.map(|(word, _, _)| (word, leads(TYPED, word)));
    assert_eq!(found, cases.map(|(word, said, _)| (word, vec![said.to_owned()])));
    assert!(leads(TYPED, "Hòa").contains(&"H\\u00f2a".to_owned()), "an escape is followed");
    assert!(leads(TYPED, "Phòng").contains(&"vhxh".to_owned()), "a task's unit is the id that the task names");
    assert!(leads(TYPED, "Phòng").contains(&"Phòng".to_owned()), "its heading is its name");
}

#[test]
fn an_offices_own_templates_are_followed_too() {
    let paper = r#"<document><part kind="plan" name="{{ title }}"><p label="{{ title }}">{{ title }}: {{ title ~ "!" }}</p>
{% set own %}Theo {{ place }}{% endset %}<p>{{ own }}</p></part></document>"#;
    let office = Office { templates: vec![("paper.xml".to_owned(), paper.as_bytes().to_vec())], ..office() };
    let checked = preview("t.yaml", TYPED.as_bytes(), &office);
    let plain = compose("t.yaml", TYPED.as_bytes(), &office);
    assert_eq!(dump(checked.document.as_ref().unwrap()), dump(plain.document.as_ref().unwrap()));
    let page = &checked.preview.unwrap().pages[0];
    let said = |word: &str| {
        let all = words(page).into_iter().filter(|one| one.text.contains(word));
        all.map(|one| one.said.map_or("-", |span| &TYPED[span])).collect::<Vec<_>>()
    };
    assert_eq!(said("2026: "), ["năm 2026"], "a value that is printed");
    assert_eq!(said("2026!"), ["-"], "what a template makes itself leads nowhere, and prints as ever");
    assert_eq!(said("Hòa"), ["H\\u00f2a"], "a value inside captured words");
}

#[test]
fn a_plan_with_the_letters_of_marks_prints_as_ever_and_leads_nowhere() {
    let text = TYPED.replace("01 phim", "01 phim \u{fdd0}\u{fde1}\u{fdd1}");
    let (checked, preview) = shown("t.yaml", &text);
    let plain = compose("t.yaml", text.as_bytes(), &office());
    assert_eq!(dump(checked.document.as_ref().unwrap()), dump(plain.document.as_ref().unwrap()));
    assert!(preview.pages.iter().all(|page| page.spans.is_empty()));
}

#[test]
fn the_fonts_that_pages_name_are_at_hand() {
    let fonts: Vec<_> = ttdn::press::fonts().into_iter().map(|font| (font.family, font.bold, font.italic)).collect();
    for (name, text) in examples() {
        for page in shown(&name, &text).1.pages {
            let tree = roxmltree::Document::parse(&page.svg).unwrap();
            for node in tree.descendants().filter(|node| node.has_tag_name("tspan")) {
                let own = |name: &str| node.ancestors().find_map(|one| one.attribute(name)).unwrap_or("normal");
                let font = (own("font-family").to_owned(), own("font-weight") == "bold", own("font-style") == "italic");
                assert!(fonts.contains(&font), "{name}: {font:?}");
            }
        }
    }
}

#[test]
fn a_page_shows_what_the_pdf_shows_at_the_same_places() {
    for (name, text) in examples() {
        let (checked, preview) = shown(&name, &text);
        let plain = compose(&name, text.as_bytes(), &office());
        let (document, plain) = (checked.document.unwrap(), plain.document.unwrap());
        assert_eq!(dump(&document), dump(&plain), "{name}: to be followed changes nothing");
        let pages = layout::pages(&plain, &checked.form.fitted(plain.fit)).pages;
        assert_eq!(pages.len(), preview.pages.len(), "{name}");
        for (page, shown) in pages.iter().zip(&preview.pages) {
            let at = format!("{name}, page {}", page.number);
            assert_eq!((page.width, page.height, page.number), (shown.width, shown.height, shown.number), "{at}");
            let mut wanted: Vec<(char, f32, f32)> = Vec::new();
            for item in &page.items {
                let Item::Text { at: Spot { x, y }, run, turned, .. } = item else { continue };
                let (mut pen, line) = if *turned { (-y, *x) } else { (*x, *y) };
                let mut shown = 0;
                let text: String = run.letters().collect();
                for glyph in run.glyphs() {
                    // A cluster of several glyphs stands where its first does; of several letters only the first is placed.
                    let letters = text[glyph.start.max(shown)..glyph.end.max(shown)].chars().enumerate();
                    let place = |at| if at == 0 { pen } else { f32::NAN };
                    let plain = |letter| if letter == '\u{a0}' { ' ' } else { letter };
                    wanted.extend(letters.map(|(at, letter)| (plain(letter), place(at), line)));
                    shown = shown.max(glyph.end);
                    pen += glyph.advance * run.size;
                }
            }
            let drawn: Vec<(char, f32, f32)> = words(shown)
                .iter()
                .flat_map(|one| {
                    // Letters that are shaped together have the place of the first.
                    let places = one.places.iter().copied().chain(std::iter::repeat(f32::NAN));
                    one.text.chars().zip(places).map(|(c, x)| (c, x, one.line)).collect::<Vec<_>>()
                })
                .collect();
            let text = |all: &[(char, f32, f32)]| all.iter().map(|one| one.0).collect::<String>();
            assert_eq!(text(&drawn), text(&wanted), "{at}");
            for (drawn, wanted) in drawn.iter().zip(&wanted) {
                let near = |one: f32, other: f32| one.is_nan() || other.is_nan() || (one - other).abs() < 0.011;
                assert!(near(drawn.1, wanted.1) && near(drawn.2, wanted.2), "{at}: {drawn:?} {wanted:?}");
            }
            let count = |wanted: fn(&Item) -> bool| page.items.iter().filter(|item| wanted(item)).count();
            assert_eq!(shown.svg.matches("<line ").count(), count(|item| matches!(item, Item::Rule { .. })), "{at}");
            assert_eq!(
                shown.svg.matches("<image ").count(),
                count(|item| matches!(item, Item::Picture { .. })),
                "{at}"
            );
            let boxes = count(|item| matches!(item, Item::Shade { .. } | Item::Field { .. }));
            assert_eq!(shown.svg.matches("<rect ").count(), boxes + 1, "{at}");
            assert!([" style=", "<style", "<script"].iter().all(|banned| !shown.svg.contains(banned)), "{at}");
        }
    }
}

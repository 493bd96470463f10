//! Labels that Word counts, printed as Word prints them.

use super::fixture::{docx, part, shown};

fn level(at: usize, format: &str, text: &str, more: &str) -> String {
    format!(
        "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/>{more}</w:lvl>"
    )
}

fn list(id: u32, levels: &[String]) -> String {
    format!("<w:abstractNum w:abstractNumId=\"{id}\">{}</w:abstractNum>", levels.concat())
}

fn using(id: u32, list: u32, more: &str) -> String {
    format!("<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{list}\"/>{more}</w:num>")
}

/// The labels of paragraphs, each `list.level`.
fn labels(numbering: &[String], paragraphs: &str) -> String {
    let body: String = paragraphs
        .split(' ')
        .map(|at| {
            let (list, level) = at.split_once('.').unwrap();
            format!(
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr></w:p>"
            )
        })
        .collect();
    let read = shown(&docx(&body, &[("numbering", &part("numbering", &numbering.concat()))]));
    read.lines().map(|line| line.trim_matches(['{', '}', ' '])).collect::<Vec<_>>().join(" ")
}

#[test]
fn five_levels_count_on_and_start_again_below_one_another() {
    let levels = [
        level(0, "upperRoman", "%1.", ""),
        level(1, "decimal", "%2.", ""),
        level(2, "decimal", "%2.%3.", ""),
        level(3, "lowerLetter", "%4)", ""),
        level(4, "bullet", "-", ""),
    ];
    let numbering = [list(7, &levels), using(1, 7, "")];
    let read = labels(&numbering, "1.0 1.1 1.2 1.2 1.3 1.4 1.1 1.2 1.0 1.1");
    assert_eq!(read, "I. 1. 1.1. 1.2. a) - 2. 2.1. II. 1.");
}

#[test]
fn a_second_use_of_a_list_counts_on_unless_it_starts_anew() {
    let start = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>";
    let numbering = [list(0, &[level(0, "decimal", "%1.", "")]), using(1, 0, ""), using(2, 0, ""), using(3, 0, start)];
    assert_eq!(labels(&numbering, "1.0 1.0 2.0 3.0 3.0 1.0"), "1. 2. 3. 5. 6. 7.");
}

#[test]
fn a_level_may_count_through() {
    let through = [level(0, "upperRoman", "%1.", ""), level(1, "decimal", "%2.", "<w:lvlRestart w:val=\"0\"/>")];
    let numbering = [list(0, &through), using(1, 0, "")];
    assert_eq!(labels(&numbering, "1.0 1.1 1.1 1.0 1.1"), "I. 1. 2. II. 3.");
    let figures = [level(0, "upperRoman", "%1.", ""), level(1, "decimal", "%1.%2.", "<w:isLgl/>")];
    assert_eq!(labels(&[list(0, &figures), using(1, 0, "")], "1.0 1.0 1.1"), "I. II. 2.1.");
}

#[test]
fn letters_numerals_and_signs_are_printed_as_word_prints_them() {
    let one = |format: &str, text: &str, count: usize| {
        let places = vec!["1.0"; count].join(" ");
        let all = labels(&[list(0, &[level(0, format, text, "")]), using(1, 0, "")], &places);
        all.rsplit(' ').next().unwrap().to_owned()
    };
    assert_eq!([one("lowerLetter", "%1)", 4), one("lowerLetter", "%1)", 28)], ["d)", "bb)"]);
    assert_eq!([one("lowerRoman", "(%1)", 4), one("decimalZero", "%1/", 9)], ["(iv)", "09/"]);
    assert_eq!([one("bullet", "\u{f0b7}", 2), one("bullet", "\u{f02d}", 1), one("bullet", "+", 1)], ["•", "-", "+"]);
    assert_eq!(one("decimal", "Điều %1.", 3), "3.");
}

#[test]
fn a_list_may_belong_to_a_style() {
    let numbering = part(
        "numbering",
        &(list(
            0,
            &[
                level(0, "decimal", "%1.", "<w:pStyle w:val=\"A\"/>"),
                level(1, "decimal", "%1.%2.", "<w:pStyle w:val=\"B\"/>"),
            ],
        ) + &using(4, 0, "")),
    );
    let style = |id: &str, base: &str| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:basedOn w:val=\"{base}\"/><w:pPr><w:numPr><w:numId w:val=\"4\"/></w:numPr></w:pPr></w:style>"
        )
    };
    let styles = part("styles", &(style("A", "") + &style("B", "A")));
    let line = |style: &str, own: &str| {
        format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{own}</w:pPr><w:r><w:t>x</w:t></w:r></w:p>")
    };
    let none = "<w:numPr><w:numId w:val=\"0\"/></w:numPr>";
    let body = line("A", "") + &line("B", "") + &line("A", none) + &line("B", "") + &line("A", "");
    let read = shown(&docx(&body, &[("styles", &styles), ("numbering", &numbering)]));
    assert_eq!(read, "{1.} x\n{1.1.} x\nx\n{1.2.} x\n{2.} x");
}

#[test]
fn a_list_that_the_file_does_not_know_has_no_labels() {
    assert_eq!(labels(&[], "9.0"), "");
    assert_eq!(labels(&[list(0, &[]), using(1, 0, "")], "1.99 1.0"), "");
}

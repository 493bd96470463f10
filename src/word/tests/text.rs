//! Words, looks, links, notes, tables, boxes, tracked changes.

use super::fixture::{body, docx, p, part, shown};
use crate::word::{Align, Block, Section, read};

fn r(look: &str, text: &str) -> String {
    format!("<w:r><w:rPr>{look}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

fn line(runs: &str) -> String {
    format!("<w:p>{runs}</w:p>")
}

#[test]
fn words_cut_into_runs_are_whole_again() {
    assert_eq!(
        body(&line(&(r("", "Kế ho") + &r("", "ạch") + &r("<w:b/>", " năm") + &r("<w:b w:val=\"1\"/>", " 2026")))),
        "Kế hoạch<b  năm 2026>"
    );
    assert_eq!(
        body(&line(
            &(r("<w:b w:val=\"0\"/>", "a")
                + &r("<w:i/><w:u w:val=\"single\"/>", "b")
                + &r("<w:u w:val=\"none\"/>", "c"))
        )),
        "a<u <i b>>c"
    );
}

#[test]
fn white_space_counts_where_the_file_says_so() {
    let t = |space: &str, text: &str| format!("<w:r><w:t{space}>{text}</w:t></w:r>");
    assert_eq!(body(&line(&(t("", " a\n ") + &t(" xml:space=\"preserve\"", " b ") + &t("", "c")))), "a b c");
    assert_eq!(
        body(&line(
            "<w:r><w:t>a</w:t><w:tab/><w:br/><w:t>b</w:t><w:cr/><w:br w:type=\"page\"/><w:t>36/KH</w:t><w:noBreakHyphen/><w:t>UBND</w:t></w:r>"
        )),
        "a\t/b/PAGE36/KH-UBND"
    );
    assert_eq!(body(&line(&t("", "R&amp;D &lt; &#273;"))), "R&amp;D &lt; đ".replace("&amp;", "&").replace("&lt;", "<"));
}

#[test]
fn styles_say_what_runs_do_not() {
    let styles = part(
        "styles",
        "<w:docDefaults><w:rPrDefault><w:rPr><w:i/></w:rPr></w:rPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:name w:val=\"Normal\"/><w:rPr><w:i w:val=\"0\"/></w:rPr></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"N\"/><w:pPr><w:jc w:val=\"center\"/><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>\
         <w:style w:type=\"character\" w:styleId=\"S\"><w:rPr><w:b/></w:rPr></w:style>",
    );
    let headed = |inner: &str| format!("<w:p><w:pPr><w:pStyle w:val=\"H\"/></w:pPr>{inner}</w:p>");
    let text = headed(&(r("", "a") + &r("<w:b w:val=\"0\"/>", "b") + &r("<w:rStyle w:val=\"S\"/>", "c")))
        + &line(&r("<w:rStyle w:val=\"S\"/>", "d"));
    let file = docx(&text, &[("styles", &styles)]);
    assert_eq!(shown(&file), "<b a>bc\n<b d>");
    let document = read(&file).unwrap();
    let Block::Paragraph(head) = &document.blocks[0] else { panic!() };
    assert_eq!(
        (head.outline, head.align, head.style.as_ref().unwrap().name.as_str()),
        (Some(1), Align::Center, "heading 1")
    );
}

#[test]
fn a_font_may_be_a_bold_one() {
    let bold = r("<w:rFonts w:ascii=\"Times New Roman Bold\"/>", "a")
        + &r("<w:rFonts w:ascii=\"Times New Roman Bold\"/><w:b w:val=\"0\"/>", "b");
    assert_eq!(body(&line(&bold)), "<b a>b");
}

#[test]
fn colours_fonts_and_capitals_are_told() {
    let runs =
        r("<w:color w:val=\"FF0000\"/><w:highlight w:val=\"yellow\"/><w:rFonts w:ascii=\".VnTime\"/><w:caps/>", "sở")
            + &r("<w:color w:val=\"000000\"/><w:vertAlign w:val=\"superscript\"/>", "2");
    let document = read(&docx(&line(&runs), &[])).unwrap();
    let Block::Paragraph(paragraph) = &document.blocks[0] else { panic!() };
    let looks: Vec<_> = paragraph.words().map(|words| words.look.clone()).collect();
    assert_eq!(looks[0].colour.as_deref(), Some("FF0000"));
    assert_eq!((looks[0].highlight.as_deref(), looks[0].font.as_deref()), (Some("yellow"), Some(".VnTime")));
    assert_eq!((looks[1].colour.as_deref(), looks[1].raised), (None, true));
    assert_eq!(paragraph.text(), "SỞ2");
}

#[test]
fn tracked_changes_are_read_as_accepted() {
    let del = "<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>";
    let ins = format!("<w:ins>{}</w:ins>", r("", "mới"));
    let moved = format!("<w:moveFrom>{}</w:moveFrom><w:moveTo>{}</w:moveTo>", r("", "x"), r("", " y"));
    let file = docx(&line(&(del.to_owned() + &ins + &moved)), &[]);
    assert_eq!(shown(&file), "mới y");
    let Block::Paragraph(paragraph) = &read(&file).unwrap().blocks[0] else { panic!() };
    assert_eq!((paragraph.changes.inserted, paragraph.changes.deleted), (2, 2));
    // What a paragraph looked like before is not how it looks.
    let old =
        "<w:pPr><w:jc w:val=\"center\"/><w:pPrChange><w:pPr><w:jc w:val=\"right\"/></w:pPr></w:pPrChange></w:pPr>";
    let run = "<w:r><w:rPr><w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr><w:t>a</w:t></w:r>";
    let Block::Paragraph(paragraph) = &read(&docx(&line(&format!("{old}{run}")), &[])).unwrap().blocks[0] else {
        panic!()
    };
    assert_eq!((paragraph.align, paragraph.words().any(|words| words.look.bold)), (Align::Center, false));
}

#[test]
fn a_paragraph_whose_mark_went_out_goes_on_in_the_next() {
    let joined = |text: &str| format!("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{}</w:p>", r("", text));
    assert_eq!(body(&(joined("một ") + &joined("hai ") + &p("ba") + &p("bốn"))), "một hai ba\nbốn");
    assert_eq!(body(&(joined("một"))), "một");
    let gone = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>một</w:delText></w:r></w:del></w:p>";
    assert_eq!(body(&(gone.to_owned() + &p("hai"))), "hai");
    let row = |change: &str, text: &str| format!("<w:tr><w:trPr>{change}</w:trPr><w:tc>{}</w:tc></w:tr>", p(text));
    assert_eq!(body(&format!("<w:tbl>{}{}</w:tbl>", row("<w:del/>", "a"), row("<w:ins/>", "b"))), "| b");
}

#[test]
fn links_and_fields_show_their_result() {
    let link = format!(
        "<w:hyperlink r:id=\"L\">{}</w:hyperlink><w:hyperlink w:anchor=\"x\">{}</w:hyperlink>",
        r("", "a"),
        r("", "b")
    );
    assert_eq!(shown(&docx(&line(&link), &[("L", "https://a.vn/b")])), "(a -> https://a.vn/b)(b -> #x)");
    let char_of = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let instr = |text: &str| format!("<w:r><w:instrText>{text}</w:instrText></w:r>");
    let field = char_of("begin")
        + &instr(" HYPERLINK ")
        + &instr("\"https://c.vn\" ")
        + &char_of("separate")
        + &r("", "c")
        + &char_of("end")
        + &r("", "d");
    assert_eq!(body(&line(&field)), "(c -> https://c.vn)d");
    let nested = char_of("begin")
        + &instr("IF ")
        + &char_of("begin")
        + &instr("PAGE")
        + &char_of("separate")
        + &r("", "ẩn")
        + &char_of("end")
        + &char_of("separate")
        + &r("", "hiện")
        + &char_of("end");
    assert_eq!(body(&line(&nested)), "hiện");
    assert_eq!(body(&line(&(char_of("begin") + &instr("PAGE") + &char_of("end") + &r("", "e")))), "e");
}

#[test]
fn notes_are_read_in_the_order_of_their_marks() {
    let notes = part(
        "footnotes",
        &format!(
            "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote><w:footnote w:id=\"5\">{}</w:footnote><w:footnote w:id=\"2\">{}</w:footnote>",
            p("năm"),
            p("hai")
        ),
    );
    let ends = part("endnotes", &format!("<w:endnote w:id=\"2\">{}</w:endnote>", p("cuối")));
    let mark = |kind: &str, id: u8| format!("<w:r><w:{kind}Reference w:id=\"{id}\"/></w:r>");
    let text = line(
        &(r("", "a")
            + &mark("footnote", 5)
            + &r("", "b")
            + &mark("footnote", 2)
            + &mark("endnote", 2)
            + &mark("footnote", 5)),
    );
    assert_eq!(
        shown(&docx(&text, &[("footnotes", &notes), ("endnotes", &ends)])),
        "a[1]b[2][3][1]\n[1] năm\n[2] hai\n[3] cuối"
    );
}

#[test]
fn cells_stand_in_their_columns() {
    let cell = |more: &str, text: &str| format!("<w:tc><w:tcPr>{more}</w:tcPr>{}</w:tc>", p(text));
    let row = |more: &str, cells: &str| format!("<w:tr><w:trPr>{more}</w:trPr>{cells}</w:tr>");
    let restart = "<w:vMerge w:val=\"restart\"/>";
    let rows = row("<w:tblHeader/>", &(cell(restart, "TT") + &cell("<w:gridSpan w:val=\"2\"/>", "Số")))
        + &row("", &(cell("<w:vMerge/>", "") + &cell("", "Nam") + &cell("", "Nữ")))
        + &row("", &(cell("<w:vMerge/>", "") + &cell("", "1") + &cell("", "2")))
        + &row("<w:gridBefore w:val=\"1\"/>", &cell("<w:vMerge/>", "3"));
    assert_eq!(
        body(&format!("<w:tbl>{rows}</w:tbl>")),
        "head | <1x3>TT | <2x1>Số\n| <1x0> | Nam | Nữ\n| <1x0> | 1 | 2\n| 3"
    );
    let old = row("", &(cell("<w:hMerge w:val=\"restart\"/>", "a") + &cell("<w:hMerge/>", "b") + &cell("", "c")));
    assert_eq!(body(&format!("<w:tbl>{old}</w:tbl>")), "| <2x1>a / b | c");
}

#[test]
fn boxes_pictures_and_sections_are_found() {
    let boxed = |text: &str| format!("<w:txbxContent>{}</w:txbxContent>", p(text));
    let both = format!(
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>{}</wps:txbx></w:drawing></mc:Choice>\
         <mc:Fallback><w:pict><v:textbox>{}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
        boxed("một lần"),
        boxed("một lần")
    );
    assert_eq!(body(&line(&(r("", "a") + &both))), "a\nbox một lần");
    let old = format!(
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"x\"/><mc:Fallback><w:pict>{}</w:pict></mc:Fallback></mc:AlternateContent></w:r>",
        boxed("b")
    );
    assert_eq!(body(&line(&old)), "\nbox b");
    let drawing = "<w:r><w:drawing><wp:inline><wp:extent cx=\"3600000\"/><wp:docPr descr=\"Sơ đồ\"/><a:blip r:embed=\"none\"/></wp:inline></w:drawing></w:r>";
    let document = read(&docx(&line(drawing), &[])).unwrap();
    assert_eq!((document.pictures[0].alt.as_str(), document.pictures[0].width), ("Sơ đồ", 100));
    let section = "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\"/><w:type w:val=\"continuous\"/></w:sectPr>";
    let document = read(&docx(&format!("<w:p><w:pPr>{section}</w:pPr></w:p>"), &[])).unwrap();
    assert!(matches!(document.blocks[1], Block::Section(Section { landscape: true, continuous: true })));
}

#[test]
fn places_count_paragraphs_tables_and_cells() {
    let table = format!("<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>", p("b"), p("c"));
    let document = read(&docx(&(p("a") + &table + "<w:p/>" + &p("d")), &[])).unwrap();
    let places: Vec<String> = document
        .lines()
        .iter()
        .map(|line| format!("{} {:?} {}", line.place.paragraph, line.place.cell, line.text()))
        .collect();
    assert_eq!(places, ["1 None a", "2 Some((1, 1, 1)) b", "3 Some((1, 1, 2)) c", "4 None ", "5 None d"]);
}

#[test]
fn another_prefix_is_the_same_namespace() {
    let text = "<x:document xmlns:x=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><x:body><x:p><x:r><x:t>a</x:t></x:r></x:p></x:body></x:document>";
    assert_eq!(shown(&super::fixture::whole(text, &[])), "a");
    assert_eq!(body(&format!("<w:sdt><w:sdtPr><w:b/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>", p("a"))), "a");
}

#[test]
fn headers_and_footers_are_no_content() {
    let header = part("hdr", &p("đầu trang"));
    let file = docx(&p("a"), &[("header", &header), ("footer", &part("ftr", &p("1")))]);
    assert_eq!((shown(&file).as_str(), read(&file).unwrap().margins.len()), ("a", 2));
    assert_eq!(read(&file).unwrap().lines().len(), 1);
}

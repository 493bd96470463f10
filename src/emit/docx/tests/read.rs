//! Reads a DOCX back, as Word would print it, knowing nothing of how it was written.

use roxmltree::{Document, Node};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A part of the package as text.
pub fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut text = String::new();
    archive.by_name(name).expect(name).read_to_string(&mut text).expect("UTF-8");
    text
}

fn value(node: Node, name: &str) -> Option<String> {
    let child = node.children().find(|child| child.has_tag_name((W, name)))?;
    child.attribute((W, "val")).map(str::to_owned)
}

fn descend<'a, 'b>(node: Node<'a, 'b>, name: &'static str) -> impl Iterator<Item = Node<'a, 'b>> {
    node.descendants().filter(move |child| child.has_tag_name((W, name)))
}

fn place(node: Node) -> Option<(usize, u32)> {
    let list = descend(node, "numPr").next()?;
    Some((value(list, "ilvl")?.parse().ok()?, value(list, "numId")?.parse().ok()?))
}

/// Word's lists, counted label by label.
struct Lists {
    /// Number → list, level that starts anew and its value.
    numbers: BTreeMap<u32, (u32, Option<(usize, u32)>)>,
    /// List and level → format and text.
    levels: BTreeMap<(u32, usize), (String, String)>,
    counters: BTreeMap<u32, [u32; 9]>,
    used: Vec<u32>,
}

impl Lists {
    fn new(text: &str) -> Lists {
        let document = Document::parse(text).expect("numbering.xml");
        let mut lists =
            Lists { numbers: BTreeMap::new(), levels: BTreeMap::new(), counters: BTreeMap::new(), used: Vec::new() };
        let number = |node: Node, name: &str| node.attribute((W, name)).and_then(|text| text.parse().ok());
        for list in descend(document.root(), "abstractNum") {
            for level in descend(list, "lvl") {
                let at = (number(list, "abstractNumId").unwrap(), number(level, "ilvl").unwrap() as usize);
                lists.levels.insert(at, (value(level, "numFmt").unwrap(), value(level, "lvlText").unwrap()));
            }
        }
        for num in descend(document.root(), "num") {
            let start = descend(num, "lvlOverride").next().map(|start| {
                (number(start, "ilvl").unwrap() as usize, value(start, "startOverride").unwrap().parse().unwrap())
            });
            let list = value(num, "abstractNumId").unwrap().parse().unwrap();
            lists.numbers.insert(number(num, "numId").unwrap(), (list, start));
        }
        lists
    }

    fn label(&mut self, (level, number): (usize, u32)) -> String {
        let Some((list, start)) = self.numbers.get(&number).copied() else { return String::new() };
        let counters = self.counters.entry(list).or_default();
        counters[level] += 1;
        if let Some((_, value)) = start.filter(|(at, _)| *at == level && !self.used.contains(&number)) {
            counters[level] = value;
        }
        self.used.push(number);
        counters[level + 1..].fill(0);
        let (_, mut text) = self.levels[&(list, level)].clone();
        for (at, counter) in counters.iter().enumerate().take(level + 1) {
            let (format, place) = (&self.levels[&(list, at)].0, format!("%{}", at + 1));
            if text.contains(&place) {
                text = text.replace(&place, &printed(format, *counter));
            }
        }
        text + " "
    }
}

fn printed(format: &str, number: u32) -> String {
    match format {
        "upperRoman" => ["I", "II", "III", "IV", "V", "VI", "VII"][number as usize - 1].to_owned(),
        "upperLetter" => char::from(b'A' + number as u8 - 1).to_string(),
        _ => number.to_string(),
    }
}

/// The words of a paragraph, its footnote marks as `[1]`.
fn words(paragraph: Node) -> String {
    let mut out = String::new();
    for node in paragraph.descendants().filter(|node| node.tag_name().namespace() == Some(W)) {
        match node.tag_name().name() {
            "t" => {
                let run = node.parent().unwrap();
                let mark = descend(run, "rStyle").any(|style| style.attribute((W, "val")) == Some("FootnoteReference"));
                let text = node.text().unwrap_or_default();
                out.push_str(&if mark { format!("[{text}]") } else { text.to_owned() });
            }
            "noBreakHyphen" => out.push('-'),
            "br" => out.push('\n'),
            "footnoteReference" => out.push_str(&format!("[{}]", node.attribute((W, "id")).unwrap())),
            _ => {}
        }
    }
    out
}

/// The paragraphs of a part with words, labels included, as `style: words`.
pub fn paragraphs(bytes: &[u8], name: &str) -> Vec<String> {
    let styles = part(bytes, "word/styles.xml");
    let styles = Document::parse(&styles).expect("styles.xml");
    let mut style_lists = BTreeMap::new();
    for style in descend(styles.root(), "style") {
        let id = style.attribute((W, "styleId")).unwrap().to_owned();
        style_lists.extend(place(style).map(|place| (id, place)));
    }
    let mut lists = Lists::new(&part(bytes, "word/numbering.xml"));
    let text = part(bytes, name);
    let document = Document::parse(&text).expect(name);
    let mut lines = Vec::new();
    for paragraph in descend(document.root(), "p") {
        let style = descend(paragraph, "pStyle").next().and_then(|style| style.attribute((W, "val"))).unwrap_or("");
        let list = place(paragraph).or_else(|| style_lists.get(style).copied());
        let label = list.filter(|(_, number)| *number > 0).map(|place| lists.label(place));
        let line = format!("{}{}", label.unwrap_or_default(), words(paragraph));
        if !line.is_empty() {
            lines.push(format!("{style}: {line}"));
        }
    }
    lines
}

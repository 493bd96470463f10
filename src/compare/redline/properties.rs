//! The properties of paragraphs: those that count in a comparison, and how they are written with marks.

use super::xml::{W, child, is, text, xml};
use roxmltree::Node;
use std::collections::BTreeMap;

/// The style of a paragraph.
pub(super) fn style<'x>(paragraph: Node<'x, 'x>) -> Option<&'x str> {
    child(child(paragraph, "pPr")?, "pStyle")?.attribute((W, "val"))
}

fn list<'x>(paragraph: Node<'x, 'x>) -> Option<&'x str> {
    child(child(child(paragraph, "pPr")?, "numPr")?, "numId")?.attribute((W, "val"))
}

/// Lists of the old file by those of the new one: what a paragraph of the same words belongs to, else one of the same style.
pub(super) fn lists(before: Node<'_, '_>, after: Node<'_, '_>) -> BTreeMap<String, String> {
    let paragraphs = |body: Node<'_, '_>| -> Vec<(String, String, String)> {
        let all = body.descendants().filter(|node| is(*node, "p"));
        let said = all.filter_map(|node| {
            let list = list(node)?.to_owned();
            Some((text(node), style(node).unwrap_or_default().to_owned(), list))
        });
        said.collect()
    };
    let new = paragraphs(after);
    let by_text: BTreeMap<&str, &str> = new.iter().map(|(text, _, list)| (text.as_str(), list.as_str())).collect();
    let by_style: BTreeMap<&str, &str> = new.iter().map(|(_, style, list)| (style.as_str(), list.as_str())).collect();
    let mut out: BTreeMap<String, String> = BTreeMap::new();
    for (text, style, list) in paragraphs(before) {
        let own = by_text.get(text.as_str()).copied();
        if own.is_some() || !out.contains_key(&list) {
            let likely = own.or_else(|| by_style.get(style.as_str()).copied());
            out.insert(list, likely.unwrap_or("0").to_owned());
        }
    }
    out
}

/// What is written of a paragraph's properties but what belongs to its end and to its section.
pub(super) fn own(paragraph: Node<'_, '_>) -> String {
    let inside = child(paragraph, "pPr").into_iter().flat_map(|properties| properties.children());
    let aside = |node: &Node<'_, '_>| !["rPr", "sectPr", "pPrChange"].iter().any(|name| is(*node, name));
    inside.filter(|node| node.is_element()).filter(aside).map(xml).collect()
}

/// [`own`] of a paragraph of the old file, in the lists of the new one.
pub(super) fn moved(paragraph: Node<'_, '_>, lists: &BTreeMap<String, String>) -> String {
    let own = own(paragraph);
    let Some(number) = list(paragraph) else { return own };
    let new = lists.get(number).map_or("0", String::as_str);
    own.replace(&format!("<w:numId w:val=\"{number}\"/>"), &format!("<w:numId w:val=\"{new}\"/>"))
}

/// The properties of a paragraph: its own, the marks of its end, the section that ends with it, what it was before.
pub(super) fn written(own: &str, marks: &str, paragraph: Node<'_, '_>, with_section: bool, before: &str) -> String {
    let properties = child(paragraph, "pPr");
    let end = properties.and_then(|properties| child(properties, "rPr"));
    let look: String = end.into_iter().flat_map(|end| end.children()).filter(Node::is_element).map(xml).collect();
    let end = if marks.is_empty() && look.is_empty() { String::new() } else { format!("<w:rPr>{marks}{look}</w:rPr>") };
    let section = properties.and_then(|properties| child(properties, "sectPr")).filter(|_| with_section).map(xml);
    let all = format!("{own}{end}{}{before}", section.unwrap_or_default());
    if all.is_empty() { all } else { format!("<w:pPr>{all}</w:pPr>") }
}

/// What of the properties a reader sees: the style and the list.
pub(super) fn seen<'x>(paragraph: Node<'x, '_>) -> (Option<&'x str>, bool) {
    let properties = child(paragraph, "pPr");
    let style = properties.and_then(|own| child(own, "pStyle")).and_then(|style| style.attribute((W, "val")));
    (style, properties.is_some_and(|own| child(own, "numPr").is_some()))
}

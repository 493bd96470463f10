//! The XML of Word files as it is written: elements, their tags, what they say.

use roxmltree::Node;

/// The namespace of WordprocessingML.
pub(super) const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The first child element of this name.
pub(super) fn child<'a, 'x>(node: Node<'a, 'x>, name: &str) -> Option<Node<'a, 'x>> {
    node.children().find(|child| is(*child, name))
}

pub(super) fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.tag_name().name() == name && node.tag_name().namespace() == Some(W)
}

/// An element as it is written.
pub(super) fn xml<'x>(node: Node<'_, 'x>) -> &'x str {
    node.document().input_text().get(node.range()).unwrap_or_default()
}

/// The tag that opens an element; of an empty one the whole of it, opened.
pub(super) fn opening(node: Node<'_, '_>) -> String {
    let whole = xml(node);
    let end = whole.find('>').map_or(whole.len(), |at| at + 1);
    let tag = whole.get(..end).unwrap_or_default();
    tag.strip_suffix("/>").map_or_else(|| tag.to_owned(), |tag| format!("{tag}>"))
}

/// The tag that closes an element.
pub(super) fn closing(node: Node<'_, '_>) -> String {
    let tag = opening(node);
    let name = tag.trim_start_matches('<').split([' ', '>', '\n']).next().unwrap_or_default();
    format!("</{name}>")
}

/// The text of a part with other content in one of its elements.
pub(super) fn inside(text: &str, node: Node<'_, '_>, content: &str) -> Option<String> {
    let (before, behind) = (text.get(..node.range().start)?, text.get(node.range().end..)?);
    Some(format!("{before}{}{content}{}{behind}", opening(node), closing(node)))
}

/// What a paragraph, a row or a table says.
pub(super) fn text(node: Node<'_, '_>) -> String {
    let mut out = String::new();
    for node in node.descendants().filter(Node::is_element) {
        match node.tag_name().name() {
            "t" => out.push_str(node.text().unwrap_or_default()),
            "br" | "tab" => out.push('\n'),
            "p" | "tc" => out.push('\u{1F}'),
            "footnoteReference" => out.push('\u{1E}'),
            _ => {}
        }
    }
    out
}

/// Escapes words for XML.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

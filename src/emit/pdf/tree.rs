//! The logical structure to tags.

use super::draw::Identifiers;
use crate::invariant::{heard, held};
use crate::layout::{Cover, Kind, NodeId, Pages};
use krilla::tagging::{ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree};
use std::num::{NonZeroU16, NonZeroU32};

/// The tags of all pages.
pub(super) fn tags(pages: &Pages, mut identifiers: Identifiers, lang: &str) -> TagTree {
    let mut tree = TagTree::new().with_lang(Some(lang.to_owned()));
    let root = held(pages.node(pages.root()).map(|node| node.children.clone()), "the root of the tree");
    for child in root {
        for node in nodes(pages, child, &mut identifiers) {
            tree.push(node);
        }
    }
    tree
}

/// The tag of a node with everything below it. Words are leaves of their parent; a node with nothing on a page is left
/// out, except a cell, which keeps its place in the table.
fn nodes(pages: &Pages, id: NodeId, identifiers: &mut Identifiers) -> Vec<Node> {
    let Some(node) = heard(pages.node(id), "a node of the tree") else { return Vec::new() };
    let own = identifiers.remove(&id).unwrap_or_default();
    let mut children: Vec<Node> = Vec::new();
    for child in &node.children {
        children.extend(nodes(pages, *child, identifiers));
    }
    children.extend(own.into_iter().map(Node::from));
    let Some(tag) = kind(&node.kind) else { return children };
    let cell = matches!(node.kind, Kind::Cell(_) | Kind::ColumnHead(_) | Kind::GroupHead(_));
    if children.is_empty() && !cell {
        return Vec::new();
    }
    vec![TagGroup::with_children(tag, children).into()]
}

fn kind(kind: &Kind) -> Option<TagKind> {
    let span = |count: usize| u32::try_from(count).ok().filter(|count| *count > 1).and_then(NonZeroU32::new);
    Some(match kind {
        Kind::Words | Kind::Document => return None,
        Kind::Part => Tag::Part.into(),
        Kind::Division => Tag::Div.into(),
        Kind::Paragraph => Tag::P.into(),
        Kind::Heading(level, title) => {
            let level = NonZeroU16::new((*level).into()).unwrap_or(NonZeroU16::MIN);
            Tag::Hn(level, Some(title.clone())).into()
        }
        Kind::List => Tag::L(ListNumbering::None).into(),
        Kind::Item => Tag::LI.into(),
        Kind::Label => Tag::Lbl.into(),
        Kind::Body => Tag::LBody.into(),
        Kind::Table(summary) => Tag::Table.with_summary((!summary.is_empty()).then(|| summary.clone())).into(),
        Kind::TableHead => Tag::THead.into(),
        Kind::TableBody => Tag::TBody.into(),
        Kind::Row => Tag::TR.into(),
        Kind::ColumnHead(Cover { columns, rows }) => {
            Tag::TH(TableHeaderScope::Column).with_col_span(span(*columns)).with_row_span(span(*rows)).into()
        }
        Kind::GroupHead(Cover { columns, rows }) => {
            Tag::TH(TableHeaderScope::Row).with_col_span(span(*columns)).with_row_span(span(*rows)).into()
        }
        Kind::Cell(Cover { columns, rows }) => Tag::TD.with_col_span(span(*columns)).with_row_span(span(*rows)).into(),
        Kind::Figure(alt) => Tag::Figure(Some(alt.clone())).into(),
        Kind::Note => Tag::Note.into(),
        Kind::Link => Tag::Link.into(),
        Kind::Field => Tag::Form.into(),
    })
}

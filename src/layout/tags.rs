//! The logical structure: what each piece of a page is, in reading order.

/// A node's place in the arena of `Tags`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(usize);

/// How many columns and rows a cell covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cover {
    /// At least 1.
    pub columns: usize,
    /// At least 1.
    pub rows: usize,
}

/// What a node is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// The root.
    Document,
    /// A paper: the plan, an annex.
    Part,
    /// A block of its own: the letterhead, the signature block.
    Division,
    /// A paragraph.
    Paragraph,
    /// A heading with its level, from 1, and its words.
    Heading(u8, String),
    /// A list of dashes.
    List,
    /// An item of a list.
    Item,
    /// Its label.
    Label,
    /// Its body.
    Body,
    /// A table with its summary.
    Table(String),
    /// Header rows.
    TableHead,
    /// Body rows.
    TableBody,
    /// A row.
    Row,
    /// A header cell of a column.
    ColumnHead(Cover),
    /// A header cell of the rows below.
    GroupHead(Cover),
    /// A cell.
    Cell(Cover),
    /// A picture, in words.
    Figure(String),
    /// A footnote.
    Note,
    /// A link.
    Link,
    /// A signature field.
    Field,
    /// Words: the only kind that stands on a page.
    Words,
}

/// A node.
#[derive(Debug, Clone)]
pub struct Node {
    /// What it is.
    pub kind: Kind,
    /// Its children in reading order.
    pub children: Vec<NodeId>,
}

/// The arena; the first node is the root.
#[derive(Debug, Clone)]
pub struct Tags(Vec<Node>);

impl Tags {
    pub fn new() -> Self {
        Self(vec![Node { kind: Kind::Document, children: Vec::new() }])
    }

    pub fn root(&self) -> NodeId {
        NodeId(0)
    }

    /// A new last child of `parent`.
    pub fn add(&mut self, parent: NodeId, kind: Kind) -> NodeId {
        let id = NodeId(self.0.len());
        self.0.push(Node { kind, children: Vec::new() });
        if let Some(node) = self.0.get_mut(parent.0) {
            node.children.push(id);
        }
        id
    }

    /// The node; nothing for an id of another arena.
    pub fn get(&self, id: NodeId) -> Option<&Node> {
        self.0.get(id.0)
    }
}

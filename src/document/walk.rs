//! Every paragraph of a document in reading order: the one walk of the tree.
//!
//! Backends that set paragraphs side by side have an order of their own; who only looks for something asks here.

use super::{Block, Document, Inline, Letterhead, Paragraph, Part, Recipients, Signature, SignatureBlock, Table};

/// Makes the walk that looks and the walk that changes from one text, so that they never differ.
macro_rules! walk {
    ($name:ident, $iter:ident, $doc:literal $(, $mutable:tt)?) => {
        impl Document {
            #[doc = $doc]
            pub fn $name(&$($mutable)? self) -> impl Iterator<Item = &$($mutable)? Paragraph> {
                self.parts.$iter().flat_map(|part| part.$name())
            }
        }

        impl Part {
            #[doc = $doc]
            pub fn $name(&$($mutable)? self) -> impl Iterator<Item = &$($mutable)? Paragraph> {
                let blocks = self.blocks.$iter().flat_map(|block| block.$name());
                self.circulation.$iter().chain(blocks).chain(self.contact.$iter())
            }
        }

        impl Block {
            #[doc = $doc]
            pub fn $name(&$($mutable)? self) -> Box<dyn Iterator<Item = &$($mutable)? Paragraph> + '_> {
                match self {
                    Block::Letterhead(head) => Box::new(head.$name()),
                    Block::Paragraph(paragraph) => Box::new(std::iter::once(paragraph)),
                    Block::Table(table) => Box::new(table.$name()),
                    Block::Picture(_) | Block::NewPage => Box::new(std::iter::empty()),
                    Block::Signature(block) => Box::new(block.$name()),
                }
            }
        }

        impl Letterhead {
            #[doc = $doc]
            pub fn $name(&$($mutable)? self) -> impl Iterator<Item = &$($mutable)? Paragraph> {
                self.rows.$iter().flat_map(|row| row.$iter()).flat_map(|cell| cell.$iter())
            }
        }

        impl Table {
            #[doc = $doc]
            pub fn $name(&$($mutable)? self) -> impl Iterator<Item = &$($mutable)? Paragraph> {
                self.rows.$iter().flat_map(|row| row.cells.$iter()).flat_map(|cell| cell.content.$iter())
            }
        }

        impl SignatureBlock {
            #[doc = $doc]
            pub fn $name(&$($mutable)? self) -> impl Iterator<Item = &$($mutable)? Paragraph> {
                self.recipients.$name().chain(self.signatures.$iter().flat_map(|signature| signature.$name()))
            }
        }

        impl Recipients {
            #[doc = $doc]
            pub fn $name(&$($mutable)? self) -> impl Iterator<Item = &$($mutable)? Paragraph> {
                self.lines.$iter().chain(self.drafter.$iter())
            }
        }

        impl Signature {
            #[doc = $doc]
            pub fn $name(&$($mutable)? self) -> impl Iterator<Item = &$($mutable)? Paragraph> {
                let above = self.capacity.$iter().chain(self.note.$iter());
                above.chain(self.office.$iter()).chain(self.name.$iter())
            }
        }
    };
}

walk!(paragraphs, iter, "Its paragraphs in reading order.");
walk!(paragraphs_mut, iter_mut, "Its paragraphs in reading order, to be changed.", mut);

impl Paragraph {
    /// What stands in it, and in its footnotes, in reading order.
    pub fn inlines(&self) -> impl Iterator<Item = &Inline> {
        inlines(&self.content)
    }
}

fn inlines(content: &[Inline]) -> Box<dyn Iterator<Item = &Inline> + '_> {
    Box::new(content.iter().flat_map(|inline| {
        let note = match inline {
            Inline::Footnote { content: Some(note), .. } => note.as_slice(),
            _ => &[],
        };
        std::iter::once(inline).chain(inlines(note))
    }))
}

#[cfg(test)]
mod tests {
    use super::super::*;

    fn line(words: &str) -> Paragraph {
        Paragraph::new(Role::Body, vec![Inline::text(words)])
    }

    /// A part with a paragraph in every place that can hold one.
    fn part() -> Part {
        let cell = Cell { content: vec![line("ô 1"), line("ô 2")], ..Cell::empty(1) };
        let table = Table {
            columns: vec![Column { weight: None, align: Align::Left }],
            header_rows: 0,
            rows: vec![Row { kind: RowKind::Body, cells: vec![cell] }],
            ..Table::default()
        };
        let names = [vec![line("cơ quan")], vec![line("Quốc hiệu")]];
        let head = Letterhead { rows: vec![names, [vec![line("số")], vec![line("ngày"), line("MẬT")]]] };
        let signature = SignatureBlock {
            recipients: Recipients { lines: vec![line("Nơi nhận")], drafter: Some(line("NTH")) },
            signatures: vec![Signature {
                capacity: vec![line("TM.")],
                name: Some(line("tên")),
                field: false,
                ..Signature::default()
            }],
            from_left: false,
        };
        Part {
            kind: PartKind::Plan,
            orientation: Orientation::Portrait,
            name: String::new(),
            blocks: vec![
                Block::Letterhead(head),
                Block::Paragraph(line("câu")),
                Block::Table(table),
                Block::Signature(signature),
            ],
            circulation: Some(line("LƯU HÀNH")),
            contact: vec![line("địa chỉ")],
            agency_signature: false,
        }
    }

    #[test]
    fn no_paragraph_is_passed_by_and_both_walks_are_one() {
        let mut document = Document { parts: vec![part(), part()], ..Document::default() };
        let words: Vec<String> = document.paragraphs().map(|line| plain_text(&line.content)).collect();
        let one = "LƯU HÀNH|cơ quan|Quốc hiệu|số|ngày|MẬT|câu|ô 1|ô 2|Nơi nhận|NTH|TM.|tên|địa chỉ";
        assert_eq!(words.join("|"), format!("{one}|{one}"));
        let changed: Vec<String> = document.paragraphs_mut().map(|line| plain_text(&line.content)).collect();
        assert_eq!(changed, words);
    }

    #[test]
    fn notes_are_read_where_they_are_marked() {
        let inner = Inline::Footnote { number: 2, content: Some(vec![Inline::text("chú 2")]) };
        let note = Inline::Footnote { number: 1, content: Some(vec![Inline::text("chú 1"), inner]) };
        let paragraph = Paragraph::new(Role::Body, vec![Inline::text("a"), note, Inline::Break, Inline::text("b")]);
        let words = paragraph.inlines().map(|inline| match inline {
            Inline::Text { text, .. } => text.clone(),
            Inline::Footnote { number, .. } => format!("[{number}]"),
            _ => "/".to_owned(),
        });
        assert_eq!(words.collect::<Vec<_>>().join(" "), "a [1] chú 1 [2] chú 2 / b");
    }
}
